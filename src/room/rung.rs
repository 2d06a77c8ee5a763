//! The rungs of the ladder, and what stands on each of them (model §7).

use std::cmp::Reverse;

use super::standing::{ItemStanding, RoomYear, TeamStanding, costs_of, is_committed, untied_gains};
use super::{Ladder, Strength};
use crate::model::Entity;
use crate::money::Money;
use crate::projection::{Account, Figure, Lock, Measure, Projection, Sums};
use crate::time::Year;

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rung {
    /// Free now: the lines' surpluses.
    Free,
    /// The step of a decision level, 1 being the body itself.
    Level(u16),
    /// Development money above what teams and initiatives cost.
    Unallocated,
    /// Teams inside their lead years, and costs of decided and running initiatives.
    Committed,
    /// Contracts, lead years, and what cannot go.
    Locked,
    /// Breaches of lines; less than nothing is free there.
    Shortfall,
}

impl Rung {
    /// Every rung, in the order of the ladder.
    pub const ALL: [Self; 9] = [
        Self::Free,
        Self::Level(1),
        Self::Level(2),
        Self::Level(3),
        Self::Level(4),
        Self::Unallocated,
        Self::Committed,
        Self::Locked,
        Self::Shortfall,
    ];

    /// The figure of the whole rung in a year.
    pub fn figure(self, year: Year, strength: Strength) -> Figure {
        let legal = strength == Strength::Legal;
        match self {
            Self::Free => Measure::FreeNow.at(year),
            Self::Level(level) if legal => Measure::LegalStep.at_level(level, year),
            Self::Level(level) => Measure::Step.at_level(level, year),
            Self::Unallocated => Measure::UnallocatedRoom.at(year),
            Self::Committed => Measure::Committed.at(year),
            Self::Locked if legal => Measure::LegalLocked.at(year),
            Self::Locked => Measure::Locked.at(year),
            Self::Shortfall => Measure::Shortfall.at(year),
        }
    }
}

impl Ladder {
    /// What stands on a rung; nothing on the step of a level that there is not.
    pub fn rung(&self, rung: Rung) -> Money {
        match rung {
            Rung::Free => self.free,
            Rung::Level(level) => self.step(level).unwrap_or_default(),
            Rung::Unallocated => self.unallocated,
            Rung::Committed => self.committed,
            Rung::Locked => self.locked,
            Rung::Shortfall => self.shortfall,
        }
    }
}

/// Why something stands on a rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Because {
    /// A line has money left.
    Surplus,
    /// Somebody can move it.
    Movable,
    /// A target asks for it, and nothing is planned for it.
    Unallocated,
    /// A team is inside its lead years.
    LeadYears,
    /// An initiative is decided or running.
    Decided,
    /// A contract or lead years lock all of it.
    Locked,
    /// It is more than can go without ending a task, or less than releases have taken of it.
    Needed,
    /// A gain that is tied to no item has lowered spending already: stands against the rest.
    UntiedGain,
    /// Spending that experience says will not happen: stands against the rest.
    Underspend,
    /// A part of the underspend stands against unallocated money, and not here.
    StandsElsewhere,
    /// A line lacks money.
    Shortfall,
}

/// What stands on a rung in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RungItem {
    /// The item, team, initiative, benefit or line; the plan where money is on no line.
    pub subject: Entity,
    /// The figure that it is. Of what stands against the rest it is the amount without its sign.
    pub figure: Figure,
    /// How much, fixed kroner; never nothing, and negative where it stands against the rest.
    pub amount: Money,
    /// The decision level that could move it, now or once nothing locks it; none of lines.
    pub level: Option<u16>,
    /// Why it stands here.
    pub because: Because,
    /// What locks it, and through which year.
    pub lock: Option<Lock>,
    /// Whether a default decides that and not an entered value: how much can realistically go of
    /// an item, the lead years of a team.
    pub by_default: bool,
}

/// What stands on a rung in a year, the largest first and then by id. The amounts add up to the
/// rung exactly.
pub fn rung_items(
    projection: &Projection,
    year: Year,
    rung: Rung,
    strength: Strength,
) -> Vec<RungItem> {
    if !projection.horizon().contains(year) {
        return Vec::new();
    }
    let on = OnRung {
        projection,
        year,
        strength,
        room: &RoomYear::of(projection, year),
    };
    let mut items = match rung {
        Rung::Free => on.of_accounts(Measure::Surplus, Because::Surplus, Sums::surplus),
        Rung::Level(level) => on.movable(level),
        Rung::Unallocated => on.unallocated(),
        Rung::Committed => on.committed(),
        Rung::Locked => on.locked(),
        Rung::Shortfall => on.of_accounts(Measure::Shortfall, Because::Shortfall, Sums::shortfall),
    };
    items.retain(|item| !item.amount.is_zero());
    items.sort_by(|a, b| {
        (Reverse(a.amount), &a.subject, &a.figure).cmp(&(Reverse(b.amount), &b.subject, &b.figure))
    });
    items
}

struct OnRung<'a> {
    projection: &'a Projection,
    year: Year,
    strength: Strength,
    room: &'a RoomYear,
}

impl OnRung<'_> {
    fn of_accounts(
        &self,
        measure: Measure,
        because: Because,
        amount: impl Fn(&Sums) -> Money,
    ) -> Vec<RungItem> {
        let lines = &self.projection.plan().lines;
        let accounts = self.projection.spending_accounts();
        let items = accounts.map(|account| {
            let line = match account {
                Account::Line(at) => lines.get(at),
                Account::Nowhere | Account::Memo => None,
            };
            let (subject, figure) = match line {
                Some(line) => {
                    let line = Entity::Line(line.id.clone());
                    (line.clone(), measure.of(line, self.year))
                }
                None => (Entity::Plan, measure.at(self.year)),
            };
            let amount = amount(&self.projection.account(account, self.year));
            plain(subject, figure, amount, because)
        });
        items.collect()
    }

    fn items(&self) -> Vec<(Entity, ItemStanding)> {
        let of = (self.year, self.strength);
        let items = self.projection.plan().items.iter();
        let standing = items.filter_map(|item| {
            let standing = self.room.item(self.projection, item, of)?;
            Some((Entity::Item(item.id.clone()), standing))
        });
        standing.collect()
    }

    /// Teams and what they cost: those that something commits, or those that nothing does.
    fn teams(&self, measure: Measure, because: Because, committed: bool) -> Vec<RungItem> {
        let teams = self.projection.plan().teams.iter();
        let standing = teams.filter_map(|team| {
            let standing = self.room.team(self.projection, team, self.year)?;
            Some((Entity::Team(team.id.clone()), standing))
        });
        let chosen = standing.filter(|(_, it)| it.lock().is_some() == committed);
        let item = |(team, standing): (Entity, TeamStanding)| {
            let figure = measure.of(team.clone(), self.year);
            RungItem {
                level: Some(1),
                lock: standing.lock(),
                by_default: standing.releasable.by_default,
                ..plain(team, figure, standing.amount, because)
            }
        };
        chosen.map(item).collect()
    }

    /// Active initiatives and what they cost: those that are decided, or those that are not.
    fn initiatives(&self, measure: Measure, because: Because, committed: bool) -> Vec<RungItem> {
        let initiatives = self.projection.plan().initiatives.iter().enumerate();
        let chosen = initiatives.filter(|(_, it)| is_committed(it) == committed);
        let items = chosen.map(|(at, initiative)| {
            let entity = Entity::Initiative(initiative.id.clone());
            let figure = measure.of(entity.clone(), self.year);
            let costs = costs_of(self.projection, at, self.year);
            RungItem {
                level: Some(1),
                ..plain(entity, figure, costs, because)
            }
        });
        items.collect()
    }

    fn unallocated(&self) -> Vec<RungItem> {
        let figure = Measure::UnallocatedRoom.at(self.year);
        let amount = self.projection.unallocated_room(self.year);
        let plan = self.projection.plan();
        let line = match self.projection.default_account() {
            Account::Line(at) => plan.lines.get(at),
            Account::Nowhere | Account::Memo => None,
        };
        let payer = line.map_or(Entity::Plan, |line| Entity::Line(line.id.clone()));
        vec![plain(payer, figure, amount, Because::Unallocated)]
    }

    fn movable(&self, level: u16) -> Vec<RungItem> {
        let measure = match self.strength {
            Strength::Realistic => Measure::ItemMovable,
            Strength::Legal => Measure::ItemLegalMovable,
        };
        let because = Because::Movable;
        let items = self.items().into_iter();
        let items = items.filter(|(_, standing)| standing.level == level);
        let items = items.map(|(item, standing)| RungItem {
            level: Some(level),
            by_default: self.by_default(&standing),
            ..plain(
                item.clone(),
                measure.of(item, self.year),
                standing.movable,
                because,
            )
        });
        let mut items: Vec<RungItem> = items.collect();
        if level == 1 {
            items.extend(self.teams(Measure::TeamMovable, because, false));
            items.extend(self.initiatives(Measure::InitiativeMovable, because, false));
        }
        items
    }

    fn committed(&self) -> Vec<RungItem> {
        let mut items = self.teams(Measure::TeamCommitted, Because::LeadYears, true);
        let decided = Because::Decided;
        items.extend(self.initiatives(Measure::InitiativeCommitted, decided, true));
        items
    }

    fn locked(&self) -> Vec<RungItem> {
        let measure = match self.strength {
            Strength::Realistic => Measure::ItemLocked,
            Strength::Legal => Measure::ItemLegalLocked,
        };
        let items = self.items().into_iter().map(|(item, standing)| {
            let because = match standing.releasable.lock {
                Some(_) => Because::Locked,
                None => Because::Needed,
            };
            let figure = measure.of(item.clone(), self.year);
            RungItem {
                level: Some(standing.level),
                lock: standing.releasable.lock,
                by_default: self.by_default(&standing),
                ..plain(item, figure, standing.locked, because)
            }
        });
        let mut items: Vec<RungItem> = items.collect();
        for (figure, amount) in untied_gains(self.projection, self.year) {
            let subject = figure.subject.clone().unwrap_or(Entity::Plan);
            let against = Because::UntiedGain;
            items.push(plain(subject, figure, amount.negated(), against));
        }
        let unspent = self.projection.unallocated_unspent(self.year);
        let figure = Measure::UnallocatedUnspent.at(self.year);
        items.push(plain(
            Entity::Plan,
            figure,
            unspent,
            Because::StandsElsewhere,
        ));
        let against = Because::Underspend;
        items.extend(
            self.of_accounts(Measure::ExpectedUnderspend, against, |it| {
                it.expected_underspend.negated()
            }),
        );
        items
    }

    /// Whether a default decides how much of an item can go: not where something locks it, nor
    /// where all of it counts.
    fn by_default(&self, standing: &ItemStanding) -> bool {
        let releasable = standing.releasable;
        self.strength == Strength::Realistic && releasable.lock.is_none() && releasable.by_default
    }
}

/// An item without a level, a lock and an assumption.
fn plain(subject: Entity, figure: Figure, amount: Money, because: Because) -> RungItem {
    RungItem {
        subject,
        figure,
        amount,
        level: None,
        because,
        lock: None,
        by_default: false,
    }
}
