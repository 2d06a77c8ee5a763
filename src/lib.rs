//! Handlingsrom.
pub mod file;
pub mod model;
pub mod money;
pub mod prices;
pub mod projection;
pub mod rules;
pub mod time;
