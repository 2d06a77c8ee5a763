//! The keys of the list of initiatives: one table, read by the list and by the map of keys.

use egui::{Key, Modifiers};

/// What a key does to a row or its bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum RowKey {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Turn it on or off.
    Toggle,
    /// To its bar.
    ToBar,
    /// The start a year earlier.
    Earlier,
    /// The start a year later.
    Later,
    /// To its row in the table.
    Edit,
    /// Delete it.
    Remove,
}

const KEYS: [(RowKey, Key); 10] = [
    (RowKey::Up, Key::ArrowUp),
    (RowKey::Down, Key::ArrowDown),
    (RowKey::First, Key::Home),
    (RowKey::Last, Key::End),
    (RowKey::Toggle, Key::Space),
    (RowKey::ToBar, Key::Enter),
    (RowKey::Earlier, Key::ArrowLeft),
    (RowKey::Later, Key::ArrowRight),
    (RowKey::Edit, Key::F2),
    (RowKey::Remove, Key::Delete),
];

impl RowKey {
    /// The key of its name in the message files.
    pub(crate) fn text_key(self) -> String {
        let word: &str = self.into();
        format!("row-{word}")
    }

    /// Its key, as people write it.
    pub(crate) fn key(self) -> Option<String> {
        let (_, key) = KEYS.iter().find(|(act, _)| *act == self)?;
        Some(crate::ui::commands::written(Modifiers::NONE, *key))
    }

    /// What was pressed.
    pub(super) fn pressed(input: &egui::InputState) -> Option<Self> {
        let plain = input.modifiers.is_none();
        let pressed = KEYS.iter().find(|(_, key)| input.key_pressed(*key));
        pressed.filter(|_| plain).map(|(act, _)| *act)
    }
}
