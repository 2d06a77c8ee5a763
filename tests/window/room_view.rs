//! Handlingsrom: how far one comes, said in the sentence and on the ladder, by keys, pointer and
//! screen reader; the years, both strengths, and the table.

use std::sync::Arc;

use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers, ThemePreference, vec2};
use handlingsrom::file::{self, Extras};
use handlingsrom::model::{
    Annotations, AppropriationLine, Change, Entity, Field, LeverStatus, LeverUse, LeverUseId,
    LineId, Plan, Value,
};
use handlingsrom::money::Money;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::Figure;
use handlingsrom::room::{
    Ladder, LeverYear, Rung, Strength, contract_dates, lever_years, rung_items,
};
use handlingsrom::texts::{Language, Unit, arg, capitalised};
use handlingsrom::time::Year;
use handlingsrom::ui::{Opening, Section, Settings};
use tempfile::TempDir;

use crate::access::all_are_named;
use crate::explain::is_explained;
use crate::layout::{expect_none, glance};
use crate::support::{SAMPLES, sample, sample_path};
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];

fn of_room(opening: Opening) -> Opening {
    let view: Section = "room".parse().unwrap();
    Opening {
        view: Some(view),
        ..opening
    }
}

fn of_sample(name: &str, size: [f32; 2]) -> Window {
    let opening = Opening {
        plan: Some(sample_path(name)),
        ..opening()
    };
    Window::open(of_room(opening), size, 1.0)
}

fn of_plan(plan: &Plan, size: [f32; 2]) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    file::save(&path, plan, &Extras::default()).unwrap();
    let opening = Opening {
        plan: Some(path),
        ..opening()
    };
    (folder, Window::open(of_room(opening), size, 1.0))
}

fn ladder(window: &Window, strength: Strength) -> Ladder {
    Ladder::of(window.projection(), window.session().year(), strength)
}

/// An amount in millions without its unit.
fn million(window: &Window, amount: handlingsrom::money::Money) -> String {
    window.texts.bare(amount.decimal(), Unit::Million)
}

fn handle(window: &Window) -> Widget {
    window.get(Role::Slider, &window.get_text("room-handle"))
}

fn level(window: &Window) -> u16 {
    let number = handle(window).number.unwrap();
    (0..=4)
        .find(|it| (f64::from(*it) - number).abs() < 0.01)
        .unwrap()
}

/// Whether the sentence says how far one comes with a level, and nothing else does.
fn says_room(window: &Window, level: u16, strength: Strength) -> bool {
    let ladder = ladder(window, strength);
    let room = million(window, ladder.room(level));
    let spendable = million(window, ladder.spendable());
    let headings = window.all_where(Role::Heading, |it| it.contains(&spendable));
    assert_eq!(headings.len(), 1, "{}", window.tree());
    headings[0].name.contains(&room)
}

#[test]
fn the_sentence_says_how_far_one_comes_with_each_level() {
    for name in SAMPLES {
        let mut window = of_sample(name, SIZE);
        assert_eq!(level(&window), 1, "the question is how far one comes alone");
        for (at, key) in [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4]
            .into_iter()
            .enumerate()
        {
            window.press(key);
            let at = u16::try_from(at).unwrap();
            assert_eq!(level(&window), at);
            let room = ladder(&window, Strength::Realistic).room(at);
            let some = room.is_positive();
            assert!(
                !some || says_room(&window, at, Strength::Realistic),
                "{name} {at}"
            );
            let value = handle(&window).value.unwrap();
            assert!(value.contains(&million(&window, room)), "{value}");
        }
        assert!(window.session().document().undo_label().is_none());
    }
}

/// A surplus on one line does not mend a larger lack on another, and is not called nothing.
#[test]
fn what_is_left_over_is_said_beside_what_is_missing() {
    let mut plan = short_in_all_years();
    // Nothing is paid by it.
    let line = AppropriationLine {
        id: LineId::new("egen").unwrap(),
        base: Money::kroner(7_700_000),
        ..AppropriationLine::default()
    };
    plan.lines.push(Arc::new(line));
    let (_folder, mut window) = of_plan(&plan, SIZE);
    let year = window.session().year();
    window.press(Key::Num0);
    let ladder = ladder(&window, Strength::Realistic);
    assert!(ladder.free.is_positive() && ladder.free < ladder.shortfall);
    let named = [
        arg("free", million(&window, ladder.free)),
        arg("short", million(&window, ladder.shortfall)),
        arg("year", year.to_string()),
    ];
    assert!(window.has(Role::Heading, &window.say("room-now-less", named)));
}

#[test]
fn what_is_lasting_is_said_of_the_realistic_room_alone() {
    let mut window = of_sample("lanekassen", SIZE);
    let lasting = window.get_text("room-part-lasting");
    assert!(window.has(Role::Label, &lasting));
    let legal = window.get_text("room-legal");
    let strength = window.get_text("room-strength");
    window.click(Role::RadioButton, &format!("{strength}: {legal}"));
    assert!(!window.has(Role::Label, &lasting));
}

#[test]
fn the_handle_is_stepped_dragged_and_asked() {
    let mut window = of_sample("lanekassen", SIZE);
    let held = handle(&window);
    assert_eq!(held.bounds, Some((0.0, 4.0)));
    window.request(&held, Action::Focus);
    window.press(Key::ArrowRight);
    assert_eq!(level(&window), 2);
    assert!(handle(&window).focused, "the arrows stay with the handle");
    window.press(Key::ArrowLeft);
    window.press(Key::Home);
    window.press(Key::ArrowLeft);
    assert_eq!(level(&window), 0);
    window.press(Key::End);
    window.press(Key::ArrowRight);
    assert_eq!(level(&window), 4);
    let held = handle(&window);
    window.request(&held, Action::Decrement);
    assert_eq!(level(&window), 3);
    // A step of the ladder to the left, and then beyond its end.
    let held = handle(&window);
    window.press(Key::ArrowLeft);
    let step = held.rect.center().x - handle(&window).rect.center().x;
    assert!(step > 20.0);
    let held = handle(&window);
    let from = window.take_hold(&held);
    window.move_to(from - vec2(8.0, 0.0));
    window.move_to(from - vec2(step, 3.0));
    assert_eq!(level(&window), 1);
    window.move_to(from + vec2(step * 9.0, 0.0));
    assert_eq!(level(&window), 4);
    window.move_to(from - vec2(step * 9.0, 0.0));
    window.let_go(from - vec2(step * 9.0, 0.0));
    assert_eq!(level(&window), 0);
    assert!(
        window.session().document().undo_label().is_none(),
        "the plan is as it was"
    );
}

#[test]
fn both_strengths_and_every_year_are_looked_at() {
    let mut window = of_sample("skatteetaten", SIZE);
    let [realistic, legal] =
        [Strength::Realistic, Strength::Legal].map(|it| ladder(&window, it).room(1));
    assert!(legal > realistic);
    window.must_say(&million(&window, legal)); // beside the realistic
    let strength = window.get_text("room-strength");
    let choice = format!("{strength}: {}", window.get_text("room-legal"));
    window.click(Role::RadioButton, &choice);
    assert!(says_room(&window, 1, Strength::Legal));
    let years: Vec<Year> = window.projection().plan().budget().years().collect();
    for year in years {
        let tab = format!("{}: {year}", window.get_text("room-year"));
        if window.session().year() != year {
            window.click(Role::RadioButton, &tab);
        }
        assert_eq!(window.session().year(), year);
        assert!(window.get(Role::RadioButton, &tab).selected);
        assert!(says_room(&window, 1, Strength::Legal), "{year}");
    }
    // A year of the table too.
    let first = window.projection().plan().budget().first();
    let name = window.say("renewal-look-at", [arg("year", first.to_string())]);
    window.click(Role::Button, &name);
    assert_eq!(window.session().year(), first);
}

#[test]
fn the_rail_the_keys_and_the_command_go_there() {
    let mut window = Window::sample("bronnoysund", SIZE);
    let name = window.get_text("command-room");
    window.press_with(Modifiers::COMMAND, Key::Num6);
    assert!(window.get(Role::Tab, &name).selected);
    handle(&window);
    window.press_with(Modifiers::COMMAND, Key::Num1);
    assert!(!window.get(Role::Tab, &name).selected);
    window.click(Role::Tab, &name);
    handle(&window);
    // The pane after the top bar is the view.
    window.press(Key::F6);
    assert!(handle(&window).focused, "{}", window.tree());
}

fn rungs() -> impl Iterator<Item = Rung> {
    Rung::ALL.into_iter()
}

/// The cell of a rung in the table; the step on the ladder is called the same.
fn cell(window: &Window, figure: &Figure) -> Widget {
    let name = window.texts.figure(window.projection(), figure);
    let begins = format!("{name}: ");
    let all = window.all_where(Role::Button, |it| it.starts_with(&begins));
    let lowest = all
        .into_iter()
        .max_by(|a, b| a.rect.top().total_cmp(&b.rect.top()));
    lowest.unwrap_or_else(|| panic!("no {name} among:\n{}", window.tree()))
}

#[test]
fn a_cell_lists_what_stands_there_and_each_thing_leads_to_its_sheet() {
    let mut window = of_sample("lanekassen", SIZE);
    let year = window.projection().plan().budget().last();
    for rung in rungs() {
        let projection = window.projection();
        if Ladder::of(projection, year, Strength::Realistic)
            .rung(rung)
            .is_zero()
        {
            continue;
        }
        let items = rung_items(projection, year, rung, Strength::Realistic);
        let found = cell(&window, &rung.figure(year, Strength::Realistic));
        window.click_on(&found);
        assert_eq!(window.session().year(), year);
        let names: Vec<String> = items
            .iter()
            .map(|it| window.texts.entity(window.projection().plan(), &it.subject))
            .collect();
        let links = window.all_where(Role::Link, |it| names.iter().any(|name| name == it));
        assert!(links.len() >= items.len(), "{rung:?}");
        for item in items.iter().take(3) {
            window.must_say(&million(&window, item.amount));
        }
    }
    // The largest of what is locked, said why, and then looked at where it is entered.
    let locked = rung_items(window.projection(), year, Rung::Locked, Strength::Realistic);
    let name = window
        .texts
        .entity(window.projection().plan(), &locked[0].subject);
    let found = cell(&window, &Rung::Locked.figure(year, Strength::Realistic));
    window.click_on(&found);
    let why = window
        .texts
        .because(window.projection().rules(), &locked[0]);
    window.must_say(&capitalised(&why));
    let link = window.all_where(Role::Link, |it| it == name)[0].clone();
    window.click_on(&link);
    let cells = window.all_where(Role::Cell, |it| it.starts_with(&name));
    assert!(cells.iter().any(|it| it.chosen), "{}", window.tree());
}

#[test]
fn a_cell_is_explained_and_esc_leaves_its_list() {
    let mut window = of_sample("lanekassen", SIZE);
    let year = window.session().year();
    let figure = Rung::Level(2).figure(year, Strength::Realistic);
    let found = cell(&window, &figure);
    window.request(&found, Action::Focus);
    window.press(Key::F1);
    assert!(is_explained(&window, &figure), "{}", window.tree());
    window.press(Key::Backspace);
    let found = cell(&window, &figure);
    window.request(&found, Action::Focus);
    window.press(Key::Enter);
    let close = window.get_text("room-items-close");
    assert!(window.has(Role::Button, &close), "{}", window.tree());
    window.click(Role::Button, &close);
    assert!(!window.has(Role::Button, &close));
}

#[test]
fn dates_of_contracts_say_what_is_locked_if_they_pass() {
    for name in SAMPLES {
        let window = of_sample(name, [1440.0, 2400.0]);
        for date in contract_dates(window.projection()) {
            let said = window
                .texts
                .contract_date(&date, window.texts.amount(date.amount, Unit::Million));
            window.must_say(&said);
            assert!(
                said.contains(&window.texts.numbers().date(date.by)),
                "{said}"
            );
        }
    }
}

/// The row of a lever in the list.
fn lever(window: &Window, year: &LeverYear) -> Widget {
    let name = window.texts.language().name(&year.lever.name);
    let standing = window
        .texts
        .lever_standing(window.projection().rules(), year);
    window.get(Role::ListBoxOption, &format!("{name}. {standing}"))
}

/// A sample and a year with a lever that could give what is missing, opened.
fn with_offer() -> (Window, LeverYear) {
    for name in SAMPLES {
        let mut window = of_sample(name, SIZE);
        let years: Vec<Year> = window.projection().plan().budget().years().collect();
        for year in years {
            let levers = lever_years(window.projection(), year);
            let known = |it: &LeverYear| {
                let offer = it.offer.as_ref();
                offer.is_some_and(|it| it.used.amount.is_positive())
            };
            if let Some(found) = levers.into_iter().find(known) {
                let tab = format!("{}: {year}", window.get_text("room-year"));
                let tab = window.get(Role::RadioButton, &tab);
                if !tab.selected {
                    window.click_on(&tab);
                }
                return (window, found);
            }
        }
    }
    panic!("no sample lacks what a lever can give");
}

#[test]
fn a_lever_is_used_in_one_step_and_taken_back() {
    let (mut window, found) = with_offer();
    let offer = found.offer.clone().unwrap();
    let year = window.session().year();
    let missing = window.projection().total(year).shortfall;
    let amount = million(&window, missing);
    assert!(window.says(&amount), "what is missing is said");
    let row = lever(&window, &found);
    window.click_on(&row);
    let named = [
        arg("amount", million(&window, offer.used.amount)),
        arg("year", year.to_string()),
    ];
    let button = window.say("levers-use", named);
    window.click(Role::Button, &button);
    let uses = &window.projection().plan().lever_uses;
    assert_eq!(uses.len(), 1);
    assert_eq!(uses[0].amount, offer.used.amount);
    assert!(window.projection().total(year).shortfall < missing);
    let repaid = window.projection().repayments(&uses[0]);
    assert_eq!(repaid, offer.repayments);
    // Its fields are a click away, and there it can be deleted too.
    let edit = window.all_where(Role::Link, |it| it.starts_with("Endre: "));
    window.click_on(&edit[0].clone());
    let shown = [
        (Field::Amount, true),
        (Field::Status, true),
        (Field::Lever, false),
        (Field::FromLine, found.lever.kind.moves_between_lines()),
        (Field::Team, false),
        (Field::RefusedBy, false),
    ];
    for (field, shown) in shown {
        let name = capitalised(&window.texts.field(field));
        let is = window.has(Role::Label, &name);
        assert_eq!(is, shown, "{name}: {}", window.tree());
    }
    window.click(Role::Button, &window.get_text("levers-remove"));
    assert!(window.projection().plan().lever_uses.is_empty());
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.projection().plan().lever_uses.len(), 1);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.projection().plan().lever_uses.is_empty());
    assert_eq!(window.projection().total(year).shortfall, missing);
    assert!(!window.undo_button().enabled, "each was one step");
}

/// What is found by its name is called after its lever and year, and stands here with its fields.
#[test]
fn a_use_is_found_by_its_name_and_opened_in_its_year() {
    let mut plan = short_in_all_years();
    let year = plan.first_year.later(2);
    let used = LeverUse {
        id: LeverUseId::new("forskudd").unwrap(),
        lever: "advance".to_owned(),
        year,
        amount: Money::kroner(900_000_000),
        ..LeverUse::default()
    };
    plan.lever_uses.push(Arc::new(used));
    let (_folder, mut window) = of_plan(&plan, SIZE);
    window.press_with(Modifiers::COMMAND, Key::Num1);
    let name = capitalised(
        &window
            .texts
            .entity(&plan, &Entity::LeverUse(plan.lever_uses[0].id.clone())),
    );
    assert!(name.ends_with(&year.to_string()), "{name}");
    window.press_with(Modifiers::COMMAND, Key::K);
    window.type_text(&name);
    let hits = window.all_where(Role::ListBoxOption, |_| true);
    assert!(hits[0].name.starts_with(&name), "{hits:#?}");
    window.press(Key::Enter);
    assert_eq!(level(&window), 1, "the ladder is in sight");
    assert_eq!(window.session().year(), year);
    assert!(window.has(Role::Button, &window.get_text("levers-remove")));
    // What is wrong with it stands under its fields.
    let used = Entity::LeverUse(plan.lever_uses[0].id.clone());
    let found = &window.session().checks().unwrap().findings;
    let found = found.iter().filter(|it| it.at.subject() == Some(&used));
    let said: Vec<String> = found
        .filter(|it| it.amount.is_none())
        .map(|it| window.texts.finding(window.projection(), it, Unit::Million))
        .collect();
    assert!(
        !said.is_empty(),
        "it is above its cap, or for no investment"
    );
    for said in said {
        assert!(window.has(Role::Label, &said), "{said}: {}", window.tree());
    }
    let refuser = capitalised(&window.texts.field(Field::RefusedBy));
    assert!(!window.has(Role::Label, &refuser), "nobody has refused it");
}

#[test]
fn who_refused_a_use_is_chosen_by_name() {
    let mut plan = short_in_all_years();
    let used = LeverUse {
        id: LeverUseId::new("forskudd").unwrap(),
        lever: "advance".to_owned(),
        year: plan.first_year.later(2),
        status: LeverStatus::Refused,
        refused_by: Some(3),
        ..LeverUse::default()
    };
    plan.lever_uses.push(Arc::new(used));
    let (_folder, mut window) = of_plan(&plan, SIZE);
    let entity = Entity::LeverUse(plan.lever_uses[0].id.clone());
    let name = capitalised(&window.texts.entity(&plan, &entity));
    window.press_with(Modifiers::COMMAND, Key::K);
    window.type_text(&name);
    window.press(Key::Enter);
    let refuser = capitalised(&window.texts.field(Field::RefusedBy));
    assert!(window.says(&refuser), "{}", window.tree());
    let level = capitalised(&window.texts.level(window.projection().rules(), 3));
    assert!(window.says(&level), "{level}: {}", window.tree());
}

#[test]
fn every_lever_has_its_page_of_plain_words() {
    for name in ["lanekassen", "askoy-stab", "nordlys-it"] {
        let mut window = of_sample(name, [1440.0, 2000.0]);
        let year = window.session().year();
        for found in lever_years(window.projection(), year) {
            let row = lever(&window, &found);
            window.click_on(&row);
            assert!(lever(&window, &found).chosen);
            window.click(Role::Link, &window.get_text("levers-page"));
            let language = window.texts.language();
            for (_, words) in found.lever.page.parts() {
                window.must_say(language.name(words));
            }
            window.must_say(&found.lever.source);
            for (_, why) in window.texts.lever_limits(found.lever) {
                window.must_say(&why);
            }
            let mut all = Vec::new();
            glance(&found.lever.id, &window, &mut all);
            expect_none(&all);
            let back = window.get_where(Role::Link, |it| it.starts_with('‹'));
            window.click_on(&back);
            let row = lever(&window, &found);
            window.click_on(&row);
            assert!(!lever(&window, &found).chosen);
        }
    }
}

#[test]
fn the_panel_is_a_drawer_where_it_has_no_place() {
    let mut all = Vec::new();
    for size in [[576.0, 360.0], [1024.0, 576.0], [1279.0, 720.0]] {
        let mut window = of_sample("lanekassen", size);
        let year = window.session().year();
        let first = lever_years(window.projection(), year)[0].clone();
        let name = window.texts.language().name(&first.lever.name).to_owned();
        if size[0] >= 900.0 {
            assert!(!window.says(&name));
            window.press_with(Modifiers::COMMAND, Key::I);
        }
        let row = lever(&window, &first);
        window.click_on(&row);
        glance(&format!("drawer {size:?}"), &window, &mut all);
        if size[0] >= 900.0 {
            window.press(Key::Escape);
        }
        let figure = Rung::Locked.figure(year, Strength::Realistic);
        let found = cell(&window, &figure);
        window.request(&found, Action::Focus);
        window.press(Key::Enter);
        assert!(window.has(Role::Button, &window.get_text("room-items-close")));
        glance(&format!("items {size:?}"), &window, &mut all);
    }
    expect_none(&all);
}

fn set(plan: &mut Plan, field: Field, value: Value) {
    let place = Entity::Plan.field(field);
    plan.apply(&Change::Set { place, value }).unwrap();
}

/// A plan whose lines have no money at all.
fn short_in_all_years() -> Plan {
    let mut plan = sample("lanekassen");
    plan.scenarios.clear();
    plan.annotations = Annotations::default();
    for line in &mut plan.lines {
        let line = std::sync::Arc::make_mut(line);
        line.base = handlingsrom::money::Money::kroner(1);
        line.overrides.clear();
        line.changes.clear();
    }
    plan
}

#[test]
fn where_everything_is_missing_it_says_so() {
    let (_folder, mut window) = of_plan(&short_in_all_years(), SIZE);
    let ladder = ladder(&window, Strength::Realistic);
    assert!(ladder.shortfall.is_positive());
    window.press(Key::Num1);
    let short = million(&window, ladder.shortfall);
    let headings = window.all_where(Role::Heading, |it| it.contains(&short));
    assert_eq!(headings.len(), 1, "{}", window.tree());
    let mut all = Vec::new();
    all_are_named(&window);
    glance("short", &window, &mut all);
    expect_none(&all);
}

#[test]
fn a_blank_plan_says_where_to_begin() {
    let mut window = Window::start(SIZE);
    window.press_with(Modifiers::COMMAND, Key::N);
    window.fill("Virksomhet", "Tomt tilsyn");
    window.press(Key::Enter);
    assert!(window.has_plan(), "{}", window.tree());
    window.press_with(Modifiers::COMMAND, Key::Num6);
    window.must_say(&window.get_text("headline-blank"));
    window.press(Key::Num4);
    let mut all = Vec::new();
    glance("blank", &window, &mut all);
    expect_none(&all);
}

#[test]
fn it_is_whole_in_every_size_sample_and_theme() {
    let mut all = Vec::new();
    let sizes = [
        [576.0, 360.0],
        [800.0, 500.0],
        [1024.0, 576.0],
        [1280.0, 720.0],
        [1440.0, 900.0],
    ];
    for size in sizes {
        for (at, name) in SAMPLES.iter().enumerate() {
            let theme = [ThemePreference::Light, ThemePreference::Dark][at % 2];
            let opening = Opening {
                plan: Some(sample_path(name)),
                theme: Some(theme),
                ..opening()
            };
            let mut window = Window::open(of_room(opening), size, 1.0);
            all_are_named(&window);
            for key in [Key::Num0, Key::Num1, Key::Num4] {
                window.press(key);
                glance(&format!("{name} {size:?} {key:?}"), &window, &mut all);
            }
        }
    }
    expect_none(&all);
}

#[test]
fn it_is_whole_with_few_and_many_years_in_every_language_and_unit() {
    let mut all = Vec::new();
    for years in [1, 6, 15] {
        let mut plan = sample("lanekassen");
        set(&mut plan, Field::BudgetYears, Value::Whole(years));
        for size in [[576.0, 360.0], [1024.0, 576.0], [1440.0, 900.0]] {
            let (_folder, window) = of_plan(&plan, size);
            glance(&format!("{years} years, {size:?}"), &window, &mut all);
        }
    }
    for (language, unit, prices) in [
        (Language::Nn, Unit::Thousand, PriceBasis::Nominal),
        (Language::En, Unit::Kroner, PriceBasis::Fixed),
    ] {
        for (size, scale) in [
            ([576.0, 360.0], 1.0),
            ([1280.0, 720.0], 1.25),
            ([1440.0, 900.0], 1.0),
        ] {
            let mut settings = Settings::default();
            settings.set_unit(unit);
            settings.set_prices(prices);
            let opening = Opening {
                plan: Some(sample_path("skatteetaten")),
                locale: Some(language),
                ..opening()
            };
            let window = Window::open_with(settings, of_room(opening), size, scale);
            glance(
                &format!("{language:?} {unit:?} {size:?}"),
                &window,
                &mut all,
            );
        }
    }
    expect_none(&all);
}
