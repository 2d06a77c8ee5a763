//! Undo and redo over shared snapshots.

use std::collections::VecDeque;
use std::sync::Arc;

use super::edit::Edit;
use crate::model::Plan;

/// At most so many steps are kept; the oldest go first.
pub const MOST_STEPS: usize = 500;

/// A step: the edit, and the plan after it.
#[derive(Clone, Debug)]
struct Step {
    edit: Edit,
    after: Arc<Plan>,
}

/// Snapshots with the edits between them.
#[derive(Clone, Debug)]
pub struct History {
    start: Arc<Plan>,
    done: VecDeque<Step>,
    undone: Vec<Step>,
    closed: bool,
}

impl History {
    /// No history yet.
    pub fn new(start: Arc<Plan>) -> Self {
        Self {
            start,
            done: VecDeque::new(),
            undone: Vec::new(),
            closed: true,
        }
    }

    /// The plan as it stands.
    pub fn current(&self) -> &Arc<Plan> {
        self.done.back().map_or(&self.start, |step| &step.after)
    }

    /// The edit made last.
    pub fn last(&self) -> Option<&Edit> {
        self.done.back().map(|step| &step.edit)
    }

    /// The edit taken back last.
    pub fn next(&self) -> Option<&Edit> {
        self.undone.last().map(|step| &step.edit)
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
            && last.edit.merge == edit.merge
        {
            last.after = after;
            return;
        }
        self.done.push_back(Step { edit, after });
        if self.done.len() > MOST_STEPS
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
    pub fn undo(&mut self) -> Option<&Edit> {
        self.closed = true;
        self.undone.push(self.done.pop_back()?);
        self.undone.last().map(|step| &step.edit)
    }

    /// Makes the edit that was taken back last.
    pub fn redo(&mut self) -> Option<&Edit> {
        self.closed = true;
        self.done.push_back(self.undone.pop()?);
        self.done.back().map(|step| &step.edit)
    }
}
