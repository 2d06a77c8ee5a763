//! The things of a plan by their address, and what refers to what.

use super::fields::{Fields, Holds, Value};
use super::initiatives::Initiative;
use super::place::{Entity, EntityKind, Place};
use super::{Plan, find, find_mut};
use crate::time::Year;

/// The thing that a reference of this kind points at.
pub(crate) fn referred(kind: EntityKind, id: &str) -> Option<Entity> {
    format!("{}:{id}", kind.word()).parse().ok()
}

impl Plan {
    /// Every reference from one thing to another: where it stands and what it points at.
    pub fn references(&self) -> impl Iterator<Item = (Place, Entity)> {
        self.things().flat_map(|(entity, thing)| {
            thing.kind().specs().iter().filter_map(move |spec| {
                let Holds::Reference(kind) = spec.holds else {
                    return None;
                };
                let Value::Reference(id) = thing.slot(spec.field)?.read(None) else {
                    return None;
                };
                Some((entity.clone().field(spec.field), referred(kind, &id)?))
            })
        })
    }

    /// The year of the calendar that a place is about, if any: a year counted from an
    /// initiative's start, from the first year of a benefit or from that of a lever's use, as the
    /// plan stands.
    pub fn calendar_year(&self, place: &Place) -> Option<Year> {
        let year = place.year?;
        if !year.is_relative() {
            return Some(year);
        }
        if let Entity::LeverUse(id) = &place.entity {
            return Some(self.lever_use(id)?.year.later(year.number()));
        }
        let Entity::Initiative(id) = place.entity.owner() else {
            return Some(year);
        };
        let initiative = self.initiative(&id)?;
        let first = match &place.entity {
            Entity::Benefit(_, id) => part(&initiative.benefits, |it| it.id == *id)?.from_offset,
            _ => 0,
        };
        Some(initiative.start.later(first).later(year.number()))
    }

    /// Every thing in the plan with its address, the plan itself first.
    pub(crate) fn things(&self) -> impl Iterator<Item = (Entity, &dyn Fields)> {
        let one = |entity, thing| (entity, thing);
        std::iter::once(one(Entity::Plan, self as &dyn Fields))
            .chain(
                self.profiles
                    .iter()
                    .map(move |it| one(Entity::Profile(it.id.clone()), it.as_ref() as &dyn Fields)),
            )
            .chain(self.lines.iter().flat_map(move |line| {
                let changes = line.changes.iter().map(move |it| {
                    let entity = Entity::Change(line.id.clone(), it.id.clone());
                    one(entity, it as &dyn Fields)
                });
                std::iter::once(one(
                    Entity::Line(line.id.clone()),
                    line.as_ref() as &dyn Fields,
                ))
                .chain(changes)
            }))
            .chain(
                self.items
                    .iter()
                    .map(move |it| one(Entity::Item(it.id.clone()), it.as_ref() as &dyn Fields)),
            )
            .chain(self.teams.iter().flat_map(move |team| {
                let roles = team.roles.iter().map(move |it| {
                    let entity = Entity::Role(team.id.clone(), it.id.clone());
                    one(entity, it as &dyn Fields)
                });
                std::iter::once(one(
                    Entity::Team(team.id.clone()),
                    team.as_ref() as &dyn Fields,
                ))
                .chain(roles)
            }))
            .chain(
                self.actors
                    .iter()
                    .map(move |it| one(Entity::Actor(it.id.clone()), it.as_ref() as &dyn Fields)),
            )
            .chain(self.initiatives.iter().flat_map(move |initiative| {
                let entity = Entity::Initiative(initiative.id.clone());
                let whole = one(entity, initiative.as_ref() as &dyn Fields);
                std::iter::once(whole).chain(initiative.parts())
            }))
            .chain(
                self.releases
                    .iter()
                    .map(move |it| one(Entity::Release(it.id.clone()), it.as_ref() as &dyn Fields)),
            )
            .chain(
                self.lever_uses.iter().map(move |it| {
                    one(Entity::LeverUse(it.id.clone()), it.as_ref() as &dyn Fields)
                }),
            )
            .chain(
                self.scenarios.iter().map(move |it| {
                    one(Entity::Scenario(it.id.clone()), it.as_ref() as &dyn Fields)
                }),
            )
    }

    /// The fields of a thing, if it is there.
    pub(crate) fn fields(&self, entity: &Entity) -> Option<&dyn Fields> {
        Some(match entity {
            Entity::Plan => self,
            Entity::Line(id) => self.line(id)?,
            Entity::Change(line, id) => self
                .line(line)?
                .changes
                .iter()
                .find(|change| change.id == *id)?,
            Entity::Item(id) => self.item(id)?,
            Entity::Team(id) => self.team(id)?,
            Entity::Role(team, id) => self.team(team)?.roles.iter().find(|role| role.id == *id)?,
            Entity::Profile(id) => self.profile(id)?,
            Entity::Release(id) => find(&self.releases, |release| release.id == *id)?,
            Entity::LeverUse(id) => self.lever_use(id)?,
            Entity::Scenario(id) => self.scenario(id)?,
            Entity::Initiative(id) => self.initiative(id)?,
            Entity::Actor(id) => self.actor(id)?,
            Entity::Tranche(of, id) => part(&self.initiative(of)?.tranches, |it| it.id == *id)?,
            Entity::Benefit(of, id) => part(&self.initiative(of)?.benefits, |it| it.id == *id)?,
            Entity::Booking(of, id) => part(&self.initiative(of)?.bookings, |it| it.id == *id)?,
            Entity::Effect(of, id) => part(&self.initiative(of)?.effects, |it| it.id == *id)?,
            Entity::Relation(of, id) => part(&self.initiative(of)?.relations, |it| it.id == *id)?,
        })
    }

    /// The same, to be changed.
    pub(super) fn fields_mut(&mut self, entity: &Entity) -> Option<&mut dyn Fields> {
        Some(match entity {
            Entity::Plan => self,
            Entity::Line(id) => find_mut(&mut self.lines, |it| it.id == *id)?,
            Entity::Change(line, id) => {
                let line = find_mut(&mut self.lines, |it| it.id == *line)?;
                line.changes.iter_mut().find(|change| change.id == *id)?
            }
            Entity::Item(id) => find_mut(&mut self.items, |it| it.id == *id)?,
            Entity::Team(id) => find_mut(&mut self.teams, |it| it.id == *id)?,
            Entity::Role(team, id) => {
                let team = find_mut(&mut self.teams, |it| it.id == *team)?;
                team.roles.iter_mut().find(|role| role.id == *id)?
            }
            Entity::Profile(id) => find_mut(&mut self.profiles, |it| it.id == *id)?,
            Entity::Release(id) => find_mut(&mut self.releases, |it| it.id == *id)?,
            Entity::LeverUse(id) => find_mut(&mut self.lever_uses, |it| it.id == *id)?,
            Entity::Scenario(id) => find_mut(&mut self.scenarios, |it| it.id == *id)?,
            Entity::Initiative(id) => find_mut(&mut self.initiatives, |it| it.id == *id)?,
            Entity::Actor(id) => find_mut(&mut self.actors, |it| it.id == *id)?,
            Entity::Tranche(of, _)
            | Entity::Benefit(of, _)
            | Entity::Booking(of, _)
            | Entity::Effect(of, _)
            | Entity::Relation(of, _) => {
                find_mut(&mut self.initiatives, |it| it.id == *of)?.part_mut(entity)?
            }
        })
    }
}

impl Initiative {
    /// Its parts with their addresses: steps, benefits, bookings, effects, relations.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (Entity, &dyn Fields)> {
        let of = || self.id.clone();
        let tranches = self.tranches.iter().map(move |it| {
            let entity = Entity::Tranche(of(), it.id.clone());
            (entity, it as &dyn Fields)
        });
        let benefits = self.benefits.iter().map(move |it| {
            let entity = Entity::Benefit(of(), it.id.clone());
            (entity, it as &dyn Fields)
        });
        let bookings = self.bookings.iter().map(move |it| {
            let entity = Entity::Booking(of(), it.id.clone());
            (entity, it as &dyn Fields)
        });
        let effects = self.effects.iter().map(move |it| {
            let entity = Entity::Effect(of(), it.id.clone());
            (entity, it as &dyn Fields)
        });
        let relations = self.relations.iter().map(move |it| {
            let entity = Entity::Relation(of(), it.id.clone());
            (entity, it as &dyn Fields)
        });
        tranches
            .chain(benefits)
            .chain(bookings)
            .chain(effects)
            .chain(relations)
    }

    fn part_mut(&mut self, entity: &Entity) -> Option<&mut dyn Fields> {
        Some(match entity {
            Entity::Tranche(_, id) => self.tranches.iter_mut().find(|it| it.id == *id)?,
            Entity::Benefit(_, id) => self.benefits.iter_mut().find(|it| it.id == *id)?,
            Entity::Booking(_, id) => self.bookings.iter_mut().find(|it| it.id == *id)?,
            Entity::Effect(_, id) => self.effects.iter_mut().find(|it| it.id == *id)?,
            Entity::Relation(_, id) => self.relations.iter_mut().find(|it| it.id == *id)?,
            _ => return None,
        })
    }
}

fn part<T>(list: &[T], is_it: impl Fn(&T) -> bool) -> Option<&T> {
    list.iter().find(|thing| is_it(thing))
}
