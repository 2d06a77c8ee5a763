//! What is expected here was counted in the tables that the data was derived from, apart from the
//! program: rows of a kind of post with both amounts; a difference of at most 0.055 million is no
//! change; sizes without sign, the middle of them rounded to two decimals.

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::*;
use crate::exchange::samples;
use crate::money::{Money, exact};

const ABOUT: &str = include_str!("../../assets/evidence/about.json");
const ROWS: &str = include_str!("../../assets/evidence/appropriations.csv");

fn evidence() -> &'static Evidence {
    built_in().unwrap()
}

fn million(number: Decimal) -> Money {
    Money::entered(exact::times(number, dec!(1000000)))
}

fn rounded(percent: Decimal) -> Decimal {
    percent.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// Compared, unchanged, up, down, and the middle in percent.
fn told(tally: &Tally) -> (usize, usize, usize, usize, Option<Decimal>) {
    let middle = tally.median.map(rounded);
    let Tally {
        compared, up, down, ..
    } = *tally;
    (compared, tally.unchanged(), up, down, middle)
}

fn whole(comparison: Comparison, kind: PostKind) -> &'static Tally {
    evidence().whole(comparison, Some(kind)).unwrap()
}

fn own(chapter: &str, comparison: Comparison, kind: PostKind) -> Tally {
    let chapter = evidence().chapter(chapter).unwrap();
    let records = evidence().records_of(chapter);
    Tally::of(records.into_iter().filter(|it| it.kind == kind), comparison)
}

fn sample(id: &str) -> Plan {
    let found = samples().iter().find(|it| it.id == id).unwrap();
    found.read().unwrap().plan
}

#[test]
fn every_row_has_a_year_a_source_and_something_to_compare() {
    let evidence = Evidence::parse(ABOUT, ROWS).unwrap();
    // 1151 rows, less 71 of 2027, 16 proposals under old chapters, 16 read as a check, 8 without
    // an adopted amount, 13 of a net result, and 1 with nothing to compare.
    assert_eq!(evidence.records().len(), 1026);
    assert_eq!(evidence.chapters().len(), 29);
    for record in evidence.records() {
        let year = record.year.number();
        assert!((2014..=2026).contains(&year), "{record:?}");
        let source = evidence.source(record).unwrap();
        assert!(source.source.starts_with("DFØ Statsregnskapet"));
        assert_eq!(source.sure, Sure::SeenSecondary);
        let named = source.source.contains(&format!("Gul bok {year}"));
        assert_eq!(named, record.proposal.is_some(), "{record:?}");
        assert_eq!(record.revised.is_none(), year == 2026, "{record:?}");
        assert!(evidence.chapter(&record.chapter).is_some());
    }
    for chapter in evidence.chapters() {
        assert!(!evidence.records_of(chapter).is_empty(), "{chapter:?}");
        assert!(chapter.breaks.is_sorted_by_key(|it| it.year));
    }
    assert!(evidence.credit().nb.contains("DFØ") && evidence.credit().nb.contains("NLOD"));
    assert_eq!(evidence.licence(), "NLOD");
}

#[test]
fn what_the_storting_did_by_kind_of_post() {
    let of = |kind| told(whole(Comparison::Decision, kind));
    assert_eq!(of(PostKind::Operating), (150, 76, 49, 25, Some(dec!(0.30))));
    assert_eq!(
        of(PostKind::SpecialOperating),
        (241, 215, 3, 23, Some(dec!(0.13)))
    );
    assert_eq!(of(PostKind::Equipment), (110, 105, 2, 3, Some(dec!(5.25))));
    assert_eq!(of(PostKind::OtherInvestment), (28, 27, 0, 1, None));
    assert_eq!(of(PostKind::Transfers), (41, 37, 1, 3, None));
    // Of 2019 and 2021–2026.
    let years = whole(Comparison::Decision, PostKind::Equipment).years;
    assert_eq!(years, Some((Year::new(2019), Year::new(2026))));
}

#[test]
fn every_kind_of_post_together() {
    let of = |comparison| told(evidence().whole(comparison, None).unwrap());
    // As the table says itself, 467 of 577 less the seven of the net result that is left out.
    assert_eq!(
        of(Comparison::Decision),
        (570, 460, 55, 55, Some(dec!(0.28)))
    );
    assert_eq!(
        of(Comparison::DuringYear),
        (939, 330, 430, 179, Some(dec!(5.11)))
    );
}

#[test]
fn what_happened_during_the_year_by_kind_of_post() {
    let of = |kind| told(whole(Comparison::DuringYear, kind));
    assert_eq!(of(PostKind::Operating), (256, 0, 238, 18, Some(dec!(2.15))));
    assert_eq!(
        of(PostKind::SpecialOperating),
        (406, 174, 121, 111, Some(dec!(15.30)))
    );
    assert_eq!(
        of(PostKind::Equipment),
        (177, 90, 49, 38, Some(dec!(29.38)))
    );
    assert_eq!(
        of(PostKind::OtherInvestment),
        (38, 23, 8, 7, Some(dec!(31.54)))
    );
    assert_eq!(of(PostKind::Transfers), (62, 43, 14, 5, Some(dec!(10.29))));
    let years = whole(Comparison::DuringYear, PostKind::Operating).years;
    assert_eq!(years, Some((Year::new(2014), Year::new(2025))));
}

#[test]
fn how_posts_45_were_used() {
    let of = whole(Comparison::Accounts, PostKind::Equipment);
    assert_eq!(told(of), (175, 1, 91, 83, Some(dec!(21.55))));
    // Statistisk sentralbyrå spent nothing of 4.2 million in 2025.
    let least = of.largest(Direction::Down).unwrap();
    assert_eq!(
        (least.chapter.as_str(), least.year.number()),
        ("1620", 2025)
    );
    assert_eq!(least.percent(), Some(dec!(-100)));
    // Brønnøysundregistrene: eight of nine were cut during the year.
    let cut = own("904", Comparison::DuringYear, PostKind::Equipment);
    assert_eq!(told(&cut), (9, 1, 0, 8, Some(dec!(43.80))));
}

#[test]
fn a_chapters_own_cases() {
    let of = |comparison, kind| told(&own("1618", comparison, kind));
    assert_eq!(
        of(Comparison::Decision, PostKind::Operating),
        (7, 5, 1, 1, None)
    );
    assert_eq!(
        of(Comparison::Decision, PostKind::SpecialOperating),
        (21, 20, 0, 1, None)
    );
    assert_eq!(
        of(Comparison::DuringYear, PostKind::Operating),
        (12, 0, 11, 1, Some(dec!(2.24)))
    );
    assert_eq!(
        of(Comparison::DuringYear, PostKind::Equipment),
        (12, 8, 2, 2, None)
    );
    // Lånekassen's post 45 of 2022: 28 162 000 proposed, 8.2 million adopted.
    let cut = own("2410", Comparison::Decision, PostKind::Equipment);
    let [case] = cut.changes.as_slice() else {
        panic!("{cut:?}")
    };
    assert_eq!(case.year, Year::new(2022));
    assert_eq!(case.change(), million(dec!(-19.962)));
    assert_eq!(case.percent().map(rounded), Some(dec!(-70.88)));
}

#[test]
fn the_largest_is_by_share() {
    let of = whole(Comparison::Decision, PostKind::Operating);
    // Nasjonal sikkerhetsmyndighet 2022: 361.645 → 379.0.
    let largest = of.largest(Direction::Up).unwrap();
    assert_eq!(
        (largest.chapter.as_str(), largest.change()),
        ("457", million(dec!(17.355)))
    );
    let none = own("2410", Comparison::Decision, PostKind::SpecialOperating);
    assert_eq!(none, Tally::default());
    assert_eq!(
        (none.largest(Direction::Up), none.busiest()),
        (None, (Vec::new(), 0))
    );
}

#[test]
fn most_changes_came_in_few_years() {
    // Of 74 changed proposals for post 01: 22 in 2021 and 22 in 2022.
    let (years, held) = whole(Comparison::Decision, PostKind::Operating).busiest();
    assert_eq!((years, held), (vec![Year::new(2021), Year::new(2022)], 44));
}

#[test]
fn what_was_nothing_is_changed_without_a_percentage() {
    // Lånekassen's post 45 of 2016: nothing adopted, 11.3 million in the end.
    let tally = own("2410", Comparison::DuringYear, PostKind::Equipment);
    let mut changes = tally.changes.iter();
    let case = changes.find(|it| it.year == Year::new(2016)).unwrap();
    assert_eq!((case.percent(), case.direction()), (None, Direction::Up));
    // Six changes, of which five have a percentage.
    assert_eq!(told(&tally), (9, 3, 3, 3, Some(dec!(100))));
}

#[test]
fn a_chapter_has_the_history_of_the_one_before_it() {
    let chapter = evidence().chapter("1540").unwrap();
    assert_eq!(chapter.follows.as_deref(), Some("540"));
    let records = evidence().records_of(chapter);
    let operating = records.iter().filter(|it| it.post == 1);
    let years: Vec<u16> = operating.map(|it| it.year.number()).collect();
    assert_eq!(years, (2014..=2026).collect::<Vec<_>>());
    assert!(chapter.breaks.iter().any(|it| it.year == Year::new(2024)));
    let before = evidence().records_of(evidence().chapter("540").unwrap());
    assert!(before.iter().all(|it| it.year < Year::new(2024)));
}

#[test]
fn a_plan_finds_its_own_chapters() {
    let of = |plan: &Plan| -> Vec<String> {
        let own = evidence().chapters_of(plan);
        own.into_iter().map(|it| it.chapter.clone()).collect()
    };
    assert_eq!(of(&sample("skatteetaten")), ["1618"]);
    assert_eq!(of(&sample("lanekassen")), ["2410"]);
    assert_eq!(of(&sample("bronnoysund")), ["904"]);
    assert!(of(&sample("nordlys-it")).is_empty());
    let found = evidence().chapter(" 0904").unwrap();
    assert_eq!(found.body, "Brønnøysundregistrene");
    assert!(evidence().chapter("").is_none());
}

#[test]
fn kinds_of_posts_have_their_bounds() {
    use PostKind::{Equipment, Operating, OtherInvestment, SpecialOperating, Transfers};
    let of = [0, 1, 20, 21, 29, 30, 44, 45, 46, 49, 50, 89, 90].map(PostKind::of);
    let expected = [
        None,
        Some(Operating),
        Some(Operating),
        Some(SpecialOperating),
        Some(SpecialOperating),
        Some(OtherInvestment),
        Some(OtherInvestment),
        Some(Equipment),
        Some(OtherInvestment),
        Some(OtherInvestment),
        Some(Transfers),
        Some(Transfers),
        None,
    ];
    assert_eq!(of, expected);
}

#[test]
fn half_a_step_of_rounding_is_no_change() {
    let case = |from: Decimal, to: Decimal| Case {
        chapter: "1".to_owned(),
        post: 1,
        year: Year::new(2025),
        from: million(from),
        to: million(to),
    };
    for (to, expected) in [
        (dec!(100.055), Direction::Unchanged),
        (dec!(100.056), Direction::Up),
        (dec!(99.945), Direction::Unchanged),
        (dec!(99.944), Direction::Down),
    ] {
        assert_eq!(case(dec!(100), to).direction(), expected);
    }
}

#[test]
fn wrong_evidence_is_refused() {
    let refused = |from: &str, to: &str| {
        let text = if ROWS.contains(from) { ROWS } else { ABOUT };
        assert!(text.contains(from), "{from}");
        let wrong = text.replacen(from, to, 1);
        let read = if text == ROWS {
            Evidence::parse(ABOUT, &wrong)
        } else {
            Evidence::parse(&wrong, ROWS)
        };
        read.unwrap_err().to_string()
    };
    let row = "2410,45,2022,28162000,8.2,35.5,25.0,gul-bok-2022";
    let with = |to: &str| refused(row, to);
    assert!(with("2410,45,2022,28162000,8.2,35.5,25.0,memory").contains("source"));
    assert!(with("2410,45,2022,28162000,8.2,35.5,25.0,").contains("source"));
    assert!(with("2410,45,1922,28162000,8.2,35.5,25.0,dfo").contains("year"));
    assert!(with("2410,45,,28162000,8.2,35.5,25.0,dfo").contains("empty"));
    assert!(with("2410,95,2022,28162000,8.2,35.5,25.0,dfo").contains("post"));
    assert!(with("9999,45,2022,28162000,8.2,35.5,25.0,dfo").contains("chapter"));
    assert!(with("2410,45,2022,28162000,,35.5,25.0,dfo").contains("adopted"));
    assert!(with("2410,45,2022,28162000,x,35.5,25.0,dfo").contains("number"));
    assert!(with("2410,45,2022,28162000,-8.2,35.5,25.0,dfo").contains("outside"));
    assert!(with("2410,45,2022,,8.2,,25.0,dfo").contains("nothing"));
    assert!(with("2410,45,2023,28162000,8.2,35.5,25.0,dfo").contains("twice"));
    assert!(with("2410,45,2022").contains("fields"));
    assert!(refused("\"licence\": \"NLOD\"", "\"licence\": \"\"").contains("licence"));
    assert!(refused("\"seen_secondary\"", "\"memory\"").contains("memory"));
    assert!(refused("\"follows\": \"540\"", "\"follows\": \"9\"").contains("1540"));
    assert!(refused("\"body\": \"Husbanken\"", "\"body\": \" \"").contains("2412"));
}
