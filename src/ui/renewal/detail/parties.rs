//! Who pays and who gains: a row per party, and what would leave no body worse off.

use egui::accesskit::Role;
use egui::{Align2, Color32, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use rust_decimal::Decimal;

use super::curve::{basis, length};
use super::{State, Subject, curve_table, rows};
use crate::texts::{arg, capitalised};
use crate::ui::theme::{Weight, initiative as measures, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};
use crate::worth::{Party, PartyFlow, Transfer};

/// The rows with the sum in words.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut State, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    widgets::section(ui, tokens, texts.get("initiative-parties"));
    widgets::caption(ui, tokens, basis(view, "initiative-parties-basis"));
    ui.add_space(4.0);
    let all = &subject.known.parties;
    let sides = Sides::of(ui, view, &all.rows);
    ui.spacing_mut().item_spacing.y = 0.0;
    for party in &all.rows {
        row(ui, view, party, &sides);
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.add_space(4.0);
    total(ui, view, subject);
    for transfer in &all.transfers {
        let said = transferred(view, transfer);
        rows::sentence(ui, said, Weight::Regular, tokens.ink2);
    }
    if all.lacking > Decimal::ZERO {
        let lacking = [arg("number", rows::number(view, all.lacking))];
        let said = texts.say("initiative-lacking", lacking);
        rows::sentence(ui, said, Weight::Regular, tokens.ink2);
    }
    ui.add_space(2.0);
    let shown = texts.get(if state.by_year {
        "initiative-by-year-hide"
    } else {
        "initiative-by-year"
    });
    if widgets::button(ui, tokens, Tone::Plain, None, Some(&shown), &shown).clicked() {
        state.by_year = !state.by_year;
    }
    if state.by_year {
        table(ui, view, subject);
    }
}

/// What the rows have in common: of what is paid and of what is got the longest bar, and how wide
/// the widest number is.
struct Sides {
    most: [f64; 2],
    numbers: [f32; 2],
}

impl Sides {
    fn of(ui: &Ui, view: &View<'_>, rows: &[PartyFlow]) -> Self {
        let font = Weight::Medium.size(size::BODY);
        let wide = |amount: Decimal| {
            let shown = view.look.texts.signed_bare(amount, view.look.unit);
            let color = view.look.tokens.ink;
            let galley = ui.painter().layout_no_wrap(shown, font.clone(), color);
            galley.size().x + 10.0
        };
        let sides: [fn(&PartyFlow) -> Decimal; 2] = [|it| it.pays, |it| it.gets];
        Self {
            most: sides.map(|of| {
                let all = rows.iter().map(|it| length(view, of(it)).abs());
                all.fold(0.0, f64::max)
            }),
            numbers: sides.map(|of| {
                let all = rows.iter().map(|it| wide(of(it)));
                all.fold(0.0, f32::max)
            }),
        }
    }
}

/// What a party is called.
fn name(view: &View<'_>, party: &Party) -> String {
    let texts = view.look.texts;
    let plan = view.projection().plan();
    match party {
        Party::Us if !plan.body.trim().is_empty() => plan.body.clone(),
        Party::Us => texts.get("initiative-party-us"),
        Party::Owner => texts.get("initiative-party-owner"),
        Party::Taxpayers => texts.get("initiative-party-taxpayers"),
        Party::Actor(id) => {
            capitalised(&texts.entity(plan, &crate::model::Entity::Actor(id.clone())))
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn share(length: f64, most: f64) -> f32 {
    (length / most.max(f64::MIN_POSITIVE)).clamp(-1.0, 1.0) as f32
}

/// A party: what it pays to the left, grey; what it gets to the right, blue.
fn row(ui: &mut Ui, view: &View<'_>, party: &PartyFlow, sides: &Sides) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let width = ui.available_width();
    let (line, response) = ui.allocate_exact_size(vec2(width, measures::PARTY), Sense::hover());
    let names = measures::NAME.min(width * 0.32);
    let called = name(view, &party.party);
    let cut = named(ui, (line, names), &called, tokens.ink);
    let painter = ui.painter();
    let [before, after] = sides.numbers;
    let left = line.left() + names + 8.0 + before;
    let right = (line.right() - after).max(left + 1.0);
    // One scale for both sides: each has the room that its longest bar takes.
    let [most_paid, most_got] = sides.most;
    let whole = (most_paid + most_got).max(f64::MIN_POSITIVE);
    let reach = |length: f64| share(length, whole) * (right - left);
    let middle = left + reach(most_paid);
    painter.vline(middle, line.y_range(), Stroke::new(1.5, tokens.ink2));
    bars(ui, view, party, (line, middle), &reach);
    let said = [
        arg("party", called.clone()),
        arg("pays", rows::number(view, -party.pays)),
        arg("gets", rows::number(view, party.gets)),
    ];
    let said = texts.say("initiative-party", said);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    if cut {
        response.on_hover_text(said);
    }
}

/// The bars of a party with their amounts.
fn bars(
    ui: &Ui,
    view: &View<'_>,
    party: &PartyFlow,
    (line, middle): (Rect, f32),
    reach: &impl Fn(f64) -> f32,
) {
    let tokens = view.look.tokens;
    let font = Weight::Medium.size(size::BODY);
    let signed = |amount: Decimal| view.look.texts.signed_bare(amount, view.look.unit);
    let (pays, gets) = (signed(party.pays), signed(party.gets));
    let painter = ui.painter();
    let bar = |from: f32, to: f32| {
        let inset = line.height() * 0.16;
        Rect::from_x_y_ranges(
            from.min(to)..=from.max(to),
            line.top() + inset..=line.bottom() - inset,
        )
    };
    if !party.pays.is_zero() {
        let end = middle + reach(length(view, party.pays));
        let edge = Stroke::new(1.0, tokens.ops_edge);
        painter.rect(bar(end, middle), 0.0, tokens.ops, edge, StrokeKind::Inside);
        let at = pos2(end - 6.0, line.center().y);
        painter.text(at, Align2::RIGHT_CENTER, &pays, font.clone(), tokens.ink2);
    }
    if !party.gets.is_zero() {
        let end = middle + reach(length(view, party.gets));
        painter.rect_filled(bar(middle, end), 0.0, tokens.dev);
        let at = pos2(end + 6.0, line.center().y);
        let color = if party.gets > Decimal::ZERO {
            tokens.accent
        } else {
            tokens.ink
        };
        painter.text(at, Align2::LEFT_CENTER, &gets, font, color);
    }
}

/// A name at the left of a row; answers whether its end was left out.
fn named(ui: &Ui, (line, width): (Rect, f32), name: &str, color: Color32) -> bool {
    let font = Weight::Medium.size(size::BODY);
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let at = pos2(line.left(), line.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
    cut
}

/// All rows together: the society's, never added to ours.
fn total(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let tokens = view.look.tokens;
    let unit = view.look.texts.unit(view.look.unit);
    let number = rows::number(view, subject.chosen.appraisal.society.npv);
    let said = [arg("number", number), arg("unit", unit)];
    let said = view.look.texts.say("initiative-society-total", said);
    rows::sentence(ui, said, Weight::SemiBold, tokens.society_ink());
}

fn transferred(view: &View<'_>, transfer: &Transfer) -> String {
    let said = [
        arg("from", name(view, &transfer.from)),
        arg("to", name(view, &transfer.to)),
        arg("number", rows::number(view, transfer.amount)),
    ];
    view.look.texts.say("initiative-transfer", said)
}

/// What each pays and gets, year by year.
fn table(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    curve_table::by_year(ui, view, "initiative-parties-years", |ui, view, width| {
        for party in &subject.known.parties.rows {
            let name = name(view, &party.party);
            let both = [
                ("initiative-party-pays", &party.pays_by_year, tokens.ink2),
                ("initiative-party-gets", &party.gets_by_year, tokens.accent),
            ];
            for (key, amounts, color) in both {
                if amounts.iter().any(|it| !it.is_zero()) {
                    let said = texts.say(key, [arg("party", name.clone())]);
                    curve_table::amounts(ui, view, (&said, color), amounts, width);
                }
            }
        }
    });
}
