//! Room: how what is missing can be freed, and by whom; how far one can go, and who must say yes;
//! what bites later.
//!
//! What is shown of it has a name like every figure: [`value`] answers those of room and all
//! others.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

mod bite;
mod candidates;
mod contracts;
mod cover;
mod flat_cut;
mod freeing;
mod ground;
mod headline;
mod ladder;
mod levers;
mod rung;
mod staircase;
mod standing;
mod uses;
mod value;
mod year;

pub use self::bite::{AdvanceWorth, Bite, BiteYear, Difference, MOST_COMPARED, UseBite};
pub(crate) use self::bite::{gone_levers, teams_that_end};
pub(crate) use self::candidates::{most_on, share_chapter};
pub use self::contracts::{ContractAct, ContractDate, Otherwise, contract_dates};
pub(crate) use self::contracts::{end_date, is_locked_anew};
pub use self::cover::{
    Cover, Means, Proposal, Uncovered, covered_by_level, covered_by_whom, propose_cover,
    propose_cover_up_to,
};
pub use self::flat_cut::{CutOf, CutRow, FlatCut, Hits};
pub use self::freeing::{Freeing, FreeingYear, ProposedPart};
pub use self::ground::{Ground, ground};
pub use self::headline::{Asked, Conclusion, Headline, Price, headline};
pub use self::ladder::{Ladder, Strength};
pub use self::levers::{LeverOffer, LeverYear, Openness, UnusedMoney, lever_years};
pub use self::rung::{Because, Rung, RungItem, rung_items};
pub use self::staircase::{CoverStep, Stair, stairs};
pub(crate) use self::standing::{is_committed, untied_gains};
pub use self::value::{figures, value};
pub use self::year::{YearRow, year_rows};
