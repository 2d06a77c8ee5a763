//! Co-funded initiatives against the terms of the lever that co-funds.

use rust_decimal::Decimal;

use super::{BrokenTerm, FindingKind, Found, LeverFault, Mend, Severity, Use, Where};
use crate::findings::initiatives::Own;
use crate::model::{Field, Percent};
use crate::money::{Money, exact};
use crate::rules::{CoFundingTerms, Lever, LeverKind};
use crate::time::Year;

/// A term that is broken: by what, where it is entered, and by how much money, fixed kroner.
type Broken = (LeverFault, Field, Option<Money>);

impl<'a> Found<'a> {
    /// Another body pays only what is entered on the initiative.
    pub(super) fn co_funding_entered(&mut self, it: &Use<'_>) {
        let id = it.used.investment.as_ref();
        let id = id.filter(|_| it.is(LeverKind::CoFunding));
        let found = id.and_then(|id| self.projection.find_initiative(id));
        let Some((_, initiative)) = found else { return };
        let funding = &initiative.co_funding;
        let entered = funding.share > Percent::ZERO && funding.years > 0;
        if initiative.is_active() && !entered {
            let fault = LeverFault::CoFundingNotEntered(initiative.id.clone());
            let place = it.field(Field::Investment);
            self.fault(Severity::Note, fault, place, Mend::EnterCoFunding);
        }
    }

    /// Every initiative that another body pays for, against the lever that a use names for it.
    /// Where no use says which, the money may come from elsewhere: then it is held against the
    /// lever whose terms it fits best, and told of as a note.
    pub(super) fn co_funding_terms(&mut self, uses: &[Use<'a>]) {
        for own in self.owns() {
            let funding = &own.initiative.co_funding;
            let funded = funding.share > Percent::ZERO && funding.years > 0;
            if !own.initiative.is_active() || !funded {
                continue;
            }
            let id = Some(&own.initiative.id);
            let mut named = uses
                .iter()
                .filter(|it| it.is(LeverKind::CoFunding) && it.used.investment.as_ref() == id);
            let (severity, broken) = match named.next() {
                Some(it) => (Severity::Warning, self.broken_terms(&own, it.lever)),
                None => (Severity::Note, self.fewest_broken(&own)),
            };
            for (fault, field, amount) in broken {
                let at = Where::Place(own.entity().field(field));
                let kind = FindingKind::Lever(fault);
                self.add(severity, kind, at, Mend::FollowTerms)
                    .dated(own.initiative.start, amount);
            }
        }
    }

    fn fewest_broken(&self, own: &Own<'_>) -> Vec<Broken> {
        let levers = self.projection.rules().levers().iter();
        let levers = levers.filter(|lever| {
            let terms = lever.terms_in(own.initiative.start);
            lever.barred.is_none() && terms.is_some_and(|terms| terms.co_funding.is_some())
        });
        let broken = levers.map(|lever| self.broken_terms(own, lever));
        broken.min_by_key(Vec::len).unwrap_or_default()
    }

    /// What an initiative breaks of a lever's terms for its start year.
    fn broken_terms(&self, own: &Own<'_>, lever: &Lever) -> Vec<Broken> {
        let terms = lever.terms_in(own.initiative.start);
        let Some(terms) = terms.and_then(|terms| terms.co_funding) else {
            return Vec::new();
        };
        let cost = cost(own, lever, &terms);
        let grant = self.grant(own, lever, &terms);
        cost.into_iter().chain(grant).collect()
    }

    fn grant(&self, own: &Own<'_>, lever: &Lever, terms: &CoFundingTerms) -> Vec<Broken> {
        let funding = &own.initiative.co_funding;
        let mut all = Vec::new();
        if funding.share > terms.share.0 {
            let fault = LeverFault::ShareAboveTerms(broken(lever, terms.share.0));
            all.push((fault, Field::CoFundingShare, None));
        }
        let over = terms.most.and_then(|most| {
            let over = self.given(own).minus(most.0);
            over.is_positive().then_some((most.0, over))
        });
        if let Some((most, over)) = over {
            let fault = LeverFault::GrantAboveTerms(broken(lever, most));
            let first = own.initiative.start.later(funding.from_offset);
            let over = self
                .projection
                .prices()
                .fixed_from_nominal(over.decimal(), first);
            let over = Some(Money::posting(over));
            all.push((fault, Field::CoFundingCap, over));
        }
        let paid = own.years.iter();
        let paid = paid.filter(|(_, it)| it.co_funding.is_positive()).count();
        if let Some(most) = terms.paid_over_years
            && paid > usize::from(most)
        {
            let fault = LeverFault::PaidTooLong(broken(lever, most));
            all.push((fault, Field::CoFundingYears, None));
        }
        all.extend(kept(own, lever, terms));
        all
    }

    /// What is given in all, nominal kroner.
    fn given(&self, own: &Own<'_>) -> Money {
        let prices = self.projection.prices();
        let given = own
            .years
            .iter()
            .map(|(year, it): (Year, _)| prices.nominal_from_fixed(it.co_funding.decimal(), year));
        Money::posting(given.fold(Decimal::ZERO, exact::plus))
    }
}

/// What it costs in all, against the least and the most that it may cost.
fn cost(own: &Own<'_>, lever: &Lever, terms: &CoFundingTerms) -> Option<Broken> {
    let cost = own.initiative.estimate_of(|step| &step.cost, |_| true);
    let too_little = terms.least_cost.map(|least| (least.0, least.0.minus(cost)));
    let too_much = terms.most_cost.map(|most| (most.0, cost.minus(most.0)));
    let below: fn(_) -> _ = LeverFault::CostBelowTerms;
    let above: fn(_) -> _ = LeverFault::CostAboveTerms;
    let both = [(below, too_little), (above, too_much)];
    both.into_iter().find_map(|(fault, term)| {
        let (limit, by) = term.filter(|(_, by)| by.is_positive())?;
        Some((fault(broken(lever, limit)), Field::CoFundingShare, Some(by)))
    })
}

/// More of the gains kept than what is left when the lever's part is taken out. Agreed amounts are
/// taken for what was agreed.
fn kept(own: &Own<'_>, lever: &Lever, terms: &CoFundingTerms) -> Option<Broken> {
    let it = own.initiative;
    let taken = terms.gains_taken?;
    let left = Percent(exact::minus(Percent::WHOLE.0, taken.0.0));
    let gains = own.years.iter().any(|(_, it)| it.planned.is_positive());
    let breaks = it.taken_out.is_empty() && it.retained > left && gains;
    let fault = LeverFault::KeptTooMuch(broken(lever, left));
    breaks.then_some((fault, Field::Retained, None))
}

fn broken<T>(lever: &Lever, limit: T) -> BrokenTerm<T> {
    let lever = lever.id.clone();
    BrokenTerm { lever, limit }
}
