//! The initiative that is chosen.

use egui::Ui;

use super::Chosen;
use crate::ui::view::View;
use crate::ui::widgets;

/// What the panel remembers between frames.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The step after whose gate it would be stopped.
    stopped: Option<usize>,
}

impl State {
    /// Another initiative is looked at.
    pub(super) fn begin_anew(&mut self) {
        *self = Self::default();
    }
}

/// The panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, chosen: &Chosen<'_>) {
    let tokens = view.look.tokens;
    let _ = (state.stopped, chosen.at, chosen.entity(), chosen.appraisal);
    widgets::section(ui, tokens, &chosen.initiative.name);
}
