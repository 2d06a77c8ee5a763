//! The command line of Handlingsrom: the program's main job where there is no window, and the way
//! other programs check it.

mod arguments;
mod explain;
mod forecast;
mod report;
mod room;
mod worth;

use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use handlingsrom::command_line::{self, Out};
use handlingsrom::file::{self, Extras, FileError, OpenedPlan};
use handlingsrom::findings::{self, Checked, Finding, FindingKind, Severity};
use handlingsrom::model::{Plan, ScenarioId};
use handlingsrom::rules;
use handlingsrom::texts::{Language, Texts, arg};
use handlingsrom::time::Year;
use jiff::civil::Date;

use crate::arguments::{Command, Invocation, NewOptions};
use crate::report::Ended;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let language = command_line::language_asked(&arguments)
        .or_else(|| Language::of_locale(&locale()?))
        .unwrap_or_default();
    let texts = Texts::new(language);
    let mut out = Out::new(&texts);
    let ended = match arguments::parse(&texts, &arguments) {
        Ok(invocation) => run(&texts, &invocation, &mut out),
        Err(error)
            if error.use_stderr()
                && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand =>
        {
            Out::error(&command_line::complaint(&texts, &error));
            Ended::WrongUse
        }
        Err(help) => {
            Out::help(&help);
            if help.use_stderr() {
                Ended::WrongUse
            } else {
                Ended::Done
            }
        }
    };
    ExitCode::from(out.finish(ended.code()))
}

/// What the system says of the user's language.
#[expect(
    clippy::disallowed_methods,
    reason = "a program may read its environment"
)]
fn locale() -> Option<String> {
    command_line::locale(|name| std::env::var(name).ok())
}

fn run(texts: &Texts, invocation: &Invocation, out: &mut Out<'_>) -> Ended {
    let ended = match &invocation.command {
        Command::Forecast(options) => forecast::run(texts, options, out),
        Command::Worth(options) => worth::run(texts, options, out),
        Command::Room(options) => room::run(texts, options, out),
        Command::Explain(options) => explain::run(texts, options, out),
        Command::Check { plan, strict } => check(texts, plan, *strict, out),
        Command::New(options) => new(texts, options, out),
        Command::Schema => {
            out.json(&file::json_schema());
            Ok(Ended::Done)
        }
        Command::Rules { of, json } => show_rules(texts, of.as_deref(), *json, out),
    };
    ended.unwrap_or_else(|stop| stop.tell(texts))
}

/// Why a command stops before its end.
enum Stop {
    /// The plan file cannot be read or written.
    File(FileError),
    /// The command was asked for something that is not there.
    Usage(String),
}

impl From<FileError> for Stop {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl Stop {
    fn tell(self, texts: &Texts) -> Ended {
        match self {
            Self::File(error) => {
                Out::error(&texts.fault(&error));
                Ended::PlanHasErrors
            }
            Self::Usage(message) => {
                Out::error(&message);
                Ended::WrongUse
            }
        }
    }
}

fn open(path: &Path) -> Result<Plan, Stop> {
    let OpenedPlan { plan, .. } = file::open(path)?;
    Ok(plan)
}

fn scenario(texts: &Texts, plan: &Plan, asked: Option<&str>) -> Result<Option<ScenarioId>, Stop> {
    command_line::scenario(texts, plan, asked).map_err(Stop::Usage)
}

fn check(texts: &Texts, path: &Path, strict: bool, out: &mut Out<'_>) -> Result<Ended, Stop> {
    let OpenedPlan {
        plan,
        extras,
        older,
    } = file::open(path)?;
    if let Some(version) = older {
        let version = [arg("version", version.to_string())];
        out.line(&texts.say("report-older-version", version));
    }
    let base = findings::check(&plan, None);
    let unknown = extras.unknown_keys();
    for unknown in &unknown {
        out.line(&report::unknown_key(texts, unknown));
    }
    tell_findings(texts, &base, None, &[], out);
    let mut counts = findings::counts(&base.findings);
    counts[Severity::Warning as usize] += unknown.len();
    for scenario in &plan.scenarios {
        let checked = findings::check(&plan, Some(&scenario.id));
        tell_findings(texts, &checked, Some(&scenario.id), &base.findings, out);
        let own = checked
            .findings
            .iter()
            .filter(|finding| !base.findings.contains(finding));
        for (count, more) in counts.iter_mut().zip(findings::counts(own)) {
            *count += more;
        }
    }
    let [errors, breaches, ..] = counts;
    let key = if errors == 0 && breaches == 0 {
        "check-good"
    } else {
        "check-summary"
    };
    let file = arg("file", path.display().to_string());
    let counted = texts.counted(counts).into_iter().chain([file]);
    out.line(&texts.say(key, counted));
    let fails = errors > 0 || (strict && breaches > 0);
    Ok(if fails {
        Ended::PlanHasErrors
    } else {
        Ended::Done
    })
}

/// Tells the findings of a scenario. What the base has too is counted; but what is grave, and the
/// squeeze, is told again, so that nobody takes it for solved.
fn tell_findings(
    texts: &Texts,
    checked: &Checked,
    scenario: Option<&ScenarioId>,
    base: &[Finding],
    out: &mut Out<'_>,
) {
    let name = texts.scenario(checked.projection.plan(), scenario);
    let again = |finding: &Finding| {
        finding.severity <= Severity::Breach || finding.kind == FindingKind::Squeeze
    };
    let told = checked
        .findings
        .iter()
        .filter(|it| !base.contains(it) || again(it));
    let told: Vec<String> = told
        .map(|finding| report::finding(texts, &checked.projection, finding))
        .collect();
    let shared = checked.findings.len() - told.len();
    let solved = base
        .iter()
        .filter(|finding| !checked.findings.contains(finding))
        .count();
    if told.is_empty() && shared == 0 && solved == 0 {
        return;
    }
    out.line(&texts.say("check-scenario", [arg("scenario", name)]));
    for line in told {
        out.line(&line);
    }
    for (key, count) in [("check-shared", shared), ("check-solved", solved)] {
        if count > 0 {
            out.line(&format!(
                "  {}",
                texts.say(key, [arg("count", count.to_string())])
            ));
        }
    }
}

fn new(texts: &Texts, options: &NewOptions, out: &mut Out<'_>) -> Result<Ended, Stop> {
    let path = &options.plan;
    let file = || arg("file", path.display().to_string());
    if path.exists() {
        return Err(Stop::Usage(texts.say("new-exists", [file()])));
    }
    named_rules(texts, &options.rule_set)?;
    let mut plan = texts.new_plan(Year::new(options.year));
    plan.rule_set.clone_from(&options.rule_set);
    plan.as_of = Some(options.as_of.unwrap_or_else(today));
    file::save(path, &plan, &Extras::default())?;
    out.line(&texts.say(
        "new-written",
        [file(), arg("year", options.year.to_string())],
    ));
    Ok(Ended::Done)
}

/// Today's date. Only a new plan asks for it; from then on the plan carries its own.
#[expect(
    clippy::disallowed_methods,
    reason = "a program may ask what day it is"
)]
fn today() -> Date {
    jiff::tz::Offset::UTC
        .to_datetime(jiff::Timestamp::now())
        .date()
}

fn named_rules(texts: &Texts, id: &str) -> Result<&'static rules::RuleSet, Stop> {
    rules::RuleSet::named(id).ok_or_else(|| {
        let known: Vec<&str> = rules::built_in()
            .iter()
            .map(|rules| rules.id.as_str())
            .collect();
        let (found, known) = (id.to_owned(), known.join(", "));
        Stop::Usage(texts.say("usage-rules", [arg("found", found), arg("known", known)]))
    })
}

/// What looks like the file of a rule set, and not like an id.
fn is_file(asked: &str) -> bool {
    let is_json = Path::new(asked)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    is_json || asked.contains(['/', '\\'])
}

fn show_rules(
    texts: &Texts,
    asked: Option<&str>,
    json: bool,
    out: &mut Out<'_>,
) -> Result<Ended, Stop> {
    if let Some(file) = asked.filter(|asked| is_file(asked)) {
        let own = file::open_rule_set(Path::new(file))?;
        if json {
            let tree = serde_json::from_str(&own.text).unwrap_or_default();
            out.json(&tree);
            return Ok(Ended::Done);
        }
        out.line(&texts.say("rules-good", [arg("file", file.to_owned())]));
        report::rule_set(texts, &own.rules, out);
    } else if let Some(id) = asked {
        let rules = named_rules(texts, id)?;
        match rules::shipped_tree(id).filter(|_| json) {
            Some(tree) => out.json(&tree),
            None => report::rule_set(texts, rules, out),
        }
    } else {
        for rules in rules::built_in() {
            out.line(&report::rule_set_title(texts, rules));
        }
        out.line(&texts.get("rules-hint"));
    }
    Ok(Ended::Done)
}
