//! What the window remembers from one time to the next. Never anything of a plan's figures.

use std::path::{Path, PathBuf};

use egui::ThemePreference;
use serde::{Deserialize, Serialize};

use crate::prices::PriceBasis;
use crate::texts::{Language, Unit};

/// The smallest and the largest zoom.
pub(super) const ZOOM: std::ops::RangeInclusive<f32> = 0.8..=2.5;
/// At most so many files are remembered.
const MOST_RECENT: usize = 8;

/// Settings of the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language; the system's where none was chosen.
    language: Option<String>,
    /// Light, dark, or as the system.
    pub theme: ThemePreference,
    /// The unit of amounts.
    unit: String,
    /// Fixed or nominal kroner.
    prices: String,
    /// The zoom.
    pub zoom: f32,
    /// No movement that only pleases.
    pub reduced_motion: bool,
    /// Files that were open, the last one first.
    pub recent: Vec<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemePreference::System,
            unit: word(Unit::default()),
            prices: word(PriceBasis::default()),
            zoom: 1.0,
            reduced_motion: false,
            recent: Vec::new(),
        }
    }
}

fn word(of: impl Into<&'static str>) -> String {
    let word: &'static str = of.into();
    word.to_owned()
}

impl Settings {
    /// For a picture: nothing is remembered and nothing moves.
    pub fn of_picture(theme: egui::Theme) -> Self {
        Self {
            theme: theme.into(),
            reduced_motion: true,
            ..Self::default()
        }
    }

    /// The language that was chosen, if any.
    pub fn language(&self) -> Option<Language> {
        self.language.as_ref()?.parse().ok()
    }

    /// Chooses a language.
    pub fn set_language(&mut self, language: Language) {
        self.language = Some(word(language));
    }

    /// The unit of amounts.
    pub fn unit(&self) -> Unit {
        self.unit.parse().unwrap_or_default()
    }

    /// Chooses a unit.
    pub fn set_unit(&mut self, unit: Unit) {
        self.unit = word(unit);
    }

    /// Which kroner amounts are shown in.
    pub fn prices(&self) -> PriceBasis {
        self.prices.parse().unwrap_or_default()
    }

    /// Chooses which kroner.
    pub fn set_prices(&mut self, prices: PriceBasis) {
        self.prices = word(prices);
    }

    /// Remembers a file, by its whole path, as the last one open.
    pub fn remember(&mut self, path: &Path) {
        self.forget(path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }

    /// Forgets a file.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
    }

    /// The zoom within its bounds.
    pub fn zoom(&self) -> f32 {
        if self.zoom.is_finite() {
            self.zoom.clamp(*ZOOM.start(), *ZOOM.end())
        } else {
            1.0
        }
    }
}
