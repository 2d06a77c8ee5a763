//! Cells as text that can be typed again: every digit, in the unit that is shown.

use super::cell::{Cell, Target};
use super::entry::Writing;
use super::reading::unit_of;
use super::renewal::counted_from;
use crate::model::{EntityKind, Field, Holds, Value};
use crate::money::{Money, exact};
use crate::prices::{PriceBasis, index_in};
use crate::rules;

/// What stands in a cell as text that can be typed again: every digit, in the unit that is shown.
pub fn written(writing: &Writing<'_>, cell: &Cell) -> String {
    if let Some(text) = &cell.unreadable {
        return text.clone();
    }
    let texts = writing.texts;
    let place = cell.target.as_ref().and_then(Target::place);
    let unit = place.map_or(writing.unit, |place| unit_of(place, writing.unit));
    match (&cell.value, place) {
        (Value::Absent, _) => String::new(),
        (Value::Amount(amount), _) => {
            let kroner = match (cell.year, writing.basis) {
                (Some(year), PriceBasis::Nominal) if year != writing.plan.price_year() => {
                    let index = index_in(writing.plan, year);
                    Money::posting(exact::times(amount.decimal(), index)).decimal()
                }
                _ => amount.decimal(),
            };
            texts.exact_amount(kroner, unit)
        }
        (Value::Percent(percent), _) => texts.numbers().plain(percent.0),
        (Value::Word(word), Some(place)) if matches!(cell.target, Some(Target::Value(_))) => {
            texts.word(place.entity.kind(), place.field, word)
        }
        // What a row is, where nothing is entered.
        (Value::Word(word), _) if cell.target.is_none() => {
            let kind = word.parse::<EntityKind>().ok();
            kind.map_or_else(|| (*word).to_owned(), |kind| texts.kind(kind))
        }
        (Value::Word(word), _) => texts.get(&format!("certainty-{word}")),
        (Value::Reference(id), Some(place)) => {
            let of = place.entity.kind().spec(place.field).map(|it| it.holds);
            match of {
                Some(Holds::Reference(of)) => crate::model::referred(of, id)
                    .map_or_else(|| id.clone(), |it| texts.entity(writing.plan, &it)),
                _ => id.clone(),
            }
        }
        (Value::Text(id), Some(place)) if place.field == Field::RuleSet => {
            let rules = rules::find(writing.plan, id);
            rules.map_or_else(
                || id.clone(),
                |it| texts.language().name(&it.name).to_owned(),
            )
        }
        (Value::Text(text), Some(place)) if place.field == Field::OwnRules => texts.own_rules(text),
        (Value::Text(text), _) | (Value::Reference(text), None) => text.clone(),
        (Value::Decided(decided), place) => {
            let year = place.and_then(|it| it.year);
            let amount = decided.amount.decimal();
            // Shown in other kroner than it was decided in, it is what it comes to in those.
            let kroner = match (decided.nominal, writing.basis, year) {
                (true, PriceBasis::Fixed, Some(year)) => {
                    let index = index_in(writing.plan, year);
                    Money::posting(exact::ratio(amount, index)).decimal()
                }
                (false, PriceBasis::Nominal, Some(year)) => {
                    let index = index_in(writing.plan, year);
                    Money::posting(exact::times(amount, index)).decimal()
                }
                _ => amount,
            };
            texts.exact_amount(kroner, unit)
        }
        (Value::Count(count), _) => texts.numbers().plain(*count),
        (Value::Whole(number), place) => {
            let start = place.and_then(|place| counted_from(writing.plan, place));
            start.map_or_else(
                || number.to_string(),
                |start| start.later(*number).to_string(),
            )
        }
        (Value::Year(year), _) => year.to_string(),
        (Value::Date(date), _) => texts.numbers().date(*date),
        (Value::Flag(true), _) => texts.get("rule-yes"),
        (Value::Flag(false), _) => texts.get("rule-no"),
    }
}
