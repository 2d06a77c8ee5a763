//! Numbers as people write them: `1 234 567,8` with no-break spaces and a true minus.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as Digits;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::locale;
use jiff::civil::{Date, Time};
use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::{Language, Texts, arg};
use crate::model::Plan;
use crate::money::{Money, exact};
use crate::prices::PriceBasis;

/// The unit that amounts are shown in.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Unit {
    /// Kroner and øre.
    Kroner,
    /// Thousand kroner.
    Thousand,
    /// Million kroner.
    #[default]
    Million,
}

impl Unit {
    /// Decimals shown.
    pub fn decimals(self) -> u32 {
        match self {
            Self::Kroner => 2,
            Self::Thousand => 0,
            Self::Million => 1,
        }
    }

    /// What one of it is in kroner.
    pub const fn kroner(self) -> Decimal {
        match self {
            Self::Kroner => Decimal::ONE,
            Self::Thousand => Decimal::ONE_THOUSAND,
            Self::Million => dec!(1000000),
        }
    }

    /// Kroner in this unit, unrounded.
    pub fn of(self, kroner: Decimal) -> Decimal {
        match self {
            Self::Kroner => kroner,
            Self::Thousand => exact::times(kroner, dec!(0.001)),
            Self::Million => exact::times(kroner, dec!(0.000001)),
        }
    }

    /// Kroner in this unit, rounded as shown.
    pub fn shown(self, kroner: Decimal) -> Decimal {
        shown(self.of(kroner), self.decimals())
    }
}

/// A number rounded for display, half away from zero.
pub fn shown(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Writes numbers in a language.
pub struct Numbers {
    language: Language,
    formatter: Option<DecimalFormatter>,
}

impl Numbers {
    pub(super) fn new(language: Language) -> Self {
        let locale = match language {
            Language::Nb => locale!("nb"),
            Language::Nn => locale!("nn"),
            Language::En => locale!("en"),
        };
        // The data of all three are compiled in.
        Self {
            language,
            formatter: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())
                .ok(),
        }
    }

    /// A number with a fixed count of decimals.
    pub fn fixed(&self, number: Decimal, decimals: u32) -> String {
        let mut rounded = shown(number, decimals);
        if rounded.is_zero() {
            rounded = Decimal::ZERO; // no minus before nothing
        }
        rounded.rescale(decimals);
        self.written(&rounded.to_string())
    }

    /// A number with the decimals it has.
    pub fn plain(&self, number: Decimal) -> String {
        self.written(&number.normalize().to_string())
    }

    fn written(&self, digits: &str) -> String {
        let written = match (&self.formatter, Digits::try_from_str(digits)) {
            (Some(formatter), Ok(digits)) => formatter.format(&digits).to_string(),
            _ => digits.to_owned(),
        };
        written.replace('-', "\u{2212}")
    }

    /// A date as people write it.
    pub fn date(&self, date: Date) -> String {
        match self.language {
            Language::En => date.to_string(),
            Language::Nb | Language::Nn => date.strftime("%d.%m.%Y").to_string(),
        }
    }
}

impl Texts {
    /// An amount with its unit, in the unit asked for or a smaller one where that would show
    /// nothing of it.
    pub fn amount(&self, amount: Money, unit: Unit) -> String {
        self.signed(amount, unit, "")
    }

    /// A difference: an amount with a plus where it is more.
    pub fn difference(&self, amount: Money, unit: Unit) -> String {
        self.signed(amount, unit, if amount.is_positive() { "+" } else { "" })
    }

    fn signed(&self, amount: Money, unit: Unit, sign: &str) -> String {
        let hidden = |unit: &Unit| !amount.is_zero() && unit.shown(amount.decimal()).is_zero();
        let unit = match unit {
            Unit::Million if hidden(&unit) && hidden(&Unit::Thousand) => Unit::Kroner,
            Unit::Million if hidden(&unit) => Unit::Thousand,
            Unit::Thousand if hidden(&unit) => Unit::Kroner,
            unit => unit,
        };
        let number = self
            .numbers()
            .fixed(unit.of(amount.decimal()), unit.decimals());
        let word: &str = unit.into();
        self.say(
            &format!("amount-{word}"),
            [arg("number", format!("{sign}{number}"))],
        )
    }

    /// An amount without its unit, for where a heading has it: whole kroner, or as in the unit.
    pub fn bare(&self, kroner: Decimal, unit: Unit) -> String {
        let decimals = match unit {
            Unit::Kroner => 0,
            other => other.decimals(),
        };
        self.numbers().fixed(unit.of(kroner), decimals)
    }

    /// A difference without its unit: with a plus where it is more.
    pub fn signed_bare(&self, kroner: Decimal, unit: Unit) -> String {
        let number = self.bare(kroner, unit);
        let more = kroner.is_sign_positive() && !unit.shown(kroner).is_zero();
        if more { format!("+{number}") } else { number }
    }

    /// The name of a unit.
    pub fn unit(&self, unit: Unit) -> String {
        let word: &str = unit.into();
        self.get(&format!("unit-{word}"))
    }

    /// A percentage.
    pub fn percent(&self, percent: Decimal, decimals: u32) -> String {
        let number = self.numbers().fixed(percent, decimals);
        self.say("percent", [arg("number", number)])
    }

    /// A time of day as people write it.
    pub fn time(&self, time: Time) -> String {
        let hour = arg("hour", format!("{:02}", time.hour()));
        let minute = arg("minute", format!("{:02}", time.minute()));
        self.say("time", [hour, minute])
    }

    /// What kroner a plan's amounts are in.
    pub fn prices(&self, plan: &Plan, basis: PriceBasis) -> String {
        match basis {
            PriceBasis::Fixed => {
                self.say("prices-fixed", [arg("year", plan.price_year().to_string())])
            }
            PriceBasis::Nominal => self.get("prices-nominal"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_each_language() {
        let nb = Numbers::new(Language::Nb);
        assert_eq!(
            nb.fixed(dec!(-1234567.86), 1),
            "\u{2212}1\u{a0}234\u{a0}567,9"
        );
        assert_eq!(nb.fixed(dec!(-0.04), 1), "0,0");
        assert_eq!(nb.fixed(dec!(5), 2), "5,00");
        assert_eq!(nb.plain(dec!(2.50)), "2,5");
        assert_eq!(
            Numbers::new(Language::Nn).fixed(dec!(1234.5), 1),
            "1\u{a0}234,5"
        );
        assert_eq!(
            Numbers::new(Language::En).fixed(dec!(-1234.5), 1),
            "\u{2212}1,234.5"
        );
    }

    #[test]
    fn units_and_dates() {
        let texts = Texts::new(Language::Nb);
        let amount = Money::entered(dec!(9606451.28));
        assert_eq!(
            texts.amount(amount, Unit::Million),
            "9,6\u{a0}mill.\u{a0}kr"
        );
        assert_eq!(
            texts.amount(amount, Unit::Kroner),
            "9\u{a0}606\u{a0}451,28\u{a0}kr"
        );
        let small = Money::entered(dec!(4321));
        assert_eq!(texts.amount(small, Unit::Million), "4\u{a0}tusen\u{a0}kr");
        let english = Texts::new(Language::En).amount(amount, Unit::Million);
        assert_eq!(english, "NOK\u{a0}9.6\u{a0}million");
        assert_eq!(
            texts.numbers().date("2030-06-30".parse().unwrap()),
            "30.06.2030"
        );
    }
}
