<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps everything in &lt;DIR&gt; instead of the user&apos;s data directory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formatters</name>
    <message>
        <source>s</source>
        <comment>seconds, the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ns</source>
        <comment>nanoseconds, the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µs</source>
        <comment>microseconds, the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds, the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>a duration of minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a duration of hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>a duration of days and hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/s</source>
        <comment>per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes, the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours, the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>days, the unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/min</source>
        <comment>per minute</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura</name>
    <message>
        <source>Listens on port &lt;N&gt; (4590); 0 picks a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on the address &lt;ADDR&gt; (127.0.0.1). Beyond this machine a key is required, in YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account of unknown access keys (123456789012).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--account takes twelve digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY go together: set both or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings in dashboard bodies (JSON), metrics (CSV), and the output of get-metric-data, get-metric-statistics and get-dashboard (JSON).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one file to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page did not come to rest within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the window, open at a page, into a PNG file. Needs no display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the demo fleet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is &lt;WxH&gt; large (1440x900).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes to &lt;FILE&gt; (yagura.png).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overview, dashboards/NAME, metrics, alarms/NAME, sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, each from 64 to 16384.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one page to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps everything in a temporary store that goes with the process, and offers POST /_yagura/reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serves the demo fleet from a temporary store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not collect this machine&apos;s metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the monitor and its endpoint without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serve takes no arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--data does not go with --ephemeral or --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To serve from a temporary store, use --ephemeral.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the demo fleet in a temporary store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page to open, e.g. alarms or yagura://dashboards/web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is at most one address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display here. &quot;yagura serve&quot; runs without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--data does not go with --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;THEME&gt; is light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;CODE&gt; is en or ja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the time range &lt;RANGE&gt;: 3h, now-1d, &quot;2026-03-18 14:00 to 2026-03-18 15:00&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows times in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no texts in the language &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::ActionCatalogue</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Dashboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next region of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous region of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link to this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier by half the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later by half the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: end at now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between local time and UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse or expand the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::AlarmDialog</name>
    <message>
        <source>%1-copy</source>
        <comment>name of a duplicated alarm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>statistic and period</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>comparison sign and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an alarm of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the line, or use ↑ ↓ (Shift × 10)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::AlarmDraft</name>
    <message>
        <source>Choose a metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a statistic, or type a percentile such as p99.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alarm’s period is 10, 20 or 30 s, or whole minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a threshold, or drag the line in the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold is a number, such as 80 or 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one datapoint is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more datapoints than periods can breach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 is more than a week, the longest that an alarm looks back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 is more than a day, the longest that an alarm with periods below an hour looks back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the alarm a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A name has no line breaks or other control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A description has at most %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::AlarmForm</name>
    <message>
        <source>%1=%2</source>
        <comment>dimension and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any %1 breaching within %2 × %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm when value is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datapoints to alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <comment>3 of 5</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greater than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greater than or equal to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than or equal to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::AlarmTexts</name>
    <message>
        <source>%1 of %2 datapoints %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 datapoints %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>comparison sign and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3, %4 of %5 × %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n datapoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Treat as good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treat as bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treat as missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treat as within threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treat as breaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the current state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data in range: Insufficient data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::CommandPalette</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search. &gt; commands, # alarms, t time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::DashboardAdder</name>
    <message>
        <source>New dashboard …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This dashboard is full: it has %n widget(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::DatapointSquares</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::ExportDialog</name>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large for the memory of this machine. Choose a smaller size or scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to save to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphErrorBar</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphOptionsPane</name>
    <message>
        <source>A limit of an axis is a number, or empty for automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minimum must be below the maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left Y axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right Y axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphSourcePane</name>
    <message>
        <source>The JSON of a dashboard’s metric widget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“metrics” must be an array of rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A graph holds at most %n row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “metrics” cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Source of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphTableDialog</name>
    <message>
        <source>Data of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datapoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphTableModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphView</name>
    <message>
        <source>Copy as image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metrics in this graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last 3 h with data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data in the last 15 months</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsDelegate</name>
    <message>
        <source>Choose, or type a percentile such as p99.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, or type a length such as 10 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsModel</name>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left or right axis (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y axis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsView</name>
    <message>
        <source>Graphed metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other colour …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate with p50, p90, p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide	H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show	H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to right axis	X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to left axis	X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::JsonProblem</name>
    <message>
        <source>The text is larger than 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text after the end of the object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no valid JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text must be one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::MainWindow</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Yagura</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::MetricTree</name>
    <message>
        <source>Per-instance metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By Auto Scaling group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aggregated by instance type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across all instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per-volume metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per-LB metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By availability zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per-LB, per-AZ metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across all load balancers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per AppELB metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per AppELB, per AZ metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per AppELB, per TG metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per AppELB, per AZ, per TG metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per-database metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By database class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By database engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across all databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total estimated charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics with no dimensions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreeModel</name>
    <message>
        <source>%1
%2
Unit: %3. Usual statistic: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n metric(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreePane</name>
    <message>
        <source>Search metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search metrics, dimensions, resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graphed only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the metrics of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a metric to the graph, or press Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data source yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is graphed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreeView</name>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add all %n metric(s) to the graph?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n metric(s) from the graph</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n metric(s) to the graph</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::MetricsPage</name>
    <message>
        <source>Added to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The address holds no graph: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A graph holds at most %1 metrics; %n more could not be added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Created alarm %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphed metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphed metrics  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacked area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a metric on the left, or drag one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics of the graph are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create alarm from the selected metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save graph as picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy graph as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all metrics from the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as picture …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Alarms, %n in alarm</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse the navigation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::Notifier</name>
    <message>
        <source>In alarm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) went off</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Yagura: %n in alarm</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Yagura: no alarm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average of all hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all load balancers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5XX responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every alarm is OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alarm yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, tick, zoom by dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag metrics onto the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set an alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be told when a value crosses a threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send your own metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the aws command or any SDK: lines to paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::PageStack</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::PaletteModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::PlotLegend</name>
    <message>
        <source>right</source>
        <comment>the axis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1</source>
        <comment>entries left out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::PlotTooltip</name>
    <message>
        <source>+ %1</source>
        <comment>values left out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::PlotWidget</name>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: last %2, minimum %3, maximum %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::RangePopover</name>
    <message>
        <source>Last 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date and time, or an expression such as now-3h, now/d, 3h, yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date and time, or now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop notification when an alarm goes off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings cannot be written to %1 and hold until the window closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::SeverityMark</name>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::SourcesModel</name>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datapoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::SourcesPage</name>
    <message>
        <source>Address copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lines copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data source yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send metrics from your programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is not running: programs cannot send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar over the pages says why. This machine&apos;s own metrics are still collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any access key works on this machine. A key of 12 digits is its own account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for in vain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every operation that programs asked for was there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::StartupProblems</name>
    <message>
        <source>The data directory cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the data directory is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was written by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port of the endpoint is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::StateChip</name>
    <message>
        <source>In alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insufficient data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::Statistics</name>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::StatusLine</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs cannot send metrics: the endpoint is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account and region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1, region %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::TopBar</name>
    <message numerus="yes">
        <source>%n in alarm</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with insufficient data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n OK</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <comment>refresh interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>refresh interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>refresh interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range does not end now: automatic refresh is off. Refresh (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <comment>time range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <comment>time zone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yagura::UnknownOperationsModel</name>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
