//! Break-even of single assumptions: how far one can move before worth is nothing (model §8).

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::appraisal::Yardstick;
use super::flows::{WorthView, flows_of};
use crate::model::{BenefitId, Initiative, Percent};
use crate::money::{Money, exact};
use crate::projection::Projection;
use crate::time::{Horizon, Year};

/// An assumption of an initiative that worth can hang on.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Assumption {
    /// All direct costs of the analysis, what it costs to leave contracts among them; kroner.
    DirectCosts,
    /// Booked team time; % of what is booked.
    BookedTime,
    /// The run cost; kroner in its first year.
    RunCost,
    /// A benefit's full value; kroner in its first year.
    FullValue(BenefitId),
    /// How much of its item a benefit retires; %.
    RetiredShare(BenefitId),
    /// How much of a benefit is taken out; %.
    Realisation(BenefitId),
    /// How much of the gain we keep; %.
    Retained,
    /// Years of effect; the nearest life at which it is worth something while one on the other side
    /// of it is worth nothing.
    LifeYears,
    /// The discount rate; the internal rate of return that is nearest to it.
    DiscountRate,
}

/// The unit of an assumption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssumptionUnit {
    /// Kroner.
    Kroner,
    /// Percent.
    Percent,
    /// Years.
    Years,
}

impl Assumption {
    /// Its unit.
    pub const fn unit(&self) -> AssumptionUnit {
        match self {
            Self::DirectCosts | Self::RunCost | Self::FullValue(_) => AssumptionUnit::Kroner,
            Self::LifeYears => AssumptionUnit::Years,
            _ => AssumptionUnit::Percent,
        }
    }
}

/// Where one assumption, everything else as it is, brings the NPV to nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEven {
    /// The assumption.
    pub assumption: Assumption,
    /// Its value as it is entered.
    pub now: Decimal,
    /// The value at which the NPV is nothing; `None` where no value of it does that.
    pub at: Option<Decimal>,
    /// Whether that value can be: shares are at most 100 %, nothing is below zero.
    pub possible: bool,
}

impl BreakEven {
    /// How far it is from the value now, in the assumption's own unit.
    pub fn distance(&self) -> Option<Decimal> {
        Some(exact::minus(self.at?, self.now))
    }
}

/// So many benefits, the first ones, have their assumptions tried one by one.
const MOST_BENEFITS: usize = 12;
/// With more benefits than this none has, since each trial goes through all of them.
const TOO_MANY_BENEFITS: usize = 200;

/// The break-even of each single assumption of an initiative in a view, nearest first: by the
/// part of its value that it would have to move.
pub fn break_evens(
    projection: &Projection,
    yardstick: &Yardstick,
    initiative: &Initiative,
    view: WorthView,
) -> Vec<BreakEven> {
    let last = projection.horizon().last();
    let n = yardstick.analysis.len();
    let npv = |variant: &Initiative| {
        let flows = flows_of(projection, variant, last);
        yardstick.npv(&flows.of(view, yardstick.tax, n))
    };
    let flows = flows_of(projection, initiative, last);
    let direct: Money = flows.years.iter().take(n).map(|it| it.direct).sum();
    let discount_rate = yardstick.rates.first_rate().0;
    let assumptions = assumptions(initiative, view, (direct, discount_rate));
    let mut found: Vec<BreakEven> = assumptions
        .into_iter()
        .map(|(assumption, now)| {
            let at = match assumption {
                Assumption::LifeYears => {
                    let is_worth = |life_years: u16| {
                        let variant = Initiative {
                            life_years,
                            ..initiative.clone()
                        };
                        npv(&variant) >= Decimal::ZERO
                    };
                    life(
                        initiative.life_years.max(1),
                        lives(initiative, last),
                        is_worth,
                    )
                }
                Assumption::DiscountRate => {
                    let flows = yardstick.adjusted(&flows.of(view, yardstick.tax, n));
                    let rates = super::rates_of_return(&flows).unwrap_or_default();
                    nearest(rates.into_iter().map(|rate| rate.0), now)
                }
                _ => {
                    let npv_at = |value| {
                        let analysis = yardstick.analysis;
                        npv(&with(initiative, &assumption, analysis, (now, value)))
                    };
                    zero(npv_at, now)
                }
            };
            BreakEven {
                possible: at.is_some_and(|at| can_be(&assumption, at)),
                assumption,
                now,
                at,
            }
        })
        .collect();
    let reach = |it: &BreakEven| {
        let distance = it.distance().map(|it| it.abs());
        distance.map(|distance| exact::ratio(distance, it.now.abs().max(dec!(0.0001))))
    };
    found.sort_by_key(|it| (!it.possible, reach(it).is_none(), reach(it)));
    found
}

fn can_be(assumption: &Assumption, at: Decimal) -> bool {
    let most = match (assumption, assumption.unit()) {
        (Assumption::BookedTime | Assumption::DiscountRate, _) => dec!(1000),
        (_, AssumptionUnit::Percent) => dec!(100),
        (_, AssumptionUnit::Years | AssumptionUnit::Kroner) => Decimal::MAX,
    };
    Decimal::ZERO <= at && at <= most
}

/// The assumptions that are there, with their values.
fn assumptions(
    initiative: &Initiative,
    view: WorthView,
    (direct, discount_rate): (Money, Decimal),
) -> Vec<(Assumption, Decimal)> {
    let society = view == WorthView::Society;
    let mut found = vec![
        (Assumption::DirectCosts, direct.decimal()),
        (Assumption::RunCost, initiative.run_cost.amount.decimal()),
    ];
    if !initiative.bookings.is_empty() && view != WorthView::BudgetEffect {
        found.push((Assumption::BookedTime, dec!(100)));
    }
    let tried = if initiative.benefits.len() > TOO_MANY_BENEFITS {
        0
    } else {
        MOST_BENEFITS
    };
    let counted = initiative.benefits.iter();
    let counted = counted.filter(|it| society || it.is_our_money());
    for benefit in counted.take(tried) {
        let id = || benefit.id.clone();
        if let Some(value) = benefit.full_value {
            found.push((Assumption::FullValue(id()), value.decimal()));
        }
        if benefit.retires.item.is_some() {
            found.push((Assumption::RetiredShare(id()), benefit.retires.share.0));
        }
        found.push((Assumption::Realisation(id()), benefit.realisation.0));
    }
    let planned = initiative
        .benefits
        .iter()
        .any(crate::model::Benefit::is_our_money);
    if !society && planned && initiative.taken_out.is_empty() {
        found.push((Assumption::Retained, initiative.retained.0));
    }
    found.retain(|(_, now)| !now.is_zero());
    found.push((Assumption::LifeYears, initiative.life_years.into()));
    found.push((Assumption::DiscountRate, discount_rate));
    found
}

/// The initiative with one assumption at another value than now.
fn with(
    initiative: &Initiative,
    what: &Assumption,
    analysis: Horizon,
    (now, value): (Decimal, Decimal),
) -> Initiative {
    let mut variant = initiative.clone();
    let scaled = |amount: &mut Money| {
        let factor = exact::ratio(value, now);
        *amount = Money::entered(exact::times(amount.decimal(), factor));
    };
    match what {
        Assumption::DirectCosts => {
            // What is spent before the plan does not move.
            let start = initiative.start;
            let counts = |offset: u16| analysis.position(start.later(offset)).is_some();
            let steps = variant.tranches.iter_mut().flat_map(|it| &mut it.cost);
            let steps = steps.filter(|(offset, _)| counts(offset.number()));
            let exits = variant.benefits.iter_mut();
            let exits = exits.filter(|it| counts(it.from_offset));
            let exits = exits.filter_map(|it| it.exit_cost.as_mut());
            let all = steps.map(|(_, amount)| amount).chain(exits);
            all.for_each(scaled);
        }
        Assumption::BookedTime => {
            for booking in &mut variant.bookings {
                let factor = exact::ratio(value, now);
                booking.share = Percent(exact::times(booking.share.0, factor));
            }
        }
        Assumption::RunCost => variant.run_cost.amount = Money::entered(value),
        Assumption::Retained => variant.retained = Percent(value),
        Assumption::FullValue(id) | Assumption::RetiredShare(id) | Assumption::Realisation(id) => {
            let benefit = variant.benefits.iter_mut().find(|it| it.id == *id);
            if let Some(benefit) = benefit {
                match what {
                    Assumption::FullValue(_) => benefit.full_value = Some(Money::entered(value)),
                    Assumption::RetiredShare(_) => benefit.retires.share = Percent(value),
                    _ => benefit.realisation = Percent(value),
                }
            }
        }
        Assumption::LifeYears | Assumption::DiscountRate => {}
    }
    variant
}

/// Where a function that is nearly a straight line is zero: by secants, which are exact for a line
/// but for the rounding of postings.
fn zero(f: impl Fn(Decimal) -> Decimal, now: Decimal) -> Option<Decimal> {
    const NEAR: Decimal = dec!(0.5);
    let (mut x0, mut x1) = (now, exact::times(now, dec!(0.5)));
    let (mut y0, mut y1) = (f(x0), f(x1));
    if y0.abs() <= NEAR {
        return Some(x0);
    }
    for _ in 0..12 {
        let slope = exact::minus(y1, y0);
        if slope.abs() <= NEAR {
            return None; // it does not matter
        }
        let step = exact::times(y1, exact::ratio(exact::minus(x1, x0), slope));
        (x0, y0) = (x1, y1);
        x1 = exact::minus(x1, step)
            .round_dp_with_strategy(12, RoundingStrategy::MidpointAwayFromZero);
        y1 = f(x1);
        if y1.abs() <= NEAR {
            return Some(x1);
        }
    }
    None
}

/// The longest life that can be entered, years.
const LONGEST_LIFE: u16 = 75;

/// The longest life that makes a difference: with it the effect lasts beyond the analysis. Lives
/// beyond the longest that can be entered are not looked for.
fn lives(initiative: &Initiative, last: Year) -> u16 {
    let from = initiative.start.later(initiative.effect_from());
    last.since(from).saturating_add(2).min(LONGEST_LIFE)
}

/// The life nearest to `now`, of 1 to `most` years, at which it is worth something while the next
/// one is not; the shorter one of two that are as near. None where it is the same whatever its
/// life.
fn life(now: u16, most: u16, is_worth: impl Fn(u16) -> bool) -> Option<Decimal> {
    let gains = is_worth(now);
    let turns = |years: u16| is_worth(years) != gains;
    for distance in 1..=now.max(most) {
        let shorter = now.saturating_sub(distance);
        // lives from `most` on are alike
        if (1..=most).contains(&shorter) && turns(shorter) {
            let last = shorter.saturating_add(u16::from(gains));
            return Some(last.into());
        }
        let longer = now.saturating_add(distance);
        if longer <= most && turns(longer) {
            let last = longer.saturating_sub(u16::from(gains));
            return Some(last.into());
        }
    }
    None
}

/// The rate nearest to `now` on either side; one below zero only where no other is.
fn nearest(rates: impl Iterator<Item = Decimal>, now: Decimal) -> Option<Decimal> {
    rates.min_by_key(|rate| (*rate < Decimal::ZERO, exact::minus(*rate, now).abs()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Benefit, Plan, Tranche};
    use crate::projection::project;

    #[test]
    fn the_nearest_rate_is_on_either_side_of_the_rate_now() {
        let of = |rates: &[i64]| {
            let rates = rates.iter().copied().map(Decimal::from);
            nearest(rates, dec!(4))
        };
        assert_eq!(of(&[-1, 2, 12]), Some(dec!(2)));
        assert_eq!(of(&[1, 5, 12]), Some(dec!(5)));
        assert_eq!(of(&[-1, 40]), Some(dec!(40)));
        assert_eq!(of(&[-3]), Some(dec!(-3)));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn the_nearest_life_is_where_the_worth_turns() {
        let from_four = |years| years >= 4;
        assert_eq!(life(10, 40, from_four), Some(dec!(4)));
        assert_eq!(life(4, 40, from_four), Some(dec!(4)));
        assert_eq!(life(2, 40, from_four), Some(dec!(4)));
        // running costs eat the gain of a long life
        let between = |years| (3..=12).contains(&years);
        assert_eq!(life(10, 40, between), Some(dec!(12)));
        assert_eq!(life(5, 40, between), Some(dec!(3)));
        assert_eq!(life(20, 40, between), Some(dec!(12)));
        // nothing tips
        assert_eq!(life(10, 40, |_| true), None);
        assert_eq!(life(10, 40, |_| false), None);
        assert_eq!(life(50, 3, |years| years > 1), Some(dec!(2)));
    }

    /// 2026 is spent; 60 in 2027 against 100 of benefit in 2028 at 4 %.
    #[test]
    fn what_is_spent_before_the_plan_is_no_assumption() {
        let mut plan = Plan::empty(Year::new(2027));
        let kroner = Money::kroner;
        let cost = [(0, kroner(1000)), (1, kroner(60))];
        let cost = cost.map(|(offset, amount)| (Year::relative(offset), amount));
        let initiative = Initiative {
            start: Year::new(2026),
            life_years: 1,
            tranches: vec![Tranche {
                years: 2,
                cost: cost.into_iter().collect(),
                ..Tranche::default()
            }],
            benefits: vec![Benefit {
                from_offset: 2,
                full_value: Some(kroner(104)),
                leaves_budget: true,
                ..Benefit::default()
            }],
            ..Initiative::default()
        };
        plan.initiatives = vec![Arc::new(initiative)];
        let projection = project(Arc::new(plan));
        let yardstick = Yardstick::of(&projection);
        let initiative = &projection.plan().initiatives[0];
        let found = break_evens(&projection, &yardstick, initiative, WorthView::Budget);
        let of = |what: &Assumption| found.iter().find(|it| it.assumption == *what).unwrap();
        let direct = of(&Assumption::DirectCosts);
        assert_eq!(direct.now, dec!(60));
        assert!((direct.at.unwrap() - dec!(100)).abs() < dec!(1));
        // one year is all of the life, and longer ones only add to it
        assert_eq!(of(&Assumption::LifeYears).at, None);
        let rate = of(&Assumption::DiscountRate).at.unwrap();
        assert!((rate - dec!(73.333)).abs() < dec!(0.001), "{rate}");
    }
}
