//! Styles (CSS) as far as they decide whether text is shown: those of one element, and plain rules of the
//! page's style sheets. Rules for some screens only, and selectors that look at other elements, hide nothing.

use rustc_hash::FxHashMap;

/// The properties that decide whether text is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Property {
    Display,
    Visibility,
    FontSize,
    Opacity,
    Decoration,
    Overflow,
    Height,
    MaxHeight,
    Office,
}

/// What a value of a property does to the text: it hides it, shows it, or leaves that to the elements around.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    Hides,
    Shows,
    Inherits,
}

/// The weight of a declaration: whether it is important, and how closely its selector names the element. Of
/// two that weigh alike, the later one counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    is_important: bool,
    specificity: u8,
    place: usize,
}

const ELEMENT: u8 = 1;
const CLASS: u8 = 2;
const ELEMENT_CLASS: u8 = 3;
const ID: u8 = 4;
const RELATED: u8 = 5;
const OWN: u8 = 6;

const PROPERTIES: usize = Property::Office as usize + 1;

/// The declarations that count for an element.
#[derive(Clone, Copy, Default)]
pub(super) struct Declared([Option<(Weight, Effect)>; PROPERTIES]);

impl Declared {
    /// The declarations of an attribute `style`.
    pub(super) fn of_attribute(style: &str) -> Self {
        let mut own = Self::default();
        own.add(style, Weight { specificity: OWN, ..Weight::default() });
        own
    }

    fn add(&mut self, declarations: &str, weight: Weight) {
        for one in declarations.split(';') {
            let Some((name, value)) = one.split_once(':') else { continue };
            let mut value = value.trim().to_ascii_lowercase();
            let mut is_important = false;
            if let Some((before, flag)) = value.split_once('!') {
                is_important = flag.trim() == "important";
                value = before.trim_end().to_owned();
            }
            let name = name.trim().to_ascii_lowercase();
            let Some((property, effect)) = effect(&name, &value) else { continue };
            self.set(property, Weight { is_important, ..weight }, effect);
        }
    }

    fn set(&mut self, property: Property, weight: Weight, effect: Effect) {
        if let Some(own) = self.0.get_mut(property as usize)
            && own.is_none_or(|(before, _)| before <= weight)
        {
            *own = Some((weight, effect));
        }
    }

    /// Adds the declarations of others that weigh as much or more.
    pub(super) fn merge(&mut self, other: &Self) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            let (before, after) = (own.map(|(weight, _)| weight), other.map(|(weight, _)| weight));
            if other.is_some() && before <= after {
                *own = other;
            }
        }
    }

    fn effect(&self, property: Property) -> Option<Effect> {
        self.0.get(property as usize).copied().flatten().map(|(_, effect)| effect)
    }

    fn hides(&self, property: Property) -> bool {
        self.effect(property) == Some(Effect::Hides)
    }

    /// Whether the element is none of the page's boxes, with all that is in it; `hidden` where its attribute
    /// says so.
    pub(super) fn removes(&self, hidden: bool) -> bool {
        let is_removed = match self.effect(Property::Display) {
            None | Some(Effect::Inherits) => hidden,
            Some(effect) => effect == Effect::Hides,
        };
        let is_flat = self.hides(Property::Height) || self.hides(Property::MaxHeight);
        is_removed
            || self.hides(Property::Opacity)
            || self.hides(Property::Office)
            || is_flat && self.hides(Property::Overflow)
    }

    /// What the element does to its size of text, which elements in it may set again.
    pub(super) fn size(&self) -> Option<Effect> {
        self.effect(Property::FontSize)
    }

    /// Whether the element says that it can be seen or can't, which elements in it may say again.
    pub(super) fn visibility(&self) -> Option<Effect> {
        self.effect(Property::Visibility)
    }

    /// Whether the element's text is struck out, or isn't.
    pub(super) fn struck(&self) -> Option<bool> {
        self.effect(Property::Decoration).map(|effect| effect == Effect::Hides)
    }
}

/// What a declaration does, where its property and value are known.
fn effect(name: &str, value: &str) -> Option<(Property, Effect)> {
    let hides = |hides: bool| Some(if hides { Effect::Hides } else { Effect::Shows });
    let inherits = matches!(value, "inherit" | "unset" | "revert" | "revert-layer");
    let (property, effect) = match name {
        "display" if inherits => return None,
        "display" => (Property::Display, hides(value == "none")),
        "visibility" if inherits => (Property::Visibility, Some(Effect::Inherits)),
        "visibility" => (Property::Visibility, hides(matches!(value, "hidden" | "collapse"))),
        "font-size" => (Property::FontSize, size(value)),
        "font" => (Property::FontSize, value.split_ascii_whitespace().find_map(short_size)),
        "opacity" => (Property::Opacity, hides(number(value).is_some_and(is_zero))),
        "text-decoration" | "text-decoration-line" => {
            let mut words = value.split_ascii_whitespace();
            (Property::Decoration, hides(words.any(|word| word == "line-through")))
        }
        "overflow" | "overflow-y" => {
            let mut words = value.split_ascii_whitespace();
            (Property::Overflow, hides(words.any(|word| matches!(word, "hidden" | "clip"))))
        }
        "height" => (Property::Height, hides(number(value).is_some_and(is_zero))),
        "max-height" => (Property::MaxHeight, hides(number(value).is_some_and(is_zero))),
        "mso-hide" => (Property::Office, hides(value == "all")),
        _ => return None,
    };
    Some((property, effect?))
}

/// What a size of text does: nothing is the multiple of nothing, also where the element around has that size.
fn size(value: &str) -> Option<Effect> {
    if let Some(one) = number(value) {
        let is_relative = matches!(one.1, "%" | "em" | "ex" | "ch");
        return Some(match one {
            one if is_zero(one) => Effect::Hides,
            _ if is_relative => Effect::Inherits,
            _ => Effect::Shows,
        });
    }
    match value {
        "inherit" | "unset" | "revert" | "revert-layer" | "larger" | "smaller" => {
            Some(Effect::Inherits)
        }
        "" => None,
        _ => Some(Effect::Shows),
    }
}

/// The size in a word of the property `font`, where it is one: a number without a unit is a weight.
fn short_size(word: &str) -> Option<Effect> {
    const SIZES: [&str; 11] = [
        "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "larger",
        "smaller", "inherit", "unset",
    ];
    let word = word.split('/').next().unwrap_or_default();
    let is_size = number(word).is_some_and(|one| is_zero(one) || !one.1.is_empty());
    if is_size || SIZES.contains(&word) { size(word) } else { None }
}

/// The longest name of an element that rules are compared with, in bytes.
const NAME: usize = 100;

/// A number and its unit.
fn number(value: &str) -> Option<(f32, &str)> {
    let end = value.find(|char: char| char.is_ascii_alphabetic() || char == '%');
    let (number, unit) = value.split_at(end.unwrap_or(value.len()));
    let is_number = unit.chars().all(|char| char.is_ascii_alphabetic() || char == '%');
    Some((number.parse().ok().filter(|_| is_number)?, unit))
}

fn is_zero((number, _): (f32, &str)) -> bool {
    number == 0.0
}

/// The plain rules of a page's style sheets, by the names in their selectors.
#[derive(Default)]
pub(super) struct Sheet {
    rules: FxHashMap<String, Declared>,
    /// How many rules it has.
    places: usize,
}

impl Sheet {
    /// Adds the rules of a style sheet. What is in braces behind `@media` and its like is passed over.
    pub(super) fn add(&mut self, sheet: &str) {
        let sheet = without_comments(sheet);
        let mut rest = sheet.as_str();
        while let Some(at) = rest.find(['{', '}', ';']) {
            let (before, behind) = rest.split_at(at);
            let before = before.trim();
            if !behind.starts_with('{') {
                rest = behind.get(1..).unwrap_or_default();
                continue;
            }
            let end = block_end(behind);
            let block = behind.get(1..end).unwrap_or_default();
            if !before.starts_with('@') && !block.contains('{') {
                self.add_rule(before, block);
            }
            rest = behind.get(end + 1..).unwrap_or_default();
        }
    }

    fn add_rule(&mut self, selectors: &str, block: &str) {
        // Most rules say nothing of what is shown.
        let mut declared = Declared::default();
        declared.add(block, Weight::default());
        if declared.0.iter().all(Option::is_none) {
            return;
        }
        for selector in selectors.split(',') {
            let selector = selector.trim().trim_start_matches("<!--").trim();
            let parts = |char: char| char.is_ascii_whitespace() || matches!(char, '>' | '+' | '~');
            let last = selector.rsplit(parts).next().unwrap_or_default();
            // A selector that looks at other elements may show what a plain one hides.
            let is_related = last.len() < selector.len();
            let Some((key, specificity)) = key(last) else { continue };
            let specificity = if is_related { RELATED } else { specificity };
            self.places += 1;
            let place = self.places;
            let own = declared.0.map(|one| {
                let (weight, effect) = one?;
                let weight = Weight { specificity, place, ..weight };
                (!is_related || effect != Effect::Hides).then_some((weight, effect))
            });
            self.rules.entry(key).or_default().merge(&Declared(own));
        }
    }

    /// The declarations for an element.
    pub(super) fn of(&self, name: &str, id: Option<&str>, classes: &str) -> Declared {
        let mut own = Declared::default();
        if self.rules.is_empty() || name.len() > NAME {
            return own;
        }
        let mut add = |key: &str| {
            if let Some(declared) = self.rules.get(key) {
                own.merge(declared);
            }
        };
        add(name);
        for class in classes.split_ascii_whitespace() {
            add(&format!(".{class}"));
            add(&format!("{name}.{class}"));
        }
        if let Some(id) = id {
            add(&format!("#{id}"));
            add(&format!("{name}#{id}"));
        }
        own
    }
}

/// A selector as docent keeps it, where it is plain: an element, a class, an id, or an element with one.
fn key(selector: &str) -> Option<(String, u8)> {
    let is_name =
        |name: &str| name.chars().all(|char| char.is_alphanumeric() || matches!(char, '-' | '_'));
    let (name, rest) = selector.split_at(selector.find(['.', '#']).unwrap_or(selector.len()));
    let is_plain = !selector.is_empty() && is_name(name) && is_name(rest.get(1..).unwrap_or(""));
    let specificity = match (name, rest.as_bytes().first()) {
        _ if !is_plain || rest.len() == 1 => return None,
        (_, None) => ELEMENT,
        (_, Some(b'#')) => ID,
        ("", Some(_)) => CLASS,
        _ => ELEMENT_CLASS,
    };
    Some((format!("{}{rest}", name.to_ascii_lowercase()), specificity))
}

/// Where the block ends that a text begins with: at its brace, or at the end of the text.
fn block_end(text: &str) -> usize {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (b'\n', _) => quote = None,
            (byte, Some(mark)) if byte == mark => quote = None,
            (b'{', None) => depth += 1,
            (b'}', None) => {
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    text.len()
}

fn without_comments(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        out.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    out.push_str(rest);
    out
}
