// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/formatters.h"

#include <QAbstractButton>

#include <optional>
#include <vector>

namespace yagura {

/// A number with its name above and its course below; a click opens what it stands for.
class NumberTile final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NumberTile(QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& note = {});
    /// No value shows the dash that stands for missing ones.
    void setValue(const std::optional<double>& value, const QString& unit,
                  const std::vector<double>& course);
    void setPaletteIndex(int index);

    QSize sizeHint() const override { return {240, 112}; }
    QSize minimumSizeHint() const override { return {140, 112}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintCourse(QPainter& painter, const QRectF& rect) const;

    QString m_title;
    QString m_note;
    format::Parts m_parts;
    std::vector<double> m_course;
    int m_paletteIndex = 0;
};

} // namespace yagura
