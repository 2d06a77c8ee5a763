//! What goes out and comes in: figures as tables, for other programs, for terminals and for
//! print; cells from and for the clipboard; and the sample budgets that the program carries.

mod block;
mod forecast;
mod pasted;
mod printed;
mod room;
mod samples;
mod table;
mod worth;

pub use self::block::{Block, BlockFault, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_TEXT};
pub use self::forecast::{COLUMNS, forecast_csv, forecast_json};
pub use self::pasted::{Pasted, PastedColumn, PastedRow, understand};
pub use self::printed::Printed;
pub use self::room::{ROOM_COLUMNS, ROOM_ITEM_COLUMNS, RoomAsked, room_csv, room_json, room_table};
pub use self::samples::{Sample, samples};
pub use self::table::{forecast_table, text_table};
pub use self::worth::{
    FLOW_COLUMNS, WORTH_COLUMNS, WorthAsked, worth_columns, worth_csv, worth_json, worth_table,
};
