//! The window: shell, views, widgets and charts.
//!
//! Data flows one way. A [`Session`] holds the open plan and what the engines
//! computed of it, once per revision. Views get it by reference, draw it, and answer with
//! requests; the app carries them out after the frame. No view has a plan to
//! change, and no view computes a figure: binary fractions here are pixels only.

mod app;
mod charts;
mod clipboard;
mod commands;
mod dialogs;
mod evidence;
mod explain;
mod failure;
mod files;
mod grid;
mod icons;
mod inspector;
mod keeper;
mod keymap;
pub mod launch;
mod look;
mod opening;
mod overview;
mod palette;
pub mod picture;
mod renewal;
mod request;
mod results;
mod room;
mod section;
mod session;
mod settings;
mod shell;
mod start;
pub mod theme;
mod view;
mod widgets;
mod worker;

pub use self::app::App;
pub use self::failure::Failure;
pub use self::opening::{Canvas, Opening};
pub use self::overview::handle_id as overview_handle;
pub use self::renewal::bar_id as renewal_bar;
pub use self::section::Section;
pub use self::session::Session;
pub use self::settings::Settings;
