//! From benefit to frame: what of 100 kr of benefit comes back as room.

use egui::accesskit::Role;
use egui::{Align2, Color32, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::{Subject, rows};
use crate::money::{Money, largest_remainder};
use crate::texts::arg;
use crate::ui::charts::fits;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// A part of the benefit: the key of its name, and its worth.
type Part = (&'static str, Decimal);

/// The bar with its parts named below it.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let frame = &subject.known.to_frame;
    widgets::section(ui, tokens, texts.get("initiative-to-frame"));
    let parts: [Part; 4] = [
        ("room", frame.room),
        ("taken-out", frame.taken_out),
        ("freed-time", frame.freed_time),
        ("others", frame.others),
    ];
    if frame.benefits > Decimal::ZERO {
        // Rounded so that they are 100 together.
        let weights = parts.map(|(_, it)| frame.of_hundred(it).unwrap_or_default());
        let whole = largest_remainder(Decimal::ONE_HUNDRED, &weights, 0);
        let named = |(at, (key, _)): (usize, &Part)| {
            let number = whole.get(at).copied().unwrap_or_default();
            let number = arg("number", texts.numbers().fixed(number, 0));
            texts.say(&format!("initiative-hundred-{key}"), [number])
        };
        let named: Vec<String> = parts.iter().enumerate().map(named).collect();
        bar(ui, view, &parts, &whole, &named.join(" · "));
        rows::sentence(ui, named.join(" · "), Weight::Regular, tokens.ink2);
    } else {
        widgets::caption(ui, tokens, texts.get("initiative-no-benefits"));
    }
    if frame.unpriced > 0 {
        let count = [arg("count", frame.unpriced)];
        widgets::caption(ui, tokens, texts.say("initiative-unpriced-count", count));
    }
    for range in &subject.known.ranges {
        let number = |it: Money| rows::number(view, it.decimal());
        let said = [
            arg("benefit", range.benefit.clone()),
            arg("year", range.year.to_string()),
            arg("number", number(range.value)),
            arg("low", number(range.low)),
            arg("high", number(range.high)),
            arg("basis", super::fixed_basis(view)),
        ];
        widgets::caption(ui, tokens, texts.say("initiative-benefit-range", said));
    }
}

fn bar(ui: &mut Ui, view: &View<'_>, parts: &[Part; 4], whole: &[Decimal], said: &str) {
    let tokens = view.look.tokens;
    let width = ui.available_width();
    let (area, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    let name = view.look.texts.get("initiative-to-frame");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{name}: {said}")));
    let looks: [(Color32, Color32, Color32); 4] = [
        (tokens.dev, tokens.dev, tokens.dev_ink),
        (tokens.accent_tint, tokens.dev, tokens.ink),
        (tokens.ops, tokens.ops_edge, tokens.ink),
        (tokens.warn_soft, tokens.society(), tokens.ink),
    ];
    let positive = |it: Decimal| it.max(Decimal::ZERO).to_f32().unwrap_or_default();
    let sum: f32 = parts.iter().map(|(_, it)| positive(*it)).sum();
    let mut left = area.left();
    let shares = parts.iter().zip(whole).zip(looks);
    for (((_, amount), number), (fill, edge, ink)) in shares {
        let wide = positive(*amount) / sum.max(f32::MIN_POSITIVE) * width;
        if wide <= 0.0 {
            continue;
        }
        let place = Rect::from_min_max(
            pos2(left, area.top() + 2.0),
            pos2(left + wide - 1.0, area.bottom() - 2.0),
        );
        let painter = ui.painter();
        painter.rect(place, 0.0, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let shown = view.look.texts.numbers().fixed(*number, 0);
        let font = Weight::SemiBold.size(size::SMALL);
        let galley = painter.layout_no_wrap(shown, font, ink);
        if fits(&galley, place) {
            let at = Align2::CENTER_CENTER.anchor_size(place.center(), galley.size());
            painter.galley(at.min, galley, ink);
        }
        left += wide;
    }
}
