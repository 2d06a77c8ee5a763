//! What each row of a pasted table is.

use rust_decimal::Decimal;

use super::headings::is_sum;
use super::{Held, PastedColumn, PastedRow, Table, only_units};
use crate::money::exact;

/// A text longer than this, in characters, is a note and no heading.
const LONGEST_HEADING: usize = 100;

/// What each row below the header is.
pub(super) fn rows(
    table: &Table<'_>,
    columns: &[PastedColumn],
    header: Option<usize>,
) -> Vec<PastedRow> {
    let figures = figures(table, columns);
    let reading = Reading {
        table,
        names: columns.iter().position(|it| *it == PastedColumn::Name),
        is_figure: (0..table.width).map(|it| figures.contains(&it)).collect(),
        figures,
        header,
    };
    let mut rows: Vec<PastedRow> = (0..table.held.len())
        .map(|row| reading.alone(row))
        .collect();
    if rows.contains(&PastedRow::Thing) {
        groups_without_things(&mut rows);
        reading.sums_by_arithmetic(&mut rows);
    } else {
        // No figures at all: a list of names.
        for row in &mut rows {
            if *row == PastedRow::Group {
                *row = PastedRow::Thing;
            }
        }
    }
    rows
}

/// The columns with amounts: those of years and their sums, or else what is not recognised.
fn figures(table: &Table<'_>, columns: &[PastedColumn]) -> Vec<usize> {
    let at = |which: &dyn Fn(usize, &PastedColumn) -> bool| -> Vec<usize> {
        let all = columns.iter().enumerate();
        let found = all.filter(|(at, column)| which(*at, column));
        found.map(|(at, _)| at).collect()
    };
    let with_years = at(&|_, it| matches!(it, PastedColumn::Year(_) | PastedColumn::Sum));
    if columns.iter().any(|it| matches!(it, PastedColumn::Year(_))) {
        return with_years;
    }
    at(&|at, it| match it {
        PastedColumn::Sum => true,
        PastedColumn::Unknown | PastedColumn::Field(_) => {
            table.count(at, |it| matches!(it, Held::Number(_))) > 0
        }
        PastedColumn::Name | PastedColumn::Year(_) => false,
    })
}

/// A name without figures is a heading only where things follow.
fn groups_without_things(rows: &mut [PastedRow]) {
    let mut things_follow = false;
    for row in rows.iter_mut().rev() {
        match row {
            PastedRow::Thing => things_follow = true,
            PastedRow::Sum => things_follow = false,
            PastedRow::Group if !things_follow => *row = PastedRow::Empty,
            PastedRow::Group | PastedRow::Empty => {}
        }
    }
}

struct Reading<'a> {
    table: &'a Table<'a>,
    /// The column of names.
    names: Option<usize>,
    /// The columns of figures.
    figures: Vec<usize>,
    /// The same, for each column.
    is_figure: Vec<bool>,
    header: Option<usize>,
}

impl Reading<'_> {
    fn cells(&self, row: usize) -> &[String] {
        let rows = self.table.block.rows();
        let cells = rows.get(self.table.first_row + row);
        cells.map_or(&[], Vec::as_slice)
    }

    /// The name of a row, wherever it stands: headings are often further to the left.
    fn name(&self, row: usize) -> &str {
        let text = |column: usize| {
            let cell = self.cells(row).get(column).map_or("", |it| it.trim());
            let figure = self.is_figure.get(column).copied().unwrap_or_default();
            (!cell.is_empty() && !figure).then_some(cell)
        };
        let named = self.names.and_then(text);
        let first = || {
            (0..self.table.width).find_map(|column| {
                text(column).filter(|_| self.table.at(row, column) == Held::Text)
            })
        };
        named.or_else(first).unwrap_or_default()
    }

    /// What a row is by itself; a name without figures may be a heading.
    fn alone(&self, row: usize) -> PastedRow {
        let cells = self.cells(row);
        let header = self.header.and_then(|at| self.table.block.rows().get(at));
        let repeated = header.is_some_and(|header| header.as_slice() == cells);
        let units = row == 0 && header.is_some() && only_units(cells);
        if repeated || units || cells.iter().all(|it| it.trim().is_empty()) {
            return PastedRow::Empty;
        }
        let figure = |column: &usize| self.table.at(row, *column) != Held::Nothing;
        let name = self.name(row);
        if self.figures.iter().any(figure) {
            if is_sum(name) {
                PastedRow::Sum
            } else {
                PastedRow::Thing
            }
        } else if name.is_empty() || name.chars().count() > LONGEST_HEADING {
            PastedRow::Empty
        } else {
            PastedRow::Group
        }
    }

    /// Finds sums that are not called so: of the things since the last sum or heading, or of all.
    fn sums_by_arithmetic(&self, rows: &mut [PastedRow]) {
        let mut part = Added::new(self.figures.len());
        let mut all = part.clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let figures = self.figures.iter().map(|&column| self.table.at(at, column));
            let figures: Vec<Held> = figures.collect();
            let nameless = self.names.is_some() && self.name(at).is_empty();
            match row {
                PastedRow::Thing if part.is(&figures, nameless) || all.is(&figures, nameless) => {
                    *row = PastedRow::Sum;
                    part = Added::new(self.figures.len());
                }
                PastedRow::Thing => {
                    part.add(&figures);
                    all.add(&figures);
                }
                PastedRow::Group | PastedRow::Sum => part = Added::new(self.figures.len()),
                PastedRow::Empty => {}
            }
        }
    }
}

/// What rows add up to.
#[derive(Clone)]
struct Added {
    sums: Vec<Decimal>,
    rows: usize,
}

impl Added {
    fn new(columns: usize) -> Self {
        Self {
            sums: vec![Decimal::ZERO; columns],
            rows: 0,
        }
    }

    fn add(&mut self, figures: &[Held]) {
        let mut any = false;
        for (sum, figure) in self.sums.iter_mut().zip(figures) {
            if let Held::Number(number) = figure {
                *sum = exact::plus(*sum, *number);
                any = true;
            }
        }
        self.rows += usize::from(any);
    }

    /// Whether a row is the sum of rows above it. A thing may happen to cost as much as two
    /// others, so what has a name of its own must be the sum of more, in more than one column.
    fn is(&self, figures: &[Held], nameless: bool) -> bool {
        let mut agree = 0;
        for (sum, figure) in self.sums.iter().zip(figures) {
            match figure {
                Held::Number(number) if number == sum => agree += usize::from(!number.is_zero()),
                Held::Nothing => {}
                _ => return false,
            }
        }
        let (rows, columns) = if nameless { (2, 1) } else { (3, 2) };
        self.rows >= rows && agree >= columns
    }
}
