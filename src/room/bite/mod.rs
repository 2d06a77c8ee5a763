//! The later bite: what uses of levers and other money for some years alone give now, and what
//! that takes or binds in later years.
//!
//! Nothing is counted twice. What is repaid of a lever's money is repayment, and its end is no
//! cliff beside that. A team whose one-off money has ended is a cliff with all that it costs; money
//! of levers that ended in the same year is a cliff only with what is beyond those teams. A contract
//! that is locked anew moves no money, so it is shown beside the rest and is not in the net.

mod difference;
mod parts;
mod value;
mod worth;

use std::sync::Arc;

pub use self::difference::Difference;
pub(super) use self::value::value;
pub use self::worth::AdvanceWorth;

use rust_decimal::Decimal;

use crate::model::{LeverUseId, Percent};
use crate::money::Money;
use crate::projection::Projection;
use crate::time::Year;

pub(crate) use self::parts::{gone_levers, teams_that_end};

/// The most uses that a plan is computed without, one by one: the largest.
pub const MOST_COMPARED: usize = 20;

/// A year of the bite. Fixed kroner; amounts are what their names say, so what bites is positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BiteYear {
    /// The year.
    pub year: Year,
    /// Relief (avlastning): money that uses of levers bring, and that others give to initiatives.
    pub relief: Money,
    /// What is repaid of it.
    pub repayment: Money,
    /// Gains that the owner takes from the frame.
    pub taken_out: Money,
    /// What has lost its money: teams after their one-off funding, and what levers paid the year
    /// before and no longer pay.
    pub cliff: Money,
    /// Contracts that are locked anew after their end if no notice is given.
    pub renewed: Money,
}

impl BiteYear {
    fn of(projection: &Projection, year: Year) -> Self {
        let sums = projection.total(year).sums;
        Self {
            year,
            relief: parts::relief(projection, year),
            repayment: sums.lever_repayment,
            taken_out: sums.taken_out,
            cliff: parts::cliff(projection, year),
            renewed: parts::renewed(projection, year),
        }
    }

    /// What bites in money: repayment, what is taken out, and the cliff.
    pub fn bite(&self) -> Money {
        self.repayment.plus(self.taken_out).plus(self.cliff)
    }

    /// Relief less what bites in money.
    pub fn net(&self) -> Money {
        self.relief.minus(self.bite())
    }

    /// Whether there is nothing in the year.
    pub fn is_nothing(&self) -> bool {
        let all = [self.relief, self.bite(), self.renewed];
        all.iter().all(|amount| amount.is_zero())
    }
}

/// What one use of a lever comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct UseBite {
    /// The use.
    pub id: LeverUseId,
    /// What it does to the first year in which a line lacks money; `None` of those beyond
    /// [`MOST_COMPARED`].
    pub difference: Option<Difference>,
    /// What it is worth that it costs no interest; `None` where it is not repaid, or came before
    /// the plan.
    pub worth: Option<AdvanceWorth>,
}

/// The later bite of a projection.
#[derive(Clone, Debug, PartialEq)]
pub struct Bite {
    /// Every year that is computed.
    pub years: Vec<BiteYear>,
    /// What money of levers less repayments does to the squeeze year.
    pub squeeze: Difference,
    /// The uses that post money or turn consultants into employees, the largest first.
    pub uses: Vec<UseBite>,
    /// What it is worth together that uses cost no interest, of those that come to a number; `None`
    /// where none does. Kroner of the plan's first year, unrounded.
    pub worth: Option<Decimal>,
    /// The rate of the first year that worth is computed with, real % per year.
    pub rate: Percent,
    /// The last year with a repayment.
    last_repayment: Option<Year>,
    /// The last budget year.
    last_budget_year: Year,
}

impl Bite {
    /// The bite of a projection: computed when first asked for, and kept with it.
    pub fn of(projection: &Projection) -> Arc<Self> {
        projection.kept(|| Self::computed(projection))
    }

    fn computed(projection: &Projection) -> Self {
        let years = projection.horizon().years();
        let years: Vec<BiteYear> = years.map(|it| BiteYear::of(projection, it)).collect();
        let repaid = years.iter().filter(|it| it.repayment.is_positive());
        Self {
            last_repayment: repaid.map(|it| it.year).max(),
            last_budget_year: projection.plan().budget().last(),
            squeeze: Difference::between(
                projection.squeeze_year(),
                parts::squeeze_year_with_levers(projection),
            ),
            uses: uses(projection),
            worth: worth::together(projection),
            rate: crate::worth::portfolio(projection)
                .yardstick
                .rates
                .first_rate(),
            years,
        }
    }

    /// Whether there is nothing to tell of in any year that is shown.
    pub fn is_empty(&self) -> bool {
        self.shown().all(BiteYear::is_nothing)
    }

    /// The years that belong in a picture: those of the budget, and on to the last repayment.
    pub fn shown(&self) -> impl Iterator<Item = &BiteYear> {
        let last = self.last_repayment.unwrap_or(self.last_budget_year);
        let last = last.max(self.last_budget_year);
        self.years.iter().filter(move |it| it.year <= last)
    }

    /// The year of those that are shown in which most bites in money, where anything does; the
    /// first of several.
    pub fn worst(&self) -> Option<&BiteYear> {
        let bites = self.shown().filter(|it| it.bite().is_positive());
        bites.reduce(|worst, it| if it.bite() > worst.bite() { it } else { worst })
    }
}

fn uses(projection: &Projection) -> Vec<UseBite> {
    let in_order = difference::largest_first(projection).into_iter();
    let uses = in_order.enumerate().map(|(rank, used)| UseBite {
        id: used.id.clone(),
        difference: (rank < MOST_COMPARED).then(|| Difference::of_use(projection, used)),
        worth: AdvanceWorth::of(projection, used),
    });
    uses.collect()
}
