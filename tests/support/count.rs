//! How often a test does what it repeats: seldom for each change, often before a release.

/// As often as the environment says by this name; else, with `FULL=1`, the second count; else the first.
pub(crate) fn count(name: &str, [few, full]: [usize; 2]) -> usize {
    let own = std::env::var(name).ok().and_then(|count| count.parse().ok());
    let is_full = std::env::var("FULL").is_ok_and(|full| full == "1");
    own.unwrap_or(if is_full { full } else { few })
}
