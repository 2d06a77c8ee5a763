//! Worth: what a series of cash flows comes to (model §8).
//!
//! At the bottom pure functions over flows, whatever they are the flows of; above them the flows
//! of initiatives, and what those come to. A series is `&[Decimal]`: one amount
//! per whole year in fixed kroner, position 0 the plan's first year and undiscounted, gains
//! positive and costs negative. Results are unrounded: what is derived of postings is rounded for
//! display only. Each measure is in a file of its own. What is shown of it has a name like every
//! figure: [`value`] answers those of worth and of the projection.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

mod annuity;
mod appraisal;
mod break_even;
mod discount;
mod estimates;
mod flows;
mod gates;
mod net_benefit;
mod parties;
mod payback;
mod peak_need;
mod portfolio;
mod rates_of_return;
mod residual;
mod roots;
#[cfg(test)]
mod tests;
mod value;

pub use annuity::{annuity_factor, equivalent_annuity};
pub(crate) use appraisal::years_of_annuity;
pub use appraisal::{Appraisal, Outside, ViewWorth, Yardstick, npv_by_start, scheme_of};
pub use break_even::{Assumption, AssumptionUnit, BreakEven, break_evens};
pub use discount::{DiscountRates, discounted, present_value};
pub use estimates::direct_cost_range;
pub use flows::{Flows, WorthView, YearFlow};
pub use gates::{Stop, stopped_at, stopping, stops};
pub use net_benefit::{NetBenefit, net_benefit_per_krone};
pub use parties::{BenefitToFrame, Parties, Party, PartyFlow, Transfer, benefit_to_frame, parties};
pub use payback::{Payback, payback};
pub use peak_need::{PeakNeed, peak_need};
pub use portfolio::{KindShare, Portfolio};
pub use rates_of_return::{HIGHEST_RATE, LOWEST_RATE, NoRate, rates_of_return};
pub use residual::society_and_residual;
pub use value::{portfolio, value};
