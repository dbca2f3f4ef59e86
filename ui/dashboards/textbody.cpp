// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/textbody.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QPainter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextList>
#include <QVBoxLayout>

namespace yagura {

namespace {

constexpr qsizetype kMaxMarkdown = 256 * 1024;

} // namespace

MarkdownDocument::MarkdownDocument(QObject* parent)
    : QTextDocument(parent)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(2);
}

QVariant MarkdownDocument::loadResource(int, const QUrl&)
{
    // A dashboard from elsewhere must not make this machine read files or ask other hosts.
    return {};
}

void MarkdownDocument::setSource(const QString& markdown)
{
    m_source = markdown.left(kMaxMarkdown);
    restyle();
}

void MarkdownDocument::restyle()
{
    setDefaultFont(fonts::font(fonts::Role::Table));
    setMarkdown(m_source,
                QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                    | QTextDocument::MarkdownNoHTML);
    styleBlocks();
    styleFragments();
}

void MarkdownDocument::styleBlocks()
{
    const Theme& theme = Theme::instance();
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool isFirst = !block.previous().isValid();
        const bool isInList = block.textList() != nullptr;
        format.setTopMargin(0);
        format.setBottomMargin(isInList ? 0 : 4);
        const int level = format.headingLevel();
        if (level > 0) {
            format.setTopMargin(isFirst ? 0 : 4);
            format.setBottomMargin(2);
        }
        if (format.hasProperty(QTextFormat::BlockCodeFence))
            format.setBackground(theme.color(Token::Sunken));
        format.setLineHeight(18, QTextBlockFormat::MinimumHeight);
        cursor.setBlockFormat(format);
        if (QTextList* list = block.textList()) {
            QTextListFormat listFormat = list->format();
            setIndentWidth(16);
            listFormat.setNumberSuffix(QStringLiteral("."));
            list->setFormat(listFormat);
        }
        if (level > 0) {
            static constexpr int kSizes[] = {15, 13, 12};
            QTextCharFormat characters;
            QFont font = fonts::font(fonts::Role::Table, QFont::DemiBold);
            font.setPixelSize(kSizes[std::min(level, 3) - 1]);
            characters.setFont(font);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(characters);
        }
    }
}

void MarkdownDocument::styleFragments()
{
    struct Piece
    {
        int position;
        int length;
        QTextCharFormat format;
    };
    std::vector<Piece> pieces;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            pieces.push_back({fragment.position(), fragment.length(), fragment.charFormat()});
        }
    }
    const Theme& theme = Theme::instance();
    for (const Piece& piece : pieces) {
        QTextCharFormat format;
        format.setForeground(theme.color(piece.format.isAnchor() ? Token::Accent : Token::Text));
        if (piece.format.isAnchor())
            format.setFontUnderline(false);
        if (piece.format.fontFixedPitch())
            format.setFont(fonts::font(fonts::Role::Code), QTextCharFormat::FontPropertiesAll);
        if (piece.format.fontWeight() > QFont::Normal)
            format.setFontWeight(QFont::DemiBold);
        QTextCursor cursor(this);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

TextBody::TextBody(BoardContext& context, QWidget* parent)
    : WidgetBody(context, parent)
    , m_view(new QTextBrowser(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setDocument(&m_document);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setOpenLinks(false);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setStyleSheet(
        QStringLiteral("QTextBrowser{background:transparent;border:0;padding:0}"));
    m_view->setAcceptDrops(false); // drops are the grid's
    m_view->viewport()->setAcceptDrops(false);
    connect(m_view, &QTextBrowser::anchorClicked, this, &TextBody::openLink);
    connect(m_view, &QTextBrowser::highlighted, this,
            [this](const QUrl& link) { m_view->setToolTip(link.toDisplayString()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_document.restyle(); });
}

void TextBody::setWidget(const DashboardWidget& widget)
{
    m_view->setAccessibleName(tr("Text"));
    const auto text = [&](const char* name) {
        const auto* value = widget.properties.if_contains(name);
        return value && value->is_string()
            ? QString::fromStdString(std::string(value->get_string()))
            : QString();
    };
    m_title = text("title");
    QString markdown = text("markdown");
    // A board reads better with a title bar: a leading heading takes its place.
    if (m_title.isEmpty()) {
        const qsizetype end = markdown.indexOf(QLatin1Char('\n'));
        const QString first = (end < 0 ? markdown : markdown.left(end)).trimmed();
        qsizetype hashes = 0;
        while (hashes < first.size() && first.at(hashes) == QLatin1Char('#'))
            ++hashes;
        if (hashes >= 1 && hashes <= 2 && hashes < first.size() && first.at(hashes).isSpace()
            && !first.contains(QLatin1Char('[')) && !first.contains(QLatin1Char('*'))
            && !first.contains(QLatin1Char('`'))) {
            m_title = first.mid(hashes).trimmed();
            markdown = end < 0 ? QString() : markdown.mid(end + 1);
        }
    }
    m_document.setSource(markdown);
    emit factsChanged();
}

QString TextBody::summary() const
{
    return m_document.toPlainText().simplified().left(200);
}

void TextBody::openLink(const QUrl& link)
{
    const QString scheme = link.scheme().toLower();
    if (scheme == QLatin1String("yagura"))
        emit addressRequested(link.host() + link.path());
    else if (scheme.isEmpty() && link.hasFragment())
        emit widgetRequested(link.fragment());
    else if (scheme == QLatin1String("http") || scheme == QLatin1String("https")
             || scheme == QLatin1String("mailto"))
        QDesktopServices::openUrl(link);
}

void TextBody::drawPicture(QPainter& painter, const QRect& rect)
{
    // A document of its own: the picture's theme and width are not the window's.
    MarkdownDocument picture;
    picture.setSource(m_document.source());
    picture.setTextWidth(rect.width());
    painter.save();
    painter.translate(rect.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, 0, rect.width(), rect.height());
    context.palette.setColor(QPalette::Text, Theme::instance().color(Token::Text));
    painter.setClipRect(context.clip);
    picture.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace yagura
