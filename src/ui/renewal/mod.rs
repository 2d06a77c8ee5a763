//! Fornyelse: the initiatives, when they start and what they take of teams' time; and of the one
//! that is chosen what it is worth, what stopping costs, and who pays and gains.

mod bars;
mod columns;
mod detail;
mod head;
mod keys;
mod known;
mod list;
mod moving;
mod row;
mod team_time;

use egui::Ui;

use crate::model::{Entity, Initiative, InitiativeId, InitiativeStatus};
use crate::projection::Projection;
use crate::ui::inspector;
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::Appraisal;

/// What the view remembers between frames; nothing of the plan.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The initiative that is looked at; the first where it is gone.
    chosen: Option<InitiativeId>,
    list: list::State,
    teams: team_time::State,
    detail: detail::State,
    /// What was chosen by hand is to come in sight, where it stands below the list.
    to_sight: bool,
}

impl State {
    /// Whether something is being dragged.
    pub(super) fn is_dragging(&self) -> bool {
        self.list.is_dragging()
    }

    /// Whether it is shown as if it were stopped at a gate, which Esc leaves.
    pub(super) fn is_at_gate(&self) -> bool {
        self.detail.is_at_gate()
    }

    /// Looks at an initiative.
    pub(super) fn choose(&mut self, id: InitiativeId) {
        if self.chosen.as_ref() == Some(&id) {
            self.detail.leave_part();
        } else {
            self.detail.begin_anew();
        }
        self.chosen = Some(id);
    }

    /// Whether the panel is to come in sight, once.
    pub(super) fn takes_sight(&mut self) -> bool {
        std::mem::take(&mut self.to_sight)
    }

    /// Where none is looked at, or it is gone: looks at the first that is to be decided on,
    /// otherwise the first that is not over.
    fn settle(&mut self, projection: &Projection) {
        let all = &projection.plan().initiatives;
        let chosen = self.chosen.as_ref();
        if chosen.is_some_and(|id| all.iter().any(|it| it.id == *id)) {
            return;
        }
        let first = |is_it: &dyn Fn(&Initiative) -> bool| all.iter().find(|it| is_it(it));
        let undecided = first(&|it| it.is_active() && it.is_undecided());
        let at_work = || first(&|it| it.status != InitiativeStatus::Done);
        let found = undecided.or_else(at_work).or(all.first());
        self.chosen = found.map(|it| it.id.clone());
    }

    /// The position of the initiative that is looked at; none where there are no initiatives.
    fn position(&self, projection: &Projection) -> Option<usize> {
        let all = &projection.plan().initiatives;
        let chosen = self.chosen.as_ref();
        let chosen = chosen.and_then(|id| all.iter().position(|it| it.id == *id));
        chosen.or((!all.is_empty()).then_some(0))
    }
}

/// An initiative with what it is worth.
#[derive(Clone, Copy)]
struct Chosen<'a> {
    initiative: &'a Initiative,
    appraisal: &'a Appraisal,
}

impl<'a> Chosen<'a> {
    fn of(view: &View<'a>, at: usize) -> Option<Self> {
        Some(Self {
            initiative: view.projection().plan().initiatives.get(at)?,
            appraisal: view.session.portfolio().initiatives.get(at)?,
        })
    }

    fn entity(&self) -> Entity {
        Entity::Initiative(self.initiative.id.clone())
    }
}

pub(super) use self::head::switch;
pub(super) use self::keys::RowKey;

/// Where the keyboard comes in: the row of the initiative that is looked at; where there is none,
/// the button that adds one.
pub(super) fn first_id(state: &State, projection: &Projection) -> egui::Id {
    let at = state.position(projection);
    let initiative = at.and_then(|at| projection.plan().initiatives.get(at));
    let new = || state.list.new_button.unwrap_or(widgets::id("renewal-new"));
    initiative.map_or_else(new, |it| row::id_of(&it.id))
}

/// The id of the bar of an initiative, to give it the keyboard.
pub fn bar_id(id: &InitiativeId) -> egui::Id {
    moving::id_of(id)
}

/// The view without its right panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    state.settle(view.projection());
    ui.scope(|ui| {
        ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
        list::keep(ui, view, state);
        head::show(ui, view, state);
        if view.projection().plan().initiatives.is_empty() {
            head::empty(ui, view, state);
            return;
        }
        list::show(ui, view, state);
        ui.add_space(12.0);
        team_time::show(ui, view, &mut state.teams);
    });
}

/// What stands in the right panel: the initiative that is chosen.
pub(super) fn panel(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    inspector: &mut inspector::State,
) {
    let Some(at) = state.position(view.projection()) else {
        return;
    };
    if let Some(chosen) = Chosen::of(view, at) {
        detail::show(ui, view, &mut state.detail, inspector, &chosen);
    }
}
