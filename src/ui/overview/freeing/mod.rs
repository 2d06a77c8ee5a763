//! Who must say yes: what is to free by year and decision level, and the selected year in full, where
//! proposals are accepted, changed and refused.

mod bars;
mod decided;
mod fields;
mod form;
mod proposals;
mod refused;
mod up_to;
mod year;

use egui::accesskit::Role;
use egui::{Rect, Sense, Ui, WidgetInfo};

use crate::projection::Measure;
use crate::texts::arg;
use crate::ui::theme::focus_ring;
use crate::ui::view::View;
use crate::ui::widgets;

pub(super) use self::bars::{Part, draw_part, part_name};
pub(crate) use self::form::State;

pub(super) fn card(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        widgets::section(ui, tokens, texts.get("freeing-title"));
        let basis = view.look.basis(view.projection());
        widgets::caption(
            ui,
            tokens,
            texts.say("freeing-basis", [arg("basis", basis)]),
        );
        ui.add_space(6.0);
        let session = view.session;
        let Some(checks) = session.checks() else {
            widgets::caption(ui, tokens, texts.get("computing"));
            return;
        };
        ui.scope(|ui| {
            ui.set_opacity(widgets::freshness(session.checks_are_old()));
            bars::show(ui, view, checks);
            peak(ui, view);
            ui.add_space(8.0);
            year::show(ui, view, checks, state);
        });
    });
}

/// The largest year and the lasting level; never a sum over years.
fn peak(ui: &mut Ui, view: &View<'_>) {
    let projection = view.projection();
    let Some(peak) = projection.peak(Measure::ToFree, view.look.prices) else {
        return;
    };
    let last = projection.plan().budget().last();
    let shown = view.look.texts.say(
        "freeing-peak",
        [
            arg("year", peak.year.to_string()),
            arg("amount", view.number(peak.amount, peak.year)),
            arg("lasting", view.number(peak.lasting, last)),
        ],
    );
    ui.add_space(4.0);
    widgets::caption(ui, view.look.tokens, shown);
}

/// A row that can be clicked, with a ring when it has the keyboard.
pub(super) fn clickable(
    ui: &Ui,
    view: &View<'_>,
    rect: Rect,
    id: egui::Id,
    name: &str,
) -> egui::Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.has_focus() {
        focus_ring(ui.painter(), rect, 4.0, view.look.tokens);
    }
    response
}
