//! The later bite: what levers and other money for some years alone give now, and take later.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::sync::Arc;

use handlingsrom::file;
use handlingsrom::model::{AmountsByOffset, Plan};
use handlingsrom::money::{Money, exact};
use handlingsrom::projection::{Measure, PostingKind, Projection, Quantity, Subject, project};
use handlingsrom::room::{self, AdvanceWorth, Bite, BiteYear, Difference};
use handlingsrom::time::Year;
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use support::random::{self, Reach};
use support::{SAMPLES, projected, sample, scenarios};

/// Operations that outgrow the frame by 1 mill. a year, beside a team of 4 mill.; no compensation,
/// so that fixed and nominal kroner are the same.
fn plan(more: &str) -> Plan {
    let text = format!(
        r#"{{"format": "handlingsrom-plan", "version": 3, "plan": {{
            "first_year": 2027, "budget_years": 4, "analysis_years": 10,
            "rule_set": "state_gross", "compensation": "0",
            "lines": [{{"id": "p01", "chapter": "1618", "post": "01", "kind": "operating",
                "base": "100000000"}}],
            "items": [{{"id": "drift", "category": "other", "base": "96000000",
                "overrides": {{"2028": "97000000", "2029": "98000000", "2030": "99000000"}}}}],
            {more}
            "teams": [{{"id": "team", "run_share": "0", "roles": [
                {{"id": "a", "count": "4", "employment": "employees", "yearly_cost": "1000000"}}]}}]
        }}}}"#
    );
    file::read(text.as_bytes()).unwrap().plan
}

fn with_uses(uses: &str) -> Projection {
    project(Arc::new(plan(&format!(r#""lever_uses": [{uses}],"#))))
}

fn year_of(bite: &Bite, year: u16) -> BiteYear {
    let year = Year::new(year);
    *bite.years.iter().find(|it| it.year == year).unwrap()
}

fn millions(tenths: i64) -> Money {
    Money::kroner(tenths * 100_000)
}

const ADVANCE: &str =
    r#"{"id": "f", "lever": "advance", "year": 2028, "line": "p01", "amount": "3000000"}"#;

#[test]
fn an_advance_moves_the_year_that_lacks_money_and_removes_nothing() {
    let projection = with_uses(ADVANCE);
    let bite = Bite::of(&projection);
    let at = |year| year_of(&bite, year);
    assert_eq!(at(2028).relief, millions(30));
    let repaid = [2029, 2030, 2031, 2032].map(|year| at(year).repayment);
    assert_eq!(
        repaid,
        [millions(10), millions(10), millions(10), Money::ZERO]
    );
    assert_eq!(at(2029).net(), millions(-10));
    // Repaid money is counted once: its end is no cliff beside that.
    assert!(bite.years.iter().all(|it| it.cliff.is_zero()));
    let (from, to) = (Year::new(2028), Year::new(2029));
    assert_eq!(bite.squeeze, Difference::MovesOnly { from, to });
    assert_eq!(bite.uses.len(), 1);
    // 1 mill. is lacking in 2028 and 2 mill. in 2029 without it.
    let moves = Difference::MovesOnly { from, to };
    assert_eq!(bite.uses[0].difference, Some(moves));
    // Shown to the last repayment, which comes after the budget.
    assert_eq!(bite.shown().last().unwrap().year, Year::new(2031));
    assert_eq!(bite.worst().unwrap().year, Year::new(2029));
}

/// 3/1.04 − 1/1.04² − 1/1.04³ − 1/1.04⁴ with R-109's 4 %.
#[test]
fn what_an_advance_is_worth_that_costs_no_interest() {
    let projection = with_uses(ADVANCE);
    let bite = Bite::of(&projection);
    let d = |years: u32| (0..years).fold(dec!(1000000), |at, _| exact::ratio(at, dec!(1.04)));
    let expected = dec!(3) * d(1) - d(2) - d(3) - d(4);
    let worth = bite.worth.unwrap();
    assert!(
        (worth - expected).abs() < dec!(0.0001),
        "{worth} {expected}"
    );
    assert_eq!(bite.uses[0].worth, Some(AdvanceWorth::Amount(worth)));
    assert_eq!(bite.rate.0, dec!(4));
    let value = |name: &str| room::value(&projection, &name.parse().unwrap());
    assert_eq!(value("use_worth"), Some(Quantity::Unrounded(worth)));
    assert_eq!(value("use_worth:f"), Some(Quantity::Unrounded(worth)));
    assert_eq!(
        value("squeeze_year_with_levers"),
        Some(Quantity::Year(Some(Year::new(2029))))
    );
}

#[test]
fn what_is_repaid_after_the_analysis_has_no_worth_and_what_came_before_the_plan_none() {
    let late = r#"{"id": "f", "lever": "advance", "year": 2035, "line": "p01", "amount": "3000000"},
        {"id": "g", "lever": "advance", "year": 2026, "line": "p01", "amount": "3000000"}"#;
    let projection = with_uses(late);
    let bite = Bite::of(&projection);
    let worth = |id: &str| {
        bite.uses
            .iter()
            .find(|it| it.id.as_str() == id)
            .unwrap()
            .worth
    };
    assert_eq!(worth("f"), Some(AdvanceWorth::RepaidAfter(Year::new(2037))));
    assert_eq!(worth("g"), None);
    assert_eq!(bite.worth, None);
    assert_eq!(year_of(&bite, 2027).repayment, millions(10));
    let value = room::value(&projection, &"use_worth:f".parse().unwrap());
    assert_eq!(value, Some(Quantity::Undefined));
}

#[test]
fn lasting_money_removes_and_a_refused_use_does_nothing() {
    let request = |amount: i64, status: &str| {
        format!(
            r#"{{"id": "r", "lever": "request", "year": 2028, "until": 2036, "line": "p01",
                "amount": "{amount}", "status": "{status}"}}"#
        )
    };
    let bite = Bite::of(&with_uses(&request(3_000_000, "asked")));
    let from = Year::new(2028);
    assert_eq!(bite.uses[0].difference, Some(Difference::Removes { from }));
    assert_eq!(bite.squeeze, Difference::Removes { from });
    assert_eq!(bite.uses[0].worth, None);
    let bite = Bite::of(&with_uses(&request(3_000_000, "refused")));
    assert_eq!((bite.uses.len(), bite.is_empty()), (0, true));
    assert_eq!(bite.squeeze, Difference::NoDifference);
}

#[test]
fn money_for_the_year_alone_that_is_gone_is_a_cliff_once() {
    let uses = r#"{"id": "e", "lever": "extra_income", "year": 2028, "until": 2029, "line": "p01", "amount": "2000000"},
        {"id": "g", "lever": "extra_income", "year": 2029, "line": "p01", "amount": "500000"}"#;
    let bite = Bite::of(&with_uses(uses));
    let cliffs = [2027, 2028, 2029, 2030, 2031].map(|year| year_of(&bite, year).cliff);
    let nothing = Money::ZERO;
    assert_eq!(cliffs, [nothing, nothing, nothing, millions(25), nothing]);
}

#[test]
fn a_team_is_a_cliff_from_the_year_after_and_is_not_counted_twice() {
    let mut plan = plan(
        r#""lever_uses": [{"id": "e", "lever": "extra_income", "year": 2028, "line": "p01", "amount": "5000000"}],"#,
    );
    Arc::make_mut(&mut plan.teams[0]).one_off_until = Some(Year::new(2028));
    let projection = project(Arc::new(plan));
    let bite = Bite::of(&projection);
    let cliffs = [2027, 2028, 2029, 2030].map(|year| year_of(&bite, year).cliff);
    // 4 mill. of the team each year, and the 1 mill. that was gone beside it.
    let nothing = Money::ZERO;
    assert_eq!(cliffs, [nothing, nothing, millions(50), millions(40)]);
    let value = |name: &str| room::value(&projection, &name.parse().unwrap());
    assert_eq!(
        value("lever_cliff@2029"),
        Some(Quantity::Kroner(millions(10)))
    );
    assert_eq!(
        value("team_cliff:team@2030"),
        Some(Quantity::Kroner(millions(40)))
    );
    assert_eq!(
        value("bite_net@2029"),
        Some(Quantity::Kroner(millions(-50)))
    );
}

#[test]
fn a_contract_is_locked_anew_after_its_end_and_moves_no_money() {
    let mut plan = plan("");
    let contract = &mut Arc::make_mut(&mut plan.items[0]).contract;
    contract.until = Some(Year::new(2028));
    contract.notice_months = Some(6);
    contract.years = Some(2);
    Arc::make_mut(&mut plan.items[0]).binding = handlingsrom::model::Binding::Contract;
    Arc::make_mut(&mut plan.items[0]).contract.at_end = handlingsrom::model::AtEnd::Renews;
    let renewed = |plan: &Plan| {
        let bite = Bite::of(&project(Arc::new(plan.clone())));
        assert!(bite.years.iter().all(|it| it.net().is_zero()));
        [2028, 2029, 2030, 2031, 2036].map(|year| year_of(&bite, year).renewed)
    };
    let (nothing, of_2029, of_2030) = (Money::ZERO, millions(980), millions(990));
    assert_eq!(
        renewed(&plan),
        [nothing, of_2029, of_2030, nothing, nothing]
    );
    Arc::make_mut(&mut plan.items[0]).contract.years = None;
    assert_eq!(
        renewed(&plan),
        [nothing, of_2029, of_2030, of_2030, of_2030]
    );
    Arc::make_mut(&mut plan.items[0]).contract.at_end = handlingsrom::model::AtEnd::TenderedAgain;
    assert_eq!(renewed(&plan), [nothing; 5]);
}

#[test]
fn an_advance_that_is_repaid_in_a_hard_year_brings_the_squeeze_forward() {
    let mut plan = plan(&format!(r#""lever_uses": [{ADVANCE}],"#));
    // Room stays as it is, so that only the repayment takes of it.
    Arc::make_mut(&mut plan.items[0]).overrides.clear();
    let bite = Bite::of(&project(Arc::new(plan)));
    let to = Year::new(2029);
    assert_eq!(bite.squeeze, Difference::BringsForward { from: None, to });
    // No line lacks money: what nobody uses is carried over, and pays the repayments.
    assert_eq!(bite.uses[0].difference, Some(Difference::NoDifference));
}

#[test]
fn samples_tell_of_what_they_have() {
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let projection = projected(&plan, scenario.as_ref());
            let bite = Bite::of(&projection);
            let entered = &projection.plan().lever_uses;
            assert_eq!(bite.uses.is_empty(), entered.is_empty(), "{name}");
            assert!(bite.shown().count() >= plan.budget().len());
        }
    }
    let of = |name, scenario: &str| {
        let plan = sample(name);
        let ids: Vec<_> = scenarios(&plan).into_iter().flatten().collect();
        let id = ids.into_iter().find(|it| it.as_str() == scenario);
        Bite::of(&projected(&plan, id.as_ref()))
    };
    assert!(of("regneeksempel", "base").is_empty());
    // Gains of A and B are taken out.
    let worst = *of("regneeksempel", "a-og-b").worst().unwrap();
    assert_eq!((worst.year.number(), worst.bite()), (2034, worst.taken_out));
    // A team of 7.8 mill. outlives its one-off money, and a contract renews itself.
    let worst = *of("nordlys-it", "base").worst().unwrap();
    assert_eq!((worst.year.number(), worst.bite()), (2032, worst.cliff));
    assert!(worst.renewed.is_positive());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same nominal kroner, but for the rounding of each posting.
    #[test]
    fn nominal_repayment_is_nominal_relief(mut plan in random::plan(Reach::WithinBounds, true)) {
        for used in &mut plan.lever_uses {
            Arc::make_mut(used).repayment = AmountsByOffset::new(); // entered parts may be too few
        }
        let projection = project(Arc::new(plan));
        let horizon = projection.horizon();
        for (at, used) in projection.plan().lever_uses.iter().enumerate() {
            let repaid = projection.repayments(used);
            let inside = repaid.iter().all(|(year, _)| horizon.contains(*year));
            if repaid.is_empty() || !inside || !horizon.contains(used.year) {
                continue;
            }
            let (mut sum, mut off) = (Decimal::ZERO, Decimal::ZERO);
            for posting in projection.postings_of(Subject::LeverUse(at)) {
                let index = projection.prices().index(posting.year);
                let nominal = posting.amount.decimal() * index;
                sum += match posting.kind {
                    PostingKind::LeverInflow => nominal,
                    _ => -nominal,
                };
                off += dec!(0.005) * index;
            }
            prop_assert!(sum.abs() <= off, "{} {} {:?}", sum, off, used);
        }
    }

    /// The bite is sums of postings, and every part of the relief is somewhere in the accounts.
    #[test]
    fn the_bite_is_the_sums_of_the_projection(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = project(Arc::new(plan));
        let bite = Bite::of(&projection);
        prop_assert_eq!(bite.years.len(), projection.horizon().len());
        for it in &bite.years {
            let sums = projection.total(it.year).sums;
            prop_assert_eq!(it.relief, sums.lever_inflow.plus(sums.co_funding));
            prop_assert_eq!((it.repayment, it.taken_out), (sums.lever_repayment, sums.taken_out));
            prop_assert!(!it.cliff.is_negative() && !it.renewed.is_negative());
            let net = room::value(&projection, &Measure::BiteNet.at(it.year));
            prop_assert_eq!(net, Some(Quantity::Kroner(it.net())));
        }
    }
}
