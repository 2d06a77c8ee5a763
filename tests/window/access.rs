//! For those who hear the window or have no pointer: names, values, descriptions, and the order
//! of the Tab key.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use handlingsrom::projection::Measure;
use handlingsrom::texts::arg;

use crate::support::SAMPLES;
use crate::window::{Widget, Window};

pub(crate) fn all_are_named(window: &Window) {
    for widget in window.interactive() {
        assert!(!widget.name.trim().is_empty(), "{widget:#?}");
        if widget.role != Role::Image {
            let usual = matches!(
                widget.role,
                Role::Button
                    | Role::ComboBox
                    | Role::Link
                    | Role::ListBoxOption
                    | Role::MenuItem
                    | Role::MenuItemRadio
                    | Role::RadioButton
                    | Role::Region
                    | Role::SearchInput
                    | Role::Slider
                    | Role::Switch
                    | Role::Tab
                    | Role::TextInput
            );
            assert!(
                usual || widget.role == Role::Label,
                "a role that says nothing: {widget:#?}"
            );
        }
    }
}

#[test]
fn whatever_can_be_used_has_a_name_and_a_role() {
    let mut window = Window::start([900.0, 700.0]);
    all_are_named(&window);
    window.press_with(Modifiers::COMMAND, Key::N);
    all_are_named(&window);
    for name in SAMPLES {
        let mut window = Window::sample(name, [1280.0, 720.0]);
        all_are_named(&window);
        for what in [
            "overview-show-stairs",
            "overview-show-bridge",
            "overview-show-table",
        ] {
            window.show(what);
            all_are_named(&window);
        }
        window.press(Key::F8);
        all_are_named(&window);
        let more = window.get_text("top-more");
        for begins in ["Fil:", &more, "Kontroller:"] {
            let opener = window.get_where(Role::Button, |it| it.starts_with(begins));
            window.click_on(&opener);
            all_are_named(&window);
            window.press(Key::Escape);
        }
    }
}

/// What can have the keyboard. A chart is passed by its handles, and read as a sentence.
fn usable(window: &Window) -> Vec<Widget> {
    let all = window.interactive().into_iter();
    let all = all.filter(|it| it.focusable && it.enabled && it.role != Role::Image);
    all.collect()
}

/// What the Tab key passes until it is where it began, and what was there all the time: the panel
/// follows the year of the handle that has the keyboard.
fn round(window: &mut Window, modifiers: Modifiers) -> (Vec<Widget>, Vec<Widget>) {
    let mut passed: Vec<Widget> = Vec::new();
    let mut stayed = usable(window);
    for _ in 0..300 {
        window.press_with(modifiers, Key::Tab);
        let there = usable(window);
        let same = |one: &Widget, other: &Widget| one.is_same(other) && one.name == other.name;
        stayed.retain(|it| there.iter().any(|other| same(it, other)));
        let now = window.focused();
        let now = now.unwrap_or_else(|| panic!("nowhere after {:?}", passed.last()));
        if passed.first().is_some_and(|first| first.is_same(&now)) {
            return (passed, stayed);
        }
        passed.push(now);
    }
    panic!("no way back to {:?}", passed.first());
}

fn tab_passes_everything(window: &mut Window) {
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        let (passed, stayed) = round(window, modifiers);
        assert!(stayed.len() > 8);
        for widget in stayed {
            let found = passed.iter().any(|it| it.is_same(&widget));
            assert!(found, "{modifiers:?} Tab never comes to {widget:#?}");
        }
        // Handles come in the order of their years, and all is in sight when it has the keyboard.
        let handles = passed.iter().filter(|it| it.role == Role::Slider);
        let mut handles: Vec<&str> = handles.map(|it| it.name.as_str()).collect();
        if modifiers.shift {
            handles.reverse();
        }
        assert!(handles.is_sorted(), "{handles:?}");
        for widget in &passed {
            let region = widget.role == Role::Region;
            assert!(widget.is_in_sight() || region, "not in sight: {widget:#?}");
        }
    }
}

#[test]
fn the_tab_key_passes_everything_and_comes_back() {
    for size in [[1440.0, 900.0], [576.0, 360.0]] {
        let mut window = Window::sample("regneeksempel", size);
        tab_passes_everything(&mut window);
    }
    let mut window = Window::start([576.0, 360.0]);
    tab_passes_everything(&mut window);
    for size in [[1440.0, 900.0], [576.0, 360.0]] {
        let mut window = Window::sample("skatteetaten", size);
        window.press_with(Modifiers::COMMAND, Key::Num5);
        window.press(Key::F6); // into the view
        tab_passes_everything(&mut window);
        window.press_with(Modifiers::COMMAND, Key::Num6);
        tab_passes_everything(&mut window);
        window.press_with(Modifiers::COMMAND, Key::Num6);
        tab_passes_everything(&mut window);
    }
}

#[test]
fn handles_are_sliders() {
    for name in SAMPLES {
        let window = Window::sample(name, [1280.0, 720.0]);
        let projection = window.projection();
        for year in projection.plan().budget().years() {
            let called = window.say("overview-handle", [arg("year", year.to_string())]);
            let handle = window.get(Role::Slider, &called);
            let figure = Measure::DevelopmentShare.at(year);
            let named = window.named(&figure);
            let value = handle.value.clone().unwrap();
            assert!(named.ends_with(&format!(": {value}")), "{named}: {value}");
            assert!(handle.number.is_some());
            assert_eq!(handle.bounds, Some((0.0, 100.0)));
        }
    }
}

#[test]
fn charts_are_told_in_sentences_and_as_a_table() {
    for name in SAMPLES {
        let mut window = Window::sample(name, [1280.0, 720.0]);
        let years: Vec<_> = window.projection().plan().budget().years().collect();
        let charts = window.all_where(Role::Image, |_| true);
        assert_eq!(charts.len(), 2);
        for chart in charts {
            for year in &years {
                assert!(chart.name.contains(&format!("{year}: ")), "{}", chart.name);
            }
        }
        window.show("overview-show-bridge");
        let bridge = window.get_where(Role::Image, |_| true);
        let until = window.projection().squeeze_year();
        let until = until
            .filter(|it| years.contains(it))
            .unwrap_or(years[years.len() - 1]);
        let room = |year: String| window.say("bridge-room", [arg("year", year)]);
        assert!(
            bridge.name.contains(&room(until.to_string())),
            "{}",
            bridge.name
        );
        assert!(
            bridge.name.contains(&room(years[0].to_string())),
            "{}",
            bridge.name
        );

        window.show("overview-show-table");
        for year in years {
            assert!(window.has(Role::Label, &year.to_string()));
            for measure in [
                Measure::DevelopmentShare,
                Measure::LastingFrame,
                Measure::Spendable,
                Measure::Operations,
                Measure::Development,
                Measure::ToFree,
                Measure::RoomAfterOperations,
            ] {
                let named = window.named(&measure.at(year));
                assert!(window.has(Role::Button, &named), "{named}");
            }
        }
    }
}

#[test]
fn nothing_is_called_the_same_beside_each_other() {
    // In one list or bar, a name says which one it is.
    let window = Window::sample("skatteetaten", [1440.0, 900.0]);
    let names = window.interactive().into_iter();
    let names = names.filter(|it| matches!(it.role, Role::RadioButton | Role::Slider | Role::Tab));
    let names: Vec<String> = names.map(|it| it.name).collect();
    let distinct: BTreeSet<&String> = names.iter().collect();
    assert_eq!(distinct.len(), names.len());
}
