//! The initiatives as a list, with their years and what all that are active come to.

use egui::accesskit::Role;
use egui::{Align2, Key, Painter, Rangef, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use rust_decimal::Decimal;

use super::columns::Columns;
use super::keys::RowKey;
use super::known::{Known, Order};
use super::moving::{self, Drag};
use super::row::{self, Asked, Row, kind_word};
use super::{Chosen, head};
use crate::findings::Where;
use crate::model::Entity;
use crate::prices::PriceBasis;
use crate::projection::Measure;
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, renewal as measures, size, space};
use crate::ui::view::View;
use crate::ui::widgets;

/// What the list remembers between frames.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) order: Order,
    pub(super) drag: Option<Drag>,
    pub(super) known: Option<Known>,
    /// What is to have the keyboard when the rows are drawn.
    wanted: Option<egui::Id>,
    /// The button that adds the first initiative, where there is none.
    pub(super) new_button: Option<egui::Id>,
}

impl State {
    /// Whether something is being dragged.
    pub(super) fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }
}

/// Brings what the list knows up to the figures.
pub(super) fn keep(ui: &Ui, view: &View<'_>, state: &mut super::State) {
    let list = &mut state.list;
    Known::keep(&mut list.known, ui, view, list.order, list.drag.is_some());
}

/// The list.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut super::State) {
    let tokens = view.look.tokens;
    let Some(known) = state.list.known.take() else {
        return;
    };
    if state.list.drag.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.list.drag = None;
        view.ask(Request::DropTrial);
    }
    egui::Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(space::CARD_RADIUS)
        .show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            head::ranking(ui, view, &mut state.list.order);
            let across = ui.available_rect_before_wrap().x_range();
            let columns = Columns::of(ui.painter(), view, &known, across, known.until);
            heading(ui, view, &columns);
            rows(ui, view, state, &known, &columns);
            sum(ui, view, &known, &columns);
            parts(ui, view, &known);
        });
    state.list.known = Some(known);
}

/// What the columns are; a click on a year looks at it.
fn heading(ui: &mut Ui, view: &mut View<'_>, columns: &Columns) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let wanted = vec2(ui.available_width(), measures::HEADER);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let painter = ui.painter().clone();
    let font = Weight::SemiBold.size(size::SMALL);
    let y = rect.center().y;
    let left = pos2(columns.switch, y);
    painter.text(
        left,
        Align2::LEFT_CENTER,
        texts.get("renewal-name"),
        font.clone(),
        tokens.ink2,
    );
    for (column, key) in [
        (columns.cost, "renewal-cost"),
        (columns.npv, "renewal-npv"),
        (columns.payback, "renewal-payback"),
    ] {
        let Some(column) = column else { continue };
        row::right(
            &painter,
            column,
            y,
            texts.get(key),
            font.clone(),
            tokens.ink2,
        );
        let place = Rect::from_x_y_ranges(column, rect.y_range());
        let response = ui.interact(place, ui.scope_id().with(key), Sense::hover());
        let first = view.projection().horizon().first();
        let taxed = !view
            .projection()
            .rules()
            .tax_financing_cost
            .value
            .0
            .0
            .is_zero();
        let prices = texts.prices(view.projection().plan(), PriceBasis::Fixed);
        let said = [
            arg("year", first.to_string()),
            arg("prices", prices),
            arg("tax", if taxed { "with" } else { "without" }),
        ];
        response.on_hover_text(texts.say(&format!("{key}-hint"), said));
    }
    // Where there is no room for every name, the year that is looked at has its own.
    let every = if columns.axis.year < 19.0 { 2 } else { 1 };
    let looked_at = columns
        .axis
        .years()
        .position(|it| it == view.session.year());
    let named = looked_at.unwrap_or_default() % every;
    let budget = view.projection().plan().budget();
    for (at, year) in columns.axis.years().enumerate() {
        let x = columns.axis.x(year)..=columns.axis.x(year.later(1));
        let place = Rect::from_x_y_ranges(x, rect.y_range());
        let room = if every == 1 { 0.0 } else { 3.5 }; // a name is wider than its year
        let place = place.expand2(vec2(room, 0.0));
        let selected = year == view.session.year();
        let within = budget.contains(year);
        if at % every != named {
            continue;
        }
        if within {
            year_button(ui, view, place, year);
        }
        let (weight, color) = match (selected, within) {
            (true, _) => (Weight::SemiBold, tokens.accent),
            (false, true) => (Weight::Medium, tokens.ink),
            (false, false) => (Weight::Regular, tokens.ink3),
        };
        let shown = format!("\u{2019}{:02}", year.number() % 100);
        let font = weight.size(size::SMALL);
        painter.text(place.center(), Align2::CENTER_CENTER, shown, font, color);
    }
    let y = painter.round_to_pixel_center(rect.bottom() - 0.5);
    painter.hline(rect.x_range(), y, Stroke::new(1.0, tokens.line2));
}

fn year_button(ui: &Ui, view: &mut View<'_>, place: Rect, year: Year) {
    let tokens = view.look.tokens;
    let id = ui.scope_id().with(("renewal-year", year.number()));
    let response = ui.interact(place, id, Sense::CLICK);
    let name = view
        .look
        .texts
        .say("renewal-look-at", [arg("year", year.to_string())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ground = place.shrink2(vec2(1.0, 8.0));
    if year == view.session.year() {
        ui.painter().rect_filled(ground, 4.0, tokens.sel);
    } else if response.hovered() {
        ui.painter().rect_filled(ground, 4.0, tokens.panel2);
    }
    if response.clicked() {
        view.ask(Request::SelectYear(year));
    }
}

/// The rows. Where there are many, they scroll beneath their heading, so that teams' time stays in
/// sight; only those in sight are drawn.
fn rows(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut super::State,
    known: &Known,
    columns: &Columns,
) {
    let count = float(known.rows.len());
    let height = count * measures::ROW;
    // Beneath them: the sum, the parts and teams' time.
    let beneath = 2.0 * measures::FOOT + measures::CHART + 110.0;
    let above = space::TOP + space::STATUS + 150.0;
    let room = ui.ctx().content_rect().height() - above - beneath;
    let always = measures::ROWS * measures::ROW;
    if height <= room.max(always) {
        all_rows(ui, view, state, known, columns);
        return;
    }
    // That there are more is seen by half a row.
    let most = ((room.max(5.0 * measures::ROW) / measures::ROW).floor() - 0.5) * measures::ROW;
    egui::ScrollArea::vertical()
        .id_salt("renewal-rows")
        .max_height(most)
        .min_scrolled_height(most)
        .auto_shrink([false, true])
        .show(ui, |ui| all_rows(ui, view, state, known, columns));
}

fn all_rows(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut super::State,
    known: &Known,
    columns: &Columns,
) {
    let chosen_at = state.position(view.projection());
    let wanted = vec2(
        ui.available_width(),
        float(known.rows.len()) * measures::ROW,
    );
    let (area, list) = ui.allocate_exact_size(wanted, Sense::hover());
    let name = view.look.texts.get("renewal-list");
    list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &name));
    let place = |at: usize| {
        let top = area.top() + float(at) * measures::ROW;
        Rect::from_x_y_ranges(area.x_range(), top..=top + measures::ROW)
    };
    let sight = ui.clip_rect().y_range().expand(measures::ROW);
    let mut asked = None;
    for (nth, &at) in known.rows.iter().enumerate() {
        let rect = place(nth);
        let selected = chosen_at == Some(at);
        // What has the keyboard is always there.
        if !selected && (rect.bottom() < sight.min || rect.top() > sight.max) {
            continue;
        }
        let Some(chosen) = Chosen::of(view, at) else {
            continue;
        };
        let row = Row {
            chosen,
            rect,
            columns,
            selected,
            cost: known.costs.get(at).copied().unwrap_or_default(),
            booked: known.booked.get(at).copied().unwrap_or_default(),
        };
        if let Some(wish) = row.show(ui, view, &mut state.list.drag) {
            asked = Some((nth, at, wish));
        }
    }
    // Nothing is dragged without a button held, whatever became of the row.
    if state.list.drag.is_some() && !ui.input(|input| input.pointer.any_down()) {
        state.list.drag = None;
        view.ask(Request::DropTrial);
    }
    if let Some((nth, at, wish)) = asked {
        let to = carry_out(view, state, known, (nth, at), wish);
        if let Some(to) = to {
            ui.scroll_to_rect(place(to), None);
        }
    }
    if let Some(id) = state.list.wanted.take() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Does what a row was asked for; answers the row that is gone to.
fn carry_out(
    view: &mut View<'_>,
    state: &mut super::State,
    known: &Known,
    (nth, at): (usize, usize),
    wish: Asked,
) -> Option<usize> {
    let id_at = |at: usize| {
        view.projection()
            .plan()
            .initiatives
            .get(at)
            .map(|it| it.id.clone())
    };
    let (key, on_bar) = match wish {
        Asked::Choose(by_bar) => {
            // The arrows go on from there.
            let id = id_at(at)?;
            state.list.wanted = Some(if by_bar {
                moving::id_of(&id)
            } else {
                row::id_of(&id)
            });
            if !by_bar {
                state.to_sight = true;
                view.ask(Request::OpenPanel); // what is clicked is to be seen, also in a narrow window
            }
            state.choose(id);
            return None;
        }
        Asked::Key(key, on_bar) => (key, on_bar),
    };
    let last = known.rows.len().saturating_sub(1);
    let to = match key {
        RowKey::Up => nth.saturating_sub(1),
        RowKey::Down => nth.saturating_add(1).min(last),
        RowKey::First => 0,
        RowKey::Last => last,
        RowKey::ToBar => {
            let initiative = Chosen::of(view, at)?.initiative;
            state.list.wanted = Some(if moving::is_movable(initiative) {
                moving::id_of(&initiative.id)
            } else {
                row::switch_id(&initiative.id)
            });
            return None;
        }
        RowKey::Edit => {
            view.ask(Request::GoTo(Where::Thing(Entity::Initiative(id_at(at)?))));
            return None;
        }
        RowKey::Remove => {
            if !on_bar {
                remove(view, &Entity::Initiative(id_at(at)?));
            }
            return None;
        }
        RowKey::Toggle | RowKey::Earlier | RowKey::Later => return None,
    };
    let chosen = Chosen::of(view, *known.rows.get(to)?)?;
    let id = chosen.initiative.id.clone();
    view.ask(Request::CloseStep);
    state.list.wanted = Some(if on_bar && moving::is_movable(chosen.initiative) {
        moving::id_of(&id)
    } else {
        row::id_of(&id)
    });
    state.choose(id);
    Some(to)
}

/// Asks for an initiative to be deleted with its parts.
pub(super) fn remove(view: &mut View<'_>, initiative: &Entity) {
    let rows = [crate::sheet::RowKey::Thing(initiative.clone())];
    view.ask(Request::Change(crate::sheet::delete(&rows), Making::Remove));
}

/// What all active initiatives come to.
fn sum(ui: &mut Ui, view: &mut View<'_>, known: &Known, columns: &Columns) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let wanted = vec2(ui.available_width(), measures::FOOT);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let painter = &ui.painter().clone();
    let y = painter.round_to_pixel_center(rect.top());
    painter.hline(rect.x_range(), y, Stroke::new(1.5, tokens.ink));
    let counted = known.active.saturating_sub(known.left_out);
    let name = texts.say("renewal-sum", [arg("count", counted)]);
    let cost = texts.bare(known.cost, view.look.unit);
    let worth = &view.session.portfolio().active;
    let npv = if counted == 0 {
        Decimal::ZERO
    } else {
        worth.society.npv
    };
    let shown = texts.bare(npv, view.look.unit);
    response.widget_info(|| {
        let parts = [
            arg("name", name.clone()),
            arg("cost", cost.clone()),
            arg("npv", shown.clone()),
        ];
        WidgetInfo::labeled(Role::Label, true, texts.say("renewal-sum-said", parts))
    });
    let y = rect.center().y;
    let strong = Weight::SemiBold.size(size::BODY);
    let place = painter.text(
        pos2(columns.switch, y),
        Align2::LEFT_CENTER,
        name,
        strong.clone(),
        tokens.ink,
    );
    let amount = |column: Option<Rangef>, shown: String, color| {
        if let Some(column) = column {
            row::right(painter, column, y, shown, strong.clone(), color);
        }
    };
    amount(columns.cost, cost, tokens.ink);
    let color = if npv < Decimal::ZERO {
        tokens.breach
    } else {
        tokens.ink
    };
    amount(columns.npv, shown.clone(), color);
    if let Some(column) = columns.npv.filter(|_| counted > 0) {
        let place = Rect::from_x_y_ranges(column, rect.y_range().shrink(3.0));
        let figure = ui.interact(place, ui.scope_id().with("sum-npv"), Sense::click());
        row::explained(ui, view, &figure, &Measure::NpvSociety.once(), &shown);
    }
    legend(painter, view, columns, place.right(), y);
}

/// What the line with a dot is.
fn legend(painter: &Painter, view: &View<'_>, columns: &Columns, after: f32, y: f32) {
    let font = Weight::Regular.size(size::SMALL);
    let color = view.look.tokens.ink3;
    let galley = painter.layout_no_wrap(view.look.texts.get("renewal-legend"), font, color);
    let across = columns.axis.range();
    let x = across.min.max(after + 12.0);
    if x + galley.size().x <= across.max + 4.0 {
        let place = Align2::LEFT_CENTER.anchor_size(pos2(x, y), galley.size());
        painter.galley(place.min, galley, color);
    }
}

/// How the costs fall on the kinds, what overlaps, and what is in no sum.
fn parts(ui: &mut Ui, view: &View<'_>, known: &Known) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let mut said = Vec::new();
    let kinds_said = (!known.kinds.is_empty()).then(|| {
        let kinds = known.kinds.iter().map(|(kind, share)| {
            let kind = capitalised(&kind_word(view, *kind));
            format!("{kind} {}", texts.percent(*share, 0))
        });
        let kinds: Vec<String> = kinds.collect();
        texts.say("renewal-kinds", [arg("kinds", kinds.join(" · "))])
    });
    let overlap = view.session.portfolio().active.overlap;
    if overlap > Decimal::ZERO {
        let amount = crate::money::Money::entered(overlap);
        let amount = texts.amount(amount, view.look.unit);
        said.push(texts.say("renewal-overlap", [arg("amount", amount)]));
    }
    if known.left_out > 0 {
        said.push(texts.say("renewal-left-out", [arg("count", known.left_out)]));
    }
    if said.is_empty() && kinds_said.is_none() {
        return;
    }
    let margin = egui::Margin {
        left: 14,
        right: 14,
        top: 0,
        bottom: 10,
    };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(kinds) = kinds_said {
            let wide = ui.available_width() > 480.0 && known.kinds.len() > 1;
            if wide {
                ui.spacing_mut().interact_size.y = 16.0;
                ui.horizontal(|ui| {
                    kinds_bar(ui, view, known);
                    ui.add_space(10.0);
                    widgets::caption(ui, tokens, kinds);
                });
            } else {
                widgets::caption(ui, tokens, kinds);
            }
        }
        for sentence in said {
            widgets::caption(ui, tokens, sentence);
        }
    });
}

/// The kinds as one bar: renewal full, efficiency tinted, what is mandatory grey.
fn kinds_bar(ui: &mut Ui, view: &View<'_>, known: &Known) {
    use crate::model::InitiativeKind;
    use rust_decimal::prelude::ToPrimitive as _;
    let tokens = view.look.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(measures::KINDS, 12.0), Sense::hover());
    let bar = rect.shrink2(vec2(0.0, 2.0));
    let mut left = bar.left();
    for (kind, share) in &known.kinds {
        let width = bar.width() * share.to_f32().unwrap_or_default() / 100.0;
        let part = Rect::from_x_y_ranges(left..=(left + width - 1.0).max(left), bar.y_range());
        let (fill, edge) = match kind {
            InitiativeKind::Renewal => (tokens.dev, tokens.dev),
            InitiativeKind::Efficiency => (tokens.accent_tint, tokens.accent),
            InitiativeKind::Mandatory => (tokens.ops, tokens.ops_edge),
        };
        let stroke = Stroke::new(1.0, edge);
        ui.painter()
            .rect(part, 0.0, fill, stroke, egui::StrokeKind::Inside);
        left += width;
    }
}

fn float(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
