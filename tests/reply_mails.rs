//! Mails whose parts say different things, files that they bring along, and mails that were damaged on their way;
//! copies of a form that say one thing in two ways.

use crate::replies::{answers, names, reads};

const HEAD: &str = "From: ann@example.org\nMIME-Version: 1.0\n";

/// A mail with a text and a page.
fn alternative(plain: &str, page: &str) -> String {
    format!(
        "{HEAD}Content-Type: multipart/alternative; boundary=\"=_b\"\n\n\
         --=_b\nContent-Type: text/plain; charset=utf-8\n\n{plain}\n\
         --=_b\nContent-Type: text/html; charset=utf-8\n\n{page}\n--=_b--\n"
    )
}

#[test]
fn two_forms_of_a_mail_that_differ_are_named_by_the_field() {
    let plain =
        "Full name: Ann\nCountry: Germany\nRemarks: We come by train, and we\nneed a room.\n";
    for (page, field) in [
        (
            "<p>Full name: Bea<br>Country: Germany<br>Remarks: We come by train, and we need a room.",
            "Full name",
        ),
        (
            "<p>Full name: Ann<br>Country: France<br>Remarks: We come by train, and we need a room.",
            "Country",
        ),
        ("<p>Full name: Ann<br>Country: Germany<br>Remarks: We come by car.", "Remarks"),
        ("<p>Full name: Ann<br>Country: Germany<br>Remarks:", "Remarks"),
    ] {
        let (run, values) = answers(&alternative(plain, page));
        assert_eq!(values["name"], "Ann", "{page}");
        assert_eq!(
            run.stderr.matches("warning[doubtful-answer]").count(),
            1,
            "{page}: {}",
            run.stderr
        );
        assert!(run.stderr.contains(&format!("Check “{field}”. The mail holds")), "{}", run.stderr);
        assert!(!run.stderr.contains("Bea") && !run.stderr.contains("France"), "{}", run.stderr);
    }
    for page in [
        "<p>Full name: Ann<br>Country: Germany<br>Remarks: We come by train, and we need a room.",
        "<p><b>Full name:</b> <b>Ann</b><p>Country: Deutschland<p>Remarks: We come by train, and we<br>need a room.",
        "<table><tr><td>Full name<td>Ann<tr><td>Country<td>DE<tr><td>Remarks<td>We come by train, and we \
         need a room.</table>",
        "<p>This program shows no HTML.</p>",
        "<p>Full name:<br>Country:<br>Remarks:</p>",
    ] {
        let (run, _) = answers(&alternative(plain, page));
        assert_eq!((run.code, &*run.stderr), (0, ""), "{page}");
    }
}

/// A mail with a file.
fn attached(body: &str, kind: &str, coded: &str, file: &str) -> String {
    format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=\"=_b\"\n\n\
         --=_b\nContent-Type: text/plain; charset=utf-8\n\n{body}\n\
         --=_b\nContent-Type: {kind}\nContent-Disposition: attachment; filename=\"form\"\n{coded}\n{file}\n--=_b--\n"
    )
}

#[test]
fn a_form_in_a_file_that_a_mail_brings_along_is_read() {
    let wanted = [("name", "Ann"), ("remarks", "hi")];
    let block = "Full name: Ann\nRemarks: hi\n";
    let base64 = data_encoding::BASE64.encode(block.as_bytes());
    let page = "<p>Full name: Ann</p><p>Remarks: hi</p>";
    let body = "Please find the form attached.\n\nKind regards\nAnn\n";
    for mail in [
        attached(body, "text/plain; charset=utf-8", "", block),
        attached(
            body,
            "text/plain; charset=utf-8; name=form.txt",
            "Content-Transfer-Encoding: base64\n",
            &base64,
        ),
        attached(body, "text/html; charset=utf-8; name=form.html", "", page),
        attached(body, "message/rfc822", "", &format!("{HEAD}Content-Type: text/plain\n\n{block}")),
        attached(
            body,
            "application/octet-stream; name=form.txt",
            "Content-Transfer-Encoding: base64\n",
            &base64,
        )
        .replace("filename=\"form\"", "filename=\"form.txt\""),
        // What is attached to its own copy is one request.
        attached(block, "text/plain; charset=utf-8", "", block),
        // The blank form comes back with the filled one.
        attached(block, "text/plain; charset=utf-8", "", "Full name:\nRemarks:\n"),
        attached("Full name:\nRemarks:\n", "text/plain; charset=utf-8", "", block),
        attached(block, "text/plain; charset=utf-8", "", "Terms and conditions.\n"),
    ] {
        reads(&mail, &wanted);
    }
    // Two filled forms are two requests.
    let (run, _) = answers(&attached(block, "text/plain; charset=utf-8", "", "Full name: Bea\n"));
    assert_eq!(run.stdout.matches("form: visit\n").count(), 2, "{}", run.stdout);
}

#[test]
fn mails_that_were_damaged_on_their_way_are_named() {
    let block = "Full name: Zoë\nCompany: Café\nRemarks: We arrive at ten.\n";
    let base64 = data_encoding::BASE64.encode(block.as_bytes());
    let text = format!("{HEAD}Content-Type: text/plain; charset=utf-8\n");
    let coded = format!("{text}Content-Transfer-Encoding: base64\n\n");
    let quoted = "Full name: Zo=C3=AB\nCompany: Caf=C3=A9\nRemarks: We arrive at ten.\n";
    for mail in [
        format!("{coded}{}\n", &base64[..base64.len() - 2]),
        format!("{coded}{}\n", &base64[..base64.len() - 9]),
        format!("{coded}{}", &base64[..41]),
        format!("{text}\n{quoted}"),
        format!("{HEAD}\n{quoted}"),
        alternative(quoted, "<p>x"),
    ] {
        let (run, _) = answers(&mail);
        assert!(run.stderr.contains("Ask for the mail again."), "{mail}\n{}", run.stderr);
        assert!(!run.stderr.contains("Zo"), "{}", run.stderr);
    }
    // A mail that names another set than that of its text is read all the same.
    let wanted = [("name", "Zoë"), ("company", "Café"), ("remarks", "We arrive at ten.")];
    for charset in ["iso-8859-1", "windows-1252", "us-ascii", "\"ISO-8859-15\"", "utf-8"] {
        let kind = format!("Content-Type: text/plain; charset={charset}\n");
        reads(&format!("{HEAD}{kind}\n{block}"), &wanted);
        reads(&format!("{HEAD}{kind}Content-Transfer-Encoding: base64\n\n{base64}\n"), &wanted);
    }
    // An address with signs like codes is one.
    reads(
        "Content-Type: text/plain\n\nWebsite: https://x.example/?a=C3&b=A9\n",
        &[("website", "https://x.example/?a=C3&b=A9")],
    );
}

#[test]
fn copies_that_say_one_thing_in_two_ways_agree() {
    for (field, label, one, other, value) in [
        ("country", "Country", "Germany", "Deutschland", "DE"),
        ("country", "Country", "DE", "Germany", "DE"),
        ("name", "Full name", "Ann de Wit", "ANN DE WIT", "Ann de Wit"),
        ("email", "E-mail address", "Ann@X.example", "ann@x.example", "Ann@X.example"),
        ("people", "Number of people", "12", "１２", "12"),
        (
            "key",
            "Subscription ID",
            "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b",
            "5A1E0B52-7C3D-4E8F-9A6B-2D4C8E0F1A3B",
            "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b",
        ),
        ("phone", "Phone", "+49 30 1234567", "+49 (30) 123-4567", "+49 30 1234567"),
        ("day", "Day of the visit", "2027-03-01", "２０２７-０３-０１", "2027-03-01"),
        ("website", "Website", "https://x.example", "HTTPS://X.example", "https://x.example"),
    ] {
        reads(&format!("{label}: {one}\n\n> {label}: {other}\n"), &[(field, value)]);
    }
    let national =
        "Country: Germany\nPhone: 030 1234567\n\n> Country: DE\n> Phone: +49 30 1234567\n";
    reads(national, &[("country", "DE"), ("phone", "030 1234567")]);
    names("Country: Germany\n\n> Country: France\n", &[("country", "DE")], &[1, 3]);
    names("Number of people: 12\n\n> Number of people: 13\n", &[("people", "12")], &[1, 3]);
    names(
        "Phone: +49 30 1234567\n\n> Phone: +49 30 1234568\n",
        &[("phone", "+49 30 1234567")],
        &[1, 3],
    );
}

#[test]
fn equals_signs_that_begin_no_code_are_text() {
    for (typed, wanted) in [
        ("3+4=7", "3+4=7"),
        ("a=b=c", "a=b=c"),
        ("x = y", "x = y"),
        ("==7==8", "==7==8"),
        ("Zo=C3=AB=7", "Zoë=7"),
        ("3=3D3 and 4=5, th=\nat is=  \n all=z", "3=3 and 4=5, that is all=z"),
        ("=G1=1", "=G1=1"),
    ] {
        for end in ["\n", "\r\n"] {
            let head = "Content-Transfer-Encoding:\n quoted-printable\n";
            let text = format!(
                "Content-Type: text/plain; charset=utf-8\n{head}\nFull name: Ann\nRemarks: {typed}\nCompany: Acme\n"
            );
            let whole = format!("{HEAD}{text}");
            let part = format!(
                "{HEAD}Content-Type: multipart/mixed; boundary=\"=_b\"\n\n--=_b\n{text}\n--=_b--\n"
            );
            let message = format!(
                "{HEAD}Content-Type: multipart/mixed; boundary=\"=_c\"\n\n--=_c\n\
                 Content-Type: message/rfc822\n\n{whole}\n--=_c--\n"
            );
            for mail in [whole, part, message] {
                let mail = mail.replace('\n', end);
                let (_, values) = answers(&mail);
                assert_eq!(
                    (&values["remarks"], &values["company"]),
                    (&wanted.into(), &"Acme".into()),
                    "{mail}"
                );
            }
        }
    }
}

#[test]
fn pages_are_read_in_the_encoding_that_they_name() {
    let wanted = serde_json::json!({"name": "Zoë Łuk", "remarks": "5 € – ok"});
    let western = serde_json::json!({"name": "Zoë", "remarks": "5 € – ok"});
    let japanese = serde_json::json!({"name": "山田", "remarks": "東京"});
    let cyrillic = serde_json::json!({"name": "Иван", "remarks": "Москва"});
    for (meta, label, wanted) in [
        ("<meta charset=windows-1252>", "windows-1252", &western),
        ("<META CHARSET='Latin1'>", "windows-1252", &western),
        (
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1250\">",
            "windows-1250",
            &wanted,
        ),
        (
            "<meta content='text/html;charset = \"shift_jis\"' http-equiv=content-type>",
            "shift_jis",
            &japanese,
        ),
        ("<meta charset=iso-2022-jp>", "iso-2022-jp", &japanese),
        (
            "<!-- <meta charset=koi8-r> --><meta name=a content='charset=x'><meta charset=cp1251>",
            "windows-1251",
            &cyrillic,
        ),
        ("<meta charset=windows-1252>", "utf-8", &wanted),
        ("<meta charset=utf-16>", "utf-8", &wanted),
    ] {
        let text = format!(
            "<html><head>{meta}</head><p>Full name: {}</p><p>Remarks: {}</p>",
            wanted["name"].as_str().expect("a name"),
            wanted["remarks"].as_str().expect("remarks"),
        );
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("an encoding");
        let page = encoding.encode(&text).0;
        let base64 = data_encoding::BASE64.encode(&page);
        let coded = format!("Content-Transfer-Encoding: base64\n\n{base64}\n");
        let mail = format!("{HEAD}Content-Type: text/html\n{coded}");
        let file = format!(
            "{HEAD}Content-Type: multipart/mixed; boundary=\"=_b\"\n\n--=_b\n\nSee the file.\n--=_b\n\
             Content-Type: application/octet-stream; name=form.html\n\
             Content-Disposition: attachment; filename=form.html\n{coded}--=_b--\n"
        );
        let plain = [format!("{HEAD}Content-Type: text/html\n\n").as_bytes(), &page].concat();
        for reply in [page.to_vec(), mail.into_bytes(), file.into_bytes(), plain] {
            let folder = crate::support::Folder::new(&[]);
            folder.write("reply", &reply);
            let run = folder.docent(&["read", "--project", crate::replies::PROJECT, "reply"]);
            let read: serde_json::Value = serde_yaml::from_str(&run.stdout).unwrap_or_default();
            assert_eq!((&read["values"], &*run.stderr), (wanted, ""), "{text} in {label}");
        }
    }
}

#[test]
fn an_answer_that_only_the_html_of_a_mail_has_is_taken() {
    for (plain, page, field, label, value) in [
        (
            "Full name: Ann\nPhone:\n",
            "<p>Full name: Ann<p>Phone: +49 30 1234567",
            "phone",
            "Phone",
            "+49 30 1234567",
        ),
        (
            "Full name: Ann\nCountry: Germany\n",
            "<p>Full name: Ann<br>Country: Germany<br>Company: X",
            "company",
            "Company",
            "X",
        ),
        (
            "Full name:\nRemarks: hi\n",
            "<table><tr><td>Full name<td>Ann<tr><td>Remarks<td>hi</table>",
            "name",
            "Full name",
            "Ann",
        ),
        (
            "Vor- und Nachname: Ann\n",
            "<p>Vor- und Nachname: Ann<p>Firma: X",
            "company",
            "Firma",
            "X",
        ),
        ("氏名: 山田\n備考:\n", "<p>氏名: 山田<p>備考: なし", "remarks", "備考", "なし"),
    ] {
        let (run, values) = answers(&alternative(plain, page));
        assert_eq!(values[field], value, "{page}: {}", run.stdout);
        let asks = ["Check", "Prüfen Sie", "を確認"].iter().any(|asks| run.stderr.contains(asks));
        assert!(asks && run.stderr.contains(label), "{page}: {}", run.stderr);
        let differ = ["differ", "weichen", "異なります"];
        assert!(!differ.iter().any(|word| run.stderr.contains(word)), "{page}: {}", run.stderr);
        assert_eq!((run.code, run.stderr.matches("warning[").count()), (0, 1), "{}", run.stderr);
        assert!(!run.stderr.contains(value) || value == "X", "{}", run.stderr);
    }
}
