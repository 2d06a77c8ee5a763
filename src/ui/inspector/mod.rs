//! The inspector: what the chosen cell of a sheet is, how it came about, everything that can be
//! entered about it, and what has changed.
//!
//! It follows the cell and never takes the keyboard from the grid. What it shows of the figures is
//! found once per cell and figures, not in every frame.

pub(super) mod choice;
mod contract_end;
mod edit;
mod field;
mod figure;
mod freeing;
mod group;
mod groups;
mod history;
mod known;
mod lever_use;
mod parts;
mod said;
mod shape;
mod steps;
mod subject;
mod tabs;
mod trail;

use egui::Ui;

use self::field::Typing;
use self::known::Known;
use self::subject::Subject;
pub(super) use self::tabs::Tab;
use super::commands::Command;
use super::grid;
use super::icons::Icon;
use super::request::Request;
use super::theme::{Weight, inspector as measures, size};
use super::view::View;
use super::widgets::{self, Tone};
use crate::model::{Entity, Place};

/// What the inspector remembers between frames; nothing of the plan but text that is being typed.
#[derive(Default)]
pub(super) struct State {
    tab: Tab,
    /// It does not stand beside the grid.
    pub(super) hidden: bool,
    known: Option<Known>,
    past: Option<history::Past>,
    typing: Option<Typing>,
    /// The cell that it is about.
    about: Option<grid::Spot>,
    /// The value whose source is shown, where that is not the cell's.
    said_of: Option<Place>,
    /// The end of a contract that is being dragged.
    end_drag: Option<contract_end::EndDrag>,
    /// A year that has no value of its own yet, and is being given one.
    step: Option<Place>,
}

impl State {
    /// Shows how the chosen figure came about.
    pub(super) fn explain(&mut self) {
        self.tab = Tab::Explain;
        self.hidden = false;
    }

    /// Whether text is being typed that may yet be taken over.
    pub(super) fn is_typing(&self) -> bool {
        self.typing.as_ref().is_some_and(|it| it.fault.is_none())
    }

    /// Takes the keyboard from the field that is being typed in, which is then taken over.
    pub(super) fn stop_typing(&self, ctx: &egui::Context) {
        if let Some(typing) = &self.typing {
            let id = typing.id();
            ctx.memory_mut(|memory| memory.surrender_focus(id));
        }
    }

    /// Takes over what is typed; for when the inspector is not drawn any more.
    pub(super) fn leave(&mut self, view: &mut View<'_>) {
        if let Some(typing) = self.typing.take() {
            field::take_over(view, &typing);
        }
    }

    /// What it is about; of another cell, nothing that was begun is kept.
    fn follow(&mut self, view: &mut View<'_>, subject: &Subject<'_>) {
        if self.about.as_ref() == Some(subject.spot) {
            return;
        }
        self.leave(view);
        self.about = Some(subject.spot.clone());
        self.said_of = None;
        self.step = None;
    }
}

/// The inspector of the cell that is chosen in a grid.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, grid: &grid::State) {
    if let Some(typing) = &mut state.typing {
        typing.seen = false;
    }
    let subject = Subject::of(view, grid);
    if let Some(subject) = &subject {
        state.follow(view, subject);
        Known::keep(&mut state.known, view, subject);
    }
    head(ui, view, subject.as_ref());
    if let Some(subject) = &subject {
        let texts = view.look.texts;
        tabs::show(ui, view.look.tokens, texts, &mut state.tab);
        ui.add_space(14.0);
        ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
        match state.tab {
            Tab::Explain => figure::show(ui, view, state, subject),
            Tab::Edit => edit::show(ui, view, state, subject),
            Tab::History => history::show(ui, view, state, subject),
        }
    }
    // A field that is not there any more has lost the keyboard unseen.
    if state.typing.as_ref().is_some_and(|it| !it.seen) {
        state.leave(view);
    }
}

/// The fields of a thing and of its parts, where no cell is chosen; answers the part that is to be
/// looked at.
pub(super) fn fields_of(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    entity: &Entity,
) -> Option<Entity> {
    if let Some(typing) = &mut state.typing {
        typing.seen = false;
    }
    state.about = None;
    let followed = edit::of_thing(ui, view, state, Some(entity), None);
    if state.typing.as_ref().is_some_and(|it| !it.seen) {
        state.leave(view);
    }
    followed
}

/// What it is about: where that stands, its name and the year; and the cross that hides it all.
fn head(ui: &mut Ui, view: &mut View<'_>, subject: Option<&Subject<'_>>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let caption = subject.map_or_else(|| texts.get("inspector-title"), Subject::caption);
    widgets::row(
        ui,
        26.0,
        |ui| {
            let name = texts.get("inspector-close");
            let cross = widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Cross), None, &name);
            if cross.clicked() {
                view.ask(Request::Do(Command::Panel));
            }
        },
        |ui| {
            let font = Weight::Regular.size(size::SMALL);
            let shown = widgets::text(caption, font, tokens.ink3);
            ui.add(egui::Label::new(shown).truncate());
        },
    );
    let Some(subject) = subject else {
        widgets::caption(ui, tokens, texts.get("inspector-empty"));
        return;
    };
    let heading = subject.heading();
    let font = Weight::SemiBold.size(size::DRAGGED);
    let shown = widgets::text(heading.clone(), font, tokens.ink);
    let label = ui.add(egui::Label::new(shown).wrap());
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &heading));
    ui.add_space(6.0);
}

/// A heading within a tab.
fn part(ui: &mut Ui, view: &View<'_>, key: &str) {
    ui.add_space(18.0);
    let heading = view.look.texts.get(key);
    let font = Weight::SemiBold.size(size::BODY);
    let shown = widgets::text(heading.clone(), font, view.look.tokens.ink);
    let label = ui.add(egui::Label::new(shown).wrap());
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &heading));
    ui.add_space(2.0);
}

/// A link at the left and an amount at the right, with a line below.
fn linked(ui: &mut Ui, view: &View<'_>, name: &str, amount: String) -> egui::Response {
    let tokens = view.look.tokens;
    let mut response = None;
    widgets::row(
        ui,
        measures::ROW - 1.0,
        |ui| {
            let font = Weight::Regular.size(size::BODY);
            ui.label(widgets::text(amount, font, tokens.ink));
        },
        |ui| {
            response = Some(short_link(ui, view, name));
        },
    );
    widgets::rule(ui, tokens.line);
    response.unwrap_or_else(|| ui.label(""))
}

/// A link on one line.
fn short_link(ui: &mut Ui, view: &View<'_>, name: &str) -> egui::Response {
    widgets::link_on_a_line(ui, &view.look, name, Weight::Regular.size(size::BODY))
}
