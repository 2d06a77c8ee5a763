//! Plans come and go: opened, made, saved, kept and recovered. Nothing that was entered is lost
//! unasked.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Context, ViewportCommand};

use super::App;
use crate::command_line;
use crate::exchange::{Sample, samples};
use crate::file::{self, Extras, OpenedPlan};
use crate::model::Plan;
use crate::rules;
use crate::time::Year;
use crate::ui::dialogs::{After, Answer, Dialog};
use crate::ui::files::{self, Picked, Picking, Purpose};
use crate::ui::request::Request;
use crate::ui::session::Session;
use crate::ui::{grid, overview, renewal};

/// Autosaves are at least so far apart.
const AUTOSAVE_EVERY: Duration = Duration::from_secs(2);

impl App {
    /// Looks at the scenario that the command line asks for; once, in the first plan.
    pub(super) fn choose_scenario(&mut self) {
        let Some(session) = &mut self.session else {
            return;
        };
        let asked = self.opening.scenario.take();
        let plan = session.document().plan();
        match command_line::scenario(&self.texts, plan, asked.as_deref()) {
            Ok(None) => {}
            Ok(found) => session.select_scenario(found),
            Err(text) => self.tell("dialog-no-scenario", text),
        }
    }

    pub(super) fn answered(&mut self, ctx: &Context, dialog: Dialog, answer: Answer) {
        match (dialog, answer) {
            (_, Answer::Cancel) => self.after_saving = None,
            (Dialog::Unsaved(after), Answer::Save) => {
                self.after_saving = Some(after);
                self.save(ctx);
            }
            (Dialog::Unsaved(after), _) => self.go_on(ctx, after),
            (Dialog::ChangedOnDisk, Answer::SaveOver) => {
                if let Some(session) = &mut self.session {
                    session.accept_on_disk();
                }
                self.save(ctx);
            }
            (Dialog::ChangedOnDisk, Answer::ReadAnew) => {
                self.after_saving = None;
                let path = self.session.as_ref().and_then(Session::path).cloned();
                if let Some(path) = path {
                    self.open(&path);
                }
            }
            (Dialog::ChangedOnDisk, _) => self.ask_for_file(ctx, Purpose::Save),
            (Dialog::Overwrite(_), Answer::Replace(path)) => self.save_in(ctx, path),
            (Dialog::Path { purpose, .. }, Answer::Path(text)) => match files::typed(&text) {
                Some(path) => self.picked(ctx, purpose, &path, true),
                None => self.after_saving = None,
            },
            (Dialog::Discard(at), Answer::Discard) => self.discard_recovered(at),
            (Dialog::NewPlan { .. }, Answer::NewPlan { body, year, rules }) => {
                self.new_plan(&body, Year::new(year), rules);
            }
            _ => {}
        }
    }

    pub(super) fn tell(&mut self, title: &str, text: String) {
        self.dialog = Some(Dialog::Tell {
            title: self.texts.get(title),
            text,
        });
    }

    /// Goes on to something else; first asks what to do with a plan that is not saved.
    pub(super) fn leave(&mut self, ctx: &Context, after: After) {
        let unsaved = self.session.as_ref().is_some_and(Session::needs_saving);
        if unsaved {
            self.dialog = Some(Dialog::Unsaved(after));
        } else {
            self.go_on(ctx, after);
        }
    }

    pub(super) fn go_on(&mut self, ctx: &Context, after: After) {
        match after {
            After::Close => {
                self.let_go();
                self.look_at_files_again();
                self.fresh_view();
            }
            After::Quit => {
                if let Some(session) = &mut self.session {
                    session.forget_autosave();
                }
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            After::Open(path) => self.open(&path),
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

    pub(super) fn fresh_view(&mut self) {
        self.overview = overview::State::default();
        self.freeing = overview::Freeing::default();
        self.renewal = renewal::State::default();
        self.grids = grid::all();
        self.section = self.opening.view.take().unwrap_or_default();
        self.explained.clear();
        self.finding = None;
        self.kept_at = None;
    }

    fn look_at_files_again(&mut self) {
        if let Some(start) = &mut self.start {
            start.look_again();
        }
    }

    /// The open plan goes: it is saved, or the user said that it need not be.
    pub(super) fn let_go(&mut self) {
        // What was to be done with its file is not done with another plan's.
        self.picking = None;
        self.after_saving = None;
        if let Some(mut session) = self.session.take() {
            session.forget_autosave();
        }
    }

    pub(super) fn begin(&mut self, session: Session) {
        self.let_go();
        self.session = Some(session);
        self.fresh_view();
    }

    pub(super) fn open(&mut self, path: &Path) {
        let path = &absolute(path);
        match file::open(path) {
            Ok(OpenedPlan { plan, extras, .. }) => {
                self.settings.remember(path);
                self.begin(Session::new(plan, extras, Some(path.to_owned())));
            }
            Err(error) => {
                self.look_at_files_again();
                let text = self.texts.fault(&error);
                self.tell("dialog-cannot-open", text);
            }
        }
    }

    /// Opens an untitled copy of a sample.
    pub fn open_sample(&mut self, at: usize) {
        if let Some(Ok(opened)) = samples().get(at).map(Sample::read) {
            self.begin(Session::new(opened.plan, opened.extras, None));
            self.choose_scenario();
        }
    }

    pub(super) fn new_plan(&mut self, body: &str, year: Year, rules: usize) {
        let mut plan: Plan = self.texts.new_plan(year);
        body.trim().clone_into(&mut plan.body);
        plan.as_of = Some(self.opening.now().date());
        if let Some(rules) = rules::built_in().get(rules) {
            plan.rule_set.clone_from(&rules.id);
        }
        self.begin(Session::new(plan, Extras::default(), None));
    }

    pub(super) fn recover(&mut self, at: usize) {
        if at >= self.recovered.len() {
            return;
        }
        let left = self.recovered.remove(at);
        match left.opened {
            Ok(OpenedPlan { plan, extras, .. }) => {
                self.begin(Session::recovered(plan, extras, left.original, left.file));
            }
            Err(error) => {
                let text = self.texts.fault(&error);
                self.tell("dialog-cannot-open", text);
            }
        }
    }

    pub(super) fn discard_recovered(&mut self, at: usize) {
        if at < self.recovered.len() {
            let left = self.recovered.remove(at);
            file::discard(&left.file);
        }
    }

    pub(super) fn save(&mut self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        match session.path().cloned() {
            None => self.ask_for_file(ctx, Purpose::Save),
            Some(_) if session.changed_on_disk() => self.dialog = Some(Dialog::ChangedOnDisk),
            Some(path) => self.save_in(ctx, path),
        }
    }

    pub(super) fn save_in(&mut self, ctx: &Context, path: PathBuf) {
        let Some(session) = &mut self.session else {
            return;
        };
        match file::save(&path, session.document().plan(), session.extras()) {
            Ok(()) => {
                self.settings.remember(&path);
                session.mark_saved(path, self.opening.now());
                self.look_at_files_again();
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

    pub(super) fn ask_for_file(&mut self, ctx: &Context, purpose: Purpose) {
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
            Purpose::Rules => "dialog-path-rules",
        });
        let filter = self.texts.get(match purpose {
            Purpose::Open | Purpose::Save => "dialog-filter",
            Purpose::Rules => "dialog-filter-rules",
        });
        self.picking = Some(Picking::start(
            ctx,
            purpose,
            title,
            filter,
            near.as_deref(),
            name,
        ));
    }

    pub(super) fn suggested_name(&self) -> String {
        match &self.session {
            Some(session) => match session.path().and_then(|path| path.file_name()) {
                Some(name) => name.to_string_lossy().into_owned(),
                None => files::suggested_name(&session.document().plan().name),
            },
            None => String::new(),
        }
    }

    pub(super) fn ask_for_path(&mut self, purpose: Purpose) {
        let near = self.session.as_ref().and_then(Session::path);
        let text = match (purpose, near) {
            (Purpose::Save, Some(path)) => path.display().to_string(),
            (Purpose::Save, None) => self.suggested_name(),
            (Purpose::Open | Purpose::Rules, _) => String::new(),
        };
        self.dialog = Some(Dialog::Path { purpose, text });
    }

    pub(super) fn finish_picking(&mut self, ctx: &Context) {
        let Some((purpose, picked)) = self
            .picking
            .as_ref()
            .and_then(|it| Some((it.purpose, it.done()?)))
        else {
            return;
        };
        self.picking = None;
        match picked {
            Picked::File(path) => self.picked(ctx, purpose, &path, false),
            Picked::Nothing => self.after_saving = None,
            Picked::NoDialog => self.ask_for_path(purpose),
        }
    }

    /// A file was chosen. The system's own dialog has asked before it lets a file be replaced.
    pub(super) fn picked(&mut self, ctx: &Context, purpose: Purpose, path: &Path, ask: bool) {
        match purpose {
            Purpose::Open => self.leave(ctx, After::Open(path.to_owned())),
            Purpose::Rules => self.use_rules(ctx, path),
            Purpose::Save => {
                let full = absolute(&files::with_ending(path.to_owned()));
                let own = self.session.as_ref().and_then(Session::path) == Some(&full);
                // A name that only gets its ending here has not been asked about.
                let asked = !ask && full == absolute(path);
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

    /// Takes the rule set of a file into the plan and uses it. A bad file is told, and changes nothing.
    fn use_rules(&mut self, ctx: &Context, path: &Path) {
        match file::open_rule_set(path) {
            Ok(own) => {
                self.on_plan(|session| session.use_rules(own));
                ctx.request_discard("figures under the rule set in the same frame");
            }
            Err(error) => {
                let text = self.texts.fault(&error);
                self.tell("dialog-cannot-open-rules", text);
            }
        }
    }

    /// When the window comes back to the front: somebody else may have changed the file meanwhile.
    pub(super) fn notice_changed_file(&mut self, ctx: &Context) {
        let back = |event: &egui::Event| matches!(event, egui::Event::WindowFocused(true));
        if ctx.input(|input| input.events.iter().any(back))
            && self
                .session
                .as_mut()
                .is_some_and(Session::tell_changed_on_disk)
        {
            self.dialog = Some(Dialog::ChangedOnDisk);
        }
    }

    pub(super) fn take_dropped(&self, ctx: &Context, requests: &mut Vec<Request>) {
        if self.dialog.is_some() {
            return;
        }
        let dropped = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_owned()).next()
        });
        requests.extend(dropped.map(Request::OpenPath));
    }

    /// Keeps an autosave of what was changed: at once, and then not more often than every two
    /// seconds. A window that is hidden right after a change has kept it.
    pub(super) fn keep(&mut self, ctx: &Context) {
        let (Some(session), Some(folder)) = (&mut self.session, &self.opening.recovery) else {
            return;
        };
        if !session.needs_autosave() {
            return;
        }
        let now = ctx.input(|input| input.time);
        let since = self.kept_at.map_or(f64::INFINITY, |kept| now - kept);
        let left = AUTOSAVE_EVERY.as_secs_f64() - since;
        if left <= 0.0 {
            session.keep_autosave(folder);
            self.kept_at = Some(now);
        } else {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
    }
}

/// The same file from wherever the program is run.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
