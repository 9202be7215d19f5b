### 写真を保存するアプリ Lumora の文言です。

## 製品と画面の名前

-app = Lumora
-sync-center = 同期センター
-shared-albums = 共有アルバム

## 入口

welcome = { $name } さん、{ -app } へようこそ！
new-here = { -app } は初めてですか？<a href="https://lumora.example/tour">ツアーをご覧ください</a>。
forgot-password = パスワードをお忘れですか？<a href="https://lumora.example/reset">新しいパスワードを設定してください</a>。
accept-terms = 登録すると、<a href="https://lumora.example/terms" target="_blank">利用規約</a>に同意したことになります。
sign-out = 本当にサインアウトしますか？
offline = オフラインですか？接続を確認して、もう一度お試しください。
all-safe = 写真はすべて安全です！

## 写真とアルバム

search = 写真を検索
    .placeholder = 名前、場所、または日付
    .aria-label = すべての写真を検索
upload = 写真を追加
    .title = このコンピューターから写真を追加
    .aria-label = 追加する写真を選択
no-results = 見つかりませんか？<em>ごみ箱</em>も確認してください。
selected = { $count } 枚の写真が選択されています。
shared-with-you = { $name } さんが { $count } 件のアルバムを共有しました。
days-left = { -app } の試用期間は、あと { $days } 日で終わります。
delete =
    { $kind ->
        [album] アルバム「{ $title }」を削除しますか？
        [video] 動画「{ $title }」を削除しますか？
       *[photo] 写真「{ $title }」を削除しますか？
    }
plan =
    { $plan ->
        [free] 無料版をご利用中です。
       *[plus] { -app } Plus をご利用中です。
    }
rename = アルバム「{ $title }」に新しい名前を付けてください。
moved = 「{ $title }」はフォルダー「{ $folder }」に移動しました。
hidden = 「非公開」の写真は{ -shared-albums }に表示されません。
empty-bin = 写真はごみ箱に 60 日間残ります。<strong>その後、完全に削除されます</strong>。
limits = 写真のサイズは 250 MB まで、動画の長さは 45 分までです。
storage-full = 15 GB のストレージがいっぱいです。<strong>新しい写真は保存されません</strong>。
free-limit = 無料版で保存できる写真は 1,500 枚までです。
sync = { -sync-center }を開き、「一時停止」を選択してください。
sync-done = { -sync-center }の処理が完了しました。{ -shared-albums }を表示しますか？
install = ターミナルで <code>lumora install --all</code> と入力してください。
config = ファイル <code>lumora.ini</code> で <code>sync=off</code> と設定してください。
pick-folder = どのフォルダーを { -app } で監視しますか？
help-pages = ヘルプは https://help.lumora.example/albums にあります。
status-page = 既知の問題は https://status.lumora.example/ に掲載しています。
contact = 問題がありますか？support@lumora.example までご連絡のうえ、コード <code>{ $code }</code> をお知らせください。
loading = 写真を読み込んでいます…
saving = 「{ $title }」を保存しています…
cookies = Cookie は 30 日間保存されます。<a href="https://lumora.example/privacy">理由はこちらです</a>。
price = { -app } Plus の料金は月額 9.99 ドルです。
video-size = 1 分間の動画の容量は約 1.5 GB です。
ratio = 動画は 16:9 で表示されます。
evening = コピーは、バッテリー残量が 80% を超えている夜間に作成されます。
leaving = { -app } を終了しようとしています。
formats = MP4ファイルとHEIC画像も使えます。
second-device = 2 台目のデバイスの準備ができました。
retry = 再び失敗した場合はどうしますか？
little-by-little = 写真は日々少しずつ整理されます。
