// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace yagura {

class AlarmListModel;

/// The header of the alarm list: a box that ticks all alarms shown, titles over the texts of the
/// rows, "now" at the end of the strip of 24 hours.
class AlarmListHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit AlarmListHeader(AlarmListModel* model, QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    AlarmListModel* m_model;
};

} // namespace yagura
