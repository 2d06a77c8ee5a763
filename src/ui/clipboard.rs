//! A table on the system's clipboard, as text and as HTML.
//!
//! egui copies text alone. Word processors and slides take a table with its cells where there is
//! HTML beside the text, so both are put there at once where the platform allows.

/// The system's clipboard, opened when something is first copied.
#[derive(Default)]
pub(super) struct Clipboard {
    /// Kept, because on some platforms what was copied lives as long as this.
    open: Option<arboard::Clipboard>,
}

impl Clipboard {
    /// Copies a table; `false` where the system's clipboard does not take HTML.
    pub(super) fn copy(&mut self, html: &str, text: &str) -> bool {
        if self.open.is_none() {
            self.open = arboard::Clipboard::new().ok();
        }
        let Some(clipboard) = &mut self.open else {
            return false;
        };
        clipboard.set().html(html, Some(text)).is_ok()
    }
}
