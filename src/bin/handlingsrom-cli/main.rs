//! The command line of Handlingsrom: the program's main job where there is no window, and the way
//! other programs check it.

mod arguments;
mod explain;
mod forecast;
mod report;

use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use handlingsrom::file::{self, Extras, FileError, OpenedPlan};
use handlingsrom::findings::{self, Severity};
use handlingsrom::model::{
    AppropriationLine, GrowthProfile, LineId, Plan, ProfileId, ProfileKind, ScenarioId,
};
use handlingsrom::rules;
use handlingsrom::texts::{Texts, arg};
use handlingsrom::time::Year;

use crate::arguments::{Command, Invocation};
use crate::report::{Ended, Out};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let language = arguments::language(&arguments, locale().as_deref());
    let texts = Texts::new(language);
    let mut out = Out::new(&texts);
    let ended = match arguments::parse(&texts, &arguments) {
        Ok(invocation) => run(&texts, &invocation, &mut out),
        Err(error)
            if error.use_stderr()
                && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand =>
        {
            Out::error(&arguments::complaint(&texts, &error));
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
    out.finish(ended)
}

/// What the system says of the user's language.
#[expect(
    clippy::disallowed_methods,
    reason = "a program may read its environment"
)]
fn locale() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    set("LC_ALL")
        .or_else(|| set("LC_MESSAGES"))
        .or_else(|| set("LANG"))
}

fn run(texts: &Texts, invocation: &Invocation, out: &mut Out<'_>) -> Ended {
    let ended = match &invocation.command {
        Command::Forecast(options) => forecast::run(texts, options, out),
        Command::Explain(options) => explain::run(texts, options, out),
        Command::Check { plan, strict } => check(texts, plan, *strict, out),
        Command::New {
            plan,
            year,
            rule_set,
        } => new(texts, plan, *year, rule_set, out),
        Command::Schema => {
            out.json(&file::json_schema());
            Ok(Ended::Done)
        }
        Command::Rules { id } => show_rules(texts, id.as_deref(), out),
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

/// The scenario of this name, by its id or its name.
fn scenario(texts: &Texts, plan: &Plan, asked: Option<&str>) -> Result<Option<ScenarioId>, Stop> {
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
    Err(Stop::Usage(texts.say(
        "usage-scenario",
        [arg("found", asked), arg("known", known)],
    )))
}

fn check(texts: &Texts, path: &Path, strict: bool, out: &mut Out<'_>) -> Result<Ended, Stop> {
    let plan = open(path)?;
    let scenarios = plan
        .scenarios
        .iter()
        .map(|scenario| Some(scenario.id.clone()));
    let mut worst = Ended::Done;
    let mut shown: Vec<String> = Vec::new();
    let mut counts = [0_usize; 4];
    for scenario in std::iter::once(None).chain(scenarios) {
        let checked = findings::check(&plan, scenario.as_ref());
        let mut heading = Some(report::scenario_name(texts, &plan, scenario.as_ref()));
        for finding in &checked.findings {
            let grave = finding.severity == Severity::Error
                || (strict && finding.severity == Severity::Breach);
            if grave {
                worst = Ended::PlanHasErrors;
            }
            let line = report::finding(texts, &checked.projection, finding);
            // What a scenario shares with the base is said once.
            if shown.contains(&line) {
                continue;
            }
            if let Some(name) = heading.take() {
                out.line(&texts.say("check-scenario", [arg("scenario", name)]));
            }
            out.line(&line);
            shown.push(line);
            if let Some(count) = counts.get_mut(finding.severity as usize) {
                *count += 1;
            }
        }
    }
    let arguments = report::counted(path, counts);
    let key = if worst == Ended::Done && counts.first() == Some(&0) && counts.get(1) == Some(&0) {
        "check-good"
    } else {
        "check-summary"
    };
    out.line(&texts.say(key, arguments));
    Ok(worst)
}

fn new(
    texts: &Texts,
    path: &Path,
    year: u16,
    rule_set: &str,
    out: &mut Out<'_>,
) -> Result<Ended, Stop> {
    let file = || arg("file", path.display().to_string());
    if path.exists() {
        return Err(Stop::Usage(texts.say("new-exists", [file()])));
    }
    named_rules(texts, rule_set)?;
    let plan = Plan {
        rule_set: rule_set.to_owned(),
        ..first_plan(texts, Year::new(year))
    };
    file::save(path, &plan, &Extras::default())?;
    out.line(&texts.say("new-written", [file(), arg("year", year.to_string())]));
    Ok(Ended::Done)
}

/// A plan to begin with: one operating line, and the growth profiles that every budget has.
fn first_plan(texts: &Texts, year: Year) -> Plan {
    let mut plan = Plan {
        name: texts.get("new-plan-name"),
        ..Plan::empty(year)
    };
    let profiles = [
        ("wages", ProfileKind::Wages),
        ("purchases", ProfileKind::Purchases),
        ("licences", ProfileKind::Licences),
        ("rent", ProfileKind::Rent),
    ];
    for (id, kind) in profiles {
        let name = texts.get(&format!("new-{id}"));
        if let Ok(id) = ProfileId::new(id) {
            plan.profiles.push(
                GrowthProfile {
                    id,
                    name,
                    kind,
                    growth: None,
                }
                .into(),
            );
        }
    }
    if let Ok(id) = LineId::new("p01") {
        let (post, name) = ("01".to_owned(), texts.get("new-line-name"));
        plan.lines.push(
            AppropriationLine {
                id,
                post,
                name,
                ..Default::default()
            }
            .into(),
        );
    }
    plan
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

fn show_rules(texts: &Texts, id: Option<&str>, out: &mut Out<'_>) -> Result<Ended, Stop> {
    if let Some(id) = id {
        report::rule_set(texts, named_rules(texts, id)?, out);
    } else {
        for rules in rules::built_in() {
            out.line(&report::rule_set_title(texts, rules));
        }
        out.line(&texts.get("rules-hint"));
    }
    Ok(Ended::Done)
}
