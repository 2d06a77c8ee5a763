//! Names on screen: of measures, fields, things and places.

use super::{Texts, Unit, arg};
use crate::explain::How;
use crate::model::{
    Entity, EntityKind, Field, LeverUseId, Place, Plan, ScenarioId, Value, referred,
};
use crate::projection::{
    BridgeCause, Figure, Measure, Projection, Quantity, TrailCause, TrailStep,
};
use crate::room::{Means, Proposal};
use crate::rules::{self, RuleSet, Sector};
use crate::worth::NoRate;
use rust_decimal::Decimal;

/// A name as it begins a line: with a capital letter.
pub fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

impl Texts {
    /// The name of a measure, as the sector of the rule set calls it.
    pub fn measure(&self, rules: &RuleSet, measure: Measure) -> String {
        if measure == Measure::Spendable && rules.sector != Sector::State {
            return self.get("measure-spendable-other");
        }
        self.get(&format!("measure-{}", measure.word()))
    }

    /// The name of a measure of or up to a decision level, where it is measured by level.
    pub fn measure_to(&self, rules: &RuleSet, measure: Measure, level: Option<u16>) -> String {
        let name = self.measure(rules, measure);
        let Some(level) = level else { return name };
        let key = match (measure, level) {
            (Measure::Step | Measure::LegalStep, _) => "figure-of-level",
            (_, 0) => "figure-up-to-free",
            _ => "figure-up-to-level",
        };
        let level = arg("level", self.level(rules, level));
        self.say(key, [arg("name", name), level])
    }

    /// The name of a field.
    pub fn field(&self, field: Field) -> String {
        self.get(&format!("field-{}", field.word().replace('.', "-")))
    }

    /// The name of a kind of thing.
    pub fn kind(&self, kind: EntityKind) -> String {
        self.get(&format!("kind-{}", kind.word()))
    }

    /// What a thing is called: its name, or its kind and id where it has none.
    pub fn entity(&self, plan: &Plan, entity: &Entity) -> String {
        let name = match plan.get(&entity.clone().field(Field::Name)) {
            Some(Value::Text(name)) if !name.trim().is_empty() => Some(name),
            _ => None,
        };
        match (entity, name) {
            (Entity::Plan, _) => self.kind(EntityKind::Plan),
            (Entity::Line(id), Some(name)) => match plan.line(id) {
                Some(line) if !line.post.is_empty() => {
                    let post = [line.chapter.as_str(), line.post.as_str()];
                    let post: Vec<&str> = post.into_iter().filter(|it| !it.is_empty()).collect();
                    format!("{} {name}", post.join("/"))
                }
                _ => name,
            },
            (Entity::Release(id), None) => {
                self.release(plan, id).unwrap_or_else(|| entity.to_string())
            }
            (Entity::LeverUse(id), None) => {
                let name = self.lever_use(plan, id);
                name.unwrap_or_else(|| self.kind_and_id(entity))
            }
            (Entity::Booking(..), None) => self.of_another(plan, entity, Field::Team),
            (Entity::Relation(..), None) => self.of_another(plan, entity, Field::Initiative),
            (_, Some(name)) => name,
            (other, None)
                if matches!(other.owner(), Entity::Initiative(_)) && other.owner() != *other =>
            {
                self.say("unnamed-part", [arg("kind", self.kind(other.kind()))])
            }
            (other, None) => self.kind_and_id(other),
        }
    }

    fn kind_and_id(&self, entity: &Entity) -> String {
        let written = entity.to_string();
        let id = written
            .rsplit_once(':')
            .map_or(written.as_str(), |(_, id)| id);
        format!("{} {id}", self.kind(entity.kind()))
    }

    /// A scenario in words, or the plan without one.
    pub fn scenario(&self, plan: &Plan, scenario: Option<&ScenarioId>) -> String {
        let name = self.scenario_name(plan, scenario);
        match scenario.and_then(|id| plan.scenario(id)) {
            Some(_) => self.say("forecast-scenario", [arg("name", name)]),
            None => name,
        }
    }

    /// The name of a scenario alone, or of the plan without one.
    pub fn scenario_name(&self, plan: &Plan, scenario: Option<&ScenarioId>) -> String {
        let Some(scenario) = scenario.and_then(|id| plan.scenario(id)) else {
            return self.get("forecast-base");
        };
        match scenario.name.trim() {
            "" => scenario.id.to_string(),
            name => name.to_owned(),
        }
    }

    /// A release has no name of its own; it is called after what it takes from.
    fn release(&self, plan: &Plan, id: &crate::model::ReleaseId) -> Option<String> {
        let release = plan.releases.iter().find(|release| release.id == *id)?;
        let target = release.target()?.entity();
        let kind = self.kind(EntityKind::Release);
        Some(format!("{kind}: {}", self.entity(plan, &target)))
    }

    /// What a lever of a rule set is called; its id where the rule set has no such lever.
    pub fn lever(&self, rules: &RuleSet, id: &str) -> String {
        match rules.lever(id) {
            Some(lever) => self.language().name(&lever.name).to_owned(),
            None => id.to_owned(),
        }
    }

    /// What a proposal is called: the item or team that is released of, or the lever.
    pub fn proposal(&self, projection: &Projection, proposal: &Proposal) -> String {
        match &proposal.means {
            Means::Release(_) => self.entity(projection.plan(), &proposal.subject()),
            Means::Lever(used) => match &used.from_line {
                None => self.lever(projection.rules(), &used.lever),
                Some(from) => {
                    let from = Entity::Line(from.clone());
                    let named = [
                        arg("lever", self.lever(projection.rules(), &used.lever)),
                        arg("line", self.entity(projection.plan(), &from)),
                    ];
                    self.say("proposal-from", named)
                }
            },
        }
    }

    /// A use of a lever has no name of its own; it is called after the lever and its first year.
    fn lever_use(&self, plan: &Plan, id: &LeverUseId) -> Option<String> {
        let used = plan.lever_use(id)?;
        let rules = rules::of(plan);
        rules.lever(&used.lever)?;
        Some(format!("{} {}", self.lever(rules, &used.lever), used.year))
    }

    /// What has no name of its own is called after the other thing that it is about.
    fn of_another(&self, plan: &Plan, entity: &Entity, field: Field) -> String {
        let kind = self.kind(entity.kind());
        let of = match field {
            Field::Team => EntityKind::Team,
            _ => EntityKind::Initiative,
        };
        match plan.get(&entity.clone().field(field)) {
            Some(Value::Reference(id)) => match referred(of, &id) {
                Some(other) => format!("{kind}: {}", self.entity(plan, &other)),
                None => kind,
            },
            _ => kind,
        }
    }

    /// What a place is called: the thing, the field and the year.
    pub fn place(&self, plan: &Plan, place: &Place) -> String {
        let mut thing = self.entity(plan, &place.entity);
        let owner = place.entity.owner();
        if matches!(owner, Entity::Initiative(_)) && owner != place.entity {
            thing = format!("{}: {thing}", self.entity(plan, &owner));
        }
        let field = self.field(place.field);
        match plan.calendar_year(place) {
            Some(year) => format!("{thing}, {field} {year}"),
            None => format!("{thing}, {field}"),
        }
    }

    /// What a figure is called: the measure, of what, and the year.
    pub fn figure(&self, projection: &Projection, figure: &Figure) -> String {
        let mut name = self.measure_to(projection.rules(), figure.measure, figure.level);
        if let Some(subject) = &figure.subject {
            name = format!("{name}, {}", self.entity(projection.plan(), subject));
        }
        match figure.year {
            Some(year) => format!("{name} {year}"),
            None => name,
        }
    }

    /// A value with its unit, as in explanations.
    pub fn quantity(&self, quantity: Quantity, unit: Unit) -> String {
        match quantity {
            Quantity::Kroner(amount) => self.amount(amount, unit),
            Quantity::Unrounded(number) => self.amount(crate::money::Money::entered(number), unit),
            Quantity::Percent(percent) => {
                let number = self.numbers().plain(super::numbers::shown(percent, 6));
                self.say("percent", [arg("number", number)])
            }
            Quantity::Factor(factor) => self.numbers().plain(super::numbers::shown(factor, 12)),
            Quantity::Year(Some(year)) => year.to_string(),
            Quantity::Year(None) => self.get("year-none"),
            Quantity::Years(years) => self.years(years, 4),
            Quantity::Undefined => self.get("not-applicable"),
        }
    }

    /// A number of years, or that it is none within the years that are computed.
    pub fn years(&self, years: Option<Decimal>, decimals: u32) -> String {
        let Some(years) = years else {
            return self.get("not-within");
        };
        let number = self.numbers().plain(super::numbers::shown(years, decimals));
        self.say("years-number", [arg("number", number)])
    }

    /// In words: how terms make a value.
    pub fn how(&self, how: How) -> String {
        let word: &str = how.into();
        let says = self.get(&format!("how-{word}"));
        match how {
            How::NoRate(reason) => format!("{says}: {}", self.no_rate(reason)),
            _ => says,
        }
    }

    /// Why flows have no internal rate of return.
    pub fn no_rate(&self, reason: NoRate) -> String {
        let word: &str = reason.into();
        self.get(&format!("no-rate-{word}"))
    }

    /// The value entered in a place as it stands, with its unit; words by their names.
    pub fn entered(&self, place: &Place, value: &Value) -> String {
        match value {
            Value::Absent => self.get("not-applicable"),
            Value::Text(text) if place.field == Field::OwnRules => self.own_rules(text),
            Value::Text(text) | Value::Reference(text) => text.clone(),
            Value::Amount(amount) => self.amount(*amount, Unit::Kroner),
            Value::Decided(decided) => self.amount(decided.amount, Unit::Kroner),
            Value::Percent(percent) => self.quantity(Quantity::Percent(percent.0), Unit::Kroner),
            Value::Count(count) => self.numbers().plain(*count),
            Value::Whole(number) => number.to_string(),
            Value::Year(year) => year.to_string(),
            Value::Date(date) => self.numbers().date(*date),
            Value::Flag(true) => self.get("rule-yes"),
            Value::Flag(false) => self.get("rule-no"),
            Value::Word(word) => self.word(place.entity.kind(), place.field, word),
        }
    }

    /// The name of a decision level.
    pub fn level(&self, rules: &RuleSet, level: u16) -> String {
        let name = rules.level_name(level);
        name.map_or_else(
            || level.to_string(),
            |names| self.language().name(names).to_owned(),
        )
    }

    /// The name of a step of the bridge.
    pub fn bridge_cause(&self, plan: &Plan, cause: &BridgeCause) -> String {
        if let BridgeCause::Growth(profile) = cause {
            let name = self.entity(plan, &Entity::Profile(profile.clone()));
            return self.say("bridge-growth", [arg("name", name)]);
        }
        let word: &str = cause.into();
        self.get(&format!("bridge-{word}"))
    }

    /// The name of what moves a line from its base; changes by their kind.
    pub fn trail_cause(&self, cause: TrailCause) -> String {
        if let TrailCause::Change(kind) = cause {
            return self.word(EntityKind::Change, Field::Kind, kind.into());
        }
        let word: &str = cause.into();
        self.get(&format!("trail-{word}"))
    }

    /// The name of a step of a trail: that of the change where it has one, otherwise its cause.
    pub fn trail_step(&self, plan: &Plan, step: &TrailStep) -> String {
        let change = step.place.as_ref().map(|place| &place.entity);
        let change = change.filter(|entity| entity.kind() == EntityKind::Change);
        let name = change.and_then(|it| plan.get(&it.clone().field(Field::Name)));
        match name {
            Some(Value::Text(name)) if !name.trim().is_empty() => name,
            _ => self.trail_cause(step.cause),
        }
    }
}
