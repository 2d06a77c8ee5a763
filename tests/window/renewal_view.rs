//! Fornyelse: initiatives chosen, turned off and on, moved and ranked, and what teams' time is
//! taken by; with pointer and keyboard.

use std::sync::Arc;

use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers, PointerButton, vec2};
use handlingsrom::file::{self, Extras};
use handlingsrom::model::{
    Annotations, Booking, BookingId, Initiative, InitiativeId, InitiativeKind, InitiativeStatus,
    Percent, Plan,
};
use handlingsrom::projection::Measure;
use handlingsrom::texts::{Language, arg};
use handlingsrom::time::Year;
use handlingsrom::ui::{Opening, Section};
use strum::VariantArray as _;
use tempfile::TempDir;

use crate::layout::{expect_none, glance};
use crate::support::renewal::renewal;
use crate::support::{SAMPLES, sample_path};
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];
const CASEWORK: &str = "Ny saksflyt";
const ARCHIVE: &str = "Nytt arkiv";

fn view() -> Section {
    "renewal".parse().unwrap()
}

fn open_in(plan: &Plan, opening: Opening, size: [f32; 2], scale: f32) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    file::save(&path, plan, &Extras::default()).unwrap();
    let opening = Opening {
        plan: Some(path),
        view: Some(view()),
        ..opening
    };
    (folder, Window::open(opening, size, scale))
}

fn open(plan: &Plan) -> (TempDir, Window) {
    open_in(plan, opening(), SIZE, 1.0)
}

/// Two initiatives, of which the first can start from 2028 to 2030.
fn two() -> (TempDir, Window) {
    open(&renewal())
}

/// A plan with initiatives of every status and kind, on a single line of money.
pub(crate) fn every_status() -> Plan {
    let mut plan = renewal();
    let first = plan.initiatives[0].clone();
    let teams: Vec<_> = plan.teams.iter().map(|it| it.id.clone()).collect();
    plan.initiatives.clear();
    plan.annotations = Annotations::default();
    for (at, status) in InitiativeStatus::VARIANTS.iter().enumerate() {
        let id = format!("nr-{at}");
        let booking = Booking {
            id: BookingId::new("tid").unwrap(),
            team: teams.get(at % teams.len()).cloned(),
            share: Percent::of(70),
            from_offset: 0,
            to_offset: 2,
        };
        plan.initiatives.push(Arc::new(Initiative {
            id: InitiativeId::new(&id).unwrap(),
            name: format!("Tiltak {at} med et navn som er langt nok til å brytes"),
            status: *status,
            kind: InitiativeKind::VARIANTS[at % 3],
            start: Year::new(2026 + u16::try_from(at).unwrap()),
            earliest: None,
            latest: None,
            bookings: vec![booking],
            relations: Vec::new(),
            ..Initiative::clone(&first)
        }));
    }
    plan
}

fn row(window: &Window, name: &str) -> Widget {
    let begins = format!("{name}:");
    window.get_where(Role::ListBoxOption, |it| it.starts_with(&begins))
}

fn bar(window: &Window, name: &str) -> Widget {
    let name = window.say("renewal-bar", [arg("name", name)]);
    window.get(Role::Slider, &name)
}

fn switch(window: &Window, name: &str) -> Widget {
    let name = window.say("renewal-switch", [arg("name", name)]);
    window.get(Role::Switch, &name)
}

fn start(window: &Window, at: usize) -> u16 {
    window.projection().plan().initiatives[at].start.number()
}

fn undo(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Z);
}

fn order(window: &mut Window, key: &str) {
    let name = format!(
        "{}: {}",
        window.get_text("renewal-order"),
        window.get_text(key)
    );
    window.click(Role::RadioButton, &name);
}

fn names(window: &Window) -> Vec<String> {
    let rows = window.all_where(Role::ListBoxOption, |_| true);
    let before = |it: &Widget| it.name.split(':').next().unwrap().to_owned();
    rows.iter().map(before).collect()
}

/// A year of the first bar, in points.
fn year_width(window: &Window) -> f32 {
    let years = ["2027", "2028"].map(|year| {
        let name = window.say("renewal-look-at", [arg("year", year)]);
        window.get(Role::Button, &name).rect.center().x
    });
    years[1] - years[0]
}

#[test]
fn a_row_is_chosen_by_keys_and_by_the_pointer() {
    let (_folder, mut window) = two();
    assert!(row(&window, CASEWORK).chosen && !row(&window, ARCHIVE).chosen);
    let first = row(&window, CASEWORK);
    window.request(&first, Action::Focus);
    window.press(Key::ArrowDown);
    assert!(row(&window, ARCHIVE).chosen && row(&window, ARCHIVE).focused);
    window.press(Key::ArrowDown);
    assert!(row(&window, ARCHIVE).focused, "it is the last");
    window.press(Key::Home);
    assert!(row(&window, CASEWORK).focused);
    window.press(Key::End);
    // What is chosen is what the panel tells of.
    let heading = window.all_where(Role::Heading, |it| it == ARCHIVE);
    assert_eq!(heading.len(), 1, "{}", window.tree());
    let place = row(&window, CASEWORK).rect.center() + vec2(330.0, 0.0);
    window.button_at(place, PointerButton::Primary);
    assert!(row(&window, CASEWORK).chosen);
    // From the row to its bar, and on.
    assert!(row(&window, CASEWORK).focused);
    window.press(Key::Enter);
    assert!(bar(&window, CASEWORK).focused);
    window.press(Key::ArrowDown);
    assert!(bar(&window, ARCHIVE).focused && row(&window, ARCHIVE).chosen);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert!(switch(&window, ARCHIVE).focused);
    // And to the table.
    window.press_with(Modifiers::SHIFT, Key::Tab);
    window.press(Key::F2);
    let cells = window.all_where(Role::Cell, |it| it.starts_with(ARCHIVE));
    assert!(cells.iter().any(|it| it.chosen), "{}", window.tree());
}

#[test]
fn turning_it_off_and_on_changes_every_figure_and_is_one_step() {
    let (_folder, mut window) = two();
    let year = Year::new(2029);
    let figure = Measure::Development.at(year);
    let before = window.named(&figure);
    let on = switch(&window, CASEWORK);
    assert!(on.selected);
    window.click_on(&on);
    assert!(!switch(&window, CASEWORK).selected);
    assert!(row(&window, CASEWORK).name.contains("av"), "it is said too");
    let off = window.named(&figure);
    assert_ne!(before, off);
    window.press_with(Modifiers::COMMAND, Key::Num1);
    let charts = window.all_where(Role::Image, |_| true);
    let shown = off.rsplit(": ").next().unwrap().replace(" mill. kr", "");
    assert!(charts.iter().any(|it| {
        it.name
            .contains(shown.trim_end_matches("\u{a0}mill.\u{a0}kr"))
    }));
    window.press_with(Modifiers::COMMAND, Key::Num5);
    undo(&mut window);
    assert_eq!(window.named(&figure), before);
    // By keyboard: space in the row. What the status says needs no word of its own.
    let first = row(&window, CASEWORK);
    window.request(&first, Action::Focus);
    window.press(Key::Space);
    assert_eq!(window.named(&figure), off);
    window.press(Key::Space);
    assert_eq!(window.named(&figure), before);
    assert_eq!(
        window.session().document().plan().initiatives[0].active,
        None
    );
}

#[test]
fn a_start_is_dragged_by_whole_years_within_its_bounds() {
    let (_folder, mut window) = two();
    let year = year_width(&window);
    let held = bar(&window, CASEWORK);
    let worth = window.session().portfolio().initiatives[0].society.npv;
    let from = window.take_hold(&held);
    window.move_to(from + vec2(8.0, 0.0));
    assert_eq!(start(&window, 0), 2028);
    window.move_to(from + vec2(year * 1.1, 3.0));
    assert_eq!(start(&window, 0), 2029);
    assert!(window.session().before_trial().is_some(), "only tried");
    assert_ne!(
        window.session().portfolio().initiatives[0].society.npv,
        worth
    );
    assert!(
        window.paints("2028") && window.paints("→"),
        "from what to what"
    );
    // It stops where the plan says so, and says why.
    window.move_to(from + vec2(year * 9.0, 0.0));
    assert_eq!(start(&window, 0), 2030);
    let why = window.say("renewal-bar-latest", [arg("year", "2030")]);
    assert!(window.paints(&why));
    window.move_to(from - vec2(year * 5.0, 0.0));
    assert_eq!(start(&window, 0), 2028);
    window.move_to(from + vec2(year, 0.0));
    window.let_go(from + vec2(year, 0.0));
    assert_eq!(start(&window, 0), 2029);
    assert!(window.session().before_trial().is_none());
    assert_eq!(
        window.session().document().plan().initiatives[0].start,
        Year::new(2029)
    );
    undo(&mut window);
    assert_eq!(start(&window, 0), 2028);
    assert!(!window.undo_button().enabled, "it was one step");
}

#[test]
fn escape_puts_back_what_is_dragged() {
    let (_folder, mut window) = two();
    let year = year_width(&window);
    let held = bar(&window, CASEWORK);
    let from = window.take_hold(&held);
    window.move_to(from + vec2(year, 0.0));
    window.move_to(from + vec2(year * 2.0, 0.0));
    assert_eq!(start(&window, 0), 2030);
    window.press(Key::Escape);
    assert_eq!(start(&window, 0), 2028);
    window.let_go(from);
    assert_eq!(start(&window, 0), 2028);
    assert!(!window.undo_button().enabled);
    // Nothing was moved where it ends as it began.
    let from = window.take_hold(&held);
    window.move_to(from + vec2(year, 0.0));
    window.move_to(from + vec2(1.0, 0.0));
    window.let_go(from);
    assert!(!window.undo_button().enabled);
}

#[test]
fn a_start_is_stepped_by_keys_and_undone_at_once() {
    let (_folder, mut window) = two();
    let slider = bar(&window, CASEWORK);
    assert_eq!(slider.value.as_deref(), Some("2028"));
    assert_eq!(slider.bounds, Some((2028.0, 2030.0)));
    window.request(&slider, Action::Focus);
    window.press(Key::ArrowLeft);
    assert_eq!(start(&window, 0), 2028, "not before 2028");
    for expected in [2029, 2030, 2030] {
        window.press(Key::ArrowRight);
        assert_eq!(start(&window, 0), expected);
    }
    assert_eq!(bar(&window, CASEWORK).value.as_deref(), Some("2030"));
    undo(&mut window);
    assert_eq!(start(&window, 0), 2028, "steps of the same start are one");
    // A screen reader steps too.
    let slider = bar(&window, CASEWORK);
    window.request(&slider, Action::Increment);
    assert_eq!(start(&window, 0), 2029);
}

#[test]
fn a_start_beyond_the_years_that_are_shown_can_be_brought_back() {
    let mut plan = renewal();
    Arc::make_mut(&mut plan.initiatives[0]).latest = None;
    let (_folder, mut window) = open(&plan);
    let year = year_width(&window);
    let held = bar(&window, CASEWORK);
    let from = window.take_hold(&held);
    for years in [4.0, 9.0, 12.0] {
        window.move_to(from + vec2(year * years, 0.0));
    }
    assert_eq!(start(&window, 0), 2040);
    window.let_go(from + vec2(year * 12.0, 0.0));
    assert_eq!(
        window.session().document().plan().initiatives[0].start,
        Year::new(2040)
    );
    assert!(bar(&window, CASEWORK).focused);
    for expected in [2041, 2041] {
        window.press(Key::ArrowRight);
        assert_eq!(start(&window, 0), expected);
    }
    for _ in 0..13 {
        window.press(Key::ArrowLeft);
    }
    assert_eq!(start(&window, 0), 2028);
    assert!(bar(&window, CASEWORK).focused);
}

#[test]
fn what_has_begun_is_not_moved() {
    let (_folder, window) = open(&every_status());
    let bars = window.all_where(Role::Slider, |it| it.starts_with("Start for Tiltak"));
    let names: Vec<&str> = bars.iter().map(|it| &it.name[10..18]).collect();
    // One that begins before the plan can be moved into it.
    assert_eq!(
        names,
        ["Tiltak 0", "Tiltak 1", "Tiltak 2"],
        "{}",
        window.tree()
    );
    let words = ["idé", "foreslått", "besluttet", "pågår", "ferdig"];
    for (at, word) in words.into_iter().enumerate() {
        let begins = format!("Tiltak {at} ");
        let row = window.get_where(Role::ListBoxOption, |it| it.starts_with(&begins));
        assert!(row.name.contains(word), "{row:?}");
    }
}

#[test]
fn the_order_answers_a_question() {
    let (_folder, mut window) = two();
    let portfolio = window.session().portfolio();
    let names_of = |order: Vec<usize>| {
        let of = |at: usize| [CASEWORK, ARCHIVE][at].to_owned();
        order.into_iter().map(of).collect::<Vec<_>>()
    };
    let by_npv = names_of(portfolio.by_npv());
    let by_benefit = names_of(portfolio.by_net_benefit());
    order(&mut window, "renewal-order-npv");
    assert_eq!(names(&window), by_npv);
    window.must_say(&window.get_text("renewal-order-npv-answers"));
    order(&mut window, "renewal-order-net-benefit");
    assert_eq!(names(&window), by_benefit);
    window.must_say(&window.get_text("renewal-order-net-benefit-answers"));
    order(&mut window, "renewal-order-plan");
    assert_eq!(names(&window), [CASEWORK, ARCHIVE]);
}

#[test]
fn a_plan_without_initiatives_says_what_they_are_and_begins_one() {
    let mut plan = renewal();
    plan.initiatives.clear();
    plan.annotations = Annotations::default();
    let (_folder, mut window) = open(&plan);
    window.must_say(&window.get_text("renewal-empty"));
    let new = window.get_text("grid-add-initiative");
    window.press(Key::F6);
    assert_eq!(window.focused().unwrap().name, new);
    window.press(Key::Enter);
    assert_eq!(names(&window), std::slice::from_ref(&new));
    assert!(row(&window, &new).chosen);
    window.click(Role::Button, &new);
    assert_eq!(names(&window).len(), 2);
    let second = format!("{new} 2");
    assert!(row(&window, &second).chosen);
    assert_eq!(bar(&window, &second).value.as_deref(), Some("2027"));
    undo(&mut window);
    undo(&mut window);
    window.must_say(&window.get_text("renewal-empty"));
}

#[test]
fn the_table_is_one_step_away_and_back() {
    let (_folder, mut window) = two();
    let choose = |window: &mut Window, key: &str| {
        let shown = window.get_text("renewal-shown");
        let name = format!("{shown}: {}", window.get_text(key));
        window.click(Role::RadioButton, &name);
    };
    choose(&mut window, "renewal-shown-table");
    assert!(!window.all_where(Role::Cell, |_| true).is_empty());
    let rail = window.get(Role::Tab, &window.get_text("command-renewal"));
    assert!(rail.selected, "the table is part of the view");
    choose(&mut window, "renewal-shown-years");
    row(&window, CASEWORK);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Num5);
    window.press_with(Modifiers::COMMAND, Key::Num5);
    row(&window, CASEWORK);
}

#[test]
fn teams_time_follows_the_year_the_team_and_what_is_booked() {
    let mut plan = renewal();
    let team = plan.teams[0].clone();
    let books = |at: usize, share| Booking {
        id: BookingId::new(&format!("tid-{at}")).unwrap(),
        team: Some(team.id.clone()),
        share: Percent::of(share),
        from_offset: 0,
        to_offset: 1,
    };
    for (at, share) in [(0, 100), (1, 60)] {
        Arc::make_mut(&mut plan.initiatives[at]).bookings = vec![books(at, share)];
    }
    let (_folder, mut window) = open(&plan);
    let chart = |window: &Window| {
        let name = window.get_text("renewal-teams-chart");
        window.get(Role::Slider, &name)
    };
    window.request(&chart(&window), Action::Focus);
    window.press(Key::Home);
    assert_eq!(window.session().year(), Year::new(2027));
    window.press(Key::ArrowRight);
    assert_eq!(window.session().year(), Year::new(2028));
    let over = chart(&window).value.unwrap();
    assert!(over.contains("overbooket"), "{over}");
    let sentence = window.all_where(Role::Button, |it| it.contains("ledig teamtid"));
    assert!(!sentence.is_empty(), "{}", window.tree());
    assert!(window.paints("2028 er overbooket med"));
    // One team instead of all.
    let combo = window.get_where(Role::ComboBox, |it| it.starts_with("Team:"));
    window.click_on(&combo);
    window.click(Role::MenuItemRadio, &team.name);
    assert!(window.paints("2028 er overbooket med"));
    let of_team = chart(&window).value.unwrap();
    assert_ne!(of_team, over);
    // A year is chosen by the pointer in the heading and in the chart.
    let name = window.say("renewal-look-at", [arg("year", "2030")]);
    window.click(Role::Button, &name);
    assert_eq!(window.session().year(), Year::new(2030));
    let place = chart(&window).rect;
    window.button_at(
        place.left_center() + vec2(60.0, 0.0),
        PointerButton::Primary,
    );
    assert_eq!(window.session().year(), Year::new(2027));
    // Moved, it takes the time of other years.
    window.press(Key::ArrowRight);
    assert!(chart(&window).value.unwrap().contains("overbooket"));
    let slider = bar(&window, CASEWORK);
    window.request(&slider, Action::Increment);
    assert!(!chart(&window).value.unwrap().contains("overbooket"));
    // What it is made of is explained.
    window.request(&chart(&window), Action::Focus);
    window.press(Key::F1);
    window.must_say(&window.get_text("explain-title"));
}

#[test]
fn every_sample_in_every_language_shows_its_initiatives() {
    for &language in Language::VARIANTS {
        for name in SAMPLES {
            let opening = Opening {
                plan: Some(sample_path(name)),
                scenario: Some("fornyelse".to_owned()).filter(|_| name != "regneeksempel"),
                view: Some(view()),
                locale: Some(language),
                ..opening()
            };
            let mut window = Window::open(opening, [1280.0, 720.0], 1.0);
            let said = window.painted().into_iter().map(|it| it.text);
            let named = window.widgets().into_iter().map(|it| it.name);
            for text in said.chain(named) {
                assert!(
                    !text.contains("renewal-") && !text.contains("{ $"),
                    "{text}"
                );
            }
            let count = window.projection().plan().initiatives.len();
            let rows = window.all_where(Role::ListBoxOption, |_| true);
            assert_eq!(rows.len(), count, "{name}");
            for it in window.interactive() {
                assert!(!it.name.trim().is_empty(), "{it:#?}");
            }
            let first = &rows[0];
            window.request(first, Action::Click);
            window.press(Key::F1);
            window.must_say(&window.get_text("explain-title"));
        }
    }
}

#[test]
fn nothing_overlaps_in_any_window() {
    let mut all = Vec::new();
    let mut plan = every_status();
    let fifteen = {
        let mut plan = plan.clone();
        plan.budget_years = 15;
        plan
    };
    plan.budget_years = 6;
    for (years, plan) in [(6, &plan), (15, &fifteen)] {
        for (size, scale) in [
            ([576.0, 360.0], 1.39),
            ([640.0, 400.0], 1.25),
            ([800.0, 500.0], 1.0),
            ([1024.0, 576.0], 1.25),
            ([1280.0, 720.0], 1.0),
            ([1440.0, 900.0], 1.0),
        ] {
            for language in [Language::Nb, Language::En] {
                let opening = Opening {
                    locale: Some(language),
                    ..opening()
                };
                let (_folder, mut window) = open_in(plan, opening, size, scale);
                let name = format!("{years} years, {size:?}, {language:?}");
                glance(&name, &window, &mut all);
                let unit = window.texts.unit(handlingsrom::texts::Unit::Kroner);
                let unit = format!("{}: {unit}", window.get_text("top-unit"));
                if window.has(Role::RadioButton, &unit) {
                    window.click(Role::RadioButton, &unit);
                    glance(&format!("{name}, kroner"), &window, &mut all);
                }
            }
        }
    }
    expect_none(&all);
}

#[test]
fn many_initiatives_are_gone_through_by_keys() {
    let mut plan = every_status();
    let some = plan.initiatives.clone();
    for at in 0..55 {
        let mut more = Initiative::clone(&some[at % some.len()]);
        more.id = InitiativeId::new(&format!("mer-{at}")).unwrap();
        more.name = format!("Mer {at}");
        plan.initiatives.push(Arc::new(more));
    }
    let (_folder, mut window) = open(&plan);
    let drawn = window.all_where(Role::ListBoxOption, |_| true).len();
    assert!(drawn < 20, "only what is in sight is drawn: {drawn}");
    let first = window.all_where(Role::ListBoxOption, |it| it.starts_with("Tiltak 0"));
    window.request(&first[0], Action::Click);
    window.press(Key::End);
    let last = row(&window, "Mer 54");
    assert!(last.focused && last.is_in_sight(), "{last:#?}");
    for at in (40..54).rev() {
        window.press(Key::ArrowUp);
        let now = row(&window, &format!("Mer {at}"));
        assert!(now.focused && now.is_in_sight(), "{now:#?}");
    }
    window.press(Key::Home);
    let first = window.get_where(Role::ListBoxOption, |it| it.starts_with("Tiltak 0"));
    assert!(first.focused && first.is_in_sight());
}
