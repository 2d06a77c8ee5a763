//! An initiative on the years: a bar for each step with its gate, and from when it gives.

use egui::{Align2, Color32, Painter, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::columns::Axis;
use crate::model::{Initiative, InitiativeKind, InitiativeStatus};
use crate::texts::{Texts, arg};
use crate::time::Year;
use crate::ui::charts::dashed_box;
use crate::ui::theme::{Tokens, Weight, renewal as measures, size};

/// Where an initiative is drawn, and how.
#[derive(Clone, Copy)]
pub(super) struct Bars<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) texts: &'a Texts,
    pub(super) axis: Axis,
    pub(super) initiative: &'a Initiative,
    /// The row.
    pub(super) row: Rect,
}

/// How faint what is off is drawn.
const OFF: f32 = 0.45;

impl Bars<'_> {
    /// Its bars, from its start to the end of its last step; what is beyond the years is cut off.
    /// An initiative without steps has the place of one year.
    pub(super) fn place(&self) -> Rect {
        self.from(self.initiative.start).intersect(self.sight())
    }

    /// Where it is taken hold of: its bars, or the edge beyond which they lie.
    pub(super) fn hold(&self) -> Rect {
        let place = self.place();
        if place.is_positive() {
            return place;
        }
        let across = self.axis.range();
        let x = if self.axis.x(self.initiative.start) < across.min {
            across.min
        } else {
            across.max - 2.0 * measures::GRIP.x
        };
        let y = self.from(self.initiative.start).y_range();
        Rect::from_x_y_ranges(x..=x + 2.0 * measures::GRIP.x, y)
    }

    fn sight(&self) -> Rect {
        Rect::from_x_y_ranges(self.axis.range(), self.row.y_range())
    }

    fn from(&self, start: Year) -> Rect {
        let end = start.later(self.initiative.steps_end().max(1));
        let y = self.row.top() + 19.0;
        let across = self.axis.x(start)..=self.axis.x(end);
        Rect::from_x_y_ranges(across, y - measures::BAR / 2.0..=y + measures::BAR / 2.0)
    }

    fn faint(&self, color: Color32) -> Color32 {
        if self.initiative.is_active() {
            color
        } else {
            color.gamma_multiply(OFF)
        }
    }

    /// Draws it.
    pub(super) fn paint(&self, painter: &Painter) {
        let whole = painter;
        let painter = painter.with_clip_rect(self.sight().intersect(painter.clip_rect()));
        self.gridlines(&painter);
        let bars = self.from(self.initiative.start);
        if bars.right() <= self.axis.left + 1.0 || bars.left() >= self.axis.range().max - 1.0 {
            self.elsewhere(&painter, bars.right() <= self.axis.left + 1.0);
        } else {
            self.steps(&painter, bars);
            self.gates(whole, bars);
        }
        let beside = self.sight().expand2(vec2(measures::GATE, 0.0));
        self.gain(
            &whole.with_clip_rect(beside.intersect(whole.clip_rect())),
            bars,
        );
    }

    fn gridlines(&self, painter: &Painter) {
        let stroke = Stroke::new(1.0, self.tokens.line);
        let down = self.row.y_range().shrink(5.0);
        for year in self.axis.years().chain([self.axis.end()]) {
            let x = painter.round_to_pixel_center(self.axis.x(year));
            painter.vline(x, down, stroke);
        }
    }

    fn steps(&self, painter: &Painter, bars: Rect) {
        let count = self.initiative.tranches.len();
        if count == 0 {
            let stroke = Stroke::new(1.0, self.faint(self.tokens.ctl));
            dashed_box(painter, bars.shrink2(vec2(0.5, 0.0)), stroke);
            return;
        }
        let x = |offset: u16| self.axis.x(self.initiative.start.later(offset));
        for (from, to) in (0..count).map(|at| self.initiative.span_of(at)) {
            let bar = Rect::from_x_y_ranges(x(from) + 0.5..=x(to) - 0.5, bars.y_range());
            self.step(painter, bar);
        }
    }

    /// A gate at the end of each step in sight.
    fn gates(&self, painter: &Painter, bars: Rect) {
        let spans = (0..self.initiative.tranches.len()).map(|at| self.initiative.span_of(at));
        for (_, to) in spans {
            let x = self.axis.x(self.initiative.start.later(to));
            if self.axis.range().contains(x) {
                self.gate(painter, pos2(x, bars.center().y));
            }
        }
    }

    fn step(&self, painter: &Painter, bar: Rect) {
        let tokens = self.tokens;
        let edge = Stroke::new(1.2, self.faint(tokens.accent));
        match self.initiative.status {
            InitiativeStatus::Idea => dashed_box(painter, bar.shrink(0.5), edge),
            InitiativeStatus::Proposed => {
                let fill = self.faint(tokens.accent_tint);
                painter.rect(bar, 3.0, fill, edge, StrokeKind::Inside);
            }
            InitiativeStatus::Decided | InitiativeStatus::Running | InitiativeStatus::Done => {
                painter.rect_filled(bar, 3.0, self.faint(tokens.dev));
            }
        }
    }

    fn gate(&self, painter: &Painter, center: egui::Pos2) {
        let half = measures::GATE;
        let corners = [
            vec2(0.0, -half),
            vec2(half, 0.0),
            vec2(0.0, half),
            vec2(-half, 0.0),
        ];
        let points = corners.map(|corner| center + corner).to_vec();
        let stroke = Stroke::new(1.3, self.faint(self.tokens.ink));
        painter.add(Shape::convex_polygon(points, self.tokens.panel, stroke));
    }

    /// Its steps lie before or after the years that are shown.
    fn elsewhere(&self, painter: &Painter, before: bool) {
        let start = self.initiative.start;
        let last = start.later(self.initiative.steps_end().max(1) - 1);
        let years = [arg("from", start.to_string()), arg("to", last.to_string())];
        let shown = if start == last {
            start.to_string()
        } else {
            self.texts.say("renewal-years-span", years)
        };
        let y = self.row.top() + 19.0;
        let (x, towards, align) = if before {
            (self.axis.left + 4.0, -1.0, Align2::LEFT_CENTER)
        } else {
            (self.axis.range().max - 4.0, 1.0, Align2::RIGHT_CENTER)
        };
        let color = self.tokens.ink3;
        chevron(painter, pos2(x, y), towards, Stroke::new(1.4, color));
        let place = pos2(x - towards * 8.0, y);
        painter.text(
            place,
            align,
            shown,
            Weight::Regular.size(size::SMALL),
            color,
        );
    }

    /// The line from the first year of gain to the end of effect; or that there is none.
    fn gain(&self, painter: &Painter, bars: Rect) {
        if self.initiative.benefits.is_empty() {
            self.no_gain(painter, bars);
            return;
        }
        let first = self.initiative.start.later(self.initiative.effect_from());
        let end = self.initiative.end_of_effect().later(1);
        let across = self.axis.range();
        let (from, to) = (self.axis.x(first), self.axis.x(end));
        if to <= across.min || from >= across.max {
            return;
        }
        let y = self.row.top() + 38.0;
        let color = self.faint(self.tokens.accent);
        let stroke = Stroke::new(2.4, color);
        let goes_on = to > across.max + 0.5;
        let right = if goes_on { across.max - 1.0 } else { to };
        painter.hline(from.max(across.min)..=right, y, stroke);
        if from >= across.min {
            painter.circle_filled(pos2(from, y), 3.4, color);
        }
        if goes_on {
            chevron(painter, pos2(right, y), 1.0, Stroke::new(1.8, color));
        } else {
            painter.vline(right, y - 4.0..=y + 4.0, Stroke::new(1.6, color));
        }
    }

    fn no_gain(&self, painter: &Painter, bars: Rect) {
        let mandatory = self.initiative.kind == InitiativeKind::Mandatory;
        let key = if mandatory {
            "renewal-no-gain-mandatory"
        } else {
            "renewal-no-gain"
        };
        let font = Weight::Regular.size(size::SMALL);
        let galley = painter.layout_no_wrap(self.texts.get(key), font, self.tokens.ink3);
        let across = self.axis.range();
        if galley.size().x > across.span() {
            return; // it is said in the row's name
        }
        let beside = bars.right().max(across.min) + measures::GATE + 6.0;
        let fits = beside + galley.size().x <= across.max && bars.right() > across.min;
        let (x, y) = if fits {
            (beside, bars.center().y)
        } else {
            let x = bars.left().max(across.min);
            (x.min(across.max - galley.size().x), self.row.top() + 38.0)
        };
        let place = Align2::LEFT_CENTER.anchor_size(pos2(x, y), galley.size());
        painter.galley(place.min, galley, self.tokens.ink3);
    }

    /// Where it was before it was dragged.
    pub(super) fn ghost(&self, painter: &Painter, start: Year) {
        let place = self.from(start).intersect(self.sight());
        let place = place.expand2(vec2(1.0, 2.0));
        let stroke = Stroke::new(1.4, self.tokens.ink2);
        dashed_box(painter, place, stroke);
    }

    /// Between which starts it can be dragged: brackets around them.
    pub(super) fn bounds(&self, painter: &Painter, (low, high): (Year, Year)) {
        let across = self.axis.range();
        let y = self.from(low).y_range().expand(5.0);
        let stroke = Stroke::new(2.0, self.tokens.accent);
        for (year, inwards) in [(low, 5.0_f32), (high, -5.0)] {
            let x = self.axis.x(year) - inwards.signum() * 2.0;
            if x < across.min - 4.0 || x > across.max + 4.0 {
                continue;
            }
            painter.vline(x, y, stroke);
            for y in [y.min + 1.0, y.max - 1.0] {
                painter.line_segment([pos2(x, y), pos2(x + inwards, y)], stroke);
            }
        }
    }

    /// What can be taken hold of.
    pub(super) fn grip(&self, painter: &Painter, filled: bool) -> Rect {
        let at = self.place().left_center();
        let grip = Rect::from_center_size(at, measures::GRIP);
        let (fill, ink) = if filled {
            (self.tokens.accent, self.tokens.accent_ink)
        } else {
            (self.tokens.panel, self.tokens.accent)
        };
        let edge = Stroke::new(2.0, self.tokens.accent);
        painter.rect(grip, 3.5, fill, edge, StrokeKind::Inside);
        for dx in [-1.2, 1.2] {
            let x = grip.center().x + dx;
            painter.vline(x, grip.y_range().shrink(7.0), Stroke::new(1.0, ink));
        }
        grip
    }
}

fn chevron(painter: &Painter, tip: egui::Pos2, towards: f32, stroke: Stroke) {
    for dy in [-4.0, 4.0] {
        painter.line_segment([tip, tip + vec2(-4.5 * towards, dy)], stroke);
    }
}
