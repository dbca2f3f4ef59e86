// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"

#include <QColor>
#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace yagura {

/// The graph that is being put together on the Metrics page: a definition with undo. Whatever the
/// JSON holds that Yagura does not know stays in it.
class GraphDraft final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMaxRows = 500; ///< what one request for data may ask

    explicit GraphDraft(QObject* parent = nullptr);

    [[nodiscard]] const GraphDefinition& graph() const { return m_now.graph; }
    [[nodiscard]] const std::vector<GraphRow>& rows() const { return m_now.graph.rows; }
    /// The properties of a metric widget with this graph.
    [[nodiscard]] boost::json::object properties() const;

    /// Those that are not graphed yet, with their usual statistics. Returns how many were left out
    /// because the graph is full.
    int addMetrics(const std::vector<Metric>& metrics, int periodSeconds);
    /// A row at the end: e1, e2, ... (ad1, ... for an anomaly detection band). Returns its number,
    /// -1 when the graph is full.
    int addExpression(const QString& expression, const QString& label, int periodSeconds);
    /// An expression that is still to be written, without a step of undo: the next change takes the
    /// row with it into one step, dropPending() takes it back as if it had never been.
    int addPending(int periodSeconds);
    void dropPending();
    /// The row once more for each statistic, or once as it is. Returns the number of the last.
    int duplicate(int row, const std::vector<std::string>& statistics);
    /// Expressions that refer to the row follow. False when the id is taken or is none.
    bool setId(int row, const QString& id);
    /// Ids of the expressions, outside of these rows, that need one of them.
    [[nodiscard]] QStringList dependents(const std::vector<int>& rows) const;
    void removeMetrics(const std::vector<Metric>& metrics);
    void removeRows(const std::vector<int>& rows);
    void moveRow(int from, int to);
    /// One step of undo; nothing happens when the definition is the same afterwards.
    void change(const std::function<void(GraphDefinition&)>& edit);
    void setProperties(const boost::json::object& properties);
    void clear(); ///< an empty graph, undo forgotten

    /// The colour that a row is drawn in.
    [[nodiscard]] QColor colorOf(int row) const;
    [[nodiscard]] std::map<Metric, QColor> graphed() const;
    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }

    static bool isValidId(const QString& id); ///< a lower-case letter, then letters, digits, _

public slots:
    void undo();
    void redo();

signals:
    void changed();

private:
    struct State
    {
        GraphDefinition graph;
        boost::json::object base;
    };
    void push(State next);
    static int appendExpression(GraphDefinition& graph, const QString& expression,
                                const QString& label, int periodSeconds);
    static std::string freeId(const std::vector<GraphRow>& rows, const std::string& prefix);

    State m_now;
    std::optional<State> m_beforePending;
    std::vector<State> m_undo;
    std::vector<State> m_redo;
};

} // namespace yagura
