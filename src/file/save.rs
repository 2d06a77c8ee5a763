//! Opening and saving whole files.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;

use atomic_write_file::AtomicWriteFile;

use super::error::{Fault, FileError, LARGEST_FILE};
use super::extras::Extras;
use super::read::{OpenedPlan, read};
use super::rule_set::{LARGEST_RULE_SET, OwnRules, read_rule_set};
use crate::model::Plan;

/// Opens a plan file. Never reads more than the limit, whatever the file says of its size.
pub fn open(path: &Path) -> Result<OpenedPlan, FileError> {
    let bytes = bytes_of(path, LARGEST_FILE)?;
    read(&bytes).map_err(|error| error.in_file(path))
}

/// Opens the file of an own rule set; never more than the limit either.
pub fn open_rule_set(path: &Path) -> Result<OwnRules, FileError> {
    let most = u64::try_from(LARGEST_RULE_SET).unwrap_or(LARGEST_FILE);
    let bytes = bytes_of(path, most)?;
    read_rule_set(&bytes).map_err(|error| error.in_file(path))
}

/// The bytes of a file, and no more than one beyond the limit, which shows that it is too large.
fn bytes_of(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|error| FileError::whole(Fault::CannotRead((&error).into())).in_file(path))?;
    Ok(bytes)
}

/// Saves a plan: the file has either its old content or the new, also after a crash or a power
/// cut in between. Permissions stay, and a link stays a link.
pub fn save(path: &Path, plan: &Plan, extras: &Extras) -> Result<(), FileError> {
    let text = super::write::write(plan, extras);
    let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if size > LARGEST_FILE {
        return Err(FileError::whole(Fault::TooLarge(size)).in_file(path)); // it could not be opened
    }
    replace(path, text.as_bytes())
        .map_err(|error| FileError::whole(Fault::CannotWrite((&error).into())).in_file(path))
}

/// Saves a picture or a table beside the plan in the same way.
pub fn save_bytes(path: &Path, content: &[u8]) -> Result<(), FileError> {
    replace(path, content)
        .map_err(|error| FileError::whole(Fault::CannotWrite((&error).into())).in_file(path))
}

/// Replaces the content of a file whole or not at all.
pub(super) fn replace(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut file = AtomicWriteFile::open(target)?;
    file.write_all(content)?;
    file.commit()
}
