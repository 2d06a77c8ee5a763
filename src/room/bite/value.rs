//! The values of figures of the bite.

use super::{AdvanceWorth, BiteYear, parts, worth};
use crate::model::{Entity, LeverUseId};
use crate::projection::{Figure, Measure, Projection, Quantity};
use crate::time::Year;

/// The value of a figure of the bite; `None` for any other, or where the plan has no such figure.
pub(in crate::room) fn value(projection: &Projection, figure: &Figure) -> Option<Quantity> {
    let year = figure.year;
    if year.is_some_and(|it| !projection.horizon().contains(it)) || figure.level.is_some() {
        return None;
    }
    match (&figure.subject, year) {
        (None, Some(year)) => of_year(projection, figure.measure, year),
        (Some(subject), Some(year)) => of_one(projection, figure.measure, subject, year),
        (None, None) => match figure.measure {
            Measure::SqueezeYearWithLevers => {
                let squeeze = parts::squeeze_year_with_levers(projection);
                Some(Quantity::Year(squeeze))
            }
            Measure::UseWorth => worth::together(projection).map(Quantity::Unrounded),
            _ => None,
        },
        (Some(Entity::LeverUse(id)), None) if figure.measure == Measure::UseWorth => {
            worth_of(projection, id)
        }
        _ => None,
    }
}

fn of_year(projection: &Projection, measure: Measure, year: Year) -> Option<Quantity> {
    let amount = match measure {
        Measure::Relief => parts::relief(projection, year),
        Measure::Cliff => parts::cliff(projection, year),
        Measure::LeverCliff => parts::lever_cliff(projection, year),
        Measure::Renewed => parts::renewed(projection, year),
        Measure::BiteNet => BiteYear::of(projection, year).net(),
        Measure::RoomWithLevers => parts::in_room(projection, year),
        _ => return None,
    };
    Some(Quantity::Kroner(amount))
}

fn of_one(
    projection: &Projection,
    measure: Measure,
    subject: &Entity,
    year: Year,
) -> Option<Quantity> {
    let amount = match (measure, subject) {
        (Measure::TeamCliff, Entity::Team(id)) => {
            parts::team_cliff(projection, projection.find_team(id)?, year)?
        }
        (Measure::ItemRenewed, Entity::Item(id)) => {
            parts::item_renewed(projection, projection.find_item(id)?, year)?
        }
        (Measure::UsePresentValue, Entity::LeverUse(id)) => {
            let (_, used, _) = projection.find_use(id)?;
            let value = worth::present_value(projection, used, year)?;
            return Some(Quantity::Unrounded(value));
        }
        _ => return None,
    };
    Some(Quantity::Kroner(amount))
}

fn worth_of(projection: &Projection, id: &LeverUseId) -> Option<Quantity> {
    let (_, used, _) = projection.find_use(id)?;
    Some(match AdvanceWorth::of(projection, used)? {
        AdvanceWorth::Amount(amount) => Quantity::Unrounded(amount),
        AdvanceWorth::RepaidAfter(_) => Quantity::Undefined,
    })
}
