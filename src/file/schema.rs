//! The JSON Schema of the plan file, from the same table that reads and writes it.

use serde_json::{Map, Value, json};

use super::error::{OLDEST_VERSION, VERSION};
use super::{CHANGES, ROLES, collection, required};
use crate::model::{EntityKind, FieldSpec, Holds, MOST_OF_A_KIND};

/// The JSON Schema (draft 2020-12) of the plan file.
pub fn json_schema() -> Value {
    let mut definitions = Map::new();
    for kind in [
        EntityKind::Profile,
        EntityKind::Line,
        EntityKind::Change,
        EntityKind::Item,
        EntityKind::Team,
        EntityKind::Role,
        EntityKind::Release,
        EntityKind::LeverUse,
        EntityKind::Actor,
        EntityKind::Initiative,
        EntityKind::Tranche,
        EntityKind::Benefit,
        EntityKind::Booking,
        EntityKind::Effect,
        EntityKind::Relation,
        EntityKind::Scenario,
    ] {
        definitions.insert(kind.word().to_owned(), thing(kind));
    }
    definitions.insert("plan".to_owned(), thing(EntityKind::Plan));
    definitions.insert("annotation".to_owned(), annotation());
    definitions.insert("scenario_change".to_owned(), scenario_change());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Handlingsrom plan file",
        "description": "Amounts are decimal text in kroner, rates and shares decimal text in percent, years numbers.",
        "type": "object",
        "required": ["format", "version", "plan"],
        "properties": {
            "format": {"const": "handlingsrom-plan"},
            "version": {"enum": (OLDEST_VERSION..=VERSION).collect::<Vec<u64>>()},
            "plan": {"$ref": "#/$defs/plan"},
            "scenarios": list(EntityKind::Scenario),
        },
        "$defs": definitions,
    })
}

fn list(kind: EntityKind) -> Value {
    json!({
        "type": "array",
        "maxItems": MOST_OF_A_KIND,
        "items": {"$ref": format!("#/$defs/{}", kind.word())},
    })
}

fn thing(kind: EntityKind) -> Value {
    let mut properties = Map::new();
    let mut needed: Vec<&str> = required(kind).iter().map(|field| field.word()).collect();
    if kind != EntityKind::Plan {
        properties.insert("id".to_owned(), id());
        needed.insert(0, "id");
    }
    for spec in kind.specs() {
        insert(&mut properties, spec);
    }
    match kind {
        EntityKind::Plan => {
            for inner in [
                EntityKind::Profile,
                EntityKind::Line,
                EntityKind::Item,
                EntityKind::Team,
                EntityKind::Release,
                EntityKind::LeverUse,
                EntityKind::Actor,
                EntityKind::Initiative,
            ] {
                properties.insert(collection(inner).to_owned(), list(inner));
            }
            let said = json!({
                "type": "object",
                "description": "Source, note and certainty of entered values, by place.",
                "propertyNames": {"pattern": PLACE},
                "additionalProperties": {"$ref": "#/$defs/annotation"},
            });
            properties.insert("annotations".to_owned(), said);
        }
        EntityKind::Line => {
            properties.insert(CHANGES.to_owned(), list(EntityKind::Change));
        }
        EntityKind::Team => {
            properties.insert(ROLES.to_owned(), list(EntityKind::Role));
        }
        EntityKind::Initiative => {
            for part in [
                EntityKind::Tranche,
                EntityKind::Benefit,
                EntityKind::Booking,
                EntityKind::Effect,
                EntityKind::Relation,
            ] {
                properties.insert(collection(part).to_owned(), list(part));
            }
        }
        EntityKind::Scenario => {
            let changes = json!({
                "type": "array",
                "maxItems": MOST_OF_A_KIND,
                "items": {"$ref": "#/$defs/scenario_change"},
            });
            properties.insert(CHANGES.to_owned(), changes);
        }
        _ => {}
    }
    json!({"type": "object", "required": needed, "properties": properties})
}

/// `contract.until` stands under `until` in the object `contract`.
fn insert(properties: &mut Map<String, Value>, spec: &FieldSpec) {
    let mut schema = value(spec.holds);
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), json!(spec.doc));
    }
    match spec.field.word().split_once('.') {
        None => drop(properties.insert(spec.field.word().to_owned(), schema)),
        Some((group, inner)) => {
            let group = properties
                .entry(group)
                .or_insert_with(|| json!({"type": "object", "properties": {}}));
            if let Some(inner_properties) =
                group.get_mut("properties").and_then(Value::as_object_mut)
            {
                inner_properties.insert(inner.to_owned(), schema);
            }
        }
    }
}

const PLACE: &str =
    r"^(plan|[a-z_]+:[^.:/@]+(/[a-z]+:[^.:/@]+)?)\.[a-z_.]+(@([0-9]{4}|\+[0-9]{1,2}))?$";
const THING: &str = r"^[a-z_]+:[^.:/@]+(/[a-z]+:[^.:/@]+)?$";
const SIGNED: &str = r"^-?[0-9]+(\.[0-9]{1,4})?$";
const UNSIGNED: &str = r"^[0-9]+(\.[0-9]{1,4})?$";

fn id() -> Value {
    json!({"type": "string", "pattern": r"^\p{Ll}[\p{Ll}0-9_-]{0,39}$"})
}

fn value(holds: Holds) -> Value {
    let number = |pattern: &str| json!({"type": "string", "pattern": pattern});
    let rates = |pattern: &str, years: &str| {
        json!({"anyOf": [
            number(pattern),
            {
                "type": "object",
                "propertyNames": {"pattern": format!("^(start|{years})$")},
                "additionalProperties": number(pattern),
            },
        ]})
    };
    match holds {
        Holds::Text(most) => json!({"type": "string", "maxLength": most}),
        Holds::Amount | Holds::Growth => number(SIGNED),
        Holds::Cost | Holds::Count | Holds::Share | Holds::PercentOf => number(UNSIGNED),
        Holds::GrowthByYear => rates(SIGNED, "[0-9]{4}"),
        Holds::ShareByYear => rates(UNSIGNED, "[0-9]{4}"),
        Holds::ShareByOffset => rates(UNSIGNED, "[0-9]{1,2}"),
        Holds::CostByOffset => json!({
            "type": "object",
            "propertyNames": {"pattern": "^[0-9]{1,2}$"},
            "additionalProperties": number(UNSIGNED),
        }),
        Holds::Decided { negative } => {
            let amount = number(if negative { SIGNED } else { UNSIGNED });
            json!({
                "type": "object",
                "propertyNames": {"pattern": "^[0-9]{4}$"},
                "additionalProperties": {"anyOf": [
                    amount,
                    {
                        "type": "object",
                        "required": ["amount"],
                        "properties": {"amount": amount, "nominal": {"type": "boolean"}},
                    },
                ]},
            })
        }
        Holds::Whole { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        Holds::Year => json!({"type": "integer", "minimum": 1900, "maximum": 2200}),
        Holds::Date => json!({"type": "string", "format": "date"}),
        Holds::Flag => json!({"type": "boolean"}),
        Holds::Word(words) => json!({"enum": words()}),
        Holds::Reference(_) | Holds::RuleSet => id(),
        Holds::OwnRules => json!({"type": "object", "required": ["id", "levels"]}),
    }
}

fn annotation() -> Value {
    json!({
        "type": "object",
        "properties": {
            "source": {"type": "string"},
            "source_date": {"type": "string", "format": "date"},
            "note": {"type": "string"},
            "certainty": {"enum": ["adopted", "proposed", "announced", "assumed"]},
            "unreadable": {"type": "string"},
        },
    })
}

fn scenario_change() -> Value {
    let place = json!({"type": "string", "pattern": PLACE});
    let thing = json!({"type": "string", "pattern": THING});
    let position = json!({"type": "integer", "minimum": 0});
    let action = |description: &str, example: Value, required: &[&str], properties: Value| {
        json!({
            "type": "object",
            "description": description,
            "examples": [example],
            "required": required,
            "properties": properties,
        })
    };
    let kinds = [
        EntityKind::Line,
        EntityKind::Change,
        EntityKind::Item,
        EntityKind::Team,
        EntityKind::Role,
        EntityKind::Profile,
        EntityKind::Release,
        EntityKind::LeverUse,
        EntityKind::Actor,
        EntityKind::Initiative,
        EntityKind::Tranche,
        EntityKind::Benefit,
        EntityKind::Booking,
        EntityKind::Effect,
        EntityKind::Relation,
    ];
    let mut added = Map::new();
    added.insert("add".to_owned(), thing.clone());
    added.insert("at".to_owned(), position.clone());
    for kind in kinds {
        let reference = json!({"$ref": format!("#/$defs/{}", kind.word())});
        added.insert(kind.word().to_owned(), reference);
    }
    json!({"anyOf": [
        action(
            "Sets the value of a place; null clears it.",
            json!({"set": "plan.target_share@2028", "value": "14"}),
            &["set", "value"],
            json!({"set": place}),
        ),
        action(
            "Says where the value of a place comes from.",
            json!({"annotate": "item:staff.base", "source": "Regnskap 2026", "certainty": "assumed"}),
            &["annotate"],
            json!({"annotate": place}),
        ),
        action(
            "Adds a thing: its fields stand under the word of its kind, with the same id.",
            json!({
                "add": "release:lisens-ned",
                "release": {"id": "lisens-ned", "item": "licences", "share": "50", "from_year": 2029},
            }),
            &["add"],
            Value::Object(added),
        ),
        action("Removes a thing.", json!({"remove": "item:advice"}), &["remove"], json!({"remove": thing})),
        action(
            "Moves a thing among its kind; changes no figure.",
            json!({"move": "item:advice", "to": 0}),
            &["move", "to"],
            json!({"move": thing, "to": position}),
        ),
    ]})
}
