//! Rule sets: what differs between sectors, as dated data with sources.
//!
//! The engine knows no percentage and no name of a decision level; it reads them here. Each value
//! says where it comes from and whether it was confirmed there, so that a controller can judge
//! it. A sector is added by a file under `assets/rules/`, not by code.

mod calendar;
mod check;
mod discounting;
mod lever;
mod listed;
mod own;
mod shipped;

pub use calendar::{BudgetCalendar, CalendarDay};
pub use check::{MOST_LEVERS, RuleFault, RuleSetError};
pub use discounting::{DiscountBand, DiscountScheme, ONE_RATE, discount_scheme, discount_schemes};
pub use lever::{
    Basis, CoFundingTerms, Lever, LeverCap, LeverKind, LeverPage, LeverTerms, Pace, RepaymentRule,
};
pub use listed::{ListedRule, RuleValue};
pub use own::{choices, find, in_text, of, own};
pub use shipped::tree as shipped_tree;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::model::{Binding, Category, LineKind, OperationsItem, Percent, Staffing, Team};
use crate::money::Money;

/// The number of decision levels in every rule set.
pub const LEVELS: u16 = 4;

/// How sure a rule is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr, strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// Confirmed in the source named.
    Confirmed,
    /// Known, but not checked against the source's text.
    Unconfirmed,
    /// An assumption of ours.
    Assumption,
}

/// The sector that a rule set is for; some things are called otherwise in the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// State bodies.
    State,
    /// Municipalities.
    Municipality,
    /// Companies.
    Company,
}

/// A value with its source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruled<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub source: String,
    /// When the source took effect or was published, where known.
    #[serde(default, deserialize_with = "written_date_or_none")]
    pub date: Option<Date>,
    /// How sure it is.
    pub status: Status,
}

/// A name in the three languages of the program.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

impl Names {
    /// Whether a language is missing.
    pub(crate) fn has_empty(&self) -> bool {
        [&self.nb, &self.nn, &self.en]
            .iter()
            .any(|name| name.is_empty())
    }
}

/// How much of a surplus may be carried to the next year.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CarryOver {
    /// Nothing.
    Nothing,
    /// A share of the year's line, without added income or carried money.
    ShareOfLine(RulePercent),
    /// The line of the year and of the year before together.
    LineAndPrevious,
    /// All of it.
    All,
}

/// A percentage in a rule set, written as text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RulePercent(pub Percent);

impl<'de> Deserialize<'de> for RulePercent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        written(deserializer, "percent").map(|number| Self(Percent(number)))
    }
}

/// An amount in a rule set in kroner of the source's year, written as text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RuleAmount(pub Money);

impl<'de> Deserialize<'de> for RuleAmount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        written(deserializer, "amount").map(|number| Self(Money::entered(number)))
    }
}

/// What is written as text; `expected` is the word of what it is, for what is said where it is not.
fn written<'de, T: std::str::FromStr, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    let value = text.parse().ok();
    value.ok_or_else(|| serde::de::Error::custom(expected))
}

fn written_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    written(deserializer, "date")
}

fn written_date_or_none<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    let text: Option<String> = Option::deserialize(deserializer)?;
    let date = text.map(|text| {
        let date = text.parse().ok();
        date.ok_or_else(|| serde::de::Error::custom("date"))
    });
    date.transpose()
}

/// Carry-over by kind of line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarryOverRules {
    operating: Ruled<CarryOver>,
    special_operating: Ruled<CarryOver>,
    investment: Ruled<CarryOver>,
    grants_and_other: Ruled<CarryOver>,
    transferable: Ruled<CarryOver>,
}

/// Years before a team can be ended, by who is in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamLeadYears {
    employees: Ruled<u16>,
    mixed: Ruled<u16>,
    consultants: Ruled<u16>,
}

/// A rule set: what a sector's budget rules say, with sources.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Its id, as plans name it.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// The sector it is for.
    pub sector: Sector,
    /// Simplified: good for showing, not for adopting a budget.
    pub simplified: bool,
    /// First budget year it holds for.
    pub valid_from: u16,
    /// Last budget year it holds for, where one is known.
    pub valid_to: Option<u16>,
    /// When it was last held against its sources.
    #[serde(deserialize_with = "written_date")]
    pub checked: Date,
    /// Decision levels from the body itself upwards.
    pub levels: Vec<Ruled<Names>>,
    carry_over: CarryOverRules,
    /// Whether a shortfall is carried to the next year.
    pub shortfall_is_carried: Ruled<bool>,
    releasable: BTreeMap<String, Ruled<RulePercent>>,
    team_lead_years: TeamLeadYears,
    /// Months before a contract's end when a new tender must start.
    pub tender_months: Ruled<u16>,
    discounting: Ruled<String>,
    /// What a krone of net public effect costs society beside itself, because it is raised by
    /// taxes (model §8).
    pub tax_financing_cost: Ruled<RulePercent>,
    /// Above this estimated total cost frame a digital project is reviewed from outside, where
    /// the sector has such a rule.
    pub review_threshold_digital: Option<Ruled<RuleAmount>>,
    /// The same for projects that are not digital.
    pub review_threshold_other: Option<Ruled<RuleAmount>>,
    /// How a budget comes about, and when new money must be asked for.
    pub calendar: BudgetCalendar,
    #[serde(default)]
    levers: Vec<Lever>,
}

static BUILT_IN: LazyLock<Vec<RuleSet>> = LazyLock::new(|| {
    let trees = shipped::IDS.into_iter().filter_map(shipped::tree);
    trees
        .filter_map(|tree| RuleSet::of_tree(tree).ok()) // a test shows that each of them is read
        .collect()
});

/// The rule sets that come with the program, the state's first.
pub fn built_in() -> &'static [RuleSet] {
    &BUILT_IN
}

impl RuleSet {
    /// The rule set with this id.
    pub fn named(id: &str) -> Option<&'static Self> {
        built_in().iter().find(|rules| rules.id == id)
    }

    /// Reads and checks a rule set.
    pub fn parse(text: &str) -> Result<Self, RuleSetError> {
        Self::of_tree(serde_json::from_str(text).map_err(|error| unreadable(&error))?)
    }

    /// The same rule set, where it can be used beside those of the program.
    pub(crate) fn checked_as_own(self) -> Result<Self, RuleSetError> {
        self.check()?;
        let free = !shipped::IDS.contains(&self.id.as_str());
        check::must(free, "id", RuleFault::IdIsShipped(self.id.clone()))?;
        // Rule sets are chosen by their names.
        let names = |rules: &Self| {
            [
                rules.name.nb.clone(),
                rules.name.nn.clone(),
                rules.name.en.clone(),
            ]
        };
        let taken: Vec<String> = built_in().iter().flat_map(names).collect();
        for name in names(&self) {
            let free = !taken.contains(&name);
            check::must(free, "name", RuleFault::NameIsShipped(name))?;
        }
        Ok(self)
    }

    fn of_tree(tree: Value) -> Result<Self, RuleSetError> {
        let rules: Self = serde_json::from_value(tree).map_err(|error| unreadable(&error))?;
        rules.check()?;
        Ok(rules)
    }

    fn carry_rules(&self) -> impl Iterator<Item = (&'static str, &Ruled<CarryOver>)> {
        let rules = &self.carry_over;
        [
            ("operating", &rules.operating),
            ("special_operating", &rules.special_operating),
            ("investment", &rules.investment),
            ("grants_and_other", &rules.grants_and_other),
            ("transferable", &rules.transferable),
        ]
        .into_iter()
    }

    /// What a line of this kind may carry over, and the name of the rule. Income has no surplus.
    pub fn carry_over(
        &self,
        kind: LineKind,
        transferable: bool,
    ) -> (&'static str, &Ruled<CarryOver>) {
        let rules = &self.carry_over;
        match kind {
            _ if transferable => ("carry_over.transferable", &rules.transferable),
            LineKind::Operating => ("carry_over.operating", &rules.operating),
            LineKind::SpecialOperating => {
                ("carry_over.special_operating", &rules.special_operating)
            }
            LineKind::Investment => ("carry_over.investment", &rules.investment),
            LineKind::GrantsAndOther | LineKind::Income => {
                ("carry_over.grants_and_other", &rules.grants_and_other)
            }
        }
    }

    /// The default of `releasable` for a category other than staff, as an assumption.
    pub fn releasable_default(&self, category: Category) -> Option<&Ruled<RulePercent>> {
        let word: &'static str = category.into();
        self.releasable.get(word)
    }

    /// Years before a team can be ended: its own, or the default by who is in it.
    pub fn team_lead_years(&self, team: &Team) -> u16 {
        let (_, by_staffing) = self.team_lead_years_default(team);
        team.lead_years.unwrap_or(by_staffing.value)
    }

    /// The default by who is in a team, and the name of the rule.
    pub fn team_lead_years_default(&self, team: &Team) -> (&'static str, &Ruled<u16>) {
        let years = &self.team_lead_years;
        match team.staffing() {
            Staffing::Employees => ("team_lead_years.employees", &years.employees),
            Staffing::Mixed => ("team_lead_years.mixed", &years.mixed),
            Staffing::Consultants => ("team_lead_years.consultants", &years.consultants),
        }
    }

    /// The scheme that flows are discounted by where a plan says nothing else.
    pub fn discounting(&self) -> Option<&'static DiscountScheme> {
        discount_scheme(&self.discounting.value)
    }

    /// The decision level that can release an item (model §3), 1 being the body itself.
    pub fn level_of(&self, item: &OperationsItem) -> u16 {
        let by_binding = match item.binding {
            Binding::Free | Binding::Contract => 1,
            Binding::Mandated | Binding::StatutoryTask => 2,
            Binding::StatutoryAmount => LEVELS,
        };
        item.released_by.unwrap_or(by_binding).clamp(1, LEVELS)
    }

    /// The name of a decision level.
    pub fn level_name(&self, level: u16) -> Option<&Names> {
        let at = usize::from(level.checked_sub(1)?);
        self.levels.get(at).map(|level| &level.value)
    }

    /// The levers, in the order that they are shown.
    pub fn levers(&self) -> &[Lever] {
        &self.levers
    }

    /// The lever with this id.
    pub fn lever(&self, id: &str) -> Option<&Lever> {
        self.levers.iter().find(|lever| lever.id == id)
    }

    /// The thresholds that are set, with their names.
    fn thresholds(&self) -> impl Iterator<Item = (&'static str, &Ruled<RuleAmount>)> {
        [
            ("review_threshold_digital", &self.review_threshold_digital),
            ("review_threshold_other", &self.review_threshold_other),
        ]
        .into_iter()
        .filter_map(|(name, threshold)| Some((name, threshold.as_ref()?)))
    }
}

fn unreadable(error: &serde_json::Error) -> RuleSetError {
    RuleSetError {
        path: String::new(),
        fault: RuleFault::Unreadable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_set_is_read_and_says_where_each_value_comes_from() {
        let ids: Vec<&str> = built_in().iter().map(|rules| rules.id.as_str()).collect();
        assert_eq!(ids, ["state_gross", "state_net", "municipality", "company"]);
        for rules in built_in() {
            assert_eq!(
                rules.simplified,
                matches!(rules.id.as_str(), "municipality" | "company")
            );
            assert!(rules.listed().len() > 15);
        }
    }

    /// R-109/2021: 0.20 kr per krone of net public effect; R-108/23: over 300 mill kr is reviewed.
    #[test]
    fn worth_is_judged_by_the_rules_of_the_sector() {
        for rules in built_in() {
            let state = rules.sector == Sector::State;
            let tax = if rules.id == "company" { 0 } else { 20 };
            assert_eq!(rules.tax_financing_cost.value.0, Percent::of(tax));
            let confirmed = rules.tax_financing_cost.status == Status::Confirmed;
            assert_eq!(confirmed, state);
            assert_eq!(rules.discounting().unwrap().id, "r109");
            let threshold = rules.review_threshold_digital.as_ref();
            let threshold = threshold.map(|ruled| ruled.value.0);
            assert_eq!(threshold, state.then(|| Money::kroner(300_000_000)));
            let listed = rules.listed();
            let has = |name: &str| listed.iter().any(|rule| rule.name == name);
            assert!(has("discounting") && has("tax_financing_cost"));
            assert_eq!(has("review_threshold_digital"), state);
        }
    }

    #[test]
    fn levers_and_calendar_are_among_the_listed_values() {
        let rules = RuleSet::named("state_gross").unwrap();
        let listed = rules.listed();
        let value = |name: &str| {
            let rule = listed.iter().find(|rule| rule.name == name);
            rule.map(|rule| (rule.value, rule.status)).expect(name)
        };
        let (cap, status) = value("levers.advance.2023-.cap");
        assert!(matches!(cap, RuleValue::ShareOfLine(share) if share == Percent::of(5)));
        assert_eq!(status, Status::Confirmed);
        assert_eq!(value("levers.advance.doubt").1, Status::Unconfirmed);
        let (repayment, _) = value("levers.advance.2017-2022.repayment");
        assert!(matches!(repayment, RuleValue::Repayment(rule) if rule.years == 5));
        assert!(matches!(
            value("levers.co_funding.2020-2022.gains_taken").0,
            RuleValue::Percent(_)
        ));
        assert!(matches!(
            value("calendar.request_deadline").0,
            RuleValue::Day(day) if (day.month, day.day) == (1, Some(25))
        ));
        assert!(matches!(
            value("review_threshold_other").0,
            RuleValue::Amount(amount) if amount == Money::kroner(1_000_000_000)
        ));
        let net = RuleSet::named("state_net").unwrap().listed();
        assert!(net.iter().any(|rule| rule.name == "levers.advance.barred"));
    }

    fn words(tree: &Value, found: &mut Vec<String>) {
        match tree {
            Value::Object(object) => {
                for (key, value) in object {
                    found.push(key.clone());
                    words(value, found);
                }
            }
            Value::Array(list) => list.iter().for_each(|value| words(value, found)),
            _ => {}
        }
    }

    #[test]
    fn the_description_of_the_format_names_every_key_and_every_word() {
        let readme = include_str!("../../assets/rules/README.md");
        let mut named = Vec::new();
        for id in shipped::IDS {
            words(&shipped::tree(id).unwrap(), &mut named);
        }
        assert!(named.contains(&"gains_taken".to_owned()) && named.contains(&"barred".to_owned()));
        let kinds = <LeverKind as strum::VariantNames>::VARIANTS.iter();
        let lines = <LineKind as strum::VariantNames>::VARIANTS.iter();
        let statuses = <Status as strum::VariantNames>::VARIANTS.iter();
        let words = kinds
            .chain(lines)
            .chain(statuses)
            .map(|it| (*it).to_owned());
        for key in named.into_iter().chain(words) {
            let written = [format!("`{key}`"), format!("\"{key}\"")];
            assert!(written.iter().any(|it| readme.contains(it)), "{key}");
        }
    }
}
