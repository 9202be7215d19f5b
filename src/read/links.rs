//! Links that mail programs add to what people type: behind an address in angle brackets, or around it as
//! Markdown. They are taken back where both halves agree; where they don't, the answer stays as it came.

use crate::field::Kind;

/// An answer without the links that a program has added; `None` where it has none. Prose keeps whatever its
/// author may have typed: addresses that are there twice with a blank between them.
pub(super) fn unlinked(answer: &str, kind: &Kind) -> Option<String> {
    if !answer.contains(['<', '[']) {
        return None;
    }
    let is_prose = kind.domain.is_none() && kind.name != "phone" && kind.name != "guid";
    let mut out = String::with_capacity(answer.len());
    let mut rest = answer;
    while let Some(at) = rest.find(['<', '[']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let taken = if from.starts_with('[') {
            markdown(from)
        } else {
            brackets(&out, from, is_prose).map(|(keep, taken)| {
                out.truncate(keep);
                ("", taken)
            })
        };
        if let Some((text, taken)) = taken {
            out.push_str(text);
            rest = from.get(taken..).unwrap_or_default();
        } else {
            out.push_str(from.get(..1).unwrap_or_default());
            rest = from.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    let own = out.trim();
    let bare = own.strip_prefix('<').and_then(|own| own.strip_suffix('>'));
    let bare = bare.filter(|own| !is_prose && !own.contains(['<', '>', ' ']));
    let bare = bare.map(|own| own.strip_prefix("mailto:").unwrap_or(own));
    let out = bare.unwrap_or(&out);
    (out != answer).then(|| out.to_owned())
}

/// A link `<target>` behind its text: where the text ends that stays, and the length of the link.
fn brackets(before: &str, from: &str, is_prose: bool) -> Option<(usize, usize)> {
    // A line that began with the mark at its end looked quoted.
    let near = begin(from);
    let end = near.find('>').unwrap_or(from.len());
    let target = from.get(1..end).filter(|target| target.len() <= LINK_LIMIT)?.trim();
    let text = before.trim_end_matches([' ', '\u{a0}', '\n']);
    let is_apart = text.len() < before.len();
    let is_program = target.contains(':') && !(is_apart && is_web(target));
    if is_prose && !is_program {
        return None;
    }
    let tail = tail(text, target)?;
    agree(tail, target).then_some((text.len(), from.len().min(end + 1)))
}

/// The longest link that docent takes back, in bytes.
const LINK_LIMIT: usize = 2_000;

/// The end of a text that may be what a link shows: a word, or a phone number of several.
fn tail<'a>(text: &'a str, target: &str) -> Option<&'a str> {
    let text = end(text);
    if !target.to_ascii_lowercase().starts_with("tel:") {
        return text.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty());
    }
    let is_number = |char: char| char.is_numeric() || "+-()/. \u{a0}\u{202f}".contains(char);
    Some(text.get(text.trim_end_matches(is_number).len()..)?.trim())
}

/// The beginning of a text, as far as a link can reach.
fn begin(text: &str) -> &str {
    let at = (0..=text.len().min(2 * LINK_LIMIT)).rev().find(|at| text.is_char_boundary(*at));
    text.get(..at.unwrap_or(0)).unwrap_or_default()
}

/// The end of a text, as far as a link can reach.
fn end(text: &str) -> &str {
    let least = text.len().saturating_sub(2 * LINK_LIMIT);
    let at = (least..=text.len()).find(|at| text.is_char_boundary(*at));
    text.get(at.unwrap_or(0)..).unwrap_or_default()
}

/// A Markdown link `[text](target)`: its text, and the length of all.
fn markdown(from: &str) -> Option<(&str, usize)> {
    let near = begin(from);
    let middle = near.find("](")?;
    let end = middle + near.get(middle..)?.find(')')?;
    let (text, target) = (from.get(1..middle)?, from.get(middle + 2..end)?);
    let target = target.trim_matches(['<', '>']);
    (target.len() <= LINK_LIMIT && agree(text, target)).then_some((text, end + 1))
}

fn is_web(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}

/// Whether a link leads where its text says.
fn agree(text: &str, target: &str) -> bool {
    let text = text.trim();
    let lower = target.to_ascii_lowercase();
    if let Some(number) = lower.strip_prefix("tel:") {
        let (Some(own), Some(number)) = (digits(text), digits(number)) else { return false };
        // A program may have added the country.
        let national = own.strip_prefix('0').filter(|own| own.len() > 5 && number.starts_with('+'));
        return own == number || national.is_some_and(|own| number.ends_with(own));
    }
    if let Some(address) = lower.strip_prefix("mailto:") {
        let address = address.split('?').next().unwrap_or_default();
        return text.contains('@') && decoded(address) == text.to_lowercase();
    }
    if is_web(target) {
        return bare(text) == bare(target) && !bare(text).is_empty();
    }
    text.contains('@') && text.to_lowercase() == target.to_lowercase()
}

/// An address of the web without what programs add to it.
fn bare(address: &str) -> String {
    let lower = address.to_lowercase();
    let own = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    // Only the scheme and the name of a host can be in either case.
    let own =
        own.map_or(address, |own| address.get(address.len() - own.len()..).unwrap_or(address));
    let (host, path) = own.split_at(own.find(['/', '?', '#']).unwrap_or(own.len()));
    decoded(format!("{}{path}", host.to_lowercase()).trim_end_matches('/'))
}

/// A text with its percent signs decoded (RFC 3986, 2.1).
fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The digits of a phone number, and whether it is international.
fn digits(text: &str) -> Option<String> {
    let is_written = |char: char| char.is_ascii_digit() || "+-()/.  \u{a0}\u{202f}".contains(char);
    let text = decoded(text);
    let digits: String =
        text.chars().filter(|char| char.is_ascii_digit() || *char == '+').collect();
    (!digits.is_empty() && text.chars().all(is_written)).then_some(digits)
}

/// Whether an answer holds a link by which a mail program replaced the one that was typed, or where an
/// address is asked for, one that leads elsewhere.
pub(super) fn is_replaced(answer: &str, kind: &Kind) -> bool {
    if kind.domain.is_some() && answer.contains(['<', '>']) {
        return true;
    }
    let lower = answer.to_ascii_lowercase();
    ["safelinks.protection.outlook.com/", "urldefense.com/v", "urldefense.proofpoint.com/v"]
        .iter()
        .any(|host| lower.contains(host))
}

#[cfg(test)]
mod tests {
    use super::unlinked;
    use crate::field::kind;

    #[test]
    fn links_that_say_what_they_show_are_taken_back() {
        for (name, typed, wanted) in [
            ("email", "a@x.example<mailto:a@x.example>", "a@x.example"),
            ("email", "a@x.example <mailto:a@x.example>", "a@x.example"),
            ("email", "a@x.example <a@x.example>", "a@x.example"),
            ("email", "[a@x.example](mailto:a@x.example)", "a@x.example"),
            ("email", "<a@x.example>", "a@x.example"),
            ("email", "<mailto:a@x.example>", "a@x.example"),
            ("email", "A@x.example<mailto:a@x.example?subject=b>", "A@x.example"),
            ("url", "https://x.example<https://x.example/>", "https://x.example"),
            ("url", "https://x.example <https://x.example>", "https://x.example"),
            ("url", "www.x.example<http://www.x.example/>", "www.x.example"),
            ("url", "[https://x.example/a](https://x.example/a)", "https://x.example/a"),
            ("url", "https://x.example/a<https://x.example/a", "https://x.example/a"),
            ("url", "<https://x.example/a>", "https://x.example/a"),
            ("url", "https://x.example/ä<https://x.example/%C3%A4>", "https://x.example/ä"),
            ("phone", "+49 30 1234567<tel:+49301234567>", "+49 30 1234567"),
            ("phone", "030 1234567 <tel:+49301234567>", "030 1234567"),
            ("phone", "(030) 123-45<tel:(030)%20123-45>", "(030) 123-45"),
            (
                "multiline",
                "Ask a@x.example<mailto:a@x.example>, or call.",
                "Ask a@x.example, or call.",
            ),
            ("text", "See www.x.example<http://www.x.example> now", "See www.x.example now"),
        ] {
            let kind = kind(name).expect("a kind");
            assert_eq!(unlinked(typed, kind).as_deref(), Some(wanted), "{typed}");
        }
    }

    #[test]
    fn links_that_say_something_else_stay() {
        for (name, typed) in [
            ("email", "a@x.example<mailto:b@x.example>"),
            ("url", "https://x.example<https://y.example/>"),
            ("url", "https://x.example/a<https://x.example/A>"),
            ("url", "[x](https://y.example)"),
            ("phone", "+49 30 1234567<tel:+49301234568>"),
            ("multiline", "Ann <a@x.example>"),
            ("multiline", "a@x.example <a@x.example>"),
            ("text", "https://x.example <https://x.example>"),
            ("text", "a < b > c [d](e)"),
            ("text", "<https://x.example>"),
        ] {
            let kind = kind(name).expect("a kind");
            assert_eq!(unlinked(typed, kind), None, "{typed}");
        }
    }
}
