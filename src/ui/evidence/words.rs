//! Sentences of what was found.

use rust_decimal::{Decimal, dec};

use crate::evidence::{Case, Chapter, Comparison, Direction, FEW, PostKind, Tally};
use crate::texts::{Unit, arg};
use crate::time::Year;
use crate::ui::view::View;

/// The years from one to another.
pub(super) fn span(years: Option<(Year, Year)>) -> String {
    years.map_or_else(String::new, |(first, last)| format!("{first}–{last}"))
}

/// What a kind of post is called.
pub(super) fn posts(view: &View<'_>, kind: PostKind) -> String {
    let word: &str = kind.into();
    view.look.texts.get(&format!("evidence-kind-{word}"))
}

/// What the plan's own chapters are called together.
pub(super) fn chapters(view: &View<'_>, chapters: &[&Chapter]) -> String {
    let texts = view.look.texts;
    match chapters {
        [one] => texts.say("evidence-chapter", [arg("chapter", one.chapter.clone())]),
        _ => texts.get("evidence-chapters"),
    }
}

/// A change in percent, with its sign. Small ones get a decimal more, so that they are not nothing.
fn percent(view: &View<'_>, percent: Decimal) -> String {
    let written = size(view, percent);
    let more = percent.is_sign_positive() && !percent.is_zero();
    if more { format!("+{written}") } else { written }
}

/// A size in percent, without a sign of its own. It is never broken before the sign of percent.
pub(super) fn size(view: &View<'_>, percent: Decimal) -> String {
    let texts = view.look.texts;
    let is_small = percent.abs() < dec!(0.05);
    let written = texts.percent(percent, if is_small { 2 } else { 1 });
    written.replace(' ', "\u{a0}")
}

/// What it all comes to: of every proposal, and of every appropriation during its year.
pub(super) fn all(view: &View<'_>, decision: &Tally, year: &Tally) -> String {
    let said = [
        arg("same", decision.unchanged()),
        arg("all", decision.compared),
        arg("changed", year.changed()),
        arg("later", year.compared),
    ];
    view.look.texts.say("evidence-all", said)
}

/// The middle of the changes, or that there are too few of them.
pub(super) fn middle(view: &View<'_>, comparison: Comparison, tally: &Tally) -> String {
    let texts = view.look.texts;
    let key = match comparison {
        Comparison::Accounts => "evidence-middle-accounts",
        Comparison::Decision | Comparison::DuringYear => "evidence-middle",
    };
    match tally.median {
        Some(median) => texts.say(key, [arg("percent", size(view, median))]),
        None => texts.get("evidence-middle-few"),
    }
}

/// What all chapters show of a kind of post.
pub(super) fn whole(
    view: &View<'_>,
    comparison: Comparison,
    kind: PostKind,
    tally: &Tally,
) -> String {
    let word: &str = comparison.into();
    let said = [
        arg("posts", posts(view, kind)),
        arg("all", tally.compared),
        arg("changed", tally.changed()),
        arg("up", tally.up),
        arg("down", tally.down),
        arg("years", span(tally.years)),
        arg("middle", middle(view, comparison, tally)),
    ];
    view.look.texts.say(&format!("evidence-{word}-of"), said)
}

/// What the plan's own chapters show: each change where they are few.
pub(super) fn own(
    view: &View<'_>,
    comparison: Comparison,
    own: &[&Chapter],
    tally: &Tally,
) -> String {
    let key = match (tally.up, tally.down) {
        _ if tally.compared == 0 => "evidence-own-nothing",
        _ if comparison == Comparison::Accounts => "evidence-own-accounts",
        (0, 0) => "evidence-own-none",
        _ if tally.changed() < FEW => "evidence-own",
        (_, 0) => "evidence-own-up",
        (0, _) => "evidence-own-down",
        _ => "evidence-own-many",
    };
    let several = tally.changes.iter().any(|it| {
        let first = tally.changes.first();
        first.is_some_and(|first| (&first.chapter, first.post) != (&it.chapter, it.post))
    });
    let cases = tally.changes.iter().map(|it| own_case(view, it, several));
    let said = [
        arg("chapter", chapters(view, own)),
        arg("all", tally.compared),
        arg("changed", tally.changed()),
        arg("up", tally.up),
        arg("down", tally.down),
        arg("cases", cases.collect::<Vec<_>>().join(", ")),
        arg("middle", middle(view, comparison, tally)),
    ];
    view.look.texts.say(key, said)
}

/// A case of the plan's own, by its percentage, or its amount where it was nothing before.
fn own_case(view: &View<'_>, case: &Case, several: bool) -> String {
    let key = if several {
        "evidence-case-post"
    } else {
        "evidence-case-own"
    };
    let change = case.percent().map(|it| percent(view, it));
    let said = [
        arg("change", change.unwrap_or_else(|| amount(view, case))),
        arg("post", format!("{:02}", case.post)),
        arg("year", case.year.to_string()),
    ];
    view.look.texts.say(key, said)
}

/// The change of a case in million kroner of its year, as the figures are known.
fn amount(view: &View<'_>, case: &Case) -> String {
    view.look.texts.difference(case.change(), Unit::Million)
}

/// A case of any chapter, in percent and kroner.
fn case(view: &View<'_>, case: &Case) -> String {
    let amount = amount(view, case);
    let change = case.percent().map(|it| percent(view, it));
    let said = [
        arg(
            "change",
            change.unwrap_or_else(|| view.look.texts.get("evidence-from-nothing")),
        ),
        arg("amount", amount),
        arg("chapter", case.chapter.clone()),
        arg("post", format!("{:02}", case.post)),
        arg("year", case.year.to_string()),
    ];
    view.look.texts.say("evidence-case", said)
}

/// The largest changes both ways; all of them where they are few.
pub(super) fn cases(view: &View<'_>, tally: &Tally) -> Option<String> {
    let few = tally.changed() < FEW;
    let shown: Vec<&Case> = if few {
        tally.changes.iter().collect()
    } else {
        let both = [Direction::Up, Direction::Down];
        both.iter().filter_map(|it| tally.largest(*it)).collect()
    };
    let key = if few {
        "evidence-cases"
    } else {
        "evidence-largest"
    };
    let said: Vec<String> = shown.into_iter().map(|it| case(view, it)).collect();
    let said = (!said.is_empty()).then(|| said.join("; "))?;
    Some(view.look.texts.say(key, [arg("cases", said)]))
}

/// The years that most changes came in.
pub(super) fn busiest(view: &View<'_>, kind: PostKind, tally: &Tally) -> String {
    let (years, held) = tally.busiest();
    let texts = view.look.texts;
    let mut named: Vec<String> = years.iter().map(ToString::to_string).collect();
    let last = named.pop().unwrap_or_default();
    let listed = if named.is_empty() {
        last
    } else {
        let both = [arg("first", named.join(", ")), arg("last", last)];
        texts.say("evidence-and", both)
    };
    let said = [
        arg("posts", posts(view, kind)),
        arg("held", held),
        arg("changed", tally.changed()),
        arg("years", listed),
    ];
    texts.say("evidence-busiest", said)
}

/// What became of an amount, in a word.
pub(super) fn direction(view: &View<'_>, direction: Direction) -> String {
    let word: &str = direction.into();
    view.look.texts.get(&format!("evidence-direction-{word}"))
}

/// A case of a year: from what to what.
pub(super) fn told(view: &View<'_>, case: &Case) -> String {
    let texts = view.look.texts;
    let change = case
        .percent()
        .filter(|_| case.direction() != Direction::Unchanged);
    let said = [
        arg("year", case.year.to_string()),
        arg("from", texts.amount(case.from, Unit::Million)),
        arg("to", texts.amount(case.to, Unit::Million)),
        arg(
            "direction",
            change.map_or_else(|| direction(view, case.direction()), |it| percent(view, it)),
        ),
    ];
    texts.say("evidence-told", said)
}
