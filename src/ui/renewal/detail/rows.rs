//! Rows of names and figures that the parts of the panel share.

use egui::{Align, Color32, Layout, RichText, Ui, vec2};
use rust_decimal::Decimal;

use super::Chosen;
use crate::projection::{Figure, Measure};
use crate::time::Year;
use crate::ui::theme::{Tokens, Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::WorthView;

/// The colour of a view's text.
pub(super) fn ink(tokens: &Tokens, of: WorthView) -> Color32 {
    match of {
        WorthView::Society => tokens.society_ink(),
        _ => tokens.accent,
    }
}

/// What a view is called in short.
pub(super) fn named(view: &View<'_>, of: WorthView) -> String {
    let word: &str = of.into();
    view.look.texts.get(&format!("initiative-view-{word}"))
}

/// A present value or another sum of fixed kroner, without its unit.
pub(super) fn number(view: &View<'_>, kroner: Decimal) -> String {
    view.look.texts.bare(kroner, view.look.unit)
}

/// A figure of the initiative.
pub(super) fn figure(chosen: &Chosen<'_>, measure: Measure, year: Option<Year>) -> Figure {
    Figure {
        measure,
        subject: Some(chosen.entity()),
        level: None,
        year,
    }
}

/// A figure on screen that may be words, which are broken where they are long.
pub(super) fn value(ui: &mut Ui, view: &mut View<'_>, figure: &Figure, shown: RichText) {
    let label = egui::Label::new(shown).sense(egui::Sense::click()).wrap();
    let response = ui.add(label);
    view.explainable(ui, figure, &response);
}

/// A cell of a row of so many columns.
pub(super) fn cell(ui: &mut Ui, width: f32, right: bool, add: impl FnOnce(&mut Ui)) {
    let align = if right { Align::Max } else { Align::Min };
    ui.allocate_ui_with_layout(vec2(width, 20.0), Layout::top_down(align), |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        add(ui);
    });
}

/// Text of a cell in the body's size.
pub(super) fn body(shown: impl Into<String>, weight: Weight, color: Color32) -> RichText {
    widgets::text(shown, weight.size(size::BODY), color)
}

/// A text that is broken where it is long.
pub(super) fn sentence(ui: &mut Ui, shown: impl Into<String>, weight: Weight, color: Color32) {
    ui.add(egui::Label::new(body(shown, weight, color)).wrap());
}
