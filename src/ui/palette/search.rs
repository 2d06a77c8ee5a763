//! Which candidates a text finds, the best first.

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher};

use super::candidates::{Entry, Goal, Kind, main_measure};
use crate::projection::Projection;
use crate::time::{Horizon, Year};

/// At most so many are listed.
const MOST: usize = 100;
/// At most so many where nothing has the words as they are typed.
const MOST_ALIKE: usize = 10;
/// Shorter words are not looked for with letters left out.
const LONG_ENOUGH: usize = 4;

/// What a year counts that is meant and not only contained.
const YEAR: u32 = 200;

/// A candidate that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Which one.
    pub(super) entry: usize,
    /// The year that was named, where its figure in that year is meant.
    pub(super) year: Option<Year>,
}

struct Query {
    /// The words beside years, the longest first: it is contained most seldom.
    words: Vec<Atom>,
    years: Vec<Atom>,
    /// The first of the years.
    year: Option<Year>,
}

impl Query {
    fn of(text: &str, horizon: Option<Horizon>, kind: AtomKind) -> Self {
        let year_of = |word: &str| {
            let within = |year: &Year| horizon.is_some_and(|all| all.contains(*year));
            Year::written(word).filter(within)
        };
        let atom = |word: &&str| {
            let (case, accents) = (CaseMatching::Ignore, Normalization::Smart);
            Atom::new(word, case, accents, kind, false)
        };
        let words = text.split_whitespace();
        let (years, mut words): (Vec<&str>, Vec<&str>) =
            words.partition(|word| year_of(word).is_some());
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self {
            words: words.iter().map(atom).collect(),
            year: years.first().and_then(|word| year_of(word)),
            years: years.iter().map(atom).collect(),
        }
    }
}

/// How well all words are contained, if they are.
fn score(words: &[Atom], entry: &Entry, matcher: &mut Matcher) -> Option<u32> {
    let hay = entry.hay.slice(..);
    let scores = words.iter().map(|word| word.score(hay, matcher));
    scores.map(|score| score.map(u32::from)).sum()
}

/// What a text finds: all of its words, in any order, whatever their case and accents. A year
/// among them asks for figures of that year.
pub(super) fn search(
    text: &str,
    entries: &[Entry],
    projection: Option<&Projection>,
    matcher: &mut Matcher,
) -> Vec<Hit> {
    let years = projection.map(Projection::horizon);
    let query = Query::of(text, years, AtomKind::Substring);
    let found = hits(&query, entries, projection, matcher);
    let long = text
        .split_whitespace()
        .all(|it| it.chars().count() >= LONG_ENOUGH);
    if !found.is_empty() || !long {
        return found;
    }
    // Nothing has the words as they are: letters may be missing.
    let query = Query::of(text, years, AtomKind::Fuzzy);
    let mut found = hits(&query, entries, projection, matcher);
    found.retain(|hit| {
        let kind = entries.get(hit.entry).map(|it| it.kind);
        !matches!(kind, None | Some(Kind::Finding(_)))
    });
    found.truncate(MOST_ALIKE);
    found
}

fn hits(
    query: &Query,
    entries: &[Entry],
    projection: Option<&Projection>,
    matcher: &mut Matcher,
) -> Vec<Hit> {
    let mut found: Vec<(u32, Hit)> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(beside) = score(&query.words, entry, matcher) else {
            continue;
        };
        let hit = |year| Hit { entry: at, year };
        let is_figure = matches!(entry.goal, Goal::Measure(_));
        if query.year.is_none() || !is_figure {
            let whole = score(&query.years, entry, matcher);
            found.extend(whole.map(|years| (beside.saturating_add(years), hit(None))));
        }
        if let Some(year) = query.year.filter(|_| has_years(entry))
            && (is_figure || !query.words.is_empty())
        {
            found.push((beside.saturating_add(YEAR), hit(Some(year))));
        }
    }
    rank(&mut found, entries);
    let found = found.into_iter().map(|(_, hit)| hit);
    let known = |hit: &Hit| hit.year.is_none() || has_value(projection, entries, *hit);
    found.filter(known).take(MOST).collect()
}

/// The best first; among equals the shorter, then by kind and in the order of the plan. Of very
/// many only those are put in order that may be listed.
fn rank(found: &mut Vec<(u32, Hit)>, entries: &[Entry]) {
    let entry = |hit: &Hit| entries.get(hit.entry);
    let order = |(a, one): &(u32, Hit), (b, other): &(u32, Hit)| {
        let length = |hit| entry(hit).map(|it| it.hay.len());
        let kind = |hit| entry(hit).map(|it| it.kind);
        b.cmp(a)
            .then_with(|| length(one).cmp(&length(other)))
            .then_with(|| kind(one).cmp(&kind(other)))
            .then_with(|| one.entry.cmp(&other.entry))
    };
    let most = MOST * 4; // some have no value in the year that was named
    if found.len() > most {
        found.select_nth_unstable_by(most, order);
        found.truncate(most);
    }
    found.sort_unstable_by(order);
}

/// Whether it stands for a figure by year.
fn has_years(entry: &Entry) -> bool {
    match &entry.goal {
        Goal::Measure(measure) => measure.scope().by_year,
        Goal::Thing(entity) => main_measure(entity.kind()).is_some(),
        Goal::Ask(_) => false,
    }
}

fn has_value(projection: Option<&Projection>, entries: &[Entry], hit: Hit) -> bool {
    use crate::ui::request::Request;
    let request = entries
        .get(hit.entry)
        .and_then(|it| it.request(hit.year, None));
    match (projection, request) {
        (Some(projection), Some(Request::Explain(figure))) => projection.value(&figure).is_some(),
        _ => false,
    }
}

/// What names are compared with: what begins them counts more.
pub(super) fn matcher() -> Matcher {
    let mut config = Config::DEFAULT;
    config.prefer_prefix = true;
    Matcher::new(config)
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
        let hits = search(text, &entries(names), None, &mut matcher());
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
    fn letters_may_be_missing_from_long_words_where_nothing_else_is_found() {
        let names = ["Saksbehandling, ytelser", "Tilsyn"];
        assert_eq!(found("sakbehanling", &names), ["Saksbehandling, ytelser"]);
        assert!(found("syl", &names).is_empty());
        assert!(found("xyzzy", &names).is_empty());
    }
}
