//! What has no price, and which users took part in which step.

use egui::Ui;

use super::{Subject, rows};
use crate::model::{Effect, Entity, Tranche};
use crate::texts::{arg, capitalised};
use crate::ui::theme::{Weight, initiative as measures, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// Both beside each other where there is room.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let width = ui.available_width();
    if width < measures::ONE_COLUMN_BELOW {
        unpriced(ui, view, subject);
        ui.add_space(12.0);
        users(ui, view, subject);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        let each = (width - 24.0) / 2.0;
        rows::cell(ui, each, false, |ui| unpriced(ui, view, subject));
        rows::cell(ui, each, false, |ui| users(ui, view, subject));
    });
}

fn unpriced(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    widgets::section(ui, tokens, texts.get("initiative-unpriced"));
    let effects = &subject.chosen.initiative.effects;
    if effects.is_empty() {
        widgets::caption(ui, tokens, texts.get("initiative-unpriced-none"));
    }
    for effect in effects {
        one(ui, view, subject, effect);
    }
}

/// An effect with its consequence as plus or minus signs.
fn one(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>, effect: &Effect) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let consequence = effect.consequence();
    let count = usize::from(consequence.unsigned_abs());
    let (signs, color) = match consequence {
        0 => ("0".to_owned(), tokens.ink3),
        it if it > 0 => (
            ["+"; 4].get(..count).unwrap_or_default().join(" "),
            tokens.accent,
        ),
        _ => (
            ["\u{2212}"; 4].get(..count).unwrap_or_default().join(" "),
            tokens.breach,
        ),
    };
    let id = subject.chosen.initiative.id.clone();
    let entity = Entity::Effect(id, effect.id.clone());
    let name = capitalised(&texts.entity(view.projection().plan(), &entity));
    let number = texts.numbers().plain(consequence.into());
    let number = texts.say("inspector-consequence", [arg("number", number)]);
    let said = format!("{name}: {number}");
    widgets::row(
        ui,
        22.0,
        |ui| {
            let shown = widgets::text(signs, Weight::SemiBold.size(size::BODY), color);
            let label = ui.label(shown);
            label.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &said)
            });
            label.on_hover_text(number);
        },
        |ui| {
            let shown = rows::body(&*name, Weight::Regular, tokens.ink);
            ui.add(egui::Label::new(shown).truncate());
        },
    );
}

fn users(ui: &mut Ui, view: &View<'_>, subject: &Subject<'_>) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    widgets::section(ui, tokens, texts.get("initiative-users"));
    let steps = &subject.chosen.initiative.tranches;
    let with_users: Vec<(usize, &Tranche)> = steps
        .iter()
        .enumerate()
        .filter(|(_, it)| !involvement(it).is_empty())
        .collect();
    if with_users.is_empty() {
        widgets::caption(ui, tokens, texts.get("initiative-users-none"));
    }
    for (at, step) in with_users {
        let number = at.saturating_add(1);
        let head = format!("{number}. {}", step.name);
        rows::sentence(ui, head, Weight::Medium, tokens.ink);
        for (key, said) in involvement(step) {
            let said = texts.say(key, [arg("said", said.to_owned())]);
            rows::sentence(ui, said, Weight::Regular, tokens.ink2);
        }
        ui.add_space(4.0);
    }
}

/// What is told of the users of a step.
fn involvement(step: &Tranche) -> Vec<(&'static str, &str)> {
    let users = &step.users;
    let all = [
        ("initiative-users-who", users.who.trim()),
        ("initiative-users-when", users.when.trim()),
        ("initiative-users-learned", users.learned.trim()),
        ("initiative-users-changed", users.changed.trim()),
    ];
    all.into_iter()
        .filter(|(_, said)| !said.is_empty())
        .collect()
}
