// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/metrictree.h"

#include <QAbstractItemModel>
#include <QColor>

#include <map>

namespace yagura {

/// The metric tree as an item model: what matches the filter, with tick boxes on metrics and
/// resources. Building and searching happen on the pool; the model swaps to each finished result in
/// one reset (the view keeps expansion and selection by key).
class MetricTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< MetricTree::Kind as int
        CountRole, ///< metrics below that are shown
        TermsRole, ///< QStringList: what the filter looks for, to be marked
        SwatchRole, ///< QColor of the graphed metric, or invalid
        ResolutionRole, ///< int: seconds between a metric's points, 0 while unknown; asked for when
                        ///< it is first looked at
        KeyRole, ///< QString: the same node has the same key in every rebuild
    };

    explicit MetricTreeModel(QObject* parent = nullptr);
    ~MetricTreeModel() override;

    void setMetrics(MetricTree::Metrics metrics); ///< rebuilt when the snapshot is another one
    void setFilter(const QString& text);
    void setGraphedOnly(bool only);
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] bool isGraphedOnly() const { return m_isGraphedOnly; }
    [[nodiscard]] bool isFiltered() const; ///< by what is shown now
    /// Ticked metrics with the colour of their line. The owner of the graph sets them in answer to
    /// tickRequested().
    void setGraphed(const std::map<Metric, QColor>& graphed);
    /// Where resolutions (seconds; 0: not known yet) come from; called on the pool.
    void setResolver(std::function<int(const Metric&)> resolver);
    /// They change as datapoints come: those that are looked at are asked for once more.
    void askAgain();
    void retranslate(); ///< names the dimension sets anew, in the language of now
    void setCheckable(bool checkable); ///< without: a tree to drag from (default: with)
    [[nodiscard]] bool isSettled() const; ///< nothing under way

    [[nodiscard]] int hits() const { return m_visible->hits; }
    [[nodiscard]] int total() const { return int(m_tree->metrics().size()); }
    [[nodiscard]] std::vector<Metric> metricsAt(
        const QModelIndex& index) const; ///< those shown at and below
    [[nodiscard]] QModelIndex indexOf(const Metric& metric) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

signals:
    /// A person ticked (or unticked) these: graph them and answer with setGraphed().
    void tickRequested(const std::vector<yagura::Metric>& metrics, bool on);
    void treeChanged(); ///< after every reset: hits() and total() are new

private:
    struct Shown
    {
        std::shared_ptr<const MetricTree> tree;
        std::shared_ptr<const VisibleTree> visible;
        QStringList terms;
        bool isFiltered = false;
    };
    void request();
    void show(Shown shown);
    [[nodiscard]] int nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QString keyOf(int node) const;
    [[nodiscard]] QString toolTip(int node) const;
    [[nodiscard]] QVariant checkState(int node) const;
    [[nodiscard]] int resolution(const Metric& metric) const;
    void resolve();
    void collect(int node, std::vector<Metric>& metrics) const;

    MetricTree::Metrics m_wanted;
    std::shared_ptr<const MetricTree> m_tree;
    std::shared_ptr<const VisibleTree> m_visible;
    QStringList m_terms;
    QString m_filter;
    std::map<Metric, QColor> m_graphed;
    std::function<int(const Metric&)> m_resolver;
    struct Resolution
    {
        int seconds = 0;
        bool isAsked = false; ///< since the last askAgain()
    };
    mutable std::map<Metric, Resolution> m_resolutions;
    mutable std::vector<Metric> m_unresolved; ///< looked at since the last answer
    bool m_isResolving = false;
    bool m_isGraphedOnly = false;
    bool m_isShownFiltered = false;
    bool m_isCheckable = true;
    bool m_isRunning = false;
    bool m_isDirty = false;
    bool m_isInOldLanguage = false;
};

} // namespace yagura
