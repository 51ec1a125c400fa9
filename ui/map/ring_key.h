// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace inkling {

class ThemeSource;

/// What a ring on the map means.
class RingKey : public QWidget {
    Q_OBJECT

public:
    explicit RingKey(const ThemeSource& themes, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int side() const; ///< of the ring

    const ThemeSource& m_themes;
};

} // namespace inkling
