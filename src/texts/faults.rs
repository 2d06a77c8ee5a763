//! Faults of plan files in words: where, what, and what to do.

use super::{Texts, arg};
use crate::file::{
    DEEPEST, Fault, FileError, LARGEST_FILE, LARGEST_RULE_SET, MOST_VALUES, SystemFault,
    UnknownKey, VERSION,
};
use crate::model::Plan;
use crate::time::Year;

impl Texts {
    /// A fault in a sentence that names file, line, path, value and what to do.
    pub fn fault(&self, error: &FileError) -> String {
        let none = || "none".to_owned();
        let file = error.file.as_ref().map(|file| file.display().to_string());
        let place = self.say(
            "fault-place",
            [
                arg("file", file.unwrap_or_default()),
                arg(
                    "line",
                    error.line.map_or_else(none, |line| line.to_string()),
                ),
                arg(
                    "path",
                    if error.path.is_empty() {
                        none()
                    } else {
                        error.path.clone()
                    },
                ),
            ],
        );
        format!("{place}: {}", self.fault_itself(&error.fault))
    }

    /// A key without effect in a sentence, with the known key it looks like.
    pub fn unknown_key(&self, unknown: &UnknownKey) -> String {
        let mut named = vec![
            arg("key", unknown.key.clone()),
            arg("at", unknown.at.clone()),
        ];
        let key = match unknown.looks_like {
            Some(word) => {
                named.push(arg("known", word));
                "unknown-key-misspelt"
            }
            None => "unknown-key",
        };
        self.say(key, named)
    }

    fn system(&self, fault: &SystemFault) -> String {
        match fault {
            SystemFault::NotThere => self.get("system-not-there"),
            SystemFault::IsFolder => self.get("system-is-folder"),
            SystemFault::NoAccess => self.get("system-no-access"),
            SystemFault::NoSpace => self.get("system-no-space"),
            SystemFault::Other(text) => text.clone(),
        }
    }

    fn fault_itself(&self, fault: &Fault) -> String {
        let found = |found: &str| arg("found", found.to_owned());
        let max = |max: String| arg("max", max);
        match fault {
            Fault::CannotRead(why) => self.say("fault-cannot-read", [arg("why", self.system(why))]),
            Fault::CannotWrite(why) => {
                let why = match why {
                    SystemFault::NotThere => self.get("system-no-folder"),
                    other => self.system(other),
                };
                self.say("fault-cannot-write", [arg("why", why)])
            }
            Fault::Empty => self.get("fault-empty"),
            Fault::OtherId {
                found: there,
                named,
            } => self.say(
                "fault-other-id",
                [found(there), arg("named", named.clone())],
            ),
            Fault::TooLarge(_) => self.say("fault-too-large", [max(LARGEST_FILE.to_string())]),
            Fault::NotUtf8 { utf16 } => self.say(
                "fault-not-utf8",
                [arg("utf16", if *utf16 { "yes" } else { "no" })],
            ),
            Fault::ByteOrderMark => self.get("fault-byte-order-mark"),
            Fault::Truncated => self.get("fault-truncated"),
            Fault::Syntax { column } => self.say("fault-syntax", [found(&column.to_string())]),
            Fault::TooDeep => self.say("fault-too-deep", [max(DEEPEST.to_string())]),
            Fault::TooManyValues => {
                self.say("fault-too-many-values", [max(MOST_VALUES.to_string())])
            }
            Fault::DuplicateKey(key) => self.say("fault-duplicate-key", [found(key)]),
            Fault::NotAPlan => self.get("fault-not-a-plan"),
            Fault::NewerVersion(version) => self.say(
                "fault-newer-version",
                [found(&version.to_string()), max(VERSION.to_string())],
            ),
            Fault::UnknownVersion => self.say("fault-unknown-version", [max(VERSION.to_string())]),
            Fault::Missing(key) => self.say("fault-missing", [found(key)]),
            Fault::WrongType {
                found: there,
                expected,
            } => {
                let word: &str = expected.into();
                let expected = self.get(&format!("expected-{word}"));
                self.say(
                    "fault-wrong-type",
                    [found(there), arg("expected", expected)],
                )
            }
            Fault::Refused { found: there, why } => {
                // What it refers to is not in any plan yet, so things are called by their ids.
                let why = self.refusal(&Plan::empty(Year::EARLIEST), why);
                self.say("fault-refused", [found(there), arg("why", why)])
            }
            Fault::NotARuleSet => self.get("fault-not-a-rule-set"),
            Fault::RuleSetTooLarge => {
                let most = LARGEST_RULE_SET.to_string();
                self.say("fault-rule-set-too-large", [max(most)])
            }
            Fault::UnknownKey { key, closest } => {
                let known = arg("known", (*closest).to_owned());
                self.say("fault-unknown-key", [found(key), known])
            }
            Fault::Rule(fault) => self.rule_fault(fault),
            Fault::Both(one, other) => {
                self.say("fault-both", [found(one), arg("other", other.clone())])
            }
        }
    }
}
