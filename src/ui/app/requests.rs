//! What becomes of what views ask for.

use egui::{Context, Key};

use super::told::Told;
use super::{App, PANEL_ANCHOR};
use crate::findings::Where;
use crate::model::{Entity, Refusal};
use crate::projection::Measure;
use crate::sheet::whereabouts;
use crate::texts::{Language, Texts};
use crate::ui::commands::Command;
use crate::ui::dialogs::{After, Dialog};
use crate::ui::explain::Explained;
use crate::ui::files::Purpose;
use crate::ui::grid::Spot;
use crate::ui::request::{Request, Typed};
use crate::ui::section::Section;
use crate::ui::session::Session;
use crate::ui::settings::ZOOM;
use crate::ui::{grid, overview, renewal, room, shell, widgets};

impl App {
    pub(super) fn carry_out(&mut self, ctx: &Context, request: Request) {
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
            Request::DiscardRecovered(at) => self.dialog = Some(Dialog::Discard(at)),
            Request::Explain(figure) | Request::GoTo(Where::Figure(figure)) => {
                self.explain(ctx, Explained::Figure(figure));
            }
            Request::Inspect => {
                // It tells of the chosen cell, and the keyboard stays in the grid.
                self.explained.clear();
                self.told = None;
                self.inspector.explain();
                self.panel_open = true;
            }
            Request::OpenPanel => self.panel_open = true,
            Request::ShowPlace(place) => self.explain(ctx, Explained::Place(place)),
            Request::ExplainBack => {
                self.explained.pop();
            }
            Request::CloseExplain => {
                self.explained.clear();
                self.told = None;
            }
            Request::GoTo(place) => {
                self.explained.clear();
                // What was added in this frame is found where it now is.
                self.with_plan(|session| session.compute(ctx));
                self.show_cell(&place);
            }
            Request::GoToFinding(at) => self.go_to_finding(ctx, at),
            Request::Share(wish) => self.on_plan(|session| session.set_share(wish)),
            Request::Enter(typed) => self.enter(ctx, &typed),
            Request::Change(changes, making) => {
                self.on_plan(|session| session.change(changes, making));
                ctx.request_discard("figures of the change in the same frame");
            }
            Request::Step(changes) => {
                self.on_plan(|session| session.step_change(changes));
                ctx.request_discard("figures of the change in the same frame");
            }
            Request::CoverUpTo(level) => {
                self.on_plan(|session| session.cover_up_to(level));
                ctx.request_discard("figures of the change in the same frame");
            }
            Request::Try(changes) => self.on_plan(|session| session.try_changes(changes)),
            Request::Copy { text, html, copied } => {
                for grid in &mut self.grids {
                    grid.remember(copied.clone());
                }
                let rich = self.opening.rich_clipboard;
                if !(rich && self.clipboard.copy(&html, &text)) {
                    ctx.copy_text(text);
                }
            }
            Request::KeepTrial => self.on_plan(Session::keep_trial),
            Request::DropTrial => self.with_plan(Session::drop_trial),
            Request::CloseStep => self.with_plan(Session::close_step),
            Request::SelectYear(year) => self.with_plan(|session| session.select_year(year)),
            Request::Scenario(scenario) => {
                self.with_plan(|session| session.select_scenario(scenario));
                self.explained.clear();
            }
        }
        ctx.request_repaint();
    }

    /// Does something to the open plan; what is refused is told.
    pub(super) fn on_plan(&mut self, change: impl FnOnce(&mut Session) -> Result<(), Refusal>) {
        let Some(session) = &mut self.session else {
            return;
        };
        if let Err(refusal) = change(session) {
            let why = self.texts.refusal(session.document().plan(), &refusal);
            self.tell("dialog-refused", why);
        }
    }

    /// Puts text in cells. The new figures stand on the screen in the same frame.
    fn enter(&mut self, ctx: &Context, typed: &Typed) {
        let shown = (self.settings.unit(), self.settings.prices());
        let Some(session) = &mut self.session else {
            return;
        };
        if let Err(refusal) = session.enter(&self.texts, typed, shown) {
            let why = self.texts.refusal(session.document().plan(), &refusal);
            self.tell("dialog-refused", why);
        }
        ctx.request_discard("figures of what was typed in the same frame");
    }

    /// Looks at the open plan in another way.
    fn with_plan(&mut self, otherwise: impl FnOnce(&mut Session)) {
        self.session.as_mut().map(otherwise);
    }

    pub(super) fn explain(&mut self, ctx: &Context, explained: Explained) {
        if self.explained.is_empty() {
            self.told = None;
        }
        // The keyboard goes on in the explanation.
        ctx.memory_mut(|memory| memory.request_focus(widgets::id(PANEL_ANCHOR)));
        if self.explained.last() != Some(&explained) {
            self.explained.push(explained);
        }
    }

    pub(super) fn speak(&mut self, language: Language) {
        self.settings.set_language(language);
        self.texts = Texts::new(language);
    }

    pub(super) fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::New => self.leave(ctx, After::New),
            Command::Open => self.ask_for_file(ctx, Purpose::Open),
            Command::OpenRules => {
                if self.session.is_some() {
                    self.ask_for_file(ctx, Purpose::Rules);
                }
            }
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
            Command::Undo | Command::Redo => self.step(ctx, command),
            Command::Overview
            | Command::Frame
            | Command::Operations
            | Command::Teams
            | Command::Renewal
            | Command::RenewalTable
            | Command::Room
            | Command::Setup => self.go_to(command),
            Command::FindAnything => self.palette.open(),
            Command::Keys => self.keymap = true,
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

    /// Goes to a view; a sheet takes the keyboard.
    fn go_to(&mut self, command: Command) {
        let Some(section) = Section::of(command).filter(|_| self.session.is_some()) else {
            return;
        };
        self.explained.clear();
        self.section = section;
        if let Section::Sheet(kind) = section
            && let Some(grid) = self.grid_mut(kind)
        {
            grid.take_keyboard();
        }
    }

    /// Takes the last edit back or makes it again, and looks at where it was made.
    pub(super) fn step(&mut self, ctx: &Context, command: Command) {
        let Some(session) = &mut self.session else {
            return;
        };
        let done = match command {
            Command::Undo => session.undo(),
            _ => session.redo(),
        };
        let Some(done) = done else { return };
        let plan = session.document().plan();
        let year = done.focus.as_ref().and_then(|it| plan.calendar_year(it));
        if let Some(year) = year {
            session.select_year(year);
        }
        if self.section == Section::Renewal
            && let Entity::Initiative(id) = done.label.entity.owner()
        {
            self.renewal.choose(id);
        }
        if matches!(self.section, Section::Sheet(_)) {
            session.compute(ctx); // what was added or deleted is found where it now is
            let at = match done.focus {
                Some(place) => Where::Place(place),
                None => Where::Thing(done.label.entity),
            };
            self.show_cell(&at);
        }
    }

    pub(super) fn toggle_panel(&mut self) {
        let sheet = matches!(self.section, Section::Sheet(_));
        if !self.explained.is_empty() {
            self.explained.clear();
        } else if sheet && overview::panel_stands_beside(self.width) {
            self.inspector.hidden = !self.inspector.hidden;
        } else {
            self.panel_open = !self.panel_open;
        }
    }

    pub(super) fn zoom(&mut self, ctx: &Context, zoom: f32) {
        let tenths = (zoom * 10.0).round() / 10.0;
        self.settings.zoom = tenths.clamp(*ZOOM.start(), *ZOOM.end());
        ctx.set_zoom_factor(self.settings.zoom());
    }

    pub(super) fn scenario_keys(&self, ctx: &Context, requests: &mut Vec<Request>) {
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
    pub(super) fn next_pane(&mut self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        let panes = [
            widgets::id(shell::SCENARIO_PICKER),
            match self.section {
                Section::Sheet(_) => grid::id(),
                Section::Overview => overview::handle_id(session.year()),
                Section::Renewal => renewal::first_id(&self.renewal, session.projection()),
                Section::Room => room::handle_id(),
            },
            widgets::id(PANEL_ANCHOR),
            widgets::id(shell::FINDINGS_LIST),
        ];
        // What is not drawn just now is passed over.
        let count = panes.len();
        for step in 1..=count {
            let at = (self.pane + step) % count;
            let Some(pane) = panes
                .get(at)
                .filter(|pane| ctx.read_response(**pane).is_some())
            else {
                continue;
            };
            self.pane = at;
            ctx.memory_mut(|memory| memory.request_focus(*pane));
            break;
        }
    }

    pub(super) fn go_to_finding(&mut self, ctx: &Context, at: usize) {
        let Some(session) = &mut self.session else {
            return;
        };
        let Some(finding) = session.checks().and_then(|checks| checks.findings.get(at)) else {
            return;
        };
        let finding = finding.clone();
        self.finding = Some(at);
        self.told = Some(Told::of(finding.clone()));
        if let Some(year) = finding.year {
            session.select_year(year);
        }
        let year = finding.year.unwrap_or(session.year());
        let at = finding.at;
        let explained = match at.clone() {
            Where::Figure(figure) => Some(Explained::Figure(figure)),
            Where::Place(place) => Some(Explained::Place(place)),
            Where::Thing(entity) => Measure::standing_for(entity.kind())
                .map(|measure| Explained::Figure(measure.of(entity, year))),
        };
        self.show_cell(&at);
        self.overview.show_years();
        self.explained.clear();
        self.explained.extend(explained);
        egui::Popup::close_all(ctx);
    }
}

impl App {
    /// Shows the cell in which something stands, where a sheet has one, and gives it the keyboard.
    /// Uses of levers stand in Handlingsrom, in their first year.
    fn show_cell(&mut self, of: &Where) {
        let Some(session) = &mut self.session else {
            return;
        };
        let budget = session.projection().plan().budget();
        if let Some(Entity::LeverUse(id)) = of.subject() {
            let first = session.projection().plan().lever_use(id);
            let first = first.map(|used| used.year);
            if let Some(year) = first.filter(|it| budget.contains(*it)) {
                session.select_year(year);
            }
            self.section = Section::Room;
            self.room.open_use(id.clone());
            self.panel_open = true;
        }
        if let Where::Place(place) = of
            && let year = session.projection().plan().calendar_year(place)
            && let Some(year) = year.filter(|it| budget.contains(*it))
        {
            session.select_year(year);
        }
        let Some(found) = whereabouts(session.projection(), of, session.year()) else {
            return;
        };
        self.section = Section::Sheet(found.sheet);
        if let Some(grid) = self.grid_mut(found.sheet) {
            let (row, column) = (found.row, found.column);
            grid.go_to(Spot { row, column });
        }
    }
}
