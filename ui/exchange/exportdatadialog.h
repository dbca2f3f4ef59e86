// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/metricexport.h"
#include "ui/shell/appcontext.h"

#include <QDialog>

#include <atomic>
#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace yagura {

/// What is to be exported: the rows of a graph with their expressions and labels, or metrics.
struct ExportSubject
{
    QString name; ///< for the file that is proposed
    std::optional<GraphDefinition> graph; ///< or:
    std::vector<Metric> metrics;
    QString statistic = QStringLiteral("Average"); ///< proposed for metrics

    static ExportSubject ofGraph(const GraphDefinition& graph);
    /// Only these rows of a graph; what they are computed from is not written.
    static ExportSubject ofRows(const GraphDefinition& graph, const std::vector<int>& rows);
    static ExportSubject ofMetrics(std::vector<Metric> metrics);
};

/// Asks for range, period, statistic, format and file, and writes in the background. A failure is
/// said in the dialog, which stays open; the first Cancel stops what is being written.
class ExportDataDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportDataDialog(AppContext& context, ExportSubject subject, QWidget* parent = nullptr);
    ~ExportDataDialog() override;

    /// Opens over `parent`. @param notice  told what was written
    static void ask(AppContext& context, ExportSubject subject, QWidget* parent,
                    std::function<void(const QString&)> notice);

    /// What the fields say. Errors: InvalidParameterValue with a sentence for a person.
    [[nodiscard]] Result<ExportRequest> request() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString errorText() const; ///< of the last attempt; empty when none failed
    [[nodiscard]] QString fileName() const; ///< with the format's ending, where none was typed
    void setFileName(const QString& fileName);

    void accept() override;
    void reject() override;

signals:
    void exported(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Period { AsItIs = 0, Automatic = -1 };
    void build();
    void fillRanges();
    void fillPeriods();
    void fillStatistics();
    void fillFormats();
    void retranslateUi();
    void updateState();
    void browse();
    void finish(const Result<ExportResult>& result);
    void showMessage(const QString& text, bool isError);
    [[nodiscard]] bool isStored() const; ///< no periods, no statistic: everything as it is stored
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] Result<TimeRange> chosenRange() const;
    [[nodiscard]] Result<int> chosenPeriod(const TimeRange& range) const;

    AppContext& m_context;
    ExportSubject m_subject;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    std::shared_ptr<std::atomic<int>> m_permille;
    bool m_isBusy = false;
    bool m_isFilling = false;

    QLabel* m_what;
    QLabel* m_rangeLabel;
    QLabel* m_periodLabel;
    QLabel* m_statisticLabel;
    QLabel* m_formatLabel;
    QLabel* m_fileLabel;
    QComboBox* m_range;
    QComboBox* m_period;
    QComboBox* m_statistic;
    QComboBox* m_format;
    QLineEdit* m_file;
    QPushButton* m_browse;
    QProgressBar* m_progress;
    QLabel* m_message;
    QPushButton* m_export;
    QPushButton* m_cancel;
};

} // namespace yagura
