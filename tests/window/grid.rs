//! The grids: typed in, filled, pasted into, sorted, filtered and undone, by what one can see.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use handlingsrom::file;
use handlingsrom::model::{Field, Value};
use handlingsrom::texts::{Language, Unit};
use handlingsrom::ui::Settings;

use crate::support::SAMPLES;
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];

/// Goes to a view by the rail.
pub(crate) fn go_to(window: &mut Window, key: &str) {
    let name = window.get_text(key);
    window.click(Role::Tab, &name);
}

/// The cell in a row and a column, by their names.
#[track_caller]
pub(crate) fn cell(window: &Window, row: &str, column: &str) -> Widget {
    let begins = format!("{row}, {column}: ");
    window.get_where(Role::Cell, |name| name.starts_with(&begins))
}

pub(crate) fn choose(window: &mut Window, row: &str, column: &str) {
    let cell = cell(window, row, column);
    window.click_on(&cell);
}

/// What the cell says after its row and column.
#[track_caller]
fn says(window: &Window, row: &str, column: &str) -> String {
    let cell = cell(window, row, column);
    let begins = format!("{row}, {column}: ");
    cell.name[begins.len()..].replace('\u{a0}', " ")
}

fn enter(window: &mut Window, text: &str) {
    window.type_text(text);
    window.press(Key::Enter);
}

/// What was copied last.
fn copy(window: &mut Window) -> String {
    window.frame(Some(Event::Copy));
    let commands = &window.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    copied.unwrap()
}

fn paste(window: &mut Window, text: &str) {
    window.frame(Some(Event::Paste(text.to_owned())));
    window.settle();
}

fn drift(size: [f32; 2]) -> Window {
    let mut window = Window::sample("lanekassen", size);
    go_to(&mut window, "command-operations");
    window
}

const ITEM: &str = "Veiledning og kundesenter";
const OTHER: &str = "IT-forvaltning og systemeiere";

#[test]
fn an_amount_is_typed_and_stands_in_the_grid_in_the_same_frame() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2027");
    window.type_text("50");
    window.frame(Some(key(Key::Enter, Modifiers::NONE)));
    assert_eq!(says(&window, ITEM, "2027"), "50,0 mill. kr, inndata");
    window.settle();
    // Enter went down.
    assert!(cell(&window, OTHER, "2027").chosen);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(says(&window, ITEM, "2027"), "49,7 mill. kr, inndata");
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

#[test]
fn a_later_year_is_overridden_and_reset() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2029");
    enter(&mut window, "=27,4*2");
    assert_eq!(says(&window, ITEM, "2029"), "54,8 mill. kr, overstyrt");
    choose(&mut window, ITEM, "2029");
    window.press(Key::Delete);
    assert_eq!(
        says(&window, ITEM, "2029"),
        "50,6 mill. kr, følger av vekst"
    );
}

#[test]
fn what_is_no_number_stays_in_its_cell_and_in_the_file() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2028");
    enter(&mut window, "omtrent femti");
    assert_eq!(
        says(&window, ITEM, "2028"),
        "omtrent femti, kunne ikke leses"
    );
    choose(&mut window, ITEM, "2028");
    assert!(window.paints("omtrent femti"));
    // The rest of the work goes on.
    choose(&mut window, OTHER, "2028");
    enter(&mut window, "44");
    assert_eq!(says(&window, OTHER, "2028"), "44,0 mill. kr, overstyrt");
    let bytes = file::write(window.session().document().plan(), &file::Extras::default());
    let again = file::read(bytes.as_bytes()).unwrap().plan;
    let kept = again.annotations.values();
    assert!(
        kept.into_iter()
            .any(|it| it.unreadable.as_deref() == Some("omtrent femti"))
    );
    // A number in its place forgets it.
    choose(&mut window, ITEM, "2028");
    enter(&mut window, "51");
    assert_eq!(says(&window, ITEM, "2028"), "51,0 mill. kr, overstyrt");
    let plan = window.session().document().plan();
    assert!(plan.annotations.values().all(|it| it.unreadable.is_none()));
}

#[test]
fn a_number_out_of_bounds_is_told_of_with_its_bounds() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2027");
    enter(&mut window, "-5");
    assert_eq!(says(&window, ITEM, "2027"), "-5, kunne ikke leses");
    choose(&mut window, ITEM, "2027");
    assert!(
        window
            .painted()
            .iter()
            .any(|it| it.text.contains("«-5»") && it.text.contains("kan ikke være negativt")),
        "{:#?}",
        window.painted()
    );
}

#[test]
fn the_keyboard_goes_where_a_spreadsheet_s_does() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2027");
    let is_at = |window: &Window, row: &str, column: &str| cell(window, row, column).chosen;
    window.press(Key::Tab);
    window.press(Key::Tab);
    assert!(is_at(&window, ITEM, "2029"));
    window.press(Key::Enter);
    assert!(is_at(&window, OTHER, "2027"), "back to where Tab began");
    window.press_with(Modifiers::SHIFT, Key::Enter);
    assert!(is_at(&window, ITEM, "2027"));
    window.press(Key::Home);
    assert!(is_at(&window, ITEM, "Driftspost"));
    window.press(Key::ArrowRight);
    assert!(is_at(&window, ITEM, "Binding"));
    window.press_with(Modifiers::COMMAND, Key::ArrowUp);
    window.press(Key::ArrowDown);
    window.press_with(Modifiers::COMMAND, Key::Home);
    assert!(is_at(&window, "Personell", "Driftspost"));
    window.press(Key::Enter);
    let is_there = |window: &Window| {
        !window
            .all_where(Role::Cell, |it| it.starts_with(ITEM))
            .is_empty()
    };
    assert!(!is_there(&window), "the group is folded");
    window.press(Key::Enter);
    assert!(is_there(&window));
}

#[test]
fn a_block_is_chosen_summed_filled_and_copied() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2028");
    enter(&mut window, "10");
    choose(&mut window, ITEM, "2028");
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::COMMAND, Key::D);
    assert_eq!(says(&window, OTHER, "2028"), "10,0 mill. kr, overstyrt");
    window.must_say("sum 20,0");
    window.must_say("snitt 10,0");
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    window.press_with(Modifiers::COMMAND, Key::R);
    assert_eq!(says(&window, OTHER, "2029"), "10,0 mill. kr, overstyrt");
    assert_eq!(copy(&mut window), "10\t10\n10\t10");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        says(&window, OTHER, "2029"),
        "10,1 mill. kr, følger av vekst"
    );
}

#[test]
fn what_was_copied_in_millions_is_the_same_money_when_pasted_in_kroner() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2027");
    let copied = copy(&mut window);
    assert_eq!(copied, "49,74");
    let unit = window.texts.unit(Unit::Kroner);
    let segment = format!("{}: {unit}", window.get_text("top-unit"));
    window.click(Role::RadioButton, &segment);
    choose(&mut window, OTHER, "2027");
    paste(&mut window, &copied);
    assert_eq!(says(&window, OTHER, "2027"), "49 740 000,00 kr, inndata");
}

#[test]
fn a_sheet_copied_to_a_spreadsheet_and_back_changes_nothing() {
    for name in SAMPLES {
        for key in [
            "command-frame",
            "command-operations",
            "command-teams",
            "command-setup",
        ] {
            let mut window = Window::sample(name, SIZE);
            go_to(&mut window, key);
            let before = window.session().document().plan().clone();
            window.press_with(Modifiers::COMMAND, Key::A);
            let copied = copy(&mut window);
            // What a spreadsheet gives back is text without our memory of it.
            let other = format!("{copied}\r\n").replace('\u{a0}', " ");
            paste(&mut window, &other);
            let after = window.session().document().plan().clone();
            for (entity, old) in before.items.iter().zip(&after.items) {
                assert_eq!(entity, old, "{name} {key}");
            }
            assert_eq!(before, after, "{name} {key}");
        }
    }
}

#[test]
fn a_budget_is_pasted_into_an_empty_plan_with_its_years() {
    let mut window = Window::start(SIZE);
    let new = window.get_text("command-new");
    window.click(Role::Button, &new);
    window.fill(&window.get_text("dialog-new-year"), "2027");
    let make = window.get_text("dialog-new-make");
    window.click(Role::Button, &make);
    go_to(&mut window, "command-operations");
    let block = "mill. kr\tBudsjett 2027\t2028\t2029\tSum\n\
                 Personell\t\t\t\t\n\
                 Saksbehandling\t100,5\t101\t(2)\t199,5\n\
                 Kundesenter\t20\t20\t20\t60\n\
                 Sum personell\t120,5\t121\t18\t259,5\n\
                 Lokaler\t\t\t\t\n\
                 Husleie\t30\t31\tca. 32\t\n\
                 Totalt\t150,5\t152\t18\t\n";
    paste(&mut window, block);
    assert_eq!(
        says(&window, "Saksbehandling", "2027"),
        "100,5 mill. kr, inndata"
    );
    assert_eq!(
        says(&window, "Saksbehandling", "2028"),
        "101,0 mill. kr, overstyrt"
    );
    assert_eq!(
        says(&window, "Saksbehandling", "2029"),
        "(2), kunne ikke leses"
    );
    assert_eq!(
        says(&window, "Personell", "2027"),
        "120,5 mill. kr, beregnet"
    );
    assert_eq!(says(&window, "Lokaler", "2027"), "30,0 mill. kr, beregnet");
    assert!(!window.says("Totalt, "));
    assert_eq!(window.session().document().plan().items.len(), 3);
    // One step of undo.
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.session().document().plan().items.is_empty());
}

#[test]
fn rows_are_added_doubled_moved_and_deleted() {
    let mut window = drift(SIZE);
    let names = |window: &Window| -> Vec<String> {
        let plan = window.session().document().plan();
        plan.items.iter().map(|it| it.name.clone()).collect()
    };
    let before = names(&window);
    let at = before.iter().position(|it| it == ITEM).unwrap();
    choose(&mut window, ITEM, "2027");
    window.press_with(
        Modifiers {
            shift: true,
            ..Modifiers::COMMAND
        },
        Key::D,
    );
    assert_eq!(names(&window)[at + 1], ITEM);
    window.press_with(Modifiers::COMMAND, Key::Z);
    choose(&mut window, ITEM, "2027");
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&window)[at], OTHER);
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&window), before);
    window.press(Key::Insert);
    assert_eq!(names(&window).len(), before.len() + 1);
    window.type_text("Ny tjeneste");
    window.press(Key::Tab);
    assert_eq!(names(&window)[at + 1], "Ny tjeneste");
    window.press_with(Modifiers::COMMAND, Key::Delete);
    assert_eq!(names(&window), before);
}

#[test]
fn a_new_item_is_begun_by_its_name() {
    let mut window = drift([1440.0, 1300.0]);
    let new = window.get_text("sheet-new-item");
    choose(&mut window, &new, "Driftspost");
    window.type_text("Ny lisens");
    window.press(Key::Tab);
    enter(&mut window, "2,5 mill");
    assert_eq!(says(&window, "Ny lisens", "2027"), "2,5 mill. kr, inndata");
    let plan = window.session().document().plan();
    assert_eq!(plan.items.last().unwrap().id.as_str(), "ny-lisens");
}

#[test]
fn sorting_and_filtering_leave_the_plan_s_order() {
    let mut window = drift(SIZE);
    let before = window.session().document().plan().clone();
    let year = window.get(Role::ColumnHeader, "2028");
    window.right_click_on(&year);
    let up = window.get_text("grid-sort-up");
    window.click(Role::MenuItem, &up);
    let rows = |window: &Window| -> Vec<f32> {
        ["Forebygging av feil og misbruk", OTHER, ITEM]
            .map(|row| cell(window, row, "2028").rect.top())
            .to_vec()
    };
    let tops = rows(&window);
    assert!(tops[0] < tops[1] && tops[1] < tops[2]);
    assert_eq!(*window.session().document().plan(), before);
    let filter = window.get_text("grid-filter");
    window.click(Role::Button, &filter);
    window.type_text("husleie");
    assert!(!window.says(ITEM));
    window.must_say("Husleie");
    window.press(Key::Escape);
    window.must_say(ITEM);
    let year = window.get(Role::ColumnHeader, "2028");
    window.right_click_on(&year);
    let keep = window.get_text("grid-sort-keep");
    window.click(Role::MenuItem, &keep);
    assert_ne!(*window.session().document().plan(), before);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.session().document().plan(), before);
}

#[test]
fn text_is_found_and_replaced() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2027");
    window.press_with(Modifiers::COMMAND, Key::H);
    window.type_text("kundesenter");
    let with = window.get_text("grid-replace-with");
    window.focus(Role::TextInput, &with);
    window.type_text("førstelinje");
    let all = window.get_text("grid-replace-all");
    window.click(Role::Button, &all);
    window.must_say("Veiledning og førstelinje");
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.must_say(ITEM);
}

#[test]
fn a_word_is_chosen_from_a_list() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "Binding");
    window.press(Key::F2);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert_eq!(says(&window, ITEM, "Binding"), "Fri, inndata");
    choose(&mut window, ITEM, "Binding");
    enter(&mut window, "lovp");
    assert_eq!(says(&window, ITEM, "Binding"), "Lovpålagt oppgave, inndata");
}

#[test]
fn the_end_of_a_contract_is_dragged() {
    let mut window = drift(SIZE);
    let row = "Kontorstøtte, samhandling og sikkerhet";
    let plan = window.session().document().plan().clone();
    let item = plan
        .items
        .iter()
        .find(|it| it.name.starts_with("Kontorstøtte"));
    let item = item.unwrap().clone();
    let row = if item.name == row {
        row.to_owned()
    } else {
        item.name.clone()
    };
    let end = item.contract.until.unwrap();
    let from = cell(&window, &row, &end.to_string()).rect;
    let to = cell(&window, &row, &end.later(2).to_string()).rect;
    let grip = egui::pos2(from.right() - 4.0, from.bottom() - 3.0);
    window.hold_at(grip);
    for step in 1..=4_u8 {
        let share = f32::from(step) / 4.0;
        window.move_to(grip + (to.right_bottom() - from.right_bottom()) * share);
    }
    let at = to.right_bottom() - egui::vec2(4.0, 3.0);
    window.move_to(at);
    window.let_go(at);
    let plan = window.session().document().plan();
    let now = plan.items.iter().find(|it| it.id == item.id).unwrap();
    assert_eq!(now.contract.until, Some(end.later(2)));
    window.press_with(Modifiers::COMMAND, Key::Z);
    let plan = window.session().document().plan();
    let now = plan.items.iter().find(|it| it.id == item.id).unwrap();
    assert_eq!(now.contract.until, Some(end));
}

#[test]
fn a_rate_of_one_year_leaves_the_others() {
    let mut window = Window::sample("lanekassen", SIZE);
    go_to(&mut window, "command-setup");
    choose(&mut window, "Lønnskompensasjon", "2028");
    enter(&mut window, "5");
    let rates =
        ["2027", "2028", "2029", "2030"].map(|year| says(&window, "Lønnskompensasjon", year));
    assert_eq!(rates[0], "4 %, inndata");
    assert_eq!(rates[1], "5 %, inndata");
    assert_eq!(rates[2], "3,6 %, inndata");
    assert_eq!(rates[3], "3,6 %, følger av vekst");
}

#[test]
fn nominal_growth_is_entered_as_real_growth() {
    let mut window = drift([2400.0, 900.0]);
    choose(&mut window, ITEM, "Nominell %");
    enter(&mut window, "5");
    let plan = window.session().document().plan().clone();
    let item = plan.items.iter().find(|it| it.name == ITEM).unwrap();
    assert!(item.real_growth.is_some() && item.profile.is_none());
    assert!(
        says(&window, ITEM, "Nominell %").starts_with("5,"),
        "{}",
        says(&window, ITEM, "Nominell %")
    );
}

#[test]
fn every_sheet_of_every_sample_in_every_language_and_zoom() {
    for name in SAMPLES {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let opening = handlingsrom::ui::Opening {
                plan: Some(crate::support::sample_path(name)),
                language: Some(language),
                ..opening()
            };
            let mut window = Window::open_with(Settings::default(), opening, [1024.0, 576.0], 1.25);
            for key in [
                "command-frame",
                "command-operations",
                "command-teams",
                "command-setup",
            ] {
                go_to(&mut window, key);
                let cells = window.all_where(Role::Cell, |_| true);
                assert!(cells.len() > 20, "{name} {language:?} {key}");
                assert!(cells.iter().all(|it| !it.name.contains("command-")));
            }
        }
    }
}

#[test]
fn a_value_in_a_place_is_what_the_grid_shows() {
    let window = drift(SIZE);
    let plan = window.session().document().plan();
    let item = plan.items.iter().find(|it| it.name == ITEM).unwrap();
    let place = handlingsrom::model::Entity::Item(item.id.clone()).field(Field::Base);
    assert_eq!(plan.get(&place), Some(Value::Amount(item.base)));
    assert_eq!(says(&window, ITEM, "2027"), "49,7 mill. kr, inndata");
}

/// Somebody types faster than frames come: nothing is lost, and nothing lands in another cell.
#[test]
fn everything_typed_within_one_frame_lands_where_it_belongs() {
    let mut window = drift(SIZE);
    choose(&mut window, ITEM, "2028");
    let text = |text: &str| Event::Text(text.to_owned());
    let enter = || key(Key::Enter, Modifiers::NONE);
    let events = [
        text("="),
        text("2"),
        text("7"),
        text(",4*2"),
        enter(),
        text("4"),
        text("4"),
        key(Key::Tab, Modifiers::NONE),
        text("45"),
        enter(),
    ];
    window.harness.input_mut().events.extend(events);
    window.frame(None);
    window.settle();
    assert_eq!(says(&window, ITEM, "2028"), "54,8 mill. kr, overstyrt");
    assert_eq!(says(&window, OTHER, "2028"), "44,0 mill. kr, overstyrt");
    assert_eq!(says(&window, OTHER, "2029"), "45,0 mill. kr, overstyrt");
    // The same while a field is open already.
    choose(&mut window, ITEM, "2030");
    window.type_text("5");
    let events = [text("1"), enter(), text("5"), text("2"), enter()];
    window.harness.input_mut().events.extend(events);
    window.frame(None);
    window.settle();
    assert_eq!(says(&window, ITEM, "2030"), "51,0 mill. kr, overstyrt");
    assert_eq!(says(&window, OTHER, "2030"), "52,0 mill. kr, overstyrt");
}

#[test]
fn lines_typed_faster_than_frames_come_are_all_there() {
    for at_once in [1_usize, 2, 3, 5, 7, 11, 64] {
        let mut window = drift([1440.0, 1300.0]);
        let new = window.get_text("sheet-new-item");
        choose(&mut window, &new, "Driftspost");
        let mut events = Vec::new();
        for line in 1..=6 {
            events.extend(
                format!("Post {line}")
                    .chars()
                    .map(|it| Event::Text(it.to_string())),
            );
            events.push(key(Key::Tab, Modifiers::NONE));
            events.extend(
                format!("{line},5")
                    .chars()
                    .map(|it| Event::Text(it.to_string())),
            );
            events.push(key(Key::Enter, Modifiers::NONE));
        }
        for some in events.chunks(at_once) {
            window
                .harness
                .input_mut()
                .events
                .extend(some.iter().cloned());
            window.frame(None);
        }
        window.settle();
        let plan = window.session().document().plan();
        let typed: Vec<(String, String)> = plan
            .items
            .iter()
            .rev()
            .take(6)
            .rev()
            .map(|it| (it.name.clone(), it.base.to_string()))
            .collect();
        let wanted: Vec<(String, String)> = (1..=6)
            .map(|line| (format!("Post {line}"), format!("{line}500000")))
            .collect();
        assert_eq!(typed, wanted, "{at_once} events a frame");
    }
}

/// What is no certainty has nowhere to be kept but its field.
#[test]
fn what_cannot_be_kept_as_text_stays_in_its_field() {
    let mut window = drift([3400.0, 900.0]);
    let certainty = window.get_text("explain-certainty");
    choose(&mut window, ITEM, &certainty);
    enter(&mut window, "helt sikkert");
    assert!(window.paints("helt sikkert"));
    assert!(
        window
            .painted()
            .iter()
            .any(|it| it.text.contains("må være en av"))
    );
    window.press(Key::Escape);
    assert!(!window.paints("helt sikkert"));
    choose(&mut window, ITEM, &certainty);
    enter(&mut window, "vedtatt");
    assert_eq!(says(&window, ITEM, &certainty), "vedtatt, inndata");
}
