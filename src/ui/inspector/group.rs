//! A group: the things in it with their amounts, and the sum.

use egui::Ui;

use super::figure::sum_line;
use super::linked;
use super::subject::Subject;
use crate::model::Value;
use crate::sheet::{Column, Group, Row, row_name};
use crate::texts::arg;
use crate::ui::request::Request;
use crate::ui::theme::inspector as measures;
use crate::ui::view::View;
use crate::ui::widgets;

/// The rows of a group in the year of the cell, each a link to its explanation.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>, group: &Group) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let sheet = subject.sheet;
    let year = subject.year;
    let at = sheet.position(&subject.row.key).unwrap_or_default();
    let level = subject.row.level.saturating_add(1);
    let is_of_it = |row: &&Row| row.level == level && row.key.entity().is_some();
    let rows: Vec<&Row> = sheet.under(at).iter().filter(is_of_it).collect();
    let basis = view.look.basis(view.projection());
    let said = [arg("year", year.to_string()), arg("basis", basis)];
    widgets::caption(ui, tokens, texts.say("inspector-group", said));
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::rows_in_sight(ui, rows.len(), measures::ROW, |ui, at| {
        let Some(row) = rows.get(at) else { return };
        let projection = view.projection();
        let looked_at = view.session.year();
        let cell = sheet.cell(projection, row, Column::Year(year), looked_at);
        let name = row_name(texts, projection, row);
        let amount = match &cell.value {
            Value::Amount(amount) => view.number(*amount, year),
            Value::Absent => texts.get("not-applicable"),
            _ => crate::ui::grid::shown(view, row, Column::Year(year), &cell),
        };
        if linked(ui, view, &name, amount).clicked()
            && let Some(figure) = cell.figure
        {
            view.ask(Request::Explain(figure));
        }
    });
    if let Some(sum) = sheet.sum(group, year) {
        let value = view.number(sum, year);
        sum_line(ui, view, texts.get("inspector-sum"), value, None);
    }
}
