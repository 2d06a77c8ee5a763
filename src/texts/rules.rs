//! Rule sets in words: which one, its values, what it is called and when it was checked.

use super::{Texts, Unit, arg};
use crate::projection::Quantity;
use crate::rules::{CalendarDay, CarryOver, Pace, RepaymentRule, RuleSet, RuleValue};

impl Texts {
    /// The budget years that a rule set holds for.
    pub fn rules_span(&self, rules: &RuleSet) -> String {
        let from = arg("from", rules.valid_from.to_string());
        match rules.valid_to {
            Some(to) => self.say("rules-span-to", [from, arg("to", to.to_string())]),
            None => self.say("rules-span", [from]),
        }
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
