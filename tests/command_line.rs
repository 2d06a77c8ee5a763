//! The command line as people and programs use it: output, errors and exit codes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::process::{Command, Output};

use support::{SAMPLES, root, sample_path, updating};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_handlingsrom-cli"))
        .args(arguments)
        .current_dir(root())
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec())
        .unwrap()
        .replace("\r\n", "\n")
}

/// Standard output of a command that ends with 0.
fn done(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {}",
        text(&output.stderr)
    );
    assert!(output.stderr.is_empty(), "{arguments:?}");
    text(&output.stdout)
}

/// Standard error of a command that ends with this code and says nothing else.
fn refused(arguments: &[&str], code: i32) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    text(&output.stderr)
}

fn golden(name: &str, told: &str) {
    let path = root().join("tests/golden").join(name);
    if updating() {
        std::fs::write(&path, told).unwrap();
    }
    assert_eq!(told, std::fs::read_to_string(path).unwrap(), "{name}");
}

const CASE: &str = "sample-budgets/regneeksempel.handlingsrom.json";

#[test]
fn a_forecast_reads_well_in_three_languages() {
    for language in ["nb", "nn", "en"] {
        let told = done(&[
            "forecast",
            CASE,
            "--scenario",
            "maal-14",
            "--language",
            language,
        ]);
        golden(&format!("forecast_{language}.txt"), &told);
    }
    golden(
        "forecast_lanekassen.txt",
        &done(&["forecast", "sample-budgets/lanekassen.handlingsrom.json"]),
    );
    let nominal = [
        "forecast", CASE, "--prices", "nominal", "--unit", "thousand",
    ];
    golden("forecast_nominal.txt", &done(&nominal));
}

#[test]
fn csv_is_exact_and_has_the_published_columns() {
    let csv = done(&["forecast", CASE, "--format", "csv"]);
    golden("forecast.csv", &csv);
    let published = include_str!("golden/teaching_base.csv");
    let columns = |text: &str, skip: usize| -> Vec<Vec<String>> {
        text.lines()
            .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>())
            .map(|mut row| {
                row.drain(1..=skip);
                row.truncate(12);
                row
            })
            .collect()
    };
    let whole = csv
        .lines()
        .enumerate()
        .filter(|(at, line)| *at == 0 || line.contains(",,"));
    let whole: Vec<&str> = whole
        .map(|(_, line)| line)
        .filter(|line| !line.contains(",inc,"))
        .collect();
    let whole: Vec<&str> = whole
        .into_iter()
        .filter(|line| line.starts_with("year") || line[4..].starts_with(",,"))
        .collect();
    let number = |text: &String| text.parse::<rust_decimal::Decimal>().ok();
    for (ours, theirs) in columns(&whole.join("\n"), 1).iter().zip(
        published
            .lines()
            .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>()),
    ) {
        for (a, b) in ours.iter().zip(&theirs) {
            assert!(a == b || number(a) == number(b), "{a} is not {b}");
        }
    }
    assert_eq!(whole.len(), 9);
}

#[test]
fn json_is_complete_and_exact() {
    let told = done(&["forecast", CASE, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(json["squeeze_year"], 2032);
    assert_eq!(json["empty_year"], 2039);
    assert_eq!(json["years"].as_array().unwrap().len(), 15);
    assert_eq!(json["years"][5]["room_after_operations"], "9606451.28");
    assert_eq!(json["years"][1]["lines"][0]["line"], "p01");
    assert_eq!(told, done(&["forecast", CASE, "--format", "json"]));
}

#[test]
fn worth_reads_well_in_three_languages() {
    for language in ["nb", "nn", "en"] {
        let told = done(&["worth", CASE, "--language", language]);
        golden(&format!("worth_{language}.txt"), &told);
    }
    let scenario = ["worth", CASE, "--scenario", "a-og-b"];
    golden("worth_portfolio.txt", &done(&scenario));
    let told = done(&["worth", CASE, "--initiative", "a", "--flows"]);
    golden("worth_a.txt", &told);
    let arguments = ["worth", CASE, "--initiative", "B: Felles lisensavtale"];
    let more = [
        "--initiative",
        "c",
        "--unit",
        "thousand",
        "--language",
        "en",
    ];
    golden("worth_b_c.txt", &done(&[&arguments[..], &more].concat()));
}

/// What the law demands is not judged by payback; what lies outside the analysis has no number.
#[test]
fn what_has_no_number_says_why_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    let case = std::fs::read_to_string(root().join(CASE)).unwrap();
    let changed = case
        .replace("\"kind\": \"efficiency\"", "\"kind\": \"mandatory\"")
        .replacen("\"start\": 2028", "\"start\": 2040", 1);
    assert_ne!(case, changed);
    std::fs::write(&path, changed).unwrap();
    let path = path.to_str().unwrap();
    let told = done(&["worth", path]);
    assert!(told.contains("lovkrav"), "{told}");
    assert!(told.contains("A: Ny saksbehandling er utenfor analysen: det kommer kostnader i 2042"));
    let one = done(&["worth", path, "--initiative", "a"]);
    assert!(
        one.contains("Stopp ved") && !one.contains("Netto nåverdi"),
        "{one}"
    );
    let explained = done(&["explain", path, "npv_budget:a"]);
    assert!(explained.contains("utenfor analysen"), "{explained}");
    let csv = done(&["worth", path, "--format", "csv"]);
    assert!(csv.contains(",cost_after,"), "{csv}");
}

/// The teaching case's table of flows is the first columns of ours.
#[test]
fn worth_as_csv_has_the_published_flows() {
    golden("worth.csv", &done(&["worth", CASE, "--format", "csv"]));
    let flows = done(&["worth", CASE, "--flows", "--format", "csv"]);
    golden("worth_flows.csv", &flows);
    let published = include_str!("golden/teaching_flows.csv");
    for (ours, theirs) in flows.lines().zip(published.lines()) {
        for (ours, theirs) in ours.split(',').zip(theirs.split(',')) {
            let number = |text: &str| text.parse::<rust_decimal::Decimal>().ok();
            assert!(ours == theirs || number(ours) == number(theirs), "{ours}");
        }
    }
    assert!(flows.lines().count() > published.lines().count());
}

#[test]
fn worth_as_json_is_complete_and_exact() {
    let arguments = ["worth", CASE, "--scenario", "a-og-b", "--format", "json"];
    let told = done(&arguments);
    golden("worth.json", &told);
    let json: serde_json::Value = serde_json::from_str(&told).unwrap();
    let a = &json["initiatives"][0];
    assert_eq!(a["worth"]["net_benefit"], "self_financing");
    assert_eq!(a["worth"]["peak_need"], "22888818.39");
    assert_eq!(a["worth"]["flows"][1]["budget_flow"], "-9937864.08");
    assert_eq!(a["gates"].as_array().unwrap().len(), 3);
    assert_eq!(json["ranking"]["npv_society"][0], "b");
    let overlap = &json["portfolio"]["active"]["worth"]["overlap"];
    let number = |value: &serde_json::Value| -> rust_decimal::Decimal {
        value.as_str().unwrap().parse().unwrap()
    };
    assert!(number(overlap) > rust_decimal::Decimal::ONE_HUNDRED);
    // who pays and who gains are together what society gains
    for worth in json["initiatives"].as_array().unwrap() {
        let worth = &worth["worth"];
        let rows = worth["parties"].as_array().unwrap().iter();
        let all: rust_decimal::Decimal = rows.map(|row| number(&row["net"])).sum();
        let society = number(&worth["society"]["npv"]);
        assert!((all - society).abs() < rust_decimal::Decimal::new(1, 9));
    }
}

#[test]
fn worth_is_explained_down_to_what_was_entered() {
    let explained = |figure: &str, depth: &str| {
        done(&[
            "explain", CASE, figure, "--unit", "kroner", "--depth", depth,
        ])
    };
    golden("explain_npv.txt", &explained("npv_society:a", "3"));
    golden("explain_payback.txt", &explained("payback_budget:a", "1"));
    golden(
        "explain_rate.txt",
        &explained("rate_of_return_society:c", "1"),
    );
    let figures = [
        "budget_flow:a@2030",
        "net_benefit:c",
        "annuity_budget:b",
        "delay_society:b",
        "break_even_realisation_society:c",
        "peak_need_year:a",
        "discount_factor@2029",
    ];
    let told: Vec<String> = figures.iter().map(|it| explained(it, "1")).collect();
    golden("explain_worth.txt", &told.join("\n"));
    assert!(explained("net_benefit:a", "1").contains("selvfinansierende"));
    assert!(explained("rate_of_return_budget:c", "1").contains("bare kostnader"));
}

#[test]
fn check_finds_no_error_in_any_sample() {
    for name in SAMPLES {
        let path = sample_path(name);
        let told = done(&["check", path.to_str().unwrap()]);
        assert!(told.lines().count() > 1, "{name}");
    }
    let strict = run(&["check", CASE, "--strict"]);
    assert_eq!(
        strict.status.code(),
        Some(1),
        "breaches count when asked to"
    );
    golden("check.txt", &done(&["check", CASE, "--language", "en"]));
}

#[test]
fn a_broken_file_ends_with_1_and_one_line() {
    let entries = std::fs::read_dir(root().join("tests/broken")).unwrap();
    for entry in entries {
        let path = entry.unwrap().path();
        let told = refused(&["check", path.to_str().unwrap()], 1);
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    assert!(refused(&["forecast", "borte.json"], 1).starts_with("borte.json: Kan ikke lese"));
}

#[test]
fn explain_goes_down_to_what_was_entered() {
    golden(
        "explain.txt",
        &done(&["explain", CASE, "carried_in:p45@2028", "--unit", "kroner"]),
    );
    golden(
        "explain_share.txt",
        &done(&[
            "explain",
            CASE,
            "development_share@2028",
            "--depth",
            "2",
            "--language",
            "nn",
        ]),
    );
    let told = done(&[
        "explain",
        CASE,
        "squeeze_year",
        "--scenario",
        "Mål 14 % fra 2028",
    ]);
    assert!(told.contains("[line:p01.base]"), "{told}");
}

#[test]
fn wrong_use_ends_with_2_and_says_what_to_do() {
    let says = |arguments: &[&str], part: &str| {
        let told = refused(arguments, 2);
        assert!(told.contains(part), "{told}");
    };
    says(&["forecast", CASE, "--scenario", "ukjent"], "maal-14");
    says(&["explain", CASE, "saldo@2030"], "balance@2027");
    says(&["explain", CASE, "balance@2099"], "2027–2041");
    says(&["worth", CASE, "--initiative", "d"], "a, b, c");
    says(&["explain", CASE, "room@2030"], "room:1@2030");
    says(&["explain", CASE, "room:7@2030"], "0–4");
    says(&["room", CASE, "--year", "2099"], "2027–2041");
    says(&["forecast"], "<PLAN>");
    says(&["forekast"], "forekast");
    says(&["forecast", CASE, "--unit", "mrd"], "million");
    says(&["forecast", CASE, "--språk"], "--språk");
    says(
        &["rules", "kirke"],
        "state_gross, state_net, municipality, company",
    );
    says(&["new", CASE, "--year", "2028"], "finnes fra før");
    says(&["new", "x.json", "--year", "28"], "28");
    says(&["forecast", "--language", "en"], "missing");
    assert_eq!(run(&[]).status.code(), Some(2));
}

#[test]
fn room_reads_well_in_three_languages() {
    for language in ["nb", "nn", "en"] {
        let arguments = ["room", CASE, "--scenario", "maal-14", "--language"];
        let told = done(&[arguments.as_slice(), &[language]].concat());
        golden(&format!("room_{language}.txt"), &told);
    }
    let year = ["room", "sample-budgets/lanekassen.handlingsrom.json"];
    let more = ["--year", "2030", "--prices", "nominal"].as_slice();
    golden("room_year.txt", &done(&[year.as_slice(), more].concat()));
    let depth = ["explain", CASE, "room:2@2029", "--depth", "4"];
    golden("explain_room.txt", &done(&depth));
}

/// The ladders of the CSV are the published ones to the øre.
#[test]
fn the_csv_of_room_is_the_teaching_case() {
    let csv = done(&["room", CASE, "--scenario", "maal-14", "--format", "csv"]);
    let rows: Vec<Vec<&str>> = csv.lines().map(|row| row.split(',').collect()).collect();
    let published = [
        (
            "realistic",
            include_str!("golden/teaching_ladder_realistic.csv"),
        ),
        ("legal", include_str!("golden/teaching_ladder_legal.csv")),
    ];
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().unwrap();
    for (strength, text) in published {
        let ours = rows.iter().filter(|row| row[1] == strength);
        let theirs: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(ours.clone().count(), theirs.len());
        for (ours, theirs) in ours.zip(theirs) {
            let theirs: Vec<&str> = theirs.split(',').collect();
            assert_eq!(ours[0], theirs[0]);
            let rungs = ours[2..12].iter().zip(&theirs[1..11]);
            let rooms = [(13, 11), (14, 12), (16, 13)].map(|(at, its)| (&ours[at], &theirs[its]));
            for (ours, theirs) in rungs.chain(rooms) {
                assert_eq!(number(ours), number(theirs));
            }
        }
    }
}

/// A team of Nordlys outlives its one-off money: in every form, and in words.
#[test]
fn room_tells_what_bites_later() {
    let path = sample_path("nordlys-it");
    let path = path.to_str().unwrap();
    let csv = done(&["room", path, "--format", "csv"]);
    let rows: Vec<Vec<&str>> = csv.lines().map(|row| row.split(',').collect()).collect();
    let cliff = rows[0].iter().position(|it| *it == "cliff").unwrap();
    let last = rows.iter().find(|row| row[0] == "2032").unwrap();
    assert_eq!(last[cliff], "7812424.31");
    let json = done(&["room", path, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["bite"]["squeeze_year"]["what"], "no_difference");
    let told = done(&["room", path]).replace('\u{a0}', " ");
    assert!(
        told.contains("mest kommer tilbake i 2032: 7,8 mill. kr"),
        "{told}"
    );
}

#[test]
fn room_of_every_sample() {
    for name in SAMPLES {
        let path = sample_path(name);
        let path = path.to_str().unwrap();
        for (year, format) in [("", "table"), ("2029", "table"), ("2029", "csv")] {
            let year: &[&str] = if year.is_empty() {
                &[]
            } else {
                &["--year", year]
            };
            let told = done(&[&["room", path, "--format", format], year].concat());
            assert!(told.lines().count() > 20, "{name}: {told}");
        }
        let json = done(&["room", path, "--format", "json", "--prices", "nominal"]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["format"], "handlingsrom-room");
        let number = |text: &serde_json::Value| -> rust_decimal::Decimal {
            text.as_str().unwrap().parse().unwrap()
        };
        for year in json["years"].as_array().unwrap() {
            let ladder = &year["realistic"];
            let locked = ladder["items"]["locked"].as_array().unwrap().iter();
            let sum: rust_decimal::Decimal = locked.map(|item| number(&item["amount"])).sum();
            // Each amount is rounded once in nominal kroner.
            let apart = (sum - number(&ladder["locked"])).abs();
            assert!(apart < rust_decimal::Decimal::ONE, "{name}: {apart}");
        }
    }
}

#[test]
fn help_teaches_by_example_in_three_languages() {
    for (language, word) in [("nb", "Eksempler"), ("nn", "Døme"), ("en", "Examples")] {
        let help = done(&["--help", "--language", language]);
        assert!(
            help.contains(word) && help.contains("handlingsrom-cli forecast"),
            "{help}"
        );
        for command in [
            "forecast", "worth", "room", "check", "explain", "new", "schema", "rules",
        ] {
            let help = done(&[command, "--help", "--language", language]);
            assert!(
                help.contains(&format!("handlingsrom-cli {command}")),
                "{help}"
            );
            assert!(
                !help.contains("[OPTIONS]") && !help.contains("help-"),
                "{help}"
            );
        }
    }
    assert!(done(&["--version"]).starts_with("handlingsrom-cli "));
}

#[test]
fn rules_and_schema() {
    let listed = done(&["rules", "--language", "en"]);
    assert_eq!(
        listed
            .lines()
            .filter(|line| line.contains("simplified"))
            .count(),
        2
    );
    let gross = done(&["rules", "state_gross", "--language", "en"]);
    assert!(
        gross.contains("carry_over.operating") && gross.contains("5% of the appropriation"),
        "{gross}"
    );
    assert!(
        gross.contains("not confirmed") && gross.contains("confirmed"),
        "{gross}"
    );
    let schema: serde_json::Value = serde_json::from_str(&done(&["schema"])).unwrap();
    assert!(schema["$defs"]["line"]["properties"]["base"]["description"].is_string());
}

#[test]
fn an_own_rule_set_is_checked_and_listed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vart.json");
    let file = path.to_str().unwrap();
    let shipped = done(&["rules", "state_gross", "--json"]);
    std::fs::write(&path, &shipped).unwrap();
    let taken = refused(&["rules", file], 1);
    assert!(
        taken.contains("linje 2, id: ") && taken.contains("state_gross"),
        "{taken}"
    );
    let own = shipped.replace(r#""id": "state_gross""#, r#""id": "vart""#);
    let own = own.replace("tat, bruttobudsjettert", "tat, vår");
    let own = own.replace("State, gross-budgeted", "State, ours");
    std::fs::write(&path, &own).unwrap();
    let listed = done(&["rules", file]);
    assert!(listed.contains("regelsettet er i orden"), "{listed}");
    let listed_gross = done(&["rules", "state_gross"]);
    assert_eq!(
        listed.lines().skip(2).collect::<Vec<_>>(),
        listed_gross.lines().skip(1).collect::<Vec<_>>()
    );
    assert!(listed.contains("levers.advance.2023-.cap"), "{listed}");
    assert_eq!(done(&["rules", file, "--json"]), own);
    std::fs::write(
        &path,
        own.replacen("\"share_of_line\": \"5\"", "\"share_of_line\": \"500\"", 1),
    )
    .unwrap();
    for (language, says) in [
        ("nb", "Skriv en andel fra 0 til 100 prosent"),
        ("nn", "Skriv ein del frå 0 til 100 prosent"),
        ("en", "Write a share from 0 to 100 per cent"),
    ] {
        let told = refused(&["rules", file, "--language", language], 1);
        assert!(
            told.contains(says) && told.contains("carry_over.operating.value"),
            "{told}"
        );
    }
    let gone = folder.path().join("borte.json");
    refused(&["rules", gone.to_str().unwrap()], 1);
    refused(&["rules", "--json"], 2);
}

#[test]
fn a_new_plan_is_good_from_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.handlingsrom.json");
    let path = path.to_str().unwrap();
    for rules in ["state_gross", "company"] {
        let _ = std::fs::remove_file(path);
        done(&["new", path, "--year", "2028", "--rules", rules]);
        done(&["check", path]);
        done(&["forecast", path]);
        assert!(done(&["worth", path]).ends_with("Planen har ingen tiltak.\n"));
    }
    let again = refused(&["new", path, "--year", "2028"], 2);
    assert!(again.contains("ikke rørt"), "{again}");
}
