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
use handlingsrom::model::{InitiativeId, Plan, ScenarioId};
use handlingsrom::money::Money;
use handlingsrom::projection::{Measure, Projection, Quantity, project};
use handlingsrom::room::{Ladder, Strength};
use handlingsrom::time::Year;
use handlingsrom::worth::{Appraisal, NetBenefit, Portfolio, ViewWorth, WorthView, Yardstick};
use rust_decimal::{Decimal, RoundingStrategy, dec};

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

fn appraised(id: &str) -> (Yardstick, Appraisal) {
    let projection = projected(None);
    let yardstick = Yardstick::of(&projection);
    let id = InitiativeId::new(id).unwrap();
    let appraisal = Appraisal::of_initiative(&projection, &yardstick, &id).unwrap();
    (yardstick, appraisal)
}

#[test]
fn flows_of_initiatives() {
    let mut table = String::from("initiative,year,budget_flow,budget_effect,society_flow\n");
    for id in ["a", "b", "c"] {
        let (yardstick, appraisal) = appraised(id);
        for (at, year) in yardstick.analysis.years().enumerate() {
            let flow = |view: WorthView| appraisal.of(view).flows[at];
            let (budget, effect) = (flow(WorthView::Budget), flow(WorthView::BudgetEffect));
            let society = flow(WorthView::Society);
            writeln!(table, "{id},{year},{budget:.2},{effect:.2},{society:.3}").unwrap();
        }
    }
    assert_eq!(table, include_str!("golden/teaching_flows.csv"));
}

fn near(found: Decimal, published: Decimal, by: Decimal) {
    assert!((found - published).abs() <= by, "{found} for {published}");
}

/// NPV, payback, discounted payback and cost of delay, as published.
#[test]
fn worth_of_initiatives() {
    let none = None;
    let rows = [
        (
            "a",
            WorthView::Budget,
            dec!(18172422.09),
            Some(dec!(6.1999)),
            Some(dec!(6.9161)),
            dec!(-1003867.78),
        ),
        (
            "a",
            WorthView::Society,
            dec!(45869612.41),
            Some(dec!(4.7724)),
            Some(dec!(5.1629)),
            dec!(-886857.42),
        ),
        (
            "b",
            WorthView::Budget,
            dec!(97995836.56),
            Some(dec!(0.2124)),
            Some(dec!(0.2209)),
            dec!(40730.50),
        ),
        (
            "b",
            WorthView::Society,
            dec!(117595003.88),
            Some(dec!(0.2124)),
            Some(dec!(0.2209)),
            dec!(48876.60),
        ),
        (
            "c",
            WorthView::Budget,
            dec!(-7147373.78),
            none,
            none,
            dec!(-274898.99),
        ),
        (
            "c",
            WorthView::Society,
            dec!(2341665.01),
            Some(dec!(5.7692)),
            Some(dec!(6.6936)),
            dec!(90064.04),
        ),
    ];
    for (id, view, npv, payback, discounted, delay) in rows {
        let (_, appraisal) = appraised(id);
        let worth: &ViewWorth = appraisal.of(view);
        near(worth.npv, npv, dec!(0.01));
        near(worth.delay.unwrap(), delay, dec!(0.01));
        for (found, published) in [
            (&worth.payback, payback),
            (&worth.discounted_payback, discounted),
        ] {
            match (found.years(), published) {
                (Some(found), Some(published)) => near(found, published, dec!(0.0001)),
                (found, published) => assert_eq!(found, published, "{id} {view:?}"),
            }
        }
    }
}

#[test]
fn net_benefit_and_peak_need() {
    for (id, need, year) in [
        ("a", dec!(22888818.39), 2030),
        ("b", dec!(2000000), 2029),
        ("c", dec!(8000000), 2038),
    ] {
        let (yardstick, appraisal) = appraised(id);
        near(appraisal.peak_need.amount, need, dec!(0.01));
        assert_eq!(appraisal.peak_year(&yardstick), Some(Year::new(year)));
        match appraisal.net_benefit {
            NetBenefit::Ratio(ratio) if id == "c" => near(ratio, dec!(0.327626), dec!(0.000001)),
            NetBenefit::SelfFinancing => assert_ne!(id, "c"),
            other => panic!("{id}: {other:?}"),
        }
    }
}

/// A and B together retire more of the licences than there are: the overlap is what their worth
/// alone has too much. What they add to the null alternative is the same, since both are ideas.
#[test]
fn the_overlap_of_a_and_b() {
    let projection = projected(Some("a-og-b"));
    let portfolio = Portfolio::of(&projection);
    let [a, b] = ["a", "b"].map(|id| appraised(id).1.budget.npv);
    let together = &portfolio.active;
    assert!(together.overlap > Decimal::ZERO);
    near(together.budget.npv + together.overlap, a + b, dec!(0.01));
    assert_eq!(portfolio.beyond_null.budget, together.budget);
    let (selection, left_out) =
        portfolio.selection(&projection, &[InitiativeId::new("a").unwrap()]);
    assert_eq!((selection.budget.npv, left_out.len()), (a, 0));
}

/// The published columns of the ladder, of these years.
fn ladder(projection: &Projection, strength: Strength, years: &[u16]) -> String {
    let mut table = String::from(
        "year,free,own,ministry,government,storting,unallocated,committed,locked,shortfall,spendable,room_1,room_2,room_4\n",
    );
    for year in years.iter().copied().map(Year::new) {
        let ladder = Ladder::of(projection, year, strength);
        assert_eq!(ladder.spendable(), projection.total(year).sums.available());
        let [own, ministry, government, storting] = ladder.steps;
        let columns = [
            ladder.free,
            own,
            ministry,
            government,
            storting,
            ladder.unallocated,
            ladder.committed,
            ladder.locked,
            ladder.shortfall,
            ladder.spendable(),
            ladder.room(1),
            ladder.room(2),
            ladder.room(4),
        ];
        writeln!(table, "{year},{}", columns.map(to_oere).join(",")).unwrap();
    }
    table
}

#[test]
fn the_ladder_realistic_and_legal() {
    let projection = projected(Some("maal-14"));
    let years: Vec<u16> = (2027..=2034).collect();
    assert_eq!(
        ladder(&projection, Strength::Realistic, &years),
        include_str!("golden/teaching_ladder_realistic.csv")
    );
    assert_eq!(
        ladder(&projection, Strength::Legal, &years),
        include_str!("golden/teaching_ladder_legal.csv")
    );
}

#[test]
fn the_ladder_with_initiatives() {
    assert_eq!(
        ladder(
            &projected(Some("a-og-b")),
            Strength::Realistic,
            &[2029, 2031]
        ),
        include_str!("golden/teaching_ladder_initiatives.csv")
    );
}
