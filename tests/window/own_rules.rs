//! An own rule set in the window: opened from a file, used in every figure, and taken back.

use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use handlingsrom::rules;
use handlingsrom::ui::Opening;

use crate::window::{Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];

/// Writes the state's rule set with another id, name and level name.
fn write(path: &Path, level: &str) {
    let mut tree = rules::shipped_tree("state_gross").unwrap();
    tree["id"] = "vart".into();
    tree["name"] = serde_json::json!({"nb": "Vårt regelsett", "nn": "Vårt", "en": "Ours"});
    tree["levels"][0]["value"]["nb"] = level.into();
    tree["checked"] = "2027-03-01".into();
    std::fs::write(path, serde_json::to_string_pretty(&tree).unwrap()).unwrap();
}

fn open(window: &mut Window, path: &Path) {
    window.press_with(Modifiers::COMMAND, Key::K);
    window.type_text("eget regelsett");
    window.press(Key::Enter);
    window.must_say(&window.get_text("dialog-path-rules"));
    window.give_path(path);
}

#[test]
fn an_own_rule_set_is_used_kept_in_the_plan_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vart.json");
    write(&path, "etaten selv");
    let mut window = Window::open(
        Opening {
            plan: Some(crate::support::sample_path("lanekassen")),
            ..opening()
        },
        SIZE,
        1.0,
    );
    let before = window.session().document().plan().clone();
    open(&mut window, &path);
    let plan = window.session().document().plan().clone();
    assert_eq!(plan.rule_set, "vart");
    assert!(plan.own_rules.is_some());
    window.must_say("Vårt regelsett (sjekket 01.03.2027)");
    assert_eq!(window.session().projection().rules().id, "vart");
    // One step of undo takes it back, and one makes it again.
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.session().document().plan(), &before);
    window.must_say("Stat, bruttobudsjettert (sjekket 24.11.2026)");
    window.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(window.session().document().plan(), &plan);
    // It is one of the choices of the field, and can be opened from there.
    window.click(Role::Tab, &window.get_text("command-setup"));
    window.must_say("Vårt regelsett (sjekket 01.03.2027)");
}

#[test]
fn a_bad_rule_set_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vart.json");
    write(&path, " ");
    let mut window = Window::sample("lanekassen", SIZE);
    let before = window.session().document().plan().clone();
    open(&mut window, &path);
    window.must_say(&window.get_text("dialog-cannot-open-rules"));
    window.must_say("levels[0].value.nb");
    assert_eq!(window.session().document().plan(), &before);
}
