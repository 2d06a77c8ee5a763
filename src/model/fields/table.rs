//! The table itself: the fields of each kind of thing.

use super::slots::{Slot, Word as _};
use super::{Field, FieldSpec, Holds, Value};
use crate::model::assumptions::{GrowthProfile, ProfileKind};
use crate::model::frame::{AppropriationLine, ChangeKind, Duration, LineChange, LineKind};
use crate::model::initiatives::{
    Actor, ActorKind, Benefit, Booking, Effect, Extent, Importance, Initiative, InitiativeKind,
    InitiativeStatus, Relation, RelationKind, Tranche,
};
use crate::model::levers::{LeverStatus, LeverUse};
use crate::model::operations::{AtEnd, Binding, Category, Class, OperationsItem};
use crate::model::place::EntityKind;
use crate::model::releases::Release;
use crate::model::scenarios::Scenario;
use crate::model::teams::{Employment, Role, Team};
use crate::model::{Discounting, Plan, Vat};
use crate::time::Year;

/// A thing whose fields can be read and written one by one.
pub(crate) trait Fields {
    fn kind(&self) -> EntityKind;
    fn slot(&self, field: Field) -> Option<&dyn Slot>;
    fn slot_mut(&mut self, field: Field) -> Option<&mut dyn Slot>;
    /// Keeps fields that exclude each other apart, after one of them was written.
    fn settle(&mut self, _written: Field) {}
}

/// Declares the fields of a thing: word, what it holds, where it is kept, and its meaning.
macro_rules! fields {
    ($specs:ident, $type:ty, $kind:ident $(, settle $settle:expr)?; $($field:ident: $holds:expr, $($path:ident).+, $doc:literal;)*) => {
        const $specs: &[FieldSpec] =
            &[$(FieldSpec { field: Field::$field, holds: $holds, doc: $doc }),*];

        impl Fields for $type {
            fn kind(&self) -> EntityKind {
                EntityKind::$kind
            }
            fn slot(&self, field: Field) -> Option<&dyn Slot> {
                match field {
                    $(Field::$field => Some(&self.$($path).+),)*
                    _ => None,
                }
            }
            fn slot_mut(&mut self, field: Field) -> Option<&mut dyn Slot> {
                match field {
                    $(Field::$field => Some(&mut self.$($path).+),)*
                    _ => None,
                }
            }
            $(fn settle(&mut self, written: Field) {
                let settle: fn(&mut Self, Field) = $settle;
                settle(self, written);
            })?
        }
    };
}

/// Names on screen.
const NAME: Holds = Holds::Text(200);
/// Sentences and paragraphs.
const PROSE: Holds = Holds::Text(4000);
/// Chapter and post.
const CODE: Holds = Holds::Text(20);
/// A year counted from an initiative's start.
const OFFSET: Holds = Holds::Whole {
    min: 0,
    max: Year::MOST_RELATIVE,
};

use EntityKind as Kind;

fields! { PLAN_FIELDS, Plan, Plan;
    Name: NAME, name, "Name of the plan.";
    Body: NAME, body, "The body whose budget it is.";
    AsOf: Holds::Date, as_of, "The date the plan stands at; set when it is made.";
    FirstYear: Holds::Year, first_year, "Year 0: the budget year being proposed.";
    BudgetYears: Holds::Whole { min: 1, max: 15 }, budget_years, "Years in the budget, from the first year.";
    AnalysisYears: Holds::Whole { min: 1, max: 75 }, analysis_years, "Years that are computed, from the first year.";
    PriceYear: Holds::Year, price_year, "The year whose kroner all amounts are in; without it the first year.";
    RuleSet: Holds::RuleSet, rule_set, "The rule set: carry-over, decision levels, defaults.";
    OwnRules: Holds::OwnRules, own_rules, "A rule set of the plan's own, in the format of assets/rules/README.md; in force where rule_set names it.";
    Vat: Holds::Word(Vat::words), vat, "Whether amounts contain value added tax.";
    Compensation: Holds::GrowthByYear, compensation, "Price and wage compensation as a whole, % per year; wins over its parts.";
    WageShare: Holds::Share, wage_share, "Share of the frame that is wages, %.";
    WageCompensation: Holds::GrowthByYear, wage_compensation, "Wage compensation, % per year.";
    PriceCompensation: Holds::GrowthByYear, price_compensation, "Price compensation, % per year.";
    WageDrift: Holds::GrowthByYear, wage_drift, "Wage growth beyond the wage compensation, percentage points per year.";
    GeneralPrice: Holds::GrowthByYear, general_price, "Consumer prices, % per year; without it equal to the compensation.";
    Discounting: Holds::Word(Discounting::words), discounting, "Which rates worth is discounted with; without it those of the rule set.";
    DiscountRate: Holds::Share, discount_rate, "The rate where worth is discounted with one rate, real % per year.";
    Attrition: Holds::Share, attrition, "Natural attrition of staff, % per year.";
    TargetShare: Holds::ShareByYear, target_share, "Development target, % of the lasting frame, from a year on; 0 is no target.";
}

fields! { PROFILE_FIELDS, GrowthProfile, Profile;
    Name: NAME, name, "Name of the growth profile.";
    Kind: Holds::Word(ProfileKind::words), kind, "What the profile is about.";
    Growth: Holds::GrowthByYear, growth, "Nominal growth, % per year; without it wages follow wage compensation plus drift, others the compensation.";
}

fields! { LINE_FIELDS, AppropriationLine, Line;
    Chapter: CODE, chapter, "Chapter.";
    Post: CODE, post, "Post.";
    Name: NAME, name, "Name of the line.";
    Kind: Holds::Word(LineKind::words), kind, "What the line may be used for.";
    Base: Holds::Amount, base, "Amount in year 0 before its changes, kroner of the price year.";
    RealGrowth: Holds::GrowthByYear, real_growth, "Real growth, % per year, from year 1.";
    WageShare: Holds::Share, wage_share, "Wage share of this line where it differs from the plan's, %.";
    Cut: Holds::ShareByYear, cut, "General efficiency cut, % per year, compounding, from year 1.";
    Overrides: Holds::Decided { negative: true }, overrides, "Amount decided for a year, kroner; later years grow from it.";
    Transferable: Holds::Flag, transferable, "Whether unused money may be carried over in full (kan overføres).";
    SharedWith: Holds::Reference(Kind::Line), shared_with, "The line this money may also be used under (kan nyttes under).";
    Previous: Holds::Cost, previous, "The grant of the year before year 0, kroner.";
    OpeningCarry: Holds::Amount, opening_carry, "Money carried into year 0, kroner.";
    ExpectedUnderspend: Holds::Share, expected_underspend, "Share of its spending that experience says will not be used, %.";
    AddsTo: Holds::Reference(Kind::Line), adds_to, "For income: the line whose spending it raises.";
}

fields! { CHANGE_FIELDS, LineChange, Change;
    Name: NAME, name, "What the change is.";
    Year: Holds::Year, year, "The year in which it comes.";
    Amount: Holds::Amount, amount, "The amount, kroner of the price year; negative for a reduction.";
    Duration: Holds::Word(Duration::words), duration, "Whether it stays in the level.";
    Kind: Holds::Word(ChangeKind::words), kind, "Why the line changes.";
}

fields! { ITEM_FIELDS, OperationsItem, Item, settle |item, written| match written {
        Field::Profile if item.profile.is_some() => item.real_growth = None,
        Field::RealGrowth if item.real_growth.is_some() => item.profile = None,
        _ => {}
    };
    Name: NAME, name, "Name of the item.";
    Category: Holds::Word(Category::words), category, "What kind of cost it is.";
    Class: Holds::Word(Class::words), class, "Running (drift) or maintenance (forvaltning).";
    It: Holds::Flag, it, "Whether it is IT money.";
    PaidFrom: Holds::Reference(Kind::Line), paid_from, "The line that pays; without it the first operating line.";
    Base: Holds::Cost, base, "Amount in its first year, kroner of the price year.";
    Profile: Holds::Reference(Kind::Profile), profile, "The growth profile it follows.";
    RealGrowth: Holds::GrowthByYear, real_growth, "Its own real growth, % per year, instead of a profile.";
    From: Holds::Year, from, "First year; without it year 0.";
    Until: Holds::Year, until, "Last year, inclusive.";
    Overrides: Holds::Decided { negative: false }, overrides, "Amount decided for a year, kroner; later years grow from it.";
    Binding: Holds::Word(Binding::words), binding, "Who or what holds it, and so who can release it.";
    ContractUntil: Holds::Year, contract.until, "Last year of the contract, inclusive.";
    ContractAtEnd: Holds::Word(AtEnd::words), contract.at_end, "What happens when the contract ends.";
    ContractYears: Holds::Whole { min: 0, max: 75 }, contract.years, "Years that a renewal or an option adds.";
    ContractNoticeMonths: Holds::Whole { min: 0, max: 240 }, contract.notice_months, "Months of notice before the end, for a contract that renews.";
    ContractExerciseBy: Holds::Date, contract.exercise_by, "Last day to use the option.";
    ContractBreakNoticeMonths: Holds::Whole { min: 0, max: 900 }, contract.break_notice_months, "Months of notice after which the contract can be broken.";
    ReleasedBy: Holds::Whole { min: 1, max: 4 }, released_by, "Decision level that can release it, where the binding says another.";
    Releasable: Holds::Share, releasable, "How much can realistically go without ending a task, %; without it the default of its category.";
    LeadYears: Holds::Whole { min: 0, max: 75 }, lead_years, "Years from decision to effect.";
    Fte: Holds::Count, fte, "Full-time equivalents, for staff.";
}

fields! { TEAM_FIELDS, Team, Team, settle |team, written| match written {
        Field::Profile if team.profile.is_some() => team.real_growth = None,
        Field::RealGrowth if team.real_growth.is_some() => team.profile = None,
        _ => {}
    };
    Name: NAME, name, "Name of the team.";
    Vacancy: Holds::Share, vacancy, "Share of the cost not spent because places stand empty, %.";
    Profile: Holds::Reference(Kind::Profile), profile, "The growth profile it follows.";
    RealGrowth: Holds::GrowthByYear, real_growth, "Its own real growth, % per year, instead of a profile.";
    From: Holds::Year, from, "First year; without it year 0.";
    Until: Holds::Year, until, "Last year, inclusive.";
    RunShare: Holds::Share, run_share, "Share that keeps existing services running, %; counts as operations.";
    RunForvaltning: Holds::Share, run_forvaltning, "Share of the run part that is maintenance (forvaltning), %.";
    FurtherDevelopment: Holds::Share, further_development, "Share of the development part that is further development, %; the rest is new.";
    LeadYears: Holds::Whole { min: 0, max: 75 }, lead_years, "Years before the team can be ended; without it by employment.";
    PaidFrom: Holds::Reference(Kind::Line), paid_from, "The line that pays; without it the first operating line.";
    OneOffUntil: Holds::Year, one_off_until, "Last year of one-off funding; the year after is its cliff.";
    It: Holds::Flag, it, "Whether it is IT money.";
}

fields! { ROLE_FIELDS, Role, Role;
    Name: NAME, name, "Name of the role.";
    Count: Holds::Count, count, "Full-time equivalents.";
    Employment: Holds::Word(Employment::words), employment, "Employees or consultants.";
    YearlyCost: Holds::Cost, yearly_cost, "Whole yearly cost per full-time equivalent, kroner; wins over the parts.";
    Wage: Holds::Cost, wage, "Yearly wage, kroner.";
    Pension: Holds::Share, pension, "Pension, % of the wage.";
    EmployersContribution: Holds::Share, employers_contribution, "Employer's contribution, % of wage and pension.";
    Other: Holds::Cost, other, "Other yearly cost per full-time equivalent, kroner.";
    OverheadIncluded: Holds::Flag, overhead_included, "Whether the cost contains overhead.";
    Hours: Holds::Count, hours, "Hours a year, for consultants.";
    Rate: Holds::Cost, rate, "Price of an hour, kroner, for consultants.";
}

fields! { RELEASE_FIELDS, Release, Release, settle |release, written| match written {
        Field::Item if release.item.is_some() => release.team = None,
        Field::Team if release.team.is_some() => release.item = None,
        _ => {}
    };
    Item: Holds::Reference(Kind::Item), item, "The item it takes from.";
    Team: Holds::Reference(Kind::Team), team, "The team it takes from, where it is not an item.";
    Share: Holds::Share, share, "Share of the releasable part, %.";
    FromYear: Holds::Year, from_year, "First year of the release; it lasts.";
    Level: Holds::Whole { min: 1, max: 4 }, level, "Decision level that says yes (1 is the body itself).";
    Why: PROSE, why, "Why this one.";
    Consequence: PROSE, consequence, "What it means, the goal it touches and who is told.";
    RefusedBy: Holds::Whole { min: 1, max: 4 }, refused_by, "The decision level that refused it; then it takes nothing.";
}

fields! { LEVER_USE_FIELDS, LeverUse, LeverUse;
    Lever: Holds::Text(60), lever, "The id of the lever in the rule set.";
    Year: Holds::Year, year, "The first budget year in which it is used.";
    Until: Holds::Year, until, "The last one, inclusive; without it the first year alone.";
    Amount: Holds::Cost, amount, "The amount in each of the years, kroner of the price year.";
    Line: Holds::Reference(Kind::Line), line, "The line that gets the money; without it the first operating line.";
    FromLine: Holds::Reference(Kind::Line), from_line, "The line that gives the money, for a transfer.";
    Investment: Holds::Reference(Kind::Initiative), investment, "The investment that an advance is for.";
    Repayment: Holds::CostByOffset, repayment, "What is repaid by year counted from the first, nominal kroner; without it the slowest pace that the rule allows.";
    Team: Holds::Reference(Kind::Team), team, "The team whose consultants are turned into employees.";
    Count: Holds::Count, count, "How many full-time equivalents are turned.";
    CostAfter: Holds::Cost, cost_after, "What one of them costs a year as an employee, kroner of the team's first year; without it what its employees cost on average.";
    OverlapMonths: Holds::Whole { min: 0, max: 12 }, overlap_months, "Months in the first year in which both are paid.";
    Delegated: Holds::Flag, delegated, "Whether the first year's letter of allocation passes the decision on to us; what is not said counts as no.";
    Status: Holds::Word(LeverStatus::words), status, "How far it has come; what is refused gives nothing.";
    RefusedBy: Holds::Whole { min: 1, max: 4 }, refused_by, "The decision level that refused it.";
    Why: PROSE, why, "Why this one.";
    Consequence: PROSE, consequence, "What it means, the goal it touches and who is told.";
}

fields! { INITIATIVE_FIELDS, Initiative, Initiative;
    Name: NAME, name, "Name of the initiative.";
    Owner: NAME, owner, "Who answers for it.";
    Kind: Holds::Word(InitiativeKind::words), kind, "Renewal: the service itself changes; efficiency: the same service, cheaper; mandatory: not judged by payback.";
    Status: Holds::Word(InitiativeStatus::words), status, "How far it has come.";
    Active: Holds::Flag, active, "Whether it counts; without it everything but ideas does.";
    Start: Holds::Year, start, "Its first year.";
    Earliest: Holds::Year, earliest, "It cannot start before this year.";
    Latest: Holds::Year, latest, "It cannot start after this year.";
    PaidFrom: Holds::Reference(Kind::Line), paid_from, "The line that pays; without it the first operating line.";
    LifeYears: Holds::Whole { min: 1, max: 75 }, life_years, "Years of effect, counted from the first benefit year.";
    ResidualValue: Holds::Cost, residual_value, "Value that is left in the last year of effect or of the analysis, kroner.";
    ResidualIsSale: Holds::Flag, residual_is_sale, "Whether the residual value is income from a sale.";
    RunCostFromOffset: OFFSET, run_cost.from_offset, "First year of run costs, counted from the start.";
    RunCostAmount: Holds::Cost, run_cost.amount, "Run cost in its first year, kroner; until the end of the effect.";
    RunCostRealGrowth: Holds::Growth, run_cost.real_growth, "Real growth of the run cost, % per year.";
    ParallelRunFromOffset: OFFSET, parallel_run.from_offset, "First year in which old and new run together, counted from the start.";
    ParallelRunToOffset: OFFSET, parallel_run.to_offset, "Last such year, counted from the start.";
    ParallelRunAmount: Holds::Cost, parallel_run.amount, "What that costs in each of the years, kroner.";
    Retained: Holds::Share, retained, "Share of the planned gain that we keep, %.";
    TakenOut: Holds::CostByOffset, taken_out, "What the owner takes from the frame by year counted from the start, kroner; instead of the share that is kept. It goes on with its last value.";
    CoFundingSource: Holds::Reference(Kind::Actor), co_funding.source, "The public body that gives money towards the direct costs.";
    CoFundingShare: Holds::Share, co_funding.share, "Share of the direct costs that it gives, %.";
    CoFundingCap: Holds::Cost, co_funding.cap, "What it gives at most in all, nominal kroner.";
    CoFundingFromOffset: OFFSET, co_funding.from_offset, "First funded year, counted from the start.";
    CoFundingYears: Holds::Whole { min: 0, max: 75 }, co_funding.years, "For so many years.";
}

fields! { TRANCHE_FIELDS, Tranche, Tranche;
    Name: NAME, name, "Name of the step.";
    Gate: NAME, gate, "Name of the gate that it ends in.";
    Years: Holds::Whole { min: 1, max: 40 }, years, "Its length in years; steps follow one another.";
    Amount: Holds::CostByOffset, cost, "Direct costs by year counted from the initiative's start, kroner.";
    Low: Holds::CostByOffset, low, "Low estimate of them, kroner.";
    High: Holds::CostByOffset, high, "High estimate of them, kroner.";
    UsersWho: PROSE, users.who, "Which users take part.";
    UsersWhen: PROSE, users.when, "When they take part.";
    UsersLearned: PROSE, users.learned, "What was learned from them.";
    UsersChanged: PROSE, users.changed, "What was changed because of it.";
}

fields! { BENEFIT_FIELDS, Benefit, Benefit, settle |benefit, written| match written {
        Field::FullValue if benefit.full_value.is_some() => benefit.retires.item = None,
        Field::RetiresItem if benefit.retires.item.is_some() => benefit.full_value = None,
        _ => {}
    };
    Name: NAME, name, "Name of the benefit.";
    Recipient: Holds::Reference(Kind::Actor), recipient, "Who has it; without it ourselves.";
    FromOffset: OFFSET, from_offset, "Its first year, counted from the initiative's start.";
    FullValue: Holds::Cost, full_value, "Full value in its first year, kroner; where it retires no item.";
    RealGrowth: Holds::Growth, real_growth, "Real growth of the full value, % per year.";
    RetiresItem: Holds::Reference(Kind::Item), retires.item, "The operations item that it makes superfluous.";
    RetiresShare: Holds::Share, retires.share, "Share of the item that goes, %.";
    Ramp: Holds::ShareByOffset, ramp, "How it grows to its full value, % by year counted from its own first.";
    Realisation: Holds::Share, realisation, "Share of it that is expected to be taken out, %.";
    RangeLow: Holds::PercentOf, range_low, "Low estimate, % of the value.";
    RangeHigh: Holds::PercentOf, range_high, "High estimate, % of the value.";
    LeavesBudget: Holds::Flag, leaves_budget, "Whether money leaves a budget; otherwise it is time or quality.";
    Owner: NAME, owner, "Who answers for it.";
    StartingPoint: PROSE, starting_point, "The measured starting point.";
    ExitCost: Holds::Cost, exit_cost, "What it costs to leave the retired item's contract before its end, kroner.";
}

fields! { BOOKING_FIELDS, Booking, Booking;
    Team: Holds::Reference(Kind::Team), team, "The team whose time it takes.";
    Share: Holds::Share, share, "Share of the team's development time, %.";
    FromOffset: OFFSET, from_offset, "First year, counted from the initiative's start.";
    ToOffset: OFFSET, to_offset, "Last year, counted from the initiative's start.";
}

fields! { EFFECT_FIELDS, Effect, Effect;
    Name: NAME, name, "An effect without a price.";
    Importance: Holds::Word(Importance::words), importance, "How much it matters.";
    Extent: Holds::Word(Extent::words), extent, "How far it reaches, for better or worse.";
}

fields! { RELATION_FIELDS, Relation, Relation;
    Kind: Holds::Word(RelationKind::words), kind, "Whether it needs the other or cannot stand beside it.";
    Initiative: Holds::Reference(Kind::Initiative), initiative, "The other initiative.";
}

fields! { ACTOR_FIELDS, Actor, Actor;
    Name: NAME, name, "Name of a party that pays or gains.";
    Kind: Holds::Word(ActorKind::words), kind, "Another public body, citizens or businesses.";
}

fields! { SCENARIO_FIELDS, Scenario, Scenario;
    Name: NAME, name, "Name of the scenario.";
    Parent: Holds::Reference(Kind::Scenario), parent, "The scenario that this one builds on.";
}

/// The fields that have a value from the start, other than nothing; clearing one of them gives it
/// that value again. `None` where there is no such value: the field cannot be cleared.
fn start_value(kind: EntityKind, field: Field) -> Option<Value> {
    let of = |thing: &dyn Fields| thing.slot(field).map(|slot| slot.read(None));
    match (kind, field) {
        (Kind::Plan, Field::FirstYear | Field::RuleSet)
        | (Kind::Change | Kind::LeverUse, Field::Year)
        | (Kind::Release, Field::FromYear)
        | (Kind::Initiative, Field::Start) => None,
        (Kind::Plan, _) => of(&Plan::empty(Year::EARLIEST)),
        (Kind::Team, _) => of(&Team::default()),
        (Kind::Release, _) => of(&Release::default()),
        (Kind::LeverUse, _) => of(&LeverUse::default()),
        (Kind::Initiative, _) => of(&Initiative::default()),
        (Kind::Tranche, _) => of(&Tranche::default()),
        (Kind::Benefit, _) => of(&Benefit::default()),
        _ => Some(Value::Absent),
    }
}

/// What is written when a value is cleared.
pub(in crate::model) fn cleared(kind: EntityKind, spec: &FieldSpec) -> Option<Value> {
    match spec.holds {
        Holds::Whole { .. } | Holds::Year | Holds::Flag | Holds::Share | Holds::RuleSet => {
            start_value(kind, spec.field)
        }
        _ => Some(Value::Absent),
    }
}

impl EntityKind {
    /// The fields of things of this kind, in the order in which they are written.
    pub fn specs(self) -> &'static [FieldSpec] {
        match self {
            Self::Plan => PLAN_FIELDS,
            Self::Line => LINE_FIELDS,
            Self::Change => CHANGE_FIELDS,
            Self::Item => ITEM_FIELDS,
            Self::Team => TEAM_FIELDS,
            Self::Role => ROLE_FIELDS,
            Self::Profile => PROFILE_FIELDS,
            Self::Release => RELEASE_FIELDS,
            Self::LeverUse => LEVER_USE_FIELDS,
            Self::Scenario => SCENARIO_FIELDS,
            Self::Initiative => INITIATIVE_FIELDS,
            Self::Tranche => TRANCHE_FIELDS,
            Self::Benefit => BENEFIT_FIELDS,
            Self::Booking => BOOKING_FIELDS,
            Self::Effect => EFFECT_FIELDS,
            Self::Relation => RELATION_FIELDS,
            Self::Actor => ACTOR_FIELDS,
        }
    }

    /// The row of the table for a field, if things of this kind have it.
    pub fn spec(self, field: Field) -> Option<&'static FieldSpec> {
        self.specs().iter().find(|spec| spec.field == field)
    }

    /// The word of the kind, as in `line:p01`.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;
    use crate::model::assumptions::Percent;
    use crate::model::ids::ProfileId;

    #[test]
    fn every_field_is_some_thing_s_and_every_row_is_documented() {
        for &field in Field::VARIANTS {
            let owners = Kind::VARIANTS
                .iter()
                .filter(|kind| kind.spec(field).is_some());
            assert!(owners.count() > 0, "{field:?}");
            assert_eq!(Field::from_word(field.word()), Some(field));
        }
        for kind in Kind::VARIANTS {
            for spec in kind.specs() {
                assert!(spec.doc.ends_with('.'), "{kind:?} {:?}", spec.field);
            }
        }
    }

    #[test]
    fn a_growth_of_its_own_and_a_profile_exclude_each_other() {
        let mut item = OperationsItem {
            profile: ProfileId::new("wages").ok(),
            ..Default::default()
        };
        let rates = item.slot_mut(Field::RealGrowth).unwrap();
        assert!(rates.write(None, Value::Percent(Percent::of(2))));
        item.settle(Field::RealGrowth);
        assert_eq!((item.profile, item.real_growth.is_some()), (None, true));
    }
}
