//! The area under a curve.

use egui::epaint::Mesh;
use egui::{Color32, Pos2, pos2};

/// The area between a curve and the zero line; a polygon would have to be convex.
pub(crate) fn area_below(points: &[Pos2], zero: f32, color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for point in points {
        mesh.colored_vertex(*point, color);
        mesh.colored_vertex(pos2(point.x, zero), color);
    }
    let corners = u32::try_from(points.len()).unwrap_or(0) * 2;
    for at in (0..corners.saturating_sub(2)).step_by(2) {
        mesh.add_triangle(at, at + 1, at + 2);
        mesh.add_triangle(at + 1, at + 2, at + 3);
    }
    mesh
}
