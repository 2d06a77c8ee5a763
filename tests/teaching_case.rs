//! The teaching case, to the øre: tables computed apart from the program and checked by a second
//! computation made from the model's text alone.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use handlingsrom::file;
use handlingsrom::model::{Plan, ScenarioId};
use handlingsrom::money::Money;
use handlingsrom::projection::{Measure, Projection, Quantity, project};
use handlingsrom::time::Year;
use rust_decimal::RoundingStrategy;

fn teaching_case() -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sample-budgets/regneeksempel.handlingsrom.json");
    file::open(&path).unwrap().plan
}

fn projected(scenario: Option<&str>) -> Projection {
    let scenario = scenario.map(|id| ScenarioId::new(id).unwrap());
    let resolved = teaching_case().under(scenario.as_ref());
    assert!(resolved.lost.is_empty());
    project(Arc::new(resolved.plan))
}

fn to_oere(amount: Money) -> String {
    format!("{:.2}", amount.decimal())
}

/// The published columns, of the eight years that are published.
fn table(projection: &Projection) -> String {
    let mut table = String::from(
        "year,lasting_frame,carried_in,spendable,operations,development,envelope,share,surplus,shortfall,carried_out,lapses\n",
    );
    for year in projection.plan().budget().years() {
        let total = projection.total(year);
        let Some(Quantity::Percent(share)) = projection.value(&Measure::DevelopmentShare.at(year))
        else {
            panic!("no share in {year}")
        };
        let share = share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
        let amounts = [
            total.sums.lasting_frame(),
            total.sums.carried_in,
            total.sums.available(),
            total.sums.operations(),
            total.sums.development(),
            total.sums.envelope(),
        ];
        let more = [
            total.surplus,
            total.shortfall,
            total.sums.carried_out,
            total.lapses,
        ];
        write!(
            table,
            "{year},{},{share:.4},",
            amounts.map(to_oere).join(",")
        )
        .unwrap();
        writeln!(table, "{}", more.map(to_oere).join(",")).unwrap();
    }
    table
}

#[test]
fn base_table() {
    assert_eq!(
        table(&projected(None)),
        include_str!("golden/teaching_base.csv")
    );
}

#[test]
fn target_table() {
    assert_eq!(
        table(&projected(Some("maal-14"))),
        include_str!("golden/teaching_target.csv")
    );
}

#[test]
fn table_with_initiatives() {
    assert_eq!(
        table(&projected(Some("a-og-b"))),
        include_str!("golden/teaching_initiatives.csv")
    );
}

#[test]
fn squeeze_year_empty_year_and_room_after_operations() {
    for scenario in [None, Some("maal-14"), Some("a-og-b")] {
        let projection = projected(scenario);
        assert_eq!(projection.squeeze_year(), Some(Year::new(2032)));
        assert_eq!(projection.empty_year(), Some(Year::new(2039)));
        let mut rooms = String::from("year,room_after_operations\n");
        for year in projection.horizon().years() {
            writeln!(
                rooms,
                "{year},{}",
                to_oere(projection.room_after_operations(year))
            )
            .unwrap();
        }
        assert_eq!(rooms, include_str!("golden/teaching_room.csv"));
    }
}

#[test]
fn the_bridge_to_the_squeeze_year_adds_up() {
    let projection = projected(None);
    let bridge = projection.bridge(Year::new(2032));
    let steps: Money = bridge.steps.iter().map(|step| step.amount).sum();
    assert_eq!(bridge.start.plus(steps), bridge.end);
    assert_eq!(to_oere(bridge.start), "19150000.00");
    assert_eq!(to_oere(bridge.end), "9606451.28");
}
