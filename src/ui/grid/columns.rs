//! How wide columns are, where they lie, and what stands over them.

use std::collections::HashMap;

use crate::model::{Entity, Field, RoleId, TeamId};
use crate::sheet::{Column, SheetKind, unit_of};
use crate::texts::{Unit, arg, capitalised};
use crate::ui::view::View;

/// The narrowest that a column can be made.
pub(super) const NARROWEST: f32 = 36.0;

/// Where columns lie: the name stays, the others scroll.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// Left edges, counted from the left of the first column; and the right edge of the last.
    pub(super) edges: Vec<f32>,
}

impl Columns {
    pub(super) fn of(
        columns: &[Column],
        widths: &HashMap<Column, f32>,
        unit: Unit,
        widest: f32,
        room: f32,
    ) -> Self {
        let own = |column: &Column| widths.get(column).copied();
        let wide: Vec<f32> = columns
            .iter()
            .map(|column| {
                let usual = usual(*column, unit);
                own(column).unwrap_or(match column {
                    Column::Year(_) | Column::Field(Field::Base) => usual.max(widest),
                    _ => usual,
                })
            })
            .collect();
        // What is left over goes to the name, up to a point, and then to the years.
        let needed: f32 = wide.iter().sum();
        let left = (room - needed).max(0.0);
        let years = columns.iter().filter(|it| matches!(it, Column::Year(_)));
        let years = years.count();
        let to_name = if own(&Column::Name).is_none() {
            left.min(120.0)
        } else {
            0.0
        };
        let each = match u16::try_from(years) {
            Ok(years) if years > 0 => ((left - to_name) / f32::from(years)).min(60.0),
            _ => 0.0,
        };
        let mut edges = vec![0.0];
        let mut at = 0.0;
        for (column, width) in columns.iter().zip(wide) {
            at += width
                + match column {
                    Column::Name => to_name,
                    Column::Year(_) => each.floor(),
                    _ => 0.0,
                };
            edges.push(at.round());
        }
        Self { edges }
    }

    pub(super) fn count(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Left and right of a column.
    pub(super) fn span(&self, at: usize) -> (f32, f32) {
        let edge = |at: usize| self.edges.get(at).copied().unwrap_or_default();
        (edge(at), edge(at + 1))
    }

    /// How wide all of them are.
    pub(super) fn width(&self) -> f32 {
        self.edges.last().copied().unwrap_or_default()
    }

    /// The column at this distance from the left.
    pub(super) fn at(&self, x: f32) -> Option<usize> {
        let at = self.edges.partition_point(|edge| *edge <= x);
        at.checked_sub(1).filter(|at| *at < self.count())
    }

    /// The column whose right edge is here.
    pub(super) fn edge_at(&self, x: f32) -> Option<usize> {
        let edges = self.edges.iter().enumerate().skip(1);
        let near = edges.filter(|(_, edge)| (**edge - x).abs() <= 4.0);
        near.map(|(at, _)| at - 1).next()
    }
}

/// How wide a column is where nobody has said.
fn usual(column: Column, unit: Unit) -> f32 {
    match column {
        Column::Name => 214.0,
        Column::Year(_) => match unit {
            Unit::Kroner => 112.0,
            Unit::Thousand => 84.0,
            Unit::Million => 72.0,
        },
        Column::Shape => 84.0,
        Column::Setting => 170.0,
        Column::NominalGrowth => 76.0,
        Column::Certainty => 92.0,
        Column::Source => 240.0,
        Column::Field(field) => match field {
            Field::Chapter => 56.0,
            Field::Post => 44.0,
            Field::Binding | Field::Category | Field::Profile => 150.0,
            Field::Recipient | Field::Team | Field::Initiative | Field::RetiresItem => 170.0,
            Field::FullValue | Field::RunCostAmount | Field::ParallelRunAmount => 120.0,
            Field::StartingPoint => 240.0,
            Field::Kind | Field::Owner | Field::Gate | Field::Wage | Field::Other | Field::Rate => {
                132.0
            }
            Field::RealGrowth | Field::Cut => 52.0,
            Field::Base | Field::Previous | Field::OpeningCarry => match unit {
                Unit::Kroner => 112.0,
                _ => 76.0,
            },
            Field::Count | Field::Fte => 66.0,
            Field::RunShare => 60.0,
            Field::YearlyCost => 96.0,
            Field::PaidFrom | Field::SharedWith | Field::AddsTo => 180.0,
            Field::It
            | Field::OverheadIncluded
            | Field::Active
            | Field::Start
            | Field::FromOffset
            | Field::ToOffset => 64.0,
            _ => 100.0,
        },
    }
}

/// The unit of a cost per full-time equivalent or hour.
fn in_unit(view: &View<'_>, field: Field) -> Unit {
    let role = Entity::Role(TeamId::default(), RoleId::default());
    unit_of(&role.field(field), view.look.unit)
}

/// What stands over a column.
pub(in crate::ui) fn heading(view: &View<'_>, kind: SheetKind, column: Column) -> String {
    let texts = view.look.texts;
    match column {
        Column::Name => texts.get(match kind {
            SheetKind::Frame => "column-line",
            SheetKind::Operations => "column-item",
            SheetKind::Teams => "column-team-name",
            SheetKind::Renewal => "column-initiative-name",
            SheetKind::Setup => "column-setting",
        }),
        Column::Year(year) => year.to_string(),
        Column::Shape => {
            let years = view.projection().plan().budget();
            let last = years.last().number() % 100;
            format!("{}–{last:02}", years.first())
        }
        Column::Setting => texts.get("column-value"),
        Column::NominalGrowth => texts.get("column-nominal-growth"),
        Column::Certainty => texts.get("explain-certainty"),
        Column::Source => texts.get("explain-source-name"),
        Column::Field(Field::RealGrowth) => texts.get("column-real-growth"),
        Column::Field(Field::Cut) => texts.get("column-cut"),
        Column::Field(Field::YearlyCost) => {
            let unit = texts.unit(in_unit(view, Field::YearlyCost));
            texts.say("column-per-fte", [arg("unit", unit)])
        }
        Column::Field(field @ (Field::Wage | Field::Other | Field::Rate)) => {
            let unit = texts.unit(in_unit(view, field));
            format!("{}, {unit}", capitalised(&texts.field(field)))
        }
        Column::Field(field) => {
            let key = format!("column-{}", field.word().replace('.', "-"));
            let short = texts.get(&key);
            if short == key {
                capitalised(&texts.field(field))
            } else {
                short
            }
        }
    }
}

/// What is said of a column when the pointer rests on its heading: its whole name, and its unit.
pub(super) fn heading_hint(view: &View<'_>, kind: SheetKind, column: Column) -> String {
    let texts = view.look.texts;
    let unit = || view.look.basis(view.projection());
    match column {
        Column::Year(year) if kind != SheetKind::Setup => format!("{year}: {}", unit()),
        // Growth is shown for the year that is looked at.
        Column::Field(field @ (Field::RealGrowth | Field::Cut)) => {
            format!(
                "{} {}",
                capitalised(&texts.field(field)),
                view.session.year()
            )
        }
        Column::Field(field) => capitalised(&texts.field(field)),
        Column::NominalGrowth => texts.get("column-nominal-growth-hint"),
        other => heading(view, kind, other),
    }
}
