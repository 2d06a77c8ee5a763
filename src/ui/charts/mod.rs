//! What charts are made of: a plane of years and amounts, hatches, and labels that keep apart.

mod area;
mod hatch;
mod labels;
mod plane;

pub(super) use self::area::area_below;
pub(super) use self::hatch::{dashed_box, hatched};
pub(super) use self::labels::{Label, draw_labels, fits};
pub(super) use self::plane::Plane;
