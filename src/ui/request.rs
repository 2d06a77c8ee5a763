//! What a view asks for. The app carries it out after the frame; views change nothing themselves.

use std::path::PathBuf;

use super::commands::Command;
use crate::document::Edit;
use crate::model::{Place, ScenarioId};
use crate::prices::PriceBasis;
use crate::projection::Figure;
use crate::texts::{Language, Unit};
use crate::time::Year;

/// A request of a view.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Request {
    /// A command of the table.
    Do(Command),
    /// Make an edit; with a merge key it is one step with those before it.
    Edit(Edit),
    /// Show the plan as it would be after an edit, while something is dragged.
    Try(Edit),
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
