//! One programme of the library, and what follows from what was published of it.

use rust_decimal::{Decimal, dec};
use serde::Deserialize;

use super::reading;
use crate::money::exact;
use crate::rules::Names;
use crate::time::Year;

/// How a figure of the library is known. What is only remembered has no place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Sure {
    /// Read in the primary document or on the owner's own page.
    Seen,
    /// Read in the press, or where official data are published again.
    SeenSecondary,
    /// Computed from figures that were seen; the source says how.
    Derived,
}

/// What a programme was for. The division is ours: see
/// [`Library::kind_basis`](super::Library::kind_basis).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr, strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// What was there is made anew.
    Renewal,
    /// Money or work is to be saved.
    Efficiency,
    /// It follows from a law or a policy decision.
    Mandatory,
}

/// How a programme stood when its source was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// Proposed; whether it was carried out is not known here.
    Proposed,
    /// In a report of major projects that does not tell how it goes.
    Reported,
    /// Under way.
    Running,
    /// Under way, later than planned.
    Late,
    /// Cut up or planned anew on the way.
    Reshaped,
    /// Ended, or going on, with less in it than planned.
    Reduced,
    /// Ended formally, while the work goes on.
    Closed,
    /// Ended.
    Finished,
}

/// What the costs of a programme cover; costs that cover different things are not alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Covers {
    /// The programme itself.
    Project,
    /// The programme and what it made, as long as that lives.
    WholeLife,
}

/// Who gets the benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum BenefitTo {
    /// The budget of the body itself.
    Body,
    /// The budgets of public bodies together.
    Public,
    /// Society as a whole, of which the body is a small part.
    Society,
    /// The treasury, as more tax.
    Revenue,
}

/// When a programme ran, as far as its source tells; at least one of the three is there.
///
/// A financial year that spans two calendar years counts as the later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first year.
    #[serde(default, deserialize_with = "reading::year")]
    pub first: Option<Year>,
    /// The last year. Where the source gives a span of possible years, the earliest.
    #[serde(default, deserialize_with = "reading::year")]
    pub last: Option<Year>,
    /// Its length in years, where the source tells that.
    pub years: Option<u16>,
}

/// How long it takes before a programme has paid for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaybackTime {
    /// After this many years.
    Years(Decimal),
    /// It does not.
    Never,
}

/// A payback time and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payback {
    /// The time.
    pub time: PaybackTime,
    /// Computed here as last known cost by annual benefit; otherwise as it was published.
    pub derived: bool,
}

/// Size by cost: bands of ours, by powers of ten in rough Norwegian kroner.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Size {
    /// Below 10 million.
    Small,
    /// From 10 million.
    Medium,
    /// From 100 million.
    Large,
    /// From 1 000 million.
    VeryLarge,
}

/// A real programme, with what was published of it.
///
/// Amounts: millions of [`Programme::currency`], in the prices of [`Programme::price_basis`] where
/// known, otherwise as published. Nothing is converted.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its id in the library.
    pub id: String,
    /// What it was called.
    pub name: String,
    /// Whose it was, where the source tells.
    pub body: Option<String>,
    /// The country, in two letters.
    pub country: String,
    /// The currency of its amounts, in three letters.
    pub currency: String,
    /// The year whose prices its amounts are in, where known, in words.
    pub price_basis: Option<String>,
    /// What its costs cover.
    pub covers: Covers,
    /// When it was first planned to run.
    pub planned: Option<Period>,
    /// When it ran, or was last known to be going to run.
    pub actual: Option<Period>,
    /// The first frame or estimate of its cost, in millions.
    #[serde(default, deserialize_with = "reading::decimal")]
    pub first_cost: Option<Decimal>,
    /// The last known cost or estimate, in millions, of the same things as the first.
    #[serde(default, deserialize_with = "reading::decimal")]
    pub last_cost: Option<Decimal>,
    /// The benefit of a year at full effect, in millions; negative where the year is a net cost.
    #[serde(default, deserialize_with = "reading::decimal")]
    pub annual_benefit: Option<Decimal>,
    /// The benefit over all years that the source counts, undiscounted, in millions.
    #[serde(default, deserialize_with = "reading::decimal")]
    pub total_benefit: Option<Decimal>,
    /// Who gets the benefit; there wherever a benefit or a payback is.
    pub benefit_to: Option<BenefitTo>,
    /// Net present value, in millions.
    #[serde(default, deserialize_with = "reading::decimal")]
    pub npv: Option<Decimal>,
    /// Benefit less cost over the horizon, undiscounted, in millions.
    #[serde(default, deserialize_with = "reading::decimal")]
    pub undiscounted_net: Option<Decimal>,
    /// The years that the benefits are counted over.
    pub horizon_years: Option<u16>,
    /// Payback time as published.
    #[serde(default, deserialize_with = "reading::payback")]
    pub payback_years: Option<PaybackTime>,
    /// How it stood when the source was written, where that tells.
    pub status: Option<Outcome>,
    /// What it was for; our division.
    pub kind: Kind,
    /// What happened, in a sentence or a few.
    pub what_happened: Names,
    /// Where its figures were read.
    pub source: String,
    /// How they are known.
    pub sure: Sure,
    /// Rough Norwegian kroner for one of its currency; filled in when the library is read.
    #[serde(skip)]
    pub(super) rate: Decimal,
}

impl Programme {
    /// How the cost turned out: last known cost as a factor of the first, where both are known.
    ///
    /// Both as published: where price bases differ, part of the factor is price growth, and
    /// [`Programme::what_happened`] says so.
    pub fn cost_outcome(&self) -> Option<Decimal> {
        let (first, last) = self.first_cost.zip(self.last_cost)?;
        Some(exact::ratio(last, first))
    }

    /// How many years later than first planned it ended, or is to end; negative where earlier.
    ///
    /// From last year to last year, or from length to length; nothing where the plan or what
    /// became of it is not known. The earliest of possible years is used, so it is at least this.
    pub fn years_late(&self) -> Option<i32> {
        let (planned, actual) = self.planned.zip(self.actual)?;
        let ends = planned.last.zip(actual.last);
        let ends = ends.map(|(planned, actual)| (planned.number(), actual.number()));
        let (planned, actual) = ends.or_else(|| planned.years.zip(actual.years))?;
        Some(i32::from(actual).saturating_sub(i32::from(planned)))
    }

    /// Simple payback: as published, otherwise last known cost by annual benefit.
    ///
    /// None is derived from a whole-life cost, which holds the running costs too. Whom the benefit
    /// reaches is in [`Programme::benefit_to`].
    pub fn payback(&self) -> Option<Payback> {
        let published = self.payback_years.map(|time| Payback {
            time,
            derived: false,
        });
        published.or_else(|| self.derived_payback())
    }

    fn derived_payback(&self) -> Option<Payback> {
        if self.covers != Covers::Project {
            return None;
        }
        let (cost, benefit) = self.last_cost.zip(self.annual_benefit)?;
        let time = if benefit > Decimal::ZERO {
            PaybackTime::Years(exact::ratio(cost, benefit))
        } else {
            PaybackTime::Never
        };
        let derived = true;
        Some(Payback { time, derived })
    }

    /// Whether the benefit comes back to the body or to public bodies, so that a payback of a
    /// budget can be held against its own.
    pub fn returns_to_a_budget(&self) -> bool {
        matches!(self.benefit_to, Some(BenefitTo::Body | BenefitTo::Public))
    }

    /// The cost that stands for its size: the last known, otherwise the first; in millions.
    pub fn cost(&self) -> Option<Decimal> {
        self.last_cost.or(self.first_cost)
    }

    /// How large it is, by its cost.
    pub fn size(&self) -> Option<Size> {
        let rough = self.rough_size()?;
        Some(match rough {
            _ if rough < dec!(10) => Size::Small,
            _ if rough < dec!(100) => Size::Medium,
            _ if rough < dec!(1000) => Size::Large,
            _ => Size::VeryLarge,
        })
    }

    /// Its cost in rough millions of Norwegian kroner. For ordering; it is never shown.
    pub(super) fn rough_size(&self) -> Option<Decimal> {
        self.cost().map(|cost| exact::times(cost, self.rate))
    }
}

#[cfg(test)]
mod tests {
    use super::super::programmes;
    use super::*;

    fn named(id: &str) -> Programme {
        let found = programmes().iter().find(|it| it.id == id);
        found.unwrap().clone()
    }

    #[test]
    fn cost_and_time_are_told_only_where_both_ends_are_known() {
        let loft = named("loft");
        let factor = loft.cost_outcome().unwrap();
        assert!(factor > dec!(2.55) && factor < dec!(2.56));
        assert_eq!(loft.years_late(), Some(6));
        assert_eq!(named("nav-p2").years_late(), Some(0));
        assert_eq!(named("brsys").years_late(), Some(4));
        assert_eq!(named("hmcts-reform").years_late(), Some(3));
        assert_eq!(named("nav-p3").years_late(), None);
        assert_eq!(named("akson").cost_outcome(), None);
    }

    #[test]
    fn a_published_payback_stands_and_a_derived_one_is_marked() {
        let years = |years, derived| {
            let time = PaybackTime::Years(years);
            Some(Payback { time, derived })
        };
        assert_eq!(named("kbh-bc03").payback(), years(dec!(2), false));
        let never = named("nav-p3").payback().unwrap();
        assert_eq!((never.time, never.derived), (PaybackTime::Never, false));
        let mut derived = named("kbh-bc04");
        derived.payback_years = None;
        derived.last_cost = Some(dec!(40));
        derived.annual_benefit = Some(dec!(5));
        assert_eq!(derived.payback(), years(dec!(8), true));
        derived.annual_benefit = Some(Decimal::ZERO);
        assert_eq!(derived.payback().unwrap().time, PaybackTime::Never);
        assert_eq!(named("universal-credit").payback(), None);
    }

    #[test]
    fn size_is_by_rough_kroner() {
        assert_eq!(named("kbh-bc01").size(), Some(Size::Small));
        assert_eq!(named("kbh-bc04").size(), Some(Size::Medium));
        assert_eq!(named("loft").size(), Some(Size::Large));
        assert_eq!(named("synergy").size(), Some(Size::VeryLarge));
        assert_eq!(named("altinn-2").size(), None);
    }
}
