title = { -azure } サブスクリプションの料金を請求書払いにする
description = { -azure } サブスクリプションの請求書払いを申請する方法、申請時に記入する内容、申請後の流れについて説明します。

introduction = 企業は、{ -azure } サブスクリプションの料金をカードで支払う代わりに、{ -microsoft } に請求書払いを申請できます。申請するには、サポート リクエストを作成します。申請が承認されると、サブスクリプションの設定手順の案内が届きます。
# $facts-from：このページの情報がいつのものかを示す年月。
facts-date = このページの手順と申請フォームは、{ DATETIME($facts-from) }時点のものです。

## 重要

business-only = 請求書払いを利用できるのは、ビジネス アカウントのみです。
# SendGrid は会社の名前です。
third-party-services = [他社が提供するサービス][external-services]は請求書払いの対象にならず、この方法で購入することも、料金を支払うこともできません。SendGrid などの他社のサービスがサブスクリプションに含まれている場合は、請求書払いに切り替える前に削除してください。切り替えた後に他社のサービスを購入するには、クレジット カードまたはデビット カードで支払う別のサブスクリプションを使用します。
no-way-back = いったん請求書払いに切り替えると、クレジット カードやデビット カードでの支払いには戻せません。

## 手順

request = 請求書払いを申請する
sign-in = [{ -portal }][portal] にサインインし、\[**{ -help-and-support }**\] > \[**{ -new-support-request }**\] を選択します。
    .alt = { -portal } の画面の略図。メニューで「{ -help-and-support }」が選択されており、ページの上部に「{ -new-support-request }」があります。
choose-billing = \[**{ -issue-type }**\] で \[**{ -billing }**\] を選択します。続いて、請求書払いにするサブスクリプションを選び、サポート プランを選んでから、\[**{ -next-button }**\] を選択します。
choose-problem-type = \[**{ -problem-type }**\] の一覧で \[**{ -pay-by-invoice }**\] を選択します。
fill-in-details = 次のフォームを \[**{ -details }**\] ボックスにコピーして記入し、\[**{ -next-button }**\] を選択します。
name-and-address = 会社名と住所は、{ -azure } アカウントに登録されているものと完全に一致している必要があります。登録内容の確認や変更については、[アカウントのプロファイルを更新する方法][profile]を参照してください。
billing-contact = 与信限度額の承認を受けるには、アカウントに請求連絡先があらかじめ登録されている必要があります。請求連絡先には、買掛金の担当部門または財務部門の方を指定してください。請求連絡先の追加と変更は、[{ -account-center }][account-center]で行います。
create = 連絡先情報と希望する連絡方法を確認し、\[**{ -create-button }**\] を選択します。

## 申請した後

credit-check = 与信審査
credit-check-when = 会社の与信審査を行うかどうかは、必要な与信額によって決まります。審査が必要な場合は、{ -microsoft } から審査の申込書が届きます。
# $credit-check-days：日数、または「5～7」のような範囲。
credit-check-time = 申込書を返送してから処理が終わるまでに、{ RANGE($credit-check-days) }日かかります。
help = お困りのときは
help-text = ご不明な点がある場合や、うまくいかないことがある場合は、[サポート リクエストを作成][support]してください。
