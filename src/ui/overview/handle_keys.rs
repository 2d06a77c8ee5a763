//! The keys of the handles on development's share: one table, read by the handles and by the map
//! of keys.

use egui::{Key, Modifiers};
use rust_decimal::{Decimal, dec};

use super::handles::{FINE, SNAP};
use crate::money::exact;

/// What a key does to a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum HandleKey {
    /// A step up; a smaller one with Shift.
    Up,
    /// A step down.
    Down,
    /// Two steps up.
    PageUp,
    /// Two steps down.
    PageDown,
    /// Today's share.
    Today,
    /// No target.
    Without,
    /// Type the share.
    Type,
}

/// The keys, the usual one first.
const KEYS: [(HandleKey, Key); 9] = [
    (HandleKey::Up, Key::ArrowUp),
    (HandleKey::Down, Key::ArrowDown),
    (HandleKey::PageUp, Key::PageUp),
    (HandleKey::PageDown, Key::PageDown),
    (HandleKey::Today, Key::Home),
    (HandleKey::Without, Key::Delete),
    (HandleKey::Without, Key::Backspace),
    (HandleKey::Type, Key::Enter),
    (HandleKey::Type, Key::F2),
];

impl HandleKey {
    /// The key of its name in the message files.
    pub(crate) fn text_key(self) -> String {
        let word: &str = self.into();
        format!("handle-{word}")
    }

    /// Its key, as people write it.
    pub(crate) fn key(self) -> Option<String> {
        let (_, key) = KEYS.iter().find(|(act, _)| *act == self)?;
        Some(crate::ui::commands::written(Modifiers::NONE, *key))
    }

    fn pressed(input: &egui::InputState) -> Option<Self> {
        let pressed = KEYS.iter().find(|(_, key)| input.key_pressed(*key));
        pressed.map(|(act, _)| *act)
    }
}

/// What is wished for a share.
pub(super) enum Wish {
    /// This one.
    Share(Decimal),
    /// The one of today.
    Today,
    /// No target.
    None,
    /// To type it.
    Type,
}

/// What the keys wish.
pub(super) fn wish(input: &egui::InputState, now: Decimal) -> Option<Wish> {
    let step = if input.modifiers.shift { FINE } else { SNAP };
    Some(match HandleKey::pressed(input)? {
        HandleKey::Up => Wish::Share(stepped(now, step, 1)),
        HandleKey::Down => Wish::Share(stepped(now, step, -1)),
        HandleKey::PageUp => Wish::Share(stepped(now, SNAP, 2)),
        HandleKey::PageDown => Wish::Share(stepped(now, SNAP, -2)),
        HandleKey::Today => Wish::Today,
        HandleKey::Without => Wish::None,
        HandleKey::Type => Wish::Type,
    })
}

/// So many steps up or down; from between two steps, the first goes to the next of them.
pub(super) fn stepped(now: Decimal, step: Decimal, steps: i64) -> Decimal {
    use rust_decimal::RoundingStrategy::{
        MidpointAwayFromZero, ToNegativeInfinity, ToPositiveInfinity,
    };
    // The amount is rounded to øre, so the share is a hair beside what was asked for.
    let now = now.round_dp_with_strategy(4, MidpointAwayFromZero);
    let inwards = if steps > 0 {
        ToNegativeInfinity
    } else {
        ToPositiveInfinity
    };
    let from = exact::ratio(now, step).round_dp_with_strategy(0, inwards);
    let to = exact::times(exact::plus(from, steps.into()), step);
    to.clamp(Decimal::ZERO, dec!(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_goes_to_the_next_on_the_scale() {
        assert_eq!(stepped(dec!(14.3), SNAP, 1), dec!(14.5));
        assert_eq!(stepped(dec!(14.3), SNAP, -1), dec!(14.0));
        assert_eq!(stepped(dec!(14.5), SNAP, 1), dec!(15.0));
        assert_eq!(stepped(dec!(14.5), FINE, -1), dec!(14.4));
        assert_eq!(stepped(dec!(14.5), SNAP, 2), dec!(15.5));
        assert_eq!(stepped(dec!(14.5000001), SNAP, -1), dec!(14.0));
        assert_eq!(stepped(dec!(0.2), SNAP, -1), Decimal::ZERO);
        assert_eq!(stepped(dec!(99.8), SNAP, 2), dec!(100));
    }
}
