//! Asking for a file without stopping the window.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open.
    Open,
    /// To save the plan in.
    Save,
    /// To read an own rule set from.
    Rules,
}

/// What became of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// A file.
    File(PathBuf),
    /// Nothing was chosen.
    Nothing,
    /// The system has no dialog: it answered at once, before anybody could have.
    NoDialog,
}

/// The ending of plan files.
pub(super) const ENDING: &str = ".handlingsrom.json";

/// Nobody cancels a dialog faster than this.
const TOO_FAST: Duration = Duration::from_millis(400);

/// A dialog of the system that is open.
pub(super) struct Picking {
    /// What for.
    pub purpose: Purpose,
    receiver: Receiver<Option<PathBuf>>,
    asked: Instant,
}

impl Picking {
    /// Opens the system's dialog on a thread of its own.
    pub(super) fn start(
        ctx: &Context,
        purpose: Purpose,
        title: String,
        filter: String,
        near: Option<&Path>,
        name: String,
    ) -> Self {
        let (sender, receiver) = channel();
        let repaint = ctx.clone();
        let folder = near.and_then(Path::parent).map(Path::to_owned);
        // If no thread can be made the sender is gone, which reads as no dialog.
        let _ = thread::Builder::new().spawn(move || {
            let mut dialog = rfd::FileDialog::new()
                .set_title(title)
                .add_filter(filter, &["json"]);
            if let Some(folder) = folder {
                dialog = dialog.set_directory(folder);
            }
            let picked = match purpose {
                Purpose::Open | Purpose::Rules => dialog.pick_file(),
                Purpose::Save => dialog.set_file_name(name).save_file(),
            };
            let _ = sender.send(picked);
            repaint.request_repaint();
        });
        Self {
            purpose,
            receiver,
            asked: Instant::now(),
        }
    }

    /// What became of it; `None` while it is open.
    pub(super) fn done(&self) -> Option<Picked> {
        match self.receiver.try_recv() {
            Ok(Some(path)) => Some(Picked::File(path)),
            Ok(None) if self.asked.elapsed() < TOO_FAST => Some(Picked::NoDialog),
            Ok(None) => Some(Picked::Nothing),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Picked::NoDialog),
        }
    }
}

/// A typed path as a file: with the home folder for `~`.
pub(super) fn typed(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let home = text.strip_prefix("~/").and_then(|rest| {
        let home = std::env::home_dir()?;
        Some(home.join(rest))
    });
    Some(home.unwrap_or_else(|| PathBuf::from(text)))
}

/// A file to save in, with the ending of plan files where it has none.
pub(super) fn with_ending(path: PathBuf) -> PathBuf {
    if path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("json"))
    {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(ENDING);
    PathBuf::from(name)
}

/// A name for the file of a plan: its own name, without what a file cannot be called.
pub(super) fn suggested_name(plan: &str) -> String {
    let kept: String = plan
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let parts: Vec<&str> = kept.split('-').filter(|part| !part.is_empty()).collect();
    let name: String = parts.join("-").to_lowercase().chars().take(60).collect();
    let name = if name.is_empty() {
        "plan".to_owned()
    } else {
        name
    };
    format!("{name}{ENDING}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_plain() {
        assert_eq!(
            suggested_name("Lånekassen 2027–2032: drift/utvikling"),
            "lånekassen-2027-2032-drift-utvikling.handlingsrom.json"
        );
        assert_eq!(suggested_name("///"), "plan.handlingsrom.json");
        assert_eq!(
            with_ending(PathBuf::from("forslag")),
            PathBuf::from("forslag.handlingsrom.json")
        );
        assert_eq!(
            with_ending(PathBuf::from("a.json")),
            PathBuf::from("a.json")
        );
        assert_eq!(
            with_ending(PathBuf::from("Budsjett 1.2")),
            PathBuf::from("Budsjett 1.2.handlingsrom.json")
        );
        assert_eq!(typed("  "), None);
    }
}
