//! Who must say yes: what is to free by year and decision level, and the selected year in full.

use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::model::Entity;
use crate::money::Money;
use crate::projection::{Figure, Measure, Quantity};
use crate::room::{FreeingYear, YearRow};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::charts::{fits, hatched};
use crate::ui::icons;
use crate::ui::request::Request;
use crate::ui::results::Checks;
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::view::View;
use crate::ui::widgets;

pub(super) fn card(ui: &mut Ui, view: &mut View<'_>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        widgets::section(ui, tokens, texts.get("freeing-title"));
        let basis = view.look.basis(view.projection());
        widgets::caption(
            ui,
            tokens,
            texts.say("freeing-basis", [arg("basis", basis)]),
        );
        ui.add_space(6.0);
        let session = view.session;
        let Some(checks) = session.checks() else {
            widgets::caption(ui, tokens, texts.get("computing"));
            return;
        };
        ui.scope(|ui| {
            ui.set_opacity(widgets::freshness(session.checks_are_old()));
            bars(ui, view, checks);
            peak(ui, view);
            ui.add_space(8.0);
            year(ui, view, checks);
        });
    });
}

/// A part of a year's bar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
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

fn bars(ui: &mut Ui, view: &mut View<'_>, checks: &Checks) {
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
fn part_name(view: &View<'_>, part: Part) -> String {
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
    widgets::explainable(
        ui,
        &view.look,
        view.projection(),
        &figure,
        &response,
        view.requests,
    );
    response.on_hover_ui(|ui| legend(ui, view, year));
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn pixels(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

fn draw_part(ui: &Ui, view: &View<'_>, part: Part, slice: Rect, number: String) {
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

/// The largest year and the lasting level; never a sum over years.
fn peak(ui: &mut Ui, view: &View<'_>) {
    let projection = view.projection();
    let Some(peak) = projection.peak(Measure::ToFree, view.look.prices) else {
        return;
    };
    let last = projection.plan().budget().last();
    let shown = view.look.texts.say(
        "freeing-peak",
        [
            arg("year", peak.year.to_string()),
            arg("amount", view.number(peak.amount, peak.year)),
            arg("lasting", view.number(peak.lasting, last)),
        ],
    );
    ui.add_space(4.0);
    widgets::caption(ui, view.look.tokens, shown);
}

/// The selected year: what lines lack, what covers it, what could, and what is lost or carried.
fn year(ui: &mut Ui, view: &mut View<'_>, checks: &Checks) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let year = view.session.year();
    let head = texts.unit(view.look.unit);
    widgets::title_row(ui, tokens, year.to_string(), head);
    widgets::rule(ui, tokens.line2);
    let rows = view.session.rows();
    let lacks = |row: &YearRow| row.figure.measure == Measure::ToFree;
    let frees = |row: &YearRow| row.level.is_some();
    let (lacking, rest) = rows.split_at(rows.partition_point(lacks));
    let (freed, rest) = rest.split_at(rest.partition_point(frees));
    year_rows(ui, view, lacking);
    if lacking.len() > 1 {
        let whole = Measure::ToFree.at(year);
        total_row(ui, view, &whole, &texts.get("measure-to_free"));
    }
    year_rows(ui, view, freed);
    let checked = checks.year(year);
    let proposed = checked.map_or(&[][..], |it| &it.proposals);
    widgets::rows_in_sight(ui, proposed.len(), ROW, |ui, at| {
        if let Some(part) = proposed.get(at) {
            release_row(ui, view, &part.subject, part.level, part.amount, None);
        }
    });
    let unplaced = checked.map(|it| it.freeing.unplaced);
    if let Some(unplaced) = unplaced.filter(|it| it.is_positive()) {
        unplaced_row(ui, view, unplaced, year);
    }
    year_rows(ui, view, rest);
    if rows.is_empty() {
        ui.add_space(4.0);
        widgets::caption(ui, tokens, texts.get("freeing-nothing"));
    }
}

const ROW: f32 = 27.0;

fn year_rows(ui: &mut Ui, view: &mut View<'_>, rows: &[YearRow]) {
    widgets::rows_in_sight(ui, rows.len(), ROW, |ui, at| {
        if let Some(row) = rows.get(at) {
            match row.level {
                Some(level) => {
                    release_row(ui, view, &row.about, level, row.amount, Some(&row.figure));
                }
                None => amount_row(ui, view, row),
            }
        }
    });
}

/// What a line lacks, loses or carries.
fn amount_row(ui: &mut Ui, view: &mut View<'_>, row: &YearRow) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let key = match row.figure.measure {
        Measure::ToFree => "freeing-line",
        Measure::Lapses => "freeing-lapses",
        Measure::CarriedIn => "freeing-carried-in",
        _ => "freeing-carried-out",
    };
    let name = texts.entity(view.projection().plan(), &row.about);
    let name = texts.say(key, [arg("line", name)]);
    let number = view.number(row.amount, view.session.year());
    let lost = row.figure.measure == Measure::Lapses;
    let color = if lost { tokens.warn } else { tokens.ink };
    widgets::row(
        ui,
        ROW - 1.0,
        |ui| {
            let shown = widgets::text(number, Weight::Medium.size(size::BODY), color);
            view.figure(ui, &row.figure, shown);
        },
        |ui| {
            let shown = widgets::text(name, Weight::Regular.size(size::BODY), tokens.ink);
            ui.add(egui::Label::new(shown).truncate());
        },
    );
    widgets::rule(ui, tokens.line);
}

/// A release, or without a figure of its own a proposal: nothing of that is in the plan yet.
fn release_row(
    ui: &mut Ui,
    view: &mut View<'_>,
    target: &Entity,
    level: u16,
    taken: Money,
    figure: Option<&Figure>,
) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let projection = view.projection();
    let year = view.session.year();
    let name = texts.entity(projection.plan(), target);
    let word = texts.get(match figure {
        Some(_) => "freeing-is-decided",
        None => "freeing-is-proposal",
    });
    widgets::row(
        ui,
        ROW - 1.0,
        |ui| {
            let color = if figure.is_some() {
                tokens.ink
            } else {
                tokens.ink2
            };
            let number = view.number(taken, year);
            let shown = widgets::text(number, Weight::Medium.size(size::BODY), color);
            match figure {
                Some(figure) => view.figure(ui, figure, shown),
                None => ui.label(shown),
            };
            ui.label(widgets::text(
                word,
                Weight::Regular.size(size::SMALL),
                tokens.ink3,
            ));
        },
        |ui| {
            widgets::mark(ui, |painter, center| {
                icons::level(painter, level, center, tokens);
            });
            let shown = widgets::text(name.clone(), Weight::Regular.size(size::BODY), tokens.ink);
            let response = ui.add(egui::Label::new(shown).truncate());
            let level = texts.level(projection.rules(), level);
            let hint = [arg("level", level), arg("name", name)];
            response.on_hover_text(texts.say("freeing-release-hint", hint));
        },
    );
    widgets::rule(ui, tokens.line);
}

fn unplaced_row(ui: &mut Ui, view: &View<'_>, unplaced: Money, year: Year) {
    let tokens = view.look.tokens;
    let shown = view.look.texts.get("freeing-unplaced");
    let number = view.number(unplaced, year);
    let font = Weight::SemiBold.size(size::BODY);
    widgets::row(
        ui,
        28.0,
        |ui| {
            ui.label(widgets::text(number, font.clone(), tokens.breach));
        },
        |ui| {
            widgets::mark(ui, |painter, center| {
                icons::unplaced(painter, center, tokens);
            });
            ui.label(widgets::text(shown, font.clone(), tokens.breach));
        },
    );
}

fn total_row(ui: &mut Ui, view: &mut View<'_>, figure: &Figure, name: &str) {
    let tokens = view.look.tokens;
    widgets::rule(ui, tokens.ink);
    let number = match (crate::room::value(view.projection(), figure), figure.year) {
        (Some(Quantity::Kroner(amount)), Some(year)) => view.number(amount, year),
        _ => String::new(),
    };
    let font = Weight::SemiBold.size(size::BODY);
    widgets::row(
        ui,
        28.0,
        |ui| {
            view.figure(ui, figure, widgets::text(number, font.clone(), tokens.ink));
        },
        |ui| {
            let name = capitalised(name);
            ui.label(widgets::text(name, font.clone(), tokens.ink));
        },
    );
}

/// A row that can be clicked, with a ring when it has the keyboard.
pub(super) fn clickable(
    ui: &Ui,
    view: &View<'_>,
    rect: Rect,
    id: egui::Id,
    name: &str,
) -> egui::Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.has_focus() {
        focus_ring(ui.painter(), rect, 4.0, view.look.tokens);
    }
    response
}
