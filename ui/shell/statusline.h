// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace yagura {

class ElidedLabel;

/// The 24 px bar at the bottom: endpoint, account and region, last refresh, facts of the page; a
/// notice with its action for ten seconds; the way to the list of shortcuts.
class StatusLine final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// @param url  where programs send to; empty: there is no endpoint
    void setEndpoint(const QString& url);
    void setScope(const QString& account, const QString& region);
    void setLastRefresh(const QString& time);
    void setPageText(const QString& text);
    void showNotice(const QString& text, const QString& actionText, std::function<void()> action);
    [[nodiscard]] QString notice() const; ///< empty when none is shown
    void setNoticeSeconds(int seconds); ///< ten unless told

signals:
    void scopeMenuRequested(const QPoint& globalPos);
    void shortcutsRequested();
    void endpointClicked();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();
    void hideNotice();
    void runAction();

    QString m_url;
    QString m_account;
    QString m_region;
    QString m_refreshTime;
    QString m_actionText;
    std::function<void()> m_action;
    QWidget* m_dot;
    QPushButton* m_state;
    QPushButton* m_scope;
    QLabel* m_refreshLabel;
    QLabel* m_refreshValue;
    ElidedLabel* m_page;
    QFrame* m_notice;
    ElidedLabel* m_noticeText;
    QPushButton* m_noticeAction;
    QPushButton* m_shortcuts;
    QTimer* m_noticeTimer;
};

} // namespace yagura
