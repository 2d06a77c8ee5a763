//! The values of figures of initiatives, and what is booked of teams' time.

use super::initiative::Amounts;
use super::{Measure, Projection};
use crate::model::{Entity, Initiative, InitiativeId, Percent, Team, TeamId};
use crate::money::Money;
use crate::time::Year;

impl Projection {
    /// The value of a figure of an initiative, a benefit or a booking.
    pub(super) fn renewal_value(
        &self,
        measure: Measure,
        subject: &Entity,
        year: Year,
    ) -> Option<Money> {
        match subject {
            Entity::Initiative(id) => self.initiative_value(measure, id, year),
            Entity::Benefit(of, id) => {
                let (at, initiative) = self.find_initiative(of)?;
                let nth = initiative.benefits.iter().position(|it| it.id == *id)?;
                let benefit = initiative.benefits.get(nth)?;
                let value = |realisation| {
                    self.amounts_of(initiative)
                        .benefit(benefit, year, realisation)
                };
                Some(match measure {
                    Measure::Benefit => value(benefit.realisation),
                    Measure::PlannedBenefit => value(Percent::WHOLE),
                    Measure::BenefitInPlan => self.benefit_in_plan((at, nth), year),
                    Measure::BenefitInNull if initiative.is_undecided() => Money::ZERO,
                    Measure::BenefitInNull => self.null().benefit_in_plan((at, nth), year),
                    _ => return None,
                })
            }
            Entity::Booking(of, id) => {
                let (_, initiative) = self.find_initiative(of)?;
                let booking = initiative.bookings.iter().find(|it| it.id == *id)?;
                let booked = || self.amounts_of(initiative).booked(booking, year);
                (measure == Measure::Booked).then(booked)
            }
            _ => None,
        }
    }

    fn initiative_value(&self, measure: Measure, id: &InitiativeId, year: Year) -> Option<Money> {
        let (at, initiative) = self.find_initiative(id)?;
        let amounts = self.alone().get(at)?.get(year)?;
        Some(match measure {
            Measure::DirectCost => amounts.direct,
            Measure::BookedTime => amounts.booked,
            Measure::RunCost => amounts.run,
            Measure::ParallelCost => amounts.parallel,
            Measure::Gain => {
                let both = initiative.benefits.iter().zip(&amounts.benefits);
                let ours = both.filter(|(benefit, _)| benefit.is_our_money());
                ours.map(|(_, amount)| *amount).sum()
            }
            Measure::PlannedGain => amounts.planned,
            // Where the owner's part is agreed, what we keep is not planned.
            Measure::KeptGain if !initiative.taken_out.is_empty() => return None,
            Measure::KeptGain => amounts.planned.minus(amounts.taken_out),
            Measure::InitiativeTakenOut => amounts.taken_out,
            Measure::InitiativeCoFunding => amounts.co_funding,
            _ => return None,
        })
    }

    /// An initiative's amounts from what is entered.
    pub(crate) fn amounts_of<'a>(&'a self, initiative: &'a Initiative) -> Amounts<'a> {
        Amounts::of(self.ground(), initiative)
    }

    /// What active initiatives book of a team's development time in a year.
    pub fn team_booked(&self, id: &TeamId, year: Year) -> Money {
        let active = self.plan().initiatives.iter().filter(|it| it.is_active());
        let booked = active.map(|initiative| {
            let bookings = initiative.bookings.iter();
            let of_team = bookings.filter(|booking| booking.team.as_ref() == Some(id));
            let amounts = self.amounts_of(initiative);
            of_team.map(|booking| amounts.booked(booking, year)).sum()
        });
        booked.sum()
    }

    /// What active initiatives book of all teams' development time in a year.
    pub fn teams_booked(&self, year: Year) -> Money {
        let active = self.plan().initiatives.iter().zip(self.alone());
        let active = active.filter(|(initiative, _)| initiative.is_active());
        active
            .filter_map(|(_, years)| years.get(year))
            .map(|amounts| amounts.booked)
            .sum()
    }

    /// A team's development time after releases that is not booked in a year; negative where it
    /// is overbooked.
    pub fn team_free(&self, team: &Team, year: Year) -> Money {
        let left = self.team_development_left(team, year);
        left.minus(self.team_booked(&team.id, year))
    }

    /// Teams' development time that is not booked in a year. What one team has too little of does
    /// not take from what others have free.
    pub fn teams_free(&self, year: Year) -> Money {
        let teams = self.plan().teams.iter();
        teams.map(|it| self.team_free(it, year).or_zero()).sum()
    }
}
