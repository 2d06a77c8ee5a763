//! Stopping at a gate: what is spent by then, what is not, and what of it is freed.

use crate::model::{Change, Entity, Initiative, Percent, RunCost};
use crate::money::Money;
use crate::projection::{InitiativeYears, Projection};
use crate::time::Year;

/// What stopping an initiative at the gate after a step means. Fixed kroner, over all its years
/// that the plan has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The position of the last step that is done.
    pub after: usize,
    /// The year whose end the gate lies at.
    pub year: Year,
    /// Direct costs up to the gate.
    pub spent: Money,
    /// Booked team time up to the gate.
    pub spent_time: Money,
    /// Direct costs after it, which are not spent.
    pub not_spent: Money,
    /// Booked team time after it: the team is still paid, its time is free for other things.
    pub freed_time: Money,
    /// What of the direct costs not spent is freed in the frame: less what co-funding would have
    /// paid of them.
    pub freed: Money,
}

/// What stopping at each gate means, in the order of the steps.
pub fn stops(projection: &Projection, initiative: &Initiative) -> Vec<Stop> {
    let whole = InitiativeYears::alone(projection.plan(), projection.ground(), initiative);
    let at = |after: usize| {
        let stopped = stopped_at(initiative, after);
        let until = InitiativeYears::alone(projection.plan(), projection.ground(), &stopped);
        let sum = |years: &InitiativeYears, part: &dyn Fn(&_) -> Money| -> Money {
            years.iter().map(|(_, amounts)| part(amounts)).sum()
        };
        let direct = |it: &crate::projection::InitiativeYear| it.direct;
        let booked = |it: &crate::projection::InitiativeYear| it.booked;
        let co_funding = |it: &crate::projection::InitiativeYear| it.co_funding;
        let (spent, all) = (sum(&until, &direct), sum(&whole, &direct));
        let (time, all_time) = (sum(&until, &booked), sum(&whole, &booked));
        let given = sum(&whole, &co_funding).minus(sum(&until, &co_funding));
        let (_, end) = initiative.span_of(after);
        Stop {
            after,
            year: initiative.start.later(end.saturating_sub(1)),
            spent,
            spent_time: time,
            not_spent: all.minus(spent),
            freed_time: all_time.minus(time),
            freed: all.minus(spent).minus(given),
        }
    };
    (0..initiative.tranches.len()).map(at).collect()
}

/// An initiative that is stopped at the gate after a step: later steps, run costs, benefits and
/// what was to be taken out fall away.
pub fn stopped_at(initiative: &Initiative, after: usize) -> Initiative {
    let mut stopped = initiative.clone();
    let (_, end) = initiative.span_of(after);
    let last = end.saturating_sub(1);
    stopped.tranches.truncate(after.saturating_add(1));
    stopped.benefits.clear();
    stopped.run_cost = RunCost::default();
    stopped.parallel_run.amount = Money::ZERO;
    stopped.residual_value = Money::ZERO;
    stopped.taken_out.clear();
    stopped.retained = Percent::WHOLE;
    stopped
        .bookings
        .retain(|booking| booking.from_offset <= last);
    for booking in &mut stopped.bookings {
        booking.to_offset = booking.to_offset.min(last);
    }
    stopped
}

/// The changes that stop an initiative at the gate after a step, in the plan or a scenario.
pub fn stopping(initiative: &Initiative, after: usize) -> Vec<Change> {
    use crate::model::{Field, Value};
    let entity = Entity::Initiative(initiative.id.clone());
    let id = || initiative.id.clone();
    let (_, end) = initiative.span_of(after);
    let last = end.saturating_sub(1);
    let steps = initiative.tranches.iter().skip(after.saturating_add(1));
    let steps = steps.map(|it| Entity::Tranche(id(), it.id.clone()));
    let benefits = initiative.benefits.iter();
    let benefits = benefits.map(|it| Entity::Benefit(id(), it.id.clone()));
    let gone = initiative
        .bookings
        .iter()
        .filter(|it| it.from_offset > last);
    let gone = gone.map(|it| Entity::Booking(id(), it.id.clone()));
    let removed = steps.chain(benefits).chain(gone);
    let mut changes: Vec<Change> = removed.map(|entity| Change::Remove { entity }).collect();
    let mut set = |entity: Entity, field: Field, value: Value| {
        let place = entity.field(field);
        changes.push(Change::Set { place, value });
    };
    for booking in &initiative.bookings {
        if booking.from_offset <= last && booking.to_offset > last {
            let booking = Entity::Booking(id(), booking.id.clone());
            set(booking, Field::ToOffset, Value::Whole(last));
        }
    }
    let fields = [
        (Field::RunCostAmount, !initiative.run_cost.amount.is_zero()),
        (
            Field::ParallelRunAmount,
            !initiative.parallel_run.amount.is_zero(),
        ),
        (Field::ResidualValue, !initiative.residual_value.is_zero()),
        (Field::TakenOut, !initiative.taken_out.is_empty()),
        (Field::Retained, initiative.retained != Percent::WHOLE),
    ];
    for (field, _) in fields.into_iter().filter(|(_, given)| *given) {
        set(entity.clone(), field, Value::Absent);
    }
    changes
}
