//! Sheets: a plan as rows and columns.
//!
//! A sheet says what stands in each cell, what is entered there, and what becomes of what is
//! typed, filled or pasted. It draws nothing: the window's grid is one way to show a sheet. Rows
//! are built once per revision; a cell is looked up when it is shown, so a sheet of five thousand
//! rows costs what is in sight.

mod cell;
mod columns;
mod entry;
mod order;
mod parts;
mod range;
mod rates;
mod reading;
mod renewal;
mod rows;
mod structure;
mod table;
mod whereabouts;
mod written;

use std::collections::HashMap;

pub use self::cell::{Cell, Standing, Target};
pub use self::columns::Column;
pub use self::entry::{Entry, TypedIn, Writing};
pub use self::order::{Direction, Filter, Ordering, in_order};
pub use self::parts::{begins_in, part_kinds};
pub use self::range::{Pasting, Range, Summed};
pub use self::reading::{Reading, Unread, unit_of};
pub use self::renewal::{as_year, counts_years};
pub use self::rows::{Group, Row, RowKey};
pub use self::structure::{delete, duplicate, insert, insert_part, shift};
pub use self::table::{TablePasting, is_table, pasted_table};
pub use self::whereabouts::{Whereabouts, whereabouts};
pub use self::written::written;
use crate::model::{Entity, EntityKind, Field};
use crate::money::Money;
use crate::projection::{Measure, Projection};
use crate::texts::{Texts, arg, capitalised};
use crate::time::Year;

/// Which part of a plan a sheet shows.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum SheetKind {
    /// The frame: appropriation lines and their changes.
    Frame,
    /// Operations items.
    Operations,
    /// Teams and their roles.
    Teams,
    /// Initiatives with their parts, and the parties that pay or gain.
    Renewal,
    /// Years, prices, growth profiles and rules.
    Setup,
}

impl SheetKind {
    /// The kind of thing that a new row of this sheet is, if rows can be added.
    pub fn adds(self) -> Option<EntityKind> {
        match self {
            Self::Frame => Some(EntityKind::Line),
            Self::Operations => Some(EntityKind::Item),
            Self::Teams => Some(EntityKind::Team),
            Self::Renewal => Some(EntityKind::Initiative),
            Self::Setup => Some(EntityKind::Profile),
        }
    }

    /// The sheet that shows things of this kind.
    pub fn of_kind(kind: EntityKind) -> Option<Self> {
        match kind {
            EntityKind::Line | EntityKind::Change => Some(Self::Frame),
            EntityKind::Item => Some(Self::Operations),
            EntityKind::Team | EntityKind::Role => Some(Self::Teams),
            EntityKind::Initiative
            | EntityKind::Tranche
            | EntityKind::Benefit
            | EntityKind::Booking
            | EntityKind::Effect
            | EntityKind::Relation
            | EntityKind::Actor => Some(Self::Renewal),
            EntityKind::Plan | EntityKind::Profile => Some(Self::Setup),
            EntityKind::Release | EntityKind::LeverUse | EntityKind::Scenario => None,
        }
    }
}

/// A part of a plan as rows and columns, for one revision of its figures.
#[derive(Clone, Debug)]
pub struct Sheet {
    kind: SheetKind,
    years: Vec<Year>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    foot: Vec<Row>,
    places: HashMap<RowKey, usize>,
    /// Sums of groups by budget year: of the amounts of the rows in them.
    sums: HashMap<Group, Vec<Money>>,
}

impl Sheet {
    /// The sheet of a computed plan.
    pub fn of(kind: SheetKind, projection: &Projection) -> Self {
        let years: Vec<Year> = projection.plan().budget().years().collect();
        let rows = rows::rows(kind, projection);
        let places = rows
            .iter()
            .enumerate()
            .map(|(at, row)| (row.key.clone(), at))
            .collect();
        Self {
            kind,
            columns: columns::columns(kind, &years),
            foot: rows::foot(kind),
            sums: rows::sums(kind, projection, &years),
            years,
            rows,
            places,
        }
    }

    /// Which part of the plan.
    pub fn kind(&self) -> SheetKind {
        self.kind
    }

    /// The budget years.
    pub fn years(&self) -> &[Year] {
        &self.years
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// All rows in the plan's order, groups before what is in them.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Rows that always stand below: the sums of the whole.
    pub fn foot(&self) -> &[Row] {
        &self.foot
    }

    /// Where a row stands, if it is there.
    pub fn position(&self, key: &RowKey) -> Option<usize> {
        self.places.get(key).copied()
    }

    /// The row of this key.
    pub fn row(&self, key: &RowKey) -> Option<&Row> {
        self.rows.get(self.position(key)?)
    }

    /// The sum of a group in a budget year, fixed kroner.
    pub fn sum(&self, group: &Group, year: Year) -> Option<Money> {
        let at = self.years.iter().position(|it| *it == year)?;
        self.sums.get(group)?.get(at).copied()
    }

    /// The rows that stand under this one, however deep.
    pub fn under(&self, at: usize) -> &[Row] {
        let Some(row) = self.rows.get(at) else {
            return &[];
        };
        let after = self.rows.get(at.saturating_add(1)..).unwrap_or_default();
        let count = after.iter().take_while(|it| it.level > row.level).count();
        after.get(..count).unwrap_or_default()
    }
}

/// What a row is called on screen.
pub fn row_name(texts: &Texts, projection: &Projection, row: &Row) -> String {
    let plan = projection.plan();
    match &row.key {
        RowKey::Group(group) => group_name(texts, group),
        RowKey::Thing(Entity::Line(id)) => plan
            .line(id)
            .map(|line| line.name.clone())
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| texts.entity(plan, &Entity::Line(id.clone()))),
        // Called after what they are about, and so by their kind first.
        RowKey::Thing(entity @ (Entity::Booking(..) | Entity::Relation(..))) => {
            capitalised(&texts.entity(plan, entity))
        }
        RowKey::Thing(entity)
        | RowKey::Part(entity @ Entity::Release(_), _)
        | RowKey::Series(entity @ Entity::Profile(_), _) => texts.entity(plan, entity),
        // Among operations it is the team's; in the team itself it is a part of it.
        RowKey::Part(entity, Measure::TeamRun) if row.count > 0 => texts.entity(plan, entity),
        RowKey::Part(entity @ Entity::Initiative(_), measure) => {
            let part = texts.get(&format!("part-{}", measure.word()));
            format!("{}: {part}", texts.entity(plan, entity))
        }
        RowKey::Part(entity @ Entity::Benefit(..), _) => {
            let whole = texts.entity(plan, &entity.owner());
            format!("{whole}: {}", texts.entity(plan, entity))
        }
        RowKey::Part(_, measure) => capitalised(&texts.get(&format!("part-{}", measure.word()))),
        RowKey::Whole(measure) => capitalised(&texts.measure(projection.rules(), *measure)),
        RowKey::Series(_, field) | RowKey::Setting(field) => capitalised(&texts.field(*field)),
        RowKey::New(kind) => texts.get(&format!("sheet-new-{}", kind.word())),
    }
}

/// What a sheet is called on screen.
pub fn sheet_name(texts: &Texts, kind: SheetKind) -> String {
    texts.get(match kind {
        SheetKind::Frame => "command-frame",
        SheetKind::Operations => "command-operations",
        SheetKind::Teams => "command-teams",
        SheetKind::Renewal => "sheet-renewal",
        SheetKind::Setup => "command-setup",
    })
}

/// What a group of rows is called.
pub fn group_name(texts: &Texts, group: &Group) -> String {
    match group {
        Group::Category(category) => {
            let word: &str = (*category).into();
            capitalised(&texts.word(EntityKind::Item, Field::Category, word))
        }
        Group::Chapter(chapter) if chapter.is_empty() => texts.get("group-expenditure"),
        Group::Chapter(chapter) => texts.say("group-chapter", [arg("chapter", chapter.clone())]),
        Group::Income => texts.get("group-income"),
        Group::Computed => texts.get("group-computed"),
        Group::Years => texts.get("group-years"),
        Group::Rates => texts.get("group-rates"),
        Group::Profiles => texts.get("group-profiles"),
        Group::Rules => texts.get("group-rules"),
        Group::Actors => texts.get("group-actors"),
        Group::DirectCosts => texts.get("group-direct_costs"),
    }
}
