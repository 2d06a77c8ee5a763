//! Equivalent annuity: an NPV as the same amount each year, to compare unequal lives.

use rust_decimal::Decimal;

use crate::model::Percent;
use crate::money::exact;

/// The amount per year, at the end of each of `years` years from the start, that has this NPV.
/// Kroner per year, in the price basis of the NPV.
///
/// The NPV is taken to the start (divided by the start year's discount factor `start_factor`) and
/// divided by the ordinary annuity factor (1 − (1+r)⁻ⁿ)/r, n where r is 0 (model §8). The rate is
/// that of the first band. `None` without years, or where the rate is −100 % or lower.
pub fn equivalent_annuity(
    npv: Decimal,
    start_factor: Decimal,
    rate: Percent,
    years: u16,
) -> Option<Decimal> {
    if start_factor.is_zero() {
        return None;
    }
    let at_start = exact::ratio(npv, start_factor);
    Some(exact::ratio(at_start, annuity_factor(rate, years)?))
}

/// The ordinary annuity factor: Σ (1+r)⁻ᵏ for k = 1…n, equal to (1 − (1+r)⁻ⁿ)/r, without a special
/// case for r = 0 and exact where r is close to it. `None` without years, or where the rate is
/// −100 % or lower.
pub fn annuity_factor(rate: Percent, years: u16) -> Option<Decimal> {
    let growth = rate.growth_factor();
    if years == 0 || growth <= Decimal::ZERO {
        return None;
    }
    let mut factor = Decimal::ONE;
    let mut sum = Decimal::ZERO;
    for _ in 0..years {
        factor = exact::ratio(factor, growth);
        sum = exact::plus(sum, factor);
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    /// numpy-financial, `tests/test_financial.py`: pv(0.07, 20, 12000) =
    /// −127128.1709461939327295222005, and pmt(0, 60, 15000) = −250.
    #[test]
    fn an_annuity_is_the_payment_that_has_the_present_value() {
        let value = dec!(127128.1709461939327295222005);
        let annuity = |npv, factor, rate, years| equivalent_annuity(npv, factor, rate, years);
        let yearly = annuity(value, Decimal::ONE, Percent::of(7), 20).unwrap();
        assert!((yearly - dec!(12000)).abs() < dec!(0.00000000000000001));
        let flat = annuity(dec!(15000), Decimal::ONE, Percent::ZERO, 60);
        assert_eq!(flat, Some(dec!(250)));
    }

    #[test]
    fn a_late_start_is_taken_back_to_its_start() {
        // 104 in year 0 terms, starting where a krone is worth half: 208 over one year at 4 %
        let annuity = equivalent_annuity(dec!(104), dec!(0.5), Percent::of(4), 1).unwrap();
        assert!((annuity - dec!(216.32)).abs() < dec!(0.00000000000000001));
    }

    #[test]
    fn without_years_or_with_an_impossible_rate_there_is_none() {
        let none = |factor, rate, years| equivalent_annuity(dec!(1), factor, rate, years).is_none();
        assert!(none(dec!(1), Percent::of(4), 0));
        assert!(none(dec!(0), Percent::of(4), 5));
        assert!(none(dec!(1), Percent::of(-100), 5));
    }
}
