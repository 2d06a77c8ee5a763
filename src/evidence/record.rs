//! One row of the evidence, and the comparisons that can be made of it.

use rust_decimal::{Decimal, dec};

use crate::money::{Money, exact};
use crate::time::Year;

/// A difference in kroner that is still no change. Adopted amounts are known to 0.1 million, so half
/// of that cannot be told from nothing; a little more is let pass for amounts rounded twice.
const NO_CHANGE: Decimal = dec!(55000);

/// What a post may be used for, by its number in the state's budget; in the order of a table.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum PostKind {
    /// Operating costs, posts 01–20.
    Operating,
    /// Special operating costs, posts 21–29.
    SpecialOperating,
    /// Major equipment and maintenance, post 45: what digital projects usually stand under.
    Equipment,
    /// Other investment, posts 30–49.
    OtherInvestment,
    /// Transfers to others, posts 50–89.
    Transfers,
}

impl PostKind {
    /// The kind of a post; nothing for loans and what is no post.
    pub fn of(post: u16) -> Option<Self> {
        match post {
            1..=20 => Some(Self::Operating),
            21..=29 => Some(Self::SpecialOperating),
            45 => Some(Self::Equipment),
            30..=49 => Some(Self::OtherInvestment),
            50..=89 => Some(Self::Transfers),
            _ => None,
        }
    }
}

/// Which two amounts of a year are compared; in the order of the year.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Comparison {
    /// From the proposal in Gul bok to the adopted budget. What the Government proposed anew in
    /// between counts too.
    Decision,
    /// From the adopted budget to what every decision of the year made of it.
    DuringYear,
    /// From the revised appropriation to the accounts. These include what was carried in and what
    /// refunds pay for, so more is not overspending.
    Accounts,
}

/// What became of an amount.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Direction {
    /// It is the same, as far as can be told.
    Unchanged,
    /// It is more.
    Up,
    /// It is less.
    Down,
}

/// An appropriation of a year. Amounts: nominal kroner of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The chapter's number.
    pub chapter: String,
    /// The post's number.
    pub post: u16,
    /// What the post may be used for.
    pub kind: PostKind,
    /// The budget year.
    pub year: Year,
    /// What was proposed in Gul bok, where that is at hand.
    pub proposal: Option<Money>,
    /// What the Storting adopted before the year (saldert), to 0.1 million.
    pub adopted: Money,
    /// The same with every later decision, without what was carried in; to 0.1 million. Not there
    /// for a year that is not over.
    pub revised: Option<Money>,
    /// What was spent, to 0.1 million.
    pub accounts: Option<Money>,
    /// The id of its source.
    pub source: String,
}

impl Record {
    /// The two amounts of a comparison, where both are known.
    pub fn case(&self, comparison: Comparison) -> Option<Case> {
        let (from, to) = match comparison {
            Comparison::Decision => (self.proposal?, self.adopted),
            Comparison::DuringYear => (self.adopted, self.revised?),
            Comparison::Accounts => (self.revised?, self.accounts?),
        };
        Some(Case {
            chapter: self.chapter.clone(),
            post: self.post,
            year: self.year,
            from,
            to,
        })
    }
}

/// What one amount of a year became. Amounts: nominal kroner of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The chapter's number.
    pub chapter: String,
    /// The post's number.
    pub post: u16,
    /// The budget year.
    pub year: Year,
    /// What it was.
    pub from: Money,
    /// What it became.
    pub to: Money,
}

impl Case {
    /// The difference: positive where it became more.
    pub fn change(&self) -> Money {
        self.to.minus(self.from)
    }

    /// The difference in percent of what it was, unrounded; nothing where it was nothing.
    pub fn percent(&self) -> Option<Decimal> {
        let from = self.from.decimal();
        let share = exact::ratio(self.change().decimal(), from);
        (!from.is_zero()).then(|| exact::times(share, Decimal::ONE_HUNDRED))
    }

    /// What became of it.
    pub fn direction(&self) -> Direction {
        let change = self.change().decimal();
        if change.abs() <= NO_CHANGE {
            Direction::Unchanged
        } else if change.is_sign_positive() {
            Direction::Up
        } else {
            Direction::Down
        }
    }
}
