//! Figures of an appropriation line.

use rust_decimal::Decimal;

use super::{Explainer, Form, How, Made, Origin, Rounding, Term, combined, of_one};
use crate::model::{AppropriationLine, Duration, Entity, Field};
use crate::money::Money;
use crate::projection::{Account, Figure, Measure, Quantity};
use crate::rules::CarryOver;
use crate::time::Year;

impl Explainer<'_> {
    pub(super) fn line(&self, figure: &Figure, year: Year) -> Option<Made> {
        use Form::{Minus, Plus};
        let measure = figure.measure;
        let subject = figure.subject.clone()?;
        let plan = self.projection.plan();
        let at = self.projection.position(&subject)?;
        let line = plan.lines.get(at)?;
        let account = Account::Line(at);
        let of = |form: Form, part: Measure| (form, part.of(subject.clone(), year));
        let steps = |parts: &[(Form, Measure)]| {
            Made::steps(self.figures(parts.iter().map(|(form, part)| of(*form, *part))))
        };
        if let Some(made) = self.of_account(measure, |part| part.of(subject.clone(), year)) {
            return Some(made);
        }
        Some(match measure {
            Measure::Line => steps(&[(Plus, Measure::Lasting), (Plus, Measure::Once)]),
            Measure::Lasting => steps(&[(Plus, Measure::LinePath)]).rounded(Rounding::Posting),
            Measure::Once => self.once(line, year),
            Measure::IncomeAdded => self.income_added(account, year),
            Measure::Frame => steps(&[
                (Plus, Measure::Line),
                (Plus, Measure::IncomeAdded),
                (Plus, Measure::CoFunding),
                (Minus, Measure::TakenOut),
                (Plus, Measure::LeverInflow),
                (Minus, Measure::LeverRepayment),
                (Plus, Measure::TransferIn),
                (Minus, Measure::TransferOut),
            ]),
            Measure::Gains => {
                let gain = (Plus, Measure::BenefitInPlan);
                Made::steps(self.gains(gain, year, |it| it == account))
            }
            Measure::TakenOut | Measure::CoFunding => {
                let part = [(Plus, of_one(measure))];
                Made::steps(self.of_initiatives(&part, year, |it, _| it == account))
            }
            Measure::LeverInflow
            | Measure::LeverRepayment
            | Measure::TransferIn
            | Measure::TransferOut => Made::steps(self.levers(measure, year, |it| it == account)),
            Measure::Spendable => steps(&[(Plus, Measure::Frame), (Plus, Measure::CarriedIn)]),
            Measure::CarriedIn => self.carried_in(&subject, year),
            Measure::CarriedOut => self.carried_out(&subject, year),
            Measure::CarryCap => self.carry_cap(&subject, line, year),
            Measure::GrossOperations => Made::steps(self.operations(year, |it| it == account)),
            Measure::GrossDevelopment => Made::steps(self.development(year, |it| it == account)),
            Measure::ReleasedOperations | Measure::ReleasedDevelopment => {
                Made::steps(self.releases(measure, year, |it| it == account))
            }
            Measure::Unallocated if account == self.projection.default_account() => {
                self.whole_figures(year, &[(Plus, Measure::Unallocated)])
            }
            Measure::Unallocated => Made::steps(Vec::new()),
            Measure::ExpectedUnderspend | Measure::UnderspendBeforeReleases => {
                let released = (measure == Measure::UnderspendBeforeReleases)
                    .then(|| of(Plus, Measure::Released));
                let spending = [of(Plus, Measure::PlannedSpending)]
                    .into_iter()
                    .chain(released);
                let mut terms = self.figures(spending);
                let place = subject.clone().field(Field::ExpectedUnderspend);
                terms.push(self.entered(Form::TimesPercent, place));
                Made::steps(terms).rounded(Rounding::Posting)
            }
            Measure::Lapses => {
                let carried_out = self.projection.account(account, year).carried_out;
                let carried = (!carried_out.is_negative()).then_some((Minus, Measure::CarriedOut));
                let parts: Vec<_> = [(Plus, Measure::Surplus)]
                    .into_iter()
                    .chain(carried)
                    .collect();
                steps(&parts)
            }
            Measure::LinePath => self.path(Measure::LinePath, &subject, year)?,
            Measure::LineCompensation => {
                self.weighted(subject.clone().field(Field::WageShare), year)
            }
            Measure::CompensationFactor => Made::steps(
                [
                    self.figure(
                        Form::GrowthFactor,
                        Measure::LineCompensation.of(subject, year),
                    ),
                    self.figure(Form::DividedByGrowth, Measure::Compensation.at(year)),
                ]
                .into_iter()
                .flatten()
                .collect(),
            ),
            _ => steps(combined(measure)),
        })
    }

    fn once(&self, line: &AppropriationLine, year: Year) -> Made {
        let once = line
            .changes
            .iter()
            .filter(|change| change.duration == Duration::Once && change.year == year);
        let terms = once.map(|change| {
            let entity = Entity::Change(line.id.clone(), change.id.clone());
            let term = self.entered(Form::Plus, entity.field(Field::Amount));
            let value = Quantity::Kroner(Money::posting(change.amount.decimal()));
            Term { value, ..term }
        });
        Made::steps(terms.collect())
    }

    fn income_added(&self, account: Account, year: Year) -> Made {
        let lines = self.projection.plan().lines.iter().enumerate();
        let income = lines.filter(|(at, income)| {
            income.is_income() && self.projection.line_account(*at) == account
        });
        let figures =
            income.map(|(_, income)| Measure::Line.of(Entity::Line(income.id.clone()), year));
        Made::steps(self.figures(figures.map(|figure| (Form::Plus, figure))))
    }

    /// What one account has left, lacks and covers.
    pub(super) fn of_account(
        &self,
        measure: Measure,
        of: impl Fn(Measure) -> Figure,
    ) -> Option<Made> {
        use Form::{Minus, Plus};
        let steps = |parts: &[(Form, Measure)]| {
            Made::steps(self.figures(parts.iter().map(|(form, part)| (*form, of(*part)))))
        };
        let positive = |parts: &[(Form, Measure)]| Made {
            how: How::PositivePart,
            ..steps(parts)
        };
        Some(match measure {
            Measure::Surplus => positive(&[(Plus, Measure::Balance)]),
            Measure::Shortfall => positive(&[(Minus, Measure::Balance)]),
            Measure::ToFree => positive(&[
                (Plus, Measure::SpendingBeforeReleases),
                (Minus, Measure::Spendable),
                (Plus, Measure::LeverInflow),
                (Plus, Measure::TransferIn),
            ]),
            Measure::Covered => steps(&[(Plus, Measure::ToFree), (Minus, Measure::Shortfall)]),
            Measure::Uncovered => steps(&[(Plus, Measure::ToFree), (Minus, Measure::Covered)]),
            _ => return None,
        })
    }

    pub(super) fn carried_in(&self, line: &Entity, year: Year) -> Made {
        if year == self.projection.horizon().first() {
            let opening = self.entered(Form::Plus, line.clone().field(Field::OpeningCarry));
            return Made::steps(vec![opening]).rounded(Rounding::Posting);
        }
        let before = year.earlier(1);
        let carried = self.figures([(Form::Plus, Measure::CarriedOut.of(line.clone(), before))]);
        if carried.is_empty() {
            return Made::steps(carried);
        }
        let indexes = [
            (Form::Times, Measure::Index.at(before)),
            (Form::DividedBy, Measure::Index.at(year)),
        ];
        let terms = carried.into_iter().chain(self.figures(indexes));
        Made::steps(terms.collect()).rounded(Rounding::Posting)
    }

    pub(super) fn carried_out(&self, line: &Entity, year: Year) -> Made {
        let of = |measure: Measure| self.figure(Form::Plus, measure.of(line.clone(), year));
        let balance = of(Measure::Balance);
        let negative = balance
            .as_ref()
            .and_then(|it| it.value.number())
            .is_some_and(|it| it < Decimal::ZERO);
        if negative && self.projection.rules().shortfall_is_carried.value {
            return Made::steps(balance.into_iter().collect());
        }
        let cap = of(Measure::CarryCap).filter(|cap| cap.value != Quantity::Undefined);
        let terms = of(Measure::Surplus).into_iter().chain(cap);
        Made::of(How::Smallest, terms.collect())
    }

    pub(super) fn carry_cap(&self, subject: &Entity, line: &AppropriationLine, year: Year) -> Made {
        let (name, rule) = self
            .projection
            .rules()
            .carry_over(line.kind, line.transferable);
        let ruled = |form, value| Term {
            origin: Origin::Rule {
                name: name.to_owned(),
                source: rule.source.clone(),
                status: rule.status,
            },
            form,
            value,
        };
        let of_line = || self.figure(Form::Plus, Measure::Line.of(subject.clone(), year));
        let terms = match rule.value {
            CarryOver::All => {
                return Made::of(How::NoLimit, vec![ruled(Form::Plus, Quantity::Undefined)]);
            }
            CarryOver::Nothing => vec![ruled(Form::Plus, Quantity::Kroner(Money::ZERO))],
            CarryOver::ShareOfLine(share) => {
                let share = ruled(Form::TimesPercent, Quantity::Percent(share.0.0));
                of_line().into_iter().chain([share]).collect()
            }
            CarryOver::LineAndPrevious => {
                let before = if year == self.projection.horizon().first() {
                    let term = self.entered(Form::Plus, subject.clone().field(Field::Previous));
                    let previous = Money::posting(line.previous.decimal());
                    Some(Term {
                        value: Quantity::Kroner(previous),
                        ..term
                    })
                } else {
                    self.figure(
                        Form::Plus,
                        Measure::Line.of(subject.clone(), year.earlier(1)),
                    )
                };
                of_line().into_iter().chain(before).collect()
            }
        };
        Made::steps(terms).rounded(Rounding::Cap)
    }
}
