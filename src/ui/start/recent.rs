//! Files that were open before, as they are now.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Color32, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::DateTime;

use super::Start;
use crate::file::{self, OnDisk};
use crate::findings::{self, Severity, counts};
use crate::texts::arg;
use crate::ui::icons::{self, Icon};
use crate::ui::look::Look;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, size, space};
use crate::ui::widgets;

/// A file that was open before, as it is now.
#[derive(Clone, Debug)]
pub(super) struct RecentFile {
    path: PathBuf,
    /// Its name and how many findings it has; nothing where it cannot be read.
    read: Option<(String, [usize; 4])>,
    changed: Option<DateTime>,
}

pub(super) fn look_at(paths: Vec<PathBuf>) -> Vec<RecentFile> {
    let at = |path: PathBuf| {
        let read = file::open(&path).ok().map(|opened| {
            let checked = findings::check(&opened.plan, None);
            let plan = opened.plan;
            let name = if plan.name.is_empty() {
                plan.body
            } else {
                plan.name
            };
            (name, counts(&checked.findings))
        });
        let changed = changed_at(&path);
        RecentFile {
            path,
            read,
            changed,
        }
    };
    paths.into_iter().map(at).collect()
}

pub(super) fn list(ui: &mut Ui, start: &mut Start<'_>) {
    let tokens = start.look.tokens;
    let texts = start.look.texts;
    widgets::section(ui, tokens, texts.get("start-recent"));
    ui.add_space(4.0);
    let frame = egui::Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(space::CARD_RADIUS);
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, path) in start.settings.recent.iter().enumerate() {
            if at > 0 {
                widgets::rule(ui, tokens.line);
            }
            let file = start.state.recent.iter().find(|file| file.path == *path);
            recent_row(ui, &start.look, start.requests, path, file, start.now);
        }
    });
}

fn recent_row(
    ui: &mut Ui,
    look: &Look<'_>,
    requests: &mut Vec<Request>,
    path: &Path,
    file: Option<&RecentFile>,
    now: DateTime,
) {
    let tokens = look.tokens;
    let texts = look.texts;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 58.0), Sense::click());
    let gone = file.is_some_and(|file| file.read.is_none());
    let fallback = || {
        path.file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned()
    };
    let name = file
        .and_then(|file| file.read.as_ref())
        .map_or_else(fallback, |(name, _)| name.clone());
    let said = texts.say("start-recent-file", [arg("name", name.clone())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 8.0, tokens.panel2);
    }
    icons::paint(
        painter,
        Icon::Sheet,
        pos2(rect.left() + 30.0, rect.center().y),
        tokens.ink2,
    );
    let ink = if gone { tokens.ink3 } else { tokens.ink };
    let roomy = width > 560.0;
    let room = width - if roomy { 320.0 } else { 90.0 };
    let line = |text: String, weight: Weight, of: f32, color| {
        let mut job = egui::text::LayoutJob::simple_singleline(text, weight.size(of), color);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        painter.layout_job(job)
    };
    let head = line(name, Weight::Medium, size::SECTION, ink);
    let foot = line(
        path.display().to_string(),
        Weight::Regular,
        size::SMALL,
        tokens.ink3,
    );
    painter.galley(pos2(rect.left() + 54.0, rect.top() + 10.0), head, ink);
    painter.galley(
        pos2(rect.left() + 54.0, rect.top() + 32.0),
        foot,
        tokens.ink3,
    );
    if let Some(file) = file {
        let changed = file.changed.map(|at| when(look, at, now));
        let said = [
            Some(state_of(look, file).1),
            changed,
            Some(path.display().to_string()),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        widgets::describe(&response, &said.join(", "));
        if roomy {
            draw_state(painter, look, file, rect, now);
        }
    }
    if response.has_focus() {
        focus_ring(painter, rect.shrink(2.0), 6.0, tokens);
    }
    let forget = texts.get("start-forget");
    response.context_menu(|ui| {
        if widgets::menu_row(ui, tokens, &forget, None, None).clicked() {
            requests.push(Request::ForgetRecent(path.to_owned()));
            ui.close();
        }
    });
    if response.clicked() {
        requests.push(Request::OpenPath(path.to_owned()));
    }
}

/// How grave the findings of a file are, in words.
fn state_of(look: &Look<'_>, file: &RecentFile) -> (Option<Severity>, String, Color32) {
    let (tokens, texts) = (look.tokens, look.texts);
    let Some((_, [errors, breaches, warnings, _])) = &file.read else {
        return (None, texts.get("start-unreadable"), tokens.warn);
    };
    let counted = |key: &str, count: usize| texts.say(key, [arg("count", count)]);
    if *errors > 0 {
        let shown = counted("status-errors", *errors);
        (Some(Severity::Error), shown, tokens.breach)
    } else if *breaches > 0 {
        let shown = counted("status-breaches", *breaches);
        (Some(Severity::Breach), shown, tokens.breach)
    } else if *warnings > 0 {
        let shown = counted("status-warnings", *warnings);
        (Some(Severity::Warning), shown, tokens.warn)
    } else {
        (
            Some(Severity::Note),
            texts.get("findings-none"),
            tokens.ink2,
        )
    }
}

/// The gravest findings of a file, and when it was changed, at the right of its row.
fn draw_state(
    painter: &egui::Painter,
    look: &Look<'_>,
    file: &RecentFile,
    rect: Rect,
    now: DateTime,
) {
    let tokens = look.tokens;
    let font = Weight::Regular.size(size::BODY);
    let at = pos2(rect.right() - 250.0, rect.center().y);
    let (severity, shown, color) = state_of(look, file);
    if let Some(severity) = severity {
        icons::severity(painter, severity, at, tokens);
    }
    let left = egui::Align2::LEFT_CENTER;
    painter.text(at + vec2(14.0, 0.0), left, shown, font.clone(), color);
    if let Some(changed) = file.changed {
        let shown = when(look, changed, now);
        let at = pos2(rect.right() - 20.0, rect.center().y);
        painter.text(at, egui::Align2::RIGHT_CENTER, shown, font, tokens.ink2);
    }
}

/// When a file was changed, local time.
pub(super) fn changed_at(path: &Path) -> Option<DateTime> {
    let changed = OnDisk::of(path)?.changed?;
    let zone = jiff::tz::TimeZone::system();
    Some(changed.to_zoned_datetime(zone).datetime())
}

/// A time in short: of today the time, of other days the date.
pub(super) fn when(look: &Look<'_>, at: DateTime, now: DateTime) -> String {
    let texts = look.texts;
    if at.date() == now.date() {
        texts.say("start-today", [arg("time", texts.time(at.time()))])
    } else {
        texts.numbers().date(at.date())
    }
}
