//! Team time that is booked and is not there.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::initiatives::Own;
use super::{FindingKind, Found, Mend, Severity, Where};
use crate::model::{Booking, Entity, Field, Percent, Team, TeamId};
use crate::money::{Money, exact};
use crate::projection::Measure;
use crate::time::Year;

/// What is booked of a team in a year: the shares together, and the amounts.
#[derive(Default)]
struct Booked {
    share: Decimal,
    amount: Money,
}

impl<'a> Found<'a> {
    pub(super) fn bookings(&mut self, own: &Own<'a>) {
        for booking in &own.initiative.bookings {
            let Some(team) = booking
                .team
                .as_ref()
                .filter(|_| booking.share > Percent::ZERO)
            else {
                continue;
            };
            if let Some(team) = self.projection.find_team(team) {
                let ground = self.projection.ground();
                let there = |year: &Year| ground.development(&team.id, *year).is_positive();
                let mut years = self.booked_years(own, booking);
                let absent = years.find(|year| !there(year));
                self.without_team(own, booking, absent);
                self.past_cliff(own, booking, team);
            }
        }
    }

    /// The years in which time is booked and the plan computes something.
    fn booked_years(&self, own: &Own<'_>, booking: &Booking) -> impl Iterator<Item = Year> + use<> {
        let first = own.initiative.start.later(booking.from_offset);
        let last = own.initiative.start.later(booking.to_offset);
        let years = self.projection.horizon().years();
        years.filter(move |year| *year >= first && *year <= last)
    }

    fn without_team(&mut self, own: &Own<'_>, booking: &Booking, year: Option<Year>) {
        let Some(year) = year else { return };
        let at = Where::Place(own.booking(booking).field(Field::ToOffset));
        let kind = FindingKind::BookedWithoutTeam;
        self.add(Severity::Warning, kind, at, Mend::MoveBooking)
            .dated(year, None);
    }

    /// The first year in which time is booked of a team after its one-off money has ended.
    fn past_cliff(&mut self, own: &Own<'a>, booking: &Booking, team: &Team) {
        let Some(last) = team.one_off_until else {
            return;
        };
        let amounts = self.amounts(own);
        let years = self.booked_years(own, booking).filter(|it| *it > last);
        let mut booked = years.map(|year| (year, amounts.booked(booking, year)));
        let Some((year, amount)) = booked.find(|(_, amount)| amount.is_positive()) else {
            return;
        };
        let at = Where::Figure(Measure::Booked.of(own.booking(booking), year));
        let kind = FindingKind::BookedPastCliff(last);
        self.add(Severity::Warning, kind, at, Mend::LastingMoneyOrEnd)
            .dated(year, Some(amount));
    }

    /// Teams of which active initiatives book more than is left after releases, in the year where
    /// it is most.
    pub(super) fn overbooked(&mut self, active: &[Own<'a>]) {
        let mut booked: BTreeMap<&TeamId, BTreeMap<Year, Booked>> = BTreeMap::new();
        for own in active {
            let amounts = self.amounts(own);
            for booking in &own.initiative.bookings {
                let Some(team) = &booking.team else { continue };
                for year in self.booked_years(own, booking) {
                    let sum = booked.entry(team).or_default().entry(year).or_default();
                    sum.share = exact::plus(sum.share, booking.share.fraction());
                    sum.amount = sum.amount.plus(amounts.booked(booking, year));
                }
            }
        }
        for (id, years) in booked {
            let Some(team) = self.projection.find_team(id) else {
                continue;
            };
            let over = years.iter().map(|(year, booked)| {
                let there = self.projection.ground().development(id, *year);
                let left = self.projection.team_development_left(team, *year);
                // Shares of exactly all of it can be an øre too much when each is rounded. Where
                // the team is not there, nothing is booked of it: a finding of its own.
                let wanted = Money::posting(exact::times(there.decimal(), booked.share));
                let over = booked.amount.minus(left);
                (*year, if wanted > left { over } else { Money::ZERO })
            });
            let Some((year, amount)) = self.largest(over) else {
                continue;
            };
            let at = Where::Figure(Measure::BookedCapacity.of(Entity::Team(id.clone()), year));
            let kind = FindingKind::Overbooked;
            self.add(Severity::Warning, kind, at, Mend::BookLess)
                .dated(year, Some(amount));
        }
    }
}
