// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yagura {

/// "M of N" as N squares of which M are filled, spread so that they do not read as "the first M";
/// more than fit are counted.
class DatapointSquares final : public QWidget
{
    Q_OBJECT
public:
    explicit DatapointSquares(QWidget* parent = nullptr);

    void setCounts(int datapoints, int periods);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Which of the n squares are filled.
    static QVector<bool> pattern(int datapoints, int periods);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_datapoints = 1;
    int m_periods = 1;
};

} // namespace yagura
