//! Laws of initiatives: what holds for every plan that has some, checked on random ones.

mod support;

use std::sync::Arc;

use handlingsrom::model::{Initiative, InitiativeId, Percent, Plan, Rates};
use handlingsrom::money::Money;
use handlingsrom::projection::{Projection, project};
use handlingsrom::time::Year;
use handlingsrom::worth::{
    Appraisal, Portfolio, WorthView, Yardstick, benefit_to_frame, parties, stopped_at, stopping,
    stops,
};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use strum::VariantArray as _;
use support::random::{self, Reach};

fn computed(plan: &Plan) -> Projection {
    project(Arc::new(plan.clone()))
}

fn changed(plan: &Plan, change: impl Fn(&mut Initiative)) -> Plan {
    let mut plan = plan.clone();
    for initiative in &mut plan.initiatives {
        change(Arc::make_mut(initiative));
    }
    plan
}

fn near(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= dec!(0.01)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Where no item is retired beyond all of it, initiatives together are worth what they are
    /// worth one by one; where one is, the difference is the overlap.
    #[test]
    fn worth_is_additive_but_for_the_overlap(plan in random::plan(Reach::WithinBounds, false)) {
        let plan = changed(&plan, |it| it.active = Some(true));
        let projection = computed(&plan);
        let portfolio = Portfolio::of(&projection);
        let inside = portfolio.initiatives.iter().filter(|it| it.outside.is_none());
        let inside: Vec<&Appraisal> = inside.collect();
        let budget: Decimal = inside.iter().map(|it| it.budget.npv).sum();
        let society: Decimal = inside.iter().map(|it| it.society.npv).sum();
        let together = &portfolio.active;
        prop_assert!(near(together.budget.npv + together.overlap, budget));
        let tax = portfolio.yardstick.tax.growth_factor();
        prop_assert!(near(together.society.npv + together.overlap * tax, society));
        if together.flows.overlap.iter().all(|it| it.is_zero()) {
            prop_assert!(near(together.budget.npv, budget));
        }
    }

    /// Moving a start by a year moves the flows of what has a full value by a year.
    #[test]
    fn shifting_a_start_shifts_its_flows(
        plan in random::plan(Reach::WithinBounds, false),
        years in 1_u16..4,
    ) {
        let only_values = |it: &mut Initiative| {
            it.start = it.start.max(Year::new(2027));
            it.benefits.retain(|benefit| benefit.retires.item.is_none());
            it.bookings.clear(); // a team's cost grows
            it.co_funding.years = 0; // nominal kroner lose worth
        };
        let plan = changed(&plan, only_values);
        let later = changed(&plan, |it| it.start = it.start.later(years));
        let (before, after) = (computed(&plan), computed(&later));
        for initiative in &plan.initiatives {
            let now = before.initiative(&initiative.id).unwrap();
            let moved = after.initiative(&initiative.id).unwrap();
            for (year, amounts) in now.iter() {
                if let Some(shifted) = moved.get(year.later(years)) {
                    prop_assert_eq!(amounts, shifted, "{}", year);
                }
            }
        }
    }

    /// Turning off ideas and proposals, releases, levers and the target is the null alternative.
    #[test]
    fn what_is_undecided_turned_off_is_the_null_alternative(
        plan in random::plan(Reach::WithinBounds, true),
    ) {
        let mut off = changed(&plan, |it| {
            if it.is_undecided() {
                it.active = Some(false);
            }
        });
        off.releases.clear();
        off.lever_uses.clear();
        off.target_share = Rates::constant(Percent::ZERO);
        let (scenario, null) = (computed(&plan), computed(&off));
        prop_assert_eq!(scenario.squeeze_year(), null.squeeze_year());
        prop_assert_eq!(scenario.empty_year(), null.empty_year());
        prop_assert_eq!(scenario.development_today(), null.total(plan.first_year).sums.development());
        for year in null.horizon().years() {
            let sums = null.total(year).sums;
            let room = sums.lasting_frame().minus(sums.operations());
            prop_assert_eq!(scenario.room_after_operations(year), room, "{}", year);
        }
        // What the scenario adds is all that is active in it less what is decided already.
        let (of_scenario, portfolio) = (Portfolio::of(&scenario), Portfolio::of(&null));
        for view in WorthView::VARIANTS {
            let npv = |it: &Appraisal| it.of(*view).npv;
            let added = npv(&of_scenario.active) - npv(&portfolio.active);
            prop_assert!(near(npv(&of_scenario.beyond_null), added), "{:?}", view);
        }
        for view in WorthView::VARIANTS {
            prop_assert!(portfolio.beyond_null.of(*view).npv.is_zero());
        }
    }

    /// What initiatives retire is never more than the item, and never less than nothing.
    #[test]
    fn nothing_is_retired_twice(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        for item in &plan.items {
            for year in projection.horizon().years() {
                let left = projection.item_left(&item.id, year).unwrap();
                prop_assert!(!left.is_negative(), "{} {}: {}", item.id, year, left);
            }
        }
    }

    /// Who pays and who gains are all of society's NPV, and no transfer makes a public body lose
    /// more than it gained.
    #[test]
    fn who_pays_and_who_gains_is_all_of_it(plan in random::plan(Reach::WithinBounds, false)) {
        let projection = computed(&plan);
        let yardstick = Yardstick::of(&projection);
        for initiative in &plan.initiatives {
            let id = initiative.id.clone();
            let appraisal = Appraisal::of_initiative(&projection, &yardstick, &id).unwrap();
            let all = parties(&projection, &yardstick, &appraisal.flows, std::slice::from_ref(&id));
            let sum: Decimal = all.rows.iter().map(handlingsrom::worth::PartyFlow::net).sum();
            prop_assert!(near(sum, appraisal.society.npv), "{} {}", sum, appraisal.society.npv);
            let public = || all.rows.iter().filter(|row| row.is_public).map(handlingsrom::worth::PartyFlow::net);
            let gained: Decimal = public().filter(|it| *it > Decimal::ZERO).sum();
            let lost: Decimal = public().filter(|it| *it < Decimal::ZERO).map(|it| -it).sum();
            let moved: Decimal = all.transfers.iter().map(|it| it.amount).sum();
            prop_assert!(near(moved, lost.min(gained)), "{} {} {}", moved, lost, gained);
            prop_assert!(near(all.lacking, lost - lost.min(gained)));
            for row in all.rows.iter().filter(|row| row.is_public) {
                let gives = all.transfers.iter().filter(|it| it.from == row.party);
                let gets = all.transfers.iter().filter(|it| it.to == row.party);
                let gives: Decimal = gives.map(|it| it.amount).sum();
                let gets: Decimal = gets.map(|it| it.amount).sum();
                let after = row.net() + gets - gives;
                prop_assert!(after >= dec!(-0.01) || all.lacking > Decimal::ZERO);
                prop_assert!(row.net() < Decimal::ZERO || after >= dec!(-0.01));
            }
            let parts = benefit_to_frame(&projection, &yardstick, &appraisal.flows, &[id]);
            let sum = parts.room + parts.taken_out + parts.freed_time + parts.others;
            prop_assert!(near(sum, parts.benefits));
        }
    }

    /// Stopping at a gate in the plan is what is shown of it, keeps what has begun, and at the last
    /// gate changes nothing.
    #[test]
    fn stopping_in_the_plan_is_what_is_shown_of_it(plan in random::plan(Reach::WithinBounds, false)) {
        let projection = computed(&plan);
        for (at, initiative) in plan.initiatives.iter().enumerate() {
            let shown = stops(&projection, initiative);
            prop_assert_eq!(shown.len(), initiative.tranches.len());
            for (after, stop) in shown.iter().enumerate() {
                let mut changed = plan.clone();
                for change in stopping(initiative, after) {
                    prop_assert_eq!(changed.apply(&change), Ok(()), "{:?}", change);
                }
                let stopped = stopped_at(initiative, after);
                prop_assert_eq!(&*changed.initiatives[at], &stopped);
                let (_, end) = initiative.span_of(after);
                let begun = initiative.benefits.iter().filter(|it| it.from_offset < end);
                if after + 1 == initiative.tranches.len() {
                    prop_assert_eq!(&stopped, initiative.as_ref());
                    prop_assert!(stop.freed.is_zero() && stop.freed_time.is_zero());
                } else {
                    prop_assert_eq!(stopped.tranches.len(), after + 1);
                    prop_assert_eq!(stopped.benefits.len(), begun.count());
                    let costs = stopped.tranches.iter().flat_map(|it| it.cost.keys());
                    prop_assert!(costs.map(|it| it.number()).all(|it| it < end));
                }
                let whole = projection.initiative(&initiative.id).unwrap();
                let all: Money = whole.iter().map(|(_, it)| it.direct).sum();
                let before = initiative.direct_cost_of(|year| year < plan.first_year);
                prop_assert_eq!(stop.spent.plus(stop.not_spent), all.plus(before));
            }
        }
    }

    /// What is given of a capped co-funding is never more than the cap, to the øre and beyond.
    #[test]
    fn no_more_is_given_than_the_cap(
        plan in random::plan(Reach::WithinBounds, false),
        cap in 0_i64..100_000_000,
    ) {
        let cap = Money::entered(Decimal::new(cap, 2));
        let plan = changed(&plan, |it| {
            it.start = it.start.max(plan.first_year);
            it.co_funding.cap = Some(cap);
            it.co_funding.years = 20;
        });
        let projection = computed(&plan);
        for initiative in &plan.initiatives {
            let years = projection.initiative(&initiative.id).unwrap().iter();
            let within = years.filter(|(year, _)| projection.horizon().position(*year).is_some());
            let nominal = within.map(|(year, it)| {
                projection.prices().nominal_from_fixed(it.co_funding.decimal(), year)
            });
            let given: Decimal = nominal.sum();
            prop_assert!(given <= cap.decimal() + dec!(0.000001), "{} of {}", given, cap);
        }
    }

    /// Turning an initiative off leaves the plan as if it were not there.
    #[test]
    fn off_is_as_if_it_were_not_there(plan in random::plan(Reach::WithinBounds, true)) {
        let off = changed(&plan, |it| it.active = Some(false));
        let gone = Plan { initiatives: Vec::new(), ..plan };
        let (off, gone) = (computed(&off), computed(&gone));
        for year in gone.horizon().years() {
            prop_assert_eq!(off.total(year), gone.total(year));
        }
    }
}

/// The owner takes what is agreed whatever is realised (model §5).
#[test]
fn what_is_taken_out_is_independent_of_what_is_realised() {
    let mut plan = support::sample("regneeksempel");
    let of = |plan: &Plan| -> Vec<Money> {
        let projection = computed(plan);
        let a = projection
            .initiative(&InitiativeId::new("a").unwrap())
            .unwrap();
        a.iter().map(|(_, amounts)| amounts.taken_out).collect()
    };
    let before = of(&plan);
    assert!(before.iter().any(|it| it.is_positive()));
    for initiative in &mut plan.initiatives {
        for benefit in &mut Arc::make_mut(initiative).benefits {
            benefit.realisation = Percent::of(10);
        }
    }
    assert_eq!(of(&plan), before);
}
