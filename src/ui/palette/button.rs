//! The button in the top bar, with its key where there is room.

use egui::accesskit::Role;
use egui::{Color32, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::spaced;
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::look::Look;
use crate::ui::theme::{Weight, focus_ring, size, space};
use crate::ui::widgets::{self, Tone};

const HEIGHT: f32 = 30.0;

fn galleys(ui: &Ui, look: &Look<'_>) -> [std::sync::Arc<egui::Galley>; 2] {
    let lay_out = |text: String, weight: Weight, of: f32, color: Color32| {
        ui.painter().layout_no_wrap(text, weight.size(of), color)
    };
    let name = look.texts.get(&Command::FindAnything.text_key());
    let key = spaced(Command::FindAnything);
    [
        lay_out(name, Weight::Medium, size::BODY, look.tokens.ink),
        lay_out(key, Weight::Regular, size::SMALL, look.tokens.ink2),
    ]
}

/// How wide it is with its name and its key.
pub(in crate::ui) fn width(ui: &Ui, look: &Look<'_>) -> f32 {
    let [name, key] = galleys(ui, look);
    36.0 + name.size().x + 10.0 + key.size().x + 12.0 + 8.0
}

/// Draws it; `wide` with its name and its key. Returns whether it was clicked.
pub(in crate::ui) fn show(ui: &mut Ui, look: &Look<'_>, wide: bool) -> bool {
    let tokens = look.tokens;
    let name = look.texts.get(&Command::FindAnything.text_key());
    let key = Command::FindAnything.key().unwrap_or_default();
    let said = format!("{name} ({key})");
    if !wide {
        let icon = Some(Icon::Search);
        return widgets::button(ui, tokens, Tone::Plain, icon, None, &said).clicked();
    }
    let [name, key] = galleys(ui, look);
    let wanted = vec2(width(ui, look), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let painter = ui.painter();
    let radius = f32::from(space::RADIUS);
    let (fill, border) = if response.is_pointer_button_down_on() {
        (tokens.sel, tokens.accent)
    } else if response.hovered() {
        (tokens.panel2, tokens.ctl)
    } else {
        (tokens.panel, tokens.line2)
    };
    let stroke = Stroke::new(1.0, border);
    painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let middle = rect.center().y;
    icons::paint(
        painter,
        Icon::Search,
        pos2(rect.left() + 20.0, middle),
        tokens.ink2,
    );
    let place = pos2(rect.left() + 36.0, middle - name.size().y / 2.0);
    let right = rect.right() - 8.0;
    painter.galley(place, name, tokens.ink);
    chip(painter, right, middle, &key, look);
    if response.has_focus() {
        focus_ring(painter, rect, radius, tokens);
    }
    response.clicked()
}

/// A key in a frame, ending at `right`.
pub(in crate::ui) fn chip(
    painter: &egui::Painter,
    right: f32,
    middle: f32,
    key: &std::sync::Arc<egui::Galley>,
    look: &Look<'_>,
) {
    let wanted = key.size() + vec2(12.0, 4.0);
    let min = pos2(right - wanted.x, middle - wanted.y / 2.0);
    let frame = egui::Rect::from_min_size(min, wanted);
    let stroke = Stroke::new(1.0, look.tokens.line2);
    painter.rect_stroke(frame, 4.0, stroke, StrokeKind::Inside);
    let place = frame.center() - key.size() / 2.0;
    painter.galley(place, key.clone(), look.tokens.ink2);
}
