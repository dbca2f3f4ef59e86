// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace yagura {

class Monitor;

/// Shows what files are and what an import of them would do, lets a person change it, and imports.
/// Looking and importing run on the pool, one file after the other; closing the dialog cancels.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @param scope  where it all goes
    /// @param inputs  files, folders (walked), or texts
    ImportDialog(Monitor& monitor, const Scope& scope, std::vector<ImportInput> inputs,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Of the files that were looked at so far.
    [[nodiscard]] std::vector<ImportPlan> plans() const;

    void startImport();
    void reject() override;

signals:
    /// The person wants to see what came in.
    void showRequested(const std::vector<yagura::Metric>& metrics, yagura::TimeRange range);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        ImportInput input;
        ImportSettings settings;
        std::optional<ImportPlan> plan;
        std::optional<ImportResult> result;
        QString error;
    };
    void build();
    QWidget* makeDetails();
    void retranslateUi();
    void findFiles();
    void lookNext();
    void importNext();
    void finishImport();
    void lookAgain(); ///< at the current file, with other settings
    void showEntry();
    void showColumns(const ImportPlan& plan);
    void showSamples(const ImportPlan& plan);
    void showFormats(const Entry& entry);
    void updateRow(int row);
    void updateState();
    void takeColumn(int row);
    Entry* current();
    template <typename Task, typename Done>
    void runJob(Task task, Done done);

    Monitor& m_monitor;
    Scope m_scope;
    std::vector<Entry> m_entries;
    std::shared_ptr<std::atomic<bool>> m_isCancelled; ///< of the job under way
    std::shared_ptr<std::atomic<int>> m_permille;
    bool m_isBusy = false;
    bool m_isImporting = false;
    bool m_isDone = false;
    bool m_isFilling = false; ///< fields change by program, not by a person
    std::size_t m_next = 0;

    QListWidget* m_files = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_nameSpaceLabel = nullptr;
    QLabel* m_formatLabel = nullptr;
    QLabel* m_zoneLabel = nullptr;
    QLineEdit* m_nameSpace = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_zone = nullptr;
    QCheckBox* m_keepsOld = nullptr;
    QTableWidget* m_columns = nullptr;
    QTableWidget* m_samples = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace yagura
