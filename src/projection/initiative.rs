//! What initiatives cost and give, year by year (model §5).
//!
//! An initiative's amounts are computed as if no other were active, whether it is active or not:
//! its worth is read from them. What active initiatives retire of the same item is then scaled so
//! that they never retire more of it than there is; see [`Scaled`]. Amounts go on beyond the
//! analysis, because the cost of a year's delay is followed to the end of an initiative's life.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Path;
use super::lever::Staffing;
use crate::model::{
    ActorKind, Benefit, Booking, Initiative, ItemId, Percent, Plan, TeamId, Tranche,
};
use crate::money::{Money, exact, largest_remainder};
use crate::prices::Prices;
use crate::rules::RuleSet;
use crate::time::{Horizon, Year, YearSeries};

/// What initiatives build on, also beyond the analysis: the items they retire, the teams whose
/// time they book, and prices.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    horizon: Horizon,
    prices: Prices,
    /// Items before retirement and releases.
    items: BTreeMap<ItemId, YearSeries<Money>>,
    /// Teams' development parts before releases.
    teams: BTreeMap<TeamId, YearSeries<Money>>,
    /// For how many years from year 0 a contract locks a retired item.
    locks: BTreeMap<ItemId, u16>,
}

impl Ground {
    /// What the initiatives of a plan build on, as far as the latest of them lasts when it starts
    /// a year later.
    pub(crate) fn of(plan: &Plan, rules: &RuleSet) -> Self {
        let horizon = plan.horizon();
        // Beyond this nothing is followed: a start in a far century is a slip.
        let furthest = horizon.first().later(Year::MOST_RELATIVE.saturating_mul(2));
        let ends = plan.initiatives.iter().map(|it| it.last_year().later(1));
        let last = ends.max().unwrap_or(horizon.last());
        let last = last.max(horizon.last()).min(furthest.max(horizon.last()));
        let years = last.since(horizon.first()).saturating_add(1);
        let horizon = Horizon::starting(horizon.first(), years);
        let mut ground = Self {
            horizon,
            prices: Prices::over(plan, horizon),
            items: BTreeMap::new(),
            teams: BTreeMap::new(),
            locks: BTreeMap::new(),
        };
        let benefits = plan.initiatives.iter().flat_map(|it| &it.benefits);
        let retired: BTreeSet<&ItemId> =
            benefits.filter_map(|it| it.retires.item.as_ref()).collect();
        for item in plan.items.iter().filter(|it| retired.contains(&it.id)) {
            let amounts = ground.amounts(plan, &Path::of_item(plan, item), |_, amount| {
                Money::posting(amount).or_zero()
            });
            ground.items.insert(item.id.clone(), amounts);
            if let Some(years) = item.contract_locks_years(plan.first_year) {
                ground.locks.insert(item.id.clone(), years);
            }
        }
        let bookings = plan.initiatives.iter().flat_map(|it| &it.bookings);
        let booked: BTreeSet<&TeamId> = bookings.filter_map(|it| it.team.as_ref()).collect();
        let staffing = Staffing::of(plan, rules);
        for team in plan.teams.iter().filter(|it| booked.contains(&it.id)) {
            let run_share = team.run_share.fraction();
            let development = |year: Year, amount: Decimal| {
                let factor = staffing.factor(plan, team, year);
                let cost = Money::posting(exact::times(amount, factor)).or_zero();
                cost.minus(cost.part(run_share))
            };
            let amounts = ground.amounts(plan, &Path::of_team(plan, team), development);
            ground.teams.insert(team.id.clone(), amounts);
        }
        ground
    }

    fn amounts(
        &self,
        plan: &Plan,
        path: &Path<'_>,
        part: impl Fn(Year, Decimal) -> Money,
    ) -> YearSeries<Money> {
        let mut amounts = YearSeries::from_fn(self.horizon, |_| Money::ZERO);
        path.walk(plan, &self.prices, self.horizon, |year, _, amount| {
            if let Some(slot) = amounts.get_mut(year) {
                *slot = part(year, amount);
            }
        });
        amounts
    }

    /// The years that initiatives are followed in: the analysis, and on to the end of the latest.
    pub(crate) fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// Prices over these years.
    pub(crate) fn prices(&self) -> &Prices {
        &self.prices
    }

    /// Whether a contract locks a retired item in a year.
    fn locks(&self, id: &ItemId, year: Year) -> bool {
        let locked = self.locks.get(id).copied().unwrap_or_default();
        year.since(self.horizon.first()) < locked
    }

    /// The amount of a retired item in a year.
    pub(crate) fn item(&self, id: &ItemId, year: Year) -> Money {
        let amount = self.items.get(id).and_then(|series| series.get(year));
        amount.copied().unwrap_or_default()
    }

    /// The development part of a booked team in a year.
    pub(crate) fn development(&self, id: &TeamId, year: Year) -> Money {
        let amount = self.teams.get(id).and_then(|series| series.get(year));
        amount.copied().unwrap_or_default()
    }
}

/// What an initiative costs and gives in a year, fixed kroner, as if no other were active. All
/// amounts are what their names say, so costs are positive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InitiativeYear {
    /// Direct costs of its steps, and what it costs to leave contracts.
    pub direct: Money,
    /// Booked team time.
    pub booked: Money,
    /// Run cost.
    pub run: Money,
    /// What it costs that old and new run together.
    pub parallel: Money,
    /// Its benefits, in their order.
    pub benefits: Vec<Money>,
    /// What is planned to fall to us and leave our budget, at full realisation.
    pub planned: Money,
    /// What the owner takes from the frame.
    pub taken_out: Money,
    /// What another body gives.
    pub co_funding: Money,
    /// The residual value, in the last year of effect.
    pub residual: Money,
}

impl InitiativeYear {
    /// What it costs: direct and booked, run and parallel.
    pub fn costs(&self) -> Money {
        let built = self.direct.plus(self.booked);
        built.plus(self.run).plus(self.parallel)
    }
}

/// An initiative over its years, from the plan's first year to the end of its effect or of the
/// analysis, whichever comes last.
#[derive(Clone, Debug)]
pub struct InitiativeYears {
    years: YearSeries<InitiativeYear>,
}

impl InitiativeYears {
    /// The amounts of a year; `None` outside the years that are followed.
    pub fn get(&self, year: Year) -> Option<&InitiativeYear> {
        self.years.get(year)
    }

    /// The years that are followed.
    pub fn horizon(&self) -> Horizon {
        self.years.horizon()
    }

    /// Years and amounts in order.
    pub fn iter(&self) -> impl Iterator<Item = (Year, &InitiativeYear)> {
        self.years.iter()
    }

    /// An initiative as if no other were active.
    pub(crate) fn alone(plan: &Plan, ground: &Ground, initiative: &Initiative) -> Self {
        let of = Amounts::of(ground, initiative);
        let together = retired_together(initiative);
        // To its own end a year later, and no further: another may last much longer.
        let first = ground.horizon.first();
        let own = initiative.last_year().later(1);
        let last = own.max(plan.horizon().last()).min(ground.horizon.last());
        let horizon = Horizon::starting(first, last.since(first).saturating_add(1));
        let mut granted = Decimal::ZERO;
        let mut years = YearSeries::from_fn(horizon, |year| of.year(year, &together));
        // Co-funding of years before the plan has used its part of the cap.
        let before = initiative.start.min(ground.horizon.first());
        let sooner = ground.horizon.first().since(before);
        for year in (0..sooner).map(|at| before.later(at)) {
            of.co_funding(year, of.direct(year), &mut granted);
        }
        for year in horizon.years() {
            if let Some(slot) = years.get_mut(year) {
                slot.co_funding = of.co_funding(year, slot.direct, &mut granted);
            }
        }
        Self { years }
    }
}

/// Whether a benefit leaves the budget of some public body.
pub(crate) fn frees_public_money(plan: &Plan, benefit: &Benefit) -> bool {
    let recipient = benefit.recipient.as_ref().and_then(|id| plan.actor(id));
    let public = recipient.is_none_or(|actor| actor.kind == ActorKind::PublicBody);
    benefit.is_our_money() || (public && benefit.leaves_budget)
}

/// The amounts of one initiative from what is entered.
pub(crate) struct Amounts<'a> {
    ground: &'a Ground,
    initiative: &'a Initiative,
    /// Its last year of effect.
    end: Year,
}

/// The benefits of an initiative that retire the same item, by their positions; items that one
/// benefit alone retires are not there, for that is never more than all of it.
fn retired_together(initiative: &Initiative) -> Vec<(&ItemId, Vec<usize>)> {
    let mut by_item: BTreeMap<&ItemId, Vec<usize>> = BTreeMap::new();
    for (at, benefit) in initiative.benefits.iter().enumerate() {
        if let Some(item) = &benefit.retires.item {
            by_item.entry(item).or_default().push(at);
        }
    }
    let several = by_item
        .into_iter()
        .filter(|(_, benefits)| benefits.len() > 1);
    several.collect()
}

impl<'a> Amounts<'a> {
    pub(crate) fn of(ground: &'a Ground, initiative: &'a Initiative) -> Self {
        Self {
            ground,
            initiative,
            end: initiative.end_of_effect(),
        }
    }

    fn year(&self, year: Year, together: &[(&ItemId, Vec<usize>)]) -> InitiativeYear {
        let initiative = self.initiative;
        let benefits = self.benefits(year, together);
        let planned: Money = initiative
            .benefits
            .iter()
            .filter(|benefit| benefit.is_our_money())
            .map(|benefit| self.benefit(benefit, year, Percent::WHOLE))
            .sum();
        let ends = year == self.end;
        InitiativeYear {
            direct: self.direct(year),
            booked: initiative
                .bookings
                .iter()
                .map(|it| self.booked(it, year))
                .sum(),
            run: self.run(year),
            parallel: self.parallel(year),
            benefits,
            planned,
            taken_out: self.taken_out(year, planned),
            co_funding: Money::ZERO, // it depends on the years before
            residual: if ends {
                Money::posting(initiative.residual_value.decimal())
            } else {
                Money::ZERO
            },
        }
    }

    /// Direct costs of a year: of its steps, and of leaving contracts.
    fn direct(&self, year: Year) -> Money {
        let Some(offset) = self.initiative.offset_of(year) else {
            return Money::ZERO;
        };
        let of_step = |tranche: &Tranche| tranche.cost.get(&offset).copied().unwrap_or_default();
        let steps = self.initiative.tranches.iter().map(of_step);
        let exits = self.initiative.benefits.iter();
        let exits = exits.map(|benefit| self.exit_cost(benefit, year));
        let all: Money = steps.chain(exits).sum();
        Money::posting(all.decimal())
    }

    fn exit_cost(&self, benefit: &Benefit, year: Year) -> Money {
        let first = self.initiative.start.later(benefit.from_offset);
        match benefit.exit_cost {
            Some(cost) if year == first && self.is_locked(benefit, year) => cost,
            _ => Money::ZERO,
        }
    }

    pub(crate) fn booked(&self, booking: &Booking, year: Year) -> Money {
        let booked = booked_share(self.initiative, booking, year);
        let team = booking.team.as_ref().filter(|_| booked > Percent::ZERO);
        let Some(team) = team else {
            return Money::ZERO;
        };
        self.ground.development(team, year).part(booked.fraction())
    }

    fn run(&self, year: Year) -> Money {
        let run = &self.initiative.run_cost;
        let first = self.initiative.start.later(run.from_offset);
        if year < first || year > self.end || run.amount.is_zero() {
            return Money::ZERO;
        }
        let amount = run.amount.decimal();
        Money::posting(grown(amount, run.real_growth, year.since(first)))
    }

    fn parallel(&self, year: Year) -> Money {
        let parallel = &self.initiative.parallel_run;
        let from = self.initiative.start.later(parallel.from_offset);
        let to = self.initiative.start.later(parallel.to_offset);
        if year < from || year > to {
            return Money::ZERO;
        }
        Money::posting(parallel.amount.decimal())
    }

    /// The benefits of a year in their order; what they retire of an item is at most all of it.
    fn benefits(&self, year: Year, together: &[(&ItemId, Vec<usize>)]) -> Vec<Money> {
        let benefits = &self.initiative.benefits;
        let values = benefits
            .iter()
            .map(|it| self.benefit(it, year, it.realisation));
        let mut values: Vec<Money> = values.collect();
        for (item, positions) in together {
            let share = |at: &usize| benefits.get(*at).map(|it| self.retired_share(it, year));
            let shares: Vec<Decimal> = positions.iter().filter_map(share).collect();
            let wanted = positions.iter().filter_map(|at| values.get(*at).copied());
            let wanted: Vec<Money> = wanted.collect();
            let scaled = scale(self.ground.item(item, year), &shares, &wanted);
            for (at, amount) in positions.iter().zip(scaled) {
                if let Some(slot) = values.get_mut(*at) {
                    *slot = amount;
                }
            }
        }
        values
    }

    /// Whether the contract of a benefit's item is locked in a year.
    fn is_locked(&self, benefit: &Benefit, year: Year) -> bool {
        let item = benefit.retires.item.as_ref();
        item.is_some_and(|item| self.ground.locks(item, year))
    }

    /// The share of its item that a benefit retires in a year: share · ramp · realisation.
    fn retired_share(&self, benefit: &Benefit, year: Year) -> Decimal {
        if benefit.exit_cost.is_none() && self.is_locked(benefit, year) {
            return Decimal::ZERO;
        }
        share_until(self.initiative, self.end, benefit, year)
    }

    /// Value of a benefit in a year: round(full value or item · share · ramp · realisation).
    pub(crate) fn benefit(&self, benefit: &Benefit, year: Year, realisation: Percent) -> Money {
        let first = self.initiative.start.later(benefit.from_offset);
        if year < first || year > self.end {
            return Money::ZERO;
        }
        let since = year.since(first);
        let whole = match (&benefit.retires.item, benefit.full_value) {
            (Some(_), _) if benefit.exit_cost.is_none() && self.is_locked(benefit, year) => {
                return Money::ZERO;
            }
            (Some(item), _) => {
                let item = self.ground.item(item, year).decimal();
                exact::times(item, benefit.retires.share.fraction())
            }
            (None, Some(value)) => grown(value.decimal(), benefit.real_growth, since),
            (None, None) => return Money::ZERO,
        };
        let ramp = benefit.ramp.0.at(Year::relative(since)).fraction();
        let ramped = exact::times(whole, ramp);
        Money::posting(exact::times(ramped, realisation.fraction()))
    }

    fn taken_out(&self, year: Year, planned: Money) -> Money {
        let initiative = self.initiative;
        if year > self.end {
            return Money::ZERO;
        }
        if initiative.taken_out.is_empty() {
            return planned.minus(planned.part(initiative.retained.fraction()));
        }
        let agreed = initiative.offset_of(year);
        let agreed = agreed.map(|offset| initiative.agreed_take_out(offset));
        Money::posting(agreed.unwrap_or_default().decimal())
    }

    /// What is given towards the direct costs of a year, after what was given before: its share,
    /// and in all no more nominal kroner than the cap, so that the rest of it is rounded down.
    fn co_funding(&self, year: Year, direct: Money, granted: &mut Decimal) -> Money {
        let funding = &self.initiative.co_funding;
        let Some(offset) = self.initiative.offset_of(year) else {
            return Money::ZERO;
        };
        let last = funding.from_offset.saturating_add(funding.years);
        if offset.number() < funding.from_offset || offset.number() >= last {
            return Money::ZERO;
        }
        let wanted = direct.part(funding.share.fraction());
        let prices = &self.ground.prices;
        let nominal = prices.nominal_from_fixed(wanted.decimal(), year);
        let left = funding
            .cap
            .map(|cap| exact::minus(cap.decimal(), *granted).max(Decimal::ZERO));
        if let Some(left) = left.filter(|left| *left < nominal) {
            *granted = exact::plus(*granted, left);
            return Money::cap(prices.fixed_from_nominal(left, year));
        }
        *granted = exact::plus(*granted, nominal);
        wanted
    }
}

/// The share of a team's development time that a booking takes in a year.
pub(crate) fn booked_share(initiative: &Initiative, booking: &Booking, year: Year) -> Percent {
    let booked = initiative
        .offset_of(year)
        .is_some_and(|offset| (booking.from_offset..=booking.to_offset).contains(&offset.number()));
    if booked { booking.share } else { Percent::ZERO }
}

/// Whether the contract of a benefit's item is locked in a year.
pub(crate) fn is_locked(plan: &Plan, benefit: &Benefit, year: Year) -> bool {
    let item = benefit.retires.item.as_ref().and_then(|id| plan.item(id));
    let locked = item.and_then(|item| item.contract_locks_years(plan.first_year));
    locked.is_some_and(|locked| year.since(plan.first_year) < locked)
}

/// The share of its item that a benefit retires in a year: share · ramp · realisation.
pub(crate) fn retired_share(
    plan: &Plan,
    initiative: &Initiative,
    benefit: &Benefit,
    year: Year,
) -> Decimal {
    if benefit.exit_cost.is_none() && is_locked(plan, benefit, year) {
        return Decimal::ZERO;
    }
    wanted_share(initiative, benefit, year)
}

/// The same where no contract stands in the way.
pub(crate) fn wanted_share(initiative: &Initiative, benefit: &Benefit, year: Year) -> Decimal {
    share_until(initiative, initiative.end_of_effect(), benefit, year)
}

fn share_until(initiative: &Initiative, end: Year, benefit: &Benefit, year: Year) -> Decimal {
    let first = initiative.start.later(benefit.from_offset);
    if year < first || year > end {
        return Decimal::ZERO;
    }
    let ramp = benefit.ramp.0.at(Year::relative(year.since(first)));
    let share = exact::times(benefit.retires.share.fraction(), ramp.fraction());
    exact::times(share, benefit.realisation.fraction())
}

/// amount · (1 + growth)^years, unrounded.
pub(crate) fn grown(amount: Decimal, growth: Percent, years: u16) -> Decimal {
    if growth == Percent::ZERO {
        return amount;
    }
    let factor = growth.growth_factor();
    (0..years).fold(amount, |amount, _| exact::times(amount, factor))
}

/// What is wanted of an item, scaled pro rata where it is more than all of it: øre by largest
/// remainder, ties by the order.
fn scale(item: Money, shares: &[Decimal], wanted: &[Money]) -> Vec<Money> {
    let sum: Money = wanted.iter().copied().sum();
    let all = shares.iter().copied().fold(Decimal::ZERO, exact::plus);
    if sum <= item || all.is_zero() {
        return wanted.to_vec();
    }
    let part = |share: &Decimal| exact::ratio(exact::times(item.decimal(), *share), all);
    let weights: Vec<Decimal> = shares.iter().map(part).collect();
    let parts = largest_remainder(item.decimal(), &weights, 2);
    parts.into_iter().map(Money::entered).collect()
}

/// The benefits of initiatives that are active together, scaled where they retire more of an item
/// than there is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scaled {
    /// By initiative, benefit and year, where it differs from what each would have alone.
    scaled: BTreeMap<(usize, usize, Year), Money>,
}

impl Scaled {
    /// Scales the benefits of the initiatives that count, from what each would have alone.
    pub(crate) fn of(
        plan: &Plan,
        ground: &Ground,
        alone: &[InitiativeYears],
        counts: impl Fn(usize, &Initiative) -> bool,
    ) -> Self {
        let mut wants: BTreeMap<&ItemId, Vec<(usize, usize)>> = BTreeMap::new();
        let initiatives = plan.initiatives.iter().map(AsRef::as_ref).enumerate();
        for (at, initiative) in initiatives.filter(|(at, it)| counts(*at, it)) {
            for (nth, benefit) in initiative.benefits.iter().enumerate() {
                if let Some(item) = &benefit.retires.item {
                    wants.entry(item).or_default().push((at, nth));
                }
            }
        }
        // What one initiative alone wants is scaled in its own amounts already.
        wants.retain(|_, wants| {
            wants
                .iter()
                .any(|(at, _)| wants.first().map(|it| it.0) != Some(*at))
        });
        let mut scaled = BTreeMap::new();
        let of = |at: usize| {
            let initiative = plan.initiatives.get(at)?;
            Some(Amounts::of(ground, initiative))
        };
        for (item, wants) in wants {
            let wants: Vec<((usize, usize), Amounts<'_>)> = wants
                .into_iter()
                .filter_map(|want| Some((want, of(want.0)?)))
                .collect();
            for year in ground.horizon.years() {
                let wanted = |((at, nth), amounts): &((usize, usize), Amounts<'_>)| {
                    let benefit = amounts.initiative.benefits.get(*nth)?;
                    let amount = alone.get(*at)?.get(year)?.benefits.get(*nth)?;
                    Some((amounts.retired_share(benefit, year), *amount))
                };
                let both = wants.iter().map(|want| wanted(want).unwrap_or_default());
                let (shares, wanted): (Vec<Decimal>, Vec<Money>) = both.unzip();
                let parts = scale(ground.item(item, year), &shares, &wanted);
                for (((which, _), amount), wanted) in wants.iter().zip(parts).zip(wanted) {
                    if amount != wanted {
                        scaled.insert((which.0, which.1, year), amount);
                    }
                }
            }
        }
        Self { scaled }
    }

    /// A benefit in a year: scaled where it is, otherwise what it would have alone.
    pub(crate) fn benefit(
        &self,
        alone: &[InitiativeYears],
        (at, nth): (usize, usize),
        year: Year,
    ) -> Money {
        if let Some(amount) = self.scaled.get(&(at, nth, year)) {
            return *amount;
        }
        let years = alone.get(at).and_then(|years| years.get(year));
        let amount = years.and_then(|it| it.benefits.get(nth));
        amount.copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn what_is_wanted_beyond_all_of_it_is_scaled_to_the_ore() {
        let item = Money::entered(dec!(100.01));
        let shares = [dec!(0.6), dec!(0.7)];
        let wanted = [Money::entered(dec!(60.01)), Money::entered(dec!(70.01))];
        let scaled = scale(item, &shares, &wanted);
        assert_eq!(scaled.iter().copied().sum::<Money>(), item);
        assert_eq!(
            scaled,
            [46.16, 53.85].map(|it| Money::entered(Decimal::try_from(it).unwrap()))
        );
        // Halves of an odd amount are both rounded up, which is one øre too much.
        let halves = [Money::entered(dec!(50.01)), Money::entered(dec!(50.01))];
        let scaled = scale(item, &[dec!(0.5), dec!(0.5)], &halves);
        assert_eq!(scaled, [dec!(50.01), dec!(50.00)].map(Money::entered));
        let fits = [Money::entered(dec!(30)), Money::entered(dec!(70))];
        assert_eq!(scale(item, &[dec!(0.3), dec!(0.7)], &fits), fits);
    }
}
