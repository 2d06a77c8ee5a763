//! Findings: what each is told of, where, in which year and how much; and that it can be said in
//! every language.

#![expect(clippy::panic, reason = "a test fails by panicking")]

use handlingsrom::file;
use handlingsrom::findings::{self, Finding, FindingKind, Where};
use handlingsrom::model::{Plan, ScenarioId};
use handlingsrom::texts::{Language, Texts, Unit};
use strum::VariantArray as _;

fn plan(inner: &str) -> Plan {
    let head = r#""first_year": 2027, "budget_years": 2, "analysis_years": 2"#;
    let rules = if inner.contains("rule_set") {
        ""
    } else {
        r#", "rule_set": "state_gross""#
    };
    let prices = if inner.contains("compensation") {
        ""
    } else {
        r#", "compensation": "0""#
    };
    let (inner, scenarios) = inner.split_once("|| ").unwrap_or((inner, "[]"));
    let text = format!(
        r#"{{"format": "handlingsrom-plan", "version": 1, "plan": {{{head}{rules}{prices}, {inner}}}, "scenarios": {scenarios}}}"#
    );
    file::read(text.as_bytes())
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
        .plan
}

fn told(finding: &Finding) -> String {
    let (severity, kind): (&str, &str) = (finding.severity.into(), (&finding.kind).into());
    let at = match &finding.at {
        Where::Thing(entity) => entity.to_string(),
        Where::Place(place) => place.to_string(),
        Where::Figure(figure) => figure.to_string(),
    };
    let year = finding
        .year
        .map(|year| format!(" {year}"))
        .unwrap_or_default();
    let amount = finding
        .amount
        .map(|amount| format!(" {amount}"))
        .unwrap_or_default();
    format!("{severity} {kind} {at}{year}{amount}")
}

/// The findings on a plan under its first scenario, and that all can be said and mended.
fn check(inner: &str, expected: &[&str]) {
    let plan = plan(inner);
    let scenario = plan
        .scenarios
        .first()
        .map(|scenario| ScenarioId::clone(&scenario.id));
    let checked = findings::check(&plan, scenario.as_ref());
    let sources = |it: &&Finding| !matches!(it.kind, FindingKind::NoSource(_));
    let found: Vec<String> = checked.findings.iter().filter(sources).map(told).collect();
    assert_eq!(found, expected, "{inner}");
    for &language in Language::VARIANTS {
        let texts = Texts::new(language);
        for finding in &checked.findings {
            let says = texts.finding(&checked.projection, finding, Unit::Kroner);
            let mend = texts.mend(finding);
            for text in [says, mend] {
                let complete =
                    !text.contains('{') && !text.contains("finding-") && !text.contains("mend-");
                assert!(complete && text.ends_with('.'), "{text}");
            }
        }
    }
}

#[test]
fn a_good_plan_has_no_findings() {
    check(
        r#""lines": [{"id": "p01", "post": "01", "kind": "operating", "base": "100"}],
           "items": [{"id": "a", "category": "other", "base": "98"}]"#,
        &[],
    );
}

#[test]
fn money_that_lacks_lapses_or_pays_what_it_cannot() {
    check(
        r#""lines": [
            {"id": "p01", "kind": "operating", "base": "100", "opening_carry": "7"},
            {"id": "p21", "kind": "special_operating", "base": "50", "shared_with": "p01", "opening_carry": "3",
             "changes": [{"id": "ny", "year": 2027, "amount": "1", "kind": "new_initiative"}]}],
           "items": [{"id": "a", "category": "other", "base": "110"},
                     {"id": "b", "category": "other", "base": "50", "paid_from": "p21"}]"#,
        &[
            "breach shortfall shortfall:p01@2027 2027 3",
            "breach shortfall shortfall:p01@2028 2028 10",
            "warning carried-pays-lasting carried_in:p01@2027 2027 7",
            "warning lapse lapses:p21@2027 2027 1.45",
            "warning lapse lapses:p21@2028 2028 1",
            "warning squeeze squeeze_year 2028 -9",
            "warning empty empty_year 2028 -9",
            "note shared-line-can-help shortfall:p01@2027 2027 3",
            "note surplus-with-new-money surplus:p21@2027 2027 4",
        ],
    );
}

#[test]
fn contracts_and_their_dates() {
    check(
        r#""as_of": "2027-07-01", "lines": [{"id": "p01", "kind": "operating", "base": "100"}], "items": [
            {"id": "a", "category": "other", "base": "10", "binding": "contract"},
            {"id": "b", "category": "other", "base": "20", "binding": "contract", "contract": {"until": 2025}},
            {"id": "c", "category": "other", "base": "30", "binding": "contract", "contract": {"until": 2028}},
            {"id": "d", "category": "other", "base": "5", "binding": "contract",
             "contract": {"until": 2027, "at_end": "renews", "years": 2, "notice_months": 6}},
            {"id": "e", "category": "other", "base": "33", "binding": "contract",
             "contract": {"until": 2030, "at_end": "option", "years": 2, "exercise_by": "2028-03-01"}},
            {"id": "f", "category": "other", "base": "1", "binding": "contract", "contract": {"until": 2032}},
            {"id": "g", "category": "other", "base": "0", "binding": "contract", "contract": {"until": 2029, "at_end": "renews"}},
            {"id": "h", "category": "other", "base": "0", "binding": "contract", "contract": {"break_notice_months": 3}}]"#,
        &[
            "warning contract-without-end item:a.contract.until",
            "warning contract-expired item:b.contract.until",
            "warning contract-date-missing item:g.contract.notice_months",
            "warning give-notice item:d.contract.until 2027 5",
            "note start-tender item:c.contract.until 2027 30",
            "note use-option item:e.contract.until 2028 33",
        ],
    );
}

#[test]
fn releases_that_cannot_be_as_they_are() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "100"}], "items": [
            {"id": "a", "category": "other", "base": "50", "binding": "statutory_task"},
            {"id": "b", "category": "other", "base": "46", "lead_years": 1}],
           "releases": [
            {"id": "x", "item": "a", "share": "70", "from_year": 2028, "why": "Slutt", "consequence": "Kø", "level": 2},
            {"id": "y", "item": "a", "share": "40", "from_year": 2028, "why": "Slutt", "consequence": "Kø"},
            {"id": "z", "item": "b", "share": "1", "from_year": 2027}]"#,
        &[
            "warning release-too-much release:x.share",
            "warning release-level release:y.level",
            "warning release-too-much release:y.share",
            "warning release-unexplained release:z.consequence",
            "warning release-locked release:z.from_year",
            "warning lapse lapses:p01@2028 2028 28.23",
        ],
    );
}

#[test]
fn staff_that_is_to_go_faster_than_people_leave() {
    check(
        r#""attrition": "5", "lines": [{"id": "p01", "kind": "operating", "base": "60"}], "items": [
            {"id": "a", "category": "staff", "base": "100", "releasable": "50", "fte": "20"}],
           "releases": [{"id": "x", "item": "a", "share": "100", "from_year": 2028, "why": "Slutt", "consequence": "Kø"}]"#,
        &[
            "breach shortfall shortfall:p01@2027 2027 40",
            "warning faster-than-attrition release:x.share",
            "warning lapse lapses:p01@2028 2028 7",
            "warning squeeze squeeze_year 2028 -40",
            "warning empty empty_year 2028 -40",
        ],
    );
}

#[test]
fn what_is_too_large_is_told_also_where_it_evens_out() {
    let huge = r#""base": "1000000000000000", "real_growth": "100""#;
    let lines: String = format!(
        r#""analysis_years": 20, "lines": [{{"id": "p01", "kind": "operating", {huge}}},
            {{"id": "p02", "kind": "operating", "base": "-1000000000000000", "real_growth": "100"}}]"#
    );
    let told_of = |inner: &str| {
        let text = format!(
            r#"{{"format": "handlingsrom-plan", "version": 1, "plan": {{"first_year": 2027, "rule_set": "state_gross", {inner}}}}}"#
        );
        let plan = file::read(text.as_bytes()).unwrap().plan;
        let found = findings::check(&plan, None).findings;
        found.iter().any(|it| it.kind == FindingKind::TooLarge)
    };
    assert!(told_of(&lines));
    assert!(told_of(
        r#""price_year": 1950, "compensation": "-50", "lines": []"#
    ));
    assert!(!told_of(
        r#""price_year": 2020, "compensation": "-50", "lines": []"#
    ));
}

#[test]
fn amounts_without_a_source_are_counted() {
    let plan = plan(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "100", "overrides": {"2028": "5"}}],
           "annotations": {"line:p01.base": {"source": "Tildelingsbrev"}}"#,
    );
    let found = findings::check(&plan, None).findings;
    assert!(
        found.iter().any(|it| it.kind == FindingKind::NoSource(1)),
        "{found:?}"
    );
}

#[test]
fn rows_that_contradict_themselves() {
    check(
        r#""lines": [
            {"id": "a", "chapter": "1", "post": "45", "kind": "operating", "base": "100",
             "overrides": {"2026": "1"}, "changes": [{"id": "c", "year": 2026, "amount": "5"}]},
            {"id": "b", "chapter": "1", "post": "45", "kind": "investment", "base": "0"},
            {"id": "i", "kind": "income", "base": "1"},
            {"id": "j", "kind": "income", "base": "1", "adds_to": "i"}],
           "items": [{"id": "x", "category": "other", "base": "97", "paid_from": "i"},
                     {"id": "y", "category": "other", "base": "1", "from": 2028, "until": 2027, "overrides": {"2028": "2"}}],
           "teams": [{"id": "t", "one_off_until": 2027, "run_share": "100", "roles": [{"id": "r", "count": "1", "yearly_cost": "1"}]}]"#,
        &[
            "warning post-and-kind line:a.kind",
            "warning change-before-start line:a/change:c.year",
            "warning same-post line:b.post",
            "warning adds-to-income line:j.adds_to",
            "warning paid-from-income item:x.paid_from",
            "warning empty-interval item:y.until",
            "warning override-outside line:a.overrides@2026 2026",
            "warning override-outside item:y.overrides@2028 2028",
            "warning cliff team:t@2028 2028 1",
        ],
    );
}

#[test]
fn the_plan_itself() {
    check(
        r#""rule_set": "kirken", "compensation": "3", "wage_compensation": "4",
           "annotations": {"plan.attrition": {"unreadable": "fem"}}"#,
        &[
            "error unknown-rule-set plan.rule_set",
            "error unreadable plan.attrition",
            "note compensation-twice plan.compensation",
        ],
    );
    check(
        r#""rule_set": "company", "wage_share": "50", "target_share": "5",
           "items": [{"id": "a", "category": "other", "base": "10"}]"#,
        &[
            "error no-line spending@2027 2027 10",
            "warning target-ignored lasting_frame@2027 2027",
            "warning target-ignored lasting_frame@2028 2028",
            "warning squeeze squeeze_year 2028 -10",
            "warning empty empty_year 2028 -10",
            "note simplified-rules plan.rule_set",
        ],
    );
    check(
        r#""wage_compensation": "4", "lines": [{"id": "p45", "kind": "investment", "base": "0"}]"#,
        &[
            "warning wage-share-missing plan.wage_share",
            "warning no-operating-line line:p45.kind",
        ],
    );
    let mut plan = plan(r#""lines": []"#);
    plan.compensation = None;
    let found = findings::check(&plan, None).findings;
    assert!(
        found
            .iter()
            .any(|it| it.kind == FindingKind::NoCompensation)
    );
}

#[test]
fn a_scenario_that_has_lost_its_place() {
    check(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "0"}]|| [{"id": "s", "name": "S", "changes": [
            {"set": "item:borte.base", "value": "5"}, {"remove": "line:p02"},
            {"add": "line:p01", "line": {"id": "p01", "kind": "operating", "base": "1"}}]}]"#,
        &[
            "error lost-change item:borte.base",
            "error lost-change line:p02",
            "error lost-change line:p01",
        ],
    );
}

/// Rates that are chosen and entered, and rates that only one of the two holds of.
#[test]
fn the_rate_that_worth_is_discounted_with() {
    for (discounting, expected) in [
        (
            r#""discounting": "one_rate""#,
            &["warning no-discount-rate plan.discount_rate"][..],
        ),
        (r#""discounting": "one_rate", "discount_rate": "0""#, &[]),
        (
            r#""discounting": "r109", "discount_rate": "4""#,
            &["note discount-rate-unused plan.discount_rate"],
        ),
        (r#""discounting": "r109""#, &[]),
    ] {
        check(discounting, expected);
    }
}
