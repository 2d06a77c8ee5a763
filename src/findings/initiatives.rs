//! Initiatives: what is entered about them and contradicts itself, and what lies beyond the plan.
//!
//! What is off is left in peace, but for plain contradictions in what is entered.

use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{
    Benefit, BenefitId, Booking, BookingId, Entity, Field, Initiative, InitiativeId,
    InitiativeStatus, Percent, Relation, RelationKind, Tranche,
};
use crate::money::Money;
use crate::projection::{Amounts, InitiativeYears};
use crate::time::Year;
use crate::worth::Yardstick;

/// An initiative with what it comes to as if no other were active.
#[derive(Clone, Copy)]
pub(super) struct Own<'a> {
    /// Its position in the plan.
    pub(super) at: usize,
    pub(super) initiative: &'a Initiative,
    pub(super) years: &'a InitiativeYears,
}

impl Own<'_> {
    pub(super) fn entity(&self) -> Entity {
        Entity::Initiative(self.id())
    }

    pub(super) fn benefit(&self, benefit: &Benefit) -> Entity {
        let id: BenefitId = benefit.id.clone();
        Entity::Benefit(self.id(), id)
    }

    pub(super) fn booking(&self, booking: &Booking) -> Entity {
        let id: BookingId = booking.id.clone();
        Entity::Booking(self.id(), id)
    }

    fn id(&self) -> InitiativeId {
        self.initiative.id.clone()
    }

    /// What a benefit comes to in a year, by its position.
    pub(super) fn amount(&self, nth: usize, year: Year) -> Money {
        let amounts = self.years.get(year);
        let amount = amounts.and_then(|it| it.benefits.get(nth));
        amount.copied().unwrap_or_default()
    }
}

impl<'a> Found<'a> {
    pub(super) fn initiatives(&mut self) {
        let active: Vec<Own<'a>> = self.owns().filter(|it| it.initiative.is_active()).collect();
        for own in self.owns() {
            let entity = own.entity();
            self.payer(&entity, own.initiative.paid_from.as_ref());
            for (nth, tranche) in own.initiative.tranches.iter().enumerate() {
                self.estimates(&own, tranche);
                self.outside_step(&own, nth, tranche);
            }
            for benefit in &own.initiative.benefits {
                self.range(&own, benefit);
            }
            self.earliest_and_latest(&own);
        }
        let yardstick = Yardstick::of(self.projection);
        for own in &active {
            for relation in &own.initiative.relations {
                self.relation(own, relation);
            }
            self.outside_analysis(own);
            self.co_funding(own);
            self.benefits(own);
            self.bookings(own);
            self.sanity(own, &yardstick);
        }
        self.overbooked(&active);
        self.together(&active);
    }

    pub(super) fn owns(&self) -> impl Iterator<Item = Own<'a>> + use<'a> {
        let both = self.plan.initiatives.iter().zip(self.projection.alone());
        let numbered = both.enumerate();
        numbered.map(|(at, (initiative, years))| Own {
            at,
            initiative,
            years,
        })
    }

    pub(super) fn amounts(&self, own: &Own<'a>) -> Amounts<'a> {
        self.projection.amounts_of(own.initiative)
    }

    fn earliest_and_latest(&mut self, own: &Own<'_>) {
        use Severity::Warning;
        let it = own.initiative;
        if let (Some(earliest), Some(latest)) = (it.earliest, it.latest)
            && latest < earliest
        {
            let place = own.entity().field(Field::Latest);
            let kind = FindingKind::LatestBeforeEarliest(earliest);
            self.place(Warning, kind, place, Mend::CorrectValue);
            return;
        }
        let early = it.earliest.filter(|earliest| it.start < *earliest);
        let late = it.latest.filter(|latest| it.start > *latest);
        let early = early.map(FindingKind::StartsTooEarly);
        let kind = early.or(late.map(FindingKind::StartsTooLate));
        if let Some(kind) = kind.filter(|_| it.is_active()) {
            let at = Where::Place(own.entity().field(Field::Start));
            self.add(Warning, kind, at, Mend::MoveStart)
                .dated(it.start, None);
        }
    }

    /// The first year of a step in which an estimate lies on the wrong side of the cost.
    fn estimates(&mut self, own: &Own<'_>, tranche: &Tranche) {
        let entity = Entity::Tranche(own.id(), tranche.id.clone());
        let cost = |offset| tranche.cost.get(offset).copied().unwrap_or_default();
        let low = tranche.low.iter();
        let low = low.map(|(offset, low)| (*offset, low.minus(cost(offset))));
        let high = tranche.high.iter();
        let high = high.map(|(offset, high)| (*offset, cost(offset).minus(*high)));
        let wrong = |(_, amount): &(Year, Money)| amount.is_positive();
        for (first, kind, field) in [
            (
                low.into_iter().find(wrong),
                FindingKind::LowAboveCost,
                Field::Low,
            ),
            (
                high.into_iter().find(wrong),
                FindingKind::HighBelowCost,
                Field::High,
            ),
        ] {
            let Some((offset, amount)) = first else {
                continue;
            };
            let at = Where::Place(entity.clone().field(field).at(offset));
            let severity = Severity::Warning;
            self.add(severity, kind, at, Mend::CorrectValue).amount = Some(amount);
        }
    }

    /// Costs of a step in years that are not its own: a gate would not tell what is spent before it.
    fn outside_step(&mut self, own: &Own<'_>, nth: usize, tranche: &Tranche) {
        let (from, until) = own.initiative.span_of(nth);
        let outside = tranche.cost.iter().filter(|(offset, cost)| {
            let inside = (from..until).contains(&offset.number());
            !inside && !cost.is_zero()
        });
        let outside: Vec<(Year, Money)> = outside.map(|(it, cost)| (*it, *cost)).collect();
        let Some((first, _)) = outside.first() else {
            return;
        };
        let amount: Money = outside.iter().map(|(_, cost)| *cost).sum();
        let start = |offset| own.initiative.start.later(offset);
        let kind = FindingKind::CostOutsideStep {
            first: start(from),
            last: start(until.saturating_sub(1)),
        };
        let entity = Entity::Tranche(own.id(), tranche.id.clone());
        let at = Where::Place(entity.field(Field::Amount).at(*first));
        self.add(Severity::Warning, kind, at, Mend::CostWithinStep)
            .amount = Some(amount);
    }

    /// A range of a benefit that does not hold its value.
    fn range(&mut self, own: &Own<'_>, benefit: &Benefit) {
        let low = benefit.range_low.filter(|it| *it > Percent::WHOLE);
        let high = benefit.range_high.filter(|it| *it < Percent::WHOLE);
        let low = low.map(|it| (FindingKind::LowAboveValue(it), Field::RangeLow));
        let high = high.map(|it| (FindingKind::HighBelowValue(it), Field::RangeHigh));
        for (kind, field) in low.into_iter().chain(high) {
            let place = own.benefit(benefit).field(field);
            self.place(Severity::Warning, kind, place, Mend::CorrectValue);
        }
    }

    /// One that is done fulfils what others need of it, also where it is off.
    fn relation(&mut self, own: &Own<'_>, relation: &Relation) {
        use Severity::Warning;
        let entity = Entity::Relation(own.id(), relation.id.clone());
        let at = Where::Place(entity.field(Field::Initiative));
        let named = relation.initiative.as_ref();
        // A reference to what is not there is a finding of its own.
        let found = named.and_then(|other| self.projection.find_initiative(other));
        let Some((position, it)) = found else { return };
        if position == own.at {
            self.add(
                Warning,
                FindingKind::RelationToItself,
                at,
                Mend::CorrectValue,
            );
            return;
        }
        let other = it.id.clone();
        let start = it.start;
        match relation.kind {
            RelationKind::Requires if !it.is_active() && it.status != InitiativeStatus::Done => {
                let kind = FindingKind::RequiredOff(other);
                self.add(Warning, kind, at, Mend::TakeAlongOrMove);
            }
            RelationKind::Requires if start > own.initiative.start => {
                let kind = FindingKind::RequiredLater { other, start };
                self.add(Warning, kind, at, Mend::TakeAlongOrMove)
                    .dated(own.initiative.start, None);
            }
            RelationKind::Excludes if it.is_active() => {
                let both_say_so = it.relations.iter().any(|back| {
                    back.kind == RelationKind::Excludes
                        && back.initiative.as_ref() == Some(&own.initiative.id)
                });
                if !both_say_so || own.at < position {
                    let kind = FindingKind::BothOfExcluded(other);
                    self.add(Warning, kind, at, Mend::TurnOneOff);
                }
            }
            _ => {}
        }
    }

    /// Costs after the last year of the analysis. They are summed: they are what the worth lacks.
    fn outside_analysis(&mut self, own: &Own<'_>) {
        let last = self.projection.horizon().last();
        let costs = own.years.iter();
        let costs = costs.map(|(year, amounts)| (year, amounts.costs()));
        let late: Vec<(Year, Money)> = costs
            .filter(|(year, cost)| *year > last && cost.is_positive())
            .collect();
        let Some((first, _)) = late.first() else {
            return;
        };
        let amount: Money = late.iter().map(|(_, cost)| *cost).sum();
        let kind = FindingKind::OutsideAnalysis(last);
        let at = Where::Thing(own.entity());
        self.add(Severity::Warning, kind, at, Mend::MoreAnalysisYears)
            .dated(*first, Some(amount));
    }

    fn co_funding(&mut self, own: &Own<'_>) {
        if own.initiative.co_funding.source.is_some() {
            return;
        }
        let horizon = self.projection.horizon();
        let given = own
            .years
            .iter()
            .find(|(year, amounts)| horizon.contains(*year) && amounts.co_funding.is_positive());
        let Some((year, amounts)) = given else {
            return;
        };
        let at = Where::Place(own.entity().field(Field::CoFundingSource));
        let kind = FindingKind::CoFundingWithoutSource;
        self.add(Severity::Warning, kind, at, Mend::NameWho)
            .dated(year, Some(amounts.co_funding));
    }
}
