//! Development (utvikling): teams funded by the year, and their roles (model §4).

use rust_decimal::Decimal;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::assumptions::{Percent, Rates};
use super::ids::{LineId, ProfileId, RoleId, TeamId};
use crate::money::{Money, exact};
use crate::time::Year;

/// How people in a role are engaged.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Employment {
    /// Own employees.
    #[default]
    Employees,
    /// Consultants.
    Consultants,
}

/// A role in a team. Costs: fixed kroner per full-time equivalent and year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// Its id within the team.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// Full-time equivalents.
    pub count: Decimal,
    /// How they are engaged.
    pub employment: Employment,
    /// The whole yearly cost, where it is not built up.
    pub yearly_cost: Option<Money>,
    /// Yearly wage.
    pub wage: Money,
    /// Pension, % of the wage.
    pub pension: Percent,
    /// Employer's contribution, % of wage and pension.
    pub employers_contribution: Percent,
    /// Other yearly cost: place, equipment, training.
    pub other: Money,
    /// Whether the cost contains overhead; said, not computed.
    pub overhead_included: bool,
    /// Hours a year, for consultants.
    pub hours: Decimal,
    /// Price of an hour, for consultants.
    pub rate: Money,
}

impl Role {
    /// Yearly cost of one full-time equivalent, unrounded: as entered, or
    /// wage · (1 + pension) · (1 + employer's contribution) + other, or hours · rate (model §4).
    pub fn cost_per_fte(&self) -> Decimal {
        match (self.yearly_cost, self.employment) {
            (Some(whole), _) => whole.decimal(),
            (None, Employment::Employees) => {
                let pension = exact::times(self.wage.decimal(), self.pension.growth_factor());
                let wages = exact::times(pension, self.employers_contribution.growth_factor());
                exact::plus(wages, self.other.decimal())
            }
            (None, Employment::Consultants) => exact::times(self.hours, self.rate.decimal()),
        }
    }

    /// Yearly cost of the role with every place filled, unrounded.
    pub fn cost(&self) -> Decimal {
        exact::times(self.count, self.cost_per_fte())
    }
}

/// A team: capacity funded by the year, not by the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// Who is in it.
    pub roles: Vec<Role>,
    /// Share of the team's cost that is not spent because places stand empty.
    pub vacancy: Percent,
    /// The growth profile it follows; none when it has a growth of its own.
    pub profile: Option<ProfileId>,
    /// Its own real growth, % per year.
    pub real_growth: Option<Rates>,
    /// First year.
    pub from: Option<Year>,
    /// Last year, inclusive.
    pub until: Option<Year>,
    /// Share that keeps existing services running; counts as operations.
    pub run_share: Percent,
    /// Share of the run part that is maintenance (forvaltning) and not running.
    pub run_forvaltning: Percent,
    /// Share of the rest that is further development; what remains is new development.
    pub further_development: Percent,
    /// Years before the team can be ended; without it the rule set's default by employment.
    pub lead_years: Option<u16>,
    /// The line that pays; the first operating line where none is named.
    pub paid_from: Option<LineId>,
    /// Last year of one-off funding; without it the team is in the frame's level.
    pub one_off_until: Option<Year>,
    /// Whether it is IT money.
    pub it: bool,
}

impl Default for Team {
    fn default() -> Self {
        Self {
            id: TeamId::default(),
            name: String::new(),
            roles: Vec::new(),
            vacancy: Percent::ZERO,
            profile: None,
            real_growth: None,
            from: None,
            until: None,
            run_share: Percent::ZERO,
            run_forvaltning: Percent::ZERO,
            further_development: Percent::ZERO,
            lead_years: None,
            paid_from: None,
            one_off_until: None,
            it: true,
        }
    }
}

/// Whether a team has employees, consultants or both; decides its default lead years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Staffing {
    /// Employees alone, or nobody yet.
    Employees,
    /// Both.
    Mixed,
    /// Consultants alone.
    Consultants,
}

impl Team {
    /// Yearly cost in its first year, unrounded: roles, less vacancy. Growth starts there.
    pub fn base_cost(&self) -> Decimal {
        let roles = self
            .roles
            .iter()
            .map(Role::cost)
            .fold(Decimal::ZERO, exact::plus);
        exact::times(roles, self.vacancy.remaining_factor())
    }

    /// The full-time equivalents that are employees, or consultants.
    pub fn full_time(&self, employment: Employment) -> Decimal {
        let roles = self.roles.iter();
        let counted = roles.filter(|role| role.employment == employment);
        let counts = counted.map(|role| role.count);
        counts.fold(Decimal::ZERO, exact::plus)
    }

    /// Who the team consists of.
    pub fn staffing(&self) -> Staffing {
        let has = |employment| self.roles.iter().any(|role| role.employment == employment);
        match (has(Employment::Employees), has(Employment::Consultants)) {
            (true, true) => Staffing::Mixed,
            (false, true) => Staffing::Consultants,
            _ => Staffing::Employees,
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn an_employee_cost_is_built_up_from_the_wage() {
        let role = Role {
            count: dec!(2),
            wage: Money::kroner(800_000),
            pension: Percent::of(12),
            employers_contribution: Percent(dec!(14.1)),
            other: Money::kroner(100_000),
            ..Role::default()
        };
        // 800 000 · 1.12 · 1.141 + 100 000
        assert_eq!(role.cost_per_fte(), dec!(1122336));
        assert_eq!(role.cost(), dec!(2244672));
    }

    #[test]
    fn vacancy_and_consultants() {
        let consultant = Role {
            count: dec!(1.5),
            employment: Employment::Consultants,
            hours: dec!(1500),
            rate: Money::kroner(1400),
            ..Role::default()
        };
        let team = Team {
            roles: vec![consultant],
            vacancy: Percent::of(10),
            ..Team::default()
        };
        assert_eq!(team.base_cost(), dec!(2835000));
        assert_eq!(team.staffing(), Staffing::Consultants);
    }
}
