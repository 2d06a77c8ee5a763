//! The measures of both views beside each other, and those that stand alone.

use egui::{Ui, vec2};
use rust_decimal::Decimal;

use super::curve::{basis, capitalised_view};
use super::{Subject, VIEWS, rows, words};
use crate::money::Money;
use crate::projection::{Figure, Measure};
use crate::texts::arg;
use crate::ui::theme::{Weight, initiative as sizes};
use crate::ui::view::View;
use crate::ui::widgets;
use crate::worth::{NetBenefit, ViewWorth, WorthView};

/// The measures as two tables, beside each other where there is room.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>) {
    let tokens = view.look.tokens;
    let title = view.look.texts.get("initiative-measures");
    widgets::title_row(ui, tokens, title, basis(view, "initiative-basis"));
    let width = ui.available_width();
    if width < sizes::ONE_COLUMN_BELOW {
        both(ui, view, subject);
        alone(ui, view, subject);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        let left = (width - 24.0) * 0.56;
        rows::cell(ui, left, false, |ui| both(ui, view, subject));
        rows::cell(ui, width - 24.0 - left, false, |ui| {
            ui.label(""); // beside the names of the views
            alone(ui, view, subject);
        });
    });
}

/// A row of a measure that both views have.
struct Row {
    key: &'static str,
    /// In the budget view, and in the society view.
    measures: [Measure; 2],
    shown: fn(&View<'_>, &ViewWorth) -> String,
}

const ROWS: [Row; 6] = [
    Row {
        key: "payback",
        measures: [Measure::PaybackBudget, Measure::PaybackSociety],
        shown: |view, it| words::payback(view, &it.payback),
    },
    Row {
        key: "discounted-payback",
        measures: [
            Measure::DiscountedPaybackBudget,
            Measure::DiscountedPaybackSociety,
        ],
        shown: |view, it| words::payback(view, &it.discounted_payback),
    },
    Row {
        key: "irr",
        measures: [Measure::RateOfReturnBudget, Measure::RateOfReturnSociety],
        shown: rates,
    },
    Row {
        key: "annuity",
        measures: [Measure::AnnuityBudget, Measure::AnnuitySociety],
        shown: |view, it| match it.annuity {
            Some(annuity) => rows::number(view, annuity),
            None => view.look.texts.get("not-applicable"),
        },
    },
    Row {
        key: "after-budget",
        measures: [Measure::NpvBudgetAfter, Measure::NpvSocietyAfter],
        shown: |view, it| rows::number(view, it.after_budget_years),
    },
    Row {
        key: "break-even",
        measures: [
            Measure::BreakEvenRealisationBudget,
            Measure::BreakEvenRealisationSociety,
        ],
        shown: break_even,
    },
];

/// What part of all benefits brings the worth to nothing.
fn break_even(view: &View<'_>, worth: &ViewWorth) -> String {
    match worth.break_even_realisation {
        Some(factor) => {
            let percent = crate::money::exact::times(factor, Decimal::ONE_HUNDRED);
            view.look.texts.percent(percent, 0)
        }
        None => view.look.texts.get("not-applicable"),
    }
}

/// All internal rates of return, or why there is none.
fn rates(view: &View<'_>, worth: &ViewWorth) -> String {
    let texts = view.look.texts;
    match &worth.rates {
        Ok(rates) => {
            let rates: Vec<String> = rates.iter().map(|it| texts.percent(it.0, 1)).collect();
            rates.join(" · ")
        }
        Err(why) => {
            let word: &str = why.into();
            texts.get(&format!("initiative-no-rate-{}", word.replace('_', "-")))
        }
    }
}

fn both(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let width = ui.available_width();
    let each = (width * 0.27).floor();
    let name = width - 2.0 * each - 16.0;
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    ui.horizontal_top(|ui| {
        rows::cell(ui, name, false, |ui| {
            ui.label("");
        });
        for of in VIEWS {
            rows::cell(ui, each, true, |ui| {
                let shown = capitalised_view(view, of);
                ui.label(rows::body(shown, Weight::SemiBold, rows::ink(tokens, of)));
            });
        }
    });
    for row in ROWS {
        let key = row.key;
        if key.ends_with("payback") && !words::is_judged(subject) {
            continue;
        }
        widgets::rule(ui, tokens.line);
        ui.horizontal_top(|ui| {
            let called = texts.get(&format!("initiative-measure-{key}"));
            rows::cell(ui, name, false, |ui| {
                rows::sentence(ui, called, Weight::Regular, tokens.ink2);
            });
            for (of, measure) in VIEWS.into_iter().zip(row.measures) {
                rows::cell(ui, each, true, |ui| {
                    let shown = (row.shown)(view, subject.chosen.appraisal.of(of));
                    let shown = rows::body(shown, Weight::Medium, rows::ink(tokens, of));
                    let figure = rows::figure(&subject.chosen, measure, None);
                    rows::value(ui, view, &figure, shown);
                });
            }
        });
    }
    if !words::is_judged(subject) {
        widgets::caption(ui, tokens, texts.get("initiative-mandatory"));
    }
    since(ui, view, subject);
    several_rates(ui, view, subject);
    sunk_again(ui, view, subject);
}

/// Payback of what began before the plan counts without what was spent before.
fn since(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let first = view.projection().horizon().first();
    if words::is_judged(subject) && subject.chosen.initiative.start < first {
        let said = [arg("year", first.to_string())];
        let said = view.look.texts.say("renewal-payback-since", said);
        widgets::caption(ui, view.look.tokens, said);
    }
}

/// More than one rate is a warning.
fn several_rates(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let tokens = view.look.tokens;
    let worth = |of: WorthView| &subject.chosen.appraisal.of(of).rates;
    let several = |of: &WorthView| worth(*of).as_ref().is_ok_and(|it| it.len() > 1);
    if VIEWS.iter().any(several) {
        let said = view.look.texts.get("initiative-several-rates");
        rows::sentence(ui, said, Weight::Medium, tokens.warn);
    }
}

/// Crossings that did not last.
fn sunk_again(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    for of in VIEWS {
        let payback = &subject.chosen.appraisal.of(of).payback;
        if payback.earlier().is_empty() || !words::is_judged(subject) {
            continue;
        }
        let years: Vec<String> = payback
            .earlier()
            .iter()
            .map(|it| words::years(view, *it))
            .collect();
        let said = [
            arg("view", capitalised_view(view, of)),
            arg("years", years.join(", ")),
        ];
        let said = view.look.texts.say("initiative-sunk-again", said);
        widgets::caption(ui, view.look.tokens, said);
    }
}

/// A measure that stands alone: its name, its figure and what is shown.
struct Alone {
    name: String,
    figure: Option<Figure>,
    shown: String,
}

fn alone(ui: &mut Ui, view: &mut View<'_>, subject: &Subject<'_>) {
    let tokens = view.look.tokens;
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    let width = ui.available_width();
    let each = (width * 0.45).floor();
    let all = standing_alone(view, subject);
    for row in all {
        widgets::rule(ui, tokens.line);
        ui.horizontal_top(|ui| {
            rows::cell(ui, width - each - 8.0, false, |ui| {
                rows::sentence(ui, row.name.clone(), Weight::Regular, tokens.ink2);
            });
            rows::cell(ui, each, true, |ui| {
                let shown = rows::body(row.shown, Weight::Medium, tokens.ink);
                match &row.figure {
                    Some(figure) => rows::value(ui, view, figure, shown),
                    None => {
                        ui.add(egui::Label::new(shown).wrap());
                    }
                }
            });
        });
    }
}

fn standing_alone(view: &View<'_>, subject: &Subject<'_>) -> Vec<Alone> {
    let texts = view.look.texts;
    let worth = subject.chosen.appraisal;
    let yardstick = &view.session.portfolio().yardstick;
    let number = |kroner| rows::number(view, kroner);
    let booked: Money = worth.flows.years.iter().map(|it| it.booked).sum();
    let need = number(worth.peak_need.amount);
    let need = match worth.peak_year(yardstick) {
        Some(year) => texts.say(
            "initiative-need-in",
            [arg("number", need), arg("year", year.to_string())],
        ),
        None => need,
    };
    let per_krone = match worth.net_benefit {
        NetBenefit::Ratio(ratio) => texts.numbers().fixed(ratio, 2),
        NetBenefit::SelfFinancing => texts.get("initiative-self-financing"),
        NetBenefit::NoNumber => texts.get("not-applicable"),
    };
    let all = [
        ("peak-need", Some(Measure::PeakNeed), need),
        ("booked", None, number(booked.decimal())),
        (
            "npv-budget-effect",
            Some(Measure::NpvBudgetEffect),
            number(worth.budget_effect.npv),
        ),
        ("net-benefit", Some(Measure::NetBenefit), per_krone),
    ];
    let row = |(key, measure, shown): (&str, Option<Measure>, String)| Alone {
        name: texts.get(&format!("initiative-measure-{key}")),
        figure: measure.map(|it| rows::figure(&subject.chosen, it, None)),
        shown,
    };
    all.into_iter().map(row).collect()
}
