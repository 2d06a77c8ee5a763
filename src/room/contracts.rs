//! Contracts: the dates on which something must be done, and what is locked if it is not.

use jiff::civil::Date;

use crate::model::{AtEnd, Binding, Entity, ItemId, OperationsItem, Plan};
use crate::money::Money;
use crate::projection::{Figure, Measure, Projection};
use crate::rules::RuleSet;
use crate::time::Year;

/// What to do about a contract.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::IntoStaticStr,
    strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum ContractAct {
    /// Give notice before it renews itself.
    GiveNotice,
    /// Use an option, or let the contract end.
    UseOption,
    /// Start a tender, so that there is a new contract when it ends.
    StartTender,
    /// Give notice to break it before its end, as soon as the plan can.
    Break,
}

/// A date on which something must be done about a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractDate {
    /// The last day to do it.
    pub by: Date,
    /// The item that the contract holds.
    pub item: ItemId,
    /// What to do.
    pub act: ContractAct,
    /// The last year that the contract locks as it stands.
    pub ends: Year,
    /// What the item costs in the first year after that, or in the last one where it has no amount
    /// after it, as a figure.
    pub figure: Figure,
    /// The value of that figure, fixed kroner per year.
    pub amount: Money,
    /// What becomes of it if nothing is done.
    pub otherwise: Otherwise,
    /// Whether the day is over on the plan's date.
    pub over: bool,
}

impl ContractDate {
    /// Whether it comes within the years of the budget, or before them.
    pub(crate) fn comes_up(&self, plan: &Plan) -> bool {
        let last = i16::try_from(plan.budget().last().number()).unwrap_or(i16::MAX);
        self.by.year() <= last
    }
}

/// What becomes of a contract if nothing is done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// The amount is locked through this year; `None` where no end is known.
    Locked(Option<Year>),
    /// It ends, and nothing is locked.
    Ends,
}

/// The dates of every contract within the years of the budget, the first one first.
pub fn contract_dates(projection: &Projection) -> Vec<ContractDate> {
    let items = projection.plan().items.iter();
    let held = items.filter(|item| item.binding == Binding::Contract);
    let dates = held.flat_map(|item| [end_date(projection, item), break_date(projection, item)]);
    let mut dates: Vec<ContractDate> = dates.flatten().collect();
    dates.retain(|date| date.comes_up(projection.plan()));
    dates.sort_by(|a, b| (a.by, &a.item, a.act).cmp(&(b.by, &b.item, b.act)));
    dates
}

/// The date that a contract's end has; `None` where it has no end within the plan, or where what
/// decides the date is not entered.
pub(crate) fn end_date(projection: &Projection, item: &OperationsItem) -> Option<ContractDate> {
    let plan = projection.plan();
    let until = item.contract.until.filter(|it| *it >= plan.first_year)?;
    let (by, act) = date_to_act(item, until, projection.rules())?;
    let otherwise = match act {
        ContractAct::GiveNotice => Otherwise::Locked(locked_anew_through(item, until)),
        _ => Otherwise::Ends,
    };
    Some(dated(projection, item, (by, act), until, otherwise))
}

/// Whether an item has a contract that ends within the plan or after it, and renews itself if no
/// notice is given.
pub(crate) fn renews_itself(plan: &Plan, item: &OperationsItem) -> bool {
    let until = item.contract.until;
    item.binding == Binding::Contract
        && item.contract.at_end == AtEnd::Renews
        && until.is_some_and(|it| it >= plan.first_year)
}

/// Whether such a contract is locked anew in a year: after its end, for the years that it is
/// renewed by once; to the end of the plan where they are not known.
pub(crate) fn is_locked_anew(item: &OperationsItem, year: Year) -> bool {
    let until = item.contract.until.filter(|until| year > *until);
    until.is_some_and(|until| locked_anew_through(item, until).is_none_or(|last| year <= last))
}

/// The last year that a renewal locks; `None` where the years it adds are not known.
fn locked_anew_through(item: &OperationsItem, until: Year) -> Option<Year> {
    item.contract.years.map(|years| until.later(years))
}

/// The date on which notice must be given for a contract to be broken as early as the plan counts
/// on, where that is before its end (model §3).
fn break_date(projection: &Projection, item: &OperationsItem) -> Option<ContractDate> {
    let months = item.contract.break_notice_months.filter(|it| *it > 0)?;
    let locked = item.contract_locks_years(projection.plan().first_year)?;
    let ends = projection.plan().first_year.later(locked.checked_sub(1)?);
    let until = item.contract.until;
    if until.is_some_and(|until| until <= ends) {
        return None; // its end comes first
    }
    let by = months_before_end(ends, months)?;
    let act = (by, ContractAct::Break);
    Some(dated(projection, item, act, ends, Otherwise::Locked(until)))
}

fn dated(
    projection: &Projection,
    item: &OperationsItem,
    (by, act): (Date, ContractAct),
    ends: Year,
    otherwise: Otherwise,
) -> ContractDate {
    let last = projection.horizon().last();
    let cost = |year: Year| projection.item(&item.id, year).unwrap_or_default();
    let next = ends.later(1).min(last);
    let year = if cost(next).is_zero() {
        ends.min(last)
    } else {
        next
    };
    ContractDate {
        by,
        item: item.id.clone(),
        act,
        ends,
        figure: Measure::Item.of(Entity::Item(item.id.clone()), year),
        amount: cost(year),
        otherwise,
        over: projection.plan().as_of.is_some_and(|today| by < today),
    }
}

/// The date on which something must be done about a contract's end, and what.
fn date_to_act(item: &OperationsItem, until: Year, rules: &RuleSet) -> Option<(Date, ContractAct)> {
    let contract = &item.contract;
    match contract.at_end {
        AtEnd::Renews => {
            let by = months_before_end(until, contract.notice_months?)?;
            Some((by, ContractAct::GiveNotice))
        }
        AtEnd::Option => Some((contract.exercise_by?, ContractAct::UseOption)),
        AtEnd::TenderedAgain => {
            let by = months_before_end(until, rules.tender_months.value)?;
            Some((by, ContractAct::StartTender))
        }
    }
}

/// The last day of the month that lies so many months before the end of a year.
fn months_before_end(year: Year, months: u16) -> Option<Date> {
    let december = Date::new(i16::try_from(year.number()).ok()?, 12, 1).ok()?;
    let month = december
        .checked_sub(jiff::Span::new().months(months))
        .ok()?;
    Some(month.last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notice_is_given_by_the_end_of_a_month() {
        let by = |months| {
            months_before_end(Year::new(2029), months)
                .unwrap()
                .to_string()
        };
        assert_eq!(by(6), "2029-06-30");
        assert_eq!(by(12), "2028-12-31");
        assert_eq!(by(10), "2029-02-28");
        assert_eq!(by(0), "2029-12-31");
    }
}
