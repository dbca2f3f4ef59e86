// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/prettyjson.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>

#include <algorithm>

namespace yagura {

namespace {

constexpr qsizetype kMaxBytes = 1024 * 1024;
constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kShortArray = 90;

bool isPlain(const boost::json::value& value)
{
    return !value.is_object() && !value.is_array();
}

void write(const boost::json::value& value, int indent, std::string& out)
{
    const std::string inner(std::size_t(indent + 2), ' ');
    const std::string outer(std::size_t(indent), ' ');
    if (value.is_object() && !value.get_object().empty()) {
        out += "{\n";
        const auto& object = value.get_object();
        for (std::size_t i = 0; i < object.size(); ++i) {
            const auto& member = *(object.begin() + std::ptrdiff_t(i));
            out += inner + boost::json::serialize(boost::json::string(member.key())) + ": ";
            write(member.value(), indent + 2, out);
            out += i + 1 < object.size() ? ",\n" : "\n";
        }
        out += outer + "}";
        return;
    }
    if (value.is_array() && !value.get_array().empty()) {
        const auto& array = value.get_array();
        const std::string flat = boost::json::serialize(array);
        const bool isFlat = std::all_of(array.begin(), array.end(), [](const auto& element) {
            return isPlain(element) || element.is_object();
        });
        if (isFlat && isPlain(array.front()) && flat.size() <= kShortArray) {
            out += flat;
            return;
        }
        out += "[\n";
        for (std::size_t i = 0; i < array.size(); ++i) {
            out += inner;
            write(array[i], indent + 2, out);
            out += i + 1 < array.size() ? ",\n" : "\n";
        }
        out += outer + "]";
        return;
    }
    out += boost::json::serialize(value);
}

void place(const QByteArray& text, std::size_t at, JsonProblem& problem)
{
    const QByteArray before = text.left(qsizetype(at));
    problem.line = int(before.count('\n')) + 1;
    problem.column = int(before.size() - before.lastIndexOf('\n') - 1) + 1;
}

} // namespace

QString prettyJson(const boost::json::value& value)
{
    std::string out;
    write(value, 0, out);
    return QString::fromStdString(out);
}

bool parseJsonObject(const QString& text, boost::json::object& object, JsonProblem& problem)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > kMaxBytes) {
        problem.message
            = QCoreApplication::translate("yagura::JsonProblem", "The text is larger than 1 MB.");
        return false;
    }
    boost::json::parse_options options;
    options.max_depth = kMaxDepth;
    boost::json::stream_parser parser({}, options);
    boost::json::error_code error;
    const std::size_t read = parser.write_some(bytes.constData(), std::size_t(bytes.size()), error);
    if (!error && !parser.done())
        parser.finish(error);
    if (!error && QByteArray(bytes.mid(qsizetype(read))).trimmed().size() > 0) {
        place(bytes, read, problem);
        problem.message = QCoreApplication::translate("yagura::JsonProblem",
                                                      "There is text after the end of the object.");
        return false;
    }
    if (error) {
        place(bytes, read, problem);
        problem.message
            = QCoreApplication::translate("yagura::JsonProblem", "This is no valid JSON: %1.")
                  .arg(QString::fromStdString(error.message()));
        return false;
    }
    boost::json::value value = parser.release();
    if (!value.is_object()) {
        problem.message = QCoreApplication::translate("yagura::JsonProblem",
                                                      "The text must be one JSON object.");
        return false;
    }
    object = std::move(value.get_object());
    return true;
}

namespace {

/// Walks along valid JSON to the value at a path.
class PathFinder
{
public:
    explicit PathFinder(const QString& text)
        : m_text(text)
    { }

    qsizetype find(const QStringList& path)
    {
        qsizetype found = skipBlanks();
        for (const QString& part : path) {
            const bool isObject = at() == QLatin1Char('{');
            if (!isObject && at() != QLatin1Char('['))
                break;
            ++m_at;
            const qsizetype begin = isObject ? enterMember(part) : enterElement(part.toInt());
            if (begin < 0)
                break;
            found = begin;
        }
        return found;
    }

private:
    [[nodiscard]] QChar at() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    qsizetype skipBlanks()
    {
        while (m_at < m_text.size() && at().isSpace())
            ++m_at;
        return m_at;
    }

    QString readString()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && at() != QLatin1Char('"'))
            m_at += at() == QLatin1Char('\\') ? 2 : 1;
        const QString found = m_text.mid(start, m_at - start);
        ++m_at;
        return found;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            skipBlanks();
            const QChar c = at();
            if (c == QLatin1Char('"')) {
                readString();
                continue;
            }
            if (c == QLatin1Char('{') || c == QLatin1Char('['))
                ++depth;
            else if (c == QLatin1Char('}') || c == QLatin1Char(']'))
                --depth;
            else if (depth == 0 && c != QLatin1Char(',')) {
                while (m_at < m_text.size() && !QStringLiteral(",]}").contains(at()))
                    ++m_at;
                return;
            }
            ++m_at;
        } while (depth > 0 && m_at < m_text.size());
    }

    /// Behind the opening brace: to the member's value. Returns where its name begins, or -1.
    qsizetype enterMember(const QString& name)
    {
        while (m_at < m_text.size() && at() != QLatin1Char('}')) {
            const qsizetype begin = skipBlanks();
            if (at() != QLatin1Char('"'))
                return -1;
            const bool isWanted = readString() == name;
            skipBlanks();
            ++m_at; // the colon
            skipBlanks();
            if (isWanted)
                return begin;
            next();
        }
        return -1;
    }

    qsizetype enterElement(int index)
    {
        for (int i = 0; m_at < m_text.size(); ++i) {
            const qsizetype begin = skipBlanks();
            if (at() == QLatin1Char(']'))
                return -1;
            if (i == index)
                return begin;
            next();
        }
        return -1;
    }

    void next()
    {
        skipValue();
        skipBlanks();
        if (at() == QLatin1Char(','))
            ++m_at;
        skipBlanks();
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

} // namespace

int lineOfPath(const QString& text, const QString& path)
{
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    return int(text.left(PathFinder(text).find(parts)).count(QLatin1Char('\n'))) + 1;
}

JsonHighlighter::JsonHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
    connect(&Theme::instance(), &Theme::changed, this, &JsonHighlighter::rehighlight);
}

void JsonHighlighter::highlightBlock(const QString& text)
{
    static const QRegularExpression token(QStringLiteral(
        R"re(("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b)re"));
    const Theme& theme = Theme::instance();
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength(1) > 0)
            setFormat(int(match.capturedStart(1)), int(match.capturedLength(1)),
                      theme.color(match.capturedLength(2) > 0 ? Token::SynKey : Token::SynStr));
        else if (match.capturedLength(3) > 0)
            setFormat(int(match.capturedStart(3)), int(match.capturedLength(3)),
                      theme.color(Token::SynNum));
        else
            setFormat(int(match.capturedStart(4)), int(match.capturedLength(4)),
                      theme.color(Token::SynKw));
    }
}

} // namespace yagura
