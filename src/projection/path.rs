//! How an amount gets from one year to the next: base, growth, cuts, changes, decided amounts.
//!
//! Lines, items and teams follow the same path with different parts switched on. Growth compounds
//! on the unrounded path; rounding comes when a posting is made (model, notation).

use rust_decimal::Decimal;

use crate::model::{
    AppropriationLine, Duration, LineChange, OperationsItem, Overrides, Percent, Plan, ProfileId,
    Rates, Team,
};
use crate::money::exact;
use crate::prices::{Prices, compensation_factor};
use crate::time::{Horizon, Year};

/// What moves an amount within a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The amount of the first year.
    Start,
    /// An amount decided for the year.
    Decided,
    /// The line's compensation differs from the plan's.
    Compensation,
    /// Growth beyond the compensation.
    Growth,
    /// The general efficiency cut.
    Cut,
    /// A lasting change.
    Change,
    /// The last year was the one before.
    End,
}

/// The growth of a path.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Growth<'a> {
    /// None beyond the compensation.
    None,
    /// A profile's.
    Profile(&'a ProfileId),
    /// Its own, real.
    Own(&'a Rates),
}

/// The rule by which an amount moves through the years; unrounded fixed kroner.
#[derive(Debug)]
pub(crate) struct Path<'a> {
    pub(crate) first: Year,
    pub(crate) last: Option<Year>,
    pub(crate) base: Decimal,
    pub(crate) growth: Growth<'a>,
    pub(crate) decided: Option<&'a Overrides>,
    pub(crate) wage_share: Option<Percent>,
    pub(crate) cut: Option<&'a Rates>,
    pub(crate) changes: &'a [LineChange],
}

impl<'a> Path<'a> {
    /// The path of a line's lasting amount (model §2).
    pub(crate) fn of_line(plan: &Plan, line: &'a AppropriationLine) -> Self {
        Self {
            first: plan.first_year,
            last: None,
            base: line.base.decimal(),
            growth: Growth::Own(&line.real_growth),
            decided: Some(&line.overrides),
            wage_share: line.wage_share,
            cut: Some(&line.cut),
            changes: &line.changes,
        }
    }

    /// The path of an operations item (model §3).
    pub(crate) fn of_item(plan: &Plan, item: &'a OperationsItem) -> Self {
        Self {
            decided: Some(&item.overrides),
            ..Self::of_cost(
                plan,
                (item.from, item.until),
                item.base.decimal(),
                growth(item.profile.as_ref(), item.real_growth.as_ref()),
            )
        }
    }

    /// The path of a team's yearly cost (model §4).
    pub(crate) fn of_team(plan: &Plan, team: &'a Team) -> Self {
        let growth = growth(team.profile.as_ref(), team.real_growth.as_ref());
        Self::of_cost(plan, (team.from, team.until), team.base_cost(), growth)
    }

    fn of_cost(
        plan: &Plan,
        (from, until): (Option<Year>, Option<Year>),
        base: Decimal,
        growth: Growth<'a>,
    ) -> Self {
        Self {
            first: from.unwrap_or(plan.first_year).max(plan.first_year),
            last: until,
            base,
            growth,
            decided: None,
            wage_share: None,
            cut: None,
            changes: &[],
        }
    }

    /// The unrounded amount decided for a year, in fixed kroner.
    pub(crate) fn decided(&self, prices: &Prices, year: Year) -> Option<Decimal> {
        let decided = self.decided?.get(&year)?;
        let amount = decided.amount.decimal();
        Some(if decided.nominal {
            prices.fixed_from_nominal(amount, year)
        } else {
            amount
        })
    }

    /// The lasting changes that come in a year.
    pub(crate) fn lasting_changes(&self, year: Year) -> impl Iterator<Item = &'a LineChange> {
        self.changes
            .iter()
            .filter(move |change| change.year == year && change.duration == Duration::Lasting)
    }

    /// Whether the path has an amount in a year.
    pub(crate) fn runs_in(&self, year: Year) -> bool {
        self.first <= year && self.last.is_none_or(|last| year <= last)
    }

    /// Walks the path and calls `stage(year, cause, amount)` with the amount reached after each
    /// cause. The last call of a year has its amount; years without a call have none.
    pub(crate) fn walk(
        &self,
        plan: &Plan,
        prices: &Prices,
        horizon: Horizon,
        mut stage: impl FnMut(Year, Cause, Decimal),
    ) {
        let profile = match self.growth {
            Growth::Profile(id) => prices.real_growth(id),
            _ => None,
        };
        // Whether the amount is still the base grown from year 0.
        let mut from_base = self.first == horizon.first() && self.changes.is_empty();
        let mut amount = Decimal::ZERO;
        for year in horizon.years().filter(|&year| year >= self.first) {
            if !self.runs_in(year) {
                if self.last.is_some_and(|last| last.later(1) == year) && self.first < year {
                    stage(year, Cause::End, Decimal::ZERO);
                }
                return;
            }
            if let Some(decided) = self.decided(prices, year) {
                (amount, from_base) = (decided, false);
                stage(year, Cause::Decided, amount);
                continue;
            }
            if year == self.first {
                amount = self.base;
                stage(year, Cause::Start, amount);
            } else if let (Some(growth), true) = (profile, from_base) {
                let grown = growth
                    .since_start
                    .get(year)
                    .copied()
                    .unwrap_or(Decimal::ONE);
                amount = exact::times(self.base, grown);
                stage(year, Cause::Growth, amount);
            } else {
                let factor = profile.and_then(|growth| growth.factor.get(year)).copied();
                amount = self.next_year(plan, year, amount, factor, &mut stage);
            }
            for change in self.lasting_changes(year) {
                amount = exact::plus(amount, change.amount.decimal());
                stage(year, Cause::Change, amount);
            }
        }
    }

    /// The amount of a year from that of the year before: compensation, growth, cut.
    fn next_year(
        &self,
        plan: &Plan,
        year: Year,
        before: Decimal,
        profile_factor: Option<Decimal>,
        stage: &mut impl FnMut(Year, Cause, Decimal),
    ) -> Decimal {
        let mut amount = before;
        if let Some(wage_share) = self.wage_share {
            amount = exact::times(amount, compensation_factor(plan, wage_share, year));
            stage(year, Cause::Compensation, amount);
        }
        let own_factor = match self.growth {
            Growth::Own(rates) => Some(rates.at(year)),
            _ => None,
        };
        let own_factor = own_factor.filter(|rate| *rate != Percent::ZERO);
        if let Some(factor) = own_factor.map(Percent::growth_factor).or(profile_factor) {
            amount = exact::times(amount, factor);
        }
        stage(year, Cause::Growth, amount);
        let cut = self
            .cut
            .map(|cut| cut.at(year))
            .filter(|cut| *cut != Percent::ZERO);
        if let Some(cut) = cut {
            amount = exact::times(amount, cut.remaining_factor());
            stage(year, Cause::Cut, amount);
        }
        amount
    }
}

fn growth<'a>(profile: Option<&'a ProfileId>, own: Option<&'a Rates>) -> Growth<'a> {
    match (own, profile) {
        (Some(rates), _) => Growth::Own(rates),
        (None, Some(profile)) => Growth::Profile(profile),
        (None, None) => Growth::None,
    }
}
