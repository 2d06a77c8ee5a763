//! The initiative that is chosen: what it is worth and when it pays, what stopping at a gate means,
//! who pays and who gains, what it all hangs on, and how others' programmes went.

mod alike;
mod assumptions;
mod curve;
mod curve_table;
mod edit;
mod effects;
mod heading;
mod key_figures;
mod known;
mod measures;
mod parties;
mod rows;
mod steps;
mod to_frame;
mod words;

use egui::Ui;

use self::known::Known;
use super::Chosen;
use crate::model::Entity;
use crate::time::Year;
use crate::ui::inspector;
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::{Appraisal, WorthView};

/// What the panel remembers between frames; nothing of the plan.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a part that is open or not"
)]
pub(super) struct State {
    /// The step after whose gate it would be stopped.
    stopped: Option<usize>,
    /// Whether its fields are edited, in place of what it is worth.
    edits: bool,
    /// The part whose fields are edited; those of the initiative where it is gone.
    edited: Option<Entity>,
    /// Whether the curve is shown as a table.
    as_table: bool,
    /// Whether who pays and gains is shown year by year.
    by_year: bool,
    /// Whether assumptions are tried against the society view.
    of_society: bool,
    /// Whether all alike programmes are shown.
    all_alike: bool,
    hovered: Option<Year>,
    known: Option<Known>,
}

impl State {
    /// Whether it is shown as if it were stopped at a gate.
    pub(super) fn is_at_gate(&self) -> bool {
        self.stopped.is_some() && !self.edits
    }

    /// Its fields are edited.
    pub(super) fn edit(&mut self) {
        self.edits = true;
    }

    /// The initiative itself is looked at, and none of its parts.
    pub(super) fn leave_part(&mut self) {
        self.edited = None;
    }

    /// Another initiative is looked at.
    pub(super) fn begin_anew(&mut self) {
        self.stopped = None;
        self.edited = None;
        self.all_alike = false;
    }
}

/// An initiative with all that is found of it.
#[derive(Clone, Copy)]
struct Subject<'a> {
    chosen: Chosen<'a>,
    known: &'a Known,
}

impl<'a> Subject<'a> {
    /// What is drawn: the initiative as it stands, or as if it were stopped.
    fn drawn(&self) -> &'a Appraisal {
        let stopped = self.known.stopped.as_ref();
        stopped.map_or(self.chosen.appraisal, |(_, it)| it)
    }

    /// Whether it has a number.
    fn is_inside(&self) -> bool {
        self.chosen.appraisal.outside.is_none()
    }
}

/// Both views whose worth is shown. They are never mixed.
const VIEWS: [WorthView; 2] = [WorthView::Budget, WorthView::Society];

/// The panel.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    inspector: &mut inspector::State,
    chosen: &Chosen<'_>,
) {
    let tokens = view.look.tokens;
    if state.is_at_gate() {
        steps::leave_by_key(ui, state);
    }
    Known::keep(&mut state.known, view, chosen, state.stopped);
    let Some(known) = state.known.take() else {
        return;
    };
    let subject = Subject {
        chosen: *chosen,
        known: &known,
    };
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
        heading::show(ui, view, state, chosen);
        ui.add_space(10.0);
        if state.edits {
            edit::show(ui, view, state, inspector, chosen);
        } else {
            inspector.leave(view);
            worth(ui, view, state, &subject);
        }
    });
    state.known = Some(known);
}

/// The unit and the price year of amounts that are worth something.
pub(super) fn fixed_basis(view: &View<'_>) -> String {
    curve::basis(view, "initiative-basis")
}

/// What it is worth, part by part.
fn worth(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    if subject.is_inside() {
        key_figures::show(ui, view, subject);
        ui.add_space(10.0);
        curve::show(ui, view, state, subject);
        part(ui, view);
        parties::show(ui, view, state, subject);
        ui.add_space(14.0);
        to_frame::show(ui, view, subject);
    } else {
        words::outside(ui, view, subject);
    }
    part(ui, view);
    effects::show(ui, view, subject);
    if subject.is_inside() {
        part(ui, view);
        measures::show(ui, view, subject);
        part(ui, view);
        assumptions::show(ui, view, state, subject);
    }
    part(ui, view);
    alike::show(ui, view, state, subject);
}

/// A hairline between two parts.
fn part(ui: &mut Ui, view: &View<'_>) {
    ui.add_space(14.0);
    widgets::rule(ui, view.look.tokens.line);
    ui.add_space(12.0);
}
