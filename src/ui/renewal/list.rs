//! The initiatives as a list, with their years.

use egui::Ui;

use crate::model::InitiativeId;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// What the list remembers between frames.
#[derive(Debug, Default)]
pub(super) struct State {
    dragged: Option<InitiativeId>,
}

impl State {
    /// Whether something is being dragged.
    pub(super) fn is_dragging(&self) -> bool {
        self.dragged.is_some()
    }
}

/// The list.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut super::State) {
    let tokens = view.look.tokens;
    let initiatives = &view.projection().plan().initiatives;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        for initiative in initiatives {
            let name = widgets::link(
                ui,
                &view.look,
                &initiative.name,
                Weight::SemiBold.size(size::BODY),
            );
            if name.clicked() {
                state.choose(initiative.id.clone());
            }
        }
    });
}
