//! `url`: an address on the web (WHATWG URL), http or https, with a host and without credentials.

use ::url::Url;

use crate::character::half_width;

use super::{
    Answer, AnswerContext, AnswerProblem, Control, Domain, Kind, PLAIN, ParsedAnswer, Sample, TYPED,
};

pub(super) const KIND: Kind = Kind {
    name: "url",
    about: "a web address; a host that is not ASCII is shown in ASCII too",
    rules: &["same-domain-as"],
    written,
    read,
    serves: &["same-domain-as"],
    domain: Some(Domain {
        of: |text| Url::parse(text).ok()?.host_str().map(str::to_owned),
        samples: ["https://example.com", "https://www.example.com", "https://www.example.org"],
    }),
    samples: |_| {
        let sample = |problem, fails: &str| Sample::new(problem, fails, "https://www.example.com");
        vec![
            sample("url", "ftp://www.example.com"),
            sample("url-scheme", "www.example.com"),
            sample("url-user", "https://name:word@www.example.com"),
        ]
    },
    control: Control {
        input_mode: Some("url"),
        problems: &["url", "url-scheme", "url-user"],
        ..TYPED
    },
    ..PLAIN
};

fn read(text: &str, _: &AnswerContext<'_>) -> ParsedAnswer {
    let Some(url) = web(text) else {
        let full = format!("https://{text}");
        // `example.com:80` and `mailto:a` have a colon where a scheme would.
        let bare = !text.contains(':') && web(&full).is_some();
        let problem = AnswerProblem::error(if bare { "url-scheme" } else { "url" });
        return ParsedAnswer::wrong(problem.with_text("example", full).private(&["example"]));
    };
    if !url.username().is_empty() || url.password().is_some() {
        return ParsedAnswer::wrong(AnswerProblem::error("url-user"));
    }
    match url.host_str() {
        // A name in letters may look like another; its ASCII form (RFC 3492) doesn't.
        Some(host) if !text.is_ascii() && host.contains("xn--") => {
            ParsedAnswer::of(Answer::Glossed(host.to_owned()))
        }
        _ => ParsedAnswer::typed(),
    }
}

/// Letters of full width as plain ones, in the scheme and the host: behind them they are part of a name.
fn written(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let slashes = text.char_indices().filter(|(_, char)| matches!(char, '/' | '／' | '?' | '#'));
    let end = slashes.map(|(at, _)| at).nth(2).unwrap_or(text.len());
    let (front, path) = text.split_at(end);
    let path = path.strip_prefix('／').map(|path| format!("/{path}"));
    let rest = path.unwrap_or_else(|| text[end..].to_owned());
    Some(half_width(front).into_owned() + &rest)
}

/// An address on the web: http or https, with a name that has a dot.
fn web(text: &str) -> Option<Url> {
    let fits = |url: &Url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
    };
    // The standard takes blanks and missing slashes; nobody else does.
    let written = !text.contains(char::is_whitespace) && text.contains("://");
    Url::parse(text).ok().filter(|url| written && fits(url))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn takes_web_addresses_only() {
        assert!(right("url", "https://www.example.com/a?b=c"));
        assert!(right("url", "https://müller.example"));
        assert!(right("url", "ｈｔｔｐｓ：／／ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ／ａ"));
        for text in
            ["javascript:alert(1)", "https://localhost", "ftp://example.com", "https:example.com"]
        {
            assert_eq!(problems("url", text), ["url"], "{text}");
        }
        assert_eq!(problems("url", "www.example.com"), ["url-scheme"]);
        assert_eq!(problems("url", "https://user:pass@example.com"), ["url-user"]);
    }
}
