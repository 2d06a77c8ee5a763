//! What was asked for on the command line, in the user's language.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command as Clap, value_parser};
use handlingsrom::command_line::{
    help, language_option, listed_examples, operand, option, switch, version, word, words,
};
use handlingsrom::exchange::{FLOW_COLUMNS, ROOM_COLUMNS, ROOM_ITEM_COLUMNS, worth_columns};
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::Measure;
use handlingsrom::texts::{Texts, Unit};
use handlingsrom::time::Year;
use jiff::civil::Date;
use strum::VariantArray as _;

/// A command line that was understood.
pub(crate) struct Invocation {
    pub(crate) command: Command,
}

/// What to do.
pub(crate) enum Command {
    Forecast(ForecastOptions),
    Worth(WorthOptions),
    Room(RoomOptions),
    Explain(ExplainOptions),
    Check {
        plan: PathBuf,
        strict: bool,
    },
    New(NewOptions),
    Schema,
    /// The rule sets, or one of them by its id or its file.
    Rules {
        of: Option<String>,
        json: bool,
    },
}

/// What a new plan begins with.
pub(crate) struct NewOptions {
    pub(crate) plan: PathBuf,
    pub(crate) year: u16,
    pub(crate) rule_set: String,
    pub(crate) as_of: Option<Date>,
}

/// How to show a forecast.
pub(crate) struct ForecastOptions {
    pub(crate) plan: PathBuf,
    pub(crate) scenario: Option<String>,
    pub(crate) prices: PriceBasis,
    pub(crate) unit: Unit,
    pub(crate) format: Format,
}

/// Whose worth to show, and how.
pub(crate) struct WorthOptions {
    pub(crate) plan: PathBuf,
    pub(crate) initiatives: Vec<String>,
    pub(crate) scenario: Option<String>,
    pub(crate) flows: bool,
    pub(crate) unit: Unit,
    pub(crate) format: Format,
}

/// Whose room to show, and how.
pub(crate) struct RoomOptions {
    pub(crate) plan: PathBuf,
    pub(crate) year: Option<Year>,
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

/// Understands a command line; the error is help, the version, or what is wrong with it.
pub(crate) fn parse(texts: &Texts, arguments: &[String]) -> Result<Invocation, clap::Error> {
    let matches = clap(texts).try_get_matches_from(arguments)?;
    let command = match matches.subcommand() {
        Some(("forecast", options)) => Command::Forecast(ForecastOptions {
            plan: plan(options),
            scenario: options.get_one("scenario").cloned(),
            prices: word(options, "prices").unwrap_or(PriceBasis::Fixed),
            unit: unit_asked(options),
            format: word(options, "format").unwrap_or(Format::Table),
        }),
        Some(("worth", options)) => Command::Worth(worth_options(options)),
        Some(("room", options)) => Command::Room(RoomOptions {
            plan: plan(options),
            year: options.get_one("year").copied().map(Year::new),
            scenario: options.get_one("scenario").cloned(),
            prices: word(options, "prices").unwrap_or(PriceBasis::Fixed),
            unit: unit_asked(options),
            format: word(options, "format").unwrap_or(Format::Table),
        }),
        Some(("explain", options)) => Command::Explain(ExplainOptions {
            plan: plan(options),
            figure: options.get_one("figure").cloned().unwrap_or_default(),
            scenario: options.get_one("scenario").cloned(),
            unit: unit_asked(options),
            depth: options
                .get_one::<u8>("depth")
                .copied()
                .map_or(usize::MAX, usize::from),
        }),
        Some(("check", options)) => Command::Check {
            plan: plan(options),
            strict: options.get_flag("strict"),
        },
        Some(("new", options)) => Command::New(NewOptions {
            plan: plan(options),
            year: options.get_one("year").copied().unwrap_or_default(),
            rule_set: options.get_one("rules").cloned().unwrap_or_default(),
            as_of: options.get_one("as-of").copied(),
        }),
        Some(("rules", options)) => Command::Rules {
            of: options.get_one("id").cloned(),
            json: options.get_flag("json"),
        },
        _ => Command::Schema,
    };
    Ok(Invocation { command })
}

fn worth_options(options: &ArgMatches) -> WorthOptions {
    let initiatives = options.get_many("initiative").unwrap_or_default();
    WorthOptions {
        plan: plan(options),
        initiatives: initiatives.cloned().collect(),
        scenario: options.get_one("scenario").cloned(),
        flows: options.get_flag("flows"),
        unit: unit_asked(options),
        format: word(options, "format").unwrap_or(Format::Table),
    }
}

fn plan(options: &ArgMatches) -> PathBuf {
    options.get_one("plan").cloned().unwrap_or_default()
}

fn unit_asked(options: &ArgMatches) -> Unit {
    word(options, "unit").unwrap_or(Unit::Million)
}

fn clap(texts: &Texts) -> Clap {
    let say = |key: &str| texts.get(key);
    let examples = [
        "handlingsrom-cli forecast sample-budgets/lanekassen.handlingsrom.json",
        "handlingsrom-cli worth sample-budgets/regneeksempel.handlingsrom.json",
        "handlingsrom-cli room sample-budgets/skatteetaten.handlingsrom.json",
        "handlingsrom-cli check sample-budgets/skatteetaten.handlingsrom.json",
        "handlingsrom-cli explain sample-budgets/lanekassen.handlingsrom.json squeeze_year",
        "handlingsrom-cli new plan.handlingsrom.json --year 2028",
    ];
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
        .after_help(format!("{}\n\n{}", listed_examples(texts, &examples), say("help-exit")))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(help(texts))
        .arg(version(texts))
        .arg(language_option(texts))
        .subcommand(forecast(texts))
        .subcommand(worth(texts))
        .subcommand(room(texts))
        .subcommand(check(texts))
        .subcommand(explain(texts))
        .subcommand(new(texts))
        .subcommand(command(texts, "schema", &["handlingsrom-cli schema > plan.schema.json"]))
        .subcommand(rules(texts))
}

fn command(texts: &Texts, name: &'static str, examples: &[&str]) -> Clap {
    Clap::new(name)
        .about(texts.get(&format!("help-{name}")))
        .override_usage(usage(texts, name))
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            texts.get("help-usage")
        ))
        .disable_help_flag(true)
        .arg(help(texts))
        .arg(language_option(texts))
        .after_help(listed_examples(texts, examples))
}

fn forecast(texts: &Texts) -> Clap {
    command(
        texts,
        "forecast",
        &[
            "handlingsrom-cli forecast plan.handlingsrom.json",
            "handlingsrom-cli forecast plan.handlingsrom.json --scenario maal14 --prices nominal",
            "handlingsrom-cli forecast plan.handlingsrom.json --format csv > forecast.csv",
        ],
    )
    .arg(plan_file(texts))
    .arg(option(texts, "scenario", "help-scenario", "ID"))
    .arg(prices(texts))
    .arg(unit(texts))
    .arg(format(texts))
}

/// The plan file.
fn plan_file(texts: &Texts) -> Arg {
    operand(texts, "plan", "PLAN", "help-plan").value_parser(value_parser!(PathBuf))
}

/// The kroner that amounts are in.
fn prices(texts: &Texts) -> Arg {
    let prices = option(texts, "prices", "help-prices", "fixed|nominal");
    prices
        .value_parser(words::<PriceBasis>())
        .default_value("fixed")
}

/// How figures are written.
fn format(texts: &Texts) -> Arg {
    let format = option(texts, "format", "help-format", "table|csv|json");
    format
        .value_parser(words::<Format>())
        .default_value("table")
}

fn worth(texts: &Texts) -> Clap {
    let examples = [
        "handlingsrom-cli worth plan.handlingsrom.json",
        "handlingsrom-cli worth plan.handlingsrom.json --initiative a --flows",
        "handlingsrom-cli worth plan.handlingsrom.json --initiative a --initiative b --unit thousand",
        "handlingsrom-cli worth plan.handlingsrom.json --scenario a-og-b --format json > worth.json",
    ];
    let initiative = option(texts, "initiative", "help-initiative", "ID");
    command(texts, "worth", &examples)
        .arg(plan_file(texts))
        .arg(initiative.action(ArgAction::Append))
        .arg(option(texts, "scenario", "help-scenario", "ID"))
        .arg(switch(texts, "flows", "help-flows").action(ArgAction::SetTrue))
        .arg(unit(texts))
        .arg(format(texts))
        .after_help(format!(
            "{}\n\n{}\n\n{}",
            listed_examples(texts, &examples),
            listed(texts, "help-worth-columns", &worth_columns()),
            listed(texts, "help-worth-flow-columns", &FLOW_COLUMNS),
        ))
}

fn room(texts: &Texts) -> Clap {
    let examples = [
        "handlingsrom-cli room plan.handlingsrom.json",
        "handlingsrom-cli room plan.handlingsrom.json --year 2030 --unit thousand",
        "handlingsrom-cli room plan.handlingsrom.json --scenario maal14 --prices nominal",
        "handlingsrom-cli room plan.handlingsrom.json --format csv > room.csv",
    ];
    let year = option(texts, "year", "help-room-year", "YEAR");
    command(texts, "room", &examples)
        .arg(plan_file(texts))
        .arg(year.value_parser(value_parser!(u16)))
        .arg(option(texts, "scenario", "help-scenario", "ID"))
        .arg(prices(texts))
        .arg(unit(texts))
        .arg(format(texts))
        .after_help(format!(
            "{}\n\n{}\n\n{}",
            listed_examples(texts, &examples),
            listed(texts, "help-room-columns", &ROOM_COLUMNS),
            listed(texts, "help-room-item-columns", &ROOM_ITEM_COLUMNS),
        ))
}

/// Words under their heading, four in a row.
fn listed(texts: &Texts, heading: &str, words: &[&str]) -> String {
    let rows = words.chunks(4).map(|row| format!("\n  {}", row.join("  ")));
    let rows: Vec<String> = rows.collect();
    format!("{}:{}", texts.get(heading), rows.concat())
}

fn check(texts: &Texts) -> Clap {
    command(
        texts,
        "check",
        &[
            "handlingsrom-cli check plan.handlingsrom.json",
            "handlingsrom-cli check plan.handlingsrom.json --strict --language en",
        ],
    )
    .arg(plan_file(texts))
    .arg(switch(texts, "strict", "help-strict").action(ArgAction::SetTrue))
}

fn explain(texts: &Texts) -> Clap {
    let depth = option(texts, "depth", "help-depth", "N");
    let examples = [
        "handlingsrom-cli explain plan.handlingsrom.json balance@2030",
        "handlingsrom-cli explain plan.handlingsrom.json line:p01@2029 --unit kroner",
        "handlingsrom-cli explain plan.handlingsrom.json room:2@2030 --depth 3",
        "handlingsrom-cli explain plan.handlingsrom.json squeeze_year --depth 2",
    ];
    command(texts, "explain", &examples)
        .arg(plan_file(texts))
        .arg(operand(texts, "figure", "FIGURE", "help-figure"))
        .arg(option(texts, "scenario", "help-scenario", "ID"))
        .arg(unit(texts).help(texts.get("help-unit-explain")))
        .arg(depth.value_parser(value_parser!(u8).range(1..)))
        .after_help(format!(
            "{}\n\n{}",
            listed_examples(texts, &examples),
            figures(texts)
        ))
}

/// Every figure that can be asked for, as it is written.
fn figures(texts: &Texts) -> String {
    let written = Measure::VARIANTS.iter().map(|measure| {
        let scope = measure.scope();
        let of = match scope.of {
            Some(kind) if scope.whole => format!("[:{}]", kind.word()),
            Some(kind) => format!(":{}", kind.word()),
            None if scope.levels_from.is_some() => ":LEVEL".to_owned(),
            None => String::new(),
        };
        let year = if scope.by_year { "@YEAR" } else { "" };
        format!("{}{of}{year}", measure.word())
    });
    let written: Vec<String> = written.collect();
    let rows: Vec<String> = written
        .chunks(3)
        .map(|row| format!("\n  {}", row.join("  ")))
        .collect();
    format!("{}:{}", texts.get("help-figures"), rows.concat())
}

fn new(texts: &Texts) -> Clap {
    let years = i64::from(Year::EARLIEST.number())..=i64::from(Year::LATEST.number());
    let year = option(texts, "year", "help-year", "YEAR").required(true);
    let rules = option(texts, "rules", "help-rules-for-new", "ID");
    command(
        texts,
        "new",
        &["handlingsrom-cli new plan.handlingsrom.json --year 2028"],
    )
    .arg(operand(texts, "plan", "PLAN", "help-plan-new").value_parser(value_parser!(PathBuf)))
    .arg(year.value_parser(value_parser!(u16).range(years)))
    .arg(rules.default_value("state_gross"))
    .arg(option(texts, "as-of", "help-as-of", "DATE").value_parser(value_parser!(Date)))
}

fn rules(texts: &Texts) -> Clap {
    let examples = [
        "handlingsrom-cli rules",
        "handlingsrom-cli rules state_gross",
        "handlingsrom-cli rules state_gross --json > vart.json",
        "handlingsrom-cli rules vart.json",
    ];
    command(texts, "rules", &examples)
        .arg(operand(texts, "id", "ID|FILE", "help-rule-set").required(false))
        .arg(
            switch(texts, "json", "help-rules-json")
                .action(ArgAction::SetTrue)
                .requires("id"),
        )
}

fn unit(texts: &Texts) -> Arg {
    option(texts, "unit", "help-unit", "million|thousand|kroner")
        .value_parser(words::<Unit>())
        .default_value("million")
}

fn usage(texts: &Texts, command: &str) -> String {
    let operands = match command {
        "forecast" | "worth" | "room" | "check" => "<PLAN>",
        "explain" => "<PLAN> <FIGURE>",
        "new" => "<PLAN> --year <YEAR>",
        "rules" => "[ID|FILE]",
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
