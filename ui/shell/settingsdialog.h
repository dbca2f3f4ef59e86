// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace yagura {

class MetricService;
class Settings;

/// Language, theme, refresh, notifications: every change applies at once. For how long metric data
/// is kept: that is confirmed by itself, for it removes data.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(Settings& settings, MetricService& metrics, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void connectFields();

    Settings& m_settings;
    QLabel* m_languageLabel;
    QLabel* m_themeLabel;
    QLabel* m_refreshLabel;
    QLabel* m_place;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_refresh;
    QCheckBox* m_utc;
    QCheckBox* m_notifications;
    QDialogButtonBox* m_buttons;
};

} // namespace yagura
