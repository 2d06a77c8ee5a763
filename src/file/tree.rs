//! Text → a JSON tree, with the strictness that a budget needs: no key twice, nothing too deep.
//!
//! `serde_json` reads the text; what is ours is only what it leaves to its callers. The line of a
//! fault is looked up afterwards, by walking the text to the fault's path, so that reading a good
//! file costs nothing for it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::error::{DEEPEST, Fault, FileError, MOST_VALUES};

/// A step into the tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// A path in the tree, kept on the stack while reading.
#[derive(Clone, Copy)]
pub(super) struct Trail<'a> {
    parent: Option<&'a Self>,
    step: StepRef<'a>,
}

#[derive(Clone, Copy)]
enum StepRef<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Trail<'a> {
    pub(super) const ROOT: Self = Self {
        parent: None,
        step: StepRef::Root,
    };

    pub(super) fn key(&'a self, key: &'a str) -> Self {
        Self {
            parent: Some(self),
            step: StepRef::Key(key),
        }
    }

    pub(super) fn index(&'a self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: StepRef::Index(index),
        }
    }

    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = self.parent.map(Trail::steps).unwrap_or_default();
        match self.step {
            StepRef::Root => {}
            StepRef::Key(key) => steps.push(Step::Key(key.to_owned())),
            StepRef::Index(index) => steps.push(Step::Index(index)),
        }
        steps
    }

    /// A fault at this place. Its line is found by [`locate`] when reading has ended.
    pub(super) fn fault(&self, fault: Fault) -> Located {
        Located {
            steps: self.steps(),
            fault,
        }
    }
}

/// A fault with its path.
#[derive(Debug)]
pub(super) struct Located {
    pub(super) steps: Vec<Step>,
    pub(super) fault: Fault,
}

impl Located {
    pub(super) fn into_error(self, text: &str) -> FileError {
        let line = if self.steps.is_empty() {
            None
        } else {
            locate(text, &self.steps)
        };
        FileError {
            file: None,
            line,
            path: written(&self.steps),
            fault: Box::new(self.fault),
        }
    }
}

fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(key) if path.is_empty() => path.push_str(key),
            Step::Key(key) => {
                path.push('.');
                path.push_str(key);
            }
            Step::Index(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }
    path
}

/// A written path as steps.
pub(super) fn steps_of(path: &str) -> Vec<Step> {
    let parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    let step = |part: &str| {
        let index = part.strip_suffix(']').and_then(|index| index.parse().ok());
        index.map_or_else(|| Step::Key(part.to_owned()), Step::Index)
    };
    parts.map(step).collect()
}

/// The line of a path in the text: that of the value, or of the closest thing around it.
fn locate(text: &str, steps: &[Step]) -> Option<usize> {
    let mut raw: &RawValue = serde_json::from_str(text).ok()?;
    for step in steps {
        let inner = match step {
            Step::Key(key) => serde_json::from_str::<BTreeMap<String, &RawValue>>(raw.get())
                .ok()
                .and_then(|mut object| object.remove(key)),
            Step::Index(index) => serde_json::from_str::<Vec<&RawValue>>(raw.get())
                .ok()
                .and_then(|list| list.get(*index).copied()),
        };
        match inner {
            Some(inner) => raw = inner,
            None => break,
        }
    }
    let offset = raw
        .get()
        .as_ptr()
        .addr()
        .checked_sub(text.as_ptr().addr())?;
    Some(text.get(..offset)?.matches('\n').count() + 1)
}

/// Bytes → text, or what is wrong with them.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, FileError> {
    if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        return Err(FileError::whole(Fault::ByteOrderMark));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.split(|&byte| byte == b'\n').count();
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let error = FileError::whole(Fault::NotUtf8 { utf16 });
        FileError {
            line: (!utf16).then_some(line),
            ..error
        }
    })
}

/// Text → tree.
pub(super) fn parse(text: &str) -> Result<Value, FileError> {
    let found: RefCell<Option<Located>> = RefCell::new(None);
    let values = Cell::new(0);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let root = Node {
        trail: Trail::ROOT,
        depth: 0,
        found: &found,
        values: &values,
    };
    let result = root.deserialize(&mut deserializer).and_then(|tree| {
        deserializer.end()?;
        Ok(tree)
    });
    result.map_err(|error| {
        let line = (error.line() > 0).then(|| error.line());
        match found.into_inner() {
            Some(Located { steps, fault }) => FileError {
                file: None,
                line,
                path: written(&steps),
                fault: Box::new(fault),
            },
            None if error.is_eof() => FileError {
                line,
                ..FileError::whole(Fault::Truncated)
            },
            None => {
                let fault = Fault::Syntax {
                    column: error.column(),
                };
                FileError {
                    line,
                    ..FileError::whole(fault)
                }
            }
        }
    })
}

#[derive(Clone, Copy)]
struct Node<'a> {
    trail: Trail<'a>,
    depth: usize,
    found: &'a RefCell<Option<Located>>,
    values: &'a Cell<usize>,
}

impl Node<'_> {
    fn stop<E: serde::de::Error>(&self, fault: Fault) -> E {
        *self.found.borrow_mut() = Some(self.trail.fault(fault));
        E::custom("stopped")
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.values.set(self.values.get() + 1);
        if self.values.get() > MOST_VALUES {
            *self.found.borrow_mut() = Some(self.trail.fault(Fault::TooManyValues));
            return Err(serde::de::Error::custom("stopped"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        if self.depth >= DEEPEST {
            return Err(self.stop(Fault::TooDeep));
        }
        let mut list = Vec::new();
        loop {
            let trail = self.trail.index(list.len());
            let node = Node {
                trail,
                depth: self.depth + 1,
                found: self.found,
                values: self.values,
            };
            match items.next_element_seed(node)? {
                Some(value) => list.push(value),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        if self.depth >= DEEPEST {
            return Err(self.stop(Fault::TooDeep));
        }
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if object.contains_key(&key) {
                return Err(self.stop(Fault::DuplicateKey(key)));
            }
            let trail = self.trail.key(&key);
            let node = Node {
                trail,
                depth: self.depth + 1,
                found: self.found,
                values: self.values,
            };
            let value = entries.next_value_seed(node)?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_again_in_the_text() {
        let text = "{\n \"plan\": {\n  \"lines\": [\n   {},\n   {\"base\":\n  \"x\"}]}}";
        let steps = |path: &[Step]| locate(text, path);
        let lines = [
            Step::Key("plan".into()),
            Step::Key("lines".into()),
            Step::Index(1),
        ];
        assert_eq!(steps(&lines), Some(5));
        let base = [lines.as_slice(), &[Step::Key("base".into())]].concat();
        assert_eq!(steps(&base), Some(6));
        let missing = [lines.as_slice(), &[Step::Key("kind".into())]].concat();
        assert_eq!(steps(&missing), Some(5));
        assert_eq!(written(&base), "plan.lines[1].base");
    }

    #[test]
    fn a_key_twice_and_too_deep_are_faults_with_their_path() {
        let error = parse("{\"a\": [{\"b\": 1,\n \"b\": 2}]}").unwrap_err();
        assert_eq!((error.path.as_str(), error.line), ("a[0]", Some(2)));
        assert_eq!(*error.fault, Fault::DuplicateKey("b".into()));
        let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
        assert_eq!(*parse(&deep).unwrap_err().fault, Fault::TooDeep);
        assert_eq!(*parse("{\"a\": 1").unwrap_err().fault, Fault::Truncated);
        assert!(matches!(
            *parse("{\"a\" 1}").unwrap_err().fault,
            Fault::Syntax { .. }
        ));
        assert!(matches!(
            *parse("{} {}").unwrap_err().fault,
            Fault::Syntax { .. }
        ));
    }
}
