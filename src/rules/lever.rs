//! Levers (handlingsrom-spaker): the ways that budget rules give to spend more, earlier or on
//! something else, and who decides each of them (model §7).
//!
//! The engine knows how each *kind* of lever behaves; size, pace, periods and who decides are
//! data of a rule set. Text for people is in the rule set too, so that an own rule set explains
//! itself.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer};

use super::{Names, RuleAmount, RulePercent, Status};
use crate::model::{AppropriationLine, LineKind};
use crate::money::{Money, exact};
use crate::time::Year;

/// How a lever behaves. Everything else about it is data.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum LeverKind {
    /// Unused money of a year goes with us into the next, up to a cap.
    CarryOver,
    /// A post whose unused money may all be used later.
    Transferable,
    /// Two posts may use each other's money.
    SharedPosts,
    /// A post may be spent beyond by as much as extra income brings.
    ExtraIncome,
    /// What used equipment is sold for may buy its replacement.
    ReplacementSale,
    /// Money of one post is spent under another in the same chapter.
    Reallocation,
    /// Own appropriations of later years are used now, and saved afterwards.
    Advance,
    /// Another body pays a part of an initiative.
    CoFunding,
    /// New money is asked for.
    Request,
    /// An operations item or a team is let go of.
    Release,
    /// Wages that others refund.
    WageRefund,
    /// Consultants become employees.
    Staffing,
    /// Consent in a single case.
    Consent,
    /// May be bound beyond the year; gives no money.
    Permission,
    /// An own fund of saved money.
    Reserve,
}

impl LeverKind {
    /// Whether it brings money that the frame does not hold already.
    pub const fn gives_new_money(self) -> bool {
        matches!(
            self,
            Self::ExtraIncome
                | Self::ReplacementSale
                | Self::CoFunding
                | Self::Request
                | Self::WageRefund
                | Self::Consent
                | Self::Reserve
                | Self::Advance
        )
    }

    /// Whether it takes from one line what it gives to another, so that the sum stays the same.
    pub const fn moves_between_lines(self) -> bool {
        matches!(self, Self::SharedPosts | Self::Reallocation)
    }

    /// Whether it takes money from later years: what is used now is saved afterwards, or a part
    /// of what is gained is taken out of the frame.
    pub const fn has_later_bite(self) -> bool {
        matches!(self, Self::Advance | Self::CoFunding)
    }

    /// Whether the engine already lets money follow it from a line's own settings, so that a use
    /// of it posts nothing more.
    pub const fn is_in_the_lines(self) -> bool {
        matches!(self, Self::CarryOver | Self::Transferable)
    }
}

/// What a lever rests on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// In short, for lists.
    pub short: Names,
    /// The document, with the point, section or paragraph in it.
    pub document: Names,
    /// When the document took effect or was published, where known.
    #[serde(default, deserialize_with = "super::written_date_or_none")]
    pub date: Option<Date>,
}

/// The most that a lever may be used for in a year.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeverCap {
    /// A share of the line's own appropriation of the year; of the giving line where money is
    /// moved between lines.
    ShareOfLine(RulePercent),
    /// An amount for each case, in kroner of the source's year.
    Amount(RuleAmount),
}

/// How fast what was used must be saved again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// After *k* of *n* years at least *k/n* of it.
    EqualShares,
    /// All of it at the end of the last year, and no pace before that.
    ByTheEnd,
}

/// What must be saved again after use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepaymentRule {
    /// The number of years, the first being the year after use.
    pub years: u16,
    /// How fast within them.
    pub pace: Pace,
}

impl RepaymentRule {
    /// The least that must be saved at the end of the year `after` years from use, of `used`
    /// nominal kroner. Rounded down to øre, so that equal shares that add up are never too small.
    pub fn least_saved(self, after: u16, used: Money) -> Money {
        let elapsed = match self.pace {
            _ if after >= self.years => return used,
            Pace::EqualShares => after,
            Pace::ByTheEnd => 0,
        };
        let whole = Decimal::from(self.years.max(1));
        let part = exact::times(used.decimal(), Decimal::from(elapsed));
        Money::cap(part.checked_div(whole).unwrap_or_default())
    }
}

/// The terms of a co-funding scheme.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoFundingTerms {
    /// The least that an initiative may cost, kroner of the scheme's year.
    pub least_cost: Option<RuleAmount>,
    /// The most that an initiative may cost, kroner of the scheme's year.
    pub most_cost: Option<RuleAmount>,
    /// The largest part of the cost that is given.
    pub share: RulePercent,
    /// The most that is given, kroner of the scheme's year.
    pub most: Option<RuleAmount>,
    /// The part of net internal gains that is taken out of the frame.
    pub gains_taken: Option<RulePercent>,
    /// The most budget years that it is paid over.
    pub paid_over_years: Option<u16>,
}

/// What holds when a lever is used in these budget years.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeverTerms {
    /// First budget year of use.
    pub from: u16,
    /// Last budget year of use; open where there is none.
    pub to: Option<u16>,
    /// The most that may be used.
    pub cap: Option<LeverCap>,
    /// What must be saved again.
    pub repayment: Option<RepaymentRule>,
    /// What a co-funder gives and takes.
    pub co_funding: Option<CoFundingTerms>,
}

impl LeverTerms {
    /// Whether they hold for use in this year.
    pub fn hold_in(&self, year: Year) -> bool {
        let year = year.number();
        self.from <= year && self.to.is_none_or(|last| year <= last)
    }
}

/// Plain words about a lever.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeverPage {
    /// What it is.
    pub what: Names,
    /// Who decides.
    pub who_decides: Names,
    /// What to write in the letter that asks for it.
    pub letter: Names,
    /// What it costs later.
    pub later_cost: Names,
}

impl LeverPage {
    /// The parts with their keys, in the order that they are read.
    pub fn parts(&self) -> [(&'static str, &Names); 4] {
        [
            ("what", &self.what),
            ("who_decides", &self.who_decides),
            ("letter", &self.letter),
            ("later_cost", &self.later_cost),
        ]
    }
}

/// A lever of a rule set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lever {
    /// Its id, as plans name it.
    pub id: String,
    /// How it behaves.
    pub kind: LeverKind,
    /// Its name.
    pub name: Names,
    /// The decision level that must say yes where it is not delegated, 1 being the body itself.
    pub level: u16,
    /// Whether that level may pass the decision on to the body.
    pub delegable: bool,
    /// What it rests on.
    pub basis: Basis,
    /// First budget year that it can be used in.
    pub valid_from: u16,
    /// Last budget year that it can be used in, where there is one.
    pub valid_to: Option<u16>,
    /// The kinds of lines that the money may be used on; empty is any.
    #[serde(default, deserialize_with = "line_kinds")]
    pub lines: Vec<LineKind>,
    /// The posts that the money may be used on, of lines whose post is a number; empty is any.
    #[serde(default)]
    pub posts: Vec<String>,
    /// The kinds of lines that give the money, where it is moved; empty is any.
    #[serde(default, deserialize_with = "line_kinds")]
    pub from_lines: Vec<LineKind>,
    /// The posts that give the money, of lines whose post is a number; empty is any.
    #[serde(default)]
    pub from_posts: Vec<String>,
    /// Whether a use must name an investment.
    pub needs_investment: bool,
    /// What holds in which budget years of use, in order, never overlapping.
    pub terms: Vec<LeverTerms>,
    /// Years from the decision until there is money.
    pub lead_years: u16,
    /// Whether its money is for the year alone, so that it must be had anew each year and pays
    /// nothing lasting.
    pub once: bool,
    /// What must be fulfilled, in words.
    pub conditions: Names,
    /// The page of plain words.
    pub page: LeverPage,
    /// What is not confirmed about it, each in words.
    #[serde(default)]
    pub doubts: Vec<Names>,
    /// Where size and conditions come from.
    pub source: String,
    /// How sure the size is.
    pub status: Status,
    /// When it was last held against its source.
    #[serde(deserialize_with = "super::written_date")]
    pub checked: Date,
    /// Why bodies of this rule set may not use it; it is listed to say so, and adds nothing.
    pub barred: Option<Names>,
    /// Why it is switched off until current terms are entered in an own rule set.
    pub closed: Option<Names>,
}

impl Lever {
    /// The terms for use in a year.
    pub fn terms_in(&self, year: Year) -> Option<&LeverTerms> {
        self.terms.iter().find(|terms| terms.hold_in(year))
    }

    /// Whether it exists in this budget year. Whether we may use it is [`Lever::is_usable_in`].
    pub fn is_valid_in(&self, year: Year) -> bool {
        let year = year.number();
        self.valid_from <= year && self.valid_to.is_none_or(|last| year <= last)
    }

    /// Whether bodies of the rule set may use it in this budget year.
    pub fn is_usable_in(&self, year: Year) -> bool {
        self.is_valid_in(year) && self.barred.is_none() && self.closed.is_none()
    }

    /// Whether its cap in a year is an amount that holds for each case by itself.
    pub fn is_capped_by_case(&self, year: Year) -> bool {
        let cap = self.terms_in(year).and_then(|terms| terms.cap);
        matches!(cap, Some(LeverCap::Amount(_)))
    }

    /// Whether its money may be used on this line: by its kind and, where it has a number as posts
    /// of the state have, by its post.
    pub fn may_be_used_on(&self, line: &AppropriationLine) -> bool {
        is_among(line, &self.lines, &self.posts)
    }

    /// Whether its money may be taken from this line.
    pub fn may_be_taken_from(&self, line: &AppropriationLine) -> bool {
        is_among(line, &self.from_lines, &self.from_posts)
    }

    /// Whether something about it is not confirmed.
    pub fn is_doubtful(&self) -> bool {
        self.status != Status::Confirmed || !self.doubts.is_empty()
    }

    /// All texts with their paths within it.
    pub(super) fn texts(&self) -> impl Iterator<Item = (String, &Names)> {
        let page = self.page.parts();
        let page = page.map(|(key, names)| (format!("page.{key}"), names));
        let doubts = self.doubts.iter().enumerate();
        let doubts = doubts.map(|(at, doubt)| (format!("doubts[{at}]"), doubt));
        [("name", &self.name), ("conditions", &self.conditions)]
            .into_iter()
            .chain(self.barred.iter().map(|why| ("barred", why)))
            .chain(self.closed.iter().map(|why| ("closed", why)))
            .map(|(key, names)| (key.to_owned(), names))
            .chain(page)
            .chain(doubts)
    }
}

/// Whether a line is of one of the kinds, and its post one of the posts; an empty list is any.
fn is_among(line: &AppropriationLine, kinds: &[LineKind], posts: &[String]) -> bool {
    let number = |post: &str| post.trim().parse::<u32>().ok();
    let post = number(&line.post);
    let of_post = || posts.iter().any(|it| number(it) == post);
    (kinds.is_empty() || kinds.contains(&line.kind))
        && (posts.is_empty() || post.is_none() || of_post())
}

fn line_kinds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<LineKind>, D::Error> {
    let words: Vec<String> = Vec::deserialize(deserializer)?;
    let kind = |word: &String| {
        let known = <LineKind as strum::VariantNames>::VARIANTS;
        word.parse()
            .ok()
            .ok_or_else(|| serde::de::Error::unknown_variant(word, known))
    };
    words.iter().map(kind).collect()
}

#[cfg(test)]
mod tests;
