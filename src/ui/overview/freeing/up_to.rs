//! All proposals at once, as far as a decision level goes.

use std::collections::BTreeSet;

use egui::{Ui, vec2};

use crate::texts::{arg, capitalised};
use crate::ui::request::Request;
use crate::ui::results::Checks;
use crate::ui::view::View;
use crate::ui::widgets::{self, Tone};

/// A button for each level that something is proposed of.
pub(super) fn row(ui: &mut Ui, view: &mut View<'_>, checks: &Checks) {
    let texts = view.look.texts;
    let tokens = view.look.tokens;
    let proposals = checks.cover.proposals.iter();
    let levels: BTreeSet<u16> = proposals.map(|proposal| proposal.level).collect();
    if levels.is_empty() {
        return;
    }
    ui.add_space(8.0);
    widgets::caption(ui, tokens, texts.get("freeing-up-to"));
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for level in levels {
            let name = texts.level(view.projection().rules(), level);
            let shown = capitalised(&name);
            let says = texts.say("freeing-up-to-level", [arg("level", name)]);
            let button = widgets::button(ui, tokens, Tone::Plain, None, Some(&shown), &says);
            if button.clicked() {
                view.ask(Request::CoverUpTo(level));
            }
            button.on_hover_text(says);
        }
    });
}
