//! Rates by year: what holds in a year, and the changes that set one.
//!
//! A series is a start and steps from a year on, each of which goes on until the next. What is
//! typed for a year holds for that year, so the year after must keep what it had.

use rust_decimal::Decimal;

use crate::model::{Change, Entity, Field, Holds, Percent, Place, Plan, Rates, Value};
use crate::money::exact;
use crate::prices;
use crate::time::Year;

/// The series of rates in a place, if one is given.
pub(super) fn rates<'a>(plan: &'a Plan, entity: &Entity, field: Field) -> Option<&'a Rates> {
    match (entity, field) {
        (Entity::Plan, Field::Compensation) => plan.compensation.as_ref(),
        (Entity::Plan, Field::WageCompensation) => plan.wage_compensation.as_ref(),
        (Entity::Plan, Field::PriceCompensation) => plan.price_compensation.as_ref(),
        (Entity::Plan, Field::WageDrift) => Some(&plan.wage_drift),
        (Entity::Plan, Field::GeneralPrice) => plan.general_price.as_ref(),
        (Entity::Plan, Field::TargetShare) => Some(&plan.target_share),
        (Entity::Profile(id), Field::Growth) => plan.profile(id)?.growth.as_ref(),
        (Entity::Line(id), Field::RealGrowth) => plan.line(id).map(|it| &it.real_growth),
        (Entity::Line(id), Field::Cut) => plan.line(id).map(|it| &it.cut),
        (Entity::Item(id), Field::RealGrowth) => plan.item(id)?.real_growth.as_ref(),
        (Entity::Team(id), Field::RealGrowth) => plan.team(id)?.real_growth.as_ref(),
        _ => None,
    }
}

/// Whether a place has a rate for each year.
pub(super) fn is_series(place: &Place) -> bool {
    let spec = place.entity.kind().spec(place.field);
    matches!(
        spec.map(|it| it.holds),
        Some(Holds::GrowthByYear | Holds::ShareByYear)
    )
}

/// A rate of one year. A series goes on with its last value, so the year after keeps what it had;
/// in the last budget year the new rate goes on.
pub(super) fn sets_rate(
    plan: &Plan,
    place: &Place,
    year: Year,
    rates: Option<&Rates>,
    value: Value,
) -> Vec<Change> {
    let whole = Place {
        year: None,
        ..place.clone()
    };
    let set = |place: Place, value: Value| Change::Set { place, value };
    let first = year == plan.first_year;
    let Some(rates) = rates else {
        return match value {
            Value::Percent(rate) => begins_series(plan, &whole, year, rate),
            _ => Vec::new(),
        };
    };
    if value == Value::Absent {
        return if rates.later.contains_key(&year) {
            vec![set(place.clone(), Value::Absent)]
        } else if first && rates.later.is_empty() {
            vec![set(whole, Value::Absent)]
        } else {
            Vec::new()
        };
    }
    let next = year.later(1);
    let mut changes = Vec::new();
    if plan.budget().contains(next) && !rates.later.contains_key(&next) {
        changes.push(set(whole.clone().at(next), Value::Percent(rates.at(next))));
    }
    // The rate before the first step is that of the first year.
    if first && !rates.later.keys().any(|step| *step <= year) {
        changes.push(set(whole, value));
    } else {
        changes.push(set(place.clone(), value));
    }
    changes
}

/// The first rate of a series that had none: other years keep what held there until now. In the
/// last budget year the new rate goes on.
fn begins_series(plan: &Plan, whole: &Place, year: Year, rate: Percent) -> Vec<Change> {
    let set = |place: Place, rate: Percent| Change::Set {
        place,
        value: Value::Percent(rate),
    };
    let goes_on = year >= plan.budget().last();
    let held = |it: Year| {
        let is_meant = it == year || goes_on && it > year;
        if is_meant {
            rate
        } else {
            let held = held_without(plan, &whole.entity, whole.field, it);
            entered(held.unwrap_or_default().0)
        }
    };
    let mut before = held(plan.first_year);
    let mut changes = vec![set(whole.clone(), before)];
    for it in plan.horizon().years().skip(1) {
        let now = held(it);
        if now != before {
            changes.push(set(whole.clone().at(it), now));
            before = now;
        }
    }
    changes
}

/// What holds in a year where a series has no rates.
pub(super) fn held_without(
    plan: &Plan,
    entity: &Entity,
    field: Field,
    year: Year,
) -> Option<Percent> {
    Some(match (entity, field) {
        (Entity::Plan, Field::WageCompensation) => prices::wage_compensation(plan, year),
        (Entity::Plan, Field::PriceCompensation) => prices::price_compensation(plan, year),
        (Entity::Plan, Field::Compensation | Field::GeneralPrice) => {
            prices::compensation(plan, year)
        }
        (Entity::Profile(id), Field::Growth) => {
            prices::nominal_growth(plan, plan.profile(id)?, year)
        }
        _ => return None,
    })
}

/// A rate with as many decimals as can be entered.
fn entered(rate: Decimal) -> Percent {
    Percent(rate.round_dp_with_strategy(
        crate::model::MOST_DECIMALS,
        rust_decimal::RoundingStrategy::MidpointAwayFromZero,
    ))
}

/// Nominal growth as real growth: by year where the compensation differs from year to year.
pub(super) fn real_from_nominal(plan: &Plan, place: &Place, value: &Value) -> Vec<Change> {
    let set = |place: Place, value: Value| Change::Set { place, value };
    let Value::Percent(nominal) = *value else {
        return vec![set(place.clone(), Value::Absent)];
    };
    let real = |year: Year| {
        let compensation = prices::compensation(plan, year);
        let factor = exact::ratio(nominal.growth_factor(), compensation.growth_factor());
        let percent = exact::times(exact::minus(factor, Decimal::ONE), Decimal::ONE_HUNDRED);
        entered(percent)
    };
    let known = rates(plan, &place.entity, place.field);
    let steps = known.map(|it| it.later.keys().copied().collect::<Vec<_>>());
    let first = real(plan.first_year.later(1));
    let mut changes = vec![set(place.clone(), Value::Percent(first))];
    let steps = steps.unwrap_or_default().into_iter();
    changes.extend(steps.map(|year| set(place.clone().at(year), Value::Absent)));
    let mut before = first;
    for year in plan.horizon().years().skip(2) {
        let rate = real(year);
        if rate != before {
            changes.push(set(place.clone().at(year), Value::Percent(rate)));
            before = rate;
        }
    }
    changes
}
