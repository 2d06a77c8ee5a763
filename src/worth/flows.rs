//! The flows of initiatives, one year at a time, for one or for any selection.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::model::{Benefit, Initiative, Percent, Plan};
use crate::money::{Money, exact};
use crate::projection::{
    Ground, InitiativeYear, InitiativeYears, Projection, Scaled, frees_public_money,
};
use crate::time::{Horizon, Year};

/// Whose money a worth is counted in (model §8). The views are never mixed.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum WorthView {
    /// Our own budget, with booked team time as a cost.
    Budget,
    /// Our own budget without booked time: what a budget feels.
    BudgetEffect,
    /// Society: public budgets with the tax financing cost, and everybody's other benefits.
    Society,
}

/// What initiatives cost and give in a year, fixed kroner. Amounts are what their names say, so
/// costs are positive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearFlow {
    /// Direct costs.
    pub direct: Money,
    /// Booked team time.
    pub booked: Money,
    /// Run costs.
    pub run: Money,
    /// Old and new running together.
    pub parallel: Money,
    /// Gains that fall to us and leave our budget.
    pub gains: Money,
    /// Our own benefits that leave no budget: time and quality.
    pub freed_time: Money,
    /// Gains that leave another public body's budget.
    pub public_gains: Money,
    /// Benefits of others that leave no public budget.
    pub others: Money,
    /// What the owner takes from the frame.
    pub taken_out: Money,
    /// What other bodies give.
    pub co_funding: Money,
    /// Residual value that is income from a sale.
    pub sale: Money,
    /// Residual value that is not.
    pub residual: Money,
}

impl YearFlow {
    /// What it costs: direct and booked, run and parallel.
    pub fn costs(&self) -> Money {
        let built = self.direct.plus(self.booked);
        built.plus(self.run).plus(self.parallel)
    }

    /// Budget view: −costs + gains − taken out + co-funding (and a sale).
    pub fn budget(&self) -> Money {
        let given = self.gains.plus(self.co_funding).plus(self.sale);
        given.minus(self.taken_out).minus(self.costs())
    }

    /// The budget view without booked time.
    pub fn budget_effect(&self) -> Money {
        self.budget().plus(self.booked)
    }

    /// Net public budget effect: what moves between public bodies cancels.
    pub fn public_effect(&self) -> Money {
        let gains = self.gains.plus(self.public_gains).plus(self.sale);
        gains.minus(self.costs())
    }

    /// Benefits of all kinds, as society counts them before the tax financing cost.
    pub fn benefits(&self) -> Money {
        let public = self.gains.plus(self.public_gains);
        public.plus(self.freed_time).plus(self.others)
    }

    /// Society view: net public budget effect with the tax financing cost, and other benefits;
    /// unrounded.
    pub fn society(&self, tax: Percent) -> Decimal {
        let public = exact::times(self.public_effect().decimal(), tax.growth_factor());
        let others = self.freed_time.plus(self.others).plus(self.residual);
        exact::plus(public, others.decimal())
    }

    /// The flow of a view, unrounded.
    pub fn of(&self, view: WorthView, tax: Percent) -> Decimal {
        match view {
            WorthView::Budget => self.budget().decimal(),
            WorthView::BudgetEffect => self.budget_effect().decimal(),
            WorthView::Society => self.society(tax),
        }
    }

    /// What of a view's flow are benefits: the part that realisation moves.
    pub fn benefits_of(&self, view: WorthView, tax: Percent) -> Decimal {
        match view {
            WorthView::Budget | WorthView::BudgetEffect => self.gains.decimal(),
            WorthView::Society => {
                let public = self.gains.plus(self.public_gains).decimal();
                let others = self.freed_time.plus(self.others).decimal();
                exact::plus(exact::times(public, tax.growth_factor()), others)
            }
        }
    }

    /// Whether there is nothing in the year.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    fn add_initiative(
        &mut self,
        plan: &Plan,
        initiative: &Initiative,
        years: &InitiativeYear,
        benefit: impl Fn(usize) -> Money,
        residual: Money,
    ) {
        let sum = |slot: &mut Money, amount: Money| *slot = slot.plus(amount);
        sum(&mut self.direct, years.direct);
        sum(&mut self.booked, years.booked);
        sum(&mut self.run, years.run);
        sum(&mut self.parallel, years.parallel);
        sum(&mut self.taken_out, years.taken_out);
        sum(&mut self.co_funding, years.co_funding);
        for (nth, it) in initiative.benefits.iter().enumerate() {
            sum(self.slot_of(plan, it), benefit(nth));
        }
        if initiative.residual_is_sale {
            sum(&mut self.sale, residual);
        } else {
            sum(&mut self.residual, residual);
        }
    }

    fn slot_of(&mut self, plan: &Plan, benefit: &Benefit) -> &mut Money {
        if benefit.is_our_money() {
            &mut self.gains
        } else if frees_public_money(plan, benefit) {
            &mut self.public_gains
        } else if benefit.recipient.is_none() {
            &mut self.freed_time
        } else {
            &mut self.others
        }
    }

    /// Another flow taken away, part by part.
    fn less(&self, other: &Self) -> Self {
        Self {
            direct: self.direct.minus(other.direct),
            booked: self.booked.minus(other.booked),
            run: self.run.minus(other.run),
            parallel: self.parallel.minus(other.parallel),
            gains: self.gains.minus(other.gains),
            freed_time: self.freed_time.minus(other.freed_time),
            public_gains: self.public_gains.minus(other.public_gains),
            others: self.others.minus(other.others),
            taken_out: self.taken_out.minus(other.taken_out),
            co_funding: self.co_funding.minus(other.co_funding),
            sale: self.sale.minus(other.sale),
            residual: self.residual.minus(other.residual),
        }
    }
}

/// Flows over all years that initiatives are followed in, from the plan's first year on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flows {
    /// One per year.
    pub years: Vec<YearFlow>,
    /// What initiatives would have retired beyond the items there are, by year.
    pub overlap: Vec<Money>,
}

impl Flows {
    /// The flows of one initiative from its amounts.
    pub(super) fn of_one(
        plan: &Plan,
        initiative: &Initiative,
        alone: &InitiativeYears,
        last: Year,
    ) -> Self {
        let years = alone.iter().map(|(year, amounts)| {
            let mut flow = YearFlow::default();
            let benefit = |nth: usize| amounts.benefits.get(nth).copied().unwrap_or_default();
            let residual = residual(initiative, amounts, year, last);
            flow.add_initiative(plan, initiative, amounts, benefit, residual);
            flow
        });
        let years: Vec<YearFlow> = years.collect();
        Self {
            overlap: vec![Money::ZERO; years.len()],
            years,
        }
    }

    /// The flows of initiatives by their positions, as if only these were active.
    pub(super) fn of_selection(projection: &Projection, selected: &BTreeSet<usize>) -> Self {
        let (plan, ground) = (projection.plan(), projection.ground());
        let alone = projection.alone();
        let scaled = Scaled::of(plan, ground, alone, |at, _| selected.contains(&at));
        let last = projection.horizon().last();
        let mut flows = Self {
            years: vec![YearFlow::default(); ground.horizon().len()],
            overlap: vec![Money::ZERO; ground.horizon().len()],
        };
        for at in selected {
            let (Some(initiative), Some(years)) = (plan.initiatives.get(*at), alone.get(*at))
            else {
                continue;
            };
            let slots = flows.years.iter_mut().zip(&mut flows.overlap);
            for ((year, amounts), (flow, overlap)) in years.iter().zip(slots) {
                let benefit = |nth: usize| scaled.benefit(alone, (*at, nth), year);
                for (nth, own) in amounts.benefits.iter().enumerate() {
                    *overlap = overlap.plus(own.minus(benefit(nth)));
                }
                let residual = residual(initiative, amounts, year, last);
                flow.add_initiative(plan, initiative, amounts, benefit, residual);
            }
        }
        flows
    }

    /// These flows with others taken away.
    pub(super) fn less(&self, other: &Self) -> Self {
        let years = self.years.iter().zip(&other.years);
        let overlap = self.overlap.iter().zip(&other.overlap);
        Self {
            years: years.map(|(one, other)| one.less(other)).collect(),
            overlap: overlap.map(|(one, other)| one.minus(*other)).collect(),
        }
    }

    /// The flows of a view within the first `n` years.
    pub fn of(&self, view: WorthView, tax: Percent, n: usize) -> Vec<Decimal> {
        let years = self.years.iter().take(n);
        years.map(|flow| flow.of(view, tax)).collect()
    }
}

/// The residual value of a year: in the last year of effect, or of the analysis where that comes
/// first.
fn residual(initiative: &Initiative, amounts: &InitiativeYear, year: Year, last: Year) -> Money {
    if initiative.end_of_effect() <= last {
        return amounts.residual;
    }
    if year == last && initiative.start <= last {
        return Money::posting(initiative.residual_value.decimal());
    }
    Money::ZERO
}

/// The flows of an initiative as it is entered or as it would be otherwise.
pub(super) fn flows_of(projection: &Projection, initiative: &Initiative, last: Year) -> Flows {
    let (plan, ground) = (projection.plan(), projection.ground());
    let alone = InitiativeYears::alone(plan, ground, initiative);
    Flows::of_one(plan, initiative, &alone, last)
}

/// The first year with a cost after the analysis, if there is one.
pub(super) fn cost_after(flows: &Flows, ground: &Ground, analysis: Horizon) -> Option<Year> {
    let years = ground.horizon().years().zip(&flows.years);
    let mut after = years.filter(|(year, _)| *year > analysis.last());
    after
        .find(|(_, flow)| flow.costs().is_positive())
        .map(|(year, _)| year)
}
