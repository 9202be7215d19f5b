//! The commands that a user types, and what comes of them: each file in `tests/cmd/` is a
//! transcript, and so is the README.

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("README.md").case("tests/cmd/*.md");
}
