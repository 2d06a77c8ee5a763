//! Fornyelse: the initiatives, when they start and what they take of teams' time; and of the one
//! that is chosen what it is worth, what stopping costs, and who pays and gains.

mod detail;
mod list;

use egui::Ui;

use crate::model::{Entity, Initiative, InitiativeId};
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
    detail: detail::State,
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
        if self.chosen.as_ref() != Some(&id) {
            self.detail.begin_anew();
        }
        self.chosen = Some(id);
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

/// Where the keyboard comes in.
pub(super) fn first_id() -> egui::Id {
    widgets::id("renewal-list")
}

/// The view without its right panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    ui.scope(|ui| {
        ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
        list::show(ui, view, state);
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
