//! Worth as a person reads it in a terminal.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::Printed;
use super::super::table::{Lines, number_table, title};
use super::WorthAsked;
use crate::model::{Entity, EntityKind, Field, Initiative};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::Projection;
use crate::texts::{Texts, Unit, arg, capitalised};
use crate::worth::{
    self, Appraisal, NetBenefit, Outside, Payback, Portfolio, ViewWorth, Yardstick,
};

/// The worth that is asked for as tables and sentences; with `flows` also the flows by year.
pub fn worth_table(texts: &Texts, asked: &WorthAsked<'_>, unit: Unit, flows: bool) -> String {
    let shown = Shown {
        texts,
        asked: *asked,
        portfolio: asked.portfolio(),
        unit,
        flows,
    };
    let mut out = Lines::default();
    shown.title(&mut out);
    if asked.projection.plan().initiatives.is_empty() {
        out.line(&texts.get("worth-no-initiatives"));
    } else if asked.initiatives.is_empty() {
        shown.list(&mut out);
    } else {
        shown.chosen(&mut out);
    }
    out.0
}

/// A row: the key of its name, and what its cells say of something.
pub(super) type Row<'a, T> = (&'static str, &'a dyn Fn(&T) -> String);

/// Worth as a person reads it.
pub(super) struct Shown<'a> {
    pub(super) texts: &'a Texts,
    pub(super) asked: WorthAsked<'a>,
    pub(super) portfolio: Arc<Portfolio>,
    pub(super) unit: Unit,
    pub(super) flows: bool,
}

impl Shown<'_> {
    pub(super) fn projection(&self) -> &Projection {
        self.asked.projection
    }

    pub(super) fn yardstick(&self) -> &Yardstick {
        &self.portfolio.yardstick
    }

    /// What the plan is, what amounts are in, and what worth is computed with.
    fn title(&self, out: &mut Lines) {
        let (texts, projection) = (self.texts, self.projection());
        let (plan, rules) = (projection.plan(), projection.rules());
        let printed = Printed {
            projection,
            unit: self.unit,
            prices: PriceBasis::Fixed,
        };
        title(texts, &printed, self.asked.scenario, out);
        let years = projection.horizon();
        let rate = self.yardstick().rates.first_rate().0;
        let scheme = worth::scheme_of(plan, rules);
        let scheme = scheme.map_or_else(
            || self.percent(rate),
            |it| texts.language().name(&it.name).to_owned(),
        );
        let named = [
            arg("from", years.first().to_string()),
            arg("to", years.last().to_string()),
            arg("rates", scheme),
            arg("tax", self.percent(self.yardstick().tax.0)),
        ];
        out.line(&texts.say("worth-basis", named));
    }

    /// A heading with an empty line before it.
    pub(super) fn heading(&self, key: &str, out: &mut Lines) {
        out.line("");
        out.line(&self.texts.get(key));
    }

    /// A table whose header are words.
    pub(super) fn table(&self, header: &[&str], rows: Vec<Vec<String>>) -> String {
        let header = header.iter().map(|key| capitalised(&self.texts.get(key)));
        number_table(header.collect(), rows)
    }

    /// An amount without its unit.
    pub(super) fn cell(&self, kroner: Decimal) -> String {
        let (numbers, unit) = (self.texts.numbers(), self.unit);
        numbers.fixed(unit.of(kroner), unit.decimals())
    }

    /// An amount that is rounded already, without its unit.
    pub(super) fn rounded(&self, number: Decimal) -> String {
        self.texts.numbers().fixed(number, self.unit.decimals())
    }

    /// An amount with its unit.
    pub(super) fn amount(&self, kroner: Decimal) -> String {
        self.texts.amount(Money::entered(kroner), self.unit)
    }

    pub(super) fn percent(&self, percent: Decimal) -> String {
        let number = crate::texts::rounded(percent, 1);
        let decimals = u32::from(!number.fract().is_zero());
        self.texts.percent(percent, decimals)
    }

    pub(super) fn nothing(&self) -> String {
        self.texts.get("not-applicable")
    }

    pub(super) fn name(&self, initiative: &Initiative) -> String {
        let entity = Entity::Initiative(initiative.id.clone());
        self.texts.entity(self.projection().plan(), &entity)
    }

    pub(super) fn word(&self, field: Field, word: &str) -> String {
        self.texts.word(EntityKind::Initiative, field, word)
    }

    pub(super) fn yes(&self, yes: bool) -> String {
        self.texts.get(if yes { "rule-yes" } else { "rule-no" })
    }

    /// Payback in years; what is mandatory is not judged by it.
    pub(super) fn payback(&self, payback: &Payback, mandatory: bool) -> String {
        if mandatory {
            return self.texts.get("worth-mandatory");
        }
        match payback.years() {
            Some(years) => {
                let number = self.texts.numbers().fixed(years, 1);
                self.texts.say("years-number", [arg("number", number)])
            }
            None => self.texts.get("not-within"),
        }
    }

    /// All rates of return, or that there is none.
    pub(super) fn rates(&self, view: &ViewWorth) -> String {
        match &view.rates {
            Ok(rates) => {
                let rates = rates.iter().map(|rate| self.texts.percent(rate.0, 1));
                rates.collect::<Vec<_>>().join(" / ")
            }
            Err(_) => self.texts.get("worth-no-rate"),
        }
    }

    pub(super) fn net_benefit(&self, appraisal: &Appraisal) -> String {
        match appraisal.net_benefit {
            NetBenefit::Ratio(ratio) => self.texts.numbers().fixed(ratio, 2),
            NetBenefit::SelfFinancing => self.texts.get("worth-self-financing"),
            NetBenefit::NoNumber => self.nothing(),
        }
    }

    pub(super) fn realisation(&self, view: &ViewWorth) -> String {
        let percent = |factor| crate::money::exact::times(factor, rust_decimal::dec!(100));
        let known = view.break_even_realisation.map(percent);
        known.map_or_else(|| self.nothing(), |it| self.texts.percent(it, 0))
    }

    pub(super) fn optional(&self, kroner: Option<Decimal>) -> String {
        kroner.map_or_else(|| self.nothing(), |it| self.cell(it))
    }

    /// That there is no number, and why.
    pub(super) fn outside(&self, initiative: &Initiative, outside: Outside) -> String {
        let name = arg("name", self.name(initiative));
        match outside {
            Outside::NoFlow => self.texts.say("worth-outside-no-flow", [name]),
            Outside::CostAfter(year) => {
                let year = arg("year", year.to_string());
                self.texts.say("worth-outside-cost-after", [name, year])
            }
        }
    }
}
