//! How the files are read, and what must hold before any of it is shown.

use std::collections::BTreeSet;

use rust_decimal::{Decimal, dec};
use serde::{Deserialize, Deserializer};

use super::record::{PostKind, Record};
use super::{About, EvidenceError};
use crate::money::Money;
use crate::time::Year;

/// The years that a row may name.
const YEARS: std::ops::RangeInclusive<Year> = Year::new(2000)..=Year::new(2100);
const KRONE: Decimal = Decimal::ONE;
const MILLION: Decimal = dec!(1000000);
/// The largest amount in kroner; beyond it a unit is likely to be wrong.
const LARGEST: Decimal = dec!(1000000000000);

pub(super) fn year<'de, D: Deserializer<'de>>(from: D) -> Result<Year, D::Error> {
    u16::deserialize(from).map(Year::new)
}

/// A row as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    chapter: String,
    post: u16,
    year: u16,
    proposal_kr: String,
    adopted_mnok: String,
    revised_mnok: String,
    accounts_mnok: String,
    source: String,
}

/// The rows, by chapter, post and year.
pub(super) fn records(about: &About, rows: &str) -> Result<Vec<Record>, EvidenceError> {
    check(about)?;
    let mut records = Vec::new();
    let mut seen = BTreeSet::new();
    for row in csv::Reader::from_reader(rows.as_bytes()).deserialize() {
        let row: Row = row.map_err(|error| EvidenceError::Unreadable(error.to_string()))?;
        let name = format!("{}/{:02} {}", row.chapter, row.post, row.year);
        let invalid = |what: &str| EvidenceError::Invalid(format!("{name}: {what}"));
        let record = record(row).map_err(invalid)?;
        if !about.chapters.iter().any(|it| it.chapter == record.chapter) {
            return Err(invalid("chapter: it is not described"));
        }
        if !about.sources.iter().any(|it| it.id == record.source) {
            return Err(invalid("source: it is not described"));
        }
        if !seen.insert((record.chapter.clone(), record.post, record.year)) {
            return Err(invalid("it stands twice"));
        }
        records.push(record);
    }
    let number = |chapter: &str| chapter.parse::<u32>().unwrap_or(u32::MAX);
    records.sort_by_key(|it| (number(&it.chapter), it.post, it.year));
    Ok(records)
}

fn record(row: Row) -> Result<Record, &'static str> {
    let year = Year::new(row.year);
    if !YEARS.contains(&year) {
        return Err("year: outside 2000–2100");
    }
    let record = Record {
        kind: PostKind::of(row.post).ok_or("post: outside 01–89")?,
        chapter: row.chapter,
        post: row.post,
        year,
        proposal: amount(&row.proposal_kr, KRONE)?,
        adopted: amount(&row.adopted_mnok, MILLION)?.ok_or("adopted: it is missing")?,
        revised: amount(&row.revised_mnok, MILLION)?,
        accounts: amount(&row.accounts_mnok, MILLION)?,
        source: row.source,
    };
    let compares = record.proposal.is_some() || record.revised.is_some();
    compares
        .then_some(record)
        .ok_or("there is nothing to compare with")
}

/// An amount that may be missing.
fn amount(text: &str, unit: Decimal) -> Result<Option<Money>, &'static str> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = Decimal::from_str_exact(text)
        .ok()
        .ok_or("an amount is no number")?;
    let kroner = number.checked_mul(unit);
    let kroner = kroner.filter(|it| (Decimal::ZERO..=LARGEST).contains(it));
    let kroner = kroner.ok_or("an amount is outside 0–1 000 000 million")?;
    Ok(Some(Money::entered(kroner)))
}

fn check(about: &About) -> Result<(), EvidenceError> {
    let invalid = |what: String| Err(EvidenceError::Invalid(what));
    let is_empty = |text: &str| text.trim().is_empty();
    if about.credit.has_empty() || is_empty(&about.licence) {
        return invalid("credit, licence: something is missing".to_owned());
    }
    if let Some(it) = about.sources.iter().find(|it| is_empty(&it.source)) {
        return invalid(format!("{}: source: names nothing", it.id));
    }
    for it in &about.chapters {
        let of = &it.chapter;
        if is_empty(&it.body) || it.breaks.iter().any(|it| it.what.has_empty()) {
            return invalid(format!("{of}: a name or a language is missing"));
        }
        let before = |it: &String| about.chapters.iter().any(|other| other.chapter == *it);
        if it
            .follows
            .as_ref()
            .is_some_and(|it| it == of || !before(it))
        {
            return invalid(format!("{of}: follows a chapter that is not there"));
        }
    }
    Ok(())
}
