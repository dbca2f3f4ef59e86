// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/palettepanel.h"

#include "ui/dashboards/griddrop.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/metrictreeview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/panel.h"

#include <QDrag>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace yagura {

namespace {

constexpr int kTileColumns = 3;
constexpr int kTileHeight = 56;
constexpr int kStartDistance = 6;

} // namespace

PaletteTile::PaletteTile(const QString& kindId, QWidget* parent)
    : QWidget(parent)
    , m_kindId(kindId)
{
    setObjectName(QStringLiteral("paletteTile_%1").arg(kindId));
    setFixedHeight(kTileHeight);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setAttribute(Qt::WA_Hover);
    retranslateUi();
}

void PaletteTile::retranslateUi()
{
    const QString label = widgetKindById(m_kindId)->label();
    setAccessibleName(label);
    setToolTip(tr("%1: drag onto the grid, or double click").arg(label));
    update();
}

void PaletteTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void PaletteTile::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    const WidgetKind& kind = *widgetKindById(m_kindId);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Border));
    painter.setBrush(theme.color(underMouse() ? Token::Hover : Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.drawPixmap((width() - 20) / 2, 9,
                       icons::pixmap(kind.icon, 20, Token::Text2, devicePixelRatioF()));
    painter.setFont(fonts::font(fonts::Role::Caption));
    painter.setPen(theme.color(Token::Text2));
    const QString label
        = painter.fontMetrics().elidedText(kind.label(), Qt::ElideRight, width() - 6);
    painter.drawText(QRect(0, 32, width(), 16), Qt::AlignCenter, label);
}

void PaletteTile::mousePressEvent(QMouseEvent* event)
{
    m_isPressed = event->button() == Qt::LeftButton;
    m_press = event->position().toPoint();
}

void PaletteTile::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isPressed || !(event->buttons() & Qt::LeftButton)
        || (event->position().toPoint() - m_press).manhattanLength() < kStartDistance)
        return;
    m_isPressed = false;
    startDrag();
}

void PaletteTile::startDrag()
{
    auto* cargo = new QMimeData;
    cargo->setData(QLatin1String(kWidgetKindMimeType), m_kindId.toUtf8());
    auto* drag = new QDrag(this);
    drag->setMimeData(cargo);
    drag->setPixmap(grab());
    drag->setHotSpot(m_press);
    drag->exec(Qt::CopyAction);
    update();
}

void PaletteTile::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_isPressed = false;
    if (event->button() == Qt::LeftButton)
        emit activated(m_kindId);
}

void PaletteTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space)
        emit activated(m_kindId);
    else
        QWidget::keyPressEvent(event);
}

void PaletteTile::enterEvent(QEnterEvent*)
{
    update();
}

void PaletteTile::leaveEvent(QEvent*)
{
    update();
}

PalettePanel::PalettePanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_title(makeLabel({}, fonts::Role::PanelTitle, nullptr, this))
    , m_note(makeLabel({}, fonts::Role::Table, "text3", this))
    , m_metrics(new MetricTreePane(context, MetricTreePane::Use::DragOnly, this))
{
    setObjectName(QStringLiteral("palettePanel"));
    setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 10, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_note);
    m_title->setFixedHeight(31);
    layout->addLayout(head);
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    auto* tiles = new QGridLayout;
    tiles->setContentsMargins(10, 10, 10, 10);
    tiles->setSpacing(6);
    int index = 0;
    for (const WidgetKind& kind : widgetKinds()) {
        if (!kind.isInPalette)
            continue;
        auto* tile = new PaletteTile(kind.id, this);
        connect(tile, &PaletteTile::activated, this, &PalettePanel::kindActivated);
        tiles->addWidget(tile, index / kTileColumns, index % kTileColumns);
        ++index;
    }
    for (int column = 0; column < kTileColumns; ++column)
        tiles->setColumnStretch(column, 1);
    layout->addLayout(tiles);
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    m_metrics->view()->setObjectName(QStringLiteral("metricTree"));
    layout->addWidget(m_metrics, 1);
    retranslateUi();
}

void PalettePanel::retranslateUi()
{
    setAccessibleName(tr("Widgets"));
    m_title->setText(tr("Widgets"));
    m_note->setText(tr("drag onto the grid"));
}

void PalettePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void PalettePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Panel));
    painter.fillRect(0, 0, 1, height(), Theme::instance().color(Token::Border));
}

} // namespace yagura
