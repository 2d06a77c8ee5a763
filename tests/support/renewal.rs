//! A plan with two initiatives that have every kind of part, and parties.

use std::collections::BTreeMap;
use std::sync::Arc;

use handlingsrom::model::{
    Actor, ActorId, ActorKind, Annotation, Benefit, BenefitId, Booking, BookingId, Certainty,
    Change, CoFunding, Effect, EffectId, Entity, Extent, Field, Importance, Initiative,
    InitiativeId, InitiativeKind, InitiativeStatus, ParallelRun, Percent, Place, Plan, Ramp, Rates,
    Relation, RelationId, RelationKind, Retirement, RunCost, Tranche, TrancheId, UserInvolvement,
};
use handlingsrom::money::Money;
use handlingsrom::time::Year;

use super::sample;

fn kroner(amount: &str) -> Money {
    Money::entered(amount.parse().unwrap())
}

fn amounts(all: &[(u16, &str)]) -> BTreeMap<Year, Money> {
    let of = |(offset, amount): &(u16, &str)| (Year::relative(*offset), kroner(amount));
    all.iter().map(of).collect()
}

/// The sample budget of Lånekassen with two initiatives and two parties.
pub(crate) fn renewal() -> Plan {
    let mut plan = sample("lanekassen");
    plan.actors = vec![actor("skatt", "Skatteetaten", ActorKind::PublicBody)];
    plan.actors
        .push(actor("studenter", "Studenter", ActorKind::Citizens));
    // What is said and changed of the sample's own goes with them.
    plan.scenarios.retain(|it| it.id.as_str() != "fornyelse");
    let own = |place: &&Place| {
        matches!(
            place.entity.owner(),
            Entity::Initiative(_) | Entity::Actor(_)
        )
    };
    let said: Vec<Place> = plan.annotations.keys().filter(own).cloned().collect();
    for place in said {
        plan.annotations.remove_mut(&place);
    }
    plan.initiatives = vec![Arc::new(casework(&plan)), Arc::new(archive())];
    let step = Entity::Tranche(
        initiative("saksflyt"),
        TrancheId::new("forprosjekt").unwrap(),
    );
    let said = Annotation {
        source: Some("Konseptvalg 2026".to_owned()),
        certainty: Some(Certainty::Proposed),
        ..Annotation::default()
    };
    plan.apply(&Change::Annotate {
        place: step.field(Field::Amount),
        annotation: said,
    })
    .unwrap();
    plan
}

fn actor(id: &str, name: &str, kind: ActorKind) -> Arc<Actor> {
    Arc::new(Actor {
        id: ActorId::new(id).unwrap(),
        name: name.to_owned(),
        kind,
    })
}

fn initiative(id: &str) -> InitiativeId {
    InitiativeId::new(id).unwrap()
}

fn casework(plan: &Plan) -> Initiative {
    Initiative {
        id: initiative("saksflyt"),
        name: "Ny saksflyt".to_owned(),
        owner: "Avdeling tildeling".to_owned(),
        kind: InitiativeKind::Efficiency,
        status: InitiativeStatus::Proposed,
        start: Year::new(2028),
        earliest: Some(Year::new(2028)),
        latest: Some(Year::new(2030)),
        paid_from: plan.lines.first().map(|it| it.id.clone()),
        residual_value: kroner("1000000"),
        run_cost: RunCost {
            from_offset: 2,
            amount: kroner("2500000"),
            real_growth: Percent::of(1),
        },
        parallel_run: ParallelRun {
            from_offset: 1,
            to_offset: 2,
            amount: kroner("1200000"),
        },
        retained: Percent::of(60),
        taken_out: amounts(&[(3, "1500000")]),
        co_funding: CoFunding {
            source: ActorId::new("skatt").ok(),
            share: Percent::of(20),
            cap: Some(kroner("4000000")),
            from_offset: 0,
            years: 2,
        },
        tranches: steps(),
        benefits: benefits(plan),
        bookings: vec![Booking {
            id: BookingId::new("utvikling").unwrap(),
            team: plan.teams.first().map(|it| it.id.clone()),
            share: Percent::of(30),
            from_offset: 0,
            to_offset: 1,
        }],
        effects: vec![Effect {
            id: EffectId::new("rettssikkerhet").unwrap(),
            name: "Bedre rettssikkerhet".to_owned(),
            importance: Importance::Large,
            extent: Extent::MediumPositive,
        }],
        relations: vec![Relation {
            id: RelationId::new("arkiv").unwrap(),
            kind: RelationKind::Requires,
            initiative: Some(initiative("arkiv")),
        }],
        ..Initiative::default()
    }
}

fn steps() -> Vec<Tranche> {
    vec![
        Tranche {
            id: TrancheId::new("forprosjekt").unwrap(),
            name: "Forprosjekt".to_owned(),
            gate: "BP2".to_owned(),
            cost: amounts(&[(0, "4000000")]),
            low: amounts(&[(0, "3000000")]),
            high: amounts(&[(0, "6000000")]),
            users: UserInvolvement {
                who: "Studenter".to_owned(),
                ..UserInvolvement::default()
            },
            ..Tranche::default()
        },
        Tranche {
            id: TrancheId::new("bygging").unwrap(),
            name: "Bygging".to_owned(),
            years: 2,
            cost: amounts(&[(1, "12345678.9"), (2, "8000000")]),
            ..Tranche::default()
        },
    ]
}

fn benefits(plan: &Plan) -> Vec<Benefit> {
    vec![
        Benefit {
            id: BenefitId::new("lisens").unwrap(),
            name: "Gammel lisens faller bort".to_owned(),
            from_offset: 3,
            retires: Retirement {
                item: plan.items.first().map(|it| it.id.clone()),
                share: Percent::of(50),
            },
            leaves_budget: true,
            ..Benefit::default()
        },
        Benefit {
            id: BenefitId::new("ventetid").unwrap(),
            name: "Kortere ventetid".to_owned(),
            recipient: ActorId::new("studenter").ok(),
            from_offset: 2,
            full_value: Some(kroner("9000000")),
            real_growth: Percent::of(1),
            ramp: Ramp(Rates {
                first: Percent::of(25),
                later: BTreeMap::from([(Year::relative(1), Percent::of(75))]),
            }),
            realisation: Percent::of(80),
            range_low: Some(Percent::of(50)),
            range_high: Some(Percent::of(150)),
            owner: "Avdeling tildeling".to_owned(),
            starting_point: "41 dager i 2026".to_owned(),
            ..Benefit::default()
        },
    ]
}

fn archive() -> Initiative {
    Initiative {
        id: initiative("arkiv"),
        name: "Nytt arkiv".to_owned(),
        kind: InitiativeKind::Mandatory,
        status: InitiativeStatus::Decided,
        active: Some(true),
        start: Year::new(2027),
        tranches: vec![Tranche {
            id: TrancheId::new("innføring").unwrap(),
            name: "Innføring av arkiv".to_owned(),
            cost: amounts(&[(0, "3000000"), (1, "1000000")]),
            years: 2,
            ..Tranche::default()
        }],
        benefits: vec![Benefit {
            id: BenefitId::new("bruk").unwrap(),
            name: "Mindre dobbeltføring".to_owned(),
            from_offset: 2,
            full_value: Some(kroner("700000")),
            ..Benefit::default()
        }],
        bookings: vec![Booking {
            id: BookingId::new("hjelp").unwrap(),
            share: Percent::of(10),
            ..Booking::default()
        }],
        effects: vec![Effect {
            id: EffectId::new("omlegging").unwrap(),
            name: "Uro i omleggingen".to_owned(),
            extent: Extent::SmallNegative,
            ..Effect::default()
        }],
        relations: vec![Relation {
            id: RelationId::new("saksflyt").unwrap(),
            kind: RelationKind::Excludes,
            initiative: Some(initiative("saksflyt")),
        }],
        ..Initiative::default()
    }
}
