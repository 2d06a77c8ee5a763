//! Oversikt: the right words and the right figures, for every sample, scenario, language and unit.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, ThemePreference};
use handlingsrom::model::ScenarioId;
use handlingsrom::money::Money;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::{Measure, Projection};
use handlingsrom::room::headline;
use handlingsrom::texts::{Language, Texts, Unit, arg};
use handlingsrom::time::Year;
use handlingsrom::ui::Opening;
use strum::VariantArray as _;

use crate::support::{SAMPLES, projected, sample, sample_path};
use crate::window::{Window, opening};

const SIZE: [f32; 2] = [1280.0, 720.0];

fn kroner(projection: &Projection, amount: Money, year: Year, prices: PriceBasis) -> Money {
    match prices {
        PriceBasis::Fixed => amount,
        PriceBasis::Nominal => {
            let prices = projection.prices();
            Money::entered(prices.nominal_from_fixed(amount.decimal(), year))
        }
    }
}

/// The sentence and the key figures are those of a projection that the test made itself.
#[track_caller]
fn shows(window: &Window, projection: &Projection, unit: Unit, prices: PriceBasis) {
    let texts = &window.texts;
    let amount = |amount, year| texts.amount(kroner(projection, amount, year, prices), unit);
    let sentence = headline(projection, prices);
    let sentence = texts.headline(projection, &sentence, amount);
    window.get(Role::Heading, &sentence);
    let last = projection.plan().budget().last();
    let peak = projection.peak(Measure::ToFree, prices);
    let squeeze = Measure::SqueezeYear.once();
    for figure in [
        Measure::DevelopmentShare.at(last),
        Measure::ToFree.at(peak.map_or(last, |peak| peak.year)),
        Measure::Operations.at(last),
        squeeze,
    ] {
        let name = window.named_in(projection, &figure, unit, prices);
        let shown = !window.all_where(Role::Button, |it| it == name).is_empty();
        assert!(shown, "«{name}» is not among:\n{}", window.tree());
    }
}

#[test]
fn every_sample_and_every_scenario_of_it() {
    for name in SAMPLES {
        let plan = sample(name);
        let mut window = Window::sample(name, SIZE);
        shows(
            &window,
            &projected(&plan, None),
            Unit::Million,
            PriceBasis::Fixed,
        );
        let all = plan.scenarios.iter();
        let all: Vec<(String, Option<ScenarioId>)> = all
            .map(|it| (it.name.clone(), Some(it.id.clone())))
            .chain([(window.get_text("forecast-base"), None)])
            .collect();
        for (called, id) in all {
            let picker = window.get_where(Role::ComboBox, |it| it.starts_with("Scenario"));
            window.click_on(&picker);
            let computing = window.get_text("computing");
            window.wait_until(|window| !window.says(&computing)); // beside the window
            let row = window.get_where(Role::MenuItemRadio, |it| {
                it.starts_with(&format!("{called}. "))
            });
            assert!(!row.selected || id.is_none());
            let projection = projected(&plan, id.as_ref());
            let last = projection.plan().budget().last();
            let share = window.named_in(
                &projection,
                &Measure::DevelopmentShare.at(last),
                Unit::Million,
                PriceBasis::Fixed,
            );
            let share = share.rsplit(": ").next().unwrap();
            assert!(row.name.contains(share), "{} says not {share}", row.name);
            window.click_on(&row);
            assert_eq!(window.session().scenario(), id.as_ref());
            window.get(Role::ComboBox, &format!("Scenario: {called}"));
            shows(&window, &projection, Unit::Million, PriceBasis::Fixed);
        }
        assert!(!window.undo_button().enabled, "looking changes nothing");
        window.must_say(&window.get_text("status-saved"));
    }
}

#[test]
fn the_scenario_asked_for_is_shown_first() {
    let opening = Opening {
        plan: Some(sample_path("regneeksempel")),
        scenario: Some("Mål 14 % fra 2028".to_owned()),
        ..opening()
    };
    let window = Window::open(opening, SIZE, 1.0);
    assert_eq!(window.session().scenario().unwrap().as_str(), "maal-14");
}

#[test]
fn all_languages_chosen_in_the_window() {
    let mut window = Window::sample("lanekassen", SIZE);
    let projection = projected(&sample("lanekassen"), None);
    for language in [Language::En, Language::Nn, Language::Nb] {
        window.click(Role::Button, &window.get_text("top-more"));
        window.click(Role::MenuItemRadio, language.own_name());
        window.texts = Texts::new(language);
        shows(&window, &projection, Unit::Million, PriceBasis::Fixed);
        window.must_say(&window.get_text("freeing-title"));
        window.must_say(&window.get_text("findings-title"));
        for what in [
            "overview-show-stairs",
            "overview-show-bridge",
            "overview-show-table",
            "overview-show-years",
        ] {
            window.show(what);
        }
        for key in [Key::F8, Key::Backspace] {
            window.press(key);
        }
    }
}

#[test]
fn a_missing_message_would_show_its_key() {
    // Every sentence is there in every language: no key of the message files stands on screen.
    for &language in Language::VARIANTS {
        for name in ["skatteetaten", "askoy-stab", "nordlys-it"] {
            let opening = Opening {
                plan: Some(sample_path(name)),
                locale: Some(language),
                ..opening()
            };
            let mut window = Window::open(opening, SIZE, 1.0);
            for what in [
                "overview-show-stairs",
                "overview-show-bridge",
                "overview-show-table",
                "overview-show-years",
            ] {
                window.press_with(Modifiers::COMMAND, Key::Num1); // a finding may lead elsewhere
                window.show(what);
                window.press(Key::F8);
                let texts = window.painted().into_iter().map(|it| it.text);
                let names = window.widgets().into_iter().map(|it| it.name);
                for said in texts.chain(names) {
                    let begins = [
                        "overview-",
                        "freeing-",
                        "stairs-",
                        "flat-",
                        "ground-",
                        "measure-",
                        "explain-",
                        "form-",
                        "how-",
                    ];
                    let key = begins.iter().any(|it| said.contains(it));
                    assert!(!key && !said.contains("{ $"), "{said}");
                }
            }
        }
    }
}

#[test]
fn both_themes() {
    let mut painted = Vec::new();
    for (preference, theme) in [
        (ThemePreference::Light, Theme::Light),
        (ThemePreference::Dark, Theme::Dark),
    ] {
        let opening = Opening {
            plan: Some(sample_path("skatteetaten")),
            theme: Some(preference),
            ..opening()
        };
        let window = Window::open(opening, SIZE, 1.0);
        assert_eq!(window.harness.ctx.theme(), theme);
        let texts = window.painted().into_iter();
        painted.push(texts.map(|it| (it.text, it.rect)).collect::<Vec<_>>());
    }
    assert_eq!(painted[0], painted[1], "only colours differ");
    let mut window = Window::start(SIZE);
    window.click(Role::Button, &window.get_text("top-more"));
    window.click(Role::MenuItemRadio, &window.get_text("theme-dark"));
    assert_eq!(window.harness.ctx.theme(), Theme::Dark);
}

#[test]
fn units_and_prices_change_every_figure_and_nothing_else() {
    let mut window = Window::sample("bronnoysund", [1440.0, 900.0]);
    let projection = projected(&sample("bronnoysund"), None);
    let price_year = projection.plan().price_year().to_string();
    window.show("overview-show-table");
    for prices in [PriceBasis::Nominal, PriceBasis::Fixed] {
        let basis = match prices {
            PriceBasis::Fixed => window.say("top-fixed", [arg("year", price_year.clone())]),
            PriceBasis::Nominal => window.get_text("top-nominal"),
        };
        let basis = format!("{}: {basis}", window.get_text("top-prices"));
        if !window.get(Role::RadioButton, &basis).selected {
            window.click(Role::RadioButton, &basis);
        }
        for unit in [Unit::Kroner, Unit::Thousand, Unit::Million] {
            let name = format!(
                "{}: {}",
                window.get_text("top-unit"),
                window.texts.unit(unit)
            );
            window.click(Role::RadioButton, &name);
            assert!(window.get(Role::RadioButton, &name).selected);
            shows(&window, &projection, unit, prices);
            let basis = window.texts.prices(projection.plan(), prices);
            window.must_say(&format!("{}, {basis}", window.texts.unit(unit)));
            for year in projection.plan().budget().years() {
                for measure in [
                    Measure::LastingFrame,
                    Measure::Operations,
                    Measure::Spendable,
                ] {
                    let name = window.named_in(&projection, &measure.at(year), unit, prices);
                    let found = window.all_where(Role::Button, |it| it == name);
                    let number = kroner(
                        &projection,
                        match projection.value(&measure.at(year)) {
                            Some(handlingsrom::projection::Quantity::Kroner(it)) => it,
                            _ => Money::ZERO,
                        },
                        year,
                        prices,
                    );
                    let number = window.texts.bare(number.decimal(), unit);
                    let cell = found
                        .iter()
                        .any(|it| it.value.as_deref() == Some(number.as_str()));
                    assert!(cell, "{name} is not shown as {number}: {found:#?}");
                }
            }
        }
    }
    assert!(!window.undo_button().enabled);
}

#[test]
fn the_pointer_and_the_keyboard_look_at_the_same_year() {
    let mut window = Window::sample("regneeksempel", [1440.0, 900.0]);
    window.focus(Role::Slider, "Utviklingsandel 2029");
    assert_eq!(window.session().year(), Year::new(2029));
    // A click in the upper chart, above the same year's handle.
    let charts = window.all_where(Role::Image, |_| true);
    let handle = window.get(Role::Slider, "Utviklingsandel 2033");
    let place = egui::pos2(handle.rect.center().x, charts[0].rect.center().y);
    window.button_at(place, egui::PointerButton::Primary);
    assert_eq!(window.session().year(), Year::new(2033));
    window.must_say("2033");
    // The tooltip has every amount of the year.
    window.frame(Some(egui::Event::PointerMoved(place)));
    window.harness.run_steps(8);
    let tooltip = window.get_text("overview-frame-is");
    assert!(window.paints(&tooltip));
}

#[test]
fn zoom_is_stepped_and_reset() {
    let mut window = Window::sample("regneeksempel", SIZE);
    let zoom = |window: &Window| (window.harness.ctx.zoom_factor() * 10.0).round() / 10.0;
    window.press_with(Modifiers::COMMAND, Key::Plus);
    window.press_with(Modifiers::COMMAND, Key::Plus);
    assert!((zoom(&window) - 1.2).abs() < 0.01);
    window.press_with(Modifiers::COMMAND, Key::Minus);
    assert!((zoom(&window) - 1.1).abs() < 0.01);
    window.must_say(&window.say(
        "status-zoom",
        [arg("zoom", window.texts.percent(110.into(), 0))],
    ));
    let shown = window.get_where(Role::Button, |it| it.starts_with("Zoom 110"));
    window.click_on(&shown);
    assert!((zoom(&window) - 1.0).abs() < 0.01);
    for _ in 0..20 {
        window.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert!((zoom(&window) - 2.5).abs() < 0.01);
    window.press_with(Modifiers::COMMAND, Key::Num0);
    for _ in 0..5 {
        window.press_with(Modifiers::COMMAND, Key::Minus);
    }
    assert!((zoom(&window) - 0.8).abs() < 0.01);
}
