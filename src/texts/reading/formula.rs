//! What parts of a calculation come to: `+ − × ÷`, parentheses, percent and units, each value
//! known as money, a share or a bare number, so that kroner and millions are never added.

use rust_decimal::{Decimal, dec};

use super::tokens::Token;
use super::{DEEPEST_FORMULA, NotRead};

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number without a unit.
    Bare,
    /// A percentage, held as a share of one.
    Share,
    /// Kroner: the number had a unit.
    Money,
}

/// A value on the way through a calculation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) number: Decimal,
    pub(super) kind: Kind,
    pub(super) doubtful: bool,
}

impl Term {
    fn with(self, other: Self, number: Option<Decimal>, kind: Kind) -> Result<Self, NotRead> {
        Ok(Self {
            number: number.ok_or(NotRead::TooLarge)?,
            kind,
            doubtful: self.doubtful || other.doubtful,
        })
    }

    fn plus(self, other: Self) -> Result<Self, NotRead> {
        let kind = match (self.kind, other.kind) {
            (one, another) if one == another => one,
            (Kind::Money, _) | (_, Kind::Money) => return Err(NotRead::MixedUnits),
            _ => Kind::Bare, // 1 − 60 %
        };
        self.with(other, self.number.checked_add(other.number), kind)
    }

    fn times(self, other: Self) -> Result<Self, NotRead> {
        let kind = match (self.kind, other.kind) {
            (Kind::Money, Kind::Money) => return Err(NotRead::MixedUnits),
            (Kind::Money, _) | (_, Kind::Money) => Kind::Money,
            (Kind::Share, _) | (_, Kind::Share) => Kind::Share,
            (Kind::Bare, Kind::Bare) => Kind::Bare,
        };
        self.with(other, self.number.checked_mul(other.number), kind)
    }

    fn over(self, other: Self) -> Result<Self, NotRead> {
        if other.number.is_zero() {
            return Err(NotRead::DivisionByZero);
        }
        let kind = match (self.kind, other.kind) {
            (one, another) if one == another => Kind::Bare,
            (_, Kind::Money) => return Err(NotRead::MixedUnits),
            (kind, _) => kind,
        };
        self.with(other, self.number.checked_div(other.number), kind)
    }

    fn negated(self) -> Self {
        Self {
            number: -self.number,
            ..self
        }
    }

    /// In a unit: a number becomes money; money that is said to be kroner stays what it is.
    fn in_unit(self, kroner: Decimal, doubtful: bool) -> Result<Self, NotRead> {
        match self.kind {
            Kind::Bare => {}
            Kind::Money if kroner == Decimal::ONE => return Ok(self),
            Kind::Money | Kind::Share => return Err(NotRead::MixedUnits),
        }
        let unit = Self {
            number: kroner,
            kind: Kind::Money,
            doubtful,
        };
        self.times(unit)
    }

    fn percent(self) -> Result<Self, NotRead> {
        if self.kind == Kind::Money {
            return Err(NotRead::MixedUnits);
        }
        let hundredth = Self {
            number: dec!(0.01),
            kind: Kind::Share,
            doubtful: false,
        };
        self.times(hundredth)
    }
}

/// What a calculation comes to.
pub(super) fn evaluate(tokens: &[Token]) -> Result<Term, NotRead> {
    let mut parser = Parser {
        rest: tokens,
        depth: 0,
    };
    let term = parser.sum()?;
    match parser.rest.first() {
        None => Ok(term),
        Some(Token::Close) => Err(NotRead::Unbalanced),
        Some(_) => Err(NotRead::Unfinished),
    }
}

struct Parser<'a> {
    rest: &'a [Token],
    depth: usize,
}

impl Parser<'_> {
    /// Takes the next part where it is one of those.
    fn take(&mut self, wanted: &[Token]) -> Option<Token> {
        let (first, rest) = self.rest.split_first()?;
        wanted.contains(first).then(|| {
            self.rest = rest;
            *first
        })
    }

    fn sum(&mut self) -> Result<Term, NotRead> {
        let mut sum = self.product()?;
        while let Some(sign) = self.take(&[Token::Plus, Token::Minus]) {
            let term = self.product()?;
            let minus = sign == Token::Minus;
            sum = sum.plus(if minus { term.negated() } else { term })?;
        }
        Ok(sum)
    }

    fn product(&mut self) -> Result<Term, NotRead> {
        let mut product = self.signed()?;
        while let Some(sign) = self.take(&[Token::Times, Token::Over]) {
            let factor = self.signed()?;
            product = if sign == Token::Over {
                product.over(factor)?
            } else {
                product.times(factor)?
            };
        }
        Ok(product)
    }

    /// A value and the signs before it.
    fn signed(&mut self) -> Result<Term, NotRead> {
        match self.take(&[Token::Plus, Token::Minus]) {
            Some(Token::Minus) => Ok(self.deeper(Self::signed)?.negated()),
            Some(_) => self.deeper(Self::signed),
            None => self.with_units(),
        }
    }

    /// A value and the units and percent signs after it.
    fn with_units(&mut self) -> Result<Term, NotRead> {
        let mut term = self.value()?;
        while let Some((&first, rest)) = self.rest.split_first() {
            term = match first {
                Token::Unit { kroner, doubtful } => term.in_unit(kroner, doubtful)?,
                Token::Percent => term.percent()?,
                _ => break,
            };
            self.rest = rest;
        }
        Ok(term)
    }

    /// A number, what is in parentheses, or a unit before a value: `kr 2,5 mill`.
    fn value(&mut self) -> Result<Term, NotRead> {
        let (&first, rest) = self.rest.split_first().ok_or(NotRead::Unfinished)?;
        self.rest = rest;
        match first {
            Token::Number { value, doubtful } => Ok(Term {
                number: value,
                kind: Kind::Bare,
                doubtful,
            }),
            Token::Unit { kroner, doubtful } => {
                self.deeper(Self::signed)?.in_unit(kroner, doubtful)
            }
            Token::Open => {
                let sum = self.deeper(Self::sum)?;
                match self.rest.first() {
                    Some(Token::Close) => self.take(&[Token::Close]),
                    None => return Err(NotRead::Unbalanced),
                    Some(_) => return Err(NotRead::Unfinished),
                };
                Ok(sum)
            }
            Token::Close => Err(NotRead::Unbalanced),
            _ => Err(NotRead::Unfinished),
        }
    }

    /// Goes one step down; a bound keeps the stack small whatever the text.
    fn deeper(&mut self, part: fn(&mut Self) -> Result<Term, NotRead>) -> Result<Term, NotRead> {
        self.depth += 1;
        if self.depth > DEEPEST_FORMULA {
            return Err(NotRead::TooDeep);
        }
        let term = part(self);
        self.depth -= 1;
        term
    }
}
