//! What goes out: figures as tables for other programs.

mod forecast;

pub use self::forecast::{COLUMNS, forecast_csv, forecast_json};
