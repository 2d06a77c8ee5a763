//! Contracts: ends, and dates on which something must be done.

use jiff::civil::Date;

use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{AtEnd, Entity, Field, OperationsItem};
use crate::rules::RuleSet;
use crate::time::Year;

impl Found<'_> {
    pub(super) fn contract(&mut self, item: &OperationsItem, entity: &Entity) {
        use Severity::{Note, Warning};
        let place = entity.clone().field(Field::ContractUntil);
        if item.contract.until.is_none() && item.contract.break_notice_months.is_some() {
            return; // locked through its notice alone
        }
        let Some(until) = item.contract.until else {
            self.place(
                Warning,
                FindingKind::ContractWithoutEnd,
                place,
                Mend::CorrectValue,
            );
            return;
        };
        if until < self.plan.first_year {
            self.place(
                Warning,
                FindingKind::ContractExpired(until),
                place,
                Mend::CorrectValue,
            );
            return;
        }
        let Some((by, kind)) = date_to_act(item, until, self.projection.rules()) else {
            let field = match item.contract.at_end {
                AtEnd::Option => Field::ContractExerciseBy,
                _ => Field::ContractNoticeMonths,
            };
            let place = entity.clone().field(field);
            self.place(
                Warning,
                FindingKind::ContractDateMissing,
                place,
                Mend::CorrectValue,
            );
            return;
        };
        if by.year() > i16::try_from(self.plan.budget().last().number()).unwrap_or(i16::MAX) {
            return;
        }
        let over = self.plan.as_of.is_some_and(|today| by < today);
        let severity = if over { Warning } else { Note };
        let amount = self
            .projection
            .item(&item.id, until.min(self.projection.horizon().last()));
        let finding = self.add(
            severity,
            kind(by, over),
            Where::Place(place),
            Mend::ActByDate,
        );
        finding.year = u16::try_from(by.year()).ok().map(Year::new);
        finding.amount = amount;
    }
}

type DateKind = fn(Date, bool) -> FindingKind;

/// The date on which something must be done about a contract, and what.
fn date_to_act(item: &OperationsItem, until: Year, rules: &RuleSet) -> Option<(Date, DateKind)> {
    let contract = &item.contract;
    match contract.at_end {
        AtEnd::Renews => {
            let by = months_before_end(until, contract.notice_months?)?;
            Some((by, |by, over| FindingKind::GiveNotice { by, over }))
        }
        AtEnd::Option => Some((contract.exercise_by?, |by, over| FindingKind::UseOption {
            by,
            over,
        })),
        AtEnd::TenderedAgain => {
            let by = months_before_end(until, rules.tender_months.value)?;
            Some((by, |by, over| FindingKind::StartTender { by, over }))
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
