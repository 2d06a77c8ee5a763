//! The curve as a table: the same amounts and what they are made of, by year.

use egui::{Align, Color32, Layout, RichText, Ui, vec2};
use rust_decimal::Decimal;

use super::curve::{basis, capitalised_view};
use super::{Subject, VIEWS, rows};
use crate::money::Money;
use crate::projection::Measure;
use crate::texts::{arg, capitalised};
use crate::ui::theme::{Weight, initiative as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::{WorthView, YearFlow};

/// A part of a flow: the key of its name, the measure that has it, and its amount with the sign
/// that it has in the flow.
pub(super) type Part = (&'static str, Option<Measure>, Money);

/// What the flow of a year is made of.
pub(super) fn parts(flow: &YearFlow) -> [Part; 12] {
    [
        ("direct", Some(Measure::DirectCost), flow.direct.negated()),
        ("booked", Some(Measure::BookedTime), flow.booked.negated()),
        ("run", Some(Measure::RunCost), flow.run.negated()),
        (
            "parallel",
            Some(Measure::ParallelCost),
            flow.parallel.negated(),
        ),
        ("gains", Some(Measure::Gain), flow.gains),
        (
            "taken-out",
            Some(Measure::InitiativeTakenOut),
            flow.taken_out.negated(),
        ),
        (
            "co-funding",
            Some(Measure::InitiativeCoFunding),
            flow.co_funding,
        ),
        ("sale", None, flow.sale),
        ("freed-time", None, flow.freed_time),
        ("public-gains", None, flow.public_gains),
        ("others", None, flow.others),
        ("residual", None, flow.residual),
    ]
}

/// What a part is called.
pub(super) fn named(view: &View<'_>, key: &str) -> String {
    view.look.texts.get(&format!("initiative-part-{key}"))
}

/// The table: a row for each view's flow and sum, and for each part that there is.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    by_year(ui, view, "initiative-years", |ui, view, width| {
        for of in VIEWS {
            let worth = subject.drawn().of(of);
            let name = arg("view", capitalised_view(view, of));
            let color = rows::ink(tokens, of);
            let [flow, sum] = match of {
                WorthView::Society => [Measure::SocietyFlow, Measure::SocietyCumulative],
                _ => [Measure::BudgetFlow, Measure::BudgetCumulative],
            };
            let both = [
                ("initiative-flow", flow, &worth.flows),
                ("initiative-cumulative", sum, &worth.cumulative),
            ];
            for (key, measure, all) in both {
                let name = texts.say(key, [name.clone()]);
                figures(ui, view, subject, (&name, color), (measure, all), width);
            }
        }
        let years = &subject.drawn().flows.years;
        let count = view.projection().horizon().len();
        for at in 0..parts(&YearFlow::default()).len() {
            let of: Vec<Part> = years
                .iter()
                .take(count)
                .filter_map(|flow| parts(flow).get(at).copied())
                .collect();
            if of.iter().any(|(_, _, amount)| !amount.is_zero()) {
                part(ui, view, subject, &of, width);
            }
        }
    });
}

/// A table with the years of the analysis across, under their names.
pub(super) fn by_year(
    ui: &mut Ui,
    view: &mut View<'_>,
    id: &str,
    add: impl FnOnce(&mut Ui, &mut View<'_>, f32),
) {
    let tokens = view.look.tokens;
    egui::ScrollArea::horizontal().id_salt(id).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let width = year_width(ui, view);
        line(ui, view, |ui| {
            let caption = basis(view, "initiative-basis");
            let font = Weight::Regular.size(size::SMALL);
            left(ui, widgets::text(caption, font, tokens.ink3));
            let budget = view.projection().plan().budget();
            for year in view.projection().horizon().years() {
                let color = match budget.contains(year) {
                    true if year == view.session.year() => tokens.accent,
                    true => tokens.ink,
                    false => tokens.ink3,
                };
                let font = Weight::SemiBold.size(size::BODY);
                right(ui, width, |ui| {
                    ui.label(widgets::text(year.to_string(), font, color));
                });
            }
        });
        add(ui, view, width);
    });
}

/// As wide as lets whole years stand beside the names, so that none is cut off at the edge.
fn year_width(ui: &Ui, view: &View<'_>) -> f32 {
    let count = u16::try_from(view.projection().horizon().len()).unwrap_or(u16::MAX);
    let room = ui.available_width() - measures::TABLE_NAME;
    let least = match view.look.unit {
        crate::texts::Unit::Kroner => measures::TABLE_KRONER,
        _ => measures::TABLE_YEAR,
    };
    let whole = (room / least).floor().clamp(1.0, f32::from(count.max(1)));
    (room / whole).floor().max(least)
}

fn line(ui: &mut Ui, view: &View<'_>, add: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.set_min_height(22.0);
        add(ui);
    });
    widgets::rule(ui, view.look.tokens.line);
}

fn left(ui: &mut Ui, shown: RichText) {
    let align = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(measures::TABLE_NAME, 22.0), align, |ui| {
        ui.set_min_width(measures::TABLE_NAME);
        ui.add(egui::Label::new(shown).truncate());
    });
}

fn right(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let align = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, 22.0), align, |ui| {
        ui.set_min_width(width);
        add(ui);
    });
}

/// A row of amounts that stand for themselves.
pub(super) fn amounts(
    ui: &mut Ui,
    view: &View<'_>,
    (name, color): (&str, Color32),
    amounts: &[Decimal],
    width: f32,
) {
    let years: Vec<_> = view.projection().horizon().years().collect();
    line(ui, view, |ui| {
        left(ui, rows::body(name, Weight::Regular, color));
        for (year, amount) in years.iter().zip(amounts) {
            right(ui, width, |ui| {
                let shown = rows::number(view, *amount);
                let said = format!("{name} {year}: {shown}");
                let label = ui.label(rows::body(shown, Weight::Regular, color));
                label.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &said)
                });
            });
        }
    });
}

/// A row of a part of the flow; where a measure has it, each can be explained.
fn part(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>, of: &[Part], width: f32) {
    let ink = view.look.tokens.ink;
    let Some((key, measure, _)) = of.first().copied() else {
        return;
    };
    let name = capitalised(&named(view, key));
    let all: Vec<Decimal> = of.iter().map(|(_, _, it)| it.decimal()).collect();
    match measure {
        Some(measure) => figures(ui, view, subject, (&name, ink), (measure, &all), width),
        None => amounts(ui, view, (&name, ink), &all, width),
    }
}

/// A row of figures that can be explained, as long as it is not as if it were stopped.
fn figures(
    ui: &mut Ui,
    view: &mut View<'_>,
    subject: &Subject<'_>,
    (name, color): (&str, Color32),
    (measure, all): (Measure, &[Decimal]),
    width: f32,
) {
    if subject.known.stopped.is_some() {
        amounts(ui, view, (name, color), all, width);
        return;
    }
    let years: Vec<_> = view.projection().horizon().years().collect();
    ui.horizontal(|ui| {
        ui.set_min_height(22.0);
        left(ui, rows::body(name, Weight::Regular, color));
        for (year, amount) in years.into_iter().zip(all) {
            let shown = rows::body(rows::number(view, *amount), Weight::Regular, color);
            let figure = rows::figure(&subject.chosen, measure, Some(year));
            right(ui, width, |ui| {
                view.figure(ui, &figure, shown);
            });
        }
    });
    widgets::rule(ui, view.look.tokens.line);
}
