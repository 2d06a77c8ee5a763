//! Writing: a plan → text, the same bytes for the same plan.
//!
//! Keys stand in the order of the table of fields, and what is at its default is left out, so a
//! diff of two versions reads like a list of changes.

use serde_json::{Map, Value as Json, json};

use super::error::VERSION;
use super::extras::{Extras, Owner};
use super::{CHANGES, ROLES, collection, required};
use crate::model::{
    Actor, Annotation, AppropriationLine, Benefit, Booking, Change, Effect, Entity, EntityKind,
    Field, FieldSpec, Fields, GrowthProfile, Holds, Initiative, LeverUse, LineChange,
    OperationsItem, Override, Plan, Relation, Release, Role, Scenario, Team, Thing, Tranche, Value,
};
use crate::time::Year;

type Object = Map<String, Json>;

/// Plan → the text of its file.
pub fn write(plan: &Plan, extras: &Extras) -> String {
    let writer = Writer { extras };
    let mut file = Object::new();
    file.insert("format".to_owned(), json!("handlingsrom-plan"));
    file.insert("version".to_owned(), json!(VERSION));
    file.insert("plan".to_owned(), Json::Object(writer.plan(plan)));
    let scenarios = plan
        .scenarios
        .iter()
        .map(|it| Json::Object(writer.scenario(it)));
    file.insert("scenarios".to_owned(), Json::Array(scenarios.collect()));
    extras.restore(&Owner::File, &mut file);
    let mut text = serde_json::to_string_pretty(&Json::Object(file)).unwrap_or_default();
    text.push('\n');
    text
}

/// The text of a change, by which its unknown keys are kept.
pub(super) fn change_text(change: &Change) -> String {
    let writer = Writer {
        extras: &Extras::default(),
    };
    Json::Object(writer.change(change)).to_string()
}

struct Writer<'a> {
    extras: &'a Extras,
}

impl Writer<'_> {
    fn plan(&self, plan: &Plan) -> Object {
        let mut object = Object::new();
        write_fields(plan, &Plan::empty(Year::new(0)), &mut object);
        let profiles = plan.profiles.iter().map(|it| self.profile(it));
        put_list(&mut object, EntityKind::Profile, profiles);
        put_list(
            &mut object,
            EntityKind::Line,
            plan.lines.iter().map(|it| self.line(it)),
        );
        put_list(
            &mut object,
            EntityKind::Item,
            plan.items.iter().map(|it| self.item(it)),
        );
        put_list(
            &mut object,
            EntityKind::Team,
            plan.teams.iter().map(|it| self.team(it)),
        );
        put_list(
            &mut object,
            EntityKind::Release,
            plan.releases.iter().map(|it| self.release(it)),
        );
        put_list(
            &mut object,
            EntityKind::LeverUse,
            plan.lever_uses.iter().map(|it| self.lever_use(it)),
        );
        put_list(
            &mut object,
            EntityKind::Actor,
            plan.actors.iter().map(|it| self.actor(it)),
        );
        put_list(
            &mut object,
            EntityKind::Initiative,
            plan.initiatives.iter().map(|it| self.initiative(it)),
        );
        let mut annotations = Object::new();
        for (place, annotation) in &plan.annotations {
            let mut said = Object::new();
            write_annotation(annotation, &mut said);
            self.extras
                .restore(&Owner::Annotation(place.clone()), &mut said);
            annotations.insert(place.to_string(), Json::Object(said));
        }
        if !annotations.is_empty() {
            object.insert("annotations".to_owned(), Json::Object(annotations));
        }
        self.extras
            .restore(&Owner::Thing(Entity::Plan), &mut object);
        object
    }

    fn thing(&self, entity: Entity, id: &str, thing: &dyn Fields, default: &dyn Fields) -> Object {
        let mut object = Object::new();
        object.insert("id".to_owned(), json!(id));
        write_fields(thing, default, &mut object);
        self.extras.restore(&Owner::Thing(entity), &mut object);
        object
    }

    fn profile(&self, profile: &GrowthProfile) -> Object {
        let entity = Entity::Profile(profile.id.clone());
        self.thing(
            entity,
            profile.id.as_str(),
            profile,
            &GrowthProfile::default(),
        )
    }

    fn line(&self, line: &AppropriationLine) -> Object {
        let entity = Entity::Line(line.id.clone());
        let mut object = self.thing(
            entity,
            line.id.as_str(),
            line,
            &AppropriationLine::default(),
        );
        let changes = line.changes.iter().map(|change| {
            let entity = Entity::Change(line.id.clone(), change.id.clone());
            self.thing(entity, change.id.as_str(), change, &LineChange::default())
        });
        put_list(&mut object, EntityKind::Change, changes);
        object
    }

    fn item(&self, item: &OperationsItem) -> Object {
        let entity = Entity::Item(item.id.clone());
        self.thing(entity, item.id.as_str(), item, &OperationsItem::default())
    }

    fn team(&self, team: &Team) -> Object {
        let entity = Entity::Team(team.id.clone());
        let mut object = self.thing(entity, team.id.as_str(), team, &Team::default());
        let roles = team.roles.iter().map(|role| {
            let entity = Entity::Role(team.id.clone(), role.id.clone());
            self.thing(entity, role.id.as_str(), role, &Role::default())
        });
        put_list(&mut object, EntityKind::Role, roles);
        object
    }

    fn release(&self, release: &Release) -> Object {
        let entity = Entity::Release(release.id.clone());
        self.thing(entity, release.id.as_str(), release, &Release::default())
    }

    fn lever_use(&self, used: &LeverUse) -> Object {
        let entity = Entity::LeverUse(used.id.clone());
        self.thing(entity, used.id.as_str(), used, &LeverUse::default())
    }

    fn actor(&self, actor: &Actor) -> Object {
        let entity = Entity::Actor(actor.id.clone());
        self.thing(entity, actor.id.as_str(), actor, &Actor::default())
    }

    fn initiative(&self, initiative: &Initiative) -> Object {
        let entity = Entity::Initiative(initiative.id.clone());
        let id = initiative.id.as_str();
        let mut object = self.thing(entity, id, initiative, &Initiative::default());
        for kind in [
            EntityKind::Tranche,
            EntityKind::Benefit,
            EntityKind::Booking,
            EntityKind::Effect,
            EntityKind::Relation,
        ] {
            let parts = initiative
                .parts()
                .filter(|(entity, _)| entity.kind() == kind);
            put_list(
                &mut object,
                kind,
                parts.map(|(entity, part)| self.part(entity, part)),
            );
        }
        object
    }

    /// A part of an initiative; its id stands last in its address.
    fn part(&self, entity: Entity, part: &dyn Fields) -> Object {
        let address = entity.to_string();
        let id = address.rsplit_once(':').map_or("", |(_, id)| id);
        match entity.kind() {
            EntityKind::Tranche => self.thing(entity, id, part, &Tranche::default()),
            EntityKind::Benefit => self.thing(entity, id, part, &Benefit::default()),
            EntityKind::Booking => self.thing(entity, id, part, &Booking::default()),
            EntityKind::Effect => self.thing(entity, id, part, &Effect::default()),
            _ => self.thing(entity, id, part, &Relation::default()),
        }
    }

    fn scenario(&self, scenario: &Scenario) -> Object {
        let entity = Entity::Scenario(scenario.id.clone());
        let mut object = self.thing(entity, scenario.id.as_str(), scenario, &Scenario::default());
        let changes = scenario.changes.iter().map(|change| {
            let owner = Owner::Change(scenario.id.clone(), change_text(change));
            let mut object = self.change(change);
            self.extras.restore(&owner, &mut object);
            Json::Object(object)
        });
        object.insert(CHANGES.to_owned(), Json::Array(changes.collect()));
        object
    }

    fn change(&self, change: &Change) -> Object {
        let mut object = Object::new();
        match change {
            Change::Set { place, value } => {
                object.insert("set".to_owned(), json!(place.to_string()));
                object.insert("value".to_owned(), json_at(place.field, value));
            }
            Change::Annotate { place, annotation } => {
                object.insert("annotate".to_owned(), json!(place.to_string()));
                write_annotation(annotation, &mut object);
            }
            Change::Add { thing, at } => {
                let entity = thing.entity();
                object.insert("add".to_owned(), json!(entity.to_string()));
                if let Some(at) = at {
                    object.insert("at".to_owned(), json!(at));
                }
                object.insert(
                    entity.kind().word().to_owned(),
                    Json::Object(self.added(thing)),
                );
            }
            Change::Remove { entity } => {
                object.insert("remove".to_owned(), json!(entity.to_string()));
            }
            Change::Move { entity, to } => {
                object.insert("move".to_owned(), json!(entity.to_string()));
                object.insert("to".to_owned(), json!(to));
            }
        }
        object
    }

    fn added(&self, thing: &Thing) -> Object {
        let entity = thing.entity();
        match thing {
            Thing::Line(line) => self.line(line),
            Thing::Item(item) => self.item(item),
            Thing::Team(team) => self.team(team),
            Thing::Profile(profile) => self.profile(profile),
            Thing::Release(release) => self.release(release),
            Thing::LeverUse(used) => self.lever_use(used),
            Thing::Scenario(scenario) => self.scenario(scenario),
            Thing::Change(_, change) => self.thing(
                entity,
                change.id.as_str(),
                change.as_ref(),
                &LineChange::default(),
            ),
            Thing::Role(_, role) => {
                self.thing(entity, role.id.as_str(), role.as_ref(), &Role::default())
            }
            Thing::Actor(actor) => self.actor(actor),
            Thing::Initiative(initiative) => self.initiative(initiative),
            Thing::Tranche(_, part) => self.part(entity, part.as_ref()),
            Thing::Benefit(_, part) => self.part(entity, part.as_ref()),
            Thing::Booking(_, part) => self.part(entity, part.as_ref()),
            Thing::Effect(_, part) => self.part(entity, part.as_ref()),
            Thing::Relation(_, part) => self.part(entity, part.as_ref()),
        }
    }
}

fn put_list(object: &mut Object, kind: EntityKind, things: impl Iterator<Item = Object>) {
    let key = match kind {
        EntityKind::Change => CHANGES,
        EntityKind::Role => ROLES,
        other => collection(other),
    };
    let things: Vec<Json> = things.map(Json::Object).collect();
    if !things.is_empty() {
        object.insert(key.to_owned(), Json::Array(things));
    }
}

fn write_fields(thing: &dyn Fields, default: &dyn Fields, object: &mut Object) {
    for spec in thing.kind().specs() {
        let Some(slot) = thing.slot(spec.field) else {
            continue;
        };
        let years = slot.years();
        let first = slot.read(None);
        let untouched = default
            .slot(spec.field)
            .is_some_and(|default| default.read(None) == first);
        if years.is_empty() && untouched && !required(thing.kind()).contains(&spec.field) {
            continue;
        }
        let json = if years.is_empty() {
            json_at(spec.field, &first)
        } else {
            by_year(spec, thing, &first, untouched, &years)
        };
        put_field(object, spec.field.word(), json);
    }
}

fn by_year(
    spec: &FieldSpec,
    thing: &dyn Fields,
    first: &Value,
    untouched: bool,
    years: &[Year],
) -> Json {
    let mut values = Object::new();
    if !matches!(spec.holds, Holds::Decided { .. } | Holds::CostByOffset) && !untouched {
        values.insert("start".to_owned(), json_value(first));
    }
    for year in years {
        if let Some(slot) = thing.slot(spec.field) {
            values.insert(year.to_string(), json_value(&slot.read(Some(*year))));
        }
    }
    Json::Object(values)
}

/// Puts `contract.until` under `until` in the object `contract`.
/// The value of a field; an own rule set as an object, as in a file of its own.
fn json_at(field: Field, value: &Value) -> Json {
    match (field, value) {
        (Field::OwnRules, Value::Text(text)) => serde_json::from_str(text).unwrap_or(Json::Null),
        _ => json_value(value),
    }
}

fn put_field(object: &mut Object, word: &str, json: Json) {
    match word.split_once('.') {
        None => drop(object.insert(word.to_owned(), json)),
        Some((group, inner)) => {
            let group = object
                .entry(group)
                .or_insert_with(|| Json::Object(Object::new()));
            if let Some(group) = group.as_object_mut() {
                group.insert(inner.to_owned(), json);
            }
        }
    }
}

fn json_value(value: &Value) -> Json {
    match value {
        Value::Absent => Json::Null,
        Value::Text(text) | Value::Reference(text) => json!(text),
        Value::Amount(amount)
        | Value::Decided(Override {
            amount,
            nominal: false,
        }) => {
            json!(amount.to_string())
        }
        Value::Decided(Override {
            amount,
            nominal: true,
        }) => {
            json!({"amount": amount.to_string(), "nominal": true})
        }
        Value::Percent(rate) => json!(rate.0.normalize().to_string()),
        Value::Count(count) => json!(count.normalize().to_string()),
        Value::Whole(number) => json!(number),
        Value::Year(year) => json!(year.number()),
        Value::Date(date) => json!(date.to_string()),
        Value::Flag(flag) => json!(flag),
        Value::Word(word) => json!(word),
    }
}

fn write_annotation(annotation: &Annotation, object: &mut Object) {
    let certainty: Option<&str> = annotation.certainty.map(Into::into);
    let texts = [
        ("source", annotation.source.clone()),
        (
            "source_date",
            annotation.source_date.map(|date| date.to_string()),
        ),
        ("note", annotation.note.clone()),
        ("certainty", certainty.map(str::to_owned)),
        ("unreadable", annotation.unreadable.clone()),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            object.insert(key.to_owned(), json!(text));
        }
    }
}
