//! The grid: one widget that shows any sheet, with the hands of a spreadsheet.
//!
//! Cells are painted, not placed: a sheet of five thousand rows costs what is in sight. There is
//! one widget for the keyboard and the pointer, and one text field for the cell that is being
//! edited. The grid remembers how it is looked at and what is chosen, and nothing of the plan.

mod access;
mod clipboard;
mod columns;
mod contract;
mod editor;
mod find;
mod keys;
mod layout;
mod menu;
mod paint;
mod pointer;
mod selection;
mod shown;
mod table;
mod top;

use std::collections::{HashMap, HashSet};

use egui::{Rect, Ui, Vec2, vec2};
use strum::VariantArray as _;

pub(super) use self::columns::heading;
use self::editor::Editing;
pub(super) use self::keys::GridKey;
use self::layout::{Layout, float, lay_out, scroll};
pub(super) use self::selection::Spot;
use self::selection::{Area, Extent, Selection};
pub(super) use self::shown::{cell_name, shown};
use super::view::View;
use super::widgets;
use crate::model::Field;
use crate::prices::PriceBasis;
use crate::sheet::{
    Cell, Column, Filter, Ordering, Range, Row, RowKey, Sheet, SheetKind, Summed, Writing, in_order,
};
use crate::texts::Language;
use crate::time::Year;

/// A sheet with its rows in the order in which they are shown.
struct Kept {
    sheet: Sheet,
    /// Rows that are shown, by their position in the sheet.
    rows: Vec<usize>,
    /// Of what it was made.
    of: Made,
}

#[derive(Clone, PartialEq)]
struct Made {
    stamp: u64,
    language: Language,
    year: Year,
    ordering: Option<Ordering>,
    filter: Filter,
    folds: u64,
}

/// What was copied last, in kroner: the same money wherever it is pasted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Copied {
    text: String,
    language: Language,
    basis: PriceBasis,
    cells: Vec<Vec<String>>,
}

/// Whether the field of the filter is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filtering {
    #[default]
    Closed,
    /// It has not had the keyboard yet.
    Opened,
    /// It has had it.
    Open,
}

/// What the grid of a sheet remembers between frames.
pub(super) struct State {
    kind: SheetKind,
    kept: Option<Kept>,
    folded: HashSet<RowKey>,
    /// Counts up with every fold.
    folds: u64,
    ordering: Option<Ordering>,
    filter: Filter,
    filtering: Filtering,
    selection: Option<Selection>,
    /// Where the keyboard was by position, for when its row goes.
    last_at: (usize, usize),
    editing: Option<Editing>,
    widths: HashMap<Column, f32>,
    drag: Option<pointer::Drag>,
    copied: Option<Copied>,
    /// How far it is scrolled, and where it shall be scrolled to.
    offset: Vec2,
    scroll_to: Option<Vec2>,
    /// The chosen cell shall come in sight.
    reveal: bool,
    /// The keyboard shall come here.
    wants_focus: bool,
    /// Cells that were just pasted, and until when they stand out.
    flash: Option<(Area, f64)>,
    /// What was left out when something was pasted.
    note: Option<String>,
    /// Of which cells, in which arrangement and which kroner.
    sums: Option<(Area, (u64, PriceBasis), Summed)>,
    /// Counts up with every other arrangement of rows and with new figures.
    arranged: u64,
    find: Option<find::Finding>,
    menu: Option<Menu>,
    /// The year of the chosen cell in the last frame.
    year_of_spot: Option<Year>,
    /// The keyboard comes back from the field of a cell.
    keeps_keyboard: bool,
    /// What was pressed and typed after a row was begun, before it is there.
    pending: Vec<egui::Event>,
    /// A row was just begun: in this column the keyboard goes on.
    adding: Option<Column>,
}

/// The menu that is open.
#[derive(Clone, Debug)]
struct Menu {
    at: egui::Pos2,
    /// Of this column; otherwise of the chosen cell.
    header: Option<usize>,
}

impl State {
    pub(super) fn new(kind: SheetKind) -> Self {
        Self {
            kind,
            kept: None,
            folded: HashSet::new(),
            folds: 0,
            ordering: None,
            filter: Filter::default(),
            filtering: Filtering::default(),
            selection: None,
            last_at: (0, 0),
            editing: None,
            widths: HashMap::new(),
            drag: None,
            copied: None,
            offset: Vec2::ZERO,
            scroll_to: None,
            reveal: false,
            wants_focus: false,
            flash: None,
            note: None,
            sums: None,
            arranged: 0,
            find: None,
            menu: None,
            keeps_keyboard: false,
            pending: Vec::new(),
            adding: None,
            year_of_spot: None,
        }
    }

    /// The sheet that is shown.
    pub(super) fn kind(&self) -> SheetKind {
        self.kind
    }

    /// Remembers what was copied, here or in another sheet.
    pub(super) fn remember(&mut self, copied: Copied) {
        self.copied = Some(copied);
    }

    /// The keyboard comes to the grid.
    pub(super) fn take_keyboard(&mut self) {
        self.wants_focus = true;
    }

    /// Whether text is being typed that may yet be taken over.
    pub(super) fn is_typing(&self) -> bool {
        self.editing.is_some()
    }

    /// Whether something is being dragged that changes the plan.
    pub(super) fn is_dragging(&self) -> bool {
        self.drag.as_ref().is_some_and(pointer::Drag::changes)
    }

    /// The sheet that is shown, for what stands beside it.
    pub(super) fn sheet(&self) -> Option<&Sheet> {
        self.kept.as_ref().map(|kept| &kept.sheet)
    }

    /// The cell that has the keyboard.
    pub(super) fn spot(&self) -> Option<&Spot> {
        self.selection.as_ref().map(Selection::spot)
    }

    /// Chooses a cell and brings it in sight; what it stands in is unfolded.
    pub(super) fn go_to(&mut self, spot: Spot) {
        self.unfold_to(&spot.row);
        self.filter = Filter::default();
        self.selection = Some(Selection::one(spot));
        self.reveal = true;
        self.wants_focus = true;
        self.editing = None;
    }

    /// Unfolds what a row stands in.
    fn unfold_to(&mut self, key: &RowKey) {
        if self.folded.is_empty() {
            return;
        }
        self.folds += 1;
        let Some(sheet) = self.kept.as_ref().map(|kept| &kept.sheet) else {
            return;
        };
        let Some(at) = sheet.position(key) else {
            // A row that only comes: nobody knows yet what it stands in.
            self.folded.clear();
            return;
        };
        let mut level = sheet.rows().get(at).map_or(0, |row| row.level);
        for row in sheet.rows().iter().take(at).rev() {
            if row.level < level {
                level = row.level;
                self.folded.remove(&row.key);
            }
        }
    }

    /// What the numbers among the chosen cells come to.
    pub(super) fn summed(&self) -> Option<Summed> {
        self.sums.as_ref().map(|(_, _, summed)| *summed)
    }

    fn row_count(&self) -> usize {
        self.kept.as_ref().map_or(0, |kept| kept.rows.len())
    }

    fn row(&self, at: usize) -> Option<&Row> {
        let kept = self.kept.as_ref()?;
        kept.sheet.rows().get(*kept.rows.get(at)?)
    }

    fn column(&self, at: usize) -> Option<Column> {
        self.kept.as_ref()?.sheet.columns().get(at).copied()
    }

    fn cell(&self, view: &View<'_>, at: (usize, usize)) -> Option<Cell> {
        let (sheet, row, column) = (self.sheet()?, self.row(at.0)?, self.column(at.1)?);
        Some(sheet.cell(view.projection(), row, column, view.session.year()))
    }

    fn spot_at(&self, (row, column): (usize, usize)) -> Option<Spot> {
        Some(Spot {
            row: self.row(row)?.key.clone(),
            column: self.column(column)?,
        })
    }

    fn position(&self, spot: &Spot) -> Option<(usize, usize)> {
        let kept = self.kept.as_ref()?;
        let row = kept.sheet.position(&spot.row)?;
        let row = kept.rows.iter().position(|it| *it == row)?;
        let columns = kept.sheet.columns();
        let column = columns.iter().position(|it| *it == spot.column)?;
        Some((row, column))
    }

    /// The chosen cells by position.
    fn area(&self) -> Option<Area> {
        let selection = self.selection.as_ref()?;
        let anchor = self.position(&selection.anchor)?;
        let head = self.position(&selection.head).unwrap_or(anchor);
        let mut area = Area::between(anchor, head);
        let columns = self.sheet()?.columns().len();
        match selection.extent {
            Extent::Cells => {}
            Extent::Rows => area.columns = (0, columns.saturating_sub(1)),
            Extent::Columns => area.rows = (0, self.row_count().saturating_sub(1)),
        }
        Some(area)
    }

    /// A block of cells by position.
    fn range<'a>(&'a self, view: &View<'a>, area: Area) -> Option<Range<'a>> {
        let sheet = self.sheet()?;
        let rows = (area.rows.0..=area.rows.1).filter_map(|at| self.row(at));
        let columns = (area.columns.0..=area.columns.1).filter_map(|at| self.column(at));
        Some(Range {
            sheet,
            projection: view.projection(),
            rows: rows.collect(),
            columns: columns.collect(),
            looked_at: view.session.year(),
        })
    }

    /// Makes the sheet anew where figures, language, order or folds are others.
    fn keep(&mut self, view: &View<'_>) {
        let of = Made {
            stamp: view.session.figures_stamp(),
            language: view.look.texts.language(),
            year: view.session.year(),
            ordering: self.ordering,
            filter: self.filter.clone(),
            folds: self.folds,
        };
        let mut new = None;
        let known = self.kept.take();
        if known.as_ref().is_none_or(|kept| kept.of != of) {
            self.arranged += 1;
        }
        let kept = match known {
            Some(kept) if kept.of == of => kept,
            Some(kept) if kept.of.stamp == of.stamp => self.arranged(view, kept.sheet, of),
            known => {
                let sheet = Sheet::of(self.kind, view.projection());
                new = known.and_then(|kept| added(&kept.sheet, &sheet));
                self.arranged(view, sheet, of)
            }
        };
        self.kept = Some(kept);
        self.go_to_added(new);
        if !view.session.figures_are_old() {
            self.adding = None; // nothing came of it
        }
        self.follow(view.session.year());
    }

    /// After a row was begun, the keyboard goes to it.
    fn go_to_added(&mut self, new: Option<RowKey>) {
        let (Some(row), Some(column)) = (new, self.adding) else {
            return;
        };
        self.adding = None;
        self.selection = Some(Selection {
            // Enter then goes back to the names, where the next row is begun.
            tabbed_from: Some(Column::Name),
            ..Selection::one(Spot { row, column })
        });
        self.reveal = true;
    }

    fn arranged(&self, view: &View<'_>, sheet: Sheet, of: Made) -> Kept {
        let projection = view.projection();
        let texts = view.look.texts;
        let all = in_order(
            &sheet,
            projection,
            texts,
            self.ordering,
            &self.filter,
            view.session.year(),
        );
        let mut rows = Vec::with_capacity(all.len());
        let mut folded_at: Option<u8> = None;
        for at in all {
            let Some(row) = sheet.rows().get(at) else {
                continue;
            };
            if folded_at.is_some_and(|level| row.level > level) {
                continue;
            }
            folded_at = self.folded.contains(&row.key).then_some(row.level);
            rows.push(at);
        }
        Kept { sheet, rows, of }
    }

    /// The choice stays on its cell; where that is gone, on what stands in its place.
    fn follow(&mut self, looked_at: Year) {
        let rows = self.row_count();
        let columns = self.sheet().map_or(0, |sheet| sheet.columns().len());
        if rows == 0 || columns == 0 {
            self.selection = None;
            return;
        }
        let head = self.spot().cloned();
        if let Some(at) = head.and_then(|spot| self.position(&spot)) {
            self.last_at = at;
            return;
        }
        self.last_at = if self.selection.is_some() {
            let (row, column) = self.last_at;
            (row.min(rows - 1), column.min(columns - 1))
        } else {
            self.begin(looked_at)
        };
        self.selection = self.spot_at(self.last_at).map(Selection::one);
    }

    /// Where the keyboard is first: the first thing, in its first year.
    fn begin(&self, looked_at: Year) -> (usize, usize) {
        let rows = 0..self.row_count();
        let is_begin =
            |row: &Row| row.key.thing().is_some() || matches!(row.key, RowKey::Setting(_));
        let thing = rows.clone().find(|at| self.row(*at).is_some_and(is_begin));
        let open = |row: usize| {
            let columns = self.sheet().map_or(&[][..], Sheet::columns);
            let wanted = match self.kind {
                SheetKind::Setup => Column::Setting,
                _ => Column::Year(looked_at),
            };
            (
                row,
                columns.iter().position(|it| *it == wanted).unwrap_or(0),
            )
        };
        match thing {
            Some(row) => open(row),
            None => (
                rows.into_iter()
                    .find(|at| !matches!(self.row(*at).map(|it| &it.key), Some(RowKey::Group(_))))
                    .unwrap_or(0),
                0,
            ),
        }
    }

    /// The column in which a new row goes on after its name: its first year, of an initiative
    /// when it starts.
    fn next_column(&self) -> Option<Column> {
        let columns = self.sheet()?.columns();
        let wanted = |it: &&Column| match self.kind {
            SheetKind::Setup => **it == Column::Setting,
            SheetKind::Renewal => **it == Column::Field(Field::Start),
            _ => matches!(it, Column::Year(_)),
        };
        columns.iter().find(wanted).copied()
    }

    fn toggle(&mut self, key: &RowKey) {
        if !self.folded.remove(key) {
            self.folded.insert(key.clone());
        }
        self.folds += 1;
    }

    /// Whether rows stand under this one.
    fn has_rows_under(&self, at: usize) -> bool {
        let Some(kept) = &self.kept else { return false };
        let Some(own) = kept.rows.get(at) else {
            return false;
        };
        !kept.sheet.under(*own).is_empty()
    }
}

/// The thing that one sheet has and an earlier one had not; the last of them.
fn added(before: &Sheet, now: &Sheet) -> Option<RowKey> {
    let rows = now.rows().iter().rev();
    let mut new = rows.filter(|row| row.key.thing().is_some() && before.row(&row.key).is_none());
    new.next().map(|row| row.key.clone())
}

/// A grid for each sheet.
pub(super) fn all() -> Vec<State> {
    SheetKind::VARIANTS
        .iter()
        .map(|kind| State::new(*kind))
        .collect()
}

/// Takes the keyboard from the cell that is being edited; what is typed is then taken over.
pub(super) fn stop_typing(ctx: &egui::Context) {
    editor::stop(ctx);
}

/// How text is read and written in the grid.
pub(super) fn writing<'a>(view: &View<'a>) -> Writing<'a> {
    Writing {
        texts: view.look.texts,
        plan: view.projection().plan(),
        unit: view.look.unit,
        basis: view.look.prices,
    }
}

/// The id of the grid, to give it the keyboard.
pub(super) fn id() -> egui::Id {
    widgets::id("grid")
}

/// The view of a sheet: its title, the line that explains the chosen cell, and the grid.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    state.keep(view);
    let area = ui.available_rect_before_wrap();
    let inside = area.shrink2(vec2(16.0, 12.0));
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside));
    ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
    ui.spacing_mut().item_spacing.y = 6.0;
    top::title(&mut ui, view, state);
    top::line(&mut ui, view, state);
    let rect = ui.available_rect_before_wrap();
    let rect = Rect::from_min_max(rect.min, inside.max);
    grid(&mut ui, view, state, rect);
    // The year in which the keyboard is, is the one that is looked at everywhere.
    if let Some(Column::Year(year)) = state.spot().map(|spot| spot.column)
        && year != view.session.year()
        && state.year_of_spot != Some(year)
    {
        view.ask(super::request::Request::SelectYear(year));
    }
    state.year_of_spot = match state.spot().map(|spot| spot.column) {
        Some(Column::Year(year)) => Some(year),
        _ => None,
    };
}

fn grid(ui: &mut Ui, view: &mut View<'_>, state: &mut State, rect: Rect) {
    let tokens = view.look.tokens;
    ui.painter().rect_filled(rect, 6.0, tokens.panel);
    let layout = lay_out(ui, view, state, rect.shrink(1.0));
    // Before the scroll bars, which lie over it.
    let response = ui.interact(layout.whole, id(), egui::Sense::click_and_drag());
    let layout = scroll(ui, state, layout);
    if state.wants_focus {
        state.wants_focus = false;
        response.request_focus();
    }
    state.sum(view);
    paint::show(ui, view, state, &layout, &response);
    access::describe(ui, view, state, &layout, &response);
    let was_editing = state.editing.is_some();
    editor::show(ui, view, state, &layout, &response);
    if !was_editing {
        keys::listen(ui, view, state, &layout, &response);
    }
    pointer::follow(ui, view, state, &layout, &response);
    if let Some(at) = access::asked(ui, state, &layout) {
        keys::set_head(state, at, false);
        response.request_focus();
    }
    menu::show(ui, view, state, &layout, &response);
    // The chosen cell shows where the keyboard is; the border shows that it is in the grid.
    let holds = response.has_focus() || state.editing.is_some();
    let border = if holds { tokens.accent } else { tokens.line2 };
    let border = egui::Stroke::new(1.0, border);
    ui.painter()
        .rect_stroke(rect, 6.0, border, egui::StrokeKind::Inside);
}

impl State {
    /// Sums what is chosen; once for a choice and figures.
    fn sum(&mut self, view: &View<'_>) {
        let Some(area) = self.area() else {
            self.sums = None;
            return;
        };
        let stamp = (self.arranged, view.look.prices);
        let known = self.sums.as_ref();
        if known.is_some_and(|(of, at, _)| *of == area && *at == stamp) {
            return;
        }
        let summed = self.range(view, area).map(|it| it.summed(view.look.prices));
        self.sums = summed.map(|summed| (area, stamp, summed));
    }
}
