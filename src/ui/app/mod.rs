//! The window: what is open, what is asked, and how it is drawn.

mod over;
mod plans;
mod requests;
mod told;

use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Context, Ui, ViewportCommand};

use self::told::Told;
use crate::file::{self, Recovered};
use crate::sheet::SheetKind;
use crate::texts::Texts;
use crate::ui::clipboard::Clipboard;
use crate::ui::commands::Command;
use crate::ui::dialogs::{self, After, Dialog};
use crate::ui::explain::{self, Explained};
use crate::ui::files::Picking;
use crate::ui::grid;
use crate::ui::inspector;
use crate::ui::look::Look;
use crate::ui::opening::Opening;
use crate::ui::palette::Palette;
use crate::ui::request::Request;
use crate::ui::section::Section;
use crate::ui::session::Session;
use crate::ui::settings::Settings;
use crate::ui::shell::{self, Bar};
use crate::ui::start::{self, Start};
use crate::ui::theme::{self, Tokens, inspector as measures, space};
use crate::ui::view::View;
use crate::ui::{overview, renewal, room, widgets};

const SETTINGS: &str = "settings";

/// The window.
pub struct App {
    opening: Opening,
    settings: Settings,
    texts: Texts,
    session: Option<Session>,
    /// Made when it is first shown.
    start: Option<start::State>,
    /// What crashes left.
    recovered: Vec<Recovered>,
    section: Section,
    overview: overview::State,
    /// What is open among what could cover a gap.
    freeing: overview::Freeing,
    renewal: renewal::State,
    room: room::State,
    /// What is remembered of each sheet, in the order of the kinds.
    grids: Vec<grid::State>,
    inspector: inspector::State,
    /// How wide the window was in the last frame.
    width: f32,
    explained: Vec<Explained>,
    explanation: Option<explain::Known>,
    /// The finding that was gone to, shown above its explanation.
    told: Option<Told>,
    finding: Option<usize>,
    panel_open: bool,
    dialog: Option<Dialog>,
    picking: Option<Picking>,
    after_saving: Option<After>,
    pane: usize,
    /// When the last autosave was made.
    kept_at: Option<f64>,
    may_close: bool,
    min_size: Option<egui::Vec2>,
    title: String,
    /// What had the keyboard in the last frame.
    focused: Option<egui::Id>,
    clipboard: Clipboard,
    /// Commands that wait until what is typed is taken over.
    waiting: Vec<Command>,
    palette: Palette,
    /// The map of keys is shown.
    keymap: bool,
    beneath: over::Beneath,
}

impl App {
    /// The window as it is opened.
    pub fn new(cc: &eframe::CreationContext<'_>, opening: Opening) -> Self {
        let stored = cc
            .storage
            .and_then(|storage| eframe::get_value(storage, SETTINGS));
        Self::with_settings(&cc.egui_ctx, opening, stored.unwrap_or_default())
    }

    /// The window with these settings.
    pub fn with_settings(ctx: &Context, opening: Opening, mut settings: Settings) -> Self {
        theme::install(ctx);
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false; // within bounds of our own
            options.fallback_theme = egui::Theme::Light;
        });
        if let Some(theme) = opening.theme {
            settings.theme = theme;
        }
        ctx.set_theme(settings.theme);
        ctx.set_zoom_factor(settings.zoom());
        let language = opening.language.or(settings.language()).or(opening.locale);
        let left = opening.recovery.as_deref().map(file::recoverable);
        let left = left.and_then(Result::ok).unwrap_or_default();
        let mut app = Self {
            texts: Texts::new(language.unwrap_or_default()),
            settings,
            session: None,
            start: None,
            recovered: left,
            section: Section::default(),
            overview: overview::State::default(),
            freeing: overview::Freeing::default(),
            renewal: renewal::State::default(),
            room: room::State::default(),
            grids: grid::all(),
            inspector: inspector::State::default(),
            width: f32::INFINITY,
            explained: Vec::new(),
            explanation: None,
            told: None,
            finding: None,
            panel_open: false,
            dialog: None,
            picking: None,
            after_saving: None,
            pane: 0,
            kept_at: None,
            may_close: false,
            min_size: None,
            title: String::new(),
            focused: None,
            clipboard: Clipboard::default(),
            waiting: Vec::new(),
            palette: Palette::default(),
            keymap: false,
            beneath: over::Beneath::default(),
            opening,
        };
        app.apply_motion(ctx);
        if let Some(path) = app.opening.plan.clone() {
            app.open(&path);
            app.choose_scenario();
        }
        app
    }

    /// The open plan, if any.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    fn apply_motion(&self, ctx: &Context) {
        let time = if self.settings.reduced_motion {
            0.0
        } else {
            0.1
        };
        let scrolling = if self.settings.reduced_motion {
            egui::style::ScrollAnimation::none()
        } else {
            egui::style::ScrollAnimation::default()
        };
        ctx.all_styles_mut(|style| {
            style.animation_time = time;
            style.scroll_animation = scrolling;
        });
    }

    fn look<'a>(texts: &'a Texts, settings: &Settings, ctx: &Context) -> Look<'a> {
        Look {
            texts,
            tokens: Tokens::of(ctx),
            unit: settings.unit(),
            prices: settings.prices(),
        }
    }

    /// Draws the window once.
    pub fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.give_keyboard_back(&ctx);
        let in_grid = ctx.memory(egui::Memory::focused) == Some(grid::id());
        if in_grid || self.grid().is_some_and(grid::State::is_typing) {
            // Tab and arrows are the grid's, also in the frame in which it gets the keyboard.
            ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
        }
        self.follow_focus(&ctx);
        let mut requests = Vec::new();
        let covered = self.is_covered();
        if !covered {
            self.listen(&ctx, &mut requests);
            self.escape(&ctx);
            self.notice_changed_file(&ctx);
        }
        if let Some(session) = &mut self.session {
            session.compute(&ctx);
        }
        match &self.session {
            Some(_) => {
                self.draw_plan(ui, &mut requests);
                self.freeing.rest(&mut requests);
            }
            None => self.draw_start(ui, &mut requests),
        }
        self.draw_dialog(&ctx);
        self.draw_over(&ctx, &mut requests);
        self.take_dropped(&ctx, &mut requests);
        for request in requests {
            self.carry_out(&ctx, request);
        }
        self.remember_keyboard(&ctx, covered);
        self.finish_picking(&ctx);
        self.keep(&ctx);
        self.fit_window(&ctx);
        if ctx.memory(egui::Memory::focused) != self.focused {
            ctx.request_repaint(); // to follow it
        }
    }

    /// Commands by their keys. While something is dragged there are none; what is being typed is
    /// taken over before they are carried out.
    fn listen(&mut self, ctx: &Context, requests: &mut Vec<Request>) {
        let editing = ctx.text_edit_focused();
        let pressed = ctx.input_mut(|input| Command::pressed(input, editing));
        let grid = self.grid();
        if self.is_dragging() || grid.is_some_and(grid::State::is_dragging) {
            return;
        }
        let typing_in_grid = grid.is_some_and(grid::State::is_typing);
        self.waiting.extend(pressed);
        if self.overview.is_typing() || typing_in_grid || self.inspector.is_typing() {
            if !self.waiting.is_empty() {
                overview::State::stop_typing(ctx);
                grid::stop_typing(ctx);
                self.keyboard_to_grid(typing_in_grid);
                self.inspector.stop_typing(ctx);
                ctx.request_repaint();
            }
            return;
        }
        requests.extend(self.waiting.drain(..).map(Request::Do));
        self.scenario_keys(ctx, requests);
    }

    /// Whether something is being dragged in a view that is not a sheet.
    fn is_dragging(&self) -> bool {
        self.overview.is_dragging() || self.renewal.is_dragging() || self.room.is_dragging()
    }

    /// The sheet that is shown, if one is.
    fn grid(&self) -> Option<&grid::State> {
        let Section::Sheet(kind) = self.section else {
            return None;
        };
        self.grids.iter().find(|it| it.kind() == kind)
    }

    /// The same, to be changed.
    fn grid_mut(&mut self, kind: SheetKind) -> Option<&mut grid::State> {
        self.grids.iter_mut().find(|it| it.kind() == kind)
    }

    /// What got the keyboard comes in sight, unless the pointer gave it: then it is where the
    /// pointer is, and must not move under it. egui does not do this by itself.
    fn follow_focus(&mut self, ctx: &Context) {
        let focused = ctx.memory(egui::Memory::focused);
        if self.focused == focused {
            return;
        }
        self.focused = focused;
        let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
            return;
        };
        let hidden = !response.interact_rect.contains_rect(response.rect);
        ctx.input_mut(|input| {
            let by_pointer = input.pointer.any_down() || input.pointer.any_released();
            if hidden && !by_pointer {
                input
                    .events
                    .push(egui::Event::AccessKitActionRequest(ActionRequest {
                        action: Action::ScrollIntoView,
                        target_tree: TreeId::ROOT,
                        target_node: response.id.accesskit_id(),
                        data: None,
                    }));
            }
        });
    }

    /// Esc closes what lies over the view, when nothing else wants it.
    fn escape(&mut self, ctx: &Context) {
        let in_grid = self
            .grid()
            .is_some_and(|it| it.is_typing() || it.is_dragging());
        let busy = self.is_dragging() || self.overview.is_typing() || in_grid;
        let at_gate = self.section == Section::Renewal && self.renewal.is_at_gate();
        let busy = busy || at_gate && self.explained.is_empty();
        let busy = busy || self.freeing.is_open() && self.explained.is_empty();
        let busy = busy || self.inspector.is_typing() || egui::Popup::is_any_open(ctx);
        let pressed = ctx.input(|input| input.key_pressed(egui::Key::Escape));
        let anchor = widgets::id(PANEL_ANCHOR);
        let idle = [anchor, grid::id()]; // what has no use for Esc
        let free = ctx.memory(|memory| memory.focused().is_none_or(|it| idle.contains(&it)));
        if pressed && !busy && free {
            let chosen = self.section == Section::Room && self.room.is_inside();
            if self.explained.is_empty() && chosen {
                self.room.leave();
            } else if self.explained.is_empty() {
                self.panel_open = false;
            }
            self.explained.clear();
            self.told = None;
            // Where the keyboard was before it went to the panel.
            if let Section::Sheet(kind) = self.section
                && let Some(grid) = self.grid_mut(kind)
            {
                grid.take_keyboard();
            }
        }
    }

    fn draw_start(&mut self, ui: &mut Ui, requests: &mut Vec<Request>) {
        let state = self.start.get_or_insert_with(start::State::new);
        state.look_at_recent(ui.ctx(), &self.settings.recent);
        let look = Self::look(&self.texts, &self.settings, ui.ctx());
        let mut start = Start {
            state,
            recovered: &self.recovered,
            settings: &self.settings,
            look,
            requests,
            now: self.opening.now(),
        };
        start::show(ui, &mut start);
    }

    fn draw_plan(&mut self, ui: &mut Ui, requests: &mut Vec<Request>) {
        let ctx = ui.ctx().clone();
        let Some(session) = &mut self.session else {
            return;
        };
        let picking =
            egui::Popup::is_id_open(&ctx, egui::Id::unique(shell::SCENARIO_PICKER).with("popup"));
        let glances = if picking {
            session.glances(&ctx).to_vec()
        } else {
            Vec::new()
        };
        let look = Self::look(&self.texts, &self.settings, &ctx);
        let tokens = look.tokens;
        let width = ui.available_width();
        self.width = width;
        let beside = overview::panel_stands_beside(width);
        let sheet = matches!(self.section, Section::Sheet(_));
        let hidden = sheet && self.inspector.hidden;
        let has_room = sheet || width >= space::ONE_COLUMN_BELOW;
        let bar = Bar {
            glances: &glances,
            theme: self.settings.theme,
            reduced_motion: self.settings.reduced_motion,
            drawer: !beside && has_room || hidden || !self.explained.is_empty(),
        };
        let (share, bounds) = match self.section {
            Section::Sheet(_) => (space::INSPECTOR_SHARE, space::INSPECTOR),
            Section::Renewal => (space::RENEWAL_SHARE, space::RENEWAL),
            Section::Room => (space::ROOM_SHARE, space::ROOM),
            Section::Overview => (space::PANEL_SHARE, space::PANEL),
        };
        let panel = (width * share).clamp(*bounds.start(), *bounds.end());
        let panel = (beside && !hidden).then_some(panel);
        let places = Places::of(ui.available_rect_before_wrap(), panel);
        let mut view = View {
            session,
            look,
            requests,
        };
        // In the order in which the keyboard goes through them.
        pane(ui, "rail", places.rail, tokens.panel2, 0, |ui| {
            shell::rail(ui, &mut view, self.section);
        });
        pane(ui, "top", places.top, tokens.panel, 12, |ui| {
            shell::top(ui, &mut view, &bar);
        });
        self.draw_view(ui, requests, &places);
        let Some(session) = &self.session else { return };
        let look = Self::look(&self.texts, &self.settings, &ctx);
        let mut view = View {
            session,
            look,
            requests,
        };
        pane(ui, "status", places.status, tokens.panel, 12, |ui| {
            let summed = self.grid().and_then(grid::State::summed);
            shell::status(ui, &mut view, self.settings.zoom(), summed);
        });
        edges(ui, &places, tokens);
    }

    fn draw_view(&mut self, ui: &mut Ui, requests: &mut Vec<Request>, places: &Places) {
        let ctx = ui.ctx().clone();
        let Some(session) = &self.session else { return };
        let look = Self::look(&self.texts, &self.settings, &ctx);
        let tokens = look.tokens;
        let mut view = View {
            session,
            look,
            requests,
        };
        let one_column = places.one_column;
        let section = self.section;
        pane(ui, "view", places.view, tokens.bg, 0, |ui| {
            if let Section::Sheet(kind) = section {
                let grid = self.grids.iter_mut().find(|it| it.kind() == kind);
                if let Some(grid) = grid {
                    let before = grid.spot().cloned();
                    grid::show(ui, &mut view, grid);
                    // Another cell is chosen: what was explained of the last one is done with.
                    if before.is_some() && before.as_ref() != grid.spot() {
                        self.explained.clear();
                        self.told = None;
                    }
                }
                return;
            }
            let area = egui::ScrollArea::vertical().id_salt("view");
            area.show_viewport(ui, |ui, viewport| {
                if section == Section::Renewal {
                    padded(ui, 16, |ui| {
                        renewal::show(ui, &mut view, &mut self.renewal);
                        let to_sight = self.renewal.takes_sight();
                        if one_column {
                            ui.add_space(12.0);
                            if to_sight {
                                ui.scroll_to_cursor(Some(egui::Align::TOP));
                            }
                            renewal::panel(ui, &mut view, &mut self.renewal, &mut self.inspector);
                        }
                    });
                    return;
                }
                if section == Section::Room {
                    padded(ui, 16, |ui| {
                        room::show(ui, &mut view, &mut self.room, viewport);
                        let to_sight = self.room.takes_sight();
                        if one_column {
                            ui.add_space(12.0);
                            if to_sight {
                                ui.scroll_to_cursor(Some(egui::Align::TOP));
                            }
                            room::panel(ui, &mut view, &mut self.room, &mut self.inspector);
                        }
                    });
                    return;
                }
                self.overview.scrolled = viewport.top();
                padded(ui, 16, |ui| {
                    overview::show(ui, &mut view, &mut self.overview);
                    if one_column {
                        ui.add_space(12.0);
                        overview::panel(ui, &mut view, &mut self.freeing);
                    }
                });
            });
        });
        self.draw_panel(ui, requests, places);
    }

    /// The right panel: what is being explained, otherwise what belongs to the view.
    fn draw_panel(&mut self, ui: &mut Ui, requests: &mut Vec<Request>, places: &Places) {
        let Some(session) = &self.session else { return };
        let look = Self::look(&self.texts, &self.settings, ui.ctx());
        let tokens = look.tokens;
        let mut view = View {
            session,
            look,
            requests,
        };
        let trail = &self.explained;
        explain::Known::keep(&mut self.explanation, session, trail);
        let known = self.explanation.as_ref();
        let told = session.checks().zip(self.told.as_mut());
        let told = told.and_then(|(checks, told)| told.position(checks));
        let grid = match self.section {
            Section::Sheet(kind) => self.grids.iter().find(|it| it.kind() == kind),
            Section::Overview | Section::Renewal | Section::Room => None,
        };
        let in_renewal = self.section == Section::Renewal;
        let in_room = self.section == Section::Room;
        let room = &mut self.room;
        let freeing = &mut self.freeing;
        let renewal = &mut self.renewal;
        let inspector = &mut self.inspector;
        let mut panel = |ui: &mut Ui, view: &mut View<'_>| {
            anchor(ui, view);
            match grid {
                _ if !trail.is_empty() => {
                    if let Some(at) = told {
                        overview::finding_card(ui, view, at);
                        ui.add_space(12.0);
                    }
                    explain::panel(ui, view, trail, known);
                }
                Some(grid) => inspector::show(ui, view, inspector, grid),
                None if in_renewal => renewal::panel(ui, view, renewal, inspector),
                None if in_room => room::panel(ui, view, room, inspector),
                None => overview::panel(ui, view, freeing),
            }
        };
        let drawer_is_open = self.panel_open && (!places.one_column || grid.is_some());
        if let Some(beside) = places.panel {
            let (ground, left) = match grid {
                Some(_) => (tokens.panel, measures::MARGIN),
                None => (tokens.bg, 0),
            };
            pane(ui, "panel", beside, ground, 0, |ui| {
                egui::ScrollArea::vertical()
                    .id_salt("panel")
                    .show(ui, |ui| padded(ui, left, |ui| panel(ui, &mut view)));
            });
            if grid.is_some() {
                let stroke = egui::Stroke::new(1.0, tokens.line);
                let x = beside.left() + 0.5;
                ui.painter().vline(x, beside.y_range(), stroke);
            }
        } else if drawer_is_open || !trail.is_empty() {
            drawer(ui, &mut view, places.view, panel);
        }
        let edits = in_renewal || in_room; // what stands in their panel
        let in_column = edits && places.one_column;
        let drawn = places.panel.is_some() || drawer_is_open || in_column;
        if grid.is_none() && !edits || !trail.is_empty() || !drawn {
            self.inspector.leave(&mut view);
        }
    }

    fn draw_dialog(&mut self, ctx: &Context) {
        let look = Self::look(&self.texts, &self.settings, ctx);
        if self.picking.is_some() {
            // The plan must not change under a question about its file.
            if dialogs::show_picking(ctx, &look) {
                self.picking = None;
                self.after_saving = None;
            }
            return;
        }
        let Some(dialog) = &mut self.dialog else {
            return;
        };
        let named = self.session.as_ref().map(name_of).unwrap_or_default();
        let Some(answer) = dialogs::show(ctx, &look, dialog, &named) else {
            return;
        };
        let Some(dialog) = self.dialog.take() else {
            return;
        };
        self.answered(ctx, dialog, answer);
    }

    /// Title, and the smallest size: 800 × 500 pixels of the screen at any zoom.
    fn fit_window(&mut self, ctx: &Context) {
        let min_size = crate::ui::launch::min_inner_size(ctx.pixels_per_point());
        if self.min_size != Some(min_size) {
            self.min_size = Some(min_size);
            ctx.send_viewport_cmd(ViewportCommand::MinInnerSize(min_size));
        }
        let title = match &self.session {
            Some(session) => {
                let mark = if session.needs_saving() { "• " } else { "" };
                format!("{mark}{} – Handlingsrom", name_of(session))
            }
            None => "Handlingsrom".to_owned(),
        };
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// Where the right panel begins, for the keyboard.
const PANEL_ANCHOR: &str = "panel-anchor";

fn anchor(ui: &mut Ui, view: &View<'_>) {
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 0.0), egui::Sense::hover());
    let response = ui.interact(
        rect,
        widgets::id(PANEL_ANCHOR),
        egui::Sense::focusable_noninteractive(),
    );
    let name = view.look.texts.get("top-panel");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Region, true, &name));
}

/// Where the parts of the window lie.
struct Places {
    rail: egui::Rect,
    top: egui::Rect,
    view: egui::Rect,
    /// The right panel, where it has a place of its own.
    panel: Option<egui::Rect>,
    status: egui::Rect,
    one_column: bool,
}

impl Places {
    /// `panel`: how wide the right panel is, where it has a place of its own.
    fn of(window: egui::Rect, panel: Option<f32>) -> Self {
        let width = window.width();
        let one_column = width < space::ONE_COLUMN_BELOW;
        let rail = if one_column {
            space::NARROW_RAIL
        } else {
            space::RAIL
        };
        let (rail, right) = window.split_left_right_at_x(window.left() + rail);
        let (top, rest) = right.split_top_bottom_at_y(right.top() + space::TOP);
        let (main, status) = rest.split_top_bottom_at_y(rest.bottom() - space::STATUS);
        let (view, panel) = match panel {
            Some(size) => {
                let (view, panel) = main.split_left_right_at_x(main.right() - size);
                (view, Some(panel))
            }
            None => (main, None),
        };
        Self {
            rail,
            top,
            view,
            panel,
            status,
            one_column,
        }
    }
}

/// A part of the window, on its ground.
fn pane(
    ui: &mut Ui,
    name: &'static str,
    rect: egui::Rect,
    ground: egui::Color32,
    margin: i8,
    add: impl FnOnce(&mut Ui),
) {
    ui.painter().rect_filled(rect, 0.0, ground);
    let inside = rect.shrink2(egui::vec2(f32::from(margin), 0.0));
    let builder = egui::UiBuilder::new()
        .id_salt(name)
        .max_rect(inside)
        .layout(egui::Layout::top_down(egui::Align::Min));
    let mut pane = ui.new_child(builder);
    pane.shrink_clip_rect(rect);
    add(&mut pane);
}

/// What scrolls, with room around it: the scroll bar stands beside the cards, not on them.
fn padded(ui: &mut Ui, left: i8, add: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin {
        left,
        ..egui::Margin::same(16)
    };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.take_available_width();
        add(ui);
    });
}

/// Hairlines between the parts.
fn edges(ui: &Ui, places: &Places, tokens: &Tokens) {
    let stroke = egui::Stroke::new(1.0, tokens.line);
    let painter = ui.painter();
    painter.vline(places.rail.right() - 0.5, places.rail.y_range(), stroke);
    painter.hline(places.top.x_range(), places.top.bottom() - 0.5, stroke);
    painter.hline(places.status.x_range(), places.status.top() + 0.5, stroke);
}

/// The right panel over the view, where it has no place beside it.
fn drawer(
    ui: &mut Ui,
    view: &mut View<'_>,
    area: egui::Rect,
    panel: impl FnOnce(&mut Ui, &mut View<'_>),
) {
    let tokens = view.look.tokens;
    let size = (area.width() - 40.0).min(420.0);
    let rect = egui::Rect::from_min_max(egui::pos2(area.right() - size, area.top()), area.max);
    egui::Area::new(egui::Id::unique("drawer"))
        .order(egui::Order::Middle)
        .fixed_pos(rect.min)
        .show(ui.ctx(), |ui| {
            ui.set_min_size(rect.size());
            ui.set_max_size(rect.size());
            let frame = egui::Frame::new()
                .fill(tokens.bg)
                .stroke(egui::Stroke::new(1.0, tokens.line2))
                .shadow(ui.visuals().popup_shadow)
                .inner_margin(12);
            frame.show(ui, |ui| {
                ui.set_min_size(rect.size() - egui::Vec2::splat(24.0));
                egui::ScrollArea::vertical()
                    .id_salt("drawer")
                    .show(ui, |ui| {
                        ui.take_available_width();
                        panel(ui, view);
                    });
            });
        });
}

fn name_of(session: &Session) -> String {
    let plan = session.document().plan();
    let file = session.path().and_then(|path| path.file_name());
    match file {
        Some(name) => name.to_string_lossy().into_owned(),
        None if plan.name.is_empty() => plan.body.clone(),
        None => plan.name.clone(),
    }
}

impl eframe::App for App {
    /// Also while the window is hidden: a plan that is not saved is never closed unasked.
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            let unsaved = self.session.as_ref().is_some_and(Session::needs_saving);
            if unsaved {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.dialog = Some(Dialog::Unsaved(After::Quit));
                ctx.request_repaint();
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, SETTINGS, &self.settings);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
