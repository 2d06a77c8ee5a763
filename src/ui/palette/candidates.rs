//! What can be found: made once for figures, language and settings, never for a keystroke.

use std::collections::HashMap;

use strum::VariantArray as _;

use super::Source;
use super::text::Text;
use crate::findings::{Severity, Where};
use crate::model::{Entity, EntityKind, Field, Plan, Value};
use crate::prices::PriceBasis;
use crate::projection::{Figure, FigureUnit, Measure};
use crate::texts::{Language, Texts, Unit, capitalised};
use crate::time::Year;
use crate::ui::commands::{Command, Group};
use crate::ui::request::Request;
use crate::ui::section::Section;
use crate::ui::session::Session;

/// So many findings are put into words in a frame, and so many in all, the gravest: a very large
/// plan has tens of thousands.
const FINDINGS_AT_ONCE: usize = 400;
const MOST_FINDINGS: usize = 2_000;

/// What kind of thing was found. The order is that among equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    View(Section),
    Thing(EntityKind),
    /// A scenario by its place among them; 0 is the base.
    Scenario(usize),
    Figure,
    Command,
    Setting,
    Finding(Severity),
}

/// What choosing it asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Goal {
    Ask(Request),
    Thing(Entity),
    Measure(Measure, Option<u16>),
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) name: String,
    /// What it belongs to, or what is said of it beside its name.
    pub(super) note: String,
    pub(super) goal: Goal,
    /// What is looked through.
    pub(super) hay: Text,
}

impl Entry {
    fn new(kind: Kind, name: String, note: String, more: &str, goal: Goal) -> Self {
        let hay = Text::of(&format!("{name} {note} {more}"));
        Self {
            kind,
            name,
            note,
            goal,
            hay,
        }
    }

    pub(super) fn ask(kind: Kind, name: String, request: Request) -> Self {
        Self::new(kind, name, String::new(), "", Goal::Ask(request))
    }

    /// What is asked for when it is chosen, for a year where one was named.
    pub(super) fn request(&self, year: Option<Year>, looked_at: Option<Year>) -> Option<Request> {
        match &self.goal {
            Goal::Ask(request) => Some(request.clone()),
            Goal::Measure(measure, _) if !measure.scope().by_year => {
                Some(Request::Explain(measure.once()))
            }
            Goal::Measure(measure, level) => {
                let figure = measure.at(year.or(looked_at)?);
                let level = *level;
                Some(Request::Explain(Figure { level, ..figure }))
            }
            Goal::Thing(entity) => match year {
                None => Some(Request::GoTo(Where::Thing(entity.clone()))),
                Some(year) => {
                    let measure = Measure::standing_for(entity.kind())?;
                    Some(Request::Explain(measure.of(entity.clone(), year)))
                }
            },
        }
    }
}

/// Of what a list of candidates was made.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Made {
    figures: Option<u64>,
    checks: Option<u64>,
    language: Language,
    unit: Unit,
    prices: PriceBasis,
    theme: egui::ThemePreference,
    reduced_motion: bool,
}

impl Made {
    fn of(source: &Source<'_>) -> Self {
        let session = source.session;
        Self {
            figures: session.map(Session::figures_stamp),
            checks: session.and_then(Session::checks).map(|it| it.stamp),
            language: source.look.texts.language(),
            unit: source.look.unit,
            prices: source.look.prices,
            theme: source.theme,
            reduced_motion: source.reduced_motion,
        }
    }
}

/// Everything that can be found.
pub(super) struct Candidates {
    of: Made,
    pub(super) entries: Vec<Entry>,
    /// So many findings are among them.
    findings: usize,
}

impl Candidates {
    /// Brings the list up to what is shown. Returns whether it is another one now.
    pub(super) fn keep(known: &mut Option<Self>, source: &Source<'_>) -> bool {
        let of = Made::of(source);
        let same = known.as_ref().is_some_and(|it| it.of == of);
        let kept = match known.take() {
            Some(kept) if same => kept,
            _ => Self {
                of,
                entries: entries(source),
                findings: 0,
            },
        };
        let more = known.insert(kept).add_findings(source);
        more || !same
    }

    /// Whether findings are still missing.
    pub(super) fn is_growing(&self, source: &Source<'_>) -> bool {
        let checks = source.session.and_then(Session::checks);
        checks.is_some_and(|checks| checks.findings.len().min(MOST_FINDINGS) > self.findings)
    }

    fn add_findings(&mut self, source: &Source<'_>) -> bool {
        let Some((session, checks)) = source.session.and_then(|it| Some((it, it.checks()?))) else {
            return false;
        };
        let texts = source.look.texts;
        let projection = session.projection();
        let all = checks.findings.iter().enumerate().take(MOST_FINDINGS);
        let all = all.skip(self.findings);
        let mut added = false;
        for (at, finding) in all.take(FINDINGS_AT_ONCE) {
            let says = texts.finding_with(projection, finding, |amount, year| match year {
                Some(year) => source.look.amount(projection, amount, year),
                None => texts.amount(amount, source.look.unit),
            });
            let kind = Kind::Finding(finding.severity);
            let mut entry = Entry::ask(kind, says, Request::GoToFinding(at));
            // Long sentences have room for a line each.
            entry.name = entry.name.replace('\n', " ");
            self.entries.push(entry);
            self.findings = at.saturating_add(1);
            added = true;
        }
        added
    }
}

fn entries(source: &Source<'_>) -> Vec<Entry> {
    let mut entries = commands(source);
    if let Some(session) = source.session {
        let plan = session.projection().plan();
        measures(source, session, &mut entries);
        things(source.look.texts, plan, &mut entries);
        scenarios(source, session, &mut entries);
        units(source, session, &mut entries);
    }
    settings(source, &mut entries);
    entries
}

fn commands(source: &Source<'_>) -> Vec<Entry> {
    let texts = source.look.texts;
    let possible = |it: &&Command| source.session.is_some() || it.needs_no_plan();
    let all = Command::VARIANTS.iter().filter(possible);
    let entry = |command: &Command| {
        let name = texts.get(&command.text_key());
        let (kind, name) = match (Section::of(*command), command.group()) {
            (Some(section), _) => (Kind::View(section), name),
            (None, Group::Zoom) => {
                let zoom = texts.get("top-zoom");
                (Kind::Setting, format!("{zoom}: {name}"))
            }
            _ => (Kind::Command, name),
        };
        Entry::ask(kind, name, Request::Do(*command))
    };
    let wanted = |it: &&Command| **it != Command::FindAnything;
    let mut entries: Vec<Entry> = all.filter(wanted).map(entry).collect();
    entries.sort_by_key(|entry| entry.kind);
    entries
}

fn measures(source: &Source<'_>, session: &Session, entries: &mut Vec<Entry>) {
    let rules = session.projection().rules();
    for measure in Measure::VARIANTS {
        let scope = measure.scope();
        if !scope.whole || scope.unit == FigureUnit::UnroundedKroner {
            continue;
        }
        for level in scope.levels() {
            let name = source.look.texts.measure_to(rules, *measure, level);
            let goal = Goal::Measure(*measure, level);
            let name = capitalised(&name);
            entries.push(Entry::new(Kind::Figure, name, String::new(), "", goal));
        }
    }
}

/// Things by their names. The names are read here and not one by one by their address, which would
/// look through the plan for each.
fn things(texts: &Texts, plan: &Plan, entries: &mut Vec<Entry>) {
    let mut names: HashMap<Entity, String> = HashMap::new();
    let mut add = |entity: Entity, name: String, note: String, id: &str| {
        let kind = Kind::Thing(entity.kind());
        let entry = Entry::new(kind, name, note, id, Goal::Thing(entity));
        entries.push(entry);
    };
    let named = |entity: &Entity, name: &str| match name.trim() {
        "" => texts.entity(plan, entity),
        name => name.to_owned(),
    };
    for line in &plan.lines {
        let entity = Entity::Line(line.id.clone());
        let post = [line.chapter.trim(), line.post.trim()];
        let post: Vec<&str> = post.into_iter().filter(|it| !it.is_empty()).collect();
        let bare = named(&entity, &line.name);
        let name = match line.name.trim() {
            "" => bare,
            name => format!("{} {name}", post.join("/")).trim().to_owned(),
        };
        for change in &line.changes {
            let entity = Entity::Change(line.id.clone(), change.id.clone());
            let own = named(&entity, &change.name);
            add(entity, own, name.clone(), change.id.as_str());
        }
        add(entity, name, String::new(), line.id.as_str());
    }
    for item in &plan.items {
        let entity = Entity::Item(item.id.clone());
        let name = named(&entity, &item.name);
        let group = crate::sheet::Group::Category(item.category);
        let note = crate::sheet::group_name(texts, &group);
        names.insert(entity.clone(), name.clone());
        add(entity, name, note, item.id.as_str());
    }
    for team in &plan.teams {
        let entity = Entity::Team(team.id.clone());
        let name = named(&entity, &team.name);
        for role in &team.roles {
            let entity = Entity::Role(team.id.clone(), role.id.clone());
            let own = named(&entity, &role.name);
            add(entity, own, name.clone(), role.id.as_str());
        }
        names.insert(entity.clone(), name.clone());
        add(entity, name, String::new(), team.id.as_str());
    }
    for initiative in &plan.initiatives {
        let entity = Entity::Initiative(initiative.id.clone());
        let name = named(&entity, &initiative.name);
        for (part, fields) in initiative.parts() {
            let own = match fields.slot(Field::Name).map(|it| it.read(None)) {
                Some(Value::Text(own)) => named(&part, &own),
                // Called after what it is about.
                _ => capitalised(&texts.entity(plan, &part)),
            };
            let id = part.to_string();
            let id = id.rsplit_once(':').map_or("", |(_, id)| id);
            add(part, own, name.clone(), id);
        }
        add(entity, name, String::new(), initiative.id.as_str());
    }
    for actor in &plan.actors {
        let entity = Entity::Actor(actor.id.clone());
        let name = named(&entity, &actor.name);
        add(entity, name, String::new(), actor.id.as_str());
    }
    for profile in &plan.profiles {
        let entity = Entity::Profile(profile.id.clone());
        let name = named(&entity, &profile.name);
        add(entity, name, String::new(), profile.id.as_str());
    }
    for release in &plan.releases {
        let entity = Entity::Release(release.id.clone());
        let target = release.target().map(|it| it.entity());
        let of = target.and_then(|target| names.get(&target)).cloned();
        let name = of.unwrap_or_else(|| texts.entity(plan, &entity));
        let note = release.from_year.to_string();
        add(entity, name, note, release.id.as_str());
    }
    for used in &plan.lever_uses {
        let entity = Entity::LeverUse(used.id.clone());
        let name = texts.entity(plan, &entity);
        let line = used.line.as_ref();
        let line = line.map(|id| texts.entity(plan, &Entity::Line(id.clone())));
        add(entity, name, line.unwrap_or_default(), used.id.as_str());
    }
}

fn scenarios(source: &Source<'_>, session: &Session, entries: &mut Vec<Entry>) {
    let texts = source.look.texts;
    let plan = session.document().plan();
    let all = plan.scenarios.iter().map(|it| Some(&it.id));
    for (at, id) in std::iter::once(None).chain(all).enumerate() {
        let name = texts.scenario_name(plan, id);
        let request = Request::Scenario(id.cloned());
        let mut entry = Entry::ask(Kind::Scenario(at), name, request);
        if session.scenario() == id {
            entry.note = texts.get("find-in-use");
        }
        entries.push(entry);
    }
}

fn setting(source: &Source<'_>, group: &str, name: &str, holds: bool, request: Request) -> Entry {
    let texts = source.look.texts;
    let name = format!("{}: {name}", texts.get(group));
    let mut entry = Entry::ask(Kind::Setting, name, request);
    if holds {
        entry.note = texts.get("find-in-use");
    }
    entry
}

fn units(source: &Source<'_>, session: &Session, entries: &mut Vec<Entry>) {
    let look = &source.look;
    for unit in Unit::VARIANTS {
        let (name, holds) = (look.texts.unit(*unit), look.unit == *unit);
        entries.push(setting(
            source,
            "top-unit",
            &name,
            holds,
            Request::Unit(*unit),
        ));
    }
    for basis in PriceBasis::VARIANTS {
        let name = look.texts.prices(session.projection().plan(), *basis);
        let (holds, request) = (look.prices == *basis, Request::Prices(*basis));
        entries.push(setting(source, "top-prices", &name, holds, request));
    }
}

fn settings(source: &Source<'_>, entries: &mut Vec<Entry>) {
    let texts = source.look.texts;
    for language in Language::VARIANTS {
        let holds = texts.language() == *language;
        let (name, request) = (language.own_name(), Request::Language(*language));
        entries.push(setting(source, "top-language", name, holds, request));
    }
    for (theme, key) in [
        (egui::ThemePreference::Light, "theme-light"),
        (egui::ThemePreference::Dark, "theme-dark"),
        (egui::ThemePreference::System, "theme-system"),
    ] {
        let (name, holds) = (texts.get(key), source.theme == theme);
        let request = Request::Theme(theme);
        entries.push(setting(source, "top-theme", &name, holds, request));
    }
    let (name, holds) = (texts.get("reduced-motion"), source.reduced_motion);
    let request = Request::ReducedMotion(!holds);
    entries.push(setting(source, "top-motion", &name, holds, request));
}
