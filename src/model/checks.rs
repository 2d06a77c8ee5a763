//! What can be entered, and why something cannot.

use rust_decimal::Decimal;

use super::assumptions::Annotation;
use super::fields::{self, Field, Fields, Holds, Value};
use super::ids;
use super::place::{Entity, Place};
use crate::time::Year;

/// At most so many things of a kind (model §10).
pub const MOST_OF_A_KIND: usize = 5_000;
/// An entered amount or rate has at most so many decimals (model §10).
pub const MOST_DECIMALS: u32 = 4;

/// The longest own rule set, in characters.
const LONGEST_RULE_SET: usize = 1024 * 1024;

/// Why a change cannot be made. Nothing has changed when one is returned.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The thing is not in the plan.
    #[error("{0} is not in the plan")]
    NoSuchThing(Entity),
    /// Things of this kind have no such field.
    #[error("no such field")]
    NoSuchField,
    /// The field has a value by year, and none was named.
    #[error("a year is needed")]
    YearNeeded,
    /// The field has one value for all years.
    #[error("the field has no years")]
    NoYear,
    /// The value is of another kind than the field.
    #[error("wrong kind of value")]
    WrongKind,
    /// The number is outside the field's bounds.
    #[error("outside {min}…{max}")]
    OutOfBounds {
        /// The smallest allowed.
        min: Decimal,
        /// The largest allowed.
        max: Decimal,
    },
    /// The year is outside the years that a plan may name.
    #[error("outside {min}…{max}")]
    YearOutOfBounds {
        /// The earliest allowed.
        min: Year,
        /// The latest allowed.
        max: Year,
    },
    /// The number has too many decimals.
    #[error("more than {MOST_DECIMALS} decimals")]
    TooManyDecimals,
    /// The text is too long.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// The word is not one of the field's words.
    #[error("not one of {0:?}")]
    NotAWord(Vec<&'static str>),
    /// It refers to something that is not in the plan.
    #[error("{0} is not in the plan")]
    Dangling(Entity),
    /// The value cannot be cleared.
    #[error("a value is needed")]
    Needed,
    /// A rate for one year, where the other years have none yet.
    #[error("the rate of the other years is needed first")]
    StartNeeded,
    /// The id is in use.
    #[error("{0} is in the plan already")]
    IdTaken(Entity),
    /// Something still refers to the thing.
    #[error("still used by {0}")]
    StillUsed(Place),
    /// There are as many things of this kind as can be.
    #[error("at most {MOST_OF_A_KIND} of a kind")]
    TooMany,
    /// A scenario would build on itself.
    #[error("the scenario would build on itself")]
    Circle,
    /// The plan itself cannot be added, removed or moved, nor a scenario from within a scenario.
    #[error("not possible here")]
    NotHere,
}

/// Writes a value into a thing after checking it, without looking at the rest of the plan.
pub(crate) fn put(
    thing: &mut dyn Fields,
    field: Field,
    year: Option<Year>,
    value: Value,
) -> Result<(), Refusal> {
    let spec = thing.kind().spec(field).ok_or(Refusal::NoSuchField)?;
    check_value(spec.holds, year, &value)?;
    let value = match (&value, year) {
        (Value::Absent, None) => fields::cleared(thing.kind(), spec).ok_or(Refusal::Needed)?,
        _ => value,
    };
    let slot = thing.slot_mut(field).ok_or(Refusal::NoSuchField)?;
    let rest_is_given = slot.read(None) != Value::Absent;
    if !slot.write(year, value) {
        let alone = year.is_some() && !rest_is_given;
        return Err(if alone {
            Refusal::StartNeeded
        } else {
            Refusal::WrongKind
        });
    }
    thing.settle(field);
    Ok(())
}

pub(crate) fn check_value(holds: Holds, year: Option<Year>, value: &Value) -> Result<(), Refusal> {
    match year {
        Some(year) if holds.by_year() => year_in_bounds(year)?,
        Some(offset) if holds.by_offset() => offset_in_bounds(offset)?,
        Some(_) => return Err(Refusal::NoYear),
        None if years_alone(holds) && *value != Value::Absent => return Err(Refusal::YearNeeded),
        None => {}
    }
    match (holds, value) {
        (_, Value::Absent) | (Holds::Date, Value::Date(_)) | (Holds::Flag, Value::Flag(_)) => {
            Ok(())
        }
        (Holds::Text(most), Value::Text(text)) => within_length(text, most),
        (Holds::OwnRules, Value::Text(text)) => within_length(text, LONGEST_RULE_SET),
        (Holds::Amount | Holds::Cost | Holds::CostByOffset, Value::Amount(amount)) => {
            entered(holds, amount.decimal())
        }
        (Holds::Decided { .. }, Value::Decided(decided)) => {
            entered(holds, decided.amount.decimal())
        }
        (
            Holds::Share
            | Holds::PercentOf
            | Holds::Growth
            | Holds::ShareByYear
            | Holds::ShareByOffset
            | Holds::GrowthByYear,
            Value::Percent(rate),
        ) => entered(holds, rate.0),
        (Holds::Count, Value::Count(count)) => entered(holds, *count),
        (Holds::Whole { .. }, Value::Whole(number)) => in_bounds(holds, (*number).into()),
        (Holds::Year, Value::Year(year)) => year_in_bounds(*year),
        (Holds::Word(words), Value::Word(word)) => {
            let words = words();
            if words.contains(word) {
                Ok(())
            } else {
                Err(Refusal::NotAWord(words))
            }
        }
        (Holds::Reference(_), Value::Reference(id)) | (Holds::RuleSet, Value::Text(id)) => {
            if ids::is_id(id) {
                Ok(())
            } else {
                Err(Refusal::WrongKind)
            }
        }
        _ => Err(Refusal::WrongKind),
    }
}

fn within_length(text: &str, most: usize) -> Result<(), Refusal> {
    if text.chars().count() <= most {
        Ok(())
    } else {
        Err(Refusal::TooLong(most))
    }
}

fn entered(holds: Holds, number: Decimal) -> Result<(), Refusal> {
    if number.normalize().scale() > MOST_DECIMALS {
        return Err(Refusal::TooManyDecimals);
    }
    in_bounds(holds, number)
}

fn year_in_bounds(year: Year) -> Result<(), Refusal> {
    let (min, max) = (Year::EARLIEST, Year::LATEST);
    if min <= year && year <= max {
        Ok(())
    } else {
        Err(Refusal::YearOutOfBounds { min, max })
    }
}

/// Whether there is a value for single years alone, and none for the others.
fn years_alone(holds: Holds) -> bool {
    matches!(holds, Holds::Decided { .. } | Holds::CostByOffset)
}

fn offset_in_bounds(offset: Year) -> Result<(), Refusal> {
    if offset.is_relative() {
        return Ok(());
    }
    Err(Refusal::OutOfBounds {
        min: Decimal::ZERO,
        max: Year::MOST_RELATIVE.into(),
    })
}

fn in_bounds(holds: Holds, number: Decimal) -> Result<(), Refusal> {
    match holds.bounds() {
        Some((min, max)) if number < min || number > max => Err(Refusal::OutOfBounds { min, max }),
        _ => Ok(()),
    }
}

/// Longest texts that stand beside a value.
const LONGEST_REMARK: usize = 4_000;

/// Checks the texts of an annotation.
pub(crate) fn check_annotation(annotation: &Annotation) -> Result<(), Refusal> {
    let texts = [&annotation.source, &annotation.note, &annotation.unreadable];
    texts
        .into_iter()
        .flatten()
        .try_for_each(|text| within_length(text, LONGEST_REMARK))
}
