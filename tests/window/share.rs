//! The share of development: dragged, stepped, typed, undone, and saved as it was shown.

use egui::accesskit::{Action, Role};
use egui::{Event, Key, Modifiers, Pos2, vec2};
use handlingsrom::exchange::forecast_json;
use handlingsrom::file;
use handlingsrom::findings;
use handlingsrom::money::Money;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::{Figure, Measure};
use handlingsrom::room::propose_cover;
use handlingsrom::texts::{Unit, arg};
use handlingsrom::time::Year;
use rust_decimal::{Decimal, dec};
use tempfile::TempDir;

use crate::support::sample_path;
use crate::window::{Widget, Window};

const SIZE: [f32; 2] = [1280.0, 800.0];

/// A copy of a sample in a folder of its own.
fn copied(name: &str) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    std::fs::copy(sample_path(name), &path).unwrap();
    (folder, Window::plan(path, SIZE))
}

fn handle(window: &Window, year: u16) -> Widget {
    let name = window.say("overview-handle", [arg("year", year.to_string())]);
    window.get(Role::Slider, &name)
}

fn share(window: &Window, year: u16) -> f64 {
    handle(window, year).number.unwrap()
}

fn shares(window: &Window) -> Vec<f64> {
    (2027..=2034).map(|year| share(window, year)).collect()
}

fn is_multiple(share: f64, step: f64) -> bool {
    let steps = share / step;
    (steps - steps.round()).abs() < 1e-6
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

/// Every figure on screen, as it is called.
fn figures(window: &Window) -> Vec<String> {
    let all = window.widgets().into_iter();
    all.filter(|it| it.name.contains(": "))
        .map(|it| it.name)
        .collect()
}

fn undo_name(window: &Window, year: u16) -> String {
    let undo = window.get_text("command-undo");
    let share = window.get_text("field-target_share");
    format!("{undo} (Ctrl+Z): {share} {year}")
}

#[test]
fn a_drag_is_tried_until_it_is_let_go_and_then_one_step() {
    let (folder, mut window) = copied("regneeksempel");
    let before = (figures(&window), shares(&window));
    let start = window.take_hold(&handle(&window, 2030));
    let mut seen = Vec::new();
    for up in [20.0, 40.0, 30.0, 60.0] {
        window.move_to(start - vec2(0.0, up));
        let now = share(&window, 2030);
        assert!(is_multiple(now, 0.5), "{now} is no half per cent");
        assert!(now > before.1[3]);
        assert!(!window.undo_button().enabled, "nothing is done yet");
        assert!(window.session().before_trial().is_some());
        seen.push(now);
        let tooltip = window.texts.percent(Decimal::try_from(now).unwrap(), 1);
        assert!(window.paints(&tooltip), "{tooltip} is told at the pointer");
    }
    assert!(
        seen[0] < seen[1] && seen[2] < seen[1] && seen[3] > seen[1],
        "{seen:?}"
    );
    assert_ne!(
        figures(&window),
        before.0,
        "figures follow in the same frame"
    );
    let dragged = figures(&window);
    window.let_go(start - vec2(0.0, 60.0));
    assert!(is_close(share(&window, 2030), seen[3]));
    let others = |all: Vec<f64>| all.into_iter().enumerate().filter(|(at, _)| *at != 3);
    assert!(
        others(shares(&window)).eq(others(before.1.clone())),
        "only that year"
    );
    let kept: Vec<_> = figures(&window);
    let named: Vec<_> = dragged.iter().filter(|it| !kept.contains(it)).collect();
    assert!(named.iter().all(|it| it.contains("Ctrl+Z")), "{named:?}");

    // One step, by the button, with a name.
    assert_eq!(window.undo_button().name, undo_name(&window, 2030));
    let undo = window.undo_button();
    assert!(undo.enabled);
    window.click_on(&undo);
    assert_eq!(shares(&window), before.1);
    assert!(!window.undo_button().enabled, "one step");
    let redo = window.redo_button();
    assert!(redo.name.ends_with("2030"), "{}", redo.name);
    window.click_on(&redo);
    assert!(is_close(share(&window, 2030), seen[3]));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(shares(&window), before.1);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(is_close(share(&window, 2030), seen[3]));

    // Saved, and as `forecast` says of the file.
    let path = folder.path().join("ny plan");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.give_path(&path);
    let path = folder.path().join("ny plan.handlingsrom.json");
    shows_the_forecast_of(&mut window, &path);
    drop(folder);
}

/// The table of the window has the amounts that `forecast` gives for the file.
fn shows_the_forecast_of(window: &mut Window, path: &std::path::Path) {
    window.show("overview-show-table");
    let saved = file::open(path).unwrap().plan;
    let checked = findings::check(&saved, None);
    let cover = propose_cover(&saved);
    let forecast = forecast_json(&checked, None, PriceBasis::Fixed, &cover);
    let columns = [
        ("lasting_frame", Measure::LastingFrame),
        ("spendable", Measure::Spendable),
        ("operations", Measure::Operations),
        ("development", Measure::Development),
        ("unallocated", Measure::Unallocated),
        ("shortfall", Measure::Shortfall),
        ("to_free", Measure::ToFree),
        ("room_after_operations", Measure::RoomAfterOperations),
    ];
    let mut compared = 0;
    for year in forecast["years"].as_array().unwrap() {
        if year["in_budget"] != true {
            continue;
        }
        let of = Year::new(year["year"].as_u64().unwrap().try_into().unwrap());
        for (column, measure) in columns {
            let figure = measure.at(of);
            let name = window.texts.figure(&checked.projection, &figure);
            let kroner: Decimal = year[column].as_str().unwrap().parse().unwrap();
            let shown = window.texts.amount(Money::entered(kroner), Unit::Million);
            let name = format!("{name}: {shown}");
            assert!(
                !window.all_where(Role::Button, |it| it == name).is_empty(),
                "the table lacks «{name}»:\n{}",
                window.tree()
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 8 * columns.len());
    window.show("overview-show-years");
}

#[test]
fn escape_leaves_everything_as_before() {
    let (_folder, mut window) = copied("regneeksempel");
    window.focus(Role::Slider, "Utviklingsandel 2030"); // looks at the year, as a drag does
    let before = figures(&window);
    let start = window.take_hold(&handle(&window, 2030));
    window.move_to(start - vec2(0.0, 50.0));
    assert_ne!(figures(&window), before);
    window.press(Key::Escape);
    assert_eq!(figures(&window), before);
    window.move_to(start - vec2(0.0, 80.0));
    window.let_go(start - vec2(0.0, 80.0));
    assert_eq!(figures(&window), before);
    assert!(!window.undo_button().enabled);
    assert!(window.session().before_trial().is_none());
    // A click that moves nothing is no step either.
    let pos = window.take_hold(&handle(&window, 2030));
    window.let_go(pos);
    assert!(!window.undo_button().enabled);
}

#[test]
fn shift_snaps_finely_and_alt_takes_all_later_years() {
    let (_folder, mut window) = copied("regneeksempel");
    let start = window.take_hold(&handle(&window, 2029));
    window.hold(Modifiers::SHIFT);
    let mut fine = false;
    for up in 30..50_u8 {
        window.move_to(start - vec2(0.0, f32::from(up)));
        let now = share(&window, 2029);
        assert!(is_multiple(now, 0.1), "{now}");
        fine |= !is_multiple(now, 0.5);
    }
    assert!(fine, "tenths are reached");
    window.hold(Modifiers::ALT);
    window.move_to(start - vec2(0.0, 61.0));
    let now = share(&window, 2029);
    assert!(is_multiple(now, 0.5), "{now}");
    window.let_go(start - vec2(0.0, 61.0));
    window.hold(Modifiers::NONE);
    let all = shares(&window);
    assert!(
        all[2..].iter().all(|it| (it - all[2]).abs() < 1e-6),
        "{all:?}"
    );
    assert!(all[1] < all[2], "{all:?}");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.undo_button().enabled, "still one step");
}

#[test]
fn keys_step_the_share() {
    let (_folder, mut window) = copied("regneeksempel");
    window.focus(Role::Slider, "Utviklingsandel 2030");
    assert_eq!(window.session().year(), Year::new(2030), "it is looked at");
    window.press(Key::PageUp);
    let from = share(&window, 2030);
    let step = |window: &mut Window, modifiers, key| {
        let before = share(window, 2030);
        window.press_with(modifiers, key);
        assert!(window.focused().is_some_and(|it| it.name.ends_with("2030")));
        let tenths = ((share(window, 2030) - before) * 10.0).round();
        Decimal::try_from(tenths).unwrap()
    };
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    assert_eq!(step(&mut window, Modifiers::NONE, Key::ArrowUp), dec!(5));
    assert_eq!(step(&mut window, Modifiers::NONE, Key::ArrowDown), dec!(-5));
    assert_eq!(step(&mut window, Modifiers::SHIFT, Key::ArrowUp), dec!(1));
    assert_eq!(
        step(&mut window, Modifiers::SHIFT, Key::ArrowDown),
        dec!(-1)
    );
    assert_eq!(step(&mut window, Modifiers::NONE, Key::PageUp), dec!(10));
    assert_eq!(step(&mut window, Modifiers::NONE, Key::PageDown), dec!(-10));
    let up = handle(&window, 2030);
    let before = share(&window, 2030);
    window.request(&up, Action::Increment); // as a screen reader does
    assert!((share(&window, 2030) - before - 0.5).abs() < 1e-6);
    window.request(&up, Action::Decrement);
    assert!((share(&window, 2030) - before).abs() < 1e-6);
    assert!(before > from);

    // Home is today's share. Teams cost more than that by then, and a target below them would ask
    // for nothing: none is set.
    window.press(Key::Home);
    let today = window.projection().share_today().unwrap();
    let teams = window.projection().share_of_teams(Year::new(2030)).unwrap();
    assert!(today < teams);
    let target = |window: &Window| {
        window
            .session()
            .document()
            .plan()
            .target_share
            .at(Year::new(2030))
    };
    assert_eq!(target(&window).0, Decimal::ZERO);
    window.press(Key::PageUp);
    assert!(target(&window) > teams);
    window.press(Key::Delete);
    assert_eq!(target(&window).0, Decimal::ZERO);

    // All of it while the handle had the keyboard is one step.
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(
        !window.undo_button().enabled,
        "{}",
        window.undo_button().name
    );

    // Alt steps all later years together.
    window.press_with(Modifiers::ALT, Key::PageUp);
    window.press_with(Modifiers::ALT, Key::PageUp);
    window.press_with(Modifiers::ALT, Key::PageUp);
    let all = shares(&window);
    assert!(
        all[3..].iter().all(|it| (it - all[3]).abs() < 1e-6),
        "{all:?}"
    );
}

#[test]
fn a_share_is_typed() {
    let (_folder, mut window) = copied("regneeksempel");
    let name = "Utviklingsandel 2031";
    window.focus(Role::Slider, name);
    window.press(Key::Enter);
    assert!(
        window.get(Role::TextInput, name).focused,
        "the keyboard is in the field"
    );
    window.type_text("16,5"); // in place of what was there
    window.press(Key::Enter);
    assert!(!window.has(Role::TextInput, name));
    assert!((share(&window, 2031) - 16.5).abs() < 1e-6);
    assert!(window.get(Role::Slider, name).focused, "and back");
    assert_eq!(window.undo_button().name, undo_name(&window, 2031));

    // What is wrong stays, with its fault, and nothing is lost.
    window.press(Key::F2);
    window.type_text("seksten");
    window.press(Key::Enter);
    let field = window.get(Role::TextInput, name);
    assert_eq!(field.value.as_deref(), Some("seksten"));
    let fault = window.say("overview-share-fault", [arg("text", "seksten")]);
    window.must_say(&fault);
    assert!((share(&window, 2031) - 16.5).abs() < 1e-6);
    assert!(field.focused, "one can go on typing");
    for wrong in ["", "101", "-1", "1e3", "16,55555", "NaN"] {
        window.fill(name, wrong);
        window.press(Key::Enter);
        assert!(window.has(Role::TextInput, name), "{wrong}");
        assert!((share(&window, 2031) - 16.5).abs() < 1e-6, "{wrong}");
    }
    // In the field, undo is the field's.
    window.fill(name, "12");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!((share(&window, 2031) - 16.5).abs() < 1e-6);
    window.press(Key::Escape);
    assert!(!window.has(Role::TextInput, name));
    assert!((share(&window, 2031) - 16.5).abs() < 1e-6);

    // By double click, with a per cent sign and a point.
    let place = window.bring_in_sight(&handle(&window, 2032));
    double_click(&mut window, place);
    let name = "Utviklingsandel 2032";
    assert!(window.get(Role::TextInput, name).focused);
    window.type_text("17.3 %");
    window.press(Key::Tab);
    assert!((share(&window, 2032) - 17.3).abs() < 1e-6);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(
        (share(&window, 2031) - 16.5).abs() < 1e-6,
        "each typed share is a step"
    );
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.undo_button().enabled);
}

fn double_click(window: &mut Window, pos: Pos2) {
    window.frame(Some(Event::PointerMoved(pos)));
    for pressed in [true, false, true, false] {
        window.harness.input_mut().predicted_dt = 0.05;
        let event = Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        window.harness.input_mut().events.push(event);
    }
    window.frame(None);
    window.settle();
}

#[test]
fn in_a_scenario_only_the_scenario_changes() {
    let (folder, mut window) = copied("regneeksempel");
    let base = shares(&window);
    window.press_with(Modifiers::ALT, Key::Num2);
    assert_eq!(window.session().scenario().unwrap().as_str(), "maal-14");
    window.focus(Role::Slider, "Utviklingsandel 2032");
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    let changed = shares(&window);
    assert_ne!(changed, base);
    window.press_with(Modifiers::COMMAND, Key::S);
    window.press_with(Modifiers::ALT, Key::Num1);
    assert_eq!(shares(&window), base);
    let saved = file::open(&folder.path().join("plan.handlingsrom.json")).unwrap();
    let id = saved.plan.scenarios[0].id.clone();
    let again = findings::check(&saved.plan, Some(&id)).projection;
    window.press_with(Modifiers::ALT, Key::Num2);
    for year in 2027..=2034 {
        let figure: Figure = Measure::Envelope.at(Year::new(year));
        assert_eq!(again.value(&figure), window.projection().value(&figure));
    }
}
