//! How numbers are read, by example and as laws in the three languages.

use proptest::prelude::*;
use rust_decimal::RoundingStrategy;
use strum::{VariantArray as _, VariantNames as _};

use super::*;
use crate::money::Money;
use crate::texts::Language;

const MILLION: Meant = Meant::Amount(Unit::Million);
const KRONER: Meant = Meant::Amount(Unit::Kroner);

fn value(language: Language, text: &str, meant: Meant) -> Decimal {
    let read = Texts::new(language).read_number(text, meant);
    read.unwrap_or_else(|fault| panic!("{language:?} {text}: {fault}"))
        .value
}

#[test]
fn every_way_of_writing_a_number_is_read_in_every_language() {
    let plain = [
        ("1 234,5", dec!(1234.5)),
        ("1\u{a0}234,5", dec!(1234.5)),
        ("1\u{202f}234,5", dec!(1234.5)),
        ("1\u{2009}234,5", dec!(1234.5)),
        ("1.234,5", dec!(1234.5)),
        ("1,234.5", dec!(1234.5)),
        ("1234.5", dec!(1234.5)),
        ("1234,5", dec!(1234.5)),
        ("1'234.50", dec!(1234.5)),
        ("1.234.567", dec!(1234567)),
        ("1,234,567", dec!(1234567)),
        ("1 234 567,125", dec!(1234567.125)),
        ("0,123", dec!(0.123)),
        ("0.123", dec!(0.123)),
        (",5", dec!(0.5)),
        ("−12", dec!(-12)),
        ("-12", dec!(-12)),
        ("–12", dec!(-12)),
        ("(12)", dec!(-12)),
        ("+12", dec!(12)),
        (" 12 ", dec!(12)),
        ("\u{feff}12\u{200b}", dec!(12)),
        ("12,5*", dec!(12.5)),
        ("12,5¹⁾", dec!(12.5)),
        ("=27,4*(1-60%)", dec!(10.96)),
        ("=1 234*2", dec!(2468)),
        ("=2·3×4÷6−1", dec!(3)),
        ("=10/3", dec!(3.3333)),
        ("=-(2+3)*-4", dec!(20)),
        ("=2/3", dec!(0.6667)),
        ("=-2/3", dec!(-0.6667)),
        ("=1/3*3", dec!(1)),
        ("=2,5 mill/500'", dec!(5)),
    ];
    for &language in Language::VARIANTS {
        for (text, number) in plain {
            assert_eq!(value(language, text, Meant::Plain), number, "{text}");
        }
    }
}

#[test]
fn a_unit_that_is_written_wins_over_that_of_the_place() {
    let amounts = [
        ("2,5", dec!(2500000)),
        ("2,5 mill", dec!(2500000)),
        ("2,5 mill.", dec!(2500000)),
        ("2,5 mill. kr", dec!(2500000)),
        ("2,5 mill.kr", dec!(2500000)),
        ("2,5m", dec!(2500000)),
        ("2,5 M", dec!(2500000)),
        ("2,5 millioner", dec!(2500000)),
        ("2,5 million kroner", dec!(2500000)),
        ("MNOK 2,5", dec!(2500000)),
        ("NOK 2.5 million", dec!(2500000)),
        ("NOK million 2.5", dec!(2500000)),
        ("1,5 mrd", dec!(1500000000)),
        ("1,5 mrd.", dec!(1500000000)),
        ("1,5 milliard", dec!(1500000000)),
        ("1,5 milliarder", dec!(1500000000)),
        ("1.5bn", dec!(1500000000)),
        ("250'", dec!(250000)),
        ("250’ kr", dec!(250000)),
        ("250 t", dec!(250000)),
        ("250 tusen", dec!(250000)),
        ("250 thousand", dec!(250000)),
        ("250k", dec!(250000)),
        ("kr 500", dec!(500)),
        ("kr. 500", dec!(500)),
        ("kr.500", dec!(500)),
        ("500 kr", dec!(500)),
        ("NOK 500", dec!(500)),
        ("500,-", dec!(500)),
        ("500,–", dec!(500)),
        ("-kr 500", dec!(-500)),
        ("kr -500", dec!(-500)),
        ("kr (500)", dec!(-500)),
        ("(2,5 mill.)", dec!(-2500000)),
        ("kr 2,5 mill", dec!(2500000)),
        ("=2,5 mill+300'", dec!(2800000)),
        ("=2,5+0,5", dec!(3000000)),
        ("=2*2,5 mill - 500,-", dec!(4999500)),
        ("=(2+3) mill", dec!(5000000)),
        ("=10/3", dec!(3333333.3333)),
    ];
    for &language in Language::VARIANTS {
        for (text, kroner) in amounts {
            assert_eq!(value(language, text, MILLION), kroner, "{text}");
        }
    }
    assert_eq!(
        value(Language::En, "1.5 billion", MILLION),
        dec!(1500000000)
    );
    let norwegian = Texts::new(Language::Nb).read_number("1,5 billioner", MILLION);
    let read = norwegian.unwrap();
    assert_eq!(read.value, dec!(1500000000000));
    assert!(read.doubtful && read.calculated);
}

#[test]
fn a_single_mark_before_three_digits_is_read_by_the_language_and_doubtful() {
    for &language in Language::VARIANTS {
        let texts = Texts::new(language);
        let english = language == Language::En;
        for (text, groups) in [("1.234", !english), ("1,234", english)] {
            let read = texts.read_number(text, KRONER).unwrap();
            assert!(read.doubtful, "{text}");
            let expected = if groups { dec!(1234) } else { dec!(1.234) };
            assert_eq!(read.value, expected, "{language:?} {text}");
            let formula = texts.read_number(&format!("={text}*2"), KRONER).unwrap();
            assert!(formula.doubtful && formula.calculated);
        }
        for text in ["0,123", "1,23", "1234.567", "1 234,567", "12,3456", "1 234"] {
            assert!(!texts.read_number(text, KRONER).unwrap().doubtful, "{text}");
        }
        assert!(texts.read_number("10²", KRONER).unwrap().doubtful);
        assert!(!texts.read_number("10*", KRONER).unwrap().doubtful);
    }
}

#[test]
fn percentages_are_read_with_and_without_their_sign() {
    let percentages = [
        ("4", dec!(4)),
        ("4 %", dec!(4)),
        ("4%", dec!(4)),
        ("4 prosent", dec!(4)),
        ("-2,5\u{a0}%", dec!(-2.5)),
        ("(4 %)", dec!(-4)),
        ("0,04 %", dec!(0.04)),
        ("=100%-60%", dec!(40)),
        ("=1,5+2,5", dec!(4)),
        ("=4%*2", dec!(8)),
        ("=50%*50%", dec!(25)),
    ];
    for &language in Language::VARIANTS {
        for (text, percent) in percentages {
            assert_eq!(value(language, text, Meant::Percent), percent, "{text}");
        }
        let texts = Texts::new(language);
        let share = texts.read_number("0,04", Meant::Percent).unwrap();
        assert_eq!((share.value, share.doubtful), (dec!(0.04), true));
        let said = texts.read_number("0,04 %", Meant::Percent).unwrap();
        assert!(!said.doubtful && !said.calculated);
    }
}

#[test]
fn what_is_no_number_is_refused_with_its_reason() {
    let deep = format!("={}1{}", "(".repeat(33), ")".repeat(33));
    let refused = [
        ("", MILLION, NotRead::Empty),
        (" \u{a0}", MILLION, NotRead::Empty),
        ("*", MILLION, NotRead::NotANumber),
        ("kr", MILLION, NotRead::NotANumber),
        ("12-", MILLION, NotRead::NotANumber),
        ("1 23", MILLION, NotRead::Grouping("1 23".to_owned())),
        ("12.34.5", MILLION, NotRead::Grouping("12.34.5".to_owned())),
        (
            "1,234.567.890",
            MILLION,
            NotRead::Grouping("1,234.567.890".to_owned()),
        ),
        (
            "1.234 567",
            MILLION,
            NotRead::Grouping("1.234 567".to_owned()),
        ),
        ("0 123", MILLION, NotRead::Grouping("0 123".to_owned())),
        ("12 stk", MILLION, NotRead::UnknownWord("stk".to_owned())),
        ("=2^3", MILLION, NotRead::UnknownSign('^')),
        ("12.", MILLION, NotRead::UnknownSign('.')),
        ("2+3", MILLION, NotRead::NoEquals),
        ("2*3", MILLION, NotRead::NoEquals),
        ("(-12)", MILLION, NotRead::NotANumber),
        ("--12", MILLION, NotRead::NotANumber),
        ("(12", MILLION, NotRead::Unbalanced),
        ("=", MILLION, NotRead::Unfinished),
        ("=2+", MILLION, NotRead::Unfinished),
        ("=2(3)", MILLION, NotRead::Unfinished),
        ("=(2+3", MILLION, NotRead::Unbalanced),
        ("=2+3)", MILLION, NotRead::Unbalanced),
        ("=2,5 mill+300", MILLION, NotRead::MixedUnits),
        ("=2 mill*3 mill", MILLION, NotRead::MixedUnits),
        ("=2/3 mill", MILLION, NotRead::MixedUnits),
        ("2 tusen mill", MILLION, NotRead::MixedUnits),
        ("4 %", MILLION, NotRead::PercentHere),
        ("4 %", Meant::Plain, NotRead::PercentHere),
        ("4 kr", Meant::Percent, NotRead::UnitHere),
        ("4 kr", Meant::Plain, NotRead::UnitHere),
        ("=1/(2-2)", MILLION, NotRead::DivisionByZero),
        ("79228162514264337593543950335", MILLION, NotRead::TooLarge),
        (
            "99999999999999999999999999999999",
            MILLION,
            NotRead::TooManyDigits,
        ),
        ("0,123456789012345678901", MILLION, NotRead::TooManyDigits),
        (deep.as_str(), MILLION, NotRead::TooDeep),
    ];
    for &language in Language::VARIANTS {
        let texts = Texts::new(language);
        for (text, meant, fault) in &refused {
            let read = texts.read_number(text, *meant);
            assert_eq!(read.as_ref(), Err(fault), "{language:?} {text}");
        }
        let long = "1".repeat(LONGEST_NUMBER + 1);
        assert_eq!(texts.read_number(&long, MILLION), Err(NotRead::TooLong));
    }
}

#[test]
fn every_reason_has_its_sentence() {
    for &language in Language::VARIANTS {
        let texts = Texts::new(language);
        for word in NotRead::VARIANTS {
            let key = format!("reading-{word}");
            assert_ne!(texts.get(&key), key);
        }
        let said = texts.not_read(&NotRead::UnknownWord("stk".to_owned()));
        assert!(said.contains("stk"), "{said}");
        assert!(texts.not_read(&NotRead::TooLong).contains("200"));
    }
}

fn any_language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::VARIANTS)
}

fn any_amount() -> impl Strategy<Value = Decimal> {
    (-10_i64.pow(16)..10_i64.pow(16), 0..=4_u32)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

/// The same number with another space, minus or brackets.
fn restyled(written: &str, space: &str, minus: &str) -> String {
    let spaced = written.replace(['\u{a0}', '\u{202f}'], space);
    match spaced.strip_prefix('\u{2212}') {
        Some(digits) if minus == "()" => format!("({digits})"),
        Some(digits) => format!("{minus}{digits}"),
        None => spaced,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_exactly_is_read_as_the_same_amount(
        language in any_language(),
        kroner in any_amount(),
        unit in prop::sample::select(Unit::VARIANTS),
        space in prop::sample::select(vec![" ", "\u{a0}", "\u{202f}", "\u{2009}"]),
        minus in prop::sample::select(vec!["-", "−", "–", "()"]),
    ) {
        let texts = Texts::new(language);
        let written = texts.exact_amount(kroner, unit);
        let read = texts.read_number(&restyled(&written, space, minus), Meant::Amount(unit));
        prop_assert_eq!(read.map(|it| it.value), Ok(kroner), "{}", written);
        let ore = Money::posting(kroner);
        let shown = texts.amount(ore, Unit::Kroner);
        let read = texts.read_number(&shown, Meant::Amount(unit));
        prop_assert_eq!(read.map(|it| it.value), Ok(ore.decimal()), "{}", shown);
    }

    #[test]
    fn what_is_written_as_a_percentage_is_read_as_the_same(
        language in any_language(),
        percent in (-10_000_000_i64..10_000_000, 0..=4_u32),
    ) {
        let texts = Texts::new(language);
        let percent = Decimal::new(percent.0, percent.1);
        let bare = texts.numbers().plain(percent);
        for written in [texts.percent(percent, 4), format!("{bare} %"), bare] {
            let read = texts.read_number(&written, Meant::Percent);
            prop_assert_eq!(read.map(|it| it.value), Ok(percent), "{}", written);
        }
    }

    #[test]
    fn a_calculation_comes_to_what_exact_arithmetic_does(
        language in any_language(),
        products in prop::collection::vec(
            (any::<bool>(), prop::collection::vec((-99_999_i64..100_000, 0..=3_u32), 1..4)), 1..6),
    ) {
        let texts = Texts::new(language);
        let mut formula = "=".to_owned();
        let mut exact = Decimal::ZERO;
        for (minus, factors) in &products {
            formula.push_str(if *minus { "-" } else { "+" });
            let numbers: Vec<Decimal> = factors.iter().map(|it| Decimal::new(it.0, it.1)).collect();
            let written: Vec<String> = numbers.iter().map(|it| texts.numbers().plain(*it)).collect();
            formula.push_str(&written.join(" * "));
            let product: Decimal = numbers.into_iter().product();
            exact += if *minus { -product } else { product };
        }
        prop_assume!(formula.chars().count() <= LONGEST_NUMBER);
        let rounded = exact.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
        let read = texts.read_number(&formula, Meant::Plain);
        prop_assert_eq!(read.map(|it| it.value), Ok(rounded), "{}", formula);
    }

    #[test]
    fn no_text_stops_the_reader(
        language in any_language(),
        text in prop_oneof![any::<String>(), "=?[-0-9., '()+*/%a-zå−×\u{a0}]{0,60}", "=[(1)+*/ ,.%mkt-]{0,199}"],
    ) {
        let texts = Texts::new(language);
        for meant in [MILLION, KRONER, Meant::Percent, Meant::Plain] {
            if let Err(fault) = texts.read_number(&text, meant) {
                prop_assert!(!texts.not_read(&fault).starts_with("reading-"));
            }
        }
    }
}
