//! Locales: checked language tags, which way they are written, what they fall back on, and how a
//! wanted one is found among those that there are. The door to `unic-langid` and `icu_locale`.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::str::FromStr;

use icu_locale::fallback::LocaleFallbackConfig;
use icu_locale::names::{
    DisplayNamesPreferences, LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions,
    RegionDisplayName,
};
use icu_locale::subtags::Region;
use icu_locale::{
    DataLocale, LanguageIdentifier as IcuTag, LocaleDirectionality, LocaleExpander,
    LocaleFallbacker,
};
use rustc_hash::FxHashMap;
use smol_str::{SmolStr, ToSmolStr as _};
use unic_langid::LanguageIdentifier;
use writeable::TryWriteable as _;

/// A language tag (BCP 47: language, script, region, variants) in its canonical spelling.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale {
    id: LanguageIdentifier,
    /// The tag as text: docent writes it a dozen times on every page.
    tag: SmolStr,
}

impl Locale {
    /// English, the language of names that international lists are written in.
    #[must_use]
    pub fn english() -> Self {
        Self { id: unic_langid::langid!("en"), tag: SmolStr::new_static("en") }
    }

    /// The tag without variants.
    #[must_use]
    pub fn without_variants(&self) -> Self {
        let mut id = self.id.clone();
        id.clear_variants();
        let tag = id.to_string().into();
        Self { id, tag }
    }

    /// The tag for packages that speak `unic-langid`.
    pub(crate) fn identifier(&self) -> &LanguageIdentifier {
        &self.id
    }

    /// The tag as text.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The tag for packages that speak ICU4X.
    pub(crate) fn icu(&self) -> IcuTag {
        self.tag.parse().unwrap_or(IcuTag::UNKNOWN)
    }

    /// `ltr` or `rtl`, by the script that the locale is written in (CLDR).
    #[must_use]
    pub fn direction(&self) -> &'static str {
        thread_local! {
            static KNOWN: RefCell<FxHashMap<SmolStr, &'static str>> = RefCell::default();
        }
        let look_up = || {
            let directions = LocaleDirectionality::new_extended();
            if directions.is_right_to_left(&self.icu()) { "rtl" } else { "ltr" }
        };
        KNOWN.with_borrow_mut(|known| *known.entry(self.tag.clone()).or_insert_with(look_up))
    }

    /// This locale's CLDR parents, nearest first, without itself and without the root.
    fn parents(&self) -> Vec<IcuTag> {
        let fallbacker = LocaleFallbacker::new();
        let mut chain = fallbacker
            .for_config(LocaleFallbackConfig::default())
            .fallback_for(DataLocale::from(self.icu()));
        let mut parents = Vec::new();
        // The root has no parent to step to, and is none.
        while !chain.get().into_locale().id.is_unknown() {
            chain.step();
            parents.push(chain.get().into_locale().id);
        }
        parents.pop();
        parents
    }

    /// Its language, a subtag such as `nl`.
    #[must_use]
    pub fn language_code(&self) -> &str {
        self.id.language.as_str()
    }

    /// The script that it is written in, such as `Latn` (ISO 15924; CLDR's likely subtags).
    #[must_use]
    pub fn script(&self) -> String {
        self.maximized().1
    }

    /// The tags under which data for this locale may be found, nearest first (CLDR): its own, with
    /// its script and without, then its parents'.
    pub(crate) fn data_tags(&self) -> Vec<String> {
        let (language, script, region) = self.maximized();
        let whole = [&*language, &script, &region];
        let whole: Vec<&str> = whole.into_iter().filter(|part| !part.is_empty()).collect();
        let mut tags = vec![self.to_string(), whole.join("-")];
        tags.extend(self.parents().iter().map(ToString::to_string));
        tags
    }

    /// Whether its readers use the Gregorian calendar: not where CLDR 48's `calendarPreferenceData`
    /// names another first.
    pub(crate) fn uses_gregorian(&self) -> bool {
        !matches!(&*self.maximized().2, "TH" | "IR" | "AF")
    }

    /// The CLDR parents of this locale that are among `available`, nearest first.
    #[must_use]
    pub fn parents_among(&self, available: &[Self]) -> Vec<Self> {
        let tags: Vec<_> = available.iter().map(|other| (other, other.icu())).collect();
        let find = |parent| tags.iter().find(|(_, tag)| *tag == parent);
        self.parents().into_iter().filter_map(find).map(|(other, _)| (*other).clone()).collect()
    }

    /// The locale among `available` that serves a reader of this one: the same; else a CLDR
    /// parent; else one of the same language and script, its usual region first.
    /// Another script or language never serves.
    #[must_use]
    pub fn negotiate<'a>(&self, available: &'a [Self]) -> Option<&'a Self> {
        let same = available.iter().find(|other| *other == self);
        let parent = || {
            let parent = self.parents_among(available).into_iter().next()?;
            available.iter().find(|other| **other == parent)
        };
        same.or_else(parent).or_else(|| {
            let (language, script, _) = self.maximized();
            let (_, _, usual) = Self::usual(&language);
            let near = |other: &&Self| {
                let (other_language, other_script, _) = other.maximized();
                (other_language, other_script) == (language.clone(), script.clone())
            };
            let mut near: Vec<&Self> = available.iter().filter(near).collect();
            near.sort_by_key(|other| (other.maximized().2 != usual, (*other).clone()));
            near.first().copied()
        })
    }

    /// Language, script and region after adding likely subtags (CLDR).
    fn maximized(&self) -> (String, String, String) {
        Self::expand(self.icu())
    }

    fn usual(language: &str) -> (String, String, String) {
        Self::expand(language.parse().unwrap_or(IcuTag::UNKNOWN))
    }

    fn expand(mut tag: IcuTag) -> (String, String, String) {
        LocaleExpander::new_extended().maximize(&mut tag);
        let text = |part: Option<String>| part.unwrap_or_default();
        let script = tag.script.map(|script| script.to_string());
        let region = tag.region.map(|region| region.to_string());
        (tag.language.to_string(), text(script), text(region))
    }

    /// The name of a language in this locale, by its tag (CLDR); `None` where it has none.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<String> {
        let subject: IcuTag = tag.parse().ok()?;
        let prefs = (&icu_locale::Locale::from(self.icu())).into();
        let options = LanguageIdentifierDisplayNameOptions::default();
        let name = LanguageIdentifierDisplayName::try_new_heavy(prefs, subject, options).ok()?;
        name.as_borrowed().try_write_to_string().ok().map(Cow::into_owned)
    }

    /// The language that most people in a country speak, by its ISO 3166-1 alpha-2 code (CLDR's likely subtags).
    pub(crate) fn likely(country: &str) -> Option<Self> {
        let (language, script, _) = Self::expand(format!("und-{country}").parse().ok()?);
        format!("{language}-{script}").parse().ok()
    }

    /// The names of a country in this locale, the standard one and a short one (CLDR); none where it has none.
    pub(crate) fn country_names(&self, code: &str) -> Vec<String> {
        let Ok(region) = code.parse::<Region>() else { return Vec::new() };
        let prefs: DisplayNamesPreferences = (&icu_locale::Locale::from(self.icu())).into();
        let names = [
            RegionDisplayName::try_new_light(prefs, region),
            RegionDisplayName::try_new_short_light(prefs, region),
        ];
        names.into_iter().flatten().map(|name| name.to_string()).collect()
    }

    /// The name of a country in this locale, by its ISO 3166-1 alpha-2 code (CLDR).
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        let Ok(region) = code.parse::<Region>() else { return code.to_owned() };
        RegionDisplayName::new_light_with_fallback(
            (&icu_locale::Locale::from(self.icu())).into(),
            region,
        )
        .to_string()
    }
}

impl FromStr for Locale {
    type Err = String;

    fn from_str(tag: &str) -> Result<Self, String> {
        let parsed: LanguageIdentifier = tag
            .parse()
            .map_err(|_| format!("`{tag}` is not a language tag; they look like nl or nl-NL"))?;
        // BCP 47 keeps subtags of four letters and more for languages that nobody has registered, and
        // has variants of four characters that begin with a digit only.
        let is_known = parsed.to_string().parse::<IcuTag>().is_ok();
        if parsed.language.as_str().len() > 3 || !is_known {
            return Err(format!("`{tag}` is not a language tag; they look like nl or nl-NL"));
        }
        // Device names of Windows, which no folder can have.
        if ["con", "prn", "aux", "nul"].contains(&parsed.language.as_str()) {
            return Err(format!("`{tag}` can't be the name of a folder"));
        }
        let tag = parsed.to_smolstr();
        Ok(Self { id: parsed, tag })
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.tag)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.tag)
    }
}

impl serde::Serialize for Locale {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.tag)
    }
}

impl<'de> serde::Deserialize<'de> for Locale {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl schemars::JsonSchema for Locale {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Locale".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A language tag (BCP 47), such as nl-NL.",
            "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    fn find(wanted: &str, available: &[&str]) -> Option<String> {
        let parse = |tag: &&str| tag.parse().ok();
        let available: Vec<Locale> = available.iter().filter_map(parse).collect();
        wanted.parse::<Locale>().ok()?.negotiate(&available).map(ToString::to_string)
    }

    #[test]
    fn finds_the_nearest_locale_of_the_same_script() {
        assert_eq!(find("nl-NL", &["en-US", "nl-NL"]).as_deref(), Some("nl-NL"));
        assert_eq!(find("nl", &["en-US", "nl-NL"]).as_deref(), Some("nl-NL"));
        assert_eq!(find("nl-BE", &["en-US", "nl-NL"]).as_deref(), Some("nl-NL"));
        assert_eq!(find("en-GB", &["en", "en-001"]).as_deref(), Some("en-001"));
        assert_eq!(find("pt", &["pt-PT", "pt-BR"]).as_deref(), Some("pt-BR"));
        assert_eq!(find("zh", &["zh-TW", "zh-CN"]).as_deref(), Some("zh-CN"));
        assert_eq!(find("zh-HK", &["zh-CN"]), None);
        assert_eq!(find("sr-Latn", &["sr"]), None);
        assert_eq!(find("fy", &["nl-NL", "en-US"]), None);
        assert_eq!(find("und", &["nl-NL", "fr-FR"]), None);
        assert_eq!(find("und-DE", &["nl-NL", "fr-FR"]), None);
    }

    #[test]
    fn what_is_no_tag_for_everybody_is_none() {
        for wrong in ["nl-n03e", "abcd", "abcde-NL", "nl_", "n", "con"] {
            assert!(wrong.parse::<Locale>().is_err(), "{wrong}");
        }
    }
}
