//! The largest year and the lasting level of an amount by year.
//!
//! What is missing in one year and in the next is often the same money, so amounts of several
//! years are never added up (model §6).

use super::{Measure, Projection, Quantity};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::time::Year;

/// An amount of the budget years in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peak {
    /// The year in which it is largest; the first of them where several are equal.
    pub year: Year,
    /// How large it is then, fixed kroner.
    pub amount: Money,
    /// The lasting level: the amount of the last budget year, fixed kroner.
    pub lasting: Money,
    /// In how many budget years there is any of it.
    pub years: usize,
}

impl Projection {
    /// The peak of a measure of the whole plan over the budget years; `None` where there is
    /// nothing of it in any year. Which year is largest can depend on the kroner it is seen in.
    pub fn peak(&self, measure: Measure, basis: PriceBasis) -> Option<Peak> {
        let budget = self.plan().budget();
        let amount = |year: Year| match self.value(&measure.at(year)) {
            Some(Quantity::Kroner(amount)) => amount,
            _ => Money::ZERO,
        };
        let seen = |year: &Year| self.prices().in_basis(amount(*year), *year, basis);
        let some = |year: &Year| amount(*year).is_positive();
        let year = budget.years().rev().filter(some).max_by_key(seen)?;
        Some(Peak {
            year,
            amount: amount(year),
            lasting: amount(budget.last()),
            years: budget.years().filter(some).count(),
        })
    }
}
