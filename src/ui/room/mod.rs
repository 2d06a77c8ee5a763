//! Handlingsrom: all that can be spent in a year by who could move it, how far can be gone and
//! with whose yes, and what the years have of each rung.

mod bite;
mod dates;
mod handle;
mod head;
mod items;
mod keys;
mod ladder;
mod levers;
mod matrix;
mod rungs;

use egui::{Rect, Ui};

use crate::model::LeverUseId;
use crate::room::{Ladder, Rung, Strength};
use crate::rules::LEVELS;
use crate::time::Year;
use crate::ui::evidence;
use crate::ui::inspector;
use crate::ui::overview;
use crate::ui::request::Request;
use crate::ui::theme::room as measures;
use crate::ui::view::View;
use crate::ui::widgets;

pub(super) use self::handle::id as handle_id;
pub(super) use self::head::choose_year;
pub(super) use self::keys::LevelKey;

/// What the view remembers between frames; nothing of the plan.
#[derive(Debug)]
pub(super) struct State {
    /// How far is gone: the highest decision level that says yes; 0 is what is free now.
    level: u16,
    /// How strictly room is measured.
    strength: Strength,
    /// The handle is being dragged.
    dragging: bool,
    /// The cell of the matrix whose items are listed.
    cell: Option<(Year, Rung)>,
    /// Whether the figures of earlier years are shown.
    evidence: bool,
    listed: Option<items::Listed>,
    dated: Option<dates::Dated>,
    levers: levers::State,
    /// What was chosen by hand is to come in sight, where it stands below the view.
    to_sight: bool,
    /// The year under the pointer in the picture of what bites later.
    bite_year: Option<Year>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            level: 1, // the question is how far one comes alone
            strength: Strength::default(),
            dragging: false,
            cell: None,
            evidence: false,
            listed: None,
            dated: None,
            levers: levers::State::default(),
            to_sight: false,
            bite_year: None,
        }
    }
}

impl State {
    /// Whether the handle is being dragged.
    pub(super) fn is_dragging(&self) -> bool {
        self.dragging
    }

    /// Whether Esc leaves something in the panel: a page of a lever, or the list of a cell.
    pub(super) fn is_inside(&self) -> bool {
        self.cell.is_some() || self.levers.is_inside()
    }

    /// Leaves the page of a lever, otherwise the list of a cell.
    pub(super) fn leave(&mut self) {
        if self.levers.is_inside() {
            self.levers.leave();
        } else {
            self.leave_cell();
        }
    }

    /// Lists the items of no cell.
    fn leave_cell(&mut self) {
        self.cell = None;
    }

    /// Shows the fields of a use of a lever.
    pub(super) fn open_use(&mut self, id: LeverUseId) {
        self.leave_cell();
        self.levers.open(id);
        self.to_sight = true;
    }

    /// Whether the panel is to come in sight, once.
    pub(super) fn takes_sight(&mut self) -> bool {
        std::mem::take(&mut self.to_sight)
    }

    /// Lists what stands on a rung of a year.
    fn choose(&mut self, view: &mut View<'_>, year: Year, rung: Rung) {
        self.cell = Some((year, rung));
        self.to_sight = true;
        view.ask(Request::SelectYear(year));
        view.ask(Request::CloseExplain);
        view.ask(Request::OpenPanel);
    }

    fn go_to(&mut self, level: u16) {
        self.level = level.min(LEVELS);
    }

    /// The ladder of a year as strictly as it is looked at.
    fn ladder(&self, view: &View<'_>, year: Year) -> Ladder {
        view.session.ladder(year, self.strength)
    }
}

/// The view without its right panel. `viewport`: what is in sight of it.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, viewport: Rect) {
    listen(ui, state);
    ui.scope(|ui| {
        ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
        head::sentence(ui, view, state);
        if view.projection().is_blank() {
            ui.add_space(10.0);
            overview::blank(ui, view, "room-blank-hint");
            return;
        }
        ui.add_space(8.0);
        head::years(ui, view);
        ui.add_space(8.0);
        let height = viewport.height() * measures::LADDER_SHARE;
        ladder::show(ui, view, state, height);
        ui.add_space(12.0);
        matrix::show(ui, view, state);
        ui.add_space(12.0);
        bite::show(ui, view, &mut state.bite_year);
        dates::card(ui, view, state);
        ui.add_space(12.0);
        evidence::card(ui, view, &mut state.evidence);
    });
}

/// The digits choose how far, wherever the keyboard is.
fn listen(ui: &Ui, state: &mut State) {
    let typing = ui.ctx().text_edit_focused();
    let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    if typing || covered || state.dragging {
        return;
    }
    if let Some(level) = ui.input(keys::digit) {
        state.go_to(level);
    }
}

/// What stands in the right panel: the items of the chosen cell, and the levers.
pub(super) fn panel(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    inspector: &mut inspector::State,
) {
    items::card(ui, view, state);
    levers::card(ui, view, &mut state.levers, inspector, state.level);
}
