//! Rows of names and figures that the parts of the panel share.

use egui::accesskit::Role;
use egui::{Align, Color32, Layout, RichText, Ui, WidgetInfo, vec2};
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

/// The figure of a measure by its word; none where there is no such measure.
pub(super) fn figure(chosen: &Chosen<'_>, word: &str, year: Option<Year>) -> Option<Figure> {
    let all = <Measure as strum::VariantArray>::VARIANTS.iter();
    let measure = all.copied().find(|it| it.word() == word)?;
    Some(Figure {
        measure,
        subject: Some(chosen.entity()),
        year,
    })
}

/// A figure on screen: explained where it has a measure, otherwise named.
pub(super) fn value(
    ui: &mut Ui,
    view: &mut View<'_>,
    figure: Option<&Figure>,
    name: &str,
    shown: RichText,
) {
    if let Some(figure) = figure {
        view.figure(ui, figure, shown);
        return;
    }
    let said = format!("{name}: {}", shown.text());
    let label = ui.add(egui::Label::new(shown).wrap());
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
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
