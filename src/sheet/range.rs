//! Blocks of cells: copying, filling and pasting.

use rust_decimal::Decimal;

use super::entry::{Entry, Writing};
use super::written::written;
use super::{Column, Row, RowKey, Sheet};
use crate::model::{Field, Holds, Place, Value};
use crate::money::exact;
use crate::prices::PriceBasis;
use crate::projection::Projection;
use crate::time::Year;

/// A block of cells: rows in the order in which they are shown, and columns from left to right.
#[derive(Clone, Debug)]
pub struct Range<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// Its figures.
    pub projection: &'a Projection,
    /// The rows.
    pub rows: Vec<&'a Row>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The year whose growth is shown.
    pub looked_at: Year,
}

/// What pasting comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasting {
    /// What is entered.
    pub entries: Vec<Entry>,
    /// Cells that take nothing, and had something pasted on them.
    pub closed: usize,
    /// Cells of the block that lie outside the sheet.
    pub outside: usize,
}

/// What the numbers among some cells come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summed {
    /// How many cells.
    pub cells: usize,
    /// How many numbers among them.
    pub numbers: usize,
    /// Their sum: kroner in the prices that are shown where all are amounts, otherwise plain.
    pub sum: Decimal,
    /// All of them are amounts.
    pub amounts: bool,
}

impl Summed {
    /// The mean of the numbers; nothing where there is none.
    pub fn mean(&self) -> Decimal {
        exact::ratio(self.sum, Decimal::from(self.numbers))
    }
}

impl Range<'_> {
    /// What the numbers come to, amounts of a year in these kroner. The sum of a group is not
    /// counted beside rows that are not groups: it is made of them.
    pub fn summed(&self, basis: PriceBasis) -> Summed {
        let mut summed = Summed {
            cells: self.rows.len().saturating_mul(self.columns.len()),
            amounts: true,
            ..Summed::default()
        };
        let is_group = |row: &&Row| matches!(row.key, RowKey::Group(_));
        let only_groups = self.rows.iter().all(is_group);
        let rows = self.rows.iter().filter(|row| only_groups || !is_group(row));
        for row in rows {
            for column in &self.columns {
                let cell = self.cell(row, *column);
                let Some(number) = cell.number() else {
                    continue;
                };
                let number = match (&cell.value, cell.year) {
                    (Value::Amount(amount), Some(year)) => {
                        self.projection.prices().in_basis(*amount, year, basis)
                    }
                    _ => number,
                };
                summed.numbers = summed.numbers.saturating_add(1);
                summed.amounts &= matches!(cell.value, Value::Amount(_));
                summed.sum = exact::plus(summed.sum, number);
            }
        }
        summed
    }

    fn cell(&self, row: &Row, column: Column) -> super::Cell {
        self.sheet
            .cell(self.projection, row, column, self.looked_at)
    }

    /// The cells as text with every digit, in the unit and kroner of `writing`.
    pub fn copied(&self, writing: &Writing<'_>) -> Vec<Vec<String>> {
        let line = |row: &&Row| {
            let cells = self.columns.iter();
            cells
                .map(|column| self.text(writing, row, *column))
                .collect()
        };
        self.rows.iter().map(line).collect()
    }

    fn text(&self, writing: &Writing<'_>, row: &Row, column: Column) -> String {
        let cell = self.cell(row, column);
        if column == Column::Name && cell.value == Value::Absent {
            return super::row_name(writing.texts, self.projection, row);
        }
        written(writing, &cell)
    }

    /// What stands in the first row, in all rows below it. With one row, that of the row above is
    /// not known here; then nothing.
    pub fn filled_down(&self, writing: &Writing<'_>) -> Vec<Entry> {
        let Some((first, rest)) = self.rows.split_first() else {
            return Vec::new();
        };
        let texts: Vec<Option<String>> = self
            .columns
            .iter()
            .map(|column| self.source(writing, first, *column))
            .collect();
        let rest = rest.iter();
        rest.flat_map(|row| {
            let cells = self.columns.iter().zip(&texts);
            cells.filter_map(|(column, text)| self.filled(row, *column, text.as_deref()?))
        })
        .collect()
    }

    /// What stands in the first column, in all columns right of it.
    pub fn filled_right(&self, writing: &Writing<'_>) -> Vec<Entry> {
        let Some((first, rest)) = self.columns.split_first() else {
            return Vec::new();
        };
        let rows = self.rows.iter();
        rows.flat_map(|row| {
            let text = self.source(writing, row, *first);
            let cells = rest.iter();
            cells.filter_map(move |column| self.filled(row, *column, text.as_deref()?))
        })
        .collect()
    }

    /// What a cell fills others with. A sum or a computed amount is no source: it is made of what
    /// would be filled.
    fn source(&self, writing: &Writing<'_>, row: &Row, column: Column) -> Option<String> {
        let open = self.cell(row, column).is_open();
        open.then(|| self.text(writing, row, column))
    }

    fn filled(&self, row: &Row, column: Column, text: &str) -> Option<Entry> {
        let entry = self.entry(row, column, text)?;
        let blank = text.trim().is_empty();
        let needed = entry.target.place().is_some_and(takes_no_blank);
        (!blank || !needed).then_some(entry)
    }

    /// The same text in every cell; empty text clears what was entered.
    pub fn all(&self, text: &str) -> Vec<Entry> {
        let rows = self.rows.iter();
        rows.flat_map(|row| {
            let cells = self.columns.iter();
            cells.filter_map(|column| self.entry(row, *column, text))
        })
        .collect()
    }

    /// What was entered in the cells goes.
    pub fn cleared(&self) -> Vec<Entry> {
        self.all("")
    }

    /// The cells of a block, from the first cell of this range on. A single cell of text fills the
    /// whole range; a smaller block is repeated where it goes into the range a whole number of
    /// times. What stands there already is not entered anew, so that a block that went to a
    /// spreadsheet and came back changes nothing.
    pub fn pasted(&self, writing: &Writing<'_>, block: &[Vec<String>]) -> Pasting {
        let mut pasting = Pasting::default();
        let height = block.len().max(1);
        let width = block.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for (down, row) in self.rows.iter().enumerate() {
            for (across, column) in self.columns.iter().enumerate() {
                let line = block.get(down.checked_rem(height).unwrap_or(0));
                let text = line.and_then(|it| it.get(across.checked_rem(width).unwrap_or(0)));
                let Some(text) = text else { continue };
                match self.entry(row, *column, text) {
                    Some(entry) if self.stands(writing, row, *column, &entry) => {}
                    Some(entry) => pasting.entries.push(entry),
                    None if self.shows(writing, row, *column, text) => {}
                    None if text.trim().is_empty() => {}
                    None => pasting.closed = pasting.closed.saturating_add(1),
                }
            }
        }
        let inside =
            |down: usize, across: usize| down < self.rows.len() && across < self.columns.len();
        for (down, line) in block.iter().enumerate() {
            let out = line.iter().enumerate();
            let out =
                out.filter(|(across, text)| !inside(down, *across) && !text.trim().is_empty());
            pasting.outside = pasting.outside.saturating_add(out.count());
        }
        pasting
    }

    /// Whether a cell has this text already, or takes nothing from an empty one.
    fn stands(&self, writing: &Writing<'_>, row: &Row, column: Column, entry: &Entry) -> bool {
        let place = entry.target.place();
        let needed = place.is_some_and(takes_no_blank);
        if entry.text.trim().is_empty() {
            let cell = self.cell(row, column);
            let blank = cell.value == Value::Absent && cell.unreadable.is_none();
            return needed || blank;
        }
        let Ok(read) = writing.read(entry) else {
            return self.shows(writing, row, column, &entry.text);
        };
        match (&self.cell(row, column).value, read.value) {
            (Value::Amount(own), Value::Decided(read)) if !read.nominal => *own == read.amount,
            (own, read) if *own == read => true,
            _ => self.shows(writing, row, column, &entry.text),
        }
    }

    fn shows(&self, writing: &Writing<'_>, row: &Row, column: Column, text: &str) -> bool {
        let plain = |text: &str| text.trim().replace('\u{a0}', " ");
        plain(&self.text(writing, row, column)) == plain(text)
    }

    /// Text for a cell, where something can be entered there.
    pub fn entry(&self, row: &Row, column: Column, text: &str) -> Option<Entry> {
        let target = self.cell(row, column).target?;
        Some(Entry::in_cell(target, text, column, self.looked_at))
    }
}

/// Whether an empty cell of a block says nothing about a place: what must have a value, and rates
/// that other years go on from.
fn takes_no_blank(place: &Place) -> bool {
    let spec = place.entity.kind().spec(place.field);
    let series = matches!(
        spec.map(|it| it.holds),
        Some(Holds::GrowthByYear | Holds::ShareByYear)
    );
    let whole = place.year.is_none(); // a step may cost nothing in a year
    series || whole && matches!(place.field, Field::Base | Field::Amount)
}
