//! Putting an explanation's terms together again.

use rust_decimal::{Decimal, dec};

use super::{Explanation, Form, How, Origin, Rounding, Term};
use crate::money::{Money, exact};
use crate::projection::{FigureUnit, Quantity};
use crate::time::Year;

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
