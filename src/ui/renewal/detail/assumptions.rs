//! What its worth hangs on: how far each single assumption can move before it is worth nothing.

use egui::Ui;
use rust_decimal::Decimal;

use super::curve::capitalised_view;
use super::{State, Subject, rows};
use crate::model::{BenefitId, Entity};
use crate::money::Money;
use crate::texts::arg;
use crate::ui::theme::Weight;
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::{Assumption, AssumptionUnit, BreakEven, WorthView};

/// The assumptions, nearest first, against one of the two views.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, state: &mut State, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let choices = [
        (false, capitalised_view(view, WorthView::Budget)),
        (true, capitalised_view(view, WorthView::Society)),
    ];
    let name = texts.get("initiative-assumptions-view");
    let mut chosen = None;
    widgets::row(
        ui,
        32.0,
        |ui| chosen = widgets::segments(ui, tokens, &name, state.of_society, &choices),
        |ui| {
            widgets::section(ui, tokens, texts.get("initiative-assumptions"));
        },
    );
    state.of_society = chosen.unwrap_or(state.of_society);
    let of = if state.of_society {
        WorthView::Society
    } else {
        WorthView::Budget
    };
    let gains = subject.chosen.appraisal.of(of).npv >= Decimal::ZERO;
    let key = if gains {
        "initiative-assumptions-gains"
    } else {
        "initiative-assumptions-loses"
    };
    let named = [arg("view", rows::named(view, of))];
    widgets::caption(ui, tokens, texts.say(key, named));
    ui.add_space(2.0);
    ui.scope(|ui| {
        ui.multiply_opacity(widgets::freshness(subject.known.waits));
        for one in subject.known.break_evens(state.of_society) {
            let said = sentence(view, subject, one, gains);
            let color = if one.possible {
                tokens.ink
            } else {
                tokens.ink3
            };
            rows::sentence(ui, said, Weight::Regular, color);
            widgets::rule(ui, tokens.line);
        }
    });
}

/// An assumption as it is called in a sentence that begins with it.
fn named(view: &View<'_>, subject: &Subject<'_>, assumption: &Assumption) -> String {
    let word: &str = assumption.into();
    let key = format!("initiative-assumption-{}", word.replace('_', "-"));
    let of = match assumption {
        Assumption::FullValue(id) | Assumption::RetiredShare(id) | Assumption::Realisation(id) => {
            benefit(view, subject, id)
        }
        _ => String::new(),
    };
    view.look.texts.say(&key, [arg("benefit", of)])
}

fn benefit(view: &View<'_>, subject: &Subject<'_>, id: &BenefitId) -> String {
    let initiative = subject.chosen.initiative.id.clone();
    let entity = Entity::Benefit(initiative, id.clone());
    view.look.texts.entity(view.projection().plan(), &entity)
}

/// How far it can move, or must; or that it cannot tip the worth by itself.
fn sentence(view: &View<'_>, subject: &Subject<'_>, one: &BreakEven, gains: bool) -> String {
    let texts = view.look.texts;
    let name = arg("name", named(view, subject, &one.assumption));
    let (Some(at), true) = (one.at, one.possible) else {
        let key = if gains {
            "initiative-cannot-tip"
        } else {
            "initiative-cannot-save"
        };
        return texts.say(key, [name]);
    };
    let to = arg("to", with_unit(view, one, at));
    let by = one.distance().unwrap_or_default();
    if by.is_zero() {
        return texts.say("initiative-at-nothing", [name, to]);
    }
    if one.assumption == Assumption::DiscountRate {
        let key = match (gains, by >= Decimal::ZERO) {
            (true, true) => "initiative-rate-may-be",
            (true, false) => "initiative-rate-may-fall",
            (false, true) => "initiative-rate-must-rise",
            (false, false) => "initiative-rate-must-be",
        };
        return texts.say(key, [name, to]);
    }
    let is_amount = one.assumption.unit() == AssumptionUnit::Kroner;
    let key = match (gains, by >= Decimal::ZERO) {
        (true, true) if !is_amount => "initiative-may-rise-to",
        (false, true) if !is_amount => "initiative-must-rise-to",
        (true, true) => "initiative-may-rise",
        (true, false) => "initiative-may-fall",
        (false, true) => "initiative-must-rise",
        (false, false) => "initiative-must-fall",
    };
    let by = arg("by", with_unit(view, one, by.abs()));
    let from = arg("from", bare(view, one, one.now));
    texts.say(key, [name, by, from, to])
}

fn bare(view: &View<'_>, one: &BreakEven, value: Decimal) -> String {
    let numbers = view.look.texts.numbers();
    match one.assumption.unit() {
        AssumptionUnit::Kroner => rows::number(view, value),
        AssumptionUnit::Percent => numbers.fixed(value, decimals(value)),
        AssumptionUnit::Years => numbers.fixed(value, 0),
    }
}

/// Small percentages need a decimal.
fn decimals(percent: Decimal) -> u32 {
    u32::from(percent.abs() < Decimal::TEN && !percent.fract().is_zero())
}

fn with_unit(view: &View<'_>, one: &BreakEven, value: Decimal) -> String {
    let texts = view.look.texts;
    match one.assumption.unit() {
        AssumptionUnit::Kroner => texts.amount(Money::entered(value), view.look.unit),
        AssumptionUnit::Percent => texts.percent(value, decimals(value)),
        AssumptionUnit::Years => {
            let number = texts.numbers().fixed(value, 0);
            texts.say("initiative-years", [arg("number", number)])
        }
    }
}
