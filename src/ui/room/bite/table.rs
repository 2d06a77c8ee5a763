//! The table below the picture: what each fill is, and every amount, which can be explained.

use egui::{Align2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::Columns;
use super::parts::Part;
use crate::money::Money;
use crate::projection::Measure;
use crate::room::BiteYear;
use crate::texts::capitalised;
use crate::ui::theme::{Weight, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The key of what the last row is called.
pub(super) const NET: &str = "bite-part-net";

/// A row for each part that some year has, and the net.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, years: &[BiteYear], columns: &Columns) {
    let line = view.look.tokens.line;
    for part in Part::ALL.into_iter().filter(|it| it.is_in(years)) {
        widgets::rule(ui, line);
        let row = Row {
            key: part.key(),
            measure: part.measure(),
            part: Some(part),
        };
        row.show(ui, view, years, columns);
    }
    widgets::rule(ui, view.look.tokens.ink);
    let net = Row {
        key: NET,
        measure: Measure::BiteNet,
        part: None,
    };
    net.show(ui, view, years, columns);
}

struct Row {
    key: &'static str,
    measure: Measure,
    /// The part that it is; none of the net.
    part: Option<Part>,
}

impl Row {
    fn show(&self, ui: &mut Ui, view: &mut View<'_>, years: &[BiteYear], columns: &Columns) {
        let wanted = vec2(columns.width(years), measures::ROW);
        let (place, _) = ui.allocate_exact_size(wanted, Sense::hover());
        let (name, cells) = place.split_left_right_at_x(place.left() + columns.name);
        self.name(ui, view, name);
        let mut left = cells.left();
        for year in years {
            let cell =
                Rect::from_min_size(pos2(left, cells.top()), vec2(columns.year, cells.height()));
            left += columns.year;
            self.cell(ui, view, year, cell);
        }
    }

    fn name(&self, ui: &Ui, view: &View<'_>, place: Rect) {
        let tokens = view.look.tokens;
        let center = pos2(place.left() + measures::BITE_SWATCH / 2.0, place.center().y);
        let swatch = Rect::from_center_size(center, egui::Vec2::splat(measures::BITE_SWATCH));
        if let Some(part) = self.part {
            part.fill(ui.painter(), swatch, tokens);
        } else {
            let stroke = Stroke::new(2.2, tokens.ink);
            ui.painter().hline(swatch.x_range(), center.y, stroke);
            ui.painter().circle_filled(center, 3.4, tokens.ink);
        }
        let short = view.look.texts.get(self.key);
        let font = self.weight().size(size::BODY);
        let mut job = egui::text::LayoutJob::simple_singleline(short, font, tokens.ink);
        let room = place.width() - measures::BITE_SWATCH - 14.0;
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        let galley = ui.painter().layout_job(job);
        let at = pos2(swatch.right() + 7.0, center.y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, tokens.ink);
        let id = ui.scope_id().with(("bite-name", self.key));
        let whole = ui.interact(place, id, Sense::hover());
        whole.on_hover_text(capitalised(&view.measure(self.measure)));
    }

    fn weight(&self) -> Weight {
        match self.part {
            Some(_) => Weight::Regular,
            None => Weight::SemiBold,
        }
    }

    fn amount(&self, year: &BiteYear) -> Money {
        self.part.map_or(year.net(), |part| part.amount(year))
    }

    fn cell(&self, ui: &Ui, view: &mut View<'_>, year: &BiteYear, place: Rect) {
        let tokens = view.look.tokens;
        let id = ui
            .scope_id()
            .with(("bite-cell", self.key, year.year.number()));
        let response = ui.interact(place.shrink(2.0), id, Sense::click());
        let amount = self.amount(year);
        let color = if amount.is_zero() {
            tokens.ink3
        } else {
            tokens.ink
        };
        let at = place.right_center() - vec2(6.0, 0.0);
        let shown = view.number(amount, year.year);
        let font = self.weight().size(size::BODY);
        let painter = ui.painter();
        if year.year == view.session.year() {
            painter.rect_filled(place, 0.0, tokens.sel);
        }
        painter.text(at, Align2::RIGHT_CENTER, shown, font, color);
        let figure = self.measure.at(year.year);
        view.explainable(ui, &figure, &response);
    }
}
