//! A pasted block understood as a budget table: which row has the headings, what each column and
//! row is, and which unit the amounts are in. Nothing is taken into a plan here: a person sees
//! the reading, and mends it, first.

mod headings;
mod rows;

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use self::headings::{HeadedYear, Heading, heading, unit_in};
use super::Block;
use crate::model::Field;
use crate::money::exact;
use crate::texts::{Meant, Texts, Unit};
use crate::time::Year;

/// How far down the headings are looked for.
const HEADING_ROWS: usize = 20;

/// A pasted block, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The row with years or column names, counted from 0.
    pub header: Option<usize>,
    /// What each column is.
    pub columns: Vec<PastedColumn>,
    /// What each row is, from [`Pasted::first_row`] on.
    pub rows: Vec<PastedRow>,
    /// The unit that the header, its corner or a title says; the amounts are in it.
    pub unit: Option<Unit>,
}

impl Pasted {
    /// The row of the block that the first of [`Pasted::rows`] is about.
    pub fn first_row(&self) -> usize {
        self.header.map_or(0, |header| header + 1)
    }
}

/// What a pasted column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastedColumn {
    /// The names of the things.
    Name,
    /// Amounts of a year; no two columns are of the same.
    Year(Year),
    /// Values of a field, by its name in any language.
    Field(Field),
    /// What the years add up to.
    Sum,
    /// Something else, or amounts without a year.
    Unknown,
}

/// What a pasted row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastedRow {
    /// A thing with its amounts.
    Thing,
    /// A heading: a name without numbers, followed by things.
    Group,
    /// What rows above add up to.
    Sum,
    /// Nothing to take in: blank, a repeated header, a note.
    Empty,
}

/// What a cell holds, as far as adding up goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    /// Nothing, or a dash.
    Nothing,
    Number(Decimal),
    /// Text with letters.
    Text,
    /// Neither, such as a percentage or an error of the spreadsheet.
    Other,
}

/// A block with every cell read once.
struct Table<'a> {
    block: &'a Block,
    first_row: usize,
    width: usize,
    /// From the first row below the header on.
    held: Vec<Vec<Held>>,
}

impl Table<'_> {
    fn at(&self, row: usize, column: usize) -> Held {
        let held = self.held.get(row).and_then(|row| row.get(column));
        held.copied().unwrap_or(Held::Nothing)
    }

    fn count(&self, column: usize, which: fn(Held) -> bool) -> usize {
        let rows = 0..self.held.len();
        rows.filter(|&row| which(self.at(row, column))).count()
    }

    /// Whether more cells of a column are text than numbers.
    fn is_text(&self, column: usize) -> bool {
        let numbers = self.count(column, |it| matches!(it, Held::Number(_) | Held::Other));
        self.count(column, |it| it == Held::Text) > numbers
    }
}

/// What a pasted block is, read in the language in force. Any block is understood somehow; what
/// is not recognised is `Unknown` or a thing.
pub fn understand(block: &Block, texts: &Texts) -> Pasted {
    let header = find_header(block, texts);
    let unit = find_unit(block, header, texts);
    let first_row = header.map_or(0, |header| header + 1);
    let meant = Meant::Amount(unit.unwrap_or(Unit::Kroner));
    let below = block.rows().iter().skip(first_row);
    let row = |row: &Vec<String>| row.iter().map(|cell| held(cell, texts, meant)).collect();
    let table = Table {
        block,
        first_row,
        width: block.width(),
        held: below.map(row).collect(),
    };
    let columns = columns(&table, header);
    let rows = rows::rows(&table, &columns, header);
    Pasted {
        header,
        columns,
        rows,
        unit,
    }
}

fn held(cell: &str, texts: &Texts, meant: Meant) -> Held {
    match cell.trim() {
        "" | "-" | "–" | "—" | "−" => Held::Nothing,
        cell => match texts.read_number(cell, meant) {
            Ok(read) => Held::Number(read.value),
            Err(_) if cell.starts_with('#') => Held::Other, // #REF!, #####
            Err(_) if cell.contains(char::is_alphabetic) => Held::Text,
            Err(_) => Held::Other,
        },
    }
}

/// The row with the headings: one with several years, or else with one, or else with names of
/// columns alone; the latter two only above all numbers.
fn find_header(block: &Block, texts: &Texts) -> Option<usize> {
    let rows = block.rows().iter().take(HEADING_ROWS);
    let rows: Vec<Vec<Heading>> = rows
        .map(|row| row.iter().map(|cell| heading(cell)).collect())
        .collect();
    let has_number = |at: usize| {
        let (Some(row), Some(cells)) = (rows.get(at), block.rows().get(at)) else {
            return false;
        };
        let mut cells = row.iter().zip(cells);
        cells.any(|(heading, cell)| {
            let may = matches!(heading, Heading::Text | Heading::Field(_));
            may && matches!(
                held(cell, texts, Meant::Plain),
                Held::Number(_) | Held::Other
            )
        })
    };
    let numbers_from = (0..rows.len()).find(|&at| has_number(at));
    let above = numbers_from.unwrap_or(rows.len());
    let several = rows
        .iter()
        .enumerate()
        .position(|(at, row)| several_years(row) && !has_number(at));
    let find = |fits: fn(&[Heading]) -> bool| rows.iter().take(above).position(|row| fits(row));
    several
        .or_else(|| find(one_year))
        .or_else(|| find(column_names))
}

fn years_of(row: &[Heading]) -> Vec<HeadedYear> {
    let years = row.iter().filter_map(|it| match it {
        Heading::Year(year) => Some(*year),
        _ => None,
    });
    years.collect()
}

/// Several years. Bare numbers are years only where they follow each other as years do:
/// amounts of 2000 to 2150 look the same.
fn several_years(row: &[Heading]) -> bool {
    let years = years_of(row);
    let follow = |two: &[HeadedYear]| match two {
        [one, next] => (1..=5).contains(&one.year.number().abs_diff(next.year.number())),
        _ => true,
    };
    let all_bare = years.iter().all(|it| it.bare);
    years.len() >= 2 && (!all_bare || years.windows(2).all(follow))
}

/// One year beside another heading, or over amounts; alone at the left it is a title. Beside a
/// text that is not known as a heading, four digits are a year only where budgets are made.
fn one_year(row: &[Heading]) -> bool {
    let said = row.iter().filter(|it| **it != Heading::Blank).count();
    let first = matches!(row.first(), Some(Heading::Year(_)));
    let texts = row.contains(&Heading::Text);
    match years_of(row).as_slice() {
        [year] if year.bare && texts && !(2010..=2060).contains(&year.year.number()) => false,
        [_] => said > 1 || !first,
        _ => false,
    }
}

fn column_names(row: &[Heading]) -> bool {
    let said = row.iter().filter(|it| **it != Heading::Blank).count();
    let known = |it: &Heading| matches!(it, Heading::Name | Heading::Field(_));
    said >= 2 && row.iter().any(known) && years_of(row).is_empty()
}

/// The unit said nearest to the amounts: in the header, the row below or the titles above it. A
/// thousand or a million is said on purpose; `kr` alone counts only where neither is.
fn find_unit(block: &Block, header: Option<usize>, texts: &Texts) -> Option<Unit> {
    let is_title = |row: &&Vec<String>| {
        let number = |cell: &String| matches!(held(cell, texts, Meant::Plain), Held::Number(_));
        !row.iter().any(number)
    };
    let above = block.rows().iter().take(header.unwrap_or(HEADING_ROWS));
    let titles: Vec<&Vec<String>> = above
        .take_while(|row| header.is_some() || is_title(row))
        .collect();
    let header_rows = header.map(|at| block.rows().iter().skip(at));
    let below = header_rows.clone().into_iter().flatten().skip(1).take(1);
    let below = below.filter(|row| only_units(row));
    let header_row = header_rows.into_iter().flatten().take(1);
    let rows = header_row.chain(below).chain(titles.into_iter().rev());
    let units: Vec<Unit> = rows.flatten().filter_map(|cell| unit_in(cell)).collect();
    let large = units.iter().find(|it| **it != Unit::Kroner);
    large.or(units.first()).copied()
}

/// Whether a row says units and nothing else.
fn only_units(row: &[String]) -> bool {
    let mut headings = row.iter().map(|cell| heading(cell)).peekable();
    headings.peek().is_some() && headings.all(|it| matches!(it, Heading::Unit | Heading::Blank))
}

fn columns(table: &Table<'_>, header: Option<usize>) -> Vec<PastedColumn> {
    let headings: Vec<Heading> = (0..table.width)
        .map(|column| header.map_or(Heading::Blank, |at| headed(table.block, at, column)))
        .collect();
    let mut named = false;
    let mut columns = Vec::with_capacity(headings.len());
    for (column, heading) in headings.iter().enumerate() {
        columns.push(match *heading {
            Heading::Year(year) if holds_year(&headings, column, year) => {
                PastedColumn::Year(year.year)
            }
            Heading::Name if !named && table.is_text(column) => {
                named = true;
                PastedColumn::Name
            }
            Heading::Field(field) => PastedColumn::Field(field),
            Heading::Sum => PastedColumn::Sum,
            _ => PastedColumn::Unknown,
        });
    }
    if !named {
        find_names(table, &mut columns);
    }
    find_sums(table, &mut columns);
    columns
}

/// The heading of a column; where the header has none, that of the row above, as where cells are
/// joined.
fn headed(block: &Block, header: usize, column: usize) -> Heading {
    let own = heading(block.cell(header, column));
    let above = header
        .checked_sub(1)
        .map(|above| heading(block.cell(above, column)));
    match (own, above) {
        (Heading::Blank, Some(it @ (Heading::Field(_) | Heading::Name | Heading::Sum))) => it,
        _ => own,
    }
}

/// Whether this column is the one for its year: of several, the first that is no accounts.
fn holds_year(headings: &[Heading], column: usize, year: HeadedYear) -> bool {
    let same = headings.iter().enumerate().filter_map(|(at, it)| match it {
        Heading::Year(other) if other.year == year.year => Some((other.accounts, at)),
        _ => None,
    });
    same.min().is_some_and(|(_, at)| at == column)
}

/// Without a heading for names, they are in the first column of text; `Post` and the like may
/// head names too.
fn find_names(table: &Table<'_>, columns: &mut [PastedColumn]) {
    let unknown = |column: &PastedColumn| *column == PastedColumn::Unknown;
    let by_name = |column: &PastedColumn| {
        matches!(
            column,
            PastedColumn::Field(Field::Post | Field::Item | Field::Team | Field::Chapter)
        )
    };
    let find = |fits: &dyn Fn(&PastedColumn) -> bool| {
        let mut all = columns.iter().enumerate();
        all.position(|(at, column)| fits(column) && table.is_text(at))
    };
    let found = find(&unknown).or_else(|| find(&by_name));
    if let Some(column) = found.and_then(|at| columns.get_mut(at)) {
        *column = PastedColumn::Name;
    }
}

/// Columns that equal the sum of the years in every row.
fn find_sums(table: &Table<'_>, columns: &mut [PastedColumn]) {
    let is_year = |column: &PastedColumn| matches!(column, PastedColumn::Year(_));
    let years: Vec<usize> = (0..columns.len())
        .filter(|&at| columns.get(at).is_some_and(is_year))
        .collect();
    if years.len() < 2 {
        return;
    }
    let number = |row, column| match table.at(row, column) {
        Held::Number(number) => number,
        _ => Decimal::ZERO,
    };
    let sums: Vec<Decimal> = (0..table.held.len())
        .map(|row| {
            let numbers = years.iter().map(|&column| number(row, column));
            numbers.fold(Decimal::ZERO, exact::plus)
        })
        .collect();
    if sums.iter().all(Decimal::is_zero) {
        return;
    }
    for (at, column) in columns.iter_mut().enumerate() {
        let mut rows = sums.iter().enumerate();
        let unknown = *column == PastedColumn::Unknown;
        if unknown && rows.all(|(row, sum)| number(row, at) == *sum) {
            *column = PastedColumn::Sum;
        }
    }
}
