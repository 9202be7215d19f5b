//! Patterns: what the whole of a text must match. The same rule for the program, for the script of pages,
//! and as an example.

use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look};
use regex_syntax::parse;
use regex_syntax::utf8::Utf8Sequences;

/// The longest pattern that a page carries, in bytes.
const LIMIT: usize = 2_000;
/// The longest example, in characters.
const EXAMPLE_LIMIT: usize = 200;

/// Large sets of characters that both languages have a name for: that of this one, and that of
/// `ECMAScript`.
const NAMED: [(&str, &str); 3] = [
    (r"\w", r"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_C}"),
    (r"\d", r"\p{Nd}"),
    (r"\s", r"\p{White_Space}"),
];

/// A regular expression that the whole of a text must match. It is compiled when a text is matched.
#[derive(Clone, Debug)]
pub struct Pattern {
    hir: Hir,
    /// The expression, for the whole of a text.
    whole: String,
    compiled: Arc<OnceLock<Option<Regex>>>,
}

impl Pattern {
    /// An expression as an author writes it.
    ///
    /// # Errors
    /// The problem of the expression.
    pub fn new(pattern: &str) -> Result<Self, Box<regex_syntax::Error>> {
        // The problem is about the author's own text.
        parse(pattern).map_err(Box::new)?;
        let ways = [format!("^(?:{pattern})$"), format!("^(?:{pattern}\n)$")];
        // In an extended expression a line break ends a comment; elsewhere it would be matched.
        let [whole, extended] = ways;
        let read = |whole: String| {
            let hir = parse(&whole).map_err(Box::new)?;
            Ok(Self { hir, whole, compiled: Arc::default() })
        };
        read(whole).or_else(|_: Box<_>| read(extended))
    }

    /// Whether the whole of a text matches.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        let compile = || RegexBuilder::new(&self.whole).size_limit(usize::MAX).build().ok();
        self.compiled.get_or_init(compile).as_ref().is_none_or(|regex| regex.is_match(text))
    }

    /// Its size when it is compiled: the ranges of bytes that it distinguishes at each place, added up.
    #[must_use]
    pub fn size(&self) -> usize {
        size(&self.hir)
    }

    /// The expression in `ECMAScript`, for the flag `u`; `None` where that has no way to write it, or
    /// only at great length.
    #[must_use]
    pub fn script(&self) -> Option<String> {
        let mut out = String::new();
        write(&self.hir, &mut out)?;
        Some(out)
    }

    /// A text that matches, as short as it goes; `None` where none is found.
    #[must_use]
    pub fn example(&self) -> Option<String> {
        let mut out = String::new();
        exemplify(&self.hir, &mut out)?;
        self.is_match(&out).then_some(out)
    }
}

fn size(hir: &Hir) -> usize {
    let sum = |all: &[Hir]| all.iter().map(size).fold(1, usize::saturating_add);
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => 1,
        HirKind::Literal(literal) => literal.0.len(),
        HirKind::Class(Class::Bytes(class)) => class.ranges().len(),
        HirKind::Class(Class::Unicode(class)) => {
            let sequences = class.ranges().iter().flat_map(|range| {
                Utf8Sequences::new(range.start(), range.end()).map(|sequence| sequence.len())
            });
            sequences.fold(1, usize::saturating_add)
        }
        HirKind::Repetition(own) => {
            let times = own.max.unwrap_or(own.min.saturating_add(1)).max(1);
            size(&own.sub).saturating_mul(usize::try_from(times).unwrap_or(usize::MAX))
        }
        HirKind::Capture(own) => size(&own.sub).saturating_add(1),
        HirKind::Concat(all) | HirKind::Alternation(all) => sum(all),
    }
}

fn write(hir: &Hir, out: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty => {}
        HirKind::Literal(literal) => {
            std::str::from_utf8(&literal.0).ok()?.chars().for_each(|char| write_char(char, out));
        }
        HirKind::Class(class) => write_class(&unicode(class)?, out),
        HirKind::Look(Look::Start) => out.push('^'),
        HirKind::Look(Look::End) => out.push('$'),
        // What a word is, and a line, differs.
        HirKind::Look(_) => return None,
        // What can be read in many ways is tried in all of them there.
        HirKind::Repetition(own) if own.max.is_none() && is_varied(&own.sub) => return None,
        HirKind::Repetition(own) => {
            out.push_str("(?:");
            write(&own.sub, out)?;
            let max = own.max.map_or(String::new(), |max| max.to_string());
            out.push_str(&format!("){{{},{max}}}", own.min));
        }
        HirKind::Capture(own) => {
            out.push_str("(?:");
            write(&own.sub, out)?;
            out.push(')');
        }
        HirKind::Concat(all) => all.iter().try_for_each(|one| write(one, out))?,
        HirKind::Alternation(all) => {
            out.push_str("(?:");
            for (at, one) in all.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { "|" });
                write(one, out)?;
            }
            out.push(')');
        }
    }
    (out.len() <= LIMIT).then_some(())
}

/// Whether a text can match in more than one way, as far as its parts go.
fn is_varied(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Repetition(own) => own.max != Some(own.min) || is_varied(&own.sub),
        HirKind::Alternation(_) => true,
        HirKind::Capture(own) => is_varied(&own.sub),
        HirKind::Concat(all) => all.iter().any(is_varied),
        _ => false,
    }
}

fn write_char(char: char, out: &mut String) {
    if char.is_ascii_alphanumeric() {
        out.push(char);
    } else {
        out.push_str(&format!("\\u{{{:x}}}", u32::from(char)));
    }
}

fn unicode(class: &Class) -> Option<ClassUnicode> {
    match class {
        Class::Unicode(class) => Some(class.clone()),
        Class::Bytes(class) => class.to_unicode_class(),
    }
}

/// A set of characters: it, or all but the others, or a named one but for some, whichever is shortest.
fn write_class(class: &ClassUnicode, out: &mut String) {
    let mut others = class.clone();
    others.negate();
    let mut ways = vec![format!("[{}]", set(class.clone())), format!("[^{}]", set(others))];
    for (named, _) in named() {
        let mut more = class.clone();
        more.union(&named);
        let mut but = more.clone();
        but.difference(class);
        ways.push(format!("(?![{}])[{}]", set(but), set(more)));
    }
    out.push_str(&ways.into_iter().min_by_key(String::len).unwrap_or_default());
}

/// The sets that have names.
fn named() -> impl Iterator<Item = (ClassUnicode, &'static str)> {
    NAMED.iter().filter_map(|(own, name)| match parse(own).map(Hir::into_kind) {
        Ok(HirKind::Class(Class::Unicode(class))) => Some((class, *name)),
        _ => None,
    })
}

/// The content of a set's brackets: names, and ranges of what is left.
fn set(mut class: ClassUnicode) -> String {
    let mut out = String::new();
    for (named, name) in named() {
        let mut both = class.clone();
        both.intersect(&named);
        if both == named {
            class.difference(&named);
            out.push_str(name);
        }
    }
    for range in class.ranges() {
        write_char(range.start(), &mut out);
        if range.end() > range.start() {
            out.push('-');
            write_char(range.end(), &mut out);
        }
    }
    out
}

fn exemplify(hir: &Hir, out: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(class) => {
            let class = unicode(class)?;
            // A character that somebody could type, where there is one.
            let usual = |char: &char| {
                let is_in =
                    |range: &ClassUnicodeRange| (range.start()..=range.end()).contains(char);
                class.ranges().iter().any(is_in)
            };
            let first = || class.ranges().first().map(ClassUnicodeRange::start);
            out.push("A0a-. ".chars().find(usual).or_else(first)?);
        }
        HirKind::Repetition(own) => {
            (0..own.min).try_for_each(|_| exemplify(&own.sub, out))?;
        }
        HirKind::Capture(own) => exemplify(&own.sub, out)?,
        HirKind::Concat(all) => all.iter().try_for_each(|one| exemplify(one, out))?,
        HirKind::Alternation(all) => exemplify(all.first()?, out)?,
    }
    (out.chars().count() <= EXAMPLE_LIMIT).then_some(())
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn expressions_are_said_in_the_other_language() {
        let script = |pattern| Pattern::new(pattern).expect("an expression").script();
        assert_eq!(
            script("[A-Z]{2}-?[0-9]+").as_deref(),
            Some(r"^(?:[A-Z]){2,2}(?:\u{2d}){0,1}(?:[0-9]){1,}$")
        );
        assert_eq!(script("a|bc").as_deref(), Some("^(?:a|bc)$"));
        assert_eq!(script(r"\d").as_deref(), Some(r"^[\p{Nd}]$"));
        assert_eq!(
            script(r"[\w.-]+").as_deref(),
            Some(r"^(?:[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_C}\u{2d}-\u{2e}]){1,}$")
        );
        assert_eq!(script("[^/]").as_deref(), Some(r"^[^\u{2f}]$"));
        assert_eq!(script("(?i)k").as_deref(), Some(r"^[Kk\u{212a}]$"));
        let letters = r"^(?![\u{5f}])[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_C}]$";
        assert_eq!(script(r"[^\W_]").as_deref(), Some(letters));
        assert_eq!(script(r"\bx"), None);
        assert_eq!(script("([a-z]+-?)+"), None);
        assert!(script(r"(-\d{3})*").is_some());
    }

    #[test]
    fn an_example_matches() {
        for pattern in [
            "[A-Z]{2}-?[0-9]+",
            r"\d{3}(-\d+)?",
            "a|bc",
            r"[^\w]",
            "",
            r"(x|y){2,}z",
            "(?x) a # b",
            "(?ix)a # b",
            "(?x:[A-Z]+)",
        ] {
            let own = Pattern::new(pattern).expect("an expression");
            assert!(own.example().is_some_and(|text| own.is_match(&text)), "{pattern}");
        }
    }
}
