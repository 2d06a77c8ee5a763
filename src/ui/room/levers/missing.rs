//! Above the levers: what is not covered in the year, what proposals cover of it, and which
//! levers could.

use egui::Ui;

use crate::findings::Severity;
use crate::projection::Measure;
use crate::room::LeverYear;
use crate::texts::arg;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::request::Request;
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
            proposed(ui, view);
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

/// What the proposals of Oversikt would cover of it, by who must say yes; and the way there.
fn proposed(ui: &mut Ui, view: &mut View<'_>) {
    let year = view.session.year();
    let texts = view.look.texts;
    let checks = view.session.checks();
    let Some(checked) = checks.and_then(|it| it.year(year)) else {
        return;
    };
    let rules = view.projection().rules();
    let levels = (1..).zip(&checked.freeing.proposed);
    let parts = levels.filter(|(_, amount)| amount.is_positive());
    let parts = parts.map(|(level, amount)| {
        let name = texts.level(rules, level);
        let named = [arg("name", name), arg("amount", view.number(*amount, year))];
        texts.say("levers-gives", named)
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() {
        return;
    }
    let said = texts.say("levers-proposed", [arg("parts", parts.join(", "))]);
    let font = Weight::Regular.size(size::SMALL);
    if widgets::link_on_a_line(ui, &view.look, said, font).clicked() {
        view.ask(Request::Do(Command::Overview));
    }
}
