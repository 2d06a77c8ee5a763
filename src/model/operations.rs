//! Operations (drift): what it costs to keep running, and who can release it (model §3).

use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::assumptions::{Percent, Rates};
use super::frame::Overrides;
use super::ids::{ItemId, LineId, ProfileId};
use crate::money::Money;
use crate::time::Year;

/// What kind of cost an item is; decides the default of `releasable`.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Category {
    /// Own staff.
    Staff,
    /// Systems and licences.
    SystemsAndLicences,
    /// Hosting and cloud.
    HostingAndCloud,
    /// Premises.
    Premises,
    /// Purchased services.
    PurchasedServices,
    /// Anything else.
    #[default]
    Other,
}

/// Running what is there, or keeping it up (Norwegian: drift, forvaltning).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Class {
    /// Running.
    #[default]
    Drift,
    /// Maintenance of what is running.
    Forvaltning,
}

/// Who or what holds an item, and so who can release it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Binding {
    /// The body itself decides.
    #[default]
    Free,
    /// The letter of allocation demands it: the ministry.
    Mandated,
    /// The law sets the task, the amount follows the service level: the ministry.
    StatutoryTask,
    /// The law sets the amount: the last level.
    StatutoryAmount,
    /// A contract holds it until its end.
    Contract,
}

/// What happens when a contract ends.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum AtEnd {
    /// A new competition; the work with it starts a year ahead.
    #[default]
    TenderedAgain,
    /// It goes on by itself for some years unless notice is given.
    Renews,
    /// It may be prolonged by an option that must be used by a date.
    Option,
}

/// The terms of a contract. Kept also while the item's binding is another, so nothing is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contract {
    /// Last year of the contract, inclusive.
    pub until: Option<Year>,
    /// What happens then.
    pub at_end: AtEnd,
    /// Years that a renewal or an option adds.
    pub years: Option<u16>,
    /// Months of notice before the end, for a contract that renews.
    pub notice_months: Option<u16>,
    /// Last day to use an option.
    pub exercise_by: Option<Date>,
    /// Months of notice after which the contract can be broken at any time.
    pub break_notice_months: Option<u16>,
}

/// An operations item. Amounts: fixed kroner per year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OperationsItem {
    /// Its id.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// What kind of cost.
    pub category: Category,
    /// Running or maintenance.
    pub class: Class,
    /// Whether it is IT money.
    pub it: bool,
    /// The line that pays; the first operating line where none is named.
    pub paid_from: Option<LineId>,
    /// Amount in its first year: the later of year 0 and `from`. Growth starts there.
    pub base: Money,
    /// The growth profile it follows; none when it has a growth of its own.
    pub profile: Option<ProfileId>,
    /// Its own real growth, % per year.
    pub real_growth: Option<Rates>,
    /// First year.
    pub from: Option<Year>,
    /// Last year, inclusive.
    pub until: Option<Year>,
    /// Amounts decided for a year; later years grow from them.
    pub overrides: Overrides,
    /// Who or what holds it.
    pub binding: Binding,
    /// The terms, where a contract holds it.
    pub contract: Contract,
    /// The decision level that can release it, where it is not the one that follows from the
    /// binding (1 = the body itself).
    pub released_by: Option<u16>,
    /// How much can realistically go without ending a task; without it the default of its
    /// category, marked as an assumption.
    pub releasable: Option<Percent>,
    /// Years from decision (taken before year 0) to effect.
    pub lead_years: u16,
    /// Full-time equivalents, for staff.
    pub fte: Option<Decimal>,
}

impl OperationsItem {
    /// Years in which a running contract locks the item, counted in positions from year 0:
    /// `Some(n)` locks the positions below `n`; `None` for an item without a contract in force.
    ///
    /// Model §3: locked through `until`, or through year ⌈break notice/12⌉−1 when it can be
    /// broken. Years are counted from `first_year`.
    pub fn contract_locks_years(&self, first_year: Year) -> Option<u16> {
        if self.binding != Binding::Contract {
            return None;
        }
        let until = self
            .contract
            .until
            .map(|until| until.later(1).since(first_year));
        let broken = self
            .contract
            .break_notice_months
            .map(|months| months.div_ceil(12));
        match (until, broken) {
            (Some(until), Some(broken)) => Some(until.min(broken)),
            (until, broken) => until.or(broken).or(Some(u16::MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract(until: Option<u16>, break_notice_months: Option<u16>) -> OperationsItem {
        let until = until.map(Year::new);
        OperationsItem {
            binding: Binding::Contract,
            contract: Contract {
                until,
                break_notice_months,
                ..Contract::default()
            },
            ..OperationsItem::default()
        }
    }

    #[test]
    fn a_contract_locks_through_its_end_or_its_notice() {
        let first = Year::new(2027);
        let locks = |until, notice| contract(until, notice).contract_locks_years(first);
        assert_eq!(locks(Some(2029), None), Some(3));
        assert_eq!(locks(Some(2033), Some(30)), Some(3)); // through year ⌈30/12⌉−1 = 2
        assert_eq!(locks(Some(2027), Some(30)), Some(1));
        assert_eq!(locks(Some(2026), None), Some(0)); // expired
        assert_eq!(locks(None, None), Some(u16::MAX)); // no end known: locked
        assert_eq!(OperationsItem::default().contract_locks_years(first), None);
    }
}
