//! A window in a test, and what one can do in it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

use egui::accesskit::{Action, ActionRequest, NodeId, Role};
use egui::{
    Event, Key, LayerId, Modifiers, PointerButton, Pos2, Rect, Shape, Vec2, ViewportCommand,
    ViewportEvent, ViewportId,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use handlingsrom::money::Money;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::{Figure, Projection, Quantity};
use handlingsrom::room;
use handlingsrom::texts::{Argument, Language, Texts, Unit};
use handlingsrom::ui::{App, Opening, Session, Settings};

use crate::support::sample_path;

/// So many frames are enough for anything to settle.
const MOST_FRAMES: usize = 12;

/// A window that is open.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, App>,
    pub(crate) texts: Texts,
    /// What the program asked of the window system since the test last looked.
    pub(crate) asked: Vec<ViewportCommand>,
}

/// Something in the accessibility tree.
#[expect(clippy::struct_excessive_bools, reason = "as the tree has them")]
#[derive(Clone, Debug)]
pub(crate) struct Widget {
    pub(crate) role: Role,
    /// What it is called, or what a label says.
    pub(crate) name: String,
    pub(crate) value: Option<String>,
    pub(crate) number: Option<f64>,
    /// The least and the most it can be.
    pub(crate) bounds: Option<(f64, f64)>,
    pub(crate) selected: bool,
    /// Chosen in a list or a grid.
    pub(crate) chosen: bool,
    pub(crate) enabled: bool,
    pub(crate) focused: bool,
    pub(crate) focusable: bool,
    pub(crate) clickable: bool,
    id: NodeId,
    /// The whole of it.
    pub(crate) rect: Rect,
    /// What is in sight of it.
    pub(crate) seen: Rect,
    pub(crate) layer: Option<LayerId>,
}

impl Widget {
    /// Whether something can be done with it.
    pub(crate) fn is_interactive(&self) -> bool {
        self.focusable || self.clickable
    }

    pub(crate) fn is_in_sight(&self) -> bool {
        self.seen.width() > 0.5 && self.seen.height() > 0.5
    }

    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.id == other.id
    }

    fn is_whole(&self) -> bool {
        self.is_in_sight() && self.seen.expand(0.5).contains_rect(self.rect)
    }
}

/// A text as it was painted.
#[derive(Clone, Debug)]
pub(crate) struct Painted {
    pub(crate) text: String,
    pub(crate) rect: Rect,
    /// What can be seen through at its place.
    pub(crate) clip: Rect,
    /// Its end was left out.
    pub(crate) elided: bool,
}

/// As it is always opened here: nothing depends on the machine.
pub(crate) fn opening() -> Opening {
    Opening {
        locale: Some(Language::Nb),
        typed_paths: true,
        now: Some("2026-11-02T09:30:00".parse().unwrap()),
        ..Opening::default()
    }
}

impl Window {
    pub(crate) fn open(opening: Opening, size: [f32; 2], pixels_per_point: f32) -> Self {
        Self::open_with(Settings::default(), opening, size, pixels_per_point)
    }

    /// With what the window remembers from the last time.
    pub(crate) fn open_with(
        settings: Settings,
        opening: Opening,
        size: [f32; 2],
        pixels_per_point: f32,
    ) -> Self {
        let texts = Texts::new(opening.language.or(opening.locale).unwrap_or_default());
        let theme = match opening.theme {
            Some(egui::ThemePreference::Dark) => egui::Theme::Dark,
            _ => egui::Theme::Light,
        };
        let harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(pixels_per_point)
            .with_max_steps(12)
            .with_theme(theme)
            .build_eframe(|cc| App::with_settings(&cc.egui_ctx, opening, settings));
        let mut window = Self {
            harness,
            texts,
            asked: Vec::new(),
        };
        window.settle();
        window
    }

    pub(crate) fn start(size: [f32; 2]) -> Self {
        Self::open(opening(), size, 1.0)
    }

    pub(crate) fn plan(path: PathBuf, size: [f32; 2]) -> Self {
        let opening = Opening {
            plan: Some(path),
            ..opening()
        };
        Self::open(opening, size, 1.0)
    }

    /// A sample, opened as a file.
    pub(crate) fn sample(name: &str, size: [f32; 2]) -> Self {
        Self::plan(sample_path(name), size)
    }

    /// An untitled copy of a sample, opened from the start.
    pub(crate) fn copy_of(body: &str, size: [f32; 2]) -> Self {
        let mut window = Self::start(size);
        let card = window.get_where(Role::Button, |name| {
            name.starts_with("Åpne eksempelet") && name.contains(body)
        });
        window.click_on(&card);
        window
    }

    pub(crate) fn get_text(&self, key: &str) -> String {
        self.texts.get(key)
    }

    pub(crate) fn say<'a>(
        &self,
        key: &str,
        arguments: impl IntoIterator<Item = Argument<'a>>,
    ) -> String {
        self.texts.say(key, arguments)
    }

    // ---- time

    /// One frame, with an event or without.
    pub(crate) fn frame(&mut self, event: Option<Event>) {
        self.harness.input_mut().events.extend(event);
        self.harness.step();
        let output = &self.harness.output().viewport_output;
        if let Some(output) = output.get(&ViewportId::ROOT) {
            self.asked.extend(output.commands.iter().cloned());
        }
    }

    /// Frames until nothing more is asked for. A window that never rests fails.
    pub(crate) fn settle(&mut self) {
        for _ in 0..MOST_FRAMES {
            self.frame(None);
            if self.repaints_in() > Duration::ZERO {
                self.harness.check_accessibility();
                return;
            }
        }
        panic!("never at rest: {:#?}", self.harness.ctx.repaint_causes());
    }

    /// When the next frame is asked for.
    pub(crate) fn repaints_in(&self) -> Duration {
        let output = &self.harness.output().viewport_output;
        output[&ViewportId::ROOT].repaint_delay
    }

    /// Frames until something is so; work beside the window may take some.
    pub(crate) fn wait_until(&mut self, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..20_000 {
            if is_so(self) {
                return;
            }
            std::thread::yield_now();
            self.frame(None);
        }
        panic!("it never came to that:\n{}", self.tree());
    }

    // ---- what is there

    pub(crate) fn session(&self) -> &Session {
        self.harness.state().session().unwrap()
    }

    pub(crate) fn projection(&self) -> &Projection {
        self.session().projection()
    }

    pub(crate) fn has_plan(&self) -> bool {
        self.harness.state().session().is_some()
    }

    /// Everything in the accessibility tree, in its order.
    pub(crate) fn widgets(&self) -> Vec<Widget> {
        let known: HashMap<NodeId, egui::WidgetRect> = self.harness.ctx.viewport(|viewport| {
            let layers = viewport.prev_pass.widgets.layers();
            let all = layers.flat_map(|(_, widgets)| widgets.iter());
            all.map(|it| (it.id.accesskit_id(), *it)).collect()
        });
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| node.accesskit_node().has_bounds())
            .map(|node| {
                let it = node.accesskit_node();
                let (id, _) = it.locate();
                widget(&it, id, node.rect(), known.get(&id))
            })
            .collect()
    }

    pub(crate) fn interactive(&self) -> Vec<Widget> {
        let all = self.widgets().into_iter();
        all.filter(|it| it.is_interactive() && it.role != Role::ScrollBar)
            .collect()
    }

    pub(crate) fn find_where(&self, role: Role, is_it: impl Fn(&str) -> bool) -> Option<Widget> {
        let mut found = self.all_where(role, is_it);
        assert!(found.len() <= 1, "which of them? {found:#?}");
        found.pop()
    }

    pub(crate) fn all_where(&self, role: Role, is_it: impl Fn(&str) -> bool) -> Vec<Widget> {
        let all = self.widgets().into_iter();
        all.filter(|it| it.role == role && is_it(&it.name))
            .collect()
    }

    #[track_caller]
    pub(crate) fn get_where(&self, role: Role, is_it: impl Fn(&str) -> bool) -> Widget {
        let found = self.find_where(role, is_it);
        found.unwrap_or_else(|| panic!("no such {role:?} among:\n{}", self.tree()))
    }

    /// The one thing of this role with this name.
    #[track_caller]
    pub(crate) fn get(&self, role: Role, name: &str) -> Widget {
        let found = self.find_where(role, |it| it == name);
        found.unwrap_or_else(|| panic!("no {role:?} «{name}» among:\n{}", self.tree()))
    }

    pub(crate) fn has(&self, role: Role, name: &str) -> bool {
        !self.all_where(role, |it| it == name).is_empty()
    }

    /// Whether something is called so, or says so.
    pub(crate) fn says(&self, part: &str) -> bool {
        self.widgets().iter().any(|it| it.name.contains(part))
    }

    #[track_caller]
    pub(crate) fn must_say(&self, part: &str) {
        assert!(self.says(part), "nothing says «{part}»:\n{}", self.tree());
    }

    #[track_caller]
    pub(crate) fn must_not_say(&self, part: &str) {
        assert!(
            !self.says(part),
            "something says «{part}»:\n{}",
            self.tree()
        );
    }

    /// Every text of the last frame that can be seen: what a panel, a menu or a question over it
    /// covers is left out.
    pub(crate) fn painted(&self) -> Vec<Painted> {
        let mut found = Vec::new();
        for clipped in &self.harness.output().shapes {
            texts_in(&clipped.shape, clipped.clip_rect, &mut found);
        }
        found
    }

    pub(crate) fn paints(&self, part: &str) -> bool {
        self.painted().iter().any(|it| it.text.contains(part))
    }

    /// What is there, for a failing test to show.
    pub(crate) fn tree(&self) -> String {
        let lines = self.widgets().into_iter().map(|it| {
            format!(
                "{:?} «{}» {:?} {:?} seen {:?}{}",
                it.role,
                it.name,
                it.value.unwrap_or_default(),
                it.rect,
                it.seen,
                if it.focused { " FOCUS" } else { "" },
            )
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    // ---- the keyboard

    pub(crate) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.hold(modifiers);
        for pressed in [true, false] {
            self.frame(Some(Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers,
            }));
        }
        self.hold(Modifiers::NONE);
        self.settle();
    }

    pub(crate) fn hold(&mut self, modifiers: Modifiers) {
        self.frame(Some(Event::ModifiersChanged(modifiers)));
    }

    /// Types where the keyboard is, in place of what is chosen there.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.frame(Some(Event::Text(text.to_owned())));
        self.settle();
    }

    /// Types in a field in place of what is there.
    pub(crate) fn fill(&mut self, name: &str, text: &str) {
        self.focus(Role::TextInput, name);
        self.press_with(Modifiers::COMMAND, Key::A);
        if text.is_empty() {
            self.press(Key::Backspace);
        } else {
            self.type_text(text);
        }
    }

    /// Gives something the keyboard, as a screen reader does.
    pub(crate) fn focus(&mut self, role: Role, name: &str) {
        let widget = self.get(role, name);
        self.request(&widget, Action::Focus);
    }

    pub(crate) fn focused(&self) -> Option<Widget> {
        self.widgets().into_iter().find(|it| it.focused)
    }

    /// What a screen reader asks for.
    pub(crate) fn request(&mut self, widget: &Widget, action: Action) {
        let tree = self.harness.root().accesskit_node().locate().1;
        self.frame(Some(Event::AccessKitActionRequest(ActionRequest {
            action,
            target_tree: tree,
            target_node: widget.id,
            data: None,
        })));
        self.settle();
    }

    // ---- the pointer

    #[track_caller]
    pub(crate) fn click(&mut self, role: Role, name: &str) {
        let widget = self.get(role, name);
        self.click_on(&widget);
    }

    pub(crate) fn click_on(&mut self, widget: &Widget) {
        let place = self.bring_in_sight(widget);
        self.button_at(place, PointerButton::Primary);
    }

    pub(crate) fn right_click_on(&mut self, widget: &Widget) {
        let place = self.bring_in_sight(widget);
        self.button_at(place, PointerButton::Secondary);
    }

    pub(crate) fn button_at(&mut self, pos: Pos2, button: PointerButton) {
        self.frame(Some(Event::PointerMoved(pos)));
        for pressed in [true, false] {
            self.frame(Some(Event::PointerButton {
                pos,
                button,
                pressed,
                modifiers: Modifiers::NONE,
            }));
        }
        self.settle();
        self.frame(Some(Event::PointerGone));
        self.settle();
    }

    /// Scrolls until it can be seen; where it is then.
    pub(crate) fn bring_in_sight(&mut self, widget: &Widget) -> Pos2 {
        let mut now = widget.clone();
        if !now.is_whole() {
            self.request(widget, Action::ScrollIntoView);
            let all = self.widgets().into_iter();
            now = all.into_iter().find(|it| it.id == widget.id).unwrap();
        }
        assert!(now.is_in_sight(), "out of reach: {now:#?}");
        now.seen.center()
    }

    /// Presses the button on something and moves from there, without letting go.
    pub(crate) fn take_hold(&mut self, widget: &Widget) -> Pos2 {
        let pos = self.bring_in_sight(widget);
        self.hold_at(pos);
        pos
    }

    /// Presses the button and keeps it down.
    pub(crate) fn hold_at(&mut self, pos: Pos2) {
        self.frame(Some(Event::PointerMoved(pos)));
        self.frame(Some(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        }));
    }

    pub(crate) fn move_to(&mut self, pos: Pos2) {
        self.frame(Some(Event::PointerMoved(pos)));
        self.frame(None);
    }

    pub(crate) fn let_go(&mut self, pos: Pos2) {
        self.frame(Some(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        }));
        self.settle();
        self.frame(Some(Event::PointerGone));
        self.settle();
    }

    // ---- the window system

    pub(crate) fn resize(&mut self, size: [f32; 2]) {
        self.harness.set_size(Vec2::from(size));
        self.settle();
    }

    /// The window's own close button.
    pub(crate) fn close_window(&mut self) {
        let viewports = &mut self.harness.input_mut().viewports;
        let root = viewports.get_mut(&ViewportId::ROOT).unwrap();
        root.events.push(ViewportEvent::Close);
        self.frame(None);
        self.settle();
    }

    /// Whether the program asked for the window to be closed since the last question.
    pub(crate) fn closes(&mut self) -> bool {
        let asked = std::mem::take(&mut self.asked);
        asked.contains(&ViewportCommand::Close)
    }

    // ---- figures

    /// What a figure is called on screen, value included.
    pub(crate) fn named(&self, figure: &Figure) -> String {
        self.named_in(self.projection(), figure, Unit::Million, PriceBasis::Fixed)
    }

    pub(crate) fn named_in(
        &self,
        projection: &Projection,
        figure: &Figure,
        unit: Unit,
        prices: PriceBasis,
    ) -> String {
        let name = self.texts.figure(projection, figure);
        let value = room::value(projection, figure).unwrap_or(Quantity::Undefined);
        let value = match (value, figure.year) {
            (Quantity::Kroner(amount), Some(year)) => {
                let kroner = match prices {
                    PriceBasis::Fixed => amount.decimal(),
                    PriceBasis::Nominal => projection
                        .prices()
                        .nominal_from_fixed(amount.decimal(), year),
                };
                self.texts.amount(Money::entered(kroner), unit)
            }
            (Quantity::Percent(percent), _) => self.texts.percent(percent, 1),
            (other, _) => self.texts.quantity(other, unit),
        };
        format!("{name}: {value}")
    }

    // ---- what is done often

    pub(crate) fn undo_button(&self) -> Widget {
        let name = self.get_text("command-undo");
        self.get_where(Role::Button, |it| it.starts_with(&name))
    }

    pub(crate) fn redo_button(&self) -> Widget {
        let name = self.get_text("command-redo");
        self.get_where(Role::Button, |it| it.starts_with(&name))
    }

    /// Answers the question for a path.
    pub(crate) fn give_path(&mut self, path: &std::path::Path) {
        let field = self.get_text("dialog-path");
        self.fill(&field, path.to_str().unwrap());
        self.press(Key::Enter);
    }

    pub(crate) fn show(&mut self, what: &str) {
        let name = format!(
            "{}: {}",
            self.get_text("overview-show"),
            self.get_text(what)
        );
        self.click(Role::RadioButton, &name);
    }
}

fn widget(
    node: &AccessKitNode<'_>,
    id: NodeId,
    rect: Rect,
    known: Option<&egui::WidgetRect>,
) -> Widget {
    let name = match node.role() {
        Role::Label => node.value(),
        _ => node.label(),
    };
    Widget {
        role: node.role(),
        name: name.unwrap_or_default(),
        value: node.value(),
        number: node.numeric_value(),
        bounds: node.min_numeric_value().zip(node.max_numeric_value()),
        chosen: node.data().is_selected() == Some(true),
        selected: node.toggled() == Some(egui::accesskit::Toggled::True),
        enabled: !node.is_disabled(),
        focused: node.is_focused(),
        focusable: node.data().supports_action(Action::Focus),
        clickable: node.data().supports_action(Action::Click),
        id,
        rect,
        seen: known.map_or(rect, |it| it.interact_rect),
        layer: known.map(|it| it.layer_id),
    }
}

fn texts_in(shape: &Shape, clip: Rect, found: &mut Vec<Painted>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|it| texts_in(it, clip, found)),
        Shape::Text(text) => found.push(Painted {
            text: text.galley.text().to_owned(),
            rect: text.galley.rect.translate(text.pos.to_vec2()),
            clip,
            elided: text.galley.elided,
        }),
        Shape::Rect(over) if over.fill.is_opaque() => {
            let over = over.rect.intersect(clip);
            let is_panel = over.width() > 150.0 && over.height() > 60.0;
            let covered = |it: &Painted| {
                let seen = it.rect.intersect(it.clip);
                over.contains_rect(seen) || is_panel && over.intersects(seen)
            };
            found.retain(|it| !covered(it));
        }
        _ => {}
    }
}
