//! Findings: walked by F8, and listed in the status line.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use handlingsrom::findings::{Finding, Where};
use handlingsrom::texts::{Unit, capitalised};

use crate::support::SAMPLES;
use crate::window::Window;

const SIZE: [f32; 2] = [1440.0, 900.0];

fn findings(window: &Window) -> Vec<Finding> {
    window.session().checks().unwrap().findings.clone()
}

/// What the window shows of where a finding stands.
fn is_looked_at(window: &Window, finding: &Finding) -> bool {
    let year = finding.year.is_none_or(|it| {
        let budget = window.projection().plan().budget();
        window.session().year() == it.clamp(budget.first(), budget.last())
    });
    let named = match &finding.at {
        Where::Figure(figure) => window.texts.figure(window.projection(), figure),
        Where::Place(place) => window.texts.place(window.projection().plan(), place),
        Where::Thing(entity) => window.texts.entity(window.projection().plan(), entity),
    };
    let open = window.has(Role::Heading, &window.get_text("explain-title"));
    let labels = window.all_where(Role::Heading, |it| {
        it == capitalised(&named) || matches!(finding.at, Where::Thing(_)) && it.contains(&named)
    });
    year && open && !labels.is_empty()
}

#[test]
fn f8_walks_all_of_them_and_wraps() {
    for name in SAMPLES {
        let mut window = Window::sample(name, SIZE);
        let all = findings(&window);
        assert!(!all.is_empty(), "{name}");
        let walk = all.iter().chain(&all[..1]);
        for finding in walk {
            window.press(Key::F8);
            assert!(
                is_looked_at(&window, finding),
                "{name}: {finding:#?}\n{}",
                window.tree()
            );
        }
        let back = all.iter().rev();
        for finding in back {
            window.press_with(Modifiers::SHIFT, Key::F8);
            assert!(is_looked_at(&window, finding), "{name} back: {finding:#?}");
        }
    }
}

#[test]
fn shift_f8_begins_with_the_last() {
    let mut window = Window::sample("regneeksempel", SIZE);
    let all = findings(&window);
    window.press_with(Modifiers::SHIFT, Key::F8);
    assert!(is_looked_at(&window, &all[all.len() - 1]));
}

#[test]
fn the_list_in_the_status_line_opens_and_a_click_goes_there() {
    let mut window = Window::sample("skatteetaten", [900.0, 700.0]);
    let all = findings(&window);
    let opener = window.get_where(Role::Button, |it| it.starts_with("Kontroller:"));
    for at in [0, 2] {
        window.click_on(&opener);
        window.must_say(&window.get_text("findings-keys"));
        let projection = window.projection();
        let says = window.texts.finding(projection, &all[at], Unit::default());
        let severity = window.texts.severity(all[at].severity);
        let mends = window.texts.mend(&all[at]);
        let row = window.get(Role::Button, &format!("{severity}: {says} {mends}"));
        window.click_on(&row);
        assert!(is_looked_at(&window, &all[at]));
        assert!(
            !egui::Popup::is_any_open(&window.harness.ctx),
            "the list is closed"
        );
    }
    // The same by the keyboard.
    window.press(Key::Backspace);
    window.focus(Role::Button, &opener.name);
    window.press(Key::Enter);
    window.must_say(&window.get_text("findings-keys"));
    window.press(Key::Escape);
    assert!(!window.says(&window.get_text("findings-keys")));
}

#[test]
fn a_finding_in_the_panel_goes_to_its_place() {
    let mut window = Window::sample("bronnoysund", SIZE);
    let all = findings(&window);
    let says = window
        .texts
        .finding(window.projection(), &all[0], Unit::default());
    let row = window.get_where(Role::Button, |it| it.contains(&says));
    window.click_on(&row);
    assert!(is_looked_at(&window, &all[0]));
}
