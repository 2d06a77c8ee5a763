//! Amounts as they are printed: in a unit, and rounded so that what is seen adds up.
//!
//! Model §9: in printed tables the parts are rounded to add up to the shown total. Which amounts
//! are totals is decided here once, for every table.

use rust_decimal::Decimal;

use crate::model::Entity;
use crate::money::{Money, exact, largest_remainder};
use crate::prices::PriceBasis;
use crate::projection::{Measure, Projection, Quantity};
use crate::texts::Unit;
use crate::time::Year;

/// The amounts of a projection in a unit and a price basis.
#[derive(Clone, Copy)]
pub struct Printed<'a> {
    /// What was computed.
    pub projection: &'a Projection,
    /// The unit.
    pub unit: Unit,
    /// Which kroner.
    pub prices: PriceBasis,
}

/// A total and the parts that must be seen to add up to it.
type Parts = (Measure, &'static [(Measure, Sign)]);

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Plus,
    Minus,
}

impl Sign {
    fn of(self, amount: Decimal) -> Decimal {
        match self {
            Self::Plus => amount,
            Self::Minus => exact::minus(Decimal::ZERO, amount),
        }
    }
}

const PARTS: [Parts; 2] = [
    (
        Measure::Spendable,
        &[
            (Measure::Frame, Sign::Plus),
            (Measure::CarriedIn, Sign::Plus),
        ],
    ),
    (
        Measure::Spending,
        &[
            (Measure::Operations, Sign::Plus),
            (Measure::Development, Sign::Plus),
            (Measure::Unallocated, Sign::Plus),
            (Measure::ExpectedUnderspend, Sign::Minus),
        ],
    ),
];

impl Printed<'_> {
    /// Kroner of a figure in the prices asked for, not rounded for display.
    pub fn kroner(&self, measure: Measure, year: Year) -> Decimal {
        match self.projection.value(&measure.at(year)) {
            Some(Quantity::Kroner(amount)) => self.in_prices(amount, year),
            _ => Decimal::ZERO,
        }
    }

    /// An amount in the prices asked for, not rounded for display.
    pub fn in_prices(&self, amount: Money, year: Year) -> Decimal {
        let prices = self.projection.prices();
        prices.in_basis(amount, year, self.prices)
    }

    /// The shown amounts of a year. Totals, what is left and what is missing have their own
    /// rounding; the parts of spendable and of spending are rounded so that they add up to it.
    pub fn amounts(&self, year: Year) -> Vec<(Measure, Decimal)> {
        let own = |measure: Measure| self.unit.shown(self.kroner(measure, year));
        let spendable = own(Measure::Spendable);
        let (surplus, shortfall) = (own(Measure::Surplus), own(Measure::Shortfall));
        let (to_free, lapses) = (own(Measure::ToFree), own(Measure::Lapses));
        let balance = if surplus.is_zero() || shortfall.is_zero() {
            own(Measure::Balance)
        } else {
            exact::minus(surplus, shortfall) // shown with both of its parts
        };
        let carries_shortfall = self.projection.rules().shortfall_is_carried.value;
        let carried_out = if carries_shortfall { balance } else { surplus };
        let mut shown = vec![
            (Measure::Spendable, spendable),
            (Measure::Surplus, surplus),
            (Measure::Shortfall, shortfall),
            (Measure::Balance, balance),
            (Measure::Spending, own(Measure::Spending)),
            (Measure::Lapses, lapses),
            (Measure::CarriedOut, exact::minus(carried_out, lapses)),
            (Measure::Covered, exact::minus(to_free, shortfall)),
            (Measure::Uncovered, shortfall),
            (Measure::ToFree, to_free),
        ];
        for (total, parts) in PARTS {
            let total = shown
                .iter()
                .find(|(measure, _)| *measure == total)
                .map(|(_, it)| *it);
            let kroner: Vec<Decimal> = parts
                .iter()
                .map(|(part, sign)| sign.of(self.kroner(*part, year)))
                .collect();
            let rounded = self.split(total.unwrap_or_default(), &kroner);
            let parts = parts.iter().zip(rounded);
            shown.extend(parts.map(|((part, sign), amount)| (*part, sign.of(amount))));
        }
        // The same money is not shown as two amounts.
        if self.kroner(Measure::LastingFrame, year) == self.kroner(Measure::Frame, year) {
            let frame = shown.iter().find(|(measure, _)| *measure == Measure::Frame);
            shown.extend(
                frame
                    .map(|(_, amount)| (Measure::LastingFrame, *amount))
                    .into_iter()
                    .collect::<Vec<_>>(),
            );
        }
        shown
    }

    /// Kroner split so that their shown values add up to a shown total; nothing stays nothing.
    fn split(&self, total: Decimal, kroner: &[Decimal]) -> Vec<Decimal> {
        split(self.unit, total, kroner)
    }

    /// What each line has of a measure, in the order of the plan; what lines have, lack and lose
    /// adds up to what is shown for the year.
    pub fn by_line(&self, measure: Measure, year: Year) -> Vec<Decimal> {
        let projection = self.projection;
        let kroner = projection.plan().lines.iter().map(|line| {
            match projection.value(&measure.of(Entity::Line(line.id.clone()), year)) {
                Some(Quantity::Kroner(amount)) => self.in_prices(amount, year),
                _ => Decimal::ZERO,
            }
        });
        let kroner: Vec<Decimal> = kroner.collect();
        let measured = if measure == Measure::Line {
            Measure::Frame
        } else {
            measure
        };
        let total = self
            .amounts(year)
            .into_iter()
            .find(|(it, _)| *it == measured);
        let total = total.map(|(_, amount)| amount).unwrap_or_default();
        // Income that is only shown is no part of the frame.
        let counts = |at: usize| !projection.is_memo(at);
        let counted: Vec<Decimal> = kroner
            .iter()
            .enumerate()
            .map(|(at, kroner)| if counts(at) { *kroner } else { Decimal::ZERO })
            .collect();
        let split = self.split(total, &counted);
        let shown = kroner.iter().zip(split).enumerate();
        shown
            .map(|(at, (own, part))| {
                if counts(at) {
                    part
                } else {
                    self.unit.shown(*own)
                }
            })
            .collect()
    }
}

/// Kroner split so that their shown values add up to a shown total; nothing stays nothing.
pub(super) fn split(unit: Unit, total: Decimal, kroner: &[Decimal]) -> Vec<Decimal> {
    let something: Vec<Decimal> = kroner.iter().copied().filter(|it| !it.is_zero()).collect();
    let weights: Vec<Decimal> = something.iter().map(|it| unit.of(*it)).collect();
    let mut rounded = largest_remainder(total, &weights, unit.decimals()).into_iter();
    let shown = |it: &Decimal| {
        if it.is_zero() {
            Some(*it)
        } else {
            rounded.next()
        }
    };
    kroner
        .iter()
        .map(shown)
        .map(Option::unwrap_or_default)
        .collect()
}
