//! What bites later, in Handlingsrom: the sentence, the picture, and every amount explained.

use std::sync::Arc;

use egui::ThemePreference;
use egui::accesskit::Role;
use handlingsrom::file::{self, Extras};
use handlingsrom::model::{Annotations, Entity, LeverUse, LeverUseId, Plan};
use handlingsrom::money::Money;
use handlingsrom::projection::Measure;
use handlingsrom::room::Bite;
use handlingsrom::texts::Unit;
use handlingsrom::ui::Opening;
use tempfile::TempDir;

use crate::access::all_are_named;
use crate::layout::{expect_none, glance};
use crate::support::sample;
use crate::window::{Window, opening};

const SIZE: [f32; 2] = [1440.0, 1600.0];

fn shown(plan: &Plan, size: [f32; 2], theme: ThemePreference) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    file::save(&path, plan, &Extras::default()).unwrap();
    let opening = Opening {
        plan: Some(path),
        view: Some("room".parse().unwrap()),
        theme: Some(theme),
        ..opening()
    };
    (folder, Window::open(opening, size, 1.0))
}

/// Lånekassen with an advance that is repaid after the budget years, extra income for some years,
/// and a team whose one-off money ends.
fn biting() -> Plan {
    let mut plan = sample("lanekassen");
    plan.scenarios.clear();
    plan.annotations = Annotations::default();
    let last = plan.budget().last();
    let used = |lever: &str, earlier: u16| LeverUse {
        id: LeverUseId::new(lever).unwrap(),
        lever: lever.into(),
        year: last.earlier(earlier),
        until: Some(last.earlier(earlier).later(1)),
        amount: Money::kroner(12_000_000),
        ..LeverUse::default()
    };
    let uses = [used("advance", 1), used("extra_income", 3)];
    plan.lever_uses = uses.map(Arc::new).to_vec();
    Arc::make_mut(&mut plan.teams[0]).one_off_until = Some(last.earlier(2));
    plan
}

#[test]
fn the_sentence_says_what_comes_back_and_each_use_what_it_does() {
    let (_folder, window) = shown(&biting(), SIZE, ThemePreference::Light);
    let bite = Bite::of(window.projection());
    let amount = |amount: Money| window.texts.amount(amount, Unit::Million);
    let said = window.texts.bite(&bite, |it, _| amount(it));
    assert!(said.contains(&amount(bite.worst().unwrap().bite())));
    window.must_say(&said);
    assert_eq!(bite.uses.len(), 2);
    let projection = window.projection();
    for it in &bite.uses {
        let said = window.texts.use_bite(projection, it, Unit::Million);
        match it.worth {
            // What is worth something is a figure.
            Some(_) => {
                let figure = Measure::UseWorth.once_of(Entity::LeverUse(it.id.clone()));
                assert!(window.has(Role::Button, &window.named(&figure)));
                assert!(
                    said.contains(&window.texts.percent(bite.rate.0, 0)),
                    "{said}"
                );
            }
            None => window.must_say(&said),
        }
    }
}

#[test]
fn every_amount_can_be_explained_and_the_years_go_on_to_the_last_repayment() {
    let (_folder, mut window) = shown(&biting(), SIZE, ThemePreference::Light);
    let last = Bite::of(window.projection()).shown().last().unwrap().year;
    assert!(last > window.projection().plan().budget().last());
    for measure in [Measure::LeverRepayment, Measure::BiteNet] {
        let name = window.named(&measure.at(last));
        assert!(window.has(Role::Button, &name), "{name}\n{}", window.tree());
    }
    let first = window.projection().plan().budget().first();
    let figure = window.named(&Measure::Cliff.at(first.later(4)));
    let cell = window.get(Role::Button, &figure);
    window.right_click_on(&cell);
    let team = window.projection().plan().teams[0].name.clone();
    window.must_say(&team);
}

#[test]
fn a_plan_in_which_nothing_bites_has_one_quiet_sentence() {
    let mut plan = sample("regneeksempel");
    plan.scenarios.clear();
    plan.annotations = Annotations::default();
    let (_folder, window) = shown(&plan, SIZE, ThemePreference::Light);
    window.must_say(&window.get_text("bite-empty"));
    let title = window.get_text("bite-title");
    assert_eq!(
        window
            .all_where(Role::Image, |it| it.starts_with(&title))
            .len(),
        0
    );
    window.must_not_say(&window.get_text("bite-part-net"));
}

#[test]
fn the_picture_is_whole_in_every_size_and_theme() {
    let mut all = Vec::new();
    for (at, size) in [
        [576.0, 360.0],
        [800.0, 500.0],
        [1024.0, 576.0],
        [1440.0, 1600.0],
    ]
    .into_iter()
    .enumerate()
    {
        let theme = [ThemePreference::Light, ThemePreference::Dark][at % 2];
        let (_folder, window) = shown(&biting(), size, theme);
        all_are_named(&window);
        glance(&format!("{size:?}"), &window, &mut all);
    }
    expect_none(&all);
}
