<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>ヘルプ: %1</translation>
    </message>
    <message>
        <source>Keeps everything in &lt;DIR&gt; instead of the user&apos;s data directory.</source>
        <translation>ユーザーのデータディレクトリの代わりに &lt;DIR&gt; にすべてを保存します。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 に書き込めませんでした: %2。</translation>
    </message>
    <message>
        <source>Listens on port &lt;N&gt; (4590); 0 picks a free one.</source>
        <translation>ポート &lt;N&gt; で待ち受けます (4590)。0 は空きポートを選びます。</translation>
    </message>
    <message>
        <source>Listens on the address &lt;ADDR&gt; (127.0.0.1). Beyond this machine a key is required, in YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY.</source>
        <translation>アドレス &lt;ADDR&gt; で待ち受けます (127.0.0.1)。このマシンの外から使うには、YAGURA_ACCESS_KEY と YAGURA_SECRET_KEY のキーが必要です。</translation>
    </message>
    <message>
        <source>The account of unknown access keys (123456789012).</source>
        <translation>未知のアクセスキーに割り当てるアカウント (123456789012)。</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation>--port には 0 から 65535 までの数値を指定します。</translation>
    </message>
    <message>
        <source>--account takes twelve digits.</source>
        <translation>--account には 12 桁の数字を指定します。</translation>
    </message>
    <message>
        <source>YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY go together: set both or none.</source>
        <translation>YAGURA_ACCESS_KEY と YAGURA_SECRET_KEY は、両方を設定するか、両方とも設定しないでください。</translation>
    </message>
    <message>
        <source>Brings in dashboard bodies (JSON), metrics (CSV), and the output of get-metric-data, get-metric-statistics and get-dashboard (JSON).</source>
        <translation>ダッシュボードの本文 (JSON)、メトリクス (CSV)、get-metric-data、get-metric-statistics、get-dashboard の出力 (JSON) を取り込みます。</translation>
    </message>
    <message>
        <source>What to import.</source>
        <translation>取り込むファイル。</translation>
    </message>
    <message>
        <source>Name at least one file to import.</source>
        <translation>取り込むファイルを 1 つ以上指定してください。</translation>
    </message>
    <message>
        <source>Draws a dashboard of the demo fleet.</source>
        <translation>デモ環境のダッシュボードを描画します。</translation>
    </message>
    <message>
        <source>Writes to &lt;FILE&gt; (DASHBOARD.png).</source>
        <translation>&lt;FILE&gt; に書き込みます (DASHBOARD.png)。</translation>
    </message>
    <message>
        <source>The picture is &lt;N&gt; pixels wide (1440), before --scale.</source>
        <translation>画像の幅は、--scale の適用前で &lt;N&gt; ピクセルです (1440)。</translation>
    </message>
    <message>
        <source>&lt;N&gt; device pixels per pixel, 1 to 4 (1).</source>
        <translation>1 ピクセルあたり &lt;N&gt; デバイスピクセル、1 から 4 まで (1)。</translation>
    </message>
    <message>
        <source>Its name or title.</source>
        <translation>名前またはタイトル。</translation>
    </message>
    <message>
        <source>Draws a dashboard into a PNG file. Needs no display.</source>
        <translation>ダッシュボードを PNG ファイルに描画します。ディスプレイは不要です。</translation>
    </message>
    <message>
        <source>Name one dashboard to draw.</source>
        <translation>描画するダッシュボードを 1 つ指定してください。</translation>
    </message>
    <message>
        <source>--width takes 320 to 8000, --scale 1 to 4.</source>
        <translation>--width には 320 から 8000 まで、--scale には 1 から 4 までを指定します。</translation>
    </message>
    <message>
        <source>The page did not come to rest within a minute.</source>
        <translation>ページの描画が 1 分以内に終わりませんでした。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>画像を %1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Draws the window, open at a page, into a PNG file. Needs no display.</source>
        <translation>ページを開いたウィンドウを PNG ファイルに描画します。ディスプレイは不要です。</translation>
    </message>
    <message>
        <source>Shows the demo fleet.</source>
        <translation>デモ環境を表示します。</translation>
    </message>
    <message>
        <source>The window is &lt;WxH&gt; large (1440x900).</source>
        <translation>ウィンドウの大きさは &lt;WxH&gt; です (1440x900)。</translation>
    </message>
    <message>
        <source>Writes to &lt;FILE&gt; (yagura.png).</source>
        <translation>&lt;FILE&gt; に書き込みます (yagura.png)。</translation>
    </message>
    <message>
        <source>overview, dashboards/NAME, metrics, alarms/NAME, sources</source>
        <translation>overview、dashboards/NAME、metrics、alarms/NAME、sources</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, each from 64 to 16384.</source>
        <translation>--size には WIDTHxHEIGHT を、それぞれ 64 から 16384 までで指定します。</translation>
    </message>
    <message>
        <source>Name one page to show.</source>
        <translation>表示するページを 1 つ指定してください。</translation>
    </message>
    <message>
        <source>Keeps everything in a temporary store that goes with the process, and offers POST /_yagura/reset.</source>
        <translation>すべてを、プロセスの終了とともに消える一時ストアに保存し、POST /_yagura/reset を提供します。</translation>
    </message>
    <message>
        <source>Serves the demo fleet from a temporary store.</source>
        <translation>デモ環境を一時ストアから提供します。</translation>
    </message>
    <message>
        <source>Does not collect this machine&apos;s metrics.</source>
        <translation>このマシンのメトリクスを収集しません。</translation>
    </message>
    <message>
        <source>Runs the monitor and its endpoint without a window.</source>
        <translation>モニターとエンドポイントをウィンドウなしで実行します。</translation>
    </message>
    <message>
        <source>serve takes no arguments.</source>
        <translation>serve に引数は指定できません。</translation>
    </message>
    <message>
        <source>--data does not go with --ephemeral or --demo.</source>
        <translation>--data は --ephemeral や --demo と同時に指定できません。</translation>
    </message>
    <message>
        <source>To serve from a temporary store, use --ephemeral.</source>
        <translation>一時ストアから提供するには --ephemeral を使います。</translation>
    </message>
    <message>
        <source>Opens the demo fleet in a temporary store.</source>
        <translation>デモ環境を一時ストアで開きます。</translation>
    </message>
    <message>
        <source>The page to open, e.g. alarms or yagura://dashboards/web.</source>
        <translation>開くページ。例: alarms、yagura://dashboards/web。</translation>
    </message>
    <message>
        <source>Opens the window.</source>
        <translation>ウィンドウを開きます。</translation>
    </message>
    <message>
        <source>There is at most one address.</source>
        <translation>アドレスは 1 つだけ指定できます。</translation>
    </message>
    <message>
        <source>There is no display here. &quot;yagura serve&quot; runs without one.</source>
        <translation>ディスプレイがありません。ディスプレイなしで実行するには「yagura serve」を使います。</translation>
    </message>
    <message>
        <source>--data does not go with --demo.</source>
        <translation>--data は --demo と同時に指定できません。</translation>
    </message>
    <message>
        <source>&lt;THEME&gt; is light, dark or system.</source>
        <translation>&lt;THEME&gt; は light、dark、system のいずれかです。</translation>
    </message>
    <message>
        <source>&lt;CODE&gt; is en or ja.</source>
        <translation>&lt;CODE&gt; は en または ja です。</translation>
    </message>
    <message>
        <source>Shows the time range &lt;RANGE&gt;: 3h, now-1d, &quot;2026-03-18 14:00 to 2026-03-18 15:00&quot;.</source>
        <translation>時間範囲 &lt;RANGE&gt; を表示します: 3h、now-1d、&quot;2026-03-18 14:00 to 2026-03-18 15:00&quot;。</translation>
    </message>
    <message>
        <source>Shows times in UTC.</source>
        <translation>時刻を UTC で表示します。</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation>--theme には light、dark、system のいずれかを指定します。</translation>
    </message>
    <message>
        <source>There are no texts in the language &quot;%1&quot;.</source>
        <translation>言語「%1」には対応していません。</translation>
    </message>
    <message>
        <source>Fits the whole dashboard into &lt;WxH&gt; pixels.</source>
        <translation>ダッシュボード全体を &lt;WxH&gt; ピクセルに収めます。</translation>
    </message>
</context>
<context>
    <name>DashboardTemplates</name>
    <message>
        <source>This machine</source>
        <translation>このマシン</translation>
    </message>
    <message>
        <source>Web service</source>
        <translation>ウェブサービス</translation>
    </message>
    <message>
        <source>Queue and workers</source>
        <translation>キューとワーカー</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
</context>
<context>
    <name>Formatters</name>
    <message>
        <source>s</source>
        <comment>seconds, the unit</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>ns</source>
        <comment>nanoseconds, the unit</comment>
        <translation>ns</translation>
    </message>
    <message>
        <source>µs</source>
        <comment>microseconds, the unit</comment>
        <translation>µs</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds, the unit</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>a duration of minutes and seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a duration of hours and minutes</comment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>a duration of days and hours</comment>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>/s</source>
        <comment>per second</comment>
        <translation>/秒</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes, the unit</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours, the unit</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days, the unit</comment>
        <translation>日</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>elapsed time</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>elapsed time</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>elapsed time</comment>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>elapsed time</comment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>elapsed time</comment>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>elapsed time</comment>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>/min</source>
        <comment>per minute</comment>
        <translation>/分</translation>
    </message>
</context>
<context>
    <name>MetricCatalogue</name>
    <message>
        <source>Share of the instance&apos;s allocated compute units that is in use.</source>
        <translation>インスタンスに割り当てられた計算ユニットの使用率。</translation>
    </message>
    <message>
        <source>Bytes read from all instance store volumes.</source>
        <translation>すべてのインスタンスストアボリュームから読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to all instance store volumes.</source>
        <translation>すべてのインスタンスストアボリュームに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>Completed reads from all instance store volumes.</source>
        <translation>すべてのインスタンスストアボリュームで完了した読み取りの数。</translation>
    </message>
    <message>
        <source>Completed writes to all instance store volumes.</source>
        <translation>すべてのインスタンスストアボリュームで完了した書き込みの数。</translation>
    </message>
    <message>
        <source>Bytes received on all network interfaces.</source>
        <translation>すべてのネットワークインターフェイスで受信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes sent on all network interfaces.</source>
        <translation>すべてのネットワークインターフェイスで送信したバイト数。</translation>
    </message>
    <message>
        <source>Packets received on all network interfaces.</source>
        <translation>すべてのネットワークインターフェイスで受信したパケット数。</translation>
    </message>
    <message>
        <source>Packets sent on all network interfaces.</source>
        <translation>すべてのネットワークインターフェイスで送信したパケット数。</translation>
    </message>
    <message>
        <source>1 when the instance check or the system check failed in the last minute, else 0.</source>
        <translation>直近 1 分間にインスタンスチェックまたはシステムチェックが失敗した場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>1 when the check of the instance&apos;s own software and network failed, else 0.</source>
        <translation>インスタンスのソフトウェアとネットワークのチェックが失敗した場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>1 when the check of the hardware under the instance failed, else 0.</source>
        <translation>インスタンスの基盤ハードウェアのチェックが失敗した場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>CPU credits that a burstable instance spent.</source>
        <translation>バースト可能インスタンスが消費した CPU クレジット。</translation>
    </message>
    <message>
        <source>CPU credits that a burstable instance has saved up.</source>
        <translation>バースト可能インスタンスが蓄積した CPU クレジット。</translation>
    </message>
    <message>
        <source>Bytes read from the volume.</source>
        <translation>ボリュームから読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to the volume.</source>
        <translation>ボリュームに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>Completed reads from the volume.</source>
        <translation>ボリュームで完了した読み取りの数。</translation>
    </message>
    <message>
        <source>Completed writes to the volume.</source>
        <translation>ボリュームで完了した書き込みの数。</translation>
    </message>
    <message>
        <source>Time that all completed reads took together.</source>
        <translation>完了したすべての読み取りにかかった時間の合計。</translation>
    </message>
    <message>
        <source>Time that all completed writes took together.</source>
        <translation>完了したすべての書き込みにかかった時間の合計。</translation>
    </message>
    <message>
        <source>Time in which no read or write was waiting.</source>
        <translation>待機中の読み取りも書き込みもなかった時間。</translation>
    </message>
    <message>
        <source>Reads and writes that wait for completion.</source>
        <translation>完了を待っている読み取りと書き込みの数。</translation>
    </message>
    <message>
        <source>Delivered operations as a share of those provisioned.</source>
        <translation>プロビジョニングされた操作数に対する、実際に提供された操作数の割合。</translation>
    </message>
    <message>
        <source>Operations of 256 KiB that count against the provisioned rate.</source>
        <translation>プロビジョニングされたレートに算入される 256 KiB 単位の操作数。</translation>
    </message>
    <message>
        <source>What is left of the volume&apos;s burst credits.</source>
        <translation>ボリュームのバーストクレジットの残り。</translation>
    </message>
    <message>
        <source>Requests completed, or connections made, through the load balancer.</source>
        <translation>ロードバランサーを経由して完了したリクエスト、または確立した接続の数。</translation>
    </message>
    <message>
        <source>Time from sending a request to a registered instance until it starts to answer.</source>
        <translation>登録済みインスタンスにリクエストを送信してから応答が始まるまでの時間。</translation>
    </message>
    <message>
        <source>Registered instances that pass the health check.</source>
        <translation>ヘルスチェックに合格している登録済みインスタンスの数。</translation>
    </message>
    <message>
        <source>Registered instances that fail the health check.</source>
        <translation>ヘルスチェックに失敗している登録済みインスタンスの数。</translation>
    </message>
    <message>
        <source>Successful responses of the registered instances.</source>
        <translation>登録済みインスタンスの成功応答の数。</translation>
    </message>
    <message>
        <source>Redirects of the registered instances.</source>
        <translation>登録済みインスタンスのリダイレクトの数。</translation>
    </message>
    <message>
        <source>Client errors answered by the registered instances.</source>
        <translation>登録済みインスタンスが返したクライアントエラーの数。</translation>
    </message>
    <message>
        <source>Server errors answered by the registered instances.</source>
        <translation>登録済みインスタンスが返したサーバーエラーの数。</translation>
    </message>
    <message>
        <source>Client errors that the load balancer itself answered.</source>
        <translation>ロードバランサー自身が返したクライアントエラーの数。</translation>
    </message>
    <message>
        <source>Server errors that the load balancer itself answered.</source>
        <translation>ロードバランサー自身が返したサーバーエラーの数。</translation>
    </message>
    <message>
        <source>Connections to registered instances that could not be made.</source>
        <translation>確立できなかった登録済みインスタンスへの接続の数。</translation>
    </message>
    <message>
        <source>Requests that wait for a free registered instance.</source>
        <translation>登録済みインスタンスの空きを待っているリクエストの数。</translation>
    </message>
    <message>
        <source>Requests refused because the waiting line was full.</source>
        <translation>待ち行列がいっぱいのため拒否されたリクエストの数。</translation>
    </message>
    <message>
        <source>Requests that a target answered.</source>
        <translation>ターゲットが応答したリクエストの数。</translation>
    </message>
    <message>
        <source>Successful responses of the targets.</source>
        <translation>ターゲットの成功応答の数。</translation>
    </message>
    <message>
        <source>Redirects of the targets.</source>
        <translation>ターゲットのリダイレクトの数。</translation>
    </message>
    <message>
        <source>Client errors answered by the targets.</source>
        <translation>ターゲットが返したクライアントエラーの数。</translation>
    </message>
    <message>
        <source>Server errors answered by the targets.</source>
        <translation>ターゲットが返したサーバーエラーの数。</translation>
    </message>
    <message>
        <source>Time from sending a request to a target until it starts to answer.</source>
        <translation>ターゲットにリクエストを送信してから応答が始まるまでの時間。</translation>
    </message>
    <message>
        <source>Connections to targets that could not be made.</source>
        <translation>確立できなかったターゲットへの接続の数。</translation>
    </message>
    <message>
        <source>Targets that pass the health check.</source>
        <translation>ヘルスチェックに合格しているターゲットの数。</translation>
    </message>
    <message>
        <source>Targets that fail the health check.</source>
        <translation>ヘルスチェックに失敗しているターゲットの数。</translation>
    </message>
    <message>
        <source>Open connections from clients and to targets.</source>
        <translation>クライアントからの接続とターゲットへの接続のうち、開いているものの数。</translation>
    </message>
    <message>
        <source>Connections newly opened from clients and to targets.</source>
        <translation>クライアントからの接続とターゲットへの接続のうち、新しく確立されたものの数。</translation>
    </message>
    <message>
        <source>Connections refused because the limit was reached.</source>
        <translation>上限に達したため拒否された接続の数。</translation>
    </message>
    <message>
        <source>Bytes handled by the load balancer.</source>
        <translation>ロードバランサーが処理したバイト数。</translation>
    </message>
    <message>
        <source>Capacity units that the load balancer used.</source>
        <translation>ロードバランサーが使用したキャパシティーユニット。</translation>
    </message>
    <message>
        <source>Share of the database host&apos;s processors that is in use.</source>
        <translation>データベースホストの CPU 使用率。</translation>
    </message>
    <message>
        <source>Open connections to the database.</source>
        <translation>データベースへの接続数。</translation>
    </message>
    <message>
        <source>Memory that could be given to something else.</source>
        <translation>ほかの用途に回せるメモリ。</translation>
    </message>
    <message>
        <source>Storage that is still free.</source>
        <translation>ストレージの空き容量。</translation>
    </message>
    <message>
        <source>Reads from disk per second.</source>
        <translation>1 秒あたりのディスクからの読み取り数。</translation>
    </message>
    <message>
        <source>Writes to disk per second.</source>
        <translation>1 秒あたりのディスクへの書き込み数。</translation>
    </message>
    <message>
        <source>Time that one read from disk takes.</source>
        <translation>ディスクからの読み取り 1 回にかかる時間。</translation>
    </message>
    <message>
        <source>Time that one write to disk takes.</source>
        <translation>ディスクへの書き込み 1 回にかかる時間。</translation>
    </message>
    <message>
        <source>Bytes read from disk per second.</source>
        <translation>1 秒あたりのディスクからの読み取りバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to disk per second.</source>
        <translation>1 秒あたりのディスクへの書き込みバイト数。</translation>
    </message>
    <message>
        <source>Reads and writes that wait for the disk.</source>
        <translation>ディスクを待っている読み取りと書き込みの数。</translation>
    </message>
    <message>
        <source>Swap space in use.</source>
        <translation>スワップ領域の使用量。</translation>
    </message>
    <message>
        <source>Disk space that binary logs take on the primary.</source>
        <translation>プライマリでバイナリログが使用するディスク容量。</translation>
    </message>
    <message>
        <source>How far a read replica is behind its source.</source>
        <translation>リードレプリカのソースに対する遅延。</translation>
    </message>
    <message>
        <source>Bytes per second received by the database host.</source>
        <translation>データベースホストが受信する 1 秒あたりのバイト数。</translation>
    </message>
    <message>
        <source>Bytes per second sent by the database host.</source>
        <translation>データベースホストが送信する 1 秒あたりのバイト数。</translation>
    </message>
    <message>
        <source>Charges of the month so far, as estimated; sent a few times a day.</source>
        <translation>当月のこれまでの概算請求額。1 日に数回送信されます。</translation>
    </message>
    <message>
        <source>Share of memory in use.</source>
        <translation>メモリ使用率。</translation>
    </message>
    <message>
        <source>Share of swap space in use.</source>
        <translation>スワップ領域の使用率。</translation>
    </message>
    <message>
        <source>Share of the file system in use.</source>
        <translation>ファイルシステムの使用率。</translation>
    </message>
    <message>
        <source>Time that the processor spent in programs.</source>
        <translation>プロセッサがプログラムの実行に費やした時間。</translation>
    </message>
    <message>
        <source>Time that the processor spent in the kernel.</source>
        <translation>プロセッサがカーネルの実行に費やした時間。</translation>
    </message>
    <message>
        <source>Time that the processor waited for input and output.</source>
        <translation>プロセッサが入出力を待った時間。</translation>
    </message>
    <message>
        <source>Time that the processor had nothing to do.</source>
        <translation>プロセッサがアイドル状態だった時間。</translation>
    </message>
    <message>
        <source>Time that the processor spent in programs of low priority.</source>
        <translation>プロセッサが優先度の低いプログラムの実行に費やした時間。</translation>
    </message>
    <message>
        <source>Time that the processor served hardware interrupts.</source>
        <translation>プロセッサがハードウェア割り込みの処理に費やした時間。</translation>
    </message>
    <message>
        <source>Time that the processor served software interrupts.</source>
        <translation>プロセッサがソフトウェア割り込みの処理に費やした時間。</translation>
    </message>
    <message>
        <source>Time that the host gave to other guests.</source>
        <translation>ホストがほかのゲストに割り当てた時間。</translation>
    </message>
    <message>
        <source>Time that the processor was busy with anything.</source>
        <translation>プロセッサが何らかの処理をしていた時間。</translation>
    </message>
    <message>
        <source>Memory in use.</source>
        <translation>メモリの使用量。</translation>
    </message>
    <message>
        <source>Memory that can be given to programs at once.</source>
        <translation>プログラムにすぐに割り当てられるメモリ。</translation>
    </message>
    <message>
        <source>Memory of the host.</source>
        <translation>ホストのメモリ容量。</translation>
    </message>
    <message>
        <source>Space in use on the file system.</source>
        <translation>ファイルシステムの使用量。</translation>
    </message>
    <message>
        <source>Space free on the file system.</source>
        <translation>ファイルシステムの空き容量。</translation>
    </message>
    <message>
        <source>Size of the file system.</source>
        <translation>ファイルシステムの容量。</translation>
    </message>
    <message>
        <source>Processes in all states.</source>
        <translation>すべての状態のプロセスの数。</translation>
    </message>
    <message>
        <source>Processes that run or could run.</source>
        <translation>実行中または実行可能なプロセスの数。</translation>
    </message>
    <message>
        <source>Processes that wait for an event.</source>
        <translation>イベントを待っているプロセスの数。</translation>
    </message>
    <message>
        <source>Processes that wait for input or output.</source>
        <translation>入出力を待っているプロセスの数。</translation>
    </message>
    <message>
        <source>Processes that ended and were not collected by their parent.</source>
        <translation>終了後、親プロセスに回収されていないプロセスの数。</translation>
    </message>
    <message>
        <source>Packets received with errors.</source>
        <translation>エラーを含む受信パケットの数。</translation>
    </message>
    <message>
        <source>Packets that could not be sent because of errors.</source>
        <translation>エラーのため送信できなかったパケットの数。</translation>
    </message>
    <message>
        <source>Packets received and dropped.</source>
        <translation>受信後に破棄されたパケットの数。</translation>
    </message>
    <message>
        <source>Packets dropped instead of sent.</source>
        <translation>送信されずに破棄されたパケットの数。</translation>
    </message>
    <message>
        <source>Processes that run or wait, averaged over one minute.</source>
        <translation>実行中または待機中のプロセスの数の 1 分間の平均。</translation>
    </message>
    <message>
        <source>Processes that run or wait, averaged over five minutes.</source>
        <translation>実行中または待機中のプロセスの数の 5 分間の平均。</translation>
    </message>
    <message>
        <source>Processes that run or wait, averaged over fifteen minutes.</source>
        <translation>実行中または待機中のプロセスの数の 15 分間の平均。</translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message numerus="yes">
        <source>+ %n</source>
        <comment>further bars</comment>
        <translation>
            <numerusform>+ %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WidgetKinds</name>
    <message>
        <source>## Heading

Text with *emphasis*, [links](https://example.com) and lists.</source>
        <translation>## 見出し

*強調*、[リンク](https://example.com)、リストを使えるテキスト。</translation>
    </message>
    <message>
        <source>Alarm status</source>
        <translation>アラームのステータス</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折れ線</translation>
    </message>
    <message>
        <source>Stacked area</source>
        <translation>積み上げ面</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>ゲージ</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>円</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Logs table</source>
        <translation>ログテーブル</translation>
    </message>
    <message>
        <source>Widget</source>
        <translation>ウィジェット</translation>
    </message>
</context>
<context>
    <name>yagura::ActionCatalogue</name>
    <message>
        <source>Search or run a command</source>
        <translation>検索またはコマンドを実行</translation>
    </message>
    <message>
        <source>Go to Overview</source>
        <translation>概要へ移動</translation>
    </message>
    <message>
        <source>Go to Dashboards</source>
        <translation>ダッシュボードへ移動</translation>
    </message>
    <message>
        <source>Go to Metrics</source>
        <translation>メトリクスへ移動</translation>
    </message>
    <message>
        <source>Go to Alarms</source>
        <translation>アラームへ移動</translation>
    </message>
    <message>
        <source>Go to Sources</source>
        <translation>データソースへ移動</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Filter on this page</source>
        <translation>このページをフィルター</translation>
    </message>
    <message>
        <source>Next region of the window</source>
        <translation>ウィンドウの次の領域</translation>
    </message>
    <message>
        <source>Previous region of the window</source>
        <translation>ウィンドウの前の領域</translation>
    </message>
    <message>
        <source>Copy a link to this page</source>
        <translation>このページのリンクをコピー</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Earlier by half the range</source>
        <translation>範囲の半分だけ前へ</translation>
    </message>
    <message>
        <source>Later by half the range</source>
        <translation>範囲の半分だけ後へ</translation>
    </message>
    <message>
        <source>Zoom in on time</source>
        <translation>時間軸の拡大</translation>
    </message>
    <message>
        <source>Zoom out of time</source>
        <translation>時間軸の縮小</translation>
    </message>
    <message>
        <source>Previous time range</source>
        <translation>前の時間範囲</translation>
    </message>
    <message>
        <source>Live: end at now</source>
        <translation>ライブ: 現在までを表示</translation>
    </message>
    <message>
        <source>Choose a time range</source>
        <translation>時間範囲の選択</translation>
    </message>
    <message>
        <source>Switch between local time and UTC</source>
        <translation>ローカルタイムゾーンと UTC の切り替え</translation>
    </message>
    <message>
        <source>Collapse or expand the navigation</source>
        <translation>ナビゲーションの折りたたみと展開</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>ライトテーマとダークテーマの切り替え</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>ナビゲーション</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmBody</name>
    <message>
        <source>Alarm status</source>
        <translation>アラームのステータス</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of the alarms shown are in alarm</source>
        <translation>
            <numerusform>表示中のアラームのうち %n 件がアラーム状態</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>There are no alarms yet.</source>
        <translation>アラームはまだありません。</translation>
    </message>
    <message>
        <source>None of these alarms exists here.</source>
        <translation>これらのアラームはここに存在しません。</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmDetail</name>
    <message>
        <source>Disable actions</source>
        <translation>アクションを無効化</translation>
    </message>
    <message>
        <source>Enable actions</source>
        <translation>アクションを有効化</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>編集 (E)</translation>
    </message>
    <message>
        <source>Alarms on expressions are edited by their API for now</source>
        <translation>数式のアラームは現在 API でのみ編集可能</translation>
    </message>
    <message>
        <source>%1, period %2</source>
        <translation>%1、期間 %2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>In alarm</source>
        <translation>アラーム状態</translation>
    </message>
    <message>
        <source>evaluated %1 – %2</source>
        <translation>評価 %1 – %2</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>breaching of evaluated</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>History  %1</source>
        <translation>履歴  %1</translation>
    </message>
    <message>
        <source>History entry as JSON</source>
        <translation>履歴エントリの JSON</translation>
    </message>
    <message>
        <source>Set state for testing</source>
        <translation>テスト用の状態の設定</translation>
    </message>
    <message>
        <source>Open metric</source>
        <translation>メトリクスを開く</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN をコピー</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>欠落データ</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Show in history</source>
        <translation>履歴の表示対象</translation>
    </message>
    <message>
        <source>State changes</source>
        <translation>状態の更新</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmDialog</name>
    <message>
        <source>%1-copy</source>
        <comment>name of a duplicated alarm</comment>
        <translation>%1-copy</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>statistic and period</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>comparison sign and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>There is an alarm of this name already.</source>
        <translation>この名前のアラームはすでに存在します。</translation>
    </message>
    <message>
        <source>Discard the alarm</source>
        <translation>アラームの破棄</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>入力した内容を破棄しますか?</translation>
    </message>
    <message>
        <source>Edit alarm</source>
        <translation>アラームの編集</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>アラームの作成</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Drag the line, or use ↑ ↓ (Shift × 10)</source>
        <translation>線をドラッグ、または ↑ ↓ (Shift で × 10)</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmDraft</name>
    <message>
        <source>Choose a metric.</source>
        <translation>メトリクスを選択してください。</translation>
    </message>
    <message>
        <source>Choose a statistic, or type a percentile such as p99.9.</source>
        <translation>統計を選択するか、p99.9 などのパーセンタイルを入力してください。</translation>
    </message>
    <message>
        <source>An alarm’s period is 10, 20 or 30 s, or whole minutes.</source>
        <translation>アラームの期間は 10 秒、20 秒、30 秒、または分単位です。</translation>
    </message>
    <message>
        <source>Type a threshold, or drag the line in the graph.</source>
        <translation>しきい値を入力するか、グラフの線をドラッグしてください。</translation>
    </message>
    <message>
        <source>The threshold is a number, such as 80 or 0.5.</source>
        <translation>しきい値は 80 や 0.5 などの数値です。</translation>
    </message>
    <message>
        <source>At least one datapoint is needed.</source>
        <translation>データポイントは 1 つ以上必要です。</translation>
    </message>
    <message>
        <source>No more datapoints than periods can breach.</source>
        <translation>データポイントの数は評価期間の数を超えられません。</translation>
    </message>
    <message>
        <source>%1 × %2 is more than a week, the longest that an alarm looks back.</source>
        <translation>%1 × %2 は、アラームの評価対象の上限である 1 週間を超えています。</translation>
    </message>
    <message>
        <source>%1 × %2 is more than a day, the longest that an alarm with periods below an hour looks back.</source>
        <translation>%1 × %2 は、期間が 1 時間未満のアラームの評価対象の上限である 1 日を超えています。</translation>
    </message>
    <message>
        <source>Give the alarm a name.</source>
        <translation>アラームの名前を入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>名前は %n 文字までです。</numerusform>
        </translation>
    </message>
    <message>
        <source>A name has no line breaks or other control characters.</source>
        <translation>名前に改行などの制御文字は使用できません。</translation>
    </message>
    <message numerus="yes">
        <source>A description has at most %n character(s).</source>
        <translation>
            <numerusform>説明は %n 文字までです。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::AlarmForm</name>
    <message>
        <source>%1=%2</source>
        <comment>dimension and value</comment>
        <translation>%1=%2</translation>
    </message>
    <message>
        <source>all of %1 × %2</source>
        <translation>%1 × %2 のすべて</translation>
    </message>
    <message>
        <source>any %1 breaching within %2 × %3</source>
        <translation>%2 × %3 のうち %1 個以上が超過</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>欠落データ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Alarm when value is</source>
        <translation>アラームを実行する条件</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>しきい値(&amp;T)</translation>
    </message>
    <message>
        <source>Datapoints to alarm</source>
        <translation>アラームを実行するデータポイント</translation>
    </message>
    <message>
        <source>Alarm name</source>
        <translation>アラーム名</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Evaluation periods</source>
        <translation>評価期間</translation>
    </message>
    <message>
        <source>of</source>
        <comment>3 of 5</comment>
        <translation>/</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>適正</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>不正</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>greater than</source>
        <translation>より大きい</translation>
    </message>
    <message>
        <source>greater than or equal to</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>より小さい</translation>
    </message>
    <message>
        <source>less than or equal to</source>
        <translation>以下</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmHistoryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>change and its reason</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmHistoryView</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Show raw JSON</source>
        <translation>元の JSON を表示</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>テキストをコピー</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmListDelegate</name>
    <message>
        <source>actions off</source>
        <translation>アクション無効</translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2、%3</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmListHeader</name>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmListModel</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Alarm · state, then most recent</source>
        <translation>アラーム · 状態、新しい順</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>直近 24 時間</translation>
    </message>
    <message>
        <source>In state</source>
        <translation>継続時間</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmTexts</name>
    <message>
        <source>%1 of %2 datapoints %3</source>
        <translation>%1 / %2 データポイントが %3</translation>
    </message>
    <message>
        <source>%1 of %2 datapoints %3: %4</source>
        <translation>%1 / %2 データポイントが %3: %4</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>範囲外</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>comparison sign and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4 of %5 × %6</source>
        <translation>%1 %2 %3、%4 / %5 × %6</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n datapoint(s)</source>
        <translation>
            <numerusform>%1 / %n データポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>Treat as good</source>
        <translation>適正 (しきい値を超えていない) として処理</translation>
    </message>
    <message>
        <source>Treat as bad</source>
        <translation>不正 (しきい値を超えている) として処理</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>無視 (アラーム状態を維持)</translation>
    </message>
    <message>
        <source>Treat as missing</source>
        <translation>見つかりませんとして処理</translation>
    </message>
    <message>
        <source>treat as within threshold</source>
        <translation>しきい値を超えていないものとして処理</translation>
    </message>
    <message>
        <source>treat as breaching</source>
        <translation>しきい値を超えているものとして処理</translation>
    </message>
    <message>
        <source>keep the current state</source>
        <translation>アラーム状態を維持</translation>
    </message>
    <message>
        <source>no data in range: Insufficient data</source>
        <translation>範囲内にデータがない場合はデータ不足</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
</context>
<context>
    <name>yagura::AlarmsPage</name>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n アラーム</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no alarm %1.</source>
        <translation>アラーム %1 はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n 件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>No alarm yet. Create one from any metric.</source>
        <translation>アラームはまだありません。任意のメトリクスから作成できます。</translation>
    </message>
    <message>
        <source>No alarm matches.</source>
        <translation>一致するアラームはありません。</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>アラームの作成</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Not done. %1</source>
        <translation>実行できませんでした。%1</translation>
    </message>
    <message numerus="yes">
        <source>Actions of %n alarm(s) enabled.</source>
        <translation>
            <numerusform>%n 件のアラームのアクションを有効にしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Actions of %n alarm(s) disabled.</source>
        <translation>
            <numerusform>%n 件のアラームのアクションを無効にしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete alarm “%1”? Its history stays for two weeks.</source>
        <translation>アラーム「%1」を削除しますか? 履歴は 2 週間保持されます。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n alarm(s)? Their history stays for two weeks.</source>
        <translation>
            <numerusform>%n 件のアラームを削除しますか? 履歴は 2 週間保持されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete alarm</source>
        <translation>アラームの削除</translation>
    </message>
    <message>
        <source>Deleted alarm %1.</source>
        <translation>アラーム %1 を削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n alarm(s).</source>
        <translation>
            <numerusform>%n 件のアラームを削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set by hand for testing</source>
        <translation>テストのため手動で設定</translation>
    </message>
    <message>
        <source>State set until the next evaluation.</source>
        <translation>次の評価まで状態を設定しました。</translation>
    </message>
    <message>
        <source>Filter by name or metric</source>
        <translation>名前またはメトリクス</translation>
    </message>
    <message>
        <source>Filter alarms</source>
        <translation>アラームのフィルター</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Insufficient</source>
        <translation>データ不足</translation>
    </message>
    <message>
        <source>Enable actions</source>
        <translation>アクションを有効化</translation>
    </message>
    <message>
        <source>Disable actions</source>
        <translation>アクションを無効化</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Edit alarm</source>
        <translation>アラームの編集</translation>
    </message>
    <message>
        <source>Next alarm</source>
        <translation>次のアラーム</translation>
    </message>
    <message>
        <source>Previous alarm</source>
        <translation>前のアラーム</translation>
    </message>
    <message>
        <source>Show alarms in alarm</source>
        <translation>アラーム状態のアラームを表示</translation>
    </message>
    <message>
        <source>Show alarms with insufficient data</source>
        <translation>データ不足のアラームを表示</translation>
    </message>
    <message>
        <source>Show alarms that are OK</source>
        <translation>OK のアラームを表示</translation>
    </message>
    <message>
        <source>Show all alarms</source>
        <translation>すべてのアラームを表示</translation>
    </message>
</context>
<context>
    <name>yagura::BoardAlarms</name>
    <message>
        <source>In alarm</source>
        <translation>アラーム状態</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>condition and value: ≥ 800 ms</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>yagura::BoardCommands</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左揃え</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>上揃え</translation>
    </message>
    <message>
        <source>Same size</source>
        <translation>同じサイズ</translation>
    </message>
    <message>
        <source>Bring to top row</source>
        <translation>最上段へ移動</translation>
    </message>
    <message numerus="yes">
        <source>Resize %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットのサイズ変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットの移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットの複製</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットを取り除く</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットの切り取り</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no widgets: %1</source>
        <translation>クリップボードにウィジェットがありません: %1</translation>
    </message>
    <message numerus="yes">
        <source>A dashboard holds at most %n widgets.</source>
        <translation>
            <numerusform>ダッシュボードに置けるウィジェットは %n 個までです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットの貼り付け</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::BoardHeaderLeft</name>
    <message>
        <source>Remove from favourites</source>
        <translation>お気に入りから取り除く</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>お気に入りに追加</translation>
    </message>
    <message>
        <source>Switch dashboard</source>
        <translation>ダッシュボードの切り替え</translation>
    </message>
    <message>
        <source>Name of the dashboard</source>
        <translation>ダッシュボードの名前</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>未保存の変更 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::BoardHeaderRight</name>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>元に戻す: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>やり直す: %1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Add widget</source>
        <translation>ウィジェットの追加</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>編集 (E)</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>画像として保存</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>期間 %1</translation>
    </message>
</context>
<context>
    <name>yagura::BoardView</name>
    <message>
        <source>Start from a template</source>
        <translation>テンプレートから開始</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n unsaved change(s).</source>
        <translation>
            <numerusform>「%1」には未保存の変更が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>This dashboard was changed elsewhere.</source>
        <translation>このダッシュボードは別の場所で変更されました。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2</source>
        <translation>「%1」を開けません: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>A dashboard holds at most %n widgets.</source>
        <translation>
            <numerusform>ダッシュボードに置けるウィジェットは %n 個までです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit widget</source>
        <translation>ウィジェットの編集</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>グリッドに戻る</translation>
    </message>
    <message>
        <source>Open full size</source>
        <translation>全体に拡大</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Remove widget</source>
        <translation>ウィジェットを取り除く</translation>
    </message>
</context>
<context>
    <name>yagura::CommandPalette</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>「%1」に一致するものはありません</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>検索またはコマンドを実行</translation>
    </message>
    <message>
        <source>Type to search. &gt; commands, # alarms, t time</source>
        <translation>入力して検索。&gt; コマンド、# アラーム、t 時間</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>yagura::DashboardAdder</name>
    <message>
        <source>New dashboard …</source>
        <translation>新しいダッシュボード…</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>新しいダッシュボード</translation>
    </message>
    <message>
        <source>Name of the dashboard</source>
        <translation>ダッシュボードの名前</translation>
    </message>
    <message numerus="yes">
        <source>This dashboard is full: it has %n widget(s).</source>
        <translation>
            <numerusform>このダッシュボードは上限に達しています: ウィジェット %n 個。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::DashboardCanvas</name>
    <message>
        <source>Dashboard grid</source>
        <translation>ダッシュボードのグリッド</translation>
    </message>
    <message>
        <source>Remove widget</source>
        <translation>ウィジェットを取り除く</translation>
    </message>
    <message>
        <source>Duplicate widget</source>
        <translation>ウィジェットの複製</translation>
    </message>
    <message numerus="yes">
        <source>Move %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットの移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resize %n widget(s)</source>
        <translation>
            <numerusform>%n 個のウィジェットのサイズ変更</numerusform>
        </translation>
    </message>
    <message>
        <source>col %1, row %2 · %3 × %4</source>
        <translation>列 %1、行 %2 · %3 × %4</translation>
    </message>
    <message>
        <source>Drop a widget or a metric here</source>
        <translation>ウィジェットまたはメトリクスをここにドロップ</translation>
    </message>
</context>
<context>
    <name>yagura::DashboardListModel</name>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation>お気に入りではない</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Widgets</source>
        <translation>ウィジェット</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>更新日時</translation>
    </message>
</context>
<context>
    <name>yagura::DashboardListView</name>
    <message>
        <source>Dashboards</source>
        <translation>ダッシュボード</translation>
    </message>
    <message>
        <source>Filter dashboards</source>
        <translation>ダッシュボードのフィルター</translation>
    </message>
    <message>
        <source>There are no dashboards yet.</source>
        <translation>ダッシュボードはまだありません。</translation>
    </message>
    <message>
        <source>A dashboard shows graphs, numbers, text and alarms side by side.</source>
        <translation>ダッシュボードには、グラフ、数値、テキスト、アラームを並べて表示できます。</translation>
    </message>
    <message>
        <source>Create dashboard</source>
        <translation>ダッシュボードの作成</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>新しいダッシュボード</translation>
    </message>
    <message>
        <source>Not created: %1</source>
        <translation>作成できませんでした: %1</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 のコピー</translation>
    </message>
    <message>
        <source>Not duplicated: %1</source>
        <translation>複製できませんでした: %1</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>削除できませんでした: %1</translation>
    </message>
    <message>
        <source>Deleted dashboard %1.</source>
        <translation>ダッシュボード %1 を削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n dashboards.</source>
        <translation>
            <numerusform>%n 個のダッシュボードを削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation>復元できませんでした: %1</translation>
    </message>
    <message>
        <source>Not renamed: %1</source>
        <translation>名前を変更できませんでした: %1</translation>
    </message>
    <message>
        <source>Rename dashboard</source>
        <translation>ダッシュボードの名前の変更</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 10 MB.</source>
        <translation>%1 は 10 MB を超えています。</translation>
    </message>
    <message>
        <source>%1 is no dashboard: %2</source>
        <translation>%1 はダッシュボードではありません: %2</translation>
    </message>
    <message>
        <source>Import a dashboard</source>
        <translation>ダッシュボードのインポート</translation>
    </message>
    <message>
        <source>Dashboard bodies (*.json);;All files (*)</source>
        <translation>ダッシュボードの本文 (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Export the dashboard</source>
        <translation>ダッシュボードのエクスポート</translation>
    </message>
    <message>
        <source>Dashboard bodies (*.json)</source>
        <translation>ダッシュボードの本文 (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Create dashboard …</source>
        <translation>ダッシュボードの作成…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>インポート…</translation>
    </message>
</context>
<context>
    <name>yagura::DashboardPicture</name>
    <message numerus="yes">
        <source>The data did not arrive within %n second(s).</source>
        <translation>
            <numerusform>データが %n 秒以内に届きませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation>このサイズの画像にはメモリが足りません。</translation>
    </message>
</context>
<context>
    <name>yagura::DashboardsPage</name>
    <message>
        <source>Saved “%1”.</source>
        <translation>「%1」を保存しました。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Create dashboard</source>
        <translation>ダッシュボードの作成</translation>
    </message>
    <message>
        <source>Edit dashboard</source>
        <translation>ダッシュボードの編集</translation>
    </message>
    <message>
        <source>Save dashboard</source>
        <translation>ダッシュボードの保存</translation>
    </message>
    <message>
        <source>Save dashboard as a picture</source>
        <translation>ダッシュボードを画像として保存</translation>
    </message>
    <message>
        <source>Copy dashboard as image</source>
        <translation>ダッシュボードを画像としてコピー</translation>
    </message>
    <message>
        <source>Copy link to dashboard</source>
        <translation>ダッシュボードのリンクをコピー</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>ダッシュボード</translation>
    </message>
    <message numerus="yes">
        <source>%n dashboard(s)</source>
        <translation>
            <numerusform>%n ダッシュボード</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n widget(s)</source>
        <translation>
            <numerusform>%n ウィジェット</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Editing · %n widget(s) · Arrow keys move, Shift + arrows resize · Ctrl D duplicate · Del remove · Esc cancel drag</source>
        <translation>
            <numerusform>編集中 · %n ウィジェット · 矢印キーで移動、Shift + 矢印でサイズ変更 · Ctrl D 複製 · Del 取り除く · Esc ドラッグを取り消す</numerusform>
        </translation>
    </message>
    <message>
        <source>All dashboards</source>
        <translation>すべてのダッシュボード</translation>
    </message>
    <message>
        <source>Create dashboard …</source>
        <translation>ダッシュボードの作成…</translation>
    </message>
    <message>
        <source>Copied “%1” as an image.</source>
        <translation>「%1」を画像としてコピーしました。</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>コピーできませんでした: %1</translation>
    </message>
    <message>
        <source>Copied the link to “%1”.</source>
        <translation>「%1」のリンクをコピーしました。</translation>
    </message>
</context>
<context>
    <name>yagura::DatapointSquares</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>yagura::ExportBoardDialog</name>
    <message>
        <source>Transparent background</source>
        <translation>背景を透明にする</translation>
    </message>
    <message>
        <source>Save the dashboard as a picture</source>
        <translation>ダッシュボードを画像として保存</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>倍率(&amp;S)</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>ウィンドウと同じ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Copy to clipboard</source>
        <translation>クリップボードにコピー</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Give a file to write to.</source>
        <translation>書き込み先のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
</context>
<context>
    <name>yagura::ExportDialog</name>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>背景を透明にする</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>画像として保存</translation>
    </message>
    <message>
        <source>Current theme</source>
        <translation>現在のテーマ</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ライトテーマ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>サイズ(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>倍率(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>The picture is too large for the memory of this machine. Choose a smaller size or scale.</source>
        <translation>画像が大きすぎて、このマシンのメモリに収まりません。サイズまたは倍率を小さくしてください。</translation>
    </message>
    <message>
        <source>Choose a file to save to.</source>
        <translation>保存先のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
</context>
<context>
    <name>yagura::GraphBody</name>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation>この範囲にデータなし</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>画像としてコピー</translation>
    </message>
    <message>
        <source>Save as picture …</source>
        <translation>画像として保存…</translation>
    </message>
    <message>
        <source>View in Metrics</source>
        <translation>メトリクスで表示</translation>
    </message>
</context>
<context>
    <name>yagura::GraphErrorBar</name>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>yagura::GraphOptionsPane</name>
    <message>
        <source>A limit of an axis is a number, or empty for automatic.</source>
        <translation>軸の上限と下限は数値です。空欄にすると自動になります。</translation>
    </message>
    <message>
        <source>The minimum must be below the maximum.</source>
        <translation>最小は最大より小さくしてください。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Left Y axis</source>
        <translation>左の Y 軸</translation>
    </message>
    <message>
        <source>Right Y axis</source>
        <translation>右の Y 軸</translation>
    </message>
    <message>
        <source>%1: label</source>
        <translation>%1: ラベル</translation>
    </message>
    <message>
        <source>%1: minimum</source>
        <translation>%1: 最小</translation>
    </message>
    <message>
        <source>%1: maximum</source>
        <translation>%1: 最大</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Below the title</source>
        <translation>タイトルの下</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
</context>
<context>
    <name>yagura::GraphSourcePane</name>
    <message>
        <source>The JSON of a dashboard’s metric widget</source>
        <translation>ダッシュボードのメトリクスウィジェットの JSON</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>“metrics” must be an array of rows.</source>
        <translation>「metrics」は行の配列にしてください。</translation>
    </message>
    <message numerus="yes">
        <source>A graph holds at most %n row(s).</source>
        <translation>
            <numerusform>グラフに置ける行は %n 行までです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “metrics” cannot be read.</source>
        <translation>
            <numerusform>「metrics」の %n 行を読み取れません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Source of the graph</source>
        <translation>グラフのソース</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Apply (Ctrl+Enter)</source>
        <translation>適用 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>変更を戻す</translation>
    </message>
</context>
<context>
    <name>yagura::GraphTableDialog</name>
    <message>
        <source>Data of the graph</source>
        <translation>グラフのデータ</translation>
    </message>
    <message>
        <source>Datapoints</source>
        <translation>データポイント</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>yagura::GraphTableModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>yagura::GraphView</name>
    <message>
        <source>Copy as image</source>
        <translation>画像としてコピー</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>画像として保存…</translation>
    </message>
    <message>
        <source>Save picture as last time</source>
        <translation>前回と同じ設定で画像を保存</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>データをコピー</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>テーブルとして表示</translation>
    </message>
    <message>
        <source>No metrics in this graph</source>
        <translation>このグラフにメトリクスはありません</translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation>この範囲にデータなし</translation>
    </message>
    <message>
        <source>Show the last 3 h with data</source>
        <translation>データのある直近の 3 時間を表示</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>No data in the last 15 months</source>
        <translation>直近 15 か月間にデータなし</translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsDelegate</name>
    <message>
        <source>Choose, or type a percentile such as p99.9</source>
        <translation>選択、または p99.9 などのパーセンタイルを入力</translation>
    </message>
    <message>
        <source>Choose, or type a length such as 10 min</source>
        <translation>選択、または 10 分などの長さを入力</translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsModel</name>
    <message>
        <source>shown</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Hide (H)</source>
        <translation>非表示 (H)</translation>
    </message>
    <message>
        <source>Show (H)</source>
        <translation>表示 (H)</translation>
    </message>
    <message>
        <source>Left or right axis (X)</source>
        <translation>左または右の軸 (X)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Y axis</source>
        <translation>Y 軸</translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsView</name>
    <message>
        <source>Graphed metrics</source>
        <translation>グラフ化したメトリクス</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>色 %1</translation>
    </message>
    <message>
        <source>Other colour …</source>
        <translation>その他の色…</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>アラームの作成</translation>
    </message>
    <message>
        <source>Duplicate with p50, p90, p99</source>
        <translation>p50、p90、p99 で複製</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>これだけを表示</translation>
    </message>
    <message>
        <source>Hide	H</source>
        <translation>非表示	H</translation>
    </message>
    <message>
        <source>Show	H</source>
        <translation>表示	H</translation>
    </message>
    <message>
        <source>Move to right axis	X</source>
        <translation>右の軸へ移動	X</translation>
    </message>
    <message>
        <source>Move to left axis	X</source>
        <translation>左の軸へ移動	X</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>取り除く	Del</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
</context>
<context>
    <name>yagura::GridDrop</name>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message numerus="yes">
        <source>+ %n metrics</source>
        <translation>
            <numerusform>+ %n メトリクス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n series</source>
        <translation>
            <numerusform>%n 系列の追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 の追加</translation>
    </message>
</context>
<context>
    <name>yagura::JsonProblem</name>
    <message>
        <source>The text is larger than 1 MB.</source>
        <translation>テキストが 1 MB を超えています。</translation>
    </message>
    <message>
        <source>There is text after the end of the object.</source>
        <translation>オブジェクトの終わりの後にテキストがあります。</translation>
    </message>
    <message>
        <source>This is no valid JSON: %1.</source>
        <translation>有効な JSON ではありません: %1。</translation>
    </message>
    <message>
        <source>The text must be one JSON object.</source>
        <translation>テキストは 1 つの JSON オブジェクトにしてください。</translation>
    </message>
</context>
<context>
    <name>yagura::MainWindow</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>%1 — Yagura</source>
        <translation>%1 — Yagura</translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation>「%1」というページはありません</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>リンクをコピーしました</translation>
    </message>
</context>
<context>
    <name>yagura::MetricTree</name>
    <message>
        <source>Per-instance metrics</source>
        <translation>インスタンス別メトリクス</translation>
    </message>
    <message>
        <source>By Auto Scaling group</source>
        <translation>Auto Scaling グループ別</translation>
    </message>
    <message>
        <source>By image</source>
        <translation>イメージ別</translation>
    </message>
    <message>
        <source>Aggregated by instance type</source>
        <translation>インスタンスタイプ別に集計</translation>
    </message>
    <message>
        <source>Across all instances</source>
        <translation>すべてのインスタンス</translation>
    </message>
    <message>
        <source>Per-volume metrics</source>
        <translation>ボリューム別メトリクス</translation>
    </message>
    <message>
        <source>Per-LB metrics</source>
        <translation>LB 別メトリクス</translation>
    </message>
    <message>
        <source>By availability zone</source>
        <translation>アベイラビリティーゾーン別</translation>
    </message>
    <message>
        <source>Per-LB, per-AZ metrics</source>
        <translation>LB 別、AZ 別メトリクス</translation>
    </message>
    <message>
        <source>Across all load balancers</source>
        <translation>すべてのロードバランサー</translation>
    </message>
    <message>
        <source>Per AppELB metrics</source>
        <translation>AppELB 別メトリクス</translation>
    </message>
    <message>
        <source>Per AppELB, per AZ metrics</source>
        <translation>AppELB 別、AZ 別メトリクス</translation>
    </message>
    <message>
        <source>Per AppELB, per TG metrics</source>
        <translation>AppELB 別、TG 別メトリクス</translation>
    </message>
    <message>
        <source>Per AppELB, per AZ, per TG metrics</source>
        <translation>AppELB 別、AZ 別、TG 別メトリクス</translation>
    </message>
    <message>
        <source>Per-database metrics</source>
        <translation>データベース別メトリクス</translation>
    </message>
    <message>
        <source>By database class</source>
        <translation>データベースクラス別</translation>
    </message>
    <message>
        <source>By database engine</source>
        <translation>データベースエンジン別</translation>
    </message>
    <message>
        <source>Across all databases</source>
        <translation>すべてのデータベース</translation>
    </message>
    <message>
        <source>Total estimated charge</source>
        <translation>概算請求額の合計</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>サービス別</translation>
    </message>
    <message>
        <source>Metrics with no dimensions</source>
        <translation>ディメンションのないメトリクス</translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreeModel</name>
    <message>
        <source>%1
%2
Unit: %3. Usual statistic: %4.</source>
        <translation>%1
%2
単位: %3。標準の統計: %4。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n metric(s)</source>
        <translation>
            <numerusform>%1、%n メトリクス</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreePane</name>
    <message>
        <source>Search metrics</source>
        <translation>メトリクスの検索</translation>
    </message>
    <message>
        <source>Search metrics, dimensions, resources</source>
        <translation>メトリクスやリソースを検索</translation>
    </message>
    <message>
        <source>graphed only</source>
        <translation>グラフ化済みのみ</translation>
    </message>
    <message>
        <source>Show only the metrics of the graph</source>
        <translation>グラフ化したメトリクスだけを表示</translation>
    </message>
    <message>
        <source>Drag a metric to the graph, or press Space</source>
        <translation>グラフへドラッグ、または Space キーで追加</translation>
    </message>
    <message>
        <source>No data source yet.</source>
        <translation>データソースはまだありません。</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>データソースの追加</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Metrics shown: %1</source>
        <translation>表示中のメトリクス: %1</translation>
    </message>
    <message>
        <source>Nothing is graphed yet.</source>
        <translation>グラフ化したメトリクスはまだありません。</translation>
    </message>
    <message>
        <source>No metric matches “%1”.</source>
        <translation>「%1」に一致するメトリクスはありません。</translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreeView</name>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Add metrics</source>
        <translation>メトリクスの追加</translation>
    </message>
    <message numerus="yes">
        <source>Add all %n metric(s) to the graph?</source>
        <translation>
            <numerusform>%n 個のメトリクスをすべてグラフに追加しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n メトリクス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n metric(s) from the graph</source>
        <translation>
            <numerusform>%n 個のメトリクスをグラフから取り除く</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n metric(s) to the graph</source>
        <translation>
            <numerusform>%n 個のメトリクスをグラフに追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
</context>
<context>
    <name>yagura::MetricsPage</name>
    <message>
        <source>Added to %1.</source>
        <translation>%1 に追加しました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation>追加できませんでした: %1</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n メトリクス</numerusform>
        </translation>
    </message>
    <message>
        <source>The address holds no graph: %1</source>
        <translation>アドレスにグラフがありません: %1</translation>
    </message>
    <message numerus="yes">
        <source>A graph holds at most %1 metrics; %n more could not be added.</source>
        <translation>
            <numerusform>グラフに置けるメトリクスは %1 個までです。%n 個を追加できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Created alarm %1.</source>
        <translation>アラーム %1 を作成しました。</translation>
    </message>
    <message>
        <source>Rename graph</source>
        <translation>グラフの名前の変更</translation>
    </message>
    <message>
        <source>Title of the graph</source>
        <translation>グラフのタイトル</translation>
    </message>
    <message>
        <source>Untitled graph</source>
        <translation>無題のグラフ</translation>
    </message>
    <message>
        <source>Graphed metrics</source>
        <translation>グラフ化したメトリクス</translation>
    </message>
    <message>
        <source>Graphed metrics  %1</source>
        <translation>グラフ化したメトリクス  %1</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>アラームの作成</translation>
    </message>
    <message>
        <source>Add to dashboard</source>
        <translation>ダッシュボードに追加</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Kind of graph</source>
        <translation>グラフの種類</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折れ線</translation>
    </message>
    <message>
        <source>Stacked area</source>
        <translation>積み上げ面</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Choose a metric on the left, or drag one here.</source>
        <translation>左でメトリクスを選択するか、ここへドラッグしてください。</translation>
    </message>
    <message>
        <source>The metrics of the graph are listed here.</source>
        <translation>グラフのメトリクスがここに一覧表示されます。</translation>
    </message>
    <message>
        <source>Graph options</source>
        <translation>グラフのオプション</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Create alarm from the selected metric</source>
        <translation>選択したメトリクスからアラームを作成</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Save graph as picture …</source>
        <translation>グラフを画像として保存…</translation>
    </message>
    <message>
        <source>Copy graph as picture</source>
        <translation>グラフを画像としてコピー</translation>
    </message>
    <message>
        <source>Remove all metrics from the graph</source>
        <translation>グラフからすべてのメトリクスを取り除く</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>画像としてコピー</translation>
    </message>
    <message>
        <source>Save as picture …</source>
        <translation>画像として保存…</translation>
    </message>
</context>
<context>
    <name>yagura::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>ナビゲーション</translation>
    </message>
    <message numerus="yes">
        <source>Alarms, %n in alarm</source>
        <translation>
            <numerusform>アラーム、%n 件がアラーム状態</numerusform>
        </translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Expand the navigation</source>
        <translation>ナビゲーションを展開</translation>
    </message>
    <message>
        <source>Collapse the navigation</source>
        <translation>ナビゲーションを折りたたむ</translation>
    </message>
</context>
<context>
    <name>yagura::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>yagura::Notifier</name>
    <message>
        <source>In alarm: %1</source>
        <translation>アラーム状態: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) went off</source>
        <translation>
            <numerusform>%n 件のアラームがアラーム状態になりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message numerus="yes">
        <source>Yagura: %n in alarm</source>
        <translation>
            <numerusform>Yagura: アラーム状態 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Yagura: no alarm</source>
        <translation>Yagura: アラームなし</translation>
    </message>
</context>
<context>
    <name>yagura::NumberBody</name>
    <message>
        <source>/min</source>
        <translation>/分</translation>
    </message>
    <message>
        <source>/ %1</source>
        <comment>per length of time</comment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>%1 %2 %3, in alarm</source>
        <translation>%1 %2 %3、アラーム状態</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No metric yet. Drop one here.</source>
        <translation>メトリクスはまだありません。ここにドロップしてください。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
</context>
<context>
    <name>yagura::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n メトリクス</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>このマシン</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>in and out</source>
        <translation>受信と送信</translation>
    </message>
    <message>
        <source>average of all hosts</source>
        <translation>全ホストの平均</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト数</translation>
    </message>
    <message>
        <source>all load balancers</source>
        <translation>全ロードバランサー</translation>
    </message>
    <message>
        <source>5XX responses</source>
        <translation>5XX 応答</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>全ターゲット</translation>
    </message>
    <message>
        <source>Database connections</source>
        <translation>データベース接続数</translation>
    </message>
    <message>
        <source>all databases</source>
        <translation>全データベース</translation>
    </message>
    <message>
        <source>Open in Metrics</source>
        <translation>メトリクスで開く</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n アラーム</numerusform>
        </translation>
    </message>
    <message>
        <source>Every alarm is OK.</source>
        <translation>すべてのアラームが OK です。</translation>
    </message>
    <message>
        <source>No alarm yet.</source>
        <translation>アラームはまだありません。</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>アラームの作成</translation>
    </message>
    <message>
        <source>Look at a metric</source>
        <translation>メトリクスの表示</translation>
    </message>
    <message>
        <source>Search, tick, zoom by dragging</source>
        <translation>検索して選択、ドラッグで拡大</translation>
    </message>
    <message>
        <source>Make a dashboard</source>
        <translation>ダッシュボードの作成</translation>
    </message>
    <message>
        <source>Drag metrics onto the grid</source>
        <translation>メトリクスをグリッドへドラッグ</translation>
    </message>
    <message>
        <source>Set an alarm</source>
        <translation>アラームの設定</translation>
    </message>
    <message>
        <source>Be told when a value crosses a threshold</source>
        <translation>値がしきい値を超えたときに通知</translation>
    </message>
    <message>
        <source>Send your own metrics</source>
        <translation>独自のメトリクスの送信</translation>
    </message>
    <message>
        <source>With the aws command or any SDK: lines to paste</source>
        <translation>aws コマンドや SDK で使える、貼り付け用のコマンド</translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation>未解決のアラーム</translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation>受信中のデータ</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>次のステップ</translation>
    </message>
</context>
<context>
    <name>yagura::PageStack</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>ダッシュボード</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>データソース</translation>
    </message>
</context>
<context>
    <name>yagura::PaletteModel</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>ダッシュボード</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用した項目</translation>
    </message>
</context>
<context>
    <name>yagura::PalettePanel</name>
    <message>
        <source>Widgets</source>
        <translation>ウィジェット</translation>
    </message>
    <message>
        <source>drag onto the grid</source>
        <translation>グリッドへドラッグ</translation>
    </message>
</context>
<context>
    <name>yagura::PaletteTile</name>
    <message>
        <source>%1: drag onto the grid, or double click</source>
        <translation>%1: グリッドへドラッグ、またはダブルクリック</translation>
    </message>
</context>
<context>
    <name>yagura::PlotLegend</name>
    <message>
        <source>right</source>
        <comment>the axis</comment>
        <translation>右</translation>
    </message>
    <message>
        <source>+ %1</source>
        <comment>entries left out</comment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>yagura::PlotTooltip</name>
    <message>
        <source>+ %1</source>
        <comment>values left out</comment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>yagura::PlotWidget</name>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: データなし</translation>
    </message>
    <message>
        <source>%1: last %2, minimum %3, maximum %4</source>
        <translation>%1: 最新 %2、最小 %3、最大 %4</translation>
    </message>
</context>
<context>
    <name>yagura::RangePopover</name>
    <message>
        <source>Last 15 minutes</source>
        <translation>直近 15 分</translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation>直近 30 分</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>直近 6 時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>直近 30 日</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>時間範囲</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用した範囲</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>A date and time, or an expression such as now-3h, now/d, 3h, yesterday</source>
        <translation>日時、または now-3h、now/d、3h、yesterday などの式</translation>
    </message>
    <message>
        <source>A date and time, or now</source>
        <translation>日時、または now</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
</context>
<context>
    <name>yagura::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Automatic refresh</source>
        <translation>自動更新</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>時刻を UTC で表示</translation>
    </message>
    <message>
        <source>Desktop notification when an alarm goes off</source>
        <translation>アラーム状態になったときのデスクトップ通知</translation>
    </message>
    <message>
        <source>Settings are kept in %1</source>
        <translation>設定の保存先: %1</translation>
    </message>
    <message>
        <source>Settings cannot be written to %1 and hold until the window closes</source>
        <translation>設定を %1 に書き込めません。設定はウィンドウを閉じるまで有効です</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>yagura::SeverityMark</name>
    <message>
        <source>Critical</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>yagura::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>yagura::SnapshotBody</name>
    <message>
        <source>No metric yet. Drop one here.</source>
        <translation>メトリクスはまだありません。ここにドロップしてください。</translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation>この範囲にデータなし</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>上限 %1</translation>
    </message>
</context>
<context>
    <name>yagura::SourcesModel</name>
    <message>
        <source>This machine</source>
        <translation>このマシン</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Demo fleet</source>
        <translation>デモ環境</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>インポートしたファイル</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>コレクター</translation>
    </message>
    <message>
        <source>Programs that send</source>
        <translation>送信プログラム</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>自動生成</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>データソース</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Datapoints</source>
        <translation>データポイント</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>開始以降</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
</context>
<context>
    <name>yagura::SourcesPage</name>
    <message>
        <source>Address copied</source>
        <translation>アドレスをコピーしました</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>データソース</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n データソース</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines copied</source>
        <translation>コマンドをコピーしました</translation>
    </message>
    <message>
        <source>No data source yet.</source>
        <translation>データソースはまだありません。</translation>
    </message>
    <message>
        <source>Send metrics from your programs</source>
        <translation>プログラムからのメトリクスの送信</translation>
    </message>
    <message>
        <source>The endpoint is not running: programs cannot send.</source>
        <translation>エンドポイントが実行されていないため、プログラムから送信できません。</translation>
    </message>
    <message>
        <source>The bar over the pages says why. This machine&apos;s own metrics are still collected.</source>
        <translation>理由はページの上のバーに表示されています。このマシンのメトリクスの収集は続いています。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>シェル</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Lines to paste</source>
        <translation>貼り付けるコマンド</translation>
    </message>
    <message>
        <source>Any access key works on this machine. A key of 12 digits is its own account.</source>
        <translation>このマシンでは任意のアクセスキーを使えます。12 桁の数字のキーは、その番号のアカウントになります。</translation>
    </message>
    <message>
        <source>Asked for in vain</source>
        <translation>未対応の操作の呼び出し</translation>
    </message>
    <message>
        <source>Every operation that programs asked for was there.</source>
        <translation>未対応の操作の呼び出しはありません。</translation>
    </message>
</context>
<context>
    <name>yagura::StartupProblems</name>
    <message>
        <source>The data directory cannot be written</source>
        <translation>データディレクトリに書き込めません</translation>
    </message>
    <message>
        <source>The disk of the data directory is full</source>
        <translation>データディレクトリのディスクがいっぱいです</translation>
    </message>
    <message>
        <source>The data was written by a newer version</source>
        <translation>データは新しいバージョンで書き込まれています</translation>
    </message>
    <message>
        <source>The data is damaged</source>
        <translation>データが破損しています</translation>
    </message>
    <message>
        <source>The port of the endpoint is in use</source>
        <translation>エンドポイントのポートが使用中です</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>必要なものが見つかりません</translation>
    </message>
</context>
<context>
    <name>yagura::StateChip</name>
    <message>
        <source>In alarm</source>
        <translation>アラーム状態</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Insufficient data</source>
        <translation>データ不足</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>性能低下</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Scheduled change</source>
        <translation>スケジュールされた変更</translation>
    </message>
</context>
<context>
    <name>yagura::Statistics</name>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Sample count</source>
        <translation>サンプル数</translation>
    </message>
    <message>
        <source>avg</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>count</source>
        <translation>サンプル数</translation>
    </message>
</context>
<context>
    <name>yagura::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>エンドポイントなし</translation>
    </message>
    <message>
        <source>Programs send to %1</source>
        <translation>プログラムの送信先: %1</translation>
    </message>
    <message>
        <source>Programs cannot send metrics: the endpoint is not running</source>
        <translation>エンドポイントが実行されていないため、プログラムからメトリクスを送信できません</translation>
    </message>
    <message>
        <source>Account and region</source>
        <translation>アカウントとリージョン</translation>
    </message>
    <message>
        <source>Account %1, region %2</source>
        <translation>アカウント %1、リージョン %2</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>最終更新</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
</context>
<context>
    <name>yagura::TemplateChooser</name>
    <message>
        <source>This dashboard has no widgets.</source>
        <translation>このダッシュボードにウィジェットはありません。</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>テンプレートから開始</translation>
    </message>
    <message>
        <source>Add widget</source>
        <translation>ウィジェットの追加</translation>
    </message>
</context>
<context>
    <name>yagura::TextBody</name>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
</context>
<context>
    <name>yagura::TitleCommand</name>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
</context>
<context>
    <name>yagura::TopBar</name>
    <message numerus="yes">
        <source>%n in alarm</source>
        <translation>
            <numerusform>アラーム状態 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with insufficient data</source>
        <translation>
            <numerusform>データ不足 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n OK</source>
        <translation>
            <numerusform>OK %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <comment>refresh interval</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>refresh interval</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>refresh interval</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>The range does not end now: automatic refresh is off. Refresh (F5)</source>
        <translation>範囲の終わりが現在ではないため、自動更新はオフです。更新 (F5)</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>更新 (F5)</translation>
    </message>
    <message>
        <source>Automatic refresh</source>
        <translation>自動更新</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>検索またはコマンドを実行</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>時間範囲</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Custom</source>
        <comment>time range</comment>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Local</source>
        <comment>time zone</comment>
        <translation>ローカル</translation>
    </message>
</context>
<context>
    <name>yagura::UnknownOperationsModel</name>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>最終呼び出し</translation>
    </message>
</context>
<context>
    <name>yagura::WaitingBody</name>
    <message>
        <source>Waits for log queries, which this version does not have yet.</source>
        <translation>このバージョンはログクエリに対応していません。</translation>
    </message>
    <message>
        <source>Waits for the %1 widget, which this version does not have yet.</source>
        <translation>このバージョンは%1ウィジェットに対応していません。</translation>
    </message>
    <message>
        <source>Waits for the metrics explorer widget, which this version does not have yet.</source>
        <translation>このバージョンはメトリクスエクスプローラーのウィジェットに対応していません。</translation>
    </message>
    <message>
        <source>Drawn by a function of the cloud account: Yagura does not run it.</source>
        <translation>クラウドアカウントの関数が描画するウィジェットです。Yagura では実行されません。</translation>
    </message>
    <message>
        <source>Yagura does not know widgets of type “%1”.</source>
        <translation>タイプ「%1」のウィジェットには対応していません。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1
It is kept as it is.</source>
        <translation>%1
内容はそのまま保持されます。</translation>
    </message>
</context>
<context>
    <name>yagura::WidgetEditorDialog</name>
    <message>
        <source>Edit widget</source>
        <translation>ウィジェットの編集</translation>
    </message>
    <message>
        <source>Widget</source>
        <translation>ウィジェット</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>タイトル(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Statistic</source>
        <translation>統計(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期間(&amp;P)</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>凡例(&amp;L)</translation>
    </message>
    <message>
        <source>Colour …</source>
        <translation>色…</translation>
    </message>
    <message>
        <source>Colour of the series</source>
        <translation>系列の色</translation>
    </message>
    <message>
        <source>Other axis</source>
        <translation>もう一方の軸</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markdown: # headings, **bold**, *emphasis*, lists, [links](https://…), `code`, tables. A first line with # becomes the title.</source>
        <translation>Markdown: # 見出し、**太字**、*強調*、リスト、[リンク](https://…)、`コード`、テーブル。# で始まる最初の行はタイトルになります。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The source must be one widget.</source>
        <translation>ソースはウィジェット 1 つにしてください。</translation>
    </message>
</context>
<context>
    <name>yagura::WidgetFrame</name>
    <message>
        <source>Widget menu</source>
        <translation>ウィジェットメニュー</translation>
    </message>
    <message>
        <source>Edit widget</source>
        <translation>ウィジェットの編集</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
</context>
<context>
    <name>yagura::WidgetRowsModel</name>
    <message>
        <source>%1 (widget)</source>
        <translation>%1 (ウィジェット)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 s (widget)</source>
        <translation>%1 秒 (ウィジェット)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
</context>
</TS>
