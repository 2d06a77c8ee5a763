//! How certain the frame of a year is.

use std::collections::BTreeMap;

use super::{PostingKind, Projection, Subject};
use crate::model::{AppropriationLine, Certainty, Entity, Field};
use crate::money::Money;
use crate::time::Year;

impl Projection {
    /// How certain the lasting frame of a year is: as certain as what most of its money rests on.
    /// An amount that only follows from growth is assumed. `None` where there is no frame.
    pub fn frame_certainty(&self, year: Year) -> Option<Certainty> {
        let mut money: BTreeMap<Certainty, Money> = BTreeMap::new();
        for (at, line) in self.plan().lines.iter().enumerate() {
            if !self.is_memo(at) {
                let amount = self.posted(Subject::Line(at), PostingKind::Lasting, year);
                let sum = money.entry(self.line_certainty(line, year)).or_default();
                *sum = sum.plus(amount);
            }
        }
        let largest = money.into_iter().filter(|(_, amount)| amount.is_positive());
        largest.max_by_key(|(_, amount)| *amount).map(|(it, _)| it)
    }

    fn line_certainty(&self, line: &AppropriationLine, year: Year) -> Certainty {
        let entity = Entity::Line(line.id.clone());
        let place = if line.overrides.contains_key(&year) {
            entity.field(Field::Overrides).at(year)
        } else if year == self.horizon().first() {
            entity.field(Field::Base)
        } else {
            return Certainty::Assumed;
        };
        let said = self.plan().annotation(&place);
        said.and_then(|it| it.certainty).unwrap_or_default()
    }
}
