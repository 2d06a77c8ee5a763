//! Who must say yes to uses of levers, whether they have, and whether it can be in time.

use std::collections::BTreeMap;

use super::{Found, LeverFault, Mend, Severity, Use};
use crate::model::{Entity, Field};
use crate::rules::LeverKind;
use crate::time::Year;

impl<'a> Found<'a> {
    pub(super) fn consent(&mut self, it: &Use<'_>) {
        self.not_delegable(it);
        self.not_granted(it);
        self.in_time(it);
    }

    fn not_delegable(&mut self, it: &Use<'_>) {
        let lever = it.lever;
        // What the body decides itself needs no letter.
        let own = lever.level <= 1;
        if it.used.delegated == Some(true) && !lever.delegable && !own {
            let place = it.field(Field::Delegated);
            self.warn(LeverFault::NotDelegable, place, Mend::AskLevel);
        }
    }

    /// What counts in the figures, but nobody has said yes to.
    fn not_granted(&mut self, it: &Use<'_>) {
        let counts = it.gives_money() || it.is(LeverKind::Staffing);
        if it.is_granted() || !counts {
            return;
        }
        let level =
            self.projection
                .level_of_lever(it.lever, it.used.year, it.used.delegated == Some(true));
        let (fault, place) = (LeverFault::NotGranted(level), it.field(Field::Status));
        self.fault(Severity::Note, fault, place, Mend::AskLevel);
    }

    /// Whether there can be money so soon. What is granted is there.
    fn in_time(&mut self, it: &Use<'_>) {
        let Some(as_of) = self.plan.as_of else { return };
        if it.is_granted() {
            return;
        }
        let rules = self.projection.rules();
        let Some(earliest) = rules.earliest_use(it.lever, as_of) else {
            return;
        };
        if it.used.year < earliest {
            let fault = LeverFault::AskedTooLate(earliest);
            self.warn(fault, it.field(Field::Year), Mend::UseLater)
                .dated(it.used.year, None);
        }
    }

    /// New money that is asked for in a plan without a date: once for all of them.
    pub(super) fn date_of_requests(&mut self, uses: &[Use<'_>]) {
        let asked = |it: &Use<'_>| it.is(LeverKind::Request) && !it.is_granted();
        if self.plan.as_of.is_none() && uses.iter().any(asked) {
            let place = Entity::Plan.field(Field::AsOf);
            let fault = LeverFault::NoDate;
            self.fault(Severity::Note, fault, place, Mend::CorrectValue);
        }
    }

    /// Uses of a lever in the same year of which one is delegated and another is not, told of at
    /// the first that differs from the first of them. What is not said counts as no.
    pub(super) fn delegations(&mut self, uses: &[Use<'a>]) {
        let mut by_letter: BTreeMap<(&str, Year), Vec<Use<'a>>> = BTreeMap::new();
        for it in uses {
            let letter = (it.used.lever.as_str(), it.used.year);
            by_letter.entry(letter).or_default().push(*it);
        }
        let delegated = |it: &Use<'_>| it.used.delegated == Some(true);
        for same in by_letter.values() {
            let first = same.first().map(delegated);
            let other = same.iter().find(|it| Some(delegated(it)) != first);
            if let Some(it) = other {
                let place = it.field(Field::Delegated);
                let fault = LeverFault::AmbiguousDelegation;
                self.fault(Severity::Note, fault, place, Mend::CorrectValue)
                    .dated(it.used.year, None);
            }
        }
    }
}
