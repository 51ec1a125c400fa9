// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/user_home.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/drawing_formats.h"
#include "ui/canvas/input_preview.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/canvas/probability_bars.h"
#include "ui/canvas/reading_panel.h"
#include "ui/files/remembered_folders.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <cmath>
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

/// Ink 20 pixels high, its centre of mass at pixel 14: as MNIST's.
Picture pictureOfAOne() {
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
QImage imageOfAOne() {
    QImage image{60, 80, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.fillRect(25, 10, 8, 60, Qt::black);
    return image;
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
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

private slots:
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

    void the_next_picture_is_looked_for_where_one_was_read_and_nowhere_else() {
        QSettings{}.clear();
        m_panel->openImage("/proc/self/status");
        QTRY_VERIFY(!textOf("What went wrong").isEmpty());
        action("Open image…")->trigger();
        auto* dialog = m_panel->findChild<QFileDialog*>();
        QCOMPARE(dialog->directory(), QDir::home());
        dialog->reject();

        const auto path = m_folder.filePath(QStringLiteral("one.png"));
        QVERIFY(imageOfAOne().save(path));
        m_panel->openImage(path);
        QTRY_VERIFY(m_panel->picture());
        QCOMPARE(QDir{rememberedFolder(FileKind::picture)}, QDir{m_folder.path()});
    }

    void an_image_without_ink_is_said_to_have_none() {
        const auto path = m_folder.filePath(QStringLiteral("blank.png"));
        QImage blank{50, 50, QImage::Format_RGB32};
        blank.fill(Qt::white);
        QVERIFY(blank.save(path));

        m_panel->openImage(path);

        QTRY_VERIFY(textOf("What went wrong").contains(QStringLiteral("shows no ink")));
    }

    void what_is_no_picture_is_refused_however_it_comes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("SVG")
            << QByteArray{"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"}
            << "is of the format svg";
        // Nothing but its size is in it, and that alone is looked at.
        QTest::newRow("too large") << QByteArray{"P5\n8193 8\n255\n"} << "more than 8192×8192";
    }
    void what_is_no_picture_is_refused_however_it_comes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto path = m_folder.filePath(QStringLiteral("digit.png"));
        write(path, bytes);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
        QTRY_VERIFY2(textOf("What went wrong").contains(reason), qPrintable(textOf("What went wrong")));
        m_panel->canvas().setDrawing(line);
        QVERIFY(!child<QLabel>("What went wrong")->isVisible());

        auto* copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(path)});
        QGuiApplication::clipboard()->setMimeData(copied);
        QTest::keyClick(m_panel.get(), Qt::Key_V, Qt::ControlModifier);

        QTRY_VERIFY2(textOf("What went wrong").contains(reason), qPrintable(textOf("What went wrong")));
        QVERIFY(std::holds_alternative<Drawing>(m_panel->canvas().content()));
    }

    void a_pasted_image_may_be_too_large_too() {
        QImage wide{8193, 1, QImage::Format_Grayscale8};
        wide.fill(Qt::black);
        QGuiApplication::clipboard()->setImage(wide);

        QTest::keyClick(m_panel.get(), Qt::Key_V, Qt::ControlModifier);

        QTRY_VERIFY(textOf("What went wrong").contains(QStringLiteral("8193×1 pixels")));
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

        drop(data);

        QTRY_VERIFY(m_panel->picture());
    }

    // --- What goes out ---

    void the_picture_is_copied_as_the_network_sees_it_data() {
        QTest::addColumn<int>("modifiers");
        QTest::newRow("from anywhere in the window") << int{Qt::ControlModifier | Qt::ShiftModifier};
        QTest::newRow("the usual key, in the panel") << int{Qt::ControlModifier};
    }
    void the_picture_is_copied_as_the_network_sees_it() {
        QFETCH(int, modifiers);
        QGuiApplication::clipboard()->clear();
        draw(line);
        m_panel->canvas().setFocus();

        QTest::keyClick(&m_panel->canvas(), Qt::Key_C, Qt::KeyboardModifiers{modifiers});

        const auto image = QGuiApplication::clipboard()->image();
        QCOMPARE(image.size(), (QSize{28, 28}));
        const auto picture = *m_panel->picture();
        for (int y = 0; y < Picture::side; ++y)
            for (int x = 0; x < Picture::side; ++x)
                QCOMPARE(255 - qGray(image.pixel(x, y)),
                         picture.pixels[static_cast<std::size_t>(y * Picture::side + x)]);
    }

    void a_copied_picture_of_mnists_shape_is_the_same_when_pasted() {
        m_panel->showPicture(pictureOfAOne());
        action("Copy picture")->trigger();
        m_panel->canvas().clear();

        action("Paste picture")->trigger();

        QTRY_COMPARE(m_panel->picture(), pictureOfAOne());
    }

    void a_copied_drawing_comes_back_stroke_by_stroke() {
        draw(line);
        action("Copy picture")->trigger();
        m_panel->canvas().clear();

        action("Paste picture")->trigger();

        QTRY_COMPARE(std::get<Drawing>(m_panel->canvas().content()), line);
    }

    void a_drawing_by_way_of_another_program_is_read_as_it_was() {
        draw(line);
        const auto before = m_panel->picture();
        action("Copy picture")->trigger();
        const auto path = m_folder.filePath("copied.png");
        QVERIFY(QGuiApplication::clipboard()->image().save(path)); // what such a program has of it
        m_panel->canvas().clear();

        m_panel->openImage(path);

        QTRY_COMPARE(m_panel->picture(), before);
    }

    void strokes_on_the_clipboard_that_cannot_be_read_leave_the_picture_beside_them() {
        auto* copied = new QMimeData;
        copied->setData(strokesType, "{\"drawing\":[[[1,2],[3");
        copied->setImageData(imageOfAOne());
        QGuiApplication::clipboard()->setMimeData(copied);

        action("Paste picture")->trigger();

        QTRY_VERIFY(m_panel->picture());
    }

    void probabilities_are_copied_as_a_table_for_any_locale() {
        const QLocale before;
        QLocale::setDefault(QLocale::German);
        draw(line);
        m_panel->setReading(readingOf(7, 0.982F, 62));

        action("Copy probabilities")->trigger();
        QLocale::setDefault(before);

        const auto lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 11);
        QCOMPARE(lines[0], "digit\tprobability");
        QCOMPARE(lines[1], "0\t0.002");
        QCOMPARE(lines[8], "7\t0.982");
    }

    void actions_can_be_used_when_they_do_something() {
        const auto enabled = [&] {
            QStringList names;
            for (const auto* action : m_panel->drawingActions())
                if (action->isEnabled())
                    names << action->text();
            return names.join(QStringLiteral(", "));
        };
        QCOMPARE(enabled(), "Draw with the keys, Open image…, Paste picture");

        draw(line);
        QCOMPARE(enabled(),
                 "Draw with the keys, Clear, Undo, Open image…, Paste picture, Copy picture, Save drawing…");

        m_panel->setReading(readingOf(7, 0.982F, 62));
        QVERIFY(action("Copy probabilities")->isEnabled());
    }

    void a_drawing_is_saved_and_said_to_be() {
        QSignalSpy said{m_panel.get(), &ReadingPanel::succeeded};
        draw(line);
        const auto path = m_folder.filePath(QStringLiteral("line.svg"));

        m_panel->saveDrawing(path);

        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(path));
        QVERIFY(QFile::exists(path));
    }

    void a_drawing_that_cannot_be_saved_is_said_beside_the_canvas() {
        m_panel->showPicture(pictureWithInk());
        QTRY_VERIFY(action("Save drawing…")->isEnabled());

        m_panel->saveDrawing(m_folder.filePath(QStringLiteral("digits.ndjson")), QStringLiteral("1"));

        QTRY_VERIFY(textOf("What went wrong").contains(QStringLiteral("keeps strokes")));
    }

    void closing_while_a_drawing_is_saved_loses_nothing() {
        draw(line);
        const auto path = m_folder.filePath(QStringLiteral("late.png"));

        m_panel->saveDrawing(path);
        m_panel.reset();

        QCOMPARE(QImage{path}.size(), (QSize{560, 560}));
    }

    void saving_asks_for_a_file_without_stopping_the_window() {
        draw(line);

        QTest::keyClick(m_panel.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);

        auto* dialog = m_panel->findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const auto path = m_folder.filePath(QStringLiteral("chosen.png"));
        emit dialog->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        dialog->close();
    }

    void a_file_that_is_there_is_replaced_only_when_that_is_wanted() {
        const auto path = m_folder.filePath(QStringLiteral("there.png"));
        write(path, "older");
        draw(line);
        action("Save drawing…")->trigger();
        emit m_panel->findChild<QFileDialog*>()->fileSelected(path);

        auto* question = m_panel->findChild<QMessageBox*>();
        QVERIFY(question && question->isVisible());
        QCOMPARE(QFileInfo{path}.size(), 5);
        for (auto* button : question->buttons())
            if (button->text() == "Replace")
                button->click();

        QTRY_COMPARE(QImage{path}.width(), 560);
    }

    void for_a_collection_the_digit_is_asked_for() {
        const auto path = m_folder.filePath(QStringLiteral("collection.ndjson"));
        draw(line);
        action("Save drawing…")->trigger();
        emit m_panel->findChild<QFileDialog*>()->fileSelected(path);
        auto* question = m_panel->findChild<QInputDialog*>();
        QVERIFY(question && question->isVisible());

        question->setTextValue(QStringLiteral("4"));
        question->accept();

        QTRY_VERIFY(QFileInfo{path}.size() > 0);
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "{\"word\":\"4\",\"drawing\":[[[40,240],[40,240]]]}\n");
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
