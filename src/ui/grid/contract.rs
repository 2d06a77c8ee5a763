//! What is drawn in cells beside text: contracts and one-off money until their end, and the shape
//! of the years.

use egui::{Painter, Pos2, Rect, Shape, Stroke, pos2};

use super::{Layout, State};
use crate::model::{Binding, Entity, Field, Place, Value};
use crate::money::Money;
use crate::sheet::{Cell, Column, Row, RowKey};
use crate::time::Year;
use crate::ui::charts::area_below;
use crate::ui::view::View;

/// Until when something holds the money of a row, and where that is entered.
pub(super) fn end_of(view: &View<'_>, row: &Row) -> Option<(Year, Place)> {
    let plan = view.projection().plan();
    let RowKey::Thing(entity) = &row.key else {
        return None;
    };
    let (end, field) = match entity {
        Entity::Item(_) => {
            let item = plan.items.get(row.at)?;
            let held = (item.binding == Binding::Contract).then_some(item.contract.until)?;
            (held?, Field::ContractUntil)
        }
        Entity::Team(_) => (plan.teams.get(row.at)?.one_off_until?, Field::OneOffUntil),
        _ => return None,
    };
    Some((end, entity.clone().field(field)))
}

/// Whether this is the year after the one-off money of a team: its cliff.
pub(super) fn is_cliff(view: &View<'_>, row: &Row, cell: &Cell) -> bool {
    let RowKey::Thing(Entity::Team(_)) = &row.key else {
        return false;
    };
    let teams = &view.projection().plan().teams;
    let end = teams.get(row.at).and_then(|team| team.one_off_until);
    let costs = matches!(cell.value, Value::Amount(amount) if amount.is_positive());
    costs && end.is_some_and(|end| cell.year == Some(end.later(1)))
}

/// What initiatives retire of an item in the year of a cell, if anything.
pub(super) fn retired(view: &View<'_>, row: &Row, cell: &Cell) -> Option<Money> {
    let RowKey::Thing(Entity::Item(id)) = &row.key else {
        return None;
    };
    let retired = view.projection().retired(id, cell.year?);
    retired.is_positive().then_some(retired)
}

/// Left and right of the bar on the screen, and whether its end lies among the years shown.
pub(super) fn span(
    view: &View<'_>,
    state: &State,
    layout: &Layout,
    row: &Row,
) -> Option<(f32, f32, bool)> {
    let (end, _) = end_of(view, row)?;
    let sheet = state.sheet()?;
    let first = sheet
        .columns()
        .iter()
        .position(|it| matches!(it, Column::Year(_)))?;
    let years = sheet.years();
    let held = years.iter().filter(|year| **year <= end).count();
    let left = layout.x(first).0 + 4.0;
    let last = first + held;
    let right = if held == 0 {
        left
    } else {
        layout.x(last - 1).1 - 4.0
    };
    Some((
        left,
        right,
        held < years.len() || years.last() == Some(&end),
    ))
}

/// A bar at the foot of the row through the last year in which the money is held.
pub(super) fn bar(
    painter: &Painter,
    view: &View<'_>,
    state: &State,
    layout: &Layout,
    row: &Row,
    at: usize,
) {
    let Some((left, right, ends)) = span(view, state, layout, row) else {
        return;
    };
    if right <= left {
        return;
    }
    let tokens = view.look.tokens;
    let bottom = layout.y(at) + layout.row - 1.0;
    let color = match &row.key {
        RowKey::Thing(Entity::Team(_)) => tokens.warn,
        _ => tokens.ctl,
    };
    let bar = Rect::from_min_max(pos2(left, bottom - 2.5), pos2(right, bottom));
    painter.rect_filled(bar, 0.0, color);
    if ends {
        let grip = Rect::from_min_max(pos2(right - 2.5, bottom - 6.0), pos2(right, bottom));
        painter.rect_filled(grip, 0.0, color);
    }
}

/// The shape of the years: its own scale from zero.
pub(super) fn shape(painter: &Painter, view: &View<'_>, state: &State, row: &Row, rect: Rect) {
    let Some(sheet) = state.sheet() else { return };
    let is_step = matches!(row.key, RowKey::Thing(Entity::Tranche(..)));
    let amounts: Vec<f32> = sheet
        .years()
        .iter()
        .filter_map(|year| {
            let cell = sheet.cell(
                view.projection(),
                row,
                Column::Year(*year),
                view.session.year(),
            );
            match (&cell.value, cell.year) {
                (Value::Amount(amount), Some(year)) => Some(view.length(*amount, year)),
                // A step costs nothing where nothing is entered.
                (Value::Absent, _) if is_step => Some(0.0),
                _ => None,
            }
        })
        .map(narrow)
        .collect();
    if amounts.len() < 2 || amounts.len() < sheet.years().len() {
        return;
    }
    let top = amounts.iter().copied().fold(0.0_f32, f32::max);
    let bottom = amounts.iter().copied().fold(0.0_f32, f32::min);
    let height = top - bottom;
    if height <= 0.0 {
        return;
    }
    let tokens = view.look.tokens;
    let step = rect.width() / super::float(amounts.len() - 1);
    let y = |amount: f32| rect.bottom() - (amount - bottom) / height * rect.height();
    let points: Vec<Pos2> = amounts
        .iter()
        .enumerate()
        .map(|(at, amount)| pos2(rect.left() + step * super::float(at), y(*amount)))
        .collect();
    painter.add(Shape::mesh(area_below(&points, y(0.0), tokens.line)));
    let last = points.last().copied();
    painter.add(Shape::line(points, Stroke::new(1.3, tokens.ink2)));
    if let Some(last) = last {
        painter.circle_filled(last, 2.0, tokens.ink2);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn narrow(length: f64) -> f32 {
    length as f32
}
