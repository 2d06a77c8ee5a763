//! How things are shown just now: language, colours, unit and kroner.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::theme::Tokens;
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Figure, Projection, Quantity};
use crate::texts::{Texts, Unit};
use crate::time::Year;

/// How things are shown.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// The sentences.
    pub texts: &'a Texts,
    /// The colours.
    pub tokens: &'static Tokens,
    /// The unit of amounts.
    pub unit: Unit,
    /// Which kroner.
    pub prices: PriceBasis,
}

impl Look<'_> {
    /// Kroner of an amount in the prices that are shown.
    pub(super) fn kroner(&self, projection: &Projection, amount: Money, year: Year) -> Decimal {
        projection.prices().in_basis(amount, year, self.prices)
    }

    /// An amount with its unit.
    pub(super) fn amount(&self, projection: &Projection, amount: Money, year: Year) -> String {
        let kroner = self.kroner(projection, amount, year);
        self.texts.amount(Money::entered(kroner), self.unit)
    }

    /// An amount without its unit, for where the heading has it.
    pub(super) fn number(&self, projection: &Projection, amount: Money, year: Year) -> String {
        let kroner = self.kroner(projection, amount, year);
        self.texts.bare(kroner, self.unit)
    }

    /// A figure with its unit, in the prices that are shown where it is kroner of a year.
    pub(super) fn figure(&self, projection: &Projection, figure: &Figure) -> String {
        let value = crate::room::value(projection, figure).unwrap_or(Quantity::Undefined);
        self.quantity(projection, value, figure.year)
    }

    /// A value with its unit; percentages as people read them.
    pub(super) fn quantity(
        &self,
        projection: &Projection,
        value: Quantity,
        year: Option<Year>,
    ) -> String {
        match (value, year) {
            (Quantity::Kroner(amount), Some(year)) => self.amount(projection, amount, year),
            (Quantity::Percent(percent), _) => self.texts.percent(percent, 1),
            (Quantity::Years(years), _) => self.texts.years(years, 1),
            (other, _) => self.texts.quantity(other, self.unit),
        }
    }

    /// An amount as a length on a chart, in the unit and prices that are shown.
    pub(super) fn length(&self, projection: &Projection, amount: Money, year: Year) -> f64 {
        let kroner = self.kroner(projection, amount, year);
        self.unit.of(kroner).to_f64().unwrap_or_default()
    }

    /// What amounts are in: unit and kroner, for a heading.
    pub(super) fn basis(&self, projection: &Projection) -> String {
        let unit = self.texts.unit(self.unit);
        let prices = self.texts.prices(projection.plan(), self.prices);
        format!("{unit}, {prices}")
    }
}
