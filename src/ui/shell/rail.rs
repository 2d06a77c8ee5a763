//! The rail: the views that there are.

use egui::accesskit::Role;
use egui::{Align2, Painter, Rect, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::findings::Severity;
use crate::sheet::SheetKind;
use crate::ui::icons;
use crate::ui::request::Request;
use crate::ui::section::Section;
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::view::View;

/// Draws the rail; `current` is the view that is shown.
pub(crate) fn rail(ui: &mut Ui, view: &mut View<'_>, current: Section) {
    let tokens = view.look.tokens;
    let width = ui.available_width();
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let (mark, _) = ui.allocate_exact_size(vec2(width, 60.0), Sense::hover());
    icons::mark(
        ui.painter(),
        Rect::from_center_size(mark.center(), Vec2::splat(24.0)),
        tokens,
    );
    // A table of a view is part of it.
    let current = match current {
        Section::Sheet(SheetKind::Renewal) => Section::Renewal,
        other => other,
    };
    let wide = width > 70.0;
    let height: f32 = if wide { 58.0 } else { 46.0 };
    // In a low window they stand closer.
    let count = f32::from(u8::try_from(Section::RAIL.len()).unwrap_or(u8::MAX));
    let height = height.min((ui.available_height() - 8.0) / count).floor();
    let (last, others) = (
        Section::RAIL.len() - 1,
        Section::RAIL.into_iter().enumerate(),
    );
    for (at, section) in others {
        if at == last {
            // What is set up once stands at the foot.
            let space = ui.available_height() - height - 8.0;
            ui.add_space(space.max(0.0));
        }
        entry(ui, view, section, section == current, vec2(width, height));
    }
}

fn entry(ui: &mut Ui, view: &mut View<'_>, section: Section, current: bool, wanted: Vec2) {
    let tokens = view.look.tokens;
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let wide = rect.width() > 70.0;
    let name = view.look.texts.get(&section.command().text_key());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, &name));
    let painter = ui.painter();
    let inside = rect.shrink2(vec2(5.0, 1.0));
    if current {
        painter.rect_filled(inside, 6.0, tokens.sel);
        let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(edge, 0.0, tokens.accent);
    } else if response.hovered() {
        painter.rect_filled(inside, 6.0, tokens.line);
    }
    let ink = if current { tokens.accent } else { tokens.ink2 };
    let icon = if wide {
        pos2(rect.center().x, rect.top() + 20.0)
    } else {
        rect.center()
    };
    icons::paint(painter, section.icon(), icon, ink);
    if wide {
        let weight = if current {
            Weight::SemiBold
        } else {
            Weight::Regular
        };
        painter.text(
            pos2(rect.center().x, rect.bottom() - 10.0),
            Align2::CENTER_BOTTOM,
            &name,
            weight.size(size::SMALL),
            ink,
        );
    }
    if section == Section::Overview {
        gravest(painter, view, icon);
    }
    if response.has_focus() {
        focus_ring(painter, inside, 6.0, tokens);
    }
    if response.clicked() {
        view.ask(Request::Do(section.command()));
    }
    if !wide {
        response.on_hover_text(name);
    }
}

/// The mark of the gravest finding, where it is a breach or worse.
fn gravest(painter: &Painter, view: &View<'_>, icon: egui::Pos2) {
    let checks = view.session.checks();
    let gravest = checks.and_then(|checks| checks.findings.first());
    let gravest = gravest.map(|it| it.severity);
    if let Some(severity) = gravest.filter(|it| *it <= Severity::Breach) {
        icons::severity(painter, severity, icon + vec2(18.0, -8.0), view.look.tokens);
    }
}
