// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"
#include "ui/shell/address.h"

#include <QObject>

class QLabel;
class QMimeData;
class QWidget;

namespace yagura {

class ImportDialog;
struct AppContext;

/// Files dropped anywhere on the window, chosen, or copied as text: opens the import dialog, for the
/// account and region that the window shows. While
/// files are dragged over the window an overlay says what will happen. Parts of the window that
/// take files themselves (the list of dashboards) come first.
class WindowImport final : public QObject
{
    Q_OBJECT
public:
    WindowImport(AppContext& context, QWidget* window);

    void chooseFiles();
    /// CSV, JSON, OpenMetrics text, or copied files.
    void importClipboard();
    /// Takes the local files of a drop, or its text; false when there is neither.
    bool importData(const QMimeData& data);

    /// Properties of a graph with these metrics, as many as a graph and an address can hold: what
    /// the Metrics page reads.
    static QString metricsAddress(const std::vector<Metric>& metrics, int period);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void addressRequested(const yagura::Address& address);
    void noticeRequested(const QString& text);

private:
    void open(std::vector<ImportInput> inputs);
    void showOverlay(const QMimeData& data);
    static int filesIn(const QMimeData& data);

    AppContext& m_context;
    QWidget* m_window;
    QLabel* m_overlay;
};

} // namespace yagura
