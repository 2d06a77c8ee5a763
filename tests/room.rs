//! Room: what stands on a rung and why, and the dates of contracts.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::sync::Arc;

use handlingsrom::exchange::{RoomAsked, room_json, room_table};
use handlingsrom::file;
use handlingsrom::model::{Entity, LeverStatus, LeverUse, LeverUseId, Percent};
use handlingsrom::money::Money;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::{Lock, Projection, project};
use handlingsrom::room::{
    Because, FlatCut, Freeing, Hits, Otherwise, Rung, RungItem, Strength, contract_dates, ground,
    rung_items,
};
use handlingsrom::texts::{Language, Texts, Unit};
use handlingsrom::time::Year;
use rust_decimal::dec;
use support::{projected, sample};

fn computed(inner: &str) -> Projection {
    let text = format!(
        r#"{{"format": "handlingsrom-plan", "version": 1, "plan": {{"first_year": 2027,
            "rule_set": "state_gross", "compensation": "0", {inner}}}, "scenarios": []}}"#
    );
    project(Arc::new(file::read(text.as_bytes()).unwrap().plan))
}

/// A team that only runs is no development.
#[test]
fn what_is_taken_from_a_team_is_told_as_development() {
    let projection = projected(&sample("lanekassen"), None);
    let plan = projection.plan();
    let year = plan.first_year.later(3);
    let mut seen = 0;
    for team in &plan.teams {
        let (_, development) = projection.team(&team.id, year).unwrap();
        let ground = ground(&projection, &Entity::Team(team.id.clone()), year);
        let told = Texts::new(Language::Nb).ground(ground.unwrap());
        let develops = development.is_positive();
        assert_eq!(told.starts_with("Utvikling"), develops, "{told}");
        seen += u32::from(develops);
    }
    assert!(seen > 0);
}

fn told(items: &[RungItem]) -> Vec<String> {
    let told = items.iter().map(|item| {
        let because: &str = item.because.into();
        let assumed = if item.by_default { " assumed" } else { "" };
        format!("{} {} {because}{assumed}", item.subject, item.amount)
    });
    told.collect()
}

#[test]
fn what_stands_on_the_rungs_of_the_teaching_case() {
    let projection = projected(&sample("regneeksempel"), None);
    let on = |rung, year, strength| rung_items(&projection, Year::new(year), rung, strength);
    let realistic = |rung, year| told(&on(rung, year, Strength::Realistic));
    assert_eq!(
        realistic(Rung::Level(1), 2027),
        ["item:surveys 50000 movable assumed"]
    );
    assert_eq!(
        realistic(Rung::Level(2), 2027),
        [
            "item:equipment 3200000 movable",
            "item:staff 3000000 movable assumed"
        ]
    );
    assert_eq!(
        realistic(Rung::Committed, 2028),
        ["team:team-a 13126213.59 lead_years"]
    );
    let locked = on(Rung::Locked, 2028, Strength::Legal);
    assert_eq!(
        told(&locked),
        [
            "item:licences 12466019.42 locked",
            "item:premises 12000000 locked"
        ]
    );
    let through = Some(Year::new(2029));
    assert!(
        locked
            .iter()
            .all(|it| it.lock == Some(Lock::Contract { through }))
    );
    assert_eq!(
        realistic(Rung::Locked, 2034).last().unwrap(),
        "item:surveys 50000 needed assumed"
    );
    assert_eq!(
        realistic(Rung::Free, 2027),
        [
            "line:p01 6500000 surplus",
            "line:p45 2000000 surplus",
            "line:p21 900000 surplus"
        ]
        .map(ToOwned::to_owned)
    );
}

#[test]
fn gains_of_no_item_and_expected_underspend_stand_against_what_is_locked() {
    let mut plan = sample("regneeksempel");
    let line = Arc::make_mut(&mut plan.lines[0]);
    line.expected_underspend = Percent::of(1);
    let initiative = Arc::make_mut(&mut plan.initiatives[2]);
    initiative.active = Some(true);
    initiative.benefits[0].recipient = None;
    initiative.benefits[0].leaves_budget = true;
    let projection = projected(&plan, None);
    let items = rung_items(
        &projection,
        Year::new(2031),
        Rung::Locked,
        Strength::Realistic,
    );
    let against: Vec<&RungItem> = items.iter().filter(|it| it.amount.is_negative()).collect();
    let because: Vec<Because> = against.iter().map(|it| it.because).collect();
    assert_eq!(because, [Because::Underspend, Because::UntiedGain]);
    assert_eq!(against[1].amount, Money::kroner(-1_400_000));
}

#[test]
fn contracts_have_dates_and_what_is_locked_if_they_pass() {
    let projection = computed(
        r#""budget_years": 4, "as_of": "2027-07-01",
        "lines": [{"id": "p01", "kind": "operating", "base": "100"}], "items": [
            {"id": "renews", "category": "other", "base": "10", "binding": "contract", "overrides": {"2030": "12"},
             "contract": {"until": 2029, "at_end": "renews", "years": 6, "notice_months": 6}},
            {"id": "broken", "category": "other", "base": "20", "binding": "contract",
             "contract": {"until": 2033, "break_notice_months": 30}},
            {"id": "open", "category": "other", "base": "4", "binding": "contract", "contract": {"break_notice_months": 7}},
            {"id": "option", "category": "other", "base": "33", "binding": "contract", "until": 2029,
             "contract": {"until": 2029, "at_end": "option", "years": 2, "exercise_by": "2028-03-01"}},
            {"id": "tender", "category": "other", "base": "30", "binding": "contract", "contract": {"until": 2030}},
            {"id": "later", "category": "other", "base": "30", "binding": "contract", "contract": {"until": 2032}},
            {"id": "free", "category": "other", "base": "30", "contract": {"until": 2029}}]"#,
    );
    let dates = contract_dates(&projection).into_iter().map(|date| {
        let act: &str = date.act.into();
        let over = if date.over { " over" } else { "" };
        let otherwise = match date.otherwise {
            Otherwise::Locked(Some(through)) => format!("locked through {through}"),
            Otherwise::Locked(None) => "locked".to_owned(),
            Otherwise::Ends => "ends".to_owned(),
        };
        let (by, item, amount, figure) = (date.by, date.item, date.amount, date.figure);
        format!("{by} {act} {item} {amount} {figure} {otherwise}{over}")
    });
    assert_eq!(
        dates.collect::<Vec<_>>(),
        [
            "2027-05-31 break open 4 item:open@2028 locked over",
            "2027-06-30 break broken 20 item:broken@2030 locked through 2033 over",
            "2028-03-01 use_option option 33 item:option@2029 ends",
            "2029-06-30 give_notice renews 12 item:renews@2030 locked through 2035",
            "2029-12-31 start_tender tender 30 item:tender@2031 ends",
        ]
    );
}

#[test]
fn uses_of_levers_and_what_comes_back_are_told() {
    let mut plan = sample("regneeksempel");
    let used = LeverUse {
        id: LeverUseId::new("forskudd").unwrap(),
        lever: "advance".into(),
        year: Year::new(2029),
        amount: Money::kroner(3_000_000),
        status: LeverStatus::Asked,
        ..LeverUse::default()
    };
    plan.lever_uses.push(Arc::new(used));
    let projection = projected(&plan, None);
    let asked = RoomAsked {
        projection: &projection,
        scenario: None,
        year: None,
        prices: PriceBasis::Fixed,
    };
    let told = room_table(&Texts::new(Language::En), &asked, Unit::Million);
    let told = told.replace('\u{a0}', " ");
    let row = |name: &str| -> Vec<String> {
        let row = told
            .lines()
            .find(|line| line.trim_start().starts_with(name));
        let row = row.unwrap_or_else(|| panic!("{name}: {told}"));
        let cells = row.trim_start()[name.len()..].split_whitespace();
        cells.map(ToOwned::to_owned).collect()
    };
    assert_eq!(
        row("relief"),
        ["0.0", "0.0", "3.0", "0.0", "0.0", "0.0", "0.0", "0.0"]
    );
    let repaid = row("repayment of levers");
    assert_eq!(
        repaid,
        ["0.0", "0.0", "0.0", "−1.0", "−0.9", "−0.9", "0.0", "0.0"]
    );
    assert!(told.contains("2029: NOK 3.0 million"), "{told}");
    let json = room_json(&asked);
    assert_eq!(json["lever_uses"][0]["status"], "asked");
    assert_eq!(json["bite"]["years"][2]["relief"], "3000000");
}

/// 1 000 are spent and 900 are there. A flat cut takes 10 % of everything; the targeted one takes
/// what is ours, what the target leaves of the team, and then what the ministry decides over.
#[test]
fn a_flat_cut_hits_what_cannot_go_and_a_targeted_one_does_not() {
    let projection = computed(
        r#""lines": [{"id": "p01", "kind": "operating", "base": "900"}], "target_share": {"2027": "8"},
           "items": [
             {"id": "leie", "category": "premises", "base": "300", "lead_years": 9},
             {"id": "fri", "category": "purchased_services", "base": "100", "releasable": "60"},
             {"id": "palagt", "category": "other", "base": "300", "binding": "mandated", "releasable": "10"},
             {"id": "fast", "category": "other", "base": "200", "releasable": "0"}],
           "teams": [{"id": "t", "run_share": "25", "lead_years": 0,
                      "roles": [{"id": "r", "count": "1", "yearly_cost": "100"}]}]"#,
    );
    let year = Year::new(2027);
    let freeing = Freeing::of(&projection);
    let unplaced = freeing.year(&projection, year).unplaced;
    let cut = FlatCut::of(
        &projection,
        year,
        &freeing.steps(&projection, year),
        unplaced,
    );
    assert_eq!(cut.percent, dec!(10));
    let oere = |amount| Money::entered(amount);
    assert_eq!(
        cut.flat,
        Hits {
            locked: Money::kroner(50),
            development: oere(dec!(7.5)),
            others: Money::kroner(30),
            own: oere(dec!(12.5)),
            touched: 5,
            ..Hits::default()
        }
    );
    assert_eq!(
        cut.targeted,
        Hits {
            development: Money::kroner(3),
            others: Money::kroner(30),
            own: Money::kroner(61),
            unplaced: Money::kroner(6),
            touched: 3,
            ..Hits::default()
        }
    );
}

/// What a use of a lever takes back is told in nominal kroner, with what it is for.
#[test]
fn a_use_is_told_with_what_it_takes_back() {
    let mut plan = sample("regneeksempel");
    let investment = plan.initiatives[0].clone();
    let used = LeverUse {
        id: LeverUseId::new("forskudd").unwrap(),
        lever: "advance".into(),
        year: Year::new(2029),
        amount: Money::kroner(3_000_000),
        investment: Some(investment.id.clone()),
        ..LeverUse::default()
    };
    plan.lever_uses.push(Arc::new(used.clone()));
    let projection = projected(&plan, None);
    let texts = Texts::new(Language::Nb);
    let told = texts
        .use_in_short(&projection, &used, Unit::Million)
        .unwrap();
    let share = projection.used_nominal(&used) / dec!(3);
    let share = texts.bare(share, Unit::Million);
    assert_eq!(
        told,
        format!(
            "betales igjen {share} · {share} · {share} i 2030–2032 (løpende) · til {}",
            investment.name
        )
    );
}
