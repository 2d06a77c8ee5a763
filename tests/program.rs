//! The window's program as it is started: what it says of itself, and what it does where no
//! window can be opened. Needs no display and no driver.

#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;
use std::process::{Command, Output};

use support::sample_path;

/// The program in a folder, with no display and no language in its environment.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_handlingsrom"));
    command.args(arguments).current_dir(folder);
    for name in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "WAYLAND_SOCKET",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
    ] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec())
        .unwrap()
        .replace("\r\n", "\n")
}

/// Standard error of a start that ends with this code and says nothing else.
fn refused(arguments: &[&str], code: i32) -> String {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), arguments);
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    assert!(!told.contains("panicked"), "{told}");
    told
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_display_it_says_so_and_shows_the_figures() {
    let folder = tempfile::tempdir().unwrap();
    let plan = sample_path("lanekassen");
    let plan = plan.to_str().unwrap();
    for (language, missing, conclusion) in [
        ("nb", "Finner ingen skjerm", "Skvisår 2029"),
        ("nn", "Finn ingen skjerm", "Skvisår 2029"),
        ("en", "Found no screen", "Squeeze year 2029"),
    ] {
        for arguments in [
            vec![plan, "--language", language],
            vec!["--language", language], // the first sample
            vec![plan, "--language", language, "--renderer", "glow"],
        ] {
            let output = run(folder.path(), &arguments);
            let (told, shown) = (text(&output.stderr), text(&output.stdout));
            assert_eq!(output.status.code(), Some(1), "{told}");
            assert!(told.contains(missing), "{told}");
            assert!(told.contains("WAYLAND_DISPLAY"), "{told}");
            assert!(!told.contains("panicked"), "{told}");
            assert!(shown.contains(conclusion), "{shown}");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_scenario_is_shown_without_a_display_too() {
    let folder = tempfile::tempdir().unwrap();
    let plan = sample_path("regneeksempel");
    let plan = plan.to_str().unwrap();
    let output = run(folder.path(), &[plan, "--scenario", "maal-14"]);
    assert!(text(&output.stdout).contains("Scenario «Mål 14 % fra 2028»"));
    let output = run(folder.path(), &[plan, "--scenario", "ukjent"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("maal-14"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_display_that_does_not_answer_is_said_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_handlingsrom"));
    command
        .current_dir(folder.path())
        .args(["--language", "en"]);
    command.env("DISPLAY", ":987").env_remove("WAYLAND_DISPLAY");
    let output = command.output().unwrap();
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    // On a machine without the libraries of X11, those are what is missing.
    let silent = told.contains("does not answer") || told.contains("sudo apt install");
    assert!(silent && !told.contains("panicked"), "{told}");
    assert!(text(&output.stdout).contains("Squeeze year 2029"));
}

#[test]
fn a_plan_that_is_not_there_is_named() {
    let told = refused(&["borte.json", "--picture", "x.png"], 1);
    assert!(told.starts_with("borte.json: Kan ikke lese"), "{told}");
}

#[test]
fn help_teaches_by_example_in_three_languages() {
    let folder = tempfile::tempdir().unwrap();
    for (language, word) in [("nb", "Eksempler"), ("nn", "Døme"), ("en", "Examples")] {
        let output = run(folder.path(), &["--help", "--language", language]);
        let help = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0));
        for part in [
            word,
            "--picture <FILE>",
            "--renderer <wgpu|glow>",
            "576x360",
        ] {
            assert!(help.contains(part), "{help}");
        }
        assert!(
            !help.contains("help-") && !help.contains("[OPTIONS]"),
            "{help}"
        );
    }
    let version = run(folder.path(), &["--version"]);
    assert!(text(&version.stdout).starts_with("handlingsrom "));
}

#[test]
fn wrong_use_ends_with_2_and_says_what_to_do() {
    let says = |arguments: &[&str], part: &str| {
        let told = refused(arguments, 2);
        assert!(told.contains(part) && told.lines().count() == 1, "{told}");
    };
    says(&["--språk"], "--språk");
    says(&["en.json", "to.json"], "to.json");
    says(&["--renderer", "vulkan"], "wgpu, glow");
    says(&["--theme", "rosa"], "light, dark, system");
    says(&["--language", "se"], "nb, nn, en");
    says(&["--size", "1440x900"], "--picture <FILE>");
    let size = ["--picture", "x.png", "--size", "1x1", "--language", "en"];
    says(&size, "from 576x360 to 3840x2160");
    says(&["--picture", "x.png", "--scale", "9"], "fra 0,5 til 3");
    says(
        &["--picture", "x.png", "--scenario", "ukjent"],
        "Scenarioet «ukjent» finnes ikke",
    );
}

#[test]
fn a_picture_has_the_size_asked_for_and_needs_no_display() {
    let folder = tempfile::tempdir().unwrap();
    let plan = sample_path("lanekassen");
    let wanted = ["--picture", "x.png", "--size", "800x600", "--scale", "1,5"];
    let arguments: Vec<&str> = std::iter::once(plan.to_str().unwrap())
        .chain(wanted)
        .collect();
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
    let picture = image::open(folder.path().join("x.png")).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 900));
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_display_the_overview_is_saved_as_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["--language", "en"]);
    let shown = text(&output.stdout);
    let last = shown.lines().last().unwrap();
    let path = last.strip_prefix("The overview is saved as ").unwrap();
    assert!(path.ends_with("handlingsrom-oversikt.png"), "{path}");
    assert_eq!(image::open(path).unwrap().width(), 1440);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_picture_that_cannot_be_saved_is_a_clear_error() {
    let told = refused(&["--picture", "borte/x.png"], 1);
    assert!(told.starts_with("borte/x.png: Kan ikke lagre"), "{told}");
}
