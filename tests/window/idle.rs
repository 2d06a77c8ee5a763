//! At rest the window does nothing: no frame is asked for, and nothing is computed again.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};

use crate::window::Window;

fn is_at_rest(window: &mut Window) {
    window.settle();
    assert_eq!(
        window.repaints_in(),
        Duration::MAX,
        "{:#?}",
        window.harness.ctx.repaint_causes()
    );
    assert!(!window.harness.ctx.has_requested_repaint());
}

#[test]
fn at_rest_nothing_is_drawn_or_computed() {
    let mut window = Window::start([900.0, 700.0]);
    is_at_rest(&mut window);
    let mut window = Window::sample("skatteetaten", [1280.0, 720.0]);
    is_at_rest(&mut window);
    let figures = std::ptr::from_ref(window.projection());
    let checks = std::ptr::from_ref(window.session().checks().unwrap());
    let same = |window: &Window| {
        std::ptr::eq(figures, window.projection())
            && std::ptr::eq(checks, window.session().checks().unwrap())
    };
    window.harness.run_steps(5);
    // Looking around computes nothing either.
    window.show("overview-show-table");
    window.show("overview-show-bridge");
    window.show("overview-show-years");
    window.press(Key::F8);
    window.press(Key::Backspace);
    window.focus(Role::Slider, "Utviklingsandel 2030");
    window.resize([900.0, 700.0]);
    assert!(same(&window));
    is_at_rest(&mut window);
    // An edit does, once.
    window.press(Key::PageUp);
    assert!(!same(&window));
    let figures = std::ptr::from_ref(window.projection());
    window.harness.run_steps(5);
    assert!(std::ptr::eq(figures, window.projection()));
    is_at_rest(&mut window);
}

#[test]
fn with_the_pointer_on_it_a_menu_open_or_a_question_asked_it_rests_too() {
    let mut window = Window::sample("regneeksempel", [1280.0, 720.0]);
    let chart = window.all_where(Role::Image, |_| true)[0].rect.center();
    let handle = window
        .get(Role::Slider, "Utviklingsandel 2030")
        .rect
        .center();
    for place in [chart, handle] {
        window.frame(Some(Event::PointerMoved(place)));
        window.harness.run_steps(10); // until its tooltip is there
        is_at_rest(&mut window);
    }
    window.frame(Some(Event::PointerGone));
    let picker = window.get_where(Role::ComboBox, |_| true);
    window.click_on(&picker);
    is_at_rest(&mut window);
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::O);
    window.press(Key::Tab);
    is_at_rest(&mut window);
}
