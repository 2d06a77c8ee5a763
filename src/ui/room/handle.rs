//! The handle that says how far to go: between two steps of the ladder, dragged, stepped by keys
//! or set by a digit. It is a way to look at the plan and changes nothing in it.

use egui::accesskit::{Action, Role};
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2,
};

use super::ladder::Chart;
use super::{State, keys};
use crate::projection::Measure;
use crate::room::Strength;
use crate::rules::LEVELS;
use crate::texts::arg;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The id of the handle, to give it the keyboard.
pub(crate) fn id() -> Id {
    widgets::id("room-level")
}

fn pill(chart: &Chart, level: u16) -> Rect {
    let top = chart.plane.rect.top() - measures::HEADROOM;
    let center = pos2(chart.end_of(level), top + 4.0 + measures::HANDLE.y / 2.0);
    Rect::from_center_size(center, measures::HANDLE)
}

/// The handle and what it says; returns where that stands.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, chart: &Chart) -> Rect {
    let pill = pill(chart, state.level);
    let response = ui.interact(pill.expand(3.0), id(), Sense::click_and_drag());
    drag(state, chart, &response);
    steps(ui, state, &response);
    describe(view, state, chart, &response);
    let f1 = (response.hovered() || response.has_focus())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1));
    if f1 || response.secondary_clicked() {
        let measure = match state.strength {
            Strength::Realistic => Measure::Room,
            Strength::Legal => Measure::LegalRoom,
        };
        view.ask(Request::Explain(
            measure.at_level(state.level, view.session.year()),
        ));
    }
    if response.hovered() || state.dragging {
        let cursor = if state.dragging {
            CursorIcon::Grabbing
        } else {
            CursorIcon::Grab
        };
        ui.set_cursor_icon(cursor);
    }
    let place = label(ui, view, state, chart);
    if response.hovered() && !state.dragging {
        let keys = arg("keys", keys::LevelKey::Digit.key());
        response.on_hover_text(view.look.texts.say("room-handle-hint", [keys]));
    }
    place
}

fn drag(state: &mut State, chart: &Chart, response: &Response) {
    if response.drag_started() {
        state.dragging = true;
        response.request_focus();
    }
    if response.clicked() {
        response.request_focus();
    }
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| state.dragging) {
        state.go_to(chart.level_at(pointer.x));
    }
    if !response.dragged() {
        state.dragging = false;
    }
}

fn steps(ui: &Ui, state: &mut State, response: &Response) {
    if !response.has_focus() || state.dragging {
        return;
    }
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let now = state.level;
    let wished = ui.input(|input| {
        let count = |action| input.num_accesskit_action_requests(response.id, action);
        let up = u16::try_from(count(Action::Increment)).unwrap_or(0);
        let down = u16::try_from(count(Action::Decrement)).unwrap_or(0);
        let asked = (up > 0 || down > 0).then(|| now.saturating_add(up).saturating_sub(down));
        asked.or_else(|| keys::at_handle(input, now))
    });
    if let Some(level) = wished {
        state.go_to(level);
    }
}

/// How far is gone, in words.
fn said(view: &View<'_>, state: &State, chart: &Chart) -> String {
    let texts = view.look.texts;
    let room = chart.ladder.room(state.level);
    let share = chart.ladder.share(room);
    let share = share.map_or_else(|| texts.get("not-applicable"), |it| texts.percent(it.0, 1));
    let key = match state.level {
        0 => "room-so-far-now",
        1 => "room-so-far-alone",
        _ => "room-so-far-with",
    };
    let level = texts.level(view.projection().rules(), state.level);
    let room = view.number(room, view.session.year());
    texts.say(
        key,
        [arg("level", level), arg("room", room), arg("share", share)],
    )
}

fn describe(view: &View<'_>, state: &State, chart: &Chart, response: &Response) {
    let name = view.look.texts.get("room-handle");
    response.widget_info(|| WidgetInfo::slider(true, f64::from(state.level), &name));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(LEVELS));
        node.set_numeric_value_step(1.0);
        node.set_value(said(view, state, chart));
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
}

/// Beside the handle: how far. At its left where there is no room at its right.
fn label(ui: &Ui, view: &View<'_>, state: &State, chart: &Chart) -> Rect {
    let tokens = view.look.tokens;
    let painter = ui.painter();
    let pill = pill(chart, state.level);
    let font = Weight::SemiBold.size(size::TOTAL);
    let room = ui
        .clip_rect()
        .intersect(chart.plane.rect.expand2(egui::vec2(0.0, 60.0)));
    let galley = painter.layout_no_wrap(said(view, state, chart), font, tokens.accent);
    let right = pill.right() + 8.0 + galley.size().x <= room.right();
    let (at, align) = if right {
        (
            pill.right_center() + egui::vec2(8.0, 0.0),
            Align2::LEFT_CENTER,
        )
    } else {
        (
            pill.left_center() - egui::vec2(8.0, 0.0),
            Align2::RIGHT_CENTER,
        )
    };
    let place = align.anchor_size(at, galley.size());
    painter.galley(place.min, galley, tokens.accent);
    place
}

/// The line down from the handle, and the handle itself, over the steps.
pub(super) fn paint_line(ui: &Ui, view: &View<'_>, state: &State, chart: &Chart) {
    let tokens = view.look.tokens;
    let painter = ui.painter();
    let pill = pill(chart, state.level);
    let x = pill.center().x;
    painter.vline(
        x,
        pill.bottom()..=chart.plane.rect.bottom(),
        Stroke::new(2.0, tokens.accent),
    );
    let (fill, ink) = if state.dragging {
        (tokens.accent, tokens.accent_ink)
    } else {
        (tokens.panel, tokens.accent)
    };
    let radius = pill.width() / 2.0;
    let stroke = Stroke::new(2.0, tokens.accent);
    painter.rect(pill, radius, fill, stroke, StrokeKind::Inside);
    for dx in [-2.0, 2.0] {
        let y = pill.center().y - 5.0..=pill.center().y + 5.0;
        painter.vline(x + dx, y, Stroke::new(1.5, ink));
    }
    let focused = ui.memory(|memory| memory.has_focus(id()));
    if focused || state.dragging {
        focus_ring(painter, pill.shrink(1.0), radius, tokens);
    }
}
