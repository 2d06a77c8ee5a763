//! Rediger: every field of the thing, in the order of the table of fields; by year as steps.

use egui::{Ui, vec2};

use super::field::{Looks, Sets};
use super::subject::Subject;
use super::{State, choice, field, groups, lever_use, part, parts, said, steps};
use crate::findings::Where;
use crate::model::{
    Entity, EntityKind, Field, FieldSpec, Fields, Holds, InitiativeStatus, Place, Plan, Slot, Value,
};
use crate::sheet::{Cell, Standing, Target, counts_years, unit_of, written};
use crate::texts::{Texts, arg, capitalised};
use crate::time::Year;
use crate::ui::commands::Command;
use crate::ui::grid;
use crate::ui::request::Request;
use crate::ui::theme::{Tokens, Weight, inspector as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The tab.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    let followed = of_thing(ui, view, state, subject.entity().as_ref(), subject.place());
    if let Some(part) = followed {
        view.ask(Request::GoTo(Where::Thing(part)));
    }
}

/// The fields of a thing and the list of its parts; answers the part, or the owner of it, that is
/// to be looked at. `of_cell`: the value that was chosen.
pub(super) fn of_thing(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    entity: Option<&Entity>,
    of_cell: Option<&Place>,
) -> Option<Entity> {
    let plan = view.projection().plan();
    let fields = entity.and_then(|it| plan.fields(it));
    let (Some(entity), Some(fields)) = (entity, fields) else {
        let key = "inspector-nothing-to-edit";
        widgets::caption(ui, view.look.tokens, view.look.texts.get(key));
        return None;
    };
    let thing = Thing { plan, fields };
    ui.spacing_mut().item_spacing.y = 6.0;
    let groups = groups::of(entity.kind());
    if groups.is_empty() {
        // An own rule set comes from a file.
        let specs = entity.kind().specs().iter();
        let rules = view.projection().rules();
        let shown = specs.filter(|spec| {
            !matches!(spec.holds, Holds::OwnRules) && lever_use::shows(rules, thing, (entity, spec))
        });
        for spec in shown {
            one(ui, view, state, thing, (entity, spec));
        }
        lever_use::findings(ui, view, entity);
    }
    // What an initiative costs and gives stands in its parts, so they come before the rest.
    let parts_after = match entity.kind() {
        EntityKind::Initiative => groups::WITHIN_FIRST_SIGHT,
        _ => groups.len(),
    };
    let mut followed = None;
    for (at, (heading, fields)) in groups.iter().enumerate() {
        if at == parts_after {
            followed = parts::show(ui, view, entity);
        }
        part(ui, view, heading);
        let specs = fields.iter().filter_map(|it| entity.kind().spec(*it));
        for spec in specs {
            one(ui, view, state, thing, (entity, spec));
        }
    }
    if parts_after >= groups.len() {
        followed = parts::show(ui, view, entity);
    }
    said::show(ui, view, state, of_cell, (thing, entity));
    followed
}

/// A field, with all that it holds by year where it does.
fn one(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    thing: Thing<'_>,
    (entity, spec): (&Entity, &FieldSpec),
) {
    let place = entity.clone().field(spec.field);
    let of = (thing, spec, &place);
    if spec.holds.by_year() || spec.holds.by_offset() {
        steps::show(ui, view, state, of);
    } else {
        row(ui, view, state, of);
    }
}

/// What a field is called; one that counts years is called after the year that it comes to.
pub(super) fn called(texts: &Texts, field: Field) -> String {
    if counts_years(field) {
        texts.get(&format!("column-{}", field.word().replace('.', "-")))
    } else {
        texts.field(field)
    }
}

/// The same, as it begins a line.
pub(super) fn label(texts: &Texts, field: Field) -> String {
    capitalised(&called(texts, field))
}

/// A field of a thing: what it holds, and where.
pub(super) type Of<'a> = (Thing<'a>, &'a FieldSpec, &'a Place);

/// The thing that is edited; found once, for a large plan has thousands.
#[derive(Clone, Copy)]
pub(super) struct Thing<'a> {
    pub(super) plan: &'a Plan,
    pub(super) fields: &'a dyn Fields,
}

impl Thing<'_> {
    /// What is entered in a place of it.
    pub(super) fn value(&self, place: &Place) -> Value {
        let slot = self.fields.slot(place.field);
        slot.map_or(Value::Absent, |it| it.read(place.year))
    }

    /// The years that have a value of their own.
    pub(super) fn years(&self, field: Field) -> Vec<Year> {
        let slot = self.fields.slot(field);
        slot.map(Slot::years).unwrap_or_default()
    }

    /// What stands in a place, as a cell.
    fn cell(&self, place: &Place) -> Cell {
        let said = self.plan.annotation(place);
        Cell {
            value: self.value(place),
            standing: Standing::Entered,
            target: Some(Target::Value(place.clone())),
            figure: None,
            year: None,
            unreadable: said.and_then(|it| it.unreadable.clone()),
        }
    }

    /// What stands in a place, as it can be typed.
    pub(super) fn text(&self, view: &View<'_>, place: &Place) -> String {
        written(&grid::writing(view), &self.cell(place))
    }
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
fn row(ui: &mut Ui, view: &mut View<'_>, state: &mut State, of: Of<'_>) {
    let spec = of.1;
    let name = label(view.look.texts, spec.field);
    let is_level = matches!(
        spec.field,
        Field::ReleasedBy | Field::RefusedBy | Field::Level
    );
    let of_few = matches!(
        spec.holds,
        Holds::Word(_) | Holds::Reference(_) | Holds::Flag | Holds::RuleSet
    );
    named(ui, view.look.tokens, &name, |ui| {
        if is_level {
            level(ui, view, of, &name);
        } else if of_few {
            chosen(ui, view, of, &name);
            if spec.field == Field::RuleSet {
                open_rules(ui, view);
            }
        } else {
            typed(ui, view, state, of, name.clone());
        }
    });
}

/// An own rule set comes from a file.
fn open_rules(ui: &mut Ui, view: &mut View<'_>) {
    let name = view.look.texts.get(&Command::OpenRules.text_key());
    let font = Weight::Regular.size(size::BODY);
    if widgets::link(ui, &view.look, name, font).clicked() {
        view.ask(Request::Do(Command::OpenRules));
    }
}

/// A field that text is typed in, with its unit and what is wrong.
pub(super) fn typed(ui: &mut Ui, view: &mut View<'_>, state: &mut State, of: Of<'_>, name: String) {
    let (thing, spec, place) = of;
    let cell = thing.cell(place);
    let looks = Looks {
        hint: hint(view, spec, place),
        unit: unit(view, spec, place),
        fault: fault(view, &cell, place),
        is_number: !matches!(spec.holds, Holds::Text(_) | Holds::Date),
        rows: field::rows(spec),
        name,
    };
    let shown = written(&grid::writing(view), &cell);
    let sets = Sets::Value(place.clone());
    field::show(ui, view, state, &sets, &shown, &looks);
}

/// A field of one of a few values. What refers to something may also refer to nothing.
fn chosen(ui: &mut Ui, view: &mut View<'_>, (thing, spec, place): Of<'_>, name: &str) {
    let none = unset(view, thing, spec.field);
    let current = match thing.text(view, place) {
        text if text.is_empty() => none.clone(),
        text => capitalised(&text),
    };
    let may_be_none = matches!(spec.holds, Holds::Reference(_)) || spec.field == Field::Active;
    let target = Target::Value(place.clone());
    let choices = || {
        let named = grid::writing(view).choices(&target);
        let first = may_be_none.then(|| none.clone());
        let named = named.iter().map(|it| capitalised(it));
        first.into_iter().chain(named).collect()
    };
    if let Some(at) = choice::show(ui, view, name, &current, choices) {
        let named = grid::writing(view).choices(&target);
        let at = if may_be_none {
            at.checked_sub(1)
        } else {
            Some(at)
        };
        let text = at.and_then(|at| named.get(at));
        field::enter(view, place, text.map_or("", String::as_str));
    }
}

/// What holds where nothing is chosen.
fn unset(view: &View<'_>, thing: Thing<'_>, field: Field) -> String {
    let texts = view.look.texts;
    match field {
        Field::Recipient => texts.get("inspector-ourselves"),
        Field::Active => {
            let slot = thing.fields.slot(Field::Status);
            let status = slot.map_or(Value::Absent, |it| it.read(None));
            let idea: &str = InitiativeStatus::Idea.into();
            let counts = status != Value::Word(idea);
            let counts = texts.get(if counts { "rule-yes" } else { "rule-no" });
            texts.say("inspector-by-status", [arg("value", counts)])
        }
        _ => texts.get("inspector-not-set"),
    }
}

/// A decision level by its name.
fn level(ui: &mut Ui, view: &mut View<'_>, (thing, spec, place): Of<'_>, name: &str) {
    let texts = view.look.texts;
    let rules = view.projection().rules();
    let none = texts.get("inspector-not-set");
    let named = |level| capitalised(&texts.level(rules, level));
    let current = match thing.value(place) {
        Value::Whole(level) => named(level),
        _ => none.clone(),
    };
    let first = (spec.field != Field::Level).then_some(none);
    let may_be_none = u16::from(first.is_some());
    let choices = || {
        let levels = (1..=crate::rules::LEVELS).map(named);
        first.into_iter().chain(levels).collect()
    };
    if let Some(at) = choice::show(ui, view, name, &current, choices) {
        let at = u16::try_from(at).unwrap_or_default();
        let level = at.saturating_add(1).saturating_sub(may_be_none);
        let text = if level == 0 {
            String::new()
        } else {
            level.to_string()
        };
        field::enter(view, place, &text);
    }
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
        Holds::Amount | Holds::Cost | Holds::CostByOffset | Holds::Decided { .. } => {
            texts.unit(unit_of(place, view.look.unit))
        }
        Holds::Share
        | Holds::PercentOf
        | Holds::ShareByYear
        | Holds::ShareByOffset
        | Holds::Growth
        | Holds::GrowthByYear => "%".to_owned(),
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
        _ if counts_years(place.field) => texts.get("inspector-hint-counted"),
        (Holds::Amount | Holds::Cost | Holds::CostByOffset | Holds::Decided { .. }, _) => {
            let said = [
                arg("unit", texts.unit(unit_of(place, view.look.unit))),
                arg(
                    "prices",
                    texts.prices(view.projection().plan(), view.look.prices),
                ),
            ];
            texts.say("inspector-hint-amount", said)
        }
        (
            Holds::Share
            | Holds::PercentOf
            | Holds::ShareByYear
            | Holds::ShareByOffset
            | Holds::Growth
            | Holds::GrowthByYear,
            Some(bounds),
        ) => texts.say("inspector-hint-percent", bounds),
        (Holds::Whole { .. }, Some(bounds)) => texts.say("inspector-hint-number", bounds),
        (Holds::Text(most), _) => texts.say("inspector-hint-text", [arg("max", most.to_string())]),
        (Holds::Date, _) => texts.get("inspector-hint-date"),
        (Holds::Year, _) => texts.get("inspector-hint-year"),
        _ => return name,
    };
    format!("{name}. {can_be}")
}
