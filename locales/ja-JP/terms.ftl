### 製品と画面の名前は、ここで一度だけ定義します。どのメッセージでも { -name } の形で参照してください。
### 手で書き写した名前は、いずれ製品の表示と食い違います。

## 製品

-azure = Azure
-microsoft = Microsoft
-portal = Azure portal
-account-center = Azure アカウント センター

## Azure portal の画面に表示される名前

-help-and-support = ヘルプとサポート
-new-support-request = 新しいサポート リクエスト
-issue-type = 問題の種類（Issue type）
-problem-type = 問題の種類（Problem type）
-billing = 課金
-pay-by-invoice = 請求書による支払い
-details = 詳細
-next-button = 次へ
-create-button = 作成
