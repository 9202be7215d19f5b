//! The server's answers: the page around the pages, the pages, and the events. A path that is not
//! exactly one of theirs is nothing.

use std::path::Path;

use http_body_util::{Either, Full};
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::events::Events;
use super::{Here, access};
use crate::build::media_type;

/// The body.
pub(super) type Body = Either<Full<Bytes>, Events>;

/// The files of the page around the pages.
const OWN: &[(&str, &str, &str)] = &[
    ("/", "html", include_str!("shell.html")),
    ("/shell.css", "css", include_str!("shell.css")),
    ("/shell.js", "js", include_str!("shell.js")),
    ("/icon.svg", "svg", include_str!("icon.svg")),
];
/// Their Content Security Policy.
const OWN_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// The Content Security Policy of a picture that is opened alone.
const PICTURE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// The header with the state that a page shows, so that its script knows newer ones.
const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");

/// With every answer: nothing of it is kept, guessed at, or shown by others.
const ALWAYS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "SAMEORIGIN"),
];

/// The types of what is text; the rest are pictures.
const TYPES: &[(&str, &str)] = &[
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
];

/// The answer to a question.
pub(super) fn answer<B>(asked: &Request<B>, here: &Here) -> Response<Body> {
    if let Some((status, problem)) = access::refusal(asked, here.port) {
        let mut refused = plain(status, problem);
        if status == StatusCode::METHOD_NOT_ALLOWED {
            add(&mut refused, header::ALLOW, "GET, HEAD");
        }
        return refused;
    }
    let path = asked.uri().path();
    if path == "/events" {
        return events(asked, here);
    }
    if let Some((_, extension, text)) = OWN.iter().find(|(own, ..)| *own == path) {
        let mut answer = whole(extension, Bytes::from_static(text.as_bytes()));
        add(&mut answer, header::CONTENT_SECURITY_POLICY, OWN_POLICY);
        return answer;
    }
    let now = here.channel.now.borrow().clone();
    let Some((key, content)) = key(path).and_then(|key| now.content(&key).map(|file| (key, file)))
    else {
        return plain(StatusCode::NOT_FOUND, "nothing that docent has built is here\n");
    };
    let mut answer = whole(&key, Bytes::from_owner(content));
    let extension = Path::new(&key).extension().and_then(|end| end.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "svg" => add(&mut answer, header::CONTENT_SECURITY_POLICY, PICTURE_POLICY),
        "html" => {
            // Of all headers, pages can read only this one of their own (Server Timing, W3C).
            let state = now.state_of(&key).map(|state| format!("page;desc=\"{state}\""));
            if let Some(value) = state.and_then(|state| HeaderValue::from_str(&state).ok()) {
                answer.headers_mut().insert(SERVER_TIMING, value);
            }
        }
        _ => {}
    }
    answer
}

/// The path of a file below the output folder. Each part is decoded once; one that hides a `/` is no
/// part of any.
fn key(path: &str) -> Option<String> {
    let mut parts = Vec::new();
    for part in path.strip_prefix("/site/")?.split('/') {
        let part = percent_decode_str(part).decode_utf8().ok()?;
        if part.contains('/') {
            return None;
        }
        parts.push(part);
    }
    Some(parts.join("/"))
}

/// The events of a page, as long as its browser listens.
fn events<B>(asked: &Request<B>, here: &Here) -> Response<Body> {
    let query = asked.uri().query().unwrap_or_default();
    let page = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "page");
    let page = page.map(|(_, page)| page.into_owned()).unwrap_or_default();
    let body = if *asked.method() == Method::HEAD {
        Either::Left(Full::default())
    } else {
        Either::Right(Events::open(here, page))
    };
    with_headers(StatusCode::OK, "text/event-stream", body)
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let body = Either::Left(Full::new(Bytes::from_static(text.as_bytes())));
    with_headers(status, "text/plain; charset=utf-8", body)
}

/// A file with the media type of its extension.
fn whole(name: &str, content: Bytes) -> Response<Body> {
    let known = TYPES.iter().find(|(known, _)| name.rsplit('.').next() == Some(*known));
    let mut answer = with_headers(StatusCode::OK, "image/*", Either::Left(Full::new(content)));
    let kind = known.map_or_else(|| media_type(name), |(_, kind)| (*kind).to_owned());
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    answer
}

fn with_headers(status: StatusCode, kind: &'static str, body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    add(&mut answer, header::CONTENT_TYPE, kind);
    for (name, value) in ALWAYS {
        add(&mut answer, HeaderName::from_static(name), value);
    }
    answer
}

fn add(answer: &mut Response<Body>, name: HeaderName, value: &'static str) {
    answer.headers_mut().insert(name, HeaderValue::from_static(value));
}
