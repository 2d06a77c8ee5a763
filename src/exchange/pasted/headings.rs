//! What the words of a pasted table say: years, units, names of fields, sums.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use strum::VariantArray as _;

use crate::model::Field;
use crate::texts::{Language, Texts, Unit};
use crate::time::Year;

/// The years that a heading may name; what is outside is more likely an amount.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2150;

/// What may stand beside a year in its heading.
const YEAR_WORDS: &str = "\
    accounts actual adopted anslag appropriation approved b bevilgning budget budsjett \
    budsjettet budsjettforslag budsjettramme budsjettår draft estimate estimated f faste \
    forbruk forecast forslag framlegg fy gjeldande gjeldende handlingsplan innmeldt \
    justert løyving løpande løpende nominal nysaldert opprinnelig opphavleg p plan \
    planlagt prognose proposal proposed r ramme regnskap rekneskap rev revidert revised \
    saldert salderte tildeling vedtatt vedtatte vedteke year øk økonomiplan øp år \
    årsbudsjett";

/// Beside a year, these say that it is not about a budget.
const ACCOUNTS: &str = "accounts actual forbruk r regnskap rekneskap";

/// Headings of the column of names that are not the name of a field.
const NAMES: &str = "\
    activity aktivitet avdeling benevnelse beskrivelse beskriving betegnelse department \
    description formål føremål hva konto kontonavn kontonamn kva measure namn purpose \
    service tekst teneste text tiltak";

const MILLION: &str = "mill million millionar millioner millions mio mkr mnok nokm millkr";
const THOUSAND: &str = "knok thousand thousands tkr tnok tusen";
const KRONER: &str = "kr krone kroner nok";
/// What may stand before or beside a unit in a heading that says nothing else.
const ABOUT_UNITS: &str = "all alle amounts beløp figures hele heile i in oppgitt tal tall the";

/// What a cell says, if it is a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    Blank,
    Year(HeadedYear),
    Sum,
    Name,
    Field(Field),
    /// The unit of the amounts and nothing else.
    Unit,
    /// Some other text.
    Text,
}

/// A year in a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HeadedYear {
    pub(super) year: Year,
    /// Nothing stands beside the four digits: an amount could look the same.
    pub(super) bare: bool,
    /// What was used, not what is planned.
    pub(super) accounts: bool,
}

/// What a cell says, if it is a heading.
pub(super) fn heading(cell: &str) -> Heading {
    let words = words(cell);
    let outside = without_parentheses(cell);
    if words.is_empty() {
        return Heading::Blank;
    }
    if let Some(year) = year_in(&outside) {
        return Heading::Year(year);
    }
    if is_unit(&words) {
        return Heading::Unit;
    }
    let name = outside.trim_matches(|it: char| !it.is_alphanumeric());
    let name = name.to_lowercase();
    match FIELDS.get(&name) {
        Some(Field::Name) => Heading::Name,
        Some(&field) => Heading::Field(field),
        None if among(&name, NAMES) => Heading::Name,
        None if is_sum(cell) => Heading::Sum,
        None => Heading::Text,
    }
}

/// The fields by what they are called in every language and in the plan file. Where two share a
/// name, the first in the table of fields has it.
static FIELDS: LazyLock<BTreeMap<String, Field>> = LazyLock::new(|| {
    let mut fields = BTreeMap::new();
    for (word, field) in [("kap", Field::Chapter), ("item", Field::Post)] {
        fields.insert(word.to_owned(), field);
    }
    for &language in Language::VARIANTS {
        let texts = Texts::new(language);
        for &field in Field::VARIANTS {
            let name = texts.field(field).to_lowercase();
            fields.entry(name).or_insert(field);
        }
    }
    for &field in Field::VARIANTS {
        fields.entry(field.word().to_owned()).or_insert(field);
    }
    fields
});

/// Whether a word is in a list of words.
fn among(word: &str, list: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

/// Runs of letters and runs of digits, in small letters.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for it in text.chars() {
        let kind = (it.is_ascii_digit(), it.is_alphabetic());
        if kind != (false, false) {
            match words.last_mut() {
                Some(word) if last == Some(kind) => word.extend(it.to_lowercase()),
                _ => words.push(it.to_lowercase().collect()),
            }
        }
        last = Some(kind);
    }
    words
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = text.chars().filter(|it| match it {
        '(' | '[' => {
            depth += 1;
            false
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}

fn number(word: &str) -> Option<u16> {
    let digits = !word.is_empty() && word.chars().all(|it| it.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

fn full_year(word: &str) -> Option<Year> {
    let year = number(word).filter(|it| word.len() == 4 && YEARS.contains(it));
    year.map(Year::new)
}

/// The one year that a heading is about: `2027`, `B2027`, `Budsjett 27`, `2027, mill. kr`.
fn year_in(text: &str) -> Option<HeadedYear> {
    if text.contains('%') || text.trim_start().starts_with(['-', '−', '–', '+']) {
        return None;
    }
    let words = words(text);
    let at = words.iter().position(|word| number(word).is_some())?;
    let (before, rest) = words.split_at_checked(at)?;
    let (year, after) = rest.split_first()?;
    let said = |word: &String| among(word, YEAR_WORDS);
    if !before.iter().all(said) {
        return None;
    }
    // Units stand behind a year; `kr 2027` is an amount.
    let after: Vec<String> = after.iter().filter(|it| !said(it)).cloned().collect();
    if !after.is_empty() && !is_unit(&after) {
        return None;
    }
    let short = number(year).filter(|_| year.len() == 2 && !before.is_empty());
    let short = short.map(|it| Year::new(it + 2000));
    Some(HeadedYear {
        year: full_year(year).or(short)?,
        bare: words.len() == 1,
        accounts: words.iter().any(|it| among(it, ACCOUNTS)),
    })
}

/// Whether words say a unit and nothing else.
fn is_unit(words: &[String]) -> bool {
    let known = |word: &String| {
        let lists = [MILLION, THOUSAND, KRONER, ABOUT_UNITS];
        lists.iter().any(|list| among(word, list)) || matches!(word.as_str(), "1" | "000" | "1000")
    };
    words.iter().all(known) && unit_of(words).is_some()
}

/// The unit that a heading or title says its amounts are in.
pub(super) fn unit_in(cell: &str) -> Option<Unit> {
    let inside = cell
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'));
    let inside = inside.and_then(|(inside, _)| unit_of(&words(inside)));
    inside.or_else(|| unit_of(&words(cell)))
}

fn unit_of(words: &[String]) -> Option<Unit> {
    let kroner = |word: Option<&String>| word.is_some_and(|it| among(it, KRONER));
    let word = |at: Option<usize>| at.and_then(|at| words.get(at));
    for (at, this) in words.iter().enumerate() {
        let before = word(at.checked_sub(1));
        // `3 mill. kr` is an amount, `2027 mill. kr` a year and a unit.
        let counted = before.is_some_and(|it| number(it).is_some() && full_year(it).is_none());
        let thousand = match this.as_str() {
            "1000" => kroner(before) || kroner(word(Some(at + 1))) || is_in(before),
            "000" if before.is_some_and(|it| it == "1") => {
                let earlier = word(at.checked_sub(2));
                let stands_free = earlier.is_none_or(|it| number(it).is_none());
                stands_free && (kroner(earlier) || kroner(word(Some(at + 1))) || is_in(earlier))
            }
            "000" => kroner(before),
            other => !counted && among(other, THOUSAND),
        };
        if thousand {
            return Some(Unit::Thousand);
        }
        if !counted && among(this, MILLION) {
            return Some(Unit::Million);
        }
    }
    // Plain kroner only where nothing else is said: prices are in `faste 2027-kroner`.
    let about = |it: &String| among(it, ABOUT_UNITS) || kroner(Some(it));
    let only = words.iter().all(about) && words.iter().any(|it| kroner(Some(it)));
    only.then_some(Unit::Kroner)
}

fn is_in(word: Option<&String>) -> bool {
    word.is_some_and(|it| matches!(it.as_str(), "i" | "in"))
}

/// Whether a row or column is called a sum.
pub(super) fn is_sum(name: &str) -> bool {
    const FIRST: &str = "\
        delsum hovedsum hovudsum ialt mellomsum sluttsum subtotal sum summert sums tilsaman \
        tilsammen total totale totals totalsum totalt σ";
    const LAST: &str = "ialt sum tilsaman tilsammen total totalt";
    const PAIRS: [&str; 4] = ["i alt", "til saman", "til sammen", "sub total"];
    let words = words(name);
    let is = |word: Option<&String>, list| word.is_some_and(|it| among(it, list));
    let text = format!(" {} ", words.join(" "));
    let pair = |pair: &&str| {
        let pair = format!(" {pair} ");
        text.starts_with(&pair) || text.ends_with(&pair)
    };
    is(words.first(), FIRST) || is(words.last(), LAST) || PAIRS.iter().any(pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_found_in_headings_and_not_in_amounts() {
        let year = |text: &str| match heading(text) {
            Heading::Year(found) => Some(found.year.number()),
            _ => None,
        };
        for text in [
            "2027",
            " 2027* ",
            "B2027",
            "b27",
            "Budsjett 2027",
            "Budsjett 27",
            "2027 (mill. kr)",
            "Forslag 2027",
            "2027 mill. kr",
            "Vedtatt budsjett 2027",
            "Budget 2027 (NOK million)",
            "ØP 2027",
            "2027 (1000 kr)",
            "FY2027",
            "År\u{a0}2027",
            "Økonomiplan 2027",
        ] {
            assert_eq!(year(text), Some(2027), "{text}");
        }
        for text in [
            "1989",
            "2151",
            "2 027",
            "2027,5",
            "2026/27",
            "31.12.2027",
            "kr 2027",
            "-2027",
            "(2027)",
            "27",
            "Endring 2026-2027",
            "2027 %",
            "Prosjekt 2027",
            "Sum 2027",
            "",
        ] {
            assert_eq!(year(text), None, "{text}");
        }
    }

    #[test]
    fn units_are_found_in_headings_and_not_in_amounts() {
        for (text, unit) in [
            ("mill. kr", Unit::Million),
            ("Tall i mill. kroner", Unit::Million),
            ("NOK million", Unit::Million),
            ("2027 (mill. kr)", Unit::Million),
            ("MNOK", Unit::Million),
            ("1000 kr", Unit::Thousand),
            ("(i 1 000 kr)", Unit::Thousand),
            ("i tusen kroner", Unit::Thousand),
            ("kr 1000", Unit::Thousand),
            ("NOK '000", Unit::Thousand),
            ("Beløp i 1000 kroner", Unit::Thousand),
            ("NOK thousand", Unit::Thousand),
            ("Budsjett 2027 (kr)", Unit::Kroner),
            ("Beløp i hele kroner", Unit::Kroner),
        ] {
            assert_eq!(unit_in(text), Some(unit), "{text}");
        }
        for text in [
            "Kutt på 3 mill. kr",
            "faste 2027-kroner",
            "over 51 000 kr",
            "Kapittel",
            "",
        ] {
            assert_eq!(unit_in(text), None, "{text}");
        }
    }

    #[test]
    fn columns_and_sums_are_known_by_name_in_every_language() {
        for (text, field) in [
            ("Kapittel", Field::Chapter),
            ("kap.", Field::Chapter),
            ("Chapter", Field::Chapter),
            ("Post", Field::Post),
            ("Kategori", Field::Category),
            ("Binding", Field::Binding),
            ("Vekst:", Field::Growth),
            ("growth (%)", Field::Growth),
            ("lønsandel", Field::WageShare),
        ] {
            assert_eq!(heading(text), Heading::Field(field), "{text}");
        }
        for text in ["Navn", "namn", "Name", "Tekst", "Tiltak"] {
            assert_eq!(heading(text), Heading::Name, "{text}");
        }
        for text in [
            "Sum",
            "Sum drift",
            "TOTALT",
            "I alt",
            "Delsum 1",
            "Utgifter i alt",
            "Grand total",
            "Subtotal",
            "Drift totalt",
            "Til saman",
        ] {
            assert!(is_sum(text), "{text}");
        }
        for text in ["Summer school", "Totalentreprise", "Altinn", ""] {
            assert!(!is_sum(text), "{text}");
        }
    }
}
