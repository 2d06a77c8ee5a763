//! Initiatives in their grid and in the inspector: what is typed, what it comes to, and its undo.

use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers};
use handlingsrom::file;
use handlingsrom::model::{Entity, Field, Initiative, Value};
use handlingsrom::texts::{Language, arg};
use handlingsrom::time::Year;
use handlingsrom::ui::{Opening, Section};
use tempfile::TempDir;

use crate::grid::{cell, choose};
use crate::layout::{expect_none, glance_within};
use crate::support::renewal::renewal;
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];
const INITIATIVE: &str = "Ny saksflyt";
const STEP: &str = "Bygging";

/// A plan with initiatives in a file, and its table.
fn file() -> (TempDir, Opening) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    let text = file::write(&renewal(), &file::Extras::default());
    std::fs::write(&path, text).unwrap();
    let opening = Opening {
        plan: Some(path),
        view: Some("renewal-table".parse::<Section>().unwrap()),
        ..opening()
    };
    (folder, opening)
}

fn table() -> (TempDir, Window) {
    let (folder, opening) = file();
    (folder, Window::open(opening, SIZE, 1.0))
}

fn enter(window: &mut Window, text: &str) {
    window.type_text(text);
    window.press(Key::Enter);
}

#[track_caller]
fn says(window: &Window, row: &str, column: &str) -> String {
    let begins = format!("{row}, {column}: ");
    cell(window, row, column).name[begins.len()..].replace('\u{a0}', " ")
}

fn undo(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Z);
}

fn initiative(window: &Window, at: usize) -> &Initiative {
    &window.session().document().plan().initiatives[at]
}

fn field(window: &Window, name: &str) -> Widget {
    let mut all = window.widgets().into_iter();
    let is_field = |it: &Widget| {
        matches!(it.role, Role::TextInput | Role::MultilineTextInput) && it.name == name
    };
    let found = all.rfind(is_field);
    found.unwrap_or_else(|| panic!("no field {name}:\n{}", window.tree()))
}

fn fill(window: &mut Window, name: &str, text: &str) {
    let field = field(window, name);
    window.request(&field, Action::Focus);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text(text);
}

fn edit(window: &mut Window) {
    let name = window.get_text("inspector-edit");
    window.click(Role::Tab, &name);
}

fn press_button(window: &mut Window, key: &str) {
    let name = window.get_text(key);
    let all = window.all_where(Role::Button, |it| it == name);
    let button = all.last().unwrap_or_else(|| panic!("no {name}"));
    window.request(button, Action::Click);
}

#[test]
fn an_initiative_is_begun_by_its_name_and_goes_on_with_its_start() {
    let (_folder, mut window) = table();
    let new = window.get_text("sheet-new-initiative");
    let names = window.get_text("column-initiative-name");
    choose(&mut window, &new, &names);
    window.type_text("Ny portal");
    window.press(Key::Tab);
    assert_eq!(initiative(&window, 2).name, "Ny portal");
    assert_eq!(initiative(&window, 2).start, Year::new(2027));
    assert!(
        cell(&window, "Ny portal", "Start").chosen,
        "{}",
        window.tree()
    );
    enter(&mut window, "2029");
    assert_eq!(initiative(&window, 2).start, Year::new(2029));
    undo(&mut window);
    undo(&mut window);
    let plan = window.session().document().plan();
    assert_eq!(plan.initiatives.len(), 2);
}

#[test]
fn an_amount_of_a_calendar_year_is_typed_and_undone_and_moves_with_the_start() {
    let (_folder, mut window) = table();
    assert_eq!(says(&window, STEP, "2029"), "12,3 mill. kr, inndata");
    assert_eq!(says(&window, INITIATIVE, "2029"), "12,3 mill. kr, beregnet");
    choose(&mut window, STEP, "2029");
    enter(&mut window, "15");
    assert_eq!(says(&window, STEP, "2029"), "15,0 mill. kr, inndata");
    assert_eq!(says(&window, INITIATIVE, "2029"), "15,0 mill. kr, beregnet");
    undo(&mut window);
    assert_eq!(says(&window, STEP, "2029"), "12,3 mill. kr, inndata");
    assert!(
        cell(&window, STEP, "2029").chosen,
        "it is shown what was undone"
    );
    // Before the start nothing is typed.
    assert!(says(&window, STEP, "2027").ends_with("kan ikke fylles ut"));
    choose(&mut window, INITIATIVE, "Start");
    enter(&mut window, "2030");
    assert_eq!(says(&window, STEP, "2031"), "12,3 mill. kr, inndata");
    assert_eq!(says(&window, INITIATIVE, "2031"), "12,3 mill. kr, beregnet");
    assert!(says(&window, STEP, "2029").ends_with("kan ikke fylles ut"));
    undo(&mut window);
    assert_eq!(says(&window, STEP, "2029"), "12,3 mill. kr, inndata");
}

#[test]
fn a_benefit_is_added_by_the_menu_and_by_the_inspector() {
    let (_folder, mut window) = table();
    choose(&mut window, INITIATIVE, "2028");
    window.press_with(Modifiers::SHIFT, Key::F10);
    let add = window.get_text("grid-add-benefit");
    let row = window.all_where(Role::Button, |it| it == add);
    let row = row
        .into_iter()
        .chain(window.all_where(Role::MenuItem, |it| it == add));
    let row = row.last().unwrap_or_else(|| panic!("{}", window.tree()));
    window.click_on(&row);
    assert_eq!(initiative(&window, 0).benefits.len(), 3);
    assert_eq!(
        initiative(&window, 0).benefits[2].from_offset,
        3,
        "after the steps"
    );
    // The keyboard is in its name.
    enter(&mut window, "Færre feil");
    assert_eq!(initiative(&window, 0).benefits[2].name, "Færre feil");
    choose(&mut window, INITIATIVE, "2028");
    edit(&mut window);
    press_button(&mut window, "grid-add-benefit");
    assert_eq!(initiative(&window, 0).benefits.len(), 4);
    let of = window.say("inspector-part-of", [arg("name", INITIATIVE)]);
    assert!(window.has(Role::Link, &of), "{}", window.tree());
    fill(&mut window, "Full verdi per år", "2");
    window.press(Key::Enter);
    let benefit = &initiative(&window, 0).benefits[3];
    assert_eq!(benefit.full_value.unwrap().to_string(), "2000000");
    undo(&mut window);
    undo(&mut window);
    assert_eq!(initiative(&window, 0).benefits.len(), 3, "one step each");
}

#[test]
fn what_is_taken_out_is_entered_by_calendar_year_in_the_inspector() {
    let (_folder, mut window) = table();
    choose(&mut window, INITIATIVE, "2028");
    edit(&mut window);
    // Three years after the start in 2028.
    let entered = field(&window, "Gevinstuttak 2031");
    assert_eq!(entered.value.as_deref(), Some("1,5"));
    fill(&mut window, "Gevinstuttak 2031", "2");
    window.press(Key::Enter);
    let taken = |window: &Window, offset: u16| {
        let all = &initiative(window, 0).taken_out;
        all.get(&Year::relative(offset)).map(ToString::to_string)
    };
    assert_eq!(taken(&window, 3).as_deref(), Some("2000000"));
    let add = window.get_where(Role::ComboBox, |it| it.starts_with("Gevinstuttak:"));
    window.request(&add, Action::Click);
    window.settle();
    window.click(Role::MenuItemRadio, "2032");
    assert_eq!(window.focused().unwrap().name, "Gevinstuttak 2032");
    enter(&mut window, "3");
    assert_eq!(taken(&window, 4).as_deref(), Some("3000000"));
    undo(&mut window);
    assert_eq!(taken(&window, 4), None);
    // Text that is no amount stays and is told with its year.
    fill(&mut window, "Gevinstuttak 2031", "mye");
    window.press(Key::Enter);
    assert_eq!(
        field(&window, "Gevinstuttak 2031").value.as_deref(),
        Some("mye")
    );
    window.must_say("Gevinstuttak 2031: «mye»");
    assert_eq!(taken(&window, 3).as_deref(), Some("2000000"));
}

#[test]
fn years_that_are_counted_are_shown_and_typed_as_years() {
    let (_folder, mut window) = table();
    choose(&mut window, INITIATIVE, "2028");
    edit(&mut window);
    let from = "Drift fra år";
    assert_eq!(field(&window, from).value.as_deref(), Some("2030"));
    fill(&mut window, from, "2031");
    window.press(Key::Enter);
    assert_eq!(initiative(&window, 0).run_cost.from_offset, 3);
    let history = window.get_text("inspector-history");
    window.click(Role::Tab, &history);
    window.must_say("2030 → 2031");
    edit(&mut window);
    choose(&mut window, INITIATIVE, "Start");
    enter(&mut window, "2029");
    choose(&mut window, INITIATIVE, "2029");
    assert_eq!(field(&window, from).value.as_deref(), Some("2032"));
}

#[test]
fn a_ramp_has_a_row_for_each_year_of_effect() {
    let (_folder, mut window) = table();
    choose(&mut window, "Kortere ventetid", "2030");
    edit(&mut window);
    assert_eq!(field(&window, "Opptrapping").value.as_deref(), Some("25"));
    // Its first year is 2030: two years after the start.
    let name = window.say(
        "inspector-from-year",
        [arg("field", "Opptrapping"), arg("year", "2031")],
    );
    assert_eq!(field(&window, &name).value.as_deref(), Some("75"));
    fill(&mut window, &name, "60");
    window.press(Key::Enter);
    let place = "initiative:saksflyt/benefit:ventetid"
        .parse::<Entity>()
        .unwrap();
    let place = place.field(Field::Ramp).at(Year::relative(1));
    let plan = window.session().document().plan();
    assert_eq!(
        plan.get(&place),
        Some(Value::Percent(handlingsrom::model::Percent::of(60)))
    );
}

#[test]
fn a_part_is_removed_in_the_inspector_and_comes_back() {
    let (_folder, mut window) = table();
    choose(&mut window, INITIATIVE, "2028");
    edit(&mut window);
    let remove = window.say(
        "inspector-part-remove",
        [arg("what", "Bedre rettssikkerhet")],
    );
    let button = window.get(Role::Button, &remove);
    window.request(&button, Action::Click);
    window.settle();
    assert!(initiative(&window, 0).effects.is_empty());
    undo(&mut window);
    assert_eq!(initiative(&window, 0).effects.len(), 1);
}

#[test]
fn initiatives_and_their_parts_are_found_by_name() {
    let (_folder, mut window) = table();
    window.press_with(Modifiers::COMMAND, Key::K);
    enter(&mut window, "ventetid");
    assert!(window.says("Kortere ventetid"), "{}", window.tree());
    assert!(
        cell(&window, "Kortere ventetid", "2027").chosen || {
            let spot = window.all_where(Role::Cell, |it| it.starts_with("Kortere ventetid"));
            spot.iter().any(|it| it.chosen)
        }
    );
}

#[test]
fn nothing_overlaps_in_any_language() {
    let mut all = Vec::new();
    for language in [Language::Nb, Language::Nn, Language::En] {
        let (_folder, opening) = file();
        let opening = Opening {
            locale: Some(language),
            ..opening
        };
        let mut window = Window::open(opening, SIZE, 1.25);
        for row in [INITIATIVE, STEP, "Kortere ventetid", "Bedre rettssikkerhet"] {
            let cells = window.all_where(Role::Cell, |it| it.starts_with(&format!("{row}, ")));
            window.click_on(&cells[0]);
            for key in ["inspector-explain", "inspector-edit", "inspector-history"] {
                let name = window.get_text(key);
                window.click(Role::Tab, &name);
                let tabs = window.get(Role::Tab, &name).rect;
                let left = window.get(Role::Tab, &window.get_text("inspector-explain"));
                let mut panel = egui::Rect::EVERYTHING.with_min_x(left.rect.left() - 4.0);
                panel.min.y = tabs.top() - 120.0;
                let name = format!("{language:?} {row} {key}");
                glance_within(&name, &window, panel, &mut all);
            }
        }
    }
    expect_none(&all);
}
