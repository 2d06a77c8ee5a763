//! Releases: decided reductions of an item or a team (model §3).

use super::assumptions::Percent;
use super::ids::{ItemId, ReleaseId, TeamId};
use super::place::Entity;
use crate::time::Year;

/// What a release takes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// An operations item.
    Item(&'a ItemId),
    /// A team.
    Team(&'a TeamId),
}

impl Target<'_> {
    /// Its address.
    pub fn entity(&self) -> Entity {
        match self {
            Self::Item(id) => Entity::Item((*id).clone()),
            Self::Team(id) => Entity::Team((*id).clone()),
        }
    }
}

/// A lasting reduction from a year on, of what can realistically go of an item or a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its id.
    pub id: ReleaseId,
    /// The item it takes from.
    pub item: Option<ItemId>,
    /// The team it takes from, where it is not an item.
    pub team: Option<TeamId>,
    /// Share of the releasable part.
    pub share: Percent,
    /// First year.
    pub from_year: Year,
    /// The decision level that says yes (1 = the body itself).
    pub level: u16,
    /// Why this one.
    pub why: String,
    /// What it means for those who notice it, the goal it touches and who is told.
    pub consequence: String,
    /// The decision level that refused it: then it takes nothing, and is not proposed again.
    pub refused_by: Option<u16>,
}

impl Default for Release {
    fn default() -> Self {
        Self {
            id: ReleaseId::default(),
            item: None,
            team: None,
            share: Percent::WHOLE,
            from_year: Year::new(0),
            level: 1,
            why: String::new(),
            consequence: String::new(),
            refused_by: None,
        }
    }
}

impl Release {
    /// Whether it counts: everything but what was refused does.
    pub fn counts(&self) -> bool {
        self.refused_by.is_none()
    }

    /// What it takes from; `None` while nothing is chosen.
    pub fn target(&self) -> Option<Target<'_>> {
        match (&self.item, &self.team) {
            (Some(item), _) => Some(Target::Item(item)),
            (None, Some(team)) => Some(Target::Team(team)),
            (None, None) => None,
        }
    }
}
