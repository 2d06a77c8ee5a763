//! Who can free it: the budget years as a strip, locked or with the level that decides.

use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::contract_end::{self, EndDrag, Strip};
use super::known::Known;
use crate::projection::{Lock, Releasable};
use crate::texts::{arg, capitalised};
use crate::time::Year;
use crate::ui::charts::{fits, hatched};
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Weight, inspector as measures, size, space};
use crate::ui::view::View;
use crate::ui::widgets;

/// Years that are alike.
struct Stretch {
    years: usize,
    first: Year,
    of: Releasable,
}

/// The card, of what can be freed at all.
pub(super) fn card(ui: &mut Ui, view: &mut View<'_>, known: &Known, drag: &mut Option<EndDrag>) {
    if known.freeing.is_empty() {
        return;
    }
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    ui.add_space(16.0);
    let frame = egui::Frame::new()
        .fill(tokens.panel2)
        .corner_radius(space::CARD_RADIUS)
        .inner_margin(egui::Margin::symmetric(14, 12));
    frame.show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            widgets::mark(ui, |painter, center| {
                icons::paint(painter, Icon::Clock, center, tokens.ink);
            });
            let font = Weight::SemiBold.size(size::BODY);
            let title = texts.get("inspector-who");
            let label = ui.label(widgets::text(title.clone(), font, tokens.ink));
            label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
        });
        let stretches = stretches(&known.freeing);
        let rect = strip(ui, view, known, &stretches);
        if let Some(strip) = years_of(known, rect) {
            contract_end::show(ui, view, known, &strip, drag);
        }
        for stretch in &stretches {
            widgets::caption(ui, tokens, in_words(view, known, stretch));
        }
        for finding in &known.notices {
            let said = texts.finding(view.projection(), finding, view.look.unit);
            let font = Weight::Medium.size(size::SMALL);
            let shown = widgets::text(said, font, tokens.ink2);
            ui.add(egui::Label::new(shown).wrap());
        }
    });
}

fn stretches(years: &[(Year, Releasable)]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for (year, of) in years {
        match found.last_mut() {
            // What can go of staff grows with the years; who decides does not.
            Some(last) if last.of.lock == of.lock => last.years += 1,
            _ => found.push(Stretch {
                years: 1,
                first: *year,
                of: *of,
            }),
        }
    }
    found
}

fn in_words(view: &View<'_>, known: &Known, stretch: &Stretch) -> String {
    let texts = view.look.texts;
    let through = match stretch.of.lock {
        Some(Lock::Contract { through: None }) => return texts.get("inspector-locked-open"),
        Some(Lock::Contract {
            through: Some(through),
        }) => ("inspector-locked-contract", through),
        Some(Lock::LeadTime { through }) => ("inspector-locked-lead", through),
        None => {
            let level = texts.level(view.projection().rules(), known.level);
            let share = rust_decimal::Decimal::ONE_HUNDRED
                .checked_mul(stretch.of.share)
                .unwrap_or_default();
            let said = [
                arg("year", stretch.first.to_string()),
                arg("level", level),
                arg("share", texts.percent(share, 0)),
            ];
            let key = if stretch.of.share.is_zero() {
                "inspector-none-can-go"
            } else {
                "inspector-can-go"
            };
            return texts.say(key, said);
        }
    };
    texts.say(through.0, [arg("year", through.1.to_string())])
}

/// A hatched stretch is locked; the others have the colour of the level that decides.
fn strip(ui: &mut Ui, view: &View<'_>, known: &Known, stretches: &[Stretch]) -> Rect {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let width = ui.available_width();
    let wanted = vec2(width, measures::STRIP + 18.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let count = u16::try_from(known.freeing.len()).unwrap_or(1).max(1);
    let each = width / f32::from(count);
    let painter = ui.painter();
    let mut left = rect.left();
    for stretch in stretches {
        let years = u16::try_from(stretch.years).unwrap_or(u16::MAX);
        let right = left + each * f32::from(years);
        let bottom = rect.top() + measures::STRIP;
        let bar = Rect::from_min_max(pos2(left, rect.top()), pos2(right - 1.0, bottom));
        left = right;
        let level = usize::from(known.level);
        let (fill, ink) = tokens.levels.get(level).copied().unwrap_or_default();
        let font = Weight::SemiBold.size(size::SMALL);
        let locked = stretch.of.lock.is_some();
        let (word, ink) = if locked {
            hatched(painter, bar, tokens.ctl, tokens.lock);
            (texts.get("inspector-locked"), tokens.ink)
        } else {
            painter.rect_filled(bar, 0.0, fill);
            let level = texts.level(view.projection().rules(), known.level);
            (capitalised(&level), ink)
        };
        let galley = painter.layout_no_wrap(word, font, ink);
        if fits(&galley, bar.shrink2(vec2(4.0, -2.0))) {
            let place = Align2::CENTER_CENTER.anchor_size(bar.center(), galley.size());
            if locked {
                painter.rect_filled(place.expand2(vec2(3.0, -1.0)), 2.0, tokens.panel);
            }
            painter.galley(place.min, galley, ink);
        }
    }
    for (at, (year, _)) in (0_u16..).zip(&known.freeing) {
        let center = rect.left() + each * (f32::from(at) + 0.5);
        let looked_at = *year == known.year();
        let (weight, ink) = if looked_at {
            (Weight::SemiBold, tokens.accent)
        } else {
            (Weight::Regular, tokens.ink3)
        };
        let shown = if each < 34.0 {
            format!("{:02}", year.number() % 100)
        } else {
            year.to_string()
        };
        let galley = painter.layout_no_wrap(shown, weight.size(size::SMALL), ink);
        let at = pos2(center - galley.size().x / 2.0, rect.bottom() - 16.0);
        painter.galley(at, galley, ink);
    }
    let said: Vec<String> = stretches
        .iter()
        .map(|it| in_words(view, known, it))
        .collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said.join(" ")));
    rect
}

/// Where the years of the strip stand.
fn years_of(known: &Known, rect: Rect) -> Option<Strip> {
    let count = u16::try_from(known.freeing.len()).ok()?.max(1);
    Some(Strip {
        rect,
        each: rect.width() / f32::from(count),
        first: known.freeing.first()?.0,
        last: known.freeing.last()?.0,
    })
}
