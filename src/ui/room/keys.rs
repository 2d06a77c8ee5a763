//! The keys that say how far to go: one table, read by the view and by the map of keys.

use egui::{InputState, Key, Modifiers};

use crate::rules::LEVELS;
use crate::ui::commands::written;

/// What a key does to the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum LevelKey {
    /// A level less, at the handle.
    Less,
    /// A level more, at the handle.
    More,
    /// Only what is free now, at the handle.
    Least,
    /// The highest level, at the handle.
    Most,
    /// The level of the digit, anywhere in the view.
    Digit,
}

/// The digits, by level.
const DIGITS: [Key; LEVELS as usize + 1] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];

/// What the handle's keys do.
const AT_HANDLE: [(LevelKey, Key); 4] = [
    (LevelKey::Less, Key::ArrowLeft),
    (LevelKey::More, Key::ArrowRight),
    (LevelKey::Least, Key::Home),
    (LevelKey::Most, Key::End),
];

impl LevelKey {
    /// The key of its name in the message files.
    pub(crate) fn text_key(self) -> String {
        let word: &str = self.into();
        format!("level-key-{word}")
    }

    /// Its key, as people write it.
    pub(crate) fn key(self) -> String {
        let found = AT_HANDLE.iter().find(|(act, _)| *act == self);
        found.map_or_else(
            || format!("0–{LEVELS}"),
            |(_, key)| written(Modifiers::NONE, *key),
        )
    }
}

/// The level of a digit that was pressed.
pub(super) fn digit(input: &InputState) -> Option<u16> {
    let pressed = |key: &&Key| input.key_pressed(**key);
    let at = DIGITS.iter().position(|key| pressed(&key))?;
    u16::try_from(at).ok().filter(|_| input.modifiers.is_none())
}

/// The level that a key wishes at the handle, which stands at `now`.
pub(super) fn at_handle(input: &InputState, now: u16) -> Option<u16> {
    let pressed = AT_HANDLE.iter().find(|(_, key)| input.key_pressed(*key));
    let (act, _) = pressed.filter(|_| input.modifiers.is_none())?;
    Some(match act {
        LevelKey::Less => now.saturating_sub(1),
        LevelKey::More => (now + 1).min(LEVELS),
        LevelKey::Least => 0,
        LevelKey::Most | LevelKey::Digit => LEVELS,
    })
}
