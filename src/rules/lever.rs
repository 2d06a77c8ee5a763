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

    /// Whether it frees money by spending less instead of having more.
    pub const fn spends_less(self) -> bool {
        matches!(self, Self::Release | Self::Staffing)
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
mod tests {
    use super::super::RuleSet;
    use super::*;

    fn gross() -> &'static RuleSet {
        RuleSet::named("state_gross").unwrap()
    }

    /// Rules page §1.3: 5 % of post 01 and of 21; three years from 2023, five for 2017–2022; one
    /// third, two thirds, all.
    #[test]
    fn an_advance_is_saved_in_three_years_from_2023_and_in_five_before() {
        let advance = gross().lever("advance").unwrap();
        let rule = |year| {
            advance
                .terms_in(Year::new(year))
                .unwrap()
                .repayment
                .unwrap()
        };
        for year in [2017, 2022] {
            assert_eq!((rule(year).years, rule(year).pace), (5, Pace::ByTheEnd));
        }
        for year in [2016, 2023, 2040] {
            assert_eq!((rule(year).years, rule(year).pace), (3, Pace::EqualShares));
        }
        let used = Money::kroner(100);
        let least = |after| rule(2027).least_saved(after, used).to_string();
        assert_eq!([least(0), least(1), least(2)], ["0", "33.33", "66.66"]);
        assert_eq!([least(3), least(4)], ["100", "100"]);
        let before = |after| rule(2020).least_saved(after, used);
        assert_eq!((before(4), before(5)), (Money::ZERO, used));
        assert!(advance.needs_investment && advance.once);
    }

    #[test]
    fn a_lever_is_for_the_posts_of_the_rules() {
        let of_what = |id: &str, (kind, post): (LineKind, &str)| {
            let lever = gross().lever(id).unwrap();
            let line = AppropriationLine {
                kind,
                post: post.to_owned(),
                ..AppropriationLine::default()
            };
            (lever.may_be_taken_from(&line), lever.may_be_used_on(&line))
        };
        let lines = [
            (LineKind::Operating, "01"),
            (LineKind::Operating, "1"),
            (LineKind::Investment, "45"),
            (LineKind::Investment, "30"),
            (LineKind::GrantsAndOther, "70"),
        ];
        let expected = [
            (true, false),
            (true, false),
            (false, true),
            (false, false),
            (false, false),
        ];
        assert_eq!(lines.map(|line| of_what("reallocation", line)), expected);
        // Of posts 21–29 an advance is for 21 alone; a line without a number is told by its kind.
        let special = ["21", "22", "Prosjekt"];
        let special = special.map(|post| of_what("advance", (LineKind::SpecialOperating, post)).1);
        assert_eq!(special, [true, false, true]);
    }

    #[test]
    fn every_kind_belongs_to_one_behaviour_at_most() {
        for kind in <LeverKind as strum::VariantArray>::VARIANTS {
            let behaviours = [
                kind.gives_new_money(),
                kind.moves_between_lines(),
                kind.spends_less(),
                kind.is_in_the_lines(),
                *kind == LeverKind::Permission,
            ];
            let those = behaviours.iter().filter(|behaves| **behaves).count();
            assert_eq!(those, 1, "{kind:?}");
        }
    }

    fn ids(id: &str) -> Vec<&'static str> {
        let levers = RuleSet::named(id).unwrap().levers().iter();
        levers.map(|lever| lever.id.as_str()).collect()
    }

    const OF_GROSS: [&str; 11] = [
        "carry_over",
        "transferable",
        "shared_posts",
        "extra_income",
        "replacement_sale",
        "reallocation",
        "advance",
        "long_contracts",
        "commitments",
        "single_consent",
        "unforeseen",
    ];
    const OF_STATE: [&str; 6] = [
        "co_funding",
        "co_funding_shared",
        "request",
        "release",
        "wage_refund",
        "staffing",
    ];

    /// Rules page §1.2–1.5 and §4.1–4.3.
    #[test]
    fn each_sector_has_the_levers_of_the_rules() {
        assert_eq!(ids("state_gross"), [&OF_GROSS[..], &OF_STATE].concat());
        let all_of_net = [&["carry_over"], &OF_STATE[..], &OF_GROSS[1..]].concat();
        assert_eq!(ids("state_net"), all_of_net);
        let local = ["release", "transfer_within_frame", "reserve", "request"];
        let municipality = [&local[..], &["wage_refund", "staffing"]].concat();
        assert_eq!(ids("municipality"), municipality);
        assert_eq!(ids("company"), [&local[..], &["staffing"]].concat());
        let year = Year::new(2027);
        let net = RuleSet::named("state_net").unwrap().levers().iter();
        let usable = net.filter(|lever| lever.is_usable_in(year));
        let usable: Vec<&str> = usable.map(|lever| lever.id.as_str()).collect();
        let open = ["request", "release", "wage_refund", "staffing"];
        assert_eq!(usable, [&["carry_over"], &open[..]].concat());
        let every_kind = <LeverKind as strum::VariantArray>::VARIANTS;
        let known: Vec<LeverKind> = crate::rules::built_in()
            .iter()
            .flat_map(|rules| rules.levers().iter().map(|lever| lever.kind))
            .collect();
        assert!(every_kind.iter().all(|kind| known.contains(kind)));
    }

    #[test]
    fn the_sizes_are_those_of_the_rules() {
        let terms = |id: &str, year| gross().lever(id).unwrap().terms_in(Year::new(year));
        let five = Some(LeverCap::ShareOfLine(RulePercent(
            crate::model::Percent::of(5),
        )));
        for id in ["carry_over", "replacement_sale", "reallocation", "advance"] {
            assert_eq!(terms(id, 2027).unwrap().cap, five, "{id}");
        }
        let (_, carried) = gross().carry_over(LineKind::Operating, false);
        let as_carried = matches!(carried.value, super::super::CarryOver::ShareOfLine(share)
            if five == Some(LeverCap::ShareOfLine(share)));
        assert!(
            as_carried,
            "the lever and the rule of the lines are the same"
        );
        let million = |millions: i64| Some(RuleAmount(Money::kroner(millions * 1_000_000)));
        let co_funding = |id, year| terms(id, year).unwrap().co_funding.unwrap();
        let before = co_funding("co_funding", 2022);
        assert_eq!(
            (before.least_cost, before.most_cost),
            (million(5), million(50))
        );
        assert_eq!((before.most, before.paid_over_years), (million(15), None));
        let later = co_funding("co_funding", 2023);
        assert_eq!(
            (later.least_cost, later.most_cost),
            (million(10), million(100))
        );
        assert_eq!((later.most, later.paid_over_years), (million(50), Some(3)));
        let half = crate::model::Percent::of(50);
        for it in [before, later] {
            assert_eq!(
                (it.share.0, it.gains_taken),
                (half, Some(RulePercent(half)))
            );
        }
        let shared = co_funding("co_funding_shared", 2021);
        assert_eq!(
            (shared.most_cost, shared.share.0),
            (million(100), crate::model::Percent::of(85))
        );
        assert!(terms("co_funding_shared", 2023).is_none() && terms("co_funding", 2019).is_none());
        assert_eq!(
            terms("unforeseen", 2027).unwrap().cap,
            million(5).map(LeverCap::Amount)
        );
    }

    #[test]
    fn a_lever_holds_for_its_budget_years_at_both_ends() {
        let valid = |id: &str, year| gross().lever(id).unwrap().is_valid_in(Year::new(year));
        assert!(!valid("advance", 2001) && valid("advance", 2002));
        assert!(!valid("co_funding", 2019) && valid("co_funding", 2020));
        assert!(valid("co_funding_shared", 2022) && !valid("co_funding_shared", 2023));
        assert!(
            !gross()
                .lever("co_funding")
                .unwrap()
                .is_usable_in(Year::new(2027))
        );
    }

    /// What the rules page marks as unconfirmed, and what is not on it, is doubtful here.
    #[test]
    fn what_is_not_confirmed_is_said() {
        let doubtful = [
            "carry_over",
            "transferable",
            "shared_posts",
            "reallocation",
            "advance",
            "long_contracts",
            "unforeseen",
            "co_funding",
            "co_funding_shared",
            "request",
            "wage_refund",
        ];
        for id in doubtful {
            assert!(gross().lever(id).unwrap().is_doubtful(), "{id}");
        }
        let unconfirmed = ["unforeseen", "wage_refund"];
        for lever in gross().levers() {
            let expected = unconfirmed.contains(&lever.id.as_str());
            assert_eq!(
                lever.status == Status::Unconfirmed,
                expected,
                "{}",
                lever.id
            );
        }
        let net = RuleSet::named("state_net").unwrap().levers().iter();
        for lever in net.filter(|lever| lever.barred.is_some()) {
            assert_eq!(
                lever.doubts.is_empty(),
                lever.id == "advance",
                "{}",
                lever.id
            );
        }
        for id in ["municipality", "company"] {
            let levers = RuleSet::named(id).unwrap().levers();
            let assumed = |lever: &Lever| lever.status == Status::Assumption && lever.is_doubtful();
            assert!(levers.iter().all(assumed));
        }
        let first = &gross().calendar.steps[0];
        assert_eq!(first.status, Status::Unconfirmed);
    }

    /// Nobody meets a lever without words, and a word is not the same in both written languages by
    /// oversight.
    #[test]
    fn every_lever_has_words_source_date_and_basis() {
        for lever in crate::rules::built_in().iter().flat_map(RuleSet::levers) {
            for (key, names) in lever.texts() {
                let (nb, nn, en) = (&names.nb, &names.nn, &names.en);
                assert!(![nb, nn, en].iter().any(|text| text.trim().is_empty()));
                let is_long = nb.split(' ').count() > 8;
                assert!(!is_long || nb != nn, "{} {key}: {nb}", lever.id);
                assert!(!is_long || nb != en, "{} {key}: {nb}", lever.id);
            }
            assert!(!lever.source.is_empty() && !lever.basis.document.has_empty());
            assert!(lever.checked.year() >= 2026);
        }
    }
}
