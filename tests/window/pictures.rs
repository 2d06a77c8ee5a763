//! A few pictures, drawn on the CPU by the code of the window.
//!
//! `HANDLINGSROM_WRITE_GOLDEN=1 cargo test --features testing --test window pictures` writes them
//! anew, as `UPDATE_GOLDEN=1` does. Otherwise a picture that differs is written beside the old one as `*.new.png`.

use egui::{Theme, vec2};
use handlingsrom::ui::picture::{Canvas, draw};
use handlingsrom::ui::{App, Opening, Settings, launch};
use image::RgbaImage;

use crate::support::{root, sample_path, updating};
use crate::window::opening;

/// So much may a pixel differ in each channel, and in so many of them.
const MOST_DIFFERENT: u8 = 24;
const MOST_PIXELS: f64 = 0.005;

fn picture(opening: &Opening, theme: Theme) -> RgbaImage {
    let canvas = Canvas {
        size: vec2(1024.0, 640.0), // with cards and charts in sight
        scale: 0.7,
        theme,
    };
    let mut app: Option<App> = None;
    let drawn = draw(&canvas, |ui| {
        let app = app.get_or_insert_with(|| {
            App::with_settings(ui.ctx(), opening.clone(), Settings::of_picture(theme))
        });
        app.draw(ui);
    });
    drawn.unwrap()
}

fn differing(one: &RgbaImage, other: &RgbaImage) -> f64 {
    if one.dimensions() != other.dimensions() {
        return 1.0;
    }
    let differs = |(one, other): &(&image::Rgba<u8>, &image::Rgba<u8>)| {
        let channels = one.0.iter().zip(other.0);
        channels
            .into_iter()
            .any(|(a, b)| a.abs_diff(b) > MOST_DIFFERENT)
    };
    let count = one.pixels().zip(other.pixels()).filter(differs).count();
    let of = f64::from(one.width()) * f64::from(one.height());
    f64::from(u32::try_from(count).unwrap()) / of
}

fn compare(name: &str, picture: &RgbaImage) {
    let path = root().join("tests/pictures").join(format!("{name}.png"));
    let new = path.with_extension("new.png");
    let bytes = launch::png(picture).unwrap();
    if std::env::var_os("HANDLINGSROM_WRITE_GOLDEN").is_some() || updating() {
        std::fs::write(&path, bytes).unwrap();
        return;
    }
    let old = std::fs::read(&path).ok();
    let old = old.and_then(|bytes| image::load_from_memory(&bytes).ok());
    let share = old.map_or(1.0, |old| differing(&old.into_rgba8(), picture));
    if share > MOST_PIXELS {
        std::fs::write(&new, bytes).unwrap();
        panic!(
            "{:.2} % of {name} is not as it was. Look at {}; if it is as it should be, write the \
             pictures anew with HANDLINGSROM_WRITE_GOLDEN=1.",
            100.0 * share,
            new.display()
        );
    }
    let _ = std::fs::remove_file(new);
}

#[test]
fn start_and_overview_look_as_they_did() {
    for (word, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
        compare(&format!("start-{word}"), &picture(&opening(), theme));
        let overview = Opening {
            plan: Some(sample_path("lanekassen")),
            scenario: Some("maal14".to_owned()),
            ..opening()
        };
        compare(&format!("overview-{word}"), &picture(&overview, theme));
    }
}

#[test]
fn the_same_picture_twice_is_the_same() {
    let one = picture(&opening(), Theme::Light);
    assert_eq!(one, picture(&opening(), Theme::Light));
    let mut other = one.clone();
    for pixel in other.pixels_mut().take(3000) {
        pixel.0[0] = pixel.0[0].wrapping_add(90);
    }
    assert!(differing(&one, &other) > MOST_PIXELS);
}
