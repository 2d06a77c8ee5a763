//! Edits: what a user does, as a named list of changes.

use crate::model::{Change, Entity, Field, Place, ScenarioId};
use crate::time::Year;

/// What an edit does, for the name of its undo step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Action {
    /// Sets a value.
    Set,
    /// Adds a thing.
    Add,
    /// Removes a thing.
    Remove,
    /// Moves a thing among its kind.
    Move,
    /// Says where a value comes from.
    Annotate,
    /// Several things at once.
    Several,
    /// Fills cells with what stands in others.
    Fill,
    /// Clears cells.
    Clear,
    /// Pastes cells.
    Paste,
    /// Replaces text.
    Replace,
    /// Doubles things.
    Duplicate,
    /// Accepts proposals.
    Accept,
    /// Refuses a proposal, and keeps on record who did.
    Refuse,
}

/// The name of an edit, as data; `texts` makes "Angre: årsverk i Team Kart 2028" of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditLabel {
    /// What it does.
    pub action: Action,
    /// To what.
    pub entity: Entity,
    /// In which field.
    pub field: Option<Field>,
    /// In which year.
    pub year: Option<Year>,
}

/// Edits with the same key that follow each other are one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeKey(pub String);

/// A named list of changes, made together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The scenario it is made in; the base where there is none.
    pub scenario: Option<ScenarioId>,
    /// Its name.
    pub label: EditLabel,
    /// What it does.
    pub changes: Vec<Change>,
    /// What it belongs together with.
    pub merge: Option<MergeKey>,
    /// Where to look after undo or redo.
    pub focus: Option<Place>,
}

impl Edit {
    /// One change, named after itself.
    pub fn of(change: Change) -> Self {
        let (action, place) = match &change {
            Change::Set { place, .. } => (Action::Set, Some(place.clone())),
            Change::Annotate { place, .. } => (Action::Annotate, Some(place.clone())),
            Change::Add { .. } => (Action::Add, None),
            Change::Remove { .. } => (Action::Remove, None),
            Change::Move { .. } => (Action::Move, None),
        };
        let label = EditLabel {
            action,
            entity: change.entity(),
            field: place.as_ref().map(|place| place.field),
            year: place.as_ref().and_then(|place| place.year),
        };
        Self {
            scenario: None,
            label,
            changes: vec![change],
            merge: None,
            focus: place,
        }
    }

    /// Several changes as one step; `None` where there are none. A single change is named after
    /// itself, more of them after what is done to the first.
    pub fn several(action: Action, changes: Vec<Change>) -> Option<Self> {
        let first = changes.first()?.clone();
        let one = Self::of(first);
        if changes.len() == 1 {
            return Some(one);
        }
        // What text leaves behind at a place is no edit of its own.
        let about = |change: &Change| match change {
            Change::Set { place, .. } | Change::Annotate { place, .. } => Some(place.clone()),
            _ => None,
        };
        let same = about(changes.first()?);
        let alone = same.is_some() && changes.iter().all(|it| about(it) == same);
        if alone {
            return Some(Self { changes, ..one });
        }
        let label = EditLabel {
            action,
            field: None,
            year: None,
            ..one.label
        };
        Some(Self {
            label,
            changes,
            ..one
        })
    }

    /// The same edit, called after what it is and not after what it does to the plan.
    pub fn called(mut self, action: Action) -> Self {
        self.label.action = action;
        self
    }

    /// The same edit, made in a scenario.
    pub fn in_scenario(self, scenario: Option<ScenarioId>) -> Self {
        Self { scenario, ..self }
    }

    /// The same edit, one step with others of the same key.
    pub fn merged_by(self, key: impl Into<String>) -> Self {
        Self {
            merge: Some(MergeKey(key.into())),
            ..self
        }
    }
}
