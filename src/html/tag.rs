//! Start tags with what of them decides how text is shown: styles that hide it, answers in controls.

use super::scope::Visibility;
use super::style::{Declared, Effect, Sheet};

/// A start tag.
#[derive(Default)]
pub(super) struct Tag {
    name: Vec<u8>,
    attributes: Vec<(String, String)>,
    /// Whether the attribute that is being read counts for nothing.
    is_passed: bool,
}

/// The attributes that are kept.
const KEPT: [&str; 13] = [
    "style",
    "hidden",
    "type",
    "value",
    "checked",
    "selected",
    "class",
    "id",
    "size",
    "media",
    "charset",
    "http-equiv",
    "content",
];

/// Elements that have no end (WHATWG, 13.1.2).
const VOID: [&[u8]; 13] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta",
    b"source", b"track", b"wbr",
];

impl Tag {
    pub(super) fn new(name: &[u8]) -> Self {
        Self { name: name.to_vec(), ..Self::default() }
    }

    pub(super) fn name(&self) -> &[u8] {
        &self.name
    }

    /// Adds an attribute, whose value comes next where it has one. Of two with one name, the first counts.
    pub(super) fn name_attribute(&mut self, name: &[u8]) {
        let own = KEPT.iter().find(|kept| kept.as_bytes() == name);
        let own = own.filter(|name| !self.has(name));
        self.is_passed = own.is_none();
        self.attributes.extend(own.map(|name| ((*name).to_owned(), String::new())));
    }

    /// Adds to the value of the last attribute.
    pub(super) fn add_value(&mut self, value: &[u8]) {
        if let (Some((_, own)), false) = (self.attributes.last_mut(), self.is_passed) {
            own.push_str(&String::from_utf8_lossy(value));
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let own = self.attributes.iter().find(|(own, _)| own == name);
        own.map(|(_, value)| value.as_str())
    }

    /// The label of the encoding that an element `meta` names, by itself or as a header.
    pub(super) fn charset(&self) -> Option<&str> {
        if let Some(label) = self.value("charset") {
            return Some(label.trim());
        }
        let header = self.value("http-equiv")?;
        let content =
            self.value("content").filter(|_| header.eq_ignore_ascii_case("content-type"))?;
        let at = content.to_ascii_lowercase().find("charset")?;
        let value = content.get(at + "charset".len()..)?.trim_start().strip_prefix('=')?;
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        value.split(['"', '\'', ';', ' ']).next()
    }

    /// How the text in the element is shown, where that differs from the text around it. Mails hide so the
    /// words that programs show beside the subject.
    pub(super) fn shows(&self, sheet: &Sheet, around: Visibility) -> Shown {
        let name = String::from_utf8_lossy(&self.name);
        let mut declared =
            sheet.of(&name, self.value("id"), self.value("class").unwrap_or_default());
        if let Some(style) = self.value("style") {
            declared.merge(&Declared::of_attribute(style));
        }
        let sized = (self.name == b"font" && self.has("size")).then_some(Effect::Shows);
        let hides = |effect: Option<Effect>, around: bool| match effect {
            None | Some(Effect::Inherits) => around,
            Some(effect) => effect == Effect::Hides,
        };
        Shown {
            is_removed: declared.removes(self.has("hidden")),
            is_struck: declared.struck(),
            text: Visibility {
                is_removed: false,
                is_invisible: hides(declared.visibility(), around.is_invisible),
                is_sizeless: hides(declared.size().or(sized), around.is_sizeless),
            },
        }
    }
}

/// How an element is shown.
pub(super) struct Shown {
    /// Whether it has no place on the page.
    pub(super) is_removed: bool,
    /// Whether it is struck out, where its styles say so or not.
    pub(super) is_struck: Option<bool>,
    /// How its text is shown.
    pub(super) text: Visibility,
}

/// Whether an element has no end.
pub(super) fn is_void(name: &[u8]) -> bool {
    VOID.contains(&name)
}

/// Digits and signs as raised ones; `None` for a text with anything else.
pub(super) fn raised(text: &str) -> Option<String> {
    let raise = |char: char| {
        Some(match char {
            '0' => '⁰',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            '4' => '⁴',
            '5' => '⁵',
            '6' => '⁶',
            '7' => '⁷',
            '8' => '⁸',
            '9' => '⁹',
            '+' => '⁺',
            '-' | '−' => '⁻',
            _ => return None,
        })
    };
    text.chars().map(raise).collect()
}
