//! What the inspector is about: the chosen cell, its row and its thing.

use crate::model::{Entity, Field, Place};
use crate::projection::{Account, Figure};
use crate::sheet::{Cell, Column, Row, RowKey, Sheet, Target, group_name, row_name, sheet_name};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::grid::{self, Spot};
use crate::ui::view::View;

/// The chosen cell.
pub(super) struct Subject<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) row: &'a Row,
    pub(super) spot: &'a Spot,
    /// What stands in it.
    pub(super) cell: Cell,
    /// The same; of a name, what its row comes to in the year that is looked at.
    pub(super) told: Cell,
    /// The year of the cell, or the one that is looked at.
    pub(super) year: Year,
    /// Whether it is told by its year.
    by_year: bool,
    name: String,
    heading: String,
    caption: String,
}

impl<'a> Subject<'a> {
    pub(super) fn of(view: &View<'a>, grid: &'a grid::State) -> Option<Self> {
        let (sheet, spot) = (grid.sheet()?, grid.spot()?);
        let row = sheet.row(&spot.row)?;
        let looked_at = view.session.year();
        let projection = view.projection();
        let cell = |column| sheet.cell(projection, row, column, looked_at);
        let own = cell(spot.column);
        let year = match spot.column {
            Column::Year(year) => year,
            _ => looked_at,
        };
        let of_row = matches!(spot.column, Column::Name | Column::Shape);
        let in_year = of_row.then(|| cell(Column::Year(year)));
        let in_year = in_year.filter(|it| it.figure.is_some());
        let by_year = matches!(spot.column, Column::Year(_)) || in_year.is_some();
        Some(Self {
            sheet,
            row,
            spot,
            told: in_year.unwrap_or_else(|| own.clone()),
            cell: own,
            year,
            by_year,
            name: row_name(view.look.texts, projection, row),
            heading: grid::heading(view, sheet.kind(), spot.column),
            caption: caption(view, sheet, row),
        })
    }

    /// The thing that is edited here.
    pub(super) fn entity(&self) -> Option<Entity> {
        match &self.row.key {
            RowKey::Setting(_) => Some(Entity::Plan),
            RowKey::Series(entity, _) => Some(entity.clone()),
            key => key.entity().cloned(),
        }
    }

    /// The thing whose amount this is.
    pub(super) fn thing(&self) -> Option<&Entity> {
        self.row.key.entity()
    }

    /// The column that it is told in.
    pub(super) fn told_in(&self) -> Column {
        if self.by_year {
            Column::Year(self.year)
        } else {
            self.spot.column
        }
    }

    /// The figure that is shown.
    pub(super) fn figure(&self) -> Option<&Figure> {
        self.told.figure.as_ref()
    }

    /// Where the value of the cell is entered.
    pub(super) fn place(&self) -> Option<&Place> {
        self.cell.target.as_ref().and_then(Target::place)
    }

    /// Whether the cell stands for an amount of its thing, whose trail and use are worth telling.
    pub(super) fn is_amount(&self) -> bool {
        let base = self.place().is_some_and(|place| place.field == Field::Base);
        self.by_year || base
    }

    /// Where it stands: its group, and the line that it is paid from.
    pub(super) fn caption(&self) -> String {
        self.caption.clone()
    }

    /// What it is called, and in which year or field.
    pub(super) fn heading(&self) -> String {
        match self.spot.column {
            _ if self.by_year => format!("{}, {}", self.name, self.year),
            Column::Name | Column::Setting | Column::Shape => self.name.clone(),
            _ => format!("{}, {}", self.name, self.heading),
        }
    }
}

fn caption(view: &View<'_>, sheet: &Sheet, row: &Row) -> String {
    let texts = view.look.texts;
    let plan = view.projection().plan();
    let whole = || sheet_name(texts, sheet.kind());
    let owner = match row.key.entity() {
        Some(entity) if entity.owner() != *entity => Some(entity.owner()),
        Some(entity) if matches!(row.key, RowKey::Part(..)) => Some(entity.clone()),
        _ => None,
    };
    if let Some(owner) = owner {
        return texts.entity(plan, &owner);
    }
    let above = sheet
        .position(&row.key)
        .and_then(|at| sheet.rows().get(..at));
    let mut above = above.unwrap_or_default().iter().rev();
    let group = above.find_map(|it| match &it.key {
        RowKey::Group(group) => Some(group_name(texts, group)),
        _ => None,
    });
    let group = match row.key {
        RowKey::Group(_) => whole(),
        _ => group.unwrap_or_else(whole),
    };
    match post(view, row) {
        Some(post) => texts.say("inspector-post", [arg("group", group), arg("post", post)]),
        None => group,
    }
}

/// The post that a row is, or is paid from.
fn post(view: &View<'_>, row: &Row) -> Option<String> {
    let projection = view.projection();
    let plan = projection.plan();
    let post = match row.key.thing()? {
        Entity::Line(id) => plan.line(id)?.post.clone(),
        Entity::Item(_) => {
            let item = plan.items.get(row.at)?;
            let Account::Line(at) = projection.payer(item.paid_from.as_ref()) else {
                return None;
            };
            plan.lines.get(at)?.post.clone()
        }
        _ => return None,
    };
    (!post.trim().is_empty()).then_some(post)
}
