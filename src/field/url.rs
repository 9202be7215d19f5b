//! `url`: an address on the web (WHATWG URL), http or https, with a host and without credentials.

use ::url::Url;

use super::{Asked, Kind, Problem, Reading};

pub(super) const KIND: Kind =
    Kind { name: "url", about: "a web address", lines: false, rules: &[], read };

fn read(text: &str, _: &Asked<'_>) -> Reading {
    let fits = |url: &Url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
            && url.username().is_empty()
            && url.password().is_none()
    };
    match Url::parse(text) {
        Ok(url) if fits(&url) && !text.contains(char::is_whitespace) => Reading::typed(),
        _ => Reading::wrong(Problem::error("url")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, right};

    #[test]
    fn takes_web_addresses_only() {
        assert!(right("url", "https://www.example.com/a?b=c"));
        for text in [
            "www.example.com",
            "javascript:alert(1)",
            "https://user:pass@example.com",
            "https://localhost",
            "ftp://example.com",
        ] {
            assert_eq!(problems("url", text), ["url"], "{text}");
        }
    }
}
