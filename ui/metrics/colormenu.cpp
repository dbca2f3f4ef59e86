// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/colormenu.h"

#include "ui/theme/theme.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QPainter>

namespace yagura {

namespace {

QIcon colorIcon(const QColor& color)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    return pixmap;
}

} // namespace

QMenu* makeColorMenu(const QColor& current, QWidget* parent,
                     std::function<void(const QColor&)> chosen)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("colorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < kSeriesColors; ++i) {
        const QColor color = Theme::instance().series(i);
        QAction* action = menu->addAction(
            colorIcon(color),
            QCoreApplication::translate("yagura::ColorMenu", "Colour %1").arg(i + 1));
        QObject::connect(action, &QAction::triggered, parent, [chosen, color] { chosen(color); });
    }
    menu->addSeparator();
    QAction* other
        = menu->addAction(QCoreApplication::translate("yagura::ColorMenu", "Other colour …"));
    QObject::connect(other, &QAction::triggered, parent, [parent, current, chosen] {
        auto* dialog = new QColorDialog(current, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QColorDialog::colorSelected, parent, chosen);
        dialog->open();
    });
    return menu;
}

} // namespace yagura
