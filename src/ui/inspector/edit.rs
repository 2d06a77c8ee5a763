//! Rediger: every field of the thing, in the order of the table of fields; by year as steps.

use egui::{Ui, vec2};

use super::field::{Looks, Sets};
use super::subject::Subject;
use super::{State, choice, field, said};
use crate::model::{FieldSpec, Holds, Place, Plan, Value};
use crate::sheet::{Cell, Standing, Target, unit_of, written};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::grid;
use crate::ui::theme::{Tokens, Weight, inspector as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The tab.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    let Some(entity) = subject.entity() else {
        let key = "inspector-nothing-to-edit";
        widgets::caption(ui, view.look.tokens, view.look.texts.get(key));
        return;
    };
    ui.spacing_mut().item_spacing.y = 6.0;
    for spec in entity.kind().specs() {
        let place = entity.clone().field(spec.field);
        if spec.holds.by_year() {
            steps(ui, view, state, spec, &place);
        } else {
            row(ui, view, state, spec, &place);
        }
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    said::show(ui, view, state, subject, &entity);
}

/// What stands in a place, as a cell.
fn cell(plan: &Plan, place: &Place) -> Cell {
    Cell {
        value: plan.get(place).unwrap_or(Value::Absent),
        standing: Standing::Entered,
        target: Some(Target::Value(place.clone())),
        figure: None,
        year: None,
        unreadable: plan.annotation(place).and_then(|it| it.unreadable.clone()),
    }
}

/// A value as it can be typed, with what is wrong with it.
pub(super) fn text_of(view: &View<'_>, place: &Place) -> String {
    written(&grid::writing(view), &cell(view.projection().plan(), place))
}

/// A name at the left and a field at the right, as far as either is needed.
pub(super) fn named(ui: &mut Ui, tokens: &Tokens, name: &str, field: impl FnOnce(&mut Ui)) {
    let font = Weight::Regular.size(size::BODY);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, measures::FIELD),
        egui::Layout::left_to_right(egui::Align::Min),
        |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.allocate_ui_with_layout(
                vec2(measures::NAME, measures::FIELD),
                egui::Layout::top_down(egui::Align::Min),
                |ui| {
                    ui.set_min_width(measures::NAME);
                    ui.set_max_width(measures::NAME);
                    ui.add_space(5.0);
                    let shown = widgets::text(name, font, tokens.ink2);
                    ui.add(egui::Label::new(shown).wrap());
                },
            );
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                field(ui);
            });
        },
    );
}

/// A field of one value.
fn row(ui: &mut Ui, view: &mut View<'_>, state: &mut State, spec: &FieldSpec, place: &Place) {
    let name = capitalised(&view.look.texts.field(spec.field));
    let choices = grid::writing(view).choices(&Target::Value(place.clone()));
    named(ui, view.look.tokens, &name, |ui| {
        if choices.is_empty() {
            typed(ui, view, state, spec, place, name.clone());
        } else {
            chosen(ui, view, spec, place, (&name, &choices));
        }
    });
}

/// A field that text is typed in, with its unit and what is wrong.
fn typed(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    spec: &FieldSpec,
    place: &Place,
    name: String,
) {
    let cell = cell(view.projection().plan(), place);
    let looks = Looks {
        hint: hint(view, spec, place),
        unit: unit(view, spec, place),
        fault: fault(view, &cell, place),
        is_number: !matches!(spec.holds, Holds::Text(_) | Holds::Date),
        is_long: field::is_prose(spec.field),
        name,
    };
    let shown = written(&grid::writing(view), &cell);
    let sets = Sets::Value(place.clone());
    field::show(ui, view, state, &sets, &shown, &looks);
}

/// A field of one of a few values. What refers to something may also refer to nothing.
fn chosen(
    ui: &mut Ui,
    view: &mut View<'_>,
    spec: &FieldSpec,
    place: &Place,
    (name, choices): (&str, &[String]),
) {
    let texts = view.look.texts;
    let current = text_of(view, place);
    let none = texts.get("inspector-not-set");
    let current = if current.is_empty() {
        none.clone()
    } else {
        capitalised(&current)
    };
    let may_be_none = matches!(spec.holds, Holds::Reference(_));
    let first = may_be_none.then_some(none);
    let before = first.iter().count();
    let shown: Vec<String> = first
        .into_iter()
        .chain(choices.iter().map(|it| capitalised(it)))
        .collect();
    if let Some(at) = choice::show(ui, view, name, &current, &shown) {
        let text = at.checked_sub(before).and_then(|at| choices.get(at));
        field::enter(view, place, text.map_or("", String::as_str));
    }
}

/// A field with values by year: what holds first, and each year from which it is another.
fn steps(ui: &mut Ui, view: &mut View<'_>, state: &mut State, spec: &FieldSpec, place: &Place) {
    let texts = view.look.texts;
    let field = capitalised(&texts.field(spec.field));
    let decided = matches!(spec.holds, Holds::Decided { .. });
    if !decided {
        named(ui, view.look.tokens, &field, |ui| {
            typed(ui, view, state, spec, place, field.clone());
        });
    }
    let mut years = years_of(view.projection().plan(), place);
    if let Some(step) = &state.step
        && step.entity == place.entity
        && step.field == place.field
    {
        years.extend(step.year.filter(|it| !years.contains(it)));
    }
    for year in &years {
        let key = if decided {
            "inspector-in-year"
        } else {
            "inspector-from-year"
        };
        let said = [arg("field", field.clone()), arg("year", year.to_string())];
        let name = texts.say(key, said);
        named(ui, view.look.tokens, &name, |ui| {
            let place = place.clone().at(*year);
            typed(ui, view, state, spec, &place, name.clone());
        });
    }
    let first = view.projection().plan().first_year;
    let free = view.years().into_iter();
    let free: Vec<Year> = free
        .filter(|it| !years.contains(it) && (decided || *it > first))
        .collect();
    if free.is_empty() {
        return;
    }
    let label = if decided {
        field.clone()
    } else {
        String::new()
    };
    named(ui, view.look.tokens, &label, |ui| {
        let shown: Vec<String> = free.iter().map(ToString::to_string).collect();
        let current = texts.get("inspector-add-year");
        if let Some(at) = choice::show(ui, view, &field, &current, &shown)
            && let Some(year) = free.get(at)
        {
            let step = place.clone().at(*year);
            let id = Sets::Value(step.clone()).id();
            ui.memory_mut(|memory| memory.request_focus(id));
            state.step = Some(step);
        }
    });
}

/// The years that have a value of their own.
pub(super) fn years_of(plan: &Plan, place: &Place) -> Vec<Year> {
    let slot = plan.fields(&place.entity);
    let slot = slot.and_then(|thing| thing.slot(place.field));
    slot.map(crate::model::Slot::years).unwrap_or_default()
}

fn fault(view: &View<'_>, cell: &Cell, place: &Place) -> Option<String> {
    let text = cell.unreadable.as_ref()?;
    let texts = view.look.texts;
    let why = grid::writing(view).fault(&field::entry(place, text));
    Some(match why {
        Some(why) => texts.unread(view.projection().plan(), Some(place), text, &why),
        None => texts.say("unread-kept", [arg("text", text.clone())]),
    })
}

fn unit(view: &View<'_>, spec: &FieldSpec, place: &Place) -> String {
    let texts = view.look.texts;
    match spec.holds {
        Holds::Amount | Holds::Cost | Holds::Decided { .. } => {
            texts.unit(unit_of(place, view.look.unit))
        }
        Holds::Share | Holds::ShareByYear | Holds::GrowthByYear => "%".to_owned(),
        _ => String::new(),
    }
}

/// What can be written in a field.
fn hint(view: &View<'_>, spec: &FieldSpec, place: &Place) -> String {
    let texts = view.look.texts;
    let name = capitalised(&texts.field(spec.field));
    let bounds = spec.holds.bounds().map(|(min, max)| {
        let bound = |number| texts.numbers().plain(number);
        [arg("min", bound(min)), arg("max", bound(max))]
    });
    let can_be = match (spec.holds, bounds) {
        (Holds::Amount | Holds::Cost | Holds::Decided { .. }, _) => {
            let said = [
                arg("unit", texts.unit(unit_of(place, view.look.unit))),
                arg(
                    "prices",
                    texts.prices(view.projection().plan(), view.look.prices),
                ),
            ];
            texts.say("inspector-hint-amount", said)
        }
        (Holds::Share | Holds::ShareByYear | Holds::GrowthByYear, Some(bounds)) => {
            texts.say("inspector-hint-percent", bounds)
        }
        (Holds::Whole { .. }, Some(bounds)) => texts.say("inspector-hint-number", bounds),
        (Holds::Text(most), _) => texts.say("inspector-hint-text", [arg("max", most.to_string())]),
        (Holds::Date, _) => texts.get("inspector-hint-date"),
        (Holds::Year, _) => texts.get("inspector-hint-year"),
        _ => return name,
    };
    format!("{name}. {can_be}")
}
