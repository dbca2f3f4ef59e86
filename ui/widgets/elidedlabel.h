// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"

#include <QLabel>

namespace yagura {

/// One line of text that gives way: elided when it does not fit, then with the full text as tool
/// tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString fullText() const { return m_text; }
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// A label in a role of the type scale and a tone of the style sheet ("text2", "text3", "alarm",
/// "ok", "warn", ...; empty: text).
QLabel* makeLabel(const QString& text, fonts::Role role, const char* tone = nullptr,
                  QWidget* parent = nullptr);
void setTone(QLabel* label, const char* tone);
/// A key cap for hints beside an action: "Ctrl K".
QLabel* makeKeyCap(const QString& text, QWidget* parent = nullptr);

} // namespace yagura
