//! Names of countries, folded: which countries a text may name, however it is written.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::COUNTRIES;
use crate::character::{bare_words, compatible};
use crate::locale::Locale;

/// The countries that names stand for, by their folded names.
#[derive(Default)]
pub(super) struct NameIndex {
    codes: FxHashMap<String, Vec<&'static str>>,
    /// By the words of names of several words, sorted: lists turn names around.
    turned: FxHashMap<String, Vec<&'static str>>,
}

/// docent's ten languages, and the written forms of some that differ by region.
const LANGUAGES: &[&str] = &[
    "en",
    "ar",
    "de",
    "es",
    "es-MX",
    "fr",
    "fr-CA",
    "ja",
    "nl",
    "pl",
    "pt",
    "pt-PT",
    "zh",
    "zh-Hant",
    "zh-Hant-HK",
];

/// Names besides CLDR's standard ones: from lists, and from usage.
const TABLES: [&str; 2] = [include_str!("names.txt"), include_str!("usual.txt")];

/// Words that join names or lead into them, in the ten languages.
pub(super) const JOINERS: &[&str] = &[
    "and", "und", "et", "y", "e", "en", "i", "oraz", "the", "of", "le", "la", "les", "l", "el",
    "los", "las", "der", "die", "das", "des", "den", "het", "de", "del", "du", "d", "do", "da",
    "dos", "o", "a", "os", "as", "van", "von", "di",
];

/// Words, each with the one that it is short for or means the same as.
const SHORT: &[(&str, &str)] = &[
    ("st", "saint"),
    ("ste", "saint"),
    ("sainte", "saint"),
    ("sankt", "saint"),
    ("sint", "saint"),
    ("san", "saint"),
    ("santa", "saint"),
    ("santo", "saint"),
    ("sao", "saint"),
    ("rep", "republic"),
    ("dem", "democratic"),
    ("fed", "federated"),
    ("is", "islands"),
    ("isl", "islands"),
    ("isls", "islands"),
    ("island", "islands"),
    ("isles", "islands"),
    ("iles", "ile"),
    ("islas", "isla"),
    ("ilhas", "ilha"),
    ("inseln", "insel"),
    ("wyspy", "wyspa"),
    ("eilanden", "eiland"),
    ("n", "north"),
    ("s", "south"),
];

/// Words that say what a state is, before or after its name: republic, kingdom, and of what kind.
const FORMAL: &[&str] = &[
    "republic",
    "kingdom",
    "federal",
    "federative",
    "federated",
    "democratic",
    "socialist",
    "people",
    "peoples",
    "islamic",
    "arab",
    "cooperative",
    "commonwealth",
    "principality",
    "grand",
    "duchy",
    "sultanate",
    "emirate",
    "union",
    "united",
    "independent",
    "territory",
    "territorial",
    "collectivity",
    "collectivite",
    "country",
    "land",
    "bailiwick",
    "nation",
    "territoire",
    "plurinational",
    "bolivarian",
    "oriental",
    "eastern",
    "republique",
    "royaume",
    "federale",
    "federation",
    "democratique",
    "populaire",
    "socialiste",
    "islamique",
    "arabe",
    "principaute",
    "duche",
    "sultanat",
    "unie",
    "bolivarienne",
    "cooperativa",
    "republica",
    "reino",
    "federativa",
    "democratica",
    "popular",
    "socialista",
    "islamica",
    "principado",
    "gran",
    "ducado",
    "sultanato",
    "bolivariana",
    "mancomunidad",
    "comunidade",
    "grao",
    "uniao",
    "unida",
    "independiente",
    "independente",
    "estado",
    "republik",
    "konigreich",
    "bundesrepublik",
    "furstentum",
    "grossherzogtum",
    "islamische",
    "demokratische",
    "volksrepublik",
    "sozialistische",
    "bundes",
    "foderative",
    "foderale",
    "kooperative",
    "vereinigte",
    "arabische",
    "bolivarische",
    "republiek",
    "koninkrijk",
    "vorstendom",
    "groothertogdom",
    "islamitische",
    "democratische",
    "volksrepubliek",
    "socialistische",
    "federatieve",
    "sultanaat",
    "gemenebest",
    "verenigde",
    "cooperatieve",
    "bolivariaanse",
    "s",
    "جمهوريه",
    "مملكه",
    "سلطنه",
    "اماره",
    "دوله",
    "اتحاد",
    "كومنولث",
    "الاسلاميه",
    "الديمقراطيه",
    "الشعبيه",
    "العربيه",
    "الاتحاديه",
    "الاشتراكيه",
    "المتحده",
    "البوليفاريه",
    "التعاونيه",
];

/// These words at the end of names in Chinese and Japanese, the longest first.
const FORMAL_ENDS: &[&str] = &[
    "民主社会主義共和国",
    "民主社会主义共和国",
    "社会主義共和国",
    "社会主义共和国",
    "人民民主共和国",
    "民主人民共和国",
    "イスラム共和国",
    "伊斯兰共和国",
    "連邦民主共和国",
    "联邦民主共和国",
    "連邦共和国",
    "联邦共和国",
    "人民共和国",
    "民主共和国",
    "協同共和国",
    "合作共和国",
    "連合共和国",
    "联合共和国",
    "アラフ\u{3099}共和国",
    "阿拉伯共和国",
    "共和国",
    "共和國",
    "ハシェミット王国",
    "大公国",
    "公国",
    "王国",
    "王國",
    "連邦",
    "联邦",
    "独立国",
    "独立国家",
    "国",
];

impl NameIndex {
    /// All names in docent's ten languages.
    pub(super) fn all() -> &'static Self {
        static ALL: OnceLock<NameIndex> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut index = Self::default();
            for locale in LANGUAGES.iter().filter_map(|tag| tag.parse::<Locale>().ok()) {
                index.add_locale(&locale);
            }
            for code in COUNTRIES {
                // A country in its own language.
                let own = Locale::likely(code).map(|locale| locale.country_names(code));
                own.into_iter().flatten().for_each(|name| index.add(&name, code));
            }
            for line in TABLES.iter().flat_map(|table| table.lines()) {
                let Some((code, names)) = line.split_once('\t') else { continue };
                let Some(code) = COUNTRIES.iter().find(|known| **known == code) else { continue };
                names.split('|').for_each(|name| index.add(name, code));
            }
            index
        })
    }

    /// The names in these locales (CLDR); the first locale that has a name is right about it.
    pub(super) fn of(locales: &[Locale]) -> Self {
        let mut index = Self::default();
        for locale in locales {
            let mut own = Self::default();
            own.add_locale(locale);
            for (names, all) in [(own.codes, &mut index.codes), (own.turned, &mut index.turned)] {
                names.into_iter().for_each(|(name, codes)| {
                    all.entry(name).or_insert(codes);
                });
            }
        }
        index
    }

    fn add_locale(&mut self, locale: &Locale) {
        for code in COUNTRIES {
            for name in locale.country_names(code) {
                self.add(&name, code);
            }
        }
    }

    fn add(&mut self, name: &str, code: &'static str) {
        let mut keys = keys(name);
        let lower = name.to_lowercase();
        if lower.contains(['ä', 'ö', 'ü']) {
            // As on keyboards without these letters.
            let spelt = lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
            keys.extend(self::keys(&spelt));
        }
        // What accents alone tell from a code of two letters is another name: É.-U. and EU.
        keys.retain(|key| name.is_ascii() || !(key.is_ascii() && key.len() < 3));
        let add = |names: &mut FxHashMap<String, Vec<_>>, key| {
            let codes: &mut Vec<_> = names.entry(key).or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        };
        keys.into_iter().for_each(|key| add(&mut self.codes, key));
        sorted_words(name).into_iter().for_each(|key| add(&mut self.turned, key));
    }

    /// The countries that a text is the name of.
    fn named(&self, text: &str) -> &[&'static str] {
        let found = keys(text).into_iter().find_map(|key| self.codes.get(&key));
        found.map_or(&[], Vec::as_slice)
    }

    /// The folded names.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.codes.keys().map(String::as_str)
    }

    /// The only country of a folded name.
    pub(super) fn only(&self, folded: &str) -> Option<&'static str> {
        match self.codes.get(folded)?.as_slice() {
            [code] => Some(code),
            _ => None,
        }
    }
}

/// The countries that a text may name, by code or name: by these names, else by all.
pub(super) fn candidates(text: &str, own: &NameIndex) -> Vec<&'static str> {
    let direct = |text: &str| {
        let named = || {
            let found = own.named(text);
            // All names are gathered when one of them is needed.
            if found.is_empty() { NameIndex::all().named(text) } else { found }.to_vec()
        };
        super::code(&compatible(text)).map_or_else(named, |code| vec![code])
    };
    let text = &flags_as_codes(text);
    let found = direct(text);
    if !found.is_empty() {
        return found;
    }
    let direct = |text: &str| {
        let found = direct(text);
        if !found.is_empty() {
            return found;
        }
        let short = without_form(text);
        short.map(|short| direct(&short)).unwrap_or_default()
    };
    let found = direct(text);
    if !found.is_empty() {
        return found;
    }
    // `Korea, Republic of`, `Korea (Republic of)`.
    let turned = text.split_once(['(', ',', '（', '，']).map(|(first, second)| {
        format!("{} {first}", second.trim_end().trim_end_matches([')', '）']))
    });
    let found = turned.map(|text| direct(&text)).unwrap_or_default();
    if !found.is_empty() {
        return found;
    }
    // `Cocos (Keeling), Islands`.
    let found = sorted_words(text).and_then(|key| NameIndex::all().turned.get(&key));
    if let Some(found) = found {
        return found.clone();
    }
    // Several names of one country, such as `Burma (Myanmar)` or `NL - Nederland`.
    let apart = ['(', ')', '（', '）', '[', ']', ',', '，', ';', '/', '|', '–', '—', ':'];
    let spaced = text.replace(" - ", "|");
    let names = spaced.split(apart).map(str::trim).filter(|name| !name.is_empty());
    let mut common: Option<Vec<&str>> = None;
    for name in names.take(6) {
        let codes = direct(name);
        common = Some(match common {
            None => codes,
            Some(common) => common.into_iter().filter(|code| codes.contains(code)).collect(),
        });
    }
    common.unwrap_or_default()
}

/// A name without the words for what the state is, where it has some.
fn without_form(text: &str) -> Option<String> {
    let mut words = bare_words(text);
    let plain =
        |word: &String| !JOINERS.contains(&word.as_str()) && !FORMAL.contains(&word.as_str());
    let first = words.iter().position(plain)?;
    let formal = words.drain(..first).any(|word| FORMAL.contains(&word.as_str()));
    let is_arabic = text.contains(|char| matches!(char, '\u{600}'..='\u{6ff}'));
    if formal {
        while is_arabic && words.last().is_some_and(|last| !plain(last)) {
            words.pop();
        }
        return Some(words.join(" "));
    }
    let whole = words.concat();
    let end = FORMAL_ENDS.iter().find_map(|end| whole.strip_suffix(end))?;
    (!end.is_empty()).then(|| end.to_owned())
}

/// A text with the codes of countries for their flags (UTS #51, 1.4.5).
pub(super) fn flags_as_codes(text: &str) -> String {
    let letter = |char: char| {
        let at = u32::from(char).checked_sub(0x1f1e6).filter(|at| *at < 26)?;
        char::from_u32(u32::from('A') + at)
    };
    if !text.contains(|char| letter(char).is_some()) {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text.chars().peekable();
    while let Some(char) = rest.next() {
        match (letter(char), rest.peek().copied().and_then(letter)) {
            (Some(one), Some(other)) => {
                rest.next();
                out.extend(['|', one, other, '|']);
            }
            _ => out.push(char),
        }
    }
    out.trim_matches('|').to_owned()
}

/// The forms of a name under which it is found: as it is, and without joining words and abbreviations.
pub(super) fn keys(text: &str) -> Vec<String> {
    let words = bare_words(text);
    let whole = words.concat();
    let essence: String = words.iter().filter_map(|word| usual(word)).collect();
    // What is left of an abbreviation names nothing.
    let named = essence.len() > 3 && essence != whole;
    let mut keys = vec![whole];
    keys.extend(named.then_some(essence));
    keys.retain(|key| !key.is_empty());
    keys
}

/// A word in its long form; `None` for one that only joins others.
fn usual(word: &str) -> Option<&str> {
    let long = SHORT.iter().find(|(short, _)| *short == word);
    (!JOINERS.contains(&word)).then(|| long.map_or(word, |(_, long)| long))
}

/// The words of a name in the order of their characters, without joining words; `None` below two words.
fn sorted_words(name: &str) -> Option<String> {
    let words = bare_words(name);
    let mut words: Vec<&str> = words.iter().filter_map(|word| usual(word)).collect();
    words.sort_unstable();
    (words.len() > 1).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::NameIndex;

    #[test]
    fn only_these_names_are_ambiguous() {
        let index = NameIndex::all();
        let several = index.codes.iter().filter(|(_, codes)| codes.len() > 1);
        let mut several: Vec<String> =
            several.map(|(name, codes)| format!("{name} {}", codes.join(" "))).collect();
        several.sort();
        let ambiguous = [
            "congo CG CD",
            "corea KP KR",
            "coree KP KR",
            "coreia KP KR",
            "dominicarepublic DM DO",
            "guiana GY GF",
            "kongo CG CD",
            "korea KP KR",
            "republicdominica DM DO",
            "republicofdominica DM DO",
            "virginislands VG VI",
            "الكونغو CG CD",
            "كوريا KP KR",
            "コリア KP KR",
            "コンコ\u{3099} CD CG",
            "刚果 CG CD",
        ];
        assert_eq!(several, ambiguous);
    }
}
