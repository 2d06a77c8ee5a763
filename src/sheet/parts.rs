//! New initiatives, parts of things, and parties; and their copies.

use std::sync::Arc;

use super::Column;
use super::structure::Ids;
use crate::model::{
    Actor, ActorId, AmountsByOffset, Benefit, BenefitId, Booking, BookingId, ChangeId, Effect,
    EffectId, Entity, EntityKind, Field, Initiative, InitiativeId, LineChange, LineId, Plan,
    Relation, RelationId, Role, RoleId, TeamId, Thing, Tranche, TrancheId,
};
use crate::money::Money;
use crate::time::Year;

/// The kinds of parts that a thing, or what a part belongs to, can have.
pub fn part_kinds(of: &Entity) -> &'static [EntityKind] {
    match of.owner() {
        Entity::Line(_) => &[EntityKind::Change],
        Entity::Team(_) => &[EntityKind::Role],
        Entity::Initiative(_) => &[
            EntityKind::Tranche,
            EntityKind::Benefit,
            EntityKind::Booking,
            EntityKind::Effect,
            EntityKind::Relation,
        ],
        _ => &[],
    }
}

/// The column in which a new part is begun: its name, or what it is called after.
pub fn begins_in(kind: EntityKind) -> Column {
    match kind {
        EntityKind::Booking => Column::Field(Field::Team),
        EntityKind::Relation => Column::Field(Field::Initiative),
        _ => Column::Name,
    }
}

/// A new part of a thing: a change of a line, a role of a team, a step or more of an initiative.
pub(super) fn new_part(
    ids: &mut Ids,
    plan: &Plan,
    owner: &Entity,
    kind: EntityKind,
) -> Option<Thing> {
    match (owner, kind) {
        (Entity::Line(line), EntityKind::Change) => new_change(ids, plan, line.clone()),
        (Entity::Team(team), EntityKind::Role) => new_role(ids, team.clone()),
        (Entity::Initiative(id), _) => of_initiative(ids, plan.initiative(id)?, kind),
        _ => None,
    }
}

fn new_change(ids: &mut Ids, plan: &Plan, line: LineId) -> Option<Thing> {
    let id = ChangeId::new(&ids.make(&format!("line:{line}/change"), "endring")).ok()?;
    let change = LineChange {
        id,
        year: plan.first_year,
        ..LineChange::default()
    };
    Some(Thing::Change(line, Box::new(change)))
}

fn new_role(ids: &mut Ids, team: TeamId) -> Option<Thing> {
    let id = RoleId::new(&ids.make(&format!("team:{team}/role"), "rolle")).ok()?;
    let role = Role {
        id,
        ..Role::default()
    };
    Some(Thing::Role(team, Box::new(role)))
}

fn of_initiative(ids: &mut Ids, of: &Initiative, kind: EntityKind) -> Option<Thing> {
    let mut id = |name: &str| ids.make(&prefix(&of.id, kind), name);
    let owner = of.id.clone();
    let end = of.steps_end().min(Year::MOST_RELATIVE);
    Some(match kind {
        EntityKind::Tranche => {
            let id = TrancheId::new(&id("trinn")).ok()?;
            let new = Tranche {
                id,
                ..Tranche::default()
            };
            Thing::Tranche(owner, Box::new(new))
        }
        EntityKind::Benefit => {
            let id = BenefitId::new(&id("gevinst")).ok()?;
            let new = Benefit {
                id,
                from_offset: end, // what is delivered gives something from then on
                ..Benefit::default()
            };
            Thing::Benefit(owner, Box::new(new))
        }
        EntityKind::Booking => {
            let id = BookingId::new(&id("teamtid")).ok()?;
            let new = Booking {
                id,
                to_offset: end.saturating_sub(1),
                ..Booking::default()
            };
            Thing::Booking(owner, Box::new(new))
        }
        EntityKind::Effect => {
            let id = EffectId::new(&id("virkning")).ok()?;
            let new = Effect {
                id,
                ..Effect::default()
            };
            Thing::Effect(owner, Box::new(new))
        }
        EntityKind::Relation => {
            let id = RelationId::new(&id("forhold")).ok()?;
            let new = Relation {
                id,
                ..Relation::default()
            };
            Thing::Relation(owner, Box::new(new))
        }
        _ => return None,
    })
}

/// What ids of parts of a kind begin with.
fn prefix(of: &InitiativeId, kind: EntityKind) -> String {
    format!("initiative:{of}/{}", kind.word())
}

/// An initiative that begins with the plan.
pub(super) fn new_initiative(ids: &mut Ids, plan: &Plan, name: &str) -> Option<Thing> {
    let called = if name.is_empty() { "tiltak" } else { name };
    Some(Thing::Initiative(Arc::new(Initiative {
        id: InitiativeId::new(&ids.make("initiative", called)).ok()?,
        name: name.to_owned(),
        start: plan.first_year,
        ..Initiative::default()
    })))
}

/// An initiative with one step, whose amounts stand in these years.
pub(super) fn begun_with(
    ids: &mut Ids,
    (name, begins): (&str, Year),
    step: &str,
    amounts: impl Iterator<Item = (Year, Money)>,
) -> Option<Thing> {
    let counted = amounts.map(|(year, amount)| (Year::relative(year.since(begins)), amount));
    let cost: AmountsByOffset = counted.collect();
    let last = cost.keys().next_back().map_or(0, |it| it.number());
    let tranche = Tranche {
        name: step.to_owned(),
        years: last.saturating_add(1),
        cost,
        ..Tranche::default()
    };
    Some(Thing::Initiative(Arc::new(Initiative {
        id: InitiativeId::new(&ids.make("initiative", name)).ok()?,
        name: name.to_owned(),
        start: begins,
        tranches: vec![tranche],
        ..Initiative::default()
    })))
}

/// A party that pays or gains.
pub(super) fn new_actor(ids: &mut Ids, name: &str) -> Option<Thing> {
    let called = if name.is_empty() { "part" } else { name };
    Some(Thing::Actor(Arc::new(Actor {
        id: ActorId::new(&ids.make("actor", called)).ok()?,
        name: name.to_owned(),
        ..Actor::default()
    })))
}

/// The copy of an initiative, a part of one, or a party, with an id of its own.
pub(super) fn copy(plan: &Plan, entity: &Entity, ids: &mut Ids) -> Option<Thing> {
    Some(match entity {
        Entity::Initiative(id) => {
            let of = plan.initiative(id)?;
            let id = InitiativeId::new(&ids.make("initiative", &of.name)).ok()?;
            Thing::Initiative(Arc::new(Initiative { id, ..of.clone() }))
        }
        Entity::Actor(id) => {
            let of = plan.actor(id)?;
            let id = ActorId::new(&ids.make("actor", &of.name)).ok()?;
            Thing::Actor(Arc::new(Actor { id, ..of.clone() }))
        }
        Entity::Tranche(owner, id) => {
            let all = &plan.initiative(owner)?.tranches;
            let of = all.iter().find(|it| it.id == *id)?;
            let id = ids.make(&prefix(owner, entity.kind()), &of.name);
            let id = TrancheId::new(&id).ok()?;
            Thing::Tranche(owner.clone(), Box::new(Tranche { id, ..of.clone() }))
        }
        Entity::Benefit(owner, id) => {
            let all = &plan.initiative(owner)?.benefits;
            let of = all.iter().find(|it| it.id == *id)?;
            let id = ids.make(&prefix(owner, entity.kind()), &of.name);
            let id = BenefitId::new(&id).ok()?;
            Thing::Benefit(owner.clone(), Box::new(Benefit { id, ..of.clone() }))
        }
        Entity::Booking(owner, id) => {
            let all = &plan.initiative(owner)?.bookings;
            let of = all.iter().find(|it| it.id == *id)?;
            let id = ids.make(&prefix(owner, entity.kind()), id.as_str());
            let id = BookingId::new(&id).ok()?;
            Thing::Booking(owner.clone(), Box::new(Booking { id, ..of.clone() }))
        }
        Entity::Effect(owner, id) => {
            let all = &plan.initiative(owner)?.effects;
            let of = all.iter().find(|it| it.id == *id)?;
            let id = ids.make(&prefix(owner, entity.kind()), &of.name);
            let id = EffectId::new(&id).ok()?;
            Thing::Effect(owner.clone(), Box::new(Effect { id, ..of.clone() }))
        }
        Entity::Relation(owner, id) => {
            let all = &plan.initiative(owner)?.relations;
            let of = all.iter().find(|it| it.id == *id)?;
            let id = ids.make(&prefix(owner, entity.kind()), id.as_str());
            let id = RelationId::new(&id).ok()?;
            Thing::Relation(owner.clone(), Box::new(Relation { id, ..of.clone() }))
        }
        _ => return None,
    })
}

/// What a part of a thing is called in the thing's copy.
pub(super) fn in_copy(part: &Entity, copy: &Entity) -> Option<Entity> {
    Some(match (part, copy) {
        (Entity::Change(_, it), Entity::Line(line)) => Entity::Change(line.clone(), it.clone()),
        (Entity::Role(_, it), Entity::Team(team)) => Entity::Role(team.clone(), it.clone()),
        (Entity::Tranche(_, it), Entity::Initiative(of)) => Entity::Tranche(of.clone(), it.clone()),
        (Entity::Benefit(_, it), Entity::Initiative(of)) => Entity::Benefit(of.clone(), it.clone()),
        (Entity::Booking(_, it), Entity::Initiative(of)) => Entity::Booking(of.clone(), it.clone()),
        (Entity::Effect(_, it), Entity::Initiative(of)) => Entity::Effect(of.clone(), it.clone()),
        (Entity::Relation(_, it), Entity::Initiative(of)) => {
            Entity::Relation(of.clone(), it.clone())
        }
        _ => return None,
    })
}
