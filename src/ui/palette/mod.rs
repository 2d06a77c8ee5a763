//! Find anything: one field for things, figures, findings, views, commands and settings.

mod button;
mod candidates;
mod rows;
mod search;
mod text;

use egui::accesskit::Role;
use egui::{Id, Key, Margin, Modifiers, Ui, vec2};

pub(super) use self::button::{show as button, width as button_width};
use self::candidates::{Candidates, Kind};
use self::search::Hit;
use super::commands::{self, Command};
use super::dialogs;
use super::icons::{self, Icon};
use super::look::Look;
use super::request::Request;
use super::session::Session;
use super::theme::{Weight, over, size};
use crate::projection::Projection;
use crate::texts::arg;
use crate::time::Year;

/// At most so many of what was chosen are remembered.
const MOST_LATEST: usize = 6;
/// At most so many letters are looked for.
const MOST_LETTERS: usize = 200;

/// What there is to find things in.
pub(super) struct Source<'a> {
    /// How things are shown.
    pub look: Look<'a>,
    /// The open plan, if one is.
    pub session: Option<&'a Session>,
    /// The theme that was chosen.
    pub theme: egui::ThemePreference,
    /// Without movement.
    pub reduced_motion: bool,
}

impl Source<'_> {
    fn projection(&self) -> Option<&Projection> {
        self.session.map(Session::projection)
    }

    fn year(&self) -> Option<Year> {
        self.session.map(Session::year)
    }
}

/// What was chosen before: by what it asks for, and its name, for findings change their numbers.
#[derive(Clone, Debug, PartialEq)]
struct Chosen {
    request: Request,
    name: String,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Line {
    Head(&'static str),
    Hit(Hit),
}

/// What is typed, and what that finds.
#[derive(Default)]
struct Open {
    text: String,
    /// The text that was looked for last.
    sought: Option<String>,
    lines: Vec<Line>,
    /// Which of the hits would be chosen.
    at: usize,
    /// It shall come in sight.
    reveal: bool,
}

impl Open {
    fn hits(&self) -> impl Iterator<Item = Hit> {
        self.lines.iter().filter_map(|line| match line {
            Line::Hit(hit) => Some(*hit),
            Line::Head(_) => None,
        })
    }
}

/// The field with its list, and what it remembers.
#[derive(Default)]
pub(super) struct Palette {
    open: Option<Open>,
    candidates: Option<Candidates>,
    latest: Vec<Chosen>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    /// Nothing was chosen.
    Close,
    /// This is asked for.
    Ask(Request),
}

impl Palette {
    /// Opens it, with nothing typed.
    pub(super) fn open(&mut self) {
        self.open = Some(Open::default());
    }

    /// Whether it lies over the window.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Shows it where it is open, and closes it once something is chosen.
    pub(super) fn show(&mut self, ctx: &egui::Context, source: &Source<'_>) -> Option<Answer> {
        let mut open = self.open.take()?;
        let keys = Keys::pressed(ctx);
        if Candidates::keep(&mut self.candidates, source) {
            open.sought = None;
        }
        let candidates = self.candidates.as_ref()?;
        if candidates.is_growing(source) {
            ctx.request_repaint();
        }
        let look_up = |open: &mut Open| {
            look_up(open, candidates, &self.latest, source);
        };
        look_up(&mut open);
        keys.step(&mut open);
        let hit = open.hits().nth(open.at).filter(|_| keys.enter);
        let (clicked, closed) = show_box(ctx, source, &mut open, candidates, look_up);
        let Some(hit) = hit.or(clicked) else {
            if closed || keys.close {
                return Some(Answer::Close);
            }
            self.open = Some(open);
            return None;
        };
        let entry = candidates.entries.get(hit.entry)?;
        let request = entry.request(hit.year, source.year())?;
        let name = entry.name.clone();
        self.remember(Chosen {
            request: request.clone(),
            name,
        });
        Some(Answer::Ask(request))
    }

    fn remember(&mut self, chosen: Chosen) {
        self.latest.retain(|it| *it != chosen);
        self.latest.insert(0, chosen);
        self.latest.truncate(MOST_LATEST);
    }
}

/// What the keyboard asks of the list. Taken before the field would take it.
struct Keys {
    steps: isize,
    enter: bool,
    close: bool,
}

impl Keys {
    fn pressed(ctx: &egui::Context) -> Self {
        let page = isize::from(over::ROWS) - 1;
        ctx.input_mut(|input| {
            let mut count = |key, by: isize| {
                let times = input.count_and_consume_key(Modifiers::NONE, key);
                isize::try_from(times).unwrap_or(0).saturating_mul(by)
            };
            let steps = count(Key::ArrowDown, 1)
                + count(Key::ArrowUp, -1)
                + count(Key::PageDown, page)
                + count(Key::PageUp, -page);
            let enter = input.consume_key(Modifiers::NONE, Key::Enter);
            let again = Command::pressed(input, true).contains(&Command::FindAnything);
            Self {
                steps,
                enter,
                close: again,
            }
        })
    }

    /// Goes up or down; a single step goes round.
    fn step(&self, open: &mut Open) {
        let last = open.hits().count().saturating_sub(1);
        open.at = match self.steps {
            0 => open.at.min(last),
            1 if open.at >= last => 0,
            -1 if open.at == 0 => last,
            steps => open.at.saturating_add_signed(steps).min(last),
        };
        open.reveal |= self.steps != 0;
    }
}

/// Finds what is typed, if that or the candidates are others.
fn look_up(open: &mut Open, candidates: &Candidates, latest: &[Chosen], source: &Source<'_>) {
    if open.sought.as_deref() == Some(open.text.as_str()) {
        return;
    }
    open.sought = Some(open.text.clone());
    open.lines = if open.text.trim().is_empty() {
        at_first(candidates, latest, source)
    } else {
        let projection = source.projection();
        let found = search::search(&open.text, &candidates.entries, projection);
        found.into_iter().map(Line::Hit).collect()
    };
}

/// What is listed before anything is typed.
fn at_first(candidates: &Candidates, latest: &[Chosen], source: &Source<'_>) -> Vec<Line> {
    let hit = |(entry, year)| Line::Hit(Hit { entry, year });
    let found = latest.iter().filter_map(|chosen| {
        let year = match &chosen.request {
            Request::Explain(figure) => figure.year,
            _ => None,
        };
        let at = candidates.entries.iter().position(|entry| {
            entry.name == chosen.name
                && entry.request(year, source.year()).as_ref() == Some(&chosen.request)
        });
        at.map(|at| hit((at, year)))
    });
    let latest: Vec<Line> = found.collect();
    let all = candidates.entries.iter().enumerate();
    let commands = all.filter(|(_, it)| matches!(it.kind, Kind::View(_) | Kind::Command));
    let commands = commands.map(|(at, _)| hit((at, None)));
    let mut lines = Vec::new();
    if !latest.is_empty() {
        lines.push(Line::Head("find-latest"));
        lines.extend(latest);
    }
    lines.push(Line::Head("find-commands"));
    lines.extend(commands);
    lines
}

/// Draws it; returns what was clicked, and whether it is to be closed.
fn show_box(
    ctx: &egui::Context,
    source: &Source<'_>,
    open: &mut Open,
    candidates: &Candidates,
    mut look_up: impl FnMut(&mut Open),
) -> (Option<Hit>, bool) {
    let screen = ctx.content_rect();
    let width = (screen.width() - 60.0).min(over::FIND);
    // Near the top, and lower where there is room.
    let top = ((screen.height() - 480.0) * 0.3).clamp(12.0, 120.0);
    let room = screen.height() - 2.0 * top - 76.0;
    let area = egui::Modal::default_area(Id::unique("find"))
        .anchor(egui::Align2::CENTER_TOP, vec2(0.0, top));
    let shown = dialogs::modal(&source.look, "find", 12)
        .area(area)
        .show(ctx, |ui| {
            ui.set_width(width);
            field(ui, source, open, &mut look_up);
            ui.add_space(8.0);
            rows::list(ui, source, open, candidates, room)
        });
    (shown.inner, shown.should_close())
}

/// The field; what is typed there is looked for at once.
fn field(ui: &mut Ui, source: &Source<'_>, open: &mut Open, look_up: &mut dyn FnMut(&mut Open)) {
    let tokens = source.look.tokens;
    let name = source.look.texts.get("command-find-anything");
    let hint = source.look.texts.get("find-hint");
    ui.horizontal(|ui| {
        let (mark, _) = ui.allocate_exact_size(vec2(22.0, 34.0), egui::Sense::hover());
        icons::paint(ui.painter(), Icon::Search, mark.center(), tokens.ink3);
        let edit = egui::TextEdit::singleline(&mut open.text)
            .id(Id::unique("find-text"))
            .char_limit(MOST_LETTERS)
            .font(Weight::Regular.size(size::SECTION))
            .margin(Margin::symmetric(8, 7))
            .hint_text(hint)
            .desired_width(ui.available_width() - 4.0);
        let response = ui.add(edit).accessible_name(name);
        if !response.has_focus() {
            response.request_focus();
        }
        if response.changed() {
            open.at = 0;
            open.reveal = true;
            look_up(open);
        }
        let chosen = open.hits().nth(open.at).map(|_| rows::id(open.at));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::SearchInput);
            if let Some(chosen) = chosen {
                node.set_active_descendant(chosen.accesskit_id());
            }
        });
    });
}

/// What is said where nothing was found.
fn nothing(source: &Source<'_>, open: &Open) -> String {
    let text = [arg("text", open.text.trim().to_owned())];
    source.look.texts.say("find-nothing", text)
}

/// The key of a request, where it is a command with one.
fn key_of(request: &Request) -> Option<String> {
    match request {
        Request::Do(command) => command.key(),
        _ => None,
    }
}

/// A key as it stands in a bar: with spaces.
fn spaced(command: Command) -> String {
    let key = command.key().unwrap_or_default();
    commands::spaced(&key)
}
