// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace yagura {
class IconButton;
}

namespace yagura {

/// One line across the page that stays until it is closed or its cause is gone: what is missing,
/// what still works, one action.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Alarm };

    explicit NoticeBar(QWidget* parent = nullptr);

    void setKind(Kind kind);
    void setText(const QString& text, const QString& detail = {});
    void setAction(const QString& text); ///< empty: none
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;

signals:
    void actionTriggered();
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void updateIcon();

    Kind m_kind = Kind::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_detail;
    QPushButton* m_action;
    IconButton* m_close;
};

} // namespace yagura
