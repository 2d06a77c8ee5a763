//! Cells of initiatives and their parts: shown by year of the calendar, kept by year of the
//! initiative.
//!
//! What belongs to an initiative moves when its start moves. So the plan counts its years from the
//! start; on screen, where people think in budget years, they stand as those.

use super::cell::{Cell, Standing, figure};
use crate::model::{
    Entity, EntityKind, Field, Holds, Initiative, InitiativeId, Place, Plan, Value,
};
use crate::projection::{Measure, Projection};
use crate::time::Year;

/// The fields that name a year by counting from an initiative's start.
const COUNTED: [Field; 6] = [
    Field::FromOffset,
    Field::ToOffset,
    Field::RunCostFromOffset,
    Field::ParallelRunFromOffset,
    Field::ParallelRunToOffset,
    Field::CoFundingFromOffset,
];

/// Whether a field names a year by counting from an initiative's start.
pub fn counts_years(field: Field) -> bool {
    COUNTED.contains(&field)
}

/// The year that a place is counted from, where it names a year by counting.
pub(super) fn counted_from(plan: &Plan, place: &Place) -> Option<Year> {
    if !counts_years(place.field) {
        return None;
    }
    initiative_of(plan, &place.entity).map(|it| it.start)
}

/// A value as people speak of it: what is counted from a start is the year that it comes to.
pub fn as_year(plan: &Plan, place: &Place, value: Value) -> Value {
    match (value, counted_from(plan, place)) {
        (Value::Whole(offset), Some(start)) => Value::Year(start.later(offset)),
        (value, _) => value,
    }
}

/// The initiative that a thing is, or is a part of.
pub(super) fn initiative_of<'a>(plan: &'a Plan, entity: &Entity) -> Option<&'a Initiative> {
    match entity.owner() {
        Entity::Initiative(id) => plan.initiative(&id),
        _ => None,
    }
}

/// The place of an amount in a year of the calendar, as the plan stands; the same place where it
/// is not counted from a start.
pub(super) fn place_in(plan: &Plan, place: &Place, year: Year) -> Place {
    let spec = place.entity.kind().spec(place.field);
    let by_offset = matches!(spec.map(|it| it.holds), Some(Holds::CostByOffset));
    let initiative = initiative_of(plan, &place.entity).filter(|_| by_offset);
    let offset = initiative.and_then(|it| offset_of(it, year));
    Place {
        year: offset.or(place.year),
        ..place.clone()
    }
}

/// A year of the calendar as one of the initiative, as far as a plan counts.
fn offset_of(initiative: &Initiative, year: Year) -> Option<Year> {
    initiative.offset_of(year).filter(|it| it.is_relative())
}

/// What stands in a year: what an initiative costs, a benefit gives and a booking takes, and what
/// is entered for a step.
pub(super) fn of_year(projection: &Projection, entity: &Entity, year: Year) -> Cell {
    match (Measure::standing_for(entity.kind()), entity) {
        (Some(measure), _) => figure(projection, measure.of(entity.clone(), year)),
        (None, Entity::Tranche(id, _)) => step_in(projection.plan(), id, entity, year),
        _ => Cell::blank(),
    }
}

/// The amount of a step; nothing can be entered before the initiative starts.
fn step_in(plan: &Plan, id: &InitiativeId, entity: &Entity, year: Year) -> Cell {
    let initiative = plan.initiative(id);
    let Some(offset) = initiative.and_then(|it| offset_of(it, year)) else {
        return Cell::blank();
    };
    let place = entity.clone().field(Field::Amount).at(offset);
    let value = plan.get(&place).unwrap_or(Value::Absent);
    Cell {
        year: Some(year),
        ..Cell::entered(value, place)
    }
}

/// Whether an initiative counts: as entered, otherwise by its status.
pub(super) fn active(plan: &Plan, entity: &Entity) -> Cell {
    let place = entity.clone().field(Field::Active);
    let initiative = initiative_of(plan, entity);
    match (plan.get(&place), initiative) {
        (Some(Value::Absent), Some(initiative)) => Cell {
            value: Value::Flag(initiative.is_active()),
            standing: Standing::Default,
            ..Cell::entered(Value::Absent, place)
        },
        (Some(value), _) => Cell::entered(value, place),
        (None, _) => Cell::blank(),
    }
}

/// What kind of row it is: entered where things of this kind have kinds, otherwise what they are.
pub(super) fn kind(plan: &Plan, entity: &Entity) -> Cell {
    let place = entity.clone().field(Field::Kind);
    match plan.get(&place) {
        Some(value) => Cell::entered(value, place),
        None if is_part(entity.kind()) => Cell::computed(Value::Word(entity.kind().word())),
        None => Cell::blank(),
    }
}

fn is_part(kind: EntityKind) -> bool {
    matches!(
        kind,
        EntityKind::Tranche | EntityKind::Benefit | EntityKind::Booking | EntityKind::Effect
    )
}
