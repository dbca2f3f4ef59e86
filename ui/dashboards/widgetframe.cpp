// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/widgetframe.h"

#include "ui/dashboards/textbody.h"
#include "ui/dashboards/widgetbody.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/iconbutton.h"

#include <QContextMenuEvent>
#include <QPainter>

namespace yagura {

namespace {

constexpr int kSide = 9; ///< 1 px frame and 8 px inside
constexpr int kBottom = 7;
constexpr int kLeastScope = 60; ///< less of a scope than that says nothing
constexpr qreal kLiftedOpacity = 0.96;
constexpr qreal kRadius = 6;

/// The two strokes at the lower right corner. The canvas handles its presses.
class CornerGrip final : public QWidget
{
public:
    explicit CornerGrip(QWidget* parent)
        : QWidget(parent)
    {
        setObjectName(QStringLiteral("cornerGrip"));
        setCursor(Qt::SizeFDiagCursor);
        resize(WidgetFrame::kGripSize, WidgetFrame::kGripSize);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::instance().color(Token::Text3), 1, Qt::SolidLine, Qt::RoundCap));
        painter.translate(width() - 13, height() - 13);
        painter.drawLine(QPointF(9, 2), QPointF(2, 9));
        painter.drawLine(QPointF(9, 6), QPointF(6, 9));
    }
};

} // namespace

WidgetFrame::WidgetFrame(BoardContext& context, const DashboardWidget& widget, QWidget* parent)
    : QWidget(parent)
    , m_widget(widget)
    , m_kind(&widgetKindOf(widget))
    , m_body(m_kind->createBody(context, this))
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    m_more = addTool(QStringLiteral("more"), QStringLiteral("moreButton"));
    m_edit = addTool(QStringLiteral("edit"), QStringLiteral("editWidgetButton"));
    m_duplicate = addTool(QStringLiteral("duplicate"), QStringLiteral("duplicateButton"));
    m_remove = addTool(QStringLiteral("delete"), QStringLiteral("removeButton"));
    connect(m_more, &IconButton::clicked, this,
            [this] { emit menuRequested(id(), m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_edit, &IconButton::clicked, this, [this] { emit editRequested(id()); });
    connect(m_duplicate, &IconButton::clicked, this, [this] { emit duplicateRequested(id()); });
    connect(m_remove, &IconButton::clicked, this, [this] { emit removeRequested(id()); });
    m_grip = new CornerGrip(this);
    m_grip->hide();
    connect(m_body, &WidgetBody::factsChanged, this, &WidgetFrame::updateFacts);
    connect(m_body, &WidgetBody::addressRequested, this, &WidgetFrame::addressRequested);
    if (auto* text = qobject_cast<TextBody*>(m_body))
        connect(text, &TextBody::widgetRequested, this, &WidgetFrame::widgetRequested);
    connect(&Theme::instance(), &Theme::changed, this, [this] { QWidget::update(); });
    retranslateUi();
    m_body->setWidget(widget);
    setEditing(false);
    updateFacts();
}

IconButton* WidgetFrame::addTool(const QString& icon, const QString& name)
{
    auto* tool = new IconButton(icon, IconButton::Look::SmallGhost, this);
    tool->setIconName(icon, Token::Text3);
    tool->setObjectName(name);
    tool->setFocusPolicy(Qt::NoFocus);
    tool->setCursor(Qt::ArrowCursor);
    tool->setFixedSize(24, 24);
    return tool;
}

void WidgetFrame::retranslateUi()
{
    m_more->setHint(tr("Widget menu"));
    m_edit->setHint(tr("Edit widget"));
    m_duplicate->setHint(tr("Duplicate"));
    m_remove->setHint(tr("Remove"));
}

void WidgetFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_body->setWidget(m_widget); // texts of the body
    }
    QWidget::changeEvent(event);
}

bool WidgetFrame::update(const DashboardWidget& widget)
{
    if (&widgetKindOf(widget) != m_kind)
        return false;
    const bool isSame = widget.properties == m_widget.properties && widget.type == m_widget.type;
    m_widget = widget;
    if (!isSame)
        m_body->setWidget(widget);
    return true;
}

void WidgetFrame::setEditing(bool editing)
{
    m_isEditing = editing;
    m_grip->setVisible(editing);
    m_grip->raise();
    setCursor(Qt::ArrowCursor);
    m_body->setGeometry(bodyRect(rect()));
    arrangeTools();
}

void WidgetFrame::setSelected(bool selected)
{
    if (m_isSelected == selected)
        return;
    m_isSelected = selected;
    arrangeTools();
    QWidget::update();
}

void WidgetFrame::setLifted(bool lifted)
{
    if (lifted == !m_lifted.isNull())
        return;
    m_lifted = lifted ? grab() : QPixmap();
    m_body->setVisible(!lifted);
    m_grip->setVisible(!lifted && m_isEditing);
    arrangeTools();
    QWidget::update();
}

Qt::Edges WidgetFrame::edgesAt(const QPoint& position) const
{
    if (!m_isEditing || !rect().contains(position))
        return {};
    if (m_grip->geometry().contains(position))
        return Qt::RightEdge | Qt::BottomEdge;
    Qt::Edges edges;
    if (position.x() < kEdge)
        edges |= Qt::LeftEdge;
    else if (position.x() >= width() - kEdge)
        edges |= Qt::RightEdge;
    // The header is for moving: only its very top resizes.
    if (position.y() < kEdge / 2 + 1)
        edges |= Qt::TopEdge;
    else if (position.y() >= height() - kEdge)
        edges |= Qt::BottomEdge;
    return edges;
}

bool WidgetFrame::isHeader(const QPoint& position) const
{
    return rect().contains(position) && position.y() < kHeaderHeight;
}

QString WidgetFrame::title() const
{
    return m_body->title();
}

void WidgetFrame::arrangeTools()
{
    const bool hasEditTools = m_isEditing && m_isSelected;
    int right = width() - 4;
    for (IconButton* tool : {m_remove, m_duplicate, m_edit}) {
        tool->setVisible(hasEditTools && m_lifted.isNull() && width() >= 130);
        if (tool->isVisibleTo(this)) {
            tool->move(right - 24, 2);
            right -= 24;
        }
    }
    m_more->setVisible(m_lifted.isNull() && !m_remove->isVisibleTo(this));
    m_more->move(width() - 28, 2);
}

void WidgetFrame::updateFacts()
{
    setAccessibleName(m_body->title().isEmpty() ? m_kind->label() : m_body->title());
    m_body->setGeometry(bodyRect(rect()));
    setAccessibleDescription(m_body->summary());
    m_body->setAccessibleName(m_body->title());
    QWidget::update(0, 0, width(), kHeaderHeight);
}

QRect WidgetFrame::bodyRect(const QRect& frame) const
{
    // A text without a title needs no bar while nobody wants to move it.
    const bool hasHeader = m_isEditing || !m_body->title().isEmpty();
    return frame.adjusted(kSide, hasHeader ? kHeaderHeight : kSide, -kSide, -kBottom);
}

void WidgetFrame::resizeEvent(QResizeEvent*)
{
    m_body->setGeometry(bodyRect(rect()));
    m_grip->move(width() - kGripSize, height() - kGripSize);
    arrangeTools();
}

void WidgetFrame::drawHeader(QPainter& painter, const QRect& rect, int right) const
{
    const Theme& theme = Theme::instance();
    int x = rect.left() + 11;
    const int middle = rect.top() + kHeaderHeight / 2 + 1;
    if (m_body->isInAlarm()) {
        painter.drawPixmap(x, middle - 7,
                           icons::pixmap(QStringLiteral("st-alarm"), 14, Token::Alarm,
                                         painter.device()->devicePixelRatioF()));
        x += 20;
    }
    const auto draw = [&](const QString& text, const QFont& font, Token color) {
        if (text.isEmpty() || x >= right)
            return;
        painter.setFont(font);
        painter.setPen(theme.color(color));
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, right - x);
        painter.drawText(QRect(x, rect.top() + 1, right - x, kHeaderHeight),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        x += painter.fontMetrics().horizontalAdvance(shown) + 6;
    };
    const QString fact = m_body->factText();
    const QFont plain = fonts::font(fonts::Role::Table);
    const int factWidth = fact.isEmpty() ? 0 : QFontMetrics(plain).horizontalAdvance(fact) + 6;
    if (factWidth > 0 && factWidth < rect.width() / 2) {
        painter.setFont(plain);
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(QRect(right - factWidth, rect.top() + 1, factWidth - 6, kHeaderHeight),
                         Qt::AlignVCenter | Qt::AlignRight, fact);
        right -= factWidth;
    }
    draw(m_body->title(), fonts::font(fonts::Role::WidgetTitle), Token::Text);
    const QString scope = m_body->scopeText();
    const int needed = QFontMetrics(plain).horizontalAdvance(scope);
    if (right - x >= std::min(needed, kLeastScope) && !m_body->title().startsWith(scope))
        draw(scope, plain, Token::Text3);
}

void WidgetFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_lifted.isNull()) {
        painter.setOpacity(kLiftedOpacity);
        painter.drawPixmap(rect(), m_lifted);
        return;
    }
    const Theme& theme = Theme::instance();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = m_isSelected || hasFocus();
    painter.setPen(QPen(theme.color(m_isSelected     ? Token::Accent
                                        : hasFocus() ? Token::Focus
                                                     : Token::Border),
                        isMarked ? 2 : 1));
    painter.setBrush(theme.color(Token::Panel));
    const qreal inset = isMarked ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius,
                            kRadius);
    const int tools = m_remove->isVisibleTo(this) ? 3 * 24 : 24;
    drawHeader(painter, rect(), width() - 4 - tools);
}

void WidgetFrame::drawPicture(QPainter& painter, const QRect& rect) const
{
    const Theme& theme = Theme::instance();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Border), 1));
    painter.setBrush(theme.color(Token::Panel));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    drawHeader(painter, rect, rect.right() - 9);
    painter.restore();
    painter.save();
    const QRect inside = bodyRect(rect);
    painter.setClipRect(inside);
    m_body->drawPicture(painter, inside);
    painter.restore();
}

void WidgetFrame::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuRequested(id(), event->globalPos());
}

void WidgetFrame::focusInEvent(QFocusEvent*)
{
    QWidget::update();
}

void WidgetFrame::focusOutEvent(QFocusEvent*)
{
    QWidget::update();
}

} // namespace yagura
