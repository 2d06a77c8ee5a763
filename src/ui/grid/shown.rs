//! How cells are written on the screen, and what they are called.

use rust_decimal::Decimal;

use super::State;
use crate::model::{Binding, Entity, Field, Place, Value};
use crate::money::Money;
use crate::projection::Measure;
use crate::sheet::{Cell, Column, Row, RowKey, Standing, Target, row_name, unit_of};
use crate::texts::arg;
use crate::ui::icons::Icon;
use crate::ui::view::View;

/// What stands in a cell, as it is shown. The unit stands in the heading.
pub(crate) fn shown(view: &View<'_>, row: &Row, column: Column, cell: &Cell) -> String {
    if let Some(text) = &cell.unreadable {
        return text.clone();
    }
    let texts = view.look.texts;
    if column == Column::Name {
        return match &cell.value {
            Value::Text(name) if !name.trim().is_empty() => name.clone(),
            _ => row_name(texts, view.projection(), row),
        };
    }
    let place = cell.target.as_ref().and_then(Target::place);
    match &cell.value {
        Value::Absent if cell.figure.is_some() => texts.get("not-applicable"),
        Value::Absent => String::new(),
        Value::Amount(amount) => amount_shown(view, *amount, cell, place),
        Value::Percent(percent) => percent_shown(view, percent.0, row, column),
        Value::Count(count) => texts.numbers().plain(crate::texts::rounded(*count, 2)),
        Value::Flag(flag) => texts.get(if *flag { "rule-yes" } else { "rule-no" }),
        Value::Word(word) => word_shown(view, row, column, word),
        Value::Decided(decided) => view
            .look
            .texts
            .bare(decided.amount.decimal(), view.look.unit),
        _ => crate::sheet::written(&super::writing(view), cell),
    }
}

fn amount_shown(view: &View<'_>, amount: Money, cell: &Cell, place: Option<&Place>) -> String {
    let unit = place.map_or(view.look.unit, |place| unit_of(place, view.look.unit));
    match cell.year {
        Some(year) => view.number(amount, year),
        None => view.look.texts.bare(amount.decimal(), unit),
    }
}

fn percent_shown(view: &View<'_>, percent: Decimal, row: &Row, column: Column) -> String {
    let texts = view.look.texts;
    let numbers = texts.numbers();
    let by_year = matches!(column, Column::Year(_));
    match (&row.key, column) {
        // Rates as they were entered, and what follows from them to two decimals.
        (RowKey::Series(..) | RowKey::Setting(_), _) => percent_plain(view, percent),
        (RowKey::Part(_, Measure::RealGrowth), _) => {
            let sign = if percent > Decimal::ZERO { "+" } else { "" };
            let number = format!("{sign}{}", numbers.fixed(percent, 2));
            texts.say("percent", [arg("number", number)])
        }
        _ if by_year => texts.percent(percent, 1),
        (_, Column::Field(Field::RealGrowth)) => {
            let rounded = crate::texts::rounded(percent, 1);
            let sign = if rounded > Decimal::ZERO { "+" } else { "" };
            format!("{sign}{}", numbers.fixed(percent, 1))
        }
        _ => numbers.plain(crate::texts::rounded(percent, 2)),
    }
}

fn percent_plain(view: &View<'_>, percent: Decimal) -> String {
    let texts = view.look.texts;
    let number = texts.numbers().plain(crate::texts::rounded(percent, 2));
    texts.say("percent", [arg("number", number)])
}

fn word_shown(view: &View<'_>, row: &Row, column: Column, word: &str) -> String {
    let texts = view.look.texts;
    let kind = row
        .key
        .entity()
        .map_or(crate::model::EntityKind::Plan, Entity::kind);
    match (column, row.key.entity()) {
        (Column::Field(Field::Kind), _) if kind.spec(Field::Kind).is_none() => {
            capital(&texts.kind(kind)) // what the row is
        }
        (Column::Certainty, _) => texts.get(&format!("certainty-{word}")),
        (Column::Field(Field::Binding), Some(Entity::Item(_))) => {
            let item = view.projection().plan().items.get(row.at);
            let held = item.filter(|it| it.binding == Binding::Contract);
            match held.and_then(|it| it.contract.until) {
                Some(until) => texts.say("cell-contract", [arg("year", until.to_string())]),
                None => capital(&texts.word(kind, Field::Binding, word)),
            }
        }
        (Column::Field(field), _) => capital(&texts.word(kind, field, word)),
        (Column::Setting, Some(Entity::Profile(_))) => {
            capital(&texts.word(kind, Field::Kind, word))
        }
        (Column::Setting, _) => match &row.key {
            RowKey::Setting(field) => capital(&texts.word(kind, *field, word)),
            _ => word.to_owned(),
        },
        _ => word.to_owned(),
    }
}

fn capital(text: &str) -> String {
    crate::texts::capitalised(text)
}

/// The mark before the words of a cell.
pub(super) fn icon(view: &View<'_>, row: &Row, column: Column) -> Option<Icon> {
    if column != Column::Field(Field::Binding) || !matches!(row.key, RowKey::Thing(_)) {
        return None;
    }
    let item = view.projection().plan().items.get(row.at)?;
    Some(match item.binding {
        Binding::Free => Icon::Ring,
        Binding::Mandated => Icon::Envelope,
        Binding::StatutoryTask | Binding::StatutoryAmount => Icon::Scale,
        Binding::Contract => Icon::Clock,
    })
}

/// What a cell is called: the row, the column, what stands there, and where that comes from.
pub(crate) fn cell_name(
    view: &View<'_>,
    state: &State,
    row: &Row,
    column: Column,
    cell: &Cell,
) -> String {
    let texts = view.look.texts;
    let heading = super::columns::heading(view, state.kind, column);
    let named = row_name(texts, view.projection(), row);
    let value = match (&cell.value, cell.year) {
        _ if cell.unreadable.is_some() => shown(view, row, column, cell),
        (Value::Amount(amount), Some(year)) => view.amount(*amount, year),
        (Value::Absent, _) if column != Column::Name => texts.get("cell-empty"),
        _ => shown(view, row, column, cell),
    };
    let standing = texts.get(match cell.standing {
        _ if cell.unreadable.is_some() => "cell-unreadable",
        Standing::Entered => "cell-entered",
        Standing::Decided => "cell-decided",
        Standing::Follows => "cell-follows",
        Standing::Default => "cell-default",
        Standing::Computed => "cell-computed",
        Standing::Blank if cell.is_open() => "cell-open",
        Standing::Blank => "cell-closed",
    });
    let standing = if super::contract::is_cliff(view, row, cell) {
        format!("{standing}, {}", texts.get("cell-cliff"))
    } else if let Some(retired) = super::contract::retired(view, row, cell) {
        format!("{standing}, {}", retired_said(view, cell, retired))
    } else {
        standing
    };
    let what = [
        arg("row", named),
        arg("column", heading),
        arg("value", value),
        arg("standing", standing),
    ];
    texts.say("cell-name", what)
}

/// What initiatives make superfluous of an item in the year of a cell, in words.
pub(super) fn retired_said(view: &View<'_>, cell: &Cell, amount: Money) -> String {
    let year = cell.year.unwrap_or(view.session.year());
    let amount = [arg("amount", view.amount(amount, year))];
    view.look.texts.say("cell-retired", amount)
}
