//! Uses of levers (virkemidler): what the budget rules allow beside the lines' own money
//! (model §7).

use rust_decimal::Decimal;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::ids::{InitiativeId, LeverUseId, LineId, TeamId};
use super::initiatives::AmountsByOffset;
use crate::money::Money;
use crate::time::Year;

/// How far a use of a lever has come.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum LeverStatus {
    /// Thought of; nobody has been asked.
    #[default]
    Idea,
    /// Asked for.
    Asked,
    /// Granted.
    Granted,
    /// Refused: it gives nothing.
    Refused,
}

/// A use of a lever of the rule set, from a budget year on.
///
/// Which lever it is decides what the other fields mean; those that it does not need are ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeverUse {
    /// Its id.
    pub id: LeverUseId,
    /// The id of the lever in the rule set.
    pub lever: String,
    /// The first budget year in which it is used.
    pub year: Year,
    /// The last one; the first year alone where none is named.
    pub until: Option<Year>,
    /// The amount in each of the years, fixed kroner.
    pub amount: Money,
    /// The line that gets the money; the first operating line where none is named.
    pub line: Option<LineId>,
    /// The line that gives the money, for a transfer.
    pub from_line: Option<LineId>,
    /// The investment that an advance is for.
    pub investment: Option<InitiativeId>,
    /// The team whose consultants are turned into employees.
    pub team: Option<TeamId>,
    /// How many full-time equivalents are turned.
    pub count: Decimal,
    /// What one of them costs a year as an employee, kroner of the team's first year; without it
    /// what the team's employees cost on average.
    pub cost_after: Option<Money>,
    /// Months in the first year in which both the consultant and the employee are paid.
    pub overlap_months: u16,
    /// What is repaid by year counted from the first; nominal kroner. Without it the slowest pace
    /// that the rule allows.
    pub repayment: AmountsByOffset,
    /// Whether the letter of allocation of the first year passes the decision on to us; what is
    /// not said counts as no.
    pub delegated: Option<bool>,
    /// How far it has come.
    pub status: LeverStatus,
    /// The decision level that refused it.
    pub refused_by: Option<u16>,
    /// Why this one.
    pub why: String,
    /// What it means for those who notice it, the goal it touches and who is told.
    pub consequence: String,
}

impl Default for LeverUse {
    fn default() -> Self {
        Self {
            id: LeverUseId::default(),
            lever: String::new(),
            year: Year::new(0),
            until: None,
            amount: Money::ZERO,
            line: None,
            from_line: None,
            investment: None,
            team: None,
            count: Decimal::ZERO,
            cost_after: None,
            overlap_months: 0,
            repayment: AmountsByOffset::new(),
            delegated: None,
            status: LeverStatus::default(),
            refused_by: None,
            why: String::new(),
            consequence: String::new(),
        }
    }
}

impl LeverUse {
    /// Whether it counts: everything but what was refused does.
    pub fn counts(&self) -> bool {
        self.status != LeverStatus::Refused
    }

    /// Whether it is in use in a year.
    pub fn is_used_in(&self, year: Year) -> bool {
        self.year <= year && year <= self.until.unwrap_or(self.year)
    }
}
