//! The ladder: all that can be spent in a year, by who could move it (model §7).
//!
//! Every krone of the spendable money stands on one rung: free now, on the step of the decision
//! level that could move it, committed, locked, or development money that is not allocated yet.
//! The rungs less the shortfall are the spendable money exactly.

use super::standing::{RoomYear, costs_of, is_committed};
use crate::model::Percent;
use crate::money::{Money, exact};
use crate::projection::Projection;
use crate::rules::LEVELS;
use crate::time::Year;

/// How strictly room is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Strength {
    /// What can realistically go without ending a task. The headline.
    #[default]
    Realistic,
    /// The same as if all of every item could go: what the law and contracts allow.
    Legal,
}

/// The rungs of a year, fixed kroner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// Free now: the lines' surpluses.
    pub free: Money,
    /// What each decision level could move, the body itself first.
    pub steps: [Money; LEVELS as usize],
    /// What of the body's own step are teams and initiatives, and so mostly development.
    pub capacity: Money,
    /// Development money above what teams and initiatives cost, less what of it experience says
    /// will not be spent: that is free already.
    pub unallocated: Money,
    /// Teams inside their lead years, and costs of decided and running initiatives.
    pub committed: Money,
    /// Running contracts, lead years, and what cannot go without ending a task; less gains that
    /// are tied to no item and expected underspend, so that they make no room twice.
    pub locked: Money,
    /// Breaches of lines.
    pub shortfall: Money,
    /// What lines would lack without carried money and levers for the year alone; on no rung.
    pub lasting_shortfall: Money,
}

impl Ladder {
    /// The ladder of a year, computed when first asked for and kept with the projection.
    pub fn of(projection: &Projection, year: Year, strength: Strength) -> Self {
        let room = RoomYear::of(projection, year);
        room.ladder(strength, |strength| {
            Self::placed(projection, &room, (year, strength))
        })
    }

    /// Every thing put where it stands.
    fn placed(projection: &Projection, room: &RoomYear, of: (Year, Strength)) -> Self {
        let (year, _) = of;
        let totals = projection.total(year);
        let mut ladder = Self {
            free: totals.surplus,
            unallocated: projection.unallocated_room(year),
            shortfall: totals.shortfall,
            lasting_shortfall: lasting_shortfall(projection, year),
            ..Self::default()
        };
        let plan = projection.plan();
        for item in &plan.items {
            if let Some(item) = room.item(projection, item, of) {
                ladder.on_step(item.level, item.movable);
                ladder.locked = ladder.locked.plus(item.locked);
            }
        }
        for team in &plan.teams {
            if let Some(team) = room.team(projection, team, year) {
                ladder.own_or_committed(team.lock().is_some(), team.amount);
            }
        }
        for (at, initiative) in plan.initiatives.iter().enumerate() {
            let costs = costs_of(projection, at, year);
            ladder.own_or_committed(is_committed(initiative), costs);
        }
        // Gains that retire an item are taken off it; the others stand against what is locked.
        let items = plan.items.iter();
        let retired: Money = items.map(|item| projection.retired(&item.id, year)).sum();
        let others = totals.sums.gains.minus(retired);
        // What of the unallocated money is not spent stands against that.
        let unspent = projection.unallocated_unspent(year);
        let against = others.plus(totals.sums.expected_underspend).minus(unspent);
        ladder.locked = ladder.locked.minus(against);
        ladder
    }

    /// What all rungs come to, less the shortfall: the spendable money.
    pub fn spendable(&self) -> Money {
        let steps: Money = self.steps.iter().copied().sum();
        let rungs = self.free.plus(steps).plus(self.unallocated);
        let rungs = rungs.plus(self.committed).plus(self.locked);
        rungs.minus(self.shortfall)
    }

    /// Room up to a decision level (1 is the body itself, 0 what is free now): free now, the steps
    /// up to it and what is unallocated, less the shortfall; never below zero.
    pub fn room(&self, level: u16) -> Money {
        self.free.plus(self.beside_free(level)).or_zero()
    }

    /// The part of the room up to a level that is there every year: the steps up to it and what is
    /// unallocated, less what would be lacking without money for the year alone; never below zero.
    pub fn lasting_room(&self, level: u16) -> Money {
        let without = self.beside_free(level).plus(self.shortfall);
        without.minus(self.lasting_shortfall).or_zero()
    }

    /// The part of the room up to a level that is money once.
    pub fn once_room(&self, level: u16) -> Money {
        self.room(level).minus(self.lasting_room(level))
    }

    /// What one decision level could move.
    pub fn step(&self, level: u16) -> Option<Money> {
        self.steps.get(usize::from(level).checked_sub(1)?).copied()
    }

    fn beside_free(&self, level: u16) -> Money {
        let steps: Money = self.steps.iter().take(level.into()).copied().sum();
        steps.plus(self.unallocated).minus(self.shortfall)
    }

    /// An amount as a share of the spendable money; `None` where there is none.
    pub fn share(&self, amount: Money) -> Option<Percent> {
        let spendable = self.spendable();
        spendable.is_positive().then(|| {
            let part = exact::ratio(amount.decimal(), spendable.decimal());
            Percent(exact::times(part, rust_decimal::dec!(100)))
        })
    }

    fn on_step(&mut self, level: u16, amount: Money) {
        let at = usize::from(level.clamp(1, LEVELS)).saturating_sub(1);
        if let Some(step) = self.steps.get_mut(at) {
            *step = step.plus(amount);
        }
    }

    fn own_or_committed(&mut self, committed: bool, amount: Money) {
        if committed {
            self.committed = self.committed.plus(amount);
        } else {
            self.capacity = self.capacity.plus(amount);
            self.on_step(1, amount);
        }
    }
}

/// What lines lack in a year without carried money and levers for the year alone.
pub(super) fn lasting_shortfall(projection: &Projection, year: Year) -> Money {
    let accounts = projection.spending_accounts();
    accounts
        .map(|account| projection.account(account, year).lasting_shortfall())
        .sum()
}
