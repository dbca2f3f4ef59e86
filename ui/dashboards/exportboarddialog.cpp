// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/exportboarddialog.h"

#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QImageWriter>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStandardPaths>

namespace yagura {

namespace {

QString suggestedFile(const QString& title)
{
    QString name = title;
    for (QChar& c : name) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('-') && c != QLatin1Char('_')
            && c != QLatin1Char(' '))
            c = QLatin1Char('_');
    }
    QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QDir::homePath();
    return QDir(folder).filePath(name.simplified() + QStringLiteral(".png"));
}

} // namespace

ExportBoardDialog::ExportBoardDialog(AppContext& context, const QString& name, const QString& title,
                                     int width, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_name(name)
    , m_file(new QLineEdit(suggestedFile(title), this))
    , m_width(new QSpinBox(this))
    , m_scale(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_transparent(new QCheckBox(this))
    , m_fileLabel(new QLabel(this))
    , m_widthLabel(new QLabel(this))
    , m_scaleLabel(new QLabel(this))
    , m_themeLabel(new QLabel(this))
    , m_problem(makeLabel({}, fonts::Role::Table, "alarm", this))
    , m_browse(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportBoardDialog"));
    auto* form = new QFormLayout(this);
    auto* fileRow = new QHBoxLayout;
    m_browse->setObjectName(QStringLiteral("exportBrowse"));
    m_browse->setAutoDefault(false);
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_file->setMinimumWidth(320);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_browse);
    m_fileLabel->setBuddy(m_file);
    form->addRow(m_fileLabel, fileRow);
    m_width->setObjectName(QStringLiteral("exportWidth"));
    m_width->setRange(480, 8000);
    m_width->setValue(width);
    m_width->setSuffix(QStringLiteral(" px"));
    m_widthLabel->setBuddy(m_width);
    form->addRow(m_widthLabel, m_width);
    m_scale->setObjectName(QStringLiteral("exportScale"));
    for (int scale = 1; scale <= 4; ++scale)
        m_scale->addItem(QStringLiteral("%1 ×").arg(scale), scale);
    m_scale->setCurrentIndex(1);
    m_scaleLabel->setBuddy(m_scale);
    form->addRow(m_scaleLabel, m_scale);
    m_theme->setObjectName(QStringLiteral("exportTheme"));
    m_theme->addItem({}, false);
    m_theme->addItem({}, true);
    m_themeLabel->setBuddy(m_theme);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(QString(), m_transparent);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addRow(m_problem);
    auto* buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_copy->setAutoDefault(false);
    m_save = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(m_browse, &QPushButton::clicked, this, &ExportBoardDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_save, &QPushButton::clicked, this, [this] { start(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
}

void ExportBoardDialog::retranslateUi()
{
    setWindowTitle(tr("Save the dashboard as a picture"));
    m_fileLabel->setText(tr("&File"));
    m_browse->setText(tr("Choose …"));
    m_widthLabel->setText(tr("&Width"));
    m_scaleLabel->setText(tr("&Scale"));
    m_themeLabel->setText(tr("&Theme"));
    m_theme->setItemText(0, tr("As in the window"));
    m_theme->setItemText(1, tr("Light"));
    m_transparent->setText(tr("Transparent background"));
    m_copy->setText(tr("Copy to clipboard"));
    m_save->setText(tr("Save"));
}

void ExportBoardDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ExportBoardDialog::chooseFile()
{
    const QString file = QFileDialog::getSaveFileName(this, windowTitle(), m_file->text(),
                                                      tr("PNG pictures (*.png)"));
    if (!file.isEmpty())
        m_file->setText(file);
}

void ExportBoardDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_copy->setEnabled(!busy);
    setCursor(busy ? Qt::WaitCursor : Qt::ArrowCursor);
}

void ExportBoardDialog::showProblem(const QString& text)
{
    setBusy(false);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    adjustSize();
}

void ExportBoardDialog::start(bool toClipboard)
{
    if (!toClipboard && m_file->text().trimmed().isEmpty()) {
        showProblem(tr("Give a file to write to."));
        return;
    }
    showProblem({});
    setBusy(true);
    delete m_picture;
    PictureOptions options;
    options.size = QSize(m_width->value(), 0);
    options.scale = m_scale->currentData().toInt();
    options.useLightTheme = m_theme->currentData().toBool();
    options.isTransparent = m_transparent->isChecked();
    m_picture = new DashboardPicture(m_context, m_name.toStdString(), options, std::nullopt, this);
    connect(m_picture, &DashboardPicture::failed, this, &ExportBoardDialog::showProblem);
    connect(m_picture, &DashboardPicture::finished, this, [this, toClipboard](const QImage& image) {
        if (!toClipboard) {
            write(image);
            return;
        }
        QApplication::clipboard()->setImage(image);
        accept();
    });
    m_picture->start();
}

void ExportBoardDialog::write(const QImage& image)
{
    QString path = m_file->text().trimmed();
    if (!path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        path += QStringLiteral(".png");
    // Whole or not at all: a full disk must not leave half a picture.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        showProblem(
            tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
        return;
    }
    QImageWriter writer(&file, "png");
    if (!writer.write(image)) {
        const QString reason = writer.error() == QImageWriter::DeviceError ? file.errorString()
                                                                           : writer.errorString();
        file.cancelWriting();
        showProblem(tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), reason));
        return;
    }
    // commit() says nothing of a buffer that finds no room.
    if (!file.flush() || !file.commit()) {
        showProblem(
            tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
        return;
    }
    accept();
}

} // namespace yagura
