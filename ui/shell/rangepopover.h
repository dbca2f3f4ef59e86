// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"

#include <QFrame>

class QCalendarWidget;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace yagura {

class Settings;
class TimeContext;

/// "Custom": a time range typed, picked from presets or recent ones, or clicked on two months of
/// calendar. What cannot be understood is said below the fields; the range stays until Apply finds
/// a good one.
class RangePopover final : public QFrame
{
    Q_OBJECT
public:
    RangePopover(TimeContext& time, Settings& settings, QWidget* parent);

    void openUnder(QWidget* anchor, const QRect& part);
    /// What the two fields say together; the sentence of a refused text.
    [[nodiscard]] Result<RangeExpression> typed() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void retranslateUi();
    void fillPresets();
    void addChoice(QVBoxLayout* layout, const QString& text, const QString& expression);
    void fillRecent();
    void showCurrent();
    void check();
    void apply();
    void choose(const RangeExpression& range);
    void pickDay(const QDate& day);

    TimeContext& m_time;
    Settings& m_settings;
    QLabel* m_presetsTitle = nullptr;
    QLabel* m_recentTitle = nullptr;
    QLabel* m_fromLabel = nullptr;
    QLabel* m_toLabel = nullptr;
    QLabel* m_hint = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QCalendarWidget* m_firstMonth = nullptr;
    QCalendarWidget* m_secondMonth = nullptr;
    QPushButton* m_apply = nullptr;
    QVBoxLayout* m_presets = nullptr;
    QVBoxLayout* m_recent = nullptr;
    bool m_isSecondClick = false;
};

} // namespace yagura
