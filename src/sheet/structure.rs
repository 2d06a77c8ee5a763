//! Adding, doubling, moving and deleting rows.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::parts::{in_copy, new_actor, new_initiative, new_part};
use super::rows::{Group, RowKey};
use super::{Sheet, SheetKind};
use crate::model::{
    AppropriationLine, Category, Change, ChangeId, Entity, EntityKind, GrowthProfile, ItemId,
    LineChange, LineId, LineKind, OperationsItem, Plan, ProfileId, Role, RoleId, Team, TeamId,
    Thing,
};

/// Ids that are taken, so that new ones are not.
#[derive(Debug, Default)]
pub(super) struct Ids(HashSet<String>);

/// The longest that is made of a name.
const LONGEST: usize = 28;

impl Ids {
    pub(super) fn of(plan: &Plan) -> Self {
        let there = plan.things().map(|(entity, _)| entity.to_string());
        // What a scenario adds has its id there, and must not be another thing's elsewhere.
        let changes = plan.scenarios.iter().flat_map(|it| &it.changes);
        let added = changes.filter_map(|change| match change {
            Change::Add { thing, .. } => Some(thing.entity().to_string()),
            _ => None,
        });
        Self(there.chain(added).collect())
    }

    /// An id made of a name: small letters, digits and hyphens; numbered where it is taken.
    pub(super) fn make(&mut self, prefix: &str, name: &str) -> String {
        let mut id = String::new();
        for c in name.to_lowercase().chars() {
            if c.is_lowercase() || c.is_ascii_digit() && !id.is_empty() {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
            if id.chars().count() >= LONGEST {
                break;
            }
        }
        let id = id.trim_end_matches('-');
        let id = if id.is_empty() { "ny" } else { id };
        let mut number = 1_usize;
        loop {
            let made = if number == 1 {
                id.to_owned()
            } else {
                format!("{id}-{number}")
            };
            if self.0.insert(format!("{prefix}:{made}")) {
                return made;
            }
            number = number.saturating_add(1);
        }
    }
}

/// The change that adds a thing of a kind, with a name and what such things begin with.
pub(super) fn new_thing(plan: &Plan, kind: EntityKind, name: &str) -> Option<Change> {
    named(plan, &mut Ids::of(plan), kind, name)
}

fn named(plan: &Plan, ids: &mut Ids, kind: EntityKind, name: &str) -> Option<Change> {
    let text = name.trim().to_owned();
    let thing = match kind {
        EntityKind::Line => Thing::Line(Arc::new(AppropriationLine {
            id: LineId::new(&ids.make("line", &text)).ok()?,
            name: text,
            chapter: plan
                .lines
                .last()
                .map(|it| it.chapter.clone())
                .unwrap_or_default(),
            ..AppropriationLine::default()
        })),
        EntityKind::Item => Thing::Item(Arc::new(OperationsItem {
            id: ItemId::new(&ids.make("item", &text)).ok()?,
            name: text,
            ..OperationsItem::default()
        })),
        EntityKind::Team => Thing::Team(Arc::new(Team {
            id: TeamId::new(&ids.make("team", &text)).ok()?,
            name: text,
            ..Team::default()
        })),
        EntityKind::Profile => Thing::Profile(Arc::new(GrowthProfile {
            id: ProfileId::new(&ids.make("profile", &text)).ok()?,
            name: text,
            ..GrowthProfile::default()
        })),
        EntityKind::Initiative => new_initiative(ids, plan, &text)?,
        EntityKind::Actor => new_actor(ids, &text)?,
        _ => return None,
    };
    Some(Change::Add { thing, at: None })
}

/// The changes that add an empty row below one, of the same kind and in the same group.
/// `None` where no row can stand there.
pub fn insert(sheet: &Sheet, plan: &Plan, below: Option<&RowKey>) -> Option<Vec<Change>> {
    let mut ids = Ids::of(plan);
    let row = below.and_then(|key| sheet.row(key));
    let after = row.map(|row| row.at.saturating_add(1));
    let thing = match below {
        // Below a part, another part of its kind.
        Some(RowKey::Thing(part)) if part.owner() != *part => {
            new_part(&mut ids, plan, &part.owner(), part.kind())?
        }
        _ => {
            let group = below.and_then(|key| group_of(sheet, key));
            new_in_group(&mut ids, plan, sheet.kind(), group)?
        }
    };
    let same_kind = below
        .and_then(RowKey::thing)
        .is_some_and(|it| it.kind() == thing.entity().kind());
    let at = after.filter(|_| same_kind);
    Some(vec![Change::Add { thing, at }])
}

/// An empty thing of what a sheet lists, in a group of it.
fn new_in_group(
    ids: &mut Ids,
    plan: &Plan,
    kind: SheetKind,
    group: Option<Group>,
) -> Option<Thing> {
    Some(match kind {
        SheetKind::Frame => {
            let (kind, chapter) = match group {
                Some(Group::Income) => (LineKind::Income, String::new()),
                Some(Group::Chapter(chapter)) => (LineKind::default(), chapter),
                _ => (LineKind::default(), String::new()),
            };
            Thing::Line(Arc::new(AppropriationLine {
                id: LineId::new(&ids.make("line", "post")).ok()?,
                kind,
                chapter,
                ..AppropriationLine::default()
            }))
        }
        SheetKind::Operations => {
            let category = match group {
                Some(Group::Category(category)) => category,
                _ => Category::default(),
            };
            Thing::Item(Arc::new(OperationsItem {
                id: ItemId::new(&ids.make("item", "post")).ok()?,
                category,
                ..OperationsItem::default()
            }))
        }
        SheetKind::Teams => Thing::Team(Arc::new(Team {
            id: TeamId::new(&ids.make("team", "team")).ok()?,
            ..Team::default()
        })),
        SheetKind::Renewal if group == Some(Group::Actors) => new_actor(ids, "")?,
        SheetKind::Renewal => new_initiative(ids, plan, "")?,
        SheetKind::Setup => Thing::Profile(Arc::new(GrowthProfile {
            id: ProfileId::new(&ids.make("profile", "profil")).ok()?,
            ..GrowthProfile::default()
        })),
    })
}

/// The change that adds a part of a kind to a thing, or to what a part belongs to: a change to a
/// line, a role to a team, a step or another part to an initiative.
pub fn insert_part(plan: &Plan, of: &Entity, kind: EntityKind) -> Option<Change> {
    let thing = new_part(&mut Ids::of(plan), plan, &of.owner(), kind)?;
    Some(Change::Add { thing, at: None })
}

/// The group that a row stands in.
pub(super) fn group_of(sheet: &Sheet, key: &RowKey) -> Option<Group> {
    let at = sheet.position(key)?;
    let above = sheet.rows().get(..=at)?;
    above.iter().rev().find_map(|row| match &row.key {
        RowKey::Group(group) => Some(group.clone()),
        _ => None,
    })
}

/// The changes that delete things. What a part belongs to takes its parts along.
pub fn delete(rows: &[RowKey]) -> Vec<Change> {
    let things = whole_things(rows).into_iter().filter_map(RowKey::thing);
    things
        .map(|entity| Change::Remove {
            entity: entity.clone(),
        })
        .collect()
}

/// The rows of things, without parts whose owner is among them: they go along with it.
fn whole_things(rows: &[RowKey]) -> Vec<&RowKey> {
    let things: HashSet<&Entity> = rows.iter().filter_map(RowKey::thing).collect();
    let goes_along = |entity: &Entity| {
        let owner = entity.owner();
        owner != *entity && things.contains(&owner)
    };
    let alone = |key: &&RowKey| key.thing().is_some_and(|entity| !goes_along(entity));
    rows.iter().filter(alone).collect()
}

/// The changes that double things: each copy stands below the last of them in its list, with what
/// is said of its values.
pub fn duplicate(sheet: &Sheet, plan: &Plan, rows: &[RowKey]) -> Vec<Change> {
    let mut ids = Ids::of(plan);
    let mut changes = Vec::new();
    let things: Vec<(&Entity, usize)> = whole_things(rows)
        .into_iter()
        .filter_map(|key| Some((key.thing()?, sheet.row(key)?.at)))
        .collect();
    let mut below: HashMap<(EntityKind, Entity), usize> = HashMap::new();
    for (entity, at) in &things {
        let next = below.entry(list_of(entity)).or_default();
        *next = (*next).max(at.saturating_add(1));
    }
    for (entity, _) in things {
        let Some(thing) = copy(plan, entity, &mut ids) else {
            continue;
        };
        let copy = thing.entity();
        let next = below.entry(list_of(entity)).or_default();
        changes.push(Change::Add {
            thing,
            at: Some(*next),
        });
        *next = next.saturating_add(1);
        for (place, said) in &plan.annotations {
            if let Some(of_copy) = same_of(&place.entity, entity, &copy) {
                let mut place = place.clone();
                place.entity = of_copy;
                changes.push(Change::Annotate {
                    place,
                    annotation: said.as_ref().clone(),
                });
            }
        }
    }
    changes
}

/// The list that a thing stands in: those of its kind, of parts those of the same owner.
fn list_of(entity: &Entity) -> (EntityKind, Entity) {
    let owner = entity.owner();
    let of = if owner == *entity {
        Entity::Plan
    } else {
        owner
    };
    (entity.kind(), of)
}

/// What a thing or a part of it is called in its copy.
fn same_of(of: &Entity, entity: &Entity, copy: &Entity) -> Option<Entity> {
    if of == entity {
        return Some(copy.clone());
    }
    in_copy(of, copy).filter(|_| of.owner() == *entity)
}

fn copy(plan: &Plan, entity: &Entity, ids: &mut Ids) -> Option<Thing> {
    Some(match entity {
        Entity::Line(id) => {
            let line = plan.line(id)?;
            let id = LineId::new(&ids.make("line", &line.name)).ok()?;
            Thing::Line(Arc::new(AppropriationLine { id, ..line.clone() }))
        }
        Entity::Item(id) => {
            let item = plan.item(id)?;
            let id = ItemId::new(&ids.make("item", &item.name)).ok()?;
            Thing::Item(Arc::new(OperationsItem { id, ..item.clone() }))
        }
        Entity::Team(id) => {
            let team = plan.team(id)?;
            let id = TeamId::new(&ids.make("team", &team.name)).ok()?;
            Thing::Team(Arc::new(Team { id, ..team.clone() }))
        }
        Entity::Profile(id) => {
            let profile = plan.profile(id)?;
            let id = ProfileId::new(&ids.make("profile", &profile.name)).ok()?;
            Thing::Profile(Arc::new(GrowthProfile {
                id,
                ..profile.clone()
            }))
        }
        Entity::Change(line, id) => {
            let changes = &plan.line(line)?.changes;
            let change = changes.iter().find(|it| it.id == *id)?;
            let prefix = format!("line:{line}/change");
            let id = ChangeId::new(&ids.make(&prefix, &change.name)).ok()?;
            let copy = LineChange {
                id,
                ..change.clone()
            };
            Thing::Change(line.clone(), Box::new(copy))
        }
        Entity::Role(team, id) => {
            let roles = &plan.team(team)?.roles;
            let role = roles.iter().find(|it| it.id == *id)?;
            let prefix = format!("team:{team}/role");
            let id = RoleId::new(&ids.make(&prefix, &role.name)).ok()?;
            Thing::Role(team.clone(), Box::new(Role { id, ..role.clone() }))
        }
        other => return super::parts::copy(plan, other, ids),
    })
}

/// The changes that move rows one place up or down among those of their kind and group. Empty
/// where they stand at the edge.
pub fn shift(sheet: &Sheet, rows: &[RowKey], down: bool) -> Vec<Change> {
    let movable = whole_things(rows);
    let mut lists = movable.iter().filter_map(|key| key.thing()).map(list_of);
    if let Some(list) = lists.next()
        && !lists.all(|it| it == list)
    {
        return Vec::new(); // they have no one list to move in
    }
    let movable = movable.into_iter();
    let places: Vec<usize> = movable.filter_map(|key| sheet.position(key)).collect();
    let (Some(&first), Some(&last)) = (places.iter().min(), places.iter().max()) else {
        return Vec::new();
    };
    let neighbour = neighbour(sheet, first, last, down).and_then(|row| row.key.thing());
    // The neighbour goes to the other side of them all, where the farthest from it stands: one
    // change however many rows there are.
    let farthest = sheet.rows().get(if down { first } else { last });
    let moved = neighbour
        .zip(farthest)
        .map(|(entity, farthest)| Change::Move {
            entity: entity.clone(),
            to: farthest.at,
        });
    moved.into_iter().collect()
}

/// The row of the same kind and level just above the first or just below the last of some rows.
fn neighbour(sheet: &Sheet, first: usize, last: usize, down: bool) -> Option<&super::rows::Row> {
    let rows = sheet.rows();
    let own = rows.get(if down { last } else { first })?;
    let is_alike = |row: &&super::rows::Row| {
        row.level == own.level
            && row.key.thing().map(Entity::kind) == own.key.thing().map(Entity::kind)
    };
    let stays = |row: &&super::rows::Row| row.level >= own.level;
    if down {
        let after = rows.get(last.saturating_add(1)..)?;
        after.iter().take_while(stays).find(is_alike)
    } else {
        let before = rows.get(..first)?;
        before.iter().rev().take_while(stays).find(is_alike)
    }
}
