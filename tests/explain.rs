//! Every explanation recombines: the terms of every figure give the figure, and every term is
//! what it says it is, in every sample under every scenario.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::sync::Arc;

use handlingsrom::explain::{self, Explanation, Form, How, Origin, explain, recombine, used_in};
use handlingsrom::model::{
    Actor, ActorId, ActorKind, AtEnd, Benefit, BenefitId, Binding, Discounting, Entity,
    InitiativeId, InitiativeStatus, ItemId, LeverUse, LeverUseId, Percent, Plan, Rates,
};
use handlingsrom::money::Money;
use handlingsrom::projection::{Figure, Measure, Projection, Quantity};
use handlingsrom::room;
use handlingsrom::time::Year;
use rust_decimal::{Decimal, dec};
use support::{SAMPLES, projected, sample, scenarios};

/// Unrounded values are the same when they differ in digits that no øre can see.
fn same(a: Quantity, b: Quantity) -> bool {
    let far_below_an_oere = Decimal::new(1, 12);
    match (a, b) {
        (
            Quantity::Kroner(_) | Quantity::Year(_) | Quantity::Undefined | Quantity::Years(None),
            _,
        ) => a == b,
        _ => match (a.number(), b.number()) {
            (Some(a), Some(b)) => (a - b).abs() < far_below_an_oere,
            _ => false,
        },
    }
}

fn check(projection: &Projection, figure: &Figure) {
    let value = room::value(projection, figure).unwrap();
    let explanation = explain(projection, figure).unwrap_or_else(|| panic!("no {figure}"));
    let recombined = recombine(&explanation).unwrap_or_else(|| panic!("{explanation:#?}"));
    assert!(
        same(recombined, value),
        "{figure}: {value:?}, but {recombined:?}\n{explanation:#?}"
    );
    for term in &explanation.terms {
        if let Origin::Figure(figure) = &term.origin {
            let value = room::value(projection, figure);
            assert_eq!(value, Some(term.value), "{figure}");
        }
    }
    check_rate(projection, &explanation);
}

/// At a rate of return the terms are worth nothing: less than a millionth of what they are.
fn check_rate(projection: &Projection, explanation: &Explanation) {
    let (How::RateOfReturn, Quantity::Percent(rate)) = (explanation.how, explanation.value) else {
        return;
    };
    let growth = Percent(rate).growth_factor();
    let first = projection.horizon().first();
    let (mut worth, mut size) = (Decimal::ZERO, Decimal::ZERO);
    let mut terms = explanation.terms.iter().peekable();
    while let Some(term) = terms.next() {
        let Origin::Figure(Figure {
            year: Some(year), ..
        }) = term.origin
        else {
            panic!("{term:?}")
        };
        let passed = year.since(first);
        let mut value = (0..passed).fold(term.value.number().unwrap(), |value, _| value / growth);
        while let Some(ratio) = terms.next_if(|it| it.form == Form::Times) {
            value *= ratio.value.number().unwrap();
        }
        worth += value;
        size += value.abs();
    }
    assert!(worth.abs() < size / Decimal::from(1_000_000), "{worth}");
}

#[test]
fn every_figure_of_every_sample_recombines() {
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let projection = projected(&plan, scenario.as_ref());
            let figures = room::figures(&projection);
            assert!(figures.len() > 1000, "{name}");
            for figure in figures {
                check(&projection, &figure);
            }
        }
    }
}

/// The teaching case with all that an initiative can have: other bodies that gain and give, a sale,
/// a residual value, a start before the plan, costs after the analysis, costs that end without a
/// gain, prices of its own, one rate, and a price year that is not the first.
fn rich() -> Plan {
    let mut plan = sample("regneeksempel");
    plan.general_price = Some(Rates::constant(Percent(dec!(2.3))));
    plan.discounting = Discounting::OneRate;
    plan.discount_rate = Some(Percent(dec!(5)));
    plan.price_year = Some(Year::new(2029));
    plan.actors.push(Arc::new(Actor {
        id: ActorId::new("nabo").unwrap(),
        name: "Nabo".into(),
        kind: ActorKind::PublicBody,
    }));
    let nabo = || Some(ActorId::new("nabo").unwrap());
    let kroner = Money::kroner;
    {
        let a = Arc::make_mut(&mut plan.initiatives[0]);
        a.status = InitiativeStatus::Decided;
        a.start = Year::new(2026);
        a.co_funding.source = nabo();
        a.co_funding.share = Percent::of(30);
        a.co_funding.years = 3;
        a.co_funding.cap = Some(kroner(4_000_000));
        a.parallel_run.from_offset = 2;
        a.parallel_run.to_offset = 3;
        a.parallel_run.amount = kroner(700_000);
        a.residual_value = Money::entered(dec!(1000000.005));
        a.residual_is_sale = true;
        a.benefits.push(Benefit {
            id: BenefitId::new("nabo").unwrap(),
            recipient: nabo(),
            leaves_budget: true,
            from_offset: 3,
            full_value: Some(kroner(600_000)),
            ..Benefit::default()
        });
        a.benefits.push(Benefit {
            id: BenefitId::new("eget").unwrap(),
            full_value: Some(kroner(200_000)),
            real_growth: Percent::of(1),
            ..Benefit::default()
        });
    }
    {
        let b = Arc::make_mut(&mut plan.initiatives[1]);
        b.active = Some(true);
        b.residual_value = kroner(2_500_000);
        let mut late = b.clone();
        late.id = InitiativeId::new("sein").unwrap();
        late.start = Year::new(2040);
        late.run_cost.amount = kroner(100_000);
        let mut after = late.clone();
        after.id = InitiativeId::new("etter").unwrap();
        after.start = Year::new(2060);
        let mut costs = late.clone();
        costs.id = InitiativeId::new("koster").unwrap();
        costs.start = Year::new(2031);
        costs.life_years = 3;
        costs.benefits.clear();
        let more = [late, after, costs];
        plan.initiatives.extend(more.map(Arc::new));
    }
    plan
}

#[test]
fn every_figure_of_a_plan_with_everything_recombines() {
    let plan = rich();
    let projection = projected(&plan, None);
    let figures = room::figures(&projection);
    let value = |name: &str| room::value(&projection, &name.parse().unwrap()).unwrap();
    assert_eq!(value("npv_budget:sein"), Quantity::Undefined);
    assert_eq!(value("npv_budget:etter"), Quantity::Undefined);
    assert_eq!(value("payback_budget:koster"), Quantity::Years(None));
    assert_eq!(value("rate_of_return_budget:koster"), Quantity::Undefined);
    assert!(value("overlap").number().unwrap() > Decimal::ZERO);
    assert_ne!(value("price_ratio@2041").number(), Some(Decimal::ONE));
    for figure in figures {
        check(&projection, &figure);
    }
}

/// Uses that are repaid within the analysis and after it, money for some years alone, a team whose
/// one-off money ends in the same year as such money, and contracts that renew themselves.
#[test]
fn every_figure_of_the_later_bite_recombines() {
    let mut plan = rich();
    let used = |lever: &str, year: u16, amount: i64| LeverUse {
        id: LeverUseId::new(&format!("{lever}-{year}")).unwrap(),
        lever: lever.into(),
        year: Year::new(year),
        until: Some(Year::new(year + 1)),
        amount: Money::kroner(amount),
        ..LeverUse::default()
    };
    let last = projected(&plan, None).horizon().last().number();
    plan.lever_uses = [
        used("advance", 2029, 3_000_000),
        used("advance", last - 1, 600_000),
        used("extra_income", 2028, 40_000_000),
        used("request", 2030, 1_500_000),
    ]
    .map(Arc::new)
    .to_vec();
    Arc::make_mut(&mut plan.teams[0]).one_off_until = Some(Year::new(2029));
    let item = Arc::make_mut(&mut plan.items[0]);
    item.binding = Binding::Contract;
    item.contract.until = Some(Year::new(2030));
    item.contract.at_end = AtEnd::Renews;
    item.contract.years = Some(3);
    let projection = projected(&plan, None);
    let value = |name: &str| room::value(&projection, &name.parse().unwrap()).unwrap();
    let is_positive = |name: &str| value(name).number().unwrap() > Decimal::ZERO;
    for name in [
        "lever_cliff@2030",
        "renewed@2031",
        "use_worth",
        "relief@2029",
    ] {
        assert!(is_positive(name), "{name}: {:?}", value(name));
    }
    assert_eq!(
        value(&format!("use_worth:advance-{}", last - 1)),
        Quantity::Undefined
    );
    for figure in room::figures(&projection) {
        check(&projection, &figure);
    }
}

#[test]
fn every_tree_ends_in_what_was_entered() {
    for name in SAMPLES {
        let plan = sample(name);
        let projection = projected(&plan, None);
        let last = plan.budget().last();
        for figure in [format!("balance@{last}"), "squeeze_year".into()] {
            let tree = explain::tree(&projection, &figure.parse().unwrap()).unwrap();
            let mut ends = 0;
            let mut open = vec![tree];
            while let Some(node) = open.pop() {
                for (term, child) in node.explanation.terms.iter().zip(&node.children) {
                    match (&term.origin, child) {
                        (Origin::Figure(_), Some(child)) => open.push(child.clone()),
                        (Origin::Figure(figure), None) => panic!("{figure} is not explained"),
                        (Origin::Entered(place), _) => {
                            assert!(plan.get(place).is_some(), "{place}");
                            ends += 1;
                        }
                        _ => {}
                    }
                }
            }
            assert!(ends > 10, "{name} {figure}");
        }
    }
}

/// How many levels of explanation lie between a figure and the first term that is an amount of a
/// thing; none where there is none within `most`.
fn distance(projection: &Projection, from: &Figure, thing: &Entity, most: usize) -> Option<usize> {
    let mut level = vec![from.clone()];
    for depth in 1..=most {
        let terms = level
            .iter()
            .flat_map(|figure| explain(projection, figure).unwrap().terms);
        let terms = terms.filter_map(|term| match term.origin {
            Origin::Figure(figure) => Some(figure),
            _ => None,
        });
        level = terms.collect();
        level.sort();
        level.dedup();
        let own_amount = |it: &Figure| match thing {
            Entity::Line(_) => matches!(it.measure, Measure::Line | Measure::Lasting),
            _ => true,
        };
        if level
            .iter()
            .any(|it| it.subject.as_ref() == Some(thing) && own_amount(it))
        {
            return Some(depth);
        }
    }
    None
}

/// Spending is operations and envelope less underspend, and operations are gross less released:
/// four levels down to an item, and one more to a team through the envelope, or to income that
/// raises a line. What is covered is explained by what is to free, so a release is no term of it
/// where nothing is left uncovered.
#[test]
fn what_a_thing_is_used_in_has_it_among_its_terms() {
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let projection = projected(&plan, scenario.as_ref());
            let plan = projection.plan();
            let lines = plan.lines.iter().map(|it| Entity::Line(it.id.clone()));
            let items = plan.items.iter().map(|it| Entity::Item(it.id.clone()));
            let teams = plan.teams.iter().map(|it| Entity::Team(it.id.clone()));
            let profiles = plan.profiles.iter();
            let profiles = profiles.map(|it| Entity::Profile(it.id.clone()));
            let releases = plan.releases.iter();
            let releases = releases.map(|it| Entity::Release(it.id.clone()));
            let budget = plan.budget();
            let things = lines.chain(items).chain(teams).chain(profiles);
            let mut found = 0;
            for thing in things.chain(releases) {
                let most = match thing {
                    Entity::Line(_) | Entity::Team(_) => 5,
                    _ => 4,
                };
                for year in [budget.first(), budget.last()] {
                    let figures = used_in(&projection, &thing, year).into_iter();
                    for figure in figures.filter(|it| it.measure != Measure::Covered) {
                        let near = distance(&projection, &figure, &thing, most);
                        assert!(near.is_some(), "{name}: {thing} in {figure}");
                        found += 1;
                    }
                }
            }
            assert!(found > 20, "{name}: {found}");
        }
    }
}

#[test]
fn an_item_is_used_in_what_its_line_and_the_plan_spend() {
    let projection = projected(&sample("regneeksempel"), None);
    let year = projection.plan().budget().last();
    let item = Entity::Item(ItemId::new("staff").unwrap());
    let figures = used_in(&projection, &item, year);
    let written: Vec<String> = figures.iter().map(Figure::to_string).collect();
    assert_eq!(
        written,
        [
            "operations:p01@2034",
            "spending:p01@2034",
            "operations@2034",
            "spending@2034"
        ]
    );
    let none = ItemId::new("none").unwrap();
    assert_eq!(used_in(&projection, &Entity::Item(none), year), []);
    assert_eq!(used_in(&projection, &Entity::Plan, year), []);
}
