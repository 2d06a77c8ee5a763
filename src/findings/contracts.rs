//! Contracts: ends, and dates on which something must be done.

use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{AtEnd, Entity, Field, OperationsItem};
use crate::room::{ContractAct, ContractDate, end_date};
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
        let date = end_date(self.projection, item);
        let Some((kind, date)) = date.and_then(|date| Some((kind_of(&date)?, date))) else {
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
        if !date.comes_up(self.plan) {
            return;
        }
        let severity = if date.over { Warning } else { Note };
        let finding = self.add(severity, kind, Where::Place(place), Mend::ActByDate);
        finding.year = u16::try_from(date.by.year()).ok().map(Year::new);
        finding.amount = Some(date.amount);
    }
}

fn kind_of(date: &ContractDate) -> Option<FindingKind> {
    let (by, over) = (date.by, date.over);
    match date.act {
        ContractAct::GiveNotice => Some(FindingKind::GiveNotice { by, over }),
        ContractAct::UseOption => Some(FindingKind::UseOption { by, over }),
        ContractAct::StartTender => Some(FindingKind::StartTender { by, over }),
        ContractAct::Break => None, // a choice, and no end
    }
}
