//! What a rung is called.

use super::Texts;
use crate::room::Rung;
use crate::rules::RuleSet;

impl Texts {
    /// The name of a rung; of a step that of its decision level.
    pub fn rung(&self, rules: &RuleSet, rung: Rung) -> String {
        let key = match rung {
            Rung::Level(level) => return self.level(rules, level),
            Rung::Free => "rung-free",
            Rung::Unallocated => "rung-unallocated",
            Rung::Committed => "rung-committed",
            Rung::Locked => "rung-locked",
            Rung::Shortfall => "rung-shortfall",
        };
        self.get(key)
    }
}
