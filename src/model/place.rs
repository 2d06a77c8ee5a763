//! Places: one address for everything that was entered.
//!
//! Written `line:p01.base`, `line:p01.overrides@2029`, `line:p01/change:pris.amount`,
//! `plan.target_share@2028`. Grids, edits, scenarios, findings, sources and the file all name an
//! entered value by its place.

use std::fmt;
use std::str::FromStr;

use super::fields::Field;
use super::ids::{
    ActorId, BenefitId, BookingId, ChangeId, EffectId, InitiativeId, ItemId, LeverUseId, LineId,
    ProfileId, RelationId, ReleaseId, RoleId, ScenarioId, TeamId, TrancheId,
};
use crate::time::Year;

/// A thing in the plan that has fields.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// The plan itself: years, prices, the target.
    Plan,
    /// An appropriation line.
    Line(LineId),
    /// A change of a line.
    Change(LineId, ChangeId),
    /// An operations item.
    Item(ItemId),
    /// A team.
    Team(TeamId),
    /// A role in a team.
    Role(TeamId, RoleId),
    /// A growth profile.
    Profile(ProfileId),
    /// A release.
    Release(ReleaseId),
    /// A use of a lever.
    LeverUse(LeverUseId),
    /// An initiative.
    Initiative(InitiativeId),
    /// A step of an initiative.
    Tranche(InitiativeId, TrancheId),
    /// A benefit of an initiative.
    Benefit(InitiativeId, BenefitId),
    /// Team time that an initiative takes.
    Booking(InitiativeId, BookingId),
    /// An effect of an initiative that has no price.
    Effect(InitiativeId, EffectId),
    /// A relation of an initiative to another.
    Relation(InitiativeId, RelationId),
    /// A party that pays or gains.
    Actor(ActorId),
    /// A scenario.
    Scenario(ScenarioId),
}

/// The kinds of [`Entity`], without their ids.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum EntityKind {
    /// The plan.
    Plan,
    /// Appropriation lines.
    Line,
    /// Changes of lines.
    Change,
    /// Operations items.
    Item,
    /// Teams.
    Team,
    /// Roles.
    Role,
    /// Growth profiles.
    Profile,
    /// Releases.
    Release,
    /// Uses of levers.
    LeverUse,
    /// Initiatives.
    Initiative,
    /// Steps of initiatives.
    Tranche,
    /// Benefits of initiatives.
    Benefit,
    /// Team time that initiatives take.
    Booking,
    /// Effects without a price.
    Effect,
    /// Relations between initiatives.
    Relation,
    /// Parties that pay or gain.
    Actor,
    /// Scenarios.
    Scenario,
}

impl Entity {
    /// Its kind.
    pub fn kind(&self) -> EntityKind {
        match self {
            Self::Plan => EntityKind::Plan,
            Self::Line(_) => EntityKind::Line,
            Self::Change(..) => EntityKind::Change,
            Self::Item(_) => EntityKind::Item,
            Self::Team(_) => EntityKind::Team,
            Self::Role(..) => EntityKind::Role,
            Self::Profile(_) => EntityKind::Profile,
            Self::Release(_) => EntityKind::Release,
            Self::LeverUse(_) => EntityKind::LeverUse,
            Self::Initiative(_) => EntityKind::Initiative,
            Self::Tranche(..) => EntityKind::Tranche,
            Self::Benefit(..) => EntityKind::Benefit,
            Self::Booking(..) => EntityKind::Booking,
            Self::Effect(..) => EntityKind::Effect,
            Self::Relation(..) => EntityKind::Relation,
            Self::Actor(_) => EntityKind::Actor,
            Self::Scenario(_) => EntityKind::Scenario,
        }
    }

    /// The line, team or initiative that a part belongs to; otherwise the thing itself.
    pub fn owner(&self) -> Self {
        match self {
            Self::Change(line, _) => Self::Line(line.clone()),
            Self::Role(team, _) => Self::Team(team.clone()),
            Self::Tranche(initiative, _)
            | Self::Benefit(initiative, _)
            | Self::Booking(initiative, _)
            | Self::Effect(initiative, _)
            | Self::Relation(initiative, _) => Self::Initiative(initiative.clone()),
            other => other.clone(),
        }
    }

    /// A field of it.
    pub fn field(self, field: Field) -> Place {
        Place {
            entity: self,
            field,
            year: None,
        }
    }
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            Self::Line(id) => write!(f, "line:{id}"),
            Self::Change(line, id) => write!(f, "line:{line}/change:{id}"),
            Self::Item(id) => write!(f, "item:{id}"),
            Self::Team(id) => write!(f, "team:{id}"),
            Self::Role(team, id) => write!(f, "team:{team}/role:{id}"),
            Self::Profile(id) => write!(f, "profile:{id}"),
            Self::Release(id) => write!(f, "release:{id}"),
            Self::LeverUse(id) => write!(f, "lever_use:{id}"),
            Self::Initiative(id) => write!(f, "initiative:{id}"),
            Self::Tranche(of, id) => write!(f, "initiative:{of}/tranche:{id}"),
            Self::Benefit(of, id) => write!(f, "initiative:{of}/benefit:{id}"),
            Self::Booking(of, id) => write!(f, "initiative:{of}/booking:{id}"),
            Self::Effect(of, id) => write!(f, "initiative:{of}/effect:{id}"),
            Self::Relation(of, id) => write!(f, "initiative:{of}/relation:{id}"),
            Self::Actor(id) => write!(f, "actor:{id}"),
            Self::Scenario(id) => write!(f, "scenario:{id}"),
        }
    }
}

/// Why a text is not a place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPlace {
    /// It names no kind of thing, or its id is none.
    #[error("'{0}' names nothing")]
    Entity(String),
    /// The thing has no such field.
    #[error("'{0}' is no field")]
    Field(String),
    /// What follows the @ is no year.
    #[error("'{0}' is no year")]
    Year(String),
}

impl FromStr for Entity {
    type Err = BadPlace;

    fn from_str(text: &str) -> Result<Self, BadPlace> {
        if text == "plan" {
            return Ok(Self::Plan);
        }
        parse_entity(text).ok_or_else(|| BadPlace::Entity(text.to_owned()))
    }
}

fn parse_entity(text: &str) -> Option<Entity> {
    if let Some((owner, part)) = text.split_once('/') {
        let (owner, part) = (owner.split_once(':')?, part.split_once(':')?);
        if let ("initiative", initiative) = owner {
            return parse_part(&InitiativeId::new(initiative).ok()?, part);
        }
        return match (owner, part) {
            (("line", line), ("change", change)) => Some(Entity::Change(
                LineId::new(line).ok()?,
                ChangeId::new(change).ok()?,
            )),
            (("team", team), ("role", role)) => Some(Entity::Role(
                TeamId::new(team).ok()?,
                RoleId::new(role).ok()?,
            )),
            _ => None,
        };
    }
    let (kind, id) = text.split_once(':')?;
    match kind {
        "line" => LineId::new(id).ok().map(Entity::Line),
        "item" => ItemId::new(id).ok().map(Entity::Item),
        "team" => TeamId::new(id).ok().map(Entity::Team),
        "profile" => ProfileId::new(id).ok().map(Entity::Profile),
        "release" => ReleaseId::new(id).ok().map(Entity::Release),
        "lever_use" => LeverUseId::new(id).ok().map(Entity::LeverUse),
        "initiative" => InitiativeId::new(id).ok().map(Entity::Initiative),
        "actor" => ActorId::new(id).ok().map(Entity::Actor),
        "scenario" => ScenarioId::new(id).ok().map(Entity::Scenario),
        _ => None,
    }
}

fn parse_part(initiative: &InitiativeId, (kind, id): (&str, &str)) -> Option<Entity> {
    let of = initiative.clone();
    match kind {
        "tranche" => Some(Entity::Tranche(of, TrancheId::new(id).ok()?)),
        "benefit" => Some(Entity::Benefit(of, BenefitId::new(id).ok()?)),
        "booking" => Some(Entity::Booking(of, BookingId::new(id).ok()?)),
        "effect" => Some(Entity::Effect(of, EffectId::new(id).ok()?)),
        "relation" => Some(Entity::Relation(of, RelationId::new(id).ok()?)),
        _ => None,
    }
}

/// The address of an entered value: a thing, a field of it, and the year where it has years.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The thing.
    pub entity: Entity,
    /// The field.
    pub field: Field,
    /// The year, for a value of one year; in fields that are counted from an initiative's start a
    /// relative one, written `@+2`.
    pub year: Option<Year>,
}

impl Place {
    /// The same field in a year.
    pub fn at(self, year: Year) -> Self {
        Self {
            year: Some(year),
            ..self
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.entity, self.field.word())?;
        match self.year {
            None => Ok(()),
            Some(offset) if offset.is_relative() => write!(f, "@+{offset}"),
            Some(year) => write!(f, "@{year}"),
        }
    }
}

/// A year as it is written in a place: `2029`, or `+2` counted from an initiative's start.
fn written_year(text: &str) -> Option<Year> {
    let Some(digits) = text.strip_prefix('+') else {
        return Year::written(text);
    };
    let offset = Year::relative(digits.parse().ok()?);
    (offset.is_relative() && offset.to_string() == digits).then_some(offset)
}

impl FromStr for Place {
    type Err = BadPlace;

    fn from_str(text: &str) -> Result<Self, BadPlace> {
        let (place, year) = match text.rsplit_once('@') {
            Some((place, year)) => {
                let year = written_year(year).ok_or_else(|| BadPlace::Year(year.to_owned()))?;
                (place, Some(year))
            }
            None => (text, None),
        };
        // Fields may contain dots (`contract.until`), things may not.
        let (entity, field) = place
            .split_once('.')
            .ok_or_else(|| BadPlace::Field(text.to_owned()))?;
        let entity: Entity = entity.parse()?;
        let field = Field::from_word(field)
            .filter(|field| entity.kind().spec(*field).is_some())
            .ok_or_else(|| BadPlace::Field(field.to_owned()))?;
        Ok(Self {
            entity,
            field,
            year,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_is_written() {
        for text in [
            "plan.target_share@2028",
            "line:p01.base",
            "line:p01.overrides@2029",
            "line:p01/change:pris.amount",
            "item:staff.contract.until",
            "team:kart/role:utvikler.yearly_cost",
            "profile:licences.growth@2030",
            "release:r1.share",
            "lever_use:forskudd.repayment@+1",
            "scenario:maal.name",
            "initiative:ny.taken_out@+3",
            "initiative:ny.run_cost.amount",
            "initiative:ny/tranche:t1.amount@+0",
            "initiative:ny/benefit:lisens.retires.item",
            "initiative:ny/booking:b.share",
            "initiative:ny/effect:tillit.extent",
            "initiative:ny/relation:r.initiative",
            "actor:søkere.kind",
        ] {
            let place: Place = text.parse().unwrap();
            assert_eq!(place.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_place_is_refused() {
        let refused = |text: &str| text.parse::<Place>().unwrap_err();
        assert_eq!(
            refused("linje:p01.base"),
            BadPlace::Entity("linje:p01".into())
        );
        assert_eq!(refused("line:p01.fte"), BadPlace::Field("fte".into()));
        assert_eq!(refused("line:p01"), BadPlace::Field("line:p01".into()));
        assert_eq!(refused("line:p01.base@soon"), BadPlace::Year("soon".into()));
        assert_eq!(
            refused("line:P01.base"),
            BadPlace::Entity("line:P01".into())
        );
    }
}
