//! What was asked for on the command line, in the user's language.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command as Clap, value_parser};
use handlingsrom::prices::PriceBasis;
use handlingsrom::texts::{Language, Texts, Unit, arg};
use handlingsrom::time::Year;

/// A command line that was understood.
pub(crate) struct Invocation {
    pub(crate) command: Command,
}

/// What to do.
pub(crate) enum Command {
    Forecast(ForecastOptions),
    Explain(ExplainOptions),
    Check {
        plan: PathBuf,
        strict: bool,
    },
    New {
        plan: PathBuf,
        year: u16,
        rule_set: String,
    },
    Schema,
    Rules {
        id: Option<String>,
    },
}

/// How to show a forecast.
pub(crate) struct ForecastOptions {
    pub(crate) plan: PathBuf,
    pub(crate) scenario: Option<String>,
    pub(crate) prices: PriceBasis,
    pub(crate) unit: Unit,
    pub(crate) format: Format,
}

/// The form of the output.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum Format {
    Table,
    Csv,
    Json,
}

/// What to explain.
pub(crate) struct ExplainOptions {
    pub(crate) plan: PathBuf,
    pub(crate) figure: String,
    pub(crate) scenario: Option<String>,
    pub(crate) unit: Unit,
    pub(crate) depth: usize,
}

/// The language asked for with `--language`, or that of the locale, or bokmål.
pub(crate) fn language(arguments: &[String], locale: Option<&str>) -> Language {
    let by_name = |name: &str| name.parse().ok();
    let mut given = arguments
        .iter()
        .zip(arguments.iter().skip(1))
        .filter_map(|(option, value)| (option == "--language").then(|| by_name(value)).flatten());
    let joined = arguments
        .iter()
        .find_map(|argument| by_name(argument.strip_prefix("--language=")?));
    given
        .next()
        .or(joined)
        .or_else(|| Language::of_locale(locale?))
        .unwrap_or_default()
}

/// Understands a command line; the error is help, the version, or what is wrong with it.
pub(crate) fn parse(texts: &Texts, arguments: &[String]) -> Result<Invocation, clap::Error> {
    let matches = clap(texts).try_get_matches_from(arguments)?;
    let command = match matches.subcommand() {
        Some(("forecast", options)) => Command::Forecast(ForecastOptions {
            plan: plan(options),
            scenario: options.get_one("scenario").cloned(),
            prices: word(options, "prices"),
            unit: word(options, "unit"),
            format: word::<Format>(options, "format"),
        }),
        Some(("explain", options)) => Command::Explain(ExplainOptions {
            plan: plan(options),
            figure: options.get_one("figure").cloned().unwrap_or_default(),
            scenario: options.get_one("scenario").cloned(),
            unit: word(options, "unit"),
            depth: options
                .get_one::<u8>("depth")
                .copied()
                .map_or(usize::MAX, usize::from),
        }),
        Some(("check", options)) => Command::Check {
            plan: plan(options),
            strict: options.get_flag("strict"),
        },
        Some(("new", options)) => Command::New {
            plan: plan(options),
            year: options.get_one("year").copied().unwrap_or_default(),
            rule_set: options.get_one("rules").cloned().unwrap_or_default(),
        },
        Some(("rules", options)) => Command::Rules {
            id: options.get_one("id").cloned(),
        },
        _ => Command::Schema,
    };
    Ok(Invocation { command })
}

fn plan(options: &ArgMatches) -> PathBuf {
    options.get_one("plan").cloned().unwrap_or_default()
}

/// The value of an option with a fixed list of words; the first of them where clap let none by.
fn word<T: std::str::FromStr + strum::VariantArray + Copy>(options: &ArgMatches, name: &str) -> T {
    let word = options
        .get_one::<String>(name)
        .and_then(|word| word.parse().ok());
    word.unwrap_or(T::VARIANTS[0])
}

fn words<T: strum::VariantArray + Copy + Into<&'static str>>() -> PossibleValuesParser {
    PossibleValuesParser::new(T::VARIANTS.iter().map(|&word| word.into()))
}

fn clap(texts: &Texts) -> Clap {
    let say = |key: &str| texts.get(key);
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        say("help-usage")
    );
    let command = |name: &'static str, examples: &[&str]| {
        let examples: Vec<String> = examples.iter().map(|line| format!("  {line}")).collect();
        Clap::new(name)
            .about(say(&format!("help-{name}")))
            .override_usage(usage(texts, name))
            .help_template(template.clone())
            .disable_help_flag(true)
            .arg(help(texts))
            .arg(language_option(texts))
            .after_help(format!(
                "{}:\n{}",
                say("help-examples"),
                examples.join("\n")
            ))
    };
    let plan = |key: &str| {
        let parser = value_parser!(PathBuf);
        Arg::new("plan")
            .required(true)
            .value_name("PLAN")
            .value_parser(parser)
            .help(say(key))
            .help_heading(say("help-arguments"))
    };
    let switch = |name: &'static str, key: &str| {
        Arg::new(name)
            .long(name)
            .help(say(key))
            .help_heading(say("help-options"))
    };
    // The words that are possible stand in the value's name, where they need no English.
    let option = |name: &'static str, key: &str| {
        switch(name, key)
            .hide_possible_values(true)
            .hide_default_value(true)
    };
    let scenario = || option("scenario", "help-scenario").value_name("ID");
    let unit = || {
        option("unit", "help-unit")
            .value_name("million|thousand|kroner")
            .value_parser(words::<Unit>())
            .default_value("million")
    };
    Clap::new("handlingsrom-cli")
        .override_usage(format!("handlingsrom-cli {} {}", say("help-a-command"), say("help-more")))
        .version(clap::crate_version!())
        .about(say("help-about"))
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}{{after-help}}",
            say("help-usage"),
            say("help-commands"),
            say("help-options"),
        ))
        .after_help(format!(
            "{}:\n  {}\n\n{}",
            say("help-examples"),
            [
                "handlingsrom-cli forecast sample-budgets/lanekassen.handlingsrom.json",
                "handlingsrom-cli check sample-budgets/skatteetaten.handlingsrom.json",
                "handlingsrom-cli explain sample-budgets/lanekassen.handlingsrom.json squeeze_year",
                "handlingsrom-cli new plan.handlingsrom.json --year 2028",
            ]
            .join("\n  "),
            say("help-exit"),
        ))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(help(texts))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(say("help-version")),
        )
        .arg(language_option(texts))
        .subcommand(
            command("forecast", &[
                "handlingsrom-cli forecast plan.handlingsrom.json",
                "handlingsrom-cli forecast plan.handlingsrom.json --scenario maal14 --prices nominal",
                "handlingsrom-cli forecast plan.handlingsrom.json --format csv > forecast.csv",
            ])
            .arg(plan("help-plan"))
            .arg(scenario())
            .arg(option("prices", "help-prices").value_name("fixed|nominal").value_parser(words::<PriceBasis>()).default_value("fixed"))
            .arg(unit())
            .arg(option("format", "help-format").value_name("table|csv|json").value_parser(words::<Format>()).default_value("table")),
        )
        .subcommand(
            command("check", &[
                "handlingsrom-cli check plan.handlingsrom.json",
                "handlingsrom-cli check plan.handlingsrom.json --strict --language en",
            ])
            .arg(plan("help-plan"))
            .arg(switch("strict", "help-strict").action(ArgAction::SetTrue)),
        )
        .subcommand(
            command("explain", &[
                "handlingsrom-cli explain plan.handlingsrom.json balance@2030",
                "handlingsrom-cli explain plan.handlingsrom.json line:p01@2029 --unit kroner",
                "handlingsrom-cli explain plan.handlingsrom.json squeeze_year --depth 2",
            ])
            .arg(plan("help-plan"))
            .arg(
                Arg::new("figure")
                    .value_name("FIGURE")
                    .required(true)
                    .help(say("help-figure"))
                    .help_heading(say("help-arguments")),
            )
            .arg(scenario())
            .arg(unit())
            .arg(
                option("depth", "help-depth")
                    .value_name("N")
                    .value_parser(value_parser!(u8).range(1..)),
            ),
        )
        .subcommand(
            command("new", &["handlingsrom-cli new plan.handlingsrom.json --year 2028"])
                .arg(plan("help-plan-new"))
                .arg(
                    option("year", "help-year").required(true).value_name("YEAR").value_parser(
                        value_parser!(u16).range(
                            i64::from(Year::EARLIEST.number())..=i64::from(Year::LATEST.number()),
                        ),
                    ),
                )
                .arg(
                    option("rules", "help-rules-for-new")
                        .value_name("ID")
                        .default_value("state_gross"),
                ),
        )
        .subcommand(command("schema", &["handlingsrom-cli schema > handlingsrom.schema.json"]))
        .subcommand(
            command("rules", &["handlingsrom-cli rules", "handlingsrom-cli rules state_gross"]).arg(
                Arg::new("id").value_name("ID").help(say("help-rule-set")).help_heading(say("help-arguments")),
            ),
        )
}

fn usage(texts: &Texts, command: &str) -> String {
    let operands = match command {
        "forecast" | "check" => "<PLAN>",
        "explain" => "<PLAN> <FIGURE>",
        "new" => "<PLAN> --year <YEAR>",
        "rules" => "[ID]",
        _ => "",
    };
    let more = texts.get("help-more");
    let words = ["handlingsrom-cli", command, operands, &more];
    words
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What is wrong with a command line, in the user's language.
pub(crate) fn complaint(texts: &Texts, error: &clap::Error) -> String {
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

fn help(texts: &Texts) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(texts.get("help-help"))
        .help_heading(texts.get("help-options"))
}

fn language_option(texts: &Texts) -> Arg {
    Arg::new("language")
        .long("language")
        .value_parser(words::<Language>())
        .hide_possible_values(true)
        .value_name("nb|nn|en")
        .help(texts.get("help-language"))
        .help_heading(texts.get("help-options"))
}
