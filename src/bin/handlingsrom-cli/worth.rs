//! `worth`: what initiatives are worth, who pays and who gains, and what the portfolio comes to.

use handlingsrom::command_line::{Out, initiatives};
use handlingsrom::exchange::{WorthAsked, worth_csv, worth_json, worth_table};
use handlingsrom::findings::{self, Severity};
use handlingsrom::texts::{Texts, arg};

use crate::arguments::{Format, WorthOptions};
use crate::report::Ended;
use crate::{Stop, open, scenario};

pub(crate) fn run(texts: &Texts, options: &WorthOptions, out: &mut Out<'_>) -> Result<Ended, Stop> {
    let plan = open(&options.plan)?;
    let scenario = scenario(texts, &plan, options.scenario.as_deref())?;
    let checked = findings::check(&plan, scenario.as_ref());
    let resolved = checked.projection.plan();
    let chosen = initiatives(texts, resolved, &options.initiatives).map_err(Stop::Usage)?;
    let asked = WorthAsked {
        projection: &checked.projection,
        scenario: scenario.as_ref(),
        initiatives: &chosen,
    };
    match options.format {
        Format::Csv => match worth_csv(&asked, options.flows) {
            Ok(csv) => out.line(csv.trim_end()),
            Err(error) => {
                let text = texts.say("usage-output", [arg("text", error.to_string())]);
                return Err(Stop::Usage(text));
            }
        },
        Format::Json => out.json(&worth_json(&asked)),
        Format::Table => out.line(&worth_table(texts, &asked, options.unit, options.flows)),
    }
    let mut findings = checked.findings.iter();
    let errors = findings.any(|finding| finding.severity == Severity::Error);
    Ok(if errors {
        Ended::PlanHasErrors
    } else {
        Ended::Done
    })
}
