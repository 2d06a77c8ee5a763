//! The plan file: `*.handlingsrom.json`.
//!
//! Only this room knows its shape. Values are read and written one by one through the table of
//! fields, so a value in a scenario is checked just as one in the base, and the JSON Schema comes
//! from the same table. Version 2 added initiatives, parties and how worth is discounted, version 3
//! uses of levers; a file of an older version has none of them and is read as it is.

mod error;
mod extras;
mod initiatives;
mod on_disk;
mod read;
mod recovery;
mod references;
mod rule_set;
mod save;
mod schema;
mod tree;
mod values;
mod write;

pub use self::error::{
    DEEPEST, Expected, Fault, FileError, LARGEST_FILE, MOST_VALUES, SystemFault, VERSION,
};
pub use self::extras::{Extras, UnknownKey};
pub use self::on_disk::OnDisk;
pub use self::read::{OpenedPlan, read};
pub use self::recovery::{Autosave, Recovered, discard, recoverable};
pub use self::rule_set::{LARGEST_RULE_SET, OwnRules, read_rule_set};
pub use self::save::{open, open_rule_set, save, save_bytes};
pub use self::schema::json_schema;
pub use self::write::write;
use crate::model::{EntityKind, Field};

/// The key of a line's or a scenario's changes.
const CHANGES: &str = "changes";
/// The keys of an initiative's parts.
const PARTS: [&str; 5] = ["tranches", "benefits", "bookings", "effects", "relations"];
/// The key of a team's roles.
const ROLES: &str = "roles";

/// The key of the list that holds the things of a kind.
fn collection(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Plan => "plan",
        EntityKind::Line => "lines",
        EntityKind::Change => CHANGES,
        EntityKind::Item => "items",
        EntityKind::Team => "teams",
        EntityKind::Role => ROLES,
        EntityKind::Profile => "profiles",
        EntityKind::Release => "releases",
        EntityKind::LeverUse => "lever_uses",
        EntityKind::Scenario => "scenarios",
        EntityKind::Initiative => "initiatives",
        EntityKind::Tranche => "tranches",
        EntityKind::Benefit => "benefits",
        EntityKind::Booking => "bookings",
        EntityKind::Effect => "effects",
        EntityKind::Relation => "relations",
        EntityKind::Actor => "actors",
    }
}

/// Fields that must stand in the file: without them a thing would get a meaning by accident.
fn required(kind: EntityKind) -> &'static [Field] {
    match kind {
        EntityKind::Plan => &[Field::FirstYear, Field::RuleSet],
        EntityKind::Line => &[Field::Kind, Field::Base],
        EntityKind::Change => &[Field::Year, Field::Amount],
        EntityKind::Item => &[Field::Category, Field::Base],
        EntityKind::Role => &[Field::Count],
        EntityKind::Release => &[Field::Share, Field::FromYear],
        EntityKind::LeverUse => &[Field::Lever, Field::Year],
        EntityKind::Initiative => &[Field::Start],
        // A booking is begun before its team is named, and a relation before the other initiative.
        EntityKind::Team
        | EntityKind::Booking
        | EntityKind::Relation
        | EntityKind::Profile
        | EntityKind::Scenario
        | EntityKind::Tranche
        | EntityKind::Benefit
        | EntityKind::Effect
        | EntityKind::Actor => &[],
    }
}
