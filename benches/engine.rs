//! What the engine costs: `cargo bench`.
//!
//! A plan of n lines has n appropriation lines and operations items together: a tenth of them
//! appropriation lines, and a team for every fifty.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

use std::sync::Arc;

use divan::{Bencher, black_box};
use handlingsrom::exchange::{Block, understand};
use handlingsrom::explain;
use handlingsrom::file::{self, Extras};
use handlingsrom::findings;
use handlingsrom::model::{
    AppropriationLine, Benefit, BenefitId, Booking, BookingId, GrowthProfile, Initiative,
    InitiativeId, InitiativeStatus, ItemId, LineChange, LineId, LineKind, OperationsItem, Percent,
    Plan, ProfileId, ProfileKind, Rates, Role, RoleId, Team, TeamId, Tranche, TrancheId,
};
use handlingsrom::money::Money;
use handlingsrom::projection::{Measure, project};
use handlingsrom::room::{Ladder, Strength, propose_cover};
use handlingsrom::texts::{Language, Texts};
use handlingsrom::time::Year;
use handlingsrom::worth::{Portfolio, rates_of_return};
use rust_decimal::Decimal;

fn main() {
    divan::main();
}

fn plan(lines: usize, years: u16) -> Plan {
    let mut plan = Plan {
        analysis_years: years,
        ..Plan::empty(Year::new(2027))
    };
    plan.compensation = Some(Rates::constant(Percent(Decimal::new(31, 1))));
    plan.target_share
        .later
        .insert(Year::new(2029), Percent::of(12));
    for (id, growth) in [("wages", 40), ("licences", 70), ("rent", 30)] {
        plan.profiles.push(Arc::new(GrowthProfile {
            id: ProfileId::new(id).unwrap(),
            kind: ProfileKind::Custom,
            growth: Some(Rates::constant(Percent(Decimal::new(growth, 1)))),
            ..GrowthProfile::default()
        }));
    }
    let appropriations = lines.div_ceil(10);
    for at in 0..appropriations {
        plan.lines.push(Arc::new(line(at)));
    }
    for at in 0..lines - appropriations {
        let profile = ["wages", "licences", "rent"][at % 3];
        plan.items.push(Arc::new(OperationsItem {
            id: ItemId::new(&format!("i{at}")).unwrap(),
            base: Money::kroner(1_000_000 + i64::try_from(at * 7919 % 100_000).unwrap()),
            paid_from: LineId::new(&format!("p{}", at % appropriations)).ok(),
            profile: ProfileId::new(profile).ok(),
            ..OperationsItem::default()
        }));
    }
    for at in 0..lines.div_ceil(50) {
        let role = Role {
            id: RoleId::new("dev").unwrap(),
            count: Decimal::from(8),
            yearly_cost: Some(Money::kroner(1_200_000)),
            ..Role::default()
        };
        plan.teams.push(Arc::new(Team {
            id: TeamId::new(&format!("t{at}")).unwrap(),
            roles: vec![role],
            run_share: Percent::of(25),
            profile: ProfileId::new("wages").ok(),
            ..Team::default()
        }));
    }
    plan
}

fn line(at: usize) -> AppropriationLine {
    let kinds = [
        LineKind::Operating,
        LineKind::SpecialOperating,
        LineKind::Investment,
    ];
    AppropriationLine {
        id: LineId::new(&format!("p{at}")).unwrap(),
        post: (at + 1).to_string(),
        kind: kinds[at % 3],
        base: Money::kroner(12_000_000),
        cut: Rates::constant(Percent(Decimal::new(5, 1))),
        transferable: at % 3 == 2,
        changes: vec![LineChange {
            year: Year::new(2029),
            amount: Money::kroner(150_000),
            ..LineChange::default()
        }],
        ..AppropriationLine::default()
    }
}

/// Resolve and project, with the null alternative's squeeze year.
#[divan::bench(args = [(300, 15), (5_000, 75)], sample_count = 30)]
fn resolve_and_project(bencher: Bencher<'_, '_>, (lines, years): (usize, u16)) {
    let plan = plan(lines, years);
    bencher.bench_local(|| {
        let projection = project(Arc::new(black_box(&plan).under(None).plan));
        black_box((projection.squeeze_year(), projection.empty_year()))
    });
}

#[divan::bench(args = [(300, 15), (5_000, 15)], sample_count = 30)]
fn findings_of(bencher: Bencher<'_, '_>, (lines, years): (usize, u16)) {
    let projection = project(Arc::new(plan(lines, years)));
    bencher.bench_local(|| findings::findings(black_box(&projection), &[]));
}

/// Every line lacks money: releases and levers for all of them in the budget's years.
#[divan::bench(args = [300, 5_000], sample_count = 3)]
fn propose_cover_of(bencher: Bencher<'_, '_>, lines: usize) {
    let mut plan = plan(lines, 15);
    for line in &mut plan.lines {
        Arc::make_mut(line).base = Money::kroner(1_000_000);
    }
    bencher.bench_local(|| propose_cover(black_box(&plan)));
}

/// The deepest figure: the balance of the last year, down to what was entered.
#[divan::bench(args = [(300, 15), (5_000, 15), (5_000, 75)], sample_count = 5)]
fn explain_the_deepest(bencher: Bencher<'_, '_>, (lines, years): (usize, u16)) {
    let projection = project(Arc::new(plan(lines, years)));
    let figure = Measure::Balance.at(projection.horizon().last());
    bencher.bench_local(|| explain::tree(black_box(&projection), &figure));
}

#[divan::bench(sample_count = 30)]
fn open_5000_lines(bencher: Bencher<'_, '_>) {
    let text = file::write(&plan(5_000, 15), &Extras::default());
    bencher.bench_local(|| file::read(black_box(text.as_bytes())).unwrap());
}

#[divan::bench(sample_count = 30)]
fn save_5000_lines(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    let plan = plan(5_000, 15);
    bencher.bench_local(|| file::save(&path, black_box(&plan), &Extras::default()).unwrap());
}

/// A pasted table of a name and five years, in groups of ten with sums.
fn pasted(rows: usize) -> String {
    let mut text = "mill. kr\t2027\t2028\t2029\t2030\t2031\r\n".to_owned();
    for row in 1..rows {
        let name = match row % 10 {
            0 => "Sum drift av løsninger".to_owned(),
            1 => {
                text.push_str("Drift av løsninger\t\t\t\t\t\r\n");
                continue;
            }
            _ => format!("Tjeneste og avtale nummer {row}"),
        };
        text.push_str(&name);
        let amount = format!("\t1\u{a0}{:03},5", row % 1000);
        text.push_str(&amount.repeat(5));
        text.push_str("\r\n");
    }
    text
}

#[divan::bench(args = [1_000, 10_000], sample_count = 30)]
fn read_pasted(bencher: Bencher<'_, '_>, rows: usize) {
    let text = pasted(rows);
    bencher.bench_local(|| Block::read(black_box(&text)).unwrap());
}

#[divan::bench(args = [1_000, 10_000], sample_count = 30)]
fn understand_pasted(bencher: Bencher<'_, '_>, rows: usize) {
    let block = Block::read(&pasted(rows)).unwrap();
    let texts = Texts::new(Language::Nb);
    bencher.bench_local(|| understand(black_box(&block), &texts));
}

/// The ladder of every level in both strengths, for every computed year.
#[divan::bench(args = [(300, 15), (5000, 15)], sample_count = 20)]
fn ladders(bencher: Bencher<'_, '_>, (lines, years): (usize, u16)) {
    let plan = Arc::new(plan(lines, years));
    bencher
        .with_inputs(|| project(Arc::clone(&plan)))
        .bench_refs(|projection| {
            for year in projection.horizon().years() {
                for strength in [Strength::Realistic, Strength::Legal] {
                    black_box(Ladder::of(projection, year, strength));
                }
            }
        });
}

/// All rates of return of a hundred initiatives in two views over forty years: costs, then gains.
#[divan::bench]
fn rates_of_return_of_100_initiatives(bencher: Bencher<'_, '_>) {
    let flows: Vec<Vec<Decimal>> = (0..200)
        .map(|at| {
            let costs = [-5_000_000 - at * 1_000, -3_000_000];
            let gains = (0..38).map(|year| 400_000 + year * 7_000);
            costs.into_iter().chain(gains).map(Decimal::from).collect()
        })
        .collect();
    bencher.bench(|| {
        for flows in &flows {
            let _ = black_box(rates_of_return(black_box(flows)));
        }
    });
}

/// The same of one series over 75 years whose sign changes every year.
#[divan::bench]
fn rates_of_return_of_an_alternating_series(bencher: Bencher<'_, '_>) {
    let flows: Vec<Decimal> = (0..75_i64)
        .map(|t| Decimal::from(if t % 2 == 0 { -100 - t } else { 101 + t * t }))
        .collect();
    bencher.bench(|| rates_of_return(black_box(&flows)));
}

/// A plan with initiatives: three steps, two benefits (one that retires an item), run cost and
/// booked team time each.
fn with_initiatives(count: usize, years: u16) -> Arc<Plan> {
    let mut plan = plan(300, years);
    for at in 0..count {
        let start = u16::try_from(at % 6).unwrap();
        let tranche = |nth: u16| Tranche {
            id: TrancheId::new(&format!("t{nth}")).unwrap(),
            cost: [(Year::relative(nth), Money::kroner(4_000_000))].into(),
            ..Tranche::default()
        };
        let mut gain = Benefit {
            id: BenefitId::new("gevinst").unwrap(),
            from_offset: 2,
            full_value: Some(Money::kroner(1_500_000)),
            leaves_budget: true,
            ..Benefit::default()
        };
        gain.ramp.0.first = Percent::of(50);
        let mut retires = Benefit {
            id: BenefitId::new("post").unwrap(),
            from_offset: 3,
            ..Benefit::default()
        };
        retires.retires.item = ItemId::new(&format!("i{}", at % 40)).ok();
        retires.retires.share = Percent::of(60);
        let mut initiative = Initiative {
            id: InitiativeId::new(&format!("s{at}")).unwrap(),
            name: format!("Tiltak {at}"),
            status: InitiativeStatus::Proposed,
            start: Year::new(2027).later(start),
            life_years: 12,
            tranches: (0..3).map(tranche).collect(),
            benefits: vec![gain, retires],
            bookings: vec![Booking {
                id: BookingId::new("team").unwrap(),
                team: TeamId::new(&format!("t{}", at % 6)).ok(),
                share: Percent::of(10),
                to_offset: 2,
                ..Booking::default()
            }],
            ..Initiative::default()
        };
        initiative.run_cost.from_offset = 2;
        initiative.run_cost.amount = Money::kroner(500_000);
        plan.initiatives.push(Arc::new(initiative));
    }
    Arc::new(plan)
}

/// Resolve and project a plan with initiatives, with the null alternative.
#[divan::bench(args = [(60, 15), (100, 40)], sample_count = 30)]
fn project_with_initiatives(bencher: Bencher<'_, '_>, (count, years): (usize, u16)) {
    let plan = with_initiatives(count, years);
    bencher.bench(|| {
        let projection = project(Arc::new(plan.under(None).plan));
        black_box(projection.squeeze_year());
        projection
    });
}

/// The worth of every initiative in every view, the portfolio, and the scenario beyond null.
#[divan::bench(args = [(60, 15), (100, 40)], sample_count = 30)]
fn worth_of_initiatives(bencher: Bencher<'_, '_>, (count, years): (usize, u16)) {
    let projection = project(with_initiatives(count, years));
    bencher.bench(|| black_box(Portfolio::of(&projection)));
}
