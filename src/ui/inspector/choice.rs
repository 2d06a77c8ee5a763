//! A field that is one of a few: a menu of what it can be.

use egui::accesskit::Role;
use egui::{Popup, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Weight, focus_ring, inspector as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// Shows what holds and, on a click or Enter, what can be chosen; answers the number of what was.
/// What can be chosen is asked for only while the menu is open.
pub(in crate::ui) fn show(
    ui: &mut Ui,
    view: &View<'_>,
    name: &str,
    current: &str,
    choices: impl FnOnce() -> Vec<String>,
) -> Option<usize> {
    let tokens = view.look.tokens;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, measures::FIELD), Sense::click());
    let said = format!("{name}: {current}");
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &said));
    let hovered = response.hovered() || Popup::is_id_open(ui.ctx(), popup(&response));
    let (fill, border) = if hovered {
        (tokens.panel2, tokens.ctl)
    } else {
        (tokens.panel, tokens.line2)
    };
    let painter = ui.painter();
    painter.rect(
        rect,
        6.0,
        fill,
        Stroke::new(1.0, border),
        StrokeKind::Inside,
    );
    let font = Weight::Regular.size(size::BODY);
    let mut job = egui::text::LayoutJob::simple_singleline(current.to_owned(), font, tokens.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 36.0);
    let galley = painter.layout_job(job);
    let cut = galley.elided;
    let y = rect.center().y - galley.size().y / 2.0;
    painter.galley(pos2(rect.left() + 8.0, y), galley, tokens.ink);
    let at = pos2(rect.right() - 15.0, rect.center().y);
    icons::paint(painter, Icon::Down, at, tokens.ink2);
    if response.has_focus() {
        focus_ring(painter, rect, 6.0, tokens);
    }
    let mut chosen = None;
    Popup::menu(&response).show(|ui| {
        let choices = choices();
        egui::ScrollArea::vertical()
            .max_height(320.0)
            .show(ui, |ui| {
                ui.set_min_width(width.min(260.0));
                widgets::rows_in_sight(ui, choices.len(), 28.0, |ui, at| {
                    let Some(choice) = choices.get(at) else {
                        return;
                    };
                    let holds = Some(choice == current);
                    if widgets::menu_row(ui, tokens, choice, None, holds).clicked() {
                        chosen = Some(at);
                        ui.close();
                    }
                });
            });
    });
    if cut {
        response.on_hover_text(current);
    }
    chosen
}

fn popup(response: &egui::Response) -> egui::Id {
    Popup::default_response_id(response)
}
