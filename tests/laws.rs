//! Laws: what holds for every plan, checked on random ones.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::Arc;

use handlingsrom::document::{Document, Edit, differences};
use handlingsrom::exchange::{forecast_csv, forecast_json};
use handlingsrom::explain::{explain, recombine, used_in};
use handlingsrom::file;
use handlingsrom::findings;
use handlingsrom::model::{
    ChangeId, ChangeKind, Duration, Entity, LineChange, LineKind, Percent, Plan, Rates, ScenarioId,
};
use handlingsrom::money::Money;
use handlingsrom::prices::{PriceBasis, Prices};
use handlingsrom::projection::{Figure, PostingKind, Projection, Sums, project};
use handlingsrom::room::{self, Freeing, Ladder, Strength, covered_by_level, propose_cover};
use handlingsrom::texts::{Language, Texts, Unit};
use handlingsrom::time::Year;
use handlingsrom::worth::{Portfolio, WorthView, benefit_to_frame, break_evens, parties, stops};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use support::random::{self, Reach};

fn computed(plan: &Plan) -> Projection {
    project(Arc::new(plan.clone()))
}

/// Every amount of a year and of each line in it, by name, for comparing projections.
fn all_figures(projection: &Projection) -> Vec<(Figure, String)> {
    let mut figures: Vec<(Figure, String)> = room::figures(projection)
        .into_iter()
        .map(|figure| {
            let value = format!("{:?}", room::value(projection, &figure));
            (figure, value)
        })
        .collect();
    figures.sort();
    figures
}

/// The plan with a change of `amount` on a line in a year.
fn with_more(plan: &Plan, line: usize, year: Year, amount: Money, duration: Duration) -> Plan {
    let mut plan = plan.clone();
    Arc::make_mut(&mut plan.lines[line])
        .changes
        .push(LineChange {
            id: ChangeId::new("mer").unwrap(),
            name: String::new(),
            year,
            amount,
            duration,
            kind: ChangeKind::NewInitiative,
        });
    plan
}

/// A line that is not income, if the plan has one.
fn spending_line(plan: &Plan, index: prop::sample::Index) -> Option<usize> {
    let spends = |at: &usize| plan.lines[*at].kind != LineKind::Income;
    let lines: Vec<usize> = (0..plan.lines.len()).filter(spends).collect();
    (!lines.is_empty()).then(|| lines[index.index(lines.len())])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_add_up(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        for year in projection.horizon().years() {
            let total = projection.total(year);
            let accounts: Vec<Sums> =
                projection.spending_accounts().map(|it| projection.account(it, year)).collect();
            let sum = |of: fn(&Sums) -> Money| -> Money { accounts.iter().map(of).sum() };
            prop_assert_eq!(sum(Sums::available), total.sums.available());
            prop_assert_eq!(sum(Sums::spending), total.sums.spending());
            prop_assert_eq!(sum(Sums::surplus), total.surplus);
            let posted = |kind| projection.postings().iter()
                .filter(|it| it.kind == kind && it.year == year)
                .map(|it| it.amount)
                .sum::<Money>();
            let operations = posted(PostingKind::Operations).plus(posted(PostingKind::RunCost));
            let operations = operations.plus(posted(PostingKind::ParallelRun));
            prop_assert_eq!(operations, total.sums.gross_operations);
            let development = posted(PostingKind::Development).plus(posted(PostingKind::DirectCost));
            prop_assert_eq!(development, total.sums.gross_development);
            prop_assert_eq!(posted(PostingKind::Gain), total.sums.gains);
            prop_assert_eq!(total.surplus.minus(total.shortfall), total.sums.balance());
            prop_assert_eq!(total.to_free, total.covered.plus(total.shortfall));
            prop_assert_eq!(total.sums.available(), total.sums.frame().plus(total.sums.carried_in));
            prop_assert_eq!(
                total.sums.spending(),
                total.sums.operations().plus(total.sums.envelope()).minus(total.sums.expected_underspend)
            );
            if !projection.rules().shortfall_is_carried.value {
                prop_assert_eq!(total.sums.carried_out.plus(total.lapses), total.surplus);
            }
            let by_level: Money = covered_by_level(&projection, year).into_iter().sum();
            prop_assert_eq!(by_level, total.covered);
            let bridge = projection.bridge(year);
            let steps: Money = bridge.steps.iter().map(|step| step.amount).sum();
            prop_assert_eq!(bridge.start.plus(steps), bridge.end);
        }
    }

    #[test]
    fn a_trail_leads_to_the_amount_of_its_line(plan in random::plan(Reach::WithinBounds, true)) {
        prop_assert_eq!(support::broken_trail(&computed(&plan)), None);
    }

    #[test]
    fn more_frame_never_gives_less_balance_in_the_same_year(
        plan in random::plan(Reach::WithinBounds, true),
        index in any::<prop::sample::Index>(),
        year in 0_u16..10,
        more in 0_i64..1_000_000_000,
        lasting in any::<bool>(),
    ) {
        let Some(line) = spending_line(&plan, index) else { return Ok(()) };
        let year = plan.first_year.later(year);
        let duration = if lasting { Duration::Lasting } else { Duration::Once };
        let richer = with_more(&plan, line, year, Money::kroner(more), duration);
        let (before, after) = (computed(&plan), computed(&richer));
        prop_assert!(after.total(year).sums.balance() >= before.total(year).sums.balance());
    }

    #[test]
    fn more_frame_never_gives_less_balance_in_any_year_without_a_target(
        plan in random::plan(Reach::WithinBounds, false),
        index in any::<prop::sample::Index>(),
        year in 0_u16..10,
        more in 0_i64..1_000_000_000,
        lasting in any::<bool>(),
    ) {
        let Some(line) = spending_line(&plan, index) else { return Ok(()) };
        let duration = if lasting { Duration::Lasting } else { Duration::Once };
        let richer = with_more(&plan, line, plan.first_year.later(year), Money::kroner(more), duration);
        let (before, after) = (computed(&plan), computed(&richer));
        for year in before.horizon().years() {
            prop_assert!(after.total(year).sums.balance() >= before.total(year).sums.balance(), "{}", year);
        }
    }

    #[test]
    fn raising_a_target_never_raises_a_surplus(
        plan in random::plan(Reach::WithinBounds, true),
        points in 1_i64..60,
    ) {
        let raise = |rate: Percent| Percent((rate.0 + Decimal::from(points)).min(dec!(100)));
        let higher = Rates {
            first: raise(plan.target_share.first),
            later: plan.target_share.later.iter().map(|(year, rate)| (*year, raise(*rate))).collect(),
        };
        let (before, after) = (computed(&plan), computed(&Plan { target_share: higher, ..plan }));
        for year in before.horizon().years() {
            for account in before.spending_accounts() {
                prop_assert!(after.account(account, year).surplus() <= before.account(account, year).surplus());
            }
        }
    }

    #[test]
    fn nominal_carried_out_is_nominal_carried_in(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        let prices = projection.prices();
        for year in projection.horizon().years().filter(|year| *year < projection.horizon().last()) {
            for account in projection.spending_accounts() {
                let out = projection.account(account, year).carried_out.decimal();
                let arrived = projection.account(account, year.later(1)).carried_in.decimal();
                let sent = prices.nominal_from_fixed(out, year);
                let arrived = prices.nominal_from_fixed(arrived, year.later(1));
                // It is rounded once, to øre of the price year.
                let half_an_oere = dec!(0.005) * prices.index(year.later(1)) + dec!(0.0000001);
                prop_assert!((sent - arrived).abs() <= half_an_oere, "{} {}", sent, arrived);
            }
        }
    }

    #[test]
    fn fixed_to_nominal_to_fixed_is_the_same_within_an_oere(
        compensation in prop::collection::vec(-500_i64..=1500, 1..15),
        oere in -1_000_000_000_000_i64..1_000_000_000_000,
        years in 0_u16..75,
    ) {
        let mut plan = Plan { analysis_years: 75, ..Plan::empty(Year::new(2027)) };
        let later = (2027..).zip(&compensation);
        let later = later.map(|(year, rate)| (Year::new(year), Percent(Decimal::new(*rate, 2))));
        plan.compensation = Some(Rates { first: Percent::ZERO, later: later.collect() });
        let prices = Prices::of(&plan);
        let (fixed, year) = (Decimal::new(oere, 2), Year::new(2027).later(years));
        let back = prices.fixed_from_nominal(prices.nominal_from_fixed(fixed, year), year);
        prop_assert!((Money::posting(back).decimal() - fixed).abs() <= dec!(0.01));
    }

    #[test]
    fn a_reordered_plan_gives_the_same_figures(
        plan in random::plan(Reach::WithinBounds, true),
        by in any::<(u8, u8, u8, u8)>(),
    ) {
        let mut other = plan.clone();
        other.lines.reverse();
        other.items.reverse();
        let turn = |len: usize, by: u8| if len == 0 { 0 } else { usize::from(by) % len };
        other.lines.rotate_left(turn(plan.lines.len(), by.0));
        other.items.rotate_left(turn(plan.items.len(), by.1));
        other.teams.rotate_left(turn(plan.teams.len(), by.2));
        other.releases.rotate_left(turn(plan.releases.len(), by.3));
        other.lever_uses.reverse();
        prop_assert_eq!(all_figures(&computed(&plan)), all_figures(&computed(&other)));
    }

    #[test]
    fn accepting_every_proposal_leaves_what_it_said(plan in random::plan(Reach::WithinBounds, true)) {
        let cover = propose_cover(&plan);
        let mut accepted = plan.clone();
        for proposal in &cover.proposals {
            accepted.apply(&proposal.accept()).unwrap();
        }
        let projection = computed(&accepted);
        for year in plan.budget().years() {
            let said = cover.uncovered.iter().filter(|it| it.year == year).map(|it| it.amount);
            prop_assert_eq!(projection.total(year).shortfall, said.sum::<Money>(), "{}", year);
        }
        prop_assert!(propose_cover(&accepted).proposals.len() <= cover.proposals.len());
    }

    /// In every budget year, what is to free is what releases and proposals cover and what is not
    /// placed, to the øre.
    #[test]
    fn what_is_to_free_is_the_sum_of_who_must_say_yes(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        let freeing = Freeing::of(&projection);
        for year in plan.budget().years() {
            let parts = freeing.year(&projection, year);
            let all = parts.accepted.iter().chain(&parts.proposed).copied();
            let all: Money = all.chain([parts.unplaced]).sum();
            prop_assert_eq!(all, parts.to_free, "{}: {:?}", year, parts);
        }
    }

    #[test]
    fn undo_all_is_the_start_and_redo_all_is_the_end(
        plan in random::plan(Reach::WithinBounds, true),
        changes in random::changes(),
    ) {
        let bytes = |document: &Document| file::write(document.plan(), &file::Extras::default());
        let mut document = Document::new(plan, true);
        let start = bytes(&document);
        let scenario = ScenarioId::new("annen").unwrap();
        for (change, in_scenario) in changes {
            let scenario = in_scenario.then(|| scenario.clone());
            // What does not fit is refused and leaves no trace.
            let before = bytes(&document);
            if document.apply(Edit::of(change).in_scenario(scenario)).is_err() {
                prop_assert_eq!(before, bytes(&document));
            }
        }
        let end = bytes(&document);
        while document.undo().is_some() {}
        prop_assert_eq!(&bytes(&document), &start);
        prop_assert!(!document.is_changed());
        while document.redo().is_some() {}
        prop_assert_eq!(bytes(&document), end);
    }

    #[test]
    fn what_was_saved_is_opened_again(
        plan in random::plan(Reach::WithinBounds, true),
        changes in random::changes(),
    ) {
        let mut document = Document::new(plan, true);
        let scenario = ScenarioId::new("annen").unwrap();
        for (change, in_scenario) in changes {
            let scenario = in_scenario.then(|| scenario.clone());
            let _ = document.apply(Edit::of(change).in_scenario(scenario));
        }
        let text = file::write(document.plan(), &file::Extras::default());
        let opened = file::read(text.as_bytes()).unwrap();
        prop_assert_eq!(&opened.plan, &**document.plan());
        prop_assert_eq!(file::write(&opened.plan, &opened.extras), text);
    }

    #[test]
    fn explanations_recombine_on_random_plans(plan in random::plan(Reach::WithinBounds, true)) {
        let projection = computed(&plan);
        for figure in room::figures(&projection) {
            let value = room::value(&projection, &figure).unwrap();
            let explanation = explain(&projection, &figure).unwrap();
            let again = recombine(&explanation);
            let close = match (value.number(), again.and_then(handlingsrom::projection::Quantity::number)) {
                (Some(a), Some(b)) => (a - b).abs() < dec!(0.000000001),
                (a, b) => a == b,
            };
            prop_assert!(close, "{}: {:?} {:?}\n{:#?}", figure, value, again, explanation);
        }
    }

    #[test]
    fn the_engine_never_panics_beyond_the_bounds(plan in random::plan(Reach::Beyond, true)) {
        everything(&plan);
    }

    #[test]
    fn the_engine_never_panics_within_the_bounds(plan in random::plan(Reach::WithinBounds, true)) {
        everything(&plan);
    }
}

/// What all initiatives are worth, with who pays, gates and break-evens.
fn worth_of_everything(projection: &Projection) {
    let portfolio = Portfolio::of(projection);
    let _ = (portfolio.by_npv(), portfolio.by_net_benefit());
    let yardstick = &portfolio.yardstick;
    let all = projection
        .plan()
        .initiatives
        .iter()
        .zip(&portfolio.initiatives);
    for (initiative, appraisal) in all {
        let ids = [initiative.id.clone()];
        let _ = parties(projection, yardstick, &appraisal.flows, &ids);
        let _ = benefit_to_frame(projection, yardstick, &appraisal.flows, &ids);
        let _ = stops(projection, initiative);
        let _ = break_evens(projection, yardstick, initiative, WorthView::Society);
    }
    let _ = Ladder::of(projection, projection.horizon().last(), Strength::Realistic);
}

/// Runs all that can be computed and said of a plan.
fn everything(plan: &Plan) {
    let scenario = ScenarioId::new("annen").unwrap();
    let checked = findings::check(plan, Some(&scenario));
    let projection = &checked.projection;
    let texts = Texts::new(Language::Nn);
    for finding in &checked.findings {
        assert!(!texts.finding(projection, finding, Unit::Million).is_empty());
    }
    let last = projection.horizon().last();
    let figures = room::figures(projection)
        .into_iter()
        .filter(|it| it.year.is_none_or(|it| it == last));
    for figure in figures {
        let explanation = explain(projection, &figure).unwrap();
        let _ = recombine(&explanation);
    }
    let _ = support::broken_trail(projection);
    let ids = plan.items.iter().map(|it| Entity::Item(it.id.clone()));
    let ids = ids.chain(plan.teams.iter().map(|it| Entity::Team(it.id.clone())));
    let ids = ids.chain(plan.lines.iter().map(|it| Entity::Line(it.id.clone())));
    for entity in ids.chain([Entity::Plan]) {
        let _ = used_in(projection, &entity, last);
        assert_eq!(differences(plan, plan, &entity), []);
    }
    let cover = propose_cover(projection.plan());
    let _ = projection.bridge(last);
    worth_of_everything(projection);
    forecast_csv(projection, PriceBasis::Nominal).unwrap();
    let json = forecast_json(&checked, Some(&scenario), PriceBasis::Nominal, &cover);
    assert!(json["years"].is_array());
}
