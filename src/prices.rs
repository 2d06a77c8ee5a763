//! Prices: the frame's deflator, growth beyond it, and fixed ↔ nominal kroner (model §1).
//!
//! One deflator: amounts are in fixed kroner of the price year, and the compensation of each year
//! leads to that year's nominal kroner. What grows faster than the compensation has real growth,
//! and that is the silent cut that the program shows.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{GrowthProfile, Percent, Plan, ProfileId, ProfileKind, Rates};
use crate::money::{Money, exact};
use crate::time::{Horizon, Year, YearSeries};

/// Which kroner an amount is shown in.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum PriceBasis {
    /// Fixed kroner of the plan's price year.
    #[default]
    Fixed,
    /// The kroner of each year.
    Nominal,
}

/// Indexes and growth factors of a plan, one of each per year.
#[derive(Clone, Debug)]
pub struct Prices {
    index: YearSeries<Decimal>,
    growth: BTreeMap<ProfileId, RealGrowth>,
}

/// The real growth of a profile: (1 + profile) / (1 + compensation), year by year.
#[derive(Clone, Debug)]
pub struct RealGrowth {
    /// The factor of each year.
    pub factor: YearSeries<Decimal>,
    /// All factors from the first year after year 0 up to each year. An amount times this is the
    /// same as growing it year by year, and takes one short multiplication instead of long ones.
    pub since_start: YearSeries<Decimal>,
}

impl RealGrowth {
    fn of(plan: &Plan, profile: &GrowthProfile, horizon: Horizon) -> Self {
        let factor = YearSeries::from_fn(horizon, |year| real_growth(plan, profile, year));
        let mut grown = Decimal::ONE;
        let since_start = YearSeries::from_fn(horizon, |year| {
            if year > horizon.first() {
                let factor = factor.get(year).copied().unwrap_or(Decimal::ONE);
                grown = exact::times(grown, factor);
            }
            grown
        });
        Self {
            factor,
            since_start,
        }
    }
}

impl Prices {
    /// The prices of a plan over the years it computes, and back to its price year.
    pub fn of(plan: &Plan) -> Self {
        Self::over(plan, plan.horizon())
    }

    /// The prices of a plan over other years from its first on, and back to its price year and to
    /// the first use of a lever, which may be repaid in the plan's years.
    pub(crate) fn over(plan: &Plan, horizon: Horizon) -> Self {
        let first = plan.price_year().min(horizon.first());
        // What was used longer ago than this is not repaid in the plan's years any more.
        let oldest = first.earlier(Year::MOST_RELATIVE);
        let used = plan.lever_uses.iter().map(|it| it.year);
        let used = used.filter(|used| *used >= oldest).min();
        let first = used.map_or(first, |used| used.min(first));
        let last = plan.price_year().max(horizon.last());
        let span = Horizon::starting(first, last.since(first).saturating_add(1));
        let growth = plan.profiles.iter();
        let growth = growth.map(|it| (it.id.clone(), RealGrowth::of(plan, it, horizon)));
        Self {
            index: index(plan, span),
            growth: growth.collect(),
        }
    }

    /// The years that have an index: those computed, and back to the price year and the first use
    /// of a lever.
    pub fn span(&self) -> Horizon {
        self.index.horizon()
    }

    /// The deflator: nominal kroner for one fixed krone. 1 in the price year.
    pub fn index(&self, year: Year) -> Decimal {
        self.index.get(year).copied().unwrap_or(Decimal::ONE)
    }

    /// The real growth of a profile.
    pub fn real_growth(&self, profile: &ProfileId) -> Option<&RealGrowth> {
        self.growth.get(profile)
    }

    /// Fixed kroner as nominal kroner of a year; unrounded.
    pub fn nominal_from_fixed(&self, fixed: Decimal, year: Year) -> Decimal {
        exact::times(fixed, self.index(year))
    }

    /// An amount of a year, which is in fixed kroner, in the kroner asked for; unrounded.
    pub fn in_basis(&self, amount: Money, year: Year, basis: PriceBasis) -> Decimal {
        match basis {
            PriceBasis::Fixed => amount.decimal(),
            PriceBasis::Nominal => self.nominal_from_fixed(amount.decimal(), year),
        }
    }

    /// Nominal kroner of a year as fixed kroner; unrounded.
    pub fn fixed_from_nominal(&self, nominal: Decimal, year: Year) -> Decimal {
        exact::ratio(nominal, self.index(year))
    }

    /// What a fixed amount is worth in fixed kroner when the same nominal kroner arrive in
    /// another year: round(amount · index(from) / index(to)).
    pub fn carried(&self, amount: Money, from: Year, to: Year) -> Money {
        if amount.is_zero() {
            return Money::ZERO;
        }
        let nominal = self.nominal_from_fixed(amount.decimal(), from);
        Money::posting(self.fixed_from_nominal(nominal, to))
    }
}

/// index(price year) = 1 and index(y) = index(y−1) · (1 + compensation(y)), both ways from there.
fn index(plan: &Plan, span: Horizon) -> YearSeries<Decimal> {
    let mut index = YearSeries::from_fn(span, |_| Decimal::ONE);
    let mut at = Decimal::ONE;
    for year in span.years().filter(|&year| year > plan.price_year()) {
        at = exact::times(at, compensation(plan, year).growth_factor());
        set(&mut index, year, at);
    }
    at = Decimal::ONE;
    for year in span.years().rev().filter(|&year| year < plan.price_year()) {
        at = exact::ratio(at, compensation(plan, year.later(1)).growth_factor());
        set(&mut index, year, at);
    }
    index
}

/// The deflator of one year: the same as [`Prices::index`] within the years computed, for who needs
/// it of a plan that is not computed.
pub fn index_in(plan: &Plan, year: Year) -> Decimal {
    let price_year = plan.price_year();
    let mut at = Decimal::ONE;
    if year > price_year {
        for it in Horizon::starting(price_year.later(1), year.since(price_year)).years() {
            at = exact::times(at, compensation(plan, it).growth_factor());
        }
    } else if year < price_year {
        for it in Horizon::starting(year.later(1), price_year.since(year))
            .years()
            .rev()
        {
            at = exact::ratio(at, compensation(plan, it).growth_factor());
        }
    }
    at
}

/// The general price index: consumer prices, 1 in the price year; equal to the deflator where no
/// consumer prices are given. Worth alone uses it (model §1).
pub fn general_index(plan: &Plan, year: Year) -> Decimal {
    let Some(general) = &plan.general_price else {
        return index_in(plan, year);
    };
    let price_year = plan.price_year();
    if year >= price_year {
        let years = (1..=year.since(price_year)).map(|at| price_year.later(at));
        return years.fold(Decimal::ONE, |at, it| {
            exact::times(at, general.at(it).growth_factor())
        });
    }
    let years = (1..=price_year.since(year)).map(|at| year.later(at));
    years.fold(Decimal::ONE, |at, it| {
        exact::ratio(at, general.at(it).growth_factor())
    })
}

fn set(series: &mut YearSeries<Decimal>, year: Year, value: Decimal) {
    if let Some(slot) = series.get_mut(year) {
        *slot = value;
    }
}

/// The frame's price and wage compensation in a year, %: as a whole, or by the wage share.
pub fn compensation(plan: &Plan, year: Year) -> Percent {
    match &plan.compensation {
        Some(whole) => whole.at(year),
        None => weighted_compensation(plan, plan.wage_share.unwrap_or_default(), year),
    }
}

/// wage share · wage compensation + (1 − wage share) · price compensation, %.
pub fn weighted_compensation(plan: &Plan, wage_share: Percent, year: Year) -> Percent {
    let wages = exact::times(wage_share.fraction(), wage_compensation(plan, year).0);
    let prices = exact::times(
        wage_share.remaining_factor(),
        price_compensation(plan, year).0,
    );
    Percent(exact::plus(wages, prices))
}

/// Wage compensation in a year, %; the compensation as a whole where it is not given apart.
pub fn wage_compensation(plan: &Plan, year: Year) -> Percent {
    rate_or_whole(plan, plan.wage_compensation.as_ref(), year)
}

/// Price compensation in a year, %; the compensation as a whole where it is not given apart.
pub fn price_compensation(plan: &Plan, year: Year) -> Percent {
    rate_or_whole(plan, plan.price_compensation.as_ref(), year)
}

fn rate_or_whole(plan: &Plan, own: Option<&Rates>, year: Year) -> Percent {
    own.or(plan.compensation.as_ref())
        .map(|rates| rates.at(year))
        .unwrap_or_default()
}

/// Nominal growth of a profile in a year, %. Wages without a growth of their own follow the wage
/// compensation plus wage drift, because the state is compensated for the central settlement;
/// other profiles follow the compensation.
pub fn nominal_growth(plan: &Plan, profile: &GrowthProfile, year: Year) -> Percent {
    match (&profile.growth, profile.kind) {
        (Some(growth), _) => growth.at(year),
        (None, ProfileKind::Wages) => {
            let drift = plan.wage_drift.at(year).0;
            Percent(exact::plus(wage_compensation(plan, year).0, drift))
        }
        (None, _) => compensation(plan, year),
    }
}

fn real_growth(plan: &Plan, profile: &GrowthProfile, year: Year) -> Decimal {
    let nominal = nominal_growth(plan, profile, year).growth_factor();
    exact::ratio(nominal, compensation(plan, year).growth_factor())
}

/// The factor by which a line with its own wage share is compensated more or less than the plan:
/// (1 + its compensation) / (1 + the plan's).
pub fn compensation_factor(plan: &Plan, wage_share: Percent, year: Year) -> Decimal {
    let own = weighted_compensation(plan, wage_share, year).growth_factor();
    exact::ratio(own, compensation(plan, year).growth_factor())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rust_decimal::dec;

    use super::*;

    fn plan() -> Plan {
        let mut plan = Plan::empty(Year::new(2027));
        plan.price_year = Some(Year::new(2026));
        plan.wage_share = Some(Percent::of(60));
        plan.wage_compensation = Some(Rates::constant(Percent::of(4)));
        plan.price_compensation = Some(Rates::constant(Percent(dec!(2.5))));
        plan.wage_drift = Rates::constant(Percent(dec!(0.5)));
        plan
    }

    #[test]
    fn the_deflator_of_one_year_is_that_of_all() {
        for price_year in [2024, 2026, 2027, 2031] {
            let plan = Plan {
                price_year: Some(Year::new(price_year)),
                ..plan()
            };
            let prices = Prices::of(&plan);
            for year in prices.span().years() {
                assert_eq!(index_in(&plan, year), prices.index(year), "{year}");
            }
        }
    }

    #[test]
    fn compensation_is_weighted_by_the_wage_share() {
        let plan = plan();
        assert_eq!(
            compensation(&plan, Year::new(2027)).0.normalize(),
            dec!(3.4)
        );
        let whole = Some(Rates::constant(Percent::of(3)));
        let whole = Plan {
            compensation: whole,
            ..plan
        };
        assert_eq!(compensation(&whole, Year::new(2027)), Percent::of(3));
    }

    #[test]
    fn the_index_is_one_in_the_price_year_and_runs_both_ways() {
        let mut plan = plan();
        let prices = Prices::of(&plan);
        assert_eq!(prices.index(Year::new(2026)), Decimal::ONE);
        assert_eq!(prices.index(Year::new(2027)).normalize(), dec!(1.034));
        plan.price_year = Some(Year::new(2028));
        let prices = Prices::of(&plan);
        let back = exact::times(prices.index(Year::new(2027)), dec!(1.034));
        assert_eq!(
            back.round_dp_with_strategy(20, rust_decimal::RoundingStrategy::ToZero),
            dec!(1)
        );
    }

    #[test]
    fn wages_follow_compensation_and_drift_and_others_the_compensation() {
        let mut plan = plan();
        for (id, kind) in [("wages", ProfileKind::Wages), ("rent", ProfileKind::Rent)] {
            let id = ProfileId::new(id).unwrap();
            plan.profiles.push(Arc::new(GrowthProfile {
                id,
                kind,
                ..Default::default()
            }));
        }
        let prices = Prices::of(&plan);
        let year = Year::new(2028);
        let factor = |id| {
            *prices
                .real_growth(&ProfileId::new(id).unwrap())
                .unwrap()
                .factor
                .get(year)
                .unwrap()
        };
        assert_eq!(factor("wages"), exact::ratio(dec!(1.045), dec!(1.034)));
        assert_eq!(factor("rent"), Decimal::ONE);
    }
}
