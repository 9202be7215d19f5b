//! `tax-id`: a number for VAT or tax. Numbers of the European Union are held against their shape
//! and check digit, and so are those of some other countries. Only a shape that the Union has no
//! numbers of is an error: real companies have been refused by rules that were out of date.

mod label;
mod national;
mod schemes;

use eu_vat::{Country, Error, Vat};
use label::without_label;
use national::national;
use schemes::{OTHERS, TaxIdFault, Verdict};

use super::{
    AnswerContext, AnswerProblem, Control, Kind, PLAIN, ParsedAnswer, Sample, TYPED, figures,
};

pub(super) const KIND: Kind = Kind {
    name: "tax-id",
    about: "a VAT or tax number, of the country that `country` names",
    rules: &["country"],
    written: figures,
    read,
    samples: |_| {
        let sample = |problem, fails| Sample::new(problem, fails, "NL004495445B01").within("NL");
        vec![
            sample("tax-id-like", "NL12"),
            sample("tax-id-country", "BE0123456749"),
            sample("tax-id-digits", "NL004495446B01"),
            sample("tax-id-zero", "000000000"),
            Sample::new("tax-id-shape", "12-345", "12-3456789").within("US"),
        ]
    },
    control: Control {
        patterns: &[("tax-id-zero", r"[1-9]|^(?:\D*\d){0,6}\D*$", "doubt")],
        ..TYPED
    },
    ..PLAIN
};

/// A made-up number of each country in the Union and of Northern Ireland, by its prefix.
const EXAMPLES: &[&str] = &[
    "ATU12345675",
    "BE0123456749",
    "BG123456786",
    "CY10000000D",
    "CZ12345679",
    "DE123456788",
    "DK12345674",
    "EE101234568",
    "EL123456783",
    "ESB12345674",
    "FI12345671",
    "FR11123456782",
    "HR12345678903",
    "HU12345676",
    "IE1234567FA",
    "IT12345670017",
    "LT123456715",
    "LU12345613",
    "LV40003456781",
    "MT12345671",
    "NL123456782B01",
    "PL1234567802",
    "PT501234560",
    "RO123456789",
    "SE556123456701",
    "SI12345679",
    "SK2021234501",
    "XI123456727",
];

fn read(text: &str, asked: &AnswerContext<'_>) -> ParsedAnswer {
    let whole = compact(text);
    let number = without_label(&whole);
    // What looks like a name may be a part of the number.
    let is_named = number.len() < whole.len()
        && (asked.country.is_none() || problem(&whole, asked.country).is_some());
    let number = if is_named { number } else { &whole };
    let problem = problem(number, asked.country);
    let strange = problem.as_ref().is_some_and(|problem| problem.name == "tax-id-country");
    let zeros = !strange && is_zero(number);
    let zero = || AnswerProblem::doubt("tax-id-zero");
    ParsedAnswer::typed().and(if zeros { Some(zero()) } else { problem })
}

/// Whether a number has as many digits as numbers have, and no other than 0.
fn is_zero(number: &str) -> bool {
    let digits = || number.bytes().filter(u8::is_ascii_digit);
    digits().count() > 6 && digits().all(|digit| digit == b'0')
}

fn problem(number: &str, country: Option<&'static str>) -> Option<AnswerProblem> {
    let prefix = number.get(..2).and_then(Country::from_code);
    let member = country.and_then(Country::from_code);
    match (country, member, prefix) {
        (Some(code), Some(member), _) => within(member, code, number, prefix),
        // Northern Ireland keeps VAT numbers of the Union.
        (Some(code @ "GB"), _, Some(ireland @ Country::NorthernIreland)) => {
            within(ireland, code, number, prefix)
        }
        (Some(code), ..) => elsewhere(code, number),
        (None, _, Some(member)) => within(member, code(member), number, prefix),
        (None, ..) => None,
    }
}

/// A number without what sets its parts off, in upper case.
fn compact(text: &str) -> String {
    let apart = |char: &char| match char {
        '-' | '.' | '/' | ':' | ',' | '_' | '\'' | '(' | ')' => true,
        '#' | '°' | 'º' | '·' | '’' | '\u{2010}'..='\u{2015}' | '\u{2212}' => true,
        other => other.is_whitespace(),
    };
    // Some letters become ASCII in upper case: they stay what they are.
    let upper = |char: char| match char.to_uppercase().next() {
        Some(upper) if char.is_ascii() || !upper.is_ascii() => upper,
        _ => char,
    };
    text.chars().filter(|char| !apart(char)).map(upper).collect()
}

/// The country whose VAT numbers these are, ISO 3166-1 alpha-2.
fn code(member: Country) -> &'static str {
    match member {
        Country::Greece => "GR",
        Country::NorthernIreland => "GB",
        other => other.code(),
    }
}

/// The problem of a number as one of a country in the Union.
fn within(
    member: Country,
    code: &'static str,
    number: &str,
    prefix: Option<Country>,
) -> Option<AnswerProblem> {
    let bare = if prefix == Some(member) { &number[2..] } else { number };
    let fault = union(member, bare).err()?;
    let is_vat = prefix == Some(member);
    let own = if is_vat { Err(TaxIdFault::Shape) } else { national(code, number) };
    let Err(own) = own else { return None };
    // EU and IM begin numbers for the one-stop shop, GB those of a country that left the Union.
    let stray = ["EU", "IM", "GB"].iter().any(|stray| number.starts_with(stray));
    Some(match fault {
        _ if stray
            || prefix.is_some_and(|prefix| prefix != member && is_shaped(prefix, number)) =>
        {
            AnswerProblem::error("tax-id-country")
        }
        // It may be a national number, and docent doesn't know all of those.
        _ if matches!(own, TaxIdFault::Digits) => AnswerProblem::doubt("tax-id-digits"),
        TaxIdFault::Shape if !is_vat => shape(code),
        TaxIdFault::Shape => {
            let example = EXAMPLES.iter().find(|example| example.starts_with(member.code()));
            AnswerProblem::error("tax-id-like")
                .with_text("country", code)
                .with_text("example", example.copied().unwrap_or_default())
                .private(&["country", "example"])
        }
        TaxIdFault::Part => shape(code),
        TaxIdFault::Digits => AnswerProblem::doubt("tax-id-digits"),
    })
}

/// Whether a number behind a prefix has the shape of that country's: `HRB 12345` is none of Croatia.
fn is_shaped(prefix: Country, number: &str) -> bool {
    let rest = number.get(2..).unwrap_or_default();
    !matches!(union(prefix, rest), Err(TaxIdFault::Shape))
}

/// Judges a number, without its prefix, by the rules of a country in the Union.
fn union(member: Country, number: &str) -> Verdict {
    // The rules take numbers apart by bytes.
    if !number.is_ascii() {
        return Err(TaxIdFault::Shape);
    }
    let mut full = format!("{}{number}", member.code());
    if member == Country::Ireland {
        // What the rules for Ireland let pass, and `*`, which they don't know.
        let last = number.get(7..).unwrap_or_default();
        if !number.starts_with(|char: char| char.is_ascii_digit()) || last.contains(['X', 'Y', 'Z'])
        {
            return Err(TaxIdFault::Shape);
        }
        full = full.replace('*', "+");
    }
    Vat::parse(&full).map(drop).map_err(|error| match error {
        Error::BadChecksum => TaxIdFault::Digits,
        Error::OutOfRange => TaxIdFault::Part,
        _ => TaxIdFault::Shape,
    })
}

/// The likely problem of a number of a country outside the Union.
fn elsewhere(code: &'static str, number: &str) -> Option<AnswerProblem> {
    let (_, label, judge) = OTHERS.iter().find(|(country, ..)| *country == code)?;
    match judge(number.strip_prefix(label).unwrap_or(number)).err()? {
        TaxIdFault::Digits => Some(AnswerProblem::doubt("tax-id-digits")),
        _ => Some(shape(code)),
    }
}

/// The doubt about how a number is written; the country is another of the customer's answers.
fn shape(code: &str) -> AnswerProblem {
    AnswerProblem::doubt("tax-id-shape").with_text("country", code).private(&["country"])
}

#[cfg(test)]
mod tests {
    use super::super::testing::{problems, problems_in, right};
    use super::EXAMPLES;

    #[test]
    fn holds_numbers_of_the_union_against_their_country() {
        for text in ["NL004495445B01", "004495445B01", "nl 0044.95445.B01", "NL‑0044‑95445‑B01"]
        {
            assert_eq!(problems_in("tax-id", text, "NL"), [""; 0], "{text}");
        }
        assert_eq!(problems_in("tax-id", "NL004495445B01", "BE"), ["tax-id-country"]);
        assert_eq!(problems_in("tax-id", "NL004495446B01", "NL"), ["tax-id-digits"]);
        for text in ["NL12", "NL004495445"] {
            assert_eq!(problems_in("tax-id", text, "NL"), ["tax-id-like"], "{text}");
        }
        assert_eq!(problems_in("tax-id", "none", "NL"), ["tax-id-shape"]);
        assert_eq!(problems_in("tax-id", "NL００４４９５４４５B01", "NL"), [""; 0]);
        assert_eq!(problems_in("tax-id", "BE2123456749", "BE"), ["tax-id-shape"]);
    }

    #[test]
    fn gives_right_examples() {
        for text in EXAMPLES {
            assert!(right("tax-id", text), "{text}");
        }
    }

    #[test]
    fn knows_prefixes_that_are_not_the_country() {
        for text in ["EL123456783", "GR123456783", "123456783"] {
            assert_eq!(problems_in("tax-id", text, "GR"), [""; 0], "{text}");
        }
        assert_eq!(problems_in("tax-id", "XI123456727", "GB"), [""; 0]);
        assert_eq!(problems_in("tax-id", "XI1234", "GB"), ["tax-id-like"]);
        assert_eq!(problems_in("tax-id", "XI123456727", "IE"), ["tax-id-country"]);
        assert_eq!(problems_in("tax-id", "EU372022452", "IE"), ["tax-id-country"]);
        assert_eq!(problems_in("tax-id", "EU372022452", "US"), ["tax-id-shape"]);
        assert!(right("tax-id", "EU372022452"));
    }

    #[test]
    fn judges_without_a_country_only_the_union() {
        assert_eq!(problems("tax-id", "DE123456789"), ["tax-id-digits"]);
        assert_eq!(problems("tax-id", "DE12345678"), ["tax-id-like"]);
        assert!(right("tax-id", "12-3456789"));
    }

    #[test]
    fn knows_old_irish_numbers() {
        for text in ["IE8Z49289F", "IE8*49289F", "IE8+49289F"] {
            assert!(right("tax-id", text), "{text}");
        }
        for text in ["IEPD71814N", "IE1234567FX", "IE+A71814N"] {
            assert_eq!(problems("tax-id", text), ["tax-id-like"], "{text}");
        }
    }

    #[test]
    fn only_doubts_numbers_of_other_countries() {
        for (country, text) in [
            ("AR", "20-05536168-2"),
            ("AU", "ABN 83 914 571 673"),
            ("BR", "16.727.230/0001-97"),
            ("BR", "390.533.447-05"),
            ("CA", "12302 6635 RC 0001"),
            ("CH", "CHE-107.787.577 IVA"),
            ("CH", "CHE-100.155.212"),
            ("CL", "12.531.909-2"),
            ("CN", "91110000600037341L"),
            ("CO", "213.123.432-1"),
            ("GB", "GB 980 7806 84"),
            ("ID", "01.312.166.0-091.000"),
            ("ID", "0013121660091000"),
            ("IL", "516179157"),
            ("IN", "27AAPFU0939F1ZV"),
            ("JP", "T5-8356-7825-6246"),
            ("KR", "220-81-62517"),
            ("MX", "XEXX010101000"),
            ("MX", "ÑAA010101AAA"),
            ("NO", "NO 995 525 828 MVA"),
            ("NO", "988 077 917"),
            ("NZ", "49-098-576"),
            ("RS", "101134702"),
            ("RU", "7707083893"),
            ("SG", "M90312345X"),
            ("SG", "00192200M"),
            ("TH", "0-1055-36112-01-4"),
            ("TR", "4540536920"),
            ("TW", "00501503"),
            ("TW", "00501508"),
            ("TW", "00000074"),
            ("UA", "32855961"),
            ("US", "12-3456789"),
            ("US", "536-90-4399"),
            ("US", "912-70-3456"),
            ("VN", "0100233488-001"),
            ("ZA", "0123456782"),
            ("ZA", "4123456789"),
            ("EG", "100-200-300"),
        ] {
            assert_eq!(problems_in("tax-id", text, country), [""; 0], "{country} {text}");
        }
        assert_eq!(problems_in("tax-id", "GB 980 7806 85", "GB"), ["tax-id-digits"]);
        assert_eq!(problems_in("tax-id", "AB123", "GB"), ["tax-id-shape"]);
        assert_eq!(problems_in("tax-id", "91110000600037341N", "CN"), ["tax-id-digits"]);
        assert_eq!(problems_in("tax-id", "00501502", "TW"), ["tax-id-digits"]);
        assert_eq!(problems_in("tax-id", "12-345678", "US"), ["tax-id-shape"]);
        assert_eq!(problems_in("tax-id", "NL004495445B01", "US"), ["tax-id-shape"]);
        assert_eq!(problems_in("tax-id", "٠١٢٣٤٥٦٧٨٢", "ZA"), [""; 0]);
    }

    #[test]
    fn takes_national_numbers_of_the_union() {
        for (country, text) in [
            ("HU", "12345676-2-41"),
            ("HU", "8071592153"),
            ("DE", "12/345/67890"),
            ("DE", "36 574 261 809"),
            ("SE", "556123-4567"),
            ("IT", "RSSMRA85T10A562S"),
            ("FR", "123456782"),
            ("FR", "732 829 320 00074"),
            ("NL", "004495445"),
            ("NL", "111222333"),
            ("PL", "44051401359"),
            ("CZ", "25123891"),
            ("BE", "85.07.30-033.28"),
            ("FI", "131052-308T"),
            ("EE", "37605030299"),
            ("LT", "110053842"),
            ("SK", "31333532"),
            ("LU", "19741234567"),
            ("AT", "59-119/9013"),
            ("RO", "1630615123457"),
            ("DK", "211062-5629"),
            ("ES", "54362315K"),
        ] {
            assert_eq!(problems_in("tax-id", text, country), [""; 0], "{country} {text}");
        }
        for (country, text) in
            [("FR", "123456783"), ("NL", "111222334"), ("HU", "12345677-2-41"), ("SK", "31333533")]
        {
            assert_eq!(problems_in("tax-id", text, country), ["tax-id-digits"], "{country} {text}");
        }
        assert_eq!(problems_in("tax-id", "99-99", "DE"), ["tax-id-shape"]);
        assert_eq!(problems_in("tax-id", "BE0123456749", "FR"), ["tax-id-country"]);
    }

    #[test]
    fn takes_off_what_is_written_in_front_of_a_number() {
        for (country, text) in [
            ("PL", "NIP: 123-456-78-02"),
            ("PL", "NIP PL1234567802"),
            ("DE", "USt-IdNr. DE123456788"),
            ("DE", "USt-IdNr.: DE 123 456 788"),
            ("DE", "St.-Nr. 12/345/67890"),
            ("NL", "BTW NL123456782B01"),
            ("NL", "btw-nr. NL123456782B01"),
            ("BE", "TVA BE 0123.456.749"),
            ("FR", "N° TVA FR11123456782"),
            ("FR", "SIREN 123 456 782"),
            ("IT", "P.IVA 12345670017"),
            ("IT", "C.F.: RSSMRA85T10A562S"),
            ("ES", "CIF B12345674"),
            ("ES", "NIF: ESB12345674"),
            ("PT", "NIF 501234560"),
            ("IE", "VAT No. IE1234567FA"),
            ("GB", "VAT Reg No: GB 980 7806 84"),
            ("BR", "CPF 390.533.447-05"),
            ("BR", "CNPJ: 16.727.230/0001-97"),
            ("AU", "ABN: 83 914 571 673"),
            ("US", "EIN 12-3456789"),
            ("IN", "GSTIN 27AAPFU0939F1ZV"),
            ("MX", "RFC: XEXX010101000"),
            ("MX", "VAT010101AAA"),
            ("AR", "CUIT 20-05536168-2"),
            ("HU", "Adószám: 12345676-2-41"),
            ("SE", "Org.nr 556123-4567"),
            ("CH", "MWST CHE-107.787.577 MWST"),
        ] {
            assert_eq!(problems_in("tax-id", text, country), [""; 0], "{country} {text}");
        }
        assert_eq!(problems("tax-id", "VAT ID: DE123456789"), ["tax-id-digits"]);
        assert_eq!(problems_in("tax-id", "NIP 1234567803", "PL"), ["tax-id-digits"]);
    }

    #[test]
    fn doubts_numbers_of_nothing_but_zeros() {
        for text in ["BE0000000000", "PL0000000000", "FI00000000", "LU00000000", "HU00000000"] {
            assert_eq!(problems("tax-id", text), ["tax-id-zero"], "{text}");
        }
        for (country, text) in [
            ("US", "00-0000000"),
            ("EE", "000000000"),
            ("NL", "NL000000000B00"),
            ("BR", "00.000.000/0000-00"),
            ("EG", "000-000-000"),
            ("GR", "EL000000000"),
        ] {
            assert_eq!(problems_in("tax-id", text, country), ["tax-id-zero"], "{country} {text}");
        }
        assert_eq!(problems("tax-id", "000000000"), ["tax-id-zero"]);
    }
}
