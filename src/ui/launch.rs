//! Opening the window, with one renderer after the other; and the picture of Oversikt where there
//! is no window.

use std::any::Any;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui_wgpu::{WgpuSetup, wgpu};
use egui::{IconData, Vec2, ViewportBuilder, vec2};
use image::{ImageFormat, RgbaImage};

use super::picture::{self, PictureError};
use super::{App, Canvas, Failure, Opening, Settings};

/// The name that the desktop knows the program by; its desktop entry is called the same.
pub const APP_ID: &str = "no.handlingsrom.Handlingsrom";

/// The window's title.
const TITLE: &str = "Handlingsrom";

/// What draws the window.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Renderer {
    /// Vulkan, Direct3D, Metal or OpenGL, whichever is there.
    Wgpu,
    /// OpenGL, in the way that the oldest machines know too.
    Glow,
}

/// A way to draw the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Way {
    renderer: Renderer,
    /// Also where no graphics hardware is found and the processor draws in its place.
    on_processor: bool,
}

/// The ways to draw the window, the best first. Where only the processor draws, as on many remote
/// desktops, OpenGL does it several times faster than what wgpu finds.
fn ways(asked: Option<Renderer>) -> Vec<Way> {
    let wgpu = |on_processor| Way {
        renderer: Renderer::Wgpu,
        on_processor,
    };
    let glow = Way {
        renderer: Renderer::Glow,
        on_processor: true,
    };
    match asked {
        None => vec![wgpu(false), glow, wgpu(true)],
        Some(Renderer::Wgpu) => vec![wgpu(true), glow],
        Some(Renderer::Glow) => vec![glow, wgpu(true)],
    }
}

/// Opens the window and returns when it is closed. Where one renderer finds no driver, the other
/// is tried in its place; `asked` is the one to begin with.
pub fn open(opening: &Opening, asked: Option<Renderer>) -> Result<(), Failure> {
    let mut tried: Vec<(Renderer, String)> = Vec::new();
    for way in ways(asked) {
        let text = match attempt(opening, way) {
            Ok(()) => return Ok(()),
            Err(Stopped::ByDriver(text)) => text,
            Err(Stopped::By(Failure::Other(text))) if !tried.is_empty() => text,
            Err(Stopped::By(failure)) => return Err(failure),
        };
        tried.retain(|(renderer, _)| *renderer != way.renderer);
        tried.push((way.renderer, text));
    }
    Err(Failure::NoDriver { tried })
}

/// Why an attempt to open the window ended.
enum Stopped {
    /// The renderer cannot draw here; another may.
    ByDriver(String),
    /// Another renderer would not help.
    By(Failure),
}

/// Libraries below panic where they ought to give an error. What they say is told in plain words
/// instead; once the window is there, a panic is a fault of ours and is told whole.
fn attempt(opening: &Opening, way: Way) -> Result<(), Stopped> {
    let opened = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&opened);
    let usual: Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync> = take_hook();
    set_hook(Box::new(move |info| {
        let plain = info.payload_as_str().and_then(Failure::of_panic);
        if plain.is_none() && told.load(Ordering::Relaxed) {
            usual(info);
        }
    }));
    let ended = catch_unwind(AssertUnwindSafe(|| run(opening, way, &opened)));
    drop(take_hook()); // from here on panics are told as usual
    let opened = opened.load(Ordering::Relaxed);
    match ended {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if opened => Err(Stopped::By(Failure::Broke(error.to_string()))),
        Ok(Err(error)) => Err(stopped_by(&error)),
        Err(panic) => Err(stopped_by_panic(panic.as_ref(), opened)),
    }
}

fn stopped_by_panic(panic: &(dyn Any + Send), opened: bool) -> Stopped {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default();
    match Failure::of_panic(text) {
        Some(failure) => Stopped::By(failure),
        None if opened => Stopped::By(Failure::Broke(text.to_owned())),
        None => Stopped::ByDriver(text.to_owned()),
    }
}

fn stopped_by(error: &eframe::Error) -> Stopped {
    use eframe::Error;
    let shown = error.to_string();
    match error {
        Error::Wgpu(error) => Stopped::ByDriver(error.to_string()),
        Error::Glutin(error) => Stopped::ByDriver(error.to_string()),
        Error::OpenGL(error) => Stopped::ByDriver(error.to_string()),
        // With the whole template in it the error is longer than anyone reads.
        Error::NoGlutinConfigs(_, error) => Stopped::ByDriver(error.to_string()),
        Error::Winit(error) => Stopped::By(Failure::of_window_system(&format!("{error:?}"), shown)),
        Error::WinitEventLoop(error) => {
            Stopped::By(Failure::of_window_system(&format!("{error:?}"), shown))
        }
        Error::AppCreation(_) => Stopped::By(Failure::Other(shown)),
    }
}

fn run(opening: &Opening, way: Way, opened: &AtomicBool) -> eframe::Result {
    let mut viewport = ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id(APP_ID)
        .with_inner_size([1440.0, 900.0])
        // The screen's scale is not known yet; the app sends its own as soon as it is.
        .with_min_inner_size(min_inner_size(1.0));
    if let Some(icon) = icon() {
        viewport = viewport.with_icon(icon);
    }
    let mut options = eframe::NativeOptions {
        viewport,
        renderer: match way.renderer {
            Renderer::Wgpu => eframe::Renderer::Wgpu,
            Renderer::Glow => eframe::Renderer::Glow,
        },
        persist_window: true,
        ..Default::default()
    };
    if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.power_preference = wgpu::PowerPreference::LowPower;
        if !way.on_processor {
            setup.native_adapter_selector = Some(Arc::new(hardware));
        }
    }
    let recovery = eframe::storage_dir(APP_ID).map(|folder| folder.join("recovery"));
    let opening = Opening {
        recovery,
        ..opening.clone()
    };
    eframe::run_native(
        TITLE,
        options,
        Box::new(|cc| {
            opened.store(true, Ordering::Relaxed);
            Ok(Box::new(App::new(cc, opening)))
        }),
    )
}

/// Of the graphics hardware that can show on this surface, what takes the least power.
fn hardware(
    adapters: &[wgpu::Adapter],
    surface: Option<&wgpu::Surface<'_>>,
) -> Result<wgpu::Adapter, String> {
    adapters
        .iter()
        .filter(|adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface)))
        .filter_map(|adapter| Some((rank(&adapter.get_info())?, adapter)))
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, adapter)| adapter.clone())
        .ok_or_else(|| "no graphics hardware".to_owned())
}

/// Which adapter to take before which; `None` for the processor. Through OpenGL only what cannot
/// be reached in a newer way.
fn rank(adapter: &wgpu::AdapterInfo) -> Option<(bool, u8)> {
    let by_power = match adapter.device_type {
        wgpu::DeviceType::IntegratedGpu => 0,
        wgpu::DeviceType::DiscreteGpu => 1,
        wgpu::DeviceType::VirtualGpu | wgpu::DeviceType::Other => 2,
        wgpu::DeviceType::Cpu => return None,
    };
    Some((adapter.backend == wgpu::Backend::Gl, by_power))
}

/// The smallest window, 800×500 pixels, in points at this many pixels per point (zoom included).
pub fn min_inner_size(pixels_per_point: f32) -> Vec2 {
    vec2(800.0, 500.0) / pixels_per_point.max(f32::EPSILON)
}

fn icon() -> Option<IconData> {
    let png = include_bytes!("../../assets/icon/handlingsrom-256.png");
    eframe::icon_data::from_png_bytes(png).ok()
}

/// Oversikt of the plan asked for, or of the first sample, drawn without a screen by the same code
/// as in the window.
pub fn picture(opening: &Opening, canvas: Canvas) -> Result<RgbaImage, PictureError> {
    let [width, height] = canvas.points.map(f32::from);
    let canvas = picture::Canvas {
        size: vec2(width, height),
        scale: canvas.scale,
        theme: match opening.theme {
            Some(egui::ThemePreference::Dark) => egui::Theme::Dark,
            _ => egui::Theme::Light,
        },
    };
    let settings = Settings::of_picture(canvas.theme);
    let mut app: Option<App> = None;
    picture::draw(&canvas, |ui| {
        let app = app.get_or_insert_with(|| {
            let mut app = App::with_settings(ui.ctx(), opening.clone(), settings.clone());
            if opening.plan.is_none() {
                app.open_sample(0);
            }
            app
        });
        app.draw(ui);
    })
}

/// A picture as PNG.
pub fn png(picture: &RgbaImage) -> Result<Vec<u8>, String> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, ImageFormat::Png)
        .map_err(|error| error.to_string())?;
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_renderer_asked_for_comes_first_and_every_one_is_tried() {
        for asked in [None, Some(Renderer::Wgpu), Some(Renderer::Glow)] {
            let ways = ways(asked);
            let first = ways[0];
            assert_eq!(first.renderer, asked.unwrap_or(Renderer::Wgpu));
            assert_eq!(first.on_processor, asked.is_some());
            for renderer in [Renderer::Wgpu, Renderer::Glow] {
                let last = ways.iter().rfind(|way| way.renderer == renderer);
                assert!(last.is_some_and(|way| way.on_processor), "{renderer:?}");
            }
        }
    }

    #[test]
    fn hardware_comes_before_opengl_and_never_is_the_processor() {
        let info = |kind, backend| rank(&wgpu::AdapterInfo::new(kind, backend));
        let vulkan = |kind| info(kind, wgpu::Backend::Vulkan);
        assert_eq!(vulkan(wgpu::DeviceType::Cpu), None);
        assert!(vulkan(wgpu::DeviceType::IntegratedGpu) < vulkan(wgpu::DeviceType::DiscreteGpu));
        let over_opengl = info(wgpu::DeviceType::IntegratedGpu, wgpu::Backend::Gl);
        assert!(vulkan(wgpu::DeviceType::DiscreteGpu) < over_opengl);
    }

    #[test]
    fn the_icon_can_be_shown() {
        assert_eq!(
            icon().map(|icon| (icon.width, icon.height)),
            Some((256, 256))
        );
    }

    #[test]
    fn the_smallest_window_has_the_same_pixels_at_any_zoom() {
        for scale in [0.8, 1.0, 1.5, 2.5] {
            let pixels = min_inner_size(scale) * scale;
            assert!((pixels - vec2(800.0, 500.0)).length() < 0.01, "{pixels}");
        }
    }

    #[test]
    fn a_picture_becomes_a_png() {
        let bytes = png(&RgbaImage::new(3, 2)).unwrap_or_default();
        let read = image::load_from_memory(&bytes).map(|it| (it.width(), it.height()));
        assert_eq!(read.ok(), Some((3, 2)));
    }
}
