//! Which figures a measure has, and their unit.

use super::Measure;
use crate::model::EntityKind;
use crate::rules::LEVELS;

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// Kroner, rounded to øre.
    Kroner,
    /// Kroner, not rounded.
    UnroundedKroner,
    /// Percent.
    Percent,
    /// A factor.
    Factor,
    /// A year.
    Year,
    /// A number of years.
    Years,
}

/// Which figures a measure has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Of the whole plan.
    pub whole: bool,
    /// Of each thing of a kind.
    pub of: Option<EntityKind>,
    /// Of each decision level from this one up; 0 is what is free now.
    pub levels_from: Option<u16>,
    /// One per year.
    pub by_year: bool,
    /// Its unit.
    pub unit: FigureUnit,
}

/// The scope of a measure by year.
fn scope(whole: bool, of: Option<EntityKind>, unit: FigureUnit) -> Scope {
    Scope {
        whole,
        of,
        levels_from: None,
        by_year: true,
        unit,
    }
}

impl Scope {
    /// The decision levels that it has figures of; one without a level where it has none.
    pub fn levels(self) -> Vec<Option<u16>> {
        let from = self.levels_from;
        from.map_or(vec![None], |from| (from..=LEVELS).map(Some).collect())
    }
}

impl Measure {
    /// Whether [`crate::worth`] answers it.
    pub(crate) fn is_of_worth(self) -> bool {
        (Self::DiscountFactor..=Self::Overlap).contains(&self)
    }

    /// Whether [`crate::room`] answers it.
    pub(crate) fn is_of_room(self) -> bool {
        self >= Self::Room
    }

    /// Which subjects and years it has, and its unit.
    pub fn scope(self) -> Scope {
        use EntityKind as Of;
        use FigureUnit as Unit;
        match self {
            Self::LastingFrame
            | Self::Maintenance
            | Self::FurtherDevelopment
            | Self::ItOperations
            | Self::ItDevelopment
            | Self::TargetAmount
            | Self::NullLastingFrame
            | Self::NullOperations
            | Self::RoomAfterOperations => scope(true, None, Unit::Kroner),
            Self::DevelopmentToday => Scope {
                by_year: false,
                ..scope(true, None, Unit::Kroner)
            },
            Self::DevelopmentShare
            | Self::OperationsShare
            | Self::ItDevelopmentShare
            | Self::Compensation => scope(true, None, Unit::Percent),
            Self::SqueezeYear | Self::EmptyYear => Scope {
                by_year: false,
                ..scope(true, None, Unit::Year)
            },
            Self::Index => scope(true, None, Unit::Factor),
            Self::Frame
            | Self::Spendable
            | Self::CarriedIn
            | Self::GrossOperations
            | Self::Released
            | Self::ReleasedOperations
            | Self::ReleasedDevelopment
            | Self::Operations
            | Self::GrossDevelopment
            | Self::Development
            | Self::Envelope
            | Self::Unallocated
            | Self::PlannedSpending
            | Self::ExpectedUnderspend
            | Self::Spending
            | Self::SpendingBeforeReleases
            | Self::UnderspendBeforeReleases
            | Self::Balance
            | Self::Surplus
            | Self::Shortfall
            | Self::ToFree
            | Self::Covered
            | Self::Uncovered
            | Self::CarriedOut
            | Self::Gains
            | Self::TakenOut
            | Self::CoFunding
            | Self::LeverInflow
            | Self::LeverRepayment
            | Self::TransferIn
            | Self::TransferOut
            | Self::Lapses => scope(true, Some(Of::Line), Unit::Kroner),
            Self::Line | Self::Lasting | Self::Once | Self::IncomeAdded | Self::CarryCap => {
                scope(false, Some(Of::Line), Unit::Kroner)
            }
            Self::LinePath => scope(false, Some(Of::Line), Unit::UnroundedKroner),
            Self::LineCompensation => scope(false, Some(Of::Line), Unit::Percent),
            Self::CompensationFactor => scope(false, Some(Of::Line), Unit::Factor),
            _ if self.is_of_room() => self.scope_of_room(),
            _ if self.is_of_worth() => self.scope_of_worth(),
            _ => self.scope_of_things(),
        }
    }

    /// The scope of what items, teams, initiatives, releases and profiles have.
    fn scope_of_things(self) -> Scope {
        use EntityKind as Of;
        use FigureUnit as Unit;
        match self {
            Self::Item | Self::Retired => scope(false, Some(Of::Item), Unit::Kroner),
            Self::BookedCapacity | Self::FreeCapacity => scope(true, Some(Of::Team), Unit::Kroner),
            Self::DirectCost
            | Self::BookedTime
            | Self::RunCost
            | Self::ParallelCost
            | Self::Gain
            | Self::PlannedGain
            | Self::KeptGain
            | Self::InitiativeTakenOut
            | Self::InitiativeCoFunding => scope(false, Some(Of::Initiative), Unit::Kroner),
            Self::Booked => scope(false, Some(Of::Booking), Unit::Kroner),
            Self::Benefit | Self::PlannedBenefit | Self::BenefitInPlan | Self::BenefitInNull => {
                scope(false, Some(Of::Benefit), Unit::Kroner)
            }
            Self::ItemPath => scope(false, Some(Of::Item), Unit::UnroundedKroner),
            Self::Team
            | Self::TeamRun
            | Self::TeamMaintenance
            | Self::TeamFurtherDevelopment
            | Self::TeamNewDevelopment
            | Self::TeamDevelopment => scope(false, Some(Of::Team), Unit::Kroner),
            Self::TeamPath => scope(false, Some(Of::Team), Unit::UnroundedKroner),
            Self::Role => Scope {
                by_year: false,
                ..scope(false, Some(Of::Role), Unit::UnroundedKroner)
            },
            Self::UseInflow | Self::UseRepayment | Self::UseTransfer => {
                scope(false, Some(Of::LeverUse), Unit::Kroner)
            }
            Self::StaffingSaving | Self::StaffingOverlap => {
                scope(false, Some(Of::LeverUse), Unit::Factor)
            }
            Self::TeamInNull | Self::TeamRunInNull | Self::TeamDevelopmentInNull => {
                scope(false, Some(Of::Team), Unit::Kroner)
            }
            Self::StaffingFactor => scope(false, Some(Of::Team), Unit::Factor),
            Self::RolesCost | Self::ConsultantCost | Self::EmployeeCost => Scope {
                by_year: false,
                ..scope(false, Some(Of::Team), Unit::UnroundedKroner)
            },
            Self::Consultants | Self::Employees => Scope {
                by_year: false,
                ..scope(false, Some(Of::Team), Unit::Factor)
            },
            Self::NominalGrowth => scope(false, Some(Of::Profile), Unit::Percent),
            Self::RealGrowth => scope(false, Some(Of::Profile), Unit::Factor),
            // What releases take and could take.
            _ => scope(false, Some(Of::Release), Unit::Kroner),
        }
    }

    /// The scope of what [`crate::worth`] answers.
    fn scope_of_worth(self) -> Scope {
        use FigureUnit as Unit;
        let by_year = |whole, unit| scope(whole, Some(EntityKind::Initiative), unit);
        let of_whole = |unit| Scope {
            of: None,
            ..by_year(true, unit)
        };
        let in_all = |whole, unit| Scope {
            by_year: false,
            ..by_year(whole, unit)
        };
        match self {
            Self::DiscountFactor | Self::PriceRatio | Self::GeneralIndex => of_whole(Unit::Factor),
            Self::OverlapFlow => of_whole(Unit::Kroner),
            Self::OverlapPresentValue => of_whole(Unit::UnroundedKroner),
            Self::Overlap => Scope {
                of: None,
                ..in_all(true, Unit::UnroundedKroner)
            },
            Self::BudgetFlow
            | Self::BudgetEffectFlow
            | Self::PublicEffect
            | Self::BudgetCumulative => by_year(true, Unit::Kroner),
            Self::SocietyFlow
            | Self::SocietyCumulative
            | Self::BudgetPresentValue
            | Self::BudgetEffectPresentValue
            | Self::PublicPresentValue
            | Self::SocietyPresentValue => by_year(true, Unit::UnroundedKroner),
            Self::BudgetPresentCumulative
            | Self::SocietyPresentCumulative
            | Self::BudgetBenefitsPresentValue
            | Self::SocietyBenefitsPresentValue => by_year(false, Unit::UnroundedKroner),
            Self::NpvBudget | Self::NpvBudgetEffect | Self::NpvPublic | Self::NpvSociety => {
                in_all(true, Unit::UnroundedKroner)
            }
            Self::PeakNeed => in_all(true, Unit::Kroner),
            Self::PeakNeedYear => in_all(true, Unit::Year),
            Self::NetBenefit => in_all(true, Unit::Factor),
            Self::PaybackBudget
            | Self::PaybackSociety
            | Self::DiscountedPaybackBudget
            | Self::DiscountedPaybackSociety => in_all(false, Unit::Years),
            Self::RateOfReturnBudget
            | Self::RateOfReturnSociety
            | Self::BreakEvenRealisationBudget
            | Self::BreakEvenRealisationSociety => in_all(false, Unit::Percent),
            // NPV after the budget years, benefits, annuities and delays.
            _ => in_all(false, Unit::UnroundedKroner),
        }
    }

    /// The scope of what [`crate::room`] answers: kroner by year but for a few.
    fn scope_of_room(self) -> Scope {
        use EntityKind as Of;
        let of_uses = |whole| scope(whole, Some(Of::LeverUse), FigureUnit::UnroundedKroner);
        match self {
            Self::SqueezeYearWithLevers => {
                return Scope {
                    by_year: false,
                    ..scope(true, None, FigureUnit::Year)
                };
            }
            Self::UsePresentValue => return of_uses(false),
            Self::UseWorth => {
                return Scope {
                    by_year: false,
                    ..of_uses(true)
                };
            }
            _ => {}
        }
        if self == Self::LastingShortfall {
            return scope(true, Some(Of::Line), FigureUnit::Kroner);
        }
        let (of, levels_from) = match self {
            Self::Room | Self::LegalRoom | Self::OnceRoom | Self::LastingRoom => (None, Some(0)),
            Self::Step | Self::LegalStep => (None, Some(1)),
            Self::ItemReleasable
            | Self::ItemMovable
            | Self::ItemLegalMovable
            | Self::ItemLocked
            | Self::ItemLegalLocked
            | Self::ItemRenewed => (Some(Of::Item), None),
            Self::TeamMovable | Self::TeamCommitted | Self::TeamCliff => (Some(Of::Team), None),
            Self::InitiativeMovable | Self::InitiativeCommitted => (Some(Of::Initiative), None),
            // What is free now, committed and locked, and the parts of the bite.
            _ => (None, None),
        };
        Scope {
            levels_from,
            ..scope(of.is_none(), of, FigureUnit::Kroner)
        }
    }
}
