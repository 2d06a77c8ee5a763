//! Appraisals: what one initiative, a selection or the whole portfolio is worth (model §8).

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use strum::VariantArray as _;

use super::flows::{Flows, WorthView, cost_after, flows_of};
use super::{
    DiscountRates, NetBenefit, NoRate, Payback, PeakNeed, discounted, equivalent_annuity,
    net_benefit_per_krone, payback, peak_need, present_value, rates_of_return,
};
use crate::model::{Discounting, Initiative, InitiativeId, Percent, Plan};
use crate::money::{Money, exact};
use crate::prices;
use crate::projection::Projection;
use crate::rules::{self, DiscountScheme, RuleSet};
use crate::time::{Horizon, Year};

/// What worth is computed with: discount factors, price ratios and the tax financing cost.
#[derive(Clone, Debug)]
pub struct Yardstick {
    /// The years of the analysis.
    pub analysis: Horizon,
    /// Discount factors, one per year that initiatives are followed in.
    pub factors: Vec<Decimal>,
    /// The frame's deflator over the general price index: what fixed kroner are worth in general
    /// prices. 1 where general prices follow the compensation.
    pub price_ratios: Vec<Decimal>,
    /// The rates.
    pub rates: DiscountRates,
    /// Tax financing cost, % of the net public budget effect.
    pub tax: Percent,
}

impl Yardstick {
    /// What the worth of a plan's initiatives is computed with.
    pub fn of(projection: &Projection) -> Self {
        let plan = projection.plan();
        let followed = projection.ground().horizon();
        let rates = rates_of(plan, projection.rules());
        Self {
            analysis: projection.horizon(),
            factors: rates.factors(followed.len()),
            price_ratios: price_ratios(projection, followed),
            rates,
            tax: projection.rules().tax_financing_cost.value.0,
        }
    }

    /// Flows in general prices, as they are before discounting.
    pub fn adjusted(&self, flows: &[Decimal]) -> Vec<Decimal> {
        let pairs = flows.iter().zip(&self.price_ratios);
        pairs
            .map(|(flow, ratio)| exact::times(*flow, *ratio))
            .collect()
    }

    /// Net present value of flows.
    pub fn npv(&self, flows: &[Decimal]) -> Decimal {
        present_value(&self.adjusted(flows), &self.factors)
    }

    /// The position of a year among the flows; 0 for years before the plan.
    pub fn position(&self, year: Year) -> usize {
        usize::from(year.since(self.analysis.first()))
    }
}

/// The scheme that a plan discounts with; `None` where it gives one rate of its own. That of the
/// rule set where one rate is chosen and none is entered.
pub fn scheme_of(plan: &Plan, rules: &RuleSet) -> Option<&'static DiscountScheme> {
    match plan.discounting {
        Discounting::RuleSet => rules.discounting(),
        Discounting::R109 => rules::discount_scheme("r109"),
        Discounting::GreenBook => rules::discount_scheme("green_book"),
        Discounting::OneRate if plan.discount_rate.is_none() => rules.discounting(),
        Discounting::OneRate => None,
    }
}

fn rates_of(plan: &Plan, rules: &RuleSet) -> DiscountRates {
    let one = || DiscountRates::one(plan.discount_rate.unwrap_or_default());
    scheme_of(plan, rules).map_or_else(one, DiscountRates::of)
}

fn price_ratios(projection: &Projection, years: Horizon) -> Vec<Decimal> {
    let plan = projection.plan();
    if plan.general_price.is_none() {
        return vec![Decimal::ONE; years.len()];
    }
    let index = projection.ground().prices();
    years
        .years()
        .map(|year| exact::ratio(index.index(year), prices::general_index(plan, year)))
        .collect()
}

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// No flow lies within the analysis.
    NoFlow,
    /// A cost comes after the analysis, so that a number would leave it out.
    CostAfter(Year),
}

/// What flows are worth in one view.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewWorth {
    /// The flows of the analysis, fixed kroner, unrounded.
    pub flows: Vec<Decimal>,
    /// The same added up year by year.
    pub cumulative: Vec<Decimal>,
    /// Net present value, kroner.
    pub npv: Decimal,
    /// The part of it that comes after the budget years.
    pub after_budget_years: Decimal,
    /// Equivalent annuity from the start to the end of effect; none where that is one year.
    pub annuity: Option<Decimal>,
    /// Internal rates of return: all there are, or why there is none.
    pub rates: Result<Vec<Percent>, NoRate>,
    /// Payback, years from the start.
    pub payback: Payback,
    /// Payback of the discounted flows.
    pub discounted_payback: Payback,
    /// The factor on all benefits that brings the NPV to nothing; none without benefits.
    pub break_even_realisation: Option<Decimal>,
    /// NPV now less NPV a year later, both followed to the end; of single initiatives that have not
    /// begun.
    pub delay: Option<Decimal>,
}

impl ViewWorth {
    /// Whether there is no flow in the analysis, so that there is nothing to pay back.
    pub fn is_nothing(&self) -> bool {
        self.flows.iter().all(Decimal::is_zero)
    }
}

/// What an initiative or a selection is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Appraisal {
    /// The parts of the flows, over all years they are followed in.
    pub flows: Flows,
    /// Its start: of a selection, the earliest.
    pub start: Year,
    /// Its last year of effect: of a selection, the latest.
    pub end: Year,
    /// Why there is no number, where there is none.
    pub outside: Option<Outside>,
    /// Our own budget.
    pub budget: ViewWorth,
    /// Our own budget without booked time.
    pub budget_effect: ViewWorth,
    /// Society.
    pub society: ViewWorth,
    /// Peak funding need: of the cumulative budget flow.
    pub peak_need: PeakNeed,
    /// Net benefit per budget krone (NNB).
    pub net_benefit: NetBenefit,
    /// Present value of the net public budget effect, before tax financing cost.
    pub public: Decimal,
    /// Present value of what initiatives would have retired beyond the items there are.
    pub overlap: Decimal,
    /// Direct costs of years before the plan, as entered: spent, and in no worth.
    pub before_plan: Money,
}

impl Appraisal {
    /// The worth in a view.
    pub fn of(&self, view: WorthView) -> &ViewWorth {
        match view {
            WorthView::Budget => &self.budget,
            WorthView::BudgetEffect => &self.budget_effect,
            WorthView::Society => &self.society,
        }
    }

    /// The year of the peak funding need.
    pub fn peak_year(&self, yardstick: &Yardstick) -> Option<Year> {
        let at = u16::try_from(self.peak_need.position?).ok()?;
        Some(yardstick.analysis.first().later(at))
    }

    /// An initiative, whether it is active or not, as if no other were active.
    pub fn of_initiative(
        projection: &Projection,
        yardstick: &Yardstick,
        id: &InitiativeId,
    ) -> Option<Self> {
        let (at, initiative) = projection.find_initiative(id)?;
        let last = projection.horizon().last();
        let alone = projection.alone().get(at)?;
        let flows = Flows::of_one(projection.plan(), initiative, alone, last);
        let span = (initiative.start, initiative.end_of_effect());
        let mut appraisal = Self::of_flows(projection, yardstick, flows, span);
        let first = projection.horizon().first();
        appraisal.before_plan = initiative.direct_cost_of(|year| year < first);
        if appraisal.outside.is_none() && !initiative.has_begun(first) {
            let starts = npv_by_start(projection, yardstick, initiative);
            for (view, (now, later)) in WorthView::VARIANTS.iter().zip(starts) {
                appraisal.of_mut(*view).delay = Some(exact::minus(now, later));
            }
        }
        Some(appraisal)
    }

    /// An initiative as it would be otherwise: with other amounts, or stopped at a gate.
    pub fn of_variant(
        projection: &Projection,
        yardstick: &Yardstick,
        initiative: &Initiative,
    ) -> Self {
        let flows = flows_of(projection, initiative, projection.horizon().last());
        let span = (initiative.start, initiative.end_of_effect());
        let first = projection.horizon().first();
        Self {
            before_plan: initiative.direct_cost_of(|year| year < first),
            ..Self::of_flows(projection, yardstick, flows, span)
        }
    }

    /// Initiatives by their positions in the plan: these active and no others, less those of
    /// `without` alone. Initiatives that are outside the analysis are left out by the caller.
    pub(super) fn of_selection(
        projection: &Projection,
        yardstick: &Yardstick,
        with: &BTreeSet<usize>,
        without: &BTreeSet<usize>,
    ) -> Self {
        let mut flows = Flows::of_selection(projection, with);
        if !without.is_empty() {
            flows = flows.less(&Flows::of_selection(projection, without));
        }
        let first = projection.horizon().first();
        let initiatives = projection.plan().initiatives.iter().enumerate();
        let counted = initiatives.filter(|(at, _)| with.contains(at) && !without.contains(at));
        let spans = counted.map(|(_, it)| (it.start, it.end_of_effect()));
        let span = spans.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
        Self::of_flows(projection, yardstick, flows, span.unwrap_or((first, first)))
    }

    fn of_flows(
        projection: &Projection,
        yardstick: &Yardstick,
        flows: Flows,
        (start, end): (Year, Year),
    ) -> Self {
        let n = yardstick.analysis.len();
        let of = |view| view_worth(projection.plan(), yardstick, &flows, (start, end), view);
        let (budget, effect) = (of(WorthView::Budget), of(WorthView::BudgetEffect));
        let society = of(WorthView::Society);
        let within = flows.years.iter().take(n);
        let public: Vec<Decimal> = within
            .clone()
            .map(|flow| flow.public_effect().decimal())
            .collect();
        let overlap: Vec<Decimal> = flows
            .overlap
            .iter()
            .take(n)
            .map(|it| it.decimal())
            .collect();
        let outside = if within.clone().all(super::YearFlow::is_nothing) {
            Some(Outside::NoFlow)
        } else {
            let after = cost_after(&flows, projection.ground(), yardstick.analysis);
            after.map(Outside::CostAfter)
        };
        let public = yardstick.npv(&public);
        Self {
            peak_need: peak_need(&budget.flows),
            net_benefit: net_benefit_per_krone(society.npv, public),
            public,
            overlap: yardstick.npv(&overlap),
            before_plan: Money::ZERO,
            budget,
            budget_effect: effect,
            society,
            flows,
            start,
            end,
            outside,
        }
    }

    fn of_mut(&mut self, view: WorthView) -> &mut ViewWorth {
        match view {
            WorthView::Budget => &mut self.budget,
            WorthView::BudgetEffect => &mut self.budget_effect,
            WorthView::Society => &mut self.society,
        }
    }
}

/// The years that an annuity is spread over: from the start to the end of effect; of what began
/// before the plan, from its first year.
pub(crate) fn years_of_annuity(start: Year, end: Year, yardstick: &Yardstick) -> u16 {
    end.since(start.max(yardstick.analysis.first()))
}

fn view_worth(
    plan: &Plan,
    yardstick: &Yardstick,
    flows: &Flows,
    (start, end): (Year, Year),
    view: WorthView,
) -> ViewWorth {
    let n = yardstick.analysis.len();
    let nominal = flows.of(view, yardstick.tax, n);
    let adjusted = yardstick.adjusted(&nominal);
    let npv = present_value(&adjusted, &yardstick.factors);
    let budget_years = plan.budget().len().min(n);
    let within: Vec<Decimal> = adjusted.iter().copied().take(budget_years).collect();
    let within = present_value(&within, &yardstick.factors);
    let at = yardstick.position(start);
    let start_factor = yardstick.factors.get(at).copied().unwrap_or(Decimal::ONE);
    let benefits: Vec<Decimal> = flows
        .years
        .iter()
        .take(n)
        .map(|flow| flow.benefits_of(view, yardstick.tax))
        .collect();
    let benefits = yardstick.npv(&benefits);
    let mut sum = Decimal::ZERO;
    let cumulative = nominal.iter().map(|flow| {
        sum = exact::plus(sum, *flow);
        sum
    });
    ViewWorth {
        cumulative: cumulative.collect(),
        after_budget_years: exact::minus(npv, within),
        annuity: equivalent_annuity(
            npv,
            start_factor,
            yardstick.rates.first_rate(),
            years_of_annuity(start, end, yardstick),
        ),
        rates: rates_of_return(&adjusted),
        payback: payback(&nominal, at),
        discounted_payback: payback(&discounted(&adjusted, &yardstick.factors), at),
        break_even_realisation: (!benefits.is_zero())
            .then(|| exact::minus(Decimal::ONE, exact::ratio(npv, benefits))),
        delay: None,
        npv,
        flows: nominal,
    }
}

/// NPV at the start and NPV a year later, in each view; both followed to the end of life, also
/// beyond the analysis.
pub fn npv_by_start(
    projection: &Projection,
    yardstick: &Yardstick,
    initiative: &Initiative,
) -> [(Decimal, Decimal); 3] {
    let end = projection.ground().horizon().last();
    let later = Initiative {
        start: initiative.start.later(1),
        ..initiative.clone()
    };
    let now = flows_of(projection, initiative, end);
    let later = flows_of(projection, &later, end);
    let npv = |flows: &Flows, view| yardstick.npv(&flows.of(view, yardstick.tax, usize::MAX));
    [
        WorthView::Budget,
        WorthView::BudgetEffect,
        WorthView::Society,
    ]
    .map(|view| (npv(&now, view), npv(&later, view)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_rate_that_is_not_entered_is_that_of_the_rule_set() {
        let mut plan = Plan::empty(Year::new(2027));
        plan.discounting = Discounting::OneRate;
        let rate = |plan: &Plan| {
            let projection = crate::projection::project(std::sync::Arc::new(plan.clone()));
            Yardstick::of(&projection).rates.first_rate()
        };
        assert_eq!(rate(&plan), Percent::of(4));
        plan.discount_rate = Some(Percent::ZERO);
        assert_eq!(rate(&plan), Percent::ZERO);
    }
}
