//! Break-even of single assumptions: how far one can move before worth is nothing (model §8).

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::appraisal::Yardstick;
use super::flows::{WorthView, flows_of};
use crate::model::{BenefitId, Initiative, Percent};
use crate::money::{Money, exact};
use crate::projection::Projection;

/// An assumption of an initiative that worth can hang on.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Assumption {
    /// All direct costs; kroner over the initiative's years.
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
    /// Years of effect.
    LifeYears,
    /// The discount rate; the internal rate of return.
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
    let discount_rate = yardstick.rates.first_rate().0;
    let assumptions = assumptions(initiative, view, discount_rate);
    let mut found: Vec<BreakEven> = assumptions
        .into_iter()
        .map(|(assumption, now)| {
            let at = match assumption {
                Assumption::LifeYears => life(initiative, &npv),
                Assumption::DiscountRate => rate(
                    yardstick,
                    &flows_of(projection, initiative, last).of(view, yardstick.tax, n),
                ),
                _ => zero(|value| npv(&with(initiative, &assumption, now, value)), now),
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
    discount_rate: Decimal,
) -> Vec<(Assumption, Decimal)> {
    let costs = initiative.tranches.iter().flat_map(|it| it.cost.values());
    let costs: Money = costs.copied().sum();
    let society = view == WorthView::Society;
    let mut found = vec![
        (Assumption::DirectCosts, costs.decimal()),
        (Assumption::RunCost, initiative.run_cost.amount.decimal()),
    ];
    if !initiative.bookings.is_empty() && view != WorthView::BudgetEffect {
        found.push((Assumption::BookedTime, dec!(100)));
    }
    for benefit in initiative
        .benefits
        .iter()
        .filter(|it| society || it.is_our_money())
    {
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

/// The initiative with one assumption at another value.
fn with(initiative: &Initiative, what: &Assumption, now: Decimal, value: Decimal) -> Initiative {
    let mut variant = initiative.clone();
    let scaled = |amount: &mut Money| {
        let factor = exact::ratio(value, now);
        *amount = Money::entered(exact::times(amount.decimal(), factor));
    };
    match what {
        Assumption::DirectCosts => {
            let steps = variant.tranches.iter_mut();
            steps.flat_map(|it| it.cost.values_mut()).for_each(scaled);
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

/// The shortest life that is worth something, where it is not worth it whatever its life.
fn life(initiative: &Initiative, npv: &impl Fn(&Initiative) -> Decimal) -> Option<Decimal> {
    let is_worth = |years: u16| {
        let variant = Initiative {
            life_years: years,
            ..initiative.clone()
        };
        npv(&variant) >= Decimal::ZERO
    };
    let found = (1..=75).find(|years| is_worth(*years))?;
    Some(found.into())
}

/// The lowest internal rate of return above zero.
fn rate(yardstick: &Yardstick, flows: &[Decimal]) -> Option<Decimal> {
    let rates = super::rates_of_return(&yardstick.adjusted(flows)).ok()?;
    rates
        .into_iter()
        .map(|rate| rate.0)
        .find(|rate| *rate >= Decimal::ZERO)
}
