//! The plan file: broken files, unknown keys, saving, autosave and what a crash leaves.

mod support;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use handlingsrom::document::{Document, Edit};
use handlingsrom::file::{self, Extras, Fault, LARGEST_FILE, SystemFault};
use handlingsrom::findings::{self, Severity};
use handlingsrom::model::{Change, Entity, ItemId, Plan, ScenarioId};
use handlingsrom::texts::{Language, Texts};
use handlingsrom::time::Year;
use support::{root, sample, updating};

/// A folder of broken files gives one clear error each: file, line, place, what, and what to do.
#[test]
fn every_broken_file_gives_one_clear_error() {
    let mut names: Vec<String> = std::fs::read_dir(root().join("tests/broken"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let texts = Texts::new(Language::Nb);
    let told: Vec<String> = names
        .iter()
        .map(|name| {
            let error = file::open(&root().join("tests/broken").join(name)).unwrap_err();
            texts.fault(&error.in_file(name)) + "\n"
        })
        .collect();
    let told = told.concat();
    let golden = root().join("tests/golden/broken_files.txt");
    if updating() {
        std::fs::write(&golden, &told).unwrap();
    }
    assert_eq!(told, std::fs::read_to_string(golden).unwrap());
}

#[test]
fn the_plan_in_the_readme_is_good() {
    let readme = include_str!("../README.md");
    let (_, plan) = readme.split_once("```json\n").unwrap();
    let (plan, _) = plan.split_once("```").unwrap();
    let opened = file::read(plan.as_bytes()).unwrap();
    assert_eq!(opened.extras.unknown_keys(), []);
    let target = ScenarioId::new("target").ok();
    let findings = findings::check(&opened.plan, target.as_ref()).findings;
    assert!(
        findings
            .iter()
            .all(|finding| finding.severity > Severity::Error),
        "{findings:?}"
    );
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stor.handlingsrom.json");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(LARGEST_FILE + 1).unwrap(); // sparse: nothing is written
    let error = file::open(&path).unwrap_err();
    assert_eq!(*error.fault, Fault::TooLarge(LARGEST_FILE + 1));
    let missing = file::open(&folder.path().join("borte.json")).unwrap_err();
    assert_eq!(*missing.fault, Fault::CannotRead(SystemFault::NotThere));
    let too_many: Vec<String> = (0..5001)
        .map(|at| format!(r#"{{"id": "p{at}", "kind": "operating", "base": "1"}}"#))
        .collect();
    let text = format!(
        r#"{{"format": "handlingsrom-plan", "version": 1, "plan": {{"first_year": 2027, "rule_set": "state_gross", "lines": [{}]}}}}"#,
        too_many.join(",")
    );
    let error = file::read(text.as_bytes()).unwrap_err();
    assert_eq!(error.path, "plan.lines");
}

/// Keys of a newer program are written back where they stood, also after undoing a delete.
#[test]
fn unknown_keys_are_kept_by_what_they_belong_to() {
    let text = include_str!("unknown_keys.json");
    let opened = file::read(text.as_bytes()).unwrap();
    assert_eq!(file::write(&opened.plan, &opened.extras), text);

    let unknown = opened.extras.unknown_keys();
    assert_eq!(unknown.len(), 9, "{unknown:?}");
    let misspelt = text.replace("\"colour\"", "\"leadyears\"");
    let misspelt = file::read(misspelt.as_bytes())
        .unwrap()
        .extras
        .unknown_keys();
    let told = misspelt.iter().find(|it| it.key == "leadyears").unwrap();
    assert_eq!(
        (told.at.as_str(), told.looks_like),
        ("item:lisens", Some("lead_years"))
    );

    let mut document = Document::new(opened.plan, true);
    let entity = Entity::Item(ItemId::new("lisens").unwrap());
    document.apply(Edit::of(Change::Remove { entity })).unwrap();
    let without = file::write(document.plan(), &opened.extras);
    assert!(!without.contains("colour"), "{without}");
    document.undo().unwrap();
    assert_eq!(file::write(document.plan(), &opened.extras), text);
}

#[test]
fn saving_keeps_a_link_and_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    let plan = sample("regneeksempel");
    file::save(&path, &plan, &Extras::default()).unwrap();
    let first = std::fs::read(&path).unwrap();
    let opened = file::open(&path).unwrap();
    file::save(&path, &opened.plan, &opened.extras).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), first);

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.handlingsrom.json");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        file::save(&link, &Plan::empty(Year::new(2030)), &Extras::default()).unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(file::open(&path).unwrap().plan.first_year, Year::new(2030));
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
    let nowhere = folder.path().join("borte/plan.json");
    assert!(file::save(&nowhere, &plan, &Extras::default()).is_err());
}

const SAVER: &str = "HANDLINGSROM_TEST_SAVER";

/// The child of the test below: saves two plans in turn, for ever, and says so.
#[test]
fn saver_for_the_crash_test() {
    let Some(path) = std::env::var_os(SAVER) else {
        return;
    };
    let plans = [sample("regneeksempel"), sample("lanekassen")];
    loop {
        for plan in &plans {
            file::save(Path::new(&path), plan, &Extras::default()).unwrap();
            writeln!(std::io::stderr(), "saved").unwrap();
        }
    }
}

/// A process is killed while it saves, again and again: the file is always one of the two.
#[test]
fn a_crash_leaves_the_old_file_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.handlingsrom.json");
    let texts =
        ["regneeksempel", "lanekassen"].map(|name| file::write(&sample(name), &Extras::default()));
    std::fs::write(&path, &texts[0]).unwrap();
    let mut seen = [0_usize; 2];
    let mut chance = 88_172_645_463_325_252_u64;
    for _ in 0..40 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "saver_for_the_crash_test", "--nocapture"])
            .env(SAVER, &path)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The moment: after so many saves, and then so many turns of an empty loop.
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let saved = BufReader::new(child.stderr.take().unwrap()).lines();
        let saves = usize::try_from(chance % 7).unwrap() + 1;
        assert_eq!(saved.take(saves).map_while(Result::ok).count(), saves);
        for turn in 0..(chance >> 8) % 400_000 {
            std::hint::black_box(turn);
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let left = std::fs::read_to_string(&path).unwrap();
        let which = texts.iter().position(|text| *text == left);
        seen[which.expect("neither the old nor the new")] += 1;
    }
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
}

/// A file of every version that was released opens for ever, and is saved in today's.
#[test]
fn every_released_version_opens() {
    let versions = [
        include_str!("versions/1.handlingsrom.json"),
        include_str!("versions/2.handlingsrom.json"),
    ];
    for (older, text) in (1..).zip(versions) {
        let opened = file::read(text.as_bytes()).unwrap();
        assert_eq!(opened.older, Some(older));
        let saved = file::write(&opened.plan, &opened.extras);
        let again = file::read(saved.as_bytes()).unwrap();
        assert_eq!((again.older, &again.plan), (None, &opened.plan));
    }
}
