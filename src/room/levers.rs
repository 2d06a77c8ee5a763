//! The levers of the rule set in a year: whether they are open to us, who must say yes, how much
//! they may be used for, how much they are, and what a use of them would be (model §7).

use rust_decimal::Decimal;

use super::candidates::{cap_left, earliest, may_give, most_on};
use super::uses::Uses;
use crate::model::{
    AppropriationLine, Change, Employment, LeverStatus, LeverUse, LeverUseId, Plan, Thing,
};
use crate::money::Money;
use crate::projection::{Account, Projection, runs_in};
use crate::rules::{Lever, LeverKind};
use crate::time::Year;

/// Whether a lever can be used in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// It can.
    Open,
    /// It does not exist in this budget year.
    NotValid,
    /// Bodies of this rule set may not use it; the lever says why.
    Barred,
    /// It is switched off until current terms are entered; the lever says why.
    Closed,
    /// Its money can come from this year at the earliest, by the date that the plan stands at.
    TooEarly(Year),
    /// No line of the plan is of a kind that it may be used on, or taken from.
    NoLine,
    /// No active initiative has a direct cost in the year on such a line.
    NoInvestment,
    /// No team has consultants.
    NoConsultants,
}

/// A use that could be made of a lever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeverOffer {
    /// The use, with an id that the plan does not have.
    pub used: LeverUse,
    /// What would be repaid by year, nominal kroner, unrounded.
    pub repayments: Vec<(Year, Decimal)>,
}

impl LeverOffer {
    /// The change that makes it.
    pub fn change(&self) -> Change {
        let thing = Thing::LeverUse(self.used.clone().into());
        Change::Add { thing, at: None }
    }
}

/// A lever in a year. Amounts: fixed kroner.
#[derive(Clone, Debug)]
pub struct LeverYear {
    /// The lever.
    pub lever: &'static Lever,
    /// The decision level that must say yes: the body itself where a letter of this budget year
    /// passes the decision on to it.
    pub level: u16,
    /// Whether it can be used.
    pub openness: Openness,
    /// The most that it may be used for, over the lines that it may be used on; where each case has
    /// a cap, that of one case. `None` where it has none.
    pub cap: Option<Money>,
    /// What it is used for; of what the lines' own settings do, what they carry on.
    pub used: Money,
    /// What the investments of the year that it could be used for cost beyond that; `None` where it
    /// needs none.
    pub investments: Option<Money>,
    /// The uses of it that count or were refused in the year.
    pub uses: Vec<LeverUseId>,
    /// How far the use has come that has come furthest; `None` where there is none.
    pub status: Option<LeverStatus>,
    /// The decision level that refused a use of it.
    pub refused_by: Option<u16>,
    /// What could be used of it for the line that lacks most; with nothing to lack a use of
    /// nothing, to be filled in. `None` where no use is to be entered.
    pub offer: Option<LeverOffer>,
}

impl LeverYear {
    /// New money that it could still bring beside the ladder, where that is known: what is
    /// consented to case by case is not.
    pub fn unused(&self) -> Option<Money> {
        let cap = self.cap.filter(|_| self.openness == Openness::Open)?;
        let kind = self.lever.kind;
        let new = kind.gives_new_money() && kind != LeverKind::Consent;
        let left = cap.minus(self.used).or_zero();
        let left = self.investments.map_or(left, |cost| cost.min(left));
        new.then_some(left)
    }
}

/// New money that unused levers could still bring in a year, beside the ladder (model §7): what the
/// lines' own settings, transfers and releases give is in the ladder already. Fixed kroner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnusedMoney {
    /// All of it.
    pub all: Money,
    /// The part of it that would be repaid.
    pub repaid: Money,
}

impl UnusedMoney {
    /// Of the levers of a year.
    pub fn of(levers: &[LeverYear]) -> Self {
        let mut money = Self::default();
        for lever in levers {
            let unused = lever.unused().unwrap_or_default();
            money.all = money.all.plus(unused);
            if lever.lever.kind.has_later_bite() {
                money.repaid = money.repaid.plus(unused);
            }
        }
        money
    }
}

/// Every lever of the rule set in a year: by the level that must say yes, then in the order of the
/// rule set.
pub fn lever_years(projection: &Projection, year: Year) -> Vec<LeverYear> {
    let levers = projection.rules().levers().iter();
    let mut years: Vec<LeverYear> = levers
        .map(|lever| lever_year(projection, lever, year))
        .collect();
    years.sort_by_key(|it| it.level);
    years
}

fn lever_year(projection: &Projection, lever: &'static Lever, year: Year) -> LeverYear {
    let plan = projection.plan();
    let uses = plan.lever_uses.iter().map(AsRef::as_ref);
    // A use whose last year comes before its first runs in none, and must be found all the same.
    let uses = uses
        .filter(|used| used.lever == lever.id && (used.year == year || runs_in(used, lever, year)));
    let uses: Vec<&LeverUse> = uses.collect();
    let openness = openness(projection, lever, year);
    LeverYear {
        lever,
        level: projection.level_of_lever(lever, year, false),
        openness,
        cap: cap(projection, lever, year),
        used: used(projection, lever, year),
        investments: lever
            .needs_investment
            .then(|| investments(projection, lever, year)),
        uses: uses.iter().map(|used| used.id.clone()).collect(),
        status: uses
            .iter()
            .map(|used| used.status)
            .max_by_key(|status| furthest(*status)),
        refused_by: uses.iter().find_map(|used| used.refused_by),
        offer: (openness == Openness::Open && !is_refused(&uses))
            .then(|| offer(projection, lever, year))
            .flatten(),
    }
}

/// Whether the last word on a lever is a no.
fn is_refused(uses: &[&LeverUse]) -> bool {
    !uses.is_empty() && uses.iter().all(|used| !used.counts())
}

/// What is refused says less than what is still asked for.
fn furthest(status: LeverStatus) -> u8 {
    match status {
        LeverStatus::Refused => 0,
        LeverStatus::Idea => 1,
        LeverStatus::Asked => 2,
        LeverStatus::Granted => 3,
    }
}

fn openness(projection: &Projection, lever: &Lever, year: Year) -> Openness {
    let plan = projection.plan();
    if lever.barred.is_some() {
        return Openness::Barred;
    }
    if lever.closed.is_some() {
        return Openness::Closed;
    }
    if !lever.is_valid_in(year) {
        return Openness::NotValid;
    }
    if let Some(earliest) = earliest(projection, lever).filter(|earliest| year < *earliest) {
        return Openness::TooEarly(earliest);
    }
    let on_lines = lever.kind != LeverKind::Staffing && lever.kind != LeverKind::Release;
    if on_lines && lines_of(projection, lever).next().is_none() {
        return Openness::NoLine;
    }
    if lever.needs_investment && investment(projection, lever, year).is_none() {
        return Openness::NoInvestment;
    }
    if lever.kind == LeverKind::Staffing && team_with_consultants(plan).is_none() {
        return Openness::NoConsultants;
    }
    Openness::Open
}

/// The lines whose own amounts a lever's cap is measured on: those that give where money is moved,
/// otherwise those that get it.
fn lines_of<'a>(
    projection: &'a Projection,
    lever: &'a Lever,
) -> impl Iterator<Item = (usize, &'a AppropriationLine)> {
    let sector = projection.rules().sector;
    let takers = takers_of(projection.plan(), lever);
    let lines = projection.plan().lines.iter().map(AsRef::as_ref);
    lines.enumerate().filter(move |(_, line)| {
        !line.is_income()
            && match lever.kind {
                LeverKind::Transferable => line.transferable,
                LeverKind::CarryOver => !line.transferable && lever.may_be_used_on(line),
                _ if lever.kind.moves_between_lines() => {
                    let mut takers = takers.iter();
                    takers.any(|(_, to)| may_give(sector, lever, line, to))
                }
                _ => lever.may_be_used_on(line),
            }
    })
}

/// The lines that may get the money of a lever that moves it between lines; none of another.
fn takers_of<'a>(plan: &'a Plan, lever: &Lever) -> Vec<(usize, &'a AppropriationLine)> {
    if !lever.kind.moves_between_lines() {
        return Vec::new();
    }
    let lines = plan.lines.iter().map(AsRef::as_ref).enumerate();
    let takers = lines.filter(|(_, it)| !it.is_income() && lever.may_be_used_on(it));
    takers.collect()
}

fn cap(projection: &Projection, lever: &Lever, year: Year) -> Option<Money> {
    if lever.kind == LeverKind::Transferable {
        // All that these lines have left may go on.
        let lines = lines_of(projection, lever);
        let surplus = lines.map(|(at, _)| projection.account(Account::Line(at), year).surplus());
        return Some(surplus.sum());
    }
    let mut caps =
        lines_of(projection, lever).map(|(_, line)| most_on(projection, lever, line, year));
    let first = caps.next()??;
    if lever.is_capped_by_case(year) {
        return Some(first);
    }
    caps.try_fold(first, |sum, cap| Some(sum.plus(cap?)))
}

fn used(projection: &Projection, lever: &Lever, year: Year) -> Money {
    match lever.kind {
        LeverKind::CarryOver | LeverKind::Transferable => lines_of(projection, lever)
            .map(|(at, _)| projection.account(Account::Line(at), year).carried_out)
            .map(Money::or_zero)
            .sum(),
        LeverKind::Release => projection.total(year).sums.released(),
        LeverKind::CoFunding => projection.total(year).sums.co_funding,
        _ => {
            let uses = Uses::of(projection);
            let accounts = projection.spending_accounts();
            accounts.map(|it| uses.used(lever, it, year)).sum()
        }
    }
}

/// What investments cost that lines pay which the lever may be used on: of each line the largest.
fn investments(projection: &Projection, lever: &Lever, year: Year) -> Money {
    let uses = Uses::of(projection);
    let lines = lines_of(projection, lever);
    let costs = lines.filter_map(|(at, _)| uses.investment(projection, Account::Line(at), year));
    costs.map(|(_, cost)| cost).sum()
}

/// A use for the line that lacks most.
fn offer(projection: &Projection, lever: &'static Lever, year: Year) -> Option<LeverOffer> {
    let plan = projection.plan();
    let plain = LeverUse {
        id: free_id(plan, year)?,
        lever: lever.id.clone(),
        year,
        delegated: projection.is_delegated(lever, year).then_some(true),
        ..LeverUse::default()
    };
    let used = match lever.kind {
        LeverKind::Release | LeverKind::CoFunding | LeverKind::Permission => return None,
        LeverKind::CarryOver | LeverKind::Transferable => plain,
        LeverKind::Staffing => {
            let (team, count) = team_with_consultants(plan)?;
            let team = Some(team);
            LeverUse {
                team,
                count,
                ..plain
            }
        }
        kind if kind.moves_between_lines() => transfer(projection, lever, year, plain)?,
        _ => money(projection, lever, year, plain)?,
    };
    let repayments = projection.repayments(&used);
    Some(LeverOffer { used, repayments })
}

/// New money for the line that lacks most of those that may have it; an advance where there is an
/// investment for it.
fn money(projection: &Projection, lever: &Lever, year: Year, plain: LeverUse) -> Option<LeverUse> {
    let (at, line) = if lever.needs_investment {
        investment(projection, lever, year)?
    } else {
        largest(lines_of(projection, lever), |(at, _)| {
            lacks(projection, *at, year)
        })?
    };
    let account = Account::Line(at);
    let invested = Uses::of(projection)
        .investment(projection, account, year)
        .filter(|_| lever.needs_investment);
    let most = [
        cap_left(projection, lever, line, year),
        invested.map(|(_, cost)| cost),
    ];
    let amount = most
        .into_iter()
        .flatten()
        .fold(lacks(projection, at, year), Money::min);
    Some(LeverUse {
        line: Some(line.id.clone()),
        investment: invested.map(|(investment, _)| investment.id.clone()),
        amount,
        ..plain
    })
}

/// Money of the line that can give most to the line that lacks most.
fn transfer(
    projection: &Projection,
    lever: &Lever,
    year: Year,
    plain: LeverUse,
) -> Option<LeverUse> {
    let plan = projection.plan();
    let sector = projection.rules().sector;
    let takers = takers_of(plan, lever).into_iter().filter(|(_, to)| {
        let mut givers = plan.lines.iter();
        givers.any(|from| may_give(sector, lever, from, to))
    });
    let (to_at, to) = largest(takers, |(at, _)| lacks(projection, *at, year))?;
    let givers = plan.lines.iter().map(AsRef::as_ref).enumerate();
    let givers = givers.filter(|(_, from)| may_give(sector, lever, from, to));
    let surplus = |at: usize| projection.account(Account::Line(at), year).surplus();
    let can_give = |at: usize, from: &AppropriationLine| {
        let cap = cap_left(projection, lever, from, year);
        cap.map_or(surplus(at), |cap| cap.min(surplus(at)))
    };
    let (from_at, from) = largest(givers, |(at, from)| can_give(*at, from))?;
    Some(LeverUse {
        line: Some(to.id.clone()),
        from_line: Some(from.id.clone()),
        amount: can_give(from_at, from).min(lacks(projection, to_at, year)),
        ..plain
    })
}

/// The line with an investment in the year that lacks most; of those that lack as much the one
/// with the larger investment.
fn investment<'a>(
    projection: &'a Projection,
    lever: &'a Lever,
    year: Year,
) -> Option<(usize, &'a AppropriationLine)> {
    let lines = lines_of(projection, lever);
    let uses = Uses::of(projection);
    let invested = move |at: usize| uses.investment(projection, Account::Line(at), year);
    let with = lines.filter(|(at, _)| invested(*at).is_some());
    largest(with, |(at, _)| {
        let cost = invested(*at).map(|(_, cost)| cost);
        (lacks(projection, *at, year), cost)
    })
}

fn lacks(projection: &Projection, at: usize, year: Year) -> Money {
    projection.account(Account::Line(at), year).shortfall()
}

/// The first of the largest.
fn largest<T, K: Ord>(all: impl Iterator<Item = T>, key: impl Fn(&T) -> K) -> Option<T> {
    all.reduce(|most, it| if key(&it) > key(&most) { it } else { most })
}

/// The first team with consultants, and how many they are.
fn team_with_consultants(plan: &Plan) -> Option<(crate::model::TeamId, Decimal)> {
    plan.teams.iter().find_map(|team| {
        let count = team.full_time(Employment::Consultants);
        (count > Decimal::ZERO).then(|| (team.id.clone(), count))
    })
}

fn free_id(plan: &Plan, year: Year) -> Option<LeverUseId> {
    let taken = |id: &LeverUseId| plan.lever_use(id).is_some();
    let ids = (1..=crate::model::MOST_OF_A_KIND)
        .map_while(|at| LeverUseId::new(&format!("lever-{year}-{at}")).ok());
    ids.into_iter().find(|id| !taken(id))
}
