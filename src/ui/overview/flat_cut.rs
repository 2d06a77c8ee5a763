//! The same saving made flat and targeted: a sentence, two bars of what is hit, and a table.

use egui::accesskit::Role;
use egui::{Align, Color32, Layout, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::chart_parts::centred;
use super::table::{cell, cells};
use crate::model::{EntityKind, Field};
use crate::money::Money;
use crate::room::{CutOf, CutRow, FlatCut, Hits};
use crate::texts::capitalised;
use crate::ui::charts::hatched;
use crate::ui::theme::{Tokens, Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The least width of a column of numbers.
const NUMBER: f32 = 84.0;
const BAR: f32 = 24.0;

/// What a part of a bar is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hit {
    Locked,
    Development,
    Others,
    Own,
    Money,
    Unplaced,
}

/// The parts in their order, what is worst to hit first.
fn parts(hits: &Hits) -> Vec<(Hit, Money)> {
    let mut parts = vec![
        (Hit::Locked, hits.locked),
        (Hit::Development, hits.development),
        (Hit::Others, hits.others),
        (Hit::Own, hits.own),
        (Hit::Money, hits.money),
        (Hit::Unplaced, hits.unplaced),
    ];
    parts.retain(|(_, amount)| amount.is_positive());
    parts
}

impl Hit {
    fn key(self) -> &'static str {
        match self {
            Self::Locked => "flat-locked",
            Self::Development => "flat-hits-development",
            Self::Others => "flat-others",
            Self::Own => "flat-own",
            Self::Money => "flat-money",
            Self::Unplaced => "flat-not-placed",
        }
    }

    /// Fills a place, and answers the ink on it.
    fn draw(self, ui: &Ui, tokens: &Tokens, rect: Rect) -> Color32 {
        let painter = ui.painter();
        let (fill, ink) = match self {
            Self::Locked => {
                hatched(painter, rect, tokens.ctl, tokens.lock);
                return tokens.ink;
            }
            Self::Unplaced => {
                hatched(painter, rect, tokens.breach, tokens.panel);
                return tokens.breach;
            }
            Self::Development => (tokens.dev, tokens.dev_ink),
            Self::Own => (tokens.ops, tokens.ink),
            Self::Others => tokens.levels[2],
            Self::Money => (tokens.panel2, tokens.ink),
        };
        let edge = Stroke::new(1.0, tokens.ops_edge);
        painter.rect(rect, 0.0, fill, edge, egui::StrokeKind::Inside);
        ink
    }
}

pub(super) fn show(ui: &mut Ui, view: &View<'_>, cut: &FlatCut) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    widgets::rule(ui, tokens.line2);
    ui.add_space(8.0);
    widgets::section(ui, tokens, texts.get("flat-title"));
    let says = texts.flat_cut(cut, |amount| view.amount(amount, cut.year));
    let font = Weight::Medium.size(size::BODY);
    let says = widgets::text(says, font, tokens.ink);
    ui.add(egui::Label::new(says).wrap());
    ui.add_space(6.0);
    for (name, hits) in [("flat-flat", &cut.flat), ("flat-targeted", &cut.targeted)] {
        bar(ui, view, cut, &texts.get(name), hits);
        ui.add_space(4.0);
    }
    key(ui, view, cut);
    ui.add_space(8.0);
    table(ui, view, cut);
    ui.add_space(4.0);
    widgets::caption(ui, tokens, texts.get("flat-hint"));
}

/// A bar as long as the saving, in what it hits.
fn bar(ui: &mut Ui, view: &View<'_>, cut: &FlatCut, name: &str, hits: &Hits) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, BAR), Sense::hover());
    let painter = ui.painter();
    let font = Weight::SemiBold.size(size::BODY);
    let name_galley = painter.layout_no_wrap(name.to_owned(), font, tokens.ink);
    let y = rect.center().y - name_galley.size().y / 2.0;
    painter.galley(pos2(rect.left(), y), name_galley, tokens.ink);
    let mut left = rect.left() + 100.0;
    let room = rect.right() - left;
    let whole = view.length(cut.saving, cut.year).max(f64::MIN_POSITIVE);
    let small = Weight::SemiBold.size(size::SMALL);
    let mut said = Vec::new();
    for (hit, amount) in parts(hits) {
        let share = pixels(view.length(amount, cut.year) / whole);
        let part = Rect::from_x_y_ranges(left..=left + share * room - 1.0, rect.y_range());
        left += share * room;
        let ink = hit.draw(ui, tokens, part);
        let number = view.number(amount, cut.year);
        if matches!(hit, Hit::Locked | Hit::Unplaced) {
            ground(ui, tokens, part, &number);
        }
        centred(ui.painter(), part, number, &small, ink);
        let amount = view.amount(amount, cut.year);
        said.push(format!("{} {amount}", texts.get(hit.key())));
    }
    let said = format!("{name}: {}", said.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    response.on_hover_text(&said);
}

/// A plain ground under a number that stands on a hatch, where it has room.
fn ground(ui: &Ui, tokens: &Tokens, part: Rect, number: &str) {
    let font = Weight::SemiBold.size(size::SMALL);
    let galley = ui
        .painter()
        .layout_no_wrap(number.to_owned(), font, tokens.ink);
    if galley.size().x + 6.0 < part.width() {
        let place = Rect::from_center_size(part.center(), galley.size() + vec2(4.0, -2.0));
        ui.painter().rect_filled(place, 2.0, tokens.panel);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn pixels(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

/// What the looks of the parts mean.
fn key(ui: &mut Ui, view: &View<'_>, cut: &FlatCut) {
    let tokens = view.look.tokens;
    let mut kinds: Vec<Hit> = Vec::new();
    for (hit, _) in parts(&cut.flat).into_iter().chain(parts(&cut.targeted)) {
        if !kinds.contains(&hit) {
            kinds.push(hit);
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 2.0);
        for hit in kinds {
            let font = Weight::Regular.size(size::SMALL);
            let name = capitalised(&view.look.texts.get(hit.key()));
            let name = ui.painter().layout_no_wrap(name, font, tokens.ink2);
            let wanted = vec2(name.size().x + 30.0, 18.0);
            let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
            let middle = rect.left_center() + vec2(7.0, 0.0);
            hit.draw(ui, tokens, Rect::from_center_size(middle, vec2(14.0, 12.0)));
            let at = pos2(rect.left() + 20.0, rect.center().y - name.size().y / 2.0);
            ui.painter().galley(at, name, tokens.ink2);
        }
    });
}

/// What each of them takes, by category.
fn table(ui: &mut Ui, view: &View<'_>, cut: &FlatCut) {
    let texts = view.look.texts;
    let area = egui::ScrollArea::horizontal().id_salt("flat-cut-table");
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let number = ((ui.available_width() - 150.0) / 4.0).clamp(NUMBER, 130.0);
        let name = (ui.available_width() - 4.0 * number).max(150.0);
        let heads = ["flat-cost", "flat-flat", "flat-of-locked", "flat-targeted"];
        let heads = heads.map(|key| texts.get(key));
        let unit = view.look.basis(view.projection());
        row(ui, view, (name, number), (unit, heads), Weight::Medium);
        for it in &cut.rows {
            let amounts = amounts(view, cut, it);
            let said = (row_name(view, it.of), amounts);
            row(ui, view, (name, number), said, Weight::Regular);
        }
        let sum = |hits: &Hits| view.number(hits.sum(), cut.year);
        let locked = view.number(cut.flat.locked, cut.year);
        let sums = [String::new(), sum(&cut.flat), locked, sum(&cut.targeted)];
        let said = (texts.get("flat-sum"), sums);
        row(ui, view, (name, number), said, Weight::SemiBold);
    });
}

fn amounts(view: &View<'_>, cut: &FlatCut, row: &CutRow) -> [String; 4] {
    let counted = matches!(row.of, CutOf::Category(_) | CutOf::Teams);
    let number = |amount: Money| view.number(amount, cut.year);
    let of_things = |amount: Money| {
        if counted {
            number(amount)
        } else {
            String::new()
        }
    };
    [
        of_things(row.cost),
        number(row.flat.sum()),
        of_things(row.flat.locked),
        number(row.targeted.sum()),
    ]
}

fn row_name(view: &View<'_>, of: CutOf) -> String {
    let texts = view.look.texts;
    match of {
        CutOf::Category(category) => texts.word(EntityKind::Item, Field::Category, category.into()),
        CutOf::Teams => texts.get("flat-teams"),
        CutOf::Money => texts.get("flat-row-money"),
        CutOf::Unplaced => texts.get("freeing-unplaced"),
    }
}

fn row(
    ui: &mut Ui,
    view: &View<'_>,
    (name_width, number_width): (f32, f32),
    (name, numbers): (String, [String; 4]),
    weight: Weight,
) {
    let tokens = view.look.tokens;
    let label = |ui: &mut Ui, shown: String| {
        let shown = widgets::text(shown, weight.size(size::BODY), tokens.ink);
        ui.add(egui::Label::new(shown).truncate());
    };
    cells(ui, tokens, |ui| {
        let to_right = Layout::left_to_right(Align::Center);
        cell(ui, name_width, to_right, |ui| label(ui, name));
        for number in numbers {
            let to_left = Layout::right_to_left(Align::Center);
            cell(ui, number_width, to_left, |ui| label(ui, number));
        }
    });
}
