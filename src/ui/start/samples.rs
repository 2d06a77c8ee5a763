//! The samples: a card for each, with a picture of its years.

use egui::accesskit::Role;
use egui::{
    Align, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::Start;
use crate::model::Plan;
use crate::projection::Projection;
use crate::texts::arg;
use crate::time::Year;
use crate::ui::charts::Plane;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, size};
use crate::ui::widgets;

const CARD_HEIGHT: f32 = 286.0;
const GAP: f32 = 16.0;

pub(super) fn cards(ui: &mut Ui, start: &mut Start<'_>) {
    let width = ui.available_width();
    let columns = [(3_u8, 3.0_f32), (2, 2.0), (1, 1.0)];
    let fits = |(_, count): &(u8, f32)| (width - GAP * (count - 1.0)) / count >= 230.0;
    let (columns, count) = columns.into_iter().find(fits).unwrap_or((1, 1.0));
    let each = ((width - GAP * (count - 1.0)) / count).floor();
    let mut at = 0;
    while at < start.state.samples.len() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for _ in 0..columns {
                if at < start.state.samples.len() {
                    card(ui, start, at, each);
                    at += 1;
                }
            }
        });
        ui.add_space(GAP - 4.0);
    }
}

/// A sample: its picture, its body, its story and its size.
fn card(ui: &mut Ui, start: &mut Start<'_>, at: usize, width: f32) {
    let Some(projection) = start.state.samples.get(at) else {
        return;
    };
    let tokens = start.look.tokens;
    let texts = start.look.texts;
    let plan = projection.plan();
    let (rect, response) = ui.allocate_exact_size(vec2(width, CARD_HEIGHT), Sense::click());
    let name = whose(plan);
    let said = texts.say(
        "start-sample",
        [arg("name", name.to_owned()), arg("plan", plan.name.clone())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let facts = facts(start, projection);
    widgets::describe(&response, &facts);
    if !ui.is_rect_visible(rect) {
        ui.skip_ahead_auto_ids(1); // what comes after keeps its id, and with it the keyboard
        return;
    }
    let border = if response.hovered() {
        tokens.ctl
    } else {
        tokens.line
    };
    ui.painter().rect(
        rect,
        8.0,
        tokens.panel,
        Stroke::new(1.0, border),
        StrokeKind::Inside,
    );
    let picture = Rect::from_min_max(
        rect.min + vec2(24.0, 20.0),
        pos2(rect.right() - 20.0, rect.top() + 132.0),
    );
    thumbnail(ui, start, projection, picture);
    let inner = Rect::from_min_max(
        pos2(rect.left() + 24.0, rect.top() + 146.0),
        rect.max - vec2(20.0, 12.0),
    );
    let builder = UiBuilder::new()
        .max_rect(inner)
        .layout(Layout::top_down(Align::Min));
    describe(&mut ui.new_child(builder), start, projection);
    let foot = rect.bottom() - 34.0;
    ui.painter().hline(
        rect.left() + 24.0..=rect.right() - 24.0,
        foot - 8.0,
        Stroke::new(1.0, tokens.line),
    );
    let mut job = egui::text::LayoutJob::simple_singleline(
        facts,
        Weight::Regular.size(size::SMALL),
        tokens.ink2,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(width - 44.0);
    let galley = ui.painter().layout_job(job);
    ui.painter()
        .galley(pos2(rect.left() + 24.0, foot), galley, tokens.ink2);
    if response.has_focus() {
        focus_ring(ui.painter(), rect, 8.0, tokens);
    }
    if response.clicked() {
        start.requests.push(Request::OpenSample(at));
    }
}

/// A sample in figures: its frame, its years and its squeeze year.
fn facts(start: &Start<'_>, projection: &Projection) -> String {
    let texts = start.look.texts;
    let plan = projection.plan();
    let first = plan.budget().first();
    let frame = projection.total(first).sums.lasting_frame();
    let squeeze = match projection.squeeze_year() {
        Some(year) => texts.say("start-squeeze", [arg("year", year.to_string())]),
        None => texts.get("start-no-squeeze"),
    };
    texts.say(
        "start-facts",
        [
            arg("amount", texts.amount(frame, start.look.unit)),
            arg("from", first.to_string()),
            arg("to", plan.budget().last().to_string()),
            arg("squeeze", squeeze),
        ],
    )
}

/// The body of a sample, or the name of its plan where it has none.
fn whose(plan: &Plan) -> &str {
    if plan.body.is_empty() {
        &plan.name
    } else {
        &plan.body
    }
}

/// The body, the sector and the story of a sample.
fn describe(ui: &mut Ui, start: &Start<'_>, projection: &Projection) {
    let tokens = start.look.tokens;
    let plan = projection.plan();
    let name = whose(plan);
    let width = ui.available_width();

    ui.spacing_mut().item_spacing.y = 2.0;
    let head = widgets::text(name, Weight::SemiBold.size(size::DRAGGED), tokens.ink);
    ui.add(egui::Label::new(head).truncate());
    let sector = start.look.texts.language().name(&projection.rules().name);
    let under = widgets::text(sector, Weight::Regular.size(size::SMALL), tokens.ink3);
    ui.add(egui::Label::new(under).truncate());
    ui.add_space(4.0);
    let mut story = egui::text::LayoutJob::simple(
        plan.name.clone(),
        Weight::Regular.size(size::BODY),
        tokens.ink2,
        width,
    );
    story.wrap.max_rows = 2;
    ui.add(egui::Label::new(story));
}

/// Operations and development under the frame, as small as a stamp.
fn thumbnail(ui: &Ui, start: &Start<'_>, projection: &Projection, rect: Rect) {
    let tokens = start.look.tokens;
    let years: Vec<Year> = projection.plan().budget().years().collect();
    let length = |amount, year| start.look.length(projection, amount, year);
    let amounts = years.iter().flat_map(|year| {
        let sums = projection.total(*year).sums;
        let planned = sums.planned();
        [length(planned, *year), length(sums.lasting_frame(), *year)]
    });
    let plane = Plane::holding(rect, years.clone(), amounts);
    let painter = ui.painter();
    for (at, year) in years.iter().enumerate() {
        let sums = projection.total(*year).sums;
        let operations = length(sums.operations(), *year);
        let planned = length(sums.planned(), *year);
        painter.rect_filled(plane.part(at, 0.0, operations), 0.0, tokens.ops);
        let mut development = plane.part(at, operations, planned);
        development.max.y -= 1.0;
        painter.rect_filled(development, 0.0, tokens.dev);
        let frame = plane.y(length(sums.lasting_frame(), *year));
        let y = painter.round_to_pixel_center(frame);
        painter.hline(plane.band(at), y, Stroke::new(1.8, tokens.ink));
    }
}

pub(super) fn legend(ui: &mut Ui, start: &Start<'_>) {
    let tokens = start.look.tokens;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (key, color) in [
            ("measure-operations", tokens.ops),
            ("measure-development", tokens.dev),
            ("measure-lasting_frame", tokens.ink),
        ] {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
            let line = key == "measure-lasting_frame";
            let mark = if line {
                rect.shrink2(vec2(0.0, 5.0))
            } else {
                rect
            };
            ui.painter().rect_filled(mark, 0.0, color);
            widgets::caption(ui, tokens, start.look.texts.get(key));
            ui.add_space(8.0);
        }
    });
}
