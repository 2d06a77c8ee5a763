//! Cover: what would cover what is not covered yet (model §6).
//!
//! The engine proposes and takes nothing by itself. Year by year, given what was proposed before:
//! the lowest decision level first; within a level what has no later bite first, then the largest;
//! never over what can realistically go or what a lever may be used for, and never unallocated
//! development money. What somebody has refused is not proposed again.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::candidates::{Candidate, Source, candidates};
use crate::model::{
    Change, Entity, LeverUse, LeverUseId, LineId, Percent, Plan, Release, ReleaseId, Thing,
};
use crate::money::{Money, exact};
use crate::projection::{Account, Projection, project};
use crate::rules::LEVELS;
use crate::time::Year;

/// What is proposed, ready to be added to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// A release of an item or a team; it lasts.
    Release(Release),
    /// A use of a lever in one year.
    Lever(LeverUse),
}

/// Something that would cover a part of what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The year it is needed in; a release lasts from then on.
    pub year: Year,
    /// The line that lacks the money.
    pub line: Option<LineId>,
    /// The decision level that has to say yes.
    pub level: u16,
    /// What it would give in its first year, fixed kroner.
    pub amount: Money,
    /// What it is.
    pub means: Means,
}

impl Proposal {
    /// What it is about: the item or team that is released of, or the use of the lever.
    pub fn subject(&self) -> Entity {
        match &self.means {
            Means::Release(release) => match release.target() {
                Some(target) => target.entity(),
                None => Entity::Release(release.id.clone()),
            },
            Means::Lever(used) => Entity::LeverUse(used.id.clone()),
        }
    }

    /// The thing that it would add to a plan.
    pub fn entity(&self) -> Entity {
        self.thing().entity()
    }

    /// The change that accepts it.
    pub fn accept(&self) -> Change {
        let thing = self.thing();
        Change::Add { thing, at: None }
    }

    /// The change that keeps on record who refused it: it gives nothing, and is not proposed
    /// again.
    pub fn refuse(&self, by: u16) -> Change {
        let thing = match self.thing() {
            Thing::Release(release) => Thing::Release(Arc::new(Release {
                refused_by: Some(by),
                ..release.as_ref().clone()
            })),
            Thing::LeverUse(used) => Thing::LeverUse(Arc::new(LeverUse {
                status: crate::model::LeverStatus::Refused,
                refused_by: Some(by),
                ..used.as_ref().clone()
            })),
            other => other,
        };
        Change::Add { thing, at: None }
    }

    fn thing(&self) -> Thing {
        match &self.means {
            Means::Release(release) => Thing::Release(Arc::new(release.clone())),
            Means::Lever(used) => Thing::LeverUse(Arc::new(used.clone())),
        }
    }

    fn add_to(&self, plan: &mut Plan) {
        match &self.means {
            Means::Release(release) => plan.releases.push(Arc::new(release.clone())),
            Means::Lever(used) => plan.lever_uses.push(Arc::new(used.clone())),
        }
    }
}

/// What nothing that is proposed can cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered {
    /// The year.
    pub year: Year,
    /// The line that lacks the money.
    pub line: Option<LineId>,
    /// How much, fixed kroner.
    pub amount: Money,
}

/// Proposals for the years of the budget, and what they leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// The proposals, by year and then in the order in which they would be taken.
    pub proposals: Vec<Proposal>,
    /// What would still be missing.
    pub uncovered: Vec<Uncovered>,
}

impl Cover {
    /// The plan with every proposal made; nothing of it is decided.
    pub(super) fn made_in(&self, plan: &Plan) -> Plan {
        let mut made = plan.clone();
        for proposal in &self.proposals {
            proposal.add_to(&mut made);
        }
        made
    }
}

/// Proposes how to cover what a resolved plan lacks in the years of its budget. Adding all
/// proposals to the plan leaves exactly what is told as uncovered.
pub fn propose_cover(plan: &Plan) -> Cover {
    propose_cover_up_to(plan, LEVELS)
}

/// The same without asking anybody above a decision level: how far one comes with it.
pub fn propose_cover_up_to(plan: &Plan, level: u16) -> Cover {
    let mut trial = Trial {
        plan: plan.clone(),
        highest: level,
        cover: Cover::default(),
    };
    let mut projection = project(Arc::new(trial.plan.clone()));
    for year in plan.budget().years() {
        let before = trial.cover.proposals.len();
        trial.cover_year(&projection, year);
        if trial.cover.proposals.len() > before {
            projection = project(Arc::new(trial.plan.clone()));
        }
        for account in projection.spending_accounts() {
            let amount = projection.account(account, year).shortfall();
            if amount.is_positive() {
                let line = line_of(plan, account);
                let uncovered = Uncovered { year, line, amount };
                trial.cover.uncovered.push(uncovered);
            }
        }
    }
    trial.cover
}

fn line_of(plan: &Plan, account: Account) -> Option<LineId> {
    match account {
        Account::Line(at) => plan.lines.get(at).map(|line| line.id.clone()),
        Account::Nowhere | Account::Memo => None,
    }
}

/// The plan with what is proposed so far.
struct Trial {
    plan: Plan,
    /// The highest decision level that is asked.
    highest: u16,
    cover: Cover,
}

/// What is left in a year for those that come later in it.
struct Left {
    /// Development that no target rests on; `None` where there is no target.
    development: Option<Money>,
    /// What lines that may give have given already.
    given: BTreeMap<Account, Money>,
}

impl Trial {
    fn cover_year(&mut self, projection: &Projection, year: Year) {
        let accounts = projection.spending_accounts();
        let short = accounts.filter_map(|account| {
            let missing = projection.account(account, year).shortfall();
            missing.is_positive().then_some((account, missing))
        });
        let short: Vec<(Account, Money)> = short.collect();
        if short.is_empty() {
            return;
        }
        let mut left = Left {
            development: spare_development(projection, year),
            given: BTreeMap::new(),
        };
        let mut by_account = candidates(projection, year, &short);
        for (account, missing) in short {
            let mut candidates = by_account.remove(&account).unwrap_or_default();
            candidates.retain(|candidate| candidate.level <= self.highest);
            candidates.sort_by(|a, b| order(a).cmp(&order(b)));
            self.cover_account(account, candidates, (year, missing), &mut left);
        }
    }

    fn cover_account(
        &mut self,
        account: Account,
        candidates: Vec<Candidate>,
        (year, missing): (Year, Money),
        left: &mut Left,
    ) {
        let line = match account {
            Account::Line(at) => self.plan.lines.get(at),
            Account::Nowhere | Account::Memo => None,
        };
        // Of what is released, the expected underspend was not going to be spent anyway.
        let spent = line.map_or(Percent::ZERO, |line| line.expected_underspend);
        let spent = spent.remaining_factor();
        let line = line.map(|line| line.id.clone());
        let mut lacks = missing;
        for candidate in candidates {
            if !lacks.is_positive() {
                break;
            }
            let frees = candidate.source.frees();
            if frees && spent.is_zero() {
                continue;
            }
            let share = if frees { spent } else { Decimal::ONE };
            let wanted = Money::entered(exact::ratio(lacks.decimal(), share));
            let free = left.of(&candidate);
            if !free.is_positive() {
                continue;
            }
            let Some((means, amount)) = self.means(&candidate, wanted, free, line.as_ref(), year)
            else {
                return;
            };
            let (line, level) = (line.clone(), candidate.level);
            let proposal = Proposal {
                year,
                line,
                level,
                amount,
                means,
            };
            proposal.add_to(&mut self.plan);
            self.cover.proposals.push(proposal);
            lacks = lacks.minus(amount.part(share)).or_zero();
            left.take(&candidate, amount);
        }
    }

    /// What a candidate would be, and what it would give.
    fn means(
        &self,
        candidate: &Candidate,
        wanted: Money,
        free: Money,
        line: Option<&LineId>,
        year: Year,
    ) -> Option<(Means, Money)> {
        let after = self.cover.proposals.len();
        match &candidate.source {
            Source::Item(_) | Source::Team(_, _) => {
                let share = share_of(wanted.min(free), candidate.cap);
                let amount = candidate.cap.part(share.fraction()).min(candidate.free);
                let (item, team) = candidate.source.targets();
                let release = Release {
                    id: free_release(&self.plan, year, after)?,
                    item,
                    team,
                    share,
                    from_year: year,
                    level: candidate.level,
                    ..Release::default()
                };
                Some((Means::Release(release), amount))
            }
            Source::Lever(offer) => {
                // Rounded up, so that nothing below an øre is left.
                let amount = Money::cap(exact::plus(wanted.decimal(), dec!(0.009999))).min(free);
                let used = LeverUse {
                    id: free_use(&self.plan, year, after)?,
                    year,
                    amount,
                    line: line.cloned(),
                    ..offer.used.clone()
                };
                Some((Means::Lever(used), amount))
            }
        }
    }
}

impl Left {
    /// What of a candidate is still free.
    fn of(&self, candidate: &Candidate) -> Money {
        match &candidate.source {
            // Development that a target rests on is left alone.
            Source::Team(_, development) if !development.is_zero() => {
                self.development.map_or(candidate.free, |spare| {
                    let most = exact::ratio(spare.decimal(), *development);
                    candidate.free.min(Money::cap(most))
                })
            }
            Source::Lever(offer) => {
                let given = offer.giver.and_then(|giver| self.given.get(&giver));
                candidate.free.minus(given.copied().unwrap_or_default())
            }
            Source::Item(_) | Source::Team(_, _) => candidate.free,
        }
    }

    fn take(&mut self, candidate: &Candidate, amount: Money) {
        match &candidate.source {
            Source::Team(_, development) => {
                if let Some(spare) = &mut self.development {
                    *spare = spare.minus(amount.part(*development)).or_zero();
                }
            }
            Source::Lever(offer) => {
                if let Some(giver) = offer.giver {
                    let given = self.given.entry(giver).or_default();
                    *given = given.plus(amount);
                }
            }
            Source::Item(_) => {}
        }
    }
}

/// The lowest level first; within it what has no later bite, then the largest, then by name.
fn order(candidate: &Candidate) -> (u16, bool, Reverse<Money>, &Source) {
    (
        candidate.level,
        candidate.bites_later,
        Reverse(candidate.free),
        &candidate.source,
    )
}

/// How much development can go from a year on without falling below the target of any budget year
/// from then on; `None` where there is no target.
fn spare_development(projection: &Projection, from: Year) -> Option<Money> {
    let years = projection
        .plan()
        .budget()
        .years()
        .filter(|year| *year >= from);
    let spare = years.filter_map(|year| {
        let target = projection.target_amount(year);
        let development = projection.total(year).sums.development();
        target
            .is_positive()
            .then(|| development.minus(target).or_zero())
    });
    spare.min()
}

/// An id for a proposed release that the plan does not have yet; `after` so many proposals.
fn free_release(plan: &Plan, year: Year, after: usize) -> Option<ReleaseId> {
    let taken = |id: &ReleaseId| plan.releases.iter().rev().any(|it| it.id == *id);
    free_id(year, after, |text| ReleaseId::new(text).ok(), taken)
}

/// An id for a proposed use of a lever.
fn free_use(plan: &Plan, year: Year, after: usize) -> Option<LeverUseId> {
    let taken = |id: &LeverUseId| plan.lever_uses.iter().rev().any(|it| it.id == *id);
    free_id(year, after, |text| LeverUseId::new(text).ok(), taken)
}

fn free_id<T>(
    year: Year,
    after: usize,
    id: impl Fn(&str) -> Option<T>,
    taken: impl Fn(&T) -> bool,
) -> Option<T> {
    let numbers = after.saturating_add(1)..=usize::MAX;
    let ids = numbers.map_while(|at| id(&format!("cover-{year}-{at}")));
    ids.take(crate::model::MOST_OF_A_KIND).find(|id| !taken(id))
}

/// The share of `cap` that gives at least `wanted`, rounded up to the decimals a plan may hold.
fn share_of(wanted: Money, cap: Money) -> Percent {
    let share = exact::times(exact::ratio(wanted.decimal(), cap.decimal()), dec!(100));
    let up = share.round_dp_with_strategy(4, RoundingStrategy::ToPositiveInfinity);
    Percent(up.clamp(Decimal::ZERO, dec!(100)))
}

/// What is covered in a year, by the decision level of what covers it: lowest level first, until
/// each line's need is met. One amount per level.
pub fn covered_by_level(projection: &Projection, year: Year) -> Vec<Money> {
    let mut covered = vec![Money::ZERO; usize::from(LEVELS)];
    for (account, covering) in projection.covering_by_level(year) {
        let mut left = projection.account(account, year).covered();
        for (covering, sum) in covering.into_iter().zip(&mut covered) {
            let part = covering.min(left);
            *sum = sum.plus(part);
            left = left.minus(part);
        }
    }
    covered
}

/// What is covered in a year by what the body itself decides, and by what others do.
pub fn covered_by_whom(projection: &Projection, year: Year) -> [Money; 2] {
    let by_level = covered_by_level(projection, year);
    let own = by_level.first().copied().unwrap_or_default();
    [own, by_level.into_iter().skip(1).sum()]
}
