//! Words on screen for the values of fields, and reading what somebody typed.

use jiff::civil::Date;
use strum::VariantArray as _;

use super::{Language, Texts};
use crate::model::{EntityKind, Field, Holds};

impl Texts {
    /// What the value `word` of a field is called.
    pub fn word(&self, kind: EntityKind, field: Field, word: &str) -> String {
        self.get(&key(kind, field, word))
    }

    /// The written words that a field may hold with their names, in the order of the table; none
    /// where the field holds no words.
    pub fn words(&self, kind: EntityKind, field: Field) -> Vec<(&'static str, String)> {
        let words = written(kind, field).into_iter();
        words
            .map(|word| (word, self.word(kind, field, word)))
            .collect()
    }

    /// The written word of a field that somebody typed: its name, the word of the plan file, or
    /// the beginning of one name alone; capitals and spaces do not count. The names of the other
    /// languages are known too, after those of this one.
    pub fn read_word(&self, kind: EntityKind, field: Field, text: &str) -> Option<&'static str> {
        let typed = plain(text);
        let written = written(kind, field);
        let is_it = |word: &&&str| plain(word) == typed;
        if typed.is_empty() {
            return None;
        }
        let of = |texts: &Self| texts.words(kind, field);
        let others: Vec<_> = self.others().iter().flat_map(of).collect();
        let own = of(self);
        exactly(&own, &typed)
            .or_else(|| written.iter().find(is_it).copied())
            .or_else(|| exactly(&others, &typed))
            .or_else(|| match beginning_with(&own, &typed).as_slice() {
                [] => alone(&beginning_with(&others, &typed)),
                own => alone(own),
            })
    }

    /// A date that somebody typed: `30.06.2030`, `30.6.2030`, `30/6 2030` or `2030-06-30`; `None`
    /// where it is no date. The year has four digits, the day comes before the month.
    pub fn read_date(&self, text: &str) -> Option<Date> {
        let between = |it: char| it.is_whitespace() || matches!(it, '.' | '/' | '-');
        let parts: Vec<&str> = text.split(between).filter(|it| !it.is_empty()).collect();
        let [first, month, last] = parts.as_slice() else {
            return None;
        };
        let (year, day) = match (first.len(), last.len()) {
            (4, 1 | 2) => (first, last),
            (1 | 2, 4) => (last, first),
            _ => return None,
        };
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    }

    /// Yes or no as somebody typed it, in any of the languages; `None` where it is neither.
    pub fn read_flag(&self, text: &str) -> Option<bool> {
        let typed = plain(text);
        let known = |key: &str| {
            let all = std::iter::once(self).chain(self.others());
            all.into_iter()
                .any(|it| it.get(key).split_whitespace().any(|word| word == typed))
        };
        if known("read-yes") {
            Some(true)
        } else {
            known("read-no").then_some(false)
        }
    }

    /// The sentences of the other languages; read when somebody first types a word.
    fn others(&self) -> &[Self] {
        self.others.get_or_init(|| {
            let others = Language::VARIANTS.iter().filter(|it| **it != self.language);
            others.map(|&language| Self::new(language)).collect()
        })
    }
}

/// The key of a word's name. The kinds of lines, changes and profiles have little in common, so
/// that field alone says whose it is.
fn key(kind: EntityKind, field: Field, word: &str) -> String {
    match field {
        Field::Vat => format!("vat-{word}"),
        Field::Kind => format!("word-{}-kind-{word}", kind.word()),
        other => format!("word-{}-{word}", other.word().replace('.', "-")),
    }
}

fn written(kind: EntityKind, field: Field) -> Vec<&'static str> {
    match kind.spec(field).map(|spec| spec.holds) {
        Some(Holds::Word(words)) => words(),
        _ => Vec::new(),
    }
}

/// Small letters without spaces, also without the marks that stand for spaces in a plan file.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|it| !it.is_whitespace() && *it != '_');
    letters.flat_map(char::to_lowercase).collect()
}

fn exactly(names: &[(&'static str, String)], typed: &str) -> Option<&'static str> {
    let found = names.iter().find(|(_, name)| plain(name) == typed);
    found.map(|(word, _)| *word)
}

fn beginning_with(names: &[(&'static str, String)], typed: &str) -> Vec<&'static str> {
    let begins = names
        .iter()
        .filter(|(_, name)| plain(name).starts_with(typed));
    begins.map(|(word, _)| *word).collect()
}

/// The word, where no other is among them.
fn alone(words: &[&'static str]) -> Option<&'static str> {
    let (first, rest) = words.split_first()?;
    rest.iter().all(|word| word == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_every_field_is_read_by_its_name_in_every_language() {
        let mut fields = 0;
        for &language in Language::VARIANTS {
            let texts = Texts::new(language);
            for kind in EntityKind::VARIANTS {
                for spec in kind.specs() {
                    let words = texts.words(*kind, spec.field);
                    for (word, name) in &words {
                        let read = |text: &str| texts.read_word(*kind, spec.field, text);
                        assert_ne!(*name, key(*kind, spec.field, word), "{language:?}");
                        assert_eq!(read(name), Some(*word), "{language:?} {name}");
                        assert_eq!(read(&name.to_uppercase()), Some(*word));
                        assert_eq!(read(word), Some(*word), "{language:?} {word}");
                        for other in texts.others() {
                            let name = other.word(*kind, spec.field, word);
                            assert!(read(&name).is_some(), "{language:?} {name}");
                        }
                    }
                    fields += usize::from(!words.is_empty());
                }
            }
        }
        assert_eq!(fields, 3 * 18);
    }

    #[test]
    fn a_beginning_is_enough_where_it_is_one_word_s_alone() {
        let texts = Texts::new(Language::Nb);
        let read = |text| texts.read_word(EntityKind::Item, Field::Binding, text);
        assert_eq!(read(" avt "), Some("contract"));
        assert_eq!(read("lov"), None, "two begin so");
        assert_eq!(read("Lovfestet  beløp"), Some("statutory_amount"));
        assert_eq!(read("lovfesta"), Some("statutory_amount"), "nynorsk");
        assert_eq!(read("statutory t"), Some("statutory_task"), "English");
        assert_eq!(read("contract"), Some("contract"));
        assert_eq!((read(""), read("  "), read("noe")), (None, None, None));
        assert_eq!(texts.read_word(EntityKind::Item, Field::Name, "a"), None);
    }

    #[test]
    fn a_date_is_read_as_people_write_it() {
        let texts = Texts::new(Language::Nb);
        let june = Date::new(2030, 6, 30).ok();
        for text in [
            "30.06.2030",
            "30.6.2030",
            " 30. 6. 2030",
            "30/6 2030",
            "30/6-2030",
            "2030-06-30",
        ] {
            assert_eq!(texts.read_date(text), june, "{text}");
        }
        for text in [
            "",
            "30.6",
            "31.6.2030",
            "30.6.30",
            "6.30.2030",
            "i juni 2030",
            "30.6.2030.1",
        ] {
            assert_eq!(texts.read_date(text), None, "{text}");
        }
    }

    #[test]
    fn yes_and_no_are_read_in_every_language() {
        for &language in Language::VARIANTS {
            let texts = Texts::new(language);
            for yes in ["ja", "Ja ", "j", "YES", "y", "x", "1", "sann", "true"] {
                assert_eq!(texts.read_flag(yes), Some(true), "{yes}");
            }
            for no in ["nei", "N", "no", "0", "usann", "False"] {
                assert_eq!(texts.read_flag(no), Some(false), "{no}");
            }
            assert_eq!((texts.read_flag(""), texts.read_flag("2")), (None, None));
        }
    }
}
