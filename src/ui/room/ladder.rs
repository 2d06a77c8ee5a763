//! The ladder of the year that is looked at: a step for each rung, from what is missing upwards.
//! The sum up to a level is the room of that level, and the sum of all is the line across.

use egui::{Align2, Color32, Painter, Rangef, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{State, handle};
use crate::money::Money;
use crate::projection::Measure;
use crate::room::{Ladder, Rung, Strength};
use crate::rules::LEVELS;
use crate::texts::{arg, capitalised};
use crate::ui::charts::{Plane, fits};
use crate::ui::theme::{Tokens, Weight, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// A rung on the chart.
struct Step {
    rung: Rung,
    amount: Money,
    /// Where it begins and ends, as lengths.
    from: f64,
    to: f64,
    /// Across.
    x: Rangef,
}

impl Step {
    /// The bar.
    fn bar(&self, plane: &Plane) -> Rect {
        let (one, other) = (plane.y(self.from), plane.y(self.to));
        let low = one.max(other).max(one.min(other) + 1.5); // nothing is a line
        Rect::from_x_y_ranges(self.x.shrink(0.5), one.min(other)..=low)
    }
}

/// Where texts stand already, and the colour behind the next ones.
struct Labels {
    taken: Vec<Rect>,
    behind: Color32,
}

/// Where the steps lie.
pub(super) struct Chart {
    pub(super) ladder: Ladder,
    pub(super) plane: Plane,
    steps: Vec<Step>,
}

impl Chart {
    fn of(ui: &Ui, view: &View<'_>, state: &State, area: Rect) -> Self {
        let year = view.session.year();
        let ladder = state.ladder(view, year);
        let mut from = 0.0;
        let rungs = Rung::in_order().filter(|rung| rung.is_shown(&[ladder]));
        let mut steps: Vec<Step> = rungs
            .map(|rung| {
                let amount = rung.adds(&ladder);
                let to = from + view.length(amount, year);
                let step = Step {
                    rung,
                    amount,
                    from,
                    to,
                    x: Rangef::new(0.0, 0.0),
                };
                from = to;
                step
            })
            .collect();
        let plot = Rect::from_min_max(
            pos2(
                area.left() + axis_width(ui, view, &steps),
                area.top() + measures::HEADROOM,
            ),
            pos2(area.right(), area.bottom() - measures::FOOT),
        );
        let count = f32::from(u8::try_from(steps.len()).unwrap_or(u8::MAX)).max(1.0);
        let width = plot.width() / count;
        let mut left = plot.left();
        for step in &mut steps {
            step.x = Rangef::new(left, left + width);
            left += width;
        }
        let lengths = steps.iter().map(|step| step.to);
        let mut plane = Plane::holding(plot, Vec::new(), lengths.clone());
        // No more than the steps need: the name of the line stands above the plot.
        plane.low = lengths.clone().fold(0.0, f64::min);
        let high = lengths.fold(0.0, f64::max);
        if high > plane.low {
            plane.high = high;
        }
        Self {
            ladder,
            plane,
            steps,
        }
    }

    /// Across, where the room of a level ends.
    pub(super) fn end_of(&self, level: u16) -> f32 {
        let within = self.steps.iter().filter(|step| step.rung.is_within(level));
        let ends = within.map(|step| step.x.max);
        ends.fold(self.plane.rect.left(), f32::max)
    }

    /// The level whose room ends nearest to a place across.
    pub(super) fn level_at(&self, x: f32) -> u16 {
        let away = |level: &u16| (self.end_of(*level) - x).abs();
        let nearest = (0..=LEVELS).min_by(|a, b| away(a).total_cmp(&away(b)));
        nearest.unwrap_or_default()
    }

    fn step_width(&self) -> f32 {
        self.steps.first().map_or(0.0, |step| step.x.span())
    }
}

fn axis_width(ui: &Ui, view: &View<'_>, steps: &[Step]) -> f32 {
    let ends = steps.iter().map(|step| step.to.abs());
    let most = ends.fold(0.0, f64::max);
    let galley = ui.painter().layout_no_wrap(
        format!("\u{2212}{}", axis(view, most, 0)),
        Weight::Regular.size(size::SMALL),
        view.look.tokens.ink3,
    );
    (galley.size().x + 14.0).max(34.0)
}

fn axis(view: &View<'_>, amount: f64, decimals: u32) -> String {
    let number = rust_decimal::Decimal::from_f64_retain(amount).unwrap_or_default();
    view.look.texts.numbers().fixed(number, decimals)
}

/// The card with the ladder.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, height: f32) {
    let tokens = view.look.tokens;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        header(ui, view, state);
        let range = measures::LADDER;
        let height = height.clamp(*range.start(), *range.end());
        let wanted = vec2(ui.available_width(), height);
        let (area, _) = ui.allocate_exact_size(wanted, Sense::hover());
        let chart = Chart::of(ui, view, state, area);
        ground(ui, view, state, &chart);
        let mut taken = line_across(ui, view, &chart);
        taken.push(handle::show(ui, view, state, &chart));
        let behind = tokens.panel;
        let mut labels = Labels { taken, behind };
        for step in &chart.steps {
            step_of(ui, view, state, &chart, step, &mut labels);
        }
        handle::paint_line(ui, view, state, &chart);
        // What is there every year is known of the realistic room alone.
        if state.strength == Strength::Realistic {
            once_and_lasting(ui, view, state);
        }
    });
}

/// What of the realistic room of the year is there every year, and what is money once. They are
/// never summed over years.
fn once_and_lasting(ui: &mut Ui, view: &mut View<'_>, state: &State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let year = view.session.year();
    let ladder = view.session.ladder(year, Strength::Realistic);
    let body = Weight::Regular.size(size::BODY);
    let strong = Weight::SemiBold.size(size::BODY);
    ui.add_space(4.0);
    widgets::rule(ui, tokens.line);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let parts = [
            ("room-whole", Measure::Room, ladder.room(state.level)),
            (
                "room-part-lasting",
                Measure::LastingRoom,
                ladder.lasting_room(state.level),
            ),
            (
                "room-part-once",
                Measure::OnceRoom,
                ladder.once_room(state.level),
            ),
        ];
        for (key, measure, amount) in parts {
            let name = texts.say(key, [arg("year", year.to_string())]);
            let name = widgets::text(name, body.clone(), tokens.ink2);
            ui.add(egui::Label::new(name).extend());
            let shown = widgets::text(view.number(amount, year), strong.clone(), tokens.ink);
            view.figure(ui, &measure.at_level(state.level, year), shown);
            ui.add_space(6.0);
        }
    });
}

fn header(ui: &mut Ui, view: &View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let choices = [
        (Strength::Realistic, texts.get("room-realistic")),
        (Strength::Legal, texts.get("room-legal")),
    ];
    let switch = |ui: &mut Ui, state: &mut State| {
        let name = texts.get("room-strength");
        if let Some(chosen) = widgets::segments(ui, tokens, &name, state.strength, &choices) {
            state.strength = chosen;
        }
    };
    let spendable = view.measure(Measure::Spendable);
    let basis = view.look.basis(view.projection());
    let note = [arg("spendable", spendable), arg("basis", basis)];
    let titles = |ui: &mut Ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::section(ui, tokens, texts.get("room-ladder"));
            widgets::caption(ui, tokens, texts.say("room-ladder-note", note));
        });
    };
    if ui.available_width() > 560.0 {
        widgets::row(ui, 36.0, |ui| switch(ui, state), titles);
    } else {
        titles(ui);
        ui.add_space(4.0);
        switch(ui, state);
    }
}

/// Behind the steps: how far is gone, where the other steps stand, and the axis.
fn ground(ui: &Ui, view: &View<'_>, state: &State, chart: &Chart) {
    let tokens = view.look.tokens;
    let painter = ui.painter();
    let plot = chart.plane.rect;
    let end = chart.end_of(state.level);
    let reached = Rect::from_min_max(
        pos2(plot.left(), plot.top() - measures::HEADROOM + 8.0),
        pos2(end, plot.bottom()),
    );
    painter.rect_filled(reached, 0.0, tokens.sel);
    for step in &chart.steps {
        if step.x.min + 1.0 < end {
            continue;
        }
        let zero = chart.plane.y(0.0);
        let below =
            Rect::from_x_y_ranges(step.x.shrink(1.0), step.bar(&chart.plane).bottom()..=zero);
        if below.height() > 0.0 {
            painter.rect_filled(below, 0.0, tokens.panel2);
        }
    }
    let name = |amount, decimals| axis(view, amount, decimals);
    chart.plane.draw_grid(painter, tokens, name);
    for pair in chart.steps.windows(2) {
        if let [one, next] = pair {
            let y = chart.plane.y(one.to);
            let ends = [pos2(one.x.max, y), pos2(next.x.max, y)];
            let stroke = Stroke::new(1.0, tokens.ctl);
            painter.extend(egui::Shape::dashed_line(&ends, stroke, 3.0, 3.0));
        }
    }
}

/// The line of all that can be spent; returns where its name stands.
fn line_across(ui: &Ui, view: &View<'_>, chart: &Chart) -> Vec<Rect> {
    let tokens = view.look.tokens;
    let painter = ui.painter();
    let year = view.session.year();
    let spendable = chart.ladder.spendable();
    let plot = chart.plane.rect;
    let y = chart.plane.y(view.length(spendable, year));
    painter.hline(plot.x_range(), y, Stroke::new(2.0, tokens.ink));
    let name = capitalised(&view.measure(Measure::Spendable));
    let shown = format!("{name} {}", view.number(spendable, year));
    let font = Weight::SemiBold.size(size::BODY);
    let galley = painter.layout_no_wrap(shown, font, tokens.ink);
    let foot = pos2(plot.left() + 6.0, y - 2.0);
    let place = Align2::LEFT_BOTTOM.anchor_size(foot, galley.size());
    painter.galley(place.min, galley, tokens.ink);
    vec![place]
}

/// A step: its bar, its amount and sum, and its name below.
fn step_of(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    chart: &Chart,
    step: &Step,
    labels: &mut Labels,
) {
    let tokens = view.look.tokens;
    let plot = chart.plane.rect;
    let year = view.session.year();
    // The handle has its place above them.
    let place = Rect::from_x_y_ranges(
        step.x.shrink(0.5),
        plot.top()..=plot.bottom() + measures::FOOT,
    );
    let id = ui.scope_id().with(("step", format!("{:?}", step.rung)));
    let response = ui.interact(place, id, Sense::click());
    let chosen = state.cell == Some((year, step.rung));
    if response.hovered() || chosen {
        let under = Rect::from_x_y_ranges(step.x.shrink(2.0), plot.bottom() + 2.0..=place.bottom());
        let fill = if chosen { tokens.sel } else { tokens.panel2 };
        ui.painter().rect_filled(under, 6.0, fill);
    }
    if response.clicked() {
        state.choose(view, year, step.rung);
    }
    let bar = step.bar(&chart.plane);
    step.rung.fill(ui.painter(), bar, tokens);
    let reached = step.x.min + 1.0 < chart.end_of(state.level);
    labels.behind = if reached { tokens.sel } else { tokens.panel };
    amounts(ui.painter(), view, chart, step, bar, labels);
    foot(ui.painter(), view, state, chart, step);
    let figure = step.rung.figure(year, state.strength);
    let (look, projection) = (&view.look, view.session.projection());
    widgets::explained_on_request(ui, look, projection, &figure, &response, view.requests);
    response.on_hover_ui(|ui| tooltip(ui, view, step.rung));
}

/// The amount in the bar or above it, and above that the sum up to here.
fn amounts(
    painter: &Painter,
    view: &View<'_>,
    chart: &Chart,
    step: &Step,
    bar: Rect,
    labels: &mut Labels,
) {
    let tokens = view.look.tokens;
    let year = view.session.year();
    let number = view.number(step.amount, year);
    let wide = step.x.span() > measures::NAMED_STEP;
    let font = Weight::SemiBold.size(if wide { size::SECTION } else { size::BODY });
    let inside = step
        .rung
        .ink(tokens)
        .unwrap_or(step.rung.ink_beside(tokens));
    let galley = painter.layout_no_wrap(number.clone(), font.clone(), inside);
    let mut top = bar.top();
    if fits(&galley, bar.shrink2(vec2(2.0, 0.0))) {
        let place = Align2::CENTER_CENTER.anchor_size(bar.center(), galley.size());
        if step.rung.ink(tokens).is_none() {
            painter.rect_filled(place.expand2(vec2(6.0, 1.0)), 2.0, tokens.panel);
        }
        painter.galley(place.min, galley, inside);
    } else {
        let color = step.rung.ink_beside(tokens);
        let galley = painter.layout_no_wrap(number, font, color);
        let room = Rect::from_x_y_ranges(step.x, top - galley.size().y - 2.0..=top - 1.0);
        if galley.size().x <= step.x.span() && put(painter, galley, room, labels) {
            top = room.top() - 1.0;
        }
    }
    let Rung::Level(level) = step.rung else {
        return;
    };
    if level > 0 && wide {
        let sum = view.number(chart.ladder.room(level), year);
        let sum = view.look.texts.say("room-sum", [arg("sum", sum)]);
        let font = Weight::Regular.size(size::SMALL);
        let galley = painter.layout_no_wrap(sum, font, tokens.ink2);
        let room = Rect::from_x_y_ranges(step.x, top - galley.size().y - 1.0..=top - 1.0);
        if galley.size().x <= step.x.span() {
            put(painter, galley, room, labels);
        }
    }
}

/// Puts a text in the middle of a place, unless another one is there already. No line goes through
/// it.
fn put(
    painter: &Painter,
    galley: std::sync::Arc<egui::Galley>,
    room: Rect,
    labels: &mut Labels,
) -> bool {
    let place = Align2::CENTER_CENTER.anchor_size(room.center(), galley.size());
    if labels
        .taken
        .iter()
        .any(|it| it.expand(1.0).intersects(place))
    {
        return false;
    }
    labels.taken.push(place);
    painter.rect_filled(place.expand2(vec2(2.0, 0.0)), 2.0, labels.behind);
    painter.galley(place.min, galley, Color32::PLACEHOLDER);
    true
}

/// Under a step: its badge, its name, and its share of all that can be spent.
fn foot(painter: &Painter, view: &View<'_>, state: &State, chart: &Chart, step: &Step) {
    let tokens = view.look.tokens;
    let plot = chart.plane.rect;
    let top = plot.bottom() + 6.0;
    let half = measures::BADGE / 2.0;
    if chart.step_width() < measures::NAMED_STEP {
        let center = pos2(step.x.center(), top + half);
        step.rung.badge(painter, center, tokens);
        return;
    }
    let left = step.x.min + 4.0;
    let middle = pos2(left + half, top + half);
    step.rung.badge(painter, middle, tokens);
    if let Some(share) = chart.ladder.share(step.amount) {
        let shown = view.look.texts.percent(share.0, 1);
        let font = Weight::Regular.size(size::SMALL);
        let at = middle + vec2(half + 6.0, 0.0);
        let galley = painter.layout_no_wrap(shown, font, tokens.ink3);
        let place = Align2::LEFT_CENTER.anchor_size(at, galley.size());
        if place.right() < step.x.max {
            painter.galley(place.min, galley, tokens.ink3);
        }
    }
    let reached = step.rung.ends() == Some(state.level);
    let (weight, color) = match step.rung {
        Rung::Shortfall => (Weight::SemiBold, tokens.breach),
        _ if reached => (Weight::SemiBold, tokens.accent),
        _ => (Weight::Medium, tokens.ink),
    };
    let font = weight.size(size::SMALL);
    let room = step.x.max - left;
    let name = step.rung.short_name(view);
    // A word that is too long for its place is cut at its end, and not in two.
    let width = |word: &str| {
        let word = painter.layout_no_wrap(word.to_owned(), font.clone(), color);
        word.size().x
    };
    let too_long = name.split_whitespace().any(|word| width(word) > room);
    let mut job = egui::text::LayoutJob::simple(name, font.clone(), color, room);
    job.wrap.max_rows = if too_long { 1 } else { 2 };
    job.wrap.break_anywhere = too_long;
    let galley = painter.layout_job(job);
    painter.galley(pos2(left, top + measures::BADGE + 2.0), galley, color);
}

/// A rung in both strengths, and what of a level's room is once and lasting.
fn tooltip(ui: &mut Ui, view: &View<'_>, rung: Rung) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let year = view.session.year();
    widgets::tight(ui);
    let head = format!("{} {year}", rung.name(view));
    let head = widgets::text(head, Weight::SemiBold.size(size::BODY), tokens.ink);
    ui.add(egui::Label::new(head).wrap());
    let both = [
        ("room-realistic", Strength::Realistic),
        ("room-legal", Strength::Legal),
    ];
    egui::Grid::new("rung")
        .num_columns(2)
        .spacing(vec2(20.0, 3.0))
        .show(ui, |ui| {
            let mut row = |name: String, amount: Money, tokens: &Tokens| {
                let small = Weight::Regular.size(size::SMALL);
                ui.label(widgets::text(name, small, tokens.ink2));
                let strong = Weight::SemiBold.size(size::SMALL);
                ui.label(widgets::text(view.number(amount, year), strong, tokens.ink));
                ui.end_row();
            };
            for (key, strength) in both {
                let ladder = view.session.ladder(year, strength);
                row(texts.get(key), rung.adds(&ladder), tokens);
            }
            if let Some(level) = rung.ends() {
                for (key, strength) in both {
                    let room = view.session.ladder(year, strength).room(level);
                    let name = texts.say("room-up-to-here", [arg("strength", texts.get(key))]);
                    row(name, room, tokens);
                }
            }
        });
}
