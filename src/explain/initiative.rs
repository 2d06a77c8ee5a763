//! Figures of initiatives, their benefits and the team time they book.

use super::recombine::running;
use super::{Explainer, Form, Made, Origin, Rounding, Term};
use crate::model::{Benefit, Entity, Field, Initiative, Percent, Place, TeamId};
use crate::money::{Money, exact};
use crate::projection::{Account, Figure, Lock, Measure, Quantity, booked_share, is_locked};
use crate::time::Year;

impl Explainer<'_> {
    pub(super) fn renewal(&self, measure: Measure, subject: &Entity, year: Year) -> Option<Made> {
        match subject {
            Entity::Initiative(id) => {
                let (_, initiative) = self.projection.find_initiative(id)?;
                self.initiative(measure, initiative, year)
            }
            Entity::Benefit(of, id) => {
                let (_, initiative) = self.projection.find_initiative(of)?;
                let benefit = initiative.benefits.iter().find(|it| it.id == *id)?;
                self.benefit(measure, initiative, benefit, year)
            }
            Entity::Booking(of, id) => {
                let (_, initiative) = self.projection.find_initiative(of)?;
                let booking = initiative.bookings.iter().find(|it| it.id == *id)?;
                let booked = booked_share(initiative, booking, year) > Percent::ZERO;
                let team = booking.team.clone().filter(|_| booked);
                let Some(team) = team else {
                    return Some(Made::steps(Vec::new()));
                };
                let team = Measure::TeamDevelopment.of(Entity::Team(team), year);
                let share = self.entered(Form::TimesPercent, subject.clone().field(Field::Share));
                let terms = self.figure(Form::Plus, team).into_iter().chain([share]);
                Some(Made::steps(terms.collect()).rounded(Rounding::Posting))
            }
            _ => None,
        }
    }

    fn initiative(&self, measure: Measure, initiative: &Initiative, year: Year) -> Option<Made> {
        use Form::{Minus, Plus, TimesPercent};
        let entity = Entity::Initiative(initiative.id.clone());
        let of = |form, part: Measure| self.figure(form, part.of(entity.clone(), year));
        let steps = |terms: Vec<Option<Term>>| Made::steps(terms.into_iter().flatten().collect());
        Some(match measure {
            Measure::DirectCost => self.direct_cost(initiative, year),
            Measure::BookedTime => {
                let bookings = initiative.bookings.iter();
                Made::steps(self.figures(bookings.map(|it| {
                    let booking = Entity::Booking(initiative.id.clone(), it.id.clone());
                    (Plus, Measure::Booked.of(booking, year))
                })))
            }
            Measure::RunCost => self.run_cost(initiative, year),
            Measure::ParallelCost => {
                let parallel = &initiative.parallel_run;
                let span = parallel.from_offset..=parallel.to_offset;
                let runs = initiative
                    .offset_of(year)
                    .is_some_and(|offset| span.contains(&offset.number()));
                let amount =
                    runs.then(|| self.entered(Plus, entity.field(Field::ParallelRunAmount)));
                steps(vec![amount]).rounded(Rounding::Posting)
            }
            Measure::Gain => self.gain(initiative, year),
            Measure::PlannedGain => {
                let ours = initiative.benefits.iter().filter(|it| it.is_our_money());
                Made::steps(self.figures(ours.map(|it| {
                    (
                        Plus,
                        Measure::PlannedBenefit.of(benefit_of(initiative, it), year),
                    )
                })))
            }
            Measure::KeptGain => steps(vec![
                of(Plus, Measure::PlannedGain),
                Some(self.entered(TimesPercent, entity.clone().field(Field::Retained))),
            ])
            .rounded(Rounding::Posting),
            Measure::InitiativeTakenOut => match self.agreed(initiative, year) {
                Some(agreed) => Made::steps(agreed).rounded(Rounding::Posting),
                None => steps(vec![
                    of(Plus, Measure::PlannedGain),
                    of(Minus, Measure::KeptGain),
                ]),
            },
            Measure::InitiativeCoFunding => self.co_funding(initiative, year)?,
            _ => return None,
        })
    }

    fn direct_cost(&self, initiative: &Initiative, year: Year) -> Made {
        let Some(offset) = initiative.offset_of(year) else {
            return Made::steps(Vec::new());
        };
        let steps = initiative.tranches.iter();
        let steps = steps.filter(|tranche| tranche.cost.contains_key(&offset));
        let steps = steps.map(|tranche| {
            let entity = Entity::Tranche(initiative.id.clone(), tranche.id.clone());
            self.entered(Form::Plus, entity.field(Field::Amount).at(offset))
        });
        let exits = initiative.benefits.iter().filter(|benefit| {
            let first = initiative.start.later(benefit.from_offset) == year;
            first && benefit.exit_cost.is_some() && is_locked(self.projection.plan(), benefit, year)
        });
        let exits = exits.map(|benefit| {
            let place = benefit_of(initiative, benefit).field(Field::ExitCost);
            self.entered(Form::Plus, place)
        });
        Made::steps(steps.chain(exits).collect()).rounded(Rounding::Posting)
    }

    fn run_cost(&self, initiative: &Initiative, year: Year) -> Made {
        let run = &initiative.run_cost;
        let first = initiative.start.later(run.from_offset);
        if year < first || year > initiative.end_of_effect() || run.amount.is_zero() {
            return Made::steps(Vec::new());
        }
        let entity = Entity::Initiative(initiative.id.clone());
        let amount = self.entered(Form::Plus, entity.clone().field(Field::RunCostAmount));
        let growth = entity.field(Field::RunCostRealGrowth);
        let growth = self.growth(growth, run.real_growth, year.since(first));
        let terms = std::iter::once(amount).chain(growth);
        Made::steps(terms.collect()).rounded(Rounding::Posting)
    }

    /// The same growth once for each year that has passed.
    fn growth(&self, place: Place, rate: Percent, years: u16) -> Vec<Term> {
        if rate == Percent::ZERO {
            return Vec::new();
        }
        let term = self.entered(Form::TimesGrowth, place);
        (0..years).map(|_| term.clone()).collect()
    }

    /// Benefits that fall to us and leave our budget, less what they retire beyond an item.
    fn gain(&self, initiative: &Initiative, year: Year) -> Made {
        let ours = initiative.benefits.iter().filter(|it| it.is_our_money());
        let terms = self.figures(ours.map(|it| {
            (
                Form::Plus,
                Measure::Benefit.of(benefit_of(initiative, it), year),
            )
        }));
        let whole = Entity::Initiative(initiative.id.clone());
        self.less_overlap(terms, &Measure::Gain.of(whole, year))
    }

    /// Terms with what initiatives retire beyond an item taken away, where that is anything.
    fn less_overlap(&self, mut terms: Vec<Term>, figure: &Figure) -> Made {
        let sum = running(&terms).unwrap_or_default();
        let value = self.projection.value(figure).and_then(Quantity::number);
        let overlap = exact::minus(sum, value.unwrap_or_default());
        if !overlap.is_zero() {
            terms.push(Term {
                origin: Origin::Overlap,
                form: Form::Minus,
                value: Quantity::Kroner(Money::entered(overlap)),
            });
        }
        Made::steps(terms)
    }

    /// What is agreed that the owner takes in a year, where that is agreed by year.
    fn agreed(&self, initiative: &Initiative, year: Year) -> Option<Vec<Term>> {
        if initiative.taken_out.is_empty() {
            return None;
        }
        let offset = initiative.offset_of(year);
        let offset = offset.filter(|_| year <= initiative.end_of_effect());
        let entry = offset.and_then(|it| initiative.taken_out.range(..=it).next_back());
        let place = entry.map(|(entered, _)| {
            let entity = Entity::Initiative(initiative.id.clone());
            entity.field(Field::TakenOut).at(*entered)
        });
        Some(
            place
                .into_iter()
                .map(|it| self.entered(Form::Plus, it))
                .collect(),
        )
    }

    fn co_funding(&self, initiative: &Initiative, year: Year) -> Option<Made> {
        let entity = Entity::Initiative(initiative.id.clone());
        let value = Measure::InitiativeCoFunding.of(entity.clone(), year);
        let value = self.projection.value(&value)?;
        let direct = self.figures([(Form::Plus, Measure::DirectCost.of(entity.clone(), year))]);
        let share = self.entered(Form::TimesPercent, entity.field(Field::CoFundingShare));
        let wanted: Vec<Term> = direct.into_iter().chain([share]).collect();
        let is_it = running(&wanted).map(|it| Quantity::Kroner(Money::posting(it)));
        if is_it == Some(value) {
            return Some(Made::steps(wanted).rounded(Rounding::Posting));
        }
        if value.number().is_some_and(|it| it.is_zero()) {
            return Some(Made::steps(Vec::new())); // a year without, or nothing left of the cap
        }
        Some(Made::steps(vec![Term {
            origin: Origin::CapLeft,
            form: Form::Plus,
            value,
        }]))
    }

    fn benefit(
        &self,
        measure: Measure,
        initiative: &Initiative,
        benefit: &Benefit,
        year: Year,
    ) -> Option<Made> {
        let entity = benefit_of(initiative, benefit);
        Some(match measure {
            Measure::Benefit => self.benefit_value(initiative, benefit, year, true),
            Measure::PlannedBenefit => self.benefit_value(initiative, benefit, year, false),
            Measure::BenefitInPlan | Measure::BenefitInNull => {
                let figure = measure.of(entity.clone(), year);
                let counts = initiative.is_active()
                    && (measure == Measure::BenefitInPlan || !initiative.is_undecided());
                if !counts {
                    return Some(Made::steps(Vec::new()));
                }
                let terms = self.figures([(Form::Plus, Measure::Benefit.of(entity, year))]);
                self.less_overlap(terms, &figure)
            }
            _ => return None,
        })
    }

    fn benefit_value(
        &self,
        initiative: &Initiative,
        benefit: &Benefit,
        year: Year,
        realised: bool,
    ) -> Made {
        let plan = self.projection.plan();
        let first = initiative.start.later(benefit.from_offset);
        if year < first || year > initiative.end_of_effect() {
            return Made::steps(Vec::new());
        }
        let entity = benefit_of(initiative, benefit);
        let percent = |field| self.entered(Form::TimesPercent, entity.clone().field(field));
        let since = year.since(first);
        let mut terms = Vec::new();
        match (&benefit.retires.item, benefit.full_value) {
            (Some(_), _) if benefit.exit_cost.is_none() && is_locked(plan, benefit, year) => {
                return Made {
                    lock: Some(self.contract_lock(benefit)),
                    ..Made::steps(Vec::new())
                };
            }
            (Some(item), _) => {
                let item = Measure::Item.of(Entity::Item(item.clone()), year);
                terms.extend(self.figure(Form::Plus, item));
                terms.push(percent(Field::RetiresShare));
            }
            (None, Some(_)) => {
                terms.push(self.entered(Form::Plus, entity.clone().field(Field::FullValue)));
                let growth = entity.clone().field(Field::RealGrowth);
                terms.extend(self.growth(growth, benefit.real_growth, since));
            }
            (None, None) => return Made::steps(Vec::new()),
        }
        let offset = Year::relative(since);
        let ramp = benefit.ramp.0.at(offset);
        if ramp != Percent::WHOLE {
            let place = entity.clone().field(Field::Ramp);
            terms.push(Self::rate(
                Form::TimesPercent,
                place,
                Some(&benefit.ramp.0),
                offset,
            ));
        }
        if realised && benefit.realisation != Percent::WHOLE {
            terms.push(percent(Field::Realisation));
        }
        Made::steps(terms).rounded(Rounding::Posting)
    }

    fn contract_lock(&self, benefit: &Benefit) -> Lock {
        let plan = self.projection.plan();
        let item = benefit.retires.item.as_ref().and_then(|id| plan.item(id));
        let locked = item.and_then(|item| item.contract_locks_years(plan.first_year));
        let through = locked.filter(|&locked| locked < u16::MAX);
        Lock::Contract {
            through: through.map(|locked| plan.first_year.later(locked.saturating_sub(1))),
        }
    }

    /// Figures of active initiatives that are paid from an account that counts.
    pub(super) fn of_initiatives(
        &self,
        measures: &[(Form, Measure)],
        year: Year,
        counts: impl Fn(Account, &Initiative) -> bool,
    ) -> Vec<Term> {
        let active = self.projection.plan().initiatives.iter();
        let active = active.filter(|it| {
            it.is_active() && counts(self.projection.payer(it.paid_from.as_ref()), it)
        });
        let figures = active.flat_map(|it| {
            let entity = Entity::Initiative(it.id.clone());
            let of =
                move |(form, measure): &(Form, Measure)| (*form, measure.of(entity.clone(), year));
            measures.iter().map(of)
        });
        self.figures(figures)
    }

    /// Gains of active initiatives that are booked on an account that counts.
    pub(super) fn gains(
        &self,
        (form, measure): (Form, Measure),
        year: Year,
        counts: impl Fn(Account) -> bool,
    ) -> Vec<Term> {
        let projection = self.projection;
        let plan = projection.plan();
        let active = plan.initiatives.iter().filter(|it| it.is_active());
        let figures = active.flat_map(|initiative| {
            let ours = initiative.benefits.iter().filter(|it| it.is_our_money());
            let booked = ours.filter(|benefit| {
                let item = benefit.retires.item.as_ref();
                let line = match item.and_then(|id| projection.find_item(id)) {
                    Some(item) => item.paid_from.as_ref(),
                    None => initiative.paid_from.as_ref(),
                };
                counts(projection.payer(line))
            });
            let figure = |it: &Benefit| (form, measure.of(benefit_of(initiative, it), year));
            booked.map(figure).collect::<Vec<_>>()
        });
        self.figures(figures)
    }

    /// What is retired of an item.
    pub(super) fn retired(&self, subject: &Entity, year: Year) -> Made {
        let active = self.projection.plan().initiatives.iter();
        let active = active.filter(|it| it.is_active());
        let figures = active.flat_map(|initiative| {
            let retires = initiative.benefits.iter().filter(|benefit| {
                let item = benefit.retires.item.clone();
                item.is_some_and(|id| Entity::Item(id) == *subject)
            });
            let of = |it: &Benefit| Measure::BenefitInPlan.of(benefit_of(initiative, it), year);
            retires.map(|it| (Form::Plus, of(it))).collect::<Vec<_>>()
        });
        Made::steps(self.figures(figures))
    }

    /// Bookings of a team's time by active initiatives; of all teams where none is named.
    pub(super) fn bookings(&self, team: Option<&TeamId>, year: Year) -> Made {
        let active = self.projection.plan().initiatives.iter();
        let active = active.filter(|it| it.is_active());
        let figures = active.flat_map(|initiative| {
            let bookings = initiative.bookings.iter();
            let counts = bookings.filter(|it| team.is_none() || it.team.as_ref() == team);
            counts.map(|it| {
                let booking = Entity::Booking(initiative.id.clone(), it.id.clone());
                (Form::Plus, Measure::Booked.of(booking, year))
            })
        });
        Made::steps(self.figures(figures))
    }
}

fn benefit_of(initiative: &Initiative, benefit: &Benefit) -> Entity {
    Entity::Benefit(initiative.id.clone(), benefit.id.clone())
}
