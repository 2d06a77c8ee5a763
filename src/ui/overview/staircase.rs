//! The staircase of the selected year: from what is to free, step by step, down to what is not
//! placed. Each step hangs where the one before it ends.

use egui::accesskit::Role;
use egui::{Rangef, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::flat_cut;
use super::freeing::{Part, draw_part};
use crate::model::Entity;
use crate::money::Money;
use crate::projection::Measure;
use crate::room::{CoverStep, Means, Stair, stairs};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::icons;
use crate::ui::results::{CheckedYear, Checks};
use crate::ui::room;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The height of a step: not lower than can be read, and not higher than it is worth.
const ROW: std::ops::RangeInclusive<f32> = 24.0..=36.0;
/// At least and at most so many steps are drawn; more stand together.
const STEPS: std::ops::RangeInclusive<usize> = 6..=24;
/// Room for an amount.
const NUMBER: f32 = 88.0;

/// Draws the stairs, and below them the same saving made flat.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, scrolled: f32) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    room::choose_year(ui, view, |_, _| {});
    ui.add_space(8.0);
    let session = view.session;
    let year = session.year();
    let Some(checks) = session.checks() else {
        widgets::caption(ui, tokens, texts.get("computing"));
        return;
    };
    let Some(checked) = checks.year(year) else {
        return;
    };
    ui.scope(|ui| {
        ui.set_opacity(widgets::freshness(session.checks_are_old()));
        if checked.freeing.to_free.is_positive() {
            steps(ui, view, (checks, checked), scrolled);
            ui.add_space(14.0);
            flat_cut::show(ui, view, &checked.flat);
        } else {
            let none = texts.say("stairs-none", [arg("year", year.to_string())]);
            let font = Weight::Regular.size(size::BODY);
            ui.label(widgets::text(none, font, tokens.ink2));
        }
    });
}

/// A row of the staircase.
struct Row {
    name: String,
    kind: String,
    part: Option<Part>,
    level: Option<u16>,
    amount: Money,
    /// Where it begins and ends, from nothing to all that is to free.
    from: Money,
    to: Money,
}

fn steps(
    ui: &mut Ui,
    view: &mut View<'_>,
    (checks, checked): (&Checks, &CheckedYear),
    scrolled: f32,
) {
    let width = ui.available_width();
    let top = ui.cursor().top() + scrolled;
    let visible = (ui.clip_rect().bottom() - top) * 0.6;
    let most = most(visible);
    let rows = rows(view, checks, checked, most);
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let each = (visible / f32::from(count)).clamp(*ROW.start(), *ROW.end());
    let (area, response) =
        ui.allocate_exact_size(vec2(width, f32::from(count) * each), Sense::hover());
    let names = (width * 0.36).clamp(120.0, 320.0);
    let plot = Rangef::new(area.left() + names + 12.0, area.right() - NUMBER);
    let scale = Scale {
        plot,
        whole: view.length(checked.freeing.to_free, checked.freeing.year),
    };
    let mut said = Vec::new();
    let mut top = area.top();
    for (at, row) in rows.iter().enumerate() {
        let line = Rect::from_min_size(pos2(area.left(), top), vec2(width, each));
        said.push(draw(ui, view, (at, row), line, names, &scale));
        top += each;
    }
    let name = view.look.texts.get("stairs-name");
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Image, true, format!("{name}: {}", said.join("; ")))
    });
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of rows"
)]
fn most(visible: f32) -> usize {
    let fit = (visible.max(0.0) / ROW.start()) as usize;
    fit.saturating_sub(2).clamp(*STEPS.start(), *STEPS.end())
}

fn rows(view: &View<'_>, checks: &Checks, checked: &CheckedYear, most: usize) -> Vec<Row> {
    let texts = view.look.texts;
    let freeing = &checked.freeing;
    let year = [arg("year", freeing.year.to_string())];
    let mut rows = vec![Row {
        name: texts.say("stairs-gap", year),
        kind: String::new(),
        part: None,
        level: None,
        amount: freeing.to_free,
        from: Money::ZERO,
        to: freeing.to_free,
    }];
    let mut left = freeing.to_free;
    for stair in stairs(&checked.steps, most) {
        let to = left;
        left = left.minus(stair.step.amount);
        let level = stair.step.level;
        let part = if stair.step.accepted {
            Part::Accepted(level)
        } else {
            Part::Proposed(level)
        };
        rows.push(Row {
            name: name_of(view, checks, &stair),
            kind: super::freeing::part_name(view, part),
            part: Some(part),
            level: Some(level),
            amount: stair.step.amount,
            from: left,
            to,
        });
    }
    if freeing.unplaced.is_positive() {
        rows.push(Row {
            name: texts.get("freeing-unplaced"),
            kind: texts.get("freeing-unplaced"),
            part: Some(Part::Unplaced),
            level: None,
            amount: freeing.unplaced,
            from: Money::ZERO,
            to: left,
        });
    }
    rows
}

/// What a step is called; several together by how many they are.
fn name_of(view: &View<'_>, checks: &Checks, stair: &Stair) -> String {
    let texts = view.look.texts;
    let projection = view.projection();
    let CoverStep { level, subject, .. } = &stair.step;
    let Some(subject) = subject else {
        let level = texts.level(projection.rules(), *level);
        return match stair.count {
            0 | 1 => texts.get("stairs-carried"),
            count => {
                let said = [arg("count", count.to_string()), arg("level", level)];
                texts.say("stairs-others", said)
            }
        };
    };
    let mut proposals = checks.cover.proposals.iter();
    let of_lever = |subject: &Entity| matches!(subject, Entity::LeverUse(_));
    let proposed = proposals.find(|it| {
        of_lever(subject) && matches!(it.means, Means::Lever(_)) && it.subject() == *subject
    });
    proposed.map_or_else(
        || texts.entity(projection.plan(), subject),
        |it| texts.proposal(projection, it),
    )
}

struct Scale {
    plot: Rangef,
    whole: f64,
}

impl Scale {
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    fn x(&self, view: &View<'_>, amount: Money, year: Year) -> f32 {
        let share = view.length(amount, year) / self.whole.max(f64::MIN_POSITIVE);
        self.plot.min + share.clamp(0.0, 1.0) as f32 * self.plot.span()
    }
}

/// Draws a row; answers what it says.
fn draw(
    ui: &mut Ui,
    view: &mut View<'_>,
    (at, row): (usize, &Row),
    line: Rect,
    names: f32,
    scale: &Scale,
) -> String {
    let shown = view.number(row.amount, view.session.year());
    draw_words(ui, view, row, line, names, &shown);
    draw_bar(ui, view, (at, row), line, scale);
    respond(ui, view, (at, row), line, &shown)
}

/// The badge, the name and the amount.
fn draw_words(ui: &Ui, view: &View<'_>, row: &Row, line: Rect, names: f32, shown: &str) {
    let tokens = view.look.tokens;
    let missing = row.part == Some(Part::Unplaced);
    let ink = if missing { tokens.breach } else { tokens.ink };
    let painter = ui.painter();
    let badge = line.left_center() + vec2(10.0, 0.0);
    if let Some(level) = row.level {
        icons::level(painter, level, badge, tokens);
    } else if missing {
        icons::unplaced(painter, badge, tokens);
    }
    let indent = if row.part.is_some() { 27.0 } else { 0.0 };
    let weight = if row.level.is_some() {
        Weight::Regular
    } else {
        Weight::SemiBold
    };
    let font = weight.size(size::BODY);
    let mut job = egui::text::LayoutJob::simple_singleline(row.name.clone(), font.clone(), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(names - indent);
    let galley = painter.layout_job(job);
    let corner = line.left_center() + vec2(indent, -galley.size().y / 2.0);
    painter.galley(corner, galley, ink);
    let right = egui::Align2::RIGHT_CENTER;
    painter.text(line.right_center(), right, shown, font, ink);
}

/// The bar, and the riser down to the next step.
fn draw_bar(ui: &Ui, view: &View<'_>, (at, row): (usize, &Row), line: Rect, scale: &Scale) {
    let tokens = view.look.tokens;
    let year = view.session.year();
    let [from, to] = [row.from, row.to].map(|amount| scale.x(view, amount, year));
    let padding = line.height() * 0.15;
    let bar = Rect::from_x_y_ranges(
        from..=to.max(from + 2.0),
        line.top() + padding..=line.bottom() - padding,
    );
    match row.part {
        Some(part) => draw_part(ui, view, part, bar, String::new()),
        None => {
            ui.painter().rect_filled(bar, 0.0, tokens.ctl);
        }
    }
    if row.part != Some(Part::Unplaced) {
        let foot = bar.bottom()..=line.bottom() + padding;
        let x = if at == 0 { to } else { from };
        ui.painter().vline(x, foot, Stroke::new(1.0, tokens.ctl));
    }
}

/// The tooltip and the name of a row; what is to free is explained.
fn respond(
    ui: &Ui,
    view: &mut View<'_>,
    (at, row): (usize, &Row),
    line: Rect,
    shown: &str,
) -> String {
    let texts = view.look.texts;
    let year = view.session.year();
    let id = ui.scope_id().with(("stair", at));
    if row.part.is_none() {
        let response = ui.interact(line, id, Sense::click());
        let figure = Measure::ToFree.at(year);
        view.explainable(ui, &figure, &response);
        return format!("{} {shown}", row.name);
    }
    let response = ui.interact(line, id, Sense::hover());
    let said = [
        arg("name", row.name.clone()),
        arg("kind", row.kind.clone()),
        arg("amount", view.amount(row.amount, year)),
    ];
    let said = capitalised(&texts.say("stairs-step", said));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    response.on_hover_text(&said);
    format!("{} {shown}", row.name)
}
