//! Reading single values, and what is wrong where one cannot be read.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::error::{Expected, Fault};
use super::read::{Object, Read};
use super::rule_set::own_rules;
use super::tree::{Located, Trail};
use crate::model::{
    Annotation, Certainty, Entity, Holds, Override, Percent, Place, Refusal, Value,
    check_annotation, check_value,
};
use crate::money::Money;
use crate::time::Year;

pub(super) const ANNOTATION_KEYS: [&str; 5] =
    ["source", "source_date", "note", "certainty", "unreadable"];

pub(super) fn read_place(json: &Json, trail: &Trail<'_>) -> Read<Place> {
    let place: Option<Place> = json.as_str().and_then(|text| text.parse().ok());
    let by_year = |place: &Place| {
        let spec = place.entity.kind().spec(place.field);
        place.year.is_none()
            || spec.is_some_and(|spec| spec.holds.by_year() || spec.holds.by_offset())
    };
    place
        .filter(by_year)
        .ok_or_else(|| wrong(trail, json, Expected::Place))
}

pub(super) fn object<'a>(json: &'a Json, trail: &Trail<'_>) -> Read<&'a Object> {
    json.as_object()
        .ok_or_else(|| wrong(trail, json, Expected::Object))
}

pub(super) fn id<T, E>(
    object: &Object,
    trail: &Trail<'_>,
    new: impl Fn(&str) -> Result<T, E>,
) -> Read<T> {
    let json = object.get("id").ok_or_else(|| missing(trail, "id"))?;
    let id = json.as_str().and_then(|text| new(text).ok());
    id.ok_or_else(|| wrong(&trail.key("id"), json, Expected::Id))
}

pub(super) fn whole(object: &Object, key: &str, trail: &Trail<'_>) -> Read<Option<usize>> {
    let Some(json) = object.get(key) else {
        return Ok(None);
    };
    let number = json
        .as_u64()
        .and_then(|number| usize::try_from(number).ok());
    number
        .map(Some)
        .ok_or_else(|| wrong(&trail.key(key), json, Expected::Whole))
}

pub(super) fn read_entity(json: &Json, trail: &Trail<'_>) -> Read<Entity> {
    let entity: Option<Entity> = json.as_str().and_then(|text| text.parse().ok());
    entity.ok_or_else(|| wrong(trail, json, Expected::Thing))
}

/// A year as a key: of the calendar, or counted from an initiative's start.
pub(super) fn year_key(holds: Holds, key: &str, trail: &Trail<'_>) -> Read<Year> {
    let counted = |offset: &Year| offset.is_relative() && offset.to_string() == key;
    let year = if holds.by_offset() {
        key.parse().ok().map(Year::relative).filter(counted)
    } else {
        Year::written(key)
    };
    year.ok_or_else(|| wrong(trail, &Json::from(key), Expected::Year))
}

/// A decimal number as text: digits, at most one point, a leading minus.
pub(super) fn decimal(json: &Json) -> Option<Decimal> {
    let text = json.as_str()?;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    if !plain {
        return None;
    }
    Decimal::from_str_exact(text).ok()
}

pub(super) fn percent(json: &Json, trail: &Trail<'_>) -> Read<Value> {
    let rate = decimal(json).ok_or_else(|| wrong(trail, json, Expected::Percent))?;
    Ok(Value::Percent(Percent(rate)))
}

pub(super) fn decided(json: &Json, trail: &Trail<'_>) -> Read<Value> {
    let amount = |json: &Json, trail: &Trail<'_>| {
        decimal(json)
            .map(Money::entered)
            .ok_or_else(|| wrong(trail, json, Expected::Amount))
    };
    let Some(object) = json.as_object() else {
        return Ok(Value::Decided(Override::fixed(amount(json, trail)?)));
    };
    let of = object
        .get("amount")
        .ok_or_else(|| missing(trail, "amount"))?;
    let amount = amount(of, &trail.key("amount"))?;
    let nominal = match object.get("nominal") {
        None => false,
        Some(Json::Bool(nominal)) => *nominal,
        Some(other) => return Err(wrong(&trail.key("nominal"), other, Expected::Flag)),
    };
    Ok(Value::Decided(Override { amount, nominal }))
}

/// A value that is not by year.
pub(super) fn plain_value(holds: Holds, json: &Json, trail: &Trail<'_>) -> Read<Value> {
    let expect = |value: Option<Value>, expected| value.ok_or_else(|| wrong(trail, json, expected));
    let text = || json.as_str().map(str::to_owned);
    let small = || json.as_u64().and_then(|number| u16::try_from(number).ok());
    match holds {
        Holds::Text(_) => expect(text().map(Value::Text), Expected::Text),
        Holds::Amount | Holds::Cost | Holds::CostByOffset => expect(
            decimal(json).map(|it| Value::Amount(Money::entered(it))),
            Expected::Amount,
        ),
        Holds::Share
        | Holds::PercentOf
        | Holds::Growth
        | Holds::GrowthByYear
        | Holds::ShareByYear
        | Holds::ShareByOffset => percent(json, trail),
        Holds::Decided { .. } => decided(json, trail),
        Holds::Count => expect(decimal(json).map(Value::Count), Expected::Count),
        Holds::Whole { .. } => expect(small().map(Value::Whole), Expected::Whole),
        Holds::Year => expect(small().map(|it| Value::Year(Year::new(it))), Expected::Year),
        Holds::Date => {
            let date: Option<Date> = json.as_str().and_then(|text| text.parse().ok());
            expect(date.map(Value::Date), Expected::Date)
        }
        Holds::Flag => expect(json.as_bool().map(Value::Flag), Expected::Flag),
        Holds::Word(words) => {
            let word = json
                .as_str()
                .ok_or_else(|| wrong(trail, json, Expected::Word))?;
            let words = words();
            let known = words.iter().find(|known| **known == word).copied();
            known
                .map(Value::Word)
                .ok_or_else(|| refused(trail, json, Refusal::NotAWord(words)))
        }
        Holds::Reference(_) => expect(text().map(Value::Reference), Expected::Id),
        Holds::RuleSet => expect(text().map(Value::Text), Expected::Id),
        Holds::OwnRules => own_rules(json, trail).map(|own| Value::Text(own.text)),
    }
}

/// The value that a change sets in one place; null clears it.
pub(super) fn single_value(place: &Place, json: &Json, trail: &Trail<'_>) -> Read<Value> {
    let Some(spec) = place.entity.kind().spec(place.field) else {
        return Ok(Value::Absent);
    };
    let value = match json {
        Json::Null => Value::Absent,
        json => plain_value(spec.holds, json, trail)?,
    };
    check_value(spec.holds, place.year, &value).map_err(|why| refused(trail, json, why))?;
    Ok(value)
}

pub(super) fn read_annotation(object: &Object, trail: &Trail<'_>) -> Read<Annotation> {
    let text = |key: &str| match object.get(key) {
        None => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(other) => Err(wrong(&trail.key(key), other, Expected::Text)),
    };
    let source_date = match object.get("source_date") {
        None => None,
        Some(json) => {
            let date = json.as_str().and_then(|text| text.parse().ok());
            Some(date.ok_or_else(|| wrong(&trail.key("source_date"), json, Expected::Date))?)
        }
    };
    let certainty: Option<Certainty> = match object.get("certainty") {
        None => None,
        Some(json) => {
            let word = json.as_str().and_then(|text| text.parse().ok());
            Some(word.ok_or_else(|| wrong(&trail.key("certainty"), json, Expected::Word))?)
        }
    };
    let annotation = Annotation {
        source: text("source")?,
        source_date,
        note: text("note")?,
        certainty,
        unreadable: text("unreadable")?,
    };
    check_annotation(&annotation).map_err(|why| refused(trail, &Json::Null, why))?;
    Ok(annotation)
}

pub(super) fn missing(trail: &Trail<'_>, key: &str) -> Located {
    trail.fault(Fault::Missing(key.to_owned()))
}

pub(super) fn wrong(trail: &Trail<'_>, found: &Json, expected: Expected) -> Located {
    trail.fault(Fault::WrongType {
        found: shortened(found),
        expected,
    })
}

pub(super) fn refused(trail: &Trail<'_>, found: &Json, why: Refusal) -> Located {
    trail.fault(Fault::Refused {
        found: shortened(found),
        why,
    })
}

/// What stands there, in a line that fits a message.
pub(super) fn shortened(json: &Json) -> String {
    const LONGEST: usize = 60;
    let text = json.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
