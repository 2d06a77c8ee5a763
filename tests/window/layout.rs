//! Layouts: nothing overlaps, nothing is cut, and everything can be brought in sight, from the
//! smallest window to the largest.

use egui::accesskit::{Action, Role};
use egui::{Key, LayerId, Modifiers, Rect, vec2};
use handlingsrom::file::{self, Extras};
use handlingsrom::model::{Change, Entity, Field, Plan, Value};
use handlingsrom::prices::PriceBasis;
use handlingsrom::texts::{Language, Unit};
use handlingsrom::ui::{Opening, Settings};
use tempfile::TempDir;

use crate::support::{SAMPLES, sample, sample_path};
use crate::window::{Painted, Widget, Window, opening};

const SIZES: [[f32; 2]; 8] = [
    [576.0, 360.0],
    [800.0, 500.0],
    [900.0, 700.0],
    [1024.0, 576.0],
    [1279.0, 720.0],
    [1280.0, 720.0],
    [1440.0, 900.0],
    [2560.0, 1440.0],
];

fn told(widget: &Widget) -> String {
    format!(
        "{:?} «{}» {:?}",
        widget.role,
        widget.name.chars().take(70).collect::<String>(),
        widget.seen
    )
}

/// Two things to click never share a place, except a chart and the handles that stand on it.
fn overlaps(window: &Window, within: Rect, faults: &mut Vec<String>) {
    let all = window.interactive();
    let seen = |it: &&Widget| it.is_in_sight() && within.contains(it.seen.center());
    let seen: Vec<&Widget> = all.iter().filter(seen).collect();
    for (at, one) in seen.iter().enumerate() {
        for other in &seen[at + 1..] {
            let surface =
                |one: &Widget, other: &Widget| one.role == Role::Image && other.role != Role::Image;
            if one.layer != other.layer || surface(one, other) || surface(other, one) {
                continue;
            }
            let shared = one.seen.intersect(other.seen);
            if shared.width() > 1.0 && shared.height() > 1.0 {
                faults.push(format!("{} overlaps {}", told(one), told(other)));
            }
        }
    }
}

/// No text ends in the middle: neither at the edge of what it stands in, nor in a button.
fn cut_texts(window: &Window, within: Rect, faults: &mut Vec<String>) {
    let all = window.interactive();
    for text in window.painted() {
        let place = text.rect.shrink(1.0);
        if !within.contains(place.center()) || !text.clip.intersects(place) || place.width() < 0.0 {
            continue;
        }
        if place.left() < text.clip.left() || place.right() > text.clip.right() {
            faults.push(format!("cut: {text:?}"));
        }
        let middle = place.intersect(text.clip).center();
        let layer = window.harness.ctx.layer_id_at(middle);
        let layer = Some(layer.unwrap_or(LayerId::background()));
        let holds = |it: &&Widget| {
            !matches!(it.role, Role::Image | Role::Slider)
                && it.layer == layer
                && it.seen.contains(middle)
        };
        let Some(of) = all.iter().find(holds) else {
            continue;
        };
        let sides = of.rect.expand(1.0).x_range();
        if !sides.contains(place.left()) || !sides.contains(place.right()) {
            faults.push(format!("{} does not hold {text:?}", told(of)));
        }
        if text.elided && matches!(of.role, Role::RadioButton | Role::MenuItem) {
            faults.push(format!("{} is shortened: {text:?}", told(of)));
        }
    }
}

/// Texts do not lie over each other.
fn collisions(window: &Window, within: Rect, faults: &mut Vec<String>) {
    let mut all: Vec<Painted> = window.painted();
    all.retain(|it| within.contains(it.rect.center()));
    let place = |it: &Painted| it.rect.shrink2(vec2(1.0, 3.0)).intersect(it.clip);
    for (at, one) in all.iter().enumerate() {
        for other in &all[at + 1..] {
            let shared: Rect = place(one).intersect(place(other));
            let same = one.text == other.text && one.rect == other.rect;
            if shared.width() > 1.0 && shared.height() > 1.0 && !same {
                faults.push(format!(
                    "«{}» {:?} over «{}» {:?}",
                    other.text, other.rect, one.text, one.rect
                ));
            }
        }
    }
}

/// What is not in sight comes in sight, whole where the window is large enough.
fn out_of_reach(window: &mut Window, faults: &mut Vec<String>) {
    let whole = |it: &Widget| it.seen.expand(1.0).contains_rect(it.rect);
    let hidden: Vec<Widget> = window
        .interactive()
        .into_iter()
        .filter(|it| !whole(it))
        .collect();
    for widget in hidden {
        window.request(&widget, Action::ScrollIntoView);
        let now = window
            .interactive()
            .into_iter()
            .find(|it| it.is_same(&widget));
        let Some(now) = now else {
            faults.push(format!("another one after scrolling: {}", told(&widget)));
            continue;
        };
        if !whole(&now) {
            faults.push(format!("out of reach: {} of {:?}", told(&now), now.rect));
        }
    }
}

fn with_years(years: u16) -> (TempDir, std::path::PathBuf) {
    let mut plan: Plan = sample("regneeksempel");
    let place = Entity::Plan.field(Field::BudgetYears);
    plan.apply(&Change::Set {
        place,
        value: Value::Whole(years),
    })
    .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    file::save(&path, &plan, &Extras::default()).unwrap();
    (folder, path)
}

pub(crate) fn expect_none(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// Looks at a window, and whether all of it can be reached.
fn look(name: &str, window: &mut Window, all: &mut Vec<String>) {
    glance(name, window, all);
    let mut found = Vec::new();
    out_of_reach(window, &mut found);
    all.extend(found.iter().map(|fault| format!("{name}: {fault}")));
}

/// Looks at what is in sight.
pub(crate) fn glance(name: &str, window: &Window, all: &mut Vec<String>) {
    glance_within(name, window, Rect::EVERYTHING, all);
}

/// Looks at what is in sight in a part of the window.
pub(crate) fn glance_within(name: &str, window: &Window, within: Rect, all: &mut Vec<String>) {
    let mut found = Vec::new();
    overlaps(window, within, &mut found);
    cut_texts(window, within, &mut found);
    collisions(window, within, &mut found);
    all.extend(found.iter().map(|fault| format!("{name}: {fault}")));
}

#[test]
fn in_every_size_with_few_and_many_years() {
    let mut all = Vec::new();
    for size in SIZES {
        look(
            &format!("start {size:?}"),
            &mut Window::start(size),
            &mut all,
        );
        for years in [1, 6, 15] {
            let (_folder, path) = with_years(years);
            let mut window = Window::plan(path, size);
            look(&format!("{years} years, {size:?}"), &mut window, &mut all);
        }
    }
    expect_none(&all);
}

#[test]
fn in_every_scenario_of_every_sample() {
    let mut all = Vec::new();
    for size in [[576.0, 360.0], [900.0, 700.0], [1440.0, 900.0]] {
        for name in SAMPLES {
            let mut window = Window::sample(name, size);
            let count = window.session().document().plan().scenarios.len();
            let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
            for key in &keys[..=count] {
                window.press_with(Modifiers::ALT, *key);
                glance(&format!("{name} {key:?}, {size:?}"), &window, &mut all);
            }
        }
    }
    expect_none(&all);
}

#[test]
fn with_menus_drawers_and_questions() {
    let mut all = Vec::new();
    for size in [
        [576.0, 360.0],
        [800.0, 500.0],
        [1024.0, 576.0],
        [1440.0, 900.0],
    ] {
        for name in ["skatteetaten", "nordlys-it"] {
            let mut window = Window::sample(name, size);
            let mut see = |what: &str, window: &Window| {
                glance(&format!("{name} {size:?}, {what}"), window, &mut all);
            };
            window.show("overview-show-bridge");
            see("bridge", &window);
            window.show("overview-show-years");
            window.press_with(Modifiers::COMMAND, Key::I);
            see("panel", &window);
            window.press_with(Modifiers::COMMAND, Key::I);
            window.press(Key::F8);
            see("explanation", &window);
            window.press(Key::Backspace);
            let openers = [
                (Role::Button, "Fil:"),
                (Role::ComboBox, "Scenario"),
                (Role::Button, "Visning"),
                (Role::Button, "Kontroller:"),
            ];
            for (role, begins) in openers {
                let opener = window.get_where(role, |it| it.starts_with(begins));
                window.click_on(&opener);
                see(begins, &window);
                window.press(Key::Escape);
            }
            for key in [Key::N, Key::O] {
                window.press_with(Modifiers::COMMAND, key);
                see("question", &window);
                window.press(Key::Escape);
            }
        }
    }
    expect_none(&all);
}

#[test]
fn at_every_scale_in_every_language_and_unit() {
    let mut all = Vec::new();
    for scale in [0.8, 1.25, 2.5] {
        for size in [[576.0, 360.0], [1024.0, 576.0], [1440.0, 900.0]] {
            let opening = Opening {
                plan: Some(sample_path("bronnoysund")),
                ..opening()
            };
            let mut window = Window::open(opening, size, scale);
            glance(&format!("scale {scale}, {size:?}"), &window, &mut all);
            window.press_with(Modifiers::COMMAND, Key::Plus); // as people enlarge it
            glance(
                &format!("scale {scale} and zoom, {size:?}"),
                &window,
                &mut all,
            );
        }
    }
    for language in [Language::Nn, Language::En] {
        for (unit, prices) in [
            (Unit::Million, PriceBasis::Fixed),
            (Unit::Thousand, PriceBasis::Nominal),
            (Unit::Kroner, PriceBasis::Fixed),
        ] {
            for size in [
                [576.0, 360.0],
                [660.0, 400.0],
                [900.0, 700.0],
                [1110.0, 650.0],
                [1280.0, 720.0],
            ] {
                let mut settings = Settings::default();
                settings.set_unit(unit);
                settings.set_prices(prices);
                for name in ["lanekassen", "skatteetaten"] {
                    let opening = Opening {
                        plan: Some(sample_path(name)),
                        locale: Some(language),
                        ..opening()
                    };
                    let window = Window::open_with(settings.clone(), opening, size, 1.0);
                    let name = format!("{name}, {language:?} {unit:?}, {size:?}");
                    glance(&name, &window, &mut all);
                }
            }
        }
    }
    expect_none(&all);
}

#[test]
fn at_every_width_between() {
    let mut all = Vec::new();
    for language in [Language::Nb, Language::Nn, Language::En] {
        for step in 0..30u8 {
            let size = [580.0 + 31.0 * f32::from(step), 650.0];
            let opening = Opening {
                plan: Some(sample_path("lanekassen")),
                locale: Some(language),
                ..opening()
            };
            let window = Window::open(opening, size, 1.0);
            glance(&format!("{language:?}, {size:?}"), &window, &mut all);
        }
    }
    expect_none(&all);
}
