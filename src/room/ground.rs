//! On what ground something can be freed: what held it, or what allows it.

use crate::model::{Binding, Entity};
use crate::money::Money;
use crate::projection::Projection;
use crate::time::Year;

/// The ground on which something can be freed in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Ground {
    /// Nothing holds it.
    Free,
    /// Nothing holds it once it has taken so many years from decision to effect.
    LeadYears(u16),
    /// Its contract has run out after this year.
    ContractEnded(Year),
    /// Its contract can be broken.
    ContractBroken,
    /// The letter of allocation demands it.
    Mandated,
    /// The law sets the task.
    StatutoryTask,
    /// The law sets the amount.
    StatutoryAmount,
    /// It is the capacity of a team that develops nothing in the year.
    Team,
    /// It is development capacity.
    Development,
    /// The same, once it has taken so many years from decision to effect.
    DevelopmentLeadYears(u16),
    /// The rule set has a lever for it.
    Lever,
}

/// The ground on which an item or a team can be freed in a year; `None` where the plan has no such
/// thing.
pub fn ground(projection: &Projection, of: &Entity, year: Year) -> Option<Ground> {
    match of {
        Entity::Item(id) => {
            let item = projection.find_item(id)?;
            let ended = item.contract.until.filter(|until| *until < year);
            Some(match (item.binding, ended, item.lead_years) {
                (Binding::Contract, Some(until), _) => Ground::ContractEnded(until),
                (Binding::Contract, None, _) => Ground::ContractBroken,
                (Binding::Mandated, ..) => Ground::Mandated,
                (Binding::StatutoryTask, ..) => Ground::StatutoryTask,
                (Binding::StatutoryAmount, ..) => Ground::StatutoryAmount,
                (Binding::Free, _, 0) => Ground::Free,
                (Binding::Free, _, years) => Ground::LeadYears(years),
            })
        }
        Entity::Team(id) => {
            let team = projection.find_team(id)?;
            let development = projection
                .team(id, year)
                .map(|(_, development)| development);
            let develops = development.is_some_and(Money::is_positive);
            Some(match (projection.rules().team_lead_years(team), develops) {
                (0, true) => Ground::Development,
                (years, true) => Ground::DevelopmentLeadYears(years),
                (0, false) => Ground::Team,
                (years, false) => Ground::LeadYears(years),
            })
        }
        Entity::LeverUse(_) => Some(Ground::Lever),
        _ => None,
    }
}
