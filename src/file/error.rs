//! What can be wrong with a plan file, and where. `texts` turns it into sentences.

use std::fmt;
use std::path::PathBuf;

use crate::model::Refusal;
use crate::rules::RuleFault;

/// The version of the plan file that this program writes.
pub const VERSION: u64 = 3;
/// The oldest version that can still be read.
pub(super) const OLDEST_VERSION: u64 = 1;
/// The largest plan file that is read, in bytes (64 MiB).
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// The deepest nesting of a plan file that is read.
pub const DEEPEST: usize = 24;

/// The most values that are read from a plan file.
pub const MOST_VALUES: usize = 3_000_000;

/// A fault in a plan file: what it is, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The file, where one was named.
    pub file: Option<PathBuf>,
    /// The line in the file, counted from 1, where it is known.
    pub line: Option<usize>,
    /// The path within the file, such as `plan.lines[3].base`; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub fault: Box<Fault>,
}

/// What was expected instead.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// Text.
    Text,
    /// Kroner as text: `"1234567.89"`.
    Amount,
    /// Percent as text: `"2.5"`.
    Percent,
    /// A rate as text, or an object of rates by year.
    Rates,
    /// An object of amounts by year.
    AmountsByYear,
    /// A number as text: `"12.5"`.
    Count,
    /// A whole number.
    Whole,
    /// A year as a number.
    Year,
    /// A date as text: `"2027-01-31"`.
    Date,
    /// True or false.
    Flag,
    /// A word from a list.
    Word,
    /// An id.
    Id,
    /// The place of a value, such as `line:p01.base`.
    Place,
    /// A thing, such as `item:ny`.
    Thing,
    /// One of `set`, `annotate`, `add`, `remove` and `move`.
    Change,
}

/// What the system says, in words of our own where it is common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SystemFault {
    /// There is no such file or folder.
    NotThere,
    /// It is a folder.
    IsFolder,
    /// Access is denied.
    NoAccess,
    /// The disk is full.
    NoSpace,
    /// Anything else, in the system's own words.
    Other(String),
}

impl From<&std::io::Error> for SystemFault {
    fn from(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::NotThere,
            ErrorKind::IsADirectory => Self::IsFolder,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NoAccess,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoSpace,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// What is wrong with a plan file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The system would not read it.
    CannotRead(SystemFault),
    /// The system would not write it.
    CannotWrite(SystemFault),
    /// There is nothing in it.
    Empty,
    /// It is larger than what is read.
    TooLarge(u64),
    /// It is not UTF-8 text.
    NotUtf8 {
        /// It looks like UTF-16.
        utf16: bool,
    },
    /// It starts with a byte order mark.
    ByteOrderMark,
    /// It ends before it is complete.
    Truncated,
    /// It is not JSON.
    Syntax {
        /// The column where it stops being JSON.
        column: usize,
    },
    /// It is nested too deep.
    TooDeep,
    /// It holds more values than are read.
    TooManyValues,
    /// A key is given twice.
    DuplicateKey(String),
    /// It is JSON, but not a plan.
    NotAPlan,
    /// It was written by a newer program.
    NewerVersion(u64),
    /// A version that never was.
    UnknownVersion,
    /// A key is missing.
    Missing(String),
    /// A value has the wrong shape.
    WrongType {
        /// What stands there, shortened.
        found: String,
        /// What should.
        expected: Expected,
    },
    /// A value does not fit the plan.
    Refused {
        /// What stands there, shortened.
        found: String,
        /// Why it does not fit.
        why: Refusal,
    },
    /// The id of an added thing is not the one that the change names.
    OtherId {
        /// The id that stands there.
        found: String,
        /// The id that the change names.
        named: String,
    },
    /// Two keys that exclude each other.
    Both(String, String),
    /// It is JSON, but not a rule set.
    NotARuleSet,
    /// The rule set is larger than what is read.
    RuleSetTooLarge,
    /// A key that no rule set has.
    UnknownKey {
        /// The key.
        key: String,
        /// The known key that is most like it.
        closest: &'static str,
    },
    /// A rule set with a value that cannot be used.
    Rule(RuleFault),
}

impl FileError {
    /// A fault of the file as a whole.
    pub(crate) fn whole(fault: Fault) -> Self {
        Self {
            file: None,
            line: None,
            path: String::new(),
            fault: Box::new(fault),
        }
    }

    /// The same fault, of a named file.
    pub fn in_file(self, file: impl Into<PathBuf>) -> Self {
        Self {
            file: Some(file.into()),
            ..self
        }
    }
}

impl fmt::Display for FileError {
    /// For logs and tests; `texts` has the sentences.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self
            .line
            .map(|line| format!("line {line}: "))
            .unwrap_or_default();
        write!(f, "{line}{}: {:?}", self.path, self.fault)
    }
}

impl std::error::Error for FileError {}
