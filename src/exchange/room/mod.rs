//! The room of a plan: as CSV and JSON for other programs, and as a person reads it.
//!
//! Without a year every budget year has its ladder; with one, what stands on each rung of it.

mod bite;
mod csv;
mod json;
mod printed;
mod table;

pub use self::csv::{ROOM_COLUMNS, ROOM_ITEM_COLUMNS, room_csv};
pub use self::json::room_json;
pub use self::table::room_table;
use crate::model::{Entity, Field, ScenarioId, Value};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Lock, Projection};
use crate::room::{Rung, Strength};
use crate::time::Year;

/// Whose room is asked for.
#[derive(Clone, Copy)]
pub struct RoomAsked<'a> {
    /// What was computed.
    pub projection: &'a Projection,
    /// The scenario it was computed under.
    pub scenario: Option<&'a ScenarioId>,
    /// The year whose rungs are told in full; every budget year's ladder where there is none.
    pub year: Option<Year>,
    /// Which kroner.
    pub prices: PriceBasis,
}

const STRENGTHS: [Strength; 2] = [Strength::Realistic, Strength::Legal];

impl RoomAsked<'_> {
    /// An amount in the kroner asked for, rounded to øre once.
    fn kroner(&self, amount: Money, year: Year) -> Money {
        let prices = self.projection.prices();
        Money::posting(prices.in_basis(amount, year, self.prices))
    }

    /// The name of a thing as it was entered.
    fn name_of(&self, entity: &Entity) -> String {
        let name = entity.clone().field(Field::Name);
        match self.projection.plan().get(&name) {
            Some(Value::Text(name)) => name,
            _ => String::new(),
        }
    }

    /// The plan's date, as it is written.
    fn date(&self) -> Option<String> {
        self.projection.plan().as_of.map(|date| date.to_string())
    }
}

/// The word of a rung, as the columns are called.
fn rung_word(rung: Rung) -> String {
    match rung {
        Rung::Free => "free".to_owned(),
        Rung::Level(level) => format!("level_{level}"),
        Rung::Unallocated => "unallocated".to_owned(),
        Rung::Committed => "committed".to_owned(),
        Rung::Locked => "locked".to_owned(),
        Rung::Shortfall => "shortfall".to_owned(),
    }
}

/// What locks something, and the last year of it, where one is known.
fn lock_words(lock: Option<Lock>) -> (Option<&'static str>, Option<Year>) {
    match lock {
        Some(Lock::Contract { through }) => (Some("contract"), through),
        Some(Lock::LeadTime { through }) => (Some("lead_time"), Some(through)),
        None => (None, None),
    }
}
