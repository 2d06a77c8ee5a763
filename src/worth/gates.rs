//! Stopping at a gate: what is spent by then, what is not, and what of it is freed.
//!
//! What an initiative that is stopped at a gate keeps is what has begun by the end of the gate's
//! last year:
//!
//! - Later steps fall away, and of the steps that are done the costs entered for later years.
//! - Benefits stay where their first year has come, with the run cost where its first year has.
//!   The parallel run and booked team time end with the gate's year, and fall away where they
//!   have not begun.
//! - What the owner takes, or what share of the gain is kept, stays as long as a benefit does that
//!   falls to us and leaves our budget.
//! - The residual value and the effects without a price stay as long as any benefit does.
//!
//! At the last gate there is nothing to stop: everything stays.

use std::sync::Arc;

use crate::model::{Benefit, Change, Entity, Field, Initiative, Percent, Plan, Value};
use crate::money::Money;
use crate::projection::{InitiativeYear, InitiativeYears, Projection};
use crate::time::Year;

/// What stopping an initiative at the gate after a step means. Fixed kroner, over all its years;
/// booked team time over those that the plan has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The position of the last step that is done.
    pub after: usize,
    /// The year whose end the gate lies at.
    pub year: Year,
    /// Direct costs up to the gate, also those of years before the plan.
    pub spent: Money,
    /// Booked team time up to the gate.
    pub spent_time: Money,
    /// Direct costs after it, which are not spent.
    pub not_spent: Money,
    /// Booked team time that falls away: the team is still paid, its time is free for other things.
    pub freed_time: Money,
    /// What of the direct costs not spent is freed in the frame by stopping: less what co-funding
    /// would have paid of them.
    pub freed: Money,
}

/// What stopping at each gate means, in the order of the steps.
pub fn stops(projection: &Projection, initiative: &Initiative) -> Vec<Stop> {
    let first = projection.horizon().first();
    let followed = |initiative: &Initiative| {
        InitiativeYears::alone(projection.plan(), projection.ground(), initiative)
    };
    let whole = followed(initiative);
    let at = |after: usize| {
        let stopped = stopped_at(initiative, after);
        let until = followed(&stopped);
        let year = initiative.start.later(last_before_gate(initiative, after));
        let sum = |years: &InitiativeYears, part: &dyn Fn(&InitiativeYear) -> Money| -> Money {
            years.iter().map(|(_, amounts)| part(amounts)).sum()
        };
        let by_gate = |part: &dyn Fn(&InitiativeYear) -> Money| -> Money {
            let years = until.iter().filter(|(it, _)| *it <= year);
            years.map(|(_, amounts)| part(amounts)).sum()
        };
        let direct = |it: &InitiativeYear| it.direct;
        let booked = |it: &InitiativeYear| it.booked;
        let co_funding = |it: &InitiativeYear| it.co_funding;
        let before = stopped.direct_cost_of(|it| it < first && it <= year);
        let spent = by_gate(&direct).plus(before);
        let before = initiative.direct_cost_of(|it| it < first);
        let all = sum(&whole, &direct).plus(before);
        let removed = sum(&whole, &direct).minus(sum(&until, &direct));
        let given = sum(&whole, &co_funding).minus(sum(&until, &co_funding));
        Stop {
            after,
            year,
            spent,
            spent_time: by_gate(&booked),
            not_spent: all.minus(spent),
            freed_time: sum(&whole, &booked).minus(sum(&until, &booked)),
            freed: removed.minus(given),
        }
    };
    (0..initiative.tranches.len()).map(at).collect()
}

/// The last year before the gate after a step, counted from the start.
fn last_before_gate(initiative: &Initiative, after: usize) -> u16 {
    let (_, end) = initiative.span_of(after);
    end.saturating_sub(1)
}

/// An initiative that is stopped at the gate after a step: what [`stopping`] makes of it.
pub fn stopped_at(initiative: &Initiative, after: usize) -> Initiative {
    let mut alone = Plan {
        initiatives: vec![Arc::new(initiative.clone())],
        ..Plan::empty(initiative.start)
    };
    for change in stopping(initiative, after) {
        // What would be refused here is refused in the plan too.
        let _ = alone.apply(&change);
    }
    let stopped = alone.initiatives.first();
    stopped.map_or_else(|| initiative.clone(), |it| it.as_ref().clone())
}

/// The changes that stop an initiative at the gate after a step, in the plan or a scenario; none
/// at the last gate.
pub fn stopping(initiative: &Initiative, after: usize) -> Vec<Change> {
    if after.saturating_add(1) >= initiative.tranches.len() {
        return Vec::new();
    }
    let last = last_before_gate(initiative, after);
    let mut changes = removed(initiative, after, last);
    let own = Entity::Initiative(initiative.id.clone());
    let mut set = |entity: &Entity, field: Field, year: Option<Year>, value: Value| {
        let mut place = entity.clone().field(field);
        place.year = year;
        changes.push(Change::Set { place, value });
    };
    for step in initiative.tranches.iter().take(after.saturating_add(1)) {
        let entity = Entity::Tranche(initiative.id.clone(), step.id.clone());
        let entered = [
            (Field::Amount, &step.cost),
            (Field::Low, &step.low),
            (Field::High, &step.high),
        ];
        for (field, amounts) in entered {
            for offset in amounts.keys().filter(|it| it.number() > last) {
                set(&entity, field, Some(*offset), Value::Absent);
            }
        }
    }
    for booking in &initiative.bookings {
        if booking.from_offset <= last && booking.to_offset > last {
            let booking = Entity::Booking(initiative.id.clone(), booking.id.clone());
            set(&booking, Field::ToOffset, None, Value::Whole(last));
        }
    }
    let parallel = &initiative.parallel_run;
    if !parallel.amount.is_zero() && parallel.from_offset > last {
        set(&own, Field::ParallelRunAmount, None, Value::Absent);
    } else if !parallel.amount.is_zero() && parallel.to_offset > last {
        set(&own, Field::ParallelRunToOffset, None, Value::Whole(last));
    }
    let run = &initiative.run_cost;
    let mut staying = initiative
        .benefits
        .iter()
        .filter(|it| it.from_offset <= last);
    let stays = staying.clone().next().is_some();
    let ours_stays = staying.any(Benefit::is_our_money);
    let fields = [
        (
            Field::RunCostAmount,
            !run.amount.is_zero() && run.from_offset > last,
        ),
        (
            Field::ResidualValue,
            !initiative.residual_value.is_zero() && !stays,
        ),
        (
            Field::TakenOut,
            !initiative.taken_out.is_empty() && !ours_stays,
        ),
        (
            Field::Retained,
            initiative.retained != Percent::WHOLE && !ours_stays,
        ),
    ];
    for (field, _) in fields.into_iter().filter(|(_, goes)| *goes) {
        set(&own, field, None, Value::Absent);
    }
    changes
}

/// What falls away whole: later steps, benefits and bookings that have not begun, and effects where
/// no benefit stays.
fn removed(initiative: &Initiative, after: usize, last: u16) -> Vec<Change> {
    let id = || initiative.id.clone();
    let steps = initiative.tranches.iter().skip(after.saturating_add(1));
    let steps = steps.map(|it| Entity::Tranche(id(), it.id.clone()));
    let benefits = initiative.benefits.iter();
    let benefits = benefits.filter(|it| it.from_offset > last);
    let benefits = benefits.map(|it| Entity::Benefit(id(), it.id.clone()));
    let bookings = initiative.bookings.iter();
    let bookings = bookings.filter(|it| it.from_offset > last);
    let bookings = bookings.map(|it| Entity::Booking(id(), it.id.clone()));
    let stays = initiative.benefits.iter().any(|it| it.from_offset <= last);
    let effects = initiative.effects.iter().filter(|_| !stays);
    let effects = effects.map(|it| Entity::Effect(id(), it.id.clone()));
    let all = steps.chain(benefits).chain(bookings).chain(effects);
    all.map(|entity| Change::Remove { entity }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Booking, BookingId, Effect, EffectId, ParallelRun, RunCost, Tranche, TrancheId,
    };
    use crate::projection::project;

    fn amounts(amounts: &[(u16, i64)]) -> crate::model::AmountsByOffset {
        let amounts = amounts.iter();
        amounts
            .map(|(offset, amount)| (Year::relative(*offset), Money::kroner(*amount)))
            .collect()
    }

    fn step(id: &str, cost: &[(u16, i64)]) -> Tranche {
        Tranche {
            id: TrancheId::new(id).unwrap(),
            cost: amounts(cost),
            ..Tranche::default()
        }
    }

    fn benefit(id: &str, from_offset: u16, leaves_budget: bool) -> Benefit {
        Benefit {
            id: crate::model::BenefitId::new(id).unwrap(),
            from_offset,
            full_value: Some(Money::kroner(50)),
            leaves_budget,
            ..Benefit::default()
        }
    }

    /// From 2026 on, a year before the plan: three steps of a year, one with a cost after its gate.
    fn initiative() -> Initiative {
        Initiative {
            start: Year::new(2026),
            tranches: vec![
                step("t1", &[(0, 100)]),
                step("t2", &[(1, 200), (3, 10)]),
                step("t3", &[(2, 300), (5, 7)]),
            ],
            benefits: vec![benefit("time", 1, false), benefit("money", 2, true)],
            run_cost: RunCost {
                from_offset: 1,
                amount: Money::kroner(5),
                ..RunCost::default()
            },
            parallel_run: ParallelRun {
                from_offset: 1,
                to_offset: 3,
                amount: Money::kroner(8),
            },
            retained: Percent::of(60),
            residual_value: Money::kroner(9),
            bookings: vec![Booking {
                id: BookingId::new("k").unwrap(),
                from_offset: 0,
                to_offset: 2,
                ..Booking::default()
            }],
            effects: vec![Effect {
                id: EffectId::new("e").unwrap(),
                ..Effect::default()
            }],
            ..Initiative::default()
        }
    }

    #[test]
    fn what_has_begun_by_the_gate_is_kept() {
        let whole = initiative();
        let first = stopped_at(&whole, 0);
        assert!(first.benefits.is_empty() && first.effects.is_empty());
        assert!(first.run_cost.amount.is_zero() && first.parallel_run.amount.is_zero());
        assert!(first.residual_value.is_zero() && first.retained == Percent::WHOLE);
        assert_eq!(first.bookings[0].to_offset, 0);

        let second = stopped_at(&whole, 1);
        assert_eq!(second.benefits, whole.benefits[..1]);
        assert_eq!(second.run_cost, whole.run_cost);
        assert_eq!(second.parallel_run.to_offset, 1);
        assert_eq!(second.residual_value, whole.residual_value);
        assert_eq!(second.effects, whole.effects);
        // only time is freed, so that there is no gain to keep a share of
        assert_eq!(second.retained, Percent::WHOLE);
        assert_eq!(second.tranches[1].cost, amounts(&[(1, 200)]));

        assert_eq!(stopped_at(&whole, 2), whole);
        assert!(stopping(&whole, 2).is_empty());
    }

    #[test]
    fn years_before_the_plan_are_spent_and_those_after_the_gate_are_not() {
        let mut plan = Plan::empty(Year::new(2027));
        plan.initiatives = vec![Arc::new(initiative())];
        let projection = project(Arc::new(plan));
        let stops = stops(&projection, &initiative());
        let of = |stop: &Stop| [stop.spent, stop.not_spent, stop.freed].map(Money::decimal);
        let kroner = |amounts: [i64; 3]| amounts.map(rust_decimal::Decimal::from);
        let found: Vec<_> = stops.iter().map(of).collect();
        let expected = [[100, 517, 517], [300, 317, 317], [600, 17, 0]];
        assert_eq!(found, expected.map(kroner));
        let years: Vec<u16> = stops.iter().map(|it| it.year.number()).collect();
        assert_eq!(years, [2026, 2027, 2028]);
    }
}
