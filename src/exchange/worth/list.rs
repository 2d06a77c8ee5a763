//! The list of all initiatives, their order, and the portfolio.

use rust_decimal::{Decimal, dec};

use super::super::printed::split;
use super::super::table::{Lines, number_table};
use super::csv::cost;
use super::table::{Row, Shown};
use crate::model::{Entity, Field, Initiative};
use crate::money::exact;
use crate::projection::{Measure, Quantity};
use crate::texts::arg;
use crate::time::Year;
use crate::worth::{Appraisal, WorthView};

impl Shown<'_> {
    /// All initiatives in both views, in order, and what the active ones are worth together.
    pub(super) fn list(&self, out: &mut Lines) {
        let chosen = self.asked.chosen(&self.portfolio);
        self.heading("worth-list", out);
        out.line(&self.described(&chosen));
        self.by_view(WorthView::Budget, &chosen, out);
        self.by_view(WorthView::Society, &chosen, out);
        out.line(&self.texts.get("worth-columns-say"));
        for (initiative, appraisal) in &chosen {
            self.notes(initiative, appraisal, out);
        }
        self.ranking(out);
        self.portfolio(out);
        self.kinds(out);
        self.team_time(out);
        if self.flows {
            self.flows(&self.portfolio.active, out);
        }
    }

    /// What each is, what it costs, how much must be found at most, and net benefit.
    fn described(&self, chosen: &[(&Initiative, &Appraisal)]) -> String {
        let header = [
            "worth-initiative",
            "field-kind",
            "field-status",
            "worth-active",
            "field-start",
            "worth-cost-column",
            "worth-peak-column",
            "worth-in-year",
            "worth-nnb-column",
        ];
        let rows = chosen.iter().map(|(initiative, appraisal)| {
            let inside = appraisal.outside.is_none();
            let need = appraisal.peak_need.amount;
            let year = appraisal.peak_year(self.yardstick());
            let of_worth = |told: String| if inside { told } else { self.nothing() };
            vec![
                self.name(initiative),
                self.word(Field::Kind, initiative.kind.into()),
                self.word(Field::Status, initiative.status.into()),
                self.yes(initiative.is_active()),
                initiative.start.to_string(),
                self.cell(cost(&self.asked, appraisal).decimal()),
                of_worth(self.cell(need)),
                of_worth(year.map_or_else(|| self.nothing(), |it| it.to_string())),
                of_worth(self.net_benefit(appraisal)),
            ]
        });
        self.table(&header, rows.collect())
    }

    /// The worth of each in a view; the views are never mixed.
    fn by_view(&self, view: WorthView, chosen: &[(&Initiative, &Appraisal)], out: &mut Lines) {
        let is_budget = view == WorthView::Budget;
        let heading = if is_budget {
            "worth-view-budget"
        } else {
            "worth-view-society"
        };
        self.heading(heading, out);
        let mut header = vec!["worth-initiative", "worth-npv", "worth-after-column"];
        header.extend(is_budget.then_some("worth-effect-column"));
        header.extend([
            "worth-annuity-column",
            "worth-rate",
            "worth-payback",
            "worth-discounted-column",
            "worth-realisation-column",
            "worth-delay-column",
        ]);
        let inside = chosen.iter().filter(|(_, it)| it.outside.is_none());
        let rows = inside.map(|(initiative, appraisal)| {
            let (of, mandatory) = (appraisal.of(view), initiative.is_mandatory());
            let mut row = vec![
                self.name(initiative),
                self.cell(of.npv),
                self.cell(of.after_budget_years),
            ];
            row.extend(is_budget.then(|| self.cell(appraisal.budget_effect.npv)));
            row.extend([
                self.optional(of.annuity),
                self.rates(of),
                self.payback(&of.payback, mandatory),
                self.payback(&of.discounted_payback, mandatory),
                self.realisation(of),
                self.optional(of.delay),
            ]);
            row
        });
        out.line(&self.table(&header, rows.collect()));
    }

    /// The order by net present value beside the order by net benefit, and what each answers.
    fn ranking(&self, out: &mut Lines) {
        let orders = [self.portfolio.by_npv(), self.portfolio.by_net_benefit()];
        let [by_npv, by_net_benefit] = orders;
        if by_npv.is_empty() {
            return;
        }
        self.heading("worth-ranking", out);
        let all = &self.projection().plan().initiatives;
        let of = |at: usize, told: &dyn Fn(&Appraisal) -> String| -> [String; 2] {
            let name = all.get(at).map(|it| self.name(it));
            let told = self.portfolio.initiatives.get(at).map(told);
            [name.unwrap_or_default(), told.unwrap_or_default()]
        };
        let both = by_npv.iter().zip(&by_net_benefit).enumerate();
        let rows = both.map(|(at, (npv, per_krone))| {
            let npv = of(*npv, &|it| self.cell(it.society.npv));
            let per_krone = of(*per_krone, &|it| self.net_benefit(it));
            let rank = [at.saturating_add(1).to_string()];
            rank.into_iter().chain(npv).chain(per_krone).collect()
        });
        let header = [
            "worth-rank",
            "worth-by-npv",
            "worth-npv-society",
            "worth-by-nnb",
            "worth-nnb-column",
        ];
        out.line(&self.table(&header, rows.collect()));
        out.line(&self.texts.get("worth-ranking-says"));
    }

    /// All active initiatives: the plan with them less without any, and less the null alternative.
    fn portfolio(&self, out: &mut Lines) {
        self.heading("worth-portfolio", out);
        let active = &self.portfolio.active;
        let count = self.portfolio.counted(self.projection()).count();
        if count == 0 {
            out.line(&self.texts.get("worth-none-active"));
        } else {
            let both = [active, &self.portfolio.beyond_null];
            let amounts: [Row<'_, Appraisal>; 9] = [
                ("worth-cost", &|it| {
                    self.cell(cost(&self.asked, it).decimal())
                }),
                ("worth-npv-budget", &|it| self.cell(it.budget.npv)),
                ("worth-after", &|it| self.cell(it.budget.after_budget_years)),
                ("worth-without-time", &|it| self.cell(it.budget_effect.npv)),
                ("worth-npv-society", &|it| self.cell(it.society.npv)),
                ("worth-after", &|it| {
                    self.cell(it.society.after_budget_years)
                }),
                ("worth-nnb", &|it| self.net_benefit(it)),
                ("worth-peak-need", &|it| self.need(it)),
                ("worth-overlap", &|it| self.cell(it.overlap)),
            ];
            let rows = amounts.iter().map(|(key, told)| {
                let cells = both.iter().map(|it| match it.outside {
                    None => told(it),
                    Some(_) => self.nothing(),
                });
                std::iter::once(self.texts.get(key)).chain(cells).collect()
            });
            let header = ["worth-together", "worth-all-active", "worth-beyond-null"];
            out.line(&self.table(&header, rows.collect()));
            out.line(&self.texts.get("worth-overlap-says"));
        }
        let left_out = self.portfolio.left_out(self.projection());
        let left_out: Vec<String> = left_out.map(|it| self.name(it)).collect();
        if !left_out.is_empty() {
            let names = arg("names", left_out.join(", "));
            out.line(&self.texts.say("worth-left-out", [names]));
        }
    }

    fn need(&self, appraisal: &Appraisal) -> String {
        let amount = self.cell(appraisal.peak_need.amount);
        match appraisal.peak_year(self.yardstick()) {
            Some(year) => format!("{amount} ({year})"),
            None => amount,
        }
    }

    /// How direct and booked costs fall on the kinds.
    fn kinds(&self, out: &mut Lines) {
        let kinds = self.portfolio.by_kind(self.projection());
        let costs: Vec<Decimal> = kinds.iter().map(|it| it.cost.decimal()).collect();
        let all = costs.iter().copied().fold(Decimal::ZERO, exact::plus);
        if all <= Decimal::ZERO {
            return;
        }
        self.heading("worth-kinds", out);
        let shown = split(self.unit, self.unit.shown(all), &costs);
        let rows = kinds.iter().zip(shown).map(|(kind, shown)| {
            let share = exact::times(exact::ratio(kind.cost.decimal(), all), dec!(100));
            vec![
                self.word(Field::Kind, kind.kind.into()),
                kind.count.to_string(),
                self.rounded(shown),
                self.texts.percent(share, 0),
            ]
        });
        let header = ["field-kind", "worth-count", "worth-cost", "worth-share"];
        out.line(&self.table(&header, rows.collect()));
    }

    /// Teams' development time by budget year: booked, and free or booked twice.
    fn team_time(&self, out: &mut Lines) {
        let projection = self.projection();
        let plan = projection.plan();
        if plan.teams.is_empty() {
            return;
        }
        self.heading("worth-teams", out);
        let years: Vec<Year> = plan.budget().years().collect();
        let amount = |measure: Measure, team: &Entity, year: Year| {
            let value = projection.value(&measure.of(team.clone(), year));
            value.and_then(Quantity::number).unwrap_or_default()
        };
        let (mut rows, mut overbooked) = (Vec::new(), Vec::new());
        for team in &plan.teams {
            let entity = Entity::Team(team.id.clone());
            let name = self.texts.entity(plan, &entity);
            for (measure, key) in [
                (Measure::BookedCapacity, "worth-booked"),
                (Measure::FreeCapacity, "worth-free"),
            ] {
                let cells = years
                    .iter()
                    .map(|year| self.cell(amount(measure, &entity, *year)));
                let label = self.texts.say(key, [arg("name", name.clone())]);
                rows.push(std::iter::once(label).chain(cells).collect());
            }
            let too_much =
                |year: &&Year| amount(Measure::FreeCapacity, &entity, **year) < Decimal::ZERO;
            let too_much = years.iter().filter(too_much).map(ToString::to_string);
            let too_much: Vec<String> = too_much.collect();
            if !too_much.is_empty() {
                let named = [arg("name", name), arg("years", too_much.join(", "))];
                overbooked.push(self.texts.say("worth-overbooked", named));
            }
        }
        let header = std::iter::once(self.texts.unit(self.unit));
        let header = header.chain(years.iter().map(ToString::to_string));
        out.line(&number_table(header.collect(), rows));
        for line in overbooked {
            out.line(&line);
        }
    }
}
