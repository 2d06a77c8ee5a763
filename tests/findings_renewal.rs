//! Findings about initiatives: for each of them a plan where it is told of, and one just beside it
//! where it is not.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use handlingsrom::file;
use handlingsrom::findings::{self, Checked, Finding, FindingKind, Where};
use handlingsrom::texts::{Language, Texts, Unit};
use serde_json::{Map, Value};
use strum::VariantArray as _;

const GROUND: &str = r#""first_year": 2027, "budget_years": 3, "analysis_years": 5, "compensation": "0",
    "rule_set": "state_gross", "attrition": "5",
    "lines": [{"id": "p01", "kind": "operating", "base": "1000",
        "changes": [{"id": "kutt", "year": 2028, "amount": "-30", "kind": "efficiency"}]},
        {"id": "p21", "kind": "special_operating", "base": "10",
        "changes": [{"id": "en", "year": 2028, "amount": "-5", "kind": "efficiency", "duration": "once"}]}],
    "items": [{"id": "a", "category": "other", "base": "100"},
        {"id": "s", "category": "staff", "base": "100", "fte": "20"},
        {"id": "k", "category": "other", "base": "50", "binding": "contract", "contract": {"until": 2028}},
        {"id": "e", "category": "other", "base": "40", "until": 2028}],
    "teams": [{"id": "t", "roles": [{"id": "r", "count": "1", "yearly_cost": "100"}]},
        {"id": "u", "one_off_until": 2028, "roles": [{"id": "r", "count": "1", "yearly_cost": "100"}]},
        {"id": "v", "until": 2029, "roles": [{"id": "r", "count": "1", "yearly_cost": "100"}]},
        {"id": "w", "lead_years": 0, "roles": [{"id": "r", "count": "1", "yearly_cost": "100"}]}],
    "releases": [{"id": "f", "team": "w", "share": "40", "from_year": 2028, "why": "Slutt", "consequence": "Ingen"}],
    "actors": [{"id": "nav", "kind": "public_body"}, {"id": "folk", "kind": "citizens"}]"#;

fn default(of: &mut Map<String, Value>, values: &[(&str, Value)]) {
    for (field, value) in values {
        of.entry(*field).or_insert_with(|| value.clone());
    }
}

/// The plan with initiatives x, y and so on, separated by `&&`. Where nothing else is said they
/// start in 2027 and have an owner, and somebody answers for their benefits and has measured.
fn checked(initiatives: &str, in_plan: bool) -> Checked {
    let both = initiatives.split("&&").zip(["x", "y", "z"]);
    let initiatives = both.map(|(fields, id)| {
        let mut it: Map<String, Value> = serde_json::from_str(&format!("{{{fields}}}"))
            .unwrap_or_else(|error| panic!("{error}: {fields}"));
        let status = if in_plan { "proposed" } else { "idea" };
        if !in_plan {
            it.insert("active".to_owned(), false.into());
        }
        let own = [
            ("id", id.into()),
            ("start", 2027.into()),
            ("owner", "O".into()),
            ("status", status.into()),
        ];
        default(&mut it, &own);
        let benefits = it.get_mut("benefits").and_then(Value::as_array_mut);
        for (nth, benefit) in benefits.into_iter().flatten().enumerate() {
            let own = [
                ("id", format!("b{nth}").into()),
                ("owner", "O".into()),
                ("starting_point", "N".into()),
            ];
            default(benefit.as_object_mut().unwrap(), &own);
        }
        Value::Object(it).to_string()
    });
    let initiatives: Vec<String> = initiatives.collect();
    let text = format!(
        r#"{{"format": "handlingsrom-plan", "version": 3, "plan": {{{GROUND}, "initiatives": [{}]}}}}"#,
        initiatives.join(", ")
    );
    let opened = file::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    findings::check(&opened.plan, None)
}

fn told(finding: &Finding) -> String {
    let (severity, kind): (&str, &str) = (finding.severity.into(), (&finding.kind).into());
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
    let found = checked.findings.iter();
    let found = found.filter(|it| <&str>::from(&it.kind) == kind);
    found.map(told).collect()
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

/// What is told of, a plan where it is, and one just beside it where it is not.
type Case = (&'static str, &'static str, &'static str);

fn check(cases: &[Case]) {
    for (expected, there, beside) in cases {
        let kind = expected.split(' ').nth(1).unwrap();
        let found = checked(there, true);
        assert_eq!(of_kind(&found, kind), [*expected], "{there}");
        can_be_said(&found);
        let none: [&str; 0] = [];
        assert_eq!(of_kind(&checked(beside, true), kind), none, "{beside}");
        let contradicts = [
            "latest-before-earliest",
            "low-above-cost",
            "high-below-cost",
            "cost-outside-step",
            "low-above-value",
            "high-below-value",
        ];
        if !contradicts.contains(&kind) {
            assert_eq!(of_kind(&checked(there, false), kind), none, "off: {there}");
        }
    }
}

const GOOD: &str = r#""owner": "O", "life_years": 3,
    "tranches": [{"id": "t", "amount": {"0": "10"}, "low": {"0": "8"}, "high": {"0": "15"}}],
    "run_cost": {"from_offset": 1, "amount": "3"}, "bookings": [{"id": "t", "team": "t", "share": "10"}],
    "benefits": [{"from_offset": 1, "name": "Mindre drift", "retires": {"item": "a", "share": "10"}}]"#;

#[test]
fn a_good_initiative_has_no_findings() {
    let of = |it: &Checked| it.findings.iter().map(told).collect::<Vec<String>>();
    let without = |inner: &str| {
        let mut all = of(&checked(inner, true));
        // What the line has left is another matter.
        all.retain(|it| !it.contains("lapse") && !it.contains("no-source"));
        all
    };
    assert_eq!(without(GOOD), without(r#""active": false"#));
}

#[test]
fn what_is_entered_contradicts_itself() {
    check(&[
        (
            "warning starts-too-early initiative:x.start 2027",
            r#""earliest": 2028"#,
            r#""earliest": 2027"#,
        ),
        (
            "warning starts-too-late initiative:x.start 2029",
            r#""start": 2029, "latest": 2028"#,
            r#""start": 2029, "latest": 2029"#,
        ),
        (
            "warning latest-before-earliest initiative:x.latest",
            r#""earliest": 2029, "latest": 2028"#,
            r#""earliest": 2028, "latest": 2028"#,
        ),
        (
            "warning low-above-cost initiative:x/tranche:t.low@+1 2028 1",
            r#""tranches": [{"id": "t", "amount": {"0": "9", "1": "10"}, "low": {"0": "9", "1": "11"}}]"#,
            r#""tranches": [{"id": "t", "amount": {"1": "10"}, "low": {"1": "10"}}]"#,
        ),
        (
            "warning high-below-cost initiative:x/tranche:t.high@+0 2027 1",
            r#""tranches": [{"id": "t", "amount": {"0": "10"}, "high": {"0": "9"}}]"#,
            r#""tranches": [{"id": "t", "amount": {"0": "10", "1": "5"}, "high": {"0": "10"}}]"#,
        ),
        (
            "warning cost-outside-step initiative:x/tranche:u.amount@+1 2028 7",
            r#""tranches": [{"id": "t", "years": 2}, {"id": "u", "years": 2, "amount": {"1": "4", "3": "9", "4": "3"}}]"#,
            r#""tranches": [{"id": "t", "years": 2}, {"id": "u", "years": 2, "amount": {"1": "0", "2": "4", "3": "9"}}]"#,
        ),
        (
            "warning low-above-value initiative:x/benefit:b0.range.low",
            r#""benefits": [{"full_value": "5", "range": {"low": "101", "high": "100"}}]"#,
            r#""benefits": [{"full_value": "5", "range": {"low": "100", "high": "100"}}]"#,
        ),
        (
            "warning high-below-value initiative:x/benefit:b0.range.high",
            r#""benefits": [{"full_value": "5", "range": {"low": "100", "high": "99"}}]"#,
            r#""benefits": [{"full_value": "5", "range": {"high": "100"}}]"#,
        ),
        (
            "warning co-funding-without-source initiative:x.co_funding.source 2028 5",
            r#""tranches": [{"id": "t", "amount": {"1": "10"}}], "co_funding": {"share": "50", "years": 2}"#,
            r#""tranches": [{"id": "t", "amount": {"1": "10"}}], "co_funding": {"share": "50", "years": 1}"#,
        ),
        (
            "warning co-funding-without-source initiative:x.co_funding.source 2027 5",
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "co_funding": {"share": "50", "years": 1}"#,
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "co_funding": {"source": "nav", "share": "50", "years": 1}"#,
        ),
    ]);
}

#[test]
fn relations_between_initiatives() {
    check(&[
        (
            "warning relation-to-itself initiative:x/relation:r.initiative",
            r#""relations": [{"id": "r", "kind": "requires", "initiative": "x"}]"#,
            r#""relations": [{"id": "r", "kind": "requires", "initiative": "y"}] && "start": 2027"#,
        ),
        (
            "warning required-off initiative:x/relation:r.initiative",
            r#""relations": [{"id": "r", "kind": "requires", "initiative": "y"}] && "status": "idea""#,
            r#""relations": [{"id": "r", "kind": "requires", "initiative": "y"}] && "status": "done", "active": false"#,
        ),
        (
            "warning required-later initiative:x/relation:r.initiative 2027",
            r#""relations": [{"id": "r", "kind": "requires", "initiative": "y"}] && "start": 2028"#,
            r#""relations": [{"id": "r", "kind": "requires", "initiative": "y"}] && "start": 2027"#,
        ),
        (
            "warning both-of-excluded initiative:x/relation:r.initiative",
            r#""relations": [{"id": "r", "kind": "excludes", "initiative": "y"}] && "start": 2027"#,
            r#""relations": [{"id": "r", "kind": "excludes", "initiative": "y"}] && "status": "idea""#,
        ),
        (
            // Both say so; it is told once.
            "warning both-of-excluded initiative:x/relation:r.initiative",
            r#""relations": [{"id": "r", "kind": "excludes", "initiative": "y"}] && "relations": [{"id": "r", "kind": "excludes", "initiative": "x"}]"#,
            r#""relations": [{"id": "r", "kind": "requires", "initiative": "y"}] && "start": 2027"#,
        ),
    ]);
}

#[test]
fn costs_outside_the_analysis() {
    check(&[
        (
            "warning outside-analysis initiative:x 2032 10",
            r#""tranches": [{"id": "t", "amount": {"5": "10"}}]"#,
            r#""tranches": [{"id": "t", "amount": {"4": "10"}}]"#,
        ),
        (
            "warning outside-analysis initiative:x 2032 5",
            r#""life_years": 3, "run_cost": {"from_offset": 3, "amount": "5"}"#,
            r#""life_years": 2, "run_cost": {"from_offset": 3, "amount": "5"}"#,
        ),
        (
            "warning outside-analysis initiative:x 2032 7",
            r#""parallel_run": {"from_offset": 4, "to_offset": 5, "amount": "7"}"#,
            r#""parallel_run": {"from_offset": 3, "to_offset": 4, "amount": "7"}"#,
        ),
        (
            // Further ahead than anything is followed.
            "warning outside-analysis initiative:x 2096 9",
            r#""life_years": 1, "parallel_run": {"from_offset": 69, "to_offset": 69, "amount": "7"},
               "tranches": [{"id": "t", "amount": {"70": "2"}}]"#,
            r#""life_years": 1, "parallel_run": {"from_offset": 0, "to_offset": 0, "amount": "7"}"#,
        ),
        (
            "warning outside-analysis initiative:x 2032 50",
            r#""bookings": [{"id": "b", "team": "t", "share": "50", "to_offset": 5}]"#,
            r#""bookings": [{"id": "b", "team": "t", "share": "50", "to_offset": 4}]"#,
        ),
    ]);
}

#[test]
fn what_cannot_be_retired() {
    check(&[
        (
            "warning retires-locked initiative:x/benefit:b0.from_offset 2028 25",
            r#""benefits": [{"from_offset": 1, "retires": {"item": "k", "share": "50"}}]"#,
            r#""benefits": [{"from_offset": 2, "retires": {"item": "k", "share": "50"}}]"#,
        ),
        (
            "warning retires-locked initiative:x/benefit:b0.from_offset 2027 5",
            r#""benefits": [{"realisation": "10", "retires": {"item": "k", "share": "100"}}]"#,
            r#""benefits": [{"exit_cost": "3", "retires": {"item": "k", "share": "100"}}]"#,
        ),
        (
            "warning retires-nothing initiative:x/benefit:b0.retires.item 2029",
            r#""benefits": [{"from_offset": 2, "retires": {"item": "e", "share": "50"}}]"#,
            r#""benefits": [{"from_offset": 2, "retires": {"item": "a", "share": "50"}}]"#,
        ),
        (
            "note retires-nothing initiative:x/benefit:b0.retires.item 2029",
            r#""life_years": 2, "benefits": [{"from_offset": 1, "retires": {"item": "e", "share": "50"}}]"#,
            r#""life_years": 1, "benefits": [{"from_offset": 1, "retires": {"item": "e", "share": "50"}}]"#,
        ),
        (
            "warning overlap retired:a@2028 2028 10",
            r#""benefits": [{"retires": {"item": "a", "share": "60"}}]
            && "benefits": [{"from_offset": 1, "retires": {"item": "a", "share": "50"}}]"#,
            r#""benefits": [{"retires": {"item": "a", "share": "60"}}]
            && "benefits": [{"from_offset": 1, "retires": {"item": "a", "share": "40"}}]"#,
        ),
        (
            "warning retired-twice initiative:x/benefit:b1.retires.share 2028 10",
            r#""benefits": [{"retires": {"item": "a", "share": "60"}}, {"from_offset": 1, "retires": {"item": "a", "share": "50"}}]"#,
            r#""benefits": [{"retires": {"item": "a", "share": "60"}}, {"from_offset": 1, "retires": {"item": "a", "share": "50"}, "ramp": {"start": "80"}}]"#,
        ),
        (
            "warning gain-faster-than-attrition retired:s@2028 2028 5",
            r#""benefits": [{"from_offset": 1, "retires": {"item": "s", "share": "10"}}]
            && "benefits": [{"from_offset": 1, "retires": {"item": "s", "share": "5"}}]"#,
            r#""benefits": [{"from_offset": 1, "retires": {"item": "s", "share": "10"}}]"#,
        ),
    ]);
}

#[test]
fn time_that_teams_do_not_have() {
    check(&[
        (
            "warning booked-without-team initiative:x/booking:b.to_offset 2030",
            r#""bookings": [{"id": "b", "team": "v", "share": "50", "to_offset": 3}]"#,
            r#""bookings": [{"id": "b", "team": "v", "share": "50", "to_offset": 2}]"#,
        ),
        (
            "warning booked-past-cliff booked:x/b@2029 2029 50",
            r#""bookings": [{"id": "b", "team": "u", "share": "50", "to_offset": 2}]"#,
            r#""bookings": [{"id": "b", "team": "u", "share": "50", "to_offset": 1}]"#,
        ),
        (
            "warning overbooked booked_capacity:t@2028 2028 10",
            r#""bookings": [{"id": "b", "team": "t", "share": "60", "to_offset": 1}]
            && "bookings": [{"id": "b", "team": "t", "share": "50", "from_offset": 1, "to_offset": 1}]"#,
            r#""bookings": [{"id": "b", "team": "t", "share": "60", "to_offset": 1}]
            && "bookings": [{"id": "b", "team": "t", "share": "40", "from_offset": 1, "to_offset": 1}]"#,
        ),
        (
            // A release leaves 60 of the team.
            "warning overbooked booked_capacity:w@2028 2028 5",
            r#""bookings": [{"id": "b", "team": "w", "share": "65", "to_offset": 1}]"#,
            r#""bookings": [{"id": "b", "team": "w", "share": "60", "to_offset": 1}]"#,
        ),
    ]);
}

#[test]
fn what_looks_too_good() {
    check(&[
        (
            "warning benefit-before-delivery benefit:x/b0@2028 2028 7",
            r#""tranches": [{"id": "t", "years": 3}, {"id": "u"}], "benefits": [{"from_offset": 1, "full_value": "7"}]"#,
            r#""tranches": [{"id": "t", "years": 1}, {"id": "u"}], "benefits": [{"from_offset": 1, "full_value": "7"}]"#,
        ),
        (
            "note benefit-before-delivery benefit:x/b0@2028 2028 7",
            r#""tranches": [{"id": "t", "years": 2}, {"id": "u"}], "benefits": [{"from_offset": 1, "full_value": "7"}]"#,
            r#""tranches": [{"id": "t", "years": 2}, {"id": "u"}], "benefits": [{"from_offset": 2, "full_value": "7"}]"#,
        ),
        (
            "warning no-run-cost initiative:x.run_cost.amount 9",
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "bookings": [{"id": "b", "team": "t", "share": "50"}]"#,
            r#""status": "done", "tranches": [{"id": "t", "amount": {"0": "10"}}]"#,
        ),
        (
            "note low-run-cost initiative:x.run_cost.amount 0.01",
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "run_cost": {"amount": "1.49"}"#,
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "run_cost": {"amount": "1.5"}"#,
        ),
        (
            "warning gain-above-source gain:x@2029 2029 1",
            r#""benefits": [{"full_value": "251", "leaves_budget": true}]"#,
            r#""benefits": [{"full_value": "250", "leaves_budget": true}]"#,
        ),
        (
            "warning gain-above-source gain:x@2027 2027 5",
            r#""paid_from": "p21", "benefits": [{"full_value": "5", "leaves_budget": true}]"#,
            r#""paid_from": "p21", "benefits": [{"full_value": "5"}]"#,
        ),
        (
            "warning counted-twice benefit:y/b0@2028 2028 4",
            r#""benefits": [{"name": "Spart tid", "recipient": "folk", "full_value": "5"}]
            && "benefits": [{"name": "spart tid ", "recipient": "folk", "full_value": "4", "from_offset": 1}]"#,
            r#""benefits": [{"name": "Spart tid", "recipient": "folk", "full_value": "5"}]
            && "benefits": [{"name": "Spart tid", "recipient": "nav", "full_value": "4"}]"#,
        ),
        (
            "warning cut-and-taken-out initiative_taken_out:x@2028 2028 20",
            r#""taken_out": {"1": "20"}"#,
            r#""taken_out": {"0": "20", "1": "0"}"#,
        ),
        (
            // The cut lasts, so it is cut in the years after too.
            "warning cut-and-taken-out initiative_taken_out:x@2029 2029 20",
            r#""taken_out": {"2": "20"}"#,
            r#""life_years": 2, "taken_out": {"2": "20"}"#,
        ),
        (
            // This one is cut once.
            "warning cut-and-taken-out initiative_taken_out:x@2028 2028 4",
            r#""paid_from": "p21", "taken_out": {"1": "4"}"#,
            r#""paid_from": "p21", "taken_out": {"2": "4"}"#,
        ),
        (
            // Society: −10 · 1.2 + 1 + 1/1.04 + 1/1.04² = −9.114, and 9.114 · 1.04² = 9.858.
            "warning rests-on-residual initiative:x.residual_value 2029 9.86",
            r#""life_years": 3, "tranches": [{"id": "t", "amount": {"0": "10"}}], "residual_value": "9.86",
               "benefits": [{"recipient": "folk", "full_value": "1"}]"#,
            r#""life_years": 3, "tranches": [{"id": "t", "amount": {"0": "10"}}], "residual_value": "9.85",
               "benefits": [{"recipient": "folk", "full_value": "1"}]"#,
        ),
        (
            // 2.886 / 1.2 = 2.405 is what it may cost without.
            "warning rests-on-residual initiative:x.residual_value 2029 1",
            r#""life_years": 3, "tranches": [{"id": "t", "amount": {"0": "2.41"}}], "residual_value": "1",
               "benefits": [{"recipient": "folk", "full_value": "1"}]"#,
            r#""life_years": 3, "tranches": [{"id": "t", "amount": {"0": "2.40"}}], "residual_value": "1",
               "benefits": [{"recipient": "folk", "full_value": "1"}]"#,
        ),
        (
            "note near-review initiative:x 240000001",
            r#""tranches": [{"id": "t", "amount": {"0": "1"}, "high": {"0": "140000000"}}, {"id": "u", "amount": {"1": "100000001"}}]"#,
            r#""tranches": [{"id": "t", "amount": {"0": "1"}, "high": {"0": "140000000"}}, {"id": "u", "amount": {"1": "100000000"}}]"#,
        ),
        (
            "warning near-review initiative:x 300000001",
            r#""tranches": [{"id": "t", "amount": {"0": "300000001"}}]"#,
            r#""tranches": [{"id": "t", "amount": {"0": "240000000"}}]"#,
        ),
        (
            "note near-review initiative:x 300000001",
            r#""status": "running", "active": true, "tranches": [{"id": "t", "amount": {"0": "300000001"}}]"#,
            r#""status": "done", "tranches": [{"id": "t", "amount": {"0": "300000001"}}]"#,
        ),
    ]);
}

#[test]
fn what_nobody_answers_for() {
    check(&[
        (
            "warning no-owner initiative:x.owner",
            r#""owner": " ""#,
            r#""owner": "O""#,
        ),
        (
            "note no-benefit-owner initiative:x/benefit:b1.owner",
            r#""benefits": [{}, {"owner": ""}, {"owner": ""}]"#,
            r#""benefits": [{}, {}]"#,
        ),
        (
            "note no-starting-point initiative:x/benefit:b0.starting_point",
            r#""benefits": [{"starting_point": ""}]"#,
            r#""benefits": [{}]"#,
        ),
        (
            "note all-gains-at-others initiative:x 10",
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "benefits": [{"recipient": "folk"}]"#,
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "benefits": [{"recipient": "folk"}, {}]"#,
        ),
        (
            "note all-gains-at-others initiative:x 10",
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "benefits": [{"recipient": "folk"}]"#,
            r#""tranches": [{"id": "t", "amount": {"0": "10"}}], "benefits": [{"recipient": "nav"}],
               "co_funding": {"source": "nav", "share": "10", "years": 1}"#,
        ),
    ]);
}

/// The figures that a sentence has beside its amount.
#[test]
fn what_the_sentences_say() {
    let says = |initiatives: &str, kind: &str| {
        let checked = checked(initiatives, true);
        let mut found = checked.findings.iter();
        let finding = found
            .find(|it| <&str>::from(&it.kind) == kind)
            .unwrap_or_else(|| panic!("{kind}"));
        Texts::new(Language::Nb).finding(&checked.projection, finding, Unit::Kroner)
    };
    let staff = r#""name": "Robot", "benefits": [{"retires": {"item": "s", "share": "25"}}]"#;
    assert_eq!(
        says(staff, "gain-faster-than-attrition"),
        "Driftspost s skal ned fortere enn den naturlige avgangen, 20,00\u{a0}kr, 4,0 årsverk, for mye i 2027 (størst av budsjettårene); avgangen når så langt i 2031."
    );
    let both = r#""name": "A", "benefits": [{"retires": {"item": "a", "share": "60"}}]
        && "name": "B", "benefits": [{"retires": {"item": "a", "share": "60"}}]"#;
    assert_eq!(
        says(both, "overlap"),
        "A, B tar til sammen mer enn hele driftspost a; 20,00\u{a0}kr regnes ikke med i 2027 (størst av budsjettårene)."
    );
    let low = r#""name": "A", "tranches": [{"id": "t", "amount": {"0": "10"}}], "run_cost": {"amount": "1"}"#;
    assert_eq!(
        says(low, "low-run-cost"),
        "A: driftskostnaden er bare 10,0 % av det tiltaket koster å bygge, og 0,50\u{a0}kr i året lavere enn 15 %."
    );
    let later = r#""name": "A", "relations": [{"id": "r", "initiative": "y"}] && "name": "B", "start": 2029"#;
    assert_eq!(
        says(later, "required-later"),
        "A starter i 2027, men krever B, som først starter i 2029."
    );
}

/// Every kind of finding about initiatives is in this file.
#[test]
fn every_finding_is_tested() {
    use strum::VariantNames as _;
    let from = FindingKind::VARIANTS
        .iter()
        .position(|it| *it == "starts-too-early");
    let tested = include_str!("findings_renewal.rs");
    let of_initiatives = FindingKind::VARIANTS.iter().skip(from.unwrap());
    // Those of levers have a file of their own.
    for kind in of_initiatives.filter(|it| **it != "lever") {
        assert!(tested.contains(&format!(" {kind} ")), "{kind}");
    }
}
