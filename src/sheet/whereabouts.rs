//! Where in the sheets something stands: the way from an address of the model to a cell.

use super::cell::Target;
use super::{Column, Row, RowKey, Sheet, SheetKind};
use crate::findings::Where;
use crate::model::{Entity, EntityKind, Field, Place, Value};
use crate::projection::{Measure, Projection};
use crate::time::Year;

/// A cell of one of the sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The sheet.
    pub sheet: SheetKind,
    /// The row.
    pub row: RowKey,
    /// The column.
    pub column: Column,
}

impl RowKey {
    /// The row in which a field of a thing stands. Scenarios and fields of releases
    /// and levers' uses stand in none.
    pub fn of(entity: &Entity, field: Field) -> Option<Self> {
        match entity {
            // It is chosen there, and has no cell of its own.
            Entity::Plan if field == Field::OwnRules => Some(Self::Setting(Field::RuleSet)),
            Entity::Plan => {
                let spec = EntityKind::Plan.spec(field)?;
                Some(if spec.holds.by_year() {
                    Self::Series(Entity::Plan, field)
                } else {
                    Self::Setting(field)
                })
            }
            Entity::Profile(_) => Some(Self::Series(entity.clone(), Field::Growth)),
            Entity::Release(_) | Entity::LeverUse(_) | Entity::Scenario(_) => None,
            _ => Some(Self::Thing(entity.clone())),
        }
    }
}

/// Where something that a finding is about, or that is looked for, stands in the sheets.
/// `looked_at`: the year whose cell is chosen where nothing says which.
pub fn whereabouts(projection: &Projection, of: &Where, looked_at: Year) -> Option<Whereabouts> {
    match of {
        Where::Thing(entity) => of_thing(projection, entity, looked_at),
        Where::Place(place) => of_place(projection, place, looked_at),
        Where::Figure(_) => None,
    }
}

fn of_place(projection: &Projection, place: &Place, looked_at: Year) -> Option<Whereabouts> {
    let kind = SheetKind::of_kind(place.entity.kind())?;
    let sheet = Sheet::of(kind, projection);
    let row = sheet.row(&RowKey::of(&place.entity, place.field)?)?;
    let year = projection.plan().calendar_year(place);
    let column = sheet.column_of(projection, row, place, year.unwrap_or(looked_at));
    Some(Whereabouts {
        sheet: kind,
        row: row.key.clone(),
        column: column.unwrap_or(Column::Name),
    })
}

fn of_thing(projection: &Projection, entity: &Entity, looked_at: Year) -> Option<Whereabouts> {
    let (kind, key) = match entity {
        Entity::Plan => return None, // all of them, and none more than another
        Entity::Release(_) => of_release(projection, entity),
        _ => (
            SheetKind::of_kind(entity.kind())?,
            RowKey::of(entity, Field::Name)?,
        ),
    };
    let sheet = Sheet::of(kind, projection);
    let row = sheet.row(&key)?;
    let year = looked_at.clamp(*sheet.years().first()?, *sheet.years().last()?);
    let column = Column::Year(year);
    let stands = sheet.cell(projection, row, column, year).value != Value::Absent;
    Some(Whereabouts {
        sheet: kind,
        row: key,
        column: if stands { column } else { Column::Name },
    })
}

/// A release stands under what it takes from.
fn of_release(projection: &Projection, release: &Entity) -> (SheetKind, RowKey) {
    let of_team = projection.plan().get(&release.clone().field(Field::Team));
    let (kind, measure) = match of_team {
        Some(Value::Reference(_)) => (SheetKind::Teams, Measure::Release),
        _ => (SheetKind::Operations, Measure::ReleaseOperations),
    };
    (kind, RowKey::Part(release.clone(), measure))
}

impl Sheet {
    /// The column of a row in which a place is entered: the very place if there is a cell for it,
    /// otherwise the same field.
    fn column_of(
        &self,
        projection: &Projection,
        row: &Row,
        place: &Place,
        looked_at: Year,
    ) -> Option<Column> {
        let entered = |column: &Column| {
            let cell = self.cell(projection, row, *column, looked_at);
            match cell.target {
                Some(Target::Value(place)) => Some(place),
                _ => None,
            }
        };
        let find = |is_it: &dyn Fn(&Place) -> bool| {
            let mut columns = self.columns().iter();
            columns.find(|it| entered(it).is_some_and(|it| is_it(&it)))
        };
        let same_field =
            |it: &Place| it.entity == place.entity && it.field == place.field && it.year.is_none();
        let in_year = projection.plan().calendar_year(place).map(Column::Year);
        find(&|it| it == place)
            .or_else(|| find(&same_field))
            .copied()
            .or(in_year.filter(|it| self.columns().contains(it)))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::exchange::samples;
    use crate::model::Holds;
    use crate::projection::project;

    fn places(projection: &Projection) -> Vec<Place> {
        let plan = projection.plan();
        let budget = plan.budget();
        let of_thing = |(entity, _): (Entity, _)| {
            let specs = entity.kind().specs().iter();
            let places = specs.flat_map(|spec| {
                let place = entity.clone().field(spec.field);
                let by_year = spec.holds.by_year();
                let years = budget.years().filter(move |_| by_year);
                let later = years.map({
                    let place = place.clone();
                    move |year| place.clone().at(year)
                });
                std::iter::once(place).chain(later).collect::<Vec<_>>()
            });
            places.collect::<Vec<_>>()
        };
        plan.things().flat_map(of_thing).collect()
    }

    #[test]
    fn every_place_of_every_sample_stands_in_a_sheet_or_is_known_not_to() {
        for sample in samples() {
            let plan = sample.read().unwrap().plan;
            let projection = project(Arc::new(plan));
            let year = projection.plan().first_year;
            for place in places(&projection) {
                let found = whereabouts(&projection, &Where::Place(place.clone()), year);
                let nowhere = SheetKind::of_kind(place.entity.kind()).is_none();
                assert_eq!(found.is_none(), nowhere, "{}: {place}", sample.id);
                let Some(found) = found else { continue };
                let sheet = Sheet::of(found.sheet, &projection);
                let row = sheet.row(&found.row).unwrap();
                assert!(sheet.columns().contains(&found.column), "{place}");
                let cell = sheet.cell(&projection, row, found.column, year);
                if let (Some(Target::Value(entered)), true) =
                    (&cell.target, found.column != Column::Name)
                {
                    assert_eq!(entered.entity, place.entity, "{place}");
                }
            }
        }
    }

    #[test]
    fn what_can_be_typed_in_a_sheet_is_found_in_its_cell() {
        for sample in samples() {
            let projection = project(Arc::new(sample.read().unwrap().plan));
            let year = projection.plan().first_year;
            for kind in <SheetKind as strum::VariantArray>::VARIANTS {
                let sheet = Sheet::of(*kind, &projection);
                for (row, column) in sheet
                    .rows()
                    .iter()
                    .flat_map(|row| sheet.columns().iter().map(move |it| (row, *it)))
                {
                    let cell = sheet.cell(&projection, row, column, year);
                    let Some(Target::Value(place)) = cell.target else {
                        continue;
                    };
                    let found = whereabouts(&projection, &Where::Place(place.clone()), year);
                    let found = found.unwrap();
                    assert_eq!((found.sheet, &found.row), (*kind, &row.key), "{place}");
                    let other = sheet.cell(&projection, row, found.column, year);
                    assert_eq!(other.target, Some(Target::Value(place)));
                }
            }
        }
    }

    #[test]
    fn everything_but_scenarios_and_the_plan_has_a_row() {
        for sample in samples() {
            let projection = project(Arc::new(sample.read().unwrap().plan));
            let year = projection.plan().budget().last();
            for (entity, thing) in projection.plan().things() {
                let found = whereabouts(&projection, &Where::Thing(entity.clone()), year);
                let in_release = thing.kind() == EntityKind::Release; // where its target stands
                let in_sheet = SheetKind::of_kind(thing.kind()).is_some() && entity != Entity::Plan;
                let nowhere = !in_sheet && !in_release;
                assert_eq!(found.is_none(), nowhere, "{entity}");
                if let (Some(found), Entity::Item(_)) = (found, &entity) {
                    assert_eq!(found.row, RowKey::Thing(entity));
                }
            }
        }
    }

    #[test]
    fn an_amount_that_is_decided_stands_in_its_year() {
        let projection = project(Arc::new(samples()[0].read().unwrap().plan));
        let plan = projection.plan();
        let item = Entity::Item(plan.items[0].id.clone());
        let spec = EntityKind::Item.spec(Field::Overrides).unwrap();
        assert!(matches!(spec.holds, Holds::Decided { .. }));
        let later = plan.first_year.later(2);
        let place = item.clone().field(Field::Overrides).at(later);
        let found = whereabouts(&projection, &Where::Place(place), plan.first_year).unwrap();
        assert_eq!(found.column, Column::Year(later));
        let base = Where::Place(item.field(Field::Base));
        let found = whereabouts(&projection, &base, later).unwrap();
        assert_eq!(found.column, Column::Year(plan.first_year));
    }
}
