// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/annotationsmodel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yagura {

namespace {

constexpr qsizetype kLongestLabel = 255;

std::optional<double> numberOf(const QString& text)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

const char* const kHorizontalFills[] = {"none", "above", "below"};
const char* const kVerticalFills[] = {"none", "before", "after"};

QString fillText(const QString& fill)
{
    if (fill == QLatin1String("above"))
        return AnnotationsModel::tr("above");
    if (fill == QLatin1String("below"))
        return AnnotationsModel::tr("below");
    if (fill == QLatin1String("before"))
        return AnnotationsModel::tr("before");
    if (fill == QLatin1String("after"))
        return AnnotationsModel::tr("after");
    return AnnotationsModel::tr("none", "no fill");
}

template <typename Names>
std::string fillNamed(const Names& names, const QString& text)
{
    for (const char* name : names) {
        if (text == QLatin1String(name) || text == fillText(QLatin1String(name)))
            return std::string(name) == "none" ? std::string() : std::string(name);
    }
    return {};
}

} // namespace

AnnotationsModel::AnnotationsModel(GraphDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &GraphDraft::changed, this, &AnnotationsModel::follow);
    follow();
}

void AnnotationsModel::follow()
{
    const GraphDefinition& graph = m_draft.graph();
    const int now = int(graph.horizontal.size() + graph.vertical.size() + graph.alarmArns.size());
    if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    } else if (now < m_rows) {
        beginRemoveRows({}, now, m_rows - 1);
        m_rows = now;
        endRemoveRows();
    }
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

int AnnotationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int AnnotationsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::pair<AnnotationsModel::Entry, std::size_t> AnnotationsModel::entryAt(int row) const
{
    const GraphDefinition& graph = m_draft.graph();
    const auto at = std::size_t(row);
    if (at < graph.horizontal.size())
        return {Entry::Horizontal, at};
    if (at - graph.horizontal.size() < graph.vertical.size())
        return {Entry::Vertical, at - graph.horizontal.size()};
    return {Entry::Alarm, at - graph.horizontal.size() - graph.vertical.size()};
}

QColor AnnotationsModel::colorOf(int row) const
{
    const auto [entry, at] = entryAt(row);
    const GraphDefinition& graph = m_draft.graph();
    const std::string own = entry == Entry::Horizontal ? graph.horizontal[at].color
        : entry == Entry::Vertical                     ? graph.vertical[at].color
                                                       : std::string();
    const QColor color(QString::fromStdString(own));
    if (color.isValid())
        return color;
    return Theme::instance().color(entry == Entry::Vertical ? Token::WarnMark : Token::Alarm);
}

QString AnnotationsModel::text(int row, int column) const
{
    const auto [entry, at] = entryAt(row);
    const GraphDefinition& graph = m_draft.graph();
    if (entry == Entry::Alarm) {
        const QString arn = QString::fromStdString(graph.alarmArns[at]);
        const QLatin1String mark(":alarm:");
        const qsizetype name = arn.indexOf(mark);
        if (column == Kind)
            return tr("Alarm");
        return column == Label ? (name < 0 ? arn : arn.mid(name + mark.size())) : QString();
    }
    if (entry == Entry::Horizontal) {
        const HorizontalAnnotation& line = graph.horizontal[at];
        switch (column) {
        case Kind:
            return line.upper ? tr("Band") : tr("Line");
        case Label:
            return QString::fromStdString(line.label);
        case From:
            return numberText(line.value);
        case To:
            return line.upper ? numberText(*line.upper) : QString();
        case Fill:
            return line.upper ? tr("between") : fillText(QString::fromStdString(line.fill));
        case Axis:
            return line.axis == GraphAxis::Right ? tr("Right") : tr("Left");
        default:
            return {};
        }
    }
    const VerticalAnnotation& mark = graph.vertical[at];
    switch (column) {
    case Kind:
        return mark.end ? tr("Span") : tr("Instant");
    case Label:
        return QString::fromStdString(mark.label);
    case From:
        return format::iso(mark.time, m_zone);
    case To:
        return mark.end ? format::iso(*mark.end, m_zone) : QString();
    case Fill:
        return mark.end ? tr("between") : fillText(QString::fromStdString(mark.fill));
    default:
        return {};
    }
}

QStringList AnnotationsModel::choices(int row, int column) const
{
    const auto [entry, at] = entryAt(row);
    QStringList found;
    if (column == Axis && entry == Entry::Horizontal)
        return {tr("Left"), tr("Right")};
    if (column != Fill || entry == Entry::Alarm)
        return found;
    for (const char* name : entry == Entry::Horizontal ? kHorizontalFills : kVerticalFills)
        found.append(fillText(QLatin1String(name)));
    return found;
}

QVariant AnnotationsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const auto [entry, at] = entryAt(index.row());
    const GraphDefinition& graph = m_draft.graph();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Color ? colorOf(index.row()).name()
                                       : text(index.row(), index.column());
    case Qt::CheckStateRole:
        if (index.column() != Visible || entry == Entry::Alarm)
            return {};
        return int(
            (entry == Entry::Horizontal ? graph.horizontal[at].visible : graph.vertical[at].visible)
                ? Qt::Checked
                : Qt::Unchecked);
    case Qt::DecorationRole:
        return index.column() == Color ? QVariant(colorOf(index.row())) : QVariant();
    case ChoicesRole:
        return choices(index.row(), index.column());
    default:
        return {};
    }
}

QVariant AnnotationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case Label:
        return tr("Label");
    case From:
        return tr("Value or time");
    case To:
        return tr("To");
    case Fill:
        return tr("Fill");
    case Axis:
        return tr("Y axis");
    default:
        return {};
    }
}

Qt::ItemFlags AnnotationsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const auto [entry, at] = entryAt(index.row());
    if (entry == Entry::Alarm)
        return flags;
    const GraphDefinition& graph = m_draft.graph();
    const bool isArea = entry == Entry::Horizontal ? graph.horizontal[at].upper.has_value()
                                                   : graph.vertical[at].end.has_value();
    switch (index.column()) {
    case Visible:
        return flags | Qt::ItemIsUserCheckable;
    case Label:
    case From:
    case To:
        return flags | Qt::ItemIsEditable;
    case Fill:
        return isArea ? flags : flags | Qt::ItemIsEditable;
    case Axis:
        return entry == Entry::Horizontal ? flags | Qt::ItemIsEditable : flags;
    default:
        return flags;
    }
}

bool AnnotationsModel::setHorizontal(std::size_t at, Column column, const QString& typed)
{
    const auto value = numberOf(typed);
    if ((column == From && !value) || (column == To && !value && !typed.trimmed().isEmpty())) {
        emit refused(tr("A line stands at a number."));
        return false;
    }
    m_draft.change([&](GraphDefinition& graph) {
        HorizontalAnnotation& line = graph.horizontal[at];
        if (column == Label)
            line.label = typed.trimmed().left(kLongestLabel).toStdString();
        else if (column == From)
            line.value = *value;
        else if (column == To)
            line.upper = value;
        else if (column == Fill)
            line.fill = fillNamed(kHorizontalFills, typed);
        else if (column == Axis)
            line.axis = typed == tr("Right") ? GraphAxis::Right : GraphAxis::Left;
    });
    return true;
}

bool AnnotationsModel::setVertical(std::size_t at, Column column, const QString& typed)
{
    const auto time = parseIso8601(typed.trimmed().toStdString());
    if ((column == From && !time) || (column == To && !time && !typed.trimmed().isEmpty())) {
        emit refused(tr("A time is written as 2026-03-18T14:07:00Z, or with an offset as +09:00."));
        return false;
    }
    const VerticalAnnotation& before = m_draft.graph().vertical[at];
    if ((column == To && time && *time <= before.time)
        || (column == From && before.end && *time >= *before.end)) {
        emit refused(tr("A span must end after it begins."));
        return false;
    }
    m_draft.change([&](GraphDefinition& graph) {
        VerticalAnnotation& mark = graph.vertical[at];
        if (column == Label)
            mark.label = typed.trimmed().left(kLongestLabel).toStdString();
        else if (column == From)
            mark.time = *time;
        else if (column == To)
            mark.end = time ? std::optional(*time) : std::nullopt;
        else if (column == Fill)
            mark.fill = fillNamed(kVerticalFills, typed);
    });
    return true;
}

bool AnnotationsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.row() >= m_rows)
        return false;
    const auto [entry, at] = entryAt(index.row());
    if (entry == Entry::Alarm)
        return false;
    const bool isHorizontal = entry == Entry::Horizontal;
    if (role == Qt::CheckStateRole && index.column() == Visible) {
        m_draft.change([&, place = at](GraphDefinition& graph) {
            (isHorizontal ? graph.horizontal[place].visible : graph.vertical[place].visible)
                = value.toInt() == Qt::Checked;
        });
        return true;
    }
    if (role != Qt::EditRole)
        return false;
    if (index.column() == Color) {
        m_draft.change([&, place = at](GraphDefinition& graph) {
            (isHorizontal ? graph.horizontal[place].color : graph.vertical[place].color)
                = value.value<QColor>().isValid() ? value.value<QColor>().name().toStdString()
                                                  : std::string();
        });
        return true;
    }
    return isHorizontal ? setHorizontal(at, Column(index.column()), value.toString())
                        : setVertical(at, Column(index.column()), value.toString());
}

void AnnotationsModel::removeRows(const std::vector<int>& rows)
{
    std::set<std::size_t> horizontal;
    std::set<std::size_t> vertical;
    std::set<std::size_t> alarms;
    for (const int row : rows) {
        const auto [entry, at] = entryAt(row);
        (entry == Entry::Horizontal     ? horizontal
             : entry == Entry::Vertical ? vertical
                                        : alarms)
            .insert(at);
    }
    const auto erase = [](auto& list, const std::set<std::size_t>& gone) {
        for (auto at = gone.rbegin(); at != gone.rend(); ++at)
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(*at));
    };
    m_draft.change([&](GraphDefinition& graph) {
        erase(graph.horizontal, horizontal);
        erase(graph.vertical, vertical);
        erase(graph.alarmArns, alarms);
    });
}

void AnnotationsModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    follow();
}

void AnnotationsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    follow();
}

} // namespace yagura
