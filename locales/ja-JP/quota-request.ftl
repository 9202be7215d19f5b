title = クォータ引き上げの申請
subject = クォータ引き上げの申請：{ $subscription-id }

subscription = サブスクリプションとクォータ
subscription-id = サブスクリプション ID
limit = 引き上げるクォータの種類
    .option-vcpus = リージョン内の vCPU
    .option-cloud-services = クラウド サービス
    .option-local-networks = ローカル ネットワーク
vm-series = 仮想マシンのシリーズ
region = リージョン
current-limit = 現在のクォータ
new-limit = 希望するクォータ
    .above = 現在のクォータより大きい数値を入力してください。

reason = 理由
needed-by = いつまでに必要か（日付）
production = 本番環境での使用（はい・いいえ）
budget = 月間予算
explanation = クォータを引き上げる目的

contact = 申請者以外の方に連絡できる場合
contact-email = 担当者のメール アドレス
contact-phone = 担当者の電話番号
