//! Operations and development within the frame, year by year.

use egui::{Align2, Painter, Rangef, Stroke, Ui, pos2, vec2};

use super::chart_parts::{Chart, Layout, axis, centred, certainty_color, null_line};
use super::years::YearLengths;
use crate::projection::{Figure, Measure};
use crate::texts::{arg, capitalised};
use crate::ui::charts::{Label, Plane, dashed_box, draw_labels, hatched};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;

/// Draws the chart in a place, and answers to the pointer.
pub(super) fn show(
    ui: &Ui,
    view: &mut View<'_>,
    years: &[YearLengths],
    layout: &Layout,
    hovered: &mut Option<crate::time::Year>,
) {
    let rect = layout.frame;
    let two = |it: &YearLengths| it.shortfall > 0.0 && it.totals.surplus.is_positive();
    let headroom = if years.iter().any(two) { 40.0 } else { 26.0 };
    let plot = layout.plot(rect, headroom);
    let tops = years.iter().flat_map(|it| {
        [
            it.planned(),
            it.spendable,
            it.lasting_frame,
            it.null_operations,
        ]
    });
    let plane = Plane::holding(plot, view.years(), tops);
    let painter = ui.painter_at(rect.expand2(vec2(4.0, 4.0)));
    let tokens = view.look.tokens;
    plane.draw_bands(&painter, tokens, view.session.year(), *hovered, rect.top());
    plane.draw_grid(&painter, tokens, |amount, decimals| {
        axis(view, amount, decimals)
    });
    for (at, year) in years.iter().enumerate() {
        bar(&painter, view, &plane, at, year);
    }
    frame_lines(&painter, view, &plane, years);
    null_operations(&painter, view, &plane, years);
    draw_above(&painter, view, &plane, years);
    plane.draw_years(&painter, tokens, view.session.year());
    if layout.labels > 0.0
        && let Some(last) = years.last()
    {
        let x = plot.right() + 10.0;
        let range = Rangef::new(rect.top(), plot.bottom());
        let labels = labels(view, &plane, last);
        draw_labels(
            &painter,
            &labels,
            x,
            layout.labels - 10.0,
            range,
            view.look.tokens.panel,
        );
    }
    let chart = Chart {
        id: "frame-chart",
        title: "overview-frame-chart",
        in_words,
        figure_at,
    };
    chart.answer(ui, view, &plane, rect, years, hovered);
}

fn bar(painter: &Painter, view: &View<'_>, plane: &Plane, at: usize, year: &YearLengths) {
    let tokens = view.look.tokens;
    let sums = year.totals.sums;
    let operations = plane.part(at, 0.0, year.operations);
    painter.rect_filled(operations, 0.0, tokens.ops);
    painter.hline(
        operations.x_range(),
        operations.top(),
        Stroke::new(1.5, tokens.ops_edge),
    );
    let top = year.operations + year.development;
    let gap = vec2(0.0, -1.0);
    let mut development = plane.part(at, year.operations, top);
    development.max += gap;
    painter.rect_filled(development, 0.0, tokens.dev);
    let unallocated = plane.part(at, top, year.planned());
    painter.rect_filled(unallocated, 0.0, tokens.accent_tint);
    let spent = year.planned() - year.underspend;
    if year.underspend > 0.0 {
        let rect = plane.part(at, spent, year.planned());
        painter.rect_filled(rect, 0.0, tokens.panel);
        dashed_box(painter, rect, Stroke::new(1.0, tokens.accent));
    }
    if year.shortfall > 0.0 {
        let rect = plane.part(at, spent - year.shortfall, spent);
        hatched(painter, rect, tokens.breach, tokens.panel);
    }
    let number = |amount| view.number(amount, year.year);
    let font = Weight::Medium.size(size::BODY);
    centred(
        painter,
        operations,
        number(sums.operations()),
        &font,
        tokens.ink,
    );
    let font = Weight::SemiBold.size(size::BODY);
    // Not behind what is hatched over it.
    let mut seen = development;
    if year.shortfall > 0.0 && spent - year.shortfall < top {
        let lower = (spent - year.shortfall).max(year.operations);
        seen = plane.part(at, year.operations, lower);
    }
    let shown = number(sums.development());
    centred(painter, seen, shown, &font, tokens.dev_ink);
    if sums.carried_in.is_positive() {
        let rect = plane.part(at, year.frame, year.spendable);
        dashed_box(painter, rect, Stroke::new(1.2, tokens.ctl));
    } else if sums.carried_in.is_negative() {
        let rect = plane.part(at, year.spendable, year.frame);
        dashed_box(painter, rect, Stroke::new(1.2, tokens.breach));
    }
}

/// What is missing and what is left of a year, in the order in which they stand above its bar.
/// Both can be: money on one line does not help another.
fn above(view: &View<'_>, year: &YearLengths) -> Vec<Above> {
    let tokens = view.look.tokens;
    let totals = year.totals;
    let both = [
        (
            "overview-missing",
            "\u{2212}",
            totals.shortfall,
            tokens.breach,
            Weight::SemiBold,
        ),
        (
            "overview-left",
            "+",
            totals.surplus,
            tokens.ink2,
            Weight::Regular,
        ),
    ];
    let some = both
        .into_iter()
        .filter(|(_, _, amount, ..)| amount.is_positive());
    some.map(|(key, sign, amount, color, weight)| {
        let number = view.number(amount, year.year);
        Above {
            short: format!("{sign}{number}"),
            words: view.look.texts.say(key, [arg("number", number)]),
            color,
            weight,
        }
    })
    .collect()
}

/// An amount above a bar.
struct Above {
    words: String,
    /// Where the words have no room a sign stands for them.
    short: String,
    color: egui::Color32,
    weight: Weight,
}

/// Draws them, all in words or all with signs.
fn draw_above(painter: &Painter, view: &View<'_>, plane: &Plane, years: &[YearLengths]) {
    let all: Vec<Vec<Above>> = years.iter().map(|year| above(view, year)).collect();
    let galley = |it: &Above, shown: &str| {
        let font = it.weight.size(size::SMALL);
        painter.layout_no_wrap(shown.to_owned(), font, it.color)
    };
    let room = plane.band_width() - 4.0;
    let fits = |it: &Above| galley(it, &it.words).size().x <= room;
    let wordy = all.iter().flatten().all(fits);
    for (at, (year, amounts)) in years.iter().zip(&all).enumerate() {
        let top = year.planned().max(year.spendable).max(year.lasting_frame);
        let mut y = plane.y(top) - 5.0;
        for it in amounts {
            let galley = galley(it, if wordy { &it.words } else { &it.short });
            if galley.size().x <= room {
                let center = pos2(plane.band(at).center(), y);
                let place = Align2::CENTER_BOTTOM.anchor_size(center, galley.size());
                y = place.top() + 1.0;
                painter.galley(place.min, galley, it.color);
            }
        }
    }
}

/// The lasting frame as a step line, lighter where it is less certain; what can be spent as a
/// thinner one where that is something else.
fn frame_lines(painter: &Painter, view: &View<'_>, plane: &Plane, years: &[YearLengths]) {
    let tokens = view.look.tokens;
    let mut before: Option<f32> = None;
    for (at, year) in years.iter().enumerate() {
        let band = plane.band(at);
        let color = certainty_color(view, year.year);
        let y = painter.round_to_pixel_center(plane.y(year.lasting_frame));
        if let Some(before) = before {
            painter.vline(
                band.min,
                Rangef::new(before.min(y), before.max(y)),
                Stroke::new(2.2, color),
            );
        }
        painter.hline(band, y, Stroke::new(2.2, color));
        before = Some(y);
        // A line that all but touches the other would only blur it.
        let spendable = painter.round_to_pixel_center(plane.y(year.spendable));
        if (spendable - y).abs() > 3.0 {
            let y = spendable;
            painter.hline(plane.bar(at).expand(4.0), y, Stroke::new(1.2, tokens.ink2));
        }
    }
}

/// Operations of the null alternative, dashed, where releases or undecided initiatives make a
/// difference.
fn null_operations(painter: &Painter, view: &View<'_>, plane: &Plane, years: &[YearLengths]) {
    let differs = |it: &YearLengths| it.null_money != it.totals.sums.operations();
    if !years.iter().any(differs) {
        return;
    }
    null_line(painter, view, plane, years, |it| it.null_operations);
}

fn labels(view: &View<'_>, plane: &Plane, last: &YearLengths) -> Vec<Label> {
    let tokens = view.look.tokens;
    let sums = last.totals.sums;
    let named = |measure: Measure, amount| {
        let name = capitalised(&view.measure(measure));
        format!(
            "{name} {}",
            view.number(amount, last.year).replace(' ', "\u{a0}")
        )
    };
    let label = |y: f64, text, color, weight, rank| Label {
        y: plane.y(y),
        text,
        color,
        weight,
        rank,
    };
    let mut labels = vec![
        label(
            last.lasting_frame,
            named(Measure::LastingFrame, sums.lasting_frame()),
            tokens.ink,
            Weight::SemiBold,
            0,
        ),
        label(
            last.operations + last.development / 2.0,
            named(Measure::Development, sums.development()),
            tokens.accent,
            Weight::SemiBold,
            1,
        ),
        label(
            last.operations / 2.0,
            named(Measure::Operations, sums.operations()),
            tokens.ink2,
            Weight::Medium,
            1,
        ),
    ];
    if sums.available() != sums.lasting_frame() {
        let text = named(Measure::Spendable, sums.available());
        labels.push(label(last.spendable, text, tokens.ink2, Weight::Regular, 3));
    }
    if sums.unallocated.is_positive() {
        let text = named(Measure::Unallocated, sums.unallocated);
        let y = last.planned() - (last.envelope - last.development) / 2.0;
        labels.push(label(y, text, tokens.accent, Weight::Regular, 4));
    }
    if last.null_money != sums.operations() {
        let text = named(Measure::NullOperations, last.null_money);
        labels.push(label(
            last.null_operations,
            text,
            tokens.breach,
            Weight::Regular,
            2,
        ));
    }
    labels
}

/// The figure that is drawn at a height in the bar of a year.
fn figure_at(plane: &Plane, year: &YearLengths, y: f32) -> Figure {
    let amount = plane.amount(y);
    let spent = year.planned() - year.underspend;
    let near_frame = (y - plane.y(year.lasting_frame)).abs() < 3.0;
    let measure = if near_frame {
        Measure::LastingFrame
    } else if amount <= year.operations {
        Measure::Operations
    } else if year.shortfall > 0.0 && amount > spent - year.shortfall && amount <= spent {
        Measure::Shortfall
    } else if amount <= year.operations + year.development {
        Measure::Development
    } else if amount <= year.planned() {
        Measure::Unallocated
    } else {
        Measure::Spendable
    };
    measure.at(year.year)
}

/// The chart in sentences, for those who do not see it.
fn in_words(view: &View<'_>, years: &[YearLengths]) -> String {
    let sentences = years.iter().map(|year| {
        let sums = year.totals.sums;
        view.look.texts.say(
            "overview-frame-year",
            [
                arg("year", year.year.to_string()),
                arg("frame", view.number(sums.lasting_frame(), year.year)),
                arg("operations", view.number(sums.operations(), year.year)),
                arg("development", view.number(sums.envelope(), year.year)),
                arg("missing", view.number(year.totals.shortfall, year.year)),
            ],
        )
    });
    sentences.collect::<Vec<_>>().join(" ")
}
