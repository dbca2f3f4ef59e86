// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/retention.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace yagura {

class MetricService;

/// For how long metric data is kept: a preset or four durations, what they mean for the disk, and
/// what applying them would remove. Nothing changes before "Apply", which asks when data would go.
class RetentionSection final : public QWidget
{
    Q_OBJECT
public:
    explicit RetentionSection(MetricService& metrics, QWidget* parent = nullptr);

    [[nodiscard]] RetentionPolicy policy() const; ///< as entered

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Stored
    {
        RetentionPolicy policy;
        std::int64_t bytes = 0;
        std::int64_t metrics = 0;
    };
    void retranslateUi();
    void connectFields();
    void load();
    void showPolicy(const RetentionPolicy& policy);
    void entered();
    void ask();
    void apply(const RetentionPolicy& policy);
    void updateTexts();
    [[nodiscard]] QString effectText() const;

    MetricService& m_metrics;
    Stored m_stored;
    RetentionPolicy m_shown; ///< what the fields were last filled with, ...
    std::array<int, 4> m_shownValues{}; ///< ... and what they made of it
    RetentionEffect m_effect; ///< of what is entered
    bool m_isEffectKnown = false;
    QString m_error;
    int m_asked = 0; ///< counts questions, so that only the answer to the last one is taken
    QLabel* m_title;
    QLabel* m_presetLabel;
    QComboBox* m_preset;
    std::array<QLabel*, 4> m_labels{};
    std::array<QSpinBox*, 4> m_fields{}; ///< hours; days; days; days
    QLabel* m_meaning;
    QLabel* m_disk;
    QLabel* m_warning;
    QPushButton* m_apply;
    QPushButton* m_revert;
};

} // namespace yagura
