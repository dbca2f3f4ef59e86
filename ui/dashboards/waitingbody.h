// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/widgetbody.h"

namespace yagura {

/// A widget that Yagura keeps but cannot draw yet: it says what it is and what it waits for.
class WaitingBody final : public WidgetBody
{
    Q_OBJECT
public:
    WaitingBody(BoardContext& context, QWidget* parent);

    void setWidget(const DashboardWidget& widget) override;
    QString title() const override;
    QString scopeText() const override { return m_scope; }
    QString summary() const override;
    void drawPicture(QPainter& painter, const QRect& rect) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_scope;
    QString m_reason;
};

} // namespace yagura
