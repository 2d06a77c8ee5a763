//! Undo and redo over shared snapshots.

use std::collections::VecDeque;
use std::sync::Arc;

use super::edit::{Edit, EditLabel, MergeKey};
use crate::model::{Place, Plan, ScenarioId};

/// At most so many steps are kept, unless told otherwise; the oldest go first.
pub const MOST_STEPS: usize = 500;

/// What history keeps of an edit: its changes are in the snapshots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its name.
    pub label: EditLabel,
    /// The scenario it was made in; the base where there is none.
    pub scenario: Option<ScenarioId>,
    /// Where to look after undo or redo.
    pub focus: Option<Place>,
    merge: Option<MergeKey>,
}

/// A step: what was done, and the plan after it.
#[derive(Clone, Debug)]
struct Step {
    done: Done,
    after: Arc<Plan>,
}

/// Snapshots with the edits between them.
#[derive(Clone, Debug)]
pub struct History {
    start: Arc<Plan>,
    done: VecDeque<Step>,
    undone: Vec<Step>,
    closed: bool,
    limit: usize,
}

impl History {
    /// No history yet.
    pub fn new(start: Arc<Plan>) -> Self {
        Self {
            start,
            done: VecDeque::new(),
            undone: Vec::new(),
            closed: true,
            limit: MOST_STEPS,
        }
    }

    /// The same history, which keeps at most so many steps from now on.
    pub fn with_limit(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// The plan as it stands.
    pub fn current(&self) -> &Arc<Plan> {
        self.done.back().map_or(&self.start, |step| &step.after)
    }

    /// The edit made last.
    pub fn last(&self) -> Option<&Done> {
        self.done.back().map(|step| &step.done)
    }

    /// The edit taken back last.
    pub fn next(&self) -> Option<&Done> {
        self.undone.last().map(|step| &step.done)
    }

    /// How many steps can be taken back.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// Whether nothing can be taken back.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// Remembers an edit and the plan after it; what was taken back is forgotten. Edits with the
    /// same merge key become one step until [`Self::close_step`].
    pub fn push(&mut self, after: Arc<Plan>, edit: Edit) {
        self.undone.clear();
        let open = !self.closed;
        self.closed = edit.merge.is_none();
        if let Some(last) = self.done.back_mut()
            && open
            && edit.merge.is_some()
            && last.done.merge == edit.merge
        {
            last.after = after;
            return;
        }
        let done = Done {
            label: edit.label,
            scenario: edit.scenario,
            focus: edit.focus,
            merge: edit.merge,
        };
        self.done.push_back(Step { done, after });
        if self.done.len() > self.limit
            && let Some(oldest) = self.done.pop_front()
        {
            self.start = oldest.after;
        }
    }

    /// The next edit is a step of its own.
    pub fn close_step(&mut self) {
        self.closed = true;
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) -> Option<&Done> {
        self.closed = true;
        self.undone.push(self.done.pop_back()?);
        self.undone.last().map(|step| &step.done)
    }

    /// Makes the edit that was taken back last.
    pub fn redo(&mut self) -> Option<&Done> {
        self.closed = true;
        self.done.push_back(self.undone.pop()?);
        self.done.back().map(|step| &step.done)
    }
}
