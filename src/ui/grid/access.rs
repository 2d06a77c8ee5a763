//! What the grid tells those who do not see it: each cell in sight by its row, its column, what
//! stands there and where that comes from.

use egui::accesskit::{Action, Role};
use egui::{Id, Response, Sense, Ui, WidgetInfo};

use super::{Layout, State, columns, shown};
use crate::sheet::{Standing, sheet_name};
use crate::ui::view::View;

/// The cell that a screen reader asks for, if it asks for one.
pub(super) fn asked(ui: &Ui, state: &State, layout: &Layout) -> Option<(usize, usize)> {
    let asks = |input: &egui::InputState| {
        let is_ask = |event: &egui::Event| matches!(event, egui::Event::AccessKitActionRequest(_));
        input.events.iter().any(is_ask)
    };
    if !ui.input(asks) {
        return None;
    }
    let columns = || std::iter::once(0).chain(layout.columns_in_sight());
    let cells = layout
        .sight(state.row_count())
        .flat_map(|row| columns().map(move |column| (row, column)));
    let mut cells = cells.filter(|at| {
        let id = cell_id(*at);
        ui.input(|input| input.has_accesskit_action_request(id, Action::Click))
    });
    cells.next()
}

/// Names the grid and its cells. Without somebody who listens this costs nothing.
pub(super) fn describe(
    ui: &Ui,
    view: &View<'_>,
    state: &State,
    layout: &Layout,
    response: &Response,
) {
    let texts = view.look.texts;
    response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, sheet_name(texts, state.kind)));
    let chosen = state.spot().and_then(|spot| state.position(spot));
    let rows = state.row_count();
    let columns = layout.columns.count();
    let active = chosen.map(|at| cell_id(at).accesskit_id());
    let listening = ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_row_count(rows);
        node.set_column_count(columns);
        if let Some(active) = active {
            node.set_active_descendant(active);
        }
    });
    if listening.is_none() {
        return;
    }
    for at in std::iter::once(0).chain(layout.columns_in_sight()) {
        let Some(column) = state.column(at) else {
            continue;
        };
        let (left, right) = layout.x(at);
        let rect = layout.header;
        let part = egui::Rect::from_x_y_ranges(left..=right, rect.y_range());
        let id = Id::unique("grid-header").with(at);
        let head = ui.interact(part.intersect(rect), id, Sense::hover());
        let name = columns::heading(view, state.kind, column);
        head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    }
    for at in layout.sight(rows) {
        for column in std::iter::once(0).chain(layout.columns_in_sight()) {
            cell(ui, view, state, layout, (at, column), chosen);
        }
    }
    foot(ui, view, state, layout);
}

fn cell_id(at: (usize, usize)) -> Id {
    Id::unique("grid-cell").with(at)
}

fn cell(
    ui: &Ui,
    view: &View<'_>,
    state: &State,
    layout: &Layout,
    at: (usize, usize),
    chosen: Option<(usize, usize)>,
) {
    let (Some(row), Some(column), Some(cell)) =
        (state.row(at.0), state.column(at.1), state.cell(view, at))
    else {
        return;
    };
    let rect = layout.cell(at.0, at.1).intersect(layout.clip(at.1));
    if !rect.is_positive() {
        return;
    }
    let response = ui.interact(rect, cell_id(at), Sense::hover());
    let name = shown::cell_name(view, state, row, column, &cell);
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
    let text = shown::shown(view, row, column, &cell);
    let open = cell.is_open();
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_value(text);
        node.set_row_index(at.0);
        node.set_column_index(at.1);
        if chosen == Some(at) {
            node.set_selected(true);
        }
        if !open {
            node.set_read_only();
        }
        node.add_action(Action::Click);
    });
}

fn foot(ui: &Ui, view: &View<'_>, state: &State, layout: &Layout) {
    let Some(sheet) = state.sheet() else { return };
    for (at, row) in sheet.foot().iter().enumerate() {
        let height = crate::ui::theme::grid::FOOT;
        let top = layout.foot.top() + super::float(at) * height;
        for column in layout.columns_in_sight() {
            let Some(kind) = state.column(column) else {
                continue;
            };
            let cell = sheet.cell(view.projection(), row, kind, view.session.year());
            if cell.standing != Standing::Computed {
                continue;
            }
            let (left, right) = layout.x(column);
            let rect = egui::Rect::from_x_y_ranges(left..=right, top..=top + height);
            let id = Id::unique("grid-foot").with((at, column));
            let response = ui.interact(rect.intersect(layout.foot), id, Sense::hover());
            let name = shown::cell_name(view, state, row, kind, &cell);
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
        }
    }
}
