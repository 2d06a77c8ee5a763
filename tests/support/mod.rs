//! What several tests need: the sample budgets, and projections of them.
#![allow(
    clippy::allow_attributes,
    reason = "what a test uses differs from test to test"
)]
#![allow(dead_code, unused_imports, reason = "each test uses its part")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "a test may be told to write its golden files"
)]

pub(crate) mod random;
pub(crate) mod random_initiatives;
pub(crate) mod random_levers;
pub(crate) mod renewal;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use handlingsrom::file::{self, OpenedPlan};
use handlingsrom::model::{Entity, Plan, ScenarioId};
use handlingsrom::money::Money;
use handlingsrom::projection::{Measure, Projection, Quantity, Trail, project};

pub(crate) const SAMPLES: [&str; 6] = [
    "lanekassen",
    "bronnoysund",
    "skatteetaten",
    "askoy-stab",
    "nordlys-it",
    "regneeksempel",
];

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn sample_path(name: &str) -> PathBuf {
    root().join(format!("sample-budgets/{name}.handlingsrom.json"))
}

pub(crate) fn opened(name: &str) -> OpenedPlan {
    file::open(&sample_path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub(crate) fn sample(name: &str) -> Plan {
    opened(name).plan
}

/// The base and every scenario of a plan.
pub(crate) fn scenarios(plan: &Plan) -> Vec<Option<ScenarioId>> {
    let scenarios = plan
        .scenarios
        .iter()
        .map(|scenario| Some(scenario.id.clone()));
    std::iter::once(None).chain(scenarios).collect()
}

pub(crate) fn projected(plan: &Plan, scenario: Option<&ScenarioId>) -> Projection {
    let resolved = plan.under(scenario);
    assert!(resolved.lost.is_empty(), "{:?}", resolved.lost);
    project(Arc::new(resolved.plan))
}

/// What a trail lacks to its end, if anything: of every line in every year that is computed, of
/// the steps and of their sums by cause.
pub(crate) fn broken_trail(projection: &Projection) -> Option<Trail> {
    let lines = projection.plan().lines.iter();
    let trails = lines.flat_map(|line| {
        let years = projection.horizon().years();
        years.filter_map(|year| projection.trail(&line.id, year))
    });
    let mut trails = trails.filter(|trail| {
        let figure = Measure::Line.of(Entity::Line(trail.line.clone()), trail.to);
        let steps: Money = trail.steps.iter().map(|step| step.amount).sum();
        let sums: Money = trail.by_kind().iter().map(|sum| sum.amount).sum();
        let end = trail.start.plus(steps);
        end != trail.end
            || trail.start.plus(sums) != end
            || projection.value(&figure) != Some(Quantity::Kroner(end))
    });
    trails.next()
}

/// Whether golden files are to be written anew instead of compared.
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}
