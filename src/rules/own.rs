//! Which rule set a plan is computed with: its own one, or one that comes with the program.
//!
//! An own rule set is kept as text in the plan, so the same plan file gives the same figures on
//! another machine. It was checked when it was read (`file`), and is parsed once per text.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{RuleSet, built_in};
use crate::model::Plan;

type Parsed = BTreeMap<Arc<str>, Option<&'static RuleSet>>;

static PARSED: Mutex<Parsed> = Mutex::new(BTreeMap::new());

/// The rule set of a plan; the state's gross-budgeted one where the plan names a rule set that is
/// not there (that is a finding).
pub fn of(plan: &Plan) -> &'static RuleSet {
    let rules = find(plan, &plan.rule_set).or_else(|| built_in().first());
    // The rule sets are part of the program; a test shows that they are all there.
    rules.unwrap_or_else(|| unreachable_rules())
}

/// The rule set of this id that a plan can use.
pub fn find(plan: &Plan, id: &str) -> Option<&'static RuleSet> {
    choices(plan).find(|rules| rules.id == id)
}

/// The rule sets that a plan can use: those of the program, and the plan's own one.
pub fn choices(plan: &Plan) -> impl Iterator<Item = &'static RuleSet> {
    built_in().iter().chain(own(plan))
}

/// The plan's own rule set.
pub fn own(plan: &Plan) -> Option<&'static RuleSet> {
    in_text(plan.own_rules.as_ref()?)
}

/// The rule set that a text says, where it can be used as an own one.
pub fn in_text(text: &str) -> Option<&'static RuleSet> {
    let mut parsed = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = parsed.get(text) {
        return *known;
    }
    let rules = RuleSet::parse(text).and_then(RuleSet::checked_as_own);
    // Projections hold rule sets for the life of the program; each text is kept once.
    let rules: Option<&'static RuleSet> = rules.ok().map(|rules| &*Box::leak(Box::new(rules)));
    parsed.insert(text.into(), rules);
    rules
}

#[expect(
    clippy::panic,
    reason = "the program is broken if its own rule sets are missing"
)]
fn unreachable_rules() -> &'static RuleSet {
    panic!("the built-in rule sets are missing")
}

#[cfg(test)]
mod tests {
    use super::super::shipped;
    use super::*;
    use crate::time::Year;

    fn with(text: &str, id: &str) -> Plan {
        Plan {
            own_rules: Some(text.into()),
            rule_set: id.to_owned(),
            ..Plan::empty(Year::new(2027))
        }
    }

    #[test]
    fn a_plan_uses_its_own_rule_set_only_where_it_names_it() {
        let mut tree = shipped::tree("state_gross").unwrap();
        tree["id"] = "vart".into();
        tree["name"] = serde_json::json!({"nb": "Vårt", "nn": "Vårt", "en": "Ours"});
        let text = tree.to_string();
        let plan = with(&text, "vart");
        assert_eq!(of(&plan).id, "vart");
        assert!(std::ptr::eq(of(&plan), of(&plan.clone())), "parsed once");
        assert_eq!(of(&with(&text, "state_net")).id, "state_net");
        assert_eq!(choices(&plan).count(), 5);
        assert_eq!(of(&with(&text, "annet")).id, "state_gross");
        assert!(find(&with(&text, "annet"), "annet").is_none());
        assert!(own(&with("{", "vart")).is_none());
        let shipped = shipped::tree("company").unwrap().to_string();
        assert!(own(&with(&shipped, "company")).is_none(), "an id twice");
    }
}
