//! What a leader is told first: the conclusion, and its price.

use crate::model::{LineId, Percent};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Account, Measure, Peak, Projection, Quantity};
use crate::room::covered_by_level;
use crate::time::Year;

/// The conclusion of a plan and what it costs, as data; `texts` makes a sentence of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// What the plan comes to.
    pub conclusion: Conclusion,
    /// What it takes, or what is lost.
    pub price: Price,
}

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// Nothing is planned yet.
    Blank,
    /// The last budget year has a target; its development share is larger than the first year's.
    Grows {
        /// The share in the last budget year.
        to: Percent,
    },
    /// The last budget year has a target; the share falls.
    Falls {
        /// The share in the first budget year.
        from: Percent,
        /// The share in the last.
        to: Percent,
    },
    /// The last budget year has a target; the share stays.
    Holds {
        /// The share.
        at: Percent,
    },
    /// The last budget year has no target, and the frame carries what is planned in every budget year.
    Carries,
    /// The last budget year has no target, and what is planned costs more than some line has.
    Outgrows {
        /// The first year in which it does.
        from: Year,
    },
}

/// What a plan takes, or what is lost in it. The first that applies, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Price {
    /// Money is missing: not placed yet.
    Missing {
        /// The largest year, and the lasting level.
        peak: Peak,
        /// The line that lacks it, where it is one and others have money left in that year: then
        /// the money is there, but not where it is needed.
        line: Option<LineId>,
        /// What somebody else has to say yes to beside it, in that year.
        asked: Option<Asked>,
    },
    /// All of it is covered by releases.
    Freed {
        /// The largest year of what is to free.
        peak: Peak,
        /// The part of it that somebody else has to say yes to, in that year.
        asked: Option<Asked>,
    },
    /// Money is lost, because it may not be carried over.
    Lapses(Peak),
    /// Doing nothing leaves less room than today's development from this year on.
    Squeeze(Year),
    /// Nothing.
    Nothing,
}

/// Money that a decision level above the body has to say yes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The highest level that is needed.
    pub level: u16,
    /// How much, over all levels above the body, fixed kroner.
    pub amount: Money,
}

/// A difference in share below this is none.
const SEEN: Percent = Percent(rust_decimal::dec!(0.05));

/// The conclusion of a projection and its price. `basis` decides only which year is the largest.
pub fn headline(projection: &Projection, basis: PriceBasis) -> Headline {
    Headline {
        conclusion: conclusion(projection),
        price: price(projection, basis),
    }
}

fn conclusion(projection: &Projection) -> Conclusion {
    if projection.is_blank() {
        return Conclusion::Blank;
    }
    let budget = projection.plan().budget();
    let share = |year: Year| match projection.value(&Measure::DevelopmentShare.at(year)) {
        Some(Quantity::Percent(share)) => Some(Percent(share)),
        _ => None,
    };
    let aims = projection.target_amount(budget.last()).is_positive();
    if let (true, Some(from), Some(to)) = (aims, share(budget.first()), share(budget.last())) {
        let change = crate::money::exact::minus(to.0, from.0);
        return if change >= SEEN.0 {
            Conclusion::Grows { to }
        } else if change <= -SEEN.0 {
            Conclusion::Falls { from, to }
        } else {
            Conclusion::Holds { at: to }
        };
    }
    let short = |year: &Year| projection.total(*year).to_free.is_positive();
    match budget.years().find(short) {
        Some(from) => Conclusion::Outgrows { from },
        None => Conclusion::Carries,
    }
}

fn price(projection: &Projection, basis: PriceBasis) -> Price {
    if let Some(peak) = projection.peak(Measure::Uncovered, basis) {
        return Price::Missing {
            line: short_line(projection, peak.year),
            asked: asked(projection, peak.year),
            peak,
        };
    }
    if let Some(peak) = projection.peak(Measure::ToFree, basis) {
        let asked = asked(projection, peak.year);
        return Price::Freed { peak, asked };
    }
    if let Some(peak) = projection.peak(Measure::Lapses, basis) {
        return Price::Lapses(peak);
    }
    projection
        .squeeze_year()
        .map_or(Price::Nothing, Price::Squeeze)
}

fn asked(projection: &Projection, year: Year) -> Option<Asked> {
    let above = (1..).zip(covered_by_level(projection, year)).skip(1);
    let above: Vec<(u16, Money)> = above.filter(|(_, amount)| amount.is_positive()).collect();
    let (level, _) = *above.last()?;
    let amount = above.iter().map(|(_, amount)| *amount).sum();
    Some(Asked { level, amount })
}

/// The only line that is short in a year in which others have money left.
fn short_line(projection: &Projection, year: Year) -> Option<LineId> {
    if !projection.total(year).surplus.is_positive() {
        return None;
    }
    let short = |account: &Account| projection.account(*account, year).shortfall().is_positive();
    let mut lines = projection.spending_accounts().filter(short);
    match (lines.next(), lines.next()) {
        (Some(Account::Line(at)), None) => Some(projection.plan().lines.get(at)?.id.clone()),
        _ => None,
    }
}
