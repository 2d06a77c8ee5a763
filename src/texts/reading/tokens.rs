//! What a written number or calculation consists of: digits with their marks, units and signs.

use rust_decimal::{Decimal, dec};

use super::NotRead;
use crate::texts::Language;

/// The most decimals that are read: so few that no later step loses one.
const MOST_DECIMALS: u32 = 20;

/// A part of a written number or calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits; doubtful where the mark in them could be either of two things.
    Number {
        value: Decimal,
        doubtful: bool,
    },
    /// A word for money: how many kroner one of it is.
    Unit {
        kroner: Decimal,
        doubtful: bool,
    },
    /// The percent sign or its word.
    Percent,
    Plus,
    Minus,
    Times,
    Over,
    Open,
    Close,
}

/// A character without width that comes along from web pages and documents.
pub(super) fn invisible(it: char) -> bool {
    matches!(
        it,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

fn minus(it: char) -> bool {
    matches!(it, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

/// The parts of a text.
pub(super) fn tokens(text: &str, language: Language) -> Result<Vec<Token>, NotRead> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (token, after) = next(first, rest, tokens.last(), language)?;
        tokens.extend(token);
        rest = after;
    }
    Ok(tokens)
}

/// The part that the text begins with, if it is not just space, and what comes after it.
fn next<'a>(
    first: char,
    rest: &'a str,
    last: Option<&Token>,
    language: Language,
) -> Result<(Option<Token>, &'a str), NotRead> {
    let mut others = rest.chars();
    others.next();
    let after = others.as_str();
    let digit_follows = after.starts_with(|it: char| it.is_ascii_digit());
    let after_number = matches!(last, Some(Token::Number { .. }));
    let token = match first {
        '+' => Token::Plus,
        '*' | '×' | '·' | '⋅' => Token::Times,
        '/' | '÷' | '\u{2215}' => Token::Over,
        '(' => Token::Open,
        ')' => Token::Close,
        '%' => Token::Percent,
        it if minus(it) => Token::Minus,
        it if it.is_whitespace() || invisible(it) => return Ok((None, after)),
        it if it.is_ascii_digit() => return number(rest, language),
        // `,5`, but not `kr.500`
        '.' | ',' if digit_follows && !matches!(last, Some(Token::Unit { .. })) => {
            return number(rest, language);
        }
        '.' | ',' if after_number => {
            let after = kroner_dash(after).ok_or(NotRead::UnknownSign(first))?;
            return Ok((Some(kroner(Decimal::ONE)), after));
        }
        '\'' | '’' | '′' if after_number => kroner(dec!(1000)),
        it if it.is_alphabetic() => return word(rest, language),
        other => return Err(NotRead::UnknownSign(other)),
    };
    Ok((Some(token), after))
}

/// What comes after the dash of `500,-`; nothing where the dash is a minus.
fn kroner_dash(after: &str) -> Option<&str> {
    let rest = after.strip_prefix(minus)?;
    let next = rest.trim_start().chars().next();
    let subtracts = next.is_some_and(|it| it == '(' || it.is_alphanumeric());
    (!subtracts).then_some(rest)
}

fn kroner(kroner: Decimal) -> Token {
    Token::Unit {
        kroner,
        doubtful: false,
    }
}

/// A word and the full stop after it, as a unit.
fn word(rest: &str, language: Language) -> Result<(Option<Token>, &str), NotRead> {
    let end = rest.find(|it: char| !it.is_alphabetic());
    let (word, after) = end
        .and_then(|end| rest.split_at_checked(end))
        .unwrap_or((rest, ""));
    let after = after.strip_prefix('.').unwrap_or(after);
    let token = match word.to_lowercase().as_str() {
        "kr" | "krone" | "kroner" | "nok" => kroner(Decimal::ONE),
        "t" | "k" | "tusen" | "thousand" | "thousands" | "tkr" | "tnok" | "knok" => {
            kroner(dec!(1000))
        }
        "m" | "mill" | "mio" | "million" | "millioner" | "millionar" | "millions" | "mkr"
        | "mnok" => kroner(dec!(1000000)),
        "mrd" | "milliard" | "milliarder" | "milliardar" | "bn" => kroner(dec!(1000000000)),
        // A false friend: a thousand milliarder in Norwegian.
        "billion" | "billioner" | "billionar" | "billions" => match language {
            Language::En => kroner(dec!(1000000000)),
            Language::Nb | Language::Nn => Token::Unit {
                kroner: dec!(1000000000000),
                doubtful: true,
            },
        },
        "prosent" | "percent" | "pst" | "pct" => Token::Percent,
        _ => return Err(NotRead::UnknownWord(word.to_owned())),
    };
    Ok((Some(token), after))
}

/// A mark between digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Space,
    Apostrophe,
    Point,
    Comma,
}

impl Mark {
    fn of(it: char) -> Option<Self> {
        match it {
            ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => Some(Self::Space),
            '\'' | '’' => Some(Self::Apostrophe),
            '.' => Some(Self::Point),
            ',' => Some(Self::Comma),
            _ => None,
        }
    }

    /// Whether this mark alone, before three digits, stands between thousands.
    fn groups(self, language: Language) -> bool {
        match language {
            Language::Nb | Language::Nn => self == Self::Point,
            Language::En => self == Self::Comma,
        }
    }
}

/// The digits that the text begins with, and the marks between them.
fn number(rest: &str, language: Language) -> Result<(Option<Token>, &str), NotRead> {
    let mut end = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((at, it)) = characters.next() {
        let mut before_digit = || characters.peek().is_some_and(|it| it.1.is_ascii_digit());
        if it.is_ascii_digit() || (Mark::of(it).is_some() && before_digit()) {
            end = at + it.len_utf8();
        } else {
            break;
        }
    }
    let (written, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let (value, doubtful) = digits(written, language)?;
    Ok((Some(Token::Number { value, doubtful }), after))
}

/// The number that digits and marks stand for, and whether it could be another.
fn digits(written: &str, language: Language) -> Result<(Decimal, bool), NotRead> {
    let groups: Vec<&str> = written.split(|it: char| !it.is_ascii_digit()).collect();
    let marks: Vec<Mark> = written.chars().filter_map(Mark::of).collect();
    let doubtful = matches!(marks.as_slice(), [Mark::Point | Mark::Comma])
        && matches!(groups.as_slice(), [first, second]
            if (1..=3).contains(&first.len()) && !first.starts_with('0') && second.len() == 3);
    let fraction_follows = match marks.split_last() {
        Some((last @ (Mark::Point | Mark::Comma), [])) => !(doubtful && last.groups(language)),
        Some((last @ (Mark::Point | Mark::Comma), before)) => !before.contains(last),
        _ => false,
    };
    let parted = groups.split_last().filter(|_| fraction_follows);
    let (fraction, whole) = parted.map_or(("", groups.as_slice()), |(last, whole)| (*last, whole));
    let between = marks
        .get(..whole.len().saturating_sub(1))
        .unwrap_or_default();
    if !well_grouped(whole, between) {
        return Err(NotRead::Grouping(written.to_owned()));
    }
    let scale = u32::try_from(fraction.len()).ok();
    let scale = scale.filter(|it| *it <= MOST_DECIMALS);
    let digits: Option<i128> = format!("{}{fraction}", whole.concat()).parse().ok();
    let number = digits.zip(scale);
    let number =
        number.and_then(|(digits, scale)| Decimal::try_from_i128_with_scale(digits, scale).ok());
    let number = number.ok_or(NotRead::TooManyDigits)?;
    Ok((number.normalize(), doubtful))
}

/// Whether thousands are in groups of three, with the same mark between all.
fn well_grouped(whole: &[&str], between: &[Mark]) -> bool {
    let same = between.windows(2).all(|two| two.first() == two.last());
    match whole {
        [] => false,
        [_] => true,
        [first, others @ ..] => {
            same && (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && others.iter().all(|it| it.len() == 3)
        }
    }
}
