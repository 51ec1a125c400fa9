// SPDX-License-Identifier: GPL-3.0-or-later
// The classes and their colours, each of which can be switched off.
#pragma once

#include "ui/canvas/spoken_value.h"
#include "ui/map/map_plot.h"

#include <QWidget>

namespace inkling {

/// A click on a digit, Space or the digit's key hides or shows its points; a double click shows only these,
/// or all again.
class ClassLegend : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    explicit ClassLegend(const ThemeSource& themes, QWidget* parent = nullptr);

    void setCount(int classes);
    /// Tells nobody.
    void setClasses(const ClassSet& shown);
    const ClassSet& classes() const { return m_classes; }
    QRect chip(int label) const;
    /// Hides or shows one.
    void toggle(int label);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString spokenValue() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::List; }

signals:
    void classesChanged(const inkling::ClassSet& shown);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QSize chipSize() const;
    int chipAt(QPoint point) const;
    void choose(const ClassSet& shown);

    const ThemeSource& m_themes;
    int m_count = 10;
    int m_cursor = 0;
    ClassSet m_classes = ClassSet{}.set();
};

} // namespace inkling
