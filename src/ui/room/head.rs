//! Above the ladder: how far one comes in a sentence, and the year.

use egui::accesskit::Role;
use egui::{Ui, WidgetInfo};

use super::State;
use super::keys::LevelKey;
use crate::money::Money;
use crate::room::Strength;
use crate::texts::{RoomSaid, arg};
use crate::time::Year;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// How far one comes, and what stands beside it.
pub(super) fn sentence(ui: &mut Ui, view: &View<'_>, state: &State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let blank = view.projection().is_blank();
    let year = view.session.year();
    let said = RoomSaid {
        rules: view.projection().rules(),
        realistic: view.session.ladder(year, Strength::Realistic),
        legal: view.session.ladder(year, Strength::Legal),
        strength: state.strength,
        level: state.level,
        year,
    };
    let number = |amount: Money| view.number(amount, year);
    let amount = |amount: Money| view.amount(amount, year);
    let [conclusion, beside] = if blank {
        [texts.get("headline-blank"), String::new()]
    } else {
        texts.room(&said, number, amount)
    };
    let font = Weight::SemiBold.size(size::SENTENCE);
    let shown = widgets::text(conclusion.clone(), font, tokens.ink);
    let label = ui.add(egui::Label::new(shown).wrap());
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &conclusion));
    if !beside.is_empty() {
        let font = Weight::Regular.size(size::BODY);
        ui.add(egui::Label::new(widgets::text(beside, font, tokens.ink2)).wrap());
    }
}

/// The years of the budget, in as many rows as they need; the one that is looked at holds.
pub(super) fn years(ui: &mut Ui, view: &mut View<'_>) {
    choose_year(ui, view, hint);
}

/// The same, and what stands beside them where they have one row.
pub(in crate::ui) fn choose_year(
    ui: &mut Ui,
    view: &mut View<'_>,
    beside: impl Fn(&mut Ui, &View<'_>),
) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let name = texts.get("room-year");
    let choices: Vec<(Year, String)> = view
        .years()
        .into_iter()
        .map(|year| (year, year.to_string()))
        .collect();
    let room = ui.available_width();
    let mut rows: Vec<Vec<(Year, String)>> = vec![Vec::new()];
    for choice in choices {
        if let Some(row) = rows.last_mut() {
            row.push(choice.clone());
            if row.len() > 1 && widgets::segments_width(ui, row) > room {
                row.pop();
                rows.push(vec![choice]);
            }
        }
    }
    let current = view.session.year();
    let one_row = rows.len() == 1;
    for (at, row) in rows.iter().enumerate() {
        ui.push_id(at, |ui| {
            ui.horizontal(|ui| {
                let chosen = widgets::segments(ui, tokens, &name, current, row);
                if let Some(year) = chosen {
                    view.ask(Request::SelectYear(year));
                }
                if one_row {
                    beside(ui, view);
                }
            });
        });
    }
}

/// How the handle and the keys are used, where there is room for it.
fn hint(ui: &mut Ui, view: &View<'_>) {
    let tokens = view.look.tokens;
    let keys = arg("keys", LevelKey::Digit.key());
    let hint = view.look.texts.say("room-hint", [keys]);
    let font = Weight::Regular.size(size::SMALL);
    let galley = ui
        .painter()
        .layout_no_wrap(hint.clone(), font.clone(), tokens.ink3);
    if galley.size().x + 16.0 < ui.available_width() {
        let align = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(align, |ui| {
            ui.label(widgets::text(hint, font, tokens.ink3));
        });
    }
}
