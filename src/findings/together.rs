//! What initiatives do together, and what is counted more than once.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::initiatives::Own;
use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{ActorId, Benefit, Category, Entity, Field, InitiativeId, ItemId};
use crate::money::{Money, exact};
use crate::projection::{Measure, retired_share};
use crate::time::Year;

/// A benefit of an active initiative, with its position.
#[derive(Clone, Copy)]
struct Gain<'a> {
    own: Own<'a>,
    nth: usize,
    benefit: &'a Benefit,
}

impl Gain<'_> {
    fn entity(&self) -> Entity {
        self.own.benefit(self.benefit)
    }

    fn amount(&self, year: Year) -> Money {
        self.own.amount(self.nth, year)
    }
}

impl<'a> Found<'a> {
    pub(super) fn together(&mut self, active: &[Own<'a>]) {
        let mut by_item: BTreeMap<&ItemId, Vec<Gain<'a>>> = BTreeMap::new();
        let mut by_name: BTreeMap<_, Vec<Gain<'a>>> = BTreeMap::new();
        for own in active {
            for (nth, benefit) in own.initiative.benefits.iter().enumerate() {
                let own = *own;
                let gain = Gain { own, nth, benefit };
                if let Some(item) = &benefit.retires.item {
                    by_item.entry(item).or_default().push(gain);
                }
                if let Some(name) = name_of(benefit) {
                    by_name.entry(name).or_default().push(gain);
                }
            }
        }
        for (item, gains) in by_item {
            self.overlap(item, &gains);
            self.retired_twice(item, &gains);
            self.staff(item, &gains);
        }
        for gains in by_name.values() {
            self.counted_twice(gains);
        }
    }

    /// The shares that benefits retire of their item in a year, together.
    fn retired(&self, gains: &[Gain<'_>], year: Year) -> Decimal {
        let shares = gains
            .iter()
            .map(|it| retired_share(self.plan, it.own.initiative, it.benefit, year));
        shares.fold(Decimal::ZERO, exact::plus)
    }

    /// Initiatives that retire more of an item than there is, in the year where it is most.
    fn overlap(&mut self, item: &ItemId, gains: &[Gain<'_>]) {
        let over = |year| {
            let alone: Money = gains.iter().map(|it| it.amount(year)).sum();
            let over = alone.minus(self.projection.ground().item(item, year));
            // Shares of exactly all of it can be an øre too much when each is rounded.
            let more = over.is_positive() && self.retired(gains, year) > Decimal::ONE;
            (year, if more { over } else { Money::ZERO })
        };
        let several = gains
            .iter()
            .any(|it| Some(it.own.at) != gains.first().map(|it| it.own.at));
        let years = self.projection.horizon().years().filter(|_| several);
        let Some((year, amount)) = self.largest(years.map(over)) else {
            return;
        };
        let taking = gains.iter().filter(|it| it.amount(year).is_positive());
        let mut who: Vec<InitiativeId> = taking.map(|it| it.own.initiative.id.clone()).collect();
        who.dedup();
        let at = Where::Figure(Measure::Retired.of(Entity::Item(item.clone()), year));
        let kind = FindingKind::Overlap(who);
        self.add(Severity::Warning, kind, at, Mend::ShareTheGain)
            .dated(year, Some(amount));
    }

    /// Benefits of one initiative that retire more of an item than there is.
    fn retired_twice(&mut self, item: &ItemId, gains: &[Gain<'a>]) {
        for own in gains.chunk_by(|one, other| one.own.at == other.own.at) {
            let [first, _, ..] = own else { continue };
            let amounts = self.amounts(&first.own);
            let over = self.projection.horizon().years().map(|year| {
                if self.retired(own, year) <= Decimal::ONE {
                    return (year, Money::ZERO);
                }
                let wanted = own.iter();
                let wanted =
                    wanted.map(|it| amounts.benefit(it.benefit, year, it.benefit.realisation));
                let wanted: Money = wanted.sum();
                (
                    year,
                    wanted.minus(self.projection.ground().item(item, year)),
                )
            });
            let (Some((year, amount)), Some(last)) = (self.largest(over), own.last()) else {
                continue;
            };
            let at = Where::Place(last.entity().field(Field::RetiresShare));
            let kind = FindingKind::RetiredTwice(item.clone());
            self.add(Severity::Warning, kind, at, Mend::ShareTheGain)
                .dated(year, Some(amount));
        }
    }

    /// The same gain, by name and recipient, in more than one benefit, in a year in which both
    /// give something; the first of them counts, the others are told of.
    fn counted_twice(&mut self, gains: &[Gain<'_>]) {
        let [first, others @ ..] = gains else { return };
        for other in others {
            let both = |year| (year, first.amount(year).min(other.amount(year)));
            let years = self.projection.horizon().years();
            let Some((year, amount)) = self.largest(years.map(both)) else {
                continue;
            };
            let at = Where::Figure(Measure::Benefit.of(other.entity(), year));
            let kind = FindingKind::CountedTwice(first.entity());
            self.add(Severity::Warning, kind, at, Mend::CountOnce)
                .dated(year, Some(amount));
        }
    }

    /// Staff that initiatives retire faster than people leave by themselves, in the year where it
    /// is most. They are taken together: there is one attrition for all of them.
    fn staff(&mut self, item: &ItemId, gains: &[Gain<'_>]) {
        let it = self.projection.find_item(item);
        let Some(it) = it.filter(|it| it.category == Category::Staff) else {
            return;
        };
        let leaves = self.plan.attrition.fraction();
        let first = self.plan.first_year;
        let beyond = |year: Year| {
            let passed = Decimal::from(year.since(first).saturating_add(1));
            let left = exact::times(leaves, passed).min(Decimal::ONE);
            let goes = self.retired(gains, year).min(Decimal::ONE);
            (year, goes, exact::minus(goes, left))
        };
        let there = |year: &Year| self.projection.ground().item(item, *year).is_positive();
        let years = self.projection.horizon().years().filter(there).map(beyond);
        let faster = years.filter(|(_, _, beyond)| *beyond > Decimal::ZERO);
        let budget = self.plan.budget();
        let rank = |it: &(Year, Decimal, Decimal)| (budget.contains(it.0), it.2);
        let most = faster.reduce(|most, it| if rank(&it) > rank(&most) { it } else { most });
        let Some((year, goes, beyond)) = most else {
            return;
        };
        let amount = self.projection.ground().item(item, year).part(beyond);
        let passed = exact::ratio(goes, leaves).ceil().to_u16();
        let passed = passed.filter(|_| leaves > Decimal::ZERO);
        let kind = FindingKind::GainFasterThanAttrition {
            fte: it.fte.map(|fte| exact::times(fte, beyond)),
            reached: passed.map(|passed| first.later(passed.saturating_sub(1))),
        };
        let at = Where::Figure(Measure::Retired.of(Entity::Item(item.clone()), year));
        self.add(Severity::Warning, kind, at, Mend::FollowAttrition)
            .dated(year, Some(amount));
    }
}

/// What makes two benefits look like the same: recipient, name and the item that they retire, if
/// any. A name as people write it: capitals and spaces at the ends make no difference.
fn name_of(benefit: &Benefit) -> Option<(Option<&ActorId>, String, Option<&ItemId>)> {
    let name = benefit.name.trim().to_lowercase();
    let item = benefit.retires.item.as_ref();
    (!name.is_empty()).then_some((benefit.recipient.as_ref(), name, item))
}
