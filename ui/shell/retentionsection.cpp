// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/retentionsection.h"

#include "core/metrics/metricservice.h"
#include "ui/shell/appcontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace yagura {

namespace {

enum Preset { Standard, TwoWeeks, Custom };

constexpr std::array<int, 4> kUnitSeconds{3600, 86400, 86400, 86400};

std::array<Seconds, 4> durationsOf(const RetentionPolicy& policy)
{
    return {policy.second, policy.minute, policy.fiveMinutes, policy.hour};
}

Preset presetOf(const RetentionPolicy& policy)
{
    if (policy == RetentionPolicy::standard())
        return Standard;
    return policy == RetentionPolicy::twoWeeks() ? TwoWeeks : Custom;
}

QString storageText(double bytes)
{
    return format::bytes(bytes, format::ByteKind::Decimal);
}

} // namespace

RetentionSection::RetentionSection(MetricService& metrics, QWidget* parent)
    : QWidget(parent)
    , m_metrics(metrics)
    , m_title(makeLabel({}, fonts::Role::PanelTitle, nullptr, this))
    , m_presetLabel(makeLabel({}, fonts::Role::Control, "text2", this))
    , m_preset(new QComboBox(this))
    , m_meaning(makeLabel({}, fonts::Role::Caption, "text3", this))
    , m_disk(makeLabel({}, fonts::Role::Caption, "text3", this))
    , m_warning(makeLabel({}, fonts::Role::Caption, "warn", this))
    , m_apply(new QPushButton(this))
    , m_revert(new QPushButton(this))
{
    setObjectName(QStringLiteral("retentionSection"));
    m_preset->setObjectName(QStringLiteral("retentionPreset"));
    m_apply->setObjectName(QStringLiteral("retentionApply"));
    m_revert->setObjectName(QStringLiteral("retentionRevert"));
    m_warning->setObjectName(QStringLiteral("retentionWarning"));
    m_disk->setObjectName(QStringLiteral("retentionDisk"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    for (int i = 0; i < 3; ++i)
        m_preset->addItem(QString());
    m_presetLabel->setBuddy(m_preset);
    form->addRow(m_presetLabel, m_preset);
    constexpr std::array kNames{"retentionSecond", "retentionMinute", "retentionFiveMinutes",
                                "retentionHour"};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_labels[i] = makeLabel({}, fonts::Role::Control, "text2", this);
        m_fields[i] = new QSpinBox(this);
        m_fields[i]->setObjectName(QLatin1String(kNames[i]));
        m_fields[i]->setRange(
            1, static_cast<int>(RetentionPolicy::kLongest.count() / kUnitSeconds[i]));
        m_labels[i]->setBuddy(m_fields[i]);
        form->addRow(m_labels[i], m_fields[i]);
    }
    for (QLabel* label : {m_meaning, m_disk, m_warning})
        label->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_meaning);
    layout->addWidget(m_disk);
    layout->addWidget(m_warning);
    layout->addLayout(buttons);
    showPolicy(m_stored.policy);
    retranslateUi();
    connectFields();
    load();
}

void RetentionSection::connectFields()
{
    connect(m_preset, &QComboBox::activated, this, [this](int preset) {
        if (preset != Custom)
            showPolicy(preset == Standard ? RetentionPolicy::standard()
                                          : RetentionPolicy::twoWeeks());
        entered();
    });
    for (QSpinBox* field : m_fields)
        connect(field, &QSpinBox::valueChanged, this, &RetentionSection::entered);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        showPolicy(m_stored.policy);
        entered();
    });
    connect(m_apply, &QPushButton::clicked, this, &RetentionSection::ask);
    connect(&m_metrics, &MetricService::retentionChanged, this, &RetentionSection::load);
}

RetentionPolicy RetentionSection::policy() const
{
    // What was not touched stays what it is, should it not be whole hours or days, or beyond what a
    // field can show.
    std::array<Seconds, 4> durations = durationsOf(m_shown);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i]->value() != m_shownValues[i])
            durations[i] = Seconds{std::int64_t{m_fields[i]->value()} * kUnitSeconds[i]};
    }
    return {durations[0], durations[1], durations[2], durations[3]};
}

void RetentionSection::showPolicy(const RetentionPolicy& policy)
{
    const auto durations = durationsOf(policy);
    m_shown = policy;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const QSignalBlocker blocker(m_fields[i]);
        m_fields[i]->setValue(
            static_cast<int>((durations[i].count() + kUnitSeconds[i] - 1) / kUnitSeconds[i]));
        m_shownValues[i] = m_fields[i]->value();
    }
}

void RetentionSection::load()
{
    runThenCallback(
        this,
        [&metrics = m_metrics] {
            const MetricCounts counts = metrics.counts();
            return Stored{metrics.retention(), counts.bytesOnDisk, counts.metrics};
        },
        [this](const Stored& stored) {
            m_stored = stored;
            showPolicy(stored.policy);
            entered();
        });
}

void RetentionSection::entered()
{
    const RetentionPolicy wanted = policy();
    m_preset->setCurrentIndex(presetOf(wanted));
    m_isEffectKnown = false;
    m_effect = {};
    m_error.clear();
    updateTexts();
    const int asked = ++m_asked; // also where nothing is asked: older answers are of no use
    if (wanted == m_stored.policy)
        return;
    runThenCallback(
        this, [&metrics = m_metrics, wanted] { return metrics.effectOf(wanted); },
        [this, asked](const Result<RetentionEffect>& effect) {
            if (asked != m_asked)
                return;
            m_isEffectKnown = effect.has_value();
            if (effect)
                m_effect = *effect;
            else
                m_error = QString::fromStdString(effect.error().message);
            updateTexts();
        });
}

void RetentionSection::ask()
{
    const RetentionPolicy wanted = policy();
    if (m_effect.droppedChunks == 0 && m_effect.rolledChunks == 0) {
        apply(wanted);
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Metric data"), effectText(),
                                     QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("retentionQuestion"));
    question->setInformativeText(tr("This cannot be undone."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* go
        = question->addButton(m_effect.droppedChunks > 0 ? tr("Remove data") : tr("Roll up data"),
                              QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, wanted] { apply(wanted); });
    question->open();
}

void RetentionSection::apply(const RetentionPolicy& policy)
{
    m_apply->setEnabled(false);
    runThenCallback(
        this, [&metrics = m_metrics, policy] { return metrics.setRetention(policy); },
        [this](const VoidResult& set) {
            // When it was set, retentionChanged() brings the new state.
            if (set)
                return;
            m_error = QString::fromStdString(set.error().message);
            updateTexts();
        });
}

QString RetentionSection::effectText() const
{
    QStringList sentences;
    if (m_effect.droppedChunks > 0)
        sentences += tr("%1 of metric data are too old and will be removed.")
                         .arg(storageText(static_cast<double>(m_effect.droppedBytes)));
    if (m_effect.rolledChunks > 0)
        sentences += tr("%1 of metric data will be rolled up into longer periods.")
                         .arg(storageText(static_cast<double>(m_effect.rolledBytes)));
    return sentences.join(QLatin1Char('\n'));
}

void RetentionSection::updateTexts()
{
    const RetentionPolicy wanted = policy();
    const bool isChanged = wanted != m_stored.policy;
    m_disk->setText(tr("On disk now: %1 for %2. A metric with a value a minute takes about %3 in "
                       "the long run.")
                        .arg(storageText(static_cast<double>(m_stored.bytes)),
                             tr("%n metric(s)", nullptr, static_cast<int>(m_stored.metrics)),
                             storageText(wanted.bytesPerSeries())));
    const QString warning = m_error.isEmpty() ? effectText() : m_error;
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_apply->setEnabled(isChanged && m_isEffectKnown);
    m_revert->setEnabled(isChanged);
}

void RetentionSection::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void RetentionSection::retranslateUi()
{
    m_title->setText(tr("Metrics"));
    m_presetLabel->setText(tr("Keep data"));
    m_preset->setItemText(Standard, tr("15 months, ever coarser"));
    m_preset->setItemText(TwoWeeks, tr("Two weeks, as it came"));
    m_preset->setItemText(Custom, tr("As below"));
    m_labels[0]->setText(tr("Points of 1 second"));
    m_labels[1]->setText(tr("Points of 1 minute"));
    m_labels[2]->setText(tr("Points of 5 minutes"));
    m_labels[3]->setText(tr("Points of 1 hour"));
    m_fields[0]->setSuffix(tr(" hours"));
    for (std::size_t i = 1; i < m_fields.size(); ++i)
        m_fields[i]->setSuffix(tr(" days"));
    m_meaning->setText(tr(
        "Points that are too old are rolled up into the next longer ones. Sums, counts, extremes "
        "and percentiles stay available. What is older than the last duration is removed."));
    m_apply->setText(tr("Apply"));
    m_revert->setText(tr("Revert"));
    updateTexts();
}

} // namespace yagura
