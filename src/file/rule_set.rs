//! Reading an own rule set: the same strictness as for plan files, and every fault with its place.
//!
//! The shape of a rule set is that of the types in `rules`, read by `serde`; what is ours is
//! a deserializer over the tree that knows where it is, so that a fault has a path and is said in
//! three languages.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Unexpected};
use serde::de::{VariantAccess, Visitor};
use serde::{Deserialize as _, forward_to_deserialize_any};
use serde_json::Value as Json;

use super::error::{Expected, Fault, FileError};
use super::tree::{Located, Trail, parse, steps_of, text_of};
use super::values::shortened;
use crate::model::Refusal;
use crate::rules::{RuleSet, RuleSetError};

/// The largest rule set that is read, in bytes (1 MiB).
pub const LARGEST_RULE_SET: usize = 1024 * 1024;

/// An own rule set that was read and can be used.
pub struct OwnRules {
    /// Its text as plans keep it: JSON in one line, keys in the order of the file.
    pub text: String,
    /// What it says.
    pub rules: RuleSet,
}

/// Bytes → rule set, or what is wrong with it and where.
pub fn read_rule_set(bytes: &[u8]) -> Result<OwnRules, FileError> {
    if bytes.len() > LARGEST_RULE_SET {
        return Err(FileError::whole(Fault::RuleSetTooLarge));
    }
    let text = text_of(bytes)?;
    let tree = parse(text)?;
    own_rules(&tree, &Trail::ROOT).map_err(|located| located.into_error(text))
}

/// The rule set in a tree, as it stands in a file of its own or in a plan file.
pub(super) fn own_rules(tree: &Json, trail: &Trail<'_>) -> Result<OwnRules, Located> {
    let text = tree.to_string();
    if text.len() > LARGEST_RULE_SET {
        return Err(trail.fault(Fault::RuleSetTooLarge));
    }
    // Every rule set has levels; without them it is another kind of file.
    if tree.get("levels").is_none() {
        return Err(trail.fault(Fault::NotARuleSet));
    }
    let node = Node {
        json: tree,
        trail: *trail,
    };
    let read = RuleSet::deserialize(node);
    let rules = read.map_err(|wrong| node.located(wrong, Expected::Object))?;
    let rules = rules.checked_as_own().map_err(|error| {
        let RuleSetError { path, fault } = error;
        let mut steps = trail.steps();
        steps.extend(steps_of(&path));
        let fault = Fault::Rule(fault);
        Located { steps, fault }
    })?;
    Ok(OwnRules { text, rules })
}

/// What is wrong, on its way out to where its place is known.
#[derive(Debug)]
enum Wrong {
    /// Its place is known.
    Located(Located),
    /// Wrong in what is being read.
    Here(Fault),
    /// What is being read is not this.
    Not(Option<Expected>),
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Wrong {}

impl serde::de::Error for Wrong {
    /// What the types of `rules` say when text is no value of theirs: the word of what is expected.
    fn custom<T: std::fmt::Display>(expected: T) -> Self {
        Self::Not(expected.to_string().parse().ok())
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self::Not(None)
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self::Not(None)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Here(Fault::Missing(field.to_owned()))
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        let likeness = |word: &&&str| strsim::normalized_damerau_levenshtein(field, word);
        let closest = known
            .iter()
            .max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
        Self::Here(Fault::UnknownKey {
            key: field.to_owned(),
            closest: closest.copied().unwrap_or_default(),
        })
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::Here(Fault::Refused {
            found: word.to_owned(),
            why: Refusal::NotAWord(known.to_vec()),
        })
    }
}

/// A value in the tree, and where it is.
#[derive(Clone, Copy)]
struct Node<'a> {
    json: &'a Json,
    trail: Trail<'a>,
}

type Read<T> = Result<T, Wrong>;

impl Node<'_> {
    fn located(&self, wrong: Wrong, expected: Expected) -> Located {
        let fault = match wrong {
            Wrong::Located(located) => return located,
            Wrong::Here(fault) => fault,
            Wrong::Not(other) => Fault::WrongType {
                found: shortened(self.json),
                expected: other.unwrap_or(expected),
            },
        };
        self.trail.fault(fault)
    }

    /// What was read of a value that can be read; otherwise a fault here.
    fn expect<T>(&self, expected: Expected, read: Option<Read<T>>) -> Read<T> {
        let read = read.unwrap_or(Err(Wrong::Not(None)));
        read.map_err(|wrong| Wrong::Located(self.located(wrong, expected)))
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let text = self.json.as_str();
        self.expect(Expected::Text, text.map(|text| visitor.visit_str(text)))
    }

    fn whole<'de, V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let read = match (self.json.as_u64(), self.json.as_i64()) {
            (Some(number), _) => Some(visitor.visit_u64(number)),
            (None, Some(number)) => Some(visitor.visit_i64(number)),
            (None, None) => None,
        };
        self.expect(Expected::Whole, read)
    }

    fn object<'de, V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let read = self.json.as_object().map(|object| {
            visitor.visit_map(Entries {
                left: object.iter(),
                value: None,
                trail: &self.trail,
            })
        });
        self.expect(Expected::Object, read)
    }

    fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let read = self.json.as_array().map(|list| {
            visitor.visit_seq(Items {
                items: list.iter().enumerate(),
                trail: &self.trail,
            })
        });
        self.expect(Expected::List, read)
    }
}

impl<'de> Deserializer<'de> for Node<'_> {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.json {
            Json::Null => visitor.visit_unit(),
            Json::Bool(flag) => visitor.visit_bool(*flag),
            Json::Number(_) => self.whole(visitor),
            Json::String(_) => self.text(visitor),
            Json::Array(_) => self.list(visitor),
            Json::Object(_) => self.object(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let flag = self.json.as_bool().map(|flag| visitor.visit_bool(flag));
        self.expect(Expected::Flag, flag)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.whole(visitor)
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.whole(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.text(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.object(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.object(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.json {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let only = |object: &serde_json::Map<String, Json>| object.len() == 1;
        let entry = match self.json {
            Json::String(word) => Some((word.as_str(), None)),
            Json::Object(object) if only(object) => {
                let mut entries = object.iter();
                entries
                    .next()
                    .map(|(word, json)| (word.as_str(), Some(json)))
            }
            _ => None,
        };
        let read = entry.map(|(word, json)| {
            let trail = match json {
                Some(_) => self.trail.key(word),
                None => self.trail,
            };
            visitor.visit_enum(Variant { word, json, trail })
        });
        self.expect(Expected::Word, read)
    }

    forward_to_deserialize_any! {
        i16 i32 i64 i128 u8 u32 u64 u128 f32 f64 char str bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct identifier ignored_any
    }
}

struct Entries<'a> {
    left: serde_json::map::Iter<'a>,
    value: Option<(&'a str, &'a Json)>,
    trail: &'a Trail<'a>,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Wrong;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        let Some((key, json)) = self.left.next() else {
            return Ok(None);
        };
        self.value = Some((key, json));
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        let (key, json) = self.value.take().ok_or(Wrong::Not(None))?;
        let node = Node {
            json,
            trail: self.trail.key(key),
        };
        let read = seed.deserialize(node);
        read.map_err(|wrong| Wrong::Located(node.located(wrong, Expected::Text)))
    }
}

struct Items<'a> {
    items: std::iter::Enumerate<std::slice::Iter<'a, Json>>,
    trail: &'a Trail<'a>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        let Some((at, json)) = self.items.next() else {
            return Ok(None);
        };
        let node = Node {
            json,
            trail: self.trail.index(at),
        };
        seed.deserialize(node).map(Some)
    }
}

/// A word, with what stands under it where it is a key.
struct Variant<'a> {
    word: &'a str,
    json: Option<&'a Json>,
    trail: Trail<'a>,
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Wrong;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Self)> {
        let word = seed.deserialize(StrDeserializer::new(self.word))?;
        Ok((word, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Wrong;

    fn unit_variant(self) -> Read<()> {
        match self.json {
            None => Ok(()),
            Some(_) => Err(Wrong::Not(Some(Expected::Word))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        let json = self.json.ok_or(Wrong::Not(Some(Expected::Object)))?;
        let node = Node {
            json,
            trail: self.trail,
        };
        let read = seed.deserialize(node);
        read.map_err(|wrong| Wrong::Located(node.located(wrong, Expected::Text)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Read<V::Value> {
        Err(Wrong::Not(None))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Read<V::Value> {
        Err(Wrong::Not(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{Extras, read, write};
    use crate::model::Plan;
    use crate::rules;
    use crate::time::Year;

    /// An own rule set: the company's with another id, one value to a line.
    fn good() -> String {
        let mut tree = rules::shipped_tree("company").unwrap();
        tree["id"] = "vart".into();
        tree["name"] = serde_json::json!({"nb": "Vårt", "nn": "Vårt", "en": "Ours"});
        serde_json::to_string_pretty(&tree).unwrap()
    }

    fn refused(text: &str) -> FileError {
        read_rule_set(text.as_bytes()).err().expect(text)
    }

    #[test]
    fn a_good_one_is_read_and_kept_in_one_line() {
        let own = read_rule_set(good().as_bytes()).unwrap();
        assert_eq!(own.rules.id, "vart");
        assert!(!own.text.contains('\n'));
        let again = read_rule_set(own.text.as_bytes()).unwrap();
        assert_eq!(again.text, own.text);
    }

    #[test]
    fn every_shape_that_is_wrong_has_its_place_and_what_is_expected() {
        let simplified = r#""simplified": true"#;
        let from = r#""valid_from": 2018"#;
        let id = r#""id": "vart""#;
        let category = "releasable.systems_and_licences.value";
        let checked = r#""checked": "2026-11-24""#;
        let cases = [
            (simplified, r#""simplified": 1"#, "simplified", "Flag"),
            (from, r#""valid_from": "2018""#, "valid_from", "Whole"),
            (from, r#""valid_from": -1"#, "valid_from", "Whole"),
            (from, r#""valid_from": 70000"#, "valid_from", "Whole"),
            (checked, r#""checked": "24.11.2026""#, "checked", "Date"),
            (id, r#""id": null"#, "id", "Text"),
            (id, r#""id": "company""#, "id", "IdIsShipped"),
            (id, r#""id": "a", "id": "a""#, "", "DuplicateKey"),
            (
                r#""en": "Ours""#,
                r#""en": "Company (simplified)""#,
                "name",
                "NameIsShipped",
            ),
            (
                r#""value": "15""#,
                r#""value": "15 %""#,
                category,
                "Percent",
            ),
            (
                r#""kind": "release""#,
                r#""kind": "relase""#,
                "levers[0].kind",
                "NotAWord",
            ),
            (
                r#""delegable""#,
                r#""delegabel""#,
                "levers[0]",
                r#"closest: "delegable""#,
            ),
            (r#""needs_investment": false,"#, "", "levers[0]", "Missing"),
            (r#""levels": ["#, r#""levels": ]["#, "", "Syntax"),
        ];
        for (from, to, path, says) in cases {
            let text = good().replacen(from, to, 1);
            assert_ne!(text, good(), "{from}");
            let error = refused(&text);
            assert_eq!(error.path, path, "{error}");
            assert!(error.to_string().contains(says), "{error}");
            assert!(error.line.is_some(), "{error}");
        }
    }

    #[test]
    fn a_fault_in_a_value_has_its_line() {
        let text = good().replacen(r#""level": 1"#, r#""level": 5"#, 1);
        let error = refused(&text);
        let line = text.lines().position(|line| line.contains(r#""level": 5"#));
        assert_eq!(
            (error.line, error.path.as_str()),
            (line.map(|at| at + 1), "levers[0].level")
        );
    }

    #[test]
    fn what_is_no_rule_set_is_refused_as_a_whole() {
        let deep = format!("{}{}", "[".repeat(30), "]".repeat(30));
        let large = " ".repeat(LARGEST_RULE_SET + 1);
        for (text, fault) in [
            ("", Fault::Truncated),
            ("{}", Fault::NotARuleSet),
            ("[]", Fault::NotARuleSet),
            (deep.as_str(), Fault::TooDeep),
            (large.as_str(), Fault::RuleSetTooLarge),
        ] {
            assert_eq!(*refused(text).fault, fault);
        }
        let sample = crate::exchange::samples()[0];
        let error = read_rule_set(sample.text.as_bytes()).err().unwrap();
        assert_eq!(*error.fault, Fault::NotARuleSet);
    }

    #[test]
    fn a_plan_file_carries_it_and_a_bad_one_there_is_a_fault_with_its_path() {
        let own = read_rule_set(good().as_bytes()).unwrap();
        let plan = Plan {
            rule_set: "vart".to_owned(),
            own_rules: Some(own.text.as_str().into()),
            ..Plan::empty(Year::new(2027))
        };
        let text = write(&plan, &Extras::default());
        assert!(text.contains(r#""own_rules": {"#));
        let opened = read(text.as_bytes()).unwrap();
        assert_eq!(opened.plan, plan);
        assert_eq!(rules::of(&opened.plan).id, "vart");
        let bad = text.replacen(r#""level": 1"#, r#""level": 0"#, 1);
        let error = read(bad.as_bytes()).err().unwrap();
        assert_eq!(error.path, "plan.own_rules.levers[0].level");
    }
}
