//! Finding text in a sheet, and replacing it.

use egui::{Key, Ui};

use super::{State, keys};
use crate::sheet::{Entry, Standing, written};
use crate::texts::arg;
use crate::ui::icons::Icon;
use crate::ui::request::Making;
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// What is being looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Finding {
    text: String,
    with: String,
    replaces: bool,
    started: bool,
    found: Option<Found>,
}

/// The cells that show some text.
#[derive(Clone, Debug)]
struct Found {
    text: String,
    /// The figures that they are of.
    /// Of which figures and which arrangement of rows.
    stamp: (u64, u64),
    cells: Vec<(usize, usize)>,
}

/// Begins to find, or to find and replace.
pub(super) fn begin(state: &mut State, replaces: bool) {
    let known = state.find.take().unwrap_or_default();
    state.find = Some(Finding {
        replaces,
        started: false,
        ..known
    });
}

/// The fields, in place of the line above the grid.
pub(super) fn line(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let Some(mut finding) = state.find.take() else {
        return;
    };
    look(view, state, &mut finding);
    let mut open = true;
    ui.allocate_ui_with_layout(
        egui::vec2(ui.available_width(), 30.0),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| open = fields(ui, view, state, &mut finding),
    );
    if open {
        state.find = Some(finding);
    } else {
        state.wants_focus = true;
    }
}

fn fields(ui: &mut Ui, view: &mut View<'_>, state: &mut State, finding: &mut Finding) -> bool {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let wide = (ui.available_width() * 0.25).clamp(90.0, 200.0);
    let field = |ui: &mut Ui, id, text: &mut String, name: String| {
        let edit = egui::TextEdit::singleline(text)
            .id(widgets::id(id))
            .char_limit(200)
            .hint_text(&name)
            .desired_width(wide);
        ui.add(edit).accessible_name(name)
    };
    let response = field(ui, "grid-find", &mut finding.text, texts.get("grid-find"));
    if !finding.started {
        finding.started = true;
        response.request_focus();
    }
    let mut next = response.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter));
    if next {
        response.request_focus();
    }
    if finding.replaces {
        let name = texts.get("grid-replace-with");
        field(ui, "grid-replace", &mut finding.with, name);
        let name = texts.get("grid-replace-all");
        if widgets::button(ui, tokens, Tone::Plain, None, Some(&name), &name).clicked() {
            replace_all(view, state, finding);
        }
    }
    let name = texts.get("grid-find-next");
    next |= widgets::button(ui, tokens, Tone::Plain, None, Some(&name), &name).clicked();
    if next {
        go_to_next(state, finding);
    }
    let count = finding.found.as_ref().map_or(0, |found| found.cells.len());
    if !finding.text.trim().is_empty() {
        widgets::caption(ui, tokens, texts.say("grid-found", [arg("count", count)]));
    }
    let name = texts.get("grid-find-close");
    let closed = widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Cross), None, &name).clicked();
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    !closed && !escaped
}

/// Looks through the sheet when the text or the figures are others.
fn look(view: &View<'_>, state: &State, finding: &mut Finding) {
    let stamp = (view.session.figures_stamp(), state.arranged);
    let known = finding.found.as_ref();
    if known.is_some_and(|it| it.text == finding.text && it.stamp == stamp) {
        return;
    }
    finding.found = Some(Found {
        text: finding.text.clone(),
        stamp,
        cells: matches(view, state, &finding.text),
    });
}

/// The cells that show some text, row by row.
fn matches(view: &View<'_>, state: &State, text: &str) -> Vec<(usize, usize)> {
    let wanted = plain(text);
    let columns = state.sheet().map_or(0, |sheet| sheet.columns().len());
    if wanted.is_empty() {
        return Vec::new();
    }
    let all = (0..state.row_count()).flat_map(|row| (0..columns).map(move |column| (row, column)));
    all.filter(|at| {
        let cell = state.cell(view, *at);
        let shown = state.row(at.0).zip(state.column(at.1)).zip(cell);
        shown.is_some_and(|((row, column), cell)| {
            plain(&super::shown(view, row, column, &cell)).contains(&wanted)
        })
    })
    .collect()
}

/// Text without what does not matter when it is compared.
fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace('\u{a0}', " ")
}

fn go_to_next(state: &mut State, finding: &Finding) {
    let Some(Found { cells, .. }) = &finding.found else {
        return;
    };
    let at = state.spot().and_then(|spot| state.position(spot));
    let later = cells.iter().find(|it| at.is_none_or(|at| **it > at));
    if let Some(next) = later.or(cells.first()) {
        keys::set_head(state, *next, false);
    }
}

/// Replaces text in what was entered, in all cells that show it; one step of undo. Numbers are
/// replaced where they are the whole text.
fn replace_all(view: &mut View<'_>, state: &State, finding: &Finding) {
    let entries: Vec<Entry> = matches(view, state, &finding.text)
        .into_iter()
        .filter_map(|at| replacing(view, state, finding, at))
        .collect();
    keys::write(view, entries, Making::Replace);
}

fn replacing(
    view: &View<'_>,
    state: &State,
    finding: &Finding,
    at: (usize, usize),
) -> Option<Entry> {
    let (column, cell) = (state.column(at.1)?, state.cell(view, at)?);
    let entered = matches!(cell.standing, Standing::Entered | Standing::Decided);
    let target = cell.target.clone().filter(|_| entered)?;
    let text = if column.is_number() {
        // What is shown is rounded: only the number that was written is the one that was meant.
        let number = written(&super::writing(view), &cell);
        (plain(&number) == plain(&finding.text)).then(|| finding.with.clone())?
    } else {
        let text = written(&super::writing(view), &cell);
        replaced(&text, &finding.text, &finding.with)?
    };
    Some(Entry::in_cell(target, text, column, view.session.year()))
}

/// The text with every occurrence replaced, whatever the case; `None` where there is none.
fn replaced(text: &str, what: &str, with: &str) -> Option<String> {
    let small = |it: &str| -> Vec<char> {
        it.chars()
            .filter_map(|it| it.to_lowercase().next())
            .collect()
    };
    let (lower, wanted) = (small(text), small(what.trim()));
    let letters: Vec<char> = text.chars().collect();
    let mut made = String::new();
    let (mut at, mut any) = (0, false);
    while let Some(letter) = letters.get(at) {
        if !wanted.is_empty() && lower.get(at..at + wanted.len()) == Some(&wanted[..]) {
            made.push_str(with);
            at += wanted.len();
            any = true;
        } else {
            made.push(*letter);
            at += 1;
        }
    }
    any.then_some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_occurrence_is_replaced_whatever_its_case() {
        assert_eq!(
            replaced("Lisens og lisenser", "lisens", "avgift").as_deref(),
            Some("avgift og avgifter")
        );
        assert_eq!(replaced("Øre", "krone", "x"), None);
        assert_eq!(replaced("Øre", "", "x"), None);
    }
}
