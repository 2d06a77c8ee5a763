//! Figures of uses of levers, and of consultants who are turned into employees.

use rust_decimal::Decimal;

use super::{Explainer, Form, Made, Origin, Rounding, Term};
use crate::model::{Employment, Entity, Field, LeverUse, LeverUseId, Team, TeamId};
use crate::money::Money;
use crate::projection::{Account, Measure, Quantity, repayment_rule};
use crate::rules::Lever;
use crate::time::Year;

impl Explainer<'_> {
    /// What uses bring, take back and move of accounts that count.
    pub(super) fn levers(
        &self,
        measure: Measure,
        year: Year,
        counts: impl Fn(Account) -> bool,
    ) -> Vec<Term> {
        let part = match measure {
            Measure::LeverInflow => Measure::UseInflow,
            Measure::LeverRepayment => Measure::UseRepayment,
            _ => Measure::UseTransfer,
        };
        let projection = self.projection;
        let of_account = |used: &LeverUse| match measure {
            Measure::TransferOut => projection.payer(used.from_line.as_ref()),
            _ => projection.payer(used.line.as_ref()),
        };
        let uses = projection.plan().lever_uses.iter();
        let counted = uses.filter(|used| counts(of_account(used)));
        self.figures(counted.map(|used| {
            let entity = Entity::LeverUse(used.id.clone());
            (Form::Plus, part.of(entity, year))
        }))
    }

    pub(super) fn lever_use(&self, measure: Measure, id: &LeverUseId, year: Year) -> Option<Made> {
        let (_, used, lever) = self.projection.find_use(id)?;
        let entity = Entity::LeverUse(id.clone());
        let value = self.projection.value(&measure.of(entity.clone(), year))?;
        let is_nothing = value.number().is_none_or(|it| it.is_zero());
        if is_nothing {
            return Some(Made::steps(Vec::new()));
        }
        Some(match measure {
            Measure::UseInflow | Measure::UseTransfer => {
                let amount = self.entered(Form::Plus, entity.field(Field::Amount));
                Made::steps(vec![amount]).rounded(Rounding::Posting)
            }
            Measure::UseRepayment => self.repayment(used, lever, year)?,
            Measure::StaffingSaving => self.staffing_saving(used)?,
            Measure::StaffingOverlap => self.staffing_overlap(used)?,
            _ => return None,
        })
    }

    /// The same nominal kroner that were used, in parts, in the kroner of a later year.
    fn repayment(&self, used: &LeverUse, lever: &Lever, year: Year) -> Option<Made> {
        let entity = Entity::LeverUse(used.id.clone());
        let index = |form, year| self.figure(form, Measure::Index.at(year));
        let later = index(Form::DividedBy, year);
        if !used.repayment.is_empty() {
            let offset = Year::relative(year.since(used.year));
            let place = entity.field(Field::Repayment).at(offset);
            let terms = [Some(self.entered(Form::Plus, place)), later];
            let terms = terms.into_iter().flatten().collect();
            return Some(Made::steps(terms).rounded(Rounding::Posting));
        }
        let rule = repayment_rule(used, lever)?;
        let amount = Term {
            value: Quantity::Kroner(Money::posting(used.amount.decimal())),
            ..self.entered(Form::Plus, entity.field(Field::Amount))
        };
        let years = Term {
            origin: Origin::Rule {
                name: format!("levers.{}.repayment.years", lever.id),
                source: lever.source.clone(),
                status: lever.status,
            },
            form: Form::DividedBy,
            value: Quantity::Factor(rule.years.into()),
        };
        let terms = [
            Some(amount),
            index(Form::Times, used.year),
            Some(years),
            later,
        ];
        Some(Made::steps(terms.into_iter().flatten().collect()).rounded(Rounding::Posting))
    }

    /// (Before − after) · how many / what all roles cost.
    fn staffing_saving(&self, used: &LeverUse) -> Option<Made> {
        let team = Entity::Team(used.team.clone()?);
        let entity = Entity::LeverUse(used.id.clone());
        let of_team = |form, measure: Measure| self.yearless_of(form, measure, &team);
        let after = if used.cost_after.is_some() {
            Some(self.entered(Form::Minus, entity.clone().field(Field::CostAfter)))
        } else {
            of_team(Form::Minus, Measure::EmployeeCost)
        };
        let terms = [
            of_team(Form::Plus, Measure::ConsultantCost),
            after,
            Some(self.entered(Form::Times, entity.field(Field::Count))),
            of_team(Form::DividedBy, Measure::RolesCost),
        ];
        Some(Made::steps(terms.into_iter().flatten().collect()))
    }

    /// Before · how many · months / 12 / what all roles cost.
    fn staffing_overlap(&self, used: &LeverUse) -> Option<Made> {
        let team = Entity::Team(used.team.clone()?);
        let entity = Entity::LeverUse(used.id.clone());
        let of_team = |form, measure: Measure| self.yearless_of(form, measure, &team);
        let months = Term {
            value: Quantity::Factor(used.overlap_months.into()),
            ..self.entered(Form::Times, entity.clone().field(Field::OverlapMonths))
        };
        let twelve = Term {
            origin: Origin::MonthsOfYear,
            form: Form::DividedBy,
            value: Quantity::Factor(Decimal::from(12)),
        };
        let terms = [
            of_team(Form::Plus, Measure::ConsultantCost),
            Some(self.entered(Form::Times, entity.field(Field::Count))),
            Some(months),
            Some(twelve),
            of_team(Form::DividedBy, Measure::RolesCost),
        ];
        Some(Made::steps(terms.into_iter().flatten().collect()))
    }

    fn yearless_of(&self, form: Form, measure: Measure, subject: &Entity) -> Option<Term> {
        let figure = crate::projection::Figure {
            subject: Some(subject.clone()),
            ..measure.once()
        };
        self.figure(form, figure)
    }

    /// One, less what those who are turned cost less, and what paying both costs.
    pub(super) fn staffing_factor(&self, id: &TeamId, year: Year) -> Made {
        let one = Term {
            origin: Origin::Whole,
            form: Form::Plus,
            value: Quantity::Factor(Decimal::ONE),
        };
        let uses = self.projection.plan().lever_uses.iter();
        let turned = uses.filter(|used| used.team.as_ref() == Some(id));
        let parts = turned.flat_map(|used| {
            let of = |measure: Measure| measure.of(Entity::LeverUse(used.id.clone()), year);
            [
                (Form::Minus, of(Measure::StaffingSaving)),
                (Form::Plus, of(Measure::StaffingOverlap)),
            ]
        });
        let terms = std::iter::once(one).chain(self.figures(parts));
        Made {
            how: super::How::PositivePart,
            ..Made::steps(terms.collect())
        }
    }

    /// Teams as they are in the null alternative, where nobody is turned.
    pub(super) fn teams_in_null(&self, [part, in_null]: [Measure; 2], year: Year) -> Vec<Term> {
        let teams = self.projection.plan().teams.iter();
        let figures = teams.map(|team| {
            let turned = self.projection.staffing_factor(team, year) != Decimal::ONE;
            let part = if turned { in_null } else { part };
            (Form::Plus, part.of(Entity::Team(team.id.clone()), year))
        });
        self.figures(figures)
    }

    /// What a team's roles cost and how many they are, together and by employment.
    pub(super) fn team_roles(&self, measure: Measure, id: &TeamId) -> Option<Made> {
        let team = self.projection.find_team(id)?;
        Some(match measure {
            Measure::RolesCost => Made::steps(self.role_costs(team, |_| true)),
            Measure::ConsultantCost => self.mean_cost(team, Employment::Consultants),
            Measure::EmployeeCost => self.mean_cost(team, Employment::Employees),
            Measure::Consultants => self.role_counts(team, Employment::Consultants),
            Measure::Employees => self.role_counts(team, Employment::Employees),
            _ => return None,
        })
    }

    fn mean_cost(&self, team: &Team, employment: Employment) -> Made {
        let count = match employment {
            Employment::Consultants => Measure::Consultants,
            Employment::Employees => Measure::Employees,
        };
        let team_entity = Entity::Team(team.id.clone());
        let costs = self.role_costs(team, |it| it == employment);
        let count = self.yearless_of(Form::DividedBy, count, &team_entity);
        Made::steps(costs.into_iter().chain(count).collect())
    }

    fn role_costs(&self, team: &Team, counts: impl Fn(Employment) -> bool) -> Vec<Term> {
        let roles = team.roles.iter().filter(|role| counts(role.employment));
        let costs = roles.filter_map(|role| {
            let entity = Entity::Role(team.id.clone(), role.id.clone());
            self.yearless_of(Form::Plus, Measure::Role, &entity)
        });
        costs.collect()
    }

    fn role_counts(&self, team: &Team, employment: Employment) -> Made {
        let roles = team.roles.iter();
        let roles = roles.filter(|role| role.employment == employment);
        let counts = roles.map(|role| {
            let entity = Entity::Role(team.id.clone(), role.id.clone());
            self.entered(Form::Plus, entity.field(Field::Count))
        });
        Made::steps(counts.collect())
    }
}
