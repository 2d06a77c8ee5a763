//! The views that the window has.

use std::str::FromStr;

use super::commands::Command;
use super::icons::Icon;
use crate::sheet::SheetKind;

/// A view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Oversikt.
    #[default]
    Overview,
    /// Fornyelse: what initiatives are worth.
    Renewal,
    /// Handlingsrom: how far can be gone, and who must say yes.
    Room,
    /// A sheet.
    Sheet(SheetKind),
}

/// The word of Oversikt on the command line; a sheet has that of its kind.
const OVERVIEW: &str = "overview";
/// The word of Fornyelse.
const RENEWAL: &str = "renewal";
/// The word of Handlingsrom.
const ROOM: &str = "room";
/// The word of initiatives as a table.
const RENEWAL_TABLE: &str = "renewal-table";

impl FromStr for Section {
    type Err = strum::ParseError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        if word == OVERVIEW {
            return Ok(Self::Overview);
        }
        if word == RENEWAL {
            return Ok(Self::Renewal);
        }
        if word == ROOM {
            return Ok(Self::Room);
        }
        if word == RENEWAL_TABLE {
            return Ok(Self::Sheet(SheetKind::Renewal));
        }
        let sheet: SheetKind = word.parse()?;
        Some(Self::Sheet(sheet))
            .filter(|it| <&str>::from(*it) == word)
            .ok_or(strum::ParseError::VariantNotFound)
    }
}

impl From<Section> for &'static str {
    fn from(section: Section) -> Self {
        match section {
            Section::Overview => OVERVIEW,
            Section::Renewal => RENEWAL,
            Section::Room => ROOM,
            Section::Sheet(SheetKind::Renewal) => RENEWAL_TABLE,
            Section::Sheet(kind) => kind.into(),
        }
    }
}

impl strum::VariantArray for Section {
    const VARIANTS: &'static [Self] = &Self::ALL;
}

impl Section {
    /// All views.
    const ALL: [Self; 8] = [
        Self::Overview,
        Self::Sheet(SheetKind::Frame),
        Self::Sheet(SheetKind::Operations),
        Self::Sheet(SheetKind::Teams),
        Self::Renewal,
        Self::Sheet(SheetKind::Renewal),
        Self::Room,
        Self::Sheet(SheetKind::Setup),
    ];

    /// The views in the order of the rail; the last stands at its foot.
    pub(super) const RAIL: [Self; 7] = [
        Self::Overview,
        Self::Sheet(SheetKind::Frame),
        Self::Sheet(SheetKind::Operations),
        Self::Sheet(SheetKind::Teams),
        Self::Renewal,
        Self::Room,
        Self::Sheet(SheetKind::Setup),
    ];

    /// The command that goes there.
    pub(super) fn command(self) -> Command {
        match self {
            Self::Overview => Command::Overview,
            Self::Renewal => Command::Renewal,
            Self::Room => Command::Room,
            Self::Sheet(SheetKind::Frame) => Command::Frame,
            Self::Sheet(SheetKind::Operations) => Command::Operations,
            Self::Sheet(SheetKind::Teams) => Command::Teams,
            Self::Sheet(SheetKind::Renewal) => Command::RenewalTable,
            Self::Sheet(SheetKind::Setup) => Command::Setup,
        }
    }

    /// The view that a command goes to, if it goes to one.
    pub(super) fn of(command: Command) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.command() == command)
    }

    /// What stands for it on the rail.
    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Overview => Icon::Bars,
            Self::Renewal => Icon::Curve,
            Self::Room => Icon::Stairs,
            Self::Sheet(SheetKind::Frame) => Icon::Lines,
            Self::Sheet(SheetKind::Operations) => Icon::Stem,
            Self::Sheet(SheetKind::Teams) => Icon::People,
            Self::Sheet(SheetKind::Renewal) => Icon::Sheet,
            Self::Sheet(SheetKind::Setup) => Icon::Wheel,
        }
    }
}
