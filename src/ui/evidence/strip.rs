//! A chapter year by year: a mark for each of the plan's posts, pointing up, down or level.

use egui::accesskit::Role;
use egui::{Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use strum::VariantArray as _;

use super::{Own, note, words};
use crate::evidence::{Case, Chapter, Comparison, Direction, Record};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::theme::{Tokens, Weight, evidence as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// Draws the history of a chapter, and says where it breaks.
pub(super) fn show(ui: &mut Ui, own: &Own<'_>, chapter: &Chapter) {
    let view = own.view;
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let named = [
        arg("chapter", words::chapters(view, &[chapter])),
        arg("body", chapter.body.clone()),
    ];
    widgets::rule(ui, tokens.line);
    ui.add_space(6.0);
    widgets::section(ui, tokens, texts.say("evidence-history", named));
    legend(ui, view);
    let records = own.evidence.records_of(chapter);
    let posts = own.posts(chapter);
    for &comparison in Comparison::VARIANTS {
        one(ui, view, comparison, &records, &posts);
    }
    for it in &chapter.breaks {
        note(ui, view, texts.language().name(&it.what).to_owned());
    }
}

/// What the marks mean.
fn legend(ui: &mut Ui, view: &View<'_>) {
    let tokens = view.look.tokens;
    let font = Weight::Regular.size(size::SMALL);
    ui.horizontal(|ui| {
        for direction in [Direction::Up, Direction::Down, Direction::Unchanged] {
            widgets::mark(ui, |painter, center| {
                mark(painter, center, direction, tokens);
            });
            let shown = words::direction(view, direction);
            ui.label(widgets::text(shown, font.clone(), tokens.ink3));
            ui.add_space(8.0);
        }
    });
}

/// A comparison of the chapter's posts in the years that have it.
fn one(ui: &mut Ui, view: &View<'_>, comparison: Comparison, records: &[&Record], posts: &[u16]) {
    let of_posts = records.iter().filter(|it| posts.contains(&it.post));
    let cases: Vec<Case> = of_posts.filter_map(|it| it.case(comparison)).collect();
    let years = cases.iter().map(|it| it.year);
    let Some((first, last)) = years.clone().min().zip(years.max()) else {
        return;
    };
    let years: Vec<Year> = (first.number()..=last.number()).map(Year::new).collect();
    let count = f32::from(u16::try_from(years.len()).unwrap_or(u16::MAX));
    let room = ui.available_width() - measures::POST;
    let width = (room / count).min(measures::YEAR);
    let word: &str = comparison.into();
    let what = view.look.texts.get(&format!("evidence-strip-{word}"));
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(6.0);
    widgets::caption(ui, view.look.tokens, &what);
    heads(ui, view, &years, width);
    for post in posts {
        let of_post: Vec<&Case> = cases.iter().filter(|it| it.post == *post).collect();
        if !of_post.is_empty() {
            row(ui, view, (&what, *post), &of_post, first, width);
        }
    }
    ui.add_space(4.0);
}

fn line(ui: &mut Ui) -> (Rect, egui::Response) {
    let wanted = vec2(ui.available_width(), measures::LINE);
    ui.allocate_exact_size(wanted, Sense::hover())
}

/// The years above the marks, in two digits where there is little room.
fn heads(ui: &mut Ui, view: &View<'_>, years: &[Year], width: f32) {
    let (area, _) = line(ui);
    let font = Weight::Regular.size(size::SMALL);
    let mut x = area.left() + measures::POST + width / 2.0;
    for year in years {
        let shown = if width < measures::FULL_YEAR {
            format!("{:02}", year.number() % 100)
        } else {
            year.to_string()
        };
        let at = pos2(x, area.center().y);
        let ink = view.look.tokens.ink3;
        ui.painter()
            .text(at, Align2::CENTER_CENTER, shown, font.clone(), ink);
        x += width;
    }
}

/// A post's marks. Those who do not see them hear every year; a year tells its amounts.
fn row(
    ui: &mut Ui,
    view: &View<'_>,
    (what, post): (&str, u16),
    cases: &[&Case],
    first: Year,
    width: f32,
) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let (area, response) = line(ui);
    let shown = format!("{post:02}");
    response.widget_info(|| {
        let years = cases.iter().map(|it| {
            let direction = arg("direction", words::direction(view, it.direction()));
            texts.say(
                "evidence-said",
                [arg("year", it.year.to_string()), direction],
            )
        });
        let said = [
            arg("what", what.to_owned()),
            arg("post", shown.clone()),
            arg("years", years.collect::<Vec<_>>().join(", ")),
        ];
        WidgetInfo::labeled(Role::Image, true, texts.say("evidence-strip-row", said))
    });
    let at = pos2(area.left(), area.center().y);
    let font = Weight::Medium.size(size::BODY);
    ui.painter()
        .text(at, Align2::LEFT_CENTER, &shown, font, tokens.ink);
    for case in cases {
        let left = area.left() + measures::POST + width * f32::from(case.year.since(first));
        let cell = Rect::from_min_size(pos2(left, area.top()), vec2(width, area.height()));
        mark(ui.painter(), cell.center(), case.direction(), tokens);
        let id = ui.scope_id().with(("evidence", what, post, case.year));
        let hovered = ui.interact(cell, id, Sense::hover());
        hovered.on_hover_text(words::told(view, case));
    }
}

/// Pointing up, pointing down, or level: not by colour alone.
fn mark(painter: &Painter, center: Pos2, direction: Direction, tokens: &Tokens) {
    let half = measures::MARK;
    let (color, up) = match direction {
        Direction::Up => (tokens.accent, -half),
        Direction::Down => (tokens.breach, half),
        Direction::Unchanged => {
            let x = center.x - half..=center.x + half;
            painter.hline(x, center.y, Stroke::new(2.0, tokens.ctl));
            return;
        }
    };
    let corners = [
        center + vec2(0.0, up),
        center + vec2(half, -up),
        center + vec2(-half, -up),
    ];
    painter.add(Shape::convex_polygon(corners.to_vec(), color, Stroke::NONE));
}
