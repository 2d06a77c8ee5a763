//! Oversikt: the frame split between operations and development, what it takes, and when doing
//! nothing leaves no room.

mod chart_parts;
mod development_chart;
mod findings;
mod flat_cut;
mod frame_chart;
mod freeing;
mod handle_keys;
mod handles;
mod share_field;
mod staircase;
mod summary;
mod table;
mod waterfall;
mod years;

use egui::{Rect, Sense, Ui, pos2, vec2};

use self::chart_parts::Layout;
use self::years::YearLengths;
use crate::model::Plan;
use crate::money::Money;
use crate::texts::{Unit, arg};
use crate::time::Year;
use crate::ui::commands::Command;
use crate::ui::theme::{Weight, size, space};
use crate::ui::view::View;
use crate::ui::widgets;

pub(super) use self::findings::{list as findings_list, one as finding_card};
pub(super) use self::freeing::State as Freeing;
pub(super) use self::handle_keys::HandleKey;

/// What the card of charts shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    /// Both charts of the years.
    #[default]
    Years,
    /// The staircase of what covers the gap of a year, and the same saving made flat.
    Stairs,
    /// The waterfall of what eats the room.
    Bridge,
    /// The charts as a table.
    Table,
}

/// What the view remembers between frames; nothing of the plan.
#[derive(Debug, Default)]
pub(super) struct State {
    hovered: Option<Year>,
    shown: Shown,
    drag: Option<handles::Drag>,
    /// The top of the lower chart while something is dragged: an axis that moves under the pointer
    /// feels broken.
    frozen: Option<f64>,
    typing: Option<share_field::Typing>,
    /// How far the view is scrolled down.
    pub(super) scrolled: f32,
}

impl State {
    /// Whether a share is being dragged.
    pub(super) fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Whether a share is being typed that may yet be taken over.
    pub(super) fn is_typing(&self) -> bool {
        self.typing
            .as_ref()
            .is_some_and(|typing| !typing.has_fault())
    }

    /// Takes the keyboard from what is being typed, which is then taken over or told of.
    pub(super) fn stop_typing(ctx: &egui::Context) {
        ctx.memory_mut(|memory| memory.surrender_focus(share_field::typed_id()));
    }

    /// Shows the charts of the years, where a year can be looked at.
    pub(super) fn show_years(&mut self) {
        self.shown = Shown::Years;
    }
}

/// The id of the handle of a year, to give it the keyboard.
pub fn handle_id(year: Year) -> egui::Id {
    handles::id_of(year)
}

/// The view without its right panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    ui.scope(|ui| {
        ui.set_opacity(widgets::freshness(view.session.figures_are_old()));
        summary::sentence(ui, view);
        ui.add_space(10.0);
        if view.projection().is_blank() {
            blank(ui, view, "overview-blank-hint");
            return;
        }
        summary::key_figures(ui, view);
        ui.add_space(8.0);
        charts(ui, view, state);
    });
}

/// What stands in the right panel: who must say yes, and the findings.
pub(super) fn panel(ui: &mut Ui, view: &mut View<'_>, freeing: &mut Freeing) {
    if view.projection().is_blank() {
        findings::card(ui, view);
        return;
    }
    freeing::card(ui, view, freeing);
    ui.add_space(12.0);
    findings::card(ui, view);
}

/// Where there is nothing planned yet: where to begin. `hint`: the key of the sentence.
pub(super) fn blank(ui: &mut Ui, view: &View<'_>, hint: &str) {
    let tokens = view.look.tokens;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        let texts = view.look.texts;
        widgets::section(ui, tokens, texts.get("overview-blank"));
        ui.add_space(4.0);
        let key = |command: Command| command.key().unwrap_or_default();
        let keys = [
            arg("frame", key(Command::Frame)),
            arg("operations", key(Command::Operations)),
        ];
        let shown = texts.say(hint, keys);
        let shown = widgets::text(shown, Weight::Regular.size(size::BODY), tokens.ink2);
        ui.add(egui::Label::new(shown).wrap());
    });
}

fn charts(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let tokens = view.look.tokens;
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        header(ui, view, state);
        match state.shown {
            Shown::Years => year_charts(ui, view, state),
            Shown::Stairs => {
                ui.add_space(6.0);
                staircase::show(ui, view, state.scrolled);
            }
            Shown::Bridge => {
                ui.add_space(6.0);
                waterfall::show(ui, view, state.scrolled);
            }
            Shown::Table => {
                ui.add_space(6.0);
                table::show(ui, view);
            }
        }
    });
}

fn header(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let title = match state.shown {
        Shown::Years => texts.get("overview-frame-chart"),
        Shown::Stairs => {
            let year = view.session.year().to_string();
            texts.say("overview-stairs-title", [arg("year", year)])
        }
        Shown::Bridge => bridge_title(view),
        Shown::Table => texts.get("overview-table"),
    };
    let look = match state.shown {
        Shown::Bridge => waterfall::look(view),
        _ => view.look,
    };
    let basis = look.basis(view.projection());
    let choices = [
        (Shown::Years, texts.get("overview-show-years")),
        (Shown::Stairs, texts.get("overview-show-stairs")),
        (Shown::Bridge, texts.get("overview-show-bridge")),
        (Shown::Table, texts.get("overview-show-table")),
    ];
    let wide = ui.available_width() > 620.0;
    let mut switch = |ui: &mut Ui, state: &mut State| {
        let name = texts.get("overview-show");
        if let Some(shown) = widgets::segments(ui, tokens, &name, state.shown, &choices)
            && share_field::take_over(view, state)
        {
            state.shown = shown;
        }
    };
    let titles = |ui: &mut Ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::section(ui, tokens, title);
            widgets::caption(ui, tokens, basis);
        });
    };
    if wide {
        widgets::row(ui, 36.0, |ui| switch(ui, state), titles);
    } else {
        titles(ui);
        ui.add_space(4.0);
        switch(ui, state);
    }
}

fn bridge_title(view: &View<'_>) -> String {
    let projection = view.projection();
    let years = [
        arg("from", projection.horizon().first().to_string()),
        arg("to", projection.bridge_end().to_string()),
    ];
    view.look.texts.say("overview-bridge-title", years)
}

/// Both charts, as high as the window allows, and not lower than can be read. In a low and wide
/// window they stand beside each other.
fn year_charts(ui: &mut Ui, view: &mut View<'_>, state: &mut State) {
    let width = ui.available_width();
    // As high as before it was scrolled, or it would grow while it is scrolled.
    let top = ui.cursor().top() + state.scrolled;
    // Under them the card and the view have their padding.
    let visible = ui.clip_rect().bottom() - top - 32.0;
    let beside = visible < 400.0 && width > 700.0;
    let height = if beside {
        visible.clamp(250.0, 400.0)
    } else {
        visible.clamp(400.0, 1300.0)
    };
    let (area, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let layout = layout(ui, view, area, beside);
    let years: Vec<YearLengths> = view
        .years()
        .into_iter()
        .map(|year| YearLengths::of(view, year))
        .collect();
    state.hovered = state.hovered.filter(|_| ui.rect_contains_pointer(area));
    let mut hovered = state.hovered;
    frame_chart::show(ui, view, &years, &layout, &mut hovered);
    state.hovered = hovered;
    divider(ui, view, &layout, beside);
    development_chart::show(ui, view, &years, &layout, state);
}

fn layout(ui: &Ui, view: &View<'_>, area: Rect, beside: bool) -> Layout {
    let largest = largest(view.projection().plan(), view);
    let axis = Layout::axis_width(view, ui.painter(), largest, view.session.year());
    if beside {
        let middle = area.center().x;
        return Layout {
            frame: Rect::from_min_max(area.min, pos2(middle - 12.0, area.bottom())),
            development: Rect::from_min_max(pos2(middle + 12.0, area.top() + 24.0), area.max),
            axis,
            labels: if area.width() > 740.0 { 96.0 } else { 0.0 },
        };
    }
    let middle = area.top() + area.height() * 0.49;
    Layout {
        frame: Rect::from_min_max(
            pos2(area.left(), area.top() + 4.0),
            pos2(area.right(), middle - 12.0),
        ),
        development: Rect::from_min_max(pos2(area.left(), middle + 34.0), area.max),
        axis,
        labels: match view.look.unit {
            _ if area.width() < 560.0 => 0.0,
            Unit::Kroner if area.width() > 700.0 => 176.0, // the numbers are long
            _ => 136.0,
        },
    }
}

/// Between the charts: a line, and the title of the second.
fn divider(ui: &Ui, view: &View<'_>, layout: &Layout, beside: bool) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let painter = ui.painter();
    let chart = layout.development;
    let stroke = egui::Stroke::new(1.0, tokens.line);
    let top = if beside {
        let x = chart.left() - 12.0;
        painter.vline(x, chart.top() - 24.0..=chart.bottom(), stroke);
        chart.top() - 24.0
    } else {
        painter.hline(chart.x_range(), chart.top() - 34.0, stroke);
        chart.top() - 24.0
    };
    let font = Weight::SemiBold.size(size::SECTION);
    let title = texts.get("overview-development-chart");
    let title = painter.layout_no_wrap(title, font, tokens.ink);
    let at = pos2(chart.left(), top);
    let right = at.x + title.size().x + 12.0;
    let foot = at.y + title.size().y;
    painter.galley(at, title, tokens.ink);
    let hint = texts.get("overview-drag-hint");
    let font = Weight::Regular.size(size::SMALL);
    let hint = painter.layout_no_wrap(hint, font, tokens.ink3);
    if right + hint.size().x < chart.right() {
        painter.galley(pos2(right, foot - hint.size().y - 1.0), hint, tokens.ink3);
    }
}

/// The largest amount that an axis may show.
fn largest(plan: &Plan, view: &View<'_>) -> Money {
    let years = plan.budget().years();
    let amounts = years.map(|year| {
        let sums = view.projection().total(year).sums;
        sums.available().max(sums.planned())
    });
    amounts.max().unwrap_or_default()
}

/// Whether the right panel has a place beside the view in a window of this width.
pub(super) fn panel_stands_beside(width: f32) -> bool {
    width >= space::DRAWER_BELOW
}
