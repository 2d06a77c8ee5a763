//! `forecast`: frame, operations, development, what is missing, what lapses, and the squeeze year.

use handlingsrom::command_line::Out;
use handlingsrom::exchange::{forecast_csv, forecast_json, forecast_table};
use handlingsrom::findings::{self, Severity};
use handlingsrom::room::propose_cover;
use handlingsrom::texts::{Texts, arg};

use crate::arguments::{ForecastOptions, Format};
use crate::report::Ended;
use crate::{Stop, open, scenario};

pub(crate) fn run(
    texts: &Texts,
    options: &ForecastOptions,
    out: &mut Out<'_>,
) -> Result<Ended, Stop> {
    let plan = open(&options.plan)?;
    let scenario = scenario(texts, &plan, options.scenario.as_deref())?;
    let checked = findings::check(&plan, scenario.as_ref());
    match options.format {
        Format::Csv => match forecast_csv(&checked.projection, options.prices) {
            Ok(csv) => out.line(csv.trim_end()),
            Err(error) => {
                let text = texts.say("usage-output", [arg("text", error.to_string())]);
                return Err(Stop::Usage(text));
            }
        },
        Format::Json => {
            let cover = propose_cover(checked.projection.plan());
            out.json(&forecast_json(
                &checked,
                scenario.as_ref(),
                options.prices,
                &cover,
            ));
        }
        Format::Table => out.line(&forecast_table(
            texts,
            &checked,
            scenario.as_ref(),
            options.unit,
            options.prices,
        )),
    }
    let errors = checked
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    Ok(if errors {
        Ended::PlanHasErrors
    } else {
        Ended::Done
    })
}
