//! The fields of the form: how much, from when, why, which goal it touches, who is told, and who
//! refuses.

use egui::{Id, Ui, vec2};
use rust_decimal::{Decimal, dec};

use crate::model::Percent;
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::rules::LEVELS;
use crate::texts::{Meant, Texts, Unit, arg, capitalised};
use crate::time::Year;
use crate::ui::inspector::choice;
use crate::ui::theme::{Weight, inspector as measures, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// What is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    /// The share of what can go, or the amount.
    pub(super) size: String,
    /// The first year.
    pub(super) year: String,
    /// Why this one.
    pub(super) why: String,
    /// The goal that it touches.
    pub(super) goal: String,
    /// Who is told.
    pub(super) told: String,
    /// What it means, of what is in the plan already.
    pub(super) consequence: String,
    /// The decision level that would refuse it.
    pub(super) refuser: u16,
}

impl Fields {
    /// The share that is typed.
    pub(super) fn share(&self, texts: &Texts) -> Option<Percent> {
        let read = texts.read_number(&self.size, Meant::Percent).ok()?.value;
        let within = (Decimal::ZERO..=dec!(100)).contains(&read) && read.scale() <= 4;
        within.then_some(Percent(read))
    }

    /// The amount that is typed.
    pub(super) fn amount(&self, texts: &Texts, unit: Unit) -> Option<Money> {
        let read = texts.read_number(&self.size, Meant::Amount(unit)).ok()?;
        let amount = Money::entered(read.value);
        (!amount.is_negative() && !amount.is_held()).then_some(amount)
    }

    /// Why, and what it means: the goal and who is told.
    pub(super) fn said(&self, texts: &Texts) -> (String, String) {
        let part = |key: &str, text: &str| {
            let text = text.trim().trim_end_matches('.').to_owned();
            (!text.is_empty()).then(|| texts.say(key, [arg("text", text)]))
        };
        let goal = part("freeing-says-goal", &self.goal);
        let told = part("freeing-says-told", &self.told);
        let both: Vec<String> = goal.into_iter().chain(told).collect();
        (self.why.trim().to_owned(), both.join(" "))
    }
}

/// The id of a field.
pub(super) fn id(field: &str) -> Id {
    Id::unique("freeing-field").with(field)
}

/// A field with its name above it.
fn field(ui: &mut Ui, view: &View<'_>, (word, name): (&str, &str), text: &mut String) {
    let width = ui.available_width();
    widgets::caption(ui, view.look.tokens, name);
    let edit = egui::TextEdit::singleline(text)
        .id(id(word))
        .char_limit(1000)
        .font(Weight::Regular.size(size::BODY))
        .text_color(view.look.tokens.ink)
        .margin(egui::Margin::symmetric(8, 5))
        .min_size(vec2(width, measures::FIELD))
        .desired_width(width - 16.0);
    ui.add(edit).accessible_name(name.to_owned());
}

/// How much and from when, side by side.
pub(super) fn size(ui: &mut Ui, view: &View<'_>, fields: &mut Fields, release: bool) {
    let texts = view.look.texts;
    let plan = view.projection().plan();
    let (size, year) = if release {
        let year = texts.get("freeing-from-year");
        (texts.get("freeing-share"), year)
    } else {
        let unit = texts.unit(view.look.unit);
        let prices = texts.prices(plan, PriceBasis::Fixed);
        let basis = [arg("basis", format!("{unit}, {prices}"))];
        (
            texts.say("freeing-amount", basis),
            texts.get("freeing-year"),
        )
    };
    let each = (ui.available_width() - 10.0) / 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        for (word, name, text) in [
            ("size", size, &mut fields.size),
            ("year", year, &mut fields.year),
        ] {
            ui.vertical(|ui| {
                ui.set_width(each);
                field(ui, view, (word, &name), text);
            });
        }
    });
}

/// What is wrong with how much or from when.
pub(super) fn fault(ui: &mut Ui, view: &View<'_>) {
    let fault = view.look.texts.get("freeing-size-fault");
    let font = Weight::Regular.size(size::SMALL);
    let told = widgets::text(fault, font, view.look.tokens.breach);
    ui.add(egui::Label::new(told).wrap());
}

/// What is still missing with it: the figures show it as if it were accepted.
pub(super) fn left(ui: &mut Ui, view: &View<'_>, year: Year) {
    let left = view.projection().total(year).shortfall;
    let key = if left.is_positive() {
        "freeing-still-missing"
    } else {
        "freeing-none-missing"
    };
    let amount = arg("amount", view.amount(left, year));
    let said = view
        .look
        .texts
        .say(key, [amount, arg("year", year.to_string())]);
    widgets::caption(ui, view.look.tokens, said);
}

fn why(ui: &mut Ui, view: &View<'_>, fields: &mut Fields) {
    let name = view.look.texts.get("freeing-why");
    field(ui, view, ("why", &name), &mut fields.why);
}

/// Why, the goal and who is told; all may be left empty.
pub(super) fn words(ui: &mut Ui, view: &View<'_>, fields: &mut Fields) {
    let texts = view.look.texts;
    why(ui, view, fields);
    field(
        ui,
        view,
        ("goal", &texts.get("freeing-goal")),
        &mut fields.goal,
    );
    field(
        ui,
        view,
        ("told", &texts.get("freeing-told")),
        &mut fields.told,
    );
}

/// The same as they stand in the plan.
pub(super) fn words_in_plan(ui: &mut Ui, view: &View<'_>, fields: &mut Fields) {
    let texts = view.look.texts;
    why(ui, view, fields);
    let name = texts.get("freeing-consequence");
    field(ui, view, ("consequence", &name), &mut fields.consequence);
}

/// Who refuses it, and the button that says so.
pub(super) fn refuse(ui: &mut Ui, view: &View<'_>, fields: &mut Fields) -> bool {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let rules = view.projection().rules();
    let names: Vec<String> = (1..=LEVELS)
        .map(|level| capitalised(&texts.level(rules, level)))
        .collect();
    let current = capitalised(&texts.level(rules, fields.refuser));
    let refuse = texts.get("freeing-refuse");
    let width = widgets::button_width(ui, None, Some(&refuse));
    let mut refused = false;
    let name = texts.get("freeing-refuser");
    widgets::caption(ui, tokens, &name);
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - width - 10.0);
            let chosen = choice::show(ui, view, &name, &current, || names);
            if let Some(level) = chosen.and_then(|at| u16::try_from(at + 1).ok()) {
                fields.refuser = level;
            }
        });
        refused = widgets::button(ui, tokens, Tone::Plain, None, Some(&refuse), &refuse).clicked();
    });
    refused
}
