//! Values of the library's file that are written in a way of their own.
//!
//! Numbers are written as text, so that no amount passes through a binary fraction.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer};

use super::programme::PaybackTime;
use crate::time::Year;

fn number<E: serde::de::Error>(text: &str) -> Result<Decimal, E> {
    Decimal::from_str_exact(text)
        .map_err(|error| E::custom(format!("invalid number {text:?}: {error}")))
}

/// A number that may be missing.
pub(super) fn decimal<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Decimal>, D::Error> {
    let text: Option<String> = Option::deserialize(from)?;
    text.as_deref().map(number).transpose()
}

/// A year that may be missing.
pub(super) fn year<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Year>, D::Error> {
    Ok(Option::deserialize(from)?.map(Year::new))
}

/// A payback time that may be missing: a number of years, or `never`.
pub(super) fn payback<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PaybackTime>, D::Error> {
    let text: Option<String> = Option::deserialize(from)?;
    text.map(|text| match text.as_str() {
        "never" => Ok(PaybackTime::Never),
        years => number(years).map(PaybackTime::Years),
    })
    .transpose()
}

/// Rates by currency.
pub(super) fn rates<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<BTreeMap<String, Decimal>, D::Error> {
    let texts: BTreeMap<String, String> = BTreeMap::deserialize(from)?;
    let read = |(currency, text): (String, String)| {
        let rate = number(&text).map_err(|error: D::Error| {
            D::Error::custom(format!("approximate_nok.{currency}: {error}"))
        })?;
        Ok((currency, rate))
    };
    texts.into_iter().map(read).collect()
}
