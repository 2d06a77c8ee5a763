//! The window: shell, views, widgets and charts.
//!
//! Data flows one way. A [`Session`](session::Session) holds the open plan and what the engines
//! computed of it, once per revision. Views get it by reference, draw it, and answer with
//! [`Request`](request::Request)s; the app carries them out after the frame. No view has a plan to
//! change, and no view computes a figure: binary fractions here are pixels only.

mod app;
mod failure;
pub mod launch;
mod opening;
pub mod theme;

pub use self::app::App;
pub use self::failure::Failure;
pub use self::opening::{Canvas, Opening};
