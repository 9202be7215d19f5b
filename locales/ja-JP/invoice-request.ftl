### 申請フォームのラベルです。受け付ける窓口の用語に合わせています。ラベルを読むのはその用語に
### 慣れた担当者なので、言い回しを整えようとして変更しないでください。

title = 請求書払いの申請
subject = 請求書払いの申請：{ $company-name }

customer-kind = お客様の区分（新規または既存）
    .option-new = 新規
    .option-existing = 既存
payment-method = 現在の支払い方法（既存のお客様のみ）
order-id = 注文 ID（請求書払いを申請する対象）
account-admin = アカウント管理者の Live ID または組織 ID（会社のドメインのもの）
commerce-account-id = コマース アカウント ID
company-name = 会社名（VAT 登録または政府の Web サイトの記載どおり）
company-address = 会社の住所（VAT 登録または政府の Web サイトの記載どおり）
company-website = 会社の Web サイト
country = 国
tax-id = 納税者番号または VAT 番号
company-established = 会社の設立年
prior-business = { -microsoft } との過去の取引
contact-name = 担当者の氏名
contact-phone = 担当者の電話番号
contact-email = 担当者のメール アドレス
justification = クレジット カードではなく請求書払いを希望する理由

# コア（仮想マシンのプロセッサ コア。クォータで数を制限）に関する部分の見出し。
cores = コア数の増加を希望する場合は、次の情報も記入してください
existing-cores = 現在のコア数（旧クォータ）
requested-cores = 希望するコア数（新クォータ）
region-and-series = サブスクリプションの具体的なリージョンとシリーズ
