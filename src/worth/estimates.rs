//! The low and the high estimate of what an initiative costs directly.

use super::Appraisal;
use crate::model::Initiative;
use crate::money::Money;
use crate::time::Year;

/// The low and the high estimate of an initiative's direct costs, fixed kroner: over the same years
/// as the cost that they are shown beside, the plan's and those after it, and with the same exit
/// costs. What has no estimate of its own is in both as it stands; `None` where nothing has one.
pub fn direct_cost_range(
    appraisal: &Appraisal,
    initiative: &Initiative,
    first_year: Year,
) -> Option<(Money, Money)> {
    let mut steps = initiative.tranches.iter();
    if steps.all(|it| it.low.is_empty() && it.high.is_empty()) {
        return None;
    }
    let followed = |year: Year| {
        let at = usize::from(year.since(first_year));
        year >= first_year && at < appraisal.flows.years.len()
    };
    let shown: Money = appraisal.flows.years.iter().map(|it| it.direct).sum();
    let exits = shown.minus(initiative.direct_cost_of(followed));
    let low = initiative.estimate_of(|step| &step.low, followed);
    let high = initiative.estimate_of(|step| &step.high, followed);
    Some((low.plus(exits), high.plus(exits)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{AmountsByOffset, Plan, Tranche};
    use crate::projection::project;
    use crate::worth::Yardstick;

    fn amounts(amounts: &[(u16, i64)]) -> AmountsByOffset {
        let amounts = amounts.iter();
        let amounts = amounts.map(|(at, amount)| (Year::relative(*at), Money::kroner(*amount)));
        amounts.collect()
    }

    fn range_of(step: Tranche) -> Option<(Money, Money)> {
        let first = Year::new(2027);
        let mut plan = Plan::empty(first);
        plan.initiatives = vec![Arc::new(Initiative {
            start: Year::new(2026),
            tranches: vec![step],
            ..Initiative::default()
        })];
        let projection = project(Arc::new(plan));
        let initiative = &projection.plan().initiatives[0];
        let yardstick = Yardstick::of(&projection);
        let appraisal = Appraisal::of_variant(&projection, &yardstick, initiative);
        direct_cost_range(&appraisal, initiative, first)
    }

    #[test]
    fn a_year_without_an_estimate_stands_and_years_before_the_plan_are_left_out() {
        let step = Tranche {
            years: 3,
            cost: amounts(&[(0, 1000), (1, 100), (2, 50)]),
            low: amounts(&[(0, 900), (1, 80)]),
            high: amounts(&[(2, 90)]),
            ..Tranche::default()
        };
        let cost_only = Tranche {
            low: AmountsByOffset::new(),
            high: AmountsByOffset::new(),
            ..step.clone()
        };
        assert_eq!(
            range_of(step),
            Some((Money::kroner(130), Money::kroner(190)))
        );
        assert_eq!(range_of(cost_only), None);
    }
}
