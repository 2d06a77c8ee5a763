//! A field that text is typed in. Nothing is changed before Enter, Tab or a click elsewhere.

use egui::{Align2, Id, Key, Modifiers, Stroke, StrokeKind, Ui, vec2};

use super::State;
use super::said::{self, Part};
use crate::model::{Change, FieldSpec, Holds, Place, Value};
use crate::sheet::{Entry, Target, Writing};
use crate::ui::grid;
use crate::ui::request::{Making, Request, Typed};
use crate::ui::theme::{Weight, inspector as measures, size};
use crate::ui::view::View;

/// What a field sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sets {
    /// A value.
    Value(Place),
    /// What is said of a value.
    Said(Place, Part),
}

/// Text that is being typed.
#[derive(Clone, Debug)]
pub(super) struct Typing {
    sets: Sets,
    text: String,
    before: String,
    /// It was drawn in this frame.
    pub(super) seen: bool,
    /// Why it was not taken over, where nothing keeps such text.
    pub(super) fault: Option<String>,
}

impl Sets {
    /// The id of the field.
    pub(super) fn id(&self) -> Id {
        let at = match self {
            Self::Value(place) => place.to_string(),
            Self::Said(place, part) => {
                let part: &str = part.into();
                format!("{place}: {part}")
            }
        };
        Id::unique("inspector-field").with(at)
    }
}

impl Typing {
    /// The id of the field.
    pub(super) fn id(&self) -> Id {
        self.sets.id()
    }
}

/// How a field looks.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks {
    /// What it is called.
    pub(super) name: String,
    /// What is said when the pointer rests on it.
    pub(super) hint: String,
    /// What stands after it.
    pub(super) unit: String,
    /// What is wrong with what stands there.
    pub(super) fault: Option<String>,
    /// Numbers stand at the right.
    pub(super) is_number: bool,
    /// Long text is broken, in a field of at least so many rows.
    pub(super) rows: Option<usize>,
}

/// The field with what stands there, over the width that is left.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    sets: &Sets,
    shown: &str,
    looks: &Looks,
) {
    let tokens = view.look.tokens;
    let typing = state.typing.as_ref().filter(|it| it.sets == *sets);
    let mut text = typing.map_or_else(|| shown.to_owned(), |it| it.text.clone());
    let fault = typing.and_then(|it| it.fault.clone());
    let fault = fault.or_else(|| looks.fault.clone());
    let id = sets.id();
    let unit = ui.painter().layout_no_wrap(
        looks.unit.clone(),
        Weight::Regular.size(size::SMALL),
        tokens.ink3,
    );
    let beside = if looks.unit.is_empty() {
        0.0
    } else {
        unit.size().x + 8.0
    };
    let width = ui.available_width() - beside;
    let color = if fault.is_some() {
        tokens.breach
    } else {
        tokens.ink
    };
    let entered = ui.memory(|memory| memory.has_focus(id))
        && looks.rows.is_some()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let edit = if let Some(rows) = looks.rows {
        let newline = egui::KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
        egui::TextEdit::multiline(&mut text)
            .desired_rows(rows)
            .return_key(newline)
    } else {
        egui::TextEdit::singleline(&mut text)
    };
    let align = if looks.is_number {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    };
    let edit = edit
        .id(id)
        .char_limit(4000)
        .font(Weight::Regular.size(size::BODY))
        .text_color(color)
        .align(align)
        .margin(egui::Margin::symmetric(8, 5))
        .min_size(vec2(width, measures::FIELD))
        .desired_width(width - 16.0);
    let response = ui.add(edit).accessible_name(looks.name.clone());
    let at = response.rect.right_center() + vec2(8.0, -unit.size().y / 2.0);
    ui.painter().galley(at, unit, tokens.ink3);
    if fault.is_some() {
        let stroke = Stroke::new(2.0, tokens.breach);
        ui.painter()
            .rect_stroke(response.rect, 6.0, stroke, StrokeKind::Inside);
    }
    if !looks.hint.is_empty() && !response.has_focus() {
        response.clone().on_hover_text(&looks.hint);
    }
    if let Some(fault) = &fault {
        let font = Weight::Regular.size(size::SMALL);
        let told = super::widgets::text(fault.clone(), font, tokens.breach);
        ui.add(egui::Label::new(told).wrap());
    }
    if entered {
        response.surrender_focus();
    }
    follow(ui, view, state, sets, shown, (text, &response, entered));
}

/// Keeps what is typed, and takes it over when the field loses the keyboard.
fn follow(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut State,
    sets: &Sets,
    shown: &str,
    (text, response, entered): (String, &egui::Response, bool),
) {
    let is_it = state.typing.as_ref().is_some_and(|it| it.sets == *sets);
    let began = response.gained_focus() || response.changed() || response.has_focus();
    if !is_it && began {
        state.leave(view);
        state.typing = Some(Typing {
            sets: sets.clone(),
            text: shown.to_owned(),
            before: shown.to_owned(),
            seen: true,
            fault: None,
        });
    }
    let Some(typing) = state.typing.as_mut().filter(|it| it.sets == *sets) else {
        return;
    };
    typing.seen = true;
    if response.changed() {
        typing.text = text;
        typing.fault = None;
    }
    if !entered && !response.lost_focus() {
        return;
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        state.typing = None;
        return;
    }
    let done = typing.clone();
    if let Some(fault) = take_over(view, &done) {
        typing.fault = Some(fault); // it stays, to be mended
        return;
    }
    state.typing = None;
    let step = state.step.clone().map(Sets::Value);
    state.step.take_if(|_| step.as_ref() == Some(sets));
}

/// Takes over what was typed. What was not changed is not entered. Answers what is wrong with it
/// where nothing can keep it.
pub(super) fn take_over(view: &mut View<'_>, typing: &Typing) -> Option<String> {
    if typing.text == typing.before {
        return None;
    }
    match &typing.sets {
        Sets::Value(place) => {
            let spec = place.entity.kind().spec(place.field);
            let prose = spec.and_then(rows).is_some_and(|it| it > 1);
            let text = if prose {
                typing.text.clone()
            } else {
                typing.text.replace('\n', " ")
            };
            enter(view, place, &text);
            None
        }
        Sets::Said(place, part) => said::enter(view, place, *part, &typing.text),
    }
}

/// Enters text in a place; a step of a series alone, so that the other steps stay.
pub(super) fn enter(view: &mut View<'_>, place: &Place, text: &str) {
    let entry = entry(place, text);
    if let Some(changes) = step(&grid::writing(view), &entry, place) {
        view.ask(Request::Change(changes, Making::Set));
        return;
    }
    view.ask(Request::Enter(Typed {
        entries: vec![entry],
        making: Making::Set,
        unit: None,
        basis: None,
    }));
}

pub(super) fn entry(place: &Place, text: &str) -> Entry {
    Entry {
        target: Target::Value(place.clone()),
        text: text.to_owned(),
        typed_in: crate::sheet::TypedIn::Field,
    }
}

/// The changes that set one step of a series that is there. What cannot be read is not for here.
fn step(writing: &Writing<'_>, entry: &Entry, place: &Place) -> Option<Vec<Change>> {
    let spec = place.entity.kind().spec(place.field)?;
    let is_series = matches!(spec.holds, Holds::GrowthByYear | Holds::ShareByYear);
    let start = Place {
        year: None,
        ..place.clone()
    };
    let is_given = writing.plan.get(&start) != Some(Value::Absent);
    if !is_series || !is_given || writing.fault(entry).is_some() {
        return None;
    }
    let value = writing.read(entry).ok()?.value;
    let mut changes = vec![Change::Set {
        place: place.clone(),
        value,
    }];
    if let Some(said) = writing.plan.annotation(place)
        && said.unreadable.is_some()
    {
        changes.push(Change::Annotate {
            place: place.clone(),
            annotation: crate::model::Annotation {
                unreadable: None,
                ..said.clone()
            },
        });
    }
    Some(changes)
}

/// So many rows has the field of a value, where long text in it is broken.
pub(super) fn rows(spec: &FieldSpec) -> Option<usize> {
    match (spec.field, spec.holds) {
        (_, Holds::Text(most)) if most > NAME => Some(2),
        (_, Holds::Text(most)) if most > CODE => Some(1),
        _ => None,
    }
}

/// Names are no longer than this; what is longer is prose.
const NAME: usize = 200;
/// Chapter and post are no longer than this.
const CODE: usize = 20;
