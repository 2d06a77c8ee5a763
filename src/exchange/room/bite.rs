//! Uses of levers and the later bite: what they and other money for some years alone give, and
//! what that takes back.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::super::printed::{Printed, split};
use super::super::table::{Lines, number_table};
use super::RoomAsked;
use crate::model::{EntityKind, Field, LeverUse};
use crate::money::Money;
use crate::projection::{Measure, Projection};
use crate::room::{Bite, BiteYear, Difference};
use crate::texts::{Texts, arg};
use crate::time::Year;

/// The parts of the net in their order, each as what it adds to it.
fn parts(year: &BiteYear) -> [(Measure, Money); 4] {
    [
        (Measure::Relief, year.relief),
        (Measure::LeverRepayment, year.repayment.negated()),
        (Measure::TakenOut, year.taken_out.negated()),
        (Measure::Cliff, year.cliff.negated()),
    ]
}

/// The uses of levers, and the bite by year where there is any.
pub(super) fn tell(texts: &Texts, printed: &Printed<'_>, out: &mut Lines) {
    let projection = printed.projection;
    let bite = Bite::of(projection);
    if !bite.is_empty() {
        out.line("");
        out.line(&by_year(texts, printed, &bite));
        let amount = |amount: Money, year: Year| {
            let kroner = Money::entered(printed.in_prices(amount, year));
            texts.amount(kroner, printed.unit)
        };
        out.line(&texts.bite(&bite, amount));
        for it in &bite.uses {
            out.line(&texts.use_bite(projection, it, printed.unit));
        }
    }
    let uses = &projection.plan().lever_uses;
    if !uses.is_empty() {
        out.line("");
        out.line(&texts.get("room-uses"));
    }
    for used in uses {
        let year = used.year;
        let amount = Money::entered(printed.in_prices(used.amount, year));
        let level = projection.level_of_use(used);
        let level = level.map_or_else(
            || texts.get("not-applicable"),
            |level| texts.level(projection.rules(), level),
        );
        let status: &str = used.status.into();
        let named = [
            arg("lever", texts.lever(projection.rules(), &used.lever)),
            arg("year", year.to_string()),
            arg("amount", texts.amount(amount, printed.unit)),
            arg("level", level),
            arg(
                "status",
                texts.word(EntityKind::LeverUse, Field::Status, status),
            ),
        ];
        out.line(&format!("  {}", texts.say("room-use", named)));
    }
}

/// What is seen of the parts adds up to the net that is seen; contracts stand beside it.
fn by_year(texts: &Texts, printed: &Printed<'_>, bite: &Bite) -> String {
    let (unit, rules) = (printed.unit, printed.projection.rules());
    let shown: Vec<&BiteYear> = bite.shown().collect();
    let columns = shown.iter().map(|year| {
        let kroner = |amount: Money| printed.in_prices(amount, year.year);
        let net = unit.shown(kroner(year.net()));
        let amounts = parts(year).map(|(_, amount)| kroner(amount));
        let mut column = split(unit, net, &amounts);
        column.extend([net, unit.shown(kroner(year.renewed))]);
        column
    });
    let columns: Vec<Vec<Decimal>> = columns.collect();
    let measures = [
        Measure::Relief,
        Measure::LeverRepayment,
        Measure::TakenOut,
        Measure::Cliff,
        Measure::BiteNet,
        Measure::Renewed,
    ];
    let rows = measures.iter().enumerate().filter_map(|(at, measure)| {
        let cells = columns.iter().map(|column| column.get(at).copied());
        let cells: Vec<Decimal> = cells.map(Option::unwrap_or_default).collect();
        let matters = *measure == Measure::BiteNet || cells.iter().any(|it| !it.is_zero());
        let decimals = unit.decimals();
        let cells = cells.into_iter();
        let cells = cells.map(|it| texts.numbers().fixed(it, decimals));
        let name = texts.measure(rules, *measure);
        matters.then(|| std::iter::once(name).chain(cells).collect())
    });
    let first = format!("{}, {}", texts.get("room-bite"), texts.unit(unit));
    let years = shown.iter().map(|year| year.year.to_string());
    let header = std::iter::once(first).chain(years).collect();
    number_table(header, rows.collect())
}

/// The same as JSON, with every computed year.
pub(super) fn bite_json(asked: &RoomAsked<'_>) -> Value {
    let bite = Bite::of(asked.projection);
    let years = bite.years.iter().map(|year| {
        let kroner = |amount: Money| asked.kroner(amount, year.year).to_string();
        json!({
            "year": year.year.number(),
            "relief": kroner(year.relief),
            "repayment": kroner(year.repayment),
            "taken_out": kroner(year.taken_out),
            "cliff": kroner(year.cliff),
            "net": kroner(year.net()),
            "renewed": kroner(year.renewed),
        })
    });
    json!({
        "years": years.collect::<Vec<_>>(),
        "squeeze_year": difference_json(bite.squeeze),
        "uses": bite.uses.iter().map(|it| json!({
            "id": it.id.as_str(),
            "first_year_short": it.difference.map(difference_json),
        })).collect::<Vec<_>>(),
        "interest_free": bite.worth.map(|it| it.normalize().to_string()),
        "rate": bite.rate.0.normalize().to_string(),
    })
}

/// What becomes of a year, with the year without and with levers.
fn difference_json(difference: Difference) -> Value {
    let word: &str = difference.into();
    let (from, to) = match difference {
        Difference::MovesOnly { from, to } => (Some(from), Some(to)),
        Difference::Removes { from } => (Some(from), None),
        Difference::BringsForward { from, to } => (from, Some(to)),
        Difference::NoDifference => (None, None),
    };
    json!({"what": word, "from": from.map(Year::number), "to": to.map(Year::number)})
}

/// The amounts of a year for a table of other programs: relief, repayment, what is
/// taken out, the cliff, and contracts that are locked anew.
pub(super) fn cells(asked: &RoomAsked<'_>, year: Year) -> Vec<String> {
    let bite = Bite::of(asked.projection);
    let found = bite.years.iter().find(|it| it.year == year);
    let amounts = found.map(|it| [it.relief, it.repayment, it.taken_out, it.cliff, it.renewed]);
    let amounts = amounts.unwrap_or_default().into_iter();
    let cells = amounts.map(|amount| asked.kroner(amount, year).to_string());
    cells.collect()
}

/// Every use of a lever, also those that are refused.
pub(super) fn uses_json(asked: &RoomAsked<'_>) -> Value {
    let projection = asked.projection;
    let uses = projection.plan().lever_uses.iter();
    Value::Array(uses.map(|used| use_json(asked, projection, used)).collect())
}

fn use_json(asked: &RoomAsked<'_>, projection: &Projection, used: &LeverUse) -> Value {
    let status: &str = used.status.into();
    let repayments = projection.repayments(used).into_iter();
    let repayments = repayments.map(|(year, nominal)| {
        json!({"year": year.number(), "nominal": nominal.normalize().to_string()})
    });
    json!({
        "id": used.id.as_str(),
        "lever": used.lever,
        "year": used.year.number(),
        "until": used.until.map(Year::number),
        "amount": asked.kroner(used.amount, used.year).to_string(),
        "level": projection.level_of_use(used),
        "status": status,
        "refused_by": used.refused_by,
        "repayments": repayments.collect::<Vec<_>>(),
        "why": used.why,
        "consequence": used.consequence,
    })
}
