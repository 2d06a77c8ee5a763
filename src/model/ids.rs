//! Ids: short readable names that never change, one type per kind of thing.

use std::fmt;
use std::sync::Arc;

/// Why a text cannot be an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not an id")]
pub struct BadId(pub String);

/// The longest id, in characters.
const LONGEST_ID: usize = 40;

/// Whether a text may be an id: a small letter, then small letters, digits, `_` and `-`.
pub(crate) fn is_id(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(char::is_lowercase)
        && characters.all(|c| c.is_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
        && text.chars().count() <= LONGEST_ID
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id with this text, if it is one.
            pub fn new(text: &str) -> Result<Self, BadId> {
                if is_id(text) { Ok(Self(text.into())) } else { Err(BadId(text.to_owned())) }
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self("new".into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names an appropriation line.
    LineId;
    /// Names a change of an appropriation line, within that line.
    ChangeId;
    /// Names an operations item.
    ItemId;
    /// Names a team.
    TeamId;
    /// Names a role, within its team.
    RoleId;
    /// Names a growth profile.
    ProfileId;
    /// Names a release.
    ReleaseId;
    /// Names a use of a lever.
    LeverUseId;
    /// Names a scenario.
    ScenarioId;
    /// Names an initiative.
    InitiativeId;
    /// Names a step, within its initiative.
    TrancheId;
    /// Names a benefit, within its initiative.
    BenefitId;
    /// Names a booking of team time, within its initiative.
    BookingId;
    /// Names an effect without a price, within its initiative.
    EffectId;
    /// Names a relation to another initiative, within its initiative.
    RelationId;
    /// Names a party that pays or gains.
    ActorId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_and_readable() {
        assert!(is_id("p01") && is_id("lønn-drift_2"));
        for bad in [
            "",
            "1p",
            "P01",
            "a b",
            "a.b",
            "a@b",
            "a/b",
            "-a",
            &"a".repeat(41),
        ] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
