// SPDX-License-Identifier: GPL-3.0-or-later
// What was drawn and read goes out: it is copied and saved.
#include "tests/support/reading_lab.h"
#include "ui/canvas/drawing_formats.h"

using namespace inkling;
using namespace inkling::test;

class TestDrawingActions : public QObject, private ReadingLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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
        QCOMPARE(contentOf(path), "{\"word\":\"4\",\"drawing\":[[[40,240],[40,240]]]}\n");
    }
};

INKLING_WINDOW_TEST_MAIN(TestDrawingActions)
#include "tst_drawing_actions.moc"
