//! The columns of each sheet.

use strum::VariantArray as _;

use super::SheetKind;
use crate::model::{EntityKind, Field};
use crate::time::Year;

/// A column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name of the row.
    Name,
    /// A field that the row's thing may have.
    Field(Field),
    /// Nominal growth: the growth profile's, or what the real growth comes to.
    NominalGrowth,
    /// How certain the row's main amount is.
    Certainty,
    /// Where the row's main amount comes from.
    Source,
    /// A value that holds for the whole plan.
    Setting,
    /// A budget year.
    Year(Year),
    /// The shape of the years, as a small curve.
    Shape,
}

impl Column {
    /// Whether what stands there is read from the right: numbers.
    pub fn is_number(self) -> bool {
        match self {
            Self::Year(_) | Self::NominalGrowth => true,
            Self::Field(field) => {
                let mut specs = EntityKind::VARIANTS.iter().filter_map(|it| it.spec(field));
                specs.any(|spec| spec.holds.bounds().is_some())
            }
            _ => false,
        }
    }
}

/// Columns before the years.
const FRAME: &[Column] = &[
    Column::Name,
    Column::Field(Field::Chapter),
    Column::Field(Field::Post),
    Column::Field(Field::Base),
    Column::Field(Field::RealGrowth),
    Column::Field(Field::Cut),
];
/// Columns after the years.
const FRAME_AFTER: &[Column] = &[
    Column::Shape,
    Column::Field(Field::Kind),
    Column::Field(Field::Duration),
    Column::Certainty,
    Column::Source,
    Column::Field(Field::WageShare),
    Column::Field(Field::Transferable),
    Column::Field(Field::SharedWith),
    Column::Field(Field::AddsTo),
    Column::Field(Field::Previous),
    Column::Field(Field::OpeningCarry),
    Column::Field(Field::ExpectedUnderspend),
];

const OPERATIONS: &[Column] = &[
    Column::Name,
    Column::Field(Field::Binding),
    Column::Field(Field::RealGrowth),
];
const OPERATIONS_AFTER: &[Column] = &[
    Column::Shape,
    Column::Field(Field::Category),
    Column::Field(Field::Profile),
    Column::NominalGrowth,
    Column::Field(Field::Class),
    Column::Field(Field::It),
    Column::Field(Field::Fte),
    Column::Field(Field::PaidFrom),
    Column::Field(Field::ContractUntil),
    Column::Field(Field::Releasable),
    Column::Field(Field::LeadYears),
    Column::Field(Field::From),
    Column::Field(Field::Until),
    Column::Certainty,
    Column::Source,
];

const TEAMS: &[Column] = &[
    Column::Name,
    Column::Field(Field::Count),
    Column::Field(Field::YearlyCost),
    Column::Field(Field::RunShare),
];
const TEAMS_AFTER: &[Column] = &[
    Column::Shape,
    Column::Field(Field::FurtherDevelopment),
    Column::Field(Field::Vacancy),
    Column::Field(Field::OneOffUntil),
    Column::Field(Field::RealGrowth),
    Column::Field(Field::Profile),
    Column::Field(Field::Employment),
    Column::Field(Field::Wage),
    Column::Field(Field::Pension),
    Column::Field(Field::EmployersContribution),
    Column::Field(Field::Other),
    Column::Field(Field::OverheadIncluded),
    Column::Field(Field::Hours),
    Column::Field(Field::Rate),
    Column::Field(Field::RunForvaltning),
    Column::Field(Field::LeadYears),
    Column::Field(Field::From),
    Column::Field(Field::Until),
    Column::Field(Field::PaidFrom),
    Column::Field(Field::It),
];

const RENEWAL: &[Column] = &[
    Column::Name,
    Column::Field(Field::Kind),
    Column::Field(Field::Status),
    Column::Field(Field::Start),
];
const RENEWAL_AFTER: &[Column] = &[
    Column::Shape,
    Column::Field(Field::Active),
    Column::Field(Field::Owner),
    Column::Field(Field::PaidFrom),
    // Of parts: who, when and how much.
    Column::Field(Field::Recipient),
    Column::Field(Field::Team),
    Column::Field(Field::Initiative),
    Column::Field(Field::FromOffset),
    Column::Field(Field::ToOffset),
    Column::Field(Field::Share),
    Column::Field(Field::FullValue),
    Column::Field(Field::RealGrowth),
    Column::Field(Field::RetiresItem),
    Column::Field(Field::RetiresShare),
    Column::Field(Field::Realisation),
    Column::Field(Field::LeavesBudget),
    Column::Field(Field::Years),
    Column::Field(Field::Gate),
    Column::Field(Field::Importance),
    Column::Field(Field::Extent),
    Column::Certainty,
    Column::Source,
    // Of the whole initiative, and seldom changed.
    Column::Field(Field::RunCostFromOffset),
    Column::Field(Field::RunCostAmount),
    Column::Field(Field::ParallelRunFromOffset),
    Column::Field(Field::ParallelRunToOffset),
    Column::Field(Field::ParallelRunAmount),
    Column::Field(Field::LifeYears),
    Column::Field(Field::Retained),
    Column::Field(Field::Earliest),
    Column::Field(Field::Latest),
    Column::Field(Field::RangeLow),
    Column::Field(Field::RangeHigh),
    Column::Field(Field::StartingPoint),
];

const SETUP: &[Column] = &[Column::Name, Column::Setting];

pub(super) fn columns(kind: SheetKind, years: &[Year]) -> Vec<Column> {
    let (before, after): (&[Column], &[Column]) = match kind {
        SheetKind::Frame => (FRAME, FRAME_AFTER),
        SheetKind::Operations => (OPERATIONS, OPERATIONS_AFTER),
        SheetKind::Teams => (TEAMS, TEAMS_AFTER),
        SheetKind::Renewal => (RENEWAL, RENEWAL_AFTER),
        SheetKind::Setup => (SETUP, &[]),
    };
    let years = years.iter().map(|year| Column::Year(*year));
    before
        .iter()
        .copied()
        .chain(years)
        .chain(after.iter().copied())
        .collect()
}
