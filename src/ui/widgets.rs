//! Small widgets that views share. Figures reach the screen through [`figure`], which can explain
//! them.

use egui::accesskit::Role;
use egui::{
    Align, Color32, FontId, Id, Key, Layout, Rect, Response, RichText, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, vec2,
};

use super::icons::{self, Icon};
use super::look::Look;
use super::request::Request;
use super::theme::{Tokens, Weight, focus_ring, size, space};
use crate::projection::{Figure, Projection};

/// Text of a weight, size and colour.
pub(super) fn text(text: impl Into<String>, font: FontId, color: Color32) -> RichText {
    RichText::new(text.into()).font(font).color(color)
}

/// A card: a panel that holds one subject.
pub(super) fn card<R>(ui: &mut Ui, tokens: &Tokens, add: impl FnOnce(&mut Ui) -> R) -> R {
    egui::Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(space::CARD_RADIUS)
        .inner_margin(egui::Margin::symmetric(18, 14))
        .show(ui, add)
        .inner
}

/// The heading of a section; a long one is broken.
pub(super) fn section(ui: &mut Ui, tokens: &Tokens, heading: impl Into<String>) -> Response {
    let heading = heading.into();
    let shown = text(
        heading.clone(),
        Weight::SemiBold.size(size::SECTION),
        tokens.ink,
    );
    let label = ui.add(egui::Label::new(shown).wrap());
    label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &heading));
    label
}

/// A caption in the smallest size.
pub(super) fn caption(ui: &mut Ui, tokens: &Tokens, caption: impl Into<String>) -> Response {
    ui.add(
        egui::Label::new(text(
            caption,
            Weight::Regular.size(size::SMALL),
            tokens.ink3,
        ))
        .wrap(),
    )
}

/// A figure on screen. It can be reached by keyboard, and F1 or a right click explains it.
pub(super) fn figure(
    ui: &mut Ui,
    look: &Look<'_>,
    projection: &Projection,
    figure: &Figure,
    shown: RichText,
    requests: &mut Vec<Request>,
) -> Response {
    let label = egui::Label::new(shown).sense(Sense::click()).extend();
    let response = ui.add(label);
    explainable(ui, look, projection, figure, &response, requests);
    if response.hovered() {
        let bottom = response.rect.bottom() - 1.0;
        ui.painter().hline(
            response.rect.x_range(),
            bottom,
            Stroke::new(1.0, look.tokens.line2),
        );
    }
    response
}

/// Makes what was drawn in a place a figure: named in the accessibility tree, with a ring when it
/// has the keyboard, explained by F1, Enter or a right click.
pub(super) fn explainable(
    ui: &Ui,
    look: &Look<'_>,
    projection: &Projection,
    figure: &Figure,
    response: &Response,
    requests: &mut Vec<Request>,
) {
    explained_on_request(ui, look, projection, figure, response, requests);
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        requests.push(Request::Explain(figure.clone()));
    }
}

/// The same of a place where Enter does something else.
pub(super) fn explained_on_request(
    ui: &Ui,
    look: &Look<'_>,
    projection: &Projection,
    figure: &Figure,
    response: &Response,
    requests: &mut Vec<Request>,
) {
    response.widget_info(|| {
        let name = look.texts.figure(projection, figure);
        let value = look.figure(projection, figure);
        WidgetInfo::labeled(Role::Button, true, format!("{name}: {value}"))
    });
    if response.has_focus() {
        focus_ring(ui.painter(), response.rect, 2.0, look.tokens);
    }
    let asked = response.secondary_clicked()
        || (response.hovered() || response.has_focus())
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::F1));
    if asked {
        requests.push(Request::Explain(figure.clone()));
    }
}

/// A link that is shortened where it has no room on its line.
pub(super) fn link_on_a_line(
    ui: &mut Ui,
    look: &Look<'_>,
    shown: impl Into<String>,
    font: FontId,
) -> Response {
    let shown = shown.into();
    let label = egui::Label::new(text(shown.clone(), font, look.tokens.accent));
    linked(ui, look, label.truncate(), &shown)
}

/// A link in the text.
pub(super) fn link(
    ui: &mut Ui,
    look: &Look<'_>,
    shown: impl Into<String>,
    font: FontId,
) -> Response {
    let shown = shown.into();
    let label = egui::Label::new(text(shown.clone(), font, look.tokens.accent));
    linked(ui, look, label.wrap(), &shown)
}

fn linked(ui: &mut Ui, look: &Look<'_>, label: egui::Label, name: &str) -> Response {
    let response = ui
        .add(label.sense(Sense::click()))
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    if response.hovered() {
        let bottom = response.rect.bottom() - 1.0;
        let stroke = Stroke::new(1.0, look.tokens.accent);
        ui.painter().hline(response.rect.x_range(), bottom, stroke);
    }
    if response.has_focus() {
        focus_ring(ui.painter(), response.rect, 2.0, look.tokens);
    }
    response
}

/// Says more of a widget to those who do not see what is painted on it.
pub(super) fn describe(response: &Response, said: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_description(said);
    });
}

/// How a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// With a border.
    Plain,
    /// Without one.
    Quiet,
    /// In the accent colour: what most will want.
    Main,
}

/// How wide a button is.
pub(super) fn button_width(ui: &Ui, icon: Option<Icon>, shown: Option<&str>) -> f32 {
    match (icon, shown) {
        (Some(_), Some(shown)) => 46.0 + text_width(ui, shown),
        (None, Some(shown)) => 20.0 + text_width(ui, shown),
        (_, None) => 32.0,
    }
}

fn text_width(ui: &Ui, shown: &str) -> f32 {
    let font = Weight::Medium.size(size::BODY);
    let galley = ui
        .painter()
        .layout_no_wrap(shown.to_owned(), font, Color32::PLACEHOLDER);
    galley.size().x
}

/// A button with an icon, a text, or both. Without a text, `name` is its tooltip.
pub(super) fn button(
    ui: &mut Ui,
    tokens: &Tokens,
    tone: Tone,
    icon: Option<Icon>,
    shown: Option<&str>,
    name: &str,
) -> Response {
    let enabled = ui.is_enabled();
    let (ink, fill, border) = match tone {
        Tone::Quiet if !enabled => (tokens.line2, Color32::TRANSPARENT, Color32::TRANSPARENT),
        _ if !enabled => (tokens.ink3, Color32::TRANSPARENT, tokens.line),
        Tone::Main => (tokens.accent_ink, tokens.accent, tokens.accent),
        Tone::Plain => (tokens.ink, tokens.panel, tokens.line2),
        Tone::Quiet => (tokens.ink2, Color32::TRANSPARENT, Color32::TRANSPARENT),
    };
    let galley = shown.map(|shown| {
        ui.painter()
            .layout_no_wrap(shown.to_owned(), Weight::Medium.size(size::BODY), ink)
    });
    let padding = if galley.is_some() { 10.0 } else { 6.0 };
    let wanted = vec2(button_width(ui, icon, shown), 30.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if ui.is_rect_visible(rect) {
        let hovered = response.hovered() && enabled;
        let (fill, border) = match tone {
            Tone::Main => (fill, border),
            _ if response.is_pointer_button_down_on() => (tokens.sel, tokens.accent),
            _ if hovered => (tokens.panel2, tokens.ctl),
            _ => (fill, border),
        };
        let painter = ui.painter();
        painter.rect(
            rect,
            f32::from(space::RADIUS),
            fill,
            Stroke::new(1.0, border),
            StrokeKind::Inside,
        );
        let mut x = rect.left() + padding;
        if let Some(icon) = icon {
            icons::paint(painter, icon, egui::pos2(x + 10.0, rect.center().y), ink);
            x += 26.0;
        }
        if let Some(galley) = galley {
            let y = rect.center().y - galley.size().y / 2.0;
            painter.galley(egui::pos2(x, y), galley, ink);
        }
        if response.has_focus() {
            focus_ring(painter, rect, f32::from(space::RADIUS), tokens);
        }
    }
    if shown.is_none() {
        return response.on_hover_text(name);
    }
    response
}

const SEGMENT_PADDING: f32 = 20.0;

/// How wide a row of choices is.
pub(super) fn segments_width<T>(ui: &Ui, choices: &[(T, String)]) -> f32 {
    let segment = |(_, shown): &(T, String)| text_width(ui, shown) + SEGMENT_PADDING;
    choices.iter().map(segment).sum()
}

/// A row of choices of which one holds. Returns the one that was clicked.
pub(super) fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    current: T,
    choices: &[(T, String)],
) -> Option<T> {
    let mut chosen = None;
    let font = Weight::Medium.size(size::BODY);
    let galleys: Vec<_> = choices
        .iter()
        .map(|(choice, shown)| {
            let color = if *choice == current {
                tokens.accent
            } else {
                tokens.ink2
            };
            ui.painter()
                .layout_no_wrap(shown.clone(), font.clone(), color)
        })
        .collect();
    let width = segments_width(ui, choices);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 30.0), Sense::hover());
    let radius = f32::from(space::RADIUS);
    ui.painter().rect(
        rect,
        radius,
        tokens.panel,
        Stroke::new(1.0, tokens.line2),
        StrokeKind::Inside,
    );
    let mut left = rect.left();
    for (at, ((choice, shown), galley)) in choices.iter().zip(galleys).enumerate() {
        let part = Rect::from_min_size(
            egui::pos2(left, rect.top()),
            vec2(galley.size().x + SEGMENT_PADDING, rect.height()),
        );
        let id = ui.scope_id().with(("segment", name, at));
        let response = ui.interact(part, id, Sense::click());
        let selected = *choice == current;
        response.widget_info(|| {
            WidgetInfo::selected(
                Role::RadioButton,
                ui.is_enabled(),
                selected,
                format!("{name}: {shown}"),
            )
        });
        if selected {
            let fill = part.shrink(1.0);
            ui.painter().rect_filled(fill, radius - 1.0, tokens.sel);
        } else if response.hovered() {
            let fill = part.shrink(1.0);
            ui.painter().rect_filled(fill, radius - 1.0, tokens.panel2);
        }
        if at > 0 {
            ui.painter().vline(
                part.left(),
                part.y_range().shrink(1.0),
                Stroke::new(1.0, tokens.line2),
            );
        }
        let corner = part.center() - galley.size() / 2.0;
        ui.painter().galley(corner, galley, tokens.ink);
        if response.has_focus() {
            focus_ring(ui.painter(), part, radius, tokens);
        }
        if response.clicked() && !selected {
            chosen = Some(*choice);
        }
        left = part.right();
    }
    chosen
}

/// A row of a menu with a name and, at its right, a key. `selected` puts a tick before it.
pub(super) fn menu_row(
    ui: &mut Ui,
    tokens: &Tokens,
    shown: &str,
    key: Option<&str>,
    selected: Option<bool>,
) -> Response {
    let font = Weight::Regular.size(size::BODY);
    let enabled = ui.is_enabled();
    let ink = if enabled { tokens.ink } else { tokens.ink3 };
    let painter = ui.painter();
    let name = painter.layout_no_wrap(shown.to_owned(), font.clone(), ink);
    let key = key.map(|key| painter.layout_no_wrap(key.to_owned(), font, tokens.ink3));
    let key_width = key.as_ref().map_or(0.0, |key| key.size().x + 24.0);
    let indent = if selected.is_some() { 26.0 } else { 10.0 };
    let wanted = indent + name.size().x + key_width + 10.0;
    let width = wanted.max(ui.available_width().min(260.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
    response.widget_info(|| match selected {
        Some(selected) => WidgetInfo::selected(Role::MenuItemRadio, enabled, selected, shown),
        None => WidgetInfo::labeled(Role::MenuItem, enabled, shown),
    });
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, 4.0, tokens.sel);
    }
    if selected == Some(true) {
        let center = egui::pos2(rect.left() + 13.0, rect.center().y);
        icons::paint(painter, Icon::Tick, center, tokens.accent);
    }
    let y = rect.center().y - name.size().y / 2.0;
    painter.galley(egui::pos2(rect.left() + indent, y), name, ink);
    if let Some(key) = key {
        let x = rect.right() - 10.0 - key.size().x;
        painter.galley(egui::pos2(x, y), key, tokens.ink3);
    }
    response
}

/// A name at the left and figures at the right of a row; the right side first gets its place.
pub(super) fn row<R>(
    ui: &mut Ui,
    height: f32,
    right: impl FnOnce(&mut Ui) -> R,
    left: impl FnOnce(&mut Ui),
) -> R {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(width, height),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.set_min_height(height);
            let made = right(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), left);
            made
        },
    )
    .inner
}

/// How strongly figures are drawn: faint while newer ones are being computed.
pub(super) fn freshness(are_old: bool) -> f32 {
    if are_old { 0.45 } else { 1.0 }
}

/// Rows as high as their text, for tooltips.
pub(super) fn tight(ui: &mut Ui) {
    ui.spacing_mut().interact_size.y = 15.0;
    ui.spacing_mut().item_spacing.y = 2.0;
}

/// So many rows are always drawn.
const FEW_ROWS: usize = 60;

/// Rows of one height. Of many, only those in sight are drawn: a large plan has thousands. Each
/// has an id of its own and some beyond the edge are drawn too, so that the keyboard goes on from
/// row to row and stays where it is while the view is scrolled.
pub(super) fn rows_in_sight(
    ui: &mut Ui,
    count: usize,
    height: f32,
    mut row: impl FnMut(&mut Ui, usize),
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let top = ui.cursor().top();
    let sight = ui.clip_rect();
    let at = |y: f32| index(((y - top) / height).floor()).min(count);
    let (first, last) = if count <= FEW_ROWS {
        (0, count)
    } else {
        (
            at(sight.top() - 2.0 * height),
            at(sight.bottom() + 3.0 * height),
        )
    };
    let space = |rows: usize| height * f32::from(u16::try_from(rows).unwrap_or(u16::MAX));
    ui.scope(|ui| {
        if first > 0 {
            ui.add_space(space(first));
        }
        for at in first..last {
            ui.push_id(at, |ui| row(ui, at));
        }
        if last < count {
            ui.add_space(space(count - last));
        }
    });
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of rows"
)]
fn index(rows: f32) -> usize {
    rows.max(0.0) as usize
}

/// Rows of what a figure was and what it is while something is dragged: name, before, after.
pub(super) fn before_and_after(
    ui: &mut Ui,
    tokens: &Tokens,
    rows: impl FnOnce(&mut dyn FnMut(String, String, String, Color32)),
) {
    let small = Weight::Regular.size(size::SMALL);
    let strong = Weight::SemiBold.size(size::BODY);
    egui::Grid::new("dragged")
        .num_columns(4)
        .spacing(vec2(8.0, 3.0))
        .show(ui, |ui| {
            rows(&mut |name, old, new, color| {
                ui.label(text(name, small.clone(), tokens.ink2));
                ui.label(text(old, small.clone(), tokens.ink2));
                ui.label(text("→", small.clone(), tokens.ink3));
                ui.label(text(new, strong.clone(), color));
                ui.end_row();
            });
        });
}

/// The heading of a card with a note at its right.
pub(super) fn title_row(ui: &mut Ui, tokens: &Tokens, title: String, note: String) {
    let note = text(note, Weight::Regular.size(size::SMALL), tokens.ink3);
    row(
        ui,
        24.0,
        |ui| {
            ui.label(note);
        },
        |ui| {
            section(ui, tokens, title);
        },
    );
}

/// A hairline across.
pub(super) fn rule(ui: &mut Ui, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter()
        .hline(rect.x_range(), rect.center().y, Stroke::new(1.0, color));
}

/// A place for a mark in front of a row.
pub(super) fn mark(ui: &mut Ui, paint: impl FnOnce(&egui::Painter, egui::Pos2)) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
    paint(ui.painter(), rect.center());
}

/// The id of a widget that is found again by its name.
pub(super) fn id(name: &'static str) -> Id {
    Id::unique(name)
}
