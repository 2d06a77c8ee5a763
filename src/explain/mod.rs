//! "How did this number come about?", for any figure, down to what was entered.
//!
//! An explanation is a calculation that reads downwards: each term is another figure, an entered
//! value, or a value of the rule set. Only terms that made a difference are there. It is built on
//! demand, one level at a time; [`tree`] follows every figure to its end.

mod bite;
mod initiative;
mod lever;
mod line;
mod recombine;
mod room;
mod sums;
mod thing;
mod used;
mod whole;
mod worth;

use std::collections::HashMap;
use std::sync::Arc;

pub use self::recombine::recombine;
pub use self::used::used_in;
use crate::model::{Annotation, Entity, Field, Place, Rates, Value};
use crate::projection::{Figure, Lock, Measure, Projection, Quantity};
use crate::rules::Status;
use crate::time::Year;
use crate::worth::NoRate;

/// One level of how a figure came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The figure.
    pub figure: Figure,
    /// Its value.
    pub value: Quantity,
    /// How the terms make the value.
    pub how: How,
    /// How the result is rounded.
    pub rounding: Rounding,
    /// The terms, in the order of the calculation.
    pub terms: Vec<Term>,
    /// Why nothing can be released, where that is the reason for a zero or for what is locked.
    pub lock: Option<Lock>,
}

/// How terms make a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum How {
    /// Term by term, downwards, as each term's form says; starting from nothing.
    Steps,
    /// Term by term, and nothing where that is negative.
    PositivePart,
    /// The smallest of the terms.
    Smallest,
    /// The first terms with [`Form::Plus`] together, as % of those with [`Form::DividedBy`].
    Share,
    /// The first term weights the second; what it leaves weights the third.
    Weighted,
    /// The first year whose term is below the first term.
    FirstYearBelow,
    /// The first year whose term is not above nothing.
    FirstYearEmpty,
    /// No limit applies.
    NoLimit,
    /// Nothing: the term is what locks it.
    Locked,
    /// No flow lies within the analysis, so there is no number.
    NoFlow,
    /// A cost comes after the analysis, so there is no number; the term is its year.
    CostAfter,
    /// From the year of the first term, the last crossing of the others, which are cumulative
    /// flows: linear within the year.
    Payback,
    /// The lowest rate at which the terms, flows by year, are worth nothing.
    RateOfReturn,
    /// No rate makes the terms worth nothing.
    NoRate(NoRate),
    /// The lowest of the terms, which are cumulative flows, where it is below nothing; shown
    /// positive.
    PeakNeed,
    /// The first year of the lowest term, where it is below nothing.
    PeakYear,
    /// The first term per krone of the second, which is a cost.
    PerPublicKrone,
    /// The public budgets gain, so there is no cost to divide by.
    SelfFinancing,
    /// The public budgets neither gain nor lose, so there is no cost to divide by.
    NoPublicCost,
    /// What is left of all of it, in percent, when the first term's part of the second is gone.
    BreakEven,
    /// There is no benefit to realise.
    NoBenefits,
    /// There are no years to spread the worth over.
    NoYears,
    /// It has begun, and cannot begin a year later.
    HasBegun,
    /// Something is repaid after the analysis, so there is no number; the term is its year.
    RepaidAfter,
}

impl How {
    /// Whether terms are compared, and not put together one by one.
    pub fn compares(self) -> bool {
        !matches!(
            self,
            Self::Steps
                | Self::PositivePart
                | Self::Share
                | Self::PerPublicKrone
                | Self::BreakEven
                | Self::RateOfReturn
                | Self::NoRate(_)
        )
    }
}

/// How a result is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Rounding {
    /// Not.
    None,
    /// To øre, half away from zero.
    Posting,
    /// To øre, half away from zero; never below nothing.
    Cost,
    /// Down to øre; never below nothing.
    Cap,
}

/// What a term does to the result so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Form {
    /// Is added.
    Plus,
    /// Is taken away.
    Minus,
    /// Multiplies.
    Times,
    /// Multiplies, as a percentage.
    TimesPercent,
    /// Multiplies, as one plus a percentage.
    TimesGrowth,
    /// Multiplies, as one minus a percentage.
    TimesRemaining,
    /// Stands as one plus a percentage.
    GrowthFactor,
    /// Divides.
    DividedBy,
    /// Divides, as one plus a percentage.
    DividedByGrowth,
}

/// Where a term comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// Another figure, with an explanation of its own.
    Figure(Figure),
    /// An entered value.
    Entered(Place),
    /// A value of the rule set.
    Rule {
        /// Its name in the rule set.
        name: String,
        /// Where the rule set has it from.
        source: String,
        /// How sure it is.
        status: Status,
    },
    /// One, by definition: the index of the price year.
    Definition,
    /// Years passed since year 0, and one.
    YearsPassed,
    /// The months of a year.
    MonthsOfYear,
    /// All of it, before something is taken off or added.
    Whole,
    /// What initiatives together would retire of an item beyond all of it.
    Overlap,
    /// What is left of a cap after the years before.
    CapLeft,
    /// What active initiatives gain together.
    Together,
    /// What spreads a worth over the years of a life.
    AnnuityFactor,
    /// The net present value, followed to the end of life beyond the analysis.
    ToTheEnd,
    /// The same with a start a year later.
    YearLater,
    /// The first year after the analysis with a cost.
    CostAfter,
    /// The first year after the analysis in which something is repaid.
    RepaidAfter,
}

impl Origin {
    /// The key of the words for what is known by what it is and has nothing under it; `None` for
    /// figures, entered values and rules.
    pub fn key(&self) -> Option<&'static str> {
        Some(match self {
            Self::Figure(_) | Self::Entered(_) | Self::Rule { .. } => return None,
            Self::Definition => "origin-definition",
            Self::YearsPassed => "origin-years_passed",
            Self::MonthsOfYear => "origin-months_of_year",
            Self::Whole => "origin-whole",
            Self::Overlap => "origin-overlap",
            Self::CapLeft => "origin-cap_left",
            Self::Together => "origin-together",
            Self::AnnuityFactor => "origin-annuity_factor",
            Self::ToTheEnd => "origin-to_the_end",
            Self::YearLater => "origin-year_later",
            Self::CostAfter => "origin-cost_after",
            Self::RepaidAfter => "origin-repaid_after",
        })
    }
}

/// A term of an explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Where it comes from.
    pub origin: Origin,
    /// What it does.
    pub form: Form,
    /// Its value.
    pub value: Quantity,
}

/// A figure with all that is under it. Figures that are used more than once share their node.
#[derive(Debug)]
pub struct Node {
    /// The level.
    pub explanation: Explanation,
    /// The nodes of the terms that are figures, in the order of the terms.
    pub children: Vec<Option<Arc<Self>>>,
}

/// Everything under a figure, down to entered values; `None` where there is no such figure.
pub fn tree(projection: &Projection, figure: &Figure) -> Option<Arc<Node>> {
    let mut known = HashMap::new();
    node(projection, figure, &mut known)
}

fn node(
    projection: &Projection,
    figure: &Figure,
    known: &mut HashMap<Figure, Arc<Node>>,
) -> Option<Arc<Node>> {
    if let Some(node) = known.get(figure) {
        return Some(node.clone());
    }
    let explanation = explain(projection, figure)?;
    let children = explanation.terms.iter().map(|term| match &term.origin {
        Origin::Figure(figure) => node(projection, figure, known),
        _ => None,
    });
    let children = children.collect();
    let made = Arc::new(Node {
        explanation,
        children,
    });
    known.insert(figure.clone(), made.clone());
    Some(made)
}

/// What was said of an entered value.
pub fn said<'a>(projection: &'a Projection, place: &Place) -> Option<&'a Annotation> {
    projection.plan().said(place)
}

/// How a figure came about; `None` where there is no such figure.
pub fn explain(projection: &Projection, figure: &Figure) -> Option<Explanation> {
    let value = crate::room::value(projection, figure)?;
    let explainer = Explainer { projection };
    let other = || match (&figure.subject, figure.year) {
        (None, Some(year)) => explainer.whole(figure.measure, year),
        (None, None) => explainer.yearless(figure.measure),
        (Some(Entity::Line(_)), Some(year)) => explainer.line(figure, year),
        (Some(subject), year) => explainer.other(figure.measure, subject, year),
    };
    let made = explainer.bite(figure).or_else(|| explainer.room(figure));
    let made = made.or_else(|| explainer.worth(figure));
    let made = made.or_else(other);
    let Made {
        how,
        rounding,
        terms,
        lock,
    } = made?;
    Some(Explanation {
        figure: figure.clone(),
        value,
        how,
        rounding,
        terms,
        lock,
    })
}

/// How a value is made, before it has its figure.
struct Made {
    how: How,
    rounding: Rounding,
    terms: Vec<Term>,
    lock: Option<Lock>,
}

impl Made {
    fn of(how: How, terms: Vec<Term>) -> Self {
        Self {
            how,
            rounding: Rounding::None,
            terms,
            lock: None,
        }
    }

    fn steps(terms: Vec<Term>) -> Self {
        Self::of(How::Steps, terms)
    }

    fn rounded(self, rounding: Rounding) -> Self {
        Self { rounding, ..self }
    }
}

struct Explainer<'a> {
    projection: &'a Projection,
}

impl Explainer<'_> {
    fn figure(&self, form: Form, figure: Figure) -> Option<Term> {
        let value = crate::room::value(self.projection, &figure)?;
        Some(Term {
            origin: Origin::Figure(figure),
            form,
            value,
        })
    }

    /// The figures that are not nothing, each in its form.
    fn figures(&self, figures: impl IntoIterator<Item = (Form, Figure)>) -> Vec<Term> {
        let terms = figures
            .into_iter()
            .filter_map(|(form, figure)| self.figure(form, figure));
        terms
            .filter(|term| term.value.number().is_some_and(|it| !it.is_zero()))
            .collect()
    }

    fn whole_figures(&self, year: Year, parts: &[(Form, Measure)]) -> Made {
        Made::steps(
            self.figures(
                parts
                    .iter()
                    .map(|(form, measure)| (*form, measure.at(year))),
            ),
        )
    }

    fn same_of_each_line(&self, measure: Measure, year: Year) -> Made {
        let lines = self
            .projection
            .plan()
            .lines
            .iter()
            .filter(|line| !line.is_income());
        let figures =
            lines.map(|line| (Form::Plus, measure.of(Entity::Line(line.id.clone()), year)));
        Made::steps(self.figures(figures))
    }

    fn entered(&self, form: Form, place: Place) -> Term {
        let value = match self.projection.plan().get(&place) {
            Some(Value::Amount(amount)) => Quantity::Unrounded(amount.decimal()),
            Some(Value::Decided(decided)) => Quantity::Unrounded(decided.amount.decimal()),
            Some(Value::Percent(rate)) => Quantity::Percent(rate.0),
            Some(Value::Count(count)) => Quantity::Factor(count),
            Some(Value::Whole(number)) => Quantity::Factor(number.into()),
            Some(Value::Year(year)) => Quantity::Year(Some(year)),
            _ => Quantity::Undefined,
        };
        Term {
            origin: Origin::Entered(place),
            form,
            value,
        }
    }

    /// A rate that holds in a year: the entry it comes from is the last one up to that year.
    fn rate(form: Form, place: Place, rates: Option<&Rates>, year: Year) -> Term {
        let place = Place {
            year: rates.and_then(|rates| rates.entered_for(year)),
            ..place
        };
        let rate = rates.map(|rates| rates.at(year)).unwrap_or_default();
        Term {
            origin: Origin::Entered(place),
            form,
            value: Quantity::Percent(rate.0),
        }
    }

    fn plan_rate(form: Form, field: Field, rates: Option<&Rates>, year: Year) -> Term {
        Self::rate(form, Entity::Plan.field(field), rates, year)
    }
}

/// The measure of one initiative that a sum over them is made of.
fn of_one(measure: Measure) -> Measure {
    match measure {
        Measure::CoFunding => Measure::InitiativeCoFunding,
        _ => Measure::InitiativeTakenOut,
    }
}

/// Measures that are put together in the same way for a line and for the whole plan.
fn combined(measure: Measure) -> &'static [(Form, Measure)] {
    use Form::{Minus, Plus};
    match measure {
        Measure::Operations => &[
            (Plus, Measure::GrossOperations),
            (Minus, Measure::Gains),
            (Minus, Measure::ReleasedOperations),
        ],
        Measure::Development => &[
            (Plus, Measure::GrossDevelopment),
            (Minus, Measure::ReleasedDevelopment),
        ],
        Measure::Envelope => &[(Plus, Measure::Development), (Plus, Measure::Unallocated)],
        Measure::PlannedSpending => &[(Plus, Measure::Operations), (Plus, Measure::Envelope)],
        Measure::Spending => &[
            (Plus, Measure::PlannedSpending),
            (Minus, Measure::ExpectedUnderspend),
        ],
        Measure::SpendingBeforeReleases => &[
            (Plus, Measure::GrossOperations),
            (Minus, Measure::Gains),
            (Plus, Measure::GrossDevelopment),
            (Plus, Measure::Unallocated),
            (Minus, Measure::UnderspendBeforeReleases),
        ],
        Measure::Balance => &[(Plus, Measure::Spendable), (Minus, Measure::Spending)],
        Measure::Released => &[
            (Plus, Measure::ReleasedOperations),
            (Plus, Measure::ReleasedDevelopment),
        ],
        _ => &[],
    }
}
