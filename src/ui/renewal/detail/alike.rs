//! Programmes that are alike, from the reference library: how they went. It changes no figure.

use egui::Ui;
use rust_decimal::Decimal;

use super::known::{self, Known};
use super::{State, Subject, rows, words};
use crate::library::{PaybackTime, Period, Programme, Spread};
use crate::texts::arg;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// So many are shown at first.
const FEW: usize = 4;

/// How they went together, and each of them.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut State, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let known = subject.known;
    widgets::section(ui, tokens, texts.get("library-title"));
    if known.alike.is_empty() {
        widgets::caption(ui, tokens, texts.get("library-none"));
        return;
    }
    widgets::caption(ui, tokens, texts.get("library-basis"));
    ui.add_space(4.0);
    for said in together(view, subject, known) {
        rows::sentence(ui, said, Weight::Regular, tokens.ink);
    }
    ui.add_space(4.0);
    let count = if state.all_alike { usize::MAX } else { FEW };
    for programme in known.alike.iter().take(count) {
        widgets::rule(ui, tokens.line);
        ui.add_space(3.0);
        one(ui, view, programme);
        ui.add_space(3.0);
    }
    if known.alike.len() > FEW {
        let shown = if state.all_alike {
            texts.get("library-fewer")
        } else {
            texts.say("library-all", [arg("count", known.alike.len())])
        };
        if widgets::button(ui, tokens, Tone::Plain, None, Some(&shown), &shown).clicked() {
            state.all_alike = !state.all_alike;
        }
    }
}

/// How cost and time turned out, and where the payback lies among theirs.
fn together(view: &View<'_>, subject: &Subject<'_>, known: &Known) -> Vec<String> {
    let texts = view.look.texts;
    let summary = &known.summary;
    let number = |value: Decimal, decimals| texts.numbers().fixed(value, decimals);
    let spread = |key: &str, none: &str, it: Option<Spread>, decimals| match it {
        Some(it) => texts.say(
            key,
            [
                arg("median", number(it.median, decimals)),
                arg("low", number(it.lowest, decimals)),
                arg("high", number(it.highest, decimals)),
                arg("count", it.with_data),
                arg("all", summary.programmes),
            ],
        ),
        None => texts.say(none, [arg("all", summary.programmes)]),
    };
    let mut said = vec![
        spread("library-cost", "library-cost-none", summary.cost, 2),
        spread("library-time", "library-time-none", summary.years_late, 1),
    ];
    if subject.is_inside() && words::is_judged(subject) {
        said.push(placed(view, subject, known));
    }
    said
}

fn placed(view: &View<'_>, subject: &Subject<'_>, known: &Known) -> String {
    let texts = view.look.texts;
    let first = view.projection().horizon().first();
    if subject.chosen.initiative.start < first {
        let said = [arg("year", first.to_string())];
        return texts.say("library-place-begun", said);
    }
    let payback = known::payback(&subject.chosen);
    let place = known.summary.place(payback);
    let ours = match payback {
        PaybackTime::Years(years) => words::years(view, years),
        PaybackTime::Never => texts.get("initiative-not-within"),
    };
    let with = known.summary.programmes.saturating_sub(place.without);
    if with == 0 {
        return texts.get("library-place-none");
    }
    let said = [
        arg("ours", ours),
        arg("with", with),
        arg("quicker", place.quicker),
        arg("same", place.as_quick),
        arg("slower", place.slower),
        arg("never", place.never),
    ];
    texts.say("library-place", said)
}

/// A programme: what it was, what it cost, what happened, and how that is known.
fn one(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut head = vec![programme.name.clone()];
    head.extend(programme.body.clone());
    head.push(programme.country.clone());
    head.extend(programme.actual.or(programme.planned).map(span));
    rows::sentence(ui, head.join(" · "), Weight::Medium, tokens.ink);
    if let Some(cost) = cost(view, programme) {
        rows::sentence(ui, cost, Weight::Regular, tokens.ink2);
    }
    let happened = texts.language().name(&programme.what_happened);
    rows::sentence(ui, happened, Weight::Regular, tokens.ink2);
    let sure: &str = programme.sure.into();
    let sure = texts.get(&format!("library-sure-{}", sure.replace('_', "-")));
    let source = [arg("source", programme.source.clone()), arg("sure", sure)];
    let font = Weight::Regular.size(size::SMALL);
    let source = texts.say("library-source", source);
    ui.add(egui::Label::new(widgets::text(source, font, tokens.ink3)).wrap());
}

/// The years of a programme, as far as they are known.
fn span(period: Period) -> String {
    match (period.first, period.last, period.years) {
        (Some(first), Some(last), _) => format!("{first}–{last}"),
        (Some(first), None, _) => format!("{first}–"),
        (None, Some(last), _) => format!("–{last}"),
        (None, None, years) => years.map_or_else(String::new, |it| it.to_string()),
    }
}

/// First and last cost in its own currency.
fn cost(view: &View<'_>, programme: &Programme) -> Option<String> {
    let texts = view.look.texts;
    let number = |it: Decimal| arg("first", texts.numbers().plain(it));
    let currency = arg("currency", programme.currency.clone());
    match (programme.first_cost, programme.last_cost) {
        (Some(first), Some(last)) => {
            let last = arg("last", texts.numbers().plain(last));
            Some(texts.say("library-costs", [number(first), last, currency]))
        }
        (first, last) => {
            let one = first.or(last)?;
            Some(texts.say("library-one-cost", [number(one), currency]))
        }
    }
}
