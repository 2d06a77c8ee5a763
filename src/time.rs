//! Years, the span of years that a plan covers, and series with one value per year.
//!
//! Ranges are inclusive at both ends everywhere, as people speak of budget years.

use std::fmt;

/// A budget year (calendar year).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// The earliest year that a plan may name.
    pub const EARLIEST: Self = Self(1900);
    /// The latest year that a plan may name.
    pub const LATEST: Self = Self(2200);

    /// The year with this number, whatever it is; the bounds are checked where it is entered.
    pub const fn new(year: u16) -> Self {
        Self(year)
    }

    /// The year that is written with these four digits, and in no other way.
    pub fn written(text: &str) -> Option<Self> {
        let year = text.parse().ok().map(Self)?;
        (text.len() == 4 && year.to_string() == text).then_some(year)
    }

    /// The most years that something can be counted from an initiative's start.
    pub const MOST_RELATIVE: u16 = 75;

    /// A year counted from an initiative's start (0 is its first), not one of the calendar.
    pub const fn relative(offset: u16) -> Self {
        Self(offset)
    }

    /// Whether it is counted from a start: below every year that a plan may name.
    pub const fn is_relative(self) -> bool {
        self.0 <= Self::MOST_RELATIVE
    }

    /// The number of the year.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The year `years` later.
    pub const fn later(self, years: u16) -> Self {
        Self(self.0.saturating_add(years))
    }

    /// The year `years` earlier.
    pub const fn earlier(self, years: u16) -> Self {
        Self(self.0.saturating_sub(years))
    }

    /// Whole years from `earlier` to this one; 0 where this one comes first.
    pub const fn since(self, earlier: Self) -> u16 {
        self.0.saturating_sub(earlier.0)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The years `first..=last`; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    first: Year,
    last: Year,
}

impl Horizon {
    /// `years` years from `first` on; at least one.
    pub fn starting(first: Year, years: u16) -> Self {
        Self {
            first,
            last: first.later(years.max(1).saturating_sub(1)),
        }
    }

    /// The first year.
    pub const fn first(self) -> Year {
        self.first
    }

    /// The last year.
    pub const fn last(self) -> Year {
        self.last
    }

    /// How many years.
    pub fn len(self) -> usize {
        usize::from(self.last.since(self.first)).saturating_add(1)
    }

    /// A horizon has at least one year.
    pub const fn is_empty(self) -> bool {
        false
    }

    /// Whether the year lies inside.
    pub fn contains(self, year: Year) -> bool {
        self.first <= year && year <= self.last
    }

    /// The position of a year, counted from 0; `None` outside.
    pub fn position(self, year: Year) -> Option<usize> {
        self.contains(year)
            .then(|| usize::from(year.since(self.first)))
    }

    /// The years in order.
    pub fn years(self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        (self.first.0..=self.last.0).map(Year)
    }
}

/// Exactly one value for each year of a horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSeries<T> {
    horizon: Horizon,
    values: Vec<T>,
}

impl<T> YearSeries<T> {
    /// The series of `value(year)`.
    pub fn from_fn(horizon: Horizon, value: impl FnMut(Year) -> T) -> Self {
        Self {
            horizon,
            values: horizon.years().map(value).collect(),
        }
    }

    /// The years that have a value.
    pub const fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// The value of a year; `None` outside the horizon.
    pub fn get(&self, year: Year) -> Option<&T> {
        self.values.get(self.horizon.position(year)?)
    }

    /// The value of a year, to change it.
    pub fn get_mut(&mut self, year: Year) -> Option<&mut T> {
        self.values.get_mut(self.horizon.position(year)?)
    }

    /// Years and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (Year, &T)> {
        self.horizon.years().zip(&self.values)
    }

    /// The values in the order of the years.
    pub fn values(&self) -> &[T] {
        &self.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_horizon_is_inclusive_and_never_empty() {
        let horizon = Horizon::starting(Year::new(2027), 6);
        assert_eq!(horizon.last(), Year::new(2032));
        assert_eq!((horizon.len(), horizon.years().count()), (6, 6));
        assert_eq!(horizon.position(Year::new(2026)), None);
        assert_eq!(Horizon::starting(Year::new(2027), 0).len(), 1);
    }

    #[test]
    fn a_year_is_written_in_one_way() {
        assert_eq!(Year::written("2027"), Some(Year::new(2027)));
        for text in ["0214", "214", "20270", "+202", " 202", ""] {
            assert_eq!(Year::written(text), None, "{text}");
        }
    }

    #[test]
    fn a_series_has_one_value_per_year() {
        let horizon = Horizon::starting(Year::new(2027), 3);
        let series = YearSeries::from_fn(horizon, Year::number);
        assert_eq!(series.get(Year::new(2029)), Some(&2029));
        assert_eq!(series.get(Year::new(2030)), None);
        assert_eq!(series.iter().count(), 3);
    }
}
