//! Markup that a translation must have as its source has it: emphasis, code, links by reference,
//! HTML.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use regex::Regex;

use super::figures::{path_without_language, without_language};
use super::{AnalyzedVariant, Finder, LocaleContext, Pair};
use crate::code::Code;
use crate::diagnostic::Severity;
use crate::inline::{Emphasis, Inline, VALUE};
use crate::markdown::Analysis;

/// The markup of a text, apart from the words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Signature {
    emphasis: usize,
    strong: usize,
    code: Vec<String>,
    links: Vec<String>,
    tags: Vec<String>,
}

/// Texts whose markup is that of none of the source's variants.
pub(super) fn mismatch(finder: &mut Finder<'_>, _: &LocaleContext<'_>, pair: &Pair<'_>) {
    let marked = |variants: &[AnalyzedVariant<'_>]| {
        variants.iter().any(|one| one.flat.text.contains(['*', '_', '`', '[', '<']))
    };
    if !marked(pair.own.variants) && !marked(pair.source.variants) {
        return;
    }
    let sources = || pair.source.variants.iter().map(AnalyzedVariant::signature);
    for variant in pair.own.variants {
        let own = variant.signature();
        if sources().any(|source| source == own) {
            continue;
        }
        let Some(source) = sources().next() else { return };
        let Some((what, help)) = difference(own, source) else { continue };
        let severity = severity(own, source, pair.source.usual());
        let slice = variant.flat.slice(&(0..variant.flat.text.len()));
        let slice = if slice.trim().is_empty() { pair.own.slice() } else { slice.trim() };
        let slice = slice.lines().next().unwrap_or(slice);
        let problem = format!("`{}` {what}", pair.own.name());
        let kind = (&Code::MARKUP_MISMATCH, severity);
        finder.report_beside(kind, (slice, pair.source.slice()), problem, help);
        return;
    }
}

/// How much a difference matters: words that are marked as code or no longer stressed are a choice,
/// as long as all tags that open are closed.
fn severity(own: &Signature, source: &Signature, text: &str) -> Severity {
    const STRESS: [&str; 4] = ["i", "em", "b", "strong"];
    let stress = |tag: &String| {
        let name = tag.trim_start_matches('<').trim_start_matches('/').trim_end_matches('>');
        STRESS.contains(&name) || tag == "<br>"
    };
    let (lost, extra) = (left(&source.tags, &own.tags), left(&own.tags, &source.tags));
    let closed = lost.iter().filter(|tag| tag.starts_with("</")).count() * 2
        == lost.iter().filter(|tag| *tag != "<br>").count();
    let unstressed = extra.is_empty() && closed && lost.iter().all(stress);
    let marked = left(&source.code, &own.code).is_empty()
        && left(&own.code, &source.code).iter().all(|code| text.contains(code.as_str()));
    let same =
        own.links == source.links && own.emphasis == source.emphasis && own.strong == source.strong;
    if same && unstressed && marked { Severity::Note } else { Severity::Warning }
}

/// The first difference, and the help.
fn difference(own: &Signature, source: &Signature) -> Option<(String, String)> {
    let lists = [
        (&own.tags, &source.tags, "HTML"),
        (&own.links, &source.links, "link"),
        (&own.code, &source.code, "code"),
    ];
    for (own, source, what) in lists {
        let lost = left(source, own);
        let extra = left(own, source);
        match (lost.first(), extra.first()) {
            (Some(lost), Some(extra)) => {
                let problem = format!("has the {what} `{extra}` where its source has `{lost}`");
                return Some((problem, format!("write `{lost}`")));
            }
            (Some(lost), None) => {
                let problem = format!("lacks the {what} `{lost}` of its source");
                return Some((problem, format!("write `{lost}` where it belongs")));
            }
            (None, Some(extra)) => {
                let problem = format!("has the {what} `{extra}`, which its source hasn't");
                return Some((problem, "remove it".to_owned()));
            }
            (None, None) => {}
        }
    }
    let counts = [
        (own.strong, source.strong, "strong emphasis (`**…**`)"),
        (own.emphasis, source.emphasis, "emphasis (`*…*`)"),
    ];
    let (own, source, what) = counts.into_iter().find(|(own, source, _)| own != source)?;
    let problem = format!("has {what} {own} times, its source {source} times");
    Some((problem, "mark the same words as the source does".to_owned()))
}

/// The members of one list that the other lacks, each as often as it is too many.
fn left(of: &[String], other: &[String]) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for one in other {
        *counts.entry(one).or_default() += 1;
    }
    let is_left = |one: &&String| match counts.get_mut(one.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    of.iter().filter(is_left).cloned().collect()
}

impl Signature {
    pub(super) fn of(analysis: &Analysis) -> Self {
        let mut signature = Self::default();
        analysis.inlines.each(&mut |inline| match inline {
            Inline::Emphasis(Emphasis { is_strong: true, .. }) => signature.strong += 1,
            Inline::Emphasis(_) => signature.emphasis += 1,
            Inline::Code(code) => signature.code.push(path_without_language(code)),
            // Brackets behind brackets are a link only where a word can be its key.
            Inline::Link { key, .. } if key.contains(|char: char| "&<>|* ".contains(char)) => {}
            Inline::Link { key, .. } => signature.links.push(key.to_lowercase()),
            _ => {}
        });
        if analysis.text.contains('<') {
            let mut text = analysis.text.clone();
            let code = analysis.code.iter().rev();
            code.for_each(|range| text.replace_range(range.clone(), ""));
            signature.tags = tags(&text.replace(VALUE, "{ … }"));
        }
        signature.code.sort();
        signature.links.sort();
        signature.tags.sort();
        signature
    }
}

/// The HTML tags of a text, each with what of its attributes nobody translates.
fn tags(text: &str) -> Vec<String> {
    static TAG: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"<(/?[a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>").ok());
    static ATTRIBUTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"([a-zA-Z_:][a-zA-Z0-9_:.-]*)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?"#).ok()
    });
    const USUAL: [&str; 8] = ["a", "b", "i", "em", "strong", "code", "kbd", "span"];
    const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];
    const TRANSLATED: [&str; 5] = ["title", "alt", "aria-label", "placeholder", "label"];
    let (Some(tag), Some(attribute)) = (TAG.as_ref(), ATTRIBUTE.as_ref()) else {
        return Vec::new();
    };
    let attributes = |text: &str| {
        let all = attribute.captures_iter(text).filter_map(|found| {
            let name = found.get(1)?.as_str().to_lowercase();
            let value = found.get(2).map_or("", |value| value.as_str());
            let value = without_language(value.trim_matches(['"', '\'']));
            (!TRANSLATED.contains(&&*name)).then(|| format!(" {name}=\"{value}\""))
        });
        let mut all: Vec<String> = all.collect();
        all.sort();
        all.concat()
    };
    // The names of all tags that close something, and have nothing else in them.
    let ends = text.split("</").skip(1).filter_map(|rest| rest.split(['>', '<']).next());
    let closed: HashSet<&str> = ends.collect();
    let all = tag.captures_iter(text).filter_map(|found| {
        let name = found.get(1)?.as_str();
        let rest = found.get(2)?.as_str().trim().trim_end_matches('/');
        // `<file>` alone is a word of the text, not a tag.
        let is_tag = name.starts_with('/')
            || VOID.contains(&name)
            || rest.contains('=')
            || USUAL.contains(&name)
            || closed.contains(name);
        if !is_tag {
            return None;
        }
        Some(format!("<{name}{}>", attributes(rest)))
    });
    all.collect()
}
