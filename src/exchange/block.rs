//! What the clipboard carries between this program, spreadsheets and documents: a block of cells.
//!
//! As text it is what Excel and Calc write: cells parted by tabs, rows by newlines,
//! and a cell in quotes where it holds such a character itself. The `csv` crate is not used for
//! it: it skips blank rows, which part groups, and lets one stray quote swallow the table.

use std::fmt::Write as _;

use crate::texts::{Texts, arg};

/// The most text that is read, in bytes.
pub const MOST_TEXT: usize = 16 * 1024 * 1024;
/// The most rows.
pub const MOST_ROWS: usize = 10_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 300;
/// The longest cell, in characters; Excel's own limit.
pub const LONGEST_CELL: usize = 32_767;

/// A block of cells. Empty cells at the end of a row, and empty rows at the end, are not kept:
/// who marks whole columns in a spreadsheet copies a million of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    rows: Vec<Vec<String>>,
}

/// Why something is no block that can be taken in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr, strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum BlockFault {
    /// More than [`MOST_TEXT`] bytes.
    #[error("too much text")]
    TooMuchText,
    /// More than [`MOST_ROWS`] rows.
    #[error("too many rows")]
    TooManyRows,
    /// More than [`MOST_COLUMNS`] columns.
    #[error("too many columns")]
    TooManyColumns,
    /// A cell with more than [`LONGEST_CELL`] characters.
    #[error("cell too long")]
    CellTooLong,
}

impl BlockFault {
    /// The fault in a sentence that says what to do.
    pub fn said(self, texts: &Texts) -> String {
        let max = match self {
            Self::TooMuchText => MOST_TEXT / (1024 * 1024),
            Self::TooManyRows => MOST_ROWS,
            Self::TooManyColumns => MOST_COLUMNS,
            Self::CellTooLong => LONGEST_CELL,
        };
        let word: &str = self.into();
        let max = texts.numbers().plain(max.into());
        texts.say(&format!("block-{word}"), [arg("max", max)])
    }
}

impl Block {
    /// The block with these cells, row by row.
    pub fn new(rows: Vec<Vec<String>>) -> Result<Self, BlockFault> {
        let mut building = Building::default();
        for row in rows {
            for cell in row {
                building.cell(cell)?;
            }
            building.end_row();
        }
        Ok(building.block)
    }

    /// The block in a text from the clipboard. Any text is one: without tabs it has one column.
    pub fn read(text: &str) -> Result<Self, BlockFault> {
        if text.len() > MOST_TEXT {
            return Err(BlockFault::TooMuchText);
        }
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let mut rest = text.trim_end_matches('\0');
        let mut building = Building::default();
        while !rest.is_empty() {
            let (cell, after) = next_cell(rest);
            building.cell(unguarded(cell))?;
            rest = if let Some(after) = after.strip_prefix('\t') {
                after
            } else {
                building.end_row();
                let after = after.strip_prefix('\r').unwrap_or(after);
                after.strip_prefix('\n').unwrap_or(after)
            };
        }
        building.end_row();
        Ok(building.block)
    }

    /// The rows, each with the cells that it has; rows are not equally long.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The length of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The cell in this row and column, counted from 0; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let cell = self.rows.get(row).and_then(|row| row.get(column));
        cell.map_or("", String::as_str)
    }

    /// The block as text for the clipboard, which [`Block::read`] reads as the same block. Rows
    /// are equally long, so that pasting also empties cells. What a spreadsheet would take for a
    /// formula has an apostrophe before it.
    pub fn write(&self) -> String {
        let mut text = String::new();
        let width = self.width();
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    text.push('\t');
                }
                write_cell(cell, &mut text);
            }
            // An empty row has no cell before its first tab either.
            let missing = width.saturating_sub(row.len().max(1));
            text.extend(std::iter::repeat_n('\t', missing));
        }
        text
    }

    /// The block as an HTML table, for documents and presentations; its first `header` rows are
    /// headings. Every cell is text, whatever it holds.
    pub fn html(&self, header: usize) -> String {
        let mut html = "<table>".to_owned();
        for row in 0..self.rows.len() {
            let tag = if row < header { "th" } else { "td" };
            html.push_str("<tr>");
            for column in 0..self.width() {
                let cell = self.cell(row, column);
                // The style makes spreadsheets, which prefer HTML to text, keep it as text.
                let style = if formula_like(cell) {
                    " style=\"mso-number-format:'\\@'\""
                } else {
                    ""
                };
                let _written = write!(html, "<{tag}{style}>");
                // Other spreadsheets do not know the style.
                if formula_like(cell) {
                    html.push('\'');
                }
                escape(cell, &mut html);
                let _written = write!(html, "</{tag}>");
            }
            html.push_str("</tr>");
        }
        html.push_str("</table>");
        html
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A block while it grows: what is empty is only counted until something comes after it.
#[derive(Default)]
struct Building {
    block: Block,
    row: Vec<String>,
    empty_cells: usize,
    empty_rows: usize,
}

impl Building {
    fn cell(&mut self, cell: String) -> Result<(), BlockFault> {
        if cell.is_empty() {
            self.empty_cells += 1;
            return Ok(());
        }
        if cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL {
            return Err(BlockFault::CellTooLong);
        }
        if self.row.len() + self.empty_cells >= MOST_COLUMNS {
            return Err(BlockFault::TooManyColumns);
        }
        if self.block.rows.len() + self.empty_rows >= MOST_ROWS {
            return Err(BlockFault::TooManyRows);
        }
        let before = std::mem::take(&mut self.empty_cells);
        self.row.extend(std::iter::repeat_n(String::new(), before));
        self.row.push(cell);
        Ok(())
    }

    fn end_row(&mut self) {
        self.empty_cells = 0;
        if self.row.is_empty() {
            self.empty_rows += 1;
            return;
        }
        let before = std::mem::take(&mut self.empty_rows);
        self.block
            .rows
            .extend(std::iter::repeat_n(Vec::new(), before));
        self.block.rows.push(std::mem::take(&mut self.row));
    }
}

/// Where a cell ends.
fn ends(it: char) -> bool {
    matches!(it, '\t' | '\n' | '\r')
}

/// The cell that the text begins with, and what comes after it, from the tab or newline on.
fn next_cell(text: &str) -> (String, &str) {
    quoted_cell(text).unwrap_or_else(|| {
        let end = text.find(ends).unwrap_or(text.len());
        let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
        (cell.to_owned(), after)
    })
}

/// A cell in quotes. A quote that is never closed, or not at the end of the cell, is an ordinary
/// character (`5" pipe`); no quote is looked at more than twice for that, as the search stops at
/// the first single one.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        if let Some(after) = after.strip_prefix('"') {
            cell.push('"');
            rest = after;
        } else {
            return (after.is_empty() || after.starts_with(ends)).then_some((cell, after));
        }
    }
}

fn write_cell(cell: &str, text: &mut String) {
    let guard = if formula_like(cell) { "'" } else { "" };
    let special = |it: char| ends(it) || matches!(it, '"' | '\0' | BYTE_ORDER_MARK);
    if cell.contains(special) {
        let _written = write!(text, "\"{guard}{}\"", cell.replace('"', "\"\""));
    } else {
        text.push_str(guard);
        text.push_str(cell);
    }
}

/// Takes away the apostrophe that [`write_cell`] set, and no other.
fn unguarded(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if formula_like(rest) => rest.to_owned(),
        _ => cell,
    }
}

/// Whether a spreadsheet would take a cell for a formula, with or without apostrophes before it:
/// an apostrophe that is already there gets another, so that none is lost.
fn formula_like(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    bare.len() > 1 && bare.starts_with(['=', '+', '-', '@', '\t', '\r']) && !signed_number(bare)
}

/// A number with a sign, in any language: nothing to compute and nothing to call.
fn signed_number(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    digits.contains(|it: char| it.is_ascii_digit())
        && digits.chars().all(|it| {
            it.is_ascii_digit() || matches!(it, ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | '%')
        })
}

fn escape(cell: &str, html: &mut String) {
    for it in cell.chars() {
        match it {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' => html.push_str("<br>"),
            '\t' => html.push(' '),
            it if it.is_control() => {}
            it => html.push(it),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use strum::{VariantArray as _, VariantNames as _};

    use super::*;
    use crate::texts::Language;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let texts = |row: &&[&str]| row.iter().map(|&it| it.to_owned()).collect();
        rows.iter().map(texts).collect()
    }

    #[test]
    fn what_spreadsheets_write_is_read() {
        let text = "Navn\t2027\r\n\"To\nlinjer\"\t\"med\ttab\"\r\n\t\r\n\"sa \"\"ja\"\"\"\t5\" rør\r\n\r\n\t\t\r\n";
        let block = Block::read(text).unwrap();
        let expected = rows(&[
            &["Navn", "2027"],
            &["To\nlinjer", "med\ttab"],
            &[],
            &["sa \"ja\"", "5\" rør"],
        ]);
        assert_eq!(block.rows(), expected);
        assert_eq!(
            (block.width(), block.cell(3, 0), block.cell(9, 9)),
            (2, "sa \"ja\"", "")
        );
    }

    #[test]
    fn a_stray_quote_swallows_nothing() {
        let block = Block::read("\"a\tb\n\"c\" d\te\n\"\n").unwrap();
        assert_eq!(
            block.rows(),
            rows(&[&["\"a", "b"], &["\"c\" d", "e"], &["\""]])
        );
    }

    #[test]
    fn what_looks_like_a_formula_is_guarded_and_a_number_is_not() {
        let block = Block::new(rows(&[&[
            "=1+1", "-12,5", "+3 %", "-a", "@x", "'=y", "-", "'a",
        ]]));
        let block = block.unwrap();
        assert_eq!(block.write(), "'=1+1\t-12,5\t+3 %\t'-a\t'@x\t''=y\t-\t'a");
        assert_eq!(Block::read(&block.write()).unwrap(), block);
    }

    #[test]
    fn html_shows_every_character() {
        let block = Block::new(rows(&[&["Navn", "<b>"], &["=x & \"y\"\nz"]])).unwrap();
        assert_eq!(
            block.html(1),
            "<table><tr><th>Navn</th><th>&lt;b&gt;</th></tr><tr>\
             <td style=\"mso-number-format:'\\@'\">'=x &amp; &quot;y&quot;<br>z</td><td></td></tr></table>"
        );
    }

    #[test]
    fn what_is_too_large_is_refused_and_what_is_empty_does_not_count() {
        let read = |text: String| Block::read(&text).map(|block| block.rows().len());
        assert_eq!(read("\t".repeat(16_383) + &"\r\n".repeat(1_000_000)), Ok(0));
        assert_eq!(read("a\n".repeat(MOST_ROWS)), Ok(MOST_ROWS));
        assert_eq!(
            read("a\n".repeat(MOST_ROWS + 1)),
            Err(BlockFault::TooManyRows)
        );
        assert_eq!(read("a\t".repeat(MOST_COLUMNS)), Ok(1));
        assert_eq!(
            read("a\t".repeat(MOST_COLUMNS + 1)),
            Err(BlockFault::TooManyColumns)
        );
        assert_eq!(read("å".repeat(LONGEST_CELL)), Ok(1));
        assert_eq!(
            read("å".repeat(LONGEST_CELL + 1)),
            Err(BlockFault::CellTooLong)
        );
        assert_eq!(
            read(" ".repeat(MOST_TEXT + 1)),
            Err(BlockFault::TooMuchText)
        );
    }

    #[test]
    fn every_fault_has_its_sentence() {
        for &language in Language::VARIANTS {
            let texts = Texts::new(language);
            for word in BlockFault::VARIANTS {
                let key = format!("block-{word}");
                assert_ne!(texts.get(&key), key);
            }
            assert!(BlockFault::TooManyColumns.said(&texts).contains("300"));
        }
    }

    fn any_cell() -> impl Strategy<Value = String> {
        prop_oneof![
            "['\"=+@\t\r\n0-9a ,.%-]{0,8}",
            "[ -~æøå\u{a0}\u{feff}\0]{0,12}",
            any::<String>(),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_as_the_same(
            cells in prop::collection::vec(prop::collection::vec(any_cell(), 0..6), 0..6),
        ) {
            let block = Block::new(cells).unwrap();
            prop_assert_eq!(Block::read(&block.write()), Ok(block));
        }

        #[test]
        fn no_text_stops_the_reader(text in prop_oneof![any::<String>(), "[\"a\t\r\n'=]{0,60}"]) {
            let block = Block::read(&text).unwrap();
            prop_assert_eq!(Block::read(&block.write()), Ok(block.clone()));
            let _html = block.html(1);
        }
    }
}
