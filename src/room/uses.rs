//! Uses of levers by lever, line and year: looked through once for a projection, for what could
//! cover is asked for each lever and each line that lacks money.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Initiative, InitiativeId, LeverUse};
use crate::money::Money;
use crate::projection::{Account, PostingKind, Projection, Subject, runs_in};
use crate::rules::Lever;
use crate::time::Year;

/// A lever with the account that gets its money, and the one that gives it.
type Way = (&'static str, Account, Option<Account>);

/// What uses of levers come to and what is said of them; kept with the projection.
#[derive(Default)]
pub(super) struct Uses {
    used: BTreeMap<(&'static str, Account, Year), Money>,
    advanced: BTreeMap<(InitiativeId, Year), Money>,
    invested: BTreeMap<(Account, Year), (usize, Money)>,
    refused: BTreeSet<(Way, Year)>,
}

impl Uses {
    pub(super) fn of(projection: &Projection) -> Arc<Self> {
        projection.kept(|| {
            let mut all = Self::default();
            for (at, used) in projection.plan().lever_uses.iter().enumerate() {
                if let Some(lever) = projection.rules().lever(&used.lever) {
                    all.add(projection, (at, used), lever);
                }
            }
            for (at, initiative) in projection.plan().initiatives.iter().enumerate() {
                all.invest(projection, (at, initiative));
            }
            all
        })
    }

    fn add(
        &mut self,
        projection: &Projection,
        (at, used): (usize, &LeverUse),
        lever: &'static Lever,
    ) {
        let id = lever.id.as_str();
        if !used.counts() {
            let way = way(projection, used, lever);
            let years = projection.horizon().years();
            let years = years.filter(|year| runs_in(used, lever, *year));
            self.refused.extend(years.map(|year| (way, year)));
        }
        for posting in projection.postings_of(Subject::LeverUse(at)) {
            let (year, amount) = (posting.year, posting.amount);
            if let PostingKind::LeverInflow | PostingKind::TransferOut = posting.kind {
                let sum = self.used.entry((id, posting.account, year)).or_default();
                *sum = sum.plus(amount);
            }
            if let (PostingKind::LeverInflow, Some(it)) = (posting.kind, &used.investment) {
                let sum = self.advanced.entry((it.clone(), year)).or_default();
                *sum = sum.plus(amount);
            }
        }
    }

    /// Keeps the largest investment of each account and year; of several as large the first by id.
    fn invest(&mut self, projection: &Projection, (at, it): (usize, &Initiative)) {
        let postings = projection.postings_of(Subject::Initiative(at));
        for posting in postings.filter(|posting| posting.kind == PostingKind::DirectCost) {
            let year = posting.year;
            let advanced = self.advanced.get(&(it.id.clone(), year)).copied();
            let cost = posting.amount.minus(advanced.unwrap_or_default());
            let place = (posting.account, year);
            let before = self.invested.get(&place).copied();
            let initiatives = &projection.plan().initiatives;
            let comes_first = before.is_none_or(|(other, most)| {
                let other = initiatives.get(other).map(|other| &other.id);
                cost > most || (cost == most && Some(&it.id) < other)
            });
            if cost.is_positive() && comes_first {
                self.invested.insert(place, (at, cost));
            }
        }
    }

    /// What a lever is used for on an account in a year (of a transfer: taken from it).
    pub(super) fn used(&self, lever: &Lever, account: Account, year: Year) -> Money {
        let used = self.used.get(&(lever.id.as_str(), account, year));
        used.copied().unwrap_or_default()
    }

    /// Whether somebody has refused this lever for an account in a year; of a transfer from this
    /// giver.
    pub(super) fn is_refused(
        &self,
        lever: &Lever,
        (account, giver): (Account, Option<Account>),
        year: Year,
    ) -> bool {
        let way = (lever.id.as_str(), account, giver);
        self.refused.contains(&(way, year))
    }

    /// The active initiative with the largest direct cost that an account pays in a year, of what
    /// no advance is used for already; ties by id.
    pub(super) fn investment<'a>(
        &self,
        projection: &'a Projection,
        account: Account,
        year: Year,
    ) -> Option<(&'a Initiative, Money)> {
        let (at, cost) = self.invested.get(&(account, year)).copied()?;
        let initiative = projection.plan().initiatives.get(at)?;
        Some((initiative.as_ref(), cost))
    }
}

fn way(projection: &Projection, used: &LeverUse, lever: &'static Lever) -> Way {
    let from = used.from_line.as_ref();
    let moves = lever.kind.moves_between_lines();
    let giver = from
        .filter(|_| moves)
        .map(|from| projection.payer(Some(from)));
    let taker = projection.payer(used.line.as_ref());
    (lever.id.as_str(), taker, giver)
}
