//! Room as CSV: a row for each ladder, or for each thing that stands on a rung of a year.

use super::{RoomAsked, STRENGTHS, lock_words, rung_word};
use crate::room::{Ladder, Rung, RungItem, Strength, rung_items};
use crate::rules::LEVELS;
use crate::time::Year;

/// The columns of a ladder, in their order: after `year` and `strength` the rungs, what they come
/// to less the shortfall, the room up to each level, 0 being what is free now, and what bites
/// later, which is the same for both strengths.
pub const ROOM_COLUMNS: [&str; 36] = [
    "year",
    "strength",
    "free",
    "level_1",
    "level_2",
    "level_3",
    "level_4",
    "unallocated",
    "committed",
    "locked",
    "shortfall",
    "spendable",
    "room_0",
    "room_1",
    "room_2",
    "room_3",
    "room_4",
    "once_0",
    "once_1",
    "once_2",
    "once_3",
    "once_4",
    "lasting_0",
    "lasting_1",
    "lasting_2",
    "lasting_3",
    "lasting_4",
    "relief",
    "repayment",
    "taken_out",
    "cliff",
    "renewed",
    "prices",
    "rule_set",
    "rule_set_checked",
    "as_of",
];

/// The columns of what stands on a rung.
pub const ROOM_ITEM_COLUMNS: [&str; 15] = [
    "year",
    "strength",
    "rung",
    "subject",
    "name",
    "figure",
    "amount",
    "level",
    "because",
    "locked_by",
    "locked_through",
    "by_default",
    "prices",
    "rule_set",
    "rule_set_checked",
];

/// The room that is asked for as CSV, in kroner.
pub fn room_csv(asked: &RoomAsked<'_>) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    match asked.year {
        None => {
            writer.write_record(ROOM_COLUMNS)?;
            for year in asked.projection.plan().budget().years() {
                for strength in STRENGTHS {
                    writer.write_record(ladder_row(asked, year, strength))?;
                }
            }
        }
        Some(year) => {
            writer.write_record(ROOM_ITEM_COLUMNS)?;
            for strength in STRENGTHS {
                for rung in Rung::ALL {
                    for item in rung_items(asked.projection, year, rung, strength) {
                        writer.write_record(item_row(asked, year, (rung, strength), &item))?;
                    }
                }
            }
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The amounts of a ladder in the order of the columns.
pub(super) fn amounts(ladder: &Ladder) -> Vec<crate::money::Money> {
    let rungs = Rung::ALL.iter().map(|rung| ladder.rung(*rung));
    let levels = || 0..=LEVELS;
    let rooms = levels().map(|level| ladder.room(level));
    let once = levels().map(|level| ladder.once_room(level));
    let lasting = levels().map(|level| ladder.lasting_room(level));
    let spendable = std::iter::once(ladder.spendable());
    let all = rungs.chain(spendable).chain(rooms);
    all.chain(once).chain(lasting).collect()
}

fn ladder_row(asked: &RoomAsked<'_>, year: Year, strength: Strength) -> Vec<String> {
    let ladder = Ladder::of(asked.projection, year, strength);
    let amounts = amounts(&ladder).into_iter();
    let amounts = amounts.map(|amount| asked.kroner(amount, year).to_string());
    let word: &str = strength.into();
    let prices: &str = asked.prices.into();
    let before = [year.to_string(), word.to_owned()];
    let after = [
        prices.to_owned(),
        asked.projection.rules().id.clone(),
        asked.projection.rules().checked.to_string(),
        asked.date().unwrap_or_default(),
    ];
    let bite = super::bite::cells(asked, year);
    let amounts = amounts.chain(bite);
    before.into_iter().chain(amounts).chain(after).collect()
}

fn item_row(
    asked: &RoomAsked<'_>,
    year: Year,
    (rung, strength): (Rung, Strength),
    item: &RungItem,
) -> Vec<String> {
    let (strength, because): (&str, &str) = (strength.into(), item.because.into());
    let prices: &str = asked.prices.into();
    let (locked_by, through) = lock_words(item.lock);
    vec![
        year.to_string(),
        strength.to_owned(),
        rung_word(rung),
        item.subject.to_string(),
        asked.name_of(&item.subject),
        item.figure.to_string(),
        asked.kroner(item.amount, year).to_string(),
        item.level.map(|it| it.to_string()).unwrap_or_default(),
        because.to_owned(),
        locked_by.unwrap_or_default().to_owned(),
        through.map(|it| it.to_string()).unwrap_or_default(),
        item.by_default.to_string(),
        prices.to_owned(),
        asked.projection.rules().id.clone(),
        asked.projection.rules().checked.to_string(),
    ]
}
