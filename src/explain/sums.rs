//! Sums over items, teams and releases that have something in common.

use super::{Explainer, Form, Origin, Term};
use crate::model::{Class, Entity, LineId, OperationsItem, Target, Team};
use crate::money::Money;
use crate::projection::{Account, Figure, Measure, PostingKind, Quantity, Subject};
use crate::time::Year;

impl Explainer<'_> {
    /// Items and teams' run parts, where they are paid from an account that counts.
    pub(super) fn operations(&self, year: Year, counts: impl Fn(Account) -> bool) -> Vec<Term> {
        let pays = |line: Option<&LineId>| counts(self.projection.payer(line));
        let items = self.items(year, |item| pays(item.paid_from.as_ref()));
        let teams = self.teams(Measure::TeamRun, year, |team| pays(team.paid_from.as_ref()));
        let costs = [
            (Form::Plus, Measure::RunCost),
            (Form::Plus, Measure::ParallelCost),
        ];
        let initiatives = self.of_initiatives(&costs, year, |account, _| counts(account));
        items.chain(teams).chain(initiatives).collect()
    }

    pub(super) fn development(&self, year: Year, counts: impl Fn(Account) -> bool) -> Vec<Term> {
        let projection = self.projection;
        let teams = self.teams(Measure::TeamDevelopment, year, |team| {
            counts(projection.payer(team.paid_from.as_ref()))
        });
        let costs = [(Form::Plus, Measure::DirectCost)];
        let initiatives = self.of_initiatives(&costs, year, |account, _| counts(account));
        teams.into_iter().chain(initiatives).collect()
    }

    /// What initiatives retire of items that count, taken away.
    fn retired_items(&self, year: Year, counts: impl Fn(&OperationsItem) -> bool) -> Vec<Term> {
        let items = self.projection.plan().items.iter();
        let counted = items.filter(|item| counts(item));
        self.figures(counted.map(|item| {
            let item = Entity::Item(item.id.clone());
            (Form::Minus, Measure::Retired.of(item, year))
        }))
    }

    pub(super) fn it_operations(&self, year: Year) -> Vec<Term> {
        let items = self.items(year, |item| item.it);
        let teams = self.teams(Measure::TeamRun, year, |team| team.it);
        let released = self.released(Measure::ReleaseOperations, year, |target| match target {
            Target::Item(id) => self.projection.find_item(id).is_some_and(|item| item.it),
            Target::Team(id) => self.projection.find_team(id).is_some_and(|team| team.it),
        });
        let retired = self.retired_items(year, |item| item.it);
        items.chain(retired).chain(teams).chain(released).collect()
    }

    pub(super) fn it_development(&self, year: Year) -> Vec<Term> {
        let teams = self.teams(Measure::TeamDevelopment, year, |team| team.it);
        let released = self.released(Measure::ReleaseDevelopment, year, |target| match target {
            Target::Item(_) => false,
            Target::Team(id) => self.projection.find_team(id).is_some_and(|team| team.it),
        });
        teams.into_iter().chain(released).collect()
    }

    pub(super) fn maintenance(&self, year: Year) -> Vec<Term> {
        let is_maintenance = |item: &OperationsItem| item.class == Class::Forvaltning;
        let items = self.items(year, is_maintenance);
        let released = self.released(Measure::ReleaseOperations, year, |target| match target {
            Target::Item(id) => self.projection.find_item(id).is_some_and(is_maintenance),
            Target::Team(_) => false,
        });
        let teams = self.teams(Measure::TeamMaintenance, year, |_| true);
        let retired = self.retired_items(year, is_maintenance);
        let items = items.chain(retired);
        items.chain(released).chain(teams).collect()
    }

    pub(super) fn items(
        &self,
        year: Year,
        counts: impl Fn(&OperationsItem) -> bool,
    ) -> impl Iterator<Item = Term> {
        let items = self.projection.plan().items.iter().enumerate();
        posted_terms(
            items
                .filter(move |(_, item)| counts(item))
                .map(move |(at, item)| {
                    let amount =
                        self.projection
                            .posted(Subject::Item(at), PostingKind::Operations, year);
                    (
                        amount,
                        Measure::Item.of(Entity::Item(item.id.clone()), year),
                    )
                }),
        )
    }

    /// What releases take from things that count, taken away.
    pub(super) fn released(
        &self,
        part: Measure,
        year: Year,
        counts: impl Fn(&Target<'_>) -> bool,
    ) -> Vec<Term> {
        let releases = self.projection.plan().releases.iter();
        let of_target = releases.filter(|release| release.target().as_ref().is_some_and(&counts));
        self.figures(of_target.map(|release| {
            (
                Form::Minus,
                part.of(Entity::Release(release.id.clone()), year),
            )
        }))
    }

    pub(super) fn teams(
        &self,
        measure: Measure,
        year: Year,
        counts: impl Fn(&Team) -> bool,
    ) -> Vec<Term> {
        let teams = self
            .projection
            .plan()
            .teams
            .iter()
            .filter(|team| counts(team));
        self.figures(
            teams.map(|team| (Form::Plus, measure.of(Entity::Team(team.id.clone()), year))),
        )
    }

    /// What releases take, where the account they take from counts.
    pub(super) fn releases(
        &self,
        measure: Measure,
        year: Year,
        counts: impl Fn(Account) -> bool,
    ) -> Vec<Term> {
        let part = match measure {
            Measure::ReleasedOperations => Measure::ReleaseOperations,
            _ => Measure::ReleaseDevelopment,
        };
        let plan = self.projection.plan();
        let releases = plan.releases.iter().filter(|release| {
            let paid_from = match release.target() {
                Some(Target::Item(id)) => self
                    .projection
                    .find_item(id)
                    .and_then(|item| item.paid_from.as_ref()),
                Some(Target::Team(id)) => self
                    .projection
                    .find_team(id)
                    .and_then(|team| team.paid_from.as_ref()),
                None => None,
            };
            counts(self.projection.payer(paid_from))
        });
        self.figures(releases.map(|it| (Form::Plus, part.of(Entity::Release(it.id.clone()), year))))
    }
}

/// Terms of amounts that were posted; those of nothing are left out.
fn posted_terms(amounts: impl Iterator<Item = (Money, Figure)>) -> impl Iterator<Item = Term> {
    amounts
        .filter(|(amount, _)| !amount.is_zero())
        .map(|(amount, figure)| Term {
            origin: Origin::Figure(figure),
            form: Form::Plus,
            value: Quantity::Kroner(amount),
        })
}
