//! A comparison as a table: a row for each kind of post, all chapters beside the plan's own.

use egui::accesskit::Role;
use egui::{Align2, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Own, words};
use crate::evidence::{Comparison, PostKind, Tally};
use crate::texts::arg;
use crate::ui::theme::{Weight, evidence as measures, size};
use crate::ui::widgets;
use strum::VariantArray as _;

const HEADINGS: [&str; 5] = [
    "evidence-column-all",
    "evidence-column-unchanged",
    "evidence-column-up",
    "evidence-column-down",
    "evidence-column-middle",
];

/// Draws the table.
pub(super) fn show(ui: &mut Ui, own: &Own<'_>, comparison: Comparison) {
    let texts = own.view.look.texts;
    ui.spacing_mut().item_spacing.y = 2.0;
    let own_heading = words::chapters(own.view, &own.chapters);
    let mut headings: Vec<String> = HEADINGS.iter().map(|key| texts.get(key)).collect();
    headings.push(own_heading);
    let name = texts.get("evidence-column-posts");
    line(ui, own, &name, &headings, true);
    for &kind in PostKind::VARIANTS {
        if let Some(whole) = own.whole(comparison, kind) {
            widgets::rule(ui, own.view.look.tokens.line);
            row(ui, own, comparison, kind, whole);
        }
    }
    ui.add_space(8.0);
}

fn row(ui: &mut Ui, own: &Own<'_>, comparison: Comparison, kind: PostKind, whole: &Tally) {
    let ours = own.tally(comparison, kind);
    let view = own.view;
    let texts = view.look.texts;
    let median = whole.median.map(|it| words::size(view, it));
    let of = [arg("changed", ours.changed()), arg("all", ours.compared)];
    let of = (ours.compared > 0).then(|| texts.say("evidence-of", of));
    let numbers = [
        whole.compared.to_string(),
        whole.unchanged().to_string(),
        whole.up.to_string(),
        whole.down.to_string(),
        median.unwrap_or_else(|| "–".to_owned()),
        of.unwrap_or_else(|| "–".to_owned()),
    ];
    let posts = words::posts(view, kind);
    let response = line(ui, own, &posts, &numbers, false);
    response.widget_info(|| {
        let said = said(own, comparison, (kind, whole), &ours);
        WidgetInfo::labeled(Role::Label, true, said)
    });
    if let Some(cases) = words::cases(view, whole) {
        widgets::caption(ui, view.look.tokens, cases);
    }
}

/// A row in words, for those who do not see under which heading a number stands.
fn said(
    own: &Own<'_>,
    comparison: Comparison,
    (kind, whole): (PostKind, &Tally),
    ours: &Tally,
) -> String {
    let view = own.view;
    let texts = view.look.texts;
    let row = texts.say(
        "evidence-row",
        [
            arg("posts", words::posts(view, kind)),
            arg("all", whole.compared),
            arg("unchanged", whole.unchanged()),
            arg("up", whole.up),
            arg("down", whole.down),
            arg("middle", words::middle(view, comparison, whole)),
        ],
    );
    if ours.compared == 0 {
        return row;
    }
    let ours = [
        arg("row", row),
        arg("chapter", words::chapters(view, &own.chapters)),
        arg("changed", ours.changed()),
        arg("all", ours.compared),
    ];
    texts.say("evidence-row-own", ours)
}

/// A name and numbers in their columns; the name above them where there is little room.
fn line(
    ui: &mut Ui,
    own: &Own<'_>,
    name: &str,
    numbers: &[String],
    is_heading: bool,
) -> egui::Response {
    let tokens = own.view.look.tokens;
    let has_own = !own.chapters.is_empty();
    let own_column = has_own.then_some(measures::OWN);
    let columns: Vec<f32> = measures::COLUMNS.into_iter().chain(own_column).collect();
    let width = ui.available_width();
    let beside = width - columns.iter().sum::<f32>();
    let stacked = beside < measures::NAME;
    let lines = if stacked && !is_heading { 2.0 } else { 1.0 };
    let wanted = vec2(width, lines * measures::LINE);
    let (area, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let (font, ink) = if is_heading {
        (Weight::Regular.size(size::SMALL), tokens.ink3)
    } else {
        (Weight::Regular.size(size::BODY), tokens.ink)
    };
    let painter = ui.painter();
    let middle = measures::LINE / 2.0;
    if !(stacked && is_heading) {
        let at = pos2(area.left(), area.top() + middle);
        painter.text(at, Align2::LEFT_CENTER, name, font.clone(), ink);
    }
    let mut right = area.right();
    for (number, column) in numbers.iter().zip(&columns).rev() {
        let at = pos2(right, area.bottom() - middle);
        painter.text(at, Align2::RIGHT_CENTER, number, font.clone(), ink);
        right -= column;
    }
    response
}
