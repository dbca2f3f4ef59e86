// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/graphview.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yagura {

/// Saves a picture: size, scale, theme and file are chosen here. A failure to write is said in the
/// dialog, which stays open.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    using Draw = std::function<QImage(const PictureOptions&)>;

    /// @param name  for the file that is proposed
    ExportDialog(const QString& name, Draw draw, QWidget* parent = nullptr);

    [[nodiscard]] PictureOptions options() const;
    void setOptions(const PictureOptions& options);
    [[nodiscard]] QString fileName() const;
    void setFileName(const QString& fileName);
    [[nodiscard]] QString errorText() const; ///< of the last attempt; empty when none failed

    /// Writes whole or not at all. An empty result: written; else why not, for a person.
    static QString writePicture(const QImage& image, const QString& fileName);
    /// A file of this name in the pictures folder, numbered where it would overwrite one.
    static QString proposedFile(const QString& name);

    void accept() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void addSizes();
    void browse();
    void showError(const QString& text);
    void updatePixels();

    Draw m_draw;
    QComboBox* m_size;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QSpinBox* m_scale;
    QComboBox* m_theme;
    QCheckBox* m_transparent;
    QLineEdit* m_file;
    QPushButton* m_browse;
    QLabel* m_sizeLabel;
    QLabel* m_scaleLabel;
    QLabel* m_themeLabel;
    QLabel* m_fileLabel;
    QLabel* m_pixels;
    QLabel* m_error;
};

} // namespace yagura
