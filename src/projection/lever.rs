//! Uses of levers: what they bring, move between lines and take back later, year by year
//! (model §2, §6 and §7).
//!
//! What was refused posts nothing. A use over its cap, outside its years or of a lever that a body
//! may not use is shown as it was entered; [`crate::findings`] says what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::engine::Engine;
use super::{Measure, PostingKind, Projection, Quantity, Subject};
use crate::model::{Employment, Entity, LeverUse, LeverUseId, Plan, Role, Team, TeamId};
use crate::money::{Money, exact};
use crate::prices::Prices;
use crate::rules::{Lever, LeverKind, RepaymentRule, RuleSet};
use crate::time::{Horizon, Year};

/// Months in a year.
const MONTHS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

impl Engine<'_> {
    /// What uses of levers bring, move and take back; after releases, before balances.
    pub(super) fn post_lever_uses(&mut self) {
        let plan = self.plan;
        for (at, used) in plan.lever_uses.iter().enumerate() {
            let Some(lever) = self.rules.lever(&used.lever).filter(|_| used.counts()) else {
                continue;
            };
            if lever.kind.moves_between_lines() {
                self.post_transfer(at, used, lever);
            } else if brings_money(lever.kind) {
                self.post_money(at, used, lever);
            }
        }
    }

    fn post_money(&mut self, at: usize, used: &LeverUse, lever: &Lever) {
        let account = self.payer(used.line.as_ref());
        let amount = Money::posting(used.amount.decimal());
        for year in years_of(used, lever, self.horizon) {
            let subject = Subject::LeverUse(at);
            self.post_of(subject, account, year, PostingKind::LeverInflow, amount);
        }
        for (year, nominal) in repayments(self.prices, used, lever) {
            if self.horizon.contains(year) {
                let fixed = self.prices.fixed_from_nominal(nominal, year);
                let (subject, kind) = (Subject::LeverUse(at), PostingKind::LeverRepayment);
                self.post_of(subject, account, year, kind, Money::posting(fixed));
            }
        }
    }

    /// Money that one line gives to another: nothing where the giver is not named, or is the taker.
    fn post_transfer(&mut self, at: usize, used: &LeverUse, lever: &Lever) {
        let to = self.payer(used.line.as_ref());
        let from = used.from_line.as_ref();
        let Some(from) = from.and_then(|id| self.spending_line(id)) else {
            return;
        };
        if from == to {
            return;
        }
        let amount = Money::posting(used.amount.decimal());
        let subject = Subject::LeverUse(at);
        for year in years_of(used, lever, self.horizon) {
            self.post_of(subject, from, year, PostingKind::TransferOut, amount);
            self.post_of(subject, to, year, PostingKind::TransferIn, amount);
        }
    }
}

/// Whether uses of this kind post money. What another body pays is posted with its initiative.
pub(crate) fn brings_money(kind: LeverKind) -> bool {
    kind.gives_new_money() && kind != LeverKind::CoFunding
}

/// The years of a use that are computed.
fn years_of(used: &LeverUse, lever: &Lever, horizon: Horizon) -> impl Iterator<Item = Year> {
    let within = horizon.years();
    within.filter(move |year| runs_in(used, lever, *year))
}

/// Whether a use runs in a year. What is repaid runs in the first alone, for each use has years of
/// its own to be repaid in; those who have become employees stay so.
pub(crate) fn runs_in(used: &LeverUse, lever: &Lever, year: Year) -> bool {
    if lever.kind == LeverKind::Staffing {
        used.year <= year
    } else if repayment_rule(used, lever).is_some() {
        year == used.year
    } else {
        used.is_used_in(year)
    }
}

/// What a use comes to in nominal kroner of its first year, unrounded.
fn nominal(prices: &Prices, used: &LeverUse) -> Decimal {
    let amount = Money::posting(used.amount.decimal());
    prices.nominal_from_fixed(amount.decimal(), used.year)
}

/// What is repaid of a use by year, nominal kroner, unrounded: as entered, otherwise in equal
/// shares over the rule's years, so that it comes to what was used. Years may lie outside the
/// plan's.
fn repayments(prices: &Prices, used: &LeverUse, lever: &Lever) -> Vec<(Year, Decimal)> {
    let Some(rule) = repayment_rule(used, lever) else {
        return Vec::new();
    };
    if used.repayment.is_empty() {
        let share = exact::ratio(nominal(prices, used), rule.years.max(1).into());
        let years = (1..=rule.years).map(|after| (used.year.later(after), share));
        return years.collect();
    }
    let entered = used.repayment.iter();
    let entered = entered.map(|(offset, amount)| {
        let year = used.year.later(offset.number());
        (year, amount.decimal())
    });
    entered.collect()
}

/// The rule by which a use is repaid, where it is.
pub(crate) fn repayment_rule(used: &LeverUse, lever: &Lever) -> Option<RepaymentRule> {
    lever.terms_in(used.year)?.repayment
}

/// The uses that turn consultants into employees, as positions in the plan, by the team that they
/// are of.
pub(super) struct Staffing(BTreeMap<TeamId, Vec<usize>>);

impl Staffing {
    pub(super) fn of(plan: &Plan, rules: &RuleSet) -> Self {
        let mut by_team: BTreeMap<TeamId, Vec<usize>> = BTreeMap::new();
        for (at, used) in plan.lever_uses.iter().enumerate() {
            if let Some(team) = used.team.as_ref().filter(|_| is_staffing(rules, used)) {
                by_team.entry(team.clone()).or_default().push(at);
            }
        }
        Self(by_team)
    }

    /// Whether any use changes what a team of the plan costs.
    pub(super) fn any(&self, plan: &Plan) -> bool {
        plan.teams.iter().any(|team| self.0.contains_key(&team.id))
    }

    /// What turning consultants of a team into employees does to its cost in a year, as a factor of
    /// it; 1 where nobody is turned. Never below nothing.
    pub(super) fn factor(&self, plan: &Plan, team: &Team, year: Year) -> Decimal {
        let turned = self.0.get(&team.id).into_iter().flatten();
        let uses = turned.filter_map(|at| plan.lever_uses.get(*at));
        let factor = uses.fold(Decimal::ONE, |factor, used| {
            let less = exact::minus(factor, saving(team, used, year));
            exact::plus(less, overlap(team, used, year))
        });
        factor.max(Decimal::ZERO)
    }
}

/// Whether a use turns consultants into employees.
fn is_staffing(rules: &RuleSet, used: &LeverUse) -> bool {
    let lever = rules.lever(&used.lever);
    used.counts() && lever.is_some_and(|lever| lever.kind == LeverKind::Staffing)
}

/// What those who are turned cost less as employees, as a part of what the team's roles cost;
/// from the first year of the use on.
fn saving(team: &Team, used: &LeverUse, year: Year) -> Decimal {
    let after = cost_after(team, used);
    let (Some(before), Some(after)) = (mean_cost(team, Employment::Consultants), after) else {
        return Decimal::ZERO;
    };
    if year < used.year {
        return Decimal::ZERO;
    }
    let less = exact::times(exact::minus(before, after), used.count);
    exact::ratio(less, roles_cost(team))
}

/// What it costs to pay both for some months of the first year, as a part of the same.
fn overlap(team: &Team, used: &LeverUse, year: Year) -> Decimal {
    let Some(before) = mean_cost(team, Employment::Consultants).filter(|_| year == used.year)
    else {
        return Decimal::ZERO;
    };
    let months = exact::times(exact::times(before, used.count), used.overlap_months.into());
    exact::ratio(exact::ratio(months, MONTHS), roles_cost(team))
}

/// What one who is turned costs a year as an employee: as entered, otherwise the mean of the
/// team's employees.
fn cost_after(team: &Team, used: &LeverUse) -> Option<Decimal> {
    let entered = used.cost_after.map(Money::decimal);
    entered.or_else(|| mean_cost(team, Employment::Employees))
}

/// The mean yearly cost of a full-time equivalent; `None` where the team has none of them.
fn mean_cost(team: &Team, employment: Employment) -> Option<Decimal> {
    let count = team.full_time(employment);
    let roles = of_employment(team, employment);
    let cost = roles.map(Role::cost).fold(Decimal::ZERO, exact::plus);
    (!count.is_zero()).then(|| exact::ratio(cost, count))
}

fn of_employment(team: &Team, employment: Employment) -> impl Iterator<Item = &Role> {
    let roles = team.roles.iter();
    roles.filter(move |role| role.employment == employment)
}

/// What a team's roles cost with every place filled.
fn roles_cost(team: &Team) -> Decimal {
    let roles = team.roles.iter().map(Role::cost);
    roles.fold(Decimal::ZERO, exact::plus)
}

/// The levers that letters of budget years pass on to the body.
struct Letters(BTreeSet<(String, Year)>);

impl Projection {
    /// A use of a lever by its id with its position and its lever in the rule set; `None` where
    /// either is not there.
    pub(crate) fn find_use(&self, id: &LeverUseId) -> Option<(usize, &LeverUse, &'static Lever)> {
        let at = self.position(&Entity::LeverUse(id.clone()))?;
        let used = self.plan().lever_uses.get(at)?.as_ref();
        Some((at, used, self.rules().lever(&used.lever)?))
    }

    /// What is repaid of a use by year, nominal kroner, unrounded; also in years that are not
    /// computed. None of what was refused.
    pub fn repayments(&self, used: &LeverUse) -> Vec<(Year, Decimal)> {
        let lever = self.rules().lever(&used.lever).filter(|_| used.counts());
        lever.map_or_else(Vec::new, |lever| repayments(self.prices(), used, lever))
    }

    /// What a use comes to in nominal kroner of its first year, unrounded.
    pub fn used_nominal(&self, used: &LeverUse) -> Decimal {
        nominal(self.prices(), used)
    }

    /// Whether a use moves money from one line to another.
    pub fn moves_between_lines(&self, used: &LeverUse) -> bool {
        let lever = self.rules().lever(&used.lever);
        lever.is_some_and(|lever| lever.kind.moves_between_lines())
    }

    /// What a use gives the line it is for in a year, fixed kroner.
    pub fn given_by_use(&self, id: &LeverUseId, year: Year) -> Money {
        let Some((at, ..)) = self.find_use(id) else {
            return Money::ZERO;
        };
        let posted = |kind| self.posted(Subject::LeverUse(at), kind, year);
        posted(PostingKind::LeverInflow).plus(posted(PostingKind::TransferIn))
    }

    /// The decision level that must say yes to a use: the body itself where its letter passes the
    /// decision on to it.
    pub fn level_of_use(&self, used: &LeverUse) -> Option<u16> {
        let lever = self.rules().lever(&used.lever)?;
        Some(self.level_of_lever(lever, used.year, used.delegated == Some(true)))
    }

    /// The decision level that must say yes to uses of a lever that begin in a budget year.
    /// `delegated`: what is known beside the uses of the plan.
    pub(crate) fn level_of_lever(&self, lever: &Lever, year: Year, delegated: bool) -> u16 {
        if delegated || self.is_delegated(lever, year) {
            1
        } else {
            lever.level
        }
    }

    /// Whether a letter passes the decision over a lever on to the body in a budget year: some use
    /// of the year says so. Unknown counts as no.
    pub(crate) fn is_delegated(&self, lever: &Lever, year: Year) -> bool {
        let letters = self.kept(|| {
            let uses = self.plan().lever_uses.iter();
            let says_so = uses.filter(|used| used.delegated == Some(true));
            Letters(
                says_so
                    .map(|used| (used.lever.clone(), used.year))
                    .collect(),
            )
        });
        letters.0.contains(&(lever.id.clone(), year))
    }

    /// What turning consultants of a team into employees does to its cost in a year, as a factor.
    pub fn staffing_factor(&self, team: &Team, year: Year) -> Decimal {
        let staffing = self.kept(|| Staffing::of(self.plan(), self.rules()));
        staffing.factor(self.plan(), team, year)
    }

    /// What those who are turned cost less, and what paying both costs, as parts of what the
    /// team's roles cost.
    pub(crate) fn staffing_parts(&self, used: &LeverUse, year: Year) -> Option<(Decimal, Decimal)> {
        let team = self.find_team(used.team.as_ref()?)?;
        is_staffing(self.rules(), used)
            .then(|| (saving(team, used, year), overlap(team, used, year)))
    }

    /// A figure of a use in a year.
    pub(super) fn use_value(
        &self,
        measure: Measure,
        id: &LeverUseId,
        year: Year,
    ) -> Option<Quantity> {
        let (at, used, _) = self.find_use(id)?;
        let posted = |kind| Quantity::Kroner(self.posted(Subject::LeverUse(at), kind, year));
        let parts = || self.staffing_parts(used, year);
        Some(match measure {
            Measure::UseInflow => posted(PostingKind::LeverInflow),
            Measure::UseRepayment => posted(PostingKind::LeverRepayment),
            Measure::UseTransfer => posted(PostingKind::TransferIn),
            Measure::StaffingSaving => Quantity::Factor(parts()?.0),
            Measure::StaffingOverlap => Quantity::Factor(parts()?.1),
            _ => return None,
        })
    }

    /// What a team costs in the null alternative, where nobody of it is turned; `None` where that is
    /// what it costs anyway.
    pub(super) fn team_in_null(&self, measure: Measure, id: &TeamId, year: Year) -> Option<Money> {
        let team = self.find_team(id)?;
        if self.staffing_factor(team, year) == Decimal::ONE {
            return None;
        }
        let (run, development) = self.null().team(id, year)?;
        match measure {
            Measure::TeamRunInNull => Some(run),
            Measure::TeamDevelopmentInNull => Some(development),
            _ => Some(run.plus(development)),
        }
    }

    /// A figure of a team that does not change from year to year.
    pub(super) fn team_value(&self, measure: Measure, id: &TeamId) -> Option<Quantity> {
        let team = self.find_team(id)?;
        let mean = |employment| mean_cost(team, employment).map(Quantity::Unrounded);
        Some(match measure {
            Measure::RolesCost => Quantity::Unrounded(roles_cost(team)),
            Measure::ConsultantCost => mean(Employment::Consultants)?,
            Measure::EmployeeCost => mean(Employment::Employees)?,
            Measure::Consultants => Quantity::Factor(team.full_time(Employment::Consultants)),
            Measure::Employees => Quantity::Factor(team.full_time(Employment::Employees)),
            _ => return None,
        })
    }

    /// What one who is turned costs a year as a consultant and as an employee, kroner of the
    /// team's first year, unrounded; `None` where the team does not say.
    pub fn turned_costs(&self, used: &LeverUse) -> Option<(Decimal, Decimal)> {
        let team = self.find_team(used.team.as_ref()?)?;
        let before = mean_cost(team, Employment::Consultants)?;
        Some((before, cost_after(team, used)?))
    }
}
