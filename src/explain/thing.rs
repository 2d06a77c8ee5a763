//! Figures of items, teams, roles, growth profiles and releases, and the paths that amounts follow.

use rust_decimal::Decimal;

use super::recombine::running;
use super::{Explainer, Form, Made, Origin, Rounding, Term};
use crate::model::{
    Category, Employment, Entity, Field, GrowthProfile, OperationsItem, ProfileKind, Release, Role,
    Target, Team, TeamId,
};
use crate::money::Money;
use crate::projection::{Figure, Growth, Measure, Quantity};
use crate::time::Year;

impl Explainer<'_> {
    /// One year of a path: from the year before, by growth, cut and changes; or where it starts.
    pub(super) fn path(&self, measure: Measure, subject: &Entity, year: Year) -> Option<Made> {
        let projection = self.projection;
        let path = projection.path_of(subject)?;
        if !path.runs_in(year) {
            return Some(Made::steps(Vec::new()));
        }
        if path.decided(projection.prices(), year).is_some() {
            let place = subject.clone().field(Field::Overrides).at(year);
            let nominal = path
                .decided
                .and_then(|it| it.get(&year))
                .is_some_and(|it| it.nominal);
            let index = nominal.then(|| self.figure(Form::DividedBy, Measure::Index.at(year)));
            let decided = self.entered(Form::Plus, place);
            return Some(Made::steps(
                [Some(decided), index.flatten()]
                    .into_iter()
                    .flatten()
                    .collect(),
            ));
        }
        let mut terms = Vec::new();
        if year == path.first {
            match subject {
                Entity::Team(id) => terms.extend(self.team_base(self.projection.find_team(id)?)),
                _ => terms.push(self.entered(Form::Plus, subject.clone().field(Field::Base))),
            }
        } else {
            terms.extend(self.figure(Form::Plus, measure.of(subject.clone(), year.earlier(1))));
            if path.wage_share.is_some() {
                let factor = Measure::CompensationFactor.of(subject.clone(), year);
                terms.extend(self.figure(Form::Times, factor));
            }
            match path.growth {
                Growth::Profile(id) => {
                    let growth = Measure::RealGrowth.of(Entity::Profile(id.clone()), year);
                    terms.extend(self.figure(Form::Times, growth));
                }
                Growth::Own(rates) if !rates.is_zero() => {
                    let place = subject.clone().field(Field::RealGrowth);
                    terms.push(Self::rate(Form::TimesGrowth, place, Some(rates), year));
                }
                _ => {}
            }
            if let Some(cut) = path.cut.filter(|cut| !cut.is_zero()) {
                let place = subject.clone().field(Field::Cut);
                terms.push(Self::rate(Form::TimesRemaining, place, Some(cut), year));
            }
        }
        if let Entity::Line(line) = subject {
            terms.extend(path.lasting_changes(year).map(|change| {
                let entity = Entity::Change(line.clone(), change.id.clone());
                self.entered(Form::Plus, entity.field(Field::Amount))
            }));
        }
        Some(Made::steps(terms))
    }

    pub(super) fn team_base(&self, team: &Team) -> Vec<Term> {
        let entity = Entity::Team(team.id.clone());
        let roles = team.roles.iter().filter_map(|role| {
            let subject = Entity::Role(team.id.clone(), role.id.clone());
            self.figure(Form::Plus, Measure::Role.once_of(subject))
        });
        let mut terms: Vec<Term> = roles.collect();
        if !team.vacancy.0.is_zero() {
            terms.push(self.entered(Form::TimesRemaining, entity.field(Field::Vacancy)));
        }
        terms
    }

    pub(super) fn other(
        &self,
        measure: Measure,
        subject: &Entity,
        year: Option<Year>,
    ) -> Option<Made> {
        use Form::{Minus, Plus, TimesPercent};
        let plan = self.projection.plan();
        let of = |form: Form, part: Measure| {
            year.and_then(|year| self.figure(form, part.of(subject.clone(), year)))
        };
        let steps = |terms: Vec<Option<Term>>| Made::steps(terms.into_iter().flatten().collect());
        let entered =
            |form: Form, field: Field| Some(self.entered(form, subject.clone().field(field)));
        Some(match (measure, subject, year) {
            (Measure::Role, Entity::Role(team, id), None) => {
                let role = self
                    .projection
                    .find_team(team)?
                    .roles
                    .iter()
                    .find(|role| role.id == *id)?;
                Made::steps(self.role(role, subject))
            }
            (_, Entity::Initiative(_) | Entity::Benefit(..) | Entity::Booking(..), Some(year)) => {
                self.renewal(measure, subject, year)?
            }
            (Measure::Retired, _, Some(year)) => self.retired(subject, year),
            (Measure::BookedCapacity, Entity::Team(id), Some(year)) => {
                self.bookings(Some(id), year)
            }
            (Measure::FreeCapacity, Entity::Team(id), Some(year)) => {
                let is_team = |target: &Target<'_>| *target == Target::Team(id);
                let released = self.released(Measure::ReleaseDevelopment, year, is_team);
                let whole = of(Plus, Measure::TeamDevelopment).into_iter();
                let booked = of(Minus, Measure::BookedCapacity);
                Made::steps(whole.chain(released).chain(booked).collect())
            }
            (Measure::Item, ..) => steps(vec![of(Plus, Measure::ItemPath)]).rounded(Rounding::Cost),
            (Measure::Team, Entity::Team(id), Some(year)) => {
                let team = self.projection.find_team(id)?;
                let turned = self.projection.staffing_factor(team, year) != Decimal::ONE;
                let factor = turned.then(|| of(Form::Times, Measure::StaffingFactor));
                steps(vec![of(Plus, Measure::TeamPath), factor.flatten()]).rounded(Rounding::Cost)
            }
            (Measure::TeamInNull, ..) => {
                steps(vec![of(Plus, Measure::TeamPath)]).rounded(Rounding::Cost)
            }
            (Measure::TeamRunInNull, ..) => steps(vec![
                of(Plus, Measure::TeamInNull),
                entered(TimesPercent, Field::RunShare),
            ])
            .rounded(Rounding::Posting),
            (Measure::TeamDevelopmentInNull, ..) => steps(vec![
                of(Plus, Measure::TeamInNull),
                of(Minus, Measure::TeamRunInNull),
            ]),
            (Measure::StaffingFactor, Entity::Team(id), Some(year)) => {
                self.staffing_factor(id, year)
            }
            (_, Entity::Team(id), None) => self.team_roles(measure, id)?,
            (_, Entity::LeverUse(id), Some(year)) => self.lever_use(measure, id, year)?,
            (Measure::ItemPath | Measure::TeamPath, _, Some(year)) => {
                self.path(measure, subject, year)?
            }
            (Measure::TeamRun, ..) => steps(vec![
                of(Plus, Measure::Team),
                entered(TimesPercent, Field::RunShare),
            ])
            .rounded(Rounding::Posting),
            (Measure::TeamMaintenance, Entity::Team(id), Some(year)) => {
                let parts = (Measure::TeamRun, Measure::ReleaseOperations);
                self.team_part(id, parts, Field::RunForvaltning, year)
            }
            (Measure::TeamFurtherDevelopment, Entity::Team(id), Some(year)) => {
                let parts = (Measure::TeamDevelopment, Measure::ReleaseDevelopment);
                self.team_part(id, parts, Field::FurtherDevelopment, year)
            }
            (Measure::TeamNewDevelopment, Entity::Team(id), Some(year)) => {
                let is_team = |target: &Target<'_>| *target == Target::Team(id);
                let released = self.released(Measure::ReleaseDevelopment, year, is_team);
                let whole = of(Plus, Measure::TeamDevelopment).into_iter();
                let further = of(Minus, Measure::TeamFurtherDevelopment);
                Made::steps(whole.chain(released).chain(further).collect())
            }
            (Measure::TeamDevelopment, ..) => {
                steps(vec![of(Plus, Measure::Team), of(Minus, Measure::TeamRun)])
            }
            (Measure::NominalGrowth, Entity::Profile(id), Some(year)) => {
                let profile = plan.profile(id)?;
                self.nominal_growth(profile, year)
            }
            (Measure::RealGrowth, _, Some(year)) => steps(vec![
                of(Form::GrowthFactor, Measure::NominalGrowth),
                self.figure(Form::DividedByGrowth, Measure::Compensation.at(year)),
            ]),
            (_, Entity::Release(id), Some(year)) => {
                let release = plan.releases.iter().find(|release| release.id == *id)?;
                self.release(measure, release, year)?
            }
            _ => return None,
        })
    }

    /// A share of a team's run or development part, after releases.
    fn team_part(
        &self,
        id: &TeamId,
        (part, released): (Measure, Measure),
        share: Field,
        year: Year,
    ) -> Made {
        let team = Entity::Team(id.clone());
        let whole = self.figure(Form::Plus, part.of(team.clone(), year));
        let released = self.released(released, year, |target| *target == Target::Team(id));
        let share = self.entered(Form::TimesPercent, team.field(share));
        let terms = whole.into_iter().chain(released).chain([share]);
        Made::steps(terms.collect()).rounded(Rounding::Posting)
    }

    pub(super) fn role(&self, role: &Role, subject: &Entity) -> Vec<Term> {
        let entered = |form, field| self.entered(form, subject.clone().field(field));
        let mut terms = match (role.yearly_cost, role.employment) {
            (Some(_), _) => vec![entered(Form::Plus, Field::YearlyCost)],
            (None, Employment::Employees) => vec![
                entered(Form::Plus, Field::Wage),
                entered(Form::TimesGrowth, Field::Pension),
                entered(Form::TimesGrowth, Field::EmployersContribution),
                entered(Form::Plus, Field::Other),
            ],
            (None, Employment::Consultants) => {
                vec![
                    entered(Form::Plus, Field::Hours),
                    entered(Form::Times, Field::Rate),
                ]
            }
        };
        terms.push(entered(Form::Times, Field::Count));
        terms
    }

    pub(super) fn nominal_growth(&self, profile: &GrowthProfile, year: Year) -> Made {
        let plan = self.projection.plan();
        match (&profile.growth, profile.kind) {
            (Some(growth), _) => {
                let place = Entity::Profile(profile.id.clone()).field(Field::Growth);
                Made::steps(vec![Self::rate(Form::Plus, place, Some(growth), year)])
            }
            (None, ProfileKind::Wages) => {
                let drift =
                    Self::plan_rate(Form::Plus, Field::WageDrift, Some(&plan.wage_drift), year);
                let (field, rates) = match (&plan.wage_compensation, &plan.compensation) {
                    (None, Some(whole)) => (Field::Compensation, Some(whole)),
                    (own, _) => (Field::WageCompensation, own.as_ref()),
                };
                Made::steps(vec![Self::plan_rate(Form::Plus, field, rates, year), drift])
            }
            (None, _) => {
                let terms = self.figure(Form::Plus, Measure::Compensation.at(year));
                Made::steps(terms.into_iter().collect())
            }
        }
    }

    pub(super) fn release(&self, measure: Measure, release: &Release, year: Year) -> Option<Made> {
        use Form::{Minus, Plus, TimesPercent};
        let entity = Entity::Release(release.id.clone());
        let of = |form, part: Measure| self.figure(form, part.of(entity.clone(), year));
        let steps = |terms: Vec<Option<Term>>| Made::steps(terms.into_iter().flatten().collect());
        Some(match measure {
            Measure::Release if year < release.from_year || !release.counts() => {
                Made::steps(Vec::new())
            }
            Measure::Release => {
                let share = self.entered(TimesPercent, entity.clone().field(Field::Share));
                let wanted = steps(vec![of(Plus, Measure::Releasable), Some(share)]);
                let earlier = self.earlier(release, Measure::Release, Minus, year);
                if earlier.is_empty() {
                    wanted.rounded(Rounding::Posting)
                } else {
                    self.release_after(wanted, &entity, earlier, year)
                }
            }
            Measure::ReleaseOperations => match release.target()? {
                Target::Item(_) => steps(vec![of(Plus, Measure::Release)]),
                Target::Team(id) => self.released_run(release, &Entity::Team(id.clone()), year)?,
            },
            Measure::ReleaseDevelopment => steps(vec![
                of(Plus, Measure::Release),
                of(Minus, Measure::ReleaseOperations),
            ]),
            Measure::Releasable => self.releasable(release, year)?,
            _ => return None,
        })
    }

    /// The run part of what a release takes of a team: by the run share; where earlier releases
    /// were rounded the other way, what is left of the run part, or what development leaves.
    fn released_run(&self, release: &Release, team: &Entity, year: Year) -> Option<Made> {
        use Form::{Minus, Plus};
        let entity = Entity::Release(release.id.clone());
        let whole = self.figure(Plus, Measure::Release.of(entity.clone(), year))?;
        let share = self.entered(Form::TimesPercent, team.clone().field(Field::RunShare));
        let posted = self
            .projection
            .value(&Measure::ReleaseOperations.of(entity, year));
        let posted = posted.and_then(Quantity::number)?;
        let by_share = Made::steps(vec![whole.clone(), share]).rounded(Rounding::Posting);
        let is_posted = |terms: &[Term]| {
            running(terms).is_some_and(|it| Money::posting(it).decimal() == posted)
        };
        if is_posted(&by_share.terms) {
            return Some(by_share);
        }
        let of_team = |form, part: Measure| self.figure(form, part.of(team.clone(), year));
        let earlier = |form, part| self.earlier(release, part, form, year);
        let left: Vec<Term> = of_team(Plus, Measure::TeamRun)
            .into_iter()
            .chain(earlier(Minus, Measure::ReleaseOperations))
            .collect();
        if is_posted(&left) {
            return Some(Made::steps(left));
        }
        let rest = of_team(Minus, Measure::TeamDevelopment).into_iter();
        let rest = rest.chain(earlier(Plus, Measure::ReleaseDevelopment));
        Some(Made::steps(std::iter::once(whole).chain(rest).collect()))
    }

    /// Where earlier releases took from the same thing, a release gets at most what is left.
    pub(super) fn release_after(
        &self,
        wanted: Made,
        entity: &Entity,
        earlier: Vec<Term>,
        year: Year,
    ) -> Made {
        let value = |figure: &Figure| self.projection.value(figure).and_then(Quantity::number);
        let taken = value(&Measure::Release.of(entity.clone(), year));
        let wants = running(&wanted.terms).map(|it| Money::posting(it).decimal());
        if taken == wants {
            return wanted.rounded(Rounding::Posting);
        }
        let releasable = self.figure(Form::Plus, Measure::Releasable.of(entity.clone(), year));
        Made::steps(releasable.into_iter().chain(earlier).collect())
    }

    /// What releases that come before this one take from the same thing.
    fn earlier(&self, release: &Release, part: Measure, form: Form, year: Year) -> Vec<Term> {
        let key = |it: &Release| (it.from_year, it.id.clone());
        let releases = self.projection.plan().releases.iter();
        let same = releases
            .filter(|other| other.target() == release.target() && key(other) < key(release));
        self.figures(same.map(|other| (form, part.of(Entity::Release(other.id.clone()), year))))
    }

    pub(super) fn releasable(&self, release: &Release, year: Year) -> Option<Made> {
        let part = self.projection.releasable(release, year);
        let target = match release.target()? {
            Target::Item(id) => Measure::Item.of(Entity::Item(id.clone()), year),
            Target::Team(id) => Measure::Team.of(Entity::Team(id.clone()), year),
        };
        let mut terms: Vec<Term> = self.figure(Form::Plus, target).into_iter().collect();
        if let Some(lock) = part.lock {
            return Some(Made {
                lock: Some(lock),
                ..Made::steps(Vec::new())
            });
        }
        if let Some(Target::Item(id)) = release.target() {
            let retired = Measure::Retired.of(Entity::Item(id.clone()), year);
            terms.extend(self.figures([(Form::Minus, retired)]));
            let item = self.projection.find_item(id)?;
            terms.extend(self.share_that_can_go(item, part.share, year));
        }
        Some(Made::steps(terms).rounded(Rounding::Cap))
    }

    /// What makes the share of an item that can realistically go in a year; nothing where all of
    /// it can, by time.
    pub(super) fn share_that_can_go(
        &self,
        item: &OperationsItem,
        share: Decimal,
        year: Year,
    ) -> Vec<Term> {
        if item.releasable.is_some() {
            let place = Entity::Item(item.id.clone()).field(Field::Releasable);
            return vec![self.entered(Form::TimesPercent, place)];
        }
        if item.category == Category::Staff {
            if share >= Decimal::ONE {
                return Vec::new();
            }
            let attrition = Entity::Plan.field(Field::Attrition);
            let first = self.projection.plan().first_year;
            let passed = year.since(first).saturating_add(1);
            let years = Term {
                origin: Origin::YearsPassed,
                form: Form::Times,
                value: Quantity::Factor(passed.into()),
            };
            return vec![self.entered(Form::TimesPercent, attrition), years];
        }
        let rule = self.projection.rules().releasable_default(item.category);
        let term = rule.map(|rule| {
            let category: &str = item.category.into();
            let origin = Origin::Rule {
                name: format!("releasable.{category}"),
                source: rule.source.clone(),
                status: rule.status,
            };
            Term {
                origin,
                form: Form::TimesPercent,
                value: Quantity::Percent(rule.value.0.0),
            }
        });
        term.into_iter().collect()
    }
}
