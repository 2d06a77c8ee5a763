//! Views drawn on the CPU: pictures without a window, a GPU or a system package.
//!
//! The same view gives the same bytes on every run: no clock is read, animations are finished,
//! and nothing depends on the operating system or on hash order.

mod raster;
mod renderer;
mod texture;

use std::ops::RangeInclusive;
use std::time::Duration;

use egui::os::OperatingSystem;
use egui::style::ScrollAnimation;
use egui::{Context, FullOutput, RawInput, Rect, Theme, Ui, Vec2, ViewportId};
use image::RgbaImage;

pub use self::renderer::Renderer;
use crate::ui::theme;

/// How wide and how high a picture can be, in pixels.
pub const SIDES: RangeInclusive<u32> = 8..=8192;
/// How many pixels a point can have.
pub const SCALES: RangeInclusive<f32> = 0.5..=4.0;

/// Layout takes some passes to settle, because egui places things by their size in the last one.
const FEWEST_PASSES: u32 = 3;
/// A view that never settles is drawn as it is after so many passes.
const MOST_PASSES: u32 = 12;

/// What a view is drawn on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Canvas {
    /// Its size in points.
    pub size: Vec2,
    /// Pixels per point.
    pub scale: f32,
    /// The theme to draw in.
    pub theme: Theme,
}

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// It would be too small or too large.
    #[error(
        "a picture has from {} to {} pixels on each side, not {width} × {height}",
        SIDES.start(),
        SIDES.end()
    )]
    Size {
        /// The width in pixels.
        width: f64,
        /// The height in pixels.
        height: f64,
    },
    /// The scale is out of bounds.
    #[error("a point has from {} to {} pixels, not {scale}", SCALES.start(), SCALES.end())]
    Scale {
        /// Pixels per point.
        scale: f32,
    },
    /// Something is drawn with a texture that was never given.
    #[error("texture {0:?} is unknown")]
    UnknownTexture(egui::TextureId),
    /// A texture has another number of pixels than it says, or a part of it lies outside it.
    #[error("the new pixels of texture {0:?} do not fit it")]
    TextureUpdate(egui::TextureId),
}

impl Canvas {
    fn pixels(&self) -> Result<[u32; 2], PictureError> {
        if !SCALES.contains(&self.scale) {
            return Err(PictureError::Scale { scale: self.scale });
        }
        let [width, height] = [self.size.x, self.size.y]
            .map(|side| (f64::from(side) * f64::from(self.scale)).round());
        let bounds = f64::from(*SIDES.start())..=f64::from(*SIDES.end());
        if !bounds.contains(&width) || !bounds.contains(&height) {
            return Err(PictureError::Size { width, height });
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole numbers within SIDES"
        )]
        Ok([width, height].map(|side| side as u32))
    }
}

/// Draws a view in a fresh context with our theme, in as many passes as it takes to settle (at
/// least 3, at most 12), and returns the picture of the last one.
pub fn draw(canvas: &Canvas, mut draw: impl FnMut(&mut Ui)) -> Result<RgbaImage, PictureError> {
    let size = canvas.pixels()?;
    let ctx = context(canvas.theme);
    let mut renderer = Renderer::default();
    let mut pass = 1;
    loop {
        let mut output = ctx.run_ui(input(canvas.scale, size, pass), &mut draw);
        renderer.apply(&mut output.textures_delta)?;
        if pass >= MOST_PASSES || (pass >= FEWEST_PASSES && is_settled(&output)) {
            let scale = output.pixels_per_point;
            let background = ctx.global_style().visuals.panel_fill;
            let primitives = ctx.tessellate(output.shapes, scale);
            return renderer.render(&primitives, scale, size, background);
        }
        pass += 1;
    }
}

/// A context in which nothing moves and nothing depends on the system.
fn context(theme: Theme) -> Context {
    let ctx = Context::default();
    theme::install(&ctx);
    ctx.set_theme(theme);
    ctx.set_os(OperatingSystem::Nix); // shortcuts are written in its way
    ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.scroll_animation = ScrollAnimation::none();
        style.visuals.text_cursor.blink = false;
    });
    ctx
}

/// A second passes between passes, so animations with a time of their own are finished too.
fn input(scale: f32, size: [u32; 2], pass: u32) -> RawInput {
    // As in a window, the view gets the whole pixels; the size in points follows from them.
    let [width, height] = size.map(|side| f64::from(side) / f64::from(scale));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a length in points needs no more than an f32"
    )]
    let points = Vec2::new(width as f32, height as f32);
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, points)),
        max_texture_side: Some(8192), // large text at scale 4 does not fit egui's careful default
        time: Some(f64::from(pass)),
        ..RawInput::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
        viewport.native_pixels_per_point = Some(scale);
    }
    input
}

fn is_settled(output: &FullOutput) -> bool {
    output
        .viewport_output
        .values()
        .all(|viewport| viewport.repaint_delay > Duration::ZERO)
}

#[cfg(test)]
mod tests;
