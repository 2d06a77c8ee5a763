//! The dates on which something must be done about a contract, and what is locked if it is not.

use egui::{Align, Layout, Ui, vec2};

use super::State;
use crate::findings::Where;
use crate::model::Entity;
use crate::room::{ContractDate, contract_dates};
use crate::ui::icons::{self, Icon};
use crate::ui::request::Request;
use crate::ui::theme::{Weight, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The dates of some figures.
#[derive(Debug)]
pub(super) struct Dated {
    stamp: u64,
    dates: Vec<ContractDate>,
}

/// The card with the dates; nothing where there are none.
pub(super) fn card(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let stamp = view.session.figures_stamp();
    let kept = state.dated.take().filter(|it| it.stamp == stamp);
    let dated = kept.unwrap_or_else(|| Dated {
        stamp,
        dates: contract_dates(view.projection()),
    });
    if !dated.dates.is_empty() {
        ui.add_space(12.0);
        widgets::card(ui, view.look.tokens, |ui| {
            ui.take_available_width();
            let texts = view.look.texts;
            let basis = view.look.basis(view.projection());
            widgets::title_row(ui, view.look.tokens, texts.get("room-dates"), basis);
            widgets::rule(ui, view.look.tokens.line2);
            let count = dated.dates.len();
            widgets::rows_in_sight(ui, count, measures::TALL_ROW, |ui, at| {
                if let Some(date) = dated.dates.get(at) {
                    row(ui, view, date);
                }
            });
        });
    }
    state.dated = Some(dated);
}

/// A date: the contract, what must be done, and what it is about.
fn row(ui: &mut Ui, view: &mut View<'_>, date: &ContractDate) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let projection = view.projection();
    let year = date.figure.year.unwrap_or(view.session.year());
    let item = Entity::Item(date.item.clone());
    let name = texts.entity(projection.plan(), &item);
    let number = view.number(date.amount, year);
    let said = texts.contract_date(date, view.amount(date.amount, year));
    let (look, mut clicked) = (view.look, false);
    widgets::row(
        ui,
        measures::TALL_ROW - 1.0,
        |ui| {
            let font = Weight::Medium.size(size::BODY);
            view.figure(ui, &date.figure, widgets::text(number, font, tokens.ink));
        },
        |ui| {
            widgets::mark(ui, |painter, center| {
                let ink = if date.over { tokens.warn } else { tokens.ink2 };
                icons::paint(painter, Icon::Clock, center, ink);
            });
            let room = vec2(ui.available_width(), measures::TALL_ROW - 6.0);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let body = Weight::Regular.size(size::BODY);
                clicked = widgets::link_on_a_line(ui, &look, name, body).clicked();
                let (weight, ink) = if date.over {
                    (Weight::Medium, tokens.warn)
                } else {
                    (Weight::Regular, tokens.ink2)
                };
                let shown = widgets::text(said.clone(), weight.size(size::SMALL), ink);
                let label = ui.add(egui::Label::new(shown).truncate());
                label.on_hover_text(said);
            });
        },
    );
    if clicked {
        view.ask(Request::GoTo(Where::Thing(item)));
    }
    widgets::rule(ui, tokens.line);
}
