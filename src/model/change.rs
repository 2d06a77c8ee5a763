//! Changes: everything that can be done to a plan, one step at a time.
//!
//! What a plan holds is always within its bounds and refers only to what is there, because every
//! change is checked here before it is made. So whatever can be saved can be opened again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::assumptions::{Annotation, GrowthProfile};
use super::checks::{MOST_OF_A_KIND, Refusal, check_annotation, check_value, put};
use super::fields::{Field, Fields, Holds, Value};
use super::frame::{AppropriationLine, LineChange};
use super::ids::{self, InitiativeId, LineId, TeamId};
use super::initiatives::{Actor, Benefit, Booking, Effect, Initiative, Relation, Tranche};
use super::levers::LeverUse;
use super::operations::OperationsItem;
use super::place::{Entity, EntityKind, Place};
use super::releases::Release;
use super::scenarios::Scenario;
use super::teams::{Role, Team};
use super::things::referred;
use super::{Plan, find_mut};

/// One step of change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Sets the value of a place; [`Value::Absent`] clears it.
    Set {
        /// Where.
        place: Place,
        /// What.
        value: Value,
    },
    /// Says what is to be said of a place; an empty annotation clears it.
    Annotate {
        /// Where.
        place: Place,
        /// Source, note, certainty.
        annotation: Annotation,
    },
    /// Adds a thing.
    Add {
        /// The thing with all its fields.
        thing: Thing,
        /// The position among its kind; last where there is none.
        at: Option<usize>,
    },
    /// Removes a thing.
    Remove {
        /// Which.
        entity: Entity,
    },
    /// Moves a thing among its kind. The order is the user's; it changes no figure.
    Move {
        /// Which.
        entity: Entity,
        /// Its new position.
        to: usize,
    },
}

impl Change {
    /// The thing that the change is about.
    pub fn entity(&self) -> Entity {
        match self {
            Self::Set { place, .. } | Self::Annotate { place, .. } => place.entity.clone(),
            Self::Add { thing, .. } => thing.entity(),
            Self::Remove { entity } | Self::Move { entity, .. } => entity.clone(),
        }
    }
}

/// A thing to add, with all its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// An appropriation line.
    Line(Arc<AppropriationLine>),
    /// A change of a line.
    Change(LineId, Box<LineChange>),
    /// An operations item.
    Item(Arc<OperationsItem>),
    /// A team.
    Team(Arc<Team>),
    /// A role in a team.
    Role(TeamId, Box<Role>),
    /// A growth profile.
    Profile(Arc<GrowthProfile>),
    /// A release.
    Release(Arc<Release>),
    /// A use of a lever.
    LeverUse(Arc<LeverUse>),
    /// A scenario.
    Scenario(Arc<Scenario>),
    /// An initiative.
    Initiative(Arc<Initiative>),
    /// A step of an initiative.
    Tranche(InitiativeId, Box<Tranche>),
    /// A benefit of an initiative.
    Benefit(InitiativeId, Box<Benefit>),
    /// Team time that an initiative takes.
    Booking(InitiativeId, Box<Booking>),
    /// An effect of an initiative that has no price.
    Effect(InitiativeId, Box<Effect>),
    /// A relation of an initiative to another.
    Relation(InitiativeId, Box<Relation>),
    /// A party that pays or gains.
    Actor(Arc<Actor>),
}

impl Thing {
    /// Its address.
    pub fn entity(&self) -> Entity {
        match self {
            Self::Line(line) => Entity::Line(line.id.clone()),
            Self::Change(line, change) => Entity::Change(line.clone(), change.id.clone()),
            Self::Item(item) => Entity::Item(item.id.clone()),
            Self::Team(team) => Entity::Team(team.id.clone()),
            Self::Role(team, role) => Entity::Role(team.clone(), role.id.clone()),
            Self::Profile(profile) => Entity::Profile(profile.id.clone()),
            Self::Release(release) => Entity::Release(release.id.clone()),
            Self::LeverUse(it) => Entity::LeverUse(it.id.clone()),
            Self::Scenario(scenario) => Entity::Scenario(scenario.id.clone()),
            Self::Initiative(initiative) => Entity::Initiative(initiative.id.clone()),
            Self::Tranche(of, it) => Entity::Tranche(of.clone(), it.id.clone()),
            Self::Benefit(of, it) => Entity::Benefit(of.clone(), it.id.clone()),
            Self::Booking(of, it) => Entity::Booking(of.clone(), it.id.clone()),
            Self::Effect(of, it) => Entity::Effect(of.clone(), it.id.clone()),
            Self::Relation(of, it) => Entity::Relation(of.clone(), it.id.clone()),
            Self::Actor(actor) => Entity::Actor(actor.id.clone()),
        }
    }

    /// Its fields, and those of what it contains.
    fn parts(&self) -> Vec<&dyn Fields> {
        match self {
            Self::Line(line) => {
                let changes = line.changes.iter().map(|change| change as &dyn Fields);
                std::iter::once(line.as_ref() as &dyn Fields)
                    .chain(changes)
                    .collect()
            }
            Self::Team(team) => {
                let roles = team.roles.iter().map(|role| role as &dyn Fields);
                std::iter::once(team.as_ref() as &dyn Fields)
                    .chain(roles)
                    .collect()
            }
            Self::Change(_, change) => vec![change.as_ref()],
            Self::Item(item) => vec![item.as_ref()],
            Self::Role(_, role) => vec![role.as_ref()],
            Self::Profile(profile) => vec![profile.as_ref()],
            Self::Release(release) => vec![release.as_ref()],
            Self::LeverUse(it) => vec![it.as_ref()],
            Self::Scenario(scenario) => vec![scenario.as_ref()],
            Self::Initiative(initiative) => {
                let parts = initiative.parts().map(|(_, part)| part);
                std::iter::once(initiative.as_ref() as &dyn Fields)
                    .chain(parts)
                    .collect()
            }
            Self::Tranche(_, tranche) => vec![tranche.as_ref()],
            Self::Benefit(_, benefit) => vec![benefit.as_ref()],
            Self::Booking(_, booking) => vec![booking.as_ref()],
            Self::Effect(_, effect) => vec![effect.as_ref()],
            Self::Relation(_, relation) => vec![relation.as_ref()],
            Self::Actor(actor) => vec![actor.as_ref()],
        }
    }
}

impl Plan {
    /// The value entered in a place; `None` where there is no such place.
    pub fn get(&self, place: &Place) -> Option<Value> {
        let spec = place.entity.kind().spec(place.field)?;
        let indexed = spec.holds.by_year() || spec.holds.by_offset();
        if place.year.is_some() && !indexed {
            return None;
        }
        Some(
            self.fields(&place.entity)?
                .slot(place.field)?
                .read(place.year),
        )
    }

    /// Makes a change, or says why not and leaves the plan as it was.
    pub fn apply(&mut self, change: &Change) -> Result<(), Refusal> {
        match change {
            Change::Set { place, value } => self.set(place, value),
            Change::Annotate { place, annotation } => self.annotate(place, annotation),
            Change::Add { thing, at } => self.add(thing, *at),
            Change::Remove { entity } => self.remove(entity),
            Change::Move { entity, to } => self.relocate(entity, *to),
        }
    }

    fn set(&mut self, place: &Place, value: &Value) -> Result<(), Refusal> {
        let spec = place
            .entity
            .kind()
            .spec(place.field)
            .ok_or(Refusal::NoSuchField)?;
        if let (Holds::Reference(kind), Value::Reference(id)) = (spec.holds, value) {
            let target = referred(kind, id).ok_or(Refusal::WrongKind)?;
            self.check_target(&place.entity, &target)?;
        }
        check_value(spec.holds, place.year, value)?;
        let thing = self
            .fields_mut(&place.entity)
            .ok_or_else(|| Refusal::NoSuchThing(place.entity.clone()))?;
        let frees_of = matches!(place.field, Field::Item | Field::Team);
        if place.entity.kind() == EntityKind::Release && frees_of && *value == Value::Absent {
            let other = if place.field == Field::Item {
                Field::Team
            } else {
                Field::Item
            };
            let given = thing.slot(other).map(|slot| slot.read(None));
            if given.is_none_or(|given| given == Value::Absent) {
                return Err(Refusal::Needed); // a release takes from something
            }
        }
        put(thing, place.field, place.year, value.clone())
    }

    fn check_target(&self, from: &Entity, target: &Entity) -> Result<(), Refusal> {
        if self.fields(target).is_none() {
            return Err(Refusal::Dangling(target.clone()));
        }
        if let (Entity::Scenario(child), Entity::Scenario(parent)) = (from, target)
            && self
                .ancestry(Some(parent))
                .iter()
                .any(|ancestor| ancestor.id == *child)
        {
            return Err(Refusal::Circle);
        }
        Ok(())
    }

    fn annotate(&mut self, place: &Place, annotation: &Annotation) -> Result<(), Refusal> {
        if self.get(place).is_none() {
            return Err(Refusal::NoSuchThing(place.entity.clone()));
        }
        check_annotation(annotation)?;
        if annotation.is_empty() {
            self.annotations.remove_mut(place);
        } else {
            self.annotations
                .insert_mut(place.clone(), Arc::new(annotation.clone()));
        }
        Ok(())
    }

    fn add(&mut self, thing: &Thing, at: Option<usize>) -> Result<(), Refusal> {
        let entity = thing.entity();
        if self.fields(&entity).is_some() {
            return Err(Refusal::IdTaken(entity));
        }
        self.check_thing(thing)?;
        match thing {
            Thing::Line(line) => insert(&mut self.lines, line.clone(), at),
            Thing::Item(item) => insert(&mut self.items, item.clone(), at),
            Thing::Team(team) => insert(&mut self.teams, team.clone(), at),
            Thing::Profile(profile) => insert(&mut self.profiles, profile.clone(), at),
            Thing::Release(release) => insert(&mut self.releases, release.clone(), at),
            Thing::LeverUse(it) => insert(&mut self.lever_uses, it.clone(), at),
            Thing::Scenario(scenario) => insert(&mut self.scenarios, scenario.clone(), at),
            Thing::Initiative(it) => insert(&mut self.initiatives, it.clone(), at),
            Thing::Actor(actor) => insert(&mut self.actors, actor.clone(), at),
            Thing::Tranche(of, it) => insert(
                &mut self.initiative_mut(of)?.tranches,
                it.as_ref().clone(),
                at,
            ),
            Thing::Benefit(of, it) => insert(
                &mut self.initiative_mut(of)?.benefits,
                it.as_ref().clone(),
                at,
            ),
            Thing::Booking(of, it) => insert(
                &mut self.initiative_mut(of)?.bookings,
                it.as_ref().clone(),
                at,
            ),
            Thing::Effect(of, it) => insert(
                &mut self.initiative_mut(of)?.effects,
                it.as_ref().clone(),
                at,
            ),
            Thing::Relation(of, it) => insert(
                &mut self.initiative_mut(of)?.relations,
                it.as_ref().clone(),
                at,
            ),
            Thing::Change(line, change) => {
                let owner = find_mut(&mut self.lines, |it| it.id == *line)
                    .ok_or_else(|| Refusal::NoSuchThing(Entity::Line(line.clone())))?;
                insert(&mut owner.changes, change.as_ref().clone(), at)
            }
            Thing::Role(team, role) => {
                let owner = find_mut(&mut self.teams, |it| it.id == *team)
                    .ok_or_else(|| Refusal::NoSuchThing(Entity::Team(team.clone())))?;
                insert(&mut owner.roles, role.as_ref().clone(), at)
            }
        }
    }

    fn initiative_mut(&mut self, id: &InitiativeId) -> Result<&mut Initiative, Refusal> {
        find_mut(&mut self.initiatives, |it| it.id == *id)
            .ok_or_else(|| Refusal::NoSuchThing(Entity::Initiative(id.clone())))
    }

    fn check_thing(&self, thing: &Thing) -> Result<(), Refusal> {
        check_whole(thing)?;
        for part in thing.parts() {
            for spec in part.kind().specs() {
                let Some(slot) = part.slot(spec.field) else {
                    continue;
                };
                let value = slot.read(None);
                check_value(spec.holds, None, &value)?;
                for year in slot.years() {
                    check_value(spec.holds, Some(year), &slot.read(Some(year)))?;
                }
                if let (Holds::Reference(kind), Value::Reference(id)) = (spec.holds, &value) {
                    let target = referred(kind, id).ok_or(Refusal::WrongKind)?;
                    if target != thing.entity() {
                        self.check_target(&thing.entity(), &target)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn remove(&mut self, entity: &Entity) -> Result<(), Refusal> {
        if self.fields(entity).is_none() {
            return Err(Refusal::NoSuchThing(entity.clone()));
        }
        if let Entity::Scenario(id) = entity {
            self.flatten_children(id)?;
        } else if let Some(by) = self.first_use(entity) {
            return Err(Refusal::StillUsed(by));
        }
        match entity {
            Entity::Plan => return Err(Refusal::NotHere),
            Entity::Line(id) => self.lines.retain(|line| line.id != *id),
            Entity::Item(id) => self.items.retain(|item| item.id != *id),
            Entity::Team(id) => self.teams.retain(|team| team.id != *id),
            Entity::Profile(id) => self.profiles.retain(|profile| profile.id != *id),
            Entity::Release(id) => self.releases.retain(|release| release.id != *id),
            Entity::LeverUse(id) => self.lever_uses.retain(|it| it.id != *id),
            Entity::Scenario(id) => self.scenarios.retain(|scenario| scenario.id != *id),
            Entity::Initiative(id) => self.initiatives.retain(|it| it.id != *id),
            Entity::Actor(id) => self.actors.retain(|actor| actor.id != *id),
            Entity::Tranche(of, id) => self.initiative_mut(of)?.tranches.retain(|it| it.id != *id),
            Entity::Benefit(of, id) => self.initiative_mut(of)?.benefits.retain(|it| it.id != *id),
            Entity::Booking(of, id) => self.initiative_mut(of)?.bookings.retain(|it| it.id != *id),
            Entity::Effect(of, id) => self.initiative_mut(of)?.effects.retain(|it| it.id != *id),
            Entity::Relation(of, id) => {
                let initiative = self.initiative_mut(of)?;
                initiative.relations.retain(|it| it.id != *id);
            }
            Entity::Change(line, id) => {
                if let Some(line) = find_mut(&mut self.lines, |it| it.id == *line) {
                    line.changes.retain(|change| change.id != *id);
                }
            }
            Entity::Role(team, id) => {
                if let Some(team) = find_mut(&mut self.teams, |it| it.id == *team) {
                    team.roles.retain(|role| role.id != *id);
                }
            }
        }
        let gone = |place: &&Place| place.entity == *entity || place.entity.owner() == *entity;
        let said: Vec<Place> = self.annotations.keys().filter(gone).cloned().collect();
        for place in said {
            self.annotations.remove_mut(&place);
        }
        Ok(())
    }

    /// A scenario's children keep what it changed when it goes.
    fn flatten_children(&mut self, removed: &ids::ScenarioId) -> Result<(), Refusal> {
        let Some(parent) = self.scenario(removed).cloned() else {
            return Ok(());
        };
        let is_child = |it: &&mut Arc<Scenario>| it.parent.as_ref() == Some(removed);
        let most = MOST_OF_A_KIND.saturating_sub(parent.changes.len());
        if self
            .scenarios
            .iter_mut()
            .filter(is_child)
            .any(|child| child.changes.len() > most)
        {
            return Err(Refusal::TooMany);
        }
        for child in self.scenarios.iter_mut().filter(is_child) {
            let child = Arc::make_mut(child);
            child.parent.clone_from(&parent.parent);
            child.changes.splice(0..0, parent.changes.iter().cloned());
        }
        Ok(())
    }

    fn first_use(&self, entity: &Entity) -> Option<Place> {
        self.references()
            .find(|(by, target)| target == entity && by.entity.owner() != *entity)
            .map(|(by, _)| by)
    }

    fn relocate(&mut self, entity: &Entity, to: usize) -> Result<(), Refusal> {
        let missing = || Refusal::NoSuchThing(entity.clone());
        let moved = match entity {
            Entity::Plan => return Err(Refusal::NotHere),
            Entity::Line(id) => shift(&mut self.lines, |it| it.id == *id, to),
            Entity::Item(id) => shift(&mut self.items, |it| it.id == *id, to),
            Entity::Team(id) => shift(&mut self.teams, |it| it.id == *id, to),
            Entity::Profile(id) => shift(&mut self.profiles, |it| it.id == *id, to),
            Entity::Release(id) => shift(&mut self.releases, |it| it.id == *id, to),
            Entity::LeverUse(id) => shift(&mut self.lever_uses, |it| it.id == *id, to),
            Entity::Scenario(id) => shift(&mut self.scenarios, |it| it.id == *id, to),
            Entity::Initiative(id) => shift(&mut self.initiatives, |it| it.id == *id, to),
            Entity::Actor(id) => shift(&mut self.actors, |it| it.id == *id, to),
            Entity::Tranche(of, id) => shift(
                &mut self.initiative_mut(of)?.tranches,
                |it| it.id == *id,
                to,
            ),
            Entity::Benefit(of, id) => shift(
                &mut self.initiative_mut(of)?.benefits,
                |it| it.id == *id,
                to,
            ),
            Entity::Booking(of, id) => shift(
                &mut self.initiative_mut(of)?.bookings,
                |it| it.id == *id,
                to,
            ),
            Entity::Effect(of, id) => {
                shift(&mut self.initiative_mut(of)?.effects, |it| it.id == *id, to)
            }
            Entity::Relation(of, id) => shift(
                &mut self.initiative_mut(of)?.relations,
                |it| it.id == *id,
                to,
            ),
            Entity::Change(line, id) => {
                let line = find_mut(&mut self.lines, |it| it.id == *line).ok_or_else(missing)?;
                shift(&mut line.changes, |it| it.id == *id, to)
            }
            Entity::Role(team, id) => {
                let team = find_mut(&mut self.teams, |it| it.id == *team).ok_or_else(missing)?;
                shift(&mut team.roles, |it| it.id == *id, to)
            }
        };
        if moved { Ok(()) } else { Err(missing()) }
    }
}

/// What a thing must be as a whole: parts with ids of their own, not too many of them, one kind of
/// growth, and something to take from.
fn check_whole(thing: &Thing) -> Result<(), Refusal> {
    let taken = |entity: Entity| Err(Refusal::IdTaken(entity));
    let mut seen = BTreeSet::new();
    match thing {
        Thing::Line(line) => {
            for change in &line.changes {
                if !seen.insert(change.id.as_str()) {
                    return taken(Entity::Change(line.id.clone(), change.id.clone()));
                }
            }
        }
        Thing::Team(team) => {
            for role in &team.roles {
                if !seen.insert(role.id.as_str()) {
                    return taken(Entity::Role(team.id.clone(), role.id.clone()));
                }
            }
        }
        Thing::Initiative(initiative) => {
            let mut parts = BTreeSet::new();
            for (entity, _) in initiative.parts() {
                if !parts.insert(entity.clone()) {
                    return taken(entity);
                }
            }
            if parts.len() > MOST_OF_A_KIND {
                return Err(Refusal::TooMany);
            }
            let both = |it: &Benefit| it.full_value.is_some() && it.retires.item.is_some();
            if initiative.benefits.iter().any(both) {
                return Err(Refusal::NotHere);
            }
        }
        Thing::Benefit(_, benefit)
            if benefit.full_value.is_some() && benefit.retires.item.is_some() =>
        {
            return Err(Refusal::NotHere);
        }
        Thing::Scenario(scenario) if scenario.changes.len() > MOST_OF_A_KIND => {
            return Err(Refusal::TooMany);
        }
        Thing::Scenario(scenario) if scenario.parent.as_ref() == Some(&scenario.id) => {
            return Err(Refusal::Circle);
        }
        Thing::Release(release) if release.item.is_some() == release.team.is_some() => {
            return Err(Refusal::Needed);
        }
        _ => {}
    }
    let both_growths = match thing {
        Thing::Item(item) => item.profile.is_some() && item.real_growth.is_some(),
        Thing::Team(team) => team.profile.is_some() && team.real_growth.is_some(),
        _ => false,
    };
    if both_growths {
        return Err(Refusal::NotHere);
    }
    if seen.len() > MOST_OF_A_KIND {
        Err(Refusal::TooMany)
    } else {
        Ok(())
    }
}

fn insert<T>(list: &mut Vec<T>, thing: T, at: Option<usize>) -> Result<(), Refusal> {
    if list.len() >= MOST_OF_A_KIND {
        return Err(Refusal::TooMany);
    }
    list.insert(at.unwrap_or(list.len()).min(list.len()), thing);
    Ok(())
}

fn shift<T>(list: &mut Vec<T>, mut is_it: impl FnMut(&T) -> bool, to: usize) -> bool {
    let Some(from) = list.iter().position(&mut is_it) else {
        return false;
    };
    let thing = list.remove(from);
    list.insert(to.min(list.len()), thing);
    true
}
