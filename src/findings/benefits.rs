//! Benefits that cannot be taken out as they are entered, or that nobody could check.

use super::initiatives::Own;
use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{Benefit, Field, OperationsItem};
use crate::money::{Money, exact};
use crate::projection::{Measure, wanted_share};
use crate::time::Year;

impl<'a> Found<'a> {
    pub(super) fn benefits(&mut self, own: &Own<'a>) {
        for (nth, benefit) in own.initiative.benefits.iter().enumerate() {
            let item = benefit.retires.item.as_ref();
            if let Some(item) = item.and_then(|id| self.projection.find_item(id)) {
                self.locked(own, benefit, item);
                self.nothing_to_retire(own, benefit, item);
            }
            self.before_delivery(own, nth, benefit);
        }
        self.unanswered_for(own);
    }

    /// The years of effect of a benefit that the analysis has.
    fn effect(&self, own: &Own<'_>, benefit: &Benefit) -> impl Iterator<Item = Year> + use<> {
        let start = own.initiative.start.later(benefit.from_offset);
        let end = own.initiative.end_of_effect();
        let years = self.projection.horizon().years();
        years.filter(move |year| *year >= start && *year <= end)
    }

    /// The first year in which a contract holds what the benefit is to retire.
    fn locked(&mut self, own: &Own<'_>, benefit: &Benefit, item: &OperationsItem) {
        let first = self.plan.first_year;
        let locked = item.contract_locks_years(first);
        let Some(locked) = locked.filter(|_| benefit.exit_cost.is_none()) else {
            return;
        };
        let ground = self.projection.ground();
        let lost = |year: Year| {
            let share = wanted_share(own.initiative, benefit, year);
            let whole = ground.item(&item.id, year);
            Money::posting(exact::times(whole.decimal(), share))
        };
        let mut years = self.effect(own, benefit);
        let year = years.find(|year| year.since(first) < locked && lost(*year).is_positive());
        let Some(year) = year else { return };
        let through = (locked < u16::MAX).then(|| first.later(locked).earlier(1));
        let at = Where::Place(own.benefit(benefit).field(Field::FromOffset));
        let kind = FindingKind::RetiresLocked(through);
        self.add(Severity::Warning, kind, at, Mend::WaitOrLeaveContract)
            .dated(year, Some(lost(year)));
    }

    /// The first year in which there is nothing of the item: a note where the benefit gives
    /// something in other years.
    fn nothing_to_retire(&mut self, own: &Own<'_>, benefit: &Benefit, item: &OperationsItem) {
        let ground = self.projection.ground();
        let wanted = |year: &Year| !wanted_share(own.initiative, benefit, *year).is_zero();
        let there = |year: Year| ground.item(&item.id, year).is_positive();
        let years: Vec<Year> = self.effect(own, benefit).filter(wanted).collect();
        let Some(year) = years.iter().find(|year| !there(**year)) else {
            return;
        };
        let severity = if years.iter().any(|year| there(*year)) {
            Severity::Note
        } else {
            Severity::Warning
        };
        let at = Where::Place(own.benefit(benefit).field(Field::RetiresItem));
        let kind = FindingKind::RetiresNothing(item.id.clone());
        self.add(severity, kind, at, Mend::ChooseItem)
            .dated(*year, None);
    }

    /// A step delivers at its end, so its effect begins the year after: a benefit before the first
    /// step ends comes of nothing that is made. One in the step's last year is a note, because it
    /// may be delivered during that year. Whether a benefit comes of the first step or of a later
    /// one is not entered, so one between them is believed.
    fn before_delivery(&mut self, own: &Own<'_>, nth: usize, benefit: &Benefit) {
        let delivered = own.initiative.span_of(0).1;
        if benefit.from_offset >= delivered {
            return;
        }
        let first = own.initiative.start.later(benefit.from_offset);
        let delivered = own.initiative.start.later(delivered);
        let years = first.number()..delivered.number();
        let mut early = years.map(|year| {
            let year = Year::new(year);
            (year, own.amount(nth, year))
        });
        let Some((year, amount)) = early.find(|(_, amount)| amount.is_positive()) else {
            return;
        };
        let severity = if year < delivered.earlier(1) {
            Severity::Warning
        } else {
            Severity::Note
        };
        let kind = FindingKind::BenefitBeforeDelivery(delivered);
        let at = if self.projection.horizon().contains(year) {
            Where::Figure(Measure::Benefit.of(own.benefit(benefit), year))
        } else {
            Where::Place(own.benefit(benefit).field(Field::FromOffset))
        };
        self.add(severity, kind, at, Mend::BenefitLater)
            .dated(year, Some(amount));
    }

    /// Benefits that nobody answers for, and those without a measured starting point: one finding
    /// of each for an initiative, at the first such benefit.
    fn unanswered_for(&mut self, own: &Own<'_>) {
        type Lacks = fn(&Benefit) -> bool;
        type Kind = fn(usize) -> FindingKind;
        let no_owner: Lacks = |it| it.owner.trim().is_empty();
        let unmeasured: Lacks = |it| it.starting_point.trim().is_empty();
        let owner: Kind = FindingKind::NoBenefitOwner;
        let measured: Kind = FindingKind::NoStartingPoint;
        for (lacks, kind, field, mend) in [
            (no_owner, owner, Field::Owner, Mend::NameWho),
            (
                unmeasured,
                measured,
                Field::StartingPoint,
                Mend::MeasureStart,
            ),
        ] {
            let mut lacking = own.initiative.benefits.iter().filter(|it| lacks(it));
            if let Some(first) = lacking.next() {
                let place = own.benefit(first).field(field);
                self.place(Severity::Note, kind(lacking.count()), place, mend);
            }
        }
    }
}
