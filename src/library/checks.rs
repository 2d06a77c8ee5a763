//! What a library must hold before any of it is shown.

use std::collections::BTreeSet;

use rust_decimal::{Decimal, dec};

use super::programme::{PaybackTime, Period, Programme};
use super::{Library, LibraryError};
use crate::rules::Names;
use crate::time::Year;

/// The largest amount, in millions of any currency; beyond it a unit is likely to be wrong.
const LARGEST: Decimal = dec!(1000000);
/// The years that a programme may name.
const YEARS: std::ops::RangeInclusive<Year> = Year::new(1950)..=Year::new(2100);
/// The longest payback, horizon or planned length, in years.
const LONGEST: u16 = 100;
/// What names nothing that can be looked up.
const VAGUE: [&str; 4] = ["local news", "news article", "news", "press"];

pub(super) fn check(library: &Library) -> Result<(), LibraryError> {
    let invalid = |what: String| Err(LibraryError::Invalid(what));
    if [&library.kind_basis, &library.size_basis]
        .iter()
        .any(|names| is_incomplete(names))
    {
        return invalid("kind_basis, size_basis: a language is missing".to_owned());
    }
    for (currency, rate) in &library.approximate_nok {
        if *rate <= Decimal::ZERO || *rate > dec!(1000) {
            return invalid(format!("approximate_nok.{currency}: outside 0–1000"));
        }
    }
    let mut ids = BTreeSet::new();
    for programme in &library.programmes {
        let id = programme.id.as_str();
        if !ids.insert(id) {
            return invalid(format!("{id}: stands twice"));
        }
        let fault = faulty_text(programme)
            .or_else(|| faulty_number(programme))
            .or_else(|| faulty_time(programme));
        if let Some(what) = fault {
            return invalid(format!("{id}: {what}"));
        }
        if !library.approximate_nok.contains_key(&programme.currency) {
            return invalid(format!("{id}: currency has no rate in approximate_nok"));
        }
    }
    Ok(())
}

fn is_incomplete(names: &Names) -> bool {
    [&names.nb, &names.nn, &names.en]
        .iter()
        .any(|text| text.trim().is_empty())
}

fn faulty_text(programme: &Programme) -> Option<&'static str> {
    let in_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if programme.id.is_empty() || !programme.id.chars().all(in_id) {
        return Some("id: small letters, digits and hyphens only");
    }
    let empty = |text: &str| text.trim().is_empty();
    let body = programme.body.as_deref();
    if empty(&programme.name) || body.is_some_and(empty) || empty(&programme.country) {
        return Some("name, body or country is empty");
    }
    if is_incomplete(&programme.what_happened) {
        return Some("what_happened: a language is missing");
    }
    let source = programme.source.trim().to_lowercase();
    let vague = source.is_empty() || VAGUE.contains(&source.as_str());
    vague.then_some("source: names nothing that can be looked up")
}

fn faulty_number(programme: &Programme) -> Option<&'static str> {
    let costs = [programme.first_cost, programme.last_cost];
    if costs
        .iter()
        .flatten()
        .any(|cost| *cost <= Decimal::ZERO || *cost > LARGEST)
    {
        return Some("a cost is outside 0–1 000 000 million");
    }
    let benefits = [
        programme.annual_benefit,
        programme.total_benefit,
        programme.npv,
        programme.undiscounted_net,
    ];
    if benefits.iter().flatten().any(|it| it.abs() > LARGEST) {
        return Some("a benefit is beyond 1 000 000 million");
    }
    let years = match programme.payback_years {
        Some(PaybackTime::Years(years)) => years,
        Some(PaybackTime::Never) | None => Decimal::ZERO,
    };
    if years < Decimal::ZERO || years > Decimal::from(LONGEST) {
        return Some("payback_years: outside 0–100");
    }
    let gives = benefits.iter().any(Option::is_some) || programme.payback_years.is_some();
    if gives && programme.benefit_to.is_none() {
        return Some("benefit_to: who gets the benefit is missing");
    }
    let has_cost = costs.iter().any(Option::is_some);
    (!has_cost && !gives).then_some("there is no figure to compare with")
}

fn faulty_time(programme: &Programme) -> Option<&'static str> {
    if programme.planned.is_some_and(is_faulty) {
        return Some("planned: no years, or years in the wrong order");
    }
    if programme.actual.is_some_and(is_faulty) {
        return Some("actual: no years, or years in the wrong order");
    }
    let horizon = programme.horizon_years;
    let wrong = horizon.is_some_and(|years| years == 0 || years > LONGEST);
    wrong.then_some("horizon_years: outside 1–100")
}

fn is_faulty(period: Period) -> bool {
    let Period { first, last, years } = period;
    let nothing = first.is_none() && last.is_none() && years.is_none();
    let outside = [first, last]
        .iter()
        .flatten()
        .any(|year| !YEARS.contains(year));
    let backwards = first.zip(last).is_some_and(|(first, last)| last < first);
    let length = years.is_some_and(|years| years == 0 || years > LONGEST);
    nothing || outside || backwards || length
}
