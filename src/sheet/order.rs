//! Sorting and filtering: another way to look at the rows, not another order of the plan.

use std::cmp::Ordering as Compared;

use rust_decimal::Decimal;

use super::{Column, Row, RowKey, Sheet};
use crate::model::Value;
use crate::projection::Projection;
use crate::texts::Texts;
use crate::time::Year;

/// Which way rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The smallest first.
    Up,
    /// The largest first.
    Down,
}

/// By what rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordering {
    /// The column.
    pub column: Column,
    /// The way.
    pub direction: Direction,
}

/// Which rows are shown: those with this text in one of their cells of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter(pub String);

/// What a row is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Number(Decimal),
    Text(String),
    Nothing,
}

/// The positions of the rows in the order asked for. Groups stay, and so does what stands under a
/// thing; things are sorted within their group. With a filter, things without it are left out, and
/// so are groups in which nothing is left.
pub fn in_order(
    sheet: &Sheet,
    projection: &Projection,
    texts: &Texts,
    ordering: Option<Ordering>,
    filter: &Filter,
    looked_at: Year,
) -> Vec<usize> {
    let wanted = filter.0.trim().to_lowercase();
    if ordering.is_none() && wanted.is_empty() {
        return (0..sheet.rows().len()).collect();
    }
    let mut order = Vec::with_capacity(sheet.rows().len());
    let mut at = 0;
    while let Some(row) = sheet.rows().get(at) {
        if matches!(row.key, RowKey::Group(_)) {
            let end = at.saturating_add(1).saturating_add(sheet.under(at).len());
            let within = things(sheet, at.saturating_add(1), end);
            let kept = arrange(
                sheet, projection, texts, within, ordering, &wanted, looked_at,
            );
            let whole = wanted.is_empty() || !kept.is_empty();
            if whole {
                order.push(at);
                order.extend(kept);
            }
            at = end;
        } else {
            // Without groups, the things themselves are sorted, up to a group that follows them.
            let after = sheet.rows().get(at..).unwrap_or_default();
            let is_group = |row: &Row| matches!(row.key, RowKey::Group(_));
            let count = after.iter().take_while(|row| !is_group(row)).count();
            let end = at.saturating_add(count.max(1));
            let within = things(sheet, at, end);
            order.extend(arrange(
                sheet, projection, texts, within, ordering, &wanted, looked_at,
            ));
            at = end;
        }
    }
    order
}

/// The things among rows `from..to`, each with what stands under it.
fn things(sheet: &Sheet, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        let end = at.saturating_add(1).saturating_add(sheet.under(at).len());
        found.push((at, end.min(to)));
        at = end;
    }
    found
}

fn arrange(
    sheet: &Sheet,
    projection: &Projection,
    texts: &Texts,
    mut things: Vec<(usize, usize)>,
    ordering: Option<Ordering>,
    wanted: &str,
    looked_at: Year,
) -> Vec<usize> {
    if !wanted.is_empty() {
        things.retain(|(from, to)| {
            (*from..*to).any(|at| {
                let row = sheet.rows().get(at);
                row.is_some_and(|row| holds_text(sheet, projection, texts, row, wanted, looked_at))
            })
        });
    }
    if let Some(ordering) = ordering {
        let mut keyed: Vec<(SortKey, (usize, usize))> = things
            .into_iter()
            .map(|thing| {
                let row = sheet.rows().get(thing.0);
                let key = row.map_or(SortKey::Nothing, |row| {
                    sort_key(sheet, projection, texts, row, ordering.column, looked_at)
                });
                (key, thing)
            })
            .collect();
        keyed.sort_by(|(one, _), (other, _)| compare(one, other, ordering.direction));
        things = keyed.into_iter().map(|(_, thing)| thing).collect();
    }
    things.into_iter().flat_map(|(from, to)| from..to).collect()
}

/// What is empty comes last, whichever way.
fn compare(one: &SortKey, other: &SortKey, direction: Direction) -> Compared {
    match (one, other) {
        (SortKey::Nothing, _) | (_, SortKey::Nothing) => one.cmp(other),
        _ if direction == Direction::Down => other.cmp(one),
        _ => one.cmp(other),
    }
}

fn sort_key(
    sheet: &Sheet,
    projection: &Projection,
    texts: &Texts,
    row: &Row,
    column: Column,
    looked_at: Year,
) -> SortKey {
    if matches!(row.key, RowKey::New(_)) {
        return SortKey::Nothing;
    }
    let cell = sheet.cell(projection, row, column, looked_at);
    if let Some(number) = cell.number() {
        return SortKey::Number(number);
    }
    match &cell.value {
        Value::Absent => SortKey::Nothing,
        Value::Year(year) => SortKey::Number(year.number().into()),
        Value::Date(date) => SortKey::Text(date.to_string()),
        value => {
            let shown = shown(projection, texts, &cell, value);
            SortKey::Text(shown.to_lowercase())
        }
    }
}

fn shown(projection: &Projection, texts: &Texts, cell: &super::Cell, value: &Value) -> String {
    let writing = super::Writing {
        texts,
        plan: projection.plan(),
        unit: crate::texts::Unit::Kroner,
        basis: crate::prices::PriceBasis::Fixed,
    };
    match value {
        Value::Absent => String::new(),
        _ => super::written(&writing, cell),
    }
}

fn holds_text(
    sheet: &Sheet,
    projection: &Projection,
    texts: &Texts,
    row: &Row,
    wanted: &str,
    looked_at: Year,
) -> bool {
    let words = sheet.columns().iter().filter(|column| !column.is_number());
    words.into_iter().any(|column| {
        let cell = sheet.cell(projection, row, *column, looked_at);
        let said = shown(projection, texts, &cell, &cell.value);
        let named = matches!(*column, Column::Name)
            .then(|| row.key.entity())
            .flatten()
            .map(|entity| texts.entity(projection.plan(), entity));
        said.to_lowercase().contains(wanted)
            || named.is_some_and(|name| name.to_lowercase().contains(wanted))
    })
}
