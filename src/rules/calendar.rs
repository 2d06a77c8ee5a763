//! The budget calendar: when a budget is made, and from which year new money can come.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Lever, LeverKind, Names, RuleSet, Ruled};
use crate::time::Year;

/// A day in the making of a budget.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarDay {
    /// What happens then.
    pub name: Names,
    /// Years before the budget year; 0 is within it.
    pub years_before: u16,
    /// The month, 1–12.
    pub month: i8,
    /// The day of the month, where the rule names one.
    pub day: Option<i8>,
}

impl CalendarDay {
    /// The date for a budget year; the last of the month where no day is named.
    pub fn date(&self, budget_year: Year) -> Option<Date> {
        let year = i16::try_from(budget_year.earlier(self.years_before).number()).ok()?;
        let first = Date::new(year, self.month, 1).ok()?;
        match self.day {
            Some(day) => Date::new(year, self.month, day).ok(),
            None => Some(first.last_of_month()),
        }
    }

    /// Whether every year has it.
    pub(super) fn is_a_day(&self) -> bool {
        // in a year without 29 February, so that it is a day in every year
        self.date(Year::new(2001).later(self.years_before))
            .is_some()
    }
}

/// How a budget comes about in a sector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetCalendar {
    /// The last day to ask for new money for a budget year.
    pub request_deadline: Ruled<CalendarDay>,
    /// The steps, the first of them first.
    pub steps: Vec<Ruled<CalendarDay>>,
}

impl BudgetCalendar {
    /// The earliest budget year that new money can come in, when it is asked for on this day.
    pub fn earliest_year(&self, as_of: Date) -> Year {
        let deadline = &self.request_deadline.value;
        let this_year = Year::new(u16::try_from(as_of.year()).unwrap_or_default());
        let budget_year = this_year.later(deadline.years_before);
        let in_time = deadline.date(budget_year).is_some_and(|last| as_of <= last);
        if in_time {
            budget_year
        } else {
            budget_year.later(1)
        }
    }

    /// The deadline and the steps with the names they are listed under.
    pub fn days(&self) -> impl Iterator<Item = (String, &Ruled<CalendarDay>)> {
        let deadline = (
            "calendar.request_deadline".to_owned(),
            &self.request_deadline,
        );
        let steps = (1..).zip(&self.steps);
        let steps = steps.map(|(at, step): (usize, _)| (format!("calendar.steps.{at}"), step));
        std::iter::once(deadline).chain(steps)
    }
}

impl RuleSet {
    /// The first budget year for which a lever that nobody has said yes to can give money, when it
    /// is asked for on this day: by its lead years and, of new money, by the calendar. `None` where
    /// it needs no time, for a plan may tell of years that have been.
    pub fn earliest_use(&self, lever: &Lever, as_of: Date) -> Option<Year> {
        let this_year = Year::new(u16::try_from(as_of.year()).unwrap_or_default());
        let led = (lever.lead_years > 0).then(|| this_year.later(lever.lead_years));
        match lever.kind {
            kind if kind.is_in_the_lines() => None,
            LeverKind::Request => led.max(Some(self.calendar.earliest_year(as_of))),
            _ => led,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::built_in;
    use super::*;

    /// Rules page §4.3: proposals reach the Ministry of Finance before 25 January of the year
    /// before; 11 months to the first krone, 12 more where the window is missed.
    #[test]
    fn new_money_for_the_state_is_asked_for_by_25_january_of_the_year_before() {
        for id in ["state_gross", "state_net"] {
            let calendar = &RuleSet::named(id).unwrap().calendar;
            let earliest = |as_of| calendar.earliest_year(as_of).number();
            assert_eq!(earliest(date(2026, 1, 25)), 2027);
            assert_eq!(earliest(date(2026, 1, 26)), 2028);
            assert_eq!(earliest(date(2026, 12, 31)), 2028);
            assert_eq!(earliest(date(2027, 1, 1)), 2028);
        }
    }

    #[test]
    fn every_calendar_is_in_order() {
        for rules in built_in() {
            let year = Year::new(2028);
            let steps = rules.calendar.steps.iter();
            let dates: Vec<Date> = steps.filter_map(|step| step.value.date(year)).collect();
            assert!(dates.is_sorted(), "{}: {dates:?}", rules.id);
        }
    }

    #[test]
    fn a_month_without_a_day_lasts_to_its_end() {
        let names = Names {
            nb: "a".to_owned(),
            nn: "b".to_owned(),
            en: "c".to_owned(),
        };
        let mut day = CalendarDay {
            name: names,
            years_before: 1,
            month: 2,
            day: None,
        };
        assert_eq!(day.date(Year::new(2029)), Some(date(2028, 2, 29)));
        assert!(day.is_a_day());
        day.day = Some(29);
        assert!(!day.is_a_day());
        day.month = 13;
        assert!(!day.is_a_day());
    }
}
