//! Findings about uses of levers: for each of them a plan where it is told of, and one just beside
//! it where it is not. Sizes and conditions are those of `assets/rules/`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use handlingsrom::file;
use handlingsrom::findings::{self, Checked, Finding, FindingKind, LeverFault, Where};
use handlingsrom::texts::{Language, Texts, Unit};
use serde_json::{Map, Value};
use strum::VariantArray as _;

/// Post 01 has 100 000 and spends 80 000; post 21 has 10 000; post 45 may be used under post 21.
const GROUND: &str = r#""first_year": 2027, "budget_years": 4, "analysis_years": 5, "compensation": "0",
    "rule_set": "RULES", "as_of": "2026-01-25",
    "lines": [{"id": "p01", "kind": "operating", "chapter": "1618", "post": "01", "base": "100000"},
        {"id": "p21", "kind": "special_operating", "chapter": "1618", "post": "21", "base": "10000"},
        {"id": "p45", "kind": "investment", "chapter": "1618", "post": "45", "base": "20000", "shared_with": "p21"},
        {"id": "q45", "kind": "investment", "chapter": "1600", "post": "45", "base": "20000"},
        {"id": "u45", "kind": "investment", "post": "46", "base": "20000"},
        {"id": "inn", "kind": "income", "base": "500"}],
    "items": [{"id": "a", "category": "other", "base": "80000"}, {"id": "b", "category": "other", "base": "19000", "paid_from": "p45"}],
    "teams": [{"id": "t", "paid_from": "q45", "roles": [
            {"id": "k", "count": "4", "employment": "consultants", "yearly_cost": "200"},
            {"id": "a", "count": "2", "employment": "employees", "yearly_cost": "120"}]},
        {"id": "u", "paid_from": "q45", "roles": [{"id": "k", "count": "2", "employment": "consultants", "yearly_cost": "200"}]}],
    "initiatives": [{"id": "x", "start": 2028, "status": "decided", "owner": "O",
        "tranches": [{"id": "t", "amount": {"0": "100"}}]},
        {"id": "av", "start": 2028, "status": "idea", "owner": "O", "tranches": [{"id": "t", "amount": {"0": "100"}}]}]"#;

/// The plan with uses separated by `&&`. Where nothing else is said they are granted in 2028,
/// explained, and for an initiative that costs something then.
fn checked_in(ground: &str, rules: &str, uses: &str) -> Checked {
    let uses = uses.split("&&").filter(|it| !it.trim().is_empty());
    let uses = uses.zip(["f", "g", "h"]).map(|(fields, id)| {
        let mut it: Map<String, Value> = serde_json::from_str(&format!("{{{fields}}}"))
            .unwrap_or_else(|error| panic!("{error}: {fields}"));
        for (field, value) in [
            ("id", Value::from(id)),
            ("year", 2028.into()),
            ("status", "granted".into()),
            ("why", "H".into()),
            ("consequence", "K".into()),
        ] {
            it.entry(field).or_insert(value);
        }
        if it["lever"] == "advance" {
            it.entry("investment").or_insert("x".into());
        }
        it.retain(|_, value| !value.is_null());
        Value::Object(it).to_string()
    });
    let uses: Vec<String> = uses.collect();
    let ground = ground.replace("RULES", rules);
    let text = format!(
        r#"{{"format": "handlingsrom-plan", "version": 3, "plan": {{{ground}, "lever_uses": [{}]}}}}"#,
        uses.join(", ")
    );
    let opened = file::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    findings::check(&opened.plan, None)
}

fn checked(uses: &str) -> Checked {
    checked_in(GROUND, "state_gross", uses)
}

/// What is wrong, where, in which year and with how much money.
fn told(finding: &Finding) -> String {
    let severity: &str = finding.severity.into();
    let kind: &str = match &finding.kind {
        FindingKind::Lever(fault) => fault.into(),
        other => other.into(),
    };
    let at = match &finding.at {
        Where::Thing(entity) => entity.to_string(),
        Where::Place(place) => place.to_string(),
        Where::Figure(figure) => figure.to_string(),
    };
    let year = finding.year.map(|it| format!(" {it}"));
    let amount = finding.amount.map(|it| format!(" {it}"));
    let (year, amount) = (year.unwrap_or_default(), amount.unwrap_or_default());
    format!("{severity} {kind} {at}{year}{amount}")
}

fn of_kind(checked: &Checked, kind: &str) -> Vec<String> {
    let found = checked.findings.iter().map(told);
    found
        .filter(|it| it.split(' ').nth(1) == Some(kind))
        .collect()
}

/// That everything can be said, and how it is mended, in every language.
fn can_be_said(checked: &Checked) {
    for &language in Language::VARIANTS {
        let texts = Texts::new(language);
        for finding in &checked.findings {
            let says = texts.finding(&checked.projection, finding, Unit::Kroner);
            for text in [says, texts.mend(finding)] {
                let complete = !text.contains(['{', '\n'])
                    && !text.contains("finding-")
                    && !text.contains("mend-");
                assert!(complete && text.ends_with('.'), "{text}");
            }
        }
    }
}

/// What is told of, uses where it is, and uses just beside them where it is not.
type Case = (&'static str, &'static str, &'static str);

fn check_in(ground: &str, rules: &str, cases: &[Case]) {
    for (expected, there, beside) in cases {
        let kind = expected.split(' ').nth(1).unwrap();
        let found = checked_in(ground, rules, there);
        assert_eq!(of_kind(&found, kind), [*expected], "{there}");
        can_be_said(&found);
        let none: [&str; 0] = [];
        let other = checked_in(ground, rules, beside);
        assert_eq!(of_kind(&other, kind), none, "{beside}");
    }
}

fn check(cases: &[Case]) {
    check_in(GROUND, "state_gross", cases);
}

fn of_levers(checked: &Checked) -> Vec<String> {
    let found = checked.findings.iter();
    let found = found.filter(|it| matches!(it.kind, FindingKind::Lever(_)));
    found.map(told).collect()
}

#[test]
fn uses_that_follow_the_rules_have_no_findings() {
    let uses = r#""lever": "replacement_sale", "line": "p01", "amount": "5000", "delegated": true &&
        "lever": "extra_income", "line": "p21", "amount": "1""#;
    let none: [&str; 0] = [];
    assert_eq!(of_levers(&checked(uses)), none);
    // What is not confirmed about the rule is all that there is to say.
    let uses = r#""lever": "shared_posts", "line": "p21", "from_line": "p45", "amount": "1000""#;
    let doubt = ["note unconfirmed lever_use:f.lever"];
    assert_eq!(of_levers(&checked(uses)), doubt);
    let uses = r#""lever": "advance", "line": "p01", "amount": "5000",
        "repayment": {"1": "1666.67", "2": "1666.67", "3": "1666.66"}"#;
    let expected = ["note unconfirmed lever_use:f.lever"];
    assert_eq!(of_levers(&checked(uses)), expected);
}

#[test]
fn what_is_refused_is_left_in_peace() {
    let uses = r#""lever": "advance", "line": "p45", "amount": "900000", "status": "refused", "refused_by": 2,
        "why": "", "investment": null, "delegated": true, "repayment": {"9": "7"}"#;
    let none: [&str; 0] = [];
    assert_eq!(of_levers(&checked(uses)), none);
}

#[test]
fn levers_that_may_not_be_used() {
    check(&[
        (
            "error no-such-lever lever_use:f.lever",
            r#""lever": "lån""#,
            r#""lever": "request""#,
        ),
        (
            "warning closed lever_use:f.lever",
            r#""lever": "co_funding", "investment": "x""#,
            r#""lever": "request""#,
        ),
        (
            "warning outside-years lever_use:f.year 2023",
            r#""lever": "co_funding_shared", "year": 2022, "until": 2024"#,
            r#""lever": "co_funding_shared", "year": 2022"#,
        ),
        (
            "warning outside-years lever_use:f.year 2001",
            r#""lever": "advance", "year": 2001"#,
            r#""lever": "advance", "year": 2002"#,
        ),
        (
            "warning until-ignored lever_use:f.until",
            r#""lever": "advance", "until": 2029"#,
            r#""lever": "advance", "until": 2028"#,
        ),
        (
            "warning empty-interval lever_use:f.until",
            r#""lever": "extra_income", "until": 2027"#,
            r#""lever": "extra_income", "until": 2028"#,
        ),
    ]);
    check_in(
        GROUND,
        "state_net",
        &[(
            "warning barred lever_use:f.lever",
            r#""lever": "advance""#,
            r#""lever": "request""#,
        )],
    );
    let found = checked_in(GROUND, "state_net", r#""lever": "advance""#);
    let finding = found.findings.iter().find(|it| told(it).contains("barred"));
    let says = Texts::new(Language::Nb).finding(&found.projection, finding.unwrap(), Unit::Kroner);
    assert!(says.contains("ettobudsjetterte"), "{says}");
}

#[test]
fn the_lines_that_a_lever_allows() {
    check(&[
        (
            "warning wrong-post lever_use:f.line",
            r#""lever": "extra_income", "line": "p45", "amount": "1""#,
            r#""lever": "extra_income", "line": "p21", "amount": "1""#,
        ),
        (
            "warning wrong-post lever_use:f.line",
            r#""lever": "single_consent", "line": "inn", "amount": "1""#,
            r#""lever": "single_consent", "line": "q45", "amount": "1""#,
        ),
        (
            "warning wrong-post lever_use:f.line",
            r#""lever": "reallocation", "from_line": "p01", "amount": "1""#,
            r#""lever": "reallocation", "from_line": "p01", "line": "p45", "amount": "1""#,
        ),
        (
            "warning wrong-giver lever_use:f.from_line",
            r#""lever": "reallocation", "from_line": "p21", "line": "p45", "amount": "1""#,
            r#""lever": "reallocation", "from_line": "p01", "line": "p45", "amount": "1""#,
        ),
    ]);
}

#[test]
fn a_cap_holds_for_all_uses_on_a_line_together_to_the_ore() {
    check(&[
        (
            "warning over-cap lever_use:g.amount 2028 0.01",
            r#""lever": "advance", "line": "p01", "amount": "3000" && "lever": "advance", "line": "p01", "amount": "2000.01""#,
            r#""lever": "advance", "line": "p01", "amount": "3000" && "lever": "advance", "line": "p01", "amount": "2000""#,
        ),
        (
            "warning over-cap lever_use:f.amount 2028 0.01",
            r#""lever": "advance", "line": "p21", "amount": "500.01""#,
            r#""lever": "advance", "line": "p21", "amount": "500" && "lever": "advance", "line": "p01", "amount": "500"
                && "lever": "advance", "line": "p21", "year": 2029, "amount": "500""#,
        ),
        // of the giving line, and what was refused does not count
        (
            "warning over-cap lever_use:f.amount 2028 1",
            r#""lever": "reallocation", "from_line": "p01", "line": "p45", "amount": "5001""#,
            r#""lever": "reallocation", "from_line": "p01", "line": "p45", "amount": "5000" &&
                "lever": "reallocation", "from_line": "p01", "line": "p45", "amount": "9", "status": "refused", "refused_by": 2"#,
        ),
        // an amount is for each case
        (
            "warning over-cap lever_use:f.amount 2028 0.01",
            r#""lever": "unforeseen", "amount": "5000000.01" && "lever": "unforeseen", "amount": "5000000""#,
            r#""lever": "unforeseen", "amount": "5000000" && "lever": "unforeseen", "amount": "5000000""#,
        ),
    ]);
    // Told of in the year in which it is most over.
    let uses = r#""lever": "replacement_sale", "line": "p01", "until": 2030, "amount": "5001" &&
        "lever": "replacement_sale", "line": "p01", "year": 2029, "amount": "10""#;
    let expected = ["warning over-cap lever_use:g.amount 2029 11"];
    assert_eq!(of_kind(&checked(uses), "over-cap"), expected);
}

#[test]
fn an_investment_that_costs_something() {
    check(&[
        (
            "warning no-investment lever_use:f.investment",
            r#""lever": "advance", "investment": null"#,
            r#""lever": "extra_income""#,
        ),
        (
            "warning investment-off lever_use:f.investment",
            r#""lever": "advance", "investment": "av""#,
            r#""lever": "advance", "investment": "x""#,
        ),
        (
            "warning investment-costs-nothing lever_use:f.investment 2029",
            r#""lever": "advance", "year": 2029"#,
            r#""lever": "advance", "year": 2028"#,
        ),
    ]);
}

#[test]
fn repayment_comes_to_what_was_used_and_follows_the_pace() {
    check(&[
        (
            "warning repaid-too-little lever_use:f.repayment 2028 0.01",
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "1000", "2": "1000", "3": "999.99"}"#,
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "1000", "2": "1000", "3": "1000"}"#,
        ),
        (
            "warning repaid-too-much lever_use:f.repayment 2028 0.01",
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "1000", "2": "1000", "3": "1000.01"}"#,
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "3000"}"#,
        ),
        (
            "warning repaid-too-slowly lever_use:f.repayment@+1 2029 0.01",
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "999.99", "2": "1000.01", "3": "1000"}"#,
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "1000", "2": "1000", "3": "1000"}"#,
        ),
        // two thirds after two years
        (
            "warning repaid-too-slowly lever_use:f.repayment@+2 2030 0.01",
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "1000", "2": "999.99", "3": "1000.01"}"#,
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "2000", "3": "1000"}"#,
        ),
        // a third of an odd amount is rounded down
        (
            "warning repaid-too-slowly lever_use:f.repayment@+1 2029 0.01",
            r#""lever": "advance", "amount": "100", "repayment": {"1": "33.32", "2": "33.34", "3": "33.34"}"#,
            r#""lever": "advance", "amount": "100", "repayment": {"1": "33.33", "2": "33.33", "3": "33.34"}"#,
        ),
        // use in 2017–2022 has five years and no pace before their end
        (
            "warning repaid-outside-years lever_use:f.repayment@+6 2028 100",
            r#""lever": "advance", "year": 2022, "amount": "100", "repayment": {"6": "100"}"#,
            r#""lever": "advance", "year": 2022, "amount": "100", "repayment": {"5": "100"}"#,
        ),
        (
            "warning repaid-outside-years lever_use:f.repayment@+4 2032 7",
            r#""lever": "advance", "amount": "100", "repayment": {"1": "40", "2": "40", "3": "13", "4": "7"}"#,
            r#""lever": "advance", "amount": "100", "repayment": {"1": "40", "2": "40", "3": "20"}"#,
        ),
        (
            "warning repayment-ignored lever_use:f.repayment",
            r#""lever": "extra_income", "amount": "100", "repayment": {"1": "100"}"#,
            r#""lever": "extra_income", "amount": "100", "repayment": {"1": "0"}"#,
        ),
    ]);
    let slowly = r#""lever": "advance", "year": 2022, "amount": "100", "repayment": {"5": "100"}"#;
    let none: [&str; 0] = [];
    assert_eq!(of_kind(&checked(slowly), "repaid-too-slowly"), none);
}

/// 5 % a year: what is repaid is held against nominal kroner and told of in them; the finding has
/// the fixed ones.
#[test]
fn repayment_is_held_against_nominal_kroner() {
    let ground = GROUND.replace(r#""compensation": "0""#, r#""compensation": "5""#);
    check_in(
        &ground,
        "state_gross",
        &[(
            "warning repaid-too-little lever_use:f.repayment 2028 100",
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "1050", "2": "1050", "3": "945"}"#,
            r#""lever": "advance", "amount": "3000", "repayment": {"1": "1050", "2": "1050", "3": "1050"}"#,
        )],
    );
    let uses = r#""lever": "advance", "amount": "3000", "repayment": {"1": "1050", "2": "1050", "3": "945"}"#;
    let found = checked_in(&ground, "state_gross", uses);
    let finding = found
        .findings
        .iter()
        .find(|it| told(it).contains("too-little"));
    let texts = Texts::new(Language::En);
    let says = texts.finding(&found.projection, finding.unwrap(), Unit::Kroner);
    assert!(says.contains("105") && says.contains("nominal"), "{says}");
}

/// The gains start in year 2, and operations are not cut in year 1: the line is short in the
/// first year of repayment, of which it has 1 000 left.
#[test]
fn a_line_that_cannot_repay_is_short() {
    let spent = r#""base": "100000", "overrides": {"2028": "102900.03", "2029": "99000"}}"#;
    let ground = GROUND.replace(r#""base": "80000"}"#, spent);
    check_in(
        &ground,
        "state_gross",
        &[
            (
                "warning short-by-repayment lever_use:f.amount 2029 0.01",
                r#""lever": "advance", "amount": "3000.03", "line": "p01", "repayment": {"1": "1000.01", "2": "1000.01", "3": "1000.01"}"#,
                r#""lever": "advance", "amount": "3000", "line": "p01", "repayment": {"1": "1000", "2": "1000", "3": "1000"}"#,
            ),
            (
                "warning short-by-transfer lever_use:f.amount 2028 0.01",
                r#""lever": "shared_posts", "line": "p21", "from_line": "p45", "amount": "1000.01""#,
                r#""lever": "shared_posts", "line": "p21", "from_line": "p45", "amount": "1000""#,
            ),
        ],
    );
}

#[test]
fn requests_follow_the_calendar_and_others_their_lead_time() {
    check(&[
        (
            "warning asked-too-late lever_use:f.year 2026",
            r#""lever": "request", "status": "idea", "year": 2026"#,
            r#""lever": "request", "status": "idea", "year": 2027"#,
        ),
        (
            "warning asked-too-late lever_use:f.year 2026",
            r#""lever": "co_funding", "status": "asked", "year": 2026, "investment": "x""#,
            r#""lever": "co_funding", "status": "asked", "year": 2027, "investment": "x""#,
        ),
        (
            "warning asked-too-late lever_use:f.year 2026",
            r#""lever": "request", "status": "asked", "year": 2026"#,
            r#""lever": "request", "status": "granted", "year": 2026"#,
        ),
    ]);
    // A day after the deadline it is a year later.
    let late = GROUND.replace("2026-01-25", "2026-01-26");
    check_in(
        &late,
        "state_gross",
        &[(
            "warning asked-too-late lever_use:f.year 2027",
            r#""lever": "request", "status": "idea", "year": 2027"#,
            r#""lever": "request", "status": "idea", "year": 2028"#,
        )],
    );
    let undated = GROUND.replace(r#""as_of": "2026-01-25","#, "");
    check_in(
        &undated,
        "state_gross",
        &[(
            "note no-date plan.as_of",
            r#""lever": "request", "status": "idea" && "lever": "request", "status": "asked""#,
            r#""lever": "request" && "lever": "extra_income", "status": "idea""#,
        )],
    );
}

#[test]
fn who_says_yes() {
    check(&[
        (
            "warning not-delegable lever_use:f.delegated",
            r#""lever": "request", "delegated": true"#,
            r#""lever": "advance", "delegated": true && "lever": "request", "delegated": false
                && "lever": "staffing", "team": "t", "delegated": true"#,
        ),
        (
            "warning refused-by-nobody lever_use:f.refused_by",
            r#""lever": "request", "status": "refused""#,
            r#""lever": "request", "status": "refused", "refused_by": 4"#,
        ),
        (
            "note refuser-kept lever_use:f.refused_by",
            r#""lever": "request", "status": "asked", "refused_by": 4"#,
            r#""lever": "request", "status": "asked""#,
        ),
        (
            "note not-granted lever_use:f.status",
            r#""lever": "extra_income", "status": "asked""#,
            r#""lever": "extra_income" && "lever": "carry_over", "status": "idea"
                && "lever": "long_contracts", "status": "asked""#,
        ),
        (
            "note ambiguous-delegation lever_use:g.delegated 2028",
            r#""lever": "advance", "delegated": true && "lever": "advance", "line": "p21""#,
            r#""lever": "advance", "delegated": false && "lever": "advance", "line": "p21"
                && "lever": "advance", "year": 2029, "delegated": true"#,
        ),
        (
            "warning unexplained lever_use:f.why",
            r#""lever": "extra_income", "why": " ""#,
            r#""lever": "extra_income""#,
        ),
        (
            "warning unexplained lever_use:f.consequence",
            r#""lever": "extra_income", "consequence": """#,
            r#""lever": "extra_income""#,
        ),
    ]);
    let who = |delegated: &str| {
        let uses = format!(r#""lever": "advance", "status": "asked", "delegated": {delegated}"#);
        let found = checked(&uses);
        let finding = found
            .findings
            .iter()
            .find(|it| told(it).contains("not-granted"));
        let texts = Texts::new(Language::Nb);
        texts.finding(&found.projection, finding.unwrap(), Unit::Kroner)
    };
    assert!(
        who("true").ends_with("virksomheten selv."),
        "{}",
        who("true")
    );
    assert!(who("false").ends_with("departementet."), "{}", who("false"));
}

#[test]
fn transfers_between_lines() {
    check(&[
        (
            "warning no-giver lever_use:f.from_line",
            r#""lever": "shared_posts", "line": "p21""#,
            r#""lever": "shared_posts", "line": "p21", "from_line": "p45""#,
        ),
        (
            "warning gives-to-itself lever_use:f.from_line",
            r#""lever": "shared_posts", "line": "p45", "from_line": "p45""#,
            r#""lever": "shared_posts", "line": "p21", "from_line": "p45""#,
        ),
        // the vote says the way
        (
            "warning not-shared lever_use:f.from_line",
            r#""lever": "shared_posts", "line": "p45", "from_line": "p21""#,
            r#""lever": "shared_posts", "line": "p21", "from_line": "p45""#,
        ),
        (
            "warning other-chapter lever_use:f.from_line",
            r#""lever": "reallocation", "line": "q45", "from_line": "p01""#,
            r#""lever": "reallocation", "line": "p45", "from_line": "p01"
                && "lever": "reallocation", "line": "u45", "from_line": "p01""#,
        ),
    ]);
    let other = r#""lever": "transfer_within_frame", "line": "q45", "from_line": "p01""#;
    let none: [&str; 0] = [];
    let found = checked_in(GROUND, "municipality", other);
    assert_eq!(of_levers(&found), none, "chapters are the state's");
}

#[test]
fn consultants_who_become_employees() {
    check(&[
        (
            "warning no-team lever_use:f.team",
            r#""lever": "staffing", "count": "1""#,
            r#""lever": "staffing", "count": "1", "team": "t""#,
        ),
        (
            "warning too-many-turned lever_use:g.count",
            r#""lever": "staffing", "count": "3", "team": "t" && "lever": "staffing", "count": "1.1", "team": "t""#,
            r#""lever": "staffing", "count": "3", "team": "t" && "lever": "staffing", "count": "1", "team": "t"
                && "lever": "staffing", "count": "2", "team": "u", "cost_after": "1""#,
        ),
        (
            "warning nothing-to-compare lever_use:f.cost_after",
            r#""lever": "staffing", "count": "1", "team": "u""#,
            r#""lever": "staffing", "count": "1", "team": "u", "cost_after": "100" && "lever": "staffing", "count": "1", "team": "t""#,
        ),
        (
            "warning dearer-after lever_use:f.cost_after 2028 0.02",
            r#""lever": "staffing", "count": "2", "team": "t", "cost_after": "200.01""#,
            r#""lever": "staffing", "count": "2", "team": "t", "cost_after": "200""#,
        ),
    ]);
}

/// A plan whose initiative x starts in `start` and is as said; terms from 2023: 10–100 mill. kr,
/// half of it, over three years at most, and half of the gains are taken.
fn co_funded(initiative: &str) -> String {
    let actors = r#""actors": [{"id": "d", "kind": "public_body"}], "initiatives": [{"id": "x", "status": "decided", "owner": "O", "#;
    let (ground, _) = GROUND.split_once(r#""initiatives": "#).unwrap();
    format!("{ground}{actors}{initiative}}}]")
}

#[test]
fn co_funding_follows_the_terms_of_its_start_year() {
    let of = |initiative: &str, uses: &str| {
        let mut found = checked_in(&co_funded(initiative), "state_gross", uses);
        can_be_said(&found);
        found
            .findings
            .retain(|it| told(it).contains("initiative:x"));
        of_levers(&found)
    };
    let cost = |start: u16, amount: &str, funding: &str| {
        format!(
            r#""start": {start}, "tranches": [{{"id": "t", "years": 4, "amount": {amount}}}], "co_funding": {{"source": "d", {funding}}}"#
        )
    };
    let half = r#""share": "50", "years": 3"#;
    let named = r#""lever": "co_funding", "investment": "x""#;
    let one = |it: &str| vec![it.to_owned()];
    let none: Vec<String> = Vec::new();
    for (amount, expected) in [
        ("10000000", none.clone()),
        (
            "9999999.99",
            one("warning cost-below-terms initiative:x.co_funding.share 2028 0.01"),
        ),
        ("100000000", none.clone()),
        ("100000000.02", {
            let cost = "warning cost-above-terms initiative:x.co_funding.share 2028 0.02";
            let grant = "warning grant-above-terms initiative:x.co_funding.cap 2028 0.01";
            vec![cost.to_owned(), grant.to_owned()]
        }),
    ] {
        let amount = format!(r#"{{"0": "{amount}"}}"#);
        assert_eq!(of(&cost(2028, &amount, half), named), expected, "{amount}");
    }
    let twenty = r#"{"0": "5000000", "1": "5000000", "2": "5000000", "3": "5000000"}"#;
    let share = |share: &str| {
        of(
            &cost(2028, twenty, &format!(r#""share": "{share}", "years": 3"#)),
            named,
        )
    };
    assert_eq!(share("50"), none);
    let expected = one("warning share-above-terms initiative:x.co_funding.share 2028");
    assert_eq!(share("50.1"), expected);
    let four = cost(2027, twenty, r#""share": "50", "years": 4"#);
    let expected = one("warning paid-too-long initiative:x.co_funding.years 2027");
    assert_eq!(of(&four, named), expected);
    // Where no use says which scheme pays, it may be another one.
    let expected = one("note paid-too-long initiative:x.co_funding.years 2027");
    assert_eq!(of(&four, ""), expected);
    let capped = cost(
        2028,
        r#"{"0": "100000000.02"}"#,
        r#""share": "50", "years": 3, "cap": "50000000""#,
    );
    let expected = one("warning cost-above-terms initiative:x.co_funding.share 2028 0.02");
    assert_eq!(of(&capped, named), expected);
}

#[test]
fn what_is_kept_of_gains_and_who_pays_without_terms() {
    let kept = |retained: &str, more: &str, rules: &str| {
        let initiative = format!(
            r#""start": 2028, "retained": "{retained}", "tranches": [{{"id": "t", "amount": {{"0": "20000000"}}}}],
            "co_funding": {{"source": "d", "share": "50", "years": 1}}, {more}
            "benefits": [{{"id": "b", "from_offset": 1, "retires": {{"item": "a", "share": "10"}}}}]"#
        );
        let found = checked_in(&co_funded(&initiative), rules, "");
        can_be_said(&found);
        of_kind(&found, "kept-too-much")
    };
    let none: [&str; 0] = [];
    assert_eq!(kept("50", "", "state_gross"), none);
    let expected = ["note kept-too-much initiative:x.retained 2028"];
    assert_eq!(kept("50.1", "", "state_gross"), expected);
    let agreed = r#""taken_out": {"1": "10"}, "#;
    assert_eq!(kept("100", agreed, "state_gross"), none);
    assert_eq!(kept("100", "", "municipality"), none);
    check(&[(
        "note co-funding-not-entered lever_use:f.investment",
        r#""lever": "co_funding", "investment": "x""#,
        r#""lever": "co_funding", "investment": "av""#,
    )]);
}

/// Post 01 carries 5 000 of its 20 000 left.
#[test]
fn uses_that_stand_for_what_the_line_carries() {
    check(&[(
        "note more-than-carried lever_use:f.amount 2028 0.01",
        r#""lever": "carry_over", "line": "p01", "amount": "5000.01""#,
        r#""lever": "carry_over", "line": "p01", "amount": "5000""#,
    )]);
}

#[test]
fn what_is_not_confirmed_is_told_of_once_for_each_lever() {
    let uses =
        r#""lever": "advance" && "lever": "advance", "line": "p21" && "lever": "unforeseen""#;
    let expected = [
        "note unconfirmed lever_use:f.lever",
        "note unconfirmed lever_use:h.lever",
    ];
    assert_eq!(of_kind(&checked(uses), "unconfirmed"), expected);
    let none: [&str; 0] = [];
    let confirmed =
        r#""lever": "extra_income" && "lever": "advance", "status": "refused", "refused_by": 2"#;
    assert_eq!(of_kind(&checked(confirmed), "unconfirmed"), none);
    // The whole rule set says so of itself.
    let simplified = checked_in(GROUND, "municipality", r#""lever": "reserve""#);
    assert_eq!(of_kind(&simplified, "unconfirmed"), none);
}

#[test]
fn a_use_is_called_after_its_lever_and_year() {
    let found = checked(r#""lever": "advance" && "lever": "lån""#);
    let plan = found.projection.plan();
    let name = |language, at: usize| {
        let id = plan.lever_uses[at].id.clone();
        let entity = handlingsrom::model::Entity::LeverUse(id);
        Texts::new(language).entity(plan, &entity)
    };
    let advance = "Overskridelse til investering mot innsparing 2028";
    assert_eq!(name(Language::Nb, 0), advance);
    assert_eq!(
        name(Language::En, 0),
        "Overspend for investment against savings 2028"
    );
    assert_eq!(name(Language::Nb, 1), "bruk av virkemiddel g");
}

/// Everything that can be wrong with a use is in this file.
#[test]
fn every_fault_is_tested() {
    use strum::VariantNames as _;
    let tested = include_str!("findings_levers.rs");
    for fault in LeverFault::VARIANTS {
        assert!(tested.contains(&format!(" {fault} ")), "{fault}");
    }
}
