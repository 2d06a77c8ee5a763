//! What is to free by year, as bars in parts: what is covered, what is proposed, and what is not
//! placed; by decision level.

use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::money::Money;
use crate::projection::Measure;
use crate::room::FreeingYear;
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::charts::{fits, hatched};
use crate::ui::request::Request;
use crate::ui::results::Checks;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// A part of a year's bar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ui::overview) enum Part {
    Accepted(u16),
    Proposed(u16),
    Unplaced,
}

fn parts(year: &FreeingYear) -> Vec<(Part, Money)> {
    let by_level = |amounts: &[Money], part: fn(u16) -> Part| -> Vec<(Part, Money)> {
        (1..)
            .zip(amounts)
            .map(|(level, amount)| (part(level), *amount))
            .collect()
    };
    let mut parts = by_level(&year.accepted, Part::Accepted);
    parts.extend(by_level(&year.proposed, Part::Proposed));
    parts.push((Part::Unplaced, year.unplaced));
    parts.retain(|(_, amount)| amount.is_positive());
    parts
}

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, checks: &Checks) {
    let tokens = view.look.tokens;
    let some: Vec<&FreeingYear> = checks
        .years
        .iter()
        .map(|year| &year.freeing)
        .filter(|year| year.to_free.is_positive())
        .collect();
    if some.is_empty() {
        let shown = view.look.texts.get("key-to-free-none");
        ui.label(widgets::text(
            shown,
            Weight::Regular.size(size::BODY),
            tokens.ink2,
        ));
        return;
    }
    let length = |amount: Money, year: Year| view.length(amount, year);
    let most = some
        .iter()
        .map(|it| length(it.to_free, it.year))
        .fold(0.0, f64::max);
    let height = if some.len() > 8 { 20.0 } else { 28.0 };
    for year in &some {
        bar(ui, view, year, most, height);
    }
    key(ui, view, &some);
}

/// What the looks of the parts mean, once for all bars.
fn key(ui: &mut Ui, view: &View<'_>, years: &[&FreeingYear]) {
    let tokens = view.look.tokens;
    let mut kinds: Vec<Part> = Vec::new();
    for (part, _) in years.iter().flat_map(|year| parts(year)) {
        if !kinds.contains(&part) {
            kinds.push(part);
        }
    }
    kinds.sort();
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 2.0);
        for part in kinds {
            let font = Weight::Regular.size(size::SMALL);
            let name = part_name(view, part);
            let name = ui.painter().layout_no_wrap(name, font, tokens.ink2);
            let wanted = vec2(name.size().x + 30.0, 18.0);
            let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
            let swatch =
                Rect::from_center_size(rect.left_center() + vec2(7.0, 0.0), vec2(14.0, 12.0));
            draw_part(ui, view, part, swatch, String::new());
            let at = pos2(rect.left() + 20.0, rect.center().y - name.size().y / 2.0);
            ui.painter().galley(at, name, tokens.ink2);
        }
    });
}

/// A part in words: freed or proposed, and who decides.
pub(in crate::ui::overview) fn part_name(view: &View<'_>, part: Part) -> String {
    let texts = view.look.texts;
    let (key, level) = match part {
        Part::Accepted(level) => ("freeing-accepted", level),
        Part::Proposed(level) => ("freeing-proposed", level),
        Part::Unplaced => ("freeing-unplaced", 0),
    };
    let level = texts.level(view.projection().rules(), level);
    capitalised(&texts.say(key, [arg("level", level)]))
}

fn bar(ui: &mut Ui, view: &mut View<'_>, year: &FreeingYear, most: f64, height: f32) {
    let tokens = view.look.tokens;
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let selected = year.year == view.session.year();
    let painter = ui.painter();
    let wide = rect.expand2(vec2(8.0, 0.0));
    if selected {
        painter.rect_filled(wide, 4.0, tokens.sel);
    } else if response.hovered() {
        painter.rect_filled(wide, 4.0, tokens.panel2);
    }
    let name_color = if selected { tokens.accent } else { tokens.ink };
    painter.text(
        rect.left_center(),
        Align2::LEFT_CENTER,
        year.year.to_string(),
        Weight::SemiBold.size(size::BODY),
        name_color,
    );
    let number = view.number(year.to_free, year.year);
    let number = painter.layout_no_wrap(number, Weight::SemiBold.size(size::BODY), tokens.ink);
    let plot = (rect.left() + 44.0, rect.right() - number.size().x - 12.0);
    painter.galley(
        pos2(
            rect.right() - number.size().x,
            rect.center().y - number.size().y / 2.0,
        ),
        number,
        tokens.ink,
    );
    painter.vline(plot.0 - 1.0, rect.y_range(), Stroke::new(1.0, tokens.ctl));
    let mut left = plot.0;
    for (part, amount) in parts(year) {
        let share = view.length(amount, year.year) / most;
        let width = pixels(share) * (plot.1 - plot.0);
        let slice = Rect::from_min_max(
            pos2(left, rect.top() + height * 0.12),
            pos2(left + width, rect.bottom() - height * 0.12),
        );
        draw_part(ui, view, part, slice, view.number(amount, year.year));
        left += width;
    }
    let figure = Measure::ToFree.at(year.year);
    if response.clicked() {
        view.ask(Request::SelectYear(year.year));
    }
    view.explainable(ui, &figure, &response);
    response.on_hover_ui(|ui| legend(ui, view, year));
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn pixels(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

pub(in crate::ui::overview) fn draw_part(
    ui: &Ui,
    view: &View<'_>,
    part: Part,
    slice: Rect,
    number: String,
) {
    let tokens = view.look.tokens;
    let painter = ui.painter();
    let font = Weight::SemiBold.size(size::SMALL);
    let color = |level: u16| tokens.levels[usize::from(level).min(tokens.levels.len() - 1)];
    let seen = slice.with_max_x(slice.max.x - 1.0);
    let ink = match part {
        Part::Accepted(level) => {
            painter.rect_filled(seen, 0.0, color(level).0);
            color(level).1
        }
        Part::Proposed(level) => {
            // Only a proposal: its level's colour as an edge, not filled.
            let edge = if level <= 1 {
                tokens.accent
            } else {
                tokens.asked()
            };
            let soft = if level <= 1 {
                tokens.sel
            } else {
                tokens.warn_soft
            };
            painter.rect(seen, 0.0, soft, Stroke::new(1.5, edge), StrokeKind::Inside);
            edge
        }
        Part::Unplaced => {
            hatched(painter, seen, tokens.breach, tokens.panel);
            tokens.breach
        }
    };
    let galley = painter.layout_no_wrap(number, font, ink);
    if fits(&galley, seen.shrink2(vec2(2.0, 0.0))) {
        let place = Align2::CENTER_CENTER.anchor_size(seen.center(), galley.size());
        if matches!(part, Part::Unplaced) {
            painter.rect_filled(place.expand2(vec2(2.0, -1.0)), 2.0, tokens.panel);
        }
        painter.galley(place.min, galley, ink);
    }
}

/// The parts of a bar with their amounts.
fn legend(ui: &mut Ui, view: &View<'_>, year: &FreeingYear) {
    let tokens = view.look.tokens;
    let small = Weight::Regular.size(size::SMALL);
    let strong = Weight::SemiBold.size(size::SMALL);
    widgets::tight(ui);
    egui::Grid::new("freeing-legend")
        .num_columns(2)
        .spacing(vec2(20.0, 3.0))
        .show(ui, |ui| {
            for (part, amount) in parts(year) {
                let name = part_name(view, part);
                ui.label(widgets::text(name, small.clone(), tokens.ink2));
                let number = view.number(amount, year.year);
                ui.label(widgets::text(number, strong.clone(), tokens.ink));
                ui.end_row();
            }
        });
}
