//! The heading: what it is called, how far it has come, when it starts; and worth or fields.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::{Chosen, State};
use crate::model::{Change, EntityKind, Field, Initiative, InitiativeStatus, Value};
use crate::projection::Measure;
use crate::texts::capitalised;
use crate::time::Year;
use crate::ui::charts::dashed_box;
use crate::ui::inspector::choice;
use crate::ui::look::Look;
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, initiative as measures, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// Draws it: on one line where there is room for all.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, chosen: &Chosen<'_>) {
    let initiative = chosen.initiative;
    let look = view.look;
    let font = Weight::SemiBold.size(size::DRAGGED);
    let color = view.look.tokens.ink;
    let galley = ui
        .painter()
        .layout_no_wrap(initiative.name.clone(), font, color);
    if galley.size().x + measures::BESIDE_NAME < ui.available_width() {
        widgets::row(
            ui,
            32.0,
            |ui| controls(ui, view, state, chosen),
            |ui| {
                name(ui, &look, initiative);
                status(ui, &look, initiative);
                kind(ui, &look, initiative);
            },
        );
        return;
    }
    name(ui, &look, initiative);
    let about = |ui: &mut Ui| {
        status(ui, &look, initiative);
        kind(ui, &look, initiative);
    };
    if ui.available_width() > measures::CONTROLS {
        widgets::row(ui, 32.0, |ui| controls(ui, view, state, chosen), about);
        return;
    }
    ui.horizontal(about);
    ui.horizontal(|ui| start(ui, view, chosen));
    ui.horizontal(|ui| {
        explain(ui, view, chosen);
        switch(ui, view, state);
    });
}

fn name(ui: &mut Ui, look: &Look<'_>, initiative: &Initiative) {
    let font = Weight::SemiBold.size(size::DRAGGED);
    let shown = widgets::text(initiative.name.clone(), font, look.tokens.ink);
    let label = ui.add(egui::Label::new(shown).wrap());
    let name = &initiative.name;
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, name));
}

/// The word of a field of an initiative.
fn word(look: &Look<'_>, field: Field, word: &str) -> String {
    look.texts.word(EntityKind::Initiative, field, word)
}

fn kind(ui: &mut Ui, look: &Look<'_>, initiative: &Initiative) {
    let kind: &str = initiative.kind.into();
    let shown = capitalised(&word(look, Field::Kind, kind));
    let font = Weight::Regular.size(size::SMALL);
    let shown = widgets::text(shown, font, look.tokens.ink3);
    ui.add(egui::Label::new(shown).truncate());
}

/// How far it has come, as a word in a shape: an idea dashed, a proposal tinted, then filled.
fn status(ui: &mut Ui, look: &Look<'_>, initiative: &Initiative) {
    let tokens = look.tokens;
    let status: &str = initiative.status.into();
    let shown = capitalised(&word(look, Field::Status, status));
    let (fill, edge, ink) = match initiative.status {
        InitiativeStatus::Idea => (tokens.panel, tokens.ctl, tokens.ink2),
        InitiativeStatus::Proposed => (tokens.sel, tokens.accent, tokens.accent),
        _ => (tokens.dev, tokens.dev, tokens.dev_ink),
    };
    let font = Weight::Medium.size(size::SMALL);
    let galley = ui.painter().layout_no_wrap(shown.clone(), font, ink);
    let wanted = galley.size() + vec2(16.0, 4.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    chip(ui, rect, (fill, edge), initiative.status);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
    let said = format!("{}: {shown}", capitalised(&look.texts.field(Field::Status)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &said));
}

fn chip(
    ui: &Ui,
    rect: Rect,
    (fill, edge): (egui::Color32, egui::Color32),
    status: InitiativeStatus,
) {
    let painter = ui.painter();
    let stroke = Stroke::new(1.0, edge);
    if status == InitiativeStatus::Idea {
        dashed_box(painter, rect, stroke);
    } else {
        painter.rect(rect, 4.0, fill, stroke, StrokeKind::Inside);
    }
}

/// From the right: worth or fields, the explanation, the start.
fn controls(ui: &mut Ui, view: &mut View<'_>, state: &mut State, chosen: &Chosen<'_>) {
    switch(ui, view, state);
    explain(ui, view, chosen);
    start(ui, view, chosen);
}

fn switch(ui: &mut Ui, view: &View<'_>, state: &mut State) {
    let texts = view.look.texts;
    let choices = [
        (false, texts.get("initiative-show-worth")),
        (true, texts.get("initiative-show-fields")),
    ];
    let name = texts.get("initiative-show");
    let tokens = view.look.tokens;
    if let Some(edits) = widgets::segments(ui, tokens, &name, state.edits, &choices) {
        state.edits = edits;
        state.edited = None;
    }
}

fn explain(ui: &mut Ui, view: &mut View<'_>, chosen: &Chosen<'_>) {
    let texts = view.look.texts;
    let (shown, name) = (
        texts.get("initiative-explain"),
        texts.get("initiative-explain-hint"),
    );
    let tokens = view.look.tokens;
    let figure = super::rows::figure(chosen, Measure::NpvBudget, None);
    if widgets::button(ui, tokens, Tone::Plain, None, Some(&shown), &name).clicked() {
        view.ask(Request::Explain(figure));
    }
}

/// The years that it may start in.
fn starts(view: &View<'_>, initiative: &Initiative) -> Vec<Year> {
    let budget = view.projection().plan().budget();
    let first = initiative.earliest.unwrap_or(budget.first());
    let last = initiative.latest.unwrap_or(budget.last());
    let years = view.projection().horizon().years();
    let mut years: Vec<Year> = years.filter(|it| (first..=last).contains(it)).collect();
    if !years.contains(&initiative.start) {
        years.push(initiative.start);
        years.sort_unstable();
    }
    years
}

/// The start, as a choice of years within its bounds; what is chosen is one step of undo.
fn start(ui: &mut Ui, view: &mut View<'_>, chosen: &Chosen<'_>) {
    let texts = view.look.texts;
    let initiative = chosen.initiative;
    let name = capitalised(&texts.field(Field::Start));
    let current = initiative.start.to_string();
    let years = starts(view, initiative);
    let shown = || years.iter().map(ToString::to_string).collect();
    let mut picked = None;
    let label = |ui: &mut Ui| {
        let font = Weight::Regular.size(size::SMALL);
        ui.label(widgets::text(&*name, font, view.look.tokens.ink3));
    };
    let right = ui.layout().prefer_right_to_left();
    if !right {
        label(ui);
    }
    ui.allocate_ui(vec2(measures::START, 30.0), |ui| {
        ui.set_max_width(measures::START);
        picked = choice::show(ui, view, &name, &current, shown);
    });
    if right {
        label(ui);
    }
    if let Some(year) = picked.and_then(|at| years.get(at))
        && *year != initiative.start
    {
        let change = Change::Set {
            place: chosen.entity().field(Field::Start),
            value: Value::Year(*year),
        };
        view.ask(Request::Change(vec![change], Making::Set));
    }
}
