//! What eats the room after operations, step by step, from year 0 to the squeeze year.

use egui::accesskit::Role;
use egui::{Align2, Painter, Rangef, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use rust_decimal::prelude::ToPrimitive as _;

use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{Bridge, Measure};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::look::Look;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;

struct Row {
    name: String,
    from: Money,
    to: Money,
    /// What it shows: a level, or the step between two.
    amount: Money,
    /// A level stands from zero; a step hangs between two levels.
    level: Option<Year>,
}

fn rows(view: &View<'_>, bridge: &Bridge) -> Vec<Row> {
    let texts = view.look.texts;
    let projection = view.projection();
    let level = |year: Year, amount: Money| Row {
        name: texts.say("bridge-room", [arg("year", year.to_string())]),
        from: Money::ZERO,
        to: amount,
        amount,
        level: Some(year),
    };
    let steps = bridge.steps.iter().zip(bridge.levels());
    let steps = steps.map(|(step, (from, to))| Row {
        name: capitalised(&texts.bridge_cause(projection.plan(), &step.cause)),
        from,
        to,
        amount: step.amount,
        level: None,
    });
    std::iter::once(level(bridge.from, bridge.start))
        .chain(steps)
        .chain([level(bridge.to, bridge.end)])
        .collect()
}

/// The height of a row: not lower than can be read, and not higher than it is worth.
const ROW: std::ops::RangeInclusive<f32> = 24.0..=40.0;

/// Draws the waterfall: a row for each step, with its name, its bar and its amount.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, scrolled: f32) {
    let projection = view.projection();
    let rows = rows(view, view.session.bridge());
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let width = ui.available_width();
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let top = ui.cursor().top() + scrolled;
    let visible = ui.clip_rect().bottom() - top - 60.0;
    let each = (visible / f32::from(count)).clamp(*ROW.start(), *ROW.end());
    let tall = f32::from(count) * each;
    let (area, response) = ui.allocate_exact_size(vec2(width, tall + 18.0), Sense::hover());
    let names = (width * 0.42).clamp(120.0, 330.0);
    let number_width = 88.0;
    let plot = Rangef::new(area.left() + names + 12.0, area.right() - number_width);
    let length = |amount: Money| length(view, amount);
    let today = projection.development_today();
    let all = rows
        .iter()
        .flat_map(|row| [length(row.from), length(row.to)]);
    let all = all.chain([length(today), 0.0]);
    let (low, high) = all.fold((0.0_f64, 0.0_f64), |(low, high), it| {
        (low.min(it), high.max(it))
    });
    let scale = Scale { plot, low, high };
    let painter = ui.painter_at(area);
    let foot = area.top() + tall;
    painter.vline(
        scale.x(0.0),
        area.top()..=foot,
        Stroke::new(1.0, tokens.ctl),
    );
    let x = scale.x(length(today));
    painter.extend(egui::Shape::dotted_line(
        &[pos2(x, area.top()), pos2(x, foot)],
        tokens.ink,
        4.0,
        0.9,
    ));
    let shown = texts.say(
        "overview-today",
        [arg("number", texts.bare(today.decimal(), view.look.unit))],
    );
    let galley = painter.layout_no_wrap(shown, Weight::Medium.size(size::SMALL), tokens.ink);
    let left =
        (x - galley.size().x / 2.0).clamp(plot.min, (plot.max - galley.size().x).max(plot.min));
    painter.galley(pos2(left, foot + 2.0), galley, tokens.ink);
    let mut said = Vec::new();
    let mut top = area.top();
    for row in rows.iter().enumerate() {
        let line = Rect::from_min_size(pos2(area.left(), top), vec2(width, each));
        said.push(draw(ui, &painter, view, row, line, names, &scale));
        top += each;
    }
    let name = texts.get("overview-bridge");
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Image, true, format!("{name}: {}", said.join("; ")))
    });
}

/// An amount in fixed kroner as a length.
fn length(view: &View<'_>, amount: Money) -> f64 {
    let length = view.look.unit.of(amount.decimal()).to_f64();
    length.unwrap_or_default()
}

struct Scale {
    plot: Rangef,
    low: f64,
    high: f64,
}

impl Scale {
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    fn x(&self, amount: f64) -> f32 {
        let span = (self.high - self.low).max(f64::MIN_POSITIVE);
        let share = ((amount - self.low) / span).clamp(0.0, 1.0) as f32;
        self.plot.min + share * self.plot.span()
    }
}

fn draw(
    ui: &Ui,
    painter: &Painter,
    view: &mut View<'_>,
    (at, row): (usize, &Row),
    line: Rect,
    names: f32,
    scale: &Scale,
) -> String {
    let tokens = view.look.tokens;
    let unit = view.look.unit;
    let length = |amount: Money| length(view, amount);
    let change = row.amount;
    let (color, weight) = match row.level {
        Some(_) => (tokens.dev, Weight::SemiBold),
        None if change.is_negative() => (tokens.breach, Weight::Regular),
        None => (tokens.accent, Weight::Regular),
    };
    let shown = match row.level {
        Some(_) => view.look.texts.bare(change.decimal(), unit),
        None => view.look.texts.signed_bare(change.decimal(), unit),
    };
    let font = weight.size(size::BODY);
    let mut job =
        egui::text::LayoutJob::simple_singleline(row.name.clone(), font.clone(), tokens.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(names);
    let galley = painter.layout_job(job);
    let y = line.center().y - galley.size().y / 2.0;
    let cut = galley.elided;
    painter.galley(pos2(line.left(), y), galley, tokens.ink);
    let x = [scale.x(length(row.from)), scale.x(length(row.to))];
    let bar = Rect::from_x_y_ranges(
        x[0].min(x[1])..=x[0].max(x[1]).max(x[0].min(x[1]) + 1.0),
        line.top() + line.height() * 0.17..=line.bottom() - line.height() * 0.17,
    );
    if row.level.is_some() {
        painter.rect_filled(bar, 0.0, color);
    } else {
        let soft = if change.is_negative() {
            tokens.breach_soft
        } else {
            tokens.sel
        };
        painter.rect(bar, 0.0, soft, Stroke::new(1.5, color), StrokeKind::Inside);
    }
    painter.vline(
        x[1],
        line.center().y..=line.bottom() + 4.0,
        Stroke::new(1.0, tokens.line2),
    );
    let ink = if row.level.is_some() {
        tokens.ink
    } else {
        color
    };
    painter.text(
        pos2(line.right(), line.center().y),
        Align2::RIGHT_CENTER,
        &shown,
        font,
        ink,
    );
    // Not by its name: two growth profiles may be called the same.
    let id = ui.scope_id().with(("bridge", at));
    let sense = if row.level.is_some() {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(line, id, sense);
    if let Some(year) = row.level {
        let figure = Measure::RoomAfterOperations.at(year);
        view.explainable(ui, &figure, &response);
    } else {
        let said = format!("{}: {shown}", row.name);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    }
    if cut {
        response.on_hover_text(&row.name);
    }
    format!("{} {shown}", row.name)
}

/// The bridge is always in fixed kroner, for growth beyond compensation has no other meaning.
pub(super) fn look<'a>(view: &View<'a>) -> Look<'a> {
    Look {
        prices: PriceBasis::Fixed,
        ..view.look
    }
}
