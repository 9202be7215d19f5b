//! Answers as people give them in replies: ticked boxes, bold words, `Y` for yes; below them the words that close a
//! mail; and the marks by which tickets and wikis quote them.

use crate::desk::{desk, fed};
use crate::replies::{answers, names, reads};
use crate::support::Folder;

/// A form with choices.
fn choices() -> Folder {
    let mut files = vec![(
        "docs/forms/order.yaml".to_owned(),
        "form: order\nparts:\n  - part: order\n    fields:\n      \
         - { field: kind, kind: choice, options: [new, old] }\n      \
         - { field: agree, kind: confirm }\n      - { field: note, kind: multiline }\n  \
         - part: item\n    optional: true\n    repeat: 3\n    fields:\n      - { field: what, kind: text }\n"
            .to_owned(),
    )];
    for (locale, words) in [
        (
            "en-US",
            [
                "Order",
                "Customer",
                "New customer",
                "Existing",
                "I agree",
                "Note",
                "Extra item",
                "Article",
            ],
        ),
        (
            "de-DE",
            [
                "Bestellung",
                "Kunde",
                "Neukunde",
                "Bestandskunde",
                "Einverstanden",
                "Hinweis",
                "Weiterer Posten",
                "Artikel",
            ],
        ),
        (
            "nl-NL",
            [
                "Bestelling",
                "Klant",
                "Nieuwe klant",
                "Bestaand",
                "Akkoord",
                "Opmerking",
                "Extra post",
                "Product",
            ],
        ),
        (
            "fr-FR",
            [
                "Commande",
                "Client",
                "Nouveau client",
                "Existant",
                "J’accepte",
                "Remarque",
                "Article suivant",
                "Objet demandé",
            ],
        ),
        ("ja-JP", ["注文", "お客様", "新規", "既存", "同意", "備考", "追加品目", "品名"]),
    ] {
        let [title, kind, new, old, agree, note, item, what] = words;
        let text = format!(
            "title = {title}\nkind = {kind}\n    .option-new = {new}\n    .option-old = {old}\n\
             agree = {agree}\nnote = {note}\nitem = {item}\nwhat = {what}\n"
        );
        files.push((format!("locales/{locale}/order.ftl"), text));
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Folder::new(&files)
}

#[track_caller]
fn chooses(folder: &Folder, reply: &str, wanted: &serde_json::Value) {
    let run = fed(folder, &["read"], reply.as_bytes());
    assert_eq!((&*run.stderr, run.code), ("", 0), "{reply}\n{}", run.stdout);
    let read: serde_json::Value = serde_yaml::from_str(&run.stdout).expect("a request");
    assert_eq!(&read["values"], wanted, "{reply}");
}

#[test]
fn boxes_that_are_ticked_choose() {
    let folder = choices();
    let new = serde_json::json!({ "kind": "new", "note": "hi" });
    for reply in [
        "Customer: [x] New customer [ ] Existing\nNote: hi\n",
        "Customer: [ ] Existing  [X] New customer\nNote: hi\n",
        "Customer: ☑ New customer ☐ Existing\nNote: hi\n",
        "Customer: ☒ New customer, ☐ Existing\nNote: hi\n",
        "Kunde: (x) Neukunde ( ) Bestandskunde\nHinweis: hi\n",
        "Klant:\n[x] Nieuwe klant\n[ ] Bestaand\nOpmerking: hi\n",
        "Client :\n- [ ] Existant\n- [x] Nouveau client\nRemarque : hi\n",
        "お客様: ☑新規 □既存\n備考: hi\n",
        "<p>Customer: <input type=radio checked> New customer <input type=radio> Existing</p><p>Note: hi</p>",
        "<p><label>Customer</label> <input type=radio checked> New customer <input type=radio> Existing</p>\
         <p>Note: hi</p>",
    ] {
        chooses(&folder, reply, &new);
    }
    let none = serde_json::json!({ "note": "hi" });
    chooses(&folder, "Customer: [ ] New customer [ ] Existing\nNote: hi\n", &none);
    let run = fed(&folder, &["read"], b"Customer: [x] New customer [x] Existing\nNote: hi\n");
    assert_eq!(run.code, 1, "{}", run.stdout);
    // Elsewhere a box is text.
    let text = serde_json::json!({ "kind": "old", "note": "[x] hi" });
    chooses(&folder, "Customer: Existing.\nNote: [x] hi\n", &text);
}

#[test]
fn yes_and_no_are_known_by_their_letters_and_with_signs() {
    let folder = choices();
    for (label, yes) in [
        ("I agree", "Y"),
        ("I agree", "yes."),
        ("I agree", "YES!"),
        ("I agree", "[x]"),
        ("I agree", "☑ yes ☐ no"),
        ("Einverstanden", "Ja!"),
        ("Einverstanden", "j"),
        ("Akkoord", "*ja*"),
        ("J’accepte", "Oui."),
        ("J’accepte", "o"),
        ("同意", "はい。"),
    ] {
        chooses(&folder, &format!("{label}: {yes}\n"), &serde_json::json!({ "agree": "yes" }));
    }
    for (label, no) in
        [("I agree", "N"), ("I agree", "no."), ("Einverstanden", "Nein!"), ("Akkoord", "n")]
    {
        chooses(&folder, &format!("{label}: {no}\n"), &serde_json::json!({ "agree": "no" }));
    }
    let run = fed(&folder, &["read"], b"I agree: yes and no\n");
    assert_eq!(run.code, 1, "{}", run.stdout);
}

#[test]
fn headings_of_repeated_parts_may_be_numbered() {
    let folder = choices();
    let two = serde_json::json!({ "note": "hi", "item": [{ "what": "a" }, { "what": "b" }] });
    for reply in [
        "Note: hi\nExtra item:\nArticle: a\nExtra item:\nArticle: b\n",
        "Note: hi\nExtra item 1:\nArticle: a\nExtra item 2:\nArticle: b\n",
        "Note: hi\nExtra item #1:\nArticle: a\nExtra item (2):\nArticle: b\n",
        "Hinweis: hi\nWeiterer Posten 1:\nArtikel 1: a\nWeiterer Posten 2:\nArtikel 2: b\n",
        "Opmerking: hi\nProduct 1: a\nProduct 2: b\n",
        "備考: hi\n追加品目１：\n品名: a\n追加品目２：\n品名: b\n",
    ] {
        chooses(&folder, reply, &two);
    }
}

#[test]
fn bold_answers_are_read_without_their_marks() {
    for reply in [
        "*Full name:* *Ann*\n*Number of people:* *3*\n",
        "**Full name**: **Ann**\n**Number of people**: 3\n",
        "_Full name:_ _Ann_\n_Number of people:_ _3_\n",
        "*Full name:* Ann\nNumber of people: *3*\n",
        "- **Full name:** *Ann*\n- **Number of people:** __3__\n",
    ] {
        reads(reply, &[("name", "Ann"), ("people", "3")]);
    }
    // Where no label is bold, the marks of a text may be its own.
    reads("Full name: *Ann*\nNumber of people: *3*\n", &[("name", "*Ann*"), ("people", "3")]);
    reads("E-mail address: *a@x.example*\n", &[("email", "a@x.example")]);
}

#[test]
fn words_that_close_a_mail_end_the_answer_before_them() {
    let wanted = [("name", "Ann Smith"), ("remarks", "hi\nthere")];
    for closing in [
        "Kind regards,\nAnn Smith lost\n+44 20 7946 0958 lost",
        "Best regards\nAnn lost",
        "Mit freundlichen Grüßen\nAnn lost",
        "MfG\nAnn lost",
        "Met vriendelijke groet,\n\nAnn lost",
        "Cordialement,\nAnn lost",
        "Saludos cordiales\nAnn lost",
        "Atenciosamente,\nAnn lost",
        "Z poważaniem\nAnn lost",
        "よろしくお願いいたします。\n山田 lost",
        "此致敬礼\n王 lost",
        "مع أطيب التحيات\nآن lost",
        "Kind regards, Ann\nlost",
        "Thanks\nAnn lost",
    ] {
        names(&format!("Full name: Ann Smith\nRemarks: hi\nthere\n{closing}\n"), &wanted, &[4]);
    }
    // A name alone below a text is a signature, too.
    names("Full name: Ann Smith\nRemarks: hi\nAnn Smith\n", &[("remarks", "hi")], &[3]);
    names("氏名: 山田 太郎\n備考: hi\n山田 太郎\n", &[("remarks", "hi")], &[3]);
    // A number that the form has already is no other answer; one that it has not is named.
    names(
        "Phone: +44 20 7946 0958\nRemarks: hi\nRegards\nPhone: +44 20 7946 0958\n",
        &[("remarks", "hi")],
        &[3],
    );
    names(
        "Phone: +44 20 7946 0958\nRemarks: hi\nRegards\nPhone: +44 20 7946 0959 lost\n",
        &[("phone", "+44 20 7946 0958"), ("remarks", "hi")],
        &[3, 4],
    );
    names(
        "Full name: Ann\nRemarks: hi\nRegards\nPhone: +44 20 7946 0958\n",
        &[("phone", "+44 20 7946 0958"), ("remarks", "hi")],
        &[3, 4],
    );
    // In a sentence, on the line of the label and behind a mark, these are words of an answer.
    reads("Remarks: Kind regards\n", &[("remarks", "Kind regards")]);
    reads("Remarks: hi\n    | Kind regards\n    | Ann\n", &[("remarks", "hi\nKind regards\nAnn")]);
    reads(
        "Remarks: hi\nThanks for the quick answer\n",
        &[("remarks", "hi\nThanks for the quick answer")],
    );
}

#[test]
fn marks_of_tickets_and_wikis_quote() {
    let wanted = [("name", "Ann"), ("company", "X"), ("remarks", "hi")];
    for reply in [
        "| Full name: Ann\n| Company: X\n| Remarks: hi\n",
        "Desk wrote:\n|\n| Full name: Ann\n| Company: X\n| Remarks: hi\n",
        "AB> Full name: Ann\nAB> Company: X\nAB> Remarks: hi\n",
        "{quote}\nFull name: Ann\nCompany: X\nRemarks: hi\n{quote}\n",
        "bq. Full name: Ann\nbq. Company: X\nbq. Remarks: hi\n",
        "{noformat}\nFull name: Ann\nCompany: X\nRemarks: hi\n{noformat}\n",
        "##- Please type your reply above this line -##\n\nFull name: Ann\nCompany: X\nRemarks: hi\n\n\
         --------------------------------\n",
        "> | Full name: Ann\n> | Company: X\n> | Remarks: hi\n",
    ] {
        reads(reply, &wanted);
    }
    let (run, _) = answers("Full name: Ann\nRemarks: hi\n    | Company: X\n");
    assert_eq!(&*run.stderr, "");
}

#[test]
fn texts_in_another_encoding_are_read_by_an_option() {
    let folder = desk();
    let block = "Naam: Zoë\nOpmerkingen: Café – één\n";
    for (name, charset) in [
        ("windows-1252", encoding_rs::WINDOWS_1252),
        ("iso-8859-15", encoding_rs::ISO_8859_15),
        ("windows-1250", encoding_rs::WINDOWS_1250),
        ("macintosh", encoding_rs::MACINTOSH),
        ("gb18030", encoding_rs::GB18030),
    ] {
        let block =
            if name == "iso-8859-15" { block.replace('–', "-") } else { block.to_owned() };
        for text in [block.clone(), format!("<html><p>{}", block.replace('\n', "<br>"))] {
            let (bytes, _, is_lost) = charset.encode(&text);
            assert!(!is_lost, "{name}");
            let run = fed(&folder, &["read", "--encoding", name], &bytes);
            assert_eq!((run.code, &*run.stderr), (0, ""), "{name}: {text}");
            let is_read = run.stdout.contains("name: Zoë\n") && run.stdout.contains("één");
            assert!(is_read, "{name}: {}", run.stdout);
        }
    }
    let run = fed(&folder, &["read", "--encoding", "none"], block.as_bytes());
    assert_eq!(run.code, 2);
}

/// Asserts that an answer isn't dropped: it is refused as it came.
#[track_caller]
fn refuses(folder: &Folder, reply: &str, kept: &str) {
    let run = fed(folder, &["read"], reply.as_bytes());
    assert_eq!(run.code, 1, "{reply}\n{}", run.stdout);
    assert!(run.stderr.starts_with("error["), "{reply}\n{}", run.stderr);
    assert!(run.stdout.contains(kept), "{reply}\n{}", run.stdout);
}

#[test]
fn boxes_are_ticked_in_many_ways() {
    let folder = choices();
    for (reply, field, wanted) in [
        ("I agree: □ Yes ■ No\n", "agree", "no"),
        ("同意: □はい ■いいえ\n", "agree", "no"),
        ("同意: ■はい □いいえ\n", "agree", "yes"),
        ("同意：○はい　●いいえ\n", "agree", "no"),
        ("同意: ［ ］はい ［✓］いいえ\n", "agree", "no"),
        ("Customer: [ ] New customer [*] Existing\n", "kind", "old"),
        ("Customer: ( ) New customer (*) Existing\n", "kind", "old"),
        ("Kunde: [ ] Neukunde [xx] Bestandskunde\n", "kind", "old"),
        ("Klant: [ x ] Nieuwe klant [  ] Bestaand\n", "kind", "new"),
        ("Client : [] Nouveau client [+] Existant\n", "kind", "old"),
        ("Client : ☐ Nouveau client ✔\u{fe0f} Existant\n", "kind", "old"),
        ("Einverstanden: ( ) Ja (•) Nein\n", "agree", "no"),
        ("Customer: ○ New customer ◉ Existing\n", "kind", "old"),
        ("Customer:\n□ New customer\n■ Existing\n", "kind", "old"),
        ("I agree: Yes [x] No [ ]\n", "agree", "yes"),
        ("Akkoord: Ja ☐ / Nee ☑\n", "agree", "no"),
        ("I agree: Yes ✓\n", "agree", "yes"),
    ] {
        let mut values = serde_json::json!({ "note": "hi" });
        values[field] = wanted.into();
        chooses(&folder, &format!("{reply}Note: hi\n"), &values);
    }
}

#[test]
fn an_answer_beside_empty_boxes_is_not_dropped() {
    let folder = choices();
    for (answer, kept) in [
        ("I agree: [ ] Yes X [ ] No", "[ ] Yes X [ ] No"),
        ("I agree: ☐ Yes ☐ No  -> yes", "-> yes"),
        ("I agree: [ ] Yes [ ] No, I do not agree", "I do not agree"),
        ("Einverstanden: ☐ Ja ☐ Nein, noch nicht", "noch nicht"),
        ("Customer: [ ] New customer [ ] Existing: since 2020", "since 2020"),
        ("Kunde: ( ) Neukunde <- ( ) Bestandskunde", "<-"),
        ("同意: □はい □いいえ（未定）", "未定"),
        ("I agree: [ ] Yes [-] No", "[-] No"),
        // Words behind a tick say more than the tick.
        ("I agree: [x] Yes (only for 2026)", "only for 2026"),
        ("I agree: ☒ Yes, see remarks", "see remarks"),
        ("Einverstanden: ☑ Ja, aber erst ab Mai", "erst ab Mai"),
        ("J’accepte : (x) Oui sauf le point 3", "sauf le point 3"),
        ("I agree: [x] not for 2026", "not for 2026"),
        ("I agree: [x] Yes [ ] No (see below)", "see below"),
        ("Customer: [x] New customer, I think [ ] Existing", "I think"),
        ("同意: ■はい（条件付き）", "条件付き"),
    ] {
        refuses(&folder, &format!("{answer}\nNote: hi\n"), kept);
    }
    // Empty boxes are no answer.
    let none = serde_json::json!({ "note": "hi" });
    for blank in [
        "I agree: ☐ Yes ☐ No",
        "同意: □はい　□いいえ",
        "同意：○はい／○いいえ",
        "Einverstanden: Ja [ ] Nein [ ]",
        "Customer: ( ) New customer, ( ) Existing",
        "I agree: [ ]",
        "I agree: [ ] I agree",
    ] {
        chooses(&folder, &format!("{blank}\nNote: hi\n"), &none);
    }
}

#[test]
fn a_box_beside_its_own_label_is_the_answer() {
    let folder = choices();
    for ticked in [
        "☑ I agree",
        "[x] I agree",
        "- [X] I agree:",
        "I agree ☑",
        "✓ Einverstanden",
        "☒ Akkoord",
        "■同意",
        "[x] J’accepte",
        "| [x] | I agree |",
        "<p><input type=checkbox checked> I agree</p>",
    ] {
        let is_page = ticked.starts_with('<');
        let note = if is_page { "<p>Note: hi</p>" } else { "Note: hi\n" };
        for reply in [format!("{ticked}\n{note}"), format!("{note}{ticked}\n")] {
            if is_page && !reply.starts_with(ticked) {
                continue;
            }
            chooses(&folder, &reply, &serde_json::json!({ "agree": "yes", "note": "hi" }));
        }
    }
    for open in ["☐ I agree", "[ ] I agree", "□同意", "I agree [ ]"] {
        chooses(&folder, &format!("{open}\nNote: hi\n"), &serde_json::json!({ "note": "hi" }));
    }
}

#[test]
fn words_that_may_close_a_mail_are_answers_where_one_is_awaited() {
    for (label, field, word) in [
        ("Company", "company", "LG"),
        ("Company", "company", "Att"),
        ("Firma", "company", "VG"),
        ("Bedrijf", "company", "Groeten"),
        ("Full name", "name", "Thanks"),
        ("会社名", "company", "敬具"),
    ] {
        reads(
            &format!("{label}:\n{word}\nPhone: +44 20 7946 0958\n"),
            &[(field, word), ("phone", "+44 20 7946 0958")],
        );
    }
    reads(
        "Remarks: the cards:\nThanks\nand the red ones, five of each\n",
        &[("remarks", "the cards:\nThanks\nand the red ones, five of each")],
    );
    let long =
        "Remarks: a\nCheers\nWe need the room for the whole day, and a projector with sound.\n";
    reads(
        long,
        &[(
            "remarks",
            "a\nCheers\nWe need the room for the whole day, and a projector with sound.",
        )],
    );
    reads(
        "Remarks: TVs:\nLG\nand others\nCompany: X\n",
        &[("remarks", "TVs:\nLG\nand others"), ("company", "X")],
    );
    reads(
        "Bemerkungen: Fernseher:\nLG\noder ein anderer\n",
        &[("remarks", "Fernseher:\nLG\noder ein anderer")],
    );
    // With a name or nothing behind them, or an empty line before, they close it.
    for end in
        ["Thanks\nAnn Smith lost\n", "\nThanks\nand greetings to all lost\n", "LG\nAnn lost\n"]
    {
        let (run, values) = answers(&format!("Company: X\nRemarks: hi\n{end}"));
        assert_eq!(values["remarks"], "hi", "{end}");
        assert!(run.stdout.contains("lost\n"), "{end}{}", run.stdout);
        assert!(run.stderr.contains("warning[unrecognized-text]"), "{end}{}", run.stderr);
    }
}

#[test]
fn what_may_be_no_signature_is_kept_and_named() {
    // Amid an answer, with more behind.
    for mark in ["--", "Sent from my desk yesterday", "Verzonden vanaf het station"] {
        let long = "the second option is what we would really like to have, if it is free";
        let reply = format!("Remarks: options:\n{mark}\nfirst\n{long}\n");
        reads(&reply, &[("remarks", &format!("options:\n{mark}\nfirst\n{long}"))]);
        let reply = format!("Remarks: options:\n{mark}\nfirst\nCompany: X\n");
        reads(&reply, &[("remarks", &format!("options:\n{mark}\nfirst")), ("company", "X")]);
    }
    // At the end of the mail it may be one.
    for (mark, kept) in [
        ("--", &["first", "second"][..]),
        ("Sent from my desk yesterday", &["Sent from my desk yesterday", "first", "second"]),
    ] {
        let (run, values) = answers(&format!("Remarks: options:\n{mark}\nfirst\nsecond\n"));
        assert_eq!(values, serde_json::json!({ "remarks": "options:" }), "{mark}");
        let comments = crate::replies::strays(&run.stdout);
        assert_eq!(comments, kept, "{mark}");
        assert!(run.stderr.contains("before the signature mark"), "{mark}: {}", run.stderr);
        assert_eq!(run.stderr.matches("warning[").count(), 1, "{mark}: {}", run.stderr);
    }
    // The mark of the standard and what phones add is one.
    for end in [
        "-- \nAnn\nSales\n",
        "\n--\nAnn\nSales\n",
        "\nSent from my iPhone\n",
        "Sent from my Galaxy S24\n",
    ] {
        reads(&format!("Remarks: hi\n{end}"), &[("remarks", "hi")]);
    }
}
