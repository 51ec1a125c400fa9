// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/input_preview.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/canvas/probability_bars.h"
#include "ui/canvas/reading_panel.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <limits>
#include <memory>

using namespace inkling;

namespace {

Reading readingOf(std::size_t digit, float probability, std::int64_t batch) {
    Reading reading{.batch = batch};
    reading.probabilities.fill((1.0F - probability) / 9.0F);
    reading.probabilities[digit] = probability;
    return reading;
}

const Drawing line{{{{40, 40}, {240, 240}}}};

Picture pictureWithInk() {
    Picture picture;
    picture.pixels[14 * Picture::side + 14] = 255;
    return picture;
}

/// A dark upright bar on light paper.
QImage imageOfAOne() {
    QImage image{60, 80, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.fillRect(25, 10, 8, 60, Qt::black);
    return image;
}

QString valueOf(QWidget* widget) {
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Value);
}

} // namespace

class TestReadingPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<ReadingPanel> m_panel;
    QTemporaryDir m_folder;

    template<class T>
    T* child(const char* accessibleName = nullptr) const {
        for (auto* widget : m_panel->findChildren<T*>())
            if (!accessibleName || widget->accessibleName() == QString::fromUtf8(accessibleName))
                return widget;
        return nullptr;
    }

    QString textOf(const char* accessibleName) const { return child<QLabel>(accessibleName)->text(); }

    void draw(const Drawing& drawing) {
        QSignalSpy announced{m_panel.get(), &ReadingPanel::pictureChanged};
        m_panel->canvas().setDrawing(drawing);
        QTRY_COMPARE(announced.size(), 1);
    }

private slots:
    void initTestCase() { m_themes = std::make_unique<ThemeSource>(); }

    void init() {
        m_panel = std::make_unique<ReadingPanel>(*m_themes);
        m_panel->resize(300, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void cleanup() { m_panel.reset(); }

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

    void an_image_is_opened_and_read() {
        const auto path = m_folder.filePath(QStringLiteral("one.png"));
        QVERIFY(imageOfAOne().save(path));

        m_panel->openImage(path);

        QTRY_VERIFY(m_panel->picture());
        QCOMPARE(std::get<Picture>(m_panel->canvas().content()).pixels[14 * Picture::side + 14], 255);
    }

    void what_is_no_picture_is_said_beside_the_canvas_until_the_next_stroke() {
        const auto path = m_folder.filePath(QStringLiteral("notes.txt"));
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a picture");
        file.close();

        m_panel->openImage(path);
        QTRY_VERIFY(child<QLabel>("What went wrong")->isVisible());
        QVERIFY(textOf("What went wrong").contains(path));

        draw(line);
        QVERIFY(!child<QLabel>("What went wrong")->isVisible());
    }

    void an_image_without_ink_is_said_to_have_none() {
        const auto path = m_folder.filePath(QStringLiteral("blank.png"));
        QImage blank{50, 50, QImage::Format_RGB32};
        blank.fill(Qt::white);
        QVERIFY(blank.save(path));

        m_panel->openImage(path);

        QTRY_VERIFY(textOf("What went wrong").contains(QStringLiteral("shows no ink")));
    }

    void closing_while_an_image_is_read_is_safe() {
        const auto path = m_folder.filePath(QStringLiteral("large.png"));
        QVERIFY(imageOfAOne().scaled(3000, 4000).save(path));

        m_panel->openImage(path);
        m_panel.reset();

        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
    }

    void a_copied_picture_is_pasted() {
        QGuiApplication::clipboard()->setImage(imageOfAOne());

        QTest::keyClick(m_panel.get(), Qt::Key_V, Qt::ControlModifier);

        QTRY_VERIFY(m_panel->picture());
    }

    void pasting_text_says_what_is_missing() {
        QGuiApplication::clipboard()->setText(QStringLiteral("seven"));

        QTest::keyClick(m_panel.get(), Qt::Key_V, Qt::ControlModifier);

        QVERIFY(textOf("What went wrong").contains(QStringLiteral("no picture")));
    }

    void a_dropped_file_is_read() {
        const auto path = m_folder.filePath(QStringLiteral("dropped.png"));
        QVERIFY(imageOfAOne().save(path));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});

        QDragEnterEvent enter{{50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(m_panel.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{{50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(m_panel.get(), &drop);

        QTRY_VERIFY(m_panel->picture());
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
    }
};

QTEST_MAIN(TestReadingPanel)
#include "tst_reading_panel.moc"
