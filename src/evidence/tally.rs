//! How often amounts were changed, and by how much.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::record::{Case, Comparison, Direction, Record};
use crate::money::exact;
use crate::time::Year;

/// Of fewer changes than this there is no middle to speak of, only cases.
pub const FEW: usize = 5;

/// How a set of comparisons came out. It tells what happened and foresees nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many were compared.
    pub compared: usize,
    /// How many became more.
    pub up: usize,
    /// How many became less.
    pub down: usize,
    /// The first and the last year that something is compared in.
    pub years: Option<(Year, Year)>,
    /// The middle of the changes' sizes without sign, in percent of what was changed, unrounded.
    /// Nothing where there are fewer than [`FEW`] that have one.
    pub median: Option<Decimal>,
    /// What was changed, by chapter, post and year.
    pub changes: Vec<Case>,
}

impl Tally {
    /// How a comparison of rows came out, over those that have both amounts.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>, comparison: Comparison) -> Self {
        let mut tally = Self::default();
        for case in records.into_iter().filter_map(|it| it.case(comparison)) {
            tally.compared = tally.compared.saturating_add(1);
            let (first, last) = tally.years.unwrap_or((case.year, case.year));
            tally.years = Some((first.min(case.year), last.max(case.year)));
            let count = match case.direction() {
                Direction::Unchanged => continue,
                Direction::Up => &mut tally.up,
                Direction::Down => &mut tally.down,
            };
            *count = count.saturating_add(1);
            tally.changes.push(case);
        }
        let sizes = tally.changes.iter().filter_map(Case::percent);
        let sizes: Vec<Decimal> = sizes.map(|it| it.abs()).collect();
        let enough = sizes.len() >= FEW;
        tally.median = exact::median(sizes).filter(|_| enough);
        tally
    }

    /// How many were changed.
    pub fn changed(&self) -> usize {
        self.changes.len()
    }

    /// How many stayed as they were.
    pub fn unchanged(&self) -> usize {
        self.compared.saturating_sub(self.changed())
    }

    /// The change that was largest in percent in a direction; the first of several.
    pub fn largest(&self, direction: Direction) -> Option<&Case> {
        let towards = self.changes.iter().filter(|it| it.direction() == direction);
        let sized = towards.filter_map(|it| Some((it.percent()?.abs(), it)));
        let largest = sized.reduce(|one, other| if other.0 > one.0 { other } else { one });
        largest.map(|(_, case)| case)
    }

    /// The fewest years that hold at least half of the changes, in order, and how many they hold.
    /// Of years with as many, the earlier comes first.
    pub fn busiest(&self) -> (Vec<Year>, usize) {
        let mut counts: BTreeMap<Year, usize> = BTreeMap::new();
        for case in &self.changes {
            let count = counts.entry(case.year).or_default();
            *count = count.saturating_add(1);
        }
        let mut by_count: Vec<(Year, usize)> = counts.into_iter().collect();
        by_count.sort_by_key(|(year, count)| (std::cmp::Reverse(*count), *year));
        let mut years = Vec::new();
        let mut held = 0_usize;
        for (year, count) in by_count {
            if held.saturating_mul(2) >= self.changed() {
                break;
            }
            held = held.saturating_add(count);
            years.push(year);
        }
        years.sort_unstable();
        (years, held)
    }
}
