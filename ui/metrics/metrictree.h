// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace yagura {

/// Metrics sorted into namespace > dimension set > resource > metric. Built on the pool, immutable
/// and shared afterwards; every text is kept once, so that a search looks at each distinct name a
/// single time.
class MetricTree
{
    Q_DECLARE_TR_FUNCTIONS(yagura::MetricTree)
public:
    using Metrics = std::shared_ptr<const std::vector<Metric>>;
    enum class Kind { Root, Namespace, DimensionSet, Resource, Metric };
    struct Node
    {
        Kind kind = Kind::Root;
        int parent = -1;
        int first = 0; ///< children are neighbours: [first, first + count)
        int count = 0;
        int metric = -1; ///< index into metrics(), for Kind::Metric
        int text = 0; ///< index into the texts
        int leaves = 0; ///< metrics at and below
    };

    static std::shared_ptr<const MetricTree> build(Metrics metrics);

    /// Parents stand before their children; [0] is the root.
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Metric>& metrics() const { return *m_metrics; }
    [[nodiscard]] const Metrics& snapshot() const { return m_metrics; }
    [[nodiscard]] const Metric& metricOf(int node) const;
    [[nodiscard]] const QString& label(int node) const; ///< as shown
    [[nodiscard]] const QString& fullText(int node) const; ///< unshortened
    /// All metrics at and below a node, in order of the tree.
    [[nodiscard]] std::vector<Metric> metricsBelow(int node) const;

    /// "Per-instance metrics" for {InstanceId} of AWS/EC2; dimension names joined by commas where
    /// there is no better name.
    static QString dimensionSetName(const std::string& nameSpace, const QStringList& names);
    /// Without the parts that only machines read: "targetgroup/web/6d0ecf831eec9f09" -> "tg/web".
    static QString shortValue(const std::string& dimensionName, const QString& value);

private:
    friend class MetricTreeBuilder;
    friend struct VisibleTree;
    struct Text
    {
        QString label;
        QString full;
        QString folded; ///< what a search looks at
    };
    Metrics m_metrics;
    std::vector<Node> m_nodes;
    std::vector<Text> m_texts;
};

/// Which nodes of a tree are shown: all, or those on the way to a hit. A metric is a hit when every
/// term is found somewhere on its path.
struct VisibleTree
{
    std::vector<int> order; ///< visible nodes; the children of one node are neighbours
    std::vector<int> first; ///< per node: its children in `order`
    std::vector<int> count; ///< per node: visible children
    std::vector<int> row; ///< per node: place among its visible siblings
    std::vector<int> leaves; ///< per node: visible metrics below
    int hits = 0;

    /// @param isWanted  an additional condition on metrics; may be empty
    static std::shared_ptr<const VisibleTree> of(const MetricTree& tree, const QStringList& terms,
                                                 const std::function<bool(const Metric&)>& isWanted
                                                 = {});
    /// Lower case, split at blanks; at most 16 terms count.
    static QStringList termsOf(const QString& filter);
};

} // namespace yagura
