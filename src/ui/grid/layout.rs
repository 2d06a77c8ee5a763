//! Where the parts of the grid lie on the screen, and how far it is scrolled.

use egui::{Rect, Ui, Vec2, pos2, vec2};

use super::columns::Columns;
use super::{State, shown};
use crate::sheet::{Column, Sheet};
use crate::ui::theme::grid as measures;
use crate::ui::view::View;

/// Where the parts of the grid lie on the screen.
pub(super) struct Layout {
    pub(super) columns: Columns,
    /// Everything.
    pub(super) whole: Rect,
    pub(super) header: Rect,
    pub(super) body: Rect,
    pub(super) foot: Rect,
    /// How wide the name column is, which stays.
    pub(super) fixed: f32,
    pub(super) row: f32,
    /// How far it is scrolled.
    pub(super) offset: Vec2,
}

impl Layout {
    /// Where a column lies on the screen.
    pub(super) fn x(&self, column: usize) -> (f32, f32) {
        let (left, right) = self.columns.span(column);
        let moved = if column == 0 { 0.0 } else { self.offset.x };
        let origin = self.whole.left() - moved;
        (origin + left, origin + right)
    }

    pub(super) fn y(&self, row: usize) -> f32 {
        self.body.top() + float(row) * self.row - self.offset.y
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        let (left, right) = self.x(column);
        let top = self.y(row);
        Rect::from_min_max(pos2(left, top), pos2(right, top + self.row))
    }

    /// What of the body a column can be seen in.
    pub(super) fn clip(&self, column: usize) -> Rect {
        if column == 0 {
            return self.body;
        }
        let left = self.body.left() + self.fixed;
        Rect::from_min_max(pos2(left, self.body.top()), self.body.max)
    }

    pub(super) fn row_at(&self, y: f32) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of rows"
        )]
        let at = ((y - self.body.top() + self.offset.y) / self.row).max(0.0) as usize;
        at
    }

    pub(super) fn column_at(&self, x: f32) -> Option<usize> {
        let from_left = x - self.whole.left();
        if from_left < self.fixed {
            return (from_left >= 0.0).then_some(0);
        }
        self.columns.at(from_left + self.offset.x)
    }

    /// The rows in sight.
    pub(super) fn sight(&self, count: usize) -> std::ops::Range<usize> {
        let first = self.row_at(self.body.top()).min(count);
        let last = (self.row_at(self.body.bottom()) + 1).min(count);
        first..last
    }

    /// The columns in sight beside the name.
    pub(super) fn columns_in_sight(&self) -> std::ops::Range<usize> {
        let count = self.columns.count();
        let left = self.fixed + self.offset.x;
        let right = self.body.width() + self.offset.x;
        let first = self.columns.at(left).unwrap_or(1).max(1);
        let last = self.columns.at(right).map_or(count, |at| at + 1);
        first..last.min(count)
    }
}

/// How wide the widest sum is: what it is the sum of has room then too.
fn widest(ui: &Ui, view: &View<'_>, state: &State) -> f32 {
    let Some((sheet, row)) = state.sheet().and_then(|it| Some((it, it.foot().first()?))) else {
        return 0.0;
    };
    let font = crate::ui::theme::Weight::SemiBold.size(crate::ui::theme::size::BODY);
    let widths = sheet.years().iter().map(|year| {
        let column = Column::Year(*year);
        let cell = sheet.cell(view.projection(), row, column, *year);
        let text = shown(view, row, column, &cell);
        let color = egui::Color32::PLACEHOLDER;
        let galley = ui.painter().layout_no_wrap(text, font.clone(), color);
        galley.size().x + measures::BEFORE + measures::AFTER
    });
    widths.fold(0.0, f32::max).ceil()
}

pub(super) fn lay_out(ui: &Ui, view: &View<'_>, state: &State, whole: Rect) -> Layout {
    let sheet = state.sheet();
    let columns = sheet.map_or(&[][..], Sheet::columns);
    let foot = sheet.map_or(0, |sheet| sheet.foot().len());
    let columns = Columns::of(
        columns,
        &state.widths,
        view.look.unit,
        widest(ui, view, state),
        whole.width() - measures::BAR,
    );
    let foot = measures::FOOT * float(foot);
    let header = Rect::from_min_max(
        whole.min,
        pos2(whole.right(), whole.top() + measures::HEADER),
    );
    let bottom = (whole.bottom() - foot).max(header.bottom());
    let fixed = columns.span(0).1;
    Layout {
        columns,
        header,
        body: Rect::from_min_max(header.left_bottom(), pos2(whole.right(), bottom)),
        foot: Rect::from_min_max(pos2(whole.left(), bottom), whole.max),
        whole,
        fixed,
        row: measures::ROW,
        offset: state.offset,
    }
}

/// Scrolls by wheel, bars and wish. egui's own area does the bars.
pub(super) fn scroll(ui: &mut Ui, state: &mut State, mut layout: Layout) -> Layout {
    let rows = float(state.row_count());
    let size = vec2(layout.columns.width(), rows * layout.row + 2.0);
    if state.reveal {
        state.reveal = false;
        let end = state
            .selection
            .as_ref()
            .map(|it| it.within.as_ref().unwrap_or(&it.head));
        if let Some(at) = end.and_then(|spot| state.position(spot)) {
            state.scroll_to = Some(revealed(&layout, state.offset, at));
        }
    }
    let mut area = egui::ScrollArea::both()
        .id_salt(("grid-area", state.kind)) // each sheet stays where it was scrolled to
        .auto_shrink(false)
        .scroll_source(egui::scroll_area::ScrollSource {
            drag: egui::scroll_area::DragScroll::Never,
            ..Default::default()
        });
    if let Some(wanted) = state.scroll_to.take() {
        let most = (size - layout.body.size()).max(Vec2::ZERO);
        area = area.scroll_offset(wanted.clamp(Vec2::ZERO, most));
    }
    let mut body = ui.new_child(
        egui::UiBuilder::new()
            .id_salt("grid-body")
            .max_rect(layout.body),
    );
    let shown = area.show_viewport(&mut body, |ui, _| {
        ui.set_min_size(size);
    });
    state.offset = shown.state.clamped_offset();
    layout.offset = state.offset;
    layout
}

/// Where it must be scrolled to so that a cell can be seen.
fn revealed(layout: &Layout, offset: Vec2, (row, column): (usize, usize)) -> Vec2 {
    let mut wanted = offset;
    let row = float(row) * layout.row;
    let height = layout.body.height() - measures::BAR;
    if row < offset.y {
        wanted.y = row;
    } else if row + layout.row > offset.y + height {
        wanted.y = row + layout.row - height;
    }
    if column > 0 {
        let (left, right) = layout.columns.span(column);
        let room = layout.body.width() - layout.fixed - measures::BAR;
        let (left, right) = (left - layout.fixed, right - layout.fixed);
        if left < offset.x || right - left > room {
            wanted.x = left;
        } else if right > offset.x + room {
            wanted.x = right - room;
        }
    }
    wanted
}

/// A count as a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "rows of a sheet are far fewer than an f32 can tell apart"
)]
pub(super) fn float(count: usize) -> f32 {
    count as f32
}
