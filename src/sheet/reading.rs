//! Reading what is typed in a cell: numbers, words, dates, and things by their names.

use rust_decimal::Decimal;

use super::cell::Target;
use super::entry::{Entry, Writing};
use super::renewal;
use crate::model::{
    Certainty, EntityKind, Field, Holds, Override, Percent, Place, Plan, Refusal, Value,
};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::rules;
use crate::texts::{Meant, NotRead, Texts, Unit, arg, capitalised};
use crate::time::Year;

/// Why text cannot be entered in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no number.
    Number(NotRead),
    /// It is none of the words that can stand there.
    NoSuchWord(Vec<String>),
    /// Nothing in the plan is called so.
    NoSuchThing(EntityKind),
    /// It is no date.
    Date,
    /// It is no year.
    Year,
    /// It is neither yes nor no.
    Flag,
    /// It was read, but cannot stand there.
    Refused(Refusal),
}

/// A value that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The value.
    pub value: Value,
    /// Whether it is worth showing how the text was read.
    pub worth_showing: bool,
    /// Whether it could be read in another way.
    pub doubtful: bool,
}

impl Writing<'_> {
    /// Reads text for a target.
    pub fn read(&self, entry: &Entry) -> Result<Reading, Unread> {
        let plain = |value| Reading {
            value,
            worth_showing: false,
            doubtful: false,
        };
        let text = entry.text.trim();
        if text.is_empty() {
            return Ok(plain(Value::Absent));
        }
        match &entry.target {
            Target::Value(place) => self.read_value(place, text),
            Target::Certainty(_) => self.read_certainty(text).map(plain),
            Target::Source(_) | Target::New(_) => Ok(plain(Value::Text(text.to_owned()))),
        }
    }

    fn read_value(&self, place: &Place, text: &str) -> Result<Reading, Unread> {
        let plain = |value| {
            Ok(Reading {
                value,
                worth_showing: false,
                doubtful: false,
            })
        };
        let kind = place.entity.kind();
        let spec = kind
            .spec(place.field)
            .ok_or(Unread::Refused(Refusal::NoSuchField))?;
        match spec.holds {
            Holds::Text(_) => plain(Value::Text(text.to_owned())),
            Holds::Amount | Holds::Cost | Holds::CostByOffset => {
                let unit = unit_of(place, self.unit);
                self.number(text, Meant::Amount(unit), |it| {
                    Value::Amount(Money::entered(it))
                })
            }
            Holds::Decided { .. } => {
                let nominal = self.is_nominal(place);
                self.number(text, Meant::Amount(self.unit), |it| {
                    Value::Decided(Override {
                        amount: Money::entered(it),
                        nominal,
                    })
                })
            }
            Holds::Share
            | Holds::PercentOf
            | Holds::Growth
            | Holds::ShareByYear
            | Holds::ShareByOffset
            | Holds::GrowthByYear => {
                self.number(text, Meant::Percent, |it| Value::Percent(Percent(it)))
            }
            Holds::Count => self.number(text, Meant::Plain, Value::Count),
            Holds::Whole { .. } if self.year_counted(place, text).is_some() => {
                let counted = self.year_counted(place, text);
                counted.map_or(Err(Unread::Year), |it| it.and_then(plain))
            }
            Holds::Whole { min, max } => {
                let out = Unread::Refused(Refusal::OutOfBounds {
                    min: min.into(),
                    max: max.into(),
                });
                let read = self.number(text, Meant::Plain, Value::Count)?;
                match read.value {
                    Value::Count(it) => match u16::try_from(it) {
                        Ok(whole) if Decimal::from(whole) == it => plain(Value::Whole(whole)),
                        _ => Err(out),
                    },
                    _ => Err(out),
                }
            }
            Holds::Year => plain(Value::Year(Year::written(text).ok_or(Unread::Year)?)),
            Holds::Date => {
                let date = self.texts.read_date(text).ok_or(Unread::Date)?;
                plain(Value::Date(date))
            }
            Holds::Flag => plain(Value::Flag(self.texts.read_flag(text).ok_or(Unread::Flag)?)),
            Holds::Word(_) => self.read_word(kind, place.field, text).and_then(plain),
            Holds::Reference(of) => self.read_reference(of, text).and_then(plain),
            Holds::RuleSet => self.read_rule_set(text).and_then(plain),
            // It comes from a file, never from a cell.
            Holds::OwnRules => Err(Unread::Refused(Refusal::NotHere)),
        }
    }

    /// A year of the calendar in a place that counts years from an initiative's start.
    fn year_counted(&self, place: &Place, text: &str) -> Option<Result<Value, Unread>> {
        let start = renewal::counted_from(self.plan, place)?;
        let year = Year::written(text).filter(|it| !it.is_relative())?;
        let last = start.later(Year::MOST_RELATIVE);
        let inside = (start..=last).contains(&year);
        Some(if inside {
            Ok(Value::Whole(year.since(start)))
        } else {
            Err(Unread::Refused(Refusal::OutOfBounds {
                min: start.number().into(),
                max: last.number().into(),
            }))
        })
    }

    fn number(
        &self,
        text: &str,
        meant: Meant,
        value: impl FnOnce(Decimal) -> Value,
    ) -> Result<Reading, Unread> {
        let read = self
            .texts
            .read_number(text, meant)
            .map_err(Unread::Number)?;
        Ok(Reading {
            value: value(read.value),
            worth_showing: read.doubtful || read.calculated,
            doubtful: read.doubtful,
        })
    }

    /// Whether an amount of this place is typed in the kroner of its own year.
    fn is_nominal(&self, place: &Place) -> bool {
        // In the price year both are the same.
        self.basis == PriceBasis::Nominal
            && place
                .year
                .is_some_and(|year| year != self.plan.price_year())
    }

    fn read_word(&self, kind: EntityKind, field: Field, text: &str) -> Result<Value, Unread> {
        if let Some(word) = self.texts.read_word(kind, field, text) {
            return Ok(Value::Word(word));
        }
        let words = self.texts.words(kind, field);
        let words = words.into_iter().map(|(_, shown)| shown).collect();
        Err(Unread::NoSuchWord(words))
    }

    fn read_certainty(&self, text: &str) -> Result<Value, Unread> {
        let wanted = text.to_lowercase();
        let words = self.certainties();
        let whole = words
            .iter()
            .find(|(word, shown)| *word == wanted || shown.to_lowercase() == wanted);
        let mut begin = words
            .iter()
            .filter(|(_, shown)| shown.to_lowercase().starts_with(&wanted));
        let begins = begin.next().filter(|_| begin.next().is_none());
        match whole.or(begins) {
            Some((word, _)) => Ok(Value::Word(word)),
            None => Err(Unread::NoSuchWord(
                words.into_iter().map(|(_, shown)| shown).collect(),
            )),
        }
    }

    /// How certain something can be: the word, and how it is shown.
    fn certainties(&self) -> Vec<(&'static str, String)> {
        let all = <Certainty as strum::VariantArray>::VARIANTS.iter();
        let named = all.map(|it| {
            let word: &'static str = it.into();
            (word, self.texts.get(&format!("certainty-{word}")))
        });
        named.collect()
    }

    /// A thing by its name as shown, its plain name, or its id.
    fn read_reference(&self, of: EntityKind, text: &str) -> Result<Value, Unread> {
        let wanted = text.to_lowercase();
        let choices = self.things(of);
        // Of several that are called so, none is taken unasked.
        let only = |is_it: &dyn Fn(&str, &str) -> bool| {
            let found = choices.iter();
            let mut found = found.filter(|(id, name)| is_it(id, &name.to_lowercase()));
            found.next().filter(|_| found.next().is_none())
        };
        only(&|id, _| id == wanted)
            .or_else(|| only(&|_, name| name == wanted))
            .or_else(|| only(&|_, name| name.contains(&wanted)))
            .map(|(id, _)| Value::Reference(id.clone()))
            .ok_or(Unread::NoSuchThing(of))
    }

    /// The things of a kind that can be referred to: id and name.
    pub fn things(&self, of: EntityKind) -> Vec<(String, String)> {
        let all = self.plan.things();
        let of_kind = all.filter(|(entity, _)| entity.kind() == of);
        of_kind
            .filter_map(|(entity, _)| {
                let written = entity.to_string();
                let (_, id) = written.split_once(':')?;
                Some((id.to_owned(), self.texts.entity(self.plan, &entity)))
            })
            .collect()
    }

    fn read_rule_set(&self, text: &str) -> Result<Value, Unread> {
        let language = self.texts.language();
        let wanted = text.to_lowercase();
        let all: Vec<_> = rules::choices(self.plan).collect();
        let found = all.iter().find(|it| {
            it.id == wanted || language.name(&it.name).to_lowercase().starts_with(&wanted)
        });
        found.map(|it| Value::Text(it.id.clone())).ok_or_else(|| {
            let names = all.iter().map(|it| language.name(&it.name).to_owned());
            Unread::NoSuchWord(names.collect())
        })
    }

    /// What a target can be set to, where it is one of a few: what is typed, and what is shown.
    pub fn choices(&self, target: &Target) -> Vec<String> {
        let place = match target {
            Target::Value(place) => place,
            Target::Certainty(_) => {
                let all = self.certainties().into_iter();
                return all.map(|(_, shown)| shown).collect();
            }
            _ => return Vec::new(),
        };
        let kind = place.entity.kind();
        match kind.spec(place.field).map(|spec| spec.holds) {
            Some(Holds::Word(_)) => {
                let words = self.texts.words(kind, place.field);
                words.into_iter().map(|(_, shown)| shown).collect()
            }
            Some(Holds::Reference(of)) => {
                let others = self.things(of).into_iter();
                others.map(|(_, name)| name).collect()
            }
            Some(Holds::Flag) => vec![self.texts.get("rule-yes"), self.texts.get("rule-no")],
            Some(Holds::RuleSet) => {
                let language = self.texts.language();
                let all = rules::choices(self.plan);
                all.map(|it| language.name(&it.name).to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The unit that an amount of a place is typed and shown in: kroner for what people know in kroner.
pub fn unit_of(place: &Place, unit: Unit) -> Unit {
    match place.field {
        Field::Rate => Unit::Kroner,
        Field::Wage | Field::Other | Field::YearlyCost => match unit {
            Unit::Million => Unit::Thousand,
            other => other,
        },
        _ => unit,
    }
}

impl Texts {
    /// Why text cannot stand in a place: the field, the text, and what can stand there.
    pub fn unread(&self, plan: &Plan, place: Option<&Place>, text: &str, why: &Unread) -> String {
        let why = match why {
            Unread::Number(fault) => self.not_read(fault),
            Unread::NoSuchWord(words) => self.say("unread-word", [arg("words", words.join(", "))]),
            Unread::NoSuchThing(kind) => self.say("unread-thing", [arg("kind", self.kind(*kind))]),
            Unread::Date => self.get("unread-date"),
            Unread::Year => self.say(
                "unread-year",
                [
                    arg("min", Year::EARLIEST.to_string()),
                    arg("max", Year::LATEST.to_string()),
                ],
            ),
            Unread::Flag => self.get("unread-flag"),
            Unread::Refused(Refusal::OutOfBounds { min, .. })
                if min.is_zero() && text.trim_start().starts_with(['-', '\u{2212}', '(']) =>
            {
                self.get("unread-negative")
            }
            Unread::Refused(refusal) => self.refusal(plan, refusal),
        };
        let field = place.map_or_else(String::new, |place| {
            let field = self.field(place.field);
            match plan.calendar_year(place) {
                Some(year) => format!("{field} {year}"),
                None => field,
            }
        });
        let said = [
            arg("field", capitalised(&field)),
            arg("text", text.to_owned()),
            arg("why", why),
        ];
        self.say("unread", said)
    }
}
