//! Whether a translation is one: empty, the source's own words, half of it, or ended otherwise.

use super::figures::is_css;
use super::{Finder, LocaleContext, Pair};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::source::Span;

/// Reports a translation without text.
pub(super) fn empty(finder: &mut Finder<'_>, context: &LocaleContext<'_>, pair: &Pair<'_>) {
    let has_text = |text: &str| !text.trim().is_empty();
    if has_text(pair.own.usual()) || !has_text(pair.source.usual()) {
        return;
    }
    // Another program may have a use for nothing, and its comments may ask for it.
    let comment = finder.source.map_or("", |source| source.comment_above(pair.source.message.id));
    if comment.to_lowercase().contains("empty") {
        return;
    }
    let is_read = !matches!(pair.own.part.attribute, None | Some("accesskey" | "value"));
    let severity = if context.project || is_read { Severity::Warning } else { Severity::Note };
    let problem = format!("`{}` says nothing", pair.own.name());
    let places = (pair.own.slice(), pair.source.slice());
    let help = "translate it, or remove it so that its source is shown";
    finder.report_beside((&Code::EMPTY_MESSAGE, severity), places, problem, help);
}

/// A translation in the source's own words, three at least.
pub(super) fn untranslated(finder: &mut Finder<'_>, context: &LocaleContext<'_>, pair: &Pair<'_>) {
    let text = pair.own.usual();
    if context.same_language
        || pair.own.message.is_term
        || text.trim() != pair.source.usual().trim()
    {
        return;
    }
    let Some(variant) = pair.own.variants.first().filter(|_| !is_css(pair)) else { return };
    // Code is in no language.
    let ends = |tag: &'static str| -> Vec<usize> {
        variant.flat.text.match_indices(tag).map(|(at, _)| at + tag.len()).collect()
    };
    let (opened, closed) = (ends("<code"), ends("</code"));
    let before = |ends: &[usize], at: usize| ends.partition_point(|end| *end <= at);
    let outside = |at: usize| before(&opened, at) == before(&closed, at);
    let runs = variant.runs().filter(|(at, _)| outside(*at));
    let words = runs.flat_map(|(_, run)| run.split(|char: char| !char.is_alphabetic()));
    let words: Vec<&str> = words.filter(|word| word.chars().nth(1).is_some()).collect();
    // Names and abbreviations are the same in many languages: one word at least is written small.
    if words.len() < 3 || !words.iter().any(|word| word.starts_with(char::is_lowercase)) {
        return;
    }
    let problem = format!("`{}` says what its source says, word for word", pair.own.name());
    let places = (pair.own.slice(), pair.source.slice());
    let kind = (&Code::UNTRANSLATED_MESSAGE, Severity::Warning);
    finder.report_beside(kind, places, problem, "translate it");
}

/// The kind of a text's end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Nothing,
    Stop,
    Colon,
    Question,
    Exclamation,
    Ellipsis,
}

/// The kind of end of a text, and its mark.
fn end_of(text: &str, language: &str) -> (End, Option<char>) {
    let closing =
        |char: char| char.is_whitespace() || "*_`\"'”’»“)]>\u{200e}\u{200f}」』）".contains(char);
    let text = text.trim_end_matches(closing);
    let last = text.chars().next_back();
    let end = match last {
        _ if text.ends_with("...") => End::Ellipsis,
        Some('.' | '。' | '．' | '।' | '۔' | '։' | '።' | '။' | '។' | '｡') => {
            End::Stop
        }
        Some(':') if language == "hy" => End::Stop,
        Some(':' | '：') => End::Colon,
        Some(';' | '\u{37e}') if language == "el" => End::Question,
        Some('?' | '？' | '؟' | '՞') => End::Question,
        Some('!' | '！' | '՜') => End::Exclamation,
        Some('…' | '⋯' | '᠁') => End::Ellipsis,
        _ => End::Nothing,
    };
    (end, last)
}

/// The marks that a language ends a text with, the usual one first; none where any is right.
fn own_marks(end: End, language: &str) -> &'static str {
    match (end, language) {
        (End::Stop, "ja" | "zh" | "yue") => "。．｡",
        (End::Stop, "hi" | "bn" | "ne" | "as" | "or" | "pa" | "mr" | "sa" | "mai" | "sat") => "",
        (End::Stop, "ur" | "ks" | "sd") => "۔",
        (End::Stop, "hy") => "։:",
        (End::Stop, "my") => "။",
        (End::Stop, "km") => "។",
        (End::Stop, "am" | "ti") => "።",
        (End::Stop, _) => ".",
        (End::Question, "ja" | "zh" | "yue") => "？",
        (End::Question, "ar" | "fa" | "ur" | "ckb" | "ps" | "sd" | "ug" | "ks") => "؟",
        (End::Question, "el") => ";\u{37e}",
        (End::Question, "hy") => "",
        (End::Question, _) => "?",
        (End::Exclamation, "ja" | "zh" | "yue") => "！",
        (End::Exclamation, "hy") => "",
        (End::Exclamation, _) => "!",
        (End::Colon, "ja" | "zh" | "yue" | "hy") => "",
        (End::Colon, _) => ":",
        (End::Nothing | End::Ellipsis, _) => "",
    }
}

/// A translation that ends otherwise than its source.
pub(super) fn end(finder: &mut Finder<'_>, context: &LocaleContext<'_>, pair: &Pair<'_>) {
    if pair.own.is_copy() {
        return;
    }
    let (source, _) = end_of(pair.source.usual(), &context.source_language);
    // Thai and Lao end sentences with a space.
    let unmarked = matches!(context.language, "th" | "lo");
    for variant in pair.own.variants {
        let text = &variant.flat.text;
        let (own, mark) = end_of(text, context.language);
        if text.trim().is_empty() {
            continue;
        }
        let marks = own_marks(own, context.language);
        let foreign = marks
            .chars()
            .next()
            .filter(|_| own == source && mark.is_some_and(|mark| !marks.contains(mark)));
        let (problem, help) = match foreign {
            Some(right) => {
                let mark = mark.unwrap_or(right);
                (format!("this ends in `{mark}`"), format!("write `{right}`"))
            }
            None if own == source || (unmarked && own == End::Nothing) => continue,
            None => {
                let shown = |end: End| match end {
                    End::Nothing => "no mark".to_owned(),
                    End::Stop => "a full stop".to_owned(),
                    End::Colon => "a colon".to_owned(),
                    End::Question => "a question mark".to_owned(),
                    End::Exclamation => "an exclamation mark".to_owned(),
                    End::Ellipsis => "an ellipsis".to_owned(),
                };
                let problem = format!(
                    "`{}` ends in {}, its source in {}",
                    pair.own.name(),
                    shown(own),
                    shown(source)
                );
                (problem, "end it as the source does".to_owned())
            }
        };
        let at = text.trim_end().char_indices().next_back().map_or(0, |(at, _)| at);
        let slice = variant.flat.slice(&(at..text.trim_end().len()));
        let places = (slice, pair.source.slice());
        finder.report_beside((&Code::END_PUNCTUATION, Severity::Note), places, problem, help);
        return;
    }
}

/// Lengths of translations and their sources, to find the far too short ones.
#[derive(Default)]
pub(super) struct Tally {
    /// For each the length by its source's.
    ratios: Vec<f64>,
    suspects: Vec<Suspect>,
}

struct Suspect {
    ratio: f64,
    cut: bool,
    name: String,
    place: Span,
    source: Option<Span>,
}

/// Letters that a source needs at least, for its length to mean anything.
const LONG: usize = 35;
/// Translations from which the usual length is known.
const ENOUGH: usize = 8;

impl Tally {
    pub(super) fn pair(
        &mut self,
        finder: &Finder<'_>,
        context: &LocaleContext<'_>,
        pair: &Pair<'_>,
    ) {
        // In UTF-8 the first bytes of characters; marks of other scripts count as letters, which is near
        // enough for a share of lengths.
        let letter = |byte: &u8| byte.is_ascii_alphabetic() || *byte >= 0xc0;
        let letters = |text: &str| text.bytes().filter(letter).count();
        let (own, source) = (letters(pair.own.usual()), letters(pair.source.usual()));
        if source < LONG || own == 0 {
            return;
        }
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let ratio = number(own) / number(source);
        self.ratios.push(ratio);
        let (before, _) = end_of(pair.source.usual(), &context.source_language);
        let (after, _) = end_of(pair.own.usual(), context.language);
        let cut = before != End::Nothing && after == End::Nothing;
        if ratio < 0.6 {
            let place = finder.resource.place(pair.own.slice());
            let source = finder.source.map(|source| source.place(pair.source.slice()));
            self.suspects.push(Suspect { ratio, cut, name: pair.own.name(), place, source });
        }
    }

    /// Reports the translations that are far shorter than others into this language.
    pub(super) fn finish(mut self, found: &mut Diagnostics) {
        if self.ratios.len() < ENOUGH {
            return;
        }
        self.ratios.sort_by(f64::total_cmp);
        let usual = self.ratios.get(self.ratios.len() / 2).copied().unwrap_or(1.0);
        for suspect in self.suspects {
            let share = suspect.ratio / usual;
            if share > if suspect.cut { 0.45 } else { 0.2 } {
                continue;
            }
            let problem =
                format!("`{}` is far shorter than translations usually are", suspect.name);
            // Even without its full stop it may be right: a label can be short.
            let diagnostic = Diagnostic::note(&Code::TRUNCATED_MESSAGE, problem)
                .about(suspect.name)
                .at(suspect.place)
                .help("see whether its end is missing");
            found.push(match suspect.source {
                Some(source) => diagnostic.related(source, "the source"),
                None => diagnostic,
            });
        }
    }
}
