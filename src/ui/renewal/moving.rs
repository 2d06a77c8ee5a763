//! Moving the start of an initiative: its bar is dragged, or stepped by keys.
//!
//! What is dragged is only tried until it is let go; then it is one step of undo. Where the plan
//! says how early or late it can start, it stops there.

use egui::accesskit::{Action, Role};
use egui::{CursorIcon, EventFilter, Id, Response, Sense, Ui, WidgetInfo, vec2};

use super::Chosen;
use super::bars::Bars;
use super::keys::RowKey;
use crate::model::{Change, Field, Initiative, InitiativeId, InitiativeStatus, Plan, Value};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// A start being dragged.
#[derive(Clone, Debug)]
pub(super) struct Drag {
    /// Of which initiative.
    pub(super) of: InitiativeId,
    /// Where it was.
    origin: Year,
    /// Where it was taken hold of.
    grabbed: f32,
    /// How early and how late it can be.
    pub(super) bounds: (Year, Year),
}

/// The id of the bar of an initiative.
pub(super) fn id_of(id: &InitiativeId) -> Id {
    Id::unique(("renewal-bar", id.as_str()))
}

/// Whether the start can be moved: that of what runs or is done has been.
pub(super) fn is_movable(initiative: &Initiative) -> bool {
    use InitiativeStatus::{Done, Running};
    !matches!(initiative.status, Running | Done)
}

/// How early and how late it can start. Not before the plan's first year, and within the years that
/// are computed; where it stands beyond its bounds it can stay there.
pub(super) fn bounds(plan: &Plan, initiative: &Initiative) -> (Year, Year) {
    let first = plan.horizon().first();
    let low = initiative.earliest.unwrap_or(first).max(first);
    let last = plan.horizon().last();
    let high = initiative.latest.unwrap_or(last).min(last).max(low);
    (low.min(initiative.start), high.max(initiative.start))
}

/// The bar of a row.
pub(super) struct Bar<'a> {
    pub(super) bars: Bars<'a>,
    pub(super) chosen: Chosen<'a>,
    /// It is the row that is looked at.
    pub(super) selected: bool,
}

impl Bar<'_> {
    fn id(&self) -> &InitiativeId {
        &self.chosen.initiative.id
    }

    /// Draws the bar and answers to pointer and keys; returns it, and the key that is the list's.
    pub(super) fn show(
        &self,
        ui: &Ui,
        view: &mut View<'_>,
        drag: &mut Option<Drag>,
    ) -> (Response, Option<RowKey>) {
        let reach = self.bars.hold().expand2(vec2(0.0, 4.0));
        let reach = reach.with_min_x(reach.left() - 5.0);
        let movable = is_movable(self.chosen.initiative);
        let sense = match (movable, self.selected) {
            (true, true) => Sense::click_and_drag(),
            (true, false) => Sense::CLICK | Sense::DRAG,
            (false, _) => Sense::hover(),
        };
        let response = ui.interact(reach, id_of(self.id()), sense);
        let dragged = drag.as_ref().is_some_and(|it| it.of == *self.id());
        let mut key = None;
        if movable {
            self.describe(view, &response);
            self.drag(ui, view, drag, &response);
            key = self.keys(ui, view, &response, dragged);
        }
        self.paint(ui, view, &response, drag.as_ref().filter(|_| dragged));
        if dragged {
            self.told_while_dragged(ui, view, &response, drag.as_ref());
        } else if response.hovered() {
            if movable {
                ui.set_cursor_icon(CursorIcon::Grab);
            }
            response
                .clone()
                .on_hover_ui_at_pointer(|ui| self.tooltip(ui, view));
        }
        (response, key)
    }

    fn drag(&self, ui: &Ui, view: &mut View<'_>, drag: &mut Option<Drag>, response: &Response) {
        let Some(pointer) = response.interact_pointer_pos() else {
            return;
        };
        let initiative = self.chosen.initiative;
        if response.drag_started() {
            let origin = ui.input(|input| input.pointer.press_origin());
            *drag = Some(Drag {
                of: initiative.id.clone(),
                origin: initiative.start,
                grabbed: origin.unwrap_or(pointer).x,
                bounds: bounds(view.projection().plan(), initiative),
            });
            response.request_focus();
        }
        let Some(held) = drag.as_ref().filter(|it| it.of == initiative.id) else {
            return;
        };
        ui.set_cursor_icon(CursorIcon::Grabbing);
        if response.dragged() {
            let wanted = self.year_at(held, pointer.x);
            if wanted != initiative.start {
                view.ask(if wanted == held.origin {
                    Request::DropTrial
                } else {
                    Request::Try(vec![self.change(wanted)])
                });
            }
        }
        if response.drag_stopped() {
            *drag = None;
            view.ask(Request::KeepTrial);
        }
    }

    /// The year that the start is dragged to.
    fn year_at(&self, held: &Drag, x: f32) -> Year {
        let moved = ((x - held.grabbed) / self.bars.axis.year.max(1.0)).round();
        let (low, high) = held.bounds;
        let back = f32::from(held.origin.since(low));
        let forth = f32::from(high.since(held.origin));
        let steps = whole(moved.abs().min(if moved < 0.0 { back } else { forth }));
        if moved < 0.0 {
            held.origin.earlier(steps)
        } else {
            held.origin.later(steps)
        }
    }

    fn change(&self, start: Year) -> Change {
        Change::Set {
            place: self.chosen.entity().field(Field::Start),
            value: Value::Year(start),
        }
    }

    /// Keys of the bar; those of the list are answered.
    fn keys(
        &self,
        ui: &Ui,
        view: &mut View<'_>,
        response: &Response,
        dragged: bool,
    ) -> Option<RowKey> {
        if response.lost_focus() {
            view.ask(Request::CloseStep);
        }
        let asked = asked_by_assistance(ui, response.id);
        if !response.has_focus() || dragged {
            self.step(view, asked);
            return None;
        }
        ui.memory_mut(|memory| {
            let filter = EventFilter {
                vertical_arrows: true,
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(response.id, filter);
        });
        let pressed = ui.input(RowKey::pressed);
        let steps = match pressed {
            Some(RowKey::Earlier) => -1,
            Some(RowKey::Later) => 1,
            _ => asked,
        };
        self.step(view, steps);
        pressed.filter(|it| !matches!(it, RowKey::Earlier | RowKey::Later | RowKey::ToBar))
    }

    fn step(&self, view: &mut View<'_>, steps: i8) {
        let initiative = self.chosen.initiative;
        let (low, high) = bounds(view.projection().plan(), initiative);
        let wanted = if steps < 0 {
            initiative.start.earlier(1).max(low)
        } else {
            initiative.start.later(1).min(high)
        };
        if steps != 0 && wanted != initiative.start {
            view.ask(Request::Step(vec![self.change(wanted)]));
        }
    }

    fn describe(&self, view: &View<'_>, response: &Response) {
        let initiative = self.chosen.initiative;
        let name = view
            .look
            .texts
            .say("renewal-bar", [arg("name", &*initiative.name)]);
        let start = f64::from(initiative.start.number());
        response.widget_info(|| WidgetInfo::slider(true, start, &name));
        let (low, high) = bounds(view.projection().plan(), initiative);
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Slider);
            node.set_min_numeric_value(f64::from(low.number()));
            node.set_max_numeric_value(f64::from(high.number()));
            node.set_numeric_value_step(1.0);
            node.set_value(initiative.start.to_string());
            node.set_description(self.hint(view));
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        });
    }

    fn paint(&self, ui: &Ui, view: &View<'_>, response: &Response, drag: Option<&Drag>) {
        let painter = ui.painter();
        if let Some(drag) = drag {
            if drag.origin != self.chosen.initiative.start {
                self.bars.ghost(painter, drag.origin);
            }
            self.bars.bounds(painter, drag.bounds);
        }
        self.bars.paint(painter);
        let held = response.has_focus() || drag.is_some();
        if !self.bars.place().is_positive() {
            if held {
                focus_ring(painter, self.bars.hold(), 3.5, view.look.tokens);
            }
        } else if is_movable(self.chosen.initiative) && (self.selected || response.hovered()) {
            let grip = self.bars.grip(painter, drag.is_some());
            if held {
                focus_ring(painter, grip.shrink(1.0), 3.5, view.look.tokens);
            }
        }
    }

    /// What can be done with it, and what holds it.
    fn hint(&self, view: &View<'_>) -> String {
        let texts = view.look.texts;
        let initiative = self.chosen.initiative;
        if !is_movable(initiative) {
            return texts.get("renewal-bar-begun");
        }
        let (low, high) = bounds(view.projection().plan(), initiative);
        let years = [arg("low", low.to_string()), arg("high", high.to_string())];
        let mut hint = texts.say("renewal-bar-hint", years);
        if initiative.status == InitiativeStatus::Decided {
            hint = format!("{hint}\n{}", texts.get("renewal-bar-decided"));
        }
        hint
    }

    /// Its steps with their years and costs.
    fn tooltip(&self, ui: &mut Ui, view: &View<'_>) {
        let tokens = view.look.tokens;
        let texts = view.look.texts;
        let initiative = self.chosen.initiative;
        let small = Weight::Regular.size(size::SMALL);
        ui.set_max_width(340.0);
        widgets::tight(ui);
        let head = Weight::SemiBold.size(size::BODY);
        ui.label(widgets::text(&*initiative.name, head, tokens.ink));
        egui::Grid::new("steps")
            .num_columns(3)
            .spacing(vec2(16.0, 3.0))
            .show(ui, |ui| {
                for (at, tranche) in initiative.tranches.iter().enumerate() {
                    let (from, to) = initiative.span_of(at);
                    let (from, to) = (initiative.start.later(from), initiative.start.later(to - 1));
                    let years = [arg("from", from.to_string()), arg("to", to.to_string())];
                    let years = if from == to {
                        from.to_string()
                    } else {
                        texts.say("renewal-years-span", years)
                    };
                    let name = if tranche.gate.is_empty() {
                        tranche.name.clone()
                    } else {
                        let parts = [arg("name", &*tranche.name), arg("gate", &*tranche.gate)];
                        texts.say("renewal-step-gate", parts)
                    };
                    ui.label(widgets::text(name, small.clone(), tokens.ink));
                    ui.label(widgets::text(years, small.clone(), tokens.ink2));
                    let costs = tranche.cost.iter().map(|(offset, amount)| {
                        let year = initiative.start.later(offset.number());
                        view.look.kroner(view.projection(), *amount, year)
                    });
                    let cost = costs.fold(rust_decimal::Decimal::ZERO, crate::money::exact::plus);
                    let cost = texts.amount(crate::money::Money::entered(cost), view.look.unit);
                    ui.label(widgets::text(cost, small.clone(), tokens.ink));
                    ui.end_row();
                }
            });
        let hint = widgets::text(self.hint(view), small, tokens.ink2);
        ui.add(egui::Label::new(hint).wrap());
    }

    /// From what to what, while it is dragged.
    fn told_while_dragged(
        &self,
        ui: &Ui,
        view: &View<'_>,
        response: &Response,
        drag: Option<&Drag>,
    ) {
        let Some(drag) = drag else { return };
        let tokens = view.look.tokens;
        let texts = view.look.texts;
        let initiative = self.chosen.initiative;
        let mut tooltip = egui::Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            response.id.with("drag"),
            response.rect,
        );
        tooltip.popup = tooltip.popup.align(egui::RectAlign::BOTTOM_START);
        tooltip.show(|ui| {
            ui.set_max_width(320.0);
            widgets::tight(ui);
            widgets::before_and_after(ui, tokens, |row| {
                let (old, new) = (drag.origin.to_string(), initiative.start.to_string());
                row(texts.get("column-start"), old, new, tokens.accent);
                let all = &view.projection().plan().initiatives;
                let at = all.iter().position(|it| it.id == initiative.id);
                let before = view.session.portfolio_before_trial();
                let before = before.zip(at).and_then(|(it, at)| it.initiatives.get(at));
                let before = before.unwrap_or(self.chosen.appraisal);
                let npv = |of: &crate::worth::Appraisal| match of.outside {
                    None => texts.bare(of.society.npv, view.look.unit),
                    Some(_) => texts.get("renewal-outside"),
                };
                let now = npv(self.chosen.appraisal);
                row(texts.get("renewal-npv"), npv(before), now, tokens.ink);
            });
            let stopped = self.stopped(view, drag);
            if let Some(stopped) = stopped {
                let shown = widgets::text(stopped, Weight::Regular.size(size::SMALL), tokens.warn);
                ui.add(egui::Label::new(shown).wrap());
            }
        });
    }

    /// Why it goes no further, where it stands at a bound.
    fn stopped(&self, view: &View<'_>, drag: &Drag) -> Option<String> {
        let texts = view.look.texts;
        let initiative = self.chosen.initiative;
        let first = view.projection().plan().first_year;
        let (low, high) = drag.bounds;
        let year = |year: Year| [arg("year", year.to_string())];
        if initiative.status == InitiativeStatus::Decided && initiative.start != drag.origin {
            return Some(texts.get("renewal-bar-decided"));
        }
        if initiative.start == low {
            let named = initiative.earliest.is_some_and(|it| it == low);
            let key = match (named, low == first) {
                (true, _) => "renewal-bar-earliest",
                (false, true) => "renewal-bar-first",
                (false, false) => return None,
            };
            return Some(texts.say(key, year(low)));
        }
        let named = initiative.latest.is_some_and(|it| it == high);
        (initiative.start == high && named).then(|| texts.say("renewal-bar-latest", year(high)))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of years"
)]
fn whole(years: f32) -> u16 {
    years.max(0.0) as u16
}

/// What a screen reader or other aid asks for: a year later or earlier.
fn asked_by_assistance(ui: &Ui, id: Id) -> i8 {
    ui.input(|input| {
        let asks = |action| i8::from(input.has_accesskit_action_request(id, action));
        asks(Action::Increment) - asks(Action::Decrement)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_is_bounded_by_what_is_said_and_by_the_plan() {
        let plan = Plan::empty(Year::new(2027));
        let of = |start, earliest: Option<u16>, latest: Option<u16>| {
            let initiative = Initiative {
                start: Year::new(start),
                earliest: earliest.map(Year::new),
                latest: latest.map(Year::new),
                ..Initiative::default()
            };
            let (low, high) = bounds(&plan, &initiative);
            (low.number(), high.number())
        };
        assert_eq!(of(2028, None, None), (2027, 2041));
        assert_eq!(of(2028, Some(2028), Some(2030)), (2028, 2030));
        assert_eq!(of(2028, Some(2020), Some(2090)), (2027, 2041));
        assert_eq!(
            of(2025, None, Some(2030)),
            (2025, 2030),
            "it stands before the plan"
        );
        assert_eq!(
            of(2033, Some(2028), Some(2030)),
            (2028, 2033),
            "it stands too late"
        );
    }
}
