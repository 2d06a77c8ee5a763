//! The table of fields: what each kind of thing holds, under which word, within which bounds.
//!
//! One table, read by everything that handles values one by one: places, edits, scenarios, the
//! plan file, its JSON Schema, findings and explanations. A field is added here and nowhere else.

mod slots;
mod table;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};
use strum::{EnumString, IntoStaticStr, VariantArray};

pub(crate) use self::slots::Slot;
pub(crate) use self::table::Fields;
pub(super) use self::table::cleared;
use super::assumptions::Percent;
use super::frame::Override;
use super::place::EntityKind;
use crate::money::Money;
use crate::time::Year;

/// A field of a thing. The written words are those of the plan file.
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
#[expect(
    missing_docs,
    reason = "each is documented in the table, where its meaning is"
)]
pub enum Field {
    Name,
    Body,
    AsOf,
    FirstYear,
    BudgetYears,
    AnalysisYears,
    PriceYear,
    RuleSet,
    OwnRules,
    Vat,
    Compensation,
    WageShare,
    WageCompensation,
    PriceCompensation,
    WageDrift,
    GeneralPrice,
    Attrition,
    TargetShare,
    Kind,
    Growth,
    Chapter,
    Post,
    Base,
    RealGrowth,
    Cut,
    Overrides,
    Transferable,
    SharedWith,
    Previous,
    OpeningCarry,
    ExpectedUnderspend,
    AddsTo,
    Year,
    Amount,
    Duration,
    Category,
    Class,
    It,
    PaidFrom,
    Profile,
    From,
    Until,
    Binding,
    #[strum(serialize = "contract.until")]
    ContractUntil,
    #[strum(serialize = "contract.at_end")]
    ContractAtEnd,
    #[strum(serialize = "contract.years")]
    ContractYears,
    #[strum(serialize = "contract.notice_months")]
    ContractNoticeMonths,
    #[strum(serialize = "contract.exercise_by")]
    ContractExerciseBy,
    #[strum(serialize = "contract.break_notice_months")]
    ContractBreakNoticeMonths,
    ReleasedBy,
    Releasable,
    LeadYears,
    Fte,
    Vacancy,
    RunShare,
    RunForvaltning,
    FurtherDevelopment,
    OneOffUntil,
    Count,
    Employment,
    YearlyCost,
    Wage,
    Pension,
    EmployersContribution,
    Other,
    OverheadIncluded,
    Hours,
    Rate,
    Item,
    Team,
    Share,
    FromYear,
    Level,
    Why,
    Consequence,
    Parent,
    Discounting,
    DiscountRate,
    Owner,
    Status,
    Active,
    Start,
    Earliest,
    Latest,
    LifeYears,
    ResidualValue,
    ResidualIsSale,
    #[strum(serialize = "run_cost.from_offset")]
    RunCostFromOffset,
    #[strum(serialize = "run_cost.amount")]
    RunCostAmount,
    #[strum(serialize = "run_cost.real_growth")]
    RunCostRealGrowth,
    #[strum(serialize = "parallel_run.from_offset")]
    ParallelRunFromOffset,
    #[strum(serialize = "parallel_run.to_offset")]
    ParallelRunToOffset,
    #[strum(serialize = "parallel_run.amount")]
    ParallelRunAmount,
    Retained,
    TakenOut,
    #[strum(serialize = "co_funding.source")]
    CoFundingSource,
    #[strum(serialize = "co_funding.share")]
    CoFundingShare,
    #[strum(serialize = "co_funding.cap")]
    CoFundingCap,
    #[strum(serialize = "co_funding.from_offset")]
    CoFundingFromOffset,
    #[strum(serialize = "co_funding.years")]
    CoFundingYears,
    Gate,
    Years,
    Low,
    High,
    #[strum(serialize = "users.who")]
    UsersWho,
    #[strum(serialize = "users.when")]
    UsersWhen,
    #[strum(serialize = "users.learned")]
    UsersLearned,
    #[strum(serialize = "users.changed")]
    UsersChanged,
    Recipient,
    FromOffset,
    ToOffset,
    FullValue,
    #[strum(serialize = "retires.item")]
    RetiresItem,
    #[strum(serialize = "retires.share")]
    RetiresShare,
    Ramp,
    Realisation,
    #[strum(serialize = "range.low")]
    RangeLow,
    #[strum(serialize = "range.high")]
    RangeHigh,
    LeavesBudget,
    StartingPoint,
    ExitCost,
    Importance,
    Extent,
    Initiative,
    Lever,
    Line,
    FromLine,
    Investment,
    CostAfter,
    OverlapMonths,
    Repayment,
    Delegated,
    RefusedBy,
}

impl Field {
    /// Its word in the plan file.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The field with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}

/// What a field holds, and its bounds (model §10).
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// Text of at most so many characters.
    Text(usize),
    /// An amount in kroner, possibly negative.
    Amount,
    /// An amount in kroner, zero or more.
    Cost,
    /// A share, 0–100 %.
    Share,
    /// A percentage of another value, 0–1000 %.
    PercentOf,
    /// A growth rate per year, −50…+100 %, the same in all years.
    Growth,
    /// A growth rate per year, −50…+100 %; one for all years or one from each year on.
    GrowthByYear,
    /// A share by year, 0–100 %; one for all years or one from each year on.
    ShareByYear,
    /// A share by year counted from an initiative's start, 0–100 %; one for all or one from each on.
    ShareByOffset,
    /// Amounts, zero or more, by year counted from an initiative's start or a lever's first use.
    CostByOffset,
    /// Amounts decided for single years; possibly negative, or zero or more.
    Decided {
        /// Whether an amount may be negative.
        negative: bool,
    },
    /// A count, zero or more, with at most four decimals.
    Count,
    /// A whole number in a range.
    Whole {
        /// The smallest.
        min: u16,
        /// The largest.
        max: u16,
    },
    /// A budget year.
    Year,
    /// A calendar date.
    Date,
    /// Yes or no.
    Flag,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// The id of another thing of this kind.
    Reference(EntityKind),
    /// The id of a rule set.
    RuleSet,
    /// The text of an own rule set, as JSON.
    OwnRules,
}

impl Holds {
    /// Whether the field has a value by year of the calendar.
    pub fn by_year(self) -> bool {
        matches!(
            self,
            Self::GrowthByYear | Self::ShareByYear | Self::Decided { .. }
        )
    }

    /// Whether the field has a value by year counted from an initiative's start, or from the first
    /// use of a lever.
    pub fn by_offset(self) -> bool {
        matches!(self, Self::ShareByOffset | Self::CostByOffset)
    }

    /// The bounds of a number, as the smallest and the largest value.
    pub fn bounds(self) -> Option<(Decimal, Decimal)> {
        const LARGEST: Decimal = dec!(1000000000000000);
        match self {
            Self::Amount | Self::Decided { negative: true } => {
                Some((dec!(-1000000000000000), LARGEST))
            }
            Self::Cost | Self::CostByOffset | Self::Decided { negative: false } => {
                Some((Decimal::ZERO, LARGEST))
            }
            Self::Share | Self::ShareByYear | Self::ShareByOffset => {
                Some((Decimal::ZERO, dec!(100)))
            }
            Self::PercentOf => Some((Decimal::ZERO, dec!(1000))),
            Self::Growth | Self::GrowthByYear => Some((dec!(-50), dec!(100))),
            Self::Count => Some((Decimal::ZERO, dec!(1000000))),
            Self::Whole { min, max } => Some((min.into(), max.into())),
            _ => None,
        }
    }
}

/// A row of the table: a field of one kind of thing.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// The field.
    pub field: Field,
    /// What it holds.
    pub holds: Holds,
    /// Its meaning and unit, in a line; also the description in the JSON Schema.
    pub doc: &'static str,
}

/// A value as it stands in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing entered; the default is in force.
    Absent,
    /// Text.
    Text(String),
    /// An amount.
    Amount(Money),
    /// A rate or a share.
    Percent(Percent),
    /// An amount decided for a year.
    Decided(Override),
    /// A count.
    Count(Decimal),
    /// A whole number.
    Whole(u16),
    /// A year.
    Year(Year),
    /// A date.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// A word from a list.
    Word(&'static str),
    /// The id of another thing.
    Reference(String),
}
