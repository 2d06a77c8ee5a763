//! From what egui wants painted to a picture.

use std::collections::BTreeMap;

use egui::epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive};
use egui::{Color32, TextureId, TexturesDelta};
use image::RgbaImage;

use super::raster::{Clip, Filler, Frame};
use super::texture::Texture;
use super::{PictureError, SIDES};

/// Draws what egui has tessellated, and keeps textures from one frame to the next.
#[derive(Default)]
pub struct Renderer {
    textures: BTreeMap<TextureId, Texture>,
    /// Freed by the frame that is still to be rendered, which may yet draw with them.
    freed: Vec<TextureId>,
}

impl Renderer {
    /// Takes over all changes of textures, so none are left in the delta; textures that it frees
    /// are kept until the next one.
    pub fn apply(&mut self, delta: &mut TexturesDelta) -> Result<(), PictureError> {
        for id in self.freed.drain(..) {
            self.textures.remove(&id);
        }
        self.freed.extend(delta.free.drain());
        let changes: BTreeMap<_, _> = delta.set.drain().collect();
        for (id, changes) in changes {
            for change in changes {
                self.change(id, change)?;
            }
        }
        Ok(())
    }

    /// Renders one frame on a background; paint callbacks, which need a GPU, are left out.
    pub fn render(
        &self,
        primitives: &[ClippedPrimitive],
        pixels_per_point: f32,
        size_px: [u32; 2],
        background: Color32,
    ) -> Result<RgbaImage, PictureError> {
        let [width, height] = size_px;
        let too_large = PictureError::Size {
            width: width.into(),
            height: height.into(),
        };
        if !size_px.iter().all(|side| SIDES.contains(side)) {
            return Err(too_large);
        }
        let mut frame = Frame::new(size_px, background).ok_or(too_large)?;
        for primitive in primitives {
            let Primitive::Mesh(mesh) = &primitive.primitive else {
                continue;
            };
            if mesh.is_empty() {
                continue;
            }
            let texture = self
                .textures
                .get(&mesh.texture_id)
                .ok_or(PictureError::UnknownTexture(mesh.texture_id))?;
            let clip = Clip::new(primitive.clip_rect, pixels_per_point, size_px);
            fill(
                mesh,
                &mut Filler::new(&mut frame, clip, texture, pixels_per_point),
            );
        }
        if !background.is_opaque() {
            frame.unmultiply();
        }
        RgbaImage::from_raw(width, height, frame.into_bytes()).ok_or(too_large)
    }

    fn change(&mut self, id: TextureId, change: ImageDelta) -> Result<(), PictureError> {
        let broken = PictureError::TextureUpdate(id);
        if let Some(at) = change.pos {
            let texture = self
                .textures
                .get_mut(&id)
                .ok_or(PictureError::UnknownTexture(id))?;
            texture.update(at, &change).ok_or(broken)
        } else {
            let texture = Texture::new(change).ok_or(broken)?;
            self.textures.insert(id, texture);
            Ok(())
        }
    }
}

fn fill(mesh: &Mesh, filler: &mut Filler<'_>) {
    let (triangles, _) = mesh.indices.as_chunks::<3>();
    let vertex = |index: u32| mesh.vertices.get(usize::try_from(index).ok()?);
    for &[a, b, c] in triangles {
        if let (Some(a), Some(b), Some(c)) = (vertex(a), vertex(b), vertex(c)) {
            filler.triangle([a, b, c]);
        }
    }
}
