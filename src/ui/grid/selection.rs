//! Which cells are chosen, and where the keyboard goes from there.

use crate::sheet::{Column, RowKey};

/// A cell, named so that it is found again when rows come, go or change places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The row.
    pub(crate) row: RowKey,
    /// The column.
    pub(crate) column: Column,
}

/// What is chosen beside single cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Extent {
    /// The cells between anchor and head.
    #[default]
    Cells,
    /// Their rows, whole.
    Rows,
    /// Their columns, whole.
    Columns,
}

/// The chosen cells: from where the choice began, which keeps the keyboard, to its other end.
#[derive(Clone, Debug)]
pub(super) struct Selection {
    pub(super) anchor: Spot,
    pub(super) head: Spot,
    /// The cell of the block that has the keyboard, where that is not where it began.
    pub(super) within: Option<Spot>,
    pub(super) extent: Extent,
    /// Where Tab began, so that Enter goes back to that column.
    pub(super) tabbed_from: Option<Column>,
}

impl Selection {
    pub(super) fn one(spot: Spot) -> Self {
        Self {
            anchor: spot.clone(),
            head: spot,
            within: None,
            extent: Extent::Cells,
            tabbed_from: None,
        }
    }

    /// A block, with the keyboard at its first corner.
    pub(super) fn block(first: Spot, last: Spot) -> Self {
        Self {
            head: last,
            ..Self::one(first)
        }
    }

    /// The cell that has the keyboard.
    pub(super) fn spot(&self) -> &Spot {
        self.within.as_ref().unwrap_or(&self.anchor)
    }
}

/// A rectangle of cells by position: rows and columns from the first to the last, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) rows: (usize, usize),
    pub(super) columns: (usize, usize),
}

impl Area {
    pub(super) fn between(one: (usize, usize), other: (usize, usize)) -> Self {
        Self {
            rows: (one.0.min(other.0), one.0.max(other.0)),
            columns: (one.1.min(other.1), one.1.max(other.1)),
        }
    }

    pub(super) fn contains(&self, row: usize, column: usize) -> bool {
        self.has_row(row) && (self.columns.0..=self.columns.1).contains(&column)
    }

    pub(super) fn has_row(&self, row: usize) -> bool {
        (self.rows.0..=self.rows.1).contains(&row)
    }

    pub(super) fn height(&self) -> usize {
        self.rows.1 - self.rows.0 + 1
    }

    pub(super) fn width(&self) -> usize {
        self.columns.1 - self.columns.0 + 1
    }

    pub(super) fn is_one(&self) -> bool {
        self.height() == 1 && self.width() == 1
    }
}

/// A step of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
    /// To the edge of what is filled.
    FarUp,
    FarDown,
    FarLeft,
    FarRight,
    PageUp,
    PageDown,
    Home,
    End,
    First,
    Last,
}

/// Where a step leads. `filled`: whether something stands in a cell; `page`: rows in sight.
pub(super) fn step(
    from: (usize, usize),
    step: Step,
    (rows, columns): (usize, usize),
    page: usize,
    filled: impl Fn(usize, usize) -> bool,
) -> (usize, usize) {
    let (row, column) = from;
    let (last_row, last_column) = (rows.saturating_sub(1), columns.saturating_sub(1));
    match step {
        Step::Up => (row.saturating_sub(1), column),
        Step::Down => ((row + 1).min(last_row), column),
        Step::Left => (row, column.saturating_sub(1)),
        Step::Right => (row, (column + 1).min(last_column)),
        Step::FarUp => (edge(row, 0, |at| filled(at, column)), column),
        Step::FarDown => (edge(row, last_row, |at| filled(at, column)), column),
        Step::FarLeft => (row, edge(column, 0, |at| filled(row, at))),
        Step::FarRight => (row, edge(column, last_column, |at| filled(row, at))),
        Step::PageUp => (row.saturating_sub(page.max(1)), column),
        Step::PageDown => ((row + page.max(1)).min(last_row), column),
        Step::Home => (row, 0),
        Step::End => (row, last_column),
        Step::First => (0, 0),
        Step::Last => (last_row, last_column),
    }
}

/// As in a spreadsheet: to the end of what is filled, or over what is empty to the next that is.
fn edge(from: usize, last: usize, filled: impl Fn(usize) -> bool) -> usize {
    let towards = |at: usize| if last < from { at - 1 } else { at + 1 };
    if from == last {
        return from;
    }
    let mut at = towards(from);
    let within = filled(from) && filled(at);
    while at != last {
        let next = towards(at);
        if within && !filled(next) || !within && filled(at) {
            return at;
        }
        at = next;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_steps_go_to_the_edge_of_what_is_filled() {
        let filled = |row: usize, _: usize| [1, 2, 3, 6].contains(&row);
        let go = |from, it| step((from, 0), it, (9, 3), 4, filled).0;
        assert_eq!(go(1, Step::FarDown), 3);
        assert_eq!(go(3, Step::FarDown), 6);
        assert_eq!(go(6, Step::FarDown), 8);
        assert_eq!(go(8, Step::FarUp), 6);
        assert_eq!(go(2, Step::FarUp), 1);
        assert_eq!(go(8, Step::FarDown), 8);
    }

    #[test]
    fn steps_stay_within_the_sheet() {
        let go = |from, it| step(from, it, (9, 3), 4, |_, _| true);
        assert_eq!(go((0, 0), Step::Up), (0, 0));
        assert_eq!(go((8, 2), Step::Down), (8, 2));
        assert_eq!(go((7, 1), Step::PageDown), (8, 1));
        assert_eq!(go((7, 1), Step::Home), (7, 0));
        assert_eq!(go((7, 1), Step::Last), (8, 2));
        assert_eq!(go((0, 0), Step::PageDown), (4, 0));
    }
}
