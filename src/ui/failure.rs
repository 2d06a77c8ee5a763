//! Why the window could not be opened, in words that say what to install or do.

use super::launch::Renderer;
use crate::texts::{Texts, arg};

/// What every window on X11 needs.
const WINDOW_PACKAGES: &str = "libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0";
/// What drawing with OpenGL needs.
const OPENGL_PACKAGES: &str = "libegl1 libgl1-mesa-dri";
/// What drawing with Vulkan needs.
const VULKAN_PACKAGES: &str = "mesa-vulkan-drivers";

/// Libraries that are loaded when the window opens, by the beginning of their file names, with the
/// Debian package that has them.
const PACKAGES: [(&str, &str); 9] = [
    ("libX11-xcb", "libx11-xcb1"),
    ("libX11", "libx11-6"),
    ("libXcursor", "libxcursor1"),
    ("libXi", "libxi6"),
    ("libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libxkbcommon", "libxkbcommon0"),
    ("libwayland-client", "libwayland-client0"),
    ("libwayland-egl", "libwayland-egl1"),
    ("libEGL", "libegl1"),
];

/// Why the window could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No screen is named in the environment.
    NoDisplay,
    /// The screen that is named does not answer.
    SilentDisplay,
    /// A library of the window system is not there, by its file name.
    MissingLibrary(String),
    /// No renderer could draw; what each of them said.
    NoDriver {
        /// The renderers in the order they were tried.
        tried: Vec<(Renderer, String)>,
    },
    /// The program broke off after the window had been opened.
    Broke(String),
    /// Anything else, as the system says it.
    Other(String),
}

impl Failure {
    /// What happened and what to do about it.
    pub fn sentences(&self, texts: &Texts) -> String {
        match self {
            Self::NoDisplay => texts.get("launch-no-display"),
            Self::SilentDisplay => texts.get("launch-silent-display"),
            Self::MissingLibrary(library) => {
                let known = PACKAGES.iter().find(|(name, _)| library.starts_with(name));
                let packages = match known {
                    Some((_, package)) if !WINDOW_PACKAGES.contains(package) => *package,
                    _ => WINDOW_PACKAGES, // the rest of them are often missing too
                };
                let named = [arg("library", library.clone()), arg("packages", packages)];
                texts.say("launch-library", named)
            }
            Self::NoDriver { tried } => {
                let named = [
                    arg("opengl", OPENGL_PACKAGES),
                    arg("vulkan", VULKAN_PACKAGES),
                ];
                let mut lines = vec![texts.say("launch-no-driver", named)];
                lines.extend(tried.iter().map(|(renderer, text)| {
                    let renderer: &str = renderer.into();
                    format!("  {renderer}: {text}")
                }));
                lines.join("\n")
            }
            Self::Broke(text) => texts.say("launch-broke", [arg("text", text.clone())]),
            Self::Other(text) => texts.say("launch-other", [arg("text", text.clone())]),
        }
    }

    /// Whether the window was never seen.
    pub fn before_opening(&self) -> bool {
        !matches!(self, Self::Broke(_))
    }

    /// What the window system's own fault means to a user, from how it is written for programmers:
    /// its types are not public.
    pub(super) fn of_window_system(written: &str, shown: String) -> Self {
        let any = |marks: &[&str]| marks.iter().any(|mark| written.contains(mark));
        if any(&["nor DISPLAY is set"]) {
            Self::NoDisplay
        } else if any(&["NoWaylandLib"]) {
            Self::MissingLibrary("libwayland-client.so.0".to_owned())
        } else if let Some(library) = library_in(written) {
            Self::MissingLibrary(library)
        } else if any(&["XOpenDisplayFailed", "XcbConversionError", "WaylandError"]) {
            Self::SilentDisplay
        } else {
            Self::Other(shown)
        }
    }

    /// A library panics where another library is not there, rather than say so.
    pub(super) fn of_panic(message: &str) -> Option<Self> {
        let missing = message.contains("could not be loaded");
        let library = library_in(message).filter(|_| missing)?;
        Some(Self::MissingLibrary(library))
    }
}

/// The first file name of a library in a text.
fn library_in(text: &str) -> Option<String> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || "-_.+".contains(c);
    let words = text.split(|c| !in_name(c));
    let library = words.map(|word| word.trim_matches('.'));
    let mut library = library.filter(|word| word.starts_with("lib") && word.contains(".so"));
    library.next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;
    use crate::texts::Language;

    #[test]
    fn faults_of_the_window_system_are_understood() {
        let of = |written: &str| Failure::of_window_system(written, "shown".to_owned());
        let library = |name: &str| Failure::MissingLibrary(name.to_owned());
        assert_eq!(
            of(
                "Os(OsError { line: 765, error: Misc(\"neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set.\") })"
            ),
            Failure::NoDisplay
        );
        assert_eq!(
            of(
                "XNotSupported(LibraryOpenError(OpenError { kind: Library, detail: \"opening library failed (libXcursor.so.1: cannot open shared object file: No such file or directory)\" }))"
            ),
            library("libXcursor.so.1")
        );
        assert_eq!(
            of("Os(OsError { error: XNotSupported(XOpenDisplayFailed) })"),
            Failure::SilentDisplay
        );
        assert_eq!(
            of("WaylandError(Connection(NoWaylandLib))"),
            library("libwayland-client.so.0")
        );
        assert_eq!(
            of("WaylandError(Connection(NoCompositor))"),
            Failure::SilentDisplay
        );
        assert_eq!(of("RecreationAttempt"), Failure::Other("shown".to_owned()));
        assert_eq!(
            Failure::of_panic("Library libxkbcommon-x11.so could not be loaded."),
            Some(library("libxkbcommon-x11.so"))
        );
        assert_eq!(Failure::of_panic("index out of bounds"), None);
    }

    #[test]
    fn every_failure_names_what_to_do() {
        let library = |name: &str| Failure::MissingLibrary(name.to_owned());
        for &language in Language::VARIANTS {
            let texts = Texts::new(language);
            let says = |failure: Failure, part: &str| {
                let said = failure.sentences(&texts);
                assert!(said.contains(part) && !said.contains('{'), "{said}");
            };
            says(Failure::NoDisplay, "WAYLAND_DISPLAY");
            says(Failure::SilentDisplay, "DISPLAY");
            says(library("libX11-xcb.so.1"), WINDOW_PACKAGES);
            says(library("libwayland-client.so.0"), "libwayland-client0");
            says(library("libstrange.so"), "libstrange.so");
            let tried = vec![(Renderer::Wgpu, "nothing found".to_owned())];
            says(Failure::NoDriver { tried }, "wgpu: nothing found");
            says(Failure::Broke("here".to_owned()), "here");
            says(Failure::Other("there".to_owned()), "there");
        }
    }
}
