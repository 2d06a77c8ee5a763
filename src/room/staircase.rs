//! The staircase of a gap: what is to free in a year, step by step, by what covers it.

use std::collections::HashMap;

use super::Freeing;
use super::freeing::{Levels, Need, take_of};
use crate::model::Entity;
use crate::money::Money;
use crate::projection::{Account, Covering, Projection};
use crate::time::Year;

/// A step: a part of what is to free, and what covers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverStep {
    /// Whether it is in the plan; otherwise it is only proposed.
    pub accepted: bool,
    /// The decision level that says yes.
    pub level: u16,
    /// The item or the team that is released of, or the use of a lever. `None` where proposals of
    /// earlier years left money over that was carried here.
    pub subject: Option<Entity>,
    /// What it covers, fixed kroner: what it gives, but never more than is to free.
    pub amount: Money,
}

impl Freeing {
    /// What covers a year, step by step: what is in the plan before what is proposed, the lowest
    /// level first, and within a level the largest first. With what is not placed the steps add up
    /// to what is to free.
    pub fn steps(&self, projection: &Projection, year: Year) -> Vec<CoverStep> {
        let before = projection.covering(year);
        let proposed = more_than(&before, self.proposed.covering(year));
        let mut steps = Steps::default();
        for need in self.needs(projection, year) {
            steps.of_levels(projection, &need, &before, true);
            steps.of_levels(&self.proposed, &need, &proposed, false);
            steps.add((false, 1, None), need.carried);
        }
        let mut steps = steps.found;
        steps.retain(|step| step.amount.is_positive());
        steps.sort_by(|a, b| {
            (!a.accepted, a.level, b.amount, &a.subject).cmp(&(
                !b.accepted,
                b.level,
                a.amount,
                &b.subject,
            ))
        });
        steps
    }
}

/// What covers more than it did before.
fn more_than(before: &[Covering], after: Vec<Covering>) -> Vec<Covering> {
    let known: HashMap<(Account, &Entity), Money> = before
        .iter()
        .map(|it| ((it.account, &it.by), it.amount))
        .collect();
    let more = after.into_iter().map(|it| {
        let before = known.get(&(it.account, &it.by)).copied();
        let amount = it.amount.minus(before.unwrap_or_default()).or_zero();
        Covering { amount, ..it }
    });
    more.collect()
}

type Key = (bool, u16, Option<Entity>);

#[derive(Default)]
struct Steps {
    found: Vec<CoverStep>,
    known: HashMap<Key, usize>,
}

impl Steps {
    /// Parts what each level covers of an account among what gives it.
    fn of_levels(
        &mut self,
        projection: &Projection,
        need: &Need,
        covering: &[Covering],
        accepted: bool,
    ) {
        let levels: &Levels = if accepted {
            &need.accepted
        } else {
            &need.proposed
        };
        for (level, covered) in (1_u16..).zip(levels) {
            let mut left = *covered;
            let own = covering
                .iter()
                .filter(|it| it.account == need.account && it.level == level);
            for part in own {
                let amount = take_of(&mut left, part.amount);
                let subject = subject_of(projection, &part.by);
                self.add((accepted, level, Some(subject)), amount);
            }
            self.add((accepted, level, None), left);
        }
    }

    fn add(&mut self, key: Key, amount: Money) {
        if !amount.is_positive() {
            return;
        }
        let at = *self.known.entry(key.clone()).or_insert(self.found.len());
        match self.found.get_mut(at) {
            Some(step) => step.amount = step.amount.plus(amount),
            None => self.found.push(CoverStep {
                accepted: key.0,
                level: key.1,
                subject: key.2,
                amount,
            }),
        }
    }
}

/// What a release takes from; a use of a lever is itself.
fn subject_of(projection: &Projection, by: &Entity) -> Entity {
    let releases = &projection.plan().releases;
    let release = match by {
        Entity::Release(id) => releases.iter().find(|it| it.id == *id),
        _ => None,
    };
    let target = release.and_then(|it| it.target());
    target.map_or_else(|| by.clone(), |target| target.entity())
}

/// A step as it is shown, or the smallest ones of a level together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stair {
    /// The step; of several the sum of them, without a subject.
    pub step: CoverStep,
    /// How many steps it is made of.
    pub count: usize,
}

/// The steps in their order, and no more than `most` where that can be: the smallest of a level
/// stand together as its last step. What is in the plan and what is proposed never do.
pub fn stairs(steps: &[CoverStep], most: usize) -> Vec<Stair> {
    let groups = steps.chunk_by(|a, b| (a.accepted, a.level) == (b.accepted, b.level));
    let count = groups.clone().count();
    let alone = if steps.len() <= most {
        Money::ZERO
    } else {
        let mut amounts: Vec<Money> = steps.iter().map(|step| step.amount).collect();
        amounts.sort_by(|a, b| b.cmp(a));
        let first_together = most.saturating_sub(count);
        amounts.get(first_together).copied().unwrap_or_default()
    };
    let mut stairs = Vec::new();
    for group in groups {
        let (large, small): (Vec<&CoverStep>, Vec<&CoverStep>) =
            group.iter().partition(|step| step.amount > alone);
        let one = |step: &CoverStep| Stair {
            step: step.clone(),
            count: 1,
        };
        stairs.extend(large.into_iter().map(one));
        match small.as_slice() {
            [] => {}
            [only] => stairs.push(one(only)),
            [first, ..] => stairs.push(Stair {
                step: CoverStep {
                    subject: None,
                    amount: small.iter().map(|step| step.amount).sum(),
                    ..(*first).clone()
                },
                count: small.len(),
            }),
        }
    }
    stairs
}
