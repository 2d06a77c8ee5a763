//! The open plan: snapshots, edits, undo and redo.
//!
//! A snapshot is an `Arc<Plan>`; lists and side tables share what did not change, so undo swaps a
//! pointer and needs no inverse of any edit. Selection, zoom and open panels are not history.

mod differences;
mod edit;
mod history;
mod share;

use std::sync::Arc;

pub use self::differences::{Difference, differences};
pub use self::edit::{Action, Edit, EditLabel, MergeKey};
pub use self::history::{Done, History, MOST_STEPS};
pub use self::share::{Years, set_development_share};
use crate::model::{Change, Entity, Place, Plan, Refusal, ScenarioId};

/// Counts up with every change of an open plan, also by undo and redo. Results are kept by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u64);

/// An open plan with its history.
#[derive(Clone, Debug)]
pub struct Document {
    history: History,
    revision: Revision,
    /// The plan as it was opened; also when history has dropped its oldest steps.
    opened: Arc<Plan>,
    /// The snapshot that is in the file, if any.
    saved: Option<Arc<Plan>>,
}

impl Document {
    /// A plan that was just opened or made. `in_file`: whether it is saved as it stands.
    pub fn new(plan: Plan, in_file: bool) -> Self {
        let plan = Arc::new(plan);
        let saved = in_file.then(|| plan.clone());
        Self {
            history: History::new(plan.clone()),
            opened: plan,
            revision: Revision::default(),
            saved,
        }
    }

    /// The same document, whose history keeps at most so many steps from now on.
    pub fn with_limit(self, limit: usize) -> Self {
        Self {
            history: self.history.with_limit(limit),
            ..self
        }
    }

    /// The plan as it stands.
    pub fn plan(&self) -> &Arc<Plan> {
        self.history.current()
    }

    /// The plan as it was when it was opened or made; the same for the whole session.
    pub fn opened(&self) -> &Arc<Plan> {
        &self.opened
    }

    /// The revision of the plan as it stands.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// Makes an edit: all of its changes, or none of them.
    pub fn apply(&mut self, edit: Edit) -> Result<(), Refusal> {
        let plan = self.after(&edit)?;
        if plan != **self.plan() {
            self.history.push(Arc::new(plan), edit);
            self.advance();
        }
        Ok(())
    }

    /// The plan as it would be after an edit, which is not made. While something is dragged, this
    /// is what is shown; the document changes when it is let go.
    pub fn after(&self, edit: &Edit) -> Result<Plan, Refusal> {
        let mut plan = Plan::clone(self.plan());
        match &edit.scenario {
            None => edit
                .changes
                .iter()
                .try_for_each(|change| plan.apply(change))?,
            Some(id) => add_to_scenario(&mut plan, id, &edit.changes)?,
        }
        Ok(plan)
    }

    /// Ends what belongs together: the next edit is a step of its own, also with the same merge
    /// key. Called when a drag or a text edit ends.
    pub fn close_step(&mut self) {
        self.history.close_step();
    }

    /// Takes the last edit back and returns what it was; `None` where there is none.
    pub fn undo(&mut self) -> Option<Done> {
        let undone = self.history.undo().cloned();
        if undone.is_some() {
            self.advance();
        }
        undone
    }

    /// Makes the edit that was taken back last; `None` where there is none.
    pub fn redo(&mut self) -> Option<Done> {
        let redone = self.history.redo().cloned();
        if redone.is_some() {
            self.advance();
        }
        redone
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&EditLabel> {
        self.history.last().map(|edit| &edit.label)
    }

    /// What redo would make again.
    pub fn redo_label(&self) -> Option<&EditLabel> {
        self.history.next().map(|edit| &edit.label)
    }

    /// Remembers that the plan as it stands is in the file.
    pub fn mark_saved(&mut self) {
        self.saved = Some(self.plan().clone());
        self.history.close_step();
    }

    /// Whether the plan as it stands is not in the file.
    pub fn is_changed(&self) -> bool {
        let same = |saved: &Arc<Plan>| Arc::ptr_eq(saved, self.plan()) || **saved == **self.plan();
        !self.saved.as_ref().is_some_and(same)
    }

    fn advance(&mut self) {
        self.revision = Revision(self.revision.0.wrapping_add(1));
    }
}

/// Adds changes to a scenario after trying them on the plan under it. A value that the scenario
/// has set already is set anew in its place, so that a drag leaves one change behind; what it has
/// added itself and now removes leaves none.
fn add_to_scenario(plan: &mut Plan, id: &ScenarioId, changes: &[Change]) -> Result<(), Refusal> {
    let missing = || Refusal::NoSuchThing(Entity::Scenario(id.clone()));
    let mut resolved = plan.under(Some(id)).plan;
    for change in changes {
        if matches!(change.entity(), Entity::Scenario(_)) {
            return Err(Refusal::NotHere);
        }
        resolved.apply(change)?;
    }
    let before = plan.scenario(id).cloned().ok_or_else(missing)?;
    let lost = plan.under(Some(id)).lost.len();
    let at = plan
        .scenarios
        .iter()
        .position(|it| it.id == *id)
        .ok_or_else(missing)?;
    // Setting anew in place may refer to what the scenario adds only later; then it is appended.
    for in_place in [true, false] {
        let mut scenario = before.clone();
        for change in changes {
            if in_place && take_out(&mut scenario.changes, change) {
                continue;
            }
            match earlier_setting(&mut scenario.changes, change).filter(|_| in_place) {
                Some(earlier) => *earlier = change.clone(),
                None => scenario.changes.push(change.clone()),
            }
        }
        if scenario.changes.len() > crate::model::MOST_OF_A_KIND {
            return Err(Refusal::TooMany);
        }
        *plan.scenarios.get_mut(at).ok_or_else(missing)? = Arc::new(scenario);
        if plan.under(Some(id)).lost.len() <= lost {
            break;
        }
    }
    Ok(())
}

/// Takes out what a scenario has added itself, with all that it says of it, where that is what is
/// removed; answers whether it was so.
fn take_out(changes: &mut Vec<Change>, change: &Change) -> bool {
    let Change::Remove { entity } = change else {
        return false;
    };
    let added = changes
        .iter()
        .rposition(|it| matches!(it, Change::Add { thing, .. } if thing.entity() == *entity));
    let Some(added) = added else {
        return false;
    };
    let later = changes.split_off(added);
    let others = later.into_iter().filter(|it| {
        let about = it.entity();
        about != *entity && about.owner() != *entity
    });
    changes.extend(others);
    true
}

/// The change of a scenario that sets the same place, unless something since then made or removed
/// the thing, or set what the value depends on.
fn earlier_setting<'a>(changes: &'a mut [Change], change: &Change) -> Option<&'a mut Change> {
    let Change::Set { place, .. } = change else {
        return None;
    };
    for earlier in changes.iter_mut().rev() {
        let stops = match &earlier {
            Change::Set { place: other, .. } if other == place => return Some(earlier),
            Change::Set { place: other, .. } => {
                let one_clears_the_other =
                    other.field == place.field && (other.year.is_none() || place.year.is_none());
                other.entity == place.entity && (one_clears_the_other || excludes(other, place))
            }
            Change::Annotate { .. } => false,
            structural => structural.entity().owner() == place.entity.owner(),
        };
        if stops {
            return None;
        }
    }
    None
}

/// Whether setting one place may clear the other: a profile and a growth of its own, an item and
/// a team of a release, a full value and a retired item of a benefit.
fn excludes(one: &Place, other: &Place) -> bool {
    use crate::model::Field::{FullValue, Item, Profile, RealGrowth, RetiresItem, Team};
    matches!(
        (one.field, other.field),
        (Profile, RealGrowth)
            | (RealGrowth, Profile)
            | (Item, Team)
            | (Team, Item)
            | (FullValue, RetiresItem)
            | (RetiresItem, FullValue)
    )
}
