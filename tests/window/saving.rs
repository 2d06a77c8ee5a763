//! Saving: nothing that was entered is lost, and nobody's file is replaced unasked.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand};
use handlingsrom::file::{self, recoverable};
use handlingsrom::ui::Opening;
use tempfile::TempDir;

use crate::support::{root, sample_path};
use crate::window::{Window, opening};

const SIZE: [f32; 2] = [900.0, 700.0];
const CTRL: Modifiers = Modifiers::COMMAND;

fn opened() -> (TempDir, PathBuf, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    std::fs::copy(sample_path("regneeksempel"), &path).unwrap();
    let opening = Opening {
        plan: Some(path.clone()),
        recovery: Some(folder.path().join("recovery")),
        ..opening()
    };
    let window = Window::open(opening, SIZE, 1.0);
    (folder, path, window)
}

fn change(window: &mut Window) {
    window.focus(Role::Slider, "Utviklingsandel 2030");
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    window.must_say(&window.get_text("status-changed"));
}

fn answer(window: &mut Window, key: &str) {
    let name = window.get_text(key);
    let answers = window.all_where(Role::Button, |it| it == name);
    window.click_on(&answers.last().unwrap().clone());
}

/// The plan in the window is the one in the file.
fn is_saved(window: &Window, path: &Path) -> bool {
    file::open(path).is_ok_and(|it| it.plan == *window.session().document().plan().as_ref())
}

#[test]
fn an_untitled_copy_asks_where_and_then_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::copy_of("Skatteetaten", SIZE);
    window.press_with(CTRL, Key::S);
    let field = window.get(Role::TextInput, &window.get_text("dialog-path"));
    let suggested = field.value.unwrap();
    assert!(
        suggested.starts_with("skatteetaten-2027") && suggested.ends_with(".handlingsrom.json")
    );
    let path = folder.path().join("skatt");
    window.give_path(&path);
    let path = folder.path().join("skatt.handlingsrom.json");
    assert!(is_saved(&window, &path));
    assert_eq!(window.session().path(), Some(&path));
    window.must_say("Lagret kl. 09.30");
    change(&mut window);
    assert!(!is_saved(&window, &path));
    window.press_with(CTRL, Key::S);
    assert!(is_saved(&window, &path));
    window.must_say("Lagret kl. 09.30");
    // By the menu too, and by the pointer.
    change(&mut window);
    window.click(Role::Button, "Fil: Skatteetaten");
    window.click(Role::MenuItem, &window.get_text("command-save"));
    assert!(is_saved(&window, &path));
}

#[test]
fn a_file_that_is_there_is_not_replaced_unasked() {
    let (folder, path, mut window) = opened();
    let other = folder.path().join("annen.handlingsrom.json");
    std::fs::write(&other, "noe helt annet").unwrap();
    change(&mut window);
    for _ in 0..2 {
        window.press_with(CTRL | Modifiers::SHIFT, Key::S);
        window.give_path(&folder.path().join("annen"));
        window.must_say(&window.get_text("dialog-overwrite"));
        window.must_say("annen.handlingsrom.json");
        answer(&mut window, "dialog-cancel");
        assert_eq!(std::fs::read_to_string(&other).unwrap(), "noe helt annet");
        window.must_say(&window.get_text("status-changed"));
    }
    window.press_with(CTRL | Modifiers::SHIFT, Key::S);
    window.give_path(&other);
    answer(&mut window, "dialog-replace");
    assert!(is_saved(&window, &other) && !is_saved(&window, &path));
    assert_eq!(window.session().path(), Some(&other));
}

fn changed_by_others(path: &Path) -> String {
    let theirs = std::fs::read_to_string(sample_path("lanekassen")).unwrap();
    std::fs::write(path, &theirs).unwrap();
    theirs
}

#[test]
fn what_others_wrote_meanwhile_is_asked_about() {
    let (folder, path, mut window) = opened();
    change(&mut window);
    let theirs = changed_by_others(&path);
    let on_disk = || std::fs::read_to_string(&path).unwrap();
    for cancel in ["dialog-cancel", "escape"] {
        window.press_with(CTRL, Key::S);
        window.must_say(&window.get_text("dialog-changed-hint"));
        if cancel == "escape" {
            window.press(Key::Escape);
        } else {
            answer(&mut window, cancel);
        }
        window.must_not_say(&window.get_text("dialog-changed-hint"));
        assert_eq!(on_disk(), theirs);
        window.must_say(&window.get_text("status-changed"));
    }
    // In another file.
    window.press_with(CTRL, Key::S);
    answer(&mut window, "command-save-as");
    let other = folder.path().join("min.handlingsrom.json");
    window.give_path(&other);
    assert!(is_saved(&window, &other));
    assert_eq!(on_disk(), theirs);

    // Over it.
    let (_folder, path, mut window) = opened();
    change(&mut window);
    changed_by_others(&path);
    window.press_with(CTRL, Key::S);
    answer(&mut window, "dialog-save-over");
    assert!(is_saved(&window, &path));

    // Read anew.
    let (_folder, path, mut window) = opened();
    change(&mut window);
    changed_by_others(&path);
    window.press_with(CTRL, Key::S);
    answer(&mut window, "dialog-read-anew");
    assert!(is_saved(&window, &path));
    assert_eq!(
        window.session().document().plan().body,
        "Statens lånekasse for utdanning"
    );
    assert!(!window.undo_button().enabled);
}

#[test]
fn what_others_wrote_is_asked_about_also_by_save_as() {
    let (_folder, path, mut window) = opened();
    change(&mut window);
    let theirs = changed_by_others(&path);
    window.press_with(CTRL | Modifiers::SHIFT, Key::S);
    window.give_path(&path);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    window.must_say(&window.get_text("dialog-changed-hint"));
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_nothing_is_lost() {
    let (folder, path, mut window) = opened();
    change(&mut window);
    let shares = window.session().document().plan().clone();
    let nowhere = folder.path().join("finnes ikke/plan.handlingsrom.json");
    let a_folder = folder.path().join("mappe.handlingsrom.json");
    std::fs::create_dir(&a_folder).unwrap();
    for place in [&nowhere, &a_folder] {
        window.press_with(CTRL | Modifiers::SHIFT, Key::S);
        window.give_path(place);
        if window.says(&window.get_text("dialog-overwrite")) {
            answer(&mut window, "dialog-replace");
        }
        window.must_say(&window.get_text("dialog-cannot-save"));
        window.must_say(place.to_str().unwrap());
        window.must_say("Kan ikke lagre filen: ");
        window.press(Key::Enter); // the button has the keyboard
        window.must_not_say(&window.get_text("dialog-cannot-save"));
        assert_eq!(*window.session().document().plan(), shares);
        assert_eq!(window.session().path(), Some(&path));
        window.must_say(&window.get_text("status-changed"));
    }
    window.press_with(CTRL, Key::S);
    assert!(is_saved(&window, &path));
}

#[test]
fn closing_asks_what_to_do_with_what_is_not_saved() {
    let (_folder, path, mut window) = opened();
    window.close_window();
    assert!(
        !window.asked.contains(&ViewportCommand::CancelClose),
        "nothing to ask"
    );

    change(&mut window);
    let before = std::fs::read_to_string(&path).unwrap();
    window.asked.clear();
    window.close_window();
    assert!(window.asked.contains(&ViewportCommand::CancelClose));
    window.must_say("Lagre endringene i plan.handlingsrom.json?");
    answer(&mut window, "dialog-cancel");
    assert!(!window.closes());
    window.must_say(&window.get_text("status-changed"));

    window.close_window();
    answer(&mut window, "dialog-dont-save");
    assert!(window.closes());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), before);

    let (_folder, path, mut window) = opened();
    change(&mut window);
    window.asked.clear();
    window.close_window();
    answer(&mut window, "command-save");
    assert!(window.closes());
    assert!(is_saved(&window, &path));

    // An untitled plan asks where, then closes; cancelled there, it stays.
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::copy_of("Skatteetaten", SIZE);
    change(&mut window);
    window.close_window();
    answer(&mut window, "command-save");
    window.press(Key::Escape);
    assert!(!window.closes());
    window.close_window();
    answer(&mut window, "command-save");
    let path = folder.path().join("skatt.handlingsrom.json");
    window.give_path(&path);
    assert!(window.closes());
    assert!(is_saved(&window, &path));

    // Where it cannot be saved it does not close.
    let mut window = Window::copy_of("Skatteetaten", SIZE);
    change(&mut window);
    window.press_with(CTRL, Key::Q);
    answer(&mut window, "command-save");
    window.give_path(&folder.path().join("finnes ikke/x"));
    window.must_say(&window.get_text("dialog-cannot-save"));
    answer(&mut window, "dialog-ok");
    assert!(!window.closes());
    assert!(window.has_plan());
    // And what was to come after saving is forgotten.
    window.press_with(CTRL, Key::S);
    window.give_path(&folder.path().join("y"));
    assert!(!window.closes() && window.has_plan());
}

#[test]
fn what_was_to_come_after_saving_is_forgotten_when_the_file_is_read_anew() {
    let (_folder, path, mut window) = opened();
    change(&mut window);
    changed_by_others(&path);
    window.press_with(CTRL, Key::Q);
    answer(&mut window, "command-save");
    answer(&mut window, "dialog-read-anew");
    assert!(!window.closes() && window.has_plan());
    change(&mut window);
    window.press_with(CTRL, Key::S);
    assert!(is_saved(&window, &path));
    assert!(!window.closes() && window.has_plan());
}

#[test]
fn undo_shows_the_scenario_that_it_is_of() {
    let (_folder, _path, mut window) = opened();
    change(&mut window);
    let base = window.session().scenario().cloned();
    window.press_with(Modifiers::ALT, Key::Num2);
    assert_ne!(window.session().scenario().cloned(), base);
    window.press_with(CTRL, Key::Z);
    assert_eq!(window.session().scenario().cloned(), base);
}

#[test]
fn a_broken_file_is_told_of_and_the_open_plan_left_alone() {
    let (_folder, _path, mut window) = opened();
    let before = window.session().document().plan().clone();
    let entries = std::fs::read_dir(root().join("tests/broken")).unwrap();
    let mut count = 0;
    for entry in entries {
        let path = entry.unwrap().path();
        let fault = file::open(&path).err().unwrap();
        window.press_with(CTRL, Key::O);
        window.give_path(&path);
        window.must_say(&window.get_text("dialog-cannot-open"));
        window.must_say(&window.texts.fault(&fault));
        window.click(Role::Button, &window.get_text("dialog-ok"));
        assert_eq!(*window.session().document().plan(), before);
        count += 1;
    }
    assert!(count > 30);
    // Also after the question what to do with what is not saved.
    change(&mut window);
    window.press_with(CTRL, Key::O);
    answer(&mut window, "dialog-cancel");
    window.must_say(&window.get_text("status-changed"));
}

#[test]
fn an_autosave_is_kept_of_what_is_changed_and_only_that() {
    let (folder, _path, mut window) = opened();
    let recovery = folder.path().join("recovery");
    let kept = || {
        let files = std::fs::read_dir(&recovery).into_iter().flatten();
        let names = files.map(|it| it.unwrap().file_name().into_string().unwrap());
        names.filter(|it| it.ends_with("autosave.json")).count()
    };
    change(&mut window);
    window.harness.run_steps(20); // five seconds
    window.wait_until(|_| kept() == 1);
    // What is left when the program stops here is offered.
    drop(window);
    let left = recoverable(&recovery).unwrap();
    assert_eq!(left.len(), 1);
    let share = |plan: &handlingsrom::model::Plan| plan.target_share.clone();
    assert_ne!(
        share(&left[0].opened.as_ref().unwrap().plan),
        share(&crate::support::sample("regneeksempel"))
    );

    // Saved, taken back or not wanted, nothing is offered.
    for end in ["save", "undo", "don't save", "read anew"] {
        let (folder, path, mut window) = opened();
        let recovery = folder.path().join("recovery");
        change(&mut window);
        window.harness.run_steps(20);
        let begun = || std::fs::read_dir(&recovery).into_iter().flatten().count() > 1;
        window.wait_until(|_| begun());
        match end {
            "save" => window.press_with(CTRL, Key::S),
            "undo" => {
                window.press_with(CTRL, Key::Z);
                window.harness.run_steps(20);
            }
            "read anew" => {
                changed_by_others(&path);
                window.press_with(CTRL, Key::S);
                answer(&mut window, "dialog-read-anew");
            }
            _ => {
                window.press_with(CTRL, Key::W);
                answer(&mut window, "dialog-dont-save");
            }
        }
        drop(window);
        assert_eq!(recoverable(&recovery).unwrap().len(), 0, "{end}");
    }
}

#[test]
fn what_is_not_to_be_saved_is_kept_until_something_else_is_open() {
    for key in [Key::O, Key::N] {
        let (folder, path, mut window) = opened();
        let recovery = folder.path().join("recovery");
        change(&mut window);
        window.harness.run_steps(20);
        let begun = || std::fs::read_dir(&recovery).into_iter().flatten().count() > 1;
        window.wait_until(|_| begun());
        window.press_with(CTRL, key);
        if key == Key::O {
            window.give_path(&root().join("tests/broken/syntax.handlingsrom.json"));
        }
        answer(&mut window, "dialog-dont-save");
        if key == Key::O {
            window.must_say(&window.get_text("dialog-cannot-open"));
        }
        window.press(Key::Escape);
        window.must_say(&window.get_text("status-changed"));
        assert_eq!(window.session().path(), Some(&path));
        drop(window); // as when the program stops
        assert_eq!(recoverable(&recovery).unwrap().len(), 1, "{key:?}");
    }
}
