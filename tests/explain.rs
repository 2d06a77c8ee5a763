//! Every explanation recombines: the terms of every figure give the figure, and every term is
//! what it says it is, in every sample under every scenario.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod support;

use handlingsrom::explain::{self, Explanation, Form, How, Origin, explain, recombine, used_in};
use handlingsrom::model::{Entity, ItemId, Percent};
use handlingsrom::projection::{Figure, Measure, Projection, Quantity};
use handlingsrom::worth;
use rust_decimal::Decimal;
use support::{SAMPLES, projected, sample, scenarios};

/// Unrounded values are the same when they differ in digits that no øre can see.
fn same(a: Quantity, b: Quantity) -> bool {
    let far_below_an_oere = Decimal::new(1, 12);
    match (a, b) {
        (Quantity::Kroner(_) | Quantity::Year(_) | Quantity::Undefined, _)
        | (Quantity::Years(None), _) => a == b,
        _ => match (a.number(), b.number()) {
            (Some(a), Some(b)) => (a - b).abs() < far_below_an_oere,
            _ => false,
        },
    }
}

fn check(projection: &Projection, figure: &Figure) {
    let value = worth::value(projection, figure).unwrap();
    let explanation = explain(projection, figure).unwrap_or_else(|| panic!("no {figure}"));
    let recombined = recombine(&explanation).unwrap_or_else(|| panic!("{explanation:#?}"));
    assert!(
        same(recombined, value),
        "{figure}: {value:?}, but {recombined:?}\n{explanation:#?}"
    );
    for term in &explanation.terms {
        if let Origin::Figure(figure) = &term.origin {
            let value = worth::value(projection, figure);
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
    for term in &explanation.terms {
        let Origin::Figure(Figure {
            year: Some(year), ..
        }) = term.origin
        else {
            panic!("{term:?}")
        };
        assert_eq!(term.form, Form::Plus, "no sample has general prices of its own");
        let passed = year.since(first);
        let factor = (0..passed).fold(Decimal::ONE, |factor, _| factor / growth);
        let value = term.value.number().unwrap() * factor;
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
            let figures = worth::figures(&projection);
            assert!(figures.len() > 1000, "{name}");
            for figure in figures {
                check(&projection, &figure);
            }
        }
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
