//! What stands on the rung that is chosen: each thing with its amount, and why it stands there.

use egui::{Align, Layout, Ui, vec2};

use super::State;
use crate::findings::Where;
use crate::model::Entity;
use crate::room::{Because, Rung, RungItem, Strength, rung_items};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::icons::Icon;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// What a list is of: the figures, the year, the rung and the strength.
type Key = (u64, Year, Rung, Strength);

/// The list of the cell that was chosen last.
#[derive(Debug)]
pub(super) struct Listed {
    of: Key,
    items: Vec<RungItem>,
}

/// Lists what stands in the chosen cell, once for the same figures.
pub(super) fn keep(view: &View<'_>, state: &mut State) {
    let Some((year, rung)) = state.cell else {
        state.listed = None;
        return;
    };
    let of = (view.session.figures_stamp(), year, rung, state.strength);
    if state.listed.as_ref().is_none_or(|it| it.of != of) {
        let items = rung_items(view.projection(), year, rung, state.strength);
        state.listed = Some(Listed { of, items });
    }
}

/// The card with the list; nothing where no cell is chosen.
pub(super) fn card(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    keep(view, state);
    let Some(listed) = state.listed.take() else {
        return;
    };
    let (_, year, rung, strength) = listed.of;
    let mut leave = false;
    widgets::card(ui, view.look.tokens, |ui| {
        ui.take_available_width();
        leave = heading(ui, view, (year, rung, strength));
        if listed.items.is_empty() {
            let nothing = view.look.texts.get("room-items-none");
            widgets::caption(ui, view.look.tokens, nothing);
        }
        let count = listed.items.len();
        widgets::rows_in_sight(ui, count, measures::TALL_ROW, |ui, at| {
            if let Some(item) = listed.items.get(at) {
                row(ui, view, item, year);
            }
        });
    });
    ui.add_space(12.0);
    if leave {
        state.leave_cell();
    } else {
        state.listed = Some(listed);
    }
}

/// The rung, the year and its sum; returns whether the list is to be closed.
fn heading(
    ui: &mut Ui,
    view: &mut View<'_>,
    (year, rung, strength): (Year, Rung, Strength),
) -> bool {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let title = format!("{} {year}", rung.short_name(view));
    let closed = widgets::row(
        ui,
        30.0,
        |ui| {
            let name = texts.get("room-items-close");
            let closed =
                widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Cross), None, &name).clicked();
            let amount = view.session.ladder(year, strength).rung(rung);
            let shown = view.number(amount, year);
            let font = Weight::SemiBold.size(size::SECTION);
            let ink = rung.ink_beside(tokens);
            view.figure(
                ui,
                &rung.figure(year, strength),
                widgets::text(shown, font, ink),
            );
            closed
        },
        |ui| {
            widgets::mark(ui, |painter, center| rung.badge(painter, center, tokens));
            widgets::section(ui, tokens, title);
        },
    );
    let key = match strength {
        Strength::Realistic => "room-realistic",
        Strength::Legal => "room-legal",
    };
    let basis = view.look.basis(view.projection());
    let under = [arg("strength", texts.get(key)), arg("basis", basis)];
    widgets::caption(ui, tokens, texts.say("room-items-under", under));
    ui.add_space(4.0);
    widgets::rule(ui, tokens.line2);
    closed
}

/// A thing: its name leads to where it is entered, its amount can be explained.
fn row(ui: &mut Ui, view: &mut View<'_>, item: &RungItem, year: Year) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let plan = view.projection().plan();
    let name = match &item.subject {
        Entity::Plan => texts.get("room-items-no-line"),
        other => texts.entity(plan, other),
    };
    let number = view.number(item.amount, year);
    let (look, mut clicked) = (view.look, false);
    let why = texts.because(view.projection().rules(), item);
    widgets::row(
        ui,
        measures::TALL_ROW - 1.0,
        |ui| {
            let font = Weight::Medium.size(size::BODY);
            view.figure(ui, &item.figure, widgets::text(number, font, tokens.ink));
        },
        |ui| {
            let room = vec2(ui.available_width(), measures::TALL_ROW - 6.0);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let body = Weight::Regular.size(size::BODY);
                if item.subject == Entity::Plan {
                    ui.label(widgets::text(name, body, tokens.ink));
                } else {
                    clicked = widgets::link_on_a_line(ui, &look, name, body).clicked();
                }
                let color = match item.because {
                    Because::Shortfall => tokens.breach,
                    _ => tokens.ink3,
                };
                let font = Weight::Regular.size(size::SMALL);
                let label = egui::Label::new(widgets::text(capitalised(&why), font, color));
                ui.add(label.truncate());
            });
        },
    );
    if clicked {
        view.ask(Request::GoTo(Where::Thing(item.subject.clone())));
    }
    widgets::rule(ui, tokens.line);
}
