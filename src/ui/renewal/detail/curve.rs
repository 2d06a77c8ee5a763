//! The J-curve: what the initiative has cost and given, added up from its start, in both views.

use egui::accesskit::Role;
use egui::{
    Align2, Color32, Painter, Pos2, Rangef, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::{State, Subject, VIEWS, curve_table, rows, steps, words};
use crate::projection::Measure;
use crate::texts::arg;
use crate::time::Year;
use crate::ui::charts::{Label, Plane, area_below, draw_labels};
use crate::ui::request::Request;
use crate::ui::theme::{Weight, initiative as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::{Appraisal, WorthView};

/// The curve with its steps and gates below it, or as a table.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    header(ui, view, state, subject);
    if !words::is_judged(subject) {
        widgets::caption(
            ui,
            view.look.tokens,
            view.look.texts.get("initiative-mandatory"),
        );
    }
    if state.as_table {
        ui.add_space(6.0);
        curve_table::show(ui, view, subject);
        return;
    }
    ui.add_space(4.0);
    let height = height(ui);
    let steps = steps::height(subject);
    let wanted = vec2(ui.available_width(), height + steps);
    let (area, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let chart = area.with_max_y(area.top() + height);
    let curve = Curve::of(view, subject, chart, &ui.painter_at(area));
    curve.draw(ui, view, state, subject);
    curve.answer(ui, view, state, subject);
    let below = area.with_min_y(chart.bottom() + 2.0);
    if curve.ends <= 0.0 {
        // What has no room at the end of the curves is said below them.
        for of in VIEWS {
            let said = words::end(view, subject, of).replace('\n', ": ");
            let ink = rows::ink(view.look.tokens, of);
            rows::sentence(ui, said, Weight::Medium, ink);
        }
    }
    steps::draw(ui, view, state, subject, (&curve, below));
    steps::told(ui, view, state, subject);
}

fn header(ui: &mut Ui, view: &View<'_>, state: &mut State, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let choices = [
        (false, texts.get("initiative-curve-drawn")),
        (true, texts.get("initiative-curve-table")),
    ];
    let name = texts.get("initiative-curve-show");
    let mut chosen = None;
    widgets::row(
        ui,
        36.0,
        |ui| chosen = widgets::segments(ui, tokens, &name, state.as_table, &choices),
        |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                widgets::section(ui, tokens, title(view, subject));
                widgets::caption(ui, tokens, basis(view, "initiative-curve-basis"));
            });
        },
    );
    state.as_table = chosen.unwrap_or(state.as_table);
}

/// What it is from its start on; of one that began before the plan, from there on.
fn title(view: &View<'_>, subject: &Subject<'_>) -> String {
    let texts = view.look.texts;
    let first = view.projection().horizon().first();
    if subject.chosen.initiative.start >= first {
        return texts.get("initiative-curve");
    }
    let year = [arg("year", first.to_string())];
    texts.say("initiative-curve-from", year)
}

/// What amounts are in: worth is always in fixed kroner.
pub(super) fn basis(view: &View<'_>, key: &str) -> String {
    let texts = view.look.texts;
    let plan = view.projection().plan();
    let said = [
        arg("unit", texts.unit(view.look.unit)),
        arg(
            "prices",
            texts.prices(plan, crate::prices::PriceBasis::Fixed),
        ),
        arg("years", view.projection().horizon().len().to_string()),
    ];
    texts.say(key, said)
}

/// As high as leaves room in the window for what stands around it.
fn height(ui: &Ui) -> f32 {
    let seen = ui.ctx().content_rect().height();
    (seen * 0.34).clamp(*measures::CURVE.start(), *measures::CURVE.end())
}

/// Where the curve lies.
pub(super) struct Curve {
    pub(super) plane: Plane,
    chart: Rect,
    /// Room for what the curves end with; none where the panel is narrow.
    ends: f32,
}

/// An amount as a length.
pub(super) fn length(view: &View<'_>, kroner: Decimal) -> f64 {
    view.look.unit.of(kroner).to_f64().unwrap_or_default()
}

/// A position among years, as a length.
fn across(at: usize) -> f32 {
    f32::from(u16::try_from(at).unwrap_or(u16::MAX))
}

impl Curve {
    fn of(view: &View<'_>, subject: &Subject<'_>, chart: Rect, painter: &Painter) -> Self {
        let before = ghost(view, subject);
        let all = [
            Some(subject.drawn()),
            Some(subject.chosen.appraisal),
            before,
        ];
        let amounts = all.into_iter().flatten().flat_map(|worth| {
            let views = VIEWS.iter().flat_map(|of| worth.of(*of).cumulative.iter());
            views.map(|it| length(view, *it))
        });
        let amounts: Vec<f64> = amounts.collect();
        let largest = amounts.iter().fold(0.0_f64, |most, it| most.max(it.abs()));
        let widest = view.look.texts.numbers().fixed(
            Decimal::from_f64_retain(-largest).unwrap_or_default(),
            u32::from(largest < 10.0),
        );
        let font = Weight::Regular.size(size::SMALL);
        let widest = painter.layout_no_wrap(widest, font, view.look.tokens.ink3);
        let ends = if chart.width() < 420.0 {
            0.0
        } else {
            measures::ENDS
        };
        let plot = Rect::from_min_max(
            pos2(chart.left() + widest.size().x + 12.0, chart.top() + 12.0),
            pos2(chart.right() - ends, chart.bottom() - 24.0),
        );
        // Below the lowest point its amount is written.
        let low = amounts.iter().fold(0.0_f64, |low, it| low.min(*it));
        let room = [low * 1.12];
        let years = view.projection().horizon().years().collect();
        let plane = Plane::holding(plot, years, amounts.into_iter().chain(room));
        Self { plane, chart, ends }
    }

    /// The middle of a year's place, or between two.
    fn x(&self, at: f32) -> f32 {
        self.plane.rect.left() + self.plane.band_width() * (at + 0.5)
    }

    /// Across from the beginning of one year to the end of another.
    pub(super) fn span(&self, from: usize, to: usize) -> Rangef {
        let left = self.plane.band(from).min;
        Rangef::new(left, self.plane.band(to.max(from)).max)
    }

    fn points(&self, view: &View<'_>, worth: &Appraisal, of: WorthView) -> Vec<Pos2> {
        let start = view.session.portfolio().yardstick.position(worth.start);
        let all = worth.of(of).cumulative.iter().enumerate().skip(start);
        let point =
            |(at, it): (usize, &Decimal)| pos2(self.x(across(at)), self.plane.y(length(view, *it)));
        all.map(point).collect()
    }

    fn draw(&self, ui: &Ui, view: &View<'_>, state: &State, subject: &Subject<'_>) {
        let tokens = view.look.tokens;
        let painter = ui.painter_at(self.chart.expand2(vec2(4.0, 2.0)));
        let selected = view.session.year();
        let top = self.chart.top();
        self.plane
            .draw_bands(&painter, tokens, selected, state.hovered, top);
        self.plane.draw_grid(&painter, tokens, |amount, decimals| {
            let number = Decimal::from_f64_retain(amount).unwrap_or_default();
            view.look.texts.numbers().fixed(number, decimals)
        });
        self.years(&painter, view);
        let worth = subject.drawn();
        let budget = self.points(view, worth, WorthView::Budget);
        let society = self.points(view, worth, WorthView::Society);
        self.fill(&painter, view, &budget);
        let ghosts = ghost(view, subject).or_else(|| {
            let stopped = subject.known.stopped.is_some();
            stopped.then_some(subject.chosen.appraisal)
        });
        if let Some(ghost) = ghosts {
            for of in VIEWS {
                let points = self.points(view, ghost, of);
                let stroke = Stroke::new(1.2, tokens.ctl);
                painter.extend(Shape::dashed_line(&points, stroke, 3.0, 3.0));
            }
        }
        let stroke = Stroke::new(2.0, tokens.society());
        painter.extend(Shape::dashed_line(&society, stroke, 8.0, 3.0));
        painter.add(Shape::line(budget.clone(), Stroke::new(2.8, tokens.accent)));
        for point in &budget {
            painter.circle_filled(*point, 2.6, tokens.accent);
        }
        self.marks(&painter, view, subject, &[budget, society]);
        self.end_labels(&painter, view, subject);
    }

    /// Under zero it is not earned yet; above it is.
    fn fill(&self, painter: &Painter, view: &View<'_>, points: &[Pos2]) {
        let tokens = view.look.tokens;
        let zero = self.plane.y(0.0);
        let sides = [
            (self.plane.rect.with_max_y(zero), tokens.sel),
            (self.chart.with_min_y(zero), tokens.breach_soft),
        ];
        for (side, color) in sides {
            let clipped = painter.with_clip_rect(side.intersect(painter.clip_rect()));
            clipped.add(Shape::mesh(area_below(points, zero, color)));
        }
        let stroke = Stroke::new(1.0, tokens.ctl);
        painter.hline(
            self.plane.rect.x_range(),
            painter.round_to_pixel_center(zero),
            stroke,
        );
    }

    /// The years: those of the budget strong, later ones lighter.
    fn years(&self, painter: &Painter, view: &View<'_>) {
        let tokens = view.look.tokens;
        let budget = view.projection().plan().budget();
        let width = self.plane.band_width();
        let every = if width < 22.0 {
            (34.0 / width).ceil()
        } else {
            1.0
        };
        for (at, year) in self.plane.years.iter().enumerate() {
            let selected = *year == view.session.year();
            if across(at) % every > 0.5 {
                continue;
            }
            let (weight, color) = match budget.contains(*year) {
                true if selected => (Weight::SemiBold, tokens.accent),
                true => (Weight::SemiBold, tokens.ink),
                false => (Weight::Regular, tokens.ink3),
            };
            let shown = if width * every < 36.0 {
                format!("\u{2019}{:02}", year.number() % 100)
            } else {
                year.to_string()
            };
            let at = pos2(self.x(across(at)), self.plane.rect.bottom() + 6.0);
            painter.text(
                at,
                Align2::CENTER_TOP,
                shown,
                weight.size(size::SMALL),
                color,
            );
        }
    }

    /// The largest need and where each view is paid back, each with its words where they have room.
    fn marks(
        &self,
        painter: &Painter,
        view: &View<'_>,
        subject: &Subject<'_>,
        curves: &[Vec<Pos2>],
    ) {
        let tokens = view.look.tokens;
        let mut words = Words {
            room: self.plane.rect.expand2(vec2(0.0, 8.0)),
            lines: curves,
            taken: Vec::new(),
        };
        self.mark_peak(painter, view, subject, &mut words);
        if !words::is_judged(subject) || subject.known.stopped.is_some() {
            return;
        }
        let yardstick = &view.session.portfolio().yardstick;
        let start = yardstick.position(subject.drawn().start);
        for of in VIEWS {
            let after = subject.drawn().of(of).payback.years();
            let Some(after) = after.filter(|it| *it > Decimal::ZERO) else {
                continue;
            };
            let years = after.to_f32().unwrap_or_default();
            let center = pos2(self.x(across(start) + years), self.plane.y(0.0));
            let color = match of {
                WorthView::Society => tokens.society(),
                _ => tokens.accent,
            };
            ring(painter, center, color, tokens.panel);
            let ink = rows::ink(tokens, of);
            words.draw(
                painter,
                center,
                words::paid_back(view, of, after),
                ink,
                tokens.panel,
            );
        }
    }

    /// The largest need.
    fn mark_peak(
        &self,
        painter: &Painter,
        view: &View<'_>,
        subject: &Subject<'_>,
        words: &mut Words<'_>,
    ) {
        let tokens = view.look.tokens;
        if let Some((year, said)) = words::peak(view, subject)
            && let Some(at) = self.plane.years.iter().position(|it| *it == year)
        {
            let low = length(view, -subject.drawn().peak_need.amount);
            let center = pos2(self.x(across(at)), self.plane.y(low));
            ring(painter, center, tokens.breach, tokens.panel);
            words.draw(painter, center, said, tokens.breach, tokens.panel);
        }
    }

    fn end_labels(&self, painter: &Painter, view: &View<'_>, subject: &Subject<'_>) {
        if self.ends <= 0.0 {
            return;
        }
        let tokens = view.look.tokens;
        let label = |of: WorthView| {
            let last = subject.drawn().of(of).cumulative.last().copied();
            Label {
                y: self.plane.y(length(view, last.unwrap_or_default())),
                text: words::end(view, subject, of),
                color: rows::ink(tokens, of),
                weight: Weight::SemiBold,
                rank: u8::from(of == WorthView::Society),
            }
        };
        let range = Rangef::new(self.chart.top(), self.plane.rect.bottom() + 20.0);
        let x = self.plane.rect.right() + 8.0;
        draw_labels(
            painter,
            &VIEWS.map(label),
            x,
            self.ends - 8.0,
            range,
            tokens.panel,
        );
    }

    /// A click looks at a year, a right click or F1 explains. Not for the keyboard: it has the
    /// table.
    fn answer(&self, ui: &Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
        let area = Rect::from_x_y_ranges(self.plane.rect.x_range(), self.chart.y_range());
        let response = ui.interact(area, ui.scope_id().with("initiative-curve"), Sense::CLICK);
        response.widget_info(|| {
            let name = title(view, subject);
            let said = words::in_words(view, subject);
            WidgetInfo::labeled(Role::Image, true, format!("{name}. {said}"))
        });
        let pointer = response.hover_pos().or(response.interact_pointer_pos());
        let at = pointer.and_then(|it| self.plane.year_at(it.x));
        let year = at.and_then(|at| self.plane.years.get(at).copied());
        state.hovered = year;
        let (Some(at), Some(year)) = (at, year) else {
            return;
        };
        let in_budget = view.projection().plan().budget().contains(year);
        if response.clicked() && in_budget {
            view.ask(Request::SelectYear(year));
        }
        let asked = response.secondary_clicked()
            || ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
        if asked && let Some(pointer) = pointer {
            let measure = self.nearest(view, subject, (at, pointer.y));
            let figure = rows::figure(&subject.chosen, measure, Some(year));
            view.ask(Request::Explain(figure));
        }
        response.on_hover_ui_at_pointer(|ui| tooltip(ui, view, subject, (at, year)));
    }
}

impl Curve {
    /// What is drawn nearest to a height in a year.
    fn nearest(&self, view: &View<'_>, subject: &Subject<'_>, (at, y): (usize, f32)) -> Measure {
        let far = |of: WorthView| {
            let sum = subject.chosen.appraisal.of(of).cumulative.get(at).copied();
            let sum = length(view, sum.unwrap_or_default());
            (self.plane.y(sum) - y).abs()
        };
        if far(WorthView::Society) < far(WorthView::Budget) {
            Measure::SocietyCumulative
        } else {
            Measure::BudgetCumulative
        }
    }
}

/// Its worth before what is being tried.
fn ghost<'a>(view: &View<'a>, subject: &Subject<'_>) -> Option<&'a Appraisal> {
    let before = view.session.before_trial()?;
    let (at, _) = before.find_initiative(&subject.chosen.initiative.id)?;
    view.session.portfolio_before_trial()?.initiatives.get(at)
}

fn ring(painter: &Painter, center: Pos2, color: Color32, ground: Color32) {
    painter.circle(center, 5.0, ground, Stroke::new(2.0, color));
}

/// Words beside marks: none on top of another, and none over a curve where that can be.
struct Words<'a> {
    room: Rect,
    lines: &'a [Vec<Pos2>],
    taken: Vec<Rect>,
}

impl Words<'_> {
    fn draw(
        &mut self,
        painter: &Painter,
        mark: Pos2,
        said: String,
        color: Color32,
        ground: Color32,
    ) {
        let galley = painter.layout_no_wrap(said, Weight::SemiBold.size(size::SMALL), color);
        let places = [
            (Align2::LEFT_TOP, vec2(10.0, 7.0)),
            (Align2::RIGHT_BOTTOM, vec2(-8.0, -6.0)),
            (Align2::CENTER_TOP, vec2(0.0, 10.0)),
            (Align2::RIGHT_TOP, vec2(-10.0, 7.0)),
            (Align2::LEFT_BOTTOM, vec2(10.0, -7.0)),
            (Align2::CENTER_BOTTOM, vec2(0.0, -10.0)),
        ];
        let places = places.map(|(align, by)| align.anchor_size(mark + by, galley.size()));
        let free = |it: &&Rect| {
            let inside = self.room.contains_rect(**it);
            inside && !self.taken.iter().any(|other| other.intersects(**it))
        };
        let clear = |it: &&Rect| !self.lines.iter().any(|line| crosses(line, **it));
        let place = places.iter().filter(free).find(clear);
        let Some(place) = place.or_else(|| places.iter().find(free)).copied() else {
            return;
        };
        painter.rect_filled(place, 2.0, ground.gamma_multiply(0.75));
        painter.galley(place.min, galley, color);
        self.taken.push(place.expand(2.0));
    }
}

/// Whether a curve goes through a place.
fn crosses(line: &[Pos2], place: Rect) -> bool {
    let pairs = line.iter().zip(line.iter().skip(1));
    let mut points = pairs.flat_map(|(from, to)| {
        let parts = ((to.x - from.x).abs().max((to.y - from.y).abs()) / 4.0).ceil();
        let step = 1.0 / parts.max(1.0);
        std::iter::successors(Some(0.0_f32), move |at| {
            Some(at + step).filter(|it| *it <= 1.0)
        })
        .map(move |at| from.lerp(*to, at))
    });
    points.any(|point| place.contains(point))
}

/// All amounts of a year: both views by themselves, and what the flow is made of.
fn tooltip(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>, (at, year): (usize, Year)) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let small = Weight::Regular.size(size::SMALL);
    let strong = Weight::SemiBold.size(size::SMALL);
    widgets::tight(ui);
    ui.set_max_width(340.0);
    let row = |ui: &mut Ui, name: String, amount: Decimal, color: Color32| {
        ui.label(widgets::text(name, small.clone(), tokens.ink2));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(widgets::text(
                rows::number(view, amount),
                strong.clone(),
                color,
            ));
        });
        ui.end_row();
    };
    ui.label(widgets::text(
        format!("{year} · {}", basis(view, "initiative-basis")),
        Weight::SemiBold.size(size::SMALL),
        tokens.ink,
    ));
    egui::Grid::new("initiative-year")
        .num_columns(2)
        .spacing(vec2(24.0, 3.0))
        .show(ui, |ui| {
            for of in VIEWS {
                let worth = subject.drawn().of(of);
                let name = capitalised_view(view, of);
                let color = rows::ink(tokens, of);
                let amount = |all: &[Decimal]| all.get(at).copied().unwrap_or_default();
                let flow = texts.say("initiative-flow", [arg("view", name.clone())]);
                row(ui, flow, amount(&worth.flows), color);
                let sum = texts.say("initiative-cumulative", [arg("view", name)]);
                row(ui, sum, amount(&worth.cumulative), color);
            }
            let parts = subject.drawn().flows.years.get(at);
            for (key, _, amount) in parts.into_iter().flat_map(curve_table::parts) {
                if !amount.is_zero() {
                    row(
                        ui,
                        curve_table::named(view, key),
                        amount.decimal(),
                        tokens.ink,
                    );
                }
            }
        });
}

/// The name of a view as it begins a line.
pub(super) fn capitalised_view(view: &View<'_>, of: WorthView) -> String {
    crate::texts::capitalised(&rows::named(view, of))
}
