//! Putting an explanation's terms together again.

use rust_decimal::{Decimal, dec};

use super::{Explanation, Form, How, Origin, Rounding, Term};
use crate::money::{Money, exact};
use crate::projection::{FigureUnit, Quantity};
use crate::time::Year;
use crate::worth::rates_of_return;

/// Puts the terms together again. For every figure this gives the figure's own value; a law
/// checks it.
pub fn recombine(explanation: &Explanation) -> Option<Quantity> {
    let number = match explanation.how {
        How::Locked => Decimal::ZERO,
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
        _ => return of_worth(explanation),
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
        FigureUnit::Year | FigureUnit::Years => return None,
    })
}

/// What worth comes to: a number of years, a year, a rate, or nothing that can be said.
fn of_worth(explanation: &Explanation) -> Option<Quantity> {
    let terms = explanation.terms.as_slice();
    let number = |at: usize| terms.get(at).and_then(|term| term.value.number());
    Some(match explanation.how {
        How::Payback => Quantity::Years(last_crossing(terms)),
        How::RateOfReturn => {
            let rates = rates_of_return(&flows(terms)?).ok()?;
            Quantity::Percent(rates.first()?.0)
        }
        How::PeakNeed => {
            let need = lowest(terms).map_or(Decimal::ZERO, |(need, _)| need);
            Quantity::Kroner(Money::entered(need).negated())
        }
        How::PeakYear => Quantity::Year(lowest(terms).map(|(_, year)| year)),
        How::PerPublicKrone => Quantity::Factor(exact::ratio(number(0)?, number(1)?.abs())),
        How::BreakEven => {
            let rest = exact::minus(Decimal::ONE, exact::ratio(number(0)?, number(1)?));
            Quantity::Percent(exact::times(rest, dec!(100)))
        }
        _ => Quantity::Undefined,
    })
}

fn year_of(term: &Term) -> Option<Year> {
    match &term.origin {
        Origin::Figure(figure) => figure.year,
        _ => None,
    }
}

/// Years from the first term to the last crossing of the others.
fn last_crossing(terms: &[Term]) -> Option<Decimal> {
    let (start, years) = terms.split_first()?;
    let start = start.value.number()?;
    let mut before = Decimal::ZERO;
    let mut crossed = Some(Decimal::ZERO);
    for term in years {
        let reached = term.value.number()?;
        if before < Decimal::ZERO && reached >= Decimal::ZERO {
            let part = exact::ratio(before.abs(), exact::minus(reached, before));
            let year = Decimal::from(year_of(term)?.earlier(1).number());
            let since = exact::minus(exact::plus(year, part), start);
            crossed = Some(since.max(Decimal::ZERO));
        }
        before = reached;
    }
    crossed.filter(|_| before >= Decimal::ZERO)
}

/// The lowest term below nothing, with its year.
fn lowest(terms: &[Term]) -> Option<(Decimal, Year)> {
    let all = terms
        .iter()
        .filter_map(|term| Some((term.value.number()?, year_of(term)?)));
    let below = all.filter(|(amount, _)| *amount < Decimal::ZERO);
    below.min_by(|one, other| one.0.cmp(&other.0))
}

/// Flows by year: each begins with the figure of its year, and is multiplied by what follows.
fn flows(terms: &[Term]) -> Option<Vec<Decimal>> {
    let first = year_of(terms.first()?)?;
    let mut flows: Vec<Decimal> = Vec::new();
    for term in terms {
        let value = term.value.number()?;
        if term.form == Form::Plus {
            flows.resize(usize::from(year_of(term)?.since(first)), Decimal::ZERO);
            flows.push(value);
        } else if let Some(flow) = flows.last_mut() {
            *flow = exact::times(*flow, value);
        }
    }
    Some(flows)
}

pub(super) fn running(terms: &[Term]) -> Option<Decimal> {
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
