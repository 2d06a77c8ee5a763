//! Every value of a rule set with its source, for lists and explanations.

use jiff::civil::Date;

use super::{
    CalendarDay, CarryOver, CoFundingTerms, Lever, LeverCap, LeverTerms, Names, RepaymentRule,
    RuleAmount, RulePercent, RuleSet, Ruled, Status,
};
use crate::model::Percent;
use crate::money::Money;

/// What a value of a rule set is.
#[derive(Clone, Copy, Debug)]
pub enum RuleValue<'a> {
    /// A name.
    Names(&'a Names),
    /// What may be carried over.
    CarryOver(CarryOver),
    /// Yes or no.
    Flag(bool),
    /// A share.
    Percent(Percent),
    /// A share of a line's own appropriation.
    ShareOfLine(Percent),
    /// A number of years.
    Years(u16),
    /// A number of months.
    Months(u16),
    /// An amount in kroner of the source's year.
    Amount(Money),
    /// What must be saved after use, and how fast.
    Repayment(RepaymentRule),
    /// A day in the making of a budget.
    Day(&'a CalendarDay),
}

/// A value of a rule set under its written name, for lists and explanations.
#[derive(Clone, Debug)]
pub struct ListedRule<'a> {
    /// Its name within the rule set, such as `carry_over.operating`.
    pub name: String,
    /// The value.
    pub value: RuleValue<'a>,
    /// Where it comes from.
    pub source: &'a str,
    /// When the source took effect, where known.
    pub date: Option<Date>,
    /// How sure it is.
    pub status: Status,
}

impl RuleSet {
    /// Every value with its source, in a fixed order.
    pub fn listed(&self) -> Vec<ListedRule<'_>> {
        let mut rules: Vec<_> = self.plain_values().collect();
        let days = self.calendar.days();
        rules.extend(days.map(|(name, day)| listed(name, day, RuleValue::Day(&day.value))));
        for lever in &self.levers {
            rules.extend(self.lever_values(lever));
        }
        rules
    }

    /// What is neither calendar nor levers.
    pub(super) fn plain_values(&self) -> impl Iterator<Item = ListedRule<'_>> {
        let levels = (1..).zip(&self.levels).map(|(at, level): (usize, _)| {
            let value = RuleValue::Names(&level.value);
            listed(format!("levels.{at}"), level, value)
        });
        let carry_over = self.carry_rules().map(|(name, ruled)| {
            let value = RuleValue::CarryOver(ruled.value);
            listed(format!("carry_over.{name}"), ruled, value)
        });
        let carried = &self.shortfall_is_carried;
        let value = RuleValue::Flag(carried.value);
        let carried = listed("shortfall_is_carried", carried, value);
        let releasable = self.releasable.iter().map(|(category, ruled)| {
            let value = RuleValue::Percent(ruled.value.0);
            listed(format!("releasable.{category}"), ruled, value)
        });
        let tender = &self.tender_months;
        let tender = listed("tender_months", tender, RuleValue::Months(tender.value));
        levels
            .chain(carry_over)
            .chain([carried])
            .chain(releasable)
            .chain(self.lead_values())
            .chain([tender])
            .chain(self.worth_values())
    }

    /// Years before a team can be ended, by who is in it.
    pub(super) fn lead_years(&self) -> impl Iterator<Item = (&'static str, &Ruled<u16>)> {
        let leads = &self.team_lead_years;
        [
            ("employees", &leads.employees),
            ("mixed", &leads.mixed),
            ("consultants", &leads.consultants),
        ]
        .into_iter()
    }

    fn lead_values(&self) -> impl Iterator<Item = ListedRule<'_>> {
        self.lead_years().map(|(staffing, ruled)| {
            let name = format!("team_lead_years.{staffing}");
            listed(name, ruled, RuleValue::Years(ruled.value))
        })
    }

    /// The values that worth is computed and judged by.
    fn worth_values(&self) -> impl Iterator<Item = ListedRule<'_>> {
        let discounting = self.discounting().map(|scheme| {
            let value = RuleValue::Names(&scheme.name);
            listed("discounting", &self.discounting, value)
        });
        let tax = &self.tax_financing_cost;
        let tax = listed("tax_financing_cost", tax, RuleValue::Percent(tax.value.0));
        let thresholds = self.thresholds().map(|(name, ruled)| {
            let value = RuleValue::Amount(ruled.value.0);
            listed(name, ruled, value)
        });
        discounting.into_iter().chain([tax]).chain(thresholds)
    }

    /// A lever's own values, all from its source.
    fn lever_values<'a>(&'a self, lever: &'a Lever) -> impl Iterator<Item = ListedRule<'a>> {
        let mut values = vec![(String::new(), RuleValue::Names(&lever.name))];
        let mut put = |key: &str, value| values.push((format!(".{key}"), value));
        if let Some(level) = self.level_name(lever.level) {
            put("level", RuleValue::Names(level));
        }
        put("delegable", RuleValue::Flag(lever.delegable));
        for (key, why) in [("barred", &lever.barred), ("closed", &lever.closed)] {
            if let Some(why) = why {
                put(key, RuleValue::Names(why));
            }
        }
        for terms in &lever.terms {
            let span = match terms.to {
                Some(to) => format!("{}-{to}", terms.from),
                None => format!("{}-", terms.from),
            };
            for (key, value) in terms.values() {
                put(&format!("{span}.{key}"), value);
            }
        }
        for doubt in &lever.doubts {
            put("doubt", RuleValue::Names(doubt));
        }
        values.into_iter().map(move |(key, value)| ListedRule {
            name: format!("levers.{}{key}", lever.id),
            value,
            source: &lever.source,
            date: lever.basis.date,
            // What is written down as a doubt is by that not confirmed.
            status: match (lever.status, key.as_str()) {
                (Status::Confirmed, ".doubt") => Status::Unconfirmed,
                (status, _) => status,
            },
        })
    }
}

impl LeverTerms {
    fn values(&self) -> Vec<(&'static str, RuleValue<'static>)> {
        let mut values = Vec::new();
        match self.cap {
            Some(LeverCap::ShareOfLine(share)) => {
                values.push(("cap", RuleValue::ShareOfLine(share.0)));
            }
            Some(LeverCap::Amount(amount)) => values.push(("cap", RuleValue::Amount(amount.0))),
            None => {}
        }
        if let Some(rule) = self.repayment {
            values.push(("repayment", RuleValue::Repayment(rule)));
        }
        if let Some(terms) = &self.co_funding {
            let amounts = terms.amounts();
            values.extend(amounts.map(|(key, amount)| (key, RuleValue::Amount(amount.0))));
            let shares = terms.shares();
            values.extend(shares.map(|(key, share)| (key, RuleValue::Percent(share.0))));
            let years = terms.paid_over_years;
            values.extend(years.map(|years| ("paid_over_years", RuleValue::Years(years))));
        }
        values
    }
}

impl CoFundingTerms {
    /// The amounts that are named, with their keys.
    pub(super) fn amounts(&self) -> impl Iterator<Item = (&'static str, RuleAmount)> {
        [
            ("least_cost", self.least_cost),
            ("most_cost", self.most_cost),
            ("most", self.most),
        ]
        .into_iter()
        .filter_map(|(key, amount)| Some((key, amount?)))
    }

    /// The shares that are named, with their keys.
    pub(super) fn shares(&self) -> impl Iterator<Item = (&'static str, RulePercent)> {
        [
            ("share", Some(self.share)),
            ("gains_taken", self.gains_taken),
        ]
        .into_iter()
        .filter_map(|(key, share)| Some((key, share?)))
    }
}

fn listed<'a, T>(
    name: impl Into<String>,
    ruled: &'a Ruled<T>,
    value: RuleValue<'a>,
) -> ListedRule<'a> {
    let (source, date, status) = (ruled.source.as_str(), ruled.date, ruled.status);
    ListedRule {
        name: name.into(),
        value,
        source,
        date,
        status,
    }
}
