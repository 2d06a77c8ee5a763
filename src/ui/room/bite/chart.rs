//! The picture: relief above the line, what comes back and what is bound below it, and the net.

use egui::accesskit::Role;
use egui::{Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use rust_decimal::Decimal;

use super::parts::Part;
use crate::projection::Measure;
use crate::room::BiteYear;
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::charts::{Plane, fits};
use crate::ui::request::Request;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// Where the picture lies.
pub(super) struct Chart<'a> {
    years: &'a [BiteYear],
    area: Rect,
    plane: Plane,
}

/// A part of a year from one length to another; below zero both are negative.
type Piece = (Part, f64, f64);

fn pieces(view: &View<'_>, year: &BiteYear) -> Vec<Piece> {
    let length = |part: Part| view.length(part.amount(year), year.year);
    let mut foot = 0.0;
    let all = Part::ALL.into_iter().map(|part| {
        if part == Part::Relief {
            return (part, 0.0, length(part));
        }
        let top = foot;
        foot -= length(part);
        (part, top, foot)
    });
    all.filter(|(part, ..)| !part.amount(year).is_zero())
        .collect()
}

impl<'a> Chart<'a> {
    pub(super) fn of(view: &View<'_>, years: &'a [BiteYear], area: Rect, name: f32) -> Self {
        let plot = Rect::from_min_max(
            pos2(area.left() + name, area.top() + 8.0),
            pos2(area.right(), area.bottom() - 26.0),
        );
        let ends = years.iter().flat_map(|it| {
            let ends = pieces(view, it).into_iter().map(|(_, _, to)| to);
            ends.chain([view.length(it.net(), it.year)])
        });
        let names = years.iter().map(|it| it.year).collect();
        let plane = Plane::holding(plot, names, ends);
        Self { years, area, plane }
    }

    pub(super) fn draw(&self, ui: &Ui, view: &View<'_>, hovered: Option<Year>) {
        let tokens = view.look.tokens;
        let painter = ui.painter_at(self.area);
        let (selected, top) = (view.session.year(), self.area.top());
        self.plane
            .draw_bands(&painter, tokens, selected, hovered, top);
        self.plane.draw_grid(&painter, tokens, |amount, decimals| {
            let number = Decimal::from_f64_retain(amount).unwrap_or_default();
            view.look.texts.numbers().fixed(number, decimals)
        });
        for (at, year) in self.years.iter().enumerate() {
            self.bar(&painter, view, at, year);
        }
        self.net(&painter, view);
        self.plane.draw_years(&painter, tokens, selected);
    }

    fn bar(&self, painter: &Painter, view: &View<'_>, at: usize, year: &BiteYear) {
        let tokens = view.look.tokens;
        for (part, from, to) in pieces(view, year) {
            let rect = self.plane.part(at, from, to);
            part.fill(painter, rect, tokens);
            let Some(ink) = part.ink_on(tokens) else {
                continue;
            };
            let number = view.number(part.amount(year), year.year);
            let font = Weight::Medium.size(size::SMALL);
            let galley = painter.layout_no_wrap(number, font, ink);
            if fits(&galley, rect) {
                let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
                painter.galley(place.min, galley, ink);
            }
        }
    }

    /// Relief less what comes back in money; contracts are bound, and move none.
    fn net(&self, painter: &Painter, view: &View<'_>) {
        let tokens = view.look.tokens;
        let moves = |it: &BiteYear| !it.relief.is_zero() || !it.bite().is_zero();
        if !self.years.iter().any(moves) {
            return;
        }
        let years = self.years.iter().enumerate();
        let points: Vec<Pos2> = years
            .map(|(at, it)| {
                let y = self.plane.y(view.length(it.net(), it.year));
                pos2(self.plane.band(at).center(), y)
            })
            .collect();
        painter.add(Shape::line(points.clone(), Stroke::new(4.5, tokens.panel)));
        painter.add(Shape::line(points.clone(), Stroke::new(2.2, tokens.ink)));
        for point in points {
            painter.circle(point, 3.4, tokens.ink, Stroke::new(1.2, tokens.panel));
        }
    }

    /// A click looks at a year of the budget, a right click or F1 explains what is there. Not for
    /// the keyboard: it has the table.
    pub(super) fn answer(&self, ui: &Ui, view: &mut View<'_>, hovered: &mut Option<Year>) {
        let area = Rect::from_x_y_ranges(self.plane.rect.x_range(), self.area.y_range());
        let response = ui.interact(area, ui.scope_id().with("bite-chart"), Sense::CLICK);
        response.widget_info(|| {
            let name = view.look.texts.get("bite-title");
            WidgetInfo::labeled(
                Role::Image,
                true,
                format!("{name}. {}", self.in_words(view)),
            )
        });
        let pointer = response.hover_pos().or(response.interact_pointer_pos());
        let at = pointer.and_then(|it| self.plane.year_at(it.x));
        let found = at.and_then(|at| self.years.get(at));
        *hovered = found.map(|it| it.year);
        let (Some(pointer), Some(year)) = (pointer, found) else {
            return;
        };
        if response.clicked() && view.projection().plan().budget().contains(year.year) {
            view.ask(Request::SelectYear(year.year));
        }
        let asked = response.secondary_clicked()
            || ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
        if asked {
            let measure = self.at_height(view, year, pointer.y);
            view.ask(Request::Explain(measure.at(year.year)));
        }
        response.on_hover_ui_at_pointer(|ui| tooltip(ui, view, year));
    }

    /// What is drawn at a height in a year.
    fn at_height(&self, view: &View<'_>, year: &BiteYear, y: f32) -> Measure {
        let amount = self.plane.amount(y);
        let mut pieces = pieces(view, year).into_iter();
        let found = pieces.find(|(_, from, to)| from.min(*to) <= amount && amount <= from.max(*to));
        found.map_or(Measure::BiteNet, |(part, ..)| part.measure())
    }

    /// The picture in sentences, for those who do not see it.
    fn in_words(&self, view: &View<'_>) -> String {
        let texts = view.look.texts;
        let some = self.years.iter().filter(|it| !it.is_nothing());
        let sentences = some.map(|it| {
            let parts = Part::ALL.into_iter();
            let parts = parts.filter(|part| !part.amount(it).is_zero()).map(|part| {
                let number = view.number(part.amount(it), it.year);
                format!("{} {number}", texts.get(part.key()))
            });
            let parts: Vec<String> = parts.collect();
            let year = arg("year", it.year.to_string());
            texts.say("bite-year", [year, arg("parts", parts.join(", "))])
        });
        sentences.collect::<Vec<_>>().join(" ")
    }
}

/// All parts of a year, and the net.
fn tooltip(ui: &mut Ui, view: &View<'_>, year: &BiteYear) {
    let tokens = view.look.tokens;
    let small = Weight::Regular.size(size::SMALL);
    let strong = Weight::SemiBold.size(size::SMALL);
    widgets::tight(ui);
    ui.set_max_width(340.0);
    let head = format!("{} · {}", year.year, view.look.basis(view.projection()));
    ui.label(widgets::text(head, strong.clone(), tokens.ink));
    let parts = Part::ALL.map(|part| (part.measure(), part.amount(year)));
    let net = [(Measure::BiteNet, year.net())];
    egui::Grid::new("bite-year")
        .num_columns(2)
        .spacing(vec2(24.0, 3.0))
        .show(ui, |ui| {
            for (measure, amount) in parts.into_iter().chain(net) {
                let name = capitalised(&view.measure(measure));
                ui.label(widgets::text(name, small.clone(), tokens.ink2));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let number = view.number(amount, year.year);
                    ui.label(widgets::text(number, strong.clone(), tokens.ink));
                });
                ui.end_row();
            }
        });
}
