//! Triangles become spans of pixels, and spans are blended into a frame.
//!
//! A pixel belongs to the triangle in which its centre lies. A centre on an edge belongs to the
//! triangle to the right of the edge or below it. Where a row of centres crosses an edge is
//! computed in whole numbers and without error, so it is the same for both triangles that share
//! the edge: they leave no gap and cover nothing twice.

use egui::epaint::Vertex;
use egui::{Color32, Rect};

use super::texture::{Sampler, Texture, Walk, channels};

/// Positions are kept in 256ths of a pixel, as GPUs do.
const STEPS: i32 = 256;
/// Corners farther out than two million pixels are moved in to there; products of two distances
/// then fit an `i64`.
const FARTHEST: i32 = 1 << 29;

/// Fills triangles into a frame.
pub(super) struct Filler<'a> {
    frame: &'a mut Frame,
    clip: Clip,
    texture: &'a Texture,
    scale: f32,
}

impl<'a> Filler<'a> {
    pub(super) fn new(frame: &'a mut Frame, clip: Clip, texture: &'a Texture, scale: f32) -> Self {
        Self {
            frame,
            clip,
            texture,
            scale,
        }
    }

    /// Fills a triangle. Not one whose corners are not finite.
    pub(super) fn triangle(&mut self, vertices: [&Vertex; 3]) {
        let [a, b, c] = vertices;
        let corner = |vertex: &Vertex| Corner::new(vertex, self.scale);
        let (Some(first), Some(second), Some(third)) = (corner(a), corner(b), corner(c)) else {
            return;
        };
        let corners = [first, second, third];
        let colors = vertices.map(|vertex| channels(vertex.color).map(f64::from));
        let texels = vertices.map(|vertex| self.texels(vertex));
        let is_one_texel = a.uv == b.uv && b.uv == c.uv;
        let is_one_color = a.color == b.color && b.color == c.color;
        match (is_one_color, is_one_texel) {
            (true, true) => self.plain(&corners, a.color, texels),
            (false, true) => self.gradient(&corners, &Plane::new(&corners, colors), texels),
            (true, false) => self.tinted(&corners, a.color, &Plane::new(&corners, texels)),
            (false, false) => {
                let (colors, texels) = (Plane::new(&corners, colors), Plane::new(&corners, texels));
                self.textured(&corners, &colors, &texels);
            }
        }
    }

    /// One colour, one texel: most of the area of a view.
    fn plain(&mut self, corners: &[Corner; 3], color: Color32, texels: [[f64; 2]; 3]) {
        let source = product(channels(color), share(self.single(texels)));
        let [.., alpha] = source;
        let bytes = source.map(to_byte);
        if bytes == [0; 4] {
            return;
        }
        spans(corners, self.clip, |y, from, to| {
            let span = self.frame.span(y, from, to);
            if alpha < 255.0 {
                for pixel in span {
                    *pixel = over(*pixel, source);
                }
            } else {
                span.fill(bytes);
            }
        });
    }

    /// One texel, colours that change: the soft edges of shapes.
    fn gradient(&mut self, corners: &[Corner; 3], colors: &Plane<4>, texels: [[f64; 2]; 3]) {
        let texel = share(self.single(texels));
        spans(corners, self.clip, |y, from, to| {
            let (mut color, step) = colors.row(from, y);
            for pixel in self.frame.span(y, from, to) {
                *pixel = over(*pixel, product(color, texel));
                color = sum(color, step);
            }
        });
    }

    /// One colour, texels that change: text.
    fn tinted(&mut self, corners: &[Corner; 3], color: Color32, texels: &Plane<2>) {
        let sampler = self.sampler(texels);
        let color = share(channels(color));
        spans(corners, self.clip, |y, from, to| {
            let span = self.frame.span(y, from, to);
            let mut walk = texels.walk(from, y);
            if let Some(row) = sampler.row(&walk, span.len()) {
                for (pixel, texel) in span.iter_mut().zip(row) {
                    if *texel != Color32::TRANSPARENT {
                        *pixel = over(*pixel, product(channels(*texel), color));
                    }
                }
            } else {
                for pixel in span {
                    *pixel = over(*pixel, product(sampler.next(&mut walk), color));
                }
            }
        });
    }

    /// Both change.
    fn textured(&mut self, corners: &[Corner; 3], colors: &Plane<4>, texels: &Plane<2>) {
        let sampler = self.sampler(texels);
        spans(corners, self.clip, |y, from, to| {
            let (mut color, step) = colors.row(from, y);
            let mut walk = texels.walk(from, y);
            for pixel in self.frame.span(y, from, to) {
                let texel = share(sampler.next(&mut walk));
                *pixel = over(*pixel, product(color, texel));
                color = sum(color, step);
            }
        });
    }

    /// Where a vertex lies in the texture, in texels.
    fn texels(&self, vertex: &Vertex) -> [f64; 2] {
        let [width, height] = self.texture.size();
        [
            f64::from(vertex.uv.x) * width,
            f64::from(vertex.uv.y) * height,
        ]
    }

    fn single(&self, [texel, ..]: [[f64; 2]; 3]) -> [f32; 4] {
        let mut walk = Walk::new(texel, [0.0; 2]);
        self.texture.sampler(false).next(&mut walk)
    }

    fn sampler(&self, texels: &Plane<2>) -> Sampler<'a> {
        let square = |[u, v]: [f64; 2]| u * u + v * v;
        let is_minified = square(texels.right).max(square(texels.down)) > 1.0;
        self.texture.sampler(is_minified)
    }
}

/// Pixels while they are drawn: premultiplied, row by row.
pub(super) struct Frame {
    width: usize,
    pixels: Vec<[u8; 4]>,
}

impl Frame {
    pub(super) fn new([width, height]: [u32; 2], background: Color32) -> Option<Self> {
        let (width, height) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
        Some(Self {
            width,
            pixels: vec![background.to_array(); width.checked_mul(height)?],
        })
    }

    /// Divides colours by their opacity, as picture files want them.
    pub(super) fn unmultiply(&mut self) {
        for pixel in &mut self.pixels {
            let [r, g, b, a] = *pixel;
            *pixel = Color32::from_rgba_premultiplied(r, g, b, a).to_srgba_unmultiplied();
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.pixels.into_flattened()
    }

    fn span(&mut self, y: i32, from: i32, to: i32) -> &mut [[u8; 4]] {
        let range = || {
            let [y, from, to] = [y, from, to].map(|at| usize::try_from(at).ok());
            let start = y?.checked_mul(self.width)?;
            Some(start.checked_add(from?)?..start.checked_add(to?)?)
        };
        range()
            .and_then(|range| self.pixels.get_mut(range))
            .unwrap_or_default()
    }
}

/// The pixels that may be drawn on: from, and up to but not including.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clip {
    columns: (i32, i32),
    rows: (i32, i32),
}

impl Clip {
    /// Rounded to whole pixels as egui's own renderers do.
    pub(super) fn new(rect: Rect, scale: f32, [width, height]: [u32; 2]) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what is too large is held at a limit, and clamped to the frame"
        )]
        let side = |from: f32, to: f32, length: u32| {
            let length = i32::try_from(length).unwrap_or(i32::MAX);
            let from = ((from * scale).round() as i32).clamp(0, length);
            (from, ((to * scale).round() as i32).clamp(from, length))
        };
        Self {
            columns: side(rect.min.x, rect.max.x, width),
            rows: side(rect.min.y, rect.max.y, height),
        }
    }
}

/// A corner of a triangle, in steps.
#[derive(Clone, Copy, Debug)]
struct Corner {
    x: i32,
    y: i32,
}

impl Corner {
    fn new(vertex: &Vertex, scale: f32) -> Option<Self> {
        let [x, y] = [vertex.pos.x, vertex.pos.y].map(|at| f64::from(at) * f64::from(scale));
        (x.is_finite() && y.is_finite()).then(|| Self {
            x: to_steps(x),
            y: to_steps(y),
        })
    }
}

/// The nearest step. Rounds by cutting off a number that is never negative, which is much faster
/// than `round` on processors without an instruction for it.
#[expect(
    clippy::cast_possible_truncation,
    reason = "clamped to what fits; cutting off is how it rounds"
)]
fn to_steps(pixels: f64) -> i32 {
    let farthest = f64::from(FARTHEST);
    let steps = (pixels * f64::from(STEPS)).clamp(-farthest, farthest);
    (steps + farthest + 0.5) as i32 - FARTHEST
}

/// Calls for each row of a triangle with the row, the first pixel and the one after the last.
fn spans(corners: &[Corner; 3], clip: Clip, mut fill: impl FnMut(i32, i32, i32)) {
    let mut sorted = *corners;
    sorted.sort_unstable_by_key(|corner| corner.y);
    let [top, middle, bottom] = sorted;
    for (upper, lower) in [(top, middle), (middle, bottom)] {
        let rows = first_row(upper).max(clip.rows.0)..first_row(lower).min(clip.rows.1);
        if rows.is_empty() {
            continue;
        }
        let mut short = Edge::new(upper, lower, rows.start);
        let mut long = Edge::new(top, bottom, rows.start);
        for y in rows {
            let from = short.x.min(long.x).max(clip.columns.0.into());
            let to = short.x.max(long.x).min(clip.columns.1.into());
            if from < to
                && let (Ok(from), Ok(to)) = (i32::try_from(from), i32::try_from(to))
            {
                fill(y, from, to);
            }
            short.advance();
            long.advance();
        }
    }
}

/// The first row whose centres are not above a corner.
fn first_row(corner: Corner) -> i32 {
    (corner.y - STEPS / 2 + STEPS - 1).div_euclid(STEPS)
}

/// Where an edge crosses the rows, one after the other, without rounding errors.
struct Edge {
    /// The first pixel whose centre is not left of the edge.
    x: i64,
    /// What is left of the division that `x` comes from.
    rest: i64,
    step: i64,
    step_rest: i64,
    divisor: i64,
}

impl Edge {
    /// The edge from a corner to one below it, at a row between them.
    fn new(upper: Corner, lower: Corner, row: i32) -> Self {
        let steps = i64::from(STEPS);
        let right = i64::from(lower.x) - i64::from(upper.x);
        let down = (i64::from(lower.y) - i64::from(upper.y)).max(1);
        let centre = i64::from(row) * steps + steps / 2;
        let crossing =
            down * (i64::from(upper.x) - steps / 2) + right * (centre - i64::from(upper.y));
        let divisor = down * steps;
        Self {
            x: (crossing - 1).div_euclid(divisor) + 1,
            rest: (crossing - 1).rem_euclid(divisor),
            step: right.div_euclid(down),
            step_rest: right.rem_euclid(down) * steps,
            divisor,
        }
    }

    fn advance(&mut self) {
        self.x += self.step;
        self.rest += self.step_rest;
        if self.rest >= self.divisor {
            self.rest -= self.divisor;
            self.x += 1;
        }
    }
}

/// Values that change evenly over a triangle.
struct Plane<const N: usize> {
    /// The values at the first corner.
    first: [f64; N],
    /// The first corner, in pixels.
    corner: [f64; 2],
    /// What one pixel to the right adds.
    right: [f64; N],
    /// What one pixel down adds.
    down: [f64; N],
}

impl<const N: usize> Plane<N> {
    fn new(corners: &[Corner; 3], values: [[f64; N]; 3]) -> Self {
        let pixels = |steps: i32| f64::from(steps) / f64::from(STEPS);
        let [a, b, c] = corners.map(|corner| [pixels(corner.x), pixels(corner.y)]);
        let ([ax, ay], [bx, by], [cx, cy]) =
            (a, [b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]]);
        let area = bx * cy - cx * by;
        let [first, second, third] = values;
        let slope = |second_by: f64, third_by: f64| {
            std::array::from_fn(|i| {
                ((second[i] - first[i]) * second_by + (third[i] - first[i]) * third_by) / area
            })
        };
        Self {
            first,
            corner: [ax, ay],
            right: slope(cy, -by),
            down: slope(-cx, bx),
        }
    }

    /// The values at the centre of a pixel.
    fn at(&self, x: i32, y: i32) -> [f64; N] {
        let [left, top] = self.corner;
        let (right, down) = (f64::from(x) + 0.5 - left, f64::from(y) + 0.5 - top);
        std::array::from_fn(|i| self.first[i] + self.right[i] * right + self.down[i] * down)
    }
}

impl Plane<4> {
    /// The colour of a pixel, and what each further pixel of the row adds.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a channel needs no more than an f32"
    )]
    fn row(&self, x: i32, y: i32) -> ([f32; 4], [f32; 4]) {
        let narrow = |values: [f64; 4]| values.map(|value| value as f32);
        (narrow(self.at(x, y)), narrow(self.right))
    }
}

impl Plane<2> {
    fn walk(&self, x: i32, y: i32) -> Walk {
        Walk::new(self.at(x, y), self.right)
    }
}

/// Puts a colour over a pixel: both premultiplied, in the values of the screen and not of light,
/// because that is how egui means its colours.
fn over(below: [u8; 4], above: [f32; 4]) -> [u8; 4] {
    let keep = 1.0 - above[3] / 255.0;
    std::array::from_fn(|i| to_byte(above[i] + f32::from(below[i]) * keep))
}

fn product(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    std::array::from_fn(|i| a[i] * b[i])
}

fn sum(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    std::array::from_fn(|i| a[i] + b[i])
}

/// From 0 to 255 to from 0 to 1.
fn share(color: [f32; 4]) -> [f32; 4] {
    color.map(|channel| channel / 255.0)
}

/// The nearest byte. Added to 2²³, a number has its whole part in the lowest bits; that is several
/// times faster than a cast, which must also mind what does not fit.
fn to_byte(value: f32) -> u8 {
    let low = if value > 0.0 { value } else { 0.0 };
    let within = if low < 255.0 { low } else { 255.0 };
    let [byte, ..] = (within + 8_388_608.0).to_bits().to_le_bytes();
    byte
}
