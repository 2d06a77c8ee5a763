//! The forecast as CSV and JSON: complete, exact, and stable in order.
//!
//! Columns are the headers of the teaching case in snake case, amounts decimal text in kroner.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Map, Value, json};

use crate::findings::{Checked, Finding, Where};
use crate::model::{Entity, LineId, ScenarioId};
use crate::money::Money;
use crate::prices::PriceBasis;
use crate::projection::{BridgeCause, Figure, Measure, Projection, Quantity};
use crate::room::{Cover, Means, Proposal, covered_by_level};
use crate::time::Year;

/// The columns of a year, in their order. Those that a line has are given by line too.
pub const COLUMNS: [(&str, Measure); 26] = [
    ("lasting_frame", Measure::LastingFrame),
    ("carried_in", Measure::CarriedIn),
    ("spendable", Measure::Spendable),
    ("operations", Measure::Operations),
    ("development", Measure::Development),
    ("envelope", Measure::Envelope),
    ("share", Measure::DevelopmentShare),
    ("surplus", Measure::Surplus),
    ("shortfall", Measure::Shortfall),
    ("carried_out", Measure::CarriedOut),
    ("lapses", Measure::Lapses),
    ("frame", Measure::Frame),
    ("unallocated", Measure::Unallocated),
    ("expected_underspend", Measure::ExpectedUnderspend),
    ("spending", Measure::Spending),
    ("balance", Measure::Balance),
    ("to_free", Measure::ToFree),
    ("covered", Measure::Covered),
    ("uncovered", Measure::Uncovered),
    ("room_after_operations", Measure::RoomAfterOperations),
    ("maintenance", Measure::Maintenance),
    ("further_development", Measure::FurtherDevelopment),
    ("it_share", Measure::ItDevelopmentShare),
    ("gains", Measure::Gains),
    ("taken_out", Measure::TakenOut),
    ("co_funding", Measure::CoFunding),
];

/// An amount in the kroner asked for, rounded to øre once.
fn in_prices(projection: &Projection, amount: Money, year: Year, basis: PriceBasis) -> Money {
    Money::posting(projection.prices().in_basis(amount, year, basis))
}

fn written(projection: &Projection, figure: &Figure, basis: PriceBasis) -> Option<String> {
    Some(match projection.value(figure)? {
        Quantity::Kroner(amount) => {
            let year = figure.year.unwrap_or(projection.horizon().first());
            in_prices(projection, amount, year, basis).to_string()
        }
        Quantity::Percent(percent) => percent
            .round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero)
            .normalize()
            .to_string(),
        Quantity::Unrounded(number) | Quantity::Factor(number) => number.normalize().to_string(),
        Quantity::Year(year) => year.map(|year| year.to_string()).unwrap_or_default(),
        Quantity::Years(years) => years
            .map(|it| it.normalize().to_string())
            .unwrap_or_default(),
        Quantity::Undefined => String::new(),
    })
}

/// A line's own measure where it differs from the whole plan's.
fn of_line(measure: Measure) -> Measure {
    if measure == Measure::LastingFrame {
        Measure::Lasting
    } else {
        measure
    }
}

/// The years of the budget as CSV: a row for the whole plan and one for each line, by year.
pub fn forecast_csv(projection: &Projection, basis: PriceBasis) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let columns = COLUMNS.iter().map(|(name, _)| *name);
    let basis_word: &str = basis.into();
    let header = ["year", "line"].into_iter().chain(columns).chain([
        "prices",
        "rule_set",
        "rule_set_checked",
    ]);
    writer.write_record(header)?;
    let rules = projection.rules();
    let after = [
        basis_word.to_owned(),
        rules.id.clone(),
        rules.checked.to_string(),
    ];
    for year in projection.plan().budget().years() {
        let row = COLUMNS
            .iter()
            .map(|(_, measure)| written(projection, &measure.at(year), basis).unwrap_or_default());
        writer.write_record(
            [year.to_string(), String::new()]
                .into_iter()
                .chain(row)
                .chain(after.clone()),
        )?;
        for (at, line) in projection.plan().lines.iter().enumerate() {
            if projection.is_memo(at) {
                continue; // only shown: no part of any total
            }
            let entity = Entity::Line(line.id.clone());
            let row = COLUMNS.iter().map(|(_, measure)| {
                let figure = of_line(*measure).of(entity.clone(), year);
                written(projection, &figure, basis).unwrap_or_default()
            });
            writer.write_record(
                [year.to_string(), line.id.to_string()]
                    .into_iter()
                    .chain(row)
                    .chain(after.clone()),
            )?;
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The whole forecast as JSON, all computed years included.
pub fn forecast_json(
    checked: &Checked,
    scenario: Option<&ScenarioId>,
    basis: PriceBasis,
    cover: &Cover,
) -> Value {
    let projection = &checked.projection;
    let plan = projection.plan();
    let prices: &str = basis.into();
    let vat: &str = plan.vat.into();
    let kroner =
        |amount: Money, year| json!(in_prices(projection, amount, year, basis).to_string());
    // The same span as the table's: to the squeeze year, or to the end of the budget.
    json!({
        "format": "handlingsrom-forecast",
        "plan": plan.name,
        "body": plan.body,
        "scenario": scenario.map(ScenarioId::as_str),
        "rule_set": projection.rules().id,
        "rule_set_checked": projection.rules().checked.to_string(),
        "unit": "kroner",
        "prices": prices,
        "price_year": plan.price_year().number(),
        "vat": vat,
        "squeeze_year": projection.squeeze_year().map(Year::number),
        "empty_year": projection.empty_year().map(Year::number),
        "development_today": projection.development_today().to_string(),
        "fixed": ["development_today", "bridge", "findings"],
        "years": projection.horizon().years().map(|year| year_json(projection, year, basis)).collect::<Vec<_>>(),
        "items": plan.items.iter().map(|item| {
            series_json(projection, item.id.as_str(), &item.name, Measure::Item, &Entity::Item(item.id.clone()), basis)
        }).collect::<Vec<_>>(),
        "teams": plan.teams.iter().map(|team| {
            series_json(projection, team.id.as_str(), &team.name, Measure::Team, &Entity::Team(team.id.clone()), basis)
        }).collect::<Vec<_>>(),
        "bridge": bridge_json(projection, projection.bridge_end()),
        "cover": {
            "proposals": cover.proposals.iter().map(|proposal| json!({
                "year": proposal.year.number(),
                "line": proposal.line.as_ref().map(LineId::as_str),
                "of": release_of(proposal),
                "lever": lever_of(proposal),
                "level": proposal.level,
                "amount": kroner(proposal.amount, proposal.year),
            })).collect::<Vec<_>>(),
            "uncovered": cover.uncovered.iter().map(|left| json!({
                "year": left.year.number(),
                "line": left.line.as_ref().map(LineId::as_str),
                "amount": kroner(left.amount, left.year),
            })).collect::<Vec<_>>(),
        },
        "findings": checked.findings.iter().map(finding_json).collect::<Vec<_>>(),
    })
}

fn year_json(projection: &Projection, year: Year, basis: PriceBasis) -> Value {
    let mut object = Map::new();
    object.insert("year".to_owned(), json!(year.number()));
    object.insert(
        "in_budget".to_owned(),
        json!(projection.plan().budget().contains(year)),
    );
    let index: Decimal = projection.prices().index(year);
    object.insert("index".to_owned(), json!(index.normalize().to_string()));
    for (name, measure) in COLUMNS {
        let text = written(projection, &measure.at(year), basis).filter(|text| !text.is_empty());
        object.insert(name.to_owned(), json!(text));
    }
    let by_level = covered_by_level(projection, year).into_iter();
    let by_level = by_level.map(|it| in_prices(projection, it, year, basis).to_string());
    object.insert(
        "covered_by_level".to_owned(),
        json!(by_level.collect::<Vec<_>>()),
    );
    let lines = projection.plan().lines.iter().map(|line| {
        let mut object = Map::new();
        object.insert("line".to_owned(), json!(line.id.as_str()));
        let entity = Entity::Line(line.id.clone());
        let amount = written(projection, &Measure::Line.of(entity.clone(), year), basis);
        object.insert("amount".to_owned(), json!(amount));
        if !line.is_income() {
            for (name, measure) in COLUMNS {
                let figure = of_line(measure).of(entity.clone(), year);
                if let Some(text) = written(projection, &figure, basis) {
                    object.insert(name.to_owned(), json!(text));
                }
            }
        }
        Value::Object(object)
    });
    object.insert("lines".to_owned(), Value::Array(lines.collect()));
    Value::Object(object)
}

fn series_json(
    projection: &Projection,
    id: &str,
    name: &str,
    measure: Measure,
    entity: &Entity,
    basis: PriceBasis,
) -> Value {
    let amounts = projection.horizon().years().map(|year| {
        let text = written(projection, &measure.of(entity.clone(), year), basis);
        (year.to_string(), json!(text))
    });
    json!({"id": id, "name": name, "amounts": Value::Object(amounts.collect())})
}

fn bridge_json(projection: &Projection, to: Year) -> Value {
    let bridge = projection.bridge(to);
    let steps = bridge.steps.iter().map(|step| {
        let cause: &str = (&step.cause).into();
        let profile = match &step.cause {
            BridgeCause::Growth(profile) => Some(profile.as_str()),
            _ => None,
        };
        json!({"cause": cause, "profile": profile, "amount": step.amount.to_string()})
    });
    json!({
        "prices": "fixed",
        "from": bridge.from.number(),
        "to": bridge.to.number(),
        "start": bridge.start.to_string(),
        "steps": steps.collect::<Vec<_>>(),
        "end": bridge.end.to_string(),
    })
}

fn finding_json(finding: &Finding) -> Value {
    let (severity, kind, mend): (&str, &str, &str) = (
        finding.severity.into(),
        (&finding.kind).into(),
        finding.mend.into(),
    );
    let at = match &finding.at {
        Where::Thing(entity) => entity.to_string(),
        Where::Place(place) => place.to_string(),
        Where::Figure(figure) => figure.to_string(),
    };
    json!({
        "severity": severity,
        "kind": kind,
        "at": at,
        "year": finding.year.map(Year::number),
        "amount": finding.amount.map(|amount| amount.to_string()),
        "mend": mend,
    })
}

/// What a proposed release takes from.
fn release_of(proposal: &Proposal) -> Option<String> {
    match &proposal.means {
        Means::Release(_) => Some(proposal.subject().to_string()),
        Means::Lever(_) => None,
    }
}

/// The lever that is proposed.
fn lever_of(proposal: &Proposal) -> Option<&str> {
    match &proposal.means {
        Means::Release(_) => None,
        Means::Lever(used) => Some(&used.lever),
    }
}
