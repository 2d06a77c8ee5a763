//! What both charts of Oversikt share: where they lie, tooltips, words, and certainty.

use egui::accesskit::Role;
use egui::{
    Align2, Color32, FontId, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::years::YearLengths;
use crate::model::Certainty;
use crate::money::Money;
use crate::projection::{Figure, Measure};
use crate::time::Year;
use crate::ui::charts::{Plane, fits};
use crate::ui::request::Request;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// Where the charts lie. Both have the same years above each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// The upper chart.
    pub(super) frame: Rect,
    /// The lower chart.
    pub(super) development: Rect,
    /// Room for the amounts of the axis.
    pub(super) axis: f32,
    /// Room for labels at the right; none where the window is narrow.
    pub(super) labels: f32,
}

impl Layout {
    /// The plot of a chart: without axis, labels and years' names; `headroom` above it for what
    /// stands on the bars.
    pub(super) fn plot(&self, chart: Rect, headroom: f32) -> Rect {
        Rect::from_min_max(
            pos2(chart.left() + self.axis, chart.top() + headroom),
            pos2(chart.right() - self.labels, chart.bottom() - 24.0),
        )
    }

    /// How wide the axis must be for amounts up to this one.
    pub(super) fn axis_width(
        view: &View<'_>,
        painter: &Painter,
        largest: Money,
        year: Year,
    ) -> f32 {
        let kroner = view.look.kroner(view.projection(), largest, year);
        let whole = view
            .look
            .texts
            .numbers()
            .fixed(view.look.unit.of(kroner), 0);
        let galley = painter.layout_no_wrap(
            whole,
            Weight::Regular.size(size::SMALL),
            view.look.tokens.ink3,
        );
        (galley.size().x + 14.0).max(30.0)
    }
}

/// An amount of the axis in words, with the decimals that the axis needs.
pub(super) fn axis(view: &View<'_>, amount: f64, decimals: u32) -> String {
    let number = rust_decimal::Decimal::from_f64_retain(amount).unwrap_or_default();
    view.look.texts.numbers().fixed(number, decimals)
}

/// A text in the middle of a place, where it has room.
pub(super) fn centred(painter: &Painter, rect: Rect, shown: String, font: &FontId, color: Color32) {
    let galley = painter.layout_no_wrap(shown, font.clone(), color);
    if fits(&galley, rect.expand2(vec2(3.0, 0.0))) {
        let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
        painter.galley(place.min, galley, color);
    }
}

fn frame_certainty(view: &View<'_>, year: Year) -> Option<Certainty> {
    view.session.checks()?.year(year)?.certainty
}

/// The line of the null alternative through `amount` of each year, with a rim that lifts it off the
/// bars; answers its points.
pub(super) fn null_line(
    painter: &Painter,
    view: &View<'_>,
    plane: &Plane,
    years: &[YearLengths],
    amount: impl Fn(&YearLengths) -> f64,
) -> Vec<Pos2> {
    let tokens = view.look.tokens;
    let at_year = |(at, year): (usize, _)| pos2(plane.band(at).center(), plane.y(amount(year)));
    let points: Vec<_> = years.iter().enumerate().map(at_year).collect();
    painter.add(Shape::line(points.clone(), Stroke::new(4.5, tokens.panel)));
    painter.extend(Shape::dashed_line(
        &points,
        Stroke::new(2.0, tokens.breach),
        6.0,
        4.0,
    ));
    points
}

/// The colour of the frame's line in a year: lighter the less certain the amounts are.
pub(super) fn certainty_color(view: &View<'_>, year: Year) -> Color32 {
    let tokens = view.look.tokens;
    match frame_certainty(view, year) {
        Some(Certainty::Adopted | Certainty::Proposed) => tokens.ink,
        Some(Certainty::Announced) => tokens.ink2,
        Some(Certainty::Assumed) | None => tokens.ctl,
    }
}

/// How a chart answers to the pointer, and what it says to those who do not see it.
pub(super) struct Chart {
    pub(super) id: &'static str,
    /// The key of its title.
    pub(super) title: &'static str,
    pub(super) in_words: fn(&View<'_>, &[YearLengths]) -> String,
    /// The figure that is drawn at a height in the bar of a year.
    pub(super) figure_at: fn(&Plane, &YearLengths, f32) -> Figure,
}

impl Chart {
    /// A click looks at a year, a right click or F1 explains what is there. Not for the keyboard:
    /// it has the handles and the table.
    pub(super) fn answer(
        &self,
        ui: &Ui,
        view: &mut View<'_>,
        plane: &Plane,
        rect: Rect,
        years: &[YearLengths],
        hovered: &mut Option<Year>,
    ) {
        let area = Rect::from_x_y_ranges(plane.rect.x_range(), rect.y_range());
        let response = ui.interact(area, ui.scope_id().with(self.id), Sense::CLICK);
        response.widget_info(|| {
            let name = view.look.texts.get(self.title);
            let described = (self.in_words)(view, years);
            WidgetInfo::labeled(Role::Image, true, format!("{name}. {described}"))
        });
        let pointer = response.hover_pos().or(response.interact_pointer_pos());
        let found = pointer.and_then(|it| Some((it, years.get(plane.year_at(it.x)?)?)));
        let Some((pointer, year)) = found else { return };
        *hovered = Some(year.year);
        if response.clicked() {
            view.ask(Request::SelectYear(year.year));
        }
        let asked = response.secondary_clicked()
            || ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
        if asked {
            view.ask(Request::SelectYear(year.year));
            view.ask(Request::Explain((self.figure_at)(plane, year, pointer.y)));
        }
        response.on_hover_ui_at_pointer(|ui| band_tooltip(ui, view, year));
    }
}

/// All amounts of a year that a chart shows, with what they are called.
pub(super) const ROWS: [Measure; 15] = [
    Measure::LastingFrame,
    Measure::Frame,
    Measure::CarriedIn,
    Measure::Spendable,
    Measure::Operations,
    Measure::Development,
    Measure::Unallocated,
    Measure::ExpectedUnderspend,
    Measure::Surplus,
    Measure::Shortfall,
    Measure::ToFree,
    Measure::Covered,
    Measure::Lapses,
    Measure::CarriedOut,
    Measure::RoomAfterOperations,
];

/// Rows that are shown also where they are nothing.
pub(super) const ALWAYS: [Measure; 6] = [
    Measure::LastingFrame,
    Measure::Spendable,
    Measure::Operations,
    Measure::Development,
    Measure::ToFree,
    Measure::RoomAfterOperations,
];

/// The tooltip of a year: every amount of it.
fn band_tooltip(ui: &mut Ui, view: &View<'_>, year: &YearLengths) {
    let tokens = view.look.tokens;
    let projection = view.projection();
    let head = Weight::SemiBold.size(size::BODY);
    let small = Weight::Regular.size(size::SMALL);
    ui.set_max_width(300.0);
    widgets::tight(ui);
    egui::Grid::new("band")
        .num_columns(2)
        .spacing(vec2(24.0, 3.0))
        .show(ui, |ui| {
            ui.label(widgets::text(year.year.to_string(), head, tokens.ink));
            right(
                ui,
                widgets::text(view.look.basis(projection), small.clone(), tokens.ink3),
            );
            ui.end_row();
            let share = Measure::DevelopmentShare.at(year.year);
            ui.label(widgets::text(
                view.measure(Measure::DevelopmentShare),
                small.clone(),
                tokens.ink2,
            ));
            let shown = view.look.figure(projection, &share);
            right(
                ui,
                widgets::text(shown, Weight::SemiBold.size(size::SMALL), tokens.accent),
            );
            ui.end_row();
            for measure in ROWS {
                let Some(crate::projection::Quantity::Kroner(amount)) =
                    projection.value(&measure.at(year.year))
                else {
                    continue;
                };
                let totals = year.totals.sums;
                let same = measure == Measure::Frame && totals.frame() == totals.lasting_frame();
                if same || amount.is_zero() && !ALWAYS.contains(&measure) {
                    continue;
                }
                let color = if measure == Measure::Shortfall {
                    tokens.breach
                } else {
                    tokens.ink
                };
                ui.label(widgets::text(
                    view.measure(measure),
                    small.clone(),
                    tokens.ink2,
                ));
                let number = view.number(amount, year.year);
                right(
                    ui,
                    widgets::text(number, Weight::Medium.size(size::SMALL), color),
                );
                ui.end_row();
            }
            if let Some(certainty) = frame_certainty(view, year.year) {
                let word: &str = certainty.into();
                ui.label(widgets::text(
                    view.look.texts.get("overview-frame-is"),
                    small.clone(),
                    tokens.ink2,
                ));
                let word = view.look.texts.get(&format!("certainty-{word}"));
                right(ui, widgets::text(word, small.clone(), tokens.ink2));
                ui.end_row();
            }
        });
}

fn right(ui: &mut Ui, shown: egui::RichText) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.label(shown)
    });
}
