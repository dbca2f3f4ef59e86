// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QVector>
#include <QWidget>

#include <optional>

namespace yagura {

/// One share, bar or value of a snapshot view. The value's text is formatted by whoever knows its
/// unit.
struct SnapshotItem
{
    QString label;
    double value = 0;
    QString valueText;
    QColor color; ///< invalid: the theme's series colour at its index
};

/// Geometry of the horizontal bars, apart from painting so that it can be tested. Units: logical
/// pixels.
struct BarsGeometry
{
    struct Row
    {
        QRectF label;
        QRectF bar; ///< zero wide when the value is zero; at least kMinimumBar otherwise
        QPointF valueAt; ///< left end of the value's baseline box
    };
    static constexpr double kMinimumBar = 1.6; ///< so that a small non-zero value is visible
    static constexpr double kRowHeight = 40;

    /// As many rows as fit; negative values have no bar.
    static QVector<Row> rows(const QVector<SnapshotItem>& items, const QRectF& area,
                             double widestValueText);
};

/// Horizontal bars, largest value = full width: "5XX errors by target". Rows that do not fit are
/// counted as "+ n".
class BarsView final : public QWidget
{
    Q_OBJECT
public:
    explicit BarsView(QWidget* parent = nullptr);
    void setItems(const QVector<SnapshotItem>& items);
    [[nodiscard]] const QVector<SnapshotItem>& items() const { return m_items; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<SnapshotItem> m_items;
};

/// A ring of shares with the total in its hole and the values in a legend; from the seventh on they
/// are one "other".
class DonutView final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kMaxSlices = 6;

    explicit DonutView(QWidget* parent = nullptr);
    void setItems(const QVector<SnapshotItem>& items, const QString& totalText,
                  const QString& totalCaption);
    /// What is drawn: zero and negative values left out, the smallest gathered as "other".
    [[nodiscard]] const QVector<SnapshotItem>& slices() const { return m_slices; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintRing(QPainter& painter, const QRectF& ring) const;
    void paintLegend(QPainter& painter, const QRectF& area) const;

    QVector<SnapshotItem> m_slices;
    QString m_totalText;
    QString m_totalCaption;
};

/// A half circle between two bounds; an outer ring shows the OK, warning and alarm zones.
class GaugeView final : public QWidget
{
    Q_OBJECT
public:
    struct Scale
    {
        double minimum = 0;
        double maximum = 100;
        QString minimumText;
        QString maximumText;
        std::optional<double> warningFrom; ///< where the zones begin
        std::optional<double> alarmFrom;
        bool operator==(const Scale&) const = default;
    };

    explicit GaugeView(QWidget* parent = nullptr);
    /// @param value  nothing: "—" and an empty arc
    void setValue(std::optional<double> value, const QString& valueText, const QString& caption);
    void setScale(const Scale& scale);
    /// Where a value stands on the arc, 0 to 1, clamped.
    [[nodiscard]] double fraction(double value) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<double> m_value;
    QString m_valueText;
    QString m_caption;
    Scale m_scale;
};

} // namespace yagura
