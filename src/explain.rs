//! "How did this number come about?", for any figure, down to what was entered.
//!
//! An explanation is a calculation that reads downwards: each term is another figure, an entered
//! value, or a value of the rule set. Only terms that made a difference are there. It is built on
//! demand, one level at a time; [`tree`] follows every figure to its end.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::{Decimal, dec};

use crate::model::{
    Annotation, AppropriationLine, Category, Class, Duration, Entity, Field, GrowthProfile, LineId,
    OperationsItem, Place, ProfileKind, Rates, Release, Role, Target, Team, Value,
};
use crate::money::{Money, exact};
use crate::projection::{
    Account, Figure, FigureUnit, Growth, Lock, Measure, PostingKind, Projection, Quantity, Subject,
};
use crate::rules::{CarryOver, Status};
use crate::time::Year;

/// One level of how a figure came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The figure.
    pub figure: Figure,
    /// Its value.
    pub value: Quantity,
    /// How the terms make the value.
    pub how: How,
    /// How the result is rounded.
    pub rounding: Rounding,
    /// The terms, in the order of the calculation.
    pub terms: Vec<Term>,
    /// Why nothing can be released, where that is the reason for a zero.
    pub lock: Option<Lock>,
}

/// How terms make a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum How {
    /// Term by term, downwards, as each term's form says; starting from nothing.
    Steps,
    /// Term by term, and nothing where that is negative.
    PositivePart,
    /// The smallest of the terms.
    Smallest,
    /// The first terms with [`Form::Plus`] together, as % of those with [`Form::DividedBy`].
    Share,
    /// The first term weights the second; what it leaves weights the third.
    Weighted,
    /// The first year whose term is below the first term.
    FirstYearBelow,
    /// The first year whose term is not above nothing.
    FirstYearEmpty,
    /// No limit applies.
    NoLimit,
}

/// How a result is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Rounding {
    /// Not.
    None,
    /// To øre, half away from zero.
    Posting,
    /// To øre, half away from zero; never below nothing.
    Cost,
    /// Down to øre; never below nothing.
    Cap,
}

/// What a term does to the result so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Form {
    /// Is added.
    Plus,
    /// Is taken away.
    Minus,
    /// Multiplies.
    Times,
    /// Multiplies, as a percentage.
    TimesPercent,
    /// Multiplies, as one plus a percentage.
    TimesGrowth,
    /// Multiplies, as one minus a percentage.
    TimesRemaining,
    /// Stands as one plus a percentage.
    GrowthFactor,
    /// Divides.
    DividedBy,
    /// Divides, as one plus a percentage.
    DividedByGrowth,
}

/// Where a term comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// Another figure, with an explanation of its own.
    Figure(Figure),
    /// An entered value.
    Entered(Place),
    /// A value of the rule set.
    Rule {
        /// Its name in the rule set.
        name: String,
        /// Where the rule set has it from.
        source: String,
        /// How sure it is.
        status: Status,
    },
    /// One, by definition: the index of the price year.
    Definition,
    /// Years passed since year 0, and one.
    YearsPassed,
}

/// A term of an explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Where it comes from.
    pub origin: Origin,
    /// What it does.
    pub form: Form,
    /// Its value.
    pub value: Quantity,
}

/// A figure with all that is under it. Figures that are used more than once share their node.
#[derive(Debug)]
pub struct Node {
    /// The level.
    pub explanation: Explanation,
    /// The nodes of the terms that are figures, in the order of the terms.
    pub children: Vec<Option<Arc<Self>>>,
}

/// Everything under a figure, down to entered values; `None` where there is no such figure.
pub fn tree(projection: &Projection, figure: &Figure) -> Option<Arc<Node>> {
    let mut known = HashMap::new();
    node(projection, figure, &mut known)
}

fn node(
    projection: &Projection,
    figure: &Figure,
    known: &mut HashMap<Figure, Arc<Node>>,
) -> Option<Arc<Node>> {
    if let Some(node) = known.get(figure) {
        return Some(node.clone());
    }
    let explanation = explain(projection, figure)?;
    let children = explanation.terms.iter().map(|term| match &term.origin {
        Origin::Figure(figure) => node(projection, figure, known),
        _ => None,
    });
    let children = children.collect();
    let made = Arc::new(Node {
        explanation,
        children,
    });
    known.insert(figure.clone(), made.clone());
    Some(made)
}

/// What was said of an entered value.
pub fn said<'a>(projection: &'a Projection, place: &Place) -> Option<&'a Annotation> {
    let plan = projection.plan();
    let whole = Place {
        year: None,
        ..place.clone()
    };
    plan.annotation(place).or_else(|| plan.annotation(&whole))
}

/// Puts the terms together again. For every figure this gives the figure's own value; a law
/// checks it.
pub fn recombine(explanation: &Explanation) -> Option<Quantity> {
    let number = match explanation.how {
        How::NoLimit => return Some(Quantity::Undefined),
        How::FirstYearBelow => return Some(Quantity::Year(first_year_below(explanation))),
        How::FirstYearEmpty => return Some(Quantity::Year(first_year_empty(explanation))),
        How::Steps => running(&explanation.terms)?,
        How::PositivePart => running(&explanation.terms)?.max(Decimal::ZERO),
        How::Smallest => explanation
            .terms
            .iter()
            .filter_map(|term| term.value.number())
            .min()?,
        How::Share => match share(&explanation.terms) {
            Some(share) => share,
            None => return Some(Quantity::Undefined),
        },
        How::Weighted => weighted(&explanation.terms)?,
    };
    let rounded = match explanation.rounding {
        Rounding::None => number,
        Rounding::Posting => Money::posting(number).decimal(),
        Rounding::Cost => Money::posting(number).or_zero().decimal(),
        Rounding::Cap => Money::cap(number).decimal(),
    };
    Some(match explanation.figure.measure.scope().unit {
        FigureUnit::Kroner => Quantity::Kroner(Money::entered(rounded)),
        FigureUnit::UnroundedKroner => Quantity::Unrounded(rounded),
        FigureUnit::Percent => Quantity::Percent(rounded),
        FigureUnit::Factor => Quantity::Factor(rounded),
        FigureUnit::Year => return None,
    })
}

fn running(terms: &[Term]) -> Option<Decimal> {
    terms.iter().try_fold(Decimal::ZERO, |so_far, term| {
        let value = term.value.number()?;
        let percent = exact::times(value, dec!(0.01));
        Some(match term.form {
            Form::Plus => exact::plus(so_far, value),
            Form::Minus => exact::minus(so_far, value),
            Form::Times => exact::times(so_far, value),
            Form::TimesPercent => exact::times(so_far, percent),
            Form::TimesGrowth => exact::times(so_far, exact::plus(Decimal::ONE, percent)),
            Form::TimesRemaining => exact::times(so_far, exact::minus(Decimal::ONE, percent)),
            Form::GrowthFactor => exact::plus(Decimal::ONE, percent),
            Form::DividedBy => exact::ratio(so_far, value),
            Form::DividedByGrowth => exact::ratio(so_far, exact::plus(Decimal::ONE, percent)),
        })
    })
}

/// Part / whole in percent; `None` where the whole is nothing.
fn share(terms: &[Term]) -> Option<Decimal> {
    let sum = |form| {
        let terms = terms.iter().filter(move |term| term.form == form);
        let numbers = terms.filter_map(|term| term.value.number());
        numbers.fold(Decimal::ZERO, exact::plus)
    };
    let (part, whole) = (sum(Form::Plus), sum(Form::DividedBy));
    (whole > Decimal::ZERO).then(|| exact::times(exact::ratio(part, whole), dec!(100)))
}

fn weighted(terms: &[Term]) -> Option<Decimal> {
    let [weight, first, second] = terms else {
        return None;
    };
    let weight = exact::times(weight.value.number()?, dec!(0.01));
    let rest = exact::minus(Decimal::ONE, weight);
    let first = exact::times(weight, first.value.number()?);
    Some(exact::plus(
        first,
        exact::times(rest, second.value.number()?),
    ))
}

fn first_year_below(explanation: &Explanation) -> Option<Year> {
    let (today, rooms) = explanation.terms.split_first()?;
    let today = today.value.number()?;
    first_year(rooms, |room| room < today)
}

fn first_year_empty(explanation: &Explanation) -> Option<Year> {
    first_year(&explanation.terms, |room| room <= Decimal::ZERO)
}

fn first_year(rooms: &[Term], is_it: impl Fn(Decimal) -> bool) -> Option<Year> {
    let found = rooms
        .iter()
        .find(|term| term.value.number().is_some_and(&is_it))?;
    match &found.origin {
        Origin::Figure(figure) => figure.year,
        _ => None,
    }
}

/// How a figure came about; `None` where there is no such figure.
pub fn explain(projection: &Projection, figure: &Figure) -> Option<Explanation> {
    let value = projection.value(figure)?;
    let explainer = Explainer { projection };
    let made = match (&figure.subject, figure.year) {
        (None, Some(year)) => explainer.whole(figure.measure, year),
        (None, None) => explainer.yearless(figure.measure),
        (Some(Entity::Line(_)), Some(year)) => explainer.line(figure, year),
        (Some(subject), year) => explainer.other(figure.measure, subject, year),
    };
    let Made {
        how,
        rounding,
        terms,
        lock,
    } = made?;
    Some(Explanation {
        figure: figure.clone(),
        value,
        how,
        rounding,
        terms,
        lock,
    })
}

/// How a value is made, before it has its figure.
struct Made {
    how: How,
    rounding: Rounding,
    terms: Vec<Term>,
    lock: Option<Lock>,
}

impl Made {
    fn of(how: How, terms: Vec<Term>) -> Self {
        Self {
            how,
            rounding: Rounding::None,
            terms,
            lock: None,
        }
    }

    fn steps(terms: Vec<Term>) -> Self {
        Self::of(How::Steps, terms)
    }

    fn rounded(self, rounding: Rounding) -> Self {
        Self { rounding, ..self }
    }
}

struct Explainer<'a> {
    projection: &'a Projection,
}

impl Explainer<'_> {
    fn figure(&self, form: Form, figure: Figure) -> Option<Term> {
        let value = self.projection.value(&figure)?;
        Some(Term {
            origin: Origin::Figure(figure),
            form,
            value,
        })
    }

    /// The figures that are not nothing, each in its form.
    fn figures(&self, figures: impl IntoIterator<Item = (Form, Figure)>) -> Vec<Term> {
        let terms = figures
            .into_iter()
            .filter_map(|(form, figure)| self.figure(form, figure));
        terms
            .filter(|term| term.value.number().is_some_and(|it| !it.is_zero()))
            .collect()
    }

    fn whole_figures(&self, year: Year, parts: &[(Form, Measure)]) -> Made {
        Made::steps(
            self.figures(
                parts
                    .iter()
                    .map(|(form, measure)| (*form, measure.at(year))),
            ),
        )
    }

    fn same_of_each_line(&self, measure: Measure, year: Year) -> Made {
        let lines = self
            .projection
            .plan()
            .lines
            .iter()
            .filter(|line| !line.is_income());
        let figures =
            lines.map(|line| (Form::Plus, measure.of(Entity::Line(line.id.clone()), year)));
        Made::steps(self.figures(figures))
    }

    fn entered(&self, form: Form, place: Place) -> Term {
        let value = match self.projection.plan().get(&place) {
            Some(Value::Amount(amount)) => Quantity::Unrounded(amount.decimal()),
            Some(Value::Decided(decided)) => Quantity::Unrounded(decided.amount.decimal()),
            Some(Value::Percent(rate)) => Quantity::Percent(rate.0),
            Some(Value::Count(count)) => Quantity::Factor(count),
            _ => Quantity::Factor(Decimal::ZERO),
        };
        Term {
            origin: Origin::Entered(place),
            form,
            value,
        }
    }

    /// A rate that holds in a year: the entry it comes from is the last one up to that year.
    fn rate(form: Form, place: Place, rates: Option<&Rates>, year: Year) -> Term {
        let entry = rates.and_then(|rates| rates.later.range(..=year).next_back());
        let place = entry.map_or(place.clone(), |(from, _)| place.at(*from));
        let rate = rates.map(|rates| rates.at(year)).unwrap_or_default();
        Term {
            origin: Origin::Entered(place),
            form,
            value: Quantity::Percent(rate.0),
        }
    }

    fn plan_rate(form: Form, field: Field, rates: Option<&Rates>, year: Year) -> Term {
        Self::rate(form, Entity::Plan.field(field), rates, year)
    }

    fn yearless(&self, measure: Measure) -> Option<Made> {
        let projection = self.projection;
        let first = projection.horizon().first();
        let rooms = |until: Option<Year>| {
            let years = projection.horizon().years().skip(1);
            let years = years.filter(|_| !projection.is_blank());
            let years = years.take_while(move |&year| until.is_none_or(|until| year <= until));
            years.filter_map(|year| self.figure(Form::Plus, Measure::RoomAfterOperations.at(year)))
        };
        Some(match measure {
            Measure::DevelopmentToday => {
                self.whole_figures(first, &[(Form::Plus, Measure::GrossDevelopment)])
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

    fn whole(&self, measure: Measure, year: Year) -> Option<Made> {
        use Form::{DividedBy, Minus, Plus};
        let plan = self.projection.plan();
        Some(match measure {
            Measure::LastingFrame => {
                let lines = plan.lines.iter().enumerate();
                let lines = lines.filter(|(at, _)| !self.projection.is_memo(*at));
                let figures = lines.map(|(_, line)| {
                    (
                        Plus,
                        Measure::Lasting.of(Entity::Line(line.id.clone()), year),
                    )
                });
                Made::steps(self.figures(figures))
            }
            Measure::Frame => self.whole_figures(
                year,
                &[(Plus, Measure::Spendable), (Minus, Measure::CarriedIn)],
            ),
            Measure::GrossOperations => Made::steps(self.operations(year, |_| true)),
            Measure::GrossDevelopment => Made::steps(self.development(year, |_| true)),
            Measure::ItOperations => Made::steps(self.it_operations(year)),
            Measure::ItDevelopment => Made::steps(self.it_development(year)),
            Measure::Maintenance => Made::steps(self.maintenance(year)),
            Measure::TargetAmount => {
                let target = plan.target_share.at(year);
                let frame = self.projection.total(year).sums.lasting_frame();
                if target.0 <= Decimal::ZERO || !frame.is_positive() {
                    return Some(Made::steps(Vec::new()));
                }
                let rates = Some(&plan.target_share);
                let mut terms = self.figures([(Plus, Measure::LastingFrame.at(year))]);
                terms.push(Self::plan_rate(
                    Form::TimesPercent,
                    Field::TargetShare,
                    rates,
                    year,
                ));
                Made::steps(terms).rounded(Rounding::Posting)
            }
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
            Measure::ItDevelopmentShare => self.share(&[
                (Plus, Measure::ItDevelopment.at(year)),
                (DividedBy, Measure::ItOperations.at(year)),
                (DividedBy, Measure::ItDevelopment.at(year)),
            ]),
            Measure::RoomAfterOperations => self.whole_figures(
                year,
                &[
                    (Plus, Measure::LastingFrame),
                    (Minus, Measure::GrossOperations),
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
            Measure::ReleasedOperations | Measure::ReleasedDevelopment => {
                Made::steps(self.releases(measure, year, |_| true))
            }
            // Without a line there is one account, and it is the whole.
            _ if self.projection.default_account() == Account::Nowhere => self
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

    fn share(&self, parts: &[(Form, Figure)]) -> Made {
        let terms = parts
            .iter()
            .filter_map(|(form, figure)| self.figure(*form, figure.clone()));
        Made::of(How::Share, terms.collect())
    }

    fn compensation(&self, year: Year) -> Made {
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

    fn weighted(&self, wage_share: Place, year: Year) -> Made {
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

    fn index(&self, year: Year) -> Made {
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

    /// Items and teams' run parts, where they are paid from an account that counts.
    fn operations(&self, year: Year, counts: impl Fn(Account) -> bool) -> Vec<Term> {
        let pays = |line: Option<&LineId>| counts(self.projection.payer(line));
        let items = self.items(year, |item| pays(item.paid_from.as_ref()));
        let teams = self.teams(Measure::TeamRun, year, |team| pays(team.paid_from.as_ref()));
        items.chain(teams).collect()
    }

    fn development(&self, year: Year, counts: impl Fn(Account) -> bool) -> Vec<Term> {
        let projection = self.projection;
        self.teams(Measure::TeamDevelopment, year, |team| {
            counts(projection.payer(team.paid_from.as_ref()))
        })
    }

    fn it_operations(&self, year: Year) -> Vec<Term> {
        let items = self.items(year, |item| item.it);
        let teams = self.teams(Measure::TeamRun, year, |team| team.it);
        let released = self.released(Measure::ReleaseOperations, year, |target| match target {
            Target::Item(id) => self.projection.find_item(id).is_some_and(|item| item.it),
            Target::Team(id) => self.projection.find_team(id).is_some_and(|team| team.it),
        });
        items.chain(teams).chain(released).collect()
    }

    fn it_development(&self, year: Year) -> Vec<Term> {
        let teams = self.teams(Measure::TeamDevelopment, year, |team| team.it);
        let released = self.released(Measure::ReleaseDevelopment, year, |target| match target {
            Target::Item(_) => false,
            Target::Team(id) => self.projection.find_team(id).is_some_and(|team| team.it),
        });
        teams.into_iter().chain(released).collect()
    }

    fn maintenance(&self, year: Year) -> Vec<Term> {
        let is_maintenance = |item: &OperationsItem| item.class == Class::Forvaltning;
        let items = self.items(year, is_maintenance);
        let released = self.released(Measure::ReleaseOperations, year, |target| match target {
            Target::Item(id) => self.projection.find_item(id).is_some_and(is_maintenance),
            Target::Team(_) => false,
        });
        let teams = self.teams(Measure::TeamMaintenance, year, |_| true);
        items.chain(released).chain(teams).collect()
    }

    fn items(
        &self,
        year: Year,
        counts: impl Fn(&OperationsItem) -> bool,
    ) -> impl Iterator<Item = Term> {
        let items = self.projection.plan().items.iter().enumerate();
        posted_terms(
            items
                .filter(move |(_, item)| counts(item))
                .map(move |(at, item)| {
                    let amount =
                        self.projection
                            .posted(Subject::Item(at), PostingKind::Operations, year);
                    (
                        amount,
                        Measure::Item.of(Entity::Item(item.id.clone()), year),
                    )
                }),
        )
    }

    /// What releases take from things that count, taken away.
    fn released(
        &self,
        part: Measure,
        year: Year,
        counts: impl Fn(&Target<'_>) -> bool,
    ) -> Vec<Term> {
        let releases = self.projection.plan().releases.iter();
        let of_target = releases.filter(|release| release.target().as_ref().is_some_and(&counts));
        self.figures(of_target.map(|release| {
            (
                Form::Minus,
                part.of(Entity::Release(release.id.clone()), year),
            )
        }))
    }

    fn teams(&self, measure: Measure, year: Year, counts: impl Fn(&Team) -> bool) -> Vec<Term> {
        let teams = self
            .projection
            .plan()
            .teams
            .iter()
            .filter(|team| counts(team));
        self.figures(
            teams.map(|team| (Form::Plus, measure.of(Entity::Team(team.id.clone()), year))),
        )
    }

    /// What releases take, where the account they take from counts.
    fn releases(
        &self,
        measure: Measure,
        year: Year,
        counts: impl Fn(Account) -> bool,
    ) -> Vec<Term> {
        let part = match measure {
            Measure::ReleasedOperations => Measure::ReleaseOperations,
            _ => Measure::ReleaseDevelopment,
        };
        let plan = self.projection.plan();
        let releases = plan.releases.iter().filter(|release| {
            let paid_from = match release.target() {
                Some(Target::Item(id)) => self
                    .projection
                    .find_item(id)
                    .and_then(|item| item.paid_from.as_ref()),
                Some(Target::Team(id)) => self
                    .projection
                    .find_team(id)
                    .and_then(|team| team.paid_from.as_ref()),
                None => None,
            };
            counts(self.projection.payer(paid_from))
        });
        self.figures(releases.map(|it| (Form::Plus, part.of(Entity::Release(it.id.clone()), year))))
    }

    fn line(&self, figure: &Figure, year: Year) -> Option<Made> {
        use Form::{Minus, Plus};
        let measure = figure.measure;
        let subject = figure.subject.clone()?;
        let Entity::Line(id) = &subject else {
            return None;
        };
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
            Measure::Once => {
                let once = line
                    .changes
                    .iter()
                    .filter(|change| change.duration == Duration::Once && change.year == year);
                Made::steps(
                    once.map(|change| {
                        let entity = Entity::Change(id.clone(), change.id.clone());
                        let term = self.entered(Plus, entity.field(Field::Amount));
                        Term {
                            value: Quantity::Kroner(Money::posting(change.amount.decimal())),
                            ..term
                        }
                    })
                    .collect(),
                )
            }
            Measure::IncomeAdded => {
                let income = plan.lines.iter().enumerate().filter(|(at, income)| {
                    income.is_income() && self.projection.line_account(*at) == account
                });
                let figures = income.map(|(_, income)| {
                    (
                        Plus,
                        Measure::Line.of(Entity::Line(income.id.clone()), year),
                    )
                });
                Made::steps(self.figures(figures))
            }
            Measure::Frame => steps(&[(Plus, Measure::Line), (Plus, Measure::IncomeAdded)]),
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

    /// What one account has left, lacks and covers.
    fn of_account(&self, measure: Measure, of: impl Fn(Measure) -> Figure) -> Option<Made> {
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
            ]),
            Measure::Covered => steps(&[(Plus, Measure::ToFree), (Minus, Measure::Shortfall)]),
            Measure::Uncovered => steps(&[(Plus, Measure::ToFree), (Minus, Measure::Covered)]),
            _ => return None,
        })
    }

    fn carried_in(&self, line: &Entity, year: Year) -> Made {
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

    fn carried_out(&self, line: &Entity, year: Year) -> Made {
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

    fn carry_cap(&self, subject: &Entity, line: &AppropriationLine, year: Year) -> Made {
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

    /// One year of a path: from the year before, by growth, cut and changes; or where it starts.
    fn path(&self, measure: Measure, subject: &Entity, year: Year) -> Option<Made> {
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

    fn team_base(&self, team: &Team) -> Vec<Term> {
        let entity = Entity::Team(team.id.clone());
        let roles = team.roles.iter().filter_map(|role| {
            let subject = Some(Entity::Role(team.id.clone(), role.id.clone()));
            self.figure(
                Form::Plus,
                Figure {
                    measure: Measure::Role,
                    subject,
                    year: None,
                },
            )
        });
        let mut terms: Vec<Term> = roles.collect();
        if !team.vacancy.0.is_zero() {
            terms.push(self.entered(Form::TimesRemaining, entity.field(Field::Vacancy)));
        }
        terms
    }

    fn other(&self, measure: Measure, subject: &Entity, year: Option<Year>) -> Option<Made> {
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
            (Measure::Item, ..) => steps(vec![of(Plus, Measure::ItemPath)]).rounded(Rounding::Cost),
            (Measure::Team, ..) => steps(vec![of(Plus, Measure::TeamPath)]).rounded(Rounding::Cost),
            (Measure::ItemPath | Measure::TeamPath, _, Some(year)) => {
                self.path(measure, subject, year)?
            }
            (Measure::TeamRun, ..) => steps(vec![
                of(Plus, Measure::Team),
                entered(TimesPercent, Field::RunShare),
            ])
            .rounded(Rounding::Posting),
            (Measure::TeamMaintenance, Entity::Team(id), Some(year)) => {
                let released = self.released(Measure::ReleaseOperations, year, |target| {
                    *target == Target::Team(id)
                });
                let share = entered(TimesPercent, Field::RunForvaltning);
                let terms = of(Plus, Measure::TeamRun)
                    .into_iter()
                    .chain(released)
                    .chain(share);
                Made::steps(terms.collect()).rounded(Rounding::Posting)
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

    fn role(&self, role: &Role, subject: &Entity) -> Vec<Term> {
        use crate::model::Employment;
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

    fn nominal_growth(&self, profile: &GrowthProfile, year: Year) -> Made {
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

    fn release(&self, measure: Measure, release: &Release, year: Year) -> Option<Made> {
        use Form::{Minus, Plus, TimesPercent};
        let entity = Entity::Release(release.id.clone());
        let of = |form, part: Measure| self.figure(form, part.of(entity.clone(), year));
        let steps = |terms: Vec<Option<Term>>| Made::steps(terms.into_iter().flatten().collect());
        Some(match measure {
            Measure::Release if year < release.from_year => Made::steps(Vec::new()),
            Measure::Release => {
                let share = self.entered(TimesPercent, entity.clone().field(Field::Share));
                let wanted = steps(vec![of(Plus, Measure::Releasable), Some(share)]);
                let earlier = self.earlier_releases(release, year);
                if earlier.is_empty() {
                    wanted.rounded(Rounding::Posting)
                } else {
                    self.release_after(wanted, &entity, earlier, year)
                }
            }
            Measure::ReleaseOperations => match release.target()? {
                Target::Item(_) => steps(vec![of(Plus, Measure::Release)]),
                Target::Team(id) => {
                    let share = Entity::Team(id.clone()).field(Field::RunShare);
                    let share = self.entered(TimesPercent, share);
                    steps(vec![of(Plus, Measure::Release), Some(share)]).rounded(Rounding::Posting)
                }
            },
            Measure::ReleaseDevelopment => steps(vec![
                of(Plus, Measure::Release),
                of(Minus, Measure::ReleaseOperations),
            ]),
            Measure::Releasable => self.releasable(release, year)?,
            _ => return None,
        })
    }

    /// Where earlier releases took from the same thing, a release gets at most what is left.
    fn release_after(&self, wanted: Made, entity: &Entity, earlier: Vec<Term>, year: Year) -> Made {
        let value = |figure: &Figure| self.projection.value(figure).and_then(Quantity::number);
        let taken = value(&Measure::Release.of(entity.clone(), year));
        let wants = running(&wanted.terms).map(|it| Money::posting(it).decimal());
        if taken == wants {
            return wanted.rounded(Rounding::Posting);
        }
        let releasable = self.figure(Form::Plus, Measure::Releasable.of(entity.clone(), year));
        Made::steps(releasable.into_iter().chain(earlier).collect())
    }

    fn earlier_releases(&self, release: &Release, year: Year) -> Vec<Term> {
        let key = |it: &Release| (it.from_year, it.id.clone());
        let same = self
            .projection
            .plan()
            .releases
            .iter()
            .filter(|other| other.target() == release.target() && key(other) < key(release));
        self.figures(same.map(|other| {
            (
                Form::Minus,
                Measure::Release.of(Entity::Release(other.id.clone()), year),
            )
        }))
    }

    fn releasable(&self, release: &Release, year: Year) -> Option<Made> {
        let plan = self.projection.plan();
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
            let item = self.projection.find_item(id)?;
            let entity = Entity::Item(id.clone());
            if item.releasable.is_some() {
                terms.push(self.entered(Form::TimesPercent, entity.field(Field::Releasable)));
            } else if item.category == Category::Staff {
                if part.share < Decimal::ONE {
                    terms.push(
                        self.entered(Form::TimesPercent, Entity::Plan.field(Field::Attrition)),
                    );
                    let passed = year.since(plan.first_year).saturating_add(1);
                    let value = Quantity::Factor(passed.into());
                    terms.push(Term {
                        origin: Origin::YearsPassed,
                        form: Form::Times,
                        value,
                    });
                }
            } else if let Some(rule) = self.projection.rules().releasable_default(item.category) {
                let category: &str = item.category.into();
                let origin = Origin::Rule {
                    name: format!("releasable.{category}"),
                    source: rule.source.clone(),
                    status: rule.status,
                };
                let value = Quantity::Percent(rule.value.0.0);
                terms.push(Term {
                    origin,
                    form: Form::TimesPercent,
                    value,
                });
            }
        }
        Some(Made::steps(terms).rounded(Rounding::Cap))
    }
}

/// Measures that are put together in the same way for a line and for the whole plan.
fn combined(measure: Measure) -> &'static [(Form, Measure)] {
    use Form::{Minus, Plus};
    match measure {
        Measure::Operations => &[
            (Plus, Measure::GrossOperations),
            (Minus, Measure::ReleasedOperations),
        ],
        Measure::Development => &[
            (Plus, Measure::GrossDevelopment),
            (Minus, Measure::ReleasedDevelopment),
        ],
        Measure::Envelope => &[(Plus, Measure::Development), (Plus, Measure::Unallocated)],
        Measure::PlannedSpending => &[(Plus, Measure::Operations), (Plus, Measure::Envelope)],
        Measure::Spending => &[
            (Plus, Measure::PlannedSpending),
            (Minus, Measure::ExpectedUnderspend),
        ],
        Measure::SpendingBeforeReleases => &[
            (Plus, Measure::GrossOperations),
            (Plus, Measure::GrossDevelopment),
            (Plus, Measure::Unallocated),
            (Minus, Measure::UnderspendBeforeReleases),
        ],
        Measure::Balance => &[(Plus, Measure::Spendable), (Minus, Measure::Spending)],
        Measure::Released => &[
            (Plus, Measure::ReleasedOperations),
            (Plus, Measure::ReleasedDevelopment),
        ],
        _ => &[],
    }
}

/// Terms of amounts that were posted; those of nothing are left out.
fn posted_terms(amounts: impl Iterator<Item = (Money, Figure)>) -> impl Iterator<Item = Term> {
    amounts
        .filter(|(amount, _)| !amount.is_zero())
        .map(|(amount, figure)| Term {
            origin: Origin::Figure(figure),
            form: Form::Plus,
            value: Quantity::Kroner(amount),
        })
}
