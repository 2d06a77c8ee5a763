//! A ladder as it is printed: in a unit, and rounded so that what is seen adds up.
//!
//! The room up to each level has its own rounding, as the spendable money has. A step is what is
//! seen to lie between two rooms, and the other rungs are split so that they add up.

use rust_decimal::Decimal;

use super::super::printed::{Printed, split};
use crate::money::{Money, exact};
use crate::room::{Ladder, Rung};
use crate::rules::LEVELS;
use crate::time::Year;

/// The rungs of a year as they are seen, in the order of the ladder; the shortfall is negative.
pub(super) fn rungs(printed: &Printed<'_>, ladder: &Ladder, year: Year) -> Vec<(Rung, Decimal)> {
    let unit = printed.unit;
    let kroner = |amount: Money| printed.in_prices(amount, year);
    let seen = |amount: Money| unit.shown(kroner(amount));
    // The sums that are room where they are not below nothing.
    let base = ladder.free.plus(ladder.unallocated).minus(ladder.shortfall);
    let up_to = |level: u16| {
        let steps = (1..=level).map(|level| ladder.rung(Rung::Level(level)));
        base.plus(steps.sum())
    };
    let parts = |rungs: [(Rung, Money); 2], total: Decimal| {
        let amounts = rungs.map(|(_, amount)| kroner(amount));
        let split = split(unit, total, &amounts);
        let rungs = rungs.into_iter().map(|(rung, _)| rung);
        rungs.zip(split).collect::<Vec<_>>()
    };
    let shortfall = exact::minus(Decimal::ZERO, seen(ladder.shortfall));
    let open = [
        (Rung::Free, ladder.free),
        (Rung::Unallocated, ladder.unallocated),
    ];
    let closed = [
        (Rung::Committed, ladder.committed),
        (Rung::Locked, ladder.locked),
    ];
    let mut all = parts(open, exact::minus(seen(base), shortfall));
    let all_up_to = seen(up_to(LEVELS));
    all.extend(parts(
        closed,
        exact::minus(seen(ladder.spendable()), all_up_to),
    ));
    all.extend((1..=LEVELS).map(|level| {
        let below = seen(up_to(level.saturating_sub(1)));
        (Rung::Level(level), exact::minus(seen(up_to(level)), below))
    }));
    all.push((Rung::Shortfall, shortfall));
    all.sort_by_key(|(rung, _)| *rung);
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::exchange::samples;
    use crate::prices::PriceBasis;
    use crate::projection::project;
    use crate::room::Strength;
    use crate::texts::Unit;

    /// In every sample, unit and price basis the rungs that are seen add up to the spendable money
    /// that is seen, and those up to a level to its room.
    #[test]
    fn what_is_seen_adds_up() {
        for sample in samples() {
            let plan = sample.read().unwrap().plan;
            let projection = project(Arc::new(plan.under(None).plan));
            let years: Vec<Year> = projection.plan().budget().years().collect();
            for (unit, prices) in [
                (Unit::Million, PriceBasis::Fixed),
                (Unit::Thousand, PriceBasis::Nominal),
            ] {
                let printed = Printed {
                    projection: &projection,
                    unit,
                    prices,
                };
                for year in &years {
                    for strength in [Strength::Realistic, Strength::Legal] {
                        let ladder = Ladder::of(&projection, *year, strength);
                        adds_up(&printed, &ladder, *year);
                    }
                }
            }
        }
    }

    fn adds_up(printed: &Printed<'_>, ladder: &Ladder, year: Year) {
        let seen = |amount: Money| printed.unit.shown(printed.in_prices(amount, year));
        let rungs = rungs(printed, ladder, year);
        let sum = |counts: &dyn Fn(&Rung) -> bool| {
            let counted = rungs.iter().filter(|(rung, _)| counts(rung));
            counted.map(|(_, amount)| *amount).sum::<Decimal>()
        };
        assert_eq!(sum(&|_| true), seen(ladder.spendable()));
        for level in 0..=LEVELS {
            let up_to = sum(&|rung| match rung {
                Rung::Level(own) => *own <= level,
                Rung::Free | Rung::Unallocated | Rung::Shortfall => true,
                Rung::Committed | Rung::Locked => false,
            });
            assert_eq!(up_to.max(Decimal::ZERO), seen(ladder.room(level)));
        }
        for (rung, amount) in rungs.iter().filter(|(rung, _)| *rung != Rung::Shortfall) {
            let near = (*amount - seen(ladder.rung(*rung))).abs();
            let unit = Decimal::new(1, printed.unit.decimals());
            assert!(near <= unit + unit, "{rung:?} {near}");
        }
    }
}
