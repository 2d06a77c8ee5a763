//! The selected year: what covers it, what could, what is not covered, what lines lack, and what is
//! lost or carried.

use egui::{Ui, vec2};

use super::form::State;
use super::{decided, proposals, refused, up_to};
use crate::money::Money;
use crate::projection::{Figure, Measure, Quantity};
use crate::room::{FreeingYear, YearRow};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::request::Request;
use crate::ui::results::Checks;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The height of a row.
pub(super) const ROW: f32 = 28.0;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, checks: &Checks, state: &mut State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let year = view.session.year();
    let head = texts.get("freeing-columns");
    let head = format!("{head} · {}", texts.unit(view.look.unit));
    widgets::title_row(ui, tokens, year.to_string(), head);
    widgets::rule(ui, tokens.line2);
    let rows = view.session.rows();
    let lacks = |row: &YearRow| row.figure.measure == Measure::ToFree;
    let frees = |row: &YearRow| row.level.is_some();
    let (lacking, rest) = rows.split_at(rows.partition_point(lacks));
    let (freed, rest) = rest.split_at(rest.partition_point(frees));
    decided::rows(ui, view, freed, state);
    proposals::rows(ui, view, checks, state);
    if let Some(checked) = checks.year(year) {
        let freeing = &checked.freeing;
        if freeing.unplaced.is_positive() {
            unplaced_row(ui, view, freeing.unplaced, year);
        }
        total(ui, view, lacking, freeing);
    }
    up_to::row(ui, view, checks);
    refused::rows(ui, view);
    if !rest.is_empty() {
        ui.add_space(8.0);
    }
    amount_rows(ui, view, rest);
    if rows.is_empty() {
        ui.add_space(4.0);
        widgets::caption(ui, tokens, texts.get("freeing-nothing"));
    }
}

/// What is to free in the year, with the lines that lack it where there are several, and what
/// proposals of earlier years take back.
fn total(ui: &mut Ui, view: &mut View<'_>, lacking: &[YearRow], freeing: &FreeingYear) {
    if !freeing.to_free.is_positive() {
        return;
    }
    let texts = view.look.texts;
    let year = view.session.year();
    let figure = Measure::ToFree.at(year);
    total_row(ui, view, &figure, &texts.get("measure-to_free"));
    if freeing.taken_back.is_positive() {
        let more = view.number(freeing.taken_back, year);
        let taken = texts.say("freeing-taken-back", [arg("number", more)]);
        widgets::caption(ui, view.look.tokens, taken);
    }
    if lacking.len() > 1 {
        amount_rows(ui, view, lacking);
    }
}

fn amount_rows(ui: &mut Ui, view: &mut View<'_>, rows: &[YearRow]) {
    widgets::rows_in_sight(ui, rows.len(), ROW, |ui, at| {
        if let Some(row) = rows.get(at) {
            amount_row(ui, view, row);
        }
    });
}

/// What a line lacks, loses or carries.
fn amount_row(ui: &mut Ui, view: &mut View<'_>, row: &YearRow) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let key = match row.figure.measure {
        Measure::ToFree => "freeing-line",
        Measure::Lapses => "freeing-lapses",
        Measure::CarriedIn => "freeing-carried-in",
        _ => "freeing-carried-out",
    };
    let name = texts.entity(view.projection().plan(), &row.about);
    let name = texts.say(key, [arg("line", name)]);
    let number = view.number(row.amount, view.session.year());
    let lost = row.figure.measure == Measure::Lapses;
    let color = if lost { tokens.warn } else { tokens.ink };
    widgets::row(
        ui,
        ROW - 1.0,
        |ui| {
            let shown = widgets::text(number, Weight::Medium.size(size::BODY), color);
            view.figure(ui, &row.figure, shown);
        },
        |ui| {
            let shown = widgets::text(name, Weight::Regular.size(size::BODY), tokens.ink);
            ui.add(egui::Label::new(shown).truncate());
        },
    );
    widgets::rule(ui, tokens.line);
}

/// What nothing covers yet, and where to look for what could.
fn unplaced_row(ui: &mut Ui, view: &mut View<'_>, unplaced: Money, year: Year) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let shown = texts.get("freeing-unplaced");
    let number = view.number(unplaced, year);
    let font = Weight::SemiBold.size(size::BODY);
    let asked = widgets::row(
        ui,
        36.0,
        |ui| {
            ui.label(widgets::text(number, font.clone(), tokens.breach));
            let find = texts.get("freeing-find-lever");
            widgets::button(ui, tokens, Tone::Plain, None, Some(&find), &find).clicked()
        },
        |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
            widgets::mark(ui, |painter, center| {
                icons::unplaced(painter, center, tokens);
            });
            let shown = widgets::text(shown, font.clone(), tokens.breach);
            ui.add(egui::Label::new(shown).truncate());
        },
    );
    if asked {
        view.ask(Request::Do(Command::Room));
    }
}

fn total_row(ui: &mut Ui, view: &mut View<'_>, figure: &Figure, name: &str) {
    let tokens = view.look.tokens;
    widgets::rule(ui, tokens.ink);
    let number = match (crate::room::value(view.projection(), figure), figure.year) {
        (Some(Quantity::Kroner(amount)), Some(year)) => view.number(amount, year),
        _ => String::new(),
    };
    let font = Weight::SemiBold.size(size::BODY);
    widgets::row(
        ui,
        ROW,
        |ui| {
            view.figure(ui, figure, widgets::text(number, font.clone(), tokens.ink));
        },
        |ui| {
            let name = capitalised(name);
            ui.label(widgets::text(name, font.clone(), tokens.ink));
        },
    );
}
