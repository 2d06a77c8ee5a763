//! Worth as JSON: complete, exact, and stable in order.

use rust_decimal::{Decimal, dec};
use serde_json::{Value, json};

use super::WorthAsked;
use super::csv::{cost, exact, outside_word, parts, rates_of};
use crate::model::{Entity, Initiative, InitiativeId, ScenarioId};
use crate::money::exact as checked;
use crate::projection::{Measure, Projection};
use crate::time::Year;
use crate::worth::{
    self, Appraisal, Assumption, AssumptionUnit, BreakEven, NetBenefit, Outside, Party, Payback,
    Portfolio, ViewWorth, WorthView, Yardstick,
};

/// The worth that is asked for as JSON, flows by year included.
pub fn worth_json(asked: &WorthAsked<'_>) -> Value {
    let projection = asked.projection;
    let plan = projection.plan();
    let portfolio = asked.portfolio();
    let yardstick = &portfolio.yardstick;
    let chosen = asked.chosen(&portfolio);
    let vat: &str = plan.vat.into();
    let of = |(initiative, appraisal): &(&Initiative, &Appraisal)| {
        initiative_json(asked, yardstick, initiative, appraisal)
    };
    let mut json = json!({
        "format": "handlingsrom-worth",
        "plan": plan.name,
        "body": plan.body,
        "scenario": asked.scenario.map(ScenarioId::as_str),
        "rule_set": projection.rules().id,
        "rule_set_checked": projection.rules().checked.to_string(),
        "unit": "kroner",
        "prices": "fixed",
        "price_year": plan.price_year().number(),
        "vat": vat,
        "discounting": worth::scheme_of(plan, projection.rules()).map(|it| it.id.as_str()),
        "tax_financing_cost": exact(yardstick.tax.0),
        "years": years_json(projection, yardstick),
        "initiatives": chosen.iter().map(of).collect::<Vec<_>>(),
    });
    let more = if let Some((together, left_out)) = asked.together(&portfolio) {
        let ids: Vec<InitiativeId> = asked
            .initiatives
            .iter()
            .filter(|it| !left_out.contains(it))
            .cloned()
            .collect();
        vec![("together", together_json(asked, yardstick, &together, &ids))]
    } else if asked.initiatives.is_empty() {
        vec![
            ("ranking", ranking_json(projection, &portfolio)),
            ("portfolio", portfolio_json(asked, &portfolio)),
        ]
    } else {
        Vec::new()
    };
    if let Some(object) = json.as_object_mut() {
        object.extend(more.into_iter().map(|(key, value)| (key.to_owned(), value)));
    }
    json
}

fn years_json(projection: &Projection, yardstick: &Yardstick) -> Value {
    let factors = yardstick.factors.iter().zip(&yardstick.price_ratios);
    let years = projection.horizon().years().zip(factors);
    let budget = projection.plan().budget();
    let rows = years.map(|(year, (factor, ratio))| {
        json!({
            "year": year.number(),
            "in_budget": budget.contains(year),
            "discount_factor": exact(*factor),
            "price_ratio": exact(*ratio),
        })
    });
    Value::Array(rows.collect())
}

fn initiative_json(
    asked: &WorthAsked<'_>,
    yardstick: &Yardstick,
    initiative: &Initiative,
    appraisal: &Appraisal,
) -> Value {
    let (kind, status): (&str, &str) = (initiative.kind.into(), initiative.status.into());
    let id = [initiative.id.clone()];
    let effects = initiative.effects.iter().map(|effect| {
        let (importance, extent): (&str, &str) = (effect.importance.into(), effect.extent.into());
        json!({
            "id": effect.id.as_str(),
            "name": effect.name,
            "importance": importance,
            "extent": extent,
            "consequence": effect.consequence(),
        })
    });
    let stops = worth::stops(asked.projection, initiative);
    let gates = stops.iter().map(|stop| {
        let step = initiative.tranches.get(stop.after);
        json!({
            "after": step.map(|it| it.id.as_str()),
            "gate": step.map(|it| it.gate.as_str()),
            "year": stop.year.number(),
            "spent": stop.spent.to_string(),
            "spent_time": stop.spent_time.to_string(),
            "not_spent": stop.not_spent.to_string(),
            "freed_time": stop.freed_time.to_string(),
            "freed": stop.freed.to_string(),
        })
    });
    json!({
        "id": initiative.id.as_str(),
        "name": initiative.name,
        "owner": initiative.owner,
        "kind": kind,
        "status": status,
        "active": initiative.is_active(),
        "judged_by_payback": !initiative.is_mandatory(),
        "worth": appraisal_json(asked, yardstick, appraisal, &id),
        "break_even": {
            "budget": break_evens(asked, yardstick, initiative, WorthView::Budget),
            "society": break_evens(asked, yardstick, initiative, WorthView::Society),
        },
        "gates": gates.collect::<Vec<_>>(),
        "effects": effects.collect::<Vec<_>>(),
    })
}

/// What an initiative or several together come to, with their flows by year.
fn appraisal_json(
    asked: &WorthAsked<'_>,
    yardstick: &Yardstick,
    appraisal: &Appraisal,
    ids: &[InitiativeId],
) -> Value {
    let projection = asked.projection;
    let inside = appraisal.outside.is_none();
    let cost_after = match appraisal.outside {
        Some(Outside::CostAfter(year)) => Some(year.number()),
        _ => None,
    };
    let net_benefit = match appraisal.net_benefit {
        NetBenefit::Ratio(ratio) => exact(ratio),
        NetBenefit::SelfFinancing => "self_financing".to_owned(),
        NetBenefit::NoNumber => "no_number".to_owned(),
    };
    let view = |view| inside.then(|| view_json(appraisal.of(view)));
    let parties = worth::parties(projection, yardstick, &appraisal.flows, ids);
    json!({
        "start": appraisal.start.number(),
        "end": appraisal.end.number(),
        "cost": cost(asked, appraisal).to_string(),
        "outside": outside_word(appraisal),
        "cost_after": cost_after,
        "budget": view(WorthView::Budget),
        "budget_effect": view(WorthView::BudgetEffect),
        "society": view(WorthView::Society),
        "npv_public": inside.then(|| exact(appraisal.public)),
        "peak_need": inside.then(|| exact(appraisal.peak_need.amount)),
        "peak_need_year": appraisal.peak_year(yardstick).filter(|_| inside).map(Year::number),
        "net_benefit": inside.then_some(net_benefit),
        "overlap": inside.then(|| exact(appraisal.overlap)),
        "benefit_to_frame": frame_json(projection, yardstick, appraisal, ids),
        "parties": parties.rows.iter().map(|row| json!({
            "party": party_word(&row.party),
            "public": row.is_public,
            "pays": exact(row.pays),
            "gets": exact(row.gets),
            "net": exact(row.net()),
            "pays_by_year": row.pays_by_year.iter().copied().map(exact).collect::<Vec<_>>(),
            "gets_by_year": row.gets_by_year.iter().copied().map(exact).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "transfers": parties.transfers.iter().map(|transfer| json!({
            "from": party_word(&transfer.from),
            "to": party_word(&transfer.to),
            "amount": exact(transfer.amount),
        })).collect::<Vec<_>>(),
        "lacking": exact(parties.lacking),
        "flows": flows_json(projection, yardstick, appraisal),
    })
}

fn view_json(view: &ViewWorth) -> Value {
    let no_rate: Option<&str> = view.rates.as_ref().err().map(|reason| (*reason).into());
    let percent = |factor: Decimal| exact(checked::times(factor, dec!(100)));
    let payback = |it: &Payback| {
        json!({
            "years": it.years().map(exact),
            "earlier": it.earlier().iter().copied().map(exact).collect::<Vec<_>>(),
        })
    };
    json!({
        "npv": exact(view.npv),
        "after_budget_years": exact(view.after_budget_years),
        "annuity": view.annuity.map(exact),
        "rates": rates_of(view),
        "no_rate": no_rate,
        "payback": payback(&view.payback),
        "discounted_payback": payback(&view.discounted_payback),
        "break_even_realisation": view.break_even_realisation.map(percent),
        "delay": view.delay.map(exact),
    })
}

fn frame_json(
    projection: &Projection,
    yardstick: &Yardstick,
    appraisal: &Appraisal,
    ids: &[InitiativeId],
) -> Value {
    let frame = worth::benefit_to_frame(projection, yardstick, &appraisal.flows, ids);
    json!({
        "benefits": exact(frame.benefits),
        "room": exact(frame.room),
        "taken_out": exact(frame.taken_out),
        "freed_time": exact(frame.freed_time),
        "others": exact(frame.others),
        "unpriced": frame.unpriced,
    })
}

fn flows_json(projection: &Projection, yardstick: &Yardstick, appraisal: &Appraisal) -> Value {
    let years = projection.horizon().years().zip(&appraisal.flows.years);
    let rows = years.enumerate().map(|(at, (year, flow))| {
        let overlap = appraisal.flows.overlap.get(at).copied().unwrap_or_default();
        let mut row = json!({
            "year": year.number(),
            "budget_flow": flow.budget().to_string(),
            "budget_effect_flow": flow.budget_effect().to_string(),
            "society_flow": exact(flow.society(yardstick.tax)),
            "public_effect": flow.public_effect().to_string(),
        });
        if let Some(row) = row.as_object_mut() {
            let parts = parts(flow).into_iter().chain([("overlap", overlap)]);
            row.extend(parts.map(|(key, amount)| (key.to_owned(), json!(amount.to_string()))));
        }
        row
    });
    Value::Array(rows.collect())
}

fn party_word(party: &Party) -> String {
    match party {
        Party::Us => "us".to_owned(),
        Party::Owner => "owner".to_owned(),
        Party::Taxpayers => "taxpayers".to_owned(),
        Party::Actor(id) => Entity::Actor(id.clone()).to_string(),
    }
}

fn break_evens(
    asked: &WorthAsked<'_>,
    yardstick: &Yardstick,
    initiative: &Initiative,
    view: WorthView,
) -> Value {
    let found = worth::break_evens(asked.projection, yardstick, initiative, view);
    let row = |it: &BreakEven| {
        let word: &str = (&it.assumption).into();
        let benefit = match &it.assumption {
            Assumption::FullValue(id)
            | Assumption::RetiredShare(id)
            | Assumption::Realisation(id) => Some(id.as_str()),
            _ => None,
        };
        let unit = match it.assumption.unit() {
            AssumptionUnit::Kroner => "kroner",
            AssumptionUnit::Percent => "percent",
            AssumptionUnit::Years => "years",
        };
        json!({
            "assumption": word,
            "benefit": benefit,
            "unit": unit,
            "now": exact(it.now),
            "at": it.at.map(exact),
            "distance": it.distance().map(exact),
            "possible": it.possible,
        })
    };
    Value::Array(found.iter().map(row).collect())
}

fn together_json(
    asked: &WorthAsked<'_>,
    yardstick: &Yardstick,
    together: &Appraisal,
    ids: &[InitiativeId],
) -> Value {
    json!({
        "initiatives": ids.iter().map(InitiativeId::as_str).collect::<Vec<_>>(),
        "worth": appraisal_json(asked, yardstick, together, ids),
    })
}

fn ranking_json(projection: &Projection, portfolio: &Portfolio) -> Value {
    let all = &projection.plan().initiatives;
    let ids = |order: Vec<usize>| -> Vec<&str> {
        let initiatives = order.into_iter().filter_map(|at| all.get(at));
        initiatives.map(|it| it.id.as_str()).collect()
    };
    json!({
        "npv_society": ids(portfolio.by_npv()),
        "net_benefit": ids(portfolio.by_net_benefit()),
    })
}

fn portfolio_json(asked: &WorthAsked<'_>, portfolio: &Portfolio) -> Value {
    let projection = asked.projection;
    let yardstick = &portfolio.yardstick;
    let counted = portfolio.counted(projection);
    let ids: Vec<InitiativeId> = counted.map(|it| it.id.clone()).collect();
    let new = portfolio.counted(projection).filter(|it| it.is_undecided());
    let undecided: Vec<InitiativeId> = new.map(|it| it.id.clone()).collect();
    let left_out = portfolio.left_out(projection).map(|it| it.id.as_str());
    let kinds = portfolio.by_kind(projection).into_iter().map(|share| {
        let kind: &str = share.kind.into();
        json!({"kind": kind, "count": share.count, "cost": share.cost.to_string()})
    });
    let teams = projection.plan().teams.iter().map(|team| {
        let entity = Entity::Team(team.id.clone());
        let years = projection.horizon().years().map(|year| {
            let amount = |measure: Measure| {
                let value = projection.value(&measure.of(entity.clone(), year));
                value
                    .and_then(crate::projection::Quantity::number)
                    .map(exact)
            };
            json!({
                "year": year.number(),
                "booked": amount(Measure::BookedCapacity),
                "free": amount(Measure::FreeCapacity),
            })
        });
        json!({"team": team.id.as_str(), "name": team.name, "years": years.collect::<Vec<_>>()})
    });
    json!({
        "active": together_json(asked, yardstick, &portfolio.active, &ids),
        "beyond_null": together_json(asked, yardstick, &portfolio.beyond_null, &undecided),
        "left_out": left_out.collect::<Vec<_>>(),
        "kinds": kinds.collect::<Vec<_>>(),
        "teams": teams.collect::<Vec<_>>(),
    })
}
