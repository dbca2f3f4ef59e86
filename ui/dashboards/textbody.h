// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/widgetbody.h"

#include <QTextDocument>

class QTextBrowser;

namespace yagura {

/// Markdown as the text widget shows it: headings, emphasis, lists, links, code, tables. HTML is
/// shown as text, images are not loaded from anywhere.
class MarkdownDocument final : public QTextDocument
{
    Q_OBJECT
public:
    explicit MarkdownDocument(QObject* parent = nullptr);

    void setSource(const QString& markdown);
    [[nodiscard]] const QString& source() const { return m_source; }
    void restyle(); ///< after the theme changed

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void styleBlocks();
    void styleFragments();

    QString m_source;
};

/// The text widget.
class TextBody final : public WidgetBody
{
    Q_OBJECT
public:
    TextBody(BoardContext& context, QWidget* parent);

    void setWidget(const DashboardWidget& widget) override;
    QString title() const override { return m_title; }
    QString summary() const override;
    void drawPicture(QPainter& painter, const QRect& rect) override;

signals:
    /// A link to another widget of the same board, by its title.
    void widgetRequested(const QString& title);

private:
    void openLink(const QUrl& link);

    QString m_title;
    MarkdownDocument m_document;
    QTextBrowser* m_view = nullptr;
};

} // namespace yagura
