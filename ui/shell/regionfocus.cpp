// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/regionfocus.h"

#include <QApplication>
#include <QWidget>

namespace yagura {

namespace {

QWidget* firstFocusable(QWidget* region)
{
    const QList<QWidget*> children = region->findChildren<QWidget*>();
    for (QWidget* child : children) {
        if ((child->focusPolicy() & Qt::TabFocus) && child->isEnabled() && child->isVisible())
            return child;
    }
    return nullptr;
}

} // namespace

void focusNextRegion(const QList<QWidget*>& regions, QWidget* pageFirst, bool forward)
{
    const QWidget* focused = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (focused && regions.at(i)->isAncestorOf(focused))
            at = i;
    }
    const auto count = regions.size();
    for (qsizetype step = 1; step <= count; ++step) {
        const auto next = ((at + (forward ? step : -step)) % count + count) % count;
        QWidget* region = regions.at(next);
        if (!region->isVisible())
            continue;
        QWidget* target = pageFirst && region->isAncestorOf(pageFirst) && pageFirst->isVisible()
            ? pageFirst
            : firstFocusable(region);
        if (target) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace yagura
