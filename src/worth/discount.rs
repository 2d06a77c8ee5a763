//! Discounting: flows of different years made comparable in the plan's first year.

use rust_decimal::Decimal;

use crate::model::Percent;
use crate::money::exact;
use crate::rules::DiscountScheme;

/// Real rates by year: % per year, in bands counted from the plan's first year as 0.
#[derive(Clone, Debug, PartialEq)]
pub struct DiscountRates {
    /// The last year that a rate leads to, and the rate; in order.
    bands: Vec<(u16, Percent)>,
    /// The rate of every year after the bands.
    last: Percent,
}

impl DiscountRates {
    /// The rates of a scheme.
    pub fn of(scheme: &DiscountScheme) -> Self {
        let bands = scheme.bands().iter().map(|ruled| ruled.value);
        let closed = bands
            .clone()
            .filter_map(|band| band.through.map(|through| (through, band.rate.0)));
        let open = bands.clone().find(|band| band.through.is_none());
        Self {
            bands: closed.collect(),
            last: open.map_or(Percent::ZERO, |band| band.rate.0), // a scheme always has one
        }
    }

    /// The same rate in every year.
    pub const fn one(rate: Percent) -> Self {
        Self {
            bands: Vec::new(),
            last: rate,
        }
    }

    /// The rate that leads from year t − 1 to year t, %.
    pub fn rate(&self, t: usize) -> Percent {
        let mut bands = self.bands.iter();
        bands
            .find(|(through, _)| t <= usize::from(*through))
            .map_or(self.last, |(_, rate)| *rate)
    }

    /// The first band's rate, %: the one that an equivalent annuity is computed with.
    pub fn first_rate(&self) -> Percent {
        self.rate(0)
    }

    /// The discount factors of the years 0 to n − 1: D(0) = 1, D(t) = D(t−1)/(1 + r(t)), unrounded.
    /// A factor is what a krone in that year is worth in year 0.
    pub fn factors(&self, n: usize) -> Vec<Decimal> {
        let mut factor = Decimal::ONE;
        (0..n)
            .map(|t| {
                if t > 0 {
                    factor = exact::ratio(factor, self.rate(t).growth_factor());
                }
                factor
            })
            .collect()
    }
}

/// Each flow times the discount factor of its year: kroner of worth in year 0.
///
/// Give as many factors as flows; a flow without a factor is left out.
pub fn discounted(flows: &[Decimal], factors: &[Decimal]) -> Vec<Decimal> {
    let pairs = flows.iter().zip(factors);
    pairs
        .map(|(flow, factor)| exact::times(*flow, *factor))
        .collect()
}

/// Present value: Σ D(t)·flow(t), kroner of worth in year 0. Of all flows of a view it is the net
/// present value (NPV); of its later years, the part of the NPV that arises after them.
///
/// Give as many factors as flows; a flow without a factor is left out.
pub fn present_value(flows: &[Decimal], factors: &[Decimal]) -> Decimal {
    let flows = discounted(flows, factors).into_iter();
    flows.fold(Decimal::ZERO, exact::plus)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::discount_scheme;
    use rust_decimal::dec;

    /// R-109/2021: 4 % for the first 40 years, 3 % to year 75, 2 % after; 1.04⁻⁴⁰ = 0.208289.
    #[test]
    fn the_bands_of_r109_follow_each_other() {
        let rates = DiscountRates::of(discount_scheme("r109").unwrap());
        assert_eq!(rates.first_rate(), Percent::of(4));
        let by_year = [1, 40, 41, 75, 76, 300].map(|t| rates.rate(t));
        assert_eq!(by_year, [4, 4, 3, 3, 2, 2].map(Percent::of));
        let factors = rates.factors(78);
        assert_eq!((factors.len(), factors[0]), (78, dec!(1)));
        let shown = |t: usize| factors[t].round_dp_with_strategy(6, ROUNDING);
        assert_eq!(shown(1), dec!(0.961538));
        assert_eq!(shown(40), dec!(0.208289));
        let step = |t: usize| (factors[t - 1] / factors[t]).round_dp_with_strategy(12, ROUNDING);
        assert_eq!(
            [40, 41, 75, 76, 77].map(step),
            [dec!(1.04), dec!(1.03), dec!(1.03), dec!(1.02), dec!(1.02)]
        );
        assert!(rates.factors(0).is_empty());
    }

    const ROUNDING: rust_decimal::RoundingStrategy =
        rust_decimal::RoundingStrategy::MidpointAwayFromZero;

    fn npv(percent: Decimal, flows: &[Decimal]) -> Decimal {
        let factors = DiscountRates::one(Percent(percent)).factors(flows.len());
        present_value(flows, &factors)
    }

    /// numpy 1.16, documentation of `npv` (L. J. Gitman, Principles of Managerial Finance), and
    /// numpy-financial, `tests/test_financial.py`, `TestNpv`.
    #[test]
    fn net_present_values_of_numpy() {
        let flows = [dec!(-100), dec!(39), dec!(59), dec!(55), dec!(20)];
        let difference = npv(dec!(28.1), &flows) - dec!(-0.0084785916384548798);
        assert!(difference.abs() < dec!(0.0000000000001));
        let flows = [-15000, 1500, 2500, 3500, 4500, 6000].map(Decimal::from);
        let difference = npv(dec!(5), &flows) - dec!(122.894854950942692161628715);
        assert!(difference.abs() < dec!(0.000000000000000001));
    }

    /// Microsoft, documentation of Excel's NPV: 10 % of −10 000, 3 000, 4 200, 6 800 is 1 188.44,
    /// and 8 % of −40 000 with 8 000, 9 200, 10 000, 12 000, 14 500 is 1 922.06 (−3 749.47 with a
    /// sixth year's loss of 9 000). Excel discounts the first value that it is given, so in the
    /// first example all flows come a year later; in the second the cost is added undiscounted.
    #[test]
    fn net_present_values_of_excel() {
        let shown = |value: Decimal| value.round_dp_with_strategy(2, ROUNDING);
        let flows = [0, -10000, 3000, 4200, 6800].map(Decimal::from);
        assert_eq!(shown(npv(dec!(10), &flows)), dec!(1188.44));
        let flows = [-40000, 8000, 9200, 10000, 12000, 14500, -9000].map(Decimal::from);
        assert_eq!(shown(npv(dec!(8), &flows[..6])), dec!(1922.06));
        assert_eq!(shown(npv(dec!(8), &flows)), dec!(-3749.47));
    }

    #[test]
    fn a_held_amount_does_not_panic() {
        let flows = [dec!(1000000000000000000000000000); 80];
        let rates = DiscountRates::one(Percent(dec!(-50)));
        assert!(present_value(&flows, &rates.factors(80)) > Decimal::ZERO);
        let rates = DiscountRates::one(Percent(dec!(-100)));
        assert_eq!(rates.factors(3), [Decimal::ONE; 3]);
    }
}
