//! The pointer in a grid: choosing, editing, filling, folding, and dragging the ends of contracts
//! and columns.

use egui::{CursorIcon, Pos2, Rect, Response, Ui};

use super::columns::NARROWEST;
use super::selection::{Area, Extent, Selection};
use super::{Layout, State, columns, contract, editor, keys, paint};
use crate::model::{Change, Place, Value};
use crate::sheet::Column;
use crate::texts::arg;
use crate::time::Year;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, grid as measures, size};
use crate::ui::view::View;

/// What is being dragged.
#[derive(Clone, Debug)]
pub(super) enum Drag {
    /// Cells are chosen.
    Choose,
    /// The chosen cells are filled into others, up to here.
    Fill { to: (usize, usize) },
    /// The end of a contract.
    End {
        place: Place,
        before: Year,
        now: Year,
    },
    /// The right edge of a column.
    Width { column: usize },
}

impl Drag {
    pub(super) fn changes(&self) -> bool {
        matches!(self, Self::End { .. })
    }
}

/// What lies under the pointer.
enum Under {
    Edge(usize),
    Header(usize),
    Chevron(usize),
    Cell(usize, usize),
    Handle,
    End(usize),
    Nothing,
}

fn under(view: &View<'_>, state: &State, layout: &Layout, pos: Pos2) -> Under {
    if layout.header.contains(pos) {
        let from_left = pos.x - layout.whole.left();
        let over_fixed = (from_left - layout.fixed).abs() <= 4.0;
        let scrolled = from_left + layout.offset.x;
        if over_fixed {
            return Under::Edge(0);
        }
        if from_left > layout.fixed
            && let Some(at) = layout.columns.edge_at(scrolled)
        {
            return Under::Edge(at);
        }
        return layout
            .column_at(pos.x)
            .map_or(Under::Nothing, Under::Header);
    }
    if !layout.body.contains(pos) {
        return Under::Nothing;
    }
    let row = layout.row_at(pos.y);
    // The end of a contract lies where the handle that fills may be, and is the rarer.
    let foot = layout.y(row) + layout.row - pos.y;
    if foot <= 8.0
        && pos.x > layout.body.left() + layout.fixed
        && let Some(found) = state.row(row)
        && let Some((_, right, true)) = contract::span(view, state, layout, found)
        && (right - pos.x).abs() <= 6.0
    {
        return Under::End(row);
    }
    if paint::fill_handle(state, layout).is_some_and(|rect| rect.contains(pos)) {
        return Under::Handle;
    }
    let Some(column) = layout.column_at(pos.x) else {
        return Under::Nothing;
    };
    if row >= state.row_count() {
        return Under::Nothing;
    }
    if column == 0 && state.has_rows_under(row) {
        let level = state.row(row).map_or(0, |row| row.level);
        let end = measures::BEFORE + paint::indent(level) + 10.0;
        if pos.x - layout.whole.left() < end {
            return Under::Chevron(row);
        }
    }
    Under::Cell(row, column)
}

/// Follows the pointer.
pub(super) fn follow(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut State,
    layout: &Layout,
    response: &Response,
) {
    super::clipboard::cool(ui, state);
    if let Some(pos) = response.hover_pos()
        && state.drag.is_none()
    {
        point(ui, view, state, layout, response, pos);
    }
    let Some(pos) = response.interact_pointer_pos() else {
        if state.drag.is_some() && !ui.input(|input| input.pointer.any_down()) {
            state.drag = None;
        }
        return;
    };
    let pressed = ui.input(|input| input.pointer.primary_pressed()) && response.contains_pointer();
    if pressed {
        press(ui, view, state, layout, response, pos);
    } else if response.dragged_by(egui::PointerButton::Primary) {
        drag(ui, view, state, layout, pos);
    }
    tell_end(ui, view, state, pos);
    if response.double_clicked() {
        match under(view, state, layout, pos) {
            Under::Cell(..) | Under::Handle => editor::begin(view, state),
            Under::Edge(column) => fit(ui, view, state, column),
            _ => {}
        }
    }
    if response.drag_stopped() || ui.input(|input| input.pointer.primary_released()) {
        let_go(view, state);
    }
}

/// The pointer over something: its form, and what can be said of it.
fn point(ui: &Ui, view: &View<'_>, state: &State, layout: &Layout, response: &Response, pos: Pos2) {
    let cursor = match under(view, state, layout, pos) {
        Under::Edge(_) => CursorIcon::ResizeColumn,
        Under::Handle => CursorIcon::Crosshair,
        Under::End(_) => CursorIcon::ResizeHorizontal,
        Under::Chevron(_) => CursorIcon::PointingHand,
        Under::Header(at) => {
            if let Some(column) = state.column(at) {
                let says = columns::heading_hint(view, state.kind, column);
                response.clone().on_hover_text_at_pointer(says);
            }
            CursorIcon::Default
        }
        Under::Cell(row, column) => {
            if let Some(said) = super::top::hint(view, state, (row, column)) {
                response.clone().on_hover_text_at_pointer(said);
            }
            CursorIcon::Default
        }
        Under::Nothing => CursorIcon::Default,
    };
    ui.set_cursor_icon(cursor);
}

fn press(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut State,
    layout: &Layout,
    response: &Response,
    pos: Pos2,
) {
    let shift = ui.input(|input| input.modifiers.shift);
    if state.editing.is_some() {
        editor::take_over(view, state);
    }
    response.request_focus();
    match under(view, state, layout, pos) {
        Under::Edge(column) => state.drag = Some(Drag::Width { column }),
        Under::Header(column) => {
            choose_column(state, column, shift);
            if let Some(Column::Year(year)) = state.column(column) {
                view.ask(Request::SelectYear(year));
            }
        }
        Under::Chevron(row) => {
            if let Some(key) = state.row(row).map(|row| row.key.clone()) {
                state.toggle(&key);
            }
        }
        Under::Handle => {
            if let Some(area) = state.area() {
                let to = (area.rows.1, area.columns.1);
                state.drag = Some(Drag::Fill { to });
            }
        }
        Under::End(row) => {
            let end = state.row(row).and_then(|row| contract::end_of(view, row));
            state.drag = end.map(|(year, place)| Drag::End {
                place,
                before: year,
                now: year,
            });
        }
        Under::Cell(row, column) => {
            keys::set_head(state, (row, column), shift);
            state.reveal = false;
            state.drag = Some(Drag::Choose);
            if let Some(Column::Year(year)) = state.column(column) {
                view.ask(Request::SelectYear(year));
            }
        }
        Under::Nothing => {}
    }
}

fn choose_column(state: &mut State, column: usize, extends: bool) {
    let row = state
        .spot()
        .and_then(|spot| state.position(spot))
        .map_or(0, |(row, _)| row);
    let Some(spot) = state.spot_at((row, column)) else {
        return;
    };
    match &mut state.selection {
        Some(selection) if extends => selection.head = spot,
        selection => *selection = Some(Selection::one(spot)),
    }
    if let Some(selection) = &mut state.selection {
        selection.extent = Extent::Columns;
    }
}

fn drag(ui: &Ui, view: &mut View<'_>, state: &mut State, layout: &Layout, pos: Pos2) {
    let row = layout
        .row_at(pos.y)
        .min(state.row_count().saturating_sub(1));
    let column = layout
        .column_at(pos.x.max(layout.whole.left()))
        .unwrap_or(layout.columns.count().saturating_sub(1));
    match &mut state.drag {
        Some(Drag::Choose) => {
            keys::set_head(state, (row, column), true);
            edge_scroll(ui, state, layout, pos);
        }
        Some(Drag::Fill { to }) => *to = (row, column),
        Some(Drag::Width { column }) => {
            let column = *column;
            let (left, _) = layout.x(column);
            let width = (pos.x - left).max(NARROWEST);
            if let Some(column) = state.column(column) {
                state.widths.insert(column, width.round());
            }
        }
        Some(Drag::End { .. }) => drag_end(view, state, layout, pos),
        None => {}
    }
}

/// What is chosen beyond the edge comes in sight by and by.
fn edge_scroll(ui: &Ui, state: &mut State, layout: &Layout, pos: Pos2) {
    let mut by = egui::Vec2::ZERO;
    if pos.y > layout.body.bottom() {
        by.y = layout.row;
    } else if pos.y < layout.body.top() {
        by.y = -layout.row;
    }
    if pos.x > layout.body.right() {
        by.x = 30.0;
    } else if pos.x < layout.body.left() + layout.fixed && layout.offset.x > 0.0 {
        by.x = -30.0;
    }
    state.reveal = false;
    if by != egui::Vec2::ZERO {
        state.scroll_to = Some(state.offset + by);
        ui.ctx().request_repaint();
    }
}

/// The end of a contract is tried year by year while it is dragged.
fn drag_end(view: &mut View<'_>, state: &mut State, layout: &Layout, pos: Pos2) {
    let years: Vec<(f32, Year)> = state.sheet().map_or_else(Vec::new, |sheet| {
        let columns = sheet.columns().iter().enumerate();
        columns
            .filter_map(|(at, column)| match column {
                Column::Year(year) => Some((layout.x(at).1, *year)),
                _ => None,
            })
            .collect()
    });
    let Some(Drag::End { place, now, .. }) = &mut state.drag else {
        return;
    };
    let nearest = years
        .iter()
        .min_by(|(one, _), (other, _)| (one - pos.x).abs().total_cmp(&(other - pos.x).abs()));
    if let Some((_, year)) = nearest
        && *now != *year
    {
        *now = *year;
        let change = Change::Set {
            place: place.clone(),
            value: Value::Year(*year),
        };
        view.ask(Request::Try(vec![change]));
    }
}

fn let_go(view: &mut View<'_>, state: &mut State) {
    match state.drag.take() {
        Some(Drag::Fill { to }) => {
            if let (Some(area), Some((whole, way))) = (state.area(), filled(state, to)) {
                if whole != area {
                    keys::fill_area(view, state, whole, way);
                }
                let first = state.spot_at((whole.rows.0, whole.columns.0));
                let last = state.spot_at((whole.rows.1, whole.columns.1));
                if let (Some(first), Some(last)) = (first, last) {
                    state.selection = Some(Selection::block(first, last));
                }
            }
        }
        Some(Drag::End { before, now, .. }) => {
            view.ask(if before == now {
                Request::DropTrial
            } else {
                Request::KeepTrial
            });
        }
        _ => {}
    }
}

/// The cells that are filled when the handle is let go here: down or to the right, whichever is
/// further.
fn filled(state: &State, to: (usize, usize)) -> Option<(Area, keys::Fill)> {
    let area = state.area()?;
    let down = to.0.saturating_sub(area.rows.1);
    let right = to.1.saturating_sub(area.columns.1);
    if down == 0 && right == 0 {
        return Some((area, keys::Fill::Down));
    }
    let mut whole = area;
    if down >= right {
        whole.rows.1 = to.0;
        Some((whole, keys::Fill::Down))
    } else {
        whole.columns.1 = to.1;
        Some((whole, keys::Fill::Right))
    }
}

/// Where the fill would go.
pub(super) fn fill_ghost(state: &State, layout: &Layout) -> Option<Rect> {
    let Some(Drag::Fill { to }) = &state.drag else {
        return None;
    };
    let (area, _) = filled(state, *to)?;
    let from = layout.cell(area.rows.0, area.columns.0);
    Some(from.union(layout.cell(area.rows.1, area.columns.1)))
}

/// Makes a column as wide as what stands in it, in the rows in sight.
pub(super) fn fit(ui: &Ui, view: &View<'_>, state: &mut State, column: usize) {
    let Some(kind) = state.column(column) else {
        return;
    };
    let font = Weight::SemiBold.size(size::BODY);
    let measure = |text: String| {
        let galley = ui
            .painter()
            .layout_no_wrap(text, font.clone(), egui::Color32::PLACEHOLDER);
        galley.size().x
    };
    let heading = measure(columns::heading(view, state.kind, kind));
    let rows = (0..state.row_count()).take(500).filter_map(|at| {
        let (row, cell) = (state.row(at)?, state.cell(view, (at, column))?);
        let indent = if column == 0 {
            paint::indent(row.level) + measures::CHEVRON
        } else {
            0.0
        };
        Some(measure(super::shown(view, row, kind, &cell)) + indent)
    });
    let widest = rows.fold(heading, f32::max);
    state
        .widths
        .insert(kind, (widest + 26.0).clamp(NARROWEST, 480.0).round());
}

/// While the end of a contract is dragged, the years before and now stand at the pointer.
fn tell_end(ui: &Ui, view: &View<'_>, state: &State, pos: Pos2) {
    let Some(Drag::End { before, now, .. }) = &state.drag else {
        return;
    };
    let years = [
        arg("before", before.to_string()),
        arg("now", now.to_string()),
    ];
    let tokens = view.look.tokens;
    let said = view.look.texts.say("grid-end-dragged", years);
    let font = Weight::SemiBold.size(size::BODY);
    let galley = ui.painter().layout_no_wrap(said, font, tokens.ink);
    let at = pos + egui::vec2(12.0, -30.0);
    let ground = Rect::from_min_size(at, galley.size()).expand2(egui::vec2(8.0, 4.0));
    let stroke = egui::Stroke::new(1.0, tokens.line2);
    let kind = egui::StrokeKind::Inside;
    ui.painter().rect(ground, 4.0, tokens.raised, stroke, kind);
    ui.painter().galley(at, galley, tokens.ink);
}
