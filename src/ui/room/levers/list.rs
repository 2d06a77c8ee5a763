//! All levers in a list; the one that is chosen is opened.

use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Shown, State, missing, uses};
use crate::money::Money;
use crate::projection::Measure;
use crate::room::{LeverYear, Openness, UnusedMoney};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::icons;
use crate::ui::theme::{Weight, focus_ring, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The heading, what is used of all, and the levers.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    levers: &[LeverYear],
    level: u16,
) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let year = view.session.year();
    widgets::section(ui, tokens, texts.get("levers-title"));
    widgets::caption(ui, tokens, texts.get("levers-under"));
    used(ui, view, year);
    unused(ui, view, levers, year);
    missing::show(ui, view, levers);
    ui.add_space(8.0);
    let columns = Columns::of(ui, view, levers);
    head(ui, view, &columns, year);
    widgets::rule(ui, tokens.line2);
    ui.spacing_mut().item_spacing.y = 0.0;
    for lever in levers {
        let chosen = state.chosen.as_deref() == Some(lever.lever.id.as_str());
        let row = Row {
            lever,
            chosen,
            beyond: lever.level > level,
            year,
        };
        if row.show(ui, view, &columns) {
            state.chosen = (!chosen).then(|| lever.lever.id.clone());
        }
        if chosen {
            opened(ui, view, state, lever, year);
        }
        widgets::rule(ui, tokens.line);
    }
}

/// What levers bring in the year altogether.
fn used(ui: &mut Ui, view: &mut View<'_>, year: Year) {
    let tokens = view.look.tokens;
    let figure = Measure::LeverInflow.at(year);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let small = Weight::Regular.size(size::SMALL);
        let name = view
            .look
            .texts
            .say("levers-used", [arg("year", year.to_string())]);
        ui.add(egui::Label::new(widgets::text(name, small, tokens.ink3)).extend());
        let shown = view.look.figure(view.projection(), &figure);
        let font = Weight::Medium.size(size::SMALL);
        view.figure(ui, &figure, widgets::text(shown, font, tokens.ink2));
    });
}

/// What unused levers could still bring beside the ladder.
fn unused(ui: &mut Ui, view: &View<'_>, levers: &[LeverYear], year: Year) {
    let money = UnusedMoney::of(levers);
    if money.all.is_positive() {
        let amount = |amount| view.amount(amount, year);
        let said = view.look.texts.unused_money(&money, amount);
        widgets::caption(ui, view.look.tokens, said);
    }
}

/// The right edges of the columns, from the left of the list.
struct Columns {
    cap: f32,
    used: f32,
    status: f32,
    width: f32,
    /// How wide an amount is.
    number: f32,
}

impl Columns {
    fn of(ui: &Ui, view: &View<'_>, levers: &[LeverYear]) -> Self {
        let year = view.session.year();
        let amounts = levers
            .iter()
            .flat_map(|it| [it.cap.unwrap_or(it.used), it.used]);
        let font = Weight::Medium.size(size::BODY);
        let widths = amounts.map(|amount| {
            let number = view.number(amount, year);
            let ink = view.look.tokens.ink;
            let galley = ui.painter().layout_no_wrap(number, font.clone(), ink);
            galley.size().x + 12.0
        });
        let number = widths.fold(measures::LEVER_NUMBER, f32::max);
        let width = ui.available_width();
        let status = width - measures::LEVER_STATUS;
        let used = status - 10.0;
        Self {
            cap: used - number,
            used,
            status,
            width,
            number,
        }
    }

    /// Where the name begins and how wide it may be.
    fn name(&self) -> (f32, f32) {
        let left = measures::BADGE + 9.0;
        (left, self.cap - self.number - left)
    }
}

fn head(ui: &mut Ui, view: &View<'_>, columns: &Columns, year: Year) {
    let texts = view.look.texts;
    let wanted = vec2(columns.width, 22.0);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let font = Weight::Medium.size(size::SMALL);
    let ink = view.look.tokens.ink2;
    let cap = texts.say("levers-cap", [arg("year", year.to_string())]);
    let (left, room) = columns.name();
    let names = texts.get("levers-name");
    let mut job = egui::text::LayoutJob::simple_singleline(names, font.clone(), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(left + room);
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    let heads = [
        (columns.cap, Align2::RIGHT_CENTER, cap),
        (
            columns.used,
            Align2::RIGHT_CENTER,
            texts.get("levers-of-it-used"),
        ),
        (
            columns.status,
            Align2::LEFT_CENTER,
            texts.get("levers-status"),
        ),
    ];
    for (x, align, name) in heads {
        let at = pos2(rect.left() + x, rect.center().y);
        ui.painter().text(at, align, name, font.clone(), ink);
    }
}

/// A lever of the year.
struct Row<'a> {
    lever: &'a LeverYear,
    chosen: bool,
    /// It stands above how far is gone.
    beyond: bool,
    year: Year,
}

impl Row<'_> {
    /// Whether it can be used at all.
    fn is_open(&self) -> bool {
        self.lever.openness == Openness::Open
    }

    /// Draws it; whether it was clicked.
    fn show(&self, ui: &mut Ui, view: &View<'_>, columns: &Columns) -> bool {
        let tokens = view.look.tokens;
        let texts = view.look.texts;
        let name = texts.language().name(&self.lever.lever.name);
        let faint = self.beyond || !self.is_open();
        let ink = if faint { tokens.ink3 } else { tokens.ink };
        let (left, room) = columns.name();
        let font = Weight::SemiBold.size(size::BODY);
        let galley = ui.painter().layout(name.to_owned(), font, ink, room);
        let font = Weight::Regular.size(size::SMALL);
        let under = texts.language().name(&self.lever.lever.basis.short);
        let under = under.to_owned();
        let mut job = egui::text::LayoutJob::simple_singleline(under, font, tokens.ink3);
        job.wrap = egui::text::TextWrapping::truncate_at_width(columns.used - left);
        let basis = texts.lever_basis(self.lever.lever);
        let under = ui.painter().layout_job(job);
        let height = galley.size().y + under.size().y + 18.0;
        let wanted = vec2(columns.width, height);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        let status = texts.lever_standing(view.projection().rules(), self.lever);
        let said = format!("{name}. {status}");
        let chosen = self.chosen;
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &said));
        response
            .ctx
            .accesskit_node_builder(response.id, |node| node.set_selected(chosen));
        let wide = rect.expand2(vec2(12.0, 0.0));
        let painter = ui.painter();
        if chosen {
            painter.rect_filled(wide, 0.0, tokens.sel);
            let edge = Rect::from_min_size(wide.min, vec2(3.0, wide.height()));
            painter.rect_filled(edge, 0.0, tokens.accent);
        } else if response.hovered() {
            painter.rect_filled(wide, 4.0, tokens.panel2);
        }
        let top = rect.top() + 8.0;
        let badge = pos2(
            rect.left() + measures::BADGE / 2.0,
            top + measures::BADGE / 2.0,
        );
        icons::level(painter, self.lever.level, badge, tokens);
        let below = top + galley.size().y + 1.0;
        painter.galley(pos2(rect.left() + left, top), galley, ink);
        painter.galley(pos2(rect.left() + left, below), under, tokens.ink3);
        self.numbers(ui, view, columns, pos2(rect.left(), top + 9.0), faint);
        self.status(ui, view, &status, rect, columns);
        if response.has_focus() {
            focus_ring(ui.painter(), rect.shrink(2.0), 4.0, tokens);
        }
        let clicked = response.clicked();
        response.on_hover_text(basis);
        clicked
    }

    fn numbers(&self, ui: &Ui, view: &View<'_>, columns: &Columns, at: egui::Pos2, faint: bool) {
        let tokens = view.look.tokens;
        let texts = view.look.texts;
        let number = |amount: Money| view.number(amount, self.year);
        let cap = match (self.lever.cap, self.is_open()) {
            (_, false) => texts.get("not-applicable"),
            (Some(cap), true) => number(cap),
            (None, true) => texts.get("levers-no-cap"),
        };
        let ink = if faint { tokens.ink3 } else { tokens.ink };
        let font = Weight::Medium.size(size::BODY);
        for (x, shown) in [(columns.cap, cap), (columns.used, number(self.lever.used))] {
            let place = pos2(at.x + x, at.y);
            let align = Align2::RIGHT_CENTER;
            ui.painter().text(place, align, shown, font.clone(), ink);
        }
    }

    fn status(&self, ui: &Ui, view: &View<'_>, status: &str, rect: Rect, columns: &Columns) {
        let tokens = view.look.tokens;
        let painter = ui.painter();
        let left = rect.left() + columns.status;
        let center = pos2(left + 7.0, rect.top() + 17.0);
        let marked = icons::lever(painter, self.lever.status, center, tokens);
        let inset = if marked { 18.0 } else { 0.0 };
        let room = rect.right() - left - inset;
        let font = Weight::Regular.size(size::SMALL);
        let galley = painter.layout(status.to_owned(), font, tokens.ink2, room);
        painter.galley(pos2(left + inset, rect.top() + 9.0), galley, tokens.ink2);
    }
}

/// What can be done with the lever that is chosen, and why not.
fn opened(ui: &mut Ui, view: &mut View<'_>, state: &mut State, lever: &LeverYear, year: Year) {
    let tokens = view.look.tokens;
    let margin = egui::Margin {
        left: 39,
        right: 12,
        top: 0,
        bottom: 10,
    };
    // As wide as the row above it.
    let outer = egui::Margin::symmetric(-12, 0);
    let frame = egui::Frame::new().fill(tokens.sel).outer_margin(outer);
    let shown = frame.inner_margin(margin).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 4.0;
        let texts = view.look.texts;
        for (key, said) in texts.lever_limits(lever.lever) {
            let ink = if key == "levers-doubt" {
                tokens.warn
            } else {
                tokens.ink2
            };
            let shown = texts.say(key, [arg("why", said)]);
            let font = Weight::Regular.size(size::SMALL);
            ui.add(egui::Label::new(widgets::text(shown, font, ink)).wrap());
        }
        uses::offer(ui, view, state, lever, year);
        uses::list(ui, view, state, lever);
        let font = Weight::Regular.size(size::BODY);
        if widgets::link(ui, &view.look, texts.get("levers-page"), font).clicked() {
            state.shown = Shown::Page(lever.lever.id.clone());
        }
    });
    let whole = shown.response.rect.expand2(vec2(12.0, 0.0));
    let edge = Rect::from_min_size(whole.min, vec2(3.0, whole.height()));
    ui.painter().rect_filled(edge, 0.0, tokens.accent);
}
