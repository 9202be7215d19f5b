//! Whom the server answers: browsers that were sent here by their user or by its own pages. Other
//! websites reach loopback addresses too, under a name of theirs (DNS rebinding) or from within their
//! pages; they learn nothing.

use hyper::header::{HOST, HeaderMap, HeaderName, ORIGIN, TRANSFER_ENCODING};
use hyper::{Method, Request, StatusCode};

/// The header by which a browser names the sender (Fetch Metadata Request Headers, W3C).
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Why a request gets no answer, if so.
pub(super) fn refusal<B>(asked: &Request<B>, port: u16) -> Option<(StatusCode, &'static str)> {
    let Ok(Some(host)) = only(asked.headers(), &HOST) else {
        return Some((StatusCode::BAD_REQUEST, "one Host is needed\n"));
    };
    // A target may name a host as well; then that is the one that is meant (RFC 9112, 3.2.2).
    let named = asked.uri().authority().map(hyper::http::uri::Authority::as_str);
    if !is_own(host, port) || !named.is_none_or(|named| is_own(named, port)) {
        return Some((StatusCode::MISDIRECTED_REQUEST, "docent is not at this address\n"));
    }
    let own = |origin: &str| {
        origin.strip_prefix("http://").is_some_and(|name| name.eq_ignore_ascii_case(host))
    };
    match only(asked.headers(), &ORIGIN) {
        Ok(None) => {}
        Ok(Some(origin)) if own(origin) => {}
        _ => return Some((StatusCode::FORBIDDEN, "other websites get no answer here\n")),
    }
    let site = only(asked.headers(), &SEC_FETCH_SITE);
    if !matches!(site, Ok(None | Some("same-origin" | "none"))) {
        let problem = "other websites get no answer here: type or paste the address\n";
        return Some((StatusCode::FORBIDDEN, problem));
    }
    if !matches!(*asked.method(), Method::GET | Method::HEAD) {
        return Some((StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are answered\n"));
    }
    // Where it would end is a matter of dispute (request smuggling).
    if asked.headers().contains_key(TRANSFER_ENCODING) {
        return Some((StatusCode::BAD_REQUEST, "a question has no body here\n"));
    }
    None
}

/// The value of a header that may be there once.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, ()> {
    let mut all = headers.get_all(name).iter();
    match (all.next(), all.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
        _ => Err(()),
    }
}

/// Whether this is the server's own address.
fn is_own(host: &str, port: u16) -> bool {
    let (name, own) = match host.strip_suffix(&format!(":{port}")) {
        Some(name) => (name, true),
        // The port that browsers don't name.
        None => (host, port == 80),
    };
    own && (name == "127.0.0.1" || name == "[::1]" || name.eq_ignore_ascii_case("localhost"))
}
