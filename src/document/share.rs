//! Setting the development share of a year, or of all years from one on.

use super::{Action, Edit, EditLabel};
use crate::model::{Change, Entity, Field, Percent, Plan, Value};
use crate::time::Year;

/// Which years a new share holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    /// The year alone; later years keep what they have.
    This,
    /// The year and all later ones.
    ThisAndLater,
}

/// The edit that sets the target share of a year. `plan` is the plan under the scenario that the
/// edit is made in.
///
/// A series goes on with its last value, so a share of one year alone is two steps: to the new
/// value, and back to the old one in the year after.
pub fn set_development_share(plan: &Plan, year: Year, share: Percent, years: Years) -> Edit {
    let target = &plan.target_share;
    let place = |year: Year| Entity::Plan.field(Field::TargetShare).at(year);
    let set = |year: Year, value: Value| Change::Set {
        place: place(year),
        value,
    };
    let mut changes = vec![set(year, Value::Percent(share))];
    let next = year.later(1);
    match years {
        Years::This => {
            if plan.horizon().contains(next) && !target.later.contains_key(&next) {
                changes.push(set(next, Value::Percent(target.at(next))));
            }
        }
        Years::ThisAndLater => {
            let later = target.later.range(next..).map(|(year, _)| *year);
            changes.extend(later.map(|year| set(year, Value::Absent)));
        }
    }
    Edit {
        scenario: None,
        label: EditLabel {
            action: Action::Set,
            entity: Entity::Plan,
            field: Some(Field::TargetShare),
            year: Some(year),
        },
        changes,
        merge: None,
        focus: Some(place(year)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn shares(document: &Document) -> Vec<i64> {
        let plan = document.plan();
        let years = plan.budget().years();
        years
            .map(|year| plan.target_share.at(year).0.try_into().unwrap())
            .collect()
    }

    #[test]
    fn a_share_is_set_for_one_year_or_from_it_on() {
        let mut document = Document::new(Plan::empty(Year::new(2027)), true);
        let set = |document: &mut Document, year: u16, share: i64, years| {
            let edit =
                set_development_share(document.plan(), Year::new(year), Percent::of(share), years);
            document.apply(edit).unwrap();
        };
        set(&mut document, 2028, 14, Years::ThisAndLater);
        assert_eq!(shares(&document), [0, 14, 14, 14, 14, 14]);
        set(&mut document, 2030, 16, Years::This);
        assert_eq!(shares(&document), [0, 14, 14, 16, 14, 14]);
        set(&mut document, 2032, 17, Years::This);
        assert_eq!(shares(&document), [0, 14, 14, 16, 14, 17]);
        set(&mut document, 2029, 15, Years::ThisAndLater);
        assert_eq!(shares(&document), [0, 14, 15, 15, 15, 15]);
        assert_eq!(
            document.plan().target_share.at(Year::new(2040)),
            Percent::of(15)
        );
        document.undo();
        assert_eq!(shares(&document), [0, 14, 14, 16, 14, 17]);
    }
}
