//! Where a present value is zero, as a function of the rate.
//!
//! With x = 1 + r a present value is Σ c(t)·x⁻ᵗ, a polynomial of 1/x. The roots of one with a
//! single change of sign are found by bisection: there is at most one (Descartes). One with s
//! changes is reduced to one with s − 1: with v = 1/x and k between the two years of a change,
//! v·d/dv(v⁻ᵏ·Σ c(t)·vᵗ) = v⁻ᵏ·Σ (t−k)·c(t)·vᵗ loses that change and keeps the others. Between
//! two of its roots v⁻ᵏ·Σ c(t)·vᵗ is monotone, so it has at most one root there, again found by
//! bisection; and a root where the present value touches zero is among them. Only as many steps
//! are needed as the signs change, not as there are years.
//!
//! Own code and not a library of polynomials: nearly every series needs one bisection, and where
//! there are several rates, whether two are one and whether zero is touched or missed is a question
//! of what amounts are worth telling apart, which a general solver cannot know.

#![expect(
    clippy::float_arithmetic,
    reason = "a rate is found by trying; it is rounded to ten decimals and no amount is computed of it"
)]

use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

/// 1 + r at the ends of what is searched: somewhat wider than (−99 %, 1000 %], so that a rate at an
/// end is found whichever way it is rounded.
const LOWEST: f64 = 0.009;
const HIGHEST: f64 = 12.0;

/// A present value this small beside the sum of its terms' sizes cannot be told from zero: well
/// above what 300 roundings add up to, and less than an øre of a billion kroner.
const NOTHING: f64 = 1e-12;

/// Rates at which the flows are worth nothing, in %, with ten decimals, in rising order; slightly
/// beyond the range that is asked for.
pub(super) fn rates(flows: &[Decimal]) -> Vec<Decimal> {
    let amounts = flows.iter().map(|flow| flow.to_f64().unwrap_or_default());
    let mut steps = vec![PresentValue::of(amounts.collect())];
    while let Some(simpler) = steps.last().and_then(PresentValue::with_one_change_less) {
        steps.push(simpler);
    }
    let mut roots = Vec::new();
    for step in steps.iter().rev() {
        roots = step.roots(&roots);
    }
    roots.into_iter().filter_map(percent).collect()
}

fn percent(x: f64) -> Option<Decimal> {
    let percent = Decimal::from_f64_retain((x - 1.0) * 100.0)?;
    let percent = percent.round_dp_with_strategy(10, RoundingStrategy::MidpointAwayFromZero);
    Some(if percent.is_zero() {
        Decimal::ZERO // never −0
    } else {
        percent.normalize()
    })
}

/// A present value by x = 1 + r. Its coefficients, by year, begin and end with one that is not
/// zero; the largest is 1 or −1. Only its sign and its zeros have a meaning.
struct PresentValue {
    coefficients: Vec<f64>,
}

impl PresentValue {
    fn of(mut coefficients: Vec<f64>) -> Self {
        let sizes = coefficients.iter().map(|it| it.abs());
        let largest = sizes.fold(0.0, f64::max);
        if largest > 0.0 {
            for coefficient in &mut coefficients {
                *coefficient /= largest;
            }
        }
        let is_nothing = |it: &f64| it.abs() <= 0.0;
        let leading = coefficients.iter().take_while(|it| is_nothing(it)).count();
        coefficients.drain(..leading);
        while coefficients.last().is_some_and(is_nothing) {
            coefficients.pop();
        }
        Self { coefficients }
    }

    /// The years between which the sign changes, halfway.
    fn changes(&self) -> impl Iterator<Item = f64> {
        let coefficients = self.coefficients.iter().copied();
        let years = (0_u32..).map(f64::from).zip(coefficients);
        let mut flows = years.filter(|(_, it)| it.abs() > 0.0);
        let mut before = flows.next();
        std::iter::from_fn(move || {
            for (year, coefficient) in flows.by_ref() {
                let (year_before, other) = before.replace((year, coefficient))?;
                if other.is_sign_positive() != coefficient.is_sign_positive() {
                    return Some(f64::midpoint(year_before, year));
                }
            }
            None
        })
    }

    /// What is zero where this is stationary, with one change of sign less; `None` where at most
    /// one change is left.
    fn with_one_change_less(&self) -> Option<Self> {
        let mut changes = self.changes();
        let at = changes.next()?;
        changes.next()?;
        let years = (0_u32..).map(f64::from);
        let stationary = years.zip(&self.coefficients).map(|(t, it)| it * (t - at));
        Some(Self::of(stationary.collect()))
    }

    /// The roots between the ends, rising, given where it is stationary, rising.
    fn roots(&self, stationary: &[f64]) -> Vec<f64> {
        let mut roots = Vec::new();
        let mut before = (LOWEST, sign(self.value(LOWEST)));
        // how far from zero it is at the stationary point before, where that is a root
        let mut touched: Option<f64> = None;
        for &at in stationary {
            let share = self.share(at);
            if share.abs() > NOTHING {
                self.cross(before, (at, sign(share)), &mut roots);
                before = (at, sign(share));
                touched = None;
                continue;
            }
            // Two stationary points at zero: it is zero between them too, and they are one root.
            if touched.is_none_or(|other| share.abs() < other) {
                if touched.is_some() {
                    roots.pop();
                }
                roots.push(at);
                touched = Some(share.abs());
            }
            before = (at, 0);
        }
        self.cross(before, (HIGHEST, sign(self.value(HIGHEST))), &mut roots);
        roots
    }

    /// Adds the root between two points where the signs differ.
    fn cross(&self, (mut low, below): (f64, i8), (mut high, above): (f64, i8), to: &mut Vec<f64>) {
        if below == 0 || above == 0 || below == above {
            return;
        }
        loop {
            let middle = f64::midpoint(low, high);
            if middle <= low || middle >= high {
                to.push(middle);
                return;
            }
            if sign(self.value(middle)) == below {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /// Its value, divided by the largest power of x or 1/x, so that it stays within bounds.
    fn value(&self, x: f64) -> f64 {
        let coefficients = self.coefficients.iter();
        if x < 1.0 {
            coefficients.fold(0.0, |value, it| value * x + it)
        } else {
            let v = 1.0 / x;
            coefficients.rev().fold(0.0, |value, it| value * v + it)
        }
    }

    /// Its value as a share of the sum of its terms' sizes.
    fn share(&self, x: f64) -> f64 {
        let sizes = Self {
            coefficients: self.coefficients.iter().map(|it| it.abs()).collect(),
        };
        let size = sizes.value(x);
        if size > 0.0 {
            self.value(x) / size
        } else {
            0.0
        }
    }
}

fn sign(value: f64) -> i8 {
    if value > 0.0 {
        1
    } else if value < 0.0 {
        -1
    } else {
        0
    }
}
