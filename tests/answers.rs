//! Answers as people write them, through the program: names of countries, digits of any script, tax numbers
//! and their names, hosts of addresses, days with a time, and what can't be seen.

use serde_json::Value;

use crate::desk::{desk, document, fed, quoted};
use crate::support::Folder;

const FORM: &str = "form: all
version: \"1\"
parts:
  - part: main
    fields:
      - { field: country, kind: country }
      - { field: tax, kind: tax-id, country: country }
      - { field: phone, kind: phone, country: country }
      - { field: mail, kind: email }
      - { field: site, kind: url }
      - { field: money, kind: money }
      - { field: day, kind: date, max: \"2030-12-31\" }
      - { field: year, kind: year }
      - { field: count, kind: integer, min: 1 }
      - { field: least, kind: integer }
      - { field: most, kind: integer, above: least }
      - { field: key, kind: guid }
      - { field: ok, kind: confirm }
      - { field: pick, kind: choice, options: [small, large] }
      - { field: town, kind: choice, options: [alkmaar, almelo, almere, amersfoort, amsterdam, arnhem, assen,
          breda, delft, deventer, dordrecht, eindhoven] }
      - { field: name, kind: text, required: true }
      - { field: note, kind: multiline }
";

/// A project with a field for each kind of answer, in some locales.
fn project(locales: &[&str]) -> Folder {
    let mut towns = String::new();
    for town in
        "alkmaar almelo almere amersfoort amsterdam arnhem assen breda delft deventer dordrecht \
                 eindhoven"
            .split_whitespace()
    {
        let (first, rest) = town.split_at(1);
        towns.push_str(&format!("    .option-{town} = {}{rest}\n", first.to_uppercase()));
    }
    let fields =
        "country tax phone mail site money day year count least most key ok pick town name note";
    let words: String = std::iter::once("title = All\nmain = Main\n".to_owned())
        .chain(fields.split(' ').map(|field| {
            match field {
                "pick" => {
                    "pick = pick\n    .option-small = Größe klein\n    .option-large = Straße\n"
                        .to_owned()
                }
                "town" => format!("town = town\n{towns}"),
                other => format!("{other} = {other}\n"),
            }
        }))
        .collect();
    let mut files = vec![("docs/forms/all.yaml".to_owned(), FORM.to_owned())];
    files.push((
        "docent.yaml".to_owned(),
        format!("source: en-US\nlocales: [{}]\n", locales.join(", ")),
    ));
    files.extend(locales.iter().map(|tag| (format!("locales/{tag}/all.ftl"), words.clone())));
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Folder::new(&files)
}

/// What docent makes of requests, each in a locale, with a name and these answers.
fn drafted(folder: &Folder, requests: &[(&str, Vec<(&str, String)>)]) -> Vec<Value> {
    let line = |(locale, answers): &(&str, Vec<(&str, String)>)| {
        let values: Vec<String> = answers
            .iter()
            .map(|(field, answer)| format!("{}: {}", quoted(field), quoted(answer)))
            .collect();
        let named = answers.iter().any(|(field, _)| *field == "name");
        let name = if named { "" } else { "\"name\": \"N\", " };
        let values = values.join(", ");
        format!("{{\"form\": \"all\", \"locale\": \"{locale}\", \"values\": {{{name}{values}}}}}\n")
    };
    let input: String = requests.iter().map(line).collect();
    let run = fed(folder, &["draft", "-", "--from", "jsonl", "--format", "json"], input.as_bytes());
    let lines = run.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON"));
    let drafts: Vec<Value> = lines.collect();
    assert_eq!(drafts.len(), requests.len(), "{}", run.stderr);
    drafts
}

/// The names of a draft's problems.
fn problems(draft: &Value) -> Vec<&str> {
    let problems = draft["problems"].as_array().into_iter().flatten();
    problems.map(|problem| problem["problem"].as_str().expect("a name")).collect()
}

/// What docent understands by answers to one field, or its problems.
fn answers(field: &str, texts: &[&str]) -> Vec<String> {
    let requests: Vec<_> =
        texts.iter().map(|text| ("en-US", vec![(field, (*text).to_owned())])).collect();
    let understood = |draft: &Value| match draft["request"]["values"][field].as_str() {
        Some(text) if problems(draft).is_empty() => text.to_owned(),
        _ => problems(draft).join(" "),
    };
    drafted(&project(&["en-US"]), &requests).iter().map(understood).collect()
}

/// Asserts what docent understands by each of these answers to a field.
#[track_caller]
fn are(field: &str, wanted: &[(&str, &str)]) {
    let (texts, right): (Vec<&str>, Vec<&str>) = wanted.iter().copied().unzip();
    let got = answers(field, &texts);
    let wrong = texts.iter().zip(&got).zip(&right).filter(|((_, got), right)| got != *right);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

/// The country of each name in docent's own tables.
fn listed() -> Vec<(&'static str, &'static str)> {
    let tables = [
        include_str!("../src/field/country/names.txt"),
        include_str!("../src/field/country/usual.txt"),
    ];
    let lines = tables.into_iter().flat_map(str::lines).filter_map(|line| line.split_once('\t'));
    lines.flat_map(|(code, names)| names.split('|').map(move |name| (code, name))).collect()
}

/// Those that two countries go by.
const AMBIGUOUS: &[&str] = &[
    "congo",
    "kongo",
    "الكونغو",
    "コンゴ",
    "刚果",
    "korea",
    "corea",
    "corée",
    "coreia",
    "كوريا",
    "コリア",
    "virgin islands",
    "guiana",
    "dominica republic",
    "republic of dominica",
];

#[test]
fn countries_are_known_by_every_name_however_it_is_typed() {
    let ways: [fn(&str) -> String; 8] = [
        str::to_owned,
        str::to_uppercase,
        str::to_lowercase,
        |name| name.replace(['-', '‑'], " "),
        |name| name.replace(['\'', '’'], ""),
        |name| name.replace(' ', "\u{a0}"),
        |name| name.replace(" and ", " & ").replace("Saint", "St."),
        // Decomposed, and without accents.
        |name| {
            let pairs = [
                ('é', 'e', '\u{301}'),
                ('ç', 'c', '\u{327}'),
                ('ô', 'o', '\u{302}'),
                ('ü', 'u', '\u{308}'),
                ('ã', 'a', '\u{303}'),
            ];
            pairs.iter().fold(name.to_owned(), |name, (whole, base, mark)| {
                name.replace(*whole, &format!("{base}{mark}"))
            })
        },
    ];
    let mut asked = Vec::new();
    for (code, name) in listed() {
        let folded = name.to_lowercase();
        let bare = folded.replace(" (le)", "").replace(" (the)", "").replace(" (el)", "");
        if !AMBIGUOUS.contains(&bare.as_str()) {
            asked.extend(ways.iter().map(|way| (code, way(name))));
        }
    }
    asked.sort();
    asked.dedup();
    assert!(asked.len() > 8_000, "{}", asked.len());
    let requests: Vec<_> =
        asked.iter().map(|(_, name)| ("en-US", vec![("country", name.clone())])).collect();
    let drafts = drafted(&project(&["en-US"]), &requests);
    let wrong = asked
        .iter()
        .zip(&drafts)
        .filter(|((code, _), draft)| draft["request"]["values"]["country"].as_str() != Some(code));
    let wrong: Vec<_> = wrong.map(|(asked, draft)| (asked, problems(draft))).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn countries_are_known_as_drafts_print_them() {
    let locales = [
        "en-US", "ar-EG", "de-DE", "es-ES", "fr-FR", "ja-JP", "nl-NL", "pl-PL", "pt-BR", "zh-CN",
        "it", "hr", "ko", "hi",
    ];
    let codes = "AD AE AU BA BL BO BQ CC CD CG CI CN CV CZ DE DM DO FK FM FO GB GE GF GR GS GT GY HK HM IE IM IO IR \
                 KH KN KP KR LA LC MF MK MM MO MP NE NG NL NZ PM PN PS RE RS RU SD SH SS ST SX SZ TF TL TR TW UM US VA \
                 VC VG VI VN WF WS XK ZA";
    let folder = project(&locales);
    let mut requests = Vec::new();
    for tag in locales {
        for code in codes.split_whitespace() {
            requests.push((tag, vec![("country", code.to_owned())]));
        }
    }
    let mut again = Vec::new();
    for ((tag, answers), draft) in requests.iter().zip(drafted(&folder, &requests)) {
        let printed = draft["parts"][0]["fields"][0]["value"].as_str();
        let printed = printed.unwrap_or_else(|| panic!("an answer in {draft}"));
        again.push((*tag, answers[0].1.clone(), printed.to_owned()));
    }
    let requests: Vec<_> =
        again.iter().map(|(tag, _, name)| (*tag, vec![("country", name.clone())])).collect();
    for ((tag, code, name), draft) in again.iter().zip(drafted(&folder, &requests)) {
        assert_eq!(draft["request"]["values"]["country"], **code, "{tag} {name}");
    }
}

#[test]
fn countries_are_known_in_other_orders_and_with_what_people_add() {
    are(
        "country",
        &[
            ("Korea, Republic of", "KR"),
            ("Korea (Democratic People's Republic of)", "KP"),
            ("Cocos (Keeling), Îles", "CC"),
            ("Malouines, Îles (Falkland)", "FK"),
            ("Jan Mayen and Svalbard", "SJ"),
            ("Congo (Rép. dém.)", "CD"),
            ("Bonaire, Saba e Santo Eustáquio", "BQ"),
            ("Eiland Man", "IM"),
            ("Republic of Iran (Islamic)", "IR"),
            ("Micronesia, Federated States of", "FM"),
            ("The Netherlands", "NL"),
            ("Nederland (NL)", "NL"),
            ("NL - Nederland", "NL"),
            ("🇳🇱 Nederland", "NL"),
            ("🇧🇪", "BE"),
            ("Burma (Myanmar)", "MM"),
            ("Germany / Deutschland", "DE"),
            ("Korea (KR)", "KR"),
            ("Kingdom of Spain", "ES"),
            ("République de Côte d’Ivoire", "CI"),
            ("Bundesrepublik Deutschland", "DE"),
            ("オランダ王国", "NL"),
            ("Oesterreich", "AT"),
            ("ＵＮＩＴＥＤ　ＫＩＮＧＤＯＭ", "GB"),
            ("U.K.", "GB"),
            ("EL", "GR"),
            ("xk", "XK"),
            ("Congo", "country-several"),
            ("Republic of China", "TW"),
            ("People's Republic of China", "CN"),
            ("State of Georgia", "country"),
            ("Germany, France", "country"),
            ("NL / BE", "country"),
            ("Europe", "country"),
            ("EU", "country"),
            ("Nehterlands", "country-near"),
            ("Argentinia", "country-near"),
        ],
    );
}

#[test]
fn the_nearest_country_is_named_to_the_customer_alone() {
    let folder = project(&["en-US", "de-DE"]);
    let requests =
        ["Deutschlnd", "Virgin Islands"].map(|name| ("de-DE", vec![("country", name.to_owned())]));
    let drafts = drafted(&folder, &requests);
    let text = |at: usize| drafts[at]["problems"][0]["text"].as_str().expect("a text").to_owned();
    assert!(text(0).contains("„Deutschland“"), "{}", text(0));
    assert!(text(1).contains("Amerikanische Jungferninseln"), "{}", text(1));
    assert!(text(1).contains("Britische Jungferninseln"), "{}", text(1));
    let input = "form: all\nvalues: { name: N, country: Nehterlands }\n";
    let run = fed(&folder, &["draft", "-", "--from", "yaml"], input.as_bytes());
    assert!(!run.stderr.contains("etherlands"), "{}", run.stderr);
}

#[test]
fn digits_of_any_script_are_drafted_in_ascii() {
    are(
        "count",
        &[
            ("１２", "12"),
            ("١٢", "12"),
            ("۱۲", "12"),
            ("१२", "12"),
            ("১২", "12"),
            ("๑๒", "12"),
            ("၁၂", "12"),
            ("𝟏𝟐", "12"),
            ("12\u{202f}500", "12500"),
            ("1\u{a0}250\u{a0}000", "1250000"),
            ("1\u{2009}250", "1250"),
            ("12\u{202f}50", "integer"),
            ("−5", "min"),
            ("十二", "integer"),
            ("Ⅻ", "integer"),
            ("½", "integer"),
            ("1,250", "integer"),
        ],
    );
    are("least", &[("−5", "-5"), ("–5", "-5"), ("－５", "-5"), ("‐5", "-5")]);
    are("year", &[("１９９８", "1998"), ("٢٠١٩", "2019"), ("९८", "year")]);
    are(
        "day",
        &[
            ("２０２６－０５－０１", "2026-05-01"),
            ("٢٠٢٦-٠٥-٠١", "2026-05-01"),
            ("2026‑05‑01", "2026-05-01"),
            ("2026–05–01", "2026-05-01"),
            ("2026−05−01", "2026-05-01"),
            ("２０２６－０２－３０", "date-none"),
            ("２０４０－０２－０１", "max"),
        ],
    );
    are(
        "money",
        &[
            ("EUR\u{a0}1250.50", "EUR 1250.50"),
            ("EUR 1\u{202f}250.50", "EUR 1250.50"),
            ("ＪＰＹ　１２５０", "JPY 1250"),
            ("EGP ١٢٥٠٫٥٠", "EGP 1250.50"),
            ("EUR −5", "money"),
            ("JPY １２．５０", "money-decimals"),
        ],
    );
    are(
        "phone",
        &[
            ("＋３１　２０　１２３　４５６７", "+31 20 123 4567"),
            ("+٣١ ٢٠ ١٢٣ ٤٥٦٧", "+31 20 123 4567"),
            ("+31 20‑123‑4567", "+31 20-123-4567"),
        ],
    );
    are(
        "key",
        &[("５a1e0b52‐7c3d‐4e8f‐9a6b‐2d4c8e0f1a3b", "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b")],
    );
    are("tax", &[("ＢＥ０１２３４５６７４９", "BE0123456749")]);
    are("mail", &[("ａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "a@example.com")]);
    are("site", &[("ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ａ", "https://example.com/ａ")]);
    // Texts stay as they were typed.
    are("name", &[("１２ ½ −", "１２ ½ −")]);
}

#[test]
fn numbers_compare_by_value_in_any_script() {
    let pair = |least: &str, most: &str| {
        ("en-US", vec![("least", least.to_owned()), ("most", most.to_owned())])
    };
    let drafts = drafted(&project(&["en-US"]), &[pair("９", "١٠"), pair("１０", "٩")]);
    assert_eq!([problems(&drafts[0]), problems(&drafts[1])], [vec![], vec!["above"]]);
}

#[test]
fn drafts_in_other_digits_are_read_again() {
    let folder = project(&["en-US"]);
    let request = "form: all\nlocale: en-US\nvalues:\n  country: ＪＰ\n  phone: ０３－１２３４－５６７８\n  money: EUR\u{a0}1\u{202f}250.50\n  \
                   day: 2026-05-01T00:00:00Z\n  count: ١٢\n  name: Ｎ\n";
    let draft = fed(&folder, &["draft", "-", "--from", "yaml"], request.as_bytes());
    assert_eq!((draft.code, &*draft.stderr), (0, ""));
    for line in [
        "country: Japan",
        "phone: 03-1234-5678 (+81 3-1234-5678)",
        "money: EUR 1250.50",
        "day: 2026-05-01",
        "count: 12",
        "name: Ｎ",
    ] {
        assert!(draft.stdout.contains(line), "{line} in {}", draft.stdout);
    }
    let read = fed(&folder, &["read"], draft.stdout.as_bytes());
    assert_eq!((read.code, &*read.stderr), (0, ""));
    let again = fed(&folder, &["draft", "-", "--from", "yaml"], read.stdout.as_bytes());
    assert_eq!(again.stdout, draft.stdout);
}

#[test]
fn options_compare_composed_and_folded() {
    are(
        "pick",
        &[
            ("small", "small"),
            ("ＳＭＡＬＬ", "small"),
            ("STRAßE", "large"),
            ("Gro\u{308}ße klein", "small"),
            ("Grosse klein", "choice"),
            ("GRO\u{308}ßE KLEIN", "small"),
            ("Ｇröße　klein", "small"),
            ("medium", "choice"),
        ],
    );
    are("ok", &[("ｙｅｓ", "yes"), ("NO", "no"), ("ＮＯ", "no"), ("perhaps", "choice")]);
}

#[test]
fn of_many_options_the_nearest_are_named() {
    let request = ("en-US", vec![("town", "Amsterdm".to_owned())]);
    let drafts = drafted(&project(&["en-US"]), &[request]);
    assert_eq!(problems(&drafts[0]), ["choice-near"]);
    let text = drafts[0]["problems"][0]["text"].as_str().expect("a text");
    assert!(text.contains("amsterdam (Amsterdam)"), "{text}");
    assert!(!text.contains("breda"), "{text}");
    assert_eq!(text.matches('(').count(), 3, "{text}");
}

#[test]
fn a_day_has_no_time() {
    are(
        "day",
        &[
            ("2027-05-02T00:00", "2027-05-02"),
            ("2027-05-02 00:00:00", "2027-05-02"),
            ("2027-05-02T00:00:00.000Z", "2027-05-02"),
            ("2027-05-02 0:00", "2027-05-02"),
            ("2027-05-02 12:00:00 AM", "2027-05-02"),
            ("2027-05-02T08:30", "date-time"),
            ("2027-05-02 08:30", "date-time"),
            ("2027-05-02T08:30:00Z", "date-time"),
            ("2027-05-02 8:30 PM", "date-time"),
            ("2027-05-02T23:00:00-01:00", "date-time"),
            ("2027-05-02 12:00", "date-time"),
            ("2027-05-02, 08:30", "date-time"),
            ("２０２７-０５-０２ ０８:３０", "date-time"),
            ("2027-05-02 soon", "date"),
        ],
    );
}

#[test]
fn hosts_of_addresses_are_names_of_hosts() {
    are(
        "mail",
        &[
            ("a@example.com", "a@example.com"),
            ("a@sub.1und1.de", "a@sub.1und1.de"),
            ("jürgen@müller.example", "jürgen@müller.example"),
            ("ju\u{308}rgen@mu\u{308}ller.example", "jürgen@müller.example"),
            ("a@例え.jp", "a@例え.jp"),
            ("a@192.168.0.1", "email"),
            ("a@[192.168.0.1]", "email"),
            ("a@0x7f.1", "email"),
            ("a@example..com", "email"),
            ("a@-example.com", "email"),
            ("a@example-.com", "email"),
            ("a@ex_ample.com", "email"),
            ("a@example.com.", "email"),
            ("a@example.42", "email"),
            ("a@xn--a.example", "email"),
        ],
    );
}

#[test]
fn what_cannot_be_seen_fills_nothing_and_is_named() {
    let folder = project(&["en-US"]);
    let unseen = [
        '\u{3164}',
        '\u{115f}',
        '\u{1160}',
        '\u{ffa0}',
        '\u{2800}',
        '\u{fe0f}',
        '\u{ad}',
        '\u{34f}',
        '\u{17b4}',
        '\u{180e}',
        '\u{e0041}',
        '\u{200b}',
        '\u{200d}',
        '\u{2060}',
        '\u{feff}',
        '\u{61c}',
        '\u{fe00}',
        '\u{e0100}',
        '\u{180b}',
        '\u{1d159}',
        '\u{1d173}',
        '\u{2064}',
        '\u{2065}',
        '\u{fff0}',
        '\u{e0fff}',
    ];
    let alone = |char: char| ("en-US", vec![("name", format!("{char}{char}"))]);
    let within = |char: char| ("en-US", vec![("name", format!("Jan{char}"))]);
    let requests: Vec<_> = unseen
        .iter()
        .map(|char| alone(*char))
        .chain(unseen.iter().map(|char| within(*char)))
        .collect();
    let drafts = drafted(&folder, &requests);
    for (char, draft) in unseen.iter().zip(&drafts) {
        assert_eq!(problems(draft), ["hidden", "missing"], "{char:?}");
        let text = draft["problems"][0]["text"].as_str().expect("a text");
        assert!(text.contains(&format!("U+{:04X}", u32::from(*char))), "{text}");
    }
    for (char, draft) in unseen.iter().zip(&drafts[unseen.len()..]) {
        assert_eq!(problems(draft), ["hidden"], "{char:?}");
        assert_eq!(draft["request"]["values"]["name"], "Jan", "{char:?}");
    }
}

#[test]
fn what_can_be_seen_in_its_script_stays() {
    let seen = [
        "می\u{200c}خواهم",
        "ക്\u{200d}",
        "ශ්\u{200d}රී",
        "❤\u{fe0f}",
        "1\u{fe0f}\u{20e3}",
        "👨\u{200d}👩\u{200d}👧",
        "👩🏽\u{200d}💻",
        "❤\u{fe0f}\u{200d}🔥",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        "葛\u{e0100}城",
        "⠃⠗⠁⠊⠇⠇⠑⠀⠞⠑⠭⠞",
        "ᄒ\u{1160}ᆫ",
        "ᠮᠣᠩᠭᠣᠯ\u{180b}",
        "e\u{301}",
        "™\u{fe0f}",
    ];
    let requests: Vec<_> =
        seen.iter().map(|text| ("en-US", vec![("name", (*text).to_owned())])).collect();
    for (text, draft) in seen.iter().zip(drafted(&project(&["en-US"]), &requests)) {
        assert!(!problems(&draft).contains(&"hidden"), "{text:?} {:?}", problems(&draft));
        assert_eq!(draft["request"]["values"]["name"], **text);
    }
    // A sign that takes room parts words also when it is left out.
    let request = ("en-US", vec![("name", "Jan\u{3164}Vries".to_owned())]);
    let drafts = drafted(&project(&["en-US"]), &[request]);
    assert_eq!(drafts[0]["request"]["values"]["name"], "Jan Vries");
}

#[test]
fn tax_numbers_of_the_country_are_no_errors() {
    let number = |country: &str, tax: &str| {
        ("en-US", vec![("country", country.to_owned()), ("tax", tax.to_owned())])
    };
    let right = [
        ("HU", "12345676-2-41"),
        ("DE", "12/345/67890"),
        ("SE", "556123-4567"),
        ("IT", "RSSMRA85T10A562S"),
        ("FR", "123456782"),
        ("NL", "004495445"),
        ("PL", "NIP: 123-456-78-02"),
        ("DE", "USt-IdNr. DE123456788"),
        ("FR", "N° TVA FR11123456782"),
        ("BR", "CPF 390.533.447-05"),
        ("US", "EIN: 12-3456789"),
        ("IT", "P.IVA 12345670017"),
        ("MX", "RFC XEXX010101000"),
    ];
    let doubtful = [
        ("NL", "004495446", "tax-id-digits"),
        ("NL", "12-34", "tax-id-shape"),
        ("FR", "123456783", "tax-id-digits"),
        ("BE", "BE0000000000", "tax-id-zero"),
        ("US", "00-0000000", "tax-id-zero"),
        ("BR", "CNPJ 00.000.000/0000-00", "tax-id-zero"),
        ("NL", "BE0123456749", "tax-id-country"),
        ("NL", "NL12", "tax-id-like"),
    ];
    let asked = right.iter().map(|(country, tax)| number(country, tax));
    let asked: Vec<_> =
        asked.chain(doubtful.iter().map(|(country, tax, _)| number(country, tax))).collect();
    let drafts = drafted(&project(&["en-US"]), &asked);
    for (number, draft) in right.iter().zip(&drafts) {
        assert_eq!(problems(draft), [""; 0], "{number:?}");
    }
    for (number, draft) in doubtful.iter().zip(&drafts[right.len()..]) {
        assert_eq!(problems(draft), [number.2], "{number:?}");
        let is_error = matches!(number.2, "tax-id-country" | "tax-id-like");
        assert_eq!(draft["problems"][0]["severity"] == "error", is_error, "{number:?}");
    }
}

#[test]
fn an_answer_that_contradicts_itself_is_no_answer() {
    let desk = desk();
    for (field, answer) in [
        ("country", "Austria (DE)"),
        ("country", "DE/Austria"),
        ("country", "🇩🇪 Austria"),
        ("country", "Netherlands, DE"),
        ("country", "Soviet Union"),
        ("country", "X🇳"),
        ("seats", "12²"),
        ("seats", "12③"),
        ("phone", "+49 30 1234567 (mobile)"),
        ("phone", "+49 30 1234567 Anna"),
    ] {
        let values = document("a", "en-US", &[("name", "Ann"), (field, answer)]);
        let run = fed(&desk, &["draft", "-"], values.as_bytes());
        assert_eq!(run.code, 1, "{answer}: {}", run.stdout);
    }
    for answer in ["Perú🇵🇪", "日本🇯🇵", "🇵🇪", "Peru (PE)", "PE - Peru"] {
        let values = document("a", "en-US", &[("name", "Ann"), ("country", answer)]);
        let run = fed(&desk, &["draft", "-"], values.as_bytes());
        assert_eq!(run.code, 0, "{answer}: {}", run.stderr);
        let name = if answer.contains('日') { "Japan" } else { "Peru" };
        assert!(run.stdout.contains(&format!("Country: {name}")), "{answer}: {}", run.stdout);
    }
}
