//! Random plans: within the bounds of the model, and far beyond them.

use std::sync::Arc;

use handlingsrom::model::{
    Annotation, AppropriationLine, Binding, Category, Change, ChangeId, ChangeKind, Contract,
    Duration, Employment, Entity, Field, GrowthProfile, ItemId, LineChange, LineId, LineKind,
    OperationsItem, Override, Percent, Place, Plan, ProfileId, ProfileKind, Rates, Release,
    ReleaseId, Role, RoleId, Scenario, ScenarioId, Team, TeamId, Thing, Value,
};
use handlingsrom::money::Money;
use handlingsrom::time::Year;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{random_initiatives, random_levers};

/// How wild a plan may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Reach {
    /// What a user may enter.
    WithinBounds,
    /// What no user can enter, but code could.
    Beyond,
}

pub(super) fn amount(reach: Reach, negative: bool) -> BoxedStrategy<Money> {
    let kroner = |oere: i64| Money::entered(Decimal::new(oere, 2));
    match (reach, negative) {
        (Reach::WithinBounds, false) => (0..20_000_000_000_i64).prop_map(kroner).boxed(),
        (Reach::WithinBounds, true) => (-2_000_000_000_i64..20_000_000_000)
            .prop_map(kroner)
            .boxed(),
        (Reach::Beyond, _) => any::<(i128, u8)>()
            .prop_map(|(digits, scale)| {
                let digits = digits % 79_228_162_514_264_337_593_543_950_335;
                Money::entered(Decimal::from_i128_with_scale(digits, u32::from(scale % 29)))
            })
            .boxed(),
    }
}

pub(super) fn percent(reach: Reach, low: i64, high: i64) -> BoxedStrategy<Percent> {
    match reach {
        Reach::WithinBounds => (low * 100..=high * 100)
            .prop_map(|it| Percent(Decimal::new(it, 2)))
            .boxed(),
        Reach::Beyond => any::<i64>()
            .prop_map(|it| Percent(Decimal::new(it, 6)))
            .boxed(),
    }
}

pub(super) fn year(reach: Reach) -> BoxedStrategy<Year> {
    match reach {
        Reach::WithinBounds => (2024_u16..2045).prop_map(Year::new).boxed(),
        Reach::Beyond => any::<u16>().prop_map(Year::new).boxed(),
    }
}

fn rates(reach: Reach, low: i64, high: i64) -> BoxedStrategy<Rates> {
    (
        percent(reach, low, high),
        btree_map(year(reach), percent(reach, low, high), 0..3),
    )
        .prop_map(|(first, later)| Rates { first, later })
        .boxed()
}

fn overrides(
    reach: Reach,
    negative: bool,
) -> BoxedStrategy<std::collections::BTreeMap<Year, Override>> {
    let decided = (amount(reach, negative), any::<bool>())
        .prop_map(|(amount, nominal)| Override { amount, nominal });
    btree_map(year(reach), decided, 0..3).boxed()
}

fn kinds() -> BoxedStrategy<LineKind> {
    prop_oneof![
        3 => Just(LineKind::Operating),
        1 => Just(LineKind::SpecialOperating),
        1 => Just(LineKind::Investment),
        1 => Just(LineKind::GrantsAndOther),
        1 => Just(LineKind::Income),
    ]
    .boxed()
}

fn line_change(reach: Reach) -> BoxedStrategy<LineChange> {
    let kinds = <ChangeKind as strum::VariantArray>::VARIANTS;
    let kind = prop::sample::select(kinds);
    (year(reach), amount(reach, true), any::<bool>(), kind)
        .prop_map(|(year, amount, once, kind)| LineChange {
            id: ChangeId::default(),
            name: String::new(),
            year,
            amount,
            duration: if once {
                Duration::Once
            } else {
                Duration::Lasting
            },
            kind,
        })
        .boxed()
}

fn line(reach: Reach) -> BoxedStrategy<AppropriationLine> {
    let amounts = (
        amount(reach, true),
        amount(reach, false),
        amount(reach, false),
    );
    let rates = (
        rates(reach, -5, 5),
        rates(reach, 0, 3),
        option::of(percent(reach, 0, 100)),
    );
    let more = (
        overrides(reach, true),
        vec(line_change(reach), 0..3),
        percent(reach, 0, 20),
    );
    (kinds(), any::<bool>(), any::<u8>(), amounts, rates, more)
        .prop_map(|(kind, transferable, post, amounts, rates, more)| {
            let (base, previous, opening_carry) = amounts;
            let (real_growth, cut, wage_share) = rates;
            let (overrides, mut changes, expected_underspend) = more;
            for (at, change) in changes.iter_mut().enumerate() {
                change.id = ChangeId::new(&format!("c{at}")).unwrap();
            }
            AppropriationLine {
                kind,
                transferable,
                post: post.to_string(),
                base,
                previous,
                opening_carry,
                real_growth,
                cut,
                wage_share,
                overrides,
                changes,
                expected_underspend,
                ..AppropriationLine::default()
            }
        })
        .boxed()
}

/// Which of the lines pays, if one is named.
type Payer = Option<prop::sample::Index>;

fn item(reach: Reach) -> BoxedStrategy<(OperationsItem, Payer, Option<bool>)> {
    let span = (option::of(year(reach)), option::of(year(reach)));
    let growth = (option::of(any::<bool>()), rates(reach, -5, 10));
    let binding = (
        0_usize..5,
        option::of(year(reach)),
        option::of(0_u16..60),
        0_u16..4,
    );
    let more = (
        option::of(percent(reach, 0, 100)),
        overrides(reach, false),
        0_usize..6,
    );
    (
        amount(reach, false),
        span,
        growth,
        binding,
        more,
        any::<Payer>(),
    )
        .prop_map(
            |(base, (from, until), (profile, own), binding, more, payer)| {
                let (which, end, notice, lead_years) = binding;
                let (releasable, overrides, category) = more;
                let bindings = <Binding as strum::VariantArray>::VARIANTS;
                let categories = <Category as strum::VariantArray>::VARIANTS;
                let contract = Contract {
                    until: end,
                    break_notice_months: notice,
                    ..Contract::default()
                };
                let item = OperationsItem {
                    base,
                    from,
                    until,
                    real_growth: profile.is_none().then_some(own),
                    binding: bindings[which],
                    category: categories[category],
                    contract,
                    lead_years,
                    releasable,
                    overrides,
                    ..OperationsItem::default()
                };
                (item, payer, profile)
            },
        )
        .boxed()
}

fn team(reach: Reach) -> BoxedStrategy<(Team, Payer)> {
    let roles = vec((0_i64..2000, amount(reach, false), any::<bool>()), 0..3);
    let shares = (
        percent(reach, 0, 100),
        percent(reach, 0, 100),
        percent(reach, 0, 100),
    );
    let span = (
        option::of(year(reach)),
        option::of(year(reach)),
        option::of(0_u16..4),
    );
    (roles, shares, span, any::<Payer>())
        .prop_map(
            |(roles, (run_share, vacancy, run_forvaltning), (from, until, lead), payer)| {
                let roles = roles
                    .into_iter()
                    .enumerate()
                    .map(|(at, (count, cost, own))| Role {
                        id: RoleId::new(&format!("r{at}")).unwrap(),
                        count: Decimal::new(count, 2),
                        employment: if own {
                            Employment::Employees
                        } else {
                            Employment::Consultants
                        },
                        yearly_cost: Some(cost),
                        ..Role::default()
                    });
                let team = Team {
                    roles: roles.collect(),
                    run_share,
                    vacancy,
                    run_forvaltning,
                    from,
                    until,
                    lead_years: lead,
                    ..Team::default()
                };
                (team, payer)
            },
        )
        .boxed()
}

type Released = (prop::sample::Index, bool, Percent, Year, u16);

fn release(reach: Reach) -> BoxedStrategy<Released> {
    (
        any::<prop::sample::Index>(),
        any::<bool>(),
        percent(reach, 0, 100),
        year(reach),
        0_u16..6,
    )
        .boxed()
}

/// A plan with the year 2027 first (or any, beyond the bounds), with or without a target.
pub(crate) fn plan(reach: Reach, target: bool) -> BoxedStrategy<Plan> {
    let years = match reach {
        Reach::WithinBounds => (Just(2027_u16), 1_u16..=15, 1_u16..=30, 2024_u16..2032).boxed(),
        Reach::Beyond => any::<(u16, u16, u16, u16)>().boxed(),
    };
    let prices = (
        rates(reach, -5, 15),
        rates(reach, -5, 20),
        0_usize..4,
        percent(reach, 0, 15),
    );
    let targets = if target {
        rates(reach, 0, 40)
    } else {
        Just(Rates::default()).boxed()
    };
    (
        years,
        prices,
        targets,
        vec((line(reach), any::<Payer>()), 0..5),
        vec(item(reach), 0..7),
        vec(team(reach), 0..4),
        vec(release(reach), 0..5),
        (
            vec(random_initiatives::initiative(reach), 0..4),
            random_levers::uses(reach),
        ),
    )
        .prop_map(
            |(years, prices, target_share, lines, items, teams, releases, initiatives)| {
                let (first, budget_years, analysis_years, price_year) = years;
                let (compensation, wages, rule_set, attrition) = prices;
                let rule_set = ["state_gross", "state_net", "municipality", "company"][rule_set];
                let mut plan = Plan {
                    budget_years,
                    analysis_years,
                    price_year: Some(Year::new(price_year)),
                    compensation: Some(compensation),
                    rule_set: rule_set.to_owned(),
                    attrition,
                    target_share,
                    ..Plan::empty(Year::new(first))
                };
                plan.profiles.push(Arc::new(GrowthProfile {
                    id: ProfileId::new("wages").unwrap(),
                    kind: ProfileKind::Wages,
                    growth: Some(wages),
                    ..GrowthProfile::default()
                }));
                fill(&mut plan, lines, items, teams, &releases);
                let (initiatives, levers) = initiatives;
                random_initiatives::add(&mut plan, initiatives);
                random_levers::add(&mut plan, levers);
                plan
            },
        )
        .boxed()
}

fn fill(
    plan: &mut Plan,
    lines: Vec<(AppropriationLine, Payer)>,
    items: Vec<(OperationsItem, Payer, Option<bool>)>,
    teams: Vec<(Team, Payer)>,
    releases: &[Released],
) {
    let ids: Vec<LineId> = (0..lines.len())
        .map(|at| LineId::new(&format!("p{at}")).unwrap())
        .collect();
    let kinds: Vec<LineKind> = lines.iter().map(|(line, _)| line.kind).collect();
    let named = |payer: Payer| {
        payer
            .filter(|_| !ids.is_empty())
            .map(|payer| ids[payer.index(ids.len())].clone())
    };
    for ((mut line, adds_to), id) in lines.into_iter().zip(&ids) {
        line.id = id.clone();
        line.adds_to = named(adds_to).filter(|_| line.kind == LineKind::Income);
        plan.lines.push(Arc::new(line));
    }
    let spends = |id: &LineId| {
        ids.iter()
            .zip(&kinds)
            .any(|(known, kind)| known == id && *kind != LineKind::Income)
    };
    for (at, (mut item, payer, profile)) in items.into_iter().enumerate() {
        item.id = ItemId::new(&format!("i{at}")).unwrap();
        item.paid_from = named(payer).filter(spends);
        item.profile = profile.map(|_| ProfileId::new("wages").unwrap());
        plan.items.push(Arc::new(item));
    }
    for (at, (mut team, payer)) in teams.into_iter().enumerate() {
        team.id = TeamId::new(&format!("t{at}")).unwrap();
        team.paid_from = named(payer).filter(spends);
        plan.teams.push(Arc::new(team));
    }
    for (at, (index, of_team, share, from_year, level)) in releases.iter().enumerate() {
        let item = (!of_team && !plan.items.is_empty())
            .then(|| plan.items[index.index(plan.items.len())].id.clone());
        let team = (*of_team && !plan.teams.is_empty())
            .then(|| plan.teams[index.index(plan.teams.len())].id.clone());
        if item.is_some() || team.is_some() {
            plan.releases.push(Arc::new(Release {
                id: ReleaseId::new(&format!("f{at}")).unwrap(),
                item,
                team,
                share: *share,
                from_year: *from_year,
                level: (*level).clamp(1, 4),
                ..Release::default()
            }));
        }
    }
    plan.scenarios.push(Arc::new(Scenario {
        id: ScenarioId::new("annen").unwrap(),
        name: "Annen".to_owned(),
        ..Scenario::default()
    }));
}

/// Changes that a user might try, some of which do not fit.
pub(crate) fn changes() -> BoxedStrategy<Vec<(Change, bool)>> {
    let line = || (0_usize..5).prop_map(|at| LineId::new(&format!("p{at}")).unwrap());
    let item = || (0_usize..8).prop_map(|at| ItemId::new(&format!("i{at}")).unwrap());
    let set = |place: Place, value: Value| Change::Set { place, value };
    let change = prop_oneof![
        (line(), amount(Reach::WithinBounds, true)).prop_map(move |(line, amount)| {
            set(Entity::Line(line).field(Field::Base), Value::Amount(amount))
        }),
        (
            item(),
            year(Reach::WithinBounds),
            amount(Reach::WithinBounds, false)
        )
            .prop_map(move |(item, year, amount)| {
                let place = Entity::Item(item).field(Field::Overrides).at(year);
                set(place, Value::Decided(Override::fixed(amount)))
            }),
        (item(), any::<bool>()).prop_map(move |(item, own)| {
            if own {
                let place = Entity::Item(item).field(Field::RealGrowth);
                set(place, Value::Percent(Percent::of(2)))
            } else {
                let place = Entity::Item(item).field(Field::Profile);
                set(place, Value::Reference("wages".to_owned()))
            }
        }),
        (
            year(Reach::WithinBounds),
            percent(Reach::WithinBounds, 0, 30)
        )
            .prop_map(move |(year, share)| {
                set(
                    Entity::Plan.field(Field::TargetShare).at(year),
                    Value::Percent(share),
                )
            }),
        item().prop_map(|item| Change::Remove {
            entity: Entity::Item(item)
        }),
        line().prop_map(|line| Change::Remove {
            entity: Entity::Line(line)
        }),
        (item(), 0_usize..9).prop_map(|(item, to)| {
            Change::Move {
                entity: Entity::Item(item),
                to,
            }
        }),
        (item(), option::of(0_usize..9)).prop_map(|(id, at)| {
            let item = OperationsItem {
                id,
                ..OperationsItem::default()
            };
            let thing = Thing::Item(Arc::new(item));
            Change::Add { thing, at }
        }),
        line().prop_map(|id| {
            let line = AppropriationLine {
                id,
                ..AppropriationLine::default()
            };
            let thing = Thing::Line(Arc::new(line));
            Change::Add { thing, at: None }
        }),
        (item(), option::of("[a-z]{1,5}")).prop_map(|(item, source)| Change::Annotate {
            place: Entity::Item(item).field(Field::Base),
            annotation: Annotation {
                source,
                ..Annotation::default()
            },
        }),
    ];
    vec((change, any::<bool>()), 1..40).boxed()
}
