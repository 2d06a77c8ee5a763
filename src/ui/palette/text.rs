//! Text as it is compared: in small letters, with and without accents.

/// Text in small letters.
#[derive(Clone, Debug)]
pub(super) struct Text {
    lower: String,
    /// Without accents, where that is another.
    folded: Option<String>,
}

impl Text {
    pub(super) fn of(text: &str) -> Self {
        let spaces = |it| matches!(it, '\u{a0}' | '\u{202f}');
        let lower = text.trim_end().to_lowercase().replace(spaces, " ");
        let folded = (!lower.is_ascii()).then(|| {
            let mut folded = String::with_capacity(lower.len());
            lower.chars().for_each(|it| fold(it, &mut folded));
            folded
        });
        Self {
            folded: folded.filter(|it| *it != lower),
            lower,
        }
    }

    /// Whether there are any.
    pub(super) fn has_accents(&self) -> bool {
        self.folded.is_some()
    }

    /// In small letters, with its accents.
    pub(super) fn lower(&self) -> &str {
        &self.lower
    }

    /// Without accents: `okonomi` and `saerskilt` are found too.
    pub(super) fn folded(&self) -> &str {
        self.folded.as_deref().unwrap_or(&self.lower)
    }
}

/// A small letter without what stands over it or goes through it.
fn fold(letter: char, into: &mut String) {
    into.push(match letter {
        'å' | 'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'č' | 'ç' | 'ć' => 'c',
        'đ' | 'ð' => 'd',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ñ' | 'ŋ' => 'n',
        'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'š' | 'ś' => 's',
        'ŧ' => 't',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        'æ' => return into.push_str("ae"),
        'þ' => return into.push_str("th"),
        'ß' => return into.push_str("ss"),
        '\u{300}'..='\u{36f}' => return, // stands over the letter before it
        other => other,
    });
}
