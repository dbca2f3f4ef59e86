// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace yagura {

/// A row of segments with one frame. Exclusive by default: one segment is current (the range, the
/// zone). Otherwise every segment is a button of its own (refresh, alarm summary). Arrow keys move
/// between segments.
class SegmentedControl final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString currentId READ currentId WRITE setCurrentId NOTIFY currentChanged)
public:
    struct Segment
    {
        QString id;
        QString text;
        QString note = {}; ///< lighter, behind the text ("UTC+9")
        QString icon = {}; ///< before the text
        QString trailingIcon = {}; ///< behind the text
        QString toolTip = {};
        Token textColor = Token::Text2;
        Token iconColor = Token::Text2;
        std::optional<Token> fill = {}; ///< behind the segment, whether current or not
        bool isStrong = false; ///< weight 600
        bool isEnabled = true;
    };

    explicit SegmentedControl(QWidget* parent = nullptr);

    void setSegments(const std::vector<Segment>& segments);
    void setSegment(const Segment& segment); ///< replaces the one with the same id
    [[nodiscard]] const std::vector<Segment>& segments() const { return m_segments; }
    void setExclusive(bool exclusive);
    void setSmall(bool isSmall); ///< 24 px instead of 28
    [[nodiscard]] QString currentId() const { return m_current; }
    void setCurrentId(const QString& id); ///< empty: none
    /// The rectangle of a segment, to put a menu or a popover under it; empty for an unknown id.
    [[nodiscard]] QRect segmentRect(const QString& id) const;
    void clickSegment(const QString& id); ///< as if it were clicked

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void currentChanged(const QString& id);
    void clicked(const QString& id); ///< also when it was current already

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    int widthOf(const Segment& segment) const;
    int indexAt(const QPoint& position) const;
    void paintSegment(QPainter& painter, std::size_t index, const QRect& rect) const;
    QFont fontOf(const Segment& segment, bool isCurrent) const;

    std::vector<Segment> m_segments;
    QString m_current;
    int m_focused = 0;
    int m_hovered = -1;
    int m_pressed = -1;
    bool m_isExclusive = true;
    bool m_isSmall = false;
};

} // namespace yagura
