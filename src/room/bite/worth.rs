//! What it is worth that money which is repaid costs no interest (model §8's yardstick).
//!
//! The same nominal kroner are repaid later: discounted, and in the prices of later years, they
//! are worth less than what was used. The difference is what a loan would have cost.

use rust_decimal::Decimal;

use super::parts::is_repaid;
use crate::model::LeverUse;
use crate::money::exact;
use crate::projection::{PostingKind, Projection, Subject};
use crate::time::Year;
use crate::worth;

/// What an interest-free advance is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdvanceWorth {
    /// Σ D(t)·(relief − repayment), kroner of the plan's first year, unrounded.
    Amount(Decimal),
    /// Something is repaid after the years that are computed, in this one first: no number.
    RepaidAfter(Year),
}

impl AdvanceWorth {
    /// What a use is worth; `None` where nothing is repaid of it, or where it came before the plan,
    /// so that only its repayments are left.
    pub fn of(projection: &Projection, used: &LeverUse) -> Option<Self> {
        let horizon = projection.horizon();
        if !used.counts() || !is_repaid(projection, used) || !horizon.contains(used.year) {
            return None;
        }
        let repaid = projection.repayments(used).into_iter();
        let after = repaid.filter(|(year, nominal)| !horizon.contains(*year) && !nominal.is_zero());
        if let Some(year) = after.map(|(year, _)| year).min() {
            return Some(Self::RepaidAfter(year));
        }
        let years = horizon.years();
        let values = years.map(|year| present_value(projection, used, year).unwrap_or_default());
        Some(Self::Amount(values.fold(Decimal::ZERO, exact::plus)))
    }

    /// The number, where there is one.
    pub fn amount(self) -> Option<Decimal> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::RepaidAfter(_) => None,
        }
    }
}

/// What all uses that come to a number are worth; `None` where none does.
pub(super) fn together(projection: &Projection) -> Option<Decimal> {
    let uses = projection.plan().lever_uses.iter();
    let worths = uses.filter_map(|used| AdvanceWorth::of(projection, used)?.amount());
    worths.reduce(exact::plus)
}

/// What a use brings in a year less what is repaid of it, in kroner of the plan's first year;
/// `None` where nothing is repaid of it.
pub(super) fn present_value(
    projection: &Projection,
    used: &LeverUse,
    year: Year,
) -> Option<Decimal> {
    if !is_repaid(projection, used) {
        return None;
    }
    let (at, _, _) = projection.find_use(&used.id)?;
    let posted = |kind| projection.posted(Subject::LeverUse(at), kind, year);
    let relief = posted(PostingKind::LeverInflow);
    let net = relief.minus(posted(PostingKind::LeverRepayment));
    let position = projection.horizon().position(year)?;
    let portfolio = worth::portfolio(projection);
    Some(portfolio.yardstick.discounted(net.decimal(), position))
}
