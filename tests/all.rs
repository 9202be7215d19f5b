//! All tests that run the program, or a part of it, in one binary: a module a file. `cargo test --test all
//! drafts::` runs those of one. Browsers, transcripts and what is hard on a disk have binaries of their own.

mod support;
#[path = "support/copy.rs"]
mod copy;
#[path = "support/count.rs"]
mod count;
#[path = "support/crowd.rs"]
mod crowd;
#[path = "support/desk.rs"]
mod desk;
#[path = "support/dice.rs"]
mod dice;
#[path = "support/serving.rs"]
mod serving;
#[path = "support/workbook.rs"]
mod workbook;

#[path = "action.rs"]
mod action;
#[path = "answers.rs"]
mod answers;
#[path = "attacks.rs"]
mod attacks;
#[path = "bad_input.rs"]
mod bad_input;
#[path = "books.rs"]
mod books;
#[path = "builds.rs"]
mod builds;
#[path = "characters.rs"]
mod characters;
#[path = "columns.rs"]
mod columns;
#[path = "corpus.rs"]
mod corpus;
#[path = "dates.rs"]
mod dates;
#[path = "disk.rs"]
mod disk;
#[path = "drafts.rs"]
mod drafts;
#[path = "flavors.rs"]
mod flavors;
#[path = "form_help.rs"]
mod form_help;
#[path = "form_words.rs"]
mod form_words;
#[path = "folders.rs"]
mod folders;
#[path = "intl.rs"]
mod intl;
#[path = "limits.rs"]
mod limits;
#[path = "mail_words.rs"]
mod mail_words;
#[path = "mails.rs"]
mod mails;
#[path = "lost.rs"]
mod lost;
#[path = "manual.rs"]
mod manual;
#[path = "names.rs"]
mod names;
#[path = "pages.rs"]
mod pages;
#[path = "plurals.rs"]
mod plurals;
#[path = "privacy.rs"]
mod privacy;
#[path = "reply_answers.rs"]
mod reply_answers;
#[path = "reply_layouts.rs"]
mod reply_layouts;
#[path = "reply_mails.rs"]
mod reply_mails;
#[path = "reply_styles.rs"]
mod reply_styles;
#[path = "rejects.rs"]
mod rejects;
#[path = "replies.rs"]
mod replies;
#[path = "reports.rs"]
mod reports;
#[path = "roundtrip.rs"]
mod roundtrip;
#[path = "schema.rs"]
mod schema;
#[path = "seeded.rs"]
mod seeded;
#[path = "serve.rs"]
mod serve;
#[path = "spreadsheets.rs"]
mod spreadsheets;
#[path = "state.rs"]
mod state;
#[path = "tidy.rs"]
mod tidy;
#[path = "trust.rs"]
mod trust;
#[path = "visible.rs"]
mod visible;
#[path = "watch.rs"]
mod watch;
#[path = "words.rs"]
mod words;
#[path = "workbooks.rs"]
mod workbooks;
