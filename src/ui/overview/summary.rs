//! The sentence of the view, and its key figures.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::money::Money;
use crate::projection::{Figure, Measure};
use crate::texts::{arg, capitalised};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// The conclusion and its price.
pub(super) fn sentence(ui: &mut Ui, view: &View<'_>) {
    let projection = view.projection();
    let headline = view.session.headline(view.look.prices);
    let amount = |amount: Money, year| view.look.amount(projection, amount, year);
    let sentence = view.look.texts.headline(projection, headline, amount);
    let font = Weight::SemiBold.size(size::SENTENCE);
    let label =
        egui::Label::new(widgets::text(sentence.clone(), font, view.look.tokens.ink)).wrap();
    let response = ui.add(label);
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &sentence));
}

/// A key figure: a caption, the figure with its unit, and what it is to be compared with.
struct KeyFigure {
    figure: Figure,
    caption: String,
    shown: String,
    unit: String,
    beside: String,
    breach: bool,
}

/// From the line between two key figures to the second.
const INSET: f32 = 18.0;

/// The key figures, side by side or two and two.
pub(super) fn key_figures(ui: &mut Ui, view: &mut View<'_>) {
    let figures = [share(view), to_free(view), operations(view), squeeze(view)];
    let width = ui.available_width();
    let columns: u8 = if width < 640.0 { 2 } else { 4 };
    let each = width / f32::from(columns);
    // In a narrow column the comparison takes more than one line.
    let small = Weight::Regular.size(size::SMALL);
    let ink = view.look.tokens.ink3;
    let comparisons = figures.iter().map(|key| {
        let room = each - INSET - 8.0;
        let galley = ui
            .painter()
            .layout(key.beside.clone(), small.clone(), ink, room);
        galley.size().y
    });
    let height = 60.0 + comparisons.fold(16.0, f32::max);
    let rows = if columns == 2 { 2.0 } else { 1.0 };
    let (area, _) = ui.allocate_exact_size(vec2(width, rows * height), egui::Sense::hover());
    let mut at = (0_u8, 0_u8);
    for key in figures {
        let left = area.left() + each * f32::from(at.0);
        let top = area.top() + height * f32::from(at.1);
        if at.0 > 0 {
            ui.painter().vline(
                left,
                top + 2.0..=top + height - 14.0,
                egui::Stroke::new(1.0, view.look.tokens.line2),
            );
        }
        let inset = if at.0 > 0 { INSET } else { 0.0 };
        let place = Rect::from_min_size(pos2(left + inset, top), vec2(each - inset - 8.0, height));
        let builder = UiBuilder::new()
            .max_rect(place)
            .layout(Layout::top_down(Align::Min));
        show(&mut ui.new_child(builder), view, &key);
        at = if at.0 + 1 == columns {
            (0, at.1 + 1)
        } else {
            (at.0 + 1, at.1)
        };
    }
}

fn show(ui: &mut Ui, view: &mut View<'_>, key: &KeyFigure) {
    let tokens = view.look.tokens;
    ui.spacing_mut().item_spacing.y = 0.0;
    let caption = widgets::text(&key.caption, Weight::Medium.size(size::BODY), tokens.ink2);
    ui.add(egui::Label::new(caption).truncate());
    let color = if key.breach {
        tokens.breach
    } else {
        tokens.ink
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let room = ui.available_width();
        let unit = (!key.unit.is_empty())
            .then(|| widgets::text(&key.unit, Weight::Regular.size(size::BODY), tokens.ink2));
        let small = Weight::Regular.size(size::BODY);
        let unit_galley = ui
            .painter()
            .layout_no_wrap(key.unit.clone(), small, tokens.ink2);
        let beside = unit_galley.size().x + 8.0;
        // Amounts in kroner are long: smaller rather than cut.
        let fits = |of: f32| {
            let font = Weight::SemiBold.size(of);
            let galley = ui.painter().layout_no_wrap(key.shown.clone(), font, color);
            galley.size().x + beside <= room
        };
        let of = [size::KEY, size::SENTENCE, size::SECTION]
            .into_iter()
            .find(|of| fits(*of));
        let shown = widgets::text(
            &key.shown,
            Weight::SemiBold.size(of.unwrap_or(size::BODY)),
            color,
        );
        view.figure(ui, &key.figure, shown);
        if let Some(unit) = unit {
            ui.label(unit);
        }
    });
    let beside = widgets::text(&key.beside, Weight::Regular.size(size::SMALL), tokens.ink3);
    ui.add(egui::Label::new(beside).wrap());
}

fn share(view: &View<'_>) -> KeyFigure {
    let projection = view.projection();
    let budget = projection.plan().budget();
    let figure = Measure::DevelopmentShare.at(budget.last());
    let first = view
        .look
        .figure(projection, &Measure::DevelopmentShare.at(budget.first()));
    let texts = view.look.texts;
    KeyFigure {
        caption: texts.say("key-share", [arg("year", budget.last().to_string())]),
        shown: view.look.figure(projection, &figure),
        unit: String::new(),
        beside: texts.say(
            "key-share-beside",
            [arg("first", first), arg("year", budget.first().to_string())],
        ),
        figure,
        breach: false,
    }
}

fn to_free(view: &View<'_>) -> KeyFigure {
    let projection = view.projection();
    let texts = view.look.texts;
    let last = projection.plan().budget().last();
    let peak = projection.peak(Measure::ToFree, view.look.prices);
    let (year, amount) = peak.map_or((last, Money::ZERO), |peak| (peak.year, peak.amount));
    let beside = match peak {
        Some(peak) => {
            let total = projection.total(peak.year);
            let key = match (total.covered.is_positive(), total.shortfall.is_positive()) {
                (true, true) => "key-to-free-partly",
                (false, _) => "key-to-free-uncovered",
                (true, false) => "key-to-free-covered",
            };
            texts.say(
                key,
                [
                    arg("year", peak.year.to_string()),
                    arg("covered", view.number(total.covered, peak.year)),
                    arg("missing", view.number(total.shortfall, peak.year)),
                    arg("lasting", view.number(peak.lasting, last)),
                ],
            )
        }
        None => texts.get("key-to-free-none"),
    };
    KeyFigure {
        figure: Measure::ToFree.at(year),
        caption: capitalised(&view.measure(Measure::ToFree)),
        shown: view.number(amount, year),
        unit: texts.unit(view.look.unit),
        beside,
        breach: projection
            .peak(Measure::Uncovered, view.look.prices)
            .is_some(),
    }
}

fn operations(view: &View<'_>) -> KeyFigure {
    let projection = view.projection();
    let texts = view.look.texts;
    let budget = projection.plan().budget();
    let (first, last) = (budget.first(), budget.last());
    let now = projection.total(last).sums;
    let beside = if now.released_operations.is_positive() {
        let less = now.released_operations.negated();
        let less = view.look.kroner(projection, less, last);
        let less = texts.signed_bare(less, view.look.unit);
        texts.say("key-operations-released", [arg("number", less)])
    } else {
        let more = projection.operations_since_start(last);
        let more = texts.signed_bare(more.decimal(), view.look.unit);
        let prices = texts.prices(projection.plan(), crate::prices::PriceBasis::Fixed);
        texts.say(
            "key-operations-beside",
            [
                arg("number", more),
                arg("year", first.to_string()),
                arg("prices", prices),
            ],
        )
    };
    KeyFigure {
        figure: Measure::Operations.at(last),
        caption: texts.say("key-operations", [arg("year", last.to_string())]),
        shown: view.number(now.operations(), last),
        unit: texts.unit(view.look.unit),
        beside,
        breach: false,
    }
}

fn squeeze(view: &View<'_>) -> KeyFigure {
    let projection = view.projection();
    let texts = view.look.texts;
    let year = projection.squeeze_year();
    let beside = match year {
        Some(year) => texts.say(
            "key-squeeze-beside",
            [
                arg(
                    "room",
                    view.number(projection.room_after_operations(year), year),
                ),
                arg("today", view.number(projection.development_today(), year)),
            ],
        ),
        None => texts.say(
            "key-squeeze-none",
            [arg("year", projection.horizon().last().to_string())],
        ),
    };
    let shown = match year {
        Some(year) => year.to_string(),
        None => texts.get("key-squeeze-no"),
    };
    KeyFigure {
        figure: Measure::SqueezeYear.once(),
        caption: texts.get("key-squeeze"),
        shown,
        unit: String::new(),
        beside,
        breach: year.is_some(),
    }
}
