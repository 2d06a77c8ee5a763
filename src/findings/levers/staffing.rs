//! Consultants who become employees.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Found, LeverFault, Mend, Use};
use crate::model::{Employment, Field, TeamId};
use crate::money::{Money, exact};
use crate::rules::LeverKind;

impl<'a> Found<'a> {
    pub(super) fn staffing(&mut self, it: &Use<'_>) {
        if !it.is(LeverKind::Staffing) {
            return;
        }
        let Some(team) = &it.used.team else {
            let place = it.field(Field::Team);
            self.warn(LeverFault::NoTeam, place, Mend::CorrectValue);
            return;
        };
        let team = self.projection.find_team(team);
        // A team without consultants has nobody to turn, which is told of for all uses together.
        if team.is_none_or(|team| team.full_time(Employment::Consultants).is_zero()) {
            return;
        }
        let place = it.field(Field::CostAfter);
        let Some((before, after)) = self.projection.turned_costs(it.used) else {
            self.warn(LeverFault::NothingToCompare, place, Mend::CorrectValue);
            return;
        };
        let more = exact::times(exact::minus(after, before), it.used.count);
        let more = Money::posting(more);
        if more.is_positive() {
            self.warn(LeverFault::DearerAfter, place, Mend::ThinkAgain)
                .dated(it.used.year, Some(more));
        }
    }

    /// All uses of a team together against its consultants, told of at the last use.
    pub(super) fn turned(&mut self, uses: &[Use<'a>]) {
        let mut by_team: BTreeMap<&TeamId, (Decimal, Use<'a>)> = BTreeMap::new();
        for it in uses.iter().filter(|it| it.is(LeverKind::Staffing)) {
            let Some(team) = &it.used.team else { continue };
            let before = by_team.get(team).map(|(count, _)| *count);
            let count = exact::plus(before.unwrap_or_default(), it.used.count);
            by_team.insert(team, (count, *it));
        }
        for (team, (count, last)) in by_team {
            let Some(team) = self.projection.find_team(team) else {
                continue;
            };
            let beyond = exact::minus(count, team.full_time(Employment::Consultants));
            if beyond > Decimal::ZERO {
                let fault = LeverFault::TooManyTurned(beyond);
                self.warn(fault, last.field(Field::Count), Mend::CorrectValue);
            }
        }
    }
}
