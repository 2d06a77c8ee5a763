//! What could cover a line that lacks money in a year: items and teams that can go, and levers
//! that are not used up (model §6 and §7).

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;

use super::uses::Uses;
use crate::model::{AppropriationLine, Entity, ItemId, LeverUse, LineId, Plan, Release, TeamId};
use crate::money::{Money, exact};
use crate::projection::{Account, Projection};
use crate::rules::{Lever, LeverCap, LeverKind, Sector};
use crate::time::Year;

/// Something that could give a line money in a year.
pub(super) struct Candidate {
    /// The decision level that has to say yes.
    pub(super) level: u16,
    /// Whether it takes the money back later.
    pub(super) bites_later: bool,
    /// What it can still give.
    pub(super) free: Money,
    /// What a release takes its share of; of a lever the same as `free`.
    pub(super) cap: Money,
    /// What it is.
    pub(super) source: Source,
}

/// What gives the money. The order is for those that are equal otherwise.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// An operations item.
    Item(ItemId),
    /// A team, with the part of it that is development.
    Team(TeamId, Decimal),
    /// A lever.
    Lever(Box<Offer>),
}

/// A lever that can be used.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// The use, but for its id, year, line and amount.
    pub(super) used: LeverUse,
    /// The account that gives the money, of a transfer.
    pub(super) giver: Option<Account>,
}

impl Offer {
    fn name(&self) -> (&str, Option<&LineId>) {
        (&self.used.lever, self.used.from_line.as_ref())
    }
}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Offer {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name().cmp(&other.name())
    }
}

impl Source {
    /// The item and the team of a release.
    pub(super) fn targets(&self) -> (Option<ItemId>, Option<TeamId>) {
        match self {
            Self::Item(id) => (Some(id.clone()), None),
            Self::Team(id, _) => (None, Some(id.clone())),
            Self::Lever(_) => (None, None),
        }
    }

    /// Whether it spends less, and not has more.
    pub(super) fn frees(&self) -> bool {
        !matches!(self, Self::Lever(_))
    }
}

/// What could give money in a year, by the account that lacks it.
pub(super) fn candidates(
    projection: &Projection,
    year: Year,
    short: &[(Account, Money)],
) -> BTreeMap<Account, Vec<Candidate>> {
    let mut by_account = BTreeMap::new();
    for (account, _) in short {
        by_account.insert(*account, levers(projection, *account, year));
    }
    releases(projection, year, &mut by_account);
    by_account
}

/// Items and teams that can go, by the account that pays for them; for accounts that lack money.
fn releases(
    projection: &Projection,
    year: Year,
    by_account: &mut BTreeMap<Account, Vec<Candidate>>,
) {
    let plan = projection.plan();
    let released = projection.released_by_target(year);
    let refused = refused(plan, year);
    let mut add = |line: Option<&LineId>, source: Source, level: u16| {
        let Some(list) = by_account.get_mut(&projection.payer(line)) else {
            return;
        };
        list.extend(release(
            projection,
            (&released, &refused),
            source,
            level,
            year,
        ));
    };
    for item in &plan.items {
        let level = projection.rules().level_of(item);
        add(
            item.paid_from.as_ref(),
            Source::Item(item.id.clone()),
            level,
        );
    }
    for team in &plan.teams {
        let development = team.run_share.remaining_factor();
        let source = Source::Team(team.id.clone(), development);
        add(team.paid_from.as_ref(), source, 1);
    }
}

/// Items and teams of which somebody has refused a release by this year.
fn refused(plan: &Plan, year: Year) -> HashSet<Entity> {
    let refused = plan
        .releases
        .iter()
        .filter(|it| !it.counts() && it.from_year <= year);
    refused
        .filter_map(|it| Some(it.target()?.entity()))
        .collect()
}

/// What is still free of an item or a team in a year; `None` where there is nothing.
fn release(
    projection: &Projection,
    (released, refused): (&HashMap<Entity, Money>, &HashSet<Entity>),
    source: Source,
    level: u16,
    year: Year,
) -> Option<Candidate> {
    let (entity, amount) = match &source {
        Source::Item(id) => (Entity::Item(id.clone()), projection.item_left(id, year)?),
        Source::Team(id, _) => {
            let (run, development) = projection.team(id, year)?;
            (Entity::Team(id.clone()), run.plus(development))
        }
        Source::Lever(_) => return None,
    };
    if refused.contains(&entity) {
        return None;
    }
    let (item, team) = source.targets();
    let probe = Release {
        item,
        team,
        ..Release::default()
    };
    let cap = projection.releasable(&probe, year).cap_of(amount);
    let free = cap.minus(released.get(&entity).copied().unwrap_or_default());
    free.is_positive().then_some(Candidate {
        level,
        bites_later: false,
        free,
        cap,
        source,
    })
}

/// Levers that can give an account money in a year. New money that others decide over is not
/// among them, for nobody knows how much it is; nor what the lines' own settings do already.
fn levers(projection: &Projection, account: Account, year: Year) -> Vec<Candidate> {
    let plan = projection.plan();
    let Some(line) = line_of(plan, account) else {
        return Vec::new();
    };
    let mut candidates = Vec::new();
    for lever in projection.rules().levers() {
        let in_time = earliest(projection, lever).is_none_or(|earliest| earliest <= year);
        if !in_time || !lever.is_usable_in(year) || !lever.may_be_used_on(line) {
            continue;
        }
        if lever.kind.moves_between_lines() {
            candidates.extend(transfers(projection, lever, (account, line), year));
        } else if lever.kind == LeverKind::Advance {
            candidates.extend(advance(projection, lever, (account, line), year));
        }
    }
    candidates
}

fn line_of(plan: &Plan, account: Account) -> Option<&AppropriationLine> {
    match account {
        Account::Line(at) => plan.lines.get(at).map(AsRef::as_ref),
        Account::Nowhere | Account::Memo => None,
    }
}

/// The first year in which a lever can give money that is asked for on the plan's date; `None` where
/// the plan has no date, or the lever needs no time.
pub(super) fn earliest(projection: &Projection, lever: &Lever) -> Option<Year> {
    let today = projection.plan().as_of?;
    projection.rules().earliest_use(lever, today)
}

/// The most that a lever may be used for on a line in a year (of a transfer: taken from it), fixed
/// kroner; `None` where it has no cap.
pub(crate) fn most_on(
    projection: &Projection,
    lever: &Lever,
    line: &AppropriationLine,
    year: Year,
) -> Option<Money> {
    let most = match lever.terms_in(year)?.cap? {
        LeverCap::ShareOfLine(share) => {
            let own = projection.line(&line.id, year)?.line();
            Money::cap(exact::times(own.decimal(), share.0.fraction()))
        }
        // A rule's amount is in the kroner of the year of use.
        LeverCap::Amount(amount) => {
            let prices = projection.prices();
            Money::cap(prices.fixed_from_nominal(amount.0.decimal(), year))
        }
    };
    Some(most.or_zero())
}

/// What a lever may still be used for on a line in a year (of a transfer: taken from it); `None`
/// where it has no cap.
pub(super) fn cap_left(
    projection: &Projection,
    lever: &Lever,
    line: &AppropriationLine,
    year: Year,
) -> Option<Money> {
    let most = most_on(projection, lever, line, year)?;
    if lever.is_capped_by_case(year) {
        return Some(most);
    }
    let account = projection.payer(Some(&line.id));
    let used = Uses::of(projection).used(lever, account, year);
    Some(most.minus(used).or_zero())
}

/// The use of a lever that is proposed: nothing but what it is, and what is known of it.
fn plain_use(projection: &Projection, lever: &Lever, year: Year) -> LeverUse {
    let delegated = projection.is_delegated(lever, year);
    LeverUse {
        lever: lever.id.clone(),
        delegated: delegated.then_some(true),
        ..LeverUse::default()
    }
}

/// What lines with a surplus may give another.
fn transfers<'a>(
    projection: &'a Projection,
    lever: &'a Lever,
    (account, to): (Account, &'a AppropriationLine),
    year: Year,
) -> impl Iterator<Item = Candidate> + 'a {
    let plan = projection.plan();
    let lines = plan.lines.iter().enumerate();
    let sector = projection.rules().sector;
    let may_give = lines.filter(move |(_, from)| may_give(sector, lever, from, to));
    may_give.filter_map(move |(at, from)| {
        let giver = Account::Line(at);
        let surplus = projection.account(giver, year).surplus();
        let free = cap_left(projection, lever, from, year).map_or(surplus, |cap| cap.min(surplus));
        let used = plain_use(projection, lever, year);
        let level = projection.level_of_lever(lever, year, false);
        let used = LeverUse {
            from_line: Some(from.id.clone()),
            ..used
        };
        let giver = Some(giver);
        let refused = Uses::of(projection).is_refused(lever, (account, giver), year);
        (free.is_positive() && !refused).then_some(Candidate {
            level,
            bites_later: false,
            free,
            cap: free,
            source: Source::Lever(Box::new(Offer { used, giver })),
        })
    })
}

/// Whether a line's money may be spent under another by this lever of a sector: as the vote says,
/// or within the same chapter.
pub(super) fn may_give(
    sector: Sector,
    lever: &Lever,
    from: &AppropriationLine,
    to: &AppropriationLine,
) -> bool {
    if from.is_income() || from.id == to.id || !lever.may_be_taken_from(from) {
        return false;
    }
    match lever.kind {
        LeverKind::SharedPosts => from.shared_with.as_ref() == Some(&to.id),
        _ => share_chapter(sector, from, to),
    }
}

/// Whether money may be reallocated from one line to another as far as chapters decide: those are
/// the state's, and reallocation stays within one (rules page §1.2). What is not entered does not
/// stand in the way.
pub(crate) fn share_chapter(
    sector: Sector,
    from: &AppropriationLine,
    to: &AppropriationLine,
) -> bool {
    let [from, to] = [from, to].map(|line| line.chapter.trim());
    sector != Sector::State || from.is_empty() || to.is_empty() || from == to
}

/// Own money of later years, for an investment that the line pays in this year.
fn advance(
    projection: &Projection,
    lever: &Lever,
    (account, line): (Account, &AppropriationLine),
    year: Year,
) -> Option<Candidate> {
    let (investment, cost) = Uses::of(projection).investment(projection, account, year)?;
    let free = cap_left(projection, lever, line, year).map_or(cost, |cap| cap.min(cost));
    let used = LeverUse {
        investment: Some(investment.id.clone()),
        ..plain_use(projection, lever, year)
    };
    let level = projection.level_of_lever(lever, year, false);
    let giver = None;
    let refused = Uses::of(projection).is_refused(lever, (account, giver), year);
    (free.is_positive() && !refused).then_some(Candidate {
        level,
        bites_later: lever.kind.has_later_bite(),
        free,
        cap: free,
        source: Source::Lever(Box::new(Offer { used, giver })),
    })
}
