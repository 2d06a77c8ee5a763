//! Figures: one name for everything that is shown.
//!
//! Written `balance@2030`, `line:p01@2029`, `item:staff@2030`, `squeeze_year`. Explanations,
//! findings, screens and the command line all name a computed value this way. What is measured by
//! decision level has the level where others have a subject: `room:2@2030`.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::model::{
    BenefitId, BookingId, ChangeId, Entity, EntityKind, InitiativeId, ItemId, LeverUseId, LineId,
    ProfileId, ReleaseId, RoleId, TeamId,
};
use crate::money::Money;
use crate::rules::LEVELS;
use crate::time::Year;

/// What is measured. Which subjects a measure has is told by [`Measure::scope`].
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Measure {
    /// Lasting frame: no one-off and no carried money.
    LastingFrame,
    /// Spendable less carried in.
    Frame,
    /// Everything that can be spent; of a line: available.
    Spendable,
    /// Money from the year before.
    CarriedIn,
    /// Operations before releases.
    GrossOperations,
    /// What releases take.
    Released,
    /// Operations.
    Operations,
    /// Operations that releases take.
    ReleasedOperations,
    /// Development that releases take.
    ReleasedDevelopment,
    /// Operations that are maintenance.
    Maintenance,
    /// Operations that are IT money.
    ItOperations,
    /// Development that is IT money.
    ItDevelopment,
    /// Development before releases.
    GrossDevelopment,
    /// Development.
    Development,
    /// Development of what is there already; the rest of development is new.
    FurtherDevelopment,
    /// What the target asks for.
    TargetAmount,
    /// Development and unallocated development money.
    Envelope,
    /// Unallocated development money.
    Unallocated,
    /// Envelope / lasting frame.
    DevelopmentShare,
    /// Operations / lasting frame.
    OperationsShare,
    /// Development of IT money / IT money.
    ItDevelopmentShare,
    /// Operations and envelope.
    PlannedSpending,
    /// Expected underspend.
    ExpectedUnderspend,
    /// Spending.
    Spending,
    /// Spending as it would be without releases.
    SpendingBeforeReleases,
    /// Expected underspend as it would be without releases.
    UnderspendBeforeReleases,
    /// Balance.
    Balance,
    /// Surplus.
    Surplus,
    /// Shortfall (breach).
    Shortfall,
    /// What is to free (inndekningsbehov).
    ToFree,
    /// What releases cover of it.
    Covered,
    /// What is left of it: breach.
    Uncovered,
    /// Money to the next year.
    CarriedOut,
    /// Money lost.
    Lapses,
    /// Room after operations in the null alternative.
    RoomAfterOperations,
    /// Today's development in the null alternative.
    DevelopmentToday,
    /// First year with less room than today's development.
    SqueezeYear,
    /// First year without room.
    EmptyYear,
    /// Price and wage compensation.
    Compensation,
    /// The deflator.
    Index,
    /// A line's own amount, once changes included.
    Line,
    /// A line's own lasting amount.
    Lasting,
    /// A line's once changes.
    Once,
    /// Income that adds to a line.
    IncomeAdded,
    /// What a line may carry out at most.
    CarryCap,
    /// A line's unrounded path.
    LinePath,
    /// The compensation of a line with a wage share of its own.
    LineCompensation,
    /// How a line's compensation differs from the plan's.
    CompensationFactor,
    /// An item's amount before releases.
    Item,
    /// An item's unrounded path.
    ItemPath,
    /// A team's yearly cost before releases.
    Team,
    /// The part of it that keeps services running.
    TeamRun,
    /// The part of it that is development.
    TeamDevelopment,
    /// The part of that which is further development, after releases.
    TeamFurtherDevelopment,
    /// The rest of the development part, after releases: new development.
    TeamNewDevelopment,
    /// The part of the team's run part that is maintenance, after releases.
    TeamMaintenance,
    /// A team's unrounded path.
    TeamPath,
    /// A role's yearly cost, with every place filled.
    Role,
    /// What a release takes.
    Release,
    /// The part of it that is operations.
    ReleaseOperations,
    /// The part of it that is development.
    ReleaseDevelopment,
    /// What at most can be released of a release's target.
    Releasable,
    /// Gains of initiatives that fall to us and leave our budget.
    Gains,
    /// Gains that the owner takes from the frame.
    TakenOut,
    /// Money that other bodies give to initiatives.
    CoFunding,
    /// Money that uses of levers bring.
    LeverInflow,
    /// What is repaid of it.
    LeverRepayment,
    /// Money that other lines give; of the whole plan, that lines give each other.
    TransferIn,
    /// Money that is given to other lines; of the whole plan, that lines give each other.
    TransferOut,
    /// Money that a use of a lever brings.
    UseInflow,
    /// What is repaid of it.
    UseRepayment,
    /// What a use of a lever moves from one line to another.
    UseTransfer,
    /// What those who are turned from consultants into employees cost less, of the team's roles.
    StaffingSaving,
    /// What paying both for some months costs, of the same.
    StaffingOverlap,
    /// What turning consultants into employees does to what a team costs.
    StaffingFactor,
    /// What a team's roles cost a year with every place filled.
    RolesCost,
    /// What a consultant of a team costs a year on average.
    ConsultantCost,
    /// What an employee of a team costs a year on average.
    EmployeeCost,
    /// Full-time equivalents of a team that are consultants.
    Consultants,
    /// Full-time equivalents of a team that are employees.
    Employees,
    /// The null alternative's lasting frame.
    NullLastingFrame,
    /// The null alternative's operations.
    NullOperations,
    /// Team time that active initiatives book; of a team: of its time.
    BookedCapacity,
    /// Team time after releases that is not booked; of a team negative where more is booked than
    /// there is, and of all what single teams have free.
    FreeCapacity,
    /// What initiatives retire of an item.
    Retired,
    /// An initiative's direct cost, as if no other were active; so are all amounts of one.
    DirectCost,
    /// Team time that an initiative books.
    BookedTime,
    /// An initiative's run cost.
    RunCost,
    /// What an initiative costs while old and new run together.
    ParallelCost,
    /// An initiative's gains that fall to us and leave our budget.
    Gain,
    /// The same at full realisation.
    PlannedGain,
    /// What we keep of the planned gain.
    KeptGain,
    /// What the owner takes from the frame for an initiative.
    InitiativeTakenOut,
    /// What another body gives to an initiative.
    InitiativeCoFunding,
    /// Team time of one booking.
    Booked,
    /// A benefit as its fields say, whatever else retires the same item.
    Benefit,
    /// A benefit at full realisation.
    PlannedBenefit,
    /// A benefit as it counts in the plan: scaled where more is retired than there is.
    BenefitInPlan,
    /// A benefit as it counts in the null alternative.
    BenefitInNull,
    /// What a team costs in the null alternative, where its consultants are turned into employees.
    TeamInNull,
    /// The run part of it.
    TeamRunInNull,
    /// The development part of it.
    TeamDevelopmentInNull,
    /// Nominal growth of a profile.
    NominalGrowth,
    /// Real growth factor of a profile.
    RealGrowth,
    /// What a krone in a year is worth in the plan's first year.
    DiscountFactor,
    /// What fixed kroner are worth in general prices.
    PriceRatio,
    /// General prices; 1 in the price year.
    GeneralIndex,
    /// What initiatives give our budget less what they cost it; without a subject, of all active
    /// ones together.
    BudgetFlow,
    /// The same without booked time.
    BudgetEffectFlow,
    /// Net effect on all public budgets.
    PublicEffect,
    /// What initiatives give society less what they cost it.
    SocietyFlow,
    /// Budget flows added up.
    BudgetCumulative,
    /// Society flows added up.
    SocietyCumulative,
    /// A budget flow's worth in the plan's first year.
    BudgetPresentValue,
    /// The same without booked time.
    BudgetEffectPresentValue,
    /// A public budget effect's worth in the plan's first year.
    PublicPresentValue,
    /// A society flow's worth in the plan's first year.
    SocietyPresentValue,
    /// Present values of budget flows added up.
    BudgetPresentCumulative,
    /// Present values of society flows added up.
    SocietyPresentCumulative,
    /// What of a budget flow's present value are benefits.
    BudgetBenefitsPresentValue,
    /// What of a society flow's present value are benefits.
    SocietyBenefitsPresentValue,
    /// What active initiatives would retire beyond the items there are.
    OverlapFlow,
    /// Its worth in the plan's first year.
    OverlapPresentValue,
    /// Net present value, budget view.
    NpvBudget,
    /// Net present value, budget view without booked time.
    NpvBudgetEffect,
    /// Net present value of the net public budget effect, before tax financing cost.
    NpvPublic,
    /// Net present value, society view.
    NpvSociety,
    /// The part of the budget view's that comes after the budget years.
    NpvBudgetAfter,
    /// The part of the society view's that comes after the budget years.
    NpvSocietyAfter,
    /// Present value of benefits, budget view.
    BenefitsBudget,
    /// Present value of benefits, society view.
    BenefitsSociety,
    /// Equivalent annuity, budget view.
    AnnuityBudget,
    /// Equivalent annuity, society view.
    AnnuitySociety,
    /// Payback, budget view.
    PaybackBudget,
    /// Payback, society view.
    PaybackSociety,
    /// Discounted payback, budget view.
    DiscountedPaybackBudget,
    /// Discounted payback, society view.
    DiscountedPaybackSociety,
    /// The lowest internal rate of return, budget view.
    RateOfReturnBudget,
    /// The lowest internal rate of return, society view.
    RateOfReturnSociety,
    /// Peak funding need.
    PeakNeed,
    /// The first year that has it.
    PeakNeedYear,
    /// Net benefit per budget krone.
    NetBenefit,
    /// Realisation of all benefits at which the budget view's worth is nothing.
    BreakEvenRealisationBudget,
    /// Realisation of all benefits at which the society view's worth is nothing.
    BreakEvenRealisationSociety,
    /// What a year's delay costs, budget view.
    DelayBudget,
    /// What a year's delay costs, society view.
    DelaySociety,
    /// Present value of what active initiatives would retire beyond the items there are.
    Overlap,
    /// Realistic room up to a decision level; up to 0 it is what is free now.
    Room,
    /// Legal room up to a decision level.
    LegalRoom,
    /// The part of realistic room that is money once.
    OnceRoom,
    /// The part of realistic room that is there every year.
    LastingRoom,
    /// What a decision level could realistically move.
    Step,
    /// What a decision level could move where all of every item can go.
    LegalStep,
    /// What is free now: the lines' surpluses.
    FreeNow,
    /// Teams inside their lead years, and costs of decided and running initiatives.
    Committed,
    /// Contracts, lead years and what cannot realistically go.
    Locked,
    /// Contracts and lead years.
    LegalLocked,
    /// What lines would lack without carried money and levers for the year alone.
    LastingShortfall,
    /// Unallocated development money, less what of it is not expected to be spent.
    UnallocatedRoom,
    /// What of it is not expected to be spent.
    UnallocatedUnspent,
    /// Expected underspend of the line that pays it, without that money.
    UnderspendBeside,
    /// What of an item can realistically go in a year, whatever is released of it already.
    ItemReleasable,
    /// What of an item stands on its step.
    ItemMovable,
    /// The same where all of it can go.
    ItemLegalMovable,
    /// What of an item is locked.
    ItemLocked,
    /// The same where all of it can go.
    ItemLegalLocked,
    /// What of a team stands on its step.
    TeamMovable,
    /// What of a team is committed.
    TeamCommitted,
    /// What an initiative costs that stands on a step.
    InitiativeMovable,
    /// What an initiative costs that is committed.
    InitiativeCommitted,
    /// Money that uses of levers bring, and that others give to initiatives.
    Relief,
    /// What a team costs, net of releases, after its one-off money.
    TeamCliff,
    /// What levers paid the year before and no longer pay, beyond the teams whose one-off money
    /// ended then.
    LeverCliff,
    /// What has lost its money: of teams, and of levers beyond them.
    Cliff,
    /// What an item costs while its contract is locked anew, if no notice is given.
    ItemRenewed,
    /// The same of all items.
    Renewed,
    /// Relief less what is repaid, taken out and without money.
    BiteNet,
    /// Room after operations with what levers bring and take back.
    RoomWithLevers,
    /// First year in which that is less than today's development.
    SqueezeYearWithLevers,
    /// What a use that is repaid brings less what is repaid, in kroner of the plan's first year.
    UsePresentValue,
    /// What it is worth that a use that is repaid costs no interest; of the plan, of all of them.
    UseWorth,
}

impl Measure {
    /// Its word, as in `balance@2030`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The measure that stands for a thing of a kind in a year: what a line, an item or a team
    /// amounts to, what an initiative costs directly, how a profile grows. `None` for kinds that
    /// have no figure of their own by year.
    pub fn standing_for(kind: EntityKind) -> Option<Self> {
        Some(match kind {
            EntityKind::Line => Self::Line,
            EntityKind::Item => Self::Item,
            EntityKind::Team => Self::Team,
            EntityKind::Release => Self::Release,
            EntityKind::Profile => Self::NominalGrowth,
            EntityKind::Initiative => Self::DirectCost,
            EntityKind::Benefit => Self::Benefit,
            EntityKind::Booking => Self::Booked,
            _ => return None,
        })
    }

    /// The measure of the whole plan, in a year.
    pub fn at(self, year: Year) -> Figure {
        Figure {
            measure: self,
            subject: None,
            level: None,
            year: Some(year),
        }
    }

    /// The measure of a decision level, in a year.
    pub fn at_level(self, level: u16, year: Year) -> Figure {
        Figure {
            level: Some(level),
            ..self.at(year)
        }
    }

    /// The measure of a thing, in a year.
    pub fn of(self, subject: Entity, year: Year) -> Figure {
        Figure {
            measure: self,
            subject: Some(subject),
            level: None,
            year: Some(year),
        }
    }

    /// The measure without a year.
    pub fn once(self) -> Figure {
        Figure {
            measure: self,
            subject: None,
            level: None,
            year: None,
        }
    }

    /// The measure of a thing, without a year.
    pub fn once_of(self, subject: Entity) -> Figure {
        Figure {
            measure: self,
            subject: Some(subject),
            level: None,
            year: None,
        }
    }
}

/// A figure's name: what is measured, of what, in which year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure {
    /// What is measured.
    pub measure: Measure,
    /// Of what; the whole plan where nothing is named.
    pub subject: Option<Entity>,
    /// Up to or of which decision level, where it is measured by level; 0 is what is free now.
    pub level: Option<u16>,
    /// In which year.
    pub year: Option<Year>,
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Kroner, rounded to øre.
    Kroner(Money),
    /// Kroner, not rounded.
    Unrounded(Decimal),
    /// Percent.
    Percent(Decimal),
    /// A factor.
    Factor(Decimal),
    /// A year, or none within the years that are computed.
    Year(Option<Year>),
    /// A number of years, or none within the years that are computed.
    Years(Option<Decimal>),
    /// It has no value here: a share of nothing.
    Undefined,
}

impl Quantity {
    /// The number, where it is one.
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Kroner(amount) => Some(amount.decimal()),
            Self::Unrounded(number) | Self::Percent(number) | Self::Factor(number) => Some(number),
            Self::Year(year) => year.map(|year| year.number().into()),
            Self::Years(years) => years,
            Self::Undefined => None,
        }
    }
}

/// Why a text names no figure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoFigure {
    /// No measure has this word.
    #[error("'{0}' is no measure")]
    Measure(String),
    /// The measure has no such subject, or needs one.
    #[error("'{0}' is no subject of this measure")]
    Subject(String),
    /// The measure has no such decision level, or needs one.
    #[error("'{0}' is no decision level of this measure")]
    Level(String),
    /// The measure needs a year, or has none.
    #[error("'{0}' is no year of this measure")]
    Year(String),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.measure.word())?;
        match &self.subject {
            None | Some(Entity::Plan) => {}
            Some(Entity::Role(team, role)) => write!(f, ":{team}/{role}")?,
            Some(Entity::Benefit(of, benefit)) => write!(f, ":{of}/{benefit}")?,
            Some(Entity::Booking(of, booking)) => write!(f, ":{of}/{booking}")?,
            Some(Entity::Change(line, change)) => write!(f, ":{line}/{change}")?,
            Some(other) => {
                let written = other.to_string();
                write!(f, ":{}", written.split_once(':').map_or("", |(_, id)| id))?;
            }
        }
        if let Some(level) = self.level {
            write!(f, ":{level}")?;
        }
        self.year.map_or(Ok(()), |year| write!(f, "@{year}"))
    }
}

impl FromStr for Figure {
    type Err = NoFigure;

    fn from_str(text: &str) -> Result<Self, NoFigure> {
        let (name, year) = match text.rsplit_once('@') {
            Some((name, year)) => (name, Some(year)),
            None => (text, None),
        };
        let (word, subject) = match name.split_once(':') {
            Some((word, subject)) => (word, Some(subject)),
            None => (name, None),
        };
        let measure: Measure = word
            .parse()
            .ok()
            .ok_or_else(|| NoFigure::Measure(word.to_owned()))?;
        let scope = measure.scope();
        let (subject, level) = match scope.levels_from {
            Some(lowest) => (None, Some(level_of(subject, lowest)?)),
            None => (subject, None),
        };
        let subject = match (subject, scope.of) {
            (None, _) if scope.whole => None,
            (Some(id), Some(kind)) => {
                Some(subject_entity(kind, id).ok_or_else(|| NoFigure::Subject(id.to_owned()))?)
            }
            (other, _) => return Err(NoFigure::Subject(other.unwrap_or_default().to_owned())),
        };
        let year = match (year, scope.by_year) {
            (Some(year), true) => {
                let number = year
                    .parse()
                    .ok()
                    .ok_or_else(|| NoFigure::Year(year.to_owned()))?;
                Some(Year::new(number))
            }
            (None, false) => None,
            (other, _) => return Err(NoFigure::Year(other.unwrap_or_default().to_owned())),
        };
        Ok(Self {
            measure,
            subject,
            level,
            year,
        })
    }
}

/// The decision level that is written after a measure's word.
fn level_of(written: Option<&str>, lowest: u16) -> Result<u16, NoFigure> {
    let written = written.unwrap_or_default();
    // One way to write each level, so that one figure has one name.
    let number = written.parse().ok();
    number
        .filter(|level| (lowest..=LEVELS).contains(level) && level.to_string() == written)
        .ok_or_else(|| NoFigure::Level(written.to_owned()))
}

fn subject_entity(kind: EntityKind, id: &str) -> Option<Entity> {
    Some(match kind {
        EntityKind::Line => Entity::Line(LineId::new(id).ok()?),
        EntityKind::Item => Entity::Item(ItemId::new(id).ok()?),
        EntityKind::Team => Entity::Team(TeamId::new(id).ok()?),
        EntityKind::Profile => Entity::Profile(ProfileId::new(id).ok()?),
        EntityKind::Release => Entity::Release(ReleaseId::new(id).ok()?),
        EntityKind::LeverUse => Entity::LeverUse(LeverUseId::new(id).ok()?),
        EntityKind::Role => {
            let (team, role) = id.split_once('/')?;
            Entity::Role(TeamId::new(team).ok()?, RoleId::new(role).ok()?)
        }
        EntityKind::Change => {
            let (line, change) = id.split_once('/')?;
            Entity::Change(LineId::new(line).ok()?, ChangeId::new(change).ok()?)
        }
        EntityKind::Initiative => Entity::Initiative(InitiativeId::new(id).ok()?),
        EntityKind::Benefit => {
            let (initiative, benefit) = id.split_once('/')?;
            Entity::Benefit(
                InitiativeId::new(initiative).ok()?,
                BenefitId::new(benefit).ok()?,
            )
        }
        EntityKind::Booking => {
            let (initiative, booking) = id.split_once('/')?;
            Entity::Booking(
                InitiativeId::new(initiative).ok()?,
                BookingId::new(booking).ok()?,
            )
        }
        EntityKind::Plan
        | EntityKind::Scenario
        | EntityKind::Tranche
        | EntityKind::Effect
        | EntityKind::Relation
        | EntityKind::Actor => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_read_as_it_is_written() {
        for text in [
            "balance@2030",
            "balance:p01@2030",
            "line:p01@2029",
            "item:staff@2030",
            "role:team-a/dev",
            "squeeze_year",
            "real_growth:wages@2028",
            "npv_society:a",
            "budget_flow:a@2030",
            "budget_flow@2030",
            "peak_need",
            "room:0@2030",
            "legal_step:4@2030",
            "item_movable:staff@2030",
        ] {
            assert_eq!(text.parse::<Figure>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_names_no_figure_is_refused() {
        let refused = |text: &str| text.parse::<Figure>().unwrap_err();
        assert_eq!(refused("saldo@2030"), NoFigure::Measure("saldo".into()));
        assert_eq!(refused("item@2030"), NoFigure::Subject(String::new()));
        assert_eq!(
            refused("lasting_frame:p01@2030"),
            NoFigure::Subject("p01".into())
        );
        assert_eq!(refused("balance"), NoFigure::Year(String::new()));
        assert_eq!(refused("squeeze_year@2030"), NoFigure::Year("2030".into()));
        assert_eq!(refused("room@2030"), NoFigure::Level(String::new()));
        for (text, level) in [
            ("room:5@2030", "5"),
            ("step:0@2030", "0"),
            ("room:02@2030", "02"),
        ] {
            assert_eq!(refused(text), NoFigure::Level(level.into()));
        }
        assert_eq!(refused("room:2"), NoFigure::Year(String::new()));
    }
}
