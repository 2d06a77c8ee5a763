//! Where room usually lies: figures of earlier years as a reference, with the plan's own chapter.

use egui::accesskit::{Action, Role};
use egui::{Rect, ThemePreference};
use handlingsrom::texts::{Language, arg};
use handlingsrom::ui::{Opening, Section};

use crate::access::all_are_named;
use crate::layout::{expect_none, glance_within};
use crate::support::sample_path;
use crate::window::{Widget, Window, opening};

fn of_sample(name: &str, size: [f32; 2], opening: Opening) -> Window {
    let view: Section = "room".parse().unwrap();
    let opening = Opening {
        plan: Some(sample_path(name)),
        view: Some(view),
        ..opening
    };
    Window::open(opening, size, 1.0)
}

fn title(window: &Window) -> Vec<Widget> {
    let title = window.get_text("evidence-title");
    window.all_where(Role::Heading, |it| it == title)
}

fn open(window: &mut Window) {
    let name = window.get_text("evidence-show");
    let button = window.get(Role::Button, &name);
    window.request(&button, Action::Click);
}

/// Counted in the tables: 570 proposals of which 460 were adopted unchanged, 939 appropriations of
/// which 609 were changed; of chapter 904's post 45 eight of nine, all of them down.
#[test]
fn the_conclusion_is_said_of_all_and_of_the_plans_own_chapter() {
    let window = of_sample("bronnoysund", [1440.0, 2400.0], opening());
    assert_eq!(title(&window).len(), 1, "{}", window.tree());
    let all = [
        arg("same", 460),
        arg("all", 570),
        arg("changed", 609),
        arg("later", 939),
    ];
    window.must_say(&window.say("evidence-all", all));
    let own = window.say("evidence-chapter", [arg("chapter", "904")]);
    window.must_say(&format!(
        "{own}: 8 av 9, alle ned; midten av endringene var 43,8\u{a0}%."
    ));
    window.must_say(&format!(
        "{own}: 2 av 7: +0,2\u{a0}% (2021), \u{2212}0,1\u{a0}% (2022)."
    ));
    window.must_say(&window.get_text("evidence-no-rule"));
    let sources = window.all_where(Role::Label, |it| it.contains("NLOD") && it.contains("DFØ"));
    assert_eq!(sources.len(), 1, "{}", window.tree());
}

#[test]
fn the_figures_are_opened_and_closed_and_every_row_and_year_is_named() {
    let mut window = of_sample("skatteetaten", [1440.0, 3600.0], opening());
    let rows = |window: &Window| {
        let of = |it: &str| it.contains("sammenlignet,");
        window.all_where(Role::Label, of)
    };
    assert!(rows(&window).is_empty());
    open(&mut window);
    let rows = rows(&window);
    assert_eq!(rows.len(), 10, "five kinds of post twice");
    assert_eq!(
        rows[0].name,
        "Driftsutgifter (01): 150 sammenlignet, 76 uendret, 49 opp, 25 ned; midten av endringene \
         var 0,3\u{a0}%; Kapittel 1618: 2 av 7 endret"
    );
    let row = "Stortingets vedtak, post 01: 2019 uendret, 2021 ned, 2022 opp, 2023 uendret, 2024 \
               uendret, 2025 uendret, 2026 uendret";
    window.get(Role::Image, row);
    let hide = window.get_text("evidence-hide");
    window.click(Role::Button, &hide);
    assert!(window.all_where(Role::Image, |it| it == row).is_empty());
}

#[test]
fn a_plan_of_no_such_chapter_says_so_and_others_than_the_state_have_none() {
    let window = of_sample("regneeksempel", [1440.0, 2400.0], opening());
    window.must_say(&window.say("evidence-not-there", [arg("count", 29)]));
    for name in ["askoy-stab", "nordlys-it"] {
        let window = of_sample(name, [1440.0, 2400.0], opening());
        assert!(title(&window).is_empty(), "{name}");
    }
}

#[test]
fn it_holds_together_in_every_width_language_and_theme() {
    let looks = [
        ([576.0, 3600.0], Language::Nb, ThemePreference::Light),
        ([900.0, 3600.0], Language::Nn, ThemePreference::Dark),
        ([1280.0, 3600.0], Language::En, ThemePreference::Light),
        ([1440.0, 900.0], Language::Nb, ThemePreference::Dark),
    ];
    let mut faults = Vec::new();
    for sample in ["skatteetaten", "lanekassen"] {
        for (size, language, theme) in looks {
            let opening = Opening {
                language: Some(language),
                theme: Some(theme),
                ..opening()
            };
            let mut window = of_sample(sample, size, opening);
            open(&mut window);
            let heading = title(&window).remove(0);
            window.request(&heading, Action::ScrollIntoView);
            all_are_named(&window);
            let name = format!("{sample} {size:?} {language:?}");
            let from = title(&window).remove(0).rect.top();
            glance_within(&name, &window, Rect::everything_below(from), &mut faults);
        }
    }
    expect_none(&faults);
}
