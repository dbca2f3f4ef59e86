// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/dashboardpicture.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yagura {

/// A whole dashboard to a PNG file or to the clipboard: width, scale, theme. When writing fails it
/// says why and stays open.
class ExportBoardDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportBoardDialog(AppContext& context, const QString& name, const QString& title, int width,
                      QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void chooseFile();
    void start(bool toClipboard);
    void write(const QImage& image);
    void setBusy(bool busy);
    void showProblem(const QString& text);

    AppContext& m_context;
    QString m_name;
    QLineEdit* m_file;
    QSpinBox* m_width;
    QComboBox* m_scale;
    QComboBox* m_theme;
    QCheckBox* m_transparent;
    QLabel* m_fileLabel;
    QLabel* m_widthLabel;
    QLabel* m_scaleLabel;
    QLabel* m_themeLabel;
    QLabel* m_problem;
    QPushButton* m_browse;
    QPushButton* m_save;
    QPushButton* m_copy;
    DashboardPicture* m_picture = nullptr;
};

} // namespace yagura
