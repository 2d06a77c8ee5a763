//! Who must say yes: what is missing, by what already covers it and what could.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Cover, Means, Proposal, covered_by_level, propose_cover};
use crate::model::Entity;
use crate::money::Money;
use crate::projection::{Account, Projection, project};
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
    /// All of it, with what proposals of earlier years take back.
    pub to_free: Money,
    /// What they take back: what of it is there only once they are made.
    pub taken_back: Money,
    /// What releases of the plan cover, by decision level from the body upwards.
    pub accepted: Vec<Money>,
    /// What proposed releases would cover beside that, by decision level.
    pub proposed: Vec<Money>,
    /// What is not placed yet.
    pub unplaced: Money,
}

/// What proposals about one thing give in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedPart {
    /// The item, the team or the use of a lever.
    pub subject: Entity,
    /// The decision level that has to say yes.
    pub level: u16,
    /// The first year in which they give something.
    pub from: Year,
    /// What they give in the year, fixed kroner.
    pub amount: Money,
    /// Which proposals they are, as positions in [`Cover::proposals`].
    pub proposals: Vec<usize>,
}

/// Amounts by decision level, from the body upwards.
pub(super) type Levels = [Money; LEVELS as usize];

/// What is to free on an account in a year. What neither of the parts covers is not placed.
pub(super) struct Need {
    pub(super) account: Account,
    /// All of it, with what proposals of earlier years take back.
    pub(super) to_free: Money,
    /// What the plan's own releases and levers cover.
    pub(super) accepted: Levels,
    /// What proposals would cover beside that.
    pub(super) proposed: Levels,
    /// What proposals of earlier years left over and that was carried here.
    pub(super) carried: Money,
}

/// Takes at most so much of what is left.
pub(super) fn take_of(left: &mut Money, most: Money) -> Money {
    let part = most.min(*left);
    *left = left.minus(part);
    part
}

impl Freeing {
    /// Proposes cover for what a projection lacks.
    pub fn of(projection: &Projection) -> Self {
        let cover = propose_cover(projection.plan());
        let plan = cover.made_in(projection.plan());
        Self {
            cover,
            proposed: project(Arc::new(plan)),
        }
    }

    /// The parts of what is to free in a year. What the plan's own releases cover stays theirs,
    /// also where a proposal of a lower level could have come first.
    pub fn year(&self, projection: &Projection, year: Year) -> FreeingYear {
        let mut proposed = vec![Money::ZERO; usize::from(LEVELS)];
        let mut to_free = Money::ZERO;
        for need in self.needs(projection, year) {
            to_free = to_free.plus(need.to_free);
            for (sum, part) in proposed.iter_mut().zip(need.proposed) {
                *sum = sum.plus(part);
            }
            // It asks nobody, and so it stands with what the body decides.
            if let Some(lowest) = proposed.first_mut() {
                *lowest = lowest.plus(need.carried);
            }
        }
        FreeingYear {
            year,
            to_free,
            taken_back: to_free.minus(projection.total(year).to_free),
            accepted: covered_by_level(projection, year),
            proposed,
            unplaced: self.proposed.total(year).shortfall,
        }
    }

    /// What is to free in a year on each account that lacks something.
    pub(super) fn needs(&self, projection: &Projection, year: Year) -> Vec<Need> {
        let before = projection.covering_by_level(year);
        let after = self.proposed.covering_by_level(year);
        let mut needs = Vec::new();
        for account in projection.spending_accounts() {
            let now = projection.account(account, year);
            let then = self.proposed.account(account, year);
            // What proposals take back in later years is to be freed too.
            let to_free = now.to_free().max(then.to_free());
            if to_free.is_zero() {
                continue;
            }
            let before = before.get(&account).copied().unwrap_or_default();
            let after = after.get(&account).copied().unwrap_or_default();
            let mut uncovered = now.covered();
            let accepted = before.map(|most| take_of(&mut uncovered, most));
            let mut left = to_free.minus(now.covered()).minus(then.shortfall());
            let mut proposed = Levels::default();
            for ((sum, after), before) in proposed.iter_mut().zip(after).zip(before) {
                *sum = take_of(&mut left, after.minus(before).or_zero());
            }
            needs.push(Need {
                account,
                to_free,
                accepted,
                proposed,
                carried: left,
            });
        }
        needs
    }

    /// What the proposals give in a year, by what they are about, the level that decides and the
    /// year they begin in. The lowest level first, and within a level in
    /// the order in which they would be taken.
    pub fn proposals(&self, year: Year) -> Vec<ProposedPart> {
        let mut parts: Vec<ProposedPart> = Vec::new();
        let mut known: HashMap<(Entity, u16, Year), usize> = HashMap::new();
        for (at, proposal) in self.cover.proposals.iter().enumerate() {
            let amount = self.given_by(proposal, year);
            if !amount.is_positive() {
                continue;
            }
            let (subject, level) = (proposal.subject(), proposal.level);
            let next = parts.len();
            let from = proposal.year;
            let part = *known.entry((subject.clone(), level, from)).or_insert(next);
            match parts.get_mut(part) {
                Some(part) => {
                    part.amount = part.amount.plus(amount);
                    part.proposals.push(at);
                }
                None => parts.push(ProposedPart {
                    subject,
                    level,
                    from,
                    amount,
                    proposals: vec![at],
                }),
            }
        }
        parts.sort_by_key(|part| part.level);
        parts
    }

    /// What a proposal gives in a year, fixed kroner.
    fn given_by(&self, proposal: &Proposal, year: Year) -> Money {
        match &proposal.means {
            Means::Release(release) => self.proposed.taken_by(&release.id, year),
            Means::Lever(used) => self.proposed.given_by_use(&used.id, year),
        }
    }
}
