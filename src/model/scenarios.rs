//! Scenarios: ordered changes on the base, and the plan as it is under one of them.

use super::Plan;
use super::change::Change;
use super::checks::Refusal;
use super::ids::ScenarioId;

/// A named list of changes on the base or on a parent scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Its id.
    pub id: ScenarioId,
    /// Its name.
    pub name: String,
    /// The scenario it builds on; the base where there is none.
    pub parent: Option<ScenarioId>,
    /// What is different, in the order in which it was changed.
    pub changes: Vec<Change>,
}

/// A change of a scenario that does not fit the plan any more: its place is gone, or what it
/// refers to is. A finding, not an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostChange {
    /// The scenario.
    pub scenario: ScenarioId,
    /// The change, as it stands in the scenario.
    pub change: Change,
    /// Why it has no effect.
    pub why: Refusal,
}

/// A plan under a scenario: what engines see.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The plan with the scenario's changes made.
    pub plan: Plan,
    /// The changes that could not be made.
    pub lost: Vec<LostChange>,
}

impl Plan {
    /// The plan under a scenario (`None`: the base). Parents come first, then each scenario's
    /// changes in order. A scenario that is not there leaves the base as it is.
    pub fn under(&self, scenario: Option<&ScenarioId>) -> Resolved {
        let mut resolved = Resolved {
            plan: self.clone(),
            lost: Vec::new(),
        };
        for scenario in self.ancestry(scenario) {
            for change in &scenario.changes {
                if let Err(why) = resolved.plan.apply(change) {
                    let (scenario, change) = (scenario.id.clone(), change.clone());
                    resolved.lost.push(LostChange {
                        scenario,
                        change,
                        why,
                    });
                }
            }
        }
        resolved
    }

    /// The scenario with its parents, from the outermost inwards. A circle is cut where it closes.
    pub(super) fn ancestry(&self, scenario: Option<&ScenarioId>) -> Vec<&Scenario> {
        let mut chain: Vec<&Scenario> = Vec::new();
        let mut next = scenario.and_then(|id| self.scenario(id));
        while let Some(scenario) = next {
            if chain.iter().any(|seen| seen.id == scenario.id) {
                break;
            }
            chain.push(scenario);
            next = scenario.parent.as_ref().and_then(|id| self.scenario(id));
        }
        chain.reverse();
        chain
    }
}
