//! Forklar tallet: from a figure down to what was entered, and back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use handlingsrom::explain::{Origin, explain};
use handlingsrom::projection::{Figure, Measure};
use handlingsrom::texts::capitalised;

use crate::support::SAMPLES;
use crate::window::{Widget, Window};

const SIZE: [f32; 2] = [1440.0, 900.0];

fn is_open(window: &Window) -> bool {
    window.has(Role::Heading, &window.get_text("explain-title"))
}

/// What the panel says first is the name of what it explains.
pub(crate) fn is_explained(window: &Window, figure: &Figure) -> bool {
    let name = capitalised(&window.texts.figure(window.projection(), figure));
    let title = window.get_text("explain-title");
    let all = window.widgets().into_iter();
    let mut after = all.skip_while(|it| it.name != title).skip(1);
    after
        .find(|it| it.role == Role::Heading)
        .is_some_and(|it| it.name == name)
}

/// The key figures, as they are called.
fn key_figures(window: &Window) -> Vec<(Figure, String)> {
    let projection = window.projection();
    let last = projection.plan().budget().last();
    let squeeze = Measure::SqueezeYear.once();
    [
        Measure::DevelopmentShare.at(last),
        Measure::Operations.at(last),
        squeeze,
    ]
    .map(|figure| (figure.clone(), window.named(&figure)))
    .to_vec()
}

#[test]
fn a_key_figure_is_explained_by_enter_f1_and_a_right_click() {
    let mut window = Window::sample("regneeksempel", SIZE);
    for (figure, name) in key_figures(&window) {
        for way in ["enter", "f1", "right click", "f1 at the pointer"] {
            let widget = window.get(Role::Button, &name);
            match way {
                "enter" => {
                    window.focus(Role::Button, &name);
                    window.press(Key::Enter);
                }
                "f1" => {
                    window.focus(Role::Button, &name);
                    window.press(Key::F1);
                }
                "right click" => window.right_click_on(&widget),
                _ => {
                    let place = window.bring_in_sight(&widget);
                    window.move_to(place);
                    window.press(Key::F1);
                    window.frame(Some(egui::Event::PointerGone));
                    window.settle();
                }
            }
            assert!(
                is_explained(&window, &figure),
                "{name} by {way}:\n{}",
                window.tree()
            );
            window.press(Key::Backspace);
            assert!(!is_open(&window), "{way}");
        }
    }
}

fn links(window: &Window) -> Vec<Widget> {
    window.all_where(Role::Link, |_| true)
}

#[test]
fn links_lead_down_to_what_was_entered_and_backspace_back() {
    let mut window = Window::sample("regneeksempel", SIZE);
    let (first, name) = key_figures(&window)[1].clone();
    window.right_click_on(&window.get(Role::Button, &name));
    let entered = window.get_text("explain-entered-here");
    let mut trail = vec![links(&window)];
    // Always the first link, as deep as it goes.
    for depth in 0.. {
        assert!(depth < 30, "never at an end");
        let Some(link) = links(&window).first().cloned() else {
            break;
        };
        window.click_on(&link);
        assert!(
            !window.says(&window.get_text("explain-gone")),
            "{}",
            link.name
        );
        trail.push(links(&window));
    }
    window.must_say(&entered);
    window.must_say(&window.get_text("explain-source-name"));
    window.must_say(&window.get_text("explain-certainty"));
    assert!(trail.len() > 3, "some steps down");
    trail.pop();
    while let Some(before) = trail.pop() {
        window.press(Key::Backspace);
        let names = |links: &[Widget]| links.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&links(&window)), names(&before));
    }
    assert!(is_explained(&window, &first));
    window.press(Key::Backspace);
    assert!(!is_open(&window));

    // By the keyboard, with the button back, and closed at once.
    window.focus(Role::Button, &name);
    window.press(Key::Enter);
    let link = links(&window)[0].name.clone();
    window.focus(Role::Link, &link);
    window.press(Key::Enter);
    assert!(!is_explained(&window, &first) && is_open(&window));
    window.click(Role::Button, &window.get_text("explain-back"));
    assert!(is_explained(&window, &first));
    window.press(Key::Enter);
    window.click(Role::Button, &window.get_text("explain-close"));
    assert!(!is_open(&window));
}

#[test]
fn every_link_of_the_first_two_levels_leads_somewhere() {
    let mut window = Window::sample("lanekassen", SIZE);
    for (figure, name) in key_figures(&window) {
        window.right_click_on(&window.get(Role::Button, &name));
        follow_all(&mut window, 2);
        assert!(is_explained(&window, &figure));
        window.press(Key::Backspace);
    }
}

fn follow_all(window: &mut Window, depth: u8) {
    let count = links(window).len();
    for at in 0..count {
        let link = links(window)[at].clone();
        window.click_on(&link);
        let led = window.has(Role::Heading, &link.name);
        assert!(
            led,
            "«{}» does not lead to itself:\n{}",
            link.name,
            window.tree()
        );
        window.must_not_say(&window.get_text("explain-gone"));
        if depth > 1 {
            follow_all(window, depth - 1);
        }
        window.press(Key::Backspace);
    }
}

#[test]
fn the_terms_are_those_of_the_explanation() {
    for name in SAMPLES {
        let mut window = Window::sample(name, SIZE);
        for (figure, shown) in key_figures(&window) {
            window.right_click_on(&window.get(Role::Button, &shown));
            let explained = explain(window.projection(), &figure).unwrap();
            for term in explained.terms {
                let called = match &term.origin {
                    Origin::Figure(figure) => window.texts.figure(window.projection(), figure),
                    Origin::Entered(place) => window.texts.place(window.projection().plan(), place),
                    _ => continue,
                };
                assert!(window.has(Role::Link, &capitalised(&called)), "{called}");
            }
            window.press(Key::Backspace);
        }
    }
}

#[test]
fn in_a_chart_a_right_click_explains_what_is_there() {
    let mut window = Window::sample("regneeksempel", SIZE);
    for chart in window.all_where(Role::Image, |_| true) {
        window.right_click_on(&chart);
        assert!(is_open(&window));
        window.press(Key::Backspace);
    }
}

#[test]
fn an_explanation_follows_the_plan_and_closes_with_it() {
    let mut window = Window::sample("regneeksempel", [1024.0, 576.0]);
    let (figure, name) = key_figures(&window)[0].clone();
    window.right_click_on(&window.get(Role::Button, &name));
    assert!(
        is_explained(&window, &figure),
        "in a drawer, where the window is narrow"
    );
    window.press_with(Modifiers::COMMAND, Key::I);
    assert!(!is_open(&window));
    window.right_click_on(&window.get(Role::Button, &name));
    window.press_with(Modifiers::COMMAND, Key::W);
    assert!(!window.has_plan());
}
