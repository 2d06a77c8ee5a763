//! The engine: a resolved plan → postings → what each line and year comes to.
//!
//! In each year, without circularity: lines, carried in, spending per line, balance per line,
//! carried out (model §6). The engine never fails on what a user entered: it returns figures, and
//! [`crate::findings`] says what is doubtful about them.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

mod balance;
mod bridge;
mod certainty;
mod engine;
mod figure;
mod initiative;
mod kept;
mod ledger;
mod lever;
mod path;
mod peak;
mod posting;
mod releasable;
mod release;
mod renewal_value;
mod scope;
mod squeeze;
mod trail;
mod value;

use std::any::Any;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

pub(crate) use self::balance::carry_cap;
pub use self::bridge::{Bridge, BridgeCause, BridgeStep};
pub use self::engine::project;
pub use self::figure::{Figure, Measure, NoFigure, Quantity};
pub(crate) use self::initiative::{
    Amounts, Ground, Scaled, booked_share, frees_public_money, is_locked, retired_share,
    wanted_share,
};
pub use self::initiative::{InitiativeYear, InitiativeYears};
use self::kept::Kept;
pub use self::ledger::{Sums, Totals};
pub(crate) use self::lever::{brings_money, repayment_rule, runs_in};
pub use self::path::Cause;
pub(crate) use self::path::{Growth, Path};
pub use self::peak::Peak;
pub use self::posting::{Account, Posting, PostingKind, Subject};
pub use self::releasable::{Lock, Releasable};
pub use self::scope::{FigureUnit, Scope};
pub use self::trail::{Trail, TrailCause, TrailStep, TrailSum};
use crate::model::{
    AppropriationLine, Class, Entity, Initiative, InitiativeId, ItemId, LineId, OperationsItem,
    Percent, Plan, Release, ReleaseId, Target, Team, TeamId,
};
use crate::money::Money;
use crate::prices::Prices;
use crate::rules::{LEVELS, RuleSet};
use crate::time::{Horizon, Year, YearSeries};

/// A plan computed year by year. Every amount is in fixed kroner of the plan's price year.
#[derive(Clone, Debug)]
pub struct Projection {
    plan: Arc<Plan>,
    rules: &'static RuleSet,
    horizon: Horizon,
    prices: Prices,
    /// In the order of their subjects.
    postings: Vec<Posting>,
    /// Sums by account (lines in the plan's order, then "nowhere") and year.
    accounts: Vec<Sums>,
    totals: YearSeries<Totals>,
    /// The account that pays where none is named.
    default_account: Account,
    /// Where things stand in the plan's lists; found when first asked for.
    positions: OnceLock<HashMap<Entity, usize>>,
    /// What initiatives build on.
    ground: Ground,
    /// Every initiative as if no other were active, in the plan's order.
    alone: Vec<InitiativeYears>,
    /// Benefits of active initiatives, where they retire more of an item than there is.
    scaled: Scaled,
    /// What active initiatives retire of an item, by its position.
    retired: BTreeMap<(usize, Year), Money>,
    /// The null alternative, where it has other initiatives; computed when first asked for.
    null: OnceLock<Option<Arc<Self>>>,
    /// What rooms above have made of the projection; see [`Projection::kept`].
    kept: Kept,
}

/// What one release takes from an account in a year, or a use of a lever gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covering {
    /// The account.
    pub account: Account,
    /// The decision level that says yes; one outside the rule set's counts as the closest.
    pub level: u16,
    /// The release or the use.
    pub by: Entity,
    /// How much, fixed kroner.
    pub amount: Money,
}

/// Adds what postings of one release or use come to, an entry for each account.
fn add_covering<'a>(
    found: &mut Vec<Covering>,
    (by, level): (Entity, u16),
    postings: impl Iterator<Item = &'a Posting>,
) {
    let first = found.len();
    for posting in postings {
        let mut own = found.iter_mut().skip(first);
        match own.find(|it| it.account == posting.account) {
            Some(part) => part.amount = part.amount.plus(posting.amount),
            None => found.push(Covering {
                account: posting.account,
                level: level.clamp(1, LEVELS),
                by: by.clone(),
                amount: posting.amount,
            }),
        }
    }
}

impl Projection {
    /// The plan that was computed.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The rule set it was computed under.
    pub fn rules(&self) -> &'static RuleSet {
        self.rules
    }

    /// What a room above makes of the projection, made when first asked for and kept with it: one
    /// value of each type. Which rooms those are the projection does not know.
    pub(crate) fn kept<T: Any + Send + Sync>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        self.kept.get(make)
    }

    /// Where a line, an item, a team or a release stands in the plan's list.
    pub(crate) fn position(&self, entity: &Entity) -> Option<usize> {
        let positions = self.positions.get_or_init(|| {
            let lines = self
                .plan
                .lines
                .iter()
                .map(|it| Entity::Line(it.id.clone()))
                .enumerate();
            let items = self
                .plan
                .items
                .iter()
                .map(|it| Entity::Item(it.id.clone()))
                .enumerate();
            let teams = self
                .plan
                .teams
                .iter()
                .map(|it| Entity::Team(it.id.clone()))
                .enumerate();
            let releases = self.plan.releases.iter();
            let releases = releases
                .map(|it| Entity::Release(it.id.clone()))
                .enumerate();
            let initiatives = self.plan.initiatives.iter();
            let initiatives = initiatives
                .map(|it| Entity::Initiative(it.id.clone()))
                .enumerate();
            let all = lines.chain(items).chain(teams).chain(releases);
            let uses = self.plan.lever_uses.iter();
            let uses = uses.map(|it| Entity::LeverUse(it.id.clone())).enumerate();
            let all = all.chain(initiatives).chain(uses);
            all.map(|(at, entity)| (entity, at)).collect()
        });
        positions.get(entity).copied()
    }

    /// A line by its id, without looking through the list.
    pub(crate) fn find_line(&self, id: &LineId) -> Option<&AppropriationLine> {
        let at = self.position(&Entity::Line(id.clone()))?;
        self.plan.lines.get(at).map(AsRef::as_ref)
    }

    /// An item by its id, without looking through the list.
    pub(crate) fn find_item(&self, id: &ItemId) -> Option<&OperationsItem> {
        let at = self.position(&Entity::Item(id.clone()))?;
        self.plan.items.get(at).map(AsRef::as_ref)
    }

    /// A team by its id, without looking through the list.
    pub(crate) fn find_team(&self, id: &TeamId) -> Option<&Team> {
        let at = self.position(&Entity::Team(id.clone()))?;
        self.plan.teams.get(at).map(AsRef::as_ref)
    }

    /// The years that were computed.
    pub fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// Indexes and growth factors.
    pub fn prices(&self) -> &Prices {
        &self.prices
    }

    /// All postings.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// Totals by year.
    pub fn totals(&self) -> &YearSeries<Totals> {
        &self.totals
    }

    /// Totals of a year; zeros outside the horizon.
    pub fn total(&self, year: Year) -> Totals {
        self.totals.get(year).copied().unwrap_or_default()
    }

    /// Sums of an account in a year; zeros where there is none.
    pub fn account(&self, account: Account, year: Year) -> Sums {
        account_slot(account, year, self.horizon, self.plan.lines.len())
            .and_then(|at| self.accounts.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// Sums of a line in a year.
    pub fn line(&self, id: &LineId, year: Year) -> Option<Sums> {
        let at = self.position(&Entity::Line(id.clone()))?;
        Some(self.account(Account::Line(at), year))
    }

    /// The account that a line's own amount is booked on: its own, that of the line its income
    /// adds to, or none.
    pub(crate) fn line_account(&self, at: usize) -> Account {
        let Some(line) = self.plan.lines.get(at) else {
            return Account::Memo;
        };
        match (line.is_income(), &line.adds_to) {
            (false, _) => Account::Line(at),
            (true, None) => Account::Memo,
            (true, Some(target)) => {
                let spends = self.find_line(target).filter(|line| !line.is_income());
                let at = spends.and(self.position(&Entity::Line(target.clone())));
                at.map_or(Account::Memo, Account::Line)
            }
        }
    }

    /// Whether the line at this position is income that raises no line: shown, and no more.
    pub fn is_memo(&self, at: usize) -> bool {
        self.line_account(at) == Account::Memo
    }

    /// The accounts that spend: lines that are not income, and "nowhere" where something is on it.
    pub fn spending_accounts(&self) -> impl Iterator<Item = Account> {
        let lines = self.plan.lines.iter().enumerate();
        let lines = lines
            .filter(|(_, line)| !line.is_income())
            .map(|(at, _)| Account::Line(at));
        let nowhere = (self.default_account == Account::Nowhere).then_some(Account::Nowhere);
        lines.chain(nowhere)
    }

    /// The account that pays for something that names this line.
    pub fn payer(&self, line: Option<&LineId>) -> Account {
        let named = line.and_then(|id| self.position(&Entity::Line(id.clone())));
        let spends = |at: &usize| {
            self.plan
                .lines
                .get(*at)
                .is_some_and(|line| !line.is_income())
        };
        named
            .filter(spends)
            .map_or(self.default_account, Account::Line)
    }

    /// The account that pays where none is named, and for unallocated development money.
    pub fn default_account(&self) -> Account {
        self.default_account
    }

    /// An initiative by its id with its position, without looking through the list.
    pub(crate) fn find_initiative(&self, id: &InitiativeId) -> Option<(usize, &Initiative)> {
        let at = self.position(&Entity::Initiative(id.clone()))?;
        Some((at, self.plan.initiatives.get(at)?))
    }

    /// An initiative as if no other were active, whether it is active or not.
    pub fn initiative(&self, id: &InitiativeId) -> Option<&InitiativeYears> {
        self.alone.get(self.find_initiative(id)?.0)
    }

    /// Every initiative as if no other were active, in the plan's order.
    pub(crate) fn alone(&self) -> &[InitiativeYears] {
        &self.alone
    }

    /// What initiatives build on.
    pub(crate) fn ground(&self) -> &Ground {
        &self.ground
    }

    /// A benefit in a year as it counts in this plan, by the positions of initiative and benefit:
    /// scaled where active initiatives retire more than there is; nothing of one that is off.
    pub(crate) fn benefit_in_plan(&self, which: (usize, usize), year: Year) -> Money {
        let initiative = self.plan.initiatives.get(which.0);
        if !initiative.is_some_and(|it| it.is_active()) {
            return Money::ZERO;
        }
        self.scaled.benefit(&self.alone, which, year)
    }

    /// What active initiatives retire of an item in a year.
    pub fn retired(&self, id: &ItemId, year: Year) -> Money {
        let at = self.position(&Entity::Item(id.clone()));
        let retired = at.and_then(|at| self.retired.get(&(at, year)));
        retired.copied().unwrap_or_default()
    }

    /// The amount of an operations item in a year after what initiatives retire, before releases.
    pub fn item_left(&self, id: &ItemId, year: Year) -> Option<Money> {
        Some(self.item(id, year)?.minus(self.retired(id, year)))
    }

    /// The amount of an operations item in a year, before retirement and releases.
    pub fn item(&self, id: &ItemId, year: Year) -> Option<Money> {
        let at = self.position(&Entity::Item(id.clone()))?;
        Some(self.posted(Subject::Item(at), PostingKind::Operations, year))
    }

    /// A team's run and development parts in a year, before releases.
    pub fn team(&self, id: &TeamId, year: Year) -> Option<(Money, Money)> {
        let at = Subject::Team(self.position(&Entity::Team(id.clone()))?);
        let run = self.posted(at, PostingKind::Operations, year);
        Some((run, self.posted(at, PostingKind::Development, year)))
    }

    /// The amount posted on a subject in a year.
    pub fn posted(&self, subject: Subject, kind: PostingKind, year: Year) -> Money {
        self.postings_of(subject)
            .filter(|posting| posting.kind == kind && posting.year == year)
            .map(|posting| posting.amount)
            .sum()
    }

    /// The postings of a subject.
    pub fn postings_of(&self, subject: Subject) -> impl Iterator<Item = &Posting> {
        // They are kept in the order of their subjects.
        let start = self
            .postings
            .partition_point(|posting| posting.subject < subject);
        self.postings
            .iter()
            .skip(start)
            .take_while(move |posting| posting.subject == subject)
    }

    /// How much of what a release takes from can realistically go in a year.
    pub fn releasable(&self, release: &Release, year: Year) -> Releasable {
        let part = match release.target() {
            Some(Target::Item(id)) => self
                .find_item(id)
                .map(|item| releasable::of_item(&self.plan, self.rules, item, year)),
            Some(Target::Team(id)) => self
                .find_team(id)
                .map(|team| releasable::of_team(&self.plan, self.rules, team, year)),
            None => None,
        };
        part.unwrap_or(Releasable::NOTHING)
    }

    /// How much of an item can realistically go in a year.
    pub(crate) fn releasable_item(&self, item: &OperationsItem, year: Year) -> Releasable {
        releasable::of_item(&self.plan, self.rules, item, year)
    }

    /// How much of a team can go in a year.
    pub(crate) fn releasable_team(&self, team: &Team, year: Year) -> Releasable {
        releasable::of_team(&self.plan, self.rules, team, year)
    }

    /// What releases take in a year, by the item or team they take from.
    pub fn released_by_target(&self, year: Year) -> HashMap<Entity, Money> {
        let mut released: HashMap<Entity, Money> = HashMap::new();
        for (at, release) in self.plan.releases.iter().enumerate() {
            let Some(target) = release.target().map(|target| target.entity()) else {
                continue;
            };
            let taken = self
                .postings_of(Subject::Release(at))
                .filter(|it| it.year == year);
            let sum = released.entry(target).or_default();
            *sum = sum.plus(taken.map(|posting| posting.amount).sum());
        }
        released
    }

    /// What a release takes in a year, of operations and development.
    pub fn taken_by(&self, release: &ReleaseId, year: Year) -> Money {
        let at = self.position(&Entity::Release(release.clone()));
        let taken = at.map(Subject::Release).into_iter();
        let taken = taken.flat_map(|subject| self.postings_of(subject));
        taken
            .filter(|posting| posting.year == year)
            .map(|posting| posting.amount)
            .sum()
    }

    /// What all releases take from the same thing as this one in a year.
    pub fn released_of(&self, release: &Release, year: Year) -> Money {
        let taken = release
            .target()
            .map(|target| self.released_from(&target, year));
        taken.map_or(Money::ZERO, |(operations, development)| {
            operations.plus(development)
        })
    }

    /// What is left of an item or a team in a year, when releases have taken theirs.
    pub fn left_of(&self, target: &Target<'_>, year: Year) -> Option<Money> {
        let whole = match target {
            Target::Item(id) => self.item_left(id, year)?,
            Target::Team(id) => {
                let (run, development) = self.team(id, year)?;
                run.plus(development)
            }
        };
        let (operations, development) = self.released_from(target, year);
        Some(whole.minus(operations).minus(development))
    }

    /// What releases take from each account in a year and what uses of levers give it, by decision
    /// level from the body upwards; no entry for an account that has neither. A level outside the
    /// rule set's counts as the closest one.
    pub fn covering_by_level(&self, year: Year) -> BTreeMap<Account, [Money; LEVELS as usize]> {
        let mut covering: BTreeMap<Account, [Money; LEVELS as usize]> = BTreeMap::new();
        for part in self.covering(year) {
            let level = usize::from(part.level).saturating_sub(1);
            let levels = covering.entry(part.account).or_default();
            if let Some(sum) = levels.get_mut(level) {
                *sum = sum.plus(part.amount);
            }
        }
        covering
    }

    /// What each release takes in a year and what each use of a lever gives, in the order of the
    /// plan, releases first; at most one entry for each of them and account.
    pub fn covering(&self, year: Year) -> Vec<Covering> {
        let mut found: Vec<Covering> = Vec::new();
        for (at, release) in self.plan.releases.iter().enumerate() {
            let by = Entity::Release(release.id.clone());
            let taken = self.postings_of(Subject::Release(at));
            let taken = taken.filter(|posting| posting.year == year);
            add_covering(&mut found, (by, release.level), taken);
        }
        for (at, used) in self.plan.lever_uses.iter().enumerate() {
            let Some(level) = self.level_of_use(used) else {
                continue;
            };
            let by = Entity::LeverUse(used.id.clone());
            let given = self.postings_of(Subject::LeverUse(at));
            let gives = |kind| matches!(kind, PostingKind::LeverInflow | PostingKind::TransferIn);
            let given = given.filter(|posting| posting.year == year && gives(posting.kind));
            add_covering(&mut found, (by, level), given);
        }
        found
    }

    /// Operations that are maintenance (forvaltning) in a year, after releases: items of that
    /// class, and the maintenance part of teams' run parts.
    pub fn maintenance(&self, year: Year) -> Money {
        let is_maintenance = |item: &OperationsItem| item.class == Class::Forvaltning;
        let items = self.items_where(year, is_maintenance);
        let teams = self
            .plan
            .teams
            .iter()
            .map(|team| self.team_maintenance(team, year));
        items.plus(teams.sum())
    }

    /// The maintenance part of a team's run part in a year, after releases.
    pub(crate) fn team_maintenance(&self, team: &Team, year: Year) -> Money {
        let (run, _) = self.team(&team.id, year).unwrap_or_default();
        let released = self.released_from(&Target::Team(&team.id), year).0;
        run.minus(released).part(team.run_forvaltning.fraction())
    }

    /// Development of what is there already in a year, after releases: teams' shares of it. The
    /// rest of development is new.
    pub fn further_development(&self, year: Year) -> Money {
        let teams = self.plan.teams.iter();
        teams
            .map(|team| self.team_further_development(team, year))
            .sum()
    }

    /// The further development in a team's development part in a year, after releases.
    pub(crate) fn team_further_development(&self, team: &Team, year: Year) -> Money {
        let development = self.team_development_left(team, year);
        development.part(team.further_development.fraction())
    }

    /// The new development in a team's development part in a year, after releases: what is not
    /// further development.
    pub(crate) fn team_new_development(&self, team: &Team, year: Year) -> Money {
        let development = self.team_development_left(team, year);
        development.minus(self.team_further_development(team, year))
    }

    /// A team's development part in a year, after releases.
    pub fn team_development_left(&self, team: &Team, year: Year) -> Money {
        let (_, development) = self.team(&team.id, year).unwrap_or_default();
        development.minus(self.released_from(&Target::Team(&team.id), year).1)
    }

    /// IT money in a year, after releases: operations of items and teams with `it`, and those
    /// teams' development parts.
    pub fn it_money(&self, year: Year) -> (Money, Money) {
        let items = self.items_where(year, |item| item.it);
        let teams = self.plan.teams.iter().filter(|team| team.it);
        teams.fold((items, Money::ZERO), |(operations, development), team| {
            let (run, rest) = self.team(&team.id, year).unwrap_or_default();
            let released = self.released_from(&Target::Team(&team.id), year);
            let run = run.minus(released.0);
            (
                operations.plus(run),
                development.plus(rest.minus(released.1)),
            )
        })
    }

    fn items_where(&self, year: Year, counts: impl Fn(&OperationsItem) -> bool) -> Money {
        let items = self
            .plan
            .items
            .iter()
            .enumerate()
            .filter(|(_, item)| counts(item));
        let amounts = items.map(|(at, item)| {
            let amount = self.posted(Subject::Item(at), PostingKind::Operations, year);
            let retired = self.retired(&item.id, year);
            let left = amount.minus(retired);
            left.minus(self.released_from(&Target::Item(&item.id), year).0)
        });
        amounts.sum()
    }

    /// Operations and development that releases take from an item or a team in a year.
    fn released_from(&self, target: &Target<'_>, year: Year) -> (Money, Money) {
        let releases = self.plan.releases.iter().enumerate();
        let of_target = releases.filter(|(_, release)| release.target().as_ref() == Some(target));
        of_target.fold(
            (Money::ZERO, Money::ZERO),
            |(operations, development), (at, _)| {
                let taken = |kind| self.posted(Subject::Release(at), kind, year);
                (
                    operations.plus(taken(PostingKind::ReleasedOperations)),
                    development.plus(taken(PostingKind::ReleasedDevelopment)),
                )
            },
        )
    }

    /// What the target asks for in a year: round(target share · lasting frame); zero without a
    /// target or where the lasting frame is not positive.
    pub fn target_amount(&self, year: Year) -> Money {
        let lasting_frame = self.total(year).sums.lasting_frame();
        target_amount(&self.plan, lasting_frame, year)
    }
}

fn target_amount(plan: &Plan, lasting_frame: Money, year: Year) -> Money {
    let target = plan.target_share.at(year);
    if target <= Percent::ZERO || !lasting_frame.is_positive() {
        return Money::ZERO;
    }
    lasting_frame.part(target.fraction())
}

fn account_slot(account: Account, year: Year, horizon: Horizon, lines: usize) -> Option<usize> {
    let row = match account {
        Account::Line(at) => at,
        Account::Nowhere => lines,
        Account::Memo => return None,
    };
    row.checked_mul(horizon.len())?
        .checked_add(horizon.position(year)?)
}
