//! Cover: which releases would cover what is not covered yet (model §6).
//!
//! The engine proposes and takes nothing by itself. Year by year, given what was proposed before:
//! the lowest decision level first, within a level the largest first, never over what can
//! realistically go, and never unallocated development money.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rust_decimal::{Decimal, RoundingStrategy, dec};

use crate::model::{Entity, ItemId, LineId, Percent, Plan, Release, ReleaseId, TeamId};
use crate::money::{Money, exact};
use crate::projection::{Account, Projection, project};
use crate::rules::LEVELS;
use crate::time::Year;

/// A release that would cover something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The year it is needed in; it lasts.
    pub year: Year,
    /// The line that lacks the money.
    pub line: Option<LineId>,
    /// The item or team it takes from.
    pub subject: Entity,
    /// The decision level that has to say yes.
    pub level: u16,
    /// What it would take in its first year, fixed kroner.
    pub amount: Money,
    /// The release itself, ready to be added.
    pub release: Release,
}

/// What no release can cover.
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

/// Something that could be released of in a year.
struct Candidate {
    level: u16,
    /// The part of it that is development; none of an item.
    development: Decimal,
    free: Money,
    cap: Money,
    subject: Subject,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Item(ItemId),
    Team(TeamId),
}

impl Subject {
    fn targets(&self) -> (Option<ItemId>, Option<TeamId>) {
        match self {
            Self::Item(id) => (Some(id.clone()), None),
            Self::Team(id) => (None, Some(id.clone())),
        }
    }
}

/// Proposes how to cover what a resolved plan lacks in the years of its budget. Adding all
/// proposed releases to the plan leaves exactly what is told as uncovered.
pub fn propose_cover(plan: &Plan) -> Cover {
    let mut trial = plan.clone();
    let mut cover = Cover::default();
    let mut projection = project(Arc::new(trial.clone()));
    for year in plan.budget().years() {
        let before = trial.releases.len();
        let mut spare = spare_development(&projection, year);
        let mut by_account: Option<BTreeMap<Account, Vec<Candidate>>> = None;
        for account in projection.spending_accounts() {
            let missing = projection.account(account, year).shortfall();
            if missing.is_positive() {
                let candidates = by_account.get_or_insert_with(|| candidates(&projection, year));
                let candidates = candidates.remove(&account).unwrap_or_default();
                let line = line_of(plan, account);
                cover_account(
                    line.as_ref(),
                    candidates,
                    (year, missing),
                    &mut spare,
                    &mut trial,
                    &mut cover,
                );
            }
        }
        if trial.releases.len() > before {
            projection = project(Arc::new(trial.clone()));
        }
        for account in projection.spending_accounts() {
            let amount = projection.account(account, year).shortfall();
            if amount.is_positive() {
                let line = line_of(plan, account);
                cover.uncovered.push(Uncovered { year, line, amount });
            }
        }
    }
    cover
}

fn line_of(plan: &Plan, account: Account) -> Option<LineId> {
    match account {
        Account::Line(at) => plan.lines.get(at).map(|line| line.id.clone()),
        Account::Nowhere | Account::Memo => None,
    }
}

fn cover_account(
    line: Option<&LineId>,
    candidates: Vec<Candidate>,
    (year, missing): (Year, Money),
    spare: &mut Option<Money>,
    trial: &mut Plan,
    cover: &mut Cover,
) {
    // Of what is released, the expected underspend was not going to be spent anyway.
    let underspend = line.and_then(|id| trial.line(id));
    let spent = underspend.map_or(Percent::ZERO, |line| line.expected_underspend);
    let spent = spent.remaining_factor();
    if spent.is_zero() {
        return;
    }
    let mut left = missing;
    for candidate in candidates {
        if !left.is_positive() {
            break;
        }
        let wanted = Money::entered(exact::ratio(left.decimal(), spent));
        // Development that a target rests on is left alone.
        let free = match spare {
            Some(spare) if !candidate.development.is_zero() => {
                let most = exact::ratio(spare.decimal(), candidate.development);
                candidate.free.min(Money::cap(most))
            }
            _ => candidate.free,
        };
        if !free.is_positive() {
            continue;
        }
        let share = share_of(wanted.min(free), candidate.cap);
        let amount = candidate.cap.part(share.fraction()).min(candidate.free);
        let Some(id) = free_id(trial, year, cover.proposals.len()) else {
            return;
        };
        let (item, team) = candidate.subject.targets();
        let (from_year, level) = (year, candidate.level);
        let release = Release {
            id,
            item,
            team,
            share,
            from_year,
            level,
            ..Release::default()
        };
        trial.releases.push(Arc::new(release.clone()));
        let subject = match candidate.subject {
            Subject::Item(id) => Entity::Item(id),
            Subject::Team(id) => Entity::Team(id),
        };
        let line = line.cloned();
        cover.proposals.push(Proposal {
            year,
            line,
            subject,
            level,
            amount,
            release,
        });
        left = left.minus(amount.part(spent)).or_zero();
        if let Some(spare) = spare {
            *spare = spare.minus(amount.part(candidate.development)).or_zero();
        }
    }
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
fn free_id(plan: &Plan, year: Year, after: usize) -> Option<ReleaseId> {
    let taken = |id: &ReleaseId| plan.releases.iter().rev().any(|release| release.id == *id);
    let numbers = after.saturating_add(1)..=usize::MAX;
    let ids = numbers.map_while(|at| ReleaseId::new(&format!("cover-{year}-{at}")).ok());
    ids.take(crate::model::MOST_OF_A_KIND).find(|id| !taken(id))
}

/// The share of `cap` that gives at least `wanted`, rounded up to the decimals a plan may hold.
fn share_of(wanted: Money, cap: Money) -> Percent {
    let share = exact::times(exact::ratio(wanted.decimal(), cap.decimal()), dec!(100));
    let up = share.round_dp_with_strategy(4, RoundingStrategy::ToPositiveInfinity);
    Percent(up.clamp(Decimal::ZERO, dec!(100)))
}

/// What could be released of in a year, by the account that pays for it; each list in the order
/// in which it would be taken.
fn candidates(projection: &Projection, year: Year) -> BTreeMap<Account, Vec<Candidate>> {
    let plan = projection.plan();
    let rules = projection.rules();
    let released = projection.released_by_target(year);
    let mut by_account: BTreeMap<Account, Vec<Candidate>> = BTreeMap::new();
    let mut add = |line: Option<&LineId>, candidate: Option<Candidate>| {
        if let Some(candidate) = candidate {
            by_account
                .entry(projection.payer(line))
                .or_default()
                .push(candidate);
        }
    };
    for item in &plan.items {
        let level = rules.level_of(item);
        let subject = Subject::Item(item.id.clone());
        add(
            item.paid_from.as_ref(),
            candidate(projection, &released, subject, level, year),
        );
    }
    for team in &plan.teams {
        let subject = Subject::Team(team.id.clone());
        add(
            team.paid_from.as_ref(),
            candidate(projection, &released, subject, 1, year),
        );
    }
    for candidates in by_account.values_mut() {
        candidates.sort_by(|a, b| {
            (a.level, Reverse(a.free), &a.subject).cmp(&(b.level, Reverse(b.free), &b.subject))
        });
    }
    by_account
}

/// What is still free of an item or a team in a year; `None` where there is nothing.
fn candidate(
    projection: &Projection,
    released: &HashMap<Entity, Money>,
    subject: Subject,
    level: u16,
    year: Year,
) -> Option<Candidate> {
    let (entity, amount, development) = match &subject {
        Subject::Item(id) => (
            Entity::Item(id.clone()),
            projection.item_left(id, year)?,
            Decimal::ZERO,
        ),
        Subject::Team(id) => {
            let (run, development) = projection.team(id, year)?;
            let share = projection.find_team(id)?.run_share.remaining_factor();
            (Entity::Team(id.clone()), run.plus(development), share)
        }
    };
    let (item, team) = subject.targets();
    let probe = Release {
        item,
        team,
        ..Release::default()
    };
    let cap = projection.releasable(&probe, year).cap_of(amount);
    let free = cap.minus(released.get(&entity).copied().unwrap_or_default());
    free.is_positive().then_some(Candidate {
        level,
        development,
        free,
        cap,
        subject,
    })
}

/// What is covered in a year, by the decision level of the releases that cover it: lowest level
/// first, until each line's need is met. One amount per level.
pub fn covered_by_level(projection: &Projection, year: Year) -> Vec<Money> {
    let mut covered = vec![Money::ZERO; usize::from(LEVELS)];
    for (account, released) in projection.covering_by_level(year) {
        let mut left = projection.account(account, year).covered();
        for (released, sum) in released.into_iter().zip(&mut covered) {
            let part = released.min(left);
            *sum = sum.plus(part);
            left = left.minus(part);
        }
    }
    covered
}

/// What is covered in a year by releases that the body itself decides, and by those of others.
pub fn covered_by_whom(projection: &Projection, year: Year) -> [Money; 2] {
    let by_level = covered_by_level(projection, year);
    let own = by_level.first().copied().unwrap_or_default();
    [own, by_level.into_iter().skip(1).sum()]
}
