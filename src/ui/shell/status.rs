//! The status line: whether the plan is saved, how many findings there are, and the rule set.

use egui::accesskit::Role;
use egui::{Align, Layout, Popup, PopupCloseBehavior, Sense, Ui, WidgetInfo, vec2};

use crate::findings::Severity;
use crate::sheet::Summed;
use crate::texts::arg;
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::overview;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The button that opens the list of findings.
pub(crate) const FINDINGS_LIST: &str = "findings-list";

/// Draws the status line.
pub(crate) fn status(ui: &mut Ui, view: &mut View<'_>, zoom: f32, summed: Option<Summed>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let width = ui.available_width();
    let small = Weight::Regular.size(size::SMALL);
    ui.horizontal_centered(|ui| {
        saved(ui, view);
        ui.add_space(10.0);
        findings(ui, view);
        if width < 620.0 {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let percent = rust_decimal::Decimal::from_f32_retain(zoom * 100.0).unwrap_or_default();
            let shown = texts.percent(percent, 0);
            let response = ui.add(
                egui::Label::new(widgets::text(shown.clone(), small.clone(), tokens.ink2))
                    .sense(Sense::click()),
            );
            let name = texts.say("status-zoom", [arg("zoom", shown)]);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.has_focus() {
                focus_ring(ui.painter(), response.rect, 2.0, tokens);
            }
            if response.clicked() {
                view.ask(Request::Do(Command::ZoomReset));
            }
            response.on_hover_text(name);
            ui.add_space(8.0);
            let rules = texts.rules_dated(view.projection().rules());
            let vat: &str = view.projection().plan().vat.into();
            let vat = texts.get(&format!("vat-{vat}"));
            let shown = texts.say("status-rules", [arg("rules", rules), arg("vat", vat)]);
            if let Some(summed) = summed {
                let chosen = chosen(view, &summed);
                ui.add(
                    egui::Label::new(widgets::text(chosen, small.clone(), tokens.ink)).truncate(),
                );
                ui.add_space(8.0);
            }
            if width > 900.0 || summed.is_none() {
                ui.add(egui::Label::new(widgets::text(shown, small, tokens.ink2)).truncate());
            }
        });
    });
}

/// What the chosen cells come to: how many, and their sum and mean where they are of a kind.
fn chosen(view: &View<'_>, summed: &Summed) -> String {
    let texts = view.look.texts;
    let cells = arg("cells", summed.cells);
    if summed.numbers < 2 {
        return texts.say("status-cells", [cells]);
    }
    let written = |number| {
        if summed.amounts {
            texts.bare(number, view.look.unit)
        } else {
            texts.numbers().plain(crate::texts::rounded(number, 2))
        }
    };
    texts.say(
        "status-sum",
        [
            cells,
            arg("sum", written(summed.sum)),
            arg("mean", written(summed.mean())),
            arg("numbers", summed.numbers),
        ],
    )
}

fn saved(ui: &mut Ui, view: &View<'_>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let session = view.session;
    let shown = match (session.needs_saving(), session.path(), session.saved_at) {
        (true, ..) => texts.get("status-changed"),
        (false, Some(_), Some(at)) => {
            let time = texts.time(at.time());
            texts.say("status-saved-at", [arg("time", time)])
        }
        (false, Some(_), None) => texts.get("status-saved"),
        (false, None, _) => texts.get("status-untitled"),
    };
    let icon = match (session.needs_saving(), session.path()) {
        (true, _) => Icon::Save,
        (false, Some(_)) => Icon::Tick,
        (false, None) => Icon::Sheet,
    };
    widgets::mark(ui, |painter, center| {
        icons::paint(painter, icon, center, tokens.ink2);
    });
    let font = Weight::Regular.size(size::SMALL);
    let response = ui.label(widgets::text(shown, font, tokens.ink2));
    if let Some(path) = session.path() {
        response.on_hover_text(path.display().to_string());
    }
}

fn findings(ui: &mut Ui, view: &mut View<'_>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let Some(checks) = view.session.checks() else {
        widgets::caption(ui, tokens, texts.get("computing"));
        return;
    };
    let kinds = [
        (Severity::Error, "status-errors", tokens.breach),
        (Severity::Breach, "status-breaches", tokens.breach),
        (Severity::Warning, "status-warnings", tokens.warn),
        (Severity::Note, "status-notes", tokens.ink2),
    ];
    let shown: Vec<_> = kinds
        .iter()
        .zip(checks.counts)
        .filter(|(_, count)| *count > 0)
        .map(|((severity, key, color), count)| {
            let text = texts.say(key, [arg("count", count)]);
            let font = Weight::Medium.size(size::SMALL);
            (
                *severity,
                ui.painter().layout_no_wrap(text, font, *color),
                *color,
            )
        })
        .collect();
    let none = texts.get("findings-none");
    let width: f32 = shown
        .iter()
        .map(|(_, galley, _)| galley.size().x + 40.0)
        .sum();
    let width = if shown.is_empty() { 120.0 } else { width };
    let (rect, _) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    let response = ui.interact(rect, widgets::id(FINDINGS_LIST), Sense::click());
    let said: Vec<&str> = shown.iter().map(|(_, galley, _)| galley.text()).collect();
    let said = format!("{}: {}", texts.get("findings-title"), said.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 4.0, tokens.panel2);
    }
    if shown.is_empty() {
        let font = Weight::Regular.size(size::SMALL);
        painter.text(
            rect.left_center(),
            egui::Align2::LEFT_CENTER,
            none,
            font,
            tokens.ink2,
        );
    }
    let mut x = rect.left();
    for (severity, galley, color) in shown {
        icons::severity(
            painter,
            severity,
            egui::pos2(x + 10.0, rect.center().y),
            tokens,
        );
        let y = rect.center().y - galley.size().y / 2.0;
        let step = galley.size().x + 40.0;
        painter.galley(egui::pos2(x + 24.0, y), galley, color);
        x += step;
    }
    if response.has_focus() {
        focus_ring(painter, rect.shrink2(vec2(0.0, 3.0)), 4.0, tokens);
    }
    list(view, &response);
}

fn list(view: &mut View<'_>, response: &egui::Response) {
    let room = response.ctx.content_rect();
    let tokens = view.look.tokens;
    Popup::menu(response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            ui.set_width((room.width() - 60.0).min(460.0));
            ui.set_max_height((room.height() - 120.0).min(420.0));
            let title = view.look.texts.get("findings-title");
            let hint = view.look.texts.get("findings-keys");
            widgets::title_row(ui, tokens, title, hint);
            overview::findings_list(ui, view);
        });
}
