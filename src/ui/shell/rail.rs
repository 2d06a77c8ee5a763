//! The rail: the views that there are.

use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::findings::Severity;
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::view::View;

/// Draws the rail.
pub(crate) fn rail(ui: &mut Ui, view: &mut View<'_>) {
    let tokens = view.look.tokens;
    let width = ui.available_width();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let (mark, _) = ui.allocate_exact_size(vec2(width, 60.0), Sense::hover());
    icons::mark(
        ui.painter(),
        Rect::from_center_size(mark.center(), Vec2::splat(24.0)),
        tokens,
    );
    let wide = width > 70.0;
    let height = if wide { 58.0 } else { 46.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = view.look.texts.get("command-overview");
    let grave = view
        .session
        .checks()
        .and_then(|checks| checks.findings.first());
    let grave = grave
        .map(|it| it.severity)
        .filter(|it| *it <= Severity::Breach);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, true, &name));
    let painter = ui.painter();
    let inside = rect.shrink2(vec2(5.0, 1.0));
    painter.rect_filled(inside, 6.0, tokens.sel);
    let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
    painter.rect_filled(edge, 0.0, tokens.accent);
    let icon = if wide {
        pos2(rect.center().x, rect.top() + 20.0)
    } else {
        rect.center()
    };
    icons::paint(painter, Icon::Bars, icon, tokens.accent);
    if wide {
        painter.text(
            pos2(rect.center().x, rect.bottom() - 10.0),
            Align2::CENTER_BOTTOM,
            &name,
            Weight::SemiBold.size(size::SMALL),
            tokens.accent,
        );
    }
    if let Some(severity) = grave {
        icons::severity(painter, severity, icon + vec2(18.0, -8.0), tokens);
    }
    if response.has_focus() {
        focus_ring(painter, inside, 6.0, tokens);
    }
    if response.clicked() {
        view.ask(Request::Do(Command::Overview));
    }
    if !wide {
        response.on_hover_text(name);
    }
}
