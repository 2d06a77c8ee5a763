//! What can be released of an item or a team in a year, and what locks the rest (model §3, §4).

use rust_decimal::Decimal;

use crate::model::{Category, OperationsItem, Percent, Plan, Team};
use crate::money::{Money, exact};
use crate::rules::RuleSet;
use crate::time::Year;

/// Why nothing of an item or a team can go in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// A contract runs through this year.
    Contract {
        /// The last year it locks; `None` where the contract has no end.
        through: Option<Year>,
    },
    /// The time from decision to effect lasts through this year.
    LeadTime {
        /// The last year.
        through: Year,
    },
}

/// How much of an item or a team can realistically go in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releasable {
    /// The part that can go, 0–1; zero while locked.
    pub share: Decimal,
    /// What locks it, if anything.
    pub lock: Option<Lock>,
    /// Whether the share is a default and not entered.
    pub by_default: bool,
}

impl Releasable {
    /// Nothing can go of what is not there.
    pub(super) const NOTHING: Self = Self {
        share: Decimal::ZERO,
        lock: None,
        by_default: false,
    };

    /// The releasable part of an amount, rounded down.
    pub fn cap_of(&self, amount: Money) -> Money {
        Money::cap(exact::times(amount.decimal(), self.share))
    }
}

/// What can go of an item in a year. Lead years count from year 0, also for items that start
/// later; staff goes by natural attrition · years passed since year 0 plus one.
pub(crate) fn of_item(
    plan: &Plan,
    rules: &RuleSet,
    item: &OperationsItem,
    year: Year,
) -> Releasable {
    let passed = year.since(plan.first_year);
    let locked = item
        .contract_locks_years(plan.first_year)
        .filter(|&locked| passed < locked);
    let lock = locked
        .map(|locked| Lock::Contract {
            through: (locked < u16::MAX).then(|| plan.first_year.later(locked.saturating_sub(1))),
        })
        .or_else(|| lead_lock(plan, item.lead_years, year));
    let (share, by_default) = match (item.releasable, item.category) {
        (Some(share), _) => (share.fraction(), false),
        (None, Category::Staff) => {
            let years = Decimal::from(passed.saturating_add(1));
            (
                exact::times(plan.attrition.fraction(), years).min(Decimal::ONE),
                true,
            )
        }
        (None, category) => {
            let default = rules
                .releasable_default(category)
                .map(|ruled| ruled.value.0);
            (default.unwrap_or(Percent::ZERO).fraction(), true)
        }
    };
    Releasable {
        share: if lock.is_some() { Decimal::ZERO } else { share },
        lock,
        by_default,
    }
}

/// What can go of a team in a year: nothing inside its lead years, then all of it.
pub(crate) fn of_team(plan: &Plan, rules: &RuleSet, team: &Team, year: Year) -> Releasable {
    let lock = lead_lock(plan, rules.team_lead_years(team), year);
    let share = if lock.is_some() {
        Decimal::ZERO
    } else {
        Decimal::ONE
    };
    Releasable {
        share,
        lock,
        by_default: team.lead_years.is_none(),
    }
}

fn lead_lock(plan: &Plan, lead_years: u16, year: Year) -> Option<Lock> {
    (year.since(plan.first_year) < lead_years).then(|| Lock::LeadTime {
        through: plan.first_year.later(lead_years).earlier(1),
    })
}
