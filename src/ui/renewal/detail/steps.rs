//! The steps under the curve, aligned with its years, and the gates that they end in: what it means
//! to stop there.

use egui::accesskit::Role;
use egui::{
    Align2, Key, Modifiers, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::curve::Curve;
use super::{State, Subject, rows};
use crate::model::{Initiative, Tranche};
use crate::money::Money;
use crate::texts::arg;
use crate::ui::charts::{dashed_box, fits};
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, focus_ring, initiative as measures, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};
use crate::worth::{Stop, stopping};

/// Esc leaves the gate that it would be stopped at.
pub(super) fn leave_by_key(ui: &Ui, state: &mut State) {
    let is_free = !ui.ctx().text_edit_focused() && !egui::Popup::is_any_open(ui.ctx());
    let stands = state.stopped.is_some() && is_free;
    if stands && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.stopped = None;
    }
}

/// How high the steps and their gates are together.
pub(super) fn height(subject: &Subject<'_>) -> f32 {
    if subject.chosen.initiative.tranches.is_empty() {
        return 0.0;
    }
    measures::STEP + 2.0 * measures::GATE + 8.0
}

/// Draws them below the curve.
pub(super) fn draw(
    ui: &Ui,
    view: &View<'_>,
    state: &mut State,
    subject: &Subject<'_>,
    (curve, place): (&Curve, Rect),
) {
    let initiative = subject.chosen.initiative;
    let count = curve.plane.years.len();
    let first = view.projection().horizon().first();
    let painter = ui.painter_at(place.expand(4.0));
    let mut gates = Vec::new();
    for (at, step) in initiative.tranches.iter().enumerate() {
        let (from, end) = initiative.span_of(at);
        if initiative.start.later(end) <= first {
            continue; // it lies before the plan
        }
        let position = |offset: u16| usize::from(initiative.start.later(offset).since(first));
        let (from, to) = (position(from), position(end).saturating_sub(1));
        if from >= count {
            break; // it lies after the analysis
        }
        let across = curve.span(from, to.min(count.saturating_sub(1)));
        let ghosted = state.stopped.is_some_and(|stopped| at > stopped);
        let top = place.top();
        let block = Rect::from_x_y_ranges(across.shrink(1.0), top..=top + measures::STEP);
        draw_step(ui, &painter, view, (step, block), (at, ghosted));
        if to < count {
            gates.push((at, across.max));
        }
    }
    let y = place.top() + measures::STEP + measures::GATE + 1.0;
    apart(&mut gates, place.right() - measures::GATE);
    for (at, x) in gates {
        gate(ui, &painter, view, state, subject, (at, pos2(x, y)));
    }
}

/// Moves gates that are too near each other apart, as little as can be and not beyond the right.
fn apart(gates: &mut [(usize, f32)], right: f32) {
    let least = 2.0 * measures::GATE + 2.0;
    let mut floor = f32::MIN;
    for (_, x) in gates.iter_mut() {
        *x = x.max(floor);
        floor = *x + least;
    }
    let mut ceiling = right;
    for (_, x) in gates.iter_mut().rev() {
        *x = x.min(ceiling);
        ceiling = *x - least;
    }
}

/// What a step costs directly.
fn cost(step: &Tranche) -> Money {
    step.cost.values().copied().sum()
}

fn draw_step(
    ui: &Ui,
    painter: &Painter,
    view: &View<'_>,
    (step, block): (&Tranche, Rect),
    (at, ghosted): (usize, bool),
) {
    let tokens = view.look.tokens;
    let amount = rows::number(view, cost(step).decimal());
    let ink = if ghosted {
        dashed_box(painter, block, Stroke::new(1.0, tokens.ctl));
        tokens.ink3
    } else {
        let stroke = Stroke::new(1.5, tokens.dev);
        painter.rect(block, 3.0, tokens.accent_tint, stroke, StrokeKind::Inside);
        tokens.ink
    };
    let font = Weight::SemiBold.size(size::SMALL);
    let galley = painter.layout_no_wrap(amount.clone(), font, ink);
    if fits(&galley, block.expand2(vec2(0.0, 3.0))) {
        let place = Align2::CENTER_CENTER.anchor_size(block.center(), galley.size());
        painter.galley(place.min, galley, ink);
    }
    let id = ui.scope_id().with(("initiative-step", at));
    let response = ui.interact(block, id, Sense::hover());
    let said = format!("{}: {amount}", named(view, step, at));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    response.on_hover_text(said);
}

/// A step by its name, or by its number.
fn named(view: &View<'_>, step: &Tranche, at: usize) -> String {
    if step.name.trim().is_empty() {
        let number = [arg("number", at.saturating_add(1).to_string())];
        return view.look.texts.say("initiative-step", number);
    }
    step.name.clone()
}

/// A gate: a click or Enter shows what stopping there means, another one leaves it.
fn gate(
    ui: &Ui,
    painter: &Painter,
    view: &View<'_>,
    state: &mut State,
    subject: &Subject<'_>,
    (at, center): (usize, Pos2),
) {
    let texts = view.look.texts;
    let place = Rect::from_center_size(center, egui::Vec2::splat(2.0 * measures::GATE));
    let id = egui::Id::unique("initiative-gate").with(at);
    let response = ui.interact(place, id, Sense::click());
    let stands = state.stopped == Some(at);
    let said = gate_said(view, subject, at);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, stands, &said));
    if response.clicked() {
        state.stopped = (!stands).then_some(at);
    }
    draw_gate(painter, view, &response, at, stands);
    let hint = texts.get(if stands {
        "initiative-gate-leave"
    } else {
        "initiative-gate-hint"
    });
    response.on_hover_text(format!("{said}\n{hint}"));
}

/// A gate in words: its number, the step before it, its name and its year.
fn gate_said(view: &View<'_>, subject: &Subject<'_>, at: usize) -> String {
    let texts = view.look.texts;
    let steps = &subject.chosen.initiative.tranches;
    let step = steps
        .get(at)
        .map_or_else(String::new, |it| named(view, it, at));
    let stop = subject.known.stops.get(at);
    let year = stop.map_or_else(String::new, |it| it.year.to_string());
    let said = [
        arg("number", at.saturating_add(1).to_string()),
        arg("step", step),
        arg("year", year),
    ];
    let said = texts.say("initiative-gate", said);
    match steps.get(at).map(|it| it.gate.trim()) {
        Some(name) if !name.is_empty() => format!("{said}: {name}"),
        _ => said,
    }
}

fn draw_gate(painter: &Painter, view: &View<'_>, response: &Response, at: usize, stands: bool) {
    let tokens = view.look.tokens;
    let center = response.rect.center();
    let half = measures::GATE;
    let corners = [
        center - vec2(0.0, half),
        center + vec2(half, 0.0),
        center + vec2(0.0, half),
        center - vec2(half, 0.0),
    ];
    let (fill, ink) = match stands {
        true => (tokens.accent, tokens.accent_ink),
        false if response.hovered() => (tokens.sel, tokens.ink),
        false => (tokens.panel, tokens.ink),
    };
    let edge = if stands { tokens.accent } else { tokens.ink };
    let stroke = Stroke::new(1.5, edge);
    painter.add(Shape::convex_polygon(corners.to_vec(), fill, stroke));
    painter.text(
        center,
        Align2::CENTER_CENTER,
        at.saturating_add(1).to_string(),
        Weight::SemiBold.size(size::SMALL),
        ink,
    );
    if response.has_focus() {
        focus_ring(painter, response.rect.shrink(2.0), 4.0, tokens);
    }
}

/// Below the gates: what they are, or what stopping at the chosen one means and how to do it.
pub(super) fn told(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let initiative = subject.chosen.initiative;
    if initiative.tranches.is_empty() {
        widgets::caption(ui, tokens, texts.get("initiative-no-steps"));
        return;
    }
    let stop = state.stopped.and_then(|at| subject.known.stops.get(at));
    let Some(stop) = stop else {
        widgets::caption(ui, tokens, texts.get("initiative-gates"));
        list(ui, view, subject, None);
        return;
    };
    rows::sentence(
        ui,
        sentence(view, initiative, stop),
        Weight::Medium,
        tokens.ink,
    );
    ui.add_space(4.0);
    let mut left = false;
    ui.horizontal_wrapped(|ui| {
        let shown = texts.get("initiative-stop");
        let changes = stopping(initiative, stop.after);
        let nothing = changes.is_empty(); // at the last gate there is nothing to stop
        if !nothing
            && widgets::button(ui, tokens, Tone::Plain, None, Some(&shown), &shown).clicked()
        {
            view.ask(Request::Change(changes, Making::Set));
            left = true;
        }
        let shown = texts.get("initiative-go-on");
        left |= widgets::button(ui, tokens, Tone::Quiet, None, Some(&shown), &shown).clicked();
    });
    list(ui, view, subject, Some(stop.after));
    if left {
        state.stopped = None;
    }
}

/// What stopping at a gate means: what is spent by then, what is not and what of it is freed.
fn sentence(view: &View<'_>, initiative: &Initiative, stop: &Stop) -> String {
    let texts = view.look.texts;
    let number = |amount: Money| rows::number(view, amount.decimal());
    let said = [
        arg("number", stop.after.saturating_add(1).to_string()),
        arg("spent", number(stop.spent)),
        arg("left", number(stop.not_spent)),
        arg("freed", number(stop.freed)),
        arg("unit", texts.unit(view.look.unit)),
    ];
    let said = texts.say("initiative-stopped", said);
    if stop.freed_time.is_zero() {
        return said;
    }
    let teams = teams(view, initiative, stop);
    let time = [arg("number", number(stop.freed_time)), arg("teams", teams)];
    format!("{said} {}", texts.say("initiative-stopped-time", time))
}

/// The teams whose time is free after a gate.
fn teams(view: &View<'_>, initiative: &Initiative, stop: &Stop) -> String {
    let (_, end) = initiative.span_of(stop.after);
    let plan = view.projection().plan();
    let after = initiative.bookings.iter().filter(|it| it.to_offset >= end);
    let mut teams: Vec<String> = Vec::new();
    for id in after.filter_map(|it| it.team.as_ref()) {
        let name = plan.teams.iter().find(|it| it.id == *id);
        let name = name.map_or_else(|| id.to_string(), |it| it.name.clone());
        if !teams.contains(&name) {
            teams.push(name);
        }
    }
    teams.join(", ")
}

/// The steps with their years and costs, one line each: names have no room under the curve. Those
/// after the gate that it would be stopped at are lighter, and those that are over.
fn list(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>, stopped: Option<usize>) {
    let tokens = view.look.tokens;
    let initiative = subject.chosen.initiative;
    ui.add_space(2.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    for (at, step) in initiative.tranches.iter().enumerate() {
        let (from, end) = initiative.span_of(at);
        let first = initiative.start.later(from);
        let last = initiative.start.later(end.saturating_sub(1));
        let years = if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        };
        let gate = match step.gate.trim() {
            "" => String::new(),
            gate => format!(" → {gate}"),
        };
        let is_over = last < view.projection().horizon().first();
        let ghosted = is_over || stopped.is_some_and(|stopped| at > stopped);
        let ink = if ghosted { tokens.ink3 } else { tokens.ink };
        let number = at.saturating_add(1);
        let name = format!("{number}. {}, {years}{gate}", named(view, step, at));
        let amount = rows::number(view, cost(step).decimal());
        widgets::row(
            ui,
            20.0,
            |ui| {
                ui.label(rows::body(amount, Weight::Medium, ink));
            },
            |ui| {
                let shown = rows::body(&*name, Weight::Regular, ink);
                ui.add(egui::Label::new(shown).truncate());
            },
        );
    }
}
