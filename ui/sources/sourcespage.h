// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <string>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace yagura {

class EmptyState;
class Panel;
class SegmentedControl;
class SourcesModel;
class StreamsPanel;
class UnknownOperationsModel;

/// Where data comes from: the sources with what they bring, the lines to paste for programs that
/// send, and what clients asked for in vain.
class SourcesPage final : public Page
{
    Q_OBJECT
public:
    explicit SourcesPage(AppContext& context, QWidget* parent = nullptr);

    QString pageId() const override { return QStringLiteral("sources"); }
    QString title() const override;
    QString statusText() const override;
    QWidget* filterField() override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildTable();
    void buildMonitoring();
    void buildEndpoint();
    void showMonitoring();
    void chooseMonitoring(int index);
    void buildUnknown();
    void reload();
    void showLines();
    void copyLines();
    void retranslateUi();

    SourcesModel* m_model;
    UnknownOperationsModel* m_unknownModel;
    Panel* m_tablePanel = nullptr;
    Panel* m_endpointPanel = nullptr;
    Panel* m_unknownPanel = nullptr;
    StreamsPanel* m_streams;
    QTableView* m_table = nullptr;
    QTableView* m_unknownTable = nullptr;
    EmptyState* m_noSources = nullptr;
    EmptyState* m_noUnknown = nullptr;
    EmptyState* m_noEndpoint = nullptr;
    QStackedWidget* m_tableStack = nullptr;
    QStackedWidget* m_unknownStack = nullptr;
    QStackedWidget* m_endpointStack = nullptr;
    QLabel* m_addressLabel = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_hint = nullptr;
    SegmentedControl* m_shells = nullptr;
    QPlainTextEdit* m_code = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_copyAddress = nullptr;
    QWidget* m_monitoringRow = nullptr; ///< only with a source whose monitoring can be chosen
    QLabel* m_monitoringLabel = nullptr;
    QLabel* m_monitoringHint = nullptr;
    QComboBox* m_monitoring = nullptr;
    std::string m_monitored; ///< the source that the row is about
    QTimer* m_timer = nullptr;
};

} // namespace yagura
