//! Money that one line gives to another.

use super::{Found, LeverFault, Mend, Use};
use crate::model::{AppropriationLine, Field};
use crate::room::share_chapter;
use crate::rules::LeverKind;

impl Found<'_> {
    pub(super) fn transfer(&mut self, it: &Use<'_>) {
        if !it.lever.kind.moves_between_lines() {
            return;
        }
        let place = it.field(Field::FromLine);
        let Some(from) = &it.used.from_line else {
            self.warn(LeverFault::NoGiver, place, Mend::ChooseAllowedLine);
            return;
        };
        // A reference to what is not there is a finding of its own.
        let Some(giver) = self.projection.find_line(from) else {
            return;
        };
        let taker = self.line_of(self.projection.payer(it.used.line.as_ref()));
        let fault = self.fault_of_giver(it, giver, taker);
        if let Some(fault) = fault {
            self.warn(fault, place, Mend::ChooseAllowedLine);
        }
    }

    fn fault_of_giver(
        &self,
        it: &Use<'_>,
        giver: &AppropriationLine,
        taker: Option<&AppropriationLine>,
    ) -> Option<LeverFault> {
        let of_giver = |fault: fn(_) -> _| Some(fault(giver.id.clone()));
        if giver.is_income() || !it.lever.may_be_taken_from(giver) {
            return of_giver(LeverFault::WrongGiver);
        }
        let taker = taker?;
        if taker.id == giver.id {
            return of_giver(LeverFault::GivesToItself);
        }
        if it.is(LeverKind::SharedPosts) && giver.shared_with.as_ref() != Some(&taker.id) {
            return of_giver(LeverFault::NotShared);
        }
        let sector = self.projection.rules().sector;
        if it.is(LeverKind::Reallocation) && !share_chapter(sector, giver, taker) {
            return of_giver(LeverFault::OtherChapter);
        }
        None
    }
}
