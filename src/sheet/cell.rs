//! What stands in a cell, and what is entered there.

use rust_decimal::{Decimal, dec};

use super::rates::{held_without, rates};
use super::{Column, Group, Row, RowKey, Sheet, renewal};
use crate::model::{
    AppropriationLine, Certainty, Entity, Field, Holds, OperationsItem, Override, Percent, Place,
    Plan, Value,
};
use crate::money::{Money, exact};
use crate::prices;
use crate::projection::{Figure, Measure, Projection, Quantity};
use crate::time::Year;

/// Where a value in a cell comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Entered here.
    Entered,
    /// Decided for the year, over what would follow.
    Decided,
    /// Follows from what was entered elsewhere in the row; can be typed over.
    Follows,
    /// Nothing is entered; what holds then.
    Default,
    /// Computed; nothing can be entered here.
    Computed,
    /// Nothing stands here.
    Blank,
}

/// What typing in a cell changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A value.
    Value(Place),
    /// How certain a value is.
    Certainty(Place),
    /// Where a value comes from.
    Source(Place),
    /// The name of a thing that is not there yet.
    New(crate::model::EntityKind),
}

impl Target {
    /// The place that it is about, if there is one yet.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Value(place) | Self::Certainty(place) | Self::Source(place) => Some(place),
            Self::New(_) => None,
        }
    }
}

/// A cell of a sheet. Amounts are in fixed kroner of the plan's price year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands there.
    pub value: Value,
    /// Where that comes from.
    pub standing: Standing,
    /// What typing changes; nothing where nothing can be entered.
    pub target: Option<Target>,
    /// The figure that is shown, where it is one.
    pub figure: Option<Figure>,
    /// The year of an amount.
    pub year: Option<Year>,
    /// Text that was typed here and could not be read.
    pub unreadable: Option<String>,
}

impl Cell {
    pub(super) const fn blank() -> Self {
        Self {
            value: Value::Absent,
            standing: Standing::Blank,
            target: None,
            figure: None,
            year: None,
            unreadable: None,
        }
    }

    pub(super) fn computed(value: Value) -> Self {
        Self {
            value,
            standing: Standing::Computed,
            ..Self::blank()
        }
    }

    pub(super) fn entered(value: Value, place: Place) -> Self {
        let standing = if value == Value::Absent {
            Standing::Blank
        } else {
            Standing::Entered
        };
        Self {
            value,
            standing,
            target: Some(Target::Value(place)),
            ..Self::blank()
        }
    }

    /// Whether something can be entered here.
    pub fn is_open(&self) -> bool {
        self.target.is_some()
    }

    /// The number that stands here: kroner, percent or a count.
    pub fn number(&self) -> Option<Decimal> {
        match &self.value {
            Value::Amount(amount) => Some(amount.decimal()),
            Value::Percent(percent) => Some(percent.0),
            Value::Count(count) => Some(*count),
            Value::Whole(number) => Some((*number).into()),
            _ => None,
        }
    }

    /// The kind of value that is entered here.
    pub fn holds(&self) -> Option<Holds> {
        match self.target.as_ref()? {
            Target::Value(place) => {
                let spec = place.entity.kind().spec(place.field)?;
                Some(spec.holds)
            }
            Target::Certainty(_) => None,
            Target::Source(_) | Target::New(_) => Some(Holds::Text(4000)),
        }
    }
}

impl Sheet {
    /// What stands in a cell. `looked_at`: the year whose growth is shown in columns of growth.
    pub fn cell(
        &self,
        projection: &Projection,
        row: &Row,
        column: Column,
        looked_at: Year,
    ) -> Cell {
        let mut cell = match &row.key {
            RowKey::Group(group) => self.of_group(group, column),
            RowKey::Thing(entity) => of_thing(projection, row, entity, column, looked_at),
            RowKey::Part(entity, measure) => of_part(projection, entity, *measure, column),
            RowKey::Whole(measure) => match column {
                Column::Year(year) => figure(projection, measure.at(year)),
                _ => Cell::blank(),
            },
            RowKey::Series(entity, field) => of_series(projection, entity, *field, column),
            RowKey::Setting(field) => match column {
                Column::Setting => setting(projection, *field),
                _ => Cell::blank(),
            },
            RowKey::New(kind) => match column {
                Column::Name => Cell {
                    target: Some(Target::New(*kind)),
                    ..Cell::blank()
                },
                _ => Cell::blank(),
            },
        };
        if let Some(Target::Value(place)) = &cell.target {
            let said = projection.plan().annotation(place);
            cell.unreadable = said.and_then(|it| it.unreadable.clone());
        }
        cell
    }

    fn of_group(&self, group: &Group, column: Column) -> Cell {
        let Column::Year(year) = column else {
            return Cell::blank();
        };
        let sum = self.sum(group, year);
        sum.map_or(Cell::blank(), |sum| Cell {
            year: Some(year),
            ..Cell::computed(Value::Amount(sum))
        })
    }
}

/// A computed figure.
pub(super) fn figure(projection: &Projection, figure: Figure) -> Cell {
    let value = match crate::room::value(projection, &figure) {
        Some(Quantity::Kroner(amount)) => Value::Amount(amount),
        Some(Quantity::Unrounded(number)) => Value::Amount(Money::entered(number)),
        Some(Quantity::Percent(percent)) => Value::Percent(Percent(percent)),
        Some(Quantity::Factor(number) | Quantity::Years(Some(number))) => Value::Count(number),
        Some(Quantity::Year(Some(year))) => Value::Year(year),
        // A share of nothing has no value, and says so.
        Some(Quantity::Year(None) | Quantity::Years(None) | Quantity::Undefined) => Value::Absent,
        None => return Cell::blank(),
    };
    Cell {
        year: figure.year,
        figure: Some(figure),
        ..Cell::computed(value)
    }
}

fn of_part(projection: &Projection, entity: &Entity, measure: Measure, column: Column) -> Cell {
    let Column::Year(year) = column else {
        return Cell::blank();
    };
    let mut cell = figure(projection, measure.of(entity.clone(), year));
    match (&mut cell.value, measure) {
        // What releases take and initiatives save stands among what it is taken from.
        (
            Value::Amount(amount),
            Measure::ReleaseOperations | Measure::Release | Measure::BenefitInPlan,
        ) => {
            *amount = amount.negated();
        }
        (value @ Value::Count(_), Measure::RealGrowth) => {
            if let Value::Count(factor) = *value {
                *value = Value::Percent(percent_of(factor));
            }
        }
        _ => {}
    }
    cell
}

fn percent_of(factor: Decimal) -> Percent {
    Percent(exact::times(exact::minus(factor, Decimal::ONE), dec!(100)))
}

fn of_thing(
    projection: &Projection,
    row: &Row,
    entity: &Entity,
    column: Column,
    looked_at: Year,
) -> Cell {
    match column {
        Column::Name => field(projection.plan(), entity, Field::Name),
        Column::Field(Field::RealGrowth) => real_growth(projection, row, entity, looked_at),
        Column::Field(Field::Cut) => cut(projection.plan(), entity, looked_at),
        Column::Field(Field::YearlyCost) => yearly_cost(projection, row, entity),
        Column::Field(Field::Count) => count(projection, row, entity),
        Column::Field(Field::Active) => renewal::active(projection.plan(), entity),
        Column::Field(Field::Kind) => renewal::kind(projection.plan(), entity),
        Column::Field(it) => field(projection.plan(), entity, it),
        Column::NominalGrowth => nominal_growth(projection, row, entity, looked_at),
        Column::Certainty => said(projection.plan(), entity, Target::Certainty),
        Column::Source => said(projection.plan(), entity, Target::Source),
        Column::Year(year) => of_year(projection, row, entity, year),
        Column::Setting | Column::Shape => Cell::blank(),
    }
}

/// A field of a thing as it was entered; blank where things of this kind have no such field.
fn field(plan: &Plan, entity: &Entity, field: Field) -> Cell {
    let place = entity.clone().field(field);
    let Some(value) = plan.get(&place) else {
        return Cell::blank();
    };
    Cell::entered(renewal::as_year(plan, &place, value), place)
}

/// The place whose certainty and source stand for a thing: its main amount.
fn main_place(entity: &Entity) -> Option<Place> {
    let field = match entity {
        Entity::Line(_) | Entity::Item(_) => Field::Base,
        Entity::Change(..) | Entity::Tranche(..) => Field::Amount,
        Entity::Benefit(..) => Field::FullValue,
        Entity::Role(..) => Field::YearlyCost,
        _ => return None,
    };
    Some(entity.clone().field(field))
}

fn said(plan: &Plan, entity: &Entity, target: fn(Place) -> Target) -> Cell {
    let Some(place) = main_place(entity) else {
        return Cell::blank();
    };
    let annotation = plan.annotation(&place);
    let target = target(place.clone());
    let (value, given) = if matches!(target, Target::Certainty(_)) {
        let certainty = annotation.and_then(|it| it.certainty);
        let word: &'static str = certainty.unwrap_or_default().into();
        (Value::Word(word), certainty.is_some())
    } else {
        let source = annotation.and_then(|it| it.source.clone());
        let given = source.is_some();
        (source.map_or(Value::Absent, Value::Text), given)
    };
    let standing = match (&value, given) {
        (Value::Absent, _) => Standing::Blank,
        (_, true) => Standing::Entered,
        (_, false) => Standing::Default,
    };
    Cell {
        value,
        standing,
        target: Some(target),
        ..Cell::blank()
    }
}

/// An amount of a thing in a year.
fn of_year(projection: &Projection, row: &Row, entity: &Entity, year: Year) -> Cell {
    let plan = projection.plan();
    match entity {
        Entity::Line(_) => plan.lines.get(row.at).map_or(Cell::blank(), |line| {
            line_year(projection, line, entity, year)
        }),
        Entity::Item(_) => plan.items.get(row.at).map_or(Cell::blank(), |item| {
            item_year(projection, item, entity, year)
        }),
        Entity::Team(_) => figure(projection, Measure::Team.of(entity.clone(), year)),
        Entity::Change(..) => change_year(plan, entity, year),
        other => renewal::of_year(projection, other, year),
    }
}

fn line_year(
    projection: &Projection,
    line: &AppropriationLine,
    entity: &Entity,
    year: Year,
) -> Cell {
    let decided = line.overrides.get(&year);
    // The first year is the amount before its changes, unless there are none.
    let plain = line.changes.iter().all(|it| it.year != year);
    let first = year == projection.horizon().first() && plain;
    let shown = figure(projection, Measure::Lasting.of(entity.clone(), year));
    amount_of_year(shown, entity, year, decided, first)
}

fn item_year(projection: &Projection, item: &OperationsItem, entity: &Entity, year: Year) -> Cell {
    let first = item.from.unwrap_or(year).max(projection.plan().first_year);
    let runs = projection
        .path_of(entity)
        .is_some_and(|path| path.runs_in(year));
    if !runs {
        return Cell::blank();
    }
    let decided = item.overrides.get(&year);
    let shown = figure(projection, Measure::Item.of(entity.clone(), year));
    let is_first = year == projection.plan().first_year.max(first);
    let is_first = is_first && (item.from.is_some() || year == projection.plan().first_year);
    amount_of_year(shown, entity, year, decided, is_first)
}

/// A shown amount with where it was entered: decided for its year, the base, or neither.
fn amount_of_year(
    shown: Cell,
    entity: &Entity,
    year: Year,
    decided: Option<&Override>,
    is_base: bool,
) -> Cell {
    let overrides = entity.clone().field(Field::Overrides).at(year);
    let (standing, place) = match decided {
        Some(_) => (Standing::Decided, overrides),
        None if is_base => (Standing::Entered, entity.clone().field(Field::Base)),
        None => (Standing::Follows, overrides),
    };
    Cell {
        standing,
        target: Some(Target::Value(place)),
        ..shown
    }
}

fn change_year(plan: &Plan, entity: &Entity, year: Year) -> Cell {
    let comes = plan.get(&entity.clone().field(Field::Year));
    if comes != Some(Value::Year(year)) {
        return Cell::blank();
    }
    Cell {
        year: Some(year),
        ..field(plan, entity, Field::Amount)
    }
}

/// Real growth: its own where it has one, otherwise what its profile comes to.
fn real_growth(projection: &Projection, row: &Row, entity: &Entity, year: Year) -> Cell {
    let plan = projection.plan();
    let place = entity.clone().field(Field::RealGrowth);
    let (own, profile) = match entity {
        Entity::Line(_) => match plan.lines.get(row.at) {
            Some(line) => (Some(&line.real_growth), None),
            None => return Cell::blank(),
        },
        Entity::Item(_) => match plan.items.get(row.at) {
            Some(item) => (item.real_growth.as_ref(), item.profile.as_ref()),
            None => return Cell::blank(),
        },
        Entity::Team(_) => match plan.teams.get(row.at) {
            Some(team) => (team.real_growth.as_ref(), team.profile.as_ref()),
            None => return Cell::blank(),
        },
        other => return field(plan, other, Field::RealGrowth),
    };
    let year = year.max(plan.first_year.later(1));
    if let Some(own) = own {
        let shown = Value::Percent(own.at(year));
        return Cell::entered(shown, place);
    }
    let growth = profile.and_then(|id| projection.prices().real_growth(id));
    let factor = growth.and_then(|it| it.factor.get(year)).copied();
    let followed = profile.map(|id| Measure::RealGrowth.of(Entity::Profile(id.clone()), year));
    Cell {
        value: Value::Percent(factor.map_or(Percent::ZERO, percent_of)),
        standing: Standing::Follows,
        target: Some(Target::Value(place)),
        figure: followed.filter(|_| factor.is_some()),
        ..Cell::blank()
    }
}

/// The efficiency cut of the year that is looked at.
fn cut(plan: &Plan, entity: &Entity, year: Year) -> Cell {
    let year = year.max(plan.first_year.later(1));
    rates(plan, entity, Field::Cut).map_or(Cell::blank(), |rates| {
        let place = entity.clone().field(Field::Cut);
        Cell::entered(Value::Percent(rates.at(year)), place)
    })
}

/// Nominal growth: real growth and compensation together. What is typed is entered as real growth.
fn nominal_growth(projection: &Projection, row: &Row, entity: &Entity, year: Year) -> Cell {
    let real = real_growth(projection, row, entity, year);
    let Value::Percent(percent) = real.value else {
        return Cell::blank();
    };
    let year = year.max(projection.plan().first_year.later(1));
    let compensation = prices::compensation(projection.plan(), year);
    let factor = exact::times(percent.growth_factor(), compensation.growth_factor());
    Cell {
        value: Value::Percent(percent_of(factor)),
        standing: Standing::Follows,
        figure: real.figure.map(|it| Figure {
            measure: Measure::NominalGrowth,
            ..it
        }),
        target: real.target,
        ..Cell::blank()
    }
}

/// Cost per full-time equivalent: as entered, or built up from its parts.
fn yearly_cost(projection: &Projection, row: &Row, entity: &Entity) -> Cell {
    let Entity::Role(team, _) = entity else {
        return Cell::blank();
    };
    let cell = field(projection.plan(), entity, Field::YearlyCost);
    let roles = projection.find_team(team).map(|team| &team.roles);
    let role = roles.and_then(|roles| roles.get(row.at));
    match role.filter(|it| it.yearly_cost.is_none()) {
        Some(role) => Cell {
            value: Value::Amount(Money::posting(role.cost_per_fte())),
            standing: Standing::Follows,
            figure: Some(Measure::Role.once_of(entity.clone())),
            ..cell
        },
        None => cell,
    }
}

/// Full-time equivalents: of a role, and together of a team.
fn count(projection: &Projection, row: &Row, entity: &Entity) -> Cell {
    match entity {
        Entity::Team(_) => {
            let team = projection.plan().teams.get(row.at);
            let roles = team.map_or(&[][..], |team| &team.roles);
            let counts = roles.iter().map(|role| role.count);
            Cell::computed(Value::Count(counts.fold(Decimal::ZERO, exact::plus)))
        }
        _ => field(projection.plan(), entity, Field::Count),
    }
}

/// A rate of a year: entered for the year, going on from a year before, or what holds without one.
fn of_series(projection: &Projection, entity: &Entity, it: Field, column: Column) -> Cell {
    let plan = projection.plan();
    let place = entity.clone().field(it);
    match column {
        Column::Name => match entity {
            Entity::Profile(_) => field(plan, entity, Field::Name),
            _ => Cell::blank(),
        },
        Column::Setting => match entity {
            Entity::Profile(_) => field(plan, entity, Field::Kind),
            _ => Cell::blank(),
        },
        Column::Year(year) => {
            let Some(rates) = rates(plan, entity, it) else {
                return Cell {
                    target: Some(Target::Value(place.at(year))),
                    year: Some(year),
                    ..default_rate(projection, entity, it, year)
                };
            };
            let own = rates.later.contains_key(&year) || year == plan.first_year;
            Cell {
                standing: if own {
                    Standing::Entered
                } else {
                    Standing::Follows
                },
                year: Some(year),
                ..Cell::entered(Value::Percent(rates.at(year)), place.at(year))
            }
        }
        _ => Cell::blank(),
    }
}

/// What holds in a year where no rate is entered, and the figure that explains it.
fn default_rate(projection: &Projection, entity: &Entity, field: Field, year: Year) -> Cell {
    let Some(rate) = held_without(projection.plan(), entity, field, year) else {
        return Cell::blank();
    };
    let figure = match (entity, field) {
        (Entity::Plan, Field::Compensation | Field::GeneralPrice) => {
            Some(Measure::Compensation.at(year))
        }
        (Entity::Profile(_), _) => Some(Measure::NominalGrowth.of(entity.clone(), year)),
        _ => None,
    };
    Cell {
        value: Value::Percent(rate),
        standing: Standing::Default,
        figure,
        ..Cell::blank()
    }
}

/// A value that holds for the whole plan; where none is entered, what holds then.
fn setting(projection: &Projection, it: Field) -> Cell {
    let plan = projection.plan();
    let cell = field(plan, &Entity::Plan, it);
    if it == Field::PriceYear && cell.value == Value::Absent {
        return Cell {
            value: Value::Year(plan.price_year()),
            standing: Standing::Default,
            ..cell
        };
    }
    cell
}

/// The certainty that a word names.
pub(super) fn certainty(word: &str) -> Option<Certainty> {
    word.parse().ok()
}
