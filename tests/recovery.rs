//! Autosave, and what a crash leaves. Apart from tests that start processes: a process that is just
//! being started holds the locks of its parent for a moment.

mod support;

use std::path::Path;

use handlingsrom::file::{Autosave, Extras, recoverable};
use support::sample;

#[test]
fn an_autosave_is_recovered_after_a_crash_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let (plan, extras) = (sample("regneeksempel"), Extras::default());
    assert!(recoverable(&folder.path().join("ikke")).unwrap().is_empty());

    let autosave = Autosave::begin(folder.path()).unwrap();
    let other = Autosave::begin(folder.path()).unwrap();
    let original = Path::new("budsjett.handlingsrom.json");
    autosave.keep(Some(original), &plan, &extras).unwrap();
    other.keep(None, &plan, &extras).unwrap();
    assert!(
        recoverable(folder.path()).unwrap().is_empty(),
        "both are still running"
    );

    other.discard().unwrap();
    drop(autosave); // as a crash does: the lock goes, the file stays
    let left = recoverable(folder.path()).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].original.as_deref(), Some(original));
    assert_eq!(left[0].opened.as_ref().unwrap().plan, plan);

    // A new session leaves what is to be recovered alone, and a torn autosave is told of.
    let next = Autosave::begin(folder.path()).unwrap();
    next.keep(None, &plan, &extras).unwrap();
    std::fs::write(&left[0].file, "{\"format\": \"handl").unwrap();
    let left = recoverable(folder.path()).unwrap();
    assert_eq!(left.len(), 1);
    assert!(left[0].opened.is_err());
}
