//! The menu of a cell and of a column.

use std::collections::HashMap;

use egui::{Popup, PopupCloseBehavior, Response, Ui};

use super::keys::GridKey;
use super::{Layout, Menu, State, keys, pointer};
use crate::model::Change;
use crate::sheet::{self, Column, RowKey, Standing};
use crate::ui::request::{Making, Request};
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::ui::widgets;

/// Asks for the menu by keyboard; it opens at the chosen cell.
pub(super) fn open(ui: &Ui, state: &mut State, layout: &Layout) {
    let at = state.spot().and_then(|spot| state.position(spot));
    let Some((row, column)) = at else { return };
    let at = layout.cell(row, column).left_bottom();
    state.menu = Some(Menu { at, header: None });
    Popup::open_id(ui.ctx(), popup_id());
}

fn popup_id() -> egui::Id {
    widgets::id("grid-menu")
}

/// The menu, where it is open; opened by the other button of the pointer.
pub(super) fn show(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut State,
    layout: &Layout,
    response: &Response,
) {
    if response.secondary_clicked()
        && let Some(pos) = response.interact_pointer_pos()
    {
        let header = layout
            .header
            .contains(pos)
            .then(|| layout.column_at(pos.x))
            .flatten();
        if header.is_none() && layout.body.contains(pos) {
            let row = layout.row_at(pos.y);
            let column = layout.column_at(pos.x).unwrap_or(0);
            let chosen = state.area().is_some_and(|area| area.contains(row, column));
            if row < state.row_count() && !chosen {
                keys::set_head(state, (row, column), false);
            }
        }
        state.menu = Some(Menu { at: pos, header });
        Popup::open_id(ui.ctx(), popup_id());
    }
    let Some(menu) = state.menu.clone() else {
        return;
    };
    let shown = Popup::new(popup_id(), ui.ctx().clone(), menu.at, response.layer_id)
        .kind(egui::PopupKind::Menu)
        .open_memory(None)
        .layout(egui::Layout::top_down_justified(egui::Align::Min))
        .gap(0.0)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| match menu.header {
            Some(column) => of_column(ui, view, state, column),
            None => of_cell(ui, view, state, layout),
        });
    if shown.is_none() {
        state.menu = None;
        if state.editing.is_none() {
            response.request_focus();
        }
    }
}

fn row(ui: &mut Ui, tokens: &Tokens, name: &str, key: Option<&str>, enabled: bool) -> bool {
    ui.add_enabled_ui(enabled, |ui| {
        let clicked = widgets::menu_row(ui, tokens, name, key, None).clicked();
        if clicked {
            ui.close();
        }
        clicked
    })
    .inner
}

fn of_cell(ui: &mut Ui, view: &mut View<'_>, state: &mut State, layout: &Layout) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let at = state.spot().and_then(|spot| state.position(spot));
    let cell = at.and_then(|at| state.cell(view, at));
    if let Some(figure) = cell.as_ref().and_then(|cell| cell.figure.clone())
        && row(ui, tokens, &texts.get("explain-title"), Some("F1"), true)
    {
        view.ask(Request::Explain(figure));
    }
    let decided = cell
        .as_ref()
        .is_some_and(|cell| cell.standing == Standing::Decided);
    let clear = GridKey::Clear.key();
    if decided && row(ui, tokens, &texts.get("grid-reset"), clear.as_deref(), true) {
        keys::clear(view, state);
    }
    let copy = crate::ui::commands::written(egui::Modifiers::COMMAND, egui::Key::C);
    if row(ui, tokens, &texts.get("grid-copy"), Some(&copy), true) {
        super::clipboard::copy(view, state);
    }
    ui.separator();
    let things = !keys::chosen_rows(state).is_empty();
    let open = cell.as_ref().is_some_and(sheet::Cell::is_open);
    let acts = [
        (GridKey::Edit, open),
        (GridKey::FillDown, true),
        (GridKey::FillRight, true),
        (GridKey::Insert, true),
        (GridKey::Duplicate, things),
        (GridKey::MoveUp, things),
        (GridKey::MoveDown, things),
        (GridKey::Delete, things),
    ];
    for (act, enabled) in acts {
        let name = texts.get(&act.text_key());
        if row(ui, tokens, &name, act.key().as_deref(), enabled) {
            keys::run(ui, view, state, layout, act, false);
        }
    }
    add_part(ui, view, state);
}

/// A change of a line, a role of a team, and what an initiative is made of.
fn add_part(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let Some(entity) = state.spot().and_then(|spot| spot.row.entity()) else {
        return;
    };
    let kinds = sheet::part_kinds(entity);
    if kinds.len() > 1 {
        ui.separator();
    }
    let mut chosen = None;
    for kind in kinds {
        let name = view.look.texts.get(&format!("grid-add-{}", kind.word()));
        if row(ui, view.look.tokens, &name, None, true) {
            chosen = Some(*kind);
        }
    }
    let plan = view.projection().plan();
    let Some(kind) = chosen else { return };
    if let Some(change) = sheet::insert_part(plan, entity, kind) {
        view.ask(Request::Change(vec![change], Making::Add));
        state.adding = Some(sheet::begins_in(kind));
    }
}

fn of_column(ui: &mut Ui, view: &mut View<'_>, state: &mut State, column: usize) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let Some(kind) = state.column(column) else {
        return;
    };
    for (key, direction) in [
        ("grid-sort-up", Some(sheet::Direction::Up)),
        ("grid-sort-down", Some(sheet::Direction::Down)),
        ("grid-sort-not", None),
    ] {
        let possible = kind != Column::Shape && (direction.is_some() || state.ordering.is_some());
        if row(ui, tokens, &texts.get(key), None, possible) {
            state.ordering = direction.map(|direction| sheet::Ordering {
                column: kind,
                direction,
            });
        }
    }
    let sorted = state.ordering.is_some();
    if row(ui, tokens, &texts.get("grid-sort-keep"), None, sorted) {
        view.ask(Request::Change(kept_order(state), Making::Move));
        state.ordering = None;
    }
    ui.separator();
    if row(ui, tokens, &texts.get("grid-fit"), None, true) {
        pointer::fit(ui, view, state, column);
    }
}

/// The moves that make the shown order the plan's own.
fn kept_order(state: &State) -> Vec<Change> {
    let mut next = HashMap::new();
    let rows = (0..state.row_count()).filter_map(|at| state.row(at));
    let mut changes = Vec::new();
    for row in rows {
        let RowKey::Thing(entity) = &row.key else {
            continue;
        };
        let owner = entity.owner();
        let list = (entity.kind(), (owner != *entity).then_some(owner));
        let to = next.entry(list).or_insert(0_usize);
        changes.push(Change::Move {
            entity: entity.clone(),
            to: *to,
        });
        *to += 1;
    }
    changes
}
