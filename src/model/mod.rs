//! What the user has entered, and nothing derived from it.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

mod assumptions;
mod change;
mod checks;
mod fields;
mod frame;
mod ids;
mod initiatives;
mod levers;
mod operations;
mod place;
mod releases;
mod scenarios;
mod teams;
mod things;

use std::sync::Arc;

use jiff::civil::Date;
use strum::{EnumString, IntoStaticStr, VariantArray};

pub use self::assumptions::{Annotation, Certainty, GrowthProfile, Percent, ProfileKind, Rates};
pub use self::change::{Change, Thing};
pub use self::checks::{MOST_DECIMALS, MOST_OF_A_KIND, Refusal};
pub(crate) use self::checks::{check_annotation, check_value, put};
pub use self::fields::{Field, FieldSpec, Holds, Value};
pub(crate) use self::fields::{Fields, Slot};
pub use self::frame::{
    AppropriationLine, ChangeKind, Duration, LineChange, LineKind, Override, Overrides,
};
pub(crate) use self::ids::is_id;
pub use self::ids::{
    ActorId, BadId, BenefitId, BookingId, ChangeId, EffectId, InitiativeId, ItemId, LeverUseId,
    LineId, ProfileId, RelationId, ReleaseId, RoleId, ScenarioId, TeamId, TrancheId,
};
pub use self::initiatives::{
    Actor, ActorKind, AmountsByOffset, Benefit, Booking, CoFunding, Effect, Extent, Importance,
    Initiative, InitiativeKind, InitiativeStatus, ParallelRun, Ramp, Relation, RelationKind,
    Retirement, RunCost, Tranche, UserInvolvement,
};
pub use self::levers::{LeverStatus, LeverUse};
pub use self::operations::{AtEnd, Binding, Category, Class, Contract, OperationsItem};
pub use self::place::{BadPlace, Entity, EntityKind, Place};
pub use self::releases::{Release, Target};
pub use self::scenarios::{LostChange, Resolved, Scenario};
pub use self::teams::{Employment, Role, Staffing, Team};
pub(crate) use self::things::referred;
use crate::time::{Horizon, Year};

/// Whether entered amounts contain value added tax (model §1).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Vat {
    /// Net-accounted: entries without VAT.
    #[default]
    NetAccounted,
    /// VAT is a cost: entries with it.
    Cost,
    /// VAT is compensated: entries without it.
    Compensated,
    /// VAT is deductible: entries without it.
    Deductible,
}

/// Which rates worth is discounted with (model §8).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Discounting {
    /// Those of the rule set.
    #[default]
    RuleSet,
    /// The bands of circular R-109.
    R109,
    /// The bands of the Green Book.
    GreenBook,
    /// One rate for all years.
    OneRate,
}

/// What is said of entered values, by place. Snapshots of the plan share what is the same.
pub type Annotations = rpds::RedBlackTreeMapSync<Place, Arc<Annotation>>;

/// A plan: everything entered about a budget over several years, with its scenarios.
///
/// Lists keep the user's order; it changes no figure. Things are shared between snapshots, so a
/// copy of a plan is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Name of the plan.
    pub name: String,
    /// The body whose budget it is.
    pub body: String,
    /// The date the plan stands at.
    pub as_of: Option<Date>,
    /// Year 0: the budget year being proposed.
    pub first_year: Year,
    /// Years in the budget.
    pub budget_years: u16,
    /// Years that are computed.
    pub analysis_years: u16,
    /// The year whose kroner all amounts are in; the first year where none is named.
    pub price_year: Option<Year>,
    /// The id of the rule set.
    pub rule_set: String,
    /// A rule set of the plan's own beside those of the program, as JSON; in force where
    /// [`Plan::rule_set`] names it.
    pub own_rules: Option<Arc<str>>,
    /// Whether amounts contain VAT.
    pub vat: Vat,
    /// Compensation as a whole, % per year.
    pub compensation: Option<Rates>,
    /// Share of the frame that is wages.
    pub wage_share: Option<Percent>,
    /// Wage compensation, % per year.
    pub wage_compensation: Option<Rates>,
    /// Price compensation, % per year.
    pub price_compensation: Option<Rates>,
    /// Wage growth beyond the wage compensation, percentage points per year.
    pub wage_drift: Rates,
    /// Consumer prices, % per year; equal to the compensation where none are given.
    pub general_price: Option<Rates>,
    /// Which rates worth is discounted with.
    pub discounting: Discounting,
    /// The rate where worth is discounted with one, real % per year.
    pub discount_rate: Option<Percent>,
    /// Natural attrition of staff, % per year.
    pub attrition: Percent,
    /// Development target, % of the lasting frame; 0 is no target.
    pub target_share: Rates,
    /// Growth profiles.
    pub profiles: Vec<Arc<GrowthProfile>>,
    /// Appropriation lines: the frame.
    pub lines: Vec<Arc<AppropriationLine>>,
    /// Operations items.
    pub items: Vec<Arc<OperationsItem>>,
    /// Teams.
    pub teams: Vec<Arc<Team>>,
    /// Releases.
    pub releases: Vec<Arc<Release>>,
    /// Uses of levers.
    pub lever_uses: Vec<Arc<LeverUse>>,
    /// Parties other than ourselves that pay or gain.
    pub actors: Vec<Arc<Actor>>,
    /// Initiatives.
    pub initiatives: Vec<Arc<Initiative>>,
    /// Sources, notes, certainty and unreadable text, by place.
    pub annotations: Annotations,
    /// Scenarios.
    pub scenarios: Vec<Arc<Scenario>>,
}

impl Plan {
    /// Years in the budget where nothing else is said (model §1).
    pub const BUDGET_YEARS: u16 = 6;
    /// Years computed where nothing else is said (model §1).
    pub const ANALYSIS_YEARS: u16 = 15;

    /// An empty plan from a year on, with the defaults of model §1.
    pub fn empty(first_year: Year) -> Self {
        Self {
            name: String::new(),
            body: String::new(),
            as_of: None,
            first_year,
            budget_years: Self::BUDGET_YEARS,
            analysis_years: Self::ANALYSIS_YEARS,
            price_year: None,
            rule_set: "state_gross".to_owned(),
            own_rules: None,
            vat: Vat::default(),
            compensation: None,
            wage_share: None,
            wage_compensation: None,
            price_compensation: None,
            wage_drift: Rates::default(),
            general_price: None,
            discounting: Discounting::default(),
            discount_rate: None,
            attrition: Percent::ZERO,
            target_share: Rates::default(),
            profiles: Vec::new(),
            lines: Vec::new(),
            items: Vec::new(),
            teams: Vec::new(),
            releases: Vec::new(),
            lever_uses: Vec::new(),
            actors: Vec::new(),
            initiatives: Vec::new(),
            annotations: Annotations::default(),
            scenarios: Vec::new(),
        }
    }

    /// The year whose kroner all amounts are in.
    pub fn price_year(&self) -> Year {
        self.price_year.unwrap_or(self.first_year)
    }

    /// The years of the budget.
    pub fn budget(&self) -> Horizon {
        Horizon::starting(self.first_year, self.budget_years.clamp(1, 15))
    }

    /// The years that are computed; never fewer than the budget's.
    pub fn horizon(&self) -> Horizon {
        let years = self.analysis_years.max(self.budget_years).clamp(1, 75);
        Horizon::starting(self.first_year, years)
    }

    /// A line by its id.
    pub fn line(&self, id: &LineId) -> Option<&AppropriationLine> {
        find(&self.lines, |line| line.id == *id)
    }

    /// An operations item by its id.
    pub fn item(&self, id: &ItemId) -> Option<&OperationsItem> {
        find(&self.items, |item| item.id == *id)
    }

    /// A team by its id.
    pub fn team(&self, id: &TeamId) -> Option<&Team> {
        find(&self.teams, |team| team.id == *id)
    }

    /// A growth profile by its id.
    pub fn profile(&self, id: &ProfileId) -> Option<&GrowthProfile> {
        find(&self.profiles, |profile| profile.id == *id)
    }

    /// An initiative by its id.
    pub fn initiative(&self, id: &InitiativeId) -> Option<&Initiative> {
        find(&self.initiatives, |initiative| initiative.id == *id)
    }

    /// A use of a lever by its id.
    pub fn lever_use(&self, id: &LeverUseId) -> Option<&LeverUse> {
        find(&self.lever_uses, |it| it.id == *id)
    }

    /// A party by its id.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        find(&self.actors, |actor| actor.id == *id)
    }

    /// A scenario by its id.
    pub fn scenario(&self, id: &ScenarioId) -> Option<&Scenario> {
        find(&self.scenarios, |scenario| scenario.id == *id)
    }

    /// The line that pays where none is named, and that unallocated development money is spent
    /// from: the first operating line in the order of chapter and post, so that moving rows
    /// changes no figure. Without an operating line, the first line that is not income.
    pub fn first_operating_line(&self) -> Option<&AppropriationLine> {
        let spent_from = self.lines.iter().filter(|line| !line.is_income());
        spent_from
            .min_by_key(|line| (line.kind != LineKind::Operating, line.budget_order()))
            .map(AsRef::as_ref)
    }

    /// What is said of a place, if anything.
    pub fn annotation(&self, place: &Place) -> Option<&Annotation> {
        self.annotations.get(place).map(AsRef::as_ref)
    }

    /// What is said of a place; of a year that nothing is said of, what is said of all years.
    pub fn said(&self, place: &Place) -> Option<&Annotation> {
        self.annotation(place).or_else(|| {
            self.annotation(&Place {
                year: None,
                ..place.clone()
            })
        })
    }
}

fn find<T>(list: &[Arc<T>], is_it: impl Fn(&T) -> bool) -> Option<&T> {
    list.iter().map(AsRef::as_ref).find(|thing| is_it(thing))
}

fn find_mut<T: Clone>(list: &mut [Arc<T>], is_it: impl Fn(&T) -> bool) -> Option<&mut T> {
    list.iter_mut()
        .find(|thing| is_it(thing))
        .map(Arc::make_mut)
}
