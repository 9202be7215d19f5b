### 申請フォームのラベルです。受け付ける窓口の用語に合わせています。ラベルを読むのはその用語に
### 慣れた担当者なので、言い回しを整えようとして変更しないでください。

title = 請求書払いの申請
subject = 請求書払いの申請：{ $company-name }
intro = { -azure } の料金を請求書払いにすることを { -microsoft } に申請するためのフォームです。任意の項目は、記入することがなければ空欄のままでかまいません。

customer-kind = お客様の区分（新規または既存）
    .option-new = 新規
    .option-existing = 既存
    .help-new = 有料の { -azure } サブスクリプションをまだ利用していない場合。
    .help-existing = カードなどで、すでに { -azure } サブスクリプションの料金を支払っている場合。
payment-method = 現在の支払い方法（既存のお客様のみ）
    .help = 支払い方法の種類だけを記入してください。カード番号は絶対に記入しないでください。
    .example = 法人クレジット カード
order-id = 注文 ID（請求書払いを申請する対象）
    .help = すでに注文がある場合のみ記入してください。ID は注文の確認通知に記載されています。
account-admin = アカウント管理者の Live ID または組織 ID（会社のドメインのもの）
    .help = アカウント管理者が { -azure } へのサインインに使うメール アドレスです。個人用のアドレスは避けてください。
    .example = joho@sample-shoji.example
commerce-account-id = コマース アカウント ID
    .help = 課金アカウントの ID です。{ -portal } で、そのアカウントのプロパティを確認してください。
company-name = 会社名（VAT 登録または政府の Web サイトの記載どおり）
    .help = 「株式会社」なども含めて、{ -azure } アカウントの登録どおりに記入してください。
    .example = 株式会社サンプル商事
company-address = 会社の住所（VAT 登録または政府の Web サイトの記載どおり）
    .help = 登記上の住所を、{ -azure } アカウントの登録どおりに記入してください。
    .example = 〒100-0000 東京都千代田区見本町1-2-3 サンプルビル4階
company-website = 会社の Web サイト
country = 国
    .help = 会社が登記されている国です。
tax-id = 納税者番号または VAT 番号
    .help = 日本の場合は13桁の法人番号、EU 加盟国の場合は国を表す英字で始まる VAT 番号です。
    .example = 7123456789012
company-established = 会社の設立年
prior-business = { -microsoft } との過去の取引
    .help = { -microsoft } から直接、または販売店を通じて購入した製品と、利用を始めた時期です。
    .example = Office 365（2016年から）
contact-name = 担当者の氏名
    .help = 買掛金の担当部門または財務部門の方です。できればアカウントの請求連絡先の方にしてください。
contact-phone = 担当者の電話番号
    .help = 海外からもかけられるように、「+」と国番号から記入してください。
    .example = +81 3-1234-5678
contact-email = 担当者のメール アドレス
justification = クレジット カードではなく請求書払いを希望する理由
    .help = 1～2文で十分です。社内での支払いの承認方法や、カードでは困る点などを記入してください。

# コア（仮想マシンのプロセッサ コア。クォータで数を制限）に関する部分の見出し。
cores = コア数の増加を希望する場合は、次の情報も記入してください
    .intro = コアのクォータの引き上げも同時に申請する場合にのみ必要です。
existing-cores = 現在のコア数（旧クォータ）
    .help = 使用中の数ではなく、現在のクォータを記入してください。
    .example = 20
requested-cores = 希望するコア数（新クォータ）
    .help = 追加するコア数ではなく、引き上げ後の合計を記入してください。
    .example = 64
region-and-series = サブスクリプションの具体的なリージョンとシリーズ
    .help = 仮想マシンを実行するリージョンとシリーズです。`Standard_D4_v3` は Dv3 シリーズです。
    .example = 東日本、Dv3
