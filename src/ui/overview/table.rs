//! The charts as a table: the same amounts, for those who want to read or hear them.

use egui::{Align, Layout, Ui, vec2};

use super::chart_parts::{ALWAYS, ROWS};
use crate::projection::{Measure, Quantity};
use crate::texts::capitalised;
use crate::ui::theme::{Tokens, Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

const NAME: f32 = 220.0;
/// At least so wide; wider where there is room.
const YEAR: f32 = 78.0;

/// Shows every amount of every budget year; each can be explained.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let area = egui::ScrollArea::horizontal().id_salt("years-table");
    area.show(ui, |ui| {
        let years = view.years();
        let count = f32::from(u16::try_from(years.len()).unwrap_or(u16::MAX));
        let width = ((ui.available_width() - NAME) / count).floor().max(YEAR);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        header(ui, view, width);
        row(ui, view, Measure::DevelopmentShare, width);
        for measure in ROWS {
            let projection = view.projection();
            let some = years.iter().any(|year| {
                let value = projection.value(&measure.at(*year));
                let number = value.and_then(Quantity::number);
                number.is_some_and(|number| !number.is_zero())
            });
            if some || ALWAYS.contains(&measure) {
                row(ui, view, measure, width);
            }
        }
    });
}

pub(super) fn cells(ui: &mut Ui, tokens: &Tokens, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.set_min_height(22.0);
        add(ui);
    });
    widgets::rule(ui, tokens.line);
}

pub(super) fn cell(ui: &mut Ui, width: f32, align: Layout, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 22.0), align, |ui| {
        ui.set_min_width(width);
        add(ui);
    });
}

fn header(ui: &mut Ui, view: &View<'_>, width: f32) {
    let tokens = view.look.tokens;
    let basis = view.look.basis(view.projection());
    cells(ui, tokens, |ui| {
        cell(ui, NAME, Layout::left_to_right(Align::Center), |ui| {
            ui.label(widgets::text(
                basis,
                Weight::Regular.size(size::SMALL),
                tokens.ink3,
            ));
        });
        for year in view.years() {
            let selected = year == view.session.year();
            let color = if selected { tokens.accent } else { tokens.ink };
            cell(ui, width, Layout::right_to_left(Align::Center), |ui| {
                ui.label(widgets::text(
                    year.to_string(),
                    Weight::SemiBold.size(size::BODY),
                    color,
                ));
            });
        }
    });
}

fn row(ui: &mut Ui, view: &mut View<'_>, measure: Measure, width: f32) {
    let tokens = view.look.tokens;
    let projection = view.projection();
    cells(ui, tokens, |ui| {
        cell(ui, NAME, Layout::left_to_right(Align::Center), |ui| {
            let name = capitalised(&view.measure(measure));
            let shown = widgets::text(name, Weight::Regular.size(size::BODY), tokens.ink);
            ui.add(egui::Label::new(shown).truncate());
        });
        for year in view.years() {
            let figure = measure.at(year);
            let value = projection.value(&figure);
            let (shown, missing) = match value {
                Some(Quantity::Kroner(amount)) => {
                    let missing = measure == Measure::Shortfall && amount.is_positive();
                    (view.number(amount, year), missing)
                }
                _ => (view.look.figure(projection, &figure), false),
            };
            let color = if missing { tokens.breach } else { tokens.ink };
            cell(ui, width, Layout::right_to_left(Align::Center), |ui| {
                let shown = widgets::text(shown, Weight::Regular.size(size::BODY), color);
                view.figure(ui, &figure, shown);
            });
        }
    });
}
