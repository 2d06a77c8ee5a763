//! A plane of years across and amounts upwards, from zero.

use egui::{Align2, Painter, Rangef, Rect, Stroke, pos2};

use crate::time::Year;
use crate::ui::theme::{Tokens, Weight, size};

/// Where years and amounts lie on the screen. Amounts are lengths: for drawing, not for figures.
#[derive(Clone, Debug)]
pub(crate) struct Plane {
    /// The plot.
    pub rect: Rect,
    /// Across it.
    pub years: Vec<Year>,
    /// The amount at its foot; not above zero.
    pub low: f64,
    /// The amount at its top.
    pub high: f64,
    step: f64,
}

/// A pixel never needs more digits than these have.
#[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
fn pixels(length: f64) -> f32 {
    length as f32
}

fn index(at: usize) -> f32 {
    f32::from(u16::try_from(at).unwrap_or(u16::MAX))
}

/// The step between gridlines: 1, 2, 2.5 or 5 times a power of ten, so that there are at most
/// `most` of them above zero.
fn nice_step(span: f64, most: f64) -> f64 {
    let rough = (span / most).max(f64::MIN_POSITIVE);
    let power = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0];
    let step = steps.into_iter().find(|step| step * power >= rough * 0.999);
    step.unwrap_or(10.0) * power
}

/// At most so many gridlines in a plot of this height.
fn gridlines(height: f32) -> f64 {
    f64::from((height / 36.0).clamp(2.0, 5.0))
}

/// The decimals that tell the gridlines of this step apart.
fn decimals(step: f64) -> u32 {
    let whole = |decimals: &u32| {
        let power = 10_f64.powi(i32::try_from(*decimals).unwrap_or(0));
        (step * power).fract().abs() < 1e-6 || (step * power).fract() > 1.0 - 1e-6
    };
    (0..6).find(whole).unwrap_or(6)
}

impl Plane {
    /// A plane that holds all of `amounts`, and zero.
    pub(crate) fn holding(
        rect: Rect,
        years: Vec<Year>,
        amounts: impl Iterator<Item = f64>,
    ) -> Self {
        let (low, high) = amounts
            .filter(|it| it.is_finite())
            .fold((0.0_f64, 0.0_f64), |(low, high), it| {
                (low.min(it), high.max(it))
            });
        let high = if high > low { high } else { low + 1.0 };
        let step = nice_step(high - low, gridlines(rect.height()));
        // A gridline just above the highest amount is worth having.
        let next = (high / step).ceil() * step;
        let high = if next - high < 0.06 * (high - low) {
            next
        } else {
            high
        };
        Self {
            rect,
            years,
            low: if low < 0.0 {
                (low / step).floor() * step
            } else {
                0.0
            },
            high,
            step,
        }
    }

    /// The same plane with another amount at its top, while something is dragged.
    pub(crate) fn up_to(self, high: f64) -> Self {
        let step = nice_step(high - self.low, gridlines(self.rect.height()));
        Self { high, step, ..self }
    }

    /// Where an amount lies.
    pub(crate) fn y(&self, amount: f64) -> f32 {
        let share = (amount - self.low) / (self.high - self.low);
        self.rect.bottom() - pixels(share.clamp(-2.0, 3.0)) * self.rect.height()
    }

    /// The amount that lies at a height.
    pub(crate) fn amount(&self, y: f32) -> f64 {
        let share = f64::from((self.rect.bottom() - y) / self.rect.height().max(1.0));
        self.low + share * (self.high - self.low)
    }

    /// The width of a year.
    pub(crate) fn band_width(&self) -> f32 {
        self.rect.width() / index(self.years.len().max(1))
    }

    /// Across a year.
    pub(crate) fn band(&self, at: usize) -> Rangef {
        let width = self.band_width();
        let left = self.rect.left() + width * index(at);
        Rangef::new(left, left + width)
    }

    /// Across the bar of a year.
    pub(crate) fn bar(&self, at: usize) -> Rangef {
        let band = self.band(at);
        let narrow = (self.band_width() * 0.165).min(22.0);
        Rangef::new((band.min + narrow).round(), (band.max - narrow).round())
    }

    /// The bar of a year from one amount to another.
    pub(crate) fn part(&self, at: usize, from: f64, to: f64) -> Rect {
        let y = [self.y(from), self.y(to)];
        Rect::from_x_y_ranges(self.bar(at), y[0].min(y[1])..=y[0].max(y[1]))
    }

    /// The year at a place across.
    pub(crate) fn year_at(&self, x: f32) -> Option<usize> {
        (0..self.years.len()).find(|at| self.band(*at).contains(x))
    }

    /// Gridlines with their amounts at the left, written by `name`.
    pub(crate) fn draw_grid(
        &self,
        painter: &Painter,
        tokens: &Tokens,
        name: impl Fn(f64, u32) -> String,
    ) {
        let decimals = decimals(self.step);
        let mut amount = (self.low / self.step).ceil() * self.step;
        while amount <= self.high + self.step * 0.01 {
            let y = painter.round_to_pixel_center(self.y(amount));
            if y < self.rect.top() - 1.0 {
                break;
            }
            let zero = amount.abs() < self.step * 0.01;
            let color = if zero { tokens.ctl } else { tokens.line };
            painter.hline(self.rect.x_range(), y, Stroke::new(1.0, color));
            painter.text(
                pos2(self.rect.left() - 8.0, y),
                Align2::RIGHT_CENTER,
                name(if zero { 0.0 } else { amount }, decimals),
                Weight::Regular.size(size::SMALL),
                tokens.ink3,
            );
            amount += self.step;
        }
    }

    /// The years under the plot; the selected one in the accent colour. Years that have no room
    /// are written with two digits, or left out.
    pub(crate) fn draw_years(&self, painter: &Painter, tokens: &Tokens, selected: Year) {
        let width = self.band_width();
        let every = if width < 17.0 { 2 } else { 1 };
        for (at, year) in self.years.iter().enumerate() {
            let is_selected = *year == selected;
            if at % every != 0 && !is_selected {
                continue;
            }
            let (weight, color) = if is_selected {
                (Weight::SemiBold, tokens.accent)
            } else {
                (Weight::Medium, tokens.ink)
            };
            let full = year.to_string();
            let short = format!("\u{2019}{:02}", year.number() % 100);
            let shown = if width < 36.0 { short } else { full };
            painter.text(
                pos2(self.band(at).center(), self.rect.bottom() + 6.0),
                Align2::CENTER_TOP,
                shown,
                weight.size(size::BODY),
                color,
            );
        }
    }

    /// The bands of the selected and the hovered year, from `top` to under the years' names.
    pub(crate) fn draw_bands(
        &self,
        painter: &Painter,
        tokens: &Tokens,
        selected: Year,
        hovered: Option<Year>,
        top: f32,
    ) {
        for (at, year) in self.years.iter().enumerate() {
            let color = if *year == selected {
                tokens.sel
            } else if Some(*year) == hovered {
                tokens.panel2
            } else {
                continue;
            };
            let band = self.band(at).shrink(2.0);
            let rect = Rect::from_x_y_ranges(band, top..=self.rect.bottom());
            painter.rect_filled(rect, 6.0, color);
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    fn plane(amounts: &[f64]) -> Plane {
        let rect = Rect::from_min_size(pos2(40.0, 10.0), vec2(600.0, 200.0));
        let years = (2027..2033).map(Year::new).collect();
        Plane::holding(rect, years, amounts.iter().copied())
    }

    #[test]
    fn zero_is_always_on_the_plane() {
        let positive = plane(&[520.0, 640.0]);
        assert!((positive.y(0.0) - 210.0).abs() < 0.01);
        let negative = plane(&[-30.0, 80.0]);
        assert!(negative.y(0.0) < 210.0 && negative.low <= -30.0);
        let empty = plane(&[]);
        assert!(empty.y(0.0).is_finite() && empty.high > empty.low);
    }

    #[test]
    fn heights_and_amounts_are_each_others_inverse() {
        let plane = plane(&[99.5]);
        for amount in [0.0, 12.5, 99.5] {
            assert!((plane.amount(plane.y(amount)) - amount).abs() < 0.01);
        }
        assert_eq!(plane.year_at(41.0), Some(0));
        assert_eq!(plane.year_at(639.0), Some(5));
        assert_eq!(plane.year_at(700.0), None);
    }

    #[test]
    fn gridlines_are_told_apart() {
        let of = [200.0, 2.5, 0.25, 0.01, 1.0].map(decimals);
        assert_eq!(of, [0, 1, 2, 2, 0]);
    }

    #[test]
    fn gridlines_are_few_and_round() {
        assert!((nice_step(640.0, 5.0) - 200.0).abs() < 1e-9);
        assert!((nice_step(99.5, 4.0) - 25.0).abs() < 1e-9);
        assert!((nice_step(1.0, 4.0) - 0.25).abs() < 1e-9);
    }
}
