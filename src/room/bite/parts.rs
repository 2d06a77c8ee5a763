//! The parts of the bite in a year. Fixed kroner.

use crate::model::{Entity, LeverUse, OperationsItem, Team};
use crate::money::Money;
use crate::projection::{PostingKind, Projection, Subject, repayment_rule};
use crate::room::contracts::{is_locked_anew, renews_itself};
use crate::room::standing::RoomYear;
use crate::time::Year;

/// What uses of levers bring, and what other bodies give to initiatives.
pub(super) fn relief(projection: &Projection, year: Year) -> Money {
    let sums = projection.total(year).sums;
    sums.lever_inflow.plus(sums.co_funding)
}

/// What has lost its money: teams, and what levers paid beyond them.
pub(super) fn cliff(projection: &Projection, year: Year) -> Money {
    let teams = projection.plan().teams.iter();
    let teams = teams.filter_map(|team| team_cliff(projection, team, year));
    let teams: Money = teams.sum();
    teams.plus(lever_cliff(projection, year))
}

/// What a team costs, net of releases, after the last year of its one-off money; `None` of a team
/// that has none.
pub(super) fn team_cliff(projection: &Projection, team: &Team, year: Year) -> Option<Money> {
    let last = team.one_off_until?;
    if year <= last {
        return Some(Money::ZERO);
    }
    let standing = RoomYear::of(projection, year).team(projection, team, year)?;
    Some(standing.amount)
}

/// The teams whose cliff begins in a year.
pub(crate) fn teams_that_end(projection: &Projection, year: Year) -> impl Iterator<Item = &Team> {
    let teams = projection.plan().teams.iter().map(AsRef::as_ref);
    teams.filter(move |team: &&Team| team.one_off_until.is_some_and(|last| last.later(1) == year))
}

/// What levers paid the year before and no longer pay, beyond the teams whose one-off money ended
/// then. Only money that is for the year alone and is not repaid.
pub(super) fn lever_cliff(projection: &Projection, year: Year) -> Money {
    let paid = |year: Year| -> Money {
        let uses = gone_levers(projection);
        uses.map(|(at, _)| projection.posted(Subject::LeverUse(at), PostingKind::LeverInflow, year))
            .sum()
    };
    if year == projection.horizon().first() {
        return Money::ZERO; // what was paid before the plan is not known
    }
    let teams = teams_that_end(projection, year);
    let teams = teams.filter_map(|team| team_cliff(projection, team, year));
    let gone = paid(year.earlier(1)).minus(paid(year));
    gone.minus(teams.sum()).or_zero()
}

/// The uses whose money is for the year alone and is not repaid, with their positions.
pub(crate) fn gone_levers(projection: &Projection) -> impl Iterator<Item = (usize, &LeverUse)> {
    let uses = projection.plan().lever_uses.iter().enumerate();
    let uses = uses.map(|(at, used)| (at, used.as_ref()));
    uses.filter(|(_, used)| {
        let lever = projection.rules().lever(&used.lever);
        lever.is_some_and(|lever| lever.once) && !is_repaid(projection, used)
    })
}

/// Whether what a use brings is repaid.
pub(crate) fn is_repaid(projection: &Projection, used: &LeverUse) -> bool {
    let lever = projection.rules().lever(&used.lever);
    lever.is_some_and(|lever| repayment_rule(used, lever).is_some())
}

/// Contracts that are locked anew.
pub(super) fn renewed(projection: &Projection, year: Year) -> Money {
    let items = projection.plan().items.iter();
    let renewed = items.filter_map(|item| item_renewed(projection, item, year));
    renewed.sum()
}

/// What an item costs, net of what initiatives retire and releases take, while its contract is
/// locked anew; `None` of an item without a contract that renews itself.
pub(super) fn item_renewed(
    projection: &Projection,
    item: &OperationsItem,
    year: Year,
) -> Option<Money> {
    if !renews_itself(projection.plan(), item) {
        return None;
    }
    if !is_locked_anew(item, year) {
        return Some(Money::ZERO);
    }
    let left = projection.item_left(&item.id, year)?;
    let released = RoomYear::of(projection, year);
    Some(left.minus(released.released(&Entity::Item(item.id.clone()))))
}

/// Room after operations with what levers bring and take back.
pub(crate) fn in_room(projection: &Projection, year: Year) -> Money {
    let sums = projection.total(year).sums;
    let room = projection.room_after_operations(year);
    room.plus(sums.lever_inflow).minus(sums.lever_repayment)
}

/// The squeeze year where what levers bring and take back counts as room.
pub(super) fn squeeze_year_with_levers(projection: &Projection) -> Option<Year> {
    let today = projection.development_today();
    projection.first_year_in_null(|year| in_room(projection, year) < today)
}
