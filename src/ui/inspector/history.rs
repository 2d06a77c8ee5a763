//! Historikk: what has changed in the thing since the file was opened, and what the scenario
//! changes of it. Each value can be given back what it was.

use egui::Ui;

use super::edit::called;
use super::subject::Subject;
use super::{State, part};
use crate::document::{Difference, Revision, differences};
use crate::model::{Annotation, Change, Entity, Place, Plan, ScenarioId, Value};
use crate::sheet::{Cell, Standing, Target, written};
use crate::texts::{arg, capitalised};
use crate::ui::grid;
use crate::ui::icons::Icon;
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// What differs in a thing; found once per revision.
pub(super) struct Past {
    revision: Revision,
    scenario: Option<ScenarioId>,
    entity: Entity,
    since_opened: Vec<Told>,
    /// Against the base, in a scenario.
    of_scenario: Vec<Told>,
}

/// A difference, and the change that takes it back where one alone does.
struct Told {
    difference: Difference,
    back: Option<Change>,
}

impl Past {
    fn of(view: &View<'_>, entity: &Entity) -> Self {
        let document = view.session.document();
        let scenario = view.session.scenario();
        let now = document.plan().under(scenario).plan;
        let opened = document.opened().under(scenario).plan;
        let of_scenario = scenario.map(|_| found(document.plan(), &now, entity));
        Self {
            revision: document.revision(),
            scenario: scenario.cloned(),
            entity: entity.clone(),
            since_opened: found(&opened, &now, entity),
            of_scenario: of_scenario.unwrap_or_default(),
        }
    }
}

fn found(before: &Plan, after: &Plan, entity: &Entity) -> Vec<Told> {
    let all = differences(before, after, entity).into_iter();
    let told = all.map(|difference| Told {
        back: back(before, after, &difference),
        difference,
    });
    told.collect()
}

fn back(before: &Plan, after: &Plan, difference: &Difference) -> Option<Change> {
    match difference {
        Difference::Set { place, before, .. } => Some(Change::Set {
            place: place.clone(),
            value: before.clone(),
        }),
        // Text that could not be read goes with what is said of the value.
        Difference::Said { place } => Some(Change::Annotate {
            place: place.clone(),
            annotation: before.annotation(place).cloned().unwrap_or_default(),
        }),
        Difference::Added(entity) if *entity != entity.owner() => Some(Change::Remove {
            entity: entity.clone(),
        })
        .filter(|_| after.fields(entity).is_some()),
        _ => None,
    }
}

/// The tab.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let Some(entity) = subject.entity() else {
        widgets::caption(ui, tokens, texts.get("inspector-nothing-to-edit"));
        return;
    };
    let revision = view.session.document().revision();
    let scenario = view.session.scenario();
    let same = |it: &Past| {
        it.revision == revision && it.scenario.as_ref() == scenario && it.entity == entity
    };
    if !state.past.as_ref().is_some_and(same) {
        state.past = Some(Past::of(view, &entity));
    }
    let Some(past) = &state.past else { return };
    let thing = texts.entity(view.projection().plan(), &entity);
    widgets::caption(ui, tokens, thing);
    part(ui, view, "inspector-since-opened");
    list(ui, view, &past.since_opened, &entity);
    if past.scenario.is_some() {
        part(ui, view, "inspector-of-scenario");
        list(ui, view, &past.of_scenario, &entity);
    }
}

fn list(ui: &mut Ui, view: &mut View<'_>, told: &[Told], entity: &Entity) {
    let tokens = view.look.tokens;
    if told.is_empty() {
        widgets::caption(ui, tokens, view.look.texts.get("inspector-unchanged"));
        return;
    }
    for told in told {
        widgets::rule(ui, tokens.line);
        row(ui, view, told, entity);
    }
}

/// What differs, what it was and is, and the button that takes it back.
fn row(ui: &mut Ui, view: &mut View<'_>, told: &Told, entity: &Entity) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let (name, values) = in_words(view, &told.difference, entity);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        egui::vec2(width, 40.0),
        egui::Layout::right_to_left(egui::Align::Center),
        |ui| {
            if let Some(change) = &told.back {
                let said = texts.say("inspector-reset", [arg("what", name.clone())]);
                let button =
                    widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Undo), None, &said);
                if button.clicked() {
                    view.ask(Request::Change(vec![change.clone()], Making::Set));
                }
            }
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let font = Weight::Medium.size(size::BODY);
                ui.add(egui::Label::new(widgets::text(name, font, tokens.ink)).wrap());
                let font = Weight::Regular.size(size::BODY);
                ui.add(egui::Label::new(widgets::text(values, font, tokens.ink2)).wrap());
            });
        },
    );
}

/// What differs, and how.
fn in_words(view: &View<'_>, difference: &Difference, entity: &Entity) -> (String, String) {
    let texts = view.look.texts;
    let plan = view.projection().plan();
    let named = |place: &Place| {
        let field = called(texts, place.field);
        let field = match plan.calendar_year(place) {
            Some(year) => format!("{field} {year}"),
            None => field,
        };
        if place.entity == *entity {
            capitalised(&field)
        } else {
            format!("{}, {field}", texts.entity(plan, &place.entity))
        }
    };
    match difference {
        Difference::Set {
            place,
            before,
            after,
        } => {
            let values = [
                arg("before", value(view, place, before)),
                arg("after", value(view, place, after)),
            ];
            (named(place), texts.say("inspector-before-after", values))
        }
        Difference::Said { place } => (named(place), said(view, place)),
        Difference::Added(it) => (texts.entity(plan, it), texts.get("inspector-added")),
        Difference::Removed(it) => (it.to_string(), texts.get("inspector-removed")),
        Difference::Moved(it) => (texts.entity(plan, it), texts.get("inspector-moved")),
        Difference::Changes(it) => (texts.entity(plan, it), texts.get("inspector-changes")),
    }
}

/// What is said of a value now.
fn said(view: &View<'_>, place: &Place) -> String {
    let texts = view.look.texts;
    let said = view.projection().plan().annotation(place).cloned();
    let Annotation {
        source,
        source_date,
        note,
        certainty,
        unreadable,
    } = said.unwrap_or_default();
    let word = certainty.map(|it| {
        let word: &str = it.into();
        texts.get(&format!("certainty-{word}"))
    });
    let date = source_date.map(|it| texts.numbers().date(it));
    let kept = unreadable.map(|it| format!("«{it}»"));
    let parts: Vec<String> = [source, date, word, note, kept]
        .into_iter()
        .flatten()
        .collect();
    let now = if parts.is_empty() {
        texts.get("not-applicable")
    } else {
        parts.join(" · ")
    };
    texts.say("inspector-said-now", [arg("now", now)])
}

/// A value with every digit and its unit.
fn value(view: &View<'_>, place: &Place, value: &Value) -> String {
    let texts = view.look.texts;
    let unit = crate::sheet::unit_of(place, view.look.unit);
    let amount = |kroner| {
        let word: &str = unit.into();
        let number = texts.exact_amount(kroner, unit);
        texts.say(&format!("amount-{word}"), [arg("number", number)])
    };
    match value {
        Value::Absent => texts.get("inspector-not-set"),
        Value::Amount(it) => amount(it.decimal()),
        Value::Decided(it) => amount(it.amount.decimal()),
        Value::Percent(_) => texts.entered(place, value),
        other => {
            let cell = Cell {
                value: other.clone(),
                standing: Standing::Entered,
                target: Some(Target::Value(place.clone())),
                figure: None,
                year: None,
                unreadable: None,
            };
            written(&grid::writing(view), &cell)
        }
    }
}
