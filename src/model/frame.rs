//! The frame (ramme): appropriation lines and their changes (model §2).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::assumptions::{Percent, Rates};
use super::ids::{ChangeId, LineId};
use crate::money::Money;
use crate::time::Year;

/// What a line may be used for, and so which carry-over rule it has.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
    VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum LineKind {
    /// Operating costs (post 01).
    #[default]
    Operating,
    /// Special operating costs (posts 21–29).
    SpecialOperating,
    /// Investment (posts 30–49).
    Investment,
    /// Grants and other transfers (posts 50–99).
    GrantsAndOther,
    /// Income; shown, and raising the frame only where it adds to a line.
    Income,
}

/// An amount decided or announced for one year; later years grow from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Override {
    /// The amount, kroner.
    pub amount: Money,
    /// Whether it is in the kroner of its own year instead of fixed kroner.
    pub nominal: bool,
}

impl Override {
    /// An amount in fixed kroner.
    pub fn fixed(amount: Money) -> Self {
        Self {
            amount,
            nominal: false,
        }
    }
}

/// Amounts decided for single years.
pub type Overrides = BTreeMap<Year, Override>;

/// An appropriation line: chapter and post of the state's budget, or what answers to it.
///
/// Amounts: kroner per year in fixed prices of the plan's price year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppropriationLine {
    /// Its id.
    pub id: LineId,
    /// Chapter (kapittel), as written.
    pub chapter: String,
    /// Post, as written.
    pub post: String,
    /// Its name.
    pub name: String,
    /// What it may be used for.
    pub kind: LineKind,
    /// Amount in year 0, before that year's changes.
    pub base: Money,
    /// Real growth, % per year, from year 1.
    pub real_growth: Rates,
    /// Wage share of the line where it differs from the plan's; shifts its compensation.
    pub wage_share: Option<Percent>,
    /// General efficiency cut, % per year, compounding, from year 1.
    pub cut: Rates,
    /// Amounts decided for a year; each contains the lasting changes of its own year.
    pub overrides: Overrides,
    /// Changes from one year to the next, with their reasons.
    pub changes: Vec<LineChange>,
    /// Whether unused money may be carried over in full ("kan overføres").
    pub transferable: bool,
    /// The line that this one's money may also be used under ("kan nyttes under").
    pub shared_with: Option<LineId>,
    /// The grant of the year before year 0; counts in what a transferable line may carry.
    pub previous: Money,
    /// Money carried into year 0.
    pub opening_carry: Money,
    /// Share of its spending that experience says will not be used.
    pub expected_underspend: Percent,
    /// For income: the line whose spending it raises.
    pub adds_to: Option<LineId>,
}

impl AppropriationLine {
    /// Income is received; every other line is spent from.
    pub fn is_income(&self) -> bool {
        self.kind == LineKind::Income
    }

    /// Chapter, post and id: an order of lines that does not depend on how rows were moved.
    pub fn budget_order(&self) -> (Decimal, Decimal, &LineId) {
        let number = |text: &str| text.parse().unwrap_or(Decimal::MAX);
        (number(&self.chapter), number(&self.post), &self.id)
    }
}

/// Whether a change stays in the level.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum Duration {
    /// It stays in the path from its year on.
    #[default]
    Lasting,
    /// It counts in its year alone.
    Once,
}

/// Why a line changes: the trail from the adopted budget to the proposal.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum ChangeKind {
    /// Voted when the budget was adopted.
    AdoptedBudget,
    /// Voted in the revised budget.
    RevisedBudget,
    /// Full-year effect of something begun during a year.
    FullYearEffect,
    /// A technical move between lines or bodies.
    #[default]
    TechnicalMove,
    /// Price adjustment: wage and price compensation.
    PriceAdjustment,
    /// An efficiency demand.
    Efficiency,
    /// A gain taken out of the frame.
    GainTakenOut,
    /// New money for something new.
    NewInitiative,
    /// Something that happens once.
    OneOff,
}

/// A change of a line in a year. Amount: fixed kroner, negative for a reduction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChange {
    /// Its id within the line.
    pub id: ChangeId,
    /// What it is.
    pub name: String,
    /// The year in which it comes.
    pub year: Year,
    /// The amount.
    pub amount: Money,
    /// Whether it stays.
    pub duration: Duration,
    /// Why.
    pub kind: ChangeKind,
}

impl Default for LineChange {
    fn default() -> Self {
        Self {
            id: ChangeId::default(),
            name: String::new(),
            year: Year::new(0),
            amount: Money::ZERO,
            duration: Duration::default(),
            kind: ChangeKind::default(),
        }
    }
}
