//! The list of what was found.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Galley, Id, Painter, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::candidates::{Candidates, Entry, Goal, Kind};
use super::search::Hit;
use super::{Line, Open, Source, button, key_of, nothing};
use crate::model::EntityKind;
use crate::projection::Measure;
use crate::sheet::SheetKind;
use crate::texts::capitalised;
use crate::ui::icons::{self, Icon};
use crate::ui::request::Request;
use crate::ui::section::Section;
use crate::ui::theme::{Weight, over, size};
use crate::ui::widgets;

/// The id of a hit in the list.
pub(super) fn id(at: usize) -> Id {
    Id::unique("find-row").with(at)
}

/// Draws the list, at most `room` high; returns what was clicked.
pub(super) fn list(
    ui: &mut Ui,
    source: &Source<'_>,
    open: &mut Open,
    candidates: &Candidates,
    room: f32,
) -> Option<Hit> {
    if open.lines.is_empty() {
        let shown = nothing(source, open);
        let font = Weight::Regular.size(size::BODY);
        ui.add_space(6.0);
        ui.add(egui::Label::new(widgets::text(shown, font, source.look.tokens.ink2)).wrap());
        ui.add_space(6.0);
        return None;
    }
    let headed = matches!(open.lines.first(), Some(Line::Head(_)));
    let most = f32::from(over::ROWS) * over::ROW + if headed { over::HEAD } else { 0.0 };
    let reveal = std::mem::take(&mut open.reveal);
    let mut clicked = None;
    let height = room.min(most).max(2.0 * over::ROW);
    egui::ScrollArea::vertical()
        .id_salt("find-list")
        .max_height(height)
        .min_scrolled_height(height)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            name_list(ui, source);
            let mut at = 0;
            for line in &open.lines {
                match line {
                    Line::Head(key) => head(ui, source, key, at == 0 && reveal && open.at == 0),
                    Line::Hit(hit) => {
                        let chosen = at == open.at;
                        let entry = candidates.entries.get(hit.entry);
                        let row = entry.map(|entry| Row {
                            source,
                            entry,
                            hit: *hit,
                            at,
                            chosen,
                        });
                        if row.is_some_and(|row| row.show(ui, reveal)) {
                            clicked = Some(*hit);
                        }
                        at += 1;
                    }
                }
            }
        });
    clicked
}

fn name_list(ui: &Ui, source: &Source<'_>) {
    let id = ui.unique_id();
    let name = source.look.texts.get("find-list");
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::ListBox);
        node.set_label(name);
    });
}

fn head(ui: &mut Ui, source: &Source<'_>, key: &str, reveal: bool) {
    let wanted = vec2(ui.available_width(), over::HEAD);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let shown = source.look.texts.get(key);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &shown));
    let font = Weight::SemiBold.size(size::SMALL);
    let place = rect.left_center() + vec2(10.0, 2.0);
    let ink = source.look.tokens.ink3;
    let painter = ui.painter();
    painter.text(place, egui::Align2::LEFT_CENTER, shown, font, ink);
    if reveal {
        ui.scroll_to_rect(rect, None);
    }
}

struct Row<'a> {
    source: &'a Source<'a>,
    entry: &'a Entry,
    hit: Hit,
    /// Its place among the hits.
    at: usize,
    /// Enter would choose it.
    chosen: bool,
}

impl Row<'_> {
    /// Draws it; returns whether it was clicked.
    fn show(&self, ui: &mut Ui, reveal: bool) -> bool {
        let chosen = self.chosen;
        let tokens = self.source.look.tokens;
        let wanted = vec2(ui.available_width() - 4.0, over::ROW);
        let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
        // The keyboard stays in the field.
        let response = ui.interact(rect, id(self.at), Sense::CLICK);
        let said = self.said();
        response
            .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, said.clone()));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(chosen);
        });
        if chosen && reveal {
            ui.scroll_to_rect(rect, None);
        }
        if ui.is_rect_visible(rect) {
            let painter = ui.painter_at(rect);
            if chosen {
                painter.rect_filled(rect, 6.0, tokens.sel);
                let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
                painter.rect_filled(edge, 2.0, tokens.accent);
            } else if response.hovered() {
                painter.rect_filled(rect, 6.0, tokens.panel2);
            }
            self.icon(&painter, pos2(rect.left() + 22.0, rect.center().y));
            if self.texts(&painter, rect) {
                return response.on_hover_text(self.name()).clicked();
            }
        }
        response.clicked()
    }

    fn request(&self) -> Option<Request> {
        self.entry.request(self.hit.year, self.source.year())
    }

    /// Its name, with the year of a figure.
    fn name(&self) -> String {
        let name = capitalised(&self.entry.name);
        match self.request() {
            Some(Request::Explain(figure)) => match figure.year {
                Some(year) => format!("{name} {year}"),
                None => name,
            },
            _ => name,
        }
    }

    /// What stands beside the name: what a thing belongs to, or which figure of it is meant.
    fn note(&self) -> String {
        let measure = match (&self.entry.goal, self.hit.year) {
            (Goal::Thing(entity), Some(_)) => Measure::standing_for(entity.kind()),
            _ => None,
        };
        match (measure, self.source.projection()) {
            (Some(measure), Some(projection)) => {
                self.source.look.texts.measure(projection.rules(), measure)
            }
            _ => self.entry.note.clone(),
        }
    }

    /// The value of a figure.
    fn value(&self) -> Option<String> {
        let projection = self.source.projection()?;
        match self.request()? {
            Request::Explain(figure) => Some(self.source.look.figure(projection, &figure)),
            _ => None,
        }
    }

    /// What kind of thing it is, in a word.
    fn tag(&self) -> String {
        let texts = self.source.look.texts;
        match self.entry.kind {
            Kind::Thing(_) if self.hit.year.is_some() => texts.get("find-figure"),
            Kind::Thing(kind) => texts.kind(kind),
            Kind::Scenario(_) => texts.kind(EntityKind::Scenario),
            Kind::View(_) => texts.get("find-view"),
            Kind::Figure => texts.get("find-figure"),
            Kind::Command => texts.get("find-command"),
            Kind::Setting => texts.get("find-setting"),
            Kind::Finding(severity) => texts.severity(severity),
        }
    }

    /// All of it, for those who hear it.
    fn said(&self) -> String {
        let key = self.request().as_ref().and_then(key_of);
        let parts = [Some(self.name()), Some(self.note()), self.value(), key];
        let parts = parts.into_iter().flatten().filter(|it| !it.is_empty());
        let parts: Vec<String> = parts.chain(std::iter::once(self.tag())).collect();
        parts.join(", ")
    }

    fn icon(&self, painter: &Painter, center: egui::Pos2) {
        let tokens = self.source.look.tokens;
        let ink = if self.chosen {
            tokens.accent
        } else {
            tokens.ink2
        };
        let icon = match self.entry.kind {
            Kind::Finding(severity) => return icons::severity(painter, severity, center, tokens),
            Kind::Scenario(at) => return icons::scenario(painter, at, center, tokens.accent),
            Kind::Thing(_) if self.hit.year.is_some() => Icon::Calculator,
            Kind::Thing(kind) => {
                let sheet = SheetKind::of_kind(kind).unwrap_or(SheetKind::Operations);
                Section::Sheet(sheet).icon()
            }
            Kind::View(section) => section.icon(),
            Kind::Figure => Icon::Calculator,
            Kind::Command => Icon::Command,
            Kind::Setting => Icon::Sliders,
        };
        icons::paint(painter, icon, center, ink);
    }

    /// What it says. Returns whether its name has no room.
    fn texts(&self, painter: &Painter, rect: Rect) -> bool {
        let tokens = self.source.look.tokens;
        let (small, body) = (size::SMALL, size::BODY);
        let middle = rect.center().y;
        let put = |galley: Arc<Galley>, x: f32| {
            let place = pos2(x, middle - galley.size().y / 2.0);
            painter.galley(place, galley, tokens.ink);
        };
        let lay_out = |text: String, weight: Weight, of: f32, color: Color32, room: f32| {
            let mut job = LayoutJob::simple_singleline(text, weight.size(of), color);
            job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
            painter.layout_job(job)
        };
        let mut right = rect.right() - 12.0;
        let half = rect.width() / 2.0;
        let tag = lay_out(self.tag(), Weight::Regular, small, tokens.ink3, half);
        put(tag.clone(), right - tag.size().x);
        right -= tag.size().x + 14.0;
        if let Some(key) = self.request().as_ref().and_then(key_of) {
            let key = lay_out(key, Weight::Regular, small, tokens.ink2, half);
            button::chip(painter, right, middle, &key, &self.source.look);
            right -= key.size().x + 26.0;
        }
        if let Some(value) = self.value() {
            let value = lay_out(value, Weight::SemiBold, body, tokens.ink, half);
            put(value.clone(), right - value.size().x);
            right -= value.size().x + 14.0;
        }
        let left = rect.left() + 42.0;
        let name = lay_out(self.name(), Weight::Medium, body, tokens.ink, right - left);
        put(name.clone(), left);
        let after = left + name.size().x + 10.0;
        let note = self.note();
        if !note.is_empty() && right - after > 40.0 {
            let note = lay_out(note, Weight::Regular, small, tokens.ink3, right - after);
            put(note, after);
        }
        name.elided
    }
}
