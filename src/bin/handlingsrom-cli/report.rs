//! Findings and rule sets as lines, and exit codes.

use std::io::{self, IsTerminal as _};

use handlingsrom::command_line::Out;
use handlingsrom::exchange::text_table;
use handlingsrom::file::UnknownKey;
use handlingsrom::findings::{Finding, Severity};
use handlingsrom::projection::Projection;
use handlingsrom::rules::RuleSet;
use handlingsrom::texts::{Texts, Unit, arg};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Done,
    PlanHasErrors,
    WrongUse,
}

impl Ended {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::PlanHasErrors => 1,
            Self::WrongUse => 2,
        }
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
    out.line(&text_table(
        header,
        rows.collect(),
        io::stdout().is_terminal(),
    ));
}
