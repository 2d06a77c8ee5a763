//! What the engines make of a plan for the window: figures, what is doubtful about them, and
//! scenarios at a glance.

use std::sync::{Arc, OnceLock};

use crate::document::Revision;
use crate::findings::{Finding, counts, findings};
use crate::model::{Certainty, LostChange, Plan, Resolved, ScenarioId};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Bridge, Measure, Projection, Quantity, project};
use crate::room::{
    Bite, Cover, CoverStep, FlatCut, Freeing, FreeingYear, Headline, Ladder, ProposedPart,
    Strength, covered_by_whom, headline,
};
use crate::time::Year;
use crate::worth;
use crate::worth::Portfolio;

/// The figures of a plan under a scenario.
#[derive(Debug)]
pub(super) struct Figures {
    pub(super) projection: Projection,
    /// By budget year, what releases cover: those that the body decides, and those of others.
    pub(super) covered: Vec<[Money; 2]>,
    /// The conclusion and its price, in fixed and in nominal kroner.
    pub(super) headlines: [Headline; 2],
    /// What initiatives are worth; found when first asked for.
    pub(super) portfolio: OnceLock<Arc<Portfolio>>,
    /// What eats the room; found when first asked for.
    pub(super) bridge: OnceLock<Bridge>,
    pub(super) lost: Vec<LostChange>,
    pub(super) stamp: u64,
}

/// What is doubtful about figures, and who could free what is missing.
#[derive(Debug)]
pub struct Checks {
    /// The findings, the gravest first.
    pub findings: Vec<Finding>,
    /// How many there are of each severity.
    pub counts: [usize; 4],
    /// The budget years.
    pub years: Vec<CheckedYear>,
    /// All that is proposed, and what it leaves.
    pub cover: Cover,
    pub(super) stamp: u64,
}

/// What was found out about a budget year.
#[derive(Debug)]
pub struct CheckedYear {
    /// What is to free, in parts.
    pub freeing: FreeingYear,
    /// What proposals would give, by what they are about.
    pub proposals: Vec<ProposedPart>,
    /// What is to free, step by step.
    pub steps: Vec<CoverStep>,
    /// The same saving made flat, and what it hits.
    pub flat: FlatCut,
    /// How certain the frame is.
    pub certainty: Option<Certainty>,
}

impl Checks {
    /// What was found out about a year.
    pub fn year(&self, year: Year) -> Option<&CheckedYear> {
        self.years.iter().find(|it| it.freeing.year == year)
    }
}

/// A scenario at a glance, for choosing among them.
#[derive(Clone, Debug)]
pub struct Glance {
    /// The development share of the last budget year.
    pub share: Option<Quantity>,
    /// What is missing at most, in fixed and in nominal kroner: the year and the amount.
    missing: [Option<(Year, Money)>; 2],
    /// How many findings of each severity.
    pub counts: [usize; 4],
}

impl Glance {
    /// What is missing at most: the year, and the amount in these kroner.
    pub(super) fn missing(&self, basis: PriceBasis) -> Option<(Year, Money)> {
        let [fixed, nominal] = self.missing;
        match basis {
            PriceBasis::Fixed => fixed,
            PriceBasis::Nominal => nominal,
        }
    }
}

/// A plan to be computed under a scenario.
pub(super) struct Wish {
    pub(super) plan: Plan,
    pub(super) scenario: Option<ScenarioId>,
    pub(super) stamp: u64,
}

/// The worth of at most so many initiatives is found when it is first asked for.
const WORTH_WITHIN_A_FRAME: usize = 200;

/// Ladders of plans with at most so many items are found when they are first asked for.
const LADDERS_WITHIN_A_FRAME: usize = 1_000;

/// Computes a plan.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a job of a worker owns what it works on"
)]
pub(super) fn figures_of(wish: Wish) -> Figures {
    let Resolved { plan, lost } = wish.plan.under(wish.scenario.as_ref());
    let projection = project(Arc::new(plan));
    if projection.plan().initiatives.len() > WORTH_WITHIN_A_FRAME {
        let _ = worth::portfolio(&projection); // kept with the figures; not within a frame
    }
    let budget = projection.plan().budget().years();
    if projection.plan().items.len() > LADDERS_WITHIN_A_FRAME {
        for year in budget.clone() {
            let _ = Ladder::of(&projection, year, Strength::Realistic); // kept with the figures
        }
        let _ = Bite::of(&projection); // kept with the figures
    }
    Figures {
        covered: budget
            .map(|year| covered_by_whom(&projection, year))
            .collect(),
        headlines: [PriceBasis::Fixed, PriceBasis::Nominal]
            .map(|basis| headline(&projection, basis)),
        portfolio: OnceLock::new(),
        bridge: OnceLock::new(),
        projection,
        lost,
        stamp: wish.stamp,
    }
}

/// Checks figures, and proposes what could free what is missing.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a job of a worker owns what it works on"
)]
pub(super) fn checks_of(figures: Arc<Figures>) -> Checks {
    let projection = &figures.projection;
    let freeing = Freeing::of(projection);
    let budget = projection.plan().budget();
    let findings = findings(projection, &figures.lost);
    Checks {
        counts: counts(&findings),
        findings,
        years: budget
            .years()
            .map(|year| checked_year(projection, &freeing, year))
            .collect(),
        cover: freeing.cover,
        stamp: figures.stamp,
    }
}

fn checked_year(projection: &Projection, freeing: &Freeing, year: Year) -> CheckedYear {
    let parts = freeing.year(projection, year);
    let steps = freeing.steps(projection, year);
    CheckedYear {
        flat: FlatCut::of(projection, year, &steps, parts.unplaced),
        freeing: parts,
        proposals: freeing.proposals(year),
        steps,
        certainty: projection.frame_certainty(year),
    }
}

/// Looks at the base and every scenario of a plan.
pub(super) fn glances_of((plan, revision): (Arc<Plan>, Revision)) -> (Revision, Vec<Glance>) {
    let scenarios = plan.scenarios.iter().map(|it| Some(it.id.clone()));
    let all = std::iter::once(None).chain(scenarios);
    let glance = |scenario: Option<ScenarioId>| {
        let checked = crate::findings::check(&plan, scenario.as_ref());
        let last = checked.projection.plan().budget().last();
        Glance {
            share: checked
                .projection
                .value(&Measure::DevelopmentShare.at(last)),
            missing: [PriceBasis::Fixed, PriceBasis::Nominal].map(|prices| {
                let projection = &checked.projection;
                let peak = projection.peak(Measure::Uncovered, prices)?;
                let kroner = projection.prices().in_basis(peak.amount, peak.year, prices);
                Some((peak.year, Money::entered(kroner)))
            }),
            counts: counts(&checked.findings),
        }
    };
    (revision, all.map(glance).collect())
}
