//! The map of keys: all that keys do, read from the tables that the keys are taken from.

use egui::accesskit::Role;
use egui::{Align2, Context, Key, Modifiers, Sense, Ui, WidgetInfo, vec2};
use strum::VariantArray as _;

use super::commands::{Command, Group, written};
use super::dialogs;
use super::grid::GridKey;
use super::icons::Icon;
use super::look::Look;
use super::overview::HandleKey;
use super::renewal::RowKey;
use super::room::LevelKey;
use super::theme::{Weight, over, size};
use super::widgets::{self, Tone};
use crate::texts::Texts;

/// Keys that belong together: what each does, and how it is written.
struct Part {
    title: String,
    keys: Vec<(String, String)>,
}

impl Part {
    fn height(&self) -> f32 {
        let rows = u16::try_from(self.keys.len()).unwrap_or(u16::MAX);
        over::HEAD + f32::from(rows) * over::KEY + GAP
    }
}

/// Between two parts.
const GAP: f32 = 10.0;
/// Between two columns.
const BETWEEN: f32 = 28.0;

/// Shows the map; returns whether it is to be closed.
pub(super) fn show(ctx: &Context, look: &Look<'_>) -> bool {
    let screen = ctx.content_rect();
    let again = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1));
    let room = screen.width() - 110.0;
    let columns = [3_u8, 2].into_iter().find(|it| width_of(*it) <= room);
    let columns = columns.unwrap_or(1);
    let width = width_of(columns).min(room);
    let columns = spread(parts(look.texts), usize::from(columns));
    let shown = dialogs::modal(look, "keys", 20).show(ctx, |ui| {
        ui.set_width(width);
        let closed = title(ui, look);
        ui.add_space(6.0);
        let height = screen.height() - 130.0;
        let steps = scrolled(ui);
        egui::ScrollArea::vertical()
            .id_salt("keys-list")
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                ui.scroll_with_delta(vec2(0.0, -steps * over::KEY));
                list(ui, look, &columns, width);
            });
        closed
    });
    shown.inner || again || shown.should_close()
}

fn width_of(columns: u8) -> f32 {
    f32::from(columns) * over::KEYS + f32::from(columns - 1) * BETWEEN
}

/// Arrows and pages scroll: there is nothing else to go to.
fn scrolled(ui: &Ui) -> f32 {
    ui.input_mut(|input| {
        let mut pressed = |key, by: f32| {
            let times = input.count_and_consume_key(Modifiers::NONE, key);
            f32::from(u8::try_from(times).unwrap_or(u8::MAX)) * by
        };
        pressed(Key::ArrowDown, 2.0) - pressed(Key::ArrowUp, 2.0) + pressed(Key::PageDown, 12.0)
            - pressed(Key::PageUp, 12.0)
    })
}

fn title(ui: &mut Ui, look: &Look<'_>) -> bool {
    let tokens = look.tokens;
    let closed = widgets::row(
        ui,
        30.0,
        |ui| {
            let name = look.texts.get("keys-close");
            let close = widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Cross), None, &name);
            if ui.memory(|memory| memory.focused().is_none()) {
                close.request_focus();
            }
            close.clicked()
        },
        |ui| {
            widgets::section(ui, tokens, look.texts.get("command-keys"));
        },
    );
    widgets::caption(ui, tokens, look.texts.get("keys-hint"));
    closed
}

fn list(ui: &mut Ui, look: &Look<'_>, columns: &[Vec<Part>], width: f32) {
    let count = u8::try_from(columns.len()).unwrap_or(u8::MAX);
    let between = f32::from(count.saturating_sub(1)) * BETWEEN;
    let wide = (width - between - 12.0) / f32::from(count.max(1));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(BETWEEN, 0.0);
        for parts in columns {
            ui.vertical(|ui| {
                ui.set_width(wide);
                for part in parts {
                    head(ui, look, &part.title);
                    for (name, key) in &part.keys {
                        row(ui, look, name, key);
                    }
                    ui.add_space(GAP);
                }
            });
        }
    });
}

fn head(ui: &mut Ui, look: &Look<'_>, title: &str) {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), over::HEAD), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    let font = Weight::SemiBold.size(size::SMALL);
    let ink = look.tokens.ink3;
    let place = rect.left_center() + vec2(0.0, 2.0);
    ui.painter()
        .text(place, Align2::LEFT_CENTER, title, font, ink);
    let stroke = egui::Stroke::new(1.0, look.tokens.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 1.0, stroke);
}

fn row(ui: &mut Ui, look: &Look<'_>, name: &str, key: &str) {
    let tokens = look.tokens;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), over::KEY), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {key}")));
    let painter = ui.painter();
    let font = Weight::Medium.size(size::SMALL);
    let key = painter.layout_no_wrap(key.to_owned(), font, tokens.ink);
    let room = rect.width() - key.size().x - 12.0;
    let font = Weight::Regular.size(size::BODY);
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), font, tokens.ink2);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let name = painter.layout_job(job);
    let y = |height: f32| rect.center().y - height / 2.0;
    let place = egui::pos2(rect.left(), y(name.size().y));
    painter.galley(place, name, tokens.ink2);
    let place = egui::pos2(rect.right() - key.size().x, y(key.size().y));
    painter.galley(place, key, tokens.ink);
}

/// The parts in columns, in their order, so that the highest column is as low as can be.
fn spread(parts: Vec<Part>, columns: usize) -> Vec<Vec<Part>> {
    let heights: Vec<f32> = parts.iter().map(Part::height).collect();
    let highest = |limit: f32| {
        let (mut count, mut filled) = (1, 0.0);
        for height in &heights {
            if filled > 0.0 && filled + height > limit {
                count += 1;
                filled = 0.0;
            }
            filled += height;
        }
        count
    };
    let mut limit: f32 = heights.iter().copied().fold(0.0, f32::max);
    while highest(limit) > columns {
        limit += over::KEY;
    }
    let mut spread: Vec<Vec<Part>> = Vec::new();
    let mut filled = f32::INFINITY;
    for (part, height) in parts.into_iter().zip(heights) {
        if filled + height > limit || spread.is_empty() {
            spread.push(Vec::new());
            filled = 0.0;
        }
        filled += height;
        if let Some(column) = spread.last_mut() {
            column.push(part);
        }
    }
    spread
}

fn parts(texts: &Texts) -> Vec<Part> {
    let commands = Group::VARIANTS.iter().map(|group| {
        let of_group = Command::VARIANTS.iter().filter(|it| it.group() == *group);
        let keys = of_group.filter_map(|it| Some((texts.get(&it.text_key()), it.key()?)));
        let mut keys: Vec<_> = keys.collect();
        if *group == Group::Views {
            keys.push((texts.get("keys-scenario"), scenario_keys()));
        }
        part(texts, &group.text_key(), keys)
    });
    let mut parts: Vec<Part> = commands.collect();
    let grid = |moves: bool| {
        let all = GridKey::VARIANTS.iter();
        let keys = all.filter(move |it| it.moves() == moves);
        let keys = keys.filter_map(|it| Some((texts.get(&it.text_key()), it.key()?)));
        keys.collect::<Vec<_>>()
    };
    let mut cells = grid(true);
    let shift_arrows = format!("{}↑↓←→", shift());
    cells.push((texts.get("keys-more-cells"), shift_arrows));
    let mut entering = grid(false);
    for (name, key) in [
        ("grid-copy", Key::C),
        ("keys-cut", Key::X),
        ("keys-paste", Key::V),
    ] {
        entering.push((texts.get(name), written(Modifiers::COMMAND, key)));
    }
    parts.push(part(texts, "keys-cells", cells));
    parts.push(part(texts, "keys-entering", entering));
    parts.push(part(texts, "keys-handles", handles(texts)));
    let rows = RowKey::VARIANTS.iter();
    let rows = rows.filter_map(|it| Some((texts.get(&it.text_key()), it.key()?)));
    parts.push(part(texts, "keys-renewal", rows.collect()));
    let levels = LevelKey::VARIANTS.iter();
    let levels = levels.map(|it| (texts.get(&it.text_key()), it.key()));
    parts.push(part(texts, "keys-room", levels.collect()));
    parts
}

fn part(texts: &Texts, title: &str, keys: Vec<(String, String)>) -> Part {
    Part {
        title: texts.get(title),
        keys,
    }
}

fn handles(texts: &Texts) -> Vec<(String, String)> {
    let all = HandleKey::VARIANTS.iter();
    let keys = all.filter_map(|it| Some((texts.get(&it.text_key()), it.key()?)));
    let mut keys: Vec<_> = keys.collect();
    keys.push((texts.get("handle-fine"), format!("{}↑↓", shift())));
    let later = written(Modifiers::ALT, Key::ArrowUp);
    keys.push((texts.get("handle-later"), format!("{later}↓")));
    keys
}

/// Shift as it stands before another key.
fn shift() -> String {
    let up = written(Modifiers::SHIFT, Key::ArrowUp);
    up.trim_end_matches('↑').to_owned()
}

/// The keys of scenarios, as they are taken in the app.
fn scenario_keys() -> String {
    let first = written(Modifiers::ALT, Key::Num1);
    format!("{first}–9")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn every_key_is_named_once_in_every_language() {
        for language in Language::VARIANTS {
            let texts = Texts::new(*language);
            let parts = parts(&texts);
            let all: Vec<&(String, String)> = parts.iter().flat_map(|it| &it.keys).collect();
            for command in Command::VARIANTS {
                // What is asked for once in a plan's life has no key of its own.
                let Some(key) = command.key() else {
                    assert_eq!(*command, Command::OpenRules);
                    continue;
                };
                let name = texts.get(&command.text_key());
                let named = all.iter().filter(|it| ***it == (name.clone(), key.clone()));
                assert_eq!(named.count(), 1, "{language:?} {command:?}");
                let commands = parts.iter().take(Group::VARIANTS.len());
                let same = commands.flat_map(|it| &it.keys).filter(|it| it.1 == key);
                assert_eq!(same.count(), 1, "{key}");
            }
            for key in GridKey::VARIANTS {
                let named = (texts.get(&key.text_key()), key.key().unwrap());
                assert_eq!(all.iter().filter(|it| ***it == named).count(), 1, "{key:?}");
            }
            let names = all.iter().map(|(name, _)| name);
            for name in names.chain(parts.iter().map(|it| &it.title)) {
                let words = ["command-", "grid-", "handle-", "keys-"];
                assert!(!words.iter().any(|it| name.starts_with(it)), "{name}");
            }
        }
    }

    #[test]
    fn columns_are_filled_in_order_and_evenly() {
        let part = |count| Part {
            title: String::new(),
            keys: vec![(String::new(), String::new()); count],
        };
        let lengths = |spread: Vec<Vec<Part>>| -> Vec<usize> {
            let length = |parts: &Vec<Part>| parts.iter().map(|it| it.keys.len()).sum();
            spread.iter().map(length).collect()
        };
        let all = || [6, 10, 2, 2, 3, 25, 13, 9].map(part).into();
        assert_eq!(lengths(spread(all(), 3)), [23, 25, 22]);
        assert_eq!(lengths(spread(all(), 1)), [70]);
    }
}
