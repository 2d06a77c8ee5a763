//! Worth: what a series of cash flows comes to (model §8).
//!
//! Pure functions over flows, whatever they are the flows of. A series is `&[Decimal]`: one amount
//! per whole year in fixed kroner, position 0 the plan's first year and undiscounted, gains
//! positive and costs negative. Results are unrounded: what is derived of postings is rounded for
//! display only. Each measure is in a file of its own.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

mod annuity;
mod discount;
mod net_benefit;
mod payback;
mod peak_need;
mod rates_of_return;
mod roots;
#[cfg(test)]
mod tests;

pub use annuity::equivalent_annuity;
pub use discount::{DiscountRates, discounted, present_value};
pub use net_benefit::{NetBenefit, net_benefit_per_krone};
pub use payback::{Payback, payback};
pub use peak_need::{PeakNeed, peak_need};
pub use rates_of_return::{HIGHEST_RATE, LOWEST_RATE, NoRate, rates_of_return};
