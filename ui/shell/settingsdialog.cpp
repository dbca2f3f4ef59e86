// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include "ui/shell/language.h"
#include "ui/shell/retentionsection.h"
#include "ui/shell/settings.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QPushButton>

namespace yagura {

namespace {

void selectData(QComboBox* box, const QVariant& data)
{
    const int index = box->findData(data);
    box->setCurrentIndex(index < 0 ? 0 : index);
}

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, MetricService& metrics, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_languageLabel(makeLabel({}, fonts::Role::Control, "text2", this))
    , m_themeLabel(makeLabel({}, fonts::Role::Control, "text2", this))
    , m_refreshLabel(makeLabel({}, fonts::Role::Control, "text2", this))
    , m_place(makeLabel({}, fonts::Role::Caption, "text3", this))
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_refresh(new QComboBox(this))
    , m_utc(new QCheckBox(this))
    , m_notifications(new QCheckBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    m_language->setObjectName(QStringLiteral("language"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_refresh->setObjectName(QStringLiteral("refreshInterval"));
    m_utc->setObjectName(QStringLiteral("utc"));
    m_notifications->setObjectName(QStringLiteral("notifications"));
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_language->addItem({}, QString());
    for (const language::Choice& choice : language::available())
        m_language->addItem(choice.nativeName, choice.code);
    for (const char* theme : {"system", "light", "dark"})
        m_theme->addItem({}, QString::fromLatin1(theme));
    for (const int seconds : {0, 10, 30, 60, 300, 900})
        m_refresh->addItem({}, seconds);
    m_languageLabel->setBuddy(m_language);
    m_themeLabel->setBuddy(m_theme);
    m_refreshLabel->setBuddy(m_refresh);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_refreshLabel, m_refresh);
    form->addRow(QString(), m_utc);
    form->addRow(QString(), m_notifications);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    layout->addWidget(line);
    layout->addWidget(new RetentionSection(metrics, this));
    layout->addWidget(m_place);
    layout->addWidget(m_buttons);
    setMinimumWidth(480);
    retranslateUi();
    selectData(m_language, settings.value(SettingKey::Language));
    selectData(m_theme, settings.value(SettingKey::Theme));
    selectData(m_refresh, settings.value(SettingKey::RefreshSeconds).toInt());
    m_utc->setChecked(settings.get<bool>(SettingKey::Utc));
    m_notifications->setChecked(settings.get<bool>(SettingKey::Notifications));
    connectFields();
}

void SettingsDialog::connectFields()
{
    const auto bind = [this](QComboBox* box, SettingKey key) {
        connect(box, &QComboBox::activated, this,
                [this, box, key] { m_settings.setValue(key, box->currentData()); });
    };
    bind(m_language, SettingKey::Language);
    bind(m_theme, SettingKey::Theme);
    bind(m_refresh, SettingKey::RefreshSeconds);
    connect(m_utc, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.setValue(SettingKey::Utc, on); });
    connect(m_notifications, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.setValue(SettingKey::Notifications, on); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslateUi()
{
    setWindowTitle(tr("Settings"));
    m_languageLabel->setText(tr("Language"));
    m_themeLabel->setText(tr("Theme"));
    m_refreshLabel->setText(tr("Automatic refresh"));
    m_language->setItemText(0, tr("As the system"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    for (int i = 0; i < m_refresh->count(); ++i)
        m_refresh->setItemText(i, refreshIntervalText(m_refresh->itemData(i).toInt()));
    m_utc->setText(tr("Show times in UTC"));
    m_notifications->setText(tr("Desktop notification when an alarm goes off"));
    const QString directory = QDir::toNativeSeparators(m_settings.directory());
    m_place->setText(m_settings.isWritable()
                         ? tr("Settings are kept in %1").arg(directory)
                         : tr("Settings cannot be written to %1 and hold until the window closes")
                               .arg(directory));
    if (QPushButton* close = m_buttons->button(QDialogButtonBox::Close))
        close->setText(tr("Close"));
}

} // namespace yagura
