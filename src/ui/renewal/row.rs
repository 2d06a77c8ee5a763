//! A row of the list: the initiative's name and standing, its switch, its bar and its amounts.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Align, Color32, EventFilter, FontId, Galley, Id, Painter, Rangef, Rect, Response, Sense,
    Stroke, Ui, WidgetInfo, pos2, vec2,
};
use rust_decimal::Decimal;

use super::Chosen;
use super::bars::Bars;
use super::columns::Columns;
use super::keys::RowKey;
use super::moving::{Bar, Drag};
use crate::model::{
    Change, EntityKind, Field, InitiativeId, InitiativeKind, InitiativeStatus, Value,
};
use crate::money::Money;
use crate::projection::{Figure, Measure};
use crate::texts::{arg, capitalised};
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, focus_ring, renewal as measures, size};
use crate::ui::view::View;
use crate::worth::Outside;

/// The id of the row of an initiative.
pub(super) fn id_of(id: &InitiativeId) -> Id {
    Id::unique(("renewal-row", id.as_str()))
}

/// The id of the switch of an initiative.
pub(super) fn switch_id(id: &InitiativeId) -> Id {
    Id::unique(("renewal-switch", id.as_str()))
}

/// A row.
pub(super) struct Row<'a> {
    pub(super) chosen: Chosen<'a>,
    pub(super) rect: Rect,
    pub(super) columns: &'a Columns,
    /// It is looked at.
    pub(super) selected: bool,
    /// Direct costs, kroner.
    pub(super) cost: Decimal,
    /// Booked team time, kroner.
    pub(super) booked: Decimal,
}

/// What a row is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// To be looked at; by its bar or not.
    Choose(bool),
    /// What a key asks for; on the bar or not.
    Key(RowKey, bool),
}

impl Row<'_> {
    /// Draws the row and answers to pointer and keys.
    pub(super) fn show(
        &self,
        ui: &Ui,
        view: &mut View<'_>,
        drag: &mut Option<Drag>,
    ) -> Option<Asked> {
        let hovered = ui.rect_contains_pointer(self.rect) && drag.is_none();
        self.ground(ui, view, hovered);
        let named = self.name(ui, view);
        let mut asked = named.clicked().then_some(Asked::Choose(false));
        if let Some(key) = self.keys(ui, view, &named) {
            asked = Some(Asked::Key(key, false));
        }
        self.switch(ui, view);
        let bar = Bar {
            bars: Bars {
                tokens: view.look.tokens,
                texts: view.look.texts,
                axis: self.columns.axis,
                initiative: self.chosen.initiative,
                row: self.rect,
            },
            chosen: self.chosen,
            selected: self.selected,
        };
        let (bar, key) = bar.show(ui, view, drag);
        if let Some(key) = key {
            asked = Some(Asked::Key(key, true));
        }
        let clicked = hovered && ui.input(|input| input.pointer.primary_clicked());
        let by_bar = bar.clicked() || bar.drag_started();
        if by_bar || clicked {
            asked = Some(Asked::Choose(by_bar));
        }
        let explained = self.amounts(ui, view, hovered);
        let f1 = (hovered || named.has_focus())
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
        let secondary = hovered && ui.input(|input| input.pointer.secondary_clicked());
        if (f1 || secondary) && !explained {
            let year = view.session.year();
            view.ask(Request::Explain(
                Measure::DirectCost.of(self.chosen.entity(), year),
            ));
        }
        asked
    }

    fn ground(&self, ui: &Ui, view: &View<'_>, hovered: bool) {
        let tokens = view.look.tokens;
        let painter = ui.painter();
        if self.selected {
            painter.rect_filled(self.rect, 0.0, tokens.sel);
            let edge = Rect::from_min_size(self.rect.min, vec2(3.0, self.rect.height()));
            painter.rect_filled(edge, 0.0, tokens.accent);
        } else if hovered {
            painter.rect_filled(self.rect, 0.0, tokens.panel2);
        }
        let y = painter.round_to_pixel_center(self.rect.bottom() - 0.5);
        painter.hline(self.rect.x_range(), y, Stroke::new(1.0, tokens.line));
    }

    fn name(&self, ui: &Ui, view: &View<'_>) -> Response {
        let tokens = view.look.tokens;
        let initiative = self.chosen.initiative;
        let place = Rect::from_x_y_ranges(self.columns.name, self.rect.y_range().shrink(4.0));
        let sense = if self.selected {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(place, id_of(&initiative.id), sense);
        response.widget_info(|| {
            let said = self.in_words(view);
            WidgetInfo::selected(Role::ListBoxOption, true, self.selected, said)
        });
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_selected(self.selected);
        });
        let active = initiative.is_active();
        let ink = if active { tokens.ink } else { tokens.ink3 };
        let weight = if self.selected {
            Weight::SemiBold
        } else {
            Weight::Medium
        };
        let painter = ui.painter();
        let width = place.width();
        let font = weight.size(size::BODY);
        let called = self.called(view);
        let called_galley = lines(painter, &called, font, ink, width, 2);
        let font = Weight::Regular.size(size::SMALL);
        let under = self.standing(view);
        let ink = if active { tokens.ink2 } else { tokens.ink3 };
        let under_galley = lines(painter, &under, font, ink, width, 1);
        let elided = called_galley.elided || under_galley.elided;
        let height = called_galley.size().y + under_galley.size().y;
        let mut at = pos2(place.left(), self.rect.center().y - height / 2.0);
        for galley in [called_galley, under_galley] {
            let next = at + vec2(0.0, galley.size().y);
            painter.galley(at, galley, ink);
            at = next;
        }
        if response.has_focus() {
            focus_ring(painter, place.shrink2(vec2(0.0, 1.0)), 4.0, tokens);
        }
        if elided && response.hovered() {
            let shown = format!("{called}\n{under}");
            return response.on_hover_text(shown);
        }
        response
    }

    fn called(&self, view: &View<'_>) -> String {
        let name = &self.chosen.initiative.name;
        if name.trim().is_empty() {
            return view.look.texts.get("renewal-unnamed");
        }
        name.clone()
    }

    /// Its kind and status; and that it is off.
    fn standing(&self, view: &View<'_>) -> String {
        let texts = view.look.texts;
        let initiative = self.chosen.initiative;
        let word = |field, word| texts.word(EntityKind::Initiative, field, word);
        let kind = capitalised(&kind_word(view, initiative.kind));
        let status: &str = status_word(initiative.status);
        let status = word(Field::Status, status);
        if initiative.is_active() {
            return format!("{kind} · {status}");
        }
        format!("{kind} · {status} · {}", texts.get("renewal-off"))
    }

    fn in_words(&self, view: &View<'_>) -> String {
        let initiative = self.chosen.initiative;
        let last = initiative
            .start
            .later(initiative.steps_end().max(1).saturating_sub(1));
        let texts = view.look.texts;
        let amount = |kroner| texts.amount(Money::entered(kroner), view.look.unit);
        let mut said = texts.say(
            "renewal-row",
            [
                arg("name", self.called(view)),
                arg("standing", self.standing(view)),
                arg("from", initiative.start.to_string()),
                arg("to", last.to_string()),
                arg("cost", amount(self.cost)),
                arg("time", amount(self.booked)),
                arg("npv", self.npv(view)),
                arg("payback", self.payback(view).0),
            ],
        );
        if initiative.benefits.is_empty() {
            let key = match initiative.kind {
                InitiativeKind::Mandatory => "renewal-no-gain-mandatory",
                _ => "renewal-no-gain",
            };
            said = format!("{said}, {}", texts.get(key));
        }
        if let Some(since) = self.since(view) {
            said = format!("{said}. {since}");
        }
        said
    }

    fn keys(&self, ui: &Ui, view: &mut View<'_>, response: &Response) -> Option<RowKey> {
        if !response.has_focus() {
            return None;
        }
        ui.memory_mut(|memory| {
            let filter = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(response.id, filter);
        });
        let pressed = ui.input(RowKey::pressed);
        if pressed == Some(RowKey::Toggle) {
            self.toggle(view);
        }
        pressed
    }

    fn toggle(&self, view: &mut View<'_>) {
        let initiative = self.chosen.initiative;
        let on = !initiative.is_active();
        // What the status says, where that is enough: then it follows the status.
        let by_status = initiative.status != InitiativeStatus::Idea;
        let value = if on == by_status {
            Value::Absent
        } else {
            Value::Flag(on)
        };
        let place = self.chosen.entity().field(Field::Active);
        view.ask(Request::Change(
            vec![Change::Set { place, value }],
            Making::Set,
        ));
    }

    fn switch(&self, ui: &Ui, view: &mut View<'_>) {
        let tokens = view.look.tokens;
        let initiative = self.chosen.initiative;
        let left = self.columns.switch;
        let at = pos2(left, self.rect.top() + 19.0 - measures::SWITCH.y / 2.0);
        let place = Rect::from_min_size(at, measures::SWITCH);
        let sense = if self.selected {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let id = switch_id(&initiative.id);
        let response = ui.interact(place.expand2(vec2(4.0, 6.0)), id, sense);
        let on = initiative.is_active();
        let name = view
            .look
            .texts
            .say("renewal-switch", [arg("name", self.called(view))]);
        response.widget_info(|| WidgetInfo::selected(Role::Switch, true, on, &name));
        let (fill, edge, knob) = if on {
            (tokens.accent, tokens.accent, tokens.accent_ink)
        } else {
            (tokens.panel, tokens.ctl, tokens.ctl)
        };
        let painter = ui.painter();
        let radius = place.height() / 2.0;
        let stroke = Stroke::new(1.2, edge);
        painter.rect(place, radius, fill, stroke, egui::StrokeKind::Inside);
        let x = if on {
            place.right() - radius
        } else {
            place.left() + radius
        };
        painter.circle_filled(pos2(x, place.center().y), radius - 3.5, knob);
        if response.has_focus() {
            focus_ring(painter, place, radius, tokens);
        }
        if response.clicked() {
            self.toggle(view);
        }
        let key = if on {
            "renewal-turn-off"
        } else {
            "renewal-turn-on"
        };
        response.on_hover_text(view.look.texts.get(key));
    }

    fn npv(&self, view: &View<'_>) -> String {
        if self.chosen.appraisal.outside.is_some() {
            return "–".to_owned();
        }
        view.look
            .texts
            .bare(self.chosen.appraisal.society.npv, view.look.unit)
    }

    /// When our budget has it back, in words, and why there is no number where there is none.
    fn payback(&self, view: &View<'_>) -> (String, Option<String>) {
        let texts = view.look.texts;
        let appraisal = self.chosen.appraisal;
        match appraisal.outside {
            Some(Outside::NoFlow) => {
                let why = texts.get("renewal-outside-no-flow");
                return (texts.get("renewal-outside"), Some(why));
            }
            Some(Outside::CostAfter(year)) => {
                let why = texts.say("renewal-outside-cost", [arg("year", year.to_string())]);
                return (texts.get("renewal-outside"), Some(why));
            }
            None => {}
        }
        if self.chosen.initiative.kind == InitiativeKind::Mandatory {
            let why = texts.get("renewal-required-why");
            return (texts.get("renewal-required"), Some(why));
        }
        match appraisal.budget.payback.years() {
            Some(years) if years.is_zero() => (texts.get("renewal-from-start"), None),
            Some(years) => {
                let years = texts.numbers().fixed(years, 1);
                (texts.say("renewal-years", [arg("years", years)]), None)
            }
            None => (texts.get("renewal-not-within"), None),
        }
    }

    /// From when payback counts, where that is not the start: what was spent before is not in it.
    fn since(&self, view: &View<'_>) -> Option<String> {
        let first = view.projection().horizon().first();
        let initiative = self.chosen.initiative;
        let counts = self.chosen.appraisal.budget.payback.years().is_some()
            && self.chosen.appraisal.outside.is_none()
            && initiative.kind != InitiativeKind::Mandatory
            && initiative.start < first;
        let said = [arg("year", first.to_string())];
        counts.then(|| view.look.texts.say("renewal-payback-since", said))
    }

    /// Draws the amounts; whether one of them was asked to be explained.
    fn amounts(&self, ui: &Ui, view: &mut View<'_>, hovered: bool) -> bool {
        let tokens = view.look.tokens;
        let active = self.chosen.initiative.is_active();
        let ink = if active { tokens.ink } else { tokens.ink3 };
        self.cost_cell(ui, view, ink);
        let appraisal = self.chosen.appraisal;
        let y = self.rect.center().y;
        let mut asked = false;
        if let Some(column) = self.columns.npv {
            let loss = appraisal.outside.is_none() && appraisal.society.npv < Decimal::ZERO;
            let color = if loss && active { tokens.breach } else { ink };
            let shown = self.npv(view);
            let font = Weight::SemiBold.size(size::BODY);
            right(ui.painter(), column, y, shown.clone(), font, color);
            if appraisal.outside.is_none() {
                asked |= self.explained(ui, view, column, Measure::NpvSociety, &shown);
            }
        }
        let (payback, why) = self.payback(view);
        if let Some(column) = self.columns.payback {
            let years = appraisal.budget.payback.years();
            let number = why.is_none() && years.is_some_and(|it| !it.is_zero());
            let (size, color) = if number {
                (size::BODY, ink)
            } else {
                (size::SMALL, tokens.ink3)
            };
            let font = Weight::Regular.size(size);
            right(ui.painter(), column, y, payback.clone(), font, color);
            if why.is_none() {
                asked |= self.explained(ui, view, column, Measure::PaybackBudget, &payback);
            }
        }
        let why = why.or_else(|| self.since(view));
        if let Some(why) = why.filter(|_| hovered) {
            let place = self.columns.amounts(self.rect);
            let id = Id::unique(("renewal-amounts", self.chosen.initiative.id.as_str()));
            ui.interact(place, id, Sense::hover())
                .on_hover_text_at_pointer(why);
        }
        asked
    }

    /// Direct costs, and below them the team time that comes on top.
    fn cost_cell(&self, ui: &Ui, view: &View<'_>, ink: Color32) {
        let Some(column) = self.columns.cost else {
            return;
        };
        let painter = ui.painter();
        let texts = view.look.texts;
        let shown = texts.bare(self.cost, view.look.unit);
        let font = Weight::Regular.size(size::BODY);
        let y = self.rect.center().y;
        let time = || {
            let number = texts.bare(self.booked, view.look.unit);
            let shown = texts.say("renewal-time-beside", [arg("number", number)]);
            let small = Weight::Regular.size(size::SMALL);
            let galley = painter.layout_no_wrap(shown.clone(), small.clone(), ink);
            (galley.size().x <= column.span() - 8.0).then_some((shown, small))
        };
        match (!self.booked.is_zero()).then(time).flatten() {
            Some((beside, small)) => {
                right(painter, column, y - 8.0, shown, font, ink);
                right(
                    painter,
                    column,
                    y + 8.0,
                    beside,
                    small,
                    view.look.tokens.ink3,
                );
            }
            None => right(painter, column, y, shown, font, ink),
        }
    }

    /// Makes an amount a figure that is explained; whether that was asked for.
    fn explained(
        &self,
        ui: &Ui,
        view: &mut View<'_>,
        column: Rangef,
        measure: Measure,
        shown: &str,
    ) -> bool {
        let sense = if self.selected {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let word: &str = measure.word();
        let id = id_of(&self.chosen.initiative.id).with(word);
        let place = Rect::from_x_y_ranges(column, self.rect.y_range().shrink(4.0));
        let response = ui.interact(place, id, sense);
        explained(
            ui,
            view,
            &response,
            &measure.once_of(self.chosen.entity()),
            shown,
        )
    }
}

/// Makes what is drawn in a place a figure: named, with a ring when it has the keyboard, explained
/// by F1, Enter or a right click. `shown`: its value, which is known already.
pub(super) fn explained(
    ui: &Ui,
    view: &mut View<'_>,
    response: &Response,
    figure: &Figure,
    shown: &str,
) -> bool {
    response.widget_info(|| {
        let name = view.look.texts.figure(view.projection(), figure);
        WidgetInfo::labeled(Role::Button, true, format!("{name}: {shown}"))
    });
    let focused = response.has_focus();
    if focused {
        let place = response.rect.shrink2(vec2(2.0, 3.0));
        focus_ring(ui.painter(), place, 2.0, view.look.tokens);
    }
    let f1 = (response.hovered() || focused)
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
    let entered = focused && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let asked = f1 || entered || response.secondary_clicked();
    if asked {
        view.ask(Request::Explain(figure.clone()));
    }
    asked
}

/// The word of a kind.
pub(super) fn kind_word(view: &View<'_>, kind: InitiativeKind) -> String {
    let word: &str = kind.into();
    view.look
        .texts
        .word(EntityKind::Initiative, Field::Kind, word)
}

fn status_word(status: InitiativeStatus) -> &'static str {
    status.into()
}

/// A text in at most so many lines, shortened where it has no room.
fn lines(
    painter: &Painter,
    shown: &str,
    font: FontId,
    color: Color32,
    width: f32,
    most: usize,
) -> Arc<Galley> {
    let mut job = LayoutJob::simple(shown.to_owned(), font, color, width);
    job.wrap.max_rows = most;
    for section in &mut job.sections {
        section.format.line_height = Some(measures::LINE);
    }
    painter.layout_job(job)
}

/// A text at the right of a column, broken where it is longer.
pub(super) fn right(
    painter: &Painter,
    column: Rangef,
    y: f32,
    shown: String,
    font: FontId,
    color: Color32,
) {
    let mut job = LayoutJob::simple(shown, font, color, column.span() - 8.0);
    job.halign = Align::RIGHT;
    let galley = painter.layout_job(job);
    let top = y - galley.size().y / 2.0;
    painter.galley(pos2(column.max - 2.0, top), galley, color);
}
