//! The page of a lever: plain words about what it is, who decides, what to write, and what it
//! costs later, with its source.

use egui::Ui;

use super::{State, back, uses};
use crate::room::LeverYear;
use crate::texts::{arg, capitalised};
use crate::ui::icons;
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The page.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    levers: &[LeverYear],
    id: &str,
) {
    back(ui, view, state);
    let Some(lever) = levers.iter().find(|it| it.lever.id == id) else {
        state.leave();
        return;
    };
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let language = texts.language();
    widgets::section(ui, tokens, language.name(&lever.lever.name));
    ui.horizontal(|ui| {
        widgets::mark(ui, |painter, center| {
            icons::level(painter, lever.level, center, tokens);
        });
        let level = texts.level(view.projection().rules(), lever.level);
        let standing = texts.lever_standing(view.projection().rules(), lever);
        let said = [arg("level", level), arg("standing", standing)];
        let said = capitalised(&texts.say("levers-decided-by", said));
        let font = Weight::Medium.size(size::BODY);
        ui.add(egui::Label::new(widgets::text(said, font, tokens.ink)).wrap());
    });
    for (key, why) in texts.lever_limits(lever.lever) {
        body(ui, view, texts.say(key, [arg("why", why)]));
    }
    for (part, names) in lever.lever.page.parts() {
        heading(ui, view, &texts.get(&format!("lever-page-{part}")));
        let said = language.name(names).to_owned();
        body(ui, view, said.clone());
        if part == "letter" {
            let copy = texts.get("levers-copy");
            if widgets::button(ui, tokens, Tone::Plain, None, Some(&copy), &copy).clicked() {
                ui.copy_text(said);
            }
        }
    }
    heading(ui, view, &texts.get("levers-conditions"));
    body(ui, view, language.name(&lever.lever.conditions).to_owned());
    heading(ui, view, &texts.get("levers-source"));
    body(ui, view, texts.lever_basis(lever.lever));
    body(ui, view, lever.lever.source.clone());
    let status: &str = lever.lever.status.into();
    let date = texts.numbers().date(lever.lever.checked);
    let checked = [
        arg("date", date),
        arg("status", texts.get(&format!("status-{status}"))),
    ];
    widgets::caption(ui, tokens, texts.say("levers-checked", checked));
    ui.add_space(10.0);
    uses::offer(ui, view, state, lever, view.session.year());
    uses::list(ui, view, state, lever);
}

fn heading(ui: &mut Ui, view: &View<'_>, heading: &str) {
    ui.add_space(8.0);
    let font = Weight::SemiBold.size(size::BODY);
    let shown = widgets::text(heading, font, view.look.tokens.ink);
    let label = ui.add(egui::Label::new(shown).wrap());
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, heading));
}

fn body(ui: &mut Ui, view: &View<'_>, said: String) {
    let font = Weight::Regular.size(size::BODY);
    let shown = widgets::text(said, font, view.look.tokens.ink2);
    ui.add(egui::Label::new(shown).wrap());
}
