//! Levers at the boundaries of their rules, and what every lever of a rule set must have.

use super::*;
use crate::rules::RuleSet;

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
            kind.is_in_the_lines(),
            // These spend less, and this one gives no money.
            matches!(kind, LeverKind::Release | LeverKind::Staffing),
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
