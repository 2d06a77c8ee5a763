//! Reading initiatives with their parts, and the parties they pay and serve.

use super::PARTS;
use super::error::Fault;
use super::extras::Owner;
use super::read::{Object, Read, Reader, Reading, plain};
use super::tree::Trail;
use super::values::id;
use crate::model::{
    Actor, ActorId, Benefit, BenefitId, Booking, BookingId, Effect, EffectId, Entity, Field,
    Initiative, InitiativeId, Relation, RelationId, Tranche, TrancheId,
};

/// Declares how a part of an initiative is read: all of them have an id and fields alone.
macro_rules! part {
    ($read:ident, $type:ident, $id:ident) => {
        pub(super) fn $read(
            &mut self,
            initiative: &InitiativeId,
            object: &Object,
            trail: &Trail<'_>,
        ) -> Read<(Entity, $type)> {
            let id = id(object, trail, $id::new)?;
            let entity = Entity::$type(initiative.clone(), id.clone());
            let mut part = $type {
                id,
                ..$type::default()
            };
            self.fields(&mut part, object, trail, &plain(&entity))?;
            Ok((entity, part))
        }
    };
}

impl Reader {
    part!(tranche, Tranche, TrancheId);
    part!(plain_benefit, Benefit, BenefitId);
    part!(booking, Booking, BookingId);
    part!(effect, Effect, EffectId);
    part!(relation, Relation, RelationId);

    pub(super) fn benefit(
        &mut self,
        initiative: &InitiativeId,
        object: &Object,
        trail: &Trail<'_>,
    ) -> Read<(Entity, Benefit)> {
        let retires = object.get("retires").and_then(|it| it.get("item"));
        if retires.is_some() && object.contains_key(Field::FullValue.word()) {
            let word = |field: Field| field.word().to_owned();
            return Err(trail.fault(Fault::Both(
                word(Field::FullValue),
                word(Field::RetiresItem),
            )));
        }
        self.plain_benefit(initiative, object, trail)
    }

    pub(super) fn initiative(
        &mut self,
        object: &Object,
        trail: &Trail<'_>,
    ) -> Read<(Entity, Initiative)> {
        let id = id(object, trail, InitiativeId::new)?;
        let entity = Entity::Initiative(id.clone());
        let mut initiative = Initiative {
            id: id.clone(),
            ..Initiative::default()
        };
        let [tranches, benefits, bookings, effects, relations] = PARTS;
        let reading = Reading {
            owner: Owner::Thing(entity.clone()),
            inner: &["id", tranches, benefits, bookings, effects, relations],
        };
        self.fields(&mut initiative, object, trail, &reading)?;
        initiative.tranches =
            self.plain_list(object, tranches, trail, |reader, object, trail| {
                reader.tranche(&id, object, trail)
            })?;
        initiative.benefits =
            self.plain_list(object, benefits, trail, |reader, object, trail| {
                reader.benefit(&id, object, trail)
            })?;
        initiative.bookings =
            self.plain_list(object, bookings, trail, |reader, object, trail| {
                reader.booking(&id, object, trail)
            })?;
        initiative.effects = self.plain_list(object, effects, trail, |reader, object, trail| {
            reader.effect(&id, object, trail)
        })?;
        initiative.relations =
            self.plain_list(object, relations, trail, |reader, object, trail| {
                reader.relation(&id, object, trail)
            })?;
        Ok((entity, initiative))
    }

    pub(super) fn actor(&mut self, object: &Object, trail: &Trail<'_>) -> Read<(Entity, Actor)> {
        let id = id(object, trail, ActorId::new)?;
        let entity = Entity::Actor(id.clone());
        let mut actor = Actor {
            id,
            ..Actor::default()
        };
        self.fields(&mut actor, object, trail, &plain(&entity))?;
        Ok((entity, actor))
    }
}
