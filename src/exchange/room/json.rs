//! Room as JSON: complete, exact, and stable in order.

use serde_json::{Map, Value, json};

use super::bite::{bite_json, uses_json};
use super::csv::{ROOM_COLUMNS, amounts};
use super::{RoomAsked, STRENGTHS, lock_words, rung_word};
use crate::model::ScenarioId;
use crate::room::{
    ContractDate, Ladder, Otherwise, Rung, RungItem, Strength, contract_dates, rung_items,
};
use crate::rules::LEVELS;
use crate::time::Year;

/// The room of every computed year as JSON, with what stands on each rung; of the year that is
/// asked for alone, where there is one.
pub fn room_json(asked: &RoomAsked<'_>) -> Value {
    let projection = asked.projection;
    let (plan, rules) = (projection.plan(), projection.rules());
    let (prices, vat): (&str, &str) = (asked.prices.into(), plan.vat.into());
    let years = projection.horizon().years();
    let years = years.filter(|year| asked.year.is_none_or(|it| it == *year));
    let dates = contract_dates(projection);
    json!({
        "format": "handlingsrom-room",
        "plan": plan.name,
        "body": plan.body,
        "scenario": asked.scenario.map(ScenarioId::as_str),
        "rule_set": rules.id,
        "rule_set_checked": rules.checked.to_string(),
        "rule_set_valid_from": rules.valid_from,
        "rule_set_valid_to": rules.valid_to,
        "as_of": asked.date(),
        "unit": "kroner",
        "prices": prices,
        "price_year": plan.price_year().number(),
        "vat": vat,
        "levels": (1..=LEVELS).filter_map(|level| rules.level_name(level)).map(|names| {
            json!({"nb": names.nb, "nn": names.nn, "en": names.en})
        }).collect::<Vec<_>>(),
        "years": years.map(|year| year_json(asked, year)).collect::<Vec<_>>(),
        "lever_uses": uses_json(asked),
        "bite": bite_json(asked),
        "contract_dates": dates.iter().map(|date| date_json(asked, date)).collect::<Vec<_>>(),
    })
}

fn year_json(asked: &RoomAsked<'_>, year: Year) -> Value {
    let mut object = Map::new();
    object.insert("year".to_owned(), json!(year.number()));
    let budget = asked.projection.plan().budget();
    object.insert("in_budget".to_owned(), json!(budget.contains(year)));
    for strength in STRENGTHS {
        let word: &str = strength.into();
        object.insert(word.to_owned(), ladder_json(asked, year, strength));
    }
    Value::Object(object)
}

fn ladder_json(asked: &RoomAsked<'_>, year: Year, strength: Strength) -> Value {
    let ladder = Ladder::of(asked.projection, year, strength);
    let amounts = amounts(&ladder).into_iter();
    let amounts = amounts.map(|amount| json!(asked.kroner(amount, year).to_string()));
    let named = ROOM_COLUMNS.iter().skip(2).zip(amounts);
    let mut object: Map<String, Value> = named
        .map(|(name, amount)| ((*name).to_owned(), amount))
        .collect();
    let rungs = Rung::ALL.iter().map(|rung| {
        let items = rung_items(asked.projection, year, *rung, strength);
        let items = items.iter().map(|item| item_json(asked, year, item));
        (rung_word(*rung), Value::Array(items.collect()))
    });
    object.insert("items".to_owned(), Value::Object(rungs.collect()));
    Value::Object(object)
}

fn item_json(asked: &RoomAsked<'_>, year: Year, item: &RungItem) -> Value {
    let because: &str = item.because.into();
    let (locked_by, through) = lock_words(item.lock);
    json!({
        "subject": item.subject.to_string(),
        "name": asked.name_of(&item.subject),
        "figure": item.figure.to_string(),
        "amount": asked.kroner(item.amount, year).to_string(),
        "level": item.level,
        "because": because,
        "locked_by": locked_by,
        "locked_through": through.map(Year::number),
        "by_default": item.by_default,
    })
}

fn date_json(asked: &RoomAsked<'_>, date: &ContractDate) -> Value {
    let act: &str = date.act.into();
    let (locks, through) = match date.otherwise {
        Otherwise::Locked(through) => (true, through),
        Otherwise::Ends => (false, None),
    };
    let year = date.figure.year.unwrap_or(date.ends);
    json!({
        "by": date.by.to_string(),
        "item": date.item.as_str(),
        "act": act,
        "ends": date.ends.number(),
        "figure": date.figure.to_string(),
        "amount": asked.kroner(date.amount, year).to_string(),
        "locks": locks,
        "locked_through": through.map(Year::number),
        "over": date.over,
    })
}
