//! Evidence: what became of proposed appropriations of the state, as data with sources.
//!
//! It tells how often the Storting adopted something else than was proposed, what happened during
//! the year, and how the money was used; in all chapters that are at hand, and in a plan's own. It
//! is a reference and no rule: no engine reads it, and no figure of a plan is made from it.
//!
//! All amounts are nominal kroner of their own year, and a year is only compared with itself. How
//! the data was derived stands beside it, in `assets/evidence/README.md`.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

mod reading;
mod record;
mod tally;

use std::sync::LazyLock;

use serde::Deserialize;
use strum::VariantArray as _;

pub use self::record::{Case, Comparison, Direction, PostKind, Record};
pub use self::tally::{FEW, Tally};
use crate::library::Sure;
use crate::model::Plan;
use crate::rules::Names;
use crate::time::Year;

/// Where rows were read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What rows call it.
    pub id: String,
    /// The publishers, and where it was read.
    pub source: String,
    /// How it is known.
    pub sure: Sure,
}

/// A year from which a chapter is not what it was.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The first year of the new.
    #[serde(deserialize_with = "reading::year")]
    pub year: Year,
    /// What is different, as a sentence.
    pub what: Names,
}

/// A chapter of the state's budget.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its number, as it is written in the budget.
    pub chapter: String,
    /// The body that it is for.
    pub body: String,
    /// The chapter that its body had before.
    pub follows: Option<String>,
    /// Years from which it is not what it was, in order.
    #[serde(default)]
    pub breaks: Vec<Break>,
}

/// What is known of the chapters and the sources of the rows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    credit: Names,
    licence: String,
    sources: Vec<Source>,
    chapters: Vec<Chapter>,
}

/// Appropriations as proposed, adopted, revised and spent.
#[derive(Clone, Debug)]
pub struct Evidence {
    about: About,
    records: Vec<Record>,
    whole: Vec<(Comparison, Option<PostKind>, Tally)>,
}

/// Why evidence cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceError {
    /// It is not a table, or not a description, of the right shape.
    #[error("{0}")]
    Unreadable(String),
    /// A value is missing or outside its bounds.
    #[error("{0}")]
    Invalid(String),
}

// A test shows that it is read.
static BUILT_IN: LazyLock<Option<Evidence>> = LazyLock::new(|| {
    let about = include_str!("../../assets/evidence/about.json");
    let rows = include_str!("../../assets/evidence/appropriations.csv");
    Evidence::parse(about, rows).ok()
});

/// The evidence that comes with the program.
pub fn built_in() -> Option<&'static Evidence> {
    BUILT_IN.as_ref()
}

impl Evidence {
    /// Reads and checks a description and the rows that it describes.
    pub fn parse(about: &str, rows: &str) -> Result<Self, EvidenceError> {
        let about: About = serde_json::from_str(about)
            .map_err(|error| EvidenceError::Unreadable(error.to_string()))?;
        let records = reading::records(&about, rows)?;
        let mut whole = Vec::new();
        for &comparison in Comparison::VARIANTS {
            let kinds = PostKind::VARIANTS.iter().copied().map(Some);
            for kind in kinds.chain([None]) {
                let is_of = |it: &&Record| kind.is_none_or(|kind| it.kind == kind);
                let of_kind = records.iter().filter(is_of);
                whole.push((comparison, kind, Tally::of(of_kind, comparison)));
            }
        }
        Ok(Self {
            about,
            records,
            whole,
        })
    }

    /// Who published the figures, under which licence, and where they were read; as a sentence.
    pub fn credit(&self) -> &Names {
        &self.about.credit
    }

    /// The licence of the figures.
    pub fn licence(&self) -> &str {
        &self.about.licence
    }

    /// The chapters, by number.
    pub fn chapters(&self) -> &[Chapter] {
        &self.about.chapters
    }

    /// The rows, by chapter, post and year.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Where a row was read.
    pub fn source(&self, record: &Record) -> Option<&Source> {
        let mut sources = self.about.sources.iter();
        sources.find(|it| it.id == record.source)
    }

    /// What all chapters together show for a kind of post, or for every post; computed once.
    pub fn whole(&self, comparison: Comparison, kind: Option<PostKind>) -> Option<&Tally> {
        let mut whole = self.whole.iter();
        let found = whole.find(|(of, kind_of, _)| (*of, *kind_of) == (comparison, kind));
        found.map(|(_, _, tally)| tally)
    }

    /// A chapter by its number, however many zeros are written before it.
    pub fn chapter(&self, number: &str) -> Option<&Chapter> {
        let number = without_zeros(number);
        self.about.chapters.iter().find(|it| it.chapter == number)
    }

    /// The chapters that a plan spends from and that are at hand, by number.
    pub fn chapters_of(&self, plan: &Plan) -> Vec<&Chapter> {
        let spent = || plan.lines.iter().filter(|line| !line.is_income());
        let is_own = |chapter: &&Chapter| {
            spent().any(|line| without_zeros(&line.chapter) == chapter.chapter)
        };
        self.about.chapters.iter().filter(is_own).collect()
    }

    /// The rows of a chapter, and of the one that its body had before, by post and year.
    pub fn records_of(&self, chapter: &Chapter) -> Vec<&Record> {
        let is_own = |it: &&Record| {
            it.chapter == chapter.chapter || Some(&it.chapter) == chapter.follows.as_ref()
        };
        let mut own: Vec<&Record> = self.records.iter().filter(is_own).collect();
        own.sort_by_key(|it| (it.post, it.year));
        own
    }
}

fn without_zeros(chapter: &str) -> &str {
    chapter.trim().trim_start_matches('0')
}

#[cfg(test)]
mod tests;
