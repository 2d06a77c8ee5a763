//! The window of Handlingsrom. Where it cannot be opened, the program does its main job where it
//! stands: figures in the terminal, and Oversikt as a picture.

// Without this a console window would open beside ours.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command as Clap, value_parser};
use egui::ThemePreference;
use handlingsrom::command_line::{
    self, Out, help, language_asked, language_option, listed_examples, operand, option, version,
    word, words,
};
use handlingsrom::exchange::forecast_table;
use handlingsrom::file::{FileError, OpenedPlan, save_bytes};
use handlingsrom::findings;
use handlingsrom::model::ScenarioId;
use handlingsrom::prices::PriceBasis;
use handlingsrom::texts::{Argument, Language, Texts, Unit, arg};
use handlingsrom::ui::launch::{self, Renderer};
use handlingsrom::ui::{Canvas, Failure, Opening, Section};

/// Done: the window was closed, or the picture is written.
const DONE: u8 = 0;
/// The window could not be opened, or a file could not be read or written.
const FAILED: u8 = 1;
/// Something was asked for that is not there.
const WRONG_USE: u8 = 2;

/// The file that Oversikt is written to where there is no window.
const PICTURE: &str = "handlingsrom-oversikt.png";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let readable: Vec<String> = arguments
        .iter()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let locale = locale();
    let language = language_asked(&readable).or(locale).unwrap_or_default();
    let texts = Texts::new(language);
    let mut out = Out::new(&texts);
    let code = match parse(&texts, &arguments, locale) {
        Ok(asked) => run(&texts, &asked, &mut out),
        Err(error) if error.use_stderr() => {
            Out::error(&complaint(&texts, &error));
            WRONG_USE
        }
        Err(help) => {
            Out::help(&help);
            DONE
        }
    };
    ExitCode::from(out.finish(code))
}

/// The system's language, if it is one of ours.
#[expect(
    clippy::disallowed_methods,
    reason = "a program may read its environment"
)]
fn locale() -> Option<Language> {
    let locale = command_line::locale(|name| std::env::var(name).ok())?;
    Language::of_locale(&locale)
}

/// A command line that was understood.
struct Asked {
    opening: Opening,
    renderer: Option<Renderer>,
    picture: Option<PathBuf>,
    canvas: Canvas,
}

fn run(texts: &Texts, asked: &Asked, out: &mut Out<'_>) -> u8 {
    let done = match &asked.picture {
        Some(file) => draw(texts, asked, file).map(|()| DONE),
        None => match launch::open(&asked.opening, asked.renderer) {
            Ok(()) => Ok(DONE),
            Err(failure) => without_window(texts, asked, &failure, out).map(|()| FAILED),
        },
    };
    done.unwrap_or_else(|stop| {
        Out::error(&stop.says);
        stop.code
    })
}

/// Why the program stops before its end.
struct Stop {
    says: String,
    code: u8,
}

impl Stop {
    fn file(texts: &Texts, error: &FileError) -> Self {
        Self {
            says: texts.fault(error),
            code: FAILED,
        }
    }
}

/// The plan and the scenario asked for.
fn read(texts: &Texts, opening: &Opening) -> Result<(OpenedPlan, Option<ScenarioId>), Stop> {
    let opened = opening.read().map_err(|error| Stop::file(texts, &error))?;
    let scenario = command_line::scenario(texts, &opened.plan, opening.scenario.as_deref());
    let scenario = scenario.map_err(|says| Stop {
        says,
        code: WRONG_USE,
    })?;
    Ok((opened, scenario))
}

/// Oversikt as PNG.
fn drawn(texts: &Texts, asked: &Asked) -> Result<Vec<u8>, Stop> {
    let picture = launch::picture(&asked.opening, asked.canvas);
    let picture = picture.map_err(|error| error.to_string());
    let bytes = picture.and_then(|picture| launch::png(&picture));
    bytes.map_err(|text| Stop {
        says: texts.say("launch-no-picture", [arg("text", text)]),
        code: FAILED,
    })
}

fn draw(texts: &Texts, asked: &Asked, file: &Path) -> Result<(), Stop> {
    read(texts, &asked.opening)?;
    save_bytes(file, &drawn(texts, asked)?).map_err(|error| Stop::file(texts, &error))
}

/// The program's main job where it stands: what is missing on standard error, the figures on
/// standard output, and Oversikt in a file.
fn without_window(
    texts: &Texts,
    asked: &Asked,
    failure: &Failure,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    Out::error(&failure.sentences(texts));
    if !failure.before_opening() {
        return Ok(());
    }
    let (opened, scenario) = read(texts, &asked.opening)?;
    Out::error(&texts.get(match asked.opening.plan {
        Some(_) => "launch-instead",
        None => "launch-instead-sample",
    }));
    let checked = findings::check(&opened.plan, scenario.as_ref());
    out.line(&forecast_table(
        texts,
        &checked,
        scenario.as_ref(),
        Unit::Million,
        PriceBasis::Fixed,
    ));
    let file = save_somewhere(texts, &drawn(texts, asked)?)?;
    let file = arg("file", file.display().to_string());
    out.line(&texts.say("launch-picture", [file]));
    Ok(())
}

/// Saves the picture in the current folder, or where that is not to be written in, in the system's
/// folder for what is temporary.
fn save_somewhere(texts: &Texts, picture: &[u8]) -> Result<PathBuf, Stop> {
    let here = std::env::current_dir().unwrap_or_default().join(PICTURE);
    if save_bytes(&here, picture).is_ok() {
        return Ok(here);
    }
    let there = std::env::temp_dir().join(PICTURE);
    save_bytes(&there, picture).map_err(|error| Stop::file(texts, &error))?;
    Ok(there)
}

/// Understands a command line; the error is help, the version, or what is wrong with it.
fn parse(
    texts: &Texts,
    arguments: &[OsString],
    locale: Option<Language>,
) -> Result<Asked, clap::Error> {
    let options = clap(texts).try_get_matches_from(arguments)?;
    let usual = Canvas::default();
    let theme = options.get_one::<String>("theme");
    Ok(Asked {
        opening: Opening {
            plan: options.get_one("plan").cloned(),
            scenario: options.get_one("scenario").cloned(),
            view: word(&options, "view"),
            language: word(&options, "language"),
            theme: theme.map(|theme| match theme.as_str() {
                "light" => ThemePreference::Light,
                "dark" => ThemePreference::Dark,
                _ => ThemePreference::System,
            }),
            locale,
            rich_clipboard: std::env::var_os("WAYLAND_DISPLAY").is_none(),
            ..Opening::default()
        },
        renderer: word(&options, "renderer"),
        picture: options.get_one("picture").cloned(),
        canvas: Canvas {
            points: options.get_one("size").copied().unwrap_or(usual.points),
            scale: options.get_one("scale").copied().unwrap_or(usual.scale),
        },
    })
}

fn clap(texts: &Texts) -> Clap {
    let say = |key: &str| texts.get(key);
    let plan = operand(texts, "plan", "PLAN", "help-window-plan").required(false);
    let theme = option(texts, "theme", "help-theme", "light|dark|system");
    let renderer = option(texts, "renderer", "help-renderer", "wgpu|glow");
    let view = option(
        texts,
        "view",
        "help-view",
        "overview|frame|operations|teams|renewal|renewal-table|room|setup",
    );
    let picture = option(texts, "picture", "help-picture", "FILE");
    let examples = [
        "handlingsrom sample-budgets/lanekassen.handlingsrom.json",
        "handlingsrom plan.handlingsrom.json --scenario maal14 --theme dark",
        "handlingsrom plan.handlingsrom.json --picture oversikt.png --size 1280x720 --scale 2",
    ];
    Clap::new("handlingsrom")
        .override_usage(format!("handlingsrom [PLAN] {}", say("help-more")))
        .version(clap::crate_version!())
        .about(say("help-about"))
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            say("help-usage"),
        ))
        .after_help(format!(
            "{}\n\n{}",
            listed_examples(texts, &examples),
            texts.say("help-window-exit", [arg("file", PICTURE)])
        ))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(plan.value_parser(value_parser!(PathBuf)))
        .arg(option(texts, "scenario", "help-window-scenario", "ID"))
        .arg(theme.value_parser(["light", "dark", "system"]))
        .arg(view.value_parser(words::<Section>()))
        .arg(renderer.value_parser(words::<Renderer>()))
        .arg(picture.value_parser(value_parser!(PathBuf)))
        .arg(of_picture(texts, "size", "1440x900", Canvas::read_points))
        .arg(of_picture(texts, "scale", "1", Canvas::read_scale))
        .arg(language_option(texts))
        .arg(help(texts))
        .arg(version(texts))
}

/// An option that a picture has, with its bounds.
fn of_picture<T: Clone + Send + Sync + 'static>(
    texts: &Texts,
    name: &'static str,
    usual: &'static str,
    read: fn(&str) -> Option<T>,
) -> Arg {
    let key = format!("help-{name}");
    let parser = move |text: &str| read(text).ok_or("out of bounds");
    option(texts, name, &key, usual)
        .help(texts.say(&key, bounds(texts)))
        .requires("picture")
        .value_parser(parser)
}

/// The bounds of a picture, as variables of a sentence.
fn bounds(texts: &Texts) -> [Argument<'static>; 4] {
    let size = |[width, height]: [u16; 2]| format!("{width}x{height}");
    let [fewest, most] = Canvas::SCALES.map(|scale| {
        let number = scale.to_string().parse().unwrap_or_default();
        texts.numbers().plain(number)
    });
    [
        arg("smallest", size(Canvas::SMALLEST)),
        arg("largest", size(Canvas::LARGEST)),
        arg("fewest", fewest),
        arg("most", most),
    ]
}

/// What is wrong with a command line, in the user's language.
fn complaint(texts: &Texts, error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.as_str(),
        _ => "",
    };
    let option = context(ContextKind::InvalidArg).split(' ').next();
    let key = match (error.kind(), option) {
        (ErrorKind::ValueValidation, Some("--size")) => "usage-size",
        (ErrorKind::ValueValidation, Some("--scale")) => "usage-scale",
        _ => return command_line::complaint(texts, error),
    };
    let found = context(ContextKind::InvalidValue).to_owned();
    texts.say(key, bounds(texts).into_iter().chain([arg("found", found)]))
}
