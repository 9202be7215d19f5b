//! Misspelt names: the known one that is probably meant.

/// The longest word, in bytes, that is compared with others: that takes time by the square of it.
const WORD_LIMIT: usize = 100;

/// The known word that is nearest to a misspelt one, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > WORD_LIMIT {
        return None;
    }
    let length = word.chars().count();
    // Each character more or less is a difference, of which a word may have two in five.
    let may_be = |other: &&str| {
        let other = if other.len() > WORD_LIMIT { usize::MAX } else { other.chars().count() };
        length.abs_diff(other) <= length.max(other) / 5 * 2 + 2
    };
    let likeness = |other: &str| strsim::normalized_damerau_levenshtein(word, other);
    known
        .into_iter()
        .filter(may_be)
        .map(|other| (likeness(other), other))
        .filter(|(likeness, _)| *likeness > 0.6)
        // Of several that are as near it is the last in the alphabet, in whatever order they come.
        .max_by(|one, two| one.0.total_cmp(&two.0).then_with(|| one.1.cmp(two.1)))
        .map(|(_, other)| other)
}

/// The known words that are most like a word, at most so many, the nearest first.
pub fn most_like<'a, T: Copy>(
    word: &str,
    known: impl IntoIterator<Item = (&'a str, T)>,
    most: usize,
) -> Vec<T> {
    let cut =
        |word: &'a str| word.char_indices().nth(WORD_LIMIT).map_or(word, |(at, _)| &word[..at]);
    let start: String = word.chars().take(WORD_LIMIT).collect();
    let likeness = |other| strsim::normalized_damerau_levenshtein(&start, cut(other));
    let mut likely: Vec<_> = known.into_iter().map(|(other, of)| (likeness(other), of)).collect();
    likely.sort_by(|one, two| two.0.total_cmp(&one.0));
    likely.into_iter().take(most).map(|(_, of)| of).collect()
}

/// The most names that are listed for somebody to choose from.
pub(crate) const LIST_LIMIT: usize = 30;

/// The help for a name that is not among the known ones: the nearest of them, or all.
pub fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, known.iter().copied()) {
        Some(other) => format!("write `{other}`"),
        None if known.is_empty() => "remove it".to_owned(),
        None if known.len() > LIST_LIMIT => {
            format!("see its spelling: none of the {} known names is like it", known.len())
        }
        None => format!("use one of: {}", known.join(", ")),
    }
}
