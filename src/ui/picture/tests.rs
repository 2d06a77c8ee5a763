use egui::epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive, Vertex};
use egui::{
    Color32, ColorImage, Pos2, Rect, TextureId, TextureOptions, TexturesDelta, Theme, Vec2, pos2,
};
use image::{Rgba, RgbaImage};

use super::*;

const TEXTURE: TextureId = TextureId::Managed(0);
const SIZE: [u32; 2] = [64, 48];
const HALF_WHITE: Color32 = Color32::from_rgba_premultiplied(128, 128, 128, 128);
const EVERYTHING: Rect = Rect::EVERYTHING;

/// A renderer whose one texture has these texels.
fn renderer(size: [usize; 2], texels: Vec<Color32>, options: TextureOptions) -> Renderer {
    let mut renderer = Renderer::default();
    let mut delta = TexturesDelta::default();
    delta.push(
        TEXTURE,
        ImageDelta::full(ColorImage::new(size, texels), options),
    );
    renderer.apply(&mut delta).unwrap();
    renderer
}

fn white() -> Renderer {
    renderer([1, 1], vec![Color32::WHITE], TextureOptions::LINEAR)
}

/// Corners, the triangles between them, one colour.
fn mesh(corners: &[Pos2], triangles: &[[u32; 3]], color: Color32) -> Mesh {
    Mesh {
        indices: triangles.as_flattened().to_vec(),
        vertices: corners
            .iter()
            .map(|&pos| Vertex::untextured(pos, color))
            .collect(),
        texture_id: TEXTURE,
    }
}

fn rendered(renderer: &Renderer, mesh: Mesh, clip_rect: Rect) -> RgbaImage {
    let primitive = ClippedPrimitive {
        clip_rect,
        primitive: Primitive::Mesh(mesh),
    };
    renderer
        .render(&[primitive], 1.0, SIZE, Color32::BLACK)
        .unwrap()
}

fn grey(picture: &RgbaImage, x: u32, y: u32) -> u8 {
    picture.get_pixel(x, y).0[0]
}

/// A rect of two triangles with the whole texture on it.
fn textured(rect: Rect, uv: Rect) -> Mesh {
    let mut mesh = Mesh::with_texture(TEXTURE);
    mesh.add_rect_with_uv(rect, uv, Color32::WHITE);
    mesh
}

#[test]
fn a_rect_has_its_colour_inside_and_the_background_outside_and_in_the_clip() {
    let color = Color32::from_rgb(27, 86, 179);
    let mut mesh = Mesh::with_texture(TEXTURE);
    mesh.add_colored_rect(Rect::from_min_max(pos2(10.0, 8.0), pos2(40.0, 30.0)), color);
    let clip = Rect::from_min_max(pos2(-5.0, 12.4), pos2(35.0, 100.0));
    let picture = rendered(&white(), mesh, clip);
    for (x, y, pixel) in picture.enumerate_pixels() {
        let inside = (10..35).contains(&x) && (12..30).contains(&y);
        let expected = if inside { color } else { Color32::BLACK };
        assert_eq!(pixel.0, expected.to_array(), "{x}, {y}");
    }
}

#[test]
fn two_triangles_leave_no_seam_and_cover_nothing_twice() {
    for shift in 0..64_u8 {
        let part = f32::from(shift) / 64.0;
        let (left, top) = (7.0 + part, 5.0 + part * part);
        let (right, bottom) = (left + 41.3, top + 33.7);
        let corners = [
            pos2(left, top),
            pos2(right, top),
            pos2(right, bottom),
            pos2(left, bottom),
        ];
        for triangles in [[[0, 1, 2], [0, 2, 3]], [[1, 0, 3], [1, 2, 3]]] {
            let picture = rendered(&white(), mesh(&corners, &triangles, HALF_WHITE), EVERYTHING);
            let rect = Rect::from_min_max(corners[0], corners[2]);
            for y in 0..48_u8 {
                for x in 0..64_u8 {
                    let centre = pos2(f32::from(x) + 0.5, f32::from(y) + 0.5);
                    if rect.contains(centre) == rect.expand(0.01).contains(centre) {
                        let expected = if rect.contains(centre) { 128 } else { 0 };
                        let found = grey(&picture, x.into(), y.into());
                        assert_eq!(found, expected, "{shift}: {x}, {y}");
                    }
                }
            }
        }
    }
}

/// Corners on centres of pixels and between them, slivers and both directions of turning.
#[test]
fn a_fan_covers_each_pixel_once() {
    for hub in [pos2(20.5, 17.5), pos2(0.0, 0.5), pos2(31.37, 40.99)] {
        let mut corners = vec![hub];
        for side in 0..64_u8 {
            let along = f32::from(side) / 63.0;
            corners.push(pos2(-1.0 + 66.0 * along, -1.0));
        }
        for side in 0..48_u8 {
            let along = f32::from(side) / 47.0;
            corners.push(pos2(65.0, -1.0 + 50.0 * along));
            corners.insert(1, pos2(-1.0, -1.0 + 50.0 * along));
        }
        corners.push(pos2(-1.0, 49.0));
        let last = u32::try_from(corners.len()).unwrap() - 1;
        let triangles: Vec<_> = (1..last)
            .map(|at| [[0, at, at + 1], [at + 1, at, 0]][usize::from(at % 2 == 0)])
            .collect();
        let picture = rendered(&white(), mesh(&corners, &triangles, HALF_WHITE), EVERYTHING);
        for (x, y, pixel) in picture.enumerate_pixels() {
            assert_eq!(pixel.0, [128, 128, 128, 255], "{hub:?}: {x}, {y}");
        }
    }
}

#[test]
fn a_centre_on_an_edge_belongs_to_what_is_right_of_it_or_below() {
    let rect = Rect::from_min_max(pos2(3.5, 4.5), pos2(9.5, 8.5));
    let picture = rendered(&white(), textured(rect, Rect::ZERO), EVERYTHING);
    let covered = |x, y| grey(&picture, x, y) == 255;
    assert!(covered(3, 4) && covered(8, 7));
    assert!(!covered(9, 7) && !covered(8, 8) && !covered(2, 4) && !covered(3, 3));
}

#[test]
fn colours_change_evenly_between_corners() {
    let mut mesh = mesh(
        &[
            pos2(0.0, 0.0),
            pos2(64.0, 0.0),
            pos2(64.0, 48.0),
            pos2(0.0, 48.0),
        ],
        &[[0, 1, 2], [0, 2, 3]],
        Color32::BLACK,
    );
    mesh.vertices[1].color = Color32::WHITE;
    mesh.vertices[2].color = Color32::WHITE;
    let picture = rendered(&white(), mesh, EVERYTHING);
    for (x, y, pixel) in picture.enumerate_pixels() {
        let expected = (f64::from(x) + 0.5) / 64.0 * 255.0;
        let found = f64::from(pixel.0[0]);
        assert!((found - expected).abs() <= 0.51, "{x}, {y}: {found}");
    }
}

#[test]
fn textures_are_read_with_their_filter_and_beyond_their_edge() {
    let texels = vec![Color32::BLACK, Color32::WHITE];
    let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(8.0, 8.0));
    let once = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    let twice = Rect::from_min_max(Pos2::ZERO, pos2(2.0, 1.0));
    let row = |options, uv| -> Vec<u8> {
        let renderer = renderer([2, 1], texels.clone(), options);
        let picture = rendered(&renderer, textured(rect, uv), EVERYTHING);
        (0..8).map(|x| grey(&picture, x, 3)).collect()
    };
    assert_eq!(
        row(TextureOptions::NEAREST, once),
        [0, 0, 0, 0, 255, 255, 255, 255]
    );
    // Texel centres are at 2 and 6 pixels; between them there are quarters.
    assert_eq!(
        row(TextureOptions::LINEAR, once),
        [0, 0, 32, 96, 159, 223, 255, 255]
    );
    assert_eq!(
        row(TextureOptions::NEAREST, twice),
        [0, 0, 255, 255, 255, 255, 255, 255]
    );
    assert_eq!(
        row(TextureOptions::NEAREST_REPEAT, twice),
        [0, 0, 255, 255, 0, 0, 255, 255]
    );
    assert_eq!(
        row(TextureOptions::NEAREST_MIRRORED_REPEAT, twice),
        [0, 0, 255, 255, 255, 255, 0, 0]
    );
}

/// Text lies texel by texel on pixels, for which there is a short cut; it must not differ.
#[test]
fn texels_under_pixels_are_copied() {
    let texels: Vec<_> = (0..=255).map(Color32::from_gray).collect();
    let renderer = renderer([16, 16], texels, TextureOptions::LINEAR);
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    for shift in [0.0, 0.001, 3.0] {
        let rect = Rect::from_min_size(pos2(shift, 2.0), Vec2::splat(16.0));
        let picture = rendered(&renderer, textured(rect, whole), EVERYTHING);
        let left = if shift > 1.0 { 3 } else { 0 };
        for at in 0..=255_u8 {
            let (x, y) = (u32::from(at % 16), u32::from(at / 16));
            assert_eq!(grey(&picture, left + x, 2 + y), at);
        }
    }
}

#[test]
fn a_part_of_a_texture_is_replaced() {
    let mut renderer = renderer([4, 4], vec![Color32::BLACK; 16], TextureOptions::NEAREST);
    let mut delta = TexturesDelta::default();
    let part = ColorImage::filled([2, 1], Color32::WHITE);
    delta.push(
        TEXTURE,
        ImageDelta::partial([1, 2], part.clone(), TextureOptions::NEAREST),
    );
    renderer.apply(&mut delta).unwrap();
    assert!(delta.is_empty());
    let rect = Rect::from_min_size(Pos2::ZERO, Vec2::splat(4.0));
    let uv = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    let picture = rendered(&renderer, textured(rect, uv), EVERYTHING);
    for y in 0..4 {
        for x in 0..4 {
            let is_replaced = y == 2 && (x == 1 || x == 2);
            assert_eq!(grey(&picture, x, y) == 255, is_replaced, "{x}, {y}");
        }
    }

    for (id, at, error) in [
        (TEXTURE, [3, 2], PictureError::TextureUpdate(TEXTURE)),
        (
            TEXTURE,
            [0, usize::MAX],
            PictureError::TextureUpdate(TEXTURE),
        ),
        (
            TextureId::User(7),
            [0, 0],
            PictureError::UnknownTexture(TextureId::User(7)),
        ),
    ] {
        delta.push(
            id,
            ImageDelta::partial(at, part.clone(), TextureOptions::NEAREST),
        );
        assert_eq!(renderer.apply(&mut delta), Err(error));
        assert!(delta.is_empty());
    }
}

#[test]
fn a_freed_texture_is_there_for_the_frame_that_frees_it() {
    let mut renderer = white();
    let mut delta = TexturesDelta::default();
    delta.free(TEXTURE);
    renderer.apply(&mut delta).unwrap();
    let rect = Rect::from_min_size(Pos2::ZERO, Vec2::splat(4.0));
    let primitives = [ClippedPrimitive {
        clip_rect: EVERYTHING,
        primitive: Primitive::Mesh(textured(rect, Rect::ZERO)),
    }];
    let render = |renderer: &Renderer| {
        renderer
            .render(&primitives, 1.0, SIZE, Color32::BLACK)
            .map(|picture| grey(&picture, 1, 1))
    };
    assert_eq!(render(&renderer), Ok(255));
    renderer.apply(&mut delta).unwrap();
    assert_eq!(
        render(&renderer),
        Err(PictureError::UnknownTexture(TEXTURE))
    );
}

#[test]
fn hostile_meshes_do_no_harm() {
    let wild = [f32::NAN, f32::INFINITY, -f32::INFINITY, f32::MAX, 1e9, -1e9];
    for a in wild {
        for b in wild {
            let corners = [pos2(a, b), pos2(10.0, b), pos2(b, 20.0), pos2(1.0, 1.0)];
            let mut mesh = mesh(&corners, &[[0, 1, 2], [0, 2, 3], [0, 1, 99]], HALF_WHITE);
            mesh.vertices[0].uv = pos2(a, b);
            mesh.vertices[1].color = Color32::from_rgba_premultiplied(255, 255, 255, 0);
            mesh.indices.push(3);
            rendered(&white(), mesh, Rect::from_min_max(pos2(b, a), pos2(a, 9.0)));
        }
    }
    let everywhere = [pos2(-1e6, -1e6), pos2(2e6, -1e6), pos2(-1e6, 2e6)];
    let picture = rendered(
        &white(),
        mesh(&everywhere, &[[0, 1, 2]], HALF_WHITE),
        EVERYTHING,
    );
    assert!(picture.pixels().all(|pixel| pixel.0[0] == 128));
}

#[test]
fn a_transparent_background_stays_transparent() {
    let rect = Rect::from_min_size(Pos2::ZERO, Vec2::splat(4.0));
    let mut mesh = Mesh::with_texture(TEXTURE);
    mesh.add_colored_rect(rect, HALF_WHITE);
    let primitive = ClippedPrimitive {
        clip_rect: EVERYTHING,
        primitive: Primitive::Mesh(mesh),
    };
    let picture = white()
        .render(&[primitive], 1.0, SIZE, Color32::TRANSPARENT)
        .unwrap();
    assert_eq!(picture.get_pixel(1, 1), &Rgba([255, 255, 255, 128]));
    assert_eq!(picture.get_pixel(9, 9), &Rgba([0, 0, 0, 0]));
}

fn canvas(scale: f32) -> Canvas {
    Canvas {
        size: Vec2::new(240.0, 120.0),
        scale,
        theme: Theme::Light,
    }
}

/// Text, a control, a window that fades in, and a line.
fn view(ui: &mut Ui) {
    ui.heading("Handlingsrom 2027–2030");
    ui.label("Driftsutgifter: 1 234 567 kroner");
    let _ = ui.button("Fordel");
    ui.spinner();
    egui::Window::new("Forklaring").show(ui.ctx(), |ui| ui.label("Ramme"));
    ui.separator();
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    for scale in [0.8, 1.0, 1.25, 4.0] {
        let first = draw(&canvas(scale), view).unwrap();
        assert!(first == draw(&canvas(scale), view).unwrap(), "{scale}");
        let background = *first.get_pixel(first.width() - 1, first.height() - 1);
        let inked = first.pixels().filter(|pixel| **pixel != background).count();
        assert!(inked > 500, "{scale}: {inked}");
        assert!(first.pixels().all(|pixel| pixel.0[3] == 255));
    }
}

#[test]
fn the_scale_gives_the_pixels_and_the_theme_the_background() {
    for (scale, width, height) in [(1.0, 240, 120), (2.0, 480, 240), (0.8, 192, 96)] {
        let mut points = Vec2::ZERO;
        let picture = draw(&canvas(scale), |ui| {
            points = ui.ctx().content_rect().size();
            view(ui);
        })
        .unwrap();
        assert_eq!(picture.dimensions(), (width, height));
        assert!((points - canvas(scale).size).length() < 1e-3);
    }
    for (theme, tokens) in [(Theme::Light, theme::LIGHT), (Theme::Dark, theme::DARK)] {
        let canvas = Canvas {
            theme,
            ..canvas(1.0)
        };
        let picture = draw(&canvas, |_| ()).unwrap();
        assert!(
            picture
                .pixels()
                .all(|pixel| pixel.0 == tokens.bg.to_array())
        );
    }
}

#[test]
fn animations_are_over() {
    let mut drawn = [0.0; 2];
    draw(&canvas(1.0), |ui| {
        let is_later = ui.ctx().cumulative_pass_nr() > 0;
        drawn = [
            ui.ctx().animate_bool(egui::Id::unique("ours"), is_later),
            ui.ctx()
                .animate_bool_with_time(egui::Id::unique("its own"), is_later, 0.9),
        ];
    })
    .unwrap();
    assert_eq!(drawn.map(to_percent), [100, 100]);
}

#[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
fn to_percent(share: f32) -> i32 {
    (share * 100.0) as i32
}

#[test]
fn what_is_too_large_or_too_small_is_refused() {
    let sized = |width, height, scale| Canvas {
        size: Vec2::new(width, height),
        scale,
        theme: Theme::Dark,
    };
    for canvas in [
        sized(8193.0, 100.0, 1.0),
        sized(100.0, 4097.0, 2.0),
        sized(0.0, 100.0, 1.0),
        sized(100.0, -100.0, 1.0),
        sized(f32::NAN, 100.0, 1.0),
        sized(f32::INFINITY, 100.0, 1.0),
    ] {
        let found = draw(&canvas, |_| ());
        assert!(matches!(found, Err(PictureError::Size { .. })));
    }
    for scale in [0.0, -1.0, 0.1, 5.0, f32::NAN, f32::INFINITY] {
        let found = draw(&sized(100.0, 100.0, scale), |_| ());
        assert!(matches!(found, Err(PictureError::Scale { .. })));
    }
    let found = white().render(&[], 1.0, [8193, 100], Color32::BLACK);
    assert!(matches!(found, Err(PictureError::Size { .. })));
}
