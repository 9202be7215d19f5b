#!/usr/bin/env python3
"""Made-up customers, as many as you like: requests for the form invoice-request.

    python3 customers.py N [--yaml] [--seed SEED] > requests.jsonl

One request a line (JSON Lines), or a document each (YAML). The same seed gives the same customers,
and more of them begin with the same ones. Of each hundred one is bad, by turns in each of the ways
below; every other has right answers, a few of them with a doubtful tax number. Domains are reserved
(RFC 2606), phone numbers are kept for fiction or counted out, tax numbers have right check digits.
"""

import argparse
import json
import random
import sys

FORM = "invoice-request"


# Tax numbers, each from random digits.

def digits(rng, count):
    return [rng.randrange(1, 10)] + [rng.randrange(10) for _ in range(count - 1)]


def text(numbers):
    return "".join(map(str, numbers))


def weighted(rng, weights):
    """Digits with a check digit that is a weighted sum modulo 11."""
    while True:
        number = digits(rng, len(weights))
        check = sum(a * b for a, b in zip(number, weights)) % 11
        if check < 10:
            return text(number + [check])


def tax_de(rng):
    """ISO 7064, modulo 11,10."""
    number, product = digits(rng, 8), 10
    for digit in number:
        product = ((product + digit) % 10 or 10) * 2 % 11
    return "DE" + text(number + [(11 - product) % 10])


def luhn(number):
    """The digit that makes the sum of Luhn's algorithm a multiple of ten."""
    doubled = [2 * digit - 9 * (digit > 4) for digit in number[::-1][::2]]
    return -(sum(doubled) + sum(number[::-1][1::2])) % 10


def tax_es(rng):
    number = digits(rng, 7)
    return "A" + text(number + [luhn(number)])


def tax_fr(rng):
    number = digits(rng, 8)
    siren = text(number + [luhn(number)])
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02}{siren}"


def tax_nl(rng):
    return "NL" + weighted(rng, range(9, 1, -1)) + "B01"


def tax_pl(rng):
    return weighted(rng, [6, 5, 7, 2, 3, 4, 5, 6, 7])


def plain(pattern):
    """A number of which docent knows no rules: a random digit for each 0."""
    return lambda rng: "".join(str(rng.randrange(10)) if c == "0" else c for c in pattern)


# What customers of a locale answer: `{n}` is a number, `{s}` a surname.
PEOPLE = {
    "nl-NL": dict(
        country=("NL", "Nederland"), tax=tax_nl, phones=("010 123 45 {:02}", "+31 20 123 45 {:02}"),
        given="Sanne Youssef Marijke Fenna Daan".split(),
        surnames=["de Vries", "el Amrani", "Brouwer", "van 't Hof"],
        companies=("Bakkerij {s} B.V.", "Werkplaats #{n}", "'t Zeezeil {n}: {s} & Zn."),
        addresses=("Houtkade {n}\nt.a.v. de administratie\n3024 XB Rotterdam",
                   "Oude Veerstraat {n}a, 9712 QZ Groningen"),
        pays=("creditcard", "creditcard, op eigen naam"), prior="Sinds 2015 klant van Office 365",
        region="West-Europa, Dv3 en Ev3",
        reasons=("Onze accountant wil van elke uitgave een factuur op naam van de B.V.",
                 "Met de creditcard mag hooguit € 2.500 per maand.",
                 "Wij betalen binnen veertien dagen.")),
    "de-DE": dict(
        country=("DE", "Deutschland"),
        tax=tax_de,
        phones=("0176 040690{:02}", "+49 40 66969-1{:02}"),
        given="Jörg Käthe Anneke Uwe".split(),
        surnames=["Müller-Lüdenscheid", "Schönfeld", "Petersen", "Groß"],
        companies=("{s} & Söhne GmbH", "Elbkontor {n}: Zoll & Fracht GmbH & Co. KG",
                   "Architekturbüro {s}"),
        addresses=("Weißeritzufer {n}\n01067 Dresden",
                   "Große Brückengasse {n}, Hinterhaus, 50676 Köln"),
        pays=("Firmenkreditkarte",),
        prior="Lizenzen über einen Händler, seit 2012",
        region="Europa, Westen; Dv3",
        reasons=("Kreditkarten sind bei uns nur für Dienstreisen zugelassen.",
                 "Alle Ausgaben laufen über die Buchhaltung, mit Bestellnummer und Zahlungsziel.")),
    "en-US": dict(
        country=("US", "United States"),
        tax=plain("00-5550000"),
        phones=("(413) 555-01{:02}", "+1 503 555 01{:02}"),
        given="Denise Marcus Ann-Marie Bo".split(),
        surnames=["Kowalczyk", "Oyelaran", "O'Neill", "Smith"],
        companies=("{s} Robotics LLC", 'The "{n}" Bakery: Breads & Pies, Inc.', "{s} & {s}"),
        addresses=("{n} Maple Street\nSuite 200\nNorthampton, MA 01060",
                   "4{n} NE Larkspur Ave, Portland, OR 97218"),
        pays=("Corporate card (Visa)", "credit card"),
        prior="Azure pay-as-you-go since 2016",
        region="West US 2, Fsv2",
        reasons=("Our bookkeeper pays all vendors by check or ACH on the 1st and 15th.",
                 "The card's limit is $5,000 a month; that's no longer enough.")),
    "es-ES": dict(
        country=("ES", "España"), tax=tax_es, phones=("+34 96 123 45 {:02}", "93 123 45 {:02}"),
        given="Núria Begoña Iñaki Vicent".split(),
        surnames=["Puig i Soler", "Ferrandis", "Muñoz", "Ibáñez"],
        companies=("Almazara {s}, S.A.", "Viatges Cel Blau {n}: món i muntanya, S.A."),
        addresses=("Carrer de l'Estel, {n}, 2.º 1.ª\n08012 Barcelona",
                   "Calle del Olivo {n}, 46001 València"),
        pays=("Visa de empresa",),
        prior="Clientes de Office 365 desde 2016",
        region="Oeste de Europa, Dv3",
        reasons=("Cada gasto debe quedar aprobado por el consejo rector.",
                 "Nuestro auditor exige una factura a nombre de la sociedad. ¿Es posible?")),
    "fr-FR": dict(
        country=("FR", "France"), tax=tax_fr, phones=("01 99 00 12 {:02}", "+33 4 65 71 12 {:02}"),
        given="Claire Thomas Gaëlle Noël".split(),
        surnames=["D'Haultefeuille", "Lefèvre-Nguyễn", "Lœuillet"],
        companies=("L'Atelier {s}", "Nord : Sud Conseil n° {n}"),
        addresses=("{n} bis, rue de l'Ancienne-Scierie\n69007 Lyon",
                   "8, allée des Glycines\nBâtiment {n}\n75911 Paris Cedex 19"),
        pays=("carte bancaire de la société",),
        prior="Contrat de licences de 2010 à 2018",
        region="France Centre, Ev3",
        reasons=("Notre plafond de carte est de 4\u202f000\u00a0€ par mois.",
                 "Le service achats doit pouvoir rapprocher chaque facture d'un bon de commande.")),
    "ja-JP": dict(
        country=("JP", "日本"),
        tax=plain("8010001000000"),
        phones=("03-1234-56{:02}", "+81 75-123-45{:02}"),
        given="健一 花子 さつき".split(), surnames="髙橋 山田 渡邊".split(),
        companies=("株式会社{s}精工所", "合同会社Hoshizora: Lab {n}"),
        addresses=("〒102-0099\n東京都千代田区麹町九丁目{n}番\n三島ビル5階", "〒604-0999 京都府京都市中京区架空町{n}番地"),
        pays=("法人クレジットカード",), prior="2014年よりOffice 365を利用", region="東日本、Dv3シリーズ",
        reasons=("弊社では、月末締め翌月末払いの銀行振込を支払いの原則としております。", "利用限度額は月30万円です。")),
    "pl-PL": dict(
        country=("PL", "Polska"), tax=tax_pl, phones=("+48 22 123 45 {:02}", "61 123 45 {:02}"),
        given="Grażyna Łucja Stanisław".split(), surnames=["Wójcik-Żak", "Wąs", "Kłos"],
        companies=("Piekarnia „Źdźbło” {s}", "Kasztelan {n} sp. z o.o."),
        addresses=("ul. Kasztelańska 7 lok. {n}\n00-950 Warszawa",
                   "ul. Młyńska Grobla {n}A, 61-999 Poznań"),
        pays=("służbowa karta kredytowa",),
        prior="Od 2013 r. korzystamy z Office 365",
        region="Europa Zachodnia, seria Dv3",
        reasons=("Płacimy wyłącznie przelewem, na podstawie faktury z terminem płatności.",
                 "Karta ma limit 10 000 zł.")),
    "pt-BR": dict(
        country=("BR", "Brasil"),
        tax=plain("00.000.000/0001-00"),
        phones=("(11) 5555-01{:02}", "+55 51 5555-01{:02}"),
        given="Conceição João Antônia".split(), surnames=["Gonçalves", "Brandão", "Araújo"],
        companies=("Padaria {s} Ltda.", "Sabiá Logística S.A. – Filial #{n}"),
        addresses=("Rua das Jabuticabeiras, {n} – loja 2\nSão Paulo – SP\n03650-099",
                   "Av. dos Ipês, {n}, Porto Alegre – RS"),
        pays=("cartão de crédito corporativo",),
        prior="Contrato de licenciamento desde 2011",
        region="Sul do Brasil, Dv3",
        reasons=("Pagamos tudo por boleto ou transferência.", "O cartão tem limite de R$ 15 mil.")),
    "zh-CN": dict(
        country=("CN", "中国"),
        tax=plain("91110108MA000A0B0F"),
        phones=("010-123456{:02}", "+86 21 1234 56{:02}"),
        given="晓彤 建国 嘉慧".split(), surnames="李 欧阳 林".split(),
        companies=("北京{s}氏数据科技有限公司", "深圳市拾贝硬件有限公司 #{n} 实验室"),
        addresses=("广东省深圳市南山区拾贝街{n}号\n3号厂房2层\n518099", "上海市浦东新区海棠花路{n}弄56号，邮编200999"),
        pays=("企业信用卡",), prior="自2016年起使用Office 365", region="东亚，Fsv2系列",
        reasons=("采购款一律通过对公账户转账支付，并凭发票报销。", "信用卡额度为每月5万元，不够用。")),
    "ar-EG": dict(
        country=("EG", "مصر"),
        tax=plain("000-000-000"),
        phones=("040 234 56{:02}", "+20 2 2345 67{:02}"),
        given="منى حسام سلمى".split(), surnames=["عبد الرحمن", "شوقي", "إبراهيم"],
        companies=("شركة {s} للتجارة ش.م.م", "مطبعة الدلتا {n}: طباعة وتغليف"),
        addresses=("{n} شارع النخيل، الدور الثالث\nالدقي\nالجيزة ١٢٣٩٩",
                   "{n} شارع المنارة البيضاء، الإسكندرية"),
        pays=("بطاقة ائتمان باسم الشركة",),
        prior="عملاء Office 365 منذ عام 2016",
        region="غرب أوروبا، Dv3",
        reasons=("تشترط اللائحة المالية وجود فاتورة معتمدة قبل صرف أي مبلغ.",
                 "نسدد مستحقات جميع الموردين بتحويل بنكي.")),
}


def customer(rng, number):
    """A request with right answers."""
    locale = rng.choice(sorted(PEOPLE))
    own = PEOPLE[locale]

    def filled(pattern):
        return pattern.format(n=rng.randrange(1, 200), s=rng.choice(own["surnames"]))

    domain = f"c{number}.example" if rng.random() < 0.9 else f"müller-{number}.example.com"
    existing, cores = rng.random() < 0.5, rng.random() < 0.3
    reasons = rng.sample(own["reasons"], rng.randint(1, len(own["reasons"])))
    account = f"{rng.getrandbits(32):08x}-5c1d-4e8f-9a6b-{rng.getrandbits(48):012x}"
    year = rng.randint(1890, 2019)
    tax = own["tax"](rng)
    # Each answer, and how many customers give it.
    answers = [
        ("customer-kind", "existing" if existing else "new", 1),
        ("payment-method", rng.choice(own["pays"]), 0.9 if existing else 0),
        ("order-id", f"{rng.randrange(10**7):07}", 0.8),
        ("account-admin", f"azure@{domain}", 1),
        ("commerce-account-id", account, 0.4),
        ("company-name", filled(rng.choice(own["companies"])), 1),
        ("company-address", filled(rng.choice(own["addresses"])), 1),
        ("company-website", f"https://www.{domain}", 0.8),
        ("country", rng.choice(own["country"]), 1),
        ("tax-id", tax, 0.8),
        ("company-established", rng.choice([year, str(year)]), 0.7),
        ("prior-business", own["prior"], 0.4),
        ("contact-name", f"{rng.choice(own['given'])} {rng.choice(own['surnames'])}", 1),
        ("contact-phone", rng.choice(own["phones"]).format(rng.randrange(100)), 1),
        ("contact-email", f"accounts+{number}@{domain}", 1),
        ("justification", "\n".join(reasons), 1),
    ]
    had = rng.randrange(0, 64, 2)
    if cores:
        answers += [("existing-cores", had, 1), ("requested-cores", had + rng.randrange(2, 128), 1),
                    ("region-and-series", own["region"], 1)]
    request = {"id": f"c{number:07}", "form": FORM, "locale": locale}
    if cores:
        request["parts"] = ["cores"]
    request["values"] = {field: answer for field, answer, share in answers if rng.random() < share}
    # One in fifty has a digit wrong: of numbers in the European Union docent doubts that.
    if rng.random() < 0.02 and "tax-id" in request["values"]:
        at = next(at for at in range(len(tax) - 4, 0, -1) if tax[at].isdigit())
        request["values"]["tax-id"] = tax[:at] + str((int(tax[at]) + 1) % 10) + tax[at + 1:]
    return request


def values(**changes):
    """Spoils answers; None takes one away."""
    def spoil(request):
        for field, answer in changes.items():
            request["values"].pop(field := field.replace("_", "-"), None)
            if answer is not None:
                request["values"][field] = answer
    return spoil


def cut(record):
    """Ends a record too early: within the quotation marks of its last answer."""
    return record[:-4] + "\n" if record.startswith("{") else record + '  region-and-series: "West\n'


# What is wrong with bad requests, each in its turn.
BAD = [
    values(company_name=None),
    values(customer_kind="perhaps"),
    values(contact_phone="call me"),
    values(contact_email="accounts at example.com", account_admin=""),
    values(country="Atlantis"),
    values(company_established=2525),
    values(company_website="www.example.com"),
    values(justification="! " * 1001),
    values(contact_nmae="A. Name"),
    lambda request: request.update(parts=["cores"])
    or values(existing_cores=8, requested_cores=8)(request),
    lambda request: request.update(locale="xx-YY"),
    lambda request: request.update(form="invoice-reqest"),
    lambda request: request.update(values=["not", "answers"]),
    cut,
]


def line(request):
    return json.dumps(request, ensure_ascii=False) + "\n"


def document(request):
    """A YAML document: strings in double quotes as in JSON, longer ones as blocks."""
    out = ["---"]
    for key, value in request.items():
        if key != "values" or isinstance(value, list):
            out.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
            continue
        out.append("values:")
        for field, answer in value.items():
            if isinstance(answer, str) and "\n" in answer:
                out += [f"  {field}: |-"] + [f"    {one}" for one in answer.split("\n")]
            else:
                out.append(f"  {field}: {json.dumps(answer, ensure_ascii=False)}")
    return "\n".join(out) + "\n"


def main():
    layout = argparse.RawDescriptionHelpFormatter
    args = argparse.ArgumentParser(description=__doc__, formatter_class=layout)
    args.add_argument("count", type=int, metavar="N")
    args.add_argument("--yaml", action="store_true", help="YAML documents instead of JSON Lines")
    args.add_argument("--seed", default="docent")
    args = args.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    rng, write = random.Random(args.seed), document if args.yaml else line
    for number in range(args.count):
        if number % 100 == 0:
            bad = number + rng.randrange(100)
        request = customer(rng, number)
        fault = BAD[number // 100 % len(BAD)] if number == bad else None
        if fault and fault != cut:
            fault(request)
        record = write(request)
        sys.stdout.write(cut(record) if fault == cut else record)


if __name__ == "__main__":
    main()
