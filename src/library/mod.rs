//! The reference library: how real programmes of public bodies turned out, as data with sources.
//!
//! It lets a reader hold a plan against what has happened elsewhere. It never changes a figure:
//! nothing here is read by an engine, and no amount is converted between currencies. A rough rate
//! for each currency serves only to find programmes of like size.
//!
//! What is in it was read in a source that can be named. Grants, funds and whole portfolios are
//! left out, because what they cost is not what a project costs. A programme is added in
//! `assets/library/programmes.json`, not in code.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

mod alike;
mod checks;
mod programme;
mod reading;
mod summary;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::Deserialize;

pub use self::alike::most_alike;
pub use self::programme::{
    BenefitTo, Covers, Kind, Outcome, Payback, PaybackTime, Period, Programme, Size, Sure,
};
pub use self::summary::{PaybackPlace, Spread, Summary};
use crate::rules::Names;

/// The reference library.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    /// What the division into kinds rests on, as a sentence.
    pub kind_basis: Names,
    /// What the comparison of sizes rests on, as a sentence.
    pub size_basis: Names,
    #[serde(deserialize_with = "reading::rates")]
    approximate_nok: BTreeMap<String, Decimal>,
    /// The programmes, in the order of the file.
    pub programmes: Vec<Programme>,
}

/// Why a library cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LibraryError {
    /// It is not JSON of the right shape.
    #[error("{0}")]
    Unreadable(String),
    /// A value is missing or outside its bounds.
    #[error("{0}")]
    Invalid(String),
}

// A test shows that it is read.
static BUILT_IN: LazyLock<Option<Library>> =
    LazyLock::new(|| Library::parse(include_str!("../../assets/library/programmes.json")).ok());

/// The library that comes with the program.
pub fn built_in() -> Option<&'static Library> {
    BUILT_IN.as_ref()
}

/// Every programme of the library that comes with the program, in the order of its file.
pub fn programmes() -> &'static [Programme] {
    built_in().map_or(&[], |library| library.programmes.as_slice())
}

impl Library {
    /// Reads and checks a library.
    pub fn parse(text: &str) -> Result<Self, LibraryError> {
        let mut library: Self = serde_json::from_str(text)
            .map_err(|error| LibraryError::Unreadable(error.to_string()))?;
        checks::check(&library)?;
        for programme in &mut library.programmes {
            let rate = library.approximate_nok.get(&programme.currency);
            programme.rate = rate.copied().unwrap_or_default();
        }
        Ok(library)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = include_str!("../../assets/library/programmes.json");

    #[test]
    fn every_programme_is_read_and_says_where_it_comes_from() {
        let library = Library::parse(TEXT).unwrap();
        assert_eq!(library.programmes.len(), TEXT.matches("\"id\":").count());
        assert_eq!(library.programmes.len(), 45);
        assert_eq!(programmes().len(), 45);
        for programme in programmes() {
            assert!(programme.source.len() > 6, "{}", programme.id);
            let source = programme.source.to_lowercase();
            assert!(!source.contains("memory"), "{}", programme.id);
            assert!(matches!(
                programme.sure,
                Sure::Seen | Sure::SeenSecondary | Sure::Derived
            ));
        }
    }

    #[test]
    fn a_programme_remembered_but_not_seen_is_refused() {
        let text = TEXT.replacen("\"sure\": \"seen\"", "\"sure\": \"memory\"", 1);
        let refused = Library::parse(&text).unwrap_err();
        assert!(matches!(refused, LibraryError::Unreadable(_)));
    }

    #[test]
    fn a_wrong_library_is_refused() {
        let refused = |from: &str, to: &str| {
            assert!(TEXT.contains(from), "{from}");
            Library::parse(&TEXT.replacen(from, to, 1))
                .unwrap_err()
                .to_string()
        };
        let source = "\"source\": \"Klassekampen, 24.10.2024\"";
        assert!(refused(source, "\"source\": \" \"").contains("source"));
        assert!(refused(source, "\"source\": \"local news\"").contains("source"));
        assert!(refused("\"id\": \"nav-p2\"", "\"id\": \"nav-p1\"").contains("twice"));
        assert!(refused("\"id\": \"nav-p2\"", "\"id\": \"NAV\"").contains("id"));
        assert!(refused("\"first_cost\": \"953\"", "\"first_cost\": \"0\"").contains("cost"));
        assert!(refused("\"first_cost\": \"953\"", "\"first_cost\": \"x\"").contains("invalid"));
        assert!(refused("\"last\": 2008", "\"last\": 1998").contains("planned"));
        assert!(refused("\"currency\": \"DKK\"", "\"currency\": \"EUR\"").contains("currency"));
        assert!(refused("\"GBP\": \"13\"", "\"GBP\": \"0\"").contains("GBP"));
        assert!(
            refused("\"payback_years\": \"6\"", "\"payback_years\": \"-6\"").contains("payback")
        );
        assert!(refused("\"benefit_to\": \"society\",", "").contains("benefit_to"));
        assert!(refused("\"horizon_years\": 20", "\"horizon_years\": 0").contains("horizon"));
    }
}
