//! What goes out: figures as tables, for other programs, for terminals and for print; and the
//! sample budgets that the program carries with it.

mod forecast;
mod printed;
mod samples;
mod table;

pub use self::forecast::{COLUMNS, forecast_csv, forecast_json};
pub use self::printed::Printed;
pub use self::samples::{Sample, samples};
pub use self::table::{forecast_table, text_table};
