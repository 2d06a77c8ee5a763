//! Reading: a JSON tree → a plan. Every value is checked against the table of fields.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::error::{Expected, Fault, FileError, OLDEST_VERSION, VERSION};
use super::extras::{Extras, Owner};
use super::references::{check_parents, check_references};
use super::tree::{Located, Trail};
use super::values::{
    ANNOTATION_KEYS, decided, id, missing, object, percent, plain_value, read_annotation,
    read_entity, read_place, refused, single_value, whole, wrong, year_key,
};
use super::{CHANGES, ROLES, required};
use crate::model::{
    AppropriationLine, Change, ChangeId, Entity, EntityKind, Field, FieldSpec, Fields,
    GrowthProfile, Holds, ItemId, LeverUse, LeverUseId, LineChange, LineId, MOST_OF_A_KIND,
    OperationsItem, Plan, ProfileId, Refusal, Release, ReleaseId, Role, RoleId, Scenario,
    ScenarioId, Team, TeamId, Thing, Value, put,
};
use crate::time::Year;

pub(super) type Read<T> = Result<T, Located>;
pub(super) type Object = Map<String, Json>;

/// A plan file as it was read: the plan, and the keys that are kept for newer programs.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedPlan {
    /// The plan.
    pub plan: Plan,
    /// Keys that this version does not know.
    pub extras: Extras,
    /// The version of the file, where it is an older one; it is saved in the new one.
    pub older: Option<u64>,
}

/// Bytes → plan. Bytes come from anywhere: whatever they are, the answer is a plan or a fault
/// with its place.
pub fn read(bytes: &[u8]) -> Result<OpenedPlan, FileError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > super::error::LARGEST_FILE {
        return Err(FileError::whole(Fault::TooLarge(size)));
    }
    let text = super::tree::text_of(bytes)?;
    if text.trim().is_empty() {
        return Err(FileError::whole(Fault::Empty));
    }
    let tree = super::tree::parse(text)?;
    let mut reader = Reader::default();
    let plan = reader
        .file(&tree)
        .map_err(|located| located.into_error(text))?;
    Ok(OpenedPlan {
        plan,
        extras: reader.extras,
        older: reader.older,
    })
}

#[derive(Default)]
pub(super) struct Reader {
    extras: Extras,
    older: Option<u64>,
}

/// A thing while it is read: its fields, and its address for what is kept.
pub(super) struct Reading<'a> {
    pub(super) owner: Owner,
    pub(super) inner: &'a [&'a str],
}

impl Reader {
    fn file(&mut self, tree: &Json) -> Read<Plan> {
        let root = Trail::ROOT;
        let is_plan = tree.get("format").and_then(Json::as_str) == Some("handlingsrom-plan");
        let Some(file) = tree.as_object().filter(|_| is_plan) else {
            return Err(root.fault(Fault::NotAPlan));
        };
        match file.get("version").and_then(Json::as_u64) {
            Some(VERSION) => {}
            Some(older) if (OLDEST_VERSION..VERSION).contains(&older) => self.older = Some(older),
            Some(newer) if newer > VERSION => {
                return Err(root.key("version").fault(Fault::NewerVersion(newer)));
            }
            _ => return Err(root.key("version").fault(Fault::UnknownVersion)),
        }
        for (key, value) in file {
            if !["format", "version", "plan", "scenarios"].contains(&key.as_str()) {
                self.extras
                    .keep(&Owner::File, vec![key.clone()], value.clone());
            }
        }
        let trail = root.key("plan");
        let object = object(
            file.get("plan").ok_or_else(|| missing(&root, "plan"))?,
            &trail,
        )?;
        let mut plan = self.plan(object, &trail)?;
        let known: BTreeSet<Entity> = plan.things().map(|(entity, _)| entity).collect();
        check_references(&plan, &known, object, &trail)?;
        self.annotations(&mut plan, object, &trail, &known)?;
        plan.scenarios = self.list(file, "scenarios", &root, Self::scenario)?;
        check_parents(&plan, &root.key("scenarios"))?;
        Ok(plan)
    }

    fn plan(&mut self, object: &Object, trail: &Trail<'_>) -> Read<Plan> {
        const INNER: &[&str] = &[
            "profiles",
            "lines",
            "items",
            "teams",
            "releases",
            "lever_uses",
            "actors",
            "initiatives",
            "annotations",
        ];
        let mut plan = Plan::empty(Year::new(0));
        plan.rule_set.clear();
        let reading = Reading {
            owner: Owner::Thing(Entity::Plan),
            inner: INNER,
        };
        self.fields(&mut plan, object, trail, &reading)?;
        if plan.rule_set.is_empty() {
            return Err(missing(trail, "rule_set"));
        }
        plan.profiles = self.list(object, "profiles", trail, Self::profile)?;
        plan.lines = self.list(object, "lines", trail, Self::line)?;
        plan.items = self.list(object, "items", trail, Self::item)?;
        plan.teams = self.list(object, "teams", trail, Self::team)?;
        plan.releases = self.list(object, "releases", trail, Self::release)?;
        plan.lever_uses = self.list(object, "lever_uses", trail, Self::lever_use)?;
        plan.actors = self.list(object, "actors", trail, Self::actor)?;
        plan.initiatives = self.list(object, "initiatives", trail, Self::initiative)?;
        Ok(plan)
    }

    /// A list of things with ids of their own.
    fn list<T>(
        &mut self,
        object: &Object,
        key: &str,
        trail: &Trail<'_>,
        thing: impl Fn(&mut Self, &Object, &Trail<'_>) -> Read<(Entity, T)>,
    ) -> Read<Vec<Arc<T>>> {
        let things = self.plain_list(object, key, trail, thing)?;
        Ok(things.into_iter().map(Arc::new).collect())
    }

    pub(super) fn plain_list<T>(
        &mut self,
        object: &Object,
        key: &str,
        trail: &Trail<'_>,
        thing: impl Fn(&mut Self, &Object, &Trail<'_>) -> Read<(Entity, T)>,
    ) -> Read<Vec<T>> {
        let trail = trail.key(key);
        let Some(json) = object.get(key) else {
            return Ok(Vec::new());
        };
        let entries = json
            .as_array()
            .ok_or_else(|| wrong(&trail, json, Expected::List))?;
        if entries.len() > MOST_OF_A_KIND {
            return Err(refused(
                &trail,
                &Json::from(entries.len()),
                Refusal::TooMany,
            ));
        }
        let mut seen = BTreeSet::new();
        let mut things = Vec::with_capacity(entries.len());
        for (at, entry) in entries.iter().enumerate() {
            let trail = trail.index(at);
            let (entity, thing) = thing(self, self::object(entry, &trail)?, &trail)?;
            if !seen.insert(entity.clone()) {
                let id = entry.get("id").cloned().unwrap_or_default();
                return Err(refused(&trail.key("id"), &id, Refusal::IdTaken(entity)));
            }
            things.push(thing);
        }
        Ok(things)
    }

    fn profile(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, GrowthProfile)> {
        let id = id(object, trail, ProfileId::new)?;
        let entity = Entity::Profile(id.clone());
        let mut profile = GrowthProfile {
            id,
            ..GrowthProfile::default()
        };
        self.fields(&mut profile, object, trail, &plain(&entity))?;
        Ok((entity, profile))
    }

    fn line(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, AppropriationLine)> {
        let id = id(object, trail, LineId::new)?;
        let entity = Entity::Line(id.clone());
        let mut line = AppropriationLine {
            id: id.clone(),
            ..AppropriationLine::default()
        };
        let reading = Reading {
            owner: Owner::Thing(entity.clone()),
            inner: &["id", CHANGES],
        };
        self.fields(&mut line, object, trail, &reading)?;
        line.changes = self.plain_list(object, CHANGES, trail, |reader, object, trail| {
            reader.line_change(&id, object, trail)
        })?;
        Ok((entity, line))
    }

    fn line_change(
        &mut self,
        line: &LineId,
        object: &Object,
        trail: &Trail<'_>,
    ) -> Read<(Entity, LineChange)> {
        let id = id(object, trail, ChangeId::new)?;
        let entity = Entity::Change(line.clone(), id.clone());
        let mut change = LineChange {
            id,
            ..LineChange::default()
        };
        self.fields(&mut change, object, trail, &plain(&entity))?;
        Ok((entity, change))
    }

    fn item(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, OperationsItem)> {
        let id = id(object, trail, ItemId::new)?;
        let entity = Entity::Item(id.clone());
        let mut item = OperationsItem {
            id,
            ..OperationsItem::default()
        };
        self.fields(&mut item, object, trail, &plain(&entity))?;
        exclusive(object, trail, Field::Profile, Field::RealGrowth)?;
        Ok((entity, item))
    }

    fn team(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, Team)> {
        let id = id(object, trail, TeamId::new)?;
        let entity = Entity::Team(id.clone());
        let mut team = Team {
            id: id.clone(),
            ..Team::default()
        };
        let reading = Reading {
            owner: Owner::Thing(entity.clone()),
            inner: &["id", ROLES],
        };
        self.fields(&mut team, object, trail, &reading)?;
        exclusive(object, trail, Field::Profile, Field::RealGrowth)?;
        team.roles = self.plain_list(object, ROLES, trail, |reader, object, trail| {
            reader.role(&id, object, trail)
        })?;
        Ok((entity, team))
    }

    fn role(&mut self, team: &TeamId, object: &Object, trail: &Trail<'_>) -> Read<(Entity, Role)> {
        let id = id(object, trail, RoleId::new)?;
        let entity = Entity::Role(team.clone(), id.clone());
        let mut role = Role {
            id,
            ..Role::default()
        };
        self.fields(&mut role, object, trail, &plain(&entity))?;
        Ok((entity, role))
    }

    fn release(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, Release)> {
        let id = id(object, trail, ReleaseId::new)?;
        let entity = Entity::Release(id.clone());
        let mut release = Release {
            id,
            ..Release::default()
        };
        self.fields(&mut release, object, trail, &plain(&entity))?;
        exclusive(object, trail, Field::Item, Field::Team)?;
        if release.target().is_none() {
            return Err(missing(trail, Field::Item.word()));
        }
        Ok((entity, release))
    }

    fn lever_use(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, LeverUse)> {
        let id = id(object, trail, LeverUseId::new)?;
        let entity = Entity::LeverUse(id.clone());
        let mut used = LeverUse {
            id,
            ..LeverUse::default()
        };
        self.fields(&mut used, object, trail, &plain(&entity))?;
        Ok((entity, used))
    }

    fn scenario(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, Scenario)> {
        let id = id(object, trail, ScenarioId::new)?;
        let entity = Entity::Scenario(id.clone());
        let mut scenario = Scenario {
            id: id.clone(),
            ..Scenario::default()
        };
        let reading = Reading {
            owner: Owner::Thing(entity.clone()),
            inner: &["id", CHANGES],
        };
        self.fields(&mut scenario, object, trail, &reading)?;
        let trail = trail.key(CHANGES);
        let changes = match object.get(CHANGES) {
            None => &[][..],
            Some(Json::Array(changes)) => changes,
            Some(other) => return Err(wrong(&trail, other, Expected::List)),
        };
        if changes.len() > MOST_OF_A_KIND {
            return Err(refused(
                &trail,
                &Json::from(changes.len()),
                Refusal::TooMany,
            ));
        }
        for (at, change) in changes.iter().enumerate() {
            let trail = trail.index(at);
            let change = self.change(&id, self::object(change, &trail)?, &trail)?;
            scenario.changes.push(change);
        }
        Ok((entity, scenario))
    }

    fn change(
        &mut self,
        scenario: &ScenarioId,
        object: &Object,
        trail: &Trail<'_>,
    ) -> Read<Change> {
        const ACTIONS: [&str; 5] = ["set", "annotate", "add", "remove", "move"];
        if ACTIONS
            .iter()
            .filter(|action| object.contains_key(**action))
            .count()
            > 1
        {
            let found = Json::Object(object.clone());
            return Err(wrong(trail, &found, Expected::Change));
        }
        let (change, known): (Change, &[&str]) = if let Some(place) = object.get("set") {
            let place = read_place(place, &trail.key("set"))?;
            let json = object.get("value").ok_or_else(|| missing(trail, "value"))?;
            let value = single_value(&place, json, &trail.key("value"))?;
            (Change::Set { place, value }, &["set", "value"])
        } else if let Some(place) = object.get("annotate") {
            let place = read_place(place, &trail.key("annotate"))?;
            let annotation = read_annotation(object, trail)?;
            let known = &[
                "annotate",
                "source",
                "source_date",
                "note",
                "certainty",
                "unreadable",
            ];
            (Change::Annotate { place, annotation }, known)
        } else if let Some(entity) = object.get("add") {
            let entity = read_entity(entity, &trail.key("add"))?;
            let at = whole(object, "at", trail)?;
            let (word, thing) = self.thing(&entity, object, trail)?;
            let known: &[&str] = match word {
                "line" => &["add", "at", "line"],
                "item" => &["add", "at", "item"],
                "team" => &["add", "at", "team"],
                "profile" => &["add", "at", "profile"],
                "release" => &["add", "at", "release"],
                "lever_use" => &["add", "at", "lever_use"],
                "change" => &["add", "at", "change"],
                "role" => &["add", "at", "role"],
                "actor" => &["add", "at", "actor"],
                "initiative" => &["add", "at", "initiative"],
                "tranche" => &["add", "at", "tranche"],
                "benefit" => &["add", "at", "benefit"],
                "booking" => &["add", "at", "booking"],
                "effect" => &["add", "at", "effect"],
                _ => &["add", "at", "relation"],
            };
            (Change::Add { thing, at }, known)
        } else if let Some(entity) = object.get("remove") {
            let entity = read_entity(entity, &trail.key("remove"))?;
            (Change::Remove { entity }, &["remove"])
        } else if let Some(entity) = object.get("move") {
            let entity = read_entity(entity, &trail.key("move"))?;
            let to = whole(object, "to", trail)?.ok_or_else(|| missing(trail, "to"))?;
            (Change::Move { entity, to }, &["move", "to"])
        } else {
            let found = Json::Object(object.clone());
            return Err(wrong(trail, &found, Expected::Change));
        };
        let entity = change.entity();
        let on_plan =
            matches!(change, Change::Remove { .. } | Change::Move { .. }) && entity == Entity::Plan;
        if on_plan || entity.kind() == EntityKind::Scenario {
            return Err(refused(
                trail,
                &Json::from(entity.to_string()),
                Refusal::NotHere,
            ));
        }
        let extra = object
            .iter()
            .filter(|(key, _)| !known.contains(&key.as_str()));
        let owner = Owner::Change(scenario.clone(), super::write::change_text(&change));
        for (key, value) in extra {
            self.extras.keep(&owner, vec![key.clone()], value.clone());
        }
        if let (Change::Set { .. }, Some(json)) = (&change, object.get("value")) {
            self.keep_beside_amount(&owner, &["value"], json);
        }
        Ok(change)
    }

    /// The thing that a change adds; its fields stand under the word of its kind.
    fn thing(
        &mut self,
        entity: &Entity,
        around: &Object,
        trail: &Trail<'_>,
    ) -> Read<(&'static str, Thing)> {
        let word = entity.kind().word();
        let json = around.get(word).ok_or_else(|| missing(trail, word))?;
        let trail = trail.key(word);
        let object = object(json, &trail)?;
        let (read, thing) = match entity {
            Entity::Line(_) => {
                let (entity, line) = self.line(object, &trail)?;
                (entity, Thing::Line(Arc::new(line)))
            }
            Entity::Change(line, _) => {
                let (entity, change) = self.line_change(line, object, &trail)?;
                (entity, Thing::Change(line.clone(), Box::new(change)))
            }
            Entity::Item(_) => {
                let (entity, item) = self.item(object, &trail)?;
                (entity, Thing::Item(Arc::new(item)))
            }
            Entity::Team(_) => {
                let (entity, team) = self.team(object, &trail)?;
                (entity, Thing::Team(Arc::new(team)))
            }
            Entity::Role(team, _) => {
                let (entity, role) = self.role(team, object, &trail)?;
                (entity, Thing::Role(team.clone(), Box::new(role)))
            }
            Entity::Profile(_) => {
                let (entity, profile) = self.profile(object, &trail)?;
                (entity, Thing::Profile(Arc::new(profile)))
            }
            Entity::Release(_) => {
                let (entity, release) = self.release(object, &trail)?;
                (entity, Thing::Release(Arc::new(release)))
            }
            Entity::LeverUse(_) => {
                let (entity, used) = self.lever_use(object, &trail)?;
                (entity, Thing::LeverUse(Arc::new(used)))
            }
            Entity::Actor(_) => {
                let (entity, actor) = self.actor(object, &trail)?;
                (entity, Thing::Actor(Arc::new(actor)))
            }
            Entity::Initiative(_) => {
                let (entity, initiative) = self.initiative(object, &trail)?;
                (entity, Thing::Initiative(Arc::new(initiative)))
            }
            Entity::Tranche(of, _) => {
                let (entity, part) = self.tranche(of, object, &trail)?;
                (entity, Thing::Tranche(of.clone(), Box::new(part)))
            }
            Entity::Benefit(of, _) => {
                let (entity, part) = self.benefit(of, object, &trail)?;
                (entity, Thing::Benefit(of.clone(), Box::new(part)))
            }
            Entity::Booking(of, _) => {
                let (entity, part) = self.booking(of, object, &trail)?;
                (entity, Thing::Booking(of.clone(), Box::new(part)))
            }
            Entity::Effect(of, _) => {
                let (entity, part) = self.effect(of, object, &trail)?;
                (entity, Thing::Effect(of.clone(), Box::new(part)))
            }
            Entity::Relation(of, _) => {
                let (entity, part) = self.relation(of, object, &trail)?;
                (entity, Thing::Relation(of.clone(), Box::new(part)))
            }
            Entity::Plan | Entity::Scenario(_) => {
                return Err(refused(
                    &trail,
                    &Json::from(entity.to_string()),
                    Refusal::NotHere,
                ));
            }
        };
        if read != *entity {
            let id = object
                .get("id")
                .and_then(Json::as_str)
                .unwrap_or_default()
                .to_owned();
            let named = entity.to_string();
            let named = named
                .rsplit_once(':')
                .map_or(named.as_str(), |(_, id)| id)
                .to_owned();
            return Err(trail.key("id").fault(Fault::OtherId { found: id, named }));
        }
        Ok((word, thing))
    }

    /// The fields of a thing. What is neither a field nor an inner list is kept.
    pub(super) fn fields(
        &mut self,
        thing: &mut dyn Fields,
        object: &Object,
        trail: &Trail<'_>,
        reading: &Reading<'_>,
    ) -> Read<()> {
        let kind = thing.kind();
        for (key, json) in object {
            if reading.inner.contains(&key.as_str()) {
                continue;
            }
            let trail = trail.key(key);
            if let Some(spec) = spec_of(kind, key) {
                self.field(thing, spec, json, &trail, reading)?;
            } else if let (true, Some(group)) = (is_group(kind, key), json.as_object()) {
                for (inner, json) in group {
                    let word = format!("{key}.{inner}");
                    if let Some(spec) = spec_of(kind, &word) {
                        self.field(thing, spec, json, &trail.key(inner), reading)?;
                    } else {
                        let path = vec![key.clone(), inner.clone()];
                        self.extras.keep(&reading.owner, path, json.clone());
                    }
                }
            } else if is_group(kind, key) {
                return Err(wrong(&trail, json, Expected::Object));
            } else {
                self.extras
                    .keep(&reading.owner, vec![key.clone()], json.clone());
            }
        }
        for field in required(kind) {
            if !object.contains_key(field.word()) {
                return Err(missing(trail, field.word()));
            }
        }
        Ok(())
    }

    fn field(
        &mut self,
        thing: &mut dyn Fields,
        spec: &FieldSpec,
        json: &Json,
        trail: &Trail<'_>,
        reading: &Reading<'_>,
    ) -> Read<()> {
        let mut write = |year: Option<Year>, value: Value, json: &Json, trail: &Trail<'_>| {
            put(thing, spec.field, year, value).map_err(|why| refused(trail, json, why))
        };
        match (spec.holds, json) {
            (
                Holds::GrowthByYear | Holds::ShareByYear | Holds::ShareByOffset,
                Json::Object(rates),
            ) => {
                // The start comes first, wherever it stands.
                let (start, years): (Vec<_>, Vec<_>) =
                    rates.iter().partition(|(key, _)| *key == "start");
                for (key, json) in start.into_iter().chain(years) {
                    let trail = trail.key(key);
                    let year = match key.as_str() {
                        "start" => None,
                        year => Some(year_key(spec.holds, year, &trail)?),
                    };
                    write(year, percent(json, &trail)?, json, &trail)?;
                }
                Ok(())
            }
            (Holds::GrowthByYear | Holds::ShareByYear | Holds::ShareByOffset, Json::String(_)) => {
                write(None, percent(json, trail)?, json, trail)
            }
            (Holds::GrowthByYear | Holds::ShareByYear | Holds::ShareByOffset, other) => {
                Err(wrong(trail, other, Expected::Rates))
            }
            (Holds::CostByOffset, Json::Object(amounts)) => {
                for (key, json) in amounts {
                    let trail = trail.key(key);
                    let year = Some(year_key(spec.holds, key, &trail)?);
                    write(year, plain_value(spec.holds, json, &trail)?, json, &trail)?;
                }
                Ok(())
            }
            (Holds::Decided { .. }, Json::Object(amounts)) => {
                for (key, json) in amounts {
                    let trail = trail.key(key);
                    let year = Some(year_key(spec.holds, key, &trail)?);
                    write(year, decided(json, &trail)?, json, &trail)?;
                    let around = [spec.field.word(), key.as_str()];
                    self.keep_beside_amount(&reading.owner, &around, json);
                }
                Ok(())
            }
            (Holds::CostByOffset | Holds::Decided { .. }, other) => {
                Err(wrong(trail, other, Expected::AmountsByYear))
            }
            (holds, json) => write(None, plain_value(holds, json, trail)?, json, trail),
        }
    }

    /// Keeps what stands beside a decided amount, in an object at this path within its owner.
    fn keep_beside_amount(&mut self, owner: &Owner, around: &[&str], json: &Json) {
        for (key, value) in json.as_object().into_iter().flatten() {
            if key != "amount" && key != "nominal" {
                let path = around.iter().copied().chain([key.as_str()]);
                let path = path.map(str::to_owned).collect();
                self.extras.keep(owner, path, value.clone());
            }
        }
    }

    fn annotations(
        &mut self,
        plan: &mut Plan,
        object: &Object,
        trail: &Trail<'_>,
        known: &BTreeSet<Entity>,
    ) -> Read<()> {
        let trail = trail.key("annotations");
        let Some(json) = object.get("annotations") else {
            return Ok(());
        };
        for (key, json) in self::object(json, &trail)? {
            let trail = trail.key(key);
            let place = read_place(&Json::from(key.as_str()), &trail)?;
            if !known.contains(&place.entity) {
                let why = Refusal::Dangling(place.entity.clone());
                return Err(refused(&trail, &Json::from(key.as_str()), why));
            }
            let object = self::object(json, &trail)?;
            let annotation = read_annotation(object, &trail)?;
            let owner = Owner::Annotation(place.clone());
            for (key, value) in object {
                if !ANNOTATION_KEYS.contains(&key.as_str()) {
                    self.extras.keep(&owner, vec![key.clone()], value.clone());
                }
            }
            plan.annotations.insert_mut(place, Arc::new(annotation));
        }
        Ok(())
    }
}

pub(super) fn plain(entity: &Entity) -> Reading<'static> {
    Reading {
        owner: Owner::Thing(entity.clone()),
        inner: &["id"],
    }
}

fn spec_of(kind: EntityKind, word: &str) -> Option<&'static FieldSpec> {
    Field::from_word(word).and_then(|field| kind.spec(field))
}

/// Whether fields of this kind stand in an object of their own under this key.
fn is_group(kind: EntityKind, key: &str) -> bool {
    let in_group = |word: &str| word.split_once('.').is_some_and(|(group, _)| group == key);
    kind.specs().iter().any(|spec| in_group(spec.field.word()))
}

fn exclusive(object: &Object, trail: &Trail<'_>, one: Field, other: Field) -> Read<()> {
    if object.contains_key(one.word()) && object.contains_key(other.word()) {
        let (one, other) = (one.word().to_owned(), other.word().to_owned());
        return Err(trail.fault(Fault::Both(one, other)));
    }
    Ok(())
}
