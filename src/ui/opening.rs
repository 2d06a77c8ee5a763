//! What the program is asked to open, and how a picture of it is to be.

use std::path::PathBuf;

use egui::ThemePreference;
use jiff::civil::DateTime;

use crate::exchange::samples;
use crate::file::{self, FileError, OpenedPlan};
use crate::texts::Language;
use crate::ui::section::Section;

/// What the program is asked to open. What is not said is as it was last time.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The plan file.
    pub plan: Option<PathBuf>,
    /// The scenario to show first, by its id or its name.
    pub scenario: Option<String>,
    /// The view to show first; Oversikt where nothing is said.
    pub view: Option<Section>,
    /// The language asked for.
    pub language: Option<Language>,
    /// Light, dark or as the system.
    pub theme: Option<ThemePreference>,
    /// The system's language, if it is one of ours.
    pub locale: Option<Language>,
    /// Where autosaves are kept; nowhere where there is no such folder.
    pub recovery: Option<PathBuf>,
    /// Files are asked for by a typed path and not with the system's own dialogs.
    pub typed_paths: bool,
    /// Whether the system's clipboard takes HTML beside text.
    pub rich_clipboard: bool,
    /// What time it is, local time; the system's clock where nothing else is said.
    pub now: Option<DateTime>,
}

impl Opening {
    /// What time it is, local time.
    pub fn now(&self) -> DateTime {
        self.now
            .unwrap_or_else(|| jiff::ZonedDateTime::now().datetime())
    }

    /// The plan to show where there is no window to choose one in: the one asked for, or the first
    /// sample.
    pub fn read(&self) -> Result<OpenedPlan, FileError> {
        match (&self.plan, samples().first()) {
            (Some(path), _) => file::open(path),
            (None, Some(sample)) => sample.read(),
            (None, None) => file::read(&[]), // there are samples
        }
    }
}

/// The size of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Canvas {
    /// Width and height in points.
    pub points: [u16; 2],
    /// Pixels per point.
    pub scale: f32,
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            points: [1440, 900],
            scale: 1.0,
        }
    }
}

impl Canvas {
    /// The smallest picture that every view fits in.
    pub const SMALLEST: [u16; 2] = [576, 360];
    /// The largest picture.
    pub const LARGEST: [u16; 2] = [3840, 2160];
    /// The fewest and the most pixels per point.
    pub const SCALES: [f32; 2] = [0.5, 3.0];

    /// Reads a size such as `1440x900`, if it is within the bounds.
    pub fn read_points(text: &str) -> Option<[u16; 2]> {
        let (width, height) = text.split_once(['x', 'X', '×'])?;
        let points = [width.trim().parse().ok()?, height.trim().parse().ok()?];
        let within = |at: usize| (Self::SMALLEST[at]..=Self::LARGEST[at]).contains(&points[at]);
        (within(0) && within(1)).then_some(points)
    }

    /// Reads a scale such as `1.5` or `1,5`, if it is within the bounds.
    pub fn read_scale(text: &str) -> Option<f32> {
        let scale: f32 = text.trim().replace(',', ".").parse().ok()?;
        let [fewest, most] = Self::SCALES;
        (fewest..=most).contains(&scale).then_some(scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_within_its_bounds() {
        assert_eq!(Canvas::read_points("1440x900"), Some([1440, 900]));
        assert_eq!(Canvas::read_points("576×360"), Some([576, 360]));
        for wrong in [
            "1440",
            "0x0",
            "575x360",
            "3840x2161",
            "-1x900",
            "99999x900",
            "x",
        ] {
            assert_eq!(Canvas::read_points(wrong), None, "{wrong}");
        }
        assert_eq!(Canvas::read_scale("1,5"), Some(1.5));
        for wrong in ["0", "0.49", "3.1", "NaN", "inf", "to"] {
            assert_eq!(Canvas::read_scale(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn without_a_plan_it_is_the_first_sample() {
        let opened = Opening::default().read();
        assert_eq!(
            opened.map(|it| it.plan.body),
            samples()[0].read().map(|it| it.plan.body)
        );
    }
}
