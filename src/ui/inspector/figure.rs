//! Forklar tallet: the figure of the cell, the calculation that makes it, and where it is used.

use egui::Ui;

use super::subject::Subject;
use super::{State, freeing, group, linked, part, shape, trail};
use crate::explain::{Explanation, Form, How};
use crate::model::Value;
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Figure, Quantity};
use crate::sheet::RowKey;
use crate::texts::{arg, capitalised};
use crate::ui::explain::{self, Digits};
use crate::ui::grid;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// More terms than this are only told of; all of them are a click away.
const MOST_TERMS: usize = 40;

/// The tab.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    if let RowKey::Group(of) = &subject.row.key {
        group::show(ui, view, subject, of);
        return;
    }
    let State {
        known: Some(known),
        end_drag,
        ..
    } = state
    else {
        return;
    };
    let Some(figure) = subject.figure() else {
        entered(ui, view, subject);
        return;
    };
    large(ui, view, subject);
    told(ui, view, figure);
    if let Some(of) = &known.trail {
        trail::show(ui, view, of);
    } else if let Some(explanation) = &known.explanation {
        calculation(ui, view, figure, explanation);
    }
    if !known.taken.is_empty() {
        releases(ui, view, &known.taken, known.left, subject);
    }
    freeing::card(ui, view, known, end_drag);
    used(ui, view, &known.used);
    shape::show(ui, view, subject, &known.shape);
}

/// A cell without a figure: what is entered there, how sure it is and where it is from.
fn entered(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    if let Some(place) = subject.place() {
        // Where the thing is gone from what is shown, it says so itself.
        explain::entered_there(ui, view, place);
        return;
    }
    let key = match subject.row.key {
        RowKey::New(_) => "inspector-new",
        _ => "inspector-nothing",
    };
    widgets::caption(ui, view.look.tokens, view.look.texts.get(key));
}

/// The figure, as large as has room, with its unit and its kroner.
fn large(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let number = grid::shown(view, subject.row, subject.told_in(), &subject.told);
    let is_amount = matches!(subject.told.value, Value::Amount(_));
    let plan = view.projection().plan();
    let (unit, prices) = if is_amount {
        let prices = texts.prices(plan, view.look.prices);
        (texts.unit(view.look.unit), prices)
    } else {
        (String::new(), String::new())
    };
    let small = Weight::Regular.size(size::SMALL);
    let beside = |text: &str, of: f32| {
        let font = Weight::Regular.size(of);
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font, tokens.ink3);
        galley.size().x + 10.0
    };
    let room = ui.available_width() - beside(&unit, size::SECTION);
    let prices_fit = |of: f32| room - beside(&prices, size::SMALL) >= of;
    let width = |of: f32| {
        let font = Weight::SemiBold.size(of);
        let galley = ui
            .painter()
            .layout_no_wrap(number.clone(), font, tokens.ink);
        galley.size().x
    };
    let sizes = [size::EXPLAINED, size::KEY, size::SENTENCE];
    let fitting = sizes.into_iter().find(|of| width(*of) <= room);
    let fitting = fitting.unwrap_or(size::SECTION);
    let on_one_line = prices_fit(width(fitting));
    ui.horizontal(|ui| {
        ui.set_min_height(40.0);
        let font = Weight::SemiBold.size(fitting);
        ui.add(egui::Label::new(widgets::text(number.clone(), font, tokens.ink)).extend());
        let font = Weight::Regular.size(size::SECTION);
        ui.add(egui::Label::new(widgets::text(unit, font, tokens.ink3)).extend());
        if on_one_line {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(widgets::text(prices.clone(), small, tokens.ink3));
            });
        }
    });
    if !on_one_line {
        widgets::caption(ui, tokens, prices);
    }
}

/// What it is called.
fn told(ui: &mut Ui, view: &View<'_>, figure: &Figure) {
    let texts = view.look.texts;
    let mut name = capitalised(&view.measure(figure.measure));
    if let Some(year) = figure.year {
        name = format!("{name} {year}");
    }
    let font = Weight::Regular.size(size::BODY);
    let shown = widgets::text(name, font, view.look.tokens.ink2);
    ui.add(egui::Label::new(shown).wrap());
    if view.look.prices == PriceBasis::Nominal {
        let fixed = texts.prices(view.projection().plan(), PriceBasis::Fixed);
        let said = texts.say("explain-basis", [arg("prices", fixed)]);
        widgets::caption(ui, view.look.tokens, said);
    }
    ui.add_space(8.0);
}

/// The terms one below the other, the line, and what they come to.
fn calculation(ui: &mut Ui, view: &mut View<'_>, figure: &Figure, explanation: &Explanation) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    ui.spacing_mut().item_spacing.y = 0.0;
    if explanation.terms.is_empty() && explanation.lock.is_none() {
        widgets::caption(ui, tokens, texts.get("explain-nothing"));
    }
    for (at, term) in explanation.terms.iter().take(MOST_TERMS).enumerate() {
        widgets::rule(ui, tokens.line);
        ui.add_space(2.0);
        explain::show_term(ui, view, term, Digits::AsShown { first: at == 0 });
        ui.add_space(2.0);
    }
    if explanation.terms.len() > 1 {
        let name = if is_sum(explanation) {
            texts.get("inspector-sum")
        } else {
            texts.get("inspector-result")
        };
        let value = explain::as_shown(view, explanation.value);
        sum_line(ui, view, name, value, Some(figure));
        ui.add_space(4.0);
        explain::how(ui, view, explanation);
        let font = Weight::Regular.size(size::SMALL);
        if widgets::link(ui, &view.look, texts.get("inspector-exact"), font).clicked() {
            view.ask(Request::Explain(figure.clone()));
        }
    }
    if let Some(lock) = explanation.lock {
        explain::locked(ui, view, lock);
    }
}

fn is_sum(explanation: &Explanation) -> bool {
    let adds = |form| matches!(form, Form::Plus | Form::Minus);
    explanation.how == How::Steps && explanation.terms.iter().all(|it| adds(it.form))
}

/// A strong line with a name and an amount; the amount is a figure where there is one.
pub(super) fn sum_line(
    ui: &mut Ui,
    view: &mut View<'_>,
    name: String,
    value: String,
    figure: Option<&Figure>,
) {
    let tokens = view.look.tokens;
    widgets::rule(ui, tokens.ink);
    let font = Weight::SemiBold.size(size::BODY);
    widgets::row(
        ui,
        30.0,
        |ui| {
            let shown = widgets::text(value, font.clone(), tokens.ink);
            match figure {
                Some(figure) => view.figure(ui, figure, shown),
                None => ui.label(shown),
            };
        },
        |ui| {
            let shown = widgets::text(name, font.clone(), tokens.ink);
            ui.add(egui::Label::new(shown).truncate());
        },
    );
}

/// What releases take from the amount, and what is left.
fn releases(
    ui: &mut Ui,
    view: &mut View<'_>,
    taken: &[(Figure, Money)],
    left: Option<Money>,
    subject: &Subject<'_>,
) {
    let texts = view.look.texts;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(6.0);
    for (figure, amount) in taken {
        let name = match &figure.subject {
            Some(subject) => texts.entity(view.projection().plan(), subject),
            None => view.measure(figure.measure),
        };
        let amount = view.number(amount.negated(), subject.year);
        if linked(ui, view, &name, amount).clicked() {
            view.ask(Request::Explain(figure.clone()));
        }
    }
    if let Some(left) = left {
        let value = view.number(left, subject.year);
        sum_line(ui, view, texts.get("inspector-left"), value, None);
    }
}

/// The figures that the amount goes into.
fn used(ui: &mut Ui, view: &mut View<'_>, used: &[Figure]) {
    if used.is_empty() {
        return;
    }
    part(ui, view, "inspector-used");
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::rows_in_sight(ui, used.len(), super::measures::ROW, |ui, at| {
        let Some(figure) = used.get(at) else { return };
        let projection = view.projection();
        let name = capitalised(&view.look.texts.figure(projection, figure));
        let amount = match (crate::room::value(projection, figure), figure.year) {
            (Some(Quantity::Kroner(amount)), Some(year)) => view.number(amount, year),
            _ => view.look.figure(projection, figure),
        };
        if linked(ui, view, &name, amount).clicked() {
            view.ask(Request::Explain(figure.clone()));
        }
    });
}
