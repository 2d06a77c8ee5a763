//! The rule sets that come with the program, each joined from its files.
//!
//! What a sector says of itself stands in one file, its levers in others under
//! `assets/rules/levers/`, so that what sectors share is written once. Joined, a rule set is one
//! tree, written as an own rule set is.

use serde_json::{Map, Value};

/// The ids in the order that they are shown, the state's first.
pub(super) const IDS: [&str; 4] = ["state_gross", "state_net", "municipality", "company"];

const GROSS: &str = include_str!("../../assets/rules/levers/state_gross.json");
const NET: &str = include_str!("../../assets/rules/levers/state_net.json");
const STATE: &str = include_str!("../../assets/rules/levers/state.json");

/// A rule set as one tree; `None` where there is none of this id.
pub fn tree(id: &str) -> Option<Value> {
    let (rules, levers) = match id {
        "state_gross" => (
            include_str!("../../assets/rules/state_gross.json"),
            [levers(GROSS)?, levers(STATE)?].concat(),
        ),
        "state_net" => (
            include_str!("../../assets/rules/state_net.json"),
            [levers(NET)?, levers(STATE)?, barred()?].concat(),
        ),
        "municipality" => (
            include_str!("../../assets/rules/municipality.json"),
            levers(include_str!("../../assets/rules/levers/municipality.json"))?,
        ),
        "company" => (
            include_str!("../../assets/rules/company.json"),
            levers(include_str!("../../assets/rules/levers/company.json"))?,
        ),
        _ => return None,
    };
    let mut tree: Value = serde_json::from_str(rules).ok()?;
    let levers = Value::Array(levers);
    tree.as_object_mut()?.insert("levers".to_owned(), levers);
    Some(tree)
}

fn levers(text: &str) -> Option<Vec<Value>> {
    serde_json::from_str(text).ok()
}

/// The levers of gross-budgeted bodies that net-budgeted ones may not use, each with the reason and
/// what is not confirmed about that.
fn barred() -> Option<Vec<Value>> {
    let text = include_str!("../../assets/rules/levers/barred_state_net.json");
    let mut reasons: Map<String, Value> = serde_json::from_str(text).ok()?;
    let mut barred = Vec::new();
    for mut lever in levers(GROSS)? {
        let Some(mut reason) = lever["id"].as_str().and_then(|id| reasons.remove(id)) else {
            continue;
        };
        lever["barred"] = reason["why"].take();
        // What else is doubtful about it does not matter to those who may not use it.
        lever["doubts"] = reason
            .get_mut("doubt")
            .map(Value::take)
            .into_iter()
            .collect();
        barred.push(lever);
    }
    reasons.is_empty().then_some(barred) // a reason for a lever that is not there is a mistake
}
