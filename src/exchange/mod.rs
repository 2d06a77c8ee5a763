//! What goes out: figures as tables, for other programs and for print.

mod forecast;
mod printed;

pub use self::forecast::{COLUMNS, forecast_csv, forecast_json};
pub use self::printed::Printed;
