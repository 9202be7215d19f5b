//! The rules of numbers in countries outside the European Union.

use eu_vat::Country;
use stdnum::country::{
    ar, au, br, ca, ch, cl, cn, co, gb, il, r#in, jp, kr, no, nz, rs, ru, sg, th, tr, tw, ua, vn,
    za,
};
use stdnum::util::checksum::{WeightedSum, luhn_checksum_validate, weighted_sum};
use stdnum::util::date::is_valid_date_compact_yymmdd;
use stdnum::util::strings::{is_alphanumeric, is_digits};
use stdnum::{ErrorKind, Validator};

use super::union;

/// Why a number isn't right.
pub(super) enum TaxIdFault {
    /// Its length, or a letter where a digit belongs.
    Shape,
    /// A part of it, such as a date that there isn't.
    Part,
    /// Its check digit.
    Digits,
}

pub(super) type Verdict = Result<(), TaxIdFault>;

pub(super) type Judge = fn(&str) -> Verdict;

/// The other countries: their codes, what is often written in front of a number, and its rules.
pub(super) const OTHERS: &[(&str, &str, Judge)] = &[
    ("AR", "CUIT", |number| any(number, &[&ar::CUIT])),
    ("AU", "ABN", |number| any(number, &[&au::ABN])),
    ("BR", "CNPJ", |number| any(number, &[&br::CNPJ, &br::CPF])),
    ("CA", "BN", |number| any(number, &[&ca::BN, &ca::QST])),
    ("CH", "", |number| any(number, &[&ch::VAT, &ch::UID])),
    ("CL", "RUT", |number| any(number, &[&cl::RUT])),
    ("CN", "", china),
    ("CO", "NIT", |number| any(number, &[&co::NIT])),
    ("GB", "GB", united_kingdom),
    ("ID", "NPWP", indonesia),
    ("IL", "", |number| any(number, &[&il::HP, &il::IDNR])),
    ("IN", "GSTIN", |number| any(number, &[&r#in::GSTIN, &r#in::PAN])),
    // Invoices have the corporate number behind a T.
    ("JP", "T", |number| any(number, &[&jp::CN])),
    ("KR", "", |number| any(number, &[&kr::BRN])),
    ("MX", "", mexico),
    ("NO", "NO", |number| any(number, &[&no::MVA, &no::ORGNR])),
    ("NZ", "NZ", new_zealand),
    ("RS", "", |number| any(number, &[&rs::PIB])),
    ("RU", "", |number| any(number, &[&ru::INN])),
    ("SG", "", singapore),
    ("TH", "", |number| any(number, &[&th::TIN])),
    ("TR", "", |number| any(number, &[&tr::VKN, &tr::TCKIMLIK])),
    ("TW", "", taiwan),
    // Numbers for VAT have 12 digits.
    ("UA", "", |number| free(number, 12, "").or_else(|_| any(number, &[&ua::EDRPOU, &ua::RNTRC]))),
    // Numbers of companies and of people have nine digits, and no check digit.
    ("US", "EIN", |number| free(number, 9, "")),
    // Since July 2025 people are taxed by the 12 digits of their identity (circular 86/2024).
    ("VN", "", |number| free(number, 12, "0").or_else(|_| any(number, &[&vn::MST]))),
    ("ZA", "", |number| any(number, &[&za::VAT, &za::TIN])),
];

/// Judges a number that may be of any of these schemes.
pub(super) fn any(number: &str, schemes: &[&dyn Validator]) -> Verdict {
    let mut fault = TaxIdFault::Shape;
    // The schemes would take digits of other scripts.
    for scheme in schemes.iter().filter(|_| number.is_ascii()) {
        match scheme.validate(number) {
            Ok(_) => return Ok(()),
            Err(error) if error.kind() == ErrorKind::InvalidChecksum => fault = TaxIdFault::Digits,
            Err(_) => {}
        }
    }
    Err(fault)
}

/// Judges a number that has so many digits, the first of them these, and no other rules.
pub(super) fn free(number: &str, length: usize, start: &str) -> Verdict {
    let right = is_digits(number) && number.len() == length && number.starts_with(start);
    if right { Ok(()) } else { Err(TaxIdFault::Shape) }
}

/// China: the unified social credit code (GB 32100-2015).
fn china(number: &str) -> Verdict {
    let verdict = any(number, &[&cn::USCC]);
    // The scheme misses the check digit 0.
    match (&verdict, number.strip_suffix('0')) {
        (Err(TaxIdFault::Digits), Some(digits)) if weighted_sum(digits, &CHINESE) == 0 => Ok(()),
        _ => verdict,
    }
}

const CHINESE: WeightedSum<'_> = WeightedSum {
    alphabet: "0123456789ABCDEFGHJKLMNPQRTUWXY",
    reverse: false,
    weights: &[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28],
    modulus: 31,
    sum_by_digit: false,
};

/// Indonesia: 15 digits, or since 2024 those behind a 0, or the 16 digits of a person.
fn indonesia(number: &str) -> Verdict {
    let checked = match number.len() {
        _ if !is_digits(number) => return Err(TaxIdFault::Shape),
        15 => &number[..9],
        16 if number.starts_with('0') => &number[1..10],
        16 => return Ok(()),
        _ => return Err(TaxIdFault::Shape),
    };
    if luhn_checksum_validate(checked, "0123456789") { Ok(()) } else { Err(TaxIdFault::Digits) }
}

/// Mexico: letters of the name, a date and a homoclave. Its check digit is left alone: the number
/// for customers from abroad, `XEXX010101000`, has none.
fn mexico(number: &str) -> Verdict {
    let name: String = number
        .chars()
        .take_while(|char| char.is_ascii_uppercase() || "&Ñ".contains(*char))
        .collect();
    let rest = &number[name.len()..];
    let (date, end) = rest.split_at_checked(6).ok_or(TaxIdFault::Shape)?;
    let lengths = matches!((name.chars().count(), end.len()), (3, 3) | (4, 0 | 3));
    let ended = end.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !lengths || !ended || !is_digits(date) {
        return Err(TaxIdFault::Shape);
    }
    if is_valid_date_compact_yymmdd(date, false) { Ok(()) } else { Err(TaxIdFault::Part) }
}

/// New Zealand: the numbers that the tax office has given out.
fn new_zealand(number: &str) -> Verdict {
    any(number, &[&nz::IRD])?;
    let given = number.parse().is_ok_and(|number| (10_000_001..150_000_000).contains(&number));
    if given { Ok(()) } else { Err(TaxIdFault::Part) }
}

/// Singapore: a number of the entity, or one for GST alone.
fn singapore(number: &str) -> Verdict {
    let alone = number.starts_with('M') && number.len() == 10 && is_alphanumeric(number);
    if alone { Ok(()) } else { any(number, &[&sg::UEN]) }
}

/// Taiwan: the sum of the digits is a multiple of 10, or since April 2023 of 5.
fn taiwan(number: &str) -> Verdict {
    any(number, &[&tw::BAN])?;
    let weighted = number.bytes().zip([1, 2, 1, 2, 1, 2, 4, 1]).map(|(digit, weight)| {
        let product = (digit - b'0') * weight;
        product / 10 + product % 10
    });
    let sum: u8 = weighted.sum();
    // Seven fours are 28, its digits 10, and those 1 or 0.
    let seven = number.as_bytes()[6] == b'7';
    let right = sum.is_multiple_of(5) || (seven && sum % 5 == 4);
    if right { Ok(()) } else { Err(TaxIdFault::Digits) }
}

/// The United Kingdom: numbers for VAT, with the rules of those from Northern Ireland, or of
/// taxpayers.
fn united_kingdom(number: &str) -> Verdict {
    match union(Country::NorthernIreland, number) {
        Err(TaxIdFault::Shape) => any(number, &[&gb::UTR]),
        verdict => verdict,
    }
}
