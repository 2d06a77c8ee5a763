//! Direct labels beside what they name, at least a line apart; dropped rather than on top of each
//! other.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Painter, Rangef, Rect, Stroke, pos2};

use crate::ui::theme::{Weight, size};

/// A label with the height it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    /// Where its mark is.
    pub y: f32,
    /// What it says.
    pub text: String,
    /// Its colour; that of the mark.
    pub color: Color32,
    /// Its weight.
    pub weight: Weight,
    /// Labels of a higher rank are dropped first.
    pub rank: u8,
}

/// Heights for labels of these wishes and heights, in order of the wishes, within a range: as near
/// as can be to what they wish, and never on top of each other. `None` for those without room.
pub(super) fn spread(wishes: &[(f32, f32, u8)], range: Rangef) -> Vec<Option<f32>> {
    let mut kept: Vec<usize> = (0..wishes.len()).collect();
    kept.sort_by(|a, b| wishes[*a].0.total_cmp(&wishes[*b].0));
    let room = range.span();
    while kept.iter().map(|at| wishes[*at].1).sum::<f32>() > room {
        let least = kept.iter().copied().max_by_key(|at| wishes[*at].2);
        let Some(least) = least else { break };
        kept.retain(|at| *at != least);
    }
    let mut placed = vec![None; wishes.len()];
    // Downwards so that none lies on the one above, then upwards so that none falls out below.
    let mut heights: Vec<f32> = Vec::new();
    let mut floor = range.min;
    for at in &kept {
        let (wish, height, _) = wishes[*at];
        let y = (wish - height / 2.0).max(floor);
        heights.push(y);
        floor = y + height;
    }
    let mut ceiling = range.max;
    for (at, y) in kept.iter().zip(&mut heights).rev() {
        let height = wishes[*at].1;
        *y = y.min(ceiling - height);
        ceiling = *y;
    }
    for (at, y) in kept.iter().zip(heights) {
        placed[*at] = Some(y + wishes[*at].1 / 2.0);
    }
    placed
}

/// Draws labels at the right of a plot, within a height, and a thin line to the mark of those that
/// had to move. Long ones are broken. A shade of the ground behind them keeps what is crossed by a
/// line of the plot legible.
pub(crate) fn draw_labels(
    painter: &Painter,
    labels: &[Label],
    x: f32,
    width: f32,
    range: Rangef,
    ground: Color32,
) {
    let galleys: Vec<Arc<Galley>> = labels
        .iter()
        .map(|label| {
            let font = label.weight.size(size::SMALL);
            painter.layout(label.text.clone(), font, label.color, width)
        })
        .collect();
    let wishes: Vec<(f32, f32, u8)> = labels
        .iter()
        .zip(&galleys)
        .map(|(label, galley)| (label.y, galley.size().y + 1.0, label.rank))
        .collect();
    let placed = spread(&wishes, range);
    for ((label, galley), y) in labels.iter().zip(galleys).zip(placed) {
        let Some(y) = y else { continue };
        if (y - label.y).abs() > 9.0 {
            painter.line_segment(
                [pos2(x - 8.0, label.y), pos2(x - 2.0, y)],
                Stroke::new(1.0, label.color.gamma_multiply(0.6)),
            );
        }
        let place = Align2::LEFT_CENTER.anchor_size(pos2(x, y), galley.size());
        painter.rect_filled(place, 2.0, ground.gamma_multiply(0.8));
        painter.galley(place.min, galley, label.color);
    }
}

/// Whether a text has room in a place.
pub(crate) fn fits(galley: &Galley, within: Rect) -> bool {
    galley.size().x <= within.width() && galley.size().y + 4.0 <= within.height()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_apart_and_inside() {
        let wishes = [
            (10.0, 16.0, 0),
            (12.0, 16.0, 1),
            (14.0, 16.0, 2),
            (95.0, 16.0, 3),
        ];
        let placed = spread(&wishes, Rangef::new(0.0, 100.0));
        let heights: Vec<f32> = placed.into_iter().flatten().collect();
        assert_eq!(heights.len(), 4);
        for pair in heights.windows(2) {
            assert!(pair[1] - pair[0] >= 15.99, "{heights:?}");
        }
        assert!(heights[0] >= 8.0 && heights[3] <= 92.0);
    }

    #[test]
    fn the_least_important_is_dropped_where_there_is_no_room() {
        let wishes = [(10.0, 16.0, 0), (12.0, 16.0, 2), (14.0, 16.0, 1)];
        let placed = spread(&wishes, Rangef::new(0.0, 34.0));
        assert!(placed[0].is_some() && placed[1].is_none() && placed[2].is_some());
    }
}
