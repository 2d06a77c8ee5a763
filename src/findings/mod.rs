//! Findings (kontroller): what is infeasible or doubtful, as data.
//!
//! A finding says how grave it is, where it stands, in which year, how much money it is about and
//! what mends it. It never blocks editing or saving. `texts` has the sentences.

mod benefits;
mod bookings;
mod computed;
mod contracts;
mod entered;
mod initiatives;
mod levers;
mod releases;
mod sanity;
mod together;

use std::sync::Arc;

pub use self::levers::{BrokenTerm, LeverFault};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{
    Entity, InitiativeId, ItemId, LineId, LostChange, Percent, Place, Plan, Refusal, Resolved,
    ScenarioId,
};
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
    /// Worth is to be discounted with one rate, and none is entered: the rule set's are used.
    NoDiscountRate,
    /// A rate is entered, and worth is discounted with others.
    DiscountRateUnused,
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
    /// An initiative starts before the earliest year in which it can.
    StartsTooEarly(Year),
    /// An initiative starts after the latest year in which it can.
    StartsTooLate(Year),
    /// The latest start comes before the earliest.
    LatestBeforeEarliest(Year),
    /// An initiative has a relation to itself.
    RelationToItself,
    /// An initiative needs another that is off.
    RequiredOff(InitiativeId),
    /// An initiative needs another that starts after it.
    RequiredLater {
        /// The other.
        other: InitiativeId,
        /// When it starts.
        start: Year,
    },
    /// Two initiatives are active that cannot stand beside each other.
    BothOfExcluded(InitiativeId),
    /// Costs come after the last year of the analysis, so there is no worth to show.
    OutsideAnalysis(Year),
    /// Another body is to pay, and none is named.
    CoFundingWithoutSource,
    /// The low estimate lies above the cost.
    LowAboveCost,
    /// The high estimate lies below the cost.
    HighBelowCost,
    /// A step has costs in years that are not its own.
    CostOutsideStep {
        /// The first year of the step.
        first: Year,
        /// The last.
        last: Year,
    },
    /// The low estimate of a benefit lies above its value.
    LowAboveValue(Percent),
    /// The high estimate of a benefit lies below its value.
    HighBelowValue(Percent),
    /// A benefit is nothing while a contract holds the item that it retires; through this year,
    /// where it ends.
    RetiresLocked(Option<Year>),
    /// A benefit retires an item that has no amount.
    RetiresNothing(ItemId),
    /// Time is booked where there is no team to take it from.
    BookedWithoutTeam,
    /// Time is booked of a team whose one-off money ended with this year.
    BookedPastCliff(Year),
    /// Initiatives book more of a team than there is.
    Overbooked,
    /// These initiatives together retire more of an item than there is.
    Overlap(Vec<InitiativeId>),
    /// Benefits of one initiative retire more of this item than there is.
    RetiredTwice(ItemId),
    /// A benefit begins before anything is delivered; the first delivery has its effect from this
    /// year.
    BenefitBeforeDelivery(Year),
    /// What is built costs nothing to run.
    NoRunCost,
    /// What is built costs this little to run, of what it costs to build.
    LowRunCost(Percent),
    /// Gains are larger than the operations that they are taken from.
    GainAboveSource,
    /// The same gain is counted in this benefit too.
    CountedTwice(Entity),
    /// A gain is taken out while this change cuts the line that pays.
    CutAndTakenOut(Entity),
    /// Benefits are worth what they cost only together with the residual value.
    RestsOnResidual,
    /// We pay, and all gains fall to others.
    AllGainsAtOthers,
    /// Nobody answers for an initiative.
    NoOwner,
    /// Nobody answers for a benefit, and for so many more of the initiative.
    NoBenefitOwner(usize),
    /// A benefit has no measured starting point, nor have so many more of the initiative.
    NoStartingPoint(usize),
    /// Initiatives retire staff faster than natural attrition.
    GainFasterThanAttrition {
        /// By so many full-time equivalents, where they are entered.
        fte: Option<Decimal>,
        /// The year in which attrition has come as far, if ever.
        reached: Option<Year>,
    },
    /// The high estimate is so much of the size from which projects are reviewed from outside.
    NearReview(Percent),
    /// A use of a lever, or what it pays for, is not as the rules are.
    Lever(LeverFault),
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
    /// Start within the years in which it can.
    MoveStart,
    /// Take the other along, start after it, or correct the relation.
    TakeAlongOrMove,
    /// Turn one of the two off.
    TurnOneOff,
    /// Move the costs, or correct the years of the step.
    CostWithinStep,
    /// Compute more years.
    MoreAnalysisYears,
    /// Name who it is.
    NameWho,
    /// Wait for the contract to end, or enter what it costs to leave it.
    WaitOrLeaveContract,
    /// Choose another item, or correct the years.
    ChooseItem,
    /// Choose another team or other years.
    MoveBooking,
    /// Book less, move an initiative, or strengthen the team.
    BookLess,
    /// Lower the shares, or let one have the gain.
    ShareTheGain,
    /// Let the benefit begin later.
    BenefitLater,
    /// Enter what it costs to run.
    EnterRunCost,
    /// Lower the gain, or say which line it is taken from.
    LowerGain,
    /// Let the gain count once.
    CountOnce,
    /// Take it out in one place.
    TakeOutOnce,
    /// Judge it without the residual value.
    JudgeWithoutResidual,
    /// Ask the others to pay their part.
    AskForCoFunding,
    /// Measure where one stands before it begins.
    MeasureStart,
    /// Follow attrition, or decide what it takes to go faster.
    FollowAttrition,
    /// Clear up whether it is to be reviewed, and give it time.
    PrepareReview,
    /// Choose a lever that can be used, or another year.
    ChooseLever,
    /// Enter the current terms in an own rule set.
    EnterTerms,
    /// Choose a line that the lever allows.
    ChooseAllowedLine,
    /// Name an investment that is in the plan and costs something then.
    NameInvestment,
    /// Let the repayment follow the rule.
    RepayAsRuled,
    /// Cut operations from the first year of repayment, or use less.
    CutFromFirstYear,
    /// Use it in a later year.
    UseLater,
    /// Reckon once more whether it pays.
    ThinkAgain,
    /// Enter the co-funding on the initiative.
    EnterCoFunding,
    /// Follow the terms, or enter those that hold.
    FollowTerms,
    /// Hold the rule against its source.
    CheckRule,
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
    found.initiatives();
    found.lever_uses();
    found.years();
    found.too_large();
    let mut findings = found.findings;
    findings.sort_by_key(|finding| (finding.severity, finding.year));
    findings
}

impl Finding {
    /// The finding with its year, and its amount where it has one.
    fn dated(&mut self, year: Year, amount: Option<Money>) {
        self.year = Some(year);
        self.amount = amount;
    }
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
            Where::Place(place) => self.plan.calendar_year(place),
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

    /// The largest amount that is more than nothing, in the first year that has it: of the budget
    /// years, or of later ones where those have nothing. Of a finding that concerns several years
    /// this one is told: amounts of years that eat the same money are not summed.
    fn largest(&self, amounts: impl IntoIterator<Item = (Year, Money)>) -> Option<(Year, Money)> {
        let budget = self.plan.budget();
        let positive = amounts.into_iter().filter(|(_, it)| it.is_positive());
        let rank = |it: &(Year, Money)| (budget.contains(it.0), it.1);
        positive.reduce(|most, it| if rank(&it) > rank(&most) { it } else { most })
    }

    fn place(&mut self, severity: Severity, kind: FindingKind, place: Place, mend: Mend) {
        self.add(severity, kind, Where::Place(place), mend);
    }
}
