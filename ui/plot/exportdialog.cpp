// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/exportdialog.h"

#include "ui/plot/graphpicture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStandardPaths>

namespace yagura {

namespace {

QWidget* inRow(QWidget* parent, const QList<QWidget*>& widgets)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return box;
}

QSpinBox* sideBox(const QString& name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(kSmallestPicture, kLargestPicture);
    box->setSuffix(QStringLiteral(" px"));
    return box;
}

} // namespace

ExportDialog::ExportDialog(const QString& name, Draw draw, QWidget* parent)
    : QDialog(parent)
    , m_draw(std::move(draw))
    , m_size(new QComboBox(this))
    , m_width(sideBox(QStringLiteral("exportWidth"), this))
    , m_height(sideBox(QStringLiteral("exportHeight"), this))
    , m_scale(new QSpinBox(this))
    , m_theme(new QComboBox(this))
    , m_transparent(new QCheckBox(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_sizeLabel(new QLabel(this))
    , m_scaleLabel(new QLabel(this))
    , m_themeLabel(new QLabel(this))
    , m_fileLabel(new QLabel(this))
    , m_pixels(new QLabel(this))
    , m_error(new QLabel(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    addSizes();
    m_scale->setObjectName(QStringLiteral("exportScale"));
    m_scale->setRange(1, 4);
    m_scale->setSuffix(QStringLiteral("×"));
    m_theme->setObjectName(QStringLiteral("exportTheme"));
    m_theme->addItems({QString(), QString()});
    m_transparent->setObjectName(QStringLiteral("exportTransparent"));
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_file->setMinimumWidth(320);
    m_error->setObjectName(QStringLiteral("exportError"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    m_browse->setObjectName(QStringLiteral("exportBrowse"));
    m_browse->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto* form = new QFormLayout(this);
    m_sizeLabel->setBuddy(m_size);
    m_scaleLabel->setBuddy(m_scale);
    m_themeLabel->setBuddy(m_theme);
    m_fileLabel->setBuddy(m_file);
    form->addRow(m_sizeLabel, m_size);
    form->addRow(QString(),
                 inRow(this, {m_width, new QLabel(QStringLiteral("×"), this), m_height}));
    form->addRow(m_scaleLabel, inRow(this, {m_scale, m_pixels}));
    form->addRow(m_themeLabel, m_theme);
    form->addRow(QString(), m_transparent);
    form->addRow(m_fileLabel, inRow(this, {m_file, m_browse}));
    form->addRow(m_error);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_browse, &QPushButton::clicked, this, [this] { browse(); });
    for (QSpinBox* box : {m_width, m_height, m_scale})
        connect(box, &QSpinBox::valueChanged, this, [this] { updatePixels(); });
    retranslateUi();
    setOptions({});
    setFileName(proposedFile(name));
}

void ExportDialog::addSizes()
{
    m_size->setObjectName(QStringLiteral("exportSize"));
    for (const QSize size : {QSize(600, 300), QSize(800, 400), QSize(1200, 400), QSize(1600, 600)})
        m_size->addItem(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), size);
    m_size->addItem(QString());
    connect(m_size, &QComboBox::activated, this, [this](int index) {
        const QSize size = m_size->itemData(index).toSize();
        if (!size.isValid())
            return;
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    });
}

void ExportDialog::retranslateUi()
{
    setWindowTitle(tr("Save as picture"));
    m_sizeLabel->setText(tr("&Size"));
    m_scaleLabel->setText(tr("S&cale"));
    m_themeLabel->setText(tr("&Theme"));
    m_fileLabel->setText(tr("&File"));
    m_size->setItemText(m_size->count() - 1, tr("Custom"));
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_theme->setItemText(0, tr("Current theme"));
    m_theme->setItemText(1, tr("Light theme"));
    m_transparent->setText(tr("Transparent background"));
    m_browse->setText(tr("Choose…"));
    updatePixels();
}

void ExportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ExportDialog::updatePixels()
{
    m_pixels->setText(tr("%1 × %2 pixels")
                          .arg(format::count(m_width->value() * m_scale->value()),
                               format::count(m_height->value() * m_scale->value())));
    const int known = m_size->findData(QSize(m_width->value(), m_height->value()));
    m_size->setCurrentIndex(known >= 0 ? known : m_size->count() - 1);
}

PictureOptions ExportDialog::options() const
{
    PictureOptions result;
    result.size = QSize(m_width->value(), m_height->value());
    result.scale = m_scale->value();
    result.useLightTheme = m_theme->currentIndex() == 1;
    result.isTransparent = m_transparent->isChecked();
    return result;
}

void ExportDialog::setOptions(const PictureOptions& options)
{
    m_width->setValue(options.size.width());
    m_height->setValue(options.size.height());
    m_scale->setValue(qRound(options.scale));
    m_theme->setCurrentIndex(options.useLightTheme ? 1 : 0);
    m_transparent->setChecked(options.isTransparent);
    updatePixels();
}

QString ExportDialog::fileName() const
{
    QString name = m_file->text().trimmed();
    if (!name.isEmpty()
        && QFileInfo(name).suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) != 0)
        name += QLatin1String(".png");
    return name;
}

void ExportDialog::setFileName(const QString& fileName)
{
    m_file->setText(fileName);
}

QString ExportDialog::errorText() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

QString ExportDialog::proposedFile(const QString& name)
{
    QString base;
    for (const QChar c : name.simplified().left(80))
        base += c.isLetterOrNumber() || c == QLatin1Char(' ') || c == QLatin1Char('-')
                || c == QLatin1Char('_')
            ? c
            : QLatin1Char('-');
    if (base.isEmpty())
        base = tr("Graph");
    QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QDir::homePath();
    QString file = QDir(folder).filePath(base + QLatin1String(".png"));
    for (int i = 2; QFileInfo::exists(file) && i < 10'000; ++i)
        file = QDir(folder).filePath(QStringLiteral("%1 %2.png").arg(base).arg(i));
    return QDir::toNativeSeparators(file);
}

QString ExportDialog::writePicture(const QImage& image, const QString& fileName)
{
    if (image.isNull())
        return tr("The picture is too large for the memory of this machine. Choose a smaller size "
                  "or scale.");
    if (fileName.isEmpty())
        return tr("Choose a file to save to.");
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return tr("Cannot write %1: %2")
            .arg(QDir::toNativeSeparators(fileName), file.errorString());
    // commit() says nothing of a buffer that finds no room.
    const bool isWritten = image.save(&file, "PNG") && file.flush();
    if (!isWritten || !file.commit())
        return tr("Cannot write %1: %2")
            .arg(QDir::toNativeSeparators(fileName), file.errorString());
    return {};
}

void ExportDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, windowTitle(), m_file->text(),
                                                        tr("PNG pictures (*.png)"));
    if (!chosen.isEmpty())
        setFileName(chosen);
}

void ExportDialog::showError(const QString& text)
{
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, Theme::instance().color(Token::Alarm));
    m_error->setPalette(palette);
    m_error->setText(text);
    m_error->setAccessibleName(text);
    m_error->show();
    m_file->setFocus();
}

void ExportDialog::accept()
{
    const QString error = writePicture(m_draw(options()), fileName());
    if (error.isEmpty()) {
        m_error->hide();
        QDialog::accept();
    } else {
        showError(error);
    }
}

} // namespace yagura
