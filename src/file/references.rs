//! References in the file: in the base every one must point at something, and parents of scenarios
//! must not go round in a circle.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::collection;
use super::error::Fault;
use super::read::{Object, Read};
use super::tree::Trail;
use super::values::{refused, shortened};
use crate::model::{Entity, EntityKind, Plan, Refusal, ScenarioId, referred};

/// Every reference of the base must point at something; scenarios may lose theirs.
pub(super) fn check_references(
    plan: &Plan,
    known: &BTreeSet<Entity>,
    object: &Object,
    trail: &Trail<'_>,
) -> Read<()> {
    for (place, target) in plan.references() {
        if known.contains(&target) {
            continue;
        }
        let owner = place.entity.owner();
        let key = collection(owner.kind());
        let list = object.get(key).and_then(Json::as_array);
        let id = owner
            .to_string()
            .split_once(':')
            .map(|(_, id)| id.to_owned());
        let at = list.and_then(|list| {
            list.iter()
                .position(|it| it.get("id").and_then(Json::as_str) == id.as_deref())
        });
        let written = target.to_string();
        let found = Json::from(
            written
                .split_once(':')
                .map_or(written.as_str(), |(_, id)| id),
        );
        let fault = Fault::Refused {
            found: shortened(&found),
            why: Refusal::Dangling(target),
        };
        let trail = trail.key(key);
        return Err(trail
            .index(at.unwrap_or_default())
            .key(place.field.word())
            .fault(fault));
    }
    Ok(())
}

pub(super) fn check_parents(plan: &Plan, trail: &Trail<'_>) -> Read<()> {
    let parents: BTreeMap<&str, Option<&str>> = plan
        .scenarios
        .iter()
        .map(|it| (it.id.as_str(), it.parent.as_ref().map(ScenarioId::as_str)))
        .collect();
    // Scenarios whose line of parents is known to end.
    let mut ends: BTreeSet<&str> = BTreeSet::new();
    for (at, scenario) in plan.scenarios.iter().enumerate() {
        let mut line: Vec<&str> = Vec::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut next = Some(scenario.id.as_str());
        while let Some(id) = next.filter(|id| !ends.contains(id)) {
            let why = match parents.get(id) {
                None => {
                    let target = referred(EntityKind::Scenario, id).unwrap_or(Entity::Plan);
                    Some(Refusal::Dangling(target))
                }
                Some(_) => (!seen.insert(id)).then_some(Refusal::Circle),
            };
            if let Some(why) = why {
                let parent = scenario.parent.as_ref().map(ScenarioId::as_str);
                let trail = trail.index(at);
                return Err(refused(&trail.key("parent"), &Json::from(parent), why));
            }
            line.push(id);
            next = parents.get(id).copied().flatten();
        }
        ends.extend(line);
    }
    Ok(())
}
