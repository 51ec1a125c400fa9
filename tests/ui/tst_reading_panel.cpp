// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn is read: what the panel says of it, by words and bars.
#include "tests/support/reading_lab.h"
#include "ui/canvas/input_preview.h"
#include "ui/canvas/probability_bars.h"

#include <cmath>
#include <limits>

using namespace inkling;
using namespace inkling::test;

class TestReadingPanel : public QObject, private ReadingLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void nothing_drawn_is_said_in_words() {
        QCOMPARE(textOf("How sure the network is"), "Nothing drawn");
        QCOMPARE(valueOf(child<PredictionPanel>()), "Nothing drawn");
        QCOMPARE(valueOf(child<ProbabilityBars>()), "Empty");
        QCOMPARE(valueOf(child<InputPreview>()), "Nothing yet");
    }

    void a_reading_without_a_drawing_is_not_shown() {
        m_panel->setReading(readingOf(7, 0.98F, 62));

        QCOMPARE(textOf("How sure the network is"), "Nothing drawn");
    }

    void a_reading_says_the_digit_the_certainty_and_the_network() {
        draw(line);

        m_panel->setReading(readingOf(7, 0.982F, 1062));

        QCOMPARE(textOf("The digit read"), "7");
        QCOMPARE(textOf("How sure the network is"), "98.2 % sure");
        QCOMPARE(textOf("Which network reads"), "after 1,062 batches");
        QCOMPARE(valueOf(child<PredictionPanel>()), "Prediction 7, 98 %");
        QVERIFY(valueOf(child<ProbabilityBars>()).contains(QStringLiteral("7: 98.2 %")));
    }

    void an_untrained_network_is_said_to_guess() {
        draw(line);

        m_panel->setReading(readingOf(3, 0.12F, 0));

        QCOMPARE(textOf("Which network reads"), "a guess: not trained yet");
        QCOMPARE(valueOf(child<PredictionPanel>()), "Prediction 3, 12 %, a guess: not trained yet");
    }

    void a_network_that_was_opened_answers_before_its_first_batch() {
        draw(line);
        auto reading = readingOf(3, 0.98F, 0);
        reading.beginsTrained = true;

        m_panel->setReading(reading);

        QCOMPARE(textOf("Which network reads"), "as it was opened");
        QCOMPARE(valueOf(child<PredictionPanel>()), "Prediction 3, 98 %");
    }

    void a_network_that_diverged_has_no_answer() {
        draw(line);
        auto reading = readingOf(3, 0.5F, 9);
        reading.probabilities[4] = std::numeric_limits<float>::quiet_NaN();

        m_panel->setReading(reading);

        QCOMPARE(textOf("How sure the network is"), "No answer");
        QCOMPARE(valueOf(child<ProbabilityBars>()), "Empty");
    }

    void no_network_is_not_read_yet() {
        draw(line);

        m_panel->setReading({});

        QCOMPARE(textOf("How sure the network is"), "Not read yet");
    }

    void clearing_takes_the_reading_away() {
        draw(line);
        m_panel->setReading(readingOf(7, 0.98F, 62));
        QSignalSpy announced{m_panel.get(), &ReadingPanel::pictureChanged};

        child<QAbstractButton>("Clear")->click();

        QTRY_COMPARE(announced.size(), 1);
        QVERIFY(!announced[0][0].value<std::optional<Picture>>());
        QCOMPARE(textOf("How sure the network is"), "Nothing drawn");
        QCOMPARE(valueOf(child<ProbabilityBars>()), "Empty");
    }

    void many_changes_are_announced_once() {
        QSignalSpy announced{m_panel.get(), &ReadingPanel::pictureChanged};

        for (double x = 0; x < 100; ++x)
            m_panel->canvas().setDrawing({{{{x, 0}, {0, 200}}}});

        QTRY_COMPARE(announced.size(), 1);
        QTest::qWait(50);
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced[0][0].value<std::optional<Picture>>(), m_panel->picture());
    }

    void the_preview_shows_what_is_announced() {
        m_panel->showPicture(pictureWithInk());

        QTRY_COMPARE(child<InputPreview>()->picture(), pictureWithInk());
    }

    void buttons_can_be_pressed_when_they_do_something() {
        auto* clear = child<QAbstractButton>("Clear");
        auto* undo = child<QAbstractButton>("Undo");
        auto* redo = child<QAbstractButton>("Redo");
        const auto enabled = [&] { return QList{clear->isEnabled(), undo->isEnabled(), redo->isEnabled()}; };
        QCOMPARE(enabled(), (QList{false, false, false}));

        draw(line);
        QCOMPARE(enabled(), (QList{true, true, false}));

        undo->click();
        QTRY_COMPARE(enabled(), (QList{false, false, true}));

        redo->click();
        QTRY_COMPARE(enabled(), (QList{true, true, false}));
    }

    void keys_work_wherever_the_focus_is() {
        draw(line);
        child<QAbstractButton>("Open image…")->setFocus();

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_panel->canvas().isEmpty());

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!m_panel->canvas().isEmpty());

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QVERIFY(m_panel->canvas().isEmpty());

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
        QCOMPARE(QApplication::focusWidget(), &m_panel->canvas());
    }

    void figures_of_low_rows_leave_each_other_room() {
        ProbabilityBars bars{*m_themes};
        Reading reading{};
        reading.probabilities = {0.0F, 0.01F, 0.0F, 0.0F, 0.6F, 0.3F, 0.0F, 0.09F, 0.0F, 0.0F};
        bars.setReading(reading);
        bars.setTruth(5);
        bars.resize(bars.minimumSizeHint());
        QCOMPARE(bars.written().size(), std::size_t{10});

        const int letter = bars.minimumSizeHint().height() / 10;
        for (int height = 10 * letter; height >= 20; --height) {
            bars.resize(bars.width(), height);
            const auto written = bars.written();
            QVERIFY(std::ranges::count(written, 5) == 1); // the truth, whatever else has room
            for (std::size_t i = 1; i < written.size(); ++i)
                QCOMPARE_GE(height * written[i] / 10 - height * written[i - 1] / 10, letter);
        }
        bars.resize(bars.width(), 8 * letter);
        QVERIFY(std::ranges::count(bars.written(), 7) == 1); // of 6, 7 and 8 the most probable
        bars.setTruth({});
        QVERIFY(std::ranges::count(bars.written(), 4) == 1);
    }

    // --- Numbers and room ---

    void nothing_is_rounded_to_certainty() {
        QCOMPARE(percentText(0.9994), "99.9 %");
        QCOMPARE(percentText(0.99951), "> 99.9 %");
        QCOMPARE(percentText(std::nextafter(1.0, 0.0)), "> 99.9 %");
        QCOMPARE(percentText(1.0), "100.0 %");
        QCOMPARE(percentText(0.0006), "0.1 %");
        QCOMPARE(percentText(0.0004), "< 0.1 %");
        QCOMPARE(percentText(0.0), "0.0 %");

        draw(line);
        m_panel->setReading(readingOf(7, 0.99999F, 62));
        QCOMPARE(textOf("How sure the network is"), "> 99.9 % sure");
        QCOMPARE(valueOf(child<PredictionPanel>()), "Prediction 7, more than 99 %");
    }

    void an_answer_can_be_asked_about() {
        auto* why = child<PredictionPanel>()->findChild<QToolButton*>();
        QSignalSpy asked{m_panel.get(), &ReadingPanel::reasonAsked};
        QVERIFY(!why->isVisible());
        draw(line);
        m_panel->setReading(readingOf(3, 0.12F, 0));
        QVERIFY(!why->isVisible()); // a guess has no reason
        const int height = child<PredictionPanel>()->height();

        m_panel->setReading(readingOf(7, 0.98F, 62));
        QVERIFY(why->isVisible());
        QCOMPARE(child<PredictionPanel>()->height(), height);
        // It begins where the digit does.
        const auto isInk = [background = why->grab().toImage().pixel(0, 0)](QRgb pixel) {
            return pixel != background;
        };
        const QImage image = why->grab().toImage();
        int left = 0;
        const auto isEmpty = [&](int column) {
            for (int row = 0; row < image.height(); ++row)
                if (isInk(image.pixel(column, row)))
                    return false;
            return true;
        };
        while (left < image.width() && isEmpty(left))
            ++left;
        QCOMPARE_LE(left, 1);
        const auto* digit = child<QLabel>("The digit read");
        QCOMPARE(why->mapTo(m_panel.get(), QPoint{}).x(), digit->mapTo(m_panel.get(), QPoint{}).x());
        QTest::mouseClick(why, Qt::LeftButton);
        why->setFocus();
        QTest::keyClick(why, Qt::Key_Space);
        QCOMPARE(asked.size(), 2);

        m_panel->canvas().clear();
        QTRY_VERIFY(!why->isVisible());
    }

    // As at a window of 1024 by 640.
    void in_little_room_the_canvas_shrinks_and_all_ten_bars_are_seen() {
        m_panel->resize(272, 384);
        draw(line);
        m_panel->setReading(readingOf(7, 0.982F, 62));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);

        auto* scroll = child<QScrollArea>();
        QVERIFY(!scroll->verticalScrollBar()->isVisible());
        const auto inPanel = [&](QWidget* widget) {
            return QRect{widget->mapTo(m_panel.get(), QPoint{}), widget->size()};
        };
        // In one row.
        QCOMPARE(inPanel(child<QPushButton>("Open image…")).y(), inPanel(child<QPushButton>("Clear")).y());
        auto* bars = child<ProbabilityBars>();
        QVERIFY2(m_panel->rect().contains(inPanel(bars)),
                 qPrintable(QString::number(inPanel(bars).bottom())));
        QVERIFY(bars->height() >= bars->minimumSizeHint().height());
    }

    void with_letters_twice_as_large_nothing_is_cut() {
        const auto before = QApplication::font();
        auto large = before;
        large.setPointSizeF(2.0 * before.pointSizeF());
        QApplication::setFont(large);
        m_panel = std::make_unique<ReadingPanel>(*m_themes);
        m_panel->resize(m_panel->minimumSizeHint().width(), 390);
        m_panel->show();
        draw(line);
        m_panel->setReading(readingOf(7, 0.99999F, 62));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);

        const auto* scroll = child<QScrollArea>();
        QVERIFY(scroll->verticalScrollBar()->isVisible());
        for (auto* widget : scroll->widget()->findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            const auto name = qPrintable(widget->accessibleName());
            QVERIFY2(widget->height() >= widget->minimumSizeHint().height(), name);
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), name);
            QVERIFY2(widget->mapTo(scroll->viewport(), QPoint{widget->width(), 0}).x()
                         <= scroll->viewport()->width(),
                     name);
        }
        QApplication::setFont(before);
    }

    void everything_has_a_name_and_what_can_be_used_has_a_tooltip() {
        for (auto* widget : m_panel->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->metaObject() == &QWidget::staticMetaObject)
                continue;
            const auto name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
            if (widget->focusPolicy() != Qt::NoFocus)
                QVERIFY2(widget->toolTip().size() > 10, qPrintable(name));
        }
        for (const auto* action : m_panel->drawingActions()) {
            QVERIFY2(action->toolTip().size() > 10, qPrintable(action->text()));
            QVERIFY2(action->statusTip().size() > 10, qPrintable(action->text()));
        }
    }
};

INKLING_WINDOW_TEST_MAIN(TestReadingPanel)
#include "tst_reading_panel.moc"
