//! docent: localized how-to guides, fill-in Details blocks and request drafts from one source.
//!
//! A project is a tree of files: guides and forms in YAML, words in Fluent, templates.
//! [`build`](build::build) makes its pages, [`DraftEngine`](draft::DraftEngine) drafts requests,
//! [`check`](check::check) finds what is wrong. Nothing but the command line opens a file, prints, or
//! knows the time; problems are collected in [`Diagnostics`](diagnostic::Diagnostics).
//!
//! ```
//! use docent::build::{MemorySink, Plan, build};
//! use docent::diagnostic::Diagnostics;
//! use docent::draft::{DraftEngine, DraftOptions};
//! use docent::format::{Renderer, format};
//! use docent::input::{Columns, Input, Records};
//! use docent::project::Project;
//! use docent::source::MemoryFiles;
//! use docent::{Embedded, Fallback};
//!
//! let files: MemoryFiles = [
//!     ("docs/guides/tea.yaml", "guide: tea\nbody:\n  - text: boil\n"),
//!     ("docs/forms/order.yaml", "form: order\nparts:\n  - part: tea\n    fields:\n      - { field: cups, kind: integer }\n"),
//!     ("locales/en-US/tea.ftl", "title = Make tea\nboil = Boil **water**.\n"),
//!     ("locales/en-US/order.ftl", "cups = Cups of tea\n"),
//! ]
//! .into_iter()
//! .collect();
//! let (embedded, mut found) = (Embedded::open(), Diagnostics::default());
//! let project = Project::open(&mut found, &files, &embedded).expect("a project");
//!
//! // A guide becomes a page in each locale and format.
//! let markdown = Renderer::new(&mut found, &project, format("md").expect("a format")).expect("templates");
//! let (guides, pages) = (project.guide_ids(), MemorySink::default());
//! let plan = Plan {
//!     guides: &guides,
//!     locales: project.locales(),
//!     renderers: &[markdown],
//!     fallback: Fallback::Mark,
//! };
//! build(&mut found, &project, &plan, &pages, None);
//! let page = String::from_utf8(pages.into_files()["en-US/tea.md"].clone()).expect("UTF-8");
//! assert!(page.contains("Boil **water**."));
//!
//! // A request becomes a draft, or problems in the customer's language.
//! let engine = DraftEngine::new(&project, DraftOptions::default());
//! let input = Input::named("yaml").expect("a format of input");
//! let mut records = Records::new(input, "request.yaml", Columns::default());
//! records.feed(b"form: order\nvalues: { cups: 2 }\n", true);
//! for record in records.take() {
//!     let (draft, _) = *records.draft(&engine, &record).draft.expect("a draft");
//!     assert_eq!(draft.details.text(), "Cups of tea: 2\n");
//! }
//! assert!(!found.has_errors());
//! ```
//!
//! The list below is the map, from the ground up: a module uses only those above it.

// The program never panics, ends or prints on its own; tests may. Hence here, not in Cargo.toml.
#![warn(clippy::disallowed_methods, clippy::exit, clippy::expect_used, clippy::panic)]
#![warn(clippy::print_stderr, clippy::print_stdout, clippy::unwrap_used)]

// Words: what all other modules are written in.
mod character;
pub mod source;
mod code;
mod limit;
pub mod diagnostic;
mod node;
mod pseudo;
mod inline;

// Doors: one for each outside package; no other module names it.
mod yaml;
mod json;
mod csv;
mod encoding;
mod html;
mod mail;
mod locale;
mod intl;
mod workbook;
mod markdown;
mod message;
mod template;
mod embedded;
mod picture;

// Nouns: what people write and read.
mod id;
mod guide;
mod field;
mod form;
mod request;
mod config;
mod state;
mod words;
pub mod page;
pub mod project;

// Verbs: what docent does with them.
mod details;
pub mod draft;
mod compose;
pub mod input;
mod read;
mod format_messages;
pub mod format;
mod batch;
mod manifest;
pub mod build;
mod book;
mod status;
mod translation;
mod lint;
pub mod check;
mod report;
mod preview;

// Shell: the only places that read, write and print.
mod disk;
mod serve;
mod cli;

// What docent's own tests, benches and fuzzing need besides; no part of the library.
#[doc(hidden)]
pub mod internals;

pub use cli::run;
pub use config::Fallback;
pub use embedded::Embedded;
pub use locale::Locale;
