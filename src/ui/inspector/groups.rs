//! Which fields of initiatives and their parts stand together, under which heading.

use crate::model::{EntityKind, Field};

/// Fields under a heading, by its key in the message files.
pub(super) type Group = (&'static str, &'static [Field]);

/// So many groups of an initiative stand before its parts: what it is, and when.
pub(super) const WITHIN_FIRST_SIGHT: usize = 2;

const INITIATIVE: &[Group] = &[
    (
        "inspector-group-what",
        &[
            Field::Name,
            Field::Owner,
            Field::Kind,
            Field::Status,
            Field::Active,
            Field::PaidFrom,
        ],
    ),
    (
        "inspector-group-when",
        &[
            Field::Start,
            Field::Earliest,
            Field::Latest,
            Field::LifeYears,
        ],
    ),
    (
        "inspector-group-run",
        &[
            Field::RunCostFromOffset,
            Field::RunCostAmount,
            Field::RunCostRealGrowth,
            Field::ParallelRunFromOffset,
            Field::ParallelRunToOffset,
            Field::ParallelRunAmount,
        ],
    ),
    ("inspector-group-gain", &[Field::Retained, Field::TakenOut]),
    (
        "inspector-group-funding",
        &[
            Field::CoFundingSource,
            Field::CoFundingShare,
            Field::CoFundingCap,
            Field::CoFundingFromOffset,
            Field::CoFundingYears,
        ],
    ),
    (
        "inspector-group-value",
        &[Field::ResidualValue, Field::ResidualIsSale],
    ),
];

const TRANCHE: &[Group] = &[
    (
        "inspector-group-what",
        &[Field::Name, Field::Gate, Field::Years],
    ),
    (
        "inspector-group-cost",
        &[Field::Amount, Field::Low, Field::High],
    ),
    (
        "inspector-group-users",
        &[
            Field::UsersWho,
            Field::UsersWhen,
            Field::UsersLearned,
            Field::UsersChanged,
        ],
    ),
];

const BENEFIT: &[Group] = &[
    (
        "inspector-group-what",
        &[
            Field::Name,
            Field::Recipient,
            Field::LeavesBudget,
            Field::Owner,
            Field::StartingPoint,
        ],
    ),
    (
        "inspector-group-size",
        &[
            Field::FullValue,
            Field::RealGrowth,
            Field::RetiresItem,
            Field::RetiresShare,
            Field::ExitCost,
        ],
    ),
    ("inspector-group-when", &[Field::FromOffset, Field::Ramp]),
    (
        "inspector-group-estimate",
        &[Field::Realisation, Field::RangeLow, Field::RangeHigh],
    ),
];

/// The groups of a kind of thing; none where its fields need no headings.
pub(super) fn of(kind: EntityKind) -> &'static [Group] {
    match kind {
        EntityKind::Initiative => INITIATIVE,
        EntityKind::Tranche => TRANCHE,
        EntityKind::Benefit => BENEFIT,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_under_one_heading() {
        for kind in [
            EntityKind::Initiative,
            EntityKind::Tranche,
            EntityKind::Benefit,
        ] {
            let grouped: Vec<Field> = of(kind)
                .iter()
                .flat_map(|(_, fields)| fields.iter().copied())
                .collect();
            assert_eq!(grouped.len(), kind.specs().len(), "{kind:?}");
            for spec in kind.specs() {
                assert!(grouped.contains(&spec.field), "{kind:?} {:?}", spec.field);
            }
        }
    }
}
