// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmlistmodel.h"

#include "core/base/clock.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/widgets/formatters.h"

#include <algorithm>

namespace yagura {

namespace {

TimePoint changedAt(const MetricAlarm& alarm)
{
    return alarm.stateTransitionedTimestamp.value_or(
        alarm.stateUpdatedTimestamp.value_or(TimePoint()));
}

QString nameOf(const MetricAlarm& alarm)
{
    return QString::fromStdString(alarm.alarmName);
}

} // namespace

AlarmListModel::AlarmListModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_alarms(std::make_shared<const std::vector<MetricAlarm>>())
{ }

bool AlarmListModel::comesBefore(const MetricAlarm& a, const MetricAlarm& b)
{
    const int rankA = alarmtexts::stateRank(a.stateValue);
    const int rankB = alarmtexts::stateRank(b.stateValue);
    if (rankA != rankB)
        return rankA < rankB;
    if (changedAt(a) != changedAt(b))
        return changedAt(a) > changedAt(b);
    return a.alarmName < b.alarmName;
}

void AlarmListModel::setAlarms(Alarms alarms)
{
    if (!alarms || alarms == m_alarms)
        return;
    std::vector<QString> shown;
    for (const int i : m_order)
        shown.push_back(nameOf((*m_alarms)[std::size_t(i)]));
    if (!m_isFirst) {
        // What goes into alarm while the window is open is marked until somebody looks.
        QSet<QString> before;
        for (const MetricAlarm& alarm : *m_alarms) {
            if (alarm.stateValue == "ALARM")
                before.insert(nameOf(alarm));
        }
        QSet<QString> unseen;
        for (const MetricAlarm& alarm : *alarms) {
            const QString name = nameOf(alarm);
            if (alarm.stateValue == "ALARM" && (!before.contains(name) || m_unseen.contains(name)))
                unseen.insert(name);
        }
        m_unseen = unseen;
    }
    m_isFirst = false;

    const Alarms previous = std::exchange(m_alarms, std::move(alarms));
    std::vector<int> previousOrder = std::exchange(m_order, {});
    sortAndFilter();
    m_counts = {};
    for (const MetricAlarm& alarm : *m_alarms) {
        const int rank = alarmtexts::stateRank(alarm.stateValue);
        ++(rank == 0 ? m_counts.inAlarm : rank == 1 ? m_counts.insufficientData : m_counts.ok);
    }
    const bool isSameRows = shown.size() == m_order.size()
        && std::equal(m_order.begin(), m_order.end(), shown.begin(),
                      [this](int i, const QString& name) {
                          return nameOf((*m_alarms)[std::size_t(i)]) == name;
                      });
    if (isSameRows) {
        if (!m_order.empty())
            emit dataChanged(index(0, 0), index(int(m_order.size()) - 1, ColumnCount - 1));
        return;
    }
    // The reset has to begin while the model still answers as before.
    std::vector<int> order = std::exchange(m_order, std::move(previousOrder));
    const Alarms now = std::exchange(m_alarms, previous);
    beginResetModel();
    m_alarms = now;
    m_order = std::move(order);
    endResetModel();
}

bool AlarmListModel::matches(const MetricAlarm& alarm) const
{
    if (!m_state.empty() && alarm.stateValue != m_state)
        return false;
    if (m_text.isEmpty())
        return true;
    const auto has = [this](const std::string& text) {
        return QString::fromStdString(text).contains(m_text, Qt::CaseInsensitive);
    };
    return has(alarm.alarmName) || has(alarmtexts::subject(alarm).toStdString())
        || std::any_of(alarm.dimensions.begin(), alarm.dimensions.end(),
                       [&has](const Dimension& dimension) { return has(dimension.value); });
}

void AlarmListModel::sortAndFilter()
{
    m_order.clear();
    for (std::size_t i = 0; i < m_alarms->size(); ++i) {
        if (matches((*m_alarms)[i]))
            m_order.push_back(int(i));
    }
    std::sort(m_order.begin(), m_order.end(), [this](int a, int b) {
        return comesBefore((*m_alarms)[std::size_t(a)], (*m_alarms)[std::size_t(b)]);
    });
}

void AlarmListModel::setTextFilter(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    beginResetModel();
    m_text = trimmed;
    sortAndFilter();
    endResetModel();
}

void AlarmListModel::setStateFilter(const std::string& wireState)
{
    if (wireState == m_state)
        return;
    beginResetModel();
    m_state = wireState;
    sortAndFilter();
    endResetModel();
}

void AlarmListModel::setChecked(const QSet<QString>& names)
{
    if (names == m_checked)
        return;
    m_checked = names;
    if (!m_order.empty())
        emit dataChanged(index(0, Check), index(int(m_order.size()) - 1, Check),
                         {Qt::CheckStateRole});
    emit checkedChanged();
}

Qt::CheckState AlarmListModel::checkedOfShown() const
{
    const auto ticked = std::count_if(m_order.begin(), m_order.end(), [this](int i) {
        return m_checked.contains(nameOf((*m_alarms)[std::size_t(i)]));
    });
    return ticked == 0                             ? Qt::Unchecked
        : ticked == std::ptrdiff_t(m_order.size()) ? Qt::Checked
                                                   : Qt::PartiallyChecked;
}

void AlarmListModel::checkShown(bool on)
{
    QSet<QString> names = m_checked;
    for (const int i : m_order) {
        const QString name = nameOf((*m_alarms)[std::size_t(i)]);
        if (on)
            names.insert(name);
        else
            names.remove(name);
    }
    setChecked(names);
}

void AlarmListModel::markSeen(const QString& name)
{
    if (!m_unseen.remove(name))
        return;
    if (const int row = rowOf(name); row >= 0)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1), {UnseenRole});
}

void AlarmListModel::tick()
{
    if (!m_order.empty())
        emit dataChanged(index(0, Strip), index(int(m_order.size()) - 1, TimeInState));
}

const MetricAlarm* AlarmListModel::alarmAt(int row) const
{
    return row >= 0 && row < int(m_order.size())
        ? &(*m_alarms)[std::size_t(m_order[std::size_t(row)])]
        : nullptr;
}

const MetricAlarm* AlarmListModel::alarm(const QString& name) const
{
    // The service's snapshot is sorted by name.
    const std::string wanted = name.toStdString();
    const auto found = std::lower_bound(
        m_alarms->begin(), m_alarms->end(), wanted,
        [](const MetricAlarm& alarm, const std::string& text) { return alarm.alarmName < text; });
    return found != m_alarms->end() && found->alarmName == wanted ? &*found : nullptr;
}

int AlarmListModel::rowOf(const QString& name) const
{
    const std::string wanted = name.toStdString();
    const auto found = std::find_if(m_order.begin(), m_order.end(), [&](int i) {
        return (*m_alarms)[std::size_t(i)].alarmName == wanted;
    });
    return found == m_order.end() ? -1 : int(found - m_order.begin());
}

int AlarmListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int AlarmListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AlarmListModel::data(const QModelIndex& index, int role) const
{
    const MetricAlarm* alarm = index.isValid() ? alarmAt(index.row()) : nullptr;
    if (!alarm)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return nameOf(*alarm);
        if (index.column() == TimeInState && changedAt(*alarm) != TimePoint())
            return format::elapsed(std::max(
                std::chrono::floor<Seconds>(m_clock.now() - changedAt(*alarm)), Seconds(0)));
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return tr("%1, %2, %3")
                .arg(nameOf(*alarm), alarmtexts::stateName(alarm->stateValue),
                     alarmtexts::condition(*alarm));
        return data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return index.column() == Name
            ? tr("%1\n%2").arg(nameOf(*alarm), alarmtexts::condition(*alarm))
            : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Check
            ? QVariant(int(m_checked.contains(nameOf(*alarm)) ? Qt::Checked : Qt::Unchecked))
            : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == TimeInState ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case StateRole:
        return QString::fromStdString(alarm->stateValue);
    case ConditionRole:
        return alarmtexts::condition(*alarm);
    case AlarmNameRole:
        return nameOf(*alarm);
    case ActionsOffRole:
        return !alarm->actionsEnabled.value_or(true);
    case UnseenRole:
        return m_unseen.contains(nameOf(*alarm));
    default:
        return {};
    }
}

bool AlarmListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const MetricAlarm* alarm = alarmAt(index.row());
    if (role != Qt::CheckStateRole || index.column() != Check || !alarm)
        return false;
    QSet<QString> names = m_checked;
    if (value.toInt() == Qt::Checked)
        names.insert(nameOf(*alarm));
    else
        names.remove(nameOf(*alarm));
    setChecked(names);
    return true;
}

QVariant AlarmListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == TimeInState ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Alarm · state, then most recent");
    case Strip:
        return tr("Last 24 h");
    case TimeInState:
        return tr("In state");
    default:
        return {};
    }
}

Qt::ItemFlags AlarmListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Check ? flags | Qt::ItemIsUserCheckable : flags;
}

void AlarmListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_order.empty())
        emit dataChanged(index(0, 0), index(int(m_order.size()) - 1, ColumnCount - 1));
}

} // namespace yagura
