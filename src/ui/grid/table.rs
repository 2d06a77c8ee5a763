//! Pasting a budget table.

use super::{State, writing};
use crate::exchange::{Block, understand};
use crate::sheet::{TablePasting, is_table, pasted_table};
use crate::texts::arg;
use crate::ui::request::{Making, Request};
use crate::ui::view::View;

/// Pastes a block as a budget table where it is one; `false` where it is not.
pub(super) fn paste(view: &mut View<'_>, state: &mut State, block: &Block) -> bool {
    let pasted = understand(block, view.look.texts);
    if !is_table(&pasted) {
        return false;
    }
    let Some(sheet) = state.sheet() else {
        return false;
    };
    let made = pasted_table(sheet, view.projection(), &writing(view), block, &pasted);
    if made.added + made.updated == 0 {
        return false;
    }
    state.note = Some(note(view, &made));
    view.ask(Request::Change(made.changes, Making::Paste));
    true
}

/// What became of the table: what was added, and what was left out.
fn note(view: &View<'_>, made: &TablePasting) -> String {
    let texts = view.look.texts;
    let counts = [arg("added", made.added), arg("updated", made.updated)];
    let mut said = vec![texts.say("paste-table", counts)];
    let unit = made.unit.unwrap_or(view.look.unit);
    let read_in = [
        arg("unit", texts.unit(unit)),
        arg(
            "prices",
            texts.prices(view.projection().plan(), view.look.prices),
        ),
    ];
    said.push(texts.say("paste-unit", read_in));
    let mut tell = |count: usize, key: &str| {
        if count > 0 {
            said.push(texts.say(key, [arg("count", count)]));
        }
    };
    tell(made.sum_rows, "paste-sum-rows");
    tell(made.sum_columns, "paste-sum-columns");
    tell(made.unreadable, "paste-unreadable");
    tell(made.doubtful, "paste-doubtful");
    tell(made.too_many, "paste-too-many");
    tell(made.years_added.into(), "paste-years-added");
    if !made.years_outside.is_empty() {
        let years = made.years_outside.iter().map(ToString::to_string);
        let years = years.collect::<Vec<_>>().join(", ");
        said.push(texts.say("paste-years-outside", [arg("years", years)]));
    }
    said.join(" ")
}
