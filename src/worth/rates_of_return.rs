//! Internal rate of return (internrente): the rates at which flows are worth nothing.

use rust_decimal::{Decimal, dec};

use super::discount::{DiscountRates, present_value};
use super::roots;
use crate::model::Percent;

/// Rates must be above this, % per year (model §8).
pub const LOWEST_RATE: Percent = Percent(dec!(-99));
/// Rates may be this at most, % per year (model §8).
pub const HIGHEST_RATE: Percent = Percent(dec!(1000));

/// Why flows have no internal rate of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum NoRate {
    /// There is no flow, or every flow is zero.
    AllZero,
    /// Nothing comes in.
    OnlyCosts,
    /// Nothing is paid out.
    OnlyGains,
    /// Costs come before gains or the other way round, and the one rate is −99 % or lower.
    BelowRange,
    /// Costs come before gains or the other way round, and the one rate is above 1000 %.
    AboveRange,
    /// Costs and gains alternate, and no rate within the range makes them worth nothing.
    NoneInRange,
}

/// All internal rates of return of flows in (−99 %, +1000 %], real, % per year with ten decimals,
/// in rising order and distinct; never empty. More than one is a warning (model §8).
///
/// A rate at which the present value touches zero without crossing it counts, once. Rates so close
/// that the present value between them cannot be told from zero (10⁻¹² of the amounts) are one.
/// Years without flows before the first and after the last change nothing.
pub fn rates_of_return(flows: &[Decimal]) -> Result<Vec<Percent>, NoRate> {
    let changes = sign_changes(flows)?;
    let rates = roots::rates(flows).into_iter();
    let mut rates: Vec<Percent> = rates
        .filter(|rate| *rate > LOWEST_RATE.0 && *rate <= HIGHEST_RATE.0)
        .map(Percent)
        .collect();
    rates.dedup();
    if !rates.is_empty() {
        return Ok(rates);
    }
    Err(match changes {
        1 => outside(flows),
        _ => NoRate::NoneInRange,
    })
}

/// How often flows change between cost and gain; by Descartes' rule of signs there are at most as
/// many rates, and exactly one where it is once.
fn sign_changes(flows: &[Decimal]) -> Result<usize, NoRate> {
    let mut signs: Vec<bool> = flows
        .iter()
        .filter(|flow| !flow.is_zero())
        .map(Decimal::is_sign_positive)
        .collect();
    signs.dedup();
    match (signs.first(), signs.len()) {
        (None, _) => Err(NoRate::AllZero),
        (Some(false), 1) => Err(NoRate::OnlyCosts),
        (Some(true), 1) => Err(NoRate::OnlyGains),
        (_, runs) => Ok(runs.saturating_sub(1)),
    }
}

/// On which side of the range the one rate of flows with one change lies. Above the rate the
/// present value has the sign of the first flow, so the rate is lower than one where it has.
fn outside(flows: &[Decimal]) -> NoRate {
    let first = flows.iter().position(|flow| !flow.is_zero());
    let flows = flows.get(first.unwrap_or_default()..).unwrap_or_default();
    let factors = DiscountRates::one(HIGHEST_RATE).factors(flows.len());
    let highest = present_value(flows, &factors);
    let first = flows.first().copied().unwrap_or_default();
    if highest.is_sign_positive() == first.is_sign_positive() {
        NoRate::BelowRange
    } else {
        NoRate::AboveRange
    }
}
