//! Levers in words: what they rest on, what is doubtful about them, and how far they have come.

use super::{Texts, arg, capitalised};
use crate::model::{EntityKind, Field, LeverStatus};
use crate::money::Money;
use crate::room::{LeverYear, Openness, UnusedMoney};
use crate::rules::{Lever, RuleSet, Status};

impl Texts {
    /// The document with the point in it that a lever rests on.
    pub fn lever_basis(&self, lever: &Lever) -> String {
        self.language().name(&lever.basis.document).to_owned()
    }

    /// Why a lever cannot be used, and what is not confirmed about it: the key of the sentence
    /// and what it says.
    pub fn lever_limits(&self, lever: &Lever) -> Vec<(&'static str, String)> {
        let name = |names| self.language().name(names).to_owned();
        let barred = lever.barred.iter().map(|it| ("levers-barred", name(it)));
        let closed = lever.closed.iter().map(|it| ("levers-closed", name(it)));
        let doubts = lever.doubts.iter().map(|it| ("levers-doubt", name(it)));
        let unsure = lever.status != Status::Confirmed && lever.doubts.is_empty();
        let status: &str = lever.status.into();
        let unsure = unsure.then(|| ("levers-doubt", self.get(&format!("status-{status}"))));
        barred.chain(closed).chain(doubts).chain(unsure).collect()
    }

    /// What unused levers could still bring, and how much of that would be repaid.
    pub fn unused_money(&self, money: &UnusedMoney, amount: impl Fn(Money) -> String) -> String {
        let repaid = if money.repaid.is_positive() {
            amount(money.repaid)
        } else {
            "none".to_owned()
        };
        let named = [arg("amount", amount(money.all)), arg("repaid", repaid)];
        self.say("levers-unused-money", named)
    }

    /// How far a lever has come in a year, or why it cannot be used.
    pub fn lever_standing(&self, rules: &RuleSet, lever: &LeverYear) -> String {
        match (lever.status, lever.refused_by) {
            (Some(LeverStatus::Refused), Some(by)) => {
                let by = arg("level", self.level(rules, by));
                return self.say("lever-refused-by", [by]);
            }
            (Some(status), _) => {
                let word: &str = status.into();
                return capitalised(&self.word(EntityKind::LeverUse, Field::Status, word));
            }
            (None, _) => {}
        }
        match lever.openness {
            Openness::Open if lever.lever.kind.is_in_the_lines() => self.get("lever-of-lines"),
            Openness::Open if lever.used.is_positive() => self.get("lever-used"),
            Openness::Open => self.get("lever-unused"),
            Openness::NotValid => self.get("lever-not-valid"),
            Openness::Barred => self.get("lever-barred"),
            Openness::Closed => self.get("lever-closed"),
            Openness::TooEarly(year) => {
                self.say("lever-too-early", [arg("year", year.to_string())])
            }
            Openness::NoLine => self.get("lever-no-line"),
            Openness::NoInvestment => self.get("lever-no-investment"),
            Openness::NoConsultants => self.get("lever-no-consultants"),
        }
    }
}
