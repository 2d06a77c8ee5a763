//! Laws of freeing a gap: what covers it step by step, what accepting some of it leaves, and what a
//! flat cut of the same size hits.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::Arc;

use handlingsrom::model::Plan;
use handlingsrom::money::Money;
use handlingsrom::projection::{Projection, project};
use handlingsrom::room::{
    Cover, CoverStep, CutOf, FlatCut, Freeing, Hits, propose_cover, propose_cover_up_to, stairs,
};
use handlingsrom::rules::LEVELS;
use proptest::prelude::*;
use rust_decimal::Decimal;
use support::random::{self, Reach};

fn computed(plan: &Plan) -> Projection {
    project(Arc::new(plan.clone()))
}

fn accepting(plan: &Plan, cover: &Cover, count: usize) -> Plan {
    let mut accepted = plan.clone();
    for proposal in cover.proposals.iter().take(count) {
        accepted.apply(&proposal.accept()).unwrap();
    }
    accepted
}

fn sum(steps: &[CoverStep], is_one: impl Fn(&CoverStep) -> bool) -> Money {
    let chosen = steps.iter().filter(|step| is_one(step));
    chosen.map(|step| step.amount).sum()
}

fn parts(hits: &Hits) -> [Money; 6] {
    [
        hits.locked,
        hits.development,
        hits.others,
        hits.own,
        hits.money,
        hits.unplaced,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_steps_are_what_is_to_free(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        let freeing = Freeing::of(&projection);
        for year in plan.budget().years() {
            let whole = freeing.year(&projection, year);
            let steps = freeing.steps(&projection, year);
            prop_assert!(steps.iter().all(|step| step.amount.is_positive()));
            prop_assert_eq!(sum(&steps, |_| true).plus(whole.unplaced), whole.to_free, "{}", year);
            for (level, (accepted, proposed)) in (1..).zip(whole.accepted.iter().zip(&whole.proposed)) {
                let of = |accepted: bool| sum(&steps, |it| it.accepted == accepted && it.level == level);
                prop_assert_eq!(of(true), *accepted);
                prop_assert_eq!(of(false), *proposed);
            }
            for most in [0, 3, 6, 100] {
                let shown = stairs(&steps, most);
                let together: Money = shown.iter().map(|stair| stair.step.amount).sum();
                prop_assert_eq!(together, sum(&steps, |_| true));
                prop_assert_eq!(shown.iter().map(|stair| stair.count).sum::<usize>(), steps.len());
                let kinds = usize::from(2 * LEVELS);
                prop_assert!(shown.len() <= most.max(kinds), "{}", shown.len());
            }
        }
    }

    /// Whatever part of what is proposed is accepted first, what is then proposed leaves what it
    /// says that it leaves.
    #[test]
    fn accepting_some_leaves_what_is_then_said(plan in random::plan(Reach::WithinBounds, true), some in 0_usize..9) {
        let first = propose_cover(&plan);
        let plan = accepting(&plan, &first, some);
        let projection = computed(&plan);
        let freeing = Freeing::of(&projection);
        let all = freeing.cover.proposals.len();
        let done = computed(&accepting(&plan, &freeing.cover, all));
        for year in plan.budget().years() {
            let said = freeing.year(&projection, year);
            let covered: Money = said.accepted.iter().copied().sum();
            prop_assert_eq!(covered, projection.total(year).covered);
            prop_assert_eq!(said.unplaced, done.total(year).shortfall, "{}", year);
        }
    }

    #[test]
    fn nobody_above_the_level_is_asked(plan in random::plan(Reach::WithinBounds, true), level in 0..=LEVELS) {
        let cover = propose_cover_up_to(&plan, level);
        prop_assert!(cover.proposals.iter().all(|proposal| proposal.level <= level));
        let done = computed(&accepting(&plan, &cover, cover.proposals.len()));
        for year in plan.budget().years() {
            let left = cover.uncovered.iter().filter(|it| it.year == year);
            prop_assert_eq!(done.total(year).shortfall, left.map(|it| it.amount).sum::<Money>());
        }
    }

    #[test]
    fn both_ways_add_up_to_the_saving(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        let freeing = Freeing::of(&projection);
        for year in plan.budget().years() {
            let whole = freeing.year(&projection, year);
            let cut = FlatCut::of(&projection, year, &freeing.steps(&projection, year), whole.unplaced);
            prop_assert_eq!(cut.saving, whole.to_free);
            for way in [&cut.flat, &cut.targeted] {
                prop_assert_eq!(way.sum(), cut.saving);
                prop_assert!(parts(way).iter().all(|part| !part.is_negative()), "{:?}", way);
            }
            prop_assert!((Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&cut.percent));
            prop_assert_eq!(cut.targeted.locked, Money::ZERO);
            let rows = cut.rows.iter();
            prop_assert_eq!(rows.clone().map(|row| row.flat.sum()).sum::<Money>(), cut.saving);
            prop_assert_eq!(rows.clone().map(|row| row.targeted.sum()).sum::<Money>(), cut.saving);
            for row in rows {
                prop_assert!(parts(&row.flat).iter().all(|part| !part.is_negative()), "{:?}", row);
                let counted = matches!(row.of, CutOf::Category(_) | CutOf::Teams);
                prop_assert!(!counted || row.flat.sum() <= row.cost, "{:?}", row);
            }
        }
    }
}
