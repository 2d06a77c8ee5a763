//! The trail of a post: from its base to its amount in a year, step by step (model §2).
//!
//! The line's path is walked once more; each step is the difference between the rounded amounts
//! before and after it, so that the steps add up to the øre without a step for rounding.

use std::collections::BTreeMap;

use super::{Cause, Path, PostingKind, Projection, Subject};
use crate::model::{
    AppropriationLine, Certainty, ChangeKind, Duration, Entity, Field, LineChange, LineId, Place,
    Rates,
};
use crate::money::Money;
use crate::time::Year;

/// What moves a line from its base. The order is that of [`Trail::by_kind`].
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::IntoStaticStr,
    strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum TrailCause {
    /// A change that was entered, of this kind.
    Change(ChangeKind),
    /// Real growth of the line.
    RealGrowth,
    /// The line's own wage share gives it another compensation than the plan's.
    CompensationDifference,
    /// The general efficiency cut.
    Cut,
    /// An amount decided for the year: what it differs from the amount of the year before (in
    /// year 0: from the base). It contains the lasting changes of its year.
    Decided,
}

/// A step of a trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailStep {
    /// What makes it.
    pub cause: TrailCause,
    /// The year in which it comes.
    pub year: Year,
    /// What it adds to the line's yearly amount, fixed kroner; negative for a reduction.
    pub amount: Money,
    /// Whether it stays in the level. Changes that count once are those of the last year alone.
    pub duration: Duration,
    /// How sure it is, where that was said of what was entered.
    pub certainty: Option<Certainty>,
    /// Where it comes from, where that was said.
    pub source: Option<String>,
    /// What was entered.
    pub place: Option<Place>,
}

/// From a line's base to its amount in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The line.
    pub line: LineId,
    /// The year that the trail leads to.
    pub to: Year,
    /// The base, rounded as a posting; fixed kroner.
    pub start: Money,
    /// What happens from year 0 on, in the order of the years and without steps of zero; the
    /// changes that count once come last.
    pub steps: Vec<TrailStep>,
    /// line(to): start and steps together, exactly, unless an amount is held at the limit of
    /// [`Money::LARGEST`]; fixed kroner.
    pub end: Money,
}

/// What a cause comes to over the years of a trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrailSum {
    /// The cause.
    pub cause: TrailCause,
    /// Whether it stays in the level.
    pub duration: Duration,
    /// The sum of its steps, fixed kroner.
    pub amount: Money,
}

impl Trail {
    /// The steps summed by cause over the years, what is lasting before what counts once; without
    /// sums of zero. They add up as the steps do.
    pub fn by_kind(&self) -> Vec<TrailSum> {
        let mut sums: BTreeMap<(Duration, TrailCause), Money> = BTreeMap::new();
        for step in &self.steps {
            let sum = sums.entry((step.duration, step.cause)).or_default();
            *sum = sum.plus(step.amount);
        }
        let sums = sums
            .into_iter()
            .map(|((duration, cause), amount)| TrailSum {
                cause,
                duration,
                amount,
            });
        sums.filter(|sum| !sum.amount.is_zero()).collect()
    }
}

impl Projection {
    /// The trail of a line to a year; `None` where there is no such line, or the year is not
    /// computed.
    pub fn trail(&self, line: &LineId, to: Year) -> Option<Trail> {
        if !self.horizon().contains(to) {
            return None;
        }
        let at = self.position(&Entity::Line(line.clone()))?;
        let posted = |kind| self.posted(Subject::Line(at), kind, to);
        let line = self.plan().lines.get(at)?.as_ref();
        let mut steps = self.lasting_steps(line, to);
        steps.extend(self.once_steps(line, to));
        steps.retain(|step| !step.amount.is_zero());
        Some(Trail {
            line: line.id.clone(),
            to,
            start: Money::posting(line.base.decimal()),
            steps,
            end: posted(PostingKind::Lasting).plus(posted(PostingKind::Once)),
        })
    }

    /// What the path makes up to a year.
    fn lasting_steps(&self, line: &AppropriationLine, to: Year) -> Vec<TrailStep> {
        let path = Path::of_line(self.plan(), line);
        let mut steps = Vec::new();
        let mut running = Money::posting(path.base);
        // The path makes the changes of a year in their order, one stage for each.
        let mut changes: Option<(Year, usize)> = None;
        path.walk(
            self.plan(),
            self.prices(),
            self.horizon(),
            |year, cause, reached| {
                let nth = match changes {
                    Some((of, nth)) if of == year => nth,
                    _ => 0,
                };
                let mut change = None;
                if cause == Cause::Change {
                    change = path.lasting_changes(year).nth(nth);
                    changes = Some((year, nth.saturating_add(1)));
                }
                let reached = Money::posting(reached);
                if year <= to {
                    let amount = reached.minus(running);
                    let made = entered_by(line, year, cause, change);
                    steps.push(self.step(made, year, amount, Duration::Lasting));
                }
                running = reached;
            },
        );
        steps
    }

    /// The changes that count in the last year alone.
    fn once_steps(&self, line: &AppropriationLine, to: Year) -> Vec<TrailStep> {
        let once = line
            .changes
            .iter()
            .filter(|change| change.year == to && change.duration == Duration::Once);
        let steps = once.map(|change| {
            let amount = Money::posting(change.amount.decimal());
            let made = entered_by(line, to, Cause::Change, Some(change));
            self.step(made, to, amount, Duration::Once)
        });
        steps.collect()
    }

    fn step(
        &self,
        (cause, place): (TrailCause, Place),
        year: Year,
        amount: Money,
        duration: Duration,
    ) -> TrailStep {
        let said = self.plan().said(&place);
        TrailStep {
            cause,
            year,
            amount,
            duration,
            certainty: said.and_then(|it| it.certainty),
            source: said.and_then(|it| it.source.clone()),
            place: Some(place),
        }
    }
}

/// The cause of a stage of a line's path, and what was entered for it.
fn entered_by(
    line: &AppropriationLine,
    year: Year,
    cause: Cause,
    change: Option<&LineChange>,
) -> (TrailCause, Place) {
    let entity = Entity::Line(line.id.clone());
    let rate = |field, rates: &Rates| Place {
        entity: entity.clone(),
        field,
        year: rates.entered_for(year),
    };
    match (cause, change) {
        (_, Some(change)) => {
            let entity = Entity::Change(line.id.clone(), change.id.clone());
            (TrailCause::Change(change.kind), entity.field(Field::Amount))
        }
        (Cause::Compensation, _) => (
            TrailCause::CompensationDifference,
            entity.field(Field::WageShare),
        ),
        (Cause::Cut, _) => (TrailCause::Cut, rate(Field::Cut, &line.cut)),
        (Cause::Decided, _) => (TrailCause::Decided, entity.field(Field::Overrides).at(year)),
        // A line starts at its base and does not end, so these two make no step.
        (Cause::Growth | Cause::Start | Cause::End | Cause::Change, _) => (
            TrailCause::RealGrowth,
            rate(Field::RealGrowth, &line.real_growth),
        ),
    }
}
