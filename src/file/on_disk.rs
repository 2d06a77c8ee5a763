//! What a file was like when it was last read or written, to notice that somebody else changed it.

use std::fs;
use std::path::Path;

use jiff::Timestamp;

/// What a file is like: when it was changed, and how long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnDisk {
    /// When it was changed, where the system says so.
    pub changed: Option<Timestamp>,
    /// How long it is.
    pub bytes: u64,
}

impl OnDisk {
    /// What the file is like now; `None` where it is not there.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self {
            changed: metadata
                .modified()
                .ok()
                .and_then(|it| Timestamp::try_from(it).ok()),
            bytes: metadata.len(),
        })
    }
}
