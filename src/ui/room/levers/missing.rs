//! Above the levers: what is not covered in the year, and which of them could cover it.

use egui::Ui;

use crate::findings::Severity;
use crate::projection::Measure;
use crate::room::LeverYear;
use crate::texts::arg;
use crate::ui::icons;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// What is missing, and with what.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, levers: &[LeverYear]) {
    let year = view.session.year();
    let missing = view.projection().total(year).shortfall;
    if !missing.is_positive() {
        return;
    }
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    ui.add_space(6.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        widgets::mark(ui, |painter, center| {
            icons::severity(painter, Severity::Breach, center, tokens);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let amount = view.amount(missing, year);
            let named = [arg("amount", amount), arg("year", year.to_string())];
            let font = Weight::SemiBold.size(size::BODY);
            let shown = widgets::text(texts.say("levers-missing", named), font, tokens.breach);
            view.figure(ui, &Measure::Uncovered.at(year), shown);
            let names = levers.iter().filter_map(|it| {
                it.cap?; // without one nobody knows how much it is
                let offer = it.offer.as_ref()?.used.amount;
                let name = texts.language().name(&it.lever.name).to_owned();
                let named = [arg("name", name), arg("amount", view.number(offer, year))];
                offer
                    .is_positive()
                    .then(|| texts.say("levers-gives", named))
            });
            let names: Vec<String> = names.collect();
            let said = if names.is_empty() {
                texts.get("levers-none-covers")
            } else {
                texts.say("levers-could-cover", [arg("levers", names.join(", "))])
            };
            let font = Weight::Regular.size(size::SMALL);
            ui.add(egui::Label::new(widgets::text(said, font, tokens.ink2)).wrap());
        });
    });
}
