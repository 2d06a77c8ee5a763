//! What is said of a value: where it comes from, when that was, how sure it is, and a note.

use egui::Ui;

use super::edit::{Thing, called, named};
use super::field::{Looks, Sets};
use super::subject::Subject;
use super::{State, choice, field, part};
use crate::model::{Annotation, Certainty, Change, Entity, Field, Place, Value};
use crate::texts::capitalised;
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Part {
    /// Where it comes from.
    SourceName,
    /// When that was published or read.
    SourceDate,
    /// A remark.
    Note,
}

/// The fields of what is said of the cell's value, or of another value of its thing.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    subject: &Subject<'_>,
    (thing, entity): (Thing<'_>, &Entity),
) {
    part(ui, view, "inspector-said");
    let of_cell = subject.place().filter(|it| it.entity == *entity);
    let places = places(thing, entity, of_cell);
    let chosen = state.said_of.as_ref().filter(|it| places.contains(it));
    // A year that only follows has its source where its amount comes from.
    let given = |it: &&Place| is_given(thing, it);
    let main = [
        Field::Base,
        Field::Amount,
        Field::YearlyCost,
        Field::FullValue,
    ];
    let main = places.iter().find(|it| main.contains(&it.field));
    let place = chosen.or(of_cell.filter(given)).or(main).or(of_cell);
    let Some(place) = place.or(places.first()).cloned() else {
        return;
    };
    let texts = view.look.texts;
    let label = |place: &Place| {
        let field = capitalised(&called(texts, place.field));
        match thing.plan.calendar_year(place) {
            Some(year) => format!("{field} {year}"),
            None => field,
        }
    };
    let name = texts.get("inspector-said-of");
    named(ui, view.look.tokens, &name, |ui| {
        let names = || places.iter().map(label).collect();
        if let Some(at) = choice::show(ui, view, &name, &label(&place), names) {
            state.said_of = places.get(at).cloned();
        }
        let value = match thing.text(view, &place) {
            text if text.is_empty() => texts.get("inspector-not-set"),
            text => text,
        };
        let font = Weight::Regular.size(size::SMALL);
        let shown = widgets::text(value, font, view.look.tokens.ink3);
        ui.add(egui::Label::new(shown).truncate());
    });
    text(ui, view, state, &place, Part::SourceName);
    text(ui, view, state, &place, Part::SourceDate);
    certainty(ui, view, &place);
    text(ui, view, state, &place, Part::Note);
}

fn is_given(thing: Thing<'_>, place: &Place) -> bool {
    thing.value(place) != Value::Absent || thing.plan.annotation(place).is_some()
}

/// The values of a thing that something can be said of, and that of the cell.
fn places(thing: Thing<'_>, entity: &Entity, of_cell: Option<&Place>) -> Vec<Place> {
    let mut found = Vec::new();
    for spec in entity.kind().specs() {
        let place = entity.clone().field(spec.field);
        let years = thing.years(spec.field).into_iter();
        let of_years: Vec<Place> = years.map(|it| place.clone().at(it)).collect();
        if is_given(thing, &place) {
            found.push(place);
        }
        found.extend(of_years);
    }
    if let Some(place) = of_cell
        && !found.contains(place)
    {
        found.insert(0, place.clone());
    }
    found
}

fn said(view: &View<'_>, place: &Place) -> Annotation {
    let plan = view.projection().plan();
    plan.annotation(place).cloned().unwrap_or_default()
}

fn name(view: &View<'_>, part: Part) -> String {
    let word: &str = part.into();
    view.look.texts.get(&format!("explain-{word}"))
}

fn text(ui: &mut Ui, view: &mut View<'_>, state: &mut State, place: &Place, part: Part) {
    let texts = view.look.texts;
    let said = said(view, place);
    let shown = match part {
        Part::SourceName => said.source.unwrap_or_default(),
        Part::SourceDate => {
            let date = said.source_date.map(|it| texts.numbers().date(it));
            date.unwrap_or_default()
        }
        Part::Note => said.note.unwrap_or_default(),
    };
    let name = name(view, part);
    let looks = Looks {
        hint: match part {
            Part::SourceDate => texts.get("inspector-hint-date"),
            _ => String::new(),
        },
        rows: match part {
            Part::SourceName => Some(1),
            Part::SourceDate => None,
            Part::Note => Some(2),
        },
        name: name.clone(),
        ..Looks::default()
    };
    named(ui, view.look.tokens, &name, |ui| {
        let sets = Sets::Said(place.clone(), part);
        field::show(ui, view, state, &sets, &shown, &looks);
    });
}

/// How sure it is, or nothing said.
fn certainty(ui: &mut Ui, view: &mut View<'_>, place: &Place) {
    let texts = view.look.texts;
    let all = <Certainty as strum::VariantArray>::VARIANTS;
    let word = |it: Certainty| {
        let word: &str = it.into();
        capitalised(&texts.get(&format!("certainty-{word}")))
    };
    let none = texts.get("inspector-not-set");
    let names = || {
        let all = all.iter().map(|it| word(*it));
        std::iter::once(none.clone()).chain(all).collect()
    };
    let said = said(view, place);
    let current = said.certainty.map_or_else(|| none.clone(), word);
    let name = texts.get("explain-certainty");
    named(ui, view.look.tokens, &name, |ui| {
        if let Some(at) = choice::show(ui, view, &name, &current, names) {
            let certainty = at.checked_sub(1).and_then(|at| all.get(at).copied());
            annotate(view, place, |it| it.certainty = certainty);
        }
    });
}

/// Says something of a value; answers what is wrong with it where it cannot be read.
pub(super) fn enter(view: &mut View<'_>, place: &Place, part: Part, text: &str) -> Option<String> {
    let text = text.trim();
    let given = (!text.is_empty()).then(|| text.to_owned());
    match part {
        Part::SourceName => annotate(view, place, |it| it.source = given),
        Part::Note => annotate(view, place, |it| it.note = given),
        Part::SourceDate => {
            let date = view.look.texts.read_date(text);
            if date.is_none() && given.is_some() {
                return Some(capitalised(&view.look.texts.get("unread-date")));
            }
            annotate(view, place, |it| it.source_date = date);
        }
    }
    None
}

fn annotate(view: &mut View<'_>, place: &Place, change: impl FnOnce(&mut Annotation)) {
    let mut annotation = said(view, place);
    change(&mut annotation);
    let change = Change::Annotate {
        place: place.clone(),
        annotation,
    };
    view.ask(Request::Change(vec![change], Making::Say));
}
