//! Keys that this version of the program does not know.
//!
//! A newer program may add keys that change no figure. They are kept by what they belong to and
//! written back in the same place, also after the thing was deleted and the deletion undone.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::model::{Entity, Place, ScenarioId};

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

impl Extras {
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
