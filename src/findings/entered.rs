//! What was entered and contradicts itself, or is missing.

use std::collections::BTreeSet;

use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{
    AppropriationLine, Binding, Change, Discounting, Entity, Field, LineId, LineKind, LostChange,
    OperationsItem, Overrides, Place, Slot, Value,
};
use crate::projection::Measure;
use crate::rules;
use crate::time::Year;

impl Found<'_> {
    pub(super) fn lost(&mut self, lost: &[LostChange]) {
        for LostChange {
            scenario,
            change,
            why,
        } in lost
        {
            let kind = FindingKind::LostChange {
                scenario: scenario.clone(),
                why: why.clone(),
            };
            let at = match change {
                Change::Set { place, .. } | Change::Annotate { place, .. } => {
                    Where::Place(place.clone())
                }
                other => Where::Thing(other.entity()),
            };
            self.add(Severity::Error, kind, at, Mend::RemoveChange);
        }
    }

    pub(super) fn plan_findings(&mut self) {
        use Severity::{Error, Note, Warning};
        let of_plan = |field| Entity::Plan.field(field);
        let rules = self.projection.rules();
        if rules::find(self.plan, &self.plan.rule_set).is_none() {
            let kind = FindingKind::UnknownRuleSet(self.plan.rule_set.clone());
            self.place(Error, kind, of_plan(Field::RuleSet), Mend::ChooseRuleSet);
        }
        let first = self.plan.first_year.number();
        if first < rules.valid_from || rules.valid_to.is_some_and(|last| first > last) {
            let kind = FindingKind::RulesNotValid;
            self.place(Warning, kind, of_plan(Field::RuleSet), Mend::ChooseRuleSet);
        }
        if rules.simplified {
            let place = of_plan(Field::RuleSet);
            self.place(Note, FindingKind::SimplifiedRules, place, Mend::BeAware);
        }
        self.compensation();
        self.discounting();
        let default = self.plan.first_operating_line();
        if let Some(line) = default.filter(|line| line.kind != LineKind::Operating) {
            let place = Entity::Line(line.id.clone()).field(Field::Kind);
            self.place(
                Warning,
                FindingKind::NoOperatingLine,
                place,
                Mend::CorrectValue,
            );
        }
        let unreadable: Vec<(Place, String)> = self
            .plan
            .annotations
            .iter()
            .filter_map(|(place, said)| Some((place.clone(), said.unreadable.clone()?)))
            .collect();
        for (place, text) in unreadable {
            self.place(
                Error,
                FindingKind::Unreadable(text),
                place,
                Mend::CorrectValue,
            );
        }
    }

    pub(super) fn compensation(&mut self) {
        use Severity::{Note, Warning};
        let apart = self.plan.wage_compensation.is_some() || self.plan.price_compensation.is_some();
        let (severity, kind, field) = match (&self.plan.compensation, apart) {
            (None, false) => (Warning, FindingKind::NoCompensation, Field::Compensation),
            (Some(_), true) => (Note, FindingKind::CompensationTwice, Field::Compensation),
            (None, true) if self.plan.wage_share.is_none() => {
                (Warning, FindingKind::WageShareMissing, Field::WageShare)
            }
            _ => return,
        };
        self.place(
            severity,
            kind,
            Entity::Plan.field(field),
            Mend::CorrectValue,
        );
    }

    /// One rate that is chosen and not entered, or entered and not chosen.
    fn discounting(&mut self) {
        let one = self.plan.discounting == Discounting::OneRate;
        let (severity, kind) = match self.plan.discount_rate {
            None if one => (Severity::Warning, FindingKind::NoDiscountRate),
            Some(_) if !one => (Severity::Note, FindingKind::DiscountRateUnused),
            _ => return,
        };
        let place = Entity::Plan.field(Field::DiscountRate);
        self.place(severity, kind, place, Mend::CorrectValue);
    }

    /// Amounts that nobody said where come from.
    pub(super) fn sources(&mut self) {
        let amounts = self.plan.things().flat_map(|(entity, thing)| {
            let entered = thing.kind().specs().iter().flat_map(move |spec| {
                let slot = thing.slot(spec.field);
                let years = slot.map(Slot::years).unwrap_or_default();
                let values = std::iter::once(None).chain(years.into_iter().map(Some));
                values.map(move |year| (spec.field, year, slot.map(|slot| slot.read(year))))
            });
            entered.filter_map(move |(field, year, value)| {
                let place = Place {
                    entity: entity.clone(),
                    field,
                    year,
                };
                match value? {
                    Value::Amount(amount) if !amount.is_zero() => Some(place),
                    Value::Decided(_) => Some(place),
                    _ => None,
                }
            })
        });
        let sourced = |place: &Place| {
            let said = self.plan.said(place);
            said.is_some_and(|said| said.source.is_some())
        };
        let missing = amounts.filter(|place| !sourced(place)).count();
        if missing > 0 {
            let kind = FindingKind::NoSource(missing);
            self.add(
                Severity::Note,
                kind,
                Where::Thing(Entity::Plan),
                Mend::SaySource,
            );
        }
    }

    /// References of a plan that was put together by other means than changes.
    pub(super) fn references(&mut self) {
        let known: BTreeSet<Entity> = self.plan.things().map(|(entity, _)| entity).collect();
        let dangling = self
            .plan
            .references()
            .filter(|(_, target)| !known.contains(target));
        let dangling: Vec<(Place, Entity)> = dangling.collect();
        for (place, target) in dangling {
            let kind = FindingKind::Dangling(target);
            self.place(Severity::Error, kind, place, Mend::CorrectValue);
        }
    }

    pub(super) fn line(&mut self, line: &AppropriationLine) {
        use Severity::Warning;
        let entity = Entity::Line(line.id.clone());
        if let Some(kind) = kind_of_post(&line.post)
            && !line.is_income()
            && kind != line.kind
        {
            let place = entity.clone().field(Field::Kind);
            self.place(Warning, FindingKind::PostAndKind, place, Mend::CorrectValue);
        }
        let same = self.plan.lines.iter().find(|other| {
            other.id < line.id
                && !line.post.is_empty()
                && (&other.chapter, &other.post) == (&line.chapter, &line.post)
        });
        if let Some(other) = same {
            let kind = FindingKind::SamePost(other.id.clone());
            self.place(
                Warning,
                kind,
                entity.clone().field(Field::Post),
                Mend::CorrectValue,
            );
        }
        if let Some(target) = &line.adds_to
            && self
                .plan
                .line(target)
                .is_some_and(AppropriationLine::is_income)
        {
            let place = entity.clone().field(Field::AddsTo);
            self.place(Warning, FindingKind::AddsToIncome, place, Mend::ChooseLine);
        }
        for change in &line.changes {
            if change.year < self.plan.first_year {
                let change = Entity::Change(line.id.clone(), change.id.clone());
                let place = change.field(Field::Year);
                self.place(
                    Warning,
                    FindingKind::ChangeBeforeStart,
                    place,
                    Mend::CorrectValue,
                );
            }
        }
        self.overrides_outside(&entity, &line.overrides, None, None);
    }

    pub(super) fn overrides_outside(
        &mut self,
        entity: &Entity,
        overrides: &Overrides,
        from: Option<Year>,
        until: Option<Year>,
    ) {
        let horizon = self.projection.horizon();
        let first = from.unwrap_or(horizon.first()).max(horizon.first());
        for year in overrides.keys().copied() {
            if year < first || year > horizon.last() || until.is_some_and(|until| year > until) {
                let place = entity.clone().field(Field::Overrides).at(year);
                self.place(
                    Severity::Warning,
                    FindingKind::OverrideOutside,
                    place,
                    Mend::CorrectValue,
                );
            }
        }
    }

    pub(super) fn interval(&mut self, entity: &Entity, from: Option<Year>, until: Option<Year>) {
        let first = from.unwrap_or(self.plan.first_year);
        if until.is_some_and(|until| until < first) {
            let place = entity.clone().field(Field::Until);
            self.place(
                Severity::Warning,
                FindingKind::EmptyInterval,
                place,
                Mend::CorrectValue,
            );
        }
    }

    pub(super) fn payer(&mut self, entity: &Entity, paid_from: Option<&LineId>) {
        let payer = paid_from.and_then(|id| self.plan.line(id));
        if payer.is_some_and(AppropriationLine::is_income) {
            let place = entity.clone().field(Field::PaidFrom);
            self.place(
                Severity::Warning,
                FindingKind::PaidFromIncome,
                place,
                Mend::ChooseLine,
            );
        }
    }

    pub(super) fn item(&mut self, item: &OperationsItem) {
        let entity = Entity::Item(item.id.clone());
        self.interval(&entity, item.from, item.until);
        self.payer(&entity, item.paid_from.as_ref());
        self.overrides_outside(&entity, &item.overrides, item.from, item.until);
        if item.binding == Binding::Contract {
            self.contract(item, &entity);
        }
    }

    pub(super) fn teams(&mut self) {
        for team in &self.plan.teams {
            let entity = Entity::Team(team.id.clone());
            self.interval(&entity, team.from, team.until);
            self.payer(&entity, team.paid_from.as_ref());
            let Some(last) = team.one_off_until else {
                continue;
            };
            let cliff = last.later(1).max(self.plan.first_year);
            let Some((run, development)) = self.projection.team(&team.id, cliff) else {
                continue;
            };
            let cost = run.plus(development);
            if cost.is_positive() && self.projection.horizon().contains(cliff) {
                let at = Where::Figure(Measure::Team.of(entity, cliff));
                let mend = Mend::LastingMoneyOrEnd;
                self.add(Severity::Warning, FindingKind::Cliff, at, mend)
                    .amount = Some(cost);
            }
        }
    }
}

/// The kind of line that a post number of the state's budget belongs to; none for texts that are
/// no such number.
fn kind_of_post(post: &str) -> Option<LineKind> {
    let number: u16 = post.parse().ok()?;
    match number {
        1..=19 => Some(LineKind::Operating),
        20..=29 => Some(LineKind::SpecialOperating),
        30..=49 => Some(LineKind::Investment),
        50..=99 => Some(LineKind::GrantsAndOther),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_belong_to_kinds() {
        assert_eq!(kind_of_post("01"), Some(LineKind::Operating));
        assert_eq!(kind_of_post("45"), Some(LineKind::Investment));
        assert_eq!(kind_of_post("Drift"), None);
    }
}
