// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace yagura {

namespace {

constexpr int kNoticeMs = 10'000;

/// 8 px: green when the endpoint serves, amber when there is none.
class Dot final : public QWidget
{
public:
    explicit Dot(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(8, 8);
    }
    void setOn(bool on)
    {
        m_isOn = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::instance().color(m_isOn ? Token::Ok : Token::WarnMark));
        painter.drawEllipse(rect());
    }

private:
    bool m_isOn = false;
};

QPushButton* makeTextButton(const char* name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("role", QStringLiteral("status"));
    button->setFont(fonts::font(fonts::Role::Axis));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QFrame(parent)
    , m_dot(new Dot(this))
    , m_state(makeTextButton("endpointState", this))
    , m_scope(makeTextButton("scope", this))
    , m_refreshLabel(makeLabel({}, fonts::Role::Axis, "text3", this))
    , m_refreshValue(makeLabel({}, fonts::Role::Axis, "text2", this))
    , m_page(new ElidedLabel(this))
    , m_notice(new QFrame(this))
    , m_noticeText(new ElidedLabel(m_notice))
    , m_noticeAction(makeTextButton("noticeUndo", m_notice))
    , m_shortcuts(makeTextButton("shortcutsHint", this))
    , m_noticeTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(24);
    m_refreshValue->setFont(fonts::font(fonts::Role::Axis, QFont::Medium));
    m_page->setObjectName(QStringLiteral("pageFacts"));
    m_page->setFont(fonts::font(fonts::Role::Axis));
    m_page->setProperty("tone", QStringLiteral("text3"));
    m_noticeText->setObjectName(QStringLiteral("noticeText"));
    m_noticeText->setFont(fonts::font(fonts::Role::Axis, QFont::Medium));
    m_noticeAction->setProperty("link", true);
    m_state->setProperty("strong", true);
    m_notice->hide();
    auto* notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(0, 0, 0, 0);
    notice->setSpacing(8);
    notice->addWidget(m_noticeText);
    notice->addWidget(m_noticeAction);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 12, 0);
    layout->setSpacing(14);
    auto* state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_dot);
    state->addWidget(m_state);
    auto* refresh = new QHBoxLayout;
    refresh->setSpacing(3);
    refresh->addWidget(m_refreshLabel);
    refresh->addWidget(m_refreshValue);
    auto* shortcuts = new QHBoxLayout;
    shortcuts->setSpacing(6);
    shortcuts->addWidget(makeKeyCap(QStringLiteral("?"), this));
    shortcuts->addWidget(m_shortcuts);
    layout->addLayout(state);
    layout->addWidget(m_scope);
    layout->addLayout(refresh);
    layout->addWidget(m_page);
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addLayout(shortcuts);
    m_noticeTimer->setSingleShot(true);
    m_noticeTimer->setInterval(kNoticeMs);
    connect(m_noticeTimer, &QTimer::timeout, this, &StatusLine::hideNotice);
    connect(m_noticeAction, &QPushButton::clicked, this, &StatusLine::runAction);
    connect(m_state, &QPushButton::clicked, this, &StatusLine::endpointClicked);
    connect(m_shortcuts, &QPushButton::clicked, this, &StatusLine::shortcutsRequested);
    connect(m_scope, &QPushButton::clicked, this,
            [this] { emit scopeMenuRequested(m_scope->mapToGlobal(QPoint(0, 0))); });
    retranslateUi();
}

void StatusLine::setEndpoint(const QString& url)
{
    m_url = url;
    retranslateUi();
}

void StatusLine::setScope(const QString& account, const QString& region)
{
    m_account = account;
    m_region = region;
    retranslateUi();
}

void StatusLine::setLastRefresh(const QString& time)
{
    m_refreshTime = time;
    m_refreshValue->setText(time);
}

void StatusLine::setPageText(const QString& text)
{
    m_page->setText(text);
}

void StatusLine::showNotice(const QString& text, const QString& actionText,
                            std::function<void()> action)
{
    m_action = std::move(action);
    m_noticeText->setText(text);
    m_noticeAction->setText(actionText);
    m_noticeAction->setVisible(!actionText.isEmpty() && m_action);
    m_notice->show();
    m_page->hide();
    m_noticeTimer->start();
}

QString StatusLine::notice() const
{
    return m_notice->isHidden() ? QString() : m_noticeText->fullText();
}

void StatusLine::setNoticeSeconds(int seconds)
{
    m_noticeTimer->setInterval(seconds * 1000);
}

void StatusLine::hideNotice()
{
    m_noticeTimer->stop();
    m_action = nullptr;
    m_notice->hide();
    m_page->show();
}

void StatusLine::runAction()
{
    const std::function<void()> action = std::move(m_action);
    hideNotice();
    if (action)
        action();
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Chrome));
    painter.fillRect(0, 0, width(), 1, Theme::instance().color(Token::Border));
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void StatusLine::retranslateUi()
{
    const bool serves = !m_url.isEmpty();
    static_cast<Dot*>(m_dot)->setOn(serves);
    m_state->setText(serves ? tr("Connected") : tr("No endpoint"));
    m_state->setAccessibleName(m_state->text());
    m_state->setToolTip(serves ? tr("Programs send to %1").arg(m_url)
                               : tr("Programs cannot send metrics: the endpoint is not running"));
    m_scope->setText(QStringLiteral("%1 \u00b7 %2").arg(m_account, m_region));
    m_scope->setToolTip(tr("Account and region"));
    m_scope->setAccessibleName(tr("Account %1, region %2").arg(m_account, m_region));
    m_refreshLabel->setText(tr("Last refresh"));
    m_shortcuts->setText(tr("Shortcuts"));
    m_shortcuts->setAccessibleName(tr("Keyboard shortcuts"));
}

} // namespace yagura
