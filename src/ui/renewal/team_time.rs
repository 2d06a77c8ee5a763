//! Teams' time: what initiatives have booked of it against what there is, year by year.

use egui::accesskit::Role;
use egui::{Align2, EventFilter, Key, Painter, Rect, Response, Sense, Stroke};
use egui::{Ui, WidgetInfo, pos2, vec2};

use crate::findings::Severity;
use crate::model::{Entity, TeamId};
use crate::money::Money;
use crate::projection::{Figure, Measure};
use crate::texts::arg;
use crate::time::Year;
use crate::ui::charts::{Plane, dashed_box, fits, hatched};
use crate::ui::icons;
use crate::ui::inspector::choice;
use crate::ui::request::Request;
use crate::ui::theme::{Weight, focus_ring, renewal as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// What the card remembers between frames.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The team that is looked at; all of them where there is none.
    team: Option<TeamId>,
    hovered: Option<Year>,
    known: Option<Known>,
}

/// What is known of the years, found once per revision.
#[derive(Debug)]
struct Known {
    made_of: (u64, Option<TeamId>),
    years: Vec<TeamYear>,
}

/// A year of one team or of all.
#[derive(Clone, Debug)]
struct TeamYear {
    year: Year,
    capacity: Money,
    booked: Money,
    /// What is booked beyond what a team has, of each team.
    over: Money,
    /// The teams that are overbooked, by name.
    overbooked: Vec<String>,
}

impl State {
    fn keep(&mut self, view: &View<'_>) {
        let plan = view.projection().plan();
        self.team = self.team.take().filter(|id| plan.team(id).is_some());
        let made_of = (view.session.figures_stamp(), self.team.clone());
        if self.known.as_ref().is_some_and(|it| it.made_of == made_of) {
            return;
        }
        let years = plan.budget().years();
        let years = years.map(|year| TeamYear::of(view, self.team.as_ref(), year));
        let years = years.collect();
        self.known = Some(Known { made_of, years });
    }
}

impl TeamYear {
    fn of(view: &View<'_>, only: Option<&TeamId>, year: Year) -> Self {
        let projection = view.projection();
        let mut sum = Self {
            year,
            capacity: Money::ZERO,
            booked: Money::ZERO,
            over: Money::ZERO,
            overbooked: Vec::new(),
        };
        let teams = projection.plan().teams.iter();
        for team in teams.filter(|it| only.is_none_or(|only| *only == it.id)) {
            let capacity = projection.team_development_left(team, year);
            let booked = projection.team_booked(&team.id, year);
            let over = booked.minus(capacity);
            sum.capacity = sum.capacity.plus(capacity);
            sum.booked = sum.booked.plus(booked);
            if over.is_positive() {
                sum.over = sum.over.plus(over);
                sum.overbooked.push(team.name.clone());
            }
        }
        sum
    }

    /// What single teams have free: what one is overbooked takes nothing from the others.
    fn free(&self) -> Money {
        self.capacity.minus(self.booked).plus(self.over)
    }
}

/// The card.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    state.keep(view);
    let Some(known) = state.known.take() else {
        return;
    };
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        if view.projection().plan().teams.is_empty() {
            heading(ui, view, state);
            widgets::caption(ui, tokens, view.look.texts.get("renewal-teams-none"));
            return;
        }
        let width = ui.available_width();
        if width > 520.0 {
            let (area, _) = ui.allocate_exact_size(vec2(width, measures::CHART), Sense::hover());
            let (left, chart) = area.split_left_right_at_x(area.left() + measures::BESIDE);
            let mut beside = ui.new_child(egui::UiBuilder::new().max_rect(left));
            heading(&mut beside, view, state);
            self::chart(
                ui,
                view,
                state,
                &known.years,
                chart.with_min_x(chart.left() + 16.0),
            );
        } else {
            heading(ui, view, state);
            ui.add_space(6.0);
            let wanted = vec2(width, measures::CHART);
            let (area, _) = ui.allocate_exact_size(wanted, Sense::hover());
            self::chart(ui, view, state, &known.years, area);
        }
        ui.add_space(6.0);
        sentence(ui, view, state, &known.years);
    });
    state.known = Some(known);
}

fn heading(ui: &mut Ui, view: &View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    ui.spacing_mut().item_spacing.y = 2.0;
    widgets::section(ui, tokens, texts.get("renewal-teams"));
    let teams = &view.projection().plan().teams;
    let basis = view.look.basis(view.projection());
    let said = [arg("count", teams.len()), arg("basis", basis)];
    widgets::caption(ui, tokens, texts.say("renewal-teams-basis", said));
    if teams.len() > 1 {
        ui.add_space(6.0);
        choose(ui, view, state);
    }
}

/// All teams, or one.
fn choose(ui: &mut Ui, view: &View<'_>, state: &mut State) {
    let texts = view.look.texts;
    let teams = &view.projection().plan().teams;
    let chosen = state.team.as_ref();
    let names = || {
        let all = std::iter::once(texts.get("renewal-teams-all"));
        all.chain(teams.iter().map(|it| it.name.clone())).collect()
    };
    let at = chosen.and_then(|id| teams.iter().position(|it| it.id == *id));
    let current = at.and_then(|at| teams.get(at));
    let current = current.map_or_else(|| texts.get("renewal-teams-all"), |it| it.name.clone());
    let name = texts.get("renewal-teams-choose");
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(220.0));
        if let Some(at) = choice::show(ui, view, &name, &current, names) {
            let team = at.checked_sub(1).and_then(|at| teams.get(at));
            state.team = team.map(|it| it.id.clone());
        }
    });
}

fn figure(state: &State, measure: Measure, year: Year) -> Figure {
    match &state.team {
        Some(id) => measure.of(Entity::Team(id.clone()), year),
        None => measure.at(year),
    }
}

fn chart(ui: &Ui, view: &mut View<'_>, state: &mut State, years: &[TeamYear], area: Rect) {
    let tokens = view.look.tokens;
    let plot = Rect::from_min_max(
        pos2(area.left(), area.top() + 20.0),
        pos2(area.right(), area.bottom() - 22.0),
    );
    let tops = years
        .iter()
        .flat_map(|it| [it.capacity, it.booked].map(|amount| view.length(amount, it.year)));
    let plane = Plane::holding(plot, view.years(), tops);
    let response = ui.interact(area, ui.scope_id().with("team-time"), Sense::click());
    let pointer = response.hover_pos();
    let under = pointer.and_then(|it| years.get(plane.year_at(it.x)?));
    state.hovered = under.map(|it| it.year);
    let painter = ui.painter_at(area.expand(4.0));
    plane.draw_bands(
        &painter,
        tokens,
        view.session.year(),
        state.hovered,
        area.top(),
    );
    for (at, year) in years.iter().enumerate() {
        bar(&painter, view, &plane, at, year);
    }
    let stroke = Stroke::new(1.0, tokens.ctl);
    painter.hline(
        plot.x_range(),
        painter.round_to_pixel_center(plot.bottom()),
        stroke,
    );
    plane.draw_years(&painter, tokens, view.session.year());
    answer(ui, view, state, years, &plane, &response);
    if let Some(year) = under {
        response.on_hover_ui_at_pointer(|ui| tooltip(ui, view, state, year));
    }
}

/// What there is as a dashed box, what is booked of it as a fill, and what is booked beyond it
/// hatched.
fn bar(painter: &Painter, view: &View<'_>, plane: &Plane, at: usize, year: &TeamYear) {
    let tokens = view.look.tokens;
    let length = |amount| view.length(amount, year.year);
    let (capacity, booked) = (length(year.capacity), length(year.booked));
    let over = length(year.over);
    if year.booked.is_positive() {
        painter.rect_filled(plane.part(at, 0.0, booked), 0.0, tokens.dev);
    }
    let stroke = Stroke::new(1.3, tokens.accent);
    dashed_box(painter, plane.part(at, 0.0, capacity), stroke);
    if year.over.is_positive() {
        hatched(
            painter,
            plane.part(at, booked - over, booked),
            tokens.breach,
            tokens.panel,
        );
    }
    numbers(painter, view, plane, at, year);
}

/// What there is above the bar, and what is booked in it, or just above what is booked.
fn numbers(painter: &Painter, view: &View<'_>, plane: &Plane, at: usize, year: &TeamYear) {
    let tokens = view.look.tokens;
    let length = |amount| view.length(amount, year.year);
    let (capacity, booked) = (plane.y(length(year.capacity)), plane.y(length(year.booked)));
    let x = plane.band(at).center();
    let room = plane.band_width() - 2.0;
    let text = |amount: Money, weight: Weight, color| {
        let shown = view.number(amount, year.year);
        painter.layout_no_wrap(shown, weight.size(size::SMALL), color)
    };
    let marked = year.over.is_positive();
    let above = |galley: std::sync::Arc<egui::Galley>, y: f32, mark: bool| {
        if galley.size().x > room {
            if mark {
                icons::severity(painter, Severity::Warning, pos2(x, y - 10.0), tokens);
            }
            return;
        }
        let place = Align2::CENTER_BOTTOM.anchor_size(pos2(x, y - 2.0), galley.size());
        if mark && place.width() / 2.0 + 22.0 <= room / 2.0 {
            let mark = pos2(place.right() + 11.0, place.center().y);
            icons::severity(painter, Severity::Warning, mark, tokens);
        }
        painter.galley(place.min, galley, tokens.ink);
    };
    if booked < capacity - 0.5 {
        // A team that is overbooked reaches above what there is; no room for what there is.
        above(
            text(year.booked, Weight::SemiBold, tokens.breach),
            booked,
            marked,
        );
        return;
    }
    above(
        text(year.capacity, Weight::Regular, tokens.ink2),
        capacity,
        false,
    );
    let inside = text(year.booked, Weight::SemiBold, tokens.dev_ink);
    let fill = plane.part(at, 0.0, length(year.booked));
    if !marked && fits(&inside, fill.expand2(vec2(4.0, 0.0))) {
        let place = Align2::CENTER_TOP.anchor_size(pos2(x, fill.top() + 4.0), inside.size());
        painter.galley(place.min, inside, tokens.dev_ink);
        return;
    }
    let color = if marked { tokens.breach } else { tokens.ink };
    let beneath = text(year.booked, Weight::Medium, color);
    if booked - capacity > beneath.size().y + 6.0 {
        above(beneath, booked, marked);
    }
}

/// A click or an arrow looks at a year, a right click or F1 explains what is booked in it.
fn answer(
    ui: &Ui,
    view: &mut View<'_>,
    state: &State,
    years: &[TeamYear],
    plane: &Plane,
    response: &Response,
) {
    let now = view.session.year();
    describe(view, years, response);
    let focused = response.has_focus();
    let f1 = (response.hovered() || focused)
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::F1));
    if f1 || response.secondary_clicked() {
        let year = state.hovered.unwrap_or(now);
        view.ask(Request::SelectYear(year));
        view.ask(Request::Explain(figure(
            state,
            Measure::BookedCapacity,
            year,
        )));
    }
    let pointer = response.interact_pointer_pos();
    let clicked = pointer.and_then(|it| years.get(plane.year_at(it.x)?));
    if let Some(year) = clicked.filter(|_| response.clicked()) {
        view.ask(Request::SelectYear(year.year));
        response.request_focus();
    }
    if !focused {
        return;
    }
    focus_ring(
        ui.painter(),
        response.rect.shrink(1.0),
        4.0,
        view.look.tokens,
    );
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let wanted = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        let (first, last) = (years.first()?.year, years.last()?.year);
        let wanted = if pressed(Key::ArrowLeft) {
            now.earlier(1)
        } else if pressed(Key::ArrowRight) {
            now.later(1)
        } else if pressed(Key::Home) {
            first
        } else if pressed(Key::End) {
            last
        } else {
            return None;
        };
        Some(wanted.clamp(first, last))
    });
    if let Some(year) = wanted {
        view.ask(Request::SelectYear(year));
    }
}

/// The chart in sentences, for those who do not see it.
fn describe(view: &View<'_>, years: &[TeamYear], response: &Response) {
    let texts = view.look.texts;
    let now = view.session.year();
    response.widget_info(|| {
        let name = texts.get("renewal-teams-chart");
        WidgetInfo::slider(true, f64::from(now.number()), name)
    });
    response.ctx.accesskit_node_builder(response.id, |node| {
        let said = years.iter().map(|it| in_words(view, it));
        let said: Vec<String> = said.collect();
        let current = years.iter().find(|it| it.year == now);
        node.set_role(Role::Slider);
        node.set_value(current.map(|it| in_words(view, it)).unwrap_or_default());
        node.set_description(said.join(" "));
        if let (Some(first), Some(last)) = (years.first(), years.last()) {
            node.set_min_numeric_value(f64::from(first.year.number()));
            node.set_max_numeric_value(f64::from(last.year.number()));
        }
        node.set_numeric_value_step(1.0);
    });
}

fn in_words(view: &View<'_>, year: &TeamYear) -> String {
    let parts = [
        arg("year", year.year.to_string()),
        arg("booked", view.number(year.booked, year.year)),
        arg("capacity", view.number(year.capacity, year.year)),
        arg("over", view.number(year.over, year.year)),
    ];
    let key = if year.over.is_positive() {
        "renewal-teams-year-over"
    } else {
        "renewal-teams-year"
    };
    view.look.texts.say(key, parts)
}

/// The bookings of a year, initiative by initiative.
fn tooltip(ui: &mut Ui, view: &View<'_>, state: &State, year: &TeamYear) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let small = Weight::Regular.size(size::SMALL);
    ui.set_max_width(340.0);
    widgets::tight(ui);
    let head = Weight::SemiBold.size(size::BODY);
    ui.label(widgets::text(year.year.to_string(), head, tokens.ink));
    egui::Grid::new("bookings")
        .num_columns(2)
        .spacing(vec2(20.0, 3.0))
        .show(ui, |ui| {
            let row = |ui: &mut Ui, name: String, amount: Money, weight: Weight, color| {
                ui.label(widgets::text(name, small.clone(), tokens.ink2));
                let shown = view.number(amount, year.year);
                let shown = widgets::text(shown, weight.size(size::SMALL), color);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(shown);
                });
                ui.end_row();
            };
            for (name, amount) in bookings(view, state.team.as_ref(), year.year) {
                row(ui, name, amount, Weight::Regular, tokens.ink);
            }
            let name = texts.get("renewal-teams-booked");
            row(ui, name, year.booked, Weight::SemiBold, tokens.ink);
            let name = texts.get("renewal-teams-capacity");
            row(ui, name, year.capacity, Weight::Regular, tokens.ink);
            let name = texts.get("renewal-teams-free");
            row(ui, name, year.free(), Weight::Regular, tokens.ink);
            if year.over.is_positive() {
                let name = texts.get("renewal-teams-over-amount");
                row(ui, name, year.over, Weight::Regular, tokens.breach);
            }
        });
}

/// What each active initiative has booked of a team, or of all, in a year.
fn bookings(view: &View<'_>, team: Option<&TeamId>, year: Year) -> Vec<(String, Money)> {
    let projection = view.projection();
    let active = projection
        .plan()
        .initiatives
        .iter()
        .filter(|it| it.is_active());
    let booked = active.map(|initiative| {
        let amounts = projection.amounts_of(initiative);
        let bookings = initiative.bookings.iter();
        let bookings = bookings.filter(|it| team.is_none_or(|team| it.team.as_ref() == Some(team)));
        let booked: Money = bookings.map(|it| amounts.booked(it, year)).sum();
        (initiative.name.clone(), booked)
    });
    booked.filter(|(_, booked)| !booked.is_zero()).collect()
}

/// What the year that is looked at has free, or lacks.
fn sentence(ui: &mut Ui, view: &mut View<'_>, state: &State, years: &[TeamYear]) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let now = view.session.year();
    let Some(year) = years.iter().find(|it| it.year == now) else {
        return;
    };
    let (key, amount) = if year.over.is_positive() {
        ("renewal-teams-over", year.over)
    } else if year.booked.is_zero() {
        ("renewal-teams-unbooked", year.capacity)
    } else {
        ("renewal-teams-room", year.free())
    };
    let said = [
        arg("year", now.to_string()),
        arg("amount", view.amount(amount, now)),
        arg("teams", year.overbooked.join(", ")),
        arg("count", year.overbooked.len()),
    ];
    let said = texts.say(key, said);
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let over = year.over.is_positive();
        let severity = if over {
            Severity::Warning
        } else {
            Severity::Note
        };
        widgets::mark(ui, |painter, center| {
            icons::severity(painter, severity, center, tokens);
        });
        let color = if over { tokens.breach } else { tokens.ink2 };
        let shown = widgets::text(said, Weight::Regular.size(size::BODY), color);
        let label = ui.add(egui::Label::new(shown).wrap().sense(Sense::click()));
        let figure = figure(state, Measure::FreeCapacity, now);
        view.explainable(ui, &figure, &label);
    });
}
