//! The field in which a share is typed, over its handle.

use egui::{Id, Key, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use rust_decimal::{Decimal, dec};

use super::State;
use super::handles::{id_of, share, years_of};
use super::years::YearLengths;
use crate::document::Years;
use crate::model::Percent;
use crate::texts::{Meant, arg};
use crate::time::Year;
use crate::ui::charts::Plane;
use crate::ui::request::{HowToSet, Request, ShareWish};
use crate::ui::view::View;

/// A share being typed.
#[derive(Clone, Debug)]
pub(super) struct Typing {
    year: Year,
    text: String,
    years: Years,
    fault: bool,
    started: bool,
}

impl Typing {
    /// Whether what is typed could not be read.
    pub(super) fn has_fault(&self) -> bool {
        self.fault
    }

    pub(super) fn of(view: &View<'_>, year: Year) -> Self {
        let now = share(view.projection(), year);
        Self {
            year,
            text: view.look.texts.numbers().fixed(now, 1),
            years: Years::This,
            fault: false,
            started: false,
        }
    }
}

/// The field in which a share is typed, over its handle.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    plane: &Plane,
    years: &[YearLengths],
    state: &mut State,
) {
    let Some(typing) = &mut state.typing else {
        return;
    };
    let found = years
        .iter()
        .enumerate()
        .find(|(_, it)| it.year == typing.year);
    let Some((at, year)) = found else {
        state.typing = None;
        return;
    };
    let texts = view.look.texts;
    let y = plane.y(year.envelope).max(plane.rect.top() - 4.0) - 22.0;
    let center = pos2(plane.band(at).center(), y.max(plane.rect.top() - 30.0));
    let rect = Rect::from_center_size(center, vec2(84.0, 26.0));
    let name = texts.say("overview-handle", [arg("year", year.year.to_string())]);
    let edit = egui::TextEdit::singleline(&mut typing.text)
        .id(typed_id())
        .char_limit(20)
        .align(egui::Align2::CENTER_CENTER);
    let response = ui.put(rect, edit).accessible_name(name);
    if !typing.started {
        typing.started = true;
        response.request_focus();
        select_all(ui, response.id, typing.text.chars().count());
        return; // the Enter that opened the field does not close it
    }
    if typing.fault {
        let tokens = view.look.tokens;
        let stroke = Stroke::new(2.0, tokens.breach);
        ui.painter()
            .rect_stroke(rect, 4.0, stroke, StrokeKind::Outside);
        response.show_tooltip_text(
            texts.say("overview-share-fault", [arg("text", typing.text.clone())]),
        );
    }
    if response.changed() {
        typing.fault = false;
    }
    let (entered, escaped, modifiers) = ui.input(|input| {
        (
            input.key_pressed(Key::Enter) || input.key_pressed(Key::Tab),
            input.key_pressed(Key::Escape),
            input.modifiers,
        )
    });
    typing.years = years_of(modifiers);
    if escaped {
        state.typing = None;
        ui.memory_mut(|memory| memory.request_focus(id_of(year.year)));
    } else if entered || response.lost_focus() {
        take_over(view, state);
        let mended_there = state.typing.is_some() && entered;
        if mended_there {
            response.request_focus();
        } else if entered {
            ui.memory_mut(|memory| memory.request_focus(id_of(year.year)));
        }
    }
}

/// The id of the field in which a share is typed.
pub(super) fn typed_id() -> Id {
    Id::unique("share-typed")
}

/// Takes over what is being typed. What is no share stays in its field with its fault; then this
/// is `false`.
pub(super) fn take_over(view: &mut View<'_>, state: &mut State) -> bool {
    let Some(typing) = &mut state.typing else {
        return true;
    };
    let read = view.look.texts.read_number(&typing.text, Meant::Percent);
    let read = read.ok().map(|it| it.value);
    let read = read.filter(|it| (Decimal::ZERO..=dec!(100)).contains(it) && it.scale() <= 4);
    let Some(share) = read else {
        typing.fault = true;
        return false;
    };
    let years = typing.years;
    let year = typing.year;
    state.typing = None;
    view.ask(Request::CloseStep);
    view.ask(Request::Share(ShareWish {
        year,
        share: Percent(share),
        years,
        how: HowToSet::Make,
    }));
    true
}

fn select_all(ui: &Ui, id: Id, length: usize) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(length));
    state.cursor.set_char_range(Some(all));
    egui::TextEdit::store_state(ui.ctx(), id, state);
}
