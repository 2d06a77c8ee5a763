//! Worth as CSV: a row for each initiative, or for each of its years.

use rust_decimal::Decimal;

use super::WorthAsked;
use crate::model::{Entity, Initiative};
use crate::money::Money;
use crate::projection::{Figure, Measure, Quantity};
use crate::worth::{self, Appraisal, NetBenefit, Outside, ViewWorth, WorthView, YearFlow};

/// The figures of an initiative, in their order; columns are called as figures are. Before them
/// stand `initiative`, `name`, `kind`, `status`, `active`, `start`, `end`, `cost` (direct and booked
/// over the analysis) and `outside` (why there is no number); after them `rates_budget` and
/// `rates_society` (all rates of return with a space between), and the places in the orders
/// `rank_npv` and `rank_net_benefit`,
/// and the rule set with the date it was checked. Amounts are kroner, rates and realisation percent, payback
/// years (`not_within` the analysis), net benefit kroner per krone or `self_financing`.
pub const WORTH_COLUMNS: [Measure; 21] = [
    Measure::NpvBudget,
    Measure::NpvBudgetAfter,
    Measure::NpvBudgetEffect,
    Measure::NpvSociety,
    Measure::NpvSocietyAfter,
    Measure::NpvPublic,
    Measure::AnnuityBudget,
    Measure::AnnuitySociety,
    Measure::RateOfReturnBudget,
    Measure::RateOfReturnSociety,
    Measure::PaybackBudget,
    Measure::PaybackSociety,
    Measure::DiscountedPaybackBudget,
    Measure::DiscountedPaybackSociety,
    Measure::PeakNeed,
    Measure::PeakNeedYear,
    Measure::NetBenefit,
    Measure::BreakEvenRealisationBudget,
    Measure::BreakEvenRealisationSociety,
    Measure::DelayBudget,
    Measure::DelaySociety,
];

/// The columns of a year of an initiative; without an initiative: of all that are asked for
/// together. Parts are what their names say, so costs are positive; flows are their sums.
pub const FLOW_COLUMNS: [&str; 26] = [
    "initiative",
    "year",
    "budget_flow",
    "budget_effect_flow",
    "society_flow",
    "public_effect",
    "direct_cost",
    "booked_time",
    "run_cost",
    "parallel_cost",
    "gain",
    "taken_out",
    "co_funding",
    "freed_time",
    "public_gains",
    "others",
    "sale",
    "residual",
    "overlap",
    "price_ratio",
    "discount_factor",
    "budget_present_value",
    "budget_effect_present_value",
    "society_present_value",
    "rule_set",
    "rule_set_checked",
];

/// The worth of the initiatives that are asked for, or their flows by year, as CSV.
pub fn worth_csv(asked: &WorthAsked<'_>, flows: bool) -> Result<String, ::csv::Error> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    if flows {
        write_flows(asked, &mut writer)?;
    } else {
        write_worth(asked, &mut writer)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(::csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

type Writer = ::csv::Writer<Vec<u8>>;

fn write_worth(asked: &WorthAsked<'_>, writer: &mut Writer) -> Result<(), ::csv::Error> {
    writer.write_record(worth_columns())?;
    let portfolio = asked.portfolio();
    let orders = [portfolio.by_npv(), portfolio.by_net_benefit()];
    for (initiative, appraisal) in asked.chosen(&portfolio) {
        let own = described(asked, initiative, appraisal);
        let entity = Entity::Initiative(initiative.id.clone());
        let figures = WORTH_COLUMNS.iter().map(|measure| {
            let figure = measure.once_of(entity.clone());
            written(asked, &figure, appraisal)
        });
        let inside = appraisal.outside.is_none();
        let rates = [WorthView::Budget, WorthView::Society];
        let rates = rates.map(|view| rates_of(appraisal.of(view)));
        let rates = rates.map(|rates| {
            if inside {
                rates.join(" ")
            } else {
                String::new()
            }
        });
        let position = asked.projection.find_initiative(&initiative.id);
        let position = position.map(|(at, _)| at);
        let ranks = orders.iter().map(|order| {
            let rank = order.iter().position(|at| Some(*at) == position);
            rank.map_or(String::new(), |rank| rank.saturating_add(1).to_string())
        });
        let record = own.into_iter().chain(figures).chain(rates).chain(ranks);
        writer.write_record(record.chain(rules_of(asked)))?;
    }
    Ok(())
}

/// The columns of worth by initiative, in their order.
pub fn worth_columns() -> Vec<&'static str> {
    let before = [
        "initiative",
        "name",
        "kind",
        "status",
        "active",
        "start",
        "end",
        "cost",
        "outside",
    ];
    let measures = WORTH_COLUMNS.iter().map(|measure| measure.word());
    let after = [
        "rates_budget",
        "rates_society",
        "rank_npv",
        "rank_net_benefit",
        "rule_set",
        "rule_set_checked",
    ];
    before.into_iter().chain(measures).chain(after).collect()
}

/// The rule set, and when it was held against its sources.
fn rules_of(asked: &WorthAsked<'_>) -> [String; 2] {
    let rules = asked.projection.rules();
    [rules.id.clone(), rules.checked.to_string()]
}

/// Direct and booked costs over the analysis.
pub(super) fn cost(asked: &WorthAsked<'_>, appraisal: &Appraisal) -> Money {
    let years = appraisal.flows.years.iter();
    let years = years.take(asked.projection.horizon().len());
    years.map(|it| it.direct.plus(it.booked)).sum()
}

/// Why there is no number, as a word.
pub(super) fn outside_word(appraisal: &Appraisal) -> Option<&'static str> {
    appraisal.outside.map(|outside| match outside {
        Outside::NoFlow => "no_flow",
        Outside::CostAfter(_) => "cost_after",
    })
}

fn described(
    asked: &WorthAsked<'_>,
    initiative: &Initiative,
    appraisal: &Appraisal,
) -> [String; 9] {
    let (kind, status): (&str, &str) = (initiative.kind.into(), initiative.status.into());
    [
        initiative.id.to_string(),
        initiative.name.clone(),
        kind.to_owned(),
        status.to_owned(),
        initiative.is_active().to_string(),
        initiative.start.to_string(),
        appraisal.end.to_string(),
        cost(asked, appraisal).to_string(),
        outside_word(appraisal).unwrap_or_default().to_owned(),
    ]
}

/// All rates of return, lowest first.
pub(super) fn rates_of(view: &ViewWorth) -> Vec<String> {
    let rates = view.rates.as_ref().map_or(&[][..], Vec::as_slice);
    rates.iter().map(|rate| exact(rate.0)).collect()
}

/// A number with all its digits.
pub(super) fn exact(number: Decimal) -> String {
    number.normalize().to_string()
}

fn written(asked: &WorthAsked<'_>, figure: &Figure, appraisal: &Appraisal) -> String {
    match worth::value(asked.projection, figure) {
        Some(Quantity::Kroner(amount)) => amount.to_string(),
        Some(Quantity::Years(None)) => "not_within".to_owned(),
        Some(Quantity::Year(year)) => year.map_or(String::new(), |year| year.to_string()),
        Some(Quantity::Undefined) => {
            let self_financing = figure.measure == Measure::NetBenefit
                && appraisal.outside.is_none()
                && appraisal.net_benefit == NetBenefit::SelfFinancing;
            let word = if self_financing { "self_financing" } else { "" };
            word.to_owned()
        }
        Some(other) => other.number().map_or(String::new(), exact),
        None => String::new(),
    }
}

fn write_flows(asked: &WorthAsked<'_>, writer: &mut Writer) -> Result<(), ::csv::Error> {
    writer.write_record(FLOW_COLUMNS)?;
    let portfolio = asked.portfolio();
    for (initiative, appraisal) in asked.chosen(&portfolio) {
        write_years(asked, initiative.id.as_str(), appraisal, writer)?;
    }
    if let Some((together, _)) = asked.together(&portfolio) {
        write_years(asked, "", &together, writer)?;
    } else if asked.initiatives.is_empty() {
        write_years(asked, "", &portfolio.active, writer)?;
    }
    Ok(())
}

fn write_years(
    asked: &WorthAsked<'_>,
    id: &str,
    appraisal: &Appraisal,
    writer: &mut Writer,
) -> Result<(), ::csv::Error> {
    let portfolio = asked.portfolio();
    let yardstick = &portfolio.yardstick;
    let years = asked
        .projection
        .horizon()
        .years()
        .zip(&appraisal.flows.years);
    for (at, (year, flow)) in years.enumerate() {
        let views = [
            WorthView::Budget,
            WorthView::BudgetEffect,
            WorthView::Society,
        ];
        let flows = views.map(|view| flow.of(view, yardstick.tax));
        let overlap = appraisal.flows.overlap.get(at).copied().unwrap_or_default();
        let factors = [&yardstick.price_ratios, &yardstick.factors];
        let factors = factors.map(|it| it.get(at).copied().unwrap_or_default());
        let amounts = parts(flow)
            .into_iter()
            .map(|(_, amount)| amount.to_string());
        let written = flows.map(exact);
        let record = [id.to_owned(), year.to_string()].into_iter().chain(written);
        let record = record
            .chain([flow.public_effect().to_string()])
            .chain(amounts);
        let record = record
            .chain([overlap.to_string()])
            .chain(factors.map(exact));
        let values = flows.map(|flow| exact(yardstick.discounted(flow, at)));
        writer.write_record(record.chain(values).chain(rules_of(asked)))?;
    }
    Ok(())
}

/// What a year costs and gives, part by part; the columns of the flows have these names.
pub(super) fn parts(flow: &YearFlow) -> [(&'static str, Money); 12] {
    [
        ("direct_cost", flow.direct),
        ("booked_time", flow.booked),
        ("run_cost", flow.run),
        ("parallel_cost", flow.parallel),
        ("gain", flow.gains),
        ("taken_out", flow.taken_out),
        ("co_funding", flow.co_funding),
        ("freed_time", flow.freed_time),
        ("public_gains", flow.public_gains),
        ("others", flow.others),
        ("sale", flow.sale),
        ("residual", flow.residual),
    ]
}
