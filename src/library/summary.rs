//! How a set of programmes turned out together, and where a payback lies among theirs.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::programme::{PaybackTime, Programme};
use crate::money::exact;

/// How values lie; of at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The middle one; of an even number, halfway between the two in the middle. Unrounded.
    pub median: Decimal,
    /// The lowest.
    pub lowest: Decimal,
    /// The highest.
    pub highest: Decimal,
    /// How many programmes have the value; the others are not counted.
    pub with_data: usize,
}

impl Spread {
    fn of(values: impl Iterator<Item = Decimal>) -> Option<Self> {
        let values: Vec<Decimal> = values.collect();
        let lowest = *values.iter().min()?;
        let highest = *values.iter().max()?;
        let with_data = values.len();
        let median = exact::median(values)?;
        Some(Self {
            median,
            lowest,
            highest,
            with_data,
        })
    }
}

/// How many of a set paid for themselves quicker, slower or never, as against a given payback.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaybackPlace {
    /// In fewer years.
    pub quicker: usize,
    /// In as many years.
    pub as_quick: usize,
    /// In more years.
    pub slower: usize,
    /// Never. They are not among the slower ones.
    pub never: usize,
    /// With no payback to compare with: none is known, or the benefit comes to no budget.
    pub without: usize,
}

/// How a set of programmes turned out.
///
/// It tells what happened to others. It is no forecast, and no figure of a plan is made from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many programmes there are.
    pub programmes: usize,
    /// Last known cost as a factor of the first; nothing where none has both.
    pub cost: Option<Spread>,
    /// Years later than planned; nothing where none has both plan and outcome.
    pub years_late: Option<Spread>,
    paybacks: Vec<PaybackTime>,
}

impl Summary {
    /// The summary of these programmes.
    pub fn of<'a>(programmes: impl IntoIterator<Item = &'a Programme>) -> Self {
        let programmes: Vec<&Programme> = programmes.into_iter().collect();
        let cost = programmes.iter().filter_map(|it| it.cost_outcome());
        let late = programmes.iter().filter_map(|it| it.years_late());
        let returning = programmes.iter().filter(|it| it.returns_to_a_budget());
        let paybacks = returning.filter_map(|it| it.payback());
        Self {
            programmes: programmes.len(),
            cost: Spread::of(cost),
            years_late: Spread::of(late.map(Decimal::from)),
            paybacks: paybacks.map(|payback| payback.time).collect(),
        }
    }

    /// Where a payback lies among theirs.
    pub fn place(&self, payback: PaybackTime) -> PaybackPlace {
        let mut place = PaybackPlace {
            without: self.programmes.saturating_sub(self.paybacks.len()),
            ..PaybackPlace::default()
        };
        for theirs in &self.paybacks {
            let count = match (theirs, payback) {
                (PaybackTime::Never, _) => &mut place.never,
                (PaybackTime::Years(_), PaybackTime::Never) => &mut place.quicker,
                (PaybackTime::Years(theirs), PaybackTime::Years(ours)) => match theirs.cmp(&ours) {
                    Ordering::Less => &mut place.quicker,
                    Ordering::Equal => &mut place.as_quick,
                    Ordering::Greater => &mut place.slower,
                },
            };
            *count = count.saturating_add(1);
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::super::programmes;
    use super::*;

    fn summary(ids: &[&str]) -> Summary {
        let chosen = programmes().iter();
        Summary::of(chosen.filter(|it| ids.contains(&it.id.as_str())))
    }

    #[test]
    fn a_set_is_summed_up_over_those_with_data() {
        let summary = summary(&["loft", "making-tax-digital", "nav-p2", "brsys"]);
        assert_eq!(summary.programmes, 4);
        let cost = summary.cost.unwrap();
        assert_eq!(cost.with_data, 2);
        assert!(cost.lowest < cost.median && cost.median < cost.highest);
        assert_eq!(
            summary.years_late,
            Some(Spread {
                median: dec!(4),
                lowest: dec!(0),
                highest: dec!(6),
                with_data: 3,
            })
        );
    }

    #[test]
    fn a_set_without_data_says_so() {
        let summary = summary(&["altinn-2", "synergy"]);
        assert_eq!((summary.cost, summary.years_late), (None, None));
        let place = summary.place(PaybackTime::Never);
        assert_eq!(place.without, 2);
        assert_eq!(Summary::of([]).programmes, 0);
    }

    #[test]
    fn a_payback_has_a_place_among_theirs() {
        let chosen = [
            "kbh-bc01",
            "kbh-bc03",
            "kbh-bc05",
            "nav-p3",
            "loft",
            "making-tax-digital",
        ];
        let summary = summary(&chosen);
        let place = PaybackPlace {
            quicker: 1,
            as_quick: 1,
            slower: 1,
            never: 1,
            without: 2, // more tax does not come back to the budget that paid
        };
        assert_eq!(summary.place(PaybackTime::Years(dec!(5))), place);
        let never = summary.place(PaybackTime::Never);
        assert_eq!((never.quicker, never.slower, never.never), (3, 0, 1));
    }

    #[test]
    fn a_median_of_an_even_number_is_halfway() {
        let values = [dec!(4), dec!(1), dec!(2), dec!(9)];
        let spread = Spread::of(values.into_iter()).unwrap();
        assert_eq!((spread.median, spread.with_data), (dec!(3), 4));
        let one = Spread::of([dec!(-1)].into_iter()).unwrap();
        assert_eq!(
            (one.lowest, one.median, one.highest),
            (dec!(-1), dec!(-1), dec!(-1))
        );
    }
}
