// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/mathtemplates.h"

#include <QCoreApplication>

#include <algorithm>

namespace yagura::mathtemplates {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("yagura::MathTemplates", text);
}

/// A namespace or a dimension's name as SEARCH wants it: quoted where it is more than letters and
/// digits.
QString schemaPart(const std::string& text)
{
    const QString part = QString::fromStdString(text);
    for (const QChar c : part) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('/'))
            return QStringLiteral("\"%1\"").arg(part);
    }
    return part;
}

QString escaped(const QString& text)
{
    QString result = text;
    result.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    result.replace(QLatin1Char('"'), QLatin1String("\\\""));
    result.replace(QLatin1Char('\''), QLatin1String("\\'"));
    return result;
}

} // namespace

QVector<Template> templates(const GraphDefinition& graph, const std::vector<int>& selected)
{
    QStringList metrics;
    QStringList chosen;
    for (std::size_t i = 0; i < graph.rows.size(); ++i) {
        const QString id = QString::fromStdString(graph.rows[i].id);
        if (graph.rows[i].metric)
            metrics.append(id);
        if (std::find(selected.begin(), selected.end(), int(i)) != selected.end())
            chosen.append(id);
    }
    if (chosen.isEmpty())
        chosen = metrics;
    QVector<Template> result;
    result.append(
        {translated(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Empty expression")), {}, {}, {}});
    if (metrics.isEmpty())
        return result;
    const QString all = translated(QT_TRANSLATE_NOOP("yagura::MathTemplates", "All metrics"));
    const auto addAll = [&](const char* name, const char* function) {
        result.append({translated(name),
                       QStringLiteral("%1(METRICS())").arg(QLatin1String(function)),
                       translated(name), all});
    };
    addAll(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Sum of all"), "SUM");
    addAll(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Average of all"), "AVG");
    addAll(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Minimum of all"), "MIN");
    addAll(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Maximum of all"), "MAX");
    const QString first = chosen.constFirst();
    const auto addOne = [&](const char* name, const QString& expression) {
        result.append({translated(name).arg(first), expression, {}, {}});
    };
    addOne(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Rate of %1 per second"),
           QStringLiteral("RATE(%1)").arg(first));
    addOne(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Change of %1 from point to point"),
           QStringLiteral("DIFF(%1)").arg(first));
    addOne(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Running sum of %1"),
           QStringLiteral("RUNNING_SUM(%1)").arg(first));
    addOne(QT_TRANSLATE_NOOP("yagura::MathTemplates", "%1 with its gaps as 0"),
           QStringLiteral("FILL(%1, 0)").arg(first));
    addOne(QT_TRANSLATE_NOOP("yagura::MathTemplates", "%1 with its last value in its gaps"),
           QStringLiteral("FILL(%1, REPEAT)").arg(first));
    if (chosen.size() > 1) {
        const QString second = chosen.at(1);
        result.append({translated(QT_TRANSLATE_NOOP("yagura::MathTemplates", "%1 in percent of %2"))
                           .arg(first, second),
                       QStringLiteral("100 * %1 / %2").arg(first, second),
                       {},
                       {}});
    }
    addOne(QT_TRANSLATE_NOOP("yagura::MathTemplates", "Anomaly band around %1"),
           QStringLiteral("ANOMALY_DETECTION_BAND(%1, 2)").arg(first));
    return result;
}

QString searchExpression(const GraphRow* row, const QString& words, int periodSeconds)
{
    QString query = escaped(words);
    QString stat = QStringLiteral("Average");
    if (row && row->metric) {
        QStringList schema{schemaPart(row->metric->nameSpace)};
        for (const Dimension& dimension : row->metric->dimensions)
            schema.append(schemaPart(dimension.name));
        query = QStringLiteral("{%1} MetricName=\"%2\"")
                    .arg(schema.join(QLatin1Char(',')),
                         escaped(QString::fromStdString(row->metric->metricName)));
        stat = QString::fromStdString(row->stat);
    }
    return QStringLiteral("SEARCH('%1', '%2', %3)").arg(query, stat).arg(periodSeconds);
}

} // namespace yagura::mathtemplates
