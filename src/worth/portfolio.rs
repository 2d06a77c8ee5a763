//! The worth of every initiative of a plan, of those that are active, and their order.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::appraisal::{Appraisal, Yardstick};
use super::{NetBenefit, Outside};
use crate::model::{Initiative, InitiativeId, InitiativeKind};
use crate::money::Money;
use crate::projection::Projection;

/// The worth of a plan's initiatives.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// What it is computed with.
    pub yardstick: Yardstick,
    /// Every initiative as if no other were active, in the plan's order.
    pub initiatives: Vec<Appraisal>,
    /// All active initiatives together: the plan with them less the plan without any.
    pub active: Appraisal,
    /// The scenario less its null alternative: what ideas and proposals add.
    pub beyond_null: Appraisal,
}

/// Direct and booked costs of a kind of initiatives, and their share of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindShare {
    /// The kind.
    pub kind: InitiativeKind,
    /// How many active initiatives inside the analysis are of it.
    pub count: usize,
    /// Their direct and booked costs over the analysis, fixed kroner.
    pub cost: Money,
}

impl Portfolio {
    /// The worth of a plan's initiatives.
    pub fn of(projection: &Projection) -> Self {
        let yardstick = Yardstick::of(projection);
        let initiatives = projection.plan().initiatives.iter();
        let initiatives =
            initiatives.filter_map(|it| Appraisal::of_initiative(projection, &yardstick, &it.id));
        let initiatives: Vec<Appraisal> = initiatives.collect();
        let counted = |counts: &dyn Fn(&Initiative) -> bool| -> BTreeSet<usize> {
            let all = projection.plan().initiatives.iter().zip(&initiatives);
            let all = all.enumerate();
            let counted = all.filter(|(_, (initiative, appraisal))| {
                initiative.is_active() && appraisal.outside.is_none() && counts(initiative)
            });
            counted.map(|(at, _)| at).collect()
        };
        let active = counted(&|_| true);
        let decided = counted(&|it| !it.is_undecided());
        let nothing = BTreeSet::new();
        Self {
            active: Appraisal::of_selection(projection, &yardstick, &active, &nothing),
            beyond_null: Appraisal::of_selection(projection, &yardstick, &active, &decided),
            initiatives,
            yardstick,
        }
    }

    /// Any selection of initiatives together, as if only these were active; those outside the
    /// analysis are left out and named.
    pub fn selection(
        &self,
        projection: &Projection,
        ids: &[InitiativeId],
    ) -> (Appraisal, Vec<InitiativeId>) {
        let positions = ids.iter().filter_map(|id| projection.find_initiative(id));
        let positions: Vec<usize> = positions.map(|(at, _)| at).collect();
        let is_inside = |at: &usize| {
            let appraisal = self.initiatives.get(*at);
            appraisal.is_some_and(|it| it.outside.is_none())
        };
        let (inside, outside): (Vec<usize>, Vec<usize>) =
            positions.into_iter().partition(is_inside);
        let inside: BTreeSet<usize> = inside.into_iter().collect();
        let nothing = BTreeSet::new();
        let appraisal = Appraisal::of_selection(projection, &self.yardstick, &inside, &nothing);
        let all = &projection.plan().initiatives;
        let left_out = outside.into_iter().filter_map(|at| all.get(at));
        (appraisal, left_out.map(|it| it.id.clone()).collect())
    }

    /// What an initiative, or all active ones together where none is named, is worth.
    pub fn of_subject(
        &self,
        projection: &Projection,
        initiative: Option<&InitiativeId>,
    ) -> Option<&Appraisal> {
        let Some(id) = initiative else {
            return (!self.initiatives.is_empty()).then_some(&self.active);
        };
        self.initiatives.get(projection.find_initiative(id)?.0)
    }

    /// Active initiatives that are in the sum of all.
    pub fn counted<'a>(
        &'a self,
        projection: &'a Projection,
    ) -> impl Iterator<Item = &'a Initiative> {
        let all = projection.plan().initiatives.iter().zip(&self.initiatives);
        let counted = all.filter(|(it, appraisal)| it.is_active() && appraisal.outside.is_none());
        counted.map(|(initiative, _)| initiative.as_ref())
    }

    /// Active initiatives that are outside the analysis, and so in no sum.
    pub fn left_out<'a>(
        &'a self,
        projection: &'a Projection,
    ) -> impl Iterator<Item = &'a Initiative> {
        let all = projection.plan().initiatives.iter().zip(&self.initiatives);
        let outside = all.filter(|(it, appraisal)| it.is_active() && appraisal.outside.is_some());
        outside.map(|(initiative, _)| initiative.as_ref())
    }

    /// Positions of initiatives by society NPV, the highest first: what to do where money is no
    /// limit. Those outside the analysis are not there.
    pub fn by_npv(&self) -> Vec<usize> {
        self.ranked(|it| (Reverse(it.society.npv), Reverse(Decimal::ZERO)))
    }

    /// Positions of initiatives by net benefit per budget krone, the highest first: what to do
    /// where money is short. Those that finance themselves come first, by NPV.
    pub fn by_net_benefit(&self) -> Vec<usize> {
        self.ranked(|it| {
            let per_krone = match it.net_benefit {
                NetBenefit::Ratio(ratio) => ratio,
                // It costs no budget krone, so nothing is worth more of them if it is worth anything.
                NetBenefit::NoNumber if it.society.npv < Decimal::ZERO => Decimal::MIN,
                NetBenefit::NoNumber | NetBenefit::SelfFinancing => Decimal::MAX,
            };
            (Reverse(per_krone), Reverse(it.society.npv))
        })
    }

    fn ranked(
        &self,
        key: impl Fn(&Appraisal) -> (Reverse<Decimal>, Reverse<Decimal>),
    ) -> Vec<usize> {
        let all = self.initiatives.iter().enumerate();
        let inside = all.filter(|(_, it)| it.outside.is_none());
        let mut ranked: Vec<(usize, &Appraisal)> = inside.collect();
        ranked.sort_by_key(|(at, it)| (key(it), *at));
        ranked.into_iter().map(|(at, _)| at).collect()
    }

    /// How the direct and booked costs of active initiatives fall on the kinds, over the analysis;
    /// those outside it are left out, as in the sum of all.
    pub fn by_kind(&self, projection: &Projection) -> Vec<KindShare> {
        let n = self.yardstick.analysis.len();
        let kinds = <InitiativeKind as strum::VariantArray>::VARIANTS.iter();
        let share = |kind: &InitiativeKind| {
            let all = projection.plan().initiatives.iter().zip(&self.initiatives);
            let of_kind = all.filter(|(it, appraisal)| {
                it.is_active() && it.kind == *kind && appraisal.outside.is_none()
            });
            let costs = of_kind.map(|(_, appraisal)| -> Money {
                let years = appraisal.flows.years.iter().take(n);
                years.map(|flow| flow.direct.plus(flow.booked)).sum()
            });
            let costs: Vec<Money> = costs.collect();
            KindShare {
                kind: *kind,
                count: costs.len(),
                cost: costs.into_iter().sum(),
            }
        };
        kinds.map(share).collect()
    }

    /// Whether an initiative has a number.
    pub fn is_inside(&self, at: usize) -> bool {
        let outside = self.initiatives.get(at).map(|it| it.outside);
        matches!(outside, Some(None::<Outside>))
    }
}
