//! Findings and refusals in words.

use super::{Argument, Texts, Unit, arg, capitalised, lever_faults};
use crate::findings::{Finding, FindingKind, Severity, Where};
use crate::model::{Entity, InitiativeId, MOST_DECIMALS, MOST_OF_A_KIND, Plan, Refusal};
use crate::money::Money;
use crate::projection::Projection;
use crate::time::Year;

impl Texts {
    /// What a finding says, in a sentence, with its amount in fixed kroner.
    pub fn finding(&self, projection: &Projection, finding: &Finding, unit: Unit) -> String {
        self.finding_with(projection, finding, |amount, _| self.amount(amount, unit))
    }

    /// The same, with its amount as `written`, which is told its year where it has one.
    pub fn finding_with(
        &self,
        projection: &Projection,
        finding: &Finding,
        written: impl Fn(Money, Option<Year>) -> String,
    ) -> String {
        let mut arguments = vec![arg("subject", self.subject(projection, finding))];
        if let Some(year) = finding.year {
            arguments.push(arg("year", year.to_string()));
            arguments.push(arg("when", self.most_in(projection, year)));
        }
        if let Some(amount) = finding.amount {
            arguments.push(arg("amount", written(amount, finding.year)));
        }
        if let Some(of) = finding.at.subject().map(Entity::owner) {
            arguments.push(arg("of", self.entity(projection.plan(), &of)));
        }
        if let FindingKind::Lever(fault) = &finding.kind {
            let lever = self.lever_of(projection, finding);
            arguments.extend(lever.map(|lever| arg("lever", lever)));
            arguments.extend(self.lever_details(projection, finding, fault));
            let paid = lever_faults::nominal(fault).map(|amount| written(amount, None));
            arguments.extend(paid.map(|amount| arg("money", amount)));
            let word: &str = fault.into();
            return capitalised(&self.say(&format!("finding-lever-{word}"), arguments));
        }
        arguments.extend(self.details(projection, &finding.kind));
        let word: &str = (&finding.kind).into();
        capitalised(&self.say(&format!("finding-{word}"), arguments))
    }

    /// What mends a finding, in a sentence.
    pub fn mend(&self, finding: &Finding) -> String {
        let word: &str = finding.mend.into();
        self.get(&format!("mend-{word}"))
    }

    /// The name of a severity.
    pub fn severity(&self, severity: Severity) -> String {
        let word: &str = severity.into();
        self.get(&format!("severity-{word}"))
    }

    /// The counts of findings by severity, as variables of a sentence.
    pub fn counted(&self, counts: [usize; 4]) -> [Argument<'static>; 4] {
        let [errors, breaches, warnings, notes] = counts.map(|count| count.to_string());
        [
            arg("errors", errors),
            arg("breaches", breaches),
            arg("warnings", warnings),
            arg("notes", notes),
        ]
    }

    /// A year that is told because it is the largest of its kind.
    fn most_in(&self, projection: &Projection, year: Year) -> String {
        let year_told = [arg("year", year.to_string())];
        if projection.plan().budget().contains(year) {
            self.say("finding-most-of-budget", year_told)
        } else {
            self.say("finding-most-of-analysis", year_told)
        }
    }

    fn subject(&self, projection: &Projection, finding: &Finding) -> String {
        let plan = projection.plan();
        match &finding.at {
            // A scenario may change several fields of a thing.
            Where::Place(place) if matches!(finding.kind, FindingKind::LostChange { .. }) => {
                self.place(plan, place)
            }
            Where::Thing(entity) => self.entity(plan, entity),
            Where::Place(place) => match place.entity {
                Entity::Plan => self.field(place.field),
                _ => self.entity(plan, &place.entity),
            },
            Where::Figure(figure) => match &figure.subject {
                Some(subject) => self.entity(plan, subject),
                None => self.measure(projection.rules(), figure.measure),
            },
        }
    }

    fn details<'a>(&self, projection: &Projection, kind: &FindingKind) -> Vec<Argument<'a>> {
        let plan = projection.plan();
        let act = |by, over: bool| {
            let over = if over { "yes" } else { "no" };
            vec![arg("by", self.numbers().date(by)), arg("over", over)]
        };
        match kind {
            FindingKind::UnknownRuleSet(text) | FindingKind::Unreadable(text) => {
                vec![arg("text", text.clone())]
            }
            FindingKind::LostChange { scenario, why } => {
                let scenario = plan
                    .scenario(scenario)
                    .map_or(scenario.to_string(), |it| it.name.clone());
                vec![arg("other", scenario), arg("text", self.refusal(plan, why))]
            }
            FindingKind::Dangling(entity) => vec![arg("other", self.entity(plan, entity))],
            FindingKind::SharedLineCanHelp(line) | FindingKind::SamePost(line) => {
                vec![arg("other", self.entity(plan, &Entity::Line(line.clone())))]
            }
            FindingKind::FasterThanAttrition(fte) => {
                let fte = fte.map_or("none".to_owned(), |fte| self.numbers().fixed(fte, 1));
                vec![arg("fte", fte)]
            }
            FindingKind::NoSource(count) => vec![arg("text", count.to_string())],
            FindingKind::ContractExpired(year) => vec![arg("other", year.to_string())],
            FindingKind::GiveNotice { by, over }
            | FindingKind::UseOption { by, over }
            | FindingKind::StartTender { by, over } => act(*by, *over),
            FindingKind::ReleaseLocked(through) => {
                let through = through.map_or("none".to_owned(), |year| year.to_string());
                vec![arg("through", through)]
            }
            FindingKind::ReleaseLevel(level) => {
                vec![arg("level", self.level(projection.rules(), *level))]
            }
            FindingKind::RulesNotValid => vec![arg("text", self.rules_span(projection.rules()))],
            _ => self.renewal_details(plan, kind),
        }
    }

    /// The details of findings about initiatives.
    fn renewal_details<'a>(&self, plan: &Plan, kind: &FindingKind) -> Vec<Argument<'a>> {
        let initiative = |id: &InitiativeId| self.entity(plan, &Entity::Initiative(id.clone()));
        match kind {
            FindingKind::StartsTooEarly(year)
            | FindingKind::StartsTooLate(year)
            | FindingKind::LatestBeforeEarliest(year)
            | FindingKind::OutsideAnalysis(year)
            | FindingKind::BookedPastCliff(year)
            | FindingKind::BenefitBeforeDelivery(year) => vec![arg("other", year.to_string())],
            FindingKind::RequiredOff(other) | FindingKind::BothOfExcluded(other) => {
                vec![arg("other", initiative(other))]
            }
            FindingKind::RequiredLater { other, start } => {
                vec![
                    arg("other", initiative(other)),
                    arg("from", start.to_string()),
                ]
            }
            FindingKind::RetiresLocked(through) => {
                let through = through.map_or("none".to_owned(), |year| year.to_string());
                vec![arg("through", through)]
            }
            FindingKind::RetiresNothing(item) | FindingKind::RetiredTwice(item) => {
                vec![arg("other", self.entity(plan, &Entity::Item(item.clone())))]
            }
            _ => self.gain_details(plan, kind),
        }
    }

    /// The details of findings about what initiatives cost and give.
    fn gain_details<'a>(&self, plan: &Plan, kind: &FindingKind) -> Vec<Argument<'a>> {
        let initiative = |id: &InitiativeId| self.entity(plan, &Entity::Initiative(id.clone()));
        let more = |count: usize| {
            let more = if count == 0 {
                "none".to_owned()
            } else {
                count.to_string()
            };
            vec![arg("more", more)]
        };
        match kind {
            FindingKind::Overlap(who) => {
                let names: Vec<String> = who.iter().map(initiative).collect();
                vec![arg("others", names.join(", "))]
            }
            FindingKind::CostOutsideStep { first, last } => {
                vec![arg("from", first.to_string()), arg("to", last.to_string())]
            }
            FindingKind::LowRunCost(share)
            | FindingKind::NearReview(share)
            | FindingKind::LowAboveValue(share)
            | FindingKind::HighBelowValue(share) => {
                vec![arg("share", self.percent(share.0, 1))]
            }
            FindingKind::CountedTwice(first) => {
                vec![arg("other", self.entity(plan, &first.owner()))]
            }
            FindingKind::CutAndTakenOut(change) => {
                vec![arg("other", self.entity(plan, change))]
            }
            FindingKind::NoBenefitOwner(count) | FindingKind::NoStartingPoint(count) => {
                more(*count)
            }
            FindingKind::GainFasterThanAttrition { fte, reached } => {
                let fte = fte.map_or("none".to_owned(), |fte| self.numbers().fixed(fte, 1));
                let reached = reached.map_or("never".to_owned(), |year| year.to_string());
                vec![arg("fte", fte), arg("reached", reached)]
            }
            _ => Vec::new(),
        }
    }

    /// Why a change cannot be made, in words that end a sentence.
    pub fn refusal(&self, plan: &Plan, refusal: &Refusal) -> String {
        let other = |entity: &Entity| vec![arg("other", self.entity(plan, entity))];
        let max = |max: usize| vec![arg("max", max.to_string())];
        let (key, arguments) = match refusal {
            Refusal::NoSuchThing(entity) => ("no-such-thing", other(entity)),
            Refusal::NoSuchField => ("no-such-field", Vec::new()),
            Refusal::YearNeeded => ("year-needed", Vec::new()),
            Refusal::NoYear => ("no-year", Vec::new()),
            Refusal::WrongKind => ("wrong-kind", Vec::new()),
            Refusal::OutOfBounds { min, max } => {
                let bound = |number| self.numbers().plain(number);
                (
                    "out-of-bounds",
                    vec![arg("min", bound(*min)), arg("max", bound(*max))],
                )
            }
            Refusal::YearOutOfBounds { min, max } => (
                "out-of-bounds",
                vec![arg("min", min.to_string()), arg("max", max.to_string())],
            ),
            Refusal::TooManyDecimals => (
                "too-many-decimals",
                vec![arg("max", MOST_DECIMALS.to_string())],
            ),
            Refusal::TooLong(most) => ("too-long", max(*most)),
            Refusal::NotAWord(words) => ("not-a-word", vec![arg("words", words.join(", "))]),
            Refusal::Dangling(entity) => ("dangling", other(entity)),
            Refusal::StartNeeded => ("start-needed", Vec::new()),
            Refusal::Needed => ("needed", Vec::new()),
            Refusal::IdTaken(entity) => ("id-taken", other(entity)),
            Refusal::StillUsed(place) => {
                ("still-used", vec![arg("other", self.place(plan, place))])
            }
            Refusal::TooMany => ("too-many", max(MOST_OF_A_KIND)),
            Refusal::Circle => ("circle", Vec::new()),
            Refusal::NotHere => ("not-here", Vec::new()),
        };
        self.say(&format!("refusal-{key}"), arguments)
    }
}
