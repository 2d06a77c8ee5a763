//! What a view asks for. The app carries it out after the frame; views change nothing themselves.

use std::path::PathBuf;

use super::commands::Command;
use super::grid::Copied;
use crate::document::{Action, Years};
use crate::findings::Where;
use crate::model::{Change, Percent, Place, ScenarioId};
use crate::prices::PriceBasis;
use crate::projection::Figure;
use crate::sheet::Entry;
use crate::texts::{Language, Unit};
use crate::time::Year;

/// How a share is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HowToSet {
    /// Only shown, while it is dragged.
    Try,
    /// One step of undo with the steps of the same year before it.
    Step,
    /// A step of undo of its own.
    Make,
}

/// A development share that is wished for. The session makes the edit, for only it knows the plan
/// as it stands; what is shown may be older.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ShareWish {
    /// The year.
    pub(super) year: Year,
    /// The share.
    pub(super) share: Percent,
    /// Which years it holds for.
    pub(super) years: Years,
    /// How it is set.
    pub(super) how: HowToSet,
}

/// What an edit of several cells or rows is, for the name of its undo step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Making {
    /// Text is entered in a cell.
    Set,
    /// Cells are filled.
    Fill,
    /// Cells are cleared.
    Clear,
    /// Cells are pasted.
    Paste,
    /// Text is replaced.
    Replace,
    /// Proposals are accepted.
    Accept,
    /// A proposal is refused.
    Refuse,
    /// Rows are added.
    Add,
    /// Rows are doubled.
    Duplicate,
    /// Rows are deleted.
    Remove,
    /// Rows are moved.
    Move,
    /// Something is said of a value.
    Say,
}

impl Making {
    /// What its undo step is called, where it is more than one change.
    pub(super) fn action(self) -> Action {
        match self {
            Self::Set | Self::Say => Action::Several,
            Self::Fill => Action::Fill,
            Self::Clear => Action::Clear,
            Self::Paste => Action::Paste,
            Self::Replace => Action::Replace,
            Self::Accept => Action::Accept,
            Self::Refuse => Action::Refuse,
            Self::Add => Action::Add,
            Self::Duplicate => Action::Duplicate,
            Self::Remove => Action::Remove,
            Self::Move => Action::Move,
        }
    }
}

/// Text for cells, and how it is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    /// The cells with their text.
    pub(super) entries: Vec<Entry>,
    /// What kind of edit it is.
    pub(super) making: Making,
    /// The unit that amounts are in; the one that is shown where none is named.
    pub(super) unit: Option<Unit>,
    /// The kroner that they are in; those that are shown where none are named.
    pub(super) basis: Option<PriceBasis>,
}

/// A request of a view.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Request {
    /// A command of the table.
    Do(Command),
    /// Another development share.
    Share(ShareWish),
    /// Text in cells.
    Enter(Typed),
    /// Changes of a kind; one step of undo.
    Change(Vec<Change>, Making),
    /// Changes that are one step of undo with those of the same place before them.
    Step(Vec<Change>),
    /// Accept all that can be covered without asking anybody above a decision level.
    CoverUpTo(u16),
    /// Show what changes would come to, while something is dragged.
    Try(Vec<Change>),
    /// Put a table on the clipboard.
    Copy {
        /// Its cells with tabs between them.
        text: String,
        /// The same as HTML.
        html: String,
        /// What the grids remember of it.
        copied: Copied,
    },
    /// Make the edit that is being tried.
    KeepTrial,
    /// Forget the edit that is being tried.
    DropTrial,
    /// The next edit is an undo step of its own.
    CloseStep,
    /// Look at a year.
    SelectYear(Year),
    /// Show in the inspector how the chosen cell came about.
    Inspect,
    /// Open the right panel where it has no place beside the view.
    OpenPanel,
    /// Explain a figure.
    Explain(Figure),
    /// Show what was entered in a place.
    ShowPlace(Place),
    /// Back to what was explained before.
    ExplainBack,
    /// No explanation any more.
    CloseExplain,
    /// Go to where something stands: its cell in a sheet, or the explanation of a figure.
    GoTo(Where),
    /// Look at the finding of this number.
    GoToFinding(usize),
    /// Look at another scenario, or at the base.
    Scenario(Option<ScenarioId>),
    /// Show amounts in another unit.
    Unit(Unit),
    /// Show amounts in other kroner.
    Prices(PriceBasis),
    /// Speak another language.
    Language(Language),
    /// Another theme.
    Theme(egui::ThemePreference),
    /// With or without movement.
    ReducedMotion(bool),
    /// Open this file.
    OpenPath(PathBuf),
    /// Open a copy of the sample of this number.
    OpenSample(usize),
    /// Forget a file that was open before.
    ForgetRecent(PathBuf),
    /// Open what a crash left, by its number.
    Recover(usize),
    /// Throw away what a crash left, by its number.
    DiscardRecovered(usize),
}
