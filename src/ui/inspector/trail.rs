//! The trail of a line: from the adopted budget to the proposal, step by step, as a bridge and as
//! rows that add up to the krone.

use egui::accesskit::Role;
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::figure::sum_line;
use super::{part, short_link};
use crate::model::{Duration, Entity};
use crate::money::Money;
use crate::projection::{Measure, Trail, TrailStep};
use crate::texts::{arg, capitalised};
use crate::ui::request::Request;
use crate::ui::theme::{Weight, inspector as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The bridge and the rows. They are in fixed kroner: growth beyond compensation has no other
/// meaning.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, trail: &Trail) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    part(ui, view, "inspector-trail");
    let plan = view.projection().plan();
    let fixed = texts.prices(plan, crate::prices::PriceBasis::Fixed);
    let unit = texts.unit(view.look.unit);
    widgets::caption(ui, tokens, format!("{unit}, {fixed}"));
    ui.spacing_mut().item_spacing.y = 0.0;
    bridge(ui, view, trail);
    let base = Entity::Line(trail.line.clone()).field(crate::model::Field::Base);
    let start = texts.say(
        "inspector-trail-start",
        [arg("year", plan.first_year.to_string())],
    );
    let tied = tied(view, trail);
    let number = |at: usize| tied.get(at).cloned().unwrap_or_default();
    if super::linked(ui, view, &start, number(0)).clicked() {
        view.ask(Request::ShowPlace(base));
    }
    widgets::rows_in_sight(ui, trail.steps.len(), measures::TALL_ROW, |ui, at| {
        if let Some(step) = trail.steps.get(at) {
            row(ui, view, step, number(at + 1));
        }
    });
    let figure = Measure::Line.of(Entity::Line(trail.line.clone()), trail.to);
    let end = capitalised(&format!("{} {}", view.measure(Measure::Line), trail.to));
    let value = texts.bare(trail.end.decimal(), view.look.unit);
    sum_line(ui, view, end, value, Some(&figure));
    let exact = |amount: Money| texts.amount(amount, crate::texts::Unit::Kroner);
    let steps: Money = trail.steps.iter().map(|it| it.amount).sum();
    let said = [
        arg("start", exact(trail.start)),
        arg("steps", exact(steps)),
        arg("end", exact(trail.end)),
    ];
    widgets::caption(ui, tokens, texts.say("inspector-trail-exact", said));
}

/// Start and steps as they are shown: rounded so that they add up to the end as it is shown.
fn tied(view: &View<'_>, trail: &Trail) -> Vec<String> {
    let texts = view.look.texts;
    let unit = view.look.unit;
    let decimals = match unit {
        crate::texts::Unit::Kroner => 0,
        other => other.decimals(),
    };
    let in_unit = |amount: Money| crate::texts::rounded(unit.of(amount.decimal()), decimals);
    let mut running = trail.start;
    let mut before = in_unit(running);
    let mut shown = vec![texts.numbers().fixed(before, decimals)];
    for step in &trail.steps {
        running = running.plus(step.amount);
        let now = in_unit(running);
        let moved = crate::money::exact::minus(now, before);
        before = now;
        let sign = if moved > Decimal::ZERO { "+" } else { "" };
        shown.push(format!("{sign}{}", texts.numbers().fixed(moved, decimals)));
    }
    shown
}

/// A step: its name, and below it the year, whether it stays, how sure it is and its source.
fn row(ui: &mut Ui, view: &mut View<'_>, step: &TrailStep, number: String) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let name = capitalised(&texts.trail_step(view.projection().plan(), step));
    let size_of_row = vec2(ui.available_width(), measures::TALL_ROW - 1.0);
    let (rect, _) = ui.allocate_exact_size(size_of_row, Sense::hover());
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    inside.spacing_mut().item_spacing.y = 0.0;
    inside.add_space(4.0);
    widgets::row(
        &mut inside,
        20.0,
        |ui| {
            let font = Weight::Regular.size(size::BODY);
            ui.label(widgets::text(number, font, tokens.ink));
        },
        |ui| {
            let clicked = short_link(ui, view, &name).clicked();
            if let Some(place) = step.place.clone().filter(|_| clicked) {
                view.ask(Request::ShowPlace(place));
            }
        },
    );
    let duration: &str = step.duration.into();
    let kind = crate::model::EntityKind::Change;
    let mut said = vec![
        step.year.to_string(),
        texts.word(kind, crate::model::Field::Duration, duration),
    ];
    let certainty: &str = step.certainty.unwrap_or_default().into();
    said.push(texts.get(&format!("certainty-{certainty}")));
    said.extend(step.source.clone());
    let font = Weight::Regular.size(size::SMALL);
    let shown = widgets::text(said.join(" · "), font, tokens.ink3);
    inside.add(egui::Label::new(shown).truncate());
    widgets::rule(ui, tokens.line);
}

/// The steps as a waterfall from the base, which is its zero: what is changed, not what is there.
fn bridge(ui: &mut Ui, view: &View<'_>, trail: &Trail) {
    let sums = trail.by_kind();
    if sums.is_empty() {
        return;
    }
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let unit = view.look.unit;
    let length = |amount: Decimal| unit.of(amount).to_f64().unwrap_or_default();
    let mut at = Decimal::ZERO;
    let mut bars: Vec<(f64, f64)> = Vec::new();
    for sum in &sums {
        let from = at;
        at = crate::money::exact::plus(at, sum.amount.decimal());
        bars.push((length(from), length(at)));
    }
    bars.push((0.0, length(at)));
    let all = bars.iter().flat_map(|(from, to)| [*from, *to]);
    let (low, high) = all.fold((0.0_f64, 0.0_f64), |(low, high), it| {
        (low.min(it), high.max(it))
    });
    ui.add_space(6.0);
    let wanted = vec2(ui.available_width(), measures::CHART * 0.7);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let plot = rect.shrink2(vec2(0.0, 4.0));
    let y = |amount: f64| {
        let span = (high - low).max(f64::MIN_POSITIVE);
        plot.bottom() - narrow((amount - low) / span) * plot.height()
    };
    let count = u16::try_from(bars.len()).unwrap_or(1).max(1);
    let each = plot.width() / f32::from(count);
    let width = (each * 0.66).min(40.0);
    let painter = ui.painter();
    let last = bars.len().saturating_sub(1);
    for (nth, (place, (from, to))) in (0_u16..).zip(&bars).enumerate() {
        let center = plot.left() + each * (f32::from(place) + 0.5);
        let (top, bottom) = (y(from.max(*to)), y(from.min(*to)));
        let bar = Rect::from_x_y_ranges(
            center - width / 2.0..=center + width / 2.0,
            top..=bottom.max(top + 1.0),
        );
        let (fill, edge) = match (nth == last, to < from) {
            (true, _) => (tokens.dev, tokens.dev),
            (false, true) => (tokens.breach_soft, tokens.breach),
            (false, false) => (tokens.sel, tokens.accent),
        };
        painter.rect(bar, 0.0, fill, Stroke::new(1.5, edge), StrokeKind::Inside);
        if nth != last {
            let next = center + each - width / 2.0;
            let from = center + width / 2.0;
            painter.hline(from..=next, y(*to), Stroke::new(1.0, tokens.line2));
        }
    }
    painter.hline(plot.x_range(), y(0.0), Stroke::new(1.0, tokens.ctl));
    let said = sums.iter().map(|sum| {
        let name = texts.trail_cause(sum.cause);
        let amount = texts.signed_bare(sum.amount.decimal(), unit);
        match sum.duration {
            Duration::Lasting => format!("{name} {amount}"),
            Duration::Once => {
                let kind = crate::model::EntityKind::Change;
                let once = texts.word(kind, crate::model::Field::Duration, "once");
                format!("{name} ({once}) {amount}")
            }
        }
    });
    let said = said.collect::<Vec<_>>().join("; ");
    let name = texts.get("inspector-trail-bridge");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{name}: {said}")));
    response.on_hover_text(format!("{name}: {said}"));
    widgets::caption(ui, tokens, name);
    ui.add_space(4.0);
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn narrow(share: f64) -> f32 {
    share as f32
}
