//! Rediger: the fields of the initiative and of its parts, as in the inspector.

use egui::Ui;

use super::{Chosen, State};
use crate::model::Entity;
use crate::texts::capitalised;
use crate::ui::inspector;
use crate::ui::theme::{Weight, initiative as measures, size};
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// The fields of the initiative, or of the part that is looked at.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    state: &mut State,
    inspector: &mut inspector::State,
    chosen: &Chosen<'_>,
) {
    let plan = view.projection().plan();
    let own = chosen.entity();
    let is_there = |it: &&Entity| it.owner() == own && plan.fields(it).is_some();
    let entity = state.edited.as_ref().filter(is_there).cloned();
    if let Some(part) = &entity {
        let whole = capitalised(&view.look.texts.entity(plan, &own));
        let font = Weight::Regular.size(size::BODY);
        if widgets::link(ui, &view.look, format!("‹ {whole}"), font).clicked() {
            state.edited = None;
        }
        ui.add_space(4.0);
        part_heading(ui, view, part);
    }
    let entity = entity.unwrap_or_else(|| own.clone());
    ui.set_max_width(measures::FIELDS.min(ui.available_width()));
    if let Some(followed) = inspector::fields_of(ui, view, inspector, &entity) {
        state.edited = Some(followed).filter(|it| *it != own);
    }
    if state.edited.is_none() {
        ui.add_space(12.0);
        let (tokens, texts) = (view.look.tokens, view.look.texts);
        let name = texts.get("renewal-remove");
        if widgets::button(ui, tokens, Tone::Plain, None, Some(&name), &name).clicked() {
            super::super::list::remove(view, &own);
        }
    }
}

fn part_heading(ui: &mut Ui, view: &View<'_>, part: &Entity) {
    let texts = view.look.texts;
    let kind = capitalised(&texts.kind(part.kind()));
    widgets::caption(ui, view.look.tokens, kind);
    let name = capitalised(&texts.entity(view.projection().plan(), part));
    let font = Weight::SemiBold.size(size::SECTION);
    let shown = widgets::text(name.clone(), font, view.look.tokens.ink);
    let label = ui.add(egui::Label::new(shown).wrap());
    label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, &name));
}
