// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/stroke_editing.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>

using namespace inkling;

namespace {

/// "10,20 30,40 | 50,60": points in canvas units, strokes parted by a bar.
QString text(const Drawing& drawing) {
    QStringList strokes;
    for (const auto& stroke : drawing.strokes) {
        QStringList points;
        for (const auto point : stroke)
            points << QStringLiteral("%1,%2").arg(point.x).arg(point.y);
        strokes << points.join(u' ');
    }
    return strokes.join(QStringLiteral(" | "));
}

QString text(const CanvasContent& content) {
    const auto* drawing = std::get_if<Drawing>(&content);
    return drawing ? text(*drawing) : QStringLiteral("a picture");
}

Picture pictureWithInk() {
    Picture picture;
    picture.pixels[14 * Picture::side + 14] = 255;
    return picture;
}

const Drawing seven{{{{60, 60}, {200, 60}, {120, 220}}, {{100, 140}, {180, 140}}}};

struct Device {
    explicit Device(QPointingDevice::PointerType type)
        : pointer{QStringLiteral("pen"),
                  1,
                  QInputDevice::DeviceType::Stylus,
                  type,
                  QInputDevice::Capability::Position | QInputDevice::Capability::Pressure,
                  1,
                  1} { }

    bool send(QWidget& widget, QEvent::Type type, QPointF position, double pressure = 0.5) const {
        QTabletEvent event{type,          &pointer, position,       widget.mapToGlobal(position),
                           pressure,      0.0F,     0.0F,           0.0F,
                           0.0,           0.0F,     Qt::NoModifier, Qt::LeftButton,
                           Qt::LeftButton};
        event.ignore();
        QApplication::sendEvent(&widget, &event);
        return event.isAccepted();
    }

    QPointingDevice pointer;
};

} // namespace

class TestDrawingCanvas : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<DrawingCanvas> m_canvas;

    void resizeTo(int length) {
        m_canvas->resize(length, length);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    }

    /// Positions in canvas units; the widget may have any size.
    QPoint at(double x, double y) const {
        const int length = std::min(m_canvas->width(), m_canvas->height());
        return {(m_canvas->width() - length) / 2 + qRound(x * length / DrawingCanvas::side),
                (m_canvas->height() - length) / 2 + qRound(y * length / DrawingCanvas::side)};
    }

    void drawWithMouse(const Stroke& stroke) {
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(stroke.front().x, stroke.front().y));
        for (const auto point : stroke)
            QTest::mouseMove(m_canvas.get(), at(point.x, point.y));
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, at(stroke.back().x, stroke.back().y));
    }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_canvas = std::make_unique<DrawingCanvas>(*m_themes);
        resizeTo(280);
    }

    void cleanup() { m_canvas.reset(); }

    void nothing_drawn_is_no_picture() {
        QVERIFY(m_canvas->isEmpty());
        QVERIFY(!m_canvas->picture());
    }

    void the_mouse_draws_a_stroke() {
        QSignalSpy changes{m_canvas.get(), &DrawingCanvas::drawingChanged};

        drawWithMouse({{40, 60}, {240, 60}});

        QCOMPARE(text(m_canvas->content()), "40,60 240,60");
        QVERIFY(m_canvas->picture());
        QCOMPARE_GE(changes.size(), 2);
    }

    void a_click_is_a_dot() {
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at(100, 100));

        QCOMPARE(text(m_canvas->content()), "100,100");
        QVERIFY(m_canvas->picture());
    }

    void the_other_buttons_draw_nothing() {
        QTest::mouseClick(m_canvas.get(), Qt::RightButton, {}, at(100, 100));

        QVERIFY(m_canvas->isEmpty());
    }

    void a_stroke_is_read_before_it_ends() {
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(40, 40));
        QTest::mouseMove(m_canvas.get(), at(200, 200));

        QCOMPARE(text(m_canvas->content()), "40,40 200,200");
        QVERIFY(m_canvas->picture());
    }

    void a_stroke_stays_inside_the_canvas() {
        drawWithMouse({{100, 100}, {500, -50}});

        QCOMPARE(text(m_canvas->content()), "100,100 280,0");
    }

    void the_pen_draws_and_qt_sends_no_mouse_events_for_it() {
        const Device pen{QPointingDevice::PointerType::Pen};

        QVERIFY(pen.send(*m_canvas, QEvent::TabletPress, at(50, 50)));
        QVERIFY(pen.send(*m_canvas, QEvent::TabletMove, at(150, 50)));
        QVERIFY(pen.send(*m_canvas, QEvent::TabletRelease, at(150, 50)));

        QCOMPARE(text(m_canvas->content()), "50,50 150,50");
    }

    void the_erasers_end_rubs_out_the_strokes_it_touches_as_one_step() {
        m_canvas->setDrawing({{{{20, 40}, {260, 40}}, {{20, 140}, {260, 140}}, {{20, 240}, {260, 240}}}});
        const Device eraser{QPointingDevice::PointerType::Eraser};

        eraser.send(*m_canvas, QEvent::TabletPress, at(100, 150));
        eraser.send(*m_canvas, QEvent::TabletMove, at(100, 200));
        eraser.send(*m_canvas, QEvent::TabletMove, at(100, 230));
        eraser.send(*m_canvas, QEvent::TabletRelease, at(100, 230));
        QCOMPARE(text(m_canvas->content()), "20,40 260,40");

        m_canvas->undo();
        QCOMPARE(text(m_canvas->content()), "20,40 260,40 | 20,140 260,140 | 20,240 260,240");
    }

    void the_first_finger_draws_and_the_second_does_not() {
        std::unique_ptr<QPointingDevice> screen{QTest::createTouchDevice()};

        QTest::touchEvent(m_canvas.get(), screen.get()).press(0, at(30, 30));
        QTest::touchEvent(m_canvas.get(), screen.get()).stationary(0).press(1, at(200, 200));
        QTest::touchEvent(m_canvas.get(), screen.get()).move(0, at(130, 30)).move(1, at(210, 250));
        QTest::touchEvent(m_canvas.get(), screen.get()).release(0, at(130, 30)).release(1, at(210, 250));

        QCOMPARE(text(m_canvas->content()), "30,30 130,30");
    }

    void the_keyboard_draws() {
        m_canvas->takeUpPen();
        QTest::keyClick(m_canvas.get(), Qt::Key_Left, Qt::ShiftModifier); // 140,140 -> 120,140
        QTest::keyClick(m_canvas.get(), Qt::Key_Up);                      // -> 120,136
        QTest::keyClick(m_canvas.get(), Qt::Key_Space);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QTest::keyClick(m_canvas.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_canvas.get(), Qt::Key_Space);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right); // the pen is up again

        QCOMPARE(text(m_canvas->content()), "120,136 124,136 124,156");
    }

    void two_arrows_together_go_diagonally() {
        m_canvas->takeUpPen();
        QTest::keyClick(m_canvas.get(), Qt::Key_Space);
        QTest::keyPress(m_canvas.get(), Qt::Key_Right);
        QTest::keyPress(m_canvas.get(), Qt::Key_Down);
        QTest::keyRelease(m_canvas.get(), Qt::Key_Right);
        QTest::keyRelease(m_canvas.get(), Qt::Key_Down);
        QTest::keyClick(m_canvas.get(), Qt::Key_Space);

        QCOMPARE(text(m_canvas->content()), "140,140 144,140 148,144");
    }

    void the_pen_keeps_its_keys_from_the_windows_shortcuts() {
        QShortcut space{Qt::Key_Space, m_canvas.get()};
        QSignalSpy taken{&space, &QShortcut::activated};
        m_canvas->takeUpPen();

        QTest::keyClick(m_canvas.get(), Qt::Key_Space);

        QCOMPARE(taken.size(), 0);
        QVERIFY(!m_canvas->isEmpty());
    }

    void who_draws_with_the_mouse_goes_on_steering_the_window() {
        QShortcut space{Qt::Key_Space, m_canvas.get()};
        QShortcut left{Qt::Key_Left, m_canvas.get()};
        QSignalSpy trained{&space, &QShortcut::activated};
        QSignalSpy steppedBack{&left, &QShortcut::activated};
        drawWithMouse({{40, 60}, {240, 60}});
        const auto drawn = m_canvas->content();

        QTest::keyClick(m_canvas.get(), Qt::Key_Space);
        QTest::keyClick(m_canvas.get(), Qt::Key_Left);

        QCOMPARE(trained.size(), 1);
        QCOMPARE(steppedBack.size(), 1);
        QVERIFY(m_canvas->content() == drawn);
    }

    void escape_puts_the_pen_away() {
        m_canvas->takeUpPen();

        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
        QTest::keyClick(m_canvas.get(), Qt::Key_Space);

        QVERIFY(m_canvas->isEmpty());
    }

    void enter_asks_to_read_again() {
        drawWithMouse({{40, 60}, {240, 60}});
        QSignalSpy changes{m_canvas.get(), &DrawingCanvas::drawingChanged};

        QTest::keyClick(m_canvas.get(), Qt::Key_Return);

        QCOMPARE(changes.size(), 1);
    }

    void escape_takes_back_the_stroke_being_drawn() {
        m_canvas->takeUpPen();
        QTest::keyClick(m_canvas.get(), Qt::Key_Space);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);

        QTest::keyClick(m_canvas.get(), Qt::Key_Escape);

        QVERIFY(m_canvas->isEmpty());
        QVERIFY(!m_canvas->canUndo());
    }

    void undo_and_redo_give_identical_drawings() {
        drawWithMouse({{40, 60}, {140, 80}, {240, 60}});
        const auto one = m_canvas->content();
        drawWithMouse({{40, 160}, {240, 160}});
        const auto two = m_canvas->content();
        QTest::keyClick(m_canvas.get(), Qt::Key_Delete);
        QVERIFY(m_canvas->isEmpty());

        QTest::keyClick(m_canvas.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_canvas->content(), two);
        QTest::keyClick(m_canvas.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_canvas->content(), one);
        m_canvas->undo();
        QVERIFY(m_canvas->isEmpty());
        QVERIFY(!m_canvas->canUndo());

        QTest::keyClick(m_canvas.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_canvas->content(), one);
        m_canvas->redo();
        QCOMPARE(m_canvas->content(), two);
        m_canvas->redo();
        QVERIFY(m_canvas->isEmpty());
        QVERIFY(!m_canvas->canRedo());
    }

    void undo_in_the_middle_of_a_stroke_takes_that_stroke_back() {
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, at(40, 40));
        QTest::mouseMove(m_canvas.get(), at(200, 200));

        m_canvas->undo();
        QVERIFY(m_canvas->isEmpty());

        m_canvas->redo();
        QCOMPARE(text(m_canvas->content()), "40,40 200,200");
    }

    void clearing_an_empty_canvas_is_no_step_of_undo() {
        m_canvas->clear();

        QVERIFY(!m_canvas->canUndo());
    }

    void a_shown_picture_is_what_the_network_sees() {
        m_canvas->showPicture(pictureWithInk());

        QVERIFY(!m_canvas->isEmpty());
        QCOMPARE(m_canvas->picture(), pictureWithInk());
    }

    void a_blank_picture_is_nothing_drawn() {
        m_canvas->showPicture({});

        QVERIFY(m_canvas->isEmpty());
        QVERIFY(!m_canvas->picture());
    }

    void a_stroke_replaces_a_picture_and_undo_brings_it_back() {
        m_canvas->showPicture(pictureWithInk());

        drawWithMouse({{40, 60}, {240, 60}});
        QCOMPARE(text(m_canvas->content()), "40,60 240,60");

        m_canvas->undo();
        QCOMPARE(m_canvas->picture(), pictureWithInk());
    }

    // Run at one, one and a half and two screen pixels to a pixel: see CMakeLists.txt.
    void neither_size_nor_resolution_changes_what_the_network_sees_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("half") << QSize{140, 140};
        QTest::newRow("as the canvas's units") << QSize{280, 280};
        QTest::newRow("half as large again") << QSize{420, 420};
        QTest::newRow("seven times") << QSize{1960, 1960};
        QTest::newRow("wide") << QSize{560, 280};
        QTest::newRow("high") << QSize{280, 701};
    }
    void neither_size_nor_resolution_changes_what_the_network_sees() {
        QFETCH(QSize, size);
        m_canvas->resize(size);
        QCOMPARE(m_canvas->size(), size);

        for (const auto& stroke : seven.strokes)
            drawWithMouse(stroke);

        Drawing expected;
        for (const auto& stroke : seven.strokes)
            expected.strokes.push_back(smoothed(stroke, 12.0));
        QCOMPARE(text(m_canvas->content()), text(expected));
        QCOMPARE(m_canvas->picture(), pictureOf(expected));
    }

    void the_ink_is_painted_at_the_screens_resolution() {
        drawWithMouse({{40, 140}, {240, 140}});

        const auto image = m_canvas->grab().toImage();

        const double ratio = m_canvas->devicePixelRatioF();
        QCOMPARE(image.width(), qRound(280 * ratio));
        const auto pixelAt = [&](double x, double y) {
            return image.pixelColor(qRound(x * ratio), qRound(y * ratio));
        };
        QCOMPARE(pixelAt(140, 140), m_themes->theme().ink);
        QCOMPARE(pixelAt(140, 131), m_themes->theme().ink);
        QCOMPARE(pixelAt(140, 100), m_themes->theme().field);
    }

    void ink_follows_the_theme() {
        drawWithMouse({{40, 140}, {240, 140}});
        m_themes->setAppearance(Appearance::dark);

        const auto image = m_canvas->grab().toImage();

        QCOMPARE(image.pixelColor(image.rect().center()), Theme::dark().ink);
        m_themes->setAppearance(Appearance::system);
    }

    void it_says_what_lies_on_it() {
        auto* spoken = QAccessible::queryAccessibleInterface(m_canvas.get());
        QCOMPARE(spoken->role(), QAccessible::Canvas);
        QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
        QCOMPARE(spoken->text(QAccessible::Value), "Nothing drawn");

        m_canvas->showPicture(pictureWithInk());
        QCOMPARE(spoken->text(QAccessible::Value), "A picture of 28 by 28 pixels");
    }

    // --- Strokes by themselves ---

    void smoothing_keeps_the_ends_and_rounds_what_lies_between() {
        const Stroke corner{{0, 0}, {100, 0}, {100, 100}};

        const auto curve = smoothed(corner, 12.0);

        QCOMPARE(curve.front(), corner.front());
        QCOMPARE(curve.back(), corner.back());
        QCOMPARE(curve[1], (Point{88, 0}));
        QCOMPARE(curve[3], (Point{97, 3})); // half way between the curve's ends, half way to the corner
        QCOMPARE(curve[5], (Point{100, 12}));
    }

    void a_line_of_two_points_is_smooth_already() {
        const Stroke line{{0, 0}, {100, 50}};

        QCOMPARE(smoothed(line, 12.0), line);
    }

    void only_touched_strokes_go() {
        const Drawing drawing{{{{0, 0}, {100, 0}}, {{50, 50}}}};

        QCOMPARE(text(without(drawing, {50, 9}, 10.0)), "50,50");
        QCOMPARE(text(without(drawing, {50, 45}, 10.0)), "0,0 100,0");
        QCOMPARE(text(without(drawing, {110.5, 0}, 10.0)), "0,0 100,0 | 50,50");
    }
};

QTEST_MAIN(TestDrawingCanvas)
#include "tst_drawing_canvas.moc"
