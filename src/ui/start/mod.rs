//! The start: samples, files that were open, a new plan, and what a crash left.

mod recent;
mod samples;

use std::path::PathBuf;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Context, Popup, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};
use jiff::civil::DateTime;

use crate::exchange::samples as all_samples;
use crate::file::Recovered;
use crate::projection::{Projection, project};
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::look::Look;
use crate::ui::request::Request;
use crate::ui::settings::Settings;
use crate::ui::shell::language_and_theme;
use crate::ui::theme::{Weight, focus_ring, size, space};
use crate::ui::widgets::{self, Tone};
use crate::ui::worker::Worker;

/// What the start remembers between frames.
pub(super) struct State {
    samples: Vec<Projection>,
    recent: Vec<recent::RecentFile>,
    recent_worker: Worker<Vec<PathBuf>, Vec<recent::RecentFile>>,
    recent_wished: Option<Vec<PathBuf>>,
}

impl State {
    /// The start, with the samples computed.
    pub(in crate::ui) fn new() -> Self {
        let plans = all_samples().iter().filter_map(|sample| sample.read().ok());
        Self {
            samples: plans.map(|opened| project(Arc::new(opened.plan))).collect(),
            recent: Vec::new(),
            recent_worker: Worker::new(recent::look_at),
            recent_wished: None,
        }
    }

    /// Looks at the files that were open before, once for each list of them.
    pub(super) fn look_at_recent(&mut self, ctx: &Context, paths: &[PathBuf]) {
        if let Some(files) = self.recent_worker.done(ctx) {
            self.recent = files;
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
    /// What crashes left.
    pub(in crate::ui) recovered: &'a [Recovered],
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
        .frame(egui::Frame::new().fill(tokens.bg))
        .show(ui, |ui| {
            egui::ScrollArea::vertical()
                .id_salt("start")
                .show(ui, |ui| {
                    let frame = egui::Frame::new().inner_margin(margin);
                    frame.show(ui, |ui| {
                        ui.take_available_width();
                        ui.add_space(60.0);
                        choose(ui, start);
                        ui.add_space(30.0);
                    });
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
    heading(ui, start, &texts.get("start-samples"));
    let hint = widgets::text(
        texts.get("start-samples-hint"),
        Weight::Regular.size(size::SECTION),
        tokens.ink2,
    );
    ui.add(egui::Label::new(hint).wrap());
    ui.add_space(14.0);
    samples::cards(ui, start);
    ui.add_space(10.0);
    samples::legend(ui, start);
    if !start.settings.recent.is_empty() {
        ui.add_space(26.0);
        recent::list(ui, start);
    }
}

fn heading(ui: &mut Ui, start: &Start<'_>, shown: &str) {
    let font = Weight::SemiBold.size(size::SENTENCE);
    let label = ui.label(widgets::text(shown, font, start.look.tokens.ink));
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, shown));
}

fn recovered(ui: &mut Ui, start: &mut Start<'_>) {
    if start.recovered.is_empty() {
        return;
    }
    let tokens = start.look.tokens;
    let texts = start.look.texts;
    heading(ui, start, &texts.get("start-recovered"));
    ui.add_space(8.0);
    for (at, left) in start.recovered.iter().enumerate() {
        let original = left
            .original
            .as_ref()
            .map(|path| path.display().to_string());
        let (name, under) = match &left.opened {
            Ok(opened) => {
                let when = recent::changed_at(&left.file);
                let when = when.map(|at| recent::when(&start.look, at, start.now));
                let under: Vec<String> = when.into_iter().chain(original).collect();
                (opened.plan.name.clone(), under.join(" · "))
            }
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
