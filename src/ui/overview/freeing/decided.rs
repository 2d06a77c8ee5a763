//! What covers the selected year already: each with what it means, to be explained or taken back.

use egui::Ui;

use super::form::{self, State};
use super::proposals::{Shown, row_id};
use crate::model::{Entity, Plan};
use crate::room::YearRow;
use crate::texts::capitalised;
use crate::ui::view::View;
use crate::ui::widgets;

pub(super) fn rows(ui: &mut Ui, view: &mut View<'_>, rows: &[YearRow], state: &mut State) {
    // What is only tried stands in its place among the proposals.
    let tried = state.tried();
    let subject = |row: &YearRow| row.figure.subject.clone();
    let is_tried = |row: &&YearRow| !subject(row).is_some_and(|it| tried.contains(&it));
    let rows: Vec<&YearRow> = rows.iter().filter(is_tried).collect();
    widgets::rows_in_sight(ui, rows.len(), super::proposals::TALL_ROW, |ui, at| {
        if let Some(row) = rows.get(at) {
            one(ui, view, row, state);
        }
    });
}

fn one(ui: &mut Ui, view: &mut View<'_>, row: &YearRow, state: &mut State) {
    let Some(entity) = row.figure.subject.clone() else {
        return;
    };
    let texts = view.look.texts;
    let plan = view.projection().plan();
    let open = state.explains(&entity);
    let words = words(plan, &entity);
    let shown = Shown {
        id: row_id(&entity),
        level: row.level.unwrap_or(1),
        name: texts.entity(plan, &row.about),
        beside: texts.get("freeing-is-decided"),
        amount: view.number(row.amount, view.session.year()),
        under: Some(words.unwrap_or_else(|| texts.get("freeing-unexplained"))),
        open,
    };
    let response = super::proposals::row(ui, view, &shown, Some(&row.figure));
    let under = shown.under.unwrap_or_default();
    let said = format!("{under}. {}", texts.get("freeing-change-words"));
    widgets::describe(&response, &said);
    if response.clicked() && open {
        state.close(view);
    } else if response.clicked() {
        state.open_accepted(view, &entity);
    }
    if open {
        form::show(ui, view, state);
    }
}

/// What is said of a decision: why, and what it means. `None` where nothing is.
fn words(plan: &Plan, entity: &Entity) -> Option<String> {
    let (why, consequence) = said(plan, entity)?;
    let said: Vec<&str> = [why.trim(), consequence.trim()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    (!said.is_empty()).then(|| capitalised(&said.join(" · ")))
}

/// Why something was decided, and what it means.
pub(super) fn said(plan: &Plan, entity: &Entity) -> Option<(String, String)> {
    match entity {
        Entity::Release(id) => {
            let release = plan.releases.iter().find(|it| it.id == *id)?;
            Some((release.why.clone(), release.consequence.clone()))
        }
        Entity::LeverUse(id) => {
            let used = plan.lever_uses.iter().find(|it| it.id == *id)?;
            Some((used.why.clone(), used.consequence.clone()))
        }
        _ => None,
    }
}
