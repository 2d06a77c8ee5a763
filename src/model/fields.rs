//! The table of fields: what each kind of thing holds, under which word, within which bounds.
//!
//! One table, read by everything that handles values one by one: places, edits, scenarios, the
//! plan file, its JSON Schema, findings and explanations. A field is added here and nowhere else.

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::assumptions::{GrowthProfile, Percent, ProfileKind, Rates};
use super::frame::{
    AppropriationLine, ChangeKind, Duration, LineChange, LineKind, Override, Overrides,
};
use super::ids::{ItemId, LineId, ProfileId, ScenarioId, TeamId};
use super::operations::{AtEnd, Binding, Category, Class, OperationsItem};
use super::place::EntityKind;
use super::releases::Release;
use super::scenarios::Scenario;
use super::teams::{Employment, Role, Team};
use super::{Plan, Vat};
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
    /// A growth rate per year, −50…+100 %; one for all years or one from each year on.
    GrowthByYear,
    /// A share by year, 0–100 %; one for all years or one from each year on.
    ShareByYear,
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
}

impl Holds {
    /// Whether the field has a value by year.
    pub fn by_year(self) -> bool {
        matches!(
            self,
            Self::GrowthByYear | Self::ShareByYear | Self::Decided { .. }
        )
    }

    /// The bounds of a number, as the smallest and the largest value.
    pub fn bounds(self) -> Option<(Decimal, Decimal)> {
        const LARGEST: Decimal = dec!(1000000000000000);
        match self {
            Self::Amount | Self::Decided { negative: true } => {
                Some((dec!(-1000000000000000), LARGEST))
            }
            Self::Cost | Self::Decided { negative: false } => Some((Decimal::ZERO, LARGEST)),
            Self::Share | Self::ShareByYear => Some((Decimal::ZERO, dec!(100))),
            Self::GrowthByYear => Some((dec!(-50), dec!(100))),
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

/// Something in a thing that can be read and written as a [`Value`].
pub(crate) trait Slot {
    fn read(&self, year: Option<Year>) -> Value;
    /// Takes the value over; `false` where it is of the wrong kind.
    fn write(&mut self, year: Option<Year>, value: Value) -> bool;
    /// The years that have a value of their own.
    fn years(&self) -> Vec<Year> {
        Vec::new()
    }
}

/// Declares how a type is read from and written to its kind of value.
macro_rules! slot {
    ($type:ty: $variant:ident($from:ident => $into:expr, $take:ident => $taken:expr), absent $absent:expr) => {
        impl Slot for $type {
            fn read(&self, _: Option<Year>) -> Value {
                let $from = self;
                Value::$variant($into)
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::$variant($take) => *self = $taken,
                    Value::Absent => *self = $absent,
                    _ => return false,
                }
                true
            }
        }
    };
    (Option<$type:ty>: $variant:ident($from:ident => $into:expr, $take:ident => $taken:expr)) => {
        impl Slot for Option<$type> {
            fn read(&self, _: Option<Year>) -> Value {
                self.as_ref()
                    .map_or(Value::Absent, |$from| Value::$variant($into))
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::$variant($take) => *self = Some($taken),
                    Value::Absent => *self = None,
                    _ => return false,
                }
                true
            }
        }
    };
}

slot!(String: Text(text => text.clone(), text => text), absent Self::new());
slot!(Money: Amount(amount => *amount, amount => amount), absent Self::ZERO);
slot!(Percent: Percent(rate => *rate, rate => rate), absent Self::ZERO);
slot!(Decimal: Count(count => *count, count => count), absent Self::ZERO);
slot!(u16: Whole(number => *number, number => number), absent 0);
slot!(Year: Year(year => *year, year => year), absent Self::new(0));
slot!(bool: Flag(flag => *flag, flag => flag), absent false);
slot!(Option<Money>: Amount(amount => *amount, amount => amount));
slot!(Option<Percent>: Percent(rate => *rate, rate => rate));
slot!(Option<Decimal>: Count(count => *count, count => count));
slot!(Option<u16>: Whole(number => *number, number => number));
slot!(Option<Year>: Year(year => *year, year => year));
slot!(Option<Date>: Date(date => *date, date => date));

macro_rules! reference_slots {
    ($($id:ty),*) => {$(
        impl Slot for Option<$id> {
            fn read(&self, _: Option<Year>) -> Value {
                self.as_ref().map_or(Value::Absent, |id| Value::Reference(id.to_string()))
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::Absent => *self = None,
                    Value::Reference(text) => match <$id>::new(&text) {
                        Ok(id) => *self = Some(id),
                        Err(_) => return false,
                    },
                    _ => return false,
                }
                true
            }
        }
    )*};
}

reference_slots!(LineId, ItemId, TeamId, ProfileId, ScenarioId);

/// An enum that is written as a word.
trait Word: Copy + Default + Into<&'static str> + VariantArray + 'static {
    fn words() -> Vec<&'static str> {
        Self::VARIANTS.iter().map(|&word| word.into()).collect()
    }
}

macro_rules! words {
    ($($type:ty),*) => {$(
        impl Word for $type {}
        impl Slot for $type {
            fn read(&self, _: Option<Year>) -> Value {
                Value::Word((*self).into())
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::Word(word) => match word.parse() {
                        Ok(parsed) => *self = parsed,
                        Err(_) => return false,
                    },
                    Value::Absent => *self = Self::default(),
                    _ => return false,
                }
                true
            }
        }
    )*};
}

words!(
    Vat,
    ProfileKind,
    LineKind,
    ChangeKind,
    Duration,
    Category,
    Class,
    Binding,
    AtEnd,
    Employment
);

impl Slot for Rates {
    fn read(&self, year: Option<Year>) -> Value {
        match year {
            None => Value::Percent(self.first),
            Some(year) => self
                .later
                .get(&year)
                .map_or(Value::Absent, |rate| Value::Percent(*rate)),
        }
    }
    fn write(&mut self, year: Option<Year>, value: Value) -> bool {
        match (year, value) {
            (None, Value::Percent(rate)) => self.first = rate,
            (None, Value::Absent) => *self = Self::default(),
            (Some(year), Value::Percent(rate)) => {
                self.later.insert(year, rate);
            }
            (Some(year), Value::Absent) => {
                self.later.remove(&year);
            }
            _ => return false,
        }
        true
    }
    fn years(&self) -> Vec<Year> {
        self.later.keys().copied().collect()
    }
}

impl Slot for Option<Rates> {
    fn read(&self, year: Option<Year>) -> Value {
        self.as_ref()
            .map_or(Value::Absent, |rates| rates.read(year))
    }
    fn write(&mut self, year: Option<Year>, value: Value) -> bool {
        match (year, &value) {
            (None, Value::Absent) => *self = None,
            // Clearing a year of what is not given gives nothing.
            (Some(_), Value::Absent) if self.is_none() => {}
            // A year alone would leave the others without a rate.
            (Some(_), _) if self.is_none() => return false,
            _ => return self.get_or_insert_default().write(year, value),
        }
        true
    }
    fn years(&self) -> Vec<Year> {
        self.as_ref().map(Slot::years).unwrap_or_default()
    }
}

impl Slot for Overrides {
    fn read(&self, year: Option<Year>) -> Value {
        let decided = year.and_then(|year| self.get(&year));
        decided.map_or(Value::Absent, |decided| Value::Decided(*decided))
    }
    fn write(&mut self, year: Option<Year>, value: Value) -> bool {
        match (year, value) {
            (Some(year), Value::Decided(decided)) => {
                self.insert(year, decided);
            }
            (Some(year), Value::Absent) => {
                self.remove(&year);
            }
            (None, Value::Absent) => self.clear(),
            _ => return false,
        }
        true
    }
    fn years(&self) -> Vec<Year> {
        self.keys().copied().collect()
    }
}

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
    Vat: Holds::Word(Vat::words), vat, "Whether amounts contain value added tax.";
    Compensation: Holds::GrowthByYear, compensation, "Price and wage compensation as a whole, % per year; wins over its parts.";
    WageShare: Holds::Share, wage_share, "Share of the frame that is wages, %.";
    WageCompensation: Holds::GrowthByYear, wage_compensation, "Wage compensation, % per year.";
    PriceCompensation: Holds::GrowthByYear, price_compensation, "Price compensation, % per year.";
    WageDrift: Holds::GrowthByYear, wage_drift, "Wage growth beyond the wage compensation, percentage points per year.";
    GeneralPrice: Holds::GrowthByYear, general_price, "Consumer prices, % per year; without it equal to the compensation.";
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
        | (Kind::Change, Field::Year)
        | (Kind::Release, Field::FromYear) => None,
        (Kind::Plan, _) => of(&Plan::empty(Year::EARLIEST)),
        (Kind::Team, _) => of(&Team::default()),
        (Kind::Release, _) => of(&Release::default()),
        _ => Some(Value::Absent),
    }
}

/// What is written when a value is cleared.
pub(super) fn cleared(kind: EntityKind, spec: &FieldSpec) -> Option<Value> {
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
            Self::Scenario => SCENARIO_FIELDS,
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
    use super::*;

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
