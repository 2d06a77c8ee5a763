//! Which candidates a text finds, the best first.

use std::cmp::Reverse;

use super::candidates::{Entry, Goal, Kind};
use super::text::{Text, letters};
use crate::projection::{Measure, Projection};
use crate::time::{Horizon, Year};

/// At most so many are listed.
const MOST: usize = 100;
/// At most so many where nothing has the words as they are typed.
const MOST_ALIKE: usize = 10;
/// Shorter words are not looked for with letters amiss.
const LONG_ENOUGH: usize = 4;
/// At most so many letters are: one in four, and not more than these.
const MOST_AMISS: usize = 3;

/// What a year counts that is meant and not only contained.
const YEAR: u32 = 4;

/// A candidate that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Which one.
    pub(super) entry: usize,
    /// The year that was named, where its figure in that year is meant.
    pub(super) year: Option<Year>,
}

/// When a word is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// As it is typed.
    Contained,
    /// But for some letters.
    Alike,
}

/// A word that is looked for.
struct Word {
    text: Text,
    /// After a space.
    spaced: String,
    how: How,
}

impl Word {
    fn of(word: &str, how: How) -> Self {
        let text = Text::of(word);
        let accents = text.has_accents();
        let typed = if accents { text.lower() } else { text.folded() };
        Self {
            spaced: format!(" {typed}"),
            text,
            how,
        }
    }

    /// How well it is there, if it is: more is better.
    fn score(&self, entry: &Entry) -> Option<u32> {
        let (text, hay) = (&self.text, &entry.hay);
        let amiss = match self.how {
            How::Contained => 0,
            How::Alike => most_amiss(text.folded()),
        };
        if text.letters_missing_in(hay) > amiss {
            return None;
        }
        match self.how {
            // Who types an accent means it.
            How::Contained if text.has_accents() => contained(&self.spaced, hay.lower()),
            How::Contained => contained(&self.spaced, hay.folded()),
            How::Alike if matches!(entry.kind, Kind::Finding(_)) => None, // too many words
            How::Alike => alike(text.folded(), hay.folded()),
        }
    }
}

/// How well a word after a space is contained, with or without the space: best where it begins
/// the name, then where it begins a word.
fn contained(spaced: &str, hay: &str) -> Option<u32> {
    let word = spaced.trim_start();
    if !hay.contains(word) {
        return None;
    }
    let begins = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| hay.as_bytes().get(at));
        before.is_none_or(|it| !it.is_ascii_alphanumeric() && it.is_ascii())
    };
    Some(match hay {
        _ if hay.starts_with(word) => 3,
        _ if hay.contains(spaced) => 2,
        _ if hay.match_indices(word).any(|(at, _)| begins(at)) => 2,
        _ => 1,
    })
}

/// How many letters may be amiss in a word.
fn most_amiss(word: &str) -> usize {
    (word.chars().count() / 4).clamp(1, MOST_AMISS)
}

/// How much a word is like one of a text, or like what that begins with.
fn alike(word: &str, hay: &str) -> Option<u32> {
    let length = word.chars().count();
    let most = most_amiss(word);
    let wanted = letters(word.as_bytes());
    let distance = |other: &[u8]| {
        // Most words have too few of its letters: that is seen at once.
        let missing = (wanted & !letters(other)).count_ones() as usize;
        if missing > most || other.len().saturating_add(most) < length {
            return None;
        }
        let other = str::from_utf8(other).ok()?;
        let whole = strsim::osa_distance(word, other);
        let begin: String = other.chars().take(length).collect();
        Some(whole.min(strsim::osa_distance(word, &begin)))
    };
    let ends = |it: &u8| it.is_ascii() && !it.is_ascii_alphanumeric();
    let words = hay.as_bytes().split(ends);
    let nearest = words.filter_map(distance).filter(|it| *it <= most).min()?;
    u32::try_from(MOST_AMISS.saturating_sub(nearest)).ok()
}

struct Query {
    /// The words beside years, the longest first: it is contained most seldom.
    words: Vec<Word>,
    years: Vec<Word>,
    /// The first of the years.
    year: Option<Year>,
}

impl Query {
    fn of(text: &str, horizon: Option<Horizon>, how: How) -> Self {
        let year_of = |word: &str| {
            let within = |year: &Year| horizon.is_some_and(|all| all.contains(*year));
            Year::written(word).filter(within)
        };
        let word = |how: How| move |word: &&str| Word::of(word, how);
        let words = text.split_whitespace();
        let (years, mut words): (Vec<&str>, Vec<&str>) =
            words.partition(|word| year_of(word).is_some());
        words.sort_by_key(|word| Reverse(word.len()));
        Self {
            words: words.iter().map(word(how)).collect(),
            year: years.first().and_then(|word| year_of(word)),
            years: years.iter().map(word(How::Contained)).collect(),
        }
    }
}

/// How well all words are there, if they are.
fn score(words: &[Word], entry: &Entry) -> Option<u32> {
    words.iter().map(|word| word.score(entry)).sum()
}

/// What a text finds: all of its words, in any order, whatever their case and accents. A year
/// among them asks for figures of that year.
pub(super) fn search(text: &str, entries: &[Entry], projection: Option<&Projection>) -> Vec<Hit> {
    let years = projection.map(Projection::horizon);
    let query = Query::of(text, years, How::Contained);
    let found = hits(&query, entries, projection);
    let long = text
        .split_whitespace()
        .all(|it| it.chars().count() >= LONG_ENOUGH);
    if !found.is_empty() || !long {
        return found;
    }
    // Nothing has the words as they are: they may be misspelt.
    let query = Query::of(text, years, How::Alike);
    let mut found = hits(&query, entries, projection);
    found.truncate(MOST_ALIKE);
    found
}

fn hits(query: &Query, entries: &[Entry], projection: Option<&Projection>) -> Vec<Hit> {
    let mut found: Vec<Ranked> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(beside) = score(&query.words, entry) else {
            continue;
        };
        let ranked = |score: u32, year| Ranked {
            score: Reverse(beside.saturating_add(score)),
            length: entry.hay.lower().len(),
            kind: entry.kind,
            entry: at,
            year,
        };
        let is_figure = matches!(entry.goal, Goal::Measure(..));
        if query.year.is_none() || !is_figure {
            let whole = score(&query.years, entry);
            found.extend(whole.map(|years| ranked(years, None)));
        }
        if let Some(year) = query.year.filter(|_| has_years(entry))
            && (is_figure || !query.words.is_empty())
        {
            found.push(ranked(YEAR, Some(year)));
        }
    }
    rank(&mut found);
    let hit = |it: Ranked| Hit {
        entry: it.entry,
        year: it.year,
    };
    let found = found.into_iter().map(hit);
    let known = |hit: &Hit| hit.year.is_none() || has_value(projection, entries, *hit);
    found.filter(known).take(MOST).collect()
}

/// A hit with its rank: the best first; among equals the shorter, then by kind and in the order of
/// the plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Ranked {
    score: Reverse<u32>,
    length: usize,
    kind: Kind,
    entry: usize,
    year: Option<Year>,
}

/// Puts hits in order. Of very many only those are that may be listed.
fn rank(found: &mut Vec<Ranked>) {
    let most = MOST * 4; // some have no value in the year that was named
    if found.len() > most {
        found.select_nth_unstable(most);
        found.truncate(most);
    }
    found.sort_unstable();
}

/// Whether it stands for a figure by year.
fn has_years(entry: &Entry) -> bool {
    match &entry.goal {
        Goal::Measure(measure, _) => measure.scope().by_year,
        Goal::Thing(entity) => Measure::standing_for(entity.kind()).is_some(),
        Goal::Ask(_) => false,
    }
}

fn has_value(projection: Option<&Projection>, entries: &[Entry], hit: Hit) -> bool {
    use crate::ui::request::Request;
    let request = entries
        .get(hit.entry)
        .and_then(|it| it.request(hit.year, None));
    match (projection, request) {
        (Some(projection), Some(Request::Explain(figure))) => {
            crate::room::value(projection, &figure).is_some()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::commands::Command;
    use crate::ui::request::Request;

    fn entries(names: &[&str]) -> Vec<Entry> {
        let entry = |name: &&str| {
            let name = (*name).to_owned();
            Entry::ask(Kind::Command, name, Request::Do(Command::Save))
        };
        names.iter().map(entry).collect()
    }

    fn found<'a>(text: &str, names: &[&'a str]) -> Vec<&'a str> {
        let hits = search(text, &entries(names), None);
        hits.iter().map(|hit| names[hit.entry]).collect()
    }

    #[test]
    fn all_words_are_contained_in_any_order() {
        let names = ["Sak og arkiv", "Arkivsystem", "Økonomi og lønn"];
        assert_eq!(found("arkiv sak", &names), ["Sak og arkiv"]);
        assert_eq!(found("ARKIV", &names), ["Arkivsystem", "Sak og arkiv"]);
        assert_eq!(found("økonomi LØNN", &names), ["Økonomi og lønn"]);
        assert_eq!(found("okonomi lonn", &names), ["Økonomi og lønn"]);
        assert!(found("arkiv lønn", &names).is_empty());
    }

    #[test]
    fn a_whole_sentence_is_found() {
        let says =
            "Avtalen for Skyplattform, forbruk må sies opp innen 30.09.2027, ellers fornyes den.";
        assert_eq!(found(says, &[says]), [says]);
    }

    #[test]
    fn what_begins_a_name_comes_first_then_what_begins_a_word_then_the_shorter() {
        let names = [
            "Storarkiv",
            "Eldre arkiver",
            "Nye arkiv",
            "Arkiver og journal",
        ];
        assert_eq!(
            found("arkiv", &names),
            [
                "Arkiver og journal",
                "Nye arkiv",
                "Eldre arkiver",
                "Storarkiv"
            ]
        );
    }

    #[test]
    fn who_types_an_accent_means_it() {
        let names = ["Plan for arealer", "Lån til Égalité", "Særskilt"];
        assert_eq!(found("lån", &names), ["Lån til Égalité"]);
        assert_eq!(found("lan egalite", &names), ["Lån til Égalité"]);
        assert_eq!(found("saerskilt", &names), ["Særskilt"]);
    }

    #[test]
    fn letters_may_be_missing_from_long_words_where_nothing_else_is_found() {
        let names = ["Saksbehandling, ytelser", "Tilsyn"];
        assert_eq!(found("sakbehanling", &names), ["Saksbehandling, ytelser"]);
        assert_eq!(found("sakbehan", &names), ["Saksbehandling, ytelser"]);
        assert_eq!(found("tislyn", &names), ["Tilsyn"]);
        assert!(found("syl", &names).is_empty());
        assert!(found("xyzzy", &names).is_empty());
    }
}
