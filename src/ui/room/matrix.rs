//! Year by year: the rungs of every budget year, with bars that can be compared.

use egui::accesskit::Role;
use egui::{Align2, Painter, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::State;
use crate::money::Money;
use crate::projection::Measure;
use crate::room::{Ladder, Rung};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// What every row of the table needs.
struct Table {
    years: Vec<(Year, Ladder)>,
    rungs: Vec<Rung>,
    /// The widths of the names and of a year.
    name: f32,
    year: f32,
    /// The longest of all bars, as a length.
    most: f64,
    /// How wide the widest number is.
    number: f32,
}

impl Table {
    fn of(ui: &Ui, view: &View<'_>, state: &State) -> Self {
        let of_year = |year| (year, state.ladder(view, year));
        let years: Vec<(Year, Ladder)> = view.years().into_iter().map(of_year).collect();
        let ladders: Vec<Ladder> = years.iter().map(|(_, ladder)| *ladder).collect();
        let rungs: Vec<Rung> = Rung::in_order()
            .filter(|it| it.is_shown(&ladders))
            .collect();
        let font = Weight::SemiBold.size(size::BODY);
        let width = |amount: Money, year: Year| {
            let number = view.number(amount, year);
            let galley = ui
                .painter()
                .layout_no_wrap(number, font.clone(), view.look.tokens.ink);
            galley.size().x
        };
        let (mut most, mut number) = (0.0_f64, 32.0_f32);
        for (year, ladder) in &years {
            number = number.max(width(ladder.spendable(), *year));
            for rung in &rungs {
                let amount = rung.adds(ladder);
                most = most.max(view.length(amount, *year).abs());
                number = number.max(width(amount, *year));
            }
        }
        let wide = ui.available_width() > 620.0;
        let name = if wide {
            measures::NAME
        } else {
            measures::NARROW_NAME
        };
        // Where not all have room, so many that none is cut off at the edge.
        let count = f32::from(u8::try_from(years.len()).unwrap_or(u8::MAX)).max(1.0);
        let room = ui.available_width() - name;
        let whole = (room / (number + 10.0)).floor().clamp(1.0, count);
        let year = (room / whole).floor().max(number + 10.0);
        Self {
            years,
            rungs,
            name,
            year,
            most,
            number,
        }
    }

    /// Whether the years have no room beside the names.
    fn scrolls(&self, room: f32) -> bool {
        let count = f32::from(u8::try_from(self.years.len()).unwrap_or(u8::MAX));
        self.name + count * self.year > room + 0.5
    }
}

/// The card with the table.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        let texts = view.look.texts;
        let basis = view.look.basis(view.projection());
        widgets::title_row(ui, tokens, texts.get("room-years"), basis);
        let table = Table::of(ui, view, state);
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        if table.scrolls(ui.available_width()) {
            let area = egui::ScrollArea::horizontal().id_salt("room-years");
            area.show(ui, |ui| rows(ui, view, state, &table));
        } else {
            rows(ui, view, state, &table);
        }
    });
}

fn rows(ui: &mut Ui, view: &mut View<'_>, state: &mut State, table: &Table) {
    header(ui, view, table);
    for rung in &table.rungs {
        row(ui, view, state, table, *rung);
    }
    total(ui, view, table);
}

/// Places for the cells of a row: the name, then the years.
fn places(ui: &mut Ui, table: &Table, height: f32) -> (Rect, Vec<Rect>) {
    let count = f32::from(u8::try_from(table.years.len()).unwrap_or(u8::MAX));
    let wanted = vec2(table.name + count * table.year, height);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let (name, rest) = rect.split_left_right_at_x(rect.left() + table.name);
    let mut left = rest.left();
    let years = table.years.iter().map(|_| {
        let place = Rect::from_min_size(pos2(left, rest.top()), vec2(table.year, height));
        left += table.year;
        place
    });
    (name, years.collect())
}

/// The band of the year that is looked at.
fn band(painter: &Painter, view: &View<'_>, place: Rect, year: Year) {
    if year == view.session.year() {
        painter.rect_filled(place, 0.0, view.look.tokens.sel);
    }
}

fn header(ui: &mut Ui, view: &mut View<'_>, table: &Table) {
    let tokens = view.look.tokens;
    let (_, places) = places(ui, table, measures::ROW);
    for ((year, _), place) in table.years.iter().zip(places) {
        let id = ui.scope_id().with(("room-year", year.number()));
        let response = ui.interact(place.shrink(1.0), id, Sense::click());
        let said = view
            .look
            .texts
            .say("renewal-look-at", [arg("year", year.to_string())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        let painter = ui.painter();
        band(painter, view, place, *year);
        let selected = *year == view.session.year();
        let color = if selected || response.hovered() {
            tokens.accent
        } else {
            tokens.ink
        };
        let at = place.right_center() - vec2(6.0, 0.0);
        let font = Weight::SemiBold.size(size::BODY);
        painter.text(at, Align2::RIGHT_CENTER, year.to_string(), font, color);
        if response.has_focus() {
            focus_ring(painter, place.shrink(4.0), 4.0, tokens);
        }
        if response.clicked() {
            view.ask(Request::SelectYear(*year));
        }
    }
    widgets::rule(ui, tokens.line2);
}

fn row(ui: &mut Ui, view: &mut View<'_>, state: &mut State, table: &Table, rung: Rung) {
    let tokens = view.look.tokens;
    let (name, places) = places(ui, table, measures::ROW);
    let center = pos2(name.left() + measures::BADGE / 2.0, name.center().y);
    rung.badge(ui.painter(), center, tokens);
    let within = rung.is_within(state.level);
    let weight = if within {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let room = name.width() - measures::BADGE - 14.0;
    let color = rung.ink_beside(tokens);
    let mut job = egui::text::LayoutJob::simple_singleline(
        rung.short_name(view),
        weight.size(size::BODY),
        color,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = ui.painter().layout_job(job);
    let left = name.left() + measures::BADGE + 7.0;
    let at = pos2(left, name.center().y - galley.size().y / 2.0);
    let shortened = galley.elided || rung.short_name(view) != rung.name(view);
    ui.painter().galley(at, galley, color);
    if shortened {
        let whole = ui.interact(
            name,
            ui.scope_id().with(("rung", format!("{rung:?}"))),
            Sense::hover(),
        );
        whole.on_hover_text(rung.name(view));
    }
    for ((year, ladder), place) in table.years.iter().zip(places) {
        let cell = Cell {
            rung,
            year: *year,
            amount: rung.adds(ladder),
            place,
        };
        cell.show(ui, view, state, table, weight);
    }
    widgets::rule(ui, tokens.line);
}

/// A rung of a year.
struct Cell {
    rung: Rung,
    year: Year,
    amount: Money,
    place: Rect,
}

impl Cell {
    fn show(&self, ui: &Ui, view: &mut View<'_>, state: &mut State, table: &Table, weight: Weight) {
        let tokens = view.look.tokens;
        let key = (self.year.number(), format!("{:?}", self.rung));
        let id = ui.scope_id().with(("room-cell", key));
        let response = ui.interact(self.place.shrink(3.0), id, Sense::click());
        let painter = ui.painter();
        band(painter, view, self.place, self.year);
        if response.hovered() {
            painter.rect_filled(self.place.shrink(1.0), 4.0, tokens.panel2);
        }
        self.bar(painter, view, table);
        let color = match self.rung {
            _ if self.amount.is_zero() => tokens.ink3,
            rung => rung.ink_beside(tokens),
        };
        let at = self.place.right_center() - vec2(6.0, 0.0);
        let shown = view.number(self.amount, self.year);
        painter.text(
            at,
            Align2::RIGHT_CENTER,
            shown,
            weight.size(size::BODY),
            color,
        );
        if state.cell == Some((self.year, self.rung)) {
            let stroke = Stroke::new(2.0, tokens.accent);
            painter.rect_stroke(self.place.shrink(1.0), 4.0, stroke, StrokeKind::Inside);
        }
        let figure = self.rung.figure(self.year, state.strength);
        let (look, projection) = (&view.look, view.session.projection());
        widgets::explained_on_request(ui, look, projection, &figure, &response, view.requests);
        if response.clicked() {
            state.choose(view, self.year, self.rung);
        }
    }

    /// The amount as a bar, where there is room beside the number.
    fn bar(&self, painter: &Painter, view: &View<'_>, table: &Table) {
        let room = self.place.width() - table.number - 20.0;
        if room < measures::BAR || table.most <= 0.0 || self.amount.is_zero() {
            return;
        }
        let share = view.length(self.amount, self.year).abs() / table.most;
        let width = (pixels(share) * room).max(1.5);
        let left = self.place.left() + 6.0;
        let center = self.place.center().y;
        let half = measures::BAR_HEIGHT / 2.0;
        let bar = Rect::from_min_max(pos2(left, center - half), pos2(left + width, center + half));
        self.rung.fill(painter, bar, view.look.tokens);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn pixels(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

/// All rungs less what is missing: what can be spent.
fn total(ui: &mut Ui, view: &mut View<'_>, table: &Table) {
    let tokens = view.look.tokens;
    widgets::rule(ui, tokens.ink);
    let (name, places) = places(ui, table, measures::ROW);
    let font = Weight::SemiBold.size(size::BODY);
    let shown = capitalised(&view.measure(Measure::Spendable));
    let mut job = egui::text::LayoutJob::simple_singleline(shown, font.clone(), tokens.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(name.width() - 6.0);
    let galley = ui.painter().layout_job(job);
    let at = pos2(name.left(), name.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
    for ((year, ladder), place) in table.years.iter().zip(places) {
        let figure = Measure::Spendable.at(*year);
        let id = ui.scope_id().with(("room-total", year.number()));
        let response = ui.interact(place.shrink(2.0), id, Sense::click());
        band(ui.painter(), view, place, *year);
        let shown = view.number(ladder.spendable(), *year);
        let at = place.right_center() - vec2(6.0, 0.0);
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, shown, font.clone(), tokens.ink);
        view.explainable(ui, &figure, &response);
    }
}
