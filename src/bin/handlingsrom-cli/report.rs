//! Output: lines on standard output, errors on standard error, exit codes.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use handlingsrom::file::UnknownKey;
use handlingsrom::findings::{Finding, Severity};
use handlingsrom::model::{Plan, ScenarioId};
use handlingsrom::projection::Projection;
use handlingsrom::rules::RuleSet;
use handlingsrom::texts::{Argument, Texts, Unit, arg};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Done,
    PlanHasErrors,
    WrongUse,
}

/// Where output goes. Nobody reading any more is a quiet end, not a fault.
pub(crate) struct Out<'a> {
    texts: &'a Texts,
    failed: Option<io::Error>,
}

impl<'a> Out<'a> {
    pub(crate) fn new(texts: &'a Texts) -> Self {
        Self {
            texts,
            failed: None,
        }
    }

    pub(crate) fn line(&mut self, line: &str) {
        if self.failed.is_none()
            && let Err(error) = writeln!(io::stdout().lock(), "{line}")
        {
            self.failed = Some(error);
        }
    }

    pub(crate) fn json(&mut self, json: &serde_json::Value) {
        let text = serde_json::to_string_pretty(json).unwrap_or_default();
        self.line(&text);
    }

    pub(crate) fn error(line: &str) {
        // Where standard error is gone there is nobody left to tell.
        let _ = writeln!(io::stderr().lock(), "{line}");
    }

    /// Help and the version come from clap as they are.
    pub(crate) fn help(help: &clap::Error) {
        let _ = help.print();
    }

    pub(crate) fn finish(mut self, ended: Ended) -> ExitCode {
        match self.failed.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let text = self
                    .texts
                    .say("usage-output", [arg("text", error.to_string())]);
                Self::error(&text);
                ExitCode::from(2)
            }
            _ => ExitCode::from(match ended {
                Ended::Done => 0,
                Ended::PlanHasErrors => 1,
                Ended::WrongUse => 2,
            }),
        }
    }
}

/// A table whose first column is text and whose others are numbers.
pub(crate) fn number_table(header: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let mut table = bare_table();
    let aligned = |row: Vec<String>| {
        let cells = row.into_iter().enumerate().map(|(at, text)| {
            let side = if at == 0 {
                CellAlignment::Left
            } else {
                CellAlignment::Right
            };
            Cell::new(text).set_alignment(side)
        });
        cells.collect::<Vec<Cell>>()
    };
    table.set_header(aligned(header));
    for row in rows {
        table.add_row(aligned(row));
    }
    trimmed(&table)
}

/// A table of texts, folded to the terminal's width where there is one.
pub(crate) fn text_table(header: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let mut table = bare_table();
    if io::stdout().is_terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    }
    table.set_header(header);
    for row in rows {
        table.add_row(row);
    }
    trimmed(&table)
}

/// Lines under the header and at the end alone.
const STYLE: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .bottom_border(LineStyle::none().fill('─').junction('─'));

fn bare_table() -> Table {
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Disabled);
    table
}

fn trimmed(table: &Table) -> String {
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}

/// The name of a scenario, or of the base.
pub(crate) fn scenario_name(texts: &Texts, plan: &Plan, scenario: Option<&ScenarioId>) -> String {
    let scenario = scenario.and_then(|id| plan.scenario(id));
    match scenario {
        Some(scenario) => {
            let name = match scenario.name.trim() {
                "" => scenario.id.to_string(),
                name => name.to_owned(),
            };
            texts.say("forecast-scenario", [arg("name", name)])
        }
        None => texts.get("forecast-base"),
    }
}

/// A finding in a line: how grave, what, and what mends it.
pub(crate) fn finding(texts: &Texts, projection: &Projection, finding: &Finding) -> String {
    let mark = match finding.severity {
        Severity::Error => "✗",
        Severity::Breach => "!",
        Severity::Warning => "△",
        Severity::Note => "·",
    };
    let says = texts.finding(projection, finding, Unit::Million);
    format!(
        "  {mark} {}: {says} {}",
        texts.severity(finding.severity),
        texts.mend(finding)
    )
}

/// A key without effect, told as a warning.
pub(crate) fn unknown_key(texts: &Texts, unknown: &UnknownKey) -> String {
    format!(
        "  △ {}: {}",
        texts.severity(Severity::Warning),
        texts.unknown_key(unknown)
    )
}

/// How many findings there are of each severity.
pub(crate) fn counts<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> [usize; 4] {
    let mut counts = [0; 4];
    for finding in findings {
        if let Some(count) = counts.get_mut(finding.severity as usize) {
            *count += 1;
        }
    }
    counts
}

/// The counts of findings by severity, as variables.
pub(crate) fn counted(path: &Path, counts: [usize; 4]) -> Vec<Argument<'static>> {
    let [errors, breaches, warnings, notes] = counts.map(|count| count.to_string());
    vec![
        arg("file", path.display().to_string()),
        arg("errors", errors),
        arg("breaches", breaches),
        arg("warnings", warnings),
        arg("notes", notes),
    ]
}

/// A rule set in a line.
pub(crate) fn rule_set_title(texts: &Texts, rules: &RuleSet) -> String {
    let valid = texts.say("rules-valid", [arg("span", texts.rules_span(rules))]);
    let name = texts.language().name(&rules.name);
    let simplified = if rules.simplified {
        format!(" · {}", texts.get("rules-simplified"))
    } else {
        String::new()
    };
    format!("{}: {name} · {valid}{simplified}", rules.id)
}

/// A rule set with all its values.
pub(crate) fn rule_set(texts: &Texts, rules: &RuleSet, out: &mut Out<'_>) {
    out.line(&rule_set_title(texts, rules));
    let header = ["rules-name", "rules-value", "rules-status", "rules-source"];
    let header = header.iter().map(|key| texts.get(key)).collect();
    let rows = rules.listed().into_iter().map(|rule| {
        let status: &str = rule.status.into();
        let date = rule
            .date
            .map(|date| format!(" ({})", texts.numbers().date(date)));
        vec![
            rule.name,
            texts.rule_value(rule.value),
            texts.get(&format!("status-{status}")),
            format!("{}{}", rule.source, date.unwrap_or_default()),
        ]
    });
    out.line(&text_table(header, rows.collect()));
}
