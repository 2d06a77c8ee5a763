//! Slots: how each type of field is read and written as a value.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::VariantArray;

use super::Value;
use crate::model::assumptions::{Percent, ProfileKind, Rates};
use crate::model::frame::{ChangeKind, Duration, LineKind, Override};
use crate::model::ids::{ActorId, InitiativeId, ItemId, LineId, ProfileId, ScenarioId, TeamId};
use crate::model::initiatives::{
    ActorKind, Extent, Importance, InitiativeKind, InitiativeStatus, Ramp, RelationKind,
};
use crate::model::levers::LeverStatus;
use crate::model::operations::{AtEnd, Binding, Category, Class};
use crate::model::teams::Employment;
use crate::model::{Discounting, Vat};
use crate::money::Money;
use crate::time::Year;

/// Something in a thing that can be read and written as a [`Value`].
pub(crate) trait Slot {
    fn read(&self, year: Option<Year>) -> Value;
    /// Takes the value over; `false` where it is of the wrong kind.
    fn write(&mut self, year: Option<Year>, value: Value) -> bool;
    /// The years that have a value of their own.
    fn years(&self) -> Vec<Year> {
        Vec::new()
    }
}

/// Declares how a type is read from and written to its kind of value.
macro_rules! slot {
    ($type:ty: $variant:ident($from:ident => $into:expr, $take:ident => $taken:expr), absent $absent:expr) => {
        impl Slot for $type {
            fn read(&self, _: Option<Year>) -> Value {
                let $from = self;
                Value::$variant($into)
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::$variant($take) => *self = $taken,
                    Value::Absent => *self = $absent,
                    _ => return false,
                }
                true
            }
        }
    };
    (Option<$type:ty>: $variant:ident($from:ident => $into:expr, $take:ident => $taken:expr)) => {
        impl Slot for Option<$type> {
            fn read(&self, _: Option<Year>) -> Value {
                self.as_ref()
                    .map_or(Value::Absent, |$from| Value::$variant($into))
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::$variant($take) => *self = Some($taken),
                    Value::Absent => *self = None,
                    _ => return false,
                }
                true
            }
        }
    };
}

slot!(String: Text(text => text.clone(), text => text), absent Self::new());
slot!(Money: Amount(amount => *amount, amount => amount), absent Self::ZERO);
slot!(Percent: Percent(rate => *rate, rate => rate), absent Self::ZERO);
slot!(Decimal: Count(count => *count, count => count), absent Self::ZERO);
slot!(u16: Whole(number => *number, number => number), absent 0);
slot!(Year: Year(year => *year, year => year), absent Self::new(0));
slot!(bool: Flag(flag => *flag, flag => flag), absent false);
slot!(Option<Money>: Amount(amount => *amount, amount => amount));
slot!(Option<Percent>: Percent(rate => *rate, rate => rate));
slot!(Option<Decimal>: Count(count => *count, count => count));
slot!(Option<u16>: Whole(number => *number, number => number));
slot!(Option<Year>: Year(year => *year, year => year));
slot!(Option<Date>: Date(date => *date, date => date));
slot!(Option<bool>: Flag(flag => *flag, flag => flag));
slot!(Option<Arc<str>>: Text(text => text.to_string(), text => text.into()));

macro_rules! reference_slots {
    ($($id:ty),*) => {$(
        impl Slot for Option<$id> {
            fn read(&self, _: Option<Year>) -> Value {
                self.as_ref().map_or(Value::Absent, |id| Value::Reference(id.to_string()))
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::Absent => *self = None,
                    Value::Reference(text) => match <$id>::new(&text) {
                        Ok(id) => *self = Some(id),
                        Err(_) => return false,
                    },
                    _ => return false,
                }
                true
            }
        }
    )*};
}

reference_slots!(
    LineId,
    ItemId,
    TeamId,
    ProfileId,
    ScenarioId,
    InitiativeId,
    ActorId
);

/// An enum that is written as a word.
pub(super) trait Word: Copy + Default + Into<&'static str> + VariantArray + 'static {
    fn words() -> Vec<&'static str> {
        Self::VARIANTS.iter().map(|&word| word.into()).collect()
    }
}

macro_rules! words {
    ($($type:ty),*) => {$(
        impl Word for $type {}
        impl Slot for $type {
            fn read(&self, _: Option<Year>) -> Value {
                Value::Word((*self).into())
            }
            fn write(&mut self, _: Option<Year>, value: Value) -> bool {
                match value {
                    Value::Word(word) => match word.parse() {
                        Ok(parsed) => *self = parsed,
                        Err(_) => return false,
                    },
                    Value::Absent => *self = Self::default(),
                    _ => return false,
                }
                true
            }
        }
    )*};
}

words!(
    Vat,
    ProfileKind,
    LineKind,
    ChangeKind,
    Duration,
    Category,
    Class,
    Binding,
    AtEnd,
    Employment,
    Discounting,
    InitiativeKind,
    InitiativeStatus,
    Importance,
    Extent,
    RelationKind,
    ActorKind,
    LeverStatus
);

impl Slot for Rates {
    fn read(&self, year: Option<Year>) -> Value {
        match year {
            None => Value::Percent(self.first),
            Some(year) => self
                .later
                .get(&year)
                .map_or(Value::Absent, |rate| Value::Percent(*rate)),
        }
    }
    fn write(&mut self, year: Option<Year>, value: Value) -> bool {
        match (year, value) {
            (None, Value::Percent(rate)) => self.first = rate,
            (None, Value::Absent) => *self = Self::default(),
            (Some(year), Value::Percent(rate)) => {
                self.later.insert(year, rate);
            }
            (Some(year), Value::Absent) => {
                self.later.remove(&year);
            }
            _ => return false,
        }
        true
    }
    fn years(&self) -> Vec<Year> {
        self.later.keys().copied().collect()
    }
}

impl Slot for Option<Rates> {
    fn read(&self, year: Option<Year>) -> Value {
        self.as_ref()
            .map_or(Value::Absent, |rates| rates.read(year))
    }
    fn write(&mut self, year: Option<Year>, value: Value) -> bool {
        match (year, &value) {
            (None, Value::Absent) => *self = None,
            // Clearing a year of what is not given gives nothing.
            (Some(_), Value::Absent) if self.is_none() => {}
            // A year alone would leave the others without a rate.
            (Some(_), _) if self.is_none() => return false,
            _ => return self.get_or_insert_default().write(year, value),
        }
        true
    }
    fn years(&self) -> Vec<Year> {
        self.as_ref().map(Slot::years).unwrap_or_default()
    }
}

/// What can be entered year by year without a rate that goes on.
trait OfYear: Copy {
    fn value(self) -> Value;
    fn taken(value: &Value) -> Option<Self>;
}

impl OfYear for Override {
    fn value(self) -> Value {
        Value::Decided(self)
    }
    fn taken(value: &Value) -> Option<Self> {
        match value {
            Value::Decided(decided) => Some(*decided),
            _ => None,
        }
    }
}

impl OfYear for Money {
    fn value(self) -> Value {
        Value::Amount(self)
    }
    fn taken(value: &Value) -> Option<Self> {
        match value {
            Value::Amount(amount) => Some(*amount),
            _ => None,
        }
    }
}

impl<T: OfYear> Slot for BTreeMap<Year, T> {
    fn read(&self, year: Option<Year>) -> Value {
        let entered = year.and_then(|year| self.get(&year));
        entered.map_or(Value::Absent, |entered| entered.value())
    }
    fn write(&mut self, year: Option<Year>, value: Value) -> bool {
        match (year, value) {
            (Some(year), Value::Absent) => {
                self.remove(&year);
            }
            (None, Value::Absent) => self.clear(),
            (Some(year), value) => match T::taken(&value) {
                Some(entered) => {
                    self.insert(year, entered);
                }
                None => return false,
            },
            (None, _) => return false,
        }
        true
    }
    fn years(&self) -> Vec<Year> {
        self.keys().copied().collect()
    }
}

impl Slot for Ramp {
    fn read(&self, year: Option<Year>) -> Value {
        self.0.read(year)
    }
    fn write(&mut self, year: Option<Year>, value: Value) -> bool {
        if (year, &value) == (None, &Value::Absent) {
            *self = Self::default(); // cleared, all of it is there from the start
            return true;
        }
        self.0.write(year, value)
    }
    fn years(&self) -> Vec<Year> {
        self.0.years()
    }
}
