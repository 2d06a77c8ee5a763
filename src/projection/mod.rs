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

mod bridge;
mod figure;
mod ledger;
mod path;
mod posting;
mod releasable;
mod squeeze;
mod value;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

pub use self::bridge::{Bridge, BridgeCause, BridgeStep};
pub use self::figure::{Figure, FigureUnit, Measure, NoFigure, Quantity, Scope};
pub use self::ledger::{Sums, Totals};
pub use self::path::Cause;
pub(crate) use self::path::{Growth, Path};
pub use self::posting::{Account, Posting, PostingKind, Subject};
pub use self::releasable::{Lock, Releasable};
use crate::model::{
    AppropriationLine, Class, Duration, Entity, ItemId, LineId, OperationsItem, Percent, Plan,
    Release, Target, Team, TeamId,
};
use crate::money::{Money, exact};
use crate::prices::Prices;
use crate::rules::{CarryOver, RuleSet};
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
}

/// Computes a resolved plan under its rule set (the state's gross-budgeted one where the plan
/// names a rule set that is not there; that is a finding).
pub fn project(plan: Arc<Plan>) -> Projection {
    let rules = RuleSet::named(&plan.rule_set).or_else(|| crate::rules::built_in().first());
    // The rule sets are part of the program; a test shows that they are all there.
    let rules = rules.unwrap_or_else(|| unreachable_rules());
    let horizon = plan.horizon();
    let prices = Prices::of(&plan);
    let mut engine = Engine::new(&plan, rules, horizon, &prices);
    engine.post_lines();
    engine.post_items();
    engine.post_teams();
    engine.post_releases();
    engine.balance_years();
    let Engine {
        postings,
        accounts,
        default_account,
        ..
    } = engine;
    let totals = total_by_year(horizon, &accounts);
    Projection {
        rules,
        horizon,
        prices,
        postings,
        accounts,
        totals,
        default_account,
        positions: OnceLock::new(),
        plan,
    }
}

#[expect(
    clippy::panic,
    reason = "the program is broken if its own rule sets are missing"
)]
fn unreachable_rules() -> &'static RuleSet {
    panic!("the built-in rule sets are missing")
}

fn total_by_year(horizon: Horizon, accounts: &[Sums]) -> YearSeries<Totals> {
    let mut totals = YearSeries::from_fn(horizon, |_| Totals::default());
    for account in accounts.chunks(horizon.len()) {
        for (year, sums) in horizon.years().zip(account) {
            if let Some(total) = totals.get_mut(year) {
                total.add(sums);
            }
        }
    }
    totals
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
            let all = lines.chain(items).chain(teams).chain(releases);
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

    /// The amount of an operations item in a year, before releases.
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

    /// What releases take in a year, by the item or team they take from.
    pub fn released_by_target(&self, year: Year) -> HashMap<Entity, Money> {
        let mut released: HashMap<Entity, Money> = HashMap::new();
        for (at, release) in self.plan.releases.iter().enumerate() {
            let target = match release.target() {
                Some(Target::Item(id)) => Entity::Item(id.clone()),
                Some(Target::Team(id)) => Entity::Team(id.clone()),
                None => continue,
            };
            let taken = self
                .postings_of(Subject::Release(at))
                .filter(|it| it.year == year);
            let sum = released.entry(target).or_default();
            *sum = sum.plus(taken.map(|posting| posting.amount).sum());
        }
        released
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

    /// What releases of one decision level take from an account in a year. A level outside the
    /// rule set's counts as the closest one.
    pub fn released_at_level(&self, account: Account, level: u16, year: Year) -> Money {
        let releases = self.plan.releases.iter().enumerate();
        let of_level =
            releases.filter(|(_, release)| release.level.clamp(1, crate::rules::LEVELS) == level);
        let postings = of_level.flat_map(|(at, _)| self.postings_of(Subject::Release(at)));
        let counted = postings.filter(|it| it.account == account && it.year == year);
        counted.map(|posting| posting.amount).sum()
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
            amount.minus(self.released_from(&Target::Item(&item.id), year).0)
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

/// A release with what it takes from.
struct ReleaseTarget<'a> {
    release: &'a Release,
    subject: Subject,
    account: Account,
    /// The part of it that is operations.
    run_share: Decimal,
}

impl ReleaseTarget<'_> {
    /// Operations and development that the release takes in a year: its share of the releasable
    /// part, at most what earlier releases left of it, and of neither part more than is there.
    fn take(
        &self,
        part: &Releasable,
        posted: (Money, Money),
        left: (Money, Money),
        taken: Money,
    ) -> (Money, Money) {
        let cap = part.cap_of(posted.0.plus(posted.1));
        let amount = cap
            .part(self.release.share.fraction())
            .min(cap.minus(taken))
            .or_zero();
        let run = amount
            .part(self.run_share)
            .min(left.0)
            .max(amount.minus(left.1));
        (run, amount.minus(run))
    }
}

/// The state of a computation.
struct Engine<'a> {
    plan: &'a Plan,
    rules: &'static RuleSet,
    horizon: Horizon,
    prices: &'a Prices,
    line_at: BTreeMap<&'a LineId, usize>,
    default_account: Account,
    postings: Vec<Posting>,
    accounts: Vec<Sums>,
}

impl<'a> Engine<'a> {
    fn new(plan: &'a Plan, rules: &'static RuleSet, horizon: Horizon, prices: &'a Prices) -> Self {
        let line_at = plan
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| (&line.id, at));
        let line_at: BTreeMap<&LineId, usize> = line_at.collect();
        let default = plan
            .first_operating_line()
            .and_then(|line| line_at.get(&line.id));
        let default_account = default.map_or(Account::Nowhere, |&at| Account::Line(at));
        let rows = plan.lines.len().saturating_add(1);
        let subjects = rows
            .saturating_add(plan.items.len())
            .saturating_add(plan.teams.len());
        Self {
            accounts: vec![Sums::default(); rows.saturating_mul(horizon.len())],
            postings: Vec::with_capacity(subjects.saturating_mul(horizon.len())),
            plan,
            rules,
            horizon,
            prices,
            line_at,
            default_account,
        }
    }

    fn payer(&self, line: Option<&LineId>) -> Account {
        let named = line.and_then(|id| self.line_at.get(id)).filter(|&&at| {
            self.plan
                .lines
                .get(at)
                .is_some_and(|line| !line.is_income())
        });
        named.map_or(self.default_account, |&at| Account::Line(at))
    }

    /// The account of a line that spends; none for income.
    fn spending_line(&self, id: &LineId) -> Account {
        let spends = |at: &&usize| self.plan.lines.get(**at).is_some_and(|it| !it.is_income());
        self.line_at
            .get(id)
            .filter(spends)
            .map_or(Account::Memo, |&at| Account::Line(at))
    }

    fn slot(&mut self, account: Account, year: Year) -> Option<&mut Sums> {
        let at = account_slot(account, year, self.horizon, self.plan.lines.len())?;
        self.accounts.get_mut(at)
    }

    /// Makes a posting; nothing is posted for nothing.
    fn post(&mut self, posting: Posting) {
        if posting.amount.is_zero() {
            return;
        }
        if let Some(sums) = self.slot(posting.account, posting.year) {
            sums.book(&posting);
        }
        self.postings.push(posting);
    }

    fn post_path(
        &mut self,
        path: &Path<'_>,
        mut post: impl FnMut(&mut Self, Year, Cause, Decimal),
    ) {
        let mut reached: Option<(Year, Cause, Decimal)> = None;
        let (plan, prices, horizon) = (self.plan, self.prices, self.horizon);
        path.walk(plan, prices, horizon, |year, cause, amount| {
            if let Some((before, cause, amount)) = reached.filter(|(before, ..)| *before != year) {
                post(self, before, cause, amount);
            }
            reached = Some((year, cause, amount));
        });
        if let Some((year, cause, amount)) = reached {
            post(self, year, cause, amount);
        }
    }

    fn post_lines(&mut self) {
        for (at, line) in self.plan.lines.iter().enumerate() {
            let subject = Subject::Line(at);
            let account = match (line.is_income(), &line.adds_to) {
                (false, _) => Account::Line(at),
                (true, Some(target)) => self.spending_line(target),
                (true, None) => Account::Memo,
            };
            self.post_path(
                &Path::of_line(self.plan, line),
                |engine, year, cause, amount| {
                    let (kind, amount) = (PostingKind::Lasting, Money::posting(amount));
                    engine.post(Posting {
                        subject,
                        account,
                        year,
                        kind,
                        amount,
                        cause,
                    });
                },
            );
            for change in &line.changes {
                if change.duration == Duration::Once && self.horizon.contains(change.year) {
                    let (kind, year) = (PostingKind::Once, change.year);
                    let amount = Money::posting(change.amount.decimal());
                    let cause = Cause::Change;
                    self.post(Posting {
                        subject,
                        account,
                        year,
                        kind,
                        amount,
                        cause,
                    });
                }
            }
        }
    }

    fn post_items(&mut self) {
        for (at, item) in self.plan.items.iter().enumerate() {
            let subject = Subject::Item(at);
            let account = self.payer(item.paid_from.as_ref());
            self.post_path(
                &Path::of_item(self.plan, item),
                |engine, year, cause, amount| {
                    let (kind, amount) =
                        (PostingKind::Operations, Money::posting(amount).or_zero());
                    engine.post(Posting {
                        subject,
                        account,
                        year,
                        kind,
                        amount,
                        cause,
                    });
                },
            );
        }
    }

    fn post_teams(&mut self) {
        for (at, team) in self.plan.teams.iter().enumerate() {
            let subject = Subject::Team(at);
            let account = self.payer(team.paid_from.as_ref());
            let run_share = team.run_share.fraction();
            self.post_path(
                &Path::of_team(self.plan, team),
                |engine, year, cause, amount| {
                    let cost = Money::posting(amount).or_zero();
                    let run = cost.part(run_share);
                    for (kind, amount) in [
                        (PostingKind::Operations, run),
                        (PostingKind::Development, cost.minus(run)),
                    ] {
                        engine.post(Posting {
                            subject,
                            account,
                            year,
                            kind,
                            amount,
                            cause,
                        });
                    }
                },
            );
        }
    }

    /// Releases in the order of their year and id: which of two that want the same money comes
    /// first must not depend on how rows were moved.
    fn post_releases(&mut self) {
        let mut order: Vec<(usize, &Release)> = self
            .plan
            .releases
            .iter()
            .map(AsRef::as_ref)
            .enumerate()
            .collect();
        order.sort_by_key(|(_, release)| (release.from_year, &release.id));
        let targets: Vec<(usize, ReleaseTarget<'_>)> = order
            .into_iter()
            .filter_map(|(at, release)| Some((at, self.release_target(release)?)))
            .collect();
        let amounts = self.amounts_released_from(&targets);
        let mut taken: BTreeMap<(Subject, Year), (Money, Money)> = BTreeMap::new();
        let posted_before = self.postings.len();
        for (at, target) in targets {
            for year in self
                .horizon
                .years()
                .filter(|&year| year >= target.release.from_year)
            {
                let key = (target.subject, year);
                let posted = amounts.get(&key).copied().unwrap_or_default();
                let before = taken.entry(key).or_default();
                let left = (posted.0.minus(before.0), posted.1.minus(before.1));
                let part = self.releasable_of(&target, year);
                let (run, development) = target.take(&part, posted, left, before.0.plus(before.1));
                *before = (before.0.plus(run), before.1.plus(development));
                let (account, subject, cause) =
                    (target.account, Subject::Release(at), Cause::Decided);
                for (kind, amount) in [
                    (PostingKind::ReleasedOperations, run),
                    (PostingKind::ReleasedDevelopment, development),
                ] {
                    self.post(Posting {
                        subject,
                        account,
                        year,
                        kind,
                        amount,
                        cause,
                    });
                }
            }
        }
        if let Some(released) = self.postings.get_mut(posted_before..) {
            released.sort_by_key(|posting| posting.subject);
        }
    }

    /// Run (or item) and development amounts of everything that some release takes from.
    fn amounts_released_from(
        &self,
        targets: &[(usize, ReleaseTarget<'_>)],
    ) -> BTreeMap<(Subject, Year), (Money, Money)> {
        let wanted: BTreeSet<Subject> = targets.iter().map(|(_, target)| target.subject).collect();
        let mut amounts: BTreeMap<(Subject, Year), (Money, Money)> = BTreeMap::new();
        if wanted.is_empty() {
            return amounts;
        }
        for posting in self
            .postings
            .iter()
            .filter(|it| wanted.contains(&it.subject))
        {
            let slot = amounts.entry((posting.subject, posting.year)).or_default();
            match posting.kind {
                PostingKind::Operations => slot.0 = slot.0.plus(posting.amount),
                _ => slot.1 = slot.1.plus(posting.amount),
            }
        }
        amounts
    }

    fn release_target(&self, release: &'a Release) -> Option<ReleaseTarget<'a>> {
        let (subject, paid_from, run_share) = match release.target()? {
            Target::Item(id) => {
                let at = self.plan.items.iter().position(|item| item.id == *id)?;
                (
                    Subject::Item(at),
                    self.plan.items.get(at)?.paid_from.as_ref(),
                    Decimal::ONE,
                )
            }
            Target::Team(id) => {
                let at = self.plan.teams.iter().position(|team| team.id == *id)?;
                let team = self.plan.teams.get(at)?;
                (
                    Subject::Team(at),
                    team.paid_from.as_ref(),
                    team.run_share.fraction(),
                )
            }
        };
        Some(ReleaseTarget {
            release,
            subject,
            account: self.payer(paid_from),
            run_share,
        })
    }

    fn releasable_of(&self, target: &ReleaseTarget<'_>, year: Year) -> Releasable {
        match target.subject {
            Subject::Item(at) => self.plan.items.get(at).map_or(Releasable::NOTHING, |item| {
                releasable::of_item(self.plan, self.rules, item, year)
            }),
            Subject::Team(at) => self.plan.teams.get(at).map_or(Releasable::NOTHING, |team| {
                releasable::of_team(self.plan, self.rules, team, year)
            }),
            _ => Releasable::NOTHING,
        }
    }

    fn balance_years(&mut self) {
        for (at, line) in self.plan.lines.iter().enumerate() {
            if !line.is_income() {
                let (subject, cause) = (Subject::Account, Cause::Start);
                let (account, kind) = (Account::Line(at), PostingKind::CarriedIn);
                let (year, amount) = (
                    self.horizon.first(),
                    Money::posting(line.opening_carry.decimal()),
                );
                self.post(Posting {
                    subject,
                    account,
                    year,
                    kind,
                    amount,
                    cause,
                });
            }
        }
        for year in self.horizon.years() {
            self.post_unallocated(year);
            for at in 0..=self.plan.lines.len() {
                self.balance_account(at, year);
            }
        }
    }

    fn post_unallocated(&mut self, year: Year) {
        if self.plan.target_share.at(year) <= Percent::ZERO {
            return;
        }
        let mut all = Sums::default();
        for at in 0..=self.plan.lines.len() {
            if let Some(sums) = self.sums(at, year) {
                all.add(&sums);
            }
        }
        let target = target_amount(self.plan, all.lasting_frame(), year);
        // Released development is not made up for by unallocated money: a release frees what it
        // takes, also under a target, and the share then shows that the target is not met.
        let amount = target.minus(all.gross_development).or_zero();
        let (subject, cause) = (Subject::Account, Cause::Decided);
        let (account, kind) = (self.default_account, PostingKind::Unallocated);
        self.post(Posting {
            subject,
            account,
            year,
            kind,
            amount,
            cause,
        });
    }

    fn sums(&self, row: usize, year: Year) -> Option<Sums> {
        let account = self.account_of(row);
        let at = account_slot(account, year, self.horizon, self.plan.lines.len())?;
        self.accounts.get(at).copied()
    }

    fn account_of(&self, row: usize) -> Account {
        if row < self.plan.lines.len() {
            Account::Line(row)
        } else {
            Account::Nowhere
        }
    }

    fn balance_account(&mut self, row: usize, year: Year) {
        let Some(before) = self.sums(row, year) else {
            return;
        };
        let account = self.account_of(row);
        let (subject, cause) = (Subject::Account, Cause::Decided);
        let line = self.plan.lines.get(row);
        let underspend = line
            .map(|line| line.expected_underspend)
            .unwrap_or_default()
            .fraction();
        let spending = before.operations().plus(before.envelope());
        for (kind, spending) in [
            (PostingKind::ExpectedUnderspend, spending),
            (
                PostingKind::UnderspendBeforeReleases,
                spending.plus(before.released()),
            ),
        ] {
            let amount = spending.part(underspend);
            self.post(Posting {
                subject,
                account,
                year,
                kind,
                amount,
                cause,
            });
        }
        let (Some(line), Some(sums)) = (line, self.sums(row, year)) else {
            return;
        };
        if line.is_income() {
            return;
        }
        let amount = self.carried_out(row, line, &sums, year);
        let kind = PostingKind::CarriedOut;
        self.post(Posting {
            subject,
            account,
            year,
            kind,
            amount,
            cause,
        });
        let next = year.later(1);
        if self.horizon.contains(next) {
            let amount = self.prices.carried(amount, year, next);
            let kind = PostingKind::CarriedIn;
            self.post(Posting {
                subject,
                account,
                year: next,
                kind,
                amount,
                cause,
            });
        }
    }

    fn carried_out(&self, row: usize, line: &AppropriationLine, sums: &Sums, year: Year) -> Money {
        let balance = sums.balance();
        if balance.is_negative() {
            let carried = self.rules.shortfall_is_carried.value;
            return if carried { balance } else { Money::ZERO };
        }
        let (_, rule) = self.rules.carry_over(line.kind, line.transferable);
        let before = || {
            if year == self.horizon.first() {
                return Money::posting(line.previous.decimal());
            }
            self.sums(row, year.earlier(1)).unwrap_or_default().line()
        };
        carry_cap(rule.value, sums.line(), before).map_or(balance, |cap| balance.min(cap))
    }
}

/// What at most may be carried out of a line: `None` where there is no cap.
pub(crate) fn carry_cap(
    rule: CarryOver,
    line: Money,
    previous: impl FnOnce() -> Money,
) -> Option<Money> {
    match rule {
        CarryOver::Nothing => Some(Money::ZERO),
        CarryOver::ShareOfLine(share) => {
            Some(Money::cap(exact::times(line.decimal(), share.0.fraction())))
        }
        CarryOver::LineAndPrevious => Some(Money::cap(line.plus(previous()).decimal())),
        CarryOver::All => None,
    }
}
