//! The later bite in words: what levers do to the years that lack money, and what comes back.

use rust_decimal::Decimal;

use super::{Texts, Unit, arg};
use crate::model::Entity;
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::Projection;
use crate::room::{AdvanceWorth, Bite, Difference, MOST_COMPARED, UseBite};
use crate::time::Year;

impl Texts {
    /// The conclusion and its price. `amount` writes an amount of a year in the unit and kroner
    /// that are shown.
    pub fn bite(&self, bite: &Bite, amount: impl Fn(Money, Year) -> String) -> String {
        if bite.is_empty() {
            return self.get("bite-empty");
        }
        let conclusion = if bite.uses.is_empty() {
            self.get("bite-no-levers")
        } else {
            self.difference_in("bite-squeeze", bite.squeeze)
        };
        let conclusion = arg("conclusion", conclusion);
        let price = match bite.worst() {
            Some(worst) => {
                let amount = arg("amount", amount(worst.bite(), worst.year));
                let year = arg("year", worst.year.to_string());
                self.say("bite-price", [conclusion, year, amount])
            }
            None => self.say("bite-price-none", [conclusion]),
        };
        let renewed = bite.shown().find(|it| it.renewed.is_positive());
        let Some(renewed) = renewed else { return price };
        let locked = [
            arg("year", renewed.year.to_string()),
            arg("amount", amount(renewed.renewed, renewed.year)),
        ];
        format!("{price} {}", self.say("bite-renewed", locked))
    }

    /// What one use of a lever comes to.
    pub fn use_bite(&self, projection: &Projection, it: &UseBite, unit: Unit) -> String {
        let count = || [arg("count", MOST_COMPARED.to_string())];
        let said = it.difference.map_or_else(
            || self.say("bite-use-not-compared", count()),
            |difference| self.difference_in("bite-use", difference),
        );
        let entity = Entity::LeverUse(it.id.clone());
        let name = arg("use", self.entity(projection.plan(), &entity));
        let said = self.say("bite-use", [name, arg("said", said)]);
        let worth = match it.worth {
            Some(AdvanceWorth::Amount(worth)) => self.bite_worth(projection, worth, unit),
            Some(AdvanceWorth::RepaidAfter(year)) => {
                self.say("bite-repaid-after", [arg("year", year.to_string())])
            }
            None => return said,
        };
        format!("{said} {worth}")
    }

    /// What it is worth that money costs no interest, as a sentence.
    pub fn bite_worth(&self, projection: &Projection, worth: Decimal, unit: Unit) -> String {
        let plan = projection.plan();
        let rate = Bite::of(projection).rate;
        let named = [
            arg("amount", self.amount(Money::posting(worth), unit)),
            arg("prices", self.prices(plan, PriceBasis::Fixed)),
            arg(
                "rate",
                self.percent(rate.0, u32::from(!rate.0.fract().is_zero())),
            ),
        ];
        self.say("bite-worth", named)
    }

    fn difference_in(&self, what: &str, difference: Difference) -> String {
        let year = |name: &'static str, year: Year| arg(name, year.to_string());
        let (key, named) = match difference {
            Difference::MovesOnly { from, to } => {
                ("moves", vec![year("from", from), year("to", to)])
            }
            Difference::Removes { from } => ("removes", vec![year("from", from)]),
            Difference::BringsForward {
                from: Some(from),
                to,
            } => ("forward", vec![year("from", from), year("to", to)]),
            Difference::BringsForward { from: None, to } => ("comes", vec![year("to", to)]),
            Difference::NoDifference => ("same", Vec::new()),
        };
        self.say(&format!("{what}-{key}"), named)
    }
}
