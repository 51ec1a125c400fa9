// SPDX-License-Identifier: GPL-3.0-or-later
// The panel that is drawn in, with drawings, pictures and readings for it.
#pragma once

#include "tests/support/patience.h"
#include "tests/support/user_home.h"
#include "tests/support/whole_file.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/canvas/reading_panel.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

namespace inkling::test {

inline Reading readingOf(std::size_t digit, float probability, std::int64_t batch) {
    Reading reading{.batch = batch};
    reading.probabilities.fill((1.0F - probability) / 9.0F);
    reading.probabilities[digit] = probability;
    return reading;
}

inline const Drawing line{{{{40, 40}, {240, 240}}}};

inline Picture pictureWithInk() {
    Picture picture;
    picture.pixels[14 * Picture::side + 14] = 255;
    return picture;
}

/// Ink 20 pixels high, its centre of mass at pixel 14: as MNIST's.
inline Picture pictureOfAOne() {
    Picture picture;
    const auto ink = [&](int x, int y) {
        picture.pixels[static_cast<std::size_t>(y * Picture::side + x)] = 255;
    };
    for (int y = 4; y < 24; ++y)
        for (int x = 13; x <= 15; ++x)
            ink(x, y);
    for (int x = 10; x <= 18; ++x)
        ink(x, 23);
    return picture;
}

/// A dark upright bar on light paper.
inline QImage imageOfAOne() {
    QImage image{60, 80, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.fillRect(25, 10, 8, 60, Qt::black);
    return image;
}

inline QString valueOf(QWidget* widget) {
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Value);
}

/// What the tests of the panel work with; each test begins with an empty one.
class ReadingLab {
public:
    void begin() {
        m_panel = std::make_unique<ReadingPanel>(*m_themes);
        m_panel->resize(300, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void end() { m_panel.reset(); }

    template<class T>
    T* child(const char* accessibleName = nullptr) const {
        for (auto* widget : m_panel->findChildren<T*>())
            if (!accessibleName || widget->accessibleName() == QString::fromUtf8(accessibleName))
                return widget;
        return nullptr;
    }

    QAction* action(const char* text) const {
        for (auto* action : m_panel->drawingActions())
            if (action->text() == QString::fromUtf8(text))
                return action;
        return nullptr;
    }

    QString textOf(const char* accessibleName) const { return child<QLabel>(accessibleName)->text(); }

    void drop(const QMimeData& data) {
        QDragEnterEvent enter{{50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(m_panel.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{{50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(m_panel.get(), &drop);
    }

    void draw(const Drawing& drawing) {
        QSignalSpy announced{m_panel.get(), &ReadingPanel::pictureChanged};
        m_panel->canvas().setDrawing(drawing);
        QTRY_COMPARE(announced.size(), 1);
    }

    std::unique_ptr<ThemeSource> m_themes = std::make_unique<ThemeSource>();
    std::unique_ptr<ReadingPanel> m_panel;
    QTemporaryDir m_folder;
};

} // namespace inkling::test
