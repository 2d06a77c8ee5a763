//! Payback: when gains have paid back what was spent.

use rust_decimal::Decimal;

use crate::money::exact;

/// When the cumulative flow comes out of the red for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payback {
    /// Paid back.
    After {
        /// Years from the start to the last crossing from negative to ≥ 0, unrounded; 0 where the
        /// cumulative flow is never negative.
        years: Decimal,
        /// Crossings before the last one, years from the start, in order. It sank below zero again
        /// after each of them.
        earlier: Vec<Decimal>,
    },
    /// The cumulative flow ends negative.
    NotWithin {
        /// Crossings that did not last, years from the start, in order.
        earlier: Vec<Decimal>,
    },
}

impl Payback {
    /// Years from the start, unrounded; `None` where it is not paid back.
    pub const fn years(&self) -> Option<Decimal> {
        match self {
            Self::After { years, .. } => Some(*years),
            Self::NotWithin { .. } => None,
        }
    }

    /// Crossings that did not last, years from the start, in order.
    pub fn earlier(&self) -> &[Decimal] {
        match self {
            Self::After { earlier, .. } | Self::NotWithin { earlier } => earlier,
        }
    }
}

/// Payback of flows that start at position `start` (model §8): linear within the year, so −100,
/// +40, +40, +40 from position 0 is paid back after 2.5 years. Of discounted flows it is the
/// discounted payback.
pub fn payback(flows: &[Decimal], start: usize) -> Payback {
    let mut crossings = Vec::new();
    let mut cumulative = Decimal::ZERO;
    for (at, flow) in flows.iter().enumerate() {
        let before = cumulative;
        cumulative = exact::plus(before, *flow);
        if is_negative(before) && !is_negative(cumulative) {
            let part = exact::ratio(before.abs(), *flow);
            crossings.push(since(at.saturating_sub(1), part, start));
        }
    }
    if is_negative(cumulative) {
        return Payback::NotWithin { earlier: crossings };
    }
    Payback::After {
        years: crossings.pop().unwrap_or_default(),
        earlier: crossings,
    }
}

/// Years from `start` to the part of the year after position `at`; 0 where that comes first.
fn since(at: usize, part: Decimal, start: usize) -> Decimal {
    let moment = exact::plus(Decimal::from(at), part);
    exact::minus(moment, Decimal::from(start)).max(Decimal::ZERO)
}

/// A decimal may be a zero with a sign.
fn is_negative(amount: Decimal) -> bool {
    amount < Decimal::ZERO
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::dec;

    fn of(flows: &[i64], start: usize) -> Payback {
        let flows: Vec<Decimal> = flows.iter().copied().map(Decimal::from).collect();
        payback(&flows, start)
    }

    fn after(years: Decimal, earlier: &[Decimal]) -> Payback {
        Payback::After {
            years,
            earlier: earlier.to_vec(),
        }
    }

    #[test]
    fn it_is_linear_within_the_year() {
        assert_eq!(of(&[-100, 40, 40, 40], 0), after(dec!(2.5), &[]));
        assert_eq!(of(&[0, 0, -100, 40, 40, 40], 2), after(dec!(2.5), &[]));
        assert_eq!(of(&[-100, 50, 50, 50], 0), after(dec!(2), &[]));
        assert_eq!(of(&[-100, 50, 0, 50], 0), after(dec!(3), &[]));
    }

    #[test]
    fn what_is_never_in_the_red_is_paid_back_at_once() {
        for flows in [&[][..], &[0, 0], &[0, 5, -5], &[100, -40]] {
            assert_eq!(of(flows, 0), after(dec!(0), &[]), "{flows:?}");
        }
    }

    #[test]
    fn the_last_crossing_counts_and_earlier_ones_are_named() {
        let flows = [-100, 200, -200, 50, 100, 0];
        assert_eq!(of(&flows, 0), after(dec!(3.5), &[dec!(0.5)]));
        assert_eq!(of(&flows[..4], 0).earlier(), [dec!(0.5)]);
        assert_eq!(of(&flows[..4], 0).years(), None);
        let touching = [-100, 100, -100, 100];
        assert_eq!(of(&touching, 0), after(dec!(3), &[dec!(1)]));
    }

    #[test]
    fn what_ends_in_the_red_is_not_paid_back() {
        let never = Payback::NotWithin { earlier: vec![] };
        assert_eq!(of(&[-100, 40, 40], 0), never);
        assert_eq!(of(&[-100], 7), never);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn crossings_lie_in_order_within_the_years(
            flows in prop::collection::vec(-1000i64..1000, 0..30),
            start in 0usize..5,
        ) {
            let payback = of(&flows, start);
            let mut crossings = payback.earlier().to_vec();
            crossings.extend(payback.years());
            prop_assert!(crossings.is_sorted());
            prop_assert!(crossings.iter().all(|it| *it >= dec!(0)));
            prop_assert!(crossings.iter().all(|it| *it <= Decimal::from(flows.len())));
            prop_assert_eq!(payback.years().is_some(), flows.iter().sum::<i64>() >= 0);
        }

        #[test]
        fn it_never_panics(flows in prop::collection::vec(any::<i128>(), 0..80), start: usize) {
            let largest = 1_000_000_000_000_000_000_000_000_000;
            let flows: Vec<Decimal> = flows
                .into_iter()
                .map(|flow| Decimal::from_i128_with_scale(flow % largest, 0))
                .collect();
            payback(&flows, start);
        }
    }
}
