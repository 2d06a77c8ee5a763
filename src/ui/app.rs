//! The window: what is open, what is asked, and what becomes of what views ask for.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Context, Key, Ui, ViewportCommand};

use super::commands::Command;
use super::dialogs::{self, After, Answer, Dialog};
use super::explain::{self, Explained};
use super::files::{self, Picked, Picking, Purpose};
use super::look::Look;
use super::opening::Opening;
use super::request::Request;
use super::session::Session;
use super::settings::{Settings, ZOOM};
use super::shell::{self, Bar};
use super::start::{self, Start};
use super::theme::{self, Tokens, space};
use super::view::View;
use super::{overview, widgets};
use crate::exchange::samples;
use crate::file::{self, Extras, OpenedPlan};
use crate::findings::Where;
use crate::model::{Entity, Plan};
use crate::projection::{Figure, Measure};
use crate::rules;
use crate::texts::{Language, Texts};
use crate::time::Year;

const SETTINGS: &str = "settings";
/// After the last change, so long until it is kept; the issue allows five seconds.
const AUTOSAVE_AFTER: Duration = Duration::from_secs(2);

/// The window.
pub struct App {
    opening: Opening,
    settings: Settings,
    texts: Texts,
    session: Option<Session>,
    start: start::State,
    overview: overview::State,
    explained: Vec<Explained>,
    finding: Option<usize>,
    panel_open: bool,
    dialog: Option<Dialog>,
    picking: Option<Picking>,
    after_saving: Option<After>,
    pane: usize,
    /// When there was first something to keep that is not kept yet.
    changed_at: Option<f64>,
    may_close: bool,
    min_size: Option<egui::Vec2>,
    title: String,
    /// What had the keyboard in the last frame.
    focused: Option<egui::Id>,
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
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
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
            start: start::State::new(left),
            overview: overview::State::default(),
            explained: Vec::new(),
            finding: None,
            panel_open: false,
            dialog: None,
            picking: None,
            after_saving: None,
            pane: 0,
            changed_at: None,
            may_close: false,
            min_size: None,
            title: String::new(),
            focused: None,
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

    fn choose_scenario(&mut self) {
        let (Some(asked), Some(session)) = (&self.opening.scenario, &mut self.session) else {
            return;
        };
        let plan = session.document().plan();
        let found = plan
            .scenarios
            .iter()
            .find(|it| it.id.as_str() == asked || it.name == *asked);
        let found = found.map(|it| it.id.clone());
        if found.is_some() {
            session.select_scenario(found);
        }
    }

    fn apply_motion(&self, ctx: &Context) {
        let time = if self.settings.reduced_motion {
            0.0
        } else {
            0.1
        };
        ctx.all_styles_mut(|style| style.animation_time = time);
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
        self.follow_focus(&ctx);
        let mut requests = Vec::new();
        if self.dialog.is_none() {
            let editing = ctx.text_edit_focused();
            let pressed = ctx.input_mut(|input| Command::pressed(input, editing));
            requests.extend(pressed.into_iter().map(Request::Do));
            self.scenario_keys(&ctx, &mut requests);
        }
        if let Some(session) = &mut self.session {
            session.compute(&ctx);
        }
        match &self.session {
            Some(_) => self.draw_plan(ui, &mut requests),
            None => self.draw_start(ui, &mut requests),
        }
        self.draw_dialog(&ctx);
        self.take_dropped(&ctx, &mut requests);
        for request in requests {
            self.carry_out(&ctx, request);
        }
        self.finish_picking(&ctx);
        self.keep(&ctx);
        self.fit_window(&ctx);
        if ctx.memory(|memory| memory.focused()) != self.focused {
            ctx.request_repaint(); // to follow it
        }
    }

    /// What got the keyboard comes in sight, unless the pointer gave it: then it is where the
    /// pointer is, and must not move under it. egui does not do this by itself.
    fn follow_focus(&mut self, ctx: &Context) {
        let focused = ctx.memory(|memory| memory.focused());
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

    fn draw_start(&mut self, ui: &mut Ui, requests: &mut Vec<Request>) {
        self.start.look_at_recent(ui.ctx(), &self.settings.recent);
        let look = Self::look(&self.texts, &self.settings, ui.ctx());
        let mut start = Start {
            state: &self.start,
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
        let mut view = View {
            session,
            look,
            requests,
        };
        let width = ui.available_width();
        let beside = overview::panel_stands_beside(width);
        let bar = Bar {
            glances: &glances,
            theme: self.settings.theme,
            reduced_motion: self.settings.reduced_motion,
            drawer: !beside && width >= space::ONE_COLUMN_BELOW || !self.explained.is_empty(),
        };
        let rail = if width < space::ONE_COLUMN_BELOW {
            56.0
        } else {
            space::RAIL
        };
        let border = egui::Frame::new().fill(tokens.panel2);
        egui::Panel::left("rail")
            .resizable(false)
            .exact_size(rail)
            .frame(border)
            .show(ui, |ui| shell::rail(ui, &mut view));
        egui::Panel::top("top")
            .resizable(false)
            .exact_size(space::TOP)
            .frame(
                egui::Frame::new()
                    .fill(tokens.panel)
                    .inner_margin(egui::Margin::symmetric(12, 0)),
            )
            .show(ui, |ui| shell::top(ui, &mut view, &bar));
        egui::Panel::bottom("status")
            .resizable(false)
            .exact_size(space::STATUS)
            .frame(
                egui::Frame::new()
                    .fill(tokens.panel)
                    .inner_margin(egui::Margin::symmetric(12, 0)),
            )
            .show(ui, |ui| shell::status(ui, &mut view, self.settings.zoom()));
        self.draw_view(ui, requests, width);
    }

    fn draw_view(&mut self, ui: &mut Ui, requests: &mut Vec<Request>, width: f32) {
        let ctx = ui.ctx().clone();
        let Some(session) = &self.session else { return };
        let look = Self::look(&self.texts, &self.settings, &ctx);
        let tokens = look.tokens;
        let mut view = View {
            session,
            look,
            requests,
        };
        let margin = egui::Margin::same(16);
        let ground = egui::Frame::new().fill(tokens.bg).inner_margin(margin);
        let beside = overview::panel_stands_beside(width);
        let trail = &self.explained;
        let one_column = width < space::ONE_COLUMN_BELOW;
        let panel = |ui: &mut Ui, view: &mut View<'_>| {
            anchor(ui, view);
            if trail.is_empty() {
                overview::panel(ui, view);
            } else {
                explain::panel(ui, view, trail);
            }
        };
        if beside {
            let size = (width * 0.295).clamp(380.0, 486.0);
            let frame = egui::Frame::new()
                .fill(tokens.bg)
                .inner_margin(egui::Margin { left: 0, ..margin });
            egui::Panel::right("panel")
                .resizable(false)
                .show_separator_line(false)
                .exact_size(size)
                .frame(frame)
                .show(ui, |ui| {
                    egui::ScrollArea::vertical()
                        .id_salt("panel")
                        .show(ui, |ui| panel(ui, &mut view));
                });
        } else if self.panel_open && !one_column || !trail.is_empty() {
            drawer(ui, &mut view, width, panel);
        }
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            let area = egui::ScrollArea::vertical().id_salt("view");
            area.show_viewport(ui, |ui, viewport| {
                ui.take_available_width();
                self.overview.scrolled = viewport.top();
                overview::show(ui, &mut view, &mut self.overview);
                if one_column {
                    ui.add_space(12.0);
                    overview::panel(ui, &mut view);
                }
            });
        });
    }

    fn draw_dialog(&mut self, ctx: &Context) {
        let Some(dialog) = &mut self.dialog else {
            return;
        };
        let look = Self::look(&self.texts, &self.settings, ctx);
        let named = self.session.as_ref().map(name_of).unwrap_or_default();
        let Some(answer) = dialogs::show(ctx, &look, dialog, &named) else {
            return;
        };
        let Some(dialog) = self.dialog.take() else {
            return;
        };
        self.answered(ctx, dialog, answer);
    }

    fn answered(&mut self, ctx: &Context, dialog: Dialog, answer: Answer) {
        match (dialog, answer) {
            (_, Answer::Cancel) => self.after_saving = None,
            (Dialog::Unsaved(after), Answer::Save) => {
                self.after_saving = Some(after);
                self.save(ctx);
            }
            (Dialog::Unsaved(after), _) => {
                if let Some(session) = &mut self.session {
                    session.forget_autosave();
                }
                self.go_on(ctx, after);
            }
            (Dialog::ChangedOnDisk, Answer::SaveOver) => {
                if let Some(session) = &mut self.session {
                    session.accept_on_disk();
                }
                self.save(ctx);
            }
            (Dialog::ChangedOnDisk, Answer::ReadAnew) => {
                let path = self.session.as_ref().and_then(Session::path).cloned();
                if let Some(path) = path {
                    self.open(&path);
                }
            }
            (Dialog::ChangedOnDisk, _) => self.ask_for_file(ctx, Purpose::Save),
            (Dialog::Overwrite(_), Answer::Replace(path)) => self.save_in(ctx, path),
            (Dialog::Path { purpose, .. }, Answer::Path(text)) => {
                if let Some(path) = files::typed(&text) {
                    self.picked(ctx, purpose, path, true);
                }
            }
            (Dialog::NewPlan { .. }, Answer::NewPlan { body, year, rules }) => {
                self.new_plan(body, Year::new(year), rules);
            }
            _ => {}
        }
    }

    fn carry_out(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Do(command) => self.run(ctx, command),
            Request::Unit(unit) => self.settings.set_unit(unit),
            Request::Prices(prices) => self.settings.set_prices(prices),
            Request::Language(language) => self.speak(language),
            Request::Theme(theme) => {
                self.settings.theme = theme;
                ctx.set_theme(theme);
            }
            Request::ReducedMotion(reduced) => {
                self.settings.reduced_motion = reduced;
                self.apply_motion(ctx);
            }
            Request::OpenPath(path) => self.leave(ctx, After::Open(path)),
            Request::OpenSample(at) => self.leave(ctx, After::Sample(at)),
            Request::Recover(at) => self.leave(ctx, After::Recover(at)),
            Request::ForgetRecent(path) => self.settings.forget(&path),
            Request::DiscardRecovered(at) => self.discard_recovered(at),
            Request::Explain(figure) => self.explain(Explained::Figure(figure)),
            Request::ShowPlace(place) => self.explain(Explained::Place(place)),
            Request::ExplainBack => {
                self.explained.pop();
            }
            Request::CloseExplain => self.explained.clear(),
            Request::GoToFinding(at) => self.go_to_finding(ctx, at),
            of_the_plan => self.carry_out_on_plan(of_the_plan),
        }
        ctx.request_repaint();
    }

    fn carry_out_on_plan(&mut self, request: Request) {
        let Some(session) = &mut self.session else {
            return;
        };
        let done = match request {
            Request::Edit(edit) => session.edit(edit),
            Request::Try(edit) => session.attempt(edit),
            Request::KeepTrial => session.keep_trial(),
            Request::DropTrial => {
                session.drop_trial();
                Ok(())
            }
            Request::CloseStep => {
                session.close_step();
                Ok(())
            }
            Request::SelectYear(year) => {
                session.select_year(year);
                Ok(())
            }
            Request::Scenario(scenario) => {
                session.select_scenario(scenario);
                self.explained.clear();
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(refusal) = done {
            let why = self.texts.refusal(session.document().plan(), &refusal);
            self.tell("dialog-refused", why);
        }
    }

    fn explain(&mut self, explained: Explained) {
        if self.explained.last() != Some(&explained) {
            self.explained.push(explained);
        }
    }

    fn speak(&mut self, language: Language) {
        self.settings.set_language(language);
        self.texts = Texts::new(language);
    }

    fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::New => self.leave(ctx, After::New),
            Command::Open => self.leave(ctx, After::AskOpen),
            Command::Save => self.save(ctx),
            Command::SaveAs => {
                if self.session.is_some() {
                    self.ask_for_file(ctx, Purpose::Save);
                }
            }
            Command::Close => {
                if self.session.is_some() {
                    self.leave(ctx, After::Close);
                }
            }
            Command::Quit => self.leave(ctx, After::Quit),
            Command::Undo | Command::Redo => self.step(command),
            Command::Overview => self.explained.clear(),
            Command::Panel => self.toggle_panel(),
            Command::NextPane => self.next_pane(ctx),
            Command::NextFinding | Command::PreviousFinding => {
                let count = self.session.as_ref().and_then(Session::checks);
                let count = count.map_or(0, |checks| checks.findings.len());
                if count > 0 {
                    let next = match (self.finding, command) {
                        (None, Command::PreviousFinding) => count - 1,
                        (None, _) => 0,
                        (Some(at), Command::PreviousFinding) => (at + count - 1) % count,
                        (Some(at), _) => (at + 1) % count,
                    };
                    self.go_to_finding(ctx, next);
                }
            }
            Command::ZoomIn => self.zoom(ctx, self.settings.zoom() + 0.1),
            Command::ZoomOut => self.zoom(ctx, self.settings.zoom() - 0.1),
            Command::ZoomReset => self.zoom(ctx, 1.0),
        }
    }

    fn step(&mut self, command: Command) {
        let Some(session) = &mut self.session else {
            return;
        };
        let done = match command {
            Command::Undo => session.undo(),
            _ => session.redo(),
        };
        if let Some(year) = done
            .and_then(|done| done.focus)
            .and_then(|place| place.year)
        {
            session.select_year(year);
        }
    }

    fn toggle_panel(&mut self) {
        if self.explained.is_empty() {
            self.panel_open = !self.panel_open;
        } else {
            self.explained.clear();
        }
    }

    fn zoom(&mut self, ctx: &Context, zoom: f32) {
        let tenths = (zoom * 10.0).round() / 10.0;
        self.settings.zoom = tenths.clamp(*ZOOM.start(), *ZOOM.end());
        ctx.set_zoom_factor(self.settings.zoom());
    }

    fn scenario_keys(&self, ctx: &Context, requests: &mut Vec<Request>) {
        let Some(session) = &self.session else { return };
        let keys = [
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Num8,
            Key::Num9,
        ];
        let plan = session.document().plan();
        let scenarios = plan.scenarios.iter().map(|it| Some(it.id.clone()));
        for (key, id) in keys.into_iter().zip(std::iter::once(None).chain(scenarios)) {
            if ctx.input_mut(|input| input.consume_key(egui::Modifiers::ALT, key)) {
                requests.push(Request::Scenario(id));
            }
        }
    }

    /// The next pane gets the keyboard: top bar, view, right panel, status line.
    fn next_pane(&mut self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        let panes = [
            widgets::id(shell::SCENARIO_PICKER),
            overview::handle_id(session.year()),
            widgets::id(PANEL_ANCHOR),
            widgets::id(shell::FINDINGS_LIST),
        ];
        self.pane = (self.pane + 1) % panes.len();
        if let Some(pane) = panes.get(self.pane) {
            ctx.memory_mut(|memory| memory.request_focus(*pane));
        }
    }

    fn go_to_finding(&mut self, ctx: &Context, at: usize) {
        let Some(session) = &mut self.session else {
            return;
        };
        let Some(finding) = session.checks().and_then(|checks| checks.findings.get(at)) else {
            return;
        };
        let finding = finding.clone();
        self.finding = Some(at);
        if let Some(year) = finding.year {
            session.select_year(year);
        }
        let year = session.year();
        let explained = match finding.at {
            Where::Figure(figure) => Some(Explained::Figure(figure)),
            Where::Place(place) => Some(Explained::Place(place)),
            Where::Thing(entity) => figure_of(entity, year).map(Explained::Figure),
        };
        self.overview.show_years();
        self.explained.clear();
        self.explained.extend(explained);
        egui::Popup::close_all(ctx);
    }

    fn tell(&mut self, title: &str, text: String) {
        self.dialog = Some(Dialog::Tell {
            title: self.texts.get(title),
            text,
        });
    }

    /// Goes on to something else; first asks what to do with a plan that is not saved.
    fn leave(&mut self, ctx: &Context, after: After) {
        let unsaved = self.session.as_ref().is_some_and(Session::needs_saving);
        if unsaved {
            self.dialog = Some(Dialog::Unsaved(after));
        } else {
            self.go_on(ctx, after);
        }
    }

    fn go_on(&mut self, ctx: &Context, after: After) {
        match after {
            After::Close => {
                self.session = None;
                self.start.look_again();
                self.fresh_view();
            }
            After::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            After::Open(path) => self.open(&path),
            After::AskOpen => self.ask_for_file(ctx, Purpose::Open),
            After::Sample(at) => self.open_sample(at),
            After::Recover(at) => self.recover(at),
            After::New => {
                let year = self.opening.now().date().year();
                self.dialog = Some(Dialog::NewPlan {
                    body: String::new(),
                    year: (year + 1).to_string(),
                    rules: 0,
                });
            }
        }
    }

    fn fresh_view(&mut self) {
        self.overview = overview::State::default();
        self.explained.clear();
        self.finding = None;
        self.changed_at = None;
    }

    /// The plan that was open was saved or is not wanted.
    fn begin(&mut self, session: Session) {
        if let Some(left) = &mut self.session {
            left.forget_autosave();
        }
        self.session = Some(session);
        self.fresh_view();
    }

    fn open(&mut self, path: &Path) {
        match file::open(path) {
            Ok(OpenedPlan { plan, extras }) => {
                self.settings.remember(path);
                self.begin(Session::new(plan, extras, Some(path.to_owned())));
            }
            Err(error) => {
                self.start.look_again();
                let text = self.texts.fault(&error);
                self.tell("dialog-cannot-open", text);
            }
        }
    }

    /// Opens an untitled copy of a sample.
    pub fn open_sample(&mut self, at: usize) {
        if let Some(Ok(opened)) = samples().get(at).map(crate::exchange::Sample::read) {
            self.begin(Session::new(opened.plan, opened.extras, None));
            self.choose_scenario();
        }
    }

    fn new_plan(&mut self, body: String, year: Year, rules: usize) {
        let mut plan: Plan = self.texts.new_plan(year);
        plan.body = body.trim().to_owned();
        plan.as_of = Some(self.opening.now().date());
        if let Some(rules) = rules::built_in().get(rules) {
            plan.rule_set.clone_from(&rules.id);
        }
        self.begin(Session::new(plan, Extras::default(), None));
    }

    fn recover(&mut self, at: usize) {
        if at >= self.start.recovered.len() {
            return;
        }
        let left = self.start.recovered.remove(at);
        match left.opened {
            Ok(OpenedPlan { plan, extras }) => {
                self.begin(Session::recovered(plan, extras, left.original, left.file));
            }
            Err(error) => {
                let text = self.texts.fault(&error);
                self.tell("dialog-cannot-open", text);
            }
        }
    }

    fn discard_recovered(&mut self, at: usize) {
        if at < self.start.recovered.len() {
            let left = self.start.recovered.remove(at);
            file::discard(&left.file);
        }
    }

    fn save(&mut self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        match session.path().cloned() {
            None => self.ask_for_file(ctx, Purpose::Save),
            Some(_) if session.changed_on_disk() => self.dialog = Some(Dialog::ChangedOnDisk),
            Some(path) => self.save_in(ctx, path),
        }
    }

    fn save_in(&mut self, ctx: &Context, path: PathBuf) {
        let Some(session) = &mut self.session else {
            return;
        };
        match file::save(&path, session.document().plan(), session.extras()) {
            Ok(()) => {
                self.settings.remember(&path);
                session.mark_saved(path, self.opening.now());
                self.start.look_again();
                if let Some(after) = self.after_saving.take() {
                    self.go_on(ctx, after);
                }
            }
            Err(error) => {
                self.after_saving = None;
                let text = self.texts.fault(&error);
                self.tell("dialog-cannot-save", text);
            }
        }
    }

    fn ask_for_file(&mut self, ctx: &Context, purpose: Purpose) {
        if self.picking.is_some() {
            return;
        }
        let near = self.session.as_ref().and_then(Session::path).cloned();
        let name = self.suggested_name();
        if self.opening.typed_paths {
            self.ask_for_path(purpose);
            return;
        }
        let title = self.texts.get(match purpose {
            Purpose::Open => "dialog-path-open",
            Purpose::Save => "dialog-path-save",
        });
        let filter = self.texts.get("dialog-filter");
        self.picking = Some(Picking::start(
            ctx,
            purpose,
            title,
            filter,
            near.as_deref(),
            name,
        ));
    }

    fn suggested_name(&self) -> String {
        match &self.session {
            Some(session) => match session.path().and_then(|path| path.file_name()) {
                Some(name) => name.to_string_lossy().into_owned(),
                None => files::suggested_name(&session.document().plan().name),
            },
            None => String::new(),
        }
    }

    fn ask_for_path(&mut self, purpose: Purpose) {
        let near = self.session.as_ref().and_then(Session::path);
        let text = match (purpose, near) {
            (Purpose::Save, Some(path)) => path.display().to_string(),
            (Purpose::Save, None) => self.suggested_name(),
            (Purpose::Open, _) => String::new(),
        };
        self.dialog = Some(Dialog::Path { purpose, text });
    }

    fn finish_picking(&mut self, ctx: &Context) {
        let Some((purpose, picked)) = self
            .picking
            .as_ref()
            .and_then(|it| Some((it.purpose, it.done()?)))
        else {
            return;
        };
        self.picking = None;
        match picked {
            Picked::File(path) => self.picked(ctx, purpose, path, false),
            Picked::Nothing => self.after_saving = None,
            Picked::NoDialog => self.ask_for_path(purpose),
        }
    }

    /// A file was chosen. The system's own dialog has asked before it lets a file be replaced.
    fn picked(&mut self, ctx: &Context, purpose: Purpose, path: PathBuf, ask: bool) {
        match purpose {
            Purpose::Open => self.open(&path),
            Purpose::Save => {
                let full = files::with_ending(path.clone());
                let own = self.session.as_ref().and_then(Session::path) == Some(&full);
                // A name that only gets its ending here has not been asked about.
                let asked = !ask && full == path;
                if own {
                    self.save(ctx); // others may have changed it
                } else if full.exists() && !asked {
                    self.dialog = Some(Dialog::Overwrite(full));
                } else {
                    self.save_in(ctx, full);
                }
            }
        }
    }

    fn take_dropped(&self, ctx: &Context, requests: &mut Vec<Request>) {
        if self.dialog.is_some() {
            return;
        }
        let dropped = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_owned()).next()
        });
        requests.extend(dropped.map(Request::OpenPath));
    }

    /// Keeps an autosave of what was changed, a moment after the change.
    fn keep(&mut self, ctx: &Context) {
        let (Some(session), Some(folder)) = (&mut self.session, &self.opening.recovery) else {
            return;
        };
        if !session.needs_autosave() {
            self.changed_at = None;
            return;
        }
        let now = ctx.input(|input| input.time);
        let since = now - *self.changed_at.get_or_insert(now);
        let left = AUTOSAVE_AFTER.as_secs_f64() - since;
        if left <= 0.0 {
            session.keep_autosave(folder);
            self.changed_at = None;
        } else {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
    }

    /// Title, and the smallest size: 800 × 500 pixels of the screen at any zoom.
    fn fit_window(&mut self, ctx: &Context) {
        let min_size = super::launch::min_inner_size(ctx.pixels_per_point());
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

/// The right panel over the view, where it has no place beside it.
fn drawer(
    ui: &mut Ui,
    view: &mut View<'_>,
    width: f32,
    panel: impl FnOnce(&mut Ui, &mut View<'_>),
) {
    let tokens = view.look.tokens;
    let area = ui.available_rect_before_wrap();
    let size = (width - 40.0).min(420.0);
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

/// The amount of a thing in a year, for a finding that is about the thing.
fn figure_of(entity: Entity, year: Year) -> Option<Figure> {
    let measure = match &entity {
        Entity::Line(_) => Measure::Line,
        Entity::Item(_) => Measure::Item,
        Entity::Team(_) => Measure::Team,
        Entity::Release(_) => Measure::Release,
        _ => return None,
    };
    Some(measure.of(entity, year))
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
