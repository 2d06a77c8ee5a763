//! The end of a contract on the strip of who can free it: dragged, or moved with the arrow keys,
//! to try another one.

use egui::accesskit::Role;
use egui::{CursorIcon, EventFilter, Id, Key, Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use super::known::Known;
use crate::model::{Change, Entity, Field, Value};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::request::Request;
use crate::ui::theme::{focus_ring, inspector as measures};
use crate::ui::view::View;

/// An end that is being dragged: where it began.
#[derive(Clone, Copy, Debug)]
pub(super) struct EndDrag {
    before: Year,
}

/// The strip that the end stands on.
pub(super) struct Strip {
    /// Where the years stand.
    pub(super) rect: Rect,
    /// The width of a year.
    pub(super) each: f32,
    /// The first year.
    pub(super) first: Year,
    /// The last one.
    pub(super) last: Year,
}

impl Strip {
    /// Where a contract that ends with a year ends; at an edge where that year is not shown.
    fn x_of(&self, end: Year) -> f32 {
        let shown = end.clamp(self.first.earlier(1), self.last);
        let years = shown.later(1).since(self.first);
        self.rect.left() + self.each * f32::from(years)
    }

    /// The year whose end is nearest.
    fn year_at(&self, x: f32) -> Year {
        let years = ((x - self.rect.left()) / self.each.max(1.0)).round();
        let most = f32::from(self.last.later(1).since(self.first));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small whole number"
        )]
        let years = years.clamp(0.0, most) as u16;
        self.first.later(years).earlier(1)
    }
}

/// The handle of a contract's end; nothing for what has no such end.
pub(super) fn show(
    ui: &Ui,
    view: &mut View<'_>,
    known: &Known,
    strip: &Strip,
    drag: &mut Option<EndDrag>,
) {
    let Some((item, end)) = known.contract_end(view.projection().plan()) else {
        *drag = None;
        return;
    };
    let entity = Entity::Item(item);
    let id = Id::unique(("contract-end", entity.to_string()));
    let x = strip.x_of(end);
    let rect = Rect::from_center_size(
        pos2(x, strip.rect.top() + measures::STRIP / 2.0),
        vec2(measures::END_GRIP, measures::STRIP + 8.0),
    );
    let response = ui.interact(rect.expand(4.0), id, Sense::click_and_drag());
    let texts = view.look.texts;
    let name = texts.say("inspector-contract-end", [arg("year", end.to_string())]);
    response.widget_info(|| WidgetInfo::slider(true, f64::from(end.number()), &name));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_numeric_value_step(1.0);
    });
    pointer(ui, view, (&entity, end), strip, drag, &response);
    keys(ui, view, (&entity, end), &response);
    paint(ui, view, rect, &response, drag.is_some());
    let hint = texts.get("inspector-contract-end-hint");
    if drag.is_none() {
        response.on_hover_text(format!("{name}\n{hint}"));
    }
}

fn change(entity: &Entity, end: Year) -> Change {
    Change::Set {
        place: entity.clone().field(Field::ContractUntil),
        value: Value::Year(end),
    }
}

fn pointer(
    ui: &Ui,
    view: &mut View<'_>,
    (entity, end): (&Entity, Year),
    strip: &Strip,
    drag: &mut Option<EndDrag>,
    response: &Response,
) {
    if response.hovered() || drag.is_some() {
        ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    if response.drag_started() {
        *drag = Some(EndDrag { before: end });
        response.request_focus();
    }
    let Some(held) = *drag else { return };
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        *drag = None;
        view.ask(Request::DropTrial);
        return;
    }
    if let Some(pointer) = response
        .interact_pointer_pos()
        .filter(|_| response.dragged())
    {
        let wanted = strip.year_at(pointer.x);
        if wanted != end {
            view.ask(if wanted == held.before {
                Request::DropTrial
            } else {
                Request::Try(vec![change(entity, wanted)])
            });
        }
    }
    if response.drag_stopped() {
        *drag = None;
        view.ask(if held.before == end {
            Request::DropTrial
        } else {
            Request::KeepTrial
        });
    }
}

/// The arrow keys move it by a year; steps in a row are one step of undo.
fn keys(ui: &Ui, view: &mut View<'_>, (entity, end): (&Entity, Year), response: &Response) {
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let wanted = if pressed(Key::ArrowLeft) {
        end.earlier(1)
    } else if pressed(Key::ArrowRight) {
        end.later(1)
    } else {
        return;
    };
    view.ask(Request::Step(vec![change(entity, wanted)]));
}

fn paint(ui: &Ui, view: &View<'_>, rect: Rect, response: &Response, dragged: bool) {
    let tokens = view.look.tokens;
    let painter = ui.painter();
    let (fill, edge) = if dragged || response.hovered() {
        (tokens.accent, tokens.accent)
    } else {
        (tokens.panel, tokens.accent)
    };
    painter.rect(
        rect,
        measures::END_GRIP / 2.0,
        fill,
        egui::Stroke::new(2.0, edge),
        egui::StrokeKind::Inside,
    );
    if response.has_focus() {
        focus_ring(painter, rect, measures::END_GRIP / 2.0, tokens);
    }
}
