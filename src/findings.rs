//! Findings (kontroller): what is infeasible or doubtful, as data.
//!
//! A finding says how grave it is, where it stands, in which year, how much money it is about and
//! what mends it. It never blocks editing or saving. `texts` has the sentences.

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use crate::model::{
    AppropriationLine, AtEnd, Binding, Category, ChangeKind, Entity, Field, LineId, LineKind,
    LostChange, OperationsItem, Place, Plan, Refusal, Release, Resolved, ScenarioId, Slot, Target,
    Value,
};
use crate::money::{Money, exact};
use crate::projection::{Account, Figure, Lock, Measure, Projection, project};
use crate::rules::RuleSet;
use crate::time::Year;

/// How grave a finding is. The order is the order in lists.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Severity {
    /// The plan says something that cannot be computed as it stands.
    Error,
    /// A line spends more than it has.
    Breach,
    /// Doubtful, or money is lost.
    Warning,
    /// Good to know.
    Note,
}

/// Where a finding stands: something entered, or something computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// A whole thing.
    Thing(Entity),
    /// An entered value.
    Place(Place),
    /// A computed figure.
    Figure(Figure),
}

impl Where {
    /// The thing it is about; none for a figure of the whole plan.
    pub fn subject(&self) -> Option<&Entity> {
        match self {
            Self::Thing(entity) => Some(entity),
            Self::Place(place) => Some(&place.entity),
            Self::Figure(figure) => figure.subject.as_ref(),
        }
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave.
    pub severity: Severity,
    /// What it is.
    pub kind: FindingKind,
    /// Where it stands.
    pub at: Where,
    /// The year, for a finding of one year.
    pub year: Option<Year>,
    /// How much money it is about, fixed kroner.
    pub amount: Option<Money>,
    /// What mends it.
    pub mend: Mend,
}

/// What a finding is. The words are those of the message files.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum FindingKind {
    /// The plan names a rule set that the program does not have.
    UnknownRuleSet(String),
    /// An amount is too large to compute.
    TooLarge,
    /// Something is paid, and there is no line to pay it.
    NoLine,
    /// A change of the scenario does not fit the plan any more.
    LostChange {
        /// The scenario.
        scenario: ScenarioId,
        /// Why.
        why: Refusal,
    },
    /// Text that could not be read is kept in a field.
    Unreadable(String),
    /// Something refers to what is not there.
    Dangling(Entity),
    /// A line spends more than it has.
    Shortfall,
    /// Money of a line is lost.
    Lapse,
    /// Carried money pays something lasting.
    CarriedPaysLasting,
    /// A surplus is planned in a year with new money.
    SurplusWithNewMoney,
    /// Another line may be used for this one, and has a surplus.
    SharedLineCanHelp(LineId),
    /// One-off funding of a team has ended.
    Cliff,
    /// The target is ignored, because the lasting frame is not positive.
    TargetIgnored,
    /// The contract ended before the plan begins.
    ContractExpired(Year),
    /// The contract has no end.
    ContractWithoutEnd,
    /// A contract renews without months of notice, or has an option without a date.
    ContractDateMissing,
    /// Notice must be given by a date.
    GiveNotice {
        /// The last day.
        by: Date,
        /// Whether that day is over at the plan's date.
        over: bool,
    },
    /// An option must be used by a date.
    UseOption {
        /// The last day.
        by: Date,
        /// Whether that day is over at the plan's date.
        over: bool,
    },
    /// A new tender must start by a date.
    StartTender {
        /// The last day.
        by: Date,
        /// Whether that day is over at the plan's date.
        over: bool,
    },
    /// The last year comes before the first.
    EmptyInterval,
    /// An amount is decided for a year in which the thing is not there.
    OverrideOutside,
    /// A change of a line comes before year 0.
    ChangeBeforeStart,
    /// A release takes effect while its target is locked.
    ReleaseLocked(Option<Year>),
    /// Releases want more of a thing than can go.
    ReleaseTooMuch,
    /// A release of staff goes faster than natural attrition; by so many full-time equivalents,
    /// where they are entered.
    FasterThanAttrition(Option<Decimal>),
    /// A release has no reason or no consequence.
    ReleaseUnexplained,
    /// A release is decided below the level that can decide it.
    ReleaseLevel(u16),
    /// Something is paid from income.
    PaidFromIncome,
    /// Income adds to a line that is income itself.
    AddsToIncome,
    /// There is no operating line; what names no line is paid from this one.
    NoOperatingLine,
    /// Wage and price compensation are given apart, but not the wage share that weights them.
    WageShareMissing,
    /// No compensation is entered: fixed and nominal kroner are the same.
    NoCompensation,
    /// Compensation is entered as a whole and by parts; the whole is used.
    CompensationTwice,
    /// Two lines have the same chapter and post.
    SamePost(LineId),
    /// The post number and the kind of the line do not belong together.
    PostAndKind,
    /// The rule set does not hold for the first year.
    RulesNotValid,
    /// The rule set is simplified.
    SimplifiedRules,
    /// So many entered amounts have no source.
    NoSource(usize),
    /// Doing nothing leaves less room than today's development.
    Squeeze,
    /// Doing nothing leaves no room.
    Empty,
}

/// What mends a finding. The words are those of the message files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Mend {
    /// Release operations, lower the target or ask for money.
    FreeOrLower,
    /// Spend it once, or plan for less money.
    SpendOnceOrPlanLess,
    /// Give it lasting money, or let it end.
    LastingMoneyOrEnd,
    /// Move money between the two lines.
    MoveBetweenLines,
    /// Enter or correct the value.
    CorrectValue,
    /// Choose another rule set.
    ChooseRuleSet,
    /// Add a line.
    AddLine,
    /// Remove the change from the scenario.
    RemoveChange,
    /// Do it by the date.
    ActByDate,
    /// Let it take effect later.
    TakeEffectLater,
    /// Take less.
    TakeLess,
    /// Say why and what it means.
    SayWhy,
    /// Ask the right level.
    AskLevel,
    /// Choose a line that spends.
    ChooseLine,
    /// Decide on operations or development before that year.
    DecideBefore,
    /// Say where amounts come from.
    SaySource,
    /// Know it; nothing to mend.
    BeAware,
}

/// A scenario computed, with everything doubtful about it.
#[derive(Debug)]
pub struct Checked {
    /// The figures.
    pub projection: Projection,
    /// The findings, the gravest first, then by year.
    pub findings: Vec<Finding>,
}

/// Computes a plan under a scenario and checks it.
pub fn check(plan: &Plan, scenario: Option<&ScenarioId>) -> Checked {
    let Resolved { plan, lost } = plan.under(scenario);
    let projection = project(Arc::new(plan));
    let findings = findings(&projection, &lost);
    Checked {
        projection,
        findings,
    }
}

/// Everything doubtful about a computed plan, the gravest first, then by year.
pub fn findings(projection: &Projection, lost: &[LostChange]) -> Vec<Finding> {
    let mut found = Found {
        projection,
        plan: projection.plan(),
        findings: Vec::new(),
    };
    found.lost(lost);
    found.plan_findings();
    found.references();
    found.sources();
    for line in &found.plan.lines {
        found.line(line);
    }
    for item in &found.plan.items {
        found.item(item);
    }
    found.teams();
    for release in &found.plan.releases {
        found.release(release);
    }
    found.years();
    found.too_large();
    let mut findings = found.findings;
    findings.sort_by_key(|finding| (finding.severity, finding.year));
    findings
}

struct Found<'a> {
    projection: &'a Projection,
    plan: &'a Plan,
    findings: Vec<Finding>,
}

impl Found<'_> {
    fn add(
        &mut self,
        severity: Severity,
        kind: FindingKind,
        at: Where,
        mend: Mend,
    ) -> &mut Finding {
        let at_year = match &at {
            Where::Figure(figure) => figure.year,
            Where::Place(place) => place.year,
            Where::Thing(_) => None,
        };
        let finding = Finding {
            severity,
            kind,
            at,
            year: at_year,
            amount: None,
            mend,
        };
        self.findings.push_mut(finding)
    }

    fn place(&mut self, severity: Severity, kind: FindingKind, place: Place, mend: Mend) {
        self.add(severity, kind, Where::Place(place), mend);
    }

    fn lost(&mut self, lost: &[LostChange]) {
        for LostChange {
            scenario,
            change,
            why,
        } in lost
        {
            let kind = FindingKind::LostChange {
                scenario: scenario.clone(),
                why: why.clone(),
            };
            let at = Where::Thing(change.entity());
            self.add(Severity::Error, kind, at, Mend::RemoveChange);
        }
    }

    fn plan_findings(&mut self) {
        use Severity::{Error, Note, Warning};
        let of_plan = |field| Entity::Plan.field(field);
        let rules = self.projection.rules();
        if RuleSet::named(&self.plan.rule_set).is_none() {
            let kind = FindingKind::UnknownRuleSet(self.plan.rule_set.clone());
            self.place(Error, kind, of_plan(Field::RuleSet), Mend::ChooseRuleSet);
        }
        let first = self.plan.first_year.number();
        if first < rules.valid_from || rules.valid_to.is_some_and(|last| first > last) {
            let kind = FindingKind::RulesNotValid;
            self.place(Warning, kind, of_plan(Field::RuleSet), Mend::ChooseRuleSet);
        }
        if rules.simplified {
            let place = of_plan(Field::RuleSet);
            self.place(Note, FindingKind::SimplifiedRules, place, Mend::BeAware);
        }
        self.compensation();
        let default = self.plan.first_operating_line();
        if let Some(line) = default.filter(|line| line.kind != LineKind::Operating) {
            let place = Entity::Line(line.id.clone()).field(Field::Kind);
            self.place(
                Warning,
                FindingKind::NoOperatingLine,
                place,
                Mend::CorrectValue,
            );
        }
        let unreadable: Vec<(Place, String)> = self
            .plan
            .annotations
            .iter()
            .filter_map(|(place, said)| Some((place.clone(), said.unreadable.clone()?)))
            .collect();
        for (place, text) in unreadable {
            self.place(
                Error,
                FindingKind::Unreadable(text),
                place,
                Mend::CorrectValue,
            );
        }
    }

    fn compensation(&mut self) {
        use Severity::{Note, Warning};
        let apart = self.plan.wage_compensation.is_some() || self.plan.price_compensation.is_some();
        let (severity, kind, field) = match (&self.plan.compensation, apart) {
            (None, false) => (Warning, FindingKind::NoCompensation, Field::Compensation),
            (Some(_), true) => (Note, FindingKind::CompensationTwice, Field::Compensation),
            (None, true) if self.plan.wage_share.is_none() => {
                (Warning, FindingKind::WageShareMissing, Field::WageShare)
            }
            _ => return,
        };
        self.place(
            severity,
            kind,
            Entity::Plan.field(field),
            Mend::CorrectValue,
        );
    }

    /// Amounts that nobody said where come from.
    fn sources(&mut self) {
        let amounts = self.plan.things().flat_map(|(entity, thing)| {
            let entered = thing.kind().specs().iter().flat_map(move |spec| {
                let slot = thing.slot(spec.field);
                let years = slot.map(Slot::years).unwrap_or_default();
                let values = std::iter::once(None).chain(years.into_iter().map(Some));
                values.map(move |year| (spec.field, year, slot.map(|slot| slot.read(year))))
            });
            entered.filter_map(move |(field, year, value)| {
                let place = Place {
                    entity: entity.clone(),
                    field,
                    year,
                };
                match value? {
                    Value::Amount(amount) if !amount.is_zero() => Some(place),
                    Value::Decided(_) => Some(place),
                    _ => None,
                }
            })
        });
        let sourced = |place: &Place| {
            let whole = Place {
                year: None,
                ..place.clone()
            };
            let said = self
                .plan
                .annotation(place)
                .or_else(|| self.plan.annotation(&whole));
            said.is_some_and(|said| said.source.is_some())
        };
        let missing = amounts.filter(|place| !sourced(place)).count();
        if missing > 0 {
            let kind = FindingKind::NoSource(missing);
            self.add(
                Severity::Note,
                kind,
                Where::Thing(Entity::Plan),
                Mend::SaySource,
            );
        }
    }

    /// References of a plan that was put together by other means than changes.
    fn references(&mut self) {
        let known: std::collections::BTreeSet<Entity> =
            self.plan.things().map(|(entity, _)| entity).collect();
        let dangling = self
            .plan
            .references()
            .filter(|(_, target)| !known.contains(target));
        let dangling: Vec<(Place, Entity)> = dangling.collect();
        for (place, target) in dangling {
            let kind = FindingKind::Dangling(target);
            self.place(Severity::Error, kind, place, Mend::CorrectValue);
        }
    }

    fn line(&mut self, line: &AppropriationLine) {
        use Severity::Warning;
        let entity = Entity::Line(line.id.clone());
        if let Some(kind) = kind_of_post(&line.post)
            && !line.is_income()
            && kind != line.kind
        {
            let place = entity.clone().field(Field::Kind);
            self.place(Warning, FindingKind::PostAndKind, place, Mend::CorrectValue);
        }
        let same = self.plan.lines.iter().find(|other| {
            other.id < line.id
                && !line.post.is_empty()
                && (&other.chapter, &other.post) == (&line.chapter, &line.post)
        });
        if let Some(other) = same {
            let kind = FindingKind::SamePost(other.id.clone());
            self.place(
                Warning,
                kind,
                entity.clone().field(Field::Post),
                Mend::CorrectValue,
            );
        }
        if let Some(target) = &line.adds_to
            && self
                .plan
                .line(target)
                .is_some_and(AppropriationLine::is_income)
        {
            let place = entity.clone().field(Field::AddsTo);
            self.place(Warning, FindingKind::AddsToIncome, place, Mend::ChooseLine);
        }
        for change in &line.changes {
            if change.year < self.plan.first_year {
                let change = Entity::Change(line.id.clone(), change.id.clone());
                let place = change.field(Field::Year);
                self.place(
                    Warning,
                    FindingKind::ChangeBeforeStart,
                    place,
                    Mend::CorrectValue,
                );
            }
        }
        self.overrides_outside(&entity, &line.overrides, None, None);
    }

    fn overrides_outside(
        &mut self,
        entity: &Entity,
        overrides: &crate::model::Overrides,
        from: Option<Year>,
        until: Option<Year>,
    ) {
        let horizon = self.projection.horizon();
        let first = from.unwrap_or(horizon.first()).max(horizon.first());
        for year in overrides.keys().copied() {
            if year < first || year > horizon.last() || until.is_some_and(|until| year > until) {
                let place = entity.clone().field(Field::Overrides).at(year);
                self.place(
                    Severity::Warning,
                    FindingKind::OverrideOutside,
                    place,
                    Mend::CorrectValue,
                );
            }
        }
    }

    fn interval(&mut self, entity: &Entity, from: Option<Year>, until: Option<Year>) {
        let first = from.unwrap_or(self.plan.first_year);
        if until.is_some_and(|until| until < first) {
            let place = entity.clone().field(Field::Until);
            self.place(
                Severity::Warning,
                FindingKind::EmptyInterval,
                place,
                Mend::CorrectValue,
            );
        }
    }

    fn payer(&mut self, entity: &Entity, paid_from: Option<&LineId>) {
        let payer = paid_from.and_then(|id| self.plan.line(id));
        if payer.is_some_and(AppropriationLine::is_income) {
            let place = entity.clone().field(Field::PaidFrom);
            self.place(
                Severity::Warning,
                FindingKind::PaidFromIncome,
                place,
                Mend::ChooseLine,
            );
        }
    }

    fn item(&mut self, item: &OperationsItem) {
        let entity = Entity::Item(item.id.clone());
        self.interval(&entity, item.from, item.until);
        self.payer(&entity, item.paid_from.as_ref());
        self.overrides_outside(&entity, &item.overrides, item.from, item.until);
        if item.binding == Binding::Contract {
            self.contract(item, &entity);
        }
    }

    fn contract(&mut self, item: &OperationsItem, entity: &Entity) {
        use Severity::{Note, Warning};
        let place = entity.clone().field(Field::ContractUntil);
        if item.contract.until.is_none() && item.contract.break_notice_months.is_some() {
            return; // locked through its notice alone
        }
        let Some(until) = item.contract.until else {
            self.place(
                Warning,
                FindingKind::ContractWithoutEnd,
                place,
                Mend::CorrectValue,
            );
            return;
        };
        if until < self.plan.first_year {
            self.place(
                Warning,
                FindingKind::ContractExpired(until),
                place,
                Mend::CorrectValue,
            );
            return;
        }
        let Some((by, kind)) = date_to_act(item, until, self.projection.rules()) else {
            let field = match item.contract.at_end {
                AtEnd::Option => Field::ContractExerciseBy,
                _ => Field::ContractNoticeMonths,
            };
            let place = entity.clone().field(field);
            self.place(
                Warning,
                FindingKind::ContractDateMissing,
                place,
                Mend::CorrectValue,
            );
            return;
        };
        if by.year() > i16::try_from(self.plan.budget().last().number()).unwrap_or(i16::MAX) {
            return;
        }
        let over = self.plan.as_of.is_some_and(|today| by < today);
        let severity = if over { Warning } else { Note };
        let amount = self
            .projection
            .item(&item.id, until.min(self.projection.horizon().last()));
        let finding = self.add(
            severity,
            kind(by, over),
            Where::Place(place),
            Mend::ActByDate,
        );
        finding.year = u16::try_from(by.year()).ok().map(Year::new);
        finding.amount = amount;
    }

    fn teams(&mut self) {
        for team in &self.plan.teams {
            let entity = Entity::Team(team.id.clone());
            self.interval(&entity, team.from, team.until);
            self.payer(&entity, team.paid_from.as_ref());
            let Some(last) = team.one_off_until else {
                continue;
            };
            let cliff = last.later(1).max(self.plan.first_year);
            let Some((run, development)) = self.projection.team(&team.id, cliff) else {
                continue;
            };
            let cost = run.plus(development);
            if cost.is_positive() && self.projection.horizon().contains(cliff) {
                let at = Where::Figure(Measure::Team.of(entity, cliff));
                let mend = Mend::LastingMoneyOrEnd;
                self.add(Severity::Warning, FindingKind::Cliff, at, mend)
                    .amount = Some(cost);
            }
        }
    }

    fn release(&mut self, release: &Release) {
        use Severity::Warning;
        let entity = Entity::Release(release.id.clone());
        let year = release.from_year.max(self.plan.first_year);
        if release.why.trim().is_empty() || release.consequence.trim().is_empty() {
            let place = entity.clone().field(Field::Consequence);
            self.place(
                Warning,
                FindingKind::ReleaseUnexplained,
                place,
                Mend::SayWhy,
            );
        }
        if let Some(lock) = self.projection.releasable(release, year).lock {
            let through = match lock {
                Lock::Contract { through } => through,
                Lock::LeadTime { through } => Some(through),
            };
            let place = entity.clone().field(Field::FromYear);
            let kind = FindingKind::ReleaseLocked(through);
            self.place(Warning, kind, place, Mend::TakeEffectLater);
        }
        self.attrition(release, year);
        let needed = match release.target() {
            Some(Target::Item(id)) => self
                .plan
                .item(id)
                .map_or(1, |item| self.projection.rules().level_of(item)),
            _ => 1,
        };
        if release.level < needed {
            let place = entity.clone().field(Field::Level);
            self.place(
                Warning,
                FindingKind::ReleaseLevel(needed),
                place,
                Mend::AskLevel,
            );
        }
        let same = self.plan.releases.iter().filter(|other| {
            other.target() == release.target() && other.from_year <= release.from_year
        });
        let wanted = same
            .map(|other| other.share.0)
            .fold(Decimal::ZERO, crate::money::exact::plus);
        if wanted > crate::model::Percent::WHOLE.0 {
            let place = entity.field(Field::Share);
            self.place(Warning, FindingKind::ReleaseTooMuch, place, Mend::TakeLess);
        }
    }

    /// Staff that is to go faster than people leave by themselves.
    fn attrition(&mut self, release: &Release, year: Year) {
        let Some(Target::Item(id)) = release.target() else {
            return;
        };
        let staff = self
            .plan
            .item(id)
            .filter(|item| item.category == Category::Staff);
        let Some(item) = staff else { return };
        let amount = self.projection.item(id, year).unwrap_or_default();
        let passed = Decimal::from(year.since(self.plan.first_year).saturating_add(1));
        let leaves = exact::times(self.plan.attrition.fraction(), passed).min(Decimal::ONE);
        let released = self.projection.released_of(release, year).decimal();
        let goes = exact::ratio(released, amount.decimal());
        if !amount.is_positive() || goes <= leaves {
            return;
        }
        let too_many = item
            .fte
            .map(|fte| exact::times(fte, exact::minus(goes, leaves)));
        let entity = Entity::Release(release.id.clone());
        let kind = FindingKind::FasterThanAttrition(too_many);
        let place = entity.field(Field::Share);
        self.place(Severity::Warning, kind, place, Mend::TakeLess);
    }

    fn years(&mut self) {
        use Severity::{Note, Warning};
        for year in self.plan.budget().years() {
            if self.plan.target_share.at(year) > crate::model::Percent::ZERO
                && !self
                    .projection
                    .total(year)
                    .sums
                    .lasting_frame()
                    .is_positive()
            {
                let at = Where::Figure(Measure::LastingFrame.at(year));
                self.add(Warning, FindingKind::TargetIgnored, at, Mend::CorrectValue);
            }
            for account in self.projection.spending_accounts() {
                if let Account::Line(at) = account {
                    self.line_year(at, year);
                } else if year == self.plan.first_year {
                    self.no_line(account, year);
                }
            }
        }
        for (kind, measure, year) in [
            (
                FindingKind::Squeeze,
                Measure::SqueezeYear,
                self.projection.squeeze_year(),
            ),
            (
                FindingKind::Empty,
                Measure::EmptyYear,
                self.projection.empty_year(),
            ),
        ] {
            let Some(year) = year else { continue };
            let severity = if self.plan.budget().contains(year) {
                Warning
            } else {
                Note
            };
            let room = self.projection.room_after_operations(year);
            let finding = self.add(
                severity,
                kind,
                Where::Figure(measure.once()),
                Mend::DecideBefore,
            );
            finding.year = Some(year);
            finding.amount = Some(room);
        }
    }

    fn no_line(&mut self, account: Account, year: Year) {
        let spending = self.projection.account(account, year).spending();
        if spending.is_positive() {
            let at = Where::Figure(Measure::Spending.at(year));
            let finding = self.add(Severity::Error, FindingKind::NoLine, at, Mend::AddLine);
            finding.amount = Some(spending);
        }
    }

    fn line_year(&mut self, at: usize, year: Year) {
        use Severity::{Breach, Note, Warning};
        let Some(line) = self.plan.lines.get(at) else {
            return;
        };
        let sums = self.projection.account(Account::Line(at), year);
        let figure =
            |measure: Measure| Where::Figure(measure.of(Entity::Line(line.id.clone()), year));
        let shortfall = sums.shortfall();
        if shortfall.is_positive() {
            let at = figure(Measure::Shortfall);
            let finding = self.add(Breach, FindingKind::Shortfall, at, Mend::FreeOrLower);
            finding.amount = Some(shortfall);
            let told = |it: &Finding| {
                matches!(&it.kind, FindingKind::SharedLineCanHelp(_))
                    && it.at.subject() == Some(&Entity::Line(line.id.clone()))
            };
            // The same money helps once, so it is told of in the first year alone.
            let first = !self.findings.iter().any(told);
            if let Some((helper, surplus)) = self.shared_surplus(&line.id, year).filter(|_| first) {
                let kind = FindingKind::SharedLineCanHelp(helper);
                let at = figure(Measure::Shortfall);
                let finding = self.add(Note, kind, at, Mend::MoveBetweenLines);
                finding.amount = Some(surplus.min(shortfall));
            }
        }
        if sums.lapses().is_positive() {
            let at = figure(Measure::Lapses);
            let mend = Mend::SpendOnceOrPlanLess;
            self.add(Warning, FindingKind::Lapse, at, mend).amount = Some(sums.lapses());
        }
        let without_carried = sums.balance().minus(sums.carried_in);
        if sums.carried_in.is_positive() && without_carried.is_negative() {
            let paid = sums.carried_in.min(without_carried.negated());
            let at = figure(Measure::CarriedIn);
            let mend = Mend::LastingMoneyOrEnd;
            self.add(Warning, FindingKind::CarriedPaysLasting, at, mend)
                .amount = Some(paid);
        }
        let new_money = line.changes.iter().any(|change| {
            change.year == year
                && change.kind == ChangeKind::NewInitiative
                && change.amount.is_positive()
        });
        if new_money && sums.surplus().is_positive() {
            let at = figure(Measure::Surplus);
            let mend = Mend::SpendOnceOrPlanLess;
            let kind = FindingKind::SurplusWithNewMoney;
            self.add(Note, kind, at, mend).amount = Some(sums.surplus());
        }
    }

    /// A line with a surplus whose money may be used under the line that lacks some.
    fn shared_surplus(&self, lacking: &LineId, year: Year) -> Option<(LineId, Money)> {
        let shared = self
            .plan
            .lines
            .iter()
            .filter(|it| it.shared_with.as_ref() == Some(lacking));
        shared
            .filter_map(|line| {
                let surplus = self.projection.line(&line.id, year)?.surplus();
                surplus.is_positive().then(|| (line.id.clone(), surplus))
            })
            .next()
    }

    /// Amounts that were held at the limit, and indexes that leave nothing of an amount.
    fn too_large(&mut self) {
        let smallest = dec!(0.000000001);
        let odd = |year: &Year| {
            let index = self.projection.prices().index(*year);
            index < smallest || index > exact::ratio(Decimal::ONE, smallest)
        };
        let held = self
            .projection
            .postings()
            .iter()
            .find(|posting| posting.amount.is_held());
        let at = match (held, self.projection.horizon().years().find(odd)) {
            (Some(posting), _) => Measure::Spendable.at(posting.year),
            (None, Some(year)) => Measure::Index.at(year),
            (None, None) => return,
        };
        let at = Where::Figure(at);
        self.add(
            Severity::Error,
            FindingKind::TooLarge,
            at,
            Mend::CorrectValue,
        );
    }
}

/// The kind of line that a post number of the state's budget belongs to; none for texts that are
/// no such number.
fn kind_of_post(post: &str) -> Option<LineKind> {
    let number: u16 = post.parse().ok()?;
    match number {
        1..=19 => Some(LineKind::Operating),
        20..=29 => Some(LineKind::SpecialOperating),
        30..=49 => Some(LineKind::Investment),
        50..=99 => Some(LineKind::GrantsAndOther),
        _ => None,
    }
}

type DateKind = fn(Date, bool) -> FindingKind;

/// The date on which something must be done about a contract, and what.
fn date_to_act(item: &OperationsItem, until: Year, rules: &RuleSet) -> Option<(Date, DateKind)> {
    let contract = &item.contract;
    match contract.at_end {
        AtEnd::Renews => {
            let by = months_before_end(until, contract.notice_months?)?;
            Some((by, |by, over| FindingKind::GiveNotice { by, over }))
        }
        AtEnd::Option => Some((contract.exercise_by?, |by, over| FindingKind::UseOption {
            by,
            over,
        })),
        AtEnd::TenderedAgain => {
            let by = months_before_end(until, rules.tender_months.value)?;
            Some((by, |by, over| FindingKind::StartTender { by, over }))
        }
    }
}

/// The last day of the month that lies so many months before the end of a year.
fn months_before_end(year: Year, months: u16) -> Option<Date> {
    let december = Date::new(i16::try_from(year.number()).ok()?, 12, 1).ok()?;
    let month = december
        .checked_sub(jiff::Span::new().months(months))
        .ok()?;
    Some(month.last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notice_is_given_by_the_end_of_a_month() {
        let by = |months| {
            months_before_end(Year::new(2029), months)
                .unwrap()
                .to_string()
        };
        assert_eq!(by(6), "2029-06-30");
        assert_eq!(by(12), "2028-12-31");
        assert_eq!(by(10), "2029-02-28");
        assert_eq!(by(0), "2029-12-31");
    }

    #[test]
    fn posts_belong_to_kinds() {
        assert_eq!(kind_of_post("01"), Some(LineKind::Operating));
        assert_eq!(kind_of_post("45"), Some(LineKind::Investment));
        assert_eq!(kind_of_post("Drift"), None);
    }
}
