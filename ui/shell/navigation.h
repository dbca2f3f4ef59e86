// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QHash>

class QVBoxLayout;

namespace yagura {

/// One entry: icon and name, a badge, a bar at its left edge while current. Sub-entries are lower
/// and have no icon.
class NavigationItem final : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationItem(const QString& icon, bool isSub, QWidget* parent);
    void setCollapsed(bool collapsed);
    void setBadge(int count); ///< 0: none
    void setQuiet(bool quiet); ///< the lighter colour of the foot
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintBadge(QPainter& painter) const;

    QString m_icon;
    int m_badge = 0;
    bool m_isSub = false;
    bool m_isCollapsed = false;
    bool m_isQuiet = false;
};

/// The pages at the left: 200 px, collapsed 48 px. Starred dashboards below "Dashboards".
class Navigation final : public QFrame
{
    Q_OBJECT
public:
    struct SubEntry
    {
        QString address; ///< "dashboards/web"
        QString title;
    };

    explicit Navigation(QWidget* parent = nullptr);

    void setCurrent(const QString& pageId, const QString& address);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }
    void setAlarmBadge(int inAlarm);
    void setStarred(const QList<SubEntry>& entries);

signals:
    void addressRequested(const QString& address);
    void collapseRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslateUi();
    QList<NavigationItem*> focusChain() const;

    QHash<QString, NavigationItem*> m_items;
    QList<NavigationItem*> m_ordered;
    QList<NavigationItem*> m_subItems;
    QVBoxLayout* m_subLayout = nullptr;
    QWidget* m_subArea = nullptr;
    NavigationItem* m_collapse = nullptr;
    QString m_currentAddress;
    int m_inAlarm = 0;
    bool m_isCollapsed = false;
};

} // namespace yagura
