//! Figures of room: rungs of the ladder from the things that stand on them.

use rust_decimal::Decimal;

use super::{Explainer, Form, How, Made, Origin, Rounding, Term};
use crate::model::{Entity, Field, Initiative, OperationsItem, Target, Team};
use crate::projection::{Account, Figure, Lock, Measure, Quantity};
use crate::room::{is_committed, untied_gains};
use crate::time::Year;

impl Explainer<'_> {
    /// A figure of room; `None` for any other.
    pub(super) fn room(&self, figure: &Figure) -> Option<Made> {
        let year = figure.year.filter(|_| figure.measure.is_of_room())?;
        match (&figure.subject, figure.level) {
            (Some(Entity::Item(id)), _) => {
                let item = self.projection.find_item(id)?;
                self.item_standing(figure.measure, item, year)
            }
            (Some(Entity::Team(id)), _) => {
                let team = self.projection.find_team(id)?;
                Some(self.team_standing(figure.measure, team, year))
            }
            (Some(Entity::Line(_)), _) => {
                let subject = figure.subject.clone()?;
                Some(self.lasting_shortfall(&subject, year))
            }
            (Some(Entity::Initiative(id)), _) => {
                let (_, initiative) = self.projection.find_initiative(id)?;
                let asks_committed = figure.measure == Measure::InitiativeCommitted;
                let stands = is_committed(initiative) == asks_committed;
                Some(self.costs(initiative, stands, year))
            }
            (None, Some(level)) => self.of_level(figure.measure, level, year),
            (None, None) => self.rung(figure.measure, year),
            _ => None,
        }
    }

    /// Room up to a level, and what stands on a level's step.
    fn of_level(&self, measure: Measure, level: u16, year: Year) -> Option<Made> {
        use Form::{Minus, Plus};
        let room = |free: Option<Measure>, step: Measure| {
            // What is there every year is measured against what would be lacking every year.
            let lacks = match free {
                Some(_) => Measure::Shortfall,
                None => Measure::LastingShortfall,
            };
            let free = free.map(|free| (Plus, free.at(year)));
            let steps = (1..=level).map(|level| (Plus, step.at_level(level, year)));
            let rest = [
                (Plus, Measure::UnallocatedRoom.at(year)),
                (Minus, lacks.at(year)),
            ];
            let terms = self.figures(free.into_iter().chain(steps).chain(rest));
            Made::of(How::PositivePart, terms)
        };
        let free = Some(Measure::FreeNow);
        Some(match measure {
            Measure::Room => room(free, Measure::Step),
            Measure::LegalRoom => room(free, Measure::LegalStep),
            Measure::LastingRoom => room(None, Measure::Step),
            Measure::OnceRoom => Made::steps(self.figures([
                (Plus, Measure::Room.at_level(level, year)),
                (Minus, Measure::LastingRoom.at_level(level, year)),
            ])),
            Measure::Step => self.step(Measure::ItemMovable, level, year),
            Measure::LegalStep => self.step(Measure::ItemLegalMovable, level, year),
            _ => return None,
        })
    }

    /// The items of a step; on the body's own also teams and initiatives.
    fn step(&self, of_items: Measure, level: u16, year: Year) -> Made {
        let (plan, rules) = (self.projection.plan(), self.projection.rules());
        let items = plan.items.iter().filter(|it| rules.level_of(it) == level);
        let items = items.map(|it| of_items.of(Entity::Item(it.id.clone()), year));
        let others = (Measure::TeamMovable, Measure::InitiativeMovable);
        let others = (level == 1).then(|| self.teams_and_initiatives(others, year));
        let all = items.chain(others.into_iter().flatten());
        Made::steps(self.figures(all.map(|it| (Form::Plus, it))))
    }

    fn teams_and_initiatives(
        &self,
        (of_teams, of_initiatives): (Measure, Measure),
        year: Year,
    ) -> Vec<Figure> {
        let plan = self.projection.plan();
        let teams = plan.teams.iter();
        let teams = teams.map(|it| of_teams.of(Entity::Team(it.id.clone()), year));
        let initiatives = plan.initiatives.iter();
        let initiatives =
            initiatives.map(|it| of_initiatives.of(Entity::Initiative(it.id.clone()), year));
        teams.chain(initiatives).collect()
    }

    /// What is free now, committed or locked.
    fn rung(&self, measure: Measure, year: Year) -> Option<Made> {
        Some(match measure {
            Measure::FreeNow => self.whole(Measure::Surplus, year)?,
            Measure::Committed => {
                let committed = (Measure::TeamCommitted, Measure::InitiativeCommitted);
                let committed = self.teams_and_initiatives(committed, year);
                Made::steps(self.figures(committed.into_iter().map(|it| (Form::Plus, it))))
            }
            Measure::UnallocatedRoom => self.whole_figures(
                year,
                &[
                    (Form::Plus, Measure::Unallocated),
                    (Form::Minus, Measure::UnallocatedUnspent),
                ],
            ),
            Measure::UnallocatedUnspent => self.unallocated_unspent(year),
            // Without a line there is one account, and it is the whole.
            Measure::LastingShortfall if self.payer().is_none() => Made {
                how: How::PositivePart,
                ..self.whole_figures(
                    year,
                    &[
                        (Form::Minus, Measure::Balance),
                        (Form::Plus, Measure::LeverInflow),
                    ],
                )
            },
            Measure::LastingShortfall => self.same_of_each_line(measure, year),
            Measure::UnderspendBeside => self.underspend_beside(year),
            Measure::Locked => self.locked(Measure::ItemLocked, year),
            Measure::LegalLocked => self.locked(Measure::ItemLegalLocked, year),
            _ => return None,
        })
    }

    /// A line's breach, if there were no carried money and none of levers.
    fn lasting_shortfall(&self, line: &Entity, year: Year) -> Made {
        let of = |measure: Measure| measure.of(line.clone(), year);
        let carried = self.figures([(Form::Plus, of(Measure::CarriedIn))]);
        let carried = carried
            .into_iter()
            .filter(|term| term.value.number().is_some_and(|it| it > Decimal::ZERO));
        let rest = self.figures([
            (Form::Minus, of(Measure::Balance)),
            (Form::Plus, of(Measure::LeverInflow)),
        ]);
        Made::of(How::PositivePart, rest.into_iter().chain(carried).collect())
    }

    /// The line that pays unallocated development money.
    fn payer(&self) -> Option<Entity> {
        let Account::Line(at) = self.projection.default_account() else {
            return None;
        };
        let line = self.projection.plan().lines.get(at)?;
        Some(Entity::Line(line.id.clone()))
    }

    /// What unallocated money adds to the expected underspend of its line.
    fn unallocated_unspent(&self, year: Year) -> Made {
        let of_line = self.payer().map(|line| {
            let figure = Measure::ExpectedUnderspend.of(line, year);
            (Form::Plus, figure)
        });
        let beside = (Form::Minus, Measure::UnderspendBeside.at(year));
        Made::steps(self.figures(of_line.into_iter().chain([beside])))
    }

    fn underspend_beside(&self, year: Year) -> Made {
        let Some(line) = self.payer() else {
            return Made::steps(Vec::new());
        };
        let of = |measure: Measure| measure.of(line.clone(), year);
        let mut terms = self.figures([
            (Form::Plus, of(Measure::PlannedSpending)),
            (Form::Minus, of(Measure::Unallocated)),
        ]);
        let place = line.clone().field(Field::ExpectedUnderspend);
        terms.push(self.entered(Form::TimesPercent, place));
        Made::steps(terms).rounded(Rounding::Posting)
    }

    /// What is locked of items, less what would otherwise make room twice.
    fn locked(&self, of_items: Measure, year: Year) -> Made {
        let items = self.projection.plan().items.iter();
        let items = items.map(|it| (Form::Plus, of_items.of(Entity::Item(it.id.clone()), year)));
        let gains = untied_gains(self.projection, year).into_iter();
        let gains = gains.map(|(figure, _)| (Form::Minus, figure));
        let underspend = [
            (Form::Minus, Measure::ExpectedUnderspend.at(year)),
            (Form::Plus, Measure::UnallocatedUnspent.at(year)),
        ];
        Made::steps(self.figures(items.chain(gains).chain(underspend)))
    }

    fn item_standing(&self, measure: Measure, item: &OperationsItem, year: Year) -> Option<Made> {
        let entity = Entity::Item(item.id.clone());
        let part = self.projection.releasable_item(item, year);
        let left = || {
            let whole = [
                (Form::Plus, Measure::Item.of(entity.clone(), year)),
                (Form::Minus, Measure::Retired.of(entity.clone(), year)),
            ];
            self.figures(whole)
        };
        let released = || self.released(Measure::Release, year, |it| *it == Target::Item(&item.id));
        let locked = |movable: Measure| {
            let movable = self.figure(Form::Minus, movable.of(entity.clone(), year));
            let terms = left().into_iter().chain(released()).chain(movable);
            Made {
                lock: part.lock,
                ..Made::steps(terms.collect())
            }
        };
        Some(match (measure, part.lock) {
            (Measure::ItemLocked, _) => locked(Measure::ItemMovable),
            (Measure::ItemLegalLocked, _) => locked(Measure::ItemLegalMovable),
            (Measure::ItemReleasable | Measure::ItemLegalMovable, Some(lock)) => {
                Self::locked_by(self.lock_of_item(item, lock), lock)
            }
            (Measure::ItemReleasable, None) => {
                let share = self.share_that_can_go(item, part.share, year);
                let terms = left().into_iter().chain(share).collect();
                Made::steps(terms).rounded(Rounding::Posting)
            }
            (Measure::ItemMovable, _) => {
                let can_go = Measure::ItemReleasable.of(entity.clone(), year);
                let can_go = self.figure(Form::Plus, can_go).into_iter();
                Made::of(How::PositivePart, can_go.chain(released()).collect())
            }
            (Measure::ItemLegalMovable, None) => {
                let terms = left().into_iter().chain(released()).collect();
                Made::of(How::PositivePart, terms)
            }
            _ => return None,
        })
    }

    /// A team is committed while something locks it, and otherwise on the body's own step.
    fn team_standing(&self, measure: Measure, team: &Team, year: Year) -> Made {
        let entity = Entity::Team(team.id.clone());
        let lock = self.projection.releasable_team(team, year).lock;
        let asks_committed = measure == Measure::TeamCommitted;
        let movable = match lock {
            Some(lock) if !asks_committed => {
                return Self::locked_by(self.lead_years_of(team), lock);
            }
            Some(_) => self.figure(Form::Minus, Measure::TeamMovable.of(entity.clone(), year)),
            None if asks_committed => return Made::steps(Vec::new()),
            None => None,
        };
        let released = self.released(Measure::Release, year, |it| *it == Target::Team(&team.id));
        let whole = self.figures([(Form::Plus, Measure::Team.of(entity, year))]);
        let terms = whole.into_iter().chain(released).chain(movable);
        Made {
            lock,
            ..Made::steps(terms.collect())
        }
    }

    /// The costs of an active initiative where they stand here.
    fn costs(&self, initiative: &Initiative, stands: bool, year: Year) -> Made {
        let costs = [Measure::DirectCost, Measure::RunCost, Measure::ParallelCost];
        let counted = costs
            .into_iter()
            .filter(|_| stands && initiative.is_active());
        let entity = Entity::Initiative(initiative.id.clone());
        let figures = counted.map(|it| (Form::Plus, it.of(entity.clone(), year)));
        Made::steps(self.figures(figures))
    }

    fn locked_by(by: Term, lock: Lock) -> Made {
        Made {
            lock: Some(lock),
            ..Made::of(How::Locked, vec![by])
        }
    }

    /// The entered value that locks an item.
    fn lock_of_item(&self, item: &OperationsItem, lock: Lock) -> Term {
        let field = match (lock, item.contract.until) {
            (Lock::LeadTime { .. }, _) => Field::LeadYears,
            (Lock::Contract { through }, Some(until)) if through == Some(until) => {
                Field::ContractUntil
            }
            _ if item.contract.break_notice_months.is_some() => Field::ContractBreakNoticeMonths,
            _ => Field::ContractUntil,
        };
        self.entered(Form::Plus, Entity::Item(item.id.clone()).field(field))
    }

    /// The lead years that commit a team: entered, or the default of the rule set.
    fn lead_years_of(&self, team: &Team) -> Term {
        if team.lead_years.is_some() {
            let place = Entity::Team(team.id.clone()).field(Field::LeadYears);
            return self.entered(Form::Plus, place);
        }
        let (name, rule) = self.projection.rules().team_lead_years_default(team);
        let origin = Origin::Rule {
            name: name.to_owned(),
            source: rule.source.clone(),
            status: rule.status,
        };
        Term {
            origin,
            form: Form::Plus,
            value: Quantity::Factor(rule.value.into()),
        }
    }
}
