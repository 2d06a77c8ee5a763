//! The ladder: all that can be spent in a year, by who could move it (model §7).
//!
//! Every krone of the spendable money stands on one rung: free now, on the step of the decision
//! level that could move it, committed, locked, or development money that is not allocated yet.
//! The rungs less the shortfall are the spendable money exactly.

use crate::model::{Entity, InitiativeStatus};
use crate::money::Money;
use crate::projection::{Lock, PostingKind, Projection, Subject};
use crate::rules::LEVELS;
use crate::time::Year;

/// How strictly room is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
    /// Development money above what teams and initiatives cost.
    pub unallocated: Money,
    /// Teams inside their lead years, and costs of decided and running initiatives.
    pub committed: Money,
    /// Running contracts, lead years, and what cannot go without ending a task; less gains that
    /// are tied to no item and expected underspend, so that they make no room twice.
    pub locked: Money,
    /// Breaches of lines.
    pub shortfall: Money,
}

impl Ladder {
    /// The ladder of a year.
    pub fn of(projection: &Projection, year: Year, strength: Strength) -> Self {
        let totals = projection.total(year);
        let mut ladder = Self {
            free: totals.surplus,
            unallocated: totals.sums.unallocated,
            shortfall: totals.shortfall,
            ..Self::default()
        };
        let released = projection.released_by_target(year);
        let released = |entity: &Entity| released.get(entity).copied().unwrap_or_default();
        ladder.place_items(projection, year, strength, &released);
        ladder.place_teams(projection, year, &released);
        ladder.place_initiatives(projection, year);
        // Gains that retire an item are taken off it; the others stand against what is locked.
        let retired: Money = projection
            .plan()
            .items
            .iter()
            .map(|item| projection.retired(&item.id, year))
            .sum();
        let others = totals.sums.gains.minus(retired);
        let against = others.plus(totals.sums.expected_underspend);
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

    /// Room up to a decision level (1 is the body itself): free now, the steps up to it and what
    /// is unallocated, less the shortfall; never below zero.
    pub fn room(&self, level: u16) -> Money {
        let steps: Money = self.steps.iter().take(level.into()).copied().sum();
        let room = self.free.plus(steps).plus(self.unallocated);
        room.minus(self.shortfall).or_zero()
    }

    fn on_step(&mut self, level: u16, amount: Money) {
        let at = usize::from(level.clamp(1, LEVELS)).saturating_sub(1);
        if let Some(step) = self.steps.get_mut(at) {
            *step = step.plus(amount);
        }
    }

    /// Items, net of what initiatives retire and releases take: what can go stands on the step of
    /// its level, the rest is locked.
    fn place_items(
        &mut self,
        projection: &Projection,
        year: Year,
        strength: Strength,
        released: &impl Fn(&Entity) -> Money,
    ) {
        let (plan, rules) = (projection.plan(), projection.rules());
        for item in &plan.items {
            let Some(left) = projection.item_left(&item.id, year) else {
                continue;
            };
            let taken = released(&Entity::Item(item.id.clone()));
            let part = projection.releasable_item(item, year);
            let can_go = match strength {
                Strength::Legal if part.lock.is_none() => left,
                // A part, not a cap: the rungs add up, so it is rounded as parts are.
                _ => left.part(part.share),
            };
            let can_go = can_go.minus(taken).or_zero();
            self.on_step(rules.level_of(item), can_go);
            self.locked = self.locked.plus(left.minus(taken).minus(can_go));
        }
    }

    /// Teams are committed inside their lead years; after that all of them stands on the body's
    /// own step.
    fn place_teams(
        &mut self,
        projection: &Projection,
        year: Year,
        released: &impl Fn(&Entity) -> Money,
    ) {
        for team in &projection.plan().teams {
            let Some((run, development)) = projection.team(&team.id, year) else {
                continue;
            };
            let taken = released(&Entity::Team(team.id.clone()));
            let left = run.plus(development).minus(taken);
            match projection.releasable_team(team, year).lock {
                Some(Lock::Contract { .. } | Lock::LeadTime { .. }) => {
                    self.committed = self.committed.plus(left);
                }
                None => self.on_step(1, left),
            }
        }
    }

    /// Direct, run and parallel costs of decided and running initiatives are committed; those of
    /// others stand on the body's own step.
    fn place_initiatives(&mut self, projection: &Projection, year: Year) {
        for (at, initiative) in projection.plan().initiatives.iter().enumerate() {
            let posted = |kind| projection.posted(Subject::Initiative(at), kind, year);
            let costs = [
                PostingKind::DirectCost,
                PostingKind::RunCost,
                PostingKind::ParallelRun,
            ];
            let costs: Money = costs.map(posted).into_iter().sum();
            let committed = matches!(
                initiative.status,
                InitiativeStatus::Decided | InitiativeStatus::Running
            );
            if committed {
                self.committed = self.committed.plus(costs);
            } else {
                self.on_step(1, costs);
            }
        }
    }
}
