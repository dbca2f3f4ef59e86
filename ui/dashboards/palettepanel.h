// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appcontext.h"

#include <QWidget>

class QLabel;

namespace yagura {

class MetricTreePane;

/// The right side of edit mode: tiles of the widget kinds, below them the metric tree.
class PalettePanel final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kWidth = 288;

    PalettePanel(AppContext& context, QWidget* parent);

    [[nodiscard]] MetricTreePane* metrics() const { return m_metrics; }

signals:
    void kindActivated(const QString& kindId); ///< double click or Enter on a tile

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    QLabel* m_title;
    QLabel* m_note;
    MetricTreePane* m_metrics;
};

/// One tile: a widget kind to drag onto the grid.
class PaletteTile final : public QWidget
{
    Q_OBJECT
public:
    PaletteTile(const QString& kindId, QWidget* parent);

signals:
    void activated(const QString& kindId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void startDrag();

    QString m_kindId;
    QPoint m_press;
    bool m_isPressed = false;
};

} // namespace yagura
