//! What a year lacks, frees, loses and carries, row by row.

use crate::model::{Entity, LineId};
use crate::money::Money;
use crate::projection::{Account, Figure, Measure, Projection};
use crate::time::Year;

/// An amount of a year with what it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRow {
    /// The figure: of a line what it lacks, loses or carries; of a release what it takes.
    pub figure: Figure,
    /// The line, or the item or team that is released of.
    pub about: Entity,
    /// The decision level of a release.
    pub level: Option<u16>,
    /// The amount, fixed kroner; never nothing.
    pub amount: Money,
}

/// The rows of a year: what lines lack, what releases take and levers give, what lapses, what came from the year
/// before and what goes to the next; each group in the order of the plan.
pub fn year_rows(projection: &Projection, year: Year) -> Vec<YearRow> {
    let mut groups: [Vec<YearRow>; 4] = Default::default();
    let [lacks, lapses, carried_in, carried_out] = &mut groups;
    let plan = projection.plan();
    for (at, line) in plan.lines.iter().enumerate() {
        if line.is_income() {
            continue;
        }
        let sums = projection.account(Account::Line(at), year);
        add_line(lacks, Measure::ToFree, &line.id, sums.to_free(), year);
        add_line(lapses, Measure::Lapses, &line.id, sums.lapses(), year);
        add_line(
            carried_in,
            Measure::CarriedIn,
            &line.id,
            sums.carried_in,
            year,
        );
        add_line(
            carried_out,
            Measure::CarriedOut,
            &line.id,
            sums.carried_out,
            year,
        );
    }
    let releases = plan.releases.iter().filter_map(|release| {
        let amount = projection.taken_by(&release.id, year);
        let figure = Measure::Release.of(Entity::Release(release.id.clone()), year);
        amount.is_positive().then_some(YearRow {
            figure,
            about: release.target()?.entity(),
            level: Some(release.level),
            amount,
        })
    });
    let uses = plan.lever_uses.iter().filter_map(|used| {
        let amount = projection.given_by_use(&used.id, year);
        let entity = Entity::LeverUse(used.id.clone());
        let measure = if projection.moves_between_lines(used) {
            Measure::UseTransfer
        } else {
            Measure::UseInflow
        };
        amount.is_positive().then(|| YearRow {
            figure: measure.of(entity.clone(), year),
            about: entity,
            level: projection.level_of_use(used),
            amount,
        })
    });
    let releases: Vec<YearRow> = releases.chain(uses).collect();
    let [lacks, lapses, carried_in, carried_out] = groups;
    lacks
        .into_iter()
        .chain(releases)
        .chain(lapses)
        .chain(carried_in)
        .chain(carried_out)
        .collect()
}

fn add_line(rows: &mut Vec<YearRow>, measure: Measure, line: &LineId, amount: Money, year: Year) {
    if !amount.is_zero() {
        let about = Entity::Line(line.clone());
        rows.push(YearRow {
            figure: measure.of(about.clone(), year),
            about,
            level: None,
            amount,
        });
    }
}
