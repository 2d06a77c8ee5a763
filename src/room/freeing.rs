//! Who must say yes: what is missing, by what already covers it and what could.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Cover, covered_by_level, propose_cover};
use crate::model::Entity;
use crate::money::Money;
use crate::projection::{Projection, project};
use crate::rules::LEVELS;
use crate::time::Year;

/// A projection beside the same one with all proposed releases made.
#[derive(Debug)]
pub struct Freeing {
    /// The proposals.
    pub cover: Cover,
    /// The plan as it would be with all of them; nothing of it is decided.
    pub proposed: Projection,
}

/// What is to free in a year, in parts that add up to it exactly. Fixed kroner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeingYear {
    /// The year.
    pub year: Year,
    /// All of it.
    pub to_free: Money,
    /// What releases of the plan cover, by decision level from the body upwards.
    pub accepted: Vec<Money>,
    /// What proposed releases would cover beside that, by decision level.
    pub proposed: Vec<Money>,
    /// What is not placed yet.
    pub unplaced: Money,
}

impl Freeing {
    /// Proposes cover for what a projection lacks.
    pub fn of(projection: &Projection) -> Self {
        let cover = propose_cover(projection.plan());
        let mut plan = projection.plan().clone();
        let releases = cover
            .proposals
            .iter()
            .map(|it| Arc::new(it.release.clone()));
        plan.releases.extend(releases);
        Self {
            cover,
            proposed: project(Arc::new(plan)),
        }
    }

    /// The parts of what is to free in a year. What the plan's own releases cover stays theirs,
    /// also where a proposal of a lower level could have come first.
    pub fn year(&self, projection: &Projection, year: Year) -> FreeingYear {
        let mut proposed = vec![Money::ZERO; usize::from(LEVELS)];
        let before = projection.covering_by_level(year);
        let after = self.proposed.covering_by_level(year);
        for account in projection.spending_accounts() {
            let short = |of: &Projection| of.account(account, year).shortfall();
            let mut left = short(projection).minus(short(&self.proposed));
            if left.is_zero() {
                continue;
            }
            let before = before.get(&account).copied().unwrap_or_default();
            let after = after.get(&account).copied().unwrap_or_default();
            let more = after.into_iter().zip(before);
            for ((after, before), sum) in more.zip(&mut proposed) {
                let part = after.minus(before).or_zero().min(left);
                *sum = sum.plus(part);
                left = left.minus(part);
            }
            // What proposals of earlier years left over and carried here helps as well.
            if let Some(lowest) = proposed.first_mut() {
                *lowest = lowest.plus(left);
            }
        }
        FreeingYear {
            year,
            to_free: projection.total(year).to_free,
            accepted: covered_by_level(projection, year),
            proposed,
            unplaced: self.proposed.total(year).shortfall,
        }
    }

    /// What the proposals take in a year: of which item or team, decided at which level, and how
    /// much of operations and development. Proposals for the same thing are one, in the order in
    /// which they would be taken.
    pub fn proposals(&self, year: Year) -> Vec<(Entity, u16, Money)> {
        let mut taken: Vec<(Entity, u16, Money)> = Vec::new();
        let mut known: HashMap<(&Entity, u16), usize> = HashMap::new();
        for proposal in &self.cover.proposals {
            let amount = self.proposed.taken_by(&proposal.release.id, year);
            let next = taken.len();
            let at = *known
                .entry((&proposal.subject, proposal.level))
                .or_insert(next);
            match taken.get_mut(at) {
                Some((_, _, sum)) => *sum = sum.plus(amount),
                None => taken.push((proposal.subject.clone(), proposal.level, amount)),
            }
        }
        taken.retain(|(_, _, amount)| amount.is_positive());
        taken
    }
}
