//! The kinds of faults, and how each is made of a clean message.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::fault::Fault;
use super::words::{
    Entry, Text, Words, choose, hash, insert, placeables, prose, replace, words_of,
};
use super::{Ground, SOURCE};

const ALERTS: [&str; 5] =
    ["docent-note", "docent-tip", "docent-important", "docent-warning", "docent-caution"];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A kind of fault.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) codes: &'static [&'static str],
    pub(crate) grounds: &'static [Ground],
    pub(crate) faults: fn(&Words) -> Vec<Fault>,
}

const fn kind(
    name: &'static str,
    codes: &'static [&'static str],
    grounds: &'static [Ground],
    faults: fn(&Words) -> Vec<Fault>,
) -> Kind {
    Kind { name, codes, grounds, faults }
}

const PROJECT: &[Ground] = &[Ground::Project];
const PLAIN: &[Ground] = &[Ground::Plain];
const BOTH: &[Ground] = &[Ground::Project, Ground::Plain];
pub(crate) const STALE: &str = "source changed since";

pub(crate) const KINDS: &[Kind] = &[
    kind("unclosed placeable", &["fluent-syntax"], BOTH, unclosed_placeable),
    kind("no equals sign", &["fluent-syntax"], BOTH, no_equals_sign),
    kind("torn by [ or *", &["unparsed-message"], PROJECT, torn),
    kind("message missing", &["missing-message"], BOTH, message_missing),
    kind("obsolete message", &["obsolete-message"], BOTH, obsolete_message),
    kind("message twice", &["duplicate-message"], BOTH, message_twice),
    kind("attribute twice", &["duplicate-attribute"], BOTH, attribute_twice),
    kind("variant twice", &["duplicate-variant"], BOTH, variant_twice),
    kind("attribute missing", &["missing-attribute"], BOTH, attribute_missing),
    kind("further attribute", &["obsolete-attribute"], BOTH, further_attribute),
    kind("unknown variable", &["unknown-variable"], BOTH, unknown_variable),
    kind("variable missing", &["missing-variable"], BOTH, variable_missing),
    kind("unknown term", &["unknown-term"], BOTH, unknown_term),
    kind("unknown message", &["unknown-message"], BOTH, unknown_message),
    kind("unknown function", &["unknown-function"], BOTH, unknown_function),
    kind("term left out", &["missing-reference", "hard-coded-term"], BOTH, term_left_out),
    kind("term typed out", &["hard-coded-term"], BOTH, term_typed_out),
    kind("other selector", &["wrong-selector"], BOTH, other_selector),
    kind("other variant key", &["wrong-selector"], PLAIN, other_variant_key),
    kind("plural form missing", &["missing-plural"], BOTH, plural_missing),
    kind("plural form too many", &["unreachable-variant"], BOTH, plural_too_many),
    kind("refers to itself", &["reference-cycle"], BOTH, refers_to_itself),
    kind("refer to each other", &["reference-cycle"], BOTH, refer_to_each_other),
    kind("term named as a message", &["term-message-collision"], BOTH, named_as_a_message),
    kind("emphasis lost", &["markup-mismatch"], PROJECT, emphasis_lost),
    kind("code span lost", &["markup-mismatch"], PROJECT, code_span_lost),
    kind("other link key", &["markup-mismatch", "unknown-link"], PROJECT, other_link_key),
    kind("HTML tag lost", &["markup-mismatch"], PLAIN, html_lost),
    kind("HTML tag not closed", &["markup-mismatch"], PLAIN, html_not_closed),
    kind("HTML attribute changed", &["markup-mismatch", "changed-address"], PLAIN, html_attribute),
    kind("other number", &["changed-number"], BOTH, other_number),
    kind("other address", &["changed-address"], PLAIN, other_address),
    kind(
        "foreign placeholder",
        &["foreign-placeholder", "unknown-message"],
        BOTH,
        foreign_placeholder,
    ),
    kind("not translated", &["untranslated-message"], BOTH, not_translated),
    kind("empty", &["empty-message"], BOTH, empty),
    kind("no alternative text", &["missing-alt", "empty-message"], PROJECT, no_alternative),
    kind("cut off", &["truncated-message"], BOTH, cut_off),
    kind("word twice", &["repeated-word"], BOTH, word_twice),
    kind("two spaces", &["double-space"], BOTH, two_spaces),
    kind("end mark lost", &["end-punctuation"], BOTH, end_mark_lost),
    kind("Western end mark", &["end-punctuation"], BOTH, western_end_mark),
    kind("Eastern end mark", &["end-punctuation"], BOTH, eastern_end_mark),
    kind("plain space in French", &["punctuation-spacing"], BOTH, plain_space),
    kind("no mark that opens", &["missing-opening-punctuation"], BOTH, no_opening_mark),
    kind("wrong encoding", &["mojibake"], BOTH, wrong_encoding),
    kind("lost letter", &["replacement-character"], BOTH, lost_letter),
    kind("zero-width space", &["hidden-character"], BOTH, zero_width_space),
    kind("direction override", &["control-character"], BOTH, direction_override),
    kind("look-alike letter", &["mixed-script"], BOTH, look_alike),
    kind("two alerts, one name", &["same-words"], PROJECT, alerts_alike),
    kind("two terms, one name", &["same-words"], BOTH, terms_alike),
    kind("straight quotes", &["straight-quotes"], BOTH, straight_quotes),
    kind("three dots", &["ellipsis"], BOTH, three_dots),
    kind("translated in two ways", &["inconsistent-translation"], PLAIN, two_ways),
    kind("nothing asks for it", &["unused-message"], PROJECT, unused),
    kind(STALE, &["stale-translation"], PROJECT, source_changed),
    kind("unknown code allowed", &["unknown-code"], BOTH, unknown_code),
    kind("no reason to allow", &["unknown-code"], BOTH, no_reason),
    kind("allowed for nothing", &["unused-allow"], BOTH, unused_allow),
];

/// Faults in texts, each of them read by itself.
fn texts(words: &Words, new: impl Fn(&Text, &Entry) -> Option<String>) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let new = new(text, entry).filter(|new| *new != text.text)?;
        Some(Fault::line(entry, text.line, format!("{}{new}", text.start)))
    };
    words.texts.iter().filter_map(fault).collect()
}

/// Faults in the texts of messages.
fn messages(words: &Words, new: impl Fn(&Text, &Entry) -> Option<String>) -> Vec<Fault> {
    texts(words, |text, entry| if entry.id.starts_with('-') { None } else { new(text, entry) })
}

/// Faults in translations of messages, which are read with their source.
fn pairs(words: &Words, new: impl Fn(&Text, &Text, &Entry) -> Option<String>) -> Vec<Fault> {
    messages(words, |text, entry| new(text, words.source(text)?, entry))
}

fn unclosed_placeable(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let at = text.text.rfind(" }")?;
        text.variant.is_none().then(|| replace(&text.text, at..at + 2, ""))
    })
}

fn no_equals_sign(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let line = format!("{} {}", entry.id, text.text);
        (text.line == entry.lines.start).then(|| Fault::line(entry, text.line, line))
    };
    words.texts.iter().filter_map(fault).collect()
}

fn torn(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let at = [" [", " **"].iter().find_map(|mark| text.text.find(mark))?;
        let (first, rest) = text.text.split_at(at);
        let new = vec![format!("{}{first}", text.start), format!("   {rest}")];
        Some(Fault::new(entry).edit(entry, text.line, new).at(entry, text.line, 1))
    };
    words.texts.iter().filter_map(fault).collect()
}

fn message_missing(words: &Words) -> Vec<Fault> {
    let fault = |entry: &Entry| {
        let source = words.in_locale(entry, SOURCE)?;
        let fault = Fault::new(entry).at(source, source.lines.start, 0);
        let fault = entry.lines.clone().fold(fault, |fault, line| fault.edit(entry, line, vec![]));
        (!entry.id.starts_with('-')).then_some(fault)
    };
    words.translations().filter_map(fault).collect()
}

fn obsolete_message(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let new = format!("{}-of-old = {}", entry.id, text.text);
        let fit = entry.locale != SOURCE && text.variant.is_none() && !entry.id.starts_with('-');
        fit.then(|| Fault::below(words, entry, entry.lines.end - 1, new))
    };
    words.texts.iter().filter_map(fault).collect()
}

fn message_twice(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let new = format!("{} = {}", entry.id, text.text);
        text.variant.is_none().then(|| Fault::below(words, entry, entry.lines.end - 1, new))
    };
    words.texts.iter().filter_map(fault).collect()
}

/// Faults that repeat a line.
fn lines_twice(words: &Words, fit: impl Fn(&Text) -> bool) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        Fault::below(words, entry, text.line, words.line(entry, text.line).to_owned())
    };
    words.texts.iter().filter(|text| fit(text)).map(fault).collect()
}

fn attribute_twice(words: &Words) -> Vec<Fault> {
    lines_twice(words, |text| text.attribute.is_some())
}

fn variant_twice(words: &Words) -> Vec<Fault> {
    lines_twice(words, |text| text.variant.is_some() && !text.start.contains('*'))
}

fn attribute_missing(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        text.attribute.as_ref()?;
        let entry = words.entry(text);
        let source = words.source(text)?;
        let fault = Fault::new(entry).edit(entry, text.line, vec![]);
        let fault = fault.at(entry, entry.lines.start, 0);
        Some(fault.at(words.entry(source), source.line, 0))
    };
    words.texts.iter().filter_map(fault).collect()
}

fn further_attribute(words: &Words) -> Vec<Fault> {
    let fault = |entry: &Entry| {
        words.in_locale(entry, SOURCE)?;
        let last = entry.lines.end - 1;
        let new = format!("    .more = {}", words.term(&entry.locale, "docent-yes").unwrap_or("X"));
        (!entry.id.starts_with('-')).then(|| Fault::below(words, entry, last, new))
    };
    words.translations().filter_map(fault).collect()
}

fn unknown_variable(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| insert(&text.text, "{ $unheard-of }"))
}

fn variable_missing(words: &Words) -> Vec<Fault> {
    pairs(words, |text, source, _| {
        let all = placeables(&text.text, "$");
        let fit = |(_, name): &(_, &str)| {
            text.text.matches(name).count() == 1 && source.text.contains(&format!("{{ {name} }}"))
        };
        let (range, _) = all.into_iter().find(fit)?;
        text.variant.is_none().then(|| replace(&text.text, range, ""))
    })
}

fn unknown_term(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let (range, name) = choose(placeables(&text.text, "-"), &text.text)?;
        Some(replace(&text.text, range, &format!("{{ {name}x }}")))
    })
}

fn unknown_message(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| insert(&text.text, "{ never-written }"))
}

fn unknown_function(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let all = placeables(&text.text, "$");
        match choose(all, &text.text) {
            Some((range, name)) => {
                Some(replace(&text.text, range, &format!("{{ UPPER({name}) }}")))
            }
            None => insert(&text.text, "{ UPPER(\"a\") }"),
        }
    })
}

fn term_left_out(words: &Words) -> Vec<Fault> {
    let it = HashMap::from([
        ("ar-EG", "هذا المنتج"),
        ("de-DE", "dieses Produkt"),
        ("es-ES", "este producto"),
        ("fr-FR", "ce produit"),
        ("ja-JP", "この製品"),
        ("nl-NL", "dit product"),
        ("pl-PL", "ten produkt"),
        ("pt-BR", "este produto"),
        ("ru-RU", "этот продукт"),
        ("zh-CN", "此产品"),
    ]);
    pairs(words, |text, source, entry| {
        let fit = |(_, name): &(_, &str)| source.text.contains(name);
        let (range, _) = placeables(&text.text, "-").into_iter().find(fit)?;
        let placeable = text.text[range].to_owned();
        let it = it.get(entry.locale.as_str())?;
        text.variant.is_none().then(|| text.text.replace(&placeable, it))
    })
}

fn term_typed_out(words: &Words) -> Vec<Fault> {
    pairs(words, |text, source, entry| {
        let fit = placeables(&text.text, "-")
            .into_iter()
            .filter(|(_, name)| source.text.contains(name))
            .collect();
        let (range, name) = choose(fit, &text.text)?;
        let term = words.term(&entry.locale, name).filter(|term| !term.contains('{'))?;
        Some(replace(&text.text, range, term))
    })
}

fn other_selector(words: &Words) -> Vec<Fault> {
    let fault = |entry: &Entry| {
        let source = words.in_locale(entry, SOURCE)?;
        let mut lines = entry.lines.clone();
        let at = lines.find(|at| words.line(entry, *at).ends_with(" ->"))?;
        let selector = words.line(entry, at).trim();
        let source: String = source.lines.clone().map(|at| words.line(source, at)).collect();
        let other = placeables(&source, "$")
            .into_iter()
            .map(|(_, name)| name)
            .find(|name| !name.contains("->") && !selector.contains(name))?;
        Some(Fault::line(entry, at, format!("    {{ {other} ->")))
    };
    words.translations().filter_map(fault).collect()
}

fn other_variant_key(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        words.source(text)?;
        let key = text.variant.as_ref()?;
        let line = format!("{}{}", text.start.replace(key, &format!("{key}s")), text.text);
        (!CATEGORIES.contains(&key.as_str()))
            .then(|| Fault::line(words.entry(text), text.line, line))
    };
    words.texts.iter().filter_map(fault).collect()
}

fn plural_missing(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let key = text.variant.as_ref()?;
        let fault = Fault::new(entry).edit(entry, text.line, vec![]);
        let rest = entry.lines.clone().filter(|line| *line != text.line);
        let fault = rest.fold(fault, |fault, line| fault.at(entry, line, 0));
        let fit = CATEGORIES.contains(&key.as_str()) && !text.start.contains('*');
        fit.then_some(fault)
    };
    words.texts.iter().filter_map(fault).collect()
}

fn plural_too_many(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let line = format!("{}{}", text.start.replace("one", "few"), text.text);
        let fit = text.variant.as_deref() == Some("one")
            && !["ar-EG", "pl-PL", "ru-RU"].contains(&entry.locale.as_str());
        fit.then(|| Fault::below(words, entry, text.line, line))
    };
    words.texts.iter().filter_map(fault).collect()
}

/// Whether a text is all of its message or term.
fn is_whole(text: &Text, entry: &Entry) -> bool {
    entry.lines == (text.line..text.line + 1)
}

fn refers_to_itself(words: &Words) -> Vec<Fault> {
    texts(words, |text, entry| {
        let new = insert(&text.text, &format!("{{ {} }}", entry.id))?;
        is_whole(text, entry).then_some(new)
    })
}

fn refer_to_each_other(words: &Words) -> Vec<Fault> {
    let fault = |two: &[Text]| {
        let [first, second] = two else { return None };
        let (one, other) = (words.entry(first), words.entry(second));
        let line = |text: &Text, other: &Entry| {
            let new = insert(&text.text, &format!("{{ {} }}", other.id))?;
            Some(vec![format!("{}{new}", text.start)])
        };
        let fit = one.path == other.path && is_whole(first, one) && is_whole(second, other);
        let fault = Fault::new(one)
            .also(other)
            .edit(one, first.line, line(first, other)?)
            .edit(other, second.line, line(second, one)?)
            .at(one, first.line, 0)
            .at(other, second.line, 0);
        fit.then_some(fault)
    };
    words.texts.windows(2).filter_map(fault).collect()
}

fn named_as_a_message(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let new = format!("-{} = {}", entry.id, text.text);
        let fit = is_whole(text, entry) && !entry.id.starts_with('-');
        fit.then(|| Fault::below(words, entry, text.line, new).at(entry, text.line, 0))
    };
    words.texts.iter().filter_map(fault).collect()
}

/// A text without one pair of marks.
fn without_pair(text: &str, open: &str, close: &str) -> Option<String> {
    let start = text.find(open)?;
    let inner = start + open.len();
    let end = inner + text[inner..].find(close)?;
    let rest = &text[end + close.len()..];
    Some(format!("{}{}{rest}", &text[..start], &text[inner..end]))
}

fn emphasis_lost(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| without_pair(&text.text, "**", "**"))
}

fn code_span_lost(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| without_pair(&text.text, "`", "`"))
}

fn other_link_key(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| {
        let at = text.text.find("][")? + 2;
        let end = at + text.text[at..].find(']')?;
        let key = if hash(&text.text).is_multiple_of(2) { "portal" } else { "elsewhere" };
        (&text.text[at..end] != key).then(|| replace(&text.text, at..end, key))
    })
}

/// The first HTML element of a text: its tag that opens, and its tag that closes.
fn element(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let start = text.find('<')?;
    let open = start..start + text[start..].find('>')? + 1;
    let name = text[start + 1..].split([' ', '>']).next()?;
    let close = format!("</{name}>");
    let at = text.find(&close)?;
    Some((open, at..at + close.len()))
}

fn html_lost(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| {
        let (open, close) = element(&text.text)?;
        Some(replace(&replace(&text.text, close, ""), open, ""))
    })
}

fn html_not_closed(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| Some(replace(&text.text, element(&text.text)?.1, "")))
}

fn html_attribute(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, entry| {
        let new = match hash(&entry.locale) % 3 {
            0 => text.text.replacen(" target=\"_blank\"", "", 1),
            1 => text.text.replacen("<a href=", "<a lang=\"en\" href=", 1),
            _ => text.text.replacen("lumora.example/", "lumora.example/old-", 1),
        };
        text.text.contains("<a ").then_some(new)
    })
}

fn other_number(words: &Words) -> Vec<Fault> {
    pairs(words, |text, source, _| {
        let prose = prose(&text.text);
        let digits: Vec<usize> = text
            .text
            .char_indices()
            .filter(|(at, char)| char.is_ascii_digit() && prose[*at])
            .filter(|(at, _)| !text.text[..*at].ends_with(char::is_alphanumeric))
            .map(|(at, _)| at)
            .collect();
        let numbers: Vec<&str> = text.text.split(|char: char| !char.is_ascii_digit()).collect();
        let at = choose(digits, &text.text)?;
        let digit = text.text.as_bytes()[at] - b'0';
        let other = format!("{}", (digit + 3) % 10);
        let fit = numbers.iter().all(|number| source.text.replace(',', "").contains(number));
        fit.then(|| replace(&text.text, at..at + 1, &other))
    })
}

fn other_address(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| {
        let bare = !text.text.contains("<a ") && text.text.contains("lumora.example");
        bare.then(|| text.text.replacen("lumora.example", "lumorra.example", 1))
    })
}

fn foreign_placeholder(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, entry| {
        let all = vec!["%s", "%(name)d", "{0}", "${x}", "%1$s", "%d"];
        let one = choose(all, &format!("{}{}{}", entry.locale, entry.id, text.line))?;
        match placeables(&text.text, "$").pop() {
            Some((range, _)) => Some(replace(&text.text, range, one)),
            None => insert(&text.text, one),
        }
    })
}

fn not_translated(words: &Words) -> Vec<Fault> {
    pairs(words, |text, source, _| {
        let long = words_of(&source.text).iter().filter(|word| word.len() > 1).count() >= 4;
        (long && text.variant.is_none()).then(|| source.text.clone())
    })
}

fn empty(words: &Words) -> Vec<Fault> {
    pairs(words, |text, _, _| text.variant.is_none().then(|| "{ \"\" }".to_owned()))
}

fn no_alternative(words: &Words) -> Vec<Fault> {
    let is_alt = |text: &Text| text.attribute.as_deref() == Some("alt");
    texts(words, |text, _| is_alt(text).then(|| "{ \"\" }".to_owned()))
}

fn cut_off(words: &Words) -> Vec<Fault> {
    let said = |text: &str| {
        let prose = prose(text);
        text.char_indices().filter(|(at, _)| prose[*at]).map(|(at, _)| at).collect::<Vec<_>>()
    };
    pairs(words, |text, source, _| {
        let all = said(&text.text);
        let is_inside = |at: usize| {
            let before = &text.text[..at];
            let odd = before.matches("**").count() % 2 == 1;
            odd || before.matches('[').count() > before.matches(']').count()
        };
        let at = all[..all.len() * 3 / 10].iter().rev().find(|at| !is_inside(**at))?;
        let cut = text.text[..*at].trim_end_matches([' ', '\\', '“', '„', '«', '‘']);
        let fit = said(&source.text).len() >= 60 && said(cut).len() >= 4 && text.variant.is_none();
        fit.then(|| cut.to_owned())
    })
}

fn word_twice(words: &Words) -> Vec<Fault> {
    messages(words, |text, entry| {
        let fit = |word: &Range<usize>| {
            let spaced = word.start > 0
                && text.text[..word.start].ends_with(' ')
                && text.text[word.end..].starts_with(' ');
            let said = &text.text[word.clone()];
            spaced && said.chars().count() > 2 && !["vous", "nous"].contains(&said)
        };
        let word = choose(words_of(&text.text).into_iter().filter(fit).collect(), &text.text)?;
        let spaced = !["ja-JP", "zh-CN"].contains(&entry.locale.as_str());
        let said = &text.text[word.clone()];
        spaced.then(|| replace(&text.text, word.clone(), &format!("{said} {said}")))
    })
}

/// The places of a character in the prose of a text.
fn places(text: &str, is_fit: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let prose = prose(text);
    let fit = |(at, char): &(usize, char)| is_fit(*char) && prose[*at];
    text.char_indices().filter(fit).map(|(at, char)| at..at + char.len_utf8()).collect()
}

fn two_spaces(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let place = choose(places(&text.text, |char| char == ' '), &text.text)?;
        Some(replace(&text.text, place, "  "))
    })
}

fn end_mark_lost(words: &Words) -> Vec<Fault> {
    pairs(words, |text, source, _| {
        let marks = ['.', ':', '?', '!', '…', '。', '：', '？', '！', '؟'];
        source.text.ends_with(&marks[..5]).then_some(())?;
        Some(text.text.strip_suffix(&marks[..])?.trim_end().to_owned())
    })
}

/// Faults in the mark at the end.
fn end_marks(
    words: &Words,
    new: fn(&str) -> &'static [(&'static str, &'static str)],
) -> Vec<Fault> {
    pairs(words, |text, _, entry| {
        new(&entry.locale).iter().find_map(|(own, other)| {
            let start = text.text.strip_suffix(own)?;
            Some(format!("{start}{other}"))
        })
    })
}

fn western_end_mark(words: &Words) -> Vec<Fault> {
    end_marks(words, |locale| match locale {
        "ar-EG" => &[("؟", "?")],
        "ja-JP" | "zh-CN" => &[("。", "."), ("？", "?"), ("！", "!"), ("：", ":")],
        _ => &[],
    })
}

fn eastern_end_mark(words: &Words) -> Vec<Fault> {
    end_marks(words, |locale| match locale {
        "ja-JP" | "zh-CN" => &[],
        _ => &[(".", "。"), ("?", "？")],
    })
}

fn plain_space(words: &Words) -> Vec<Fault> {
    messages(words, |text, entry| {
        let fit = |place: &Range<usize>| {
            text.text[place.end..].starts_with([':', ';', '?', '!', '»'])
                || text.text[..place.start].ends_with('«')
        };
        let spaces = places(&text.text, |char| matches!(char, '\u{a0}' | '\u{202f}'));
        let place = choose(spaces.into_iter().filter(fit).collect(), &text.text)?;
        (entry.locale == "fr-FR").then(|| replace(&text.text, place, " "))
    })
}

fn no_opening_mark(words: &Words) -> Vec<Fault> {
    messages(words, |text, entry| {
        (entry.locale == "es-ES").then(|| text.text.replacen(['¿', '¡'], "", 1))
    })
}

/// What a text becomes where its UTF-8 is read as Windows-1252; `None` where that has no letter.
fn misread(text: &str) -> Option<String> {
    const HIGH: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    let read = |byte: u8| match byte {
        0x80..=0x9f => HIGH.chars().nth(usize::from(byte - 0x80)).filter(|char| *char != '\0'),
        _ => Some(char::from(byte)),
    };
    text.bytes().map(read).collect()
}

fn wrong_encoding(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let fit = |place: &Range<usize>| misread(&text.text[place.clone()]).is_some();
        // In alphabets of their own no letter is read wrongly by itself.
        let strange = places(&text.text, |char| {
            !char.is_ascii() && !char.is_whitespace() && !('\u{370}'..'\u{700}').contains(&char)
        });
        let mut fit: Vec<_> = strange.into_iter().filter(fit).collect();
        fit.extend(words_of(&text.text).into_iter().filter(|word| {
            let word = &text.text[word.clone()];
            !word.is_ascii() && misread(word).is_some()
        }));
        let place = choose(fit, &text.text)?;
        let new = misread(&text.text[place.clone()])?;
        Some(replace(&text.text, place, &new))
    })
}

fn lost_letter(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let place = choose(places(&text.text, char::is_alphabetic), &text.text)?;
        Some(replace(&text.text, place, "\u{fffd}"))
    })
}

fn zero_width_space(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let place = choose(places(&text.text, char::is_alphabetic), &text.text)?;
        Some(replace(&text.text, place.end..place.end, "\u{200b}"))
    })
}

fn direction_override(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| {
        let place = choose(places(&text.text, char::is_alphabetic), &text.text)?;
        Some(replace(&text.text, place.start..place.start, "\u{202e}"))
    })
}

fn look_alike(words: &Words) -> Vec<Fault> {
    let alike = [('a', 'а'), ('e', 'е'), ('o', 'о'), ('c', 'с'), ('p', 'р'), ('x', 'х')];
    messages(words, |text, _| {
        let other = |char: char| {
            let (latin, cyrillic) =
                alike.iter().find(|(latin, cyrillic)| char == *latin || char == *cyrillic)?;
            Some(if char == *latin { *cyrillic } else { *latin })
        };
        let long = words_of(&text.text)
            .into_iter()
            .filter(|word| text.text[word.clone()].chars().count() > 3);
        let fit = long.flat_map(|word| {
            let start = word.start;
            text.text[word].char_indices().map(move |(at, char)| (start + at, char))
        });
        let fit = fit.filter_map(|(at, char)| Some((at..at + char.len_utf8(), other(char)?)));
        let (place, new) = choose(fit.collect(), &text.text)?;
        Some(replace(&text.text, place, &new.to_string()))
    })
}

/// Faults that give one message of a locale the words of another.
fn alike(words: &Words, fit: impl Fn(&Text, &Entry) -> bool) -> Vec<Fault> {
    let fit = |text: &&Text| {
        let entry = words.entry(text);
        entry.locale != SOURCE && is_whole(text, entry) && fit(text, entry)
    };
    let all: Vec<&Text> = words.texts.iter().filter(fit).collect();
    let fault = |two: &[&Text]| {
        let [first, second] = two else { return None };
        let (one, other) = (words.entry(first), words.entry(second));
        let fault = Fault::line(other, second.line, format!("{}{}", second.start, first.text));
        let fit = one.path == other.path && first.text != second.text;
        fit.then(|| fault.also(one).at(one, first.line, 0))
    };
    all.windows(2).filter_map(fault).collect()
}

fn alerts_alike(words: &Words) -> Vec<Fault> {
    alike(words, |_, entry| ALERTS.contains(&entry.id.as_str()))
}

fn terms_alike(words: &Words) -> Vec<Fault> {
    alike(words, |_, entry| entry.id.starts_with('-'))
}

fn straight_quotes(words: &Words) -> Vec<Fault> {
    messages(words, |text, entry| {
        let (open, close) = match entry.locale.as_str() {
            "nl-NL" => ("‘", "’"),
            "de-DE" => ("„", "“"),
            "pl-PL" => ("„", "”"),
            "fr-FR" => ("«\u{a0}", "\u{a0}»"),
            "ja-JP" => ("「", "」"),
            "ar-EG" | "es-ES" | "ru-RU" => ("«", "»"),
            _ => ("“", "”"),
        };
        let start = text.text.find(open)?;
        let end = start + text.text[start..].find(close)?;
        let new = replace(&text.text, end..end + close.len(), "\"");
        Some(replace(&new, start..start + open.len(), "\""))
    })
}

fn three_dots(words: &Words) -> Vec<Fault> {
    messages(words, |text, _| match text.text.strip_suffix('…') {
        Some(start) => Some(format!("{start}...")),
        None => Some(format!("{}...", text.text.strip_suffix('.')?)),
    })
}

/// Adds a copy of a message, under another id, in every locale that has it.
fn copied(words: &Words, entry: &Entry, id: &str, other: &Entry, text: &str) -> Fault {
    let mut fault = Fault::new(entry);
    let locales: BTreeSet<&str> = words.entries.iter().map(|one| one.locale.as_str()).collect();
    for one in locales.into_iter().filter_map(|locale| words.in_locale(entry, locale)) {
        let last = one.lines.end - 1;
        let mut new = vec![words.line(one, last).to_owned()];
        if one.locale == other.locale {
            new.push(format!("{id} = {text}"));
        } else {
            let line = words.line(one, one.lines.start);
            new.push(line.replacen(&one.id, id, 1));
            new.extend(
                (one.lines.start + 1..one.lines.end).map(|at| words.line(one, at).to_owned()),
            );
        }
        fault = fault.also(one).edit(one, last, new);
    }
    fault
}

fn two_ways(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let source = words.source(text)?;
        let other = words.texts.iter().find(|other| {
            words.entry(other).locale == entry.locale
                && is_whole(other, words.entry(other))
                && !words.entry(other).id.starts_with('-')
                && !other.text.contains(['{', '<'])
                && other.text != text.text
        })?;
        let source = words.entry(source);
        let id = format!("{}-again", entry.id);
        let mut fault = copied(words, source, &id, entry, &other.text);
        fault.locale.clone_from(&entry.locale);
        let fit = is_whole(text, entry) && !text.text.contains(['{', '<']);
        let fit = fit && !entry.id.starts_with('-');
        fit.then(|| fault.at(entry, text.line, 0).at(entry, text.line, 1))
    };
    words.texts.iter().filter_map(fault).collect()
}

fn unused(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let id = format!("{}-again", entry.id);
        let fit = entry.locale == SOURCE
            && is_whole(text, entry)
            && !entry.id.starts_with('-')
            && !entry.path.ends_with("/docent.ftl");
        fit.then(|| copied(words, entry, &id, entry, &text.text).at(entry, text.line, 1))
    };
    words.texts.iter().filter_map(fault).collect()
}

/// All translations have been accepted, then a sentence of the source changes.
fn source_changed(words: &Words) -> Vec<Fault> {
    let fault = |text: &Text| {
        let entry = words.entry(text);
        let source = words.source(text)?;
        let of = words.entry(source);
        let new = insert(&source.text, "really")?;
        let mut fault = Fault::new(of);
        fault.locale.clone_from(&entry.locale);
        let line = format!("{}{new}", source.start);
        let fit = is_whole(text, entry) && !entry.id.starts_with('-');
        fit.then(|| fault.edit(of, source.line, vec![line]).at(entry, text.line, 0))
    };
    words.texts.iter().filter_map(fault).collect()
}

/// Faults in a comment above a message.
fn comments(words: &Words, comment: &str) -> Vec<Fault> {
    let fault = |entry: &Entry| Fault::above(words, entry, entry.lines.start, comment.to_owned());
    words.entries.iter().map(fault).collect()
}

fn unknown_code(words: &Words) -> Vec<Fault> {
    comments(words, "# docent: allow(never-heard-of) It is right as it is.")
}

fn no_reason(words: &Words) -> Vec<Fault> {
    comments(words, "# docent: allow(double-space)")
}

fn unused_allow(words: &Words) -> Vec<Fault> {
    comments(words, "# docent: allow(double-space) It is right as it is.")
}
