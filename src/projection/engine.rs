//! The computation: paths of lines, items and teams → postings; releases; balances year by year.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

use super::initiative::{Ground, InitiativeYears, Scaled};
use super::kept::Kept;
use super::lever::Staffing;
use super::{
    Account, Cause, Path, Posting, PostingKind, Projection, Subject, Sums, Totals, account_slot,
};
use crate::model::{Benefit, Duration, Initiative, LineId, Plan};
use crate::money::{Money, exact};
use crate::prices::Prices;
use crate::rules::RuleSet;
use crate::time::{Horizon, Year, YearSeries};

/// Computes a resolved plan under its rule set.
pub fn project(plan: Arc<Plan>) -> Projection {
    let rules = crate::rules::of(&plan);
    let horizon = plan.horizon();
    let prices = Prices::of(&plan);
    let mut engine = Engine::new(&plan, rules, horizon, &prices);
    engine.post_lines();
    engine.post_items();
    engine.post_teams();
    engine.post_initiatives();
    engine.post_releases();
    engine.post_lever_uses();
    engine.balance_years();
    let Engine {
        postings,
        accounts,
        default_account,
        ground,
        alone,
        scaled,
        retired,
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
        ground,
        alone,
        scaled,
        retired,
        null: OnceLock::new(),
        kept: Kept::default(),
        plan,
    }
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

/// The state of a computation.
pub(super) struct Engine<'a> {
    pub(super) plan: &'a Plan,
    pub(super) rules: &'static RuleSet,
    pub(super) horizon: Horizon,
    pub(super) prices: &'a Prices,
    pub(super) line_at: BTreeMap<&'a LineId, usize>,
    pub(super) default_account: Account,
    pub(super) postings: Vec<Posting>,
    pub(super) accounts: Vec<Sums>,
    ground: Ground,
    /// Every initiative as if no other were active, in the plan's order.
    alone: Vec<InitiativeYears>,
    scaled: Scaled,
    /// What active initiatives retire of an item, by its position.
    pub(super) retired: BTreeMap<(usize, Year), Money>,
}

impl<'a> Engine<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        rules: &'static RuleSet,
        horizon: Horizon,
        prices: &'a Prices,
    ) -> Self {
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
        let ground = Ground::of(plan, rules);
        let initiatives = plan.initiatives.iter();
        let alone = initiatives.map(|it| InitiativeYears::alone(plan, &ground, it));
        let alone: Vec<InitiativeYears> = alone.collect();
        let scaled = Scaled::of(plan, &ground, &alone, |_, it| it.is_active());
        Self {
            accounts: vec![Sums::default(); rows.saturating_mul(horizon.len())],
            postings: Vec::with_capacity(subjects.saturating_mul(horizon.len())),
            plan,
            rules,
            horizon,
            prices,
            line_at,
            default_account,
            ground,
            alone,
            scaled,
            retired: BTreeMap::new(),
        }
    }

    /// The account that pays where this line is named: the default where none is, or none that
    /// spends.
    pub(super) fn payer(&self, line: Option<&LineId>) -> Account {
        line.and_then(|id| self.spending_line(id))
            .unwrap_or(self.default_account)
    }

    /// The account of a line that spends; none for income.
    pub(super) fn spending_line(&self, id: &LineId) -> Option<Account> {
        let at = *self.line_at.get(id)?;
        let spends = self.plan.lines.get(at).is_some_and(|it| !it.is_income());
        spends.then_some(Account::Line(at))
    }

    pub(super) fn slot(&mut self, account: Account, year: Year) -> Option<&mut Sums> {
        let at = account_slot(account, year, self.horizon, self.plan.lines.len())?;
        self.accounts.get_mut(at)
    }

    /// Makes a posting; nothing is posted for nothing.
    pub(super) fn post(&mut self, posting: Posting) {
        if posting.amount.is_zero() {
            return;
        }
        if let Some(sums) = self.slot(posting.account, posting.year) {
            sums.book(&posting);
        }
        self.postings.push(posting);
    }

    /// Posts what a path reaches in each year, as the postings that `parts` makes of it.
    fn post_path<const N: usize>(
        &mut self,
        path: &Path<'_>,
        (subject, account): (Subject, Account),
        parts: impl Fn(Year, Decimal) -> [(PostingKind, Money); N],
    ) {
        let mut reached: Option<(Year, Cause, Decimal)> = None;
        let (plan, prices, horizon) = (self.plan, self.prices, self.horizon);
        let mut post = |(year, cause, amount)| {
            for (kind, amount) in parts(year, amount) {
                self.post(Posting {
                    subject,
                    account,
                    year,
                    kind,
                    amount,
                    cause,
                });
            }
        };
        path.walk(plan, prices, horizon, |year, cause, amount| {
            if let Some(before) = reached.filter(|(before, ..)| *before != year) {
                post(before);
            }
            reached = Some((year, cause, amount));
        });
        reached.into_iter().for_each(post);
    }

    fn post_lines(&mut self) {
        for (at, line) in self.plan.lines.iter().enumerate() {
            let subject = Subject::Line(at);
            let account = match (line.is_income(), &line.adds_to) {
                (false, _) => Account::Line(at),
                (true, Some(target)) => self.spending_line(target).unwrap_or(Account::Memo),
                (true, None) => Account::Memo,
            };
            let path = Path::of_line(self.plan, line);
            self.post_path(&path, (subject, account), |_, amount| {
                [(PostingKind::Lasting, Money::posting(amount))]
            });
            for change in &line.changes {
                if change.duration == Duration::Once && self.horizon.contains(change.year) {
                    self.post(Posting {
                        subject,
                        account,
                        year: change.year,
                        kind: PostingKind::Once,
                        amount: Money::posting(change.amount.decimal()),
                        cause: Cause::Change,
                    });
                }
            }
        }
    }

    fn post_items(&mut self) {
        for (at, item) in self.plan.items.iter().enumerate() {
            let booking = (Subject::Item(at), self.payer(item.paid_from.as_ref()));
            let path = Path::of_item(self.plan, item);
            self.post_path(&path, booking, |_, amount| {
                [(PostingKind::Operations, Money::posting(amount).or_zero())]
            });
        }
    }

    fn post_teams(&mut self) {
        let (plan, staffing) = (self.plan, Staffing::of(self.plan, self.rules));
        for (at, team) in self.plan.teams.iter().enumerate() {
            let booking = (Subject::Team(at), self.payer(team.paid_from.as_ref()));
            let run_share = team.run_share.fraction();
            let path = Path::of_team(self.plan, team);
            self.post_path(&path, booking, |year, amount| {
                let factor = staffing.factor(plan, team, year);
                let cost = Money::posting(exact::times(amount, factor)).or_zero();
                let run = cost.part(run_share);
                [
                    (PostingKind::Operations, run),
                    (PostingKind::Development, cost.minus(run)),
                ]
            });
        }
    }

    /// Costs of active initiatives, what is taken out and given for them, and then their gains.
    fn post_initiatives(&mut self) {
        let plan = self.plan;
        let active = plan.initiatives.iter().enumerate();
        let active = active.filter(|(_, initiative)| initiative.is_active());
        let active: Vec<(usize, &Initiative)> = active.map(|(at, it)| (at, it.as_ref())).collect();
        for (at, initiative) in &active {
            let account = self.payer(initiative.paid_from.as_ref());
            for year in self.horizon.years() {
                let Some(it) = self.alone.get(*at).and_then(|years| years.get(year)) else {
                    continue;
                };
                let amounts = [
                    (PostingKind::DirectCost, it.direct),
                    (PostingKind::RunCost, it.run),
                    (PostingKind::ParallelRun, it.parallel),
                    (PostingKind::TakenOut, it.taken_out),
                    (PostingKind::CoFunding, it.co_funding),
                ];
                for (kind, amount) in amounts {
                    self.post_of(Subject::Initiative(*at), account, year, kind, amount);
                }
            }
        }
        for (at, initiative) in active {
            for (nth, benefit) in initiative.benefits.iter().enumerate() {
                if benefit.is_our_money() {
                    self.post_gain((at, nth), initiative, benefit);
                }
            }
        }
    }

    /// A gain is booked where the money is: on the line of the item that it retires, otherwise on
    /// the line of the initiative.
    fn post_gain(&mut self, which: (usize, usize), initiative: &Initiative, benefit: &Benefit) {
        let plan = self.plan;
        let retires = benefit.retires.item.as_ref();
        let item = retires.and_then(|id| plan.items.iter().position(|item| item.id == *id));
        let line = match item.and_then(|at| plan.items.get(at)) {
            Some(item) => item.paid_from.as_ref(),
            None => initiative.paid_from.as_ref(),
        };
        let account = self.payer(line);
        for year in self.horizon.years() {
            let amount = self.scaled.benefit(&self.alone, which, year);
            if let Some(item) = item {
                let sum = self.retired.entry((item, year)).or_default();
                *sum = sum.plus(amount);
            }
            let subject = Subject::Benefit(which.0, which.1);
            self.post_of(subject, account, year, PostingKind::Gain, amount);
        }
    }

    pub(super) fn post_of(
        &mut self,
        subject: Subject,
        account: Account,
        year: Year,
        kind: PostingKind,
        amount: Money,
    ) {
        self.post(Posting {
            subject,
            account,
            year,
            kind,
            amount,
            cause: Cause::Decided,
        });
    }
}
