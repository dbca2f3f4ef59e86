<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n datapoint(s) of %1 metrics written</source>
        <translation>
            <numerusform>%n datapoint of %1 metrics written</numerusform>
            <numerusform>%n datapoints of %1 metrics written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: nothing was imported, because %n row(s) cannot be read.</source>
        <translation>
            <numerusform>%1: nothing was imported, because %n row cannot be read.</numerusform>
            <numerusform>%1: nothing was imported, because %n rows cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message numerus="yes">
        <source>%n datapoint(s)</source>
        <translation>
            <numerusform>%n datapoint</numerusform>
            <numerusform>%n datapoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>output of describe-alarms, %n alarm(s)</source>
        <translation>
            <numerusform>output of describe-alarms, %n alarm</numerusform>
            <numerusform>output of describe-alarms, %n alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n row cannot be read</numerusform>
            <numerusform>%n rows cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) have no value.</source>
        <translation>
            <numerusform>%n cell has no value.</numerusform>
            <numerusform>%n cells have no value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) have the time of the one before; both count as samples.</source>
        <translation>
            <numerusform>%n datapoint has the time of the one before; both count as samples.</numerusform>
            <numerusform>%n datapoints have the time of the one before; both count as samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) are older than the one before.</source>
        <translation>
            <numerusform>%n datapoint is older than the one before.</numerusform>
            <numerusform>%n datapoints are older than the one before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) are NaN or infinite and are left out.</source>
        <translation>
            <numerusform>%n sample is NaN or infinite and is left out.</numerusform>
            <numerusform>%n samples are NaN or infinite and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exemplar(s) are left out.</source>
        <translation>
            <numerusform>%n exemplar is left out.</numerusform>
            <numerusform>%n exemplars are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n creation time(s) are left out.</source>
        <translation>
            <numerusform>%n creation time is left out.</numerusform>
            <numerusform>%n creation times are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) have several statistics but not the full set: the first of Average, Sum, Maximum, Minimum is taken as the value.</source>
        <translation>
            <numerusform>%n datapoint has several statistics but not the full set: the first of Average, Sum, Maximum, Minimum is taken as the value.</numerusform>
            <numerusform>%n datapoints have several statistics but not the full set: the first of Average, Sum, Maximum, Minimum is taken as the value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hold characters that a metric cannot have; they become \uXXXX.</source>
        <translation>
            <numerusform>%n name holds characters that a metric cannot have; it becomes \uXXXX.</numerusform>
            <numerusform>%n names hold characters that a metric cannot have; they become \uXXXX.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n first total(s) only begin a count.</source>
        <translation>
            <numerusform>%n first total only begins a count.</numerusform>
            <numerusform>%n first totals only begin a count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n composite alarm(s) cannot be imported.</source>
        <translation>
            <numerusform>%n composite alarm cannot be imported.</numerusform>
            <numerusform>%n composite alarms cannot be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) are not listed.</source>
        <translation>
            <numerusform>%n more column is not listed.</numerusform>
            <numerusform>%n more columns are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) added</source>
        <translation>
            <numerusform>%n alarm added</numerusform>
            <numerusform>%n alarms added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) stored</source>
        <translation>
            <numerusform>%n datapoint stored</numerusform>
            <numerusform>%n datapoints stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read</source>
        <translation>
            <numerusform>%n row could not be read</numerusform>
            <numerusform>%n rows could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than what is kept</source>
        <translation>
            <numerusform>%n older than what is kept</numerusform>
            <numerusform>%n older than what is kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data is now kept for %n day(s)</source>
        <translation>
            <numerusform>data is now kept for %n day</numerusform>
            <numerusform>data is now kept for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message numerus="yes">
        <source>+ %n</source>
        <comment>further bars</comment>
        <translation>
            <numerusform>+ %n</numerusform>
            <numerusform>+ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n</source>
        <comment>further values</comment>
        <translation>
            <numerusform>+ %n</numerusform>
            <numerusform>+ %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::AlarmBody</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the alarms shown are in alarm</source>
        <translation>
            <numerusform>%n of the alarms shown are in alarm</numerusform>
            <numerusform>%n of the alarms shown are in alarm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::AlarmDraft</name>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>A name has at most %n character.</numerusform>
            <numerusform>A name has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A description has at most %n character(s).</source>
        <translation>
            <numerusform>A description has at most %n character.</numerusform>
            <numerusform>A description has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::AlarmTexts</name>
    <message numerus="yes">
        <source>%1 of %n datapoint(s)</source>
        <translation>
            <numerusform>%1 of %n datapoint</numerusform>
            <numerusform>%1 of %n datapoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::AlarmsPage</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Actions of %n alarm(s) enabled.</source>
        <translation>
            <numerusform>Actions of %n alarm enabled.</numerusform>
            <numerusform>Actions of %n alarms enabled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Actions of %n alarm(s) disabled.</source>
        <translation>
            <numerusform>Actions of %n alarm disabled.</numerusform>
            <numerusform>Actions of %n alarms disabled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n alarm(s)? Their history stays for two weeks.</source>
        <translation>
            <numerusform>Delete %n alarm? Their history stays for two weeks.</numerusform>
            <numerusform>Delete %n alarms? Their history stays for two weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n alarm(s).</source>
        <translation>
            <numerusform>Deleted %n alarm.</numerusform>
            <numerusform>Deleted %n alarms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::BoardCommands</name>
    <message numerus="yes">
        <source>Resize %n widget(s)</source>
        <translation>
            <numerusform>Resize %n widget</numerusform>
            <numerusform>Resize %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n widget(s)</source>
        <translation>
            <numerusform>Move %n widget</numerusform>
            <numerusform>Move %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n widget(s)</source>
        <translation>
            <numerusform>Duplicate %n widget</numerusform>
            <numerusform>Duplicate %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n widget(s)</source>
        <translation>
            <numerusform>Remove %n widget</numerusform>
            <numerusform>Remove %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n widget(s)</source>
        <translation>
            <numerusform>Cut %n widget</numerusform>
            <numerusform>Cut %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A dashboard holds at most %n widgets.</source>
        <translation>
            <numerusform>A dashboard holds at most %n widgets.</numerusform>
            <numerusform>A dashboard holds at most %n widgets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n widget(s)</source>
        <translation>
            <numerusform>Paste %n widget</numerusform>
            <numerusform>Paste %n widgets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::BoardHeaderLeft</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::BoardView</name>
    <message numerus="yes">
        <source>“%1” has %n unsaved change(s).</source>
        <translation>
            <numerusform>“%1” has %n unsaved change.</numerusform>
            <numerusform>“%1” has %n unsaved changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A dashboard holds at most %n widgets.</source>
        <translation>
            <numerusform>A dashboard holds at most %n widgets.</numerusform>
            <numerusform>A dashboard holds at most %n widgets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::DashboardAdder</name>
    <message numerus="yes">
        <source>This dashboard is full: it has %n widget(s).</source>
        <translation>
            <numerusform>This dashboard is full: it has %n widget.</numerusform>
            <numerusform>This dashboard is full: it has %n widgets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::DashboardCanvas</name>
    <message numerus="yes">
        <source>Move %n widget(s)</source>
        <translation>
            <numerusform>Move %n widget</numerusform>
            <numerusform>Move %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resize %n widget(s)</source>
        <translation>
            <numerusform>Resize %n widget</numerusform>
            <numerusform>Resize %n widgets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::DashboardListView</name>
    <message numerus="yes">
        <source>Deleted %n dashboards.</source>
        <translation>
            <numerusform>Deleted %n dashboards.</numerusform>
            <numerusform>Deleted %n dashboards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::DashboardPicture</name>
    <message numerus="yes">
        <source>The data did not arrive within %n second(s).</source>
        <translation>
            <numerusform>The data did not arrive within %n second.</numerusform>
            <numerusform>The data did not arrive within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::DashboardsPage</name>
    <message numerus="yes">
        <source>%n dashboard(s)</source>
        <translation>
            <numerusform>%n dashboard</numerusform>
            <numerusform>%n dashboards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n widget(s)</source>
        <translation>
            <numerusform>%n widget</numerusform>
            <numerusform>%n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Editing · %n widget(s) · Arrow keys move, Shift + arrows resize · Ctrl D duplicate · Del remove · Esc cancel drag</source>
        <translation>
            <numerusform>Editing · %n widget · Arrow keys move, Shift + arrows resize · Ctrl D duplicate · Del remove · Esc cancel drag</numerusform>
            <numerusform>Editing · %n widgets · Arrow keys move, Shift + arrows resize · Ctrl D duplicate · Del remove · Esc cancel drag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ExportDataDialog</name>
    <message numerus="yes">
        <source>%n row(s) of the graph</source>
        <translation>
            <numerusform>%n row of the graph</numerusform>
            <numerusform>%n rows of the graph</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datapoint(s) written to %1</source>
        <translation>
            <numerusform>%n datapoint written to %1</numerusform>
            <numerusform>%n datapoints written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::GraphPanel</name>
    <message numerus="yes">
        <source>%n anomaly(ies)</source>
        <translation>
            <numerusform>%n anomaly</numerusform>
            <numerusform>%n anomalies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::GraphSourcePane</name>
    <message numerus="yes">
        <source>A graph holds at most %n row(s).</source>
        <translation>
            <numerusform>A graph holds at most %n row.</numerusform>
            <numerusform>A graph holds at most %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “metrics” cannot be read.</source>
        <translation>
            <numerusform>%n row of “metrics” cannot be read.</numerusform>
            <numerusform>%n rows of “metrics” cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::GraphedMetricsView</name>
    <message numerus="yes">
        <source>Export data of %n row(s) …</source>
        <translation>
            <numerusform>Export data of %n row …</numerusform>
            <numerusform>Export data of %n rows …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::GridDrop</name>
    <message numerus="yes">
        <source>+ %n metrics</source>
        <translation>
            <numerusform>+ %n metrics</numerusform>
            <numerusform>+ %n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n series</source>
        <translation>
            <numerusform>Add %n series</numerusform>
            <numerusform>Add %n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreeModel</name>
    <message numerus="yes">
        <source>%1, %n metric(s)</source>
        <translation>
            <numerusform>%1, %n metric</numerusform>
            <numerusform>%1, %n metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::MetricTreeView</name>
    <message numerus="yes">
        <source>Add all %n metric(s) to the graph?</source>
        <translation>
            <numerusform>Add all %n metric to the graph?</numerusform>
            <numerusform>Add all %n metrics to the graph?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n metric(s) from the graph</source>
        <translation>
            <numerusform>Remove %n metric from the graph</numerusform>
            <numerusform>Remove %n metrics from the graph</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n metric(s) to the graph</source>
        <translation>
            <numerusform>Add %n metric to the graph</numerusform>
            <numerusform>Add %n metrics to the graph</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export data of %n metric(s) …</source>
        <translation>
            <numerusform>Export data of %n metric …</numerusform>
            <numerusform>Export data of %n metrics …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::MetricsPage</name>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A graph holds at most %1 metrics; %n more could not be added.</source>
        <translation>
            <numerusform>A graph holds at most %1 metrics; %n more could not be added.</numerusform>
            <numerusform>A graph holds at most %1 metrics; %n more could not be added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::Navigation</name>
    <message numerus="yes">
        <source>Alarms, %n in alarm</source>
        <translation>
            <numerusform>Alarms, %n in alarm</numerusform>
            <numerusform>Alarms, %n in alarm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::Notifier</name>
    <message numerus="yes">
        <source>%n alarm(s) went off</source>
        <translation>
            <numerusform>%n alarm went off</numerusform>
            <numerusform>%n alarms went off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yagura: %n in alarm</source>
        <translation>
            <numerusform>Yagura: %n in alarm</numerusform>
            <numerusform>Yagura: %n in alarm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::OverviewPage</name>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::PlotWidget</name>
    <message numerus="yes">
        <source>%n time(s) outside of what was expected</source>
        <translation>
            <numerusform>%n time outside of what was expected</numerusform>
            <numerusform>%n times outside of what was expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::RetentionSection</name>
    <message numerus="yes">
        <source>%n metric(s)</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::SnapshotView</name>
    <message numerus="yes">
        <source>+ %n</source>
        <comment>further gauges</comment>
        <translation>
            <numerusform>+ %n</numerusform>
            <numerusform>+ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n negative value(s) not shown</source>
        <translation>
            <numerusform>%n negative value not shown</numerusform>
            <numerusform>%n negative values not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::SourcesPage</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::StreamsModel</name>
    <message numerus="yes">
        <source>%n minute(s) given up</source>
        <translation>
            <numerusform>%n minute given up</numerusform>
            <numerusform>%n minutes given up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::TopBar</name>
    <message numerus="yes">
        <source>%n in alarm</source>
        <translation>
            <numerusform>%n in alarm</numerusform>
            <numerusform>%n in alarm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with insufficient data</source>
        <translation>
            <numerusform>%n with insufficient data</numerusform>
            <numerusform>%n with insufficient data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n OK</source>
        <translation>
            <numerusform>%n OK</numerusform>
            <numerusform>%n OK</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::WidgetEditorDialog</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::WindowImport</name>
    <message numerus="yes">
        <source>Drop to import %n file(s)
You see what is in them before anything is stored</source>
        <translation>
            <numerusform>Drop to import %n file
You see what is in it before anything is stored</numerusform>
            <numerusform>Drop to import %n files
You see what is in them before anything is stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A graph holds at most %n metrics.</source>
        <translation>
            <numerusform>A graph holds at most %n metrics.</numerusform>
            <numerusform>A graph holds at most %n metrics.</numerusform>
        </translation>
    </message>
</context>
</TS>
