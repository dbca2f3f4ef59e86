// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metrictreemodel.h"

#include "core/metrics/metriccatalogue.h"
#include "ui/metrics/metricmime.h"
#include "ui/shell/appcontext.h"
#include "ui/widgets/formatters.h"

#include <QMimeData>

#include <set>

namespace yagura {

MetricTreeModel::MetricTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_tree(MetricTree::build(nullptr))
    , m_visible(VisibleTree::of(*m_tree, {}))
{
    m_wanted = m_tree->snapshot();
}

MetricTreeModel::~MetricTreeModel() = default;

void MetricTreeModel::setMetrics(MetricTree::Metrics metrics)
{
    if (!metrics || metrics == m_wanted)
        return;
    m_wanted = std::move(metrics);
    request();
}

void MetricTreeModel::setFilter(const QString& text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    request();
}

void MetricTreeModel::setGraphedOnly(bool only)
{
    if (only == m_isGraphedOnly)
        return;
    m_isGraphedOnly = only;
    request();
}

bool MetricTreeModel::isFiltered() const
{
    return m_isShownFiltered;
}

void MetricTreeModel::setGraphed(const std::map<Metric, QColor>& graphed)
{
    if (graphed == m_graphed)
        return;
    m_graphed = graphed;
    if (m_isGraphedOnly)
        request();
    // Ticks and swatches may change anywhere; the view only repaints what it shows.
    const int rows = rowCount();
    if (rows > 0)
        emit dataChanged(index(0, 0), index(rows - 1, 0), {Qt::CheckStateRole, SwatchRole});
}

void MetricTreeModel::retranslate()
{
    m_isInOldLanguage = true;
    request();
}

void MetricTreeModel::setCheckable(bool checkable)
{
    m_isCheckable = checkable;
}

bool MetricTreeModel::isSettled() const
{
    return !m_isRunning && !m_isDirty;
}

void MetricTreeModel::request()
{
    // One job at a time; whatever was asked meanwhile is answered by one more.
    if (m_isRunning) {
        m_isDirty = true;
        return;
    }
    m_isRunning = true;
    m_isDirty = false;
    const auto tree = m_tree->snapshot() == m_wanted && !m_isInOldLanguage ? m_tree : nullptr;
    m_isInOldLanguage = false;
    runThenCallback(
        this,
        [tree, wanted = m_wanted, filter = m_filter, only = m_isGraphedOnly, graphed = m_graphed] {
            Shown shown;
            shown.tree = tree ? tree : MetricTree::build(wanted);
            shown.terms = VisibleTree::termsOf(filter);
            shown.isFiltered = only || !shown.terms.isEmpty();
            std::function<bool(const Metric&)> isWanted;
            if (only)
                isWanted = [&graphed](const Metric& metric) { return graphed.contains(metric); };
            shown.visible = VisibleTree::of(*shown.tree, shown.terms, isWanted);
            return shown;
        },
        [this](Shown shown) {
            m_isRunning = false;
            show(std::move(shown));
            if (m_isDirty)
                request();
        });
}

void MetricTreeModel::show(Shown shown)
{
    beginResetModel();
    m_tree = std::move(shown.tree);
    m_visible = std::move(shown.visible);
    m_terms = std::move(shown.terms);
    m_isShownFiltered = shown.isFiltered;
    endResetModel();
    emit treeChanged();
}

int MetricTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? int(index.internalId()) : 0;
}

QModelIndex MetricTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto above = std::size_t(nodeOf(parent));
    if (column != 0 || row < 0 || row >= m_visible->count[above])
        return {};
    return createIndex(row, 0,
                       quintptr(m_visible->order[std::size_t(m_visible->first[above] + row)]));
}

QModelIndex MetricTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int above = m_tree->nodes()[std::size_t(nodeOf(child))].parent;
    return above <= 0 ? QModelIndex()
                      : createIndex(m_visible->row[std::size_t(above)], 0, quintptr(above));
}

int MetricTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : m_visible->count[std::size_t(nodeOf(parent))];
}

int MetricTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString MetricTreeModel::keyOf(int node) const
{
    QString key;
    for (; node > 0; node = m_tree->nodes()[std::size_t(node)].parent)
        key = m_tree->fullText(node) % QChar(0x1f) % key;
    return key;
}

QString MetricTreeModel::toolTip(int node) const
{
    const MetricTree::Node& entry = m_tree->nodes()[std::size_t(node)];
    if (entry.kind != MetricTree::Kind::Metric)
        return m_tree->fullText(node).isEmpty() ? m_tree->label(node) : m_tree->fullText(node);
    const Metric& metric = m_tree->metricOf(node);
    const MetricInfo* info = metricInfo(metric.nameSpace, metric.metricName);
    const int seconds = resolution(metric);
    const QString every = seconds > 0
        ? tr("A datapoint every %1.").arg(format::elapsed(std::chrono::seconds(seconds)))
        : QString();
    if (!info)
        return every.isEmpty() ? m_tree->label(node)
                               : QStringLiteral("%1\n%2").arg(m_tree->label(node), every);
    return tr("%1\n%2\nUnit: %3. Usual statistic: %4.")
               .arg(m_tree->label(node),
                    QCoreApplication::translate("MetricCatalogue", info->description),
                    QString::fromUtf8(info->unit.data(), qsizetype(info->unit.size())),
                    QString::fromUtf8(info->statistic.data(), qsizetype(info->statistic.size())))
        + (every.isEmpty() ? QString() : QLatin1Char('\n') + every);
}

void MetricTreeModel::setResolver(std::function<int(const Metric&)> resolver)
{
    m_resolver = std::move(resolver);
    m_resolutions.clear();
}

void MetricTreeModel::askAgain()
{
    for (auto& [metric, known] : m_resolutions)
        known.isAsked = false;
    const int rows = rowCount();
    if (rows > 0 && !m_resolutions.empty())
        emit dataChanged(index(0, 0), index(rows - 1, 0), {ResolutionRole});
}

/// Only of what is looked at: a hundred thousand metrics are not all asked about.
int MetricTreeModel::resolution(const Metric& metric) const
{
    if (!m_resolver)
        return 0;
    Resolution& known = m_resolutions[metric];
    if (!std::exchange(known.isAsked, true)) {
        m_unresolved.push_back(metric);
        if (m_unresolved.size() == 1)
            QMetaObject::invokeMethod(const_cast<MetricTreeModel*>(this), &MetricTreeModel::resolve,
                                      Qt::QueuedConnection);
    }
    return known.seconds;
}

void MetricTreeModel::resolve()
{
    if (m_isResolving || m_unresolved.empty())
        return;
    m_isResolving = true;
    runThenCallback(
        this,
        [resolver = m_resolver, metrics = std::exchange(m_unresolved, {})] {
            std::vector<std::pair<Metric, int>> found;
            found.reserve(metrics.size());
            for (const Metric& metric : metrics)
                found.emplace_back(metric, resolver(metric));
            return found;
        },
        [this](const std::vector<std::pair<Metric, int>>& found) {
            m_isResolving = false;
            bool isOther = false;
            for (const auto& [metric, seconds] : found)
                isOther
                    = std::exchange(m_resolutions[metric].seconds, seconds) != seconds || isOther;
            const int rows = rowCount();
            if (rows > 0 && isOther)
                emit dataChanged(index(0, 0), index(rows - 1, 0), {ResolutionRole});
            resolve();
        });
}

QVariant MetricTreeModel::checkState(int node) const
{
    const MetricTree::Node& entry = m_tree->nodes()[std::size_t(node)];
    if (!m_isCheckable
        || (entry.kind != MetricTree::Kind::Metric && entry.kind != MetricTree::Kind::Resource))
        return {};
    if (entry.kind == MetricTree::Kind::Metric)
        return int(m_graphed.contains(m_tree->metricOf(node)) ? Qt::Checked : Qt::Unchecked);
    int ticked = 0;
    for (int child = entry.first; child < entry.first + entry.count && !m_graphed.empty(); ++child)
        ticked += m_graphed.contains(m_tree->metricOf(child)) ? 1 : 0;
    if (ticked == 0)
        return int(Qt::Unchecked);
    return int(ticked == entry.count ? Qt::Checked : Qt::PartiallyChecked);
}

QVariant MetricTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int node = nodeOf(index);
    const MetricTree::Node& entry = m_tree->nodes()[std::size_t(node)];
    switch (role) {
    case Qt::DisplayRole:
        return m_tree->label(node);
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::CheckStateRole:
        return checkState(node);
    case Qt::AccessibleTextRole:
        if (entry.kind == MetricTree::Kind::Metric)
            return m_tree->label(node);
        return tr("%1, %n metric(s)", nullptr, m_visible->leaves[std::size_t(node)])
            .arg(m_tree->label(node));
    case KindRole:
        return int(entry.kind);
    case CountRole:
        return entry.kind == MetricTree::Kind::Metric ? 0 : m_visible->leaves[std::size_t(node)];
    case TermsRole:
        return m_terms;
    case SwatchRole:
        if (entry.kind == MetricTree::Kind::Metric) {
            const auto found = m_graphed.find(m_tree->metricOf(node));
            if (found != m_graphed.end())
                return found->second;
        }
        return {};
    case ResolutionRole:
        return entry.kind == MetricTree::Kind::Metric ? resolution(m_tree->metricOf(node)) : 0;
    case KeyRole:
        return keyOf(node);
    default:
        return {};
    }
}

bool MetricTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !m_isCheckable || !index.isValid())
        return false;
    const bool on = value.toInt() == Qt::Checked;
    std::vector<Metric> changed;
    for (Metric& metric : metricsAt(index)) {
        if (m_graphed.contains(metric) != on)
            changed.push_back(std::move(metric));
    }
    if (changed.empty())
        return false;
    emit tickRequested(changed, on);
    return true;
}

Qt::ItemFlags MetricTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const MetricTree::Kind kind = m_tree->nodes()[std::size_t(nodeOf(index))].kind;
    if (kind == MetricTree::Kind::Metric)
        flags |= Qt::ItemNeverHasChildren;
    if (kind == MetricTree::Kind::Metric || kind == MetricTree::Kind::Resource) {
        flags |= Qt::ItemIsDragEnabled;
        if (m_isCheckable)
            flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

QStringList MetricTreeModel::mimeTypes() const
{
    return {QString::fromLatin1(metricmime::kType)};
}

QMimeData* MetricTreeModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<Metric> metrics;
    std::set<Metric> seen;
    for (const QModelIndex& index : indexes) {
        for (Metric& metric : metricsAt(index)) {
            if (seen.insert(metric).second)
                metrics.push_back(std::move(metric));
        }
    }
    return metrics.empty() ? nullptr : metricmime::create(metrics);
}

void MetricTreeModel::collect(int node, std::vector<Metric>& metrics) const
{
    if (m_tree->nodes()[std::size_t(node)].kind == MetricTree::Kind::Metric) {
        metrics.push_back(m_tree->metricOf(node));
        return;
    }
    const int first = m_visible->first[std::size_t(node)];
    for (int i = first; i < first + m_visible->count[std::size_t(node)]; ++i)
        collect(m_visible->order[std::size_t(i)], metrics);
}

std::vector<Metric> MetricTreeModel::metricsAt(const QModelIndex& index) const
{
    std::vector<Metric> metrics;
    if (index.isValid())
        collect(nodeOf(index), metrics);
    return metrics;
}

QModelIndex MetricTreeModel::indexOf(const Metric& metric) const
{
    const auto& nodes = m_tree->nodes();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        if (nodes[i].kind == MetricTree::Kind::Metric && m_visible->leaves[i] > 0
            && m_tree->metricOf(int(i)) == metric)
            return createIndex(m_visible->row[i], 0, quintptr(i));
    }
    return {};
}

} // namespace yagura
