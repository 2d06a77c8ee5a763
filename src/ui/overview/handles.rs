//! The handles on development's share: dragged, stepped by keys, or typed.
//!
//! Nothing stops at the frame: money that is short is shown, not forbidden. What is dragged is
//! only tried until it is let go; then it is one step of undo.

use egui::accesskit::{Action, Role};
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, dec};

use super::handle_keys::{Wish, stepped, wish};
use super::years::YearLengths;
use super::{State, share_field};
use crate::document::Years;
use crate::model::Percent;
use crate::money::exact;
use crate::projection::{Measure, Projection, Quantity};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::charts::Plane;
use crate::ui::request::{HowToSet, Request, ShareWish};
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// What a share snaps to, and with Shift.
pub(super) const SNAP: Decimal = dec!(0.5);
pub(super) const FINE: Decimal = dec!(0.1);

/// A share being dragged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drag {
    year: Year,
    /// From the pointer to the edge when it was taken hold of.
    offset: f32,
}

pub(super) fn id_of(year: Year) -> Id {
    Id::unique(("share-handle", year.number()))
}

pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    plane: &Plane,
    years: &[YearLengths],
    state: &mut State,
) {
    if state.drag.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.drag = None;
        state.frozen = None;
        view.ask(Request::DropTrial);
    }
    for (at, year) in years.iter().enumerate() {
        if year.totals.sums.lasting_frame().is_positive() {
            Handle { plane, at, year }.show(ui, view, state);
        }
    }
    share_field::show(ui, view, plane, years, state);
}

struct Handle<'a> {
    plane: &'a Plane,
    at: usize,
    year: &'a YearLengths,
}

pub(super) fn share(projection: &Projection, year: Year) -> Decimal {
    match projection.value(&Measure::DevelopmentShare.at(year)) {
        Some(Quantity::Percent(share)) => share,
        _ => Decimal::ZERO,
    }
}

/// The nearest multiple of a step, within 0–100 %.
fn snapped(share: Decimal, step: Decimal) -> Decimal {
    let steps = exact::ratio(share, step)
        .round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    exact::times(steps, step).clamp(Decimal::ZERO, dec!(100))
}

pub(super) fn years_of(modifiers: Modifiers) -> Years {
    if modifiers.alt {
        Years::ThisAndLater
    } else {
        Years::This
    }
}

impl Handle<'_> {
    /// Whether the year has too little room for a whole handle and its share.
    fn is_narrow(&self) -> bool {
        self.plane.band_width() < 60.0
    }

    fn show(&self, ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
        let year = self.year.year;
        let width = if self.is_narrow() {
            (self.plane.band_width() - 6.0).clamp(16.0, 30.0)
        } else {
            44.0
        };
        let edge = self
            .plane
            .y(self.year.envelope)
            .max(self.plane.rect.top() - 4.0);
        let center = pos2(self.plane.band(self.at).center(), edge - 10.0);
        let pill = Rect::from_center_size(center, vec2(width, 15.0));
        let id = id_of(year);
        // Easy to hit, and never over the handle beside it.
        let reach = ((self.plane.band_width() - width) / 2.0).clamp(0.0, 6.0);
        let response = ui.interact(pill.expand2(vec2(reach, 6.0)), id, Sense::click_and_drag());
        let dragged = state.drag.is_some_and(|drag| drag.year == year);
        self.drag(ui, view, state, &response);
        self.keys(ui, view, state, &response);
        self.describe(view, &response);
        let f1 = (response.hovered() || response.has_focus())
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1));
        if f1 || response.secondary_clicked() {
            view.ask(Request::SelectYear(year));
            view.ask(Request::Explain(Measure::DevelopmentShare.at(year)));
        }
        if response.hovered() || dragged {
            state.hovered = Some(year);
            let cursor = if dragged {
                CursorIcon::Grabbing
            } else {
                CursorIcon::Grab
            };
            ui.set_cursor_icon(cursor);
        }
        self.paint(ui, view, &response, pill, dragged);
        if dragged {
            self.tooltip(ui, view, &response);
        } else if response.hovered() {
            let texts = view.look.texts;
            let mut hint = texts.get("overview-handle-hint");
            if self.year.totals.sums.unallocated.is_zero() {
                hint = format!("{hint}\n{}", texts.get("overview-at-floor"));
            }
            response.on_hover_text(hint);
        }
    }

    fn drag(&self, ui: &Ui, view: &mut View<'_>, state: &mut State, response: &Response) {
        let year = self.year.year;
        let Some(pointer) = response.interact_pointer_pos() else {
            return;
        };
        if response.drag_started() {
            let edge = self.plane.y(self.year.envelope);
            let origin = ui
                .input(|input| input.pointer.press_origin())
                .unwrap_or(pointer);
            state.drag = Some(Drag {
                year,
                offset: edge - origin.y,
            });
            state.frozen = Some(self.plane.high);
            state.typing = None;
            response.request_focus();
            view.ask(Request::SelectYear(year));
        }
        let Some(drag) = state.drag.filter(|drag| drag.year == year) else {
            return;
        };
        if response.dragged() && response.drag_delta() != egui::Vec2::ZERO {
            let modifiers = ui.input(|input| input.modifiers);
            let amount = self.plane.amount(pointer.y + drag.offset);
            let share = 100.0 * amount / self.year.lasting_frame;
            let share = Decimal::from_f64_retain(share).unwrap_or_default();
            let share = snapped(share, if modifiers.shift { FINE } else { SNAP });
            self.set(view, share, years_of(modifiers), HowToSet::Try);
        }
        if response.drag_stopped() {
            state.drag = None;
            state.frozen = None;
            view.ask(Request::KeepTrial);
        }
    }

    fn set(&self, view: &mut View<'_>, share: Decimal, years: Years, how: HowToSet) {
        view.ask(Request::Share(ShareWish {
            year: self.year.year,
            share: Percent(share),
            years,
            how,
        }));
    }

    fn keys(&self, ui: &Ui, view: &mut View<'_>, state: &mut State, response: &Response) {
        let year = self.year.year;
        if response.clicked() {
            response.request_focus();
            view.ask(Request::SelectYear(year));
        }
        if response.gained_focus() {
            view.ask(Request::SelectYear(year));
        }
        if response.lost_focus() {
            view.ask(Request::CloseStep);
        }
        if response.double_clicked() {
            state.typing = Some(share_field::Typing::of(view, year));
        }
        if !response.has_focus() || state.typing.is_some() || state.drag.is_some() {
            return;
        }
        ui.memory_mut(|memory| {
            let filter = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(response.id, filter);
        });
        let now = share(view.projection(), year);
        let asked = asked_by_assistance(ui, response.id, now);
        let (wish, modifiers) = ui.input(|input| (wish(input, now), input.modifiers));
        match asked.map(Wish::Share).or(wish) {
            Some(Wish::Share(share)) => self.step(view, share, modifiers),
            Some(Wish::Today) => {
                if let Some(today) = view.projection().share_today() {
                    self.step(view, snapped(today.0, FINE), modifiers);
                }
            }
            Some(Wish::None) => self.step(view, Decimal::ZERO, modifiers),
            Some(Wish::Type) => state.typing = Some(share_field::Typing::of(view, year)),
            None => {}
        }
    }

    fn step(&self, view: &mut View<'_>, share: Decimal, modifiers: Modifiers) {
        self.set(view, share, years_of(modifiers), HowToSet::Step);
    }

    fn describe(&self, view: &View<'_>, response: &Response) {
        let year = self.year.year;
        let now = share(view.projection(), year);
        let name = view
            .look
            .texts
            .say("overview-handle", [arg("year", year.to_string())]);
        response.widget_info(|| {
            WidgetInfo::slider(true, snapped(now, FINE).to_f64().unwrap_or_default(), &name)
        });
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Slider);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
            node.set_numeric_value_step(0.5);
            node.set_value(view.look.texts.percent(now, 1));
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        });
    }

    fn paint(&self, ui: &Ui, view: &View<'_>, response: &Response, pill: Rect, dragged: bool) {
        let narrow = self.is_narrow();
        let tokens = view.look.tokens;
        let painter = ui.painter();
        let radius = pill.height() / 2.0;
        if let Some(before) = view.session.before_trial() {
            self.ghost(ui, view, before);
        }
        let fill = if dragged { tokens.accent } else { tokens.panel };
        let stroke = Stroke::new(2.0, tokens.accent);
        painter.rect(pill, radius, fill, stroke, StrokeKind::Inside);
        let ink = if dragged {
            tokens.accent_ink
        } else {
            tokens.accent
        };
        let half = if narrow { 3.0 } else { 5.0 };
        for dy in [-2.0, 2.0] {
            let y = pill.center().y + dy;
            let x = pill.center().x - half..=pill.center().x + half;
            painter.hline(x, y, Stroke::new(1.5, ink));
        }
        if response.has_focus() || dragged || response.hovered() && !response.has_focus() {
            focus_ring(painter, pill.shrink(1.0), radius, tokens);
        }
        let shown = view
            .look
            .texts
            .percent(share(view.projection(), self.year.year), 1);
        let bare = view
            .look
            .texts
            .numbers()
            .fixed(share(view.projection(), self.year.year), 1);
        let (font, color) = if dragged {
            (Weight::SemiBold.size(size::DRAGGED), tokens.accent)
        } else {
            (
                Weight::SemiBold.size(if narrow { size::SMALL } else { size::TOTAL }),
                tokens.ink,
            )
        };
        let selected = self.year.year == view.session.year();
        for shown in [shown, bare] {
            let galley = painter.layout_no_wrap(shown, font.clone(), color);
            let room = self.plane.band_width() - 2.0;
            if galley.size().x <= room || dragged {
                let foot = pos2(pill.center().x, pill.top() - 3.0);
                let place = Align2::CENTER_BOTTOM.anchor_size(foot, galley.size());
                // A line that passes behind must not strike the share out.
                let ground = if selected { tokens.sel } else { tokens.panel };
                painter.rect_filled(place.expand2(vec2(2.0, -1.0)), 2.0, ground);
                painter.galley(place.min, galley, color);
                return;
            }
        }
        if selected {
            let whole = view
                .look
                .texts
                .numbers()
                .fixed(share(view.projection(), self.year.year), 0);
            let foot = pos2(pill.center().x, pill.top() - 3.0);
            painter.text(foot, Align2::CENTER_BOTTOM, whole, font, color);
        }
    }

    /// Where the edge was before the drag.
    fn ghost(&self, ui: &Ui, view: &View<'_>, before: &Projection) {
        let old = before.total(self.year.year).sums.envelope();
        if old == self.year.totals.sums.envelope() {
            return;
        }
        let y = self.plane.y(view.look.length(before, old, self.year.year));
        let bar = self.plane.bar(self.at).expand(5.0);
        let stroke = Stroke::new(1.6, view.look.tokens.ink2);
        ui.painter().extend(egui::Shape::dashed_line(
            &[pos2(bar.min, y), pos2(bar.max, y)],
            stroke,
            4.0,
            3.0,
        ));
    }

    /// From what to what, while it is dragged.
    fn tooltip(&self, ui: &Ui, view: &View<'_>, response: &Response) {
        let year = self.year.year;
        let before = view.session.before_trial().unwrap_or(view.projection());
        let after = view.projection();
        let tokens = view.look.tokens;
        let mut tooltip = egui::Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            response.id.with("drag"),
            // Above the share, which is large while it is dragged.
            response.rect.with_min_y(response.rect.top() - 24.0),
        );
        tooltip.popup = tooltip.popup.align(egui::RectAlign::TOP);
        tooltip.show(|ui| {
            widgets::tight(ui);
            widgets::before_and_after(ui, tokens, |row| {
                let percent = |of| view.look.texts.percent(share(of, year), 1);
                let (old, new) = (percent(before), percent(after));
                row(year.to_string(), old, new, tokens.accent);
                for measure in [Measure::Envelope, Measure::ToFree, Measure::Uncovered] {
                    let number = |of: &Projection| match of.value(&measure.at(year)) {
                        Some(Quantity::Kroner(amount)) => view.look.number(of, amount, year),
                        _ => String::new(),
                    };
                    let missing =
                        measure == Measure::Uncovered && after.total(year).shortfall.is_positive();
                    let color = if missing { tokens.breach } else { tokens.ink };
                    row(view.measure(measure), number(before), number(after), color);
                }
            });
            let at_the_floor = after.total(year).sums.unallocated.is_zero();
            if at_the_floor {
                let shown = view.look.texts.get("overview-at-floor");
                ui.label(widgets::text(
                    shown,
                    Weight::Regular.size(size::SMALL),
                    tokens.warn,
                ));
            }
        });
    }
}

/// What a screen reader or other aid asks for.
fn asked_by_assistance(ui: &Ui, id: Id, now: Decimal) -> Option<Decimal> {
    let steps = ui.input(|input| {
        let count = |action| input.num_accesskit_action_requests(id, action);
        let (up, down) = (count(Action::Increment), count(Action::Decrement));
        i64::try_from(up).unwrap_or(0) - i64::try_from(down).unwrap_or(0)
    });
    (steps != 0).then(|| stepped(now, SNAP, steps))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dragged_snaps() {
        assert_eq!(snapped(dec!(14.26), SNAP), dec!(14.5));
        assert_eq!(snapped(dec!(14.26), FINE), dec!(14.3));
        assert_eq!(snapped(dec!(-3), SNAP), Decimal::ZERO);
        assert_eq!(snapped(dec!(130), SNAP), dec!(100));
    }
}
