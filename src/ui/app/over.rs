//! What lies over the window: what finds things and the map of keys, and the way of the keyboard
//! back to where it was beneath.

use egui::{Context, Id, Key, Modifiers};

use super::App;
use crate::ui::commands::Command;
use crate::ui::palette::{Answer, Source};
use crate::ui::request::Request;
use crate::ui::{grid, keymap};

/// Where the keyboard was before something lay over the window.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beneath {
    /// What had it when nothing lay over the window.
    kept: Option<Id>,
    /// What had it at the end of the last frame.
    last: Option<Id>,
    /// What shall have it as soon as what lay over the window is gone.
    wanted: Option<Id>,
}

impl App {
    /// Whether something lies over the window that waits for an answer.
    pub(super) fn is_covered(&self) -> bool {
        let asked = self.dialog.is_some() || self.picking.is_some();
        asked || self.palette.is_open() || self.keymap
    }

    /// Draws what finds things and the map of keys. A question lies over both.
    pub(super) fn draw_over(&mut self, ctx: &Context, requests: &mut Vec<Request>) {
        if self.dialog.is_some() || self.picking.is_some() {
            return;
        }
        let look = Self::look(&self.texts, &self.settings, ctx);
        if self.keymap {
            self.keymap = !keymap::show(ctx, &look);
            return;
        }
        let source = Source {
            look,
            session: self.session.as_ref(),
            theme: self.settings.theme,
            reduced_motion: self.settings.reduced_motion,
        };
        match self.palette.show(ctx, &source) {
            Some(Answer::Ask(request)) => requests.push(request),
            Some(Answer::Close) => ctx.request_repaint(),
            None => {}
        }
        if !self.is_covered() {
            self.map_by_key(ctx);
        }
    }

    /// F1, where nothing that is pointed at or has the keyboard has taken it: all keys are shown.
    /// Like other commands it waits for what is being typed.
    fn map_by_key(&mut self, ctx: &Context) {
        if !ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
            return;
        }
        self.waiting.push(Command::Keys);
        ctx.request_repaint();
    }

    /// Remembers what has the keyboard, and who wants it once nothing lies over the window.
    pub(super) fn remember_keyboard(&mut self, ctx: &Context, was_covered: bool) {
        let focused = ctx.memory(egui::Memory::focused);
        let is_covered = self.is_covered();
        if was_covered && !is_covered {
            // What was asked for may have given the keyboard to something else.
            let given = focused.filter(|it| Some(*it) != self.beneath.last);
            self.beneath.wanted = given.or(self.beneath.kept);
            ctx.request_repaint();
        }
        if !was_covered && self.beneath.wanted.is_none() {
            self.beneath.kept = focused;
        }
        self.beneath.last = focused;
    }

    /// The keyboard goes back to where it was. What lies over the window holds it for a frame
    /// longer than it is drawn.
    pub(super) fn give_keyboard_back(&mut self, ctx: &Context) {
        if self.beneath.wanted.is_none() || self.is_covered() {
            return;
        }
        if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
            ctx.request_repaint();
            return;
        }
        let Some(wanted) = self.beneath.wanted.take() else {
            return;
        };
        let taken = ctx.memory(egui::Memory::focused).is_some();
        if !taken && ctx.read_response(wanted).is_some() {
            ctx.memory_mut(|memory| memory.request_focus(wanted));
        } else {
            self.keyboard_to_grid(!taken);
        }
    }

    /// The sheet that is shown takes the keyboard, if it shall.
    pub(super) fn keyboard_to_grid(&mut self, shall: bool) {
        let kind = self.grid().map(grid::State::kind).filter(|_| shall);
        if let Some(grid) = kind.and_then(|kind| self.grid_mut(kind)) {
            grid.take_keyboard();
        }
    }
}
