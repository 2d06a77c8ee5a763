//! Releases: what they take of an item or a team, year by year.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::engine::Engine;
use super::{Account, Cause, Posting, PostingKind, Releasable, Subject, releasable};
use crate::model::{ItemId, Release, Target};
use crate::money::Money;
use crate::time::Year;

/// A release with what it takes from.
pub(super) struct ReleaseTarget<'a> {
    release: &'a Release,
    subject: Subject,
    account: Account,
    /// The part of it that is operations.
    run_share: Decimal,
}

impl ReleaseTarget<'_> {
    /// Operations and development that the release takes in a year: its share of the releasable
    /// part, at most what earlier releases left of it, and of neither part more than is there.
    fn take(
        &self,
        part: &Releasable,
        posted: (Money, Money),
        left: (Money, Money),
        taken: Money,
    ) -> (Money, Money) {
        let cap = part.cap_of(posted.0.plus(posted.1));
        let amount = cap
            .part(self.release.share.fraction())
            .min(cap.minus(taken))
            .or_zero();
        let run = amount
            .part(self.run_share)
            .min(left.0)
            .max(amount.minus(left.1));
        (run, amount.minus(run))
    }
}

impl<'a> Engine<'a> {
    /// Releases in the order of their year and id: which of two that want the same money comes
    /// first must not depend on how rows were moved.
    pub(super) fn post_releases(&mut self) {
        let mut order: Vec<(usize, &Release)> = self
            .plan
            .releases
            .iter()
            .map(AsRef::as_ref)
            .enumerate()
            .filter(|(_, release)| release.counts())
            .collect();
        order.sort_by_key(|(_, release)| (release.from_year, &release.id));
        let items = self.plan.items.iter().enumerate();
        let item_at: HashMap<&ItemId, usize> = items.map(|(at, item)| (&item.id, at)).collect();
        let targets: Vec<(usize, ReleaseTarget<'_>)> = order
            .into_iter()
            .filter_map(|(at, release)| Some((at, self.release_target(release, &item_at)?)))
            .collect();
        let amounts = self.amounts_released_from(&targets);
        let mut taken: BTreeMap<(Subject, Year), (Money, Money)> = BTreeMap::new();
        let posted_before = self.postings.len();
        for (at, target) in targets {
            for year in self
                .horizon
                .years()
                .filter(|&year| year >= target.release.from_year)
            {
                let key = (target.subject, year);
                let posted = amounts.get(&key).copied().unwrap_or_default();
                let before = taken.entry(key).or_default();
                let left = (posted.0.minus(before.0), posted.1.minus(before.1));
                let part = self.releasable_of(&target, year);
                let (run, development) = target.take(&part, posted, left, before.0.plus(before.1));
                *before = (before.0.plus(run), before.1.plus(development));
                for (kind, amount) in [
                    (PostingKind::ReleasedOperations, run),
                    (PostingKind::ReleasedDevelopment, development),
                ] {
                    self.post(Posting {
                        subject: Subject::Release(at),
                        account: target.account,
                        year,
                        kind,
                        amount,
                        cause: Cause::Decided,
                    });
                }
            }
        }
        if let Some(released) = self.postings.get_mut(posted_before..) {
            released.sort_by_key(|posting| posting.subject);
        }
    }

    /// Run (or item) and development amounts of everything that some release takes from.
    pub(super) fn amounts_released_from(
        &self,
        targets: &[(usize, ReleaseTarget<'_>)],
    ) -> BTreeMap<(Subject, Year), (Money, Money)> {
        let wanted: BTreeSet<Subject> = targets.iter().map(|(_, target)| target.subject).collect();
        let mut amounts: BTreeMap<(Subject, Year), (Money, Money)> = BTreeMap::new();
        if wanted.is_empty() {
            return amounts;
        }
        for posting in self
            .postings
            .iter()
            .filter(|it| wanted.contains(&it.subject))
        {
            let left = posting
                .amount
                .minus(self.retired_of(posting.subject, posting.year));
            let slot = amounts.entry((posting.subject, posting.year)).or_default();
            match posting.kind {
                PostingKind::Operations => slot.0 = slot.0.plus(left),
                _ => slot.1 = slot.1.plus(posting.amount),
            }
        }
        amounts
    }

    /// What initiatives retire of an item in a year: a release acts on what is left.
    fn retired_of(&self, subject: Subject, year: Year) -> Money {
        match subject {
            Subject::Item(at) => self.retired.get(&(at, year)).copied().unwrap_or_default(),
            _ => Money::ZERO,
        }
    }

    fn release_target(
        &self,
        release: &'a Release,
        item_at: &HashMap<&ItemId, usize>,
    ) -> Option<ReleaseTarget<'a>> {
        let (subject, paid_from, run_share) = match release.target()? {
            Target::Item(id) => {
                let at = *item_at.get(id)?;
                (
                    Subject::Item(at),
                    self.plan.items.get(at)?.paid_from.as_ref(),
                    Decimal::ONE,
                )
            }
            Target::Team(id) => {
                let at = self.plan.teams.iter().position(|team| team.id == *id)?;
                let team = self.plan.teams.get(at)?;
                (
                    Subject::Team(at),
                    team.paid_from.as_ref(),
                    team.run_share.fraction(),
                )
            }
        };
        Some(ReleaseTarget {
            release,
            subject,
            account: self.payer(paid_from),
            run_share,
        })
    }

    pub(super) fn releasable_of(&self, target: &ReleaseTarget<'_>, year: Year) -> Releasable {
        match target.subject {
            Subject::Item(at) => self.plan.items.get(at).map_or(Releasable::NOTHING, |item| {
                releasable::of_item(self.plan, self.rules, item, year)
            }),
            Subject::Team(at) => self.plan.teams.get(at).map_or(Releasable::NOTHING, |team| {
                releasable::of_team(self.plan, self.rules, team, year)
            }),
            _ => Releasable::NOTHING,
        }
    }
}
