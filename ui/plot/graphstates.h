// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QLabel;
class QPushButton;

namespace yagura {

/// The line at the top of a graph while a request runs.
class RefreshLine final : public QWidget
{
    Q_OBJECT
public:
    explicit RefreshLine(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// One line at the bottom of a graph: what went wrong, and Retry.
class GraphErrorBar final : public QWidget
{
    Q_OBJECT
public:
    explicit GraphErrorBar(QWidget* parent);
    void setError(const QString& text, const QString& details);
    void retranslate();

signals:
    void retryRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_text;
    QLabel* m_label;
    QPushButton* m_retry;
};

/// The words in the middle of a graph without data, with a link below them.
class GraphMessage final : public QWidget
{
    Q_OBJECT
public:
    explicit GraphMessage(QWidget* parent);
    void setTexts(const QString& text, const QString& link);
    [[nodiscard]] QString text() const;

signals:
    void linkActivated();

private:
    QLabel* m_text;
    QPushButton* m_link;
};

/// A small mark at the upper right corner of a graph that shows only a part of what was asked for;
/// its tooltip names the rows.
class PartialMark final : public QWidget
{
    Q_OBJECT
public:
    explicit PartialMark(QWidget* parent);
    void setMessages(const QStringList& ids, const QMap<QString, QString>& messages);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace yagura
