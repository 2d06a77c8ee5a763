//! Every explanation recombines: the terms of every figure give the figure, and every term is
//! what it says it is, in every sample under every scenario.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod support;

use handlingsrom::explain::{self, Origin, explain, recombine};
use handlingsrom::projection::{Figure, Projection, Quantity};
use rust_decimal::Decimal;
use support::{SAMPLES, projected, sample, scenarios};

/// Unrounded values are the same when they differ in digits that no øre can see.
fn same(a: Quantity, b: Quantity) -> bool {
    let far_below_an_oere = Decimal::new(1, 12);
    match (a, b) {
        (Quantity::Kroner(_) | Quantity::Year(_) | Quantity::Undefined, _) => a == b,
        _ => match (a.number(), b.number()) {
            (Some(a), Some(b)) => (a - b).abs() < far_below_an_oere,
            _ => false,
        },
    }
}

fn check(projection: &Projection, figure: &Figure) {
    let value = projection.value(figure).unwrap();
    let explanation = explain(projection, figure).unwrap_or_else(|| panic!("no {figure}"));
    let recombined = recombine(&explanation).unwrap_or_else(|| panic!("{explanation:#?}"));
    assert!(
        same(recombined, value),
        "{figure}: {value:?}, but {recombined:?}\n{explanation:#?}"
    );
    for term in &explanation.terms {
        if let Origin::Figure(figure) = &term.origin {
            assert_eq!(projection.value(figure), Some(term.value), "{figure}");
        }
    }
}

#[test]
fn every_figure_of_every_sample_recombines() {
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let projection = projected(&plan, scenario.as_ref());
            let figures = projection.figures();
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
