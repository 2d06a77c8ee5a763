//! Text as it is compared: in small letters, with and without accents.

/// Text in small letters.
#[derive(Clone, Debug)]
pub(super) struct Text {
    lower: String,
    /// Without accents, where that is another.
    folded: Option<String>,
    letters: u32,
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
        let folded = folded.filter(|it| *it != lower);
        Self {
            letters: letters(folded.as_ref().unwrap_or(&lower).as_bytes()),
            folded,
            lower,
        }
    }

    /// How many of its letters another text has nowhere; what differs a lot is seen at once.
    pub(super) fn letters_missing_in(&self, other: &Self) -> usize {
        (self.letters & !other.letters).count_ones() as usize
    }

    /// Whether it has accents.
    pub(super) fn has_accents(&self) -> bool {
        self.folded.is_some()
    }

    /// In small letters, with accents.
    pub(super) fn lower(&self) -> &str {
        &self.lower
    }

    /// Without accents: `okonomi` and `saerskilt` are found too.
    pub(super) fn folded(&self) -> &str {
        self.folded.as_deref().unwrap_or(&self.lower)
    }
}

/// Which letters a text has, a bit for each.
pub(super) fn letters(text: &[u8]) -> u32 {
    let bit = |it: u8| 1_u32 << (it & 31);
    text.iter().fold(0, |all, it| all | bit(*it))
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
