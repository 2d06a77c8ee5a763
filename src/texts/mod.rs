//! Every sentence that a person reads, in bokmål, nynorsk and English.
//!
//! The sentences are Fluent messages in `assets/texts/`, one file per language with the same
//! keys, so that translators need no code. What the core says as data becomes words here.

mod bite;
mod faults;
mod findings;
mod freeing;
mod headline;
mod labels;
mod lever_faults;
mod levers;
mod new_plan;
mod numbers;
mod reading;
mod room;
mod rules;
mod rungs;
mod words;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

pub use self::labels::capitalised;
pub use self::numbers::{Numbers, Unit, shown as rounded};
pub use self::reading::{DEEPEST_FORMULA, LONGEST_NUMBER, Meant, NotRead, Read};
pub use self::room::RoomSaid;

/// A language of the program.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// The language that a locale such as `nn_NO.UTF-8` asks for, if it is one of ours.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next()?;
        match language {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Norsk bokmål",
            Self::Nn => "Norsk nynorsk",
            Self::En => "English",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Nb => langid!("nb"),
            Self::Nn => langid!("nn"),
            Self::En => langid!("en"),
        }
    }

    fn messages(self) -> &'static str {
        match self {
            Self::Nb => include_str!("../../assets/texts/nb.ftl"),
            Self::Nn => include_str!("../../assets/texts/nn.ftl"),
            Self::En => include_str!("../../assets/texts/en.ftl"),
        }
    }

    /// The name of the rule set or level in this language.
    pub fn name(self, names: &crate::rules::Names) -> &str {
        match self {
            Self::Nb => &names.nb,
            Self::Nn => &names.nn,
            Self::En => &names.en,
        }
    }
}

/// The sentences of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    numbers: Numbers,
    /// Those of the other languages, for reading what somebody typed.
    others: OnceLock<Vec<Self>>,
}

/// What stands for a variable in a sentence.
pub type Argument<'a> = (&'static str, FluentValue<'a>);

impl Texts {
    /// The sentences of a language.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        // A test shows that the files have no faults; with one, the rest is still there.
        let resource = FluentResource::try_new(language.messages().to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        Self {
            language,
            bundle,
            numbers: Numbers::new(language),
            others: OnceLock::new(),
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How numbers are written in it.
    pub fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// A sentence without variables.
    pub fn get(&self, key: &str) -> String {
        self.say(key, [])
    }

    /// A sentence with variables. A key that is not there stands for itself; a test shows that
    /// all are.
    pub fn say<'a>(&self, key: &str, arguments: impl IntoIterator<Item = Argument<'a>>) -> String {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return key.to_owned();
        };
        let mut named = FluentArgs::new();
        for (name, value) in arguments {
            named.set(name, value);
        }
        let mut faults = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&named), &mut faults)
            .into_owned()
    }
}

/// A variable.
pub fn arg<'a>(name: &'static str, value: impl Into<FluentValue<'a>>) -> Argument<'a> {
    (name, value.into())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::VariantArray as _;

    use super::*;

    /// Keys and the variables that each uses.
    fn keys(language: Language) -> BTreeSet<(String, Vec<String>)> {
        let mut keys = BTreeSet::new();
        let mut current: Option<(String, BTreeSet<String>)> = None;
        for line in language.messages().lines() {
            let starts = line.chars().next().is_some_and(char::is_alphabetic);
            if let Some((key, _)) = line.split_once(" = ").filter(|_| starts) {
                if let Some((key, variables)) = current.take() {
                    keys.insert((key, variables.into_iter().collect()));
                }
                current = Some((key.to_owned(), BTreeSet::new()));
            }
            if let Some((_, variables)) = &mut current {
                let words = line.split('$').skip(1);
                variables.extend(words.map(|word| {
                    word.chars()
                        .take_while(|c| c.is_alphanumeric())
                        .collect::<String>()
                }));
            }
        }
        keys.extend(current.map(|(key, variables)| (key, variables.into_iter().collect())));
        keys
    }

    #[test]
    fn every_language_has_the_same_sentences_with_the_same_variables() {
        let nb = keys(Language::Nb);
        assert!(nb.len() > 300);
        for &language in Language::VARIANTS {
            assert!(FluentResource::try_new(language.messages().to_owned()).is_ok());
            let other = keys(language);
            let difference: Vec<_> = nb.symmetric_difference(&other).collect();
            assert!(difference.is_empty(), "{language:?}: {difference:?}");
        }
    }

    #[test]
    fn a_locale_gives_a_language() {
        assert_eq!(Language::of_locale("nn_NO.UTF-8"), Some(Language::Nn));
        assert_eq!(Language::of_locale("no"), Some(Language::Nb));
        assert_eq!(Language::of_locale("C.UTF-8"), None);
    }
}
