//! Finding anything by its name, and the map of keys.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use handlingsrom::findings::Where;
use handlingsrom::model::{Entity, Field};
use handlingsrom::projection::Measure;
use handlingsrom::texts::{Language, Unit, arg, capitalised};
use handlingsrom::ui::{Opening, Settings};

use crate::access::all_are_named;
use crate::layout::{expect_none, glance};
use crate::support::{SAMPLES, sample_path};
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];

fn open(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::K);
    window.get(Role::SearchInput, &window.get_text("command-find-anything"));
    // What is read is what would be chosen; what is typed goes to the field.
    assert_eq!(window.focused().unwrap().role, Role::ListBoxOption);
}

fn is_open(window: &Window) -> bool {
    !window.all_where(Role::SearchInput, |_| true).is_empty()
}

fn found(window: &Window) -> Vec<Widget> {
    window.all_where(Role::ListBoxOption, |_| true)
}

fn find(window: &mut Window, text: &str) -> Vec<Widget> {
    open(window);
    window.type_text(text);
    found(window)
}

fn chosen_cell(window: &Window) -> String {
    let line = window.all_where(Role::Button, |name| {
        name.contains(':') || name.contains(',')
    });
    let names = line.into_iter().map(|it| it.name);
    names.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_thing_is_found_by_part_of_its_name_and_shown_in_its_sheet() {
    for name in SAMPLES {
        let mut window = Window::sample(name, SIZE);
        let plan = window.session().document().plan().clone();
        for item in [&plan.items[0], &plan.items[plan.items.len() - 1]] {
            let hits = find(&mut window, &item.name.to_uppercase());
            let hit = hits.iter().position(|it| {
                it.name.starts_with(&capitalised(&item.name)) && it.name.ends_with("driftspost")
            });
            for _ in 0..hit.unwrap() {
                window.press(Key::ArrowDown);
            }
            window.press(Key::Enter);
            assert!(!is_open(&window));
            let heading = window.get_text("command-operations");
            assert!(window.has(Role::Tab, &heading), "{name}");
            let year = window.session().year().to_string();
            let focused = window.focused().unwrap();
            let on_grid = matches!(focused.role, Role::Grid | Role::Cell);
            assert!(on_grid, "{name}: {focused:?}");
            let cell = chosen_cell(&window);
            let named = cell.contains(&item.name) && cell.contains(&year);
            assert!(named, "{name}: {} in {cell}", item.name);
        }
    }
}

#[test]
fn words_may_come_in_any_order_and_without_accents() {
    let mut window = Window::sample("lanekassen", SIZE);
    let hits = find(&mut window, "KUNDESTOTTE og");
    let plain = hits.iter().any(|it| it.name.contains("undestøtte"));
    window.press(Key::Escape);
    let hits = find(&mut window, "ramme varig 2030");
    assert!(plain || !hits.is_empty());
    let year = "2030".parse::<u16>().unwrap();
    let figure = Measure::LastingFrame.at(handlingsrom::time::Year::new(year));
    let named = capitalised(&window.texts.figure(window.projection(), &figure));
    assert!(hits[0].name.starts_with(&named), "{hits:#?}");
}

#[test]
fn a_figure_of_a_year_is_explained() {
    for name in SAMPLES {
        let mut window = Window::sample(name, SIZE);
        let year = window.projection().plan().budget().last();
        let figure = Measure::ToFree.at(year);
        let measure = window
            .texts
            .measure(window.projection().rules(), Measure::ToFree);
        let hits = find(&mut window, &format!("{year} {measure}"));
        let value = window.named(&figure);
        let (_, value) = value.split_once(": ").unwrap();
        assert!(hits[0].name.contains(value), "{name}: {hits:#?}");
        window.press(Key::Enter);
        let heading = capitalised(&window.texts.figure(window.projection(), &figure));
        window.get(Role::Heading, &heading);
        let panel = window.focused().unwrap();
        assert_eq!(
            panel.role,
            Role::Region,
            "the keyboard goes on in the panel"
        );
    }
}

#[test]
fn the_amount_of_a_thing_in_a_year_is_explained() {
    let mut window = Window::sample("bronnoysund", SIZE);
    let item = window.session().document().plan().items[1].clone();
    let year = window.projection().plan().first_year.later(2);
    let hits = find(&mut window, &format!("{} {year}", item.name));
    assert!(
        hits[0]
            .name
            .contains(&format!("{} {year}", capitalised(&item.name)))
    );
    window.click_on(&hits[0]);
    let figure = Measure::Item.of(Entity::Item(item.id.clone()), year);
    let heading = capitalised(&window.texts.figure(window.projection(), &figure));
    window.get(Role::Heading, &heading);
}

#[test]
fn a_finding_is_gone_to_and_its_cell_is_shown() {
    for name in SAMPLES {
        let mut window = Window::sample(name, SIZE);
        let findings = window.session().checks().unwrap().findings.clone();
        let place = findings.iter().find_map(|it| match &it.at {
            Where::Place(place) if place.entity != Entity::Plan => Some((it, place.clone())),
            _ => None,
        });
        let Some((finding, place)) = place else {
            continue;
        };
        let says = window
            .texts
            .finding(window.projection(), finding, Unit::default());
        find(&mut window, &says.replace('\u{a0}', " "));
        window.press(Key::Enter);
        assert!(
            window.has(Role::Heading, &window.get_text("explain-title")),
            "{name}"
        );
        let release = matches!(place.entity, Entity::Release(_) | Entity::Scenario(_));
        let grids = window.all_where(Role::Grid, |_| true);
        assert_eq!(grids.is_empty(), release, "{name}: {place}");
        if place.field == Field::RealGrowth || release {
            continue;
        }
        let thing = window
            .texts
            .entity(window.projection().plan(), &place.entity);
        let cell = chosen_cell(&window);
        let bare = thing.split_once(' ').map_or(thing.as_str(), |(_, it)| it);
        assert!(cell.contains(bare), "{name}: {thing} in {cell}");
    }
}

#[test]
fn commands_views_and_settings_are_found() {
    let mut window = Window::sample("nordlys-it", SIZE);
    let overview = window.get_text("command-overview");
    let teams = window.get_text("command-teams");
    find(&mut window, &teams);
    window.press(Key::Enter);
    assert!(window.get(Role::Tab, &teams).selected);
    find(&mut window, &overview);
    window.press(Key::Enter);
    assert!(window.get(Role::Tab, &overview).selected);
    find(&mut window, "priser løpende");
    window.press(Key::Enter);
    let nominal = format!(
        "{}: {}",
        window.get_text("top-prices"),
        window.get_text("top-nominal")
    );
    assert!(window.get(Role::RadioButton, &nominal).selected);
    find(&mut window, "english");
    window.press(Key::Enter);
    assert!(window.has(Role::Tab, "Teams"));
    window.press_with(Modifiers::COMMAND, Key::K);
    window.type_text("zoom larger");
    window.press(Key::Enter);
    assert!((window.harness.ctx.zoom_factor() - 1.1).abs() < 0.01);
}

#[test]
fn what_was_chosen_stands_first_and_nothing_is_said_in_words() {
    let mut window = Window::sample("skatteetaten", SIZE);
    let latest = window.get_text("find-latest");
    open(&mut window);
    window.must_not_say(&latest);
    window.press(Key::Escape);
    find(&mut window, "inndekningsbehov 2030");
    window.press(Key::Enter);
    open(&mut window);
    window.must_say(&latest);
    assert!(found(&window)[0].name.starts_with("Inndekningsbehov 2030"));
    window.type_text("qqq zzz");
    let said = window.say("find-nothing", [arg("text", "qqq zzz".to_owned())]);
    window.must_say(&said);
    assert!(found(&window).is_empty());
    window.press(Key::Enter);
    assert!(is_open(&window), "nothing is chosen");
}

#[test]
fn arrows_go_round_and_the_keyboard_comes_back() {
    let mut window = Window::sample("regneeksempel", SIZE);
    window.press(Key::F6);
    window.press(Key::F6);
    let before = window.focused().unwrap();
    open(&mut window);
    let count = found(&window).len();
    let at = |window: &Window| {
        let all = found(window);
        all.iter().position(|it| it.chosen).unwrap()
    };
    assert_eq!(at(&window), 0);
    window.press(Key::ArrowUp);
    assert_eq!(at(&window), count - 1);
    assert!(found(&window)[count - 1].is_in_sight());
    window.press(Key::ArrowDown);
    window.press(Key::PageDown);
    assert_eq!(at(&window), 9.min(count - 1));
    window.press(Key::Escape);
    assert!(!is_open(&window));
    assert!(window.focused().unwrap().is_same(&before));
    // The same from a cell, and with the key that opened it.
    window.press_with(Modifiers::COMMAND, Key::Num3);
    let before = window.focused().unwrap();
    for key in [Key::Escape, Key::K] {
        open(&mut window);
        let with = if key == Key::K {
            Modifiers::COMMAND
        } else {
            Modifiers::NONE
        };
        window.press_with(with, key);
        assert!(!is_open(&window));
        assert!(window.focused().unwrap().is_same(&before), "{key:?}");
    }
    // And after a question.
    window.press_with(Modifiers::COMMAND, Key::N);
    window.press(Key::Escape);
    assert!(window.focused().unwrap().is_same(&before));
}

#[test]
fn what_is_typed_in_a_cell_is_taken_over_first() {
    let mut window = Window::copy_of("Brønnøysund", SIZE);
    window.press_with(Modifiers::COMMAND, Key::Num3);
    window.type_text("77");
    window.press_with(Modifiers::COMMAND, Key::K);
    assert!(is_open(&window));
    assert!(window.session().document().undo_label().is_some());
    window.press(Key::Escape);
    assert!(matches!(
        window.focused().unwrap().role,
        Role::Grid | Role::Cell
    ));
}

#[test]
fn the_map_of_keys_opens_by_f1_where_nothing_is_to_be_explained() {
    let mut window = Window::sample("lanekassen", SIZE);
    window.press(Key::F1);
    let title = window.get_text("command-keys");
    window.get(Role::Heading, &title);
    for (name, key) in [
        ("command-save", "Ctrl+S"),
        ("command-find-anything", "Ctrl+K"),
        ("command-keys", "F1"),
        ("command-next-finding", "F8"),
        ("command-zoom-reset", "Ctrl+0"),
        ("grid-fill-down", "Ctrl+D"),
        ("handle-today", "Home"),
    ] {
        let said = format!("{}: {key}", window.get_text(name));
        window.get(Role::Label, &said);
    }
    window.press(Key::Escape);
    assert!(!window.has(Role::Heading, &title));
    // From the start, too, and closed by its button.
    let mut window = Window::start([900.0, 700.0]);
    window.press(Key::F1);
    window.get(Role::Heading, &title);
    let close = window.get_text("keys-close");
    window.click(Role::Button, &close);
    assert!(!window.has(Role::Heading, &title));
    // A figure that is pointed at is explained.
    let mut window = Window::sample("lanekassen", SIZE);
    let year = window.session().year();
    let called = window.say("overview-handle", [arg("year", year.to_string())]);
    window.focus(Role::Slider, &called);
    window.press(Key::F1);
    assert!(!window.has(Role::Heading, &title));
    window.get(Role::Heading, &window.get_text("explain-title"));
    // So is a cell.
    window.press_with(Modifiers::COMMAND, Key::Num3);
    window.press(Key::F1);
    assert!(!window.has(Role::Heading, &title));
    let explain = window.get_text("inspector-explain");
    assert!(window.get(Role::Tab, &explain).selected);
}

#[test]
fn the_map_is_in_the_menu_and_is_found() {
    let mut window = Window::sample("lanekassen", SIZE);
    let name = window.get_text("command-keys");
    let more = window.get_text("top-more");
    window.click(Role::Button, &more);
    window.click(Role::MenuItem, &name);
    window.get(Role::Heading, &name);
    window.press(Key::Escape);
    find(&mut window, &name);
    window.press(Key::Enter);
    window.get(Role::Heading, &name);
}

#[test]
fn nothing_overlaps_in_any_language_and_size() {
    let mut all = Vec::new();
    for language in [Language::Nb, Language::Nn, Language::En] {
        for (size, scale) in [
            ([1280.0, 720.0], 1.25),
            ([1440.0, 900.0], 1.0),
            ([576.0, 360.0], 1.0),
            ([900.0, 700.0], 2.0),
        ] {
            let opening = Opening {
                plan: Some(sample_path("skatteetaten")),
                locale: Some(language),
                ..opening()
            };
            let mut window = Window::open_with(Settings::default(), opening, size, scale);
            let mut see = |what: &str, window: &Window| {
                all_are_named(window);
                glance(&format!("{language:?} {size:?} {what}"), window, &mut all);
            };
            open(&mut window);
            see("empty", &window);
            window.type_text("20");
            see("found", &window);
            window.press(Key::PageDown);
            see("scrolled", &window);
            window.press(Key::Escape);
            window.press(Key::F1);
            see("keys", &window);
            window.press(Key::PageDown);
            see("keys below", &window);
            window.press(Key::Escape);
        }
    }
    expect_none(&all);
}
