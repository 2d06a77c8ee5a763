//! The bridge of what eats the room after operations between two years (model §6).
//!
//! Each path is walked once more and every step it makes is put on its cause, unrounded; the
//! steps are then rounded together so that they add up to the difference exactly.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Account, Cause, Growth, Path, PostingKind, Projection};
use crate::model::{Binding, ProfileId};
use crate::money::{Money, exact, largest_remainder};
use crate::time::Year;

/// What changes the room after operations. The order is the order of the bridge: the frame
/// first, then operations.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum BridgeCause {
    /// General efficiency cuts in the frame.
    Cuts,
    /// Real growth of lines.
    FrameGrowth,
    /// Lines whose compensation differs from the plan's.
    FrameCompensation,
    /// Lasting changes of lines.
    FrameChanges,
    /// Amounts decided for lines.
    FrameDecided,
    /// Gains of decided initiatives that the owner takes from the frame.
    TakenOut,
    /// Growth beyond compensation of what follows a profile.
    Growth(ProfileId),
    /// Growth beyond compensation of what has a growth of its own.
    OwnGrowth,
    /// Contracts that begin, end or step up by decided amounts.
    Contracts,
    /// Items and teams that begin.
    Begins,
    /// Items and teams that end.
    Ends,
    /// Amounts decided for items.
    Decided,
    /// What decided initiatives cost to run.
    RunCosts,
    /// Gains of decided initiatives.
    Gains,
    /// What rounding of single postings adds.
    Rounding,
}

/// A step of the bridge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeStep {
    /// What makes it.
    pub cause: BridgeCause,
    /// Its effect on the room, fixed kroner; negative where it eats room.
    pub amount: Money,
}

/// From the room after operations in one year to that in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// The first year.
    pub from: Year,
    /// The second year.
    pub to: Year,
    /// Room after operations in the first year.
    pub start: Money,
    /// What happens between, without steps of zero.
    pub steps: Vec<BridgeStep>,
    /// Room after operations in the second year: start and steps together, exactly.
    pub end: Money,
}

impl Bridge {
    /// The room before and after each step, in the order of the steps.
    pub fn levels(&self) -> Vec<(Money, Money)> {
        let mut at = self.start;
        let step = |step: &BridgeStep| {
            let before = at;
            at = at.plus(step.amount);
            (before, at)
        };
        self.steps.iter().map(step).collect()
    }
}

impl Projection {
    /// How much more operations cost in a year than in year 0, fixed kroner.
    pub fn operations_since_start(&self, year: Year) -> Money {
        let operations = |year: Year| self.total(year).sums.operations();
        operations(year).minus(operations(self.horizon().first()))
    }

    /// The year that a bridge is usually wanted to: the squeeze year, or the last budget year
    /// where that comes first.
    pub fn bridge_end(&self) -> Year {
        let last = self.plan().budget().last();
        self.squeeze_year().map_or(last, |year| year.min(last))
    }

    /// The bridge from year 0 to a year of the horizon.
    pub fn bridge(&self, to: Year) -> Bridge {
        let from = self.horizon().first();
        let (start, end) = (
            self.room_after_operations(from),
            self.room_after_operations(to),
        );
        let effects = self.effects_until(to);
        let (causes, amounts): (Vec<BridgeCause>, Vec<Decimal>) = effects.into_iter().unzip();
        let eaten = end.minus(start).decimal();
        let rounded = largest_remainder(eaten, &with_remainder(eaten, &amounts), 2);
        let causes = causes.into_iter().chain([BridgeCause::Rounding]);
        let steps = causes.zip(rounded).map(|(cause, amount)| BridgeStep {
            cause,
            amount: Money::entered(amount),
        });
        let steps = steps.filter(|step| !step.amount.is_zero()).collect();
        Bridge {
            from,
            to,
            start,
            steps,
            end,
        }
    }

    /// The unrounded effect on the room of each cause, over the years after year 0.
    fn effects_until(&self, to: Year) -> BTreeMap<BridgeCause, Decimal> {
        let plan = self.plan();
        let mut effects = Effects {
            to,
            first: self.horizon().first(),
            by_cause: BTreeMap::new(),
        };
        for (at, line) in plan.lines.iter().enumerate() {
            if !self.is_memo(at) {
                effects.walk(
                    self,
                    &Path::of_line(plan, line),
                    Decimal::ONE,
                    &|cause| match cause {
                        Cause::Cut => BridgeCause::Cuts,
                        Cause::Compensation => BridgeCause::FrameCompensation,
                        Cause::Change => BridgeCause::FrameChanges,
                        Cause::Decided => BridgeCause::FrameDecided,
                        Cause::Growth | Cause::Start | Cause::End => BridgeCause::FrameGrowth,
                    },
                );
            }
        }
        for item in &plan.items {
            let path = Path::of_item(plan, item);
            let grows = growth_cause(&path);
            let contract = item.binding == Binding::Contract;
            effects.walk(self, &path, Decimal::NEGATIVE_ONE, &|cause| match cause {
                Cause::Start | Cause::Decided | Cause::End if contract => BridgeCause::Contracts,
                other => cost_cause(other, &grows),
            });
        }
        for team in &plan.teams {
            let path = Path::of_team(plan, team);
            let grows = growth_cause(&path);
            let run = exact::times(Decimal::NEGATIVE_ONE, team.run_share.fraction());
            effects.walk(self, &path, run, &|cause| cost_cause(cause, &grows));
        }
        for (cause, amount) in self.of_initiatives_until(to) {
            let effect = effects.by_cause.entry(cause).or_default();
            *effect = exact::plus(*effect, amount.decimal());
        }
        effects.by_cause
    }

    /// What the initiatives of the null alternative do to its room between year 0 and a year.
    fn of_initiatives_until(&self, to: Year) -> Vec<(BridgeCause, Money)> {
        let at = |year: Year| {
            let postings = self.null().postings().iter();
            let of_year = postings.filter(|it| it.year == year && it.account != Account::Memo);
            let sum = |kinds: &[PostingKind]| -> Money {
                let kind = of_year.clone().filter(|it| kinds.contains(&it.kind));
                kind.map(|it| it.amount).sum()
            };
            let run = sum(&[PostingKind::RunCost, PostingKind::ParallelRun]);
            [
                (
                    BridgeCause::TakenOut,
                    sum(&[PostingKind::TakenOut]).negated(),
                ),
                (BridgeCause::RunCosts, run.negated()),
                (BridgeCause::Gains, sum(&[PostingKind::Gain])),
            ]
        };
        let since = at(self.horizon().first()).into_iter().zip(at(to));
        let effects = since.map(|((cause, before), (_, after))| (cause, after.minus(before)));
        effects.filter(|(_, amount)| !amount.is_zero()).collect()
    }
}

fn growth_cause(path: &Path<'_>) -> BridgeCause {
    match path.growth {
        Growth::Profile(id) => BridgeCause::Growth(id.clone()),
        Growth::None | Growth::Own(_) => BridgeCause::OwnGrowth,
    }
}

fn cost_cause(cause: Cause, grows: &BridgeCause) -> BridgeCause {
    match cause {
        Cause::Start => BridgeCause::Begins,
        Cause::End => BridgeCause::Ends,
        Cause::Decided => BridgeCause::Decided,
        _ => grows.clone(),
    }
}

/// The amounts with what they lack to the whole as a last one.
fn with_remainder(whole: Decimal, amounts: &[Decimal]) -> Vec<Decimal> {
    let known = amounts.iter().copied().fold(Decimal::ZERO, exact::plus);
    let missing = exact::minus(whole, known);
    amounts.iter().copied().chain([missing]).collect()
}

struct Effects {
    first: Year,
    to: Year,
    by_cause: BTreeMap<BridgeCause, Decimal>,
}

impl Effects {
    fn walk(
        &mut self,
        projection: &Projection,
        path: &Path<'_>,
        weight: Decimal,
        name: &dyn Fn(Cause) -> BridgeCause,
    ) {
        let (plan, prices) = (projection.plan(), projection.prices());
        let mut before = Decimal::ZERO;
        path.walk(plan, prices, projection.horizon(), |year, cause, after| {
            if year > self.first && year <= self.to {
                let step = exact::times(exact::minus(after, before), weight);
                if !step.is_zero() {
                    let effect = self.by_cause.entry(name(cause)).or_default();
                    *effect = exact::plus(*effect, step);
                }
            }
            before = after;
        });
    }
}
