//! The sample budgets: in the program's own writing, without errors, on published amounts, and
//! each telling its own story.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use handlingsrom::exchange::Printed;
use handlingsrom::file;
use handlingsrom::findings::{self, FindingKind, Severity};
use handlingsrom::model::{
    Actor, Binding, Certainty, Entity, Field, Initiative, InitiativeKind, InitiativeStatus,
    Percent, Place, Plan, RelationKind, ScenarioId, Value,
};
use handlingsrom::money::Money;
use handlingsrom::prices::PriceBasis;
use handlingsrom::projection::{Measure, Projection, Quantity};
use handlingsrom::room::headline;
use handlingsrom::texts::{Language, Texts, Unit};
use handlingsrom::time::Year;
use handlingsrom::worth::{Appraisal, NetBenefit, Portfolio};
use rust_decimal::Decimal;
use strum::VariantArray as _;
use support::{
    SAMPLES, broken_trail, opened, projected, root, sample, sample_path, scenarios, updating,
};

#[test]
fn samples_are_in_the_program_s_own_writing() {
    for name in SAMPLES {
        let opened = opened(name);
        let text = file::write(&opened.plan, &opened.extras);
        if updating() {
            std::fs::write(sample_path(name), &text).unwrap();
        }
        let on_disk = std::fs::read_to_string(sample_path(name)).unwrap();
        assert_eq!(text, on_disk, "{name}");
    }
}

#[test]
fn samples_have_no_errors_and_every_scenario_fits() {
    for name in SAMPLES {
        let plan = sample(name);
        assert!(!plan.scenarios.is_empty(), "{name}");
        for scenario in scenarios(&plan) {
            let checked = findings::check(&plan, scenario.as_ref());
            let errors = checked
                .findings
                .iter()
                .filter(|it| it.severity == Severity::Error);
            assert_eq!(
                errors.collect::<Vec<_>>(),
                Vec::<&findings::Finding>::new(),
                "{name}"
            );
        }
    }
}

#[test]
fn every_entered_amount_and_rate_has_a_source() {
    for name in SAMPLES {
        let plan = sample(name);
        let missing: Vec<String> = entered(&plan)
            .into_iter()
            .filter(|place| {
                let whole = Place {
                    year: None,
                    ..place.clone()
                };
                let said = plan.annotation(place).or_else(|| plan.annotation(&whole));
                said.is_none_or(|said| said.source.is_none() || said.certainty.is_none())
            })
            .map(|place| place.to_string())
            .collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}

/// Every amount and rate that makes a figure of the plan.
fn entered(plan: &Plan) -> Vec<Place> {
    let things = plan
        .profiles
        .iter()
        .map(|it| Entity::Profile(it.id.clone()))
        .chain(plan.lines.iter().map(|it| Entity::Line(it.id.clone())))
        .chain(plan.lines.iter().flat_map(|line| {
            line.changes
                .iter()
                .map(|it| Entity::Change(line.id.clone(), it.id.clone()))
        }))
        .chain(plan.items.iter().map(|it| Entity::Item(it.id.clone())))
        .chain(plan.teams.iter().flat_map(|team| {
            team.roles
                .iter()
                .map(|it| Entity::Role(team.id.clone(), it.id.clone()))
        }));
    let initiatives = plan.initiatives.iter().flat_map(|it| {
        let id = || it.id.clone();
        let own = std::iter::once(Entity::Initiative(id()));
        own.chain(
            it.tranches
                .iter()
                .map(move |of| Entity::Tranche(id(), of.id.clone())),
        )
        .chain(
            it.benefits
                .iter()
                .map(move |of| Entity::Benefit(id(), of.id.clone())),
        )
    });
    let mut places = Vec::new();
    for thing in things.chain([Entity::Plan]).chain(initiatives) {
        for spec in thing.kind().specs() {
            let place = thing.clone().field(spec.field);
            let wanted = match plan.get(&place) {
                Some(Value::Amount(amount)) => !amount.is_zero(),
                Some(Value::Percent(rate)) => {
                    !rate.0.is_zero() && !is_whole(&thing, spec.field, rate)
                }
                Some(Value::Count(count)) => !count.is_zero(),
                Some(Value::Date(_)) => spec.field != Field::AsOf,
                Some(Value::Whole(number)) => {
                    matches!(thing, Entity::Item(_) | Entity::Team(_)) && number > 0
                }
                Some(Value::Year(_)) => spec.field == Field::ContractUntil,
                _ => false,
            };
            if wanted {
                places.push(place);
            }
        }
    }
    places
}

/// Whether a share is all of it, as it is where nothing is said.
fn is_whole(thing: &Entity, field: Field, rate: Percent) -> bool {
    let starts_whole = matches!(thing, Entity::Initiative(_) | Entity::Benefit(..));
    starts_whole && field != Field::RetiresShare && rate == Percent::WHOLE
}

/// Proposals for 2027 by chapter and post: appropriations.csv, from Prop. 1 S (2026–2027) by way of
/// github.com/janbjorge/statsbudsjett@21a6caa4505b (rounded there to 0.1 mill. kr).
const PROPOSALS: [(&str, &str, &str, i64); 10] = [
    ("lanekassen", "2410", "01", 496_200_000),
    ("lanekassen", "2410", "45", 83_500_000),
    ("bronnoysund", "904", "01", 624_400_000),
    ("bronnoysund", "904", "45", 203_500_000),
    ("skatteetaten", "1618", "01", 8_635_400_000),
    ("skatteetaten", "1618", "21", 117_100_000),
    ("skatteetaten", "1618", "22", 693_600_000),
    ("skatteetaten", "1618", "23", 118_300_000),
    ("skatteetaten", "1618", "45", 120_000_000),
    ("skatteetaten", "1618", "50", 6_600_000),
];

#[test]
fn the_proposal_is_the_published_one_by_post() {
    for (name, chapter, post, kroner) in PROPOSALS {
        let plan = sample(name);
        let projection = projected(&plan, None);
        let line = plan
            .lines
            .iter()
            .find(|it| it.chapter == chapter && it.post == post)
            .unwrap();
        assert_eq!(
            line_amount(&projection, &line.id, 2027),
            Money::kroner(kroner),
            "{name} {post}"
        );
        assert!(
            !line.changes.is_empty(),
            "{name} {post}: no trail from the adopted budget"
        );
        let base = Entity::Line(line.id.clone()).field(Field::Base);
        let said = plan.annotation(&base).unwrap();
        assert_eq!(said.certainty, Some(Certainty::Adopted), "{name} {post}");
    }
}

fn line_amount(projection: &Projection, line: &handlingsrom::model::LineId, year: u16) -> Money {
    match projection.value(&Measure::Line.of(Entity::Line(line.clone()), Year::new(year))) {
        Some(Quantity::Kroner(amount)) => amount,
        other => panic!("{line}: {other:?}"),
    }
}

/// Askøy's frame: «ny netto ramme», askoy.kommune.no, årsbudsjett 2018, handlingsplan 2018–2021
/// (kommunalavdeling stab), thousand kroner.
#[test]
fn the_municipal_frame_is_the_published_one() {
    let plan = sample("askoy-stab");
    let projection = projected(&plan, None);
    let line = &plan.lines[0].id;
    for (year, thousand) in [
        (2018, 94_594),
        (2019, 94_616),
        (2020, 93_179),
        (2021, 94_100),
    ] {
        assert_eq!(
            line_amount(&projection, line, year),
            Money::kroner(thousand * 1000),
            "{year}"
        );
    }
}

#[test]
fn state_samples_are_large_and_varied() {
    for name in ["lanekassen", "bronnoysund", "skatteetaten"] {
        let plan = sample(name);
        assert_eq!((plan.first_year, plan.budget_years), (Year::new(2027), 6));
        assert!((12..=40).contains(&plan.items.len()), "{name}");
        assert!((2..=6).contains(&plan.teams.len()), "{name}");
        assert!((1..=4).contains(&plan.scenarios.len()), "{name}");
        let mut bindings: BTreeMap<&str, usize> = BTreeMap::new();
        for item in &plan.items {
            *bindings.entry(item.binding.into()).or_default() += 1;
        }
        assert!(bindings.len() >= 4, "{name}: {bindings:?}");
        assert!(plan.items.iter().any(|it| it.binding == Binding::Contract));
    }
}

/// Lånekassen is squeezed by growth beyond compensation: operations grow past the frame inside the
/// budget years, and growth is what eats most of the room.
#[test]
fn lanekassen_is_squeezed_by_growth_beyond_compensation() {
    let projection = projected(&sample("lanekassen"), None);
    assert_eq!(projection.squeeze_year(), Some(Year::new(2029)));
    let missing = |year| projection.total(Year::new(year)).shortfall;
    assert!(missing(2027).is_zero() && missing(2028).is_zero());
    assert!(missing(2029).is_positive() && missing(2032) > missing(2031));
    let bridge = projection.bridge(Year::new(2029));
    let growth = bridge
        .steps
        .iter()
        .filter(|step| matches!(step.cause, handlingsrom::projection::BridgeCause::Growth(_)));
    let eaten: Money = growth.map(|step| step.amount).sum();
    let all = bridge.end.minus(bridge.start);
    assert!(
        eaten.plus(eaten) < all,
        "growth eats more than half: {eaten} of {all}"
    );
}

/// Brønnøysundregistrene has room and does not know it: no squeeze in the budget years, nothing
/// missing, and unused money that is carried forward and grows.
#[test]
fn bronnoysund_has_room_and_does_not_know_it() {
    let projection = projected(&sample("bronnoysund"), None);
    assert!(
        projection
            .squeeze_year()
            .is_none_or(|year| year > Year::new(2032))
    );
    let mut before = Money::ZERO;
    for year in projection.plan().budget().years() {
        let total = projection.total(year);
        assert!(total.shortfall.is_zero(), "{year}");
        assert!(total.sums.carried_out > before, "{year}");
        before = total.sums.carried_out;
    }
    assert!(before > Money::kroner(300_000_000));
}

/// Skatteetaten loses money by lapse every year, while post 01 is squeezed.
#[test]
fn skatteetaten_loses_money_every_year() {
    let plan = sample("skatteetaten");
    let checked = findings::check(&plan, None);
    for year in plan.budget().years() {
        assert!(
            checked.projection.total(year).lapses > Money::kroner(5_000_000),
            "{year}"
        );
        let told = checked
            .findings
            .iter()
            .any(|finding| finding.kind == FindingKind::Lapse && finding.year == Some(year));
        assert!(told, "{year}");
    }
    assert_eq!(checked.projection.squeeze_year(), Some(Year::new(2029)));
    assert!(
        checked
            .projection
            .total(Year::new(2032))
            .shortfall
            .is_positive()
    );
}

/// Askøy's staff department: an efficiency demand and growth beyond the deflator use up the fund
/// that hid them.
#[test]
fn askoy_is_squeezed_after_the_published_years() {
    let projection = projected(&sample("askoy-stab"), None);
    assert_eq!(projection.squeeze_year(), Some(Year::new(2022)));
    assert!(projection.total(Year::new(2021)).shortfall.is_zero());
    assert!(projection.total(Year::new(2023)).shortfall.is_positive());
}

/// The company's money is freed late, and on the wrong line.
#[test]
fn the_company_frees_money_on_the_wrong_line() {
    let projection = projected(&sample("nordlys-it"), None);
    assert_eq!(projection.squeeze_year(), Some(Year::new(2029)));
    let last = projection.total(Year::new(2032));
    assert!(last.shortfall.is_positive() && last.surplus.is_positive());
}

/// What the samples' initiatives are worth, in the base plan.
fn appraised(name: &str) -> Vec<(Arc<Initiative>, Appraisal)> {
    let plan = sample(name);
    let portfolio = Portfolio::of(&projected(&plan, None));
    let initiatives = plan.initiatives.iter().cloned();
    initiatives.zip(portfolio.initiatives).collect()
}

fn worth(name: &str, initiative: &str) -> Appraisal {
    let mut all = appraised(name).into_iter();
    all.find(|(it, _)| it.id.as_str() == initiative).unwrap().1
}

#[test]
fn every_sample_has_initiatives_of_its_own() {
    for name in SAMPLES {
        let plan = sample(name);
        assert!((3..=7).contains(&plan.initiatives.len()), "{name}");
        let unique = |of: fn(&Initiative) -> String| {
            let all = plan.initiatives.iter().map(|it| of(it));
            all.collect::<std::collections::BTreeSet<_>>().len()
        };
        assert_eq!(unique(|it| it.name.clone()), plan.initiatives.len());
        for it in &plan.initiatives {
            assert!(!it.owner.is_empty(), "{name} {}: no owner", it.id);
            let gates = it.tranches.iter().all(|step| !step.gate.is_empty());
            assert!(gates && !it.tranches.is_empty(), "{name} {}", it.id);
            let measured = it
                .benefits
                .iter()
                .all(|it| !it.starting_point.is_empty() && !it.owner.is_empty());
            assert!(measured, "{name} {}: no starting point", it.id);
        }
    }
    for name in ["lanekassen", "bronnoysund", "skatteetaten"] {
        let plan = sample(name);
        let decided = plan.initiatives.iter().filter(|it| !it.is_undecided());
        assert!(decided.count() >= 2, "{name}");
    }
}

/// Between them the samples show every kind and every trait of an initiative.
#[test]
fn the_samples_together_show_what_initiatives_can_be() {
    let plans: Vec<Plan> = SAMPLES.iter().map(|name| sample(name)).collect();
    let all: Vec<&Initiative> = plans
        .iter()
        .flat_map(|plan| plan.initiatives.iter().map(AsRef::as_ref))
        .collect();
    let any = |what: &str, has: &dyn Fn(&Initiative) -> bool| {
        assert!(all.iter().any(|it| has(it)), "none has {what}");
    };
    for &kind in InitiativeKind::VARIANTS {
        any(&format!("{kind:?}"), &|it| it.kind == kind);
    }
    for &status in InitiativeStatus::VARIANTS {
        any(&format!("{status:?}"), &|it| it.status == status);
    }
    for relation in [RelationKind::Requires, RelationKind::Excludes] {
        any("relations", &|it| {
            it.relations.iter().any(|it| it.kind == relation)
        });
    }
    let steps = |it: &Initiative| it.tranches.clone();
    any("a range of costs", &|it| {
        steps(it)
            .iter()
            .any(|it| !it.low.is_empty() && !it.high.is_empty())
    });
    any("users", &|it| {
        steps(it).iter().map(|it| &it.users).any(|it| {
            let said = [&it.who, &it.when, &it.learned, &it.changed];
            said.iter().all(|it| !it.is_empty())
        })
    });
    any("run costs", &|it| it.run_cost.amount.is_positive());
    any("a parallel run", &|it| it.parallel_run.amount.is_positive());
    any("gains agreed by year", &|it| !it.taken_out.is_empty());
    any("a share kept", &|it| it.retained < Percent::WHOLE);
    any("a residual value", &|it| it.residual_value.is_positive());
    any("effects without a price", &|it| !it.effects.is_empty());
    any("bookings", &|it| !it.bookings.is_empty());
    any("an earliest and a latest start", &|it| {
        it.earliest.is_some() && it.latest.is_some()
    });
    any("an exit cost", &|it| {
        it.benefits.iter().any(|it| it.exit_cost.is_some())
    });
    any("capped co-funding of half, half of the gain taken", &|it| {
        let half = Percent::of(50);
        it.co_funding.share == half && it.co_funding.cap.is_some() && it.retained == half
    });
    let public = |actor: &Actor| actor.kind == handlingsrom::model::ActorKind::PublicBody;
    for plan in plans.iter().filter(|it| !it.initiatives.is_empty()) {
        for it in &plan.initiatives {
            let source = it.co_funding.source.as_ref();
            let source = source.and_then(|id| plan.actor(id));
            assert!(source.is_none_or(public), "{}", it.id);
        }
    }
}

/// What the samples promise of worth: one that loses money as NAV's Prosjekt 3 did, one that pays
/// for itself, one that costs us and pays for others, one whose owner takes more than it gives.
#[test]
fn initiatives_are_worth_what_the_samples_tell() {
    let folkereg = worth("skatteetaten", "folkereg");
    assert!(folkereg.society.npv.is_sign_negative() && folkereg.budget.npv.is_sign_negative());
    for (name, id) in [("lanekassen", "verktoy"), ("askoy-stab", "lisenser")] {
        let worth = worth(name, id);
        assert_eq!(worth.net_benefit, NetBenefit::SelfFinancing, "{id}");
        assert!(worth.budget.npv.is_sign_positive(), "{id}");
    }
    for (name, id) in [
        ("bronnoysund", "livshendelse"), // businesses gain
        ("lanekassen", "studiestatus"),  // places of study and students gain
        ("lanekassen", "digital-post"),  // the State takes more than is saved
        ("nordlys-it", "feilsoking"),    // another company of the group gains
    ] {
        let worth = worth(name, id);
        assert!(worth.budget.npv.is_sign_negative(), "{id}");
        assert!(worth.society.npv.is_sign_positive(), "{id}");
    }
    let loft = worth("lanekassen", "loft");
    assert!(
        loft.outside.is_some(),
        "it was paid and done before the plan"
    );
    for name in SAMPLES {
        for (it, worth) in appraised(name) {
            let told = worth.outside.is_none() || it.status == InitiativeStatus::Done;
            assert!(told, "{name} {}: {:?}", it.id, worth.outside);
        }
    }
}

/// NAV's Prosjekt 3 by a tenth: the net cost falls evenly from 31.7 to 13.0 mill. kr in eight years.
#[test]
fn the_losing_initiative_has_the_published_profile() {
    let worth = worth("skatteetaten", "folkereg");
    let net: Vec<Money> = (2032..=2039)
        .map(|year| worth.flows.years[usize::from(year - 2027_u16)].budget_effect())
        .collect();
    assert_eq!(net.first(), Some(&Money::kroner(-31_703_600)));
    assert_eq!(net.last(), Some(&Money::kroner(-13_000_000)));
    assert!(net.windows(2).all(|pair| pair[0] < pair[1]));
}

/// Renewal costs now and gives room later: beside the base, less is missing in the last budget
/// year and more in an earlier one.
#[test]
fn renewal_costs_now_and_gives_room_later() {
    let renewal = ScenarioId::new("fornyelse").unwrap();
    for name in ["lanekassen", "skatteetaten", "askoy-stab", "nordlys-it"] {
        let plan = sample(name);
        let base = projected(&plan, None);
        let with = projected(&plan, Some(&renewal));
        let balance = |projection: &Projection, year| {
            let total = projection.total(year);
            total.surplus.minus(total.shortfall)
        };
        let years: Vec<Year> = plan.budget().years().collect();
        let last = *years.last().unwrap();
        assert!(
            with.total(last).shortfall < base.total(last).shortfall,
            "{name}"
        );
        let costs = years
            .iter()
            .any(|&year| balance(&with, year) < balance(&base, year));
        assert!(costs, "{name}");
        let active = with.plan().initiatives.iter().filter(|it| it.is_active());
        assert!(active.count() >= 2, "{name}");
    }
    let plan = sample("bronnoysund");
    let with = projected(&plan, Some(&renewal));
    let covered = plan
        .budget()
        .years()
        .all(|year| with.total(year).shortfall.is_zero());
    assert!(covered, "there is room for it");
}

#[test]
fn the_published_schema_holds_for_every_sample() {
    let schema = jsonschema::validator_for(&file::json_schema()).unwrap();
    for name in SAMPLES {
        let text = std::fs::read_to_string(sample_path(name)).unwrap();
        let json = serde_json::from_str(&text).unwrap();
        let faults: Vec<String> = schema
            .iter_errors(&json)
            .map(|it| format!("{}: {it}", it.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
    let broken = serde_json::json!({"format": "handlingsrom-plan", "version": 1, "plan": {
        "first_year": 2027, "rule_set": "state_gross",
        "lines": [{"id": "p01", "kind": "operating", "base": 5}],
    }});
    assert!(!schema.is_valid(&broken), "an amount that is no text");
}

/// In printed tables, parts add up to the shown total in every unit and price basis, and what is
/// missing or left is shown to its own rounding.
#[test]
fn what_is_printed_adds_up() {
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let projection = projected(&plan, scenario.as_ref());
            for &unit in Unit::VARIANTS {
                for &prices in PriceBasis::VARIANTS {
                    let printed = Printed {
                        projection: &projection,
                        unit,
                        prices,
                    };
                    for year in plan.budget().years() {
                        adds_up(&printed, year);
                    }
                }
            }
        }
    }
}

fn adds_up(printed: &Printed<'_>, year: Year) {
    let amounts = printed.amounts(year);
    let of = |measure: Measure| {
        amounts
            .iter()
            .find(|(it, _)| *it == measure)
            .map(|(_, it)| *it)
            .unwrap()
    };
    assert_eq!(
        of(Measure::Spendable),
        of(Measure::Frame) + of(Measure::CarriedIn),
        "{year}"
    );
    let planned = of(Measure::Operations) + of(Measure::Development) + of(Measure::Unallocated);
    assert_eq!(
        of(Measure::Spending),
        planned - of(Measure::ExpectedUnderspend),
        "{year}"
    );
    assert_eq!(
        of(Measure::ToFree),
        of(Measure::Covered) + of(Measure::Uncovered),
        "{year}"
    );
    let shortfall = printed.unit.shown(printed.kroner(Measure::Shortfall, year));
    assert_eq!(of(Measure::Shortfall), shortfall);
    let by_line: Decimal = printed.by_line(Measure::Shortfall, year).into_iter().sum();
    assert_eq!(by_line, shortfall, "{year}");
}

/// The conclusion and its price, as a leader reads them.
fn sentence(plan: &Plan, scenario: Option<&ScenarioId>, language: Language) -> String {
    let projection = projected(plan, scenario);
    let texts = Texts::new(language);
    let headline = headline(&projection, PriceBasis::Fixed);
    texts.headline(&projection, &headline, |amount, _| {
        texts.amount(amount, Unit::Million)
    })
}

/// What each plan comes to and what it takes: every sample and scenario in bokmål, one sample in
/// all languages.
#[test]
fn headlines_read_well() {
    let mut told = String::new();
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let id = scenario.as_ref().map_or("", |id| id.as_str());
            let says = sentence(&plan, scenario.as_ref(), Language::Nb);
            writeln!(told, "{name} {id}: {says}").unwrap();
        }
    }
    let plan = sample("skatteetaten");
    for &language in Language::VARIANTS {
        for scenario in scenarios(&plan) {
            writeln!(told, "{}", sentence(&plan, scenario.as_ref(), language)).unwrap();
        }
    }
    let path = root().join("tests/golden/headlines.txt");
    if updating() {
        std::fs::write(&path, &told).unwrap();
    }
    assert_eq!(told, std::fs::read_to_string(path).unwrap());
}

#[test]
fn every_trail_of_every_sample_leads_to_the_amount_of_its_line() {
    for name in SAMPLES {
        let plan = sample(name);
        for scenario in scenarios(&plan) {
            let projection = projected(&plan, scenario.as_ref());
            assert_eq!(broken_trail(&projection), None, "{name}");
        }
    }
}
