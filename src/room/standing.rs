//! Where the money of one thing stands in a year: on a step, committed or locked (model §7).

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::{Ladder, Strength};
use crate::model::{Entity, Initiative, InitiativeStatus, OperationsItem, Team};
use crate::money::Money;
use crate::projection::{Figure, Lock, Measure, PostingKind, Projection, Releasable, Subject};
use crate::time::Year;

/// What an item costs in a year, net of what initiatives retire and releases take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ItemStanding {
    /// The decision level whose step it stands on.
    pub(super) level: u16,
    /// What can go of it, whatever is released already.
    pub(super) can_go: Money,
    /// What of that is left: it stands on the step.
    pub(super) movable: Money,
    /// The rest of it.
    pub(super) locked: Money,
    /// What decides how much can go.
    pub(super) releasable: Releasable,
}

/// What a team costs in a year, net of releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TeamStanding {
    /// All of it: committed where something locks it, otherwise on the body's own step.
    pub(super) amount: Money,
    /// What decides that.
    pub(super) releasable: Releasable,
}

/// What releases take in a year, and the ladders of both strengths; kept with the projection.
#[derive(Debug)]
pub(super) struct RoomYear {
    released: HashMap<Entity, Money>,
    ladders: OnceLock<[Ladder; 2]>,
}

/// The years of a projection, each computed when first asked for.
struct RoomYears(Vec<OnceLock<Arc<RoomYear>>>);

impl RoomYear {
    /// What is kept of a year; made anew outside the horizon, where there is nothing to keep.
    pub(super) fn of(projection: &Projection, year: Year) -> Arc<Self> {
        let years = projection.kept(|| {
            let years = projection.horizon().years();
            RoomYears(years.map(|_| OnceLock::new()).collect())
        });
        let make = || {
            Arc::new(Self {
                released: projection.released_by_target(year),
                ladders: OnceLock::new(),
            })
        };
        let at = projection.horizon().position(year);
        match at.and_then(|at| years.0.get(at)) {
            Some(kept) => Arc::clone(kept.get_or_init(make)),
            None => make(),
        }
    }

    /// The ladder of a strength.
    pub(super) fn ladder(&self, strength: Strength, make: impl Fn(Strength) -> Ladder) -> Ladder {
        let both = || [make(Strength::Realistic), make(Strength::Legal)];
        let [realistic, legal] = self.ladders.get_or_init(both);
        match strength {
            Strength::Realistic => *realistic,
            Strength::Legal => *legal,
        }
    }

    /// What releases take of an item or a team.
    pub(super) fn released(&self, entity: &Entity) -> Money {
        self.released.get(entity).copied().unwrap_or_default()
    }

    /// Where an item stands: what can go on the step of its level, the rest is locked. `None`
    /// where the plan has no such item.
    pub(super) fn item(
        &self,
        projection: &Projection,
        item: &OperationsItem,
        (year, strength): (Year, Strength),
    ) -> Option<ItemStanding> {
        let left = projection.item_left(&item.id, year)?;
        let taken = self.released(&Entity::Item(item.id.clone()));
        let releasable = projection.releasable_item(item, year);
        let can_go = match strength {
            Strength::Legal if releasable.lock.is_none() => left,
            // A part, not a cap: the rungs add up, so it is rounded as parts are.
            _ => left.part(releasable.share),
        };
        let movable = can_go.minus(taken).or_zero();
        Some(ItemStanding {
            level: projection.rules().level_of(item),
            can_go,
            movable,
            locked: left.minus(taken).minus(movable),
            releasable,
        })
    }

    /// Where a team stands: committed inside its lead years, after that all of it on the body's
    /// own step. `None` where the plan has no such team.
    pub(super) fn team(
        &self,
        projection: &Projection,
        team: &Team,
        year: Year,
    ) -> Option<TeamStanding> {
        let (run, development) = projection.team(&team.id, year)?;
        let taken = self.released(&Entity::Team(team.id.clone()));
        Some(TeamStanding {
            amount: run.plus(development).minus(taken),
            releasable: projection.releasable_team(team, year),
        })
    }
}

impl TeamStanding {
    /// What locks it, if anything.
    pub(super) fn lock(&self) -> Option<Lock> {
        self.releasable.lock
    }
}

/// Direct, run and parallel costs of an active initiative in a year.
pub(super) fn costs_of(projection: &Projection, at: usize, year: Year) -> Money {
    let costs = [
        PostingKind::DirectCost,
        PostingKind::RunCost,
        PostingKind::ParallelRun,
    ];
    let posted = |kind| projection.posted(Subject::Initiative(at), kind, year);
    costs.map(posted).into_iter().sum()
}

/// Gains of active initiatives in a year that are tied to no item, as figures of benefits. They
/// have lowered spending already, and so stand against what is locked.
pub(crate) fn untied_gains(projection: &Projection, year: Year) -> Vec<(Figure, Money)> {
    let initiatives = projection.plan().initiatives.iter().enumerate();
    let active = initiatives.filter(|(_, it)| it.is_active());
    let gains = active.flat_map(|(of, initiative)| {
        let benefits = initiative.benefits.iter().enumerate();
        let untied = benefits.filter(|(_, it)| {
            let item = it.retires.item.as_ref();
            it.is_our_money() && item.and_then(|id| projection.find_item(id)).is_none()
        });
        untied.map(move |(at, benefit)| {
            let entity = Entity::Benefit(initiative.id.clone(), benefit.id.clone());
            let amount = projection.benefit_in_plan((of, at), year);
            (Measure::BenefitInPlan.of(entity, year), amount)
        })
    });
    gains.filter(|(_, amount)| !amount.is_zero()).collect()
}

/// Whether an initiative's costs are committed: it is decided or running. Those of others stand on
/// the body's own step.
pub(crate) fn is_committed(initiative: &Initiative) -> bool {
    matches!(
        initiative.status,
        InitiativeStatus::Decided | InitiativeStatus::Running
    )
}
