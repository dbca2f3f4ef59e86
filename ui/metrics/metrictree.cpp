// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metrictree.h"

#include "core/metrics/metriccatalogue.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace yagura {

namespace {

constexpr int kMaxTerms = 16;

/// "disk2" before "disk10"; upper and lower case alike.
int naturalCompare(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const qsizetype startA = i;
            const qsizetype startB = j;
            while (i < a.size() && a[i].isDigit())
                ++i;
            while (j < b.size() && b[j].isDigit())
                ++j;
            const QStringView numberA = a.sliced(startA, i - startA);
            const QStringView numberB = b.sliced(startB, j - startB);
            if (numberA.size() != numberB.size())
                return numberA.size() < numberB.size() ? -1 : 1;
            if (const int order = numberA.compare(numberB))
                return order;
            continue;
        }
        const QChar lowerA = a[i++].toLower();
        const QChar lowerB = b[j++].toLower();
        if (lowerA != lowerB)
            return lowerA < lowerB ? -1 : 1;
    }
    return int(a.size() - i) - int(b.size() - j);
}

} // namespace

/// Sorts metrics into the tree. Groups are numbered as they are met, then ranked by their texts, so
/// that the big sort compares numbers only.
class MetricTreeBuilder
{
public:
    explicit MetricTreeBuilder(MetricTree::Metrics metrics)
        : m_tree(std::make_shared<MetricTree>())
    {
        m_tree->m_metrics = std::move(metrics);
    }

    std::shared_ptr<const MetricTree> build()
    {
        collect();
        sort();
        makeNodes();
        return m_tree;
    }

private:
    struct Group
    {
        int parent = -1;
        int text = 0;
        int rank = 0;
    };
    struct Leaf
    {
        int space = 0;
        int set = 0;
        int resource = -1; ///< -1: no dimensions
        int metric = 0;
        int rank = 0; ///< of the name
        int text = 0;
    };

    int intern(const QString& label, const QString& full, const QString& searched)
    {
        const QString key = label % QChar(0x1f) % full % QChar(0x1f) % searched;
        const auto found = m_textIds.constFind(key);
        if (found != m_textIds.constEnd())
            return *found;
        const int id = int(m_tree->m_texts.size());
        m_tree->m_texts.push_back({label, full, searched.toLower()});
        m_textIds.insert(key, id);
        return id;
    }

    template <typename MakeText>
    static int group(std::vector<Group>& groups, QHash<QString, int>& ids, const QString& key,
                     int parent, MakeText makeText)
    {
        const auto found = ids.constFind(key);
        if (found != ids.constEnd())
            return *found;
        const int id = int(groups.size());
        groups.push_back({parent, makeText(), 0});
        ids.insert(key, id);
        return id;
    }

    int setText(const Metric& metric)
    {
        QStringList names;
        for (const Dimension& dimension : metric.dimensions)
            names.append(QString::fromStdString(dimension.name));
        const QString label = MetricTree::dimensionSetName(metric.nameSpace, names);
        const QString joined = names.join(QStringLiteral(", "));
        return intern(label, joined, QString(label % QLatin1Char('\n') % joined));
    }

    int resourceText(const Metric& metric)
    {
        QStringList shown;
        QStringList full;
        for (const Dimension& dimension : metric.dimensions) {
            const QString value = QString::fromStdString(dimension.value);
            shown.append(MetricTree::shortValue(dimension.name, value));
            full.append(value);
        }
        const QString separator = QStringLiteral(" · ");
        const QString label = shown.join(separator);
        const QString text = full.join(separator);
        return intern(label, text,
                      label == text ? label : QString(label % QLatin1Char('\n') % text));
    }

    void collect()
    {
        const std::vector<Metric>& metrics = m_tree->metrics();
        m_leaves.reserve(metrics.size());
        for (std::size_t i = 0; i < metrics.size(); ++i) {
            const Metric& metric = metrics[i];
            Leaf leaf;
            leaf.metric = int(i);
            const QString space = QString::fromStdString(metric.nameSpace);
            leaf.space = group(m_spaces, m_spaceIds, space, -1,
                               [&] { return intern(space, space, space); });
            QString setKey = QString::number(leaf.space);
            QString valueKey;
            for (const Dimension& dimension : metric.dimensions) {
                setKey += QChar(0x1f) % QString::fromStdString(dimension.name);
                valueKey += QChar(0x1f) % QString::fromStdString(dimension.value);
            }
            leaf.set = group(m_sets, m_setIds, setKey, leaf.space, [&] { return setText(metric); });
            if (!metric.dimensions.empty())
                leaf.resource = group(m_resources, m_resourceIds,
                                      QString(QString::number(leaf.set) % valueKey), leaf.set,
                                      [&] { return resourceText(metric); });
            const QString name = QString::fromStdString(metric.metricName);
            leaf.rank = metricRank(metric.nameSpace, metric.metricName);
            leaf.text = intern(name, name, name);
            m_leaves.push_back(leaf);
        }
    }

    void rank(std::vector<Group>& groups) const
    {
        std::vector<int> order(groups.size());
        std::iota(order.begin(), order.end(), 0);
        const auto& texts = m_tree->m_texts;
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            const int byText
                = naturalCompare(texts[std::size_t(groups[std::size_t(a)].text)].label,
                                 texts[std::size_t(groups[std::size_t(b)].text)].label);
            return byText != 0 ? byText < 0 : a < b;
        });
        for (std::size_t i = 0; i < order.size(); ++i)
            groups[std::size_t(order[i])].rank = int(i);
    }

    void sort()
    {
        rank(m_spaces);
        rank(m_sets);
        rank(m_resources);
        const auto& texts = m_tree->m_texts;
        const auto resourceRank = [this](const Leaf& leaf) {
            return leaf.resource < 0 ? -1 : m_resources[std::size_t(leaf.resource)].rank;
        };
        std::sort(m_leaves.begin(), m_leaves.end(), [&](const Leaf& a, const Leaf& b) {
            if (a.space != b.space)
                return m_spaces[std::size_t(a.space)].rank < m_spaces[std::size_t(b.space)].rank;
            if (a.set != b.set)
                return m_sets[std::size_t(a.set)].rank < m_sets[std::size_t(b.set)].rank;
            if (a.resource != b.resource)
                return resourceRank(a) < resourceRank(b);
            if (a.rank != b.rank)
                return a.rank < b.rank;
            if (a.text != b.text)
                return naturalCompare(texts[std::size_t(a.text)].label,
                                      texts[std::size_t(b.text)].label)
                    < 0;
            return a.metric < b.metric;
        });
    }

    int addNode(MetricTree::Kind kind, int parent, int text, int metric)
    {
        auto& nodes = m_tree->m_nodes;
        const int id = int(nodes.size());
        nodes.push_back({kind, parent, 0, 0, metric, text, metric < 0 ? 0 : 1});
        if (parent >= 0) {
            auto& above = nodes[std::size_t(parent)];
            if (above.count++ == 0)
                above.first = id;
        }
        return id;
    }

    /// Level by level, so that siblings are neighbours.
    void makeNodes()
    {
        std::vector<int> parents(m_leaves.size(),
                                 addNode(MetricTree::Kind::Root, -1, intern({}, {}, {}), -1));
        const auto level = [&](MetricTree::Kind kind, auto idOf, const std::vector<Group>& groups) {
            int lastId = -1;
            int node = -1;
            for (std::size_t i = 0; i < m_leaves.size(); ++i) {
                const int id = idOf(m_leaves[i]);
                if (id < 0) {
                    if (kind == MetricTree::Kind::Resource) {
                        addNode(MetricTree::Kind::Metric, parents[i], m_leaves[i].text,
                                m_leaves[i].metric);
                        parents[i] = -1;
                    }
                    continue;
                }
                if (id != lastId)
                    node = addNode(kind, parents[i], groups[std::size_t(id)].text, -1);
                lastId = id;
                parents[i] = node;
            }
        };
        level(
            MetricTree::Kind::Namespace, [](const Leaf& leaf) { return leaf.space; }, m_spaces);
        level(
            MetricTree::Kind::DimensionSet, [](const Leaf& leaf) { return leaf.set; }, m_sets);
        level(
            MetricTree::Kind::Resource, [](const Leaf& leaf) { return leaf.resource; },
            m_resources);
        for (std::size_t i = 0; i < m_leaves.size(); ++i) {
            if (parents[i] >= 0)
                addNode(MetricTree::Kind::Metric, parents[i], m_leaves[i].text, m_leaves[i].metric);
        }
        auto& nodes = m_tree->m_nodes;
        for (std::size_t i = nodes.size() - 1; i > 0; --i)
            nodes[std::size_t(nodes[i].parent)].leaves += nodes[i].leaves;
    }

    std::shared_ptr<MetricTree> m_tree;
    QHash<QString, int> m_textIds;
    QHash<QString, int> m_spaceIds;
    QHash<QString, int> m_setIds;
    QHash<QString, int> m_resourceIds;
    std::vector<Group> m_spaces;
    std::vector<Group> m_sets;
    std::vector<Group> m_resources;
    std::vector<Leaf> m_leaves;
};

std::shared_ptr<const MetricTree> MetricTree::build(Metrics metrics)
{
    if (!metrics)
        metrics = std::make_shared<const std::vector<Metric>>();
    return MetricTreeBuilder(std::move(metrics)).build();
}

const Metric& MetricTree::metricOf(int node) const
{
    return (*m_metrics)[std::size_t(m_nodes[std::size_t(node)].metric)];
}

const QString& MetricTree::label(int node) const
{
    return m_texts[std::size_t(m_nodes[std::size_t(node)].text)].label;
}

const QString& MetricTree::fullText(int node) const
{
    return m_texts[std::size_t(m_nodes[std::size_t(node)].text)].full;
}

std::vector<Metric> MetricTree::metricsBelow(int node) const
{
    const Node& top = m_nodes[std::size_t(node)];
    if (top.kind == Kind::Metric)
        return {metricOf(node)};
    std::vector<Metric> found;
    for (int child = top.first; child < top.first + top.count; ++child) {
        std::vector<Metric> below = metricsBelow(child);
        found.insert(found.end(), std::make_move_iterator(below.begin()),
                     std::make_move_iterator(below.end()));
    }
    return found;
}

QString MetricTree::dimensionSetName(const std::string& nameSpace, const QStringList& names)
{
    const QString key
        = QString::fromStdString(nameSpace) % QLatin1Char(':') % names.join(QLatin1Char(','));
    const auto is = [&key](const char* text) { return key == QLatin1String(text); };
    if (is("AWS/EC2:InstanceId"))
        return tr("Per-instance metrics");
    if (is("AWS/EC2:AutoScalingGroupName"))
        return tr("By Auto Scaling group");
    if (is("AWS/EC2:ImageId"))
        return tr("By image");
    if (is("AWS/EC2:InstanceType"))
        return tr("Aggregated by instance type");
    if (is("AWS/EC2:"))
        return tr("Across all instances");
    if (is("AWS/EBS:VolumeId"))
        return tr("Per-volume metrics");
    if (is("AWS/ELB:LoadBalancerName"))
        return tr("Per-LB metrics");
    if (is("AWS/ELB:AvailabilityZone"))
        return tr("By availability zone");
    if (is("AWS/ELB:AvailabilityZone,LoadBalancerName"))
        return tr("Per-LB, per-AZ metrics");
    if (is("AWS/ELB:") || is("AWS/ApplicationELB:"))
        return tr("Across all load balancers");
    if (is("AWS/ApplicationELB:LoadBalancer"))
        return tr("Per AppELB metrics");
    if (is("AWS/ApplicationELB:AvailabilityZone,LoadBalancer"))
        return tr("Per AppELB, per AZ metrics");
    if (is("AWS/ApplicationELB:LoadBalancer,TargetGroup"))
        return tr("Per AppELB, per TG metrics");
    if (is("AWS/ApplicationELB:AvailabilityZone,LoadBalancer,TargetGroup"))
        return tr("Per AppELB, per AZ, per TG metrics");
    if (is("AWS/RDS:DBInstanceIdentifier"))
        return tr("Per-database metrics");
    if (is("AWS/RDS:DatabaseClass"))
        return tr("By database class");
    if (is("AWS/RDS:EngineName"))
        return tr("By database engine");
    if (is("AWS/RDS:"))
        return tr("Across all databases");
    if (is("AWS/Billing:Currency"))
        return tr("Total estimated charge");
    if (is("AWS/Billing:Currency,ServiceName"))
        return tr("By service");
    if (names.isEmpty())
        return tr("Metrics with no dimensions");
    return names.join(QStringLiteral(", "));
}

QString MetricTree::shortValue(const std::string& dimensionName, const QString& value)
{
    static const QRegularExpression machineId(QStringLiteral("/[0-9a-f]{16}$"));
    if (dimensionName != "LoadBalancer" && dimensionName != "TargetGroup")
        return value;
    QString shown = value;
    shown.remove(machineId);
    const QLatin1String prefix("targetgroup/");
    if (shown.startsWith(prefix))
        shown = QLatin1String("tg/") % shown.sliced(prefix.size());
    return shown;
}

QStringList VisibleTree::termsOf(const QString& filter)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return filter.toLower().split(blanks, Qt::SkipEmptyParts).mid(0, kMaxTerms);
}

std::shared_ptr<const VisibleTree> VisibleTree::of(
    const MetricTree& tree, const QStringList& terms,
    const std::function<bool(const Metric&)>& isWanted)
{
    const auto& nodes = tree.nodes();
    const std::size_t size = nodes.size();
    auto visible = std::make_shared<VisibleTree>();
    visible->first.assign(size, 0);
    visible->count.assign(size, 0);
    visible->row.assign(size, 0);
    visible->leaves.assign(size, 0);
    visible->order.reserve(size);

    std::vector<quint32> textMasks(tree.m_texts.size(), 0);
    for (std::size_t i = 0; i < textMasks.size(); ++i) {
        for (qsizetype t = 0; t < terms.size(); ++t) {
            if (tree.m_texts[i].folded.contains(terms[t]))
                textMasks[i] |= 1u << t;
        }
    }
    const quint32 all = (1u << terms.size()) - 1;
    std::vector<quint32> masks(size, 0);
    for (std::size_t i = 1; i < size; ++i) {
        masks[i] = masks[std::size_t(nodes[i].parent)] | textMasks[std::size_t(nodes[i].text)];
        if (nodes[i].kind == MetricTree::Kind::Metric && masks[i] == all
            && (!isWanted || isWanted(tree.metricOf(int(i)))))
            visible->leaves[i] = 1;
    }
    for (std::size_t i = size - 1; i > 0; --i)
        visible->leaves[std::size_t(nodes[i].parent)] += visible->leaves[i];
    for (std::size_t i = 1; i < size; ++i) {
        if (visible->leaves[i] == 0)
            continue;
        const auto parent = std::size_t(nodes[i].parent);
        if (visible->count[parent] == 0)
            visible->first[parent] = int(visible->order.size());
        visible->row[i] = visible->count[parent]++;
        visible->order.push_back(int(i));
    }
    visible->hits = visible->leaves[0];
    return visible;
}

} // namespace yagura
