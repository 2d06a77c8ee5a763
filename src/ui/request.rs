//! What a view asks for. The app carries it out after the frame; views change nothing themselves.

use std::path::PathBuf;

use super::commands::Command;
use crate::document::Years;
use crate::model::{Percent, Place, ScenarioId};
use crate::prices::PriceBasis;
use crate::projection::Figure;
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

/// A request of a view.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Request {
    /// A command of the table.
    Do(Command),
    /// Another development share.
    Share(ShareWish),
    /// Make the edit that is being tried.
    KeepTrial,
    /// Forget the edit that is being tried.
    DropTrial,
    /// The next edit is an undo step of its own.
    CloseStep,
    /// Look at a year.
    SelectYear(Year),
    /// Explain a figure.
    Explain(Figure),
    /// Show what was entered in a place.
    ShowPlace(Place),
    /// Back to what was explained before.
    ExplainBack,
    /// No explanation any more.
    CloseExplain,
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
