//! Hatches and dashed boxes: fills that can be told apart without colour.

use egui::{Color32, Painter, Rect, Shape, Stroke, StrokeKind, pos2};

/// Distance between the lines of a hatch, and their width.
const PITCH: f32 = 5.0;
const WIDTH: f32 = 1.7;

/// A rectangle with 45° lines on a ground, and an edge. Lines lie on one grid for the whole
/// screen, so that neighbours go on into each other.
pub(crate) fn hatched(painter: &Painter, rect: Rect, line: Color32, ground: Color32) {
    let rect = rect.round_to_pixels_of(painter);
    if rect.width() < 1.0 || rect.height() < 0.5 {
        return;
    }
    painter.rect_filled(rect, 0.0, ground);
    let clip = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let step = PITCH * std::f32::consts::SQRT_2;
    let stroke = Stroke::new(WIDTH, line);
    let (height, from) = (rect.height(), rect.left() + rect.top());
    let mut at = (from / step).floor() * step;
    let last = rect.right() + rect.bottom();
    let mut lines = Vec::new();
    while at <= last {
        // The line x + y = at, through the rectangle from its foot to its top.
        let foot = pos2(at - rect.bottom(), rect.bottom());
        let top = pos2(at - rect.bottom() + height, rect.top());
        lines.push(Shape::line_segment([foot, top], stroke));
        at += step;
    }
    clip.extend(lines);
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, line), StrokeKind::Inside);
}

/// A box of dashes.
pub(crate) fn dashed_box(painter: &Painter, rect: Rect, stroke: Stroke) {
    let corners = [
        rect.left_bottom(),
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
    ];
    painter.extend(Shape::dashed_line(&corners, stroke, 3.0, 3.0));
}

trait RoundToPixels {
    fn round_to_pixels_of(self, painter: &Painter) -> Self;
}

impl RoundToPixels for Rect {
    fn round_to_pixels_of(self, painter: &Painter) -> Self {
        use egui::emath::GuiRounding as _;
        self.round_to_pixels(painter.pixels_per_point())
    }
}
