//! How the grid looks.

use egui::{Painter, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use super::selection::Area;
use super::shown::{icon, shown};
use super::{Layout, State, columns, contract};
use crate::findings::Severity;
use crate::model::{Certainty, Entity, Value};
use crate::sheet::{Cell, Column, Row, RowKey, Standing};
use crate::ui::icons;
use crate::ui::theme::{Weight, grid as measures, size};
use crate::ui::view::View;

/// Paints header, rows and sums.
pub(super) fn show(
    ui: &mut Ui,
    view: &View<'_>,
    state: &State,
    layout: &Layout,
    response: &Response,
) {
    let area = state.area();
    body(ui, view, state, layout, area);
    header(ui, view, state, layout, area);
    foot(ui, view, state, layout);
    frame_of_selection(ui, view, state, layout, area, response);
}

fn body(ui: &Ui, view: &View<'_>, state: &State, layout: &Layout, area: Option<Area>) {
    let tokens = view.look.tokens;
    let head = state.spot().and_then(|spot| state.position(spot));
    let flash = state.flash.map(|(area, _)| area);
    let others = ui.painter().with_clip_rect(layout.clip(1));
    let names = ui.painter().with_clip_rect(layout.body);
    for at in layout.sight(state.row_count()) {
        let Some(row) = state.row(at) else { continue };
        let is_group = row.level == 0;
        let line = Rect::from_min_max(
            pos2(layout.body.left(), layout.y(at)),
            pos2(layout.body.right(), layout.y(at) + layout.row),
        );
        let ground = if head.is_some_and(|(row, _)| row == at) {
            tokens.sel
        } else if is_group {
            tokens.panel2
        } else {
            tokens.panel
        };
        names.rect_filled(line, 0.0, ground);
        let stroke = Stroke::new(1.0, if is_group { tokens.line2 } else { tokens.line });
        for column in layout.columns_in_sight() {
            let rect = layout.cell(at, column);
            cell(&others, view, state, row, (at, column), rect, area, flash);
        }
        let rect = layout.cell(at, 0);
        names.rect_filled(rect, 0.0, ground);
        name(&names, view, state, row, at, rect, area);
        names.hline(line.x_range(), line.bottom() - 0.5, stroke);
        contract::bar(&others, view, state, layout, row, at);
    }
    if is_empty(state) {
        let word: &str = state.kind.into();
        let hint = view.look.texts.get(&format!("sheet-empty-{word}"));
        let font = Weight::Regular.size(size::SECTION);
        let center = layout.body.center();
        let galley = names.layout(hint, font, tokens.ink2, layout.body.width() - 48.0);
        names.galley(center - galley.size() / 2.0, galley, tokens.ink2);
    }
    let edge = layout.body.left() + layout.fixed;
    if layout.offset.x > 0.5 {
        let stroke = Stroke::new(1.0, tokens.line2);
        names.vline(edge - 0.5, layout.body.y_range(), stroke);
    }
}

/// Whether nothing has been entered in the sheet yet.
fn is_empty(state: &State) -> bool {
    let mut rows = (0..state.row_count()).filter_map(|at| state.row(at));
    let filtered = !state.filter.0.is_empty();
    !filtered && rows.all(|row| matches!(row.key, RowKey::New(_) | RowKey::Group(_)))
}

/// The name of a row, with its level and the sign that it can be folded.
fn name(
    painter: &Painter,
    view: &View<'_>,
    state: &State,
    row: &Row,
    at: usize,
    rect: Rect,
    area: Option<Area>,
) {
    let tokens = view.look.tokens;
    if area.is_some_and(|area| area.contains(at, 0) && !area.is_one()) {
        painter.rect_filled(rect, 0.0, tokens.sel);
    }
    let mut x = rect.left() + measures::BEFORE + indent(row.level);
    if state.has_rows_under(at) {
        let folded = state.folded.contains(&row.key);
        let center = pos2(x - 1.0, rect.center().y);
        icons::chevron(painter, center, !folded, tokens.ink2);
        x += measures::CHEVRON;
    } else if row.level == 0 {
        x += measures::CHEVRON;
    }
    let Some(cell) = state.cell(view, (at, 0)) else {
        return;
    };
    let is_new = matches!(row.key, RowKey::New(_));
    let computed = matches!(row.key, RowKey::Part(..) | RowKey::Whole(_));
    let weight = match row.level {
        0 if !is_new => Weight::SemiBold,
        _ if state.spot().is_some_and(|spot| spot.row == row.key) => Weight::SemiBold,
        _ => Weight::Regular,
    };
    let ink = match () {
        () if is_new => tokens.ink3,
        () if computed => tokens.ink2,
        () if is_out(view, row) => tokens.ink3,
        () => tokens.ink,
    };
    if computed {
        let center = pos2(x + 6.0, rect.center().y);
        icons::paint_small(painter, icons::Icon::Calculator, center, tokens.ink3);
        x += 17.0;
    }
    let text = shown(view, row, Column::Name, &cell);
    let room = rect.right() - x - 4.0;
    text_in(painter, text, weight, ink, pos2(x, rect.center().y), room);
    if cell.unreadable.is_some() {
        let stroke = Stroke::new(2.0, tokens.breach);
        painter.rect_stroke(rect.shrink(1.0), 0.0, stroke, StrokeKind::Inside);
    }
}

/// Whether a row is an initiative that does not count.
fn is_out(view: &View<'_>, row: &Row) -> bool {
    let plan = view.projection().plan();
    let RowKey::Thing(Entity::Initiative(_)) = &row.key else {
        return false;
    };
    plan.initiatives
        .get(row.at)
        .is_some_and(|it| !it.is_active())
}

/// How far in a name stands: below a thing further than its chevron.
pub(super) fn indent(level: u8) -> f32 {
    let chevron = if level > 1 { measures::CHEVRON } else { 0.0 };
    f32::from(level) * measures::INDENT + chevron
}

/// Less room than this holds no text.
const LEAST: f32 = 18.0;

/// Text on one line, its end left out where there is no room.
fn text_in(
    painter: &Painter,
    text: String,
    weight: Weight,
    ink: egui::Color32,
    left_center: egui::Pos2,
    room: f32,
) {
    // A cell that lies half under the names or beyond the edge has its text in what is seen of it.
    let clip = painter.clip_rect();
    let left = left_center.x.max(clip.left() + 4.0);
    let room = (left_center.x + room).min(clip.right() - 2.0) - left;
    if room < LEAST {
        return;
    }
    let left_center = pos2(left, left_center.y);
    let galley = painter.layout_no_wrap(text.clone(), weight.size(size::BODY), ink);
    let galley = if galley.size().x > room {
        let mut job = egui::text::LayoutJob::simple_singleline(text, weight.size(size::BODY), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(0.0));
        painter.layout_job(job)
    } else {
        galley
    };
    let top = left_center.y - galley.size().y / 2.0;
    painter.galley(pos2(left_center.x, top), galley, ink);
}

#[expect(
    clippy::too_many_arguments,
    reason = "a cell is where it is and as it is chosen"
)]
fn cell(
    painter: &Painter,
    view: &View<'_>,
    state: &State,
    row: &Row,
    (at, column): (usize, usize),
    rect: Rect,
    area: Option<Area>,
    flash: Option<Area>,
) {
    let tokens = view.look.tokens;
    let chosen = area.is_some_and(|area| area.contains(at, column) && !area.is_one());
    if chosen || flash.is_some_and(|area| area.contains(at, column)) {
        painter.rect_filled(rect, 0.0, tokens.sel);
    }
    let Some(kind) = state.column(column) else {
        return;
    };
    if kind == Column::Shape {
        contract::shape(painter, view, state, row, rect.shrink2(vec2(6.0, 4.0)));
        return;
    }
    let Some(cell) = state.cell(view, (at, column)) else {
        return;
    };
    let text = shown(view, row, kind, &cell);
    let weight = if row.level == 0 && matches!(kind, Column::Year(_) | Column::Field(_)) {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let ink = ink(view, &cell);
    if let Some(icon) = icon(view, row, kind) {
        let center = pos2(rect.left() + 15.0, rect.center().y);
        icons::paint_small(painter, icon, center, tokens.ink2);
        let left = pos2(rect.left() + 28.0, rect.center().y);
        text_in(
            painter,
            text,
            weight,
            tokens.ink2,
            left,
            rect.width() - 32.0,
        );
    } else if kind.is_number() && cell.unreadable.is_none() {
        number(painter, text, weight, ink, rect);
    } else {
        let left = pos2(rect.left() + 8.0, rect.center().y);
        text_in(painter, text, weight, ink, left, rect.width() - 12.0);
    }
    if cell.standing == Standing::Decided {
        corner(painter, rect, tokens.accent);
    }
    if contract::retired(view, row, &cell).is_some() {
        let center = pos2(rect.left() + 9.0, rect.center().y);
        icons::triangle(painter, center, false, tokens.accent);
    }
    if contract::is_cliff(view, row, &cell) {
        let center = pos2(rect.left() + 12.0, rect.center().y);
        icons::severity(painter, Severity::Warning, center, tokens);
    }
    if cell.unreadable.is_some() {
        let stroke = Stroke::new(2.0, tokens.breach);
        painter.rect_stroke(rect.shrink(1.0), 0.0, stroke, StrokeKind::Inside);
    }
}

/// A number at the right. One without room is not cut, since what is left of it would be another.
fn number(painter: &Painter, text: String, weight: Weight, ink: egui::Color32, rect: Rect) {
    let font = weight.size(size::BODY);
    let galley = painter.layout_no_wrap(text, font.clone(), ink);
    let room = rect.width() - 4.0;
    let galley = if galley.size().x > room {
        painter.layout_no_wrap("###".to_owned(), font, ink)
    } else {
        galley
    };
    let at = right_of(rect, galley.size());
    // Half of a number at the edge would be another number.
    let clip = painter.clip_rect();
    if at.x >= clip.left() - 1.0 && at.x + galley.size().x <= clip.right() + 1.0 {
        painter.galley(at, galley, ink);
    }
}

/// Where something of a size stands at the right of a cell.
fn right_of(rect: Rect, size: egui::Vec2) -> egui::Pos2 {
    let after = measures::AFTER.min((rect.width() - size.x).max(0.0));
    pos2(
        rect.right() - after - size.x,
        rect.center().y - size.y / 2.0,
    )
}

fn ink(view: &View<'_>, cell: &Cell) -> egui::Color32 {
    let tokens = view.look.tokens;
    match cell.standing {
        _ if cell.unreadable.is_some() => tokens.breach,
        Standing::Entered if is_assumed_word(cell) => tokens.ink2,
        Standing::Entered | Standing::Decided | Standing::Follows => tokens.ink,
        Standing::Default => tokens.ink3,
        Standing::Computed | Standing::Blank => tokens.ink2,
    }
}

fn is_assumed_word(cell: &Cell) -> bool {
    let assumed: &str = Certainty::Assumed.into();
    cell.value == Value::Word(assumed)
}

/// The mark of an amount that was typed over what would follow.
fn corner(painter: &Painter, rect: Rect, color: egui::Color32) {
    let tip = rect.right_top() + vec2(-1.0, 0.0);
    let points = vec![tip, tip - vec2(7.0, 0.0), tip + vec2(0.0, 7.0)];
    painter.add(egui::Shape::convex_polygon(points, color, Stroke::NONE));
}

fn header(ui: &Ui, view: &View<'_>, state: &State, layout: &Layout, area: Option<Area>) {
    let tokens = view.look.tokens;
    let rect = layout.header;
    let whole = ui.painter().with_clip_rect(rect);
    whole.rect_filled(rect, 0.0, tokens.panel);
    let mut right = rect;
    right.min.x += layout.fixed;
    let others = ui.painter().with_clip_rect(right);
    for at in std::iter::once(0).chain(layout.columns_in_sight()) {
        let Some(column) = state.column(at) else {
            continue;
        };
        let (left, right) = layout.x(at);
        let part = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let painter = if at == 0 { &whole } else { &others };
        let chosen = area.is_some_and(|area| (area.columns.0..=area.columns.1).contains(&at));
        if chosen && at > 0 {
            painter.rect_filled(part, 0.0, tokens.sel);
        }
        let is_year = matches!(column, Column::Year(_));
        let ink = match (is_year, chosen) {
            (true, true) => tokens.accent,
            (true, false) => tokens.ink,
            _ => tokens.ink2,
        };
        let weight = if is_year {
            Weight::SemiBold
        } else {
            Weight::Medium
        };
        let text = columns::heading(view, state.kind, column);
        let sorted = state.ordering.filter(|it| it.column == column);
        let before = if at == 0 { measures::BEFORE } else { 8.0 };
        if column.is_number() {
            heading_number(painter, text, weight, ink, part);
        } else {
            let room = part.width() - before - if sorted.is_some() { 18.0 } else { 4.0 };
            let left = pos2(part.left() + before, part.center().y);
            text_in(painter, text, weight, ink, left, room);
        }
        if let Some(sorted) = sorted {
            let up = sorted.direction == crate::sheet::Direction::Up;
            let x = if column.is_number() {
                part.left() + 8.0
            } else {
                part.right() - 10.0
            };
            icons::triangle(painter, pos2(x, part.center().y), up, tokens.accent);
        }
    }
    whole.hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(1.5, tokens.ctl),
    );
}

fn heading_number(painter: &Painter, text: String, weight: Weight, ink: egui::Color32, rect: Rect) {
    let rect = rect.intersect(painter.clip_rect());
    if rect.width() < LEAST {
        return;
    }
    let font = weight.size(size::BODY);
    let galley = painter.layout_no_wrap(text.clone(), font.clone(), ink);
    let room = rect.width() - 6.0;
    let galley = if galley.size().x > room {
        let mut job = egui::text::LayoutJob::simple_singleline(text, font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(0.0));
        painter.layout_job(job)
    } else {
        galley
    };
    painter.galley(right_of(rect, galley.size()), galley, ink);
}

/// Sums that always stand below.
fn foot(ui: &Ui, view: &View<'_>, state: &State, layout: &Layout) {
    let tokens = view.look.tokens;
    let rect = layout.foot;
    let whole = ui.painter().with_clip_rect(rect);
    whole.rect_filled(rect, 0.0, tokens.panel2);
    let mut right = rect;
    right.min.x += layout.fixed;
    let others = ui.painter().with_clip_rect(right);
    let Some(sheet) = state.sheet() else { return };
    for (at, row) in sheet.foot().iter().enumerate() {
        let top = rect.top() + super::float(at) * measures::FOOT;
        let first = at == 0;
        let (weight, ink) = if first {
            (Weight::SemiBold, tokens.ink)
        } else {
            (Weight::Regular, tokens.ink2)
        };
        for column in layout.columns_in_sight() {
            let Some(kind) = state.column(column) else {
                continue;
            };
            let (left, right) = layout.x(column);
            let part = Rect::from_min_max(pos2(left, top), pos2(right, top + measures::FOOT));
            if kind == Column::Shape && first {
                contract::shape(&others, view, state, row, part.shrink2(vec2(6.0, 5.0)));
            }
            let cell = sheet.cell(view.projection(), row, kind, view.session.year());
            let text = shown(view, row, kind, &cell);
            number(&others, text, weight, ink, part);
        }
        let name = crate::sheet::row_name(view.look.texts, view.projection(), row);
        let left = pos2(rect.left() + measures::BEFORE, top + measures::FOOT / 2.0);
        let ground =
            Rect::from_min_size(pos2(rect.left(), top), vec2(layout.fixed, measures::FOOT));
        whole.rect_filled(ground, 0.0, tokens.panel2);
        text_in(&whole, name, weight, ink, left, layout.fixed - 20.0);
    }
    if !sheet.foot().is_empty() {
        let stroke = Stroke::new(1.5, tokens.ink);
        whole.hline(rect.x_range(), rect.top() + 0.5, stroke);
    }
}

/// The border of what is chosen, and the handle that fills.
fn frame_of_selection(
    ui: &Ui,
    view: &View<'_>,
    state: &State,
    layout: &Layout,
    area: Option<Area>,
    response: &Response,
) {
    let tokens = view.look.tokens;
    let Some(area) = area else { return };
    let from = layout.cell(area.rows.0, area.columns.0);
    let to = layout.cell(area.rows.1, area.columns.1);
    let rect = from.union(to);
    let clip = layout.clip(usize::from(area.columns.0 > 0));
    let painter = ui.painter().with_clip_rect(clip);
    let strong = response.has_focus() || state.editing.is_some();
    let color = if strong { tokens.accent } else { tokens.ctl };
    painter.rect_stroke(rect, 2.0, Stroke::new(2.0, color), StrokeKind::Inside);
    if !area.is_one() {
        let head = state.spot().and_then(|spot| state.position(spot));
        if let Some((row, column)) = head {
            let one = layout.cell(row, column);
            let painter = ui.painter().with_clip_rect(layout.clip(column));
            painter.rect_stroke(one, 0.0, Stroke::new(1.0, color), StrokeKind::Inside);
        }
    }
    if state.editing.is_none() {
        let handle = Rect::from_center_size(rect.right_bottom() - vec2(2.0, 2.0), vec2(7.0, 7.0));
        painter.rect(
            handle,
            0.0,
            color,
            Stroke::new(1.0, tokens.panel),
            StrokeKind::Outside,
        );
    }
    if let Some(rect) = super::pointer::fill_ghost(state, layout) {
        let stroke = Stroke::new(1.5, tokens.accent);
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
            rect.left_top(),
        ];
        painter.extend(egui::Shape::dashed_line(&corners, stroke, 4.0, 3.0));
    }
}

/// The name of a cell's column as a tooltip needs room for: where the handle that fills is.
pub(super) fn fill_handle(state: &State, layout: &Layout) -> Option<Rect> {
    let area = state.area()?;
    let corner = layout.cell(area.rows.1, area.columns.1).right_bottom();
    let inside = layout
        .clip(area.columns.1)
        .contains(corner - vec2(2.0, 2.0));
    let rect = Rect::from_center_size(corner - vec2(2.0, 2.0), vec2(11.0, 11.0));
    inside.then_some(rect)
}
