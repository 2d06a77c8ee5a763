//! Freeing a gap in the panel: proposals are accepted, changed and refused, by names that are seen
//! and heard; each is one step of undo, and nothing is in the plan before.

use egui::Key;
use egui::accesskit::Role;
use handlingsrom::file::{self, Extras};
use handlingsrom::model::{Release, ScenarioId};
use handlingsrom::money::Money;
use handlingsrom::projection::Measure;
use handlingsrom::room::{Means, Proposal, ProposedPart};
use handlingsrom::texts::{Unit, arg, capitalised};
use handlingsrom::time::Year;
use handlingsrom::ui::Opening;

use crate::access::all_are_named;
use crate::layout::{expect_none, glance};
use crate::support::sample_path;
use crate::window::{Widget, Window, opening};

const SIZE: [f32; 2] = [1440.0, 900.0];

/// Lånekassen with a target that it has not covered, at its last year.
fn short_of_money() -> Window {
    let opening = Opening {
        plan: Some(sample_path("lanekassen")),
        scenario: Some("maal14".to_owned()),
        ..opening()
    };
    let mut window = Window::open(opening, SIZE, 1.0);
    let name = window.say("overview-handle", [arg("year", "2032")]);
    window.focus(Role::Slider, &name);
    window
}

fn bytes(window: &Window) -> String {
    file::write(window.session().document().plan(), &Extras::default())
}

fn year(window: &Window) -> Year {
    window.session().year()
}

fn shortfall(window: &Window) -> Money {
    window.projection().total(year(window)).shortfall
}

/// What is proposed for the year that is looked at.
fn parts(window: &Window) -> Vec<ProposedPart> {
    let checks = window.session().checks().unwrap();
    checks.year(year(window)).unwrap().proposals.clone()
}

fn proposal(window: &Window, part: &ProposedPart) -> Proposal {
    let checks = window.session().checks().unwrap();
    checks.cover.proposals[*part.proposals.last().unwrap()].clone()
}

/// The row of a proposal.
fn row(window: &Window, part: &ProposedPart) -> Widget {
    let proposal = proposal(window, part);
    let name = window.texts.proposal(window.projection(), &proposal);
    let amount = window.texts.bare(part.amount.decimal(), Unit::Million);
    let of = |it: &str| it.starts_with(&format!("{name}, ")) && it.ends_with(&amount);
    window.get_where(Role::Button, of)
}

fn open_first(window: &mut Window) -> Proposal {
    let part = parts(window)[0].clone();
    let proposal = proposal(window, &part);
    let row = row(window, &part);
    window.click_on(&row);
    proposal
}

fn click(window: &mut Window, key: &str) {
    let name = window.get_text(key);
    window.click(Role::Button, &name);
}

fn field(window: &Window, key: &str) -> String {
    window.get_text(key)
}

/// The release of a proposal as it is in the scenario in force.
fn release(window: &Window, of: &Proposal) -> Option<Release> {
    let plan = window.session().document().plan();
    let scenario = ScenarioId::new("maal14").unwrap();
    let plan = plan.under(Some(&scenario)).plan;
    let Means::Release(of) = &of.means else {
        panic!("no release: {of:?}")
    };
    let found = plan.releases.iter().find(|it| it.id == of.id);
    found.map(|it| it.as_ref().clone())
}

#[test]
fn accepted_with_its_consequence_and_undone() {
    let mut window = short_of_money();
    let before = bytes(&window);
    let missing = shortfall(&window);
    let proposal = open_first(&mut window);
    assert_eq!(bytes(&window), before, "nothing is done yet");
    let tried = shortfall(&window);
    assert!(tried < missing, "it is seen what accepting would come to");
    let (why, goal, told) = (
        field(&window, "freeing-why"),
        field(&window, "freeing-goal"),
        field(&window, "freeing-told"),
    );
    window.fill(&why, "Minst merkbart");
    window.fill(&goal, "Svartid.");
    window.fill(&told, "Alle ansatte");
    all_are_named(&window);
    click(&mut window, "freeing-accept");
    let made = release(&window, &proposal).unwrap();
    assert_eq!(made.why, "Minst merkbart");
    assert_eq!(
        made.consequence,
        "Mål som rammes: Svartid. Får beskjed: Alle ansatte."
    );
    assert_eq!(shortfall(&window), tried, "what was shown is what came");
    assert!(window.paints("Minst merkbart"));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&window), before);
    assert_eq!(shortfall(&window), missing);
    assert!(!window.undo_button().enabled, "it was one step");
}

#[test]
fn left_without_words_it_stands_as_a_finding() {
    let mut window = short_of_money();
    let findings = window.session().checks().unwrap().findings.len();
    let proposal = open_first(&mut window);
    click(&mut window, "freeing-accept");
    let made = release(&window, &proposal).unwrap();
    assert!(made.why.is_empty() && made.consequence.is_empty());
    let unexplained = window.get_text("freeing-unexplained");
    assert!(window.paints(&unexplained));
    let checks = window.session().checks().unwrap();
    let said = checks.findings.iter().any(|it| {
        matches!(
            it.kind,
            handlingsrom::findings::FindingKind::ReleaseUnexplained
        )
    });
    assert!(said && findings > 0);
}

#[test]
fn changed_before_it_is_accepted() {
    let mut window = short_of_money();
    let before = bytes(&window);
    let proposal = open_first(&mut window);
    let whole = shortfall(&window);
    let share = field(&window, "freeing-share");
    window.fill(&share, "ti");
    window.must_say(&window.get_text("freeing-size-fault"));
    let accept = window.get_text("freeing-accept");
    assert!(!window.get(Role::Button, &accept).enabled);
    window.fill(&share, "1,5");
    let left = shortfall(&window);
    assert!(left > whole, "less is covered by less");
    let amount = window.texts.amount(left, Unit::Million);
    let said = [arg("amount", amount), arg("year", "2032")];
    window.must_say(&window.say("freeing-still-missing", said));
    let from = field(&window, "freeing-from-year");
    window.fill(&from, "2031");
    click(&mut window, "freeing-accept");
    let made = release(&window, &proposal).unwrap();
    assert_eq!(made.share.0.to_string(), "1.5");
    assert_eq!(made.from_year, Year::new(2031));
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&window), before);
}

#[test]
fn cancelled_or_left_it_leaves_nothing() {
    let mut window = short_of_money();
    let (before, missing) = (bytes(&window), shortfall(&window));
    for how in ["cancel", "escape", "row", "year", "view"] {
        let proposal = open_first(&mut window);
        assert!(shortfall(&window) < missing, "{how}");
        match how {
            "cancel" => click(&mut window, "freeing-cancel"),
            "escape" => window.press(Key::Escape),
            "row" => {
                let name = window.texts.proposal(window.projection(), &proposal);
                let row = |it: &str| it.starts_with(&format!("{name}, "));
                let row = window.get_where(Role::Button, row);
                window.click_on(&row);
            }
            "year" => {
                for year in ["2031", "2032"] {
                    let name = window.say("overview-handle", [arg("year", year)]);
                    window.focus(Role::Slider, &name);
                }
            }
            _ => {
                window.press_with(egui::Modifiers::COMMAND, Key::Num2);
                assert_eq!(shortfall(&window), missing, "not tried out of sight");
                window.press_with(egui::Modifiers::COMMAND, Key::Num1);
                click(&mut window, "freeing-cancel");
            }
        }
        assert_eq!(shortfall(&window), missing, "{how}");
        assert_eq!(bytes(&window), before, "{how}");
    }
    assert!(!window.undo_button().enabled);
}

#[test]
fn refused_it_is_kept_on_record_and_taken_back() {
    let mut window = short_of_money();
    let before = bytes(&window);
    let first = parts(&window)[0].clone();
    let proposal = open_first(&mut window);
    let ministry = capitalised(&window.texts.level(window.projection().rules(), 2));
    let refuser = window.get_text("freeing-refuser");
    let chosen = window.get_where(Role::ComboBox, |it| it.starts_with(&refuser));
    let level = window
        .texts
        .level(window.projection().rules(), proposal.level);
    assert!(
        chosen.name.contains(&capitalised(&level)),
        "the lowest that had to say yes"
    );
    window.click_on(&chosen);
    window.click(Role::MenuItemRadio, &ministry);
    click(&mut window, "freeing-refuse");
    let plan = window.projection().plan();
    let kept = plan.releases.iter().filter(|it| !it.counts());
    let kept: Vec<_> = kept.collect();
    assert_eq!(kept.len(), 1, "one refusal for all of it");
    assert_eq!(kept[0].refused_by, Some(2));
    assert_eq!(kept[0].target().unwrap().entity(), first.subject);
    assert!(parts(&window).iter().all(|it| it.subject != first.subject));
    window.must_say(&window.get_text("freeing-refused"));
    // Who said no stands by itself, whatever of the name has room.
    let by = [
        arg("level", window.texts.level(window.projection().rules(), 2)),
        arg("year", kept[0].from_year.to_string()),
    ];
    assert!(window.has(Role::Label, &window.say("freeing-refused-row", by)));
    let back = window.get_text("freeing-refused-back");
    let back = window.get_where(Role::Link, |it| it.starts_with(&back));
    window.click_on(&back);
    assert_eq!(bytes(&window), before);
    assert_eq!(parts(&window)[0].subject, first.subject);
}

#[test]
fn all_that_we_decide_is_one_step() {
    let mut window = short_of_money();
    let before = bytes(&window);
    let own = window.texts.level(window.projection().rules(), 1);
    let name = window.say("freeing-up-to-level", [arg("level", own)]);
    let button = window.get(Role::Button, &name);
    window.click_on(&button);
    let cover = &window.session().checks().unwrap().cover;
    assert!(cover.proposals.iter().all(|it| it.level > 1));
    assert!(
        shortfall(&window).is_zero() || !cover.uncovered.is_empty() || !cover.proposals.is_empty()
    );
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&window), before);
    assert!(!window.undo_button().enabled);
}

#[test]
fn a_gap_that_nothing_covers_leads_to_the_levers() {
    let opening = Opening {
        plan: Some(sample_path("skatteetaten")),
        scenario: Some("dyrere".to_owned()),
        ..opening()
    };
    let mut window = Window::open(opening, SIZE, 1.0);
    let name = window.say("overview-handle", [arg("year", "2032")]);
    window.focus(Role::Slider, &name);
    let target = window.get(Role::Slider, &name);
    window.request(&target, egui::accesskit::Action::Focus);
    for _ in 0..20 {
        window.press(Key::PageUp);
    }
    let checks = window.session().checks().unwrap();
    assert!(
        checks
            .year(year(&window))
            .unwrap()
            .freeing
            .unplaced
            .is_positive()
    );
    click(&mut window, "freeing-find-lever");
    window.get(Role::Slider, &window.get_text("room-handle"));
    assert_eq!(year(&window), Year::new(2032));
}

#[test]
fn the_panel_follows_the_drag_in_the_frame() {
    let mut window = short_of_money();
    let name = window.say("overview-handle", [arg("year", "2032")]);
    let handle = window.get(Role::Slider, &name);
    let start = window.take_hold(&handle);
    for up in [10.0, 30.0, 20.0] {
        window.move_to(start - egui::vec2(0.0, up));
        assert!(!window.session().checks_are_old());
        let figure = Measure::ToFree.at(year(&window));
        let named = window.named(&figure);
        let shown = window.all_where(Role::Button, |it| it == named);
        assert_eq!(shown.len(), 3, "key figure, bar and list");
        let checks = window.session().checks().unwrap();
        let freeing = &checks.year(year(&window)).unwrap().freeing;
        assert!(freeing.to_free >= window.projection().total(year(&window)).to_free);
    }
    window.let_go(start);
}

#[test]
fn an_open_proposal_has_room_in_every_window() {
    let mut faults = Vec::new();
    for size in [[800.0, 500.0], [1280.0, 720.0], SIZE] {
        let mut window = short_of_money();
        window.resize(size);
        if size[0] < 1280.0 && size[0] >= 900.0 {
            window.press_with(egui::Modifiers::COMMAND, Key::I);
        }
        open_first(&mut window);
        all_are_named(&window);
        glance(&format!("{size:?}"), &window, &mut faults);
    }
    expect_none(&faults);
}

/// Every step is told with its amount, and the amounts are those of the core; both ways to save the
/// same are told in a sentence.
#[test]
fn the_stairs_and_the_flat_cut_say_what_they_show() {
    for (name, scenario) in [
        ("lanekassen", "maal14"),
        ("skatteetaten", "maal10"),
        ("skatteetaten", "dyrere"),
    ] {
        let opening = Opening {
            plan: Some(sample_path(name)),
            scenario: Some(scenario.to_owned()),
            ..opening()
        };
        let mut window = Window::open(opening, SIZE, 1.0);
        window.show("overview-show-stairs");
        let chosen = format!("{}: 2032", window.get_text("room-year"));
        if !window.get(Role::RadioButton, &chosen).selected {
            window.click(Role::RadioButton, &chosen);
        }
        let checks = window.session().checks().unwrap();
        let checked = checks.year(year(&window)).unwrap();
        let (steps, flat) = (checked.steps.clone(), checked.flat.clone());
        assert!(!steps.is_empty());
        for step in steps.iter().take(4) {
            let amount = window.texts.amount(step.amount, Unit::Million);
            let ends = format!(": {amount}");
            let told = window.all_where(Role::Label, |it| it.ends_with(&ends));
            assert!(!told.is_empty(), "{ends}\n{}", window.tree());
        }
        let sentence = window
            .texts
            .flat_cut(&flat, |amount| window.texts.amount(amount, Unit::Million));
        window.must_say(&sentence);
        all_are_named(&window);
        let mut faults = Vec::new();
        for size in [[576.0, 360.0], [900.0, 700.0], [1280.0, 720.0], SIZE] {
            window.resize(size);
            glance(&format!("{name} {scenario} {size:?}"), &window, &mut faults);
        }
        expect_none(&faults);
    }
}
