//! Forklar tallet: how a figure came about, term by term, each a link down to what was entered.

use egui::{Key, Ui, vec2};

use super::icons::Icon;
use super::request::Request;
use super::session::Session;
use super::theme::{Weight, size};
use super::view::View;
use super::widgets::{self, Tone};
use crate::explain::{Explanation, Form, How, Origin, Rounding, Term, explain, said};
use crate::model::{Certainty, Holds, Place, Value, referred};
use crate::projection::{Figure, Lock, Quantity};
use crate::rules::Status;
use crate::texts::{Unit, arg, capitalised};

/// More terms than this are rows of one height, of which only those in sight are drawn.
const MANY: usize = 100;
const TERM: f32 = 62.0;

/// What is explained.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Explained {
    /// A computed figure.
    Figure(Figure),
    /// An entered value.
    Place(Place),
}

/// How exactly the terms of an explanation are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digits {
    /// With every digit, amounts to the øre.
    All,
    /// As in a table: in the unit that is shown; what a calculation begins with has no sign.
    AsShown {
        /// Whether it is the first.
        first: bool,
    },
}

/// An explanation with the figures that it is of: it is made once, not in every frame.
pub(super) struct Known {
    stamp: u64,
    figure: Figure,
    explanation: Option<Explanation>,
}

impl Known {
    /// The explanation of what the trail ends with, made anew where figures are others.
    pub(super) fn keep(known: &mut Option<Self>, session: &Session, trail: &[Explained]) {
        let Some(Explained::Figure(figure)) = trail.last() else {
            *known = None;
            return;
        };
        let stamp = session.figures_stamp();
        let same = |known: &Self| known.stamp == stamp && known.figure == *figure;
        if !known.as_ref().is_some_and(same) {
            *known = Some(Self {
                stamp,
                figure: figure.clone(),
                explanation: explain(session.projection(), figure),
            });
        }
    }
}

/// The panel: the last of `trail` with the way back.
pub(super) fn panel(ui: &mut Ui, view: &mut View<'_>, trail: &[Explained], known: Option<&Known>) {
    let Some(explained) = trail.last() else {
        return;
    };
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    if !ui.ctx().text_edit_focused()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Backspace))
    {
        view.ask(Request::ExplainBack);
    }
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        widgets::row(
            ui,
            30.0,
            |ui| {
                let name = texts.get("explain-close");
                if widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Cross), None, &name)
                    .clicked()
                {
                    view.ask(Request::CloseExplain);
                }
                let name = texts.get("explain-back");
                ui.add_enabled_ui(trail.len() > 1, |ui| {
                    if widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Left), None, &name)
                        .clicked()
                    {
                        view.ask(Request::ExplainBack);
                    }
                });
            },
            |ui| {
                widgets::section(ui, tokens, texts.get("explain-title"));
            },
        );
        ui.add_space(6.0);
        ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
        match explained {
            Explained::Figure(figure) => {
                let explanation = known.and_then(|known| known.explanation.as_ref());
                show_figure(ui, view, figure, explanation);
            }
            Explained::Place(place) => show_place(ui, view, place),
        }
    });
}

fn show_figure(
    ui: &mut Ui,
    view: &mut View<'_>,
    figure: &Figure,
    explanation: Option<&Explanation>,
) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let projection = view.projection();
    let name = capitalised(&texts.figure(projection, figure));
    widgets::section(ui, tokens, name);
    let Some(explanation) = explanation else {
        widgets::caption(ui, tokens, texts.get("explain-gone"));
        return;
    };
    // The calculation is exact and in fixed kroner, so it is shown to the øre and in them.
    let value = precise(view, explanation.value);
    ui.add(
        egui::Label::new(widgets::text(
            value,
            Weight::SemiBold.size(fitting(ui, view, explanation.value)),
            tokens.ink,
        ))
        .wrap(),
    );
    let nominal = nominal(view, explanation);
    widgets::caption(ui, tokens, nominal);
    ui.add_space(8.0);
    if explanation.terms.is_empty() && explanation.lock.is_none() {
        widgets::caption(ui, tokens, texts.get("explain-nothing"));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let terms = &explanation.terms;
    if terms.len() <= MANY {
        for term in terms {
            widgets::rule(ui, tokens.line);
            show_term(ui, view, term, Digits::All);
        }
    } else {
        widgets::rows_in_sight(ui, terms.len(), TERM, |ui, at| {
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), TERM), egui::Sense::hover());
            let mut row = ui.new_child(egui::UiBuilder::new().max_rect(rect));
            row.shrink_clip_rect(rect);
            if let Some(term) = terms.get(at) {
                show_term(&mut row, view, term, Digits::All);
            }
        });
    }
    if !explanation.terms.is_empty() {
        widgets::rule(ui, tokens.ink);
        ui.add_space(6.0);
    }
    how(ui, view, explanation);
    if let Some(lock) = explanation.lock {
        locked(ui, view, lock);
    }
}

/// Until when something is locked.
pub(super) fn locked(ui: &mut Ui, view: &View<'_>, lock: Lock) {
    let texts = view.look.texts;
    let through = match lock {
        Lock::Contract { through } => through,
        Lock::LeadTime { through } => Some(through),
    };
    let shown = match through {
        Some(year) => texts.say("explain-locked", [arg("year", year.to_string())]),
        None => texts.get("explain-locked-open"),
    };
    let font = Weight::Medium.size(size::BODY);
    ui.label(widgets::text(shown, font, view.look.tokens.ink));
}

/// A value to the øre; rates and factors with all of their digits.
fn precise(view: &View<'_>, value: Quantity) -> String {
    view.look.texts.quantity(value, Unit::Kroner)
}

fn fitting(ui: &Ui, view: &View<'_>, value: Quantity) -> f32 {
    let shown = precise(view, value);
    let fits = |of: &f32| {
        let font = Weight::SemiBold.size(*of);
        let color = view.look.tokens.ink;
        let galley = ui.painter().layout_no_wrap(shown.clone(), font, color);
        galley.size().x <= ui.available_width()
    };
    let sizes = [size::EXPLAINED, size::KEY, size::SENTENCE];
    sizes.into_iter().find(fits).unwrap_or(size::SECTION)
}

/// What the amounts are in, and the same amount in the kroner that the window shows.
fn nominal(view: &View<'_>, explanation: &Explanation) -> String {
    let texts = view.look.texts;
    let projection = view.projection();
    let fixed = texts.prices(projection.plan(), crate::prices::PriceBasis::Fixed);
    let shown = match (explanation.value, explanation.figure.year) {
        (Quantity::Kroner(amount), Some(year)) => view.amount(amount, year),
        _ => return texts.say("explain-basis", [arg("prices", fixed)]),
    };
    let prices = texts.prices(projection.plan(), view.look.prices);
    texts.say(
        "explain-basis-shown",
        [arg("prices", fixed), arg("shown", shown), arg("as", prices)],
    )
}

/// In words: how the terms make the value, and how it is rounded.
pub(super) fn how(ui: &mut Ui, view: &View<'_>, explanation: &Explanation) {
    let texts = view.look.texts;
    let adds = |term: &Term| matches!(term.form, Form::Plus | Form::Minus);
    let is_sum = explanation.terms.iter().all(adds);
    let mut says = match explanation.how {
        How::Steps if !is_sum => texts.get("explain-downwards"),
        how => texts.how(how),
    };
    says = capitalised(&says);
    if explanation.rounding != Rounding::None {
        let word: &str = explanation.rounding.into();
        says = format!("{says}; {}", texts.get(&format!("rounding-{word}")));
    }
    // A single value that stands for itself needs no words.
    if explanation.how != How::Steps
        || explanation.terms.len() > 1
        || explanation.rounding != Rounding::None
    {
        widgets::caption(ui, view.look.tokens, says);
    }
}

/// A term: what it is, as a link where it can be followed, and its value.
pub(super) fn show_term(ui: &mut Ui, view: &mut View<'_>, term: &Term, digits: Digits) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let projection = view.projection();
    let value = signed(view, term, digits);
    let assumed = certainty(view, term) == Some(Certainty::Assumed);
    ui.add_space(3.0);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, 20.0),
        egui::Layout::right_to_left(egui::Align::Min),
        |ui| {
            let color = if assumed { tokens.ink3 } else { tokens.ink };
            ui.label(widgets::text(value, Weight::Medium.size(size::BODY), color));
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                let body = Weight::Regular.size(size::BODY);
                match &term.origin {
                    Origin::Figure(figure) => {
                        let name = capitalised(&texts.figure(projection, figure));
                        if widgets::link(ui, &view.look, name, body).clicked() {
                            view.ask(Request::Explain(figure.clone()));
                        }
                    }
                    Origin::Entered(place) => {
                        let name = capitalised(&texts.place(projection.plan(), place));
                        if widgets::link(ui, &view.look, name, body).clicked() {
                            view.ask(Request::ShowPlace(place.clone()));
                        }
                        let said = entered(view, place);
                        widgets::caption(ui, tokens, said);
                    }
                    Origin::Rule {
                        name,
                        source,
                        status,
                    } => {
                        let status: &str = (*status).into();
                        let status = texts.get(&format!("status-{status}"));
                        let named = [
                            arg("name", name.clone()),
                            arg("status", status),
                            arg("source", source.clone()),
                        ];
                        let shown = capitalised(&texts.say("origin-rule", named));
                        ui.add(egui::Label::new(widgets::text(shown, body, tokens.ink)).wrap());
                    }
                    other => known(ui, view, other.key().unwrap_or_default()),
                }
            });
        },
    );
    ui.add_space(3.0);
}

/// A term that is known by what it is, and has nothing under it.
fn known(ui: &mut Ui, view: &View<'_>, key: &str) {
    let body = Weight::Regular.size(size::BODY);
    let said = view.look.texts.get(key);
    ui.add(egui::Label::new(widgets::text(said, body, view.look.tokens.ink2)).wrap());
}

/// A term with what it does; two signs in a row are one.
fn signed(view: &View<'_>, term: &Term, digits: Digits) -> String {
    let value = match digits {
        Digits::All => precise(view, term.value),
        Digits::AsShown { .. } => as_shown(view, term.value),
    };
    if digits == (Digits::AsShown { first: true }) && term.form == Form::Plus {
        return value;
    }
    with_sign(view, term.form, value)
}

/// A value with what it does; two signs in a row are one.
fn with_sign(view: &View<'_>, form: Form, value: String) -> String {
    let texts = view.look.texts;
    let plain = value.strip_prefix('\u{2212}').map(str::to_owned);
    let (form, value) = match (form, plain) {
        (Form::Plus, Some(plain)) => (Form::Minus, plain),
        (Form::Minus, Some(plain)) => (Form::Plus, plain),
        (form, _) => (form, value),
    };
    let form: &str = form.into();
    texts.say(&format!("form-{form}"), [arg("value", value)])
}

fn certainty(view: &View<'_>, term: &Term) -> Option<Certainty> {
    match &term.origin {
        Origin::Entered(place) => {
            let said = said(view.projection(), place);
            Some(said.and_then(|it| it.certainty).unwrap_or_default())
        }
        Origin::Rule {
            status: Status::Assumption,
            ..
        } => Some(Certainty::Assumed),
        _ => None,
    }
}

/// A value as tables write it, without its unit.
pub(super) fn as_shown(view: &View<'_>, value: Quantity) -> String {
    let texts = view.look.texts;
    match value {
        Quantity::Kroner(amount) => texts.bare(amount.decimal(), view.look.unit),
        Quantity::Unrounded(number) => texts.bare(number, view.look.unit),
        Quantity::Factor(factor) => texts.numbers().fixed(factor, 4),
        other => precise(view, other),
    }
}

/// In short: that it was entered, how sure it is, and where it is from.
fn entered(view: &View<'_>, place: &Place) -> String {
    let texts = view.look.texts;
    let said = said(view.projection(), place);
    let certainty: &str = said.and_then(|it| it.certainty).unwrap_or_default().into();
    let mut parts = vec![
        texts.get("explain-entered"),
        texts.get(&format!("certainty-{certainty}")),
    ];
    if let Some(source) = said.and_then(|it| it.source.as_ref()) {
        parts.push(source.clone());
    }
    parts.join(" · ")
}

fn show_place(ui: &mut Ui, view: &View<'_>, place: &Place) {
    let name = view.look.texts.place(view.projection().plan(), place);
    widgets::section(ui, view.look.tokens, capitalised(&name));
    entered_there(ui, view, place);
}

/// The name of the thing that a place refers to.
fn named(view: &View<'_>, place: &Place, id: String) -> String {
    let spec = place.entity.kind().spec(place.field);
    let other = match spec.map(|it| it.holds) {
        Some(Holds::Reference(kind)) => referred(kind, &id),
        _ => None,
    };
    let plan = view.projection().plan();
    other.map_or(id, |it| view.look.texts.entity(plan, &it))
}

/// What was entered in a place, and what is said of it.
pub(super) fn entered_there(ui: &mut Ui, view: &View<'_>, place: &Place) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let projection = view.projection();
    let plan = projection.plan();
    let value = plan.get(place).map(|value| match value {
        // Another thing is told of by its name.
        Value::Reference(id) => named(view, place, id),
        value => texts.entered(place, &crate::sheet::as_year(plan, place, value)),
    });
    let value = value.unwrap_or_else(|| texts.get("explain-gone"));
    ui.add(
        egui::Label::new(widgets::text(
            value,
            Weight::SemiBold.size(size::KEY),
            tokens.ink,
        ))
        .wrap(),
    );
    widgets::caption(ui, tokens, texts.get("explain-entered-here"));
    ui.add_space(8.0);
    let said = said(projection, place);
    let certainty: &str = said.and_then(|it| it.certainty).unwrap_or_default().into();
    let mut rows = vec![(
        "explain-certainty",
        texts.get(&format!("certainty-{certainty}")),
    )];
    let missing = || texts.get("explain-no-source");
    let source = said.and_then(|it| it.source.clone());
    rows.push(("explain-source-name", source.unwrap_or_else(missing)));
    if let Some(date) = said.and_then(|it| it.source_date) {
        rows.push(("explain-source-date", texts.numbers().date(date)));
    }
    if let Some(note) = said.and_then(|it| it.note.clone()) {
        rows.push(("explain-note", note));
    }
    for (key, shown) in rows {
        widgets::rule(ui, tokens.line);
        ui.add_space(4.0);
        ui.horizontal_top(|ui| {
            let name = widgets::text(
                texts.get(key),
                Weight::Regular.size(size::SMALL),
                tokens.ink3,
            );
            ui.allocate_ui(vec2(92.0, 18.0), |ui| {
                ui.set_min_width(92.0);
                ui.label(name);
            });
            let shown = widgets::text(shown, Weight::Regular.size(size::BODY), tokens.ink);
            ui.add(egui::Label::new(shown).wrap());
        });
        ui.add_space(4.0);
    }
}

/// The explanation to show in place of one that is only a rounded path: that of the path.
pub(super) fn of_path(view: &View<'_>, explanation: &Explanation) -> Option<Explanation> {
    let is_path = |figure: &Figure| {
        figure.measure.scope().unit == crate::projection::FigureUnit::UnroundedKroner
    };
    match explanation.terms.as_slice() {
        [
            Term {
                origin: Origin::Figure(figure),
                ..
            },
        ] if is_path(figure) => explain(view.projection(), figure),
        _ => None,
    }
}

/// An explanation on one line: its terms one after the other, as they make the value.
pub(super) fn in_a_line(view: &View<'_>, explanation: &Explanation) -> String {
    let path = of_path(view, explanation);
    let terms = path.as_ref().map_or(&explanation.terms, |it| &it.terms);
    if terms.len() < 2 || terms.len() > 6 {
        return String::new();
    }
    let terms = terms.iter().enumerate().map(|(at, term)| {
        let value = as_shown(view, term.value);
        if at == 0 && term.form == Form::Plus {
            return value;
        }
        with_sign(view, term.form, value)
    });
    terms.collect::<Vec<_>>().join(" ")
}
