//! House rules that no lint can hold: who may touch files, and that every word has its sentence.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::{Path, PathBuf};

use handlingsrom::exchange::samples;
use handlingsrom::explain::{Form, How, Rounding};
use handlingsrom::file::Expected;
use handlingsrom::findings::{FindingKind, LeverFault, Mend, Severity};
use handlingsrom::model::{Certainty, EntityKind, Field, Vat};
use handlingsrom::projection::{BridgeCause, Measure, TrailCause};
use handlingsrom::room::{Because, ContractAct, Ground};
use handlingsrom::rules::Status;
use handlingsrom::texts::{Language, Texts, Unit};
use handlingsrom::worth::NoRate;
use strum::{VariantArray, VariantNames as _};
use support::root;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

/// Only the room of the plan file touches the file system; nothing but the programs touches the
/// environment; clock and threads are the window's too.
#[test]
fn the_core_touches_nothing_outside_itself() {
    let src = root().join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    assert!(files.len() > 40);
    for file in files {
        let within = file.strip_prefix(&src).unwrap();
        if within.starts_with("bin") || within == Path::new("main.rs") {
            continue;
        }
        let window = within.starts_with("ui");
        let text = std::fs::read_to_string(&file).unwrap();
        // A typed path may begin at home.
        let text = text.replace("std::env::home_dir", "");
        for (word, allowed) in [
            ("std::env", false),
            ("std::time::", window),
            ("std::thread", window),
            ("std::process", false),
            ("std::net", false),
        ] {
            assert!(
                allowed || !text.contains(word),
                "{}: {word}",
                within.display()
            );
        }
        let files_allowed = within.starts_with("file");
        assert!(
            files_allowed || !text.contains("std::fs"),
            "{}: std::fs",
            within.display()
        );
    }
}

/// The program carries every sample budget that there is.
#[test]
fn every_sample_is_carried() {
    let folder = std::fs::read_dir(root().join("sample-budgets")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    let ids = samples().iter().map(|sample| sample.id);
    let mut carried: Vec<String> = ids.map(|id| format!("{id}.handlingsrom.json")).collect();
    names.sort();
    carried.sort();
    assert_eq!(carried, names);
    for sample in samples() {
        assert!(sample.read().is_ok(), "{}", sample.id);
    }
}

/// Everything that can be said has a sentence in every language.
#[test]
fn every_word_has_its_sentence() {
    fn words<T: VariantArray + Copy + Into<&'static str>>() -> Vec<&'static str> {
        T::VARIANTS.iter().map(|&word| word.into()).collect()
    }
    let groups: [(&str, Vec<&str>); 20] = [
        ("because", Because::VARIANTS.to_vec()),
        ("ground", Ground::VARIANTS.to_vec()),
        ("contract", ContractAct::VARIANTS.to_vec()),
        (
            "measure",
            Measure::VARIANTS.iter().map(|it| it.word()).collect(),
        ),
        (
            "field",
            Field::VARIANTS.iter().map(|it| it.word()).collect(),
        ),
        (
            "kind",
            EntityKind::VARIANTS.iter().map(|it| it.word()).collect(),
        ),
        (
            "finding",
            // those of levers are called by what is wrong with them
            FindingKind::VARIANTS
                .iter()
                .copied()
                .filter(|it| *it != "lever")
                .collect(),
        ),
        ("finding-lever", LeverFault::VARIANTS.to_vec()),
        ("mend", Mend::VARIANTS.to_vec()),
        ("severity", words::<Severity>()),
        ("certainty", words::<Certainty>()),
        ("status", Status::VARIANTS.to_vec()),
        ("expected", Expected::VARIANTS.to_vec()),
        ("how", How::VARIANTS.to_vec()),
        ("no-rate", NoRate::VARIANTS.to_vec()),
        ("rounding", Rounding::VARIANTS.to_vec()),
        ("form", Form::VARIANTS.to_vec()),
        ("bridge", BridgeCause::VARIANTS.to_vec()),
        ("vat", words::<Vat>()),
        (
            "trail",
            // changes are called by their kinds, which are words of a field
            TrailCause::VARIANTS
                .iter()
                .copied()
                .filter(|it| *it != "change")
                .collect(),
        ),
    ];
    for &language in Language::VARIANTS {
        let texts = Texts::new(language);
        for (group, words) in &groups {
            for word in words {
                let key = format!("{group}-{}", word.replace('.', "-"));
                assert_ne!(texts.get(&key), key, "{language:?}");
            }
        }
        for kind in EntityKind::VARIANTS {
            for spec in kind.specs() {
                for (_, name) in texts.words(*kind, spec.field) {
                    let is_key = name.starts_with("word-") || name.starts_with("vat-");
                    assert!(!is_key, "{language:?} {name}");
                }
            }
        }
        for unit in words::<Unit>() {
            assert_ne!(texts.get(&format!("unit-{unit}")), format!("unit-{unit}"));
        }
    }
}

/// Every key that the code asks for by name is in the message files.
#[test]
fn every_sentence_that_is_asked_for_is_there() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let texts = Texts::new(Language::Nb);
    let mut asked = 0;
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for call in [".get(\"", ".say(\"", "say(\n            \""] {
            for rest in text.split(call).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                let plain = key.contains('-')
                    && key
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || "-_".contains(c));
                if plain {
                    assert_ne!(texts.get(key), key, "{}", file.display());
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 60, "{asked}");
}
