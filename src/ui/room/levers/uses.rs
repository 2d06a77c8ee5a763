//! The uses of a lever: the one that is offered, those that there are, and the fields of one.

use egui::Ui;
use rust_decimal::Decimal;

use super::{Shown, State, back};
use crate::model::{Change, Entity};
use crate::room::LeverYear;
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::inspector;
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The button that uses what is offered, and when it is paid back.
pub(super) fn offer(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    lever: &LeverYear,
    year: Year,
) {
    let Some(offer) = &lever.offer else { return };
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let used = &offer.used;
    let known = used.amount.is_positive();
    let in_year = arg("year", year.to_string());
    let shown = match (known, lever.lever.kind.is_in_the_lines()) {
        (true, _) => texts.say(
            "levers-use",
            [arg("amount", view.number(used.amount, year)), in_year],
        ),
        (false, false) => texts.say("levers-use-some", [in_year]),
        (false, true) => texts.say("levers-note", [in_year]),
    };
    let tone = if known { Tone::Main } else { Tone::Plain };
    if widgets::button(ui, tokens, tone, None, Some(&shown), &shown).clicked() {
        // What nobody can know is typed next.
        if !known {
            state.shown = Shown::Use(used.id.clone());
        }
        view.ask(Request::Change(vec![offer.change()], Making::Add));
    }
    if known {
        repaid(ui, view, &offer.repayments);
    }
}

/// When a use is paid back, and how much each year, in kroner of those years.
fn repaid(ui: &mut Ui, view: &View<'_>, repayments: &[(Year, Decimal)]) {
    let texts = view.look.texts;
    let (Some((first, _)), Some((last, _))) = (repayments.first(), repayments.last()) else {
        return;
    };
    let amounts: Vec<String> = repayments
        .iter()
        .map(|(_, kroner)| texts.bare(*kroner, view.look.unit))
        .collect();
    let said = [
        arg("amounts", amounts.join(" · ")),
        arg("from", first.to_string()),
        arg("to", last.to_string()),
    ];
    widgets::caption(ui, view.look.tokens, texts.say("levers-repaid", said));
}

/// What a lever is used for, each a link to its fields.
pub(super) fn list(ui: &mut Ui, view: &mut View<'_>, state: &mut State, lever: &LeverYear) {
    for id in &lever.uses {
        let plan = view.projection().plan();
        let Some(used) = plan.lever_use(id) else {
            continue;
        };
        let texts = view.look.texts;
        let amount = view.amount(used.amount, used.year);
        let line = used.line.as_ref();
        let line = line.map(|id| texts.entity(plan, &Entity::Line(id.clone())));
        let whole = [Some(used.year.to_string()), Some(amount), line];
        let parts: Vec<String> = whole.into_iter().flatten().collect();
        let name = texts.say("levers-edit", [arg("use", parts.join(" · "))]);
        let font = Weight::Regular.size(size::BODY);
        if widgets::link(ui, &view.look, name, font).clicked() {
            state.shown = Shown::Use(id.clone());
        }
        repaid(ui, view, &view.projection().repayments(used));
    }
}

/// The fields of a use, and its removal.
pub(super) fn edit(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    inspector: &mut inspector::State,
    entity: &Entity,
) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    back(ui, view, state);
    let name = capitalised(&texts.entity(view.projection().plan(), entity));
    widgets::section(ui, tokens, name);
    ui.add_space(6.0);
    let _ = inspector::fields_of(ui, view, inspector, entity);
    ui.add_space(12.0);
    let remove = texts.get("levers-remove");
    if widgets::button(ui, tokens, Tone::Plain, None, Some(&remove), &remove).clicked() {
        let change = Change::Remove {
            entity: entity.clone(),
        };
        view.ask(Request::Change(vec![change], Making::Remove));
        state.leave();
    }
}
