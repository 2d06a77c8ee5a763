//! Levers: what uses of them bring, move and take back, at the boundaries of their rules.
//! Sizes and conditions are those of `assets/rules/`, each with its source there.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use handlingsrom::file;
use handlingsrom::model::{LeverStatus, LeverUse, LineId, Percent, Plan};
use handlingsrom::money::{Money, exact};
use handlingsrom::projection::{Projection, Sums, project};
use handlingsrom::room::{LeverYear, Means, Openness, lever_years, propose_cover};
use handlingsrom::time::Year;
use rust_decimal::{Decimal, dec};

/// A state body with 5 % compensation, so that nominal and fixed kroner differ, a team of
/// consultants and employees, and post 45 that may be used under post 21.
const GROUND: &str = r#"{"format": "handlingsrom-plan", "version": 3, "plan": {
  "first_year": 2027, "budget_years": 6, "rule_set": "RULES", "compensation": "5",
  "lines": [
    {"id": "p01", "chapter": "1618", "post": "01", "kind": "operating", "base": "100000000"},
    {"id": "p21", "chapter": "1618", "post": "21", "kind": "special_operating", "base": "10000000"},
    {"id": "p45", "chapter": "1618", "post": "45", "kind": "investment", "base": "20000000",
     "transferable": true, "shared_with": "p21"}
  ],
  "items": [
    {"id": "drift", "category": "other", "base": "102000000"},
    {"id": "særskilt", "category": "other", "base": "12000000", "paid_from": "p21"}
  ],
  "teams": [{"id": "team", "paid_from": "p45", "roles": [
    {"id": "k", "count": "4", "employment": "consultants", "yearly_cost": "2000000"},
    {"id": "a", "count": "2", "employment": "employees", "yearly_cost": "1200000"}
  ]}],
  "lever_uses": [USES]
}}"#;

fn plan_under(rules: &str, uses: &str) -> Plan {
    let text = GROUND.replace("RULES", rules).replace("USES", uses);
    file::read(text.as_bytes()).unwrap().plan
}

fn computed(uses: &str) -> Projection {
    project(Arc::new(plan_under("state_gross", uses)))
}

fn sums(projection: &Projection, line: &str, year: u16) -> Sums {
    let line = LineId::new(line).unwrap();
    projection.line(&line, Year::new(year)).unwrap()
}

fn kroner(amount: i64) -> Money {
    Money::kroner(amount)
}

#[test]
fn an_advance_is_repaid_in_equal_nominal_parts_on_its_own_post() {
    let advance =
        r#"{"id": "f", "lever": "advance", "year": 2028, "line": "p01", "amount": "3000000"}"#;
    let projection = computed(advance);
    let of = |year| sums(&projection, "p01", year);
    assert_eq!(of(2028).lever_inflow, kroner(3_000_000));
    assert_eq!(of(2027).lever_inflow, Money::ZERO);
    // The same nominal kroner: a third, at 5 % a year less each year later.
    let third = |after: u32| {
        let index = (0..after).fold(Decimal::ONE, |at, _| at * dec!(1.05));
        Money::posting(dec!(1000000) / index)
    };
    let repaid: Vec<Money> = (2029..2033).map(|it| of(it).lever_repayment).collect();
    assert_eq!(repaid, [third(1), third(2), third(3), Money::ZERO]);
    assert_eq!(sums(&projection, "p21", 2029).lever_repayment, Money::ZERO);
    let plan = projection.plan();
    let used = plan.lever_uses.first().unwrap();
    let nominal: Decimal = projection.repayments(used).iter().map(|it| it.1).sum();
    assert_eq!(
        Money::posting(nominal),
        Money::posting(projection.used_nominal(used))
    );
}

#[test]
fn use_before_2023_is_repaid_over_five_years_and_also_when_it_came_before_the_plan() {
    let advance = r#"{"id": "f", "lever": "advance", "year": 2022, "line": "p01", "amount": "5000000"},
        {"id": "g", "lever": "advance", "year": 2025, "line": "p21", "amount": "300000"}"#;
    let projection = computed(advance);
    let repaid = |line, year| sums(&projection, line, year).lever_repayment;
    // 5 000 000 fixed 2027-kroner of 2022 are 5 000 000 / 1.05⁵ nominal; a fifth falls due in 2027.
    let index = (0..5).fold(Decimal::ONE, |at, _| at * dec!(1.05));
    let fifth = Money::posting(exact::ratio(dec!(1000000), index));
    assert_eq!(repaid("p01", 2027), fifth);
    assert_eq!(repaid("p01", 2028), Money::ZERO);
    assert!(repaid("p21", 2028).is_positive() && repaid("p21", 2029).is_zero());
}

#[test]
fn an_entered_pace_is_followed_in_nominal_kroner() {
    let advance = r#"{"id": "f", "lever": "advance", "year": 2027, "line": "p01", "amount": "3000000",
        "repayment": {"1": "2000000", "3": "1000000"}}"#;
    let projection = computed(advance);
    let repaid = |year| sums(&projection, "p01", year).lever_repayment;
    assert_eq!(repaid(2028), Money::posting(dec!(2000000) / dec!(1.05)));
    assert_eq!(repaid(2029), Money::ZERO);
    assert_eq!(
        repaid(2030),
        Money::posting(exact::ratio(dec!(1000000), dec!(1.157625)))
    );
}

#[test]
fn what_is_to_free_counts_repayments_and_is_covered_by_what_levers_bring() {
    let uses = r#"{"id": "f", "lever": "advance", "year": 2027, "line": "p01", "amount": "1500000"},
        {"id": "t", "lever": "shared_posts", "year": 2027, "line": "p21", "from_line": "p45", "amount": "800000"}"#;
    let (before, after) = (computed(""), computed(uses));
    let of = |line, year| sums(&after, line, year);
    // 2 mill. are missing on each of p01 and p21 before anything is done.
    assert_eq!(sums(&before, "p01", 2027).to_free(), kroner(2_000_000));
    assert_eq!(of("p01", 2027).to_free(), kroner(2_000_000));
    assert_eq!(of("p01", 2027).covered(), kroner(1_500_000));
    assert_eq!(of("p01", 2027).shortfall(), kroner(500_000));
    assert_eq!(of("p21", 2027).covered(), kroner(800_000));
    let repaid = of("p01", 2028).lever_repayment;
    assert_eq!(of("p01", 2028).to_free(), kroner(2_000_000).plus(repaid));
    // What one line gives, another gets: the frame is what it was but for the advance.
    let total = |it: &Projection| it.total(Year::new(2027)).sums;
    assert_eq!(
        total(&after).frame(),
        total(&before).frame().plus(kroner(1_500_000))
    );
    assert_eq!(
        total(&after).lasting_frame(),
        total(&before).lasting_frame()
    );
    assert_eq!(of("p45", 2027).transfer_out, kroner(800_000));
}

#[test]
fn refused_uses_and_levers_that_are_not_there_give_nothing() {
    let uses = |status: &str, lever: &str| {
        let used = r#"{"id": "f", "lever": "LEVER", "year": 2027, "line": "p01", "amount": "1500000", "status": "STATUS"}"#;
        computed(&used.replace("LEVER", lever).replace("STATUS", status))
    };
    let inflow = |status, lever| sums(&uses(status, lever), "p01", 2027).lever_inflow;
    assert_eq!(inflow("refused", "extra_income"), Money::ZERO);
    for status in ["idea", "asked", "granted"] {
        assert_eq!(inflow(status, "extra_income"), kroner(1_500_000));
    }
    for nothing in ["carry_over", "co_funding", "release", "ukjent"] {
        assert_eq!(inflow("granted", nothing), Money::ZERO, "{nothing}");
    }
}

#[test]
fn a_transfer_without_a_giver_or_to_itself_moves_nothing() {
    let moved = |from: &str| {
        let used = format!(
            r#"{{"id": "t", "lever": "reallocation", "year": 2027, "line": "p45", {from} "amount": "5"}}"#
        );
        sums(&computed(&used), "p45", 2027).transfer_in
    };
    assert_eq!(moved(""), Money::ZERO);
    assert_eq!(moved(r#""from_line": "p45","#), Money::ZERO);
    assert_eq!(moved(r#""from_line": "p01","#), kroner(5));
}

#[test]
fn money_comes_in_each_year_of_use_and_what_is_repaid_in_the_first_alone() {
    let inflow = |lever: &str| {
        let used = format!(
            r#"{{"id": "i", "lever": "{lever}", "year": 2028, "until": 2030, "line": "p01", "amount": "7"}}"#
        );
        let projection = computed(&used);
        (2027..2032)
            .map(|year| sums(&projection, "p01", year).lever_inflow.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(inflow("wage_refund"), ["0", "7", "7", "7", "0"]);
    assert_eq!(inflow("advance"), ["0", "7", "0", "0", "0"]);
}

/// Before: 4 consultants at 2.0 and 2 employees at 1.2 mill., 10.4 in all. During: three are
/// turned and both are paid for four months, 2.0 more. After: 3 · (2.0 − 1.3) = 2.1 less.
#[test]
fn consultants_turned_into_employees_cost_before_during_and_after() {
    let staffing = |cost_after: &str| {
        format!(
            r#"{{"id": "s", "lever": "staffing", "year": 2028, "team": "team", "count": "3", {cost_after}
            "overlap_months": 4}}"#
        )
    };
    let cost = |uses: &str, year| sums(&computed(uses), "p45", year).gross_development;
    let given = staffing(r#""cost_after": "1300000","#);
    assert_eq!(cost(&given, 2027), kroner(10_400_000));
    assert_eq!(cost(&given, 2028), kroner(10_300_000));
    assert_eq!(cost(&given, 2029), kroner(8_300_000));
    // Without an entered cost they cost what the team's employees do: 3 · (2.0 − 1.2) = 2.4 less.
    assert_eq!(cost(&staffing(""), 2029), kroner(8_000_000));
    // What nothing more is decided about is not changed by it.
    let (before, after) = (computed(""), computed(&given));
    for year in [2027, 2029, 2034].map(Year::new) {
        assert_eq!(
            after.room_after_operations(year),
            before.room_after_operations(year)
        );
    }
    assert_eq!(after.development_today(), before.development_today());
}

#[test]
fn a_body_decides_itself_where_its_letter_says_so_and_unknown_counts_as_no() {
    let projection = computed("");
    let level = |delegated| {
        projection.level_of_use(&LeverUse {
            lever: "advance".to_owned(),
            delegated,
            status: LeverStatus::Asked,
            ..LeverUse::default()
        })
    };
    assert_eq!(level(None), Some(2));
    assert_eq!(level(Some(false)), Some(2));
    assert_eq!(level(Some(true)), Some(1));
}

fn lever_in(projection: &Projection, lever: &str, year: u16) -> LeverYear {
    let mut years = lever_years(projection, Year::new(year)).into_iter();
    years.find(|it| it.lever.id == lever).unwrap()
}

/// An initiative on post 01 with 4 mill. in 2028, so that an advance has an investment.
const INVESTMENT: &str = r#""initiatives": [{"id": "ny", "start": 2028, "status": "proposed",
    "tranches": [{"id": "t", "years": 1, "amount": {"0": "4000000"}}]}], "as_of": "2026-11-24","#;

fn invested(uses: &str) -> Projection {
    let text = GROUND
        .replace(r#""first_year""#, &format!("{INVESTMENT} \"first_year\""))
        .replace("RULES", "state_gross")
        .replace("USES", uses);
    project(Arc::new(file::read(text.as_bytes()).unwrap().plan))
}

#[test]
fn a_lever_says_how_much_it_may_be_used_for_and_what_a_use_would_be() {
    let projection = invested("");
    let advance = lever_in(&projection, "advance", 2028);
    // 5 % of 100 and of 10 mill.; p01 lacks 2 + 4, and the investment is 4.
    assert_eq!(advance.cap, Some(kroner(5_500_000)));
    assert_eq!((advance.level, advance.openness), (2, Openness::Open));
    let offer = advance.offer.unwrap();
    assert_eq!(offer.used.amount, kroner(4_000_000));
    assert_eq!(offer.used.line, LineId::new("p01").ok());
    assert_eq!(offer.repayments.len(), 3);
    let none = lever_in(&projection, "advance", 2029);
    assert_eq!(none.openness, Openness::NoInvestment);
    // 45 has 9.6 left, and 21 lacks 2.
    let shared = lever_in(&projection, "shared_posts", 2027).offer.unwrap();
    assert_eq!(shared.used.amount, kroner(2_000_000));
    assert_eq!(shared.used.from_line, LineId::new("p45").ok());
}

/// An amount in a rule is for each case, in the kroner of the year; a share is rounded down to øre.
#[test]
fn a_cap_for_each_case_does_not_grow_with_the_lines_nor_shrink_with_other_cases() {
    let case =
        r#"{"id": "u", "lever": "unforeseen", "year": 2028, "line": "p21", "amount": "1000000"}"#;
    for uses in ["", case] {
        let projection = computed(uses);
        let unforeseen = |year| lever_in(&projection, "unforeseen", year);
        // 5 mill. of 2028 in kroner of 2027, by 5 % a year.
        assert_eq!(unforeseen(2027).cap, Some(kroner(5_000_000)));
        let of_2028 = Money::entered(dec!(4761904.76));
        assert_eq!(unforeseen(2028).cap, Some(of_2028));
        // Post 01 lacks 2, which is below the cap.
        let offer = unforeseen(2028).offer.unwrap().used;
        assert_eq!(offer.amount, kroner(2_000_000));
    }
}

#[test]
fn new_money_can_come_from_the_year_that_the_calendar_leaves() {
    let projection = invested("");
    // Asked for on 24 November 2026, before 25 January 2027: the budget of 2028.
    let openness = |year| lever_in(&projection, "request", year).openness;
    assert_eq!(openness(2027), Openness::TooEarly(Year::new(2028)));
    assert_eq!(openness(2028), Openness::Open);
}

#[test]
fn what_is_used_and_delegated_is_told_of_the_year_alone() {
    let uses = r#"{"id": "f", "lever": "advance", "year": 2028, "line": "p01", "amount": "1000000",
        "investment": "ny", "delegated": true, "status": "asked"}"#;
    let projection = invested(uses);
    let advance = lever_in(&projection, "advance", 2028);
    assert_eq!((advance.level, advance.used), (1, kroner(1_000_000)));
    assert_eq!(advance.status, Some(LeverStatus::Asked));
    // The cap leaves 4.5, but the investment only costs 3 more than is advanced already.
    assert_eq!(advance.unused(), Some(kroner(3_000_000)));
    assert_eq!(lever_in(&projection, "advance", 2029).level, 2);
    assert_eq!(lever_in(&projection, "advance", 2029).status, None);
}

#[test]
fn a_use_stands_in_the_list_in_the_years_that_it_runs() {
    let uses = r#"{"id": "f", "lever": "advance", "year": 2028, "until": 2030, "line": "p01", "amount": "1"},
        {"id": "i", "lever": "extra_income", "year": 2028, "until": 2029, "amount": "1"},
        {"id": "s", "lever": "staffing", "year": 2028, "team": "team", "count": "1"}"#;
    let projection = invested(uses);
    let listed = |lever, year| !lever_in(&projection, lever, year).uses.is_empty();
    let years = |lever| [2027, 2028, 2029, 2030].map(|year| listed(lever, year));
    assert_eq!(years("advance"), [false, true, false, false]);
    assert_eq!(years("extra_income"), [false, true, true, false]);
    assert_eq!(years("staffing"), [false, true, true, true]);
}

/// Another line, another giver and another year can still have what was refused.
#[test]
fn a_refusal_is_for_its_line_and_year() {
    let refused = |line: &str, year: u16| {
        format!(
            r#"{{"id": "n", "lever": "advance", "year": {year}, "line": "{line}", "amount": "1",
                "status": "refused", "refused_by": 2}}"#
        )
    };
    let proposed = |uses: &str| {
        let text = GROUND
            .replace(r#""first_year""#, &format!("{INVESTMENT} \"first_year\""))
            .replace(r#""other""#, r#""other", "releasable": "0""#)
            .replace("RULES", "state_gross")
            .replace("USES", uses);
        let cover = propose_cover(&file::read(text.as_bytes()).unwrap().plan);
        cover.proposals.iter().any(|it| {
            matches!(&it.means, Means::Lever(used) if used.lever == "advance" && used.year == Year::new(2028))
        })
    };
    assert!(proposed(""));
    assert!(!proposed(&refused("p01", 2028)));
    assert!(proposed(&refused("p21", 2028)) && proposed(&refused("p01", 2029)));
}

#[test]
fn net_budgeted_bodies_are_told_why_they_may_not() {
    let plan = plan_under("state_net", "");
    let advance = lever_in(&project(Arc::new(plan)), "advance", 2028);
    assert_eq!(advance.openness, Openness::Barred);
    assert!(advance.offer.is_none() && advance.unused().is_none());
}

/// model.md §6: by lowest level, within a level without a later bite first, then the largest.
#[test]
fn cover_is_proposed_by_lowest_level_and_without_a_later_bite_first() {
    let delegated =
        r#"{"id": "d", "lever": "advance", "year": 2028, "delegated": true, "amount": "0"}"#;
    let told = |uses: &str| {
        let mut plan = invested(uses).plan().clone();
        let item = Arc::make_mut(&mut plan.items[0]);
        item.releasable = Some(Percent::of(3));
        let cover = propose_cover(&plan);
        let of_2028 = cover
            .proposals
            .iter()
            .filter(|it| it.year == Year::new(2028));
        of_2028
            .map(|it| {
                let what = match &it.means {
                    Means::Release(_) => it.subject().to_string(),
                    Means::Lever(used) => used.lever.clone(),
                };
                format!("{} {what}", it.level)
            })
            .collect::<Vec<_>>()
    };
    // The items go first, for the body decides over them itself; they are not enough, since only
    // a little of them can go.
    let alone = told("");
    assert_eq!(alone, ["1 item:drift", "2 advance", "1 shared_posts"]);
    // At the same level the advance is larger, and comes after: it is paid back.
    let at_one_level = ["1 item:drift", "1 advance", "1 shared_posts"];
    assert_eq!(told(delegated), at_one_level);
}

/// Chapters are the state's: elsewhere money moves between lines whatever stands there.
#[test]
fn money_moves_within_a_chapter_of_the_state_and_within_the_frame_elsewhere() {
    let transfer = |rules: &str, chapter: &str| {
        let own = r#""id": "p45", "chapter": "1618""#;
        let text = GROUND.replace(own, &format!(r#""id": "p45", "chapter": "{chapter}""#));
        let text = text.replace(r#""other""#, r#""other", "releasable": "0""#);
        let text = text.replace("RULES", rules).replace("USES", "");
        let projection = project(Arc::new(file::read(text.as_bytes()).unwrap().plan));
        let levers = lever_years(&projection, Year::new(2027)).into_iter();
        let mut moving = levers.filter(|it| it.lever.id.starts_with("transfer_within"));
        let offer = moving.find_map(|it| it.offer).map(|it| it.used.amount);
        let proposals = propose_cover(projection.plan()).proposals;
        let moves = proposals.iter().any(|it| {
            matches!(&it.means, Means::Lever(used) if used.from_line == LineId::new("p45").ok())
        });
        (offer, moves)
    };
    for chapter in ["1618", "1619"] {
        let (offer, moves) = transfer("municipality", chapter);
        assert_eq!((offer, moves), (Some(kroner(2_000_000)), true), "{chapter}");
    }
}

#[test]
fn what_was_refused_is_not_proposed_again_and_gives_nothing() {
    let projection = invested("");
    let cover = propose_cover(projection.plan());
    let first = cover.proposals.first().unwrap();
    let mut plan = projection.plan().clone();
    plan.apply(&first.refuse(2)).unwrap();
    let after = propose_cover(&plan);
    assert!(
        after
            .proposals
            .iter()
            .all(|it| it.subject() != first.subject())
    );
    let refused = project(Arc::new(plan));
    for year in projection.horizon().years() {
        assert_eq!(refused.total(year), projection.total(year));
    }
}
