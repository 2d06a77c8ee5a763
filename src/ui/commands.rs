//! What a user can ask for without saying more: one table for menus, buttons and keys.

use egui::{InputState, Key, KeyboardShortcut, Modifiers};

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Command {
    /// A new plan.
    New,
    /// Open a file.
    Open,
    /// Open the file of an own rule set, and use it.
    OpenRules,
    /// Save.
    Save,
    /// Save in another place.
    SaveAs,
    /// Close the plan and go to the start.
    Close,
    /// Close the window.
    Quit,
    /// Take the last edit back.
    Undo,
    /// Make it again.
    Redo,
    /// Go to Oversikt.
    Overview,
    /// Go to Ramme.
    Frame,
    /// Go to Drift.
    Operations,
    /// Go to Team.
    Teams,
    /// Go to Fornyelse.
    Renewal,
    /// Go to the table of Fornyelse.
    RenewalTable,
    /// Go to Handlingsrom.
    Room,
    /// Go to Oppsett.
    Setup,
    /// Find anything by its name.
    FindAnything,
    /// Show all keys.
    Keys,
    /// Show or hide the right panel.
    Panel,
    /// Go to the next pane.
    NextPane,
    /// Go to the next finding.
    NextFinding,
    /// Go to the previous finding.
    PreviousFinding,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// As large as it was.
    ZoomReset,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

const KEYS: [(Command, Modifiers, Key); 29] = [
    (Command::New, CTRL, Key::N),
    (Command::Open, CTRL, Key::O),
    (Command::SaveAs, CTRL_SHIFT, Key::S),
    (Command::Save, CTRL, Key::S),
    (Command::Close, CTRL, Key::W),
    (Command::Quit, CTRL, Key::Q),
    (Command::Redo, CTRL_SHIFT, Key::Z),
    (Command::Redo, CTRL, Key::Y),
    (Command::Undo, CTRL, Key::Z),
    (Command::Overview, CTRL, Key::Num1),
    (Command::Frame, CTRL, Key::Num2),
    (Command::Operations, CTRL, Key::Num3),
    (Command::Teams, CTRL, Key::Num4),
    (Command::RenewalTable, CTRL_SHIFT, Key::Num5),
    (Command::Renewal, CTRL, Key::Num5),
    (Command::Room, CTRL, Key::Num6),
    (Command::Setup, CTRL, Key::Num8),
    (Command::FindAnything, CTRL, Key::K),
    (Command::Keys, Modifiers::NONE, Key::F1),
    (Command::Panel, CTRL, Key::I),
    (Command::NextPane, Modifiers::NONE, Key::F6),
    (Command::PreviousFinding, Modifiers::SHIFT, Key::F8),
    (Command::NextFinding, Modifiers::NONE, Key::F8),
    (Command::ZoomIn, CTRL, Key::Plus),
    (Command::ZoomIn, CTRL, Key::Equals),
    (Command::ZoomOut, CTRL, Key::Minus),
    (Command::ZoomReset, CTRL, Key::Num0),
    (Command::ZoomIn, CTRL_SHIFT, Key::Plus),
    (Command::ZoomIn, CTRL_SHIFT, Key::Equals),
];

impl Command {
    /// The key of its name in the message files.
    pub fn text_key(self) -> String {
        let word: &str = self.into();
        format!("command-{word}")
    }

    /// Its key, as people write it.
    pub fn key(self) -> Option<String> {
        let (_, modifiers, key) = KEYS.iter().find(|(command, ..)| *command == self)?;
        Some(written(*modifiers, *key))
    }

    /// What it is listed with.
    pub fn group(self) -> Group {
        match self {
            Self::New
            | Self::Open
            | Self::OpenRules
            | Self::Save
            | Self::SaveAs
            | Self::Close
            | Self::Quit => Group::Files,
            Self::Undo | Self::Redo => Group::Editing,
            Self::NextFinding | Self::PreviousFinding => Group::Findings,
            Self::ZoomIn | Self::ZoomOut | Self::ZoomReset => Group::Zoom,
            Self::Overview
            | Self::Frame
            | Self::Operations
            | Self::Teams
            | Self::Renewal
            | Self::RenewalTable
            | Self::Room
            | Self::Setup
            | Self::FindAnything
            | Self::Keys
            | Self::Panel
            | Self::NextPane => Group::Views,
        }
    }

    /// Whether it can be asked for where no plan is open.
    pub fn needs_no_plan(self) -> bool {
        match self {
            Self::New | Self::Open | Self::Quit | Self::FindAnything | Self::Keys => true,
            other => other.group() == Group::Zoom,
        }
    }

    /// The commands whose keys were pressed. While text is edited, undo and redo are the text's.
    pub fn pressed(input: &mut InputState, editing_text: bool) -> Vec<Self> {
        let mut pressed = Vec::new();
        for (command, modifiers, key) in KEYS {
            let of_text = matches!(command, Self::Undo | Self::Redo);
            // What is pointed at or has the keyboard may want F1 first.
            if editing_text && of_text || command == Self::Keys {
                continue;
            }
            if input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)) {
                pressed.push(command);
            }
        }
        pressed
    }
}

/// Commands that stand together where all keys are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Group {
    /// Files and the window.
    Files,
    /// Views and what stands in them.
    Views,
    /// Undo and redo.
    Editing,
    /// From finding to finding.
    Findings,
    /// Larger and smaller.
    Zoom,
}

impl Group {
    /// The key of its name in the message files.
    pub fn text_key(self) -> String {
        let word: &str = self.into();
        format!("keys-{word}")
    }
}

/// A key with spaces, as it stands on a button.
pub(super) fn spaced(key: &str) -> String {
    key.replace('+', " ")
}

/// A key as people write it.
pub(super) fn written(modifiers: Modifiers, key: Key) -> String {
    let mut written = String::new();
    if modifiers.command {
        written.push_str(if cfg!(target_os = "macos") {
            "Cmd+"
        } else {
            "Ctrl+"
        });
    }
    if modifiers.alt {
        written.push_str("Alt+");
    }
    if modifiers.shift {
        written.push_str("Shift+");
    }
    written.push_str(match key {
        Key::Plus => "+",
        Key::Minus => "\u{2212}",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        other => other.name(),
    });
    written
}
