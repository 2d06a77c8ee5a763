//! Keeps an autosave of the open plan, on a thread of its own, so that a slow disk never stops a
//! frame.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

use crate::file::{Autosave, Extras};
use crate::model::Plan;

struct Kept {
    original: Option<PathBuf>,
    plan: Arc<Plan>,
    extras: Arc<Extras>,
}

/// The autosave of one open plan.
pub(super) struct Keeper {
    sender: Option<Sender<Kept>>,
    thread: Option<JoinHandle<Option<Autosave>>>,
}

impl Keeper {
    /// Begins to keep a plan in this folder. The autosave itself is made with the first plan.
    pub(super) fn begin(folder: &Path) -> Self {
        let (sender, receiver) = channel::<Kept>();
        let folder = folder.to_owned();
        let thread = thread::Builder::new().spawn(move || {
            let mut autosave: Option<Autosave> = None;
            while let Ok(mut kept) = receiver.recv() {
                // Only the newest is worth writing.
                while let Ok(newer) = receiver.try_recv() {
                    kept = newer;
                }
                if autosave.is_none() {
                    autosave = Autosave::begin(&folder).ok();
                }
                if let Some(autosave) = &autosave {
                    // A full disk is told of when the user saves; the plan is still in memory.
                    let _ = autosave.keep(kept.original.as_deref(), &kept.plan, &kept.extras);
                }
            }
            autosave
        });
        Self {
            sender: Some(sender),
            thread: thread.ok(),
        }
    }

    /// Keeps the plan as it stands now.
    pub(super) fn keep(&self, original: Option<PathBuf>, plan: Arc<Plan>, extras: Arc<Extras>) {
        if let Some(sender) = &self.sender {
            let _ = sender.send(Kept {
                original,
                plan,
                extras,
            });
        }
    }

    /// Ends without a trace: the plan was saved, or is not wanted.
    pub(super) fn discard(mut self) {
        if let Some(autosave) = self.end() {
            let _ = autosave.discard();
        }
    }

    fn end(&mut self) -> Option<Autosave> {
        self.sender = None;
        self.thread.take()?.join().ok().flatten()
    }
}

impl Drop for Keeper {
    /// What was asked for is written before the window is gone.
    fn drop(&mut self) {
        let _ = self.end();
    }
}
