//! Money of levers: on which lines, for what, how much at most, and what it does to a line.

use std::collections::BTreeMap;

use super::{Found, LeverFault, Mend, Severity, Use};
use crate::model::{AppropriationLine, Field, LineId};
use crate::money::Money;
use crate::projection::{Account, PostingKind, Subject};
use crate::room::most_on;
use crate::rules::LeverKind;
use crate::time::Year;

/// What uses post on a line in a year, with the last of them.
#[derive(Clone, Copy)]
struct Posted<'a> {
    amount: Money,
    by: Use<'a>,
}

/// What uses post by line, by something that sets them apart and by year.
type ByLine<'a, Key> = BTreeMap<(usize, Key), BTreeMap<Year, Posted<'a>>>;

impl<'a> Found<'a> {
    /// The kind of the line that gets the money: the named one, otherwise the one that the money
    /// goes to.
    pub(super) fn line_of_use(&mut self, it: &Use<'_>) {
        let named = it.used.line.as_ref();
        let carried = it.lever.kind.is_in_the_lines() && named.is_some();
        if !it.gives_money() && !carried {
            return;
        }
        let income = named.and_then(|id| self.projection.find_line(id));
        let income = income.filter(|line| line.is_income());
        let paid = || self.line_of(self.projection.payer(named));
        let Some(line) = income.or_else(paid) else {
            return;
        };
        if line.is_income() || !it.lever.may_be_used_on(line) {
            let fault = LeverFault::WrongPost(line.id.clone());
            self.warn(fault, it.field(Field::Line), Mend::ChooseAllowedLine);
        }
    }

    /// What a use is for, where the lever demands an investment.
    pub(super) fn investment(&mut self, it: &Use<'_>) {
        if !it.lever.needs_investment {
            return;
        }
        let place = it.field(Field::Investment);
        let Some(id) = &it.used.investment else {
            self.warn(LeverFault::NoInvestment, place, Mend::NameInvestment);
            return;
        };
        // A reference to what is not there is a finding of its own.
        let Some((_, initiative)) = self.projection.find_initiative(id) else {
            return;
        };
        if !initiative.is_active() {
            let fault = LeverFault::InvestmentOff(id.clone());
            self.warn(fault, place, Mend::NameInvestment);
            return;
        }
        // What another body pays is judged by its terms.
        let year = it.used.year;
        let computed = self.projection.horizon().contains(year) && !it.is(LeverKind::CoFunding);
        let amounts = self.projection.initiative(id).and_then(|it| it.get(year));
        let direct = amounts.map(|it| it.direct).unwrap_or_default();
        if computed && !direct.is_positive() {
            let fault = LeverFault::InvestmentCostsNothing(id.clone());
            self.warn(fault, place, Mend::NameInvestment)
                .dated(year, None);
        }
    }

    /// What a use says is carried over, against what the line's own settings let it carry.
    pub(super) fn carried(&mut self, it: &Use<'_>) {
        let year = it.used.year;
        let computed = self.projection.horizon().contains(year);
        let account = self.projection.payer(it.used.line.as_ref());
        let Some(line) = self
            .line_of(account)
            .filter(|_| computed && it.lever.kind.is_in_the_lines())
        else {
            return;
        };
        let carried = self.projection.account(account, year).carried_out.or_zero();
        let amount = Money::posting(it.used.amount.decimal());
        let over = amount.minus(carried);
        if over.is_positive() {
            let fault = LeverFault::MoreThanCarried(line.id.clone());
            let place = it.field(Field::Amount);
            self.fault(Severity::Note, fault, place, Mend::CorrectValue)
                .dated(year, Some(over));
        }
    }

    /// Uses of a lever on a line together against its cap, in the year where they are most over
    /// it. A cap that is an amount holds for each use by itself.
    pub(super) fn caps(&mut self, uses: &[Use<'a>]) {
        let kinds = [PostingKind::LeverInflow, PostingKind::TransferOut];
        let key = |it: &Use<'a>, year| {
            let alone = it.lever.is_capped_by_case(year);
            (it.used.lever.as_str(), alone.then_some(it.at))
        };
        for ((at, _), years) in self.posted_by_line(uses, &kinds, key) {
            let over = years.iter().map(|(year, posted)| {
                let over = self.over_cap(at, *year, posted);
                (*year, over.unwrap_or_default())
            });
            let most = self.largest(over.collect::<Vec<_>>());
            self.of_line(at, &years, most, (LeverFault::OverCap, Mend::TakeLess));
        }
    }

    /// How far what is used on a line lies over the cap in a year, fixed kroner.
    fn over_cap(&self, at: usize, year: Year, posted: &Posted<'_>) -> Option<Money> {
        let line = self.line_of(Account::Line(at))?;
        let most = most_on(self.projection, posted.by.lever, line, year)?;
        Some(posted.amount.minus(most))
    }

    /// Lines that lack money because of what they repay or give away, in the year where that is
    /// most. "A plan whose gains start in year 2 breaks the rule unless operations are cut in
    /// year 1" (rules page §1.3).
    pub(super) fn short_lines(&mut self, uses: &[Use<'a>]) {
        type Fault = fn(LineId) -> LeverFault;
        let repaid: Fault = LeverFault::ShortByRepayment;
        let given: Fault = LeverFault::ShortByTransfer;
        for (kind, fault, mend) in [
            (PostingKind::LeverRepayment, repaid, Mend::CutFromFirstYear),
            (PostingKind::TransferOut, given, Mend::TakeLess),
        ] {
            for ((at, ()), years) in self.posted_by_line(uses, &[kind], |_, _| ()) {
                let lacks = years.iter().map(|(year, posted)| {
                    let sums = self.projection.account(Account::Line(at), *year);
                    (*year, posted.amount.min(sums.shortfall()))
                });
                let most = self.largest(lacks.collect::<Vec<_>>());
                self.of_line(at, &years, most, (fault, mend));
            }
        }
    }

    /// Tells of a fault of a line in a year, at the last use that has its part in it.
    fn of_line(
        &mut self,
        at: usize,
        years: &BTreeMap<Year, Posted<'_>>,
        most: Option<(Year, Money)>,
        (fault, mend): (fn(LineId) -> LeverFault, Mend),
    ) {
        let Some((year, amount)) = most else { return };
        let line = self.line_of(Account::Line(at));
        let id = line.map(|line: &AppropriationLine| line.id.clone());
        let (Some(id), Some(posted)) = (id, years.get(&year)) else {
            return;
        };
        self.warn(fault(id), posted.by.field(Field::Amount), mend)
            .dated(year, Some(amount));
    }

    fn posted_by_line<Key: Ord>(
        &self,
        uses: &[Use<'a>],
        kinds: &[PostingKind],
        key: impl Fn(&Use<'a>, Year) -> Key,
    ) -> ByLine<'a, Key> {
        let mut by_line: ByLine<'a, Key> = BTreeMap::new();
        for it in uses {
            let postings = self.projection.postings_of(Subject::LeverUse(it.at));
            for posting in postings.filter(|posting| kinds.contains(&posting.kind)) {
                let Account::Line(at) = posting.account else {
                    continue;
                };
                let years = by_line.entry((at, key(it, posting.year))).or_default();
                let before = years.get(&posting.year).map(|it| it.amount);
                let amount = before.unwrap_or_default().plus(posting.amount);
                years.insert(posting.year, Posted { amount, by: *it });
            }
        }
        by_line
    }
}
