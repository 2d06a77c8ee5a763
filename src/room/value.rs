//! The values of figures of room: what is shown of it has a name, as every figure has.

use super::ladder::lasting_shortfall;
use super::standing::{RoomYear, costs_of, is_committed};
use super::{Ladder, Strength, bite};
use crate::model::Entity;
use crate::money::Money;
use crate::projection::{Figure, Measure, Projection, Quantity};
use crate::rules::LEVELS;
use crate::time::Year;
use crate::worth;

/// The value of a figure, of room or any other; `None` where the plan has no such figure.
pub fn value(projection: &Projection, figure: &Figure) -> Option<Quantity> {
    if figure.measure.is_of_room() {
        let of_room = value_of_room(projection, figure).map(Quantity::Kroner);
        of_room.or_else(|| bite::value(projection, figure))
    } else {
        worth::value(projection, figure)
    }
}

/// Every figure of a plan, those of room and worth with all others.
pub fn figures(projection: &Projection) -> Vec<Figure> {
    projection.figures_with(|figure| value(projection, figure).is_some())
}

fn value_of_room(projection: &Projection, figure: &Figure) -> Option<Money> {
    let year = figure
        .year
        .filter(|it| projection.horizon().contains(*it))?;
    let ladder = |strength| Ladder::of(projection, year, strength);
    match (&figure.subject, figure.level) {
        (Some(subject), None) => of_one(projection, figure.measure, subject, year),
        (None, Some(level)) if level <= LEVELS => Some(match figure.measure {
            Measure::Room => ladder(Strength::Realistic).room(level),
            Measure::LegalRoom => ladder(Strength::Legal).room(level),
            Measure::OnceRoom => ladder(Strength::Realistic).once_room(level),
            Measure::LastingRoom => ladder(Strength::Realistic).lasting_room(level),
            Measure::Step => ladder(Strength::Realistic).step(level)?,
            Measure::LegalStep => ladder(Strength::Legal).step(level)?,
            _ => return None,
        }),
        (None, None) => Some(match figure.measure {
            Measure::UnallocatedRoom => projection.unallocated_room(year),
            Measure::LastingShortfall => lasting_shortfall(projection, year),
            Measure::UnallocatedUnspent => projection.unallocated_unspent(year),
            Measure::UnderspendBeside => projection.underspend_beside(year),
            Measure::FreeNow => ladder(Strength::Realistic).free,
            Measure::Committed => ladder(Strength::Realistic).committed,
            Measure::Locked => ladder(Strength::Realistic).locked,
            Measure::LegalLocked => ladder(Strength::Legal).locked,
            _ => return None,
        }),
        _ => None,
    }
}

/// What of one thing stands on a step, is committed or is locked.
fn of_one(
    projection: &Projection,
    measure: Measure,
    subject: &Entity,
    year: Year,
) -> Option<Money> {
    let room = RoomYear::of(projection, year);
    match subject {
        Entity::Item(id) => {
            let item = projection.find_item(id)?;
            let standing = |strength| room.item(projection, item, (year, strength));
            Some(match measure {
                Measure::ItemReleasable => standing(Strength::Realistic)?.can_go,
                Measure::ItemMovable => standing(Strength::Realistic)?.movable,
                Measure::ItemLegalMovable => standing(Strength::Legal)?.movable,
                Measure::ItemLocked => standing(Strength::Realistic)?.locked,
                Measure::ItemLegalLocked => standing(Strength::Legal)?.locked,
                _ => return None,
            })
        }
        Entity::Team(id) => {
            let team = room.team(projection, projection.find_team(id)?, year)?;
            either(measure, team.lock().is_some(), team.amount)
        }
        Entity::Line(id) => {
            let line = projection.line(id, year)?;
            let spends = !projection.find_line(id)?.is_income();
            let is_it = measure == Measure::LastingShortfall && spends;
            is_it.then(|| line.lasting_shortfall())
        }
        Entity::Initiative(id) => {
            let (at, initiative) = projection.find_initiative(id)?;
            let costs = costs_of(projection, at, year);
            either(measure, is_committed(initiative), costs)
        }
        _ => None,
    }
}

/// All of a team or an initiative is either committed or on the body's own step.
fn either(measure: Measure, committed: bool, amount: Money) -> Option<Money> {
    let asks_committed = match measure {
        Measure::TeamCommitted | Measure::InitiativeCommitted => true,
        Measure::TeamMovable | Measure::InitiativeMovable => false,
        _ => return None,
    };
    Some(if asks_committed == committed {
        amount
    } else {
        Money::ZERO
    })
}
