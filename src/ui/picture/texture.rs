//! Textures and the reading of colours from them.

use std::sync::Arc;

use egui::epaint::{ImageData, ImageDelta};
use egui::{Color32, ColorImage, TextureFilter, TextureOptions, TextureWrapMode};

/// Fractions of a texel in a [`Walk`], in bits.
const FINE: u32 = 16;
/// Fractions of a texel that weights are made of, in bits, as in GPUs.
const COARSE: u32 = 8;

/// A texture and how it is to be read.
pub(super) struct Texture {
    image: Arc<ColorImage>,
    width: i64,
    height: i64,
    options: TextureOptions,
}

impl Texture {
    /// None if the image has another number of pixels than it says, or none.
    pub(super) fn new(change: ImageDelta) -> Option<Self> {
        let ImageData::Color(image) = change.image;
        let [width, height] = image.size;
        let is_whole = width.checked_mul(height) == Some(image.pixels.len());
        (is_whole && !image.pixels.is_empty()).then_some(())?;
        Some(Self {
            width: width.try_into().ok()?,
            height: height.try_into().ok()?,
            image,
            options: change.options,
        })
    }

    /// Replaces a part. None if it does not lie within the texture.
    pub(super) fn update(&mut self, [left, top]: [usize; 2], change: &ImageDelta) -> Option<()> {
        let ImageData::Color(part) = &change.image;
        let [width, height] = part.size;
        let [full_width, full_height] = self.image.size;
        let fits = width.checked_mul(height) == Some(part.pixels.len())
            && left.checked_add(width)? <= full_width
            && top.checked_add(height)? <= full_height;
        fits.then_some(())?;
        self.options = change.options;
        let rows = part.pixels.chunks_exact(width.max(1));
        let image = Arc::make_mut(&mut self.image);
        let full_rows = image.pixels.chunks_exact_mut(full_width).skip(top);
        for (full_row, row) in full_rows.zip(rows) {
            full_row.get_mut(left..left + width)?.copy_from_slice(row);
        }
        Some(())
    }

    /// Its size in texels.
    pub(super) fn size(&self) -> [f64; 2] {
        let size = self.image.size;
        size.map(|side| u32::try_from(side).unwrap_or(u32::MAX).into())
    }

    /// How it is read where texels are smaller than pixels, or not. There are no mipmaps, just as
    /// in egui's renderer for wgpu.
    pub(super) fn sampler(&self, is_minified: bool) -> Sampler<'_> {
        let filter = if is_minified {
            self.options.minification
        } else {
            self.options.magnification
        };
        Sampler {
            texture: self,
            is_linear: filter == TextureFilter::Linear,
        }
    }

    fn texel(&self, x: i64, y: i64) -> [f32; 4] {
        let x = wrapped(x, self.width, self.options.wrap_mode);
        let y = wrapped(y, self.height, self.options.wrap_mode);
        let texel = usize::try_from(y * self.width + x)
            .ok()
            .and_then(|index| self.image.pixels.get(index));
        channels(texel.copied().unwrap_or_default())
    }
}

/// Where texels are read for the pixels of a span, in 65 536ths of a texel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walk {
    at: [i64; 2],
    step: [i64; 2],
}

impl Walk {
    /// From the place in texels of the first pixel, and the way to the next one.
    pub(super) fn new(at: [f64; 2], step: [f64; 2]) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what is too large is held at a limit"
        )]
        let fine = |texels: f64| (texels * f64::from(1 << FINE)).round_ties_even() as i64;
        Self {
            at: at.map(fine),
            step: step.map(fine),
        }
    }

    fn advance(&mut self) {
        self.at = self.after(1);
    }

    fn after(&self, steps: i64) -> [i64; 2] {
        let ([u, v], [du, dv]) = (self.at, self.step);
        [(u, du), (v, dv)].map(|(at, step)| at.wrapping_add(step.wrapping_mul(steps)))
    }
}

/// Reads colours from a texture with one filter.
#[derive(Clone, Copy)]
pub(super) struct Sampler<'a> {
    texture: &'a Texture,
    is_linear: bool,
}

impl<'a> Sampler<'a> {
    /// The colour at the place of the walk, which goes on to the next pixel.
    pub(super) fn next(self, walk: &mut Walk) -> [f32; 4] {
        let at = walk.at;
        walk.advance();
        if self.is_linear {
            self.blended(at.map(to_weights))
        } else {
            let [x, y] = at.map(|at| at >> FINE);
            self.texture.texel(x, y)
        }
    }

    /// The texels under a span, if they lie pixel by pixel under it, as those of text mostly do.
    pub(super) fn row(self, walk: &Walk, length: usize) -> Option<&'a [Color32]> {
        let steps = i64::try_from(length).ok()?.checked_sub(1)?;
        let [first_u, first_v] = walk.at.map(to_weights);
        let [last_u, last_v] = walk.after(steps).map(to_weights);
        let is_aligned = self.is_linear
            && fraction(first_u) == 0
            && fraction(first_v) == 0
            && last_u.wrapping_sub(first_u) == steps << COARSE
            && last_v == first_v;
        let (x, y) = (first_u >> COARSE, first_v >> COARSE);
        let is_inside = x >= 0 && x + steps < self.texture.width && y >= 0;
        (is_aligned && is_inside).then_some(())?;
        let start = usize::try_from(y.checked_mul(self.texture.width)?.checked_add(x)?).ok()?;
        let pixels = &self.texture.image.pixels;
        pixels.get(start..start.checked_add(length)?)
    }

    fn blended(self, [u, v]: [i64; 2]) -> [f32; 4] {
        let texel = |right, down| {
            self.texture
                .texel((u >> COARSE) + right, (v >> COARSE) + down)
        };
        let (right, down) = (fraction(u), fraction(v));
        if right == 0 && down == 0 {
            return texel(0, 0);
        }
        let top = mixed(texel(0, 0), texel(1, 0), right);
        let bottom = mixed(texel(0, 1), texel(1, 1), right);
        mixed(top, bottom, down)
    }
}

/// The channels of a colour, from 0 to 255.
pub(super) fn channels(color: Color32) -> [f32; 4] {
    color.to_array().map(f32::from)
}

/// A place from the middle of a texel on, with as many bits as weights have.
fn to_weights(at: i64) -> i64 {
    let half_texel = 1 << (FINE - 1);
    let half_weight = 1 << (FINE - COARSE - 1);
    at.wrapping_sub(half_texel - half_weight) >> (FINE - COARSE)
}

fn fraction(weights: i64) -> u8 {
    let [fraction, ..] = weights.to_le_bytes();
    fraction
}

fn mixed(from: [f32; 4], to: [f32; 4], weight: u8) -> [f32; 4] {
    let weight = f32::from(weight) / 256.0;
    let ([r, g, b, a], [to_r, to_g, to_b, to_a]) = (from, to);
    [(r, to_r), (g, to_g), (b, to_b), (a, to_a)].map(|(from, to)| from + (to - from) * weight)
}

fn wrapped(at: i64, size: i64, mode: TextureWrapMode) -> i64 {
    match mode {
        TextureWrapMode::ClampToEdge => at.min(size - 1).max(0),
        TextureWrapMode::Repeat => at.rem_euclid(size),
        TextureWrapMode::MirroredRepeat => {
            let phase = at.rem_euclid(2 * size);
            phase.min(2 * size - 1 - phase)
        }
    }
}
