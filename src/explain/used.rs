//! Where a thing is used: the figures that have its amount as a term, directly or through others.

use crate::model::{Class, Entity, ItemId, LineId, ProfileId, Release, ReleaseId, Target, TeamId};
use crate::money::Money;
use crate::projection::{Account, Figure, Measure, PostingKind, Projection, Quantity, Subject};
use crate::time::Year;

/// The figures of a year that have a thing's amount as a term, nearest first: those of the line
/// that pays or receives, then those of the whole plan, then those that count only some things. Of
/// a release also what is covered, where something is.
/// None for what has no amount in the year, for the plan and scenarios, and for a line's changes
/// and a team's roles: those are used where their line or team is.
pub fn used_in(projection: &Projection, entity: &Entity, year: Year) -> Vec<Figure> {
    let used = Used { projection, year };
    let figures = match entity {
        Entity::Line(id) => used.line(id),
        Entity::Item(id) => used.item(id),
        Entity::Team(id) => used.team(id),
        Entity::Profile(id) => Some(used.profile(id)),
        Entity::Release(id) => used.release(id),
        _ => None,
    };
    let mut figures = figures.unwrap_or_default();
    figures.retain(|figure| {
        let value = projection.value(figure);
        value.is_some_and(|value| value != Quantity::Undefined)
    });
    figures
}

struct Used<'a> {
    projection: &'a Projection,
    year: Year,
}

impl Used<'_> {
    fn line(&self, id: &LineId) -> Option<Vec<Figure>> {
        let at = self.projection.position(&Entity::Line(id.clone()))?;
        let posted = |kind| self.projection.posted(Subject::Line(at), kind, self.year);
        let lasting = posted(PostingKind::Lasting);
        let amount = lasting.plus(posted(PostingKind::Once));
        let account = self.projection.line_account(at);
        let Account::Line(own) = account else {
            return None; // income that is only shown
        };
        let mut figures = Vec::new();
        if !amount.is_zero() {
            if own != at {
                figures.extend(self.of_account(account, Measure::IncomeAdded));
            }
            figures.extend(self.of_both(account, &[Measure::Spendable, Measure::Balance]));
        }
        if !lasting.is_zero() {
            figures.push(Measure::LastingFrame.at(self.year));
        }
        Some(figures)
    }

    fn item(&self, id: &ItemId) -> Option<Vec<Figure>> {
        let item = self.projection.find_item(id)?;
        if self.projection.item(id, self.year)?.is_zero() {
            return None;
        }
        let account = self.projection.payer(item.paid_from.as_ref());
        let mut figures = self.of_both(account, &[Measure::Operations, Measure::Spending]);
        let maintenance = (item.class == Class::Forvaltning).then_some(Measure::Maintenance);
        let it = item.it.then_some(Measure::ItOperations);
        figures.extend(self.of_plan(maintenance.into_iter().chain(it)));
        figures.extend(self.releases_of(&Target::Item(id)));
        Some(figures)
    }

    fn team(&self, id: &TeamId) -> Option<Vec<Figure>> {
        let projection = self.projection;
        let team = projection.find_team(id)?;
        let (run, development) = projection.team(id, self.year)?;
        let account = projection.payer(team.paid_from.as_ref());
        let of_run: &[Measure] = &[Measure::Operations];
        let of_development: &[Measure] = &[Measure::Development, Measure::Envelope];
        let of_both: &[Measure] = &[Measure::Spending];
        let mut measures = Vec::new();
        for (amount, of) in [
            (run, of_run),
            (development, of_development),
            (run.plus(development), of_both),
        ] {
            if !amount.is_zero() {
                measures.extend_from_slice(of);
            }
        }
        let mut figures = self.of_both(account, &measures);
        let it = |amount: Money| if team.it { amount } else { Money::ZERO };
        let parts = [
            (
                projection.team_maintenance(team, self.year),
                Measure::Maintenance,
            ),
            (
                projection.team_further_development(team, self.year),
                Measure::FurtherDevelopment,
            ),
            (it(run), Measure::ItOperations),
            (it(development), Measure::ItDevelopment),
        ];
        let parts = parts.into_iter().filter(|(amount, _)| !amount.is_zero());
        figures.extend(self.of_plan(parts.map(|(_, measure)| measure)));
        if !run.plus(development).is_zero() {
            figures.extend(self.releases_of(&Target::Team(id)));
        }
        Some(figures)
    }

    /// The items and teams that grow with a profile in the year: not those that begin in it, nor
    /// those for which an amount was decided.
    fn profile(&self, id: &ProfileId) -> Vec<Figure> {
        let plan = self.projection.plan();
        let items = plan.items.iter();
        let items = items.filter(|item| item.profile.as_ref() == Some(id));
        let items = items.map(|item| (Measure::Item, Entity::Item(item.id.clone())));
        let teams = plan.teams.iter();
        let teams = teams.filter(|team| team.profile.as_ref() == Some(id));
        let teams = teams.map(|team| (Measure::Team, Entity::Team(team.id.clone())));
        let grows = |entity: &Entity| {
            self.projection.path_of(entity).is_some_and(|path| {
                let decided = path.decided(self.projection.prices(), self.year);
                path.runs_in(self.year) && path.first < self.year && decided.is_none()
            })
        };
        let following = items.chain(teams).filter(|(_, entity)| grows(entity));
        following
            .map(|(measure, entity)| measure.of(entity, self.year))
            .collect()
    }

    fn release(&self, id: &ReleaseId) -> Option<Vec<Figure>> {
        let at = self.projection.position(&Entity::Release(id.clone()))?;
        let mut taken = self.projection.postings_of(Subject::Release(at));
        let account = taken.find(|it| it.year == self.year)?.account;
        let mut figures = self.of_both(account, &[Measure::Released, Measure::Covered]);
        let covers = |figure: &Figure| {
            figure.measure != Measure::Covered
                || self
                    .projection
                    .value(figure)
                    .and_then(Quantity::number)
                    .is_some_and(|it| !it.is_zero())
        };
        figures.retain(covers);
        Some(figures)
    }

    /// Releases that could take from a thing in the year.
    fn releases_of(&self, target: &Target<'_>) -> Vec<Figure> {
        let takes = |release: &Release| {
            release.target().as_ref() == Some(target)
                && release.counts()
                && release.from_year <= self.year
                && self
                    .projection
                    .releasable(release, self.year)
                    .lock
                    .is_none()
        };
        let releases = self.projection.plan().releases.iter();
        let releases = releases.filter(|release| takes(release));
        releases
            .map(|it| Measure::Release.of(Entity::Release(it.id.clone()), self.year))
            .collect()
    }

    /// Measures of an account, then the same of the whole plan.
    fn of_both(&self, account: Account, measures: &[Measure]) -> Vec<Figure> {
        let own = measures
            .iter()
            .filter_map(|measure| self.of_account(account, *measure));
        own.chain(self.of_plan(measures.iter().copied())).collect()
    }

    fn of_account(&self, account: Account, measure: Measure) -> Option<Figure> {
        let Account::Line(at) = account else {
            return None;
        };
        let line = self.projection.plan().lines.get(at)?;
        Some(measure.of(Entity::Line(line.id.clone()), self.year))
    }

    fn of_plan(&self, measures: impl IntoIterator<Item = Measure>) -> impl Iterator<Item = Figure> {
        measures.into_iter().map(|measure| measure.at(self.year))
    }
}
