//! What a rule set must hold to be used, and what is wrong with one that does not.

use super::{
    BudgetCalendar, CarryOver, LEVELS, Lever, LeverCap, LeverTerms, Names, RuleAmount, RulePercent,
    RuleSet, discount_scheme,
};
use crate::model::{Category, Percent, is_id};
use crate::money::Money;

/// The most levers of a rule set.
pub const MOST_LEVERS: usize = 100;

/// The most years of anything but a budget year.
const MOST_YEARS: u16 = 75;
/// The most months.
const MOST_MONTHS: u16 = 120;
/// The most years that the making of a budget takes.
const MOST_YEARS_BEFORE: u16 = 5;

/// The categories that must have a share that is releasable; staff is counted in teams.
const CATEGORIES: [Category; 5] = [
    Category::SystemsAndLicences,
    Category::HostingAndCloud,
    Category::Premises,
    Category::PurchasedServices,
    Category::Other,
];

/// Why a rule set cannot be used: what is wrong, and where. `texts` has the sentences.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {fault:?}")]
pub struct RuleSetError {
    /// The path within the rule set, such as `levers[2].terms[0].cap`.
    pub path: String,
    /// What is wrong there.
    pub fault: RuleFault,
}

/// What is wrong with a value of a rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleFault {
    /// It has not the shape of a rule set, in the words of what read it. Own rule sets are read by
    /// [`mod@crate::file`], which says it in sentences.
    Unreadable(String),
    /// It cannot be an id.
    NotAnId(String),
    /// A rule set that comes with the program has this id.
    IdIsShipped(String),
    /// A rule set that comes with the program is called this.
    NameIsShipped(String),
    /// The id is there twice.
    IdTwice(String),
    /// So many decision levels instead of four.
    NotFourLevels(usize),
    /// A whole number outside its bounds.
    Outside {
        /// The number.
        found: u16,
        /// The smallest.
        min: u16,
        /// The largest.
        max: u16,
    },
    /// More levers than are read.
    TooManyLevers(usize),
    /// The last year comes before the first.
    EndsBeforeStart {
        /// The first year.
        from: u16,
        /// The last year.
        to: u16,
    },
    /// The terms start before the ones before them have ended.
    Overlap(u16),
    /// A share outside 0–100 %.
    ShareOutside(Percent),
    /// An amount that is not more than nothing.
    NotPositive(Money),
    /// Nothing is written where a name, a text or a source must be.
    Empty,
    /// A category has no share that is releasable.
    NoCategory(&'static str),
    /// There is no category of this name, or staff, which is counted in teams.
    UnknownCategory(String),
    /// There is no discount scheme of this name.
    NoScheme(String),
    /// Not a day that every year has.
    NotADay,
}

type Checked = Result<(), RuleSetError>;

/// A fault at a path, where something does not hold.
pub(super) fn must(holds: bool, path: impl Into<String>, fault: RuleFault) -> Checked {
    if holds {
        return Ok(());
    }
    Err(RuleSetError {
        path: path.into(),
        fault,
    })
}

fn ends_after_start(from: u16, to: Option<u16>, path: String) -> Checked {
    let to = to.unwrap_or(u16::MAX);
    must(from <= to, path, RuleFault::EndsBeforeStart { from, to })
}

fn is_share(share: RulePercent, path: String) -> Checked {
    let within = Percent::ZERO <= share.0 && share.0 <= Percent::WHOLE;
    must(within, path, RuleFault::ShareOutside(share.0))
}

fn is_amount(amount: RuleAmount, path: String) -> Checked {
    must(
        amount.0.is_positive(),
        path,
        RuleFault::NotPositive(amount.0),
    )
}

fn is_within(found: u16, (min, max): (u16, u16), path: impl Into<String>) -> Checked {
    let fault = RuleFault::Outside { found, min, max };
    must((min..=max).contains(&found), path, fault)
}

fn is_written(text: &str, path: impl Into<String>) -> Checked {
    must(!text.trim().is_empty(), path, RuleFault::Empty)
}

fn are_written(names: &Names, path: &str) -> Checked {
    for (language, name) in [("nb", &names.nb), ("nn", &names.nn), ("en", &names.en)] {
        is_written(name, format!("{path}.{language}"))?;
    }
    Ok(())
}

impl RuleSet {
    pub(super) fn check(&self) -> Checked {
        must(is_id(&self.id), "id", RuleFault::NotAnId(self.id.clone()))?;
        are_written(&self.name, "name")?;
        ends_after_start(self.valid_from, self.valid_to, "valid_to".to_owned())?;
        self.check_levels()?;
        self.check_shares()?;
        for (name, years) in self.lead_years() {
            let path = format!("team_lead_years.{name}.value");
            is_within(years.value, (0, MOST_YEARS), path)?;
        }
        let months = self.tender_months.value;
        is_within(months, (0, MOST_MONTHS), "tender_months.value")?;
        self.check_worth()?;
        for rule in self.plain_values() {
            is_written(rule.source, format!("{}.source", rule.name))?;
        }
        self.calendar.check()?;
        self.check_levers()
    }

    fn check_levels(&self) -> Checked {
        let count = self.levels.len();
        must(
            count == usize::from(LEVELS),
            "levels",
            RuleFault::NotFourLevels(count),
        )?;
        for (at, level) in self.levels.iter().enumerate() {
            are_written(&level.value, &format!("levels[{at}].value"))?;
            is_written(&level.source, format!("levels[{at}].source"))?;
        }
        Ok(())
    }

    fn check_shares(&self) -> Checked {
        for category in CATEGORIES {
            let word: &'static str = category.into();
            let there = self.releasable_default(category).is_some();
            must(there, "releasable", RuleFault::NoCategory(word))?;
        }
        for (category, ruled) in &self.releasable {
            let known = CATEGORIES.map(<&'static str>::from);
            let fault = RuleFault::UnknownCategory(category.clone());
            must(known.contains(&category.as_str()), "releasable", fault)?;
            is_share(ruled.value, format!("releasable.{category}.value"))?;
        }
        for (name, ruled) in self.carry_rules() {
            if let CarryOver::ShareOfLine(share) = ruled.value {
                is_share(share, format!("carry_over.{name}.value"))?;
            }
        }
        is_share(
            self.tax_financing_cost.value,
            "tax_financing_cost.value".to_owned(),
        )
    }

    fn check_worth(&self) -> Checked {
        let scheme = &self.discounting.value;
        must(
            discount_scheme(scheme).is_some(),
            "discounting.value",
            RuleFault::NoScheme(scheme.clone()),
        )?;
        for (name, threshold) in self.thresholds() {
            is_amount(threshold.value, format!("{name}.value"))?;
        }
        Ok(())
    }

    fn check_levers(&self) -> Checked {
        let count = self.levers.len();
        must(
            count <= MOST_LEVERS,
            "levers",
            RuleFault::TooManyLevers(count),
        )?;
        for (at, lever) in self.levers.iter().enumerate() {
            let path = format!("levers[{at}]");
            lever.check(&path)?;
            let mut before = self.levers.iter().take(at);
            must(
                before.all(|other| other.id != lever.id),
                format!("{path}.id"),
                RuleFault::IdTwice(lever.id.clone()),
            )?;
        }
        Ok(())
    }
}

impl BudgetCalendar {
    fn check(&self) -> Checked {
        let deadline = (
            "calendar.request_deadline".to_owned(),
            &self.request_deadline,
        );
        let steps = self.steps.iter().enumerate();
        let steps = steps.map(|(at, step)| (format!("calendar.steps[{at}]"), step));
        for (path, day) in std::iter::once(deadline).chain(steps) {
            must(
                day.value.is_a_day(),
                format!("{path}.value"),
                RuleFault::NotADay,
            )?;
            let years = format!("{path}.value.years_before");
            is_within(day.value.years_before, (0, MOST_YEARS_BEFORE), years)?;
            are_written(&day.value.name, &format!("{path}.value.name"))?;
            is_written(&day.source, format!("{path}.source"))?;
        }
        Ok(())
    }
}

impl Lever {
    fn check(&self, path: &str) -> Checked {
        let id = || RuleFault::NotAnId(self.id.clone());
        must(is_id(&self.id), format!("{path}.id"), id())?;
        is_within(self.level, (1, LEVELS), format!("{path}.level"))?;
        let lead = format!("{path}.lead_years");
        is_within(self.lead_years, (0, MOST_YEARS), lead)?;
        ends_after_start(self.valid_from, self.valid_to, format!("{path}.valid_to"))?;
        for (key, names) in self.texts() {
            are_written(names, &format!("{path}.{key}"))?;
        }
        are_written(&self.basis.short, &format!("{path}.basis.short"))?;
        are_written(&self.basis.document, &format!("{path}.basis.document"))?;
        is_written(&self.source, format!("{path}.source"))?;
        let mut free_from = Some(0);
        for (at, terms) in self.terms.iter().enumerate() {
            let path = format!("{path}.terms[{at}]");
            must(
                free_from.is_some_and(|free| free <= terms.from),
                format!("{path}.from"),
                RuleFault::Overlap(terms.from),
            )?;
            terms.check(&path)?;
            free_from = terms.to.and_then(|last| last.checked_add(1));
        }
        Ok(())
    }
}

impl LeverTerms {
    fn check(&self, path: &str) -> Checked {
        ends_after_start(self.from, self.to, format!("{path}.to"))?;
        match self.cap {
            Some(LeverCap::ShareOfLine(share)) => is_share(share, format!("{path}.cap"))?,
            Some(LeverCap::Amount(amount)) => is_amount(amount, format!("{path}.cap"))?,
            None => {}
        }
        let has_years = |years: Option<u16>, key: &str| {
            let path = format!("{path}.{key}");
            is_within(years.unwrap_or(1), (1, MOST_YEARS), path)
        };
        has_years(self.repayment.map(|rule| rule.years), "repayment.years")?;
        let Some(terms) = &self.co_funding else {
            return Ok(());
        };
        has_years(terms.paid_over_years, "co_funding.paid_over_years")?;
        for (key, share) in terms.shares() {
            is_share(share, format!("{path}.co_funding.{key}"))?;
        }
        for (key, amount) in terms.amounts() {
            is_amount(amount, format!("{path}.co_funding.{key}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::shipped;
    use super::*;

    /// The state's rule set with the value at a JSON pointer replaced.
    fn refused(pointer: &str, value: &str) -> RuleSetError {
        let mut tree = shipped::tree("state_gross").unwrap();
        *tree.pointer_mut(pointer).expect(pointer) = serde_json::from_str(value).unwrap();
        RuleSet::of_tree(tree).unwrap_err()
    }

    #[test]
    fn a_wrong_rule_set_is_refused_with_its_path() {
        use RuleFault as Fault;
        let of = Percent::of;
        let last = "/levels/3/value/nb";
        let cap = "/carry_over/operating/value";
        let cases = [
            ("/id", r#""Stat""#, "id", Fault::NotAnId("Stat".to_owned())),
            ("/levels", "[]", "levels", Fault::NotFourLevels(0)),
            (last, r#"" ""#, "levels[3].value.nb", Fault::Empty),
            (
                "/valid_to",
                "1999",
                "valid_to",
                Fault::EndsBeforeStart {
                    from: 2006,
                    to: 1999,
                },
            ),
            (
                cap,
                r#"{"share_of_line": "100.01"}"#,
                "carry_over.operating.value",
                Fault::ShareOutside(Percent(rust_decimal::dec!(100.01))),
            ),
            (
                "/releasable",
                "{}",
                "releasable",
                Fault::NoCategory("systems_and_licences"),
            ),
            (
                "/releasable",
                r#"{"staff": {"value": "1", "source": "a", "status": "assumption"}}"#,
                "releasable",
                Fault::NoCategory("systems_and_licences"),
            ),
            (
                "/tax_financing_cost/value",
                r#""-20""#,
                "tax_financing_cost.value",
                Fault::ShareOutside(of(-20)),
            ),
            (
                "/tax_financing_cost/source",
                r#""""#,
                "tax_financing_cost.source",
                Fault::Empty,
            ),
            (
                "/discounting/value",
                r#""r901""#,
                "discounting.value",
                Fault::NoScheme("r901".to_owned()),
            ),
            (
                "/review_threshold_other/value",
                r#""0""#,
                "review_threshold_other.value",
                Fault::NotPositive(Money::ZERO),
            ),
            (
                "/calendar/steps/0/value/month",
                "13",
                "calendar.steps[0].value",
                Fault::NotADay,
            ),
        ];
        for (pointer, value, path, fault) in cases {
            let error = refused(pointer, value);
            assert_eq!((error.path.as_str(), error.fault), (path, fault));
        }
    }

    #[test]
    fn a_wrong_lever_is_refused_with_its_path() {
        use RuleFault as Fault;
        let tree = shipped::tree("state_gross").unwrap();
        let levers = tree["levers"].as_array().unwrap();
        let advance = levers.iter().position(|it| it["id"] == "advance").unwrap();
        let co_funding = levers.iter().position(|it| it["id"] == "co_funding");
        let co_funding = co_funding.unwrap();
        let outside = |found, min, max| Fault::Outside { found, min, max };
        let of_advance = [
            ("id", r#""carry_over""#, Fault::IdTwice("carry_over".into())),
            ("level", "0", outside(0, 1, 4)),
            ("level", "5", outside(5, 1, 4)),
            ("lead_years", "76", outside(76, 0, 75)),
            ("source", r#""""#, Fault::Empty),
            ("page/letter/nn", r#""""#, Fault::Empty),
            ("doubts/0/en", r#""""#, Fault::Empty),
            ("basis/document/nb", r#""""#, Fault::Empty),
            ("terms/1/from", "2016", Fault::Overlap(2016)),
            ("terms/2/repayment/years", "0", outside(0, 1, 75)),
            (
                "terms/0/cap",
                r#"{"amount": "-1"}"#,
                Fault::NotPositive(Money::kroner(-1)),
            ),
        ];
        let cases = of_advance.map(|(at, value, fault)| (advance, at, value, fault));
        let more = [
            (
                co_funding,
                "terms/0/co_funding/share",
                r#""101""#,
                Fault::ShareOutside(Percent::of(101)),
            ),
            (
                co_funding,
                "terms/0/co_funding/most",
                r#""0""#,
                Fault::NotPositive(Money::ZERO),
            ),
            (
                co_funding,
                "terms/1/co_funding/paid_over_years",
                "0",
                outside(0, 1, 75),
            ),
        ];
        for (lever, at, value, fault) in cases.into_iter().chain(more) {
            let error = refused(&format!("/levers/{lever}/{at}"), value);
            assert_eq!(error.fault, fault, "{at}");
            let start = format!("levers[{lever}].");
            assert!(error.path.starts_with(&start), "{error}");
        }
    }

    #[test]
    fn a_rule_set_has_a_hundred_levers_at_most() {
        let mut tree = shipped::tree("company").unwrap();
        let lever = tree["levers"][0].clone();
        let named = |at: usize| {
            let mut lever = lever.clone();
            lever["id"] = format!("lever_{at}").into();
            lever
        };
        tree["levers"] = (0..MOST_LEVERS).map(named).collect();
        assert!(RuleSet::of_tree(tree.clone()).is_ok());
        tree["levers"] = (0..=MOST_LEVERS).map(named).collect();
        let error = RuleSet::of_tree(tree).unwrap_err();
        assert_eq!(error.fault, RuleFault::TooManyLevers(101));
    }
}
