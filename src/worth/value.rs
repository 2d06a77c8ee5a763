//! The values of figures of worth: what is shown of it has a name, as every figure has.

use std::sync::Arc;

use rust_decimal::{Decimal, dec};

use super::{Appraisal, NetBenefit, Payback, Portfolio, ViewWorth, Yardstick, YearFlow};
use crate::model::Entity;
use crate::money::{Money, exact};
use crate::prices;
use crate::projection::{Figure, Measure, Projection, Quantity};
use crate::time::Year;

/// The worth of a projection's initiatives: computed when first asked for, and kept with it.
pub fn portfolio(projection: &Projection) -> Arc<Portfolio> {
    projection.kept(|| Portfolio::of(projection))
}

/// The value of a figure, of worth or below it; `None` where the plan has no such figure.
///
/// What cannot be said, because the initiative is outside the analysis or because the figure does
/// not apply to it, is [`Quantity::Undefined`]; its explanation says why.
pub fn value(projection: &Projection, figure: &Figure) -> Option<Quantity> {
    let known = projection.value(figure);
    known.or_else(|| value_of_worth(projection, figure))
}

fn value_of_worth(projection: &Projection, figure: &Figure) -> Option<Quantity> {
    if !figure.measure.is_of_worth() {
        return None;
    }
    let scope = figure.measure.scope();
    let initiative = match &figure.subject {
        None if scope.whole => None,
        Some(Entity::Initiative(id)) if scope.of.is_some() => Some(id),
        _ => return None,
    };
    let portfolio = portfolio(projection);
    let yardstick = &portfolio.yardstick;
    let Some(year) = figure.year else {
        let appraisal = portfolio.of_subject(projection, initiative)?;
        return in_all(appraisal, yardstick, figure.measure);
    };
    let at = projection.horizon().position(year)?;
    let factor = match figure.measure {
        Measure::DiscountFactor => *yardstick.factors.get(at)?,
        Measure::PriceRatio => *yardstick.price_ratios.get(at)?,
        Measure::GeneralIndex => prices::general_index(projection.plan(), year),
        measure => {
            let appraisal = portfolio.of_subject(projection, initiative)?;
            return by_year(appraisal, yardstick, measure, at);
        }
    };
    Some(Quantity::Factor(factor))
}

/// An amount that is a sum of postings.
fn kroner(amount: Decimal) -> Quantity {
    Quantity::Kroner(Money::entered(amount))
}

/// A figure of a year: what flows are, also where they come to no number.
fn by_year(
    appraisal: &Appraisal,
    yardstick: &Yardstick,
    measure: Measure,
    at: usize,
) -> Option<Quantity> {
    let (budget, society) = (&appraisal.budget, &appraisal.society);
    let flow = appraisal.flows.years.get(at)?;
    let public = flow.public_effect().decimal();
    let overlap = appraisal.flows.overlap.get(at)?.decimal();
    let of = |series: &[Decimal]| series.get(at).copied();
    let discounted = |flow: Decimal| Quantity::Unrounded(yardstick.discounted(flow, at));
    let benefits = |view| discounted(flow.benefits_of(view, yardstick.tax));
    let cumulative = |view: &ViewWorth| {
        let years = view.flows.iter().enumerate().take(at.saturating_add(1));
        let values = years.map(|(at, flow)| yardstick.discounted(*flow, at));
        Quantity::Unrounded(values.fold(Decimal::ZERO, exact::plus))
    };
    Some(match measure {
        Measure::BudgetFlow => kroner(of(&budget.flows)?),
        Measure::BudgetEffectFlow => kroner(of(&appraisal.budget_effect.flows)?),
        Measure::PublicEffect => kroner(public),
        Measure::SocietyFlow => Quantity::Unrounded(of(&society.flows)?),
        Measure::BudgetCumulative => kroner(of(&budget.cumulative)?),
        Measure::SocietyCumulative => Quantity::Unrounded(of(&society.cumulative)?),
        Measure::BudgetPresentValue => discounted(of(&budget.flows)?),
        Measure::BudgetEffectPresentValue => discounted(of(&appraisal.budget_effect.flows)?),
        Measure::PublicPresentValue => discounted(public),
        Measure::SocietyPresentValue => discounted(of(&society.flows)?),
        Measure::BudgetPresentCumulative => cumulative(budget),
        Measure::SocietyPresentCumulative => cumulative(society),
        Measure::BudgetBenefitsPresentValue => benefits(super::WorthView::Budget),
        Measure::SocietyBenefitsPresentValue => benefits(super::WorthView::Society),
        Measure::OverlapFlow => kroner(overlap),
        Measure::OverlapPresentValue => discounted(overlap),
        _ => return None,
    })
}

/// A figure without a year: no number where it is outside the analysis.
fn in_all(appraisal: &Appraisal, yardstick: &Yardstick, measure: Measure) -> Option<Quantity> {
    let value = of_views(appraisal, yardstick, measure).or_else(|| {
        Some(match measure {
            Measure::NpvBudgetEffect => Quantity::Unrounded(appraisal.budget_effect.npv),
            Measure::NpvPublic => Quantity::Unrounded(appraisal.public),
            Measure::PeakNeed => kroner(appraisal.peak_need.amount),
            Measure::PeakNeedYear => Quantity::Year(appraisal.peak_year(yardstick)),
            Measure::NetBenefit => match appraisal.net_benefit {
                NetBenefit::Ratio(ratio) => Quantity::Factor(ratio),
                NetBenefit::SelfFinancing | NetBenefit::NoNumber => Quantity::Undefined,
            },
            Measure::Overlap => Quantity::Unrounded(appraisal.overlap),
            _ => return None,
        })
    })?;
    Some(match appraisal.outside {
        Some(_) => Quantity::Undefined,
        None => value,
    })
}

/// A figure that the budget view and the society view both have.
fn of_views(appraisal: &Appraisal, yardstick: &Yardstick, measure: Measure) -> Option<Quantity> {
    let (budget, society) = (&appraisal.budget, &appraisal.society);
    let amount = |amount: Option<Decimal>| amount.map_or(Quantity::Undefined, Quantity::Unrounded);
    let percent = |number: Option<Decimal>| number.map_or(Quantity::Undefined, Quantity::Percent);
    let years = |payback: &Payback| Quantity::Years(payback.years());
    let rate = |view: &ViewWorth| {
        let rates = view.rates.as_ref().ok();
        percent(rates.and_then(|rates| rates.first()).map(|rate| rate.0))
    };
    let break_even = |view: &ViewWorth| {
        let factor = view.break_even_realisation;
        percent(factor.map(|factor| exact::times(factor, dec!(100))))
    };
    let benefits = |view| {
        let flows = appraisal.flows.years.iter().take(yardstick.analysis.len());
        let benefits = flows.map(|flow: &YearFlow| flow.benefits_of(view, yardstick.tax));
        Quantity::Unrounded(yardstick.npv(&benefits.collect::<Vec<_>>()))
    };
    Some(match measure {
        Measure::NpvBudget => Quantity::Unrounded(budget.npv),
        Measure::NpvSociety => Quantity::Unrounded(society.npv),
        Measure::NpvBudgetAfter => Quantity::Unrounded(budget.after_budget_years),
        Measure::NpvSocietyAfter => Quantity::Unrounded(society.after_budget_years),
        Measure::BenefitsBudget => benefits(super::WorthView::Budget),
        Measure::BenefitsSociety => benefits(super::WorthView::Society),
        Measure::AnnuityBudget => amount(budget.annuity),
        Measure::AnnuitySociety => amount(society.annuity),
        Measure::PaybackBudget => years(&budget.payback),
        Measure::PaybackSociety => years(&society.payback),
        Measure::DiscountedPaybackBudget => years(&budget.discounted_payback),
        Measure::DiscountedPaybackSociety => years(&society.discounted_payback),
        Measure::RateOfReturnBudget => rate(budget),
        Measure::RateOfReturnSociety => rate(society),
        Measure::BreakEvenRealisationBudget => break_even(budget),
        Measure::BreakEvenRealisationSociety => break_even(society),
        Measure::DelayBudget => amount(budget.delay),
        Measure::DelaySociety => amount(society.delay),
        _ => return None,
    })
}

impl Yardstick {
    /// What a flow at a position is worth in the plan's first year.
    pub fn discounted(&self, flow: Decimal, at: usize) -> Decimal {
        let of = |factors: &[Decimal]| factors.get(at).copied().unwrap_or_default();
        let adjusted = exact::times(flow, of(&self.price_ratios));
        exact::times(adjusted, of(&self.factors))
    }

    /// The rate that leads to a year from the year before it, real % per year.
    pub fn rate_to(&self, year: Year) -> crate::model::Percent {
        self.rates.rate(self.position(year))
    }
}
