//! The end of a mail: what programs on phones add, and the words with which people close, where no mark parts
//! their signature from the text.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::fold::folded;
use crate::character::is_without_blanks;

/// How the line begins that programs on phones add below a mail.
const SENT_FROM: [&str; 22] = [
    "Sent from my ",
    "Sent from Outlook",
    "Sent from Mail for",
    "Sent from Yahoo",
    "Get Outlook for ",
    "Von meinem iPhone gesendet",
    "Von meinem iPad gesendet",
    "Gesendet von meinem ",
    "Gesendet mit der ",
    "Holen Sie sich Outlook",
    "Verstuurd vanaf mijn ",
    "Verzonden vanaf ",
    "Outlook voor ",
    "Envoyé de mon ",
    "Envoyé depuis ",
    "Enviado desde mi ",
    "Enviado do meu ",
    "Wysłane z ",
    "iPhoneから送信",
    "Outlook for ",
    "发自我的",
    "أُرسلت من",
];

/// The words with which people close a mail, in the languages that docent speaks and some others: a line of them
/// may have a name behind it.
#[rustfmt::skip]
const CLOSINGS: &[&str] = &[
    // English
    "kind regards", "kindest regards", "best regards", "warm regards", "warmest regards", "regards", "best wishes",
    "with kind regards", "with best regards", "yours sincerely", "yours faithfully", "yours truly", "sincerely",
    "sincerely yours", "respectfully", "all the best", "cheers", "thanks", "many thanks", "thank you",
    "thanks and regards", "thanks & regards", "thanks and best regards", "thank you and kind regards",
    // German
    "mit freundlichen grüßen", "mit freundlichem gruß", "mit besten grüßen", "mit herzlichen grüßen",
    "freundliche grüße", "viele grüße", "beste grüße", "liebe grüße", "herzliche grüße", "schöne grüße", "gruß",
    "grüße", "hochachtungsvoll", "mfg", "lg", "vg",
    // Dutch
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten",
    "hartelijke groet", "hartelijke groeten", "met hartelijke groet", "met hartelijke groeten", "groet", "groeten",
    "hoogachtend", "mvg",
    // French
    "cordialement", "bien cordialement", "très cordialement", "bien à vous", "amicalement",
    "sincères salutations", "salutations distinguées", "meilleures salutations", "cdlt", "respectueusement",
    // Spanish
    "saludos", "un saludo", "saludos cordiales", "cordiales saludos", "un cordial saludo", "atentamente",
    "reciba un cordial saludo", "cordialmente", "muchas gracias",
    // Portuguese
    "atenciosamente", "com os melhores cumprimentos", "melhores cumprimentos", "cumprimentos", "abraços",
    "um abraço", "saudações", "att", "obrigado", "obrigada",
    // Polish
    "z poważaniem", "pozdrawiam", "z wyrazami szacunku", "serdecznie pozdrawiam", "pozdrowienia",
    "łączę pozdrowienia", "z pozdrowieniami",
    // Japanese
    "よろしくお願いいたします", "よろしくお願いします", "よろしくお願い致します", "宜しくお願いいたします", "宜しくお願いします",
    "宜しくお願い致します", "以上よろしくお願いいたします", "敬具", "草々",
    // Chinese
    "此致", "此致敬礼", "敬礼", "祝好", "谢谢", "顺祝商祺", "祝商祺", "顺颂商祺",
    // Arabic
    "مع أطيب التحيات", "مع خالص التحية", "مع التحية", "تحياتي", "مع تحياتي", "مع الشكر", "مع فائق الاحترام",
    "وتفضلوا بقبول فائق الاحترام",
    // Italian, Swedish, Danish, Norwegian, Finnish
    "cordiali saluti", "distinti saluti", "med vänliga hälsningar", "vänliga hälsningar", "med venlig hilsen",
    "med vennlig hilsen", "ystävällisin terveisin",
];

/// The most words of a name behind them.
pub(super) const NAME_WORDS: usize = 4;

/// Whether a program has added a line below a mail; blanks before it are left out.
pub(super) fn is_added(line: &str) -> bool {
    SENT_FROM.iter().any(|begin| line.starts_with(begin))
}

/// Whether a line that a program has added names nothing but a device: a few words, one of them a name.
pub(super) fn is_device(line: &str) -> bool {
    let behind = SENT_FROM.iter().find_map(|begin| line.trim().strip_prefix(begin));
    behind.is_some_and(|device| {
        let is_named = device.is_empty() || device.chars().any(char::is_uppercase);
        is_named && device.split_whitespace().count() <= NAME_WORDS
    })
}

/// Whether a line closes a mail: words such as “Kind regards”, alone or with a name behind them and a comma
/// between.
pub(super) fn is_closing(line: &str) -> bool {
    static FOLDED: OnceLock<HashSet<String>> = OnceLock::new();
    let line = line.trim();
    if line.len() > 120 {
        return false;
    }
    let (words, name) = words_and_name(line);
    name.split_whitespace().count() <= NAME_WORDS
        && !name.contains(|char: char| char.is_numeric() || ":?".contains(char))
        && FOLDED
            .get_or_init(|| CLOSINGS.iter().map(|closing| folded(closing)).collect())
            .contains(folded(words).trim())
}

/// Whether a line that closes a mail does so with one word, which answers may have as well.
pub(super) fn is_one_word(line: &str) -> bool {
    let words = words_and_name(line.trim()).0.trim();
    let is_short = !words.chars().any(is_without_blanks) || words.chars().count() <= 4;
    is_short && !words.contains(char::is_whitespace)
}

/// The words of a line, and the name behind a comma.
fn words_and_name(line: &str) -> (&str, &str) {
    let sign = |char: char| ",;.!。！，、،".contains(char);
    let (words, name) = line.split_once([',', '，', '、', '،']).unwrap_or((line, ""));
    (words.trim_end_matches(sign), name)
}
