//! Handlingsrom.
pub mod document;
pub mod exchange;
pub mod explain;
pub mod file;
pub mod findings;
pub mod model;
pub mod money;
pub mod prices;
pub mod projection;
pub mod room;
pub mod rules;
pub mod texts;
pub mod time;
