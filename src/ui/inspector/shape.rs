//! A small chart of the amount year by year, with and without what releases take.

use egui::accesskit::Role;
use egui::{
    Align2, Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::part;
use super::subject::Subject;
use crate::money::Money;
use crate::texts::arg;
use crate::time::Year;
use crate::ui::charts::area_below;
use crate::ui::theme::{Weight, inspector as measures, size};
use crate::ui::view::View;

/// The chart: from zero, the last year labelled.
pub(super) fn show(
    ui: &mut Ui,
    view: &View<'_>,
    subject: &Subject<'_>,
    years: &[(Year, Money, Option<Money>)],
) {
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return;
    };
    let released = |it: &&(Year, Money, Option<Money>)| it.2.is_some_and(|left| left != it.1);
    let both = years.iter().any(|it| released(&it));
    if years.len() < 2 || years.iter().all(|(_, amount, _)| amount.is_zero()) {
        return;
    }
    part(
        ui,
        view,
        if both {
            "inspector-shape-both"
        } else {
            "inspector-shape"
        },
    );
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let wanted = vec2(ui.available_width(), measures::CHART + 20.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let number =
        |key: &str, amount: Money| texts.say(key, [arg("number", view.number(amount, last.0))]);
    let shown = last.2.filter(|_| both).unwrap_or(last.1);
    let (with, without) = if both {
        (
            number("inspector-with", shown),
            Some(number("inspector-without", last.1)),
        )
    } else {
        (view.number(shown, last.0), None)
    };
    let font = Weight::SemiBold.size(size::SMALL);
    let painter = ui.painter();
    let label = painter.layout_no_wrap(with, font.clone(), tokens.accent);
    let other = without.map(|it| painter.layout_no_wrap(it, font.clone(), tokens.breach));
    let labels = other
        .as_ref()
        .map_or(0.0, |it| it.size().x)
        .max(label.size().x)
        + 10.0;
    let plot = Rect::from_min_max(
        rect.min + vec2(6.0, 10.0),
        pos2(rect.right() - labels, rect.bottom() - 20.0),
    );
    let plane = Plane::of(view, plot, years);
    let before: Vec<Pos2> = plane.points(years, |it| it.1, view);
    let after: Vec<Pos2> = plane.points(years, |it| it.2.unwrap_or(it.1), view);
    let drawn = if both { &after } else { &before };
    painter.add(Shape::mesh(area_below(drawn, plane.zero(), tokens.sel)));
    painter.hline(plot.x_range(), plane.zero(), Stroke::new(1.0, tokens.ctl));
    if both {
        let stroke = Stroke::new(2.0, tokens.breach);
        painter.extend(Shape::dashed_line(&before, stroke, 6.0, 4.0));
    }
    painter.add(Shape::line(drawn.clone(), Stroke::new(2.2, tokens.accent)));
    let at = years.iter().position(|it| it.0 == subject.year);
    if let Some(point) = at.and_then(|at| drawn.get(at)) {
        painter.circle(*point, 4.5, tokens.panel, Stroke::new(2.0, tokens.accent));
    }
    let y = |points: &[Pos2]| points.last().map_or(plot.bottom(), |it| it.y);
    let (mut low, mut high) = (y(drawn), y(&before));
    if other.is_some() && low - high < 16.0 {
        let middle = f32::midpoint(low, high);
        (low, high) = (middle + 8.0, middle - 8.0);
    }
    beside(painter, label, plot.right() + 8.0, low, tokens.accent);
    if let Some(other) = other {
        beside(painter, other, plot.right() + 8.0, high, tokens.breach);
    }
    for (year, x, align) in [
        (first.0, plot.left(), Align2::LEFT_BOTTOM),
        (last.0, plot.right(), Align2::RIGHT_BOTTOM),
    ] {
        let font = Weight::Regular.size(size::SMALL);
        let at = pos2(x, rect.bottom());
        painter.text(at, align, year.to_string(), font, tokens.ink3);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, in_words(view, years, both)));
}

fn beside(painter: &Painter, galley: std::sync::Arc<egui::Galley>, x: f32, y: f32, color: Color32) {
    let place = Align2::LEFT_CENTER.anchor_size(pos2(x, y), galley.size());
    painter.galley(place.min, galley, color);
}

fn in_words(view: &View<'_>, years: &[(Year, Money, Option<Money>)], both: bool) -> String {
    let texts = view.look.texts;
    let said = years.iter().map(|(year, amount, left)| {
        let before = view.number(*amount, *year);
        match left.filter(|_| both) {
            Some(left) => {
                let with = [arg("number", view.number(left, *year))];
                let without = [arg("number", before)];
                let with = texts.say("inspector-with", with);
                let without = texts.say("inspector-without", without);
                format!("{year}: {with}, {without}")
            }
            None => format!("{year}: {before}"),
        }
    });
    said.collect::<Vec<_>>().join("; ")
}

/// Years across and amounts upwards, from zero.
struct Plane {
    plot: Rect,
    low: f64,
    high: f64,
    step: f32,
}

impl Plane {
    fn of(view: &View<'_>, plot: Rect, years: &[(Year, Money, Option<Money>)]) -> Self {
        let all = years.iter().flat_map(|(year, amount, left)| {
            let both = [Some(*amount), *left].into_iter().flatten();
            both.map(|amount| view.length(amount, *year))
        });
        let (low, high) = all.fold((0.0_f64, 0.0_f64), |(low, high), it| {
            (low.min(it), high.max(it))
        });
        let steps = u16::try_from(years.len().saturating_sub(1)).unwrap_or(1);
        Self {
            plot,
            low,
            high,
            step: plot.width() / f32::from(steps.max(1)),
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    fn y(&self, amount: f64) -> f32 {
        let span = (self.high - self.low).max(f64::MIN_POSITIVE);
        let share = ((amount - self.low) / span) as f32;
        self.plot.bottom() - share * self.plot.height()
    }

    fn zero(&self) -> f32 {
        self.y(0.0)
    }

    fn points(
        &self,
        years: &[(Year, Money, Option<Money>)],
        amount: impl Fn(&(Year, Money, Option<Money>)) -> Money,
        view: &View<'_>,
    ) -> Vec<Pos2> {
        let points = (0_u16..).zip(years).map(|(at, it)| {
            let x = self.plot.left() + self.step * f32::from(at);
            pos2(x, self.y(view.length(amount(it), it.0)))
        });
        points.collect()
    }
}
