//! Rule sets in words: which one, its values, what it is called and when it was checked.

use super::{Texts, Unit, arg};
use crate::projection::Quantity;
use crate::rules::{
    self, CalendarDay, CarryOver, MOST_LEVERS, Pace, RepaymentRule, RuleFault, RuleSet, RuleValue,
};

impl Texts {
    /// The budget years that a rule set holds for.
    pub fn rules_span(&self, rules: &RuleSet) -> String {
        self.budget_years(rules.valid_from, rules.valid_to)
    }

    /// Budget years from one on, and up to another where there is one.
    pub(super) fn budget_years(&self, from: u16, to: Option<u16>) -> String {
        let from = arg("from", from.to_string());
        match to {
            Some(to) => self.say("rules-span-to", [from, arg("to", to.to_string())]),
            None => self.say("rules-span", [from]),
        }
    }

    /// A rule set by its name, with the date that it was held against its sources.
    pub fn rules_dated(&self, rules: &RuleSet) -> String {
        let name = self.language().name(&rules.name).to_owned();
        let date = self.numbers().date(rules.checked);
        self.say("rules-dated", [arg("rules", name), arg("date", date)])
    }

    /// A value of a rule set in words.
    pub fn rule_value(&self, value: RuleValue<'_>) -> String {
        let number = |number: u16| [arg("number", number.to_string())];
        match value {
            RuleValue::Names(names) => self.language().name(names).to_owned(),
            RuleValue::Flag(true) => self.get("rule-yes"),
            RuleValue::Flag(false) => self.get("rule-no"),
            RuleValue::Percent(share) => self.quantity(Quantity::Percent(share.0), Unit::Kroner),
            RuleValue::Amount(amount) => self.amount(amount, Unit::Million),
            RuleValue::Years(years) => self.say("rule-years", number(years)),
            RuleValue::Months(months) => self.say("rule-months", number(months)),
            RuleValue::CarryOver(CarryOver::Nothing) => self.get("rule-nothing"),
            RuleValue::CarryOver(CarryOver::All) => self.get("rule-all"),
            RuleValue::CarryOver(CarryOver::LineAndPrevious) => self.get("rule-line-and-previous"),
            RuleValue::CarryOver(CarryOver::ShareOfLine(share)) => {
                self.rule_value(RuleValue::ShareOfLine(share.0))
            }
            RuleValue::ShareOfLine(share) => {
                let share = self.quantity(Quantity::Percent(share.0), Unit::Kroner);
                self.say("rule-share-of-line", [arg("share", share)])
            }
            RuleValue::Repayment(rule) => self.repayment_rule(rule),
            RuleValue::Day(day) => self.calendar_day(day),
        }
    }

    /// What an own rule set is called, by its text.
    pub fn own_rules(&self, text: &str) -> String {
        let rules = rules::in_text(text);
        let name = rules.map(|rules| self.language().name(&rules.name).to_owned());
        name.unwrap_or_else(|| self.get("not-applicable"))
    }

    /// What is wrong with a value of a rule set, and what to do.
    pub(super) fn rule_fault(&self, fault: &RuleFault) -> String {
        let found = |found: String| arg("found", found);
        match fault {
            RuleFault::Unreadable(text) => text.clone(),
            RuleFault::NotAnId(id) => self.say("rule-fault-not-an-id", [found(id.clone())]),
            RuleFault::IdIsShipped(id) => self.say("rule-fault-id-is-shipped", [found(id.clone())]),
            RuleFault::NameIsShipped(name) => {
                self.say("rule-fault-name-is-shipped", [found(name.clone())])
            }
            RuleFault::IdTwice(id) => self.say("rule-fault-id-twice", [found(id.clone())]),
            RuleFault::NotFourLevels(count) => {
                self.say("rule-fault-not-four-levels", [found(count.to_string())])
            }
            RuleFault::Outside {
                found: it,
                min,
                max,
            } => {
                let bounds = [arg("min", min.to_string()), arg("max", max.to_string())];
                let named = bounds.into_iter().chain([found(it.to_string())]);
                self.say("rule-fault-outside", named)
            }
            RuleFault::TooManyLevers(count) => {
                let named = [
                    found(count.to_string()),
                    arg("max", MOST_LEVERS.to_string()),
                ];
                self.say("rule-fault-too-many-levers", named)
            }
            RuleFault::EndsBeforeStart { from, to } => {
                let named = [arg("from", from.to_string()), arg("to", to.to_string())];
                self.say("rule-fault-ends-before-start", named)
            }
            RuleFault::Overlap(from) => self.say("rule-fault-overlap", [found(from.to_string())]),
            RuleFault::ShareOutside(share) => {
                let share = self.quantity(Quantity::Percent(share.0), Unit::Kroner);
                self.say("rule-fault-share-outside", [found(share)])
            }
            RuleFault::NotPositive(amount) => {
                self.say("rule-fault-not-positive", [found(amount.to_string())])
            }
            RuleFault::Empty => self.get("rule-fault-empty"),
            RuleFault::NoCategory(word) => {
                self.say("rule-fault-no-category", [found((*word).to_owned())])
            }
            RuleFault::UnknownCategory(word) => {
                self.say("rule-fault-unknown-category", [found(word.clone())])
            }
            RuleFault::NoScheme(id) => {
                let known: Vec<&str> = rules::discount_schemes()
                    .iter()
                    .map(|scheme| scheme.id.as_str())
                    .collect();
                let named = [found(id.clone()), arg("known", known.join(", "))];
                self.say("rule-fault-no-scheme", named)
            }
            RuleFault::NotADay => self.get("rule-fault-not-a-day"),
        }
    }

    fn repayment_rule(&self, rule: RepaymentRule) -> String {
        let key = match rule.pace {
            Pace::EqualShares => "rule-equal-shares",
            Pace::ByTheEnd => "rule-by-the-end",
        };
        self.say(key, [arg("number", rule.years.to_string())])
    }

    /// A day in the making of a budget: what, when, and how long before the budget year.
    fn calendar_day(&self, day: &CalendarDay) -> String {
        let month = self.get(&format!("month-{}", day.month));
        let when = match day.day {
            Some(day) => {
                let named = [arg("day", day.to_string()), arg("month", month)];
                self.say("rule-day-of-month", named)
            }
            None => month,
        };
        let before = match day.years_before {
            0 => self.get("rule-in-budget-year"),
            1 => self.get("rule-year-before"),
            years => self.say("rule-years-before", [arg("number", years.to_string())]),
        };
        let what = self.language().name(&day.name);
        let named = [
            arg("what", what.to_owned()),
            arg("when", when),
            arg("before", before),
        ];
        self.say("rule-day", named)
    }
}
