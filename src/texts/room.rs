//! How far one comes in a year, in words: the conclusion and what stands beside it.

use super::{Texts, arg, capitalised};
use crate::money::Money;
use crate::projection::Lock;
use crate::room::{Because, ContractDate, Ladder, Otherwise, RungItem, Strength};
use crate::rules::{LEVELS, RuleSet};
use crate::time::Year;

/// What is said of the room of a year.
#[derive(Clone, Copy, Debug)]
pub struct RoomSaid<'a> {
    /// The rule set, which names the levels.
    pub rules: &'a RuleSet,
    /// The realistic ladder of the year.
    pub realistic: Ladder,
    /// The legal ladder of the year.
    pub legal: Ladder,
    /// Which of them is looked at.
    pub strength: Strength,
    /// How far is gone: the highest level that says yes; 0 is what is free now.
    pub level: u16,
    /// The year.
    pub year: Year,
}

impl RoomSaid<'_> {
    fn shown(&self) -> (&Ladder, &Ladder) {
        match self.strength {
            Strength::Realistic => (&self.realistic, &self.legal),
            Strength::Legal => (&self.legal, &self.realistic),
        }
    }
}

impl Texts {
    /// The conclusion, and what it is to be compared with. `number` writes an amount of the year
    /// without its unit, `amount` with it.
    pub fn room(
        &self,
        said: &RoomSaid<'_>,
        number: impl Fn(Money) -> String,
        amount: impl Fn(Money) -> String,
    ) -> [String; 2] {
        let (ladder, other) = said.shown();
        let room = ladder.room(said.level);
        let short = ladder.shortfall;
        let base = match said.level {
            0 => "now",
            1 => "alone",
            _ => "with",
        };
        let legal = match said.strength {
            Strength::Legal if said.level > 0 && room.is_positive() => "-legal",
            _ => "",
        };
        let none = if room.is_positive() { "" } else { "-none" };
        let conclusion = self.say(
            &format!("room-{base}{none}{legal}"),
            [
                arg("room", number(room)),
                arg("spendable", amount(ladder.spendable())),
                arg("level", self.level(said.rules, said.level)),
                arg("year", said.year.to_string()),
            ],
        );
        let is_less = said.level == 0 && ladder.free.is_positive() && ladder.free < short;
        let conclusion = match (short.is_positive(), room.is_positive()) {
            (false, _) => conclusion,
            // A surplus that is there is not called nothing.
            (true, false) if is_less => {
                let named = [
                    arg("free", number(ladder.free)),
                    arg("short", number(short)),
                    arg("year", said.year.to_string()),
                ];
                self.say("room-now-less", named)
            }
            (true, some) => {
                let key = if some {
                    "room-short"
                } else {
                    "room-short-none"
                };
                let named = [
                    arg("conclusion", conclusion),
                    arg("short", amount(short)),
                    arg("number", number(short)),
                ];
                self.say(key, named)
            }
        };
        [conclusion, self.room_beside(said, ladder, other, number)]
    }

    /// The next levels, what is locked, and the same room measured the other way.
    fn room_beside(
        &self,
        said: &RoomSaid<'_>,
        ladder: &Ladder,
        other: &Ladder,
        number: impl Fn(Money) -> String,
    ) -> String {
        let beyond = [(said.level + 1).max(2), LEVELS];
        let beyond = beyond
            .into_iter()
            .filter(|level| *level > said.level && *level <= LEVELS);
        let mut levels: Vec<u16> = beyond.collect();
        // A level that adds nothing is not worth a word.
        levels.dedup_by_key(|level| ladder.room(*level));
        let capacity = (said.level > 0 && ladder.capacity.is_positive())
            .then(|| self.say("room-beside-teams", [arg("teams", number(ladder.capacity))]));
        let levels = levels.into_iter().map(|level| {
            let name = arg("level", self.level(said.rules, level));
            self.say(
                "room-beside-with",
                [name, arg("room", number(ladder.room(level)))],
            )
        });
        let mut parts: Vec<String> = capacity.into_iter().chain(levels).collect();
        parts.push(self.say("room-beside-locked", [arg("locked", number(ladder.locked))]));
        if said.level > 0 {
            let key = match said.strength {
                Strength::Realistic => "room-beside-legal",
                Strength::Legal => "room-beside-realistic",
            };
            parts.push(self.say(key, [arg("room", number(other.room(said.level)))]));
        }
        parts.join(" ")
    }
}

impl Texts {
    /// Why something stands on a rung, until when, and whether that is an assumption of ours.
    pub fn because(&self, rules: &RuleSet, item: &RungItem) -> String {
        let word: &str = item.because.into();
        let why = match item.lock {
            Some(Lock::Contract { through: None }) => self.get("because-contract-open"),
            Some(Lock::Contract {
                through: Some(through),
            }) => self.say("because-contract", [arg("year", through.to_string())]),
            Some(Lock::LeadTime { through }) => {
                self.say("because-lead", [arg("year", through.to_string())])
            }
            None => self.get(&format!("because-{word}")),
        };
        // On a step it is said already who decides.
        let level = item.level.filter(|_| item.because == Because::Locked);
        let level = level.map(|level| {
            let level = self.level(rules, level);
            self.say("because-then", [arg("level", level)])
        });
        let assumed = item.by_default.then(|| self.get("because-assumed"));
        let parts = [Some(why), level, assumed].into_iter().flatten();
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// What to do about a contract by a date, and what becomes of the amount otherwise.
    pub fn contract_date(&self, date: &ContractDate, amount: String) -> String {
        let act: &str = date.act.into();
        let otherwise = match date.otherwise {
            Otherwise::Locked(Some(through)) => {
                let named = [arg("amount", amount), arg("year", through.to_string())];
                self.say("contract-otherwise-locked", named)
            }
            Otherwise::Locked(None) => {
                self.say("contract-otherwise-locked-open", [arg("amount", amount)])
            }
            Otherwise::Ends => {
                let year = arg("year", date.ends.to_string());
                self.say("contract-otherwise-ends", [year])
            }
        };
        let by = arg("date", self.numbers().date(date.by));
        let ends = arg("ends", date.ends.to_string());
        let says = self.say(&format!("contract-{act}"), [by, ends]);
        let said = self.say(
            "contract-date",
            [arg("says", says), arg("otherwise", otherwise)],
        );
        if date.over {
            self.say("contract-over", [arg("said", said)])
        } else {
            capitalised(&said)
        }
    }
}
