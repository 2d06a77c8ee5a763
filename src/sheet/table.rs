//! A pasted budget table: years matched by their headings, rows by their names, sums left out.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::entry::{Entry, Writing};
use super::parts::begun_with;
use super::structure::Ids;
use super::{Column, RowKey, Sheet, SheetKind, Target, row_name};
use crate::exchange::{Block, Pasted, PastedColumn, PastedRow};
use crate::model::{
    Annotation, AppropriationLine, Category, Change, Entity, EntityKind, Field, ItemId, LineId,
    LineKind, MOST_OF_A_KIND, OperationsItem, Override, Place, Plan, Thing, TrancheId, Value,
    check_value,
};
use crate::money::{Money, exact};
use crate::prices::index_in;
use crate::projection::Projection;
use crate::texts::{Unit, capitalised};
use crate::time::Year;

/// What a pasted table comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TablePasting {
    /// The changes; one step of undo.
    pub changes: Vec<Change>,
    /// The unit that the table names; amounts without one are in the unit that is shown.
    pub unit: Option<Unit>,
    /// Things that were added.
    pub added: usize,
    /// Things that were there and got new amounts.
    pub updated: usize,
    /// Rows that were sums of others.
    pub sum_rows: usize,
    /// Columns that were sums of others.
    pub sum_columns: usize,
    /// Years of the table that lie before the plan begins.
    pub years_outside: Vec<Year>,
    /// Years that the plan got more of.
    pub years_added: u16,
    /// Amounts that could be read in more than one way.
    pub doubtful: usize,
    /// Cells that could not be read; their text is kept at their places.
    pub unreadable: usize,
    /// Things that had no room.
    pub too_many: usize,
}

/// The longest name that a thing can have.
const LONGEST_NAME: usize = 200;
/// The longest text that is kept where it cannot be read.
const LONGEST_KEPT: usize = 4_000;

/// Whether a cell says that there is nothing: empty, or a dash.
fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "\u{2212}")
}

/// The most budget years that a plan can have.
const MOST_YEARS: u16 = 15;

/// Whether a block is a budget table: with years over its columns and names before its rows.
pub fn is_table(pasted: &Pasted) -> bool {
    let has = |is_it: fn(&PastedColumn) -> bool| pasted.columns.iter().any(is_it);
    has(|it| matches!(it, PastedColumn::Year(_))) && has(|it| *it == PastedColumn::Name)
}

/// The changes that put a pasted table in a sheet. A row that is called as one that is there
/// changes that one; others are added. `None` where the sheet takes no such rows.
pub fn pasted_table(
    sheet: &Sheet,
    projection: &Projection,
    writing: &Writing<'_>,
    block: &Block,
    pasted: &Pasted,
) -> TablePasting {
    let writing = Writing {
        unit: pasted.unit.unwrap_or(writing.unit),
        ..*writing
    };
    let mut table = Table {
        sheet,
        projection,
        writing,
        block,
        pasted,
        known: known_rows(sheet, projection, &writing),
        ids: Ids::of(writing.plan),
        room: room(sheet.kind(), projection),
        made: TablePasting {
            unit: pasted.unit,
            ..TablePasting::default()
        },
        entries: Vec::new(),
        group: None,
    };
    table.years();
    for at in 0..pasted.rows.len() {
        table.row(at);
    }
    table.finish()
}

/// How many more things of its kind the sheet can take.
fn room(kind: SheetKind, projection: &Projection) -> usize {
    let plan = projection.plan();
    let there = match kind {
        SheetKind::Frame => plan.lines.len(),
        SheetKind::Operations => plan.items.len(),
        SheetKind::Renewal => plan.initiatives.len(),
        SheetKind::Teams | SheetKind::Setup => return 0,
    };
    MOST_OF_A_KIND.saturating_sub(there)
}

/// Rows by what they are called, in small letters.
fn known_rows(
    sheet: &Sheet,
    projection: &Projection,
    writing: &Writing<'_>,
) -> HashMap<String, VecDeque<RowKey>> {
    let mut known: HashMap<String, VecDeque<RowKey>> = HashMap::new();
    for row in sheet.rows() {
        let counts = match &row.key {
            RowKey::Thing(entity) => entity.owner() == *entity,
            RowKey::Series(..) => true,
            _ => false,
        };
        if counts {
            let name = row_name(writing.texts, projection, row).to_lowercase();
            known.entry(name).or_default().push_back(row.key.clone());
        }
    }
    known
}

/// The step of an initiative that has one alone: its amounts are those of the initiative.
fn only_step(projection: &Projection, key: &RowKey) -> Option<RowKey> {
    let RowKey::Thing(Entity::Initiative(id)) = key else {
        return None;
    };
    match projection.plan().initiative(id)?.tranches.as_slice() {
        [only] => Some(RowKey::Thing(Entity::Tranche(id.clone(), only.id.clone()))),
        _ => None,
    }
}

/// A decided amount in fixed kroner.
fn fixed(plan: &Plan, year: Year, decided: Override) -> Money {
    if decided.nominal {
        let index = index_in(plan, year);
        Money::posting(exact::ratio(decided.amount.decimal(), index))
    } else {
        decided.amount
    }
}

struct Table<'a> {
    sheet: &'a Sheet,
    projection: &'a Projection,
    writing: Writing<'a>,
    block: &'a Block,
    pasted: &'a Pasted,
    /// Rows that are there, by name; each takes one row of the table.
    known: HashMap<String, VecDeque<RowKey>>,
    ids: Ids,
    room: usize,
    made: TablePasting,
    /// Text for rows that are there.
    entries: Vec<Entry>,
    /// The heading that the rows stand under.
    group: Option<String>,
}

/// The amounts of a new row, and text that could not be read.
#[derive(Default)]
struct Amounts {
    doubtful: usize,
    decided: Vec<(Year, Override)>,
    unreadable: Vec<(Year, String)>,
}

impl Amounts {
    /// The first year that anything stands in.
    fn first(&self) -> Option<Year> {
        let decided = self.decided.iter().map(|(year, _)| *year);
        decided
            .chain(self.unreadable.iter().map(|(year, _)| *year))
            .min()
    }
}

impl Table<'_> {
    /// Years after the plan's last make the budget longer; those before its first are left out.
    fn years(&mut self) {
        let plan = self.writing.plan;
        let columns = self.pasted.columns.iter();
        let years = columns.clone().filter_map(|it| match it {
            PastedColumn::Year(year) => Some(*year),
            _ => None,
        });
        let years: Vec<Year> = years.collect();
        let outside = years.iter().filter(|it| !self.takes(**it));
        self.made.years_outside = outside.copied().collect();
        self.made.sum_columns = columns.filter(|it| **it == PastedColumn::Sum).count();
        let last = years.iter().max().copied().unwrap_or(plan.first_year);
        let wanted = last.since(plan.first_year).saturating_add(1);
        if wanted > plan.budget_years && last > plan.budget().last() {
            let longer = wanted.min(MOST_YEARS);
            self.made.years_added = longer.saturating_sub(plan.budget_years);
            if self.made.years_added > 0 {
                self.made.changes.push(Change::Set {
                    place: Entity::Plan.field(Field::BudgetYears),
                    value: Value::Whole(longer),
                });
            }
        }
    }

    /// Whether a year can be among the budget's.
    fn takes(&self, year: Year) -> bool {
        let first = self.writing.plan.first_year;
        year >= first && year.since(first) < MOST_YEARS
    }

    fn text(&self, at: usize, column: usize) -> &str {
        let row = self.pasted.first_row().saturating_add(at);
        self.block.cell(row, column).trim()
    }

    fn name(&self, at: usize) -> String {
        let columns = self.pasted.columns.iter();
        let column = columns
            .into_iter()
            .position(|it| *it == PastedColumn::Name)
            .unwrap_or(0);
        // A longer name is no name, and would refuse the whole table.
        self.text(at, column).chars().take(LONGEST_NAME).collect()
    }

    fn row(&mut self, at: usize) {
        match self.pasted.rows.get(at) {
            Some(PastedRow::Group) => self.group = Some(self.name(at)),
            Some(PastedRow::Sum) => self.made.sum_rows = self.made.sum_rows.saturating_add(1),
            Some(PastedRow::Thing) => self.thing(at),
            Some(PastedRow::Empty) | None => {}
        }
    }

    fn thing(&mut self, at: usize) {
        let name = self.name(at);
        if name.is_empty() {
            return;
        }
        let known = self.known.get_mut(&name.to_lowercase());
        if let Some(key) = known.and_then(VecDeque::pop_front) {
            self.update(at, &key);
            return;
        }
        if self.room == 0 {
            self.made.too_many = self.made.too_many.saturating_add(1);
            return;
        }
        let amounts = self.amounts(at);
        self.made.doubtful = self.made.doubtful.saturating_add(amounts.doubtful);
        let begins = amounts.first().unwrap_or(self.writing.plan.first_year);
        let Some(thing) = self.new_thing(&name, begins, amounts.decided) else {
            return;
        };
        self.room = self.room.saturating_sub(1);
        self.made.added = self.made.added.saturating_add(1);
        let entity = thing.entity();
        self.made.changes.push(Change::Add { thing, at: None });
        self.keep_unreadable(&entity, begins, amounts.unreadable);
        self.fields(at, &entity);
    }

    /// The amounts of a row by year, read in the unit of the table.
    fn amounts(&self, at: usize) -> Amounts {
        let mut amounts = Amounts::default();
        for (column, kind) in self.pasted.columns.iter().enumerate() {
            let PastedColumn::Year(year) = kind else {
                continue;
            };
            let text = self.text(at, column);
            if is_nothing(text) || !self.takes(*year) {
                continue;
            }
            let place = self.a_thing().field(Field::Overrides);
            let holds = place.entity.kind().spec(place.field).map(|it| it.holds);
            let entry = Entry::of(Target::Value(place.at(*year)), text);
            let read = self.writing.read(&entry);
            amounts.doubtful += usize::from(read.as_ref().is_ok_and(|it| it.doubtful));
            match read.map(|it| it.value) {
                Ok(value @ Value::Decided(decided))
                    if holds.is_some_and(|it| check_value(it, Some(*year), &value).is_ok()) =>
                {
                    amounts.decided.push((*year, decided));
                }
                _ => amounts.unreadable.push((*year, text.to_owned())),
            }
        }
        amounts
    }

    /// A thing of the kind that new rows are, for the bounds of its amounts.
    fn a_thing(&self) -> Entity {
        match self.sheet.kind() {
            SheetKind::Frame => Entity::Line(LineId::default()),
            _ => Entity::Item(ItemId::default()),
        }
    }

    /// A new line or item: the first year's amount is its base, those of later years are decided.
    /// A new initiative: one step with all the amounts.
    fn new_thing(
        &mut self,
        name: &str,
        begins: Year,
        decided: Vec<(Year, Override)>,
    ) -> Option<Thing> {
        if self.sheet.kind() == SheetKind::Renewal {
            let plan = self.writing.plan;
            let amounts = decided
                .into_iter()
                .map(|(year, it)| (year, fixed(plan, year, it)));
            let step = capitalised(&self.writing.texts.kind(EntityKind::Tranche));
            let initiative = begun_with(&mut self.ids, (name, begins), &step, amounts);
            return initiative;
        }
        let first = self.writing.plan.first_year;
        let mut base = Money::ZERO;
        let mut overrides = crate::model::Overrides::new();
        for (year, amount) in decided {
            if year == first && !amount.nominal {
                base = amount.amount;
            } else {
                overrides.insert(year, amount);
            }
        }
        let group = self.group.clone().unwrap_or_default();
        match self.sheet.kind() {
            SheetKind::Operations => {
                let item = OperationsItem {
                    id: ItemId::new(&self.ids.make("item", name)).ok()?,
                    name: name.to_owned(),
                    category: self.category(&group),
                    base,
                    overrides,
                    ..OperationsItem::default()
                };
                Some(Thing::Item(Arc::new(item)))
            }
            SheetKind::Frame => {
                let income = self.is_income(&group) || self.is_income(name);
                let line = AppropriationLine {
                    id: LineId::new(&self.ids.make("line", name)).ok()?,
                    name: name.to_owned(),
                    kind: if income {
                        LineKind::Income
                    } else {
                        LineKind::default()
                    },
                    base,
                    overrides,
                    ..AppropriationLine::default()
                };
                Some(Thing::Line(Arc::new(line)))
            }
            SheetKind::Teams | SheetKind::Renewal | SheetKind::Setup => None,
        }
    }

    /// The category that a heading names, as far as it names one.
    fn category(&self, group: &str) -> Category {
        let texts = self.writing.texts;
        let word = texts.read_word(EntityKind::Item, Field::Category, group);
        word.and_then(|word| word.parse().ok()).unwrap_or_default()
    }

    fn is_income(&self, text: &str) -> bool {
        let income: &str = LineKind::Income.into();
        let texts = self.writing.texts;
        texts.read_word(EntityKind::Line, Field::Kind, text) == Some(income)
            || text.to_lowercase() == texts.get("group-income").to_lowercase()
    }

    fn keep_unreadable(&mut self, entity: &Entity, begins: Year, unreadable: Vec<(Year, String)>) {
        for (year, text) in unreadable {
            self.made.unreadable = self.made.unreadable.saturating_add(1);
            let place: Place = if let Entity::Initiative(of) = entity {
                let step = Entity::Tranche(of.clone(), TrancheId::default());
                let offset = Year::relative(year.since(begins));
                step.field(Field::Amount).at(offset)
            } else if year == self.writing.plan.first_year {
                entity.clone().field(Field::Base)
            } else {
                entity.clone().field(Field::Overrides).at(year)
            };
            let annotation = Annotation {
                unreadable: Some(text.chars().take(LONGEST_KEPT).collect()),
                ..Annotation::default()
            };
            self.made
                .changes
                .push(Change::Annotate { place, annotation });
        }
    }

    /// Columns that are fields of the thing.
    fn fields(&mut self, at: usize, entity: &Entity) {
        for (column, kind) in self.pasted.columns.iter().enumerate() {
            let PastedColumn::Field(field) = kind else {
                continue;
            };
            let text = self.text(at, column).to_owned();
            if text.is_empty() || entity.kind().spec(*field).is_none() {
                continue;
            }
            let target = Target::Value(entity.clone().field(*field));
            self.entries.push(Entry::of(target, text));
        }
    }

    /// New amounts for a row that is there.
    fn update(&mut self, at: usize, key: &RowKey) {
        let step = only_step(self.projection, key);
        let Some(row) = self.sheet.row(step.as_ref().unwrap_or(key)) else {
            return;
        };
        self.made.updated = self.made.updated.saturating_add(1);
        for (column, kind) in self.pasted.columns.iter().enumerate() {
            let PastedColumn::Year(year) = kind else {
                continue;
            };
            let text = self.text(at, column).to_owned();
            let cell = self
                .sheet
                .cell(self.projection, row, Column::Year(*year), *year);
            if let Some(target) = cell.target.filter(|_| !is_nothing(&text)) {
                let column = Column::Year(*year);
                self.entries
                    .push(Entry::in_cell(target, text, column, *year));
            }
        }
        if let Some(entity) = key.thing() {
            let entity = entity.clone();
            self.fields(at, &entity);
        }
    }

    fn finish(mut self) -> TablePasting {
        let mut plan = self.writing.plan.clone();
        for change in &self.made.changes {
            // They were made to fit; one that does not is refused when all are made.
            let _ = plan.apply(change);
        }
        let writing = Writing {
            plan: &plan,
            ..self.writing
        };
        let changes = writing.changes(&self.entries);
        let kept = |change: &&Change| matches!(change, Change::Annotate { annotation, .. } if annotation.unreadable.is_some());
        let kept = changes.iter().filter(kept).count();
        self.made.unreadable = self.made.unreadable.saturating_add(kept);
        self.made.changes.extend(changes);
        self.made
    }
}
