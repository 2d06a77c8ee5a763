//! The keyboard in a grid: one table of keys, read by the grid and by the map of keys.

use egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

use super::selection::{Area, Extent, Selection, Step, step};
use super::{Layout, State, clipboard, editor};
use crate::model::Entity;
use crate::sheet::{self, Column, Entry, RowKey, Writing};
use crate::texts::Unit;
use crate::ui::request::{Making, Request, Typed};
use crate::ui::view::View;

/// What a key does in a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum GridKey {
    /// One cell up, down, left or right.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// To the edge of what is filled.
    FarUp,
    /// Down to the edge.
    FarDown,
    /// Left to the edge.
    FarLeft,
    /// Right to the edge.
    FarRight,
    /// As many rows up as are in sight.
    PageUp,
    /// Down.
    PageDown,
    /// To the name of the row.
    Home,
    /// To its last column.
    End,
    /// To the first cell.
    First,
    /// To the last cell.
    Last,
    /// The next cell.
    Next,
    /// The cell before.
    Previous,
    /// Below, or back to where Tab began.
    Enter,
    /// Above.
    EnterUp,
    /// Change what stands in the cell.
    Edit,
    /// Clear what was entered.
    Clear,
    /// Begin to type in an empty field; Esc brings back what stood there.
    Retype,
    /// What stands in the first row, in all rows below.
    FillDown,
    /// What stands in the first column, in all columns to the right.
    FillRight,
    /// Choose whole rows.
    WholeRows,
    /// Choose whole columns.
    WholeColumns,
    /// Choose everything.
    All,
    /// A row below.
    Insert,
    /// Double the rows.
    Duplicate,
    /// Delete the rows.
    Delete,
    /// Move the rows up.
    MoveUp,
    /// Move the rows down.
    MoveDown,
    /// Fold or unfold the group.
    Fold,
    /// Find.
    Find,
    /// Find and replace.
    Replace,
    /// Open the menu of the cell.
    Menu,
    /// Explain what stands in the cell.
    Explain,
}

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;
const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// The keys, the more special first. With Shift, what moves chooses.
const KEYS: [(GridKey, Modifiers, Key); 43] = [
    (GridKey::MoveUp, ALT, Key::ArrowUp),
    (GridKey::MoveDown, ALT, Key::ArrowDown),
    (GridKey::FarUp, CTRL, Key::ArrowUp),
    (GridKey::FarDown, CTRL, Key::ArrowDown),
    (GridKey::FarLeft, CTRL, Key::ArrowLeft),
    (GridKey::FarRight, CTRL, Key::ArrowRight),
    (GridKey::Up, NONE, Key::ArrowUp),
    (GridKey::Down, NONE, Key::ArrowDown),
    (GridKey::Left, NONE, Key::ArrowLeft),
    (GridKey::Right, NONE, Key::ArrowRight),
    (GridKey::PageUp, NONE, Key::PageUp),
    (GridKey::PageDown, NONE, Key::PageDown),
    (GridKey::First, CTRL, Key::Home),
    (GridKey::Last, CTRL, Key::End),
    (GridKey::Home, NONE, Key::Home),
    (GridKey::End, NONE, Key::End),
    (GridKey::Previous, SHIFT, Key::Tab),
    (GridKey::Next, NONE, Key::Tab),
    (GridKey::EnterUp, SHIFT, Key::Enter),
    (GridKey::Enter, NONE, Key::Enter),
    (GridKey::Edit, NONE, Key::F2),
    (GridKey::Delete, CTRL, Key::Delete),
    (GridKey::Clear, NONE, Key::Delete),
    (GridKey::Retype, NONE, Key::Backspace),
    (GridKey::Duplicate, CTRL_SHIFT, Key::D),
    (GridKey::FillDown, CTRL, Key::D),
    (GridKey::FillRight, CTRL, Key::R),
    (GridKey::WholeColumns, CTRL, Key::Space),
    (GridKey::WholeRows, SHIFT, Key::Space),
    (GridKey::Fold, NONE, Key::Space),
    (GridKey::All, CTRL, Key::A),
    (GridKey::Insert, NONE, Key::Insert),
    (GridKey::Find, CTRL, Key::F),
    (GridKey::Replace, CTRL, Key::H),
    (GridKey::Menu, SHIFT, Key::F10),
    (GridKey::Explain, NONE, Key::F1),
    // The same with Shift: what moves chooses.
    (GridKey::Up, SHIFT, Key::ArrowUp),
    (GridKey::Down, SHIFT, Key::ArrowDown),
    (GridKey::Left, SHIFT, Key::ArrowLeft),
    (GridKey::Right, SHIFT, Key::ArrowRight),
    (GridKey::PageUp, SHIFT, Key::PageUp),
    (GridKey::PageDown, SHIFT, Key::PageDown),
    (GridKey::Home, SHIFT, Key::Home),
];

impl GridKey {
    /// The key of its name in the message files.
    pub(crate) fn text_key(self) -> String {
        let word: &str = self.into();
        format!("grid-{word}")
    }

    /// Its key, as people write it.
    pub(crate) fn key(self) -> Option<String> {
        let (_, modifiers, key) = KEYS.iter().find(|(act, ..)| *act == self)?;
        Some(crate::ui::commands::written(*modifiers, *key))
    }

    /// Whether it goes to or chooses cells and changes none.
    pub(crate) fn moves(self) -> bool {
        let finds = matches!(self, Self::Find | Self::Fold | Self::Menu);
        let chooses = matches!(self, Self::WholeRows | Self::WholeColumns | Self::All);
        let goes = matches!(
            self,
            Self::Next | Self::Previous | Self::Enter | Self::EnterUp
        );
        finds || chooses || goes || self.step().is_some()
    }

    fn step(self) -> Option<Step> {
        Some(match self {
            Self::Up => Step::Up,
            Self::Down => Step::Down,
            Self::Left => Step::Left,
            Self::Right => Step::Right,
            Self::FarUp => Step::FarUp,
            Self::FarDown => Step::FarDown,
            Self::FarLeft => Step::FarLeft,
            Self::FarRight => Step::FarRight,
            Self::PageUp => Step::PageUp,
            Self::PageDown => Step::PageDown,
            Self::Home => Step::Home,
            Self::End => Step::End,
            Self::First => Step::First,
            Self::Last => Step::Last,
            _ => return None,
        })
    }

    /// What a pressed key does, and whether it chooses on the way.
    fn of(key: Key, modifiers: Modifiers) -> Option<(Self, bool)> {
        let plain = Modifiers {
            shift: false,
            ..modifiers
        };
        let found = |modifiers: Modifiers| {
            let is_it = |(_, wanted, of): &&(Self, Modifiers, Key)| {
                *of == key && modifiers.matches_exact(*wanted)
            };
            KEYS.iter().find(is_it).map(|(act, ..)| *act)
        };
        if let Some(act) = found(modifiers) {
            return Some((act, modifiers.shift && act.step().is_some()));
        }
        let act = found(plain).filter(|act| act.step().is_some());
        act.map(|act| (act, modifiers.shift))
    }
}

/// Keys that are the grid's own and lead nowhere else.
const OWN: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

/// While the grid has the keyboard, arrows and Tab are its own.
fn hold_keys(ui: &Ui, response: &Response) {
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(response.id, OWN);
    });
}

/// What was pressed, typed, copied and pasted since the last frame.
pub(super) fn listen(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut State,
    layout: &Layout,
    response: &Response,
) {
    if !response.has_focus() {
        return;
    }
    hold_keys(ui, response);
    let mut events = std::mem::take(&mut state.pending);
    events.extend(ui.input(|input| input.filtered_events(&OWN)));
    let own = std::mem::take(&mut state.keeps_keyboard);
    if response.gained_focus() && !own {
        // The Tab that brought the keyboard here has done its work.
        let is_tab = |event: &Event| matches!(event, Event::Key { key: Key::Tab, .. });
        events.retain(|event| !is_tab(event));
    }
    take(ui, view, state, layout, response, events);
}

/// Takes events one after the other. Somebody types faster than frames come: what follows the
/// letter that opens a cell belongs in it, and what follows Enter in the next one.
pub(super) fn take(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut State,
    layout: &Layout,
    response: &Response,
    events: Vec<Event>,
) {
    let mut events = events.into_iter();
    while let Some(event) = events.next() {
        if state.adding.is_some() {
            // The row that is begun is there in the next frame.
            state.pending = std::iter::once(event).chain(events).collect();
            ui.ctx().request_repaint();
            return;
        }
        if state.editing.is_some() {
            editor::take(view, state, response, event);
            continue;
        }
        match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => {
                if let Some((act, chooses)) = GridKey::of(key, modifiers) {
                    ui.input_mut(|input| input.consume_key(modifiers, key));
                    run(ui, view, state, layout, act, chooses);
                } else if key == Key::Escape {
                    escape(view, state);
                }
            }
            Event::Text(text) if !text.chars().any(char::is_control) && text != " " => {
                editor::begin_typing(view, state, text);
            }
            Event::Copy => {
                clipboard::copy(view, state);
            }
            Event::Cut => cut(view, state),
            Event::Paste(text) => clipboard::paste(ui, view, state, &text),
            _ => {}
        }
    }
    if state.editing.is_some() {
        // The field is drawn in the next frame, and has the keyboard by then.
        editor::take_keyboard(ui.ctx());
    }
}

/// Copies and clears; what cannot be copied is not cleared.
fn cut(view: &mut View<'_>, state: &mut State) {
    if clipboard::copy(view, state) {
        clear(view, state);
    }
}

fn escape(view: &mut View<'_>, state: &mut State) {
    state.note = None;
    if state.drag.take().is_some() {
        view.ask(Request::DropTrial);
    }
    if let Some(selection) = &mut state.selection {
        let spot = selection.spot().clone();
        *selection = Selection::one(spot);
    }
}

/// Does what a key or a row of a menu asks for.
pub(super) fn run(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut State,
    layout: &Layout,
    act: GridKey,
    chooses: bool,
) {
    if let Some(step) = act.step() {
        go(view, state, layout, step, chooses);
        return;
    }
    match act {
        GridKey::Next => sideways(state, 1),
        GridKey::Previous => sideways(state, -1),
        GridKey::Enter if folds(state) => fold(state),
        GridKey::Enter => enter(state, 1),
        GridKey::EnterUp => enter(state, -1),
        GridKey::Edit => editor::begin(view, state),
        GridKey::Clear => clear(view, state),
        GridKey::Retype => editor::begin_typing(view, state, String::new()),
        GridKey::FillDown => fill(view, state, Fill::Down),
        GridKey::FillRight => fill(view, state, Fill::Right),
        GridKey::WholeRows => choose(state, Extent::Rows),
        GridKey::WholeColumns => choose(state, Extent::Columns),
        GridKey::All => all(state),
        GridKey::Insert => insert(view, state),
        GridKey::Duplicate => duplicate(view, state),
        GridKey::Delete => delete(view, state),
        // As in a spreadsheet, on a cell with a list this opens it.
        GridKey::MoveDown if editor::has_choices(view, state) => editor::begin(view, state),
        GridKey::MoveUp => shift(view, state, false),
        GridKey::MoveDown => shift(view, state, true),
        GridKey::Fold => fold(state),
        GridKey::Find => super::find::begin(state, false),
        GridKey::Replace => super::find::begin(state, true),
        GridKey::Menu => super::menu::open(ui, state, layout),
        GridKey::Explain => view.ask(Request::Inspect),
        _ => {}
    }
}

fn size(state: &State) -> (usize, usize) {
    let columns = state.sheet().map_or(0, |sheet| sheet.columns().len());
    (state.row_count(), columns)
}

fn go(view: &View<'_>, state: &mut State, layout: &Layout, to: Step, chooses: bool) {
    let end = state.selection.as_ref().map(|it| &it.head);
    let from = if chooses { end } else { state.spot() };
    let Some(from) = from.and_then(|spot| state.position(spot)) else {
        return;
    };
    let page = layout.sight(state.row_count()).len().saturating_sub(2);
    let filled = |row: usize, column: usize| {
        state
            .cell(view, (row, column))
            .is_some_and(|cell| column == 0 || cell.value != crate::model::Value::Absent)
    };
    let at = step(from, to, size(state), page, filled);
    set_head(state, at, chooses);
}

/// Brings the keyboard to a cell; with `chooses`, what lies between is chosen.
pub(super) fn set_head(state: &mut State, at: (usize, usize), chooses: bool) {
    let Some(spot) = state.spot_at(at) else {
        return;
    };
    match (&mut state.selection, chooses) {
        (Some(selection), true) => {
            selection.head = spot;
            selection.within = None;
            selection.tabbed_from = None;
        }
        (selection, _) => *selection = Some(Selection::one(spot)),
    }
    state.last_at = at;
    state.reveal = true;
    state.note = None;
}

/// The next cell of the row, or of the next row; within what is chosen if more than one cell is.
pub(super) fn sideways(state: &mut State, by: isize) {
    let Some(at) = state.spot().and_then(|spot| state.position(spot)) else {
        return;
    };
    if let Some(area) = state.area().filter(|area| !area.is_one()) {
        walk(state, area, at, by, true);
        return;
    }
    let (rows, columns) = size(state);
    let from = state
        .selection
        .as_ref()
        .and_then(|it| it.tabbed_from)
        .or(state.column(at.1));
    let flat = at.0 * columns + at.1;
    let next = flat.saturating_add_signed(by);
    if rows == 0 || next >= rows * columns {
        return;
    }
    set_head(state, (next / columns, next % columns), false);
    if let Some(selection) = &mut state.selection {
        selection.tabbed_from = from;
    }
}

/// Below or above; after Tabs, back to the column where they began.
pub(super) fn enter(state: &mut State, by: isize) {
    let Some(at) = state.spot().and_then(|spot| state.position(spot)) else {
        return;
    };
    if let Some(area) = state.area().filter(|area| !area.is_one()) {
        walk(state, area, at, by, false);
        return;
    }
    let (rows, _) = size(state);
    let from = state.selection.as_ref().and_then(|it| it.tabbed_from);
    let column = from.and_then(|column| {
        let columns = state.sheet()?.columns();
        columns.iter().position(|it| *it == column)
    });
    let row = at.0.saturating_add_signed(by).min(rows.saturating_sub(1));
    set_head(state, (row, column.unwrap_or(at.1)), false);
}

/// The next cell within a block, round and round.
fn walk(state: &mut State, area: Area, at: (usize, usize), by: isize, by_row: bool) {
    let (height, width) = (area.height(), area.width());
    // What was typed may have sorted the cell out of the block.
    let at = if area.contains(at.0, at.1) {
        at
    } else {
        (area.rows.0, area.columns.0)
    };
    let (down, across) = (at.0 - area.rows.0, at.1 - area.columns.0);
    let count = height * width;
    let flat = if by_row {
        down * width + across
    } else {
        across * height + down
    };
    let step = if by < 0 { count - 1 } else { 1 };
    let next = (flat + step) % count;
    let (down, across) = if by_row {
        (next / width, next % width)
    } else {
        (next % height, next / height)
    };
    let to = (area.rows.0 + down, area.columns.0 + across);
    let spot = state.spot_at(to);
    if let Some(selection) = &mut state.selection {
        selection.within = spot;
    }
    state.reveal = true;
}

fn choose(state: &mut State, extent: Extent) {
    if let Some(selection) = &mut state.selection {
        selection.extent = extent;
    }
}

fn all(state: &mut State) {
    let (rows, columns) = size(state);
    let first = state.spot_at((0, 0));
    let last = state.spot_at((rows.saturating_sub(1), columns.saturating_sub(1)));
    if let (Some(first), Some(last)) = (first, last) {
        state.selection = Some(Selection::block(first, last));
    }
}

fn folds(state: &State) -> bool {
    let at = state.spot().and_then(|spot| state.position(spot));
    let group = state
        .spot()
        .is_some_and(|spot| matches!(spot.row, RowKey::Group(_)));
    group && at.is_some_and(|(row, _)| state.has_rows_under(row))
}

fn fold(state: &mut State) {
    let Some(spot) = state.spot().cloned() else {
        return;
    };
    if let Some((row, _)) = state.position(&spot)
        && state.has_rows_under(row)
    {
        state.toggle(&spot.row);
    }
}

/// Which way is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Down,
    Right,
}

/// Fills the chosen cells. With one row or column chosen, what stands before it is taken.
pub(super) fn fill(view: &mut View<'_>, state: &mut State, way: Fill) {
    let Some(mut area) = state.area() else {
        return;
    };
    match way {
        Fill::Down if area.height() == 1 => area.rows.0 = area.rows.0.saturating_sub(1),
        Fill::Right if area.width() == 1 => area.columns.0 = area.columns.0.saturating_sub(1),
        _ => {}
    }
    fill_area(view, state, area, way);
}

pub(super) fn fill_area(view: &mut View<'_>, state: &mut State, area: Area, way: Fill) {
    // In kroner, because columns may have units of their own.
    let writing = Writing {
        unit: Unit::Kroner,
        ..super::writing(view)
    };
    let entries = state.range(view, area).map(|range| match way {
        Fill::Down => range.filled_down(&writing),
        Fill::Right => range.filled_right(&writing),
    });
    let entries = entries.unwrap_or_default();
    if !entries.is_empty() {
        view.ask(Request::Enter(Typed {
            entries,
            making: Making::Fill,
            unit: Some(Unit::Kroner),
            basis: None,
        }));
    }
}

/// Clears what was entered in the chosen cells.
pub(super) fn clear(view: &mut View<'_>, state: &State) {
    let range = state.area().and_then(|area| state.range(view, area));
    let entries = range.map(|range| range.cleared()).unwrap_or_default();
    write(view, entries, Making::Clear);
}

/// Asks for text in cells; one step of undo.
pub(super) fn write(view: &mut View<'_>, entries: Vec<Entry>, making: Making) {
    if !entries.is_empty() {
        view.ask(Request::Enter(Typed {
            entries,
            making,
            unit: None,
            basis: None,
        }));
    }
}

/// The things whose rows are chosen.
pub(super) fn chosen_rows(state: &State) -> Vec<RowKey> {
    let Some(area) = state.area() else {
        return Vec::new();
    };
    let rows = (area.rows.0..=area.rows.1).filter_map(|at| state.row(at));
    rows.filter(|row| row.key.thing().is_some())
        .map(|row| row.key.clone())
        .collect()
}

pub(super) fn insert(view: &mut View<'_>, state: &mut State) {
    let plan = view.projection().plan();
    let below = state.spot().map(|spot| spot.row.clone());
    let Some(sheet) = state.sheet() else { return };
    if let Some(changes) = sheet::insert(sheet, plan, below.as_ref()) {
        view.ask(Request::Change(changes, Making::Add));
        state.ordering = None;
        let kind = below.as_ref().and_then(RowKey::thing).map(Entity::kind);
        state.adding = Some(kind.map_or(Column::Name, sheet::begins_in));
    }
}

fn duplicate(view: &mut View<'_>, state: &State) {
    let rows = chosen_rows(state);
    let Some(sheet) = state.sheet() else { return };
    let changes = sheet::duplicate(sheet, view.projection().plan(), &rows);
    view.ask(Request::Change(changes, Making::Duplicate));
}

fn delete(view: &mut View<'_>, state: &State) {
    view.ask(Request::Change(
        sheet::delete(&chosen_rows(state)),
        Making::Remove,
    ));
}

fn shift(view: &mut View<'_>, state: &mut State, down: bool) {
    let rows = chosen_rows(state);
    let Some(sheet) = state.sheet() else { return };
    if state.ordering.is_some() {
        state.note = Some(view.look.texts.get("grid-sorted"));
        return;
    }
    let changes = sheet::shift(sheet, &rows, down);
    view.ask(Request::Change(changes, Making::Move));
    state.reveal = true;
}
