//! The levers of the rule set: what they could add in the year, who decides, what is used of
//! them and how far it has come; each with its page of plain words and its uses.

mod list;
mod missing;
mod page;
mod uses;

use egui::Ui;

use crate::model::{Entity, LeverUseId};
use crate::room::{LeverYear, lever_years};
use crate::time::Year;
use crate::ui::inspector;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// What the panel shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Shown {
    /// All levers.
    #[default]
    List,
    /// The page of a lever.
    Page(String),
    /// The fields of a use.
    Use(LeverUseId),
}

/// What the panel remembers between frames; nothing of the plan.
#[derive(Debug, Default)]
pub(super) struct State {
    shown: Shown,
    /// The lever that is opened in the list.
    chosen: Option<String>,
    known: Option<Known>,
}

/// The levers of a year, found once for the same figures.
#[derive(Debug)]
struct Known {
    of: (u64, Year),
    levers: Vec<LeverYear>,
}

impl State {
    /// Whether something but the list is shown, which Esc leaves.
    pub(super) fn is_inside(&self) -> bool {
        self.shown != Shown::List
    }

    /// Shows the fields of a use.
    pub(super) fn open(&mut self, id: LeverUseId) {
        self.shown = Shown::Use(id);
    }

    /// Back to the list.
    pub(super) fn leave(&mut self) {
        self.shown = Shown::List;
    }

    fn take_known(&mut self, view: &View<'_>) -> Known {
        let of = (view.session.figures_stamp(), view.session.year());
        let kept = self.known.take().filter(|it| it.of == of);
        kept.unwrap_or_else(|| Known {
            of,
            levers: lever_years(view.projection(), of.1),
        })
    }
}

/// The card. `level`: how far is gone on the ladder.
pub(super) fn card(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    inspector: &mut inspector::State,
    level: u16,
) {
    let known = state.take_known(view);
    if let Shown::Use(id) = &state.shown
        && view.projection().plan().lever_use(id).is_none()
    {
        state.leave(); // it is gone
    }
    widgets::card(ui, view.look.tokens, |ui| {
        ui.take_available_width();
        match state.shown.clone() {
            Shown::Use(id) => {
                uses::edit(ui, view, state, inspector, &Entity::LeverUse(id));
                return;
            }
            Shown::Page(id) => page::show(ui, view, state, &known.levers, &id),
            Shown::List => {
                list::show(ui, view, state, &known.levers, level);
            }
        }
        inspector.leave(view);
    });
    state.known = Some(known);
}

/// A link back to all levers.
fn back(ui: &mut Ui, view: &View<'_>, state: &mut State) {
    let name = format!("‹ {}", view.look.texts.get("levers-title"));
    let font = Weight::Regular.size(size::BODY);
    if widgets::link(ui, &view.look, name, font).clicked() {
        state.leave();
    }
    ui.add_space(4.0);
}
