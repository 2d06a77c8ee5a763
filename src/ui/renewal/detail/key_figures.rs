//! What it costs, what it is worth in each view, and what a year's wait does.

use egui::{Align, Color32, Layout, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};
use rust_decimal::Decimal;

use super::{Subject, known, rows};
use crate::projection::{Figure, Measure};
use crate::texts::arg;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::{WorthView, direct_cost_range};

/// A caption, the figure, and what belongs to it.
struct Key {
    figure: Option<Figure>,
    caption: String,
    shown: String,
    beside: String,
    color: Color32,
}

/// From the line between two key figures to the second.
const INSET: f32 = 14.0;

/// The key figures, side by side or two and two.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>) {
    let keys = [
        cost(view, subject),
        npv(view, subject, WorthView::Budget),
        npv(view, subject, WorthView::Society),
        delay(view, subject),
    ];
    let width = ui.available_width();
    let (columns, widths) = columns(ui, view, &keys, width);
    let height = 34.0 + highest(ui, view, &keys, widths);
    let lines = if columns == 2 { 2.0 } else { 1.0 };
    let (area, _) = ui.allocate_exact_size(vec2(width, lines * height), Sense::hover());
    let mut corner = area.min;
    for (key, wide) in keys.into_iter().zip(widths) {
        if corner.x + wide > area.right() + 1.0 {
            corner = pos2(area.left(), corner.y + height);
        }
        let is_first = corner.x <= area.left();
        let inset = if is_first { 0.0 } else { INSET };
        let place = Rect::from_min_size(corner, vec2(wide, height));
        if !is_first {
            let stroke = Stroke::new(1.0, view.look.tokens.line);
            ui.painter()
                .vline(place.left(), place.y_range().shrink(3.0), stroke);
        }
        let inner = place
            .with_min_x(place.left() + inset)
            .with_max_x(place.right() - 6.0);
        one(ui, view, &key, inner);
        corner.x += wide;
    }
}

/// Side by side as wide as each needs, and wider where there is room for its words; or two and two.
fn columns(ui: &Ui, view: &View<'_>, keys: &[Key; 4], width: f32) -> (u8, [f32; 4]) {
    let all = keys.each_ref().map(|key| needed(ui, view, key));
    let least: f32 = all.iter().map(|(need, _)| need).sum();
    let wished: f32 = all.iter().map(|(need, wish)| wish - need).sum();
    let spare = width - least;
    if spare < 0.0 {
        return (2, [width / 2.0; 4]);
    }
    let share = (spare / wished.max(1.0)).min(1.0);
    let left = (spare - wished).max(0.0) / 4.0;
    (
        4,
        all.map(|(need, wish)| need + (wish - need) * share + left),
    )
}

/// How wide a figure must be, for its number with its unit and the longest word beside it; and how
/// wide for its words not to be broken.
fn needed(ui: &Ui, view: &View<'_>, key: &Key) -> (f32, f32) {
    let color = view.look.tokens.ink3;
    let wide = |shown: &str, font: egui::FontId| {
        let galley = ui.painter().layout_no_wrap(shown.to_owned(), font, color);
        galley.size().x + INSET + 10.0
    };
    let small = Weight::Regular.size(size::SMALL);
    let unit = view.look.texts.unit(view.look.unit);
    let number = wide(&key.shown, Weight::SemiBold.size(size::SENTENCE));
    let number = number + wide(&unit, small.clone()) - INSET;
    let words = key.caption.split(' ').chain(key.beside.split(' '));
    let need = words
        .map(|it| wide(it, small.clone()))
        .fold(number, f32::max);
    let whole = [&key.caption, &key.beside];
    let wish = whole.map(|it| wide(it, small.clone())).into_iter();
    (need, wish.fold(need, f32::max))
}

/// The height of the longest words below a figure.
fn highest(ui: &Ui, view: &View<'_>, keys: &[Key], widths: [f32; 4]) -> f32 {
    let font = Weight::Regular.size(size::SMALL);
    let color = view.look.tokens.ink3;
    let heights = keys.iter().zip(widths).map(|(key, width)| {
        let width = width - INSET - 6.0;
        let caption = ui
            .painter()
            .layout(key.caption.clone(), font.clone(), color, width);
        let below = ui
            .painter()
            .layout(key.beside.clone(), font.clone(), color, width);
        caption.size().y + below.size().y
    });
    heights.fold(30.0, f32::max)
}

fn one(ui: &mut Ui, view: &mut View<'_>, key: &Key, place: Rect) {
    let tokens = view.look.tokens;
    let mut ui = ui.new_child(
        UiBuilder::new()
            .max_rect(place)
            .layout(Layout::top_down(Align::Min)),
    );
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::caption(&mut ui, tokens, key.caption.clone());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let unit = view.look.texts.unit(view.look.unit);
        let said = format!("{}: {} {unit}, {}", key.caption, key.shown, key.beside);
        let font = Weight::SemiBold.size(size::SENTENCE);
        let shown = widgets::text(key.shown.clone(), font, key.color);
        if let Some(figure) = &key.figure {
            view.figure(ui, figure, shown);
        } else {
            let label = ui.add(egui::Label::new(shown));
            label.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &said)
            });
        }
        let font = Weight::Regular.size(size::SMALL);
        ui.label(widgets::text(unit, font, tokens.ink3));
    });
    widgets::caption(&mut ui, tokens, key.beside.clone());
}

fn cost(view: &View<'_>, subject: &Subject<'_>) -> Key {
    let texts = view.look.texts;
    let (appraisal, initiative) = (subject.chosen.appraisal, subject.chosen.initiative);
    let first = view.projection().horizon().first();
    let beside = match direct_cost_range(appraisal, initiative, first) {
        Some((low, high)) => {
            let said = [
                arg("low", rows::number(view, low.decimal())),
                arg("high", rows::number(view, high.decimal())),
            ];
            texts.say("initiative-cost-range", said)
        }
        None => texts.get("initiative-cost-direct"),
    };
    let spent = known::spent_before(view, &subject.chosen);
    let beside = if spent.is_zero() {
        beside
    } else {
        let said = [
            arg("number", rows::number(view, spent)),
            arg("year", first.to_string()),
        ];
        texts.say("initiative-cost-spent", said)
    };
    Key {
        figure: None,
        caption: texts.get("initiative-cost"),
        shown: rows::number(view, known::direct_cost(&subject.chosen)),
        beside,
        color: view.look.tokens.ink,
    }
}

fn npv(view: &View<'_>, subject: &Subject<'_>, of: WorthView) -> Key {
    let texts = view.look.texts;
    let word: &str = of.into();
    let yardstick = &view.session.portfolio().yardstick;
    let measure = match of {
        WorthView::Society => Measure::NpvSociety,
        _ => Measure::NpvBudget,
    };
    let beside = match of {
        WorthView::Society if yardstick.tax.0.is_zero() => texts.get("initiative-without-tax"),
        WorthView::Society => texts.get("initiative-with-tax"),
        _ => {
            let rate = yardstick.rates.first_rate().0.normalize();
            let said = [
                arg("years", yardstick.analysis.len().to_string()),
                arg("rate", texts.numbers().plain(rate)),
            ];
            texts.say("initiative-span", said)
        }
    };
    Key {
        figure: Some(rows::figure(&subject.chosen, measure, None)),
        caption: texts.get(&format!("initiative-npv-{word}")),
        shown: rows::number(view, subject.chosen.appraisal.of(of).npv),
        beside,
        color: rows::ink(view.look.tokens, of),
    }
}

/// What a year's wait costs our own budget, with its sign in words; what has begun cannot wait.
fn delay(view: &View<'_>, subject: &Subject<'_>) -> Key {
    let texts = view.look.texts;
    let figure = rows::figure(&subject.chosen, Measure::DelayBudget, None);
    let Some(delay) = subject.chosen.appraisal.budget.delay else {
        return Key {
            figure: Some(figure),
            caption: texts.get("initiative-delay"),
            shown: "–".to_owned(),
            beside: texts.get("how-has_begun"),
            color: view.look.tokens.ink,
        };
    };
    let nothing = view.look.unit.shown(delay).is_zero();
    let beside = match delay {
        _ if nothing => "initiative-delay-nothing",
        delay if delay > Decimal::ZERO => "initiative-delay-costs",
        _ => "initiative-delay-pays",
    };
    Key {
        figure: Some(figure),
        caption: texts.get("initiative-delay"),
        shown: rows::number(view, delay),
        beside: texts.get(beside),
        color: view.look.tokens.ink,
    }
}
