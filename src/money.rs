//! Amounts in kroner, and the one rounding rule.
//!
//! An amount that the plan holds or the engine posts is a [`Money`]. What grows between two
//! postings is an unrounded [`Decimal`] and is handled with the functions of [`exact`], which
//! hold a value at a limit instead of overflowing. Why hold and not fail: a mistyped growth rate
//! over 75 years must give a finding, not a lost window.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

use std::fmt;
use std::iter::Sum;

use rust_decimal::{Decimal, RoundingStrategy, dec};

/// An amount in Norwegian kroner (other currencies by the same rules).
///
/// Unit: kroner. Price basis: that of the figure that carries it. Entered amounts have at most
/// four decimals, postings exactly øre; both are exact, never binary fractions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// Beyond this an amount is held (10¹⁸ kr), with the finding "too large to compute".
    pub const LARGEST: Self = Self(dec!(1000000000000000000));

    /// An amount as entered, unrounded.
    pub const fn entered(amount: Decimal) -> Self {
        Self(amount)
    }

    /// A whole number of kroner.
    pub fn kroner(amount: i64) -> Self {
        Self(Decimal::from(amount))
    }

    /// The rounding rule: to øre, half away from zero, once, when a posting is made.
    pub fn posting(unrounded: Decimal) -> Self {
        Self(unrounded.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)).held()
    }

    /// A cap (what at most may be carried or released): rounded down to øre, never below zero.
    pub fn cap(unrounded: Decimal) -> Self {
        Self(unrounded.round_dp_with_strategy(2, RoundingStrategy::ToNegativeInfinity))
            .or_zero()
            .held()
    }

    /// The part `share` of this amount, as a posting. The complement is `self.minus(part)`.
    pub fn part(self, share: Decimal) -> Self {
        Self::posting(exact::times(self.0, share))
    }

    /// The amount as a decimal number of kroner.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Sum, held at [`Money::LARGEST`].
    pub fn plus(self, other: Self) -> Self {
        if other.is_zero() {
            return self;
        }
        Self(exact::plus(self.0, other.0)).held()
    }

    /// Difference, held at [`Money::LARGEST`].
    pub fn minus(self, other: Self) -> Self {
        if other.is_zero() {
            return self;
        }
        Self(exact::minus(self.0, other.0)).held()
    }

    /// The same amount with the other sign.
    pub fn negated(self) -> Self {
        Self::ZERO.minus(self)
    }

    /// The amount where it is positive, otherwise zero.
    pub fn or_zero(self) -> Self {
        if self.is_negative() { Self::ZERO } else { self }
    }

    /// Exactly nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// More than nothing.
    pub fn is_positive(self) -> bool {
        self.0.is_sign_positive() && !self.0.is_zero()
    }

    /// Less than nothing.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Whether the amount has been held at the limit, so that figures built on it are not exact.
    pub fn is_held(self) -> bool {
        self.0.abs() >= Self::LARGEST.0
    }

    fn held(self) -> Self {
        // Nearly every amount is far below the limit; comparing digits shows it without rescaling.
        const FAR_BELOW: u128 = 1_000_000_000_000_000_000;
        if self.0.mantissa().unsigned_abs() < FAR_BELOW {
            return self;
        }
        Self(self.0.clamp(dec!(-1000000000000000000), Self::LARGEST.0))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::plus)
    }
}

impl fmt::Display for Money {
    /// Plain digits with a decimal point, without superfluous zeros; for files, not for screens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

/// Splits `total` by the unrounded `weights` so that the parts add up to it exactly: each part is
/// rounded down to `decimals` and what is missing goes to the largest remainders (ties by order).
///
/// The weights are expected to add up to `total` within rounding; the parts are in their order.
pub fn largest_remainder(total: Decimal, weights: &[Decimal], decimals: u32) -> Vec<Decimal> {
    let smallest = Decimal::try_new(1, decimals).unwrap_or(dec!(0.01));
    let down = RoundingStrategy::ToNegativeInfinity;
    let floors = weights
        .iter()
        .map(|weight| weight.round_dp_with_strategy(decimals, down));
    let mut parts: Vec<Decimal> = floors.collect();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|&at| {
        let weight = weights.get(at).copied().unwrap_or_default();
        std::cmp::Reverse(exact::minus(
            weight,
            parts.get(at).copied().unwrap_or_default(),
        ))
    });
    let floored = parts.iter().copied().fold(Decimal::ZERO, exact::plus);
    let mut missing = exact::minus(total, floored);
    for at in by_remainder {
        if missing < smallest {
            break;
        }
        if let Some(part) = parts.get_mut(at) {
            *part = exact::plus(*part, smallest);
            missing = exact::minus(missing, smallest);
        }
    }
    // What the weights did not account for goes to the first part, so that the sum always holds.
    if let Some(first) = parts.first_mut() {
        *first = exact::plus(*first, missing);
    }
    parts
}

/// Unrounded arithmetic that holds a value at ±10²⁷ instead of overflowing.
pub mod exact {
    use rust_decimal::{Decimal, dec};

    const LIMIT: Decimal = dec!(1000000000000000000000000000);

    fn held(result: Option<Decimal>, negative: bool) -> Decimal {
        let limit = if negative {
            dec!(-1000000000000000000000000000)
        } else {
            LIMIT
        };
        // A number has at most 29 digits, so with two decimals or more it is below the limit.
        let beyond = |value: &Decimal| value.scale() <= 1 && value.abs() > LIMIT;
        result.filter(|value| !beyond(value)).unwrap_or(limit)
    }

    /// `a + b`
    pub fn plus(a: Decimal, b: Decimal) -> Decimal {
        held(a.checked_add(b), a.is_sign_negative())
    }

    /// `a − b`
    pub fn minus(a: Decimal, b: Decimal) -> Decimal {
        held(a.checked_sub(b), a.is_sign_negative())
    }

    /// `a · b`
    pub fn times(a: Decimal, b: Decimal) -> Decimal {
        held(
            a.checked_mul(b),
            a.is_sign_negative() != b.is_sign_negative(),
        )
    }

    /// `a / b`, and `a` where `b` is zero (the bounds of the plan keep a divisor from zero).
    pub fn ratio(a: Decimal, b: Decimal) -> Decimal {
        if b.is_zero() {
            return a;
        }
        held(
            a.checked_div(b),
            a.is_sign_negative() != b.is_sign_negative(),
        )
    }

    /// The middle one; of an even number, halfway between the two in the middle. Unrounded.
    pub fn median(values: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
        let mut values: Vec<Decimal> = values.into_iter().collect();
        values.sort_unstable();
        let upper = *values.get(values.len() / 2)?;
        let lower = *values.get(values.len().saturating_sub(1) / 2)?;
        Some(ratio(plus(lower, upper), dec!(2)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_posting_is_rounded_half_away_from_zero() {
        let rounded = |text: Decimal| Money::posting(text).decimal();
        assert_eq!(rounded(dec!(2.345)), dec!(2.35));
        assert_eq!(rounded(dec!(-2.345)), dec!(-2.35));
        assert_eq!(rounded(dec!(2.3449999)), dec!(2.34));
    }

    #[test]
    fn a_cap_is_rounded_down_and_never_negative() {
        assert_eq!(Money::cap(dec!(2.349)).decimal(), dec!(2.34));
        assert_eq!(Money::cap(dec!(-2.349)), Money::ZERO);
    }

    #[test]
    fn what_is_too_large_is_held() {
        let huge = Money::entered(dec!(999999999999999999)).plus(Money::LARGEST);
        assert_eq!(huge, Money::LARGEST);
        assert!(huge.is_held() && huge.negated().is_held());
        let product = exact::times(dec!(-1000000000000000000), dec!(1000000000000000));
        assert_eq!(product, dec!(-1000000000000000000000000000));
        assert_eq!(Money::posting(product), Money::LARGEST.negated());
    }

    #[test]
    fn the_largest_remainder_makes_parts_add_up() {
        let third = exact::ratio(dec!(100), dec!(3));
        let parts = largest_remainder(dec!(100), &[third, third, third], 2);
        assert_eq!(parts, [dec!(33.34), dec!(33.33), dec!(33.33)]);
        let signed = [dec!(-0.015), dec!(10.005), dec!(0.01)];
        let parts = largest_remainder(dec!(10), &signed, 2);
        assert_eq!(parts.into_iter().sum::<Decimal>(), dec!(10));
        let millions = largest_remainder(dec!(1.3), &[dec!(0.44), dec!(0.44), dec!(0.42)], 1);
        assert_eq!(millions, [dec!(0.5), dec!(0.4), dec!(0.4)]);
    }
}
