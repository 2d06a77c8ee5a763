//! Questions over the window. Nothing that was entered is lost by any answer but "don't save".

use std::path::PathBuf;

use egui::{Id, Key, Margin, Ui};

use super::files::Purpose;
use super::look::Look;
use super::theme::{Weight, size, space};
use super::widgets::{self, Tone};
use crate::rules;
use crate::texts::{arg, capitalised};

/// What is to happen when the open plan may go.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum After {
    /// Go to the start.
    Close,
    /// Close the window.
    Quit,
    /// Open a file.
    Open(PathBuf),
    /// Open a copy of a sample.
    Sample(usize),
    /// Open what a crash left.
    Recover(usize),
    /// Make this new plan.
    New,
}

/// An open question.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Dialog {
    /// The plan is not saved.
    Unsaved(After),
    /// Somebody else has changed the file.
    ChangedOnDisk,
    /// There is a file of this name already.
    Overwrite(PathBuf),
    /// What a crash left, by its number, is to be thrown away.
    Discard(usize),
    /// A path to type, where the system has no dialog.
    Path {
        /// What for.
        purpose: Purpose,
        /// What is typed.
        text: String,
    },
    /// What a new plan begins with.
    NewPlan {
        /// The body.
        body: String,
        /// The first year, as typed.
        year: String,
        /// The rule set.
        rules: usize,
    },
    /// Something to be told.
    Tell {
        /// In short.
        title: String,
        /// In full.
        text: String,
    },
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    /// Nothing happens.
    Cancel,
    /// Save, then go on.
    Save,
    /// Save in another file.
    SaveAs,
    /// Go on without saving.
    DontSave,
    /// Save over what somebody else wrote.
    SaveOver,
    /// Read the file anew and lose what was changed here.
    ReadAnew,
    /// Save in a file that is there already.
    Replace(PathBuf),
    /// Throw it away.
    Discard,
    /// This path.
    Path(String),
    /// A new plan.
    NewPlan {
        /// The body.
        body: String,
        /// The first year.
        year: u16,
        /// The rule set.
        rules: usize,
    },
}

/// Shows a question and returns its answer when there is one.
pub(super) fn show(
    ctx: &egui::Context,
    look: &Look<'_>,
    dialog: &mut Dialog,
    named: &str,
) -> Option<Answer> {
    let modal = modal(look, "dialog", 24);
    let shown = modal.show(ctx, |ui| {
        let room = ui.ctx().content_rect().width() - 80.0;
        ui.set_width(room.clamp(240.0, 460.0));
        content(ui, look, dialog, named)
    });
    if shown.inner.is_some() {
        return shown.inner;
    }
    shown.should_close().then_some(Answer::Cancel)
}

/// While the system's file dialog is open the window waits; returns whether to wait no longer.
pub(super) fn show_picking(ctx: &egui::Context, look: &Look<'_>) -> bool {
    let shown = modal(look, "dialog", 24).show(ctx, |ui| {
        ui.set_width(320.0);
        heading(ui, look, look.texts.get("dialog-picking"));
        let cancel = ("dialog-cancel", Tone::Plain, Answer::Cancel);
        buttons(ui, look, &[cancel]).is_some()
    });
    shown.inner
}

/// A box over the window, which waits until it is closed.
pub(super) fn modal(look: &Look<'_>, id: &'static str, margin: i8) -> egui::Modal {
    let tokens = look.tokens;
    let frame = egui::Frame::new()
        .fill(tokens.raised)
        .stroke(egui::Stroke::new(1.0, tokens.line2))
        .corner_radius(space::DIALOG_RADIUS)
        .inner_margin(Margin::same(margin));
    egui::Modal::new(Id::unique(id))
        .backdrop_color(tokens.scrim)
        .frame(frame)
}

fn content(ui: &mut Ui, look: &Look<'_>, dialog: &mut Dialog, named: &str) -> Option<Answer> {
    let texts = look.texts;
    let plan = || arg("plan", named.to_owned());
    match dialog {
        Dialog::Unsaved(_) => {
            heading(ui, look, texts.say("dialog-unsaved", [plan()]));
            body(ui, look, texts.get("dialog-unsaved-hint"));
            buttons(
                ui,
                look,
                &[
                    ("command-save", Tone::Main, Answer::Save),
                    ("dialog-dont-save", Tone::Plain, Answer::DontSave),
                    ("dialog-cancel", Tone::Plain, Answer::Cancel),
                ],
            )
        }
        Dialog::ChangedOnDisk => {
            heading(ui, look, texts.say("dialog-changed", [plan()]));
            body(ui, look, texts.get("dialog-changed-hint"));
            buttons(
                ui,
                look,
                &[
                    ("command-save-as", Tone::Main, Answer::SaveAs),
                    ("dialog-save-over", Tone::Plain, Answer::SaveOver),
                    ("dialog-read-anew", Tone::Plain, Answer::ReadAnew),
                    ("dialog-cancel", Tone::Plain, Answer::Cancel),
                ],
            )
        }
        Dialog::Overwrite(path) => {
            let file = arg("file", path.display().to_string());
            heading(ui, look, texts.get("dialog-overwrite"));
            body(ui, look, texts.say("dialog-overwrite-hint", [file]));
            let answer = Answer::Replace(path.clone());
            buttons(
                ui,
                look,
                &[
                    ("dialog-replace", Tone::Main, answer),
                    ("dialog-cancel", Tone::Plain, Answer::Cancel),
                ],
            )
        }
        Dialog::Discard(_) => {
            heading(ui, look, texts.get("dialog-discard"));
            body(ui, look, texts.get("dialog-discard-hint"));
            buttons(
                ui,
                look,
                &[
                    ("dialog-cancel", Tone::Main, Answer::Cancel),
                    ("start-discard", Tone::Plain, Answer::Discard),
                ],
            )
        }
        Dialog::Path { purpose, text } => path(ui, look, *purpose, text),
        Dialog::NewPlan { body, year, rules } => new_plan(ui, look, body, year, rules),
        Dialog::Tell { title, text } => {
            heading(ui, look, title.clone());
            body(ui, look, text.clone());
            buttons(ui, look, &[("dialog-ok", Tone::Main, Answer::Cancel)])
        }
    }
}

fn heading(ui: &mut Ui, look: &Look<'_>, shown: String) {
    let font = Weight::SemiBold.size(size::DRAGGED);
    ui.add(egui::Label::new(widgets::text(shown, font, look.tokens.ink)).wrap());
    ui.add_space(6.0);
}

fn body(ui: &mut Ui, look: &Look<'_>, shown: String) {
    let font = Weight::Regular.size(size::BODY);
    ui.add(egui::Label::new(widgets::text(shown, font, look.tokens.ink2)).wrap());
    ui.add_space(16.0);
}

fn buttons(ui: &mut Ui, look: &Look<'_>, choices: &[(&str, Tone, Answer)]) -> Option<Answer> {
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        for (key, tone, given) in choices {
            let shown = look.texts.get(key);
            let response = widgets::button(ui, look.tokens, *tone, None, Some(&shown), &shown);
            if *tone == Tone::Main && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                answer = Some(given.clone());
            }
        }
    });
    answer
}

fn field(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    text: &mut String,
    id: &'static str,
) -> egui::Response {
    let shown = look.texts.get(name);
    let font = Weight::Medium.size(size::SMALL);
    let label = ui.label(widgets::text(shown, font, look.tokens.ink2));
    let edit = egui::TextEdit::singleline(text)
        .id(Id::unique(id))
        .char_limit(1000)
        .margin(Margin::symmetric(8, 6))
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).labelled_by(label.id);
    ui.add_space(8.0);
    response
}

fn path(ui: &mut Ui, look: &Look<'_>, purpose: Purpose, text: &mut String) -> Option<Answer> {
    let texts = look.texts;
    let (title, key) = match purpose {
        Purpose::Open => ("dialog-path-open", "command-open"),
        Purpose::Save => ("dialog-path-save", "command-save"),
        Purpose::Rules => ("dialog-path-rules", "command-open"),
    };
    heading(ui, look, texts.get(title));
    body(ui, look, texts.get("dialog-path-hint"));
    let response = field(ui, look, "dialog-path", text, "typed-path");
    // Asked first: once the field has the keyboard again, it never lost it.
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let given = Answer::Path(text.clone());
    let clicked = buttons(
        ui,
        look,
        &[
            (key, Tone::Main, given.clone()),
            ("dialog-cancel", Tone::Plain, Answer::Cancel),
        ],
    );
    clicked.or(entered.then_some(given))
}

fn new_plan(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &mut String,
    year: &mut String,
    chosen: &mut usize,
) -> Option<Answer> {
    let texts = look.texts;
    heading(ui, look, texts.get("dialog-new"));
    let first = field(ui, look, "dialog-new-body", name, "new-body");
    let second = field(ui, look, "dialog-new-year", year, "new-year");
    let left = first.lost_focus() || second.lost_focus();
    let entered = left && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        let again = if second.lost_focus() { second } else { first };
        again.request_focus();
    }
    let first = crate::time::Year::written(year.trim());
    let first =
        first.filter(|it| (crate::time::Year::EARLIEST..=crate::time::Year::LATEST).contains(it));
    if first.is_none() {
        let named = [
            arg("min", crate::time::Year::EARLIEST.to_string()),
            arg("max", crate::time::Year::LATEST.to_string()),
        ];
        let shown = texts.say("dialog-new-year-fault", named);
        let font = Weight::Regular.size(size::SMALL);
        ui.add(egui::Label::new(widgets::text(shown, font, look.tokens.breach)).wrap());
    }
    let font = Weight::Medium.size(size::SMALL);
    let rule_set = capitalised(&texts.get("field-rule_set"));
    ui.label(widgets::text(rule_set, font, look.tokens.ink2));
    for (at, rules) in rules::built_in().iter().enumerate() {
        let shown = texts.language().name(&rules.name);
        if widgets::menu_row(ui, look.tokens, shown, None, Some(*chosen == at)).clicked() {
            *chosen = at;
        }
    }
    ui.add_space(12.0);
    let made = first.map(|first| {
        let (body, year, rules) = (name.clone(), first.number(), *chosen);
        Answer::NewPlan { body, year, rules }
    });
    let shown = texts.get("dialog-new-make");
    let cancel = texts.get("dialog-cancel");
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        // It keeps its place where it cannot be used, so that nothing moves under the pointer.
        ui.add_enabled_ui(made.is_some(), |ui| {
            let make = widgets::button(ui, look.tokens, Tone::Main, None, Some(&shown), &shown);
            if make.clicked() || entered {
                answer.clone_from(&made);
            }
        });
        let button = widgets::button(ui, look.tokens, Tone::Plain, None, Some(&cancel), &cancel);
        if button.clicked() {
            answer = Some(Answer::Cancel);
        }
    });
    answer
}
