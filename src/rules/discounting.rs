//! Discount schemes: what a flow loses in worth for each year that it lies ahead (model §8).
//!
//! A scheme is data with sources (`assets/rules/discounting.json`), as rule sets are. Rates are
//! real (they meet flows in fixed kroner) and fall in bands, counted in whole years from the
//! plan's first year. The Norwegian road model FRAM counts R-109's bands from the opening year
//! instead; for a life within the first band the two are the same.

use std::sync::LazyLock;

use rust_decimal::dec;
use serde::Deserialize;

use super::{Names, RulePercent, Ruled, Status};
use crate::model::Percent;

/// Real rates by how far ahead a year lies.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountScheme {
    /// Its id, as rule sets and plans name it.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// The bands in order; the last is open.
    bands: Vec<Ruled<DiscountBand>>,
}

/// A rate and the years that it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountBand {
    /// The last year that it leads to, counted from the plan's first year as 0; `None` in the
    /// last band, which is open.
    pub through: Option<u16>,
    /// Real rate, % per year.
    pub rate: RulePercent,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Discounting {
    schemes: Vec<DiscountScheme>,
    one_rate: Names,
}

static BUILT_IN: LazyLock<Option<Discounting>> = LazyLock::new(|| {
    // a test shows that it is read
    Discounting::parse(include_str!("../../assets/rules/discounting.json")).ok()
});

/// The id of a scheme with one rate that the plan gives.
pub const ONE_RATE: &str = "one_rate";

/// The schemes that come with the program, R-109 first.
pub fn discount_schemes() -> &'static [DiscountScheme] {
    BUILT_IN.as_ref().map_or(&[], |all| all.schemes.as_slice())
}

/// The scheme with this id.
pub fn discount_scheme(id: &str) -> Option<&'static DiscountScheme> {
    discount_schemes().iter().find(|scheme| scheme.id == id)
}

impl DiscountScheme {
    /// A scheme with the same rate (real, % per year) in every year, as a plan may ask for.
    pub fn one_rate(rate: Percent) -> Self {
        let name = BUILT_IN.as_ref().map(|all| all.one_rate.clone());
        let band = DiscountBand {
            through: None,
            rate: RulePercent(rate),
        };
        Self {
            id: ONE_RATE.to_owned(),
            name: name.unwrap_or_else(|| Names {
                nb: ONE_RATE.to_owned(),
                nn: ONE_RATE.to_owned(),
                en: ONE_RATE.to_owned(),
            }),
            bands: vec![Ruled {
                value: band,
                source: "Entered in the plan".to_owned(),
                date: None,
                status: Status::Assumption,
            }],
        }
    }

    /// The bands in order with their sources; the last is open.
    pub fn bands(&self) -> &[Ruled<DiscountBand>] {
        &self.bands
    }

    fn fault(&self) -> Option<&'static str> {
        let Some((last, closed)) = self.bands.split_last() else {
            return Some("there is no band");
        };
        let ends = closed.iter().map(|band| band.value.through);
        if last.value.through.is_some() || closed.iter().any(|band| band.value.through.is_none()) {
            return Some("the last band, and no other, is open");
        }
        if !ends.is_sorted_by(|a, b| a < b) {
            return Some("the bands are not in order");
        }
        let outside = |rate: Percent| rate < Percent::ZERO || rate > Percent(dec!(50));
        if self.bands.iter().any(|band| outside(band.value.rate.0)) {
            return Some("a rate is outside 0–50 %");
        }
        if self.bands.iter().any(|band| band.source.is_empty()) {
            return Some("a band has no source");
        }
        self.name.has_empty().then_some("a name is empty")
    }
}

impl Discounting {
    /// Reads and checks the schemes; what is wrong is said for those who edit the file.
    fn parse(text: &str) -> Result<Self, String> {
        let all: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        for scheme in &all.schemes {
            if let Some(fault) = scheme.fault() {
                return Err(format!("{}: {fault}", scheme.id));
            }
        }
        if all.one_rate.has_empty() {
            return Err(format!("{ONE_RATE}: a name is empty"));
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands(id: &str) -> Vec<(Option<u16>, Percent)> {
        let scheme = discount_scheme(id).unwrap();
        let bands = scheme.bands().iter().map(|band| band.value);
        bands.map(|band| (band.through, band.rate.0)).collect()
    }

    /// R-109/2021: 4 % for 40 years, 3 % to 75, then 2 %. HM Treasury, 16 December 2025: 3.5 % for
    /// the first 30 years, 3.0 % for years 31 to 75, 2.5 % thereafter.
    #[test]
    fn the_schemes_are_as_published() {
        let ids: Vec<&str> = discount_schemes().iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["r109", "green_book"]);
        assert_eq!(
            bands("r109"),
            [
                (Some(40), Percent::of(4)),
                (Some(75), Percent::of(3)),
                (None, Percent::of(2))
            ]
        );
        assert_eq!(
            bands("green_book"),
            [
                (Some(30), Percent(dec!(3.5))),
                (Some(75), Percent::of(3)),
                (None, Percent(dec!(2.5)))
            ]
        );
        assert!(discount_scheme("r901").is_none());
    }

    #[test]
    fn one_rate_holds_for_every_year() {
        let scheme = DiscountScheme::one_rate(Percent::of(5));
        assert_eq!((scheme.id.as_str(), scheme.bands().len()), (ONE_RATE, 1));
        assert_eq!(scheme.name.nb, "én rente");
        assert_eq!(scheme.fault(), None);
    }

    #[test]
    fn a_wrong_scheme_is_refused() {
        let good = include_str!("../../assets/rules/discounting.json");
        let refused = |from: &str, to: &str| {
            let text = good.replace(from, to);
            assert_ne!(text, good, "{from}");
            Discounting::parse(&text).unwrap_err()
        };
        assert!(refused(r#""through": 40"#, r#""through": 75"#).contains("order"));
        assert!(refused(r#""through": 40"#, r#""through": null"#).contains("open"));
        assert!(refused(r#""through": null"#, r#""through": 99"#).contains("open"));
        assert!(refused(r#""rate": "4""#, r#""rate": "-4""#).contains("0–50"));
        assert!(refused("éi rente", "").contains("name"));
        assert!(refused(r#""rate""#, r#""rates""#).contains("rates"));
        assert!(Discounting::parse("{}").unwrap_err().contains("schemes"));
    }
}
