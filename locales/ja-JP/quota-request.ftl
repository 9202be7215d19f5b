title = クォータ引き上げの申請
subject = クォータ引き上げの申請：{ $subscription-id }
intro = 1件の申請の対象は、1つのサブスクリプションの1種類のクォータです。ほかのクォータについては、別に申請してください。

subscription = サブスクリプションとクォータ
subscription-id = サブスクリプション ID
    .help = 5つのグループに分かれた32文字の英数字です。{ -portal } のサブスクリプションのページに表示されます。
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = 引き上げるクォータの種類
    .option-vcpus = リージョン内の vCPU
    .option-cloud-services = クラウド サービス
    .option-local-networks = ローカル ネットワーク
    .help-vcpus = 1つのリージョンで仮想マシンに使える仮想プロセッサの数です。
    .help-cloud-services = サブスクリプションに含められるクラウド サービスの数です。
    .help-local-networks = サブスクリプションに接続できる、{ -azure } の外部にある自社ネットワークの数です。
vm-series = 仮想マシンのシリーズ
    .help = 仮想マシンのサイズ名でわかります。`Standard_D4_v3` は Dv3 シリーズです。
    .example = Dv3
region = リージョン
    .help = { -portal } に表示されるリージョン名です。
    .example = 東日本
current-limit = 現在のクォータ
    .help = 実際の使用量ではなく、現在の上限です。どちらも { -portal } のサブスクリプションのページで確認できます。
    .example = 20
new-limit = 希望するクォータ
    .above = 現在のクォータより大きい数値を入力してください。
    .help = 増加分ではなく、引き上げ後の合計を記入してください。
    .example = 64

reason = 理由
needed-by = いつまでに必要か（日付）
    .help = 期限がある場合のみ、年、月、日の順に記入してください。
    .example = 2027-03-01
production = 本番環境での使用（はい・いいえ）
    .help = 顧客や日常業務に関わる場合は「はい」、テストや試用の場合は「いいえ」です。
# docent: allow(changed-number) 例は日本での書き方に合わせています
budget = 月間予算
    .help = 1か月に支払う予定のおおよその金額です。通貨コード、金額の順に記入してください。
    .example = JPY 150000
explanation = クォータを引き上げる目的
    .help = 何を実行するか、どれだけ必要か、現在のクォータでなぜ足りないかを記入してください。

contact = 申請者以外の方に連絡できる場合
    .intro = この申請についての質問に答えられる方です。
contact-email = 担当者のメール アドレス
# docent: allow(changed-number) 例は日本での書き方に合わせています
contact-phone = 担当者の電話番号
    .help = 「+」と国番号から記入してください。
    .example = +81 3-1234-5678
