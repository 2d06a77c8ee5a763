//! Numbers as people write them, in the language in force: `1 234,5`, `2,5 mill. kr`, `(12)`,
//! `4 %`, and small sums that begin with `=`.
//!
//! One rule stands over all others: what can be read in two ways is read by the language and
//! marked as doubtful, so that the screen shows how it was read; nothing is guessed in silence.

mod formula;
mod tokens;

#[cfg(test)]
mod tests;

use rust_decimal::{Decimal, dec};

use self::formula::{Kind, Term, evaluate};
use self::tokens::{Token, invisible, tokens};
use super::numbers::shown;
use super::{Texts, Unit, arg};

/// The longest text that is read as a number, in characters.
pub const LONGEST_NUMBER: usize = 200;
/// The most parentheses and signs within each other in what is calculated.
pub const DEEPEST_FORMULA: usize = 32;

/// Decimals that the result of a calculation is rounded to: those an entered amount may have.
const DECIMALS: u32 = 4;

/// What a number in this place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// An amount; a number without a unit of its own is in this one.
    Amount(Unit),
    /// A percentage, with or without its sign.
    Percent,
    /// A number that is neither: a count, full-time equivalents, hours.
    Plain,
}

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// Kroner, percent or the plain number, by what was meant; exact as written, and with at most
    /// four decimals where it was calculated.
    pub value: Decimal,
    /// It could be read in another way, such as `1.234`, and was read by the language: the
    /// reading should be shown.
    pub doubtful: bool,
    /// It was calculated, or had a unit of its own: the reading is worth showing.
    pub calculated: bool,
}

/// Why a text is not read as a number.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    thiserror::Error,
    strum::AsRefStr,
    strum::IntoStaticStr,
    strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum NotRead {
    /// There is nothing to read.
    #[error("empty")]
    Empty,
    /// The text has more than [`LONGEST_NUMBER`] characters.
    #[error("too long")]
    TooLong,
    /// This word is no unit.
    #[error("unknown word {0}")]
    UnknownWord(String),
    /// This character has no place in a number.
    #[error("unknown character {0}")]
    UnknownSign(char),
    /// The digits are not in groups of three, or have two decimal marks.
    #[error("digits grouped wrongly: {0}")]
    Grouping(String),
    /// More digits or decimals than are held exactly.
    #[error("too many digits")]
    TooManyDigits,
    /// There is no number, or more than one.
    #[error("not one number")]
    NotANumber,
    /// Something to calculate, without `=` before it.
    #[error("a calculation without =")]
    NoEquals,
    /// A number or a sign is missing in what is to be calculated.
    #[error("unfinished")]
    Unfinished,
    /// A parenthesis lacks its other half.
    #[error("unbalanced parentheses")]
    Unbalanced,
    /// Amounts with a unit and numbers without are added, or amounts are multiplied.
    #[error("mixed units")]
    MixedUnits,
    /// An amount with a unit, where the number has none.
    #[error("a unit has no place here")]
    UnitHere,
    /// A percentage, where something else is meant.
    #[error("a percentage has no place here")]
    PercentHere,
    /// Division by nothing.
    #[error("division by zero")]
    DivisionByZero,
    /// Larger than what can be computed.
    #[error("too large")]
    TooLarge,
    /// More than [`DEEPEST_FORMULA`] parentheses and signs within each other.
    #[error("too deep")]
    TooDeep,
}

impl Texts {
    /// A number that a person wrote, typed or pasted.
    pub fn read_number(&self, text: &str, meant: Meant) -> Result<Read, NotRead> {
        let text = text.trim_matches(|it: char| it.is_whitespace() || invisible(it));
        if text.is_empty() {
            return Err(NotRead::Empty);
        }
        // A character has at most four bytes; the text of a whole page is not counted.
        let long = text.len() > 4 * LONGEST_NUMBER || text.chars().count() > LONGEST_NUMBER;
        if long {
            return Err(NotRead::TooLong);
        }
        if let Some(formula) = text.strip_prefix('=') {
            let term = evaluate(&tokens(formula, self.language())?)?;
            let mut read = meant_as(term, meant, true)?;
            read.value = shown(read.value, DECIMALS).normalize();
            return Ok(read);
        }
        let unmarked = text.trim_end_matches(|it: char| it.is_whitespace() || footnote(it));
        let mut read = meant_as(one_number(unmarked, self)?, meant, false)?;
        // `10²` is more likely a footnote than a power, but who knows.
        let marks = text.get(unmarked.len()..).unwrap_or_default();
        read.doubtful |= marks.contains(|it: char| it != '*' && !it.is_whitespace());
        Ok(read)
    }

    /// Why a text is not read as a number, and what to write.
    pub fn not_read(&self, fault: &NotRead) -> String {
        let word: &str = fault.into();
        let found = match fault {
            NotRead::UnknownWord(found) | NotRead::Grouping(found) => found.clone(),
            NotRead::UnknownSign(found) => found.to_string(),
            _ => String::new(),
        };
        let max = match fault {
            NotRead::TooDeep => DEEPEST_FORMULA,
            _ => LONGEST_NUMBER,
        };
        let named = [arg("found", found), arg("max", max.to_string())];
        self.say(&format!("reading-{word}"), named)
    }

    /// An amount in a unit with all its decimals and without the unit's word: what a field shows
    /// for editing. Read again in the same unit it is the same amount.
    pub fn exact_amount(&self, kroner: Decimal, unit: Unit) -> String {
        self.numbers().plain(unit.of(kroner))
    }
}

/// A mark that a table has after a figure, and that is no part of it.
fn footnote(mark: char) -> bool {
    "*¹²³⁰⁴⁵⁶⁷⁸⁹⁾".contains(mark)
}

/// A single number with its sign, unit and percent sign; parentheses alone make it negative, as
/// accountants write.
fn one_number(text: &str, texts: &Texts) -> Result<Term, NotRead> {
    let tokens = tokens(text, texts.language())?;
    let count = |which: fn(&Token) -> bool| tokens.iter().filter(|it| which(it)).count();
    let numbers = count(|it| matches!(it, Token::Number { .. }));
    let signs = count(|it| matches!(it, Token::Plus | Token::Minus));
    let factors = count(|it| matches!(it, Token::Times | Token::Over));
    let (opened, closed) = (
        count(|it| *it == Token::Open),
        count(|it| *it == Token::Close),
    );
    if numbers > 1 && signs + factors > 0 {
        return Err(NotRead::NoEquals);
    }
    if opened != closed {
        return Err(NotRead::Unbalanced);
    }
    if numbers != 1 || factors > 0 || signs + opened > 1 {
        return Err(NotRead::NotANumber);
    }
    let mut term = evaluate(&tokens).map_err(|fault| match fault {
        NotRead::Unfinished | NotRead::Unbalanced => NotRead::NotANumber,
        other => other,
    })?;
    if opened == 1 {
        term.number = -term.number;
    }
    Ok(term)
}

fn meant_as(term: Term, meant: Meant, formula: bool) -> Result<Read, NotRead> {
    let number = term.number;
    let mut doubtful = term.doubtful;
    let factor = match (meant, term.kind) {
        (Meant::Amount(_), Kind::Money) | (Meant::Plain, Kind::Bare) => Decimal::ONE,
        (Meant::Amount(unit), Kind::Bare) => unit.kroner(),
        (Meant::Percent, Kind::Share) => dec!(100),
        (Meant::Percent, Kind::Bare) => {
            // Some write shares as 0,04.
            doubtful |= !number.is_zero() && number.abs() < Decimal::ONE;
            Decimal::ONE
        }
        (Meant::Percent | Meant::Plain, Kind::Money) => return Err(NotRead::UnitHere),
        // In a calculation a percentage is a factor.
        (Meant::Amount(unit), Kind::Share) if formula => unit.kroner(),
        (Meant::Plain, Kind::Share) if formula => Decimal::ONE,
        (Meant::Amount(_) | Meant::Plain, Kind::Share) => return Err(NotRead::PercentHere),
    };
    let value = number.checked_mul(factor).ok_or(NotRead::TooLarge)?;
    Ok(Read {
        value: value.normalize(),
        doubtful,
        calculated: formula || term.kind == Kind::Money,
    })
}
