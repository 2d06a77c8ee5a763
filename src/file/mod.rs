//! The plan file: `*.handlingsrom.json`.
//!
//! Only this room knows its shape. Values are read and written one by one through the table of
//! fields, so a value in a scenario is checked just as one in the base, and the JSON Schema comes
//! from the same table. Older versions are migrated as trees before they are read; so far there
//! is one version.

mod error;
mod extras;
mod on_disk;
mod read;
mod recovery;
mod references;
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
pub use self::save::{open, save, save_bytes};
pub use self::schema::json_schema;
pub use self::write::write;
use crate::model::{EntityKind, Field};

/// The key of a line's or a scenario's changes.
const CHANGES: &str = "changes";
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
        EntityKind::Scenario => "scenarios",
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
        EntityKind::Team | EntityKind::Profile | EntityKind::Scenario => &[],
    }
}
