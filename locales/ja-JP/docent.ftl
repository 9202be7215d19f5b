### docent 自体の文言です。ページでガイドの前後に表示する文と、見直しが必要な回答について
### 表示する文を収めています。

# この言語の名前を、この言語で書いたもの。
docent-language = 日本語

## アラート：読者が取り違えることのない5つの名前

docent-note = メモ
docent-tip = ヒント
docent-important = 重要
docent-warning = 警告
docent-caution = 注意

## ページの前後

# 同じページの他言語版へのリンク一覧に付ける名前。
docent-languages = 言語
# $date：ページが最後に更新された日。
docent-updated = 最終更新日：{ DATETIME($date, dateStyle: "long") }
docent-translation = 翻訳について
# $language：代わりに表示する言語の名前。
docent-not-translated = このページはまだ翻訳されていないため、{ $language }で表示しています。
# $count：該当する箇所の数。$language：代わりに表示する言語の名前。
docent-partly-translated = このページの{ NUMBER($count) }か所はまだ翻訳されていないため、{ $language }で表示しています。
# $count：該当する箇所の数。
docent-left-out = このページの{ NUMBER($count) }か所は、まだ翻訳されていないため、表示していません。
# $count：該当する箇所の数。
docent-outdated = このページの{ NUMBER($count) }か所は、翻訳後に原文が変更されたため、内容が古くなっている可能性があります。
# $count：該当する箇所の数。
docent-machine-translated = このページの{ NUMBER($count) }か所は機械翻訳によるもので、人による確認は行われていません。
docent-wholly-machine-translated = このページは全体が機械翻訳によるもので、人による確認は行われていません。
# $language：原文の言語の名前。
docent-read-original = { $language }の原文ページを読む

## 「はい」か「いいえ」で答える質問への回答

docent-yes = はい
docent-no = いいえ

## 記入済みフォームの問題点
## $label は常にフィールドのラベルです。何をすればよいかを伝え、相手を責めないでください。

docent-problem-missing = 「{ $label }」を入力してください。
# $max：文字数の上限。
docent-problem-too-long = 「{ $label }」を{ $max }文字以内に短縮してください。
docent-problem-one-line = 「{ $label }」は、改行せずに1行で入力してください。
# $options：選択できる回答。
docent-problem-choice = 「{ $label }」では、{ LIST($options, type: "or") }のいずれかを選択してください。
docent-problem-email = 「{ $label }」には、メール アドレスを入力してください（例：name@example.com）。
# $example：電話番号。
docent-problem-phone = 「{ $label }」には、国番号を付けた電話番号を入力してください（例：{ $example }）。
# 警告：番号が正しい場合もあります。
docent-problem-phone-range = 「{ $label }」に入力ミスがないか確認してください。このような番号が実際に使われているという情報はありません。
docent-problem-url = 「{ $label }」には、https://www.example.com のように https:// で始まる Web アドレスを入力してください。
# $example：国コード。
docent-problem-country = 「{ $label }」には、国名または2文字の国コードを入力してください（例：{ $example }）。
# $country：国名。
docent-problem-tax-id = 「{ $label }」を確認してください。{ $country }の納税者番号や VAT 番号とは形式が異なります。
# $prefix：番号の先頭にある英字。$country：国名。
docent-problem-tax-id-country = 「{ $label }」または国を変更してください。番号の先頭は { $prefix } ですが、国は{ $country }になっています。
# 警告：番号が正しい場合もあります。
docent-problem-tax-id-digits = 「{ $label }」に入力ミスがないか確認してください。チェック ディジット（検査数字）が番号のほかの部分と合いません。
# $min と $max：西暦年。
docent-problem-year = 「{ $label }」には、西暦年を4桁の数字で入力してください（{ $min }～{ $max }）。
docent-problem-integer = 「{ $label }」には、整数を数字で入力してください（例：12）。
docent-problem-date = 「{ $label }」には、日付を「年-月-日」の形式で入力してください（例：2019-04-30）。
docent-problem-guid = 「{ $label }」には、数字と英字を合わせて32文字の ID を、01234567-89ab-cdef-0123-456789abcdef の形式で入力してください。
docent-problem-money = 「{ $label }」には、通貨コードと金額を入力してください（例：EUR 1250.50）。
# $min：数値または日付。
docent-problem-min = 「{ $label }」には、{ $min }以降（以上）の値を入力してください。
# $max：数値または日付。
docent-problem-max = 「{ $label }」には、{ $max }以前（以下）の値を入力してください。
# $other：別のフィールドのラベル。$value：そのフィールドの数値。
docent-problem-above = 「{ $label }」には、「{ $other }」の値（{ $value }）より大きい数値を入力してください。
docent-problem-pattern = 「{ $label }」の書き方を確認してください。指定された形式になっていません。
# $other：このフィールドへの入力を求めるかどうかを決めるフィールドのラベル。
docent-problem-not-asked = 「{ $label }」を空欄にするか、「{ $other }」の回答を変更してください。
# 警告：異なる文字体系の、見た目が似た文字。
docent-problem-scripts = 「{ $label }」を入力し直してください。1つの単語の中に、見た目がよく似た別の文字体系の文字が混ざっています。
