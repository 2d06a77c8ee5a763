//! Postings: the amounts that everything else is a sum of.

use super::path::Cause;
use crate::money::Money;
use crate::time::Year;

/// What a posting belongs to, as a position in the plan's list. Postings are kept in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An appropriation line.
    Line(usize),
    /// An operations item.
    Item(usize),
    /// A team.
    Team(usize),
    /// An initiative: its costs, what is taken out and given for it.
    Initiative(usize),
    /// A benefit of an initiative, by the positions of both.
    Benefit(usize, usize),
    /// A release.
    Release(usize),
    /// A use of a lever.
    LeverUse(usize),
    /// The account itself: carry-over, unallocated money, expected underspend.
    Account,
}

/// What kind of amount a posting is. The sign is the kind's: amounts are what the name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PostingKind {
    /// The lasting amount of a line.
    Lasting,
    /// Changes of a line that count once.
    Once,
    /// Operations of an item, or the run part of a team.
    Operations,
    /// The development part of a team.
    Development,
    /// Direct cost of an initiative: development.
    DirectCost,
    /// Run cost of an initiative: operations.
    RunCost,
    /// Old and new running together: operations.
    ParallelRun,
    /// A gain of an initiative that falls to us and leaves our budget: less operations.
    Gain,
    /// A gain that the owner takes from the frame.
    TakenOut,
    /// Money that another body gives to an initiative.
    CoFunding,
    /// Released operations.
    ReleasedOperations,
    /// Released development.
    ReleasedDevelopment,
    /// Money that a use of a lever brings.
    LeverInflow,
    /// What is repaid of it.
    LeverRepayment,
    /// Money that another line gives.
    TransferIn,
    /// Money that is given to another line.
    TransferOut,
    /// Development money above what teams cost, up to the target.
    Unallocated,
    /// Spending that experience says will not happen.
    ExpectedUnderspend,
    /// The same as it would be without releases; for what is to free.
    UnderspendBeforeReleases,
    /// Money that came from the year before.
    CarriedIn,
    /// Money that goes on to the next year.
    CarriedOut,
}

/// Which account a posting is booked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Account {
    /// A line, as a position in the plan's list.
    Line(usize),
    /// Spending without a line to pay it, because the plan has none.
    Nowhere,
    /// Shown only: income that raises no line.
    Memo,
}

/// An amount of a subject in a year, rounded once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// What it belongs to.
    pub subject: Subject,
    /// The account it is booked on.
    pub account: Account,
    /// The year.
    pub year: Year,
    /// What kind of amount.
    pub kind: PostingKind,
    /// The amount, fixed kroner.
    pub amount: Money,
    /// What made it what it is in this year.
    pub cause: Cause,
}
