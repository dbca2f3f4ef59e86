// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/graphdraft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace yagura {

/// Title, legend and the two value axes of the graph. What cannot be right (a minimum above the
/// maximum) is told below the fields.
class GraphOptionsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit GraphOptionsPane(GraphDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] QString errorText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct AxisFields
    {
        QLabel* heading = nullptr;
        QLineEdit* label = nullptr;
        QLineEdit* minimum = nullptr;
        QCheckBox* units = nullptr;
        QLineEdit* maximum = nullptr;
    };
    AxisFields makeAxis(QGridLayout& grid, int row, const QString& name);
    void show();
    void apply();
    void applyAxis(const AxisFields& fields, AxisOptions GraphDefinition::*axis);
    void retranslateUi();

    GraphDraft& m_draft;
    QLabel* m_titleLabel;
    QLabel* m_legendLabel;
    QLabel* m_columns[3];
    QLabel* m_error;
    QLineEdit* m_title;
    QCheckBox* m_live = nullptr; ///< shows the period that is still filling
    QCheckBox* m_periodToRange = nullptr;
    QCheckBox* m_sparkline = nullptr;
    QComboBox* m_legend;
    AxisFields m_left;
    AxisFields m_right;
};

} // namespace yagura
