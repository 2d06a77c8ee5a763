//! What levers do to a year that one would rather not reach: remove it, or only move it.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::model::{LeverUse, Plan};
use crate::money::Money;
use crate::projection::{PostingKind, Projection, Subject, project};
use crate::rules::LeverKind;
use crate::time::Year;

/// What becomes of the first year of a kind: the squeeze year, or the first that lacks money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Difference {
    /// It comes later, and is not gone.
    MovesOnly {
        /// Without levers.
        from: Year,
        /// With them.
        to: Year,
    },
    /// There is none any more in the years that are computed.
    Removes {
        /// The year without levers.
        from: Year,
    },
    /// It comes earlier, or comes where there was none.
    BringsForward {
        /// The year without levers, where there is one.
        from: Option<Year>,
        /// With them.
        to: Year,
    },
    /// It stays where it is.
    NoDifference,
}

impl Difference {
    /// What lies between the year without and with levers.
    pub fn between(without: Option<Year>, with: Option<Year>) -> Self {
        match (without, with) {
            (Some(from), None) => Self::Removes { from },
            (Some(from), Some(to)) if from < to => Self::MovesOnly { from, to },
            (from, Some(to)) if from.is_none_or(|from| to < from) => {
                Self::BringsForward { from, to }
            }
            _ => Self::NoDifference,
        }
    }

    /// What a use does to the first year that lacks money, by computing the plan without it.
    pub(super) fn of_use(projection: &Projection, used: &LeverUse) -> Self {
        let with = first_short(projection);
        if with.is_some_and(|with| with < used.year) {
            return Self::NoDifference; // a use changes no year before its own
        }
        let without = project(Arc::new(without(projection.plan(), used)));
        Self::between(first_short(&without), with)
    }
}

fn without(plan: &Plan, used: &LeverUse) -> Plan {
    let mut plan = plan.clone();
    plan.lever_uses.retain(|it| it.id != used.id);
    plan
}

/// The first year in which a line lacks money that nothing covers.
fn first_short(projection: &Projection) -> Option<Year> {
    let mut years = projection.horizon().years();
    years.find(|year| projection.total(*year).shortfall.is_positive())
}

/// The uses that change a figure: that post something, or turn consultants into employees. The
/// largest in a year first, then by id.
pub(super) fn largest_first(projection: &Projection) -> Vec<&LeverUse> {
    let uses = projection.plan().lever_uses.iter().enumerate();
    let sized = uses.filter_map(|(at, used)| {
        let largest = largest(projection, at);
        let counts = largest.is_some() || turns_consultants(projection, used);
        counts.then_some((Reverse(largest.unwrap_or_default()), used.as_ref()))
    });
    let mut sized: Vec<(Reverse<Money>, &LeverUse)> = sized.collect();
    sized.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    sized.into_iter().map(|(_, used)| used).collect()
}

fn largest(projection: &Projection, at: usize) -> Option<Money> {
    let posted = projection.postings_of(Subject::LeverUse(at));
    let given = posted.filter(|it| it.kind != PostingKind::TransferOut && !it.amount.is_zero());
    given.map(|it| it.amount).max()
}

fn turns_consultants(projection: &Projection, used: &LeverUse) -> bool {
    let lever = projection.rules().lever(&used.lever);
    used.counts()
        && used.team.is_some()
        && lever.is_some_and(|lever| lever.kind == LeverKind::Staffing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_moved_removed_or_brought_forward() {
        let year = |number: u16| Year::new(number);
        let between = |without: Option<u16>, with: Option<u16>| {
            Difference::between(without.map(year), with.map(year))
        };
        let (from, to) = (year(2030), year(2032));
        assert_eq!(
            between(Some(2030), Some(2032)),
            Difference::MovesOnly { from, to }
        );
        assert_eq!(between(Some(2030), None), Difference::Removes { from });
        let earlier = |from| Difference::BringsForward { from, to };
        assert_eq!(between(Some(2033), Some(2032)), earlier(Some(year(2033))));
        assert_eq!(between(None, Some(2032)), earlier(None));
        for same in [None, Some(2030)] {
            assert_eq!(between(same, same), Difference::NoDifference);
        }
    }
}
