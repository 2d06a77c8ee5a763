//! The things of a plan by their address, and what refers to what.

use super::fields::{Fields, Holds, Value};
use super::place::{Entity, EntityKind, Place};
use super::{Plan, find, find_mut};

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
                self.releases
                    .iter()
                    .map(move |it| one(Entity::Release(it.id.clone()), it.as_ref() as &dyn Fields)),
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
            Entity::Scenario(id) => self.scenario(id)?,
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
            Entity::Scenario(id) => find_mut(&mut self.scenarios, |it| it.id == *id)?,
        })
    }
}
