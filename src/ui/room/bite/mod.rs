//! What bites later: relief and what comes back of it, in one picture, with every amount below it.

mod chart;
mod parts;
mod table;

use egui::{Ui, vec2};

use self::chart::Chart;
use self::parts::Part;
use crate::model::Entity;
use crate::projection::{Figure, Measure};
use crate::room::{Bite, BiteYear, UseBite};
use crate::texts::capitalised;
use crate::time::Year;
use crate::ui::theme::{Weight, room as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// Where the years lie: the same in the picture and in the table below it.
struct Columns {
    /// The width of the names, and of what the axis needs.
    name: f32,
    /// The width of a year.
    year: f32,
}

impl Columns {
    fn of(ui: &Ui, view: &View<'_>, years: &[BiteYear]) -> Self {
        let font = Weight::SemiBold.size(size::BODY);
        let width = |amount, year| {
            let number = view.number(amount, year);
            let painter = ui.painter();
            let galley = painter.layout_no_wrap(number, font.clone(), view.look.tokens.ink);
            galley.size().x
        };
        let amounts = years.iter().flat_map(|it| {
            let parts = Part::ALL.map(|part| part.amount(it));
            parts
                .into_iter()
                .chain([it.net()])
                .map(|amount| (amount, it.year))
        });
        let widest = amounts.fold(32.0_f32, |most, (amount, year)| {
            most.max(width(amount, year))
        });
        let names = Part::ALL.into_iter().filter(|it| it.is_in(years));
        let names = names.map(Part::key).chain([table::NET]);
        let names = names.map(|key| {
            let shown = view.look.texts.get(key);
            let painter = ui.painter();
            let galley = painter.layout_no_wrap(shown, font.clone(), view.look.tokens.ink);
            galley.size().x + measures::BITE_SWATCH + 16.0
        });
        let most = ui.available_width() * measures::BITE_NAMES;
        let name = names.fold(64.0_f32, f32::max).min(most);
        let count = count(years);
        let room = ui.available_width() - name;
        Self {
            name,
            year: (room / count).floor().max(widest + 12.0),
        }
    }

    fn width(&self, years: &[BiteYear]) -> f32 {
        self.name + count(years) * self.year
    }
}

fn count(years: &[BiteYear]) -> f32 {
    f32::from(u16::try_from(years.len()).unwrap_or(u16::MAX)).max(1.0)
}

/// The card. `hovered`: the year under the pointer.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, hovered: &mut Option<Year>) {
    let tokens = view.look.tokens;
    let bite = Bite::of(view.projection());
    widgets::card(ui, tokens, |ui| {
        ui.take_available_width();
        let texts = view.look.texts;
        let said = texts.bite(&bite, |amount, year| view.amount(amount, year));
        if bite.is_empty() {
            widgets::section(ui, tokens, texts.get("bite-title"));
            widgets::caption(ui, tokens, said);
            return;
        }
        let basis = view.look.basis(view.projection());
        widgets::title_row(ui, tokens, texts.get("bite-title"), basis);
        let font = Weight::Medium.size(size::BODY);
        ui.add(egui::Label::new(widgets::text(said, font, tokens.ink)).wrap());
        squeeze(ui, view, &bite);
        ui.add_space(6.0);
        let years: Vec<BiteYear> = bite.shown().copied().collect();
        let columns = Columns::of(ui, view, &years);
        let area = egui::ScrollArea::horizontal().id_salt("bite-years");
        if columns.width(&years) > ui.available_width() + 0.5 {
            area.show(ui, |ui| picture(ui, view, hovered, &years, &columns));
        } else {
            picture(ui, view, hovered, &years, &columns);
        }
        uses(ui, view, &bite);
    });
}

fn picture(
    ui: &mut Ui,
    view: &mut View<'_>,
    hovered: &mut Option<Year>,
    years: &[BiteYear],
    columns: &Columns,
) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let wanted = vec2(columns.width(years), measures::BITE);
        let (area, _) = ui.allocate_exact_size(wanted, egui::Sense::hover());
        let chart = Chart::of(view, years, area, columns.name);
        chart.draw(ui, view, *hovered);
        chart.answer(ui, view, hovered);
        table::show(ui, view, years, columns);
    });
}

/// The squeeze year without and with levers, where there are any.
fn squeeze(ui: &mut Ui, view: &mut View<'_>, bite: &Bite) {
    if bite.uses.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for measure in [Measure::SqueezeYear, Measure::SqueezeYearWithLevers] {
            named_figure(ui, view, &measure.once());
            ui.add_space(12.0);
        }
        if bite.worth.is_some() {
            named_figure(ui, view, &Measure::UseWorth.once());
        }
    });
}

fn named_figure(ui: &mut Ui, view: &mut View<'_>, figure: &Figure) {
    let tokens = view.look.tokens;
    let name = capitalised(&view.measure(figure.measure));
    let small = Weight::Regular.size(size::SMALL);
    ui.add(egui::Label::new(widgets::text(name, small, tokens.ink2)).extend());
    let shown = view.look.figure(view.projection(), figure);
    let strong = Weight::SemiBold.size(size::SMALL);
    view.figure(ui, figure, widgets::text(shown, strong, tokens.ink));
}

/// What each use does, the largest first.
fn uses(ui: &mut Ui, view: &mut View<'_>, bite: &Bite) {
    if bite.uses.is_empty() {
        return;
    }
    ui.add_space(8.0);
    for it in &bite.uses {
        one_use(ui, view, it);
    }
}

fn one_use(ui: &mut Ui, view: &mut View<'_>, it: &UseBite) {
    let tokens = view.look.tokens;
    let said = view
        .look
        .texts
        .use_bite(view.projection(), it, view.look.unit);
    let font = Weight::Regular.size(size::BODY);
    let label = egui::Label::new(widgets::text(said.clone(), font, tokens.ink2)).wrap();
    if it.worth.is_none() {
        ui.add(label);
        return;
    }
    let response = ui.add(label.sense(egui::Sense::click()));
    let figure = Measure::UseWorth.once_of(Entity::LeverUse(it.id.clone()));
    view.explainable(ui, &figure, &response);
    widgets::describe(&response, &said);
}
