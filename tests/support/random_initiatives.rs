//! Random initiatives for random plans.

use std::sync::Arc;

use handlingsrom::model::{
    Actor, ActorId, ActorKind, AmountsByOffset, Benefit, BenefitId, Booking, BookingId, CoFunding,
    Initiative, InitiativeId, InitiativeKind, InitiativeStatus, ParallelRun, Plan, Ramp, Rates,
    Retirement, RunCost, Tranche, TrancheId,
};
use handlingsrom::time::Year;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;

use super::random::{Reach, amount, percent, year};

/// An initiative and what it would point at, where the plan has any.
pub(crate) type Drawn = (
    Initiative,
    Vec<(Option<Index>, Option<Index>)>,
    Vec<Index>,
    Option<Index>,
);

fn offset(reach: Reach) -> BoxedStrategy<u16> {
    match reach {
        Reach::WithinBounds => (0_u16..12).boxed(),
        Reach::Beyond => any::<u16>().boxed(),
    }
}

fn by_offset(reach: Reach) -> BoxedStrategy<AmountsByOffset> {
    let years = offset(reach).prop_map(Year::relative);
    btree_map(years, amount(reach, false), 0..4).boxed()
}

fn tranche(reach: Reach) -> BoxedStrategy<Tranche> {
    (1_u16..4, by_offset(reach), by_offset(reach))
        .prop_map(|(years, cost, high)| Tranche {
            years,
            cost,
            high,
            ..Tranche::default()
        })
        .boxed()
}

fn ramp(reach: Reach) -> BoxedStrategy<Ramp> {
    let years = (1_u16..5).prop_map(Year::relative);
    (
        percent(reach, 0, 100),
        btree_map(years, percent(reach, 0, 100), 0..3),
    )
        .prop_map(|(first, later)| Ramp(Rates { first, later }))
        .boxed()
}

fn benefit(reach: Reach) -> BoxedStrategy<Benefit> {
    let when = (offset(reach), ramp(reach), percent(reach, 0, 100));
    let what = (
        amount(reach, false),
        percent(reach, -5, 5),
        percent(reach, 0, 100),
        any::<bool>(),
        option::weighted(0.2, amount(reach, false)),
    );
    (when, what)
        .prop_map(|((from_offset, ramp, realisation), what)| {
            let (value, real_growth, share, leaves_budget, exit_cost) = what;
            Benefit {
                from_offset,
                full_value: Some(value),
                real_growth,
                retires: Retirement { item: None, share },
                ramp,
                realisation,
                leaves_budget,
                exit_cost,
                ..Benefit::default()
            }
        })
        .boxed()
}

fn booking(reach: Reach) -> BoxedStrategy<Booking> {
    (percent(reach, 0, 100), offset(reach), offset(reach))
        .prop_map(|(share, from_offset, to_offset)| Booking {
            share,
            from_offset,
            to_offset,
            ..Booking::default()
        })
        .boxed()
}

/// An initiative, without what it points at.
pub(crate) fn initiative(reach: Reach) -> BoxedStrategy<Drawn> {
    let states = <InitiativeStatus as strum::VariantArray>::VARIANTS;
    let what = (
        prop::sample::select(states),
        option::of(any::<bool>()),
        year(reach),
        1_u16..20,
        percent(reach, 0, 100),
        by_offset(reach),
        any::<bool>(),
    );
    let costs = (
        vec(tranche(reach), 0..3),
        (offset(reach), amount(reach, false), percent(reach, -5, 5)),
        (offset(reach), offset(reach), amount(reach, false)),
        (
            percent(reach, 0, 100),
            option::of(amount(reach, false)),
            0_u16..4,
        ),
        amount(reach, false),
    );
    let gives = (
        vec(
            (benefit(reach), any::<(Option<Index>, Option<Index>)>()),
            0..4,
        ),
        vec((booking(reach), any::<Index>()), 0..2),
        any::<Option<Index>>(),
    );
    (what, costs, gives)
        .prop_map(|(what, costs, (benefits, bookings, payer))| {
            let (status, active, start, life_years, retained, agreed, sale) = what;
            let (tranches, run, parallel, funding, residual_value) = costs;
            let (benefits, points): (Vec<Benefit>, Vec<_>) = benefits.into_iter().unzip();
            let (bookings, teams): (Vec<Booking>, Vec<Index>) = bookings.into_iter().unzip();
            let initiative = Initiative {
                kind: InitiativeKind::Efficiency,
                status,
                active,
                start,
                life_years,
                retained,
                taken_out: if sale { agreed } else { AmountsByOffset::new() },
                residual_value,
                residual_is_sale: sale,
                run_cost: RunCost {
                    from_offset: run.0,
                    amount: run.1,
                    real_growth: run.2,
                },
                parallel_run: ParallelRun {
                    from_offset: parallel.0,
                    to_offset: parallel.1,
                    amount: parallel.2,
                },
                co_funding: CoFunding {
                    share: funding.0,
                    cap: funding.1,
                    years: funding.2,
                    ..CoFunding::default()
                },
                tranches,
                benefits,
                bookings,
                ..Initiative::default()
            };
            (initiative, points, teams, payer)
        })
        .boxed()
}

/// Puts initiatives into a plan, pointing at what is there.
pub(crate) fn add(plan: &mut Plan, drawn: Vec<Drawn>) {
    let kinds = <ActorKind as strum::VariantArray>::VARIANTS;
    for (at, kind) in kinds.iter().enumerate() {
        plan.actors.push(Arc::new(Actor {
            id: ActorId::new(&format!("a{at}")).unwrap(),
            kind: *kind,
            ..Actor::default()
        }));
    }
    for (at, (mut initiative, points, teams, payer)) in drawn.into_iter().enumerate() {
        initiative.id = InitiativeId::new(&format!("s{at}")).unwrap();
        let spends: Vec<_> = plan.lines.iter().filter(|line| !line.is_income()).collect();
        initiative.paid_from = payer
            .filter(|_| !spends.is_empty())
            .map(|index| spends[index.index(spends.len())].id.clone());
        for (nth, tranche) in initiative.tranches.iter_mut().enumerate() {
            tranche.id = TrancheId::new(&format!("t{nth}")).unwrap();
        }
        for (nth, (benefit, (item, actor))) in
            initiative.benefits.iter_mut().zip(points).enumerate()
        {
            benefit.id = BenefitId::new(&format!("b{nth}")).unwrap();
            if let Some(index) = item.filter(|_| !plan.items.is_empty()) {
                benefit.full_value = None;
                benefit.retires.item = Some(plan.items[index.index(plan.items.len())].id.clone());
            } else if let Some(index) = actor {
                benefit.recipient = Some(plan.actors[index.index(plan.actors.len())].id.clone());
            }
        }
        for (nth, (booking, team)) in initiative.bookings.iter_mut().zip(teams).enumerate() {
            booking.id = BookingId::new(&format!("k{nth}")).unwrap();
            if !plan.teams.is_empty() {
                booking.team = Some(plan.teams[team.index(plan.teams.len())].id.clone());
            }
        }
        plan.initiatives.push(Arc::new(initiative));
    }
}
