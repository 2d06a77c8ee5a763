//! Random uses of levers: some of levers that the rule set has, some that no body may use so.

use std::sync::Arc;

use handlingsrom::model::{
    AmountsByOffset, InitiativeId, LeverStatus, LeverUse, LeverUseId, LineId, Plan, TeamId,
};
use handlingsrom::time::Year;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::random::{Reach, amount, year};

/// The lever, whether it is refused, and where its line, giving line and team stand.
type Chosen = (
    LeverUse,
    prop::sample::Index,
    prop::sample::Index,
    prop::sample::Index,
);

pub(crate) fn uses(reach: Reach) -> BoxedStrategy<Vec<Chosen>> {
    let levers = prop::sample::select(vec![
        "advance",
        "reallocation",
        "shared_posts",
        "extra_income",
        "replacement_sale",
        "request",
        "wage_refund",
        "staffing",
        "no_such_lever",
    ]);
    let repayment = btree_map(
        (1_u16..6).prop_map(Year::relative),
        amount(reach, false),
        0..4,
    );
    let staffing = (0_i64..30, any::<bool>(), amount(reach, false), 0_u16..=12);
    let used = (
        levers,
        year(reach),
        prop::option::of(year(reach)),
        amount(reach, false),
        repayment,
        (0_usize..4, any::<Option<bool>>()),
        staffing,
    );
    let used = used.prop_map(|(lever, year, until, amount, repayment, asked, staffing)| {
        let (count, entered, cost, overlap_months) = staffing;
        let statuses = [
            LeverStatus::Idea,
            LeverStatus::Asked,
            LeverStatus::Granted,
            LeverStatus::Refused,
        ];
        LeverUse {
            lever: lever.to_owned(),
            year,
            until,
            amount,
            repayment: repayment.into_iter().collect::<AmountsByOffset>(),
            status: statuses[asked.0],
            delegated: asked.1,
            count: Decimal::new(count, 1),
            cost_after: entered.then_some(cost),
            overlap_months,
            ..LeverUse::default()
        }
    });
    let index = any::<prop::sample::Index>;
    vec((used, index(), index(), index()), 0..4).boxed()
}

/// Adds uses to a plan, naming lines, teams and initiatives that it has.
pub(crate) fn add(plan: &mut Plan, uses: Vec<Chosen>) {
    let lines: Vec<LineId> = plan.lines.iter().map(|it| it.id.clone()).collect();
    let teams: Vec<TeamId> = plan.teams.iter().map(|it| it.id.clone()).collect();
    let initiatives: Vec<InitiativeId> = plan.initiatives.iter().map(|it| it.id.clone()).collect();
    for (at, (used, line, from, team)) in uses.into_iter().enumerate() {
        plan.lever_uses.push(Arc::new(LeverUse {
            id: LeverUseId::new(&format!("v{at}")).unwrap(),
            line: chosen(&lines, line),
            from_line: chosen(&lines, from),
            team: chosen(&teams, team),
            investment: chosen(&initiatives, team),
            ..used
        }));
    }
}

fn chosen<T: Clone>(all: &[T], index: prop::sample::Index) -> Option<T> {
    (!all.is_empty()).then(|| all[index.index(all.len())].clone())
}
