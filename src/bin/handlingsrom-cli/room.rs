//! `room`: how far one comes alone and with whom, what is locked, and the dates of contracts.

use handlingsrom::command_line::Out;
use handlingsrom::exchange::{RoomAsked, room_csv, room_json, room_table};
use handlingsrom::findings::{self, Severity};
use handlingsrom::texts::{Texts, arg};

use crate::arguments::{Format, RoomOptions};
use crate::report::Ended;
use crate::{Stop, open, scenario};

pub(crate) fn run(texts: &Texts, options: &RoomOptions, out: &mut Out<'_>) -> Result<Ended, Stop> {
    let plan = open(&options.plan)?;
    let scenario = scenario(texts, &plan, options.scenario.as_deref())?;
    let checked = findings::check(&plan, scenario.as_ref());
    let horizon = checked.projection.horizon();
    if let Some(year) = options.year.filter(|it| !horizon.contains(*it)) {
        let named = [
            arg("found", year.to_string()),
            arg("from", horizon.first().to_string()),
            arg("to", horizon.last().to_string()),
        ];
        return Err(Stop::Usage(texts.say("usage-year-of-plan", named)));
    }
    let asked = RoomAsked {
        projection: &checked.projection,
        scenario: scenario.as_ref(),
        year: options.year,
        prices: options.prices,
    };
    match options.format {
        Format::Csv => match room_csv(&asked) {
            Ok(csv) => out.line(csv.trim_end()),
            Err(error) => {
                let text = texts.say("usage-output", [arg("text", error.to_string())]);
                return Err(Stop::Usage(text));
            }
        },
        Format::Json => out.json(&room_json(&asked)),
        Format::Table => out.line(&room_table(texts, &asked, options.unit)),
    }
    let mut findings = checked.findings.iter();
    let errors = findings.any(|finding| finding.severity == Severity::Error);
    Ok(if errors {
        Ended::PlanHasErrors
    } else {
        Ended::Done
    })
}
