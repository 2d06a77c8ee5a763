//! Repayment as entered against the lever's rule. It is entered in nominal kroner and held against
//! the rule in them, to the øre.

use super::{Found, LeverFault, Mend, Use};
use crate::model::{Field, Place};
use crate::money::Money;
use crate::projection::{brings_money, repayment_rule};
use crate::rules::RepaymentRule;
use crate::time::Year;

impl Use<'_> {
    /// The rule by which it is repaid, where it brings money that is.
    pub(super) fn repayment_rule(&self) -> Option<RepaymentRule> {
        let brings = brings_money(self.lever.kind);
        repayment_rule(self.used, self.lever).filter(|_| brings)
    }
}

impl Found<'_> {
    pub(super) fn repayment(&mut self, it: &Use<'_>) {
        let entered = parts(it);
        if entered.is_empty() {
            return; // nothing is entered, or nothing but zeros that pay nothing back
        }
        let Some(rule) = it.repayment_rule() else {
            let place = it.field(Field::Repayment);
            self.warn(LeverFault::RepaymentIgnored, place, Mend::CorrectValue);
            return;
        };
        let used = Money::posting(self.projection.used_nominal(it.used));
        self.repaid_in_all(it, &entered, used);
        self.repaid_outside_years(it, &entered, rule);
        self.pace(it, &entered, rule, used);
    }

    fn repaid_in_all(&mut self, it: &Use<'_>, entered: &[(u16, Money)], used: Money) {
        let all: Money = entered.iter().map(|(_, amount)| *amount).sum();
        let (little, much) = (used.minus(all), all.minus(used));
        let (fault, amount) = if little.is_positive() {
            (LeverFault::RepaidTooLittle(little), little)
        } else if much.is_positive() {
            (LeverFault::RepaidTooMuch(much), much)
        } else {
            return;
        };
        let place = it.field(Field::Repayment);
        self.repaid(fault, place, it.used.year, amount);
    }

    /// Parts in the year of use, or after the last year of the rule.
    fn repaid_outside_years(
        &mut self,
        it: &Use<'_>,
        entered: &[(u16, Money)],
        rule: RepaymentRule,
    ) {
        let outside = entered
            .iter()
            .filter(|(after, _)| !(1..=rule.years).contains(after));
        let outside: Vec<(u16, Money)> = outside.copied().collect();
        let Some((after, _)) = outside.first() else {
            return;
        };
        let amount: Money = outside.iter().map(|(_, amount)| *amount).sum();
        let fault = LeverFault::RepaidOutsideYears {
            amount,
            first: it.used.year.later(1),
            last: it.used.year.later(rule.years),
        };
        let place = it.field(Field::Repayment).at(Year::relative(*after));
        self.repaid(fault, place, it.used.year.later(*after), amount);
    }

    /// The first year at whose end too little is repaid. At the end of the last one that is told
    /// of as too little in all, or as parts after it.
    fn pace(&mut self, it: &Use<'_>, entered: &[(u16, Money)], rule: RepaymentRule, used: Money) {
        let saved = |until: u16| -> Money {
            let within = entered
                .iter()
                .filter(|(after, _)| (1..=until).contains(after));
            within.map(|(_, amount)| *amount).sum()
        };
        let lacks = |after| (after, rule.least_saved(after, used).minus(saved(after)));
        let mut years = (1..rule.years).map(lacks);
        let Some((after, amount)) = years.find(|(_, lacks)| lacks.is_positive()) else {
            return;
        };
        let place = it.field(Field::Repayment).at(Year::relative(after));
        let fault = LeverFault::RepaidTooSlowly(amount);
        self.repaid(fault, place, it.used.year.later(after), amount);
    }

    /// `amount`: nominal kroner of the year; a finding has fixed ones beside them.
    fn repaid(&mut self, fault: LeverFault, place: Place, year: Year, amount: Money) {
        let prices = self.projection.prices();
        let fixed = Money::posting(prices.fixed_from_nominal(amount.decimal(), year));
        self.warn(fault, place, Mend::RepayAsRuled)
            .dated(year, Some(fixed));
    }
}

/// The parts that are repaid, by years after use.
fn parts(it: &Use<'_>) -> Vec<(u16, Money)> {
    let entered = it.used.repayment.iter();
    let rounded = entered.map(|(after, part)| (after.number(), Money::posting(part.decimal())));
    rounded.filter(|(_, part)| !part.is_zero()).collect()
}
