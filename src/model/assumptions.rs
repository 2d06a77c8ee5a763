//! Rates, series of rates, growth profiles, and what is said of a value: source, note, certainty.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::ids::ProfileId;
use crate::money::exact;
use crate::time::Year;

/// A rate or a share in percent, as people enter and read it: `2.5` is 2.5 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(pub Decimal);

impl Percent {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// All of it.
    pub const WHOLE: Self = Self(dec!(100));

    /// A whole number of percent.
    pub fn of(percent: i64) -> Self {
        Self(Decimal::from(percent))
    }

    /// As a fraction: 2.5 % is 0.025.
    pub fn fraction(self) -> Decimal {
        exact::times(self.0, dec!(0.01))
    }

    /// One plus the fraction: growth of 2.5 % is the factor 1.025.
    pub fn growth_factor(self) -> Decimal {
        exact::plus(Decimal::ONE, self.fraction())
    }

    /// One minus the fraction: what is left after a cut.
    pub fn remaining_factor(self) -> Decimal {
        exact::minus(Decimal::ONE, self.fraction())
    }
}

/// A rate for every year: `first` until the first of `later`, then each from its year on.
///
/// A series given for fewer years goes on with its last value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rates {
    /// The rate before any of `later`.
    pub first: Percent,
    /// The rate from a year on.
    pub later: BTreeMap<Year, Percent>,
}

impl Rates {
    /// The same rate every year.
    pub fn constant(rate: Percent) -> Self {
        Self {
            first: rate,
            later: BTreeMap::new(),
        }
    }

    /// The rate of a year. A growth rate belongs to the year that it leads to.
    pub fn at(&self, year: Year) -> Percent {
        self.later
            .range(..=year)
            .next_back()
            .map_or(self.first, |(_, rate)| *rate)
    }

    /// The year that the rate of a year was entered for; `None` where it is the first rate.
    pub fn entered_for(&self, year: Year) -> Option<Year> {
        let entry = self.later.range(..=year).next_back();
        entry.map(|(from, _)| *from)
    }

    /// Whether every year has the rate zero.
    pub fn is_zero(&self) -> bool {
        self.first == Percent::ZERO && self.later.values().all(|rate| *rate == Percent::ZERO)
    }
}

/// What a growth profile is about; decides its default and its name on screen.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum ProfileKind {
    /// Own wages. Without a growth of its own: wage compensation plus wage drift.
    Wages,
    /// Goods and services bought.
    Purchases,
    /// Licences and subscriptions.
    Licences,
    /// Rent of premises.
    Rent,
    /// Anything else.
    #[default]
    Custom,
}

/// How a group of costs grows, in nominal percent per year (model §1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GrowthProfile {
    /// Its id.
    pub id: ProfileId,
    /// Its name on screen.
    pub name: String,
    /// What it is about.
    pub kind: ProfileKind,
    /// Nominal growth, % per year. Without one, wages follow wage compensation plus wage drift
    /// and other profiles the plan's compensation (no real growth).
    pub growth: Option<Rates>,
}

/// How sure an amount is; drawn lighter the less certain. The order is from most to least.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Certainty {
    /// Voted by the body that grants it.
    Adopted,
    /// In a proposal that is not yet voted.
    Proposed,
    /// Said in public or by letter.
    Announced,
    /// Nobody has said it: our assumption. What carries no mark is assumed.
    #[default]
    Assumed,
}

/// What is said of an entered value; kept beside the plan, by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotation {
    /// Where the value comes from.
    pub source: Option<String>,
    /// When the source was published or read.
    pub source_date: Option<Date>,
    /// A remark.
    pub note: Option<String>,
    /// How sure it is.
    pub certainty: Option<Certainty>,
    /// Text that was typed here and could not be read; the value before it stays in force.
    pub unreadable: Option<String>,
}

impl Annotation {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_goes_on_with_its_last_value() {
        let later = BTreeMap::from([(Year::new(2029), Percent::of(5))]);
        let rates = Rates {
            first: Percent::of(2),
            later,
        };
        let at = |year| rates.at(Year::new(year));
        assert_eq!(
            [at(2020), at(2028), at(2029), at(2090)],
            [2, 2, 5, 5].map(Percent::of)
        );
    }
}
