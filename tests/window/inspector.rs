//! The inspector beside a sheet: it tells of the chosen cell, edits its thing, and shows what has
//! changed.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use handlingsrom::file;
use handlingsrom::model::{Annotation, Certainty, Entity, Field, ItemId, Place};
use handlingsrom::money::Money;
use handlingsrom::projection::Measure;
use handlingsrom::texts::{Language, Unit, arg, capitalised};
use handlingsrom::time::Year;
use handlingsrom::ui::Opening;

use crate::layout::{expect_none, glance_within};
use crate::support::sample_path;
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];
const SYSTEMS: &str = "Lisenser for saksbehandling og arkiv";

const CHANGED: &str = "13,29\u{a0}mill.\u{a0}kr → 20\u{a0}mill.\u{a0}kr";

fn go_to(window: &mut Window, command: &str) {
    let name = window.get_text(command);
    window.click(Role::Tab, &name);
}

fn find_cell(window: &Window, row: &str, column: &str) -> Option<Widget> {
    let begins = format!("{row}, {column}:");
    let cells = window.all_where(Role::Cell, |it| it.starts_with(&begins));
    cells.into_iter().next()
}

#[track_caller]
fn choose(window: &mut Window, row: &str, column: &str) {
    let cell = find_cell(window, row, column);
    let cell = cell.unwrap_or_else(|| panic!("no {row}, {column}:\n{}", window.tree()));
    window.click_on(&cell);
}

fn tab(window: &mut Window, key: &str) {
    let name = window.get_text(key);
    window.click(Role::Tab, &name);
}

fn drift(row: &str, column: &str) -> Window {
    let mut window = Window::sample("lanekassen", SIZE);
    go_to(&mut window, "command-operations");
    choose(&mut window, row, column);
    window
}

fn grid_has_keyboard(window: &Window) -> bool {
    // In a grid it is the chosen cell that is told of.
    let role = window.focused().map(|it| it.role);
    matches!(role, Some(Role::Grid | Role::Cell))
}

fn field(window: &Window, name: &str) -> Widget {
    let mut all = window.widgets().into_iter();
    let is_field = |it: &Widget| {
        matches!(it.role, Role::TextInput | Role::MultilineTextInput) && it.name == name
    };
    let found = all.rfind(is_field);
    found.unwrap_or_else(|| panic!("no field {name}:\n{}", window.tree()))
}

fn value(window: &Window, name: &str) -> String {
    field(window, name).value.unwrap_or_default()
}

/// Types in a field of the inspector in place of what is there.
fn fill(window: &mut Window, name: &str, text: &str) {
    let field = field(window, name);
    window.request(&field, egui::accesskit::Action::Focus);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text(text);
}

fn item(id: &str) -> Entity {
    Entity::Item(ItemId::new(id).unwrap())
}

#[test]
fn it_tells_of_the_chosen_cell_and_follows_it() {
    let mut window = drift(SYSTEMS, "2030");
    assert!(window.has(Role::Heading, &format!("{SYSTEMS}, 2030")));
    window.must_say("Systemer og lisenser · post 01");
    let who = window.get_text("inspector-who");
    assert!(window.has(Role::Heading, &who));
    let until = arg("year", "2029");
    window.must_say(&window.say("inspector-locked-contract", [until]));
    let used = Measure::Operations.at(Year::new(2030));
    let used = capitalised(&window.texts.figure(window.projection(), &used));
    assert!(window.has(Role::Link, &used), "{used}");
    // Another cell by the keyboard, which the inspector never takes.
    window.press(Key::ArrowRight);
    assert!(window.has(Role::Heading, &format!("{SYSTEMS}, 2031")));
    assert!(grid_has_keyboard(&window));
    choose(&mut window, "Systemer og lisenser", "2031");
    assert!(window.has(Role::Link, SYSTEMS), "{}", window.tree());
    choose(&mut window, SYSTEMS, "Binding");
    window.must_say(&window.get_text("explain-entered-here"));
}

#[test]
fn the_end_of_a_contract_is_dragged_on_the_strip_and_moved_by_keys() {
    let mut window = drift(SYSTEMS, "2030");
    let of = |window: &Window| {
        let plan = window.session().document().plan();
        let items = plan.items.iter();
        let item = items.clone().find(|it| it.name == SYSTEMS).unwrap();
        item.contract.until.unwrap()
    };
    let end = of(&window);
    let handle = |window: &Window, end: Year| {
        let name = window.say("inspector-contract-end", [arg("year", end.to_string())]);
        window.get(Role::Slider, &name)
    };
    let (first, last) = {
        let years = window.projection().plan().budget();
        (years.first(), years.last())
    };
    let grip = window.take_hold(&handle(&window, end));
    // The strip's years are as wide as its own handle is far from its start.
    let each = (grip.x - handle_left(&window)) / f32::from(end.later(1).since(first));
    let to = grip + egui::vec2(each, 0.0);
    window.move_to(grip + egui::vec2(each / 2.0, 0.0));
    window.move_to(to);
    assert_eq!(of(&window), end, "only tried while it is dragged");
    window.must_say(&window.say(
        "inspector-locked-contract",
        [arg("year", end.later(1).to_string())],
    ));
    window.let_go(to);
    assert_eq!(of(&window), end.later(1));
    window.press(Key::ArrowRight);
    assert_eq!(of(&window), end.later(2).min(last.later(1)));
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(of(&window), end);
}

/// Where the strip of who can free it begins.
fn handle_left(window: &Window) -> f32 {
    let locked = window.get_where(Role::Image, |it| it.starts_with("Låst av avtalen"));
    locked.rect.left()
}

#[test]
fn a_link_is_followed_and_backspace_comes_back() {
    let mut window = drift(SYSTEMS, "2030");
    let heading = format!("{SYSTEMS}, 2030");
    let used = Measure::Operations.at(Year::new(2030));
    let used = capitalised(&window.texts.figure(window.projection(), &used));
    window.click(Role::Link, &used);
    assert!(window.has(Role::Heading, &window.get_text("explain-title")));
    assert!(!window.has(Role::Heading, &heading));
    window.press(Key::Backspace);
    assert!(window.has(Role::Heading, &heading));
    // Nothing was cleared in the grid by that key, and Esc gives it the keyboard again.
    assert!(window.session().document().undo_label().is_none());
    window.press(Key::Escape);
    assert!(grid_has_keyboard(&window));
    // F1 explains the cell, also from another tab; another cell is told of at once.
    let edit = window.get_text("inspector-edit");
    window.click(Role::Tab, &edit);
    choose(&mut window, SYSTEMS, "2030");
    window.press(Key::F1);
    let explain = window.get_text("inspector-explain");
    assert!(window.get(Role::Tab, &explain).selected);
    assert!(grid_has_keyboard(&window));
    choose(&mut window, SYSTEMS, "2028");
    assert!(window.has(Role::Heading, &format!("{SYSTEMS}, 2028")));
}

#[test]
fn it_is_shown_and_hidden_and_is_a_drawer_where_it_has_no_place() {
    let mut window = drift(SYSTEMS, "2030");
    let heading = format!("{SYSTEMS}, 2030");
    window.press_with(Modifiers::COMMAND, Key::I);
    assert!(!window.has(Role::Heading, &heading));
    window.press_with(Modifiers::COMMAND, Key::I);
    assert!(window.has(Role::Heading, &heading));
    window.click(Role::Button, &window.get_text("inspector-close"));
    assert!(!window.has(Role::Heading, &heading));
    for size in [[1100.0, 700.0], [800.0, 600.0]] {
        let mut window = Window::sample("lanekassen", size);
        go_to(&mut window, "command-operations");
        let close = window.get_text("inspector-close");
        assert!(!window.has(Role::Button, &close));
        window.press_with(Modifiers::COMMAND, Key::I);
        assert!(window.has(Role::Button, &close), "{size:?}");
        window.click(Role::Button, &close);
        assert!(!window.has(Role::Button, &close));
    }
}

#[test]
fn f6_goes_through_the_panes() {
    let mut window = drift(SYSTEMS, "2030");
    let mut passed = Vec::new();
    for _ in 0..4 {
        window.press(Key::F6);
        passed.push(window.focused().unwrap().role);
    }
    // In a grid it is the chosen cell that is told of.
    for role in [Role::ComboBox, Role::Cell, Role::Region, Role::Button] {
        assert!(passed.contains(&role), "{passed:?}");
    }
}

#[test]
fn what_is_entered_in_a_field_stands_in_the_grid_and_is_undone() {
    let mut window = drift(SYSTEMS, "2027");
    tab(&mut window, "inspector-edit");
    let before = find_cell(&window, SYSTEMS, "2028").unwrap().name;
    fill(&mut window, "Beløp", "20");
    assert_eq!(find_cell(&window, SYSTEMS, "2028").unwrap().name, before);
    window.press(Key::Enter);
    let cell = find_cell(&window, SYSTEMS, "2027").unwrap();
    assert!(cell.name.contains("20,0"), "{}", cell.name);
    // The tab is kept from cell to cell; an undo is seen there too.
    choose(&mut window, SYSTEMS, "2028");
    assert_eq!(value(&window, "Beløp"), "20");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(find_cell(&window, SYSTEMS, "2028").unwrap().name, before);
    assert_eq!(value(&window, "Beløp"), "13,29");

    // A click elsewhere takes over what is typed, also one on another cell.
    fill(&mut window, "Navn", "Arkiv");
    choose(&mut window, "Skyplattform, forbruk", "2028");
    assert!(find_cell(&window, "Arkiv", "2028").is_some());
    // Esc gives it up.
    fill(&mut window, "Navn", "Noe annet");
    window.press(Key::Escape);
    assert!(find_cell(&window, "Noe annet", "2028").is_none());
    let name = value(&window, "Navn");
    assert_eq!(name, "Skyplattform, forbruk");
}

#[test]
fn a_choice_and_a_year_are_entered() {
    let mut window = drift(SYSTEMS, "2028");
    tab(&mut window, "inspector-edit");
    let binding = window.get_where(Role::ComboBox, |it| it.starts_with("Binding:"));
    window.click_on(&binding);
    window.click(Role::MenuItemRadio, "Fri");
    assert!(window.has(Role::ComboBox, "Binding: Fri"));
    let cell = find_cell(&window, SYSTEMS, "Binding").unwrap();
    assert!(cell.name.contains("Fri"), "{}", cell.name);

    let add = window.get_where(Role::ComboBox, |it| it.starts_with("Fastsatt beløp:"));
    window.click_on(&add);
    window.click(Role::MenuItemRadio, "2030");
    assert_eq!(window.focused().unwrap().name, "Fastsatt beløp 2030");
    window.type_text("9,5");
    window.press(Key::Enter);
    let cell = find_cell(&window, SYSTEMS, "2030").unwrap();
    assert!(cell.name.contains("9,5"), "{}", cell.name);
}

#[test]
fn a_step_of_a_series_leaves_the_others() {
    let mut window = drift(SYSTEMS, "2028");
    tab(&mut window, "inspector-edit");
    fill(&mut window, "Realvekst", "2");
    window.press(Key::Enter);
    let add = window.get_where(Role::ComboBox, |it| it.starts_with("Realvekst:"));
    window.click_on(&add);
    window.click(Role::MenuItemRadio, "2030");
    window.type_text("3");
    window.press(Key::Enter);
    fill(&mut window, "Realvekst", "1");
    window.press(Key::Enter);
    let plan = window.session().document().plan();
    let growth = plan.item(&ItemId::new("lis-sak").unwrap()).unwrap();
    let growth = growth.real_growth.clone().unwrap();
    let at = |year| growth.at(Year::new(year)).0.to_string();
    assert_eq!(
        [at(2028), at(2029), at(2030), at(2032)],
        ["1", "1", "3", "3"]
    );
}

#[test]
fn what_cannot_be_read_stays_and_is_told() {
    let mut window = drift(SYSTEMS, "2028");
    tab(&mut window, "inspector-edit");
    fill(&mut window, "Avtalens siste år", "snart");
    window.press(Key::Enter);
    assert_eq!(value(&window, "Avtalens siste år"), "snart");
    window.must_say("Avtalens siste år: «snart»");
    // The rest goes on.
    fill(&mut window, "Beløp", "20");
    window.press(Key::Enter);
    let cell = find_cell(&window, SYSTEMS, "2027").unwrap();
    assert!(cell.name.contains("20,0"), "{}", cell.name);
    fill(&mut window, "Avtalens siste år", "2030");
    window.press(Key::Enter);
    window.must_not_say("«snart»");
    // A date of a source that is none stays in its field.
    let date = window.get_text("explain-source-date");
    fill(&mut window, &date, "i fjor");
    window.press(Key::Enter);
    assert_eq!(value(&window, &date), "i fjor");
    window.must_say(&capitalised(&window.get_text("unread-date")));
}

#[test]
fn a_source_and_a_note_are_there_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    std::fs::copy(sample_path("lanekassen"), &path).unwrap();
    let mut window = Window::plan(path.clone(), SIZE);
    go_to(&mut window, "command-operations");
    choose(&mut window, SYSTEMS, "2027");
    tab(&mut window, "inspector-edit");
    let source = window.get_text("explain-source-name");
    let note = window.get_text("explain-note");
    let date = window.get_text("explain-source-date");
    fill(&mut window, &source, "Avtale 2024/118");
    window.press(Key::Enter);
    fill(&mut window, &date, "30.6.2026");
    window.press(Key::Enter);
    fill(&mut window, &note, "Indeksreguleres i januar.");
    window.press(Key::Enter);
    let certainty = window.get_text("explain-certainty");
    let sure = window.get_where(Role::ComboBox, |it| it.starts_with(&certainty));
    window.click_on(&sure);
    window.click(Role::MenuItemRadio, "Vedtatt");
    window.press_with(Modifiers::COMMAND, Key::S);
    let said = Annotation {
        source: Some("Avtale 2024/118".to_owned()),
        source_date: Some("2026-06-30".parse().unwrap()),
        note: Some("Indeksreguleres i januar.".to_owned()),
        certainty: Some(Certainty::Adopted),
        unreadable: None,
    };
    let place: Place = item("lis-sak").field(Field::Base);
    let saved = file::open(&path).unwrap().plan;
    assert_eq!(saved.annotation(&place), Some(&said));

    let mut window = Window::plan(path, SIZE);
    go_to(&mut window, "command-operations");
    choose(&mut window, SYSTEMS, "2027");
    tab(&mut window, "inspector-edit");
    assert_eq!(value(&window, &source), "Avtale 2024/118");
    assert_eq!(value(&window, &note), "Indeksreguleres i januar.");
    assert_eq!(value(&window, &date), "30.06.2026");
}

#[test]
fn the_history_lists_what_changed_and_gives_it_back() {
    let mut window = drift(SYSTEMS, "2027");
    tab(&mut window, "inspector-history");
    window.must_say(&window.get_text("inspector-unchanged"));
    tab(&mut window, "inspector-edit");
    fill(&mut window, "Beløp", "20");
    window.press(Key::Enter);
    tab(&mut window, "inspector-history");
    window.must_say(CHANGED);
    let reset = window.say("inspector-reset", [arg("what", "Beløp")]);
    window.click(Role::Button, &reset);
    window.must_not_say(CHANGED);
    let cell = find_cell(&window, SYSTEMS, "2027").unwrap();
    assert!(cell.name.contains("13,3"), "{}", cell.name);

    // In a scenario: what it changes, against the base, whose value it can be given again.
    window.press_with(Modifiers::ALT, Key::Num2);
    tab(&mut window, "inspector-edit");
    fill(&mut window, "Beløp", "21");
    window.press(Key::Enter);
    tab(&mut window, "inspector-history");
    let of_scenario = window.get_text("inspector-of-scenario");
    assert!(window.has(Role::Heading, &of_scenario));
    let resets = window.all_where(Role::Button, |it| it == reset);
    assert_eq!(resets.len(), 2, "since it was opened, and against the base");
    window.click_on(&resets[1]);
    assert!(!window.has(Role::Button, &reset));
}

#[test]
fn the_trail_of_a_line_ties_to_the_krone() {
    let mut window = Window::sample("lanekassen", SIZE);
    go_to(&mut window, "command-frame");
    choose(&mut window, "Driftsutgifter", "2029");
    let projection = window.projection();
    let line = &projection.plan().lines[0];
    let trail = projection.trail(&line.id, Year::new(2029)).unwrap();
    let steps: Money = trail.steps.iter().map(|it| it.amount).sum();
    assert_eq!(trail.start.plus(steps), trail.end);
    let kroner = |amount| window.texts.amount(amount, Unit::Kroner);
    let said = [
        arg("start", kroner(trail.start)),
        arg("steps", kroner(steps)),
        arg("end", kroner(trail.end)),
    ];
    window.must_say(&window.say("inspector-trail-exact", said));
    for step in &trail.steps {
        let name = window.texts.trail_step(projection.plan(), step);
        let links = window.all_where(Role::Link, |it| it == capitalised(&name));
        assert!(!links.is_empty(), "{name}");
    }
    // As they are shown they add up too.
    for part in ["474,4", "+17,1", "−2,4", "+7,1", "−2,5", "491,3"] {
        assert!(window.paints(part), "{part}");
    }
    window.click(Role::Link, "Forebygging av feil og misbruk");
    window.must_say(&window.get_text("explain-entered-here"));
}

#[test]
fn nothing_overlaps_in_any_language() {
    let mut all = Vec::new();
    for language in [Language::Nb, Language::Nn, Language::En] {
        for (size, scale) in [
            ([1440.0, 900.0], 1.0),
            ([1024.0, 576.0], 1.25),
            (SIZE, 1.25),
        ] {
            let opening = Opening {
                plan: Some(sample_path("lanekassen")),
                locale: Some(language),
                ..opening()
            };
            let mut window = Window::open(opening, size, scale);
            let wide = size[0] >= 1280.0;
            for (view, row) in [
                ("command-operations", SYSTEMS),
                ("command-frame", "Driftsutgifter"),
                ("command-teams", "Team Støtte og tildeling"),
            ] {
                go_to(&mut window, view);
                if let Some(cell) = find_cell(&window, row, "2028") {
                    window.click_on(&cell);
                }
                if !wide {
                    window.press_with(Modifiers::COMMAND, Key::I);
                }
                for key in ["inspector-explain", "inspector-edit", "inspector-history"] {
                    tab(&mut window, key);
                    let name = format!("{language:?} {size:?} {view} {key}");
                    let tabs = window.get(Role::Tab, &window.get_text(key)).rect;
                    let left = window.get(Role::Tab, &window.get_text("inspector-explain"));
                    let mut panel = egui::Rect::EVERYTHING.with_min_x(left.rect.left() - 4.0);
                    panel.min.y = tabs.top() - 120.0;
                    glance_within(&name, &window, panel, &mut all);
                }
                if !wide {
                    window.press_with(Modifiers::COMMAND, Key::I);
                }
            }
        }
    }
    expect_none(&all);
}
