//! The rule sets that come with the program, each joined from its files.
//!
//! What a sector says of itself stands in one file, its levers in others under
//! `assets/rules/levers/`, so that what sectors share is written once.

use serde_json::Value;

/// The files of a rule set.
pub(super) struct Parts {
    rules: &'static str,
    levers: &'static [&'static str],
}

/// The rule sets in the order that they are shown, the state's first.
pub(super) const WITH_LEVERS: [Parts; 4] = [
    Parts {
        rules: include_str!("../../assets/rules/state_gross.json"),
        levers: &[include_str!("../../assets/rules/levers/state_gross.json")],
    },
    Parts {
        rules: include_str!("../../assets/rules/state_net.json"),
        levers: &[],
    },
    Parts {
        rules: include_str!("../../assets/rules/municipality.json"),
        levers: &[],
    },
    Parts {
        rules: include_str!("../../assets/rules/company.json"),
        levers: &[],
    },
];

impl Parts {
    /// The rule set as one tree, as an own rule set is written.
    pub(super) fn joined(&self) -> Option<Value> {
        let mut tree: Value = serde_json::from_str(self.rules).ok()?;
        let mut levers: Vec<Value> = Vec::new();
        for text in self.levers {
            let more: Vec<Value> = serde_json::from_str(text).ok()?;
            levers.extend(more);
        }
        tree.as_object_mut()?
            .insert("levers".to_owned(), Value::Array(levers));
        Some(tree)
    }
}
