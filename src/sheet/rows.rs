//! The rows of each sheet, in the plan's order.

use std::collections::HashMap;

use strum::VariantArray as _;

use super::SheetKind;
use crate::model::{Category, Entity, EntityKind, Field, Initiative, Plan};
use crate::money::Money;
use crate::projection::{Measure, Posting, PostingKind, Projection, Subject};
use crate::time::Year;

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Lines that money is spent from, of one chapter.
    Chapter(String),
    /// Income lines.
    Income,
    /// Operations items of a category.
    Category(Category),
    /// What is computed from other sheets.
    Computed,
    /// The years of the plan.
    Years,
    /// Compensation and other rates of the whole plan.
    Rates,
    /// Growth profiles.
    Profiles,
    /// Rules and targets.
    Rules,
    /// Parties other than ourselves that pay or gain.
    Actors,
    /// Direct costs of the initiatives that count.
    DirectCosts,
}

/// What a row is: how it is found again after a change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    /// A group, with its sum.
    Group(Group),
    /// A thing of the plan.
    Thing(Entity),
    /// A computed part of a thing.
    Part(Entity, Measure),
    /// A measure of the whole plan.
    Whole(Measure),
    /// Rates by year.
    Series(Entity, Field),
    /// A value that holds for the whole plan.
    Setting(Field),
    /// The empty row in which a new thing is begun.
    New(EntityKind),
}

impl RowKey {
    /// The thing that the row is about.
    pub fn entity(&self) -> Option<&Entity> {
        match self {
            Self::Thing(entity) | Self::Part(entity, _) | Self::Series(entity, _) => Some(entity),
            Self::Group(_) | Self::Whole(_) | Self::Setting(_) | Self::New(_) => None,
        }
    }

    /// The thing that the row stands for as a whole: it can be deleted, moved and doubled.
    pub fn thing(&self) -> Option<&Entity> {
        match self {
            Self::Thing(entity) | Self::Series(entity @ Entity::Profile(_), _) => Some(entity),
            _ => None,
        }
    }
}

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub key: RowKey,
    /// How deep it stands: 0 for groups.
    pub level: u8,
    /// The position of its thing in the plan's list.
    pub at: usize,
    /// How many things are in it.
    pub count: usize,
}

fn row(key: RowKey, level: u8, at: usize, count: usize) -> Row {
    Row {
        key,
        level,
        at,
        count,
    }
}

pub(super) fn rows(kind: SheetKind, projection: &Projection) -> Vec<Row> {
    let plan = projection.plan();
    let mut rows = match kind {
        SheetKind::Frame => frame(projection),
        SheetKind::Operations => operations(plan),
        SheetKind::Teams => teams(plan),
        SheetKind::Renewal => renewal(plan),
        SheetKind::Setup => setup(plan),
    };
    if kind == SheetKind::Operations {
        rows.extend(from_elsewhere(plan));
    }
    rows
}

fn frame(projection: &Projection) -> Vec<Row> {
    let plan = projection.plan();
    let mut groups: Vec<(Group, Vec<usize>)> = Vec::new();
    for (at, line) in plan.lines.iter().enumerate() {
        let group = group_of_line(plan, at);
        match groups.iter_mut().find(|(it, _)| *it == group) {
            Some((_, lines)) => lines.push(at),
            None if line.is_income() => groups.push((group, vec![at])),
            None => {
                // Income stands apart, below what is spent.
                let income = groups.iter().position(|(it, _)| *it == Group::Income);
                groups.insert(income.unwrap_or(groups.len()), (group, vec![at]));
            }
        }
    }
    let mut rows = Vec::new();
    for (group, lines) in groups {
        rows.push(row(RowKey::Group(group), 0, 0, lines.len()));
        for at in lines {
            line_rows(projection, at, &mut rows);
        }
    }
    rows.push(row(RowKey::New(EntityKind::Line), 1, 0, 0));
    rows.push(row(RowKey::Group(Group::Computed), 0, 0, 0));
    for measure in [
        Measure::Compensation,
        Measure::CarriedIn,
        Measure::Spendable,
    ] {
        rows.push(row(RowKey::Whole(measure), 1, 0, 0));
    }
    rows
}

fn line_rows(projection: &Projection, at: usize, rows: &mut Vec<Row>) {
    let Some(line) = projection.plan().lines.get(at) else {
        return;
    };
    let entity = Entity::Line(line.id.clone());
    let thing = RowKey::Thing(entity.clone());
    rows.push(row(thing, 1, at, line.changes.len()));
    for (position, change) in line.changes.iter().enumerate() {
        let change = Entity::Change(line.id.clone(), change.id.clone());
        rows.push(row(RowKey::Thing(change), 2, position, 0));
    }
    let once = projection.postings_of(Subject::Line(at));
    let mut once = once.filter(|it| it.kind == PostingKind::Once);
    if once.any(|it| !it.amount.is_zero()) {
        rows.push(row(RowKey::Part(entity, Measure::Once), 2, at, 0));
    }
}

fn group_of_line(plan: &Plan, at: usize) -> Group {
    match plan.lines.get(at) {
        Some(line) if line.is_income() => Group::Income,
        Some(line) => Group::Chapter(line.chapter.trim().to_owned()),
        None => Group::Computed,
    }
}

fn operations(plan: &Plan) -> Vec<Row> {
    let mut by_category: HashMap<Category, Vec<usize>> = HashMap::new();
    for (at, item) in plan.items.iter().enumerate() {
        by_category.entry(item.category).or_default().push(at);
    }
    let mut rows = Vec::with_capacity(plan.items.len().saturating_add(10));
    for category in Category::VARIANTS {
        let Some(items) = by_category.get(category) else {
            continue;
        };
        let group = RowKey::Group(Group::Category(*category));
        rows.push(row(group, 0, 0, items.len()));
        for at in items {
            if let Some(item) = plan.items.get(*at) {
                let thing = RowKey::Thing(Entity::Item(item.id.clone()));
                rows.push(row(thing, 1, *at, 0));
            }
        }
    }
    rows.push(row(RowKey::New(EntityKind::Item), 1, 0, 0));
    rows
}

/// What other sheets bring to operations: teams' run parts, what initiatives cost to run and what
/// they save, and what releases take.
fn from_elsewhere(plan: &Plan) -> Vec<Row> {
    let teams = plan.teams.iter().enumerate().map(|(at, team)| {
        let team = Entity::Team(team.id.clone());
        row(RowKey::Part(team, Measure::TeamRun), 1, at, 1)
    });
    let releases = plan.releases.iter().enumerate().map(|(at, release)| {
        let release = Entity::Release(release.id.clone());
        row(RowKey::Part(release, Measure::ReleaseOperations), 1, at, 0)
    });
    let parts: Vec<Row> = teams.chain(of_initiatives(plan)).chain(releases).collect();
    if parts.is_empty() {
        return parts;
    }
    let head = row(RowKey::Group(Group::Computed), 0, 0, parts.len());
    std::iter::once(head).chain(parts).collect()
}

/// Run costs and gains of active initiatives.
fn of_initiatives(plan: &Plan) -> Vec<Row> {
    let active = plan.initiatives.iter().enumerate();
    let active = active.filter(|(_, initiative)| initiative.is_active());
    let rows = active.flat_map(|(at, initiative)| {
        let entity = Entity::Initiative(initiative.id.clone());
        let costs = [
            (Measure::RunCost, initiative.run_cost.amount),
            (Measure::ParallelCost, initiative.parallel_run.amount),
        ];
        let costs = costs.into_iter().filter(|(_, amount)| !amount.is_zero());
        let costs =
            costs.map(move |(measure, _)| row(RowKey::Part(entity.clone(), measure), 1, at, 0));
        let gains = initiative.benefits.iter().filter(|it| it.is_our_money());
        let gains = gains.map(move |benefit| {
            let benefit = Entity::Benefit(initiative.id.clone(), benefit.id.clone());
            row(RowKey::Part(benefit, Measure::BenefitInPlan), 1, at, 0)
        });
        costs.chain(gains)
    });
    rows.collect()
}

fn teams(plan: &Plan) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, team) in plan.teams.iter().enumerate() {
        let entity = Entity::Team(team.id.clone());
        let thing = RowKey::Thing(entity.clone());
        rows.push(row(thing, 0, at, team.roles.len()));
        for (position, role) in team.roles.iter().enumerate() {
            let role = Entity::Role(team.id.clone(), role.id.clone());
            rows.push(row(RowKey::Thing(role), 1, position, 0));
        }
        for measure in [
            Measure::TeamRun,
            Measure::TeamFurtherDevelopment,
            Measure::TeamNewDevelopment,
        ] {
            rows.push(row(RowKey::Part(entity.clone(), measure), 1, at, 0));
        }
        let releases = plan.releases.iter().enumerate();
        for (position, release) in releases.filter(|(_, it)| it.team.as_ref() == Some(&team.id)) {
            let release = Entity::Release(release.id.clone());
            rows.push(row(RowKey::Part(release, Measure::Release), 1, position, 0));
        }
    }
    rows.push(row(RowKey::New(EntityKind::Team), 0, 0, 0));
    rows
}

/// Initiatives with their parts below them; the parties that they speak of stand last.
fn renewal(plan: &Plan) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, initiative) in plan.initiatives.iter().enumerate() {
        let entity = Entity::Initiative(initiative.id.clone());
        let parts = part_rows(initiative);
        rows.push(row(RowKey::Thing(entity), 0, at, parts.len()));
        rows.extend(parts);
    }
    rows.push(row(RowKey::New(EntityKind::Initiative), 0, 0, 0));
    if plan.initiatives.is_empty() && plan.actors.is_empty() {
        return rows; // nothing speaks of parties yet
    }
    let head = RowKey::Group(Group::Actors);
    rows.push(row(head, 0, 0, plan.actors.len()));
    for (at, actor) in plan.actors.iter().enumerate() {
        let entity = Entity::Actor(actor.id.clone());
        rows.push(row(RowKey::Thing(entity), 1, at, 0));
    }
    rows.push(row(RowKey::New(EntityKind::Actor), 1, 0, 0));
    rows
}

/// The parts of an initiative, each at its position among those of its kind.
fn part_rows(initiative: &Initiative) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (entity, _) in initiative.parts() {
        let before = rows.last();
        let kin = before.filter(|it| it.key.entity().map(Entity::kind) == Some(entity.kind()));
        let at = kin.map_or(0, |it| it.at.saturating_add(1));
        rows.push(row(RowKey::Thing(entity), 1, at, 0));
    }
    rows
}

fn setup(plan: &Plan) -> Vec<Row> {
    let settings = |fields: &[Field]| -> Vec<RowKey> {
        fields.iter().map(|it| RowKey::Setting(*it)).collect()
    };
    let series = |fields: &[Field]| -> Vec<RowKey> {
        let of = |field: &Field| RowKey::Series(Entity::Plan, *field);
        fields.iter().map(of).collect()
    };
    let mut rates = series(&[
        Field::Compensation,
        Field::WageCompensation,
        Field::PriceCompensation,
    ]);
    rates.extend(settings(&[Field::WageShare]));
    rates.extend(series(&[Field::WageDrift, Field::GeneralPrice]));
    let mut rules = settings(&[Field::RuleSet, Field::Vat, Field::Attrition]);
    rules.extend(series(&[Field::TargetShare]));
    rules.extend(settings(&[Field::Discounting, Field::DiscountRate]));
    let groups = [
        (
            Group::Years,
            settings(&[
                Field::Name,
                Field::Body,
                Field::AsOf,
                Field::FirstYear,
                Field::BudgetYears,
                Field::AnalysisYears,
                Field::PriceYear,
            ]),
        ),
        (Group::Rates, rates),
        (Group::Rules, rules),
    ];
    let mut rows = Vec::new();
    for (group, keys) in groups {
        rows.push(row(RowKey::Group(group), 0, 0, 0));
        rows.extend(keys.into_iter().map(|key| row(key, 1, 0, 0)));
    }
    let profiles = RowKey::Group(Group::Profiles);
    rows.push(row(profiles, 0, 0, plan.profiles.len()));
    for (at, profile) in plan.profiles.iter().enumerate() {
        let entity = Entity::Profile(profile.id.clone());
        rows.push(row(RowKey::Series(entity.clone(), Field::Growth), 1, at, 1));
        rows.push(row(RowKey::Part(entity, Measure::RealGrowth), 2, at, 0));
    }
    rows.push(row(RowKey::New(EntityKind::Profile), 1, 0, 0));
    rows
}

pub(super) fn foot(kind: SheetKind) -> Vec<Row> {
    let direct = RowKey::Group(Group::DirectCosts);
    let direct = (kind == SheetKind::Renewal).then(|| row(direct, 0, 0, 0));
    let measures: &[Measure] = match kind {
        SheetKind::Frame => &[Measure::Frame, Measure::LastingFrame],
        SheetKind::Operations => &[Measure::Operations, Measure::OperationsShare],
        SheetKind::Teams => &[Measure::Development, Measure::DevelopmentShare],
        SheetKind::Renewal => &[Measure::Gains],
        SheetKind::Setup => &[],
    };
    let of = |measure: &Measure| row(RowKey::Whole(*measure), 0, 0, 0);
    direct.into_iter().chain(measures.iter().map(of)).collect()
}

/// Sums of groups by budget year, in one pass over the postings.
pub(super) fn sums(
    kind: SheetKind,
    projection: &Projection,
    years: &[Year],
) -> HashMap<Group, Vec<Money>> {
    let plan = projection.plan();
    let budget = plan.budget();
    let group = |posting: &Posting| -> Option<(Group, bool)> {
        match (kind, posting.subject, posting.kind) {
            (SheetKind::Frame, Subject::Line(at), PostingKind::Lasting | PostingKind::Once) => {
                Some((group_of_line(plan, at), true))
            }
            (SheetKind::Operations, Subject::Item(at), PostingKind::Operations) => {
                let item = plan.items.get(at)?;
                Some((Group::Category(item.category), true))
            }
            (SheetKind::Operations, Subject::Team(_), PostingKind::Operations)
            | (
                SheetKind::Operations,
                Subject::Initiative(_),
                PostingKind::RunCost | PostingKind::ParallelRun,
            ) => Some((Group::Computed, true)),
            (SheetKind::Renewal, Subject::Initiative(_), PostingKind::DirectCost) => {
                Some((Group::DirectCosts, true))
            }
            (SheetKind::Operations, Subject::Release(_), PostingKind::ReleasedOperations)
            | (SheetKind::Operations, Subject::Benefit(..), PostingKind::Gain) => {
                Some((Group::Computed, false))
            }
            _ => None,
        }
    };
    let mut sums: HashMap<Group, Vec<Money>> = HashMap::new();
    if kind == SheetKind::Renewal {
        // It stands in the foot, also where nothing costs anything yet.
        sums.insert(Group::DirectCosts, vec![Money::ZERO; years.len()]);
    }
    for posting in projection.postings() {
        let Some((group, adds)) = group(posting) else {
            continue;
        };
        let Some(at) = budget.position(posting.year) else {
            continue;
        };
        let row = sums
            .entry(group)
            .or_insert_with(|| vec![Money::ZERO; years.len()]);
        if let Some(sum) = row.get_mut(at) {
            *sum = if adds {
                sum.plus(posting.amount)
            } else {
                sum.minus(posting.amount)
            };
        }
    }
    sums
}
