//! Findings: the gravest first, each with what mends it; a click goes to the year or the figure.

use egui::{Ui, vec2};

use super::freeing::clickable;
use crate::texts::arg;
use crate::ui::icons;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// At least so many stand in the panel, and as many as there is room for; all of them in the list
/// of the status line.
const SHOWN: usize = 6;
const MOST: usize = 20;

pub(super) fn card(ui: &mut Ui, view: &mut View<'_>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        let Some(checks) = view.session.checks() else {
            widgets::section(ui, tokens, texts.get("findings-title"));
            widgets::caption(ui, tokens, texts.get("computing"));
            return;
        };
        let count = checks.findings.len();
        let room = ui.clip_rect().bottom() - ui.cursor().top() - 60.0;
        let shown = (SHOWN..MOST)
            .take_while(|more| f32::from(u8::try_from(*more).unwrap_or(u8::MAX)) * ROW < room)
            .last();
        let shown = shown.unwrap_or(SHOWN);
        let note = if count > shown {
            texts.say("findings-some", [arg("count", count.to_string())])
        } else {
            texts.say("findings-all", [arg("count", count)])
        };
        widgets::title_row(ui, tokens, texts.get("findings-title"), note);
        ui.scope(|ui| {
            ui.set_opacity(widgets::freshness(view.session.checks_are_old()));
            for at in 0..count.min(shown) {
                widgets::rule(ui, tokens.line);
                finding(ui, view, at, None);
            }
        });
    });
}

/// One finding, above the explanation that it led to.
pub(crate) fn one(ui: &mut Ui, view: &mut View<'_>, at: usize) {
    let tokens = view.look.tokens;
    let count = view.session.checks().map_or(0, |it| it.findings.len());
    if at >= count {
        return;
    }
    let texts = view.look.texts;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        let number = [
            arg("number", (at + 1).to_string()),
            arg("count", count.to_string()),
        ];
        let title = texts.say("findings-one", number);
        let keys = texts.get("findings-keys");
        widgets::title_row(ui, tokens, title, keys);
        finding(ui, view, at, None);
    });
}

/// All findings, for the list of the status line. Only those in sight are drawn.
pub(crate) fn list(ui: &mut Ui, view: &mut View<'_>) {
    let count = view
        .session
        .checks()
        .map_or(0, |checks| checks.findings.len());
    if count == 0 {
        ui.label(view.look.texts.get("findings-none"));
        return;
    }
    egui::ScrollArea::vertical()
        .id_salt("all-findings")
        .show_rows(ui, ROW, count, |ui, rows| {
            for at in rows {
                finding(ui, view, at, Some(ROW));
            }
        });
}

/// The height of a finding: two lines, and what mends it.
const ROW: f32 = 64.0;

fn finding(ui: &mut Ui, view: &mut View<'_>, at: usize, height: Option<f32>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let projection = view.projection();
    let Some(finding) = view.session.checks().and_then(|it| it.findings.get(at)) else {
        return;
    };
    let says = texts.finding_with(projection, finding, |amount, year| match year {
        Some(year) => view.amount(amount, year),
        None => texts.amount(amount, view.look.unit),
    });
    let mends = texts.mend(finding);
    let grave = finding.severity <= crate::findings::Severity::Breach;
    let color = if grave { tokens.breach } else { tokens.ink };
    let width = ui.available_width();
    let inner = width - 30.0;
    let wrapped = |text: &str, weight: Weight, of: f32, color, rows| {
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), weight.size(of), color, inner);
        job.wrap.max_rows = rows;
        ui.painter().layout_job(job)
    };
    let head = wrapped(&says, Weight::Medium, size::BODY, color, 2);
    let foot = wrapped(&mends, Weight::Regular, size::SMALL, tokens.ink3, 1);
    let wanted = (head.size().y + foot.size().y + 10.0).max(44.0);
    let height = height.unwrap_or(wanted);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
    let severity = texts.severity(finding.severity);
    let name = format!("{severity}: {says} {mends}");
    let id = egui::Id::unique(("finding", at, ui.layer_id()));
    let response = clickable(ui, view, rect, id, &name);
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect.expand2(vec2(8.0, 0.0)), 4.0, tokens.panel2);
    }
    let mark = rect.left_top() + vec2(9.0, 14.0);
    icons::severity(painter, finding.severity, mark, tokens);
    let elided = head.elided;
    let head_height = head.size().y;
    painter.galley(rect.left_top() + vec2(28.0, 5.0), head, color);
    painter.galley(
        rect.left_top() + vec2(28.0, 6.0 + head_height),
        foot,
        tokens.ink3,
    );
    if response.clicked() {
        view.ask(Request::GoToFinding(at));
    }
    if elided {
        response.on_hover_text(says);
    }
}
