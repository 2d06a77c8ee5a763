//! The shell around the views: rail, top bar, status line.

mod rail;
mod status;
mod top;

pub(super) use self::rail::rail;
pub(super) use self::status::{FINDINGS_LIST, status};
pub(super) use self::top::{Bar, SCENARIO_PICKER, language_and_theme, top};
