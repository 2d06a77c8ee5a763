//! Keys that this version of the program does not know.
//!
//! A newer program may add keys that change no figure. They are kept by what they belong to and
//! written back in the same place, also after the thing was deleted and the deletion undone.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::model::{Entity, EntityKind, Place, ScenarioId};

/// What unknown keys belong to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// The file itself, beside `plan`.
    File,
    /// A thing in the plan.
    Thing(Entity),
    /// What is said of a place.
    Annotation(Place),
    /// A change in a scenario, named by its own text.
    Change(ScenarioId, String),
}

/// The unknown keys of a plan file, by what they belong to and their path within it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extras(BTreeMap<Owner, Vec<(Vec<String>, Value)>>);

/// A key that this program does not know: kept, and without effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKey {
    /// What it belongs to, as written: a thing, a place, a scenario or the file.
    pub at: String,
    /// The key, with the keys around it.
    pub key: String,
    /// The known key that it looks like, if any: then it is probably misspelt.
    pub looks_like: Option<&'static str>,
}

impl Extras {
    /// The keys that have no effect, in the order of what they belong to.
    pub fn unknown_keys(&self) -> Vec<UnknownKey> {
        let keys = self.0.iter().flat_map(|(owner, keys)| {
            keys.iter().map(move |(path, _)| {
                let at = match owner {
                    Owner::File => String::new(),
                    Owner::Thing(entity) => entity.to_string(),
                    Owner::Annotation(place) => place.to_string(),
                    Owner::Change(scenario, _) => format!("scenario:{scenario}"),
                };
                let key = path.join(".");
                let looks_like = match owner {
                    Owner::Thing(entity) => closest(&key, entity.kind()),
                    _ => None,
                };
                UnknownKey {
                    at,
                    key,
                    looks_like,
                }
            })
        });
        keys.collect()
    }

    pub(super) fn keep(&mut self, owner: &Owner, path: Vec<String>, value: Value) {
        self.0.entry(owner.clone()).or_default().push((path, value));
    }

    /// Puts the kept keys of an owner back into its object. Where the object around a key is no
    /// longer written, the key is left out with it.
    pub(super) fn restore(&self, owner: &Owner, object: &mut Map<String, Value>) {
        for (path, value) in self.0.get(owner).into_iter().flatten() {
            let Some((key, groups)) = path.split_last() else {
                continue;
            };
            let mut within = Some(&mut *object);
            // A group such as `contract` is written for its unknown keys alone; deeper objects, such
            // as an override, would mean something else without their known keys.
            if let ([group], Some(object)) = (groups, &mut within)
                && !object.contains_key(group)
            {
                object.insert(group.clone(), Value::Object(Map::new()));
            }
            for group in groups {
                within = within
                    .and_then(|object| object.get_mut(group))
                    .and_then(Value::as_object_mut);
            }
            if let Some(within) = within {
                within.entry(key).or_insert_with(|| value.clone());
            }
        }
    }
}

/// The word of a field of this kind that a key looks like.
fn closest(key: &str, kind: EntityKind) -> Option<&'static str> {
    const LIKE: f64 = 0.8;
    let words = kind.specs().iter().map(|spec| spec.field.word());
    let likeness = words.map(|word| (strsim::normalized_damerau_levenshtein(key, word), word));
    let best = likeness.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= LIKE).then_some(best.1)
}
