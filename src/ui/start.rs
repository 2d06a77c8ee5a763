//! The start: samples, files that were open, a new plan, and what a crash left.

use std::path::PathBuf;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Align, Context, Layout, Popup, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};
use jiff::civil::DateTime;

use super::charts::Plane;
use super::commands::Command;
use super::icons::{self, Icon};
use super::look::Look;
use super::request::Request;
use super::settings::Settings;
use super::shell::language_and_theme;
use super::theme::{Weight, focus_ring, size, space};
use super::widgets::{self, Tone};
use super::worker::Worker;
use crate::exchange::samples;
use crate::file::{self, OnDisk, Recovered};
use crate::findings::{self, Severity, counts};
use crate::projection::{Projection, project};
use crate::texts::arg;
use crate::time::Year;

/// A file that was open before, as it is now.
#[derive(Clone, Debug)]
struct RecentFile {
    path: PathBuf,
    /// Its name and how many findings it has; nothing where it cannot be read.
    read: Option<(String, [usize; 4])>,
    changed: Option<DateTime>,
}

fn look_at(paths: Vec<PathBuf>) -> Vec<RecentFile> {
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
        let changed = OnDisk::of(&path).and_then(|it| it.changed);
        let changed = changed.map(|it| {
            it.to_zoned_datetime(jiff::tz::TimeZone::system())
                .datetime()
        });
        RecentFile {
            path,
            read,
            changed,
        }
    };
    paths.into_iter().map(at).collect()
}

/// What the start remembers between frames.
pub(super) struct State {
    samples: Vec<Projection>,
    recent: Option<(Vec<PathBuf>, Vec<RecentFile>)>,
    recent_worker: Worker<Vec<PathBuf>, Vec<RecentFile>>,
    recent_wished: Option<Vec<PathBuf>>,
    /// What crashes left.
    pub recovered: Vec<Recovered>,
}

impl State {
    /// The start, with what crashes left.
    pub(super) fn new(recovered: Vec<Recovered>) -> Self {
        let plans = samples().iter().filter_map(|sample| sample.read().ok());
        Self {
            samples: plans.map(|opened| project(Arc::new(opened.plan))).collect(),
            recent: None,
            recent_worker: Worker::new(look_at),
            recent_wished: None,
            recovered,
        }
    }

    /// Looks at the files that were open before, once for each list of them.
    pub(super) fn look_at_recent(&mut self, ctx: &Context, paths: &[PathBuf]) {
        if let Some(files) = self.recent_worker.done(ctx)
            && let Some(wished) = &self.recent_wished
        {
            self.recent = Some((wished.clone(), files));
        }
        if self.recent_wished.as_deref() != Some(paths) && !self.recent_worker.is_busy() {
            self.recent_wished = Some(paths.to_vec());
            self.recent_worker.wish(ctx, paths.to_vec());
        }
    }

    /// The files have to be looked at again: one of them was saved.
    pub(super) fn look_again(&mut self) {
        self.recent_wished = None;
    }
}

/// What the start is shown with.
pub(super) struct Start<'a> {
    /// What it remembers.
    pub state: &'a State,
    /// The settings of the window.
    pub settings: &'a Settings,
    /// How to show things.
    pub look: Look<'a>,
    /// What it asks for.
    pub requests: &'a mut Vec<Request>,
    /// What time it is.
    pub now: DateTime,
}

/// Draws the start.
pub(super) fn show(ui: &mut Ui, start: &mut Start<'_>) {
    let width = ui.available_width();
    let tokens = start.look.tokens;
    if width < space::ONE_COLUMN_BELOW {
        let frame = egui::Frame::new().fill(tokens.bg).inner_margin(20);
        frame.show(ui, |ui| {
            egui::ScrollArea::vertical()
                .id_salt("start")
                .show(ui, |ui| {
                    ui.take_available_width();
                    begin(ui, start, true);
                    ui.add_space(24.0);
                    choose(ui, start);
                });
        });
        return;
    }
    let left = (width * 0.27).clamp(300.0, 400.0);
    egui::Panel::left("start-left")
        .resizable(false)
        .exact_size(left)
        .frame(egui::Frame::new().fill(tokens.panel).inner_margin(40))
        .show(ui, |ui| {
            egui::ScrollArea::vertical()
                .id_salt("start-left")
                .show(ui, |ui| begin(ui, start, false));
        });
    let side = (width * 0.04).clamp(24.0, 56.0);
    let margin = egui::Margin::symmetric(margin(side), 0);
    egui::CentralPanel::default()
        .frame(egui::Frame::new().fill(tokens.bg).inner_margin(margin))
        .show(ui, |ui| {
            egui::ScrollArea::vertical()
                .id_salt("start")
                .show(ui, |ui| {
                    ui.take_available_width();
                    ui.add_space(60.0);
                    choose(ui, start);
                    ui.add_space(30.0);
                });
        });
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a margin of some dozens of points"
)]
fn margin(points: f32) -> i8 {
    points.clamp(0.0, 120.0) as i8
}

/// The program, and what can be begun.
fn begin(ui: &mut Ui, start: &mut Start<'_>, narrow: bool) {
    let tokens = start.look.tokens;
    let texts = start.look.texts;
    ui.add_space(if narrow { 4.0 } else { 26.0 });
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(42.0), Sense::hover());
    icons::mark(ui.painter(), rect, tokens);
    ui.add_space(16.0);
    let title = widgets::text(
        "Handlingsrom",
        Weight::SemiBold.size(size::EXPLAINED),
        tokens.ink,
    );
    let title = ui.label(title);
    title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, "Handlingsrom"));
    let claim = widgets::text(
        texts.get("start-claim"),
        Weight::Regular.size(size::DRAGGED),
        tokens.ink2,
    );
    ui.add(egui::Label::new(claim).wrap());
    ui.add_space(26.0);
    big_button(ui, start, Command::New, Icon::Plus, true);
    ui.add_space(8.0);
    big_button(ui, start, Command::Open, Icon::Sheet, false);
    ui.add_space(24.0);
    drop_zone(ui, start);
    ui.add_space(24.0);
    let name = texts.get("top-more");
    let shown = format!(
        "{} · {}",
        texts.language().own_name(),
        texts.get("top-theme")
    );
    let more = widgets::button(
        ui,
        tokens,
        Tone::Plain,
        Some(Icon::More),
        Some(&shown),
        &name,
    );
    let (theme, motion) = (start.settings.theme, start.settings.reduced_motion);
    Popup::menu(&more).show(|ui| {
        language_and_theme(ui, texts, tokens, theme, motion, start.requests);
    });
    ui.add_space(16.0);
    widgets::caption(ui, tokens, texts.get("start-offline"));
}

fn big_button(ui: &mut Ui, start: &mut Start<'_>, command: Command, icon: Icon, main: bool) {
    let tokens = start.look.tokens;
    let name = start.look.texts.get(&command.text_key());
    let width = ui.available_width().min(420.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 46.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let (fill, ink, key_ink) = if main {
        (tokens.accent, tokens.accent_ink, tokens.accent_ink)
    } else if response.hovered() {
        (tokens.panel2, tokens.ink, tokens.ink3)
    } else {
        (tokens.panel, tokens.ink, tokens.ink3)
    };
    let border = if main { tokens.accent } else { tokens.line2 };
    let painter = ui.painter();
    painter.rect(
        rect,
        6.0,
        fill,
        Stroke::new(1.0, border),
        StrokeKind::Inside,
    );
    icons::paint(
        painter,
        icon,
        pos2(rect.left() + 28.0, rect.center().y),
        ink,
    );
    let font = Weight::Medium.size(size::SECTION);
    painter.text(
        pos2(rect.left() + 50.0, rect.center().y),
        egui::Align2::LEFT_CENTER,
        &name,
        font,
        ink,
    );
    if let Some(key) = command.key() {
        let font = Weight::Regular.size(size::BODY);
        painter.text(
            pos2(rect.right() - 18.0, rect.center().y),
            egui::Align2::RIGHT_CENTER,
            key,
            font,
            key_ink,
        );
    }
    if response.has_focus() {
        focus_ring(painter, rect, 6.0, tokens);
    }
    if response.clicked() {
        start.requests.push(Request::Do(command));
    }
}

fn drop_zone(ui: &mut Ui, start: &Start<'_>) {
    let tokens = start.look.tokens;
    let width = ui.available_width().min(420.0);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 60.0), Sense::hover());
    let hovering = ui.input(|input| !input.raw.hovered_files.is_empty());
    let color = if hovering { tokens.accent } else { tokens.ctl };
    if hovering {
        ui.painter().rect_filled(rect, 6.0, tokens.sel);
    }
    super::charts::dashed_box(ui.painter(), rect, Stroke::new(1.2, color));
    let shown = start.look.texts.get("start-drop");
    let font = Weight::Regular.size(size::BODY);
    let galley = ui.painter().layout(shown, font, tokens.ink2, width - 20.0);
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, tokens.ink2);
}

/// What crashes left, the samples, and files that were open.
fn choose(ui: &mut Ui, start: &mut Start<'_>) {
    recovered(ui, start);
    let tokens = start.look.tokens;
    let texts = start.look.texts;
    heading(ui, start, texts.get("start-samples"));
    let hint = widgets::text(
        texts.get("start-samples-hint"),
        Weight::Regular.size(size::SECTION),
        tokens.ink2,
    );
    ui.add(egui::Label::new(hint).wrap());
    ui.add_space(14.0);
    cards(ui, start);
    ui.add_space(10.0);
    legend(ui, start);
    if !start.settings.recent.is_empty() {
        ui.add_space(26.0);
        recent(ui, start);
    }
}

fn heading(ui: &mut Ui, start: &Start<'_>, shown: String) {
    let font = Weight::SemiBold.size(size::SENTENCE);
    let label = ui.label(widgets::text(shown.clone(), font, start.look.tokens.ink));
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &shown));
}

fn recovered(ui: &mut Ui, start: &mut Start<'_>) {
    if start.state.recovered.is_empty() {
        return;
    }
    let tokens = start.look.tokens;
    let texts = start.look.texts;
    heading(ui, start, texts.get("start-recovered"));
    ui.add_space(8.0);
    for (at, left) in start.state.recovered.iter().enumerate() {
        let original = left
            .original
            .as_ref()
            .map(|path| path.display().to_string());
        let (name, under) = match &left.opened {
            Ok(opened) => (opened.plan.name.clone(), original.unwrap_or_default()),
            Err(error) => (texts.get("start-recovered-unreadable"), texts.fault(error)),
        };
        widgets::card(ui, tokens, |ui| {
            ui.take_available_width();
            widgets::row(
                ui,
                40.0,
                |ui| {
                    let discard = texts.get("start-discard");
                    if widgets::button(ui, tokens, Tone::Plain, None, Some(&discard), &discard)
                        .clicked()
                    {
                        start.requests.push(Request::DiscardRecovered(at));
                    }
                    let open = texts.get("start-recover");
                    if left.opened.is_ok()
                        && widgets::button(
                            ui,
                            tokens,
                            Tone::Main,
                            Some(Icon::Recover),
                            Some(&open),
                            &open,
                        )
                        .clicked()
                    {
                        start.requests.push(Request::Recover(at));
                    }
                },
                |ui| {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 1.0;
                        let name =
                            widgets::text(name, Weight::SemiBold.size(size::SECTION), tokens.ink);
                        ui.add(egui::Label::new(name).truncate());
                        let under =
                            widgets::text(under, Weight::Regular.size(size::SMALL), tokens.ink3);
                        ui.add(egui::Label::new(under).truncate());
                    });
                },
            );
        });
        ui.add_space(6.0);
    }
    ui.add_space(24.0);
}

const CARD_HEIGHT: f32 = 286.0;
const GAP: f32 = 16.0;

fn cards(ui: &mut Ui, start: &mut Start<'_>) {
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
    let name = if plan.body.is_empty() {
        &plan.name
    } else {
        &plan.body
    };
    let said = texts.say(
        "start-sample",
        [arg("name", name.clone()), arg("plan", plan.name.clone())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
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
    let first = plan.budget().first();
    let frame = projection.total(first).sums.lasting_frame();
    let squeeze = match projection.squeeze_year() {
        Some(year) => texts.say("start-squeeze", [arg("year", year.to_string())]),
        None => texts.get("start-no-squeeze"),
    };
    let facts = texts.say(
        "start-facts",
        [
            arg("amount", texts.amount(frame, start.look.unit)),
            arg("from", first.to_string()),
            arg("to", plan.budget().last().to_string()),
            arg("squeeze", squeeze),
        ],
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

/// The body, the sector and the story of a sample.
fn describe(ui: &mut Ui, start: &Start<'_>, projection: &Projection) {
    let tokens = start.look.tokens;
    let plan = projection.plan();
    let name = if plan.body.is_empty() {
        &plan.name
    } else {
        &plan.body
    };
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
        let planned = sums.operations().plus(sums.envelope());
        [length(planned, *year), length(sums.lasting_frame(), *year)]
    });
    let plane = Plane::holding(rect, years.clone(), amounts);
    let painter = ui.painter();
    for (at, year) in years.iter().enumerate() {
        let sums = projection.total(*year).sums;
        let operations = length(sums.operations(), *year);
        let planned = length(sums.operations().plus(sums.envelope()), *year);
        painter.rect_filled(plane.part(at, 0.0, operations), 0.0, tokens.ops);
        let mut development = plane.part(at, operations, planned);
        development.max.y -= 1.0;
        painter.rect_filled(development, 0.0, tokens.dev);
        let frame = plane.y(length(sums.lasting_frame(), *year));
        let y = painter.round_to_pixel_center(frame);
        painter.hline(plane.band(at), y, Stroke::new(1.8, tokens.ink));
    }
}

fn legend(ui: &mut Ui, start: &Start<'_>) {
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

fn recent(ui: &mut Ui, start: &mut Start<'_>) {
    let tokens = start.look.tokens;
    let texts = start.look.texts;
    widgets::section(ui, tokens, texts.get("start-recent"));
    ui.add_space(4.0);
    let known = start
        .state
        .recent
        .as_ref()
        .map(|(_, files)| files.as_slice())
        .unwrap_or_default();
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
            let file = known.iter().find(|file| file.path == *path);
            recent_row(ui, &start.look, start.requests, path, file, start.now);
        }
    });
}

fn recent_row(
    ui: &mut Ui,
    look: &Look<'_>,
    requests: &mut Vec<Request>,
    path: &PathBuf,
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
    if roomy {
        state_of(painter, look, file, rect, now);
    }
    if response.has_focus() {
        focus_ring(painter, rect.shrink(2.0), 6.0, tokens);
    }
    let forget = texts.get("start-forget");
    response.context_menu(|ui| {
        if widgets::menu_row(ui, tokens, &forget, None, None).clicked() {
            requests.push(Request::ForgetRecent(path.clone()));
            ui.close();
        }
    });
    if response.clicked() {
        requests.push(Request::OpenPath(path.clone()));
    }
}

/// The gravest findings of a file, and when it was changed.
fn state_of(
    painter: &egui::Painter,
    look: &Look<'_>,
    file: Option<&RecentFile>,
    rect: Rect,
    now: DateTime,
) {
    let tokens = look.tokens;
    let texts = look.texts;
    let Some(file) = file else { return };
    let font = Weight::Regular.size(size::BODY);
    let at = pos2(rect.right() - 250.0, rect.center().y);
    let (severity, shown, color) = match &file.read {
        None => (None, texts.get("start-unreadable"), tokens.warn),
        Some((_, [errors, breaches, warnings, _])) => {
            let grave = errors + breaches;
            if grave > 0 {
                let shown = texts.say("status-breaches", [arg("count", grave)]);
                (Some(Severity::Breach), shown, tokens.breach)
            } else if *warnings > 0 {
                let shown = texts.say("status-warnings", [arg("count", *warnings)]);
                (Some(Severity::Warning), shown, tokens.warn)
            } else {
                (
                    Some(Severity::Note),
                    texts.get("findings-none"),
                    tokens.ink2,
                )
            }
        }
    };
    if let Some(severity) = severity {
        icons::severity(painter, severity, at, tokens);
    }
    painter.text(
        at + vec2(14.0, 0.0),
        egui::Align2::LEFT_CENTER,
        shown,
        font.clone(),
        color,
    );
    if let Some(changed) = file.changed {
        let time = changed.strftime("%H.%M").to_string();
        let shown = if changed.date() == now.date() {
            texts.say("start-today", [arg("time", time)])
        } else {
            texts.numbers().date(changed.date())
        };
        let at = pos2(rect.right() - 20.0, rect.center().y);
        painter.text(at, egui::Align2::RIGHT_CENTER, shown, font, tokens.ink2);
    }
}
