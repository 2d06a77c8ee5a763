//! One small budget per rule of the model, with a table that a controller can check by hand.
//!
//! Amounts in the plans are kroner; each table has a row per year and a column per figure.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::sync::Arc;

use handlingsrom::file;
use handlingsrom::model::{Certainty, Plan};
use handlingsrom::projection::{Figure, Projection, Quantity, project};
use handlingsrom::room::{covered_by_level, propose_cover};
use handlingsrom::texts::{Language, Texts};
use handlingsrom::time::Year;

/// A plan from 2027 on for three years; `inner` is what stands in its object.
fn plan(inner: &str) -> Plan {
    let head = r#""first_year": 2027, "budget_years": 3, "analysis_years": 3"#;
    let rules = r#""rule_set": "state_gross""#;
    let rules = if inner.contains("rule_set") {
        ""
    } else {
        &format!(", {rules}")
    };
    let text = format!(
        r#"{{"format": "handlingsrom-plan", "version": 1, "plan": {{{head}{rules}, {inner}}}}}"#
    );
    file::read(text.as_bytes())
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
        .plan
}

fn projected(inner: &str) -> Projection {
    project(Arc::new(plan(inner)))
}

/// Compares the figures named in the first line of the table, year by year.
fn check(inner: &str, expected: &str) {
    let projection = projected(inner);
    let lines: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let figures: Vec<&str> = lines[0].split_whitespace().skip(1).collect();
    let mut table = lines[0].split_whitespace().collect::<Vec<_>>().join(" ");
    for year in projection.horizon().years() {
        write!(table, "\n{year}").unwrap();
        for figure in &figures {
            let figure: Figure = format!("{figure}@{year}").parse().unwrap();
            let text = match projection.value(&figure) {
                Some(Quantity::Kroner(amount)) => amount.to_string(),
                Some(other) => other
                    .number()
                    .map_or("–".to_owned(), |it| it.normalize().to_string()),
                None => panic!("no {figure}"),
            };
            write!(table, " {text}").unwrap();
        }
    }
    let expected: Vec<String> = lines
        .iter()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(table, expected.join("\n"), "{inner}");
}

const LINE: &str = r#""lines": [{"id": "p01", "kind": "operating", "base": "1000"}]"#;

/// x(t) = x(t−1) · (1 + growth) · (1 − cut) + lasting changes; once changes count in their year.
#[test]
fn a_line_grows_is_cut_and_changed() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "1000", "real_growth": "10", "cut": "5",
            "changes": [{"id": "a", "year": 2027, "amount": "100"},
                        {"id": "b", "year": 2028, "amount": "7", "duration": "once"},
                        {"id": "c", "year": 2029, "amount": "-50.5"}]}]"#,
        // 1100; 1100 · 1.1 · 0.95; 1149.5 · 1.1 · 0.95 − 50.5
        "year  lasting:p01  line:p01  lasting_frame
         2027  1100         1100      1100
         2028  1149.5       1156.5    1149.5
         2029  1150.73      1150.73   1150.73",
    );
}

/// An override is the base from which later years grow, contains its year's lasting changes, and
/// counts also when it is 0.
#[test]
fn an_override_is_the_new_base() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "1000", "real_growth": "10",
            "overrides": {"2028": "500"}, "changes": [{"id": "a", "year": 2028, "amount": "99"}]},
           {"id": "p21", "kind": "special_operating", "base": "80", "overrides": {"2028": "0"}}]"#,
        "year  line:p01  line:p21
         2027  1000      80
         2028  500       0
         2029  550       0",
    );
}

/// A nominal override is worth less in fixed kroner: 1060.90 / 1.03² = 1000.
#[test]
fn a_nominal_override_is_deflated() {
    check(
        r#""compensation": "3", "lines": [{"id": "p01", "kind": "operating", "base": "900",
            "overrides": {"2029": {"amount": "1060.90", "nominal": true}}}]"#,
        "year  line:p01
         2027  900
         2028  900
         2029  1000",
    );
}

/// A line of wages alone is compensated by 4 % where the plan has 60·4 + 40·1.5 = 3 %.
#[test]
fn a_line_with_its_own_wage_share_grows_apart() {
    check(
        r#""wage_share": "60", "wage_compensation": "4", "price_compensation": "1.5",
           "lines": [{"id": "p01", "kind": "operating", "base": "103000", "wage_share": "100"}]"#,
        "year  compensation  line:p01
         2027  3             103000
         2028  3             104000
         2029  3             105009.71",
    );
}

/// Gross-budgeted income is shown only; income that adds raises what its line can spend and the
/// lasting frame, but not what may be carried over (5 % of the line alone).
#[test]
fn income_raises_a_line_only_where_it_adds() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "1000"},
            {"id": "gebyr", "kind": "income", "base": "300"},
            {"id": "refusjon", "kind": "income", "base": "200", "adds_to": "p01",
             "changes": [{"id": "a", "year": 2028, "amount": "10", "duration": "once"}]}]"#,
        "year  lasting_frame  spendable  line:gebyr  income_added:p01  carried_out:p01
         2027  1200           1200       300         200               50
         2028  1200           1260       300         210               50
         2029  1200           1250       300         200               50",
    );
}

/// Operating lines carry 5 %, rounded down; a transferable line the year's and last year's grant;
/// other lines nothing. The rest lapses.
#[test]
fn carry_over_by_kind_of_line() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "1000.55"},
            {"id": "p45", "kind": "investment", "base": "100", "transferable": true, "previous": "30", "opening_carry": "60"},
            {"id": "p46", "kind": "investment", "base": "70"},
            {"id": "p70", "kind": "grants_and_other", "base": "20"}]"#,
        "year  carried_out:p01  lapses:p01  carried_out:p45  lapses:p45  lapses:p46  lapses:p70
         2027  50.02            950.53      130              30          70          20
         2028  50.02            1000.55     200              30          70          20
         2029  50.02            1000.55     200              100         70          20",
    );
}

/// A gross-budgeted body does not carry a shortfall; a net-budgeted one carries all of it, and all
/// of a surplus.
#[test]
fn who_carries_a_shortfall() {
    let spends = r#""lines": [{"id": "p01", "kind": "operating", "base": "100", "overrides": {"2029": "300"}}],
        "items": [{"id": "drift", "category": "other", "base": "130"}]"#;
    check(
        spends,
        "year  balance  shortfall  carried_out  lapses
         2027  -30      30         0            0
         2028  -30      30         0            0
         2029  170      0          15           155",
    );
    check(
        &format!(r#""rule_set": "state_net", {spends}"#),
        "year  balance  shortfall  carried_in  carried_out  lapses
         2027  -30      30         0           -30          0
         2028  -60      60         -30         -60          0
         2029  110      0          -60         110          0",
    );
}

/// The same nominal kroner arrive: 50 / 1.03 a year later.
#[test]
fn carried_money_is_worth_less_when_it_arrives() {
    check(
        r#""compensation": "3", "lines": [{"id": "p01", "kind": "operating", "base": "1000"}]"#,
        "year  carried_out  carried_in
         2027  50           0
         2028  50           48.54
         2029  50           48.54",
    );
}

/// Expected underspend is a posting of its own: 10 % of 900.
#[test]
fn expected_underspend_lowers_spending() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "1000", "expected_underspend": "10"}],
           "items": [{"id": "drift", "category": "other", "base": "900"}]"#,
        "year  planned_spending  expected_underspend  spending  surplus
         2027  900               90                   810       190
         2028  900               90                   810       240
         2029  900               90                   810       240",
    );
}

/// An item's base is its amount in its first year; growth starts there; `until` is inclusive.
#[test]
fn an_item_lives_from_its_first_year_to_its_last() {
    check(
        &format!(
            r#"{LINE}, "items": [
            {{"id": "ny", "category": "other", "base": "100", "from": 2028, "real_growth": "10"}},
            {{"id": "slutt", "category": "other", "base": "50", "until": 2028, "real_growth": "-50"}},
            {{"id": "aldri", "category": "other", "base": "9", "from": 2029, "until": 2028}}]"#
        ),
        "year  item:ny  item:slutt  item:aldri  operations
         2027  0        50          0           50
         2028  100      25          0           125
         2029  110      0           0           110",
    );
}

/// Real growth of a profile: 1.0712 / 1.03 = 1.04. Wages without a growth of their own follow wage
/// compensation and drift.
#[test]
fn profiles_grow_beyond_the_compensation() {
    check(
        &format!(
            r#""compensation": "3", "wage_compensation": "3", "wage_drift": "1.03", {LINE}, "profiles": [
            {{"id": "lisens", "kind": "licences", "growth": "7.12"}}, {{"id": "lonn", "kind": "wages"}},
            {{"id": "leie", "kind": "rent"}}], "items": [
            {{"id": "a", "category": "other", "base": "100", "profile": "lisens"}},
            {{"id": "b", "category": "other", "base": "100", "profile": "lonn"}},
            {{"id": "c", "category": "other", "base": "100", "profile": "leie"}}]"#
        ),
        "year  item:a  item:b  item:c
         2027  100     100     100
         2028  104     101     100
         2029  108.16  102.01  100",
    );
}

/// A team's cost is one posting: 2.5 · 1001 less 10 % = 2252.25; 30 % run is rounded, the rest is
/// development; of the run part 50 % is maintenance.
#[test]
fn a_team_is_split_into_run_and_development() {
    check(
        &format!(
            r#"{LINE}, "teams": [{{"id": "a", "vacancy": "10", "run_share": "30", "run_forvaltning": "50",
            "roles": [{{"id": "dev", "count": "2.5", "yearly_cost": "1001"}}]}}]"#
        ),
        "year  team:a   team_run:a  team_development:a  maintenance  operations  development
         2027  2252.25  675.68      1576.57             337.84       675.68      1576.57
         2028  2252.25  675.68      1576.57             337.84       675.68      1576.57
         2029  2252.25  675.68      1576.57             337.84       675.68      1576.57",
    );
}

/// A target of the lasting frame: what lies above development is unallocated, spent from the first
/// operating line; a breach of another line is not hidden by its surplus.
#[test]
fn a_target_adds_unallocated_money_on_the_first_operating_line() {
    check(
        r#""target_share": {"2028": "20", "2029": "1"},
           "lines": [{"id": "b21", "post": "21", "kind": "special_operating", "base": "500"},
                     {"id": "a01", "post": "01", "kind": "operating", "base": "1000"}],
           "items": [{"id": "drift", "category": "other", "base": "510", "paid_from": "b21"}],
           "teams": [{"id": "a", "roles": [{"id": "dev", "count": "1", "yearly_cost": "100"}]}]"#,
        "year  envelope  unallocated:a01  unallocated:b21  shortfall:b21  surplus:a01  to_free
         2027  100       0                0                10             900          10
         2028  300       200              0                10             750          10
         2029  100       0                0                10             950          10",
    );
}

/// Shares of a frame of nothing have no value, and a target is ignored.
#[test]
fn there_is_no_share_of_nothing() {
    check(
        r#""target_share": "20", "lines": [{"id": "p01", "kind": "operating", "base": "0"}]"#,
        "year  development_share  operations_share  target_amount  envelope
         2027  –                  –                 0              0
         2028  –                  –                 0              0
         2029  –                  –                 0              0",
    );
}

/// A release takes a share of what can realistically go, after locks: the contract of `lisens`
/// locks 2027, its 15 % are then 150 of 1000, half of them 75. To free is before releases.
#[test]
fn a_release_covers_what_is_missing() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "960"}],
           "items": [{"id": "lisens", "category": "systems_and_licences", "base": "1000",
                      "binding": "contract", "contract": {"until": 2027}}],
           "releases": [{"id": "r", "item": "lisens", "share": "50", "from_year": 2027}]"#,
        "year  releasable:r  release:r  operations  to_free  covered  uncovered  surplus
         2027  0             0          1000        40       0        40         0
         2028  150           75         925         40       40       0          35
         2029  150           75         925         5        5        0          70",
    );
}

/// Staff goes by natural attrition · years passed since year 0 plus one; two releases of the same
/// thing share its releasable part, the earlier first; lead years lock from year 0.
#[test]
fn releases_never_take_more_than_can_go() {
    check(
        &format!(
            r#""attrition": "10", {LINE}, "items": [
            {{"id": "stab", "category": "staff", "base": "100"}},
            {{"id": "kurs", "category": "purchased_services", "base": "40", "lead_years": 2, "releasable": "80"}}],
            "releases": [{{"id": "b", "item": "stab", "share": "80", "from_year": 2028}},
                         {{"id": "a", "item": "stab", "share": "60", "from_year": 2027}},
                         {{"id": "k", "item": "kurs", "share": "100", "from_year": 2027}}]"#
        ),
        "year  releasable:a  release:a  release:b  release:k  operations
         2027  10            6          0          0          134
         2028  20            12         8          0          120
         2029  30            18         12         32         78",
    );
}

/// A team can go after its lead years (employees 2, mixed 1, consultants 0), run and development
/// parts alike.
#[test]
fn a_released_team_frees_run_and_development() {
    check(
        &format!(
            r#"{LINE}, "teams": [
            {{"id": "fast", "run_share": "25", "roles": [{{"id": "r", "count": "1", "yearly_cost": "100"}}]}},
            {{"id": "innleid", "roles": [{{"id": "r", "count": "1", "employment": "consultants", "hours": "100", "rate": "2"}}]}}],
            "releases": [{{"id": "a", "team": "fast", "share": "100", "from_year": 2027}},
                         {{"id": "b", "team": "innleid", "share": "50", "from_year": 2027}}]"#
        ),
        "year  release:a  release_operations:a  release:b  operations  development
         2027  0          0                     100        25          175
         2028  0          0                     100        25          175
         2029  100        25                    100        0           100",
    );
}

/// Maintenance, further development and the IT share are what is left after releases.
#[test]
fn shares_of_operations_and_development_are_after_releases() {
    check(
        &format!(
            r#"{LINE}, "items": [
            {{"id": "a", "category": "other", "class": "forvaltning", "it": true, "base": "100", "releasable": "100"}},
            {{"id": "b", "category": "other", "it": true, "base": "40"}}],
            "teams": [{{"id": "t", "run_share": "50", "run_forvaltning": "40", "further_development": "25",
              "lead_years": 0, "roles": [{{"id": "r", "count": "1", "yearly_cost": "200"}}]}}],
            "releases": [{{"id": "x", "item": "a", "share": "80", "from_year": 2028}},
                         {{"id": "y", "team": "t", "share": "50", "from_year": 2029}}]"#
        ),
        "year  maintenance  further_development  team_new_development:t  it_operations  it_development  operations_share
         2027  140          25                   75                      240            100             24
         2028  60           25                   75                      160            100             16
         2029  40           12.5                 37.5                    110            50              11",
    );
}

/// Frame 100, operations 50, development 20 and a target of 60 %: 10 are missing. Ending the team
/// frees its 20, the share falls below the target, and what was missing stays 10.
#[test]
fn a_release_under_a_target_frees_what_it_takes() {
    check(
        r#""target_share": "60", "lines": [{"id": "p01", "kind": "operating", "base": "100"}],
           "items": [{"id": "a", "category": "other", "base": "50"}],
           "teams": [{"id": "t", "lead_years": 1, "roles": [{"id": "r", "count": "1", "yearly_cost": "20"}]}],
           "releases": [{"id": "x", "team": "t", "share": "100", "from_year": 2027}]"#,
        "year  envelope  development_share  to_free  covered  shortfall  surplus
         2027  60        60                 10       0        10         0
         2028  40        40                 10       10       0          10
         2029  40        40                 5        5        0          15",
    );
}

/// Half of what is released was not going to be spent anyway: 240 · 50 % − 100 = 20 are missing,
/// and 20 released cover 10 of it.
#[test]
fn expected_underspend_is_part_of_what_is_to_free() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "100", "expected_underspend": "50"}],
           "items": [{"id": "a", "category": "other", "base": "240", "releasable": "100"}],
           "releases": [{"id": "x", "item": "a", "share": "8.3333", "from_year": 2027}]"#,
        "year  to_free  release:x  covered  shortfall
         2027  20       20         10       10
         2028  20       20         10       10
         2029  20       20         10       10",
    );
}

/// What is covered is covered by the lowest levels first.
#[test]
fn cover_is_told_by_decision_level() {
    let projection = projected(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "100"}],
           "items": [{"id": "a", "category": "other", "base": "60", "releasable": "50"},
                     {"id": "b", "category": "other", "base": "70", "binding": "mandated", "releasable": "50"}],
           "releases": [{"id": "ja", "item": "b", "share": "100", "from_year": 2027, "level": 2},
                        {"id": "nei", "item": "a", "share": "50", "from_year": 2027}]"#,
    );
    let levels = covered_by_level(&projection, Year::new(2027));
    let levels: Vec<String> = levels.iter().map(ToString::to_string).collect();
    assert_eq!(levels, ["15", "15", "0", "0"]); // 30 missing: 15 from the body, 15 of 35 from the ministry
}

/// The lowest level first, within it the largest (ties by id), no more than can go, and lasting.
#[test]
fn cover_is_proposed_from_the_lowest_level_upwards() {
    let cover = propose_cover(&plan(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "100", "overrides": {"2028": "70"}}],
           "items": [{"id": "liten", "category": "other", "base": "10", "releasable": "100"},
                     {"id": "stor", "category": "other", "base": "20", "releasable": "100"},
                     {"id": "palagt", "category": "other", "base": "80", "binding": "mandated", "releasable": "10"}]"#,
    ));
    let told: Vec<String> = cover
        .proposals
        .iter()
        .map(|it| format!("{} {} {} {}", it.year, it.subject(), it.level, it.amount))
        .collect();
    assert_eq!(
        told,
        [
            "2027 item:stor 1 10",
            "2028 item:liten 1 10",
            "2028 item:stor 1 10",
            "2028 item:palagt 2 8"
        ]
    );
    let left: Vec<String> = cover
        .uncovered
        .iter()
        .map(|it| format!("{} {}", it.year, it.amount))
        .collect();
    assert_eq!(left, ["2028 2", "2029 2"]);
}

/// Development that a target rests on, in the year or later, is not proposed: of 200 the target of
/// 2028 needs 165, so 35 can go.
#[test]
fn cover_leaves_what_a_target_asks_for() {
    let cover = propose_cover(&plan(
        r#""target_share": {"2028": "15"}, "lines": [{"id": "p01", "kind": "operating", "base": "1100"}],
           "items": [{"id": "a", "category": "other", "base": "1000", "releasable": "0"}],
           "teams": [{"id": "t", "lead_years": 0, "roles": [{"id": "r", "count": "1", "yearly_cost": "200"}]}]"#,
    ));
    let told: Vec<String> = cover
        .proposals
        .iter()
        .map(|it| format!("{} {} {}", it.year, it.subject(), it.amount))
        .collect();
    assert_eq!(told, ["2027 team:t 35"]);
    let left: Vec<String> = cover
        .uncovered
        .iter()
        .map(|it| format!("{} {}", it.year, it.amount))
        .collect();
    assert_eq!(left, ["2027 65", "2028 65", "2029 65"]);
}

/// Doing nothing: releases and targets do not count, and the year 0 never is a squeeze year.
#[test]
fn the_squeeze_year_is_that_of_the_null_alternative() {
    let inner = r#""target_share": "50", "lines": [{"id": "p01", "kind": "operating", "base": "100"}],
        "items": [{"id": "a", "category": "other", "base": "60", "real_growth": "50", "releasable": "100"}],
        "teams": [{"id": "t", "roles": [{"id": "r", "count": "1", "yearly_cost": "45"}]}],
        "releases": [{"id": "x", "item": "a", "share": "100", "from_year": 2027}]"#;
    check(
        inner,
        "year  room_after_operations  operations
         2027  40                     0
         2028  10                     0
         2029  -35                    0",
    );
    let projection = projected(inner);
    assert_eq!(projection.squeeze_year(), Some(Year::new(2028)));
    assert_eq!(projection.empty_year(), Some(Year::new(2029)));
}

/// What eats the room, by cause; the steps add up exactly.
#[test]
fn the_bridge_names_what_eats_the_room() {
    let projection = projected(
        r#""compensation": "0", "profiles": [{"id": "lonn", "kind": "wages", "growth": "10"}],
           "lines": [{"id": "p01", "kind": "operating", "base": "1000", "cut": "1",
                      "changes": [{"id": "a", "year": 2028, "amount": "5"}]}],
           "items": [{"id": "a", "category": "staff", "base": "100", "profile": "lonn"},
                     {"id": "b", "category": "premises", "base": "50", "until": 2027, "binding": "contract", "contract": {"until": 2027}},
                     {"id": "c", "category": "other", "base": "30", "from": 2028},
                     {"id": "d", "category": "other", "base": "20", "overrides": {"2028": "24"}}],
           "teams": [{"id": "t", "profile": "lonn", "run_share": "50", "roles": [{"id": "r", "count": "1", "yearly_cost": "40"}]}]"#,
    );
    let bridge = projection.bridge(Year::new(2028));
    let steps: Vec<String> = bridge
        .steps
        .iter()
        .map(|step| format!("{:?} {}", step.cause, step.amount))
        .collect();
    assert_eq!(
        steps,
        [
            "Cuts -10",
            "FrameChanges 5",
            "Growth(ProfileId(\"lonn\")) -12",
            "Contracts 50",
            "Begins -30",
            "Decided -4"
        ]
    );
    assert_eq!(
        (bridge.start.to_string(), bridge.end.to_string()),
        ("810".into(), "809".into())
    );
}

/// Every cause in one line. 2027: 1000 + 20. 2028: 1020·1.04/1.03 = 1029.90, ·1.02 = 1050.50,
/// ·0.99 = 1040.00, and three changes. 2029: decided, and what counts once in that year alone.
#[test]
fn the_trail_leads_from_the_base_to_the_amount_of_a_year() {
    let projection = projected(
        r#""wage_share": "60", "wage_compensation": "4", "price_compensation": "1.5",
           "lines": [{"id": "p01", "kind": "operating", "base": "1000", "wage_share": "100",
             "real_growth": {"2028": "2"}, "cut": "1", "overrides": {"2029": "1500"},
             "changes": [
               {"id": "a", "year": 2027, "amount": "20", "kind": "adopted_budget"},
               {"id": "b", "year": 2028, "amount": "-5", "kind": "gain_taken_out", "name": "Portalen"},
               {"id": "c", "year": 2028, "amount": "7", "kind": "one_off", "duration": "once"},
               {"id": "d", "year": 2028, "amount": "30", "kind": "new_initiative"},
               {"id": "e", "year": 2028, "amount": "1", "kind": "gain_taken_out"},
               {"id": "f", "year": 2029, "amount": "400", "kind": "new_initiative"},
               {"id": "g", "year": 2029, "amount": "9", "kind": "one_off", "duration": "once"}]}],
           "annotations": {"line:p01/change:b.amount": {"source": "Prop. 1 S", "certainty": "proposed"}}"#,
    );
    let line = projection.plan().lines[0].id.clone();
    let written = |to: u16| {
        let trail = projection.trail(&line, Year::new(to)).unwrap();
        let mut table = format!("{}\n", trail.start);
        for step in &trail.steps {
            let place = step.place.as_ref().unwrap();
            let duration: &str = step.duration.into();
            writeln!(
                table,
                "{} {:?} {} {duration} {place}",
                step.year, step.cause, step.amount
            )
            .unwrap();
        }
        format!("{table}{}", trail.end)
    };
    let first = "1000\n2027 Change(AdoptedBudget) 20 lasting line:p01/change:a.amount\n";
    assert_eq!(written(2027), format!("{first}1020"));
    let second = "\
2028 CompensationDifference 9.9 lasting line:p01.wage_share
2028 RealGrowth 20.6 lasting line:p01.real_growth@2028
2028 Cut -10.5 lasting line:p01.cut
2028 Change(GainTakenOut) -5 lasting line:p01/change:b.amount
2028 Change(NewInitiative) 30 lasting line:p01/change:d.amount
2028 Change(GainTakenOut) 1 lasting line:p01/change:e.amount
";
    let once = "2028 Change(OneOff) 7 once line:p01/change:c.amount\n";
    assert_eq!(written(2028), format!("{first}{second}{once}1073"));
    let third = "\
2029 Decided 434 lasting line:p01.overrides@2029
2029 Change(OneOff) 9 once line:p01/change:g.amount
";
    assert_eq!(written(2029), format!("{first}{second}{third}1509"));

    let trail = projection.trail(&line, Year::new(2028)).unwrap();
    let sums = trail
        .by_kind()
        .into_iter()
        .map(|sum| format!("{:?} {:?} {}", sum.duration, sum.cause, sum.amount));
    assert_eq!(
        sums.collect::<Vec<_>>(),
        [
            "Lasting Change(AdoptedBudget) 20",
            "Lasting Change(GainTakenOut) -4",
            "Lasting Change(NewInitiative) 30",
            "Lasting RealGrowth 20.6",
            "Lasting CompensationDifference 9.9",
            "Lasting Cut -10.5",
            "Once Change(OneOff) 7",
        ]
    );
    let step = &trail.steps[4];
    assert_eq!(step.source.as_deref(), Some("Prop. 1 S"));
    assert_eq!(step.certainty, Some(Certainty::Proposed));
    let texts = Texts::new(Language::Nb);
    assert_eq!(texts.trail_step(projection.plan(), step), "Portalen");
    assert_eq!(texts.trail_cause(step.cause), "gevinst tatt ut");
    assert!(projection.trail(&line, Year::new(2030)).is_none());
}

/// Rows without a line are paid from nowhere, which is a shortfall and not lost.
#[test]
fn spending_without_a_line_is_a_shortfall() {
    check(
        r#""items": [{"id": "a", "category": "other", "base": "10"}]"#,
        "year  spendable  spending  shortfall  to_free
         2027  0          10        10         10
         2028  0          10        10         10
         2029  0          10        10         10",
    );
}
