//! The text field of the cell that is being edited.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Modifiers, Rect, Response, Stroke, StrokeKind, Ui, vec2};

use super::selection::Spot;
use super::{Layout, State, keys, writing};
use crate::sheet::{Cell, Column, Entry, Target, written};
use crate::texts::capitalised;
use crate::time::Year;
use crate::ui::request::Making;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// At most so many choices are shown at once.
const MOST_CHOICES: usize = 9;

/// A cell being edited.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    spot: Spot,
    target: Target,
    /// The year that columns of growth show.
    looked_at: Year,
    pub(super) text: String,
    /// What stood there before.
    before: String,
    /// Begun by typing: arrows then go to the next cell, as in a spreadsheet.
    typed: bool,
    started: bool,
    /// What can be chosen, where it is one of a few.
    choices: Vec<String>,
    /// The choice that arrows went to.
    choice: Option<usize>,
}

impl Editing {
    pub(super) fn entry(&self) -> Entry {
        let target = self.target.clone();
        Entry::in_cell(target, &self.text, self.spot.column, self.looked_at)
    }

    /// The choices that go with what is typed.
    fn fitting(&self) -> Vec<&String> {
        let wanted = self.text.trim().to_lowercase();
        let untouched = self.text == self.before;
        let all = self.choices.iter();
        all.filter(|it| untouched || it.to_lowercase().contains(&wanted))
            .take(MOST_CHOICES)
            .collect()
    }
}

/// Begins to edit what stands in the chosen cell.
pub(super) fn begin(view: &View<'_>, state: &mut State) {
    start(view, state, None);
}

/// Whether the chosen cell takes one of a few words.
pub(super) fn has_choices(view: &View<'_>, state: &State) -> bool {
    let at = state.spot().and_then(|spot| state.position(spot));
    let target = at.and_then(|at| state.cell(view, at)?.target);
    target.is_some_and(|target| !writing(view).choices(&target).is_empty())
}

/// Begins with what was typed in place of what stands there.
pub(super) fn begin_typing(view: &View<'_>, state: &mut State, text: String) {
    start(view, state, Some(text));
}

fn start(view: &View<'_>, state: &mut State, typed: Option<String>) {
    let Some(spot) = state.spot().cloned() else {
        return;
    };
    let Some(cell) = state.position(&spot).and_then(|at| state.cell(view, at)) else {
        return;
    };
    state.reveal = true;
    let Some(target) = cell.target.clone() else {
        state.note = Some(why_closed(view, &spot, &cell));
        return;
    };
    state.note = None;
    let writing = writing(view);
    let before = written(&writing, &cell);
    let choices = writing.choices(&target);
    state.editing = Some(Editing {
        looked_at: view.session.year(),
        typed: typed.is_some(),
        text: typed.unwrap_or_else(|| before.clone()),
        before,
        spot,
        target,
        started: false,
        choices: choices.iter().map(|it| capitalised(it)).collect(),
        choice: None,
    });
}

fn why_closed(view: &View<'_>, spot: &Spot, cell: &Cell) -> String {
    let texts = view.look.texts;
    let computed = cell.figure.is_some() || matches!(spot.row, crate::sheet::RowKey::Group(_));
    texts.get(if computed {
        "grid-computed"
    } else {
        "grid-closed"
    })
}

/// The id of the field.
pub(super) fn field_id() -> Id {
    widgets::id("grid-editor")
}

/// Takes the keyboard from the field; what is typed is then taken over.
pub(crate) fn stop(ctx: &egui::Context) {
    ctx.memory_mut(|memory| memory.surrender_focus(field_id()));
}

/// Gives the field the keyboard.
pub(super) fn take_keyboard(ctx: &egui::Context) {
    ctx.memory_mut(|memory| memory.request_focus(field_id()));
    ctx.request_repaint();
}

/// An event of the frame in which editing began, before there is a field.
pub(super) fn take(view: &mut View<'_>, state: &mut State, grid: &Response, event: egui::Event) {
    let Some(editing) = &mut state.editing else {
        return;
    };
    match event {
        egui::Event::Text(text) if editing.typed => editing.text.push_str(&text),
        egui::Event::Paste(text) if editing.typed => {
            editing
                .text
                .push_str(text.lines().next().unwrap_or_default());
        }
        egui::Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => match ending(editing, modifiers, key) {
            Some(Ending::GiveUp) => give_up(state),
            Some(Ending::TakeOver(after)) => commit(view, state, grid, &after),
            None if key == Key::Backspace => {
                editing.text.pop();
            }
            None => {}
        },
        _ => {}
    }
}

/// How a key ends editing.
enum Ending {
    GiveUp,
    TakeOver(After),
}

/// Where the keyboard goes when what was typed is taken over.
enum After {
    Stay,
    Down(isize),
    Sideways(isize),
    Step(keys::GridKey),
    All,
}

/// The field over its cell.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    layout: &Layout,
    grid: &Response,
) {
    let Some(editing) = &state.editing else {
        return;
    };
    let Some(at) = state.position(&editing.spot) else {
        state.editing = None;
        return;
    };
    let rect = place(ui, state, layout, at);
    let ended = state.editing.as_mut().and_then(|editing| {
        go_among_choices(ui, editing);
        end_in(ui, editing)
    });
    let tokens = view.look.tokens;
    let painter = ui.painter_at(layout.whole);
    painter.rect_filled(rect, 0.0, tokens.panel);
    painter.rect_stroke(
        rect,
        0.0,
        Stroke::new(2.0, tokens.accent),
        StrokeKind::Inside,
    );
    let name = name(view, state, at);
    let Some(editing) = &mut state.editing else {
        return;
    };
    if !editing.started {
        editing.started = true;
        take_keyboard(ui.ctx());
        caret(ui, editing.text.chars().count());
    }
    let is_number = editing.spot.column.is_number();
    let align = if is_number {
        egui::Align2::RIGHT_CENTER
    } else {
        egui::Align2::LEFT_CENTER
    };
    let edit = egui::TextEdit::singleline(&mut editing.text)
        .id(field_id())
        .char_limit(4000)
        .font(Weight::Regular.size(size::BODY))
        .text_color(tokens.ink)
        .frame(egui::Frame::NONE)
        .margin(egui::Margin::ZERO)
        .align(align)
        .lock_focus(true)
        .desired_width(rect.width() - 12.0);
    // A field is as high as a row here, not as a control.
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    inside.spacing_mut().interact_size.y = rect.height();
    let response = inside
        .put(rect.shrink2(vec2(6.0, 1.0)), edit)
        .accessible_name(name);
    if response.changed() {
        editing.choice = None;
        state.note = None;
    }
    reading(view, &response, editing);
    if let Some(chosen) = choices(ui, view, &response, editing) {
        editing.text = chosen;
        commit(view, state, grid, &After::Stay);
        return;
    }
    match ended {
        Some((ending, rest)) => {
            match ending {
                Ending::GiveUp => give_up(state),
                Ending::TakeOver(after) => commit(view, state, grid, &after),
            }
            grid.request_focus();
            state.keeps_keyboard = true;
            keys::take(ui, view, state, layout, grid, rest);
        }
        // The key that opened the field has not given it the keyboard yet.
        None if response.lost_focus() => take_over(view, state),
        None => {}
    }
}

fn name(view: &View<'_>, state: &State, at: (usize, usize)) -> String {
    let named = state
        .row(at.0)
        .zip(state.column(at.1))
        .zip(state.cell(view, at));
    named.map_or_else(String::new, |((row, column), cell)| {
        super::cell_name(view, state, row, column, &cell)
    })
}

/// The field is as wide as its text where the cell is too narrow for it.
fn place(ui: &Ui, state: &State, layout: &Layout, (row, column): (usize, usize)) -> Rect {
    let cell = layout.cell(row, column);
    let text = state.editing.as_ref().map_or("", |it| it.text.as_str());
    let font = Weight::Regular.size(size::BODY);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    let wanted = (galley.size().x + 24.0).min(layout.body.width() * 0.7);
    let indent = if column == 0 {
        let level = state.row(row).map_or(0, |row| row.level);
        super::paint::indent(level)
    } else {
        0.0
    };
    let mut rect = cell;
    rect.min.x += indent;
    if wanted > rect.width() {
        let right = state.column(column).is_some_and(Column::is_number);
        if right && rect.right() - wanted > layout.body.left() + layout.fixed {
            rect.min.x = rect.right() - wanted;
        } else {
            rect.max.x = rect.left() + wanted;
        }
    }
    rect
}

/// As in a spreadsheet, the caret begins at the end.
fn caret(ui: &Ui, length: usize) {
    let mut state = egui::TextEdit::load_state(ui.ctx(), field_id()).unwrap_or_default();
    let range = CCursorRange::one(CCursor::new(length));
    state.cursor.set_char_range(Some(range));
    egui::TextEdit::store_state(ui.ctx(), field_id(), state);
}

/// What was typed is forgotten, and what was wrong with it.
fn give_up(state: &mut State) {
    state.editing = None;
    state.note = None;
}

/// How a key ends editing, if it does.
fn ending(editing: &Editing, modifiers: Modifiers, key: Key) -> Option<Ending> {
    let (shift, command) = (modifiers.shift, modifiers.command);
    let back = if shift { -1 } else { 1 };
    let after = match key {
        Key::Escape => return Some(Ending::GiveUp),
        Key::Enter if command => After::All,
        Key::Enter => After::Down(back),
        Key::Tab => After::Sideways(back),
        // Begun by typing: arrows go to the next cell, as in a spreadsheet.
        _ if !editing.typed || shift || command => return None,
        Key::ArrowDown => After::Step(keys::GridKey::Down),
        Key::ArrowUp => After::Step(keys::GridKey::Up),
        Key::ArrowLeft => After::Step(keys::GridKey::Left),
        Key::ArrowRight => After::Step(keys::GridKey::Right),
        _ => return None,
    };
    Some(Ending::TakeOver(after))
}

/// Goes among what can be chosen, by the arrows of this frame.
fn go_among_choices(ui: &Ui, editing: &mut Editing) {
    if editing.choices.is_empty() {
        return;
    }
    let count = editing.fitting().len();
    let took = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let down = took(Key::ArrowDown);
    if down || took(Key::ArrowUp) {
        let step = if down { 1 } else { count.saturating_sub(1) };
        let first = if down { 0 } else { count.saturating_sub(1) };
        let next = editing
            .choice
            .map_or(first, |at| (at + step) % count.max(1));
        editing.choice = (count > 0).then_some(next);
    }
}

/// Takes the key that ends editing, and all that follows it, out of this frame's events: the field
/// gets what comes before.
fn end_in(ui: &Ui, editing: &mut Editing) -> Option<(Ending, Vec<egui::Event>)> {
    let mut found = None;
    ui.input_mut(|input| {
        let ends = |event: &egui::Event| match event {
            egui::Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => ending(editing, *modifiers, *key),
            _ => None,
        };
        let at = input.events.iter().position(|event| ends(event).is_some());
        if let Some(at) = at {
            let rest = input.events.split_off(at);
            let ending = rest.first().and_then(ends);
            found = ending.map(|ending| (ending, rest.into_iter().skip(1).collect()));
        }
    });
    let chosen = editing.choice.and_then(|at| {
        let fitting = editing.fitting();
        fitting.get(at).map(|it| (*it).clone())
    });
    if let (Some((Ending::TakeOver(_), _)), Some(chosen)) = (&found, chosen) {
        editing.text = chosen;
    }
    found
}

/// How what is typed would be read, and what is wrong with it.
fn reading(view: &View<'_>, response: &Response, editing: &Editing) {
    let entry = editing.entry();
    if editing.text == editing.before || !editing.choices.is_empty() {
        return;
    }
    let writing = writing(view);
    if let Ok(read) = writing.read(&entry)
        && read.worth_showing
    {
        let said = super::top::reading(view, &entry, &read.value);
        response.show_tooltip_text(said);
    }
}

/// What can be chosen, below the field. Returns what was clicked.
fn choices(ui: &Ui, view: &View<'_>, response: &Response, editing: &Editing) -> Option<String> {
    let fitting = editing.fitting();
    if fitting.is_empty() || editing.choices.is_empty() {
        return None;
    }
    let tokens = view.look.tokens;
    let mut clicked = None;
    egui::Area::new(Id::unique("grid-choices"))
        .order(egui::Order::Foreground)
        .fixed_pos(response.rect.left_bottom() + vec2(0.0, 2.0))
        .constrain(true)
        .show(ui.ctx(), |ui| {
            egui::Frame::menu(ui.style()).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (at, choice) in fitting.iter().enumerate() {
                    let current = editing.choice == Some(at);
                    let row = widgets::menu_row(ui, tokens, choice, None, Some(current));
                    // Pressed and not clicked: the field has lost the keyboard by then.
                    if row.is_pointer_button_down_on() {
                        clicked = Some((*choice).clone());
                    }
                }
            });
        });
    clicked
}

/// Takes over what was typed and goes on.
fn commit(view: &mut View<'_>, state: &mut State, grid: &Response, after: &After) {
    let Some(editing) = state.editing.take() else {
        return;
    };
    grid.request_focus();
    state.keeps_keyboard = true;
    if let After::All = after {
        let range = state.area().and_then(|area| state.range(view, area));
        let entries = range.map(|range| range.all(&editing.text));
        keys::write(view, entries.unwrap_or_default(), Making::Fill);
        return;
    }
    let wrong = wrong(view, &editing);
    if wrong.is_some() && !matches!(editing.target, Target::Value(_)) {
        // Only a value can be kept as text: this stays in its field until it is mended.
        state.note = wrong;
        state.editing = Some(editing);
        return;
    }
    ask(view, &editing);
    let is_new = matches!(editing.target, Target::New(_)) && !editing.text.trim().is_empty();
    if is_new
        && matches!(
            after,
            After::Sideways(1) | After::Step(keys::GridKey::Right)
        )
    {
        // On in the row that is begun, not in the one that begins rows.
        state.adding = state.next_column();
        return;
    }
    match after {
        After::Stay | After::All => {}
        After::Down(by) => keys::enter(state, *by),
        After::Sideways(by) => keys::sideways(state, *by),
        After::Step(key) => step(state, *key),
    }
    if wrong.is_some() {
        state.note = wrong; // told at once, also when the keyboard went on
    }
}

/// What is wrong with what was typed, if it was changed.
fn wrong(view: &View<'_>, editing: &Editing) -> Option<String> {
    if editing.text == editing.before {
        return None;
    }
    let entry = editing.entry();
    let why = writing(view).fault(&entry)?;
    let plan = view.projection().plan();
    let place = entry.target.place();
    Some(view.look.texts.unread(plan, place, &entry.text, &why))
}

fn step(state: &mut State, key: keys::GridKey) {
    let Some((row, column)) = state.spot().and_then(|spot| state.position(spot)) else {
        return;
    };
    let columns = state.sheet().map_or(0, |sheet| sheet.columns().len());
    let rows = state.row_count();
    let at = match key {
        keys::GridKey::Up => (row.saturating_sub(1), column),
        keys::GridKey::Down => ((row + 1).min(rows.saturating_sub(1)), column),
        keys::GridKey::Left => (row, column.saturating_sub(1)),
        _ => (row, (column + 1).min(columns.saturating_sub(1))),
    };
    keys::set_head(state, at, false);
}

/// Takes over what is being typed; the keyboard is elsewhere already.
pub(super) fn take_over(view: &mut View<'_>, state: &mut State) {
    if let Some(editing) = state.editing.take() {
        state.note = wrong(view, &editing);
        ask(view, &editing);
    }
}

/// What was not changed is not entered: a computed amount that is only looked at stays computed.
fn ask(view: &mut View<'_>, editing: &Editing) {
    if editing.text != editing.before {
        keys::write(view, vec![editing.entry()], Making::Set);
    }
}
