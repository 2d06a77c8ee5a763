//! Findings (kontroller): what is infeasible or doubtful, as data.
//!
//! A finding says how grave it is, where it stands, in which year, how much money it is about and
//! what mends it. It never blocks editing or saving. `texts` has the sentences.

mod computed;
mod contracts;
mod entered;
mod releases;

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{Entity, LineId, LostChange, Place, Plan, Refusal, Resolved, ScenarioId};
use crate::money::Money;
use crate::projection::{Figure, Projection, project};
use crate::time::Year;

/// How grave a finding is. The order is the order in lists.
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
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Severity {
    /// The plan says something that cannot be computed as it stands.
    Error,
    /// A line spends more than it has.
    Breach,
    /// Doubtful, or money is lost.
    Warning,
    /// Good to know.
    Note,
}

/// Where a finding stands: something entered, or something computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// A whole thing.
    Thing(Entity),
    /// An entered value.
    Place(Place),
    /// A computed figure.
    Figure(Figure),
}

impl Where {
    /// The thing it is about; none for a figure of the whole plan.
    pub fn subject(&self) -> Option<&Entity> {
        match self {
            Self::Thing(entity) => Some(entity),
            Self::Place(place) => Some(&place.entity),
            Self::Figure(figure) => figure.subject.as_ref(),
        }
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave.
    pub severity: Severity,
    /// What it is.
    pub kind: FindingKind,
    /// Where it stands.
    pub at: Where,
    /// The year, for a finding of one year.
    pub year: Option<Year>,
    /// How much money it is about, fixed kroner.
    pub amount: Option<Money>,
    /// What mends it.
    pub mend: Mend,
}

/// What a finding is. The words are those of the message files.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum FindingKind {
    /// The plan names a rule set that the program does not have.
    UnknownRuleSet(String),
    /// An amount is too large to compute.
    TooLarge,
    /// Something is paid, and there is no line to pay it.
    NoLine,
    /// A change of the scenario does not fit the plan any more.
    LostChange {
        /// The scenario.
        scenario: ScenarioId,
        /// Why.
        why: Refusal,
    },
    /// Text that could not be read is kept in a field.
    Unreadable(String),
    /// Something refers to what is not there.
    Dangling(Entity),
    /// A line spends more than it has.
    Shortfall,
    /// Money of a line is lost.
    Lapse,
    /// Carried money pays something lasting.
    CarriedPaysLasting,
    /// A surplus is planned in a year with new money.
    SurplusWithNewMoney,
    /// Another line may be used for this one, and has a surplus.
    SharedLineCanHelp(LineId),
    /// One-off funding of a team has ended.
    Cliff,
    /// The target is ignored, because the lasting frame is not positive.
    TargetIgnored,
    /// The contract ended before the plan begins.
    ContractExpired(Year),
    /// The contract has no end.
    ContractWithoutEnd,
    /// A contract renews without months of notice, or has an option without a date.
    ContractDateMissing,
    /// Notice must be given by a date.
    GiveNotice {
        /// The last day.
        by: Date,
        /// Whether that day is over at the plan's date.
        over: bool,
    },
    /// An option must be used by a date.
    UseOption {
        /// The last day.
        by: Date,
        /// Whether that day is over at the plan's date.
        over: bool,
    },
    /// A new tender must start by a date.
    StartTender {
        /// The last day.
        by: Date,
        /// Whether that day is over at the plan's date.
        over: bool,
    },
    /// The last year comes before the first.
    EmptyInterval,
    /// An amount is decided for a year in which the thing is not there.
    OverrideOutside,
    /// A change of a line comes before year 0.
    ChangeBeforeStart,
    /// A release takes effect while its target is locked.
    ReleaseLocked(Option<Year>),
    /// Releases want more of a thing than can go.
    ReleaseTooMuch,
    /// A release of staff goes faster than natural attrition; by so many full-time equivalents,
    /// where they are entered.
    FasterThanAttrition(Option<Decimal>),
    /// A release has no reason or no consequence.
    ReleaseUnexplained,
    /// A release is decided below the level that can decide it.
    ReleaseLevel(u16),
    /// Something is paid from income.
    PaidFromIncome,
    /// Income adds to a line that is income itself.
    AddsToIncome,
    /// There is no operating line; what names no line is paid from this one.
    NoOperatingLine,
    /// Wage and price compensation are given apart, but not the wage share that weights them.
    WageShareMissing,
    /// No compensation is entered: fixed and nominal kroner are the same.
    NoCompensation,
    /// Compensation is entered as a whole and by parts; the whole is used.
    CompensationTwice,
    /// Two lines have the same chapter and post.
    SamePost(LineId),
    /// The post number and the kind of the line do not belong together.
    PostAndKind,
    /// The rule set does not hold for the first year.
    RulesNotValid,
    /// The rule set is simplified.
    SimplifiedRules,
    /// So many entered amounts have no source.
    NoSource(usize),
    /// Doing nothing leaves less room than today's development.
    Squeeze,
    /// Doing nothing leaves no room.
    Empty,
}

/// What mends a finding. The words are those of the message files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Mend {
    /// Release operations, lower the target or ask for money.
    FreeOrLower,
    /// Spend it once, or plan for less money.
    SpendOnceOrPlanLess,
    /// Give it lasting money, or let it end.
    LastingMoneyOrEnd,
    /// Move money between the two lines.
    MoveBetweenLines,
    /// Enter or correct the value.
    CorrectValue,
    /// Choose another rule set.
    ChooseRuleSet,
    /// Add a line.
    AddLine,
    /// Remove the change from the scenario.
    RemoveChange,
    /// Do it by the date.
    ActByDate,
    /// Let it take effect later.
    TakeEffectLater,
    /// Take less.
    TakeLess,
    /// Say why and what it means.
    SayWhy,
    /// Ask the right level.
    AskLevel,
    /// Choose a line that spends.
    ChooseLine,
    /// Decide on operations or development before that year.
    DecideBefore,
    /// Say where amounts come from.
    SaySource,
    /// Know it; nothing to mend.
    BeAware,
}

/// A scenario computed, with everything doubtful about it.
#[derive(Debug)]
pub struct Checked {
    /// The figures.
    pub projection: Projection,
    /// The findings, the gravest first, then by year.
    pub findings: Vec<Finding>,
}

/// Computes a plan under a scenario and checks it.
pub fn check(plan: &Plan, scenario: Option<&ScenarioId>) -> Checked {
    let Resolved { plan, lost } = plan.under(scenario);
    let projection = project(Arc::new(plan));
    let findings = findings(&projection, &lost);
    Checked {
        projection,
        findings,
    }
}

/// How many findings there are of each severity.
pub fn counts<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> [usize; 4] {
    let mut counts = [0; 4];
    for finding in findings {
        if let Some(count) = counts.get_mut(finding.severity as usize) {
            *count += 1;
        }
    }
    counts
}

/// Everything doubtful about a computed plan, the gravest first, then by year.
pub fn findings(projection: &Projection, lost: &[LostChange]) -> Vec<Finding> {
    let mut found = Found {
        projection,
        plan: projection.plan(),
        findings: Vec::new(),
    };
    found.lost(lost);
    found.plan_findings();
    found.references();
    found.sources();
    for line in &found.plan.lines {
        found.line(line);
    }
    for item in &found.plan.items {
        found.item(item);
    }
    found.teams();
    for release in &found.plan.releases {
        found.release(release);
    }
    found.years();
    found.too_large();
    let mut findings = found.findings;
    findings.sort_by_key(|finding| (finding.severity, finding.year));
    findings
}

struct Found<'a> {
    projection: &'a Projection,
    plan: &'a Plan,
    findings: Vec<Finding>,
}

impl Found<'_> {
    fn add(
        &mut self,
        severity: Severity,
        kind: FindingKind,
        at: Where,
        mend: Mend,
    ) -> &mut Finding {
        let at_year = match &at {
            Where::Figure(figure) => figure.year,
            Where::Place(place) => place.year,
            Where::Thing(_) => None,
        };
        let finding = Finding {
            severity,
            kind,
            at,
            year: at_year,
            amount: None,
            mend,
        };
        self.findings.push_mut(finding)
    }

    fn place(&mut self, severity: Severity, kind: FindingKind, place: Place, mend: Mend) {
        self.add(severity, kind, Where::Place(place), mend);
    }
}
