//! The same saving made flat, as one percentage of everything, and targeted, as it is covered and
//! proposed: what each of them hits.

use std::collections::{HashMap, HashSet};

use rust_decimal::{Decimal, dec};
use strum::VariantArray as _;

use super::CoverStep;
use crate::model::{Category, Entity, ItemId, Team, TeamId};
use crate::money::{Money, exact, largest_remainder};
use crate::projection::{Projection, Releasable};
use crate::time::Year;

/// What a saving hits, in parts that add up to it exactly. Fixed kroner, never below nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// What cannot be cut: contracts, lead years, and what cannot go without ending a task.
    pub locked: Money,
    /// Development.
    pub development: Money,
    /// Tasks that others than the body decide over.
    pub others: Money,
    /// Operations that the body itself decides over.
    pub own: Money,
    /// Nothing that is cut: money that levers bring, or that was carried over.
    pub money: Money,
    /// What is not placed.
    pub unplaced: Money,
    /// How many items and teams are cut.
    pub touched: usize,
}

impl Hits {
    /// All of it.
    pub fn sum(&self) -> Money {
        let parts = [
            self.locked,
            self.development,
            self.others,
            self.own,
            self.money,
            self.unplaced,
        ];
        parts.into_iter().sum()
    }

    fn add(&mut self, other: &Self) {
        self.locked = self.locked.plus(other.locked);
        self.development = self.development.plus(other.development);
        self.others = self.others.plus(other.others);
        self.own = self.own.plus(other.own);
        self.money = self.money.plus(other.money);
        self.unplaced = self.unplaced.plus(other.unplaced);
        self.touched = self.touched.saturating_add(other.touched);
    }
}

/// What a row of the comparison is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutOf {
    /// Operations items of a category.
    Category(Category),
    /// Teams.
    Teams,
    /// Money that nobody is cut for.
    Money,
    /// What is not placed.
    Unplaced,
}

/// What both ways take of the same things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutRow {
    /// Which things.
    pub of: CutOf,
    /// What they cost in the year before releases; nothing where it is no cost.
    pub cost: Money,
    /// What a flat cut takes of them.
    pub flat: Hits,
    /// What the targeted one takes.
    pub targeted: Hits,
}

/// A flat cut beside a targeted one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatCut {
    /// The year.
    pub year: Year,
    /// What is to free in it: what both save, or do not place.
    pub saving: Money,
    /// The percentage that a flat cut takes of everything; at most 100.
    pub percent: Decimal,
    /// What the flat cut hits.
    pub flat: Hits,
    /// What the targeted one hits: what is in the plan and what is proposed.
    pub targeted: Hits,
    /// The same by category, teams, and what is neither. Rows without any amount are left out.
    pub rows: Vec<CutRow>,
}

/// An item or a team with what a cut of it hits.
struct Part {
    entity: Entity,
    of: CutOf,
    cost: Money,
    /// What can go of it.
    can_go: Money,
    /// The part of it that is development, 0–1.
    development: Decimal,
    level: u16,
}

impl FlatCut {
    /// Compares both ways to save what a year lacks. `steps` and `unplaced` are the targeted way
    /// and add up to what is to free. A flat cut never takes more than there is; the rest of what
    /// is to free is then not placed by it either.
    pub fn of(projection: &Projection, year: Year, steps: &[CoverStep], unplaced: Money) -> Self {
        let parts = parts(projection, year);
        let targeted: Money = steps.iter().map(|step| step.amount).sum();
        let saving = targeted.plus(unplaced);
        let whole: Money = parts.iter().map(|part| part.cost).sum();
        let cut = saving.min(whole);
        let percent = exact::times(exact::ratio(cut.decimal(), whole.decimal()), dec!(100));
        let mut rows = Rows::new();
        for (part, amount) in parts.iter().zip(flat_parts(&parts, cut, whole)) {
            rows.change(part.of, |row| {
                row.cost = row.cost.plus(part.cost);
                row.flat.add(&part.hits(amount));
            });
        }
        target(&mut rows, &parts, steps);
        rows.change(CutOf::Unplaced, |row| {
            row.flat.unplaced = saving.minus(cut);
            row.targeted.unplaced = unplaced;
        });
        let (flat, targeted) = (rows.total(|row| &row.flat), rows.total(|row| &row.targeted));
        let some = |row: &CutRow| {
            let sums = [row.cost, row.flat.sum(), row.targeted.sum()];
            sums.into_iter().any(Money::is_positive)
        };
        Self {
            year,
            saving,
            percent,
            flat,
            targeted,
            rows: rows.0.into_iter().filter(some).collect(),
        }
    }
}

/// Adds what the targeted way takes. Several steps may be about the same thing: it is touched once.
fn target(rows: &mut Rows, parts: &[Part], steps: &[CoverStep]) {
    let parts: HashMap<&Entity, &Part> = parts.iter().map(|it| (&it.entity, it)).collect();
    let mut touched = HashSet::new();
    for step in steps {
        let part = step.subject.as_ref().and_then(|it| parts.get(it));
        let (of, mut hits) = match part {
            Some(part) => (part.of, part.hits_targeted(step)),
            None => (CutOf::Money, money(step.amount)),
        };
        if let Some(part) = part {
            hits.touched = usize::from(touched.insert(&part.entity));
        }
        rows.change(of, |row| row.targeted.add(&hits));
    }
}

/// What each part gives in a flat cut: to the øre, adding up to the cut, and never more than it is.
fn flat_parts(parts: &[Part], cut: Money, whole: Money) -> Vec<Money> {
    let share = exact::ratio(cut.decimal(), whole.decimal());
    let wanted: Vec<Decimal> = parts
        .iter()
        .map(|part| exact::times(part.cost.decimal(), share))
        .collect();
    let amounts = largest_remainder(cut.decimal(), &wanted, 2);
    amounts.into_iter().map(Money::entered).collect()
}

fn money(amount: Money) -> Hits {
    Hits {
        money: amount,
        ..Hits::default()
    }
}

/// Everything that a flat cut would hit: operations items, and teams with both their parts; net of
/// what initiatives retire and before releases, as what is to free is.
fn parts(projection: &Projection, year: Year) -> Vec<Part> {
    let plan = projection.plan();
    let items = plan.items.iter().filter_map(|item| {
        let of = CutOf::Category(item.category);
        let releasable = projection.releasable_item(item, year);
        let level = projection.rules().level_of(item);
        item_part(projection, &item.id, year, (of, releasable, level))
    });
    let teams = plan
        .teams
        .iter()
        .filter_map(|team| team_part(projection, team, year));
    let parts = items.chain(teams);
    parts.filter(|part| part.cost.is_positive()).collect()
}

fn item_part(
    projection: &Projection,
    id: &ItemId,
    year: Year,
    (of, releasable, level): (CutOf, Releasable, u16),
) -> Option<Part> {
    let cost = projection.item_left(id, year)?;
    Some(Part {
        entity: Entity::Item(id.clone()),
        of,
        cost,
        can_go: releasable.cap_of(cost),
        development: Decimal::ZERO,
        level,
    })
}

fn team_part(projection: &Projection, team: &Team, year: Year) -> Option<Part> {
    let id: &TeamId = &team.id;
    let (run, development) = projection.team(id, year)?;
    let cost = run.plus(development);
    Some(Part {
        entity: Entity::Team(id.clone()),
        of: CutOf::Teams,
        cost,
        can_go: projection.releasable_team(team, year).cap_of(cost),
        development: exact::ratio(development.decimal(), cost.decimal()),
        level: 1,
    })
}

impl Part {
    /// What a cut of it hits. What is cut beyond what can go hits what is locked; of the rest, a
    /// team's development part is development.
    fn hits(&self, amount: Money) -> Hits {
        let can_go = amount.min(self.can_go);
        let development = can_go.part(self.development);
        let rest = can_go.minus(development);
        let (others, own) = if self.level > 1 {
            (rest, Money::ZERO)
        } else {
            (Money::ZERO, rest)
        };
        Hits {
            locked: amount.minus(can_go),
            development,
            others,
            own,
            touched: usize::from(amount.is_positive()),
            ..Hits::default()
        }
    }

    /// What a step of the targeted way hits. A decision may be at another level than the one that
    /// follows from the item, and it is never about what is locked.
    fn hits_targeted(&self, step: &CoverStep) -> Hits {
        let part = Self {
            can_go: step.amount,
            level: step.level,
            entity: self.entity.clone(),
            ..*self
        };
        part.hits(step.amount)
    }
}

/// Rows of everything that can be hit, in their order.
struct Rows(Vec<CutRow>);

impl Rows {
    fn new() -> Self {
        let categories = Category::VARIANTS.iter().copied().map(CutOf::Category);
        let all = categories.chain([CutOf::Teams, CutOf::Money, CutOf::Unplaced]);
        let empty = |of| CutRow {
            of,
            cost: Money::ZERO,
            flat: Hits::default(),
            targeted: Hits::default(),
        };
        Self(all.map(empty).collect())
    }

    fn change(&mut self, of: CutOf, change: impl FnOnce(&mut CutRow)) {
        if let Some(row) = self.0.iter_mut().find(|it| it.of == of) {
            change(row);
        }
    }

    fn total(&self, of: impl Fn(&CutRow) -> &Hits) -> Hits {
        self.0.iter().fold(Hits::default(), |mut total, row| {
            total.add(of(row));
            total
        })
    }
}
