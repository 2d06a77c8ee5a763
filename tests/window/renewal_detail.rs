//! The panel of an initiative in Fornyelse: what it says, and what can be done in it.

use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers, Rect, ThemePreference};
use handlingsrom::file;
use handlingsrom::model::{
    BenefitId, Change, Entity, Field, InitiativeId, InitiativeKind, Percent, Plan, Value,
};
use handlingsrom::projection::{Figure, Measure};
use handlingsrom::texts::{Language, arg};
use handlingsrom::time::Year;
use handlingsrom::ui::{Opening, Section, Settings};
use strum::VariantArray as _;
use tempfile::TempDir;

use crate::access::all_are_named;
use crate::layout::{expect_none, glance_within};
use crate::support::renewal::renewal;
use crate::support::{SAMPLES, sample, sample_path};
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];
/// All of the panel is in sight.
const TALL: [f32; 2] = [1440.0, 2400.0];

fn fornyelse() -> Opening {
    Opening {
        view: Some("renewal".parse::<Section>().unwrap()),
        ..opening()
    }
}

fn opened(plan: &Plan, size: [f32; 2]) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    let text = file::write(plan, &file::Extras::default());
    std::fs::write(&path, text).unwrap();
    let opening = Opening {
        plan: Some(path),
        ..fornyelse()
    };
    (folder, Window::open(opening, size, 1.0))
}

/// The teaching case: its first initiative is A.
fn case() -> Window {
    let opening = Opening {
        plan: Some(sample_path("regneeksempel")),
        ..fornyelse()
    };
    Window::open(opening, TALL, 1.0)
}

fn with(of: &str, place: impl Fn(Entity) -> handlingsrom::model::Place, value: Value) -> Plan {
    let mut plan = sample("regneeksempel");
    let entity = Entity::Initiative(InitiativeId::new(of).unwrap());
    let place = place(entity);
    plan.apply(&Change::Set { place, value }).unwrap();
    plan
}

fn figure(window: &Window, measure: Measure) -> Figure {
    let initiative = &window.session().document().plan().initiatives[0];
    measure.once_of(Entity::Initiative(initiative.id.clone()))
}

/// What a measure of the first initiative is said to be.
#[track_caller]
fn said(window: &Window, measure: Measure) -> String {
    let name = window.named(&figure(window, measure));
    let name = name.split(": ").next().unwrap().to_owned();
    let begins = format!("{name}: ");
    let is_it = |it: &str| it.starts_with(&begins);
    // The list says some of them too.
    window
        .all_where(Role::Button, is_it)
        .last()
        .unwrap()
        .name
        .clone()
}

fn gate(window: &Window, number: u8) -> Widget {
    let begins = format!("Beslutningspunkt {number} ");
    window.get_where(Role::Button, |it| it.starts_with(&begins))
}

fn undo(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Z);
}

/// The right panel, beside the view or below it.
fn panel(window: &Window) -> Rect {
    let name = window.get_text("top-panel");
    if let Some(beside) = window.find_where(Role::Region, |it| it == name) {
        return Rect::EVERYTHING.with_min_x(beside.rect.left() - 1.0);
    }
    let name = window.get_text("initiative-explain-hint");
    let below = window.find_where(Role::Button, |it| it == name);
    let top = below.map_or(f32::INFINITY, |it| it.rect.top() - 60.0);
    Rect::EVERYTHING.with_min_y(top)
}

#[test]
fn stopping_at_a_gate_is_tried_by_mouse_and_left_again() {
    let mut window = case();
    assert!(!window.says("Ved beslutningspunkt"));
    window.click_on(&gate(&window, 2));
    assert!(gate(&window, 2).selected);
    window.must_say("Ved beslutningspunkt 2: 14,0 brukt, 3,0 ikke brukt");
    window.click_on(&gate(&window, 1));
    window.must_say("Ved beslutningspunkt 1: 6,0 brukt, 11,0 ikke brukt");
    window.must_say("Team A");
    window.click_on(&gate(&window, 1));
    assert!(!window.says("Ved beslutningspunkt"));
    assert!(!window.undo_button().enabled, "it was only looked at");
}

#[test]
fn stopping_at_a_gate_is_tried_by_keyboard_and_left_by_escape() {
    let mut window = case();
    for key in [Key::Enter, Key::Space] {
        let gate = gate(&window, 1);
        window.request(&gate, Action::Focus);
        window.press(key);
        window.must_say("Ved beslutningspunkt 1");
        window.press(Key::Escape);
        assert!(!window.says("Ved beslutningspunkt 1"), "{key:?}");
    }
}

#[test]
fn escape_leaves_the_gate_and_not_the_drawer() {
    let opening = Opening {
        plan: Some(sample_path("regneeksempel")),
        ..fornyelse()
    };
    let mut window = Window::open(opening, [1000.0, 700.0], 1.0);
    window.press_with(Modifiers::COMMAND, Key::I);
    let first = gate(&window, 1);
    window.bring_in_sight(&first);
    let first = gate(&window, 1);
    window.click_on(&first);
    window.must_say("Ved beslutningspunkt 1");
    window.press(Key::Escape);
    assert!(!window.says("Ved beslutningspunkt 1"));
    gate(&window, 1);
    window.press(Key::Escape);
    let gone = window.all_where(Role::Button, |it| it.starts_with("Beslutningspunkt 1 "));
    assert!(gone.is_empty(), "the second one closes the drawer");
}

#[test]
fn it_is_stopped_in_the_plan_and_that_is_undone() {
    let mut window = case();
    let before = window.session().document().plan().clone();
    let npv = said(&window, Measure::NpvBudget);
    window.click_on(&gate(&window, 1));
    window.click(Role::Button, "Stopp her i planen");
    let initiative = &window.session().document().plan().initiatives[0];
    assert_eq!(initiative.tranches.len(), 1);
    assert!(initiative.benefits.is_empty());
    assert!(!window.says("Ved beslutningspunkt"));
    assert_ne!(said(&window, Measure::NpvBudget), npv);
    undo(&mut window);
    assert_eq!(
        window.session().document().plan().initiatives,
        before.initiatives
    );
    assert_eq!(said(&window, Measure::NpvBudget), npv);
}

#[test]
fn it_is_stopped_in_every_scenario_that_has_it() {
    for name in SAMPLES {
        let plan = sample(name);
        let Some(scenario) = plan.scenarios.first() else {
            continue;
        };
        let opening = Opening {
            plan: Some(sample_path(name)),
            scenario: Some(scenario.name.clone()),
            ..fornyelse()
        };
        let mut window = Window::open(opening, TALL, 1.0);
        let begins = |it: &str| it.starts_with("Beslutningspunkt ");
        let gates = window.all_where(Role::Button, begins);
        let Some(gate) = gates.first() else {
            continue;
        };
        window.click_on(gate);
        let stop = window.find_where(Role::Button, |it| it == "Stopp her i planen");
        let Some(stop) = stop else {
            window.must_say("0,0 ikke brukt"); // all of it is done by then
            continue;
        };
        window.click_on(&stop);
        assert!(window.undo_button().enabled, "{name}\n{}", window.tree());
        undo(&mut window);
        assert!(!window.undo_button().enabled, "{name}: one step");
    }
}

#[test]
fn another_start_is_one_step_and_moves_the_figures() {
    let mut window = case();
    let npv = said(&window, Measure::NpvSociety);
    window.click(Role::ComboBox, "Start: 2028");
    window.click(Role::MenuItemRadio, "2030");
    window.get(Role::ComboBox, "Start: 2030");
    assert_ne!(said(&window, Measure::NpvSociety), npv);
    undo(&mut window);
    window.get(Role::ComboBox, "Start: 2028");
    assert_eq!(said(&window, Measure::NpvSociety), npv);
    assert!(!window.undo_button().enabled);
}

#[test]
fn the_start_is_chosen_within_its_bounds() {
    let plan = with(
        "a",
        |it| it.field(Field::Latest),
        Value::Year(Year::new(2029)),
    );
    let (_folder, mut window) = opened(&plan, SIZE);
    window.click(Role::ComboBox, "Start: 2028");
    let years = window.all_where(Role::MenuItemRadio, |_| true);
    let years: Vec<&str> = years.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(years, ["2027", "2028", "2029"]);
}

#[test]
fn what_began_before_the_plan_is_told_from_the_plan_on() {
    let plan = with(
        "a",
        |it| it.field(Field::Start),
        Value::Year(Year::new(2026)),
    );
    let (_folder, window) = opened(&plan, TALL);
    window.must_say("Samlet kontantstrøm fra 2027, uten det som er brukt før");
    window.must_say("6,0 brukt før 2027");
    window.must_say(&window.get_text("how-has_begun"));
    assert!(
        window
            .all_where(Role::Button, |it| it.starts_with("Beslutningspunkt 1 "))
            .is_empty()
    );
    gate(&window, 2);
}

#[test]
fn what_never_pays_says_so_in_words() {
    let plan = with("a", |it| it.field(Field::RunCostAmount), {
        Value::Amount(handlingsrom::money::Money::kroner(20_000_000))
    });
    let (_folder, window) = opened(&plan, TALL);
    window.must_say("ikke tilbakebetalt innen 2041");
    window.must_say("ikke innen analysen");
    window.must_not_say("aldri tilbakebetalt");
}

#[test]
fn what_the_law_demands_is_not_judged_by_payback() {
    let mandatory: &str = InitiativeKind::Mandatory.into();
    let plan = with("a", |it| it.field(Field::Kind), Value::Word(mandatory));
    let (_folder, window) = opened(&plan, TALL);
    window.must_say("Pålagt (lovkrav eller eiers krav): vurderes ikke etter tilbakebetalingstid");
    window.must_not_say("Tilbakebetalt etter");
}

#[test]
fn outside_the_analysis_it_says_why_and_what_mends_it() {
    let plan = with(
        "a",
        |it| it.field(Field::Start),
        Value::Year(Year::new(2060)),
    );
    let (_folder, mut window) = opened(&plan, SIZE);
    window.must_say("Utenfor analysen");
    window.must_say("beregnede år er alt med");
    window.click(Role::Link, "Gå til beregnede år");
    assert!(window.says("Beregnede år"), "{}", window.tree());
}

#[test]
fn the_range_of_a_benefit_is_seen_beside_its_worth() {
    let benefit = Entity::Benefit(
        InitiativeId::new("a").unwrap(),
        BenefitId::new("tid").unwrap(),
    );
    let low = Value::Percent(Percent::of(80));
    let plan = with("a", |_| benefit.clone().field(Field::RangeLow), low);
    let (_folder, window) = opened(&plan, SIZE);
    window.must_say("«Spart tid for innbyggere» gir mest i 2032: 1,2, anslag 1,0–1,2");
}

/// What was spent before the plan is in no worth, and is not compared with what is whole.
#[test]
fn payback_of_what_began_before_the_plan_says_from_when_it_counts() {
    let begun = Value::Year(Year::new(2026));
    let plan = with("a", |it| it.field(Field::Start), begun);
    let (_folder, window) = opened(&plan, SIZE);
    window.must_say("Regnet fra 2027, uten det som er brukt før.");
    window.must_say("og sammenlignes ikke");
}

#[test]
fn a_field_that_is_changed_changes_the_worth_in_the_same_frame() {
    let mut window = case();
    let npv = said(&window, Measure::NpvBudget);
    let edit = window.get_where(Role::RadioButton, |it| it.ends_with("Rediger"));
    window.click_on(&edit);
    window.must_not_say("Samlet kontantstrøm");
    window.click(Role::Link, "Gamle lisenser faller bort");
    let name = window.texts.field(Field::Realisation);
    let name = handlingsrom::texts::capitalised(&name);
    window.fill(&name, "50");
    window.press(Key::Enter);
    let worth = window.get_where(Role::RadioButton, |it| it.ends_with("Verdi"));
    window.click_on(&worth);
    assert_ne!(said(&window, Measure::NpvBudget), npv);
    undo(&mut window);
    assert_eq!(said(&window, Measure::NpvBudget), npv);
}

#[test]
fn parts_are_added_and_left_in_the_panel() {
    let mut window = case();
    let edit = window.get_where(Role::RadioButton, |it| it.ends_with("Rediger"));
    window.click_on(&edit);
    let count = |window: &Window| {
        window.session().document().plan().initiatives[0]
            .tranches
            .len()
    };
    let before = count(&window);
    window.click(Role::Button, &window.get_text("grid-add-tranche"));
    assert_eq!(count(&window), before + 1);
    let own = window.say("inspector-part-of", [arg("name", "A: Ny saksbehandling")]);
    window.click(Role::Link, &own);
    undo(&mut window);
    assert_eq!(count(&window), before);
}

#[test]
fn figures_are_explained() {
    let mut window = case();
    let npv = said(&window, Measure::NpvBudget);
    window.focus(Role::Button, &npv);
    window.press(Key::F1);
    window.must_say(&window.get_text("explain-title"));
    window.press(Key::Escape);
    let explain = window.get_text("initiative-explain-hint");
    window.click(Role::Button, &explain);
    window.must_say(&window.get_text("explain-title"));
}

#[test]
fn a_year_of_the_curve_tells_all_its_amounts_and_is_looked_at() {
    let mut window = case();
    let title = window.get_text("initiative-curve");
    let curve = window.get_where(Role::Image, |it| it.starts_with(&title));
    assert!(curve.name.contains("Budsjett: 6,2 år"), "{}", curve.name);
    assert!(curve.name.contains("Størst behov −22,9 i 2030"));
    let third = curve.rect.left() + curve.rect.width() * 2.5 / 15.0;
    let at = egui::pos2(third, curve.rect.center().y);
    window.move_to(at);
    window.settle();
    window.wait_until(|window| window.says("Samfunn, samlet"));
    window.must_say("Direkte kostnad");
    window.button_at(at, egui::PointerButton::Primary);
    assert_eq!(window.session().year(), Year::new(2029));
    // What comes after the budget is not looked at.
    let last = egui::pos2(curve.rect.right() - 4.0, at.y);
    window.button_at(last, egui::PointerButton::Primary);
    assert_eq!(window.session().year(), Year::new(2029));
    window.button_at(at, egui::PointerButton::Secondary);
    window.must_say(&window.get_text("explain-title"));
}

#[test]
fn the_panel_follows_a_start_that_is_dragged() {
    let mut window = case();
    let before = said(&window, Measure::NpvBudget);
    let bars = window.all_where(Role::Slider, |it| it.contains("A: Ny saksbehandling"));
    let at = window.take_hold(bars.first().unwrap());
    window.move_to(at + egui::vec2(60.0, 0.0));
    window.settle();
    assert_ne!(
        said(&window, Measure::NpvBudget),
        before,
        "while it is dragged"
    );
    window.press(Key::Escape);
    window.let_go(at);
    assert_eq!(said(&window, Measure::NpvBudget), before);
}

#[test]
fn the_curve_is_a_table_too() {
    let mut window = case();
    let table = window.get_where(Role::RadioButton, |it| {
        it == "Vis kontantstrømmen som: Tabell"
    });
    window.click_on(&table);
    let year = Figure {
        year: Some(Year::new(2030)),
        ..figure(&window, Measure::BudgetCumulative)
    };
    let name = window.named(&year);
    let begins = name.split(": ").take(2).collect::<Vec<_>>().join(": ");
    window.get_where(Role::Button, |it| it.starts_with(&begins));
    let by_year = window.get_text("initiative-by-year");
    window.click(Role::Button, &by_year);
    window.must_say("Innbyggere får");
}

#[test]
fn everything_has_a_name_and_nothing_lies_on_anything() {
    let mut all = Vec::new();
    let plan = renewal();
    for size in [[576.0, 360.0], [900.0, 700.0], [1280.0, 720.0], SIZE, TALL] {
        for language in Language::VARIANTS {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("plan.handlingsrom.json");
            std::fs::write(&path, file::write(&plan, &file::Extras::default())).unwrap();
            let opening = Opening {
                plan: Some(path),
                language: Some(*language),
                theme: Some(ThemePreference::Dark),
                ..fornyelse()
            };
            let mut window = Window::open_with(Settings::default(), opening, size, 1.0);
            let name = format!("{language:?} {size:?}");
            all_are_named(&window);
            glance_within(&name, &window, panel(&window), &mut all);
            let choices = [
                ("initiative-curve-show", "initiative-curve-table"),
                ("initiative-show", "initiative-show-fields"),
            ];
            for (of, shown) in choices {
                let choice = format!("{}: {}", window.get_text(of), window.get_text(shown));
                let choice = window.find_where(Role::RadioButton, |it| it == choice);
                let Some(choice) = choice else { continue };
                let ends = shown;
                window.request(&choice, Action::Click);
                let name = format!("{name} {ends}");
                glance_within(&name, &window, panel(&window), &mut all);
            }
        }
    }
    expect_none(&all);
}

#[test]
fn long_names_and_long_analyses_have_room() {
    let mut all = Vec::new();
    let long =
        "Et tiltak med et svært langt navn som ikke får plass på én linje noe sted i vinduet";
    let mut plan = with(
        "a",
        |it| it.field(Field::Name),
        Value::Text(long.to_owned()),
    );
    for years in [6, 40, 75] {
        let change = Change::Set {
            place: Entity::Plan.field(Field::AnalysisYears),
            value: Value::Whole(years),
        };
        plan.apply(&change).unwrap();
        for size in [[576.0, 360.0], [800.0, 900.0], [1280.0, 900.0]] {
            let (_folder, mut window) = opened(&plan, size);
            for unit in ["kr", "mill. kr"] {
                let unit =
                    window.find_where(Role::RadioButton, |it| it == format!("Enhet: {unit}"));
                if let Some(unit) = unit {
                    window.click_on(&unit);
                }
                let name = format!("{years} years, {size:?}");
                glance_within(&name, &window, panel(&window), &mut all);
                all_are_named(&window);
            }
        }
    }
    expect_none(&all);
}

#[test]
fn every_sample_opens_in_every_language() {
    let mut all = Vec::new();
    for name in SAMPLES {
        let plan = sample(name);
        for language in Language::VARIANTS {
            let opening = Opening {
                plan: Some(sample_path(name)),
                language: Some(*language),
                ..fornyelse()
            };
            let mut window = Window::open(opening, TALL, 1.0);
            for initiative in &plan.initiatives {
                let of_it = |it: &str| it.starts_with(&initiative.name);
                let rows = window.all_where(Role::ListBoxOption, of_it);
                let row = rows.first().unwrap();
                let place = row.rect.left_center() + egui::vec2(40.0, 0.0);
                window.button_at(place, egui::PointerButton::Primary);
                let headings = window.all_where(Role::Heading, |it| it == initiative.name);
                assert_eq!(headings.len(), 1, "{name} {}", initiative.name);
                let name = format!("{name} {language:?} {}", initiative.name);
                glance_within(&name, &window, panel(&window), &mut all);
            }
            all_are_named(&window);
            for said in window.painted().into_iter().map(|it| it.text) {
                let is_key = ["initiative-", "library-", "{ $"]
                    .iter()
                    .any(|it| said.contains(it));
                assert!(!is_key, "{said}");
            }
        }
    }
    expect_none(&all);
}
