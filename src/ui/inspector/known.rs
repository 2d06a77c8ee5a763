//! What is found of the chosen cell, once per cell and figures.

use super::subject::Subject;
use crate::explain::{Explanation, explain, used_in};
use crate::findings::{Finding, FindingKind};
use crate::model::{Binding, Entity, ItemId, Plan, Release, ReleaseId, Target};
use crate::money::Money;
use crate::projection::{Figure, Measure, Projection, Quantity, Releasable, Trail};
use crate::time::Year;
use crate::ui::explain;
use crate::ui::grid::Spot;
use crate::ui::view::View;

/// What is known of a cell.
pub(super) struct Known {
    stamp: u64,
    /// The figures that findings are of.
    checked: Option<u64>,
    spot: Spot,
    year: Year,
    /// How the figure came about; that of its path, where it is only a rounded path.
    pub(super) explanation: Option<Explanation>,
    /// What releases take in the year, and what they leave.
    pub(super) taken: Vec<(Figure, Money)>,
    pub(super) left: Option<Money>,
    pub(super) used: Vec<Figure>,
    pub(super) trail: Option<Trail>,
    /// By budget year: the amount, and what releases leave of it.
    pub(super) shape: Vec<(Year, Money, Option<Money>)>,
    /// Who can free it: by budget year what can go, and the level that decides.
    pub(super) freeing: Vec<(Year, Releasable)>,
    pub(super) level: u16,
    /// Findings on its contract.
    pub(super) notices: Vec<Finding>,
}

impl Known {
    /// The year that it is about.
    pub(super) fn year(&self) -> Year {
        self.year
    }

    /// The item and the last year of its contract, where it has one that ends.
    pub(super) fn contract_end(&self, plan: &Plan) -> Option<(ItemId, Year)> {
        let Some(Entity::Item(id)) = self.spot.row.entity() else {
            return None;
        };
        let item = plan.item(id)?;
        let under = item.binding == Binding::Contract;
        Some((item.id.clone(), item.contract.until.filter(|_| under)?))
    }

    /// Finds it anew where the cell or its figures are others.
    pub(super) fn keep(known: &mut Option<Self>, view: &View<'_>, subject: &Subject<'_>) {
        let stamp = view.session.figures_stamp();
        let checked = view.session.checks().map(|it| it.stamp);
        let same = |it: &Self| {
            it.stamp == stamp
                && it.checked == checked
                && it.spot == *subject.spot
                && it.year == subject.year
        };
        if known.as_ref().is_some_and(same) {
            return;
        }
        *known = Some(Self::of(view, subject, (stamp, checked)));
    }

    fn of(view: &View<'_>, subject: &Subject<'_>, of: (u64, Option<u64>)) -> Self {
        let projection = view.projection();
        let made = subject.figure().and_then(|it| explain(projection, it));
        let path = made.as_ref().and_then(|it| explain::of_path(view, it));
        let entity = subject.thing().filter(|_| subject.is_amount());
        let used = entity.map(|entity| used_in(projection, entity, subject.year));
        let target = entity.and_then(target);
        let target = target.as_ref().and_then(Release::target);
        let item = match entity {
            Some(Entity::Item(id)) => projection.plan().item(id),
            _ => None,
        };
        let freeing = target.as_ref().filter(|_| item.is_some());
        Self {
            stamp: of.0,
            checked: of.1,
            spot: subject.spot.clone(),
            year: subject.year,
            explanation: path.or(made),
            taken: target
                .as_ref()
                .map_or_else(Vec::new, |it| taken(projection, it, subject.year)),
            left: target
                .as_ref()
                .and_then(|it| projection.left_of(it, subject.year)),
            used: used.unwrap_or_default(),
            trail: entity.and_then(|entity| trail(projection, entity, subject.year)),
            shape: entity.map_or_else(Vec::new, |entity| shape(projection, entity)),
            freeing: freeing.map_or_else(Vec::new, |it| by_year(projection, it)),
            level: item.map_or(0, |item| projection.rules().level_of(item)),
            notices: entity.map_or_else(Vec::new, |entity| notices(view, entity)),
        }
    }
}

/// A release that would take from a thing, to ask what could be taken.
fn target(entity: &Entity) -> Option<Release> {
    let (item, team) = match entity {
        Entity::Item(id) => (Some(id.clone()), None),
        Entity::Team(id) => (None, Some(id.clone())),
        _ => return None,
    };
    Some(Release {
        id: ReleaseId::default(),
        item,
        team,
        ..Release::default()
    })
}

fn by_year(projection: &Projection, target: &Target<'_>) -> Vec<(Year, Releasable)> {
    let release = match target {
        Target::Item(id) => Release {
            item: Some((*id).clone()),
            ..Release::default()
        },
        Target::Team(id) => Release {
            team: Some((*id).clone()),
            ..Release::default()
        },
    };
    let years = projection.plan().budget().years();
    years
        .map(|year| (year, projection.releasable(&release, year)))
        .collect()
}

/// What releases take from a thing in a year.
fn taken(projection: &Projection, target: &Target<'_>, year: Year) -> Vec<(Figure, Money)> {
    let releases = projection.plan().releases.iter();
    let of_it = releases.filter(|it| it.target().as_ref() == Some(target));
    let taken = of_it.map(|release| {
        let figure = Measure::Release.of(Entity::Release(release.id.clone()), year);
        (figure, projection.taken_by(&release.id, year))
    });
    taken.filter(|(_, amount)| !amount.is_zero()).collect()
}

fn trail(projection: &Projection, entity: &Entity, to: Year) -> Option<Trail> {
    match entity {
        Entity::Line(id) => projection.trail(id, to),
        _ => None,
    }
}

/// The amounts of the budget years.
fn shape(projection: &Projection, entity: &Entity) -> Vec<(Year, Money, Option<Money>)> {
    let Some(measure) = Measure::standing_for(entity.kind()) else {
        return Vec::new();
    };
    let release = target(entity);
    let target = release.as_ref().and_then(Release::target);
    let years = projection.plan().budget().years();
    let amounts = years.filter_map(|year| {
        let value = projection.value(&measure.of(entity.clone(), year))?;
        let Quantity::Kroner(amount) = value else {
            return None;
        };
        let left = target.as_ref().and_then(|it| projection.left_of(it, year));
        Some((year, amount, left))
    });
    amounts.collect()
}

/// What must be done about a contract, and what is wrong with it.
fn notices(view: &View<'_>, entity: &Entity) -> Vec<Finding> {
    let all = view.session.checks().map_or(&[][..], |it| &it.findings);
    let of_contract = all.iter().filter(|finding| {
        let is_of = finding.at.subject() == Some(entity);
        let kind = matches!(
            finding.kind,
            FindingKind::GiveNotice { .. }
                | FindingKind::UseOption { .. }
                | FindingKind::StartTender { .. }
                | FindingKind::ContractExpired(_)
                | FindingKind::ContractWithoutEnd
                | FindingKind::ContractDateMissing
        );
        is_of && kind
    });
    of_contract.cloned().collect()
}
