//! Initiatives that are chosen, told in full: one, or several together as if only they were active.

use rust_decimal::Decimal;

use super::super::table::Lines;
use super::csv::cost;
use super::table::{Row, Shown};
use crate::model::{Entity, EntityKind, Field, Initiative, InitiativeId};
use crate::texts::arg;
use crate::worth::{
    self, Appraisal, Assumption, AssumptionUnit, BreakEven, NetBenefit, ViewWorth, WorthView,
};

impl Shown<'_> {
    pub(super) fn chosen(&self, out: &mut Lines) {
        let chosen = self.asked.chosen(&self.portfolio);
        for (initiative, appraisal) in &chosen {
            self.one(initiative, appraisal, out);
        }
        if let Some((together, left_out)) = self.asked.together(&self.portfolio) {
            self.heading("worth-selection", out);
            let ids = self.asked.initiatives.iter();
            let ids: Vec<InitiativeId> = ids.filter(|it| !left_out.contains(it)).cloned().collect();
            if !ids.is_empty() {
                self.worth(&together, false, out);
                self.parties(&together, &ids, out);
                if self.flows {
                    self.flows(&together, out);
                }
            }
            let names = left_out.iter().filter_map(|id| {
                let initiative = self.projection().plan().initiative(id)?;
                Some(self.name(initiative))
            });
            let names: Vec<String> = names.collect();
            if !names.is_empty() {
                let names = arg("names", names.join(", "));
                out.line(&self.texts.say("worth-left-out", [names]));
            }
        }
    }

    fn one(&self, initiative: &Initiative, appraisal: &Appraisal, out: &mut Lines) {
        out.line("");
        let active = if initiative.is_active() {
            "worth-is-active"
        } else {
            "worth-is-not-active"
        };
        let named = [
            arg("name", self.name(initiative)),
            arg("kind", self.word(Field::Kind, initiative.kind.into())),
            arg("status", self.word(Field::Status, initiative.status.into())),
            arg("active", self.texts.get(active)),
            arg("start", initiative.start.to_string()),
            arg("end", appraisal.end.to_string()),
            arg("cost", self.amount(cost(&self.asked, appraisal).decimal())),
        ];
        out.line(&self.texts.say("worth-one", named));
        if initiative.is_mandatory() {
            out.line(&self.texts.get("worth-mandatory-says"));
        }
        if appraisal.outside.is_none() {
            self.worth(appraisal, initiative.is_mandatory(), out);
        }
        self.notes(initiative, appraisal, out);
        if appraisal.outside.is_none() {
            let id = [initiative.id.clone()];
            self.parties(appraisal, &id, out);
            self.break_evens(initiative, WorthView::Budget, out);
            self.break_evens(initiative, WorthView::Society, out);
        }
        self.gates(initiative, out);
        self.effects(initiative, out);
        if self.flows {
            self.flows(appraisal, out);
        }
    }

    /// Both views side by side, each in a column of its own.
    fn worth(&self, appraisal: &Appraisal, mandatory: bool, out: &mut Lines) {
        let views = [
            &appraisal.budget,
            &appraisal.budget_effect,
            &appraisal.society,
        ];
        let rows: [Row<'_, ViewWorth>; 8] = [
            ("worth-npv", &|it| self.cell(it.npv)),
            ("worth-after", &|it| self.cell(it.after_budget_years)),
            ("worth-annuity", &|it| self.optional(it.annuity)),
            ("worth-rate", &|it| self.rates(it)),
            ("worth-payback", &|it| self.payback(&it.payback, mandatory)),
            ("worth-discounted-payback", &|it| {
                self.payback(&it.discounted_payback, mandatory)
            }),
            ("worth-realisation", &|it| self.realisation(it)),
            ("worth-delay", &|it| self.optional(it.delay)),
        ];
        let rows = rows.iter().map(|(key, told)| {
            let label = self.texts.get(key);
            std::iter::once(label).chain(views.map(told)).collect()
        });
        let header = [
            "worth-worth",
            "worth-budget",
            "worth-effect-column",
            "worth-society",
        ];
        out.line(&self.table(&header, rows.collect()));
        self.need_and_benefit(appraisal, out);
    }

    fn need_and_benefit(&self, appraisal: &Appraisal, out: &mut Lines) {
        let texts = self.texts;
        match appraisal.peak_year(self.yardstick()) {
            Some(year) => {
                let amount = self.amount(appraisal.peak_need.amount);
                let named = [arg("amount", amount), arg("year", year.to_string())];
                out.line(&texts.say("worth-peak-says", named));
            }
            None => out.line(&texts.get("worth-no-peak")),
        }
        out.line(&match appraisal.net_benefit {
            NetBenefit::Ratio(_) => {
                let number = arg("number", self.net_benefit(appraisal));
                texts.say("worth-nnb-says", [number])
            }
            NetBenefit::SelfFinancing => texts.get("worth-nnb-self-financing"),
            NetBenefit::NoNumber => texts.get("worth-nnb-none"),
        });
        if !appraisal.overlap.is_zero() {
            let amount = arg("amount", self.amount(appraisal.overlap));
            out.line(&texts.say("worth-overlap-is", [amount]));
        }
    }

    /// How far each assumption can move, everything else as it is, before worth is nothing.
    fn break_evens(&self, initiative: &Initiative, view: WorthView, out: &mut Lines) {
        let key = match view {
            WorthView::Society => "worth-break-even-society",
            _ => "worth-break-even-budget",
        };
        self.heading(key, out);
        let projection = self.projection();
        let found = worth::break_evens(projection, self.yardstick(), initiative, view);
        let rows = found.iter().map(|it| {
            let unit = it.assumption.unit();
            let told = |number: Decimal| self.in_unit(number, unit);
            let signed = |number: Decimal| {
                let sign = if number > Decimal::ZERO { "+" } else { "" };
                match unit {
                    AssumptionUnit::Percent => {
                        let number = self.texts.numbers().fixed(number, 1);
                        let number = arg("number", format!("{sign}{number}"));
                        self.texts.say("worth-points", [number])
                    }
                    _ => format!("{sign}{}", told(number)),
                }
            };
            let possible = match (it.at, it.possible) {
                (None, _) => "worth-no-value",
                (Some(_), false) => "worth-impossible",
                (Some(_), true) => "worth-possible",
            };
            let is_rate = it.assumption == Assumption::DiscountRate;
            vec![
                self.assumption(initiative, it),
                if is_rate {
                    self.nothing()
                } else {
                    told(it.now)
                },
                it.at.map_or_else(|| self.nothing(), told),
                it.distance()
                    .filter(|_| !is_rate)
                    .map_or_else(|| self.nothing(), signed),
                self.texts.get(possible),
            ]
        });
        let header = [
            "worth-assumption",
            "worth-now",
            "worth-nothing-at",
            "worth-distance",
            "worth-can-be",
        ];
        out.line(&self.table(&header, rows.collect()));
    }

    fn in_unit(&self, number: Decimal, unit: AssumptionUnit) -> String {
        match unit {
            AssumptionUnit::Kroner => self.amount(number),
            AssumptionUnit::Percent => self.texts.percent(number, 1),
            AssumptionUnit::Years => self.texts.years(Some(number), 0),
        }
    }

    fn assumption(&self, initiative: &Initiative, it: &BreakEven) -> String {
        let word: &str = (&it.assumption).into();
        let benefit = match &it.assumption {
            Assumption::FullValue(id)
            | Assumption::RetiredShare(id)
            | Assumption::Realisation(id) => {
                let entity = Entity::Benefit(initiative.id.clone(), id.clone());
                self.texts.entity(self.projection().plan(), &entity)
            }
            _ => String::new(),
        };
        let named = [arg("benefit", benefit)];
        self.texts.say(&format!("assumption-{word}"), named)
    }

    /// What stopping at each gate means.
    fn gates(&self, initiative: &Initiative, out: &mut Lines) {
        let stops = worth::stops(self.projection(), initiative);
        if stops.is_empty() {
            return;
        }
        self.heading("worth-gates", out);
        let rows = stops.iter().map(|stop| {
            let step = initiative.tranches.get(stop.after);
            let name = step.map(|step| match (step.name.trim(), step.gate.trim()) {
                ("", "") => step.id.to_string(),
                (name, "") => name.to_owned(),
                ("", gate) => gate.to_owned(),
                (name, gate) => format!("{name}: {gate}"),
            });
            let amounts = [
                stop.spent,
                stop.spent_time,
                stop.not_spent,
                stop.freed,
                stop.freed_time,
            ];
            let amounts = amounts.map(|it| self.cell(it.decimal()));
            let named = [name.unwrap_or_default(), stop.year.to_string()];
            named.into_iter().chain(amounts).collect()
        });
        let header = [
            "worth-gate",
            "worth-year-end",
            "worth-spent",
            "worth-spent-time",
            "worth-not-spent",
            "worth-freed",
            "worth-freed-time",
        ];
        out.line(&self.table(&header, rows.collect()));
    }

    /// What has no price, by the plus–minus method.
    fn effects(&self, initiative: &Initiative, out: &mut Lines) {
        if initiative.effects.is_empty() {
            return;
        }
        self.heading("worth-effects", out);
        let rows = initiative.effects.iter().map(|effect| {
            let entity = Entity::Effect(initiative.id.clone(), effect.id.clone());
            let word = |field, word: &str| self.texts.word(EntityKind::Effect, field, word);
            let consequence = effect.consequence();
            let sign = if consequence > 0 { "+" } else { "" };
            vec![
                self.texts.entity(self.projection().plan(), &entity),
                word(Field::Importance, effect.importance.into()),
                word(Field::Extent, effect.extent.into()),
                format!("{sign}{}", self.texts.numbers().plain(consequence.into())),
            ]
        });
        let header = [
            "worth-effect",
            "field-importance",
            "field-extent",
            "worth-consequence",
        ];
        out.line(&self.table(&header, rows.collect()));
    }
}
