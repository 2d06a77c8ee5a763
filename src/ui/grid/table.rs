//! Pasting a budget table.

use super::State;
use crate::ui::view::View;

pub(super) fn paste(_: &mut View<'_>, _: &mut State, _: &[Vec<String>]) -> bool {
    false
}
