//! The tabs: explain, edit, history. Which one is shown is remembered from cell to cell.

use egui::accesskit::Role;
use egui::{Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::texts::Texts;
use crate::ui::theme::{Tokens, Weight, focus_ring, inspector as measures, size};

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Tab {
    /// How the figure came about.
    #[default]
    Explain,
    /// Everything that can be entered.
    Edit,
    /// What has changed.
    History,
}

/// The row of tabs, with a line below and the shown one underlined.
pub(super) fn show(ui: &mut Ui, tokens: &Tokens, texts: &Texts, shown: &mut Tab) {
    let width = ui.available_width();
    let (row, _) = ui.allocate_exact_size(vec2(width, measures::TAB), Sense::hover());
    let line = Stroke::new(1.0, tokens.line2);
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, line);
    let mut left = row.left();
    for tab in <Tab as strum::VariantArray>::VARIANTS {
        let word: &str = tab.into();
        let name = texts.get(&format!("inspector-{word}"));
        let selected = tab == shown;
        let (weight, ink) = if selected {
            (Weight::SemiBold, tokens.accent)
        } else {
            (Weight::Regular, tokens.ink2)
        };
        let painter = ui.painter();
        let galley = painter.layout_no_wrap(name.clone(), weight.size(size::BODY), ink);
        let size = vec2(galley.size().x, row.height());
        let rect = egui::Rect::from_min_size(pos2(left, row.top()), size);
        left = rect.right() + 20.0;
        let id = egui::Id::unique("inspector-tab").with(word);
        let response = ui.interact(rect.expand2(vec2(6.0, 0.0)), id, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &name));
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0 - 2.0);
        ui.painter().galley(at, galley, ink);
        if selected || response.hovered() {
            let color = if selected {
                tokens.accent
            } else {
                tokens.line2
            };
            let y = rect.bottom() - 1.0;
            ui.painter()
                .hline(rect.x_range(), y, Stroke::new(2.0, color));
        }
        if response.has_focus() {
            let ring = rect.shrink2(vec2(0.0, 4.0));
            focus_ring(ui.painter(), ring, 2.0, tokens);
        }
        if response.clicked() {
            *shown = *tab;
        }
    }
}
