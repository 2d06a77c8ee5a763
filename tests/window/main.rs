//! The window as a person or a screen reader meets it: driven by visible names and roles only.
//!
//! Nothing here reads the clock, the network or the locale. A glyph that no font has and an input
//! without a name stop any of these tests.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod access;
mod evidence;
mod explain;
mod findings;
mod freeing;
mod grid;
mod idle;
mod inspector;
mod layout;
mod monkey;
mod overview;
mod own_rules;
mod palette;
mod pictures;
mod renewal;
mod renewal_detail;
mod renewal_view;
mod room_bite;
mod room_view;
mod saving;
mod share;
mod start;
mod window;
