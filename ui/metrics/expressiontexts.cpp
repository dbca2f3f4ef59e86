// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/expressiontexts.h"

#include "core/metrics/math/expressionset.h"
#include "core/metrics/math/lexer.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

namespace yagura::expressiontexts {

namespace {

std::optional<Token> colorOf(MathTokenKind kind)
{
    switch (kind) {
    case MathTokenKind::Number:
        return Token::SynNum;
    case MathTokenKind::Text:
    case MathTokenKind::Unfinished:
        return Token::SynStr;
    case MathTokenKind::Name:
        return Token::SynKey;
    case MathTokenKind::Function:
        return Token::SynFn;
    case MathTokenKind::Keyword:
        return Token::SynKw;
    case MathTokenKind::Invalid:
        return Token::Alarm;
    default:
        return std::nullopt;
    }
}

/// All rows as queries, hidden ones too: what their data is asked with.
std::vector<MetricDataQuery> queriesOf(const GraphDefinition& graph)
{
    return dataRequest(graph, TimePoint(), TimePoint() + std::chrono::hours(3)).metricDataQueries;
}

} // namespace

int characterAt(const QString& text, std::size_t byte)
{
    const QByteArray bytes = text.toUtf8().left(static_cast<qsizetype>(byte));
    return static_cast<int>(QString::fromUtf8(bytes).size());
}

QVector<Piece> pieces(const QString& text)
{
    QVector<Piece> result;
    const QByteArray bytes = text.toUtf8();
    const bool isPlain = bytes.size() == text.size(); // bytes are characters
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    for (const MathToken& token : mathTokens(view)) {
        const auto color = colorOf(token.kind);
        if (!color)
            continue;
        const int start
            = isPlain ? static_cast<int>(token.offset) : characterAt(text, token.offset);
        const int end = isPlain ? static_cast<int>(token.offset + token.length)
                                : characterAt(text, token.offset + token.length);
        result.append({start, end - start, static_cast<int>(*color)});
    }
    return result;
}

void draw(QPainter& painter, const QRectF& rect, const QString& text)
{
    const QFont font = fonts::font(fonts::Role::Code);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> ranges;
    const QVector<Piece> all = pieces(text);
    for (const Piece& piece : all) {
        if (piece.start >= shown.size())
            break;
        QTextCharFormat format;
        format.setForeground(Theme::instance().color(static_cast<Token>(piece.token)));
        ranges.append({piece.start,
                       qMin(piece.length, static_cast<int>(shown.size()) - piece.start), format});
    }
    layout.setFormats(ranges);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(rect.width());
    layout.endLayout();
    if (line.isValid())
        layout.draw(&painter,
                    QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

std::map<std::string, MathFault> faults(const GraphDefinition& graph)
{
    std::map<std::string, MathFault> found;
    const std::vector<MetricDataQuery> queries = queriesOf(graph);
    const ExpressionSet set(queries);
    for (const QueryFault& fault : set.faults())
        found.emplace(queries[fault.query].id, fault.fault);
    return found;
}

QString typeName(const GraphDefinition& graph, const std::string& id)
{
    const std::vector<MetricDataQuery> queries = queriesOf(graph);
    const ExpressionSet set(queries);
    const auto index = set.indexOf(id);
    const auto type = index ? set.typeOf(*index) : std::nullopt;
    if (!type)
        return {};
    if (*type == MathType::Series)
        return QCoreApplication::translate("yagura::ExpressionTexts", "time series");
    if (*type == MathType::SeriesList)
        return QCoreApplication::translate("yagura::ExpressionTexts", "list of time series");
    if (*type == MathType::Scalar)
        return QCoreApplication::translate("yagura::ExpressionTexts", "a single number");
    return QCoreApplication::translate("yagura::ExpressionTexts", "a text");
}

} // namespace yagura::expressiontexts
