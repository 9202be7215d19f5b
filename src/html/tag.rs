//! Start tags with what of them decides how text is shown: styles that hide it, answers in controls.

/// A start tag.
#[derive(Default)]
pub(super) struct Tag {
    name: Vec<u8>,
    attributes: Vec<(String, String)>,
    /// Whether the attribute that is being read counts for nothing.
    is_passed: bool,
}

/// The attributes that are kept.
const KEPT: [&str; 6] = ["style", "hidden", "type", "value", "checked", "selected"];

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

    /// Whether nothing of the element is shown: by its attribute, or by a style of its own. Mails hide so
    /// the words that programs show beside the subject.
    pub(super) fn is_hidden(&self) -> bool {
        let style = self.value("style").unwrap_or_default().to_ascii_lowercase();
        let properties = || {
            style.split(';').filter_map(|one| {
                let (name, value) = one.split_once(':')?;
                let value = value.split('!').next().unwrap_or_default();
                Some((name.trim(), value.trim()))
            })
        };
        let is_zero = |value: &str| {
            let number =
                value.trim_end_matches(|char: char| char.is_ascii_alphabetic() || char == '%');
            number.parse::<f32>().is_ok_and(|number| number == 0.0)
        };
        let clips = || properties().any(|own| own == ("overflow", "hidden"));
        let hides = |(name, value): (&str, &str)| match name {
            "display" => value == "none",
            "visibility" => ["hidden", "collapse"].contains(&value),
            "mso-hide" => value == "all",
            "font-size" | "opacity" => is_zero(value),
            "max-height" | "height" => is_zero(value) && clips(),
            _ => false,
        };
        self.has("hidden") || properties().any(hides)
    }
}

/// Whether an element has no end.
pub(super) fn is_void(name: &[u8]) -> bool {
    VOID.contains(&name)
}

/// Whether an element ends where another begins, as pages may leave out its end tag (WHATWG, 13.1.2.4).
pub(super) fn implies_end(open: &[u8], next: &[u8]) -> bool {
    match open {
        b"p" => super::PARAGRAPHS.contains(&next) || super::LINES.contains(&next),
        b"td" | b"th" => matches!(next, b"td" | b"th" | b"tr" | b"tbody" | b"tfoot"),
        b"tr" => matches!(next, b"tr" | b"tbody" | b"tfoot"),
        b"li" => next == b"li",
        b"dt" | b"dd" => matches!(next, b"dt" | b"dd"),
        _ => false,
    }
}

/// Whether the end tag of another element ends this one.
pub(super) fn ends(open: &[u8], end: &[u8]) -> bool {
    match open {
        b"p" => {
            matches!(end, b"div" | b"td" | b"th" | b"body" | b"blockquote" | b"li" | b"section")
        }
        b"td" | b"th" => matches!(end, b"tr" | b"table" | b"tbody"),
        b"tr" => matches!(end, b"table" | b"tbody"),
        b"li" => matches!(end, b"ul" | b"ol"),
        b"dt" | b"dd" => end == b"dl",
        _ => false,
    }
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
