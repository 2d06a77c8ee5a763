//! What an initiative is made of: its parts by kind, each a link to its row, with adding and
//! removing.

use egui::Ui;

use super::{measures, part, short_link};
use crate::findings::Where;
use crate::model::{Change, Effect, Entity, EntityKind, Initiative, Plan};
use crate::sheet::{insert_part, part_kinds};
use crate::texts::{arg, capitalised};
use crate::ui::icons::Icon;
use crate::ui::request::{Making, Request};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The parts of an initiative; of a part, the initiative that it belongs to.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, entity: &Entity) {
    match entity {
        Entity::Initiative(_) => {
            for kind in part_kinds(entity) {
                of_kind(ui, view, entity, *kind);
            }
        }
        other if matches!(other.owner(), Entity::Initiative(_)) => belongs_to(ui, view, other),
        _ => {}
    }
}

fn of_kind(ui: &mut Ui, view: &mut View<'_>, owner: &Entity, kind: EntityKind) {
    part(ui, view, &format!("inspector-parts-{}", kind.word()));
    for entity in parts(view.projection().plan(), owner, kind) {
        listed(ui, view, &entity);
    }
    let name = view.look.texts.get(&format!("grid-add-{}", kind.word()));
    let tokens = view.look.tokens;
    let icon = Some(Icon::Plus);
    if widgets::button(ui, tokens, Tone::Quiet, icon, Some(&name), &name).clicked() {
        add(view, owner, kind);
    }
}

/// The parts of a kind in their order.
fn parts(plan: &Plan, owner: &Entity, kind: EntityKind) -> Vec<Entity> {
    let Entity::Initiative(id) = owner else {
        return Vec::new();
    };
    let all = plan.initiative(id).into_iter().flat_map(Initiative::parts);
    let of_kind = all.filter(|(entity, _)| entity.kind() == kind);
    of_kind.map(|(entity, _)| entity).collect()
}

/// A new part; what is entered about it comes next.
fn add(view: &mut View<'_>, owner: &Entity, kind: EntityKind) {
    let plan = view.projection().plan();
    let Some(change) = insert_part(plan, owner, kind) else {
        return;
    };
    let new = change.entity().clone();
    view.ask(Request::Change(vec![change], Making::Add));
    view.ask(Request::GoTo(Where::Thing(new)));
}

/// A part by its name, and the cross that removes it.
fn listed(ui: &mut Ui, view: &mut View<'_>, entity: &Entity) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let name = capitalised(&texts.entity(view.projection().plan(), entity));
    let (mut removed, mut followed) = (false, false);
    widgets::row(
        ui,
        measures::ROW - 1.0,
        |ui| {
            let said = texts.say("inspector-part-remove", [arg("what", name.clone())]);
            let cross = widgets::button(ui, tokens, Tone::Quiet, Some(Icon::Cross), None, &said);
            removed = cross.clicked();
        },
        |ui| followed = short_link(ui, view, &name).clicked(),
    );
    widgets::rule(ui, tokens.line);
    if removed {
        let change = Change::Remove {
            entity: entity.clone(),
        };
        view.ask(Request::Change(vec![change], Making::Remove));
    } else if followed {
        view.ask(Request::GoTo(Where::Thing(entity.clone())));
    }
}

fn belongs_to(ui: &mut Ui, view: &mut View<'_>, entity: &Entity) {
    let texts = view.look.texts;
    let plan = view.projection().plan();
    if let Some(effect) = effect(plan, entity) {
        let number = texts.numbers().plain(effect.consequence().into());
        let said = texts.say("inspector-consequence", [arg("number", number)]);
        widgets::caption(ui, view.look.tokens, said);
    }
    ui.add_space(8.0);
    let owner = entity.owner();
    let name = texts.entity(plan, &owner);
    let said = texts.say("inspector-part-of", [arg("name", name)]);
    if short_link(ui, view, &said).clicked() {
        view.ask(Request::GoTo(Where::Thing(owner)));
    }
}

fn effect<'a>(plan: &'a Plan, entity: &Entity) -> Option<&'a Effect> {
    let Entity::Effect(of, id) = entity else {
        return None;
    };
    plan.initiative(of)?.effects.iter().find(|it| it.id == *id)
}
