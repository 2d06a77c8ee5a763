//! The open plan: edits, merging, undo, scenarios, and what is refused.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use handlingsrom::document::{Difference, Document, Edit, MOST_STEPS, differences};
use handlingsrom::file;
use handlingsrom::findings::{self, FindingKind};
use handlingsrom::model::{
    Annotation, Certainty, Change, Entity, Percent, Place, Plan, Refusal, ScenarioId, Value,
};
use handlingsrom::money::Money;
use handlingsrom::time::Year;
use proptest::collection::vec;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use rust_decimal::Decimal;
use support::random::{self, Reach};
use support::sample;

fn place(text: &str) -> Place {
    text.parse().unwrap()
}

fn set(at: &str, value: Value) -> Edit {
    Edit::of(Change::Set {
        place: place(at),
        value,
    })
}

fn amount(kroner: i64) -> Value {
    Value::Amount(Money::kroner(kroner))
}

fn share(percent: i64) -> Value {
    Value::Percent(Percent::of(percent))
}

fn document() -> Document {
    Document::new(sample("regneeksempel"), true)
}

fn scenario() -> Option<ScenarioId> {
    ScenarioId::new("maal-14").ok()
}

#[test]
fn a_drag_is_one_step_and_the_next_drag_another() {
    let mut document = document();
    for drag in 0..2 {
        for percent in 15..20 {
            let edit = set("plan.target_share@2030", share(percent + drag)).merged_by("drag");
            document.apply(edit).unwrap();
        }
        document.close_step();
    }
    document.undo().unwrap();
    assert_eq!(
        document.plan().get(&place("plan.target_share@2030")),
        Some(share(19))
    );
    document.undo().unwrap();
    assert!(!document.is_changed());
    assert!(document.undo().is_none());
    assert_eq!(document.redo_label().unwrap().year, Some(Year::new(2030)));
}

#[test]
fn undo_names_what_it_takes_back_and_where_to_look() {
    let mut document = document();
    let before = document.revision();
    document.apply(set("line:p01.base", amount(1))).unwrap();
    assert_eq!(
        document.undo_label().unwrap().entity.to_string(),
        "line:p01"
    );
    let undone = document.undo().unwrap();
    assert_eq!(undone.label.field.unwrap().word(), "base");
    assert_eq!(undone.focus, Some(place("line:p01.base")));
    assert!(document.revision() > before);
    assert!(document.undo_label().is_none());
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let mut document = document();
    document
        .apply(set("line:p01.base", amount(105_000_000)))
        .unwrap();
    assert!(document.undo().is_none());
    document.apply(set("line:p01.base", amount(5))).unwrap();
    document.mark_saved();
    assert!(!document.is_changed());
    document.undo().unwrap();
    assert!(document.is_changed());
}

#[test]
fn the_oldest_steps_go_first() {
    let mut document = document();
    for kroner in 0..i64::try_from(MOST_STEPS).unwrap() + 50 {
        document
            .apply(set("line:p01.base", amount(kroner)))
            .unwrap();
    }
    let mut steps = 0;
    while document.undo().is_some() {
        steps += 1;
    }
    assert_eq!(steps, MOST_STEPS);
    assert_eq!(
        document.plan().get(&place("line:p01.base")),
        Some(amount(49))
    );
    assert_eq!(**document.opened(), sample("regneeksempel"));
}

#[test]
fn a_scenario_keeps_one_change_for_a_place_that_is_set_again() {
    let mut document = document();
    for percent in [15, 16, 17] {
        let edit = set("plan.target_share@2029", share(percent)).in_scenario(scenario());
        document.apply(edit).unwrap();
    }
    let changes = document.plan().scenarios[0].changes.iter();
    let set = changes.filter(|change| matches!(change, Change::Set { .. }));
    assert_eq!(set.count(), 2, "2028, and 2029 once");
    let resolved = document.plan().under(scenario().as_ref()).plan;
    assert_eq!(resolved.target_share.at(Year::new(2029)), Percent::of(17));
    assert_eq!(
        document.plan().target_share.at(Year::new(2029)),
        Percent::ZERO,
        "the base"
    );
}

#[test]
fn a_profile_and_a_growth_of_its_own_come_in_the_order_they_were_set() {
    let mut document = document();
    let profile = || Value::Reference("wages".to_owned());
    for edit in [
        set("item:premises.profile", profile()),
        set("item:premises.real_growth", share(1)),
        set("item:premises.profile", profile()),
    ] {
        document.apply(edit.in_scenario(scenario())).unwrap();
    }
    let resolved = document.plan().under(scenario().as_ref()).plan;
    let item = resolved
        .items
        .iter()
        .find(|it| it.id.as_str() == "premises")
        .unwrap();
    assert_eq!(item.profile.as_ref().unwrap().as_str(), "wages");
    assert!(item.real_growth.is_none());
}

#[test]
fn a_lost_change_is_a_finding_and_the_rest_goes_on() {
    let mut document = document();
    let edit = set("item:advice.base", amount(5)).in_scenario(scenario());
    document.apply(edit).unwrap();
    let entity: Entity = "item:advice".parse().unwrap();
    document.apply(Edit::of(Change::Remove { entity })).unwrap();
    let checked = findings::check(document.plan(), scenario().as_ref());
    let lost = checked.findings.iter().filter(|finding| {
        matches!(
            &finding.kind,
            FindingKind::LostChange {
                why: Refusal::NoSuchThing(_),
                ..
            }
        )
    });
    assert_eq!(lost.count(), 1);
    assert_eq!(
        checked.projection.plan().target_share.at(Year::new(2028)),
        Percent::of(14)
    );
}

#[test]
fn a_child_follows_its_parent_and_keeps_its_changes_when_the_parent_goes() {
    let mut document = document();
    let child = handlingsrom::model::Scenario {
        id: ScenarioId::new("barn").unwrap(),
        name: "Barn".to_owned(),
        parent: scenario(),
        changes: Vec::new(),
    };
    let thing = handlingsrom::model::Thing::Scenario(child.into());
    document
        .apply(Edit::of(Change::Add { thing, at: None }))
        .unwrap();
    let barn = ScenarioId::new("barn").ok();
    let target = |document: &Document| {
        document
            .plan()
            .under(barn.as_ref())
            .plan
            .target_share
            .at(Year::new(2028))
    };
    assert_eq!(target(&document), Percent::of(14));
    let circle = set(
        "scenario:maal-14.parent",
        Value::Reference("barn".to_owned()),
    );
    assert_eq!(document.apply(circle), Err(Refusal::Circle));
    let entity = Entity::Scenario(scenario().unwrap());
    let before = document.plan().scenarios.len();
    document.apply(Edit::of(Change::Remove { entity })).unwrap();
    assert_eq!(document.plan().scenarios.len(), before - 1);
    assert_eq!(target(&document), Percent::of(14));
}

#[test]
fn what_does_not_fit_is_refused_and_leaves_no_trace() {
    let mut document = document();
    let too_fine = Value::Amount(Money::entered(Decimal::new(12345, 5)));
    let refused = [
        (
            set("line:p01.base", amount(2_000_000_000_000_000)),
            "outside",
        ),
        (set("line:p01.base", too_fine), "decimals"),
        (set("item:staff.base", amount(-1)), "outside"),
        (set("line:p01.base", share(5)), "wrong kind"),
        (set("line:p99.base", amount(5)), "not in the plan"),
        (
            set("item:staff.paid_from", Value::Reference("p99".to_owned())),
            "not in the plan",
        ),
        (set("line:p01.name", Value::Text("x".repeat(201))), "longer"),
        (set("line:p01.overrides", amount(5)), "a year is needed"),
        (set("plan.target_share@2028", share(101)), "outside"),
        (
            set("plan.price_year", Value::Year(Year::new(99))),
            "outside",
        ),
    ];
    for (edit, part) in refused {
        let said = document.apply(edit).unwrap_err().to_string();
        assert!(said.contains(part), "{said} should contain {part}");
    }
    let line: Entity = "line:p45".parse().unwrap();
    let still_used = document
        .apply(Edit::of(Change::Remove { entity: line }))
        .unwrap_err();
    assert!(matches!(still_used, Refusal::StillUsed(_)), "{still_used}");
    // All of an edit, or nothing of it.
    let mut edit = set("line:p01.base", amount(1));
    edit.changes.push(Change::Remove {
        entity: Entity::Plan,
    });
    assert!(document.apply(edit).is_err());
    assert!(!document.is_changed());
}

#[test]
fn clearing_a_value_gives_its_start_and_takes_nothing_else_along() {
    let mut document = document();
    let cleared = |document: &mut Document, at: &str| {
        document.apply(set(at, Value::Absent)).unwrap();
        document.plan().get(&place(at)).unwrap()
    };
    assert_eq!(cleared(&mut document, "plan.budget_years"), Value::Whole(6));
    assert_eq!(cleared(&mut document, "team:team-a.it"), Value::Flag(true));
    assert_eq!(
        cleared(&mut document, "item:licences.real_growth@2028"),
        Value::Absent
    );
    let profile = document.plan().get(&place("item:licences.profile"));
    assert_eq!(profile, Some(Value::Reference("licences".to_owned())));
    for needed in [
        "plan.first_year",
        "plan.rule_set",
        "line:p01/change:oppdrag.year",
    ] {
        assert_eq!(
            document.apply(set(needed, Value::Absent)),
            Err(Refusal::Needed),
            "{needed}"
        );
    }
}

#[test]
fn a_scenario_may_refer_to_what_it_added_after_the_first_setting() {
    let mut document = document();
    let paid_from = |line: &str| set("item:grants.paid_from", Value::Reference(line.to_owned()));
    let line = handlingsrom::model::AppropriationLine {
        id: handlingsrom::model::LineId::new("ny").unwrap(),
        ..Default::default()
    };
    let thing = handlingsrom::model::Thing::Line(line.into());
    let add = Edit::of(Change::Add { thing, at: None });
    for edit in [paid_from("p21"), add, paid_from("ny")] {
        document.apply(edit.in_scenario(scenario())).unwrap();
    }
    let resolved = document.plan().under(scenario().as_ref());
    assert_eq!(resolved.lost, []);
    let item = resolved
        .plan
        .items
        .iter()
        .find(|it| it.id.as_str() == "grants")
        .unwrap();
    assert_eq!(item.paid_from.as_ref().unwrap().as_str(), "ny");
}

#[test]
fn what_is_said_of_a_value_goes_with_the_thing_and_comes_back_with_undo() {
    let mut document = document();
    let at = place("item:advice.base");
    let annotation = Annotation {
        source: Some("Avtale 2026/17".to_owned()),
        certainty: Some(Certainty::Announced),
        ..Annotation::default()
    };
    let change = Change::Annotate {
        place: at.clone(),
        annotation: annotation.clone(),
    };
    document.apply(Edit::of(change)).unwrap();
    let entity: Entity = "item:advice".parse().unwrap();
    document.apply(Edit::of(Change::Remove { entity })).unwrap();
    assert!(document.plan().annotation(&at).is_none());
    document.undo().unwrap();
    assert_eq!(document.plan().annotation(&at), Some(&annotation));
}

/// What differs since the plan was opened, as `place: before → after` and in words.
fn written(document: &Document, entity: &str) -> Vec<String> {
    let entity: Entity = entity.parse().unwrap();
    let found = differences(document.opened(), document.plan(), &entity);
    let written = found.into_iter().map(|it| match it {
        Difference::Set {
            place,
            before,
            after,
        } => format!("{place}: {before:?} → {after:?}"),
        Difference::Said { place } => format!("said of {place}"),
        Difference::Added(entity) => format!("added {entity}"),
        Difference::Removed(entity) => format!("removed {entity}"),
        Difference::Moved(entity) => format!("moved {entity}"),
        Difference::Changes(entity) => format!("changes of {entity}"),
    });
    written.collect()
}

#[test]
fn what_changed_in_a_thing_is_told_value_by_value() {
    let mut document = document();
    let moved = |entity: &str, to: usize| {
        let entity = entity.parse().unwrap();
        Edit::of(Change::Move { entity, to })
    };
    let new = handlingsrom::model::LineChange {
        id: handlingsrom::model::ChangeId::new("ny").unwrap(),
        year: Year::new(2029),
        ..Default::default()
    };
    let line = handlingsrom::model::LineId::new("p01").unwrap();
    let thing = handlingsrom::model::Thing::Change(line, new.into());
    let annotation = Annotation {
        note: Some("Spør".to_owned()),
        ..Annotation::default()
    };
    let first: Vec<String> = document.plan().lines[0]
        .changes
        .iter()
        .map(|it| it.id.to_string())
        .collect();
    assert_eq!(first, ["oppdrag"]);
    for edit in [
        set("line:p01.base", amount(104_000_000)),
        set("line:p01.cut@2030", share(2)),
        set("line:p01.real_growth", share(0)),
        set("line:p01/change:oppdrag.amount", amount(7)),
        Edit::of(Change::Add { thing, at: Some(0) }),
        Edit::of(Change::Annotate {
            place: place("line:p01/change:oppdrag.amount"),
            annotation,
        }),
        moved("line:p01", 2),
        set("plan.target_share@2029", share(15)).in_scenario(scenario()),
    ] {
        document.apply(edit).unwrap();
    }
    assert_eq!(
        written(&document, "line:p01"),
        [
            "line:p01.base: Amount(Money(105000000)) → Amount(Money(104000000))",
            "line:p01.cut@2030: Absent → Percent(Percent(2))",
            "moved line:p01",
            "added line:p01/change:ny",
            "line:p01/change:oppdrag.amount: Amount(Money(1500000)) → Amount(Money(7))",
            "said of line:p01/change:oppdrag.amount",
        ]
    );
    let none: [&str; 0] = [];
    assert_eq!(written(&document, "line:p45"), none, "it only made way");
    assert_eq!(
        written(&document, "scenario:maal-14"),
        ["changes of scenario:maal-14"]
    );
    assert_eq!(written(&document, "plan"), none);
    assert_eq!(written(&document, "item:none"), none);
    let entity: Entity = "item:advice".parse().unwrap();
    document.apply(Edit::of(Change::Remove { entity })).unwrap();
    assert_eq!(written(&document, "item:advice"), ["removed item:advice"]);
    while document.undo().is_some() {}
    for thing in ["line:p01", "item:advice", "scenario:maal-14", "team:team-a"] {
        assert_eq!(written(&document, thing), none);
    }
}

/// A random plan with everything in it, and random edits of it and of its scenario without end; the
/// same every time. Between the batches the scenario goes and comes back, so that its list stays
/// short. Some edits do not fit.
fn random_edits() -> (Plan, impl Iterator<Item = Edit>) {
    let mut runner = TestRunner::deterministic();
    let plans = random::plan(Reach::WithinBounds, true);
    let plan = std::iter::repeat_with(|| plans.new_tree(&mut runner).unwrap().current())
        .find(|plan| !plan.lines.is_empty() && !plan.items.is_empty() && !plan.teams.is_empty())
        .unwrap();
    let id = plan.scenarios[0].id.clone();
    let thing = handlingsrom::model::Thing::Scenario(plan.scenarios[0].clone());
    let changes = vec(random::changes(), 40);
    let batch = move || {
        let changes = changes.new_tree(&mut runner).unwrap().current();
        let mut edits: Vec<Edit> = changes
            .into_iter()
            .flatten()
            .map(|(change, in_scenario)| {
                Edit::of(change).in_scenario(in_scenario.then(|| id.clone()))
            })
            .collect();
        let entity = Entity::Scenario(id.clone());
        let thing = thing.clone();
        edits.push(Edit::of(Change::Remove { entity }));
        edits.push(Edit::of(Change::Add { thing, at: None }));
        edits
    };
    (plan, std::iter::repeat_with(batch).flatten())
}

#[test]
fn ten_thousand_edits_are_undone_and_redone_to_the_byte() {
    let (steps, mark) = (10_000, 1_000);
    let text = |document: &Document| file::write(document.plan(), &file::Extras::default());
    let (plan, mut edits) = random_edits();
    let mut document = Document::new(plan, true).with_limit(usize::MAX);
    let mut marks = vec![text(&document)];
    for made in 1..=steps {
        let before = document.revision();
        while document.revision() == before {
            // What does not fit, or changes nothing, is no step.
            let _ = document.apply(edits.next().unwrap());
        }
        if made % mark == 0 {
            marks.push(text(&document));
        }
    }
    assert!(marks.windows(2).all(|pair| pair[0] != pair[1]));
    for step in [Document::undo, Document::redo] {
        marks.reverse();
        let (start, rest) = marks.split_first().unwrap();
        assert!(text(&document) == *start);
        for expected in rest {
            for _ in 0..mark {
                assert!(step(&mut document).is_some());
            }
            assert!(text(&document) == *expected);
        }
        assert!(step(&mut document).is_none());
    }
}

/// What a scenario added itself and removes again leaves nothing in it; of the base it keeps that it
/// is removed.
#[test]
fn a_scenario_forgets_what_it_added_and_removed() {
    let mut document = document();
    let before = document.plan().scenarios[0].changes.clone();
    let id = handlingsrom::model::ReleaseId::new("ny").unwrap();
    let release = handlingsrom::model::Release {
        id: id.clone(),
        item: Some(handlingsrom::model::ItemId::new("grants").unwrap()),
        from_year: Year::new(2028),
        ..Default::default()
    };
    let thing = handlingsrom::model::Thing::Release(release.into());
    let why = set("release:ny.why", Value::Text("Derfor".to_owned()));
    let entity = Entity::Release(id);
    let remove = Change::Remove { entity };
    let add = Edit::of(Change::Add { thing, at: None });
    for edit in [add, why, Edit::of(remove)] {
        document.apply(edit.in_scenario(scenario())).unwrap();
    }
    assert_eq!(document.plan().scenarios[0].changes, before);
    let item = handlingsrom::model::ItemId::new("grants").unwrap();
    let remove = Change::Remove {
        entity: Entity::Item(item),
    };
    document
        .apply(Edit::of(remove.clone()).in_scenario(scenario()))
        .unwrap();
    assert_eq!(document.plan().scenarios[0].changes.last(), Some(&remove));
}
