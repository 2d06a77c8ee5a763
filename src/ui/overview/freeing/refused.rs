//! What somebody has refused: who, and the way to take the refusal back.

use egui::{Ui, vec2};

use crate::model::{Change, Entity};
use crate::texts::arg;
use crate::ui::icons::{self, Icon};
use crate::ui::request::{Making, Request};
use crate::ui::theme::{Weight, size};
use crate::ui::view::View;
use crate::ui::widgets;

/// A refusal that is on record.
struct Refused {
    entity: Entity,
    name: String,
    by: Option<u16>,
    from: String,
}

fn all(view: &View<'_>) -> Vec<Refused> {
    let texts = view.look.texts;
    let projection = view.projection();
    let plan = projection.plan();
    let releases = plan.releases.iter().filter(|it| !it.counts());
    let releases = releases.filter_map(|release| {
        Some(Refused {
            entity: Entity::Release(release.id.clone()),
            name: texts.entity(plan, &release.target()?.entity()),
            by: release.refused_by,
            from: release.from_year.to_string(),
        })
    });
    let uses = plan.lever_uses.iter().filter(|it| !it.counts());
    let uses = uses.map(|used| Refused {
        entity: Entity::LeverUse(used.id.clone()),
        name: texts.lever(projection.rules(), &used.lever),
        by: used.refused_by,
        from: used.year.to_string(),
    });
    releases.chain(uses).collect()
}

pub(super) fn rows(ui: &mut Ui, view: &mut View<'_>) {
    let refused = all(view);
    if refused.is_empty() {
        return;
    }
    let tokens = view.look.tokens;
    ui.add_space(8.0);
    widgets::caption(ui, tokens, view.look.texts.get("freeing-refused"));
    widgets::rows_in_sight(ui, refused.len(), 26.0, |ui, at| {
        if let Some(refused) = refused.get(at) {
            row(ui, view, refused);
        }
    });
}

/// What was refused and by whom; where both have no room, the name is cut.
fn named(ui: &mut Ui, (name, by): (&str, &str), color: egui::Color32) {
    let small = Weight::Regular.size(size::SMALL);
    let by_whom = ui
        .painter()
        .layout_no_wrap(by.to_owned(), small.clone(), color);
    let room = ui.available_width() - by_whom.size().x - ui.spacing().item_spacing.x;
    ui.scope(|ui| {
        ui.set_max_width(room.max(0.0));
        let name = widgets::text(name, small.clone(), color);
        ui.add(egui::Label::new(name).truncate());
    });
    ui.add(egui::Label::new(widgets::text(by, small, color)).truncate());
}

fn row(ui: &mut Ui, view: &mut View<'_>, refused: &Refused) {
    let tokens = view.look.tokens;
    let texts = view.look.texts;
    let level = refused.by.map_or_else(
        || texts.get("freeing-refused-by-nobody"),
        |level| texts.level(view.projection().rules(), level),
    );
    let said = [arg("level", level), arg("year", refused.from.clone())];
    let by = texts.say("freeing-refused-row", said);
    let small = Weight::Regular.size(size::SMALL);
    let back = texts.get("freeing-refused-back");
    let look = view.look;
    let taken_back = widgets::row(
        ui,
        26.0,
        |ui| {
            let link = widgets::link(ui, &look, back.clone(), small.clone());
            let name = format!("{back}: {}", refused.name);
            link.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Link, true, &name)
            });
            link.clicked()
        },
        |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
            widgets::mark(ui, |painter, center| {
                icons::paint_small(painter, Icon::Cross, center, tokens.ink3);
            });
            named(ui, (&refused.name, &by), tokens.ink3);
        },
    );
    if taken_back {
        let entity = refused.entity.clone();
        let changes = vec![Change::Remove { entity }];
        view.ask(Request::Change(changes, Making::Remove));
    }
}
