//! National tax numbers in the European Union: those by which its members know companies and people, and
//! which are no VAT numbers.

use stdnum::country::{at, be, bg, cz, de, dk, ee, fi, fr, ie, it, lt, nl, pl, ro, se, sk};
use stdnum::util::strings::is_digits;

use super::schemes::{TaxIdFault, Verdict, any};

/// Judges a number by the rules of a member's national numbers; `Shape` where the numbers for VAT are all that
/// docent knows.
pub(super) fn national(code: &str, number: &str) -> Verdict {
    match code {
        // The number of the tax office: since 2011 with nine digits.
        "AT" => any(number, &[&at::TIN]),
        // People have the number of the register.
        "BE" => any(number, &[&be::NN, &be::BIS]),
        "BG" => any(number, &[&bg::EGN, &bg::PNF]),
        "CZ" => any(number, &[&cz::ICO, &cz::RC]),
        // The tax offices of each state write theirs in their own way, with 10 or 11 digits, or all with 13.
        "DE" => any(number, &[&de::IDNR]).or_else(|_| digits(number, &[10, 11, 13])),
        "DK" => any(number, &[&dk::CPR]),
        "EE" => any(number, &[&ee::REGISTRIKOOD, &ee::IK]),
        "FI" => finland(number),
        "FR" => any(number, &[&fr::SIREN, &fr::SIRET, &fr::NIF]),
        "HU" => hungary(number),
        "IE" => any(number, &[&ie::PPS]),
        "IT" => any(number, &[&it::CODICEFISCALE, &it::IVA]),
        "LT" => lithuania(number),
        // The matricule: a year first; 11 digits for companies and 13 for people.
        "LU" => years(number),
        // The number of an identity card, or one of the tax office.
        "MT" => identity_card(number).or_else(|_| digits(number, &[9])),
        "NL" => any(number, &[&nl::BSN]),
        "PL" => any(number, &[&pl::NIP, &pl::PESEL, &pl::REGON]),
        "RO" => any(number, &[&ro::CUI, &ro::CNP]),
        "SE" => any(number, &[&se::ORGNR, &se::PERSONNUMMER]),
        "SK" => slovakia(number),
        _ => Err(TaxIdFault::Shape),
    }
}

fn digits(number: &str, lengths: &[usize]) -> Verdict {
    let right = is_digits(number) && lengths.contains(&number.len());
    if right { Ok(()) } else { Err(TaxIdFault::Shape) }
}

/// Malta: seven digits, and the letter of a register.
fn identity_card(number: &str) -> Verdict {
    let digits = number.trim_end_matches(['M', 'G', 'A', 'P', 'L', 'H', 'B', 'Z']);
    let right = is_digits(digits) && digits.len() == 7 && number.len() == 8;
    if right { Ok(()) } else { Err(TaxIdFault::Shape) }
}

fn checked(right: bool) -> Verdict {
    if right { Ok(()) } else { Err(TaxIdFault::Digits) }
}

/// The sum of digits, each times its weight.
fn sum(digits: &str, weights: &[u32]) -> u32 {
    let digits = digits.bytes().map(|digit| u32::from(digit.saturating_sub(b'0')));
    digits.zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Hungary: the adószám, whose first eight digits are those of the VAT number, with the kind of taxation and
/// the county; or the ten digits of a person (act CL of 2017).
fn hungary(number: &str) -> Verdict {
    digits(number, &[8, 10, 11])?;
    let (own, rest) = number.split_at(8);
    let core = || checked(sum(own, &[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10));
    match number.len() {
        8 => core(),
        10 if number.starts_with('8') => {
            let (first, last) = number.split_at(9);
            let check = sum(first, &[1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
            checked(last.parse() == Ok(check))
        }
        11 => {
            let (kind, county) = rest.split_at(1);
            let county = county.parse().unwrap_or(0_u8);
            if !("1"..="5").contains(&kind) || !matches!(county, 2..=44 | 51) {
                return Err(TaxIdFault::Part);
            }
            core()
        }
        _ => Err(TaxIdFault::Shape),
    }
}

/// Finland: the number of a company, or of a person, whose century a sign says that `compact` may have
/// taken away; the check is the same in each.
fn finland(number: &str) -> Verdict {
    let signed = (number.len() == 10).then(|| number.split_at_checked(6)).flatten();
    let signed = signed.map(|(birth, rest)| format!("{birth}-{rest}"));
    any(number, &[&fi::YTUNNUS, &fi::HETU])
        .or_else(|fault| signed.map_or(Err(fault), |signed| any(&signed, &[&fi::HETU])))
}

/// Lithuania: the number of a person, or the nine digits of a company, whose last one checks the others (as in
/// the number of a person).
fn lithuania(number: &str) -> Verdict {
    match number.len() {
        9 => {
            digits(number, &[9])?;
            let (own, last) = number.split_at(8);
            let first = sum(own, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
            let check =
                if first == 10 { sum(own, &[3, 4, 5, 6, 7, 8, 9, 1]) % 11 % 10 } else { first };
            checked(last.parse() == Ok(check))
        }
        _ => any(number, &[&lt::ASMENS]),
    }
}

/// A year of this century or the two before, and more digits.
fn years(number: &str) -> Verdict {
    digits(number, &[11, 13])?;
    let year = number.get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
    if (1800..2100).contains(&year) { Ok(()) } else { Err(TaxIdFault::Part) }
}

/// Slovakia: the DIČ, the IČO of a company, or the number of a person.
fn slovakia(number: &str) -> Verdict {
    if number.len() == 8 && is_digits(number) {
        let (own, last) = number.split_at(7);
        let check = (11 - sum(own, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 10;
        return checked(last.parse() == Ok(check));
    }
    any(number, &[&sk::DPH, &sk::RC])
}
