// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures come in from files, from the clipboard and by the mouse.
#include "tests/support/reading_lab.h"
#include "ui/files/remembered_folders.h"
#include "ui/in_background.h"

using namespace inkling;
using namespace inkling::test;

class TestPictureIntake : public QObject, private ReadingLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void an_image_is_opened_and_read() {
        const auto path = m_folder.filePath(QStringLiteral("one.png"));
        QVERIFY(imageOfAOne().save(path));

        m_panel->openImage(path);

        QTRY_VERIFY(m_panel->picture());
        QCOMPARE(std::get<Picture>(m_panel->canvas().content()).pixels[14 * Picture::side + 14], 255);
    }

    void what_is_no_picture_is_said_beside_the_canvas_until_the_next_stroke() {
        const auto path = m_folder.filePath(QStringLiteral("notes.txt"));
        write(path, "not a picture");

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

        QVERIFY(diskPool().waitForDone());
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
};

INKLING_WINDOW_TEST_MAIN(TestPictureIntake)
#include "tst_picture_intake.moc"
