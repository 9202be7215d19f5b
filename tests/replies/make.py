#!/usr/bin/env python3
"""Makes the mails of this folder as programs make them, with the answers that each of them holds.

    python3 tests/replies/make.py

Python's `email` writes the mails and reads them again. The file `expected.json` lists, for each mail, the
answers that its sender gave, the lines that belong to no field, and the problems that docent has to report.
"""
import email
import email.policy
import html
import json
import pathlib
import textwrap
import unicodedata
from email.message import EmailMessage

HERE = pathlib.Path(__file__).parent
FIELDS = ["name", "company", "address", "country", "email", "phone", "website", "key", "day", "people", "remarks"]
LABELS = {
    "en-US": ["Full name", "Company", "Postal address", "Country", "E-mail address", "Phone", "Website",
              "Subscription ID", "Day of the visit", "Number of people", "Remarks"],
    "de-DE": ["Vor- und Nachname", "Firma", "Postanschrift", "Staat", "E-Mail-Adresse", "Telefon", "Webseite",
              "Abonnement-ID", "Tag des Besuchs", "Größe der Gruppe", "Bemerkungen"],
    "nl-NL": ["Volledige naam", "Bedrijf", "Postadres", "Land", "E-mailadres", "Telefoon", "Webadres",
              "Abonnements-id", "Dag van het bezoek", "Aantal personen", "Opmerkingen"],
    "fr-FR": ["Nom complet", "Société", "Adresse postale", "Pays", "Adresse e-mail", "Téléphone", "Site web",
              "ID d’abonnement", "Jour de la visite", "Nombre de personnes", "Remarques"],
    "ja-JP": ["氏名", "会社名", "住所", "国", "メールアドレス", "電話番号", "ウェブサイト",
              "サブスクリプション ID", "訪問日", "人数", "備考"],
    "zh-CN": ["姓名", "公司", "地址", "国家", "电子邮件", "电话", "网站", "订阅 ID", "来访日期", "人数", "备注"],
}
PARTS = {
    "en-US": ["Visit", "Guest", "Name of the guest", "Badge"],
    "de-DE": ["Besuch", "Gast", "Name des Gasts", "Ausweis"],
    "nl-NL": ["Bezoek", "Gast", "Naam van de gast", "Pasje"],
    "fr-FR": ["Visite", "Invité", "Nom de l’invité", "Badge"],
    "ja-JP": ["訪問", "同行者", "同行者の氏名", "名札"],
    "zh-CN": ["来访", "随行人员", "随行人员姓名", "胸牌"],
}
LONG = "https://www.example.com/{}/a-path-that-is-longer-than-one-line-of-a-mail/and-goes-on?with=a&query=too"
ANSWERS = {
    "en-US": ["Zoë O’Brien-Smith", "Northwind Traders & Sons (Import and Export) Limited of Kingston upon Hull",
              "12 High Street\nHull HU1 1AA", "GB", "zoe.obrien@example.com", "+44 20 7946 0958",
              LONG.format("en"), "5a1e0b52-7c3d-4e8f-9a6b-2d4c8e0f1a3b", "2027-03-01", "12",
              "We arrive by train at about half past nine and need a room with a projector for the "
              "whole day.\nOne of us uses a wheelchair."],
    "de-DE": ["Jörg Müller-Lüdenscheid", "Elbkontor Zoll & Fracht GmbH & Co. KG",
              "Große Straße 1\n20095 Hamburg", "DE", "joerg.mueller@example.com", "+49 30 1234567",
              "https://www.example.com/über-uns", "0f8fad5b-d9cb-469f-a165-70867728950e", "2027-04-15", "3",
              "Wir kommen mit dem Zug um halb zehn an und benötigen für den ganzen Tag einen Raum mit "
              "Beamer.\nBitte keine Nüsse."],
    "nl-NL": ["Daniëlle van 't Hof", "Café Één B.V.", "Dorpsstraat 5\n1234 AB Ons Dorp", "NL",
              "danielle@example.com", "+31 20 123 4567", "https://www.example.com", 
              "7c9e6679-7425-40de-944b-e07fc1f90ae7", "2027-05-20", "7",
              "Wij komen met de trein van half tien en hebben de hele dag een zaal met een beamer nodig, "
              "graag op de begane grond.\nTwee van ons eten geen vlees."],
    "fr-FR": ["François d’Été", "L’Œuvre Générale", "3, rue de l’Église\n75001 Paris", "FR",
              "francois@example.com", "+33 1 23 45 67 89", "https://www.example.com/accueil",
              "16fd2706-8baf-433b-82eb-8c7fada847da", "2027-06-11", "5",
              "Nous arriverons par le train de neuf heures et demie et il nous faudra une salle avec un "
              "projecteur.\nMerci d’avance."],
    "ja-JP": ["山田 太郎", "株式会社ノースウインド", "東京都千代田区丸の内1-1-1\n丸の内ビル5階", "JP",
              "yamada@example.com", "+81 3-1234-5678", "https://www.example.com/会社",
              "886313e1-3b8a-5372-9b90-0c9aee199e5d", "2027-07-07", "4",
              "当日は九時半ごろに電車で到着する予定ですので、プロジェクターのある会議室を終日ご用意いただけますと"
              "大変助かります。\n一名は車椅子を使います。"],
    "zh-CN": ["王小明", "北风贸易有限公司", "北京市朝阳区建国路1号\n5层", "CN", "wang@example.com",
              "+86 10 1234 5678", "https://www.example.com/关于", "6fa459ea-ee8a-3ca4-894e-db77e160355e",
              "2027-08-08", "6",
              "我们大约在上午九点半乘火车到达，需要一间全天可用并且带有投影仪的会议室，最好是在一层，方便轮椅进出，谢谢。\n"
              "其中两位不吃肉。"],
}
CLOSING = {"en-US": "Kind regards", "de-DE": "Mit freundlichen Grüßen", "nl-NL": "Met vriendelijke groet",
           "fr-FR": "Cordialement", "ja-JP": "よろしくお願いいたします。", "zh-CN": "此致敬礼"}
GREETING = {"en-US": "Dear customer, please fill in this form and send it back.",
            "de-DE": "Guten Tag, bitte füllen Sie dieses Formular aus und senden Sie es zurück.",
            "nl-NL": "Geachte klant, vul dit formulier in en stuur het terug.",
            "fr-FR": "Bonjour, merci de remplir ce formulaire et de le renvoyer.",
            "ja-JP": "お客様 このフォームにご記入のうえ、ご返送ください。", "zh-CN": "尊敬的客户，请填写此表并寄回。"}
WROTE = {"en-US": "On Mon, Nov 30, 2026 at 5:03 PM Desk <desk@example.org> wrote:",
         "de-DE": "Am Mo., 30. Nov. 2026 um 17:03 Uhr schrieb Desk <desk@example.org>:",
         "nl-NL": "Op ma 30 nov 2026 om 17:03 schreef Desk <desk@example.org>:",
         "fr-FR": "Le lun. 30 nov. 2026 à 17:03, Desk <desk@example.org> a écrit :",
         "ja-JP": "2026年11月30日(月) 17:03 Desk <desk@example.org>:",
         "zh-CN": "Desk <desk@example.org> 于2026年11月30日周一 17:03写道："}
HEADER = {
    "en-US": ["From: Desk <desk@example.org>", "Sent: Monday, November 30, 2026 5:03 PM", "To: Customer",
              "Subject: Form"],
    "de-DE": ["Von: Desk <desk@example.org>", "Gesendet: Montag, 30. November 2026 17:03", "An: Kunde",
              "Betreff: Formular"],
    "nl-NL": ["Van: Desk <desk@example.org>", "Verzonden: maandag 30 november 2026 17:03", "Aan: Klant",
              "Onderwerp: Formulier"],
    "fr-FR": ["De : Desk <desk@example.org>", "Envoyé : lundi 30 novembre 2026 17:03", "À : Client",
              "Objet : Formulaire"],
    "ja-JP": ["差出人: Desk <desk@example.org>", "送信日時: 2026年11月30日 17:03", "宛先: お客様", "件名: フォーム"],
    "zh-CN": ["发件人: Desk <desk@example.org>", "发送时间: 2026年11月30日 17:03", "收件人: 客户", "主题: 表单"],
}
EUROPE = {"en-US": "windows-1252", "de-DE": "iso-8859-1", "nl-NL": "iso-8859-15", "fr-FR": "windows-1252",
          "ja-JP": "iso-2022-jp", "zh-CN": "gb18030"}
COUNTRY = {"GB": {"en-US": "United Kingdom"}, "DE": {"de-DE": "Deutschland"}, "NL": {"nl-NL": "Nederland"},
           "FR": {"fr-FR": "France"}, "JP": {"ja-JP": "日本"}, "CN": {"zh-CN": "中国"}}


def project():
    """The words of the form."""
    for locale, labels in LABELS.items():
        title, *others = PARTS[locale]
        lines = [f"title = {title}", f"guest = {others[0]}", f"guest-name = {others[1]}", f"badge = {others[2]}"]
        lines += [f"{field} = {label}" for field, label in zip(FIELDS, labels)]
        path = HERE / "project" / "locales" / locale / "visit.ftl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def given(locale):
    """The answers as a customer sees them: labels with the lines of each."""
    rows = []
    for label, answer in zip(LABELS[locale], ANSWERS[locale]):
        answer = COUNTRY.get(answer, {}).get(locale, answer)
        rows.append((label, answer.split("\n")))
    return rows


def block(rows, bar="    | ", colon=": "):
    """The block as docent writes it."""
    out = []
    for label, lines in rows:
        out.append(f"{label}{colon}{lines[0]}".rstrip())
        out += [bar + line for line in lines[1:]]
    return out


def blank(locale):
    return [f"{label}:" for label in LABELS[locale]]


def columns(text):
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrapped(line, width=72):
    """A line as programs break it: between words, and anywhere between characters of East Asia."""
    if columns(line) <= width:
        return [line]
    if any(unicodedata.east_asian_width(char) in "WF" for char in line):
        out, now = [], ""
        for char in line:
            if columns(now + char) > width:
                out.append(now)
                now = ""
            now += char
        return out + [now]
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)


def wrap(lines, width=72):
    return [part for line in lines for part in wrapped(line, width)]


def quote(lines, mark="> "):
    return [(mark + line).rstrip() for line in lines]


def flow(lines, delsp, width=66):
    """Lines in format=flowed (RFC 3676)."""
    out = []
    for line in lines:
        quoted = len(line) - len(line.lstrip(">"))
        marks, own = line[:quoted], line[quoted:].removeprefix(" ") if quoted else line
        parts = wrapped(own, width) if own != "-- " else [own]
        if not delsp and any(unicodedata.east_asian_width(char) in "WF" for char in own):
            parts = [own]
        for at, part in enumerate(parts):
            last = at == len(parts) - 1
            if last and own != "-- ":
                part = part.rstrip()
            if part.startswith((" ", ">", "From ")) or quoted:
                part = " " + part
            if not last:
                part += "  " if delsp and not any(unicodedata.east_asian_width(c) in "WF" for c in own) else " "
            out.append(marks + part)
    return out


def mail(locale, subject="Re: Form"):
    message = EmailMessage(policy=email.policy.SMTP.clone(max_line_length=78))
    message["From"] = f"Customer <{ANSWERS[locale][4]}>"
    message["To"] = "Desk <desk@example.org>"
    message["Subject"] = subject
    message["Date"] = "Mon, 30 Nov 2026 18:00:00 +0100"
    message["Message-ID"] = f"<1.{locale}@example.com>"
    return message


def text(message, lines, charset="utf-8", cte=None, **params):
    body = "\n".join(lines) + "\n"
    cte = cte or ("7bit" if charset == "iso-2022-jp" else "quoted-printable")
    message.set_content(body, charset=charset, cte=cte)
    for name, value in params.items():
        message.set_param(name, value)
    return message


def linked(rows, style):
    """The answers with the links that a program adds to addresses."""
    out = []
    for at, (label, lines) in enumerate(rows):
        first = lines[0]
        if FIELDS[at] == "email":
            first = style(first, "mailto:" + first)
        elif FIELDS[at] == "website":
            first = style(first, first + ("/" if first.count("/") == 2 else ""))
        elif FIELDS[at] == "phone" and style is outlook_link:
            first = style(first, "tel:" + first.replace(" ", ""))
        out.append((label, [first] + lines[1:]))
    return out


def outlook_link(shown, target):
    return f"{shown}<{target}>"


def gmail_link(shown, target):
    return f"{shown} <{target.removeprefix('mailto:')}>"


def markdown_link(shown, target):
    return f"[{shown}]({target})"


def page(message, body):
    message.set_content(f'<html><head><meta http-equiv="Content-Type" content="text/html"></head><body>{body}</body></html>',
                        subtype="html", charset="utf-8", cte="quoted-printable")
    return message


def both(message, lines, body, **params):
    text(message, lines, **params)
    message.add_alternative(f"<html><body>{body}</body></html>", subtype="html", charset="utf-8", cte="base64")
    return message


def e(text):
    return html.escape(text)


# Each function is a program's way to answer: it answers with the mail and with the lines that are nobody's.

def outlook_plain(locale):
    """Below the answers, the form as it was sent, behind a header and without marks."""
    lines = block(linked(given(locale), outlook_link))
    lines += ["", CLOSING[locale], "", "-----Original Message-----", *HEADER[locale], "", GREETING[locale], ""]
    return text(mail(locale), lines + blank(locale), EUROPE[locale]), [CLOSING[locale]]


def outlook_html(locale):
    """A paragraph a line, in HTML alone."""
    rows = [f'<p class="MsoNormal"><b>{e(label)}:</b> {"<br>".join(map(e, lines))}<o:p></o:p></p>'
            for label, lines in given(locale)]
    head = "<br>".join(f"<b>{e(line.split(':', 1)[0])}:</b>{e(line.split(':', 1)[1])}" for line in HEADER[locale])
    old = "".join(f'<p class="MsoNormal">{e(line)}<o:p></o:p></p>' for line in blank(locale))
    body = "".join(rows) + f'<div style="border-top:solid"><p class="MsoNormal">{head}</p></div><p>{e(GREETING[locale])}</p>' + old
    return page(mail(locale), body), []


def outlook_table(locale):
    """A table of two columns, whose cells have paragraphs."""
    cell = lambda lines: "".join(f'<p class="MsoNormal">{e(line)}<o:p></o:p></p>' for line in lines)
    rows = "".join(f'<tr><td width="200">{cell([label])}</td>\r\n<td>{cell(lines)}</td></tr>'
                   for label, lines in given(locale))
    return page(mail(locale), f'<table class="MsoNormalTable"><tbody>{rows}</tbody></table>'), []


def outlook_mobile(locale):
    """A drawn line above the header of what was answered."""
    lines = block(given(locale), bar="")
    lines += ["", "________________________________", *HEADER[locale], "", GREETING[locale], "", *blank(locale)]
    return text(mail(locale), lines, cte="base64"), []


def outlook_double(locale):
    """Text made of paragraphs: an empty line after each."""
    lines = [part for line in block(linked(given(locale), outlook_link)) for part in (line, "")]
    return text(mail(locale), lines, cte="quoted-printable"), []


def gmail(locale):
    """Wrapped text with a quotation, beside its HTML."""
    lines = wrap(block(given(locale)), 76)
    lines += ["", WROTE[locale], "", *quote([GREETING[locale], "", *blank(locale)])]
    body = "<br>".join(map(e, block(given(locale))))
    quoted = "<br>".join(map(e, [GREETING[locale], *blank(locale)]))
    body = f'<div dir="ltr">{body}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{e(WROTE[locale])}<br></div><blockquote class="gmail_quote">{quoted}</blockquote></div>'
    return both(mail(locale), lines, body), []


def gmail_bold(locale):
    """Bold labels as Gmail's text shows them, with its links."""
    rows = [(f"*{label}:*", lines) for label, lines in linked(given(locale), gmail_link)]
    lines = block(rows, bar="", colon=" ")
    return text(mail(locale), lines), []


def gmail_html(locale):
    """The page of Gmail without a text."""
    body = "".join(f"<div>{e(line) or '<br>'}</div>" for line in block(given(locale), bar=""))
    quoted = "".join(f"<div>{e(line)}</div>" for line in blank(locale))
    return page(mail(locale), f'<div dir="ltr">{body}</div><div class="gmail_quote"><div class="gmail_attr">{e(WROTE[locale])}<br></div><blockquote>{quoted}</blockquote></div>'), []


def apple(locale):
    """Answers below the quoted labels, in paragraphs that flow."""
    lines = ["", WROTE[locale], ""]
    for label, answer in given(locale):
        lines += [f"> {label}:", *answer]
    delsp = {"delsp": "yes"}
    return text(mail(locale), flow(lines, True), format="flowed", **delsp), []


def thunderbird(locale):
    """Below the quotation, the answers; a signature ends them."""
    lines = [WROTE[locale], *quote([GREETING[locale], "", *blank(locale)]), "", *block(given(locale)), "",
             "-- ", ANSWERS[locale][0], f"{LABELS[locale][5]}: {ANSWERS[locale][5]}"]
    charset = EUROPE[locale] if locale in ("ja-JP",) else "utf-8"
    return text(mail(locale), flow(lines, False), charset, cte="7bit" if charset != "utf-8" else "8bit", format="flowed"), []


def iphone(locale):
    """Answers on the lines below the labels."""
    lines = []
    for label, answer in given(locale):
        lines += [f"{label}:", *answer, ""]
    lines += [WROTE[locale], "", *quote(blank(locale))]
    return text(mail(locale), lines), []


def zendesk(locale):
    """A ticket: Markdown, with a line above which answers go."""
    lines = ["##- Please type your reply above this line -##", ""]
    lines += [f"- **{label}:** " + answer[0] + "".join("\n    | " + line for line in answer[1:])
              for label, answer in linked(given(locale), markdown_link)]
    return text(mail(locale), "\n".join(lines).split("\n"), cte="base64"), []


def jira(locale):
    """A ticket: a table in Markdown."""
    lines = ["| | |", "|---|---|"]
    lines += [f"| {label} | {'<br>'.join(answer)} |" for label, answer in given(locale)]
    return text(mail(locale), lines), []


def otrs(locale):
    """A ticket that quotes the answers, and the blank form deeper."""
    lines = ["30.11.2026 17:03 - Customer wrote:", "", *quote(wrap(block(given(locale)), 70)), "> ",
             *quote(quote(blank(locale)))]
    return text(mail(locale), lines, cte="base64"), []


def forwarded(locale):
    """Forwarded in the text."""
    lines = ["FYI", "", "---------- Forwarded message ---------", *HEADER[locale], "", *block(given(locale))]
    return text(mail(locale, "Fwd: Form"), lines), []


def attached(locale):
    """Forwarded as an attachment, below the blank form."""
    inner = text(mail(locale), block(given(locale)), EUROPE[locale])
    outer = text(mail(locale, "Fwd: Form"), [GREETING[locale], "", *blank(locale)])
    outer.make_mixed()
    outer.add_attachment(inner)
    return outer, []


def numbered(locale):
    """A list that a program has numbered, with answers typed twice: quoted and not."""
    lines = [f"{at}. {line}" for at, line in enumerate(block([(l, [a[0]]) for l, a in given(locale)][:10]), 1)]
    lines += block(given(locale)[2:3], bar="   ") + block(given(locale)[10:])
    lines[2] = f"3. {LABELS[locale][2]}:"
    return text(mail(locale), lines), []


def tabs(locale):
    """Cells of a spreadsheet, pasted: UTF-16 as Windows writes text."""
    rows = given(locale)
    return "\r\n".join(f"{label}\t{answer[0]}" + "".join("\r\n" + line for line in answer[1:]) for label, answer in rows) + "\r\n", []


PROGRAMS = {
    outlook_plain: ["en-US", "de-DE", "nl-NL", "ja-JP", "zh-CN"],
    outlook_html: ["en-US", "de-DE", "ja-JP", "fr-FR"],
    outlook_table: ["en-US", "nl-NL", "ja-JP", "fr-FR"],
    outlook_mobile: ["de-DE", "nl-NL", "ja-JP", "zh-CN"],
    outlook_double: ["en-US", "de-DE", "ja-JP", "fr-FR"],
    gmail: ["en-US", "de-DE", "nl-NL", "ja-JP", "zh-CN", "fr-FR"],
    gmail_bold: ["en-US", "de-DE", "nl-NL", "fr-FR"],
    gmail_html: ["en-US", "de-DE", "ja-JP", "zh-CN"],
    apple: ["en-US", "de-DE", "ja-JP", "nl-NL", "zh-CN"],
    thunderbird: ["en-US", "de-DE", "nl-NL", "ja-JP", "fr-FR"],
    iphone: ["en-US", "de-DE", "ja-JP", "nl-NL", "zh-CN"],
    zendesk: ["en-US", "de-DE", "nl-NL", "ja-JP"],
    jira: ["en-US", "de-DE", "ja-JP", "fr-FR"],
    otrs: ["de-DE", "nl-NL", "en-US", "zh-CN"],
    forwarded: ["en-US", "de-DE", "nl-NL", "ja-JP"],
    attached: ["en-US", "de-DE", "fr-FR", "ja-JP", "zh-CN"],
    numbered: ["en-US", "de-DE", "nl-NL", "ja-JP"],
    tabs: ["en-US", "de-DE", "nl-NL", "ja-JP"],
}


def check(raw, locale):
    """Python's own parser finds the answers in the mail that it has written."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    bodies = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
    bare = lambda text: "".join(html.unescape(text).split())
    whole = bare("".join(bodies))
    for field, answer in zip(FIELDS, ANSWERS[locale]):
        if field in ("name", "key", "day", "email"):
            assert bare(answer) in whole, (field, answer, whole)


def main():
    project()
    folder = HERE / "mails"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    expected = []
    for make, locales in PROGRAMS.items():
        for locale in locales:
            made, strays = make(locale)
            name = f"{make.__name__}-{locale}." + ("txt" if isinstance(made, str) else "eml")
            if isinstance(made, str):
                raw = b"\xff\xfe" + made.encode("utf-16-le")
            else:
                if made.is_multipart():
                    made.set_boundary("=_boundary")
                raw = made.as_bytes()
                check(raw, locale)
            (folder / name).write_bytes(raw)
            values = dict(zip(FIELDS, ANSWERS[locale]))
            expected.append({"file": name, "locale": locale, "values": values, "strays": strays})
    path = HERE / "expected.json"
    path.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(len(expected), "mails")


if __name__ == "__main__":
    main()
