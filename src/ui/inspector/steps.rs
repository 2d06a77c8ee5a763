//! Fields with values by year: what holds first, and each year from which it is another. Years that
//! are counted from an initiative's start are called by the year that they come to.

use egui::Ui;

use super::edit::{Of, Thing, label, named, typed};
use super::field::Sets;
use super::{State, choice};
use crate::model::{Holds, Place, Value};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::view::View;

/// The field: a row for each year, and one that adds a year.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, of: Of<'_>) {
    let (thing, spec, place) = of;
    let texts = view.look.texts;
    let field = label(texts, spec.field);
    // Amounts stand for their year alone; rates go on, from what holds first.
    let alone = matches!(spec.holds, Holds::Decided { .. } | Holds::CostByOffset);
    if !alone {
        named(ui, view.look.tokens, &field, |ui| {
            typed(ui, view, state, of, field.clone());
        });
    }
    let mut years = thing.years(place.field);
    if let Some(step) = &state.step
        && step.entity == place.entity
        && step.field == place.field
    {
        years.extend(step.year.filter(|it| !years.contains(it)));
    }
    // What could not be read stays where it was typed until it is mended.
    let typed_in = thing.plan.annotations.iter();
    let unread = typed_in.filter(|(it, said)| {
        it.entity == place.entity && it.field == place.field && said.unreadable.is_some()
    });
    for year in unread.filter_map(|(it, _)| it.year) {
        if !years.contains(&year) {
            years.push(year);
        }
    }
    years.sort_unstable();
    let key = if alone {
        "inspector-in-year"
    } else {
        "inspector-from-year"
    };
    for year in &years {
        let place = place.clone().at(*year);
        let year = called(thing, &place);
        let said = [arg("field", field.clone()), arg("year", year)];
        let name = texts.say(key, said);
        named(ui, view.look.tokens, &name, |ui| {
            typed(ui, view, state, (thing, spec, &place), name.clone());
        });
    }
    let free = free(view, of, &years, alone);
    if !free.is_empty() {
        let label = if alone && years.is_empty() {
            field.clone()
        } else {
            String::new()
        };
        add(ui, view, state, (thing, place), (&field, &label), &free);
    }
}

/// The calendar's name of the year of a place.
fn called(thing: Thing<'_>, place: &Place) -> String {
    let year = thing.plan.calendar_year(place);
    year.map(|it| it.to_string()).unwrap_or_default()
}

/// The years that can be given a value of their own.
fn free(view: &View<'_>, (thing, spec, place): Of<'_>, years: &[Year], alone: bool) -> Vec<Year> {
    // Without a value that holds first, a step would leave the other years without one.
    if !alone && thing.value(place) == Value::Absent {
        return Vec::new();
    }
    let first = if spec.holds.by_offset() {
        Year::relative(0)
    } else {
        thing.plan.first_year
    };
    let all = if spec.holds.by_offset() {
        counted(view, thing, place, years)
    } else {
        view.years()
    };
    let all = all.into_iter();
    all.filter(|it| !years.contains(it) && (alone || *it > first))
        .collect()
}

/// The budget years as years counted from the start, and the one after the last that is there.
fn counted(view: &View<'_>, thing: Thing<'_>, place: &Place, years: &[Year]) -> Vec<Year> {
    let Some(start) = thing
        .plan
        .calendar_year(&place.clone().at(Year::relative(0)))
    else {
        return Vec::new();
    };
    let budget = view.years().into_iter().filter(|it| *it >= start);
    let budget = budget.map(|it| Year::relative(it.since(start)));
    let next = years.iter().max().map(|it| it.later(1));
    // Where all of it lies after the budget, it begins at the start.
    let mut all: Vec<Year> = budget.chain(next).chain([Year::relative(0)]).collect();
    all.retain(|it| it.is_relative());
    all.sort_unstable();
    all.dedup();
    all
}

/// The menu of the years that can be added; the field of the chosen one has the keyboard.
fn add(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    (thing, place): (Thing<'_>, &Place),
    (field, label): (&str, &str),
    free: &[Year],
) {
    let texts = view.look.texts;
    named(ui, view.look.tokens, label, |ui| {
        let name = |year: &Year| called(thing, &place.clone().at(*year));
        let shown = || free.iter().map(name).collect();
        let current = texts.get("inspector-add-year");
        if let Some(at) = choice::show(ui, view, field, &current, shown)
            && let Some(year) = free.get(at)
        {
            let step = place.clone().at(*year);
            let id = Sets::Value(step.clone()).id();
            ui.memory_mut(|memory| memory.request_focus(id));
            state.step = Some(step);
        }
    });
}
