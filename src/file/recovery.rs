//! Autosave, and what a crash left.
//!
//! A running program keeps one autosave per open plan in a folder of its own, and holds a lock
//! beside it. After a crash the lock is free while the autosave is still there: that is what can
//! be recovered. The plan's own file is never touched by an autosave.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::error::{Fault, FileError};
use super::extras::Extras;
use super::read::{OpenedPlan, read};
use super::save::replace;
use crate::model::Plan;

const SAVED: &str = "autosave.json";
const LOCK: &str = "lock";
/// More sessions than this in one folder are a fault elsewhere.
const MOST_SESSIONS: u32 = 1000;

/// The autosave of one open plan. Dropping it leaves the autosave for recovery; [`Self::discard`]
/// is for a plan that was saved or thrown away.
#[derive(Debug)]
pub struct Autosave {
    saved: PathBuf,
    lock_path: PathBuf,
    lock: File,
}

impl Autosave {
    /// Begins a session in the folder, which is made if it is not there.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        for number in 0..MOST_SESSIONS {
            let lock_path = folder.join(format!("plan-{number}.{LOCK}"));
            let saved = folder.join(format!("plan-{number}.{SAVED}"));
            if saved.exists() {
                continue; // left by a crash, or in use
            }
            let lock = File::create(&lock_path)?;
            match lock.try_lock() {
                Ok(()) => {
                    return Ok(Self {
                        saved,
                        lock_path,
                        lock,
                    });
                }
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Err(io::Error::other("too many autosaves in the folder"))
    }

    /// Keeps the plan as it stands now; `original` is the file it was opened from.
    pub fn keep(&self, original: Option<&Path>, plan: &Plan, extras: &Extras) -> io::Result<()> {
        let kept = json!({
            "format": "handlingsrom-autosave",
            "original": original.map(|path| path.to_string_lossy()),
            "plan_file": super::write::write(plan, extras),
        });
        replace(&self.saved, kept.to_string().as_bytes())
    }

    /// Ends the session without a trace.
    pub fn discard(self) -> io::Result<()> {
        for path in [&self.saved, &self.lock_path] {
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        self.lock.unlock()
    }
}

/// A plan that a crash left behind.
#[derive(Debug)]
pub struct Recovered {
    /// The autosave; remove it when the plan is saved or not wanted.
    pub file: PathBuf,
    /// The file that the plan was opened from.
    pub original: Option<PathBuf>,
    /// The plan, or why it cannot be read.
    pub opened: Result<OpenedPlan, FileError>,
}

/// What crashed sessions left in the folder, in the order of their names. Autosaves of sessions
/// that are still running are left alone.
pub fn recoverable(folder: &Path) -> io::Result<Vec<Recovered>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut saved: Vec<PathBuf> = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path
            .file_name()
            .and_then(OsStr::to_str)
            .is_some_and(|it| it.ends_with(SAVED))
            && !is_running(&path)
        {
            saved.push(path);
        }
    }
    saved.sort();
    Ok(saved.into_iter().map(recover).collect())
}

/// Throws away what a crash left: it was saved elsewhere, or is not wanted. What cannot be removed
/// is offered again the next time.
pub fn discard(autosave: &Path) {
    let _ = fs::remove_file(autosave);
}

fn is_running(saved: &Path) -> bool {
    let name = saved
        .file_name()
        .and_then(OsStr::to_str)
        .and_then(|it| it.strip_suffix(SAVED));
    let Some(name) = name else { return false };
    let lock = saved.with_file_name(format!("{name}{LOCK}"));
    File::open(lock).is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

fn recover(file: PathBuf) -> Recovered {
    let kept = fs::read(&file).map_err(|error| Fault::CannotRead((&error).into()));
    let kept = kept.and_then(|bytes| {
        serde_json::from_slice::<Value>(&bytes)
            .ok()
            .ok_or(Fault::NotAPlan)
    });
    let text = |key: &str| {
        kept.as_ref()
            .ok()
            .and_then(|kept| kept.get(key))
            .and_then(Value::as_str)
    };
    let original = text("original").map(PathBuf::from);
    let opened = match (&kept, text("plan_file")) {
        (Err(fault), _) => Err(FileError::whole(fault.clone())),
        (Ok(_), None) => Err(FileError::whole(Fault::NotAPlan)),
        (Ok(_), Some(plan)) => read(plan.as_bytes()),
    };
    let opened = opened.map_err(|error| error.in_file(&file));
    Recovered {
        file,
        original,
        opened,
    }
}
