//! What the command lines of both programs share: options and faults in the user's language, and
//! output that ends quietly when nobody reads any more.
//!
//! What the environment says is handed in: only a program may read it.

use std::io::{self, Write as _};

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches};

use crate::model::{InitiativeId, Plan, ScenarioId};
use crate::texts::{Language, Texts, arg};

/// What the system says of the user's language, by the variables that say so.
pub fn locale(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()))
}

/// The language that `--language` asks for.
pub fn language_asked(arguments: &[String]) -> Option<Language> {
    let by_name = |name: &str| name.parse().ok();
    let mut given = arguments
        .iter()
        .zip(arguments.iter().skip(1))
        .filter_map(|(option, value)| (option == "--language").then(|| by_name(value)).flatten());
    let joined = arguments
        .iter()
        .find_map(|argument| by_name(argument.strip_prefix("--language=")?));
    given.next().or(joined)
}

/// An operand that must be there.
pub fn operand(texts: &Texts, name: &'static str, shown: &'static str, key: &str) -> Arg {
    let heading = texts.get("help-arguments");
    Arg::new(name)
        .required(true)
        .value_name(shown)
        .help(texts.get(key))
        .help_heading(heading)
}

/// An option.
pub fn switch(texts: &Texts, name: &'static str, key: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .help(texts.get(key))
        .help_heading(texts.get("help-options"))
}

/// An option with a value. The words that are possible stand in the value's name, where they need
/// no English.
pub fn option(texts: &Texts, name: &'static str, key: &str, values: &'static str) -> Arg {
    let option = switch(texts, name, key).value_name(values);
    option.hide_possible_values(true).hide_default_value(true)
}

/// `--help`.
pub fn help(texts: &Texts) -> Arg {
    switch(texts, "help", "help-help")
        .short('h')
        .action(ArgAction::Help)
}

/// `--version`.
pub fn version(texts: &Texts) -> Arg {
    switch(texts, "version", "help-version")
        .short('V')
        .action(ArgAction::Version)
}

/// `--language`.
pub fn language_option(texts: &Texts) -> Arg {
    option(texts, "language", "help-language", "nb|nn|en").value_parser(words::<Language>())
}

/// The words of an enum as the values of an option.
pub fn words<T: strum::VariantArray + Copy + Into<&'static str>>() -> PossibleValuesParser {
    PossibleValuesParser::new(T::VARIANTS.iter().map(|&word| word.into()))
}

/// The value of an option with a fixed list of words, if it was given.
pub fn word<T: std::str::FromStr>(options: &ArgMatches, name: &str) -> Option<T> {
    options
        .get_one::<String>(name)
        .and_then(|word| word.parse().ok())
}

/// Examples under their heading.
pub fn listed_examples(texts: &Texts, examples: &[&str]) -> String {
    let lines: Vec<String> = examples.iter().map(|line| format!("\n  {line}")).collect();
    format!("{}:{}", texts.get("help-examples"), lines.concat())
}

/// What is wrong with a command line, in the user's language.
pub fn complaint(texts: &Texts, error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let known = || arg("known", context(ContextKind::ValidValue).replace(' ', ", "));
    let found = |kind| arg("found", context(kind));
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            texts.say("usage-command", [found(ContextKind::InvalidSubcommand)])
        }
        ErrorKind::MissingRequiredArgument => {
            texts.say("usage-missing", [found(ContextKind::InvalidArg)])
        }
        ErrorKind::InvalidValue => texts.say(
            "usage-value",
            [
                found(ContextKind::InvalidValue),
                arg("argument", context(ContextKind::InvalidArg)),
                known(),
            ],
        ),
        ErrorKind::ValueValidation => texts.say(
            "usage-number",
            [
                found(ContextKind::InvalidValue),
                arg("argument", context(ContextKind::InvalidArg)),
            ],
        ),
        _ => texts.say("usage-argument", [found(ContextKind::InvalidArg)]),
    }
}

/// The scenario that is asked for by its id or its name; the error says which there are.
pub fn scenario(
    texts: &Texts,
    plan: &Plan,
    asked: Option<&str>,
) -> Result<Option<ScenarioId>, String> {
    let Some(asked) = asked else { return Ok(None) };
    let found = plan
        .scenarios
        .iter()
        .find(|it| it.id.as_str() == asked || it.name == asked);
    if let Some(found) = found {
        return Ok(Some(found.id.clone()));
    }
    let known: Vec<&str> = plan.scenarios.iter().map(|it| it.id.as_str()).collect();
    let known = if known.is_empty() {
        texts.get("usage-no-scenarios")
    } else {
        known.join(", ")
    };
    let asked = asked.to_owned();
    Err(texts.say("usage-scenario", [arg("found", asked), arg("known", known)]))
}

/// The initiatives that are asked for by their ids or names, each once; the error says which there
/// are.
pub fn initiatives(
    texts: &Texts,
    plan: &Plan,
    asked: &[String],
) -> Result<Vec<InitiativeId>, String> {
    let mut found: Vec<InitiativeId> = Vec::new();
    for asked in asked {
        let mut all = plan.initiatives.iter();
        let Some(initiative) = all.find(|it| it.id.as_str() == asked || it.name == *asked) else {
            let known: Vec<&str> = plan.initiatives.iter().map(|it| it.id.as_str()).collect();
            let known = if known.is_empty() {
                texts.get("usage-no-initiatives")
            } else {
                known.join(", ")
            };
            let named = [arg("found", asked.clone()), arg("known", known)];
            return Err(texts.say("usage-initiative", named));
        };
        if !found.contains(&initiative.id) {
            found.push(initiative.id.clone());
        }
    }
    Ok(found)
}

/// Where output goes. Nobody reading any more is a quiet end, not a fault.
pub struct Out<'a> {
    texts: &'a Texts,
    failed: Option<io::Error>,
}

impl<'a> Out<'a> {
    /// Output that has not begun.
    pub fn new(texts: &'a Texts) -> Self {
        Self {
            texts,
            failed: None,
        }
    }

    /// A line, or several, on standard output.
    pub fn line(&mut self, line: &str) {
        if self.failed.is_none()
            && let Err(error) = writeln!(io::stdout().lock(), "{line}")
        {
            self.failed = Some(error);
        }
    }

    /// A JSON value on standard output.
    pub fn json(&mut self, json: &serde_json::Value) {
        let text = serde_json::to_string_pretty(json).unwrap_or_default();
        self.line(&text);
    }

    /// A line on standard error.
    pub fn error(line: &str) {
        // Where standard error is gone there is nobody left to tell.
        let _ = writeln!(io::stderr().lock(), "{line}");
    }

    /// Help and the version come from clap as they are.
    pub fn help(help: &clap::Error) {
        let _ = help.print();
    }

    /// The exit code: the one given, or 2 where output could not be written.
    pub fn finish(self, code: u8) -> u8 {
        match self.failed {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let text = self
                    .texts
                    .say("usage-output", [arg("text", error.to_string())]);
                Self::error(&text);
                2
            }
            _ => code,
        }
    }
}
