//! How much of an initiative's worth is value that is left at the end.

use rust_decimal::Decimal;

use super::Yardstick;
use super::flows::{Flows, WorthView, YearFlow, cost_after};
use crate::model::InitiativeId;
use crate::projection::Projection;

/// Society's net present value of an initiative as if no other were active, and how much of it is
/// its residual value. None where there is no number: no flow in the analysis, or a cost after it.
pub fn society_and_residual(
    projection: &Projection,
    yardstick: &Yardstick,
    id: &InitiativeId,
) -> Option<(Decimal, Decimal)> {
    let (at, initiative) = projection.find_initiative(id)?;
    let alone = projection.alone().get(at)?;
    let last = projection.horizon().last();
    let flows = Flows::of_one(projection.plan(), initiative, alone, last);
    let within = || flows.years.iter().take(yardstick.analysis.len());
    let nothing = within().all(YearFlow::is_nothing);
    if nothing || cost_after(&flows, projection.ground(), yardstick.analysis).is_some() {
        return None;
    }
    let of = |flow: &YearFlow| flow.of(WorthView::Society, yardstick.tax);
    let all: Vec<Decimal> = within().map(of).collect();
    let residual = within().map(|flow| {
        of(&YearFlow {
            sale: flow.sale,
            residual: flow.residual,
            ..YearFlow::default()
        })
    });
    let residual: Vec<Decimal> = residual.collect();
    Some((yardstick.npv(&all), yardstick.npv(&residual)))
}
