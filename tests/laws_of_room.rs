//! Laws of room: what holds of the ladder of every plan, checked on random ones.

#![expect(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::sync::Arc;

use handlingsrom::model::{Percent, Plan, Rates};
use handlingsrom::money::Money;
use handlingsrom::projection::{Figure, Measure, Projection, Quantity, project};
use handlingsrom::room::{self, Because, Ladder, Rung, Strength, rung_items};
use handlingsrom::rules::LEVELS;
use handlingsrom::time::Year;
use proptest::prelude::*;
use support::random::{self, Reach};

const STRENGTHS: [Strength; 2] = [Strength::Realistic, Strength::Legal];

fn computed(plan: &Plan) -> Projection {
    project(Arc::new(plan.clone()))
}

fn rooms(projection: &Projection, year: Year, strength: Strength) -> Vec<Money> {
    let ladder = Ladder::of(projection, year, strength);
    (0..=LEVELS).map(|level| ladder.room(level)).collect()
}

/// The amount of a figure of room.
fn kroner(projection: &Projection, figure: &Figure) -> Money {
    match room::value(projection, figure) {
        Some(Quantity::Kroner(amount)) => amount,
        other => panic!("{figure}: {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rungs_less_the_shortfall_are_what_can_be_spent(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        for year in projection.horizon().years() {
            for strength in STRENGTHS {
                let ladder = Ladder::of(&projection, year, strength);
                let rungs: Money = Rung::ALL.map(|rung| ladder.rung(rung)).into_iter().sum();
                let spendable = rungs.minus(ladder.shortfall).minus(ladder.shortfall);
                prop_assert_eq!(spendable, projection.total(year).sums.available(), "{} {:?}", year, ladder);
                prop_assert_eq!(ladder.spendable(), spendable);
            }
        }
    }

    #[test]
    fn room_never_falls_as_the_level_rises_and_the_legal_is_never_less(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        for year in projection.horizon().years() {
            let [realistic, legal] = STRENGTHS.map(|strength| rooms(&projection, year, strength));
            prop_assert!(realistic.is_sorted(), "{:?}", realistic);
            prop_assert!(legal.is_sorted(), "{:?}", legal);
            prop_assert!(realistic.iter().zip(&legal).all(|(a, b)| a <= b), "{:?} {:?}", realistic, legal);
            for level in 0..=LEVELS {
                let of = |measure: Measure| kroner(&projection, &measure.at_level(level, year));
                let (once, lasting) = (of(Measure::OnceRoom), of(Measure::LastingRoom));
                prop_assert_eq!(once.plus(lasting), of(Measure::Room));
                prop_assert!(!once.is_negative() && !lasting.is_negative());
            }
        }
    }

    #[test]
    fn a_higher_target_never_gives_more_room(
        plan in random::plan(Reach::WithinBounds, true),
        target in 0_i64..60,
        more in 1_i64..40,
    ) {
        let with = |percent: i64| {
            let mut plan = plan.clone();
            plan.target_share = Rates::constant(Percent::of(percent));
            computed(&plan)
        };
        let (before, after) = (with(target), with(target + more));
        for year in before.horizon().years() {
            for strength in STRENGTHS {
                let (before, after) = (rooms(&before, year, strength), rooms(&after, year, strength));
                prop_assert!(
                    before.iter().zip(&after).all(|(before, after)| after <= before),
                    "{} {:?}: {:?} {:?}", year, strength, before, after
                );
            }
        }
    }

    #[test]
    fn what_stands_on_a_rung_adds_up_to_it(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        for year in projection.horizon().years() {
            for (rung, strength) in Rung::ALL.into_iter().flat_map(|rung| STRENGTHS.map(|it| (rung, it))) {
                let items = rung_items(&projection, year, rung, strength);
                let sum: Money = items.iter().map(|item| item.amount).sum();
                prop_assert_eq!(sum, Ladder::of(&projection, year, strength).rung(rung), "{:?}", rung);
                prop_assert_eq!(sum, kroner(&projection, &rung.figure(year, strength)));
                prop_assert!(items.is_sorted_by_key(|item| std::cmp::Reverse(item.amount)));
                for item in items {
                    let amount = kroner(&projection, &item.figure);
                    let against = matches!(item.because, Because::UntiedGain | Because::Underspend);
                    let signed = if against { amount.negated() } else { amount };
                    prop_assert_eq!(item.amount, signed, "{}", item.figure);
                    prop_assert_eq!(item.because == Because::Locked, rung == Rung::Locked && item.lock.is_some());
                }
            }
        }
    }
}
