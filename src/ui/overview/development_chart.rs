//! Development, magnified from zero, with the handles that set its share.

use egui::{Color32, Painter, Rangef, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::State;
use super::chart_parts::{Chart, Layout, axis, centred, null_line};
use super::handles;
use super::years::YearLengths;
use crate::money::Money;
use crate::projection::{Figure, Measure};
use crate::texts::{arg, capitalised};
use crate::ui::charts::{Label, Plane, draw_labels, hatched};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;

/// Beside the last bar there is so much room for the amounts of its stripes.
const MOST_BESIDE: f32 = 60.0;

/// Draws the chart in a place, and answers to the pointer and the keyboard.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    years: &[YearLengths],
    layout: &Layout,
    state: &mut State,
) {
    let rect = layout.development;
    let plot = layout.plot(rect, 46.0);
    let today = view.projection().development_today();
    let today_of = |year: &YearLengths| view.length(today, year.year);
    let tops = years
        .iter()
        .flat_map(|it| [it.envelope, it.room, today_of(it)]);
    let mut plane = Plane::holding(plot, view.years(), tops);
    if let Some(frozen) = state.frozen {
        plane = plane.up_to(frozen);
    }
    let painter = ui.painter_at(rect.expand2(vec2(4.0, 2.0)));
    let tokens = view.look.tokens;
    plane.draw_bands(
        &painter,
        tokens,
        view.session.year(),
        state.hovered,
        rect.top(),
    );
    plane.draw_grid(&painter, tokens, |amount, decimals| {
        axis(view, amount, decimals)
    });
    let tags: Vec<Vec<Label>> = years
        .iter()
        .enumerate()
        .map(|(at, year)| bar(&painter, view, &plane, at, year))
        .collect();
    today_line(&painter, view, &plane, years);
    room_line(&painter, view, &plane, years);
    for (at, tags) in tags.iter().enumerate() {
        draw_tags(&painter, &plane, at, tags, layout, tokens.panel);
    }
    plane.draw_years(&painter, tokens, view.session.year());
    if layout.labels > 0.0
        && let Some(last) = years.last()
    {
        // What stands beside the last bar comes first.
        let beside = tags.last().map_or(0.0, |tags| widest(&painter, tags));
        let beside = if beside > MOST_BESIDE { 0.0 } else { beside };
        let after_bar = plane.bar(years.len() - 1).max + 3.0 + beside + 8.0;
        let x = (plot.right() + 10.0).max(after_bar);
        let range = Rangef::new(rect.top() + 20.0, plot.bottom() + 8.0);
        let labels = labels(view, &plane, last, today);
        let room = rect.right() - x;
        draw_labels(&painter, &labels, x, room, range, tokens.panel);
    }
    let chart = Chart {
        id: "development-chart",
        title: "overview-development-chart",
        in_words,
        figure_at,
    };
    chart.answer(ui, view, &plane, rect, years, &mut state.hovered);
    handles::show(ui, view, &plane, years, state);
}

/// What a part of a bar is, from its top downwards: not placed yet, in need of somebody's yes,
/// funded by a release of our own.
fn stripes(year: &YearLengths) -> [(f64, Stripe); 3] {
    let mut left = year.envelope;
    [
        (year.shortfall, Stripe::Unplaced),
        (year.asked, Stripe::Asked),
        (year.funded, Stripe::Funded),
    ]
    .map(|(amount, stripe)| {
        let part = amount.min(left);
        left -= part;
        (part, stripe)
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Stripe {
    Unplaced,
    Asked,
    Funded,
}

fn bar(
    painter: &Painter,
    view: &View<'_>,
    plane: &Plane,
    at: usize,
    year: &YearLengths,
) -> Vec<Label> {
    let tokens = view.look.tokens;
    let solid = plane.part(at, 0.0, year.development);
    painter.rect_filled(solid, 0.0, tokens.dev);
    let tint = plane.part(at, year.development, year.envelope);
    painter.rect_filled(tint, 0.0, tokens.accent_tint);
    painter.hline(
        tint.x_range(),
        plane.y(year.envelope),
        Stroke::new(1.5, tokens.dev),
    );
    let mut top = year.envelope;
    let totals = year.totals;
    let mut tags: Vec<Label> = Vec::new();
    for (part, stripe) in stripes(year) {
        if part <= 0.0 {
            continue;
        }
        let color = match stripe {
            Stripe::Unplaced => tokens.breach,
            Stripe::Asked => tokens.asked(),
            Stripe::Funded => tokens.accent,
        };
        let amount = match stripe {
            Stripe::Unplaced => totals.shortfall,
            Stripe::Funded => year.covered[0],
            Stripe::Asked => year.covered[1],
        };
        let rect = plane.part(at, top - part, top);
        hatched(painter, rect, color, tokens.panel);
        tags.push(Label {
            y: rect.center().y,
            text: view.number(amount, year.year),
            color,
            weight: Weight::SemiBold,
            rank: 0,
        });
        top -= part;
    }
    let seen = unstriped(plane, at, year);
    let font = Weight::SemiBold.size(size::BODY);
    centred(
        painter,
        seen,
        view.number(totals.sums.development(), year.year),
        &font,
        tokens.dev_ink,
    );
    tags
}

/// What is below the stripes of a bar: there its amount stands.
fn unstriped(plane: &Plane, at: usize, year: &YearLengths) -> Rect {
    let striped: f64 = stripes(year).iter().map(|(part, _)| part).sum();
    let top = (year.envelope - striped).min(year.development);
    plane.part(at, 0.0, top)
}

/// The amounts of the stripes, beside the bar where there is room.
fn draw_tags(
    painter: &Painter,
    plane: &Plane,
    at: usize,
    tags: &[Label],
    layout: &Layout,
    ground: Color32,
) {
    let gap = plane.band(at).max - plane.bar(at).max;
    let last = at + 1 == plane.years.len();
    let room = match last {
        true if layout.labels > 0.0 => MOST_BESIDE,
        true => gap,
        false => 2.0 * gap - 2.0,
    };
    if widest(painter, tags) <= room {
        let x = plane.bar(at).max + 3.0;
        let range = plane.rect.y_range();
        draw_labels(painter, tags, x, room, range, ground);
    }
}

fn widest(painter: &Painter, tags: &[Label]) -> f32 {
    let widths = tags.iter().map(|tag| {
        let font = tag.weight.size(size::SMALL);
        painter
            .layout_no_wrap(tag.text.clone(), font, tag.color)
            .size()
            .x
    });
    widths.fold(0.0, f32::max)
}

/// Today's development, dotted; in nominal kroner it rises with prices.
fn today_line(painter: &Painter, view: &View<'_>, plane: &Plane, years: &[YearLengths]) {
    let today = view.projection().development_today();
    let points: Vec<_> = years
        .iter()
        .enumerate()
        .flat_map(|(at, year)| {
            let y = painter.round_to_pixel_center(plane.y(view.length(today, year.year)));
            let band = plane.band(at);
            [pos2(band.min, y), pos2(band.max, y)]
        })
        .collect();
    let stroke = Stroke::new(1.4, view.look.tokens.ink);
    painter.extend(Shape::dotted_line(&points, stroke.color, 4.0, 0.9));
}

/// Room after operations when nothing more is decided, and the squeeze year on it.
fn room_line(painter: &Painter, view: &View<'_>, plane: &Plane, years: &[YearLengths]) {
    let tokens = view.look.tokens;
    let points = null_line(painter, view, plane, years, |it| it.room);
    if let (Some(last), Some(end)) = (years.last(), points.last())
        && view.projection().squeeze_year() != Some(last.year)
    {
        painter.circle(*end, 3.4, tokens.breach, Stroke::new(1.5, tokens.panel));
    }
    let squeeze = view.projection().squeeze_year();
    for (at, (year, &point)) in years.iter().zip(&points).enumerate() {
        if Some(year.year) != squeeze {
            continue;
        }
        painter.circle(point, 5.0, tokens.panel, Stroke::new(2.0, tokens.breach));
        let text = view
            .look
            .texts
            .say("overview-squeeze", [arg("year", year.year.to_string())]);
        let galley =
            painter.layout_no_wrap(text, Weight::SemiBold.size(size::SMALL), tokens.breach);
        let half = galley.size() / 2.0 + vec2(8.0, 3.0);
        // Below the point and off the amount in the bar, or else above it.
        let number = unstriped(plane, at, year).center().y;
        let mut y = point.y + 10.0 + half.y;
        if (y - number).abs() < half.y + 9.0 {
            y = number + half.y + 9.0;
        }
        if y + half.y > plane.rect.bottom() {
            y = point.y - 10.0 - half.y;
        }
        let x = point
            .x
            .clamp(plane.rect.left() + half.x, plane.rect.right() - half.x);
        let pill = Rect::from_center_size(pos2(x, y), 2.0 * half);
        let stroke = Stroke::new(1.5, tokens.breach);
        painter.rect(pill, half.y, tokens.panel, stroke, StrokeKind::Inside);
        painter.galley(pill.center() - galley.size() / 2.0, galley, tokens.breach);
    }
}

fn labels(view: &View<'_>, plane: &Plane, last: &YearLengths, today: Money) -> Vec<Label> {
    let tokens = view.look.tokens;
    let sums = last.totals.sums;
    let number = |amount| view.number(amount, last.year);
    let mut labels = vec![
        Label {
            y: plane.y(view.length(today, last.year)),
            text: view
                .look
                .texts
                .say("overview-today", [arg("number", number(today))]),
            color: tokens.ink,
            weight: Weight::Medium,
            rank: 1,
        },
        Label {
            y: plane.y(last.room),
            text: format!(
                "{} {}",
                capitalised(&view.measure(Measure::RoomAfterOperations)),
                number(last.room_money)
            ),
            color: tokens.breach,
            weight: Weight::Regular,
            rank: 0,
        },
        Label {
            y: plane.y(last.development / 2.0),
            text: view.look.texts.say(
                "overview-teams",
                [arg("number", number(sums.development()))],
            ),
            color: tokens.accent,
            weight: Weight::Medium,
            rank: 3,
        },
    ];
    if sums.unallocated.is_positive() {
        labels.push(Label {
            y: plane.y(last.envelope),
            text: view
                .look
                .texts
                .say("overview-wanted", [arg("number", number(sums.envelope()))]),
            color: tokens.accent,
            weight: Weight::SemiBold,
            rank: 1,
        });
        labels.push(Label {
            y: plane.y(f64::midpoint(last.envelope, last.development)),
            text: view.look.texts.say(
                "overview-unallocated",
                [arg("number", number(sums.unallocated))],
            ),
            color: tokens.accent,
            weight: Weight::Regular,
            rank: 4,
        });
    }
    labels
}

/// The figure that is drawn at a height in the bar of a year.
fn figure_at(plane: &Plane, year: &YearLengths, y: f32) -> Figure {
    let amount = plane.amount(y);
    let near_room = (y - plane.y(year.room)).abs() < 4.0;
    let [(unplaced, _), (asked, _), (funded, _)] = stripes(year);
    let measure = if near_room {
        Measure::RoomAfterOperations
    } else if amount > year.envelope {
        Measure::DevelopmentShare
    } else if amount > year.envelope - unplaced {
        Measure::Shortfall
    } else if amount > year.envelope - unplaced - asked - funded {
        Measure::Covered
    } else if amount > year.development {
        Measure::Unallocated
    } else {
        Measure::Development
    };
    measure.at(year.year)
}

/// The chart in sentences, for those who do not see it.
fn in_words(view: &View<'_>, years: &[YearLengths]) -> String {
    let sentences = years.iter().map(|year| {
        let share = Measure::DevelopmentShare.at(year.year);
        view.look.texts.say(
            "overview-development-year",
            [
                arg("year", year.year.to_string()),
                arg("share", view.look.figure(view.projection(), &share)),
                arg(
                    "development",
                    view.number(year.totals.sums.envelope(), year.year),
                ),
                arg("missing", view.number(year.totals.shortfall, year.year)),
                arg("room", view.number(year.room_money, year.year)),
            ],
        )
    });
    let squeeze = view.projection().squeeze_year().map(|year| {
        let year = arg("year", year.to_string());
        view.look.texts.say("overview-squeeze", [year])
    });
    sentences.chain(squeeze).collect::<Vec<_>>().join(" ")
}
