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
# すべてのガイドの一覧の見出しと、そこへのリンク。
docent-guides = ガイド
docent-contents = このページの内容
docent-skip = 本文へ移動
# コードに付くボタン。
docent-copy = コピー
docent-copied = コピーしました
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
# フォームに追加する行のラベル。この後に言語名が続きます。
docent-answers-language = 回答の言語

## 読者がページ上で記入するフォーム

# フォームを開くボタンとフォームの見出し。入力した内容は、フォームの下にあるコピー用のテキストに入ります。
docent-form = フォームに入力する
docent-form-private = 入力した内容はこのタブ内にとどまります。どこにも送信されません。
# 空欄でもよいフィールドのラベルの後に表示します。
docent-form-optional = （任意）
# $example：入力するとおりの回答。
docent-form-example = 例：{ $example }
# 回答を選択するまでの間、回答のリストに表示します。
docent-form-choose = 回答を選択してください
# リストのラベル。完成したテキストで、フィールドのラベルをどの言語で書くかを選択します。
docent-form-labels = テキスト内のラベルの言語
# $recipient、$reader：言語の名前。
docent-form-labels-both = { $recipient }と{ $reader }
# $part：複数回記入できる、フォームの部分の見出し。
docent-form-add = 「{ $part }」をさらに追加する
# $part：フォームの部分の見出しと番号。
docent-form-remove = 「{ $part }」を削除する
docent-form-check = 確認してコピーする
docent-form-text = テキストをダウンロードする
# 後でここで開けるファイルを保存します。
docent-form-save = 回答を保存する
docent-form-open = 保存した回答を開く
# 問題点のリストの見出し。各項目で、何をすればよいかを伝えます。
docent-form-problems = 見直しが必要な回答があります
# 問題点の前とページのタイトルの前に表示します。
# 「問題」とすると、試験の設問のように読めます。
docent-form-problem = 要確認：
docent-form-copied = テキストをコピーしました。
docent-form-not-copied = テキストが選択されています。キーボードでコピーしてください。
docent-form-opened = 回答をフォームに読み込みました。
docent-form-not-opened = このフォームの回答を保存したファイルを選択してください。選択されたファイルは読み取れません。
# $recipient：言語の名前。
docent-form-labels-why = テキストの受取先で使われる言語は{ $recipient }です。
# 問題があってもテキストをダウンロードします。
docent-form-anyway = このままダウンロードする
docent-form-clear = 回答をすべて消去する
docent-form-cleared = 回答をすべて消去しました。
docent-form-undo = 元に戻す
# $part：フォームの部分の見出しと番号。
docent-form-removed = 削除済み：「{ $part }」
# 普段と違う回答の一覧の見出し。コピー完了のメッセージの後にも出ます。
docent-form-doubts = 次の回答をご確認ください。このままで正しい場合もあります。
# テキストをコピーした後に表示します。
docent-form-shared = 共用のパソコンをお使いの場合は、終わったら回答を消去してください。
# UTF-8 以外の文字コードのファイルの場合。
docent-form-encoding = ファイルを UTF-8 で保存し直してから、もう一度開いてください。文字を読み取れません。
docent-form-several = ファイルに複数の申請があります。入力したのは最初の申請だけです。
# 後に回答の一覧が続きます。
docent-form-left-out = ファイルの次の回答は入力されていません：
# ファイルを開く前の確認。
docent-form-replace = 入力済みの回答をファイルの回答で置き換えますか？
# その確認の下の二つのボタン。
docent-form-replace-yes = 置き換える
docent-form-replace-no = 今の回答を残す

## 記入済みフォームの問題点
## $label は常にフィールドのラベルです。何をすればよいかを伝え、相手を責めないでください。

docent-problem-missing = 「{ $label }」を入力してください。
# $max：文字数の上限。
docent-problem-too-long = 「{ $label }」を{ $max }文字以内に短縮してください。
docent-problem-one-line = 「{ $label }」は、改行せずに1行で入力してください。
# $options：選択できる回答。
docent-problem-choice = 「{ $label }」では、{ LIST($options, type: "or") }のいずれかを選択してください。
# $options：多くの選択肢のうち、回答に近いもの。
docent-problem-choice-near = 「{ $label }」では、選択肢の中から選択してください（近いもの：{ LIST($options, type: "or") }）。
docent-problem-email = 「{ $label }」には、メール アドレスを入力してください（例：name@example.com）。
# $example：電話番号。
docent-problem-phone = 「{ $label }」には、国番号を付けた電話番号を入力してください（例：{ $example }）。
# 警告：番号が正しい場合もあります。
docent-problem-phone-range = 「{ $label }」に入力ミスがないか確認してください。このような番号が実際に使われているという情報はありません。
docent-problem-url = 「{ $label }」には、https://www.example.com のように https:// で始まる Web アドレスを入力してください。
# $example：国コード。
docent-problem-country = 「{ $label }」には、国名または2文字の国コードを入力してください（例：{ $example }）。
# $country：回答に似た国名。
docent-problem-country-near = 「{ $label }」には、「{ $country }」のことであればその国名、または2文字の国コードを入力してください。
# $countries：考えられる国の名前。
docent-problem-country-several = 「{ $label }」には、正式な国名を入力してください。この名前で呼ばれる国は複数あります（{ LIST($countries, type: "or") }）。
# $country：国名。
docent-problem-tax-id = 「{ $label }」を確認してください。{ $country }の納税者番号や VAT 番号とは形式が異なります。
docent-problem-tax-id-country = 「{ $label }」または国を変更してください。番号の先頭の英字は、指定された国とは別の国のものです。
# 警告：番号が正しい場合もあります。
docent-problem-tax-id-digits = 「{ $label }」に入力ミスがないか確認してください。チェック ディジット（検査数字）が番号のほかの部分と合いません。
# 警告：番号が 0 だけです。
docent-problem-tax-id-zero = 「{ $label }」を確認してください。0 だけの番号は仮の番号と思われます。
# $min と $max：西暦年。
docent-problem-year = 「{ $label }」には、西暦年を4桁の数字で入力してください（{ $min }～{ $max }）。
docent-problem-integer = 「{ $label }」には、整数を数字で入力してください（例：12）。
docent-problem-date = 「{ $label }」には、日付を「年-月-日」の形式で入力してください（例：2019-04-30）。
docent-problem-date-time = 「{ $label }」には、時刻を付けずに日付だけを入力してください（例：2019-04-30）。
docent-problem-guid = 「{ $label }」には、数字と英字を合わせて32文字の ID を、01234567-89ab-cdef-0123-456789abcdef の形式で入力してください。
docent-problem-money = 「{ $label }」には、通貨コードと金額を入力してください（例：EUR 1250.50）。
# $min：数値または日付。
docent-problem-min = 「{ $label }」には、{ $min }以降（以上）の値を入力してください。
# $max：数値または日付。
docent-problem-max = 「{ $label }」には、{ $max }以前（以下）の値を入力してください。
# $other：別のフィールドのラベル。
docent-problem-above = 「{ $label }」には、「{ $other }」の値より大きい数値を入力してください。
# $other：別のフィールドのラベル。$day：そのフィールドの日付。
docent-problem-after = 「{ $label }」には、「{ $other }」の日付（{ $day }）より後の日付を入力してください。
docent-problem-before = 「{ $label }」には、「{ $other }」の日付（{ $day }）より前の日付を入力してください。
# 2つの警告：YAML が回答をまったく、または一部しか読み取らなかった場合。
docent-problem-yaml-null = 「{ $label }」を確認してください。YAML では、この回答は空として扱われます。文字列の場合は、引用符で囲んでください。
docent-problem-yaml-comment = 「{ $label }」を確認してください。YAML では、# 以降はコメントとして扱われます。回答の一部である場合は、回答を引用符で囲んでください。
docent-problem-pattern = 「{ $label }」の書き方を確認してください。指定された形式になっていません。
# $other：このフィールドへの入力を求めるかどうかを決めるフィールドのラベル。
docent-problem-not-asked = 「{ $label }」を空欄にするか、「{ $other }」の回答を変更してください。
# 警告：異なる文字体系の、見た目が似た文字。
docent-problem-scripts = 「{ $label }」を入力し直してください。1つの単語の中に、見た目がよく似た別の文字体系の文字が混ざっています。
docent-problem-garbled = 「{ $label }」を確認してください。一部の文字が途中で文字化けしています。
docent-problem-spreadsheet = 「{ $label }」を確認してください。回答ではなく、表計算ソフトのエラーか、桁を丸めた数値のようです。
docent-problem-email-name = 「{ $label }」には、名前や山かっこを付けずに、メール アドレスだけを入力してください。
docent-problem-email-several = 「{ $label }」には、メール アドレスを1つだけ入力してください。
# $example：電話番号。
docent-problem-phone-country = 「{ $label }」には、+ と国番号で始まる電話番号を入力してください（例：{ $example }）。
docent-problem-phone-short = 「{ $label }」の電話番号に、不足している数字を追加してください。桁数が足りません。
docent-problem-phone-long = 「{ $label }」から、電話番号に含まれない数字を削除してください。桁数が多すぎます。
# $example：入力されたアドレスの前に https:// を付けたもの、または別のアドレス。
docent-problem-url-scheme = 「{ $label }」には、https:// で始まる Web アドレス全体を入力してください（例：{ $example }）。
docent-problem-url-user = 「{ $label }」の Web アドレスから、ユーザー名とパスワードを削除してください。
docent-problem-date-none = 「{ $label }」の月と日を確認してください。カレンダーに存在しない日付です。
docent-problem-guid-zero = 「{ $label }」には、実際の ID を入力してください。0だけの ID は仮の値です。
# $example：通貨コード。
docent-problem-money-currency = 「{ $label }」の先頭には、現在使われている通貨の3文字のコードを入力してください（例：{ $example }）。
# $currency：通貨コード。$count：小数点以下の最大桁数。
docent-problem-money-decimals =
    { $count ->
        [0] 「{ $label }」には、小数のない金額を入力してください。{ $currency } の金額に小数点以下の桁はありません。
       *[other] 「{ $label }」の金額を修正してください。{ $currency } の金額の小数点以下は、最大{ $count }桁です。
    }
# $country：国名。$example：その国の VAT 番号の例。
docent-problem-tax-id-like = 「{ $label }」を修正してください。{ $country }の VAT 番号は、{ $example } のような形式です。
# 警告：番号が正しい場合もあります。$country：国名。
docent-problem-tax-id-shape = 「{ $label }」に入力ミスがないか確認してください。{ $country }の納税者番号や VAT 番号は、通常は別の形式です。
# 警告：回答が正しい場合もあります。$other：別のフィールドのラベル。
docent-problem-same-domain = 「{ $label }」に間違いがないか確認してください。「{ $other }」とはドメインが異なります。
# 警告。$characters：削除した文字のコード（例：U+202E）。
docent-problem-hidden = 「{ $label }」を確認してください。下書きでは、回答に含まれる目に見えない文字（{ $characters }）を省きます。
docent-problem-value = 「{ $label }」には、リストや値の組ではなく、値を1つだけ入力してください。
docent-problem-twice = 「{ $label }」の回答が2つあります。1つだけ残してください。
# $part：フォームの部分の見出しまたは名前。
docent-problem-part-not-asked = 「{ $label }」を空欄にするか、「{ $part }」の部分も選択してください。
# $part：フォームの部分の見出しまたは名前。$max：記入できる回数の上限。
docent-problem-several-parts = 「{ $part }」の部分の記入は、{ $max }回までにしてください。
# $field：フィールドの内部名（例：company_adress）。
docent-problem-unknown-field = 「{ $field }」を削除してください。このフォームにそのフィールドはありません。
# $field と $other：フィールドの内部名。$other はフォームにあります。
docent-problem-unknown-field-near = このフォームに「{ $field }」というフィールドはありません。「{ $other }」のことであれば、そのように書き換えてください。
# $part：部分の名前。$options：選択できる部分。
docent-problem-unknown-part = このフォームに「{ $part }」という任意の部分はありません。用意されている部分（{ LIST($options, type: "or") }）を選択してください。
# $options：フォームの名前。
docent-problem-form = 申請に使うフォームの名前（{ LIST($options, type: "or") }）を指定してください。
docent-problem-form-none = 先にフォームを追加してください。プロジェクトにフォームがありません。
# $options：言語タグ（例：nl-NL）。
docent-problem-locale = 利用できる言語（{ LIST($options, type: "or") }）を指定してください。
docent-problem-parts-list = `parts` には、部分の名前をリスト形式で記述してください。
docent-problem-parts-none = `parts` を削除してください。このフォームに任意の部分はありません。
docent-problem-values-map = `values` には、各フィールドの名前と回答を組にして記述してください。
# $format：YAML、JSON Lines、CSV のいずれか。
docent-problem-syntax = 示された箇所の書き方（{ $format }）を修正してください。このレコードを読み取れません。
# $field：レコードのキーの名前。
docent-problem-key = キー `{ $field }` は1つだけ残してください。このレコードに2つあります。
# $field：キーの名前。$options：レコードで使えるキー。
docent-problem-unknown-key = 回答は `values` の下に記述してください。`{ $field }` は、レコードで使えるキー（{ LIST($options) }）ではありません。
# $id：レコードの ID。
docent-problem-id-taken = レコードごとに異なる ID を付けてください。ID「{ $id }」は別のレコードで使われています。
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = ファイル名「{ $id }」は別の下書きで使われています。--name に { "{id}" } または { "{number}" } を加えると、下書きごとに異なる名前になります。
# $id：レコードの ID。
docent-problem-id-case = レコードごとに異なる ID を付けてください。ID「{ $id }」は、別のレコードの ID と大文字・小文字しか違いません。
# $max：文字数の上限。
docent-problem-id = ID は空にせず、改行のない{ $max }文字以内の文字列にしてください。
# $max：サイズの上限（例：1 MB）。
docent-problem-record-size = このレコードを短くするか、分割してください。サイズが { $max } を超えています。
docent-problem-mail-parts = 回答を新しいメールに書き写してください。このメールは、パートまたはヘッダーが多すぎます。
# $count：この行のセルの数。$max：見出し行のセルの数。
docent-problem-cells = この行のセルの数（{ $count }）と見出し行のセルの数（{ $max }）を同じにしてください。
docent-problem-quote = この行で開いたままの引用符を閉じてください。引用符がテキストの一部であれば、2つ重ねて書いてください。
docent-problem-no-block = フォーム全体を、ラベルも含めて貼り付けてください。このテキストに記入済みのフォームは見つかりません。
docent-problem-stray = この行を該当するラベルの後ろに移動するか、削除してください。フォームのどのフィールドにも属していません。
docent-problem-stray-near = この行が「{ $other }」についてのものであれば、ラベルをそのとおりに書いてください。このままでは、フォームのどのフィールドにも属しません。
docent-problem-line-joined = 「{ $label }」を確認してください。示された行にはフォームのラベルがないため、この回答の一部として読み取られました。
docent-problem-older-copy = 「{ $label }」を確認してください。回答は、メールの下の方にある古いフォームにしかありません。
docent-problem-link-replaced = 「{ $label }」を確認してください。メールソフトがリンクを独自のものに置き換えています。元のアドレスを入力してください。
docent-problem-label-inside = 「{ $label }」を確認してください。回答の中にラベル「{ $other }」も含まれています。そのラベルは別の行に書いてください。
docent-problem-sides-differ = 「{ $label }」を確認してください。メールにはこの回答がテキスト形式とHTML形式の両方で含まれていますが、内容が異なります。テキスト形式のほうを使用しました。
docent-problem-sides-lack = 「{ $label }」を確認してください。メールのテキスト形式にはこの回答がないため、HTML形式の回答を使用しました。
docent-problem-after-closing = 「{ $label }」を確認してください。回答がメールの結びの言葉より後にあるため、署名の一部かもしれません。
docent-problem-stray-signed = この行が回答の一部であれば、署名の区切りより前に移動してください。「--」またはメールソフトが追加した行より後にあるため、署名として扱いました。
docent-problem-mail-damaged = メールをもう一度送ってもらってください。一部が壊れているか途切れているため、回答が欠けている可能性があります。
