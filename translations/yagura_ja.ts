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
    <message>
        <source>Its name or title; service:ec2, service:rds and so on are made from the metrics that are there.</source>
        <translation>名前またはタイトル。service:ec2、service:rds などは、存在するメトリクスから作成されます。</translation>
    </message>
    <message>
        <source>Says what would be imported, and imports nothing.</source>
        <translation>インポートされる内容を表示するだけで、何もインポートしません。</translation>
    </message>
    <message>
        <source>Refuses a file of which a row cannot be read.</source>
        <translation>読み取れない行があるファイルを拒否します。</translation>
    </message>
    <message>
        <source>Stores metrics in &lt;NAMESPACE&gt;.</source>
        <translation>メトリクスを &lt;NAMESPACE&gt; に保存します。</translation>
    </message>
    <message>
        <source>Times are written in &lt;FORMAT&gt;: iso, day-first, month-first, named, s, ms, us or ns (as found in the file).</source>
        <translation>時刻の書式 &lt;FORMAT&gt;: iso、day-first、month-first、named、s、ms、us、ns (既定はファイルから検出)。</translation>
    </message>
    <message>
        <source>Times without an offset are meant in &lt;ZONE&gt;: UTC, local, Europe/Berlin, +09:00 (UTC).</source>
        <translation>オフセットのない時刻のタイムゾーン &lt;ZONE&gt;: UTC、local、Europe/Berlin、+09:00 (既定は UTC)。</translation>
    </message>
    <message>
        <source>The unit of what has none.</source>
        <translation>単位のないデータの単位。</translation>
    </message>
    <message>
        <source>CSV cells are separated by &lt;C&gt;: , ; | or tab.</source>
        <translation>CSV のセルの区切りは &lt;C&gt;: , ; | または tab。</translation>
    </message>
    <message>
        <source>The decimal mark is &lt;C&gt;: . or a comma.</source>
        <translation>小数点は &lt;C&gt;: . またはコンマ。</translation>
    </message>
    <message>
        <source>Counters of OpenMetrics come as &lt;HOW&gt;: totals or differences (totals).</source>
        <translation>OpenMetrics のカウンターの取り込み方 &lt;HOW&gt;: totals または differences (既定は totals)。</translation>
    </message>
    <message>
        <source>Leaves out datapoints older than what the store keeps, instead of keeping data for longer.</source>
        <translation>データの保持期間を延ばさず、ストアが保持する期間より古いデータポイントを除外します。</translation>
    </message>
    <message>
        <source>Adds datapoints to those that are there already, instead of leaving them out.</source>
        <translation>既にあるデータポイントを除外せず、それに追加します。</translation>
    </message>
    <message>
        <source>Files, or folders with files, to import.</source>
        <translation>インポートするファイル、またはファイルのあるフォルダー。</translation>
    </message>
    <message>
        <source>Brings in metrics (CSV, OpenMetrics and Prometheus text; the output of get-metric-data and get-metric-statistics, the input of put-metric-data), dashboards (bodies, the output of get-dashboard) and alarms (the output of describe-alarms). Importing a file again changes nothing.</source>
        <translation>メトリクス (CSV、OpenMetrics および Prometheus のテキスト、get-metric-data と get-metric-statistics の出力、put-metric-data の入力)、ダッシュボード (本文、get-dashboard の出力)、アラーム (describe-alarms の出力) を取り込みます。同じファイルを再度インポートしても何も変わりません。</translation>
    </message>
    <message>
        <source>There is no file in what was named.</source>
        <translation>指定された場所にファイルがありません。</translation>
    </message>
    <message>
        <source>Metrics of &lt;NAMESPACE&gt;.</source>
        <translation>&lt;NAMESPACE&gt; のメトリクス。</translation>
    </message>
    <message>
        <source>Metrics called &lt;NAME&gt;.</source>
        <translation>&lt;NAME&gt; という名前のメトリクス。</translation>
    </message>
    <message>
        <source>Metrics with these dimensions: &lt;NAME=VALUE,...&gt;.</source>
        <translation>次のディメンションを持つメトリクス: &lt;NAME=VALUE,...&gt;。</translation>
    </message>
    <message>
        <source>The last 90d, 3h, ..., or &quot;A to B&quot; (455d).</source>
        <translation>直近の 90d、3h など、または「A to B」(既定は 455d)。</translation>
    </message>
    <message>
        <source>A value per &lt;SECONDS&gt;; 0 writes everything as it is stored (0).</source>
        <translation>&lt;SECONDS&gt; ごとに 1 つの値。0 では保存されているとおりにすべて書き込みます (既定は 0)。</translation>
    </message>
    <message>
        <source>The statistic of a period: Average, Sum, p99 (Average).</source>
        <translation>期間の統計: Average、Sum、p99 など (既定は Average)。</translation>
    </message>
    <message>
        <source>csv (a row per datapoint), csv-wide (a column per metric) or json (csv).</source>
        <translation>csv (データポイントごとに 1 行)、csv-wide (メトリクスごとに 1 列)、または json (既定は csv)。</translation>
    </message>
    <message>
        <source>Writes to &lt;FILE&gt;; without, to the standard output.</source>
        <translation>&lt;FILE&gt; に書き込みます。指定しない場合は標準出力に書き込みます。</translation>
    </message>
    <message>
        <source>--period takes 0, 1, 5, 10, 20, 30 or a multiple of 60.</source>
        <translation>--period に指定できるのは 0、1、5、10、20、30、または 60 の倍数です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no statistic.</source>
        <translation>「%1」は統計ではありません。</translation>
    </message>
    <message>
        <source>--format takes csv, csv-wide or json.</source>
        <translation>--format に指定できるのは csv、csv-wide、json です。</translation>
    </message>
    <message>
        <source>--format csv-wide needs a --period.</source>
        <translation>--format csv-wide には --period が必要です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time range.</source>
        <translation>「%1」は時間範囲ではありません。</translation>
    </message>
    <message>
        <source>Name a --namespace or a --metric.</source>
        <translation>--namespace または --metric を指定してください。</translation>
    </message>
    <message>
        <source>Writes metrics into a file: CSV, or JSON as get-metric-statistics answers it. What is written comes back with &quot;yagura import&quot;.</source>
        <translation>メトリクスをファイルに書き込みます。形式は CSV、または get-metric-statistics の応答と同じ JSON です。書き込んだものは「yagura import」で元に戻せます。</translation>
    </message>
    <message>
        <source>The verb export takes options only.</source>
        <translation>export にはオプションのみを指定できます。</translation>
    </message>
    <message>
        <source>Another yagura holds the data and writes the file: name it with --out.</source>
        <translation>別の yagura がデータを保持しており、そちらがファイルを書き込みます。--out でファイルを指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) of %1 metrics written</source>
        <translation>
            <numerusform>%1 個のメトリクスのデータポイント %n 個を書き込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>… and more that cannot be read</source>
        <translation>… ほかにも読み取れないものがあります</translation>
    </message>
    <message numerus="yes">
        <source>%1: nothing was imported, because %n row(s) cannot be read.</source>
        <translation>
            <numerusform>%1: %n 行を読み取れないため、何もインポートしませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The page did not come to rest within five minutes.</source>
        <translation>ページが 5 分以内に落ち着きませんでした。</translation>
    </message>
    <message>
        <source>The sources were not read within five minutes.</source>
        <translation>データソースが 5 分以内に読み取られませんでした。</translation>
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
    <name>DynamicLabels</name>
    <message>
        <source>Average of the values shown</source>
        <translation>表示されている値の平均</translation>
    </message>
    <message>
        <source>Number of datapoints shown</source>
        <translation>表示されているデータポイントの数</translation>
    </message>
    <message>
        <source>Oldest value</source>
        <translation>最も古い値</translation>
    </message>
    <message>
        <source>Difference between the oldest and newest values</source>
        <translation>最も古い値と最新の値の差</translation>
    </message>
    <message>
        <source>Time between the oldest and newest values</source>
        <translation>最も古い値と最新の値の間の時間</translation>
    </message>
    <message>
        <source>Time of the oldest value</source>
        <translation>最も古い値の時刻</translation>
    </message>
    <message>
        <source>Age of the oldest value</source>
        <translation>最も古い値からの経過時間</translation>
    </message>
    <message>
        <source>Default label</source>
        <translation>既定のラベル</translation>
    </message>
    <message>
        <source>Newest value</source>
        <translation>最新の値</translation>
    </message>
    <message>
        <source>Time of the newest value</source>
        <translation>最新の値の時刻</translation>
    </message>
    <message>
        <source>Age of the newest value</source>
        <translation>最新の値からの経過時間</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>最大値</translation>
    </message>
    <message>
        <source>Time of the largest value</source>
        <translation>最大値の時刻</translation>
    </message>
    <message>
        <source>Age of the largest value</source>
        <translation>最大値からの経過時間</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>Difference between the smallest and largest values</source>
        <translation>最小値と最大値の差</translation>
    </message>
    <message>
        <source>Time between the smallest and largest values</source>
        <translation>最小値と最大値の間の時間</translation>
    </message>
    <message>
        <source>Time of the smallest value</source>
        <translation>最小値の時刻</translation>
    </message>
    <message>
        <source>Age of the smallest value</source>
        <translation>最小値からの経過時間</translation>
    </message>
    <message>
        <source>Account of the metric</source>
        <translation>メトリクスのアカウント</translation>
    </message>
    <message>
        <source>Name of the metric&apos;s account</source>
        <translation>メトリクスのアカウントの名前</translation>
    </message>
    <message>
        <source>Value of a dimension, by its name</source>
        <translation>名前で指定したディメンションの値</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>メトリクスの名前</translation>
    </message>
    <message>
        <source>Namespace of the metric</source>
        <translation>メトリクスの名前空間</translation>
    </message>
    <message>
        <source>Period in seconds</source>
        <translation>期間 (秒)</translation>
    </message>
    <message>
        <source>Region of the metric</source>
        <translation>メトリクスのリージョン</translation>
    </message>
    <message>
        <source>Statistic of the metric</source>
        <translation>メトリクスの統計</translation>
    </message>
    <message>
        <source>Sum of the values shown</source>
        <translation>表示されている値の合計</translation>
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
    <name>ImportTexts</name>
    <message>
        <source>the notification of an alarm (no metric data)</source>
        <translation>アラームの通知 (メトリクスデータなし)</translation>
    </message>
    <message>
        <source>JSON without metric data</source>
        <translation>メトリクスデータのない JSON</translation>
    </message>
    <message>
        <source>JSON of %1 (no metric data)</source>
        <translation>%1 の JSON (メトリクスデータなし)</translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s)</source>
        <translation>
            <numerusform>%n 個のデータポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that can be imported</source>
        <translation>インポートできるものがありません</translation>
    </message>
    <message>
        <source>CSV, a row per datapoint</source>
        <translation>CSV (データポイントごとに 1 行)</translation>
    </message>
    <message>
        <source>CSV, a column per metric</source>
        <translation>CSV (メトリクスごとに 1 列)</translation>
    </message>
    <message>
        <source>output of get-metric-statistics</source>
        <translation>get-metric-statistics の出力</translation>
    </message>
    <message>
        <source>output of get-metric-data</source>
        <translation>get-metric-data の出力</translation>
    </message>
    <message>
        <source>input of put-metric-data</source>
        <translation>put-metric-data の入力</translation>
    </message>
    <message>
        <source>OpenMetrics or Prometheus text</source>
        <translation>OpenMetrics または Prometheus のテキスト</translation>
    </message>
    <message>
        <source>dashboard “%1”</source>
        <translation>ダッシュボード「%1」</translation>
    </message>
    <message numerus="yes">
        <source>output of describe-alarms, %n alarm(s)</source>
        <translation>
            <numerusform>describe-alarms の出力、アラーム %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n 個のメトリクス</numerusform>
        </translation>
    </message>
    <message>
        <source>times: %1</source>
        <translation>時刻: %1</translation>
    </message>
    <message>
        <source>zone: %1</source>
        <translation>ゾーン: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n 行を読み取れません</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no time</source>
        <translation>「%1」は時刻ではありません</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>more values than columns</source>
        <translation>列より多くの値があります</translation>
    </message>
    <message>
        <source>a quote that does not end</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>a value that is too large</source>
        <translation>値が大きすぎます</translation>
    </message>
    <message>
        <source>%1 lies outside the years 1970 to 2105</source>
        <translation>%1 は 1970 年から 2105 年の範囲外です</translation>
    </message>
    <message>
        <source>not of the format</source>
        <translation>この形式ではありません</translation>
    </message>
    <message>
        <source>a datapoint without a statistic</source>
        <translation>統計のないデータポイント</translation>
    </message>
    <message>
        <source>as many timestamps as values are needed</source>
        <translation>タイムスタンプと値の数が一致している必要があります</translation>
    </message>
    <message>
        <source>statistics that contradict each other</source>
        <translation>互いに矛盾する統計</translation>
    </message>
    <message>
        <source>%1 dimensions; a metric has at most 30</source>
        <translation>ディメンションが %1 個あります。メトリクスには最大 30 個です</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>項目 %1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>The day is taken to stand before the month; the dates fit both ways.</source>
        <translation>日が月より前にあるとみなします。日付はどちらの解釈も可能です。</translation>
    </message>
    <message>
        <source>The month is taken to stand before the day; the dates fit both ways.</source>
        <translation>月が日より前にあるとみなします。日付はどちらの解釈も可能です。</translation>
    </message>
    <message>
        <source>Commas in numbers are taken as decimal commas.</source>
        <translation>数値のコンマは小数点とみなします。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) have no value.</source>
        <translation>
            <numerusform>%n 個のセルに値がありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) have the time of the one before; both count as samples.</source>
        <translation>
            <numerusform>%n 個のデータポイントが直前と同じ時刻です。どちらもサンプルとして数えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) are older than the one before.</source>
        <translation>
            <numerusform>%n 個のデータポイントが直前のものより古くなっています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) are NaN or infinite and are left out.</source>
        <translation>
            <numerusform>%n 個のサンプルは NaN または無限大のため除外しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exemplar(s) are left out.</source>
        <translation>
            <numerusform>%n 個のエグザンプラを除外しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n creation time(s) are left out.</source>
        <translation>
            <numerusform>%n 件の作成時刻を除外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples without a time get the time at which the file was changed.</source>
        <translation>時刻のないサンプルには、ファイルの更新時刻を使います。</translation>
    </message>
    <message>
        <source>Counters are running totals; RATE() or DIFF() makes rates of them.</source>
        <translation>カウンターは累積値です。RATE() または DIFF() で変化量になります。</translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) have several statistics but not the full set: the first of Average, Sum, Maximum, Minimum is taken as the value.</source>
        <translation>
            <numerusform>%n 個のデータポイントに複数の統計がありますが、全部はそろっていません。Average、Sum、Maximum、Minimum のうち最初のものを値とします。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hold characters that a metric cannot have; they become \uXXXX.</source>
        <translation>
            <numerusform>%n 個の名前に、メトリクスで使えない文字があります。\uXXXX に置き換えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n first total(s) only begin a count.</source>
        <translation>
            <numerusform>最初の合計値 %n 個は、カウントの起点にのみ使います。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n composite alarm(s) cannot be imported.</source>
        <translation>
            <numerusform>%n 件の複合アラームはインポートできません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) are not listed.</source>
        <translation>
            <numerusform>ほかに %n 列が表示されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>dashboard “%1” added</source>
        <translation>ダッシュボード「%1」を追加</translation>
    </message>
    <message>
        <source>dashboard “%1” is there already</source>
        <translation>ダッシュボード「%1」は既に存在します</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) added</source>
        <translation>
            <numerusform>%n 件のアラームを追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 個を拒否</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) stored</source>
        <translation>
            <numerusform>%n 個のデータポイントを保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read</source>
        <translation>
            <numerusform>%n 行を読み取れませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n 個は既に存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than what is kept</source>
        <translation>
            <numerusform>保持期間より古いもの %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data is now kept for %n day(s)</source>
        <translation>
            <numerusform>データを %n 日間保持するようにしました</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセルされました</translation>
    </message>
    <message>
        <source>year-month-day (ISO 8601)</source>
        <translation>年-月-日 (ISO 8601)</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>with the month&apos;s name (RFC 2822)</source>
        <translation>月名あり (RFC 2822)</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>1970 年からの秒</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>1970 年からのミリ秒</translation>
    </message>
    <message>
        <source>microseconds since 1970</source>
        <translation>1970 年からのマイクロ秒</translation>
    </message>
    <message>
        <source>nanoseconds since 1970</source>
        <translation>1970 年からのナノ秒</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 〜 %2 UTC</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
</context>
<context>
    <name>MathFunctions</name>
    <message>
        <source>The absolute value of each datapoint.</source>
        <translation>各データポイントの絶対値。</translation>
    </message>
    <message>
        <source>The range of expected values as two series, lower and upper bound, so many standard deviations wide (2).</source>
        <translation>予測値の範囲を、下限と上限の 2 つの時系列で表します。幅は標準偏差の倍数 (既定は 2)。</translation>
    </message>
    <message>
        <source>The average of a series, or of several series at each time, where a missing value counts as 0.</source>
        <translation>時系列の平均、または各時刻における複数の時系列の平均。欠落した値は 0 とみなします。</translation>
    </message>
    <message>
        <source>Each datapoint rounded up to a whole number.</source>
        <translation>各データポイントを整数に切り上げます。</translation>
    </message>
    <message>
        <source>The number of datapoints of a series, or of several series at each time.</source>
        <translation>時系列のデータポイントの数、または各時刻における複数の時系列のデータポイントの数。</translation>
    </message>
    <message>
        <source>The day of the month, 1 to 31, in UTC, of every period.</source>
        <translation>各期間の月内の日 (UTC、1 〜 31)。</translation>
    </message>
    <message>
        <source>The day of the week, 1 (Monday) to 7 (Sunday), in UTC, of every period.</source>
        <translation>各期間の曜日 (UTC、1 (月曜日) 〜 7 (日曜日))。</translation>
    </message>
    <message>
        <source>The difference between each datapoint and the one before it.</source>
        <translation>各データポイントとその前のデータポイントの差。</translation>
    </message>
    <message>
        <source>The seconds between each datapoint and the one before it.</source>
        <translation>各データポイントとその前のデータポイントの間の秒数。</translation>
    </message>
    <message>
        <source>The seconds since 1970 of every period.</source>
        <translation>各期間の 1970 年からの秒数。</translation>
    </message>
    <message>
        <source>Missing datapoints filled with a number, with another series, with the last value, or along a straight line.</source>
        <translation>欠落したデータポイントを、数値、別の時系列、直前の値、または直線で埋めます。</translation>
    </message>
    <message>
        <source>The first series of a list.</source>
        <translation>リストの最初の時系列。</translation>
    </message>
    <message>
        <source>Each datapoint rounded down to a whole number.</source>
        <translation>各データポイントを整数に切り捨てます。</translation>
    </message>
    <message>
        <source>The hour, 0 to 23, in UTC, of every period.</source>
        <translation>各期間の時 (UTC、0 〜 23)。</translation>
    </message>
    <message>
        <source>One value or series where the condition is not 0, the other where it is.</source>
        <translation>条件が 0 でないときは一方の値または時系列、0 のときは他方。</translation>
    </message>
    <message>
        <source>A metric of a Contributor Insights rule, such as UniqueContributors or Sum.</source>
        <translation>UniqueContributors や Sum など、Contributor Insights ルールのメトリクス。</translation>
    </message>
    <message>
        <source>The last series of a list.</source>
        <translation>リストの最後の時系列。</translation>
    </message>
    <message>
        <source>The natural logarithm of each datapoint above 0.</source>
        <translation>0 より大きい各データポイントの自然対数。</translation>
    </message>
    <message>
        <source>The logarithm to base 10 of each datapoint above 0.</source>
        <translation>0 より大きい各データポイントの常用対数。</translation>
    </message>
    <message>
        <source>The largest value of a series, or of several series at each time.</source>
        <translation>時系列の最大値、または各時刻における複数の時系列の最大値。</translation>
    </message>
    <message>
        <source>All metrics of the request, or those whose id contains a text.</source>
        <translation>リクエストのすべてのメトリクス、または ID にテキストを含むもの。</translation>
    </message>
    <message>
        <source>The number of series in a list.</source>
        <translation>リスト内の時系列の数。</translation>
    </message>
    <message>
        <source>The smallest value of a series, or of several series at each time.</source>
        <translation>時系列の最小値、または各時刻における複数の時系列の最小値。</translation>
    </message>
    <message>
        <source>The minute, 0 to 59, of every period.</source>
        <translation>各期間の分 (0 〜 59)。</translation>
    </message>
    <message>
        <source>The month, 1 to 12, in UTC, of every period.</source>
        <translation>各期間の月 (UTC、1 〜 12)。</translation>
    </message>
    <message>
        <source>The period of a metric in seconds.</source>
        <translation>メトリクスの期間 (秒)。</translation>
    </message>
    <message>
        <source>The change per second between each datapoint and the one before it.</source>
        <translation>各データポイントとその前のデータポイントの間の、1 秒あたりの変化。</translation>
    </message>
    <message>
        <source>The series of a list that have datapoints.</source>
        <translation>リストのうちデータポイントがある時系列。</translation>
    </message>
    <message>
        <source>The sum of each datapoint and all before it.</source>
        <translation>各データポイントとそれ以前のすべての合計。</translation>
    </message>
    <message>
        <source>The metrics that a search finds.</source>
        <translation>検索で見つかったメトリクス。</translation>
    </message>
    <message>
        <source>The service quota of a usage metric as a constant line.</source>
        <translation>使用量メトリクスのサービスクォータを一定の線で表します。</translation>
    </message>
    <message>
        <source>A part of a list, from a position (0 is the first) up to the one before another.</source>
        <translation>リストの一部。ある位置 (0 が先頭) から、別の位置の手前まで。</translation>
    </message>
    <message>
        <source>A list sorted by a statistic of each series; the first so many of it.</source>
        <translation>各時系列の統計で並べ替えたリスト。先頭の指定数のみにもできます。</translation>
    </message>
    <message>
        <source>The standard deviation of a series, or of several series at each time.</source>
        <translation>時系列の標準偏差、または各時刻における複数の時系列の標準偏差。</translation>
    </message>
    <message>
        <source>The sum of a series, or of several series at each time.</source>
        <translation>時系列の合計、または各時刻における複数の時系列の合計。</translation>
    </message>
    <message>
        <source>A constant line of a number.</source>
        <translation>数値の一定の線。</translation>
    </message>
    <message>
        <source>The year, in UTC, of every period.</source>
        <translation>各期間の年 (UTC)。</translation>
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
    <message>
        <source>Requests that do not follow the HTTP standard.</source>
        <translation>HTTP 標準に従っていないリクエスト。</translation>
    </message>
    <message>
        <source>Open connections, counted as an application load balancer would.</source>
        <translation>Application Load Balancer と同じ方法で数えた開いている接続。</translation>
    </message>
    <message>
        <source>New connections, counted as an application load balancer would.</source>
        <translation>Application Load Balancer と同じ方法で数えた新しい接続。</translation>
    </message>
    <message>
        <source>Capacity units that an application load balancer would have used.</source>
        <translation>Application Load Balancer であれば使用されていた容量ユニット。</translation>
    </message>
    <message>
        <source>Bytes handled, counted as an application load balancer would.</source>
        <translation>Application Load Balancer と同じ方法で数えた処理バイト数。</translation>
    </message>
    <message>
        <source>Redirects that the load balancer itself answered.</source>
        <translation>ロードバランサー自身が応答したリダイレクト。</translation>
    </message>
    <message>
        <source>Responses 500 that the load balancer itself answered.</source>
        <translation>ロードバランサー自身が応答した 500 レスポンス。</translation>
    </message>
    <message>
        <source>Responses 502 that the load balancer itself answered.</source>
        <translation>ロードバランサー自身が応答した 502 レスポンス。</translation>
    </message>
    <message>
        <source>Responses 503 that the load balancer itself answered.</source>
        <translation>ロードバランサー自身が応答した 503 レスポンス。</translation>
    </message>
    <message>
        <source>Responses 504 that the load balancer itself answered.</source>
        <translation>ロードバランサー自身が応答した 504 レスポンス。</translation>
    </message>
    <message>
        <source>TLS connections to targets that could not be made.</source>
        <translation>確立できなかったターゲットへの TLS 接続。</translation>
    </message>
    <message>
        <source>Requests that each target received on average.</source>
        <translation>各ターゲットが受け取った平均リクエスト数。</translation>
    </message>
    <message>
        <source>Targets that behave differently from the others.</source>
        <translation>ほかと異なる振る舞いをするターゲット。</translation>
    </message>
    <message>
        <source>Targets that get fewer requests because they behave differently.</source>
        <translation>振る舞いが異なるため、受け取るリクエストを減らされているターゲット。</translation>
    </message>
    <message>
        <source>Targets that count as disabled because their zone was shifted away.</source>
        <translation>ゾーンが切り離されたために無効とみなされるターゲット。</translation>
    </message>
    <message>
        <source>Zones that meet the requirements for healthy targets of name resolution.</source>
        <translation>名前解決に必要な正常ターゲットの要件を満たすゾーン。</translation>
    </message>
    <message>
        <source>Zones that miss the requirements for healthy targets of name resolution.</source>
        <translation>名前解決に必要な正常ターゲットの要件を満たさないゾーン。</translation>
    </message>
    <message>
        <source>Zones that meet the requirements for healthy targets of routing.</source>
        <translation>ルーティングに必要な正常ターゲットの要件を満たすゾーン。</translation>
    </message>
    <message>
        <source>Zones that miss the requirements for healthy targets of routing.</source>
        <translation>ルーティングに必要な正常ターゲットの要件を満たさないゾーン。</translation>
    </message>
    <message>
        <source>Requests sent to unhealthy targets because there were no healthy ones.</source>
        <translation>正常なターゲットがないため、異常なターゲットに送られたリクエスト。</translation>
    </message>
    <message>
        <source>The most capacity units that the load balancer used at one time.</source>
        <translation>ロードバランサーが一度に使用した最大の容量ユニット。</translation>
    </message>
    <message>
        <source>TLS connections of clients that could not be made.</source>
        <translation>確立できなかったクライアントの TLS 接続。</translation>
    </message>
    <message>
        <source>Requests answered by a fixed response.</source>
        <translation>固定レスポンスで応答されたリクエスト。</translation>
    </message>
    <message>
        <source>Requests that were redirected.</source>
        <translation>リダイレクトされたリクエスト。</translation>
    </message>
    <message>
        <source>Redirects that failed because the address would have been too long.</source>
        <translation>アドレスが長すぎるために失敗したリダイレクト。</translation>
    </message>
    <message>
        <source>Requests whose invalid headers were removed.</source>
        <translation>無効なヘッダーが取り除かれたリクエスト。</translation>
    </message>
    <message>
        <source>Requests that were passed on with invalid headers.</source>
        <translation>無効なヘッダーのまま渡されたリクエスト。</translation>
    </message>
    <message>
        <source>Requests over gRPC.</source>
        <translation>gRPC のリクエスト。</translation>
    </message>
    <message>
        <source>Requests over IPv6.</source>
        <translation>IPv6 のリクエスト。</translation>
    </message>
    <message>
        <source>Bytes handled over IPv6.</source>
        <translation>IPv6 で処理されたバイト数。</translation>
    </message>
    <message>
        <source>Requests that went to another target than the session before.</source>
        <translation>以前のセッションとは別のターゲットに送られたリクエスト。</translation>
    </message>
    <message>
        <source>Rules that were checked for requests.</source>
        <translation>リクエストに対して確認されたルール。</translation>
    </message>
    <message>
        <source>Packets dropped because of a sender known to be malicious.</source>
        <translation>悪意があると知られている送信元のために破棄されたパケット。</translation>
    </message>
    <message>
        <source>Requests refused because of a sender known to be malicious.</source>
        <translation>悪意があると知られている送信元のために拒否されたリクエスト。</translation>
    </message>
    <message>
        <source>Requests to a function that failed because of the load balancer or the service.</source>
        <translation>ロードバランサーまたはサービスが原因で失敗した、関数へのリクエスト。</translation>
    </message>
    <message>
        <source>Requests to a function that failed because of the function.</source>
        <translation>関数が原因で失敗した、関数へのリクエスト。</translation>
    </message>
    <message>
        <source>Bytes handled for requests to functions.</source>
        <translation>関数へのリクエストで処理されたバイト数。</translation>
    </message>
    <message>
        <source>Users who were signed in.</source>
        <translation>サインインしたユーザー。</translation>
    </message>
    <message>
        <source>Sign-ins that failed because of an internal error or the setup.</source>
        <translation>内部エラーまたは設定が原因で失敗したサインイン。</translation>
    </message>
    <message>
        <source>Sign-ins that the identity provider refused.</source>
        <translation>ID プロバイダーが拒否したサインイン。</translation>
    </message>
    <message>
        <source>Time that the identity provider took.</source>
        <translation>ID プロバイダーが要した時間。</translation>
    </message>
    <message>
        <source>Sign-ins renewed with a refresh token.</source>
        <translation>リフレッシュトークンで更新されたサインイン。</translation>
    </message>
    <message>
        <source>Sign-ins whose user data was larger than 11 KB.</source>
        <translation>ユーザーデータが 11 KB を超えたサインイン。</translation>
    </message>
    <message>
        <source>Flows or connections newly opened from clients to targets.</source>
        <translation>クライアントからターゲットへ新たに開かれたフローまたは接続。</translation>
    </message>
    <message>
        <source>TCP connections newly opened from clients to targets.</source>
        <translation>クライアントからターゲットへ新たに開かれた TCP 接続。</translation>
    </message>
    <message>
        <source>TLS connections newly opened from clients to targets.</source>
        <translation>クライアントからターゲットへ新たに開かれた TLS 接続。</translation>
    </message>
    <message>
        <source>UDP flows newly opened from clients to targets.</source>
        <translation>クライアントからターゲットへ新たに開かれた UDP フロー。</translation>
    </message>
    <message>
        <source>Open flows or connections from clients to targets.</source>
        <translation>クライアントからターゲットへの開いているフローまたは接続。</translation>
    </message>
    <message>
        <source>Open TCP connections from clients to targets.</source>
        <translation>クライアントからターゲットへの開いている TCP 接続。</translation>
    </message>
    <message>
        <source>Open TLS connections from clients to targets.</source>
        <translation>クライアントからターゲットへの開いている TLS 接続。</translation>
    </message>
    <message>
        <source>Open UDP flows from clients to targets.</source>
        <translation>クライアントからターゲットへの開いている UDP フロー。</translation>
    </message>
    <message>
        <source>Bytes handled for TCP.</source>
        <translation>TCP で処理されたバイト数。</translation>
    </message>
    <message>
        <source>Bytes handled for TLS.</source>
        <translation>TLS で処理されたバイト数。</translation>
    </message>
    <message>
        <source>Bytes handled for UDP.</source>
        <translation>UDP で処理されたバイト数。</translation>
    </message>
    <message>
        <source>Packets handled by the load balancer.</source>
        <translation>ロードバランサーが処理したパケット。</translation>
    </message>
    <message>
        <source>The most bytes per second, measured every ten seconds.</source>
        <translation>10 秒ごとに測定した、1 秒あたりの最大バイト数。</translation>
    </message>
    <message>
        <source>The most packets per second, measured every ten seconds.</source>
        <translation>10 秒ごとに測定した、1 秒あたりの最大パケット数。</translation>
    </message>
    <message>
        <source>Resets sent by clients.</source>
        <translation>クライアントが送信したリセット。</translation>
    </message>
    <message>
        <source>Resets sent by targets.</source>
        <translation>ターゲットが送信したリセット。</translation>
    </message>
    <message>
        <source>Resets sent by the load balancer.</source>
        <translation>ロードバランサーが送信したリセット。</translation>
    </message>
    <message>
        <source>Connections lost because there was no free port.</source>
        <translation>空きポートがないために失われた接続。</translation>
    </message>
    <message>
        <source>Flows or connections refused by the load balancer.</source>
        <translation>ロードバランサーが拒否したフローまたは接続。</translation>
    </message>
    <message>
        <source>TCP connections refused by the load balancer.</source>
        <translation>ロードバランサーが拒否した TCP 接続。</translation>
    </message>
    <message>
        <source>Capacity units used for TCP.</source>
        <translation>TCP に使用された容量ユニット。</translation>
    </message>
    <message>
        <source>Capacity units used for TLS.</source>
        <translation>TLS に使用された容量ユニット。</translation>
    </message>
    <message>
        <source>Capacity units used for UDP.</source>
        <translation>UDP に使用された容量ユニット。</translation>
    </message>
    <message>
        <source>New TCP connections refused by the inbound rules of the security groups.</source>
        <translation>セキュリティグループのインバウンドルールが拒否した新しい TCP 接続。</translation>
    </message>
    <message>
        <source>New UDP flows refused by the inbound rules of the security groups.</source>
        <translation>セキュリティグループのインバウンドルールが拒否した新しい UDP フロー。</translation>
    </message>
    <message>
        <source>New ICMP messages refused by the inbound rules of the security groups.</source>
        <translation>セキュリティグループのインバウンドルールが拒否した新しい ICMP メッセージ。</translation>
    </message>
    <message>
        <source>New TCP connections refused by the outbound rules of the security groups.</source>
        <translation>セキュリティグループのアウトバウンドルールが拒否した新しい TCP 接続。</translation>
    </message>
    <message>
        <source>New UDP flows refused by the outbound rules of the security groups.</source>
        <translation>セキュリティグループのアウトバウンドルールが拒否した新しい UDP フロー。</translation>
    </message>
    <message>
        <source>New ICMP messages refused by the outbound rules of the security groups.</source>
        <translation>セキュリティグループのアウトバウンドルールが拒否した新しい ICMP メッセージ。</translation>
    </message>
    <message>
        <source>Zones that the load balancer considers healthy.</source>
        <translation>ロードバランサーが正常とみなすゾーン。</translation>
    </message>
    <message>
        <source>Flows sent to unhealthy targets because there were no healthy ones.</source>
        <translation>正常なターゲットがないため、異常なターゲットに送られたフロー。</translation>
    </message>
    <message>
        <source>Calls of the interface.</source>
        <translation>インターフェイスの呼び出し。</translation>
    </message>
    <message>
        <source>Time from a client&apos;s request to its answer.</source>
        <translation>クライアントのリクエストから応答までの時間。</translation>
    </message>
    <message>
        <source>Time from passing a request on to its answer.</source>
        <translation>リクエストを渡してから応答を得るまでの時間。</translation>
    </message>
    <message>
        <source>Calls that were answered with a client error.</source>
        <translation>クライアントエラーで応答された呼び出し。</translation>
    </message>
    <message>
        <source>Calls that were answered with a server error.</source>
        <translation>サーバーエラーで応答された呼び出し。</translation>
    </message>
    <message>
        <source>Calls that the cache answered.</source>
        <translation>キャッシュが応答した呼び出し。</translation>
    </message>
    <message>
        <source>Calls that the cache could not answer.</source>
        <translation>キャッシュが応答できなかった呼び出し。</translation>
    </message>
    <message>
        <source>Bytes that were handled.</source>
        <translation>処理されたバイト数。</translation>
    </message>
    <message>
        <source>Connections that clients asked for.</source>
        <translation>クライアントが要求した接続。</translation>
    </message>
    <message>
        <source>Messages to and from clients.</source>
        <translation>クライアントとの間のメッセージ。</translation>
    </message>
    <message>
        <source>Calls that failed behind the interface.</source>
        <translation>インターフェイスの背後で失敗した呼び出し。</translation>
    </message>
    <message>
        <source>Calls refused before they were passed on.</source>
        <translation>渡される前に拒否された呼び出し。</translation>
    </message>
    <message>
        <source>Errors while calls were passed on.</source>
        <translation>呼び出しを渡す際に発生したエラー。</translation>
    </message>
    <message>
        <source>1 when the attached volumes could not be reached or did not finish reads and writes, else 0.</source>
        <translation>アタッチされたボリュームに到達できない、または読み書きが完了しなかった場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>CPU credits spent in advance by an instance in unlimited mode.</source>
        <translation>無制限モードのインスタンスが前借りした CPU クレジット。</translation>
    </message>
    <message>
        <source>CPU credits spent in advance that were not earned back and are charged.</source>
        <translation>前借りしたまま回収されず課金される CPU クレジット。</translation>
    </message>
    <message>
        <source>Bytes read from all volumes that are attached to the instance.</source>
        <translation>インスタンスにアタッチされたすべてのボリュームから読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to all volumes that are attached to the instance.</source>
        <translation>インスタンスにアタッチされたすべてのボリュームに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>Completed reads from all volumes that are attached to the instance.</source>
        <translation>インスタンスにアタッチされたすべてのボリュームで完了した読み取り。</translation>
    </message>
    <message>
        <source>Completed writes to all volumes that are attached to the instance.</source>
        <translation>インスタンスにアタッチされたすべてのボリュームで完了した書き込み。</translation>
    </message>
    <message>
        <source>What is left of the instance&apos;s burst credits for operations on volumes.</source>
        <translation>ボリューム操作に関するインスタンスのバーストクレジットの残り。</translation>
    </message>
    <message>
        <source>What is left of the instance&apos;s burst credits for throughput to volumes.</source>
        <translation>ボリュームへのスループットに関するインスタンスのバーストクレジットの残り。</translation>
    </message>
    <message>
        <source>1 when operations on volumes reached the limit of the instance in the last minute, else 0.</source>
        <translation>直近 1 分間にボリューム操作がインスタンスの上限に達した場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>1 when throughput to volumes reached the limit of the instance in the last minute, else 0.</source>
        <translation>直近 1 分間にボリュームへのスループットがインスタンスの上限に達した場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>Successful calls of the instance metadata service without a token.</source>
        <translation>トークンなしで成功したインスタンスメタデータサービスの呼び出し。</translation>
    </message>
    <message>
        <source>Calls of the instance metadata service that were refused because they had no token.</source>
        <translation>トークンがないために拒否されたインスタンスメタデータサービスの呼び出し。</translation>
    </message>
    <message>
        <source>Share of the dedicated host&apos;s processors that its instances use.</source>
        <translation>専有ホストのプロセッサのうち、インスタンスが使用している割合。</translation>
    </message>
    <message>
        <source>Time that the processor spent on guests.</source>
        <translation>プロセッサがゲストに使った時間。</translation>
    </message>
    <message>
        <source>Time that the processor spent on guests of low priority.</source>
        <translation>プロセッサが優先度の低いゲストに使った時間。</translation>
    </message>
    <message>
        <source>Hundredths of a second in which the processor was busy with anything.</source>
        <translation>プロセッサが何らかの処理をしていた時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the processor spent on guests.</source>
        <translation>プロセッサがゲストに使った時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the processor spent on guests of low priority.</source>
        <translation>プロセッサが優先度の低いゲストに使った時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second in which the processor had nothing to do.</source>
        <translation>プロセッサが何もしていなかった時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second in which the processor waited for input and output.</source>
        <translation>プロセッサが入出力を待っていた時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the processor served hardware interrupts.</source>
        <translation>プロセッサがハードウェア割り込みを処理した時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the processor spent in programs of low priority.</source>
        <translation>プロセッサが優先度の低いプログラムに使った時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the processor served software interrupts.</source>
        <translation>プロセッサがソフトウェア割り込みを処理した時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the host gave to other guests.</source>
        <translation>ホストがほかのゲストに割り当てた時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the processor spent in the kernel.</source>
        <translation>プロセッサがカーネルで使った時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Hundredths of a second that the processor spent in programs.</source>
        <translation>プロセッサがプログラムに使った時間 (1/100 秒単位)。</translation>
    </message>
    <message>
        <source>Share of memory that can be given to programs at once.</source>
        <translation>すぐにプログラムに割り当てられるメモリの割合。</translation>
    </message>
    <message>
        <source>Memory that nothing uses.</source>
        <translation>使われていないメモリ。</translation>
    </message>
    <message>
        <source>Memory that was used lately.</source>
        <translation>最近使われたメモリ。</translation>
    </message>
    <message>
        <source>Memory that was not used for some time.</source>
        <translation>しばらく使われていないメモリ。</translation>
    </message>
    <message>
        <source>Memory that holds buffers.</source>
        <translation>バッファを保持するメモリ。</translation>
    </message>
    <message>
        <source>Memory that holds parts of files.</source>
        <translation>ファイルの一部を保持するメモリ。</translation>
    </message>
    <message>
        <source>Swap space that is free.</source>
        <translation>空いているスワップ領域。</translation>
    </message>
    <message>
        <source>Index nodes free on the file system.</source>
        <translation>ファイルシステムの空き i ノード。</translation>
    </message>
    <message>
        <source>Index nodes in use on the file system.</source>
        <translation>ファイルシステムで使用中の i ノード。</translation>
    </message>
    <message>
        <source>Index nodes of the file system.</source>
        <translation>ファイルシステムの i ノード。</translation>
    </message>
    <message>
        <source>Completed reads from the disk.</source>
        <translation>ディスクで完了した読み取り。</translation>
    </message>
    <message>
        <source>Completed writes to the disk.</source>
        <translation>ディスクで完了した書き込み。</translation>
    </message>
    <message>
        <source>Bytes read from the disk.</source>
        <translation>ディスクから読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to the disk.</source>
        <translation>ディスクに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>Time that reads took together.</source>
        <translation>読み取りにかかった時間の合計。</translation>
    </message>
    <message>
        <source>Time that writes took together.</source>
        <translation>書き込みにかかった時間の合計。</translation>
    </message>
    <message>
        <source>Time in which the disk had something to do.</source>
        <translation>ディスクが処理をしていた時間。</translation>
    </message>
    <message>
        <source>Reads and writes that were handed to the disk and are not done.</source>
        <translation>ディスクに渡され、まだ完了していない読み書き。</translation>
    </message>
    <message>
        <source>Bytes received by the network interface.</source>
        <translation>ネットワークインターフェイスが受信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes sent by the network interface.</source>
        <translation>ネットワークインターフェイスが送信したバイト数。</translation>
    </message>
    <message>
        <source>Packets received by the network interface.</source>
        <translation>ネットワークインターフェイスが受信したパケット。</translation>
    </message>
    <message>
        <source>Packets sent by the network interface.</source>
        <translation>ネットワークインターフェイスが送信したパケット。</translation>
    </message>
    <message>
        <source>Open TCP connections.</source>
        <translation>開いている TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections without a state.</source>
        <translation>状態のない TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that the program has yet to close.</source>
        <translation>プログラムがまだ閉じていない TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that wait for the other side to confirm the end.</source>
        <translation>相手側による終了の確認を待っている TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that are being closed.</source>
        <translation>閉じられている途中の TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that wait for the other side to end.</source>
        <translation>相手側の終了を待っている TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that wait for the last confirmation.</source>
        <translation>最後の確認を待っている TCP 接続。</translation>
    </message>
    <message>
        <source>Ports that accept TCP connections.</source>
        <translation>TCP 接続を受け付けるポート。</translation>
    </message>
    <message>
        <source>TCP connections in an unknown state.</source>
        <translation>状態が不明な TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that a client has begun.</source>
        <translation>クライアントが開始した TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that this host has begun.</source>
        <translation>このホストが開始した TCP 接続。</translation>
    </message>
    <message>
        <source>TCP connections that ended and wait for late packets.</source>
        <translation>終了し、遅れたパケットを待っている TCP 接続。</translation>
    </message>
    <message>
        <source>Open UDP sockets.</source>
        <translation>開いている UDP ソケット。</translation>
    </message>
    <message>
        <source>Processes that were stopped.</source>
        <translation>停止されたプロセス。</translation>
    </message>
    <message>
        <source>Processes that ended and are about to go.</source>
        <translation>終了して消えようとしているプロセス。</translation>
    </message>
    <message>
        <source>Threads of the kernel that have nothing to do.</source>
        <translation>何もしていないカーネルスレッド。</translation>
    </message>
    <message>
        <source>Processes that wait for memory pages.</source>
        <translation>メモリページを待っているプロセス。</translation>
    </message>
    <message>
        <source>Threads of all processes.</source>
        <translation>すべてのプロセスのスレッド。</translation>
    </message>
    <message>
        <source>Processes in a wait state.</source>
        <translation>待機状態のプロセス。</translation>
    </message>
    <message>
        <source>Share of the processor that the process uses.</source>
        <translation>プロセスが使用しているプロセッサの割合。</translation>
    </message>
    <message>
        <source>Processor time that the process used.</source>
        <translation>プロセスが使用したプロセッサ時間。</translation>
    </message>
    <message>
        <source>Memory that the process holds.</source>
        <translation>プロセスが保持するメモリ。</translation>
    </message>
    <message>
        <source>Address space of the process.</source>
        <translation>プロセスのアドレス空間。</translation>
    </message>
    <message>
        <source>Swap space that the process uses.</source>
        <translation>プロセスが使用するスワップ領域。</translation>
    </message>
    <message>
        <source>Bytes that the process read from disks.</source>
        <translation>プロセスがディスクから読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes that the process wrote to disks.</source>
        <translation>プロセスがディスクに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>Files that the process has open.</source>
        <translation>プロセスが開いているファイル数。</translation>
    </message>
    <message>
        <source>Threads of the process.</source>
        <translation>プロセスのスレッド。</translation>
    </message>
    <message>
        <source>Processes that match what is looked for.</source>
        <translation>検索条件に一致するプロセス。</translation>
    </message>
    <message>
        <source>Packets queued or dropped because incoming bandwidth reached the instance&apos;s limit.</source>
        <translation>受信帯域幅がインスタンスの上限に達したため、待機または破棄されたパケット。</translation>
    </message>
    <message>
        <source>Packets queued or dropped because outgoing bandwidth reached the instance&apos;s limit.</source>
        <translation>送信帯域幅がインスタンスの上限に達したため、待機または破棄されたパケット。</translation>
    </message>
    <message>
        <source>Packets dropped because the instance tracks as many connections as it may.</source>
        <translation>インスタンスが追跡できる接続数の上限に達したために破棄されたパケット。</translation>
    </message>
    <message>
        <source>Packets to local services of the network dropped because there were too many.</source>
        <translation>多すぎるために破棄された、ネットワークのローカルサービス宛てのパケット。</translation>
    </message>
    <message>
        <source>Packets queued or dropped because there were more per second than the instance may have.</source>
        <translation>1 秒あたりのパケット数がインスタンスの上限を超えたため、待機または破棄されたパケット。</translation>
    </message>
    <message>
        <source>Share of time in which the graphics processor was busy.</source>
        <translation>グラフィックスプロセッサが処理をしていた時間の割合。</translation>
    </message>
    <message>
        <source>Share of time in which the graphics memory was read or written.</source>
        <translation>グラフィックスメモリが読み書きされていた時間の割合。</translation>
    </message>
    <message>
        <source>Temperature of the graphics processor in degrees Celsius.</source>
        <translation>グラフィックスプロセッサの温度 (摂氏)。</translation>
    </message>
    <message>
        <source>Power that the graphics card draws, in watts.</source>
        <translation>グラフィックスカードの消費電力 (ワット)。</translation>
    </message>
    <message>
        <source>Graphics memory.</source>
        <translation>グラフィックスメモリ。</translation>
    </message>
    <message>
        <source>Graphics memory in use.</source>
        <translation>使用中のグラフィックスメモリ。</translation>
    </message>
    <message>
        <source>Graphics memory that is free.</source>
        <translation>空いているグラフィックスメモリ。</translation>
    </message>
    <message>
        <source>Speed of the fan as a share of its maximum.</source>
        <translation>最大値に対するファンの回転速度の割合。</translation>
    </message>
    <message>
        <source>Average time that reads took in the last minute.</source>
        <translation>直近 1 分間の読み取りにかかった平均時間。</translation>
    </message>
    <message>
        <source>Average time that writes took in the last minute.</source>
        <translation>直近 1 分間の書き込みにかかった平均時間。</translation>
    </message>
    <message>
        <source>1 when the volume did not finish reads and writes in the last minute, else 0.</source>
        <translation>直近 1 分間にボリュームの読み書きが完了しなかった場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>1 when more operations were tried than the volume is provisioned for, else 0.</source>
        <translation>プロビジョニング量を超える操作が試みられた場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>1 when more throughput was tried than the volume is provisioned for, else 0.</source>
        <translation>プロビジョニング量を超えるスループットが試みられた場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>Volumes that can at most be made from the snapshot at once at full speed.</source>
        <translation>スナップショットから、最大速度で同時に作成できるボリュームの上限。</translation>
    </message>
    <message>
        <source>Volumes that can be made from the snapshot at full speed now.</source>
        <translation>スナップショットから、現在最大速度で作成できるボリューム。</translation>
    </message>
    <message>
        <source>Share of the node&apos;s processors in use.</source>
        <translation>ノードのプロセッサの使用率。</translation>
    </message>
    <message>
        <source>Share of one processor that the engine&apos;s main thread uses.</source>
        <translation>エンジンのメインスレッドが使用する、1 プロセッサに対する割合。</translation>
    </message>
    <message>
        <source>Open connections of clients.</source>
        <translation>クライアントの開いている接続。</translation>
    </message>
    <message>
        <source>Connections that were accepted.</source>
        <translation>受け付けられた接続。</translation>
    </message>
    <message>
        <source>Share of the data memory in use.</source>
        <translation>使用中のデータメモリの割合。</translation>
    </message>
    <message>
        <source>Share of the cluster&apos;s data capacity in use.</source>
        <translation>使用中のクラスターのデータ容量の割合。</translation>
    </message>
    <message>
        <source>Bytes that the engine uses for everything.</source>
        <translation>エンジンがすべての用途に使用するバイト数。</translation>
    </message>
    <message>
        <source>Look-ups that found their key.</source>
        <translation>キーが見つかった検索。</translation>
    </message>
    <message>
        <source>Look-ups that did not find their key.</source>
        <translation>キーが見つからなかった検索。</translation>
    </message>
    <message>
        <source>Share of look-ups that found their key.</source>
        <translation>キーが見つかった検索の割合。</translation>
    </message>
    <message>
        <source>Items removed because memory was full.</source>
        <translation>メモリが一杯のために取り除かれた項目。</translation>
    </message>
    <message>
        <source>Items removed because their time had come.</source>
        <translation>期限が来たために取り除かれた項目。</translation>
    </message>
    <message>
        <source>Items in the cache.</source>
        <translation>キャッシュ内の項目。</translation>
    </message>
    <message>
        <source>Items in the cache that have a time to live.</source>
        <translation>有効期限を持つキャッシュ内の項目。</translation>
    </message>
    <message>
        <source>How far a replica is behind the primary node.</source>
        <translation>レプリカがプライマリノードからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>Bytes that the primary node sends to its replicas.</source>
        <translation>プライマリノードがレプリカに送信するバイト数。</translation>
    </message>
    <message>
        <source>1 when the node is the primary of its shard, else 0.</source>
        <translation>ノードがシャードのプライマリである場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>1 when the replica is in step with its primary, else 0.</source>
        <translation>レプリカがプライマリと同期している場合は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>1 while the data is being saved in the background, else 0.</source>
        <translation>データがバックグラウンドで保存されている間は 1、それ以外は 0。</translation>
    </message>
    <message>
        <source>Memory taken from the system over memory that holds data.</source>
        <translation>データを保持するメモリに対する、システムから確保したメモリの比率。</translation>
    </message>
    <message>
        <source>Values moved per second to tidy up memory.</source>
        <translation>メモリの整理のために 1 秒あたりに移動された値。</translation>
    </message>
    <message>
        <source>Failed attempts to sign in.</source>
        <translation>失敗したサインインの試行。</translation>
    </message>
    <message>
        <source>Commands refused for lack of permission.</source>
        <translation>権限がないために拒否されたコマンド。</translation>
    </message>
    <message>
        <source>Accesses to keys refused for lack of permission.</source>
        <translation>権限がないために拒否されたキーへのアクセス。</translation>
    </message>
    <message>
        <source>Commands that read.</source>
        <translation>読み取りコマンド。</translation>
    </message>
    <message>
        <source>Commands that write.</source>
        <translation>書き込みコマンド。</translation>
    </message>
    <message>
        <source>Commands on keys.</source>
        <translation>キーに対するコマンド。</translation>
    </message>
    <message>
        <source>Commands on strings.</source>
        <translation>文字列に対するコマンド。</translation>
    </message>
    <message>
        <source>Commands on hashes.</source>
        <translation>ハッシュに対するコマンド。</translation>
    </message>
    <message>
        <source>Commands on lists.</source>
        <translation>リストに対するコマンド。</translation>
    </message>
    <message>
        <source>Commands on sets.</source>
        <translation>セットに対するコマンド。</translation>
    </message>
    <message>
        <source>Commands on sorted sets.</source>
        <translation>ソート済みセットに対するコマンド。</translation>
    </message>
    <message>
        <source>Commands on streams.</source>
        <translation>ストリームに対するコマンド。</translation>
    </message>
    <message>
        <source>Commands that publish or subscribe.</source>
        <translation>パブリッシュまたはサブスクライブするコマンド。</translation>
    </message>
    <message>
        <source>Commands that run scripts.</source>
        <translation>スクリプトを実行するコマンド。</translation>
    </message>
    <message>
        <source>Bytes that Memcached received.</source>
        <translation>Memcached が受信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes that Memcached sent.</source>
        <translation>Memcached が送信したバイト数。</translation>
    </message>
    <message>
        <source>Get commands.</source>
        <translation>GET コマンド。</translation>
    </message>
    <message>
        <source>Set commands.</source>
        <translation>SET コマンド。</translation>
    </message>
    <message>
        <source>Flush commands.</source>
        <translation>フラッシュコマンド。</translation>
    </message>
    <message>
        <source>Get commands that found their key.</source>
        <translation>キーが見つかった GET コマンド。</translation>
    </message>
    <message>
        <source>Get commands that did not find their key.</source>
        <translation>キーが見つからなかった GET コマンド。</translation>
    </message>
    <message>
        <source>Delete commands that found their key.</source>
        <translation>キーが見つかった削除コマンド。</translation>
    </message>
    <message>
        <source>Delete commands that did not find their key.</source>
        <translation>キーが見つからなかった削除コマンド。</translation>
    </message>
    <message>
        <source>Memory that holds no data.</source>
        <translation>データを保持していないメモリ。</translation>
    </message>
    <message>
        <source>Bytes of log events that arrived, uncompressed.</source>
        <translation>到着したログイベントの非圧縮のバイト数。</translation>
    </message>
    <message>
        <source>Log events that arrived.</source>
        <translation>到着したログイベント。</translation>
    </message>
    <message>
        <source>Log events with embedded metrics that could not be read.</source>
        <translation>読み取れなかった埋め込みメトリクスを持つログイベント。</translation>
    </message>
    <message>
        <source>Log events with embedded metrics that were wrong.</source>
        <translation>誤った埋め込みメトリクスを持つログイベント。</translation>
    </message>
    <message>
        <source>Bytes of log events passed on to the subscription, compressed.</source>
        <translation>サブスクリプションに渡されたログイベントの圧縮後のバイト数。</translation>
    </message>
    <message>
        <source>Log events passed on to the subscription.</source>
        <translation>サブスクリプションに渡されたログイベント。</translation>
    </message>
    <message>
        <source>Log events that the subscription&apos;s destination refused with an error.</source>
        <translation>サブスクリプションの送信先がエラーで拒否したログイベント。</translation>
    </message>
    <message>
        <source>Log events that the subscription&apos;s destination refused because there were too many.</source>
        <translation>多すぎるためにサブスクリプションの送信先が拒否したログイベント。</translation>
    </message>
    <message>
        <source>Calls of an operation.</source>
        <translation>操作の呼び出し。</translation>
    </message>
    <message>
        <source>Resources that exist.</source>
        <translation>存在するリソース。</translation>
    </message>
    <message>
        <source>Calls of an operation that were refused because there were too many.</source>
        <translation>多すぎるために拒否された操作の呼び出し。</translation>
    </message>
    <message>
        <source>Calls of an operation that failed.</source>
        <translation>失敗した操作の呼び出し。</translation>
    </message>
    <message>
        <source>Bytes that the bucket holds in a storage class; once a day.</source>
        <translation>ストレージクラスごとにバケットが保持するバイト数。1 日 1 回。</translation>
    </message>
    <message>
        <source>Objects that the bucket holds; once a day.</source>
        <translation>バケットが保持するオブジェクト。1 日 1 回。</translation>
    </message>
    <message>
        <source>Requests of all kinds.</source>
        <translation>すべての種類のリクエスト。</translation>
    </message>
    <message>
        <source>Requests that read an object.</source>
        <translation>オブジェクトを読み取るリクエスト。</translation>
    </message>
    <message>
        <source>Requests that write an object.</source>
        <translation>オブジェクトを書き込むリクエスト。</translation>
    </message>
    <message>
        <source>Requests that delete an object.</source>
        <translation>オブジェクトを削除するリクエスト。</translation>
    </message>
    <message>
        <source>Requests that ask about an object.</source>
        <translation>オブジェクトについて問い合わせるリクエスト。</translation>
    </message>
    <message>
        <source>Requests that post an object.</source>
        <translation>オブジェクトを POST するリクエスト。</translation>
    </message>
    <message>
        <source>Requests that list a bucket.</source>
        <translation>バケットを一覧表示するリクエスト。</translation>
    </message>
    <message>
        <source>Requests that query within an object.</source>
        <translation>オブジェクト内をクエリするリクエスト。</translation>
    </message>
    <message>
        <source>Bytes that queries within objects read.</source>
        <translation>オブジェクト内クエリが読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes that queries within objects answered.</source>
        <translation>オブジェクト内クエリが返したバイト数。</translation>
    </message>
    <message>
        <source>Bytes sent to clients.</source>
        <translation>クライアントに送信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes received from clients.</source>
        <translation>クライアントから受信したバイト数。</translation>
    </message>
    <message>
        <source>Requests that were answered with a client error.</source>
        <translation>クライアントエラーで応答されたリクエスト。</translation>
    </message>
    <message>
        <source>Requests that were answered with a server error.</source>
        <translation>サーバーエラーで応答されたリクエスト。</translation>
    </message>
    <message>
        <source>Time from a complete request until the answer begins.</source>
        <translation>リクエストがそろってから応答が始まるまでの時間。</translation>
    </message>
    <message>
        <source>Time from the first byte of a request to the last byte of its answer.</source>
        <translation>リクエストの最初のバイトから応答の最後のバイトまでの時間。</translation>
    </message>
    <message>
        <source>How far the destination bucket is behind its source.</source>
        <translation>送信先バケットがソースからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>Bytes that wait for replication.</source>
        <translation>レプリケーションを待っているバイト数。</translation>
    </message>
    <message>
        <source>Operations that wait for replication.</source>
        <translation>レプリケーションを待っている操作。</translation>
    </message>
    <message>
        <source>Operations that could not be replicated.</source>
        <translation>レプリケートできなかった操作。</translation>
    </message>
    <message>
        <source>Messages added to the queue.</source>
        <translation>キューに追加されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages that receivers got.</source>
        <translation>受信側が受け取ったメッセージ。</translation>
    </message>
    <message>
        <source>Messages deleted from the queue.</source>
        <translation>キューから削除されたメッセージ。</translation>
    </message>
    <message>
        <source>Requests for messages that got none.</source>
        <translation>メッセージを得られなかった受信リクエスト。</translation>
    </message>
    <message>
        <source>Messages that can be received.</source>
        <translation>受信できるメッセージ。</translation>
    </message>
    <message>
        <source>Messages that were received and are not deleted yet.</source>
        <translation>受信済みで未削除のメッセージ。</translation>
    </message>
    <message>
        <source>Messages that wait for their delay to end.</source>
        <translation>遅延の終了を待っているメッセージ。</translation>
    </message>
    <message>
        <source>Age of the oldest message in the queue.</source>
        <translation>キュー内で最も古いメッセージの経過時間。</translation>
    </message>
    <message>
        <source>Size of messages added to the queue.</source>
        <translation>キューに追加されたメッセージのサイズ。</translation>
    </message>
    <message>
        <source>Message groups with messages that were received and are not deleted yet.</source>
        <translation>受信済みで未削除のメッセージを含むメッセージグループ。</translation>
    </message>
    <message>
        <source>Messages that were not added because they were there already.</source>
        <translation>既に存在していたため追加されなかったメッセージ。</translation>
    </message>
    <message>
        <source>Messages published to the topic.</source>
        <translation>トピックに発行されたメッセージ。</translation>
    </message>
    <message>
        <source>Size of published messages.</source>
        <translation>発行されたメッセージのサイズ。</translation>
    </message>
    <message>
        <source>Messages delivered to subscribers.</source>
        <translation>サブスクライバーに配信されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages that could not be delivered.</source>
        <translation>配信できなかったメッセージ。</translation>
    </message>
    <message>
        <source>Messages that a subscriber&apos;s filter refused.</source>
        <translation>サブスクライバーのフィルターが拒否したメッセージ。</translation>
    </message>
    <message>
        <source>Messages refused because of their attributes.</source>
        <translation>属性のために拒否されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages refused because of their body.</source>
        <translation>本文のために拒否されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages refused because they have no attributes.</source>
        <translation>属性がないために拒否されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages refused because their attributes are invalid.</source>
        <translation>属性が無効なために拒否されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages refused because their body is invalid.</source>
        <translation>本文が無効なために拒否されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages moved to the dead-letter queue.</source>
        <translation>デッドレターキューに移されたメッセージ。</translation>
    </message>
    <message>
        <source>Messages that could not be moved to the dead-letter queue.</source>
        <translation>デッドレターキューに移せなかったメッセージ。</translation>
    </message>
    <message>
        <source>Charges of the month so far for text messages.</source>
        <translation>当月のこれまでのテキストメッセージの料金。</translation>
    </message>
    <message>
        <source>Share of text messages that were delivered.</source>
        <translation>配信されたテキストメッセージの割合。</translation>
    </message>
    <message>
        <source>What is left of the storage&apos;s burst credits.</source>
        <translation>ストレージのバーストクレジットの残り。</translation>
    </message>
    <message>
        <source>Sessions that are active in the database on average.</source>
        <translation>データベースでアクティブなセッションの平均数。</translation>
    </message>
    <message>
        <source>Active sessions that wait for or use the processor.</source>
        <translation>プロセッサを使用中または待機中のアクティブセッション。</translation>
    </message>
    <message>
        <source>Active sessions that wait for something else than the processor.</source>
        <translation>プロセッサ以外を待機しているアクティブセッション。</translation>
    </message>
    <message>
        <source>Attempts to connect to the database, successful or not.</source>
        <translation>成否を問わない、データベースへの接続試行数。</translation>
    </message>
    <message>
        <source>Time since the last checkpoint.</source>
        <translation>最後のチェックポイントからの時間。</translation>
    </message>
    <message>
        <source>The oldest transaction number in use; near two thousand million the database stops.</source>
        <translation>使用中の最も古いトランザクション番号。20 億近くになるとデータベースが停止します。</translation>
    </message>
    <message>
        <source>How far the slowest replica is behind in the write-ahead log.</source>
        <translation>最も遅いレプリカが先行書き込みログでどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>Disk space that replication slots hold back.</source>
        <translation>レプリケーションスロットが保持しているディスク容量。</translation>
    </message>
    <message>
        <source>How far a replica with several sources is behind one of them.</source>
        <translation>複数のソースを持つレプリカが、そのうち 1 つからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>Disk space that transaction logs take.</source>
        <translation>トランザクションログが占めるディスク容量。</translation>
    </message>
    <message>
        <source>Bytes of transaction log written per second.</source>
        <translation>1 秒あたりに書き込まれたトランザクションログのバイト数。</translation>
    </message>
    <message>
        <source>Failed jobs of the SQL Server agent in the last minute.</source>
        <translation>直近 1 分間に失敗した SQL Server エージェントのジョブ。</translation>
    </message>
    <message>
        <source>Local storage that is still free.</source>
        <translation>まだ空いているローカルストレージ。</translation>
    </message>
    <message>
        <source>Storage of the log volume that is still free.</source>
        <translation>まだ空いているログボリュームのストレージ。</translation>
    </message>
    <message>
        <source>Reads from the log volume per second.</source>
        <translation>ログボリュームからの 1 秒あたりの読み取り回数。</translation>
    </message>
    <message>
        <source>Writes to the log volume per second.</source>
        <translation>ログボリュームへの 1 秒あたりの書き込み回数。</translation>
    </message>
    <message>
        <source>Time that one read from the log volume takes.</source>
        <translation>ログボリュームからの 1 回の読み取りにかかる時間。</translation>
    </message>
    <message>
        <source>Time that one write to the log volume takes.</source>
        <translation>ログボリュームへの 1 回の書き込みにかかる時間。</translation>
    </message>
    <message>
        <source>Bytes read from the log volume per second.</source>
        <translation>ログボリュームから 1 秒あたりに読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to the log volume per second.</source>
        <translation>ログボリュームに 1 秒あたりに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>Reads and writes that wait for the log volume.</source>
        <translation>ログボリュームを待っている読み書き。</translation>
    </message>
    <message>
        <source>Reads from local storage per second.</source>
        <translation>ローカルストレージからの 1 秒あたりの読み取り回数。</translation>
    </message>
    <message>
        <source>Writes to local storage per second.</source>
        <translation>ローカルストレージへの 1 秒あたりの書き込み回数。</translation>
    </message>
    <message>
        <source>Time that one read from local storage takes.</source>
        <translation>ローカルストレージからの 1 回の読み取りにかかる時間。</translation>
    </message>
    <message>
        <source>Time that one write to local storage takes.</source>
        <translation>ローカルストレージへの 1 回の書き込みにかかる時間。</translation>
    </message>
    <message>
        <source>Bytes read from local storage per second.</source>
        <translation>ローカルストレージから 1 秒あたりに読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to local storage per second.</source>
        <translation>ローカルストレージに 1 秒あたりに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>How far an Aurora replica is behind the writer.</source>
        <translation>Aurora レプリカがライターからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>How far the slowest Aurora replica is behind the writer.</source>
        <translation>最も遅い Aurora レプリカがライターからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>How far the quickest Aurora replica is behind the writer.</source>
        <translation>最も速い Aurora レプリカがライターからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>How far a replica over binary logs is behind its source.</source>
        <translation>バイナリログによるレプリカがソースからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>Transactions that run per second.</source>
        <translation>1 秒あたりに実行されるトランザクション数。</translation>
    </message>
    <message>
        <source>Transactions that are blocked per second.</source>
        <translation>1 秒あたりのブロックされたトランザクション数。</translation>
    </message>
    <message>
        <source>Share of requests that the buffer cache could answer.</source>
        <translation>バッファキャッシュが応答できたリクエストの割合。</translation>
    </message>
    <message>
        <source>Time that a commit takes.</source>
        <translation>コミットにかかる時間。</translation>
    </message>
    <message>
        <source>Commits per second.</source>
        <translation>1 秒あたりのコミット数。</translation>
    </message>
    <message>
        <source>Time that a select takes.</source>
        <translation>SELECT にかかる時間。</translation>
    </message>
    <message>
        <source>Selects per second.</source>
        <translation>1 秒あたりの SELECT 数。</translation>
    </message>
    <message>
        <source>Time that an insert takes.</source>
        <translation>INSERT にかかる時間。</translation>
    </message>
    <message>
        <source>Inserts per second.</source>
        <translation>1 秒あたりの INSERT 数。</translation>
    </message>
    <message>
        <source>Time that an update takes.</source>
        <translation>UPDATE にかかる時間。</translation>
    </message>
    <message>
        <source>Updates per second.</source>
        <translation>1 秒あたりの UPDATE 数。</translation>
    </message>
    <message>
        <source>Time that a delete takes.</source>
        <translation>DELETE にかかる時間。</translation>
    </message>
    <message>
        <source>Deletes per second.</source>
        <translation>1 秒あたりの DELETE 数。</translation>
    </message>
    <message>
        <source>Time that an insert, update or delete takes.</source>
        <translation>INSERT、UPDATE、DELETE にかかる時間。</translation>
    </message>
    <message>
        <source>Inserts, updates and deletes per second.</source>
        <translation>1 秒あたりの INSERT、UPDATE、DELETE 数。</translation>
    </message>
    <message>
        <source>Time that a change of a table&apos;s definition takes.</source>
        <translation>テーブル定義の変更にかかる時間。</translation>
    </message>
    <message>
        <source>Changes of table definitions per second.</source>
        <translation>1 秒あたりのテーブル定義の変更回数。</translation>
    </message>
    <message>
        <source>Queries per second.</source>
        <translation>1 秒あたりのクエリ数。</translation>
    </message>
    <message>
        <source>Deadlocks per second.</source>
        <translation>1 秒あたりのデッドロック数。</translation>
    </message>
    <message>
        <source>Failed log-ins per second.</source>
        <translation>1 秒あたりのログイン失敗回数。</translation>
    </message>
    <message>
        <source>Connections that clients did not close properly.</source>
        <translation>クライアントが正しく閉じなかった接続。</translation>
    </message>
    <message>
        <source>Time that was spent on getting row locks.</source>
        <translation>行ロックの取得に費やされた時間。</translation>
    </message>
    <message>
        <source>Time that the instance has been running.</source>
        <translation>インスタンスが稼働している時間。</translation>
    </message>
    <message>
        <source>Bytes per second received from and sent to clients.</source>
        <translation>クライアントとの間で 1 秒あたりに送受信されたバイト数。</translation>
    </message>
    <message>
        <source>Bytes per second received from the cluster&apos;s storage.</source>
        <translation>クラスターストレージから 1 秒あたりに受信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes per second sent to the cluster&apos;s storage.</source>
        <translation>クラスターストレージに 1 秒あたりに送信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes per second exchanged with the cluster&apos;s storage.</source>
        <translation>クラスターストレージとの間で 1 秒あたりにやり取りされたバイト数。</translation>
    </message>
    <message>
        <source>Binary log files that are kept.</source>
        <translation>保持されているバイナリログファイルの数。</translation>
    </message>
    <message>
        <source>Bytes that binary log files take.</source>
        <translation>バイナリログファイルが占めるバイト数。</translation>
    </message>
    <message>
        <source>Operations per second on temporary storage.</source>
        <translation>一時ストレージに対する 1 秒あたりの操作数。</translation>
    </message>
    <message>
        <source>Bytes per second moved to and from temporary storage.</source>
        <translation>一時ストレージとの間で 1 秒あたりに転送されたバイト数。</translation>
    </message>
    <message>
        <source>Capacity units that the database has now.</source>
        <translation>データベースが現在持つ容量ユニット。</translation>
    </message>
    <message>
        <source>Share of the largest allowed capacity in use.</source>
        <translation>許された最大容量のうち、使用中の割合。</translation>
    </message>
    <message>
        <source>Storage that the cluster uses.</source>
        <translation>クラスターが使用するストレージ。</translation>
    </message>
    <message>
        <source>Reads from the cluster&apos;s storage that are charged.</source>
        <translation>課金対象となるクラスターストレージからの読み取り。</translation>
    </message>
    <message>
        <source>Writes to the cluster&apos;s storage that are charged.</source>
        <translation>課金対象となるクラスターストレージへの書き込み。</translation>
    </message>
    <message>
        <source>Storage for restoring to any point within the retention period.</source>
        <translation>保持期間内の任意の時点に復元するためのストレージ。</translation>
    </message>
    <message>
        <source>Storage of snapshots beyond the retention period.</source>
        <translation>保持期間を超えたスナップショットのストレージ。</translation>
    </message>
    <message>
        <source>Backup storage that is charged.</source>
        <translation>課金対象のバックアップストレージ。</translation>
    </message>
    <message>
        <source>Space left until the cluster&apos;s storage reaches its largest size.</source>
        <translation>クラスターストレージが最大サイズに達するまでの残り容量。</translation>
    </message>
    <message>
        <source>How far a secondary region is behind the primary one.</source>
        <translation>セカンダリリージョンがプライマリリージョンからどれだけ遅れているか。</translation>
    </message>
    <message>
        <source>Writes replicated to secondary regions.</source>
        <translation>セカンダリリージョンにレプリケートされた書き込み。</translation>
    </message>
    <message>
        <source>Bytes of redo log sent to secondary regions.</source>
        <translation>セカンダリリージョンに送信された REDO ログのバイト数。</translation>
    </message>
    <message>
        <source>Requests of viewers.</source>
        <translation>ビューワーのリクエスト。</translation>
    </message>
    <message>
        <source>Bytes sent to viewers.</source>
        <translation>ビューワーに送信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes received from viewers.</source>
        <translation>ビューワーから受信したバイト数。</translation>
    </message>
    <message>
        <source>Share of requests answered with an error.</source>
        <translation>エラーで応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with a client error.</source>
        <translation>クライアントエラーで応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with a server error.</source>
        <translation>サーバーエラーで応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with 401.</source>
        <translation>401 で応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with 403.</source>
        <translation>403 で応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with 404.</source>
        <translation>404 で応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with 502.</source>
        <translation>502 で応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with 503.</source>
        <translation>503 で応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests answered with 504.</source>
        <translation>504 で応答されたリクエストの割合。</translation>
    </message>
    <message>
        <source>Share of requests that the cache could answer.</source>
        <translation>キャッシュが応答できたリクエストの割合。</translation>
    </message>
    <message>
        <source>Time until the answer of the origin begins.</source>
        <translation>オリジンの応答が始まるまでの時間。</translation>
    </message>
    <message>
        <source>Runs of the function at the edge.</source>
        <translation>エッジでの関数の実行。</translation>
    </message>
    <message>
        <source>Runs whose result was invalid.</source>
        <translation>結果が無効だった実行。</translation>
    </message>
    <message>
        <source>Runs that did not end.</source>
        <translation>終了しなかった実行。</translation>
    </message>
    <message>
        <source>Share of the allowed time that the function took.</source>
        <translation>許された時間のうち、関数が使った割合。</translation>
    </message>
    <message>
        <source>Calls refused because too many were running.</source>
        <translation>実行中のものが多すぎるために拒否された呼び出し。</translation>
    </message>
    <message>
        <source>Open connections through the gateway.</source>
        <translation>ゲートウェイ経由の開いている接続。</translation>
    </message>
    <message>
        <source>Connections that were tried through the gateway.</source>
        <translation>ゲートウェイ経由で試みられた接続。</translation>
    </message>
    <message>
        <source>Connections that were made through the gateway.</source>
        <translation>ゲートウェイ経由で確立された接続。</translation>
    </message>
    <message>
        <source>Bytes received from destinations.</source>
        <translation>送信先から受信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes received from clients in the network.</source>
        <translation>ネットワーク内のクライアントから受信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes sent to destinations.</source>
        <translation>送信先に送信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes sent to clients in the network.</source>
        <translation>ネットワーク内のクライアントに送信したバイト数。</translation>
    </message>
    <message>
        <source>Packets received from destinations.</source>
        <translation>送信先から受信したパケット。</translation>
    </message>
    <message>
        <source>Packets received from clients in the network.</source>
        <translation>ネットワーク内のクライアントから受信したパケット。</translation>
    </message>
    <message>
        <source>Packets sent to destinations.</source>
        <translation>送信先に送信したパケット。</translation>
    </message>
    <message>
        <source>Packets sent to clients in the network.</source>
        <translation>ネットワーク内のクライアントに送信したパケット。</translation>
    </message>
    <message>
        <source>Connections closed because nothing went through them.</source>
        <translation>何も流れなかったために閉じられた接続。</translation>
    </message>
    <message>
        <source>Packets that the gateway dropped.</source>
        <translation>ゲートウェイが破棄したパケット。</translation>
    </message>
    <message>
        <source>Instances that the group tries to keep.</source>
        <translation>グループが維持しようとするインスタンス数。</translation>
    </message>
    <message>
        <source>Instances that run as part of the group.</source>
        <translation>グループの一部として実行中のインスタンス。</translation>
    </message>
    <message>
        <source>The smallest size of the group.</source>
        <translation>グループの最小サイズ。</translation>
    </message>
    <message>
        <source>The largest size of the group.</source>
        <translation>グループの最大サイズ。</translation>
    </message>
    <message>
        <source>Instances that are being started and are not in service yet.</source>
        <translation>起動処理中でまだサービスに入っていないインスタンス。</translation>
    </message>
    <message>
        <source>Instances that run and are kept out of service.</source>
        <translation>実行中だがサービスから外されているインスタンス。</translation>
    </message>
    <message>
        <source>Instances that are being ended.</source>
        <translation>終了処理中のインスタンス。</translation>
    </message>
    <message>
        <source>Instances of the group in all states.</source>
        <translation>すべての状態を含むグループのインスタンス。</translation>
    </message>
    <message>
        <source>Capacity units that run as part of the group.</source>
        <translation>グループの一部として実行中の容量ユニット。</translation>
    </message>
    <message>
        <source>Capacity units that are being started.</source>
        <translation>起動処理中の容量ユニット。</translation>
    </message>
    <message>
        <source>Capacity units that run and are kept out of service.</source>
        <translation>実行中だがサービスから外されている容量ユニット。</translation>
    </message>
    <message>
        <source>Capacity units that are being ended.</source>
        <translation>終了処理中の容量ユニット。</translation>
    </message>
    <message>
        <source>Capacity units of the group in all states.</source>
        <translation>すべての状態を含むグループの容量ユニット。</translation>
    </message>
    <message>
        <source>The smallest size of the warm pool.</source>
        <translation>ウォームプールの最小サイズ。</translation>
    </message>
    <message>
        <source>Capacity that the warm pool tries to keep.</source>
        <translation>ウォームプールが維持しようとする容量。</translation>
    </message>
    <message>
        <source>Capacity of the warm pool that is being started.</source>
        <translation>起動処理中のウォームプールの容量。</translation>
    </message>
    <message>
        <source>Capacity of the warm pool that is ready to go into service.</source>
        <translation>サービスに投入できる状態のウォームプールの容量。</translation>
    </message>
    <message>
        <source>Capacity of the warm pool that is being ended.</source>
        <translation>終了処理中のウォームプールの容量。</translation>
    </message>
    <message>
        <source>Capacity of the warm pool in all states.</source>
        <translation>すべての状態を含むウォームプールの容量。</translation>
    </message>
    <message>
        <source>Capacity that group and warm pool together try to keep.</source>
        <translation>グループとウォームプールが合わせて維持しようとする容量。</translation>
    </message>
    <message>
        <source>Capacity of group and warm pool together.</source>
        <translation>グループとウォームプールを合わせた容量。</translation>
    </message>
    <message>
        <source>Share of the reserved processor time in use.</source>
        <translation>予約プロセッサ時間のうち、使用中の割合。</translation>
    </message>
    <message>
        <source>Share of the reserved memory in use.</source>
        <translation>予約メモリのうち、使用中の割合。</translation>
    </message>
    <message>
        <source>Share of the cluster&apos;s processors that running tasks reserve.</source>
        <translation>実行中のタスクが予約しているクラスターのプロセッサの割合。</translation>
    </message>
    <message>
        <source>Share of the cluster&apos;s memory that running tasks reserve.</source>
        <translation>実行中のタスクが予約しているクラスターのメモリの割合。</translation>
    </message>
    <message>
        <source>Share of the cluster&apos;s graphics processors that running tasks reserve.</source>
        <translation>実行中のタスクが予約しているクラスターのグラフィックスプロセッサの割合。</translation>
    </message>
    <message>
        <source>Share of the tasks&apos; volumes in use.</source>
        <translation>タスクのボリュームの使用率。</translation>
    </message>
    <message>
        <source>CPU units that tasks use.</source>
        <translation>タスクが使用している CPU ユニット。</translation>
    </message>
    <message>
        <source>CPU units that tasks reserve.</source>
        <translation>タスクが予約している CPU ユニット。</translation>
    </message>
    <message>
        <source>Memory that tasks use.</source>
        <translation>タスクが使用しているメモリ。</translation>
    </message>
    <message>
        <source>Memory that tasks reserve.</source>
        <translation>タスクが予約しているメモリ。</translation>
    </message>
    <message>
        <source>Bytes per second that tasks receive.</source>
        <translation>タスクが 1 秒あたりに受信するバイト数。</translation>
    </message>
    <message>
        <source>Bytes per second that tasks send.</source>
        <translation>タスクが 1 秒あたりに送信するバイト数。</translation>
    </message>
    <message>
        <source>Bytes read from storage.</source>
        <translation>ストレージから読み取ったバイト数。</translation>
    </message>
    <message>
        <source>Bytes written to storage.</source>
        <translation>ストレージに書き込んだバイト数。</translation>
    </message>
    <message>
        <source>Temporary storage in use.</source>
        <translation>使用中の一時ストレージ。</translation>
    </message>
    <message>
        <source>Temporary storage that is reserved.</source>
        <translation>予約されている一時ストレージ。</translation>
    </message>
    <message>
        <source>Tasks that a service tries to keep.</source>
        <translation>サービスが維持しようとするタスク。</translation>
    </message>
    <message>
        <source>Tasks that run.</source>
        <translation>実行中のタスク。</translation>
    </message>
    <message>
        <source>Tasks that are being started.</source>
        <translation>起動処理中のタスク。</translation>
    </message>
    <message>
        <source>Deployments of a service.</source>
        <translation>サービスのデプロイ数。</translation>
    </message>
    <message>
        <source>Tasks in the cluster.</source>
        <translation>クラスター内のタスク。</translation>
    </message>
    <message>
        <source>Services in the cluster.</source>
        <translation>クラスター内のサービス。</translation>
    </message>
    <message>
        <source>Instances that run containers.</source>
        <translation>コンテナを実行しているインスタンス。</translation>
    </message>
    <message>
        <source>Read capacity that was used.</source>
        <translation>使用された読み取り容量。</translation>
    </message>
    <message>
        <source>Write capacity that was used.</source>
        <translation>使用された書き込み容量。</translation>
    </message>
    <message>
        <source>Read capacity that is provisioned.</source>
        <translation>プロビジョニングされた読み取り容量。</translation>
    </message>
    <message>
        <source>Write capacity that is provisioned.</source>
        <translation>プロビジョニングされた書き込み容量。</translation>
    </message>
    <message>
        <source>Reads refused because capacity was used up.</source>
        <translation>容量を使い切ったために拒否された読み取り。</translation>
    </message>
    <message>
        <source>Writes refused because capacity was used up.</source>
        <translation>容量を使い切ったために拒否された書き込み。</translation>
    </message>
    <message>
        <source>How far the building of an index has come, in percent.</source>
        <translation>インデックス構築の進み具合 (パーセント)。</translation>
    </message>
    <message>
        <source>Write capacity used for building an index.</source>
        <translation>インデックスの構築に使用された書き込み容量。</translation>
    </message>
    <message>
        <source>Writes refused while an index was being built.</source>
        <translation>インデックスの構築中に拒否された書き込み。</translation>
    </message>
    <message>
        <source>Time that successful requests took within the service.</source>
        <translation>成功したリクエストがサービス内でかかった時間。</translation>
    </message>
    <message>
        <source>Requests that were refused because of a limit.</source>
        <translation>上限のために拒否されたリクエスト。</translation>
    </message>
    <message>
        <source>Requests that failed because of the service.</source>
        <translation>サービス側の原因で失敗したリクエスト。</translation>
    </message>
    <message>
        <source>Items that queries and scans answered.</source>
        <translation>クエリとスキャンが返した項目。</translation>
    </message>
    <message>
        <source>Bytes that stream reads answered.</source>
        <translation>ストリームの読み取りが返したバイト数。</translation>
    </message>
    <message>
        <source>Records that stream reads answered.</source>
        <translation>ストリームの読み取りが返したレコード。</translation>
    </message>
    <message>
        <source>Writes whose condition did not hold.</source>
        <translation>条件が満たされなかった書き込み。</translation>
    </message>
    <message>
        <source>Requests refused because another one changed the same items.</source>
        <translation>別のリクエストが同じ項目を変更したために拒否されたリクエスト。</translation>
    </message>
    <message>
        <source>Items deleted because their time had come.</source>
        <translation>期限が来たために削除された項目。</translation>
    </message>
    <message>
        <source>Time until a change shows in another region.</source>
        <translation>変更が別のリージョンに現れるまでの時間。</translation>
    </message>
    <message>
        <source>Changes that are not yet in another region.</source>
        <translation>別のリージョンにまだ届いていない変更。</translation>
    </message>
    <message>
        <source>Requests of the account that were wrong.</source>
        <translation>アカウントの誤ったリクエスト。</translation>
    </message>
    <message>
        <source>Read capacity that the account may have.</source>
        <translation>アカウントが持てる読み取り容量。</translation>
    </message>
    <message>
        <source>Write capacity that the account may have.</source>
        <translation>アカウントが持てる書き込み容量。</translation>
    </message>
    <message>
        <source>Read capacity that one table may have.</source>
        <translation>1 つのテーブルが持てる読み取り容量。</translation>
    </message>
    <message>
        <source>Write capacity that one table may have.</source>
        <translation>1 つのテーブルが持てる書き込み容量。</translation>
    </message>
    <message>
        <source>Share of the account&apos;s read capacity that is provisioned.</source>
        <translation>アカウントの読み取り容量のうち、プロビジョニングされている割合。</translation>
    </message>
    <message>
        <source>Share of the account&apos;s write capacity that is provisioned.</source>
        <translation>アカウントの書き込み容量のうち、プロビジョニングされている割合。</translation>
    </message>
    <message>
        <source>Share of one table&apos;s largest read capacity that is provisioned.</source>
        <translation>1 つのテーブルの最大読み取り容量のうち、プロビジョニングされている割合。</translation>
    </message>
    <message>
        <source>Share of one table&apos;s largest write capacity that is provisioned.</source>
        <translation>1 つのテーブルの最大書き込み容量のうち、プロビジョニングされている割合。</translation>
    </message>
    <message>
        <source>Runs of the function, failed ones included.</source>
        <translation>失敗したものも含む関数の実行。</translation>
    </message>
    <message>
        <source>Runs that ended in an error of the function.</source>
        <translation>関数のエラーで終わった実行。</translation>
    </message>
    <message>
        <source>Time that the function&apos;s code took to handle an event.</source>
        <translation>関数のコードがイベントの処理に要した時間。</translation>
    </message>
    <message>
        <source>Runs at the same time.</source>
        <translation>同時実行数。</translation>
    </message>
    <message>
        <source>Time that extensions ran after the function was done.</source>
        <translation>関数の終了後に拡張機能が動作した時間。</translation>
    </message>
    <message>
        <source>Failed events that could not be sent to the dead-letter queue.</source>
        <translation>デッドレターキューに送信できなかった失敗イベント。</translation>
    </message>
    <message>
        <source>Results that could not be sent to their destination.</source>
        <translation>送信先に送れなかった結果。</translation>
    </message>
    <message>
        <source>Age of the last record of a stream when the function got it.</source>
        <translation>関数が受け取った時点での、ストリームの最後のレコードの経過時間。</translation>
    </message>
    <message>
        <source>Records of a topic that the function is behind.</source>
        <translation>関数が遅れているトピックのレコード数。</translation>
    </message>
    <message>
        <source>Events that were put into the function&apos;s queue.</source>
        <translation>関数のキューに入れられたイベント。</translation>
    </message>
    <message>
        <source>Time that events wait in the function&apos;s queue.</source>
        <translation>イベントが関数のキューで待つ時間。</translation>
    </message>
    <message>
        <source>Events that were given up without a successful run.</source>
        <translation>成功せずに破棄されたイベント。</translation>
    </message>
    <message>
        <source>Calls stopped because the function was calling itself in a loop.</source>
        <translation>関数が自分自身をループで呼び出していたため停止された呼び出し。</translation>
    </message>
    <message>
        <source>Runs on provisioned concurrency.</source>
        <translation>プロビジョニングされた同時実行での実行。</translation>
    </message>
    <message>
        <source>Runs beyond provisioned concurrency.</source>
        <translation>プロビジョニングされた同時実行を超えた実行。</translation>
    </message>
    <message>
        <source>Runs at the same time on provisioned concurrency.</source>
        <translation>プロビジョニングされた同時実行での同時実行数。</translation>
    </message>
    <message>
        <source>Share of provisioned concurrency in use, from 0 to 1.</source>
        <translation>使用中のプロビジョニングされた同時実行の割合 (0 から 1)。</translation>
    </message>
    <message>
        <source>Runs at the same time of functions without reserved concurrency.</source>
        <translation>予約済み同時実行のない関数の同時実行数。</translation>
    </message>
    <message>
        <source>Concurrency that is not available for runs on demand.</source>
        <translation>オンデマンドの実行に使えない同時実行数。</translation>
    </message>
    <message>
        <source>Share of the memory that can be committed in use.</source>
        <translation>コミット可能なメモリのうち、使用中の割合。</translation>
    </message>
    <message>
        <source>Memory pages read from and written to disk per second.</source>
        <translation>1 秒あたりにディスクとの間で読み書きされたメモリページ。</translation>
    </message>
    <message>
        <source>Threads that wait for a processor.</source>
        <translation>プロセッサを待っているスレッド。</translation>
    </message>
    <message>
        <source>Changes from one thread to another per second.</source>
        <translation>1 秒あたりのスレッド切り替え回数。</translation>
    </message>
    <message>
        <source>Open TCP connections over IPv4.</source>
        <translation>IPv4 の開いている TCP 接続。</translation>
    </message>
    <message>
        <source>Open TCP connections over IPv6.</source>
        <translation>IPv6 の開いている TCP 接続。</translation>
    </message>
    <message>
        <source>Share of the paging file in use.</source>
        <translation>ページングファイルの使用率。</translation>
    </message>
    <message>
        <source>Share of the drive that is free.</source>
        <translation>ドライブの空き容量の割合。</translation>
    </message>
    <message>
        <source>Megabytes free on the drive.</source>
        <translation>ドライブの空き容量 (MB)。</translation>
    </message>
    <message>
        <source>Share of time in which the disk had something to do.</source>
        <translation>ディスクが処理をしていた時間の割合。</translation>
    </message>
    <message>
        <source>Bytes per second received by the network interface.</source>
        <translation>ネットワークインターフェイスが 1 秒あたりに受信したバイト数。</translation>
    </message>
    <message>
        <source>Bytes per second sent by the network interface.</source>
        <translation>ネットワークインターフェイスが 1 秒あたりに送信したバイト数。</translation>
    </message>
    <message>
        <source>Packets per second received by the network interface.</source>
        <translation>ネットワークインターフェイスが 1 秒あたりに受信したパケット数。</translation>
    </message>
    <message>
        <source>Packets per second sent by the network interface.</source>
        <translation>ネットワークインターフェイスが 1 秒あたりに送信したパケット数。</translation>
    </message>
</context>
<context>
    <name>ServiceDashboards</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Response time, p99</source>
        <translation>応答時間、p99</translation>
    </message>
    <message>
        <source>Target 5XX</source>
        <translation>ターゲット 5XX</translation>
    </message>
    <message>
        <source>Load balancer 5XX</source>
        <translation>ロードバランサー 5XX</translation>
    </message>
    <message>
        <source>Unhealthy targets</source>
        <translation>異常なターゲット</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Target 2XX</source>
        <translation>ターゲット 2XX</translation>
    </message>
    <message>
        <source>Target 4XX</source>
        <translation>ターゲット 4XX</translation>
    </message>
    <message>
        <source>Healthy targets</source>
        <translation>正常なターゲット</translation>
    </message>
    <message>
        <source>Active connections</source>
        <translation>アクティブな接続</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>新しい接続</translation>
    </message>
    <message>
        <source>Failed connections</source>
        <translation>失敗した接続</translation>
    </message>
    <message>
        <source>to targets</source>
        <translation>ターゲットへ</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Bytes handled</source>
        <translation>処理バイト数</translation>
    </message>
    <message>
        <source>Capacity units</source>
        <translation>容量ユニット</translation>
    </message>
    <message>
        <source>New flows</source>
        <translation>新しいフロー</translation>
    </message>
    <message>
        <source>Active flows</source>
        <translation>アクティブなフロー</translation>
    </message>
    <message>
        <source>Packets handled</source>
        <translation>処理パケット</translation>
    </message>
    <message>
        <source>Resets</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>ロードバランサー</translation>
    </message>
    <message>
        <source>TLS errors</source>
        <translation>TLS エラー</translation>
    </message>
    <message>
        <source>Latency, p99</source>
        <translation>レイテンシー、p99</translation>
    </message>
    <message>
        <source>Backend 5XX</source>
        <translation>バックエンド 5XX</translation>
    </message>
    <message>
        <source>Unhealthy hosts</source>
        <translation>異常なホスト</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシー</translation>
    </message>
    <message>
        <source>Backend 2XX</source>
        <translation>バックエンド 2XX</translation>
    </message>
    <message>
        <source>Backend 4XX</source>
        <translation>バックエンド 4XX</translation>
    </message>
    <message>
        <source>Healthy hosts</source>
        <translation>正常なホスト</translation>
    </message>
    <message>
        <source>Failed connections to hosts</source>
        <translation>ホストへの失敗した接続</translation>
    </message>
    <message>
        <source>Application load balancers</source>
        <translation>Application Load Balancer</translation>
    </message>
    <message>
        <source>Load balancers</source>
        <translation>ロードバランサー</translation>
    </message>
    <message>
        <source>Network load balancers</source>
        <translation>Network Load Balancer</translation>
    </message>
    <message>
        <source>Gateway load balancers</source>
        <translation>Gateway Load Balancer</translation>
    </message>
    <message>
        <source>Classic load balancers</source>
        <translation>Classic Load Balancer</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>送信メッセージ</translation>
    </message>
    <message>
        <source>Messages waiting</source>
        <translation>待機中のメッセージ</translation>
    </message>
    <message>
        <source>Oldest message</source>
        <translation>最も古いメッセージ</translation>
    </message>
    <message>
        <source>Age of the oldest message</source>
        <translation>最も古いメッセージの経過時間</translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation>受信メッセージ</translation>
    </message>
    <message>
        <source>Messages deleted</source>
        <translation>削除されたメッセージ</translation>
    </message>
    <message>
        <source>Empty receives</source>
        <translation>空の受信</translation>
    </message>
    <message>
        <source>Message size</source>
        <translation>メッセージサイズ</translation>
    </message>
    <message>
        <source>Messages published</source>
        <translation>発行されたメッセージ</translation>
    </message>
    <message>
        <source>Messages delivered</source>
        <translation>配信されたメッセージ</translation>
    </message>
    <message>
        <source>Messages not delivered</source>
        <translation>配信されなかったメッセージ</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>フィルターで除外</translation>
    </message>
    <message>
        <source>Client errors</source>
        <translation>クライアントエラー</translation>
    </message>
    <message>
        <source>Server errors</source>
        <translation>サーバーエラー</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>保存バイト数</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Bytes downloaded</source>
        <translation>ダウンロードバイト数</translation>
    </message>
    <message>
        <source>Bytes uploaded</source>
        <translation>アップロードバイト数</translation>
    </message>
    <message>
        <source>SQS</source>
        <translation>SQS</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>SNS</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>S3</source>
        <translation>S3</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>バケット</translation>
    </message>
    <message>
        <source>%1 (first %2 of %3)</source>
        <translation>%1 (%3 のうち最初の %2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>The first %1 of %2 metrics. All are on the Metrics page.</source>
        <translation>%2 個のメトリクスのうち最初の %1 個です。すべてはメトリクスページにあります。</translation>
    </message>
    <message>
        <source>CPU utilization</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Least free memory</source>
        <translation>メモリの最小の空き</translation>
    </message>
    <message>
        <source>Least free storage</source>
        <translation>ストレージの最小の空き</translation>
    </message>
    <message>
        <source>Least free local storage</source>
        <translation>ローカルストレージの最小の空き</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>メモリの空き</translation>
    </message>
    <message>
        <source>Free storage</source>
        <translation>ストレージの空き</translation>
    </message>
    <message>
        <source>Free local storage</source>
        <translation>ローカルストレージの空き</translation>
    </message>
    <message>
        <source>Read operations</source>
        <translation>読み取り操作</translation>
    </message>
    <message>
        <source>Write operations</source>
        <translation>書き込み操作</translation>
    </message>
    <message>
        <source>Read latency</source>
        <translation>読み取りレイテンシー</translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation>書き込みレイテンシー</translation>
    </message>
    <message>
        <source>Replica lag</source>
        <translation>レプリカの遅延</translation>
    </message>
    <message>
        <source>Disk throughput</source>
        <translation>ディスクスループット</translation>
    </message>
    <message>
        <source>read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>written</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>Network throughput</source>
        <translation>ネットワークスループット</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>スワップ</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>SELECT</translation>
    </message>
    <message>
        <source>Deadlocks</source>
        <translation>デッドロック</translation>
    </message>
    <message>
        <source>Binary logs</source>
        <translation>バイナリログ</translation>
    </message>
    <message>
        <source>Database load</source>
        <translation>データベース負荷</translation>
    </message>
    <message>
        <source>Bytes read</source>
        <translation>読み取りバイト数</translation>
    </message>
    <message>
        <source>Bytes written</source>
        <translation>書き込みバイト数</translation>
    </message>
    <message>
        <source>Longest queue</source>
        <translation>最長のキュー</translation>
    </message>
    <message>
        <source>Least burst balance</source>
        <translation>最小のバーストバランス</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>キューの長さ</translation>
    </message>
    <message>
        <source>Burst balance</source>
        <translation>バーストバランス</translation>
    </message>
    <message>
        <source>Time for reads</source>
        <translation>読み取り時間</translation>
    </message>
    <message>
        <source>Time for writes</source>
        <translation>書き込み時間</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>アイドル時間</translation>
    </message>
    <message>
        <source>Read capacity used</source>
        <translation>使用した読み取り容量</translation>
    </message>
    <message>
        <source>Write capacity used</source>
        <translation>使用した書き込み容量</translation>
    </message>
    <message>
        <source>Errors of the service</source>
        <translation>サービスのエラー</translation>
    </message>
    <message>
        <source>Request latency</source>
        <translation>リクエストのレイテンシー</translation>
    </message>
    <message>
        <source>Engine CPU</source>
        <translation>エンジンの CPU</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>使用メモリ</translation>
    </message>
    <message>
        <source>Evictions</source>
        <translation>エビクション</translation>
    </message>
    <message>
        <source>Host CPU</source>
        <translation>ホストの CPU</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>ヒット</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>ミス</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>レプリケーションの遅延</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>RDS</source>
        <translation>RDS</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>EBS</source>
        <translation>EBS</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>ボリューム</translation>
    </message>
    <message>
        <source>DynamoDB</source>
        <translation>DynamoDB</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>ElastiCache</source>
        <translation>ElastiCache</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Network in</source>
        <translation>ネットワーク受信</translation>
    </message>
    <message>
        <source>Network out</source>
        <translation>ネットワーク送信</translation>
    </message>
    <message>
        <source>Failed status checks</source>
        <translation>失敗したステータスチェック</translation>
    </message>
    <message>
        <source>Status checks</source>
        <translation>ステータスチェック</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>system</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Network packets</source>
        <translation>ネットワークパケット</translation>
    </message>
    <message>
        <source>in</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>out</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Disk reads, bytes</source>
        <translation>ディスク読み取り、バイト</translation>
    </message>
    <message>
        <source>Disk writes, bytes</source>
        <translation>ディスク書き込み、バイト</translation>
    </message>
    <message>
        <source>Disk operations</source>
        <translation>ディスク操作</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>Volume reads, bytes</source>
        <translation>ボリューム読み取り、バイト</translation>
    </message>
    <message>
        <source>Volume writes, bytes</source>
        <translation>ボリューム書き込み、バイト</translation>
    </message>
    <message>
        <source>Volume operations</source>
        <translation>ボリューム操作</translation>
    </message>
    <message>
        <source>CPU credit balance</source>
        <translation>CPU クレジット残高</translation>
    </message>
    <message>
        <source>CPU credit usage</source>
        <translation>CPU クレジット使用量</translation>
    </message>
    <message>
        <source>CPU busy</source>
        <translation>CPU ビジー</translation>
    </message>
    <message>
        <source>Fullest file system</source>
        <translation>最も使用率の高いファイルシステム</translation>
    </message>
    <message>
        <source>Load, 1 minute</source>
        <translation>負荷、1 分</translation>
    </message>
    <message>
        <source>CPU by state</source>
        <translation>状態別の CPU</translation>
    </message>
    <message>
        <source>user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>スティール</translation>
    </message>
    <message>
        <source>Swap used</source>
        <translation>使用スワップ</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分</translation>
    </message>
    <message>
        <source>File systems</source>
        <translation>ファイルシステム</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>受信バイト数</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>送信バイト数</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Open TCP connections</source>
        <translation>開いている TCP 接続</translation>
    </message>
    <message>
        <source>Network errors</source>
        <translation>ネットワークエラー</translation>
    </message>
    <message>
        <source>Instances in service</source>
        <translation>サービス中のインスタンス</translation>
    </message>
    <message>
        <source>Desired capacity</source>
        <translation>希望する容量</translation>
    </message>
    <message>
        <source>Smallest and largest size</source>
        <translation>最小サイズと最大サイズ</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>実行時間</translation>
    </message>
    <message>
        <source>Duration, average</source>
        <translation>実行時間、平均</translation>
    </message>
    <message>
        <source>Duration, p99</source>
        <translation>実行時間、p99</translation>
    </message>
    <message>
        <source>Memory utilization</source>
        <translation>メモリ使用率</translation>
    </message>
    <message>
        <source>EC2</source>
        <translation>EC2</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Auto Scaling</source>
        <translation>Auto Scaling</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>ECS</source>
        <translation>ECS</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Charges this month</source>
        <translation>今月の料金</translation>
    </message>
    <message>
        <source>Charges by service</source>
        <translation>サービス別の料金</translation>
    </message>
    <message>
        <source>Share of services</source>
        <translation>サービスの割合</translation>
    </message>
    <message>
        <source>4xx rate</source>
        <translation>4xx の割合</translation>
    </message>
    <message>
        <source>5xx rate</source>
        <translation>5xx の割合</translation>
    </message>
    <message>
        <source>Error rates</source>
        <translation>エラー率</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>キャッシュヒット率</translation>
    </message>
    <message>
        <source>Origin latency</source>
        <translation>オリジンのレイテンシー</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Latency behind the API</source>
        <translation>API の背後のレイテンシー</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>送信バイト数</translation>
    </message>
    <message>
        <source>Packets dropped</source>
        <translation>破棄されたパケット</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>受信バイト数</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>開いている接続</translation>
    </message>
    <message>
        <source>Connections tried</source>
        <translation>試みられた接続</translation>
    </message>
    <message>
        <source>Events received</source>
        <translation>受信イベント</translation>
    </message>
    <message>
        <source>Errors passing on</source>
        <translation>転送エラー</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>CloudFront</source>
        <translation>CloudFront</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>ディストリビューション</translation>
    </message>
    <message>
        <source>API Gateway</source>
        <translation>API Gateway</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>API</translation>
    </message>
    <message>
        <source>NAT gateways</source>
        <translation>NAT ゲートウェイ</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Log groups</source>
        <translation>ロググループ</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Service dashboard</source>
        <translation>サービスダッシュボード</translation>
    </message>
    <message>
        <source>Port allocation errors</source>
        <translation>ポート割り当てエラー</translation>
    </message>
    <message>
        <source>Surge queue length</source>
        <translation>サージキューの長さ</translation>
    </message>
    <message>
        <source>Spillover</source>
        <translation>スピルオーバー</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>処理中のメッセージ</translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation>キューの深さ</translation>
    </message>
    <message>
        <source>Throttled requests</source>
        <translation>スロットリングされたリクエスト</translation>
    </message>
    <message>
        <source>Pending instances</source>
        <translation>保留中のインスタンス</translation>
    </message>
    <message>
        <source>Terminating instances</source>
        <translation>終了中のインスタンス</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Throttles</source>
        <translation>スロットル</translation>
    </message>
    <message>
        <source>Concurrent executions</source>
        <translation>同時実行数</translation>
    </message>
    <message>
        <source>Iterator age</source>
        <translation>イテレータの経過時間</translation>
    </message>
    <message>
        <source>Delivery failures</source>
        <translation>配信エラー</translation>
    </message>
    <message>
        <source>Asynchronous event age</source>
        <translation>非同期イベントの経過時間</translation>
    </message>
    <message>
        <source>Asynchronous events dropped</source>
        <translation>破棄された非同期イベント</translation>
    </message>
    <message>
        <source>Delivery throttling</source>
        <translation>配信のスロットリング</translation>
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
    <message numerus="yes">
        <source>+ %n</source>
        <comment>further values</comment>
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
    <message>
        <source>Import files …</source>
        <translation>ファイルのインポート …</translation>
    </message>
    <message>
        <source>Import what was copied</source>
        <translation>コピーした内容をインポート</translation>
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
    <message>
        <source>Expression</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
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
    <message>
        <source>Type an expression, such as m1 / m2 * 100.</source>
        <translation>m1 / m2 * 100 のような数式を入力してください。</translation>
    </message>
    <message>
        <source>%1 (position %2)</source>
        <comment>what is wrong with an expression, and where</comment>
        <translation>%1 (位置 %2)</translation>
    </message>
    <message>
        <source>The width of the band is a number above 0, such as 2.</source>
        <translation>バンドの幅は、2 のような 0 より大きい数値です。</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>an id and its expression</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>an id and its metric</comment>
        <translation>%1 = %2</translation>
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
    <message>
        <source>Expression</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Computed of the metrics below</source>
        <translation>下のメトリクスから計算</translation>
    </message>
    <message>
        <source>The metric reports every %1: with a shorter period most periods have no data.</source>
        <translation>このメトリクスは %1ごとに報告されます。これより短い期間では、ほとんどの期間にデータがありません。</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較の対象</translation>
    </message>
    <message>
        <source>E&amp;xpression</source>
        <translation>数式(&amp;X)</translation>
    </message>
    <message>
        <source>Compute with it</source>
        <translation>数式で使う</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>メトリクスを追加</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Anomaly band</source>
        <translation>異常検出バンド</translation>
    </message>
    <message>
        <source>below or above the band</source>
        <translation>バンドより下または上</translation>
    </message>
    <message>
        <source>above the band</source>
        <translation>バンドより上</translation>
    </message>
    <message>
        <source>below the band</source>
        <translation>バンドより下</translation>
    </message>
    <message>
        <source>Band &amp;width</source>
        <translation>バンドの幅(&amp;W)</translation>
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
    <message>
        <source>below</source>
        <comment>a band</comment>
        <translation>下</translation>
    </message>
    <message>
        <source>above</source>
        <comment>a band</comment>
        <translation>上</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>a band</comment>
        <translation>外側</translation>
    </message>
    <message>
        <source>%1 the band of %2 deviations</source>
        <comment>above, below or outside; a number</comment>
        <translation>偏差 %2 のバンドの%1</translation>
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
    <name>yagura::AnnotationsModel</name>
    <message>
        <source>above</source>
        <translation>上</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下</translation>
    </message>
    <message>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>後</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no fill</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>帯</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>線</translation>
    </message>
    <message>
        <source>between</source>
        <translation>間</translation>
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
        <source>Span</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Value or time</source>
        <translation>値または時刻</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Y axis</source>
        <translation>Y 軸</translation>
    </message>
    <message>
        <source>A line stands at a number.</source>
        <translation>線の位置は数値で指定します。</translation>
    </message>
    <message>
        <source>A time is written as 2026-03-18T14:07:00Z, or with an offset as +09:00.</source>
        <translation>時刻は 2026-03-18T14:07:00Z のように、または +09:00 のようなオフセットを付けて指定します。</translation>
    </message>
    <message>
        <source>A span must end after it begins.</source>
        <translation>区間の終わりは始まりより後でなければなりません。</translation>
    </message>
</context>
<context>
    <name>yagura::AnnotationsPane</name>
    <message>
        <source>There is no alarm with a threshold</source>
        <translation>しきい値のあるアラームがありません</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>線</translation>
    </message>
    <message>
        <source>Add a line at a value</source>
        <translation>値に線を追加</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>帯</translation>
    </message>
    <message>
        <source>Add a band between two values</source>
        <translation>2 つの値の間に帯を追加</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Add a line at a time</source>
        <translation>時刻に線を追加</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>Add a span between two times</source>
        <translation>2 つの時刻の間に区間を追加</translation>
    </message>
    <message>
        <source>Alarm threshold</source>
        <translation>アラームのしきい値</translation>
    </message>
    <message>
        <source>Show the threshold of an alarm</source>
        <translation>アラームのしきい値を表示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注釈</translation>
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
    <message>
        <source>Save as dashboard</source>
        <translation>ダッシュボードとして保存</translation>
    </message>
    <message>
        <source>Makes a copy that can be edited (E)</source>
        <translation>編集できるコピーを作成します (E)</translation>
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
    <message>
        <source>None of the chosen resources has metrics.</source>
        <translation>選択したリソースにはメトリクスがありません。</translation>
    </message>
    <message>
        <source>Export data …</source>
        <translation>データのエクスポート …</translation>
    </message>
</context>
<context>
    <name>yagura::ColorMenu</name>
    <message>
        <source>Colour %1</source>
        <translation>色 %1</translation>
    </message>
    <message>
        <source>Other colour …</source>
        <translation>その他の色 …</translation>
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
    <message>
        <source>Shows the last %1: its metrics come only a few times a day.</source>
        <translation>直近の%1を表示: このメトリクスは 1 日に数回しか届きません。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Save as dashboard</source>
        <translation>ダッシュボードとして保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Save service dashboard as dashboard</source>
        <translation>サービスダッシュボードをダッシュボードとして保存</translation>
    </message>
    <message>
        <source>Service dashboards</source>
        <translation>サービスダッシュボード</translation>
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
    <name>yagura::ExportDataDialog</name>
    <message>
        <source>As shown: %1</source>
        <translation>表示のとおり: %1</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>直近 %1</translation>
    </message>
    <message>
        <source>Everything that is kept</source>
        <translation>保持されているすべて</translation>
    </message>
    <message>
        <source>As in the graph</source>
        <translation>グラフのとおり</translation>
    </message>
    <message>
        <source>As stored, with all statistics</source>
        <translation>保存されているとおり、すべての統計</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>CSV, a row per datapoint</source>
        <translation>CSV、データポイントごとに 1 行</translation>
    </message>
    <message>
        <source>CSV, a column per metric</source>
        <translation>CSV、メトリクスごとに 1 列</translation>
    </message>
    <message>
        <source>JSON, as get-metric-data answers</source>
        <translation>JSON (get-metric-data の応答と同じ)</translation>
    </message>
    <message>
        <source>JSON, as get-metric-statistics answers</source>
        <translation>JSON (get-metric-statistics の応答と同じ)</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>データのエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the graph</source>
        <translation>
            <numerusform>グラフの %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n 個のメトリクス</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>範囲(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>期間(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Statistic</source>
        <translation>統計(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>形式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Choose a range, or type one such as 90m, now-1d/d to now, or 2023-05-01 00:00 to 2023-05-02 00:00</source>
        <translation>範囲を選択するか、90m、now-1d/d to now、2023-05-01 00:00 to 2023-05-02 00:00 のように入力します</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>Choose a file to save to.</source>
        <translation>保存先のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>キャンセルしました。何も書き込まれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) written to %1</source>
        <translation>
            <numerusform>%n 個のデータポイントを %1 に書き込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>No datapoint in the range: %1 holds none</source>
        <translation>範囲内にデータポイントがありません: %1 には何もありません</translation>
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
    <name>yagura::ExpressionEdit</name>
    <message>
        <source>%1   %2</source>
        <comment>id and what it is</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>signature and description</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>For example 100 * m2 / m1</source>
        <translation>例: 100 * m2 / m1</translation>
    </message>
</context>
<context>
    <name>yagura::ExpressionTexts</name>
    <message>
        <source>time series</source>
        <translation>時系列</translation>
    </message>
    <message>
        <source>list of time series</source>
        <translation>時系列のリスト</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>1 つの数値</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>テキスト</translation>
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
    <message>
        <source>Show units</source>
        <translation>単位を表示</translation>
    </message>
    <message>
        <source>%1: show units</source>
        <translation>%1: 単位を表示</translation>
    </message>
    <message>
        <source>Live data</source>
        <translation>ライブデータ</translation>
    </message>
    <message>
        <source>Shows the newest period while it is still filling, as a dashed line</source>
        <translation>まだ埋まっていない最新の期間を破線で表示します</translation>
    </message>
    <message>
        <source>Period follows the range</source>
        <translation>期間を範囲に合わせる</translation>
    </message>
    <message>
        <source>Lines: a period that suits the range. Numbers, gauges, bars and pies: one value of the whole range.</source>
        <translation>折れ線: 範囲に合った期間。数値、ゲージ、棒、円: 範囲全体で 1 つの値。</translation>
    </message>
    <message>
        <source>Sparkline</source>
        <translation>スパークライン</translation>
    </message>
    <message>
        <source>Numbers show their course over the range</source>
        <translation>数値に範囲内の推移を表示</translation>
    </message>
    <message>
        <source>Below the graph</source>
        <translation>グラフの下</translation>
    </message>
</context>
<context>
    <name>yagura::GraphPanel</name>
    <message>
        <source>No comparison</source>
        <translation>比較しない</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>その他 …</translation>
    </message>
    <message>
        <source>Compare with an earlier period</source>
        <translation>以前の期間と比較</translation>
    </message>
    <message>
        <source>How many hours before:</source>
        <translation>何時間前:</translation>
    </message>
    <message>
        <source>Period %1, automatic</source>
        <translation>期間 %1、自動</translation>
    </message>
    <message>
        <source>Period %1</source>
        <translation>期間 %1</translation>
    </message>
    <message>
        <source>Period %1: data of that age is kept no finer than every %2</source>
        <translation>期間 %1: この古さのデータは %2単位より細かくは保持されません</translation>
    </message>
    <message>
        <source>Period %1: the metric is not sent more often</source>
        <translation>期間 %1: このメトリクスはこれより頻繁には送信されません</translation>
    </message>
    <message numerus="yes">
        <source>%n anomaly(ies)</source>
        <translation>
            <numerusform>異常 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <comment>1 week ago</comment>
        <translation>%1と比較</translation>
    </message>
    <message>
        <source>Compare with …</source>
        <translation>比較 …</translation>
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
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>The same graph of an earlier period</source>
        <translation>以前の期間の同じグラフ</translation>
    </message>
    <message>
        <source>Go to the next anomaly (Ctrl+J)</source>
        <translation>次の異常へ移動 (Ctrl+J)</translation>
    </message>
    <message>
        <source>Choose a metric on the left, or drag one here.</source>
        <translation>左でメトリクスを選択するか、ここにドラッグしてください。</translation>
    </message>
    <message>
        <source>Or paste an expression (Ctrl+V).</source>
        <translation>または数式を貼り付けてください (Ctrl+V)。</translation>
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
    <message>
        <source>Line %1: %2: %3</source>
        <comment>line, member, problem</comment>
        <translation>%1 行目: %2: %3</translation>
    </message>
</context>
<context>
    <name>yagura::GraphTableDialog</name>
    <message>
        <source>Data of the graph</source>
        <translation>グラフのデータ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
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
    <name>yagura::GraphTableView</name>
    <message>
        <source>Datapoints</source>
        <translation>データポイント</translation>
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
    <message>
        <source>Copy values at the crosshair</source>
        <translation>クロスヘアの値をコピー</translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsDelegate</name>
    <message>
        <source>Insert a value</source>
        <translation>値を挿入</translation>
    </message>
    <message>
        <source>Insert a value (Alt+Down)</source>
        <translation>値を挿入 (Alt+下)</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>placeholder and its meaning</comment>
        <translation>%1   %2</translation>
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
    <message>
        <source>Details or expression</source>
        <translation>詳細または数式</translation>
    </message>
    <message>
        <source>An id is a lower-case letter, then letters, digits or _, and each row has its own.</source>
        <translation>ID は英小文字で始まり、英字、数字、_ が続きます。行ごとに異なる必要があります。</translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsPane</name>
    <message>
        <source>%1, position %2: %3</source>
        <comment>row, column, problem</comment>
        <translation>%1、位置 %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>row, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is valid · %2</source>
        <translation>%1 は有効です · %2</translation>
    </message>
    <message>
        <source>%1 is valid · %2 · last value %3</source>
        <translation>%1 は有効です · %2 · 最新の値 %3</translation>
    </message>
    <message>
        <source>%1: write an expression, Ctrl+Space shows ids and functions</source>
        <translation>%1: 数式を入力してください。Ctrl+スペースで ID と関数を表示します</translation>
    </message>
    <message>
        <source>%1 is valid</source>
        <translation>%1 は有効です</translation>
    </message>
    <message>
        <source>Search expression</source>
        <translation>検索式</translation>
    </message>
    <message>
        <source>The metrics of the graph are listed here.</source>
        <translation>グラフのメトリクスがここに表示されます。</translation>
    </message>
    <message>
        <source>Math expression</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Add a math expression (Ctrl+M)</source>
        <translation>数式を追加 (Ctrl+M)</translation>
    </message>
    <message>
        <source>Add an expression that finds metrics</source>
        <translation>メトリクスを検索する式を追加</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 を挿入</translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsView</name>
    <message>
        <source>Graphed metrics</source>
        <translation>グラフ化したメトリクス</translation>
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
    <message>
        <source>Remove rows</source>
        <translation>行を取り除く</translation>
    </message>
    <message>
        <source>Needed by %1, which would then show nothing. Remove all the same?</source>
        <translation>%1 で使われており、取り除くと何も表示されなくなります。それでも取り除きますか?</translation>
    </message>
    <message>
        <source>Edit expression</source>
        <translation>数式を編集</translation>
    </message>
    <message>
        <source>Rate of change</source>
        <translation>変化率</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>毎秒の %1</translation>
    </message>
    <message>
        <source>Anomaly band</source>
        <translation>異常検出バンド</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 の予測</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>比較をやめる</translation>
    </message>
    <message>
        <source>Compare with 1 week ago</source>
        <translation>1 週間前と比較</translation>
    </message>
    <message>
        <source>Duplicate	Ctrl+D</source>
        <translation>複製	Ctrl+D</translation>
    </message>
    <message>
        <source>Find in dashboards</source>
        <translation>ダッシュボード内で検索</translation>
    </message>
    <message>
        <source>Copy data of the graph</source>
        <translation>グラフのデータをコピー</translation>
    </message>
    <message>
        <source>Hide or show the selected rows</source>
        <translation>選択した行の表示を切り替え</translation>
    </message>
    <message>
        <source>Left or right axis for the selected rows</source>
        <translation>選択した行の軸を左または右に</translation>
    </message>
    <message>
        <source>Edit the current cell</source>
        <translation>現在のセルを編集</translation>
    </message>
    <message>
        <source>Remove the selected rows</source>
        <translation>選択した行を取り除く</translation>
    </message>
    <message>
        <source>Duplicate the selected row</source>
        <translation>選択した行を複製</translation>
    </message>
    <message>
        <source>Move the selected row up</source>
        <translation>選択した行を上へ移動</translation>
    </message>
    <message>
        <source>Move the selected row down</source>
        <translation>選択した行を下へ移動</translation>
    </message>
    <message numerus="yes">
        <source>Export data of %n row(s) …</source>
        <translation>
            <numerusform>%n 行のデータのエクスポート …</numerusform>
        </translation>
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
    <name>yagura::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Namespace</source>
        <translation>名前空間(&amp;N)</translation>
    </message>
    <message>
        <source>Time &amp;format</source>
        <translation>時刻の書式(&amp;F)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>タイムゾーン(&amp;Z)</translation>
    </message>
    <message>
        <source>As in the file, or Imported</source>
        <translation>ファイルのとおり、または Imported</translation>
    </message>
    <message>
        <source>Keep data for as long as the oldest datapoint needs</source>
        <translation>最も古いデータポイントに必要な期間、データを保持する</translation>
    </message>
    <message>
        <source>Metrics to import</source>
        <translation>インポートするメトリクス</translation>
    </message>
    <message>
        <source>First datapoints</source>
        <translation>最初のデータポイント</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>ディメンション</translation>
    </message>
    <message>
        <source>Datapoints</source>
        <translation>データポイント</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>時刻 (UTC)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Show in Metrics</source>
        <translation>メトリクスで表示(&amp;S)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>インポートできません</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation>このファイルはインポートできません。</translation>
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
    <name>yagura::MathTemplates</name>
    <message>
        <source>Empty expression</source>
        <translation>空の数式</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>すべてのメトリクス</translation>
    </message>
    <message>
        <source>Sum of all</source>
        <translation>すべての合計</translation>
    </message>
    <message>
        <source>Average of all</source>
        <translation>すべての平均</translation>
    </message>
    <message>
        <source>Minimum of all</source>
        <translation>すべての最小</translation>
    </message>
    <message>
        <source>Maximum of all</source>
        <translation>すべての最大</translation>
    </message>
    <message>
        <source>Rate of %1 per second</source>
        <translation>%1 の毎秒の変化率</translation>
    </message>
    <message>
        <source>Change of %1 from point to point</source>
        <translation>%1 の前の点からの変化</translation>
    </message>
    <message>
        <source>Running sum of %1</source>
        <translation>%1 の累計</translation>
    </message>
    <message>
        <source>%1 with its gaps as 0</source>
        <translation>%1 の欠落を 0 とする</translation>
    </message>
    <message>
        <source>%1 with its last value in its gaps</source>
        <translation>%1 の欠落を直前の値とする</translation>
    </message>
    <message>
        <source>%1 in percent of %2</source>
        <translation>%2 に対する %1 のパーセント</translation>
    </message>
    <message>
        <source>Anomaly band around %1</source>
        <translation>%1 の異常検出バンド</translation>
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
    <message>
        <source>A datapoint every %1.</source>
        <translation>%1ごとに 1 データポイント。</translation>
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
    <message>
        <source>old too</source>
        <translation>古いものも</translation>
    </message>
    <message>
        <source>Include metrics without data in the last two weeks</source>
        <translation>直近 2 週間にデータがないメトリクスも含める</translation>
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
    <message>
        <source>Add to the graph or remove from it</source>
        <translation>グラフに追加、またはグラフから取り除く</translation>
    </message>
    <message>
        <source>Remove the chosen metrics from the graph</source>
        <translation>選択したメトリクスをグラフから取り除く</translation>
    </message>
    <message>
        <source>Open or close a part of the tree; graph a metric</source>
        <translation>ツリーの一部を開閉、またはメトリクスをグラフに追加</translation>
    </message>
    <message>
        <source>Copy the chosen names</source>
        <translation>選択した名前をコピー</translation>
    </message>
    <message numerus="yes">
        <source>Export data of %n metric(s) …</source>
        <translation>
            <numerusform>%n 個のメトリクスのデータのエクスポート …</numerusform>
        </translation>
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
    <message>
        <source>No dashboard shows this metric.</source>
        <translation>このメトリクスを表示しているダッシュボードはありません。</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注釈</translation>
    </message>
    <message>
        <source>Annotations  %1</source>
        <translation>注釈  %1</translation>
    </message>
    <message>
        <source>New math expression</source>
        <translation>新しい数式</translation>
    </message>
    <message>
        <source>New search expression</source>
        <translation>新しい検索式</translation>
    </message>
    <message>
        <source>Compare with an earlier period</source>
        <translation>以前の期間と比較</translation>
    </message>
    <message>
        <source>Go to the next anomaly</source>
        <translation>次の異常へ移動</translation>
    </message>
    <message>
        <source>View graph as table</source>
        <translation>グラフをテーブルで表示</translation>
    </message>
    <message>
        <source>Source of the graph</source>
        <translation>グラフのソース</translation>
    </message>
    <message>
        <source>Export data …</source>
        <translation>データのエクスポート …</translation>
    </message>
    <message>
        <source>Neither metrics nor an expression were copied.</source>
        <translation>メトリクスも数式もコピーされていません。</translation>
    </message>
    <message>
        <source>Paste metrics or an expression</source>
        <translation>メトリクスまたは数式を貼り付け</translation>
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
    <name>yagura::PartialMark</name>
    <message>
        <source>%1: its data is not complete</source>
        <translation>%1: データがすべてそろっていません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>row, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Partly missing</source>
        <translation>一部欠落</translation>
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
    <message numerus="yes">
        <source>%n time(s) outside of what was expected</source>
        <translation>
            <numerusform>予測の範囲外が %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>values</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 の予測</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, how long before</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n 週間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 時間前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a length of time</comment>
        <translation>%1前</translation>
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
    <name>yagura::ResourcePicker</name>
    <message>
        <source>%1: all %2</source>
        <comment>kind of resource and how many</comment>
        <translation>%1: すべて (%2)</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>kind of resource, how many are shown, how many there are</comment>
        <translation>%1: %3 のうち %2</translation>
    </message>
    <message>
        <source>Shown resources</source>
        <translation>表示するリソース</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search resources</source>
        <translation>リソースを検索</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>yagura::RetentionSection</name>
    <message>
        <source>Metric data</source>
        <translation>メトリクスデータ</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Remove data</source>
        <translation>データを削除</translation>
    </message>
    <message>
        <source>Roll up data</source>
        <translation>データを集約</translation>
    </message>
    <message>
        <source>%1 of metric data are too old and will be removed.</source>
        <translation>%1のメトリクスデータは古すぎるため削除されます。</translation>
    </message>
    <message>
        <source>%1 of metric data will be rolled up into longer periods.</source>
        <translation>%1のメトリクスデータは、より長い期間に集約されます。</translation>
    </message>
    <message>
        <source>On disk now: %1 for %2. A metric with a value a minute takes about %3 in the long run.</source>
        <translation>現在のディスク使用量: %2で %1。1 分に 1 つの値を送るメトリクスは、長期的に約 %3 を使います。</translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n 個のメトリクス</numerusform>
        </translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Keep data</source>
        <translation>データを保持</translation>
    </message>
    <message>
        <source>15 months, ever coarser</source>
        <translation>15 か月、次第に粗く</translation>
    </message>
    <message>
        <source>Two weeks, as it came</source>
        <translation>2 週間、届いたまま</translation>
    </message>
    <message>
        <source>As below</source>
        <translation>下記のとおり</translation>
    </message>
    <message>
        <source>Points of 1 second</source>
        <translation>1 秒のポイント</translation>
    </message>
    <message>
        <source>Points of 1 minute</source>
        <translation>1 分のポイント</translation>
    </message>
    <message>
        <source>Points of 5 minutes</source>
        <translation>5 分のポイント</translation>
    </message>
    <message>
        <source>Points of 1 hour</source>
        <translation>1 時間のポイント</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 時間</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 日</translation>
    </message>
    <message>
        <source>Points that are too old are rolled up into the next longer ones. Sums, counts, extremes and percentiles stay available. What is older than the last duration is removed.</source>
        <translation>古すぎるポイントは、次に長い期間に集約されます。合計、件数、極値、パーセンタイルは引き続き利用できます。最後の期限より古いものは削除されます。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>yagura::ServiceListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of resource and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>名前空間</translation>
    </message>
</context>
<context>
    <name>yagura::ServiceListView</name>
    <message>
        <source>Service dashboards</source>
        <translation>サービスダッシュボード</translation>
    </message>
    <message>
        <source>made from the metrics that are there</source>
        <translation>存在するメトリクスから作成</translation>
    </message>
    <message>
        <source>There are no metrics yet.</source>
        <translation>まだメトリクスがありません。</translation>
    </message>
    <message>
        <source>As soon as a service sends metrics, its dashboard is here.</source>
        <translation>サービスがメトリクスを送ると、そのダッシュボードがここに表示されます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save as dashboard …</source>
        <translation>ダッシュボードとして保存 …</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
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
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
</context>
<context>
    <name>yagura::SnapshotView</name>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message numerus="yes">
        <source>+ %n</source>
        <comment>further gauges</comment>
        <translation>
            <numerusform>+ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative value(s) not shown</source>
        <translation>
            <numerusform>負の値 %n 個は非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation>この範囲にデータがありません</translation>
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
    <message>
        <source>Basic, every 5 minutes</source>
        <translation>基本、5 分ごと</translation>
    </message>
    <message>
        <source>Detailed, every minute</source>
        <translation>詳細、1 分ごと</translation>
    </message>
    <message>
        <source>High resolution, 10 seconds</source>
        <translation>高解像度、10 秒</translation>
    </message>
    <message>
        <source>High resolution, 1 second</source>
        <translation>高解像度、1 秒</translation>
    </message>
    <message>
        <source>One datapoint every 5 minutes, made of a sample every 10 seconds, as with basic monitoring of an instance. The status checks still come every minute.</source>
        <translation>10 秒ごとのサンプルから作られる、5 分に 1 つのデータポイント。インスタンスの基本モニタリングと同じです。ステータスチェックは引き続き 1 分ごとです。</translation>
    </message>
    <message>
        <source>One datapoint a minute, made of a sample every 10 seconds, as with detailed monitoring of an instance.</source>
        <translation>10 秒ごとのサンプルから作られる、1 分に 1 つのデータポイント。インスタンスの詳細モニタリングと同じです。</translation>
    </message>
    <message>
        <source>Every sample is a datapoint. Alarms and graphs can have periods of 10 seconds; after three hours one minute is kept.</source>
        <translation>すべてのサンプルがデータポイントになります。アラームとグラフで 10 秒の期間を使えます。3 時間後には 1 分単位で保持されます。</translation>
    </message>
    <message>
        <source>A datapoint every second; processes and file systems every 10 seconds. After three hours one minute is kept.</source>
        <translation>毎秒 1 データポイント。プロセスとファイルシステムは 10 秒ごと。3 時間後には 1 分単位で保持されます。</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>モニタリング</translation>
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
    <message>
        <source>Monitoring of %1</source>
        <translation>%1 のモニタリング</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>モニタリング</translation>
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
    <message>
        <source>Choose a statistic, or type a percentile such as p99.9, a trimmed mean such as tm90 or TM(10%:90%), a percentile rank such as PR(:300), or WM, TC and TS in the same way</source>
        <translation>統計を選択するか、p99.9 のようなパーセンタイル、tm90 や TM(10%:90%) のようなトリム平均、PR(:300) のようなパーセンタイル順位を入力します。WM、TC、TS も同様です</translation>
    </message>
    <message>
        <source>A period is 1, 5, 10 or 30 seconds, or whole minutes up to a day</source>
        <translation>期間は 1、5、10、30 秒、または 1 日までの分単位です</translation>
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
    <name>yagura::StreamsModel</name>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>再試行中</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) given up</source>
        <translation>
            <numerusform>%n 分のデータを断念</numerusform>
        </translation>
    </message>
    <message>
        <source>Metric stream</source>
        <translation>メトリクスストリーム</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>レコード</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>最後の配信</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>送信先</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
</context>
<context>
    <name>yagura::StreamsPanel</name>
    <message>
        <source>Metric streams</source>
        <translation>メトリクスストリーム</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Start the metric stream</source>
        <translation>メトリクスストリームを開始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the metric stream</source>
        <translation>メトリクスストリームを停止</translation>
    </message>
    <message>
        <source>Destination…</source>
        <translation>送信先…</translation>
    </message>
    <message>
        <source>Destination of the metric stream</source>
        <translation>メトリクスストリームの送信先</translation>
    </message>
    <message>
        <source>Destination of %1</source>
        <translation>%1 の送信先</translation>
    </message>
    <message>
        <source>HTTP address that the records are posted to. Leave it empty to deliver as the stream was defined.</source>
        <translation>レコードを POST する HTTP アドレス。空のままにすると、ストリームの定義どおりに配信します。</translation>
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
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
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
<context>
    <name>yagura::WindowImport</name>
    <message numerus="yes">
        <source>Drop to import %n file(s)
You see what is in them before anything is stored</source>
        <translation>
            <numerusform>ドロップすると %n 個のファイルをインポートします
保存する前に内容を確認できます</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>ファイルのインポート</translation>
    </message>
    <message>
        <source>Metrics, dashboards, alarms (*.csv *.tsv *.txt *.json *.jsonl *.prom *.om)</source>
        <translation>メトリクス、ダッシュボード、アラーム (*.csv *.tsv *.txt *.json *.jsonl *.prom *.om)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The clipboard holds nothing to import</source>
        <translation>クリップボードにインポートできるものがありません</translation>
    </message>
    <message numerus="yes">
        <source>A graph holds at most %n metrics.</source>
        <translation>
            <numerusform>グラフに表示できるメトリクスは最大 %n 個です。</numerusform>
        </translation>
    </message>
</context>
</TS>
