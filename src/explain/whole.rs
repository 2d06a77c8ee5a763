//! Figures of the whole plan.

use rust_decimal::Decimal;

use super::{Explainer, Form, How, Made, Origin, Rounding, Term, combined, of_one};
use crate::model::{Entity, Field, Initiative, Place, Rates, Team};
use crate::projection::{Account, Figure, Measure, Quantity};
use crate::time::Year;

/// A team's development part, and the same where only the null alternative leaves it as it is.
const NULL_DEVELOPMENT: [Measure; 2] = [Measure::TeamDevelopment, Measure::TeamDevelopmentInNull];
/// Its run part.
const NULL_RUN: [Measure; 2] = [Measure::TeamRun, Measure::TeamRunInNull];

/// What there is to spend where no line has any money of its own.
const WITHOUT_LINES: [(Form, Measure); 4] = [
    (Form::Plus, Measure::CoFunding),
    (Form::Minus, Measure::TakenOut),
    (Form::Plus, Measure::LeverInflow),
    (Form::Minus, Measure::LeverRepayment),
];

impl Explainer<'_> {
    pub(super) fn yearless(&self, measure: Measure) -> Option<Made> {
        let projection = self.projection;
        let first = projection.horizon().first();
        let rooms = |until: Option<Year>| {
            let years = projection.horizon().years().skip(1);
            let years = years.filter(|_| !projection.null_is_blank());
            let years = years.take_while(move |&year| until.is_none_or(|until| year <= until));
            years.filter_map(|year| self.figure(Form::Plus, Measure::RoomAfterOperations.at(year)))
        };
        Some(match measure {
            Measure::DevelopmentToday => {
                let teams = self.teams_in_null(NULL_DEVELOPMENT, first);
                let costs = [(Form::Plus, Measure::DirectCost)];
                let decided = self.of_initiatives(&costs, first, |_, it| !it.is_undecided());
                Made::steps(teams.into_iter().chain(decided).collect())
            }
            Measure::SqueezeYear => {
                let today = self.figure(Form::Plus, Measure::DevelopmentToday.once());
                let terms = today.into_iter().chain(rooms(projection.squeeze_year()));
                Made::of(How::FirstYearBelow, terms.collect())
            }
            Measure::EmptyYear => Made::of(
                How::FirstYearEmpty,
                rooms(projection.empty_year()).collect(),
            ),
            _ => return None,
        })
    }

    pub(super) fn whole(&self, measure: Measure, year: Year) -> Option<Made> {
        use Form::{DividedBy, Minus, Plus};
        let nowhere = self.projection.default_account() == Account::Nowhere;
        if let Some(terms) = self.decided(measure, year) {
            return Some(Made::steps(terms));
        }
        Some(match measure {
            Measure::LastingFrame => self.lasting_frame(year, |_| true),
            Measure::NullLastingFrame => self.lasting_frame(year, |it| !it.is_undecided()),
            Measure::NullOperations => self.null_operations(year),
            Measure::Gains => {
                Made::steps(self.gains((Plus, Measure::BenefitInPlan), year, |_| true))
            }
            Measure::TakenOut | Measure::CoFunding => {
                Made::steps(self.of_initiatives(&[(Plus, of_one(measure))], year, |_, _| true))
            }
            Measure::BookedCapacity => self.bookings(None, year),
            Measure::FreeCapacity => self.free_capacity(year),
            Measure::Frame => self.whole_figures(
                year,
                &[(Plus, Measure::Spendable), (Minus, Measure::CarriedIn)],
            ),
            Measure::GrossOperations => Made::steps(self.operations(year, |_| true)),
            Measure::GrossDevelopment => Made::steps(self.development(year, |_| true)),
            Measure::FurtherDevelopment => {
                Made::steps(self.teams(Measure::TeamFurtherDevelopment, year, |_| true))
            }
            Measure::ItOperations => Made::steps(self.it_operations(year)),
            Measure::ItDevelopment => Made::steps(self.it_development(year)),
            Measure::Maintenance => Made::steps(self.maintenance(year)),
            Measure::TargetAmount => self.target_amount(year),
            Measure::Unallocated => Made {
                how: How::PositivePart,
                ..self.whole_figures(
                    year,
                    &[
                        (Plus, Measure::TargetAmount),
                        (Minus, Measure::GrossDevelopment),
                    ],
                )
            },
            Measure::DevelopmentShare => self.share(&[
                (Plus, Measure::Envelope.at(year)),
                (DividedBy, Measure::LastingFrame.at(year)),
            ]),
            Measure::OperationsShare => self.share(&[
                (Plus, Measure::Operations.at(year)),
                (DividedBy, Measure::LastingFrame.at(year)),
            ]),
            Measure::ItDevelopmentShare => self.share(&[
                (Plus, Measure::ItDevelopment.at(year)),
                (DividedBy, Measure::ItOperations.at(year)),
                (DividedBy, Measure::ItDevelopment.at(year)),
            ]),
            Measure::RoomAfterOperations => self.whole_figures(
                year,
                &[
                    (Plus, Measure::NullLastingFrame),
                    (Minus, Measure::NullOperations),
                ],
            ),
            Measure::Compensation => self.compensation(year),
            Measure::Index => self.index(year),
            Measure::Operations
            | Measure::Development
            | Measure::Envelope
            | Measure::PlannedSpending
            | Measure::Spending
            | Measure::SpendingBeforeReleases
            | Measure::Balance
            | Measure::Released => Made::steps(
                self.figures(
                    combined(measure)
                        .iter()
                        .map(|(form, part)| (*form, part.at(year))),
                ),
            ),
            Measure::Uncovered => {
                self.whole_figures(year, &[(Plus, Measure::ToFree), (Minus, Measure::Covered)])
            }
            Measure::Spendable if nowhere => self.whole_figures(year, &WITHOUT_LINES),
            // What gains leave over on no line goes nowhere.
            Measure::Lapses if nowhere => self.whole_figures(year, &[(Plus, Measure::Surplus)]),
            // Without a line there is one account, and it is the whole.
            _ if nowhere => self
                .of_account(measure, |part| part.at(year))
                .unwrap_or(Made::steps(Vec::new())),
            // Sums over lines of what each line has.
            Measure::Spendable
            | Measure::CarriedIn
            | Measure::ExpectedUnderspend
            | Measure::UnderspendBeforeReleases
            | Measure::Surplus
            | Measure::Shortfall
            | Measure::ToFree
            | Measure::Covered
            | Measure::CarriedOut
            | Measure::Lapses => self.same_of_each_line(measure, year),
            _ => return None,
        })
    }

    /// What is decided one by one: uses of levers, and releases.
    fn decided(&self, measure: Measure, year: Year) -> Option<Vec<Term>> {
        match measure {
            Measure::LeverInflow
            | Measure::LeverRepayment
            | Measure::TransferIn
            | Measure::TransferOut => Some(self.levers(measure, year, |_| true)),
            Measure::ReleasedOperations | Measure::ReleasedDevelopment => {
                Some(self.releases(measure, year, |_| true))
            }
            _ => None,
        }
    }

    /// Lines' lasting amounts, less what is taken out for active initiatives that count.
    fn lasting_frame(&self, year: Year, counts: impl Fn(&Initiative) -> bool) -> Made {
        let lines = self.projection.plan().lines.iter().enumerate();
        let lines = lines.filter(|(at, _)| !self.projection.is_memo(*at));
        let lasting = self.figures(lines.map(|(_, line)| {
            let line = Entity::Line(line.id.clone());
            (Form::Plus, Measure::Lasting.of(line, year))
        }));
        let taken = [(Form::Minus, Measure::InitiativeTakenOut)];
        let taken = self.of_initiatives(&taken, year, |_, it| counts(it));
        Made::steps(lasting.into_iter().chain(taken).collect())
    }

    /// What single teams have free: one that is overbooked takes nothing from the others.
    fn free_capacity(&self, year: Year) -> Made {
        let has_free = |team: &Team| self.projection.team_free(team, year).is_positive();
        Made::steps(self.teams(Measure::FreeCapacity, year, has_free))
    }

    /// Items, teams' run parts, and decided initiatives' costs, less their gains.
    fn null_operations(&self, year: Year) -> Made {
        let items = self.items(year, |_| true);
        let teams = self.teams_in_null(NULL_RUN, year);
        let costs = [
            (Form::Plus, Measure::RunCost),
            (Form::Plus, Measure::ParallelCost),
        ];
        let costs = self.of_initiatives(&costs, year, |_, it| !it.is_undecided());
        let gains = self.gains((Form::Minus, Measure::BenefitInNull), year, |_| true);
        Made::steps(items.chain(teams).chain(costs).chain(gains).collect())
    }

    fn target_amount(&self, year: Year) -> Made {
        let rates = &self.projection.plan().target_share;
        let frame = self.projection.total(year).sums.lasting_frame();
        if rates.at(year).0 <= Decimal::ZERO || !frame.is_positive() {
            return Made::steps(Vec::new());
        }
        let mut terms = self.figures([(Form::Plus, Measure::LastingFrame.at(year))]);
        let (form, field) = (Form::TimesPercent, Field::TargetShare);
        terms.push(Self::plan_rate(form, field, Some(rates), year));
        Made::steps(terms).rounded(Rounding::Posting)
    }

    pub(super) fn share(&self, parts: &[(Form, Figure)]) -> Made {
        let terms = parts
            .iter()
            .filter_map(|(form, figure)| self.figure(*form, figure.clone()));
        Made::of(How::Share, terms.collect())
    }

    pub(super) fn compensation(&self, year: Year) -> Made {
        let plan = self.projection.plan();
        match &plan.compensation {
            Some(whole) => Made::steps(vec![Self::plan_rate(
                Form::Plus,
                Field::Compensation,
                Some(whole),
                year,
            )]),
            None => self.weighted(Entity::Plan.field(Field::WageShare), year),
        }
    }

    pub(super) fn weighted(&self, wage_share: Place, year: Year) -> Made {
        let plan = self.projection.plan();
        let part = |field, own: Option<&Rates>| match (own, &plan.compensation) {
            (None, Some(whole)) => {
                Self::plan_rate(Form::Plus, Field::Compensation, Some(whole), year)
            }
            (own, _) => Self::plan_rate(Form::Plus, field, own, year),
        };
        let terms = vec![
            self.entered(Form::TimesPercent, wage_share),
            part(Field::WageCompensation, plan.wage_compensation.as_ref()),
            part(Field::PriceCompensation, plan.price_compensation.as_ref()),
        ];
        Made::of(How::Weighted, terms)
    }

    pub(super) fn index(&self, year: Year) -> Made {
        let price_year = self.projection.plan().price_year();
        let step = |from: Year, form, of: Year| {
            [
                self.figure(Form::Plus, Measure::Index.at(from)),
                self.figure(form, Measure::Compensation.at(of)),
            ]
        };
        let terms = match year.cmp(&price_year) {
            std::cmp::Ordering::Equal => {
                let value = Quantity::Factor(Decimal::ONE);
                return Made::steps(vec![Term {
                    origin: Origin::Definition,
                    form: Form::Plus,
                    value,
                }]);
            }
            std::cmp::Ordering::Greater => step(year.earlier(1), Form::TimesGrowth, year),
            std::cmp::Ordering::Less => step(year.later(1), Form::DividedByGrowth, year.later(1)),
        };
        Made::steps(terms.into_iter().flatten().collect())
    }
}
