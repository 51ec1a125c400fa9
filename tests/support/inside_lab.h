// SPDX-License-Identifier: GPL-3.0-or-later
// The page that looks inside, networks and a picture for it.
#pragma once

#include "tests/support/inspected.h"
#include "tests/support/patience.h"
#include "ui/inside/arithmetic_view.h"
#include "ui/inside/inside_page.h"
#include "ui/inside/layer_strip.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

namespace inkling::test {

/// What the tests of the page work with; each test begins with an empty one.
class InsideLab {
public:
    void begin() {
        m_themes->setAppearance(Appearance::light);
        m_page = std::make_unique<InsidePage>(*m_themes);
        m_page->resize(1400, 230);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        strip().setFocus();
    }
    void end() { m_page.reset(); }

    LayerStrip& strip() const { return *m_page->findChild<LayerStrip*>(); }
    ArithmeticView& arithmetic() const { return *m_page->findChild<ArithmeticView*>(); }
    QCheckBox& box(const QString& text) const {
        for (auto* box : m_page->findChildren<QCheckBox*>())
            if (box->text() == text)
                return *box;
        qFatal("no such box");
    }
    QCheckBox& occlude() const { return box("Show what matters"); }
    QCheckBox& compare() const { return box("Why this digit?"); }
    QLabel& hintLabel() const {
        for (auto* label : m_page->findChildren<QLabel*>())
            if (label->accessibleName() == "How to read the layers")
                return *label;
        qFatal("no hint");
    }
    QString hint() const { return hintLabel().text(); }
    QString equation() const {
        const auto& shown = arithmetic().explanation();
        return shown ? shown->equations.join("\n") : QString{};
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(&strip(), static_cast<Qt::Key>(key), modifiers);
    }
    QPointF pointOf(const Spot& spot) const {
        const auto cell = strip().arrangement().block(spot.layer).cellOf(spot.place);
        return cell.translated(strip().offset()).center();
    }
    /// To fractions of a pixel, which values may be on fine screens.
    void mouse(QEvent::Type type, const Spot& spot, Qt::MouseButton button = Qt::NoButton) const {
        auto& viewport = *strip().viewport();
        const QPointF point = pointOf(spot);
        QMouseEvent event{type, point, viewport.mapToGlobal(point), button, button, Qt::NoModifier};
        QCoreApplication::sendEvent(&viewport, &event);
    }
    void point(const Spot& spot) const { mouse(QEvent::MouseMove, spot); }
    void click(const Spot& spot) const {
        mouse(QEvent::MouseButtonPress, spot, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, spot, Qt::LeftButton);
    }
    static QString spoken(const QWidget& widget) {
        return QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget))->text(QAccessible::Value);
    }
    void showTutorial() const {
        m_page->setMoment(momentOf(tutorialNetwork()));
        m_page->setPicture(seven());
        QTRY_VERIFY(arithmetic().explanation());
    }

    std::unique_ptr<ThemeSource> m_themes = std::make_unique<ThemeSource>();
    std::unique_ptr<InsidePage> m_page;
};

} // namespace inkling::test
