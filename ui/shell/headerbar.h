// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;

namespace yagura {

class Page;

/// The 44 px row over the page: what the page gives for its left and right side, or its title.
class HeaderBar final : public QFrame
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget* parent = nullptr);
    void setPage(Page* page); ///< nullptr: empty
    void refresh(); ///< ask the page again

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void giveBack(QPointer<QWidget>& slot);

    QPointer<Page> m_page;
    QPointer<QWidget> m_left;
    QPointer<QWidget> m_right;
    QLabel* m_title;
    QHBoxLayout* m_layout;
};

} // namespace yagura
