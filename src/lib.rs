//! docent: localized how-to guides, fill-in Details blocks and request drafts from one source.
//!
//! This list is the map, from the ground up: a module uses only those above it.

// The program never panics, ends or prints on its own; tests may. Hence here, not in Cargo.toml.
#![warn(clippy::disallowed_methods, clippy::exit, clippy::expect_used, clippy::panic)]
#![warn(clippy::print_stderr, clippy::print_stdout, clippy::unwrap_used)]

// Words: what everything else is said in.
pub mod character;
pub mod source;
pub mod code;
pub mod limit;
pub mod diagnostic;
pub mod node;
pub mod pseudo;
pub mod inline;

// Doors: one for each outside package; nobody else names it.
pub mod yaml;
pub mod json;
pub mod csv;
pub mod html;
pub mod mail;
pub mod locale;
pub mod intl;
pub mod markdown;
pub mod message;
pub mod template;
pub mod embedded;
pub mod picture;

// Nouns: what people write and read.
pub mod id;
pub mod guide;
pub mod field;
pub mod form;
pub mod request;
pub mod config;
pub mod state;
pub mod words;
pub mod page;
pub mod project;

// Verbs: what docent does with them.
pub mod details;
pub mod draft;
pub mod compose;
pub mod input;
pub mod read;
pub mod format_messages;
pub mod format;
pub mod batch;
pub mod manifest;
pub mod build;
pub mod book;
pub mod status;
pub mod translation;
pub mod lint;
pub mod check;
pub mod report;
pub mod preview;

// Shell: the only places that read, write and print.
pub mod disk;
pub mod serve;
mod cli;

pub use cli::run;
