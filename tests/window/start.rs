//! The start: samples, a new plan, files that were open, and what a crash left.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use handlingsrom::exchange::samples;
use handlingsrom::file::{Autosave, Extras, recoverable};
use handlingsrom::findings::{check, counts};
use handlingsrom::texts::arg;
use handlingsrom::ui::Opening;

use crate::support::{sample, sample_path};
use crate::window::{Window, opening};

const SIZE: [f32; 2] = [900.0, 700.0];

#[test]
fn every_sample_has_a_card_that_opens_it() {
    let mut window = Window::start(SIZE);
    assert_eq!(samples().len(), 6);
    for known in samples() {
        let plan = known.read().unwrap().plan;
        let named = [
            arg("name", plan.body.clone()),
            arg("plan", plan.name.clone()),
        ];
        let name = window.say("start-sample", named);
        window.click(Role::Button, &name);
        assert_eq!(*window.session().document().plan().as_ref(), plan);
        window.must_say(&window.get_text("overview-frame-chart"));
        window.must_say(&window.get_text("status-untitled"));
        assert!(!window.undo_button().enabled && !window.redo_button().enabled);
        // An untouched copy is not worth a question.
        window.press_with(Modifiers::COMMAND, Key::W);
        assert!(!window.has_plan());
    }
}

#[test]
fn a_sample_opens_by_the_keyboard() {
    let mut window = Window::start(SIZE);
    for _ in 0..30 {
        window.press(Key::Tab);
        let focused = window.focused().map(|it| it.name).unwrap_or_default();
        if focused.contains("Skatteetaten") {
            break;
        }
    }
    window.press(Key::Enter);
    assert_eq!(window.session().document().plan().body, "Skatteetaten");
}

#[test]
fn files_that_were_open_are_listed_with_their_findings() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lånekassen.handlingsrom.json");
    std::fs::copy(sample_path("lanekassen"), &path).unwrap();
    let mut window = Window::start(SIZE);
    assert!(!window.says(&window.get_text("start-recent")));
    window.click(Role::Button, "Åpne fil");
    window.give_path(&path);
    let plan = window.session().document().plan().clone();
    assert_eq!(plan.body, "Statens lånekasse for utdanning");
    window.press_with(Modifiers::COMMAND, Key::W);
    window.must_say(&window.get_text("start-recent"));
    let [errors, breaches, ..] = counts(&check(&plan, None).findings);
    assert!(errors + breaches > 0);
    let told = window.say("status-breaches", [arg("count", errors + breaches)]);
    window.resize([1280.0, 1200.0]);
    window.wait_until(|window| window.paints(&told));
    window.settle();
    let name = window.say("start-recent-file", [arg("name", plan.name.clone())]);
    window.click(Role::Button, &name);
    assert_eq!(window.session().path(), Some(&path));

    // Gone meanwhile: told of, here and in the list.
    window.press_with(Modifiers::COMMAND, Key::W);
    std::fs::remove_file(&path).unwrap();
    let recent = window.get(Role::Button, &name);
    window.click_on(&recent);
    assert!(!window.has_plan());
    window.must_say("lånekassen.handlingsrom.json");
    window.must_say(&window.get_text("system-not-there"));
    window.click(Role::Button, &window.get_text("dialog-ok"));
    let gone = window.get_text("start-unreadable");
    window.wait_until(|window| window.paints(&gone));
    assert!(!window.paints(&told));
}

#[test]
fn a_file_is_taken_off_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    std::fs::copy(sample_path("regneeksempel"), &path).unwrap();
    let mut window = Window::plan(path, [1280.0, 1200.0]);
    window.press_with(Modifiers::COMMAND, Key::W);
    window.wait_until(|window| window.has(Role::Button, "Åpne Regneeksempel"));
    let recent = window.get(Role::Button, "Åpne Regneeksempel");
    window.right_click_on(&recent);
    window.click(Role::MenuItem, &window.get_text("start-forget"));
    window.must_not_say(&window.get_text("start-recent"));
}

#[test]
fn a_new_plan_is_empty_and_says_so() {
    let mut window = Window::start(SIZE);
    window.press_with(Modifiers::COMMAND, Key::N);
    let body = window.get_text("dialog-new-body");
    let year = window.get_text("dialog-new-year");
    assert!(window.get(Role::TextInput, &body).focused);
    assert_eq!(
        window.get(Role::TextInput, &year).value.as_deref(),
        Some("2027")
    );
    window.type_text("Kartverket");
    let make = window.get_text("dialog-new-make");
    for wrong in ["", "27", "20277", "neste år"] {
        window.fill(&year, wrong);
        assert!(!window.get(Role::Button, &make).enabled, "{wrong}");
        window.must_say("Skriv et årstall");
    }
    window.fill(&year, "2030");
    let rules = window.all_where(Role::MenuItemRadio, |_| true);
    assert!(rules.len() >= 4);
    window.click_on(&rules[1].clone());
    assert!(window.get(Role::MenuItemRadio, &rules[1].name).selected);
    window.click(Role::Button, &make);
    let plan = window.session().document().plan().clone();
    assert_eq!(
        (plan.body.as_str(), plan.budget().first().number()),
        ("Kartverket", 2030)
    );
    assert_eq!(plan.as_of.unwrap().to_string(), "2026-11-02");
    window.must_say(&window.get_text("overview-blank"));
    window.must_say("Planen er tom");
    for size in [[576.0, 360.0], [1280.0, 720.0]] {
        window.resize(size);
        for key in [
            Key::F8,
            Key::F6,
            Key::F6,
            Key::F6,
            Key::F6,
            Key::F1,
            Key::Tab,
            Key::Enter,
        ] {
            window.press(key);
        }
        window.press(Key::Escape);
    }
    // Cancelled, nothing comes of it.
    let mut window = Window::start(SIZE);
    window.press_with(Modifiers::COMMAND, Key::N);
    window.press(Key::Escape);
    assert!(!window.has_plan());
    window.must_not_say(&window.get_text("dialog-new-body"));
}

#[test]
fn a_new_plan_is_made_by_enter() {
    let mut window = Window::start(SIZE);
    window.press_with(Modifiers::COMMAND, Key::N);
    window.type_text("Kartverket");
    window.press(Key::Enter);
    assert!(window.has_plan());
}

/// What a crash leaves of a plan: an autosave whose lock nobody holds.
fn crashed(folder: &std::path::Path, original: Option<&std::path::Path>) {
    let autosave = Autosave::begin(folder).unwrap();
    let plan = sample("regneeksempel");
    autosave.keep(original, &plan, &Extras::default()).unwrap();
    drop(autosave);
}

fn with_recovery(folder: &std::path::Path) -> Window {
    let opening = Opening {
        recovery: Some(folder.to_owned()),
        ..opening()
    };
    Window::open(opening, SIZE, 1.0)
}

#[test]
fn what_a_crash_left_is_offered_opened_and_kept_until_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let original = folder.path().join("budsjett.handlingsrom.json");
    crashed(folder.path(), Some(&original));
    let mut window = with_recovery(folder.path());
    window.must_say(&window.get_text("start-recovered"));
    window.must_say("budsjett.handlingsrom.json");
    window.click(Role::Button, &window.get_text("start-recover"));
    assert_eq!(window.session().document().plan().body, "Eksempeletaten");
    window.must_say(&window.get_text("status-changed"));
    assert_eq!(
        recoverable(folder.path()).unwrap().len(),
        1,
        "kept until then"
    );
    // It is asked about, although nothing was changed.
    window.press_with(Modifiers::COMMAND, Key::W);
    window.must_say(&window.get_text("dialog-unsaved-hint"));
    window.click(Role::Button, &window.get_text("command-save"));
    assert!(original.exists() && !window.has_plan());
    assert!(recoverable(folder.path()).unwrap().is_empty());
    window.must_not_say(&window.get_text("start-recovered"));
}

#[test]
fn what_a_crash_left_can_be_discarded() {
    let folder = tempfile::tempdir().unwrap();
    crashed(folder.path(), None);
    crashed(folder.path(), None);
    std::fs::write(folder.path().join("plan-1.autosave.json"), "{\"format\"").unwrap();
    let mut window = with_recovery(folder.path());
    window.must_say(&window.get_text("start-recovered-unreadable"));
    let open = window.get_text("start-recover");
    let discard = window.get_text("start-discard");
    assert_eq!(window.all_where(Role::Button, |it| it == open).len(), 1);
    for left in [1, 0] {
        let first = window.all_where(Role::Button, |it| it == discard)[0].clone();
        window.click_on(&first);
        window.must_say(&window.get_text("dialog-discard"));
        let sure = window.all_where(Role::Button, |it| it == discard);
        window.click_on(sure.last().unwrap());
        assert_eq!(recoverable(folder.path()).unwrap().len(), left);
    }
    window.must_not_say(&window.get_text("start-recovered"));
    assert!(!with_recovery(folder.path()).says("Forkast"));
}
