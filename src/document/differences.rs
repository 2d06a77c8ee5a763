//! What differs in a thing between two plans, such as since the plan was opened.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Entity, Fields, Initiative, Place, Plan, Value};

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A value.
    Set {
        /// Where it stands.
        place: Place,
        /// What it was.
        before: Value,
        /// What it is.
        after: Value,
    },
    /// What is said of a value: source, note, certainty.
    Said {
        /// Of which.
        place: Place,
    },
    /// The thing, or a part of it, was not there before.
    Added(Entity),
    /// The thing, or a part of it, is not there any more.
    Removed(Entity),
    /// It stands elsewhere among its kind; others that were added or removed do not count.
    Moved(Entity),
    /// What a scenario changes.
    Changes(Entity),
}

/// What differs in a thing, its parts included: a line's changes, a team's roles. Values come in
/// the order of the table of fields and by year, then what is said of them; then the parts in
/// their order, those that are gone last. Of what was added or removed, that alone.
pub fn differences(before: &Plan, after: &Plan, entity: &Entity) -> Vec<Difference> {
    let mut found = Vec::new();
    let compared = Compared {
        before,
        after,
        said: said(before, after, entity),
    };
    let both = compared.thing(entity, &moved(before, after, entity), &mut found);
    if both {
        let (old, mut parts) = (parts(before, entity), parts(after, entity));
        let moved = shifted(&old, &parts);
        let known: BTreeSet<Entity> = parts.iter().cloned().collect();
        parts.extend(old.into_iter().filter(|part| !known.contains(part)));
        for part in parts {
            compared.thing(&part, &moved, &mut found);
        }
    }
    found
}

struct Compared<'a> {
    before: &'a Plan,
    after: &'a Plan,
    /// The places of which something else is said.
    said: BTreeSet<&'a Place>,
}

impl Compared<'_> {
    /// Finds what differs in one thing without its parts; whether both plans have it.
    fn thing(
        &self,
        entity: &Entity,
        moved: &BTreeSet<Entity>,
        found: &mut Vec<Difference>,
    ) -> bool {
        match (self.before.fields(entity), self.after.fields(entity)) {
            (None, None) => {}
            (None, Some(_)) => found.push(Difference::Added(entity.clone())),
            (Some(_), None) => found.push(Difference::Removed(entity.clone())),
            (Some(before), Some(after)) => {
                found.extend(values(entity, before, after));
                let said = self.said.iter().filter(|place| place.entity == *entity);
                found.extend(said.map(|&place| Difference::Said {
                    place: place.clone(),
                }));
                if self.changes_differ(entity) {
                    found.push(Difference::Changes(entity.clone()));
                }
                if moved.contains(entity) {
                    found.push(Difference::Moved(entity.clone()));
                }
                return true;
            }
        }
        false
    }

    fn changes_differ(&self, entity: &Entity) -> bool {
        let Entity::Scenario(id) = entity else {
            return false;
        };
        let (before, after) = (self.before.scenario(id), self.after.scenario(id));
        before.map(|it| &it.changes) != after.map(|it| &it.changes)
    }
}

fn values(entity: &Entity, before: &dyn Fields, after: &dyn Fields) -> Vec<Difference> {
    let mut found = Vec::new();
    for spec in entity.kind().specs() {
        let (Some(before), Some(after)) = (before.slot(spec.field), after.slot(spec.field)) else {
            continue;
        };
        let later: BTreeSet<_> = before.years().into_iter().chain(after.years()).collect();
        let years = std::iter::once(None).chain(later.into_iter().map(Some));
        found.extend(years.filter_map(|year| {
            let (before, after) = (before.read(year), after.read(year));
            let place = Place {
                year,
                ..entity.clone().field(spec.field)
            };
            (before != after).then_some(Difference::Set {
                place,
                before,
                after,
            })
        }));
    }
    found
}

/// The places of a thing and its parts of which something else is said.
fn said<'a>(before: &'a Plan, after: &'a Plan, entity: &Entity) -> BTreeSet<&'a Place> {
    let all = before.annotations.keys().chain(after.annotations.keys());
    all.filter(|place| place.entity == *entity || place.entity.owner() == *entity)
        .filter(|place| before.annotation(place) != after.annotation(place))
        .collect()
}

/// What a thing contains, in its order.
fn parts(plan: &Plan, entity: &Entity) -> Vec<Entity> {
    match entity {
        Entity::Line(id) => {
            let changes = plan.line(id).into_iter().flat_map(|line| &line.changes);
            changes
                .map(|change| Entity::Change(id.clone(), change.id.clone()))
                .collect()
        }
        Entity::Team(id) => {
            let roles = plan.team(id).into_iter().flat_map(|team| &team.roles);
            roles
                .map(|role| Entity::Role(id.clone(), role.id.clone()))
                .collect()
        }
        Entity::Initiative(id) => {
            let initiative = plan.initiative(id).into_iter();
            let parts = initiative.flat_map(Initiative::parts);
            parts.map(|(part, _)| part).collect()
        }
        _ => Vec::new(),
    }
}

/// The things of a thing's kind that were moved among themselves.
fn moved(before: &Plan, after: &Plan, entity: &Entity) -> BTreeSet<Entity> {
    let owner = entity.owner();
    let kin = |plan| -> Vec<Entity> {
        if owner != *entity {
            return parts(plan, &owner);
        }
        let things = Plan::things(plan).map(|(entity, _)| entity);
        things.filter(|it| it.kind() == entity.kind()).collect()
    };
    shifted(&kin(before), &kin(after))
}

/// The fewest things that must have been moved to get from one order to the other: those outside
/// the longest row that stands in the same order in both.
fn shifted(before: &[Entity], after: &[Entity]) -> BTreeSet<Entity> {
    let places: BTreeMap<&Entity, usize> = before.iter().zip(0..).collect();
    let common = after.iter().filter_map(|it| Some((*places.get(it)?, it)));
    let common: Vec<(usize, &Entity)> = common.collect();
    // The last place of the best row of each length, and the place before each place in its row.
    let mut ends: BTreeSet<usize> = BTreeSet::new();
    let mut earlier: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    for (at, _) in &common {
        earlier.insert(*at, ends.range(..at).next_back().copied());
        let longer = ends.range(at..).next().copied();
        if let Some(longer) = longer {
            ends.remove(&longer);
        }
        ends.insert(*at);
    }
    let mut kept = BTreeSet::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept.insert(at);
        next = earlier.get(&at).copied().flatten();
    }
    let moved = common.into_iter().filter(|(at, _)| !kept.contains(at));
    moved.map(|(_, entity)| entity.clone()).collect()
}
