//! Copying and pasting, as text with tabs that every spreadsheet reads and writes.

use egui::Ui;

use super::selection::{Area, Selection};
use super::{Copied, State, writing};
use crate::exchange::Block;
use crate::sheet::Writing;
use crate::texts::{Unit, arg};
use crate::ui::request::{Making, Request, Typed};
use crate::ui::theme::grid as measures;
use crate::ui::view::View;

/// Copies what is chosen with every digit; `false` where it is too much. The same in kroner is
/// remembered beside it, so that it is the same money wherever it is pasted here.
pub(super) fn copy(view: &mut View<'_>, state: &mut State) -> bool {
    let Some(range) = state.area().and_then(|area| state.range(view, area)) else {
        return false;
    };
    let in_kroner = Writing {
        unit: Unit::Kroner,
        ..writing(view)
    };
    let cells = range.copied(&in_kroner);
    let block = match Block::new(range.copied(&writing(view))) {
        Ok(block) => block,
        Err(fault) => {
            state.note = Some(fault.said(view.look.texts));
            return false;
        }
    };
    let (text, html) = (block.write(), block.html(0));
    let copied = Copied {
        text: text.clone(),
        language: view.look.texts.language(),
        basis: view.look.prices,
        cells,
    };
    view.ask(Request::Copy { text, html, copied });
    true
}

/// Pastes text: as a budget table where it has years over its columns, otherwise cell by cell.
pub(super) fn paste(ui: &Ui, view: &mut View<'_>, state: &mut State, text: &str) {
    let texts = view.look.texts;
    let own = state
        .copied
        .as_ref()
        .filter(|copied| same(&copied.text, text) && copied.language == texts.language())
        .cloned();
    let block = match &own {
        Some(copied) => copied.cells.clone(),
        None => match Block::read(text) {
            Ok(block) if super::table::paste(view, state, &block) => return,
            Ok(block) => block.rows().to_vec(),
            Err(fault) => {
                state.note = Some(fault.said(texts));
                return;
            }
        },
    };
    let Some(area) = target(state, &block) else {
        return;
    };
    let Some(range) = state.range(view, area) else {
        return;
    };
    let writing = Writing {
        unit: own.as_ref().map_or(view.look.unit, |_| Unit::Kroner),
        basis: own.as_ref().map_or(view.look.prices, |it| it.basis),
        ..writing(view)
    };
    let pasting = range.pasted(&writing, &block);
    state.note = note(view, &pasting);
    if pasting.entries.is_empty() {
        return;
    }
    let (unit, basis) = (writing.unit, writing.basis);
    view.ask(Request::Enter(Typed {
        entries: pasting.entries,
        making: Making::Paste,
        unit: Some(unit),
        basis: Some(basis),
    }));
    choose(state, area);
    flash(ui, state, area);
}

fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").trim_end_matches('\n').to_owned();
    plain(one) == plain(other)
}

/// The cells that a block is pasted on: as many as it has from the chosen cell on, or all that are
/// chosen where it goes into them a whole number of times.
fn target(state: &State, block: &[Vec<String>]) -> Option<Area> {
    let area = state.area()?;
    let height = block.len().max(1);
    let width = block.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let fits = area.height() % height == 0 && area.width() % width == 0;
    if fits {
        return Some(area);
    }
    let columns = state.sheet()?.columns().len();
    let rows = (
        area.rows.0,
        (area.rows.0 + height - 1).min(state.row_count().saturating_sub(1)),
    );
    let columns = (
        area.columns.0,
        (area.columns.0 + width - 1).min(columns.saturating_sub(1)),
    );
    Some(Area { rows, columns })
}

fn note(view: &View<'_>, pasting: &crate::sheet::Pasting) -> Option<String> {
    let texts = view.look.texts;
    let mut said = Vec::new();
    if pasting.closed > 0 {
        said.push(texts.say("paste-closed", [arg("count", pasting.closed)]));
    }
    if pasting.outside > 0 {
        said.push(texts.say("paste-outside", [arg("count", pasting.outside)]));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

fn choose(state: &mut State, area: Area) {
    let first = state.spot_at((area.rows.0, area.columns.0));
    let last = state.spot_at((area.rows.1, area.columns.1));
    if let (Some(first), Some(last)) = (first, last) {
        state.selection = Some(Selection::block(first, last));
    }
}

/// What was pasted stands out for a moment.
pub(super) fn flash(ui: &Ui, state: &mut State, area: Area) {
    if ui.style().animation_time <= 0.0 {
        return;
    }
    let until = ui.input(|input| input.time) + measures::FLASH;
    state.flash = Some((area, until));
}

/// Ends the flash when its time is over.
pub(super) fn cool(ui: &Ui, state: &mut State) {
    let Some((_, until)) = state.flash else {
        return;
    };
    let left = until - ui.input(|input| input.time);
    if left <= 0.0 {
        state.flash = None;
    } else {
        let left = std::time::Duration::from_secs_f64(left);
        ui.ctx().request_repaint_after(left);
    }
}
